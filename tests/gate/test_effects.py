"""What a change does to things that are not in it, listed by id, on the line that does it."""

from __future__ import annotations

import pytest

from sus_audit.gate.located import Declared
from tests.gate.declare import declared
from tests.gate.estate import DOMAIN, estate, gate, places, said

FINANCE = ("222233331111", "222233332222", "222233333333")
MARKETING_PROD = "333344443333"
DATA_LAKE = next(row.id for row in (estate().blueprints or {}).values() if row.name == "DataLake")


def grant(account: str, unit: str, children: str = "true") -> Declared:
    return declared(
        "DataZone::PolicyGrant",
        f"t/Grant{account}",
        f"""
DomainIdentifier: {DOMAIN}
EntityType: ENVIRONMENT_BLUEPRINT_CONFIGURATION
EntityIdentifier: "{account}:{DATA_LAKE}"
PolicyType: CREATE_ENVIRONMENT_FROM_BLUEPRINT
Detail: {{CreateEnvironmentFromBlueprint: {{}}}}
Principal:
  Project:
    ProjectDesignation: CONTRIBUTOR
    ProjectGrantFilter:
      DomainUnitFilter: {{DomainUnit: {unit}, IncludeChildDomainUnits: {children}}}
""",
    )


def profile(configurations: str, name: str = "Finance Production", **more: object) -> Declared:
    return declared(
        "DataZone::ProjectProfile",
        "t/Profile",
        f"""
DomainIdentifier: {DOMAIN}
Name: {name}
Status: ENABLED
ProjectResourceTags: [{{Key: business-unit, Value: finance}}, {{Key: stage, Value: prod}}]
EnvironmentConfigurations:
{configurations}
""",
        **more,
    )


def test_a_grant_that_is_widened_lets_others_into_three_accounts() -> None:
    result = gate(*(grant(account, "root") for account in FINANCE))

    assert said(result) == {
        *(
            ("new", "fail", "blueprints.grants_scoped_to_business_unit", f"{account}/{DATA_LAKE}")
            for account in FINANCE
        ),
        ("new", "fail", "reach.production_reachable_only_from_own_business_unit", "222233333333"),
    }
    assert {one.effect for one in result.findings} == {True}
    assert places(result, "blueprints.grants_scoped_to_business_unit") == {
        (f"t/Grant{account}.yaml", 7, "Principal") for account in FINANCE
    }
    assert (result.verdict, result.exit_code) == ("failed", 3)


def test_a_grant_that_is_there_already_changes_nothing() -> None:
    result = gate(*(grant(account, "finance") for account in FINANCE))

    assert said(result) == set()
    assert (result.changes, result.exit_code) == ([], 0)


def test_a_profile_that_is_edited_puts_existing_projects_out_of_policy() -> None:
    elsewhere = f"""
- Name: Tooling
  EnvironmentBlueprintId: Tooling
  AwsRegion: {{RegionName: eu-west-1}}
  AwsAccount: {{AwsAccountId: "{MARKETING_PROD}"}}
"""
    result = gate(profile(elsewhere))
    out_of_place = {one for one in said(result, "new") if one[2] == "projects.placement_matches_profile"}

    assert ("new", "fail", "profiles.single_business_unit", "fin-production") not in out_of_place
    assert {one[3] for one in out_of_place} == {
        key.partition("/")[2]
        for key, row in (estate().environments or {}).items()
        if (estate().projects or {})[row.project].profile == f"{DOMAIN}/fin-production"
    }
    assert result.changes[0].action == "change"
    assert result.changes[0].key == f"{DOMAIN}/fin-production"


def test_an_account_that_a_pool_gains_is_told_for_pool_and_profile() -> None:
    pool = declared(
        "DataZone::AccountPool",
        "pool.json",
        f"""
DomainIdentifier: {DOMAIN}
AccountSource:
  Accounts:
  - {{AwsAccountId: "222233331111", SupportedRegions: [eu-west-1]}}
  - {{AwsAccountId: "222233332222", SupportedRegions: [eu-west-1]}}
  - {{AwsAccountId: "333344441111", SupportedRegions: [eu-west-1]}}
""",
        known={"Id": "fin-nonprod"},
        action="update",
        partial=True,
        origin="api",
    )
    result = gate(pool)

    assert said(result) == {
        ("new", "fail", "pools.single_business_unit", "fin-nonprod"),
        ("new", "fail", "profiles.single_business_unit", "fin-development"),
    }
    assert [one.effect for one in result.findings] == [False, True]
    assert {one.place.file for one in result.findings if one.place} == {"pool.json.yaml"}


def test_an_account_that_is_tagged_as_production() -> None:
    tags = declared(
        "Organizations::Account",
        "tag.json",
        "Tags: [{Key: stage, Value: prod}]",
        known={"Id": "222233331111"},
        action="update",
        partial=True,
        origin="api",
    )
    result = gate(tags)

    assert {one for one in said(result) if one[1] == "fail"} >= {
        ("new", "fail", "pools.single_stage", "fin-nonprod"),
        ("new", "fail", "profiles.static_for_prod", "fin-development"),
    }
    assert {one.rule for one in result.findings if one.status == "unknown"} == {
        "blueprints.permission_boundary_in_prod"
    }
    account = (estate().accounts or {})["222233331111"]
    assert isinstance(account.tags, dict)
    assert "business-unit" in account.tags, "the other tags stay: they still classify the account"
    assert not any(rule == "accounts.classified" for _, _, rule, _ in said(result))


@pytest.mark.parametrize("action", ["put", "delete"])
def test_a_blueprint_that_is_disabled_breaks_the_profile_that_leads_there(action: str) -> None:
    off = declared(
        "DataZone::EnvironmentBlueprintConfiguration",
        "t/Off",
        f"""
DomainIdentifier: {DOMAIN}
EnvironmentBlueprintIdentifier: Tooling
EnabledRegions: []
""",
        account="222233333333",
        action=action,
    )
    result = gate(off)

    assert said(result, "new", "worse") == {("new", "fail", "profiles.blueprints_enabled_in_target", "fin-production")}
    assert result.findings[0].effect is True
    assert places(result, "profiles.blueprints_enabled_in_target") == {("t/Off.yaml", 1, None)}


def test_what_disappears_is_said() -> None:
    text = f"DomainIdentifier: {DOMAIN}"
    there = declared("DataZone::Project", "t/Churn", text, known={"Id": "fin-churn"}, action="delete")
    result = gate(there, declared("DataZone::Project", "t/Other", text, known={"Id": "nobody"}, action="delete"))
    gone = {(one.table, one.key.partition("/")[2]) for one in result.changes}

    assert {one.action for one in result.changes} == {"delete"}
    assert ("projects", "fin-churn") in gone
    assert {key for table, key in gone if table == "memberships"} == {
        key.partition("/")[2] for key, row in (estate().memberships or {}).items() if row.project.endswith("/fin-churn")
    }
    assert result.not_judged == [
        "t/Other is deleted; the snapshot does not hold it, so what goes with it is not known."
    ]


def test_nothing_changes_nothing() -> None:
    result = gate()

    assert (result.findings, result.changes, result.verdict, result.exit_code) == ([], [], "clean", 0)
    assert result.run.rules_judged == 0
