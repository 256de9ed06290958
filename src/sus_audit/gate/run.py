"""The gate from inputs to its result: read, lay over, judge both worlds, compare, say where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from sus_audit import __version__, evaluate, files
from sus_audit import snapshot as snapshots
from sus_audit.config import classification_digest, effective
from sus_audit.config.model import Config
from sus_audit.gate.compare import Difference, agree, compare
from sus_audit.gate.judge import Worlds, judge
from sus_audit.gate.located import Notice, Reading, Target
from sus_audit.gate.overlay import Proposed, lay_over, without_snapshot
from sus_audit.gate.overlay.world import DERIVED
from sus_audit.gate.places import Locator, of_mark
from sus_audit.model.audit import Audit, RuleResult, Severity, Verdict
from sus_audit.model.gate import (
    GateChange,
    GateCounts,
    GateFinding,
    GateInput,
    GateNotice,
    GateResource,
    GateResult,
    GateRun,
    LintFinding,
)
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy.engine import Engine
from sus_audit.policy.rules import Policies

_ORDER = {"new": 0, "worse": 1, "fixed": 2, "unchanged": 3}
_RELATED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What one call of the gate asks for, besides the inputs themselves."""

    config: Config
    policies: Policies
    engine: Engine
    target: Target
    snapshot: Snapshot | None = None
    snapshot_digest: str | None = None
    as_of: str
    """The time that rules take as now."""
    fail_on: Severity = Severity.HIGH
    allow_incomplete: bool = False
    advance: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the readers made of the inputs."""

    inputs: list[GateInput]
    reading: Reading
    lint: Callable[[], tuple[list[LintFinding], list[str]]] = field(default=lambda: ([], []))
    """Waits for cfn-lint, which runs beside all this, and returns its findings and remarks."""


def run(call: Call, given: Given) -> GateResult:
    """Return what the change makes worse, on the lines that cause it.

    Waivers and baselines are applied by who calls, with `settled`.
    """
    base = call.snapshot
    if base is None:
        digest = classification_digest(call.config.classification)
        base = without_snapshot(call.as_of, __version__, digest, call.config.aws.partition)
    data = evaluate.config_data(call.config, effective(call.config), call.policies, call.as_of)
    proposed = lay_over(base, given.reading, call.as_of)
    worlds = _judged(call, proposed, proposed.after, data)
    differences = compare(worlds.verdicts[0], _if_made(call, base, given.reading, data, proposed, worlds))
    locator = Locator(proposed, worlds.derived)
    findings = [_finding(one, call.policies, proposed, locator) for one in differences]
    kept = [one for one in findings if one.kind == "unchanged"]
    findings = [one for one in findings if one.kind != "unchanged" or not one.effect]
    lint, remarks = given.lint()
    result = GateResult(
        run=_run(call, given, worlds, data),
        inputs=given.inputs,
        rules=_rules(worlds, findings),
        resources=_resources(worlds, findings),
        findings=sorted(findings, key=_rank),
        changes=_changes(proposed, worlds),
        lint=lint,
        notices=_notices([*given.reading.notices, *proposed.notices], remarks),
        seen=dict(sorted(given.reading.seen.items())),
        not_judged=_not_judged(call, proposed),
        counts=GateCounts(
            new_fails=0,
            new_unknowns=0,
            fixed=0,
            unchanged_fails=sum(one.status == "fail" for one in kept),
            unchanged_unknowns=sum(one.status == "unknown" for one in kept),
            waived=0,
            baseline=0,
        ),
        verdict="clean",
        exit_code=0,
    )
    return settled(result, call.policies)


def _judged(call: Call, proposed: Proposed, after: Snapshot, data: dict[str, Any]) -> Worlds:
    derived = call.snapshot is not None and not proposed.stubbed and not call.snapshot.collection.redacted
    return judge(proposed.before, after, call.config, call.policies, data, call.engine, call.advance, derived=derived)


def _if_made(
    call: Call, base: Snapshot, reading: Reading, data: dict[str, Any], proposed: Proposed, worlds: Worlds
) -> list[Verdict]:
    """Return the verdicts in which both worlds agree where it is undecided whether some resources are made."""
    old, new = worlds.verdicts
    maybe = [one for one in reading.declared if one.exists is not None and one.action != "none"]
    if not maybe:
        return new
    without = lay_over(base, reading, call.as_of, undecided=False)
    other = _judged(call, proposed, without.after, data)
    names = ", ".join(sorted({one.address for one in maybe})[:3])
    reasons = "; ".join(sorted({one.exists.why for one in maybe if one.exists is not None})[:3])
    why = f"Whether {names} is made at all is not known before the change is applied: {reasons}."
    # A rule that the other world was not asked sees no difference there: it says what it says of the estate as it is.
    asked = {rule.id for rule in other.judged}
    stands = [verdict for verdict in old if verdict.rule not in asked]
    return agree(new, [*other.verdicts[1], *stands], why)


def _finding(one: Difference, policies: Policies, proposed: Proposed, locator: Locator) -> GateFinding:
    verdict = one.verdict
    custom = policies.rule(verdict.rule).metadata.custom
    evidence = verdict.evidence if isinstance(verdict.evidence, list) else []
    places = locator.of(custom.subject, verdict.resource, [item.pointer for item in evidence], custom.reads)
    direct = (custom.subject, verdict.resource) in proposed.origins or custom.subject == "changes"
    if one.kind in ("unchanged", "fixed") and not direct and (custom.subject, verdict.resource) not in proposed.deleted:
        places = []
    return GateFinding(
        id=verdict.id,
        rule=verdict.rule,
        resource=verdict.resource,
        kind=one.kind,
        status=one.status,
        severity=verdict.severity if isinstance(verdict.severity, Severity) else custom.severity,
        confidence=verdict.confidence if isinstance(verdict.confidence, int) else None,
        message=verdict.message if isinstance(verdict.message, str) else "",
        cause=verdict.cause if isinstance(verdict.cause, str) else None,
        evidence=evidence,
        enforcement="advisory" if verdict.enforcement == "advisory" else "enforced",
        effect=not direct,
        before=one.before,
        place=places[0] if places else None,
        related=places[1 : 1 + _RELATED],
    )


def _rank(finding: GateFinding) -> tuple[int, int, int, str, str]:
    unknown = 1 if finding.status == "unknown" else 0
    return _ORDER[finding.kind] + 0, unknown, -finding.severity.rank, finding.rule, finding.resource


def settled(result: GateResult, policies: Policies) -> GateResult:
    """Return the result with its counts, verdict and exit code worked out from its findings."""
    worst = {rule.id: rule.metadata.worst_severity.rank for rule in policies.rules}
    limit = result.run.fail_on.rank
    bad = [one for one in result.findings if one.kind in ("new", "worse") and one.waived is None and not one.baseline]
    fails = [one for one in bad if one.status == "fail"]
    unknowns = [one for one in bad if one.status == "unknown"]
    enforced = [one for one in bad if one.enforcement == "enforced"]
    failing = any(one.status == "fail" and one.severity.rank >= limit for one in enforced)
    open_ends = any(one.status == "unknown" and worst[one.rule] >= limit for one in enforced)
    counts = msgspec.structs.replace(
        result.counts,
        new_fails=len(fails),
        new_unknowns=len(unknowns),
        fixed=sum(one.kind == "fixed" for one in result.findings),
        waived=sum(one.waived is not None for one in result.findings),
        baseline=sum(one.baseline for one in result.findings),
    )
    if failing:
        verdict, code = "failed", 3
    elif open_ends:
        verdict, code = "incomplete", 0 if result.run.allow_incomplete else 4
    else:
        verdict, code = "clean", 0
    return msgspec.structs.replace(result, counts=counts, verdict=verdict, exit_code=code)


def _run(call: Call, given: Given, worlds: Worlds, data: dict[str, Any]) -> GateRun:
    return GateRun(
        tool_version=__version__,
        engine=call.engine.name,
        engine_version=call.engine.version,
        as_of=call.as_of,
        snapshot_digest=call.snapshot_digest,
        collected_at=call.snapshot.collected_at if call.snapshot is not None else None,
        config_digest=files.sha256(msgspec.json.format(files.canonical(data), indent=1) + b"\n"),
        fail_on=call.fail_on,
        allow_incomplete=call.allow_incomplete,
        account=call.target.account,
        region=call.target.region,
        assumed=sorted(call.target.assumed),
        rules_judged=len(worlds.judged),
        rules_untouched=worlds.untouched,
    )


def _audits(worlds: Worlds) -> Iterable[Audit]:
    return [audit for pair in worlds.audits for audit in reversed(pair)]


def _rules(worlds: Worlds, findings: Iterable[GateFinding]) -> list[RuleResult]:
    named = {finding.rule for finding in findings}
    found: dict[str, RuleResult] = {}
    for audit in _audits(worlds):
        for rule in audit.rules:
            if rule.id in named:
                found.setdefault(rule.id, rule)
    return [found[key] for key in sorted(found)]


def _resources(worlds: Worlds, findings: Iterable[GateFinding]) -> dict[str, GateResource]:
    named = {finding.resource for finding in findings}
    found: dict[str, GateResource] = {}
    for audit in _audits(worlds):
        for key, info in audit.resources.items():
            if key in named and key not in found:
                found[key] = GateResource(**msgspec.structs.asdict(info))
    return dict(sorted(found.items()))


def _changes(proposed: Proposed, worlds: Worlds) -> list[GateChange]:
    made: list[GateChange] = []
    for (table, key), origins in proposed.origins.items():
        if table == "changes":
            continue
        old, new = _row(proposed.before, table, key), _row(proposed.after, table, key)
        if new is None:
            continue
        fields = _differ(old, new)
        if old is not None and not fields:
            continue
        made.append(
            GateChange(
                action="add" if old is None else "change",
                table=table,
                key=key,
                name=_name(new),
                fields=fields if old is not None else [],
                place=of_mark(origins[0].declared.mark, origins[0].declared),
            )
        )
    for (table, key), declared in proposed.deleted.items():
        if _row(proposed.after, table, key) is None:
            old = _row(proposed.before, table, key)
            place = of_mark(declared.mark, declared)
            made.append(GateChange(action="delete", table=table, key=key, name=_name(old), place=place))
    return sorted(made, key=lambda one: (one.table, one.key, one.action))


_NOT_ITS_OWN = {"source", "created_at", "last_updated_at", *DERIVED}


def _differ(old: Any, new: Any) -> list[str]:
    if old is None:
        return []
    names = [info.name for info in msgspec.structs.fields(new) if info.name not in _NOT_ITS_OWN]
    return [name for name in names if getattr(old, name) != getattr(new, name)]


def _row(snapshot: Snapshot, table: str, key: str) -> Any:
    rows = getattr(snapshot, table)
    return rows.get(key) if isinstance(rows, dict) else None


def _name(row: Any) -> str | None:
    for name in ("name", "blueprint_name", "share_name"):
        found = getattr(row, name, None)
        if isinstance(found, str):
            return found
    return None


def _notices(notices: Iterable[Notice], remarks: Sequence[str]) -> list[GateNotice]:
    own = [GateNotice(message=one.message, place=of_mark(one.mark)) for one in notices]
    return own + [GateNotice(message=text) for text in remarks]


def _not_judged(call: Call, proposed: Proposed) -> list[str]:
    found: list[str] = []
    if call.snapshot is None:
        found.append(
            "No snapshot was given: what the change does to things that are there already, and what rests on them, "
            "was not judged. Give one with --snapshot."
        )
    strange = sorted(key for key in proposed.before.domains or {} if key not in _known(call.snapshot))
    if strange and call.snapshot is not None:
        found.append(
            f"The snapshot does not hold {', '.join(strange)}: of what is there in "
            f"{'that domain' if len(strange) == 1 else 'those domains'} nothing is known."
        )
    found += [
        f"{one.address} is deleted; the snapshot does not hold it, so what goes with it is not known."
        for one in proposed.missed
    ]
    for table, domain, declared in proposed.unlisted:
        found.append(f"What {declared.address} adds to {table.replace('_', ' ')} of {domain} is not known in full.")
    return list(dict.fromkeys(found))


def _known(snapshot: Snapshot | None) -> dict[str, Any]:
    return snapshot.domains if snapshot is not None and isinstance(snapshot.domains, dict) else {}


def digest_of(snapshot: Snapshot) -> str:
    """Return the digest of a snapshot's bytes."""
    return files.sha256(snapshots.encode(snapshot))
