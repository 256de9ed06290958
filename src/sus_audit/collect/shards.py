"""Every kind of shard, who reads it, and with which IAM actions; and how one is run."""

from __future__ import annotations

from collections.abc import Callable

from sus_audit.collect import (
    associations,
    blueprints,
    configurations,
    designations,
    domains,
    enforcement,
    grants,
    organization,
    pools,
    principals,
    profiles,
    projects,
    units,
)
from sus_audit.collect.causes import cause_of
from sus_audit.collect.listed import Table
from sus_audit.collect.reader import Reader
from sus_audit.collect.session import sessions
from sus_audit.collect.values import CallError, Failure, Found, Settings, Shard

TABLES: tuple[Table, ...] = (blueprints.TABLE, designations.TABLE, pools.TABLE, profiles.TABLE, projects.TABLE)
"""What each domain lists as summaries and tells one by one."""

KINDS: dict[str, Callable[[Reader, Shard], None]] = {
    domains.KIND: domains.run,
    organization.KIND: organization.run,
    organization.UNIT: organization.run_unit,
    organization.TAGS: organization.run_tags,
    associations.KIND: associations.run,
    units.KIND: units.run,
    configurations.KIND: configurations.run,
    configurations.GRANTS: configurations.run_grants,
    principals.SEARCH: principals.search,
    principals.GET: principals.get,
    **{table.name: table.list for table in TABLES},
    **{f"{table.name}/details": table.detail for table in TABLES},
}


def actions() -> dict[str, list[str]]:
    """Return the IAM actions that the collectors call, by the role that needs them.

    `domain`: in a domain's own account; `member`: in every account that is associated with a domain; `management`: in
    the account where Organizations is read.
    """
    domain = {action for table in TABLES for action in table.actions}
    domain |= {
        *domains.ACTIONS, *associations.ACTIONS, *units.ACTIONS, *configurations.ACTIONS, *principals.ACTIONS,
        *projects.ACTIONS, *enforcement.ACTIONS, *grants.ACTIONS, pools.ASK_HANDLER,
    }  # fmt: skip
    return {
        "domain": sorted(domain),
        "member": sorted(configurations.ACTIONS),
        "management": sorted(organization.ACTIONS),
    }


_ALLOWED = frozenset(action for listed in actions().values() for action in listed)


def run_shard(settings: Settings, work: Shard) -> Found:
    """Do one piece of work; what goes wrong in it ends as gaps. A plain function of plain values, for any executor."""
    held = sessions(settings)
    reader = Reader(held, settings, work.account_id, work.region, work.domain_id, _ALLOWED)
    try:
        KINDS[work.kind](reader, work)
    except CallError as exc:
        reader.miss(exc.failure, *work.promises)
    except Exception as exc:  # noqa: BLE001 - a fault in one shard must not lose the others
        reader.miss(crash(exc, work), *work.promises)
    for key, count in held.noted().items():
        reader.found.calls[key] = count
    return reader.found


def crash(error: BaseException, work: Shard) -> Failure:
    """Return the failure of a shard that broke down, in itself or with its worker."""
    cause, _, text = cause_of(error) if isinstance(error, Exception) else cause_of(RuntimeError(str(error)))
    return Failure(
        cause=cause,
        message=f"Reading {work.kind} in account {work.account_id}, {work.region}, broke down: {text}",
        account_id=work.account_id,
        region=work.region,
    )
