"""Everything that the reports show of an audit: counted, chosen and put in order here; formats only lay it out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from msgspec import UnsetType

from sus_audit.model.audit import (
    Audit,
    AuditGap,
    Change,
    ControlResult,
    FrameworkResult,
    ResourceInfo,
    RuleResult,
    Run,
    Severity,
    Status,
    Verdict,
    Waived,
)
from sus_audit.report._text import count, value_text
from sus_audit.report._words import CAUSES, CONTROL_STATES, STATES, headline, notices

NO_BUSINESS_UNIT = "(no business unit)"
EVIDENCE_SHOWN = 8
ROWS_FIRST = 5


@dataclass(frozen=True)
class Counts:
    """Verdicts by status."""

    fail: int = 0
    unknown: int = 0
    passed: int = 0

    @property
    def total(self) -> int:
        """All verdicts."""
        return self.fail + self.unknown + self.passed


@dataclass(frozen=True)
class Finding:
    """A failure or an unknown."""

    id: str
    rule: str
    title: str
    status: Status
    severity: Severity
    name: str
    place: tuple[str, ...]
    """Kind, account, Region, business unit: those that are known."""
    resource: str
    business_unit: str
    confidence: int | None
    message: str
    cause: str | None
    evidence: tuple[tuple[str, str], ...]
    evidence_left: int
    """How much evidence is in audit.json only."""
    advisory: bool = False
    """It never decides the exit code."""
    waived: Waived | None = None
    """The waiver that covers it; it decides no exit code either."""


@dataclass(frozen=True)
class Group:
    """A rule with its findings, worst first."""

    rule: RuleResult
    area: str
    counts: Counts
    severity: Severity
    """The worst among its failures, else the rule's own."""
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Area:
    """A folder of rules."""

    name: str
    counts: Counts
    groups: tuple[Group, ...]
    """Only rules with findings, worst first."""


@dataclass(frozen=True)
class UnitRow:
    """A business unit, its verdicts per area in the order of `View.columns`, and in all."""

    name: str
    cells: tuple[Counts, ...]
    total: Counts


@dataclass(frozen=True)
class CauseRow:
    """A reason why something is unknown."""

    cause: str
    meaning: str
    verdicts: int
    gaps: int
    accounts: tuple[str, ...]
    operations: tuple[str, ...]


@dataclass(frozen=True)
class ChangeRow:
    """One side of the comparison with a previous audit."""

    label: str
    meaning: str
    ids: tuple[str, ...]
    entries: tuple[tuple[str, str], ...]
    """Name and rule of those that this audit still knows."""


@dataclass(frozen=True)
class WaiverRow:
    """A waiver, and how many findings it covers."""

    waiver: Waived
    rules: tuple[str, ...]
    findings: int


@dataclass(frozen=True)
class FrameworkRow:
    """A framework with its controls, each with the word and tone of its state."""

    framework: FrameworkResult
    states: tuple[tuple[str, str, int], ...]
    """Word, tone and number of controls, for the states that occur."""
    controls: tuple[tuple[ControlResult, str, str], ...]


@dataclass(frozen=True)
class View:
    """A report, ready to be laid out."""

    run: Run
    headline: str
    tone: str
    """`fail`, `unknown`, `nothing` or `pass`; `pass` only when there is neither an unknown nor a gap."""
    scope: str
    notices: tuple[tuple[str, str], ...]
    totals: Counts
    waived: int
    """Findings that a waiver covers; they are among the totals."""
    waivers: tuple[WaiverRow, ...]
    """Only those that cover something; the others are findings of the rules about waivers."""
    severities: tuple[tuple[Severity, int], ...]
    """Of the failures that no waiver covers."""
    findings: tuple[Finding, ...]
    areas: tuple[Area, ...]
    groups: tuple[Group, ...]
    columns: tuple[str, ...]
    units: tuple[UnitRow, ...]
    first_units: tuple[UnitRow, ...]
    other_units: UnitRow | None
    """The sum of the units that the first screen has no room for."""
    causes: tuple[CauseRow, ...]
    rules: tuple[tuple[RuleResult, str], ...]
    disabled: tuple[RuleResult, ...]
    states: tuple[tuple[str, int], ...]
    gaps: tuple[AuditGap, ...]
    frameworks: tuple[FrameworkRow, ...]
    change: tuple[ChangeRow, ...] | None
    facts: tuple[tuple[str, str], ...]


def view(audit: Audit) -> View:
    """Return what a report shows; failures before unknowns, each worst severity first, then by rule and resource.

    What is waived comes after all that is not.
    """
    rules = {rule.id: rule for rule in audit.rules}
    by_rule: defaultdict[str, Counter[Status]] = defaultdict(Counter)
    cells: defaultdict[tuple[str, str], Counter[Status]] = defaultdict(Counter)
    found: list[Finding] = []
    for verdict in audit.verdicts:
        info = audit.resources.get(verdict.resource)
        unit = (info.business_unit if info else None) or NO_BUSINESS_UNIT
        by_rule[verdict.rule][verdict.status] += 1
        cells[unit, area_of(verdict.rule)][verdict.status] += 1
        if verdict.status is not Status.PASS:
            found.append(_finding(verdict, rules.get(verdict.rule), info, unit))
    findings = tuple(sorted(found, key=worst_first))
    totals = _sum(map(_counts, by_rule.values()))
    groups = _groups(findings, rules, by_rule)
    areas = _areas(audit.rules, groups, by_rule)
    columns = tuple(area.name for area in areas if area.counts.total)
    units = _units(cells, columns)
    causes = _causes(audit, findings)
    still = Counter(item.status for item in findings if item.waived is None)
    waived = len(findings) - still.total()
    tone, text = headline(still[Status.FAIL], still[Status.UNKNOWN], totals.passed, len(audit.gaps), waived)
    shown = units if len(units) <= ROWS_FIRST + 1 else units[:ROWS_FIRST]
    rest = units[len(shown) :]
    per_severity = Counter(item.severity for item in findings if item.status is Status.FAIL and item.waived is None)
    return View(
        run=audit.run,
        headline=text,
        tone=tone,
        scope=_scope(audit.run),
        notices=notices(audit),
        totals=totals,
        waived=waived,
        waivers=_waivers(findings),
        severities=tuple((level, per_severity[level]) for level in reversed(Severity) if per_severity[level]),
        findings=findings,
        areas=areas,
        groups=groups,
        columns=columns,
        units=units,
        first_units=shown,
        other_units=_other(rest),
        causes=causes,
        rules=tuple((rule, STATES[rule.state]) for rule in sorted(audit.rules, key=lambda rule: rule.id)),
        disabled=tuple(rule for rule in sorted(audit.rules, key=lambda rule: rule.id) if rule.state == "disabled"),
        states=tuple((word, sum(rule.state == state for rule in audit.rules)) for state, word in STATES.items()),
        gaps=tuple(sorted(audit.gaps, key=lambda gap: (gap.cause, gap.table, gap.scope_kind, gap.scope_id, gap.id))),
        frameworks=tuple(map(_framework, audit.frameworks)),
        change=_change(audit, audit.change) if audit.change else None,
        facts=_facts(audit.run),
    )


def area_of(rule: str) -> str:
    """Return the area that a rule's id begins with."""
    return rule.partition(".")[0]


def worst_first(finding: Finding) -> tuple[bool, bool, int, int, str, str]:
    """Order findings; a rule that decides goes before a heuristic of the same severity, and what is waived is last."""
    sureness = 101 if finding.confidence is None else finding.confidence
    waived = finding.waived is not None
    return (waived, finding.status is Status.UNKNOWN, -finding.severity.rank, -sureness, finding.rule, finding.resource)


def _finding(verdict: Verdict, rule: RuleResult | None, info: ResourceInfo | None, unit: str) -> Finding:
    evidence = [] if isinstance(verdict.evidence, UnsetType) else verdict.evidence
    severity = verdict.severity
    if isinstance(severity, UnsetType):
        severity = rule.severity if rule else Severity.HIGH
    place = (info.kind.replace("_", " "), info.account_id, info.region, info.business_unit) if info else ()
    return Finding(
        id=verdict.id,
        rule=verdict.rule,
        title=rule.title if rule else verdict.rule,
        status=verdict.status,
        severity=severity,
        name=(info.name if info else None) or verdict.resource,
        place=tuple(part for part in place if part),
        resource=verdict.resource,
        business_unit=unit,
        confidence=None if isinstance(verdict.confidence, UnsetType) else verdict.confidence,
        message="" if isinstance(verdict.message, UnsetType) else verdict.message,
        cause=None if isinstance(verdict.cause, UnsetType) else verdict.cause,
        evidence=tuple((item.pointer, value_text(item.value)) for item in evidence[:EVIDENCE_SHOWN]),
        evidence_left=max(0, len(evidence) - EVIDENCE_SHOWN),
        advisory=verdict.enforcement == "advisory",
        waived=None if isinstance(verdict.waived, UnsetType) else verdict.waived,
    )


def _waivers(findings: tuple[Finding, ...]) -> tuple[WaiverRow, ...]:
    covered: dict[str, list[Finding]] = {}
    for item in findings:
        if item.waived is not None:
            covered.setdefault(item.waived.id, []).append(item)
    return tuple(
        WaiverRow(items[0].waived, tuple(sorted({item.rule for item in items})), len(items))
        for _, items in sorted(covered.items())
        if items[0].waived is not None
    )


def _counts(by_status: Counter[Status]) -> Counts:
    return Counts(by_status[Status.FAIL], by_status[Status.UNKNOWN], by_status[Status.PASS])


def _sum(parts: Iterable[Counts]) -> Counts:
    fail = unknown = passed = 0
    for part in parts:
        fail, unknown, passed = fail + part.fail, unknown + part.unknown, passed + part.passed
    return Counts(fail, unknown, passed)


def _groups(
    findings: tuple[Finding, ...], rules: dict[str, RuleResult], by_rule: dict[str, Counter[Status]]
) -> tuple[Group, ...]:
    """Group findings that are in order already: a group stands where its worst finding stands."""
    members: dict[str, list[Finding]] = {}
    for finding in findings:
        members.setdefault(finding.rule, []).append(finding)
    return tuple(
        Group(rules[rule], area_of(rule), _counts(by_rule[rule]), items[0].severity, tuple(items))
        for rule, items in members.items()
        if rule in rules
    )


def _areas(
    rules: Iterable[RuleResult], groups: tuple[Group, ...], by_rule: dict[str, Counter[Status]]
) -> tuple[Area, ...]:
    """Return every area that has a rule, in the order of its worst group, the ones without findings last by name."""
    members: dict[str, list[Group]] = {}
    for group in groups:
        members.setdefault(group.area, []).append(group)
    for name in sorted({area_of(rule.id) for rule in rules}):
        members.setdefault(name, [])
    sums: defaultdict[str, list[Counts]] = defaultdict(list)
    for rule, by_status in by_rule.items():
        sums[area_of(rule)].append(_counts(by_status))
    return tuple(Area(name, _sum(sums[name]), tuple(items)) for name, items in members.items())


def _units(cells: dict[tuple[str, str], Counter[Status]], columns: tuple[str, ...]) -> tuple[UnitRow, ...]:
    nothing: Counter[Status] = Counter()
    rows = []
    for unit in {unit for unit, _ in cells}:
        row = tuple(_counts(cells.get((unit, column), nothing)) for column in columns)
        rows.append(UnitRow(unit, row, _sum(row)))
    return tuple(
        sorted(rows, key=lambda row: (-row.total.fail, -row.total.unknown, row.name == NO_BUSINESS_UNIT, row.name))
    )


def _other(rest: tuple[UnitRow, ...]) -> UnitRow | None:
    if not rest:
        return None
    row = tuple(_sum(cells) for cells in zip(*(unit.cells for unit in rest), strict=True))
    return UnitRow(f"{len(rest)} other business units", row, _sum(row))


def _causes(audit: Audit, findings: tuple[Finding, ...]) -> tuple[CauseRow, ...]:
    verdicts = Counter(item.cause or "unresolved" for item in findings if item.status is Status.UNKNOWN)
    gaps: defaultdict[str, list[AuditGap]] = defaultdict(list)
    for gap in audit.gaps:
        gaps[gap.cause].append(gap)
    rows = [
        CauseRow(
            cause=cause,
            meaning=CAUSES.get(cause, cause.replace("_", " ").capitalize()),
            verdicts=verdicts[cause],
            gaps=len(gaps.get(cause, [])),
            accounts=tuple(sorted({gap.account_id for gap in gaps.get(cause, []) if gap.account_id})),
            operations=tuple(sorted({gap.operation for gap in gaps.get(cause, []) if gap.operation})),
        )
        for cause in verdicts.keys() | gaps.keys()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.verdicts, -row.gaps, row.cause)))


def _framework(result: FrameworkResult) -> FrameworkRow:
    numbers = Counter(control.state for control in result.controls)
    return FrameworkRow(
        framework=result,
        states=tuple((word, tone, numbers[key]) for key, (word, tone) in CONTROL_STATES.items() if numbers[key]),
        controls=tuple((control, *CONTROL_STATES[control.state]) for control in result.controls),
    )


def _change(audit: Audit, change: Change) -> tuple[ChangeRow, ...]:
    known = {verdict.id: verdict for verdict in audit.verdicts}

    def row(label: str, meaning: str, ids: list[str]) -> ChangeRow:
        entries = []
        for verdict in (known[key] for key in ids if key in known):
            info = audit.resources.get(verdict.resource)
            entries.append(((info.name if info else None) or verdict.resource, verdict.rule))
        return ChangeRow(label, meaning, tuple(ids), tuple(sorted(entries)))

    return (
        row("New", "Fails now and did not fail before.", change.new),
        row("Fixed", "Failed before and passes now.", change.fixed),
        row("Still open", "Failed before and fails now.", change.still_open),
        row("No longer judged", "Failed before; now unknown, or gone. Not counted as fixed.", change.no_longer_judged),
    )


def _scope(run: Run) -> str:
    parts = (count(run.domains, "domain"), count(run.accounts, "account"), count(run.projects, "project"))
    return ", ".join(parts)


def _facts(run: Run) -> tuple[tuple[str, str], ...]:
    filters = "; ".join(f"{key}: {', '.join(values)}" for key, values in sorted(run.filters.items()) if values)
    return (
        ("sus-audit", run.tool_version),
        ("Engine", f"{run.engine} {run.engine_version}".strip()),
        ("Judged as of", run.as_of),
        ("Collected at", run.collected_at),
        ("API calls", f"{run.calls:,}"),
        ("Scope", _scope(run)),
        ("Filters", filters or "none"),
        ("Listings trusted because", run.trust_list_visibility or "not trusted; unproved listings stay unknown"),
        ("SHA-256 of snapshot.json", run.snapshot_digest),
        ("SHA-256 of config.json", run.config_digest),
    )
