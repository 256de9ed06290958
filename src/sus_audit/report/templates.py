"""The one Jinja2 environment: a typing error raises, HTML is escaped."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from sus_audit import bundled


@lru_cache
def environment() -> Environment:
    """Return the environment over the folder reports/."""
    return Environment(
        loader=FileSystemLoader(bundled.path("reports")),
        undefined=StrictUndefined,
        autoescape=select_autoescape(["html", "html.j2"]),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
