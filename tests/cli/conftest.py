"""The sample organization behind a real HTTP port, and the command line run on it."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sus_audit import bundled, demo
from sus_audit.cli import main
from sus_audit.emulator import environment, serve
from sus_audit.emulator.estate import load, moment
from sus_audit.emulator.state import EstateState, Fault

CONFIG = "sus-audit.yaml"
MOMENT = str(moment(bundled.path("estates") / "sample_organization.yaml"))
Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run the command line in an empty folder that holds the sample config."""
    monkeypatch.chdir(tmp_path)
    for name in ("AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    Path(CONFIG).write_text((bundled.path("estates") / CONFIG).read_text(encoding="utf-8"), encoding="utf-8")

    def invoke(*arguments: str) -> Result:
        # The organization is judged at its own moment: today it would have stood still for too long.
        moment_of_it = ["--as-of", MOMENT] if arguments[:1] == ("audit",) and "--as-of" not in arguments else []
        return CliRunner().invoke(main, ["--quiet", *arguments, *moment_of_it])

    return invoke


@contextlib.contextmanager
def organization(*faults: Fault, change: Callable[[EstateState], None] | None = None) -> Iterator[None]:
    """Serve the well-governed organization with faults; the environment points at it."""
    estate = load(bundled.path("estates") / "sample_organization.yaml", [])
    estate.faults.extend(faults)
    if change is not None:
        change(estate)
    with serve(estate) as server, demo._environment(environment(server)):
        yield


def audit_json(folder: str = "out") -> Any:
    """Return the audit that was written."""
    return json.loads((Path(folder) / "audit.json").read_text(encoding="utf-8"))


def statuses(audit: Any, rule: str) -> dict[str, str]:
    """Return resource -> status of one rule."""
    return {item["resource"]: item["status"] for item in audit["verdicts"] if item["rule"] == rule}
