"""What is not known before a change is applied is a gap on exactly that field, and never a pass."""

from __future__ import annotations

from sus_audit.gate.located import Opaque, Reading, Undecided, Unknown
from sus_audit.gate.run import Given, run
from sus_audit.model.gate import GateResult
from tests.gate.declare import declared
from tests.gate.estate import DOMAIN, call, estate, gate, said
from tests.gate.test_effects import profile

ACCOUNT = "222233333333"


def configuration(account: str, region: str = "{RegionName: eu-west-1}") -> str:
    given = f"\n  AwsAccount: {account}" if account else ""
    return f"- Name: Tooling\n  EnvironmentBlueprintId: Tooling\n  AwsRegion: {region}{given}"


def static(result: GateResult) -> set[str]:
    return {status for _, status, rule, _ in said(result) if rule == "profiles.static_for_prod"}


def test_an_account_that_is_known_only_after_apply_is_fixed_and_unknown() -> None:
    result = gate(
        profile(configuration('{AwsAccountId: "? the account is made by this plan (Acct)"}'), "Finance New Production")
    )
    one = next(found for found in result.findings if found.rule == "profiles.prod_targets_prod_accounts")

    assert static(result) == set(), "given is given: the profile is not dynamic"
    assert {found.status for found in result.findings} == {"unknown"}
    assert one.message == (
        "EnvironmentConfigurations[0].AwsAccount.AwsAccountId of Profile is not known before the change is applied: "
        "the account is made by this plan. --assume Acct=VALUE supplies it."
    )
    assert one.place is not None
    assert one.place.property == "EnvironmentConfigurations[0].AwsAccount.AwsAccountId"
    assert (result.verdict, result.exit_code) == ("incomplete", 4)


def test_an_account_that_is_not_given_is_dynamic() -> None:
    assert static(gate(profile(configuration(""), "Finance New Production"))) == {"fail"}


def test_whether_an_account_is_given_may_itself_be_unknown() -> None:
    assert static(gate(profile(configuration('"? a condition decides"'), "Finance New Production"))) == {"unknown"}


def test_a_misspelt_account_makes_a_profile_neither_static_nor_dynamic() -> None:
    text = configuration(f'{{AwsAccountId: "{ACCOUNT}"}}').replace("AwsAccount:", "AwsAcount:")
    result = gate(profile(text, "Finance New Production"))
    invalid = next(found for found in result.findings if found.rule == "change.valid")

    assert static(result) == {"unknown"}
    assert (invalid.status, invalid.cause, invalid.message) == (
        "unknown",
        "invalid",
        "EnvironmentConfigurations[0] of t/Profile has no property AwsAcount; AwsAccount is meant.",
    )
    assert invalid.place is not None
    assert invalid.place.line == 10


def test_a_property_that_nobody_knows_is_remarked_on() -> None:
    one = declared("DataZone::ProjectProfile", "t/P", f"DomainIdentifier: {DOMAIN}\nName: x\nFutureThing: 1")
    result = gate(one)

    assert [notice.message for notice in result.notices] == [
        "t/P has a property FutureThing that is not known here; no rule reads it."
    ]
    assert not any(rule == "change.valid" for _, _, rule, _ in said(result))


def test_an_opaque_change_is_unknown_and_no_pass() -> None:
    mark = declared("X", "t/Custom", "A: 1").mark
    hidden = Opaque(
        address="t/Custom", what="The custom resource t/Custom calls datazone:CreateAccountPool.", mark=mark
    )
    result = run(call(estate()), Given(inputs=[], reading=Reading(opaque=[hidden])))

    assert said(result) == {("new", "unknown", "change.visible", "t/Custom")}
    assert (result.findings[0].cause, result.findings[0].message) == ("opaque", hidden.what)
    assert result.findings[0].place is not None
    assert result.exit_code == 4


def test_a_number_that_is_not_known_is_not_zero() -> None:
    mark = declared("X", "t/Loop", "A: 1").mark
    known = declared("DataZone::PolicyGrant", "t/Loop", f"DomainIdentifier: {DOMAIN}")
    many = Undecided(
        type="AWS::DataZone::PolicyGrant",
        address="t/Loop",
        why="the list Accounts has no value",
        mark=mark,
        properties=known.properties,
        account="111122223333",
        region="eu-west-1",
    )
    result = run(call(estate()), Given(inputs=[], reading=Reading(undecided=[many])))

    assert ("new", "unknown", "blueprints.grants_scoped_to_business_unit", DOMAIN) in said(result)
    assert {one.status for one in result.findings} == {"unknown"}
    assert result.not_judged == [f"What t/Loop adds to policy grants of {DOMAIN} is not known in full."]


def test_a_resource_that_may_be_made_fails_nothing_and_passes_nothing_that_it_decides() -> None:
    maybe = profile(configuration(""), "Finance New Production", exists=Unknown("the condition IsProd is undecided"))
    result = gate(maybe)
    found = next(one for one in result.findings if one.rule == "profiles.static_for_prod")

    assert "fail" not in {one.status for one in result.findings}
    assert found.message.startswith(
        "Whether t/Profile is made at all is not known before the change is applied: "
        "the condition IsProd is undecided. If it is made: Production profile"
    )


def test_without_a_snapshot_what_the_change_alone_shows_is_judged() -> None:
    result = gate(profile(configuration("")), without=True)

    assert static(result) == {"fail"}
    assert result.not_judged[0].startswith("No snapshot was given")
    assert {one.status for one in result.findings} == {"fail", "unknown"}


def test_a_snapshot_of_another_domain_is_said() -> None:
    one = declared("DataZone::ProjectProfile", "t/P", "DomainIdentifier: dzd-other\nName: x\nStatus: ENABLED")

    assert gate(one).not_judged == [
        "The snapshot does not hold dzd-other: of what is there in that domain nothing is known."
    ]
