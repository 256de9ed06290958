"""A real OPA server on loopback, for tests."""

from __future__ import annotations

import contextlib
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from opa_client.opa import OpaClient

OPA = Path(__file__).parents[1] / ".tools/bin/opa"


def free_port() -> int:
    """Return a port of loopback that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


@contextlib.contextmanager
def serving(
    *arguments: str, authority: Path | None = None, certificate: tuple[Path, Path] | None = None
) -> Iterator[str]:
    """Start `opa run --server` with more arguments and give its URL; over https where its authority is given."""
    if not OPA.is_file():
        pytest.fail(f"{OPA} is missing. Build it with `make tools`.", pytrace=False)
    port = free_port()
    command = [str(OPA), "run", "--server", "--addr", f"127.0.0.1:{port}", "--log-level", "error", *arguments]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as program:
        try:
            with OpaClient(
                host="127.0.0.1",
                port=port,
                ssl=str(authority) if authority else False,
                cert=(str(certificate[0]), str(certificate[1])) if certificate else None,
                retries=0,
            ) as client:
                # Else the environment's own REQUESTS_CA_BUNDLE would stand above the authority.
                client._session.trust_env = False
                client.wait_for_ready(timeout=20, interval=0.02)
            yield f"{'https' if authority else 'http'}://127.0.0.1:{port}"
        finally:
            program.terminate()
            program.communicate()
