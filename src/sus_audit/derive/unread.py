"""Why a fact could not be read: an index over the gaps of collection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sus_audit.model.snapshot import Cause, Gap

KINDS: dict[str, Any] = {
    "accounts": "account",
    "account_pools": "account_pool",
    "associations": "association",
    "blueprint_configurations": "blueprint_configuration",
    "domain_units": "domain_unit",
    "environments": "environment",
    "principals": "principal",
    "project_profiles": "project_profile",
    "projects": "project",
}


class Unread:
    """Answers of one snapshot; where several gaps hide the same fact, the first cause by name answers."""

    def __init__(self, gaps: Mapping[str, Gap]) -> None:
        self._fields: dict[tuple[str, str, str], Cause] = {}
        self._rows: dict[tuple[str, str], Cause] = {}
        self._listings: dict[tuple[str, str], Cause] = {}
        self._tables: dict[str, Cause] = {}
        for gap in sorted(gaps.values(), key=lambda gap: gap.cause, reverse=True):
            if gap.fields is not None:
                for field in gap.fields:
                    self._fields[gap.table, gap.scope.id, field] = gap.cause
            elif gap.scope.kind == KINDS.get(gap.table):
                self._rows[gap.table, gap.scope.id] = gap.cause
            else:
                self._listings[gap.table, gap.scope.id] = gap.cause
                if gap.scope.kind == "organization":
                    self._tables[gap.table] = gap.cause

    def field(self, table: str, key: str, field: str) -> Cause:
        """Return why a field of a row is absent; `not_collected` where no gap says."""
        found = self._fields.get((table, key, field)) or self._rows.get((table, key))
        return found or self._tables.get(table, Cause.NOT_COLLECTED)

    def row(self, table: str, key: str, containers: Iterable[str]) -> Cause | None:
        """Return why a row is absent: its own gap, or one of the listing of a container; None where all was listed."""
        return self._rows.get((table, key)) or self.listing(table, containers)

    def listing(self, table: str, containers: Iterable[str]) -> Cause | None:
        """Return why the listing of a table is incomplete for one of the containers; None where it is complete."""
        for container in containers:
            if cause := self._listings.get((table, container)):
                return cause
        return self._tables.get(table)
