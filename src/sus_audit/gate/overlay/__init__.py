"""The change laid over a snapshot: the estate as it would be, and where in the inputs each difference was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from sus_audit.gate.located import Declared, Mark, Node, Notice, Opaque, Reading, Undecided
from sus_audit.gate.overlay import accounts, blueprints, domains, grants, profiles, projects, shares
from sus_audit.gate.overlay.identity import TABLES, Identities
from sus_audit.gate.overlay.values import Path
from sus_audit.gate.overlay.world import NO_SNAPSHOT, Origin, World
from sus_audit.gate.valid import checked
from sus_audit.model.snapshot import (
    Cause,
    Collection,
    Gap,
    GapScope,
    ProposedChange,
    Snapshot,
)
from sus_audit.snapshot import gap_id

__all__ = ["Origin", "Proposed", "lay_over", "without_snapshot"]

_PUT: dict[str, Callable[[World, Declared], None]] = {
    # In this order: what others refer to comes first.
    "AWS::Organizations::Account": accounts.put_account,
    "AWS::DataZone::Domain": domains.put_domain,
    "AWS::DataZone::DomainUnit": domains.put_unit,
    "AWS::DataZone::EnvironmentBlueprint": blueprints.put_blueprint,
    "AWS::DataZone::EnvironmentBlueprintConfiguration": blueprints.put_configuration,
    "AWS::DataZone::AccountPool": accounts.put_pool,
    "AWS::DataZone::ProjectProfile": profiles.put,
    "AWS::DataZone::GroupProfile": projects.put_principal,
    "AWS::DataZone::UserProfile": projects.put_principal,
    "AWS::DataZone::Owner": domains.put_owner,
    "AWS::DataZone::Project": projects.put_project,
    "AWS::DataZone::ProjectMembership": projects.put_membership,
    "AWS::DataZone::Environment": projects.put_environment,
    "AWS::DataZone::PolicyGrant": grants.put,
    "AWS::DataZone::Rule": domains.put_rule,
    "AWS::DataZone::Designation": domains.put_designation,
}
_DROP: dict[str, Callable[[World, Declared], None]] = {
    "AWS::DataZone::EnvironmentBlueprintConfiguration": blueprints.drop_configuration,
    "AWS::DataZone::Owner": domains.drop_owner,
    "AWS::DataZone::PolicyGrant": grants.drop,
    "AWS::DataZone::Project": projects.drop_project,
    "AWS::DataZone::ProjectMembership": projects.drop_membership,
    "AWS::RAM::PrincipalAssociation": shares.drop_part,
    "AWS::RAM::ResourceAssociation": shares.drop_part,
    "AWS::RAM::ResourceShare": shares.drop_share,
}
_OF_SHARES = ("AWS::RAM::PrincipalAssociation", "AWS::RAM::ResourceAssociation", "AWS::RAM::ResourceShare")
_RELATIONS = {
    "AWS::DataZone::Owner": "domain_units",
    "AWS::DataZone::PolicyGrant": "policy_grants",
    "AWS::DataZone::ProjectMembership": "memberships",
    "AWS::RAM::PrincipalAssociation": "associations",
    "AWS::RAM::ResourceAssociation": "associations",
    "AWS::RAM::ResourceShare": "associations",
}


@dataclass(slots=True)
class Proposed:
    """Both worlds, before derivation, and what leads from the one to the other."""

    before: Snapshot
    """The estate as it is, with rows of which nothing is known for what the change refers to."""
    stubbed: bool
    """Whether there are any such rows."""
    after: Snapshot
    origins: dict[tuple[str, str], list[Origin]]
    """(table, key) -> the resources that declare the row."""
    deleted: dict[tuple[str, str], Declared]
    missed: list[Declared]
    """What the change deletes and the snapshot does not hold."""
    lacks: dict[str, tuple[Declared, Path]]
    """Gap id -> the property that is not known."""
    unlisted: list[tuple[str, str, Declared]]
    """(table, domain, resource) of what could not become a row: its number or what decides it is not known."""
    faults: dict[str, Mark] = field(default_factory=dict)
    """Address of an invalid resource -> the first thing that is wrong with it."""
    notices: list[Notice] = field(default_factory=list)
    opaque: list[Opaque] = field(default_factory=list)


def without_snapshot(as_of: str, version: str, digest: str, partition: str = "aws") -> Snapshot:
    """Return the snapshot that stands for none: every table is there, is empty, and was not listed."""
    gaps = [
        Gap(
            table=table,
            scope=GapScope(kind="organization", id="organization"),
            fields=None,
            cause=Cause.NOT_COLLECTED,
            message=NO_SNAPSHOT,
        )
        for table in Snapshot.TABLES
        if table not in Snapshot.DERIVED and table not in ("organization", "changes")
    ]
    tables: dict[str, Any] = {table: {} for table in Snapshot.TABLES if table not in Snapshot.DERIVED}
    return Snapshot(
        collected_at=as_of,
        collection=Collection(tool_version=version, classification_digest=digest, partition=partition),
        gaps={gap_id(gap): gap for gap in gaps},
        **tables,
    )


def lay_over(base: Snapshot, reading: Reading, as_of: str, *, undecided: bool = True) -> Proposed:
    """Return the estate as the change would leave it.

    `undecided` says whether resources are made of which a condition that cannot be decided says whether they are.
    Neither world is derived.
    """
    notices: list[Notice] = []
    rows: dict[str, ProposedChange] = {}
    marks: dict[str, Mark] = {}
    sound: list[Declared] = []
    for one in reading.declared:
        fixed, faults = checked(one)
        sound.append(fixed)
        notices += [Notice(message=fault.message, mark=fault.mark) for fault in faults]
        decisive = [fault for fault in faults if fault.decides]
        wrong = [fault.message for fault in decisive]
        if decisive:
            marks[one.address] = decisive[0].mark
        if one.action != "none":
            rows[one.address] = ProposedChange(
                type=one.type, state="invalid" if wrong else "readable", message=" ".join(wrong) or None
            )
    for hidden in reading.opaque:
        rows[hidden.address] = ProposedChange(type="opaque", state="opaque", message=hidden.what)
    world = World(base, Identities(base, sound, reading.types), as_of)
    world.rows("changes").update(rows)
    made = [one for one in sound if undecided or one.exists is None]
    for one in sound:
        if one.address in rows:
            world.origins["changes", one.address] = [Origin(one)]
    _apply(world, made)
    for unknown in reading.undecided:
        _not_counted(world, unknown)
    return Proposed(
        before=_before(world),
        stubbed=bool(world.stubs or world.stub_gaps),
        after=_after(world),
        origins=world.origins,
        deleted=world.deleted,
        missed=world.missed,
        lacks=world.lacks,
        unlisted=world.unlisted,
        faults=marks,
        notices=notices,
        opaque=reading.opaque,
    )


def _apply(world: World, declared: list[Declared]) -> None:
    for one in declared:
        if one.action == "delete":
            drop = _DROP.get(one.type, _drop)
            drop(world, one)
    put = [one for one in declared if one.action not in ("delete", "none")]
    for type_name, function in _PUT.items():
        for one in put:
            if one.type == type_name:
                function(world, one)
    shares.put_shares(world, [one for one in put if one.type in _OF_SHARES])


def _drop(world: World, declared: Declared) -> None:
    table = TABLES.get(declared.type)
    if table is None:
        return
    identifier = world.ids.id(declared)
    key = identifier if table in ("accounts", "domains") else f"{world.domain(declared)}/{identifier}"
    world.drop(table, key, declared)


def _not_counted(world: World, unknown: Undecided) -> None:
    table = TABLES.get(unknown.type) or _RELATIONS.get(unknown.type)
    if table is None:
        return
    stand_in = Declared(
        origin="cloudformation",
        type=unknown.type,
        address=unknown.address,
        properties=unknown.properties or Node({}, unknown.mark),
        account=unknown.account,
        region=unknown.region,
        mark=unknown.mark,
    )
    text = f"How many {unknown.type} {unknown.address} makes is not known before the change is applied: {unknown.why}."
    if table == "accounts":
        world.gap(table, "organization", "organization", None, Cause.UNRESOLVED, text)
        world.unlisted.append((table, "organization", stand_in))
        return
    domain = world.domain(stand_in)
    world.gap(table, "domain", domain, None, Cause.UNRESOLVED, text)
    world.unlisted.append((table, domain, stand_in))


def _before(world: World) -> Snapshot:
    tables: dict[str, Any] = {}
    for (table, key), row in world.stubs.items():
        held = tables.setdefault(table, _rows(world.base, table))
        held[key] = row
    gaps = {} if isinstance(world.base.gaps, UnsetType) else dict(world.base.gaps)
    for key, gap in world.stub_gaps.items():
        gaps.setdefault(key, gap)
        if gap.scope.kind == "organization" and getattr(world.base, gap.table) is UNSET:
            tables.setdefault(gap.table, {})
    changes: dict[str, ProposedChange] = {}
    return msgspec.structs.replace(world.base, **{**tables, "changes": changes, "gaps": gaps})


def _rows(base: Snapshot, table: str) -> dict[str, Any]:
    rows = getattr(base, table)
    return {} if isinstance(rows, UnsetType) else dict(rows)


def _after(world: World) -> Snapshot:
    tables: dict[str, Any] = {table: dict(sorted(rows.items())) for table, rows in world.tables.items()}
    return msgspec.structs.replace(world.base, **tables, gaps=dict(sorted(world.gaps.items())))
