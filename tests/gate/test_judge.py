"""The law that makes the gate fast: asked of what the change reaches, rules differ as they do asked of everything."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sus_audit import evaluate
from sus_audit.config import effective
from sus_audit.derive import derive
from sus_audit.gate.compare import Difference, compare
from sus_audit.gate.judge import differing, judge, projects_reached
from sus_audit.gate.located import Declared, Reading
from sus_audit.gate.overlay import lay_over
from sus_audit.model.audit import Severity, Status, Verdict
from tests.gate.declare import declared
from tests.gate.estate import DOMAIN, call, estate
from tests.gate.test_effects import grant

UNITS = ("root", "finance", "finance-risk", "marketing")
PROFILES = ("fin-production", "fin-development", "mkt-production")
ACCOUNTS = ("222233331111", "222233333333", "333344443333")


def project(number: int, unit: str, profile: str) -> Declared:
    text = f"DomainIdentifier: {DOMAIN}\nName: Churn Model {number}\nDomainUnitId: {unit}\nProjectProfileId: {profile}"
    return declared("DataZone::Project", f"t/Project{number}", text)


def placed(profile: str, account: str) -> Declared:
    name = (estate().project_profiles or {})[f"{DOMAIN}/{profile}"].name
    text = f"""
DomainIdentifier: {DOMAIN}
Name: {name}
Status: ENABLED
EnvironmentConfigurations:
- Name: Tooling
  EnvironmentBlueprintId: Tooling
  AwsRegion: {{RegionName: eu-west-1}}
  AwsAccount: {{AwsAccountId: "{account}"}}
"""
    return declared("DataZone::ProjectProfile", f"t/{profile}", text)


def tagged(account: str, stage: str) -> Declared:
    return declared(
        "Organizations::Account", f"t/{account}", f"Tags: [{{Key: stage, Value: {stage}}}]",
        known={"Id": account}, partial=True, action="update",
    )  # fmt: skip


def member(project_id: str, name: str) -> Declared:
    text = f"DomainIdentifier: {DOMAIN}\nProjectIdentifier: {project_id}\nDesignation: PROJECT_OWNER\n"
    return declared(
        "DataZone::ProjectMembership", f"t/{project_id}-{name}", f"{text}Member: {{UserIdentifier: {name}}}"
    )


def unit(name: str, parent: str) -> Declared:
    text = f"DomainIdentifier: {DOMAIN}\nName: {name}\nParentDomainUnitIdentifier: {parent}"
    return declared("DataZone::DomainUnit", f"t/{name}", text)


def renamed(identifier: str, name: str) -> Declared:
    return declared(
        "DataZone::DomainUnit", f"t/{identifier}-as", f"DomainIdentifier: {DOMAIN}\nName: {name}",
        known={"Id": identifier}, partial=True, action="update",
    )  # fmt: skip


def alike(project_id: str, more: str) -> Declared:
    """A project that is named like one that is there, in the same domain unit."""
    row = (estate().projects or {})[f"{DOMAIN}/{project_id}"]
    unit_id = str(row.domain_unit).partition("/")[2]
    text = f"DomainIdentifier: {DOMAIN}\nName: {row.name} {more}\nDomainUnitId: {unit_id}"
    return declared("DataZone::Project", f"t/{project_id}-{more}", text)


def off(account: str) -> Declared:
    text = f"DomainIdentifier: {DOMAIN}\nEnvironmentBlueprintIdentifier: Tooling\nEnabledRegions: []"
    return declared("DataZone::EnvironmentBlueprintConfiguration", f"t/off{account}", text, account=account)


CHANGES = st.lists(
    st.one_of(
        st.builds(project, st.integers(0, 3), st.sampled_from(UNITS), st.sampled_from(PROFILES)),
        st.builds(placed, st.sampled_from(PROFILES), st.sampled_from(ACCOUNTS)),
        st.builds(tagged, st.sampled_from(ACCOUNTS), st.sampled_from(("prod", "dev"))),
        st.builds(grant, st.sampled_from(ACCOUNTS), st.sampled_from(UNITS), st.sampled_from(("true", "false"))),
        st.builds(member, st.sampled_from(("fin-fraud", "fin-churn")), st.sampled_from(("alice", "bob"))),
        st.builds(unit, st.sampled_from(("Churn", "Risk")), st.sampled_from(UNITS)),
        st.builds(off, st.sampled_from(ACCOUNTS)),
        st.builds(renamed, st.sampled_from(UNITS[1:]), st.sampled_from(("HIPAA Research", "Marketing", "PCI"))),
        st.builds(alike, st.sampled_from(("fin-churn", "fin-fraud")), st.sampled_from(("Ingest", "Train"))),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda one: one.address,
)


def differences(resources: list[Declared], *, whole: bool) -> dict[str, tuple[Any, ...]]:
    asked = call(estate())
    data = evaluate.config_data(asked.config, effective(asked.config), asked.policies, asked.as_of)
    proposed = lay_over(estate(), Reading(declared=resources), asked.as_of)
    worlds = judge(
        proposed.before, proposed.after, asked.config, asked.policies, data, asked.engine,
        derived=not proposed.stubbed, whole=whole,
    )  # fmt: skip
    return {one.verdict.id: _plain(one) for one in compare(*worlds.verdicts) if one.kind != "unchanged"}


def _plain(one: Difference) -> tuple[Any, ...]:
    return one.kind, one.status, one.verdict.rule, one.verdict.resource, one.verdict.message


@given(CHANGES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_asked_of_what_the_change_reaches_rules_differ_as_asked_of_everything(resources: list[Declared]) -> None:
    assert differences(resources, whole=False) == differences(resources, whole=True)


def in_units(*names: str) -> set[str]:
    units = {f"{DOMAIN}/{name}" for name in names}
    return {key for key, row in (estate().projects or {}).items() if row.domain_unit in units}


def standing_on(account: str) -> set[str]:
    return {row.project for row in (estate().environments or {}).values() if row.account_id == account}


def of_units(keys: set[str]) -> set[str]:
    rows = estate().projects or {}
    units = {rows[key].domain_unit for key in keys}
    return {key for key, row in rows.items() if row.domain_unit in units}


OWNER = declared(
    "DataZone::Owner",
    "t/Owner",
    f"DomainIdentifier: {DOMAIN}\nEntityType: DOMAIN_UNIT\nEntityIdentifier: finance\n"
    "Owner: {User: {UserIdentifier: x}}",
)
OF_FINANCE = in_units("finance", "finance-customers", "finance-risk")
REACHED: dict[str, tuple[Declared, set[str]]] = {
    "one more in a unit reaches its neighbours": (
        project(0, "finance-risk", "fin-production"),
        in_units("finance-risk"),
    ),
    "a unit reaches what is below it": (OWNER, OF_FINANCE),
    "a unit with another name too": (renamed("finance", "PCI"), OF_FINANCE),
    "an account reaches who works in it": (tagged("222233331111", "prod"), of_units(standing_on("222233331111"))),
    "a member reaches the project": (member("fin-fraud", "alice"), of_units({f"{DOMAIN}/fin-fraud"})),
}


@pytest.mark.parametrize(("resource", "wanted"), REACHED.values(), ids=REACHED)
def test_which_projects_a_change_reaches(resource: Declared, wanted: set[str]) -> None:
    proposed = lay_over(estate(), Reading(declared=[resource]), estate().collected_at)
    classification = call(estate()).config.classification
    old, new = derive(proposed.before, classification), derive(proposed.after, classification)
    found = projects_reached(old, new, differing(old, new))

    assert wanted, "the sample has such projects"
    assert {key for key in found if "/+" not in key} == wanted


def test_a_change_of_grants_asks_a_few_rules_only() -> None:
    asked = call(estate())
    data = evaluate.config_data(asked.config, effective(asked.config), asked.policies, asked.as_of)
    proposed = lay_over(estate(), Reading(declared=[grant(ACCOUNTS[0], "root")]), asked.as_of)
    worlds = judge(proposed.before, proposed.after, asked.config, asked.policies, data, asked.engine)

    assert {rule.id for rule in worlds.judged} == {
        "blueprints.grants_scoped_to_business_unit",
        "change.valid",
        "change.visible",
        "domain.create_grants_not_for_everyone",
        "profiles.prod_creation_restricted",
        "reach.production_reachable_only_from_own_business_unit",
    }


def verdict(status: Status, message: str = "m", severity: Severity = Severity.HIGH, evidence: Any = ()) -> Verdict:
    from sus_audit.model.audit import Evidence

    kept = [Evidence(pointer=f"/{place}", value=value) for place, value in enumerate(evidence)]
    return Verdict(
        id="v", rule="a.b", resource="r", status=status, severity=severity, message=message, evidence=kept, cause=None
    )


FAIL, UNKNOWN, PASS = Status.FAIL, Status.UNKNOWN, Status.PASS


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (None, verdict(FAIL), ("new", "fail")),
        (verdict(PASS), verdict(FAIL), ("new", "fail")),
        (verdict(UNKNOWN), verdict(FAIL), ("new", "fail")),
        (verdict(FAIL), verdict(FAIL), ("unchanged", "fail")),
        (verdict(FAIL, severity=Severity.LOW), verdict(FAIL), ("worse", "fail")),
        (
            verdict(FAIL, "1 account", evidence=["a"]),
            verdict(FAIL, "2 accounts", evidence=["a", "b"]),
            ("worse", "fail"),
        ),
        (verdict(FAIL, "2 accounts", evidence=["a", "b"]), verdict(FAIL, "1", evidence=["b"]), ("unchanged", "fail")),
        (verdict(FAIL, evidence=["a"]), verdict(FAIL, evidence=["a", "b"]), ("unchanged", "fail")),
        (verdict(FAIL), verdict(UNKNOWN), ("new", "unknown")),
        (verdict(PASS), verdict(UNKNOWN), ("new", "unknown")),
        (None, verdict(UNKNOWN), ("new", "unknown")),
        (verdict(UNKNOWN), verdict(UNKNOWN), ("unchanged", "unknown")),
        (verdict(UNKNOWN, "one reason"), verdict(UNKNOWN, "another"), ("new", "unknown")),
        (verdict(FAIL), verdict(PASS), ("fixed", "pass")),
        (verdict(FAIL), None, ("fixed", "gone")),
        (verdict(UNKNOWN), verdict(PASS), ("fixed", "pass")),
        (verdict(UNKNOWN), None, None),
        (verdict(PASS), verdict(PASS), None),
        (verdict(PASS), None, None),
        (None, verdict(PASS), None),
    ],
)
def test_what_two_verdicts_come_to(
    before: Verdict | None, after: Verdict | None, found: tuple[str, str] | None
) -> None:
    made = compare([before] if before else [], [after] if after else [])

    assert [(one.kind, one.status) for one in made] == ([found] if found else [])
