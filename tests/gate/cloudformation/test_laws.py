"""Functions in functions, as hypothesis nests them: what comes out is what a model a page long says."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sus_audit.gate.located import Joined, Node, Reference, Unknown
from tests.gate.cloudformation.templates import at, reading

# A term is (kind, ...). `_written` says it as CloudFormation does, `_meant` says what it is: a list of pieces, plain
# text and what is not known.

GAP = Unknown("the parameter Gap has no value", "Gap")
MADE = Reference("app/Made", "Id")

_letters = st.text(alphabet="abX:-/ .", max_size=4)
_leaf = st.one_of(
    st.tuples(st.just("text"), _letters),
    st.tuples(st.just("parameter"), st.sampled_from(["A", "B"])),
    st.just(("gap",)),
    st.just(("made",)),
)
VALUES = {"A": "alpha", "B": ""}
CONDITIONS = {"Is": True, "Not": False}


def _grow(terms: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    lists = st.lists(terms, max_size=3)
    filled = st.lists(terms, min_size=1, max_size=3)
    return st.one_of(
        st.tuples(st.just("join"), _letters, lists),
        st.tuples(st.just("sub"), st.lists(st.one_of(_letters, terms), max_size=4)),
        st.tuples(st.just("if"), st.sampled_from(sorted(CONDITIONS)), terms, terms),
        filled.flatmap(lambda some: st.tuples(st.just("select"), st.integers(0, len(some) - 1), st.just(some))),
        st.tuples(st.just("split"), st.sampled_from(["-", ":", "ab"]), terms),
        st.tuples(st.just("map"), st.sampled_from(["one", "two", "none"]), terms),
    )


_terms = st.recursive(_leaf, _grow, max_leaves=25)


def _written(term: Any) -> Any:
    kind, *rest = term
    match kind:
        case "text":
            return rest[0]
        case "parameter":
            return {"Ref": rest[0]}
        case "gap":
            return {"Ref": "Gap"}
        case "made":
            return {"Fn::GetAtt": ["Made", "Id"]}
        case "join":
            return {"Fn::Join": [rest[0], [_written(one) for one in rest[1]]]}
        case "sub":
            names = {f"V{number}": _written(one) for number, one in enumerate(rest[0]) if not isinstance(one, str)}
            text = "".join(one if isinstance(one, str) else f"${{V{number}}}" for number, one in enumerate(rest[0]))
            return {"Fn::Sub": [text, names]}
        case "if":
            return {"Fn::If": [rest[0], _written(rest[1]), _written(rest[2])]}
        case "select":
            return {"Fn::Select": [rest[0], [_written(one) for one in rest[1]]]}
        case "split":
            # The first piece is taken, so that a split is text again.
            return {"Fn::Select": [0, {"Fn::Split": [rest[0], _written(rest[1])]}]}
        case _:
            return {"Fn::FindInMap": ["Map", "k", rest[0], {"DefaultValue": _written(rest[1])}]}


def _meant(term: Any) -> list[Any]:
    kind, *rest = term
    match kind:
        case "text":
            return [rest[0]]
        case "parameter":
            return [VALUES[rest[0]]]
        case "gap":
            return [GAP]
        case "made":
            return [MADE]
        case "join":
            found = [piece for one in rest[1] for piece in (rest[0], *_meant(one))]
            return found[1:]
        case "sub":
            return [piece for one in rest[0] for piece in ([one] if isinstance(one, str) else _meant(one))]
        case "if":
            return _meant(rest[1] if CONDITIONS[rest[0]] else rest[2])
        case "select":
            return _meant(rest[1][rest[0]])
        case "split":
            pieces = _meant(rest[1])
            for piece in pieces:
                if piece == MADE:
                    return [Unknown("Id of app/Made is only known once that resource is there")]
                if not isinstance(piece, str):
                    return [piece]
            return ["".join(pieces).split(rest[0])[0]]
        case _:
            return {"one": ["first"], "two": ["second"]}.get(rest[0]) or _meant(rest[1])


def _whole(pieces: list[Any]) -> Any:
    merged: list[Any] = []
    for piece in pieces:
        if isinstance(piece, str) and merged and isinstance(merged[-1], str):
            merged[-1] += piece
        else:
            merged.append(piece)
    merged = [piece for piece in merged if piece != ""]
    if len(merged) < 2:
        return merged[0] if merged else ""
    return Joined(tuple(merged))


def _template(value: Any) -> str:
    return json.dumps(
        {
            "Parameters": {
                "A": {"Type": "String", "Default": VALUES["A"]},
                "B": {"Type": "String", "Default": VALUES["B"]},
                "Gap": {"Type": "String"},
            },
            "Mappings": {"Map": {"k": {"one": "first", "two": "second"}}},
            "Conditions": {
                "Is": {"Fn::Equals": ["a", "a"]},
                "Not": {"Fn::Not": [{"Condition": "Is"}]},
            },
            "Resources": {
                "Made": {"Type": "AWS::DataZone::Domain"},
                "It": {"Type": "AWS::DataZone::Project", "Properties": {"Value": value}},
            },
        }
    )


@given(_terms)
def test_nested_functions_are_what_the_model_says(term: Any) -> None:
    found = reading(_template(_written(term)))

    value = at(found, "app/It").properties.get("Value")
    assert value is not None
    assert value.value == _whole(_meant(term))
    assert found.notices == []


_json = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-5, 5), st.text(alphabet="ab${}&!:{", max_size=6)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                [
                    "Ref",
                    "Fn::Sub",
                    "Fn::Join",
                    "Fn::If",
                    "Fn::Select",
                    "Fn::Split",
                    "Fn::GetAtt",
                    "Fn::FindInMap",
                    "Fn::ForEach::X",
                    "Fn::Transform",
                    "Fn::ImportValue",
                    "Fn::Length",
                    "Fn::ToJsonString",
                    "Fn::Base64",
                    "Fn::Nothing",
                    "Fn::Equals",
                    "Condition",
                    "A",
                ]
            ),
            inner,
            max_size=2,
        ),
    ),
    max_leaves=20,
)


@given(_json, _json, _json)
def test_any_nonsense_is_read_without_a_crash(properties: Any, condition: Any, resource: Any) -> None:
    text = json.dumps(
        {
            "Conditions": {"a": condition, "b": {"Condition": "a"}},
            "Resources": {
                "It": {"Type": "AWS::DataZone::Project", "Condition": "b", "Properties": properties},
                "Other": resource,
                "Fn::ForEach::Some": properties,
                "Child": {"Type": "AWS::CloudFormation::Stack", "Properties": properties},
                "Set": {"Type": "AWS::CloudFormation::StackSet", "Properties": properties},
                "Call": {"Type": "Custom::X", "Properties": properties},
            },
            "Outputs": {"Out": {"Value": properties, "Export": {"Name": condition}}},
        }
    )
    found = reading(text)

    # Nothing is passed over: it is declared, opaque, or left out by its condition, and what is left are values.
    for one in found.declared:
        for _, node in one.properties.walk():
            assert isinstance(node, Node)
            if isinstance(node.value, dict):
                assert not any(name == "Ref" or name.startswith("Fn::") for name in node.value)
