"""What the names of projects share and join, and their glossary terms."""

from __future__ import annotations

from typing import Any

import pytest

from sus_audit.derive.words import items, parts
from tests.derive.estate import derived, gaps_of, project, snapshot


def families(*projects: dict[str, Any]) -> list[list[tuple[str, list[str]]] | None]:
    """Derive these projects and return, for each, its families as (stem, rest); None where they are undecided."""
    found = derived(snapshot(projects={f"dzd_a/p{place}": row for place, row in enumerate(projects)}))
    rows = [found["projects"][f"dzd_a/p{place}"] for place in range(len(projects))]
    return [
        [(family["stem"], family["rest"]) for family in row["name_families"]] if "name_families" in row else None
        for row in rows
    ]


def named(name: str, number: int, **fields: Any) -> dict[str, Any]:
    """Return a project of unit u1."""
    return project(**{"id": f"p{number}", "name": name, "domain_unit": "dzd_a/u1"} | fields)


def test_names_that_differ_in_one_word_are_a_family() -> None:
    """At the end, at the beginning, in between, and by two words at an end."""
    assert families(named("Churn Ingest", 0), named("churn-score", 1)) == [
        [("churn _", ["ingest"])],
        [("churn _", ["score"])],
    ]
    assert families(named("Ingest Churn", 0), named("Score Churn", 1)) == [
        [("_ churn", ["ingest"])],
        [("_ churn", ["score"])],
    ]
    assert families(named("New Churn Daily Sales Report", 0), named("New Churn Weekly Sales Report", 1)) == [
        [("new churn _ sales report", ["daily"])],
        [("new churn _ sales report", ["weekly"])],
    ]
    assert families(named("Churn Model Training", 0), named("Churn Feature Store", 1)) == [
        [("churn _", ["model", "training"])],
        [("churn _", ["feature", "store"])],
    ]


def test_what_differs_in_more_or_shares_nothing_is_no_family() -> None:
    """Three words at an end, one word in all, the same name twice."""
    assert families(named("Churn One Two Three", 0), named("Churn Four Five Six", 1)) == [[], []]
    assert families(named("Churn", 0), named("Fraud", 1)) == [[], []]
    assert families(named("Churn Ingest", 0), named("churn ingest", 1)) == [[], []]


def test_a_project_may_be_of_several_families() -> None:
    """Each stem on its own, sorted."""
    assert families(named("churn ingest", 0), named("churn score", 1), named("fraud ingest", 2)) == [
        [("_ ingest", ["churn"]), ("churn _", ["ingest"])],
        [("churn _", ["score"])],
        [("_ ingest", ["fraud"])],
    ]


def test_other_units_and_domains_have_families_of_their_own() -> None:
    """Equal stems elsewhere are not shared; projects in no unit are together."""
    there = {"domain_unit": "dzd_a/u2"}
    assert families(named("churn ingest", 0), named("churn score", 1, **there)) == [[], []]
    assert families(named("churn ingest", 0, domain_unit=None), named("churn score", 1, domain_unit=None)) == [
        [("churn _", ["ingest"])],
        [("churn _", ["score"])],
    ]


def test_a_name_or_unit_that_was_not_read_leaves_the_families_undecided() -> None:
    """With a gap of the cause, and without taking the others' families away."""
    rows = {"dzd_a/p0": named("churn ingest", 0), "dzd_a/p1": named("churn score", 1), "dzd_a/p2": named("x", 2)}
    del rows["dzd_a/p1"]["domain_unit"]
    del rows["dzd_a/p2"]["name"]
    found = derived(snapshot(projects=rows))

    assert found["projects"]["dzd_a/p0"]["name_families"] == []
    assert "name_families" not in found["projects"]["dzd_a/p1"]
    assert "name_families" not in found["projects"]["dzd_a/p2"]
    assert {item for item in gaps_of(found) if item[2] == ("name_families",)} == {
        ("projects", "dzd_a/p1", ("name_families",), "not_collected"),
        ("projects", "dzd_a/p2", ("name_families",), "not_collected"),
    }


@pytest.mark.parametrize(
    ("name", "joined"),
    [
        ("Churn", [["churn"]]),
        ("Churn and Fraud Alerts", [["churn"], ["fraud", "alerts"]]),
        ("churn&fraud", [["churn"], ["fraud"]]),
        ("churn + fraud + leads", [["churn"], ["fraud"], ["leads"]]),
        ("and Churn and", [["churn"]]),
        ("Brand Landing", [["brand", "landing"]]),
        ("", []),
    ],
)
def test_parts_that_a_name_joins(name: str, joined: list[list[str]]) -> None:
    """At `and`, `&` and `+` as words of their own."""
    assert parts(name) == joined


def test_projects_carry_their_parts() -> None:
    """Derived, or undecided with the name."""
    rows = {"dzd_a/p0": named("Churn & Fraud", 0), "dzd_a/p1": named("x", 1)}
    del rows["dzd_a/p1"]["name"]
    found = derived(snapshot(projects=rows))

    assert found["projects"]["dzd_a/p0"]["name_parts"] == [["churn"], ["fraud"]]
    assert "name_parts" not in found["projects"]["dzd_a/p1"]
    assert ("projects", "dzd_a/p1", ("name_parts",), "not_collected") in set(gaps_of(found))


@pytest.mark.parametrize(
    ("value", "listed"),
    [
        ("FIN-100, MKT 7", ["fin 100", "mkt 7"]),
        ("fin; fin", ["fin"]),
        ("a/b", ["a", "b"]),
        ("FIN-1/MKT-20", ["fin 1 mkt 20"]),
        ("50% FIN-100, 50% MKT-7", ["fin 100", "mkt 7"]),
        ("plain", ["plain"]),
        (" , ", []),
    ],
)
def test_items_that_a_value_lists(value: str, listed: list[str]) -> None:
    """Each once, folded and sorted; a slash separates only what is written alike."""
    assert items(value) == listed


def test_glossary_terms_are_folded_once_each() -> None:
    """However they are cased and spaced; undecided where they were not read."""
    rows = {
        "dzd_a/p0": named("x", 0, glossary_terms=["Customer_Churn", "customer churn", "PHI"]),
        "dzd_a/p1": named("y", 1, glossary_terms=[]),
        "dzd_a/p2": named("z", 2),
    }
    rows["dzd_a/p2"].pop("glossary_terms", None)
    found = derived(snapshot(projects=rows))

    assert found["projects"]["dzd_a/p0"]["folded_terms"] == ["customer churn", "phi"]
    assert found["projects"]["dzd_a/p1"]["folded_terms"] == []
    assert "folded_terms" not in found["projects"]["dzd_a/p2"]
    assert ("projects", "dzd_a/p2", ("folded_terms",), "not_collected") in set(gaps_of(found))
