"""Accounts of the organization, pools of accounts, and the RAM shares that associate accounts with a domain."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from msgspec import UNSET

from sus_audit.gate.located import Declared, Unknown
from sus_audit.gate.overlay.domains import tags_of
from sus_audit.gate.overlay.values import Members, flag_of, text_of, unknown_in
from sus_audit.gate.overlay.world import Fields, World
from sus_audit.model.snapshot import Account, AccountPool, Association, Cause, PoolAccount, PoolHandler


def put_account(world: World, declared: Declared) -> None:
    """Add an account to the organization, or change the tags of one that is there."""
    identifier = world.ids.id(declared)
    before = world.rows("accounts").get(identifier)
    members = Members(declared, world.ids.resolve)
    if before is None:
        before = Account(
            id=identifier,
            arn=None,
            name=UNSET,
            status="ACTIVE",
            in_organization=True,
            tags={},
        )
        members.lack("organizational_units", Unknown("the unit of a new account is not in the snapshot"))
        members.lack("organizational_unit_names", Unknown("the unit of a new account is not in the snapshot"))
    fields = Fields(members, before)
    tags = fields.of("tags", "Tags", default={}, convert=tags_of)
    removed = members.value("TagKeys")
    if declared.partial and isinstance(before.tags, dict) and isinstance(tags, dict):
        # TagResource adds, UntagResource takes away; neither names the other tags.
        tags = {**before.tags, **tags}
    if isinstance(removed, list) and isinstance(tags, dict):
        members.stands("tags", "TagKeys")
        tags = {key: value for key, value in tags.items() if key not in removed}
    name = fields.of("name", "AccountName", kept=True)
    world.put("accounts", identifier, msgspec.structs.replace(before, tags=tags, name=name), members)


def put_pool(world: World, declared: Declared) -> None:
    """Add or change an account pool."""
    domain, identifier = world.domain(declared), world.ids.id(declared)
    key = f"{domain}/{identifier}"
    before = world.rows("account_pools").get(key)
    members = Members(declared, world.ids.resolve)
    fields = Fields(members, before)
    row = AccountPool(
        id=identifier,
        domain_id=domain,
        name=fields.of("name", "Name"),
        description=fields.of("description", "Description"),
        domain_unit=before.domain_unit if before is not None else world.ids.root_unit(domain),
        resolution_strategy=fields.of("resolution_strategy", "ResolutionStrategy", kept=True),
        handler=UNSET if before is None else before.handler,
        accounts=UNSET if before is None else before.accounts,
        **fields.since(world),
    )
    if before is None or members.has("AccountSource"):
        row = msgspec.structs.replace(row, **_pooled(world, members))
    world.put("account_pools", key, row, members)
    for account in row.accounts or []:
        world.require_account(account.account_id)


def _pooled(world: World, members: Members) -> dict[str, Any]:
    members.stands("accounts", "AccountSource")
    members.stands("handler", "AccountSource")
    held = members.value("AccountSource")
    unknown = unknown_in(held)
    if unknown is not None or not isinstance(held, dict):
        why = unknown or Unknown("AccountSource names neither accounts nor a handler")
        members.lack("accounts", why, "AccountSource")
        members.lack("handler", why, "AccountSource")
        return {"accounts": UNSET, "handler": UNSET}
    handler = held.get("CustomAccountPoolHandler")
    if handler:
        members.lack("accounts", Unknown("a Lambda function decides which accounts the pool holds"), "AccountSource")
        role = text_of(handler.get("LambdaExecutionRoleArn"))
        arn = text_of(handler.get("LambdaFunctionArn")) or ""
        return {
            "accounts": UNSET,
            "handler": PoolHandler(lambda_function_arn=arn, lambda_execution_role_arn=role),
        }
    items = held.get("Accounts") or []
    ordered = sorted(range(len(items)), key=lambda place: str(items[place].get("AwsAccountId")))
    for target, place in enumerate(ordered):
        members.stands(f"accounts/{target}", "AccountSource", "Accounts", place)
    accounts = [
        PoolAccount(
            account_id=text_of(items[place].get("AwsAccountId")) or "",
            regions=sorted(str(region) for region in items[place].get("SupportedRegions") or []),
        )
        for place in ordered
    ]
    return {"accounts": accounts, "handler": None}


# --- RAM ---


def put_share(world: World, declared: Declared) -> None:
    """Associate the principals of a share with the domains that it carries."""
    share = world.ids.id(declared)
    members = Members(declared, world.ids.resolve)
    arns, principals = members.value("ResourceArns") or [], members.value("Principals") or []
    for domain in _domains(world, declared, arns):
        _share(world, declared, members, share, domain, principals)


def put_part(world: World, parts: list[Declared]) -> None:
    """Associate what separate resources (share, resource and principal associations) put together."""
    carried: dict[str, list[str]] = {}
    for one in parts:
        if one.type == "AWS::RAM::ResourceAssociation":
            value = Members(one, world.ids.resolve).value("ResourceArn")
            share = world.ids.identifier(one, "ResourceShareArn")
            carried.setdefault(share, []).extend(_domains(world, one, [value]))
    for one in parts:
        if one.type != "AWS::RAM::PrincipalAssociation":
            continue
        share = world.ids.identifier(one, "ResourceShareArn")
        domains = carried.get(share, []) or [
            row.domain_id for row in world.rows("associations").values() if row.share_arn == share
        ]
        members = Members(one, world.ids.resolve)
        members.stands("principal", "Principal")
        for domain in sorted(set(domains)):
            _share(world, one, members, share, domain, [members.value("Principal")])


def _domains(world: World, declared: Declared, arns: Any) -> list[str]:
    """Return the ids of the domains among the ARNs of a share; a share of something else is no association."""
    found = []
    if isinstance(arns, Unknown):
        arns = [arns]
    for arn in arns:
        if isinstance(arn, Unknown):
            known = list(world.rows("domains"))
            for domain in known:
                text = f"Whether {declared.address} shares the domain {domain} is not known: {arn.why}."
                world.gap("associations", "domain", domain, None, Cause.UNRESOLVED, text)
                world.unlisted.append(("associations", domain, declared))
            continue
        text = str(arn)
        if ":domain/" in text and ":datazone:" in text:
            domain = text.rpartition("/")[2]
            world.require_domain(domain, declared)
            found.append(domain)
    return found


def _share(world: World, declared: Declared, members: Members, share: str, domain: str, principals: Any) -> None:
    arn = share if share.startswith("arn:") else _share_arn(world, declared, share)
    if isinstance(principals, Unknown):
        principals = [principals]
    for place, principal in enumerate(principals):
        if isinstance(principal, Unknown):
            text = f"With whom {declared.address} shares the domain {domain} is not known: {principal.why}."
            world.gap("associations", "domain", domain, None, Cause.UNRESOLVED, text)
            world.unlisted.append(("associations", domain, declared))
            continue
        named = str(principal)
        own = Members(declared, world.ids.resolve)
        own.stands("principal", *(("Principals", place) if members.has("Principals") else ("Principal",)))
        own.stands("allow_external_principals", "AllowExternalPrincipals")
        own.stands("permissions", "PermissionArns")
        key = f"{arn}/{named}"
        before = world.rows("associations").get(key)
        fields = Fields(own, before)
        accounts, kind = _inside(world, own, named)
        for account in accounts if isinstance(accounts, list) else []:
            world.require_account(account)
        row = Association(
            domain_id=domain,
            share_arn=arn,
            share_name=fields.of("share_name", "Name", kept=True),
            share_status="ACTIVE",
            # RAM's own default.
            allow_external_principals=fields.of(
                "allow_external_principals", "AllowExternalPrincipals", default=True, convert=flag_of, kept=True
            ),
            permissions=fields.of(
                "permissions",
                "PermissionArns",
                default=[],
                kept=True,
                convert=lambda items: sorted(str(item) for item in items),
            ),
            principal=named,
            principal_kind=kind,
            accounts=accounts,
            status="ASSOCIATED" if before is None else before.status,
            status_message=None,
            external=_external(world, kind, accounts),
            created_at=world.as_of if before is None else before.created_at,
            last_updated_at=world.as_of,
        )
        world.put("associations", key, row, own)


def _share_arn(world: World, declared: Declared, share: str) -> str:
    account = declared.account if isinstance(declared.account, str) else "?"
    region = declared.region if isinstance(declared.region, str) else "?"
    return f"arn:{world.base.collection.partition}:ram:{region}:{account}:resource-share/{share}"


Kind = Literal["account", "organizational_unit", "organization", "other"]


def _inside(world: World, members: Members, principal: str) -> tuple[Any, Kind]:
    """Return the accounts that a principal stands for, and its kind."""
    if len(principal) == 12 and principal.isdigit():
        return [principal], "account"
    resource = principal.rpartition(":")[2]
    last = principal.rpartition("/")[2]
    rows = world.rows("accounts")
    if ":organizations:" in principal and resource.startswith("ou/"):
        inside = [
            key
            for key, row in rows.items()
            if isinstance(row.organizational_units, list) and last in row.organizational_units
        ]
        unread = any(row.organizational_units is UNSET for row in rows.values())
        if unread:
            members.lack("accounts", Unknown("the organizational units of some accounts were not read"), "Principals")
            return UNSET, "organizational_unit"
        return sorted(inside), "organizational_unit"
    if ":organizations:" in principal and resource.startswith("organization/"):
        return sorted(key for key, row in rows.items() if row.in_organization is True), "organization"
    owner = principal.split(":")[4] if principal.count(":") >= 5 else ""
    return [owner] if owner.isdigit() else [], "other"


def _external(world: World, kind: Kind, accounts: Any) -> Any:
    """Tell whether the principal is outside the organization, as far as the snapshot knows the organization."""
    if kind in ("organizational_unit", "organization"):
        return False
    rows = world.rows("accounts")
    known = [rows[one].in_organization for one in accounts if one in rows] if isinstance(accounts, list) else []
    if not known or UNSET in known:
        return None
    return not all(known)


def drop_share(world: World, declared: Declared) -> None:
    """Take out what a share associates."""
    share = world.ids.id(declared)
    for key, row in list(world.rows("associations").items()):
        if row.share_arn == share or row.share_arn.endswith(f"/{share}"):
            world.drop("associations", key, declared)
