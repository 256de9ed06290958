"""A request's members in CloudFormation's names, with places, and with what is faulty marked unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sus_audit.gate.located import Node, Unknown
from sus_audit.gate.requests import model
from sus_audit.gate.requests.check import Fault, Path
from sus_audit.gate.requests.operations import NOT_PROPERTIES, PAIRS, RENAMED

if TYPE_CHECKING:
    from botocore.model import Shape

_SECRET = Unknown("a secret, which is not read")


def properties(shape: Shape, node: Node, faults: list[Fault]) -> Node:
    """Return the properties that a request gives: names with a capital first letter, keys of maps as they are.

    The value at the path of a fault is `Unknown` with the fault as its reason, also where the request has none there.
    Members that hold credentials are never copied.
    """
    first: dict[Path, Fault] = {}
    for fault in faults:
        first.setdefault(fault.path, fault)
    return _Translation(first).value(shape, node, ())


class _Translation:
    def __init__(self, faults: dict[Path, Fault]) -> None:
        self.faults = faults
        self.missing: dict[Path, list[Fault]] = {}
        for path, fault in faults.items():
            if path:
                self.missing.setdefault(path[:-1], []).append(fault)

    def value(self, shape: Shape, node: Node, path: Path) -> Node:
        fault = self.faults.get(path)
        if fault is not None:
            return Node(Unknown(fault.why), node.mark, node.key)
        if _secret(shape):
            return Node(_SECRET, node.mark, node.key)
        if shape.type_name == "structure" and isinstance(node.value, dict):
            return self._structure(shape, node, node.value, path)
        if shape.type_name == "map" and isinstance(node.value, dict):
            return self._map(shape, node, node.value, path)
        if shape.type_name == "list" and isinstance(node.value, list):
            member: Shape = getattr(shape, "member")  # noqa: B009  # of ListShape
            items = [self.value(member, item, (*path, place)) for place, item in enumerate(node.value)]
            return Node(items, node.mark, node.key)
        if shape.type_name == "timestamp":
            return Node(str(node.value), node.mark, node.key)
        return node

    def _structure(self, shape: Shape, node: Node, given: dict[str, Node], path: Path) -> Node:
        known = model.members(shape)
        found: dict[str, Node] = {}
        for name, child in given.items():
            if name in NOT_PROPERTIES:
                continue
            if name in known:
                found[_name(path, name)] = self.value(known[name], child, (*path, name))
            else:
                why = self.faults[(*path, name)].why
                found[_name(path, name)] = Node(Unknown(why), child.mark, child.key)
        for fault in self.missing.get(path, []):
            step = fault.path[-1]
            if isinstance(step, str) and step not in given:
                assume = "domainIdentifier" if fault.path == ("domainIdentifier",) else None
                found[_name(path, step)] = Node(Unknown(fault.why, assume), fault.mark)
        return Node(found, node.mark, node.key)

    def _map(self, shape: Shape, node: Node, given: dict[str, Node], path: Path) -> Node:
        values: Shape = getattr(shape, "value")  # noqa: B009  # of MapShape
        found = {name: self.value(values, child, (*path, name)) for name, child in given.items()}
        if not path or path[-1] not in PAIRS:
            return Node(found, node.mark, node.key)
        first, second = PAIRS[str(path[-1])]
        pairs = [
            Node({first: Node(name, child.key or child.mark), second: child}, child.mark, child.key)
            for name, child in found.items()
        ]
        return Node(pairs, node.mark, node.key)


def _secret(shape: Shape) -> bool:
    # The model calls names and descriptions sensitive too: of text, only what is called a password is secret.
    sensitive = bool(shape.metadata.get("sensitive"))
    return sensitive and (shape.type_name != "string" or "Password" in shape.name)


def _name(path: Path, name: str) -> str:
    """Return CloudFormation's name of a member: the API's with a capital first letter, but for a few."""
    above = next((step for step in reversed(path) if isinstance(step, str)), None)
    if above is not None and (above, name) in RENAMED:
        return RENAMED[(above, name)]
    return name[:1].upper() + name[1:]
