"""What each kind of row offers to classification, and the gaps where nothing decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, NamedTuple

import msgspec
from msgspec import UNSET, UnsetType

from sus_audit.config.model import Classification, Source, TagSource
from sus_audit.derive.classify import Decision, Said, Unreadable, one, union
from sus_audit.derive.unread import Unread
from sus_audit.derive.words import Vocabulary, tokens
from sus_audit.model.snapshot import (
    Account,
    Cause,
    ClassifiedBy,
    DomainUnit,
    Gap,
    GapScope,
    Principal,
    Project,
    ProjectProfile,
    ResourceTag,
    Snapshot,
)

Fact = Literal["business_unit", "stage", "regulations"]
Answer = Said | Unreadable
_FACTS: tuple[Fact, ...] = ("business_unit", "stage", "regulations")
_KINDS: dict[str, Any] = {
    "accounts": "account",
    "domain_units": "domain_unit",
    "principals": "principal",
    "project_profiles": "project_profile",
    "projects": "project",
}


class _Place(NamedTuple):
    """A row that is being classified."""

    table: str
    key: str
    row: Any


class Classifier:
    """Classifies one snapshot, from accounts down to projects: what is below may inherit."""

    def __init__(self, snapshot: Snapshot, classification: Classification, unread: Unread, gaps: list[Gap]) -> None:
        self._snapshot = snapshot
        self._sources = classification.sources
        self._unread = unread
        self._gaps = gaps
        self._unsure = {(gap.scope.id, field): gap.cause for gap in gaps for field in gap.fields or ()}
        """Derived fields that sources read, and that are not known in full."""
        units = classification.business_units
        self._words: dict[Fact, Vocabulary] = {
            "business_unit": Vocabulary({name: unit.aliases for name, unit in units.items()}),
            "stage": Vocabulary(classification.stages),
            "regulations": Vocabulary(classification.regulations),
        }
        self._groups: dict[tuple[str, ...], set[str]] = {}
        for name, unit in units.items():
            for group in unit.groups:
                self._groups.setdefault(tokens(group), set()).add(name)
        self._done: dict[str, dict[str, Any]] = {}
        self._blocked: dict[tuple[str, str, Fact], Cause] = {}
        """Facts that are undecided because something could not be read, which passes to whoever inherits them."""

    def run(self) -> Snapshot:
        """Return the snapshot with every classified row decided anew."""
        self._table("accounts", self._account)
        self._table("domain_units", self._unit)
        self._table("project_profiles", self._profile)
        self._table("projects", self._project)
        if not isinstance(self._snapshot.principals, UnsetType):
            rows = self._snapshot.principals
            self._done["principals"] = {key: self._principal(key, row) for key, row in rows.items()}
        return msgspec.structs.replace(self._snapshot, **self._done)

    def _table(self, table: str, read: Callable[[_Place, Fact, Any], Answer]) -> None:
        rows = getattr(self._snapshot, table)
        if isinstance(rows, UnsetType):
            return
        done = self._done[table] = {}
        for key in _parents_first(rows) if table == "domain_units" else rows:
            done[key] = self._decided(_Place(table, key, rows[key]), read)
        # A table keeps its own order whatever order its rows were decided in.
        self._done[table] = {key: done[key] for key in rows}

    def _decided(self, place: _Place, read: Callable[[_Place, Fact, Any], Answer]) -> Any:
        facts: dict[str, Any] = {}
        by: dict[str, ClassifiedBy] = {}
        chosen = getattr(self._sources, place.table)
        for fact in _FACTS:
            sources: tuple[Source, ...] = getattr(chosen, fact)
            answers = (read(place, fact, source) for source in sources)
            decision = union(answers) if fact == "regulations" else one(answers)
            facts[fact] = decision.value
            if decision.by is not None:
                by[fact] = decision.by
            if sources:
                self._report(place, fact, decision)
        return msgspec.structs.replace(place.row, classified_by=by, **facts)

    def _account(self, place: _Place, fact: Fact, source: Source) -> Answer:
        row: Account = place.row
        if isinstance(source, TagSource):
            return self._tagged(place, fact, source, row.tags, "tags")
        if source == "name":
            return self._named(place, fact)
        names = row.organizational_unit_names
        if isinstance(names, UnsetType):
            return self._unreadable(place, source, "organizational_unit_names")
        # The unit that the account is in says more of it than the units above.
        for name in reversed(names):
            if values := self._words[fact].within(name):
                return Said(source, name, values)
        return Said(source, "", ())

    def _unit(self, place: _Place, fact: Fact, source: Source) -> Answer:
        row: DomainUnit = place.row
        if source == "name":
            return self._named(place, fact)
        if isinstance(row.ancestors, UnsetType):
            return Unreadable("parent", self._unsure[place.key, "ancestors"])
        return self._inherited(place, fact, "parent", row.parent, "domain_units")

    def _profile(self, place: _Place, fact: Fact, source: Source) -> Answer:
        row: ProjectProfile = place.row
        if isinstance(source, TagSource):
            return self._tagged(place, fact, source, _tags(row.project_resource_tags), "project_resource_tags")
        if source == "domain_unit":
            return self._inherited(place, fact, source, row.domain_unit, "domain_units")
        if source == "targets":
            return self._of_targets(row, fact, place.key)
        return self._named(place, fact)

    def _project(self, place: _Place, fact: Fact, source: Source) -> Answer:
        row: Project = place.row
        if isinstance(source, TagSource):
            return self._tagged(place, fact, source, _tags(row.resource_tags), "resource_tags")
        if source == "domain_unit":
            return self._inherited(place, fact, source, row.domain_unit, "domain_units")
        if source == "profile":
            return self._inherited(place, fact, source, row.profile, "project_profiles")
        if source == "name":
            return self._named(place, fact)
        terms = row.glossary_terms
        if isinstance(terms, UnsetType):
            return self._unreadable(place, "glossary_term", "glossary_terms")
        values = dict.fromkeys(value for term in terms for value in self._words[fact].within(term))
        return Said("glossary_term", ", ".join(terms), tuple(values))

    def _principal(self, key: str, row: Principal) -> Principal:
        if row.kind != "group":
            return msgspec.structs.replace(row, business_unit=UNSET, classified_by={})
        place = _Place("principals", key, row)
        named = [self._named(place, "business_unit") for _ in self._sources.principals.business_unit]
        decision = one(iter([self._grouped(place), *named]))
        self._report(place, "business_unit", decision)
        by = {} if decision.by is None else {"business_unit": decision.by}
        value = decision.value if isinstance(decision.value, str) else UNSET
        return msgspec.structs.replace(row, business_unit=value, classified_by=by)

    def _grouped(self, place: _Place) -> Answer:
        """Read the groups that the config lists per business unit: the longest that a name begins with."""
        name = place.row.name
        if isinstance(name, UnsetType):
            return self._unreadable(place, "config", "name")
        words = tokens(name or "")
        for length in range(len(words), 0, -1):
            if units := self._groups.get(words[:length]):
                return Said("config", name, tuple(sorted(units)))
        return Said("config", name or "", ())

    def _named(self, place: _Place, fact: Fact) -> Answer:
        name = place.row.name
        if isinstance(name, UnsetType):
            return self._unreadable(place, "name", "name")
        return Said("name", name or "", self._words[fact].within(name or ""))

    def _tagged(
        self, place: _Place, fact: Fact, source: TagSource, tags: Mapping[str, str] | UnsetType, field: str
    ) -> Answer:
        name = f"tag:{source.tag}"
        if isinstance(tags, UnsetType):
            return self._unreadable(place, name, field)
        raw = tags.get(source.tag, "")
        words = self._words[fact]
        if fact == "regulations":
            return Said(name, raw, words.listed(raw))
        value = words.exact(raw)
        return Said(name, raw, () if value is None else (value,))

    def _inherited(self, place: _Place, fact: Fact, source: str, key: str | UnsetType | None, table: str) -> Answer:
        """Read a fact of the row that this one hangs on."""
        if isinstance(key, UnsetType):
            return self._unreadable(place, source, source)
        if key is None:
            return Said(source, "", ())
        row = self._done.get(table, {}).get(key)
        if row is None:
            return Unreadable(source, self._unread.row(table, key, [place.row.domain_id]) or Cause.NOT_FOUND)
        if cause := self._blocked.get((table, key, fact)):
            return Unreadable(source, cause)
        by = row.classified_by.get(fact)
        return Said(source, by.value if by else "", _values(getattr(row, fact)))

    def _of_targets(self, row: ProjectProfile, fact: Fact, key: str) -> Answer:
        """Read what all accounts in a profile's reach agree on; of regulations, all that they name."""
        if unsure := self._unsure.get((key, "targets")):
            return Unreadable("targets", unsure)
        found: list[tuple[str, ...]] = []
        for account in sorted({target.account_id for target in _list(row.targets)}):
            known = self._done.get("accounts", {}).get(account)
            if known is None:
                cause = self._unread.row("accounts", account, ["organization"]) or Cause.NOT_FOUND
                return Unreadable("targets", cause)
            if cause_of_account := self._blocked.get(("accounts", account, fact)):
                return Unreadable("targets", cause_of_account)
            found.append(_values(getattr(known, fact)))
        values = tuple(sorted({value for said in found for value in said}))
        if fact != "regulations" and not all(found):
            values = ()
        return Said("targets", ", ".join(values), values)

    def _unreadable(self, place: _Place, source: str, field: str) -> Unreadable:
        return Unreadable(source, self._unread.field(place.table, place.key, field))

    def _report(self, place: _Place, fact: Fact, decision: Decision) -> None:
        """Add the gap of an undecided fact: the source's own cause where one could not be read."""
        if not isinstance(decision.value, UnsetType):
            return
        kind = _KINDS[place.table]
        name = place.row.name if isinstance(place.row.name, str) else place.key
        message = f"The {fact.replace('_', ' ')} of {kind.replace('_', ' ')} {name} is undecided: "
        if decision.unreadable is None:
            cause = Cause.UNCLASSIFIED
            message += "no source of the config's classification names one known value."
        else:
            cause = decision.unreadable.cause
            self._blocked[place.table, place.key, fact] = cause
            message += f"its source {decision.unreadable.source} could not be read."
        scope = GapScope(kind=kind, id=place.key)
        self._gaps.append(Gap(table=place.table, scope=scope, fields=[fact], cause=cause, message=message))


def _parents_first(units: Mapping[str, DomainUnit]) -> list[str]:
    """Order domain units by depth; those whose ancestors are unknown inherit from nobody."""
    return sorted(units, key=lambda key: len(_list(units[key].ancestors)))


def _tags(tags: Iterable[ResourceTag] | UnsetType) -> dict[str, str] | UnsetType:
    return UNSET if isinstance(tags, UnsetType) else {tag.key: tag.value for tag in tags if tag.value is not None}


def _list(value: list[Any] | UnsetType) -> list[Any]:
    return [] if isinstance(value, UnsetType) else value


def _values(value: str | list[str] | UnsetType) -> tuple[str, ...]:
    if isinstance(value, UnsetType):
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
