"""Where the environments of a profile can lie, and whose projects each account lets in there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import UnsetType

from sus_audit.derive.targets import Targets, Unknown
from sus_audit.derive.unread import Unread
from sus_audit.model.snapshot import (
    BlueprintConfiguration,
    Gap,
    PolicyGrant,
    ProjectProfile,
    Snapshot,
)

FROM_BLUEPRINT = "CREATE_ENVIRONMENT_FROM_BLUEPRINT"


class Admission(NamedTuple):
    """A grant by which a blueprint of an account lets new projects in."""

    grant: str
    unit: str | None
    """Key of the domain unit whose projects it lets in; None for every unit of the domain."""
    children: bool
    """Whether it lets in projects of the units below too."""


class Site(NamedTuple):
    """Where one configuration of a profile leads to in one account."""

    account: str
    region: str
    configuration: str
    blueprint: str
    admissions: tuple[Admission, ...]
    """Sorted by grant."""
    unlisted: Unknown | None
    """Why more projects may be let in than `admissions` says."""
    unsure: Unknown | None
    """Why the site may be none at all; None for one that is there."""


class Sites:
    """Answers for one snapshot; its indexes are made once.

    What is unknown of one account is here. What is unknown of a whole domain is a gap of the table `reach`, and is not
    repeated at each of its sites.
    """

    def __init__(self, snapshot: Snapshot, unread: Unread, gaps: Iterable[Gap]) -> None:
        self._unread = unread
        self._targets = Targets(snapshot, unread)
        rows = snapshot.blueprint_configurations
        self._configurations: dict[str, BlueprintConfiguration] = {} if isinstance(rows, UnsetType) else rows
        self._of_domain: dict[str, list[str]] = defaultdict(list)
        self._of_blueprint: dict[str, list[str]] = defaultdict(list)
        for key, row in sorted(self._configurations.items()):
            if row.enabled_regions != []:
                self._of_domain[row.domain_id].append(key)
                self._of_blueprint[row.blueprint].append(key)
        self._unreadable = {
            gap.scope.id if gap.scope.kind == "account" else gap.scope.id.split("/")[1]
            for gap in gaps
            if gap.table == "blueprint_configurations"
            and gap.fields is None
            and gap.scope.kind in ("account", "blueprint_configuration")
        }
        self._admissions = _admissions(snapshot)
        self._unlisted: dict[str, Unknown | None] = {}

    def admissions(self) -> Iterator[Admission]:
        """Yield every grant on a blueprint configuration that lets new projects in."""
        for found in self._admissions.values():
            yield from found

    def of(self, profile: ProjectProfile, key: str) -> list[Site]:
        """Return the sites of a profile, those that may be none among them; a disabled profile has none."""
        if profile.status == "DISABLED":
            return []
        found: list[Site] = []
        items = profile.environment_configurations
        if isinstance(items, UnsetType):
            cause = self._unread.field("project_profiles", key, "environment_configurations")
            reason = Unknown(cause, f"the environment configurations of profile {key}")
            found += self._anywhere(profile.domain_id, None, "", reason)
            items = []
        for item in items:
            pairs, unknown = self._targets.of_configuration(profile.domain_id, item)
            for account, region in sorted(pairs):
                found += self._at(profile.domain_id, account, region, item.name, item.blueprint)
            for reason in sorted(unknown, key=lambda one: (one.cause, one.what, one.account or "")):
                if reason.account is None:
                    found += self._anywhere(profile.domain_id, item.blueprint, item.name, reason)
                else:
                    found += self._within(profile.domain_id, reason.account, item.name, item.blueprint, reason)
        if isinstance(profile.status, UnsetType):
            cause = self._unread.field("project_profiles", key, "status")
            reason = Unknown(cause, f"whether profile {key} is enabled")
            found = [site if site.unsure else site._replace(unsure=reason) for site in found]
        return found

    def _at(self, domain: str, account: str, region: str, name: str, blueprint: str) -> Iterator[Site]:
        """Yield the site of one pair, where the account enables the blueprint or where that is not known."""
        key = _key(domain, account, blueprint)
        row = self._configurations.get(key)
        if row is None:
            cause = self._unread.row("blueprint_configurations", key, [account])
            if cause is not None:
                reason = Unknown(cause, f"the blueprints that account {account} enables", account)
                yield Site(account, region, name, blueprint, (), reason, reason)
        elif isinstance(row.enabled_regions, UnsetType):
            cause = self._unread.field("blueprint_configurations", key, "enabled_regions")
            reason = Unknown(cause, f"the Regions of the blueprint configuration {key}", account)
            yield Site(account, region, name, blueprint, self._admissions.get(key, ()), self._more(key), reason)
        elif region in row.enabled_regions:
            yield Site(account, region, name, blueprint, self._admissions.get(key, ()), self._more(key), None)

    def _within(self, domain: str, account: str, name: str, blueprint: str, reason: Unknown) -> Iterator[Site]:
        """Yield what a configuration may lead to in one account."""
        key = _key(domain, account, blueprint)
        row = self._configurations.get(key)
        if row is None:
            if self._unread.row("blueprint_configurations", key, [account]) is not None:
                yield Site(account, "", name, blueprint, (), reason, reason)
        elif row.enabled_regions != []:
            yield Site(account, "", name, blueprint, self._admissions.get(key, ()), self._more(key), reason)

    def _anywhere(self, domain: str, blueprint: str | None, name: str, reason: Unknown) -> Iterator[Site]:
        """Yield what a configuration may lead to in any account that enables its blueprint (None: any blueprint)."""
        keys = self._of_domain.get(domain, ()) if blueprint is None else self._of_blueprint.get(blueprint, ())
        for key in keys:
            row = self._configurations[key]
            admissions = self._admissions.get(key, ())
            yield Site(row.account_id, "", name, row.blueprint, admissions, self._more(key), reason)
        for account in sorted(self._unreadable & self._targets.associated(domain)):
            yield Site(account, "", name, blueprint or "", (), reason, reason)

    def _more(self, key: str) -> Unknown | None:
        """Return why the grants on a blueprint configuration may not all be known."""
        if key not in self._unlisted:
            account = key.split("/")[1]
            cause = self._unread.listing("policy_grants", [key, account])
            reason = Unknown(cause, f"the grants on the blueprint configuration {key}", account) if cause else None
            self._unlisted[key] = reason
        return self._unlisted[key]


def _key(domain: str, account: str, blueprint: str) -> str:
    return f"{domain}/{account}/{blueprint.rpartition('/')[2]}"


def _admissions(snapshot: Snapshot) -> dict[str, tuple[Admission, ...]]:
    """Index the grants by the blueprint configuration that they are on."""
    found: dict[str, list[Admission]] = defaultdict(list)
    grants: dict[str, PolicyGrant] = {} if isinstance(snapshot.policy_grants, UnsetType) else snapshot.policy_grants
    for key, row in sorted(grants.items()):
        # A grant to one project that is there already lets no new one in.
        if row.policy_type == FROM_BLUEPRINT and row.principal.project is None:
            unit = row.principal.domain_unit
            children = unit is None or row.principal.include_child_domain_units is True
            found[row.entity].append(Admission(key, unit, children))
    return {entity: tuple(items) for entity, items in found.items()}
