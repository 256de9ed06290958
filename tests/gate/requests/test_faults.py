"""Requests that AWS would refuse, and what only the call can say: unknown at its place, and never a pass."""

from __future__ import annotations

import json

from sus_audit.gate import decode
from sus_audit.gate.located import Source, Target, Unknown
from sus_audit.gate.requests import check, model, translate
from tests.gate.requests.reading import at, notices, one, one_with_notices, read, shape_of


def test_every_fault_is_at_its_place_and_unknown() -> None:
    reading = read(
        "create-project-profile.json",
        {
            "domainIdentifier": "finance",
            "name": "",
            "status": "ON",
            "allowCustomProjectResourceTags": "yes",
            "environmentConfigurations": [
                {
                    "name": "Tooling",
                    "environmentBlueprintId": "bp1",
                    "awsAccount": {"awsAccountId": "1234", "awsAccountIdPath": "/p"},
                    "awsRegion": {"regionName": "Ireland"},
                    "deploymentOrder": "first",
                },
                {"name": "Lake", "environmentBlueprintId": "bp2", "awsAcount": {"awsAccountId": "222233334444"}},
                {"name": "Lake", "awsRegion": {}},
            ],
        },
    )
    refused = "AWS would refuse this CreateProjectProfile request: "
    file = "infra/create-project-profile.json"

    assert notices(reading) == [
        (f"{refused}{why}.", f"{file}:{place}")
        for why, place in [
            (r"`domainIdentifier` has to match the pattern dzd[-_][a-zA-Z0-9_-]{1,36}", "2:22"),
            ("`name` has 0 characters, and needs at least 1", "3:10"),
            ("`status` has to be one of ENABLED, DISABLED", "4:12"),
            ("`allowCustomProjectResourceTags` has to be true or false and is text", "5:36"),
            (
                "`environmentConfigurations[0].awsAccount` has to have exactly one of `awsAccountId`, "
                "`awsAccountIdPath` and has 2",
                "10:18",
            ),
            (
                "`environmentConfigurations[0].awsRegion.regionName` has to match the pattern "
                "[a-z]{2}-?(iso|gov)?-{1}[a-z]*-{1}[0-9]",
                "15:19",
            ),
            ("`environmentConfigurations[0].deploymentOrder` has to be a number and is text", "17:23"),
            (
                "the request has no member `environmentConfigurations[1].awsAcount`; the nearest is `awsAccount`",
                "22:4",
            ),
            ("`environmentConfigurations[2].environmentBlueprintId` is missing, and is required", "26:3"),
            (
                "`environmentConfigurations[2].awsRegion` has to have exactly one of `regionName`, `regionNamePath` "
                "and has 0",
                "28:17",
            ),
        ]
    ]
    whole = one_with_notices(reading).properties.plain()
    assert isinstance(whole, dict)
    assert shape_of(whole) == {
        "DomainIdentifier": "?",
        "Name": "?",
        "Status": "?",
        "AllowCustomProjectResourceTags": "?",
        "EnvironmentConfigurations": [
            {
                "Name": "Tooling",
                "EnvironmentBlueprintId": "bp1",
                "AwsAccount": "?",
                "AwsRegion": {"RegionName": "?"},
                "DeploymentOrder": "?",
            },
            # Neither static nor dynamic: what the misspelt member was to be is unknown too.
            {"Name": "Lake", "EnvironmentBlueprintId": "bp2", "AwsAcount": "?", "AwsAccount": "?"},
            {"Name": "Lake", "AwsRegion": "?", "EnvironmentBlueprintId": "?"},
        ],
    }
    assert whole["Status"] == Unknown("`status` has to be one of ENABLED, DISABLED")


def test_a_null_and_a_wrong_kind_of_list() -> None:
    reading = read(
        "create-project-profile.json",
        {"domainIdentifier": "dzd_a", "name": None, "environmentConfigurations": {"name": "x"}},
    )

    assert notices(reading) == [
        (
            "AWS would refuse this CreateProjectProfile request: `name` has to be text and is null.",
            "infra/create-project-profile.json:3:10",
        ),
        (
            "AWS would refuse this CreateProjectProfile request: `environmentConfigurations` has to be a list and is "
            "an object.",
            "infra/create-project-profile.json:4:31",
        ),
    ]
    assert one_with_notices(reading).known == {"DomainId": "dzd_a"}


def test_a_map_with_a_key_that_is_no_region() -> None:
    reading = read(
        "put-environment-blueprint-configuration.json",
        {
            "domainIdentifier": "dzd_a",
            "environmentBlueprintIdentifier": "bp1",
            "enabledRegions": [],
            "regionalParameters": {"Ireland": {"vpcId": "v"}, "eu-west-1": {"vpcId": 7}},
        },
    )

    assert [message for message, _ in notices(reading)] == [
        "AWS would refuse this PutEnvironmentBlueprintConfiguration request: the key of `regionalParameters.Ireland` "
        "has to match the pattern [a-z]{2}-?(iso|gov)?-{1}[a-z]*-{1}[0-9].",
        "AWS would refuse this PutEnvironmentBlueprintConfiguration request: `regionalParameters.eu-west-1.vpcId` has "
        "to be text and is a number.",
    ]
    assert shape_of(at(one_with_notices(reading), "RegionalParameters").plain()) == [
        {"Region": "Ireland", "Parameters": "?"},
        {"Region": "eu-west-1", "Parameters": {"vpcId": "?"}},
    ]


def test_a_change_of_nobody_knows_what_is_opaque() -> None:
    reading = read("update-account-pool.json", {"domainIdentifier": "dzd_a", "identifier": "pool 1", "name": "x"})
    share = read("disassociate-resource-share.json", {"principals": ["222233334444"]})

    assert (reading.declared, share.declared) == ([], [])
    assert [(opaque.what, repr(opaque.mark)) for opaque in [*reading.opaque, *share.opaque]] == [
        (
            "The request UpdateAccountPool changes something, and what that is cannot be told: `identifier` has to "
            "match the pattern [a-zA-Z0-9_-]{1,36}.",
            "infra/update-account-pool.json:3:16",
        ),
        (
            "The request DisassociateResourceShare changes something, and what that is cannot be told: "
            "`resourceShareArn` is missing, and is required.",
            "infra/disassociate-resource-share.json:1:1",
        ),
    ]


def test_the_domain_may_be_an_option_beside_the_file() -> None:
    document = {"name": "Finance", "resolutionStrategy": "MANUAL", "accountSource": {"accounts": []}}
    without = one_with_notices(read("pool.json", document))
    supplied = read("pool.json", document, Target(assumed={"domainIdentifier": "dzd_a"}))

    assert at(without, "DomainIdentifier").value == Unknown(
        "`domainIdentifier` is missing, and is required", "domainIdentifier"
    )
    assert one_with_notices(supplied).known == {"DomainId": "dzd_a"}
    assert [message for message, _ in notices(supplied) if "domainIdentifier" in message] == []


def test_where_a_request_is_made_is_unknown_unless_the_call_says() -> None:
    document = {"domainIdentifier": "dzd_a", "identifier": "x1"}
    unsaid = one(read("delete-rule.json", document, Target()))
    assumed = one(
        read(
            "delete-rule.json",
            document,
            Target(assumed={"AWS::AccountId": "111122223333", "AWS::Region": "eu-central-1"}),
        )
    )

    assert (unsaid.account, unsaid.region) == (
        Unknown("a request does not say in which account it is made", "AWS::AccountId"),
        Unknown("a request does not say in which Region it is made", "AWS::Region"),
    )
    assert (assumed.account, assumed.region) == ("111122223333", "eu-central-1")


def test_true_is_no_number() -> None:
    configuration = {"name": "Tooling", "environmentBlueprintId": "bp1", "deploymentOrder": True}
    reading = read(
        "create-project-profile.json",
        {"domainIdentifier": "dzd_a", "name": "x", "environmentConfigurations": [configuration]},
    )

    assert [message for message, _ in notices(reading)] == [
        "AWS would refuse this CreateProjectProfile request: `environmentConfigurations[0].deploymentOrder` has to be "
        "a number and is true or false."
    ]


def test_credentials_are_not_copied_whatever_the_operation() -> None:
    (operation,) = model.by_command()["create-connection"]
    login = {"username": "finance", "password": "correct horse"}
    request = {
        "domainIdentifier": "dzd_a",
        "name": "warehouse",
        "props": {"redshiftProperties": {"credentials": {"usernamePassword": login}}},
    }
    body = decode.decode_json(Source("x.json", json.dumps(request)))

    assert shape_of(translate.properties(operation.input, body, []).plain()) == {
        "DomainIdentifier": "dzd_a",
        "Name": "warehouse",
        "Props": {"RedshiftProperties": {"Credentials": "?"}},
    }
    assert check.faults(operation.input, body) == []
