"""Run shards, and the work that they turn up, on an executor; merge what they bring home in an order of its own."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Executor, Future
from queue import SimpleQueue
from typing import Any

import msgspec

from sus_audit import files
from sus_audit.collect.shards import crash, run_shard
from sus_audit.collect.values import CallCount, CallKey, Found, Settings, Shard
from sus_audit.model.snapshot import Call, Gap, Row
from sus_audit.progress import Progress
from sus_audit.snapshot import gap_id


class Harvest:
    """All that the shards brought home. The order in which they end changes nothing in it."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[str, Any]] = {}
        self.gaps: dict[str, Gap] = {}
        self.facts: dict[str, Any] = {}
        self._calls: dict[CallKey, CallCount] = {}

    def add(self, found: Found) -> None:
        """Take in what one shard found."""
        for table, key, row in found.rows:
            self.put(table, key, row)
        self.miss(*found.gaps)
        self.facts |= found.facts
        for counted, count in found.calls.items():
            total = self._calls.setdefault(counted, CallCount(caller_arn=count.caller_arn))
            total.calls += count.calls
            total.pages += count.pages
            total.items += count.items
            total.errors += count.errors
            total.first_at = min(filter(None, (total.first_at, count.first_at)), default="")
            total.last_at = max(total.last_at, count.last_at)

    def put(self, table: str, key: str, row: Row) -> None:
        """Keep a row; of two with one key, the one with more calls behind it."""
        rows = self.tables.setdefault(table, {})
        held = rows.get(key)
        if held is None or _Worth(row) > _Worth(held):
            rows[key] = row

    def miss(self, *gaps: Gap) -> None:
        """Keep gaps; equal ones once."""
        for gap in gaps:
            key = gap_id(gap)
            held = self.gaps.get(key)
            if held is None or gap.message < held.message:
                self.gaps[key] = gap

    def rows(self, table: str) -> dict[str, Any]:
        """Return a table, empty where nothing was found."""
        return self.tables.setdefault(table, {})

    def calls(self) -> dict[str, Call]:
        """Return the ledger of the calls that were sent."""
        return {
            f"{key.call}/{key.account_id}/{key.region}/{key.filter}": Call(
                call=key.call,
                account_id=key.account_id,
                region=key.region,
                filter=key.filter,
                calls=count.calls,
                pages=count.pages,
                items=count.items,
                errors=count.errors,
                caller_arn=count.caller_arn,
                first_at=count.first_at,
                last_at=count.last_at,
            )
            for key, count in self._calls.items()
            if count.first_at
        }


class _Worth:
    """Orders two rows of one key. Request ids and times decide nothing, so that the same row wins every time."""

    def __init__(self, row: Row) -> None:
        self._row = row

    def __gt__(self, other: _Worth) -> bool:
        mine, theirs = len(self._row.source), len(other._row.source)
        # Bytes are made for a tie only: rows with details follow their summaries by the thousand.
        return mine > theirs if mine != theirs else self._content() > other._content()

    def _content(self) -> bytes:
        return files.canonical(msgspec.structs.replace(self._row, source=[]))


def drain(
    executor: Executor, settings: Settings, shards: Iterable[Shard], harvest: Harvest, progress: Progress, stage: str
) -> None:
    """Run shards, and what they turn up, until none is left; one that breaks down leaves its promises as gaps."""
    done: SimpleQueue[tuple[Shard, Future[Found]]] = SimpleQueue()
    waiting = 0

    def submit(work: Shard) -> None:
        future = executor.submit(run_shard, settings, work)
        future.add_done_callback(lambda ended: done.put((work, ended)))

    first = list(shards)
    progress.stage(stage, len(first))
    for work in first:
        submit(work)
        waiting += 1
    while waiting:
        work, future = done.get()
        waiting -= 1
        error = future.exception()
        if error is not None:
            failure = crash(error, work)
            harvest.miss(*(failure.gap(one) for one in work.promises))
        else:
            found = future.result()
            harvest.add(found)
            if found.shards:
                progress.extend(len(found.shards))
            for more in found.shards:
                submit(more)
                waiting += 1
        progress.advance()
