"""A verdict taken apart: every part of it comes from the documents, and a wrong document is refused."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from sus_audit import explain as explaining
from sus_audit.cli import main
from sus_audit.errors import UsageError
from sus_audit.evaluate import read_audit
from sus_audit.model.audit import Status
from sus_audit.model.snapshot import Call, Cause, Collection, Domain, Gap, GapScope, Snapshot, Source
from sus_audit.pipeline import write_snapshot
from sus_audit.snapshot import gap_id
from tests.test_policies import _binary

AT = "2026-11-01T00:00:00Z"
RULE = "domain.customer_managed_key"
GAP = Gap(
    table="domains",
    scope=GapScope(kind="domain", id="dzd-two"),
    fields=["kms_key_identifier"],
    cause=Cause.DENIED_BY_IAM,
    message="GetDomain was denied.",
    service="datazone",
    operation="GetDomain",
    account_id="111122223333",
    region="eu-west-1",
    error_code="AccessDeniedException",
)


def ledger(call: str, errors: int) -> Call:
    """Return a line of the ledger."""
    return Call(
        call=call, account_id="111122223333", region="eu-west-1", filter="", calls=2, pages=1, items=2, errors=errors,
        caller_arn="arn:aws:sts::111122223333:assumed-role/SusAuditReadOnly/a", first_at=AT, last_at=AT,
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Judge two domains, one on a key of AWS with an escape sequence in its name, one that could not be read."""
    source = [Source(call="datazone:GetDomain", request_id="req-1", at=AT)]
    one = Domain(
        source=source, id="dzd-one", name="Corp\x1b[31m", account_id="111122223333", region="eu-west-1",
        status="AVAILABLE", kms_key_identifier=None,
    )  # fmt: skip
    two = Domain(source=source, id="dzd-two", name="Two", account_id="111122223333", region="eu-west-1", status=None)
    write_snapshot(
        Snapshot(
            collected_at=AT,
            collection=Collection(tool_version="0", classification_digest="", partition="aws"),
            domains={"dzd-one": one, "dzd-two": two},
            gaps={gap_id(GAP): GAP},
            calls={"a": ledger("datazone:GetDomain", 1), "b": ledger("datazone:ListDomains", 0)},
        ),
        tmp_path / "given.json",
    )
    ended = run("audit", "--snapshot", str(tmp_path / "given.json"), "-o", str(tmp_path / "out"))
    assert ended.exit_code == 3, ended.output
    return tmp_path / "out"


def run(*arguments: str) -> Result:
    """Run the command line."""
    return CliRunner().invoke(main, ["--quiet", *arguments])


def verdict(folder: Path, resource: str) -> str:
    """Return the id of the key rule's verdict on a domain."""
    audit = read_audit((folder / "audit.json").read_bytes(), "audit.json")
    return next(item.id for item in audit.verdicts if (item.rule, item.resource) == (RULE, resource))


def test_a_failure_is_explained_from_its_documents(folder: Path) -> None:
    """Message, parameters, value, call with its caller, source: and no escape sequence reaches the terminal."""
    ended = run("explain", verdict(folder, "dzd-one")[:10], str(folder / "audit.json"))

    assert ended.exit_code == 0, ended.output
    assert "FAIL, high, enforced\n" in ended.stdout
    assert "On domain Corp\\x1b[31m (dzd-one), account 111122223333\n" in ended.stdout
    assert (
        "  /domains/dzd-one/kms_key_identifier = null\n    datazone:GetDomain: request req-1; "
        f"at {AT}; as arn:aws:sts::111122223333:assumed-role/SusAuditReadOnly/a; in 111122223333, eu-west-1; "
        "one of 2 calls with 1 errors\n"
    ) in ended.stdout
    assert "the rule at hand is the\n  one that judged." in ended.stdout
    assert "package sus.rules.domain.customer_managed_key\n" in ended.stdout
    assert "\x1b" not in ended.stdout


def test_an_unknown_names_the_call_that_failed(folder: Path) -> None:
    """The gap is the evidence; the same as JSON, without the source when it is not wanted."""
    key = verdict(folder, "dzd-two")
    ended = run("explain", key, str(folder / "audit.json"), "-f", "json", "--no-source")
    found = json.loads(ended.stdout)

    assert (found["status"], found["cause"], found["source"]) == ("unknown", "denied_by_iam", None)
    assert [place["calls"] for place in found["evidence"]] == [
        [
            {
                "call": "datazone:GetDomain", "request_id": None, "at": None, "account_id": "111122223333",
                "region": "eu-west-1", "caller_arn": "arn:aws:sts::111122223333:assumed-role/SusAuditReadOnly/a",
                "calls": 2, "errors": 1,
            }
        ]
    ]  # fmt: skip


@pytest.mark.go_tools
def test_what_it_says_to_type_gives_the_verdict_on_stock_opa(folder: Path, project_root: Path) -> None:
    """The last line of the explanation is a command that runs."""
    ended = run("explain", verdict(folder, "dzd-one"), str(folder / "audit.json"), "-f", "json")
    command = json.loads(ended.stdout)["again"].replace("-d policies", f"-d {project_root / 'policies'}")
    done = subprocess.run(
        ["bash", "-c", f"{_binary('opa')}{command.removeprefix('opa')}"], cwd=folder, capture_output=True, check=True
    )

    value = json.loads(done.stdout)["result"][0]["expressions"][0]["value"]
    assert value["evidence"] == ["/domains/dzd-one/kms_key_identifier"]


def test_a_snapshot_that_was_not_judged_is_refused(folder: Path) -> None:
    """Values of another snapshot would explain nothing."""
    (folder / "snapshot.json").write_bytes((folder / "snapshot.json").read_bytes() + b"\n")
    ended = run("explain", verdict(folder, "dzd-one"), str(folder / "audit.json"))

    assert ended.exit_code == 2
    assert "snapshot.json is not the snapshot that this audit judged" in ended.stderr


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("abc", "Error: abc is too short for the id of a verdict: give at least 6 digits."),
        ("ffffffff", "Error: The audit has no verdict ffffffff. The ids stand in audit.json and below each finding."),
    ],
)
def test_an_id_that_names_no_verdict_is_refused(folder: Path, given: str, says: str) -> None:
    ended = run("explain", given, str(folder / "audit.json"))

    assert (ended.exit_code, ended.stderr.strip()) == (2, says)


def test_an_id_that_names_several_is_refused(folder: Path) -> None:
    audit = read_audit((folder / "audit.json").read_bytes(), "audit.json")
    twice = msgspec.structs.replace(audit, verdicts=[audit.verdicts[0], audit.verdicts[0]])

    with pytest.raises(UsageError, match="2 verdicts begin with"):
        explaining.find(twice, audit.verdicts[0].id)


def test_a_rule_that_changed_since_is_said_to_be_another(folder: Path) -> None:
    """Its source is then not shown: it is not what judged."""
    audit = read_audit((folder / "audit.json").read_bytes(), "audit.json")
    rules = [msgspec.structs.replace(rule, digest="0" * 64) for rule in audit.rules]
    (folder / "audit.json").write_bytes(msgspec.json.encode(msgspec.structs.replace(audit, rules=rules)))
    ended = run("explain", verdict(folder, "dzd-one"), str(folder / "audit.json"))

    assert "the rule at hand is ANOTHER one" in " ".join(ended.stdout.split())
    assert "Source of the rule" not in ended.stdout
    assert [item.status for item in audit.verdicts if item.rule == RULE] == [Status.FAIL, Status.UNKNOWN]
