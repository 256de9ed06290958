"""Terraform's names in CloudFormation's spelling: types, attributes, and what an identifier identifies.

`awscc` is generated from CloudFormation's schemas, so its names convert by rule. `aws` is written by hand and has a
table per type (provider 6.x). What identifies what comes from the names, as the providers document them.
"""

from __future__ import annotations

import re

DATAZONE = "AWS::DataZone::"

_AWSCC_SERVICES = {
    "cloudformation": "CloudFormation",
    "datazone": "DataZone",
    "ec2": "EC2",
    "glue": "Glue",
    "iam": "IAM",
    "kms": "KMS",
    "lakeformation": "LakeFormation",
    "lambda": "Lambda",
    "organizations": "Organizations",
    "ram": "RAM",
    "s3": "S3",
    "s3tables": "S3Tables",
    "sagemaker": "SageMaker",
    "ssm": "SSM",
    "sso": "SSO",
}
AWSCC_DATAZONE = frozenset({
    "connection", "data_source", "domain", "domain_unit", "environment", "environment_actions",
    "environment_blueprint_configuration", "environment_profile", "form_type", "group_profile", "owner",
    "policy_grant", "project", "project_membership", "project_profile", "subscription_target", "user_profile",
})  # fmt: skip

_AWS_SEEN = {
    "aws_datazone_asset_type": "aws_datazone_asset_type",
    "aws_datazone_associate_environment_role": "aws_datazone_associate_environment_role",
    "aws_datazone_environment_profile": "AWS::DataZone::EnvironmentProfile",
    "aws_datazone_form_type": "AWS::DataZone::FormType",
    "aws_datazone_glossary": "aws_datazone_glossary",
    "aws_datazone_glossary_term": "aws_datazone_glossary_term",
    "aws_iam_policy": "AWS::IAM::ManagedPolicy",
    "aws_iam_role": "AWS::IAM::Role",
    "aws_iam_role_policy": "AWS::IAM::RolePolicy",
    "aws_kms_key": "AWS::KMS::Key",
    "aws_lambda_function": "AWS::Lambda::Function",
    "aws_s3_bucket": "AWS::S3::Bucket",
    "aws_s3_bucket_policy": "AWS::S3::BucketPolicy",
    "aws_sagemaker_domain": "AWS::SageMaker::Domain",
    "aws_ssm_parameter": "AWS::SSM::Parameter",
    "aws_subnet": "AWS::EC2::Subnet",
    "aws_vpc": "AWS::EC2::VPC",
    "aws_vpc_endpoint": "AWS::EC2::VPCEndpoint",
}

AWS: dict[str, tuple[str, dict[str, str]]] = {
    "aws_datazone_domain": (
        "AWS::DataZone::Domain",
        {
            "name": "Name",
            "description": "Description",
            "domain_execution_role": "DomainExecutionRole",
            "service_role": "ServiceRole",
            "domain_version": "DomainVersion",
            "kms_key_identifier": "KmsKeyIdentifier",
            "single_sign_on": "SingleSignOn",
            "tags": "Tags",
        },
    ),
    "aws_datazone_environment": (
        "AWS::DataZone::Environment",
        {
            "account_identifier": "EnvironmentAccountIdentifier",
            "account_region": "EnvironmentAccountRegion",
            "blueprint_identifier": "EnvironmentBlueprintIdentifier",
            "description": "Description",
            "domain_identifier": "DomainIdentifier",
            "glossary_terms": "GlossaryTerms",
            "name": "Name",
            "profile_identifier": "EnvironmentProfileIdentifier",
            "project_identifier": "ProjectIdentifier",
            "user_parameters": "UserParameters",
        },
    ),
    "aws_datazone_environment_blueprint_configuration": (
        "AWS::DataZone::EnvironmentBlueprintConfiguration",
        {
            "domain_id": "DomainIdentifier",
            "environment_blueprint_id": "EnvironmentBlueprintIdentifier",
            "enabled_regions": "EnabledRegions",
            "manage_access_role_arn": "ManageAccessRoleArn",
            "provisioning_role_arn": "ProvisioningRoleArn",
            "regional_parameters": "RegionalParameters",
            "global_parameters": "GlobalParameters",
            "environment_role_permission_boundary": "EnvironmentRolePermissionBoundary",
        },
    ),
    "aws_datazone_policy_grant": (
        "AWS::DataZone::PolicyGrant",
        {
            "domain_identifier": "DomainIdentifier",
            "entity_identifier": "EntityIdentifier",
            "entity_type": "EntityType",
            "policy_type": "PolicyType",
            "principal": "Principal",
            "detail": "Detail",
        },
    ),
    "aws_datazone_project": (
        "AWS::DataZone::Project",
        {
            "domain_identifier": "DomainIdentifier",
            "name": "Name",
            "description": "Description",
            "glossary_terms": "GlossaryTerms",
            "domain_unit_id": "DomainUnitId",
            "project_profile_id": "ProjectProfileId",
        },
    ),
    "aws_datazone_user_profile": (
        "AWS::DataZone::UserProfile",
        {
            "domain_identifier": "DomainIdentifier",
            "user_identifier": "UserIdentifier",
            "user_type": "UserType",
            "status": "Status",
        },
    ),
    "aws_organizations_account": (
        "AWS::Organizations::Account",
        {"email": "Email", "name": "AccountName", "parent_id": "ParentIds", "role_name": "RoleName", "tags": "Tags"},
    ),
    "aws_ram_principal_association": (
        "AWS::RAM::PrincipalAssociation",
        {"principal": "Principal", "resource_share_arn": "ResourceShareArn"},
    ),
    "aws_ram_resource_association": (
        "AWS::RAM::ResourceAssociation",
        {"resource_arn": "ResourceArn", "resource_share_arn": "ResourceShareArn"},
    ),
    "aws_ram_resource_share": (
        "AWS::RAM::ResourceShare",
        {
            "allow_external_principals": "AllowExternalPrincipals",
            "name": "Name",
            "permission_arns": "PermissionArns",
            "tags": "Tags",
        },
    ),
}
"""Terraform type -> CloudFormation's type and its attributes' names. Everything else of such a type is in `COMPUTED`
or `OURS_NOT`, or is new to us, which is said."""

COMPUTED = frozenset({
    "arn", "aws_account_id", "aws_account_region", "created_at", "created_by", "domain_id", "domain_unit_id",
    "environment_blueprint_id", "environment_id", "grant_id", "group_name", "group_profile_id", "id", "identifier",
    "last_updated_at", "managed_account_id", "member_identifier", "member_identifier_type", "owner_identifier",
    "owner_type", "parent_domain_unit_id", "portal_url", "project_id", "project_profile_id", "project_status",
    "provisioning_properties", "role_principal_id", "root_domain_unit_id", "status", "updated_at", "user_profile_id",
    "environment_actions", "environment_profile_id", "details", "type", "last_deployment", "provider_environment",
    "provisioned_resources", "failure_reasons", "tags_all", "account_id", "joined_method", "joined_timestamp", "state",
    "creation_time", "feature_set", "last_updated_time", "owning_account_id", "govcloud_id", "joined_time",
})  # fmt: skip
"""Attributes that the service sets, unless `SETTABLE` says otherwise for the type: no properties."""

SETTABLE: dict[str, frozenset[str]] = {
    "awscc_datazone_environment_profile": frozenset({"aws_account_id", "aws_account_region"}),
    "awscc_datazone_form_type": frozenset({"status"}),
    "awscc_datazone_group_profile": frozenset({"status"}),
    "awscc_datazone_project": frozenset({"domain_unit_id", "project_profile_id"}),
    "awscc_datazone_project_profile": frozenset({"status"}),
    "awscc_datazone_user_profile": frozenset({"status"}),
    "awscc_datazone_data_source": frozenset({"type"}),
    "awscc_datazone_subscription_target": frozenset({"type"}),
}

OURS_NOT = frozenset({
    "close_on_deletion", "create_govcloud", "iam_user_access_to_billing", "region", "skip_deletion_check", "timeouts",
    "resource_share_configuration",
})  # fmt: skip
"""Arguments of `aws_*` that say how Terraform works, or where (`region` is read apart)."""

BLOCKS = frozenset({"detail", "principal", "single_sign_on", "user_parameters"})
"""Blocks of `aws_*`. A block is never computed: one that is unknown as a whole was given (by `dynamic`)."""

ONE = BLOCKS - {"user_parameters"}
"""Blocks that stand once, and are lists of one in the plan."""

MAPS = frozenset({"global_parameters", "parameters", "regional_parameters"})
"""Attributes whose members are names that the author chose."""

JSON_TEXT = frozenset({
    "all_domain_units_grant_filter", "all_users_grant_filter", "create_environment",
    "create_environment_from_blueprint", "delegate_create_environment_profile",
})  # fmt: skip
"""Objects that awscc takes as JSON text."""

IDENTIFIES = {
    "aws_account_id": "account",
    "aws_account": "account",
    "account_identifier": "account",
    "environment_account_identifier": "account",
    "aws_region": "region",
    "region_name": "region",
    "region": "region",
    "enabled_regions": "region",
    "environment_account_region": "region",
    "account_region": "region",
    "domain_id": "domain",
    "domain_identifier": "domain",
    "domain_unit": "domain_unit",
    "domain_unit_id": "domain_unit",
    "domain_unit_identifier": "domain_unit",
    "parent_domain_unit_identifier": "domain_unit",
    "principals": "account",
    "blueprint_identifier": "blueprint",
    "environment_blueprint_id": "blueprint",
    "environment_blueprint_identifier": "blueprint",
    "project_id": "project",
    "project_identifier": "project",
    "project_grant_filter": "domain_unit",
    "project_profile_id": "profile",
    "project_profiles": "profile",
    "environment_identifier": "environment",
    "environment_profile_identifier": "environment_profile",
    "profile_identifier": "environment_profile",
    "group_identifier": "group",
    "user_identifier": "user",
    "resource_share_arn": "share_arn",
    "resource_arn": "domain_arn",
    "resource_arns": "domain_arn",
    "ssm_path": "ssm",
    "manage_access_role_arn": "role_arn",
    "provisioning_role_arn": "role_arn",
    "domain_execution_role": "role_arn",
    "service_role": "role_arn",
    "project_execution_role": "role_arn",
}
"""Attribute -> what it identifies."""

_OWN = {
    "domain": "domain",
    "domain_unit": "domain_unit",
    "environment": "environment",
    "environment_profile": "environment_profile",
    "group_profile": "group",
    "project": "project",
    "project_profile": "profile",
    "user_profile": "user",
}
_WORDS = (
    ("domain_unit", "domain_unit"),
    ("root_unit", "domain_unit"),
    ("blueprint", "blueprint"),
    ("profile", "profile"),
    ("account", "account"),
    ("region", "region"),
    ("ssm", "ssm"),
    ("role", "role_arn"),
    ("domain_arn", "domain_arn"),
    ("domain", "domain"),
    ("project", "project"),
)


def pascal(name: str) -> str:
    """Return a snake_case name as CloudFormation writes it: `kms_key_identifier` -> `KmsKeyIdentifier`."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))


def cloudformation_type(terraform: str) -> str:
    """Return CloudFormation's name of a Terraform type, or the Terraform type where there is none."""
    if terraform in AWS:
        return AWS[terraform][0]
    if terraform in _AWS_SEEN:
        return _AWS_SEEN[terraform]
    match = re.fullmatch(r"awscc_([a-z0-9]+)_([a-z0-9_]+)", terraform)
    if match and match[1] in _AWSCC_SERVICES:
        return f"AWS::{_AWSCC_SERVICES[match[1]]}::{pascal(match[2])}"
    return terraform


def known_type(terraform: str) -> bool:
    """Say whether a type of DataZone is one that we know, read by a rule or not."""
    if terraform.startswith("awscc_datazone_"):
        return terraform.removeprefix("awscc_datazone_") in AWSCC_DATAZONE
    return terraform in AWS or terraform in _AWS_SEEN


def computed(terraform: str, attribute: str) -> bool:
    """Say whether the service alone sets an attribute."""
    if terraform in AWS:
        return attribute in COMPUTED and attribute not in AWS[terraform][1]
    return attribute in COMPUTED and attribute not in SETTABLE.get(terraform, frozenset())


def known_name(terraform: str, attribute: str) -> str | None:
    """Return how CloudFormation calls an attribute that the service sets; None for an id that joins several."""
    base = re.sub(r"^(aws|awscc)_(datazone|ram|organizations)_", "", terraform)
    if terraform.startswith("awscc_datazone_") and attribute == "id" and base != "domain":
        # awscc's `id` is the primary identifier: `dzd_x|abc` for all but a domain.
        return None
    if attribute == "id" and base == "environment_blueprint_configuration":
        return None
    if terraform == "aws_ram_resource_share" and attribute in ("id", "arn"):
        return "Arn"
    if terraform in ("aws_organizations_account", "awscc_organizations_account") and attribute in ("id", "account_id"):
        return "AccountId"
    if attribute in ("id", "identifier", f"{base}_id", "grant_id"):
        return "Id"
    return pascal(attribute)


def identified(terraform: str, attribute: str) -> str | None:
    """Return what an attribute of a resource or data source identifies: `domain`, `blueprint`, `account` and so on."""
    base = re.sub(r"^(aws|awscc)_", "", terraform)
    if base == "caller_identity":
        return "account" if attribute in ("account_id", "id") else None
    if base == "region":
        return "region" if attribute in ("id", "name", "region") else None
    own = base.removeprefix("datazone_")
    if base.startswith("ram_resource_share") and attribute in ("arn", "id"):
        return "share_arn"
    if base == "iam_role":
        return "role_arn" if attribute == "arn" else None
    if base == "organizations_account":
        return "account" if attribute in ("id", "account_id") else None
    if not base.startswith("datazone_"):
        return named(attribute)
    if attribute == "root_domain_unit_id":
        return "domain_unit"
    if attribute == "managed_account_id":
        return "account"
    if own == "domain" and attribute == "arn":
        return "domain_arn"
    if own == "environment_blueprint" and attribute == "id":
        return "blueprint"
    if known_name(terraform, attribute) == "Id":
        return _OWN.get(own)
    return IDENTIFIES.get(attribute)


def named(name: str) -> str | None:
    """Return what a local value, an input or an output of this name identifies, as far as its name says."""
    return IDENTIFIES.get(name) or next((what for word, what in _WORDS if word in name), None)
