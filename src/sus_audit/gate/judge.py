"""Both worlds derived and judged: only by rules of whose inputs the change touches something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec import UnsetType

from sus_audit import evaluate
from sus_audit.config.model import Config
from sus_audit.derive import derive
from sus_audit.model.audit import Audit, Verdict
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy.engine import Engine
from sus_audit.policy.rules import Policies, Rule


@dataclass(frozen=True, slots=True)
class Worlds:
    """What was judged."""

    before: Audit | None
    """None, as `after`, where the change touches nothing that any rule reads."""
    after: Audit | None
    derived: Snapshot
    """The proposed estate with its derived facts: what the evidence of `after` points into."""
    judged: tuple[Rule, ...]
    untouched: int
    """Rules that were not asked, because nothing that they read differs."""

    @property
    def verdicts(self) -> tuple[list[Verdict], list[Verdict]]:
        """Of both worlds."""
        return (
            self.before.verdicts if self.before is not None else [],
            self.after.verdicts if self.after is not None else [],
        )


def judge(
    before: Snapshot,
    after: Snapshot,
    config: Config,
    policies: Policies,
    data: dict[str, Any],
    engine: Engine,
    advance: Callable[[], None] = lambda: None,
) -> Worlds:
    """Derive both estates and judge them by every rule that could decide otherwise about the second."""
    old = derive(before, config.classification)
    new = derive(after, config.classification)
    tables = touched(old, new)
    chosen = tuple(rule for rule in policies.rules if _reads(rule) & tables)
    narrowed = msgspec.structs.replace(policies, rules=chosen, frameworks=())
    audits = [_audit(one, data, narrowed, engine, advance) for one in (old, new)] if chosen else [None, None]
    return Worlds(
        before=audits[0],
        after=audits[1],
        derived=new,
        judged=chosen,
        untouched=len(policies.rules) - len(chosen),
    )


def _audit(
    snapshot: Snapshot, data: dict[str, Any], policies: Policies, engine: Engine, advance: Callable[[], None]
) -> Audit:
    chosen = {rule.id: data["sus"]["catalog"][rule.id] for rule in policies.rules}
    narrowed = {"sus": {**data["sus"], "catalog": chosen}}
    return evaluate.evaluate(snapshot, narrowed, policies, engine, advance).audit


def _reads(rule: Rule) -> set[str]:
    custom = rule.metadata.custom
    return {custom.subject, *custom.reads}


def touched(old: Snapshot, new: Snapshot) -> set[str]:
    """Return the tables of which a row, or a gap, differs."""
    found = {table for table in Snapshot.TABLES if _rows(old, table) != _rows(new, table)}
    gaps = _rows(old, "gaps"), _rows(new, "gaps")
    for one, other in (gaps, gaps[::-1]):
        found |= {gap.table for key, gap in one.items() if other.get(key) != gap}
    return found


def _rows(snapshot: Snapshot, table: str) -> dict[str, Any]:
    rows = getattr(snapshot, table)
    return {} if isinstance(rows, UnsetType) else rows
