"""Join what the second query says to an audit: verdicts with their waivers, and the verdicts on waivers."""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec

from sus_audit import assess, evaluate
from sus_audit.model.audit import Audit, ResourceInfo
from sus_audit.policy.rules import Policies
from sus_audit.waive.apply import Applied, mark

RESOURCE = "waiver:"
"""What the resource id of a waiver begins with."""


def join(audit: Audit, applied: Applied, policies: Policies, data: dict[str, Any]) -> Audit:
    """Return the audit with its waived verdicts marked and the verdicts on waivers among the others.

    `data` is `evaluate.config_data`. A waived fail stays a fail, and a control that it concerns stays not satisfied.
    """
    verdicts = [
        msgspec.structs.replace(verdict, waived=mark(applied.waived[verdict.id]))
        if verdict.id in applied.waived
        else verdict
        for verdict in audit.verdicts
    ]
    waived = Counter(verdict.rule for verdict in verdicts if verdict.waived)
    on_waivers = [
        verdict
        for rule in policies.waiving
        for verdict in evaluate.verdicts_of(rule, applied.by_rule.get(rule.id), applied.question)
    ]
    judging = {rule.id: evaluate.rule_result(rule, applied.by_rule, data["sus"]["config"]) for rule in policies.waiving}
    rules = [
        judging.get(rule.id)
        or msgspec.structs.replace(rule, counts=msgspec.structs.replace(rule.counts, waived=waived[rule.id]))
        for rule in audit.rules
    ]
    resources = dict(audit.resources)
    for verdict in on_waivers:
        resources[verdict.resource] = ResourceInfo(
            kind="waiver",
            name=verdict.resource.removeprefix(RESOURCE),
            account_id=None,
            region=None,
            domain_id=None,
            business_unit=None,
        )
    return msgspec.structs.replace(
        audit,
        rules=rules,
        resources=dict(sorted(resources.items())),
        verdicts=sorted([*verdicts, *on_waivers], key=lambda verdict: (verdict.rule, verdict.resource)),
        frameworks=assess.assess(policies.frameworks, rules),
    )
