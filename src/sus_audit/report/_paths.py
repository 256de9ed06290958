"""The view of the table `reach`: who can create what where, narrowed to a principal, an account, a Region."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec import UnsetType

from sus_audit.errors import UsageError
from sus_audit.model.snapshot import Account, DomainUnit, Grantee, Place, Reach, Snapshot

GROUPS = (
    "Who is in a group is not in the snapshot: whoever is in a group that is named here, directly or through another "
    "group, creates through it too."
)
_REGION = re.compile(r"^[a-z]{2,4}(-[a-z]+)+-[0-9]$")


class _Value(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the answer; equal answers give equal JSON."""


class Thing(_Value, frozen=True, kw_only=True):
    """A row by its key, and its name where it has one."""

    key: str
    name: str | None = None


class Who(_Value, frozen=True, kw_only=True):
    """Somebody, and what lets them create projects."""

    kind: str
    principal: Thing | None
    owners: list[Thing]
    """Of the domain unit that `principal` is."""
    domain_unit: Thing
    include_child_domain_units: bool
    grant: str | None
    """None for owners of the domain unit."""
    business_units: list[str]
    undecided: list[str]


class What(_Value, frozen=True, kw_only=True):
    """An environment configuration, and the grant that lets its environments in."""

    configuration: str
    blueprint: Thing
    blueprint_grant: str
    domain_unit: Thing | None
    include_child_domain_units: bool


class Where(_Value, frozen=True, kw_only=True):
    """An account with what is known of it."""

    id: str
    name: str | None = None
    business_unit: str | None = None
    stage: str | None = None


class Path(_Value, frozen=True, kw_only=True):
    """Everybody in `who` can create everything in `what` here."""

    account: Where
    region: str
    profile: Thing
    who: list[Who]
    what: list[What]


class Question(_Value, frozen=True, kw_only=True):
    """What is not known. Of one account: what these people can create there from this profile; else of all."""

    scope: str
    """`account`, `domain` or `organization`, or `snapshot` where the table could not be made at all."""
    id: str
    cause: str
    about: str
    profile: Thing | None = None
    who: list[Who] = []


class Answer(_Value, frozen=True, kw_only=True):
    """The whole answer."""

    collected_at: str
    principals: list[Thing] | None
    """Those asked for; None for everybody."""
    accounts: list[Where] | None
    region: str | None
    paths: list[Path]
    unknown: list[Question]
    note: str = GROUPS


def ask(
    snapshot: Snapshot, principal: str | None = None, account: str | None = None, region: str | None = None
) -> Answer:
    """Answer from the snapshot; each of the three narrows it.

    A principal is a key, a name or an ARN; an account an id or a name. Raises UsageError where there is none, with
    the nearest that there is.
    """
    names = _Names(snapshot)
    people = None if principal is None else names.principals(principal)
    places = None if account is None else names.accounts(account)
    if region is not None and not _REGION.match(region):
        raise UsageError(f"{region} is no AWS Region, such as eu-west-1.")
    paths: list[Path] = []
    unknown = list(_unlisted(snapshot))
    for row in _rows(snapshot.reach).values():
        who = [names.who(item) for item in row.grantees if people is None or names.is_one_of(people, item, row)]
        if who:
            paths += _paths(names, row, who, places, region)
            unknown += _doubts(names, row, who, places)
    return Answer(
        collected_at=snapshot.collected_at,
        principals=None if people is None else [names.thing("principals", key) for key in people],
        accounts=None if places is None else [names.where(key) for key in places],
        region=region,
        paths=sorted(paths, key=_order),
        unknown=sorted(unknown, key=lambda one: (one.scope, one.id, one.cause, one.about, _key(one.profile))),
    )


def _order(path: Path) -> tuple[str, str, str, str, str, str]:
    account, profile = path.account, path.profile
    return account.name or "", account.id, path.region, profile.name or "", profile.key, path.who[0].domain_unit.key


def _key(thing: Thing | None) -> str:
    return "" if thing is None else thing.key


def _paths(names: _Names, row: Reach, who: list[Who], places: list[str] | None, region: str | None) -> Iterable[Path]:
    found: dict[tuple[str, str], list[Place]] = {}
    for place in row.places:
        if (places is None or place.account_id in places) and region in (None, place.region):
            found.setdefault((place.account_id, place.region), []).append(place)
    for (account, where), items in found.items():
        yield Path(
            account=names.where(account),
            region=where,
            profile=names.thing("project_profiles", row.profile),
            who=who,
            what=[names.what(item) for item in items],
        )


def _doubts(names: _Names, row: Reach, who: list[Who], places: list[str] | None) -> Iterable[Question]:
    for doubt in row.doubts:
        if places is None or doubt.account_id in places:
            yield Question(
                scope="account",
                id=doubt.account_id,
                cause=doubt.cause,
                about=doubt.about,
                profile=names.thing("project_profiles", row.profile),
                who=who,
            )


def _unlisted(snapshot: Snapshot) -> Iterable[Question]:
    if isinstance(snapshot.reach, UnsetType):
        about = "a table that the answer is made of is missing from the snapshot; collect it again"
        yield Question(scope="snapshot", id="snapshot", cause="not_collected", about=about)
    for gap in _rows(snapshot.gaps).values():
        if gap.table == "reach":
            yield Question(scope=gap.scope.kind, id=gap.scope.id, cause=gap.cause, about=gap.message)


class _Names:
    """Finds rows by what people call them, and calls rows by name."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._things: dict[tuple[str, str], Thing] = {}

    def principals(self, wanted: str) -> list[str]:
        """Return the keys of the principals of that key, ARN or name; the same group may be in several domains."""
        rows = _rows(self._snapshot.principals)
        calls = {
            key: [key, *(text for text in (row.arn, row.name) if isinstance(text, str))] for key, row in rows.items()
        }
        hint = "Known are those whom a grant, an owner or a member of the snapshot names"
        return _found(wanted, calls, "principal", hint)

    def accounts(self, wanted: str) -> list[str]:
        """Return the ids of the accounts of that id or name."""
        rows = _rows(self._snapshot.accounts)
        calls = {key: [key, *([row.name] if isinstance(row.name, str) else [])] for key, row in rows.items()}
        return _found(wanted, calls, "account", "Give its id or name")

    def is_one_of(self, people: Iterable[str], grantee: Grantee, row: Reach) -> bool:
        """Tell whether one of the people is meant by a grantee, as far as the snapshot knows."""
        inside = [key for key in people if key.partition("/")[0] == row.domain_id]
        if grantee.kind in ("user", "group"):
            return grantee.principal in inside
        if grantee.kind == "all_users":
            return bool(inside)
        if grantee.kind == "domain_unit_owners":
            return self._own(inside, [grantee.principal or ""])
        if grantee.kind == "all_domain_units":
            rows = _rows(self._snapshot.domain_units)
            return self._own(inside, [key for key, unit in rows.items() if unit.domain_id == row.domain_id])
        return any(
            member.principal in inside
            for member in _rows(self._snapshot.memberships).values()
            if member.domain_id == row.domain_id and grantee.principal in (None, member.project)
        )

    def _owners(self, grantee: Grantee) -> list[str]:
        unit: DomainUnit | None = _rows(self._snapshot.domain_units).get(grantee.principal or "")
        if grantee.kind != "domain_unit_owners" or unit is None or isinstance(unit.owners, UnsetType):
            return []
        return unit.owners

    def _own(self, people: list[str], units: Iterable[str]) -> bool:
        rows = _rows(self._snapshot.domain_units)
        owners = [rows[unit].owners for unit in units if unit in rows]
        return any(set(people) & set(found) for found in owners if not isinstance(found, UnsetType))

    def thing(self, table: str, key: str) -> Thing:
        """Return a row's key and name."""
        if (table, key) not in self._things:
            row = _rows(getattr(self._snapshot, table)).get(key)
            name = getattr(row, "name", None)
            self._things[table, key] = Thing(key=key, name=name if isinstance(name, str) else None)
        return self._things[table, key]

    def where(self, account: str) -> Where:
        """Return what is known of an account."""
        row: Account | None = _rows(self._snapshot.accounts).get(account)
        if row is None:
            return Where(id=account)
        return Where(id=account, name=_text(row.name), business_unit=_text(row.business_unit), stage=_text(row.stage))

    def who(self, grantee: Grantee) -> Who:
        """Return a grantee with names."""
        table = {"project": "projects", "domain_unit_owners": "domain_units"}.get(grantee.kind, "principals")
        return Who(
            kind=grantee.kind,
            principal=None if grantee.principal is None else self.thing(table, grantee.principal),
            owners=[self.thing("principals", key) for key in self._owners(grantee)],
            domain_unit=self.thing("domain_units", grantee.domain_unit),
            include_child_domain_units=grantee.include_child_domain_units,
            grant=grantee.grant,
            business_units=grantee.business_units,
            undecided=grantee.undecided,
        )

    def what(self, place: Place) -> What:
        """Return a place with names."""
        return What(
            configuration=place.configuration,
            blueprint=self.thing("blueprints", place.blueprint),
            blueprint_grant=place.blueprint_grant,
            domain_unit=None if place.domain_unit is None else self.thing("domain_units", place.domain_unit),
            include_child_domain_units=place.include_child_domain_units,
        )


def _found(wanted: str, calls: dict[str, list[str]], what: str, hint: str) -> list[str]:
    for same in (str, str.casefold):
        keys = sorted(key for key, texts in calls.items() if same(wanted) in map(same, texts))
        if keys:
            return keys
    folded = {text.casefold(): text for texts in calls.values() for text in texts}
    near = [folded[text] for text in difflib.get_close_matches(wanted.casefold(), folded, n=3)]
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    raise UsageError(f"The snapshot knows no {what} {wanted}.{meant} {hint}.")


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _rows(table: Any) -> dict[str, Any]:
    return {} if isinstance(table, UnsetType) else table
