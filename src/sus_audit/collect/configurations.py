"""Blueprint configurations, which belong to the calling account: read in each account with its own credentials."""

from __future__ import annotations

import msgspec
from msgspec import UNSET

from sus_audit.collect import grants
from sus_audit.collect.plain import member, some, when
from sus_audit.collect.reader import Reader
from sus_audit.collect.values import Missing, Shard
from sus_audit.model.snapshot import BlueprintConfiguration

KIND = "blueprint_configurations"
GRANTS = "blueprint_configurations/grants"
_AT_ONCE = 5
LISTS = "datazone:ListEnvironmentBlueprintConfigurations"
ACTIONS = (LISTS, *grants.ACTIONS)


def shard(account_id: str, region: str, domain_id: str) -> Shard:
    """Return the shard that lists one account's configurations for a domain, in the domain's Region."""
    return Shard(
        KIND,
        account_id,
        region,
        domain_id,
        promises=(
            Missing("blueprint_configurations", "account", account_id),
            Missing("policy_grants", "account", account_id),
        ),
    )


def run(reader: Reader, work: Shard) -> None:
    """Add one row per configuration, and shards for the policy grants on them.

    `blueprint_name` is joined by the coordinator. Where the list fails, the grants on what it would have held are
    missing too.
    """
    domain_id = work.domain_id
    listing = Missing("blueprint_configurations", "account", reader.account_id)
    before = len(reader.found.gaps)
    blueprints: list[str] = []
    for item, source in reader.each(LISTS, "items", listing, domainIdentifier=domain_id):
        with reader.parsing(LISTS, listing):
            blueprint_id = member(item, "environmentBlueprintId")
            reader.found.rows.append(
                (
                    "blueprint_configurations",
                    f"{domain_id}/{reader.account_id}/{blueprint_id}",
                    BlueprintConfiguration(
                        source=[source],
                        domain_id=domain_id,
                        account_id=reader.account_id,
                        blueprint=f"{domain_id}/{blueprint_id}",
                        blueprint_id=blueprint_id,
                        blueprint_name=UNSET,
                        provisioning_role_arn=some(item, "provisioningRoleArn"),
                        manage_access_role_arn=some(item, "manageAccessRoleArn"),
                        environment_role_permission_boundary=some(item, "environmentRolePermissionBoundary"),
                        enabled_regions=sorted(item.get("enabledRegions") or []),
                        regional_parameters={
                            region: {name: str(value) for name, value in (values or {}).items()}
                            for region, values in (item.get("regionalParameters") or {}).items()
                        },
                        allow_user_provided_configurations=item.get("allowUserProvidedConfigurations"),
                        created_at=when(item.get("createdAt")),
                        last_updated_at=when(item.get("updatedAt")),
                    ),
                )
            )
            blueprints.append(blueprint_id)
    reader.found.gaps += [msgspec.structs.replace(gap, table="policy_grants") for gap in reader.found.gaps[before:]]
    ordered = sorted(set(blueprints)) if grants.BLUEPRINT_TYPES & set(reader.settings.policy_types) else []
    for start in range(0, len(ordered), _AT_ONCE):
        some_blueprints = tuple(ordered[start : start + _AT_ONCE])
        prefix = f"{domain_id}/{reader.account_id}"
        lost = tuple(
            Missing("policy_grants", "blueprint_configuration", f"{prefix}/{blueprint}")
            for blueprint in some_blueprints
        )
        reader.found.shards.append(Shard(GRANTS, reader.account_id, reader.region, domain_id, some_blueprints, lost))


def run_grants(reader: Reader, work: Shard) -> None:
    """Add the policy grants on some configurations of the account."""
    for blueprint_id in work.arguments:
        grants.read_configuration(reader, work.domain_id, blueprint_id)
