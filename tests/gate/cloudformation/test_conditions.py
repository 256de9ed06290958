"""Conditions are true, false or undecided; undecided is neither."""

from __future__ import annotations

from typing import Any

import pytest

from sus_audit.gate.located import Unknown
from tests.gate.cloudformation.templates import declared, evaluated, messages, reading

PARAMETERS = """
Parameters:
  Stage: {Type: String, Default: prod}
  Count: {Type: Number, Default: 1}
  Empty: {Type: CommaDelimitedList, Default: ""}
  Nobody: {Type: String}
  Other: {Type: String}
  Chosen: {Type: String, AllowedValues: [dev, prod]}
Conditions:
  "Yes": !Equals [a, a]
  "No": !Equals [a, b]
  Maybe: !Equals [!Ref Nobody, x]
  It: """
NOBODY = Unknown("the parameter Nobody has no value", "Nobody")


def decided(condition: str) -> Any:
    value, notices = evaluated("!If [It, 'true', 'false']", PARAMETERS + condition)
    return value if not notices else (value, notices)


@pytest.mark.parametrize(
    ("condition", "value"),
    [
        ("!Equals [!Ref Stage, prod]", "true"),
        ("!Equals [!Ref Stage, Prod]", "false"),
        ("!Equals [!Ref Count, '1']", "true"),
        ("!Equals [true, 'true']", "true"),
        ("!Equals [!Join ['', !Ref Empty], '']", "true"),
        ("!Equals [[a, 1], [a, '1']]", "true"),
        ("!Not [{Condition: 'Yes'}]", "false"),
        ("!Not [!Condition 'No']", "true"),
        ("!And [!Condition 'Yes', !Condition 'No']", "false"),
        ("!And [!Condition 'Yes', !Condition 'Yes']", "true"),
        ("!Or [!Condition 'No', !Condition 'Yes']", "true"),
        ("!Or [!Condition 'No', !Condition 'No']", "false"),
        # What is undecided does not matter where the rest settles it.
        ("!And [!Condition Maybe, !Condition 'No']", "false"),
        ("!Or [!Condition Maybe, !Condition 'Yes']", "true"),
        # A value that is not among the allowed ones is none that the parameter may have.
        ("!Equals [!Ref Chosen, test]", "false"),
        ("!Equals [test, !Ref Chosen]", "false"),
        ("!Not [!Equals [!Ref Chosen, '']]", "true"),
        # Whatever the unknown part is, the known one says no.
        ("!Equals [!Sub 'x-${Nobody}', 'y-1']", "false"),
        ("!Equals [!Sub 'x-${Nobody}', '']", "false"),
        ("!Equals [!Sub 'aa${Nobody}aa', 'aaa']", "false"),
        ("!Equals [!Sub '${Nobody}-x-${Other}-z', 'a-y-b-z']", "false"),
        ("!Equals [!Sub '${Nobody}-x-${Other}', 'no']", "false"),
        ("!Equals [!Sub '${Made.Id}${Nobody}', '']", "false"),
        # An id is never empty, and one attribute of one resource is one value.
        ("!Equals [!GetAtt Made.Id, '']", "false"),
        ("!Equals [!GetAtt Made.Id, !GetAtt Made.Id]", "true"),
    ],
)
def test_a_condition_that_is_decided(condition: str, value: str) -> None:
    assert decided(condition) == value


@pytest.mark.parametrize(
    ("condition", "why", "assume"),
    [
        ("!Equals [!Ref Nobody, x]", NOBODY.why, "Nobody"),
        ("!Equals [!Ref Nobody, !Ref Nobody]", NOBODY.why, "Nobody"),
        ("!Equals [!Ref Nobody, !Ref Other]", NOBODY.why, "Nobody"),
        ("!Equals [!Ref Chosen, prod]", "the parameter Chosen has no value", "Chosen"),
        ("!Equals [!Sub 'x-${Nobody}', 'x-1']", NOBODY.why, "Nobody"),
        ("!Equals [!Sub '${Nobody}aa', 'aaa']", NOBODY.why, "Nobody"),
        ("!Equals [[!Ref Nobody], [x]]", NOBODY.why, "Nobody"),
        ("!Equals [!Sub '${Nobody}-${Other}', 'a-b']", NOBODY.why, "Nobody"),
        ("!Equals [!Sub '${Nobody}', '']", NOBODY.why, "Nobody"),
        ("!Equals [!Sub 'a${Nobody}', {a: b}]", NOBODY.why, "Nobody"),
        ("!Not [!Condition Maybe]", NOBODY.why, "Nobody"),
        ("!And [!Condition 'Yes', !Condition Maybe]", NOBODY.why, "Nobody"),
        ("!Or [!Condition 'No', !Condition Maybe]", NOBODY.why, "Nobody"),
        ("!Equals [!GetAtt Made.Id, dzd_a]", "Id of app/Made is only known once that resource is there", None),
    ],
)
def test_a_condition_that_is_undecided(condition: str, why: str, assume: str | None) -> None:
    assert decided(condition) == Unknown(f"it hangs on the condition It: {why}", assume)


@pytest.mark.parametrize(
    ("condition", "why"),
    [
        ("!Condition Gone", "the template has no condition Gone"),
        ("!Condition It", "the condition It depends on itself"),
        ("!Equals [a]", "Fn::Equals needs a list of 2 conditions"),
        ("!Equals [a, !Ref AWS::NoValue]", "Fn::Equals cannot compare AWS::NoValue"),
        ("!And [!Condition 'Yes']", "Fn::And needs a list of 2 to 10 conditions"),
        ("!Not []", "Fn::Not needs a list of 1 conditions"),
        ("'true'", "a condition has to be one function"),
        ("!Join ['', [a]]", "no condition can be made with Fn::Join"),
    ],
)
def test_a_condition_that_is_written_wrong(condition: str, why: str) -> None:
    value, notices = decided(condition)

    assert value == Unknown(f"it hangs on the condition It: {why}")
    assert [notice.split(": ", 1)[1] for notice in notices] == [f"{why[0].upper()}{why[1:]}."]


def test_branches_that_agree_leave_nothing_unknown() -> None:
    sections = PARAMETERS + "!Equals [!Ref Nobody, x]"

    assert evaluated("!If [It, {A: [!Ref Stage]}, {A: [prod]}]", sections) == ({"A": ["prod"]}, [])
    assert evaluated("!If [It, !Ref AWS::NoValue, !Ref AWS::NoValue]", sections) == ("missing", [])
    undecided = Unknown(f"it hangs on the condition It: {NOBODY.why}", "Nobody")
    assert evaluated("!If [It, 1, '1']", sections) == (undecided, [])
    assert evaluated("!If [It, a, !Ref AWS::NoValue]", sections) == (undecided, [])
    assert evaluated("[a, !If [It, b, !Ref AWS::NoValue]]", sections) == (["a", undecided], [])


def test_the_branch_that_is_not_taken_is_not_read() -> None:
    assert evaluated("!If ['Yes', a, !Ref Gone]", PARAMETERS + "!Equals [a, a]") == ("a", [])


def test_resources_with_conditions() -> None:
    found = reading(
        """\
        Parameters:
          Nobody: {Type: String}
        Conditions:
          "Yes": !Equals [a, a]
          "No": !Equals [a, b]
          Maybe: !Equals [!Ref Nobody, x]
        Resources:
          There: {Type: AWS::DataZone::Project, Condition: "Yes", Properties: {}}
          NotThere: {Type: AWS::DataZone::Project, Condition: "No", Properties: {}}
          Perhaps: {Type: AWS::DataZone::Project, Condition: Maybe, Properties: {}}
          Wrong: {Type: AWS::DataZone::Project, Condition: Gone, Properties: {}}
          Refers:
            Type: AWS::DataZone::Project
            Properties: {A: !Ref NotThere}
          Role: {Type: AWS::IAM::Role, Condition: "No"}
        """
    )

    assert {one.address: one.exists for one in found.declared} == {
        "app/There": None,
        "app/Perhaps": Unknown("it hangs on the condition Maybe: the parameter Nobody has no value", "Nobody"),
        "app/Wrong": Unknown("the template has no condition Gone"),
        "app/Refers": None,
    }
    left_out = "the resource NotThere is left out by its condition, and cannot be referred to"
    assert declared(found)["app/Refers"] == {"A": Unknown(left_out)}
    assert messages(found.notices) == [
        "11: The template has no condition Gone.",
        f"14: {left_out[0].upper()}{left_out[1:]}.",
    ]
    assert (found.seen, found.resources) == ({}, {"app.yaml": 6})
