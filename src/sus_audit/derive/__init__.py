"""Derived facts: a pure function of the snapshot's tables and the config's classification.

Run at collection, after the gate's overlay, and whenever the config's classification is another than the snapshot's.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from sus_audit.config.model import Classification
from sus_audit.derive.kinds import Classifier
from sus_audit.derive.names import People
from sus_audit.derive.placement import place, worst
from sus_audit.derive.reach import Reach
from sus_audit.derive.words import tokens
from sus_audit.model.snapshot import (
    BusinessUnit,
    Cause,
    DomainUnit,
    Gap,
    GapScope,
    Principal,
    Project,
    ProjectProfile,
    Snapshot,
)
from sus_audit.snapshot import gap_id

__all__ = ["derive"]

_FACTS = {"business_unit", "stage", "regulations"}


def derive(snapshot: Snapshot, classification: Classification) -> Snapshot:
    """Return the snapshot with every derived fact computed anew, and the gaps that say which could not be.

    Pure and idempotent; linear in the rows.
    """
    snapshot = msgspec.structs.replace(
        snapshot,
        gaps=_collected_gaps(snapshot),
        business_units={
            name: BusinessUnit(name=name, aliases=sorted(unit.aliases), governance=unit.governance)
            for name, unit in sorted(classification.business_units.items())
        },
    )
    gaps: list[Gap] = []
    snapshot = _ancestors(snapshot)
    snapshot = _placements(snapshot, gaps)
    snapshot = Classifier(snapshot, classification, gaps).run()
    snapshot = _names(snapshot)
    if isinstance(snapshot.gaps, UnsetType):
        return snapshot
    return msgspec.structs.replace(snapshot, gaps={**snapshot.gaps, **{gap_id(gap): gap for gap in gaps}})


def _collected_gaps(snapshot: Snapshot) -> dict[str, Gap] | UnsetType:
    """Return the gaps without those that an earlier run derived."""
    if isinstance(snapshot.gaps, UnsetType):
        return UNSET
    return {key: gap for key, gap in snapshot.gaps.items() if not _is_derived(gap)}


def _is_derived(gap: Gap) -> bool:
    # A derived gap is one on derived fields alone, behind which there is no call.
    return gap.fields is not None and gap.operation is None and set(gap.fields) <= _FACTS | {"targets"}


def _replace_rows(snapshot: Snapshot, table: str, rows: dict[str, Any]) -> Snapshot:
    return msgspec.structs.replace(snapshot, **{table: rows})


def _ancestors(snapshot: Snapshot) -> Snapshot:
    units = snapshot.domain_units
    if isinstance(units, UnsetType):
        return snapshot
    found: dict[str, list[str] | UnsetType] = {}

    def above(key: str, below: frozenset[str]) -> list[str] | UnsetType:
        if key in found:
            return found[key]
        unit = units.get(key)
        parent: Any = UNSET if unit is None else unit.parent
        if parent is None:
            return []
        if isinstance(parent, UnsetType) or parent in below or parent not in units:
            return UNSET
        higher = above(parent, below | {key})
        return UNSET if isinstance(higher, UnsetType) else [*higher, parent]

    for key in sorted(units):
        found[key] = above(key, frozenset({key}))
    rows: dict[str, DomainUnit] = {
        key: msgspec.structs.replace(unit, ancestors=found[key]) for key, unit in units.items()
    }
    return _replace_rows(snapshot, "domain_units", rows)


def _placements(snapshot: Snapshot, gaps: list[Gap]) -> Snapshot:
    profiles = snapshot.project_profiles
    if isinstance(profiles, UnsetType):
        return snapshot
    placed: dict[str, ProjectProfile] = {}
    for key, profile in profiles.items():
        if isinstance(profile.environment_configurations, UnsetType):
            placed[key] = msgspec.structs.replace(profile, placement=UNSET)
            continue
        configurations = [
            msgspec.structs.replace(item, placement=place(item)) for item in profile.environment_configurations
        ]
        placed[key] = msgspec.structs.replace(
            profile,
            environment_configurations=configurations,
            placement=worst(item.placement for item in configurations if not isinstance(item.placement, UnsetType)),
        )
    reach = Reach(snapshot)
    for key, profile in placed.items():
        targets, more = reach.of(profile)
        placed[key] = msgspec.structs.replace(profile, targets=targets)
        if more:
            gaps.append(
                Gap(
                    table="project_profiles",
                    scope=GapScope(kind="project_profile", id=key),
                    fields=["targets"],
                    cause=Cause.UNRESOLVED,
                    message=f"Not every account and Region that profile {_name(profile)} can place an environment in is known.",
                )
            )
    return _replace_rows(snapshot, "project_profiles", placed)


def _names(snapshot: Snapshot) -> Snapshot:
    projects = snapshot.projects
    if isinstance(projects, UnsetType):
        return snapshot
    principals: dict[str, Principal] = {} if isinstance(snapshot.principals, UnsetType) else snapshot.principals
    known = not isinstance(snapshot.principals, UnsetType)
    people = People(principals.items())
    rows: dict[str, Project] = {}
    for key, project in projects.items():
        if isinstance(project.name, UnsetType):
            rows[key] = msgspec.structs.replace(project, name_tokens=UNSET, named_after=UNSET)
            continue
        words = list(tokens(project.name))
        named: list[str] | UnsetType = people.named_in(project.domain_id, words) if known else UNSET
        rows[key] = msgspec.structs.replace(project, name_tokens=words, named_after=named)
    return _replace_rows(snapshot, "projects", rows)


def _name(profile: ProjectProfile) -> str:
    return profile.id if isinstance(profile.name, UnsetType) else f'"{profile.name}" ({profile.id})'
