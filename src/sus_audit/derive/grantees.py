"""Who may create projects from which profile in which domain unit: by a grant, or as the unit's owner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple, TypeVar

from msgspec import UnsetType

from sus_audit.model.snapshot import DomainUnit, Grantee, PolicyGrant, Principal, Project, Snapshot

FROM_PROFILE = "CREATE_PROJECT_FROM_PROJECT_PROFILE"

RowT = TypeVar("RowT")


class Whose(NamedTuple):
    """The business units of a grantee, as far as they are decided, and the keys of those whose unit is not."""

    business_units: frozenset[str]
    undecided: frozenset[str]


_NOBODY = Whose(frozenset(), frozenset())


class Grantees:
    """Reads one snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._principals: dict[str, Principal] = _rows(snapshot.principals)
        self._units: dict[str, DomainUnit] = _rows(snapshot.domain_units)
        self._projects: dict[str, Project] = _rows(snapshot.projects)
        self._accounts: dict[str, Any] = _rows(snapshot.accounts)
        self._everybody = Whose(frozenset(_rows(snapshot.business_units)), frozenset())
        self._of_domain: dict[str, list[str]] = defaultdict(list)
        self._below: dict[str, list[str]] = defaultdict(list)
        self._lost: dict[str, list[str]] = defaultdict(list)
        for key, unit in self._units.items():
            self._of_domain[unit.domain_id].append(key)
            if isinstance(unit.ancestors, UnsetType):
                self._lost[unit.domain_id].append(key)
                continue
            for ancestor in unit.ancestors:
                self._below[ancestor].append(key)
        self._all_owners: dict[str, Whose] = {}
        self.owners: dict[str, list[Grantee]] = defaultdict(list)
        """Domain id -> the owners of each of its units, who may create from every profile of the domain."""
        self.granted: dict[str, list[Grantee]] = defaultdict(list)
        """Profile key -> those whom a grant names it to."""
        self.without_profile: list[tuple[str, PolicyGrant]] = []
        """Grants that name no profile."""
        for key, unit in sorted(self._units.items()):
            if isinstance(unit.owners, list) and unit.owners:
                owner = self._grantee("domain_unit_owners", key, key, False, None, self._owners_of(key))
                self.owners[unit.domain_id].append(owner)
        grants: dict[str, PolicyGrant] = _rows(snapshot.policy_grants)
        for key, row in sorted(grants.items()):
            if row.policy_type == FROM_PROFILE:
                self._grant(key, row)

    def _grant(self, key: str, row: PolicyGrant) -> None:
        if not row.project_profiles:
            self.without_profile.append((key, row))
            return
        to = row.principal
        kind = "domain_unit_owners" if to.kind == "domain_unit" else to.kind
        whom = {"project": to.project, "domain_unit": to.domain_unit}.get(to.kind, to.principal)
        children = row.include_child_domain_units is True
        grantee = self._grantee(kind, whom, row.entity, children, key, self._whose(row))
        for profile in row.project_profiles:
            self.granted[profile].append(grantee)

    def _grantee(self, kind: Any, whom: str | None, unit: str, children: bool, grant: str | None, of: Whose) -> Grantee:
        return Grantee(
            kind=kind,
            principal=whom,
            domain_unit=unit,
            include_child_domain_units=children,
            grant=grant,
            business_units=sorted(of.business_units),
            undecided=sorted(of.undecided),
        )

    def _whose(self, row: PolicyGrant) -> Whose:
        to = row.principal
        if to.kind == "domain_unit" and to.domain_unit is not None:
            return self._owners_of(to.domain_unit)
        if to.kind == "all_domain_units":
            if row.domain_id not in self._all_owners:
                units = self._of_domain.get(row.domain_id, ())
                self._all_owners[row.domain_id] = _union(self._owners_of(unit) for unit in units)
            return self._all_owners[row.domain_id]
        if to.kind == "project" and to.project is not None:
            return _decided(self._projects, to.project)
        if to.kind == "project" and to.domain_unit is not None:
            children = to.include_child_domain_units is True
            below = self._below.get(to.domain_unit, ()) if children else ()
            # Of a unit whose ancestors are unknown nobody knows that it is not below.
            lost = self._lost.get(row.domain_id, ()) if children else ()
            found = _union(_decided(self._units, unit) for unit in (to.domain_unit, *below))
            return Whose(found.business_units, found.undecided | frozenset(lost))
        return self._everybody if to.principal is None else self._of_principal(to.principal)

    def _owners_of(self, key: str) -> Whose:
        unit = self._units.get(key)
        if unit is None or isinstance(unit.owners, UnsetType):
            return Whose(frozenset(), frozenset([key]))
        return _union(self._of_principal(owner) for owner in unit.owners)

    def _of_principal(self, key: str) -> Whose:
        """Decide a group by its classification alone, an IAM user or role by the account that it is in."""
        found = _decided(self._principals, key)
        row = self._principals.get(key)
        if found.business_units or row is None or row.kind == "group" or not isinstance(row.arn, str):
            return found
        account = (row.arn.split(":") + [""] * 5)[4]
        home = _decided(self._accounts, account)
        return home if home.business_units else found


def _decided(rows: dict[str, Any], key: str) -> Whose:
    unit = rows[key].business_unit if key in rows else None
    return Whose(frozenset([unit]), frozenset()) if isinstance(unit, str) else Whose(frozenset(), frozenset([key]))


def _union(found: Iterable[Whose]) -> Whose:
    """Unite; what is nobody's stays nobody's."""
    parts = list(found)
    if not parts:
        return _NOBODY
    return Whose(frozenset().union(*(one[0] for one in parts)), frozenset().union(*(one[1] for one in parts)))


def _rows(table: dict[str, RowT] | UnsetType) -> dict[str, RowT]:
    return {} if isinstance(table, UnsetType) else table
