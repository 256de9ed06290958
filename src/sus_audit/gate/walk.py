"""Which files a call of the gate is about: those it names, and those of the folders it names."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sus_audit.errors import UsageError
from sus_audit.gate import cdk
from sus_audit.gate.decode import LARGEST
from sus_audit.gate.located import Mark, Notice, Source

MOST_FILES = 10_000
ENDINGS = (".json", ".yaml", ".yml", ".template", ".tfplan", ".tfstate")
"""Of a folder, files with these names are looked at; what they are, their content says."""

SKIPPED = frozenset({"node_modules", "__pycache__"})
"""Folders that hold other people's files; so do all that begin with a dot (.git, .terraform, .venv)."""

STDIN = Path("-")


@dataclass(frozen=True, slots=True)
class Found:
    """A file, or the folder of a cloud assembly, that a call is about."""

    path: Path
    shown: str
    """As messages and findings call it: as the call named it, with `/`, control characters escaped."""
    named: bool
    """True where the call names the file itself: what is not understood is then an error."""


@dataclass(slots=True)
class Walk:
    """What the paths of a call lead to, each file once."""

    files: list[Found] = field(default_factory=list)
    assemblies: list[Found] = field(default_factory=list)
    """Folders that hold CDK's manifest.json."""
    notices: list[Notice] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    """The folders that the call names, as shown."""


def shown(path: Path) -> str:
    """Return a path as people may read it: `/` between folders, and nothing that a terminal would act upon."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in path.as_posix())


def read(found: Found) -> bytes:
    """Return a file's bytes, of `-` those of standard input; at most one more than `LARGEST`.

    Raises UsageError when it cannot be read.
    """
    try:
        if found.path == STDIN:
            return sys.stdin.buffer.read(LARGEST + 1)
        with found.path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except OSError as exc:
        raise UsageError(
            f"The input {found.shown} could not be read: {exc.strerror or exc}. Check the path and its permissions."
        ) from exc


def walk(paths: Sequence[Path]) -> Walk:
    """Return the files and cloud assemblies that the paths of a call lead to, sorted within each folder.

    Raises UsageError where a path leads nowhere, a folder cannot be read, or there are too many files.
    """
    found = Walk()
    seen: set[Path] = set()
    for path in paths:
        if path == STDIN:
            _add(found.files, Found(path, "-", named=True), seen)
        elif path.is_dir():
            found.folders.append(shown(path))
            _Folder(path, found, seen).walk()
        elif path.name == cdk.MANIFEST and path.exists() and cdk.is_assembly(path.parent, shown(path.parent)):
            _add(found.assemblies, Found(path.parent, shown(path.parent), named=True), seen)
        elif path.exists():
            _add(found.files, Found(path, shown(path), named=True), seen)
        else:
            raise UsageError(f"The input {shown(path)} does not exist. Check the path.")
    return found


def _add(into: list[Found], found: Found, seen: set[Path]) -> None:
    real = found.path if found.path == STDIN else found.path.resolve()
    if real in seen:
        # Named itself after all: it may not be passed over.
        for place, other in enumerate(into):
            if found.named and not other.named and other.path.resolve() == real:
                into[place] = Found(other.path, other.shown, named=True)
        return
    seen.add(real)
    into.append(found)


class _Folder:
    """One folder that a call names."""

    def __init__(self, path: Path, found: Walk, seen: set[Path]) -> None:
        self.path = path
        self.root = path.resolve()
        self.found = found
        self.seen = seen
        self.left = MOST_FILES

    def walk(self) -> None:
        waiting = [self.path]
        while waiting:
            folder = waiting.pop()
            if cdk.is_assembly(folder, shown(folder)):
                _add(self.found.assemblies, Found(folder, shown(folder), named=False), self.seen)
                continue
            folders = []
            for entry in self._entries(folder):
                path = folder / entry.name
                if entry.is_symlink():
                    self._link(path)
                elif entry.is_dir():
                    if not entry.name.startswith(".") and entry.name not in SKIPPED:
                        folders.append(path)
                elif entry.is_file():
                    self._file(path)
            waiting += reversed(folders)

    def _entries(self, folder: Path) -> Iterator[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as listed:
                entries = sorted(listed, key=lambda entry: entry.name)
        except OSError as exc:
            raise UsageError(
                f"The folder {shown(folder)} could not be read: {exc.strerror or exc}. Check its permissions, or name "
                "the files that matter."
            ) from exc
        for entry in entries:
            self.left -= 1
            if self.left < 0:
                raise UsageError(
                    f"The folder {shown(self.path)} holds more than {MOST_FILES:,} files. Name the folders of the "
                    "change instead of the whole tree."
                )
            yield entry

    def _link(self, path: Path) -> None:
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):
            if path.name.lower().endswith(ENDINGS):
                self._say(path, "leads nowhere, and was left out")
            return
        if not target.is_relative_to(self.root):
            if target.is_dir() or path.name.lower().endswith(ENDINGS):
                self._say(path, f"leads out of {shown(self.path)}, and was not followed: name what it leads to")
        elif target.is_file():
            # A folder inside is walked where it is.
            self._file(path)

    def _file(self, path: Path) -> None:
        if path.name.lower().endswith(ENDINGS):
            _add(self.found.files, Found(path, shown(path), named=False), self.seen)

    def _say(self, path: Path, what: str) -> None:
        mark = Mark(Source(shown(path), ""), 0, 0)
        self.found.notices.append(Notice(message=f"The link {shown(path)} {what}.", mark=mark))
