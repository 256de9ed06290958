"""API requests as what they declare: whole answers, one per kind of operation."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gate.requests.reading import SHARE, one, read, summary


def test_an_account_pool() -> None:
    reading = read(
        "create-account-pool.json",
        {
            "domainIdentifier": "dzd_finance",
            "name": "Finance sandboxes",
            "resolutionStrategy": "MANUAL",
            "accountSource": {
                "accounts": [
                    {"awsAccountId": "222233334444", "supportedRegions": ["eu-west-1"], "awsAccountName": "finance-dev"}
                ]
            },
        },
    )
    declared = one(reading)

    assert summary(declared) == (
        "AWS::DataZone::AccountPool",
        "create",
        "infra/create-account-pool.json",
        False,
        {"DomainId": "dzd_finance"},
        {
            "DomainIdentifier": "dzd_finance",
            "Name": "Finance sandboxes",
            "ResolutionStrategy": "MANUAL",
            "AccountSource": {
                "Accounts": [
                    {"AwsAccountId": "222233334444", "SupportedRegions": ["eu-west-1"], "AwsAccountName": "finance-dev"}
                ]
            },
        },
    )
    assert (declared.origin, declared.account, declared.region, declared.logical_id, declared.exists) == (
        "api",
        "111122223333",
        "eu-west-1",
        None,
        None,
    )
    assert repr(declared.mark) == "infra/create-account-pool.json:1:1"
    assert declared.mark.end == 1
    where = declared.properties.get("AccountSource", "Accounts", 0, "AwsAccountId")
    assert where is not None
    assert (repr(where.mark), repr(where.key)) == (
        "infra/create-account-pool.json:8:21",
        "infra/create-account-pool.json:8:5",
    )
    assert reading.notices == []
    assert reading.resources == {"infra/create-account-pool.json": 1}


def test_a_profile_with_pools_an_open_configuration_and_an_ssm_path() -> None:
    declared = one(
        read(
            "create-project-profile.finance.request.json",
            {
                "domainIdentifier": "dzd_finance",
                "name": "Finance",
                "status": "ENABLED",
                "clientToken": "said once",
                "projectResourceTags": [{"key": "cost-center", "value": "4711", "isValueEditable": False}],
                "environmentConfigurations": [
                    {
                        "id": "env1",
                        "name": "Tooling",
                        "environmentBlueprintId": "bp1",
                        "accountPools": ["pool1", "pool2"],
                        "deploymentOrder": 0,
                    },
                    {"name": "Open", "environmentBlueprintId": "bp2"},
                    {
                        "name": "By path",
                        "environmentBlueprintId": "bp3",
                        "awsAccount": {"awsAccountIdPath": "/finance/account"},
                        "awsRegion": {"regionNamePath": "/finance/region"},
                        "configurationParameters": {
                            "ssmPath": "/finance/parameters",
                            "parameterOverrides": [{"name": "vpcId", "value": "vpc-1", "isEditable": False}],
                        },
                    },
                ],
            },
        )
    )

    assert summary(declared) == (
        "AWS::DataZone::ProjectProfile",
        "create",
        "infra/create-project-profile.finance.request.json",
        False,
        {"DomainId": "dzd_finance"},
        {
            "DomainIdentifier": "dzd_finance",
            "Name": "Finance",
            "Status": "ENABLED",
            "ProjectResourceTags": [{"Key": "cost-center", "Value": "4711", "IsValueEditable": False}],
            "EnvironmentConfigurations": [
                {
                    "EnvironmentConfigurationId": "env1",
                    "Name": "Tooling",
                    "EnvironmentBlueprintId": "bp1",
                    "AccountPools": ["pool1", "pool2"],
                    "DeploymentOrder": 0,
                },
                {"Name": "Open", "EnvironmentBlueprintId": "bp2"},
                {
                    "Name": "By path",
                    "EnvironmentBlueprintId": "bp3",
                    "AwsAccount": {"AwsAccountIdPath": "/finance/account"},
                    "AwsRegion": {"RegionNamePath": "/finance/region"},
                    "ConfigurationParameters": {
                        "SsmPath": "/finance/parameters",
                        "ParameterOverrides": [{"Name": "vpcId", "Value": "vpc-1", "IsEditable": False}],
                    },
                },
            ],
        },
    )


def test_a_blueprint_configuration_has_its_regional_parameters_as_a_list_and_their_keys_untouched() -> None:
    declared = one(
        read(
            "put-environment-blueprint-configuration.yaml",
            "domainIdentifier: dzd_finance\n"
            "environmentBlueprintIdentifier: bp1\n"
            "enabledRegions: [eu-west-1]\n"
            "environmentRolePermissionBoundary: arn:aws:iam::111122223333:policy/Boundary\n"
            "allowUserProvidedConfigurations: false\n"
            "globalParameters: {tagPolicy: strict}\n"
            "regionalParameters:\n"
            "  eu-west-1: {vpcId: vpc-1, subnetIds: 'subnet-1,subnet-2'}\n",
        )
    )

    assert summary(declared) == (
        "AWS::DataZone::EnvironmentBlueprintConfiguration",
        "put",
        "infra/put-environment-blueprint-configuration.yaml",
        False,
        {"EnvironmentBlueprintId": "bp1", "DomainId": "dzd_finance"},
        {
            "DomainIdentifier": "dzd_finance",
            "EnvironmentBlueprintIdentifier": "bp1",
            "EnabledRegions": ["eu-west-1"],
            "EnvironmentRolePermissionBoundary": "arn:aws:iam::111122223333:policy/Boundary",
            "AllowUserProvidedConfigurations": False,
            "GlobalParameters": {"tagPolicy": "strict"},
            "RegionalParameters": [
                {"Region": "eu-west-1", "Parameters": {"vpcId": "vpc-1", "subnetIds": "subnet-1,subnet-2"}}
            ],
        },
    )
    region = declared.properties.get("RegionalParameters", 0, "Region")
    assert region is not None
    assert repr(region.mark) == "infra/put-environment-blueprint-configuration.yaml:8:3"


def test_a_grant_is_added_and_removed() -> None:
    grant: dict[str, Any] = {
        "domainIdentifier": "dzd_finance",
        "entityType": "DOMAIN_UNIT",
        "entityIdentifier": "unit1",
        "policyType": "CREATE_PROJECT_FROM_PROJECT_PROFILE",
        "principal": {"user": {"allUsersGrantFilter": {}}},
    }
    properties = {
        "DomainIdentifier": "dzd_finance",
        "EntityType": "DOMAIN_UNIT",
        "EntityIdentifier": "unit1",
        "PolicyType": "CREATE_PROJECT_FROM_PROJECT_PROFILE",
        "Principal": {"User": {"AllUsersGrantFilter": {}}},
    }
    detail = {"createProjectFromProjectProfile": {"includeChildDomainUnits": True, "projectProfiles": ["profile1"]}}

    # No names that say what they are: by their members alone.
    assert summary(one(read("grant.json", {**grant, "detail": detail}))) == (
        "AWS::DataZone::PolicyGrant",
        "create",
        "infra/grant.json",
        False,
        {"DomainId": "dzd_finance"},
        {
            **properties,
            "Detail": {
                "CreateProjectFromProjectProfile": {"IncludeChildDomainUnits": True, "ProjectProfiles": ["profile1"]}
            },
        },
    )
    assert summary(one(read("no-more.json", {**grant, "grantIdentifier": "abcdefghij"}))) == (
        "AWS::DataZone::PolicyGrant",
        "delete",
        "infra/no-more.json",
        False,
        {"Id": "abcdefghij", "DomainId": "dzd_finance"},
        {**properties, "GrantIdentifier": "abcdefghij"},
    )


def test_an_update_leaves_what_it_does_not_name() -> None:
    declared = one(
        read(
            "update-project-profile.json",
            {"domainIdentifier": "dzd_finance", "identifier": "profile1", "status": "DISABLED"},
        )
    )

    assert summary(declared) == (
        "AWS::DataZone::ProjectProfile",
        "update",
        "infra/update-project-profile.json",
        True,
        {"Id": "profile1", "DomainId": "dzd_finance"},
        {"DomainIdentifier": "dzd_finance", "Identifier": "profile1", "Status": "DISABLED"},
    )


def test_a_domain_has_its_tags_as_a_list() -> None:
    declared = one(
        read("create-domain.json", {"name": "Finance", "domainVersion": "V2", "tags": {"owner": "finance", "a": "b"}})
    )

    assert summary(declared)[-2:] == (
        {},
        {
            "Name": "Finance",
            "DomainVersion": "V2",
            "Tags": [{"Key": "owner", "Value": "finance"}, {"Key": "a", "Value": "b"}],
        },
    )


@pytest.mark.parametrize(
    ("operation", "type_name", "known"),
    [
        ("DeleteAccountPool", "AWS::DataZone::AccountPool", {"Id": "x1", "DomainId": "dzd_a"}),
        ("DeleteProjectProfile", "AWS::DataZone::ProjectProfile", {"Id": "x1", "DomainId": "dzd_a"}),
        ("DeleteProject", "AWS::DataZone::Project", {"Id": "x1", "DomainId": "dzd_a"}),
        ("DeleteDomainUnit", "AWS::DataZone::DomainUnit", {"Id": "x1", "DomainId": "dzd_a"}),
        ("DeleteEnvironment", "AWS::DataZone::Environment", {"Id": "x1", "DomainId": "dzd_a"}),
        ("DeleteEnvironmentBlueprint", "AWS::DataZone::EnvironmentBlueprint", {"Id": "x1", "DomainId": "dzd_a"}),
        ("DeleteRule", "AWS::DataZone::Rule", {"Id": "x1", "DomainId": "dzd_a"}),
        ("DeleteDesignation", "AWS::DataZone::Designation", {"Id": "x1", "DomainId": "dzd_a"}),
    ],
)
def test_a_deletion_says_what_goes(operation: str, type_name: str, known: dict[str, str]) -> None:
    parameters = {"domainIdentifier": "dzd_a", "identifier": "x1"}
    declared = one(read("x.json", {"operation": operation, "parameters": parameters}))

    assert summary(declared) == (
        type_name,
        "delete",
        "infra/x.json",
        False,
        known,
        {"DomainIdentifier": "dzd_a", "Identifier": "x1"},
    )


def test_every_operation_of_the_table_is_one_of_the_service_and_every_type_is_read() -> None:
    from sus_audit.gate.requests import model, operations
    from sus_audit.gate.types import READ

    known = {(one.service, one.name): one for one in model.operations()}
    for service, changes in operations.CHANGES.items():
        for name, change in changes.items():
            assert change.type in READ
            assert change.identifier is None or change.identifier in known[service, name].input.members, name
    for service, opaque in operations.OPAQUE.items():
        assert all((service, name) in known for name in opaque)


def test_an_account_that_is_tagged_anew() -> None:
    tags = {"ResourceId": "222233334444", "Tags": [{"Key": "environment", "Value": "prod"}]}

    assert summary(one(read("tag-resource.json", tags))) == (
        "AWS::Organizations::Account",
        "update",
        "infra/tag-resource.json",
        True,
        {"Id": "222233334444"},
        {"Tags": [{"Key": "environment", "Value": "prod"}]},
    )
    assert summary(one(read("x.yaml", "ResourceId: '222233334444'\nTagKeys: [environment]\n")))[1:] == (
        "update",
        "infra/x.yaml",
        True,
        {"Id": "222233334444"},
        {"TagKeys": ["environment"]},
    )


def test_the_tags_of_an_organizational_unit_are_read_by_no_rule() -> None:
    reading = read("tag-resource.json", {"ResourceId": "ou-abcd-12345678", "Tags": [{"Key": "a", "Value": "b"}]})

    assert (reading.declared, reading.opaque, reading.seen) == ([], [], {"organizations:TagResource": 1})


def test_a_domain_that_is_tagged_and_something_else_that_is() -> None:
    arn = "arn:aws:datazone:eu-west-1:111122223333:domain/dzd_finance"
    declared = one(read("tag-resource.json", {"resourceArn": arn, "tags": {"owner": "finance"}}))
    other = read("tag-resource.json", {"resourceArn": f"{arn}/project/p1", "tags": {"owner": "finance"}})

    assert summary(declared)[1:] == (
        "update",
        "infra/tag-resource.json",
        True,
        {"Id": "dzd_finance", "Arn": arn},
        {"Tags": [{"Key": "owner", "Value": "finance"}]},
    )
    assert other.declared == []
    assert [opaque.what for opaque in other.opaque] == [
        "The request TagResource changes the tags of something that is no domain, and what follows from that cannot be "
        "judged before it."
    ]


def test_an_account_moves() -> None:
    move = {"AccountId": "222233334444", "SourceParentId": "r-abcd", "DestinationParentId": "ou-abcd-12345678"}

    assert summary(one(read("move-account.json", move)))[1:] == (
        "update",
        "infra/move-account.json",
        True,
        {"Id": "222233334444"},
        {"ParentIds": ["ou-abcd-12345678"]},
    )


def test_a_share_and_what_is_associated_with_it() -> None:
    share = one(
        read(
            "create-resource-share.json",
            {
                "name": "finance",
                "resourceArns": ["arn:aws:datazone:eu-west-1:111122223333:domain/dzd_finance"],
                "principals": ["222233334444"],
                "allowExternalPrincipals": False,
                "tags": [{"key": "owner", "value": "finance"}],
            },
        )
    )
    joined = read(
        "associate-resource-share.json", {"resourceShareArn": SHARE, "principals": ["222233334444", "333344445555"]}
    )

    assert summary(share) == (
        "AWS::RAM::ResourceShare",
        "create",
        "infra/create-resource-share.json",
        False,
        {},
        {
            "Name": "finance",
            "ResourceArns": ["arn:aws:datazone:eu-west-1:111122223333:domain/dzd_finance"],
            "Principals": ["222233334444"],
            "AllowExternalPrincipals": False,
            "Tags": [{"Key": "owner", "Value": "finance"}],
        },
    )
    assert [summary(declared) for declared in joined.declared] == [
        (
            "AWS::RAM::PrincipalAssociation",
            "create",
            f"infra/associate-resource-share.json/Principals[{place}]",
            False,
            {},
            {"ResourceShareArn": SHARE, "Principal": account},
        )
        for place, account in enumerate(["222233334444", "333344445555"])
    ]
    assert repr(joined.declared[1].mark) == "infra/associate-resource-share.json:5:3"


def test_what_no_rule_reads_is_counted_and_its_secrets_go_nowhere() -> None:
    reading = read(
        "create-connection.json",
        {
            "domainIdentifier": "dzd_finance",
            "name": "warehouse",
            "props": {"redshiftProperties": {"credentials": {"usernamePassword": {"username": "u", "password": "s3"}}}},
        },
    )

    assert reading.seen == {"datazone:CreateConnection": 1}
    assert (reading.declared, reading.notices, reading.opaque) == ([], [], [])


def test_what_bears_on_the_rules_and_is_no_resource_is_opaque() -> None:
    reading = read(
        "update-root-domain-unit-owner.json",
        {"domainIdentifier": "dzd_a", "currentOwner": "user-a", "newOwner": "user-b"},
    )

    assert [(opaque.address, opaque.what, repr(opaque.mark)) for opaque in reading.opaque] == [
        (
            "infra/update-root-domain-unit-owner.json",
            "The request UpdateRootDomainUnitOwner changes who owns the root of the domain's units, and what follows "
            "from that cannot be judged before it.",
            "infra/update-root-domain-unit-owner.json:1:1",
        )
    ]
