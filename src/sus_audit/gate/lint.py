"""cfn-lint on the templates of a change, beside our own work: started early, asked late, and never in the way.

cfn-lint runs with its own rules in one child process. A `.cfnlintrc` is not read, because it may name rules to load,
which would run code of the change under audit; `Metadata` of a template (`cfn-lint: config: ignore_checks`) is.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Literal

import msgspec

from sus_audit.model.gate import LintFinding, Place

CHILD = Path(__file__).with_name("lint_child.py")
MISSING = (
    "cfn-lint is not installed, so the templates were judged without its findings. "
    'To have them, run: pip install "sus-audit[gate]"'
)
_LEVELS: dict[str, Literal["error", "warning", "informational"]] = {"E": "error", "W": "warning", "I": "informational"}


class _Match(msgspec.Struct, frozen=True):
    """A finding in the child's words. Positions are (line, column) from 1, the end after the last character."""

    rule: str
    message: str
    file: str | None
    start: tuple[int, int]
    end: tuple[int, int]
    path: list[str | int] = []
    url: str | None = None


class _Answer(msgspec.Struct, frozen=True):
    """A line of the child. Without `template` it is about cfn-lint as a whole."""

    template: int | None = None
    matches: list[_Match] = []
    more: int = 0
    unknown_regions: list[str] = []
    broken: str | None = None
    missing: bool = False


class Lint:
    """A run of cfn-lint. As a context manager it ends the child with the block at the latest."""

    def __init__(self, templates: Sequence[tuple[Path, str, list[str]]], *, child: Path = CHILD) -> None:
        self._templates = list(templates)
        self._process: subprocess.Popen[bytes] | None = None
        self._refused: str | None = None
        if not self._templates:
            return
        if importlib.util.find_spec("cfnlint") is None:
            self._refused = MISSING
            return
        # Files in place of pipes: neither side ever waits for the other to read.
        self._output: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 the child writes to it until `close`
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 the same
        request = {"templates": [{"path": str(path), "regions": regions} for path, _, regions in self._templates]}
        with tempfile.TemporaryFile() as document:
            document.write(json.dumps(request).encode())
            document.seek(0)
            # -P: no module is taken from the child's own folder, nor from the folder under audit.
            command = [sys.executable, "-P", str(child)]
            # cfn-lint prints sets in its messages: with one seed they are the same from run to run.
            environment = os.environ | {"PYTHONHASHSEED": "0"}
            try:
                self._process = subprocess.Popen(
                    command, stdin=document, stdout=self._output, stderr=self._errors, env=environment
                )
            except OSError as exc:
                self._refused = f"cfn-lint could not be started ({exc}), so its findings are missing."

    @classmethod
    def start(cls, templates: Sequence[tuple[Path, str, list[str]]]) -> Lint:
        """Start cfn-lint on templates: (path to read, path as the call named it, the Regions they are meant for).

        Without a Region cfn-lint checks for us-east-1. Raises nothing: what goes wrong is a notice of `result`.
        """
        return cls(templates)

    def __enter__(self) -> Lint:
        """Return the run."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the child."""
        self.close()

    def close(self) -> None:
        """End the child where it still runs, and forget what it said. May be called twice."""
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._output.close()
        self._errors.close()
        self._process = None

    def result(self, timeout: float) -> tuple[list[LintFinding], list[str]]:
        """Return what cfn-lint found, sorted by place, and full sentences about what it could not do.

        `timeout` is in seconds from now; then cfn-lint is ended, and what it had told by then is returned. To be asked
        once: the second time there is nothing.
        """
        if self._process is None:
            refused, self._refused = self._refused, None
            return [], [refused] if refused else []
        late = False
        try:
            self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            late = True
            self._process.kill()
            self._process.wait()
        findings: list[LintFinding] = []
        notices: list[str] = []
        told: set[int] = set()
        whole = False
        for answer in self._answers():
            if answer.template is None:
                whole = True
                notices.append(
                    MISSING
                    if answer.missing
                    else f"cfn-lint could not be loaded ({_clean(answer.broken or '')}), so its findings are missing. "
                    'Install a version that works with: pip install "sus-audit[gate]"'
                )
            elif answer.template < len(self._templates) and answer.template not in told:
                told.add(answer.template)
                path, shown, _ = self._templates[answer.template]
                found = [_finding(match, path, shown) for match in answer.matches]
                findings += [finding for place, finding in enumerate(found) if finding not in found[:place]]
                notices += _remarks(answer, shown)
        left = [shown for number, (_, shown, _) in enumerate(self._templates) if number not in told]
        if left and not whole:
            notices.append(f"cfn-lint {self._end(late, timeout)}: its findings on {_names(left)} are missing.")
        self.close()
        return sorted(findings, key=_order), notices

    def _answers(self) -> Iterator[_Answer]:
        """Yield the child's whole lines that can be understood; a template without one is reported as missing."""
        self._output.seek(0)
        for line in self._output:
            with contextlib.suppress(msgspec.DecodeError):
                yield msgspec.json.decode(line, type=_Answer)

    def _end(self, late: bool, timeout: float) -> str:
        if late:
            return f"was ended after {timeout:g} s"
        assert self._process is not None
        code = self._process.returncode
        self._errors.seek(0)
        said = [line for line in self._errors.read(1 << 20).decode(errors="replace").splitlines() if line.strip()]
        why = f" ({_clean(said[-1])})" if said and code else ""
        return f"gave no usable answer and ended with code {code}{why}"


def _remarks(answer: _Answer, shown: str) -> Iterator[str]:
    if answer.unknown_regions:
        yield (
            f"cfn-lint does not know the Region {_names(answer.unknown_regions)}, "
            f"and checked {_clean(shown)} without it."
        )
    if answer.broken:
        yield f"cfn-lint broke on {_clean(shown)} ({_clean(answer.broken)}): its findings on it may be incomplete."
    if answer.more:
        yield (
            f"cfn-lint says {len(answer.matches) + answer.more} things of {_clean(shown)}; "
            f"the first {len(answer.matches)} are kept."
        )


def _finding(match: _Match, path: Path, shown: str) -> LintFinding:
    absolute = str(path.absolute())
    line, column = (max(number, 1) for number in match.start)
    # cfn-lint gives some places without an extent; a place covers one character at least.
    end_line, end_column = max((max(match.end[0], 1), max(match.end[1], 1)), (line, column + 1))
    resource = match.path[1] if len(match.path) > 1 and match.path[0] == "Resources" else None
    inside = match.path[3:] if resource is not None and match.path[2:3] == ["Properties"] else []
    return LintFinding(
        rule=match.rule,
        level=_LEVELS.get(match.rule[:1].upper(), "error"),
        message=_clean(match.message.replace(absolute, shown)),
        place=Place(
            file=Path(shown if match.file in (None, "", absolute) else str(match.file)).as_posix(),
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            logical_id=None if resource is None else str(resource),
            property=_property(inside) or None,
        ),
        url=match.url,
    )


def _property(path: list[str | int]) -> str:
    """Return `A[0].B` of ["A", 0, "B"]."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def _order(finding: LintFinding) -> tuple[Any, ...]:
    place = finding.place
    return place.file, place.line, place.column, finding.rule, finding.message


def _names(names: list[str]) -> str:
    shown = ", ".join(_clean(name) for name in names[:5])
    return f"{shown} and {len(names) - 5} more" if len(names) > 5 else shown


def _clean(text: str) -> str:
    """Return text on one line, without control characters and without its full stop, cut where it is very long."""
    flat = "".join(char if char.isprintable() else " " for char in text)
    flat = " ".join(flat.split())
    return flat if len(flat) <= 500 else f"{flat[:499]}…"
