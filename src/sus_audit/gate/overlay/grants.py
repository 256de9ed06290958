"""AWS::DataZone::PolicyGrant to rows of `policy_grants`."""

from __future__ import annotations

from typing import Any

import msgspec

from sus_audit import files
from sus_audit.gate.located import Declared, Unknown
from sus_audit.gate.overlay.identity import NEW, Identities
from sus_audit.gate.overlay.values import Members, flag_of, text_of, unknown_in
from sus_audit.gate.overlay.world import INVALID, World
from sus_audit.model.snapshot import Cause, GrantPrincipal, PolicyGrant

_BLUEPRINT = "ENVIRONMENT_BLUEPRINT_CONFIGURATION"
_UNIT = "DOMAIN_UNIT"


def put(world: World, declared: Declared) -> None:
    """Add a grant; one that is there already with the same content is that one.

    A grant of which something that decides is unknown cannot be a row: the grants on its entity are then not all
    known, which is a gap on their listing.
    """
    made = _grant(world, declared)
    if isinstance(made, Unknown):
        _unlisted(world, declared, made)
        return
    key, row, members = made
    for existing, other in world.rows("policy_grants").items():
        if _same(other, row):
            world.put("policy_grants", existing, other, members)
            return
    world.put("policy_grants", key, row, members)


def drop(world: World, declared: Declared) -> None:
    """Take out the grant with the same content (requests to remove one name no id)."""
    made = _grant(world, declared)
    if isinstance(made, Unknown):
        _unlisted(world, declared, made)
        return
    gone = [key for key, other in world.rows("policy_grants").items() if _same(other, made[1])]
    for key in gone or [made[0]]:
        world.drop("policy_grants", key, declared)


def _same(one: PolicyGrant, other: PolicyGrant) -> bool:
    blank: dict[str, Any] = {"source": [], "created_at": None}
    return msgspec.structs.replace(one, **blank) == msgspec.structs.replace(other, **blank)


def _unlisted(world: World, declared: Declared, why: Unknown) -> None:
    domain = world.domain(declared)
    text = f"What {declared.address} grants is not known before the change is applied: {why.why}."
    if why.assume:
        text += f" --assume {why.assume}=VALUE supplies it."
    cause = Cause.INVALID if why.why.startswith(INVALID) else Cause.UNRESOLVED
    world.gap("policy_grants", "domain", domain, None, cause, text)
    world.unlisted.append(("policy_grants", domain, declared))


def _grant(world: World, declared: Declared) -> tuple[str, PolicyGrant, Members] | Unknown:
    domain = world.domain(declared)
    ids = world.ids
    members = world.members(declared)
    properties = members.value()
    decisive = {name: properties.get(name) for name in ("EntityType", "EntityIdentifier", "PolicyType", "Principal")}
    decisive["Detail"] = properties.get("Detail")
    unknown = unknown_in(decisive)
    if unknown is not None:
        return unknown
    entity_type, policy = text_of(decisive["EntityType"]), text_of(decisive["PolicyType"])
    entity_id = text_of(decisive["EntityIdentifier"])
    principal = decisive["Principal"]
    if not entity_type or not policy or not entity_id or not isinstance(principal, dict):
        return Unknown(f"{INVALID}EntityType, EntityIdentifier, PolicyType and Principal are required")
    entity = f"{domain}/{entity_id}"
    if entity_type == _BLUEPRINT:
        account, _, blueprint = entity_id.partition(":")
        entity = f"{domain}/{account}/{ids.blueprint_id(domain, blueprint)}"
    elif entity_type == _UNIT:
        world.require_row("domain_units", entity)
    detail = _detail(decisive["Detail"])
    try:
        held = _principal(ids, domain, principal)
        children = flag_of(detail.get("IncludeChildDomainUnits"))
    except ValueError as exc:
        return Unknown(f"{INVALID}{exc}")
    if held is None:
        return Unknown(f"{INVALID}its Principal is of no kind that the service knows")
    row = PolicyGrant(
        domain_id=domain,
        entity_type=entity_type,
        entity=entity,
        policy_type=policy,
        principal=held,
        include_child_domain_units=children,
        project_profiles=sorted(f"{domain}/{text_of(one)}" for one in detail.get("ProjectProfiles") or []),
        created_at=world.as_of,
    )
    for table, key in (("principals", held.principal), ("projects", held.project), ("domain_units", held.domain_unit)):
        if key is not None:
            world.require_row(table, key, "group" if held.kind == "group" else "user")
    _places(members, detail)
    digest = files.sha256(files.canonical(msgspec.structs.replace(row, created_at=None)))[:16]
    return f"{domain}/{entity_type}/{entity_id.replace('/', ':')}/{policy}/{NEW}{digest}", row, members


def _places(members: Members, detail: dict[str, Any]) -> None:
    members.stands("principal", "Principal")
    members.stands("entity", "EntityIdentifier")
    members.stands("policy_type", "PolicyType")
    members.stands("project_profiles", "Detail")
    members.stands("include_child_domain_units", "Detail")
    for part, path in (
        ("domain_unit", ("Project", "ProjectGrantFilter", "DomainUnitFilter", "DomainUnit")),
        (
            "include_child_domain_units",
            ("Project", "ProjectGrantFilter", "DomainUnitFilter", "IncludeChildDomainUnits"),
        ),
        ("principal", ("Group", "GroupIdentifier")),
        ("principal", ("User", "UserIdentifier")),
        ("kind", ("User", "AllUsersGrantFilter")),
    ):
        if members.has("Principal", *path):
            members.stands(f"principal/{part}", "Principal", *path)


def _detail(value: Any) -> dict[str, Any]:
    """Return what stands under the one member that the policy type names."""
    held = next(iter(value.values()), None) if isinstance(value, dict) else None
    return held if isinstance(held, dict) else {}


def _principal(ids: Identities, domain: str, principal: dict[str, Any]) -> GrantPrincipal | None:
    user, group, project, unit = (principal.get(kind) for kind in ("User", "Group", "Project", "DomainUnit"))
    if isinstance(user, dict):
        asked = text_of(user.get("UserIdentifier"))
        if asked:
            return GrantPrincipal(kind="user", principal=f"{domain}/{ids.principal(domain, asked)}")
        return GrantPrincipal(kind="all_users") if "AllUsersGrantFilter" in user else None
    if isinstance(group, dict) and (asked := text_of(group.get("GroupIdentifier"))):
        return GrantPrincipal(kind="group", principal=f"{domain}/{ids.principal(domain, asked)}")
    if isinstance(project, dict):
        chosen = (project.get("ProjectGrantFilter") or {}).get("DomainUnitFilter") or {}
        identifier, filtered = text_of(project.get("ProjectIdentifier")), text_of(chosen.get("DomainUnit"))
        return GrantPrincipal(
            kind="project",
            project=f"{domain}/{identifier}" if identifier else None,
            designation=text_of(project.get("ProjectDesignation")),
            domain_unit=f"{domain}/{filtered}" if filtered else None,
            include_child_domain_units=flag_of(chosen.get("IncludeChildDomainUnits")),
        )
    if isinstance(unit, dict):
        designation = text_of(unit.get("DomainUnitDesignation"))
        identifier = text_of(unit.get("DomainUnitIdentifier"))
        if identifier:
            return GrantPrincipal(kind="domain_unit", domain_unit=f"{domain}/{identifier}", designation=designation)
        if "DomainUnitGrantFilter" in unit:
            return GrantPrincipal(kind="all_domain_units", designation=designation)
    return None
