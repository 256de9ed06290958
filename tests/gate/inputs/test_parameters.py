"""Parameter files: three forms, which template each is for, and what is not used."""

from __future__ import annotations

from pathlib import Path

import pytest

from sus_audit.errors import UsageError
from sus_audit.gate import decode, parameters
from sus_audit.gate.cloudformation.stack import Stack
from sus_audit.gate.located import Source
from sus_audit.gate.parameters import ParameterFile
from tests.gate.inputs.folder import TEMPLATE


def parse(name: str, text: str) -> ParameterFile | None:
    return parameters.parse(decode.decode(Source(name, text)), Path(name))


def file(name: str, text: str) -> ParameterFile:
    found = parse(name, text)
    assert found is not None
    return found


def stack(name: str, **given: str) -> Stack:
    source = Source(name, TEMPLATE)
    return Stack(name=name, source=source, root=decode.decode(source), path=Path(name), parameters=given)


def given(found: ParameterFile) -> dict[str, tuple[str, str]]:
    return {name: (value, repr(mark)) for name, (value, mark) in found.given.items()}


def test_the_three_forms() -> None:
    listed = file(
        "p.json",
        '[{"ParameterKey": "Name", "ParameterValue": "Finance"}, {"ParameterKey": "Count", "ParameterValue": 2.50},\n'
        ' {"ParameterKey": "Kept", "UsePreviousValue": true}]',
    )
    paired = file("p.json", '["Name=Finance", "Empty=", "Url=https://a/?b=c"]')
    configured = file(
        "p.yaml", "Parameters:\n  Name: Finance\n  On: true\n  Ids: [a, b]\n  Late: {Fn::GetParam: [x]}\nTags: {a: b}\n"
    )

    assert given(listed) == {"Name": ("Finance", "p.json:1:45"), "Count": ("2.50", "p.json:1:101")}
    assert [(one.message, repr(one.mark)) for one in listed.notices] == [
        (
            "The parameter Kept gets no value here that is known before the deployment: it counts as not given.",
            "p.json:2:2",
        )
    ]
    assert given(paired) == {
        "Name": ("Finance", "p.json:1:2"),
        "Empty": ("", "p.json:1:18"),
        "Url": ("https://a/?b=c", "p.json:1:28"),
    }
    assert given(configured) == {
        "Name": ("Finance", "p.yaml:2:9"),
        "On": ("true", "p.yaml:3:7"),
        "Ids": ("a,b", "p.yaml:4:8"),
    }
    assert [repr(one.mark) for one in configured.notices] == ["p.yaml:5:9"]


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "[1]",
        '["no pair"]',
        '[{"ParameterKey": "A", "Other": 1}]',
        '[{"ParameterKey": "A", "ParameterValue": "x"}, "B=y"]',
        '{"Parameters": {"A": {"Type": "String"}}}',
        '{"Parameters": {}, "Resources": {}}',
        '{"Parameters": []}',
        '{"parameters": {"A": "x"}}',
    ],
)
def test_what_is_no_parameter_file(text: str) -> None:
    assert parse("p.json", text) is None


def test_a_parameter_twice_in_one_file() -> None:
    with pytest.raises(UsageError) as caught:
        parse("p.json", '["A=1", "A=1"]')
    assert str(caught.value) == "p.json:1:9: The parameter A is given twice in this file. Keep one of them."


@pytest.mark.parametrize(
    "name", ["a.parameters.json", "a-parameters.json", "a.params.json", "a-params.yaml", "a.Parameters.JSON"]
)
def test_a_file_beside_a_template_is_for_it_alone(name: str) -> None:
    beside = file(f"infra/{name}", '["Name=own", "Stage=prod"]')
    general = file("infra/all.json", '["Name=all"]')
    stacks = [stack("infra/a.yaml"), stack("infra/b.yaml"), stack("other/a.yaml", Stage="test")]

    filled, notices = parameters.apply([general, beside], stacks)

    assert [one.parameters for one in filled] == [
        {"Name": "own", "Stage": "prod"},
        {"Name": "all"},
        {"Stage": "test", "Name": "all"},
    ]
    assert notices == []


def test_cdks_template_has_its_parameters_beside_it_too() -> None:
    filled, _ = parameters.apply(
        [file("a.parameters.json", '["Name=own"]')], [stack("a.template.json"), stack("b.json")]
    )

    assert [one.parameters for one in filled] == [{"Name": "own"}, {}]


def test_a_file_without_its_template_is_for_all() -> None:
    filled, _ = parameters.apply([file("x.parameters.json", '["Name=all"]')], [stack("a.yaml", Name="manifest")])

    assert [one.parameters for one in filled] == [{"Name": "all"}]


def test_a_parameter_that_no_template_has_is_said() -> None:
    filled, notices = parameters.apply([file("p.json", '["Name=x", "Nmae=y"]')], [stack("a.yaml")])

    assert [one.parameters for one in filled] == [{"Name": "x"}]
    assert [(one.message, repr(one.mark)) for one in notices] == [
        ("No template that this file is for has the parameter Nmae: it was not used.", "p.json:1:12")
    ]


def test_the_same_value_twice_is_no_contradiction() -> None:
    files = [file("p.json", '["Name=x"]'), file("q.json", '["Name=x", "Stage=y"]')]

    assert parameters.apply(files, [stack("a.yaml")])[0][0].parameters == {"Name": "x", "Stage": "y"}
