"""One rule as text for a terminal."""

from __future__ import annotations

import textwrap

from sus_audit.policy.rules import Rule
from sus_audit.policy.testing import Report


def show(rule: Rule, *, with_source: bool) -> str:
    """Return the rule's METADATA in words, and its source when asked; ends in a newline."""
    custom = rule.metadata.custom
    raises = f" (may raise to {', '.join(custom.severities)})" if custom.severities else ""
    parts = [
        f"{rule.id}: {rule.metadata.title}",
        f"Severity: {custom.severity}{raises}"
        + (f"; a heuristic, confidence {custom.confidence} of 100" if custom.confidence is not None else ""),
        "",
        rule.metadata.description.strip(),
        "",
        f"Judges: {custom.subject}; rests on {custom.rests_on}",
        f"Reads: {', '.join(f'{table} ({width})' for table, width in sorted(custom.reads.items()))}",
    ]
    if custom.parameters:
        parts += ["", "Parameters:"]
        parts += [
            f"  {name} ({item.type}, default {item.default!r}): {item.description}"
            for name, item in sorted(custom.parameters.items())
        ]
    for label, text in (
        ("Console", custom.remediation.console),
        ("CLI", custom.remediation.cli),
        ("CloudFormation", custom.remediation.cloudformation),
    ):
        if text:
            parts += ["", f"{label}:", textwrap.indent(text.strip(), "  ")]
    if rule.metadata.related_resources:
        parts += ["", "See:"] + [f"  {link.description}: {link.ref}" for link in rule.metadata.related_resources]
    parts += ["", f"Digest: sha256 {rule.digest}"]
    if with_source:
        parts += ["", rule.source.rstrip()]
    return "\n".join(parts) + "\n"


def tested(report: Report, min_coverage: int) -> str:
    """Return the report of a test run in words: what failed and why, the coverage of each rule, and totals."""
    lines = [f"FAIL {case.engine}: {case.name} in {case.file}: {case.detail}" for case in report.failed]
    lines += [
        f"FAIL {rule_id} has no test: write {rule_id.split('.')[1]}_test.rego beside it." for rule_id in report.untested
    ]
    thin = report.thin(min_coverage)
    for item in report.coverage:
        missed = f"; not run: {_lines(item.missed)}" if item.missed else ""
        mark = "FAIL" if item in thin else "    "
        lines.append(f"{mark} {item.file.stem}: {item.share:.0%} of its lines covered{missed}")
    for engine in dict.fromkeys(case.engine for case in report.cases):
        cases = [case for case in report.cases if case.engine == engine]
        lines.append(f"{engine}: {sum(case.passed for case in cases)} of {len(cases)} tests passed")
    if not report.cases:
        lines.append("No test was run.")
    return "\n".join(lines) + "\n"


def _lines(numbers: tuple[int, ...]) -> str:
    """Return line numbers with runs drawn together: `3-5, 9`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
