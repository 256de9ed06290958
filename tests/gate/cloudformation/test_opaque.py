"""Changes of DataZone by other means than its resources: named where they can be read, and never a pass."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sus_audit.gate.located import Unknown
from tests.gate.cloudformation.templates import declared, messages, reading

UNSEEN = ", and what comes of it cannot be seen before the change is applied."


def opaque(resources: dict[str, Any], **sections: Any) -> dict[str, str]:
    found = reading(json.dumps({"Resources": resources, **sections}))
    assert found.declared == []
    assert sum(found.seen.values()) == len(resources)
    return {one.address.removeprefix("app/"): one.what for one in found.opaque}


def custom(properties: dict[str, Any], type_name: str = "Custom::AWS") -> dict[str, Any]:
    return {"Type": type_name, "Properties": properties}


def function(code: str | dict[str, Any], role: str = "Role", **more: Any) -> dict[str, Any]:
    properties = {"Code": {"ZipFile": code}, "Role": {"Fn::GetAtt": [role, "Arn"]}, **more}
    return {"Type": "AWS::Lambda::Function", "Properties": properties}


def allowing(*actions: str, effect: str = "Allow") -> dict[str, Any]:
    return {"Statement": [{"Effect": effect, "Action": list(actions), "Resource": "*"}]}


TOKEN = {"ServiceToken": {"Fn::GetAtt": ["Provider", "Arn"]}}


@pytest.mark.parametrize(
    ("create", "calls"),
    [
        ('{"service":"DataZone","action":"createAccountPool"}', "datazone:CreateAccountPool"),
        ('{"service":"@aws-sdk/client-datazone","action":"CreateAccountPoolCommand"}', "datazone:CreateAccountPool"),
        ({"service": "datazone", "action": "updateRootDomainUnitOwner"}, "datazone:UpdateRootDomainUnitOwner"),
        (
            {"Fn::Join": ["", ['{"service":"DataZone","action":"updateDomain","p":"', {"Ref": "Id"}, '"}']]},
            "datazone:UpdateDomain",
        ),
        # A line break inside a text of the JSON is no JSON, strictly.
        ('{"service":"DataZone","action":"createEnvironment","note":"a\nb"}', "datazone:CreateEnvironment"),
        # An unknown part that stands without quotes leaves no JSON, and the words are there all the same.
        (
            {"Fn::Sub": '{"service":"DataZone","action":"addPolicyGrant","parameters":${Id}}'},
            "datazone:AddPolicyGrant",
        ),
        ('{"nested":"{\\"service\\":\\"DataZone\\",\\"action\\":\\"deleteProject\\"}"}', "datazone:DeleteProject"),
        ("aws datazone create-project-profile --name x", "datazone:CreateProjectProfile"),
        ("aws --region eu-west-1 datazone add-policy-grant", "datazone:AddPolicyGrant"),
        ({"Call": ["CreateAccountPool"]}, "datazone:CreateAccountPool"),
    ],
)
def test_a_custom_resource_names_the_call(create: Any, calls: str) -> None:
    found = opaque({"It": custom({"Create": create})}, Parameters={"Id": {"Type": "String"}})

    assert found == {"It": f"The custom resource app/It calls {calls}{UNSEEN}"}


def test_several_calls_are_named_together() -> None:
    def call(action: str) -> str:
        return json.dumps({"service": "DataZone", "action": action})

    resource = custom(
        {
            "Create": call("createRule"),
            "Update": call("updateRule"),
            "Delete": call("deleteRule"),
            "Read": call("getRule"),
        }
    )

    assert opaque({"It": resource}) == {
        "It": "The custom resource app/It calls datazone:CreateRule, datazone:DeleteRule and datazone:UpdateRule"
        f"{UNSEEN}"
    }


@pytest.mark.parametrize(
    "properties",
    [
        {"Create": '{"service":"S3","action":"putObject","parameters":{"Bucket":"my-datazone-bucket"}}'},
        {"Create": '{"service":"DataZone","action":"getDomain","parameters":{"id":"x"}}'},
        {"Bucket": "datazone-logs", "Name": "our data zone"},
        {"Text": "create the project"},
        {},
    ],
)
def test_a_custom_resource_that_changes_nothing_of_datazone_is_only_counted(properties: dict[str, Any]) -> None:
    assert opaque({"It": custom(properties)}) == {}


@pytest.mark.parametrize(
    ("type_name", "properties"),
    [
        ("Custom::DataZoneGrant", {}),
        ("AWS::CloudFormation::CustomResource", {"Arn": {"Fn::Sub": "arn:aws:datazone:${AWS::Region}:1:domain/x"}}),
        ("Custom::X", {"Policy": ["datazone:*"]}),
    ],
)
def test_a_custom_resource_that_speaks_of_datazone(type_name: str, properties: dict[str, Any]) -> None:
    assert opaque({"It": custom(properties, type_name)}) == {
        "It": f"The custom resource app/It ({type_name}) speaks of DataZone{UNSEEN}"
    }


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("import boto3\nboto3.client('datazone').create_account_pool(name='x')", "calls datazone:CreateAccountPool"),
        ("const c = new AWS.DataZone(); c.addPolicyGrant({})", "calls datazone:AddPolicyGrant"),
        ("import {DataZoneClient, CreateProjectCommand} from 'x'", "calls datazone:CreateProject"),
        ("getattr(boto3.client('datazone'), event['call'])()", "speaks of DataZone"),
        ({"Fn::Sub": "boto3.client('datazone').update_domain(id='${AWS::StackId}')"}, "calls datazone:UpdateDomain"),
    ],
)
def test_the_code_behind_a_custom_resource(code: str | dict[str, Any], what: str) -> None:
    resources = {"It": custom(TOKEN, "Custom::X"), "Provider": function(code), "Role": {"Type": "AWS::IAM::Role"}}

    # The function is spoken for by the resource that runs it.
    assert opaque(resources) == {
        "It": f"The custom resource app/It runs the function app/Provider, whose code {what}{UNSEEN}"
    }


ROLES: list[dict[str, Any]] = [
    {
        "Role": {
            "Type": "AWS::IAM::Role",
            "Properties": {"Policies": [{"PolicyDocument": allowing("datazone:CreateProject")}]},
        },
    },
    {
        "Role": {"Type": "AWS::IAM::Role"},
        "Policy": {
            "Type": "AWS::IAM::Policy",
            "Properties": {"PolicyDocument": allowing("s3:*", "datazone:CreateProject"), "Roles": [{"Ref": "Role"}]},
        },
    },
    {
        "Role": {"Type": "AWS::IAM::Role", "Properties": {"ManagedPolicyArns": [{"Ref": "Policy"}]}},
        "Policy": {
            "Type": "AWS::IAM::ManagedPolicy",
            "Properties": {"PolicyDocument": allowing("datazone:CreateProject")},
        },
    },
    {
        "Role": {"Type": "AWS::IAM::Role"},
        "Policy": {
            "Type": "AWS::IAM::RolePolicy",
            "Properties": {"PolicyDocument": allowing("datazone:CreateProject"), "RoleName": {"Ref": "Role"}},
        },
    },
]


@pytest.mark.parametrize("roles", ROLES)
def test_what_the_role_behind_a_custom_resource_allows(roles: dict[str, Any]) -> None:
    resources = {"It": custom(TOKEN, "Custom::X"), "Provider": function("pass"), **roles}

    assert opaque(resources) == {
        "It": "The custom resource app/It runs the function app/Provider, whose role allows datazone:CreateProject"
        f"{UNSEEN}"
    }


@pytest.mark.parametrize(
    "document",
    [
        allowing("datazone:Get*", "datazone:ListProjects", "s3:*", "datazone:Search"),
        allowing("datazone:*", effect="Deny"),
        allowing("*"),
    ],
)
def test_a_role_that_only_reads_is_no_change(document: dict[str, Any]) -> None:
    role = {"Type": "AWS::IAM::Role", "Properties": {"Policies": [{"PolicyDocument": document}]}}

    assert opaque({"It": custom(TOKEN, "Custom::X"), "Provider": function("pass"), "Role": role}) == {}


def test_the_function_that_a_provider_framework_runs_is_found_through_its_settings() -> None:
    role = {
        "Type": "AWS::IAM::Role",
        "Properties": {"Policies": [{"PolicyDocument": allowing("datazone:*")}]},
    }
    resources = {
        "It": custom(TOKEN, "Custom::X"),
        "Provider": function(
            "framework",
            Environment={"Variables": {"USER_ON_EVENT": {"Fn::GetAtt": ["Handler", "Arn"]}}},
        ),
        "Handler": function("pass", "HandlerRole"),
        "Role": {"Type": "AWS::IAM::Role"},
        "HandlerRole": role,
    }

    assert opaque(resources) == {
        "It": f"The custom resource app/It runs the function app/Handler, whose role allows datazone:*{UNSEEN}"
    }


def test_one_provider_for_all_calls_of_the_cdk_is_not_held_against_each_of_them() -> None:
    role = {"Type": "AWS::IAM::Role", "Properties": {"Policies": [{"PolicyDocument": allowing("datazone:CreateRule")}]}}
    resources = {
        "Bucket": custom({**TOKEN, "Create": '{"service":"S3","action":"putObject"}'}),
        "Rule": custom({**TOKEN, "Create": '{"service":"DataZone","action":"createRule"}'}),
        "Provider": function("pass"),
        "Role": role,
    }

    assert opaque(resources) == {"Rule": f"The custom resource app/Rule calls datazone:CreateRule{UNSEEN}"}


def test_code_that_no_custom_resource_runs() -> None:
    served = {"InlineCode": "boto3.client('datazone').create_rule()"}
    changing = "boto3.client('datazone').create_project()\nboto3.client('datazone').delete_project()"
    resources = {
        "Changes": function(changing),
        "Reads": function("boto3.client('datazone').list_projects()"),
        "Other": function("boto3.client('sagemaker').create_domain()"),
        "Served": {"Type": "AWS::Serverless::Function", "Properties": served},
        "Role": {"Type": "AWS::IAM::Role"},
    }

    assert opaque(resources) == {
        "Changes": "The code of the function app/Changes calls datazone:CreateProject and datazone:DeleteProject"
        f"{UNSEEN}",
        "Served": f"The code of the function app/Served calls datazone:CreateRule{UNSEEN}",
    }


def test_commands_and_state_machines_of_other_resources() -> None:
    script = {"Fn::Base64": {"Fn::Sub": "#!/bin/sh\naws datazone create-project --name x\naws datazone list-projects"}}
    step = {"Resource": "arn:aws:states:::aws-sdk:datazone:createAccountPool"}
    resources = {
        "Machine": {"Type": "AWS::EC2::Instance", "Properties": {"UserData": script}},
        "Steps": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"Definition": {"States": {"A": step}}}},
        "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "datazone"}},
        "Part": {"Type": "Company::Unit::Thing::MODULE"},
    }

    assert opaque(resources) == {
        "Machine": f"app/Machine (AWS::EC2::Instance) calls datazone:CreateProject{UNSEEN}",
        "Steps": f"app/Steps (AWS::StepFunctions::StateMachine) calls datazone:CreateAccountPool{UNSEEN}",
        "Part": "app/Part is a module of the registry (Company::Unit::Thing::MODULE), which may hold any resources"
        f"{UNSEEN}",
    }


def test_many_calls_are_cut_short() -> None:
    code = "datazone: create_rule create_domain create_project delete_rule delete_domain delete_project"

    assert opaque({"It": function(code, "It")}) == {
        "It": "The code of the function app/It calls datazone:CreateDomain, datazone:CreateProject, "
        f"datazone:CreateRule, datazone:DeleteDomain and 2 more{UNSEEN}"
    }


def test_a_custom_resource_that_is_not_made_does_nothing() -> None:
    resource = {**custom({"Create": '{"service":"DataZone","action":"createRule"}'}), "Condition": "No"}
    conditions = {"No": {"Fn::Equals": ["a", "b"]}}
    found = reading(json.dumps({"Resources": {"It": resource}, "Conditions": conditions}))

    assert found.opaque == []


def test_faults_in_what_no_rule_reads_are_not_noticed_and_the_others_are() -> None:
    resources = {
        "It": custom({"A": {"Ref": "Gone"}, "B": "aws datazone create-rule"}),
        "Project": {"Type": "AWS::DataZone::Project", "Properties": {"A": {"Ref": "Missing"}}},
    }
    found = reading(json.dumps({"Resources": resources}))

    assert messages(found.notices) == ["1: The name Missing is neither a parameter nor a resource of this template."]
    assert len(found.opaque) == 1


def test_functions_that_name_each_other_are_followed_once() -> None:
    def naming(*names: str) -> dict[str, Any]:
        return {"Variables": {name: {"Fn::GetAtt": [name, "Arn"]} for name in names}}

    resources = {
        "It": custom(TOKEN, "Custom::X"),
        "Provider": function("pass", Environment=naming("Provider", "Handler", "Bucket")),
        "Handler": function("boto3.client('datazone').create_rule()", Environment=naming("Provider", "Handler")),
        "Bucket": {"Type": "AWS::S3::Bucket", "Properties": {"Code": {"ZipFile": "datazone create_project"}}},
        "Role": {"Type": "AWS::IAM::Role"},
    }

    assert opaque(resources) == {
        "It": f"The custom resource app/It runs the function app/Handler, whose code calls datazone:CreateRule{UNSEEN}"
    }


@pytest.mark.parametrize(
    ("transform", "macros"),
    [
        ("AWS::LanguageExtensions", []),
        (["AWS::LanguageExtensions", "AWS::Serverless-2016-10-31"], []),
        ("Mine", ["Mine"]),
        (["AWS::LanguageExtensions", "Mine"], ["Mine"]),
        ({"Name": "AWS::Include", "Parameters": {"Location": "s3://b/x"}}, ["AWS::Include"]),
        ([{"Name": "Mine"}, 7], ["Mine", "a transform without a name"]),
    ],
)
def test_a_macro_may_rewrite_the_template(transform: Any, macros: list[str]) -> None:
    project = {"Type": "AWS::DataZone::Project", "Properties": {"A": {"Fn::GetAtt": ["Written", "Id"]}}}
    found = reading(json.dumps({"Transform": transform, "Resources": {"It": project}}))

    assert [one.what for one in found.opaque] == [
        f"The macro {name} may rewrite the template of app in ways that cannot be seen." for name in macros
    ]
    assert [one.address for one in found.declared] == ["app/It"]
    # What is not there may be written by the macro: no fault of the template.
    assert bool(found.notices) is not bool(macros)


def test_a_mapping_that_an_include_writes() -> None:
    include = {"Fn::Transform": {"Name": "AWS::Include", "Parameters": {"Location": "s3://b/x"}}}
    project = {"Type": "AWS::DataZone::Project", "Properties": {"A": {"Fn::FindInMap": ["Map", "a", "b"]}}}
    for mappings in (include, {"Map": include}):
        found = reading(json.dumps({"Mappings": mappings, "Resources": {"It": project}}))
        assert declared(found) == {"app/It": {"A": Unknown("the mapping Map holds what a macro or an include writes")}}
        assert found.notices == []


def test_an_application_of_the_repository_is_a_stack_that_cannot_be_seen_into() -> None:
    application = {"Location": {"ApplicationId": "arn:aws:serverlessrepo:x", "SemanticVersion": "1.0.0"}}

    assert opaque({"It": {"Type": "AWS::Serverless::Application", "Properties": application}}) == {
        "It": "The nested stack app/It cannot be seen into: it is an application of the Serverless "
        "Application Repository."
    }


def test_resources_and_properties_that_an_include_writes() -> None:
    include = {"Name": "AWS::Include", "Parameters": {"Location": "s3://b/x"}}
    resources = {
        "Fn::Transform": include,
        "It": {"Type": "AWS::DataZone::Project", "Properties": {"Name": "x", "Fn::Transform": include}},
        "Written": {"Fn::Transform": include},
    }
    found = reading(json.dumps({"Resources": resources}))

    assert [one.what for one in found.opaque] == [
        "Resources of app come from an include or a macro that cannot be read here.",
        "The properties of app/It (AWS::DataZone::Project) are not known: AWS::Include writes it when the change is "
        "applied.",
        "The resource app/Written is what an include or a macro writes, and cannot be read here.",
    ]
    assert (found.declared, found.resources) == ([], {"app.yaml": 2})
