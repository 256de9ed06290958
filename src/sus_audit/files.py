"""Files and digests: atomic writes, canonical JSON, SHA-256."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from sus_audit.errors import UsageError

_CANONICAL = msgspec.json.Encoder(order="sorted")


def canonical(value: Any) -> bytes:
    """Return compact JSON with sorted keys: the same value gives the same bytes."""
    return _CANONICAL.encode(value)


def sha256(data: bytes) -> str:
    """Return the SHA-256 of `data` in lower-case hex."""
    return hashlib.sha256(data).hexdigest()


def read(path: Path, what: str) -> bytes:
    """Return the bytes of a file that the user named; `what` says what it should be.

    Raises UsageError when it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as exc:
        raise UsageError(
            f"The {what} {path} could not be read: {exc.strerror or exc}. Check the path and its permissions."
        ) from exc


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: into a neighbour first, then renamed over it.

    Raises UsageError when the folder cannot be made or written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        neighbour = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            neighbour.chmod(0o644)
            neighbour.replace(path)
        except BaseException:
            neighbour.unlink(missing_ok=True)
            raise
    except OSError as exc:
        raise UsageError(
            f"{path} could not be written: {exc.strerror or exc}. Choose a folder that you may write to with -o."
        ) from exc


def require_folder(path: Path) -> None:
    """Make the output folder and prove that it can be written to, before any work is done for it.

    Raises UsageError.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            pass
    except OSError as exc:
        raise UsageError(
            f"The output folder {path} cannot be written to: {exc.strerror or exc}. Choose another with -o."
        ) from exc
