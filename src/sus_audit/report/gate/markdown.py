"""The `markdown` report: a comment on a pull request."""

from __future__ import annotations

from sus_audit.model.gate import GateResult
from sus_audit.report.gate import _markdown
from sus_audit.report.gate._view import view

MARKER = "<!-- sus-audit gate -->"
"""The first line, which nobody sees: by it a bot finds the comment that it is to replace."""
LIMIT = 65_536
"""Characters that GitHub takes in a comment."""
IN_FULL = 10


def render(result: GateResult) -> str:
    """Return the comment, at most LIMIT characters."""
    return f"{MARKER}\n{_markdown.body(view(result), LIMIT - len(MARKER) - 1, len, IN_FULL)}"
