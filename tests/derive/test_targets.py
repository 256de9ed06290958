"""Placement of configurations, and the pairs of account and Region that a profile leads to."""

from __future__ import annotations

from typing import Any

import pytest

from tests.derive.estate import association, configuration, derived, enabled, gaps_of, profile, snapshot

DOMAIN = {"dzd_a": {"id": "dzd_a", "account_id": "999988887777", "region": "eu-west-1"}}
POOL = {
    "id": "pool1",
    "domain_id": "dzd_a",
    "accounts": [
        {"account_id": "222233334444", "regions": ["eu-west-1", "eu-central-1"]},
        {"account_id": "111122223333", "regions": ["eu-west-1"]},
    ],
}
TABLES: dict[str, Any] = {
    "domains": DOMAIN,
    "associations": {
        "s/1": association("111122223333"),
        "s/2": association("222233334444"),
        "s/3": association("333344445555", status="DISASSOCIATED"),
    },
    "blueprint_configurations": {
        "dzd_a/111122223333/bp1": enabled("111122223333", enabled_regions=["eu-west-1", "us-east-1"]),
        "dzd_a/222233334444/bp1": enabled("222233334444"),
        "dzd_a/333344445555/bp1": enabled("333344445555"),
        "dzd_a/222233334444/bp2": enabled("222233334444", blueprint_id="bp2", enabled_regions=["us-west-2"]),
    },
    "account_pools": {"dzd_a/pool1": POOL},
}


def reach(tables: dict[str, Any], gaps: list[dict[str, Any]], *items: dict[str, Any]) -> tuple[Any, list[str], Any]:
    """Return placement, targets and (fields, cause) of the profile's gaps that concern them."""
    row = profile(environment_configurations=list(items), domain_unit=None)
    document = derived(snapshot(gaps, project_profiles={"dzd_a/pp1": row}, **tables))
    found = document["project_profiles"]["dzd_a/pp1"]
    places = [item["placement"] for item in found["environment_configurations"]]
    return (
        (found["placement"], places),
        [f"{target['account_id']} {target['region']}" for target in found["targets"]],
        [gap[2:] for gap in gaps_of(document) if gap[2] == ("targets",)],
    )


@pytest.mark.parametrize(
    ("item", "placement", "targets", "causes"),
    [
        ({"account_id": "111122223333", "region": "eu-west-1"}, "fixed", ["111122223333 eu-west-1"], []),
        (
            {"account_id": "111122223333"},
            "fixed_partial",
            ["111122223333 eu-west-1", "111122223333 us-east-1"],
            [],
        ),
        (
            {"region": "eu-north-1"},
            "fixed_partial",
            ["111122223333 eu-north-1", "222233334444 eu-north-1"],
            [],
        ),
        (
            {},
            "open",
            ["111122223333 eu-west-1", "111122223333 us-east-1", "222233334444 eu-west-1"],
            [],
        ),
        (
            {"account_pools": ["dzd_a/pool1"]},
            "pooled",
            ["111122223333 eu-west-1", "222233334444 eu-central-1", "222233334444 eu-west-1"],
            [],
        ),
        (
            {"account_pools": ["dzd_a/pool1"], "account_id": "444455556666", "region": "eu-west-2"},
            "conflict",
            [
                "111122223333 eu-west-1",
                "222233334444 eu-central-1",
                "222233334444 eu-west-1",
                "444455556666 eu-west-2",
            ],
            [],
        ),
        ({"account_pools": ["dzd_a/gone"]}, "pooled", [], [(("targets",), "not_found")]),
        (
            {"account_id_path": "/amazon/datazone/profiles/a", "region": "eu-west-1"},
            "indirect",
            [],
            [(("targets",), "unresolved")],
        ),
    ],
)
def test_one_configuration(item: dict[str, Any], placement: str, targets: list[str], causes: list[Any]) -> None:
    assert reach(TABLES, [], configuration(**item)) == ((placement, [placement]), targets, causes)


def test_a_profile_is_as_loose_as_its_loosest_configuration() -> None:
    fixed = configuration(account_id="111122223333", region="eu-west-1")

    assert reach(TABLES, [], fixed, configuration(deployment_mode="ON_DEMAND", blueprint="dzd_a/bp2")) == (
        ("open", ["fixed", "open"]),
        ["111122223333 eu-west-1", "222233334444 us-west-2"],
        [],
    )


def test_an_empty_profile_leads_nowhere() -> None:
    assert reach(TABLES, []) == (("fixed", []), [], [])


def test_the_domains_own_account_counts_where_the_blueprint_is_enabled() -> None:
    own = TABLES["blueprint_configurations"] | {"dzd_a/999988887777/bp2": enabled("999988887777", blueprint_id="bp2")}

    assert reach(TABLES | {"blueprint_configurations": own}, [], configuration(blueprint="dzd_a/bp2")) == (
        ("open", ["open"]),
        ["222233334444 us-west-2", "999988887777 eu-west-1"],
        [],
    )


def test_a_handler_pool_is_unresolved_and_what_else_is_known_stays() -> None:
    handler = {key: value for key, value in POOL.items() if key != "accounts"}
    gap = {
        "table": "account_pools",
        "scope": {"kind": "account_pool", "id": "dzd_a/pool1"},
        "fields": ["accounts"],
        "cause": "unresolved",
    }
    item = configuration(account_pools=["dzd_a/pool1"], account_id="111122223333", region="eu-west-1")

    assert reach(TABLES | {"account_pools": {"dzd_a/pool1": handler}}, [gap], item) == (
        ("conflict", ["conflict"]),
        ["111122223333 eu-west-1"],
        [(("targets",), "unresolved")],
    )


@pytest.mark.parametrize(
    ("gap", "targets"),
    [
        ({"table": "associations", "scope": {"kind": "domain", "id": "dzd_a"}}, 3),
        ({"table": "associations", "scope": {"kind": "organization", "id": "organization"}}, 3),
        ({"table": "blueprint_configurations", "scope": {"kind": "account", "id": "444455556666"}}, 3),
    ],
)
def test_what_was_not_listed_leaves_an_open_profile_known_in_part(gap: dict[str, Any], targets: int) -> None:
    more = TABLES | {"associations": TABLES["associations"] | {"s/4": association("444455556666")}}

    placement, found, gaps = reach(more, [gap | {"fields": None, "cause": "throttled"}], configuration())

    assert (placement, len(found), gaps) == (("open", ["open"]), targets, [(("targets",), "throttled")])


def test_a_gap_elsewhere_does_not_touch_a_fixed_profile() -> None:
    gap = {
        "table": "associations",
        "scope": {"kind": "domain", "id": "dzd_a"},
        "fields": None,
        "cause": "throttled",
    }

    fixed = configuration(account_id="111122223333", region="eu-west-1")

    assert reach(TABLES, [gap], fixed)[2] == []


def test_a_profile_whose_configurations_could_not_be_read() -> None:
    row = {key: value for key, value in profile(domain_unit=None).items() if key != "environment_configurations"}
    gap = {
        "table": "project_profiles",
        "scope": {"kind": "project_profile", "id": "dzd_a/pp1"},
        "fields": ["environment_configurations"],
        "cause": "denied_by_datazone",
    }

    document = derived(snapshot([gap], project_profiles={"dzd_a/pp1": row}))

    assert {"placement", "targets"} & set(document["project_profiles"]["dzd_a/pp1"]) == set()
    assert gaps_of(document) == [
        ("project_profiles", "dzd_a/pp1", ("environment_configurations",), "denied_by_datazone"),
        ("project_profiles", "dzd_a/pp1", ("placement",), "denied_by_datazone"),
        ("project_profiles", "dzd_a/pp1", ("targets",), "denied_by_datazone"),
    ]


def test_a_partial_association_that_was_not_expanded() -> None:
    unit = association("arn:aws:organizations::999988887777:ou/o-a/ou-a", principal_kind="organizational_unit")
    del unit["accounts"]
    gap = {
        "table": "associations",
        "scope": {"kind": "association", "id": "s/9"},
        "fields": ["accounts"],
        "cause": "denied_by_iam",
    }

    placement, _, gaps = reach(TABLES | {"associations": {"s/9": unit}}, [gap], configuration(region="eu-west-1"))

    assert (placement, gaps) == (("fixed_partial", ["fixed_partial"]), [(("targets",), "denied_by_iam")])
