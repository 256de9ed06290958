"""Policy grants: datazone:ListPolicyGrants, which answers for one entity and one policy type at a time."""

from __future__ import annotations

from typing import Any

from sus_audit import files
from sus_audit.collect.plain import member, ref, when
from sus_audit.collect.reader import Reader
from sus_audit.collect.values import Answer, Missing
from sus_audit.model.snapshot import GrantPrincipal, PolicyGrant, Source

ACTIONS = ("datazone:ListPolicyGrants",)

BLUEPRINT_TYPES = frozenset({"CREATE_ENVIRONMENT_FROM_BLUEPRINT"})
UNIT_TYPES = frozenset({
    "ADD_TO_PROJECT_MEMBER_POOL", "CREATE_ASSET_TYPE", "CREATE_DOMAIN_UNIT", "CREATE_ENVIRONMENT_PROFILE",
    "CREATE_FORM_TYPE", "CREATE_GLOSSARY", "CREATE_PROJECT", "CREATE_PROJECT_FROM_PROJECT_PROFILE",
    "DELEGATE_CREATE_ENVIRONMENT_PROFILE", "OVERRIDE_DOMAIN_UNIT_OWNERS", "OVERRIDE_PROJECT_OWNERS",
})  # fmt: skip
POLICY_TYPES = UNIT_TYPES | BLUEPRINT_TYPES
"""What is collected. Grants on environment profiles (V1) and on asset types are not."""

_DIGEST = 16


def read_unit(reader: Reader, domain_id: str, unit_id: str) -> None:
    """Add the grants on a domain unit, of the asked types."""
    key = f"{domain_id}/{unit_id}"
    for policy_type in sorted(UNIT_TYPES & set(reader.settings.policy_types)):
        _read(reader, domain_id, "DOMAIN_UNIT", unit_id, key, policy_type, Missing("policy_grants", "domain_unit", key))


def read_configuration(reader: Reader, domain_id: str, blueprint_id: str) -> None:
    """Add the grants on a blueprint configuration of the reader's account, with that account's credentials."""
    key = f"{domain_id}/{reader.account_id}/{blueprint_id}"
    entity = f"{reader.account_id}:{blueprint_id}"
    missing = Missing("policy_grants", "blueprint_configuration", key)
    for policy_type in sorted(BLUEPRINT_TYPES & set(reader.settings.policy_types)):
        _read(reader, domain_id, "ENVIRONMENT_BLUEPRINT_CONFIGURATION", entity, key, policy_type, missing)


def _read(
    reader: Reader, domain_id: str, entity_type: str, entity_id: str, entity: str, policy_type: str, missing: Missing
) -> None:
    for item, source in reader.each(
        "datazone:ListPolicyGrants", "grantList", missing,
        domainIdentifier=domain_id, entityType=entity_type, entityIdentifier=entity_id, policyType=policy_type,
    ):  # fmt: skip
        with reader.parsing("datazone:ListPolicyGrants", missing):
            row = grant(domain_id, entity_type, entity, policy_type, item, source)
            digest = files.sha256(files.canonical([item.get("principal"), item.get("detail")]))[:_DIGEST]
            key = f"{domain_id}/{entity_type}/{entity_id}/{policy_type}/{digest}"
            reader.found.rows.append(("policy_grants", key, row))


def grant(domain_id: str, entity_type: str, entity: str, policy_type: str, item: Answer, source: Source) -> PolicyGrant:
    """Return the row of one member of grantList. Raises KeyError where the principal is of no known kind."""
    details = item.get("detail") or {}
    detail: dict[str, Any] = next((value for value in details.values() if isinstance(value, dict)), {})
    return PolicyGrant(
        source=[source],
        domain_id=domain_id,
        entity_type=entity_type,
        entity=entity,
        policy_type=policy_type,
        principal=_principal(domain_id, item["principal"]),
        include_child_domain_units=detail.get("includeChildDomainUnits"),
        project_profiles=sorted(f"{domain_id}/{profile}" for profile in detail.get("projectProfiles") or []),
        created_at=when(item.get("createdAt")),
    )


def _principal(domain_id: str, principal: Answer) -> GrantPrincipal:
    if "user" in principal:
        user = principal["user"]
        if user.get("userIdentifier"):
            return GrantPrincipal(kind="user", principal=ref(domain_id, user["userIdentifier"]))
        if "allUsersGrantFilter" in user:
            return GrantPrincipal(kind="all_users")
    if "group" in principal:
        return GrantPrincipal(kind="group", principal=f"{domain_id}/{member(principal['group'], 'groupIdentifier')}")
    if "project" in principal:
        project = principal["project"]
        chosen = (project.get("projectGrantFilter") or {}).get("domainUnitFilter") or {}
        return GrantPrincipal(
            kind="project",
            project=ref(domain_id, project.get("projectIdentifier")),
            designation=project.get("projectDesignation"),
            domain_unit=ref(domain_id, chosen.get("domainUnit")),
            include_child_domain_units=chosen.get("includeChildDomainUnits"),
        )
    unit = principal["domainUnit"]
    if unit.get("domainUnitIdentifier"):
        return GrantPrincipal(
            kind="domain_unit",
            domain_unit=ref(domain_id, unit["domainUnitIdentifier"]),
            designation=unit.get("domainUnitDesignation"),
        )
    if (unit.get("domainUnitGrantFilter") or {}).get("allDomainUnitsGrantFilter") is None:
        raise KeyError("domainUnitIdentifier")
    return GrantPrincipal(kind="all_domain_units", designation=unit.get("domainUnitDesignation"))
