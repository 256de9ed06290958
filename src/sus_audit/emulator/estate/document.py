"""A YAML document that knows where each of its parts stands, so that every refusal names file and line."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from sus_audit.errors import UsageError

Place = tuple[str, ...]
"""Keys and indexes from the document's top."""
Lines = dict[Place, tuple[str, int]]
"""Where a part stands: the file's name and the line, counted from 1."""


class _Loader(yaml.SafeLoader):
    """YAML's safe subset, in which dates stay text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class Node:
    """One part of a document, read with checks."""

    __slots__ = ("lines", "place", "value")

    def __init__(self, value: Any, lines: Lines, place: Place = ()) -> None:
        self.value = value
        self.lines = lines
        self.place = place

    def error(self, sentence: str) -> UsageError:
        """Return the refusal of this part: file, line and path, then the sentence."""
        for length in range(len(self.place), -1, -1):
            found = self.lines.get(self.place[:length])
            if found:
                return UsageError(f"{found[0]}, line {found[1]}: {'.'.join(self.place) or 'the file'}: {sentence}")
        return UsageError(f"{'.'.join(self.place) or 'The estate'}: {sentence}")

    def child(self, key: str) -> Node:
        """Return the part under a key; its value is None where there is none."""
        return Node(self.value.get(key), self.lines, (*self.place, key))

    def keys(self, allowed: Iterable[str]) -> Node:
        """Refuse anything but a mapping with these keys; return the node itself."""
        known = set(allowed)
        for key in self.mapping():
            if key not in known:
                near = difflib.get_close_matches(key, known, 1)
                hint = f"did you mean {near[0]}?" if near else f"known keys are {', '.join(sorted(known))}."
                raise self.child(key).error(f"this key is not known; {hint}")
        return self

    def mapping(self) -> dict[str, Any]:
        """Return the value as a mapping; an absent one is empty."""
        if self.value is None:
            return {}
        if not isinstance(self.value, dict):
            raise self.error("a mapping is needed here.")
        return self.value

    def items(self) -> Iterator[tuple[str, Node]]:
        """Iterate over a mapping's keys and parts."""
        for key in self.mapping():
            yield key, self.child(key)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text under a key; without a default it must be there."""
        value = self.value.get(key, default)
        if value is None:
            raise self.error(f"the key {key} is missing.")
        if not isinstance(value, str):
            raise self.child(key).error("a text is needed here; put quotes around it.")
        return value

    def texts(self, key: str) -> list[str]:
        """Return a list of texts under a key; empty where it is absent."""
        value = self.value.get(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.child(key).error("a list of texts is needed here.")
        return value

    def table(self, key: str) -> dict[str, str]:
        """Return a mapping of texts under a key."""
        return {name: self.child(key).text(name) for name in self.child(key).mapping()}


def read(path: Path) -> Node:
    """Read a YAML file with one mapping; raise UsageError with file and line for anything else."""
    try:
        source = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"The estate file {path} cannot be read: {error.strerror}. Check the path.") from error
    loader = _Loader(source)
    try:
        top = loader.get_single_node()
        lines: Lines = {}
        value = _build(loader, top, (), path.name, lines) if top is not None else None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise UsageError(f"{path.name}, line {line}: this is not YAML: {error.problem}.") from error
    finally:
        loader.dispose()
    node = Node(value, lines)
    if not isinstance(value, dict):
        raise UsageError(
            f"{path.name}, line 1: an estate is a mapping with the keys organization, accounts and domains."
        )
    return node


def _build(loader: _Loader, node: yaml.Node, place: Place, name: str, lines: Lines) -> Any:
    lines[place] = (name, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        built: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            inner = (*place, key)
            if key in built:
                raise UsageError(
                    f"{name}, line {key_node.start_mark.line + 1}: the key {key} stands here twice; keep one."
                )
            built[key] = _build(loader, value_node, inner, name, lines)
            lines[inner] = (name, key_node.start_mark.line + 1)
        return built
    if isinstance(node, yaml.SequenceNode):
        return [_build(loader, item, (*place, str(index)), name, lines) for index, item in enumerate(node.value)]
    return loader.construct_object(node, deep=True)


def merge(base: Node, patch: Node) -> Node:
    """Lay a JSON Merge Patch (RFC 7396) over a document: mappings merge, null removes, all else replaces."""
    lines = dict(base.lines)
    value = _merge(base.value, patch.value, (), lines, patch)
    return Node(value, lines)


def _merge(base: Any, patch: Any, place: Place, lines: Lines, source: Node) -> Any:
    at = source.lines.get((*source.place, *place))
    if at:
        lines[place] = at
    if not isinstance(patch, dict):
        return patch
    merged = dict(base) if isinstance(base, dict) else {}
    for key, value in patch.items():
        inner = (*place, key)
        if value is None:
            if key not in merged:
                raise Node(None, source.lines, (*source.place, *inner)).error("there is nothing to remove here.")
            del merged[key]
        else:
            merged[key] = _merge(merged.get(key), value, inner, lines, source)
    return merged
