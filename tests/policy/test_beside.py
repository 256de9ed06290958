"""Two processes judge as one does, and what becomes of the second is never lost on the verdicts."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sus_audit import bundled
from sus_audit.policy import engine, rules
from sus_audit.policy.beside import beside
from tests.laws import sample
from tests.laws.test_laws import data, policies
from tests.policy.test_rules import RULE, write

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a process is copied on Linux only")


def judged(snapshot: dict[str, Any], given: rules.Policies, config: dict[str, Any]) -> Any:
    """Judge on the embedded engine."""
    return engine.EmbeddedEngine().evaluate(given, msgspec.json.encode(snapshot), config, lambda: None)


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Have any snapshot judged by two processes; the list has an entry for each copy that was made."""
    made: list[int] = []
    fork = os.fork

    def counted() -> int:
        made.append(1)
        return fork()

    monkeypatch.setattr(engine, "WORTH_A_PROCESS", 0)
    monkeypatch.setattr(engine, "possible", lambda: True)
    monkeypatch.setattr(os, "fork", counted)
    return made


def test_two_processes_give_the_verdicts_of_one(two: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    """All rules, in the same order, on the sample organization with every violation."""
    snapshot = sample.snapshot(True)
    together = judged(snapshot, policies(), data())
    assert two == [1]
    monkeypatch.setattr(engine, "WORTH_A_PROCESS", 1 << 40)
    alone = judged(snapshot, policies(), data())

    assert two == [1]
    assert together == alone


def test_what_the_second_process_does_not_answer_the_first_does(
    two: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is killed at once, as the kernel does where memory runs out."""
    me = os.getpid()
    ask = engine._asked

    def dying(*given: Any) -> Any:
        if os.getpid() != me:
            os.kill(os.getpid(), 9)
        return ask(*given)

    snapshot = sample.snapshot(True)
    monkeypatch.setattr(engine, "_asked", dying)
    found = judged(snapshot, policies(), data())
    monkeypatch.setattr(engine, "WORTH_A_PROCESS", 1 << 40)

    assert two == [1]
    assert found == judged(snapshot, policies(), data())


def test_a_rule_that_errs_in_the_second_process_is_unknown_and_no_other_is(two: list[int], tmp_path: Path) -> None:
    """The error is that rule's own, there as here."""
    errs = RULE.replace('project.name == "bad"', "startswith(key, project.domain_id)\n\tcount(3) == 1")
    sure = write(tmp_path / "sure")
    errs = errs.replace("sus.rules.house.well", "sus.rules.house.guess")
    guess = write(tmp_path / "guess", errs.replace("#   severity:", "#   confidence: 60\n#   severity:"), name="guess")
    loaded = rules.load(bundled.path("policies"), [sure, guess])
    chosen = tuple(rule for rule in loaded.rules if rule.id.startswith("house."))
    given = rules.Policies(rules=chosen, modules=loaded.modules)
    config = {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": rules.parameters(given, {})}
    snapshot = {"projects": {"d/p1": {"name": "good", "domain_id": "d"}}, "gaps": {}}

    found = judged(snapshot, given, {"sus": {"config": config, "catalog": rules.catalog(given)}})

    assert two == [1]
    assert found["house.well"]["pass"] == ["d/p1"]
    assert found["house.guess"]["unknown"]["d/p1"]["cause"] == "rule_error"


def test_a_copy_ends_when_the_first_gives_up() -> None:
    """Nothing is left running, and no zombie."""
    reader, writer = os.pipe()

    def forever() -> bytes:
        os.write(writer, str(os.getpid()).encode())
        while True:
            os.read(reader, 0)

    with pytest.raises(KeyboardInterrupt), beside(forever):
        pid = int(os.read(reader, 20))
        raise KeyboardInterrupt

    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    os.close(reader)
    os.close(writer)
