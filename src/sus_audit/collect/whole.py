"""The whole collection: what is read in which order, and the snapshot made of it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from datetime import datetime
from typing import Any

from sus_audit import __version__
from sus_audit.collect import associations, configurations, domains, join, organization, principals, units, visibility
from sus_audit.collect.run import Harvest, drain
from sus_audit.collect.session import forget, sessions
from sus_audit.collect.shards import TABLES
from sus_audit.collect.values import CallError, Failure, Missing, Settings, Shard, instant
from sus_audit.config import classification_digest
from sus_audit.config.model import Config
from sus_audit.errors import BrokenError
from sus_audit.model.snapshot import Association, Cause, Collection, Domain, Snapshot
from sus_audit.progress import Progress

# An association in one of these states lets the account in no longer, or not yet.
_NOT_IN = frozenset({"ASSOCIATING", "FAILED", "DISASSOCIATED"})


def threads(workers: int) -> Executor:
    """Return the default executor."""
    return ThreadPoolExecutor(max_workers=workers, thread_name_prefix="collect")


def collect(
    config: Config,
    *,
    clock: Callable[[], datetime],
    progress: Progress,
    executor_factory: Callable[[int], Executor],
    policy_types: frozenset[str],
) -> Snapshot:
    """Collect; see `sus_audit.collect.collect`."""
    started = instant(clock())
    settings = _settings(config, clock, policy_types)
    executor: Executor | None = None
    try:
        caller = sessions(settings).caller()
        executor = executor_factory(config.collect.workers)
        harvest = Harvest()
        drain(executor, settings, _places(config), harvest, progress, "Looking for domains")
        found = _found_domains(config, harvest)
        first = [*_organization(config, caller.account_id), *_of_domains(settings, harvest, found)]
        drain(executor, settings, first, harvest, progress, "Reading domains and accounts")
        if not config.organization.enabled:
            join.organization_not_asked(harvest)
        join.place_accounts(harvest)
        join.expand_associations(harvest)
        drain(executor, settings, _of_members(config, harvest, found), harvest, progress, "Reading member accounts")
        drain(executor, settings, _unfound(harvest, found), harvest, progress, "Reading users and groups")
        _finish(config, settings, harvest, found)
    finally:
        if executor is not None:
            executor.shutdown(wait=True, cancel_futures=True)
        forget(settings)
    return _snapshot(config, started, harvest)


def _settings(config: Config, clock: Callable[[], datetime], policy_types: frozenset[str]) -> Settings:
    return Settings(
        run=uuid.uuid4().hex,
        clock=clock,
        partition=config.aws.partition,
        role_name=config.aws.role_name,
        external_id=config.aws.external_id,
        home_region=config.domains[0].region,
        workers=config.collect.workers,
        requests_per_second=config.collect.requests_per_second,
        max_attempts=config.collect.max_attempts,
        connect_timeout=config.collect.connect_timeout_seconds,
        read_timeout=config.collect.read_timeout_seconds,
        version=__version__,
        ask_pool_handlers=config.collect.ask_pool_handlers,
        policy_types=tuple(sorted(policy_types)),
    )


def _places(config: Config) -> list[Shard]:
    places: dict[tuple[str, str], set[str] | None] = {}
    for place in config.domains:
        # A place without ids asks for all, whatever another entry for the same place says.
        key = (place.account_id, place.region)
        held = places.get(key, set())
        places[key] = None if held is None or not place.ids else held | set(place.ids)
    return [
        domains.shard(account, region, tuple(sorted(ids or ()))) for (account, region), ids in sorted(places.items())
    ]


def _organization(config: Config, caller_account: str) -> list[Shard]:
    if not config.organization.enabled:
        return []
    return [organization.shard(config.organization.account_id or caller_account, config.organization.region)]


def _found_domains(config: Config, harvest: Harvest) -> list[tuple[Domain, str, str | None]]:
    """Return (row, ARN, root unit id) of every domain whose contents can be asked for."""
    rows: dict[str, Domain] = harvest.rows("domains")
    found = []
    for key in sorted(harvest.facts):
        if key.startswith("domains:"):
            for domain_id, arn, root in harvest.facts[key]:
                row = rows[domain_id]
                own = f"arn:{config.aws.partition}:datazone:{row.region}:{row.account_id}:domain/{domain_id}"
                found.append((row, arn or own, root))
    if found:
        return sorted(found, key=lambda one: one[0].id)
    reasons = sorted({gap.message for gap in harvest.gaps.values() if gap.table == "domains"})
    where = ", ".join(sorted({f"{place.account_id} in {place.region}" for place in config.domains}))
    if reasons:
        raise BrokenError(
            f"No domain could be read, so there is nothing to audit. {reasons[0].rstrip('.')}. Check the account, "
            "Region, role name and external id in the config, and that the role that `sus-audit iam` prints is there."
        )
    raise BrokenError(
        f"There is no SageMaker Unified Studio domain in {where}. Name the account that owns the domain, and "
        "its Region, under `domains` in the config."
    )


def _of_domains(settings: Settings, harvest: Harvest, found: list[tuple[Domain, str, str | None]]) -> list[Shard]:
    shards: list[Shard] = []
    for row, arn, root in found:
        place = (row.account_id, row.region, row.id)
        shards += [table.listing(*place) for table in TABLES]
        shards.append(associations.shard(*place, arn))
        shards += principals.searches(*place)
        if root:
            shards.append(units.shard(*place, root, None, None))
        else:
            failure = _why_no_root(harvest, row.id)
            lost = ("domain_units", "enforcement_rules", *(("policy_grants",) if settings.policy_types else ()))
            harvest.miss(*(failure.gap(Missing(table, "domain", row.id)) for table in lost))
    return shards


def _why_no_root(harvest: Harvest, domain_id: str) -> Failure:
    for _, gap in sorted(harvest.gaps.items()):
        if gap.table == "domains" and gap.scope.id == domain_id and gap.fields and "root_domain_unit" in gap.fields:
            return join.failure_behind(gap, gap.message)
    return Failure(Cause.MALFORMED, f"The domain {domain_id} names no root domain unit.", "datazone", "GetDomain")


def _of_members(config: Config, harvest: Harvest, found: list[tuple[Domain, str, str | None]]) -> list[Shard]:
    shards: list[Shard] = []
    rows: dict[str, Association] = harvest.rows("associations")
    for row, _, _ in found:
        accounts = {row.account_id, *config.accounts}
        unknown = join.listing_failure(harvest, "associations", row.id)
        for key, association in sorted(rows.items()):
            if association.domain_id != row.id or association.status in _NOT_IN:
                continue
            if isinstance(association.accounts, list):
                accounts |= set(association.accounts)
            else:
                unknown = unknown or _why_not_expanded(harvest, key)
        if unknown is not None:
            # Whose configurations there are to read is not known either.
            harvest.miss(
                *(
                    unknown.gap(Missing(table, "domain", row.id))
                    for table in ("blueprint_configurations", "policy_grants")
                )
            )
        shards += [configurations.shard(account, row.region, row.id) for account in sorted(accounts)]
    return shards


def _why_not_expanded(harvest: Harvest, key: str) -> Failure | None:
    for _, gap in sorted(harvest.gaps.items()):
        if gap.table == "associations" and gap.scope.id == key and gap.fields == ["accounts"]:
            return join.failure_behind(gap, gap.message)
    return None


def _unfound(harvest: Harvest, found: list[tuple[Domain, str, str | None]]) -> list[Shard]:
    """Return shards for the principals that no search found, and leave out the rows that nothing refers to."""
    rows: dict[str, Any] = harvest.rows("principals")
    wanted = visibility.referenced(harvest)
    harvest.tables["principals"] = {key: row for key, row in rows.items() if key in wanted}
    shards: list[Shard] = []
    for row, _, _ in found:
        lost = sorted((kind, key) for key, kind in wanted.items() if key.startswith(f"{row.id}/") and key not in rows)
        failure = join.listing_failure(harvest, "principals", row.id)
        if failure is None:
            named = [(kind, key.partition("/")[2]) for kind, key in lost]
            shards += principals.gets(row.account_id, row.region, row.id, named)
            continue
        # The search was refused or failed; asking for each by id would repeat that once per person.
        for kind, key in lost:
            identifier = key.partition("/")[2]
            harvest.put("principals", key, principals.unread(row.id, kind, identifier))
            harvest.miss(failure.gap(Missing("principals", "principal", key, principals.FIELDS)))
    return shards


def _finish(config: Config, settings: Settings, harvest: Harvest, found: list[tuple[Domain, str, str | None]]) -> None:
    join.resolve_profiles(harvest)
    join.resolve_pools(harvest)
    join.name_configurations(harvest)
    join.add_named_accounts(harvest, {*config.accounts, *(place.account_id for place in config.domains)})
    if config.collect.trust_list_visibility is None:
        for row, _, _ in found:
            try:
                caller = sessions(settings).identity(row.account_id).arn
            except CallError:
                caller = None
            visibility.judge(harvest, row.id, row.account_id, row.region, caller)


def _snapshot(config: Config, started: str, harvest: Harvest) -> Snapshot:
    chosen = sorted({one for place in config.domains for one in place.ids})
    kept: dict[str, Any] = {
        table: dict(sorted(harvest.rows(table).items())) for table in Snapshot.TABLES if table not in Snapshot.DERIVED
    }
    return Snapshot(
        collected_at=started,
        collection=Collection(
            tool_version=__version__,
            classification_digest=classification_digest(config.classification),
            partition=config.aws.partition,
            filters={"domains": chosen} if chosen else {},
            trust_list_visibility=config.collect.trust_list_visibility,
        ),
        gaps=dict(sorted(harvest.gaps.items())),
        calls=dict(sorted(harvest.calls().items())),
        **kept,
    )
