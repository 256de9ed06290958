"""Domains, domain units, their owners, and what a domain enforces."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET

from sus_audit.gate.located import Declared, Unknown
from sus_audit.gate.overlay.identity import UNKNOWN
from sus_audit.gate.overlay.values import flag_of, text_of, unknown_in
from sus_audit.gate.overlay.world import Fields, World
from sus_audit.model.snapshot import Designation, Domain, DomainUnit, EnforcementRule, SingleSignOn


def put_domain(world: World, declared: Declared) -> None:
    """Add or change a domain; a new one gets its root unit, owned by whoever the change names."""
    identifier = world.ids.id(declared)
    before = world.before("domains", identifier)
    members = world.members(declared)
    fields = Fields(members, before)
    account = before.account_id if before is not None else _text(declared.account)
    region = before.region if before is not None else _text(declared.region)
    world.require_account(account)
    row = Domain(
        id=identifier,
        arn=world.ids.domain_arn(identifier, declared),
        name=fields.of("name", "Name"),
        description=fields.of("description", "Description"),
        account_id=account,
        region=region,
        status="AVAILABLE" if before is None else before.status,
        # Whoever leaves the version out gets the old one (domain.md 6.1).
        domain_version=fields.of("domain_version", "DomainVersion", default="V1", kept=True),
        single_sign_on=fields.of("single_sign_on", "SingleSignOn", convert=_sign_on),
        kms_key_identifier=fields.of("kms_key_identifier", "KmsKeyIdentifier", kept=True, named=True),
        root_domain_unit=world.ids.root_unit(identifier),
        domain_execution_role=fields.of("domain_execution_role", "DomainExecutionRole", named=True),
        service_role=fields.of("service_role", "ServiceRole", kept=True, named=True),
        tags=fields.of("tags", "Tags", default={}, convert=tags_of),
        **fields.since(world),
    )
    world.put("domains", identifier, row, members)
    root = world.ids.root_unit(identifier)
    if root not in world.rows("domain_units"):
        own = world.members(declared)
        unit = DomainUnit(
            id=root.partition("/")[2],
            domain_id=identifier,
            name=row.name if isinstance(row.name, str) else "root",
            description=None,
            parent=None,
            owners=[],
        )
        own.lack("owners", Unknown("whoever makes the domain owns its root unit"))
        world.put("domain_units", root, msgspec.structs.replace(unit, owners=UNSET), own)


def _text(value: str | Unknown) -> str:
    return value if isinstance(value, str) else UNKNOWN + (value.assume or "account")


def _sign_on(value: dict[str, Any]) -> SingleSignOn:
    return SingleSignOn(
        type=text_of(value.get("Type")),
        user_assignment=text_of(value.get("UserAssignment")),
        idc_instance_arn=text_of(value.get("IdcInstanceArn")),
    )


def tags_of(value: Any) -> dict[str, str]:
    """Return tags as a map, from AWS's list of pairs or from a map."""
    pairs = value.items() if isinstance(value, dict) else ((item["Key"], item.get("Value")) for item in value)
    return {str(key): text_of(one) or "" for key, one in sorted(pairs, key=lambda pair: str(pair[0]))}


def put_unit(world: World, declared: Declared) -> None:
    """Add or change a domain unit."""
    domain, identifier = world.domain(declared), world.ids.id(declared)
    key = f"{domain}/{identifier}"
    before = world.rows("domain_units").get(key)
    members = world.members(declared)
    fields = Fields(members, before)
    parent = before.parent if before is not None else None
    if members.has("ParentDomainUnitIdentifier"):
        parent = world.ids.unit(declared, "ParentDomainUnitIdentifier")
        members.stands("parent", "ParentDomainUnitIdentifier")
        world.require_row("domain_units", parent)
    row = DomainUnit(
        id=identifier,
        domain_id=domain,
        name=fields.of("name", "Name"),
        description=fields.of("description", "Description"),
        parent=parent,
        owners=[] if before is None else before.owners,
    )
    world.put("domain_units", key, row, members)


def put_owner(world: World, declared: Declared) -> None:
    """Add an owner to a domain unit."""
    _owner(world, declared, gone=False)


def drop_owner(world: World, declared: Declared) -> None:
    """Take an owner from a domain unit."""
    _owner(world, declared, gone=True)


def _owner(world: World, declared: Declared, *, gone: bool) -> None:
    domain = world.domain(declared)
    members = world.members(declared)
    kind, asked_unit = members.value("EntityType"), members.text("EntityIdentifier")
    if not isinstance(kind, Unknown) and text_of(kind) not in (None, "DOMAIN_UNIT"):
        return
    for why in (kind, asked_unit):
        if isinstance(why, Unknown):
            world.unplaced("domain_units", declared, why, f"Whose owner {declared.address} names")
            return
    unit = world.ids.unit(declared, "EntityIdentifier")
    world.require_row("domain_units", unit)
    row = world.rows("domain_units").get(unit)
    if row is None:
        why = Unknown("the unit may not be made, or is not there")
        world.unplaced("domain_units", declared, why, f"Whose owner {declared.address} names")
        return
    held = members.value("Owner")
    unknown = unknown_in(held)
    members.stands("owners", "Owner")
    if unknown is not None or not isinstance(held, dict):
        members.lack("owners", unknown or Unknown("its Owner is neither a user nor a group"), "Owner")
        world.put("domain_units", unit, msgspec.structs.replace(row, owners=UNSET), members)
        return
    group = text_of((held.get("Group") or {}).get("GroupIdentifier"))
    user = text_of((held.get("User") or {}).get("UserIdentifier"))
    asked = group or user
    if asked is None:
        return
    principal = f"{domain}/{world.ids.principal(domain, asked)}"
    world.require_row("principals", principal, "group" if group else "user")
    if isinstance(row.owners, list):
        owners = set(row.owners) - {principal} if gone else {*row.owners, principal}
        row = msgspec.structs.replace(row, owners=sorted(owners))
    world.put("domain_units", unit, row, members)


def put_rule(world: World, declared: Declared) -> None:
    """Add or change a rule that a domain enforces on publishing and subscribing."""
    domain, identifier = world.domain(declared), world.ids.id(declared)
    key = f"{domain}/{identifier}"
    before = world.rows("enforcement_rules").get(key)
    members = world.members(declared)
    fields = Fields(members, before)
    detail = members.value("Detail")
    kind = None
    if isinstance(detail, dict):
        for member, name in (
            ("MetadataFormEnforcementDetail", "METADATA_FORM_ENFORCEMENT"),
            ("GlossaryTermEnforcementDetail", "GLOSSARY_TERM_ENFORCEMENT"),
        ):
            kind = name if member in detail else kind
    row = EnforcementRule(
        id=identifier,
        domain_id=domain,
        name=fields.of("name", "Name"),
        rule_type=kind if kind is not None else before.rule_type if before is not None else None,
        action=fields.of("action", "Action", kept=True),
        target_domain_unit=fields.of(
            "target_domain_unit",
            "Target",
            kept=True,
            convert=lambda target: f"{domain}/{text_of(target['DomainUnitTarget']['DomainUnitId'])}",
        ),
        include_child_domain_units=fields.of(
            "include_child_domain_units",
            "Target",
            kept=True,
            convert=lambda target: flag_of(target["DomainUnitTarget"].get("IncludeChildDomainUnits")),
        ),
        last_updated_at=world.as_of,
    )
    world.put("enforcement_rules", key, row, members)


def put_designation(world: World, declared: Declared) -> None:
    """Add or change a custom designation."""
    domain, identifier = world.domain(declared), world.ids.id(declared)
    key = f"{domain}/{identifier}"
    before = world.rows("designations").get(key)
    members = world.members(declared)
    fields = Fields(members, before)
    row = Designation(
        id=identifier,
        domain_id=domain,
        name=fields.of("name", "Name"),
        description=fields.of("description", "Description"),
        status=fields.of("status", "Status", default="ENABLED", kept=True),
        policy=fields.of("policy", "Policy", kept=True),
    )
    world.put("designations", key, row, members)
