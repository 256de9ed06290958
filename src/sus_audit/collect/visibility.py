"""Whether DataZone is known to list everything to the collector, and to whom rows refer."""

from __future__ import annotations

from sus_audit.collect.run import Harvest
from sus_audit.collect.values import Failure, Missing
from sus_audit.model.snapshot import Cause, DomainUnit, Principal

_LISTS = (
    ("environments", "ListEnvironments"),
    ("memberships", "ListProjectMemberships"),
    ("projects", "ListProjects"),
)


def judge(harvest: Harvest, domain_id: str, account_id: str, region: str, caller_arn: str | None) -> None:
    """Add a gap on each domain-wide list, unless the caller is seen to own the domain's root unit."""
    if caller_arn is not None and _owns(harvest, domain_id, caller_arn):
        return
    for table, operation in _LISTS:
        harvest.miss(
            Failure(
                cause=Cause.VISIBILITY_UNPROVED,
                message=f"{caller_arn or 'The caller'} is not seen to own the root domain unit of {domain_id}, so "
                f"DataZone may show it a part of the {table} only. Make its role an owner of the root domain unit, "
                "or give a reason in collect.trust_list_visibility.",
                service="datazone",
                operation=operation,
                account_id=account_id,
                region=region,
            ).gap(Missing(table, "domain", domain_id))
        )


def _owns(harvest: Harvest, domain_id: str, caller_arn: str) -> bool:
    domain = harvest.rows("domains").get(domain_id)
    root: DomainUnit | None = harvest.rows("domain_units").get(domain.root_domain_unit) if domain is not None else None
    if root is None or not isinstance(root.owners, list):
        return False
    caller = identity(caller_arn)
    for key in root.owners:
        owner: Principal | None = harvest.rows("principals").get(key)
        if owner is not None and owner.kind == "user" and isinstance(owner.arn, str) and identity(owner.arn) == caller:
            return True
    return False


def identity(arn: str) -> tuple[str, str, str]:
    """Return (account, kind, name) of an IAM user or role; an assumed role is its role, whose path STS leaves out."""
    parts = arn.split(":", 5)
    if len(parts) < 6:
        return "", "", arn
    kind, _, rest = parts[5].partition("/")
    if kind == "assumed-role":
        return parts[4], "role", rest.partition("/")[0]
    return parts[4], kind, rest.rpartition("/")[2] or rest


def referenced(harvest: Harvest) -> dict[str, str]:
    """Return key -> kind (`user`, `group`) of every principal that a member, an owner or a grant names."""
    kinds = {key.removeprefix("kind:"): str(value) for key, value in harvest.facts.items() if key.startswith("kind:")}
    for row in harvest.rows("policy_grants").values():
        if row.principal.principal is not None:
            kinds[row.principal.principal] = row.principal.kind
    return kinds
