"""What is declared, counted and refused: odd templates are read, and what is none is not."""

from __future__ import annotations

import pytest

from sus_audit.errors import UsageError
from sus_audit.gate import decode
from sus_audit.gate.cloudformation import looks_like_template, read
from sus_audit.gate.located import Source, Target, Unknown
from tests.gate.cloudformation.templates import HERE, at, declared, messages, reading, stack


def test_everything_of_one_resource() -> None:
    found = reading(
        """\
        AWSTemplateFormatVersion: 2010-09-09
        Resources:
          Bucket: {Type: AWS::S3::Bucket}
          Source: {Type: AWS::DataZone::DataSource, Properties: {Name: x}}
          Project:
            Type: AWS::DataZone::Project
            DependsOn: Bucket
            DeletionPolicy: Retain
            Properties: {Name: Finance}
        """
    )
    one = at(found, "app/Project")

    assert (one.origin, one.type, one.logical_id, one.action, one.partial, one.known) == (
        "cloudformation",
        "AWS::DataZone::Project",
        "Project",
        "put",
        False,
        {},
    )
    assert (one.account, one.region, one.exists, repr(one.mark)) == ("111122223333", "eu-west-1", None, "app.yaml:5:3")
    assert one.properties.plain() == {"Name": "Finance"}
    assert found.seen == {"AWS::S3::Bucket": 1, "AWS::DataZone::DataSource": 1}
    assert (found.resources, found.notices) == ({"app.yaml": 3}, [])


def test_an_account_that_nobody_names_is_unknown() -> None:
    (one,) = reading("Resources: {It: {Type: AWS::DataZone::Project}}", Target()).declared

    assert one.account == Unknown("the account of the stack is not given", "AWS::AccountId")
    assert one.region == Unknown("the Region of the stack is not given", "AWS::Region")


def test_malformed_resources() -> None:
    found = reading(
        """\
        Resources:
          NoType: {Properties: {}}
          NotAnObject: text
          OddType: {Type: [AWS::DataZone::Project]}
          Empty: {Type: AWS::DataZone::Project, Properties: null}
          Without: {Type: AWS::DataZone::Project}
          Wrong: {Type: AWS::DataZone::Project, Properties: [a]}
          New: {Type: AWS::DataZone::Novelty}
          Pool: {Type: AWS::DataZone::AccountPool}
        """
    )

    assert declared(found) == {"app/Empty": {}, "app/Without": {}, "app/Pool": {}}
    assert messages(found.notices) == [
        "2: The resource NoType has no Type, and could not be read.",
        "3: The resource NotAnObject has no Type, and could not be read.",
        "4: The resource OddType has no Type, and could not be read.",
        "7: The Properties of Wrong are not an object.",
        "8: AWS::DataZone::Novelty is no type of CloudFormation that is known here; no rule reads it.",
    ]
    assert [one.what for one in found.opaque] == [
        "The properties of app/Wrong (AWS::DataZone::Project) are not known: they are not an object."
    ]
    assert (found.resources, found.seen) == ({"app.yaml": 8}, {"AWS::DataZone::Novelty": 1})


def test_stacks_of_one_name_stay_apart() -> None:
    text = "Resources: {It: {Type: AWS::DataZone::Project}}"
    found = read([stack(text, path="a.yaml"), stack(text, path="b.yaml"), stack(text, "app#2")], HERE)

    assert [one.address for one in found.declared] == ["app/It", "app#2/It", "app#2#2/It"]
    assert found.resources == {"a.yaml": 1, "b.yaml": 1, "app.yaml": 1}


def test_control_characters_do_not_get_into_addresses() -> None:
    text = '{"Resources": {"a\\u001b[2Jb": {"Type": "AWS::DataZone::Project"}}}'
    (one,) = read([stack(text, "n\x07ame")], HERE).declared

    assert (one.address, one.logical_id) == ("n\\x07ame/a\\x1b[2Jb", "a\\x1b[2Jb")


@pytest.mark.parametrize(
    "text",
    ["AWSTemplateFormatVersion: 2010-09-09", "Resources: []", "Resources: null", "- a", "text", "{}"],
)
def test_what_has_no_resources_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        reading(text)

    assert str(refused.value) == (
        "app.yaml:1:1: This is no CloudFormation template: it has no Resources. Give the gate a template, a Terraform "
        "plan in JSON, or a request of the DataZone API."
    )


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("AWSTemplateFormatVersion: 2010-09-09", True),
        ("Resources: {A: {Type: X}}", True),
        ("Resources: {'Fn::ForEach::A': [], B: {Type: X}}", True),
        ("Transform: AWS::LanguageExtensions\nResources: {}", True),
        ("Resources: {A: {Type: X}, B: {}}", False),
        ("Resources: {}", False),
        ("Resources: [a]", False),
        ("Transform: X", False),
        ("[]", False),
        ("domainIdentifier: dzd_1", False),
    ],
)
def test_what_looks_like_a_template(text: str, looks: bool) -> None:
    assert looks_like_template(decode.decode(Source("x.yaml", text))) is looks


# --- Hostile templates ---


def test_loops_that_multiply_are_refused_in_time() -> None:
    loop = "{'It${A}${B}${C}${D}${E}': {Type: AWS::DataZone::Project, Properties: {}}}"
    items = ", ".join(f"i{number}" for number in range(40))
    for name in "ABCDE":
        loop = f"{{'Fn::ForEach::{name}': [{name}, [{items}], {loop}]}}"

    with pytest.raises(UsageError, match=r"grow larger here than any stack can be: it was not read\."):
        reading(f"Transform: AWS::LanguageExtensions\nResources: {loop}")


def test_many_of_one_name_are_told_apart_in_time() -> None:
    items = ", ".join(["-"] * 20_000)
    found = reading(
        "Transform: AWS::LanguageExtensions\n"
        f"Resources: {{'Fn::ForEach::A': [A, [{items}], {{'It&{{A}}': {{Type: AWS::DataZone::Project}}}}]}}"
    )

    assert [one.address for one in found.declared[:3]] == ["app/It", "app/It#2", "app/It#3"]
    assert len({one.address for one in found.declared}) == 20_000
    assert len(found.notices) == 1


def test_a_long_text_in_many_turns_is_refused_or_read_once() -> None:
    items = ", ".join(f"i{number}" for number in range(3_000))
    script = "aws datazone list-projects; " * 10_000
    loop = "Transform: AWS::LanguageExtensions\nResources: {'Fn::ForEach::A': [A, [%s], {'It${A}': {Type: %s, %s}}]}"

    read_once = reading(loop % (items, "AWS::EC2::Instance", f"Properties: {{UserData: '{script}'}}"))
    assert read_once.seen == {"AWS::EC2::Instance": 3_000}
    with pytest.raises(UsageError, match=r"grow larger here than any stack can be"):
        reading(loop % (items, "AWS::Lambda::Function", f"Properties: {{Code: {{ZipFile: '{script}'}}}}"))
    body = f"Properties: {{TemplateBody: '# {script}'}}"
    with pytest.raises(UsageError, match=r"grow larger here than any stack can be"):
        reading(loop % (items, "AWS::CloudFormation::StackSet", body))


def test_a_text_that_grows_is_refused() -> None:
    text = (
        "Parameters: {A: {Type: String, Default: %s}}\nResources: {It: {Type: AWS::DataZone::Project, Properties: %s}}"
    )
    long = text % ("x" * 1000, "{A: !Sub '" + "${A}" * 2000 + "'}")

    with pytest.raises(UsageError, match=r"^app\.yaml:2:\d+: This text has more than 1,048,576 characters"):
        reading(long)

    many = text % ("x" * 1_000_000, "{A: [" + ", ".join(["!Ref A"] * 1000) + "]}")
    with pytest.raises(UsageError, match=r"grow larger here than any stack can be: it was not read\."):
        reading(many)


def test_functions_in_functions_as_deep_as_a_document_may_be() -> None:
    expression = "!Ref AWS::Region"
    for _ in range(96):
        expression = f"!Select [0, [{expression}]]"
    found = reading(f"Resources: {{It: {{Type: AWS::DataZone::Project, Properties: {{A: {expression}}}}}}}")

    assert declared(found) == {"app/It": {"A": "eu-west-1"}}


def test_conditions_in_a_long_chain_end() -> None:
    chain = "\n".join(f"  C{number}: !And [!Condition C{number + 1}, !Condition C{number + 1}]" for number in range(40))
    text = f"""\
Conditions:
{chain}
  C40: !Equals [a, a]
Resources:
  It: {{Type: AWS::DataZone::Project, Condition: C0}}
"""
    assert [one.exists for one in reading(text).declared] == [None]


def test_conditions_in_a_chain_without_end_are_refused() -> None:
    chain = "\n".join(f"  C{number}: !Not [!Condition C{number + 1}]" for number in range(5000))
    text = f"""\
Conditions:
{chain}
  C5000: !Equals [a, a]
Resources:
  It: {{Type: AWS::DataZone::Project, Condition: C0}}
"""
    with pytest.raises(UsageError, match=r"^app\.yaml: The functions of this template, or the stacks of this call"):
        reading(text)


def test_braces_without_end_are_read_in_time() -> None:
    text = "{{resolve:ssm:" * 30_000 + "${" * 30_000
    found = reading(
        f"Resources: {{It: {{Type: AWS::DataZone::Project, Properties: {{A: !Sub '{text}', B: '{text}'}}}}}}"
    )

    unknown = Unknown("it holds a dynamic reference whose name is not known before the change is applied")
    assert declared(found) == {"app/It": {"A": unknown, "B": unknown}}
