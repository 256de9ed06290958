"""How many mutants of each rule its own test finds: `python -m benchmarks.mutation [RULE ...] [--survivors]`.

A mutant is a rule with one small change (benchmarks/mutants.py names the operators). It is killed when a test of the
rule's own `_test.rego`, and of nothing else, no longer passes on the embedded engine. Mutants that do not load are not
counted: they are no rule. The denominator is all others.

Exits 1 when fewer than --bar per cent are killed in all, when benchmarks/survivors.yaml argues for a mutant that is no
survivor, and, where all rules are judged, when it does not argue for one that is.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from benchmarks.mutants import Mutant, mutants
from sus_audit import bundled
from sus_audit.policy import rules, testing

ARGUED = Path(__file__).parent / "survivors.yaml"


Argued = Mapping[str, Mapping[str, str]]
"""Rule -> what was changed, as `change` words it -> why no test needs to find that."""


class Outcome(NamedTuple):
    """What became of the mutants of one rule."""

    rule: str
    killed: Counter[str]
    survivors: list[Mutant]
    stillborn: int


def judge(rule_id: str) -> Outcome:
    """Run the test of one rule against each of its mutants."""
    policies = rules.load(bundled.path("policies"))
    rule = policies.rule(rule_id)
    test = rule.path.with_name(f"{rule.path.stem}_test.rego")
    source = test.read_text(encoding="utf-8")
    package, tests = testing.names(source)
    base = _engine(policies.modules)
    killed: Counter[str] = Counter()
    survivors: list[Mutant] = []
    stillborn = 0
    if whole := [name for name in tests if testing.judge(_with(base, rule.source, source), package, name)]:
        raise SystemExit(f"{rule_id}: its own tests fail before any change: {', '.join(whole)}")
    for mutant in mutants(rule.source):
        verdict = _tried(base, mutant, source, package, tests)
        if verdict is None:
            stillborn += 1
        elif verdict:
            killed[mutant.operator] += 1
        else:
            survivors.append(mutant)
    return Outcome(rule_id, killed, survivors, stillborn)


def _engine(modules: Any) -> Any:
    import regorus

    engine = regorus.Engine()
    for module in modules:
        engine.add_policy(str(module.path), module.source)
    return engine


def _with(base: Any, source: str, test: str) -> Any:
    engine = base.clone()
    engine.add_policy("rule.rego", source)
    engine.add_policy("test.rego", test)
    return engine


def _tried(base: Any, mutant: Mutant, test: str, package: str, tests: list[str]) -> bool | None:
    """Return whether a test notices; None for a mutant that does not load."""
    try:
        engine = _with(base, mutant.source, test)
    except RuntimeError:
        return None
    for name in tests:
        why = testing.judge(engine, package, name)
        if "undefined variable" in why or "unsafe" in why:
            return None
        if why:
            return True
    return False


def change(mutant: Mutant) -> str:
    """Return how survivors.yaml calls a mutant; without its line, which moves."""
    was, now = (" ".join(text.split()) for text in (mutant.was, mutant.now))
    return f"{mutant.operator}: {was} -> {now}"


def unargued(outcomes: Sequence[Outcome], argued: Argued) -> list[str]:
    """Return the survivors that nothing is said of, each as `rule: name`."""
    return [
        f"{outcome.rule}: {mutant.name}"
        for outcome in outcomes
        for mutant in outcome.survivors
        if not argued.get(outcome.rule, {}).get(change(mutant))
    ]


def stale(outcomes: Sequence[Outcome], argued: Argued, known: Collection[str]) -> list[str]:
    """Return the arguments, each as `rule: change`, for what did not survive, or for a rule that there is not.

    Of rules that were not judged nothing is said.
    """
    surviving = {outcome.rule: {change(mutant) for mutant in outcome.survivors} for outcome in outcomes}
    return [
        f"{rule}: {words}"
        for rule, reasons in argued.items()
        for words in reasons
        if rule not in known or (rule in surviving and words not in surviving[rule])
    ]


def main() -> int:
    """Print a line per rule, the operators in all, and the survivors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rules", nargs="*", help="ids of rules; all by default")
    parser.add_argument("--survivors", action="store_true", help="print every survivor")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--bar", type=int, default=90, help="per cent that must be killed in all")
    given = parser.parse_args()
    known = [rule.id for rule in rules.load(bundled.path("policies")).rules]
    chosen = given.rules or known
    argued: Argued = (yaml.safe_load(ARGUED.read_text(encoding="utf-8")) or {}) if ARGUED.is_file() else {}
    outcomes = []
    with ProcessPoolExecutor(given.workers) as pool:
        for outcome in pool.map(judge, chosen):
            outcomes.append(outcome)
            _show(outcome, argued.get(outcome.rule, {}), survivors=given.survivors)
    killed = Counter[str]()
    left = Counter[str]()
    for outcome in outcomes:
        killed += outcome.killed
        left += Counter(mutant.operator for mutant in outcome.survivors)
    print()
    for operator in sorted(killed | left):
        print(f"{operator:<12} {killed[operator]} of {killed[operator] + left[operator]}")
    total = killed.total() + left.total()
    open_ = unargued(outcomes, argued)
    gone = stale(outcomes, argued, known)
    print(f"in all       {killed.total()} of {total} killed: {killed.total() * 100 / max(1, total):.1f} %")
    print(f"survivors    {left.total()}, of which {len(open_)} are not argued in {ARGUED.name}")
    for name in gone:
        print(f"no survivor, and argued in {ARGUED.name}: {name}")
    enough = killed.total() * 100 >= given.bar * total
    return 0 if enough and not gone and not (open_ and set(known) <= set(chosen)) else 1


def _show(outcome: Outcome, argued: Mapping[str, str], *, survivors: bool) -> None:
    total = outcome.killed.total() + len(outcome.survivors)
    share = outcome.killed.total() * 100 // max(1, total)
    print(f"{outcome.rule}: {outcome.killed.total()} of {total} killed ({share} %), {outcome.stillborn} did not load")
    for mutant in outcome.survivors if survivors else ():
        reason = argued.get(change(mutant))
        print(f"    {mutant.name}" + (f"  [{reason}]" if reason else ""))


if __name__ == "__main__":
    raise SystemExit(main())
