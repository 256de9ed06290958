"""A second process that works beside this one on what both hold in memory already."""

from __future__ import annotations

import contextlib
import os
import sys
import warnings
from collections.abc import Callable, Iterator


def possible() -> bool:
    """Return whether a copy of this process can be made safely and has a core of its own to run on."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


@contextlib.contextmanager
def beside(task: Callable[[], bytes]) -> Iterator[Callable[[], bytes | None]]:
    """Run `task` in a copy of this process, made by fork, and yield what waits for its result.

    That is None where the copy came to no result, for whatever reason; the caller then does the work itself. The copy
    must neither print nor take a lock, for a thread that is not copied may hold it. It ends with the block at the
    latest.
    """
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        # Python warns of locks that other threads hold: the progress bar has one, which a task never takes.
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if pid == 0:
        _run(task, reader, writer)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        ended = False

        def result() -> bytes | None:
            nonlocal ended
            text = stream.read()
            _, status = os.waitpid(pid, 0)
            ended = True
            return text if status == 0 else None

        try:
            yield result
        finally:
            if not ended:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, 9)
                os.waitpid(pid, 0)


def _run(task: Callable[[], bytes], reader: int, writer: int) -> None:
    status = 1
    try:
        os.close(reader)
        with os.fdopen(writer, "wb") as stream:
            stream.write(task())
        status = 0
    finally:
        # Nothing of the process that was copied may end twice: no buffer, no temporary folder.
        os._exit(status)
