"""Laws of derivation on estates of any shape: pure, idempotent, blind to order, and never misled by a gap."""

from __future__ import annotations

import random
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from sus_audit.config.model import Classification
from sus_audit.derive import derive
from sus_audit.model.snapshot import Snapshot
from sus_audit.snapshot import encode
from tests.derive.estate import CLASSIFICATION, account, association, configuration, enabled, profile, project, snapshot
from tests.derive.reach_estate import lets_in, may_create, to_group

ACCOUNTS = ("111122223333", "222233334444", "333344445555")
UNITS = ("dzd_a/u1", "dzd_a/u2", "dzd_a/u3", "dzd_a/u4")
EVERYWHERE = msgspec.convert(
    msgspec.to_builtins(CLASSIFICATION)
    | {
        "sources": {
            "domain_units": {"stage": ["name", "parent"]},
            "project_profiles": {"business_unit": ["targets", "name"], "stage": ["name", "targets"]},
        }
    },
    Classification,
)

names = st.sampled_from(["finance", "mkt-prod", "Fin Dev", "non-prod", "jane", "acme hipaa", "", "dev-test"])
texts = st.sampled_from(["finance", "prod", "dev", "hipaa", "x"])
tags = st.dictionaries(st.sampled_from(["business-unit", "stage", "environment", "regulation"]), texts)
places = st.fixed_dictionaries(
    {
        "account_id": st.none() | st.sampled_from(ACCOUNTS),
        "region": st.none() | st.sampled_from(["eu-west-1", "us-east-1"]),
        "account_id_path": st.sampled_from([None, None, None, "/p"]),
        "account_pools": st.lists(st.sampled_from(["dzd_a/pool1", "dzd_a/gone"]), max_size=2),
    }
)
resource_tags = tags.map(lambda found: [{"key": key, "value": value} for key, value in sorted(found.items())])


@st.composite
def policy_grants(draw: st.DrawFn) -> dict[str, Any]:
    """Draw grants of profiles on domain units, and of blueprints to domain units."""
    where = st.sampled_from([unit.partition("/")[2] for unit in UNITS])
    to = st.sampled_from([to_group("g1"), {"kind": "all_users"}, {"kind": "domain_unit", "domain_unit": UNITS[0]}])
    into = st.sampled_from([f"dzd_a/{number}/bp1" for number in ACCOUNTS])
    made = st.builds(may_create, where, to, st.sampled_from(["pp0", "pp1"]), children=st.booleans())
    let = st.builds(lets_in, into, st.none() | where, st.booleans())
    found = draw(st.lists(made, max_size=3)) + draw(st.lists(let, max_size=4))
    return {f"dzd_a/grant{number}": row for number, row in enumerate(found)}


@st.composite
def tables(draw: st.DrawFn) -> dict[str, Any]:
    """Draw the tables of a small estate; units may lack a parent, or be each other's."""
    units = {
        key: {
            "id": key.partition("/")[2],
            "domain_id": "dzd_a",
            "name": draw(names),
            "parent": draw(st.sampled_from([None, "dzd_a/gone", *UNITS])),
            "owners": draw(st.lists(st.sampled_from(["dzd_a/g1", "dzd_a/j1"]), unique=True).map(sorted)),
        }
        for key in UNITS
    }
    return {
        "accounts": {
            number: account(
                number,
                name=draw(names),
                tags=draw(tags),
                organizational_unit_names=draw(st.lists(names, max_size=3)),
            )
            for number in ACCOUNTS[:2]
        },
        "domains": {"dzd_a": {"id": "dzd_a", "account_id": "999988887777", "region": "eu-west-1"}},
        "domain_units": units,
        "associations": {
            number: association(number, status=draw(st.sampled_from(["ASSOCIATED", "FAILED", None])))
            for number in ACCOUNTS
        },
        "blueprint_configurations": {f"dzd_a/{number}/bp1": enabled(number) for number in ACCOUNTS},
        "account_pools": {
            "dzd_a/pool1": {
                "id": "pool1",
                "domain_id": "dzd_a",
                "accounts": [{"account_id": ACCOUNTS[0], "regions": ["eu-west-1"]}],
            }
        },
        "project_profiles": {
            f"dzd_a/pp{place}": profile(
                id=f"pp{place}",
                name=draw(names),
                status=draw(st.sampled_from(["ENABLED", "ENABLED", "DISABLED"])),
                domain_unit=draw(st.sampled_from(UNITS)),
                project_resource_tags=draw(resource_tags),
                environment_configurations=[configuration(**found) for found in draw(st.lists(places, max_size=2))],
            )
            for place in range(2)
        },
        "projects": {
            f"dzd_a/p{place}": project(
                id=f"p{place}",
                name=draw(names),
                description=draw(st.none() | names),
                domain_unit=draw(st.sampled_from([None, *UNITS])),
                profile=draw(st.sampled_from([None, "dzd_a/pp0", "dzd_a/pp1"])),
                resource_tags=draw(resource_tags),
                glossary_terms=draw(st.lists(texts, max_size=2)),
            )
            for place in range(3)
        },
        "principals": {
            "dzd_a/g1": {"id": "g1", "domain_id": "dzd_a", "kind": "group", "name": draw(names)},
            "dzd_a/j1": {"id": "j1", "domain_id": "dzd_a", "kind": "user", "name": "jane@example.com"},
        },
        "memberships": {"dzd_a/p0/j1": {"domain_id": "dzd_a", "project": "dzd_a/p0", "principal": "dzd_a/j1"}},
        "policy_grants": draw(policy_grants()),
    }


@given(tables())
@settings(max_examples=60, deadline=None)
def test_deriving_twice_is_deriving_once(found: dict[str, Any]) -> None:
    once = derive(snapshot(**found), EVERYWHERE)

    assert encode(derive(once, EVERYWHERE)) == encode(once)


@given(tables())
@settings(max_examples=40, deadline=None)
def test_another_classification_leaves_no_trace(found: dict[str, Any]) -> None:
    """As after a change of the config: nothing of the earlier answer stays."""
    fresh = snapshot(**found)

    assert encode(derive(derive(fresh, EVERYWHERE), CLASSIFICATION)) == encode(derive(fresh, CLASSIFICATION))


@given(tables(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_rows_decides_nothing(found: dict[str, Any], chance: random.Random) -> None:
    shuffled: dict[str, Any] = {
        table: dict(chance.sample(sorted(rows.items(), key=lambda item: item[0]), len(rows)))
        for table, rows in found.items()
    }

    assert encode(derive(snapshot(**shuffled), EVERYWHERE)) == encode(derive(snapshot(**found), EVERYWHERE))


@given(tables())
@settings(max_examples=30, deadline=None)
def test_what_was_given_is_not_touched(found: dict[str, Any]) -> None:
    given_snapshot = snapshot(**found)
    before = encode(given_snapshot)

    derive(given_snapshot, EVERYWHERE)

    assert encode(given_snapshot) == before


HIDEABLE = [
    ("accounts", "account", ["name"]),
    ("accounts", "account", ["tags"]),
    ("accounts", "account", ["organizational_unit_names"]),
    ("associations", "association", ["status"]),
    ("associations", "association", ["accounts"]),
    ("blueprint_configurations", "blueprint_configuration", ["enabled_regions"]),
    ("account_pools", "account_pool", ["accounts"]),
    ("domain_units", "domain_unit", ["name"]),
    ("domain_units", "domain_unit", ["parent"]),
    ("project_profiles", "project_profile", ["name"]),
    ("project_profiles", "project_profile", ["domain_unit"]),
    ("project_profiles", "project_profile", ["environment_configurations", "project_resource_tags"]),
    ("projects", "project", ["name"]),
    ("projects", "project", ["description"]),
    ("projects", "project", ["glossary_terms", "profile", "resource_tags"]),
    ("principals", "principal", ["name"]),
    ("domain_units", "domain_unit", ["owners"]),
    ("project_profiles", "project_profile", ["status"]),
]
FACTS = (
    "business_unit", "stage", "regulations", "ancestors", "placement", "name_tokens", "description_tokens",
    "folded_tags",
)  # fmt: skip


@given(tables(), st.sampled_from(HIDEABLE), st.data())
@settings(max_examples=200, deadline=None)
def test_a_gap_takes_facts_away_and_changes_none(
    found: dict[str, Any], hidden: tuple[str, str, list[str]], data: st.DataObject
) -> None:
    """What is derived with a gap is derived without it, or absent with a gap of its own; lists that grow say so."""
    table, kind, fields = hidden
    whole = msgspec.to_builtins(derive(snapshot(**found), EVERYWHERE))
    key = data.draw(st.sampled_from(sorted(found[table])))
    row = {name: value for name, value in found[table][key].items() if name not in fields}
    gap = {"table": table, "scope": {"kind": kind, "id": key}, "fields": fields, "cause": "throttled"}
    part_of: Snapshot = snapshot([gap], **found | {table: found[table] | {key: row}})
    part = msgspec.to_builtins(derive(part_of, EVERYWHERE))
    said = {(gap["table"], gap["scope"]["id"], field) for gap in part["gaps"].values() for field in gap["fields"] or ()}

    for name, rows in found.items():
        for row_key in rows:
            before, after = whole[name][row_key], part[name][row_key]
            for fact in FACTS:
                assert fact not in after or after[fact] == before[fact], (name, row_key, fact)
                assert fact in after or fact not in before or (name, row_key, fact) in said, (name, row_key, fact)
            for fact in ("targets", "named_after", "described_after"):
                assert all(item in before[fact] for item in after.get(fact, [])), (name, row_key, fact)
                lost = [item for item in before.get(fact, []) if item not in after.get(fact, [])]
                # Somebody who is no member, and whose name is hidden, has the gap on the own row only.
                strangers = name == "projects" and row_key != "dzd_a/p0" and (table, fields) == ("principals", ["name"])
                assert not lost or strangers or (name, row_key, fact) in said, (name, row_key, fact)
