"""Plain values out of nodes, with what is not known kept apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sus_audit.gate.located import Declared, Joined, Node, Reference, Unknown

Resolve = Callable[[Reference], str | Unknown]
"""Turns a reference to another resource of the change into its identifier."""

Path = tuple[str | int, ...]


def spelt(path: Path) -> str:
    """Return a path of properties in one word: `EnvironmentConfigurations[0].AwsAccount`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else str(step)
    return text


def plain(node: Node, resolve: Resolve) -> Any:
    """Return the value of a node: plain JSON whose leaves may be `Unknown`."""
    value = node.value
    if isinstance(value, dict):
        return {key: plain(child, resolve) for key, child in value.items()}
    if isinstance(value, list):
        return [plain(child, resolve) for child in value]
    if isinstance(value, Reference):
        return resolve(value)
    if isinstance(value, Joined):
        return _joined(value, resolve)
    return value


def _joined(value: Joined, resolve: Resolve) -> str | Unknown:
    parts = [resolve(part) if isinstance(part, Reference) else part for part in value.parts]
    for part in parts:
        if isinstance(part, Unknown):
            return part
    return "".join(str(part) for part in parts)


def unknown_in(value: Any) -> Unknown | None:
    """Return the first unknown leaf of a plain value."""
    if isinstance(value, Unknown):
        return value
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return next((found for child in children if (found := unknown_in(child))), None)


def text_of(value: Any) -> str | None:
    """Return a scalar as AWS would take it: numbers as digits, booleans as words, None for nothing or empty text."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def flag_of(value: Any) -> bool | None:
    """Return a boolean, which templates also write as text, None for nothing. Raises ValueError for anything else."""
    if isinstance(value, bool) or value is None:
        return value
    words = {"true": True, "false": False}
    if str(value).lower() not in words:
        raise ValueError(f"{value!r} is neither true nor false")
    return words[str(value).lower()]


@dataclass(frozen=True, slots=True)
class Lack:
    """A field of a row that is not known, and why."""

    field: str
    """As in `Gap.fields`."""
    why: Unknown
    path: Path
    """Of the property behind it."""


@dataclass(slots=True)
class Members:
    """Reads the properties of one declared resource, and remembers what was not known and where each field stands."""

    declared: Declared
    resolve: Resolve
    named: Resolve | None = None
    """Resolves references to what AWS makes by a name that stands for it; `resolve` where there is none."""
    lacks: list[Lack] = field(default_factory=list)
    places: dict[str, Path] = field(default_factory=dict)
    """Field of the row (or `field/0/part`, as in a pointer) -> path of the property behind it."""

    def has(self, *path: str | int) -> bool:
        """Tell whether a property is given, known or not."""
        return self.declared.properties.get(*path) is not None

    def value(self, *path: str | int) -> Any:
        """Return a property as a plain value, None where it is not given; leaves may be `Unknown`."""
        node = self.declared.properties.get(*path)
        return None if node is None else plain(node, self.resolve)

    def name(self, *path: str | int) -> Any:
        """Return a property as `value` does, with a name for what the change makes and no rule reads."""
        node = self.declared.properties.get(*path)
        return None if node is None else plain(node, self.named or self.resolve)

    def text(self, *path: str | int) -> str | Unknown | None:
        """Return a property as text."""
        value = self.value(*path)
        return value if isinstance(value, Unknown) else text_of(value)

    def lack(self, name: str, why: Unknown, *path: str | int) -> None:
        """Note that a field of the row is not known."""
        self.lacks.append(Lack(name, why, path))

    def stands(self, name: str, *path: str | int) -> None:
        """Note which property a field of the row comes from."""
        self.places[name] = path
