"""Bytes of an input to values with places: JSON and YAML, without guessing and without bombs.

CloudFormation's short tags (`!Sub x`, `!GetAtt a.b`) become the long form (`{"Fn::Sub": x}`), as AWS reads them.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Container
from json.decoder import scanstring  # type: ignore[attr-defined]  # in C, and not in the stubs
from pathlib import Path
from typing import Any

import yaml

from sus_audit import files
from sus_audit.errors import UsageError
from sus_audit.gate.located import Mark, Node, Source

LARGEST = 20 << 20
"""Bytes of one input. Real templates end at 1 MiB; the biggest plans of public repositories are of a few."""

MOST_NODES = 1_000_000
DEEPEST = 200

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read(path: Path, shown: str | None = None) -> Source:
    """Read an input as text; `shown` is how messages and findings call it.

    Raises UsageError when it cannot be read, is too big, or is not text.
    """
    name = shown or str(path)
    if path.is_file() and path.stat().st_size > LARGEST:
        raise UsageError(_too_big(name, path.stat().st_size))
    return Source(name, text(files.read(path, "input"), name))


def _too_big(name: str, size: int) -> str:
    return (
        f"{name} has {size >> 20} MiB, and the gate reads inputs of up to {LARGEST >> 20} MiB: it was not read. "
        "Give the template, the plan or the request itself, not an archive or a log."
    )


def text(data: bytes, name: str) -> str:
    """Return the text of an input: UTF-8, or UTF-16 and UTF-32 with a byte-order mark (as PowerShell writes them)."""
    encoding = "utf-8"
    for mark, named in _BOMS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], named
            break
    try:
        found = data.decode(encoding)
    except UnicodeDecodeError as exc:
        raise UsageError(
            f"{name} is not {encoding.upper()} text (byte {exc.start}): the gate reads templates, plans and requests "
            "as text. Save it as UTF-8."
        ) from exc
    if "\0" in found:
        raise UsageError(f"{name} is not text: it holds a NUL character. Give a template, a plan or a request.")
    return found


def decode(source: Source) -> Node:
    """Return the value in a source: JSON where it begins like JSON, else YAML. Raises UsageError."""
    return decode_json(source) if source.text.lstrip()[:1] in ("{", "[") else decode_yaml(source)


def _refuse(source: Source, offset: int, what: str) -> UsageError:
    line, column = source.line_and_column(offset)
    return UsageError(f"{source.path}:{line}:{column}: {what}")


# --- JSON ---

_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?")
_WORDS = {"true": True, "false": False, "null": None}
_PLAIN = json.JSONDecoder()


def decode_json(source: Source, only: Container[str] | None = None) -> Node:
    """Return the value of a JSON text with places; `only` names the members of the top object that are wanted.

    A key twice in one object is refused. Raises UsageError with line and column.
    """
    reader = _Json(source)
    try:
        node, end = reader.value(reader.space(0), None, 0, only)
    except (json.JSONDecodeError, IndexError, RecursionError) as exc:
        at = exc.pos if isinstance(exc, json.JSONDecodeError) else len(source.text)
        raise _refuse(source, min(at, len(source.text)), _not_json(source, exc)) from exc
    end = reader.space(end)
    if end != len(source.text):
        raise _refuse(source, end, "There is more text after the end of the JSON value.")
    return node


def _not_json(source: Source, exc: Exception) -> str:
    if not source.text.strip():
        return "The file is empty."
    said = exc.msg if isinstance(exc, json.JSONDecodeError) else "it ends before it is complete"
    return f"This is not valid JSON: {said}."


class _Json:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.left = MOST_NODES

    def space(self, at: int) -> int:
        match = _SPACE.match(self.text, at)
        return match.end() if match else at

    def value(self, at: int, key: Mark | None, depth: int, only: Container[str] | None = None) -> tuple[Node, int]:
        self.left -= 1
        if self.left < 0 or depth > DEEPEST:
            raise _refuse(self.source, at, f"The document has more than {MOST_NODES:,} values or {DEEPEST} levels.")
        char = self.text[at]
        value: Any
        if char == "{":
            value, end = self._object(at, depth, only)
        elif char == "[":
            value, end = self._array(at, depth)
        elif char == '"':
            value, end = scanstring(self.text, at + 1, False)
        elif match := _NUMBER.match(self.text, at):
            end = match.end()
            value = json.loads(match[0])
        else:
            word = next((one for one in _WORDS if self.text.startswith(one, at)), None)
            if word is None:
                raise json.JSONDecodeError("a value is expected here", self.text, at)
            value, end = _WORDS[word], at + len(word)
        return Node(value, Mark(self.source, at, end), key), end

    def _object(self, at: int, depth: int, only: Container[str] | None) -> tuple[dict[str, Node], int]:
        found: dict[str, Node] = {}
        at = self.space(at + 1)
        if self.text[at] == "}":
            return found, at + 1
        while True:
            if self.text[at] != '"':
                raise json.JSONDecodeError("a key in double quotes is expected here", self.text, at)
            name, end = scanstring(self.text, at + 1, False)
            key = Mark(self.source, at, end)
            at = self.space(end)
            if self.text[at] != ":":
                raise json.JSONDecodeError("a colon is expected here", self.text, at)
            at = self.space(at + 1)
            if only is not None and name not in only:
                _, end = _PLAIN.raw_decode(self.text, at)
            else:
                if name in found:
                    raise _refuse(self.source, key.start, f"The key {json.dumps(name)} is there twice in one object.")
                found[name], end = self.value(at, key, depth + 1)
            at = self.space(end)
            if self.text[at] == "}":
                return found, at + 1
            if self.text[at] != ",":
                raise json.JSONDecodeError("a comma or } is expected here", self.text, at)
            at = self.space(at + 1)

    def _array(self, at: int, depth: int) -> tuple[list[Node], int]:
        found: list[Node] = []
        at = self.space(at + 1)
        if self.text[at] == "]":
            return found, at + 1
        while True:
            node, end = self.value(at, None, depth + 1)
            found.append(node)
            at = self.space(end)
            if self.text[at] == "]":
                return found, at + 1
            if self.text[at] != ",":
                raise json.JSONDecodeError("a comma or ] is expected here", self.text, at)
            at = self.space(at + 1)


# --- YAML ---

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"


def decode_yaml(source: Source) -> Node:
    """Return the value of a YAML text with places. Raises UsageError with line and column.

    Aliases are followed as far as the document stays of a sane size; one that leads into itself is refused.
    """
    try:
        documents = list(yaml.compose_all(source.text, Loader=_LOADER))
    except yaml.YAMLError as exc:
        mark = getattr(exc, "problem_mark", None)
        problem = getattr(exc, "problem", None) or getattr(exc, "reason", None) or "it cannot be read"
        raise _refuse(source, mark.index if mark else 0, f"This is not valid YAML: {problem}.") from exc
    except RecursionError as exc:
        raise _refuse(source, 0, f"The document has more than {DEEPEST} levels.") from exc
    if not documents or documents[0] is None:
        raise _refuse(source, 0, "The file is empty.")
    if len(documents) > 1:
        raise _refuse(source, documents[1].start_mark.index, "A second YAML document begins here; the gate reads one.")
    return _Yaml(source).node(documents[0], None, ())


class _Yaml:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.left = MOST_NODES
        self.constructor = yaml.constructor.SafeConstructor()

    def node(self, found: Any, key: Mark | None, above: tuple[int, ...]) -> Node:
        self.left -= 1
        start = found.start_mark.index
        if id(found) in above:
            raise _refuse(self.source, start, "An alias leads into itself here.")
        if self.left < 0 or len(above) > DEEPEST:
            raise _refuse(
                self.source,
                start,
                f"The document has more than {MOST_NODES:,} values or {DEEPEST} levels.",
            )
        mark = Mark(self.source, start, self._end(found))
        above = (*above, id(found))
        if not found.tag.startswith(_TAG):
            return self._tagged(found, mark, key, above)
        return Node(self._value(found, above), mark, key)

    def _end(self, found: Any) -> int:
        # A block mapping or list ends where the next token begins, lines later.
        end: int = found.end_mark.index
        text = self.source.text
        while end > found.start_mark.index + 1 and text[end - 1].isspace():
            end -= 1
        return end

    def _value(self, found: Any, above: tuple[int, ...]) -> Any:
        if isinstance(found, yaml.MappingNode):
            return self._mapping(found, above)
        if isinstance(found, yaml.SequenceNode):
            return [self.node(child, None, above) for child in found.value]
        if found.tag == f"{_TAG}timestamp":
            # A template's version (2010-09-09) is text to AWS, not a date.
            return found.value
        return self._scalar(found)

    def _scalar(self, found: Any) -> Any:
        try:
            value = self.constructor.construct_object(found)
        except (yaml.YAMLError, ValueError) as exc:
            raise _refuse(self.source, found.start_mark.index, f"This value cannot be read: {exc}.") from exc
        if isinstance(value, int) and not isinstance(value, bool) and str(value) != found.value:
            # 012345670123 is an account, and no octal number.
            return str(found.value)
        return value if isinstance(value, str | int | float | bool) or value is None else str(found.value)

    def _mapping(self, found: Any, above: tuple[int, ...]) -> dict[str, Node]:
        result: dict[str, Node] = {}
        for name, child in found.value:
            start = name.start_mark.index
            if name.tag == f"{_TAG}merge":
                raise _refuse(self.source, start, "YAML's merge key (<<) is not supported by CloudFormation.")
            if not isinstance(name, yaml.ScalarNode):
                raise _refuse(self.source, start, "A key of a mapping has to be plain text.")
            if name.value in result:
                raise _refuse(self.source, start, f"The key {json.dumps(name.value)} is there twice in one mapping.")
            result[name.value] = self.node(child, Mark(self.source, start, name.end_mark.index), above)
        return result

    def _tagged(self, found: Any, mark: Mark, key: Mark | None, above: tuple[int, ...]) -> Node:
        name = found.tag.removeprefix("!")
        if not found.tag.startswith("!") or not name:
            raise _refuse(self.source, mark.start, f"The tag {found.tag} is none of CloudFormation's.")
        long = name if name in ("Ref", "Condition") else f"Fn::{name}"
        value: Any
        if isinstance(found, yaml.ScalarNode):
            value = str(found.value)
            if name == "GetAtt":
                value = [Node(part, mark) for part in value.split(".", 1)]
        else:
            value = self._value(found, above)
        return Node({long: Node(value, mark)}, mark, key)
