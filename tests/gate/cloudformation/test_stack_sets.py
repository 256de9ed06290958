"""StackSets: one stack for every account and Region that the template names."""

from __future__ import annotations

from pathlib import Path

from sus_audit.gate.cloudformation import read
from sus_audit.gate.located import Reading, Unknown
from tests.gate.cloudformation.templates import HERE, declared, reading, stack_at

BODY = """\
      TemplateBody: |
        Parameters:
          Domain: {Type: String}
          Size: {Type: String, Default: small}
        Resources:
          Tooling:
            Type: AWS::DataZone::EnvironmentBlueprintConfiguration
            Properties:
              DomainIdentifier: !Ref Domain
              EnabledRegions: [!Ref AWS::Region]
              Where: !Sub ${AWS::AccountId}-${Size}
      Parameters:
        - {ParameterKey: Domain, ParameterValue: !Ref Domain}
"""
NOT_IN_TEMPLATE = Unknown("which accounts are in the organizational units of the StackSet is not in the template")


def with_groups(groups: str, body: str = BODY) -> Reading:
    text = (
        "Parameters: {Domain: {Type: String, Default: dzd_1}}\n"
        "Resources:\n"
        "  Set:\n"
        "    Type: AWS::CloudFormation::StackSet\n"
        "    Properties:\n"
        f"{body}      StackInstancesGroup: {groups}\n"
    )
    return reading(text)


def places(found: Reading) -> list[tuple[str, object, object, object]]:
    return [(one.address, one.account, one.region, one.exists) for one in found.declared]


def test_a_copy_for_every_account_and_region() -> None:
    found = with_groups(
        "[{DeploymentTargets: {Accounts: ['111122223333', '222233334444']}, Regions: [eu-west-1, eu-north-1]}, "
        "{DeploymentTargets: {Accounts: ['333344445555']}, Regions: [eu-west-1], "
        "ParameterOverrides: [{ParameterKey: Size, ParameterValue: big}]}]"
    )

    assert places(found) == [
        (f"app/Set[{account}/{region}]/Tooling", account, region, None)
        for account, region in [
            ("111122223333", "eu-west-1"),
            ("222233334444", "eu-west-1"),
            ("111122223333", "eu-north-1"),
            ("222233334444", "eu-north-1"),
            ("333344445555", "eu-west-1"),
        ]
    ]
    assert declared(found)["app/Set[222233334444/eu-north-1]/Tooling"] == {
        "DomainIdentifier": "dzd_1",
        "EnabledRegions": ["eu-north-1"],
        "Where": "222233334444-small",
    }
    assert declared(found)["app/Set[333344445555/eu-west-1]/Tooling"]["Where"] == "333344445555-big"
    # What stands in the text in the text is found at the key that holds it.
    nodes = [node for _, node in found.declared[0].properties.walk()]
    assert {repr(node.mark) for node in nodes} == {"app.yaml:6:7"}
    assert repr(found.declared[0].mark) == "app.yaml:6:7"
    assert (found.resources, found.seen) == ({"app.yaml": 2}, {"AWS::CloudFormation::StackSet": 1})


def test_the_accounts_of_organizational_units_are_not_in_the_template() -> None:
    units = "DeploymentTargets: {OrganizationalUnitIds: [ou-abcd-12345678]%s}, Regions: [eu-west-1]"

    assert places(with_groups(f"[{{{units % ''}}}]")) == [
        ("app/Set[?/eu-west-1]/Tooling", NOT_IN_TEMPLATE, "eu-west-1", None)
    ]
    union = ", AccountFilterType: UNION, Accounts: ['111122223333']"
    assert places(with_groups(f"[{{{units % union}}}]")) == [
        ("app/Set[111122223333/eu-west-1]/Tooling", "111122223333", "eu-west-1", None),
        ("app/Set[?/eu-west-1]/Tooling", NOT_IN_TEMPLATE, "eu-west-1", None),
    ]
    some = ", AccountFilterType: INTERSECTION, Accounts: ['111122223333']"
    assert places(with_groups(f"[{{{units % some}}}]")) == [
        ("app/Set[111122223333/eu-west-1]/Tooling", "111122223333", "eu-west-1", NOT_IN_TEMPLATE)
    ]
    without = ", AccountFilterType: DIFFERENCE, Accounts: ['111122223333']"
    assert places(with_groups(f"[{{{units % without}}}]")) == [
        ("app/Set[?/eu-west-1]/Tooling", NOT_IN_TEMPLATE, "eu-west-1", None)
    ]


def test_unknown_accounts_and_regions_are_one_copy_each() -> None:
    text = "[{DeploymentTargets: {Accounts: !Ref Gone}, Regions: [!Ref Gone]}]"
    gone = Unknown("the name Gone is neither a parameter nor a resource of this template")

    assert places(with_groups(text)) == [("app/Set[?/?]/Tooling", gone, gone, None)]


def test_a_stack_set_without_places_may_have_them_elsewhere() -> None:
    why = Unknown("the StackSet names no account and no Region in this template")

    assert places(with_groups("!Ref AWS::NoValue")) == [("app/Set[?/?]/Tooling", why, why, why)]


def test_what_cannot_be_seen_into() -> None:
    groups = "[{DeploymentTargets: {Accounts: ['111122223333']}, Regions: [eu-west-1]}]"
    bodies = {
        "      TemplateBody: '{'\n": "its TemplateBody is no template that can be read",
        "      TemplateBody: '{}'\n": "its TemplateBody is no template that can be read",
        "      TemplateBody: !Sub '${Set.Id}'\n": (
            "its TemplateBody is not known: Id of app/Set is only known once that resource is there"
        ),
        "      TemplateURL: https://bucket/x.yaml\n": "its template https://bucket/x.yaml is not a local file",
        "      Name: x\n": "it has no TemplateURL",
        BODY + "        - {ParameterKey: A}\n": (
            "its Parameters are not known: a parameter of a StackSet needs a ParameterKey and a ParameterValue"
        ),
    }
    for body, reason in bodies.items():
        found = with_groups(groups, body)
        assert [one.what for one in found.opaque] == [f"The StackSet app/Set cannot be seen into: {reason}."]
        assert found.declared == []


def test_a_local_template(tmp_path: Path) -> None:
    folder = tmp_path / "stacks"
    folder.mkdir()
    (folder / "member.yaml").write_text("Resources: {It: {Type: AWS::DataZone::Project, Properties: {}}}")
    (folder / "set.yaml").write_text(
        "Resources:\n"
        "  Set:\n"
        "    Type: AWS::CloudFormation::StackSet\n"
        "    Properties:\n"
        "      TemplateURL: member.yaml\n"
        "      StackInstancesGroup:\n"
        "        - {DeploymentTargets: {Accounts: [111122223333]}, Regions: [eu-west-1]}\n"
        "        - {DeploymentTargets: {Accounts: [111122223333]}, Regions: [eu-west-1]}\n"
    )
    found = read([stack_at(folder / "member.yaml", "member"), stack_at(folder / "set.yaml")], HERE)

    assert [one.address for one in found.declared] == [
        "app/Set[111122223333/eu-west-1]/It",
        "app/Set[111122223333/eu-west-1#2]/It",
    ]
    assert repr(found.declared[0].mark) == "member.yaml:1:13"
