"""Declared resources written in a few lines of YAML, as a reader would hand them on."""

from __future__ import annotations

from typing import Any

from sus_audit.gate.decode import decode_yaml
from sus_audit.gate.located import Declared, Joined, Mark, Node, Reading, Reference, Source, Unknown

ACCOUNT = "111122223333"
REGION = "eu-west-1"


def declared(type_name: str, address: str, text: str, **more: Any) -> Declared:
    """Return a resource whose properties are the YAML `text`, in a file of the address's name.

    A scalar `@a/B.Id` is a reference, `? why` unknown, `? why (KEY)` unknown with a key that supplies it, `a@x.Id:b`
    written as a list under `join` is `Joined`.
    """
    source = Source(f"{address}.yaml", text)
    root = decode_yaml(source) if text.strip() else Node({}, Mark(source, 0, 0))
    options: dict[str, Any] = {"account": ACCOUNT, "region": REGION, "origin": "cloudformation"} | more
    return Declared(
        type=f"AWS::{type_name}",
        address=address,
        logical_id=address.rpartition("/")[2],
        properties=_leaves(root),
        mark=Mark(source, 0, len(text.split("\n")[0])),
        **options,
    )


def _leaves(node: Node) -> Node:
    value = node.value
    if isinstance(value, dict):
        if set(value) == {"join"}:
            parts = [_leaf(str(part.value)) for part in value["join"].value]  # type: ignore[union-attr]
            return Node(Joined(tuple(parts)), node.mark, node.key)
        return Node({key: _leaves(child) for key, child in value.items()}, node.mark, node.key)
    if isinstance(value, list):
        return Node([_leaves(child) for child in value], node.mark, node.key)
    return Node(_leaf(value) if isinstance(value, str) else value, node.mark, node.key)


def _leaf(text: str) -> Any:
    if text.startswith("@"):
        address, _, attribute = text[1:].rpartition(".")
        return Reference(address, attribute)
    if text.startswith("? "):
        why, _, key = text[2:].partition(" (")
        return Unknown(why, key.rstrip(")") or None)
    return text


def reading(*resources: Declared) -> Reading:
    """Return a reading of these resources."""
    return Reading(declared=list(resources))
