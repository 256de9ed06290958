"""Rego taken apart: its tokens, which any Rego has, and its tree, which Rego has that the embedded engine can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from sus_audit.errors import UsageError

_TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n]*)
  | (?P<template>\$"(?:[^"\\]|\\.)*"|\$`[^`]*`)
  | (?P<text>"(?:[^"\\\n]|\\.)*")
  | (?P<raw>`[^`]*`)
  | (?P<number>[0-9][0-9a-zA-Z_]*(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)
  | (?P<name>[^\W\d]\w*)
  | (?P<mark>\S)
    """,
    re.VERBOSE | re.DOTALL,
)
_ERROR = re.compile(r"--> (?P<file>.*?):(?P<line>\d+):(?P<column>\d+).*?error: (?P<text>[^\n]*)", re.DOTALL)
_PACKAGE = re.compile(r"^package\s+([\w.]+)\s*$", re.MULTILINE)
_REUSED = re.compile(r"var `(?P<name>[^`]+)` used before definition below")

Node = dict[str, Any]


class Token(NamedTuple):
    """A piece of a source, comments left out."""

    kind: str
    text: str
    line: int


class Name(NamedTuple):
    """A name with everything that hangs on it: `a.b["c"]` is `("a", "b", "c")`, up to the first index that varies."""

    steps: tuple[str, ...]
    line: int

    def __str__(self) -> str:
        return ".".join(self.steps)


class Module(NamedTuple):
    """A file as the embedded engine reads it."""

    rules: list[Node]
    nodes: list[list[tuple[str, Node]]]
    """Of each rule, every node with its kind, as `walk` finds them."""
    own: frozenset[str]
    """Names of its rules and functions."""
    elsewhere: frozenset[str]
    """Names that stand for what lies outside of it: `data`, `input` and its imports."""


def package(source: str) -> str:
    """Return the name of a source's package; "" where it has none that is plain words and dots."""
    found = _PACKAGE.search(source)
    return found.group(1) if found else ""


def tokens(source: str) -> list[Token]:
    """Return the tokens of a source in order; what is no Rego at all becomes single marks."""
    found: list[Token] = []
    line, at = 1, 0
    for match in _TOKEN.finditer(source):
        line += source.count("\n", at, match.start())
        at = match.start()
        kind = match.lastgroup or "mark"
        if kind != "comment":
            found.append(Token(kind, match.group(), line))
    return found


def names(found: list[Token]) -> Iterator[Name]:
    """Yield every name that the tokens spell, with dots or with literal keys in brackets."""
    place = 0
    while place < len(found):
        token = found[place]
        place += 1
        if token.kind != "name":
            continue
        steps = [token.text]
        while step := _step(found, place):
            steps.append(step[0])
            place += step[1]
        yield Name(tuple(steps), token.line)


def _step(found: list[Token], place: int) -> tuple[str, int] | None:
    kinds = [(token.kind, token.text) for token in found[place : place + 3]]
    match kinds:
        case [("mark", "."), ("name", text), *_]:
            return text, 2
        case [("mark", "["), ("text", text), ("mark", "]")]:
            return unquoted(text), 3
        case [("mark", "["), ("raw", text), ("mark", "]")]:
            return text[1:-1], 3
    return None


def unquoted(text: str) -> str:
    """Return what a string literal stands for; the literal itself where it is malformed."""
    try:
        return str(msgspec.json.decode(text))
    except msgspec.DecodeError:
        return text


def parse(path: Path, source: str) -> Module:
    """Return one file as the embedded engine reads it, after its analysis of the file on its own.

    Raises UsageError with file, line and column.
    """
    import regorus

    engine = regorus.Engine()
    try:
        engine.add_policy(str(path), source)
        # Asking anything makes the engine analyse what it has loaded.
        engine.eval_query_as_json("true")
    except RuntimeError as exc:
        if reused := _REUSED.search(str(exc)):
            raise UsageError(_reused(path, str(exc), reused["name"])) from exc
        raise UsageError(f"The rule {explain(exc)} Correct the rule; opa check shows the same place.") from exc
    tree: Node = msgspec.json.decode(engine.get_ast_as_json())[0]["ast"]
    aliases = {_alias(item, source.encode()) for item in tree["imports"]}
    return Module(
        rules=tree["rules"],
        nodes=[list(walk(rule)) for rule in tree["rules"]],
        own=frozenset(_head_name(rule) for rule in tree["rules"]),
        elsewhere=frozenset({"data", "input"} | aliases),
    )


def _alias(item: Node, source: bytes) -> str:
    place = item.get("as")
    return source[place["start"] : place["end"]].decode() if place else chain(item["refr"])[-1]


def _head_name(rule: Node) -> str:
    node = rule["Default"]["refr"] if "Default" in rule else next(iter(rule["Spec"]["head"].values()))["refr"]
    while "Var" not in node:
        ((_, inner),) = node.items()
        node = inner["refr"]
    return str(node["Var"]["value"])


def _reused(path: Path, text: str, name: str) -> str:
    place = _ERROR.search(text)
    line = f", line {place['line']}," if place else ""
    return (
        f"{path}{line} uses `some` for the name {name}, which stands for something already; OPA can read that, the "
        "embedded engine cannot. Choose another name."
    )


def explain(error: BaseException) -> str:
    """Return an engine error as `FILE, line L, column C, is wrong: text.`, without its stack."""
    text = str(error).split("Stack backtrace")[0].strip()
    found = _ERROR.search(text)
    if not found:
        return f"could not be evaluated: {' '.join(text.split())}."
    place = f"{found['file']}, line {found['line']}, column {found['column']}"
    return f"{place}, is wrong: {found['text'].strip().rstrip('.')}."


def walk(value: Any, leave: frozenset[str] = frozenset()) -> Iterator[tuple[str, Node]]:
    """Yield every node of a tree with its kind, outer ones first; kinds in `leave` are left out with all in them."""
    waiting: list[tuple[str, Any]] = [("", value)]
    while waiting:
        kind, inner = waiting.pop()
        if isinstance(inner, dict):
            if kind[:1].isupper():
                yield kind, inner
            waiting += [
                (name, item)
                for name, item in reversed(inner.items())
                if isinstance(item, dict | list) and name != "span" and name not in leave
            ]
        else:
            waiting += [("", item) for item in reversed(inner or ()) if isinstance(item, dict | list)]


def chain(node: Node) -> tuple[str, ...]:
    """Return the steps of a variable, or of a reference by literal keys only; nothing for other nodes."""
    if "Var" in node:
        return (node["Var"]["value"],)
    if "RefDot" in node:
        before, step = chain(node["RefDot"]["refr"]), node["RefDot"]["field"][1]
    elif "RefBrack" in node:
        before, step = chain(node["RefBrack"]["refr"]), literal(node["RefBrack"]["index"])
    else:
        return ()
    return (*before, step) if before and step is not None else ()


def literal(node: Node) -> str | None:
    """Return the value of a string literal, None for any other node."""
    for kind in ("String", "RawString"):
        if kind in node:
            return str(node[kind]["value"])
    return None


def canonical(node: Any) -> str:
    """Return the same text for nodes that say the same, wherever they stand."""
    return msgspec.json.encode(_bare(node), order="sorted").decode()


def _bare(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _bare(value) for key, value in node.items() if key not in {"span", "eidx"}}
    return [_bare(item) for item in node if not _is_place(item)] if isinstance(node, list) else node


def _is_place(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() == {"line", "col", "start", "end"}


def line(node: Node) -> int:
    """Return the line of a node, or of the first thing in it that has one."""
    if "span" in node:
        return int(node["span"]["line"])
    return next((int(inner["span"]["line"]) for _, inner in walk(node) if "span" in inner), 1)
