"""The OPA engine on a real server: the same verdicts, an error that stays with its rule, many audits at once."""

from __future__ import annotations

import concurrent.futures
import copy
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sus_audit.errors import BrokenError, UsageError
from sus_audit.policy import bundle, rules
from sus_audit.policy.engine import ByRule, EmbeddedEngine
from sus_audit.policy.opa import OpaEngine, Settings
from sus_audit.policy.server import Server
from tests.opa import serving
from tests.policy.test_engine import SNAPSHOT, data, only
from tests.policy.test_rules import RULE, write

pytestmark = pytest.mark.go_tools

BROKEN = RULE.replace('project.name == "bad"', "startswith(key, project.domain_id)\n\tcount(project.number) == 1")


def named(text: str, name: str) -> str:
    """Return a rule's text under another name."""
    return text.replace("sus.rules.house.well", f"sus.rules.house.{name}")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """One server for all tests; each leaves it as it was."""
    with serving() as address:
        yield address


@pytest.fixture
def engine(url: str) -> Iterator[OpaEngine]:
    """An engine that pushes; nothing of it may be left."""
    yield OpaEngine(Settings(url=url, push=True, timeout_seconds=60))
    assert left(url) == []


def left(url: str) -> list[str]:
    """Return the ids of what is on the server."""
    with Server(Settings(url=url, push=True)) as server:
        return sorted(item.id for item in server.policies())


def judged(on: Any, policies: rules.Policies, snapshot: dict[str, Any] = SNAPSHOT, **config: Any) -> ByRule:
    """Judge, with more keys of the config."""
    given = data(policies)
    given["sus"]["config"] |= config
    found: ByRule = on.evaluate(policies, msgspec.json.encode(snapshot), given, lambda: None)
    return found


def test_the_answer_is_that_of_the_embedded_engine(engine: OpaEngine, tmp_path: Path) -> None:
    """Passes, fails, severities and messages; and the server says its version."""
    policies = only(write(tmp_path))

    assert judged(engine, policies) == judged(EmbeddedEngine(), policies)
    assert judged(engine, policies)["house.well"]["fail"].keys() == {"d/p2"}
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", engine.version)


def test_a_disabled_rule_is_not_judged(engine: OpaEngine, tmp_path: Path) -> None:
    """And the progress counts it."""
    write(tmp_path)
    policies = only(write(tmp_path, named(RULE, "other"), name="other"))

    assert judged(engine, policies, disabled={"house.well": "No need."}).keys() == {"house.other"}


def test_a_rule_that_errs_makes_its_own_scope_unknown_and_no_other_rules(engine: OpaEngine, tmp_path: Path) -> None:
    """As on the embedded engine, with file, line and column of the user's own file."""
    for name in ("one", "three", "two"):
        write(tmp_path, named(RULE, name), name=name)
    policies = only(write(tmp_path, named(BROKEN, "broken"), name="broken"))
    snapshot = copy.deepcopy(SNAPSHOT)
    snapshot["projects"]["d/p1"]["number"] = 3
    found, embedded = judged(engine, policies, snapshot), judged(EmbeddedEngine(), policies, snapshot)
    broken = found.pop("house.broken")

    assert found == {key: item for key, item in embedded.items() if key != "house.broken"}
    assert broken["unknown"].keys() == embedded["house.broken"]["unknown"].keys() == {"d/p1", "d/p2"}
    assert broken["fail"] == {}
    assert broken["pass"] == []
    assert broken["unknown"]["d/p1"]["cause"] == "rule_error"
    message = broken["unknown"]["d/p1"]["message"]
    place = f"{tmp_path}/house/broken/broken.rego, line 24, column 2"
    assert message == (
        f"The rule house.broken broke: {place}, is wrong: count: operand 1 must be one of "
        "{array, object, set, string} but got number."
    )


def test_a_scope_that_errs_makes_the_snapshot_unknown(engine: OpaEngine, tmp_path: Path) -> None:
    """Nobody knows what the rule would have judged."""
    text = RULE.replace(
        "if some key, _ in input.projects", "if {\n\tsome key, _ in input.projects\n\tcount(3 + 0) == 1\n}", 1
    )
    policies = only(write(tmp_path, text.replace("count(3 + 0)", "count(input.number)")))
    snapshot = {**SNAPSHOT, "number": 3}

    assert judged(engine, policies, snapshot)["house.well"]["unknown"].keys() == {"snapshot"}
    assert judged(EmbeddedEngine(), policies, snapshot)["house.well"]["unknown"].keys() == {"snapshot"}


def test_a_rule_without_an_answer_is_unknown_on_both(engine: OpaEngine, tmp_path: Path) -> None:
    """In the same words, alone and beside a rule that errs."""
    text = RULE.replace("scope contains key if some key, _ in input.projects", "scope := input.absent")
    policies = only(write(tmp_path, text))
    expected = judged(EmbeddedEngine(), policies)

    assert expected["house.well"]["unknown"]["snapshot"]["message"] == (
        "Rule house.well is in the catalog but was not loaded, or lacks scope or deny."
    )
    assert judged(engine, policies) == expected
    policies = only(
        write(tmp_path, named(RULE.replace('project.name == "bad"', "count(input.gaps.x) == 1"), "b"), name="b")
    )
    snapshot = {**SNAPSHOT, "gaps": {"x": 3}}
    assert judged(engine, policies, snapshot)["house.well"] == expected["house.well"]


def test_audits_at_the_same_time_see_their_own_snapshot_and_config(engine: OpaEngine, url: str, tmp_path: Path) -> None:
    """Eight at once, all different, on one server that all share."""
    text = RULE.replace('project.name == "bad"', 'project.name == data.sus.config.parameters["house.well"].wanted')
    policies = only(write(tmp_path, text.replace("limit", "wanted").replace("integer", "string").replace("3", "none")))
    start = threading.Barrier(8)

    def audit(number: int) -> tuple[ByRule, ByRule]:
        snapshot = {
            "projects": {
                f"d/p{place}": {"name": f"name{place % (number + 2)}", "domain_id": "d"} for place in range(20)
            },
            "gaps": {},
        }
        parameters = {"house.well": {"wanted": f"name{number % 3}"}}
        own = OpaEngine(Settings(url=url, push=True, timeout_seconds=60))
        start.wait()
        return judged(own, policies, snapshot, parameters=parameters), judged(
            EmbeddedEngine(), policies, snapshot, parameters=parameters
        )

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(audit, range(8)))

    assert all(opa == embedded for opa, embedded in answers)
    assert len({msgspec.json.encode(opa) for opa, _ in answers}) > 4


def test_audits_with_other_rules_at_the_same_time_never_mix(engine: OpaEngine, url: str, tmp_path: Path) -> None:
    """Each either gives its own answer or says that the server is in use."""
    variants = []
    for number in range(4):
        folder = tmp_path / str(number)
        variants.append(only(write(folder, RULE.replace('"Bad."', f'"Bad {number}."'))))
    start = threading.Barrier(4)

    def audit(number: int) -> str:
        own = OpaEngine(Settings(url=url, push=True, timeout_seconds=60))
        start.wait()
        try:
            found = judged(own, variants[number])
        except BrokenError as exc:
            return str(exc)
        return str(found["house.well"]["fail"]["d/p2"]["message"])

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(audit, range(4)))

    own = [answer for number, answer in enumerate(answers) if answer == f"Bad {number}."]
    refused = [answer for answer in answers if "is in use by an audit with other policies" in answer]
    assert own
    assert len(own) + len(refused) == 4, answers


def test_an_interrupted_audit_leaves_nothing(
    engine: OpaEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C while the server judges."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Server, "ask", stop)
    with pytest.raises(KeyboardInterrupt):
        judged(engine, only(write(tmp_path)))


def test_a_bundle_is_used_without_pushing(tmp_path: Path) -> None:
    """In both modes; the server's own bundle stays as it is."""
    policies = only(write(tmp_path / "rules"))
    packed, revision = bundle.pack(policies)
    file = tmp_path / "bundle.tar.gz"
    file.write_bytes(packed)
    with serving("-b", str(file)) as url:
        before = left(url)
        for push in (False, True):
            own = OpaEngine(Settings(url=url, push=push))
            assert judged(own, policies) == judged(EmbeddedEngine(), policies)
        assert left(url) == before
        assert all(policy_id.startswith(str(file)) for policy_id in before)
    assert len(revision) == 64


def test_a_bundle_of_other_policies_is_refused(tmp_path: Path) -> None:
    """In both modes, with what to do."""
    file = tmp_path / "bundle.tar.gz"
    file.write_bytes(bundle.pack(only(write(tmp_path / "old")))[0])
    policies = only(write(tmp_path / "new", RULE.replace('"Bad."', '"Worse."')))
    with serving("-b", str(file)) as url:
        with pytest.raises(
            BrokenError, match=r"holds other policies than this audit's: .*house\.well.* differ\. Serve"
        ):
            judged(OpaEngine(Settings(url=url, push=False)), policies)
        with pytest.raises(BrokenError, match="belongs to somebody else"):
            judged(OpaEngine(Settings(url=url, push=True)), policies)


def test_a_client_that_may_only_ask_is_enough_for_a_bundle(tmp_path: Path) -> None:
    """What it may not look at, the answer says: which edition gave it."""
    policies = only(write(tmp_path / "rules"))
    file, authorization = tmp_path / "bundle.tar.gz", tmp_path / "authorization"
    file.write_bytes(bundle.pack(policies)[0])
    authorization.mkdir()
    (authorization / ".manifest").write_text('{"roots": ["system"]}')
    (authorization / "authz.rego").write_text(
        'package system.authz\n\ndefault allow := false\n\nallow if input.path[0] == "health"\n\n'
        'allow if array.slice(input.path, 0, 5) == ["v1", "data", "sus", "main", "central"]\n'
    )
    with serving("--authorization", "basic", "-b", str(file), str(authorization)) as url:
        assert judged(OpaEngine(Settings(url=url, push=False)), policies) == judged(EmbeddedEngine(), policies)
        other = only(write(tmp_path / "new", RULE.replace('"Bad."', '"Worse."')))
        with pytest.raises(BrokenError, match="answers with other policies than this audit's, or with none"):
            judged(OpaEngine(Settings(url=url, push=False)), other)


def test_a_rule_for_opa_alone(engine: OpaEngine, tmp_path: Path) -> None:
    """What the embedded engine refuses, the way out that it names can do."""
    text = RULE.replace('project.name == "bad"', 'lower(project.name) == "bad"\n\t$"{key}" == key')
    folder = write(tmp_path, text)
    with pytest.raises(UsageError, match=r"uses a template string, which the embedded engine cannot read"):
        only(folder)
    loaded = rules.load(Path("policies"), [folder], embedded=False)
    policies = rules.Policies(rules=(loaded.rule("house.well"),), modules=loaded.modules)

    assert judged(engine, policies)["house.well"]["fail"].keys() == {"d/p2"}
