"""The services beside DataZone: who gets an answer, in pages, and how a refusal of each reads."""

from __future__ import annotations

from typing import Any

import pytest
from botocore import xform_name

from sus_audit.emulator import identity
from sus_audit.emulator.state import AccountState, EstateState, Fault
from tests.emulator import small
from tests.emulator.conftest import Door, answer, message, refusal

ROLE = f"arn:aws:iam::{small.FINANCE}:role/{small.ROLE}"
DOMAIN_ARN = f"arn:aws:datazone:{small.REGION}:{small.GOVERNANCE}:domain/{small.DOMAIN}"


def test_the_auditor_is_a_user_of_the_domains_account(door: Door) -> None:
    found = answer(door.client("sts").get_caller_identity)

    assert {name: found[name] for name in ("Account", "Arn")} == {
        "Account": small.GOVERNANCE,
        "Arn": f"arn:aws:iam::{small.GOVERNANCE}:user/sus-audit",
    }


def test_an_assumed_role_is_another_account_for_every_service(door: Door) -> None:
    finance = door.client("iam", small.FINANCE)
    finance.create_user(UserName="only-in-finance")

    assert door.client("sts", small.FINANCE).get_caller_identity()["Arn"] == (
        f"arn:aws:sts::{small.FINANCE}:assumed-role/{small.ROLE}/audit"
    )
    assert [user["UserName"] for user in finance.list_users()["Users"]] == ["only-in-finance"]
    assert door.client("iam").list_users()["Users"] == []
    assert len(door.client("ec2", small.FINANCE).describe_regions(RegionNames=[small.REGION])["Regions"]) == 1


@pytest.mark.parametrize(
    "arn",
    [f"arn:aws:iam::{small.FINANCE}:role/Other", f"arn:aws:iam::123123123123:role/{small.ROLE}"],
    ids=["no such role", "no such account"],
)
def test_a_role_that_is_not_there_cannot_be_assumed(door: Door, arn: str) -> None:
    assume = door.client("sts").assume_role

    assert refusal(assume, RoleArn=arn, RoleSessionName="audit") == ("AccessDenied", 403)
    assert message(assume, RoleArn=arn, RoleSessionName="audit") == (
        f"User: arn:aws:iam::{small.GOVERNANCE}:user/sus-audit is not authorized to perform: "
        f"sts:AssumeRole on resource: {arn}"
    )


def test_the_external_id_must_be_the_roles(door: Door) -> None:
    door.estate.accounts[small.FINANCE].roles[small.ROLE]["external_id"] = "right"
    assume = door.client("sts").assume_role

    assert refusal(assume, RoleArn=ROLE, RoleSessionName="audit") == ("AccessDenied", 403)
    assert refusal(assume, RoleArn=ROLE, RoleSessionName="audit", ExternalId="wrong") == ("AccessDenied", 403)
    assert assume(RoleArn=ROLE, RoleSessionName="audit", ExternalId="right")["AssumedRoleUser"]["Arn"] == (
        f"arn:aws:sts::{small.FINANCE}:assumed-role/{small.ROLE}/audit"
    )


def test_parameters_of_sts_are_checked(door: Door) -> None:
    assume = door.client("sts").assume_role

    assert refusal(assume, RoleArn=ROLE) == ("ValidationError", 400)
    assert refusal(assume, RoleArn=ROLE, RoleSessionName="audit", DurationSeconds=5) == ("ValidationError", 400)


KEYS_REFUSED = {
    ("sts", "get_caller_identity"): ("InvalidClientTokenId", 403),
    ("iam", "list_users"): ("InvalidClientTokenId", 403),
    ("ec2", "describe_regions"): ("AuthFailure", 401),
    ("s3", "list_buckets"): ("InvalidAccessKeyId", 403),
    ("organizations", "list_accounts"): ("UnrecognizedClientException", 403),
    ("datazone", "list_domains"): ("UnrecognizedClientException", 403),
}


@pytest.mark.parametrize(("service", "operation"), KEYS_REFUSED)
def test_keys_that_nobody_holds_are_refused(door: Door, service: str, operation: str) -> None:
    for keys in (
        {"aws_access_key_id": "AKIAIOSFODNN7EXAMPLE", "aws_secret_access_key": "x"},
        {
            "aws_access_key_id": identity.audit_access_key(door.estate),
            "aws_secret_access_key": "x",
            "aws_session_token": "of nobody",
        },
    ):
        call = getattr(door.client(service, **keys), operation)
        assert refusal(call) == KEYS_REFUSED[service, operation]


ORGANIZATIONS: dict[str, dict[str, Any]] = {
    "ListAccounts": {},
    "ListRoots": {},
    "ListOrganizationalUnitsForParent": {"ParentId": "r-ab12"},
    "ListAccountsForParent": {"ParentId": "r-ab12"},
    "ListParents": {"ChildId": small.FINANCE},
    "ListTagsForResource": {"ResourceId": small.FINANCE},
    "ListDelegatedAdministrators": {},
    "DescribeAccount": {"AccountId": small.FINANCE},
    "DescribeOrganizationalUnit": {"OrganizationalUnitId": "ou-ab12-fin"},
}


@pytest.mark.parametrize("operation", ORGANIZATIONS)
def test_a_member_may_not_read_the_organization(door: Door, operation: str) -> None:
    def call(account: str | None) -> Any:
        return getattr(door.client("organizations", account), xform_name(operation))

    assert refusal(call(None), **ORGANIZATIONS[operation]) == ("AccessDeniedException", 400)
    call(small.MANAGEMENT)(**ORGANIZATIONS[operation])
    door.estate.organization.delegated_administrators.append(small.GOVERNANCE)
    call(None)(**ORGANIZATIONS[operation])


def test_the_management_account_reads_the_tree(door: Door) -> None:
    client = door.client("organizations", small.MANAGEMENT)

    def names(operation: str, key: str, **parameters: str) -> list[str]:
        return [item["Name"] for item in getattr(client, operation)(**parameters)[key]]

    assert names("list_roots", "Roots") == ["Root"]
    assert names("list_organizational_units_for_parent", "OrganizationalUnits", ParentId="r-ab12") == ["finance"]
    assert names("list_accounts_for_parent", "Accounts", ParentId="ou-ab12-prod") == ["finance-prod"]
    assert client.list_parents(ChildId=small.FINANCE)["Parents"] == [
        {"Id": "ou-ab12-prod", "Type": "ORGANIZATIONAL_UNIT"}
    ]
    assert client.list_tags_for_resource(ResourceId=small.FINANCE)["Tags"] == [
        {"Key": "business-unit", "Value": "finance"},
        {"Key": "stage", "Value": "prod"},
    ]


@pytest.mark.parametrize(
    ("operation", "parameters", "code"),
    [
        ("list_accounts_for_parent", {"ParentId": "ou-none"}, "ParentNotFoundException"),
        ("list_parents", {"ChildId": "ou-none"}, "ChildNotFoundException"),
        ("list_tags_for_resource", {"ResourceId": "ou-none"}, "TargetNotFoundException"),
        ("describe_account", {"AccountId": "000000000000"}, "AccountNotFoundException"),
        ("list_accounts_for_parent", {}, "InvalidInputException"),
        ("list_accounts", {"MaxResults": 21}, "InvalidInputException"),
        ("list_accounts", {"NextToken": "nonsense"}, "InvalidInputException"),
    ],
)
def test_organizations_refuses_what_it_does_not_know(
    door: Door, operation: str, parameters: dict[str, Any], code: str
) -> None:
    assert refusal(getattr(door.client("organizations", small.MANAGEMENT), operation), **parameters) == (code, 400)


def test_organizations_lists_in_pages_of_twenty(estate: EstateState, door: Door) -> None:
    for number in range(41):
        identifier = f"{number:012d}"
        estate.accounts[identifier] = AccountState(identifier, f"account-{number}", unit="r-ab12")
    paginator = door.client("organizations", small.MANAGEMENT).get_paginator("list_accounts")

    assert [len(page["Accounts"]) for page in paginator.paginate()] == [20, 20, 5]


def test_an_account_outside_every_organization_is_told_so(estate: EstateState, door: Door) -> None:
    estate.accounts[small.MARKETING].unit = ""
    client = door.client("organizations", small.MARKETING)

    assert refusal(client.describe_organization) == ("AWSOrganizationsNotInUseException", 400)
    assert door.client("organizations", small.FINANCE).describe_organization()["Organization"]["Id"] == "o-exampleorg"


def test_ram_shows_the_share_of_a_domain(door: Door) -> None:
    ram = door.client("ram")
    resources = ram.get_resource_share_associations(associationType="RESOURCE", resourceArn=DOMAIN_ARN)
    share = resources["resourceShareAssociations"][0]["resourceShareArn"]
    principals = ram.get_resource_share_associations(associationType="PRINCIPAL", resourceShareArns=[share])
    shown = ("associatedEntity", "status", "external", "resourceShareName")

    assert [{key: row[key] for key in shown} for row in principals["resourceShareAssociations"]] == [
        {
            "associatedEntity": small.FINANCE,
            "status": "ASSOCIATED",
            "external": False,
            "resourceShareName": "DataZone-company",
        },
        {
            "associatedEntity": "777788889999",
            "status": "FAILED",
            "external": True,
            "resourceShareName": "DataZone-company",
        },
    ]
    assert [row["id"] for row in ram.list_principals(resourceOwner="SELF", resourceArn=DOMAIN_ARN)["principals"]] == [
        small.FINANCE
    ]
    assert ram.get_resource_shares(resourceOwner="SELF")["resourceShares"][0]["allowExternalPrincipals"] is True
    assert ram.list_resource_share_permissions(resourceShareArn=share)["permissions"][0]["name"] == (
        "AWSRAMPermissionsAmazonDatazoneDomainExtendedServiceAccess"
    )


def test_ram_tells_own_shares_from_those_of_others(door: Door) -> None:
    finance = door.client("ram", small.FINANCE)

    assert finance.get_resource_shares(resourceOwner="SELF")["resourceShares"] == []
    assert [row["owningAccountId"] for row in _of_others(finance)] == [small.GOVERNANCE]
    assert _of_others(door.client("ram", small.MARKETING)) == []
    assert door.client("ram", region_name="us-east-1").get_resource_shares(resourceOwner="SELF")["resourceShares"] == []


def _of_others(ram: Any) -> list[dict[str, Any]]:
    shares: list[dict[str, Any]] = ram.get_resource_shares(resourceOwner="OTHER-ACCOUNTS")["resourceShares"]
    return shares


@pytest.mark.parametrize(
    ("operation", "parameters", "code"),
    [
        ("get_resource_share_associations", {"associationType": "OWNER"}, "InvalidParameterException"),
        ("get_resource_share_associations", {}, "InvalidParameterException"),
        (
            "get_resource_share_associations",
            {"associationType": "PRINCIPAL", "resourceArn": DOMAIN_ARN},
            "InvalidParameterException",
        ),
        (
            "get_resource_share_associations",
            {"associationType": "PRINCIPAL", "resourceShareArns": ["arn:aws:ram:eu-west-1:1:resource-share/none"]},
            "UnknownResourceException",
        ),
        ("list_principals", {"resourceOwner": "SELF", "nextToken": "nonsense"}, "InvalidNextTokenException"),
    ],
)
def test_ram_refuses_what_it_does_not_know(door: Door, operation: str, parameters: dict[str, Any], code: str) -> None:
    assert refusal(getattr(door.client("ram"), operation), **parameters) == (code, 400)


@pytest.mark.parametrize(
    "principal",
    [
        f"arn:aws:organizations::{small.MANAGEMENT}:ou/o-exampleorg/ou-ab12-fin",
        f"arn:aws:organizations::{small.MANAGEMENT}:organization/o-exampleorg",
    ],
    ids=["a unit above the account", "the organization"],
)
def test_a_share_with_a_unit_reaches_the_accounts_below(estate: EstateState, door: Door, principal: str) -> None:
    finance = door.client("datazone", small.FINANCE)
    rows = estate.domains[small.DOMAIN].associations
    rows[:] = []
    assert refusal(finance.get_domain, identifier=small.DOMAIN) == ("UnauthorizedException", 401)

    rows.append({"principal": principal, "status": "ASSOCIATED", "external": False, "share": "all"})

    assert [row["managedAccountId"] for row in finance.list_domains()["items"]] == [small.GOVERNANCE]


def test_identity_store_lists_members_in_pages(door: Door) -> None:
    client = door.client("identitystore")
    paginator = client.get_paginator("list_group_memberships")
    store = door.estate.identity_store_id
    pages = [page["GroupMemberships"] for page in paginator.paginate(IdentityStoreId=store, GroupId="g-1")]

    assert [len(page) for page in pages] == [100, 20]
    assert pages[0][0]["MemberId"] == {"UserId": "u-0"}
    assert refusal(client.list_group_memberships, IdentityStoreId=store, GroupId="g-none") == (
        "ResourceNotFoundException",
        400,
    )
    assert refusal(client.list_group_memberships, IdentityStoreId=store) == ("ValidationException", 400)


# A call of each service -> its denial, its throttling, its failure.
WORDS: dict[tuple[str, str], tuple[tuple[str, int], tuple[str, int], tuple[str, int]]] = {
    ("datazone", "ListDomains"): (
        ("AccessDeniedException", 403),
        ("ThrottlingException", 429),
        ("InternalServerException", 503),
    ),
    ("organizations", "DescribeOrganization"): (
        ("AccessDeniedException", 400),
        ("TooManyRequestsException", 400),
        ("ServiceUnavailable", 503),
    ),
    ("ram", "GetResourceShares"): (
        ("AccessDeniedException", 403),
        ("ThrottlingException", 429),
        ("ServiceUnavailable", 503),
    ),
    ("identitystore", "ListGroupMemberships"): (
        ("AccessDeniedException", 400),
        ("ThrottlingException", 400),
        ("ServiceUnavailable", 503),
    ),
    ("sts", "AssumeRole"): (("AccessDenied", 403), ("Throttling", 400), ("ServiceUnavailable", 503)),
    ("iam", "ListUsers"): (("AccessDenied", 403), ("Throttling", 400), ("ServiceUnavailable", 503)),
    ("ec2", "DescribeRegions"): (
        ("UnauthorizedOperation", 403),
        ("RequestLimitExceeded", 503),
        ("ServiceUnavailable", 503),
    ),
    ("kms", "ListKeys"): (
        ("AccessDeniedException", 400),
        ("ThrottlingException", 400),
        ("ServiceUnavailable", 503),
    ),
    ("s3", "ListBuckets"): (("AccessDenied", 403), ("SlowDown", 503), ("ServiceUnavailable", 503)),
}


@pytest.mark.parametrize(("service", "operation"), WORDS)
def test_each_service_refuses_in_its_own_words(door: Door, service: str, operation: str) -> None:
    client = door.client(service)
    parameters = {
        "GetResourceShares": {"resourceOwner": "SELF"},
        "ListGroupMemberships": {"IdentityStoreId": door.estate.identity_store_id, "GroupId": "g-1"},
        "AssumeRole": {"RoleArn": ROLE, "RoleSessionName": "audit"},
    }.get(operation, {})
    call = getattr(client, xform_name(operation))
    found = []
    for kind in ("deny", "throttle", "unavailable"):
        door.estate.faults[:] = [Fault(f"{service}:{operation}", kind)]
        found.append(refusal(call, **parameters))
    door.estate.faults[:] = [Fault(f"{service}:*", "deny_scp")]
    scp = message(call, **parameters)
    door.estate.faults.clear()
    door.estate.accounts[small.GOVERNANCE].roles[small.ROLE]["denied"] = [f"{service}:{operation}"]

    assert tuple(found) == WORDS[service, operation]
    assert scp.endswith("with an explicit deny in a service control policy")
    assert refusal(call, **parameters) == WORDS[service, operation][0]
    door.estate.accounts[small.GOVERNANCE].roles[small.ROLE]["denied"] = []
    call(**parameters)
