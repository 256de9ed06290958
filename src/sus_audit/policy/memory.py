"""How the C library hands out memory while a big snapshot is judged."""

from __future__ import annotations

import ctypes
import sys

_M_TRIM_THRESHOLD, _M_TOP_PAD, _M_MMAP_THRESHOLD = -1, -2, -3
"""Of mallopt(3)."""
_KEPT, _AHEAD, _LARGEST = 1 << 30, 64 << 20, 32 << 20
"""Bytes. No list beyond the last can be kept."""


def keep() -> bool:
    """Have glibc keep what is given back to it, for the rest of the process; return whether it does.

    The embedded engine takes and gives back lists of megabytes over and over. Left alone, glibc returns each to the
    kernel, which clears it before it hands it out again.
    """
    if sys.platform != "linux":
        return False
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except AttributeError:
        # Another C library than glibc.
        return False
    settings = ((_M_MMAP_THRESHOLD, _LARGEST), (_M_TRIM_THRESHOLD, _KEPT), (_M_TOP_PAD, _AHEAD))
    taken = [mallopt(name, value) == 1 for name, value in settings]
    return all(taken)
