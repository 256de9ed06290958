"""Read a waivers file and say of the first fault where it stands and what is wanted there."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sus_audit import files
from sus_audit.config import checked, json_path
from sus_audit.errors import UsageError
from sus_audit.model.waivers import LONGEST_DAYS, SHORTEST_REASON, Waiver, WaiversFile

LARGEST = 1_000_000
"""Bytes of a file that somebody writes by hand; some 2,500 waivers."""
GATE_RULES = frozenset({"change.valid", "change.visible"})
"""Judged by the gate alone, so that no audit has them; a waiver may name them."""
_JUDGES = "waivers."
"""The rules that judge waivers: none can be waived."""
_WORDS = {
    "approver": "name who approved it",
    "requester": "name who asked for it",
    "ticket": "name the ticket in which it was decided",
    "reason": f"say why in at least {SHORTEST_REASON} characters",
}

_Fault = tuple[str, str]
"""Key of the waiver, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Waivers:
    """A waivers file that was read and found to be in order."""

    path: Path
    """As the user named it."""
    digest: str
    """SHA-256 of its bytes."""
    waivers: tuple[Waiver, ...]
    """In the order of the file."""
    lines: dict[str, int]
    """Id of a waiver -> the line where it begins, from 1."""

    def get(self, waiver_id: str) -> Waiver | None:
        """Return one waiver, None where there is none of that id."""
        return next((item for item in self.waivers if item.id == waiver_id), None)


def read(path: Path, rules: Collection[str], longest_days: int = LONGEST_DAYS) -> Waivers:
    """Read and check a waivers file. `rules` are the ids that a waiver may name; `longest_days` bounds its life.

    A waiver that has expired, or does not apply yet, is in order; it covers nothing.

    Raises UsageError that names file, line, column and JSON path: all that a config is refused for, an id twice, an
    unknown rule (with the nearest one), a day that does not exist, an expiry before the creation or too long after it,
    and a person, a ticket or a reason that is missing.
    """
    data = bounded(path, LARGEST, "waivers file")
    document, found = checked(data, path, WaiversFile, "waivers")
    first: dict[str, int] = {}
    for place, waiver in enumerate(found.waivers):
        for key, text in _faults(waiver, rules, longest_days):
            line, column = document.place(("waivers", place, key))
            raise UsageError(f"{path}:{line}:{column}: {json_path(('waivers', place, key))} {text}.")
        if waiver.id in first:
            line, column = document.place(("waivers", place, "id"))
            raise UsageError(
                f"{path}:{line}:{column}: the id {waiver.id} is already that of the waiver in line {first[waiver.id]}. "
                "Give each its own."
            )
        first[waiver.id] = document.place(("waivers", place))[0]
    return Waivers(path=path, digest=files.sha256(data), waivers=tuple(found.waivers), lines=first)


def bounded(path: Path, largest: int, what: str) -> bytes:
    """Return the bytes of a file that the user named, at most `largest` of them.

    Raises UsageError when it cannot be read or is larger.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(largest + 1)
    except OSError as exc:
        raise UsageError(
            f"The {what} {path} could not be read: {exc.strerror or exc}. Check the path and its permissions."
        ) from exc
    if len(data) > largest:
        raise UsageError(f"The {what} {path} has more than {largest:,} bytes. Check that it is the right file.")
    return data


def _faults(waiver: Waiver, rules: Collection[str], longest_days: int) -> Iterator[_Fault]:
    yield from _texts(waiver)
    if waiver.rule.startswith(_JUDGES):
        yield "rule", f"is {waiver.rule}, which judges waivers and cannot be waived; remove the waiver"
    elif waiver.rule not in rules and waiver.rule not in GATE_RULES:
        known = [rule for rule in {*rules, *GATE_RULES} if not rule.startswith(_JUDGES)]
        near = difflib.get_close_matches(waiver.rule, sorted(known), n=1, cutoff=0.0)
        yield "rule", f"is {waiver.rule}, and there is no such rule; the nearest is {near[0]}"
    created, expires = _day(waiver.created), _day(waiver.expires)
    for key, text, day in (("created", waiver.created, created), ("expires", waiver.expires, expires)):
        if day is None:
            yield key, f"is {text}, which is no day of the calendar"
    if created is None or expires is None:
        return
    if expires < created:
        yield "expires", f"is {waiver.expires}, before the waiver is created on {waiver.created}"
    elif (expires - created).days > longest_days:
        yield (
            "expires",
            f"is {waiver.expires}, {(expires - created).days} days after {waiver.created}; "
            f"a waiver may last {longest_days} days at most (longest_waiver_days in the config)",
        )


def _texts(waiver: Waiver) -> Iterator[_Fault]:
    for key in ("id", "resource", "reason", "requester", "approver", "ticket"):
        text: str = getattr(waiver, key)
        strange = next((char for char in text if not char.isprintable() and char not in "\n\t"), None)
        if strange is not None:
            yield key, f"holds the character U+{ord(strange):04X}, which is not printable; remove it"
        if key in ("id", "resource"):
            if text != text.strip() or "\n" in text or "\t" in text:
                yield key, "has spaces around it, or holds a line break or a tab; remove them"
        elif len(text.strip()) < (SHORTEST_REASON if key == "reason" else 1):
            yield key, f"says nothing; {_WORDS[key]}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
