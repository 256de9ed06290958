"""The waivers file and the baseline: what somebody decided to live with, for how long, and who says so."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from sus_audit.model.audit import Severity

SHORTEST_REASON = 10
LONGEST_DAYS = 365
"""From `created` to `expires`, unless the config says otherwise."""

Text = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]
Day = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
"""A day in UTC: `2026-11-25`."""
Covered = Literal["fail", "unknown"]


class _Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a document."""


class Waiver(_Value, frozen=True, kw_only=True):
    """One exception: a rule, the resources that may break it, and for how long.

    `requester` and `approver` are personal data.
    """

    id: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
    """Unique in the file: `fin-legacy-pool`."""
    rule: Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$")]
    """One rule; there is no pattern over rules, because a rule that is added later would be waived unseen."""
    resource: Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]
    """The id of a resource as audit.json has it; each `*` stands for any characters, `/` and none at all included."""
    reason: Annotated[str, msgspec.Meta(min_length=SHORTEST_REASON, max_length=2000)]
    requester: Text
    approver: Text
    ticket: Text
    created: Day
    """The first day on which it applies."""
    expires: Day
    """The last day on which it applies."""
    covers: Annotated[tuple[Covered, ...], msgspec.Meta(min_length=1)] = ("fail",)
    """What is unknown is covered only where this says so."""


class WaiversFile(_Value, frozen=True, kw_only=True):
    """The whole waivers file."""

    version: Literal[1]
    waivers: list[Waiver]


class Debt(_Value, frozen=True, kw_only=True):
    """A failure that was there when the baseline was made."""

    id: str
    """The verdict's."""
    rule: str
    resource: str
    severity: Severity
    message: str


class Baseline(_Value, frozen=True, kw_only=True):
    """The failures of one audit, which a gate takes as known. Sorted by rule, then resource."""

    schema_version: Literal["1.0"] = "1.0"
    audit_digest: str
    """SHA-256 of audit.json's bytes."""
    as_of: str
    """The moment that the audit's rules took as now."""
    failures: list[Debt]
