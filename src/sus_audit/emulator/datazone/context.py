"""What an operation of DataZone knows while it answers: the call, the domain, and what the caller may see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sus_audit.emulator import authorization
from sus_audit.emulator.state import Document, DomainState, EstateState
from sus_audit.emulator.wire import Call, Refused


@dataclass
class Listing:
    """The rows that a list operation pages over, before they are cut to the summary's shape."""

    rows: list[Document]


def matching(rows: Iterable[Document], wanted: Document) -> list[Document]:
    """Return the rows whose members have the wanted values; a wanted value of None asks for nothing."""
    asked = [(name, value) for name, value in wanted.items() if value is not None]
    return [row for row in rows if all(row.get(name) == value for name, value in asked)]


def arranged(rows: list[Document], parameters: Document) -> list[Document]:
    """Return the rows sorted as `sortBy` and `sortOrder` ask; only names are sorted by."""
    if parameters.get("sortBy") != "NAME":
        return rows
    return sorted(rows, key=lambda row: str(row.get("name", "")), reverse=parameters.get("sortOrder") == "DESCENDING")


class _Index:
    """Rows by a key, made anew when their number changes."""

    def __init__(self, key: Callable[[Document], Any]) -> None:
        self._key = key
        self._count = -1
        self._groups: dict[Any, list[Document]] = {}

    def of(self, rows: Iterable[Document], count: int, key: Any) -> list[Document]:
        """Return the rows with `key`. Rows that were changed in place are looked at again."""
        if self._count != count:
            groups: dict[Any, list[Document]] = defaultdict(list)
            for row in rows:
                groups[self._key(row)].append(row)
            self._groups, self._count = dict(groups), count
        return [row for row in self._groups.get(key, []) if self._key(row) == key]


class Indexes:
    """Look-ups of one domain that would otherwise scan a big table on every call."""

    def __init__(self) -> None:
        self._environments = _Index(lambda row: row["projectId"])
        self._grants = _Index(lambda row: (row["entityType"], row["entityIdentifier"], row["policyType"]))

    def environments(self, domain: DomainState, project_id: str) -> list[Document]:
        """Return the environments of a project."""
        rows = domain.environments
        return self._environments.of(rows.values(), len(rows), project_id)

    def grants(self, domain: DomainState, entity_type: str, entity: str, policy: str) -> list[Document]:
        """Return the policy grants on an entity."""
        rows = domain.policy_grants
        return self._grants.of(rows, len(rows), (entity_type, entity, policy))


@dataclass
class Context:
    """One call of DataZone within one domain."""

    estate: EstateState
    call: Call
    domain: DomainState
    indexes: Indexes

    @property
    def parameters(self) -> Document:
        """The request's members."""
        return self.call.parameters

    def models(self, error: str) -> bool:
        """Tell whether the operation's model lists an error."""
        return any(shape.name == error for shape in self.call.model.error_shapes)

    def not_found(self, kind: str, identifier: str) -> Refused:
        """Return the refusal of an unknown id; where the operation models no 404, DataZone denies the call."""
        if self.models("ResourceNotFoundException"):
            return Refused("ResourceNotFoundException", f"{kind} with id {identifier} not found", 404)
        return authorization.denied_by_datazone(self.call)

    def find(self, rows: dict[str, Document], kind: str, parameter: str = "identifier") -> Document:
        """Return the row that a parameter names, or raise the refusal of an unknown id."""
        identifier = str(self.parameters[parameter])
        row = rows.get(identifier)
        if row is None:
            raise self.not_found(kind, identifier)
        return row

    def sees(self, project_id: str) -> bool:
        """Tell whether lists show a project to the caller."""
        rights = self.call.caller.rights
        visible = rights.get("visible_projects")
        return bool(rights.get("root_unit_owner")) or visible is None or project_id in visible

    def project(self, parameter: str) -> Document:
        """Return the project that a parameter names, or raise the refusal: unknown, or not for this caller."""
        row = self.find(self.domain.projects, "Project", parameter)
        if not self.sees(str(row["id"])):
            raise authorization.denied_by_datazone(self.call)
        return row
