"""Values while a template is evaluated: text in parts, places, and the limit on how much may come of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from sus_audit.errors import UsageError
from sus_audit.gate.located import Joined, Mark, Node, Reference, Scalar, Source, Unknown

Part = str | Reference | Unknown

MOST_VALUES = 2_000_000
"""Values that one call may make of its templates besides what is written in them: loops and stacks multiply."""

LONGEST_TEXT = 1 << 20
"""Characters of one text. CloudFormation itself takes templates of 1 MiB."""


class Unresolved(Exception):  # it is no error: the value is unknown, and says why
    """Ends the evaluation of one intrinsic function: its value is `unknown`.

    `fault` is a sentence for a notice where the template itself is wrong.
    """

    def __init__(self, unknown: Unknown, fault: str | None = None) -> None:
        super().__init__(unknown.why)
        self.unknown = unknown
        self.fault = fault


def wrong(why: str) -> Unresolved:
    """Return the end of an evaluation that a fault of the template causes; `why` is a clause without a full stop."""
    why = printable(why)
    return Unresolved(Unknown(why), f"{why[:1].upper()}{why[1:]}.")


def printable(text: str, most: int = 300) -> str:
    """Return a name or text of a template as it may stand in a message: no control characters, and not too long."""
    shown = "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in text[:most])
    return shown if len(text) <= most else f"{shown}..."


class Budget:
    """How many values may still be made, a long text counting as several."""

    def __init__(self, most: int = MOST_VALUES) -> None:
        self.left = most

    def grant(self, source: Source) -> None:
        """Add what an honest template of this length needs, so that many of them in one call are read."""
        self.left += len(source.text) // 4

    def spend(self, mark: Mark, amount: int = 1) -> None:
        """Take `amount`; raises UsageError when nothing is left."""
        self.left -= amount
        if self.left < 0:
            raise UsageError(
                f"{mark!r}: The loops, texts and nested stacks of this call grow larger here than any stack can be: it "
                "was not read. Give the gate fewer or smaller templates in one call."
            )


def literal(value: Scalar) -> str | None:
    """Return a plain value as CloudFormation writes it into text; None for null, which is not text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else str(value)


def parts_of(node: Node) -> tuple[Part, ...] | None:
    """Return a value as parts of a text; None where it is null, a list or an object."""
    value = node.value
    if isinstance(value, Joined):
        return value.parts
    if isinstance(value, Unknown | Reference):
        return (value,)
    if isinstance(value, dict | list):
        return None
    text = literal(value)
    return None if text is None else (text,)


def text_of(parts: Iterable[Part], mark: Mark) -> str | Reference | Unknown | Joined:
    """Put parts together: neighbouring texts become one, and a single part stands for itself.

    Raises UsageError for a text that is longer than a whole template may be.
    """
    merged: list[Part] = []
    size = 0
    for part in parts:
        if isinstance(part, str):
            size += len(part)
            if size > LONGEST_TEXT:
                raise UsageError(
                    f"{mark!r}: This text has more than {LONGEST_TEXT:,} characters once its parts are put together, "
                    "more than a template may have: it was not read. Check what it is joined from."
                )
            if merged and isinstance(merged[-1], str):
                merged[-1] += part
                continue
        merged.append(part)
    merged = [part for part in merged if part != ""] or [""]
    return merged[0] if len(merged) == 1 else Joined(tuple(merged))


def first_unknown(parts: Iterable[Part]) -> Unknown | None:
    """Return why a text is not known: its first part that is none; None of plain text."""
    for part in parts:
        if isinstance(part, Unknown):
            return part
        if isinstance(part, Reference):
            return Unknown(f"{part.attribute} of {part.address} is only known once that resource is there")
    return None


def weight(node: Node) -> int:
    """Return how much of the budget a value takes: its values, and its text by the length."""
    total = 0
    for _, child in node.walk():
        parts = (child.value,) if isinstance(child.value, str) else parts_of(child) or ()
        total += 1 + (sum(len(part) for part in parts if isinstance(part, str)) >> 6)
    return total


def relocate(node: Node, mark: Mark, key: Mark | None = None) -> Node:
    """Return a value as if all of it were written at one place: what a parameter or an import brings in."""
    value = node.value
    if isinstance(value, dict):
        return Node({name: relocate(child, mark, mark) for name, child in value.items()}, mark, key)
    if isinstance(value, list):
        return Node([relocate(child, mark) for child in value], mark, key)
    return Node(value, mark, key)


def same(one: Node, other: Node) -> bool:
    """Return whether two values are alike, types included; unknown ones where their reasons are."""
    return repr(one.plain()) == repr(other.plain())


def comparable(node: Node) -> str | None:
    """Return a known value in a form in which CloudFormation compares it (1 is "1"); None where a part is unknown."""

    def plain(value: object) -> object:
        if isinstance(value, dict):
            return {name: plain(child) for name, child in value.items()}
        if isinstance(value, list):
            return [plain(child) for child in value]
        if isinstance(value, Unknown | Reference | Joined):
            raise TypeError
        return literal(value) if isinstance(value, str | int | float | bool) else value

    try:
        return json.dumps(plain(node.plain()), sort_keys=True)
    except TypeError:
        return None


def could_be(parts: tuple[Part, ...], text: str) -> bool:
    """Return whether a text of which some parts are unknown may turn out to be `text`.

    An id or ARN is never empty, whatever it will be.
    """
    at, gap = 0, -1
    for place, part in enumerate(parts):
        if not isinstance(part, str):
            gap = max(gap, 0) + (1 if _never_empty(part) else 0)
            continue
        if place == len(parts) - 1 and gap >= 0:
            # The last text has to be the end, and not the first place at which it occurs.
            return text.endswith(part) and len(text) - len(part) >= at + gap
        found = at if gap < 0 else text.find(part, at + gap)
        if found < 0 or not text.startswith(part, found):
            return False
        at, gap = found + len(part), -1
    return at == len(text) if gap < 0 else len(text) >= at + gap


def _never_empty(part: Reference | Unknown) -> bool:
    return isinstance(part, Reference) and part.attribute.endswith(("Ref", "Id", "Arn"))


_DYNAMIC = re.compile(r"\{\{resolve:([A-Za-z0-9-]+):([^{}]*)\}\}")
_OPENS = "{{resolve:"


@dataclass(frozen=True, slots=True)
class Settler:
    """Makes the last step of a value: dynamic references, which CloudFormation reads when it applies the change."""

    assumed: dict[str, str]

    def settle(self, node: Node) -> Node:
        """Return the value with every `{{resolve:...}}` in it unknown; the reason holds the text of the reference."""
        value = node.value
        if isinstance(value, dict):
            return Node({name: self.settle(child) for name, child in value.items()}, node.mark, node.key)
        if isinstance(value, list):
            return Node([self.settle(child) for child in value], node.mark, node.key)
        if not isinstance(value, str | Joined):
            return node
        parts: tuple[Part, ...] = (value,) if isinstance(value, str) else value.parts
        if not any(isinstance(part, str) and _OPENS in part for part in parts):
            return node
        return Node(text_of(self._resolved(parts), node.mark), node.mark, node.key)

    def _resolved(self, parts: tuple[Part, ...]) -> list[Part]:
        found: list[Part] = []
        for part in parts:
            if not isinstance(part, str):
                found.append(part)
                continue
            at = 0
            for match in _DYNAMIC.finditer(part):
                found += [part[at : match.start()], self._one(match[1], match[2])]
                at = match.end()
            opens = part.rfind(_OPENS, at)
            if opens >= 0 and "}}" not in part[opens:]:
                # Its name is unknown itself: where it ends cannot be told.
                return [Unknown("it holds a dynamic reference whose name is not known before the change is applied")]
            found.append(part[at:])
        return found

    def _one(self, service: str, rest: str) -> Part:
        name = printable(f"resolve:{service}:{rest}")
        if name in self.assumed:
            return self.assumed[name]
        secret = service in ("secretsmanager", "ssm-secure")
        why = f"{{{{{name}}}}} is read when the change is applied"
        return Unknown(why, None if secret else name)
