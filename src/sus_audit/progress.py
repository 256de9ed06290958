"""Progress for people, on stderr: a bar with counts and time left on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Protocol, Self

import click


class Progress(Protocol):
    """What a stage reports to."""

    def stage(self, name: str, total: int | None) -> None:
        """Begin a stage of `total` steps; None where the number is not known."""
        ...

    def advance(self, steps: int = 1) -> None:
        """Some steps are done."""
        ...

    def extend(self, steps: int) -> None:
        """More steps turned up."""
        ...


class Quiet:
    """Says nothing."""

    def stage(self, name: str, total: int | None) -> None:
        """Ignore."""

    def advance(self, steps: int = 1) -> None:
        """Ignore."""

    def extend(self, steps: int) -> None:
        """Ignore."""


class Lines:
    """One plain line per stage, for logs."""

    def stage(self, name: str, total: int | None) -> None:
        """Print the stage's name."""
        click.echo(f"{name} ..." if total is None else f"{name} ({total}) ...", err=True)

    def advance(self, steps: int = 1) -> None:
        """Print nothing: a log is no place for a bar."""

    def extend(self, steps: int) -> None:
        """Print nothing."""


class Bar:
    """A rich progress bar per stage. Use as a context manager."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as RichProgress

        self._rich = RichProgress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
        )
        self._task: object | None = None

    def __enter__(self) -> Self:
        self._rich.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._rich.stop()

    def stage(self, name: str, total: int | None) -> None:
        """Begin a new bar under the earlier ones."""
        self._task = self._rich.add_task(name, total=total)

    def advance(self, steps: int = 1) -> None:
        """Move the current bar."""
        if self._task is not None:
            self._rich.advance(self._task, steps)  # type: ignore[arg-type]  # rich's TaskID is an int in disguise

    def extend(self, steps: int) -> None:
        """Lengthen the current bar."""
        if self._task is not None:
            task = self._rich.tasks[-1]
            self._rich.update(task.id, total=(task.total or 0) + steps)


def is_terminal() -> bool:
    """Whether stderr is a terminal."""
    return sys.stderr.isatty()
