"""Who can create environments where: grants, owners, profiles and blueprints joined, with literal answers."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import msgspec
import pytest

from sus_audit.derive import with_reach
from sus_audit.model.snapshot import Snapshot
from tests.derive.estate import configuration, derived, enabled, project, snapshot
from tests.derive.reach_estate import (
    AT_FIN,
    AT_MKT,
    FIN,
    GRANTS,
    INTO_FIN,
    MAKERS,
    MKT,
    MKT_OWNERS,
    ROW,
    fixed,
    gap,
    group,
    leads,
    lets_in,
    may_create,
    reached,
    tables,
    to_group,
    unit,
    user,
    who,
)


def test_a_group_reaches_the_account_through_grant_profile_and_blueprint() -> None:
    assert reached() == {"rows": [ROW], "unlisted": []}


def test_the_key_is_the_profile_and_a_digest_of_what_is_reached() -> None:
    (key,) = derived(snapshot(**tables()))["reach"]
    place = (
        '{"account_id":"111122223333","blueprint":"dzd_a/bp1","blueprint_grant":"g/let","configuration":"Tooling",'
        '"domain_unit":"dzd_a/fin","include_child_domain_units":true,"region":"eu-west-1"}'
    )

    assert key == "dzd_a/pp1/" + sha256(f"[[{place}],[]]".encode()).hexdigest()[:16]


def test_owners_need_no_grant_and_reach_what_their_own_unit_may() -> None:
    found = reached(policy_grants={"g/let": lets_in(AT_FIN, "root", children=True)})

    into = INTO_FIN | {"domain_unit": "dzd_a/root"}
    assert found == {"rows": [ROW | {"grantees": [MKT_OWNERS], "places": [into]}], "unlisted": []}


def test_those_who_reach_the_same_share_a_row() -> None:
    found = reached(
        policy_grants={
            "g/let": lets_in(AT_FIN, "root", children=True),
            "g/all": may_create("root", {"kind": "all_users"}, "pp1"),
            "g/make": GRANTS["g/make"],
        }
    )
    everyone = {
        "kind": "all_users",
        "principal": None,
        "domain_unit": "dzd_a/root",
        "include_child_domain_units": False,
        "grant": "g/all",
        "business_units": ["central-data-governance", "finance", "marketing"],
        "undecided": [],
    }

    into = INTO_FIN | {"domain_unit": "dzd_a/root"}
    assert found == {"rows": [ROW | {"grantees": [MAKERS, MKT_OWNERS, everyone], "places": [into]}], "unlisted": []}


@pytest.mark.parametrize(
    ("made_in", "made_below", "let_in", "let_below", "meets"),
    [
        ("fin", False, "fin", False, True),
        ("fin", False, "root", True, True),
        ("fin", False, "root", False, False),
        ("root", True, "risk", False, True),
        ("root", False, "risk", False, False),
        ("risk", False, "fin", True, True),
        ("fin", True, "risk", False, True),
        ("mkt", True, "fin", True, False),
        ("fin", True, None, False, True),
        ("fin", None, "risk", False, False),
    ],
)
def test_two_parts_of_the_tree_meet_where_one_holds_the_root_of_the_other(
    made_in: str, made_below: bool | None, let_in: str | None, let_below: bool, meets: bool
) -> None:
    grants = {
        "g/make": may_create(made_in, to_group("fin-makers"), "pp1", children=made_below),
        "g/let": lets_in(AT_FIN, let_in, let_below),
    }
    units = tables()["domain_units"] | {"dzd_a/mkt": unit("mkt", "root", [])}

    assert who(reached(policy_grants=grants, domain_units=units)) == ([("g/make", f"dzd_a/{made_in}")] if meets else [])


@pytest.mark.parametrize(
    "changed",
    [
        {"project_profiles": leads(fixed(FIN), status="DISABLED")},
        {"project_profiles": leads()},
        {"project_profiles": {"dzd_a/pp2": leads(fixed(FIN))["dzd_a/pp1"]}},
        {"blueprint_configurations": {}},
        {"blueprint_configurations": {AT_FIN: enabled(FIN, enabled_regions=["us-east-1"])}},
        {"blueprint_configurations": {AT_FIN: enabled(FIN, enabled_regions=[])}},
        {"policy_grants": {"g/make": GRANTS["g/make"]}},
        {"policy_grants": {"g/let": GRANTS["g/let"]}},
        {"policy_grants": GRANTS | {"g/let": lets_in(AT_FIN, None, project="dzd_a/old")}},
        {"policy_grants": GRANTS | {"g/let": lets_in(AT_MKT, "fin", children=True)}},
        {"policy_grants": GRANTS | {"g/make": GRANTS["g/make"] | {"policy_type": "CREATE_PROJECT"}}},
        {"policy_grants": {}, "domain_units": {}},
        {"project_profiles": {}},
    ],
    ids=[
        "disabled", "empty profile", "profile not granted", "blueprint not enabled", "other Region", "no Region",
        "blueprint not granted", "profile granted to nobody", "one old project only", "other account's grant",
        "another policy", "no grants", "no profiles",
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_in_no_row(changed: dict[str, Any]) -> None:
    assert reached(**changed) == {"rows": [], "unlisted": []}


def test_each_configuration_leads_to_its_own_places_by_its_own_blueprint() -> None:
    """An account of one configuration is none of another's, and the first of several grants stands for them."""
    pool = {"id": "pool1", "domain_id": "dzd_a", "accounts": [{"account_id": MKT, "regions": ["eu-west-1"]}]}
    items = [fixed(FIN), configuration(name="Lake", blueprint="dzd_a/bp2", account_pools=["dzd_a/pool1"])]
    found = reached(
        account_pools={"dzd_a/pool1": pool},
        project_profiles=leads(*items),
        blueprint_configurations={
            AT_FIN: enabled(FIN),
            f"dzd_a/{FIN}/bp2": enabled(FIN, blueprint="dzd_a/bp2", blueprint_id="bp2"),
            f"dzd_a/{MKT}/bp2": enabled(MKT, blueprint="dzd_a/bp2", blueprint_id="bp2"),
        },
        policy_grants=GRANTS
        | {
            "g/let2": lets_in(AT_FIN, "risk"),
            "g/let3": lets_in(f"dzd_a/{FIN}/bp2", "fin"),
            "g/let4": lets_in(f"dzd_a/{MKT}/bp2", "fin"),
        },
    )
    lake = {
        "account_id": MKT,
        "region": "eu-west-1",
        "configuration": "Lake",
        "blueprint": "dzd_a/bp2",
        "blueprint_grant": "g/let4",
        "domain_unit": "dzd_a/fin",
        "include_child_domain_units": False,
    }

    assert found == {"rows": [ROW | {"places": [INTO_FIN, lake]}], "unlisted": []}


def test_whose_a_grantee_is() -> None:
    """Groups by their classification, IAM principals by their account, owners by the owners, projects by their own."""
    arn = f"arn:aws:iam::{MKT}:role/Deploy"
    people = tables()["principals"] | {"dzd_a/ana": user("ana"), "dzd_a/deploy": user("deploy", arn)}
    people["dzd_a/roles"] = group("roles") | {"arn": arn}
    units = tables()["domain_units"] | {
        "dzd_a/risk": unit("risk", "fin", ["ana", "fin-makers"]),
        "dzd_a/mkt": unit("mkt", "root", ["deploy"]),
    }
    to = {
        "a": {"kind": "user", "principal": "dzd_a/ana"},
        "b": {"kind": "user", "principal": "dzd_a/deploy"},
        "c": {"kind": "user", "principal": "dzd_a/nobody"},
        "d": to_group("mystery"),
        "l": to_group("roles"),
        "e": {"kind": "domain_unit", "domain_unit": "dzd_a/risk", "designation": "OWNER"},
        "f": {"kind": "domain_unit", "domain_unit": "dzd_a/gone", "designation": "OWNER"},
        "g": {"kind": "all_domain_units", "designation": "OWNER"},
        "h": {"kind": "project", "project": "dzd_a/p1", "designation": "OWNER"},
        "i": {"kind": "project", "domain_unit": "dzd_a/fin", "include_child_domain_units": True},
        "j": {"kind": "project", "domain_unit": "dzd_a/root", "include_child_domain_units": True},
        "k": {"kind": "project"},
    }
    found = reached(
        principals=people,
        domain_units=units,
        projects={"dzd_a/p1": project(domain_unit="dzd_a/mkt")},
        policy_grants={name: may_create("fin", principal, "pp1") for name, principal in to.items()}
        | {"g/let": lets_in(AT_FIN, "fin")},
    )
    grantees = {item["grant"]: item for row in found["rows"] for item in row["grantees"]}

    assert {name: (item["kind"], item["principal"]) for name, item in grantees.items()} == {
        "a": ("user", "dzd_a/ana"),
        "b": ("user", "dzd_a/deploy"),
        "c": ("user", "dzd_a/nobody"),
        "d": ("group", "dzd_a/mystery"),
        "l": ("group", "dzd_a/roles"),
        "e": ("domain_unit_owners", "dzd_a/risk"),
        "f": ("domain_unit_owners", "dzd_a/gone"),
        "g": ("all_domain_units", None),
        "h": ("project", "dzd_a/p1"),
        "i": ("project", None),
        "j": ("project", None),
        "k": ("project", None),
    }
    assert {name: (item["business_units"], item["undecided"]) for name, item in grantees.items()} == {
        "a": ([], ["dzd_a/ana"]),
        "b": (["marketing"], []),
        "c": ([], ["dzd_a/nobody"]),
        "d": ([], ["dzd_a/mystery"]),
        "l": ([], ["dzd_a/roles"]),
        "e": (["finance"], ["dzd_a/ana"]),
        "f": ([], ["dzd_a/gone"]),
        "g": (["finance", "marketing"], ["dzd_a/ana"]),
        "h": (["marketing"], []),
        "i": (["finance"], []),
        "j": (["finance", "marketing"], ["dzd_a/root"]),
        "k": (["central-data-governance", "finance", "marketing"], []),
    }


def test_a_subtree_with_a_lost_unit_has_undecided_projects() -> None:
    units = tables()["domain_units"] | {"dzd_a/lost": unit("lost", "gone", [])}
    to = {"kind": "project", "domain_unit": "dzd_a/fin", "include_child_domain_units": True}
    found = reached(domain_units=units, policy_grants=GRANTS | {"g/make": may_create("fin", to, "pp1")})

    assert [item["undecided"] for row in found["rows"] for item in row["grantees"]] == [["dzd_a/lost"]]


@pytest.mark.parametrize(
    "table", ["blueprint_configurations", "domain_units", "policy_grants", "project_profiles", "gaps"]
)
def test_without_a_table_that_it_is_made_of_there_is_none(table: str) -> None:
    document = msgspec.to_builtins(snapshot(**tables()))
    del document[table]

    assert "reach" not in derived(msgspec.convert(document, Snapshot))


def test_a_snapshot_of_an_earlier_version_gets_its_table_without_classification() -> None:
    """The same rows and gaps as a derivation gives, and nothing else changes."""
    units = tables()["domain_units"]
    del units["dzd_a/mkt"]["owners"]
    hidden = gap("policy_grants", "blueprint_configuration", AT_FIN)
    whole = derived(snapshot([hidden], **tables(domain_units=units)))
    earlier = {name: value for name, value in whole.items() if name != "reach"}
    earlier["gaps"] = {key: value for key, value in whole["gaps"].items() if value["table"] != "reach"}

    assert msgspec.to_builtins(with_reach(msgspec.convert(earlier, Snapshot))) == whole
    assert earlier["gaps"] != whole["gaps"]


def test_domains_do_not_mix() -> None:
    """Owners of a unit create from the profiles of their own domain."""
    units = tables()["domain_units"] | {"dzd_b/root": unit("root", None, ["mkt-owners"]) | {"domain_id": "dzd_b"}}
    grants = GRANTS | {"g/let": lets_in(AT_FIN, None)}
    found = reached(domain_units=units, policy_grants=grants)

    assert who(found) == [("g/make", "dzd_a/fin"), ("owners", "dzd_a/mkt")]
