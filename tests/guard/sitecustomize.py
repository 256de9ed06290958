"""No test reaches beyond this machine: every socket of Python that would is refused, and written down.

On `PYTHONPATH` of the tests and of every program that they start, so that Python runs it before anything else in
each of them. An audit hook sees what a patched `socket` module does not: `connect_ex`, datagrams, look-ups of names.
"""

from __future__ import annotations

import os
import sys
from typing import Any

LEDGER = "SUS_AUDIT_TEST_REFUSED"
"""Names the file that receives a line per refusal: a refusal that the code under test swallows still fails its test."""

# Where the address stands among an event's arguments: a tuple for the first three, a name for the look-ups.
_CALLS = {"socket.connect": 1, "socket.sendto": 1, "socket.sendmsg": 1}
_LOOK_UPS = {"socket.getaddrinfo": 0, "socket.gethostbyname": 0, "socket.gethostbyaddr": 0}
_NAMES = frozenset({"", "localhost", "::1", "::", "0.0.0.0"})


class ReachedOut(RuntimeError):
    """A test tried to reach an address that is not on this machine."""


def is_local(host: object) -> bool:
    """Tell whether `host` (a name or an address in text) is this machine's own loopback."""
    if host is None:
        return True
    text = host.decode(errors="replace") if isinstance(host, bytes | bytearray) else str(host)
    return text in _NAMES or (text.startswith("127.") and text.replace(".", "").isdigit())


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _LOOK_UPS:
        host = arguments[_LOOK_UPS[event]]
    elif event in _CALLS and isinstance(arguments[_CALLS[event]], tuple):
        host = arguments[_CALLS[event]][0]
    else:
        return  # another event; a Unix socket's path; a datagram on a socket that connect has allowed already
    if is_local(host):
        return
    message = f"{event} to {host!r} was refused: tests stay on the loopback interface"
    ledger = os.environ.get(LEDGER)
    if ledger:
        descriptor = os.open(ledger, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, f"{message}\n".encode())
        finally:
            os.close(descriptor)
    raise ReachedOut(message)


sys.addaudithook(_watch)
