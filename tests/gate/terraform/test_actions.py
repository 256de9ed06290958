from __future__ import annotations

from typing import Any

import pytest

from sus_audit.gate.located import Unknown
from tests.gate.terraform.plans import change, declared, module, plan, reading, refs, resource

DOMAIN = "awscc_datazone_domain.corp"
OLD = {
    "id": "dzd-1",
    "domain_id": "dzd-1",
    "arn": "arn:aws:datazone:eu-central-1:111122223333:domain/dzd-1",
    "root_domain_unit_id": "unit1",
    "created_at": "2026-01-01T00:00:00Z",
    "status": "AVAILABLE",
    "portal_url": None,
    "name": "corp",
    "domain_version": "V1",
    "description": None,
}
NEW = {**OLD, "domain_version": "V2"}
KNOWN = {
    "Id": "dzd-1",
    "Arn": "arn:aws:datazone:eu-central-1:111122223333:domain/dzd-1",
    "RootDomainUnitId": "unit1",
}


def rows(document: Any) -> list[tuple[str, str, dict[str, str], Any]]:
    return [(one.address, one.action, one.known, one.properties.plain()) for one in reading(document).declared]


@pytest.mark.parametrize(
    ("actions", "before", "after", "expected"),
    [
        (["no-op"], OLD, OLD, [(DOMAIN, "none", KNOWN, {"Name": "corp", "DomainVersion": "V1"})]),
        (["update"], OLD, NEW, [(DOMAIN, "update", KNOWN, {"Name": "corp", "DomainVersion": "V2"})]),
        (["delete"], OLD, None, [(DOMAIN, "delete", KNOWN, {"Name": "corp", "DomainVersion": "V1"})]),
        (["create"], None, {"name": "corp"}, [(DOMAIN, "create", {}, {"Name": "corp"})]),
        (
            ["delete", "create"],
            OLD,
            {"name": "corp", "domain_version": "V2"},
            [
                (f"{DOMAIN} (replaced)", "delete", KNOWN, {"Name": "corp", "DomainVersion": "V1"}),
                (DOMAIN, "create", {}, {"Name": "corp", "DomainVersion": "V2"}),
            ],
        ),
        (
            ["create", "delete"],
            OLD,
            {"name": "corp"},
            [
                (f"{DOMAIN} (replaced)", "delete", KNOWN, {"Name": "corp", "DomainVersion": "V1"}),
                (DOMAIN, "create", {}, {"Name": "corp"}),
            ],
        ),
        (["read"], None, {"name": "corp"}, []),
    ],
)
def test_actions(actions: list[str], before: Any, after: Any, expected: Any) -> None:
    document = plan(change(DOMAIN, after, {}, actions=actions, before=before))
    assert rows(document) == expected
    assert reading(document).resources == {"plan.json": 1}
    assert not any(one.partial for one in reading(document).declared)


def test_what_is_only_forgotten_stays_and_is_said() -> None:
    found = reading(plan(change(DOMAIN, None, {}, actions=["forget"], before=OLD)))
    assert [(one.action, one.known) for one in found.declared] == [("none", KNOWN)]
    assert [one.message for one in found.notices] == [
        f"{DOMAIN} is only forgotten by Terraform: what it made stays in AWS."
    ]


def test_a_destroy_plan_says_what_goes() -> None:
    before = {
        "domain_identifier": "dzd-1",
        "id": "dzd-1|p1",
        "project_profile_id": "p1",
        "identifier": "p1",
        "name": "Finance",
        "status": "ENABLED",
        "environment_configurations": [
            {"name": "Tooling", "aws_account": {"aws_account_id": "444455556666"}, "aws_region": None},
            {"name": "Lake", "aws_account": {"aws_account_id": None}, "aws_region": {"region_name": "eu-central-1"}},
        ],
    }
    address = "awscc_datazone_project_profile.p"
    # A destroy plan has the configuration of what it destroys, or not; `before` needs none.
    document = plan(change(address, None, {}, actions=["delete"], before=before))
    assert rows(document) == [
        (
            address,
            "delete",
            {"Id": "p1"},
            {
                "DomainIdentifier": "dzd-1",
                "Name": "Finance",
                "Status": "ENABLED",
                "EnvironmentConfigurations": [
                    {"Name": "Tooling", "AwsAccount": {"AwsAccountId": "444455556666"}},
                    {"Name": "Lake", "AwsRegion": {"RegionName": "eu-central-1"}},
                ],
            },
        )
    ]


def test_a_deposed_object_goes_beside_the_new_one() -> None:
    document = plan(
        change(DOMAIN, NEW, {}, actions=["update"], before=OLD),
        change(DOMAIN, None, {}, actions=["delete"], before=OLD, deposed="1a2b3c4d"),
    )
    assert [(address, action) for address, action, _, _ in rows(document)] == [
        (DOMAIN, "update"),
        (f"{DOMAIN} (deposed 1a2b3c4d)", "delete"),
    ]


def test_moved_and_imported_resources_keep_their_action() -> None:
    document = plan(
        change(DOMAIN, OLD, {}, actions=["no-op"], before=OLD, previous_address="awscc_datazone_domain.old"),
        change("awscc_datazone_domain.b", NEW, {}, actions=["update"], before=OLD, importing={"id": "dzd-1"}),
    )
    assert [(address, action, known) for address, action, known, _ in rows(document)] == [
        (DOMAIN, "none", KNOWN),
        ("awscc_datazone_domain.b", "update", KNOWN),
    ]


def test_deferred_changes() -> None:
    profile = "awscc_datazone_project_profile.p"
    later = change(profile, {"name": "Finance"}, {"domain_identifier": True})
    several = change("awscc_datazone_project.all", {"name": None}, {"name": True}, index_unknown=True)
    whole = change("awscc_datazone_domain_unit.u", None, True)
    root = module(
        resource(profile, domain_identifier=refs("local.domain_id")),
        resource("awscc_datazone_project.all", name=refs("each.key"), for_each_expression=refs("local.names")),
        resource("awscc_datazone_domain_unit.u", name=refs("local.name")),
    )
    document = plan(
        root=root,
        complete=False,
        deferred_changes=[
            {"reason": "provider_config_unknown", "resource_change": later},
            {"reason": "instance_count_unknown", "resource_change": several},
            {"reason": "deferred_prereq", "resource_change": whole},
        ],
    )
    found = reading(document)
    assert found.resources == {"plan.json": 3}
    assert declared(document)[profile].properties.plain() == {
        "Name": "Finance",
        "DomainIdentifier": Unknown(
            "the value of local.domain_id is known only after apply", f"{profile}.domain_identifier"
        ),
    }
    assert [(one.type, one.address, one.why, one.account, one.region) for one in found.undecided] == [
        (
            "AWS::DataZone::Project",
            "awscc_datazone_project.all",
            "how many of it there are is known only after apply (instance count unknown)",
            "111122223333",
            "eu-central-1",
        ),
        (
            "AWS::DataZone::DomainUnit",
            "awscc_datazone_domain_unit.u",
            "what it is is known only after apply (deferred prereq)",
            "111122223333",
            "eu-central-1",
        ),
    ]
    assert len(found.notices) == 1


def test_seen_and_unknown_types() -> None:
    found = reading(
        plan(
            change("aws_iam_role.a", {}),
            change("aws_iam_role.b", None, {}, actions=["delete"], before={}),
            change("awscc_iam_managed_policy.c", {}),
            change("awscc_datazone_connection.d", {}),
            change("aws_datazone_glossary.e", {}),
            change("random_string.f", {}),
            change("awscc_datazone_account_pool.g", {"name": "pool", "account_source": {"accounts": []}}),
            change("aws_datazone_novelty.h", {}),
        )
    )
    assert [(one.type, one.properties.plain()) for one in found.declared] == [
        ("AWS::DataZone::AccountPool", {"Name": "pool", "AccountSource": {"Accounts": []}})
    ]
    assert found.seen == {
        "AWS::IAM::Role": 2,
        "AWS::IAM::ManagedPolicy": 1,
        "AWS::DataZone::Connection": 1,
        "aws_datazone_glossary": 1,
        "random_string": 1,
        "aws_datazone_novelty": 1,
    }
    assert [one.message for one in found.notices] == [
        "The gate does not know the type awscc_datazone_account_pool: it is read as "
        "AWS::DataZone::AccountPool, going by its names.",
        "The gate does not know the type aws_datazone_novelty: it is not judged.",
    ]
