"""Reports: one module per format, all over one audit."""

from __future__ import annotations

from collections.abc import Callable

from sus_audit.model.audit import Audit
from sus_audit.report import html, json_report, terminal

FORMATS: dict[str, Callable[[Audit], str]] = {
    "terminal": terminal.render,
    "json": json_report.render,
    "html": html.render,
}
"""Format -> the function that renders an audit as text with a final newline."""

SUFFIXES = {"terminal": "txt", "json": "json", "html": "html"}
"""Format -> the suffix of its files, without the dot."""
