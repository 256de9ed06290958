"""The proposed estate while it is being made: the snapshot's tables, and what the change puts into them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

from sus_audit.gate.located import Declared, Mark, Unknown
from sus_audit.gate.overlay.identity import NEW, UNKNOWN, Identities
from sus_audit.gate.overlay.values import Members, Path, spelt, text_of, unknown_in
from sus_audit.model.snapshot import (
    Account,
    Blueprint,
    Cause,
    Domain,
    DomainUnit,
    Gap,
    GapScope,
    Principal,
    Project,
    Row,
    Snapshot,
)
from sus_audit.snapshot import gap_id

NO_SNAPSHOT = "No snapshot was given, so the gate does not know what is there already."
_KINDS: dict[str, Any] = {table: table.removesuffix("s") for table in Snapshot.TABLES}
_STUBS: dict[str, type[Row]] = {"domains": Domain, "domain_units": DomainUnit, "projects": Project}


@dataclass(slots=True)
class Origin:
    """Where a row that the change touches was written."""

    declared: Declared
    places: dict[str, Path] = field(default_factory=dict)
    """As `Members.places`."""


class World:
    """Tables that may be written to; what they began as is kept for comparison."""

    def __init__(self, base: Snapshot, identities: Identities, as_of: str) -> None:
        self.base = base
        self.ids = identities
        self.as_of = as_of
        self.tables: dict[str, dict[str, Any]] = {}
        self.gaps: dict[str, Gap] = {} if isinstance(base.gaps, UnsetType) else dict(base.gaps)
        self.origins: dict[tuple[str, str], list[Origin]] = {}
        self.deleted: dict[tuple[str, str], Declared] = {}
        self.stubs: dict[tuple[str, str], Row] = {}
        """Rows of things that exist and of which nothing is known. They are in the estate as it is, too."""
        self.stub_gaps: dict[str, Gap] = {}
        self.missed: list[Declared] = []
        """What the change deletes and the snapshot does not hold."""
        self.lacks: dict[str, tuple[Declared, Path]] = {}
        """Gap id -> the property behind it."""
        self.unlisted: list[tuple[str, str, Declared]] = []
        """(table, domain, resource) of what the change adds to a table and cannot be a row."""

    def rows(self, table: str) -> dict[str, Any]:
        """Return a table to read and write. One that the snapshot lacks begins empty, and not listed."""
        if table not in self.tables:
            rows = getattr(self.base, table)
            self.tables[table] = {} if isinstance(rows, UnsetType) else dict(rows)
            if isinstance(rows, UnsetType) and table != "changes":
                text = f"The snapshot has no table {table}."
                self._stub_gap(table, "organization", "organization", None, Cause.NOT_COLLECTED, text)
        return self.tables[table]

    def before(self, table: str, key: str) -> Any:
        """Return the row as the snapshot has it, None where it is new."""
        rows = getattr(self.base, table)
        return None if isinstance(rows, UnsetType) else rows.get(key)

    def gap(self, table: str, kind: str, scope: str, fields: list[str] | None, cause: Cause, message: str) -> Gap:
        """Add a gap, and return it."""
        known: Any = kind
        gap = Gap(table=table, scope=GapScope(kind=known, id=scope), fields=fields, cause=cause, message=message)
        self.gaps[gap_id(gap)] = gap
        return gap

    def unplaced(self, table: str, declared: Declared, why: Unknown, what: str) -> None:
        """Say that something is added to a table, and not known to what: any row of the domain may be meant.

        `what` is the beginning of a sentence: `To which domain unit t/Owner adds an owner`.
        """
        domain = self.domain(declared)
        text = f"{what} is not known before the change is applied: {why.why}."
        if why.assume:
            text += f" --assume {why.assume}=VALUE supplies it."
        self.gap(table, "domain", domain, None, _cause(why), text)
        self.unlisted.append((table, domain, declared))

    def members(self, declared: Declared) -> Members:
        """Return what reads the properties of a resource."""
        return Members(declared, self.ids.resolve, self.ids.named)

    def _stub(self, table: str, key: str, row: Row, fields: list[str], text: str) -> None:
        self.rows(table)[key] = row
        self.stubs[table, key] = row
        self._stub_gap(table, _KINDS[table], key, fields, Cause.UNRESOLVED, text)

    def _stub_gap(
        self, table: str, kind: str, scope: str, fields: list[str] | None, cause: Cause, message: str
    ) -> None:
        gap = self.gap(table, kind, scope, fields, cause, message)
        self.stub_gaps[gap_id(gap)] = gap

    def put(self, table: str, key: str, row: Row, members: Members) -> None:
        """Add or replace a row: what the change says closes gaps of its fields, what it leaves open makes some."""
        there = self.before(table, key)
        self._close(table, key, row, there, {name.partition("/")[0] for name in members.places})
        self.rows(table)[key] = row if there is None else msgspec.structs.replace(row, source=there.source)
        for lack in members.lacks:
            where = spelt(lack.path) or lack.field
            # The finding has the file; the whole address in each sentence would hide the rest.
            name = members.declared.logical_id or members.declared.address
            text = f"{where} of {name} is not known before the change is applied: {lack.why.why}."
            if lack.why.assume:
                text += f" --assume {lack.why.assume}=VALUE supplies it."
            gap = self.gap(table, _KINDS[table], key, [lack.field], _cause(lack.why), text)
            self.lacks[gap_id(gap)] = (members.declared, lack.path)
        self.origins.setdefault((table, key), []).append(Origin(members.declared, dict(members.places)))

    def _close(self, table: str, key: str, row: Row, there: Any, stated: set[str]) -> None:
        """Take away gaps of fields that the change decides; one of a field that stays as it was stays too."""
        present = {
            info.name
            for info in msgspec.structs.fields(row)
            if getattr(row, info.name) is not UNSET
            and (info.name in stated or there is None or getattr(row, info.name) != getattr(there, info.name))
        }
        for name, gap in list(self.gaps.items()):
            if gap.table != table or gap.scope.id != key or gap.scope.kind != _KINDS[table]:
                continue
            if gap.fields is not None and {part.partition(".")[0] for part in gap.fields} <= present:
                del self.gaps[name]

    def drop(self, table: str, key: str, declared: Declared) -> None:
        """Take a row out, as the change deletes it."""
        if self.rows(table).pop(key, None) is not None:
            self.deleted[table, key] = declared
        else:
            self.missed.append(declared)

    def domain(self, declared: Declared) -> str:
        """Return the id of the domain of a resource, and make sure that there is a row for it."""
        domain = self.ids.domain(declared)
        self.require_domain(domain, declared)
        return domain

    def require_domain(self, domain: str, declared: Declared) -> None:
        """Give a domain that the snapshot does not hold a row of which nothing is known, and lists that are not read.

        Such rows are in both worlds, so that what is unknown of them is not taken for an effect of the change.
        """
        if domain in self.rows("domains"):
            return
        own = domain.startswith(NEW)
        account = declared.account if isinstance(declared.account, str) else UNKNOWN
        region = declared.region if isinstance(declared.region, str) else UNKNOWN
        row = Domain(id=domain, account_id=account, region=region)
        if own:
            self.rows("domains")[domain] = row
            return
        which = "which domain the change means is not known" if domain.startswith(UNKNOWN) else (
            f"the snapshot does not hold the domain {domain}"
        )  # fmt: skip
        text = f"Nothing is known of what is there already: {which}."
        self._stub("domains", domain, row, [*sorted(_absent(row)), "account_id", "region"], text)
        for table in Snapshot.TABLES:
            if table not in ("organization", "accounts", "business_units", "domains", "reach", "changes"):
                self._stub_gap(table, "domain", domain, None, Cause.NOT_COLLECTED, text)

    def require_account(self, account: str) -> None:
        """Give an account that something of the change names a row, as collection does."""
        accounts = self.rows("accounts")
        if account in accounts:
            return
        if account.startswith((UNKNOWN, NEW)) or self._accounts_unlisted():
            row = Account(id=account)
            text = f"Nothing is known of the account {account}: the snapshot does not hold it."
            if account.startswith(UNKNOWN):
                text = "Which account the change means is not known before it is applied."
            fields = [name for name in sorted(_absent(row)) if name not in _DERIVED_OF_ACCOUNTS]
            self._stub("accounts", account, row, fields, text)
            return
        accounts[account] = Account(
            id=account,
            arn=None,
            name=None,
            status=None,
            in_organization=False,
            organizational_units=[],
            organizational_unit_names=[],
            tags={},
        )

    def _accounts_unlisted(self) -> bool:
        return any(
            gap.table == "accounts" and gap.fields is None and gap.scope.kind == "organization"
            for gap in self.gaps.values()
        )

    def require_row(self, table: str, key: str, kind: Literal["user", "group"] = "user") -> None:
        """Give something that the change refers to and the snapshot does not hold a row of which nothing is known."""
        domain, _, own = key.partition("/")
        if key in self.rows(table) or own.startswith(NEW):
            return
        if table == "principals":
            row: Any = Principal(id=own, domain_id=domain, kind=kind)
        elif table == "blueprints":
            if not own.startswith(UNKNOWN):
                return
            row = Blueprint(id=own, domain_id=domain, name=own, managed=True)
        else:
            row = _STUBS[table](id=own, domain_id=domain)  # type: ignore[call-arg]  # each has these two
        text = f"Nothing is known of the {_KINDS[table].replace('_', ' ')} {key}: the snapshot does not hold it."
        fields = [name for name in sorted(_absent(row)) if name not in DERIVED]
        self.gap(table, _KINDS[table], key, fields, Cause.UNRESOLVED, text)


DERIVED = {
    "ancestors", "business_unit", "classified_by", "described_after", "description_tokens", "folded_tags",
    "folded_terms", "name_families", "name_parts", "name_tokens", "named_after", "placement", "regulations", "stage",
    "targets",
}  # fmt: skip
"""Fields that no change states and no call returns."""
_DERIVED_OF_ACCOUNTS = DERIVED | {"enabled_regions"}


def _absent(row: Row) -> set[str]:
    return {info.name for info in msgspec.structs.fields(row) if getattr(row, info.name) is UNSET}


def _cause(why: Unknown) -> Cause:
    return Cause.INVALID if why.why.startswith(INVALID) else Cause.UNRESOLVED


INVALID = "it is not valid: "
"""How the reason of a value begins that the service would refuse."""


class Fields:
    """Makes the fields of a row out of a resource's properties, over the row that is there already."""

    def __init__(self, members: Members, before: Any) -> None:
        self.members = members
        self.before = before

    def of(
        self,
        name: str,
        *path: str | int,
        default: Any = None,
        kept: bool = False,
        named: bool = False,
        convert: Callable[[Any], Any] = text_of,
    ) -> Any:
        """Return the field's value; UNSET, with a lack, where it is not known.

        What is not given stays as it is where the request updates (or `kept`: the language cannot say it), and is
        the service's `default` otherwise. `named` is for a value of which only matters that there is one, and which.
        """
        members = self.members
        if not members.has(*path):
            if self.before is not None and (kept or members.declared.partial):
                return getattr(self.before, name)
            return default
        members.stands(name, *path)
        value = members.name(*path) if named else members.value(*path)
        unknown = unknown_in(value)
        if unknown is not None:
            members.lack(name, unknown, *path)
            return UNSET
        try:
            return convert(value)
        except (AttributeError, KeyError, TypeError, ValueError):
            members.lack(name, Unknown(f"{INVALID}its shape is not the one that the service knows"), *path)
            return UNSET

    def since(self, world: World) -> dict[str, Any]:
        """Return `created_at` and `last_updated_at` of the row after the change."""
        created = world.as_of if self.before is None else self.before.created_at
        return {"created_at": created, "last_updated_at": world.as_of}


def where(mark: Mark) -> str:
    """Return a place in words."""
    return f"{mark.source.path}:{mark.line}:{mark.column}"
