"""Both worlds derived and judged, at a cost that grows with the change and not with the estate.

Rules of whose inputs the change touches nothing are not asked: their verdicts cannot differ. Rules on projects, their
environments and members that look no further than one project (`_local`) are asked of the projects that the change
reaches, and the others of the estate without the fields that no asked rule reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from sus_audit import evaluate
from sus_audit.config import classification_digest
from sus_audit.config.model import Config
from sus_audit.derive import derive
from sus_audit.model.audit import Audit, Verdict
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy.beside import beside, possible
from sus_audit.policy.engine import Engine
from sus_audit.policy.rules import Policies, Rule

_OF_PROJECTS = ("projects", "environments", "memberships")
"""Tables that grow with the estate, and whose rows belong to one project each."""
_NARROW = {"row", "project"}
_KEPT = {
    "projects": {"id", "domain_id", "name", "status", "domain_unit", "profile", "business_unit", "resolved_accounts"},
    "environments": {"id", "domain_id", "project", "name", "status", "account_id", "region", "blueprint"},
    "memberships": {"domain_id", "project", "principal", "designation"},
    "principals": {"id", "domain_id", "kind", "name", "status", "business_unit"},
}
"""Fields that libraries follow from row to row, and that reports name resources by."""

Keys = dict[str, set[str]]
"""Table -> keys of its rows."""


@dataclass(frozen=True, slots=True)
class Worlds:
    """What was judged."""

    audits: list[tuple[Audit, Audit]]
    """The estate as it is and as it would be, for each group of rules."""
    verdicts: tuple[list[Verdict], list[Verdict]]
    """Before and after: of every resource that the change could make a difference to, and of some others."""
    derived: Snapshot
    """The proposed estate with its derived facts: what the evidence points into."""
    judged: tuple[Rule, ...]
    untouched: int
    """Rules that were not asked, because nothing that they read differs."""


def judge(
    before: Snapshot,
    after: Snapshot,
    config: Config,
    policies: Policies,
    data: dict[str, Any],
    engine: Engine,
    advance: Callable[[], None] = lambda: None,
    *,
    derived: bool = False,
    whole: bool = False,
) -> Worlds:
    """Derive both estates and judge them by every rule that could decide otherwise about the second.

    `derived` says that `before` is a snapshot as it was read; with the config's own classification it needs no
    derivation. `whole` asks every such rule of the whole estate, which gives the same differences and is there to
    prove it.
    """
    fresh = derived and before.collection.classification_digest == classification_digest(config.classification)
    old = before if fresh else derive(before, config.classification)
    new = derive(after, config.classification)
    changed = differing(old, new)
    chosen = tuple(rule for rule in policies.rules if _tables(rule) & changed.keys())
    local = () if whole else tuple(rule for rule in chosen if _local(rule))
    wide = tuple(rule for rule in chosen if rule not in local)
    found: tuple[list[Verdict], list[Verdict]] = ([], [])
    audits: list[tuple[Audit, Audit]] = []
    reached = projects_reached(old, new, changed) if local else set()
    for rules, cut in (
        (wide, (lambda world: world) if whole else (lambda world: _projected(world, wide))),
        (local, lambda world: _sliced(world, reached)),
    ):
        if not rules:
            continue
        pair = _pair(
            partial(_cut_and_audit, cut, rules, data, policies, engine, advance),
            old,
            new,
            engine,
        )
        audits.append(pair)
        for side, audit in zip(found, pair, strict=True):
            side += audit.verdicts if rules is wide else _of_reached(audit.verdicts, rules, (old, new), reached)
    return Worlds(
        audits=audits,
        verdicts=found,
        derived=new,
        judged=chosen,
        untouched=len(policies.rules) - len(chosen),
    )


def _cut_and_audit(
    cut: Callable[[Snapshot], Snapshot],
    rules: tuple[Rule, ...],
    data: dict[str, Any],
    policies: Policies,
    engine: Engine,
    advance: Callable[[], None],
    world: Snapshot,
) -> Audit:
    return _audit(cut(world), rules, data, policies, engine, advance)


def _pair(judged: Callable[[Snapshot], Audit], old: Snapshot, new: Snapshot, engine: Engine) -> tuple[Audit, Audit]:
    """Return the audits of both worlds: on the embedded engine the first comes from a process beside, if it can."""
    if engine.name != "embedded" or not possible():
        return judged(old), judged(new)
    with beside(lambda: msgspec.json.encode(judged(old))) as result:
        after = judged(new)
        text = result()
    return msgspec.json.decode(text, type=Audit) if text else judged(old), after


def _audit(
    snapshot: Snapshot,
    rules: tuple[Rule, ...],
    data: dict[str, Any],
    policies: Policies,
    engine: Engine,
    advance: Callable[[], None],
) -> Audit:
    narrowed = msgspec.structs.replace(policies, rules=rules, frameworks=())
    catalog = {rule.id: data["sus"]["catalog"][rule.id] for rule in rules}
    return evaluate.evaluate(snapshot, {"sus": {**data["sus"], "catalog": catalog}}, narrowed, engine, advance).audit


def _tables(rule: Rule) -> set[str]:
    custom = rule.metadata.custom
    return {custom.subject, *custom.reads}


def _local(rule: Rule) -> bool:
    """Tell whether a rule's verdict rests on the rows of one project, and on tables that do not grow with projects."""
    custom = rule.metadata.custom
    widths = {custom.reads[table] for table in _OF_PROJECTS if table in custom.reads}
    return custom.subject in _OF_PROJECTS and widths <= _NARROW


def differing(old: Snapshot, new: Snapshot) -> Keys:
    """Return the rows that differ, by table, and those of which a gap differs."""
    found: Keys = {}
    for table in Snapshot.TABLES:
        one, other = _rows(old, table), _rows(new, table)
        keys = {key for key, row in other.items() if one.get(key) is not row and one.get(key) != row}
        keys |= one.keys() - other.keys()
        if keys:
            found[table] = keys
    one, other = _rows(old, "gaps"), _rows(new, "gaps")
    for key in one.keys() | other.keys():
        if one.get(key) != other.get(key):
            gap = other.get(key) or one[key]
            found.setdefault(gap.table, set()).add(gap.scope.id)
    return found


def projects_reached(old: Snapshot, new: Snapshot, changed: Keys) -> set[str]:
    """Return the keys of the projects about which a rule could say something else after the change.

    Those that it touches, those in the same domain units (they may be named alike), and those that stand on something
    that it touches: a profile, its pools, an account, a domain unit above them, a blueprint, a member.
    """
    everything = set(_rows(old, "projects")) | set(_rows(new, "projects"))
    if any(changed.get(table) for table in ("business_units", "domains", "organization")):
        return everything
    if _unlisted(changed, old, new):
        return everything
    names = {key for keys in changed.values() for key in keys}
    found: set[str] = set(changed.get("projects", ()))
    for world in (old, new):
        found |= _by_rows(world, changed) | _standing_on(world, names)
    units = {
        (world.projects or {})[key].domain_unit
        for world in (old, new)
        for key in found
        if key in _rows(world, "projects") and isinstance(_rows(world, "projects")[key].domain_unit, str)
    }
    for world in (old, new):
        found |= {key for key, row in _rows(world, "projects").items() if row.domain_unit in units}
    return found


def _unlisted(changed: Keys, old: Snapshot, new: Snapshot) -> bool:
    """Tell whether a gap on a listing differs: it may concern any project."""
    one, other = _rows(old, "gaps"), _rows(new, "gaps")
    differ = [key for key in one.keys() | other.keys() if one.get(key) != other.get(key)]
    return any((other.get(key) or one[key]).fields is None for key in differ)


def _by_rows(world: Snapshot, changed: Keys) -> set[str]:
    found = set()
    for table in ("environments", "memberships"):
        rows = _rows(world, table)
        found |= {rows[key].project for key in changed.get(table, ()) if key in rows}
    return found


def _standing_on(world: Snapshot, names: set[str]) -> set[str]:
    """Return the projects that refer to a changed row, directly or through profile, domain unit or environment."""
    profiles = {key for key, row in _rows(world, "project_profiles").items() if key in names or _names(row) & names}
    units = {
        key
        for key, row in _rows(world, "domain_units").items()
        if key in names or (isinstance(row.ancestors, list) and not names.isdisjoint(row.ancestors))
    }
    found = {
        key
        for key, row in _rows(world, "projects").items()
        if row.profile in profiles
        or row.domain_unit in units
        or any(one.account_id in names for one in row.resolved_accounts or [])
    }
    found |= {
        row.project
        for row in _rows(world, "environments").values()
        if row.account_id in names or row.blueprint in names
    }
    return found | {row.project for row in _rows(world, "memberships").values() if row.principal in names}


def _names(profile: Any) -> set[str]:
    """Return what a profile's configurations refer to."""
    found: set[str] = {profile.domain_unit} if isinstance(profile.domain_unit, str) else set()
    for item in profile.environment_configurations or []:
        found |= {item.blueprint, *item.account_pools}
        if isinstance(item.account_id, str):
            found.add(item.account_id)
    return found


def _of_reached(
    verdicts: Iterable[Verdict], rules: tuple[Rule, ...], worlds: tuple[Snapshot, Snapshot], reached: set[str]
) -> list[Verdict]:
    """Leave out verdicts on rows of projects that were only looked at beside."""
    subjects = {rule.id: rule.metadata.custom.subject for rule in rules}
    found = []
    for verdict in verdicts:
        rows = [_rows(world, subjects[verdict.rule]).get(verdict.resource) for world in worlds]
        row = next((one for one in rows if one is not None), None)
        project = verdict.resource if subjects[verdict.rule] == "projects" else getattr(row, "project", None)
        if row is None or project in reached:
            found.append(verdict)
    return found


def _sliced(world: Snapshot, reached: set[str]) -> Snapshot:
    """Return the estate with only those projects, their environments, members, and the principals among these."""
    tables: dict[str, Any] = {}
    if isinstance(world.projects, dict):
        tables["projects"] = {key: row for key, row in world.projects.items() if key in reached}
    for table in ("environments", "memberships"):
        rows = getattr(world, table)
        if isinstance(rows, dict):
            tables[table] = {key: row for key, row in rows.items() if row.project in reached}
    return msgspec.structs.replace(world, calls={}, **tables)


def _projected(world: Snapshot, rules: tuple[Rule, ...]) -> Snapshot:
    """Return the estate without the fields of big tables that none of the rules reads."""
    read: dict[str, set[str] | None] = {}
    tables = {table for rule in rules for table in _tables(rule)}
    for rule in rules:
        custom = rule.metadata.custom
        for table in _tables(rule) & _KEPT.keys():
            fields = custom.fields.get(table)
            known = read.setdefault(table, set(_KEPT[table]))
            read[table] = None if fields is None or known is None else known | {one.split(".")[0] for one in fields}
    cut: dict[str, Any] = {}
    for table in _KEPT:
        rows = getattr(world, table)
        if isinstance(rows, UnsetType):
            continue
        kept = read.get(table, set())
        cut[table] = {} if table not in tables else rows if kept is None else _without(rows, kept)
    return msgspec.structs.replace(world, calls={}, **cut)


def _without(rows: dict[str, Any], kept: set[str]) -> dict[str, Any]:
    if not rows:
        return rows
    some = next(iter(rows.values()))
    # Only a field that may be absent can be left out.
    absent: dict[str, Any] = {
        info.name: UNSET for info in msgspec.structs.fields(some) if info.name not in kept and info.default is UNSET
    }
    return {key: msgspec.structs.replace(row, source=[], **absent) for key, row in rows.items()}


def _rows(snapshot: Snapshot, table: str) -> dict[str, Any]:
    rows = getattr(snapshot, table)
    return {} if isinstance(rows, UnsetType) else rows
