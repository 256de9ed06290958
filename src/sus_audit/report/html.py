"""The `html` report: one file that asks the network for nothing and opens from a disk."""

from __future__ import annotations

from sus_audit.model.audit import Audit
from sus_audit.report._templates import environment, inline
from sus_audit.report._view import view


def render(audit: Audit) -> str:
    """Return the page. Passes are only counted; every failure and unknown is in it, with its evidence.

    Its own content security policy allows one style and one script, both by digest, and no request at all.
    """
    style, style_source = inline("report.css")
    script, script_source = inline("report.js")
    policy = (
        f"default-src 'none'; style-src {style_source}; script-src {script_source}; base-uri 'none'; form-action 'none'"
    )
    template = environment().get_template("report.html.j2")
    return template.render(view=view(audit), style=style, script=script, policy=policy)
