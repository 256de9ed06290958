"""Accounts of the organization, and pools of accounts."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET

from sus_audit.gate.located import Declared, Unknown
from sus_audit.gate.overlay import shares
from sus_audit.gate.overlay.domains import tags_of
from sus_audit.gate.overlay.values import Members, text_of, unknown_in
from sus_audit.gate.overlay.world import Fields, World
from sus_audit.model.snapshot import Account, AccountPool, PoolAccount, PoolHandler


def put_account(world: World, declared: Declared) -> None:
    """Add an account to the organization, or change the tags of one that is there."""
    identifier = world.ids.id(declared)
    before = world.rows("accounts").get(identifier)
    members = world.members(declared)
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
    if members.has("ParentIds"):
        why = Unknown("which organizational units are above its new parent is not worked out")
        before = msgspec.structs.replace(before, organizational_units=UNSET, organizational_unit_names=UNSET)
        members.lack("organizational_units", why, "ParentIds")
        members.lack("organizational_unit_names", why, "ParentIds")
        for association in list(world.rows("associations").values()):
            if association.principal_kind == "organizational_unit":
                said = f"Whether {declared.address} moves the account into or out of a unit that shares the domain"
                shares.not_known(world, declared, association.domain_id, said, why)
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
    members = world.members(declared)
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
