"""Fn::ForEach: one of each for every item, and never nothing for a list that is not known."""

from __future__ import annotations

from pathlib import Path

from sus_audit.gate.cloudformation import read
from sus_audit.gate.located import Joined, Reference, Target, Undecided, Unknown
from tests.gate.cloudformation.templates import HERE, at, declared, evaluated, messages, reading, stack_at

SHARES = """\
Transform: AWS::LanguageExtensions
Parameters:
  Accounts: {Type: CommaDelimitedList}
Resources:
  Fn::ForEach::Accounts:
    - Account
    - !Ref Accounts
    - Share${Account}:
        Type: AWS::RAM::ResourceShare
        Properties:
          Name: !Sub share-${Account}
          Plain: a-${Account}-&{Account}
          Principals: [!Ref Account]
"""
NO_ACCOUNTS = Unknown("the parameter Accounts has no value", "Accounts")


def test_one_resource_for_every_item_of_a_list_parameter() -> None:
    found = reading(SHARES, parameters={"Accounts": "111122223333,222233334444"})

    assert declared(found) == {
        f"app/Share{account}": {
            "Name": f"share-{account}",
            "Plain": f"a-{account}-{account}",
            "Principals": [account],
        }
        for account in ("111122223333", "222233334444")
    }
    assert repr(at(found, "app/Share222233334444").mark) == "app.yaml:8:7"
    assert [one.logical_id for one in found.declared] == ["Share111122223333", "Share222233334444"]
    assert (found.undecided, found.notices, found.resources) == ([], [], {"app.yaml": 2})


def test_an_unknown_list_is_an_unknown_number_and_not_none() -> None:
    found = reading(SHARES)
    (one,) = found.undecided

    assert (one.type, one.address, one.account) == ("AWS::RAM::ResourceShare", "app/Share${Account}", "111122223333")
    assert one.why == "its number hangs on Fn::ForEach::Accounts, whose list is not known: " + NO_ACCOUNTS.why
    assert repr(one.mark) == "app.yaml:8:7"
    assert one.properties is not None
    assert one.properties.plain() == {
        "Name": Joined(("share-", NO_ACCOUNTS)),
        "Plain": Joined(("a-", NO_ACCOUNTS, "-", NO_ACCOUNTS)),
        "Principals": [NO_ACCOUNTS],
    }
    assert (found.declared, found.notices, found.resources) == ([], [], {"app.yaml": 1})


def test_an_empty_list_is_none() -> None:
    found = reading(SHARES, parameters={"Accounts": ""})

    assert (found.declared, found.undecided, found.resources) == ([], [], {"app.yaml": 0})


def test_a_known_number_of_unknown_items() -> None:
    found = reading(
        """\
        Transform: [AWS::LanguageExtensions]
        Parameters: {One: {Type: String}, Two: {Type: String, Default: two-2}}
        Resources:
          Fn::ForEach::Grants:
            - Id
            - [!Ref One, !Ref Two]
            - Grant&{Id}:
                Type: AWS::DataZone::PolicyGrant
                Properties: {EntityIdentifier: !Sub "${AWS::AccountId}:${Id}"}
          Asks:
            Type: AWS::DataZone::Project
            Properties: {Of: !GetAtt GrantOther.Id, Known: !GetAtt Granttwo2.Id}
        """
    )

    assert declared(found) == {
        "app/Grant&{Id}[0]": {
            "EntityIdentifier": Joined(("111122223333:", Unknown("the parameter One has no value", "One")))
        },
        "app/Granttwo2": {"EntityIdentifier": "111122223333:two-2"},
        "app/Asks": {
            "Of": Unknown("GrantOther may be a resource of a loop whose items are not known"),
            "Known": Reference("app/Granttwo2", "Id"),
        },
    }
    assert found.notices == []


def test_loops_in_loops_and_their_mappings() -> None:
    found = reading(
        """\
        Transform: AWS::LanguageExtensions
        Mappings:
          Stages:
            dev: {Regions: [eu-west-1]}
            prod: {Regions: [eu-west-1, eu-north-1]}
        Resources:
          Fn::ForEach::Stages:
            - Stage
            - [dev, prod]
            - Fn::ForEach::Regions:
                - Region
                - !FindInMap [Stages, !Ref Stage, Regions]
                - Project${Stage}&{Region}:
                    Type: AWS::DataZone::Project
                    Properties:
                      Name: ${Stage} in ${Region}
                      Unit: !GetAtt Unit${Stage}.Id
              Unit${Stage}:
                Type: AWS::DataZone::DomainUnit
                Properties: {Name: !Ref Stage}
        """
    )

    assert declared(found) == {
        "app/Projectdeveuwest1": {"Name": "dev in eu-west-1", "Unit": Reference("app/Unitdev", "Id")},
        "app/Unitdev": {"Name": "dev"},
        "app/Projectprodeuwest1": {"Name": "prod in eu-west-1", "Unit": Reference("app/Unitprod", "Id")},
        "app/Projectprodeunorth1": {"Name": "prod in eu-north-1", "Unit": Reference("app/Unitprod", "Id")},
        "app/Unitprod": {"Name": "prod"},
    }
    assert found.notices == []


def test_a_known_loop_around_an_unknown_one() -> None:
    found = reading(
        """\
        Transform: AWS::LanguageExtensions
        Parameters: {Users: {Type: CommaDelimitedList}}
        Resources:
          Fn::ForEach::Kinds:
            - Kind
            - [A, B]
            - Fn::ForEach::Users:
                - User
                - !Ref Users
                - Member${Kind}${User}:
                    Type: AWS::DataZone::ProjectMembership
                    Properties: {Designation: !Ref Kind}
                  Role${Kind}${User}: {Type: AWS::IAM::Role}
        """
    )

    assert [(one.address, one.properties and one.properties.plain()) for one in found.undecided] == [
        ("app/MemberA${User}[0]", {"Designation": "A"}),
        ("app/MemberB${User}[1]", {"Designation": "B"}),
    ]
    assert found.seen == {"AWS::IAM::Role": 2}
    assert messages(found.notices) == [
        "7: How many resources of the type AWS::IAM::Role there are hangs on a list that is not known: the parameter "
        "Users has no value.",
    ]


def test_a_loop_in_properties() -> None:
    sections = """
    Transform: AWS::LanguageExtensions
    Parameters: {Keys: {Type: CommaDelimitedList, Default: "a-1,b"}, Nobody: {Type: CommaDelimitedList}}
    """
    loop = "{Z: 1, 'Fn::ForEach::Keys': [Key, !Ref %s, {'K&{Key}': {'V': '${Key}', 'W': '${Other}'}}]}"

    assert evaluated(loop % "Keys", sections) == (
        {"Z": 1, "Ka1": {"V": "a-1", "W": "${Other}"}, "Kb": {"V": "b", "W": "${Other}"}},
        [],
    )
    # Which members there are is not known: the object as a whole is not.
    assert evaluated(loop % "Nobody", sections) == (Unknown("the parameter Nobody has no value", "Nobody"), [])


def test_loops_make_conditions_and_outputs() -> None:
    found = reading(
        """\
        Transform: AWS::LanguageExtensions
        Parameters: {Stage: {Type: String, Default: prod}}
        Conditions:
          Fn::ForEach::Stages:
            - Name
            - [dev, prod]
            - Is${Name}: !Equals [!Ref Stage, !Ref Name]
        Resources:
          Fn::ForEach::Stages:
            - Name
            - [dev, prod]
            - Project${Name}:
                Type: AWS::DataZone::Project
                Condition: Is${Name}
                Properties: {Name: !If [!Sub "Is${Name}", "yes", "no"]}
          Reads: {Type: AWS::DataZone::Project, Properties: {Name: !ImportValue id-prod}}
        Outputs:
          Fn::ForEach::Stages:
            - Name
            - [dev, prod]
            - Id${Name}:
                Condition: Is${Name}
                Value: !GetAtt Project${Name}.Id
                Export: {Name: !Sub "id-${Name}"}
        """
    )

    assert declared(found) == {
        "app/Projectprod": {"Name": "yes"},
        "app/Reads": {"Name": Reference("app/Projectprod", "Id")},
    }
    assert found.notices == []


def test_what_hangs_on_a_loop_of_unknown_conditions_or_outputs_is_unknown() -> None:
    loop = "Fn::ForEach::Names: [Name, !Ref Names, {'X${Name}': %s}]"
    found = reading(
        f"""\
        Transform: AWS::LanguageExtensions
        Parameters: {{Names: {{Type: CommaDelimitedList}}}}
        Conditions:
          {loop % "!Equals [a, a]"}
        Resources:
          It: {{Type: AWS::DataZone::Project, Condition: Xa, Properties: {{A: !If [Xb, a, b]}}}}
        Outputs:
          {loop % "{Value: a}"}
        """
    )
    why = "the parameter Names has no value"

    assert at(found, "app/It").exists == Unknown(f"it hangs on the condition Xa: {why}", "Names")
    assert declared(found) == {"app/It": {"A": Unknown(f"it hangs on the condition Xb: {why}", "Names")}}
    assert found.notices == []


def test_two_unknown_loops_in_known_turns_stay_apart() -> None:
    found = reading(
        """\
        Transform: AWS::LanguageExtensions
        Parameters: {One: {Type: String}, Two: {Type: String}, Users: {Type: CommaDelimitedList}}
        Resources:
          Fn::ForEach::Ids:
            - Id
            - [!Ref One, !Ref Two]
            - Fn::ForEach::Users:
                - User
                - !Ref Users
                - Member&{Id}&{User}: {Type: AWS::DataZone::ProjectMembership, Properties: {P: !Ref Id}}
        """
    )

    assert [(one.address, one.properties and one.properties.plain()) for one in found.undecided] == [
        ("app/Member&{Id}&{User}[0]", {"P": Unknown("the parameter One has no value", "One")}),
        ("app/Member&{Id}&{User}[1]", {"P": Unknown("the parameter Two has no value", "Two")}),
    ]
    assert found.notices == []


def test_every_unknown_loop_is_read_for_itself() -> None:
    loops = "\n".join(
        f"  Fn::ForEach::L{number}: [N, !Ref Names, {{'R{number}${{N}}': {{Type: Custom::X, Properties: [{text}]}}}}]"
        for number, text in enumerate(["aws datazone create-rule", "none"] * 20)
    )
    found = reading(
        f"Transform: AWS::LanguageExtensions\nParameters: {{Names: {{Type: CommaDelimitedList}}}}\nResources:\n{loops}"
    )

    assert [one.address for one in found.opaque] == [f"app/R{number}${{N}}" for number in range(0, 40, 2)]


def test_a_nested_stack_of_unknown_number(tmp_path: Path) -> None:
    folder = tmp_path / "stacks"
    folder.mkdir()
    (folder / "child.yaml").write_text(
        "Parameters: {Name: {Type: String}}\n"
        "Resources: {It: {Type: AWS::DataZone::Project, Properties: {Name: !Ref Name, Kind: x}}}\n"
    )
    (folder / "parent.yaml").write_text(
        "Transform: AWS::LanguageExtensions\n"
        "Parameters: {Names: {Type: CommaDelimitedList}}\n"
        "Resources:\n"
        "  Fn::ForEach::Names:\n"
        "    - Name\n"
        "    - !Ref Names\n"
        "    - Child${Name}:\n"
        "        Type: AWS::CloudFormation::Stack\n"
        "        Properties: {TemplateURL: child.yaml, Parameters: {Name: !Ref Name}}\n"
    )
    found = read([stack_at(folder / "parent.yaml")], HERE)

    assert [(one.address, one.properties and one.properties.plain()) for one in found.undecided] == [
        ("app/Child${Name}/It", {"Name": Unknown("the parameter Names has no value", "Names"), "Kind": "x"})
    ]
    assert (found.declared, found.notices) == ([], [])
    assert found.resources == {"parent.yaml": 1, "child.yaml": 1}


def test_a_loop_that_is_written_wrong_is_not_passed_over() -> None:
    found = reading(
        """\
        Resources:
          Fn::ForEach::Wrong: [Name, [a]]
          Fn::ForEach::Nested:
            - Name
            - [[a, b]]
            - Project${Name}: {Type: AWS::DataZone::Project, Properties: {Name: !Ref Name}}
        """
    )
    why = "the collection of Fn::ForEach::Nested holds something that is not text"

    assert [(one.type, one.address, one.properties and one.properties.plain()) for one in found.undecided] == [
        ("AWS::DataZone::Project", "app/Project${Name}", {"Name": Unknown(why)})
    ]
    assert [(one.address, one.what) for one in found.opaque] == [
        (
            "app/Fn::ForEach::Wrong",
            "The loop Fn::ForEach::Wrong of app cannot be read: Fn::ForEach::Wrong needs a list of a name, a "
            "collection and an object.",
        )
    ]
    assert messages(found.notices) == [
        "2: Fn::ForEach::Wrong needs a list of a name, a collection and an object.",
        "5: The collection of Fn::ForEach::Nested holds something that is not text.",
        "1: A loop needs the transform AWS::LanguageExtensions, which this template does not name: CloudFormation "
        "would refuse it. It is read as if it did.",
    ]


def test_two_items_that_make_one_name() -> None:
    found = reading(
        """\
        Transform: AWS::LanguageExtensions
        Resources:
          Fn::ForEach::Twice:
            - Name
            - [a-b, ab]
            - Project&{Name}: {Type: AWS::DataZone::Project, Properties: {Name: !Ref Name}}
        """,
        HERE,
    )

    assert declared(found) == {"app/Projectab": {"Name": "a-b"}, "app/Projectab#2": {"Name": "ab"}}
    assert messages(found.notices) == [
        "6: The resource Projectab is there twice in app: CloudFormation refuses the second."
    ]


def test_a_loop_over_stacks_of_unknown_number_is_seen_into() -> None:
    text = """\
    Transform: AWS::LanguageExtensions
    Parameters: {Names: {Type: CommaDelimitedList}}
    Resources:
      Fn::ForEach::Names:
        - Name
        - !Ref Names
        - Grant${Name}:
            Type: Custom::AWS
            Properties: {Create: '{"service":"DataZone","action":"addPolicyGrant"}'}
    """
    found = reading(text, Target())

    assert [one.what for one in found.opaque] == [
        "The custom resource app/Grant${Name} calls datazone:AddPolicyGrant, and what comes of it cannot be seen "
        "before the change is applied."
    ]
    assert found.undecided == list[Undecided]()
