"""A whole collection, and the ways in which an estate is only partly readable."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any

import msgspec
import pytest
from botocore.exceptions import ReadTimeoutError

from sus_audit import snapshot as snapshots
from sus_audit.collect import shards
from sus_audit.collect.limits import Pace
from sus_audit.config.model import OrganizationConfig
from sus_audit.emulator import emulate
from sus_audit.emulator.state import EstateState, Fault
from sus_audit.model.snapshot import Snapshot
from tests.collect import estate as tiny


def rows(snapshot: Snapshot, table: str) -> dict[str, Any]:
    """Return a table as JSON, without the sources and what stands for nothing."""
    plain: dict[str, Any] = msgspec.to_builtins(getattr(snapshot, table))
    dull = {"source", "classified_by"}
    return {key: {name: value for name, value in row.items() if name not in dull} for key, row in plain.items()}


def gaps(snapshot: Snapshot) -> list[tuple[str, str, str, list[str] | None, str]]:
    assert isinstance(snapshot.gaps, dict)
    return sorted(
        ((gap.table, gap.scope.kind, gap.scope.id, gap.fields, str(gap.cause)) for gap in snapshot.gaps.values()),
        key=str,
    )


def collected(change: Callable[[EstateState], None] | None = None, **settings: Any) -> Snapshot:
    estate = tiny.build()
    if change is not None:
        change(estate)
    with emulate(estate):
        return tiny.collected(tiny.config(**settings))


def governance(estate: EstateState) -> Any:
    return estate.accounts[tiny.GOVERNANCE].roles[tiny.ROLE]


def faulty(*faults: Fault) -> Callable[[EstateState], None]:
    return lambda estate: estate.faults.extend(faults)


LISTS_UNPROVED = [
    (table, "domain", "dzd_a1", None, "visibility_unproved") for table in ("environments", "memberships", "projects")
]


def test_everything_of_a_small_estate() -> None:
    snapshot = collected()

    assert gaps(snapshot) == []
    tables = [table for table in Snapshot.TABLES if table not in {*Snapshot.DERIVED, "associations"}]
    assert {table: sorted(rows(snapshot, table)) for table in tables} == {
        "organization": ["o-exampleorg"],
        "accounts": ["111122223333", "444455556666", "999988887777"],
        "domains": ["dzd_a1"],
        "domain_units": ["dzd_a1/finance", "dzd_a1/root"],
        "blueprints": ["dzd_a1/tooling"],
        "blueprint_configurations": ["dzd_a1/444455556666/tooling"],
        "account_pools": ["dzd_a1/pool1"],
        "project_profiles": ["dzd_a1/profile1"],
        "projects": ["dzd_a1/project1"],
        "environments": ["dzd_a1/env1"],
        "memberships": ["dzd_a1/project1/u-ana"],
        "principals": ["dzd_a1/auditor", "dzd_a1/g-finance", "dzd_a1/u-ana"],
        "policy_grants": [
            "dzd_a1/DOMAIN_UNIT/finance/CREATE_PROJECT_FROM_PROJECT_PROFILE/a07edb177df6bd30",
            "dzd_a1/ENVIRONMENT_BLUEPRINT_CONFIGURATION/444455556666:tooling/CREATE_ENVIRONMENT_FROM_BLUEPRINT/"
            "3f55c159fd0c79de",
        ],
        "enforcement_rules": ["dzd_a1/rule1"],
        "designations": ["dzd_a1/d1"],
        "changes": [],
    }  # fmt: skip
    assert snapshots.decode(snapshots.encode(snapshot), "it") == snapshot


def test_rows_are_in_the_snapshots_own_words() -> None:
    snapshot = collected()

    assert rows(snapshot, "accounts")["444455556666"] == {
        "id": "444455556666",
        "arn": "arn:aws:organizations::999988887777:account/o-exampleorg/444455556666",
        "name": "finance-prod",
        "status": "ACTIVE",
        "in_organization": True,
        "organizational_units": ["r-ab12", "ou-ab12-finance1"],
        "organizational_unit_names": ["Root", "finance"],
        "tags": {"stage": "prod"},
    }
    assert rows(snapshot, "domain_units") == {
        "dzd_a1/finance": {
            "id": "finance",
            "domain_id": "dzd_a1",
            "name": "finance",
            "description": None,
            "parent": "dzd_a1/root",
            "owners": ["dzd_a1/g-finance"],
        },
        "dzd_a1/root": {
            "id": "root",
            "domain_id": "dzd_a1",
            "name": "company",
            "description": None,
            "parent": None,
            "owners": ["dzd_a1/auditor"],
        },
    }
    assert rows(snapshot, "principals")["dzd_a1/u-ana"] == {
        "id": "u-ana",
        "domain_id": "dzd_a1",
        "kind": "user",
        "type": "SSO",
        "status": "ACTIVATED",
        "name": "ana",
        "arn": None,
    }
    assert next(iter(rows(snapshot, "associations").values()))["accounts"] == ["444455556666"]
    assert rows(snapshot, "blueprint_configurations")["dzd_a1/444455556666/tooling"]["blueprint_name"] == "Tooling"
    [grant, _] = rows(snapshot, "policy_grants").values()
    assert grant == {
        "domain_id": "dzd_a1",
        "entity_type": "DOMAIN_UNIT",
        "entity": "dzd_a1/finance",
        "policy_type": "CREATE_PROJECT_FROM_PROJECT_PROFILE",
        "principal": {
            "kind": "group",
            "principal": "dzd_a1/g-finance",
            "project": None,
            "designation": None,
            "domain_unit": None,
            "include_child_domain_units": None,
        },
        "include_child_domain_units": False,
        "project_profiles": ["dzd_a1/profile1"],
        "created_at": None,
    }


def test_overrides_are_laid_over_the_blueprints_defaults() -> None:
    snapshot = collected()

    [configuration] = rows(snapshot, "project_profiles")["dzd_a1/profile1"]["environment_configurations"]
    assert configuration["parameters"] == [
        {"name": "enableSpaces", "value": "true", "is_editable": False},
        {"name": "idleTimeoutInMinutes", "value": "60", "is_editable": None},
    ]


def test_collecting_twice_differs_in_times_and_request_ids_only() -> None:
    def stable(snapshot: Snapshot) -> Any:
        plain = msgspec.to_builtins(snapshot)
        for table in Snapshot.TABLES:
            for row in plain.get(table, {}).values():
                for source in row["source"]:
                    source["request_id"] = ""
        return plain

    assert stable(collected()) == stable(collected(collect=tiny.collecting(workers=1)))


class Wire(Executor):
    """Carries work and what comes of it as bytes, as an executor on another machine would."""

    def __init__(self, workers: int) -> None:
        self._pool = ThreadPoolExecutor(workers)

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        sent = pickle.dumps((fn, args[1]))
        # The clock of a test is a lambda; a real one is a function of a module.
        return self._pool.submit(lambda: pickle.loads(pickle.dumps(_answer(sent, args[0]))))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._pool.shutdown(wait=wait, cancel_futures=cancel_futures)


def _answer(sent: bytes, settings: Any) -> Any:
    function, work = pickle.loads(sent)
    return function(settings, work)


@pytest.mark.parametrize("faults", [[], [Fault(operation="datazone:ListRules", kind="deny")]], ids=["well", "denied"])
def test_shards_and_their_findings_are_plain_values(faults: list[Fault]) -> None:
    estate = tiny.build()
    estate.faults = faults
    with emulate(estate):
        over_the_wire = tiny.collected(executor_factory=Wire)
        at_home = tiny.collected()

    assert gaps(over_the_wire) == gaps(at_home)
    tables = [table for table in Snapshot.TABLES[3:] if table not in Snapshot.DERIVED]
    assert [rows(over_the_wire, table) for table in tables] == [rows(at_home, table) for table in tables]


def test_a_shard_that_breaks_down_leaves_its_promises_and_the_others_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise RuntimeError("out of luck")

    monkeypatch.setitem(shards.KINDS, "projects/details", broken)

    snapshot = collected()

    details = ["deployment_status", "glossary_terms", "parameters", "profile", "resolved_accounts", "resource_tags"]
    assert gaps(snapshot) == [
        ("environments", "project", "dzd_a1/project1", None, "unavailable"),
        ("memberships", "project", "dzd_a1/project1", None, "unavailable"),
        ("projects", "project", "dzd_a1/project1", details, "unavailable"),
    ]
    assert rows(snapshot, "projects")["dzd_a1/project1"]["name"] == "name of project1"
    assert len(rows(snapshot, "project_profiles")) == 1


def test_a_member_whose_role_cannot_be_assumed() -> None:
    def no_role(estate: EstateState) -> None:
        estate.accounts[tiny.FINANCE].roles.clear()

    snapshot = collected(no_role)

    assert gaps(snapshot) == [
        ("blueprint_configurations", "account", "444455556666", None, "role_not_assumable"),
        ("policy_grants", "account", "444455556666", None, "role_not_assumable"),
    ]
    assert snapshot.calls["sts:AssumeRole/999988887777/eu-west-1/"].errors == 1


def test_an_account_outside_the_organization_is_known_to_be_outside() -> None:
    def stranger(estate: EstateState) -> None:
        estate.domains[tiny.DOMAIN].environments["env1"]["awsAccountId"] = "777788889999"

    snapshot = collected(stranger)

    assert gaps(snapshot) == []
    assert rows(snapshot, "accounts")["777788889999"] == {
        "id": "777788889999",
        "arn": None,
        "name": None,
        "status": None,
        "in_organization": False,
        "organizational_units": [],
        "organizational_unit_names": [],
        "tags": {},
    }


def test_without_the_organization_nothing_is_said_about_membership() -> None:
    snapshot = collected(organization=OrganizationConfig(enabled=False))

    fields = ["arn", "in_organization", "name", "organizational_unit_names", "organizational_units", "status", "tags"]
    assert gaps(snapshot) == [
        ("accounts", "account", "111122223333", fields, "not_collected"),
        ("accounts", "account", "444455556666", fields, "not_collected"),
        ("accounts", "organization", "organization", None, "not_collected"),
        ("organization", "organization", "organization", None, "not_collected"),
    ]
    assert rows(snapshot, "accounts") == {
        "111122223333": {"id": "111122223333"},
        "444455556666": {"id": "444455556666"},
    }


@pytest.mark.parametrize(
    ("principal", "accounts"),
    [
        ("arn:aws:organizations::999988887777:ou/o-exampleorg/ou-ab12-finance1", ["444455556666"]),
        (
            "arn:aws:organizations::999988887777:organization/o-exampleorg",
            ["111122223333", "444455556666", "999988887777"],
        ),
    ],
)
def test_a_unit_or_organization_stands_for_its_accounts(principal: str, accounts: list[str]) -> None:
    def shared(estate: EstateState) -> None:
        estate.domains[tiny.DOMAIN].associations[0]["principal"] = principal

    snapshot = collected(shared)

    assert [row["accounts"] for row in rows(snapshot, "associations").values()] == [accounts]
    assert list(rows(snapshot, "blueprint_configurations")) == ["dzd_a1/444455556666/tooling"]


def test_a_unit_that_cannot_be_expanded_hides_whose_configurations_there_are() -> None:
    principal = "arn:aws:organizations::999988887777:ou/o-exampleorg/ou-ab12-finance1"

    def shared(estate: EstateState) -> None:
        estate.domains[tiny.DOMAIN].associations[0]["principal"] = principal
        estate.faults.append(Fault(operation="organizations:*", kind="deny_scp"))

    snapshot = collected(shared)

    hidden = [gap for gap in gaps(snapshot) if gap[0] in {"associations", "blueprint_configurations", "policy_grants"}]
    [key] = rows(snapshot, "associations")
    assert hidden == [
        ("associations", "association", key, ["accounts"], "denied_by_scp"),
        ("blueprint_configurations", "domain", "dzd_a1", None, "denied_by_scp"),
        ("policy_grants", "domain", "dzd_a1", None, "denied_by_scp"),
    ]


def test_lists_are_unproved_where_the_caller_does_not_own_the_root_unit() -> None:
    def no_owner(estate: EstateState) -> None:
        estate.domains[tiny.DOMAIN].domain_units["root"]["owners"] = [{"user": {"userId": "u-ana"}}]

    assert gaps(collected(no_owner)) == LISTS_UNPROVED
    trusted = collected(no_owner, collect=tiny.collecting(trust_list_visibility="measured in March"))
    assert gaps(trusted) == []
    assert trusted.collection.trust_list_visibility == "measured in March"


def handled(estate: EstateState) -> None:
    estate.domains[tiny.DOMAIN].account_pools["pool1"]["accountSource"] = {
        "customAccountPoolHandler": {"lambdaFunctionArn": "arn:aws:lambda:eu-west-1:111122223333:function:accounts"}
    }


def test_a_handlers_accounts_are_unresolved_and_never_empty() -> None:
    snapshot = collected(handled)

    assert gaps(snapshot) == [("account_pools", "account_pool", "dzd_a1/pool1", ["accounts"], "unresolved")]
    pool = rows(snapshot, "account_pools")["dzd_a1/pool1"]
    assert "accounts" not in pool
    assert pool["handler"]["lambda_function_arn"] == "arn:aws:lambda:eu-west-1:111122223333:function:accounts"
    assert not any(call.startswith("datazone:ListAccountsInAccountPool") for call in snapshot.calls)


def test_a_handler_that_names_nobody_is_unresolved_too() -> None:
    snapshot = collected(handled, collect=tiny.collecting(ask_pool_handlers=True))

    assert gaps(snapshot) == [("account_pools", "account_pool", "dzd_a1/pool1", ["accounts"], "unresolved")]
    assert "accounts" not in rows(snapshot, "account_pools")["dzd_a1/pool1"]
    assert any(call.startswith("datazone:ListAccountsInAccountPool") for call in snapshot.calls)


def test_half_of_an_estate_denied_leaves_the_other_half() -> None:
    def half(estate: EstateState) -> None:
        governance(estate)["denied"] = [
            "datazone:GetProject", "datazone:ListProjectProfiles", "datazone:ListAccountPools", "ram:*",
            "datazone:SearchGroupProfiles",
        ]  # fmt: skip

    snapshot = collected(half)

    details = ["deployment_status", "glossary_terms", "parameters", "profile", "resolved_accounts", "resource_tags"]
    assert gaps(snapshot) == [
        ("account_pools", "domain", "dzd_a1", None, "denied_by_iam"),
        ("associations", "domain", "dzd_a1", None, "denied_by_iam"),
        ("blueprint_configurations", "domain", "dzd_a1", None, "denied_by_iam"),
        ("policy_grants", "domain", "dzd_a1", None, "denied_by_iam"),
        ("principals", "domain", "dzd_a1", None, "denied_by_iam"),
        ("principals", "principal", "dzd_a1/g-finance", ["arn", "name", "status", "type"], "denied_by_iam"),
        ("project_profiles", "domain", "dzd_a1", None, "denied_by_iam"),
        ("projects", "project", "dzd_a1/project1", details, "denied_by_iam"),
    ]
    assert list(rows(snapshot, "memberships")) == ["dzd_a1/project1/u-ana"]
    assert list(rows(snapshot, "environments")) == ["dzd_a1/env1"]


def test_pages_that_were_read_before_a_failure_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    def many(estate: EstateState) -> None:
        domain = estate.domains[tiny.DOMAIN]
        one = domain.projects["project1"]
        domain.projects = {f"p{number:03d}": {**one, "id": f"p{number:03d}"} for number in range(60)}
        domain.environments, domain.memberships = {}, {}

    wait = Pace.wait
    asked: list[str] = []

    def dead_at_the_second_page(self: Pace, account_id: str, region: str, call: str) -> None:
        asked.append(call)
        if call == "datazone:ListProjects" and asked.count(call) == 2:
            raise ReadTimeoutError(endpoint_url="https://datazone.eu-west-1.api.aws")
        wait(self, account_id, region, call)

    monkeypatch.setattr(Pace, "wait", dead_at_the_second_page)

    snapshot = collected(many)

    assert gaps(snapshot) == [
        (table, "domain", "dzd_a1", None, "unavailable") for table in ("environments", "memberships", "projects")
    ]
    assert sorted(rows(snapshot, "projects")) == [f"dzd_a1/p{number:03d}" for number in range(50)]
    assert all("profile" in row for row in rows(snapshot, "projects").values())


def test_only_the_asked_types_of_grants_are_read() -> None:
    with emulate(tiny.build()) as emulator:
        snapshot = tiny.collected(policy_types=frozenset({"CREATE_PROJECT_FROM_PROJECT_PROFILE"}))

    assert emulator.call_count("datazone:ListPolicyGrants") == 2
    assert [row["policy_type"] for row in rows(snapshot, "policy_grants").values()] == [
        "CREATE_PROJECT_FROM_PROJECT_PROFILE"
    ]


def test_a_value_named_like_a_secret_is_dropped() -> None:
    def secret(estate: EstateState) -> None:
        estate.domains[tiny.DOMAIN].environments["env1"]["userParameters"] = [
            {"keyName": "adminPassword", "fieldType": "STRING", "defaultValue": "hunter2"},
            {"keyName": "size", "fieldType": "STRING", "defaultValue": "small"},
        ]

    snapshot = collected(secret)

    assert rows(snapshot, "environments")["dzd_a1/env1"]["parameters"] == [
        {"name": "adminPassword", "value": None, "is_editable": None},
        {"name": "size", "value": "small", "is_editable": None},
    ]
    assert b"hunter2" not in snapshots.encode(snapshot)
