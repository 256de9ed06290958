"""sus-audit.yaml: what it may say, and what each mistake is told."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from sus_audit import bundled
from sus_audit.config import classification_digest, defaults, digest, effective, load, locate
from sus_audit.config.model import (
    AccountSources,
    Aws,
    BusinessUnitConfig,
    Classification,
    Config,
    DomainPlace,
    EngineConfig,
    RulesConfig,
    Sources,
    TagSource,
)
from sus_audit.errors import UsageError

BASE = "version: 1\ndomains: [{account_id: '111122223333', region: eu-west-1}]\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "sus-audit.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(folder: Path, text: str) -> str:
    """Return the message, with the file's folder cut off."""
    with pytest.raises(UsageError) as caught:
        load(write(folder, text))
    return str(caught.value).replace(f"{folder}/", "")


def test_the_least_config_is_the_defaults(tmp_path: Path) -> None:
    assert load(write(tmp_path, BASE)) == Config(
        version=1, domains=[DomainPlace(account_id="111122223333", region="eu-west-1")]
    )


def test_a_config(tmp_path: Path) -> None:
    text = BASE + (
        "aws: {role_name: Audit, external_id: '0012'}\n"
        "classification:\n"
        "  business_units:\n"
        "    finance: {aliases: [fin], groups: [finance-]}\n"
        "    governance: {governance: true}\n"
        "  sources:\n"
        "    accounts: {business_unit: [{tag: bu}, name], stage: []}\n"
        "rules:\n"
        "  parameters: {profiles.static_for_prod: {accept_ssm_paths: true, since: 2026-01-01}}\n"
        "  disabled: {domain.customer_managed_key: our keys are elsewhere}\n"
    )

    assert load(write(tmp_path, text)) == Config(
        version=1,
        domains=[DomainPlace(account_id="111122223333", region="eu-west-1")],
        aws=Aws(role_name="Audit", external_id="0012"),
        classification=Classification(
            business_units={
                "finance": BusinessUnitConfig(aliases=["fin"], groups=["finance-"]),
                "governance": BusinessUnitConfig(governance=True),
            },
            sources=Sources(accounts=AccountSources(business_unit=(TagSource(tag="bu"), "name"), stage=())),
        ),
        rules=RulesConfig(
            parameters={"profiles.static_for_prod": {"accept_ssm_paths": True, "since": "2026-01-01"}},
            disabled={"domain.customer_managed_key": "our keys are elsewhere"},
        ),
    )


SEE = " See sus-audit schema config."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("domans: 3", "3:1: $.domans is an unknown key; the nearest valid one is domains." + SEE),
        ("collect:\n  worker: 4", "4:3: $.collect.worker is an unknown key; the nearest valid one is workers." + SEE),
        (
            "classification: {business_units: {f: {alias: [x]}}}",
            "3:39: $.classification.business_units.f.alias is an unknown key; the nearest valid one is aliases." + SEE,
        ),
        (
            "rules: {parameters: {}, disabled: []}",
            "3:25: $.rules.disabled is wrong: expected object, got array." + SEE,
        ),
        ("collect: {workers: 0}", "3:11: $.collect.workers is wrong: expected int >= 1." + SEE),
        ("collect: {workers: many}", "3:11: $.collect.workers is wrong: expected int, got str." + SEE),
        ("aws: 3", "3:1: $.aws is wrong: expected object, got int." + SEE),
        (
            "accounts: [222233334444]",
            "3:12: $.accounts[0] is wrong: expected str, got int; write it in quotes, as YAML takes it for a number or "
            "a truth value." + SEE,
        ),
        ("accounts: ['12']", "3:12: $.accounts[0] is wrong: expected str matching regex '^[0-9]{12}$'." + SEE),
        (
            "classification: {business_units: {f: {aliases: [x, no]}}}",
            "3:52: $.classification.business_units.f.aliases[1] is wrong: expected str, got bool; write it in quotes, "
            "as YAML takes it for a number or a truth value." + SEE,
        ),
        (
            "aws: {partition: awz}",
            "3:7: $.aws.partition is awz, and wants one of aws, aws-us-gov, aws-cn, aws-eusc; the nearest is aws."
            + SEE,
        ),
        (
            "classification: {sources: {accounts: {stage: [{tag: x}, nam]}}}",
            "3:57: $.classification.sources.accounts.stage[1] is nam, and wants one of organizational_unit, name, or "
            "{tag: <key>}; the nearest is name." + SEE,
        ),
        (
            "classification: {sources: {accounts: {stage: [{}]}}}",
            "3:47: $.classification.sources.accounts.stage[0] lacks the key tag, which is required." + SEE,
        ),
        (
            "classification:\n  stages: {prod: [live], test: [Live]}",
            "4:26: $.classification.stages.test claims the word Live, which also means prod. Remove one of them.",
        ),
        ("rules: {disabled: {a.b: ''}}", "3:20: $.rules.disabled.a.b is wrong: expected str of length >= 1." + SEE),
        ("version: 1", "3:1: the key version stands here again; it is already in line 1. Remove one of them."),
        ("aws: {partition: aws, partition: aws}", "3:23: the key partition stands here again; it is already in line 3. "
         "Remove one of them."),
        ("accounts: &a ['111122223333']\nx: *a",
         "4:1: this is an alias of what stands in line 3. Write the value out."),
        ("accounts: &a [*a]", "3:1: this is an alias of what stands in line 3. Write the value out."),
        ("? [a]\n: b", "3:3: a key must be a word, not a list or a mapping."),
        (
            "aws: !!python/object:os.system {}",
            "3:6: the tag tag:yaml.org,2002:python/object:os.system is not used in a config. Remove it.",
        ),
        (
            "accounts: [&a x, [y, *a]]",
            "3:18: this is an alias of what stands in line 3. Write the value out.",
        ),
        ("aws: !!binary aGk=", "3:6: the tag tag:yaml.org,2002:binary is not used in a config. Remove it."),
        (
            "aws: !!int many",
            "3:6: many is not what its tag tag:yaml.org,2002:int says. Write it in quotes.",
        ),
        ("rules: {parameters: {a.b: {c: .nan}}}", "3:31: .nan is no number that can be compared. Write a finite one."),
        ("aws: [", "4:1: this is not YAML: expected the node content, but found '<stream end>'. Correct that line."),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    assert refusal(tmp_path, f"{BASE}{text}\n") == f"sus-audit.yaml:{message}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", " must hold keys and values at its top, beginning with `version: 1`."),
        ("- version", " must hold keys and values at its top, beginning with `version: 1`."),
        (
            "version: 1\ndomains:\n- {account_id: '111122223333', region: eu-west-1, id: [dzd_a]}",
            ":3:51: $.domains[0].id is an unknown key; the nearest valid one is ids." + SEE,
        ),
        ("version: 2", ":1:1: $.version wants 1." + SEE),
        ("version: 1", ":1:1: $ lacks the key domains, which is required." + SEE),
        ("version: 1\ndomains: []", ":2:1: $.domains is wrong: expected array of length >= 1." + SEE),
        ("a: " + "[" * 5000, " is nested too deeply to be a config." + SEE),
        ("a: \x07", ": this is not YAML: unacceptable character #x0007: special characters are not allowed in "
         '"<unicode string>", position 3. Correct it.'),
    ],
)  # fmt: skip
def test_what_is_no_config_at_all(tmp_path: Path, text: str, message: str) -> None:
    assert refusal(tmp_path, text) == f"sus-audit.yaml{message}"


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "sus-audit.yaml"
    path.write_bytes(b"version: \xff")

    with pytest.raises(UsageError, match=r"is not UTF-8 text: invalid start byte at byte 9\. Save it as UTF-8\.$"):
        load(path)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"^The config .*none\.yaml could not be read: No such file or directory\."):
        load(tmp_path / "none.yaml")


def test_a_few_lines_of_aliases_cannot_fill_the_memory(tmp_path: Path) -> None:
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 40))

    assert "is an alias" in refusal(tmp_path, f"l0: &l0 [x]\n{levels}\n")


def test_where_a_key_stands(tmp_path: Path) -> None:
    """Also of parameters, which only the rules can check; of what is not written, the nearest parent."""
    path = write(tmp_path, BASE + "rules:\n  parameters:\n    a.b:\n      c: 1\n")

    assert locate(path, ("rules", "parameters", "a.b", "c")) == (6, 7)
    assert locate(path, ("rules", "parameters", "a.b", "d")) == (5, 5)
    assert locate(path, ("domains", 0, "region")) == (2, 40)
    assert locate(path, ("collect",)) == (1, 1)


def test_the_effective_config_reads_back_as_itself(tmp_path: Path) -> None:
    config = load(write(tmp_path, BASE + "classification: {business_units: {finance: {}}}"))
    plain = effective(config)

    assert plain["classification"]["sources"]["accounts"]["stage"] == [
        {"tag": "stage"},
        {"tag": "environment"},
        "organizational_unit",
        "name",
    ]
    assert msgspec.convert(plain, Config) == config
    assert load(write(tmp_path, msgspec.json.encode(plain).decode())) == config


def test_the_config_of_the_demo_is_valid() -> None:
    config = load(bundled.path("estates") / "sus-audit.yaml")

    assert set(config.classification.business_units) == {"central-data-governance", "finance", "marketing"}


def test_digests_do_not_depend_on_order() -> None:
    assert (
        digest({"b": 1, "a": [1]})
        == digest({"a": [1], "b": 1})
        == ("964ac5a0bb65d615144e0fca569cac7f8f8c7c6647f35a79c8f399878e5b9af6")
    )
    units = {"a": BusinessUnitConfig(), "b": BusinessUnitConfig(governance=True)}
    one = Classification(business_units=units)
    other = Classification(business_units=dict(reversed(units.items())))

    assert classification_digest(one) == classification_digest(other) != classification_digest(Classification())


def test_the_defaults_classify_nothing_and_are_valid() -> None:
    assert msgspec.convert(effective(defaults()), Config) == defaults()
    assert defaults().classification == Classification()


OPA = "engine: {kind: opa, url: 'https://opa.example.com:8181'"


def test_an_opa_server_of_ones_own(tmp_path: Path) -> None:
    config = load(
        write(
            tmp_path,
            BASE
            + f"{OPA}, ca_file: ca.pem, certificate: me.pem, key: me.key, token_env: OPA_TOKEN, policies: bundle}}\n",
        )
    )

    assert config.engine == EngineConfig(
        kind="opa",
        url="https://opa.example.com:8181",
        ca_file="ca.pem",
        certificate="me.pem",
        key="me.key",
        token_env="OPA_TOKEN",
        timeout_seconds=120,
        policies="bundle",
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("engine: {kind: opa}\n", "sus-audit.yaml:3:1: $.engine lacks the key url, which an OPA server needs. See "),
        ("engine: {url: 'http://127.0.0.1:1'}\n", "3:10: $.engine.url does something with kind: opa only."),
        ("engine: {kind: opas}\n", "$.engine.kind is opas, and wants one of embedded, opa; the nearest is opa."),
        (f"{OPA}, token: s3cret}}\n", "$.engine.token is an unknown key; the nearest valid one is token_env."),
        (
            f"{OPA}, token_env: A, token_file: b}}\n",
            "$.engine.token_file stands beside token_env, and there is one token.",
        ),
        (f"{OPA}, token_env: a b}}\n", "$.engine.token_env is wrong: expected str matching regex"),
        (f"{OPA}, key: me.key}}\n", "$.engine.key lacks its certificate, which the key certificate names."),
        (f"{OPA}, timeout_seconds: 0}}\n", "$.engine.timeout_seconds is wrong: expected int >= 1."),
        ("engine: {kind: opa, url: 'opa.example.com'}\n", "$.engine.url is wrong: expected str matching regex"),
        ("engine: {kind: opa, url: 'https://me:s3cret@opa.example.com'}\n", "$.engine.url is wrong"),
        (
            "engine: {kind: opa, url: 'http://127.0.0.1:1', ca_file: a}\n",
            "$.engine.ca_file is for https, and engine.url",
        ),
        (
            "engine: {kind: opa, url: 'http://opa.example.com', token_env: A}\n",
            "$.engine.url would send the token unencrypted; begin it with https.",
        ),
    ],
)
def test_what_an_engine_cannot_be(tmp_path: Path, text: str, says: str) -> None:
    message = refusal(tmp_path, BASE + text)

    assert says in message
    assert "s3cret" not in message


def test_a_token_may_go_to_this_machine_without_tls(tmp_path: Path) -> None:
    for url in ("http://127.0.0.1:8181", "http://localhost:8181/opa", "http://[::1]:8181"):
        text = f"engine: {{kind: opa, url: '{url}', token_env: OPA_TOKEN}}\n"

        assert load(write(tmp_path, BASE + text)).engine.url == url
