"""The `html` report: one file that asks the network for nothing, and says so to the browser."""

from __future__ import annotations

import base64
import hashlib
import unicodedata

from sus_audit import bundled
from sus_audit.model.audit import Audit
from sus_audit.report.templates import environment
from sus_audit.report.view import view

_KEPT = {"\n", "\t"}


def render(audit: Audit) -> str:
    """Return the report as one HTML document.

    The content security policy allows the file's own style and script by their hashes, and nothing else.
    """
    style, script = (_inline(name) for name in ("report.css", "report.js"))
    template = environment().get_template("report.html.j2")
    shown = template.render(v=view(audit), style=style, script=script, policy=_policy(style, script), plain=plain)
    return shown if shown.endswith("\n") else shown + "\n"


def plain(text: str) -> str:
    """Return text without characters that could hide or reorder what a reader sees: controls and bidi overrides."""
    return "".join(
        char if char in _KEPT or unicodedata.category(char) not in {"Cc", "Cf"} else f"\\u{ord(char):04x}" for char in text
    )


def _inline(name: str) -> str:
    return (bundled.path("reports") / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    return f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
