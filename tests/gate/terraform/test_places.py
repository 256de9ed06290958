from __future__ import annotations

from typing import Any

import pytest

from sus_audit.gate.located import Target, Unknown
from tests.gate.terraform.plans import AWS, AWSCC, change, const, module, plan, reading, refs, resource

NOWHERE = Target()
ADDRESS = "awscc_datazone_domain.corp"
NO_ACCOUNT = Unknown(
    f"the account of {ADDRESS} is neither in its provider's configuration nor in the call", "AWS::AccountId"
)
NO_REGION = Unknown(
    f"the Region of {ADDRESS} is neither in its provider's configuration nor in the call", "AWS::Region"
)
ARN = "arn:aws:datazone:eu-west-3:777788889999:domain/dzd-1"


def provider(**expressions: Any) -> dict[str, Any]:
    return {"awscc": {"name": "awscc", "full_name": AWSCC, "expressions": expressions}}


def place(
    providers: Any, target: Target = NOWHERE, values: Any = None, prior: Any = (), more: Any = (), **top: Any
) -> tuple[Any, Any]:
    after = {"name": "corp", **(values or {})}
    document = plan(
        change(ADDRESS, after, {}, actions=["no-op"], before=after),
        root=module(resource(ADDRESS, name=const("corp")), *more),
        providers=providers,
        prior_state={"values": {"root_module": {"resources": list(prior)}}},
        **top,
    )
    one = reading(document, target).declared[0]
    return one.account, one.region


ROLE = "arn:aws:iam::444455556666:role/deploy"


@pytest.mark.parametrize(
    ("expressions", "expected"),
    [
        ({}, (NO_ACCOUNT, NO_REGION)),
        ({"region": const("eu-central-1")}, (NO_ACCOUNT, "eu-central-1")),
        ({"region": refs("var.region")}, (NO_ACCOUNT, "us-west-2")),
        ({"region": refs("local.region")}, (NO_ACCOUNT, NO_REGION)),
        ({"allowed_account_ids": const(["111122223333"])}, ("111122223333", NO_REGION)),
        ({"allowed_account_ids": const(["111122223333", "444455556666"])}, (NO_ACCOUNT, NO_REGION)),
        ({"allowed_account_ids": const("$PROD")}, (NO_ACCOUNT, NO_REGION)),
        ({"assume_role": [{"role_arn": const(ROLE)}]}, ("444455556666", NO_REGION)),
        ({"assume_role": {"role_arn": refs("var.role")}}, ("444455556666", NO_REGION)),
        ({"assume_role": const({"role_arn": ROLE})}, ("444455556666", NO_REGION)),
        ({"assume_role": refs("local.role")}, (NO_ACCOUNT, NO_REGION)),
    ],
)
def test_what_the_provider_says(expressions: Any, expected: Any) -> None:
    variables = {"region": {"value": "us-west-2"}, "role": {"value": ROLE}}
    assert place(provider(**expressions), variables=variables) == expected


def test_an_arn_comes_before_the_call_and_the_provider_before_an_arn() -> None:
    call = Target(account="111122223333", region="eu-central-1")
    assert place(provider(), call) == ("111122223333", "eu-central-1")
    assert place(provider(), call, {"arn": ARN}) == ("777788889999", "eu-west-3")
    both = {"region": const("us-east-1"), "allowed_account_ids": const(["444455556666"])}
    assert place(provider(**both), call, {"arn": ARN}) == ("444455556666", "us-east-1")
    # The provider has a Region that is not known: that of the call is what its author says of it.
    assert place(provider(region=refs("local.region")), call, {"arn": ARN})[1] == "eu-central-1"


def test_what_the_call_assumes() -> None:
    assumed = Target(assumed={"AWS::AccountId": "111122223333", "AWS::Region": "eu-central-1"})
    assert place(provider(), assumed) == ("111122223333", "eu-central-1")


CALLER = {"address": "data.aws_caller_identity.me", "values": {"account_id": "111122223333"}}
REGION = {"address": "data.aws_region.here", "values": {"region": "eu-north-1", "name": "eu-north-1"}}
ASKED = [resource("data.aws_caller_identity.me"), resource("data.aws_region.here")]


@pytest.mark.parametrize(
    ("aws", "awscc", "expected"),
    [
        # Who AWS said the caller is, while the plan was made. Both providers take the same credentials.
        ({}, {}, ("111122223333", "eu-north-1")),
        ({"default_tags": [{"tags": const({})}]}, {}, ("111122223333", "eu-north-1")),
        # The other provider assumes a role, or works in another Region.
        ({"assume_role": [{"role_arn": refs("local.role")}]}, {}, (NO_ACCOUNT, NO_REGION)),
        ({"region": refs("local.region")}, {}, ("111122223333", NO_REGION)),
    ],
)
def test_who_asked_aws(aws: Any, awscc: Any, expected: Any) -> None:
    providers = {"aws": {"name": "aws", "full_name": AWS, "expressions": aws}, **provider(**awscc)}
    assert place(providers, prior=[CALLER, REGION], more=ASKED) == expected


def test_two_answers_to_who_asked_are_none() -> None:
    other = {"address": "data.aws_caller_identity.you", "values": {"account_id": "444455556666"}}
    providers = {"aws": {"name": "aws", "full_name": AWS}, **provider()}
    more = [*ASKED, resource("data.aws_caller_identity.you")]
    assert place(providers, prior=[CALLER, other], more=more) == (NO_ACCOUNT, NO_REGION)


def test_aliases_modules_and_a_region_of_the_resources_own() -> None:
    domain = "aws_datazone_domain"
    providers = {
        "aws": {"name": "aws", "full_name": AWS, "expressions": {"region": const("eu-central-1")}},
        "aws.virginia": {
            "name": "aws",
            "alias": "virginia",
            "full_name": AWS,
            "expressions": {"region": const("us-east-1"), "allowed_account_ids": const(["444455556666"])},
        },
        "module.m:aws": {
            "name": "aws",
            "full_name": AWS,
            "module_address": "module.m",
            "expressions": {"region": refs("var.region")},
        },
    }
    document = plan(
        change(f"{domain}.a", {"name": "a"}, {"region": True}),
        change(f"{domain}.b", {"name": "b"}, {"region": True}),
        change(f"{domain}.c", {"name": "c", "region": "eu-west-1"}),
        change(f"{domain}.d", {"name": "d"}, {"region": True}),
        change(f"module.m.{domain}.e", {"name": "e"}, {"region": True}),
        change(f"{domain}.gone", None, {}, actions=["delete"], before={"name": "gone", "region": "eu-south-1"}),
        root=module(
            resource(f"{domain}.a"),
            resource(f"{domain}.b", provider_config_key="aws.virginia"),
            resource(f"{domain}.c", region=const("eu-west-1")),
            resource(f"{domain}.d", region=refs("local.region")),
            module_calls={
                "m": {
                    "expressions": {"region": const("eu-south-2")},
                    "module": module(
                        resource(f"{domain}.e", provider_config_key="module.m:aws"), variables={"region": {}}
                    ),
                }
            },
        ),
        providers=providers,
    )
    found = reading(document, Target(account="111122223333", region="eu-north-1")).declared
    assert [(one.address, one.account, one.region) for one in found] == [
        (f"{domain}.a", "111122223333", "eu-central-1"),
        (f"{domain}.b", "444455556666", "us-east-1"),
        (f"{domain}.c", "111122223333", "eu-west-1"),
        (
            f"{domain}.d",
            "111122223333",
            Unknown(
                f"the Region of {domain}.d is neither in its provider's configuration nor in the call", "AWS::Region"
            ),
        ),
        (f"module.m.{domain}.e", "111122223333", "eu-south-2"),
        (f"{domain}.gone", "111122223333", "eu-south-1"),
    ]
