"""Our check of a request against botocore's own, which knows no places: ours finds all that it finds."""

from __future__ import annotations

import json
from typing import Any

from botocore.validate import ParamValidator
from hypothesis import given, settings
from hypothesis import strategies as st

from sus_audit.gate import decode
from sus_audit.gate.located import Source
from sus_audit.gate.requests import check, model

_LEAVES = st.one_of(st.none(), st.booleans(), st.integers(-3, 300), st.sampled_from(["", "dzd_a", "222233334444", "x"]))
_OPERATIONS = [one for one in model.operations() if one.writes and one.service == "datazone"]


def _values(shape: Any, depth: int) -> st.SearchStrategy[Any]:
    """Draw what a shape allows or nearly allows."""
    if depth > 5:
        return _LEAVES
    if shape.type_name == "structure":
        known = {name: _values(member, depth + 1) for name, member in list(shape.members.items())[:6]}
        return st.one_of(
            st.fixed_dictionaries({}, optional={**known, "stranger": _LEAVES}),
            st.fixed_dictionaries(known),
            _LEAVES,
        )
    if shape.type_name == "list":
        return st.one_of(st.lists(_values(shape.member, depth + 1), max_size=2), _LEAVES)
    if shape.type_name == "map":
        return st.one_of(st.dictionaries(st.sampled_from(["a", "eu-west-1"]), _values(shape.value, depth + 1)), _LEAVES)
    return _LEAVES


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_whatever_botocore_refuses_is_a_fault_of_ours(data: st.DataObject) -> None:
    operation = data.draw(st.sampled_from(_OPERATIONS), "operation")
    value = data.draw(_values(operation.input, 0).filter(lambda drawn: isinstance(drawn, dict)), "request")
    text = json.dumps(value)

    ours = check.faults(operation.input, decode.decode_json(Source("x.json", text)))

    # botocore reads blobs and times from Python's own types; a request document has text.
    if ParamValidator().validate(value, operation.input).has_errors():
        assert ours, f"{operation.name} {text}"
    assert all(fault.mark.start < len(text) for fault in ours)
