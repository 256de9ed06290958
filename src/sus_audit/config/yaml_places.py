"""YAML with the place of each key kept: duplicate keys and aliases are refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from sus_audit.errors import UsageError

Path_ = tuple[str | int, ...]


class Document:
    """A YAML document as plain values, with the line and column of each key and item."""

    def __init__(self, value: Any, places: dict[Path_, tuple[int, int]]) -> None:
        self.value = value
        self._places = places

    def place(self, path: Path_) -> tuple[int, int]:
        """Return the line and column (from 1) of a path, or of its nearest parent."""
        while path and path not in self._places:
            path = path[:-1]
        return self._places.get(path, (1, 1))


def parse(text: str, file: Path) -> Document:
    """Parse YAML.

    Raises UsageError with file, line and column: not YAML, a key twice, an alias, or no mapping at the top.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as exc:
        mark = exc.problem_mark or exc.context_mark
        at = f"line {mark.line + 1}, column {mark.column + 1}" if mark else "an unknown place"
        raise UsageError(f"{file}, {at}, is not YAML: {exc.problem or exc}.") from exc
    except yaml.YAMLError as exc:
        raise UsageError(f"{file} is not YAML: {' '.join(str(exc).split())}.") from exc
    places: dict[Path_, tuple[int, int]] = {}
    seen: set[int] = set()
    if not isinstance(root, yaml.MappingNode):
        raise UsageError(f"{file} must hold a mapping at its top, such as `version: 1`.")
    return Document(_value(root, (), places, seen, file), places)


def _value(node: Any, path: Path_, places: dict[Path_, tuple[int, int]], seen: set[int], file: Path) -> Any:
    if id(node) in seen:
        line = node.start_mark.line + 1
        raise UsageError(f"{file} uses an alias for what stands at line {line}. Write the value out.")
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, places, seen, file)
    if isinstance(node, yaml.SequenceNode):
        found = []
        for place, item in enumerate(node.value):
            places[(*path, place)] = (item.start_mark.line + 1, item.start_mark.column + 1)
            found.append(_value(item, (*path, place), places, seen, file))
        return found
    return yaml.SafeLoader("").construct_object(node)


def _mapping(
    node: Any, path: Path_, places: dict[Path_, tuple[int, int]], seen: set[int], file: Path
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        mark = key_node.start_mark
        at = f"{file}, line {mark.line + 1}, column {mark.column + 1}"
        key = key_node.value
        if not isinstance(key, str) or not isinstance(key_node, yaml.ScalarNode):
            raise UsageError(f"{at}, has a key that is no word.")
        if key in found:
            first = places[(*path, key)][0]
            raise UsageError(f"{at}, has the key {key} again; it stands already in line {first}. Remove one of them.")
        places[(*path, key)] = (mark.line + 1, mark.column + 1)
        found[key] = _value(value_node, (*path, key), places, seen, file)
    return found
