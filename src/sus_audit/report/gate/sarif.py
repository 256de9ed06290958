"""The `sarif` report: SARIF 2.1.0, by the standard and within what GitHub code scanning takes.

Code scanning shows every result as an open alert, whatever its `kind` or `baselineState`, and refuses a whole file in
which one result has no place. So results are what the change adds, worsens, leaves undecided or touches; what it fixes,
and what nothing in it touches, are counted in the properties of the run and said in a notification.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from sus_audit.exits import Exit
from sus_audit.model.audit import RuleResult, Severity
from sus_audit.model.gate import GateFinding, GateResult, LintFinding, Place
from sus_audit.report._text import count, shorten, visible
from sus_audit.report.gate import _json
from sus_audit.report.gate._markdown import plain
from sus_audit.report.gate._view import (
    GROUPS,
    GateView,
    because,
    before,
    name_of,
    relative,
    seen_line,
    view,
    waiver_line,
)

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
RESULTS_LIMIT = 25_000
RELATED_LIMIT = 100
_LEVELS = {
    Severity.CRITICAL: "error",
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.INFO: "note",
}
# GitHub's bands: above 9.0 critical, from 7.0 high, from 4.0 medium, above 0 low; without a number the level counts.
_SECURITY = {Severity.CRITICAL: "9.5", Severity.HIGH: "8.0", Severity.MEDIUM: "5.5", Severity.LOW: "2.0"}
_LINT_LEVELS = {"error": "error", "warning": "warning", "informational": "note"}
_BASELINE_STATES = {"new": "new", "worse": "updated", "unchanged": "unchanged"}


def render(result: GateResult) -> str:
    """Return the log: a run of sus-audit, and one of cfn-lint where templates were read."""
    shown = view(result)
    runs = [_run(shown)]
    if result.lint or any(one.kind == "cloudformation" for one in result.inputs):
        # Without findings too: that is how a reader learns that the last ones are fixed.
        runs.append(_lint_run(result))
    return _json.text({"$schema": SCHEMA, "version": "2.1.0", "runs": runs})


def _run(shown: GateView) -> dict[str, Any]:
    result = shown.result
    rules = sorted(shown.rules)
    findings = [finding for group in GROUPS if group != "fixed" for finding in shown.groups[group]]
    placed = [finding for finding in findings if finding.place is not None]
    results = [_result(shown, finding, rules) for finding in placed[:RESULTS_LIMIT]]
    fixed, elsewhere, cut = len(shown.groups["fixed"]), len(findings) - len(placed), len(placed) - len(results)
    return {
        "tool": {
            "driver": {
                "name": "sus-audit",
                "version": visible(result.run.tool_version),
                "rules": [_rule(shown.rules[rule]) for rule in rules],
            }
        },
        "automationDetails": {"id": "sus-audit-gate/"},
        "invocations": [
            {
                # It ran to its end; that the change fails is its answer, and in the exit code.
                "executionSuccessful": True,
                "exitCode": result.exit_code,
                "exitCodeDescription": Exit(result.exit_code).meaning,
                "toolExecutionNotifications": _notifications(result, fixed, elsewhere, cut),
            }
        ],
        "artifacts": [
            {"location": _location(one.file), "hashes": {"sha-256": one.digest}}
            for one in result.inputs
            if one.kind != "ignored"
        ],
        # Columns count characters of Unicode, as the readers of the inputs do.
        "columnKind": "unicodeCodePoints",
        "results": results,
        "properties": {
            "verdict": result.verdict,
            "engine": visible(result.run.engine),
            "asOf": visible(result.run.as_of),
            "failOn": result.run.fail_on.value,
            "fixed": fixed,
            "withoutPlace": elsewhere,
            "leftOut": cut,
        },
    }


def _rule(rule: RuleResult) -> dict[str, Any]:
    properties: dict[str, Any] = {"tags": ["security", visible(rule.id.split(".")[0])]}
    if rule.severity in _SECURITY:
        properties["security-severity"] = _SECURITY[rule.severity]
    properties["precision"] = _precision(rule.confidence)
    if rule.confidence is not None:
        properties["confidence"] = rule.confidence
    more = f"sus-audit rules show {visible(rule.id)}"
    remediation = "\n".join(visible(line) for line in rule.remediation.split("\n"))
    return {
        "id": visible(rule.id),
        "name": _pascal(rule.id),
        "shortDescription": {"text": _unlinked(rule.title)},
        "fullDescription": {"text": _unlinked(rule.description)},
        "help": {
            "text": f"{_unlinked(remediation, keep_lines=True)}\n\n{more}",
            "markdown": "\n\n".join(
                [*(plain(line, 4000) for line in rule.remediation.split("\n") if line.strip()), f"`{more}`"]
            ),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": properties,
    }


def _precision(confidence: int | None) -> str:
    """Return GitHub's word for how sure a rule is; rules that decide are sure."""
    if confidence is None:
        return "very-high"
    return "high" if confidence >= 80 else "medium" if confidence >= 50 else "low"


def _pascal(rule: str) -> str:
    return "".join(part.capitalize() for part in visible(rule).replace(".", "_").split("_"))


def _result(shown: GateView, finding: GateFinding, rules: list[str]) -> dict[str, Any]:
    text = [f"{_unlinked(name_of(finding, shown.result))}: {_unlinked(finding.message)}"]
    old, cause = before(finding), because(finding)
    if old is not None:
        text.append(f"Before the change {_unlinked(old)}.")
    properties: dict[str, Any] = {
        "status": finding.status,
        "severity": finding.severity.value,
        "enforcement": finding.enforcement,
        "effect": finding.effect,
        "resource": visible(finding.resource),
    }
    if cause is not None:
        text.insert(0, "Cannot be decided.")
        text.append(f"Because: {_unlinked(cause)}.")
        properties["cause"] = visible(finding.cause or "")
    if finding.effect:
        text.append("The resource is not in the change: this is an effect of it.")
    if finding.confidence is not None:
        properties["confidence"] = finding.confidence
    row: dict[str, Any] = {"ruleId": visible(finding.rule)}
    if finding.rule in shown.rules:
        row["ruleIndex"] = rules.index(finding.rule)
    # An unknown keeps the kind `fail`: any other needs the level `none`, and readers would take it for a remark. It is
    # a warning, and `status` says what it is.
    row |= {
        "level": "warning" if finding.status == "unknown" else _LEVELS[finding.severity],
        "message": {"text": " ".join(text)},
        "locations": [_where(finding.place)] if finding.place is not None else [],
        # The name that GitHub's own upload fills in from the line's text stays free: another value there is warned of.
        "partialFingerprints": {"susAuditVerdict/v1": visible(finding.id)},
        "baselineState": _BASELINE_STATES.get(finding.kind, "unchanged"),
        "properties": properties,
    }
    if finding.related:
        row["relatedLocations"] = [
            {"id": number, **_where(place)} for number, place in enumerate(finding.related[:RELATED_LIMIT], 1)
        ]
    suppression = _suppression(finding)
    if suppression is not None:
        row["suppressions"] = [suppression]
    return row


def _suppression(finding: GateFinding) -> dict[str, Any] | None:
    if finding.waived is not None:
        return {
            "kind": "external",
            "status": "accepted",
            "justification": _unlinked(waiver_line(finding)),
            "properties": {"expires": visible(finding.waived.expires), "waiver": visible(finding.waived.id)},
        }
    if finding.baseline:
        return {"kind": "external", "status": "accepted", "justification": "Old debt that the baseline holds."}
    return None


def _where(place: Place) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": max(1, place.line),
        "startColumn": max(1, place.column),
        "endLine": max(1, place.line, place.end_line),
        "endColumn": max(1, place.end_column),
    }
    row: dict[str, Any] = {"physicalLocation": {"artifactLocation": _location(place.file), "region": region}}
    address = place.address or place.logical_id
    if address:
        logical: dict[str, Any] = {"fullyQualifiedName": visible(address), "kind": "resource"}
        if place.logical_id:
            logical["name"] = visible(place.logical_id)
        row["logicalLocations"] = [logical]
        if place.property:
            row["logicalLocations"].append(
                {"fullyQualifiedName": visible(f"{address}/{place.property}"), "kind": "property"}
            )
    return row


def _location(file: str) -> dict[str, str]:
    """Return a path as a URI: relative to the repository where it was given so."""
    uri = quote(relative(file), safe="/", errors="surrogatepass")
    return {"uri": f"file://{uri}" if uri.startswith("/") else uri}


def _notifications(result: GateResult, fixed: int, elsewhere: int, cut: int) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for notice in result.notices:
        row: dict[str, Any] = {"level": "note", "message": {"text": _unlinked(notice.message)}}
        if notice.place is not None:
            row["locations"] = [_where(notice.place)]
        rows.append(row)
    said = list(result.not_judged)
    if cut:
        said.append(f"{count(cut, 'finding')} beyond the first {RESULTS_LIMIT:,} left out; the json report has all.")
    if fixed:
        said.append(f"The change fixes {count(fixed, 'finding')}; what is fixed is no result here.")
    if elsewhere:
        said.append(f"{count(elsewhere, 'unchanged finding')} that nothing in the change touches: no result here.")
    rows += [{"level": "warning", "message": {"text": _unlinked(text)}} for text in said]
    seen = seen_line(result)
    if seen:
        rows.append({"level": "note", "message": {"text": _unlinked(seen)}})
    return rows


def _unlinked(text: str, limit: int = 4000, keep_lines: bool = False) -> str:
    """Return plain text without the links that SARIF lets plain text have: `[text](where)`."""
    shown = text if keep_lines else visible(text)
    return shorten(shown.replace("](", "] ("), limit)


def _lint_run(result: GateResult) -> dict[str, Any]:
    rules: dict[str, LintFinding] = {}
    for lint in result.lint:
        rules.setdefault(lint.rule, lint)
    ids = sorted(rules)
    return {
        "tool": {"driver": {"name": "cfn-lint", "rules": [_lint_rule(rules[rule]) for rule in ids]}},
        "automationDetails": {"id": "sus-audit-gate-cfn-lint/"},
        "columnKind": "unicodeCodePoints",
        "results": [
            {
                "ruleId": visible(lint.rule),
                "ruleIndex": ids.index(lint.rule),
                "level": _LINT_LEVELS[lint.level],
                "message": {"text": _unlinked(lint.message)},
                "locations": [_where(lint.place)],
            }
            for lint in result.lint[:RESULTS_LIMIT]
        ],
    }


def _lint_rule(lint: LintFinding) -> dict[str, Any]:
    title = f"Rule {visible(lint.rule)} of cfn-lint"
    row: dict[str, Any] = {
        "id": visible(lint.rule),
        "shortDescription": {"text": title},
        "fullDescription": {"text": f"{title}. What it finds never decides the gate's exit code."},
        "help": {"text": f"{title}: cfn-lint says more with --list-rules."},
        "defaultConfiguration": {"level": _LINT_LEVELS[lint.level]},
    }
    if lint.url is not None and lint.url.startswith("https://"):
        row["helpUri"] = quote(lint.url, safe=":/?#[]@!$&'()*+,;=%~")
    return row
