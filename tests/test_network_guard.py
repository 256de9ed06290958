"""Proof that no test reaches an address beyond this machine: neither its own process, nor a program it starts."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

# An address of the documentation range (RFC 5737): nothing is there, should the guard ever fail.
BEYOND = ("192.0.2.1", 9)

WAYS_OUT: dict[str, Callable[[socket.socket], object]] = {
    "connect": lambda tcp: tcp.connect(BEYOND),
    "connect_ex": lambda tcp: tcp.connect_ex(BEYOND),
    "look-up of a name": lambda _: socket.gethostbyname("aws.example.com"),
    "look-up of addresses": lambda _: socket.getaddrinfo("aws.example.com", 443),
    "create_connection": lambda _: socket.create_connection(BEYOND, timeout=1),
}


@pytest.mark.parametrize("way", WAYS_OUT)
def test_a_way_out_is_refused_and_written_down(way: str, refusals: Path) -> None:
    before = refusals.read_text()

    with socket.socket() as tcp, pytest.raises(RuntimeError, match="tests stay on the loopback interface"):
        WAYS_OUT[way](tcp)

    assert refusals.read_text().removeprefix(before).count("was refused") == 1


def test_a_datagram_is_refused(refusals: Path) -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as udp,
        pytest.raises(RuntimeError, match=r"socket\.sendto to '192\.0\.2\.1' was refused"),
    ):
        udp.sendto(b"x", BEYOND)


@pytest.mark.subprocess
def test_a_program_that_a_test_starts_is_refused_too(refusals: Path) -> None:
    before = refusals.read_text()

    ended = subprocess.run(
        [sys.executable, "-c", f"import socket; socket.create_connection({BEYOND}, timeout=1)"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 1
    assert ended.stderr.splitlines()[-1] == (
        "sitecustomize.ReachedOut: socket.getaddrinfo to '192.0.2.1' was refused: tests stay on the loopback interface"
    )
    assert refusals.read_text().removeprefix(before).count("was refused") == 1


def test_loopback_stays_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        greeter = threading.Thread(target=_greet, args=(server,))
        greeter.start()
        with socket.create_connection(server.getsockname(), timeout=5) as client:
            assert client.recv(5) == b"hello"
        greeter.join()


def test_this_machines_aws_settings_are_out_of_reach() -> None:
    assert {name: value for name, value in os.environ.items() if name.startswith("AWS_")} == {
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }


@pytest.mark.subprocess
def test_a_swallowed_refusal_still_fails_its_test(pytester_folder: Path) -> None:
    (pytester_folder / "test_sly.py").write_text(
        "import contextlib, socket\n"
        "def test_sly():\n"
        "    with contextlib.suppress(Exception), socket.socket() as tcp:\n"
        f"        tcp.connect({BEYOND})\n"
    )

    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, "test_sly.py"],
        capture_output=True,
        text=True,
        check=False,
        cwd=pytester_folder,
    )

    assert ended.returncode == 1
    assert "this test reached for the network:" in ended.stdout


@pytest.fixture
def pytester_folder(tmp_path: Path, project_root: Path) -> Path:
    """An empty test suite with this one's conftest."""
    conftest = (project_root / "tests/conftest.py").read_text()
    guard = project_root / "tests/guard"
    (tmp_path / "conftest.py").write_text(conftest.replace('Path(__file__).parent / "guard"', f"Path({str(guard)!r})"))
    return tmp_path


def _greet(server: socket.socket) -> None:
    with contextlib.closing(server.accept()[0]) as client:
        client.sendall(b"hello")
