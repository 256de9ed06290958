"""What the gate says of the template that cfn-lint holds: asked once for all our rules.

A module of the package, not of the folder that cfn-lint loads (hence the underscore), so that the rules share it.
"""

from __future__ import annotations

import os
import weakref
from pathlib import Path
from typing import Any

from sus_audit.errors import AuditError, UsageError
from sus_audit.model.gate import GateResult

SNAPSHOT = "SUS_AUDIT_SNAPSHOT"
CONFIG = "SUS_AUDIT_CONFIG"
REGION = "SUS_AUDIT_REGION"

_last: tuple[weakref.ref[Any], GateResult | AuditError] | None = None


def judge(template: Any) -> GateResult | AuditError:
    """Return the gate's result on a `cfnlint.template.Template`, or why there is none.

    The template's object is the key: cfn-lint makes one for each time it looks at a file, and shows it to every rule.
    """
    global _last
    if _last is not None and _last[0]() is template:
        return _last[1]
    result = _ask(template)
    _last = weakref.ref(template), result
    return result


def _ask(template: Any) -> GateResult | AuditError:
    if not template.filename:
        return UsageError(
            "sus-audit did not judge the template, because it came without a file. Give cfn-lint the file's path."
        )
    from sus_audit.gating import check_template

    try:
        return check_template(Path(template.filename), _path(SNAPSHOT), _path(CONFIG), region(template.regions))
    except AuditError as exc:
        return exc


def _path(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value) if value else None


def region(regions: list[str]) -> str | None:
    """Return the Region that the template is meant for, None where nobody said so.

    cfn-lint fills in us-east-1 where it is not told a Region. That is a Region to check properties for, and not where
    the template will be deployed, so it counts only where the environment says the same.
    """
    told = [os.environ.get(name) for name in (REGION, "AWS_REGION", "AWS_DEFAULT_REGION")]
    if told[0]:
        return told[0]
    if len(regions) != 1:
        return None
    return regions[0] if regions[0] != "us-east-1" or "us-east-1" in told[1:] else None
