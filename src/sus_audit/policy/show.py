"""One rule as text for a terminal."""

from __future__ import annotations

import textwrap

from sus_audit.policy.rules import Rule


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
