"""A small organization, made by hand: more than one page of everything in one domain."""

from __future__ import annotations

from typing import Any

from sus_audit.emulator.state import AccountState, DomainState, EstateState, OrganizationState

GOVERNANCE = "111122223333"
FINANCE = "444455556666"
MARKETING = "555566667777"
MANAGEMENT = "999988887777"
REGION = "eu-west-1"
DOMAIN = "dzd_a1"
ROLE = "SusAuditReadOnly"
THEN = "2025-03-01T09:00:00+00:00"
MANY = 60
"""More than one page everywhere: the largest limit is 50."""


def estate() -> EstateState:
    """Finance is associated with the domain of governance, marketing is not; management runs the organization."""
    units: dict[str, dict[str, Any]] = {
        "r-ab12": {"name": "Root", "parent": None},
        "ou-ab12-fin": {"name": "finance", "parent": "r-ab12"},
        "ou-ab12-prod": {"name": "prod", "parent": "ou-ab12-fin"},
    }
    accounts = [
        AccountState(GOVERNANCE, "governance", "governance@example.com", unit="r-ab12", roles={ROLE: {}}),
        AccountState(
            FINANCE,
            "finance-prod",
            "finance@example.com",
            unit="ou-ab12-prod",
            tags={"business-unit": "finance", "stage": "prod"},
            roles={ROLE: {}},
        ),
        AccountState(MARKETING, "marketing-dev", "marketing@example.com", unit="r-ab12", roles={ROLE: {}}),
        AccountState(MANAGEMENT, "management", "management@example.com", unit="r-ab12", roles={ROLE: {}}),
    ]
    return EstateState(
        organization=OrganizationState("o-exampleorg", MANAGEMENT, units),
        accounts={account.id: account for account in accounts},
        domains={DOMAIN: domain()},
        group_memberships={"g-1": [{"userId": f"u-{n}", "membershipId": f"m-{n}"} for n in range(120)]},
    )


def domain() -> DomainState:
    """One domain with sixty of everything."""
    ids = [f"x{number:02d}" for number in range(MANY)]
    units = {unit: _unit(unit, "root") for unit in ids}
    configuration = {"domainId": DOMAIN, "enabledRegions": [REGION], "regionalParameters": {REGION: {"VpcId": "vpc-1"}}}
    return DomainState(
        account_id=GOVERNANCE,
        region=REGION,
        id=DOMAIN,
        domain={
            "id": DOMAIN,
            "arn": f"arn:aws:datazone:{REGION}:{GOVERNANCE}:domain/{DOMAIN}",
            "name": "company",
            "status": "AVAILABLE",
            "domainExecutionRole": f"arn:aws:iam::{GOVERNANCE}:role/execution",
            "rootDomainUnitId": "root",
            "createdAt": THEN,
            "domainVersion": "V2",
        },
        domain_units={"root": _unit("root", None, [{"user": {"userId": unit}} for unit in ids]), **units},
        blueprints={
            key: {"id": key, "name": f"b-{key}", "provider": "Amazon DataZone", "managed": key != "x00"}
            | {"provisioningProperties": {"cloudFormation": {"templateUrl": "https://example.com/t"}}}
            for key in ids
        },
        blueprint_configurations={
            **{(FINANCE, key): {**configuration, "environmentBlueprintId": key} for key in ids},
            (GOVERNANCE, "x01"): {**configuration, "environmentBlueprintId": "x01", "enabledRegions": []},
        },
        account_pools={key: _pool(key) for key in ids},
        project_profiles={key: _owned(key, status="ENABLED") for key in ids},
        projects={key: _owned(key, projectProfileId="x01", lastUpdatedAt=THEN) for key in ids},
        environments={
            key: _owned(key, projectId="x01", provider="Amazon DataZone", awsAccountId=FINANCE, status="ACTIVE")
            for key in ids
        },
        memberships={
            "x01": [{"memberDetails": {"user": {"userId": key}}, "designation": "PROJECT_OWNER"} for key in ids]
        },
        user_profiles={
            key: {"domainId": DOMAIN, "id": key, "type": "IAM", "status": "ACTIVATED"}
            | {"details": {"iam": {"arn": f"arn:aws:iam::{GOVERNANCE}:role/{key}"}}}
            for key in ids
        },
        group_profiles={
            key: {"domainId": DOMAIN, "id": key, "status": "ASSIGNED", "groupName": f"group-{key}"} for key in ids
        },
        policy_grants=[_grant("DOMAIN_UNIT", "root", "CREATE_PROJECT", {"createProject": {}}) for _ in ids]
        + [
            _grant(
                "ENVIRONMENT_BLUEPRINT_CONFIGURATION",
                f"{FINANCE}:x01",
                "CREATE_ENVIRONMENT_FROM_BLUEPRINT",
                {"createEnvironmentFromBlueprint": {}},
            )
        ],
        rules={key: _rule(key) for key in ids},
        designations={
            key: _owned(
                key,
                designationType="USER_CREATED",
                policy="permit(principal, action, resource);",
                deletionProtection=False,
            )
            for key in ids
        },
        associations=[
            {"principal": FINANCE, "status": "ASSOCIATED", "external": False, "share": "DataZone-company"},
            {"principal": "777788889999", "status": "FAILED", "external": True, "share": "DataZone-company"},
        ],
    )


def _owned(key: str, **more: Any) -> dict[str, Any]:
    return {"domainId": DOMAIN, "id": key, "name": f"n-{key}", "createdBy": "x00", "createdAt": THEN, **more}


def _unit(key: str, parent: str | None, owners: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    row = {"domainId": DOMAIN, "id": key, "name": f"unit-{key}", "owners": owners or []}
    return row if parent is None else {**row, "parentDomainUnitId": parent}


def _pool(key: str) -> dict[str, Any]:
    accounts = [{"awsAccountId": f"{number:012d}", "supportedRegions": [REGION]} for number in range(MANY)]
    return _owned(key, resolutionStrategy="MANUAL", accountSource={"accounts": accounts})


def _grant(kind: str, entity: str, policy: str, detail: dict[str, Any]) -> dict[str, Any]:
    principal: dict[str, Any] = {"user": {"allUsersGrantFilter": {}}}
    return {
        "entityType": kind,
        "entityIdentifier": entity,
        "policyType": policy,
        "grant": {"principal": principal, "detail": detail, "createdBy": "x00"},
    }


def _rule(key: str) -> dict[str, Any]:
    return {
        "identifier": key,
        "revision": "1",
        "name": f"rule-{key}",
        "ruleType": "METADATA_FORM_ENFORCEMENT",
        "targetType": "DOMAIN_UNIT",
        "target": {"domainUnitTarget": {"domainUnitId": "root", "includeChildDomainUnits": True}},
        "action": "CREATE_LISTING_CHANGE_SET",
        "scope": {"project": {"selectionMode": "ALL"}},
        "detail": {"metadataFormEnforcementDetail": {"requiredMetadataForms": []}},
        "createdAt": THEN,
        "updatedAt": THEN,
        "createdBy": "x00",
        "lastUpdatedBy": "x00",
    }
