"""The one place that calls AWS for facts: read-only, counted, paced, and every failure turned into a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from botocore import xform_name
from botocore.exceptions import BotoCoreError, ClientError
from botocore.parsers import ResponseParserError
from msgspec import UNSET, UnsetType

from sus_audit.collect.causes import cause_of, failure_of
from sus_audit.collect.session import Sessions
from sus_audit.collect.values import (
    Answer,
    CallCount,
    CallError,
    CallKey,
    Failure,
    Found,
    Missing,
    Settings,
    instant,
)
from sus_audit.model.snapshot import Cause, Source

READ_ONLY = re.compile(r"^[a-z0-9-]+:(Get|List|Search|Describe)[A-Z][A-Za-z]*$")
FORBIDDEN = frozenset({"datazone:GetConnection", "datazone:GetEnvironmentCredentials"})
"""Reads that hand out credentials."""

# Parameters that choose what is listed, as against whose.
_FILTERS = (
    "managed",
    "userType",
    "groupType",
    "entityType",
    "policyType",
    "targetType",
    "associationType",
    "resourceOwner",
)
_SHAPE = (KeyError, TypeError, ValueError, AttributeError, IndexError)


@dataclass(frozen=True)
class Reply:
    """One answer and where it is from."""

    answer: Answer
    source: Source


class Reader:
    """Reads for one shard, with one account's credentials in one Region; `found` collects what it brings home.

    `allowed` holds every action that the printed IAM policy names: a call outside it is refused, so that the policy
    cannot fall behind the code.
    """

    def __init__(
        self,
        sessions: Sessions,
        settings: Settings,
        account_id: str,
        region: str,
        domain_id: str,
        allowed: frozenset[str],
    ) -> None:
        self.settings = settings
        self.account_id = account_id
        self.region = region
        self.domain_id = domain_id
        self.found = Found()
        self._sessions = sessions
        self._allowed = allowed

    def get(self, call: str, **parameters: Any) -> Reply:
        """Make one call, `service:Operation`. Raises CallError."""
        client = self._client(call)
        count = self._count(call, parameters)
        reply = self._sent(call, count, getattr(client, xform_name(call.partition(":")[2])), parameters)
        # botocore takes a body that is no JSON for an answer without members.
        if not reply.answer.keys() - {"ResponseMetadata"}:
            count.errors += 1
            raise CallError(self.malformed(call, "the answer is empty or cannot be read"))
        count.items += 1
        return reply

    def each(self, call: str, member: str, missing: Missing, **parameters: Any) -> Iterator[tuple[Answer, Source]]:
        """Yield (item, source) of every page of a list; `member` is the answer's member that holds the items.

        A failure ends the iteration and adds the gap; what came before it stays.
        """
        try:
            for items, source in self.pages(call, member, **parameters):
                for item in items:
                    yield item, source
        except CallError as exc:
            self.miss(exc.failure, missing)

    def pages(self, call: str, member: str, **parameters: Any) -> Iterator[tuple[list[Any], Source]]:
        """Yield (items, source) page by page. Raises CallError, after the pages that could be read."""
        client = self._client(call)
        method = xform_name(call.partition(":")[2])
        count = self._count(call, parameters)
        if call.startswith("datazone:"):
            parameters |= _page_size(client, call)
        pages: Iterator[Any] | None = None
        if client.can_paginate(method):
            pages = iter(client.get_paginator(method).paginate(**parameters))
        while True:
            if pages is None:
                reply = self._sent(call, count, getattr(client, method), parameters)
            else:
                following = self._next(call, count, pages)
                if following is None:
                    return
                reply = following
            items = reply.answer.get(member)
            if not isinstance(items, list):
                count.errors += 1
                raise CallError(self.malformed(call, f"the answer lacks its list `{member}`"))
            count.pages += 1
            count.items += len(items)
            yield items, reply.source
            if pages is None:
                return

    def detail(self, call: str, missing: Missing, **parameters: Any) -> Reply | None:
        """Make one call; where it fails, add the gap and return None."""
        try:
            return self.get(call, **parameters)
        except CallError as exc:
            self.miss(exc.failure, missing)
            return None

    @contextmanager
    def parsing(self, call: str, missing: Missing) -> Iterator[None]:
        """Turn a shape that cannot be understood into the gap `missing`, and go on."""
        try:
            yield
        except _SHAPE as exc:
            self.miss(self.malformed(call, cause_of(exc)[2]), missing)

    def malformed(self, call: str, what: str) -> Failure:
        """Return the failure of an answer that came and says nothing usable."""
        service, _, operation = call.partition(":")
        return Failure(
            cause=Cause.MALFORMED,
            message=f"{call} in account {self.account_id}, {self.region}, cannot be understood: {what}",
            service=service,
            operation=operation,
            account_id=self.account_id,
            region=self.region,
        )

    def named(self, name: str | UnsetType | None, call: str, missing: Missing) -> None:
        """Add the gap of a row whose name the answer lacks, though the model calls it required."""
        if name is UNSET:
            self.miss(self.malformed(call, "the answer lacks `name`"), missing)

    def miss(self, failure: Failure, *missing: Missing) -> None:
        """Add the gaps that a failure leaves."""
        self.found.gaps.extend(failure.gap(one) for one in missing)

    def caller_arn(self) -> str:
        """Return the ARN that makes this reader's calls. Raises CallError."""
        return self._sessions.identity(self.account_id).arn

    def _client(self, call: str) -> Any:
        if not READ_ONLY.match(call) or call in FORBIDDEN or call not in self._allowed:
            raise PermissionError(f"{call} is not one of the read-only calls that sus-audit makes")
        return self._sessions.client(self.account_id, self.region, call.partition(":")[0])

    def _count(self, call: str, parameters: dict[str, Any]) -> CallCount:
        chosen: list[tuple[str, Any]] = [("domainIdentifier", self.domain_id)] if self.domain_id else []
        chosen += [(name, parameters[name]) for name in _FILTERS if name in parameters]
        text = ",".join(f"{name}={str(value).lower() if isinstance(value, bool) else value}" for name, value in chosen)
        key = CallKey(call, self.account_id, self.region, text)
        return self.found.calls.setdefault(key, CallCount(caller_arn=self.caller_arn()))

    def _next(self, call: str, count: CallCount, pages: Iterator[Any]) -> Reply | None:
        """Return the next page, or None when there was none left to ask for."""
        end = object()
        taken: list[Any] = []

        def step() -> Any:
            taken.append(next(pages, end))
            return {} if taken[0] is end else taken[0]

        self._sessions.begin()
        reply = self._sent(call, count, step, {})
        return None if taken[0] is end else reply

    def _sent(self, call: str, count: CallCount, method: Any, parameters: dict[str, Any]) -> Reply:
        self._sessions.begin()
        failure: Exception | None = None
        answer: Any = {}
        try:
            answer = method(**parameters)
        except (ClientError, BotoCoreError, ResponseParserError, *_SHAPE) as exc:
            failure = exc
        sent = self._sessions.sent()
        at = instant(self.settings.clock())
        if sent or failure:
            count.calls += sent
            count.first_at = count.first_at or at
            count.last_at = at
        if failure is not None:
            count.errors += 1
            raise CallError(failure_of(failure, call, self.account_id, self.region)) from failure
        return Reply(answer, Source(call=call, request_id=_request_id(answer), at=at))


def _request_id(answer: Answer) -> str:
    metadata = answer.get("ResponseMetadata") or {}
    return str(metadata.get("RequestId") or "")


def _page_size(client: Any, call: str) -> dict[str, Any]:
    # The largest page that the service model allows: botocore checks minimums only, and the service the rest.
    members = client.meta.service_model.operation_model(call.partition(":")[2]).input_shape.members
    shape = members.get("maxResults")
    most = shape.metadata.get("max") if shape is not None else None
    if not most:
        return {}
    return {"PaginationConfig": {"PageSize": most}} if client.can_paginate(xform_name(call.partition(":")[2])) else {}
