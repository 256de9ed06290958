"""The README's picture is the demo's report, taken in a real browser."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sus_audit import demo
from sus_audit.progress import Quiet
from tests.report.browser import screenshot

pytestmark = [pytest.mark.chromium, pytest.mark.slow]
IMAGE = Path(__file__).parents[2] / "docs/images/report.png"


def test_the_readme_shows_the_demos_report(tmp_path: Path) -> None:
    """The picture is a PNG of 1280 by 800; SUS_AUDIT_UPDATE_GOLDEN=1 keeps it for the README."""
    outcome = demo.run(tmp_path / "demo", Quiet())
    taken = tmp_path / "report.png"
    screenshot(tmp_path / "demo/report.html", taken, 1280, 800)

    assert outcome.as_known, outcome.summary
    assert taken.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert taken.read_bytes()[16:24] == (1280).to_bytes(4, "big") + (800).to_bytes(4, "big")
    if os.environ.get("SUS_AUDIT_UPDATE_GOLDEN") == "1":
        IMAGE.parent.mkdir(parents=True, exist_ok=True)
        IMAGE.write_bytes(taken.read_bytes())
    assert IMAGE.read_bytes()[16:24] == taken.read_bytes()[16:24]
