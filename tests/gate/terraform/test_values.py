"""Given and unknown, left out, or set by the service: the three things that `after_unknown` stands for."""

from __future__ import annotations

from typing import Any

import pytest

from sus_audit.gate.located import Reference, Target, Unknown
from tests.gate.terraform.plans import change, const, declared, later, module, plan, properties, refs, resource

NOWHERE = Target()
PROFILE = "awscc_datazone_project_profile.p"
DOMAIN = change(
    "awscc_datazone_domain.corp", {"name": "corp"}, {"domain_id": True, "root_domain_unit_id": True, "arn": True}
)
BLUEPRINT = "aws_datazone_environment_blueprint_configuration"
CALLER = "data.aws_caller_identity.current"


def profile(after: Any, unknown: Any, *more: Any, target: Target = NOWHERE, extra: Any = (), **expressions: Any) -> Any:
    """The properties of a profile planned with these expressions, in a plan with a new domain and blueprints."""
    changes = [
        DOMAIN,
        change(f"{BLUEPRINT}.tooling", {"environment_blueprint_id": None}, {"environment_blueprint_id": True}),
        change(f"{BLUEPRINT}.lake", {"environment_blueprint_id": None}, {"environment_blueprint_id": True}),
        change(CALLER, {}, {"account_id": True, "id": True}),
        change("aws_s3_bucket.b", {}, {"bucket": True, "id": True}),
        change(PROFILE, after, unknown),
        *more,
    ]
    root = module(
        resource("awscc_datazone_domain.corp", name=const("corp")),
        resource(f"{BLUEPRINT}.tooling"),
        resource(f"{BLUEPRINT}.lake"),
        resource(CALLER),
        resource("aws_s3_bucket.b"),
        resource(PROFILE, **expressions),
        *extra,
    )
    return properties(plan(*changes, root=root), PROFILE, target)


def test_fixed_but_unknown_until_apply_is_not_dynamic() -> None:
    after = {"environment_configurations": [{"name": "Tooling", "aws_account": {}, "aws_region": {}}]}
    unknown = {
        "environment_configurations": [
            {
                "aws_account": {"aws_account_id": True},
                "aws_region": {"region_name": True},
                "environment_blueprint_id": True,
                "description": True,
                "configuration_parameters": True,
                "deployment_order": True,
            }
        ]
    }
    found = profile(
        after,
        unknown,
        environment_configurations=refs(
            f"{BLUEPRINT}.tooling.environment_blueprint_id", f"{CALLER}.account_id", "local.region"
        ),
    )
    assert found == {
        "EnvironmentConfigurations": [
            {
                "Name": "Tooling",
                "AwsAccount": {
                    "AwsAccountId": later(
                        f"{CALLER}.account_id", "environment_configurations[0].aws_account.aws_account_id"
                    )
                },
                "AwsRegion": {
                    "RegionName": later("local.region", "environment_configurations[0].aws_region.region_name")
                },
                "EnvironmentBlueprintId": Reference(f"{BLUEPRINT}.tooling", "EnvironmentBlueprintId"),
            }
        ]
    }


def configuration(**members: Any) -> dict[str, Any]:
    return {"environment_configurations": [members]}


OMITTED = configuration(aws_account=True, environment_blueprint_id=True, aws_region={})
REGION = {"region_name": "eu-central-1"}


@pytest.mark.parametrize(
    ("references", "account"),
    [
        # All that is unknown is the blueprint, which has its place: the author wrote no account. A dynamic profile.
        ((f"{BLUEPRINT}.tooling.environment_blueprint_id",), "absent"),
        # A bucket's name is no account.
        ((f"{BLUEPRINT}.tooling.environment_blueprint_id", "aws_s3_bucket.b.bucket"), "absent"),
        # `local.account_id == null ? null : {...}` is unknown as a whole, and not left out.
        ((f"{BLUEPRINT}.tooling.environment_blueprint_id", "local.account_id"), "local.account_id"),
        ((f"{BLUEPRINT}.tooling.environment_blueprint_id", f"{CALLER}.account_id"), f"{CALLER}.account_id"),
        # What is in a local value is not in the plan: it may hold the account.
        (("local.configurations",), "local.configurations"),
    ],
)
def test_an_account_that_is_unknown_as_a_whole(references: tuple[str, ...], account: str) -> None:
    found = profile(
        configuration(name="Tooling", aws_region=REGION), OMITTED, environment_configurations=refs(*references)
    )["EnvironmentConfigurations"][0]
    if account == "absent":
        assert set(found) == {"Name", "AwsRegion", "EnvironmentBlueprintId"}
    else:
        assert found["AwsAccount"] == later(account, "environment_configurations[0].aws_account")


def test_an_account_known_at_plan_is_left_out_where_it_is_not_given() -> None:
    # var.account_id has its value when the plan is made: nothing of it can be unknown.
    found = profile(
        configuration(name="Tooling", aws_region=REGION, environment_blueprint_id="abc"),
        configuration(aws_account=True, aws_region={}, description=True),
        environment_configurations=refs("var.account_id", "var.region"),
    )
    assert found == {
        "EnvironmentConfigurations": [
            {"Name": "Tooling", "AwsRegion": {"RegionName": "eu-central-1"}, "EnvironmentBlueprintId": "abc"}
        ]
    }


def test_blueprints_of_a_list_that_is_written_out() -> None:
    after = {"environment_configurations": [{"name": "Tooling"}, {"name": "Lake"}]}
    unknown = {"environment_configurations": [{"environment_blueprint_id": True}, {"environment_blueprint_id": True}]}
    both = refs(f"{BLUEPRINT}.tooling.environment_blueprint_id", f"{BLUEPRINT}.lake.environment_blueprint_id")
    assert profile(after, unknown, environment_configurations=both) == {
        "EnvironmentConfigurations": [
            {"Name": "Tooling", "EnvironmentBlueprintId": Reference(f"{BLUEPRINT}.tooling", "EnvironmentBlueprintId")},
            {"Name": "Lake", "EnvironmentBlueprintId": Reference(f"{BLUEPRINT}.lake", "EnvironmentBlueprintId")},
        ]
    }


@pytest.mark.parametrize(
    ("first", "second", "references"),
    [
        # In the order of their names, they may be made by a loop over a map, which the references do not follow.
        (
            "Lake",
            "Tooling",
            (f"{BLUEPRINT}.tooling.environment_blueprint_id", f"{BLUEPRINT}.lake.environment_blueprint_id"),
        ),
        # Three references for two places.
        (
            "Tooling",
            "Lake",
            (
                f"{BLUEPRINT}.tooling.environment_blueprint_id",
                f"{BLUEPRINT}.lake.environment_blueprint_id",
                f"{BLUEPRINT}.lake.environment_blueprint_id",
            ),
        ),
    ],
)
def test_blueprints_that_cannot_be_paired_are_unknown(first: str, second: str, references: tuple[str, ...]) -> None:
    after = {"environment_configurations": [{"name": first}, {"name": second}]}
    unknown = {"environment_configurations": [{"environment_blueprint_id": True}, {"environment_blueprint_id": True}]}
    what = f"{BLUEPRINT}.tooling.environment_blueprint_id, {BLUEPRINT}.lake.environment_blueprint_id"
    assert profile(after, unknown, environment_configurations=refs(*references)) == {
        "EnvironmentConfigurations": [
            {
                "Name": name,
                "EnvironmentBlueprintId": later(what, f"environment_configurations[{at}].environment_blueprint_id"),
            }
            for at, name in enumerate((first, second))
        ]
    }


def test_what_the_author_left_out_is_absent_and_what_the_service_sets_is_no_property() -> None:
    unknown = {
        "domain_identifier": True,
        "domain_unit_identifier": True,
        "environment_configurations": True,
        "status": True,
        "description": True,
        "created_at": True,
        "id": True,
        "identifier": True,
        "project_profile_id": True,
    }
    found = profile(
        {"name": "Finance"},
        unknown,
        name=const("Finance"),
        domain_identifier=refs("awscc_datazone_domain.corp.domain_id"),
        domain_unit_identifier=refs("awscc_datazone_domain.corp.root_domain_unit_id"),
        description=const(None),
    )
    assert found == {
        "Name": "Finance",
        "DomainIdentifier": Reference("awscc_datazone_domain.corp", "Id"),
        "DomainUnitIdentifier": Reference("awscc_datazone_domain.corp", "RootDomainUnitId"),
    }


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        # uuid(), timestamp(): a function without references.
        ({}, later(f"{PROFILE}.name", "name")),
        # Whether there is text around a reference is not in the plan.
        (refs("awscc_datazone_domain.corp.domain_id"), later("awscc_datazone_domain.corp.domain_id", "name")),
    ],
)
def test_a_name_that_is_unknown(expression: Any, expected: Any) -> None:
    assert profile({}, {"name": True}, name=expression) == {"Name": expected}


def test_an_input_that_is_null_is_left_out() -> None:
    # awscc plans an attribute whose expression gives null as unknown, as one that is not written.
    assert profile({"name": "n"}, {"description": True}, description=refs("var.nothing")) == {"Name": "n"}


def test_without_a_configuration_nothing_is_taken_for_absent() -> None:
    document = plan(change(PROFILE, {"name": "n"}, {"environment_configurations": True}))
    assert properties(document, PROFILE) == {
        "Name": "n",
        "EnvironmentConfigurations": later(f"{PROFILE}.environment_configurations", "environment_configurations"),
    }


def test_an_identifier_of_another_kind_is_no_reference() -> None:
    found = profile(
        {}, {"domain_identifier": True}, domain_identifier=refs(f"{BLUEPRINT}.tooling.environment_blueprint_id")
    )
    assert found == {"DomainIdentifier": later(f"{BLUEPRINT}.tooling.environment_blueprint_id", "domain_identifier")}


def test_the_composite_id_of_awscc_is_no_reference() -> None:
    other = change("awscc_datazone_project.q", {"name": "q"}, {"id": True, "project_id": True})
    member = change("awscc_datazone_project_membership.m", {"designation": "x"}, {"project_identifier": True})
    for attribute, expected in (
        ("project_id", Reference("awscc_datazone_project.q", "Id")),
        (
            "id",
            later("awscc_datazone_project.q.id", "project_identifier", "awscc_datazone_project_membership.m"),
        ),
    ):
        root = module(
            resource("awscc_datazone_project.q", name=const("q")),
            resource(
                "awscc_datazone_project_membership.m", project_identifier=refs(f"awscc_datazone_project.q.{attribute}")
            ),
        )
        assert properties(plan(other, member, root=root), "awscc_datazone_project_membership.m") == {
            "Designation": "x",
            "ProjectIdentifier": expected,
        }


def test_sensitive_values_are_not_read() -> None:
    document = plan(
        change(
            PROFILE,
            {"name": "secret name", "environment_configurations": [{"name": "T", "description": "top secret"}]},
            {},
            after_sensitive={"name": True, "environment_configurations": [{"description": True}]},
        )
    )
    found = declared(document)[PROFILE].properties
    assert found.plain() == {
        "Name": Unknown(f"name of {PROFILE} is marked sensitive, and is not read", f"{PROFILE}.name"),
        "EnvironmentConfigurations": [
            {
                "Name": "T",
                "Description": Unknown(
                    f"environment_configurations[0].description of {PROFILE} is marked sensitive, and is not read",
                    f"{PROFILE}.environment_configurations[0].description",
                ),
            }
        ],
    }
    assert "secret name" not in repr(found)
    everything = plan(change(PROFILE, {"name": "secret name"}, {}, after_sensitive=True))
    assert isinstance(properties(everything, PROFILE)["Name"], Unknown)


def test_a_sensitive_state_is_not_read() -> None:
    before = {"name": "secret name", "identifier": "secret id", "project_profile_id": "p1"}
    document = plan(
        change(
            PROFILE, None, {}, actions=["delete"], before=before, before_sensitive={"name": True, "identifier": True}
        )
    )
    one = declared(document)[PROFILE]
    assert one.known == {"Id": "p1"}
    assert "secret" not in repr(one.properties)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (f"{PROFILE}.environment_configurations[0].aws_account.aws_account_id", "444455556666"),
        (f"{CALLER}.account_id", "444455556666"),
        ("var.other", None),
    ],
)
def test_what_the_call_assumes(key: str, expected: str | None) -> None:
    found = profile(
        configuration(name="T", aws_account={}, environment_blueprint_id="abc"),
        configuration(aws_account={"aws_account_id": True}),
        target=Target(assumed={key: "444455556666"}),
        environment_configurations=refs(f"{CALLER}.account_id"),
    )["EnvironmentConfigurations"][0]["AwsAccount"]["AwsAccountId"]
    where = "environment_configurations[0].aws_account.aws_account_id"
    assert found == (expected or later(f"{CALLER}.account_id", where))


def test_unknown_regions_and_a_block_made_by_dynamic() -> None:
    document = plan(
        change(
            f"{BLUEPRINT}.b",
            {"enabled_regions": [None, "eu-west-1"], "regional_parameters": {"eu-central-1": {}}},
            {
                "enabled_regions": [True, False],
                "regional_parameters": {"eu-central-1": {"S3Location": True}},
                "region": True,
            },
        ),
        change("aws_datazone_domain.d", {"name": "d"}, {"single_sign_on": True, "service_role": True}),
        root=module(
            resource(f"{BLUEPRINT}.b", enabled_regions=refs("local.region"), regional_parameters=refs("local.bucket")),
            resource("aws_datazone_domain.d", name=const("d")),
        ),
    )
    assert properties(document, f"{BLUEPRINT}.b") == {
        "EnabledRegions": [later("local.region", "enabled_regions[0]", f"{BLUEPRINT}.b"), "eu-west-1"],
        "RegionalParameters": [
            {
                "Region": "eu-central-1",
                "Parameters": {
                    "S3Location": later("local.bucket", "regional_parameters.eu-central-1.S3Location", f"{BLUEPRINT}.b")
                },
            }
        ],
    }
    assert properties(document, "aws_datazone_domain.d") == {
        "Name": "d",
        "SingleSignOn": later("aws_datazone_domain.d.single_sign_on", "single_sign_on", "aws_datazone_domain.d"),
    }


def test_the_account_that_this_plan_makes() -> None:
    account = "aws_organizations_account.finance"
    found = profile(
        configuration(name="T", aws_account={}, environment_blueprint_id="abc"),
        configuration(aws_account={"aws_account_id": True}),
        change(account, {"name": "Finance", "email": "f@example.com"}, {"id": True, "arn": True}),
        extra=[resource(account, name=const("Finance"))],
        environment_configurations=refs(f"{account}.id"),
    )
    assert found["EnvironmentConfigurations"][0]["AwsAccount"] == {"AwsAccountId": Reference(account, "AccountId")}


def test_an_account_as_a_whole_is_no_attribute_of_another_resource() -> None:
    account = "aws_organizations_account.finance"
    found = profile(
        configuration(name="T", environment_blueprint_id="abc"),
        configuration(aws_account=True),
        change(account, {"name": "Finance"}, {"id": True}),
        extra=[resource(account, name=const("Finance"))],
        environment_configurations=refs(f"{account}.id"),
    )
    assert found["EnvironmentConfigurations"][0]["AwsAccount"] == later(
        f"{account}.id", "environment_configurations[0].aws_account"
    )


def test_a_name_with_the_time_in_it_is_not_left_out() -> None:
    found = profile({}, {"name": True, "description": True}, name=refs("var.stage"), description=refs("var.stage"))
    assert found == {"Name": later(f"{PROFILE}.name", "name")}


def test_a_parameter_whose_value_is_made_by_the_plan() -> None:
    overrides = [{"name": "s3Location"}, {"name": "fixed", "value": "x"}]
    found = profile(
        configuration(
            name="T", environment_blueprint_id="abc", configuration_parameters={"parameter_overrides": overrides}
        ),
        configuration(
            aws_account=True,
            configuration_parameters={
                "parameter_overrides": [{"value": True, "is_editable": True}, {}],
                "ssm_path": True,
            },
        ),
        environment_configurations=refs("aws_s3_bucket.b.bucket"),
    )
    where = "environment_configurations[0].configuration_parameters.parameter_overrides[0].value"
    # A bucket's name may be the value; it is no account and no path of a parameter.
    assert found["EnvironmentConfigurations"] == [
        {
            "Name": "T",
            "EnvironmentBlueprintId": "abc",
            "ConfigurationParameters": {
                "ParameterOverrides": [
                    {"Name": "s3Location", "Value": later("aws_s3_bucket.b.bucket", where)},
                    {"Name": "fixed", "Value": "x"},
                ]
            },
        }
    ]


def test_an_identifier_made_of_two_things_is_no_reference() -> None:
    found = profile(
        {}, {"domain_identifier": True}, domain_identifier=refs("local.other", "awscc_datazone_domain.corp.domain_id")
    )
    assert found["DomainIdentifier"] == Unknown(
        "the value of awscc_datazone_domain.corp.domain_id is known only after apply", f"{PROFILE}.domain_identifier"
    )


def test_a_blueprint_whose_id_comes_from_elsewhere_is_still_the_one_configured() -> None:
    found = profile(
        configuration(name="T"),
        configuration(environment_blueprint_id=True),
        change(f"{BLUEPRINT}.made", {}, {"environment_blueprint_id": True}),
        extra=[resource(f"{BLUEPRINT}.made", environment_blueprint_id=refs("local.id"))],
        environment_configurations=refs(f"{BLUEPRINT}.made.environment_blueprint_id"),
    )
    assert found["EnvironmentConfigurations"] == [
        {"Name": "T", "EnvironmentBlueprintId": Reference(f"{BLUEPRINT}.made", "EnvironmentBlueprintId")}
    ]
