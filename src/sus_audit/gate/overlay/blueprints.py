"""Blueprints and their configurations: AWS::DataZone::EnvironmentBlueprint, ...::EnvironmentBlueprintConfiguration."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET

from sus_audit.gate.located import Declared, Unknown
from sus_audit.gate.overlay.identity import UNKNOWN
from sus_audit.gate.overlay.values import flag_of, text_of
from sus_audit.gate.overlay.world import Fields, World
from sus_audit.model.snapshot import Blueprint, BlueprintConfiguration


def configuration_key(world: World, declared: Declared) -> tuple[str, str, str]:
    """Return the domain, the account and the bare blueprint id, of which a configuration's key is made."""
    account = (
        declared.account if isinstance(declared.account, str) else UNKNOWN + (declared.account.assume or "account")
    )
    return world.domain(declared), account, world.ids.id(declared)


def put_configuration(world: World, declared: Declared) -> None:
    """Add or change the configuration of a blueprint in the account of the resource."""
    domain, account, identifier = configuration_key(world, declared)
    key = f"{domain}/{account}/{identifier}"
    before = world.rows("blueprint_configurations").get(key)
    members = world.members(declared)
    fields = Fields(members, before)
    members.stands("blueprint", "EnvironmentBlueprintIdentifier")
    world.require_account(account)
    blueprint = f"{domain}/{identifier}"
    world.require_row("blueprints", blueprint)
    known = world.rows("blueprints").get(blueprint)
    name: Any = known.name if known is not None and not known.name.startswith(UNKNOWN) else UNSET
    given = members.text("EnvironmentBlueprintIdentifier")
    if name is UNSET and declared.origin == "cloudformation" and isinstance(given, str):
        # CloudFormation takes the name here (domain.md 6.2).
        name = given
    if name is UNSET:
        why = given if isinstance(given, Unknown) else Unknown("the snapshot does not hold the blueprint's name")
        members.lack("blueprint_name", why, "EnvironmentBlueprintIdentifier")
    row = BlueprintConfiguration(
        domain_id=domain,
        account_id=account,
        blueprint=blueprint,
        blueprint_id=identifier,
        blueprint_name=name,
        provisioning_role_arn=fields.of("provisioning_role_arn", "ProvisioningRoleArn", named=True),
        manage_access_role_arn=fields.of("manage_access_role_arn", "ManageAccessRoleArn", named=True),
        environment_role_permission_boundary=fields.of(
            "environment_role_permission_boundary", "EnvironmentRolePermissionBoundary", named=True
        ),
        enabled_regions=fields.of("enabled_regions", "EnabledRegions", default=[], convert=_regions),
        regional_parameters=fields.of(
            "regional_parameters", "RegionalParameters", default={}, named=True, convert=_regional
        ),
        allow_user_provided_configurations=fields.of(
            "allow_user_provided_configurations", "AllowUserProvidedConfigurations", default=None, convert=flag_of,
            kept=declared.origin != "api",
        ),
        **fields.since(world),
    )  # fmt: skip
    world.put("blueprint_configurations", key, row, members)


def drop_configuration(world: World, declared: Declared) -> None:
    """Take a configuration out, with the grants on it."""
    key = "/".join(configuration_key(world, declared))
    for grant, row in list(world.rows("policy_grants").items()):
        if row.entity == key:
            world.drop("policy_grants", grant, declared)
    world.drop("blueprint_configurations", key, declared)


def put_blueprint(world: World, declared: Declared) -> None:
    """Add or change a custom blueprint."""
    domain, identifier = world.domain(declared), world.ids.id(declared)
    key = f"{domain}/{identifier}"
    before = world.rows("blueprints").get(key)
    members = world.members(declared)
    fields = Fields(members, before)
    name = members.text("Name")
    row = Blueprint(
        id=identifier,
        domain_id=domain,
        name=name if isinstance(name, str) else before.name if before is not None else identifier,
        provider=fields.of("provider", "Provider", kept=True),
        managed=False,
        category=fields.of("category", "BlueprintCategory", kept=True),
        parameters=[] if before is None else before.parameters,
    )
    world.put("blueprints", key, row, members)


def _regions(items: list[Any]) -> list[str]:
    return sorted({text for item in items if (text := text_of(item)) is not None})


def _regional(items: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    return {
        str(item["Region"]): {
            key: text for key, value in (item.get("Parameters") or {}).items() if (text := text_of(value))
        }
        for item in sorted(items, key=lambda item: str(item["Region"]))
    }
