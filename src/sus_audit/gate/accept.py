"""What is accepted of a result: findings that a waiver covers, and old debt that a baseline holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from sus_audit import evaluate, waive
from sus_audit.config import effective
from sus_audit.gate.located import Mark, Source
from sus_audit.gate.places import of_mark
from sus_audit.gate.run import Call, settled
from sus_audit.model.gate import GateFinding, GateNotice, GateResult
from sus_audit.model.waivers import Baseline
from sus_audit.waive import Waivers

_REFERENCE = re.compile(r"(?:#|//)\s*sus-audit:waiver[ \t]+([A-Za-z0-9._-]+)")
_BY_ADDRESS = "@"


@dataclass(frozen=True, slots=True)
class _Judged:
    """A finding as waivers see it: its resource, or its address in the change."""

    id: str
    rule: str
    resource: str
    status: str


def accepted(
    result: GateResult, call: Call, sources: Iterable[Source], waivers: Waivers | None, debt: Baseline | None
) -> GateResult:
    """Return the result with waivers and baseline applied, and its counts and exit code worked out anew.

    A waiver names the resource, or the address of the resource in the change, since what is new has no id yet. A
    comment `sus-audit:waiver ID` in a template only points to a waiver; one that points to none is remarked on.
    """
    findings = list(result.findings)
    if debt is not None:
        known = {one.id: one.severity.rank for one in debt.failures}
        findings = [
            msgspec.structs.replace(one, baseline=True)
            if one.status == "fail" and one.severity.rank <= known.get(one.id, -1)
            else one
            for one in findings
        ]
    if waivers is not None:
        findings = _waived(findings, call, waivers)
    notices = [*result.notices, *_references(sources, findings, waivers)]
    changed = msgspec.structs.replace(result, findings=findings, notices=notices)
    return settled(changed, call.policies)


def _waived(findings: list[GateFinding], call: Call, waivers: Waivers) -> list[GateFinding]:
    data: dict[str, Any] = evaluate.config_data(call.config, effective(call.config), call.policies, call.as_of)
    applied = waive.apply(_asked(findings), waivers, call.policies, data, call.engine).waived
    made = []
    for one in findings:
        waiver = applied.get(one.id) or applied.get(one.id + _BY_ADDRESS)
        if waiver is not None and one.kind != "fixed":
            one = msgspec.structs.replace(one, waived=waive.mark(waiver))
        made.append(one)
    return made


def _asked(findings: Iterable[GateFinding]) -> Iterator[_Judged]:
    for one in findings:
        yield _Judged(one.id, one.rule, one.resource, one.status)
        if one.place is not None and one.place.address is not None and not one.effect:
            yield _Judged(one.id + _BY_ADDRESS, one.rule, one.place.address, one.status)


def _references(
    sources: Iterable[Source], findings: Iterable[GateFinding], waivers: Waivers | None
) -> Iterator[GateNotice]:
    used = {one.waived.id for one in findings if one.waived is not None}
    for source in sources:
        for match in _REFERENCE.finditer(source.text):
            name = match[1]
            mark = Mark(source, match.start(), match.end())
            if waivers is None:
                said = "no waivers file was given, so it waives nothing"
            elif waivers.get(name) is None:
                said = f"{waivers.path} has no such waiver, so it waives nothing"
            elif name not in used:
                said = "that waiver covers no finding of this change"
            else:
                continue
            yield GateNotice(message=f"A comment refers to the waiver {name}; {said}.", place=of_mark(mark))
