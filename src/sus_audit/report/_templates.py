"""The one Jinja2 environment: autoescape, nothing undefined, and no hidden character reaches the page."""

from __future__ import annotations

import base64
import functools
import hashlib
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from sus_audit import bundled
from sus_audit.report._text import listing, visible


@functools.cache
def environment() -> Environment:
    """Return the environment over the folder `reports`."""
    made = Environment(
        loader=FileSystemLoader(bundled.path("reports")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"lines": _lines, "number": _number, "listing": listing}
    return made


def inline(name: str) -> tuple[Markup, str]:
    """Return the text of a file in `reports` for a style or script element, and its source for the CSP."""
    text = bundled.path("reports").joinpath(name).read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Markup(text), f"'sha256-{digest}'"  # our own file, no name from AWS in it


def _finalize(value: Any) -> Any:
    """Applied to everything that a template prints, so that no place can be forgotten."""
    return value if isinstance(value, Markup) or not isinstance(value, str) else visible(value)


def _lines(text: str) -> Markup:
    """Escape text whose line breaks are meant, such as a rule's remediation."""
    return Markup("\n").join(escape(visible(line)) for line in text.split("\n"))


def _number(value: int) -> str:
    return f"{value:,}"
