"""The accounts and Regions that a profile can place an environment in."""

from __future__ import annotations

from collections import defaultdict

from msgspec import UnsetType

from sus_audit.model.snapshot import EnvironmentConfiguration, Placement, ProjectProfile, Snapshot, Target

Pair = tuple[str, str]


class Reach:
    """Answers for one snapshot: indexes are made once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._pools = _table(snapshot.account_pools)
        self._associated: dict[str, set[str]] = defaultdict(set)
        self._open_ended: set[str] = set()
        listed = {(gap.scope.kind, gap.scope.id) for gap in _table(snapshot.gaps).values() if _hides_accounts(gap.table, gap.fields)}
        for row in _table(snapshot.associations).values():
            if isinstance(row.accounts, UnsetType):
                self._open_ended.add(row.domain_id)
            elif row.status in ("ASSOCIATED", None) or isinstance(row.status, UnsetType):
                self._associated[row.domain_id].update(row.accounts)
        for key, domain in _table(snapshot.domains).items():
            self._associated[key].add(domain.account_id)
            if ("domain", key) in listed:
                self._open_ended.add(key)
        self._blueprints: dict[tuple[str, str, str], list[str]] = {}
        self._regions: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._unread: set[str] = {scope for kind, scope in listed if kind == "account"}
        for config in _table(snapshot.blueprint_configurations).values():
            if isinstance(config.enabled_regions, UnsetType):
                self._unread.add(config.account_id)
                continue
            self._blueprints[config.domain_id, config.account_id, config.blueprint] = config.enabled_regions
            self._regions[config.domain_id, config.account_id].update(config.enabled_regions)

    def of(self, profile: ProjectProfile) -> tuple[list[Target], bool]:
        """Return the pairs that are known, sorted, and whether there may be more."""
        if isinstance(profile.environment_configurations, UnsetType):
            return [], True
        pairs: set[Pair] = set()
        more = False
        for configuration in profile.environment_configurations:
            found, unsure = self._configuration(profile.domain_id, configuration)
            pairs |= found
            more |= unsure
        return [Target(account_id=account, region=region) for account, region in sorted(pairs)], more

    def _configuration(self, domain: str, item: EnvironmentConfiguration) -> tuple[set[Pair], bool]:
        if item.placement is Placement.FIXED and item.account_id and item.region:
            return {(item.account_id, item.region)}, False
        if item.placement is Placement.INDIRECT:
            return set(), True
        if item.placement is Placement.FIXED_PARTIAL and item.account_id:
            regions = self._regions.get((domain, item.account_id), set())
            return {(item.account_id, region) for region in regions}, item.account_id in self._unread
        if item.placement is Placement.FIXED_PARTIAL and item.region:
            return {(account, item.region) for account in self._associated[domain]}, domain in self._open_ended
        pairs: set[Pair] = set()
        more = False
        if item.placement in (Placement.POOLED, Placement.CONFLICT):
            pairs, more = self._pooled(item)
        if item.placement is Placement.CONFLICT:
            if item.account_id and item.region:
                pairs.add((item.account_id, item.region))
            more |= bool(item.account_id_path or item.region_path)
        if item.placement is Placement.OPEN:
            accounts = self._associated[domain]
            pairs = {
                (account, region)
                for account in accounts
                for region in self._blueprints.get((domain, account, item.blueprint), [])
            }
            more = domain in self._open_ended or bool(accounts & self._unread)
        return pairs, more

    def _pooled(self, item: EnvironmentConfiguration) -> tuple[set[Pair], bool]:
        pairs: set[Pair] = set()
        more = False
        for key in item.account_pools:
            pool = self._pools.get(key)
            if pool is None or isinstance(pool.accounts, UnsetType):
                more = True
                continue
            pairs |= {(account.account_id, region) for account in pool.accounts for region in account.regions}
        return pairs, more


def _table(rows: object) -> dict:  # type: ignore[type-arg]  # tables differ in their row type; callers know theirs
    return rows if isinstance(rows, dict) else {}


def _hides_accounts(table: str, fields: list[str] | None) -> bool:
    return fields is None and table in {"associations", "blueprint_configurations"}
