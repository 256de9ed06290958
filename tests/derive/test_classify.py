"""Business unit, stage and regulations: the first source that knows decides; the unread decides nothing."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from sus_audit.config.model import ProfileSources, Sources
from sus_audit.derive import derive
from tests.derive.estate import (
    CLASSIFICATION,
    account,
    configuration,
    derived,
    gaps_of,
    profile,
    project,
    snapshot,
)

FACTS = ("business_unit", "stage", "regulations", "classified_by")


def facts(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in FACTS if name in row}


def by(source: str, value: str, *disagreeing: str) -> dict[str, Any]:
    return {"source": source, "value": value, "disagreeing": list(disagreeing)}


def test_an_account_by_its_tags_and_what_disagrees() -> None:
    row = account(
        "111122223333",
        name="mkt-prod",
        organizational_unit_names=["Root", "Marketing", "Workloads"],
        tags={"business-unit": "Finance", "environment": "PROD", "data-classification": "HIPAA+pci dss+secret"},
    )

    found = derived(snapshot(accounts={"111122223333": row}))

    assert facts(found["accounts"]["111122223333"]) == {
        "business_unit": "finance",
        "stage": "prod",
        "regulations": ["HIPAA", "PCI-DSS"],
        "classified_by": {
            "business_unit": by("tag:business-unit", "Finance", "organizational_unit=Marketing", "name=mkt-prod"),
            "stage": by("tag:environment", "PROD"),
            "regulations": by("tag:data-classification", "HIPAA+pci dss+secret"),
        },
    }
    assert found["gaps"] == {}


def test_the_nearest_organizational_unit_speaks_first() -> None:
    row = account("111122223333", organizational_unit_names=["Root", "Production", "FinanceDev"])

    found = derived(snapshot(accounts={"111122223333": row}))["accounts"]["111122223333"]

    assert facts(found) == {
        "business_unit": "finance",
        "stage": "dev",
        "regulations": [],
        "classified_by": {
            "business_unit": by("organizational_unit", "FinanceDev"),
            "stage": by("organizational_unit", "FinanceDev"),
        },
    }


@pytest.mark.parametrize(
    ("name", "stage"),
    [
        ("finance-prod-01", "prod"),
        ("FinanceProd", "prod"),
        ("FINANCE_PRD2", "prod"),
        ("\uff50\uff52\uff4f\uff44", "prod"),
        ("próduction", "prod"),
        ("non-prod", None),
        ("pre-prod", None),
        ("NotProd", None),
        ("nonprod", None),
        ("product-catalog", None),
        ("dev-and-test", None),
        ("", None),
    ],
)
def test_the_stage_that_a_name_tells(name: str, stage: str | None) -> None:
    """Whole words only; a denied word, or two words that differ, tell nothing."""
    found = derived(snapshot(accounts={"111122223333": account("111122223333", name=name)}))

    assert found["accounts"]["111122223333"].get("stage") == stage


@pytest.mark.parametrize(
    ("value", "regulations"),
    [
        ("PHI", ["HIPAA"]),
        ("hipaa/gdpr", ["GDPR", "HIPAA"]),
        ("HIPAA GDPR", ["GDPR", "HIPAA"]),
        ("PciDss", ["PCI-DSS"]),
        ("no HIPAA", []),
        ("non-phi", []),
        ("internal", []),
        ("", []),
    ],
)
def test_the_regulations_that_a_tag_lists(value: str, regulations: list[str]) -> None:
    row = account("111122223333", tags={"regulation": value})

    assert derived(snapshot(accounts={"1": row}))["accounts"]["1"]["regulations"] == regulations


def test_what_nothing_classifies_is_a_gap_of_each_fact() -> None:
    found = derived(snapshot(accounts={"111122223333": account("111122223333")}))

    assert facts(found["accounts"]["111122223333"]) == {"regulations": [], "classified_by": {}}
    assert [gap | {"fields": None} for gap in found["gaps"].values()] == [
        {
            "table": "accounts",
            "scope": {"kind": "account", "id": "111122223333"},
            "fields": None,
            "cause": "unclassified",
            "message": f"The {fact} of account x is undecided: "
            "no source of the config's classification names one known value.",
            "service": None,
            "operation": None,
            "account_id": None,
            "region": None,
            "error_code": None,
        }
        for fact in ("business unit", "stage")
    ]
    assert gaps_of(found) == [
        ("accounts", "111122223333", ("business_unit",), "unclassified"),
        ("accounts", "111122223333", ("stage",), "unclassified"),
    ]


def test_a_source_that_could_not_be_read_lets_no_later_one_decide() -> None:
    """Its tags might say otherwise than its name, and a gap must never make a fail."""
    row = account("111122223333", name="finance-prod")
    del row["tags"]
    gap = {
        "table": "accounts",
        "scope": {"kind": "account", "id": "111122223333"},
        "fields": ["tags"],
        "cause": "denied_by_iam",
        "operation": "ListTagsForResource",
    }

    found = derived(snapshot([gap], accounts={"111122223333": row}))

    assert facts(found["accounts"]["111122223333"]) == {"classified_by": {}}
    assert gaps_of(found) == [
        ("accounts", "111122223333", ("business_unit",), "denied_by_iam"),
        ("accounts", "111122223333", ("folded_tags",), "denied_by_iam"),
        ("accounts", "111122223333", ("regulations",), "denied_by_iam"),
        ("accounts", "111122223333", ("stage",), "denied_by_iam"),
        ("accounts", "111122223333", ("tags",), "denied_by_iam"),
    ]


def units(**root: Any) -> dict[str, Any]:
    return {
        "dzd_a/root": {"id": "root", "domain_id": "dzd_a", "name": "Acme", "parent": None} | root,
        "dzd_a/fin": {"id": "fin", "domain_id": "dzd_a", "name": "Finance", "parent": "dzd_a/root"},
        "dzd_a/team": {"id": "team", "domain_id": "dzd_a", "name": "Payments", "parent": "dzd_a/fin"},
    }


def test_units_and_projects_inherit_downwards() -> None:
    found = derived(
        snapshot(
            domain_units=dict(reversed(units().items())),
            project_profiles={"dzd_a/pp1": profile(domain_unit="dzd_a/team", name="Live")},
            projects={"dzd_a/p1": project(domain_unit="dzd_a/team", profile="dzd_a/pp1", glossary_terms=["Phi data"])},
        )
    )

    assert list(found["domain_units"]) == ["dzd_a/team", "dzd_a/fin", "dzd_a/root"]
    assert found["domain_units"]["dzd_a/team"]["ancestors"] == ["dzd_a/root", "dzd_a/fin"]
    assert facts(found["domain_units"]["dzd_a/team"]) == {
        "business_unit": "finance",
        "regulations": [],
        "classified_by": {"business_unit": by("parent", "Finance")},
    }
    assert facts(found["project_profiles"]["dzd_a/pp1"]) == {
        "business_unit": "finance",
        "stage": "prod",
        "regulations": [],
        "classified_by": {"business_unit": by("domain_unit", "Finance"), "stage": by("name", "Live")},
    }
    assert facts(found["projects"]["dzd_a/p1"]) == {
        "business_unit": "finance",
        "stage": "prod",
        "regulations": ["HIPAA"],
        "classified_by": {
            "business_unit": by("domain_unit", "Finance"),
            "stage": by("profile", "Live"),
            "regulations": by("glossary_term", "Phi data"),
        },
    }
    assert gaps_of(found) == []


def test_what_could_not_be_read_passes_down_with_its_cause() -> None:
    table = units()
    del table["dzd_a/fin"]["name"]
    gap = {
        "table": "domain_units",
        "scope": {"kind": "domain_unit", "id": "dzd_a/fin"},
        "fields": ["name"],
        "cause": "throttled",
    }
    tagged = project(id="p2", domain_unit="dzd_a/team", resource_tags=[{"key": "business-unit", "value": "mkt"}])

    found = derived(
        snapshot(
            [gap],
            domain_units=table,
            projects={"dzd_a/p1": project(domain_unit="dzd_a/team", name="dev"), "dzd_a/p2": tagged | {"name": "dev"}},
        )
    )

    assert facts(found["projects"]["dzd_a/p1"]) == {
        "stage": "dev",
        "regulations": [],
        "classified_by": {"stage": by("name", "dev")},
    }
    assert found["projects"]["dzd_a/p2"]["business_unit"] == "marketing"
    assert gaps_of(found) == [
        ("domain_units", "dzd_a/fin", ("business_unit",), "throttled"),
        ("domain_units", "dzd_a/fin", ("name",), "throttled"),
        ("domain_units", "dzd_a/fin", ("regulations",), "throttled"),
        ("domain_units", "dzd_a/team", ("business_unit",), "throttled"),
        ("projects", "dzd_a/p1", ("business_unit",), "throttled"),
    ]


def test_a_unit_that_was_not_listed() -> None:
    gap = {
        "table": "domain_units",
        "scope": {"kind": "domain", "id": "dzd_a"},
        "fields": None,
        "cause": "denied_by_datazone",
    }

    found = derived(snapshot([gap], projects={"dzd_a/p1": project(domain_unit="dzd_a/fin", name="dev")}))

    assert gaps_of(found) == [
        ("domain_units", "dzd_a", None, "denied_by_datazone"),
        ("projects", "dzd_a/p1", ("business_unit",), "denied_by_datazone"),
    ]


def test_units_in_a_ring_or_without_their_parent() -> None:
    ring = {
        "dzd_a/a": {"id": "a", "domain_id": "dzd_a", "name": "Finance", "parent": "dzd_a/b"},
        "dzd_a/b": {"id": "b", "domain_id": "dzd_a", "name": "x", "parent": "dzd_a/a"},
        "dzd_a/c": {"id": "c", "domain_id": "dzd_a", "name": "Finance", "parent": "dzd_a/gone"},
        "dzd_a/d": {"id": "d", "domain_id": "dzd_a", "name": "Finance", "parent": "dzd_a/c"},
    }

    found = derived(snapshot(domain_units=ring))

    assert [unit.get("ancestors") for unit in found["domain_units"].values()] == [None] * 4
    assert [unit.get("business_unit") for unit in found["domain_units"].values()] == [
        "finance",
        None,
        "finance",
        "finance",
    ]
    assert [gap for gap in gaps_of(found) if gap[2] == ("ancestors",)] == [
        ("domain_units", "dzd_a/a", ("ancestors",), "malformed"),
        ("domain_units", "dzd_a/b", ("ancestors",), "malformed"),
        ("domain_units", "dzd_a/c", ("ancestors",), "not_found"),
        ("domain_units", "dzd_a/d", ("ancestors",), "not_found"),
    ]


@pytest.mark.parametrize(
    ("more", "business_unit", "cause"),
    [
        ({}, "finance", None),
        ({"account_pools": ["dzd_a/gone"]}, None, "not_found"),
        ({"account_id_path": "/p"}, None, "unresolved"),
        ({"account_id": "222233334444"}, None, "unclassified"),
        ({"account_id": "333344445555"}, None, "not_found"),
    ],
)
def test_a_profile_by_the_accounts_that_it_leads_to(
    more: dict[str, Any], business_unit: str | None, cause: str | None
) -> None:
    """All of them agree, and all of them are known."""
    classification = msgspec.structs.replace(
        CLASSIFICATION, sources=Sources(project_profiles=ProfileSources(business_unit=("targets", "name"), stage=()))
    )
    fixed = configuration(account_id="111122223333", region="eu-west-1")
    items = [fixed, fixed | more] if more else [fixed]
    accounts = {
        "111122223333": account("111122223333", name="fin-dev"),
        "222233334444": account("222233334444", name="dev"),
    }
    row = profile(name="x", domain_unit=None, environment_configurations=items)

    found = msgspec.to_builtins(
        derive(snapshot(accounts=accounts, project_profiles={"dzd_a/pp1": row}), classification)
    )

    assert found["project_profiles"]["dzd_a/pp1"].get("business_unit") == business_unit
    assert [gap[3] for gap in gaps_of(found) if gap[0] == "project_profiles" and gap[2] == ("business_unit",)] == (
        [cause] if cause else []
    )


def test_groups_by_the_config_then_by_name_and_users_not_at_all() -> None:
    def principal(number: str, kind: str, name: str) -> dict[str, Any]:
        return {"id": number, "domain_id": "dzd_a", "kind": kind, "type": "SSO", "name": name}

    rows = {
        "dzd_a/g1": principal("g1", "group", "Treasury Desk London"),
        "dzd_a/g2": principal("g2", "group", "all-mkt-analysts"),
        "dzd_a/g3": principal("g3", "group", "everybody"),
        "dzd_a/u1": principal("u1", "user", "finance@example.com"),
    }

    found = derived(snapshot(principals=rows))

    assert {key: row.get("business_unit") for key, row in found["principals"].items()} == {
        "dzd_a/g1": "finance",
        "dzd_a/g2": "marketing",
        "dzd_a/g3": None,
        "dzd_a/u1": None,
    }
    assert found["principals"]["dzd_a/g1"]["classified_by"] == {"business_unit": by("config", "Treasury Desk London")}
    assert gaps_of(found) == [("principals", "dzd_a/g3", ("business_unit",), "unclassified")]


def test_the_config_says_which_units_there_are() -> None:
    found = derived(snapshot())

    assert found["business_units"] == {
        "central-data-governance": {
            "source": [],
            "name": "central-data-governance",
            "aliases": ["acme", "governance"],
            "governance": True,
        },
        "finance": {"source": [], "name": "finance", "aliases": ["fin"], "governance": False},
        "marketing": {"source": [], "name": "marketing", "aliases": ["mkt"], "governance": False},
    }
