"""No answer that is missing is lost on the way: what a reader could not know stays unknown in the estate."""

from __future__ import annotations

import msgspec
import pytest

from sus_audit.gate.located import Declared, Reading, Unknown
from sus_audit.gate.overlay import lay_over
from sus_audit.model.gate import GateResult
from sus_audit.model.snapshot import Cause, Gap, GapScope
from sus_audit.snapshot import gap_id
from tests.gate.declare import declared
from tests.gate.estate import DOMAIN, estate, gate, said

AT = "2026-11-01T00:00:00Z"
ARN = (estate().domains or {})[DOMAIN].arn
OWNER = "Owner: {User: {UserIdentifier: x}}"
TO_ONE = "Principal: '222233331111'"
SHARE = "arn:aws:ram:eu-west-1:111122223333:resource-share/s"


def one(type_name: str, text: str, **more: object) -> Declared:
    return declared(type_name, "t/One", f"DomainIdentifier: {DOMAIN}\n{text}", **more)


def unknown_of(result: GateResult) -> set[str]:
    return {rule for kind, status, rule, _ in said(result) if (kind, status) == ("new", "unknown")}


def profile(account: str, domain: str = DOMAIN, parameters: str = "[]") -> Declared:
    return declared(
        "DataZone::ProjectProfile",
        "t/One",
        f"""
DomainIdentifier: {domain}
Name: Finance New Production
Status: ENABLED
EnvironmentConfigurations:
- Name: Tooling
  EnvironmentBlueprintId: Tooling
  AwsRegion: {{RegionName: eu-west-1}}
  AwsAccount: {{AwsAccountId: {account}}}
  ConfigurationParameters: {{ParameterOverrides: {parameters}}}
""",
    )


def test_what_a_custom_resource_returns_is_no_account() -> None:
    result = gate(profile("'@t/Lookup.AccountId'"))
    found = next(item for item in result.findings if item.rule == "profiles.prod_targets_prod_accounts")

    assert (found.status, result.exit_code) == ("unknown", 4)
    assert "--assume t/Lookup.AccountId=VALUE supplies it" in found.message


def test_what_a_custom_resource_returns_is_no_new_domain() -> None:
    result = gate(profile("'222233333333'", "'@t/Lookup.DomainId'"))

    assert {key.partition("/")[0] for _, _, rule, key in said(result) if rule.startswith("profiles.")} == {
        "?t:Lookup.DomainId"
    }
    assert "profiles.targets_are_associated" in unknown_of(result)


def test_a_parameter_whose_name_is_unknown_may_be_any() -> None:
    found = unknown_of(gate(profile("'222233333333'", parameters="[{Name: '? it is a parameter', IsEditable: true}]")))

    assert "profiles.no_editable_placement_or_security_parameters" in found


def test_a_gap_that_the_change_says_nothing_of_stays() -> None:
    key = f"{DOMAIN}/fin-production"
    gap = Gap(
        table="project_profiles", scope=GapScope(kind="project_profile", id=key),
        fields=["environment_configurations"], cause=Cause.OPAQUE, message="m",
    )  # fmt: skip
    base = msgspec.structs.replace(estate(), gaps={gap_id(gap): gap})
    change = one("DataZone::ProjectProfile", "Status: DISABLED", known={"Id": "fin-production"}, partial=True)

    assert gap_id(gap) in (lay_over(base, Reading(declared=[change]), AT).after.gaps or {})


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (
            one("DataZone::Owner", f"EntityType: DOMAIN_UNIT\nEntityIdentifier: '? which (U)'\n{OWNER}"),
            "domain.owners_limited_and_by_group",
        ),
        (
            one("DataZone::Owner", f"EntityType: '? what'\nEntityIdentifier: finance\n{OWNER}"),
            "domain.owners_limited_and_by_group",
        ),
        (
            one(
                "DataZone::ProjectMembership",
                "ProjectIdentifier: '? which (P)'\nDesignation: PROJECT_OWNER\nMember: {UserIdentifier: x}",
            ),
            "projects.least_privilege_membership",
        ),
        (
            one("DataZone::Environment", "ProjectIdentifier: '? which (P)'\nName: x"),
            "boundaries.inactive",
        ),
        (
            declared("RAM::PrincipalAssociation", "t/One", "ResourceShareArn: '? (S)'\nPrincipal: '222233331111'"),
            "accounts.in_organization",
        ),
        (
            declared("RAM::ResourceAssociation", "t/One", f"ResourceShareArn: '{SHARE}'\nResourceArn: '{ARN}'"),
            "accounts.in_organization",
        ),
        (
            one(
                "DataZone::PolicyGrant",
                "EntityType: DOMAIN_UNIT\nEntityIdentifier: root\nPolicyType: CREATE_PROJECT\n"
                "Principal: {User: {AllUsersGrantFilter: {}}}\n"
                "Detail: {CreateProject: {IncludeChildDomainUnits: maybe}}",
            ),
            "domain.create_grants_not_for_everyone",
        ),
        (
            declared(
                "RAM::ResourceShare", "t/One",
                f"Name: x\nResourceArns: ['{ARN}']\nPrincipals: ['222233331111']\nAllowExternalPrincipals: maybe",
            ),
            "accounts.association_healthy",
        ),
    ],
    ids=[
        "owner of an unknown unit", "owner of an unknown kind", "member of an unknown project",
        "environment of an unknown project", "principal of an unknown share", "domain in a share of unknown principals",
        "a flag that is none", "another flag that is none",
    ],
)  # fmt: skip
def test_what_cannot_be_placed_is_unknown_where_it_could_be(change: Declared, rule: str) -> None:
    result = gate(change)

    assert rule in unknown_of(result), sorted(said(result))
    assert result.verdict == "incomplete" or any(one.status == "unknown" for one in result.findings)


def test_a_share_in_three_resources_is_an_association() -> None:
    share = declared("RAM::ResourceShare", "t/Share", "Name: DataZone-x\nAllowExternalPrincipals: false")
    domain = declared("RAM::ResourceAssociation", "t/Domain", f"ResourceShareArn: '@t/Share.Arn'\nResourceArn: '{ARN}'")
    account = declared(
        "RAM::PrincipalAssociation", "t/Account", "ResourceShareArn: '@t/Share.Arn'\nPrincipal: '222233331111'"
    )
    after = lay_over(estate(), Reading(declared=[share, domain, account]), AT).after
    new = [row for key, row in (after.associations or {}).items() if key not in (estate().associations or {})]

    assert [(row.domain_id, row.principal, row.share_name, row.allow_external_principals) for row in new] == [
        (DOMAIN, "222233331111", "DataZone-x", False)
    ]


def test_an_association_that_is_deleted_is_gone() -> None:
    key, row = next(
        pair for pair in sorted((estate().associations or {}).items()) if pair[1].principal == "222233333333"
    )
    gone = declared(
        "RAM::PrincipalAssociation", "t/One", f"ResourceShareArn: '{row.share_arn}'\nPrincipal: '{row.principal}'",
        action="delete",
    )  # fmt: skip
    result = gate(gone)

    assert [(one.action, one.table, one.key) for one in result.changes] == [("delete", "associations", key)]
    assert ("new", "fail", "profiles.targets_are_associated", "fin-production") in said(result)


def test_an_account_that_is_moved_has_units_that_are_not_known() -> None:
    moved = declared(
        "Organizations::Account", "t/One", "ParentIds: [ou-1]",
        known={"Id": "222233331111"}, partial=True, action="update",
    )  # fmt: skip
    after = lay_over(estate(), Reading(declared=[moved]), AT).after
    fields = {
        name for gap in (after.gaps or {}).values() if gap.scope.id == "222233331111" for name in gap.fields or []
    }

    assert (after.accounts or {})["222233331111"].organizational_units is msgspec.UNSET
    assert {"organizational_units", "organizational_unit_names"} <= fields


def test_an_owner_of_a_unit_that_may_not_be_made_is_placed_nowhere() -> None:
    text = f"DomainIdentifier: {DOMAIN}\nName: Risk\nParentDomainUnitIdentifier: finance"
    unit = declared("DataZone::DomainUnit", "t/Unit", text, exists=Unknown("the condition C is undecided"))
    owner = one("DataZone::Owner", f"EntityType: DOMAIN_UNIT\nEntityIdentifier: '@t/Unit.Id'\n{OWNER}")

    assert gate(unit, owner).verdict != "failed"
