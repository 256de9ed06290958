"""The sample organization: what it holds, that AWS could have said it, and its violations as a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from sus_audit import bundled
from sus_audit.emulator.estate import expected, load, patch_names
from sus_audit.policy import rules
from tests.estates.shapes import faults

SAMPLE = bundled.path("estates") / "sample_organization.yaml"
DOMAIN = "dzd-samplecorp"
RULES = {rule.id for rule in rules.load(bundled.path("policies")).rules}


def test_the_organization_has_governance_finance_and_marketing_with_their_accounts() -> None:
    """Seven accounts and the management account; each member account is associated."""
    estate = load(SAMPLE)
    assert {account.name: account.id for account in estate.accounts.values()} == {
        "Organization Management": "999988887777",
        "Central Data Governance": "111122223333",
        "Finance Dev": "222233331111",
        "Finance Test": "222233332222",
        "Finance Prod": "222233333333",
        "Marketing Dev": "333344441111",
        "Marketing Test": "333344442222",
        "Marketing Prod": "333344443333",
    }
    domain = estate.domains[DOMAIN]
    assert [row["principal"] for row in domain.associations] == [
        "222233331111", "222233332222", "222233333333", "333344441111", "333344442222", "333344443333",
    ]  # fmt: skip
    places = {(row["projectId"], row["awsAccountId"], row["awsAccountRegion"]) for row in domain.environments.values()}
    assert places == {
        ("fin-churn", "222233333333", "eu-west-1"),
        ("fin-fraud", "222233333333", "eu-west-1"),
        ("fin-fraud-dev", "222233331111", "eu-west-1"),
        ("fin-credit-test", "222233332222", "eu-west-1"),
        ("mkt-campaigns", "333344443333", "eu-west-1"),
        ("mkt-sentiment", "333344443333", "eu-west-1"),
        ("mkt-sentiment-dev", "333344441111", "eu-west-1"),
        ("mkt-media-test", "333344442222", "eu-west-1"),
    }


def test_a_pooled_project_expands_to_what_get_project_says() -> None:
    """The shorthand of one project, compared with the whole answer."""
    row = load(SAMPLE).domains[DOMAIN].projects["mkt-media-test"]
    place = {"awsAccountId": "333344442222", "regionName": "eu-west-1", "sourceAccountPoolId": "mkt-nonprod"}
    tooling = [
        {"name": "allowConnectionToUserGovernedEmrClusters", "value": "false"},
        {"name": "enableNetworkIsolation", "value": "true"},
        {"name": "enableSpaces", "value": "true"},
        {"name": "idleTimeoutInMinutes", "value": "60"},
        {"name": "lifecycleManagement", "value": "ENABLED"},
        {"name": "logGroupRetention", "value": "2557"},
        {"name": "maxEbsVolumeSize", "value": "100"},
        {"name": "maxIdleTimeoutInMinutes", "value": "480"},
        {"name": "minIdleTimeoutInMinutes", "value": "60"},
        {"name": "sagemakerDomainNetworkType", "value": "VpcOnly"},
    ]
    assert row == {
        "id": "mkt-media-test",
        "domainId": DOMAIN,
        "name": "Media Mix Planning",
        "description": "Acceptance of the media budget plan by the campaign office before it goes live.",
        "projectStatus": "ACTIVE",
        "domainUnitId": "marketing",
        "projectProfileId": "mkt-development",
        "resourceTags": [
            {"key": "business-unit", "value": "marketing", "source": "PROJECT_PROFILE"},
            {"key": "stage", "value": "test", "source": "PROJECT"},
            {"key": "cost-center", "value": "MKT-330", "source": "PROJECT"},
            {"key": "owner", "value": "marketing-data-owners", "source": "PROJECT"},
            {"key": "data-classification", "value": "internal", "source": "PROJECT"},
        ],
        "userParameters": [
            {
                "environmentId": "mkt-media-test-tooling",
                "environmentConfigurationName": "Tooling",
                "environmentParameters": tooling,
                "environmentResolvedAccount": place,
            },
            {
                "environmentId": "mkt-media-test-datalake",
                "environmentConfigurationName": "DataLake",
                "environmentParameters": [{"name": "glueDbName", "value": "glue_db"}],
                "environmentResolvedAccount": place,
            },
        ],
        "environmentDeploymentDetails": {"overallDeploymentStatus": "SUCCESSFUL"},
        "createdBy": "111122223333",
        "createdAt": "2026-01-12T09:00:00Z",
        "lastUpdatedAt": "2026-01-12T09:00:00Z",
    }


def test_every_row_could_have_come_from_aws() -> None:
    """Well governed or not, what is served keeps to the service model."""
    assert faults(load(SAMPLE)) == []
    assert faults(load(SAMPLE, patch_names(SAMPLE))) == []


def test_loading_twice_gives_the_same_estate() -> None:
    """Ids, keys and times depend on nothing but the file."""
    assert load(SAMPLE) == load(SAMPLE)
    assert load(SAMPLE, reversed(patch_names(SAMPLE))) == load(SAMPLE, patch_names(SAMPLE))


def test_the_violations_cover_every_rule() -> None:
    """At least one violation makes each rule of an audit fail; what one leaves unknown is said beside it."""
    rows = expected(SAMPLE)
    assert {row["rule"] for row in rows if row["status"] == "fail"} == {
        rule for rule in RULES if not rule.startswith("change.")
    }
    assert {row["status"] for row in rows} == {"fail", "unknown"}
    assert list(dict.fromkeys(row["patch"] for row in rows)) == patch_names(SAMPLE)
    claims = [(row["patch"], row["rule"], row["resource"]) for row in rows]
    assert len(claims) == len(set(claims))


@pytest.mark.parametrize("name", patch_names(SAMPLE))
def test_every_violation_changes_the_estate_alone(name: str) -> None:
    """No violation needs another one."""
    assert load(SAMPLE, [name]) != load(SAMPLE)


def test_a_violation_removes_by_null() -> None:
    """JSON Merge Patch: the domain without single sign-on and without a key of its own."""
    domain = load(SAMPLE, ["no-single-sign-on", "key-that-aws-owns"]).domains[DOMAIN].domain
    assert (domain["singleSignOn"], domain.get("kmsKeyIdentifier")) == ({"type": "DISABLED"}, None)


def test_a_violation_empties_a_setting_of_a_blueprint_by_an_empty_text() -> None:
    """AWS then returns nothing for it."""
    configurations = load(SAMPLE, ["production-roles-without-a-boundary"]).domains[DOMAIN].blueprint_configurations
    bounded = [key for key, row in configurations.items() if "environmentRolePermissionBoundary" in row]
    assert set(configurations) - set(bounded) == {("222233333333", "2397e52147251a")}


def test_an_account_may_be_outside_the_organization() -> None:
    """It is in no unit, not even in the root."""
    accounts = load(SAMPLE, ["account-of-a-partner"]).accounts
    assert [account.id for account in accounts.values() if not account.unit] == ["555566667777"]


def test_an_estate_without_violations_has_no_names(tmp_path: Path) -> None:
    """`violations` is optional."""
    path = tmp_path / "estate.yaml"
    path.write_text('organization: {id: o-a, management_account: "1"}\naccounts: {}\n', encoding="utf-8")
    assert (patch_names(path), expected(path)) == ([], [])
