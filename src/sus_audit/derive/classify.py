"""Business unit, stage and regulations, by the config's ordered sources: the first that knows decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from msgspec import UNSET

from sus_audit.config.model import Classification, Source
from sus_audit.derive.words import Vocabulary
from sus_audit.model.snapshot import Cause, ClassifiedBy

Reading = tuple[str, ...] | None
"""The raw values of a source; None where it could not be read."""
Reader = Callable[[Source], tuple[str, bool, Reading]]
"""Source -> (its name for the record, whether its values are free text, its values)."""


class Decision(msgspec.Struct, frozen=True):
    """What the sources say of one fact."""

    value: Any
    """UNSET where undecided."""
    by: ClassifiedBy | None
    unreadable: tuple[str, ...] = ()
    """Names of sources that could not be read."""


class Vocabularies:
    """The known values of a config."""

    def __init__(self, classification: Classification) -> None:
        self.business_units = Vocabulary({name: unit.aliases for name, unit in classification.business_units.items()})
        self.stages = Vocabulary(classification.stages)
        self.regulations = Vocabulary(classification.regulations)


def one(sources: Iterable[Source], vocabulary: Vocabulary, read: Reader) -> Decision:
    """Decide a fact that has one value.

    A source that names two values decides nothing. A source that could not be read decides nothing, and so does
    everything after it: an earlier source would have won.
    """
    value: Any = UNSET
    by: tuple[str, str] | None = None
    disagreeing: list[str] = []
    unreadable: list[str] = []
    for source in sources:
        name, free, raw = read(source)
        if raw is None:
            if by is None:
                unreadable.append(name)
            continue
        found = _values(vocabulary, raw, free=free)
        if len(found) != 1:
            continue
        if by is None:
            value, by = found[0][0], (name, found[0][1])
        elif found[0][0] != value:
            disagreeing.append(f"{name}={found[0][1]}")
    if unreadable:
        return Decision(UNSET, None, tuple(unreadable))
    if by is None:
        return Decision(UNSET, None)
    return Decision(value, ClassifiedBy(source=by[0], value=by[1], disagreeing=disagreeing))


def union(sources: Iterable[Source], vocabulary: Vocabulary, read: Reader) -> Decision:
    """Decide a fact that may have several values: all that any source names; unreadable sources leave it undecided."""
    values: set[str] = set()
    said: list[tuple[str, str]] = []
    unreadable: list[str] = []
    for source in sources:
        name, free, raw = read(source)
        if raw is None:
            unreadable.append(name)
            continue
        for text in raw:
            found = vocabulary.within(text) if free else vocabulary.all_in(text)
            if found:
                values.update(found)
                said.append((name, text))
    if unreadable:
        return Decision(UNSET, None, tuple(unreadable))
    by = None
    if said:
        by = ClassifiedBy(source=said[0][0], value=said[0][1], disagreeing=[f"{name}={text}" for name, text in said[1:]])
    return Decision(sorted(values), by)


def _values(vocabulary: Vocabulary, raw: tuple[str, ...], *, free: bool) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for text in raw:
        names = vocabulary.within(text) if free else [value for value in (vocabulary.exact(text),) if value]
        for value in names:
            found.setdefault(value, text)
    return list(found.items())


UNREADABLE = Cause.NOT_COLLECTED
"""The cause of an undecided fact whose source no gap explains."""
