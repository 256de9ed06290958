"""Several templates of one call: what one exports the other imports."""

from __future__ import annotations

from pathlib import Path

from sus_audit.gate.cloudformation import Stack, read
from sus_audit.gate.located import Joined, Reference, Target, Unknown
from tests.gate.cloudformation.templates import HERE, declared, messages, stack, stack_at

DOMAIN = """
Parameters: {Nobody: {Type: String}}
Conditions:
  "No": !Equals [a, b]
  Maybe: !Equals [!Ref Nobody, a]
Resources:
  Domain: {Type: AWS::DataZone::Domain, Properties: {Name: !ImportValue name}}
Outputs:
  Id: {Value: !GetAtt Domain.Id, Export: {Name: !Sub "${AWS::StackName}-id"}}
  Vpc: {Value: !Sub "vpc-${Nobody}", Export: {Name: vpc}}
  Out: {Value: x, Condition: "No", Export: {Name: left-out}}
  Perhaps: {Value: x, Condition: Maybe, Export: {Name: perhaps}}
  Vague: {Value: x, Export: {Name: !Ref Nobody}}
  Empty: {Export: {Name: empty}}
  Gone: {Value: !Ref AWS::NoValue, Export: {Name: gone}}
"""
PROJECT = """
Resources:
  Project:
    Type: AWS::DataZone::Project
    Properties:
      Domain: !ImportValue domain-id
      Vpc: !ImportValue {"Fn::Sub": vpc}
      Out: !ImportValue left-out
      Perhaps: !ImportValue perhaps
      Empty: !ImportValue empty
      Gone: !ImportValue gone
      Text: !Join ["/", [a, !ImportValue domain-id]]
Outputs:
  Name: {Value: Finance, Export: {Name: name}}
"""


def unknown(name: str) -> Unknown:
    return Unknown(f"!ImportValue {name} is exported by no template of this change", name)


def test_exports_in_both_directions_and_in_any_order() -> None:
    nobody = Unknown("the parameter Nobody has no value", "Nobody")
    expected = {
        "domain/Domain": {"Name": "Finance"},
        "project/Project": {
            "Domain": Reference("domain/Domain", "Id"),
            "Vpc": Joined(("vpc-", nobody)),
            "Out": unknown("left-out"),
            "Perhaps": Unknown(f"it hangs on the condition Maybe: {nobody.why}", "Nobody"),
            "Empty": Unknown("the stack domain has no output Empty with a value"),
            "Gone": Unknown("the output Gone of domain has no value"),
            "Text": Joined(("a/", Reference("domain/Domain", "Id"))),
        },
    }
    stacks = [stack(DOMAIN, "domain"), stack(PROJECT, "project")]

    assert declared(read(stacks, HERE)) == expected
    assert declared(read(stacks[::-1], HERE)) == expected


def test_an_import_that_nobody_exports_can_be_assumed() -> None:
    alone = [stack(PROJECT, "project")]

    assert declared(read(alone, HERE))["project/Project"]["Domain"] == unknown("domain-id")
    target = Target(assumed={"domain-id": "dzd_assumed"})
    assert declared(read(alone, target))["project/Project"]["Domain"] == "dzd_assumed"
    # What a template of the call exports is no matter of assumption.
    both = [*alone, stack(DOMAIN, "domain")]
    assert declared(read(both, target))["project/Project"]["Domain"] == Reference("domain/Domain", "Id")


def exporting(name: str, value: str, **members: str) -> Stack:
    return stack(f"Resources: {{}}\nOutputs: {{A: {{Value: {value}, Export: {{Name: shared}}}}}}", name, **members)


def test_an_export_belongs_to_its_account_and_region() -> None:
    importing = "Resources: {It: {Type: AWS::DataZone::Project, Properties: {A: !ImportValue shared}}}"
    stacks = [
        exporting("one", "in-west", region="eu-west-1"),
        exporting("two", "in-north", region="eu-north-1"),
        exporting("three", "of-another", region="eu-north-1", account="999900001111"),
        stack(importing, "west"),
        stack(importing, "north", region="eu-north-1"),
        stack(importing, "south", region="eu-south-1"),
    ]

    assert declared(read(stacks, HERE)) == {
        "west/It": {"A": "in-west"},
        "north/It": {"A": "in-north"},
        "south/It": {"A": unknown("shared")},
    }


def test_two_exports_of_one_name() -> None:
    found = read([exporting("one", "first"), exporting("two", "second")], HERE)

    assert messages(found.notices) == [
        "2: one exports shared already: of two exports of one name the first is taken here, and CloudFormation refuses "
        "the second."
    ]


def test_imports_that_lead_in_a_circle_are_unknown() -> None:
    circle = "Resources: {It: {Type: AWS::DataZone::Project, Properties: {A: !ImportValue %s}}}\n"
    exports = "Outputs: {A: {Value: !ImportValue %s, Export: {Name: %s}}}"
    stacks = [stack(circle % "b" + exports % ("b", "a"), "one"), stack(circle % "a" + exports % ("a", "b"), "two")]
    found = read(stacks, HERE)

    assert [type(one["A"]) for one in declared(found).values()] == [Unknown, Unknown]
    assert any("depends on itself" in notice.message for notice in found.notices)


def test_nested_stacks_export_and_import_too(tmp_path: Path) -> None:
    folder = tmp_path / "stacks"
    folder.mkdir()
    (folder / "child.yaml").write_text(
        "Parameters: {Names: {Type: CommaDelimitedList}}\n"
        "Transform: AWS::LanguageExtensions\n"
        "Resources:\n"
        "  Domain: {Type: AWS::DataZone::Domain, Properties: {}}\n"
        "  Fn::ForEach::Names: [Name, !Ref Names, {'P${Name}': {Type: AWS::DataZone::Project, Properties: {}}}]\n"
        "Outputs: {Id: {Value: !GetAtt Domain.Id, Export: {Name: child-id}}}\n"
    )
    (folder / "parent.yaml").write_text(
        "Resources:\n"
        "  Child:\n"
        "    Type: AWS::CloudFormation::Stack\n"
        "    Properties: {TemplateURL: child.yaml, Parameters: {Names: !ImportValue names}}\n"
    )
    other = stack(
        "Resources: {It: {Type: AWS::DataZone::Project, Properties: {A: !ImportValue child-id}}}\n"
        "Outputs: {Names: {Value: 'a,b', Export: {Name: names}}}",
        "other",
    )
    found = read([stack_at(folder / "parent.yaml"), other], HERE)

    # The list of the loop is only known once all exports are.
    assert declared(found) == {
        "app/Child/Domain": {},
        "app/Child/Pa": {},
        "app/Child/Pb": {},
        "other/It": {"A": Reference("app/Child/Domain", "Id")},
    }
