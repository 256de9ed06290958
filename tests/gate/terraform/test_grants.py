"""Grants, members and shares: objects of which one member is given, and ids that are joined."""

from __future__ import annotations

from typing import Any

import pytest

from sus_audit.gate.located import Joined, Reference, Unknown
from tests.gate.terraform.plans import change, const, later, module, plan, properties, refs, resource

DOMAIN = change(
    "awscc_datazone_domain.corp", {"name": "corp"}, {"domain_id": True, "root_domain_unit_id": True, "arn": True}
)
BLUEPRINT = "aws_datazone_environment_blueprint_configuration"
CALLER = "data.aws_caller_identity.current"
GRANT = "awscc_datazone_policy_grant.g"


def grant(after: Any, unknown: Any, variables: Any = None, **expressions: Any) -> Any:
    changes = [
        DOMAIN,
        change(f"{BLUEPRINT}.tooling", {}, {"environment_blueprint_id": True}),
        change("awscc_datazone_project.q", {}, {"project_id": True}),
        change(GRANT, after, unknown),
    ]
    root = module(
        resource("awscc_datazone_domain.corp"),
        resource(f"{BLUEPRINT}.tooling"),
        resource("awscc_datazone_project.q"),
        resource(CALLER),
        resource(GRANT, **expressions),
    )
    prior = {"values": {"root_module": {"resources": [{"address": CALLER, "values": {"account_id": "111122223333"}}]}}}
    return properties(plan(*changes, root=root, prior_state=prior, variables=variables or {}), GRANT)


@pytest.mark.parametrize(
    ("references", "account"),
    [
        ((f"{CALLER}.account_id", f"{BLUEPRINT}.tooling.environment_blueprint_id"), "111122223333"),
        (
            ("local.account_id", f"{BLUEPRINT}.tooling.environment_blueprint_id"),
            Unknown("the value of local.account_id is not in the plan", f"{GRANT}.entity_identifier"),
        ),
        (
            (f"{BLUEPRINT}.tooling.environment_blueprint_id",),
            Unknown(
                f"the value of the account in {GRANT}.entity_identifier is not in the plan",
                f"{GRANT}.entity_identifier",
            ),
        ),
    ],
)
def test_the_entity_of_a_grant_on_a_blueprint(references: tuple[str, ...], account: Any) -> None:
    found = grant(
        {"entity_type": "ENVIRONMENT_BLUEPRINT_CONFIGURATION"},
        {"entity_identifier": True},
        entity_type=const("ENVIRONMENT_BLUEPRINT_CONFIGURATION"),
        entity_identifier=refs(*references),
    )
    assert found["EntityIdentifier"] == Joined(
        (account, ":", Reference(f"{BLUEPRINT}.tooling", "EnvironmentBlueprintId"))
    )


def test_an_account_that_is_an_object_is_not_the_account_of_a_grant() -> None:
    found = grant(
        {"entity_type": "ENVIRONMENT_BLUEPRINT_CONFIGURATION"},
        {"entity_identifier": True},
        variables={"account": {"value": {"id": "111122223333"}}},
        entity_identifier=refs("var.account", f"{BLUEPRINT}.tooling.environment_blueprint_id"),
    )
    assert found["EntityIdentifier"].parts[0] == Unknown(
        "the value of var.account is not in the plan", f"{GRANT}.entity_identifier"
    )


def test_the_entity_of_a_grant_that_is_made_of_more_is_unknown() -> None:
    found = grant(
        {"entity_type": "ENVIRONMENT_BLUEPRINT_CONFIGURATION"},
        {"entity_identifier": True},
        entity_identifier=refs("local.prefix", f"{BLUEPRINT}.tooling.environment_blueprint_id"),
    )
    assert found["EntityIdentifier"] == later(
        f"local.prefix, {BLUEPRINT}.tooling.environment_blueprint_id", "entity_identifier", GRANT
    )


def test_one_member_of_a_union_is_given_and_the_others_are_not() -> None:
    found = grant(
        {"detail": {"create_project": {}}, "principal": {"project": {"project_designation": "OWNER"}}},
        {
            "detail": {"create_project": {"include_child_domain_units": True}, "create_glossary": True},
            "principal": {
                "project": {"project_identifier": True, "project_grant_filter": True},
                "user": True,
                "group": True,
            },
        },
        detail=refs("local.detail"),
        principal=refs("awscc_datazone_project.q.project_id"),
    )
    assert found == {
        "Detail": {"CreateProject": {}},
        "Principal": {
            "Project": {"ProjectDesignation": "OWNER", "ProjectIdentifier": Reference("awscc_datazone_project.q", "Id")}
        },
    }


@pytest.mark.parametrize(
    ("references", "expected"),
    [
        (
            ("awscc_datazone_user_profile.u.user_profile_id",),
            {"UserIdentifier": Reference("awscc_datazone_user_profile.u", "Id")},
        ),
        (("local.who",), later("local.who", "member", "awscc_datazone_project_membership.m")),
    ],
)
def test_a_member_of_whom_nothing_is_known(references: tuple[str, ...], expected: Any) -> None:
    address = "awscc_datazone_project_membership.m"
    document = plan(
        change("awscc_datazone_user_profile.u", {}, {"user_profile_id": True}),
        change(address, {"member": {}}, {"member": {"user_identifier": True, "group_identifier": True}}),
        root=module(resource("awscc_datazone_user_profile.u"), resource(address, member=refs(*references))),
    )
    assert properties(document, address) == {"Member": expected}


def test_a_share_and_its_parts() -> None:
    share, principal, part = (
        "aws_ram_resource_share.s",
        "aws_ram_principal_association.p",
        "aws_ram_resource_association.r",
    )
    whole = "awscc_ram_resource_share.w"
    account = "awscc_organizations_account.finance"
    document = plan(
        DOMAIN,
        change(account, {"account_name": "Finance"}, {"account_id": True}),
        change(share, {"name": "DataZone-corp"}, {"arn": True, "id": True, "permission_arns": True}),
        change(principal, {}, {"resource_share_arn": True, "principal": True, "id": True}),
        change(part, {}, {"resource_share_arn": True, "resource_arn": True, "id": True}),
        change(
            whole,
            {"name": "w", "principals": [None], "resource_arns": [None]},
            {"principals": [True], "resource_arns": [True]},
        ),
        root=module(
            resource("awscc_datazone_domain.corp"),
            resource(account),
            resource(share, name=const("DataZone-corp")),
            resource(principal, resource_share_arn=refs(f"{share}.arn"), principal=refs(f"{account}.account_id")),
            resource(part, resource_share_arn=refs(f"{share}.id"), resource_arn=refs("awscc_datazone_domain.corp.arn")),
            resource(
                whole, principals=refs(f"{account}.account_id"), resource_arns=refs("awscc_datazone_domain.corp.arn")
            ),
        ),
    )
    domain, finance = Reference("awscc_datazone_domain.corp", "Arn"), Reference(account, "AccountId")
    assert properties(document, share) == {"Name": "DataZone-corp"}
    assert properties(document, principal) == {"ResourceShareArn": Reference(share, "Arn"), "Principal": finance}
    assert properties(document, part) == {"ResourceShareArn": Reference(share, "Arn"), "ResourceArn": domain}
    assert properties(document, whole) == {"Name": "w", "Principals": [finance], "ResourceArns": [domain]}


def test_blocks_of_aws_have_expressions_of_their_own() -> None:
    address = "aws_datazone_policy_grant.g"
    document = plan(
        DOMAIN,
        change("aws_datazone_project.q", {"name": "q"}, {"id": True}),
        change(
            address,
            {
                "entity_type": "DOMAIN_UNIT",
                "detail": [{"create_glossary": [{"include_child_domain_units": None}], "create_project": []}],
                "principal": [{"project": [{"project_designation": "OWNER", "domain_unit_filter": []}], "user": []}],
            },
            {
                "domain_identifier": True,
                "detail": [{"create_glossary": [{}], "create_project": []}],
                "principal": [{"project": [{"project_identifier": True, "domain_unit_filter": []}], "user": []}],
            },
        ),
        root=module(
            resource("awscc_datazone_domain.corp"),
            resource("aws_datazone_project.q", name=const("q")),
            resource(
                address,
                domain_identifier=refs("awscc_datazone_domain.corp.id"),
                detail=[{"create_glossary": [{}]}],
                principal=[
                    {
                        "project": [
                            {
                                "project_designation": const("OWNER"),
                                "project_identifier": refs("aws_datazone_project.q.id"),
                            }
                        ]
                    }
                ],
            ),
        ),
    )
    assert properties(document, address) == {
        "EntityType": "DOMAIN_UNIT",
        "Detail": {"CreateGlossary": {}},
        "Principal": {
            "Project": {"ProjectDesignation": "OWNER", "ProjectIdentifier": Reference("aws_datazone_project.q", "Id")}
        },
        "DomainIdentifier": Reference("awscc_datazone_domain.corp", "Id"),
    }


def test_a_principal_as_a_whole_is_no_attribute_of_another_resource() -> None:
    found = grant(
        {"principal": {}},
        {"principal": {"domain_unit": True}},
        principal=refs("awscc_datazone_domain.corp.root_domain_unit_id"),
    )
    assert found == {
        "Principal": {
            "DomainUnit": later("awscc_datazone_domain.corp.root_domain_unit_id", "principal.domain_unit", GRANT)
        }
    }
