"""Ask the second query: which waiver covers which verdict, and what the rules say of the waivers themselves."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

import msgspec

from sus_audit.model.audit import Audit, Status, Waived
from sus_audit.model.waivers import Waiver
from sus_audit.policy.engine import ByRule, Engine
from sus_audit.policy.rules import Policies
from sus_audit.waive.read import Waivers

_ADDRESS = re.compile(r"<([^<>]+)>\s*$")


class Judged(Protocol):
    """A verdict, or whatever is like one: a finding of the gate."""

    @property
    def id(self) -> str:
        """Unique among those that are given."""

    @property
    def rule(self) -> str:
        """Id of the rule."""

    @property
    def resource(self) -> str:
        """Id of the resource."""

    @property
    def status(self) -> str:
        """`fail`, `unknown` or `pass`; others are passed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A listing that could not be read in full."""

    table: str
    scope_kind: str
    scope_id: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was looked at, so that the rules about waivers tell what is gone from what was not seen."""

    rules: dict[str, str] = field(default_factory=dict)
    """Rules that were judged by, and their state in audit.json."""
    resources: Collection[str] = ()
    """Ids of the resources that are there."""
    listings: tuple[Listing, ...] = ()
    filters: tuple[str, ...] = ()
    """What the audit was limited by on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """The answer of the second query."""

    waived: dict[str, Waiver]
    """Id of a verdict -> the waiver that covers it."""
    by_rule: ByRule
    """What the rules say of the waivers, as `data.sus.main.by_rule` says it of resources; ids are `waiver:<id>`."""
    question: dict[str, Any]
    """What was asked: the input of `sus.waivers`."""


def apply(
    verdicts: Iterable[Judged],
    waivers: Waivers,
    policies: Policies,
    data: dict[str, Any],
    engine: Engine,
    seen: Seen | None = None,
) -> Applied:
    """Say which of `verdicts` the waivers cover on the day that `data` takes as today.

    `data` is `evaluate.config_data`. Whoever wants no word on the waivers themselves gives no `seen`, and leaves
    `by_rule` alone. Raises BrokenError when the engine has no answer.
    """
    question = _question(verdicts, waivers, policies, data["sus"]["config"]["as_of"], seen or Seen())
    if not waivers.waivers:
        return Applied(waived={}, by_rule={}, question=question)
    answer = engine.waive(policies, question, data)
    by_id = {waiver.id: waiver for waiver in waivers.waivers}
    return Applied(
        waived={verdict: by_id[waiver] for verdict, waiver in sorted(answer.waived.items())},
        by_rule=answer.by_rule,
        question=question,
    )


def mark(waiver: Waiver) -> Waived:
    """Return what a waived verdict says of its waiver."""
    return Waived(
        id=waiver.id, reason=waiver.reason, approver=waiver.approver, ticket=waiver.ticket, expires=waiver.expires
    )


def seen(audit: Audit, snapshot: dict[str, Any] | None = None) -> Seen:
    """Return what an audit looked at; `snapshot` is its decoded snapshot.json, which knows resources without a verdict.

    A rule that is unknown on the whole snapshot could not list what it judges.
    """
    resources = set(audit.resources)
    if snapshot is not None:
        for table in snapshot.values():
            if isinstance(table, dict):
                resources |= table.keys()
    listings = [
        Listing(table=gap.table, scope_kind=gap.scope_kind, scope_id=gap.scope_id, message=gap.message)
        for gap in audit.gaps
        if gap.fields is None
    ]
    return Seen(
        rules={rule.id: rule.state for rule in audit.rules},
        resources=resources,
        listings=tuple(listings),
        filters=tuple(sorted(key for key, values in audit.run.filters.items() if values)),
    )


def _question(
    verdicts: Iterable[Judged], waivers: Waivers, policies: Policies, as_of: str, seen: Seen
) -> dict[str, Any]:
    """Return the input of `sus.waivers`: of verdicts and resources only what the waivers name."""
    named = {waiver.rule for waiver in waivers.waivers}
    subjects = {rule.id: rule.metadata.custom.subject for rule in policies.rules}
    asked = [
        {"id": verdict.id, "rule": verdict.rule, "resource": verdict.resource, "status": str(verdict.status)}
        for verdict in verdicts
        if verdict.rule in named
    ]
    tables = {subjects[rule] for rule in named if rule in subjects}
    listings = {listing for listing in seen.listings if listing.table in tables}
    for verdict in asked:
        if verdict["resource"] == "snapshot" and verdict["status"] == Status.UNKNOWN and verdict["rule"] in subjects:
            table = subjects[verdict["rule"]]
            message = f"The rule {verdict['rule']} could not judge the snapshot."
            listings.add(Listing(table=table, scope_kind="snapshot", scope_id="snapshot", message=message))
    return {
        "as_of": as_of,
        "waivers": [_as_asked(waiver) for waiver in waivers.waivers],
        "verdicts": asked,
        "rules": {
            rule: {"state": state, "subject": subjects.get(rule)}
            for rule, state in sorted(seen.rules.items())
            if rule in named
        },
        "resources": sorted({waiver.resource for waiver in waivers.waivers} & set(seen.resources)),
        "gaps": [
            {
                "table": item.table,
                "scope_kind": item.scope_kind,
                "scope_id": item.scope_id,
                "message": item.message,
            }
            for item in sorted(listings, key=lambda item: (item.table, item.scope_kind, item.scope_id, item.message))
        ],
        "filters": list(seen.filters),
    }


def _as_asked(waiver: Waiver) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(waiver)
    # Rules do not fold text: the two engines would do it differently.
    return {
        **plain,
        "covers": list(waiver.covers),
        "requester_key": person(waiver.requester),
        "approver_key": person(waiver.approver),
    }


def person(text: str) -> str:
    """Return what names a person, whatever the capitals and spaces: of `Name <address>` the address."""
    found = _ADDRESS.search(text)
    return " ".join((found[1] if found else text).casefold().split())
