"""Snapshots of any size, written row by row: what judging is measured on. Equal numbers give equal bytes.

A company of ten business units: each has accounts for development, test and production, a tree of domain units,
profiles, pools, groups and people. About one project in twenty has something wrong with it, so that failures are
written too.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from sus_audit.config.model import BusinessUnitConfig, Classification
from sus_audit.derive import derive
from sus_audit.model.snapshot import Snapshot

DOMAIN = "dzd-measured"
OWNER = "111122223333"
REGIONS = ("eu-west-1", "eu-central-1")
AT = "2026-11-01T00:00:00Z"
BUSINESS_UNITS = (
    "finance",
    "marketing",
    "sales",
    "logistics",
    "science",
    "legal",
    "service",
    "energy",
    "retail",
    "health",
)
STAGES = ("dev", "test", "prod")
BLUEPRINTS = ("Tooling", "DataLake", "RedshiftServerless", "EmrServerless", "Workflows", "MLExperiments")
THINGS = (
    "Churn",
    "Fraud",
    "Demand",
    "Pricing",
    "Routes",
    "Stock",
    "Claims",
    "Credit",
    "Energy",
    "Quality",
    "Returns",
    "Leads",
)
AIMS = ("Prediction", "Detection", "Planning", "Optimization", "Review", "Forecast", "Dashboard", "Matching")
ENVIRONMENTS, MEMBERS = 5, 10

CLASSIFICATION = Classification(
    business_units={name: BusinessUnitConfig(groups=[name], governance=False) for name in BUSINESS_UNITS}
    | {"governance": BusinessUnitConfig(groups=["governance"], governance=True)}
)
Rows = dict[str, dict[str, Any]]


def estate(
    projects: int, *, units: int | None = None, profiles: int = 100, people: int = 1000, seed: int = 1
) -> Snapshot:
    """Return a derived snapshot with five environments and ten memberships for each project.

    A company with ten times the projects has ten times the domain units, 50 projects to each, and 200 units at least.
    """
    units = units or max(200, projects // 50)
    chance = random.Random(seed)
    tables: dict[str, Rows] = {name: {} for name in Snapshot.TABLES}
    _accounts(tables)
    _domain(tables)
    _units(tables, units)
    _principals(tables, people)
    _profiles(tables, profiles)
    _grants(tables)
    _projects(tables, projects, chance)
    tables.pop("reach", None)
    snapshot = msgspec.convert(
        {
            "schema_version": "1.0",
            "collected_at": AT,
            "collection": {"tool_version": "0", "classification_digest": "", "partition": "aws"},
            "gaps": {},
            **tables,
        },
        Snapshot,
    )
    return derive(snapshot, CLASSIFICATION)


def account(unit: int, stage: str) -> str:
    """Return the id of a business unit's account for a stage."""
    return f"{2000 + unit:04d}{STAGES.index(stage) + 1:04d}0000"


def _accounts(tables: dict[str, Rows]) -> None:
    tables["organization"]["o-measured"] = {
        "id": "o-measured",
        "arn": "arn:aws:organizations::999988887777:organization/o-measured",
        "management_account_id": "999988887777",
        "root_id": "r-meas",
    }
    known = {account(place, stage): (unit, stage) for place, unit in enumerate(BUSINESS_UNITS) for stage in STAGES}
    for key, (unit, stage) in {OWNER: ("governance", "prod"), **known}.items():
        tables["accounts"][key] = {
            "id": key,
            "arn": f"arn:aws:organizations::999988887777:account/o-measured/{key}",
            "name": f"{unit} {stage}",
            "status": "ACTIVE",
            "in_organization": True,
            "organizational_units": ["r-meas"],
            "organizational_unit_names": ["Root"],
            "tags": {"business-unit": unit, "stage": stage},
            "enabled_regions": list(REGIONS),
        }


def _domain(tables: dict[str, Rows]) -> None:
    tables["domains"][DOMAIN] = {
        "id": DOMAIN,
        "arn": f"arn:aws:datazone:eu-west-1:{OWNER}:domain/{DOMAIN}",
        "name": "Measured",
        "account_id": OWNER,
        "region": "eu-west-1",
        "status": "AVAILABLE",
        "domain_version": "V2",
        "root_domain_unit": f"{DOMAIN}/root",
        "single_sign_on": {"type": "IAM_IDC", "user_assignment": "MANUAL", "idc_instance_arn": None},
        "kms_key_identifier": f"arn:aws:kms:eu-west-1:{OWNER}:key/k",
        "tags": {},
        "created_at": AT,
        "last_updated_at": AT,
        "description": "One governed place.",
        "domain_execution_role": None,
        "service_role": None,
    }
    for place, name in enumerate(BLUEPRINTS):
        tables["blueprints"][f"{DOMAIN}/bp{place}"] = {
            "id": f"bp{place}",
            "domain_id": DOMAIN,
            "name": name,
            "managed": True,
            "provider": "Amazon DataZone",
            "category": None,
            "parameters": [],
        }
    share = f"arn:aws:ram:eu-west-1:{OWNER}:resource-share/s"
    for key in tables["accounts"]:
        if key == OWNER:
            continue
        tables["associations"][f"{share}/{key}"] = {
            "domain_id": DOMAIN,
            "share_arn": share,
            "share_name": "DataZone-Measured",
            "share_status": "ACTIVE",
            "allow_external_principals": False,
            "principal": key,
            "principal_kind": "account",
            "accounts": [key],
            "permissions": ["arn:aws:ram::aws:permission/AWSRAMPermissionsAmazonDatazoneDomainExtendedServiceAccess"],
            "status": "ASSOCIATED",
            "status_message": None,
            "external": False,
            "created_at": AT,
            "last_updated_at": AT,
        }
        for place, name in enumerate(BLUEPRINTS):
            tables["blueprint_configurations"][f"{DOMAIN}/{key}/bp{place}"] = {
                "domain_id": DOMAIN,
                "account_id": key,
                "blueprint": f"{DOMAIN}/bp{place}",
                "blueprint_id": f"bp{place}",
                "blueprint_name": name,
                "enabled_regions": ["eu-west-1"],
                "environment_role_permission_boundary": None,
                "provisioning_role_arn": f"arn:aws:iam::{key}:role/service-role/AmazonSageMakerProvisioning-{key}",
                "manage_access_role_arn": f"arn:aws:iam::{key}:role/service-role/AmazonSageMakerManageAccess-{key}",
                "regional_parameters": {
                    "eu-west-1": {
                        "AZs": "eu-west-1a,eu-west-1b",
                        "VpcId": f"vpc-{key}",
                        "Subnets": f"subnet-{key}a,subnet-{key}b",
                        "S3Location": f"s3://smus-{key}",
                        "KmsKeyArn": f"arn:aws:kms:eu-west-1:{key}:key/k",
                    }
                },
                "allow_user_provided_configurations": False,
                "created_at": AT,
                "last_updated_at": AT,
            }


def _units(tables: dict[str, Rows], number: int) -> None:
    def unit(key: str, name: str, parent: str | None, owners: list[str]) -> None:
        tables["domain_units"][f"{DOMAIN}/{key}"] = {
            "id": key,
            "domain_id": DOMAIN,
            "name": name,
            "description": None,
            "parent": parent and f"{DOMAIN}/{parent}",
            "owners": owners,
        }

    unit("root", "Governance", None, [f"{DOMAIN}/governance-owners"])
    for name in BUSINESS_UNITS:
        unit(name, name.title(), "root", [f"{DOMAIN}/{name}-owners"])
    for place in range(max(0, number - len(BUSINESS_UNITS) - 1)):
        above = BUSINESS_UNITS[place % len(BUSINESS_UNITS)]
        unit(f"{above}-{place}", f"{above.title()} Team {place}", above, [f"{DOMAIN}/{above}-owners"])


def _principals(tables: dict[str, Rows], people: int) -> None:
    def principal(key: str, kind: str, name: str) -> None:
        tables["principals"][f"{DOMAIN}/{key}"] = {
            "id": key,
            "domain_id": DOMAIN,
            "kind": kind,
            "type": "SSO" if kind == "user" else "DATAZONE_SSO_GROUP",
            "status": "ACTIVATED" if kind == "user" else "ASSIGNED",
            "name": name,
            "arn": None,
        }

    for unit in (*BUSINESS_UNITS, "governance"):
        for word in ("owners", "analysts"):
            principal(f"{unit}-{word}", "group", f"{unit}-{word}")
    # Of a user no source says the business unit; teams are what projects have as members here.
    for place in range(people):
        unit = BUSINESS_UNITS[place % len(BUSINESS_UNITS)]
        principal(f"t{place}", "group", f"{unit}-team-{place}")


def _profiles(tables: dict[str, Rows], number: int) -> None:
    for place, unit in enumerate(BUSINESS_UNITS):
        tables["account_pools"][f"{DOMAIN}/pool-{unit}"] = {
            "id": f"pool-{unit}",
            "domain_id": DOMAIN,
            "name": f"{unit} non-production",
            "description": None,
            "domain_unit": f"{DOMAIN}/root",
            "resolution_strategy": "MANUAL",
            "handler": None,
            "created_at": AT,
            "accounts": [{"account_id": account(place, stage), "regions": ["eu-west-1"]} for stage in ("dev", "test")],
            "last_updated_at": AT,
        }
    for place in range(number):
        owner = place % len(BUSINESS_UNITS)
        unit, production = BUSINESS_UNITS[owner], place // len(BUSINESS_UNITS) % 2 == 0
        tables["project_profiles"][f"{DOMAIN}/profile{place}"] = {
            "id": f"profile{place}",
            "domain_id": DOMAIN,
            "name": f"{unit} {'Production' if production else 'Development'} {place}",
            "description": None,
            "status": "ENABLED",
            "domain_unit": f"{DOMAIN}/{unit}",
            "allow_custom_project_resource_tags": True,
            "created_at": AT,
            "last_updated_at": AT,
            "project_resource_tags": [{"key": "business-unit", "value": unit, "is_value_editable": False}],
            "environment_configurations": [
                {
                    "id": f"c{order}",
                    "name": name,
                    "blueprint": f"{DOMAIN}/bp{order}",
                    "deployment_mode": "ON_CREATE",
                    "deployment_order": order,
                    "account_id": account(owner, "prod") if production else None,
                    "account_id_path": None,
                    "region": "eu-west-1" if production else None,
                    "region_path": None,
                    "account_pools": [] if production else [f"{DOMAIN}/pool-{unit}"],
                    "parameters": _tooling(editable=False) if order == 0 else [],
                }
                for order, name in enumerate(BLUEPRINTS[:ENVIRONMENTS])
            ],
        }


def _tooling(*, editable: bool | None) -> list[dict[str, Any]]:
    values = {
        "enableNetworkIsolation": "true",
        "idleTimeoutInMinutes": "60",
        "lifecycleManagement": "ENABLED",
        "logGroupRetention": "2557",
        "maxIdleTimeoutInMinutes": "480",
        "sagemakerDomainNetworkType": "VpcOnly",
    }
    return [{"name": name, "value": value, "is_editable": editable} for name, value in values.items()]


def _grants(tables: dict[str, Rows]) -> None:
    def grant(key: str, entity_type: str, entity: str, policy: str, principal: dict[str, Any], **more: Any) -> None:
        tables["policy_grants"][f"{DOMAIN}/{key}"] = {
            "domain_id": DOMAIN,
            "entity_type": entity_type,
            "entity": entity,
            "policy_type": policy,
            "principal": principal,
            "include_child_domain_units": True,
            "created_at": AT,
            **more,
        }

    for place, unit in enumerate(BUSINESS_UNITS):
        profiles = [key for key, row in tables["project_profiles"].items() if row["domain_unit"] == f"{DOMAIN}/{unit}"]
        group = {"kind": "group", "principal": f"{DOMAIN}/{unit}-owners"}
        grant(
            f"g-{unit}",
            "DOMAIN_UNIT",
            f"{DOMAIN}/{unit}",
            "CREATE_PROJECT_FROM_PROJECT_PROFILE",
            group,
            project_profiles=profiles,
        )
        for stage in STAGES:
            for order in range(len(BLUEPRINTS)):
                entity = f"{DOMAIN}/{account(place, stage)}/bp{order}"
                principal = {
                    "kind": "project",
                    "designation": "CONTRIBUTOR",
                    "domain_unit": f"{DOMAIN}/{unit}",
                    "include_child_domain_units": True,
                }
                grant(
                    f"b-{unit}-{stage}-{order}",
                    "ENVIRONMENT_BLUEPRINT_CONFIGURATION",
                    entity,
                    "CREATE_ENVIRONMENT_FROM_BLUEPRINT",
                    principal,
                )
    for action in ("CREATE_LISTING_CHANGE_SET", "CREATE_SUBSCRIPTION_REQUEST"):
        tables["enforcement_rules"][f"{DOMAIN}/{action}"] = {
            "id": action,
            "domain_id": DOMAIN,
            "name": action,
            "rule_type": "METADATA_FORM_ENFORCEMENT",
            "action": action,
            "target_domain_unit": f"{DOMAIN}/root",
            "include_child_domain_units": True,
            "last_updated_at": AT,
        }


def _projects(tables: dict[str, Rows], number: int, chance: random.Random) -> None:
    units: dict[str, list[str]] = {name: [] for name in BUSINESS_UNITS}
    for key in tables["domain_units"]:
        above = key.partition("/")[2].partition("-")[0]
        if above in units:
            units[above].append(key)
    profiles: dict[str, list[str]] = {name: [] for name in BUSINESS_UNITS}
    for key, row in tables["project_profiles"].items():
        profiles[row["domain_unit"].partition("/")[2]].append(key)
    teams = {
        unit: [key for key in tables["principals"] if tables["principals"][key]["name"].startswith(f"{unit}-team-")]
        for unit in BUSINESS_UNITS
    }
    start = datetime(2024, 1, 1, tzinfo=UTC)
    for place in range(number):
        unit = BUSINESS_UNITS[place % len(BUSINESS_UNITS)]
        owner = BUSINESS_UNITS.index(unit)
        wrong = chance.random() < 0.05
        profile = tables["project_profiles"][chance.choice(profiles[unit])]
        production = profile["environment_configurations"][0]["account_id"] is not None
        key = f"{DOMAIN}/p{place}"
        stage = "prod" if production else chance.choice(("dev", "test"))
        home = account((owner + 1) % len(BUSINESS_UNITS) if wrong else owner, stage)
        created = (start + timedelta(hours=chance.randrange(20000))).strftime("%Y-%m-%dT%H:%M:%SZ")
        name = f"{chance.choice(THINGS)} {chance.choice(AIMS)} {place}"
        tables["projects"][key] = {
            "id": f"p{place}",
            "domain_id": DOMAIN,
            "name": name,
            "description": f"{name} for {unit}, so that decisions are taken a day earlier; measured by cost saved.",
            "status": "ACTIVE",
            "category": None,
            "domain_unit": chance.choice(units[unit]),
            "profile": f"{DOMAIN}/{profile['id']}",
            "resource_tags": [
                {"key": tag, "value": value, "source": "PROJECT"}
                for tag, value in {
                    "business-unit": unit,
                    "stage": stage,
                    "cost-center": f"CC-{owner}{place % 40}",
                    "owner": f"{unit}-owners",
                    "data-classification": chance.choice(("internal", "confidential")),
                }.items()
                if not (wrong and tag == "owner")
            ],
            "glossary_terms": [],
            "resolved_accounts": [],
            "parameters": _tooling(editable=None),
            "deployment_status": "SUCCESSFUL",
            "created_at": created,
            "last_updated_at": "2026-10-01T00:00:00Z",
        }
        for order in range(ENVIRONMENTS):
            tables["environments"][f"{DOMAIN}/e{place}-{order}"] = {
                "id": f"e{place}-{order}",
                "domain_id": DOMAIN,
                "project": key,
                "name": BLUEPRINTS[order],
                "status": "ACTIVE",
                "account_id": home,
                "region": "eu-west-1",
                "provider": "Amazon DataZone",
                "configuration_id": f"c{order}",
                "configuration_name": BLUEPRINTS[order],
                "blueprint": f"{DOMAIN}/bp{order}",
                "parameters": _tooling(editable=None) if order == 0 else [],
                "created_at": created,
                "last_updated_at": "2026-10-01T00:00:00Z",
            }
        members = {f"{DOMAIN}/{unit}-owners": "PROJECT_OWNER", f"{DOMAIN}/{unit}-analysts": "PROJECT_CONTRIBUTOR"}
        first = chance.randrange(len(teams[unit]))
        for step in range(MEMBERS - len(members)):
            members[teams[unit][(first + step) % len(teams[unit])]] = "PROJECT_CONTRIBUTOR" if step else "PROJECT_OWNER"
        for principal, designation in members.items():
            tables["memberships"][f"{key}/{principal.partition('/')[2]}"] = {
                "domain_id": DOMAIN,
                "project": key,
                "principal": principal,
                "designation": designation,
            }
