"""Text that others wrote, made harmless to look at: names in AWS are anybody's to choose."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

# Control characters move the cursor or end a line; bidirectional and invisible ones make a name read as another.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Return `text` with every control, bidirectional and invisible character shown instead of obeyed."""
    return _HIDDEN.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    """Return an escape of plain ASCII, which every font and terminal has: `\\n`, `\\x1b`, `\\u202e`."""
    return match.group().encode("unicode_escape").decode()


def shorten(text: str, limit: int) -> str:
    """Return at most `limit` characters: the beginning and the end, which tell names apart."""
    if len(text) <= limit:
        return text
    tail = limit // 3
    return f"{text[: limit - tail - 1]}\u2026{text[-tail:]}"


def value_text(value: Any, limit: int = 240) -> str:
    """Return a value of the snapshot as compact JSON of at most `limit` characters."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ": "))
    return shorten(text, limit)


def count(number: int, noun: str, plural: str | None = None) -> str:
    """Return `1 project`, `2 projects`, `1,200 projects`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listing(items: Sequence[str], limit: int = 3) -> str:
    """Return the first items, and how many more there are."""
    shown = ", ".join(items[:limit])
    return f"{shown} and {len(items) - limit} more" if len(items) > limit else shown
