"""The accounts and Regions that a profile can place an environment in (its reach), and why more may be unknown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from msgspec import UNSET, UnsetType

from sus_audit.derive.unread import Unread
from sus_audit.model.snapshot import (
    AccountPool,
    BlueprintConfiguration,
    Cause,
    EnvironmentConfiguration,
    Placement,
    ProjectProfile,
    Snapshot,
    Target,
)

RowT = TypeVar("RowT")
Pair = tuple[str, str]
Reasons = dict[Cause, set[str]]
"""Why pairs may be missing: cause -> what is unknown, in words."""


class Unknown(NamedTuple):
    """Why a configuration may lead to more pairs than are known."""

    cause: Cause
    what: str
    account: str | None = None
    """The account that those pairs would lie in; None where it may be any."""


class Targets:
    """Answers for one snapshot; its indexes are made once."""

    def __init__(self, snapshot: Snapshot, unread: Unread) -> None:
        self._unread = unread
        self._pools: dict[str, AccountPool] = _rows(snapshot.account_pools)
        self._configurations: dict[str, BlueprintConfiguration] = _rows(snapshot.blueprint_configurations)
        self._owners = {key: domain.account_id for key, domain in _rows(snapshot.domains).items()}
        self._missing = {
            table for table in ("associations", "blueprint_configurations") if getattr(snapshot, table) is UNSET
        }
        self._associated: dict[str, set[str]] = defaultdict(set)
        self._unsure: dict[str, set[Cause]] = defaultdict(set)
        for key, row in _rows(snapshot.associations).items():
            if isinstance(row.status, UnsetType):
                self._unsure[row.domain_id].add(unread.field("associations", key, "status"))
            elif row.status == "ASSOCIATED" and isinstance(row.accounts, UnsetType):
                self._unsure[row.domain_id].add(unread.field("associations", key, "accounts"))
            elif row.status == "ASSOCIATED" and not isinstance(row.accounts, UnsetType):
                self._associated[row.domain_id].update(row.accounts)

    def of(self, profile: ProjectProfile) -> tuple[list[Target], Reasons]:
        """Return the pairs that are known, sorted, and why there may be more."""
        pairs: set[Pair] = set()
        reasons: Reasons = defaultdict(set)
        if not isinstance(profile.environment_configurations, UnsetType):
            for item in profile.environment_configurations:
                known, unknown = self.of_configuration(profile.domain_id, item)
                pairs |= known
                for reason in unknown:
                    reasons[reason.cause].add(reason.what)
        return [Target(account_id=account, region=region) for account, region in sorted(pairs)], dict(reasons)

    def of_configuration(self, domain: str, item: EnvironmentConfiguration) -> tuple[set[Pair], set[Unknown]]:
        """Return the pairs of one configuration that are known, and why there may be more."""
        unknown: set[Unknown] = set()
        return set(self._pairs(domain, item, unknown)), unknown

    def associated(self, domain: str) -> set[str]:
        """Return the accounts that are known to be associated with a domain, and the one that owns it."""
        owner = self._owners.get(domain)
        return set(self._associated.get(domain, ())) | ({owner} if owner is not None else set())

    def _pairs(self, domain: str, item: EnvironmentConfiguration, unknown: set[Unknown]) -> Iterable[Pair]:
        if item.account_id_path is not None or item.region_path is not None:
            known = item.account_id if isinstance(item.account_id, str) else None
            unknown.add(Unknown(Cause.UNRESOLVED, f"the SSM parameter of configuration {item.name}", known))
        for key in item.account_pools:
            yield from self._pooled(domain, key, unknown)
        if item.placement in (Placement.INDIRECT, Placement.POOLED):
            return
        if isinstance(item.account_id, UnsetType) or isinstance(item.region, UnsetType):
            known = item.account_id if isinstance(item.account_id, str) else None
            unknown.add(Unknown(Cause.UNRESOLVED, f"the account or Region of configuration {item.name}", known))
        elif item.account_id is not None and item.region is not None:
            yield item.account_id, item.region
        elif item.account_id is not None:
            for region in self._enabled(domain, item.account_id, item.blueprint, unknown):
                yield item.account_id, region
        elif item.region is not None:
            for account in self._accounts(domain, item.blueprint, unknown):
                yield account, item.region
        elif item.placement is Placement.OPEN:
            for account in self._accounts(domain, item.blueprint, unknown):
                for region in self._enabled(domain, account, item.blueprint, unknown):
                    yield account, region

    def _pooled(self, domain: str, key: str, unknown: set[Unknown]) -> Iterable[Pair]:
        pool = self._pools.get(key)
        if pool is None:
            cause = self._unread.row("account_pools", key, [domain]) or Cause.NOT_FOUND
            unknown.add(Unknown(cause, f"the account pool {key}"))
        elif isinstance(pool.accounts, UnsetType):
            cause = self._unread.field("account_pools", key, "accounts")
            unknown.add(Unknown(cause, f"the accounts of the pool {key}"))
        else:
            for account in pool.accounts:
                for region in account.regions:
                    yield account.account_id, region

    def _accounts(self, domain: str, blueprint: str, unknown: set[Unknown]) -> set[str]:
        """Return the associated accounts, and the domain's own where the blueprint is enabled there."""
        for cause in self._unsure.get(domain, ()):
            unknown.add(Unknown(cause, "an association of the domain"))
        unlisted = self._listing("associations", domain)
        if unlisted is not None:
            unknown.add(Unknown(unlisted, "the associations of the domain"))
        accounts = set(self._associated.get(domain, ()))
        owner = self._owners.get(domain)
        if owner is not None and self._enabled(domain, owner, blueprint, unknown):
            accounts.add(owner)
        return accounts

    def _enabled(self, domain: str, account: str, blueprint: str, unknown: set[Unknown]) -> list[str]:
        """Return the Regions in which an account has enabled a blueprint."""
        key = f"{domain}/{account}/{blueprint.rpartition('/')[2]}"
        row = self._configurations.get(key)
        if row is None:
            cause = self._unread.row("blueprint_configurations", key, [account, domain])
            cause = cause or self._listing("blueprint_configurations", account)
            if cause is not None:
                unknown.add(Unknown(cause, f"the blueprints that account {account} enables", account))
            return []
        if isinstance(row.enabled_regions, UnsetType):
            cause = self._unread.field("blueprint_configurations", key, "enabled_regions")
            unknown.add(Unknown(cause, f"the Regions of the blueprint configuration {key}", account))
            return []
        return row.enabled_regions

    def _listing(self, table: str, container: str) -> Cause | None:
        cause = self._unread.listing(table, [container])
        return Cause.NOT_COLLECTED if cause is None and table in self._missing else cause


def _rows(table: dict[str, RowT] | UnsetType) -> dict[str, RowT]:
    return {} if isinstance(table, UnsetType) else table
