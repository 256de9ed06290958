"""What the mutation benchmark says of survivors: every one is argued, and nothing else is."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from benchmarks import mutation
from benchmarks.mutants import Mutant, mutants
from sus_audit import bundled
from sus_audit.policy import rules

FLIPPED = Mutant("compare", 3, ">", ">=", "")
LEFT_OUT = Mutant("delete", 4, "some x in\n\t\txs", "true", "")
OUTCOMES = [mutation.Outcome("a.b", Counter(not_=9), [FLIPPED, LEFT_OUT], 0), mutation.Outcome("a.c", Counter(), [], 0)]
ARGUED = {"a.b": {"compare: > -> >=": "Saves time.", "delete: some x in xs -> true": "All are."}}


def test_a_survivor_is_named_by_what_was_changed_in_one_line() -> None:
    assert [mutation.change(item) for item in (FLIPPED, LEFT_OUT)] == list(ARGUED["a.b"])


def test_survivors_without_a_reason_are_open() -> None:
    half = {"a.b": {**ARGUED["a.b"], "compare: > -> >=": ""}}

    assert mutation.unargued(OUTCOMES, ARGUED) == []
    assert mutation.unargued(OUTCOMES, half) == ["a.b: compare line 3: > -> >="]
    assert len(mutation.unargued(OUTCOMES, {"a.c": ARGUED["a.b"]})) == 2


def test_arguments_for_what_did_not_survive_are_stale() -> None:
    known = ["a.b", "a.c", "a.d"]

    assert mutation.stale(OUTCOMES, ARGUED, known) == []
    assert mutation.stale(OUTCOMES, {"a.b": {"compare: < -> <=": "Saves time."}}, known) == ["a.b: compare: < -> <="]
    assert mutation.stale(OUTCOMES, {"a.c": {"compare: > -> >=": "Saves time."}}, known) == ["a.c: compare: > -> >="]
    assert mutation.stale(OUTCOMES, {"a.z": {"compare: > -> >=": "Saves time."}}, known) == ["a.z: compare: > -> >="]
    assert mutation.stale(OUTCOMES, {"a.d": {"compare: > -> >=": "Not judged today."}}, known) == []


@pytest.mark.parametrize(
    ("argued", "chosen", "code"),
    [
        (ARGUED, [], 0),
        ({}, [], 1),
        ({}, ["a.b"], 0),
        ({"a.b": {**ARGUED["a.b"], "set: & -> |": "No longer there."}}, ["a.b"], 1),
        ({"a.c": {"set: & -> |": "No longer there."}}, ["a.b"], 0),
    ],
    ids=["all argued", "open when all are judged", "open when one is judged", "stale", "stale in a rule not judged"],
)
def test_the_exit_code(
    argued: dict[str, dict[str, str]],
    chosen: list[str],
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "survivors.yaml"
    file.write_text(yaml.safe_dump(argued), encoding="utf-8")
    outcomes = {item.rule: item for item in OUTCOMES}
    loaded = SimpleNamespace(rules=[SimpleNamespace(id=rule) for rule in outcomes])
    monkeypatch.setattr(mutation, "ARGUED", file)
    monkeypatch.setattr(mutation, "judge", outcomes.get)
    monkeypatch.setattr(mutation, "ProcessPoolExecutor", _InOrder)
    monkeypatch.setattr(rules, "load", lambda _: loaded)
    monkeypatch.setattr(sys, "argv", ["mutation", *chosen, "--bar", "80", "--survivors"])

    assert mutation.main() == code
    assert "survivors    2" in capsys.readouterr().out


class _InOrder:
    """An executor that runs where it stands."""

    def __init__(self, _: int) -> None:
        self.map = map

    def __enter__(self) -> _InOrder:
        return self

    def __exit__(self, *_: object) -> None:
        return None


def test_each_argument_is_for_a_mutant_that_its_rule_has() -> None:
    argued = yaml.safe_load(mutation.ARGUED.read_text(encoding="utf-8"))
    sources = {rule.id: rule.source for rule in rules.load(bundled.path("policies")).rules}

    assert list(argued) == sorted(argued)
    for rule, reasons in argued.items():
        possible = {mutation.change(mutant) for mutant in mutants(sources[rule])}
        assert set(reasons) <= possible
        assert all(reason.endswith(".") for reason in reasons.values())
