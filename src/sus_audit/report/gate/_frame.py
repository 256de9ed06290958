"""Source lines with the place underlined, in columns of a terminal."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from sus_audit.model.gate import Place
from sus_audit.report._text import visible

TAB = 4
LINES_BEFORE = 2
LINES_SHOWN = 6
_CUT = "\u2026"


@dataclass(frozen=True)
class FrameLine:
    """One line: its number and text, or (number None) the underline of the line above."""

    number: int | None
    text: str


def frame(place: Place, width: int = 100) -> list[FrameLine]:
    """Return the code around a place, each text at most `width` cells wide; empty without code.

    Columns of the place are characters of the source; tabs, wide and invisible characters take the cells that they are
    shown in. A place of several lines is underlined on its first. What a reader cut off cannot be underlined.
    """
    if not place.code or place.code_from is None:
        return []
    shown = []
    first = max(place.code_from, place.line - LINES_BEFORE)
    last = min(place.code_from + len(place.code) - 1, first + LINES_SHOWN - 1)
    for number in range(first, last + 1):
        code = place.code[number - place.code_from]
        pictures = _pictures(code)
        if number != place.line:
            shown.append(FrameLine(number, _window(pictures, 0, width)[0]))
            continue
        begin = place.column - 1
        end = place.end_column - 1 if place.end_line == place.line else len(code.rstrip())
        end = min(max(end, begin + 1), len(code))
        text, skipped = _window(pictures, _left(pictures, begin, end, width), width)
        shown.append(FrameLine(number, text))
        if begin < len(code):
            lead = 1 if skipped else 0
            start = lead + sum(cell_len(part) for part in pictures[skipped:begin])
            length = max(1, sum(cell_len(part) for part in pictures[max(begin, skipped) : end]))
            if start < width:
                shown.append(FrameLine(None, " " * start + "^" * min(length, width - start)))
    return shown


def _pictures(code: str) -> list[str]:
    """Return what is shown for each character: a tab as blanks up to the next stop, the rest visibly."""
    shown = []
    cells = 0
    for character in code:
        picture = " " * (TAB - cells % TAB) if character == "\t" else visible(character)
        cells += cell_len(picture)
        shown.append(picture)
    return shown


def _left(pictures: list[str], begin: int, end: int, width: int) -> int:
    """Return how many characters to leave out on the left so that the place is seen."""
    cells = [cell_len(part) for part in pictures]
    if sum(cells[:end]) <= width - 1 or sum(cells) <= width:
        return 0
    # A third of the line stays before the place, or less where the place itself needs the room.
    room = max(0, min(width // 3, width - 2 - sum(cells[begin:end])))
    left = min(begin, len(pictures))
    while left > 0 and room >= cells[left - 1]:
        left -= 1
        room -= cells[left]
    return left


def _window(pictures: list[str], skipped: int, width: int) -> tuple[str, int]:
    """Return the text from a character on, cut to `width` cells, with a sign where something is left out."""
    parts = ["", *pictures[skipped:]] if not skipped else [_CUT, *pictures[skipped:]]
    used = 0
    taken = []
    for place, part in enumerate(parts):
        size = cell_len(part)
        rest = sum(cell_len(other) for other in parts[place + 1 :]) if used + size >= width else 0
        if used + size > width or (used + size == width and rest):
            taken.append(_CUT)
            break
        taken.append(part)
        used += size
    return "".join(taken).rstrip(), skipped


def plain(place: Place, width: int = 100) -> list[str]:
    """Return the frame as text lines: ` 12 | code`, and `    | ^^^^` below."""
    lines = frame(place, width)
    room = max((len(str(line.number)) for line in lines if line.number is not None), default=1)
    return [f"{'' if line.number is None else line.number:>{room}} | {line.text}".rstrip() for line in lines]
