"""The `json` report: gate.json itself, versioned, the same bytes for the same result."""

from __future__ import annotations

import msgspec

from sus_audit.model.gate import GateResult
from sus_audit.report.gate import _json
from sus_audit.report.gate._view import GROUPS, view


def render(result: GateResult) -> str:
    """Return gate.json: sorted keys, rules by id, findings the worst first, changes by table and key."""
    shown = view(result)
    findings = [finding for group in GROUPS for finding in shown.groups[group]]
    kinds = ["new", "worse", "fixed", "unchanged"]
    ordered = msgspec.structs.replace(
        result,
        rules=sorted(result.rules, key=lambda rule: rule.id),
        findings=sorted(
            findings, key=lambda one: (kinds.index(one.kind), -one.severity.rank, one.rule, one.resource, one.id)
        ),
    )
    return _json.canonical(ordered)
