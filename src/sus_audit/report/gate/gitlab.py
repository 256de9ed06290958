"""The `gitlab` report: Code Quality JSON, shown in the widget and on the lines of a merge request."""

from __future__ import annotations

from typing import Any

from sus_audit import files
from sus_audit.model.audit import Severity
from sus_audit.model.gate import GateFinding, GateResult
from sus_audit.report._text import shorten, visible
from sus_audit.report.gate import _json
from sus_audit.report.gate._view import GateView, because, name_of, relative, view

_SEVERITY = {
    Severity.CRITICAL: "blocker",
    Severity.HIGH: "critical",
    Severity.MEDIUM: "major",
    Severity.LOW: "minor",
    Severity.INFO: "info",
}
_LIMIT = 1000


def render(result: GateResult) -> str:
    """Return an array of what is new, worse, or newly undecided; GitLab has no word for the rest.

    An unknown is at most `major`: nobody has said yet that it fails.
    """
    shown = view(result)
    seen: dict[str, int] = {}
    rows = []
    for group in ("new", "worse", "unknown"):
        for finding in shown.groups[group]:
            seen[finding.id] = seen.get(finding.id, 0) + 1
            rows.append(_row(shown, finding, seen[finding.id]))
    return _json.text(rows)


def _row(shown: GateView, finding: GateFinding, number: int) -> dict[str, Any]:
    name = visible(name_of(finding, shown.result))
    text = f"{name}: {visible(finding.message)}"
    severity = _SEVERITY[finding.severity]
    if finding.status == "unknown":
        text = f"Cannot be decided: {text}" + (f" ({because(finding)})" if finding.cause else "")
        severity = "major" if severity in ("blocker", "critical") else severity
    if finding.effect:
        text = f"Effect on what is not in the change: {text}"
    place = finding.place
    # GitLab drops a row without a place; the first input is where the change begins.
    file = place.file if place is not None else next((one.file for one in shown.result.inputs), ".")
    return {
        "description": shorten(text, _LIMIT),
        "check_name": visible(finding.rule),
        "fingerprint": files.sha256(f"{finding.id}:{number}".encode()),
        "severity": severity,
        "location": {
            "path": relative(visible(file)),
            "lines": {"begin": place.line, "end": place.end_line} if place is not None else {"begin": 1},
        },
    }
