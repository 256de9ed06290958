"""Domains: datazone:ListDomains and GetDomain in each configured account and Region."""

from __future__ import annotations

from msgspec import UNSET

from sus_audit.collect.plain import member, ref, some, when
from sus_audit.collect.reader import Reader
from sus_audit.collect.values import Answer, CallError, Missing, Shard
from sus_audit.model.snapshot import Domain, SingleSignOn, Source

KIND = "domains"
ACTIONS = ("datazone:ListDomains", "datazone:GetDomain")

DETAILS = ("domain_execution_role", "kms_key_identifier", "root_domain_unit", "service_role", "single_sign_on", "tags")
_SUMMARY = ("arn", "created_at", "description", "domain_version", "last_updated_at", "name", "status")
_DELETED = "DELETED"

# What is kept per domain. Where no domain could be listed, none of it is known.
TABLES = (
    "account_pools", "associations", "blueprint_configurations", "blueprints", "designations", "domain_units",
    "enforcement_rules", "environments", "memberships", "policy_grants", "principals", "project_profiles", "projects",
)  # fmt: skip


def shard(account_id: str, region: str, ids: tuple[str, ...]) -> Shard:
    """Return the shard that lists the domains of one place; `ids` chooses some of them."""
    return Shard(KIND, account_id, region, arguments=ids, promises=promises(account_id, ids))


def promises(account_id: str, ids: tuple[str, ...]) -> tuple[Missing, ...]:
    """Return what is missing when the domains of a place are unknown: they, and all that would be in them."""
    if ids:
        rows = [Missing("domains", "domain", one) for one in ids]
        return (*rows, *(Missing(table, "domain", one) for one in ids for table in TABLES))
    return (Missing("domains", "account", account_id), *(Missing(table, "account", account_id) for table in TABLES))


def run(reader: Reader, work: Shard) -> None:
    """Add one row per domain that the account owns; domains shared into it belong to others.

    Fact `domains:<account>:<region>`: list of (domain id, ARN or None, root unit id or None).
    """
    wanted = set(work.arguments)
    summaries: dict[str, tuple[Answer, Source]] = {}
    try:
        for items, source in reader.pages("datazone:ListDomains", "items"):
            for item in items:
                with reader.parsing("datazone:ListDomains", Missing("domains", "account", reader.account_id)):
                    if _owner(item) == reader.account_id and (not wanted or item["id"] in wanted):
                        summaries[member(item, "id")] = (item, source)
    except CallError as exc:
        # A domain that is named in the config can be read all the same.
        if not wanted:
            reader.miss(exc.failure, *promises(reader.account_id, ()))
    facts: list[tuple[str, str | None, str | None]] = []
    for domain_id in sorted(wanted | set(summaries)):
        fact = _domain(reader, domain_id, *summaries.get(domain_id, (None, None)))
        if fact is not None:
            facts.append(fact)
    reader.found.facts[f"domains:{reader.account_id}:{reader.region}"] = facts


def _owner(item: Answer) -> str | None:
    arn = str(item.get("arn") or "").split(":")
    return item.get("managedAccountId") or (arn[4] if len(arn) > 4 else None)


def _domain(
    reader: Reader, domain_id: str, summary: Answer | None, listed: Source | None
) -> tuple[str, str | None, str | None] | None:
    sources = [listed] if listed else []
    fields = DETAILS if summary is not None else (*DETAILS, *_SUMMARY)
    try:
        reply = reader.get("datazone:GetDomain", identifier=domain_id)
    except CallError as exc:
        if summary is None:
            reader.miss(exc.failure, *promises(reader.account_id, (domain_id,)))
            return None
        reader.miss(exc.failure, Missing("domains", "domain", domain_id, tuple(sorted(fields))))
        _add(reader, domain_id, summary, None, sources)
        return domain_id, summary.get("arn"), None
    answer = {**(summary or {}), **{name: value for name, value in reply.answer.items() if value is not None}}
    _add(reader, domain_id, answer, reply.answer, [*sources, reply.source])
    if answer.get("status") == _DELETED:
        return None
    return domain_id, answer.get("arn"), reply.answer.get("rootDomainUnitId")


def _add(reader: Reader, domain_id: str, known: Answer, detail: Answer | None, sources: list[Source]) -> None:
    sign_on = (detail or {}).get("singleSignOn")
    reader.found.rows.append(
        (
            "domains",
            domain_id,
            Domain(
                source=sources,
                id=domain_id,
                arn=known["arn"] if known.get("arn") else UNSET,
                name=known["name"] if known.get("name") else UNSET,
                description=some(known, "description"),
                account_id=reader.account_id,
                region=reader.region,
                status=some(known, "status"),
                domain_version=some(known, "domainVersion"),
                created_at=when(known.get("createdAt")),
                last_updated_at=when(known.get("lastUpdatedAt")),
                single_sign_on=UNSET
                if detail is None
                else SingleSignOn(
                    type=sign_on.get("type"),
                    user_assignment=sign_on.get("userAssignment"),
                    idc_instance_arn=sign_on.get("idcInstanceArn"),
                )
                if sign_on
                else None,
                kms_key_identifier=UNSET if detail is None else some(detail, "kmsKeyIdentifier"),
                root_domain_unit=UNSET if detail is None else ref(domain_id, detail.get("rootDomainUnitId")),
                domain_execution_role=UNSET if detail is None else some(detail, "domainExecutionRole"),
                service_role=UNSET if detail is None else some(detail, "serviceRole"),
                tags=UNSET if detail is None else dict(detail.get("tags") or {}),
            ),
        )
    )
    for name in ("arn", "name"):
        if not known.get(name):
            reader.miss(
                reader.malformed("datazone:GetDomain", f"the answer lacks `{name}`"),
                Missing("domains", "domain", domain_id, (name,)),
            )
