"""Who can create environments where, with something unread: doubts where it is one account's, else a gap."""

from __future__ import annotations

from typing import Any

import pytest

from tests.derive.estate import configuration, enabled
from tests.derive.reach_estate import (
    AT_FIN,
    AT_MKT,
    FIN,
    GRANTS,
    MKT,
    MKT_OWNERS,
    ROW,
    doubts,
    fixed,
    gap,
    leads,
    lets_in,
    may_create,
    reached,
    tables,
    to_group,
    unit,
    who,
    without,
)

BP_HIDDEN = gap("blueprint_configurations", "account", FIN, cause="role_not_assumable")
GRANTS_HIDDEN = gap("policy_grants", "blueprint_configuration", AT_FIN)


def test_an_account_whose_blueprints_could_not_be_listed_is_doubted_for_whoever_may_create_there() -> None:
    """The unlisted grants might let in anybody: Marketing's owners too."""
    doubt = (FIN, "role_not_assumable", f"the blueprints that account {FIN} enables")
    found = reached([BP_HIDDEN], blueprint_configurations={}, policy_grants={"g/make": GRANTS["g/make"]})

    assert (who(found), doubts(found)) == ([("g/make", "dzd_a/fin"), ("owners", "dzd_a/mkt")], [doubt])
    assert [row["places"] for row in found["rows"]] == [[]]
    assert found["unlisted"] == []


def test_what_is_unknown_of_one_account_leaves_the_others_alone() -> None:
    hidden = [BP_HIDDEN | {"scope": {"kind": "account", "id": MKT}}]

    assert reached(hidden) == {"rows": [ROW], "unlisted": []}


def test_grants_on_a_blueprint_that_could_not_be_listed_are_doubted_for_those_not_let_in() -> None:
    found = reached([GRANTS_HIDDEN])

    assert found == {
        "rows": [
            ROW,
            ROW
            | {
                "grantees": [MKT_OWNERS],
                "places": [],
                "doubts": [
                    {
                        "account_id": FIN,
                        "cause": "throttled",
                        "about": f"the grants on the blueprint configuration {AT_FIN}",
                    }
                ],
            },
        ],
        "unlisted": [],
    }


def test_regions_that_could_not_be_read_are_doubted_for_those_who_are_let_in() -> None:
    hidden = gap("blueprint_configurations", "blueprint_configuration", AT_FIN, ["enabled_regions"])
    found = reached([hidden], blueprint_configurations={AT_FIN: without(enabled(FIN), "enabled_regions")})

    assert who(found) == [("g/make", "dzd_a/fin")]
    assert doubts(found) == [(FIN, "throttled", f"the Regions of the blueprint configuration {AT_FIN}")]


def test_a_handler_pool_is_doubted_only_where_the_blueprints_let_in() -> None:
    """Whatever the handler answers, Finance's makers enter no account that does not let Finance in."""
    pool = {"id": "pool1", "domain_id": "dzd_a"}
    hidden = gap("account_pools", "account_pool", "dzd_a/pool1", ["accounts"], "unresolved")
    changed = {
        "account_pools": {"dzd_a/pool1": pool},
        "project_profiles": leads(configuration(account_pools=["dzd_a/pool1"])),
    }

    found = reached([hidden], **changed, policy_grants=GRANTS | {"g/let2": lets_in(AT_MKT, "mkt")})

    doubt = {"cause": "unresolved", "about": "the accounts of the pool dzd_a/pool1"}
    assert found == {
        "rows": [
            ROW | {"places": [], "doubts": [doubt | {"account_id": FIN}]},
            ROW | {"grantees": [MKT_OWNERS], "places": [], "doubts": [doubt | {"account_id": MKT}]},
        ],
        "unlisted": [],
    }


def test_a_handler_pool_may_lead_into_associated_accounts_that_could_not_be_read() -> None:
    pool = {"id": "pool1", "domain_id": "dzd_a"}
    hidden = [
        gap("account_pools", "account_pool", "dzd_a/pool1", ["accounts"], "unresolved"),
        BP_HIDDEN,
        BP_HIDDEN | {"scope": {"kind": "account", "id": "444455556666"}},
    ]
    item = configuration(account_pools=["dzd_a/pool1"])
    found = reached(
        hidden,
        account_pools={"dzd_a/pool1": pool},
        blueprint_configurations={},
        project_profiles=leads(item),
    )

    assert doubts(found) == [(FIN, "unresolved", "the accounts of the pool dzd_a/pool1")]


@pytest.mark.parametrize(
    ("fields", "doubted"),
    [
        ({"account_id_path": "/a", "region": "eu-west-1"}, [FIN, MKT]),
        ({"account_id": FIN, "region_path": "/r"}, [FIN]),
    ],
    ids=["account", "Region"],
)
def test_an_ssm_path_is_doubted_in_the_accounts_that_it_may_mean(fields: dict[str, str], doubted: list[str]) -> None:
    grants = GRANTS | {"g/let2": lets_in(AT_MKT, "fin", children=True)}
    items = [configuration(**fields)]
    found = reached(project_profiles=leads(*items), policy_grants=grants)

    assert doubts(found) == [(number, "unresolved", "the SSM parameter of configuration Tooling") for number in doubted]


def test_an_open_profile_is_doubted_in_the_account_that_could_not_be_read_and_known_elsewhere() -> None:
    found = reached(
        [BP_HIDDEN | {"scope": {"kind": "account", "id": MKT}}],
        blueprint_configurations={AT_FIN: enabled(FIN)},
        project_profiles=leads(configuration()),
    )
    doubt = {
        "account_id": MKT,
        "cause": "role_not_assumable",
        "about": f"the blueprints that account {MKT} enables",
    }

    assert found["rows"] == [
        ROW | {"doubts": [doubt]},
        ROW | {"grantees": [MKT_OWNERS], "places": [], "doubts": [doubt]},
    ]


def test_a_profile_that_could_not_be_read_may_lead_wherever_its_creators_are_let_in() -> None:
    hidden = gap("project_profiles", "project_profile", "dzd_a/pp1", ["environment_configurations"])
    row = without(leads()["dzd_a/pp1"], "environment_configurations")
    found = reached([hidden], project_profiles={"dzd_a/pp1": row})

    assert (who(found), doubts(found)) == (
        [("g/make", "dzd_a/fin")],
        [(FIN, "throttled", "the environment configurations of profile dzd_a/pp1")],
    )


def test_a_profile_whose_status_could_not_be_read_leads_nowhere_for_certain() -> None:
    row = without(leads(fixed(FIN))["dzd_a/pp1"], "status")
    hidden = gap("project_profiles", "project_profile", "dzd_a/pp1", ["status"])
    found = reached([hidden], project_profiles={"dzd_a/pp1": row})

    assert [item["places"] for item in found["rows"]] == [[]]
    assert doubts(found) == [(FIN, "throttled", "whether profile dzd_a/pp1 is enabled")]


@pytest.mark.parametrize(
    ("hidden", "gone", "where", "cause"),
    [
        ([gap("domain_units", "domain_unit", "dzd_a/fin", ["parent"])], None, "mkt", "throttled"),
        ([], "dzd_a/fin", "mkt", "not_found"),
        ([gap("domain_units", "domain", "dzd_a", cause="unavailable")], "dzd_a/fin", "mkt", "unavailable"),
    ],
)
def test_a_unit_whose_place_in_the_tree_is_unknown_may_be_below_any(
    hidden: list[dict[str, Any]], gone: str | None, where: str, cause: str
) -> None:
    """Marketing's makers create in `mkt` and below; `fin`, which is let in, may be there."""
    units = tables()["domain_units"]
    del units["dzd_a/risk"]
    if gone is None:
        del units["dzd_a/fin"]["parent"]
    else:
        del units[gone]
    found = reached(
        hidden,
        domain_units=units,
        policy_grants={
            "g/make": may_create(where, to_group("mkt-owners"), "pp1", children=True),
            "g/let": lets_in(AT_FIN, "fin"),
        },
    )

    assert who(found) == [("g/make", "dzd_a/mkt")]
    assert doubts(found) == [(FIN, cause, "the domain units above dzd_a/fin")]


def test_a_project_made_in_a_lost_unit_may_be_let_in_by_a_unit_above() -> None:
    units = tables()["domain_units"]
    del units["dzd_a/mkt"]["parent"]
    found = reached(
        [gap("domain_units", "domain_unit", "dzd_a/mkt", ["parent"])],
        domain_units=units,
    )

    assert who(found) == [("g/make", "dzd_a/fin"), ("owners", "dzd_a/mkt")]
    assert doubts(found) == [(FIN, "throttled", "the domain units above dzd_a/mkt")]


@pytest.mark.parametrize(
    ("hidden", "expected"),
    [
        (
            gap("policy_grants", "domain_unit", "dzd_a/mkt"),
            ("domain", "dzd_a", "throttled", "the policy grants at dzd_a/mkt"),
        ),
        (gap("policy_grants", "domain", "dzd_a"), ("domain", "dzd_a", "throttled", "the policy grants")),
        (gap("domain_units", "domain", "dzd_a"), ("domain", "dzd_a", "throttled", "the domain units")),
        (gap("project_profiles", "domain", "dzd_a"), ("domain", "dzd_a", "throttled", "the project profiles")),
        (
            gap("blueprint_configurations", "domain", "dzd_a"),
            ("domain", "dzd_a", "throttled", "the blueprints that accounts enable"),
        ),
        (
            gap("project_profiles", "account", "555566667777"),
            ("account", "555566667777", "throttled", "the project profiles of its domains"),
        ),
        (
            gap("policy_grants", "organization", "organization"),
            ("organization", "organization", "throttled", "the policy grants"),
        ),
        (
            gap("project_profiles", "project_profile", "dzd_a/pp9"),
            ("domain", "dzd_a", "throttled", "the project profiles at dzd_a/pp9"),
        ),
    ],
)
def test_what_was_not_listed_is_a_gap_on_the_listing(hidden: dict[str, Any], expected: tuple[str, ...]) -> None:
    kind, key, cause, what = expected
    message = f"Who can create environments where is known in part only for {kind} {key}; unknown: {what}."
    found = reached([hidden])

    assert found["unlisted"] == [(kind, key, cause, message)]
    assert ROW["places"] == [place for row in found["rows"] for place in row["places"]]


def test_owners_that_could_not_be_listed_are_a_gap_on_the_listing() -> None:
    units = tables()["domain_units"]
    del units["dzd_a/mkt"]["owners"]
    hidden = gap("domain_units", "domain_unit", "dzd_a/mkt", ["owners"], "denied_by_iam")

    assert reached([hidden], domain_units=units) == {
        "rows": [ROW],
        "unlisted": [
            (
                "domain",
                "dzd_a",
                "denied_by_iam",
                "Who can create environments where is known in part only for domain dzd_a; "
                "unknown: the owners of domain unit dzd_a/mkt.",
            )
        ],
    }


def test_a_long_list_of_what_is_unknown_is_cut() -> None:
    units = {f"dzd_a/u{number}": without(unit(f"u{number}", None, []), "owners") for number in range(7)}

    (found,) = reached(domain_units=units, policy_grants={})["unlisted"]

    assert found[3].endswith(
        "unknown: the owners of domain unit dzd_a/u0, the owners of domain unit dzd_a/u1, the owners of domain unit "
        "dzd_a/u2, the owners of domain unit dzd_a/u3, the owners of domain unit dzd_a/u4 and 2 more."
    )


def test_a_grant_that_names_no_profile_is_not_guessed_at() -> None:
    found = reached(policy_grants=GRANTS | {"g/none": may_create("fin", to_group("mkt-owners"))})

    assert found["rows"] == [ROW]
    assert [item[:3] for item in found["unlisted"]] == [("domain", "dzd_a", "unresolved")]
    assert "the profiles of the grant g/none, which names none" in found["unlisted"][0][3]


def ledger(*kinds: tuple[str, str]) -> dict[str, Any]:
    """Return the calls that asked for these (entity type, policy type)."""
    return {
        f"c{number}": {
            "call": "datazone:ListPolicyGrants",
            "account_id": FIN,
            "region": "eu-west-1",
            "filter": f"domainIdentifier=dzd_a,entityType={entity},policyType={kind}",
            "calls": 1,
            "pages": 1,
            "items": 0,
            "errors": 0,
            "caller_arn": None,
            "first_at": "2026-11-01T00:00:00Z",
            "last_at": "2026-11-01T00:00:00Z",
        }
        for number, (entity, kind) in enumerate(kinds)
    }


FROM_PROFILE = ("DOMAIN_UNIT", "CREATE_PROJECT_FROM_PROJECT_PROFILE")
FROM_BLUEPRINT = ("ENVIRONMENT_BLUEPRINT_CONFIGURATION", "CREATE_ENVIRONMENT_FROM_BLUEPRINT")


@pytest.mark.parametrize(
    ("asked", "missing"),
    [
        ([FROM_PROFILE, FROM_BLUEPRINT], []),
        ([FROM_BLUEPRINT], ["CREATE_PROJECT_FROM_PROJECT_PROFILE"]),
        ([FROM_PROFILE], ["CREATE_ENVIRONMENT_FROM_BLUEPRINT"]),
        ([], []),
    ],
)
def test_grants_that_nobody_asked_for_are_not_there_by_accident(
    asked: list[tuple[str, str]], missing: list[str]
) -> None:
    """The ledger of calls tells; a document without one is taken at its word."""
    found = reached(calls=ledger(*asked))

    assert [(item[0], item[2]) for item in found["unlisted"]] == [("domain", "not_collected") for _ in missing]
    assert all(kind in item[3] for kind, item in zip(missing, found["unlisted"], strict=True))
