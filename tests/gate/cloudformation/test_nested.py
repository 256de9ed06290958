"""Nested stacks with local templates: read with what their parent gives them, and nothing outside the folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from sus_audit.errors import UsageError
from sus_audit.gate.cloudformation import read
from sus_audit.gate.located import Joined, Reading, Reference, Target, Unknown
from tests.gate.cloudformation.templates import ACCOUNT, HERE, declared, messages, stack, stack_at

MADE = Reference("app/Made", "Id")
NOBODY = Unknown("the parameter Nobody has no value", "Nobody")
MISSING = Unknown("the parameter A has no value", "app/Child/A")
PERHAPS = Unknown(f"it hangs on the condition Perhaps: {NOBODY.why}", "Nobody")
NOT_AN_OBJECT = Unknown("the parameters that it is given are not an object")

PARENT = """\
Parameters:
  Stage: {Type: String}
Conditions:
  Perhaps: !Equals [!Ref Stage, prod]
Resources:
  Domain:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ./domain.yaml
      Parameters:
        Name: !Sub domain-${Stage}
        Regions: !Join [",", [eu-west-1, !Ref AWS::Region]]
  Project:
    Type: AWS::CloudFormation::Stack
    Condition: Perhaps
    Properties:
      TemplateURL: children/project.yaml
      Parameters:
        DomainId: !GetAtt Domain.Outputs.Id
        Label: !GetAtt Domain.Outputs.Label
  Own:
    Type: AWS::DataZone::Project
    Properties: {DomainIdentifier: !GetAtt Domain.Outputs.Id, Gone: !GetAtt Domain.Outputs.Gone}
"""
DOMAIN = """\
Parameters:
  Name: {Type: String}
  Regions: {Type: CommaDelimitedList}
  Given: {Type: String}
Resources:
  It:
    Type: AWS::DataZone::Domain
    Properties: {Name: !Ref Name, Regions: !Ref Regions, Given: !Ref Given, Stack: !Ref AWS::StackName}
Outputs:
  Id: {Value: !GetAtt It.Id}
  Label: {Value: !Sub "${AWS::AccountId}/${It}"}
"""
PROJECT = """\
Parameters:
  DomainId: {Type: String}
  Label: {Type: String, Default: none}
  Stage: {Type: String, Default: child}
Conditions:
  HasDomain: !Not [!Equals [!Ref DomainId, ""]]
Resources:
  It:
    Type: AWS::DataZone::Project
    Condition: HasDomain
    Properties: {DomainIdentifier: !Ref DomainId, Name: !Ref Label, Stage: !Ref Stage}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "infra" / "stacks"
    (root / "children").mkdir(parents=True)
    (root / "parent.yaml").write_text(PARENT)
    (root / "domain.yaml").write_text(DOMAIN)
    (root / "children/project.yaml").write_text(PROJECT)
    return root


def reads(folder: Path, target: Target = HERE) -> Reading:
    return read([stack_at(folder / "parent.yaml")], target)


def test_children_get_their_parents_values_and_give_their_outputs(folder: Path) -> None:
    found = reads(folder)
    stage = Unknown("the parameter Stage has no value", "Stage")
    made = Reference("app/Domain/It", "Id")

    assert declared(found) == {
        "app/Domain/It": {
            "Name": Joined(("domain-", stage)),
            "Regions": ["eu-west-1", "eu-west-1"],
            "Given": Unknown("the parameter Given has no value", "app/Domain/Given"),
            "Stack": Unknown("AWS::StackName is only known once the stack is there", "AWS::StackName"),
        },
        "app/Project/It": {
            "DomainIdentifier": made,
            "Name": Joined((f"{ACCOUNT}/", Reference("app/Domain/It", "Ref"))),
            "Stage": "child",
        },
        "app/Own": {
            "DomainIdentifier": made,
            "Gone": Unknown("the stack app/Domain has no output Gone with a value"),
        },
    }
    assert {one.address: one.exists for one in found.declared} == {
        "app/Domain/It": None,
        "app/Project/It": Unknown(f"it hangs on the condition Perhaps: {stage.why}", "Stage"),
        "app/Own": None,
    }
    assert messages(found.notices) == ["23: The stack app/Domain has no output Gone with a value."]
    assert found.resources == {"parent.yaml": 3, "domain.yaml": 1, "children/project.yaml": 1}
    assert found.seen == {"AWS::CloudFormation::Stack": 2}
    assert {one.address: repr(one.mark) for one in found.declared}["app/Project/It"] == "children/project.yaml:8:3"


def test_values_are_assumed_for_the_stack_that_is_named(folder: Path) -> None:
    assumed = {"Stage": "dev", "app/Domain/Given": "x", "app/Project/Stage": "y"}
    found = reads(folder, Target(account=ACCOUNT, region="eu-north-1", assumed=assumed))

    # With the stage known the project is not made at all.
    assert sorted(declared(found)) == ["app/Domain/It", "app/Own"]
    assert declared(found)["app/Domain/It"] | {"Stack": None} == {
        "Name": "domain-dev",
        "Regions": ["eu-west-1", "eu-north-1"],
        "Given": "x",
        "Stack": None,
    }
    assumed["Stage"] = "prod"
    again = reads(folder, Target(assumed=assumed))
    # The child has a default of its own: the parent's parameter of the same name is another one, and so is its value.
    assert declared(again)["app/Project/It"]["Stage"] == "y"


def test_a_template_that_another_one_includes_is_not_read_for_itself(folder: Path) -> None:
    stacks = [
        stack_at(folder / "children/project.yaml", "project"),
        stack_at(folder / "domain.yaml", "domain", parameters={"Name": "alone"}),
        stack_at(folder / "parent.yaml"),
    ]
    found = read(stacks, Target(assumed={"Stage": "prod"}))

    # Of the domain there is a second stack: it has parameters of its own.
    assert sorted(declared(found)) == ["app/Domain/It", "app/Own", "app/Project/It", "domain/It"]
    assert messages(found.notices)[:1] == [
        "1: This template is read as a nested stack of app, with the parameters that it is given there, and not for "
        "itself.",
    ]


def nesting(url: str, more: str = "") -> str:
    return f"Resources: {{Child: {{Type: AWS::CloudFormation::Stack, Properties: {{TemplateURL: {url}}}{more}}}}}"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        (
            "https://bucket.s3.amazonaws.com/domain.yaml",
            "its template https://bucket.s3.amazonaws.com/domain.yaml is not a local file",
        ),
        ("s3://bucket/domain.yaml", "its template s3://bucket/domain.yaml is not a local file"),
        ("gone.yaml", "its template gone.yaml is not there"),
        (".", "its template . is not there"),
        (
            "../../secret.yaml",
            "its template ../../secret.yaml leads out of the folder of the call's templates, and was not read",
        ),
        (
            "link.yaml",
            "its template link.yaml leads out of the folder of the call's templates, and was not read",
        ),
        ("/etc/passwd", "its template /etc/passwd is not given as a path that starts at the template"),
        (
            r"'C:\templates\x.yaml'",
            r"its template C:\templates\x.yaml is not given as a path that starts at the template",
        ),
        ("''", "its template  is not given as a path that starts at the template"),
        ("[a]", "its TemplateURL is not known: TemplateURL has to be text"),
        (
            "!Ref Domain",
            "its TemplateURL is not known: the name Domain is neither a parameter nor a resource of this template",
        ),
    ],
)
def test_a_child_that_cannot_be_seen_into(folder: Path, url: str, reason: str) -> None:
    outside = folder.parent.parent / "secret.yaml"
    outside.write_text(DOMAIN)
    (folder / "link.yaml").symlink_to(outside)
    (folder / "parent.yaml").write_text(
        f"{nesting(url)[:-1]}, It: {{Type: AWS::DataZone::Project, Properties: {{A: !GetAtt Child.Outputs.Id}}}}}}"
    )
    found = reads(folder)

    assert [(one.address, one.what) for one in found.opaque] == [
        ("app/Child", f"The nested stack app/Child cannot be seen into: {reason}.")
    ]
    assert declared(found) == {
        "app/It": {"A": Unknown(f"the nested stack app/Child cannot be seen into: {reason}", "app/Child.Outputs.Id")}
    }


@pytest.mark.parametrize("url", ["round.yaml", "x" * 5000, "pipe.yaml"])
def test_a_path_that_is_no_file_is_harmless(folder: Path, url: str) -> None:
    (folder / "round.yaml").symlink_to("round.yaml")
    os.mkfifo(folder / "pipe.yaml")
    (folder / "parent.yaml").write_text(nesting(url))

    (one,) = reads(folder).opaque
    assert one.what.startswith("The nested stack app/Child cannot be seen into: its template ")
    (other,) = reads(folder, Target(assumed={"app/Child": str(folder / url)})).opaque
    assert other.what.endswith("which the call gives for it, is not there.")


def test_a_child_one_folder_above_is_read(folder: Path) -> None:
    (folder.parent / "shared.yaml").write_text(DOMAIN)
    (folder / "parent.yaml").write_text(nesting("../shared.yaml"))

    assert sorted(declared(reads(folder))) == ["app/Child/It"]


def test_the_call_can_say_which_file_a_child_is(folder: Path) -> None:
    (folder / "parent.yaml").write_text(nesting("https://bucket.s3.amazonaws.com/x.yaml"))
    path = folder / "domain.yaml"

    assert sorted(declared(reads(folder, Target(assumed={"app/Child": str(path)})))) == ["app/Child/It"]
    gone = reads(folder, Target(assumed={"app/Child": "gone.yaml"}))
    assert [one.what for one in gone.opaque] == [
        "The nested stack app/Child cannot be seen into: gone.yaml, which the call gives for it, is not there."
    ]


def test_the_cdk_says_in_the_metadata_which_file_a_child_is(folder: Path) -> None:
    metadata = ", Metadata: {'aws:asset:path': domain.yaml, 'aws:asset:property': TemplateURL}"
    (folder / "parent.yaml").write_text(nesting("!Sub 'https://s3.${AWS::URLSuffix}/a/b.json'", metadata))

    assert sorted(declared(reads(folder))) == ["app/Child/It"]


def test_a_template_without_a_place_has_no_children() -> None:
    found = read([stack(nesting("domain.yaml"))], HERE)

    assert [one.what for one in found.opaque] == [
        "The nested stack app/Child cannot be seen into: its template domain.yaml is beside a template whose own place "
        "is not known."
    ]


def test_a_template_that_includes_itself_is_refused(folder: Path) -> None:
    (folder / "parent.yaml").write_text(nesting("children/../middle.yaml"))
    (folder / "middle.yaml").write_text(nesting("./parent.yaml"))

    with pytest.raises(UsageError) as refused:
        reads(folder)

    assert str(refused.value) == (
        "The template parent.yaml includes itself: parent.yaml -> middle.yaml -> parent.yaml. No such stack can be "
        "made; take out one of the nested stacks."
    )


def test_stacks_are_not_followed_for_ever(folder: Path) -> None:
    (folder / "parent.yaml").write_text(nesting("child0.yaml"))
    for number in range(11):
        (folder / f"child{number}.yaml").write_text(nesting(f"child{number + 1}.yaml"))

    with pytest.raises(UsageError, match=r"^child9\.yaml:1:1: Nested stacks are more than 10 deep here\."):
        reads(folder)

    (folder / "child9.yaml").write_text(DOMAIN)
    assert [one.address for one in reads(folder).declared] == ["app" + "/Child" * 10 + "/It"]


def test_a_child_that_is_no_template_is_refused(folder: Path) -> None:
    (folder / "parent.yaml").write_text(nesting("domain.yaml"))
    (folder / "domain.yaml").write_text("{}")

    with pytest.raises(
        UsageError, match=r"^domain\.yaml:1:1: This is no CloudFormation template: it has no Resources\."
    ):
        reads(folder)


def test_outputs_that_lead_in_a_circle_are_unknown(folder: Path) -> None:
    passing = (
        "Parameters: {A: {Type: String}}\nResources: {It: {Type: AWS::DataZone::Project, Properties: {A: !Ref A}}}\n"
    )
    (folder / "domain.yaml").write_text(f"{passing}Outputs: {{A: {{Value: !Ref A}}}}")
    (folder / "parent.yaml").write_text(
        "Resources:\n"
        "  One:\n"
        "    Type: AWS::CloudFormation::Stack\n"
        "    Properties: {TemplateURL: domain.yaml, Parameters: {A: !GetAtt Two.Outputs.A}}\n"
        "  Two:\n"
        "    Type: AWS::CloudFormation::Stack\n"
        "    Properties: {TemplateURL: domain.yaml, Parameters: {A: !GetAtt One.Outputs.A}}\n"
    )
    found = reads(folder)

    assert [type(one["A"]) for one in declared(found).values()] == [Unknown, Unknown]
    assert any("depends on itself" in notice.message for notice in found.notices)


def test_one_child_twice_counts_its_resources_once(folder: Path) -> None:
    (folder / "parent.yaml").write_text(
        "Resources:\n"
        "  One: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: domain.yaml, Parameters: {Name: a}}}\n"
        "  Two: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: domain.yaml, Parameters: {Name: b}}}\n"
    )
    found = reads(folder)

    assert {address: one["Name"] for address, one in declared(found).items()} == {"app/One/It": "a", "app/Two/It": "b"}
    assert found.resources == {"parent.yaml": 2, "domain.yaml": 1}


def passing(folder: Path, parameters: str) -> Reading:
    (folder / "child.yaml").write_text(
        "Parameters: {A: {Type: CommaDelimitedList}, B: {Type: String, Default: none}}\n"
        "Resources: {It: {Type: AWS::DataZone::Project, Properties: {A: !Ref A, B: !Ref B}}}\n"
    )
    (folder / "parent.yaml").write_text(
        "Parameters: {Nobody: {Type: String}}\n"
        "Conditions: {Perhaps: !Equals [!Ref Nobody, a], Sure: !Equals [a, a]}\n"
        "Resources:\n"
        "  Made: {Type: AWS::DataZone::Domain}\n"
        "  Child:\n"
        "    Type: AWS::CloudFormation::Stack\n"
        f"    Properties: {{TemplateURL: child.yaml, Parameters: {parameters}}}\n"
    )
    return reads(folder)


@pytest.mark.parametrize(
    ("parameters", "values"),
    [
        ("{A: 'a , b'}", {"A": ["a", "b"], "B": "none"}),
        ("{A: [a, b]}", {"A": ["a", "b"], "B": "none"}),
        ("{A: !GetAtt Made.Id, B: !GetAtt Made.Id}", {"A": [MADE], "B": MADE}),
        (
            "{A: !Join [' , ', [x, !GetAtt Made.Id, !Sub 'y-${Made.Id}-z']]}",
            {"A": ["x", MADE, Joined(("y-", MADE, "-z"))], "B": "none"},
        ),
        ("{A: !Sub 'a,${Nobody}'}", {"A": NOBODY, "B": "none"}),
        ("{A: a, B: !Ref AWS::NoValue}", {"A": ["a"], "B": "none"}),
        ("!If [Sure, {A: a}, {B: b}]", {"A": ["a"], "B": "none"}),
        ("!If [Sure, !Ref AWS::NoValue, {B: b}]", {"A": MISSING, "B": "none"}),
        ("!If [Perhaps, {A: a}, {B: b}]", {"A": PERHAPS, "B": PERHAPS}),
        ("[A]", {"A": NOT_AN_OBJECT, "B": NOT_AN_OBJECT}),
    ],
)
def test_what_a_parent_passes(folder: Path, parameters: str, values: dict[str, Any]) -> None:
    found = passing(folder, parameters)

    assert declared(found)["app/Child/It"] == values
    assert found.notices == []
