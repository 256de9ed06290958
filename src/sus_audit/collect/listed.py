"""Tables that a domain lists as summaries and tells in full one by one: list, then details in chunks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from sus_audit.collect.plain import member
from sus_audit.collect.reader import Reader
from sus_audit.collect.values import Answer, Missing, ScopeKind, Shard
from sus_audit.model.snapshot import Row, Source

Build = Callable[[str, Answer, Answer | None, list[Source]], Row]
"""(domain id, summary, detail or None, sources) -> row; without a detail its fields are absent. May raise KeyError."""


@dataclass(frozen=True)
class Table:
    """How one table is read."""

    name: str
    scope: ScopeKind
    """The kind of a row."""
    lists: str
    gets: str
    details: tuple[str, ...]
    """Fields that only the Get operation gives, sorted."""
    build: Build
    variants: tuple[Mapping[str, Any], ...] = field(default=({},))
    """Filters that must be asked one after the other; each is laid over its summaries."""
    chunk: int = 4
    promised: Callable[[str], tuple[Missing, ...]] | None = None
    """Key -> what else is missing with the row's details."""
    inside: tuple[str, ...] = ()
    """Tables that are listed row by row of this one: what it does not list, they do not either."""
    after: Callable[[Reader, str, Answer | None], None] | None = None
    """Reads more about the row: (reader, key, detail)."""

    @property
    def actions(self) -> tuple[str, ...]:
        """The IAM actions that the table needs."""
        return (self.lists, self.gets)

    def listing(self, account_id: str, region: str, domain_id: str) -> Shard:
        """Return the shard that lists the table of a domain."""
        return Shard(self.name, account_id, region, domain_id, promises=self._unlisted(domain_id))

    def list(self, reader: Reader, work: Shard) -> None:
        """Add a row per summary, and shards for the details."""
        summaries: dict[str, tuple[str, Answer, Source]] = {}
        missing, *others = self._unlisted(work.domain_id)
        before = len(reader.found.gaps)
        for variant in self.variants:
            for item, source in reader.each(
                self.lists, "items", missing, domainIdentifier=work.domain_id, **variant
            ):  # fmt: skip
                with reader.parsing(self.lists, missing):
                    identifier = member(item, "id")
                    summary = {**item, **variant}
                    key = f"{work.domain_id}/{identifier}"
                    row = self.build(work.domain_id, summary, None, [source])
                    reader.found.rows.append((self.name, key, row))
                    named = Missing(self.name, self.scope, key, ("name",))
                    reader.named(getattr(row, "name", None), self.lists, named)
                    summaries[key] = (identifier, summary, source)
        lost = [gap for gap in reader.found.gaps[before:] if gap.fields is None]
        reader.found.gaps += [msgspec.structs.replace(gap, table=other.table) for gap in lost for other in others]
        ordered = sorted(summaries)
        for start in range(0, len(ordered), self.chunk):
            keys = ordered[start : start + self.chunk]
            reader.found.shards.append(
                Shard(
                    f"{self.name}/details",
                    reader.account_id,
                    reader.region,
                    work.domain_id,
                    tuple(summaries[key] for key in keys),
                    tuple(missing for key in keys for missing in self._promises(key)),
                )
            )

    def detail(self, reader: Reader, work: Shard) -> None:
        """Add the full row of each summary."""
        for identifier, summary, listed in work.arguments:
            key = f"{work.domain_id}/{identifier}"
            missing = Missing(self.name, self.scope, key, self.details)
            reply = reader.detail(self.gets, missing, domainIdentifier=work.domain_id, identifier=identifier)
            answer = None
            if reply is not None:
                with reader.parsing(self.gets, missing):
                    known = {**summary, **{name: value for name, value in reply.answer.items() if value is not None}}
                    row = self.build(work.domain_id, known, reply.answer, [listed, reply.source])
                    reader.found.rows.append((self.name, key, row))
                    answer = reply.answer
            if self.after is not None:
                self.after(reader, key, answer)

    def _unlisted(self, domain_id: str) -> tuple[Missing, ...]:
        return tuple(Missing(table, "domain", domain_id) for table in (self.name, *self.inside))

    def _promises(self, key: str) -> tuple[Missing, ...]:
        own = Missing(self.name, self.scope, key, self.details)
        return (own, *self.promised(key)) if self.promised is not None else (own,)
