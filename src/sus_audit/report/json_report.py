"""The `json` report: audit.json itself, versioned, the same bytes for the same audit."""

from __future__ import annotations

import msgspec

from sus_audit import files
from sus_audit.model.audit import Audit


def render(audit: Audit) -> str:
    """Return audit.json: sorted keys, rules by id, verdicts by rule then resource, gaps by id, one final newline."""
    ordered = msgspec.structs.replace(
        audit,
        rules=sorted(audit.rules, key=lambda rule: rule.id),
        verdicts=sorted(audit.verdicts, key=lambda verdict: (verdict.rule, verdict.resource)),
        gaps=sorted(audit.gaps, key=lambda gap: gap.id),
    )
    return msgspec.json.format(files.canonical(ordered), indent=1).decode() + "\n"
