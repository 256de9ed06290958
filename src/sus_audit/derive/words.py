"""Fold and split names, so that rules never have to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s(?![a-z]))")
_MIXED = re.compile(r"(?<![A-Z])[A-Z][a-z][A-Z]s?(?![A-Za-z])")
"""An abbreviation such as `PoC`, `PoCs` or `IoT`, which is one word; so is `KPIs`."""
_PARTS = re.compile(r"[^\W\d_]+|\d+")
_ITEMS = re.compile(r"[,;|+/:&]")
_NEGATIONS = frozenset({"no", "non", "not", "pre", "without"})
"""`non-prod` and `pre-prod` are not production, and `no-phi` is not health data."""


def fold(text: str) -> str:
    """Return text in the one form in which words are compared: NFKC, accents dropped, case folded."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFKC", "".join(char for char in plain if not unicodedata.combining(char)))


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """Split a name into folded words and numbers: at camel humps, at digits, at anything else between."""
    # Accents go first: a combining mark is no letter, and would split the word that it stands in.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    whole = _MIXED.sub(lambda found: f" {found.group().lower()} ", bare)
    return tuple(folded for part in _PARTS.findall(_HUMP.sub(" ", whole)) if (folded := fold(part)))


_SHARES = re.compile(r"\d+(?:[.,]\d+)?\s*%")
_SEPARATORS = re.compile(r"[,;|&+\n]|\s(?:and|und|et)\s", re.IGNORECASE)
_JOINTS = frozenset({"and", "et", "plus", "und"})


def items(text: str) -> list[str]:
    """Return what a text lists, folded, each once and sorted: `fin 100` and `mkt 7` of `50% FIN-100, 50% MKT-7`.

    A slash separates only what is written alike: `FIN-100/MKT-700`, and not `DE01/4400`.
    """
    bare = _SHARES.sub(" ", text)
    parts = _SEPARATORS.split(bare)
    if len(parts) == 1:
        halves = bare.split("/")
        if len({re.sub(r"[^\W\d_]+", "a", re.sub(r"\d", "9", half.strip())) for half in halves}) == 1:
            parts = halves
    return sorted({" ".join(words) for part in parts if (words := tokens(part))})


def parts(text: str) -> list[list[str]]:
    """Return the words of a name, cut where it joins two things: at `and`, `&` and `+`."""
    found: list[list[str]] = [[]]
    for word in tokens(re.sub(r"[&+]", " and ", text)):
        if word in _JOINTS:
            found.append([])
        else:
            found[-1].append(word)
    return [words for words in found if words]


class Vocabulary:
    """Known values and their aliases, each one or more words."""

    def __init__(self, values: Mapping[str, Sequence[str]]) -> None:
        said = [(tokens(word), value) for value, aliases in sorted(values.items()) for word in (value, *aliases)]
        self._phrases = {words: value for words, value in said if words}
        self._joined = {"".join(words): value for words, value in self._phrases.items()}
        self._longest = max(map(len, self._phrases), default=0)

    def exact(self, text: str) -> str | None:
        """Return the value that the whole text names, however it is cased and separated, or None."""
        return self._joined.get("".join(tokens(text)))

    def within(self, text: str) -> tuple[str, ...]:
        """Return the values whose words stand in a name as whole words, in order, each once; the longest match wins.

        A word that the name denies (`non-prod`) names nothing.
        """
        words = tokens(text)
        found: dict[str, None] = {}
        start = 0
        while start < len(words):
            length = self._match(words, start)
            if length and (start == 0 or words[start - 1] not in _NEGATIONS):
                found[self._phrases[words[start : start + length]]] = None
            start += length or 1
        return tuple(found)

    def listed(self, text: str) -> tuple[str, ...]:
        """Return the values of a list such as `HIPAA, PCI-DSS`; an item that is not known names nothing."""
        whole = self.exact(text)
        if whole is not None:
            return (whole,)
        found: dict[str, None] = {}
        for item in _ITEMS.split(text):
            value = self.exact(item)
            values = [value] if value is not None else [self.exact(word) for word in item.split()]
            # Of `no HIPAA` not every word is known, so that it says something else than HIPAA.
            if None not in values:
                found.update(dict.fromkeys(known for known in values if known is not None))
        return tuple(found)

    def _match(self, words: tuple[str, ...], start: int) -> int:
        for length in range(min(self._longest, len(words) - start), 0, -1):
            if words[start : start + length] in self._phrases:
                return length
        return 0
