"""JSON text of values of which parts are unknown."""

from __future__ import annotations

import json

from sus_audit.gate.cloudformation.values import Part
from sus_audit.gate.located import Joined, Node, Reference, Unknown


def write(node: Node) -> list[Part]:
    """Return a value as compact JSON. An unknown value stands without quotes: it may be of any type."""
    value = node.value
    if isinstance(value, dict):
        found: list[Part] = ["{"]
        for number, (name, child) in enumerate(value.items()):
            found += ["," if number else "", json.dumps(name), ":", *write(child)]
        return [*found, "}"]
    if isinstance(value, list):
        found = ["["]
        for number, child in enumerate(value):
            found += ["," if number else "", *write(child)]
        return [*found, "]"]
    if isinstance(value, Unknown):
        return [value]
    if isinstance(value, Reference):
        return ['"', value, '"']
    if isinstance(value, Joined):
        return ['"', *(json.dumps(part)[1:-1] if isinstance(part, str) else part for part in value.parts), '"']
    return [json.dumps(value)]
