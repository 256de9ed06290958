from __future__ import annotations

import json
from importlib import import_module
from typing import Any

import pytest

from tests.gate.terraform.plans import change, const, module, plan, reading, refs, resource

RUNS = "runs a command that calls DataZone or names a part of it, which the gate cannot see into"
UNSEEN = "runs a command on parts of DataZone, and the plan does not hold its text"


def opaque(document: Any) -> list[tuple[str, str]]:
    found = reading(document).opaque
    assert all(repr(one.mark).startswith("plan.json:") for one in found)
    return [(one.address, one.what) for one in found]


def command(expression: Any, kind: str = "local-exec") -> list[dict[str, Any]]:
    return [{"type": kind, "expressions": {"command": expression}}]


@pytest.mark.parametrize(
    ("provisioners", "what"),
    [
        (command(const("aws datazone create-account-pool --cli-input-json file://pool.json")), RUNS),
        ([{"type": "remote-exec", "expressions": {"inline": const(["aws DataZone list-domains"])}}], RUNS),
        (command(refs("awscc_datazone_domain.corp.domain_id", "path.module")), RUNS),
        (command(refs("var.domain_id")), UNSEEN),
        (command(refs("local.pool_script")), None),
        (command(const("echo done")), None),
        ([{"type": "file", "expressions": {"source": const("datazone.json")}}], None),
        ([], None),
    ],
)
@pytest.mark.parametrize("kind", ["null_resource", "terraform_data", "aws_s3_bucket"])
def test_commands(kind: str, provisioners: Any, what: str | None) -> None:
    document = plan(
        change("awscc_datazone_domain.corp", {}, {"domain_id": True}),
        change(f"{kind}.x", {}, {"id": True}),
        root=module(resource("awscc_datazone_domain.corp"), resource(f"{kind}.x", provisioners=provisioners)),
    )
    assert opaque(document) == ([] if what is None else [(f"{kind}.x", f"{kind}.x {what}.")])


def test_a_command_whose_text_is_not_in_the_plan_is_noticed() -> None:
    document = plan(
        change("null_resource.x", {}),
        root=module(resource("null_resource.x", provisioners=command(refs("local.script")))),
    )
    assert [one.message for one in reading(document).notices] == [
        "null_resource.x runs a command whose text is not in the plan: the gate cannot tell what it does."
    ]


def test_triggers_give_a_command_away() -> None:
    document = plan(
        change("null_resource.x", {"triggers": {"domain": "dzd-abc123"}}),
        root=module(resource("null_resource.x", provisioners=command(const("./setup.sh")))),
    )
    assert opaque(document) == [("null_resource.x", f"null_resource.x {RUNS}.")]


@pytest.mark.parametrize("actions", [["create"], ["delete"], ["update"], ["no-op"]])
def test_what_always_is_opaque_unless_nothing_is_done(actions: list[str]) -> None:
    document = plan(
        change("aws_lambda_invocation.pool", {"input": "{}"}, {}, actions=actions),
        change("awscc_cloudformation_custom_resource.c", {}, {}, actions=actions),
    )
    expected = [
        (
            "aws_lambda_invocation.pool",
            "aws_lambda_invocation.pool invokes a Lambda function, whose code is not in the plan: it may change "
            "DataZone.",
        ),
        (
            "awscc_cloudformation_custom_resource.c",
            "awscc_cloudformation_custom_resource.c is a custom resource, whose code is not in the plan: it may change "
            "DataZone.",
        ),
    ]
    assert opaque(document) == ([] if actions == ["no-op"] else expected)


def test_programs_of_data_sources() -> None:
    document = plan(
        change("data.external.pools", {}, {"result": True}),
        change("data.external.other", {}, {"result": True}),
        root=module(
            resource("data.external.pools", program=const(["aws", "datazone", "create-account-pool"])),
            resource("data.external.other", program=const(["date"])),
        ),
    )
    assert opaque(document) == [("data.external.pools", f"data.external.pools {RUNS}.")]
    assert reading(document).resources == {"plan.json": 0}


@pytest.mark.parametrize("kind", ["aws_cloudformation_stack", "awscc_cloudformation_stack_set"])
@pytest.mark.parametrize(
    ("after", "unknown", "what"),
    [
        (
            {"template_url": "https://example.com/t.yaml"},
            {"template_body": True},
            "deploys a CloudFormation template that is not in the plan: it may change DataZone",
        ),
        (
            {"template_body": "a: b: c"},
            {},
            "deploys a template that cannot be read (plan.json({address}):1:5: This is not valid YAML: mapping values "
            "are not allowed in this context)",
        ),
    ],
)
def test_templates_that_cannot_be_read(kind: str, after: Any, unknown: Any, what: str) -> None:
    address = f"{kind}.s"
    document = plan(change(address, after, unknown))
    assert opaque(document) == [(address, f"{address} {what.format(address=address)}.")]


def test_a_stack_that_goes() -> None:
    document = plan(
        change(
            "aws_cloudformation_stack.a",
            None,
            {},
            actions=["delete"],
            before={"template_body": "Type: AWS::DataZone::Domain"},
        ),
        change(
            "aws_cloudformation_stack.b",
            None,
            {},
            actions=["delete"],
            before={"template_body": "Type: AWS::S3::Bucket"},
        ),
    )
    assert opaque(document) == [
        (
            "aws_cloudformation_stack.a",
            "aws_cloudformation_stack.a deletes a stack, and what the stack holds goes with it.",
        )
    ]


@pytest.mark.skipif(
    not hasattr(import_module("sus_audit.gate.cloudformation"), "read"),
    reason="the reader of CloudFormation is not there yet: templates in plans are not tested",
)
def test_a_template_in_the_plan_is_read() -> None:
    body = {
        "Parameters": {"Name": {"Type": "String"}},
        "Resources": {"Corp": {"Type": "AWS::DataZone::Domain", "Properties": {"Name": {"Ref": "Name"}}}},
    }
    document = plan(
        change("aws_cloudformation_stack.s", {"template_body": json.dumps(body), "parameters": {"Name": "corp"}}),
        root=module(resource("aws_cloudformation_stack.s", template_body=const(""))),
    )
    found = reading(document)
    assert [(one.type, one.address, one.account, one.region, one.properties.plain()) for one in found.declared] == [
        ("AWS::DataZone::Domain", "aws_cloudformation_stack.s/Corp", "111122223333", "eu-central-1", {"Name": "corp"})
    ]
    assert found.resources == {"plan.json": 1}


def test_actions_of_providers() -> None:
    document = plan(
        action_invocations=[
            {"address": "action.aws_lambda_invoke.pool", "type": "aws_lambda_invoke", "config_values": {}},
            {
                "address": "action.local_command.x",
                "type": "local_command",
                "config_values": {"command": "aws datazone"},
            },
            {"address": "action.aws_ec2_stop_instance.y", "type": "aws_ec2_stop_instance", "config_values": {}},
        ],
        deferred_action_invocations=[
            {"reason": "r", "action_invocation": {"address": "action.aws_lambda_invoke.z", "type": "aws_lambda_invoke"}}
        ],
    )
    invokes = "invokes a Lambda function, whose code is not in the plan: it may change DataZone."
    assert opaque(document) == [
        ("action.aws_lambda_invoke.pool", f"action.aws_lambda_invoke.pool {invokes}"),
        (
            "action.local_command.x",
            "action.local_command.x is an action on parts of DataZone, which no rule reads.",
        ),
        ("action.aws_lambda_invoke.z", f"action.aws_lambda_invoke.z {invokes}"),
    ]
