"""The plain values that travel between the coordinator and the shards. All of them can be pickled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from sus_audit.model.snapshot import Cause, Gap, GapScope, Row

Answer = dict[str, Any]
"""Members of an AWS answer, in the spelling of the service model; any member may be missing."""

ScopeKind = Literal[
    "organization", "account", "domain", "domain_unit", "association", "blueprint", "blueprint_configuration",
    "account_pool", "project_profile", "project", "environment", "membership", "principal", "policy_grant",
    "enforcement_rule", "designation", "business_unit",
]  # fmt: skip


@dataclass(frozen=True)
class Settings:
    """How AWS is asked. `run` names one collection, so that processes which serve several keep their clients apart."""

    run: str
    clock: Callable[[], datetime]
    partition: str
    role_name: str
    external_id: str | None
    home_region: str
    """Region of the calls that are about no Region: STS."""
    workers: int
    requests_per_second: int
    max_attempts: int
    connect_timeout: int
    read_timeout: int
    version: str
    ask_pool_handlers: bool = False
    policy_types: tuple[str, ...] = ()


@dataclass(frozen=True)
class Missing:
    """What is not known when a piece of work fails: becomes a Gap once the cause is known."""

    table: str
    kind: ScopeKind
    id: str
    fields: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Failure:
    """Why a call gave no answer."""

    cause: Cause
    message: str
    service: str | None = None
    operation: str | None = None
    account_id: str | None = None
    region: str | None = None
    error_code: str | None = None

    def gap(self, missing: Missing) -> Gap:
        """Return the gap that this failure leaves."""
        return Gap(
            table=missing.table,
            scope=GapScope(kind=missing.kind, id=missing.id),
            fields=None if missing.fields is None else list(missing.fields),
            cause=self.cause,
            message=self.message,
            service=self.service,
            operation=self.operation,
            account_id=self.account_id,
            region=self.region,
            error_code=self.error_code,
        )


@dataclass(frozen=True)
class Shard:
    """A unit of work: one kind of reading with one account's credentials in one Region."""

    kind: str
    """A key of `sus_audit.collect.shards.KINDS`."""
    account_id: str
    region: str
    domain_id: str = ""
    arguments: tuple[Any, ...] = ()
    """Plain values that the kind understands."""
    promises: tuple[Missing, ...] = ()
    """What is missing when the whole shard fails."""


@dataclass(frozen=True)
class CallKey:
    """What one row of the ledger counts."""

    call: str
    account_id: str
    region: str
    filter: str


@dataclass
class CallCount:
    """One shard's share of a row of the ledger."""

    calls: int = 0
    pages: int = 0
    items: int = 0
    errors: int = 0
    caller_arn: str | None = None
    first_at: str = ""
    last_at: str = ""


@dataclass
class Found:
    """What a shard brings home."""

    rows: list[tuple[str, str, Row]] = field(default_factory=list)
    """(table, key, row). A later row of the same key, in the order of shards, holds more."""
    gaps: list[Gap] = field(default_factory=list)
    calls: dict[CallKey, CallCount] = field(default_factory=dict)
    shards: list[Shard] = field(default_factory=list)
    """Work that turned up."""
    facts: dict[str, Any] = field(default_factory=dict)
    """Plain values for the coordinator that are no rows, by a key that names the shard's kind and subject."""


class CallError(Exception):
    """A call, or the way to it, failed. Carries the Failure; never leaves the package."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.message)
        self.failure = failure

    def __reduce__(self) -> tuple[type[CallError], tuple[Failure]]:
        return (CallError, (self.failure,))


def instant(moment: datetime) -> str:
    """Return RFC 3339 in UTC, whole seconds, `Z`."""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
