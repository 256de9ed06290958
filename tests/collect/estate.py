"""An organization small enough to be held in one's head: one domain, one member account, one of each kind of row."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from datetime import UTC, datetime
from typing import Any

from sus_audit.collect import collect
from sus_audit.collect.grants import POLICY_TYPES
from sus_audit.config.model import Collect, Config, DomainPlace, OrganizationConfig
from sus_audit.emulator.state import AccountState, DomainState, EstateState, OrganizationState
from sus_audit.model.snapshot import Snapshot
from sus_audit.progress import Quiet

MANAGEMENT = "999988887777"
GOVERNANCE = "111122223333"
FINANCE = "444455556666"
REGION = "eu-west-1"
DOMAIN = "dzd_a1"
ROLE = "SusAuditReadOnly"
THEN = "2025-03-01T09:00:00+00:00"
NOW = datetime(2026, 11, 1, 12, 0, 0, tzinfo=UTC)


def build() -> EstateState:
    """Governance owns the domain, finance is associated; the auditor's role in governance owns the root unit."""
    return EstateState(
        organization=OrganizationState(
            "o-exampleorg",
            MANAGEMENT,
            {
                "r-ab12": {"name": "Root", "parent": None},
                "ou-ab12-finance1": {"name": "finance", "parent": "r-ab12"},
            },
        ),
        accounts={
            MANAGEMENT: AccountState(MANAGEMENT, "management", unit="r-ab12", roles={ROLE: {}}),
            GOVERNANCE: AccountState(GOVERNANCE, "governance", unit="r-ab12", roles={ROLE: {"root_unit_owner": True}}),
            FINANCE: AccountState(
                FINANCE, "finance-prod", unit="ou-ab12-finance1", tags={"stage": "prod"}, roles={ROLE: {}}
            ),
        },
        domains={DOMAIN: _domain()},
        audit_account=MANAGEMENT,
    )


def _domain() -> DomainState:
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
            "singleSignOn": {"type": "IAM_IDC", "userAssignment": "MANUAL"},
            "kmsKeyIdentifier": f"arn:aws:kms:{REGION}:{GOVERNANCE}:key/k1",
        },
        domain_units={
            "root": {"domainId": DOMAIN, "id": "root", "name": "company", "owners": [{"user": {"userId": "auditor"}}]},
            "finance": {
                "domainId": DOMAIN,
                "id": "finance",
                "name": "finance",
                "parentDomainUnitId": "root",
                "owners": [{"group": {"groupId": "g-finance"}}],
            },
        },
        blueprints={
            "tooling": {
                "id": "tooling",
                "name": "Tooling",
                "provider": "Amazon DataZone",
                "managed": True,
                "provisioningProperties": {"cloudFormation": {"templateUrl": "https://example.com/t"}},
                "userParameters": [
                    {"keyName": "enableSpaces", "fieldType": "BOOLEAN", "defaultValue": "True", "isEditable": True},
                    {"keyName": "idleTimeoutInMinutes", "fieldType": "NUMBER", "defaultValue": "60"},
                ],
            }
        },
        blueprint_configurations={
            (FINANCE, "tooling"): {
                "domainId": DOMAIN,
                "environmentBlueprintId": "tooling",
                "enabledRegions": [REGION],
                "regionalParameters": {REGION: {"VpcId": "vpc-1"}},
            }
        },
        account_pools={
            "pool1": _named("pool1", resolutionStrategy="MANUAL")
            | {"accountSource": {"accounts": [{"awsAccountId": FINANCE, "supportedRegions": [REGION]}]}}
        },
        project_profiles={
            "profile1": _named("profile1", status="ENABLED", domainUnitId="root")
            | {
                "environmentConfigurations": [
                    {
                        "name": "Tooling",
                        "id": "ec1",
                        "environmentBlueprintId": "tooling",
                        "deploymentMode": "ON_CREATE",
                        "deploymentOrder": 0,
                        "awsAccount": {"awsAccountId": FINANCE},
                        "awsRegion": {"regionName": REGION},
                        "configurationParameters": {
                            "parameterOverrides": [{"name": "enableSpaces", "isEditable": False}]
                        },
                    }
                ]
            }
        },
        projects={
            "project1": _named("project1", domainUnitId="finance", projectStatus="ACTIVE", projectProfileId="profile1")
        },
        environments={
            "env1": _named("env1", projectId="project1", provider="Amazon DataZone", status="ACTIVE")
            | {"awsAccountId": FINANCE, "awsAccountRegion": REGION, "environmentBlueprintId": "tooling"}
        },
        memberships={"project1": [{"memberDetails": {"user": {"userId": "u-ana"}}, "designation": "PROJECT_OWNER"}]},
        user_profiles={
            "auditor": {"domainId": DOMAIN, "id": "auditor", "type": "IAM", "status": "ACTIVATED"}
            | {"details": {"iam": {"arn": f"arn:aws:iam::{GOVERNANCE}:role/{ROLE}"}}},
            "u-ana": {"domainId": DOMAIN, "id": "u-ana", "type": "SSO", "status": "ACTIVATED"}
            | {"details": {"sso": {"username": "ana", "firstName": "Ana", "lastName": "Silva"}}},
            "u-idle": {"domainId": DOMAIN, "id": "u-idle", "type": "SSO", "status": "ASSIGNED"}
            | {"details": {"sso": {"username": "idle"}}},
        },
        group_profiles={
            "g-finance": {"domainId": DOMAIN, "id": "g-finance", "status": "ASSIGNED", "groupName": "finance"}
        },
        policy_grants=[
            {
                "entityType": "DOMAIN_UNIT",
                "entityIdentifier": "finance",
                "policyType": "CREATE_PROJECT_FROM_PROJECT_PROFILE",
                "grant": {
                    "principal": {"group": {"groupIdentifier": "g-finance"}},
                    "detail": {
                        "createProjectFromProjectProfile": {
                            "includeChildDomainUnits": False,
                            "projectProfiles": ["profile1"],
                        }
                    },
                },
            },
            {
                "entityType": "ENVIRONMENT_BLUEPRINT_CONFIGURATION",
                "entityIdentifier": f"{FINANCE}:tooling",
                "policyType": "CREATE_ENVIRONMENT_FROM_BLUEPRINT",
                "grant": {
                    "principal": {
                        "project": {
                            "projectDesignation": "CONTRIBUTOR",
                            "projectGrantFilter": {
                                "domainUnitFilter": {"domainUnit": "finance", "includeChildDomainUnits": True}
                            },
                        }
                    },
                    "detail": {"createEnvironmentFromBlueprint": {}},
                },
            },
        ],
        rules={
            "rule1": {
                "identifier": "rule1",
                "revision": "1",
                "name": "owner is named",
                "ruleType": "METADATA_FORM_ENFORCEMENT",
                "targetType": "DOMAIN_UNIT",
                "target": {"domainUnitTarget": {"domainUnitId": "root", "includeChildDomainUnits": True}},
                "action": "CREATE_LISTING_CHANGE_SET",
                "scope": {"project": {"selectionMode": "ALL"}},
                "detail": {"metadataFormEnforcementDetail": {"requiredMetadataForms": []}},
                "createdAt": THEN,
                "updatedAt": THEN,
                "createdBy": "auditor",
                "lastUpdatedBy": "auditor",
            }
        },
        designations={
            "d1": _named("d1", designationType="USER_CREATED", deletionProtection=False)
            | {"policy": "permit(principal, action, resource);"}
        },
        associations=[{"principal": FINANCE, "status": "ASSOCIATED", "external": False, "share": "DataZone-company"}],
    )


def _named(key: str, **more: Any) -> dict[str, Any]:
    return {"domainId": DOMAIN, "id": key, "name": f"name of {key}", "createdBy": "auditor", "createdAt": THEN, **more}


def config(**changes: Any) -> Config:
    """The config that reads all of it, one attempt per call, at no pace."""
    keys: dict[str, Any] = {
        "version": 1,
        "domains": [DomainPlace(account_id=GOVERNANCE, region=REGION)],
        "organization": OrganizationConfig(account_id=MANAGEMENT),
        "collect": collecting(),
    }
    return Config(**{**keys, **changes})


def collecting(**changes: Any) -> Collect:
    """Quick settings: no retries, a rate that no test reaches."""
    keys: dict[str, Any] = {"workers": 4, "requests_per_second": 1000, "max_attempts": 1}
    return Collect(**{**keys, **changes})


def collected(
    settings: Config | None = None,
    executor_factory: Callable[[int], Executor] | None = None,
    policy_types: frozenset[str] = POLICY_TYPES,
) -> Snapshot:
    """Collect from the emulator that runs, at a standing clock."""
    return collect(
        settings or config(),
        clock=lambda: NOW,
        progress=Quiet(),
        executor_factory=executor_factory,
        rules_policy_types=policy_types,
    )
