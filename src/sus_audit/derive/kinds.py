"""What each kind of row offers to classification, and the gaps where nothing decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from sus_audit.config.model import Classification, Source
from sus_audit.derive.classify import UNREADABLE, Decision, Reading, Vocabularies, one, union
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

_Read = tuple[str, bool, Reading]


class Classifier:
    """Classifies one snapshot, from accounts down to projects: what is below may inherit."""

    def __init__(self, snapshot: Snapshot, classification: Classification, gaps: list[Gap]) -> None:
        self._snapshot = snapshot
        self._sources = classification.sources
        self._words = Vocabularies(classification)
        self._gaps = gaps
        self._causes: dict[tuple[str, str], Cause] = {}
        if isinstance(snapshot.gaps, dict):
            for _, gap in sorted(snapshot.gaps.items(), reverse=True):
                self._causes[gap.table, gap.scope.id] = gap.cause
        self._units: dict[str, DomainUnit] = {}
        self._profiles: dict[str, ProjectProfile] = {}

    def run(self) -> Snapshot:
        """Return the snapshot with every classified row decided anew."""
        new: dict[str, Any] = {}
        snapshot = self._snapshot
        if isinstance(snapshot.accounts, dict):
            new["accounts"] = {key: self._account(key, row) for key, row in snapshot.accounts.items()}
        if isinstance(snapshot.domain_units, dict):
            for key in sorted(snapshot.domain_units, key=lambda key: (self._depth(key), key)):
                self._units[key] = self._unit(key, snapshot.domain_units[key])
            new["domain_units"] = self._units
        if isinstance(snapshot.project_profiles, dict):
            self._profiles = {key: self._profile(key, row) for key, row in snapshot.project_profiles.items()}
            new["project_profiles"] = self._profiles
        if isinstance(snapshot.projects, dict):
            new["projects"] = {key: self._project(key, row) for key, row in snapshot.projects.items()}
        if isinstance(snapshot.principals, dict):
            new["principals"] = {key: self._principal(key, row) for key, row in snapshot.principals.items()}
        return msgspec.structs.replace(snapshot, **new)

    def _depth(self, key: str) -> int:
        rows = self._snapshot.domain_units
        ancestors = rows[key].ancestors if isinstance(rows, dict) else UNSET
        return 99 if isinstance(ancestors, UnsetType) else len(ancestors)

    def _account(self, key: str, row: Account) -> Account:
        def read(source: Source) -> _Read:
            if isinstance(source, dict):
                return _tagged(source, row.tags)
            if source == "organizational_unit":
                names = row.organizational_unit_names
                return source, True, None if isinstance(names, UnsetType) else tuple(names)
            return source, True, _text(row.name)

        return self._decided("accounts", "account", key, row, self._sources.accounts, read)

    def _unit(self, key: str, row: DomainUnit) -> DomainUnit:
        def read_for(fact: str) -> Callable[[Source], _Read]:
            def read(source: Source) -> _Read:
                if source == "parent":
                    return _inherited("parent", row.parent, self._units, fact)
                return "name", True, _text(row.name)

            return read

        return self._decided("domain_units", "domain_unit", key, row, self._sources.domain_units, read_for)

    def _profile(self, key: str, row: ProjectProfile) -> ProjectProfile:
        def read_for(fact: str) -> Callable[[Source], _Read]:
            def read(source: Source) -> _Read:
                if isinstance(source, dict):
                    return _tagged(source, _tags(row.project_resource_tags))
                if source == "domain_unit":
                    return _inherited(source, row.domain_unit, self._units, fact)
                return "name", True, _text(row.name)

            return read

        return self._decided("project_profiles", "project_profile", key, row, self._sources.project_profiles, read_for)

    def _project(self, key: str, row: Project) -> Project:
        def read_for(fact: str) -> Callable[[Source], _Read]:
            def read(source: Source) -> _Read:
                if isinstance(source, dict):
                    return _tagged(source, _tags(row.resource_tags))
                if source == "domain_unit":
                    return _inherited(source, row.domain_unit, self._units, fact)
                if source == "profile":
                    return _inherited(source, row.profile, self._profiles, fact)
                if source == "glossary_term":
                    return source, True, None if isinstance(row.glossary_terms, UnsetType) else tuple(row.glossary_terms or ())
                return "name", True, _text(row.name)

            return read

        return self._decided("projects", "project", key, row, self._sources.projects, read_for)

    def _principal(self, key: str, row: Principal) -> Principal:
        if row.kind != "group":
            return msgspec.structs.replace(row, business_unit=UNSET, classified_by={})
        decision = one(
            self._sources.principals.business_unit,
            self._words.business_units,
            lambda _source: ("name", True, _text(row.name)),
        )
        by = {} if decision.by is None else {"business_unit": decision.by}
        self._report("principals", "principal", key, row, "business_unit", decision)
        return msgspec.structs.replace(row, business_unit=decision.value, classified_by=by)

    def _decided(self, table: str, kind: Any, key: str, row: Any, sources: Any, read: Callable[[Any], Any]) -> Any:
        facts: dict[str, Any] = {}
        by: dict[str, ClassifiedBy] = {}
        for fact, decide, words in (
            ("business_unit", one, self._words.business_units),
            ("stage", one, self._words.stages),
            ("regulations", union, self._words.regulations),
        ):
            chosen = getattr(sources, fact)
            reader = read if table == "accounts" else read(fact)
            decision = decide(chosen, words, reader)
            facts[fact] = decision.value
            if decision.by is not None:
                by[fact] = decision.by
            if chosen:
                self._report(table, kind, key, row, fact, decision)
        return msgspec.structs.replace(row, classified_by=by, **facts)

    def _report(self, table: str, kind: Any, key: str, row: Any, fact: str, decision: Decision) -> None:
        """Add the gap of an undecided fact: the source's own cause where one could not be read."""
        if not isinstance(decision.value, UnsetType):
            return
        name = row.name if isinstance(row.name, str) else key
        words = fact.replace("_", " ")
        if decision.unreadable:
            cause = self._causes.get((table, key), UNREADABLE)
            message = (
                f"The {words} of {kind.replace('_', ' ')} {name} is undecided: "
                f"{', '.join(decision.unreadable)} could not be read."
            )
        else:
            cause = Cause.UNCLASSIFIED
            message = (
                f"The {words} of {kind.replace('_', ' ')} {name} is undecided: no source of the config's "
                f"classification names a known one."
            )
        self._gaps.append(Gap(table=table, scope=GapScope(kind=kind, id=key), fields=[fact], cause=cause, message=message))


def _text(value: str | None | UnsetType) -> Reading:
    if isinstance(value, UnsetType):
        return None
    return () if value is None else (value,)


def _tagged(source: dict[Any, str], tags: dict[str, str] | UnsetType) -> _Read:
    key = source["tag"]
    if isinstance(tags, UnsetType):
        return f"tag:{key}", False, None
    return f"tag:{key}", False, (tags[key],) if tags.get(key) else ()


def _tags(tags: list[ResourceTag] | UnsetType) -> dict[str, str] | UnsetType:
    if isinstance(tags, UnsetType):
        return UNSET
    return {tag.key: tag.value for tag in tags if tag.value is not None}


def _inherited(name: str, key: Any, rows: Any, fact: str) -> _Read:
    """Read a fact of the row that this one hangs on; its own words decided it, so it is exact."""
    if isinstance(key, UnsetType):
        return name, False, None
    if key is None:
        return name, False, ()
    row = rows.get(key)
    value = UNSET if row is None else getattr(row, fact)
    if row is None:
        return name, False, None
    if isinstance(value, UnsetType):
        return name, False, ()
    return name, False, tuple(value) if isinstance(value, list) else (value,)
