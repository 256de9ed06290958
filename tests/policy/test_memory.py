"""Asking the C library to keep memory: it is asked for big snapshots only, and does so where there is glibc."""

from __future__ import annotations

import ctypes
import platform
import subprocess
import sys
from typing import Any

import pytest

from sus_audit.policy import engine, memory, rules
from tests.laws import sample
from tests.laws.test_laws import data
from tests.policy.test_beside import judged


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can be asked")
def test_glibc_takes_every_setting() -> None:
    """In a process of its own, whose memory is nobody else's matter."""
    asked = "import sys; from sus_audit.policy import memory; sys.exit(0 if memory.keep() else 1)"

    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no such function."""

    class Musl:
        def __getattr__(self, name: str) -> Any:
            raise AttributeError(name)

    monkeypatch.setattr(ctypes, "CDLL", lambda _: Musl())

    assert memory.keep() is False


@pytest.mark.parametrize(("worth", "calls"), [(0, 1), (1 << 40, 0)])
def test_only_a_big_snapshot_asks(monkeypatch: pytest.MonkeyPatch, worth: int, calls: int) -> None:
    """The rest of a program keeps its own ways."""
    asked: list[bool] = []

    def keep() -> bool:
        asked.append(True)
        return True

    monkeypatch.setattr(memory, "keep", keep)
    monkeypatch.setattr(engine, "WORTH_A_PROCESS", worth)
    monkeypatch.setattr(engine, "possible", lambda: False)

    judged(sample.snapshot(False), rules.Policies(rules=(), modules=()), data())

    assert len(asked) == calls
