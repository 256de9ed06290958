"""Who can create environments where, and by which path: the table `reach`.

A project is made from a profile in a domain unit by whom a grant on the unit (or on one above, with its children)
names, or by the unit's owners: domain.md 5.3. Its environments lie where the profile's configurations lead, if the
account there enables the blueprint in the Region and a grant on that blueprint lets projects of the unit in: 3.6.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from msgspec import UnsetType

from sus_audit import files
from sus_audit.derive.grantees import FROM_PROFILE, Grantees
from sus_audit.derive.sites import FROM_BLUEPRINT, Admission, Site, Sites
from sus_audit.derive.targets import Unknown
from sus_audit.derive.unread import Unread
from sus_audit.model.snapshot import Cause, DomainUnit, Doubt, Gap, GapScope, Grantee, Place, Snapshot
from sus_audit.model.snapshot import Reach as Row

GRANT_TYPES = frozenset({FROM_BLUEPRINT, FROM_PROFILE})
"""Kinds of policy grants that this table is made of."""

NEEDED = ("blueprint_configurations", "domain_units", "policy_grants", "project_profiles")
"""Tables without which there is no answer at all."""

_WORDS = {
    "blueprint_configurations": "the blueprints that accounts enable",
    "domain_units": "the domain units",
    "policy_grants": "the policy grants",
    "project_profiles": "the project profiles",
}
_NAMED = 5
Found = tuple[tuple[Place, ...], tuple[Doubt, ...]]


class Entry(NamedTuple):
    """Which admissions a project may come in by that is made in one unit, or below it."""

    units: frozenset[tuple[str | None, bool]]
    """(unit, with children) of the admissions that let it in."""
    above: Unknown | None
    """Why the units above are not known."""
    below: bool
    """Whether it may be made in the units below too, and of some unit it is not known where it is."""


class Reach:
    """Derives the table of one snapshot. `gaps` are all that are known, those on derived ancestors among them."""

    def __init__(self, snapshot: Snapshot, unread: Unread, gaps: Iterable[Gap]) -> None:
        self._snapshot = snapshot
        self._unread = unread
        self._gaps = list(gaps)
        self._sites = Sites(snapshot, unread, self._gaps)
        self._grantees = Grantees(snapshot)
        self._units: dict[str, DomainUnit] = dict(_rows(snapshot.domain_units))
        self._causes = {
            gap.scope.id: gap.cause
            for gap in self._gaps
            if gap.table == "domain_units" and gap.fields is not None and "ancestors" in gap.fields
        }
        self._admitted: dict[str, set[bool]] = defaultdict(set)
        for admission in self._sites.admissions():
            if admission.unit is not None:
                self._admitted[admission.unit].add(admission.children)
        self._lost: dict[str, Unknown] = {}
        self._below: dict[str, list[str]] = defaultdict(list)
        for unit in self._admitted:
            ancestors = self._ancestors(unit)
            if isinstance(ancestors, Unknown):
                self._lost[unit] = ancestors
                continue
            for above in ancestors:
                self._below[above].append(unit)
        self._entries: dict[tuple[str, bool], Entry] = {}

    def rows(self) -> dict[str, Row]:
        """Return the table, sorted by key."""
        rows: dict[str, Row] = {}
        for key, profile in sorted(_rows(self._snapshot.project_profiles).items()):
            sites = self._sites.of(profile, key)
            if not sites:
                continue
            answers: dict[Entry, str] = {}
            found: dict[str, Found] = {}
            grantees: dict[str, list[Grantee]] = defaultdict(list)
            for grantee in (*self._grantees.owners.get(profile.domain_id, ()), *self._grantees.granted.get(key, ())):
                entry = self._entry(grantee.domain_unit, grantee.include_child_domain_units)
                if entry not in answers:
                    answer = self._reached(sites, entry)
                    answers[entry] = f"{key}/{files.sha256(files.canonical(answer))[:16]}" if any(answer) else ""
                    found[answers[entry]] = answer
                if answers[entry]:
                    grantees[answers[entry]].append(grantee)
            for name, whom in grantees.items():
                places, doubts = found[name]
                rows[name] = Row(
                    domain_id=profile.domain_id,
                    profile=key,
                    grantees=sorted(whom, key=_order),
                    places=list(places),
                    doubts=list(doubts),
                )
        return dict(sorted(rows.items()))

    def _entry(self, unit: str, children: bool) -> Entry:
        if (unit, children) not in self._entries:
            ancestors = self._ancestors(unit)
            units: set[tuple[str | None, bool]] = {(None, True)}
            units |= {(unit, flag) for flag in self._admitted.get(unit, ())}
            if not isinstance(ancestors, Unknown):
                units |= {(above, True) for above in ancestors if True in self._admitted.get(above, ())}
            if children:
                units |= {(below, flag) for below in self._below.get(unit, ()) for flag in self._admitted[below]}
            above = ancestors if isinstance(ancestors, Unknown) else None
            self._entries[unit, children] = Entry(frozenset(units), above, children and bool(self._lost))
        return self._entries[unit, children]

    def _ancestors(self, unit: str) -> list[str] | Unknown:
        row = self._units.get(unit)
        if row is not None and isinstance(row.ancestors, list):
            return row.ancestors
        domain = unit.partition("/")[0]
        if row is not None:
            cause = self._causes.get(unit, Cause.NOT_COLLECTED)
        else:
            cause = self._unread.row("domain_units", unit, [domain]) or Cause.NOT_FOUND
        return Unknown(cause, f"the domain units above {unit}")

    def _reached(self, sites: list[Site], entry: Entry) -> Found:
        places: set[tuple[str, str, str, str, Admission]] = set()
        doubts: set[tuple[str, Cause, str]] = set()
        for site in sites:
            reasons: list[Unknown] = []
            admitted = self._let_in(site, entry, reasons)
            if admitted is not None and site.unsure is None:
                places.add((site.account, site.region, site.configuration, site.blueprint, admitted))
            elif admitted is not None or reasons:
                reason = site.unsure or reasons[0]
                doubts.add((site.account, reason.cause, reason.what))
        return (
            tuple(
                Place(
                    account_id=account,
                    region=region,
                    configuration=name,
                    blueprint=blueprint,
                    blueprint_grant=admitted.grant,
                    domain_unit=admitted.unit,
                    include_child_domain_units=admitted.children,
                )
                for account, region, name, blueprint, admitted in sorted(places)
            ),
            tuple(Doubt(account_id=account, cause=cause, about=what) for account, cause, what in sorted(doubts)),
        )

    def _let_in(self, site: Site, entry: Entry, reasons: list[Unknown]) -> Admission | None:
        """Return the first grant that lets the project in; without one, add why one may be there."""
        for admission in site.admissions:
            if (admission.unit, admission.children) in entry.units:
                return admission
            if (reason := self._may_let_in(admission, entry)) is not None:
                reasons.append(reason)
        if site.unlisted is not None:
            reasons.append(site.unlisted)
        return None

    def _may_let_in(self, admission: Admission, entry: Entry) -> Unknown | None:
        if entry.above is not None and admission.children:
            return entry.above
        return self._lost.get(admission.unit or "") if entry.below else None

    def unlisted(self) -> list[Gap]:
        """Return the gaps on the listing of this table: whose reach, or into what, is not known at all."""
        reasons: dict[tuple[Any, str], dict[Cause, set[str]]] = defaultdict(lambda: defaultdict(set))
        for scope, cause, what in (*self._lists(), *self._owners(), *self._unnamed(), *self._not_asked()):
            reasons[scope][cause].add(what)
        return [
            Gap(
                table="reach",
                scope=GapScope(kind=kind, id=key),
                fields=None,
                cause=cause,
                message=f"Who can create environments where is known in part only for {kind} {key}; "
                f"unknown: {_several(words)}.",
            )
            for (kind, key), found in sorted(reasons.items())
            for cause, words in sorted(found.items())
        ]

    def _lists(self) -> Iterator[tuple[tuple[Any, str], Cause, str]]:
        """Yield what was not listed and is not one account's."""
        for gap in self._gaps:
            if gap.table not in NEEDED or gap.fields is not None:
                continue
            what, scope = _WORDS[gap.table], (gap.scope.kind, gap.scope.id)
            if gap.scope.kind in ("organization", "domain"):
                yield scope, gap.cause, what
            elif gap.scope.kind == "account":
                # What an account enables, and to whom, is a doubt about that account only.
                if gap.table in ("domain_units", "project_profiles"):
                    yield scope, gap.cause, f"{what} of its domains"
            elif gap.scope.kind != "blueprint_configuration":
                yield _domain(gap.scope.id), gap.cause, f"{what} at {gap.scope.id}"

    def _owners(self) -> Iterator[tuple[tuple[Any, str], Cause, str]]:
        for key, unit in self._units.items():
            if isinstance(unit.owners, UnsetType):
                cause = self._unread.field("domain_units", key, "owners")
                yield ("domain", unit.domain_id), cause, f"the owners of domain unit {key}"

    def _unnamed(self) -> Iterator[tuple[tuple[Any, str], Cause, str]]:
        # Whether such a grant gives every profile or none is not documented.
        for key, row in self._grantees.without_profile:
            yield ("domain", row.domain_id), Cause.UNRESOLVED, f"the profiles of the grant {key}, which names none"

    def _not_asked(self) -> Iterator[tuple[tuple[Any, str], Cause, str]]:
        """Yield kinds of grants that the collection never asked for, by its ledger; without one, all are there."""
        if not self._snapshot.calls:
            return
        asked = {row.filter for row in self._snapshot.calls.values() if row.call == "datazone:ListPolicyGrants"}
        for table, entity, kind in (
            (self._snapshot.domain_units, "DOMAIN_UNIT", FROM_PROFILE),
            (self._snapshot.blueprint_configurations, "ENVIRONMENT_BLUEPRINT_CONFIGURATION", FROM_BLUEPRINT),
        ):
            for domain in sorted({row.domain_id for row in _rows(table).values()}):
                if f"domainIdentifier={domain},entityType={entity},policyType={kind}" not in asked:
                    yield ("domain", domain), Cause.NOT_COLLECTED, f"the grants of {kind}"


def _rows(table: Any) -> dict[str, Any]:
    return {} if isinstance(table, UnsetType) else table


def _domain(key: str) -> tuple[Any, str]:
    return "domain", key.partition("/")[0]


def _order(grantee: Grantee) -> tuple[str, bool, str, str, str]:
    one = grantee
    return one.domain_unit, one.include_child_domain_units, one.kind, one.principal or "", one.grant or ""


def _several(words: Iterable[str]) -> str:
    known = sorted(words)
    more = len(known) - _NAMED
    return ", ".join(known[:_NAMED]) + (f" and {more} more" if more > 0 else "")
