"""Laws of the table `reach`: a gap adds no place and hides none in silence, and size and work grow with the input."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sus_audit.derive import derive, with_reach
from sus_audit.model.snapshot import Snapshot
from sus_audit.snapshot import encode
from tests.derive.estate import configuration, enabled, profile, snapshot
from tests.derive.reach_estate import AT_FIN, AT_MKT, FIN, MKT, fixed, group, leads, lets_in, may_create, to_group, unit
from tests.derive.reach_estate import tables as two_units
from tests.derive.test_laws import EVERYWHERE, tables

Path = tuple[Any, ...]
LISTINGS = [
    ("policy_grants", "domain_unit", "entity"),
    ("policy_grants", "blueprint_configuration", "entity"),
    ("policy_grants", "domain", "domain_id"),
    ("blueprint_configurations", "account", "account_id"),
    ("blueprint_configurations", "domain", "domain_id"),
    ("domain_units", "domain", "domain_id"),
    ("project_profiles", "domain", "domain_id"),
    ("associations", "domain", "domain_id"),
    ("account_pools", "domain", "domain_id"),
]


HIDEABLE = [
    ("account_pools", "account_pool", ["accounts"]),
    ("associations", "association", ["accounts"]),
    ("associations", "association", ["status"]),
    ("blueprint_configurations", "blueprint_configuration", ["enabled_regions"]),
    ("domain_units", "domain_unit", ["owners"]),
    ("domain_units", "domain_unit", ["parent"]),
    ("principals", "principal", ["name"]),
    ("project_profiles", "project_profile", ["environment_configurations"]),
    ("project_profiles", "project_profile", ["status"]),
]


@st.composite
def connected(draw: st.DrawFn) -> dict[str, Any]:
    """Draw an estate in which most people reach something: few parts of a path are ever missing."""
    where = st.sampled_from(["root", "fin", "risk", "mkt"])
    people = st.sampled_from(["fin-makers", "mkt-owners", "role-group"])
    places = st.sampled_from(
        [
            fixed(FIN),
            fixed(MKT),
            configuration(),
            configuration(account_pools=["dzd_a/pool1"]),
            configuration(account_id=FIN),
        ]
    )
    made = st.builds(may_create, where, people.map(to_group), st.just("pp1"), children=st.booleans())
    let = st.builds(lets_in, st.sampled_from([AT_FIN, AT_MKT]), st.none() | where, st.booleans())
    grants = draw(st.lists(made, min_size=1, max_size=2)) + draw(st.lists(let, min_size=1, max_size=3))
    base = two_units()
    role = f"arn:aws:iam::{MKT}:role/Finance"
    units = {
        key: row | {"owners": draw(st.sampled_from([[], ["dzd_a/fin-makers"], ["dzd_a/mkt-owners"]]))}
        for key, row in base["domain_units"].items()
    }
    pool = {"account_id": draw(st.sampled_from([FIN, MKT])), "regions": ["eu-west-1"]}
    return base | {
        "domain_units": units,
        "principals": base["principals"]
        | {"dzd_a/role-group": group("finance roles") | {"arn": role, "id": "role-group"}},
        "policy_grants": {f"g{number}": row for number, row in enumerate(grants)},
        "project_profiles": leads(*draw(st.lists(places, min_size=1, max_size=2))),
        "account_pools": {"dzd_a/pool1": {"id": "pool1", "domain_id": "dzd_a", "accounts": [pool]}},
    }


def paths(document: dict[str, Any]) -> set[Path]:
    """Return every path by which somebody creates something somewhere; which of several grants lets in is no matter."""
    return {
        (row["profile"], *whom(grantee), place["account_id"], place["region"], place["configuration"])
        for row in document["reach"].values()
        for grantee in row["grantees"]
        for place in row["places"]
    }


def whom(grantee: dict[str, Any]) -> tuple[Any, ...]:
    return grantee["kind"], grantee["principal"], grantee["domain_unit"], grantee["grant"]


def whose(document: dict[str, Any]) -> set[Path]:
    """Return the business units that grantees are known to belong to, of those who certainly reach something."""
    return {
        (*whom(grantee), unit)
        for row in document["reach"].values()
        if row["places"]
        for grantee in row["grantees"]
        for unit in grantee["business_units"]
    }


def check(whole: dict[str, Any], part: dict[str, Any]) -> None:
    """Fail where the part has a path that the whole lacks, or lacks one without a word."""
    doubted = {
        (row["profile"], *whom(grantee), doubt["account_id"])
        for row in part["reach"].values()
        for grantee in row["grantees"]
        for doubt in row["doubts"]
    }
    lost = paths(whole) - paths(part)

    assert paths(part) <= paths(whole)
    assert whose(part) <= whose(whole)
    assert any(gap["table"] == "reach" for gap in part["gaps"].values()) or {path[:6] for path in lost} <= doubted


@given(connected(), st.sampled_from(HIDEABLE), st.data())
@settings(max_examples=200, deadline=None)
def test_a_field_that_could_not_be_read(
    found: dict[str, Any], hidden: tuple[str, str, list[str]], data: st.DataObject
) -> None:
    table, kind, fields = hidden
    key = data.draw(st.sampled_from(sorted(found[table])))
    row = {name: value for name, value in found[table][key].items() if name not in fields}
    gap = {"table": table, "scope": {"kind": kind, "id": key}, "fields": fields, "cause": "throttled"}

    check(derived(snapshot(**found)), derived(snapshot([gap], **found | {table: found[table] | {key: row}})))


@given(connected(), st.sampled_from(LISTINGS), st.data())
@settings(max_examples=200, deadline=None)
def test_rows_that_could_not_be_listed(
    found: dict[str, Any], hidden: tuple[str, str, str], data: st.DataObject
) -> None:
    """Some or all rows of one container are not there, and a gap on its listing says so."""
    table, kind, field = hidden
    wanted = {"domain_unit": 1, "blueprint_configuration": 2, "domain": 0, "account": 0}[kind]
    containers = sorted({row[field] for row in found[table].values() if not wanted or row[field].count("/") == wanted})
    if not containers:
        return
    container = data.draw(st.sampled_from(containers))
    inside = sorted(key for key, row in found[table].items() if row[field] == container)
    gone = set(data.draw(st.lists(st.sampled_from(inside), unique=True)))
    rows = {key: row for key, row in found[table].items() if key not in gone}
    gap = {"table": table, "scope": {"kind": kind, "id": container}, "fields": None, "cause": "denied_by_iam"}
    also = {
        "policy_grants": {
            key: row
            for key, row in found["policy_grants"].items()
            if table != "blueprint_configurations" or row["entity"] not in gone
        }
    }
    # As collection does: grants on configurations that were not listed are not listed either.
    more = [gap, gap | {"table": "policy_grants"}] if table in ("blueprint_configurations", "domain_units") else [gap]

    part = derived(snapshot(more, **found | also | {table: rows}))

    check(derived(snapshot(**found)), part)


@given(tables())
@settings(max_examples=60, deadline=None)
def test_completing_a_snapshot_is_deriving_it(found: dict[str, Any]) -> None:
    whole = derive(snapshot(**found), EVERYWHERE)

    assert encode(with_reach(msgspec.structs.replace(whole, reach=msgspec.UNSET))) == encode(whole)


def derived(found: Snapshot) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(derive(found, EVERYWHERE))
    return plain


def grown(size: int, everyone: bool) -> Snapshot:
    """Return `size` units in teams of ten with an account each; blueprints let in the team, or the whole company."""
    numbers = [f"{111100000000 + team}" for team in range(size // 10)]
    units = {"dzd_a/root": unit("root", None, ["g0"])}
    grants: dict[str, Any] = {}
    for place in range(size):
        name, team = f"u{place}", place // 10
        units[f"dzd_a/{name}"] = unit(name, "root" if place % 10 == 0 else f"u{team * 10}", [f"g{place}"])
        grants[f"m{place}"] = may_create(name, to_group(f"g{place}"), f"pp{place % 10}", children=True)
    for team, number in enumerate(numbers):
        where = ("root", True) if everyone else (f"u{team * 10}", True)
        grants[f"l{team}"] = lets_in(f"dzd_a/{number}/bp1", *where)
    profiles = {
        f"dzd_a/pp{place}": profile(
            id=f"pp{place}",
            status="ENABLED",
            environment_configurations=[configuration(account_id=numbers[place % len(numbers)], region="eu-west-1")],
        )
        for place in range(10)
    }
    return snapshot(
        domains={"dzd_a": {"id": "dzd_a", "account_id": "999988887777", "region": "eu-west-1"}},
        domain_units=units,
        policy_grants=grants,
        blueprint_configurations={f"dzd_a/{number}/bp1": enabled(number) for number in numbers},
        project_profiles=profiles,
        principals={f"dzd_a/g{place}": {"id": f"g{place}", "domain_id": "dzd_a", "kind": "group"} for place in units},
    )


def calls(work: Callable[[], Any]) -> int:
    """Count the calls of functions, ours and C's."""
    found = 0

    def count(_: Any, event: str, __: Any) -> None:
        nonlocal found
        found += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return found


@pytest.mark.parametrize("everyone", [False, True], ids=["teams", "everyone"])
def test_twice_the_units_are_twice_the_work_and_the_table(everyone: bool) -> None:
    """Where a blueprint lets in the whole company too, as published samples do."""
    small, large = (derive(grown(size, everyone), EVERYWHERE) for size in (200, 400))

    assert len(encode(with_reach(large))) / len(encode(with_reach(small))) < 2.1
    assert calls(lambda: with_reach(large)) / calls(lambda: with_reach(small)) < 2.1
