"""Each type of resource to its row: what the language says, what the service fills in, what stays as it is."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from sus_audit.gate.located import Declared, Reading
from sus_audit.gate.overlay import lay_over
from sus_audit.gate.overlay.world import DERIVED
from sus_audit.model.snapshot import Snapshot
from tests.gate.declare import declared
from tests.gate.estate import DOMAIN, estate

AT = "2026-11-01T00:00:00Z"
SHARE = "arn:aws:ram:eu-west-1:111122223333:resource-share"


def rows(*resources: Declared) -> dict[str, dict[str, Any]]:
    """Return what the change adds or changes: `table/key` -> the fields that differ from the row as it was."""
    proposed = lay_over(estate(), Reading(declared=list(resources), types={"t/Vpc": "AWS::EC2::VPC"}), AT)
    found: dict[str, dict[str, Any]] = {}
    for table in Snapshot.TABLES:
        before, after = getattr(proposed.before, table), getattr(proposed.after, table)
        if table == "changes" or not isinstance(after, dict):
            continue
        for key, row in after.items():
            old = before.get(key) if isinstance(before, dict) else None
            if row != old:
                known = {} if old is None else msgspec.to_builtins(old)
                new = msgspec.to_builtins(row)
                found[f"{table}/{key.removeprefix(DOMAIN + '/')}"] = {
                    name: value
                    for name, value in new.items()
                    if not (old is not None and name in DERIVED)
                    and known.get(name, None if name != "source" else []) != value
                }
    return found


def one(type_name: str, text: str, **more: Any) -> Declared:
    return declared(type_name, "t/One", f"DomainIdentifier: {DOMAIN}\n{text}", **more)


OWNERS: list[str] = list((estate().domain_units or {})[f"{DOMAIN}/finance"].owners or [])
HANDLER = "arn:aws:lambda:eu-west-1:111122223333:function:f"
TIMES = {"created_at": AT, "last_updated_at": AT}
CASES: dict[str, tuple[Declared, dict[str, dict[str, Any]]]] = {
    "a domain unit": (
        one("DataZone::DomainUnit", "Name: Risk\nParentDomainUnitIdentifier: marketing"),
        {
            "domain_units/+t:One": {
                "id": "+t:One", "domain_id": DOMAIN, "name": "Risk", "parent": f"{DOMAIN}/marketing", "owners": [],
                "classified_by": {},
            }
        },
    ),
    "an owner": (
        one(
            "DataZone::Owner",
            "EntityType: DOMAIN_UNIT\nEntityIdentifier: finance\nOwner: {User: {UserIdentifier: x}}",
        ),
        {"domain_units/finance": {"owners": sorted([*OWNERS, f"{DOMAIN}/?x"])}},
    ),
    "a rule": (
        one(
            "DataZone::Rule",
            "Name: Ask\nAction: CREATE_LISTING_CHANGE_SET\nDetail: {MetadataFormEnforcementDetail: {}}\n"
            "Target: {DomainUnitTarget: {DomainUnitId: finance, IncludeChildDomainUnits: true}}",
            origin="api",
        ),
        {
            "enforcement_rules/+t:One": {
                "id": "+t:One", "domain_id": DOMAIN, "name": "Ask", "rule_type": "METADATA_FORM_ENFORCEMENT",
                "action": "CREATE_LISTING_CHANGE_SET", "target_domain_unit": f"{DOMAIN}/finance",
                "include_child_domain_units": True, "last_updated_at": AT,
            }
        },
    ),
    "a pool with a handler": (
        one(
            "DataZone::AccountPool",
            "Name: Late\nResolutionStrategy: MANUAL\n"
            f"AccountSource: {{CustomAccountPoolHandler: {{LambdaFunctionArn: '{HANDLER}'}}}}",
            origin="api",
        ),
        {
            "account_pools/+t:One": {
                "id": "+t:One", "domain_id": DOMAIN, "name": "Late", "domain_unit": f"{DOMAIN}/root",
                "resolution_strategy": "MANUAL", **TIMES,
                "handler": {
                    "lambda_function_arn": HANDLER,
                    "lambda_execution_role_arn": None,
                },
            }
        },
    ),
    "a configuration of a blueprint": (
        one(
            "DataZone::EnvironmentBlueprintConfiguration",
            "EnvironmentBlueprintIdentifier: LakehouseCatalog\nEnabledRegions: [eu-west-1]\n"
            "RegionalParameters: [{Region: eu-west-1, Parameters: {VpcId: '@t/Vpc.VpcId'}}]",
            account="222233331111",
        ),
        {
            "blueprint_configurations/222233331111/BLUEPRINT": {
                "domain_id": DOMAIN, "account_id": "222233331111", "blueprint": f"{DOMAIN}/BLUEPRINT",
                "blueprint_id": "BLUEPRINT", "blueprint_name": "LakehouseCatalog", "enabled_regions": ["eu-west-1"],
                "regional_parameters": {"eu-west-1": {"VpcId": "+t:Vpc"}}, **TIMES,
            }
        },
    ),
    "a member by name": (
        one(
            "DataZone::ProjectMembership",
            "ProjectIdentifier: fin-churn\nDesignation: OWNER\nMember: {GroupIdentifier: nobody}",
        ),
        {
            "memberships/fin-churn/?nobody": {
                "domain_id": DOMAIN, "project": f"{DOMAIN}/fin-churn", "principal": f"{DOMAIN}/?nobody",
                "designation": "PROJECT_OWNER",
            }
        },
    ),
    "a share of the domain with an account": (
        declared(
            "RAM::ResourceShare", "t/One",
            f"Name: DataZone-x\nResourceArns: ['{(estate().domains or {})[DOMAIN].arn}']\n"
            "Principals: ['222233331111']\nAllowExternalPrincipals: false",
        ),
        {
            f"associations/{SHARE}/+t:One/222233331111": {
                "domain_id": DOMAIN, "share_arn": f"{SHARE}/+t:One", "share_name": "DataZone-x",
                "share_status": "ACTIVE",
                "allow_external_principals": False, "permissions": [], "principal": "222233331111",
                "principal_kind": "account", "accounts": ["222233331111"], "status": "ASSOCIATED",
                "external": False, **TIMES,
            }
        },
    ),
    "a share of something else": (
        declared(
            "RAM::ResourceShare", "t/One",
            "Name: net\nResourceArns: ['arn:aws:ec2:eu-west-1:111122223333:subnet/s-1']\nPrincipals: ['222233331111']",
        ),
        {},
    ),
    "a profile that is there, changed in part": (
        one(
            "DataZone::ProjectProfile", "Status: DISABLED",
            known={"Id": "fin-production"}, partial=True, action="update",
        ),
        {"project_profiles/fin-production": {"status": "DISABLED", "last_updated_at": AT}},
    ),
    "a tag more": (
        declared(
            "Organizations::Account", "t/One", "Tags: [{Key: team, Value: x}]",
            known={"Id": "222233331111"}, partial=True, action="update",
        ),
        {"accounts/222233331111": {"tags": {**((estate().accounts or {})["222233331111"].tags or {}), "team": "x"}}},
    ),
    "a no-op": (one("DataZone::Project", "Name: x", action="none"), {}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_resource_is_the_row_that_it_declares(name: str) -> None:
    resource, wanted = CASES[name]
    blueprint = next(row.id for row in (estate().blueprints or {}).values() if row.name == "LakehouseCatalog")

    assert rows(resource) == msgspec.json.decode(msgspec.json.encode(wanted).replace(b"BLUEPRINT", blueprint.encode()))


def test_what_a_template_makes_refers_to_what_it_makes() -> None:
    domain = declared("DataZone::Domain", "t/Domain", "Name: New\nDomainVersion: V2")
    unit = declared(
        "DataZone::DomainUnit", "t/Unit",
        "DomainIdentifier: '@t/Domain.Id'\nName: Finance\nParentDomainUnitIdentifier: '@t/Domain.RootDomainUnitId'",
    )  # fmt: skip
    found = rows(unit, domain)

    assert found["domain_units/+t:Domain/+t:Unit"]["parent"] == "+t:Domain/+root"
    assert found["domains/+t:Domain"]["domain_version"] == "V2"
    assert set(found) == {"domains/+t:Domain", "domain_units/+t:Domain/+root", "domain_units/+t:Domain/+t:Unit"}


def test_whoever_leaves_the_version_out_gets_the_old_one() -> None:
    assert rows(declared("DataZone::Domain", "t/Domain", "Name: New"))["domains/+t:Domain"]["domain_version"] == "V1"


def test_a_gap_of_the_snapshot_is_closed_by_what_the_change_says() -> None:
    from sus_audit.model.snapshot import Cause, Gap, GapScope
    from sus_audit.snapshot import gap_id

    base = estate()
    key = f"{DOMAIN}/fin-production"
    gap = Gap(
        table="project_profiles", scope=GapScope(kind="project_profile", id=key), fields=["status"],
        cause=Cause.THROTTLED, message="m",
    )  # fmt: skip
    unread = msgspec.structs.replace(base, gaps={gap_id(gap): gap})
    said = one("DataZone::ProjectProfile", "Status: ENABLED", known={"Id": "fin-production"}, partial=True)
    silent = one("DataZone::Project", "Name: other")

    assert gap_id(gap) not in (lay_over(unread, Reading(declared=[said]), AT).after.gaps or {})
    assert gap_id(gap) in (lay_over(unread, Reading(declared=[silent]), AT).after.gaps or {})
