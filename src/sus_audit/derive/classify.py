"""Decide a fact by ordered sources: the first that names a known value wins.

A source that could not be read might have won, so that nothing after it decides: a gap leaves a fact undecided and
never decides it otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import UNSET, UnsetType

from sus_audit.model.snapshot import Cause, ClassifiedBy


class Said(NamedTuple):
    """What one source says of one fact."""

    source: str
    raw: str
    """The value that the source holds."""
    values: tuple[str, ...]
    """The known values that this names; none where it names none."""


class Unreadable(NamedTuple):
    """A source that could not be read."""

    source: str
    cause: Cause


class Decision(NamedTuple):
    """What the sources together say."""

    value: str | list[str] | UnsetType
    by: ClassifiedBy | None = None
    unreadable: Unreadable | None = None
    """The source that stands in the way."""


Words = Iterator[Said | Unreadable]
"""The sources in the config's order; read only as far as they are needed."""


def one(words: Words) -> Decision:
    """Decide a fact that has one value; a source that names several decides nothing."""
    decided: Said | None = None
    disagreeing: list[str] = []
    for said in words:
        if isinstance(said, Unreadable):
            if decided is None:
                return Decision(UNSET, None, said)
        elif len(said.values) == 1:
            if decided is None:
                decided = said
            elif said.values != decided.values:
                disagreeing.append(f"{said.source}={said.raw}")
    if decided is None:
        return Decision(UNSET)
    by = ClassifiedBy(source=decided.source, value=decided.raw, disagreeing=disagreeing)
    return Decision(decided.values[0], by)


def union(words: Words) -> Decision:
    """Decide a fact that has any number of values: all that any source names."""
    values: set[str] = set()
    named: list[Said] = []
    for said in words:
        if isinstance(said, Unreadable):
            return Decision(UNSET, None, said)
        if said.values:
            values.update(said.values)
            named.append(said)
    if not named:
        return Decision([])
    first, *others = named
    disagreeing = [f"{said.source}={said.raw}" for said in others if set(said.values) != set(first.values)]
    return Decision(sorted(values), ClassifiedBy(source=first.source, value=first.raw, disagreeing=disagreeing))
