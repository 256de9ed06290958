"""Fold and split names, so that rules never have to."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PARTS = re.compile(r"[^\W\d_]+|\d+")


def fold(text: str) -> str:
    """Return text in the one form in which words are compared: NFKC, accents dropped, case folded."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """Split a name into folded words and numbers: at camel humps, at digits, at anything else between."""
    return tuple(fold(part) for part in _PARTS.findall(_HUMP.sub(" ", unicodedata.normalize("NFKC", text))))


class Vocabulary:
    """Known values and their aliases, each one or more words."""

    def __init__(self, values: dict[str, list[str]]) -> None:
        self._exact = {tokens(word): value for value, aliases in values.items() for word in (value, *aliases)}
        self._longest = max(map(len, self._exact), default=0)

    def exact(self, text: str) -> str | None:
        """Return the value that the whole text names, or None."""
        return self._exact.get(tokens(text))

    def within(self, text: str) -> list[str]:
        """Return the values whose words stand in the text as whole words, in the order of the text, each once."""
        words = tokens(text)
        found: list[str] = []
        for start in range(len(words)):
            for length in range(min(self._longest, len(words) - start), 0, -1):
                value = self._exact.get(words[start : start + length])
                if value is not None:
                    if value not in found:
                        found.append(value)
                    break
        return found

    def all_in(self, text: str) -> list[str]:
        """Return every value that a list such as `HIPAA, PCI-DSS` names exactly."""
        return [value for part in re.split(r"[,;+/]| and ", text) if (value := self.exact(part)) is not None]
