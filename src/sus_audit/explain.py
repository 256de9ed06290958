"""One verdict taken apart: the rule, what it was set to, the values it rests on, and the API calls behind those."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import msgspec

from sus_audit import files
from sus_audit.errors import UsageError
from sus_audit.model.audit import Audit, Enforcement, Evidence, RuleResult, StageSettings, Status, Verdict
from sus_audit.policy.rules import Policies, Rule

SHORTEST_PREFIX = 6


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """An API call behind a row, as the row names it, and what the ledger says of its kind."""

    call: str
    request_id: str | None
    at: str | None
    caller_arn: str | None
    account_id: str | None
    region: str | None
    calls: int | None
    """Calls of this kind, in that account and Region; None where the ledger has none."""
    errors: int | None


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Evidence: a place in the snapshot, its value, and the calls behind its row."""

    pointer: str
    value: Any
    calls: list[Call]


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that stands behind a verdict."""

    id: str
    rule: str
    resource: str
    status: Status
    severity: str | None
    confidence: int | None
    enforcement: Enforcement | None
    cause: str | None
    message: str | None
    kind: str
    name: str | None
    account_id: str | None
    title: str
    why: str
    controls: dict[str, list[str]]
    parameters: dict[str, Any]
    stages: dict[str, StageSettings]
    digest: str
    source_matches: bool | None
    """Whether the rule at hand is the one that judged; None where there is no rule of that id."""
    source: str | None
    evidence: list[Place]
    resource_calls: list[Call]
    again: str
    """What to type to get the verdict from stock OPA."""


def explain(audit: Audit, verdict_id: str, snapshot: dict[str, Any], policies: Policies) -> Explanation:
    """Take one verdict apart. `snapshot` is the decoded snapshot.json that the audit judged.

    Raises UsageError when no verdict, or more than one, has that id.
    """
    verdict = find(audit, verdict_id)
    result = next(rule for rule in audit.rules if rule.id == verdict.rule)
    rule = next((item for item in policies.every if item.id == verdict.rule), None)
    info = audit.resources[verdict.resource]
    evidence = [] if isinstance(verdict.evidence, msgspec.UnsetType) else verdict.evidence
    return Explanation(
        id=verdict.id,
        rule=verdict.rule,
        resource=verdict.resource,
        status=verdict.status,
        severity=_set(verdict.severity),
        confidence=_set(verdict.confidence),
        enforcement=_set(verdict.enforcement),
        cause=_set(verdict.cause),
        message=_set(verdict.message),
        kind=info.kind,
        name=info.name,
        account_id=info.account_id,
        title=result.title,
        why=result.description,
        controls=result.controls,
        parameters=result.parameters,
        stages=result.stages,
        digest=result.digest,
        source_matches=None if rule is None else rule.digest == result.digest,
        source=_source(rule, result),
        evidence=[_place(item, snapshot) for item in evidence],
        resource_calls=_calls_behind(_row_of(verdict.resource, snapshot), snapshot),
        again=_again(verdict),
    )


def find(audit: Audit, verdict_id: str) -> Verdict:
    """Return the verdict with an id, or with the one id that begins with it.

    Raises UsageError when there is none, or several.
    """
    if len(verdict_id) < SHORTEST_PREFIX:
        raise UsageError(f"{verdict_id} is too short for the id of a verdict: give at least {SHORTEST_PREFIX} digits.")
    found = [verdict for verdict in audit.verdicts if verdict.id.startswith(verdict_id)]
    if not found:
        raise UsageError(f"The audit has no verdict {verdict_id}. The ids stand in audit.json and below each finding.")
    if len(found) > 1:
        known = ", ".join(sorted(verdict.id for verdict in found)[:5])
        raise UsageError(f"{len(found)} verdicts begin with {verdict_id}: {known}. Give more digits.")
    return found[0]


def check_snapshot(audit: Audit, data: bytes, path: Path) -> None:
    """Refuse a snapshot that is not the one that the audit judged.

    Raises UsageError.
    """
    digest = files.sha256(data)
    if digest != audit.run.snapshot_digest:
        raise UsageError(
            f"{path} is not the snapshot that this audit judged: its SHA-256 is {digest}, and the audit says "
            f"{audit.run.snapshot_digest}. Name the right one with --snapshot."
        )


def _set(value: Any) -> Any:
    return None if isinstance(value, msgspec.UnsetType) else value


def _source(rule: Rule | None, result: RuleResult) -> str | None:
    return rule.source if rule is not None and rule.digest == result.digest else None


def _place(item: Evidence, snapshot: dict[str, Any]) -> Place:
    parts = [part.replace("~1", "/").replace("~0", "~") for part in item.pointer.split("/")[1:]]
    row = (snapshot.get(parts[0]) or {}).get(parts[1]) if len(parts) > 1 else None
    return Place(pointer=item.pointer, value=item.value, calls=_calls_behind(row, snapshot))


def _row_of(resource: str, snapshot: dict[str, Any]) -> dict[str, Any] | None:
    rows = (table[resource] for table in snapshot.values() if isinstance(table, dict) and resource in table)
    return next((row for row in rows if isinstance(row, dict)), None)


def _calls_behind(row: dict[str, Any] | None, snapshot: dict[str, Any]) -> list[Call]:
    """Return the calls that a row names; for a gap, the call that failed."""
    if row is None:
        return []
    if "cause" in row and row.get("operation"):
        name = f"{row['service']}:{row['operation']}"
        return [_call(name, None, None, row.get("account_id"), row.get("region"), snapshot)]
    return [
        _call(item["call"], item["request_id"], item["at"], row.get("account_id"), None, snapshot)
        for item in row.get("source", [])
    ]


def _call(
    name: str, request_id: str | None, at: str | None, account: str | None, region: str | None, snapshot: dict[str, Any]
) -> Call:
    ledger = [
        item
        for item in (snapshot.get("calls") or {}).values()
        if item["call"] == name and (at is None or item["first_at"] <= at <= item["last_at"])
    ]
    if request_id is None:
        ledger = [item for item in ledger if item["account_id"] == account and region in (None, item["region"])]
    callers = {item["caller_arn"] for item in ledger}
    places = {(item["account_id"], item["region"]) for item in ledger}
    # Several lines of the ledger may hold the call; only what all of them say is said.
    one = next(iter(places)) if len(places) == 1 else (None, None)
    return Call(
        call=name,
        request_id=request_id,
        at=at,
        caller_arn=next(iter(callers)) if len(callers) == 1 else None,
        account_id=one[0],
        region=one[1],
        calls=sum(item["calls"] for item in ledger) if ledger else None,
        errors=sum(item["errors"] for item in ledger) if ledger else None,
    )


def _again(verdict: Verdict) -> str:
    second = verdict.rule.startswith("waivers.")
    document, given = ("waivers.judged", "waivers-input.json") if second else ("main", "snapshot.json")
    where = f'data.sus.{document}.by_rule["{verdict.rule}"].{verdict.status.value}'
    resource = msgspec.json.encode(verdict.resource).decode()
    query = f"{where}[{resource}]"
    return f"opa eval --strict-builtin-errors -d policies -d config.json -i {given} {shlex.quote(query)}"
