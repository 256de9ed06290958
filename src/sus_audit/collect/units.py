"""Domain units: the tree from the root down, each unit's description and owners, and the grants and rules on it."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET

from sus_audit.collect import enforcement, grants
from sus_audit.collect.plain import member, some
from sus_audit.collect.reader import Reader
from sus_audit.collect.values import Missing, Shard
from sus_audit.model.snapshot import DomainUnit, Source

KIND = "units"
ACTIONS = ("datazone:ListDomainUnitsForParent", "datazone:GetDomainUnit", "datazone:ListEntityOwners")


def shard(account_id: str, region: str, domain_id: str, unit_id: str, parent: str | None, name: str | None) -> Shard:
    """Return the shard that reads one unit and finds its children. `parent` is a key; `name` is None for the root."""
    key = f"{domain_id}/{unit_id}"
    return Shard(
        KIND,
        account_id,
        region,
        domain_id,
        (unit_id, parent, name),
        (
            Missing("domain_units", "domain", domain_id),
            Missing("enforcement_rules", "domain", domain_id),
            Missing("policy_grants", "domain_unit", key),
        ),
    )


def run(reader: Reader, work: Shard) -> None:
    """Add the unit's row, a shard per child, and the grants and enforcement rules on the unit."""
    unit_id, parent, name = work.arguments
    domain_id = work.domain_id
    key = f"{domain_id}/{unit_id}"
    sources: list[Source] = []
    description: Any = UNSET
    owners: Any = UNSET
    fields = ("description",) if name is not None else ("description", "name")
    reply = reader.detail(
        "datazone:GetDomainUnit", Missing("domain_units", "domain_unit", key, fields),
        domainIdentifier=domain_id, identifier=unit_id,
    )  # fmt: skip
    if reply is not None:
        sources.append(reply.source)
        description = some(reply.answer, "description")
        name = reply.answer.get("name") or name
        if name is None:
            reader.miss(
                reader.malformed("datazone:GetDomainUnit", "the answer lacks `name`"),
                Missing("domain_units", "domain_unit", key, ("name",)),
            )
    before = len(reader.found.gaps)
    found: set[str] = set()
    missing = Missing("domain_units", "domain_unit", key, ("owners",))
    for owner, source in reader.each(
        "datazone:ListEntityOwners", "owners", missing,
        domainIdentifier=domain_id, entityType="DOMAIN_UNIT", entityIdentifier=unit_id,
    ):  # fmt: skip
        with reader.parsing("datazone:ListEntityOwners", missing):
            if source not in sources:
                sources.append(source)
            kind, principal = _principal(owner)
            found.add(f"{domain_id}/{principal}")
            reader.found.facts[f"kind:{domain_id}/{principal}"] = kind
    if len(reader.found.gaps) == before:
        owners = sorted(found)
    reader.found.rows.append(
        (
            "domain_units",
            key,
            DomainUnit(
                source=sources,
                id=unit_id,
                domain_id=domain_id,
                name=name if name is not None else UNSET,
                description=description,
                parent=parent,
                owners=owners,
            ),
        )
    )
    before = len(reader.found.gaps)
    listing = Missing("domain_units", "domain", domain_id)
    for child, _ in reader.each(
        "datazone:ListDomainUnitsForParent", "items", listing,
        domainIdentifier=domain_id, parentDomainUnitIdentifier=unit_id,
    ):  # fmt: skip
        with reader.parsing("datazone:ListDomainUnitsForParent", listing):
            child_id = member(child, "id")
            reader.found.shards.append(
                shard(reader.account_id, reader.region, domain_id, child_id, key, member(child, "name"))
            )
    # What is on units that were not listed is not known either.
    lost = reader.found.gaps[before:]
    tables = ("enforcement_rules", "policy_grants") if reader.settings.policy_types else ("enforcement_rules",)
    reader.found.gaps += [msgspec.structs.replace(gap, table=table) for gap in lost for table in tables]
    grants.read_unit(reader, domain_id, unit_id)
    enforcement.read_unit(reader, domain_id, unit_id)


def _principal(owner: dict[str, Any]) -> tuple[str, str]:
    if owner.get("user"):
        return "user", member(owner["user"], "userId")
    return "group", member(owner["group"], "groupId")
