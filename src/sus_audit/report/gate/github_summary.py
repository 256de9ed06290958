"""The `github-summary` report: what a job of GitHub Actions appends to $GITHUB_STEP_SUMMARY."""

from __future__ import annotations

from sus_audit.model.gate import GateResult
from sus_audit.report.gate import _markdown
from sus_audit.report.gate._view import view

LIMIT = 1024 * 1024
"""Bytes that GitHub takes of one step."""
IN_FULL = 50


def render(result: GateResult) -> str:
    """Return the summary, at most LIMIT bytes of UTF-8."""
    return _markdown.body(view(result), LIMIT, lambda text: len(text.encode()), IN_FULL)
