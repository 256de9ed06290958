from __future__ import annotations

from typing import Any

import pytest

from sus_audit.gate.terraform import names
from tests.gate.terraform.plans import change, plan, properties, reading


@pytest.mark.parametrize(
    ("terraform", "cloudformation"),
    [
        ("awscc_datazone_project_profile", "AWS::DataZone::ProjectProfile"),
        ("awscc_datazone_environment_blueprint_configuration", "AWS::DataZone::EnvironmentBlueprintConfiguration"),
        ("awscc_ram_resource_share", "AWS::RAM::ResourceShare"),
        ("awscc_iam_role_policy", "AWS::IAM::RolePolicy"),
        ("awscc_organizations_account", "AWS::Organizations::Account"),
        ("awscc_kms_key", "AWS::KMS::Key"),
        ("awscc_novel_thing", "awscc_novel_thing"),
        ("aws_datazone_form_type", "AWS::DataZone::FormType"),
        ("aws_ram_resource_share", "AWS::RAM::ResourceShare"),
        ("aws_datazone_asset_type", "aws_datazone_asset_type"),
        ("google_project", "google_project"),
    ],
)
def test_types(terraform: str, cloudformation: str) -> None:
    assert names.cloudformation_type(terraform) == cloudformation


@pytest.mark.parametrize(
    ("terraform", "cloudformation"),
    [
        ("kms_key_identifier", "KmsKeyIdentifier"),
        ("aws_account", "AwsAccount"),
        ("idc_instance_arn", "IdcInstanceArn"),
        ("ssm_path", "SsmPath"),
        ("name", "Name"),
    ],
)
def test_members(terraform: str, cloudformation: str) -> None:
    assert names.pascal(terraform) == cloudformation


def of(address: str, after: dict[str, Any]) -> Any:
    return properties(plan(change(address, after)), address)


def test_a_blueprint_configuration_of_awscc() -> None:
    address = "awscc_datazone_environment_blueprint_configuration.b"
    after = {
        "domain_identifier": "dzd-1",
        "environment_blueprint_identifier": "Tooling",
        "enabled_regions": ["eu-central-1"],
        "regional_parameters": [{"region": "eu-central-1", "parameters": {"S3Location": "s3://x", "vpc_id": "vpc-1"}}],
        "global_parameters": {"query_role": "r"},
        "environment_role_permission_boundary": None,
    }
    assert of(address, after) == {
        "DomainIdentifier": "dzd-1",
        "EnvironmentBlueprintIdentifier": "Tooling",
        "EnabledRegions": ["eu-central-1"],
        # Keys of maps are the author's own.
        "RegionalParameters": [{"Region": "eu-central-1", "Parameters": {"S3Location": "s3://x", "vpc_id": "vpc-1"}}],
        "GlobalParameters": {"query_role": "r"},
    }


def test_a_blueprint_configuration_of_aws() -> None:
    address = "aws_datazone_environment_blueprint_configuration.b"
    after = {
        "domain_id": "dzd-1",
        "environment_blueprint_id": "abc123",
        "enabled_regions": ["eu-central-1", "eu-west-1"],
        "regional_parameters": {"eu-central-1": {"vpc_id": "vpc-1"}, "eu-west-1": {}},
        "global_parameters": None,
        "manage_access_role_arn": "arn:aws:iam::111122223333:role/m",
        "provisioning_role_arn": None,
        "region": "eu-central-1",
    }
    assert of(address, after) == {
        "DomainIdentifier": "dzd-1",
        "EnvironmentBlueprintIdentifier": "abc123",
        "EnabledRegions": ["eu-central-1", "eu-west-1"],
        "RegionalParameters": [
            {"Region": "eu-central-1", "Parameters": {"vpc_id": "vpc-1"}},
            {"Region": "eu-west-1", "Parameters": {}},
        ],
        "ManageAccessRoleArn": "arn:aws:iam::111122223333:role/m",
    }


def test_the_id_of_a_configured_blueprint_is_known() -> None:
    values = {"domain_id": "dzd-1", "environment_blueprint_id": "abc123", "id": "dzd-1/abc123"}
    address = "aws_datazone_environment_blueprint_configuration.b"
    found = reading(plan(change(address, values, {}, actions=["no-op"], before=values)))
    assert found.declared[0].known == {"EnvironmentBlueprintId": "abc123"}


def test_a_domain_of_aws() -> None:
    after = {
        "name": "corp",
        "domain_version": "V2",
        "service_role": "arn:aws:iam::111122223333:role/s",
        "single_sign_on": [{"type": "IAM_IDC", "user_assignment": "AUTOMATIC"}],
        "skip_deletion_check": True,
        "tags": {"cost_center": "7", "env": "prod"},
        "tags_all": {"cost_center": "7", "env": "prod", "owner": "x"},
        "timeouts": None,
    }
    assert of("aws_datazone_domain.d", after) == {
        "Name": "corp",
        "DomainVersion": "V2",
        "ServiceRole": "arn:aws:iam::111122223333:role/s",
        "SingleSignOn": {"Type": "IAM_IDC", "UserAssignment": "AUTOMATIC"},
        "Tags": [{"Key": "cost_center", "Value": "7"}, {"Key": "env", "Value": "prod"}],
    }


def test_a_grant_of_awscc_has_json_texts() -> None:
    after = {
        "domain_identifier": "dzd-1",
        "entity_type": "DOMAIN_UNIT",
        "detail": {"create_environment_from_blueprint": "{}", "create_project": {"include_child_domain_units": None}},
        "principal": {"user": {"all_users_grant_filter": '{ "a": [1] }', "user_identifier": None}},
    }
    assert of("awscc_datazone_policy_grant.g", after) == {
        "DomainIdentifier": "dzd-1",
        "EntityType": "DOMAIN_UNIT",
        "Detail": {"CreateEnvironmentFromBlueprint": {}},
        "Principal": {"User": {"AllUsersGrantFilter": {"a": [1]}}},
    }


@pytest.mark.parametrize(
    ("detail", "principal", "expected"),
    [
        (
            [{"create_environment_from_blueprint": [{}], "create_project": []}],
            [
                {
                    "project": [
                        {
                            "project_designation": "CONTRIBUTOR",
                            "project_identifier": None,
                            "domain_unit_filter": [{"domain_unit": "u1", "include_child_domain_units": True}],
                        }
                    ],
                    "user": [],
                }
            ],
            {
                "Detail": {"CreateEnvironmentFromBlueprint": {}},
                "Principal": {
                    "Project": {
                        "ProjectDesignation": "CONTRIBUTOR",
                        "ProjectGrantFilter": {
                            "DomainUnitFilter": {"DomainUnit": "u1", "IncludeChildDomainUnits": True}
                        },
                    }
                },
            },
        ),
        (
            [{"create_project_from_project_profile": [{"project_profiles": ["p1", "p2"]}]}],
            [{"domain_unit": [{"domain_unit_designation": "OWNER", "all_domain_units_grant_filter": [{}]}]}],
            {
                "Detail": {"CreateProjectFromProjectProfile": {"ProjectProfiles": ["p1", "p2"]}},
                "Principal": {
                    "DomainUnit": {
                        "DomainUnitDesignation": "OWNER",
                        "DomainUnitGrantFilter": {"AllDomainUnitsGrantFilter": {}},
                    }
                },
            },
        ),
    ],
)
def test_a_grant_of_aws_has_blocks(detail: Any, principal: Any, expected: Any) -> None:
    assert of("aws_datazone_policy_grant.g", {"detail": detail, "principal": principal}) == expected


@pytest.mark.parametrize(
    ("address", "after", "expected"),
    [
        (
            "aws_datazone_environment.e",
            {
                "account_identifier": "111122223333",
                "account_region": "eu-central-1",
                "profile_identifier": "ep",
                "user_parameters": [{"name": "glueDbName", "value": "db"}],
                "provider_environment": "AmazonDataZone",
            },
            {
                "EnvironmentAccountIdentifier": "111122223333",
                "EnvironmentAccountRegion": "eu-central-1",
                "EnvironmentProfileIdentifier": "ep",
                "UserParameters": [{"Name": "glueDbName", "Value": "db"}],
            },
        ),
        (
            "aws_datazone_project.p",
            {"domain_identifier": "dzd-1", "name": "n", "glossary_terms": ["t"], "skip_deletion_check": None},
            {"DomainIdentifier": "dzd-1", "Name": "n", "GlossaryTerms": ["t"]},
        ),
        (
            "aws_datazone_user_profile.u",
            {
                "domain_identifier": "dzd-1",
                "user_identifier": "alice",
                "user_type": "SSO_USER",
                "details": [],
                "type": "SSO",
            },
            {"DomainIdentifier": "dzd-1", "UserIdentifier": "alice", "UserType": "SSO_USER"},
        ),
        (
            "aws_organizations_account.a",
            {"name": "Finance", "email": "a@example.com", "parent_id": "ou-1", "close_on_deletion": False},
            {"AccountName": "Finance", "Email": "a@example.com", "ParentIds": ["ou-1"]},
        ),
        (
            "awscc_organizations_account.a",
            {"account_name": "Finance", "parent_ids": ["ou-1"], "account_id": "444455556666", "state": "ACTIVE"},
            {"AccountName": "Finance", "ParentIds": ["ou-1"]},
        ),
        (
            "aws_ram_resource_share.s",
            {"name": "DataZone-corp", "allow_external_principals": True, "permission_arns": ["p"]},
            {"Name": "DataZone-corp", "AllowExternalPrincipals": True, "PermissionArns": ["p"]},
        ),
        (
            "aws_ram_principal_association.s",
            {"resource_share_arn": "arn", "principal": "444455556666"},
            {"ResourceShareArn": "arn", "Principal": "444455556666"},
        ),
        (
            "aws_ram_resource_association.s",
            {"resource_share_arn": "arn", "resource_arn": "arn:aws:datazone:::domain/dzd-1"},
            {"ResourceShareArn": "arn", "ResourceArn": "arn:aws:datazone:::domain/dzd-1"},
        ),
        (
            "awscc_ram_resource_share.s",
            {"name": "n", "principals": ["444455556666"], "resource_arns": ["a"], "status": "ACTIVE"},
            {"Name": "n", "Principals": ["444455556666"], "ResourceArns": ["a"]},
        ),
    ],
)
def test_the_other_types(address: str, after: Any, expected: Any) -> None:
    document = plan(change(address, after))
    assert properties(document, address) == expected
    assert reading(document).notices == []


def test_an_attribute_that_we_do_not_know_is_noticed() -> None:
    document = plan(change("aws_datazone_project.p", {"name": "n", "novelty": 1}))
    assert properties(document, "aws_datazone_project.p") == {"Name": "n"}
    assert [one.message for one in reading(document).notices] == [
        "The gate does not know the attribute novelty of aws_datazone_project: it is not judged."
    ]
