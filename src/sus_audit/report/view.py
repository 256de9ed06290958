"""What reports show, computed once: counts, order, groups. Templates only lay it out."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import msgspec

from sus_audit.model.audit import Audit, Evidence, RuleResult, Severity, Status, Verdict

_UNASSIGNED = "(none)"


class Finding(msgspec.Struct, frozen=True):
    """A fail or an unknown, with all that a reader needs to see of it."""

    id: str
    rule: str
    area: str
    title: str
    status: str
    severity: str
    confidence: int | None
    resource: str
    kind: str
    name: str
    account_id: str
    business_unit: str
    message: str
    cause: str
    evidence: list[tuple[str, str]]


class RuleGroup(msgspec.Struct, frozen=True):
    """A rule with its open findings."""

    rule: RuleResult
    findings: list[Finding]


class Area(msgspec.Struct, frozen=True):
    """An area with its rules, worst first."""

    name: str
    fail: int
    unknown: int
    passed: int
    rules: list[RuleResult]


class CauseLine(msgspec.Struct, frozen=True):
    """Unknowns of one cause, and the operations and accounts behind them."""

    cause: str
    count: int
    behind: str


class Cell(msgspec.Struct, frozen=True):
    """Verdicts of one business unit in one area."""

    fail: int
    unknown: int
    passed: int


class View(msgspec.Struct, frozen=True):
    """Everything that a report shows."""

    audit: Audit
    fail: int
    unknown: int
    passed: int
    headline: str
    tone: str
    """`bad`, `unsure` or `good`; good only where nothing failed and nothing is unknown."""
    worst: list[Finding]
    areas: list[Area]
    groups: list[RuleGroup]
    causes: list[CauseLine]
    units: list[str]
    table: dict[str, dict[str, Cell]]
    """Business unit -> area -> cell."""
    change: dict[str, list[Finding | str]]


def view(audit: Audit) -> View:
    """Return the view of an audit."""
    rules = {rule.id: rule for rule in audit.rules}
    counts = Counter(verdict.status for verdict in audit.verdicts)
    findings = sorted(
        (_finding(audit, rules[verdict.rule], verdict) for verdict in audit.verdicts if verdict.status is not Status.PASS),
        key=_worst_first,
    )
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_rule[finding.rule].append(finding)
    fail, unknown = counts[Status.FAIL], counts[Status.UNKNOWN]
    units, table = _table(audit)
    return View(
        audit=audit,
        fail=fail,
        unknown=unknown,
        passed=counts[Status.PASS],
        headline=_headline(fail, unknown),
        tone="bad" if fail else "unsure" if unknown else "good",
        worst=[finding for finding in findings if finding.status == "fail"][:5],
        areas=_areas(audit),
        groups=[RuleGroup(rules[rule], found) for rule, found in sorted(by_rule.items(), key=lambda item: _group_order(item[1]))],
        causes=_causes(audit, findings),
        units=units,
        table=table,
        change=_change(audit, {finding.id: finding for finding in findings}),
    )


def _headline(fail: int, unknown: int) -> str:
    if fail:
        return f"{fail} violation{'s' * (fail != 1)}" + (f", and {unknown} unknown" if unknown else "")
    if unknown:
        return f"No violation seen, but {unknown} verdict{'s are' if unknown != 1 else ' is'} unknown"
    return "No violation, nothing unknown"


def _finding(audit: Audit, rule: RuleResult, verdict: Verdict) -> Finding:
    info = audit.resources[verdict.resource]
    severity = verdict.severity if isinstance(verdict.severity, Severity) else rule.severity
    evidence: list[Evidence] = [] if isinstance(verdict.evidence, msgspec.UnsetType) else verdict.evidence
    return Finding(
        id=verdict.id,
        rule=rule.id,
        area=rule.id.split(".")[0],
        title=rule.title,
        status=verdict.status.value,
        severity=severity.value,
        confidence=verdict.confidence if isinstance(verdict.confidence, int) else None,
        resource=verdict.resource,
        kind=info.kind.replace("_", " "),
        name=info.name or verdict.resource,
        account_id=info.account_id or "",
        business_unit=info.business_unit or _UNASSIGNED,
        message=verdict.message if isinstance(verdict.message, str) else "",
        cause=verdict.cause if isinstance(verdict.cause, str) else "",
        evidence=[(item.pointer, msgspec.json.encode(item.value, order="sorted").decode()) for item in evidence],
    )


def _worst_first(finding: Finding) -> tuple[Any, ...]:
    return (finding.status != "fail", -Severity(finding.severity).rank, finding.rule, finding.resource)


def _group_order(found: list[Finding]) -> tuple[Any, ...]:
    return _worst_first(found[0])[:3]


def _areas(audit: Audit) -> list[Area]:
    by_area: dict[str, list[RuleResult]] = defaultdict(list)
    for rule in audit.rules:
        by_area[rule.id.split(".")[0]].append(rule)
    areas = [
        Area(
            name=name,
            fail=sum(rule.counts.fail for rule in rules),
            unknown=sum(rule.counts.unknown for rule in rules),
            passed=sum(rule.counts.passed for rule in rules),
            rules=sorted(rules, key=lambda rule: (-rule.counts.fail, -rule.counts.unknown, -rule.severity.rank, rule.id)),
        )
        for name, rules in by_area.items()
    ]
    return sorted(areas, key=lambda area: (-area.fail, -area.unknown, area.name))


def _causes(audit: Audit, findings: list[Finding]) -> list[CauseLine]:
    counts = Counter(finding.cause or "not said" for finding in findings if finding.status == "unknown")
    behind: dict[str, set[str]] = defaultdict(set)
    for gap in audit.gaps:
        where = f" in {gap.account_id}" if gap.account_id else ""
        behind[gap.cause].add(f"{gap.operation or gap.table.replace('_', ' ')}{where}")
    return [
        CauseLine(cause.replace("_", " "), count, _few(sorted(behind.get(cause, set()))))
        for cause, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def _few(names: list[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _table(audit: Audit) -> tuple[list[str], dict[str, dict[str, Cell]]]:
    counts: dict[str, dict[str, Counter[Status]]] = defaultdict(lambda: defaultdict(Counter))
    for verdict in audit.verdicts:
        unit = audit.resources[verdict.resource].business_unit or _UNASSIGNED
        counts[unit][verdict.rule.split(".")[0]][verdict.status] += 1
    units = sorted(counts, key=lambda unit: (unit == _UNASSIGNED, unit))
    return units, {
        unit: {
            area: Cell(found[Status.FAIL], found[Status.UNKNOWN], found[Status.PASS])
            for area, found in sorted(counts[unit].items())
        }
        for unit in units
    }


def _change(audit: Audit, findings: dict[str, Finding]) -> dict[str, list[Finding | str]]:
    if audit.change is None:
        return {}
    change = audit.change
    return {
        "New": [findings.get(key, key) for key in change.new],
        "Still open": [findings.get(key, key) for key in change.still_open],
        "No longer judged": [findings.get(key, key) for key in change.no_longer_judged],
        "Fixed": [findings.get(key, key) for key in change.fixed],
    }
