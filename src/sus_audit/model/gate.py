"""What the gate decided about a proposed change, as written to gate.json."""

from __future__ import annotations

from typing import Literal

import msgspec

from sus_audit.model.audit import Enforcement, Evidence, RuleResult, Severity, Waived

SCHEMA_VERSION = "1.0"


class _Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the document."""


class Place(_Value, frozen=True, kw_only=True):
    """Where in the inputs something is written. Lines and columns count from 1; the end is after the last character."""

    file: str
    """As the call named it, with `/` between folders."""
    line: int
    column: int
    end_line: int
    end_column: int
    address: str | None = None
    """The resource: `<stack>/<logical id>`, a Terraform address, or the file of a request."""
    logical_id: str | None = None
    """CloudFormation's."""
    type: str | None = None
    """CloudFormation's name of the resource's type."""
    property: str | None = None
    """Path in the resource: `EnvironmentConfigurations[0].AwsAccount`."""
    code: list[str] = []
    """Source lines from `code_from` on: the place with a little around it; long lines are cut."""
    code_from: int | None = None


Kind = Literal["new", "worse", "fixed", "unchanged"]
"""`new` and `worse` decide the exit code. Of unknowns: new (it was decided, or not there, before), unchanged."""


class Before(_Value, frozen=True, kw_only=True):
    """The verdict on the estate as it is."""

    status: Literal["fail", "unknown", "pass"]
    severity: Severity | None = None
    message: str | None = None


class GateFinding(_Value, frozen=True, kw_only=True):
    """One rule's word on one resource, where the change makes a difference or something failed already."""

    id: str
    """The verdict's id, as in an audit: stable from run to run."""
    rule: str
    resource: str
    """Id of the resource; of what the change creates, the id that the overlay gave it."""
    kind: Kind
    status: Literal["fail", "unknown", "pass", "gone"]
    """After the change; `pass` and `gone` (the resource is no more) only of `fixed`."""
    severity: Severity
    confidence: int | None = None
    message: str
    cause: str | None = None
    """Of unknowns: a `Cause`."""
    evidence: list[Evidence] = []
    enforcement: Enforcement = "enforced"
    effect: bool = False
    """True where the resource itself is not in the change, and only what the change does elsewhere concerns it."""
    before: Before | None = None
    """None where the resource was not judged before."""
    place: Place | None = None
    """What causes it; None only of `unchanged` and `fixed` that nothing in the change touches."""
    related: list[Place] = []
    waived: Waived | None = None
    baseline: bool = False
    """True where the baseline holds it: old debt, which never fails."""


class GateResource(_Value, frozen=True, kw_only=True):
    """What a report needs to name a resource."""

    kind: str
    name: str | None
    account_id: str | None
    region: str | None
    domain_id: str | None
    business_unit: str | None


class GateChange(_Value, frozen=True, kw_only=True):
    """One row of the snapshot that the change adds, changes or deletes."""

    action: Literal["add", "change", "delete"]
    table: str
    key: str
    name: str | None
    fields: list[str] = []
    """Of a change: the fields whose values differ."""
    place: Place | None = None


class LintFinding(_Value, frozen=True, kw_only=True):
    """What cfn-lint says of a template. It never decides the gate's exit code."""

    rule: str
    """Such as E3002."""
    level: Literal["error", "warning", "informational"]
    message: str
    place: Place
    url: str | None = None


class GateNotice(_Value, frozen=True, kw_only=True):
    """A remark that is no verdict."""

    message: str
    place: Place | None = None


class GateInput(_Value, frozen=True, kw_only=True):
    """One input file."""

    file: str
    kind: Literal[
        "cloudformation", "cdk_manifest", "terraform_plan", "api_request", "parameters", "waivers", "ignored",
    ]  # fmt: skip
    digest: str
    """SHA-256 of its bytes."""
    resources: int


class GateCounts(_Value, frozen=True, kw_only=True):
    """Findings after waivers and baseline."""

    new_fails: int
    """New and worse, all severities."""
    new_unknowns: int
    fixed: int
    unchanged_fails: int
    unchanged_unknowns: int
    waived: int
    baseline: int


class GateRun(_Value, frozen=True, kw_only=True):
    """What was run."""

    tool_version: str
    engine: str
    engine_version: str
    as_of: str
    snapshot_digest: str | None
    """SHA-256 of the snapshot's bytes; None without one."""
    collected_at: str | None
    config_digest: str
    fail_on: Severity
    allow_incomplete: bool
    account: str | None
    region: str | None
    assumed: list[str]
    """The keys of --assume that something needed; their values stay out."""
    rules_judged: int
    rules_untouched: int
    """Rules of whose inputs the change touches nothing: their verdicts cannot differ, and were not asked for."""


class GateResult(_Value, frozen=True, kw_only=True):
    """The whole document. Findings are sorted: new, worse, then by severity, rule and resource."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION  # type: ignore[assignment]
    run: GateRun
    inputs: list[GateInput]
    rules: list[RuleResult]
    """The rules of the findings, and change.visible and change.valid."""
    resources: dict[str, GateResource]
    findings: list[GateFinding]
    changes: list[GateChange]
    lint: list[LintFinding]
    notices: list[GateNotice]
    seen: dict[str, int]
    """Resource type -> how many: recognized, and read by no rule."""
    not_judged: list[str]
    """Sentences: what could not be said, such as what only a snapshot shows."""
    counts: GateCounts
    verdict: Literal["clean", "failed", "incomplete"]
    exit_code: int
