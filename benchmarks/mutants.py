"""Mutants of a Rego source: one small change each, by named operators.

Comments and METADATA are left alone. The operators, by their names in the report:

- `compare`: another comparison (`==` and `!=` swapped, `<` and `<=`, `>` and `>=`, and each turned round)
- `not`: a `not` dropped, or put before a statement that is a condition
- `delete`: a statement of a body left out
- `literal`: a string, number, `true`, `false` or `null` that says something else
- `set`: `&`, `|` and `-` swapped; `arithmetic`: `+` and `-`, `*` and `/`
- `call`: `min` and `max`, `startswith` and `endswith`, `array.slice` bounds aside, swapped
- `else`: an `else` branch cut off
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*)|(?P<string>"(?:[^"\\\n]|\\.)*"|`[^`]*`)|(?P<number>\d+(?:\.\d+)?)"""
    r"""|(?P<word>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)"""
    r"""|(?P<op>:=|==|!=|<=|>=|[-+*/%&|<>=(){}\[\],;:.])|(?P<nl>\n)|(?P<ws>[ \t]+)""",
    re.VERBOSE,
)
_COMPARE = {"==": ["!="], "!=": ["=="], "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"]}
_SET = {"&": ["|"], "|": ["&"]}
_ARITHMETIC = {"+": ["-"], "-": ["+"], "*": ["+"], "/": ["*"]}
_CALL = {"min": "max", "max": "min", "startswith": "endswith", "endswith": "startswith", "every": "some"}
_OPEN, _CLOSE = "([{", ")]}"


class Mutant(NamedTuple):
    """A changed source."""

    operator: str
    line: int
    was: str
    now: str
    source: str

    @property
    def name(self) -> str:
        """What was changed, in one line."""
        return f"{self.operator} line {self.line}: {_short(self.was)} -> {_short(self.now)}"


class Token(NamedTuple):
    """A piece of source with its place."""

    kind: str
    text: str
    start: int
    end: int


class _Level:
    """An open bracket: a body holds statements, anything else holds terms."""

    def __init__(self, bracket: str, body: bool) -> None:
        self.bracket, self.body = bracket, body
        self.start: int | None = None
        self.words: list[Token] = []


def mutants(source: str) -> list[Mutant]:
    """Return every mutant of a rule's source, in the order of its text; none equals the source or another mutant."""
    first = source.index("\npackage ") + 1 if "\npackage " in source else 0
    tokens = [token for token in _tokens(source) if token.start >= first]
    head = {token.start for token in _imports(tokens)}
    found: dict[str, Mutant] = {}
    for operator, start, end, now in [*_words(tokens, head), *_statements(source, tokens)]:
        changed = source[:start] + now + source[end:]
        if changed != source:
            line = source.count("\n", 0, start) + 1
            found.setdefault(changed, Mutant(operator, line, source[start:end], now, changed))
    return sorted(found.values(), key=lambda item: (item.line, item.operator, item.now))


def _tokens(source: str) -> list[Token]:
    found = []
    place = 0
    while place < len(source):
        match = _TOKEN.match(source, place)
        if match is None:
            raise ValueError(f"no token at {source[place : place + 20]!r}")
        found.append(Token(str(match.lastgroup), match.group(), match.start(), match.end()))
        place = match.end()
    return found


def _imports(tokens: list[Token]) -> Iterator[Token]:
    """Yield the tokens of `package` and `import` lines."""
    inside = False
    for token in tokens:
        if token.text in ("package", "import"):
            inside = True
        if inside:
            yield token
        if token.kind == "nl":
            inside = False


def _words(tokens: list[Token], head: set[int]) -> Iterator[tuple[str, int, int, str]]:
    code = [token for token in tokens if token.kind not in ("comment", "ws", "nl") and token.start not in head]
    depths: list[str] = []
    for place, token in enumerate(code):
        before = code[place - 1] if place else None
        after = code[place + 1] if place + 1 < len(code) else None
        if token.text in _OPEN and token.kind == "op":
            depths.append(token.text)
        elif token.text in _CLOSE and token.kind == "op":
            depths.pop()
        if token.kind == "op":
            for operator, table in (("compare", _COMPARE), ("arithmetic", _ARITHMETIC)):
                for now in table.get(token.text, []):
                    yield operator, token.start, token.end, now
            # A bar inside braces or brackets begins a comprehension's body; inside parentheses or none it unites sets.
            if token.text in _SET and (token.text == "&" or not depths or depths[-1] == "("):
                for now in _SET[token.text]:
                    yield "set", token.start, token.end, now
        elif token.kind == "string":
            if after is None or after.text != ":" or depths[-1:] != ["{"]:
                yield "literal", token.start, token.end, _other_string(token.text)
        elif token.kind == "number":
            yield "literal", token.start, token.end, str(int(token.text) + 1) if "." not in token.text else "0"
            if token.text not in ("0", "1"):
                yield "literal", token.start, token.end, str(int(token.text) - 1)
        elif token.kind == "word":
            if token.text in ("true", "false"):
                yield "literal", token.start, token.end, "false" if token.text == "true" else "true"
            elif token.text == "null":
                yield "literal", token.start, token.end, '"mutated"'
            elif token.text == "not" and after is not None:
                yield "not", token.start, after.start, ""
            elif token.text in _CALL and (before is None or before.text != ".") and after and after.text == "(":
                yield "call", token.start, token.end, _CALL[token.text]


def _other_string(text: str) -> str:
    if text[0] == "`":
        return "`mutated`"
    # Verbs stay, so that the call remains well formed and only the words differ.
    verbs = "".join(re.findall(r"%[sd]", text))
    return f'"mutated{verbs}"'


def _statements(source: str, tokens: list[Token]) -> Iterator[tuple[str, int, int, str]]:
    """Yield the changes of whole statements: left out, or with a `not` before a condition."""
    levels = [_Level("", body=False)]
    words: list[Token] = []
    for place, token in enumerate(tokens):
        level = levels[-1]
        if token.kind in ("comment", "ws"):
            continue
        if token.kind == "nl" or (token.text == ";" and token.kind == "op"):
            yield from _end(source, level, token.start)
            continue
        if token.kind == "op" and token.text in _CLOSE:
            yield from _end(source, level, token.start)
            levels.pop()
            _part(levels[-1], token)
            words.append(token)
            continue
        _part(level, token)
        if token.kind == "op" and token.text in _OPEN:
            levels.append(_Level(token.text, body=token.text == "{" and _opens_body(words)))
        elif token.kind == "op" and token.text == "|" and level.bracket in ("{", "[") and not level.body:
            level.body, level.start, level.words = True, None, []
        words.append(token)
        if token.kind == "word" and token.text == "else":
            yield from _cut(tokens, place, token)


def _part(level: _Level, token: Token) -> None:
    if level.start is None:
        level.start, level.words = token.start, []
    level.words.append(token)


def _opens_body(words: list[Token]) -> bool:
    """Whether a brace after these words opens a body: after `if`, or after `every x in xs`."""
    if not words:
        return False
    if words[-1].text in ("if", "else"):
        return True
    line: list[str] = []
    for word in reversed(words):
        line.append(word.text)
        if word.text in ("every", "if", "{", "}", ";"):
            break
    return line[-1] == "every"


def _end(source: str, level: _Level, end: int) -> Iterator[tuple[str, int, int, str]]:
    start, words = level.start, level.words
    level.start, level.words = None, []
    if not level.body or start is None:
        return
    if words[0].text in ("|",):
        return
    stop = end
    while source[stop - 1] in " \t":
        stop -= 1
    # A body must not be empty: `true` keeps it a body, and says nothing.
    yield "delete", start, stop, "true"
    if words[0].text not in ("some", "every", "not") and not any(word.text == ":=" for word in words):
        yield "not", start, start, "not "


def _cut(tokens: list[Token], place: int, token: Token) -> Iterator[tuple[str, int, int, str]]:
    """Cut an `else` branch without a body, or with one, off the rule."""
    depth = 0
    last = token
    for item in tokens[place + 1 :]:
        if item.kind == "op" and item.text in _OPEN:
            depth += 1
        elif item.kind == "op" and item.text in _CLOSE:
            depth -= 1
        if depth < 0 or (depth == 0 and (item.kind == "nl" or item.text == "else")):
            break
        if item.kind not in ("ws", "nl", "comment"):
            last = item
    yield "else", token.start, last.end, ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]}..."
