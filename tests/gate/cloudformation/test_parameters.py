"""Where the value of a parameter comes from, and which ones stay unknown."""

from __future__ import annotations

from typing import Any

import pytest

from sus_audit.gate.cloudformation import read
from sus_audit.gate.located import Target, Unknown
from tests.gate.cloudformation.templates import declared, evaluated, stack

ONE = "Parameters: {It: %s}\n"


def value(declared: str, assumed: dict[str, str] | None = None, **members: Any) -> Any:
    found, notices = evaluated("!Ref It", ONE % declared, Target(assumed=assumed or {}), **members)
    assert notices == []
    return found


def test_what_is_assumed_wins_over_what_is_given_and_that_over_the_default() -> None:
    declared = "{Type: String, Default: default}"

    assert value(declared) == "default"
    assert value(declared, parameters={"It": "given"}) == "given"
    assert value(declared, {"It": "assumed"}, parameters={"It": "given"}) == "assumed"
    assert value(declared, {"It": "assumed", "app/It": "of this stack"}, parameters={"It": "given"}) == "of this stack"
    assert value(declared, {"other/It": "of another stack"}) == "default"


@pytest.mark.parametrize(
    "declared", ["{Type: String}", "{Type: String, AllowedValues: [one]}", "{Default: null}", "{}"]
)
def test_nobody_gives_it_a_value(declared: str) -> None:
    assert value(declared) == Unknown("the parameter It has no value", "It")


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ("{Type: CommaDelimitedList, Default: 'a, b ,c'}", ["a", "b", "c"]),
        ("{Type: 'List<String>', Default: a}", ["a"]),
        ("{Type: 'List<Number>', Default: 80}", ["80"]),
        ("{Type: CommaDelimitedList, Default: ',,'}", ["", "", ""]),
        ("{Type: CommaDelimitedList, Default: [a, b]}", ["a", "b"]),
        ("{Type: CommaDelimitedList}", Unknown("the parameter It has no value", "It")),
        ("{Type: 'AWS::SSM::Parameter::Name', Default: /a/b}", "/a/b"),
        ("{Type: 'AWS::EC2::VPC::Id', Default: vpc-1}", "vpc-1"),
        ("{Type: String, Default: 'a,b'}", "a,b"),
    ],
)
def test_the_type_gives_the_shape(declared: str, found: Any) -> None:
    assert value(declared) == found


def test_a_value_from_ssm_is_unknown_whatever_its_default_names() -> None:
    text = "{Type: 'AWS::SSM::Parameter::Value<String>', Default: /dz/domain}"
    listed = "{Type: 'AWS::SSM::Parameter::Value<List<String>>', Default: /dz/accounts}"
    unknown = Unknown("the parameter It is read from SSM when the change is applied", "It")

    assert value(text) == unknown
    assert value(text, parameters={"It": "/dz/other"}) == unknown
    assert value(listed) == unknown
    assert value(text, {"It": "dzd_abc"}) == "dzd_abc"
    assert value(listed, {"It": "111122223333,222233334444"}) == ["111122223333", "222233334444"]


def test_a_value_that_is_given_to_a_hidden_parameter_is_kept_out() -> None:
    declared = "{Type: String, NoEcho: true, Default: in-the-template}"

    assert value(declared) == "in-the-template"
    assert value(declared, parameters={"It": "hunter2"}) == Unknown(
        "the parameter It is NoEcho, and its value is kept out", "It"
    )


def test_a_section_that_is_no_object_is_left_out_with_a_notice() -> None:
    assert evaluated("!Ref Gone", "Parameters: [Gone]\nConditions: text\n") == (
        Unknown("the name Gone is neither a parameter nor a resource of this template"),
        [
            "1: The section Parameters is not an object, and was left out.",
            "2: The section Conditions is not an object, and was left out.",
            "9: The name Gone is neither a parameter nor a resource of this template.",
        ],
    )


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("finance-domain", "finance-domain"),
        ("templates/domain.yaml", Unknown("AWS::StackName is only known once the stack is there", "AWS::StackName")),
    ],
)
def test_the_path_of_a_template_is_no_stack_name(name: str, found: Any) -> None:
    text = "Resources: {It: {Type: AWS::DataZone::Project, Properties: {A: !Ref AWS::StackName}}}"

    assert declared(read([stack(text, name)], Target())) == {f"{name}/It": {"A": found}}
