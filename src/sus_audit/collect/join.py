"""What only the whole can tell: rows that are joined from several shards' findings."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET

from sus_audit.collect import organization, profiles
from sus_audit.collect.run import Harvest
from sus_audit.collect.values import Failure, Missing
from sus_audit.model.snapshot import Account, Association, Cause, Gap, PoolAccount

_NOTHING_KNOWN = Failure(Cause.NOT_COLLECTED, "AWS Organizations was not read: organization.enabled is false.")


def failure_behind(gap: Gap, message: str) -> Failure:
    """Return the failure that a gap tells of, with another message."""
    return Failure(
        cause=gap.cause,
        message=message,
        service=gap.service,
        operation=gap.operation,
        account_id=gap.account_id,
        region=gap.region,
        error_code=gap.error_code,
    )


def listing_failure(harvest: Harvest, table: str, domain_id: str | None = None) -> Failure | None:
    """Return why a table's listing is incomplete, None where it is complete; the first in the order of gap keys."""
    kinds = {"organization"} if domain_id is None else {"domain"}
    for _, gap in sorted(harvest.gaps.items()):
        if gap.table == table and gap.fields is None and gap.scope.kind in kinds and domain_id in (None, gap.scope.id):
            return failure_behind(gap, gap.message)
    return None


def organization_not_asked(harvest: Harvest) -> None:
    """Say that the config left the organization out."""
    harvest.miss(*(_NOTHING_KNOWN.gap(one) for one in organization.promises()))


def place_accounts(harvest: Harvest) -> None:
    """Give every account of the organization its units and tags."""
    accounts: dict[str, Account] = harvest.rows("accounts")
    placed: dict[str, tuple[list[str], list[str]]] = {}
    for key, value in harvest.facts.items():
        if key.startswith("unit:"):
            path, names, held = value
            placed |= dict.fromkeys(held, (path, names))
    hidden = _hidden(harvest)
    for account_id in sorted(accounts):
        row = accounts[account_id]
        if account_id in placed:
            path, names = placed[account_id]
            row = msgspec.structs.replace(row, organizational_units=path, organizational_unit_names=names)
        else:
            failure = hidden[0] if hidden else Failure(
                Cause.UNRESOLVED, f"No organizational unit that was read holds the account {account_id}."
            )  # fmt: skip
            harvest.miss(failure.gap(Missing("accounts", "account", account_id, organization.OU_FIELDS)))
        told = harvest.facts.get(f"tags:{account_id}")
        if told is not None:
            tags, sources = told
            row = msgspec.structs.replace(row, tags=dict(sorted(tags.items())), source=[*row.source, *sources])
        accounts[account_id] = row


def expand_associations(harvest: Harvest) -> None:
    """Say which accounts each principal of a share stands for, as far as the organization is known."""
    rows: dict[str, Association] = harvest.rows("associations")
    unread = listing_failure(harvest, "accounts")
    hidden = _hidden(harvest)
    for key in sorted(rows):
        row = rows[key]
        if row.principal_kind == "account":
            accounts: Any = [row.principal]
        elif row.principal_kind == "other":
            owner = row.principal.split(":")[4] if row.principal.count(":") >= 5 else ""
            accounts = [owner] if owner else []
        else:
            accounts, failure = _inside(harvest, row, unread, hidden)
            if failure is not None:
                harvest.miss(failure.gap(Missing("associations", "association", key, ("accounts",))))
        rows[key] = msgspec.structs.replace(row, accounts=accounts)


def _hidden(harvest: Harvest) -> list[Failure]:
    """Return why parts of the organization's tree are not known."""
    keys = sorted(key for key in harvest.facts if key.startswith("tree:"))
    return [harvest.facts[key] for key in keys]


def _inside(
    harvest: Harvest, row: Association, unread: Failure | None, hidden: list[Failure]
) -> tuple[Any, Failure | None]:
    if unread is not None:
        return UNSET, unread
    accounts: dict[str, Account] = harvest.rows("accounts")
    if row.principal_kind == "organization":
        own = harvest.facts.get("organization")
        if own != row.principal.rpartition("/")[2]:
            return UNSET, Failure(Cause.UNRESOLVED, f"{row.principal} is not the organization that was read.")
        return sorted(accounts), None
    unit = row.principal.rpartition("/")[2]
    if hidden:
        return UNSET, hidden[0]
    if f"unit:{unit}" not in harvest.facts:
        return UNSET, Failure(Cause.UNRESOLVED, f"{row.principal} is no unit of the organization that was read.")
    return sorted(
        account_id
        for account_id, account in accounts.items()
        if isinstance(account.organizational_units, list) and unit in account.organizational_units
    ), None


def resolve_profiles(harvest: Harvest) -> None:
    """Lay the overrides of profiles over the blueprints' defaults where AWS did not."""
    rows = harvest.rows("project_profiles")
    for key in sorted(rows):
        unresolved = harvest.facts.get(f"unresolved:{key}")
        if unresolved:
            rows[key], gaps = profiles.effective(key, rows[key], unresolved, harvest.rows("blueprints"))
            harvest.miss(*gaps)


def resolve_pools(harvest: Harvest) -> None:
    """Give pools the accounts that their handlers named."""
    rows = harvest.rows("account_pools")
    for key in sorted(rows):
        named: list[PoolAccount] | None = harvest.facts.get(f"pool:{key}")
        if named is not None:
            rows[key] = msgspec.structs.replace(rows[key], accounts=named)


def name_configurations(harvest: Harvest) -> None:
    """Give blueprint configurations their blueprints' names: ids differ from domain to domain."""
    blueprints = harvest.rows("blueprints")
    rows = harvest.rows("blueprint_configurations")
    unlisted: dict[str, Failure | None] = {}
    for key in sorted(rows):
        row = rows[key]
        blueprint = blueprints.get(row.blueprint)
        if blueprint is not None:
            rows[key] = msgspec.structs.replace(row, blueprint_name=blueprint.name)
            continue
        if row.domain_id not in unlisted:
            unlisted[row.domain_id] = listing_failure(harvest, "blueprints", row.domain_id)
        failure = unlisted[row.domain_id] or Failure(
            Cause.UNRESOLVED, f"The domain lists no blueprint {row.blueprint_id}."
        )
        harvest.miss(
            failure.gap(Missing("blueprint_configurations", "blueprint_configuration", key, ("blueprint_name",)))
        )


def add_named_accounts(harvest: Harvest, configured: set[str]) -> None:
    """Add a row for every account that something refers to and Organizations did not list."""
    accounts: dict[str, Account] = harvest.rows("accounts")
    unread = listing_failure(harvest, "accounts")
    for account_id in sorted((_named(harvest) | configured) - set(accounts)):
        if unread is None:
            accounts[account_id] = Account(
                id=account_id,
                arn=None,
                name=None,
                status=None,
                in_organization=False,
                organizational_units=[],
                organizational_unit_names=[],
                tags={},
            )
            continue
        accounts[account_id] = Account(id=account_id)
        harvest.miss(unread.gap(Missing("accounts", "account", account_id, organization.ACCOUNT_FIELDS)))


def _named(harvest: Harvest) -> set[str]:
    named: set[str] = {row.account_id for row in harvest.rows("domains").values()}
    for row in harvest.rows("associations").values():
        named |= set(row.accounts or []) if isinstance(row.accounts, list) else set()
    for row in harvest.rows("account_pools").values():
        named |= {one.account_id for one in row.accounts} if isinstance(row.accounts, list) else set()
    for row in harvest.rows("project_profiles").values():
        named |= {one.account_id for one in row.environment_configurations or [] if one.account_id}
    for row in harvest.rows("projects").values():
        named |= {one.account_id for one in row.resolved_accounts or []}
    named |= {row.account_id for row in harvest.rows("environments").values() if row.account_id}
    named |= {row.account_id for row in harvest.rows("blueprint_configurations").values()}
    return named
