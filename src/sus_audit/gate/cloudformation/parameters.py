"""Parameters: what value a stack gives each of them, and in which shape."""

from __future__ import annotations

from sus_audit.gate.cloudformation.values import Part, literal, printable, text_of
from sus_audit.gate.located import Joined, Node, Reference, Unknown

_SSM = "AWS::SSM::Parameter::Value<"


def kind(declared: Node) -> str:
    """Return the type that a parameter declares; `String` where it declares none."""
    found = declared.get("Type")
    return found.value if found is not None and isinstance(found.value, str) else "String"


def from_ssm(declared: Node) -> bool:
    """Return whether the parameter's value is the name of a value in SSM, so that neither default nor call tells it."""
    return kind(declared).startswith(_SSM)


def hidden(declared: Node) -> bool:
    """Return whether the parameter is NoEcho."""
    found = declared.get("NoEcho")
    return found is not None and not isinstance(found.value, dict | list) and str(found.value).lower() == "true"


def allowed(declared: Node) -> list[str] | None:
    """Return the AllowedValues as text; None where every value is allowed."""
    found = declared.get("AllowedValues")
    if found is None or not isinstance(found.value, list):
        return None
    texts = [
        literal(child.value)
        for child in found.value
        if not isinstance(child.value, dict | list | Unknown | Reference | Joined)
    ]
    return [text for text in texts if text is not None]


def shaped(value: Node, declared: Node) -> Node:
    """Return a value in the shape that Ref gives of it: a list of the parameter's type is a list."""
    inner = kind(declared).removeprefix(_SSM)
    if not inner.startswith(("List<", "CommaDelimitedList")) or isinstance(value.value, list):
        return value
    if isinstance(value.value, Unknown | dict):
        return value
    parts: tuple[Part, ...]
    if isinstance(value.value, Joined):
        parts = value.value.parts
        if why := next((part for part in parts if isinstance(part, Unknown)), None):
            # It may hold any number of commas itself.
            return Node(why, value.mark, value.key)
    elif isinstance(value.value, Reference):
        parts = (value.value,)
    else:
        parts = (literal(value.value) or "",)
    items: list[list[Part]] = [[]]
    for part in parts:
        if isinstance(part, str):
            first, *rest = part.split(",")
            items[-1].append(first)
            items += [[piece] for piece in rest]
        else:
            items[-1].append(part)
    nodes = [Node(_trimmed(item, value), value.mark) for item in items]
    return Node([] if len(nodes) == 1 and nodes[0].value == "" else nodes, value.mark, value.key)


def _trimmed(item: list[Part], value: Node) -> str | Reference | Unknown | Joined:
    # CloudFormation drops the space around the items.
    if item and isinstance(item[0], str):
        item[0] = item[0].lstrip()
    if item and isinstance(item[-1], str):
        item[-1] = item[-1].rstrip()
    return text_of(item, value.mark)


def missing(name: str, assume: str) -> Unknown:
    """Return the value of a parameter to which nobody gives one."""
    return Unknown(f"the parameter {printable(name)} has no value", assume)
