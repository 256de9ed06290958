"""Baselines: the failures of one audit, which a gate takes as known."""

from __future__ import annotations

from pathlib import Path

import msgspec

from sus_audit import files
from sus_audit.errors import UsageError
from sus_audit.model.audit import Audit, Severity, Status
from sus_audit.model.waivers import Baseline, Debt
from sus_audit.waive.read import bounded

LARGEST = 200_000_000
"""Bytes; an estate of 10,000 projects that fails everywhere stays below."""


def create(audit: Audit, digest: str) -> Baseline:
    """Return the failures of an audit, those that are waived among them; `digest` is the SHA-256 of its bytes.

    What is unknown is no debt, and is not in it; nor is what the rules say of waivers.
    """
    return Baseline(
        audit_digest=digest,
        as_of=audit.run.as_of,
        failures=[
            Debt(
                id=verdict.id,
                rule=verdict.rule,
                resource=verdict.resource,
                severity=verdict.severity if isinstance(verdict.severity, Severity) else Severity.HIGH,
                message="" if isinstance(verdict.message, msgspec.UnsetType) else verdict.message,
            )
            for verdict in sorted(audit.verdicts, key=lambda verdict: (verdict.rule, verdict.resource))
            if verdict.status is Status.FAIL and not verdict.rule.startswith("waivers.")
        ],
    )


def encode(baseline: Baseline) -> bytes:
    """Return the bytes of a baseline: the same baseline gives the same ones."""
    return msgspec.json.format(files.canonical(baseline), indent=1) + b"\n"


def read(path: Path) -> Baseline:
    """Read a baseline.

    Raises UsageError when it cannot be read, is none or of another schema version, or holds a verdict twice.
    """
    data = bounded(path, LARGEST, "baseline")
    try:
        found = msgspec.json.decode(data, type=Baseline)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as exc:
        raise UsageError(
            f"{path} is not a baseline that this version of sus-audit reads: {exc}. "
            "Make one with sus-audit baseline create."
        ) from exc
    seen: set[str] = set()
    for debt in found.failures:
        if debt.id in seen:
            raise UsageError(
                f"The baseline {path} holds the verdict {debt.id} twice. Make it anew with sus-audit baseline create."
            )
        seen.add(debt.id)
    return found
