"""What is wrong with a request by AWS's own service model, each fault at its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sus_audit.gate.located import Mark, Node
from sus_audit.gate.requests import model

if TYPE_CHECKING:
    from botocore.model import Shape

Path = tuple[str | int, ...]

_LONGEST_MATCHED = 2048
"""Characters of a text that is held against a pattern; longer ones, where the model sets no limit, are let through."""

_KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "character": (str,),
    "blob": (str,),
    "timestamp": (str, int, float),
    "boolean": (bool,),
    "integer": (int,),
    "long": (int,),
    "float": (int, float),
    "double": (int, float),
    "structure": (dict,),
    "map": (dict,),
    "list": (list,),
}
_CALLED = {dict: "an object", list: "a list", str: "text", bool: "true or false", int: "a number", float: "a number"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing for which AWS would refuse a request."""

    path: Path
    """Of the value that is not to be relied on: of a missing member, where it should be."""
    why: str
    """A clause without a full stop. It never quotes a value: some are secrets."""
    mark: Mark


def spelled(path: Path) -> str:
    """Return a path as people write it: `environmentConfigurations[0].awsAccount`."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def faults(shape: Shape, node: Node) -> list[Fault]:
    """Return everything in a request that its operation's input shape refuses, from the top down."""
    return list(_value(shape, node, ()))


def fits(shape: Shape, node: Node) -> bool:
    """Return whether a value is of the kind that a shape wants, whatever is in it: an object, a list, text."""
    kinds = _KINDS.get(shape.type_name, (object,))
    if isinstance(node.value, bool) and bool not in kinds:
        return False
    return isinstance(node.value, kinds)


def _value(shape: Shape, node: Node, path: Path) -> Iterator[Fault]:
    if not fits(shape, node):
        wanted = _CALLED[_KINDS[shape.type_name][0]]
        found = "null" if node.value is None else _CALLED.get(type(node.value), "something else")
        yield Fault(path, f"`{spelled(path)}` has to be {wanted} and is {found}", node.mark)
        return
    if shape.type_name == "structure" and isinstance(node.value, dict):
        yield from _structure(shape, node, node.value, path)
    elif shape.type_name == "map" and isinstance(node.value, dict):
        yield from _size(shape, len(node.value), "members", node, path)
        yield from _map(shape, node.value, path)
    elif shape.type_name == "list" and isinstance(node.value, list):
        yield from _size(shape, len(node.value), "items", node, path)
        member: Shape = getattr(shape, "member")  # noqa: B009  # of ListShape; the import would cost every start
        for place, item in enumerate(node.value):
            yield from _value(member, item, (*path, place))
    elif isinstance(node.value, str):
        yield from _text(shape, node.value, node, path)
    elif isinstance(node.value, int | float):
        yield from _number(shape, node.value, node, path)


def _structure(shape: Shape, node: Node, given: dict[str, Node], path: Path) -> Iterator[Fault]:
    known = model.members(shape)
    union = getattr(shape, "is_tagged_union", False)
    if union and len(given) != 1:
        some = ", ".join(f"`{name}`" for name in known)
        yield Fault(path, f"`{spelled(path)}` has to have exactly one of {some} and has {len(given)}", node.mark)
        return
    for name in model.required(shape):
        if name not in given:
            yield Fault((*path, name), f"`{spelled((*path, name))}` is missing, and is required", _start(node.mark))
    for name, child in given.items():
        if name in known:
            yield from _value(known[name], child, (*path, name))
        else:
            yield from _stranger(name, child, given, known, path)


def _stranger(name: str, node: Node, given: dict[str, Node], known: dict[str, Shape], path: Path) -> Iterator[Fault]:
    mark = node.key or node.mark
    where = f"the request has no member `{spelled((*path, name))}`"
    meant = difflib.get_close_matches(name, [one for one in known if one not in given], 1, 0.75)
    if not meant:
        yield Fault((*path, name), where, mark)
        return
    where = f"{where}; the nearest is `{meant[0]}`"
    yield Fault((*path, name), where, mark)
    # What the misspelt member was to set is not "not given": nobody knows what it will be.
    yield Fault((*path, meant[0]), where, mark)


def _map(shape: Shape, given: dict[str, Node], path: Path) -> Iterator[Fault]:
    keys: Shape = getattr(shape, "key")  # noqa: B009  # of MapShape
    values: Shape = getattr(shape, "value")  # noqa: B009  # of MapShape
    for name, child in given.items():
        for fault in _text(keys, name, Node(name, child.key or child.mark), (*path, name)):
            yield Fault(fault.path, f"the key of {fault.why}", fault.mark)
        yield from _value(values, child, (*path, name))


def _text(shape: Shape, text: str, node: Node, path: Path) -> Iterator[Fault]:
    if shape.type_name != "string":
        return
    allowed: list[str] = getattr(shape, "enum", [])
    if allowed and text not in allowed:
        yield Fault(path, f"`{spelled(path)}` has to be one of {', '.join(allowed)}", node.mark)
        return
    size = list(_size(shape, len(text), "characters", node, path))
    yield from size
    pattern = _pattern(shape.metadata.get("pattern"))
    if not size and pattern is not None and len(text) <= _LONGEST_MATCHED and not pattern.fullmatch(text):
        yield Fault(path, f"`{spelled(path)}` has to match the pattern {pattern.pattern}", node.mark)


@cache
def _pattern(text: str | None) -> re.Pattern[str] | None:
    """Return a model's pattern; None where it uses what Python's expressions lack (\\p{L})."""
    try:
        return re.compile(text, re.ASCII) if text else None
    except re.error:
        return None


def _number(shape: Shape, value: float, node: Node, path: Path) -> Iterator[Fault]:
    low, high = shape.metadata.get("min"), shape.metadata.get("max")
    if low is not None and value < low:
        yield Fault(path, f"`{spelled(path)}` has to be at least {low}", node.mark)
    if high is not None and value > high:
        yield Fault(path, f"`{spelled(path)}` has to be at most {high}", node.mark)


def _size(shape: Shape, size: int, what: str, node: Node, path: Path) -> Iterator[Fault]:
    low, high = shape.metadata.get("min"), shape.metadata.get("max")
    if low is not None and size < low:
        yield Fault(path, f"`{spelled(path)}` has {size} {what}, and needs at least {low}", node.mark)
    if high is not None and size > high:
        yield Fault(path, f"`{spelled(path)}` has {size} {what}, and may have at most {high}", node.mark)


def _start(mark: Mark) -> Mark:
    return Mark(mark.source, mark.start, min(mark.start + 1, mark.end))
