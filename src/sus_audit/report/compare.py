"""What changed between two audits."""

from __future__ import annotations

from sus_audit.model.audit import Audit, Change, Status


def compare(audit: Audit, previous: Audit, previous_digest: str) -> Change:
    """Compare the failures of `audit` with those of an earlier audit, by the ids of verdicts, each list sorted.

    `previous_digest` is the SHA-256 of the earlier audit.json's bytes. A failure that is unknown now, or whose
    resource or rule is gone, is not fixed: it is no longer judged.
    """
    before = {verdict.id for verdict in previous.verdicts if verdict.status is Status.FAIL}
    now = {verdict.id: verdict.status for verdict in audit.verdicts}
    failing = {key for key, status in now.items() if status is Status.FAIL}
    passing = {key for key, status in now.items() if status is Status.PASS}
    return Change(
        previous_digest=previous_digest,
        new=sorted(failing - before),
        fixed=sorted(before & passing),
        still_open=sorted(before & failing),
        no_longer_judged=sorted(before - failing - passing),
    )
