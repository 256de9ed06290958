"""Each intrinsic function: what it gives, what stays unknown, and what is said where it is written wrong."""

from __future__ import annotations

from typing import Any

import pytest

from sus_audit.gate.located import Joined, Reference, Target, Unknown
from tests.gate.cloudformation.templates import ACCOUNT, HERE, REGION, at, evaluated, reading

SECTIONS = """
Parameters:
  Stage: {Type: String, Default: prod}
  Count: {Type: Number, Default: 3}
  Regions: {Type: CommaDelimitedList, Default: "eu-west-1, eu-central-1"}
  Subnets: {Type: 'List<AWS::EC2::Subnet::Id>', Default: 'subnet-1,subnet-2'}
  Nobody: {Type: String}
  Many: {Type: CommaDelimitedList}
  Empty: {Type: CommaDelimitedList, Default: ""}
Mappings:
  Accounts:
    prod: {Id: "222233334444", Regions: [eu-west-1, eu-north-1]}
    dev: {Id: "333344445555"}
"""
NOBODY = Unknown("the parameter Nobody has no value", "Nobody")
MANY = Unknown("the parameter Many has no value", "Many")
ID = Reference("app/Made", "Id")


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("!Ref Stage", "prod"),
        ("{Ref: Stage}", "prod"),
        ("!Ref Count", 3),
        ("!Ref Regions", ["eu-west-1", "eu-central-1"]),
        ("!Ref Subnets", ["subnet-1", "subnet-2"]),
        ("!Ref Empty", []),
        ("!Ref Nobody", NOBODY),
        ("!Ref Made", Reference("app/Made", "Ref")),
        ("!Ref AWS::AccountId", ACCOUNT),
        ("!Ref AWS::Region", REGION),
        ("!Ref AWS::Partition", "aws"),
        ("!Ref AWS::URLSuffix", "amazonaws.com"),
        ("!Ref AWS::StackName", "app"),
        ("!Ref AWS::NoValue", "missing"),
        ("[a, !Ref AWS::NoValue, b]", ["a", "b"]),
        ("!GetAtt Made.Id", ID),
        ("{'Fn::GetAtt': [Made, Id]}", ID),
        ("{'Fn::GetAtt': Made.Id}", ID),
        ("!GetAtt [Made, Id]", ID),
        ("!GetAtt Made.Deep.Attribute", Reference("app/Made", "Deep.Attribute")),
        ("!GetAtt [Made, Deep, Attribute]", Reference("app/Made", "Deep.Attribute")),
        ("!Sub 'arn:${AWS::Partition}:x:${AWS::Region}'", f"arn:aws:x:{REGION}"),
        ("!Sub '${Stage}-${Count}'", "prod-3"),
        ("!Sub '${!Stage}-${Stage}'", "${Stage}-prod"),
        ("!Sub '${ Stage }'", "prod"),
        ("!Sub plain", "plain"),
        ("!Sub '${AWS::NoValue}'", ""),
        ("!Sub '${Made.Id}'", ID),
        ("!Sub '${AWS::AccountId}:${Made.Id}'", Joined((f"{ACCOUNT}:", ID))),
        ("!Sub 'a${Nobody}b${Made}'", Joined(("a", NOBODY, "b", Reference("app/Made", "Ref")))),
        ("!Sub ['${A}-${Stage}', {A: !Ref Count}]", "3-prod"),
        ("!Sub ['${Stage}', {Stage: mine}]", "mine"),
        ("!Sub ['${A}', {A: !Sub 'x${Nobody}'}]", Joined(("x", NOBODY))),
        ("!Sub 'a&{Stage}'", "a&{Stage}"),
        ("!Join ['-', [a, !Ref Stage, !Ref Count, true]]", "a-prod-3-true"),
        ("!Join [',', !Ref Regions]", "eu-west-1,eu-central-1"),
        ("!Join [',', !Ref Many]", MANY),
        ("!Join ['', []]", ""),
        ("!Join [':', [!GetAtt Made.Id]]", ID),
        ("!Join [':', [a, !GetAtt Made.Id, !Sub 'b-${Nobody}']]", Joined(("a:", ID, ":b-", NOBODY))),
        ("!Join ['-', [a, !Ref AWS::NoValue, b]]", "a-b"),
        ("!Select [1, [a, b]]", "b"),
        ("!Select ['0', !Ref Regions]", "eu-west-1"),
        ("!Select [!Ref Count, [a, b, c, d]]", "d"),
        ("!Select [0, !Ref Many]", MANY),
        ("!Select [0, [{A: 1}]]", {"A": 1}),
        ("!Split [',', 'a,b,,c']", ["a", "b", "", "c"]),
        ("!Select [4, !Split [':', !Sub 'arn:aws:iam:${AWS::Region}:${AWS::AccountId}:x']]", ACCOUNT),
        ("!Split [',', !Ref Nobody]", NOBODY),
        ("!Split [',', !Sub 'a,${Nobody}']", NOBODY),
        (
            "!Split [':', !GetAtt Made.Arn]",
            Unknown("Arn of app/Made is only known once that resource is there"),
        ),
        ("!FindInMap [Accounts, prod, Id]", "222233334444"),
        ("!FindInMap [Accounts, !Ref Stage, Regions]", ["eu-west-1", "eu-north-1"]),
        ("!FindInMap [Accounts, dev, Regions, {DefaultValue: !Ref Regions}]", ["eu-west-1", "eu-central-1"]),
        ("!FindInMap [Accounts, prod, Id, {DefaultValue: x}]", "222233334444"),
        ("!FindInMap [Accounts, !Ref Nobody, Id]", NOBODY),
        ("!FindInMap [Accounts, !Ref Nobody, Id, {DefaultValue: x}]", NOBODY),
        ("!Base64 'a b'", "YSBi"),
        ("!Base64 {Ref: Nobody}", NOBODY),
        ("!Length [a, b]", 2),
        ("{'Fn::Length': !Ref Regions}", 2),
        ("{'Fn::Length': !Ref Many}", MANY),
        ("{'Fn::ToJsonString': {a: [1, true, !Ref Stage], b: null}}", '{"a":[1,true,"prod"],"b":null}'),
        (
            "{'Fn::ToJsonString': {a: !Ref Nobody, b: !GetAtt Made.Id, c: !Sub 'q\"${Made.Id}'}}",
            Joined(('{"a":', NOBODY, ',"b":"', ID, '","c":"q\\"', ID, '"}')),
        ),
        ("{'Fn::ToJsonString': !Ref Nobody}", NOBODY),
        ("!GetAZs ''", Unknown("CloudFormation works it out when the change is applied")),
        ("!Cidr [10.0.0.0/16, 2, 8]", Unknown("CloudFormation works it out when the change is applied")),
        (
            "!Transform {Name: AWS::Include, Parameters: {Location: s3://bucket/x}}",
            Unknown("AWS::Include writes it when the change is applied"),
        ),
        (
            "{A: 1, 'Fn::Transform': {Name: Mine}}",
            Unknown("Mine writes it when the change is applied"),
        ),
        (
            "!ImportValue shared-vpc",
            Unknown("!ImportValue shared-vpc is exported by no template of this change", "shared-vpc"),
        ),
        ("!ImportValue {Ref: Nobody}", NOBODY),
        ("{Condition: {StringEquals: {a: !Ref Stage}}}", {"Condition": {"StringEquals": {"a": "prod"}}}),
        ("{a: [{b: !Ref Stage}], c: '${Stage}'}", {"a": [{"b": "prod"}], "c": "${Stage}"}),
    ],
)
def test_a_function(expression: str, value: Any) -> None:
    assert evaluated(expression, SECTIONS) == (value, [])


WRONG = [
    ("!Ref Gone", "the name Gone is neither a parameter nor a resource of this template"),
    ("!Ref AWS::Nothing", "AWS::Nothing is no pseudo parameter"),
    ("!Ref [Stage]", "the name in Ref has to be text"),
    ("!GetAtt Gone.Id", "the name Gone is neither a parameter nor a resource of this template"),
    ("!GetAtt Made", "Fn::GetAtt needs the name of a resource and of an attribute"),
    ("!GetAtt [Made, '']", "Fn::GetAtt needs the name of a resource and of an attribute"),
    ("!Sub ['${A}']", "Fn::Sub needs a list of 2 arguments"),
    ("!Sub ['${A}', [A]]", "the second argument of Fn::Sub has to be an object"),
    ("!Sub {A: 1}", "Fn::Sub needs a text"),
    ("!Join [',']", "Fn::Join needs a list of 2 arguments"),
    ("!Join [',', text]", "a list is needed here"),
    ("!Join [',', [{A: 1}]]", "the list of Fn::Join may hold nothing but text"),
    ("!Join [[','], [a]]", "the delimiter of Fn::Join has to be text"),
    ("!Select [2, [a, b]]", "Fn::Select takes item 2 of a list of 2"),
    ("!Select [-1, [a]]", "the index of Fn::Select has to be a number from 0 on"),
    ("!Select [first, [a]]", "the index of Fn::Select has to be a number from 0 on"),
    ("!Split ['', abc]", "Fn::Split needs a delimiter"),
    ("!Split [',', [a]]", "what Fn::Split splits has to be text"),
    ("!FindInMap [Accounts, prod, Name]", "the mapping Accounts has no prod.Name"),
    ("!FindInMap [Gone, prod, Id]", "the mapping Gone has no prod.Id"),
    ("!FindInMap [Accounts, prod]", "Fn::FindInMap needs a list of 3 to 4 arguments"),
    ("!If [a, b]", "Fn::If needs a list of 3 arguments"),
    ("!If [Gone, a, b]", "the template has no condition Gone"),
    ("!Base64 [a]", "what Fn::Base64 encodes has to be text"),
    ("{'Fn::ToJsonString': text}", "Fn::ToJsonString needs an object or a list"),
    ("{'Fn::Length': text}", "a list is needed here"),
    ("{'Fn::Nothing': a}", "Fn::Nothing is no function that gives a value here"),
    ("{'Fn::Equals': [a, a]}", "Fn::Equals is no function that gives a value here"),
    ("{'Fn::Sub': a, B: c}", "Fn::Sub stands beside other members, and a function has to stand alone"),
    ('!Ref "a\\u001b[31mb"', "the name a\\x1b[31mb is neither a parameter nor a resource of this template"),
]


@pytest.mark.parametrize(("expression", "why"), WRONG)
def test_a_function_that_is_written_wrong_is_unknown_and_noticed(expression: str, why: str) -> None:
    value, notices = evaluated(expression, SECTIONS)

    assert value == Unknown(why)
    assert [notice.split(": ", 1)[1] for notice in notices] == [f"{why[0].upper()}{why[1:]}."]


def test_one_wrong_name_in_a_text_leaves_the_rest_known() -> None:
    gone = Unknown("the name Gone is neither a parameter nor a resource of this template")

    assert evaluated("!Sub '${Stage}/${Gone}/${Regions}'", SECTIONS) == (
        Joined(("prod/", gone, "/", Unknown("the value of Regions in Fn::Sub has to be text"))),
        [
            "20: The name Gone is neither a parameter nor a resource of this template.",
            "20: The value of Regions in Fn::Sub has to be text.",
        ],
    )


@pytest.mark.parametrize(
    ("region", "partition", "suffix"),
    [
        ("eu-west-1", "aws", "amazonaws.com"),
        ("cn-north-1", "aws-cn", "amazonaws.com.cn"),
        ("us-gov-east-1", "aws-us-gov", "amazonaws.com"),
        ("eusc-de-east-1", "aws-eusc", "amazonaws.eu"),
        ("us-iso-east-1", "aws-iso", "c2s.ic.gov"),
    ],
)
def test_the_partition_follows_from_the_region(region: str, partition: str, suffix: str) -> None:
    assert evaluated("!Sub '${AWS::Partition}/${AWS::URLSuffix}'", target=Target(region=region)) == (
        f"{partition}/{suffix}",
        [],
    )


def test_without_a_region_no_partition_is_invented() -> None:
    assert evaluated("!Ref AWS::Partition", target=Target()) == (
        Unknown("AWS::Partition follows from the Region, and the Region of the stack is not given", "AWS::Region"),
        [],
    )
    assert evaluated("!Ref AWS::Partition", target=Target(region="test-region")) == (
        Unknown("the Region test-region belongs to no partition that is known here", "AWS::Partition"),
        [],
    )
    assumed = Target(region="test-region", assumed={"AWS::Partition": "aws"})
    assert evaluated("!Ref AWS::Partition", target=assumed) == ("aws", [])


def test_the_place_of_a_stack_comes_from_it_then_from_the_call_then_from_what_is_assumed() -> None:
    both = "!Sub '${AWS::AccountId}/${AWS::Region}'"
    assumed = {"AWS::AccountId": "444455556666", "AWS::Region": "us-east-1"}
    target = Target(account="111122223333", region="eu-west-1", assumed=assumed)

    assert evaluated(both, target=target, account="222233334444", region="eu-north-1")[0] == "222233334444/eu-north-1"
    assert evaluated(both, target=target)[0] == "111122223333/eu-west-1"
    assert evaluated(both, target=Target(assumed=assumed))[0] == "444455556666/us-east-1"
    assert evaluated(both, target=Target())[0] == Joined(
        (
            Unknown("the account of the stack is not given", "AWS::AccountId"),
            "/",
            Unknown("the Region of the stack is not given", "AWS::Region"),
        )
    )


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        (
            "'{{resolve:ssm:/dz/domain}}'",
            Unknown("{{resolve:ssm:/dz/domain}} is read when the change is applied", "resolve:ssm:/dz/domain"),
        ),
        (
            "!Sub 'a-{{resolve:ssm:/dz/${Stage}:3}}-b'",
            Joined(
                (
                    "a-",
                    Unknown("{{resolve:ssm:/dz/prod:3}} is read when the change is applied", "resolve:ssm:/dz/prod:3"),
                    "-b",
                )
            ),
        ),
        (
            "!Join ['', ['{{resolve:secretsmanager:', 'key:SecretString:x', '}}']]",
            Unknown("{{resolve:secretsmanager:key:SecretString:x}} is read when the change is applied"),
        ),
        (
            "!Sub 'x{{resolve:ssm:/dz/${Nobody}}}'",
            Unknown("it holds a dynamic reference whose name is not known before the change is applied"),
        ),
        ("'{{resolve:ssm:/known}}'", "dzd_known"),
        ("'{{other}}'", "{{other}}"),
    ],
)
def test_a_dynamic_reference_is_never_taken_for_text(expression: str, value: Any) -> None:
    target = Target(account=ACCOUNT, region=REGION, assumed={"resolve:ssm:/known": "dzd_known"})

    assert evaluated(expression, SECTIONS, target) == (value, [])


def test_a_value_stands_where_the_property_is_written() -> None:
    found = reading(
        """\
        Parameters:
          Account: {Type: String, Default: "111122223333"}
          Regions: {Type: CommaDelimitedList, Default: "a,b"}
        Resources:
          It:
            Type: AWS::DataZone::Project
            Properties:
              Account: !Ref Account
              Regions: !Ref Regions
              Both: !If [Here, {A: 1}, {A: 2}]
        Conditions:
          Here: !Equals [a, a]
        """,
        HERE,
    )
    properties = at(found, "app/It").properties

    def places(*path: str | int) -> tuple[str, str]:
        node = properties.get(*path)
        assert node is not None
        return repr(node.mark), repr(node.key)

    assert places("Account") == ("app.yaml:8:16", "app.yaml:8:7")
    assert places("Regions") == ("app.yaml:9:16", "app.yaml:9:7")
    assert places("Regions", 1)[0] == "app.yaml:9:16"
    # Of a branch the function is the value's place, and its members keep theirs.
    assert places("Both") == ("app.yaml:10:13", "app.yaml:10:7")
    assert places("Both", "A") == ("app.yaml:10:28", "app.yaml:10:25")
    assert repr(at(found, "app/It").mark) == "app.yaml:5:3"


def test_an_attribute_can_be_assumed() -> None:
    target = Target(assumed={"app/Made.Id": "dzd_made"})

    assert evaluated("!Sub '${Made.Id}/${Made.Arn}'", target=target) == (
        Joined(("dzd_made/", Reference("app/Made", "Arn"))),
        [],
    )
