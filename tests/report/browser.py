"""Real Chromium over its DevTools protocol: what a page asked for, said and shows."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import websocket

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--hide-scrollbars",
    "--no-first-run",
    "--remote-debugging-port=0",
)
WITHOUT = "SUS_AUDIT_WITHOUT_CHROMIUM"
_SECONDS = 60


def program() -> str:
    """Return Chromium's path; fail the test without it, or skip where the environment allows that."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    if os.environ.get(WITHOUT) == "1":
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.warn("the HTML report was not opened: there is no Chromium", stacklevel=2)
        pytest.skip("there is no Chromium")
    pytest.fail(f"Chromium is needed: apt-get install chromium, or set {WITHOUT}=1 to do without", pytrace=False)


@dataclass
class Page:
    """A tab, and everything that it did since it was opened."""

    socket: websocket.WebSocket
    session: str
    events: list[dict[str, Any]] = field(default_factory=list)
    number: int = 1000

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol and return its result."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters, "sessionId": self.session}
        self.socket.send(json.dumps(message))
        while True:
            answer = self._next()
            if answer.get("id") == self.number:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result

    def evaluate(self, expression: str) -> Any:
        """Return the JSON value of an expression in the page, awaited."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def open(self, path: Path) -> None:
        """Open a file and wait until it has loaded."""
        self.call("Page.navigate", url=path.resolve().as_uri())
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self._next()

    def size(self, width: int, height: int) -> None:
        """Give the page a window of this size."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def dark(self) -> None:
        """Prefer dark colours from here on."""
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])

    def screenshot(self, path: Path) -> None:
        """Write what the window shows as PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def requests(self) -> list[str]:
        """Return the address of everything that was asked for, the file itself included."""
        return [
            event["params"]["request"]["url"] for event in self.events if event["method"] == "Network.requestWillBeSent"
        ]

    def complaints(self) -> list[dict[str, Any]]:
        """Return what reached the console or the log, and every exception."""
        methods = {"Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"}
        return [event for event in self.events if event["method"] in methods]

    def _next(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self.socket.recv())
        if "method" in message:
            self.events.append(message)
        return message


@contextlib.contextmanager
def chromium(width: int = 1280, height: int = 800) -> Iterator[Page]:
    """Start Chromium with a profile of its own; yield one empty tab; end it."""
    path = program()
    with (
        tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile,
        subprocess.Popen(
            [path, *FLAGS, f"--user-data-dir={profile}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        ) as process,
    ):
        try:
            with contextlib.closing(_connect(process)) as socket:
                page = _tab(socket)
                page.size(width, height)
                yield page
                socket.send(json.dumps({"id": 3, "method": "Browser.close"}))
                process.communicate(timeout=_SECONDS)
        finally:
            if process.poll() is None:
                process.kill()


def screenshot(html_path: Path, png_path: Path, width: int = 1280, height: int = 800) -> None:
    """Write what a window of this size shows of a page."""
    with chromium(width, height) as page:
        page.open(html_path)
        page.screenshot(png_path)


def _connect(process: subprocess.Popen[str]) -> websocket.WebSocket:
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        _, found, address = line.partition("DevTools listening on ")
        if found:
            return websocket.create_connection(address.strip(), timeout=_SECONDS, suppress_origin=True)
    pytest.fail(f"Chromium did not start: {''.join(said)}", pytrace=False)


def _tab(socket: websocket.WebSocket) -> Page:
    def call(number: int, method: str, **parameters: Any) -> dict[str, Any]:
        socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(socket.recv())
            if answer.get("id") == number:
                result: dict[str, Any] = answer["result"]
                return result

    target = call(1, "Target.createTarget", url="about:blank")["targetId"]
    page = Page(socket, call(2, "Target.attachToTarget", targetId=target, flatten=True)["sessionId"])
    for domain in ("Network", "Runtime", "Log", "Page"):
        page.call(f"{domain}.enable")
    page.events.clear()
    return page
