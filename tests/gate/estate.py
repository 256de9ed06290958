"""The sample organization as the estate that a change is laid over."""

from __future__ import annotations

import functools

from sus_audit import snapshot as snapshots
from sus_audit.config import load as load_config
from sus_audit.gate.located import Declared, Reading, Target
from sus_audit.gate.run import Call, Given, run
from sus_audit.model.gate import GateResult
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy.engine import EmbeddedEngine
from tests.laws import sample

DOMAIN = "dzd-samplecorp"
Said = tuple[str, str, str, str]
"""kind, status, rule, resource."""


@functools.cache
def estate() -> Snapshot:
    """Return the snapshot of the sample organization, governed well."""
    return snapshots.decode(sample.collected(False), "the sample")


def call(snapshot: Snapshot | None) -> Call:
    """Return a call against a snapshot, or against none."""
    return Call(
        config=load_config(sample.CONFIG),
        policies=sample.policies(),
        engine=EmbeddedEngine(),
        target=Target(),
        snapshot=snapshot,
        as_of=estate().collected_at,
    )


def gate(*resources: Declared, snapshot: Snapshot | None = None, without: bool = False) -> GateResult:
    """Judge a change of these resources against the sample organization, or (`without`) against no snapshot."""
    given = Given(inputs=[], reading=Reading(declared=list(resources)))
    return run(call(None if without else snapshot or estate()), given)


def said(result: GateResult, *kinds: str) -> set[Said]:
    """Return what the result says, as plain tuples."""
    return {
        (one.kind, one.status, one.rule, one.resource.removeprefix(f"{DOMAIN}/"))
        for one in result.findings
        if not kinds or one.kind in kinds
    }


def places(result: GateResult, rule: str) -> set[tuple[str, int, str | None]]:
    """Return file, line and property of the places of a rule's findings."""
    return {
        (one.place.file, one.place.line, one.place.property)
        for one in result.findings
        if one.rule == rule and one.place
    }
