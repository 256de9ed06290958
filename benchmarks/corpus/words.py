"""The vocabulary file as typed values, and the part of it that a split may use."""

from __future__ import annotations

import functools
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml

FILE = Path(__file__).resolve().parents[2] / "fixtures/corpus/vocabulary.yaml"

ItemT = TypeVar("ItemT")


class Word(NamedTuple):
    """A word or phrase, and whether ordinary lists of such words lack it."""

    text: str
    rare: bool


class Words:
    """The vocabulary of one split: a training estate never uses a word that is kept for held-out ones."""

    def __init__(self, draw: random.Random, held_out: bool) -> None:
        self._draw = draw
        self._held_out = held_out

    def all(self, *path: str) -> Any:
        """Return a part of the file as it stands."""
        return functools.reduce(lambda part, key: part[key], path, _document())

    def usable(self, *path: str) -> list[Any]:
        """Return the items of a list that this split may use."""
        return self._open(self.all(*path))

    def rare(self, likely: int) -> bool:
        """Draw whether a rare word is wanted, in `likely` cases of a hundred."""
        return self._draw.randrange(100) < likely

    def word(self, *path: str, rare: bool) -> Word:
        """Draw a common or a rare word from a list that marks its words."""
        return self.words(1, *path, rare=rare)[0]

    def words(self, count: int, *path: str, rare: bool) -> list[Word]:
        """Draw several words, each once; common ones fill up what the rare ones of this split leave open."""
        lists = self.all(*path)
        found = [Word(text, True) for text in self._some(self._open(lists["rare"]), count)] if rare else []
        found += [Word(text, False) for text in self._some(lists["common"], count - len(found))]
        return found

    def tag(self, *path: str, rare: bool) -> tuple[str, str, bool]:
        """Draw key and value of a tag from a list that marks its pairs."""
        lists = self.all(*path)
        key, value = self._draw.choice(self._open(lists["rare"]) if rare else lists["common"])
        return key, value, rare

    def _some(self, items: Sequence[ItemT], count: int) -> list[ItemT]:
        return self._draw.sample(items, min(count, len(items)))

    def _open(self, items: list[ItemT]) -> list[ItemT]:
        return items if self._held_out else items[::2]


@functools.cache
def _document() -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return document
