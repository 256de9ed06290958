"""Reports of the gate: one module per format, all over one result."""

from __future__ import annotations

from collections.abc import Callable

from sus_audit.model.gate import GateResult
from sus_audit.report.gate import github, github_summary, gitlab, json_report, junit, markdown, sarif, text

FORMATS: dict[str, Callable[[GateResult], str]] = {
    "text": text.render,
    "json": json_report.render,
    "sarif": sarif.render,
    "github": github.render,
    "github-summary": github_summary.render,
    "markdown": markdown.render,
    "gitlab": gitlab.render,
    "junit": junit.render,
}
"""Format -> the function that renders a result as text with a final newline."""

SUFFIXES = {
    "text": "txt",
    "json": "json",
    "sarif": "sarif",
    "github": "github.txt",
    "github-summary": "summary.md",
    "markdown": "md",
    "gitlab": "gitlab.json",
    "junit": "xml",
}
"""Format -> the suffix of its files, without the dot; no two are the same."""
