"""YAML as plain JSON values, with the place of each key kept.

What could make a file mean something else than it says is refused: a key twice, an alias, a tag, a value that JSON
does not have. Dates stay the text that they were written as.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import yaml

from sus_audit.errors import UsageError

Steps = tuple[str | int, ...]
"""Keys and positions from the top of the document down."""

_PLAIN_TEXT = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:value"}
_SCALARS = {f"tag:yaml.org,2002:{kind}" for kind in ("null", "bool", "int", "float")}
_CONTAINERS = {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}


class Document:
    """A YAML document as plain values, with the line and column of each key and item."""

    def __init__(self, value: dict[str, Any], places: dict[Steps, tuple[int, int]]) -> None:
        self.value = value
        self._places = places

    def place(self, steps: Steps) -> tuple[int, int]:
        """Return the line and column (from 1) of a path, or of its nearest parent that is written."""
        while steps and steps not in self._places:
            steps = steps[:-1]
        return self._places.get(steps, (1, 1))


def parse(data: bytes, file: Path, schema: str = "config") -> Document:
    """Parse YAML; `schema` names what the file should be.

    Raises UsageError with file, line and column: not UTF-8, not YAML, a key twice, an alias, a tag, or no mapping at
    the top.
    """
    what = schema if schema == "config" else f"{schema} file"
    reader = _Reader(file, what)
    try:
        root = yaml.compose(data.decode("utf-8-sig"), Loader=yaml.SafeLoader)
        if not isinstance(root, yaml.MappingNode):
            raise UsageError(f"{file} must hold keys and values at its top, beginning with `version: 1`.")
        return Document(reader.mapping(root, ()), reader.places)
    except UnicodeDecodeError as exc:
        raise UsageError(f"{file} is not UTF-8 text: {exc.reason} at byte {exc.start}. Save it as UTF-8.") from exc
    except yaml.MarkedYAMLError as exc:
        mark = exc.problem_mark or exc.context_mark
        at = f"{file}:{mark.line + 1}:{mark.column + 1}" if mark else str(file)
        raise UsageError(f"{at}: this is not YAML: {exc.problem or exc.context}. Correct that line.") from exc
    except yaml.YAMLError as exc:
        raise UsageError(f"{file}: this is not YAML: {' '.join(str(exc).split())}. Correct it.") from exc
    except RecursionError as exc:
        raise UsageError(f"{file} is nested too deeply to be a {what}. See sus-audit schema {schema}.") from exc


class _Reader:
    """Turns nodes into values, noting places."""

    def __init__(self, file: Path, what: str) -> None:
        self.file = file
        self._what = what
        self.places: dict[Steps, tuple[int, int]] = {}
        self._seen: set[int] = set()
        self._scalars = yaml.SafeLoader("")

    def mapping(self, node: yaml.MappingNode, steps: Steps) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise self._fault(key_node, "a key must be a word, not a list or a mapping")
            key = key_node.value
            if key in found:
                line = self.places[(*steps, key)][0]
                raise self._fault(
                    key_node, f"the key {key} stands here again; it is already in line {line}. Remove one of them"
                )
            self.places[(*steps, key)] = self._at(key_node)
            found[key] = self._value(value_node, (*steps, key))
        return found

    def _value(self, node: yaml.Node, steps: Steps) -> Any:
        # Composing turns an alias into the very node that it names: many of them, nested, make a small file huge.
        # Such a node knows the place of its anchor only, so that in a list the list's own place must do.
        if id(node) in self._seen:
            line, column = self.places[steps if isinstance(steps[-1], str) else steps[:-1]]
            raise UsageError(
                f"{self.file}:{line}:{column}: this is an alias of what stands in line {node.start_mark.line + 1}. "
                "Write the value out."
            )
        self._seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if node.tag not in _CONTAINERS:
            raise self._fault(node, f"the tag {node.tag} is not used in a {self._what}. Remove it")
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, steps)
        found = []
        for place, item in enumerate(node.value):
            self.places[(*steps, place)] = self._at(item)
            found.append(self._value(item, (*steps, place)))
        return found

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        if node.tag in _PLAIN_TEXT:
            return node.value
        if node.tag not in _SCALARS:
            raise self._fault(node, f"the tag {node.tag} is not used in a {self._what}. Remove it")
        try:
            value = self._scalars.construct_object(node)
        except (ValueError, KeyError) as exc:
            raise self._fault(node, f"{node.value} is not what its tag {node.tag} says. Write it in quotes") from exc
        if isinstance(value, float) and not math.isfinite(value):
            raise self._fault(node, f"{node.value} is no number that can be compared. Write a finite one")
        return value

    def _at(self, node: yaml.Node) -> tuple[int, int]:
        return node.start_mark.line + 1, node.start_mark.column + 1

    def _fault(self, node: yaml.Node, text: str) -> UsageError:
        line, column = self._at(node)
        return UsageError(f"{self.file}:{line}:{column}: {text}.")
