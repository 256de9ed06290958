"""The table of calls: each operation of DataZone that a collector makes, through both doors, and what botocore sees."""

from __future__ import annotations

from typing import Any

import pytest
from botocore import xform_name

from sus_audit.emulator.state import Fault
from tests.emulator import small
from tests.emulator.conftest import Door, answer, message, refusal

DOMAIN = {"domainIdentifier": small.DOMAIN}
ROOT = {"entityType": "DOMAIN_UNIT", "entityIdentifier": "root"}

# Operation -> parameters besides the domain, result key, page limit, items in all.
LISTS: dict[str, tuple[dict[str, Any], str, int, int]] = {
    "ListDomainUnitsForParent": ({"parentDomainUnitIdentifier": "root"}, "items", 25, 60),
    "ListEntityOwners": (ROOT, "owners", 25, 60),
    "ListPolicyGrants": ({**ROOT, "policyType": "CREATE_PROJECT"}, "grantList", 25, 60),
    "ListProjectProfiles": ({}, "items", 50, 60),
    "ListAccountPools": ({}, "items", 50, 60),
    "ListAccountsInAccountPool": ({"identifier": "x01"}, "items", 50, 60),
    "ListEnvironmentBlueprints": ({"managed": True}, "items", 50, 59),
    "ListEnvironmentBlueprintConfigurations": ({}, "items", 50, 60),
    "ListProjects": ({}, "items", 50, 60),
    "ListProjectMemberships": ({"projectIdentifier": "x01"}, "members", 50, 60),
    "ListEnvironments": ({"projectIdentifier": "x01"}, "items", 50, 60),
    "ListRules": ({"targetType": "DOMAIN_UNIT", "targetIdentifier": "root"}, "items", 50, 60),
    "SearchUserProfiles": ({"userType": "DATAZONE_IAM_USER"}, "items", 50, 60),
    "SearchGroupProfiles": ({"groupType": "DATAZONE_SSO_GROUP"}, "items", 50, 60),
    "ListDesignations": ({}, "items", 50, 60),
}
# Operation -> the parameter that names one row.
GETS = {
    "GetDomainUnit": "identifier",
    "GetProjectProfile": "identifier",
    "GetAccountPool": "identifier",
    "GetEnvironmentBlueprint": "identifier",
    "GetEnvironmentBlueprintConfiguration": "environmentBlueprintIdentifier",
    "GetProject": "identifier",
    "GetEnvironment": "identifier",
    "GetRule": "identifier",
    "GetUserProfile": "userIdentifier",
    "GetGroupProfile": "groupIdentifier",
    "GetDesignation": "identifier",
}
CONFIGURATIONS = {"ListEnvironmentBlueprintConfigurations", "GetEnvironmentBlueprintConfiguration"}
OWNER_ONLY = {"SearchUserProfiles", "SearchGroupProfiles", "GetUserProfile", "GetGroupProfile"}

EVERY_CALL = {name: parameters for name, (parameters, *_) in LISTS.items()} | {
    name: {parameter: "x01"} for name, parameter in GETS.items()
}


def _call(door: Door, operation: str, account: str | None = None) -> Any:
    if account is None and operation in CONFIGURATIONS:
        account = small.FINANCE
    return getattr(door.client("datazone", account), xform_name(operation))


@pytest.mark.parametrize("operation", LISTS)
def test_a_list_has_two_pages_and_the_last_has_no_token(door: Door, operation: str) -> None:
    parameters, key, limit, total = LISTS[operation]
    call = _call(door, operation)

    first = answer(call, **DOMAIN, **parameters)
    pages = [first]
    while "nextToken" in pages[-1]:
        pages.append(answer(call, **DOMAIN, **parameters, nextToken=pages[-1]["nextToken"]))

    assert [len(page[key]) for page in pages] == [limit] * (total // limit) + [total % limit]
    assert set(pages[-1]) == {key}
    if "id" in first[key][0]:
        assert len({item["id"] for page in pages for item in page[key]}) == total


@pytest.mark.parametrize("operation", LISTS)
def test_a_caller_chooses_a_smaller_page_but_no_larger(door: Door, operation: str) -> None:
    parameters, key, limit, _ = LISTS[operation]
    call = _call(door, operation)

    assert len(call(**DOMAIN, **parameters, maxResults=limit)[key]) == limit
    assert refusal(call, **DOMAIN, **parameters, maxResults=limit + 1) == ("ValidationException", 400)


@pytest.mark.parametrize("operation", LISTS)
def test_a_token_that_this_listing_did_not_give_is_refused(door: Door, operation: str) -> None:
    parameters, *_ = LISTS[operation]
    other = "ListProjects" if operation != "ListProjects" else "ListDesignations"
    foreign = _call(door, other)(**DOMAIN)["nextToken"]

    for token in ("nonsense", "bm9uc2Vuc2U=", foreign):
        assert refusal(_call(door, operation), **DOMAIN, **parameters, nextToken=token) == ("ValidationException", 400)


@pytest.mark.parametrize("operation", GETS)
def test_get_returns_the_row(door: Door, operation: str) -> None:
    parameter = GETS[operation]

    found = answer(_call(door, operation), **DOMAIN, **{parameter: "x01"})

    assert found.get("id", found.get("identifier", found.get("environmentBlueprintId"))) == "x01"
    assert "managed" not in found


UNKNOWN_IDS = {
    "GetDomain": ({"identifier": "dzd_none"}, "ResourceNotFoundException", 404),
    "ListProjects": ({"domainIdentifier": "dzd_none"}, "UnauthorizedException", 401),
    "ListDomainUnitsForParent": ({**DOMAIN, "parentDomainUnitIdentifier": "none"}, "AccessDeniedException", 403),
    "ListEntityOwners": ({**DOMAIN, **ROOT, "entityIdentifier": "none"}, "AccessDeniedException", 403),
    "ListPolicyGrants": (
        {
            **DOMAIN,
            "entityType": "ENVIRONMENT_BLUEPRINT_CONFIGURATION",
            "entityIdentifier": f"{small.GOVERNANCE}:none",
            "policyType": "CREATE_ENVIRONMENT_FROM_BLUEPRINT",
        },
        "ValidationException",
        400,
    ),
    "ListAccountsInAccountPool": ({**DOMAIN, "identifier": "none"}, "ResourceNotFoundException", 404),
    "ListProjectMemberships": ({**DOMAIN, "projectIdentifier": "none"}, "ResourceNotFoundException", 404),
    "ListEnvironments": ({**DOMAIN, "projectIdentifier": "none"}, "AccessDeniedException", 403),
    "ListRules": (
        {**DOMAIN, "targetType": "DOMAIN_UNIT", "targetIdentifier": "none"},
        "ResourceNotFoundException",
        404,
    ),
} | {name: ({**DOMAIN, parameter: "none"}, "ResourceNotFoundException", 404) for name, parameter in GETS.items()}


@pytest.mark.parametrize("operation", UNKNOWN_IDS)
def test_an_unknown_id_is_refused_as_the_model_can(door: Door, operation: str) -> None:
    parameters, code, status = UNKNOWN_IDS[operation]

    assert refusal(_call(door, operation), **parameters) == (code, status)


WRONG_ENUMS = {
    "ListDomains": {"status": "FINE"},
    "ListEntityOwners": {**DOMAIN, **ROOT, "entityType": "PROJECT"},
    "ListPolicyGrants": {**DOMAIN, **ROOT, "policyType": "DO_ANYTHING"},
    "ListProjectProfiles": {**DOMAIN, "sortBy": "AGE"},
    "ListAccountPools": {**DOMAIN, "sortOrder": "RANDOM"},
    "ListProjectMemberships": {**DOMAIN, "projectIdentifier": "x01", "sortOrder": "RANDOM"},
    "ListEnvironments": {**DOMAIN, "projectIdentifier": "x01", "status": "FINE"},
    "ListRules": {**DOMAIN, "targetType": "PROJECT", "targetIdentifier": "root"},
    "SearchUserProfiles": {**DOMAIN, "userType": "ROBOT"},
    "SearchGroupProfiles": {**DOMAIN, "groupType": "ROBOTS"},
    "GetUserProfile": {**DOMAIN, "userIdentifier": "x01", "type": "ROBOT"},
}


@pytest.mark.parametrize("operation", WRONG_ENUMS)
def test_a_value_that_is_not_of_the_enum_is_refused(door: Door, operation: str) -> None:
    assert refusal(_call(door, operation), **WRONG_ENUMS[operation]) == ("ValidationException", 400)


MISSING = {
    "ListDomainUnitsForParent": "parentDomainUnitIdentifier",
    "ListPolicyGrants": "policyType",
    "ListEnvironments": "projectIdentifier",
    "SearchUserProfiles": "userType",
    "SearchGroupProfiles": "groupType",
}


@pytest.mark.parametrize("operation", MISSING)
def test_a_missing_required_member_is_refused_and_named(door: Door, operation: str) -> None:
    parameters = {name: value for name, value in EVERY_CALL[operation].items() if name != MISSING[operation]}
    call = _call(door, operation)

    assert refusal(call, **DOMAIN, **parameters) == ("ValidationException", 400)
    assert f"the required member '{MISSING[operation]}' is missing" in message(call, **DOMAIN, **parameters)


@pytest.mark.parametrize("operation", EVERY_CALL)
def test_an_account_that_is_not_associated_is_not_authorized(door: Door, operation: str) -> None:
    call = _call(door, operation, small.MARKETING)

    assert refusal(call, **DOMAIN, **EVERY_CALL[operation]) == ("UnauthorizedException", 401)


@pytest.mark.parametrize("operation", sorted(OWNER_ONLY))
def test_the_share_carries_no_principals(door: Door, operation: str) -> None:
    call = _call(door, operation, small.FINANCE)

    assert refusal(call, **DOMAIN, **EVERY_CALL[operation]) == ("AccessDeniedException", 403)
    assert message(call, **DOMAIN, **EVERY_CALL[operation]).endswith(
        f"because no resource-based policy allows the datazone:{operation} action"
    )


@pytest.mark.parametrize("operation", ["GetDomain", "ListDomains", *EVERY_CALL])
def test_both_layers_deny_each_in_its_own_words(door: Door, operation: str) -> None:
    parameters = {"GetDomain": {"identifier": small.DOMAIN}, "ListDomains": {}}.get(
        operation, {**DOMAIN, **EVERY_CALL.get(operation, {})}
    )
    call = _call(door, operation)
    account = small.FINANCE if operation in CONFIGURATIONS else small.GOVERNANCE
    role = door.estate.accounts[account].roles[small.ROLE]

    role["denied"] = [f"datazone:{operation}"]
    assert refusal(call, **parameters) == ("AccessDeniedException", 403)
    assert message(call, **parameters).endswith(
        f"because no identity-based policy allows the datazone:{operation} action"
    )
    role["denied"] = []
    door.estate.faults.append(Fault(f"datazone:{operation}", "deny_datazone"))
    assert refusal(call, **parameters) == ("AccessDeniedException", 403)
    assert message(call, **parameters) == f"User is not permitted to perform operation: {operation}"
    door.estate.faults.clear()
    call(**parameters)
