"""What pipelines are given of a snapshot: rules decide the same, or say that they cannot."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sus_audit.config import load as load_config
from sus_audit.derive import derive
from sus_audit.gate.redact import redacted
from sus_audit.model.snapshot import Call, Cause, Collection, Gap, GapScope, Principal, Project, Snapshot, Source
from sus_audit.snapshot import decode, encode, gap_id
from tests.laws import estates, sample


def _statuses(snapshot: Snapshot) -> dict[str, dict[str, str]]:
    """Return rule -> resource -> status, as the gate gets them: derived anew."""
    derived = derive(snapshot, load_config(sample.CONFIG).classification)
    judge = sample.judge()
    judge.give(json.loads(encode(derived)))
    return {rule.id: judge.statuses(rule) for rule in sample.policies().rules}


@pytest.fixture(scope="module")
def collected() -> Snapshot:
    return decode(sample.collected(True), "snapshot.json")


def test_with_names_every_rule_decides_the_same(collected: Snapshot) -> None:
    less = decode(encode(redacted(collected, keep_names=True)), "redacted")

    assert len(encode(less)) < len(encode(collected))
    assert _statuses(less) == _statuses(collected)


def test_without_names_a_rule_decides_the_same_or_says_unknown(collected: Snapshot) -> None:
    full, less = _statuses(collected), _statuses(decode(encode(redacted(collected)), "redacted"))

    differing = {
        (rule, full[rule].get(resource), less[rule].get(resource))
        for rule in full
        for resource in full[rule].keys() | less[rule].keys()
        if full[rule].get(resource) != less[rule].get(resource)
    }
    assert {after for _, _, after in differing} == {"unknown"}
    assert {rule for rule, _, _ in differing} == {"boundaries.no_dedicated_team", "boundaries.personal_sandbox"}


@pytest.mark.slow
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(drawn=st.data())
def test_on_any_snapshot_a_rule_decides_the_same_or_says_unknown(drawn: st.DataObject) -> None:
    value = drawn.draw(estates.snapshots())
    for _ in range(drawn.draw(st.integers(0, 2))):
        value = estates.with_gap(value, drawn.draw(estates.gaps(value)))
    snapshot = decode(json.dumps(value).encode(), "generated")

    full = _statuses(snapshot)

    assert _statuses(redacted(snapshot, keep_names=True)) == full
    for rule, statuses in _statuses(redacted(snapshot)).items():
        assert {key: now for key, now in statuses.items() if now not in (full[rule].get(key), "unknown")} == {}, rule


def test_no_name_of_a_person_is_left(collected: Snapshot) -> None:
    assert not isinstance(collected.principals, msgspec.UnsetType)
    people = [row for row in collected.principals.values() if row.kind == "user" and row.type != "IAM"]
    names = {text for row in people for text in (row.name, row.arn) if isinstance(text, str)}
    assert names

    text = encode(redacted(collected)).decode()

    assert {name for name in names if name in text} == set()
    assert "assumed-role" not in text
    assert "request_id" not in text


def test_what_is_left_out_and_what_is_said_in_its_place() -> None:
    source = Source(call="datazone:SearchUserProfiles", request_id="r", at="2026-01-01T00:00:00Z")
    user = Principal(
        id="u1", domain_id="dzd_a", kind="user", type="SSO", name="alex@example.com", status="ASSIGNED",
        source=[source],
    )  # fmt: skip
    role = Principal(id="r1", domain_id="dzd_a", kind="user", type="IAM", name="deployer", source=[source])
    team = Principal(id="g1", domain_id="dzd_a", kind="group", type="SSO_GROUP", name="finance", source=[source])
    denied = Gap(
        table="projects", scope=GapScope(kind="domain", id="dzd_a"), fields=None, cause=Cause.DENIED_BY_IAM,
        message="arn:aws:sts::111122223333:assumed-role/Audit/alex may not ...", service="datazone",
        operation="datazone:ListProjects", error_code="AccessDeniedException",
    )  # fmt: skip
    calls = {
        f"{name}/111122223333/eu-west-1/": Call(
            call=name, account_id="111122223333", region="eu-west-1", filter="", calls=1, pages=1, items=1, errors=0,
            caller_arn="arn:aws:sts::111122223333:assumed-role/Audit/alex", first_at="t", last_at="t",
        )
        for name in ("datazone:ListPolicyGrants", "datazone:ListDomains")
    }  # fmt: skip
    snapshot = Snapshot(
        collected_at="2026-01-01T00:00:00Z",
        collection=Collection(tool_version="0.1.0", classification_digest="0" * 64, partition="aws"),
        principals={"dzd_a/u1": user, "dzd_a/r1": role, "dzd_a/g1": team},
        projects={"dzd_a/p1": Project(id="p1", domain_id="dzd_a", name="alex", named_after=["dzd_a/u1"])},
        gaps={gap_id(denied): denied},
        calls=calls,
    )

    less = redacted(snapshot)

    nameless = Gap(
        table="principals", scope=GapScope(kind="principal", id="dzd_a/u1"), fields=["arn", "name"],
        cause=Cause.NOT_COLLECTED, message="The name of user dzd_a/u1 was left out of the snapshot for the gate.",
    )  # fmt: skip
    message = "projects of domain dzd_a (all): datazone:ListProjects did not give it (denied_by_iam)."
    assert less == msgspec.structs.replace(
        snapshot,
        collection=msgspec.structs.replace(snapshot.collection, redacted=True),
        principals={
            "dzd_a/u1": Principal(id="u1", domain_id="dzd_a", kind="user", type="SSO", status="ASSIGNED"),
            "dzd_a/r1": msgspec.structs.replace(role, source=[]),
            "dzd_a/g1": msgspec.structs.replace(team, source=[]),
        },
        projects={"dzd_a/p1": Project(id="p1", domain_id="dzd_a", name="alex")},
        gaps={
            gap_id(denied): msgspec.structs.replace(denied, message=message),
            gap_id(nameless): nameless,
        },
        calls={
            "datazone:ListPolicyGrants/111122223333/eu-west-1/": msgspec.structs.replace(
                calls["datazone:ListPolicyGrants/111122223333/eu-west-1/"], caller_arn=None
            )
        },
    )
    assert redacted(less) == less
