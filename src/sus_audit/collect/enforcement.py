"""Enforcement rules: datazone:ListRules per domain unit. A rule's summary holds all that the snapshot keeps."""

from __future__ import annotations

from sus_audit.collect.plain import member, ref, some, when
from sus_audit.collect.reader import Reader
from sus_audit.collect.values import Missing
from sus_audit.model.snapshot import EnforcementRule

ACTIONS = ("datazone:ListRules",)


def read_unit(reader: Reader, domain_id: str, unit_id: str) -> None:
    """Add the rules whose target is this unit."""
    listing = Missing("enforcement_rules", "domain", domain_id)
    for item, source in reader.each(
        "datazone:ListRules", "items", listing,
        domainIdentifier=domain_id, targetType="DOMAIN_UNIT", targetIdentifier=unit_id,
    ):  # fmt: skip
        with reader.parsing("datazone:ListRules", listing):
            key = f"{domain_id}/{member(item, 'identifier')}"
            target = (item.get("target") or {}).get("domainUnitTarget") or {}
            reader.found.rows.append(
                (
                    "enforcement_rules",
                    key,
                    EnforcementRule(
                        source=[source],
                        id=item["identifier"],
                        domain_id=domain_id,
                        name=member(item, "name"),
                        rule_type=some(item, "ruleType"),
                        action=some(item, "action"),
                        target_domain_unit=ref(domain_id, target.get("domainUnitId") or unit_id),
                        include_child_domain_units=target.get("includeChildDomainUnits"),
                        last_updated_at=when(item.get("updatedAt")),
                    ),
                )
            )
