"""An AWS emulator: moto, plus DataZone, plus the authorization and the failures that auditors meet.

`serve(estate)` answers over HTTP on 127.0.0.1, `emulate(estate)` in this process; `environment(emulator)` holds the
variables by which a client reaches it. The estate is plain data: `sus_audit.emulator.state`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sus_audit.errors import BrokenError

if TYPE_CHECKING:
    from sus_audit.emulator.server import Emulator, emulate, environment, serve

__all__ = ["Emulator", "emulate", "environment", "serve"]


def __getattr__(name: str) -> Any:
    """Import moto when it is wanted: an estate can be read, checked and generated without it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        from sus_audit.emulator import server
    except ModuleNotFoundError as error:
        raise BrokenError(
            f"The emulator needs {error.name}, which is not installed; install sus-audit with its extra `demo`."
        ) from error
    return getattr(server, name)
