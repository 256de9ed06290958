"""Precision and recall of the heuristics about project boundaries, on the labelled corpus.

    python benchmarks/heuristics.py                        both splits; exits 1 when a bar is missed
    python benchmarks/heuristics.py --split train --errors 5 personal_sandbox

The real rules judge generated estates (benchmarks/corpus) on the embedded engine, with their default parameters. A
fail counts as found whatever its severity and confidence; an unknown does not. Only what fixtures/corpus/README.md
calls contestable is left out of the counts. `--errors` shows what a rule missed and what it found wrongly, with the
facts that it had; of held-out estates only when they are asked for by name, for whoever tunes a rule by them has none
left to prove it on.
"""

from __future__ import annotations

import argparse
import functools
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.corpus import HEURISTICS, SEEDS, Estate, generate
from sus_audit import bundled
from sus_audit import snapshot as snapshots
from sus_audit.policy import rules
from sus_audit.policy.engine import EmbeddedEngine
from sus_audit.policy.rules import Policies

PRECISION = 95
RECALL = 85
"""The bars, in percent."""
_AREA = "boundaries"


@dataclass
class Tally:
    """What a rule found of what there is."""

    found: int = 0
    """True cases that the rule failed."""
    missed: int = 0
    """True cases that it passed, or left unknown."""
    wrong: int = 0
    """Fails that are no true case."""
    quiet: int = 0
    """Passes, rightly."""
    unknown: int = 0
    """Projects that it left unknown, true cases or not."""
    rare: int = 0
    """True cases that a rare word gives away."""
    rare_found: int = 0
    errors: list[tuple[str, str]] = field(default_factory=list)
    """Kind and facts of what is wrong."""

    @property
    def precision(self) -> tuple[int, int]:
        """Rightly found, and all that was found."""
        return self.found, self.found + self.wrong

    @property
    def recall(self) -> tuple[int, int]:
        """Rightly found, and all that there is."""
        return self.found, self.found + self.missed

    @property
    def good(self) -> bool:
        """Whether both bars are met; a rule that finds nothing, or has nothing to find, meets neither."""
        return _reaches(self.precision, PRECISION) and _reaches(self.recall, RECALL)

    def add(self, *, true: bool, verdict: str, rare: bool) -> str | None:
        """Count one project; return `missed` or `wrong` where the verdict is not the truth."""
        failed = verdict == "fail"
        self.unknown += verdict == "unknown"
        self.rare += true and rare
        self.rare_found += true and rare and failed
        if true:
            self.found += failed
            self.missed += not failed
            return None if failed else "missed"
        self.wrong += failed
        self.quiet += not failed
        return "wrong" if failed else None


def _reaches(share: tuple[int, int], percent: int) -> bool:
    part, whole = share
    return whole > 0 and part * 100 >= whole * percent


def judge(estate: Estate, policies: Policies) -> dict[str, dict[str, Any]]:
    """Return heuristic -> fail, unknown, pass of an estate, of those that have a rule."""
    config = {"as_of": estate.snapshot.collected_at, "disabled": {}, "parameters": rules.parameters(policies, {})}
    data = {"sus": {"config": config, "catalog": rules.catalog(policies)}}
    answers = EmbeddedEngine().evaluate(policies, snapshots.encode(estate.snapshot), data, lambda: None)
    return {rule.removeprefix(f"{_AREA}."): found for rule, found in answers.items()}


@functools.cache
def boundary_rules() -> Policies:
    """Return the rules of the area, with the libraries that they stand on."""
    everything = rules.load(bundled.path("policies"))
    chosen = tuple(rule for rule in everything.rules if rule.id.startswith(f"{_AREA}."))
    return msgspec.structs.replace(everything, rules=chosen)


def tally(
    estate: Estate, verdicts: Mapping[str, Mapping[str, Any]], tallies: Mapping[str, Tally], errors: int = 0
) -> None:
    """Add an estate's verdicts to the counts, and the facts of up to `errors` errors of each kind."""
    for heuristic, found in verdicts.items():
        if heuristic not in tallies:
            continue
        counts = tallies[heuristic]
        for key, case in estate.cases.items():
            if heuristic in case.contestable:
                continue
            verdict = next((status for status in ("fail", "unknown") if key in found[status]), "pass")
            rare = case.worded.get(heuristic, False)
            kind = counts.add(true=heuristic in case.applies, verdict=verdict, rare=rare)
            if kind is not None and sum(known == kind for known, _ in counts.errors) < errors:
                message = found.get(verdict, {}).get(key, {}).get("message") if verdict != "pass" else None
                counts.errors.append((kind, facts(estate, key, verdict, message)))


def facts(estate: Estate, key: str, verdict: str, message: str | None) -> str:
    """Return what the snapshot says of a project, in a few lines."""
    tables: dict[str, Any] = msgspec.to_builtins(estate.snapshot)
    project, case = tables["projects"][key], estate.cases[key]
    tags = ", ".join(f"{tag['key']}={tag['value']}" for tag in project["resource_tags"])
    lines = [
        f"{key} of seed {estate.seed}, scenario {case.scenario}, truly {sorted(case.applies) or 'nothing'}: {verdict}",
        f"  name {project['name']!r}, unit {project['domain_unit']}, stage {project.get('stage')}, "
        f"regulations {project.get('regulations')}",
        f"  description {project['description']!r}",
        f"  tags {tags}; terms {project['glossary_terms']}",
        f"  created {project['created_at']}, changed {project['last_updated_at']}",
    ]
    for row in tables["memberships"].values():
        if row["project"] == key:
            who = tables["principals"][row["principal"]]
            lines.append(f"  {row['designation']}: {who['kind']} {who['name']} ({who['status']})")
    for row in tables["environments"].values():
        if row["project"] == key:
            account = tables["accounts"][row["account_id"]]
            lines.append(
                f"  environment {row['name']!r} ({row['configuration_name']}) in {account['name']}, "
                f"created {row['created_at']}, changed {row['last_updated_at']}"
            )
    if message:
        lines.append(f"  said: {message}")
    return "\n".join(lines)


def table(split: str, tallies: Mapping[str, Tally], missing: Iterable[str]) -> str:
    """Return the counts as text, a line per heuristic."""
    absent = set(missing)
    lines = [f"{split:<32}{'precision':>20}{'recall':>20}{'rare words':>20}{'unknown':>9}"]
    for heuristic, counts in tallies.items():
        if heuristic in absent:
            lines.append(f"{heuristic:<32}{'no such rule: missing':>41}")
            continue
        rare = f"{counts.rare_found}/{counts.rare} found" if counts.rare else "-"
        lines.append(
            f"{heuristic:<32}{_share(counts.precision):>20}{_share(counts.recall):>20}{rare:>20}{counts.unknown:>9}"
            + ("" if counts.good else "  below the bar")
        )
    return "\n".join(lines) + "\n"


def _share(share: tuple[int, int]) -> str:
    part, whole = share
    return f"{part}/{whole} = {part / whole:.3f}" if whole else f"{part}/{whole}"


def main(arguments: list[str]) -> int:
    """Judge the estates that were asked for, print the tables, and return the exit code."""
    parser = argparse.ArgumentParser(description="Precision and recall of the boundary heuristics.")
    parser.add_argument("heuristics", nargs="*", metavar="HEURISTIC", help="only these; all by default")
    parser.add_argument("--split", choices=sorted(SEEDS), help="only these estates; both splits by default")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N errors of each kind, with facts")
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.heuristics) - set(HEURISTICS):
        parser.error(f"no such heuristic: {', '.join(sorted(unknown))}; there are {', '.join(HEURISTICS)}")
    wanted = [name for name in HEURISTICS if name in (chosen.heuristics or HEURISTICS)]
    names = {f"{_AREA}.{name}" for name in wanted}
    policies = boundary_rules()
    policies = msgspec.structs.replace(policies, rules=tuple(rule for rule in policies.rules if rule.id in names))
    missing = [name for name in wanted if f"{_AREA}.{name}" not in {rule.id for rule in policies.rules}]
    good = not missing
    for split in [chosen.split] if chosen.split else ["train", "heldout"]:
        begun, projects = time.perf_counter(), 0
        tallies = {name: Tally() for name in wanted}
        shown = chosen.errors if split == "train" or chosen.split == split else 0
        for seed in SEEDS[split]:
            estate = generate(seed)
            projects += len(estate.cases)
            tally(estate, judge(estate, policies), tallies, shown)
        sys.stdout.write(table(split, tallies, missing))
        sys.stdout.write(f"{projects} projects of {len(SEEDS[split])} estates, {time.perf_counter() - begun:.1f} s\n\n")
        for name, counts in tallies.items():
            for kind, text in counts.errors:
                sys.stdout.write(f"{name} {kind}: {text}\n\n")
        good = good and all(counts.good for counts in tallies.values())
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
