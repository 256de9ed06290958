"""The audit: what the rules decided about a snapshot, as written to audit.json."""

from __future__ import annotations

import hashlib
import json
from enum import StrEnum
from typing import Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

SCHEMA_VERSION = "1.0"


class Severity(StrEnum):
    """How bad a failure is."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for info up to 4 for critical."""
        return list(Severity).index(self)


class Status(StrEnum):
    """What a rule says of one resource."""

    FAIL = "fail"
    UNKNOWN = "unknown"
    PASS = "pass"


Enforcement = Literal["enforced", "advisory"]
"""Whether a finding decides the exit code; advisory ones never do."""


class _Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the audit."""


class Evidence(_Value, frozen=True, kw_only=True):
    """A place in the snapshot and what stands there."""

    pointer: str
    """RFC 6901, from the root of snapshot.json."""
    value: Any = None


class Waived(_Value, frozen=True, kw_only=True):
    """The waiver that covers a verdict."""

    id: str
    reason: str
    approver: str
    """Personal data."""
    ticket: str
    expires: str
    """The last day on which it applies, in UTC."""


class Verdict(_Value, frozen=True, kw_only=True):
    """One rule's word on one resource. A pass holds only id, rule, resource, status."""

    id: str
    rule: str
    resource: str
    status: Status
    severity: Severity | UnsetType = UNSET
    confidence: int | UnsetType | None = UNSET
    """0-100 for heuristics, None for rules that decide."""
    message: str | UnsetType = UNSET
    evidence: list[Evidence] | UnsetType = UNSET
    cause: str | UnsetType | None = UNSET
    """A `Cause` for unknowns, None for fails."""
    enforcement: Enforcement | UnsetType = UNSET
    """Of fails and unknowns."""
    waived: Waived | UnsetType = UNSET
    """A waived fail is still a fail; it does not decide the exit code."""


class RuleCounts(_Value, frozen=True, kw_only=True):
    """Verdicts of one rule by status."""

    fail: int
    unknown: int
    passed: int = msgspec.field(name="pass")
    waived: int = 0
    """Of the fails and unknowns: how many a waiver covers."""


class StageSettings(_Value, frozen=True, kw_only=True):
    """What the config sets otherwise for the resources of one stage; None where nothing is."""

    parameters: dict[str, Any] | None = None
    """All parameters of the rule as they are there."""
    enforcement: Enforcement | None = None


class RuleResult(_Value, frozen=True, kw_only=True):
    """A rule as it was applied."""

    id: str
    title: str
    description: str
    severity: Severity
    remediation: str
    digest: str
    """SHA-256 of the rule's source."""
    parameters: dict[str, Any]
    enforcement: Enforcement = "enforced"
    stages: dict[str, StageSettings] = {}
    """Stage -> what holds there instead."""
    controls: dict[str, list[str]] = {}
    """Framework -> ids of the controls that the rule supports."""
    counts: RuleCounts
    state: Literal["judged", "not_applicable", "error", "disabled"]
    reason: str | None = None
    """Why it is disabled, or the error's text."""
    confidence: int | None = None


class ResourceInfo(_Value, frozen=True, kw_only=True):
    """What a report needs to name a resource."""

    kind: str
    name: str | None
    account_id: str | None
    region: str | None
    domain_id: str | None
    business_unit: str | None


class AuditGap(_Value, frozen=True, kw_only=True):
    """A gap of the snapshot as the audit shows it."""

    id: str
    table: str
    scope_kind: str
    scope_id: str
    fields: list[str] | None
    cause: str
    message: str
    operation: str | None
    account_id: str | None


ControlState = Literal["not_satisfied", "partly_assessed", "not_assessed", "no_rule", "supported", "satisfied"]
"""What an audit says of a control: a check fails; some pass, and something is unknown, disabled or not collected yet;
nothing passed; no rule looks at it; all pass, and steps by hand remain; all pass, and that is all there is."""


class ControlResult(_Value, frozen=True, kw_only=True):
    """A control of a framework as this audit supports it. Supporting evidence, no statement of compliance."""

    id: str
    """The citation."""
    title: str
    text: str
    automation: Literal["full", "partial", "manual"]
    manual: list[str]
    """What an auditor still does by hand."""
    rules: list[str]
    awaits: list[str]
    """Rules that will support it once what they read is collected."""
    counts: RuleCounts
    state: ControlState
    reason: str


class FrameworkResult(_Value, frozen=True, kw_only=True):
    """A framework with all its controls, in the order of their source."""

    id: str
    title: str
    version: str
    ref: str
    note: str
    controls: list[ControlResult]


class Change(_Value, frozen=True, kw_only=True):
    """The comparison with a previous audit: ids of verdicts."""

    previous_digest: str
    new: list[str]
    fixed: list[str]
    still_open: list[str]
    no_longer_judged: list[str]
    """Failed before, and now neither failed nor passed (unknown, or the resource is gone)."""


class Run(_Value, frozen=True, kw_only=True):
    """What was run."""

    tool_version: str
    engine: str
    """`embedded` or `opa`."""
    as_of: str
    """The time that rules take as now."""
    collected_at: str
    snapshot_digest: str
    """SHA-256 of snapshot.json's bytes."""
    config_digest: str
    """SHA-256 of config.json's bytes."""
    filters: dict[str, list[str]]
    trust_list_visibility: str | None
    calls: int
    accounts: int
    domains: int
    projects: int
    engine_version: str = ""
    """Of the embedded engine's package, or the OPA server's own."""


class Audit(_Value, frozen=True, kw_only=True):
    """The whole document. Lists are sorted: rules by id, verdicts by rule then resource, gaps by id."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION  # type: ignore[assignment]
    run: Run
    rules: list[RuleResult]
    resources: dict[str, ResourceInfo]
    verdicts: list[Verdict]
    gaps: list[AuditGap]
    frameworks: list[FrameworkResult] = []
    change: Change | None = None


def verdict_id(rule: str, resource: str) -> str:
    """Return the stable id of a rule's verdict on a resource: 32 hex digits."""
    text = json.dumps([rule, resource], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]
