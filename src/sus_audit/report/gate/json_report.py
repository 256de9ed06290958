"""The `json` report: gate.json itself, versioned, the same bytes for the same result."""

from __future__ import annotations

import msgspec

from sus_audit.model.gate import GateResult
from sus_audit.report.gate import _json
from sus_audit.report.gate._view import order


def render(result: GateResult) -> str:
    """Return gate.json: sorted keys, rules by id, findings new, worse, then by severity, rule and resource."""
    ordered = msgspec.structs.replace(
        result,
        rules=sorted(result.rules, key=lambda rule: rule.id),
        findings=sorted(result.findings, key=order),
    )
    return _json.canonical(ordered)
