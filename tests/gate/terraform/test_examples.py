"""Real plans, with conclusions drawn by hand from the modules they were made of."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from sus_audit.errors import UsageError
from sus_audit.gate import decode
from sus_audit.gate.located import Joined, Reading, Reference, Target, Unknown
from sus_audit.gate.terraform import read

EXAMPLES = Path(os.environ.get("SUS_AUDIT_EXAMPLES", "/nowhere"))
pytestmark = pytest.mark.skipif(
    "SUS_AUDIT_EXAMPLES" not in os.environ, reason="SUS_AUDIT_EXAMPLES is not set: real templates are not tested"
)
NOWHERE = Target()
BLUEPRINT = "aws_datazone_environment_blueprint_configuration"


def of(name: str, target: Target = NOWHERE) -> Reading:
    paths = list(EXAMPLES.glob(f"tfplan/*/{name}.tfplan.json"))
    assert len(paths) == 1
    return read(decode.read(paths[0], "plan.json"), target)


def by_address(found: Reading) -> dict[str, Any]:
    return {one.address: one.properties.plain() for one in found.declared}


def unknowns(found: Reading) -> Counter[str]:
    """Type and property of everything that is unknown."""
    return Counter(
        f"{one.type.removeprefix('AWS::DataZone::')}.{'.'.join(str(step) for step in path if isinstance(step, str))}"
        for one in found.declared
        for path, node in one.properties.walk()
        if isinstance(node.value, Unknown)
    )


def types(found: Reading) -> Counter[str]:
    return Counter(one.type.removeprefix("AWS::DataZone::") for one in found.declared)


@pytest.mark.parametrize(
    ("name", "region", "resources"),
    [
        ("awsia-byor", "us-west-2", 67),
        ("awsia-module-blueprint", "us-east-1", 7),
        ("awsia-tooling-lite", "us-east-1", 52),
        ("uss-single-account", "us-east-1", 59),
    ],
)
def test_everything_is_placed_and_nothing_is_remarkable(name: str, region: str, resources: int) -> None:
    found = of(name)
    assert {(one.account, one.region, one.action) for one in found.declared} == {("111122223333", region, "create")}
    assert (found.undecided, found.opaque, found.notices) == ([], [], [])
    assert found.resources == {"plan.json": resources}
    assert len(found.declared) + sum(found.seen.values()) == resources
    addresses = {one.address for one in found.declared}
    assert len(addresses) == len(found.declared)
    for one in found.declared:
        for _, node in one.properties.walk():
            parts = node.value.parts if isinstance(node.value, Joined) else (node.value,)
            assert all(part.address in addresses for part in parts if isinstance(part, Reference))


def test_a_blueprint_of_which_all_is_known() -> None:
    assert by_address(of("awsia-module-blueprint")) == {
        f"{BLUEPRINT}.this": {
            "DomainIdentifier": "dzd-test123456",
            "EnabledRegions": ["eu-west-1", "us-east-1"],
            "EnvironmentBlueprintIdentifier": "qcmixyckxvrjm4",
            "GlobalParameters": {},
            "ManageAccessRoleArn": "arn:aws:iam::111122223333:role/ma",
            "ProvisioningRoleArn": "arn:aws:iam::111122223333:role/pr",
            "RegionalParameters": [
                {
                    "Region": "eu-west-1",
                    "Parameters": {
                        "S3Location": "s3://my-bucket-eu",
                        "Subnets": "subnet-0bbbbbbbbbbbbbbb2",
                        "VpcId": "vpc-0123456789abcdef0",
                    },
                },
                {
                    "Region": "us-east-1",
                    "Parameters": {
                        "S3Location": "s3://my-bucket",
                        "Subnets": "subnet-0aaaaaaaaaaaaaaa1",
                        "VpcId": "vpc-0123456789abcdef0",
                    },
                },
            ],
        },
        "awscc_datazone_policy_grant.this[0]": {
            "Detail": {"CreateEnvironmentFromBlueprint": {}},
            "DomainIdentifier": "dzd-test123456",
            "EntityIdentifier": "111122223333:qcmixyckxvrjm4",
            "EntityType": "ENVIRONMENT_BLUEPRINT_CONFIGURATION",
            "PolicyType": "CREATE_ENVIRONMENT_FROM_BLUEPRINT",
            "Principal": {
                "Project": {
                    "ProjectDesignation": "CONTRIBUTOR",
                    "ProjectGrantFilter": {
                        "DomainUnitFilter": {"DomainUnit": "vyo5yamz8fa00q", "IncludeChildDomainUnits": True}
                    },
                }
            },
        },
    }


@pytest.mark.parametrize("name", ["awsia-byor", "awsia-tooling-lite"])
def test_a_profile_with_accounts_that_are_fixed_but_unknown(name: str) -> None:
    """Its module depends on another: account and Region are read during apply. It is no dynamic profile."""
    module = "module.default_project_profile"
    address = f"{module}.awscc_datazone_project_profile.this"

    def configuration(at: int, name: str, blueprint: str, overrides: Any, **more: Any) -> Any:
        where = f"{address}.environment_configurations[{at}]"
        account = f"the value of {module}.local.account_id is known only after apply"
        region = f"the value of {module}.local.region is known only after apply"
        return {
            "Name": name,
            "AwsAccount": {"AwsAccountId": Unknown(account, f"{where}.aws_account.aws_account_id")},
            "AwsRegion": {"RegionName": Unknown(region, f"{where}.aws_region.region_name")},
            "EnvironmentBlueprintId": Reference(f"{module}.{BLUEPRINT}.{blueprint}", "EnvironmentBlueprintId"),
            "ConfigurationParameters": {"ParameterOverrides": overrides},
            **more,
        }

    def override(name: str, **value: str) -> Any:
        return {"IsEditable": True, "Name": name, **value}

    domain = "module.domain.aws_datazone_domain.main"
    assert by_address(of(name))[address] == {
        "Name": "Default Project Profile",
        "Description": "Default project profile with tooling capabilities",
        "Status": "ENABLED",
        "DomainIdentifier": Reference(domain, "Id"),
        "DomainUnitIdentifier": Reference(domain, "RootDomainUnitId"),
        "EnvironmentConfigurations": [
            configuration(
                0, "ToolingLite", "tooling_lite", [override("s3BucketLocation", Value="")],
                DeploymentMode="ON_CREATE", DeploymentOrder=0,
            ),
            configuration(1, "S3Bucket", "s3_bucket", [override("bucketName")], DeploymentMode="ON_DEMAND"),
            configuration(
                2, "S3TableCatalog", "s3_table_catalog",
                [override("catalogName", Value=""), override("databaseName", Value="")], DeploymentMode="ON_DEMAND",
            ),
        ],
    }  # fmt: skip


def test_what_is_unknown_in_the_plan_with_a_role_of_its_own() -> None:
    found = of("awsia-byor")
    assert types(found) == {
        "Domain": 1,
        "EnvironmentBlueprintConfiguration": 4,
        "GroupProfile": 1,
        "PolicyGrant": 5,
        "Project": 3,
        "ProjectMembership": 6,
        "ProjectProfile": 2,
        "UserProfile": 4,
    }
    assert unknowns(found) == {
        "Domain.DomainExecutionRole": 1,
        "Domain.ServiceRole": 1,
        "EnvironmentBlueprintConfiguration.EnabledRegions": 3,
        "EnvironmentBlueprintConfiguration.GlobalParameters.sagemakerQueryExecutionRoleArn": 1,
        "EnvironmentBlueprintConfiguration.ManageAccessRoleArn": 1,
        "EnvironmentBlueprintConfiguration.ProvisioningRoleArn": 1,
        "EnvironmentBlueprintConfiguration.RegionalParameters": 1,
        "EnvironmentBlueprintConfiguration.RegionalParameters.Parameters.S3Location": 1,
        "Project.Name": 1,
        "Project.ProjectExecutionRole": 1,
        "ProjectProfile.EnvironmentConfigurations.AwsAccount.AwsAccountId": 3,
        "ProjectProfile.EnvironmentConfigurations.AwsRegion.RegionName": 3,
    }
    properties = by_address(found)
    # The profile for model governance is written without configurations.
    assert (
        "EnvironmentConfigurations"
        not in properties["module.domain.awscc_datazone_project_profile.model_governance_project_profile"]
    )
    assert properties["module.domain.module.tooling_blueprint.awscc_datazone_policy_grant.this[0]"][
        "EntityIdentifier"
    ] == Joined(
        (
            Unknown(
                "the value of module.domain.module.tooling_blueprint.local.account_id is not in the plan",
                "module.domain.module.tooling_blueprint.awscc_datazone_policy_grant.this[0].entity_identifier",
            ),
            ":",
            Reference(f"module.domain.module.tooling_blueprint.{BLUEPRINT}.this", "EnvironmentBlueprintId"),
        )
    )


def test_an_account_that_its_author_supplies() -> None:
    address = "module.default_project_profile.awscc_datazone_project_profile.this"
    key = "module.default_project_profile.local.account_id"
    found = by_address(of("awsia-tooling-lite", Target(assumed={key: "444455556666"})))[address]
    accounts = [one["AwsAccount"]["AwsAccountId"] for one in found["EnvironmentConfigurations"]]
    assert accounts == ["444455556666"] * 3


def test_a_domain_with_everything_in_one_account() -> None:
    found = of("uss-single-account")
    assert types(found) == {
        "Domain": 1,
        "EnvironmentBlueprintConfiguration": 17,
        "PolicyGrant": 18,
        "Project": 2,
        "ProjectMembership": 1,
        "ProjectProfile": 3,
        "UserProfile": 1,
    }
    # The roles and the bucket are made by this plan, and no rule reads them: their names come from AWS.
    assert unknowns(found) == {
        "Domain.DomainExecutionRole": 1,
        "Domain.ServiceRole": 1,
        "EnvironmentBlueprintConfiguration.ManageAccessRoleArn": 17,
        "EnvironmentBlueprintConfiguration.ProvisioningRoleArn": 17,
        "EnvironmentBlueprintConfiguration.RegionalParameters.Parameters.S3Location": 16,
    }
    properties = by_address(found)
    profile = properties["module.project_profiles.awscc_datazone_project_profile.sql_analytics"]
    blueprints = [
        (one["Name"], one["EnvironmentBlueprintId"].address.rpartition(".")[2], one["AwsAccount"], one["AwsRegion"])
        for one in profile["EnvironmentConfigurations"]
    ]
    account, region = {"AwsAccountId": "111122223333"}, {"RegionName": "us-east-1"}
    assert blueprints == [
        ("Tooling", "tooling", account, region),
        ("Lakehouse Database", "data_lake", account, region),
        ("Redshift Serverless", "redshift_serverless", account, region),
        ("OnDemand Redshift Serverless", "redshift_serverless", account, region),
        ("OnDemand Catalog for RMS", "lakehouse_catalog", account, region),
        ("OnDemand QuickSight", "quick_sight", account, region),
    ]
    assert "DomainUnitIdentifier" not in profile
    names = {
        address.rpartition(".")[2]: one["EnvironmentBlueprintIdentifier"]
        for address, one in properties.items()
        if BLUEPRINT in address
    }
    assert names["ml_experiments"] == "MLExperiments" and names["tooling"] == "Tooling"
    grant = properties[
        'module.blueprint_policy_grants.awscc_datazone_policy_grant.blueprint_policy_grants["tooling_id"]'
    ]
    assert grant["EntityIdentifier"] == Joined(
        ("111122223333", ":", Reference(f"module.blueprints.{BLUEPRINT}.tooling", "EnvironmentBlueprintId"))
    )


@pytest.mark.parametrize("name", ["aws__Unified*/uss-multi-account.tfstate", "hashi-demo-lab__*/terraform.tfstate"])
def test_real_states_are_refused(name: str) -> None:
    path = next(iter(EXAMPLES.glob(f"tfstate/{name}")))
    with pytest.raises(UsageError, match="This is a Terraform state"):
        read(decode.read(path, "state"), Target())
