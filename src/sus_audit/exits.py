"""The exit codes, in one place; the README's table is checked against it."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the process tells its caller."""

    CLEAN = 0
    BROKEN = 1
    USAGE = 2
    FAILED = 3
    INCOMPLETE = 4

    @property
    def meaning(self) -> str:
        """One line for the README and `--help`."""
        return _MEANING[self]


_MEANING = {
    Exit.CLEAN: "Clean: nothing failed at or above --fail-on, and nothing there is unknown.",
    Exit.BROKEN: "It broke, or nothing could be collected or evaluated at all.",
    Exit.USAGE: "The command line, the config or an input file is wrong.",
    Exit.FAILED: "A rule failed at or above --fail-on.",
    Exit.INCOMPLETE: "Nothing failed there, but a rule that could has an unknown (--allow-incomplete makes it 0); "
    "or what reach was asked is known in part only.",
}
