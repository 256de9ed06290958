"""Derived facts: a pure function of the snapshot's tables and the config's classification.

Run at collection, after the gate's overlay, and whenever the config's classification is another than the snapshot's.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from sus_audit.config import classification_digest
from sus_audit.config.model import Classification
from sus_audit.derive.families import families
from sus_audit.derive.kinds import Classifier
from sus_audit.derive.names import People
from sus_audit.derive.placement import place, worst
from sus_audit.derive.reach import GRANT_TYPES, NEEDED, Reach
from sus_audit.derive.targets import Targets
from sus_audit.derive.tree import ancestors
from sus_audit.derive.unread import KINDS, Unread
from sus_audit.derive.words import items, parts, tokens
from sus_audit.model.snapshot import (
    BusinessUnit,
    Cause,
    FoldedTag,
    Gap,
    GapScope,
    Project,
    ProjectProfile,
    Snapshot,
)
from sus_audit.snapshot import gap_id

__all__ = ["GRANT_TYPES", "derive", "with_reach"]

_DERIVED = {
    "ancestors", "business_unit", "described_after", "description_tokens", "folded_tags", "folded_terms",
    "name_families", "name_parts", "name_tokens", "named_after", "placement", "regulations", "stage", "targets",
}  # fmt: skip
"""Fields that no call returns: a gap on nothing else came from here."""


def derive(snapshot: Snapshot, classification: Classification) -> Snapshot:
    """Return the snapshot with every derived fact computed anew, and the gaps that say which could not be.

    Pure, idempotent, independent of the order of rows, linear in them. A gap of collection leaves facts undecided
    and never decides them otherwise.
    """
    collected = {} if isinstance(snapshot.gaps, UnsetType) else _collected(snapshot.gaps)
    unread = Unread(collected)
    gaps: list[Gap] = []
    snapshot = msgspec.structs.replace(
        snapshot,
        collection=msgspec.structs.replace(
            snapshot.collection, classification_digest=classification_digest(classification)
        ),
        business_units={
            name: BusinessUnit(name=name, aliases=sorted(unit.aliases), governance=unit.governance)
            for name, unit in sorted(classification.business_units.items())
        },
    )
    snapshot = _with_ancestors(snapshot, unread, gaps)
    snapshot = _with_targets(_with_placements(snapshot, unread, gaps), unread, gaps)
    snapshot = Classifier(snapshot, classification, unread, gaps).run()
    snapshot = _with_names(snapshot, unread, gaps)
    if isinstance(snapshot.gaps, UnsetType):
        return msgspec.structs.replace(snapshot, reach=UNSET)
    known = {**collected, **{gap_id(gap): gap for gap in gaps}}
    return with_reach(msgspec.structs.replace(snapshot, gaps=known))


def with_reach(snapshot: Snapshot) -> Snapshot:
    """Return a snapshot that is otherwise derived with its table `reach` computed anew.

    Needs no classification, so that a snapshot of an earlier version can be completed. Where a table that it is made
    of is missing, `reach` is missing too.
    """
    if isinstance(snapshot.gaps, UnsetType) or any(getattr(snapshot, table) is UNSET for table in NEEDED):
        return msgspec.structs.replace(snapshot, reach=UNSET)
    known = {key: gap for key, gap in snapshot.gaps.items() if gap.table != "reach"}
    found = Reach(snapshot, Unread(known), known.values())
    more = {gap_id(gap): gap for gap in found.unlisted()}
    return msgspec.structs.replace(snapshot, reach=found.rows(), gaps={**known, **more})


def _collected(gaps: dict[str, Gap]) -> dict[str, Gap]:
    """Return the gaps without those that an earlier run derived."""
    return {
        key: gap
        for key, gap in gaps.items()
        if gap.table != "reach" and (gap.fields is None or not set(gap.fields) <= _DERIVED)
    }


def _with_ancestors(snapshot: Snapshot, unread: Unread, gaps: list[Gap]) -> Snapshot:
    units = snapshot.domain_units
    if isinstance(units, UnsetType):
        return snapshot
    found, causes = ancestors(units, unread)
    for key, cause in causes.items():
        scope = GapScope(kind="domain_unit", id=key)
        text = f"The units above domain unit {_name(units[key].name, key)} are not all known."
        gaps.append(Gap(table="domain_units", scope=scope, fields=["ancestors"], cause=cause, message=text))
    rows = {key: msgspec.structs.replace(unit, ancestors=found[key]) for key, unit in units.items()}
    return msgspec.structs.replace(snapshot, domain_units=rows)


def _with_placements(snapshot: Snapshot, unread: Unread, gaps: list[Gap]) -> Snapshot:
    profiles = snapshot.project_profiles
    if isinstance(profiles, UnsetType):
        return snapshot
    rows: dict[str, ProjectProfile] = {}
    for key, profile in profiles.items():
        found: dict[str, Any] = {"placement": UNSET}
        if isinstance(profile.environment_configurations, UnsetType):
            cause = unread.field("project_profiles", key, "environment_configurations")
            text = "The environment configurations of profile {} could not be read."
            gaps.append(_profile_gap(key, profile, "placement", cause, text))
        else:
            places = [place(item) for item in profile.environment_configurations]
            found["placement"] = worst(places)
            found["environment_configurations"] = [
                msgspec.structs.replace(item, placement=placement)
                for item, placement in zip(profile.environment_configurations, places, strict=True)
            ]
        rows[key] = msgspec.structs.replace(profile, **found)
    return msgspec.structs.replace(snapshot, project_profiles=rows)


def _with_targets(snapshot: Snapshot, unread: Unread, gaps: list[Gap]) -> Snapshot:
    profiles = snapshot.project_profiles
    if isinstance(profiles, UnsetType):
        return snapshot
    reach = Targets(snapshot, unread)
    rows: dict[str, ProjectProfile] = {}
    for key, profile in profiles.items():
        if isinstance(profile.environment_configurations, UnsetType):
            cause = unread.field("project_profiles", key, "environment_configurations")
            text = "The environment configurations of profile {} could not be read, so that its reach is unknown."
            gaps.append(_profile_gap(key, profile, "targets", cause, text))
            rows[key] = msgspec.structs.replace(profile, targets=UNSET)
            continue
        targets, reasons = reach.of(profile)
        rows[key] = msgspec.structs.replace(profile, targets=targets)
        for cause, unknown in sorted(reasons.items()):
            text = "The reach of profile {} is known in part only; unknown: " + ", ".join(sorted(unknown)) + "."
            gaps.append(_profile_gap(key, profile, "targets", cause, text))
    return msgspec.structs.replace(snapshot, project_profiles=rows)


def _profile_gap(key: str, profile: ProjectProfile, field: str, cause: Cause, text: str) -> Gap:
    scope = GapScope(kind="project_profile", id=key)
    message = text.replace("{}", _name(profile.name, key), 1)
    return Gap(table="project_profiles", scope=scope, fields=[field], cause=cause, message=message)


def _with_names(snapshot: Snapshot, unread: Unread, gaps: list[Gap]) -> Snapshot:
    """Fold the names, descriptions and tags that rules search, and say whom projects are named after."""
    tables: dict[str, Any] = {}
    if not isinstance(snapshot.accounts, UnsetType):
        tables["accounts"] = {
            key: _folded("accounts", key, row, "tags", unread, gaps) for key, row in snapshot.accounts.items()
        }
    for table in ("environments", "principals"):
        rows = getattr(snapshot, table)
        if not isinstance(rows, UnsetType):
            tables[table] = {key: _tokenized(table, key, row, unread, gaps) for key, row in rows.items()}
    if not isinstance(snapshot.projects, UnsetType):
        principals = {} if isinstance(snapshot.principals, UnsetType) else snapshot.principals
        people = People(principals, {} if isinstance(snapshot.memberships, UnsetType) else snapshot.memberships)
        nameless = _nameless_members(snapshot, unread)
        alike = families(snapshot.projects)
        described = {
            key: _described(key, _named(key, project, people, unread, gaps), people, unread, gaps)
            for key, project in snapshot.projects.items()
        }
        tables["projects"] = {
            key: _termed(key, _folded("projects", key, row, "resource_tags", unread, gaps), unread, gaps)
            for key, row in described.items()
        }
        for key, found in alike.items():
            row = tables["projects"][key]
            tables["projects"][key] = msgspec.structs.replace(row, name_families=found)
            if isinstance(found, UnsetType):
                field = "domain_unit" if isinstance(row.name, str) else "name"
                why = "its name or domain unit could not be read"
                cause = unread.field("projects", key, field)
                gaps.append(_derived_gap("projects", key, "name_families", cause, why))
        for key, cause in nameless.items():
            for field in ("named_after", "described_after"):
                if key in tables["projects"] and not isinstance(getattr(tables["projects"][key], field), UnsetType):
                    why = "the name of a member could not be read"
                    gaps.append(_derived_gap("projects", key, field, cause, why))
    return msgspec.structs.replace(snapshot, **tables)


def _named(key: str, project: Project, people: People, unread: Unread, gaps: list[Gap]) -> Project:
    if not isinstance(project.name, str):
        cause = unread.field("projects", key, "name")
        why = "its name could not be read"
        gaps += [
            _derived_gap("projects", key, field, cause, why) for field in ("name_parts", "name_tokens", "named_after")
        ]
        return msgspec.structs.replace(project, name_parts=UNSET, name_tokens=UNSET, named_after=UNSET)
    words = list(tokens(project.name))
    named = people.named_in(key, project.domain_id, words)
    return msgspec.structs.replace(project, name_parts=parts(project.name), name_tokens=words, named_after=named)


def _described(key: str, project: Project, people: People, unread: Unread, gaps: list[Gap]) -> Project:
    if isinstance(project.description, UnsetType):
        cause = unread.field("projects", key, "description")
        why = "its description could not be read"
        gaps += [
            _derived_gap("projects", key, field, cause, why) for field in ("description_tokens", "described_after")
        ]
        return msgspec.structs.replace(project, description_tokens=UNSET, described_after=UNSET)
    words = list(tokens(project.description or ""))
    return msgspec.structs.replace(
        project, description_tokens=words, described_after=people.members_in(key, words) if words else []
    )


def _tokenized(table: str, key: str, row: Any, unread: Unread, gaps: list[Gap]) -> Any:
    """Split the name of an environment or a group; a user's name is nobody's to search."""
    if getattr(row, "kind", None) == "user":
        return msgspec.structs.replace(row, name_tokens=[])
    if isinstance(row.name, UnsetType):
        cause = unread.field(table, key, "name")
        gaps.append(_derived_gap(table, key, "name_tokens", cause, "its name could not be read"))
        return msgspec.structs.replace(row, name_tokens=UNSET)
    return msgspec.structs.replace(row, name_tokens=list(tokens(row.name or "")))


def _folded(table: str, key: str, row: Any, field: str, unread: Unread, gaps: list[Gap]) -> Any:
    tags = getattr(row, field)
    if isinstance(tags, UnsetType):
        cause = unread.field(table, key, field)
        gaps.append(_derived_gap(table, key, "folded_tags", cause, "its tags could not be read"))
        return msgspec.structs.replace(row, folded_tags=UNSET)
    pairs = tags.items() if isinstance(tags, dict) else [(tag.key, tag.value or "") for tag in tags]
    folded = {("".join(tokens(name)), tokens(value), tuple(items(value))) for name, value in pairs}
    found = [
        FoldedTag(key=name, value=" ".join(words), tokens=list(words), items=list(listed))
        for name, words, listed in sorted(folded)
    ]
    return msgspec.structs.replace(row, folded_tags=found)


def _termed(key: str, project: Project, unread: Unread, gaps: list[Gap]) -> Project:
    if isinstance(project.glossary_terms, UnsetType):
        cause = unread.field("projects", key, "glossary_terms")
        gaps.append(_derived_gap("projects", key, "folded_terms", cause, "its glossary terms could not be read"))
        return msgspec.structs.replace(project, folded_terms=UNSET)
    terms = sorted({" ".join(tokens(term)) for term in project.glossary_terms})
    return msgspec.structs.replace(project, folded_terms=terms)


def _nameless_members(snapshot: Snapshot, unread: Unread) -> dict[str, Cause]:
    """Return the projects with a member whose name could not be read, and why: they may be named after that member."""
    memberships = {} if isinstance(snapshot.memberships, UnsetType) else snapshot.memberships
    principals = {} if isinstance(snapshot.principals, UnsetType) else snapshot.principals
    found: dict[str, Cause] = {}
    for row in memberships.values():
        principal = principals.get(row.principal)
        if principal is None:
            cause = unread.row("principals", row.principal, [row.domain_id]) or Cause.NOT_FOUND
        elif isinstance(principal.name, UnsetType):
            cause = unread.field("principals", row.principal, "name")
        else:
            continue
        # The first by name, so that the order of rows decides nothing.
        found[row.project] = min(cause, found.get(row.project, cause))
    return found


def _derived_gap(table: str, key: str, field: str, cause: Cause, why: str) -> Gap:
    kind = KINDS[table]
    message = f"The derived field {field} of {kind} {key} is not known in full: {why}."
    return Gap(table=table, scope=GapScope(kind=kind, id=key), fields=[field], cause=cause, message=message)


def _name(name: str | UnsetType | None, key: str) -> str:
    return f"{name} ({key})" if isinstance(name, str) else key
