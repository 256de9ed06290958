"""Which operation a document is for, and what is said of those that are for none."""

from __future__ import annotations

import json

import pytest

from sus_audit.gate import decode, requests
from sus_audit.gate.located import Node, Source


def identify(name: str, document: object) -> requests.Request | requests.Refusal | None:
    return requests.identify(_node(document), name)


def _node(document: object) -> Node:
    return decode.decode(Source("x.json", json.dumps(document)))


@pytest.mark.parametrize(
    ("name", "operation"),
    [
        ("create-account-pool.json", "datazone CreateAccountPool"),
        ("create-project.json", "datazone CreateProject"),
        ("create-project-profile.json", "datazone CreateProjectProfile"),
        ("create-project-profile-finance.json", "datazone CreateProjectProfile"),
        ("Create-Project-Membership.alice.request.yaml", "datazone CreateProjectMembership"),
        ("create-project_2.json", "datazone CreateProject"),
        ("associate-resource-share.json", "ram AssociateResourceShare"),
        ("tag-resource.json", "datazone TagResource, ram TagResource, organizations TagResource"),
        ("enable-aws-service-access.json", "organizations EnableAWSServiceAccess"),
        ("created-project.json", ""),
        ("my-create-project.json", ""),
        ("project.json", ""),
        ("", ""),
    ],
)
def test_the_name_of_a_file_says_its_operation(name: str, operation: str) -> None:
    assert ", ".join(f"{one.service} {one.name}" for one in requests.by_name(name)) == operation


@pytest.mark.parametrize(
    ("document", "operation"),
    [
        ({"ResourceId": "222233334444", "Tags": []}, "organizations"),
        ({"resourceArn": "arn:x", "tags": {"a": "b"}}, "datazone"),
        ({"resourceArn": "arn:x", "tags": [{"key": "a", "value": "b"}]}, "ram"),
    ],
)
def test_services_that_share_a_name_are_told_by_their_members(document: object, operation: str) -> None:
    for name in ("tag-resource.json", "x.json"):
        found = identify(name, document)
        assert isinstance(found, requests.Request)
        assert (found.operation.service, found.operation.name) == (operation, "TagResource")


@pytest.mark.parametrize("operation", ["CreateAccountPool", "createAccountPool", "create-account-pool"])
def test_a_wrapper_says_its_operation(operation: str) -> None:
    found = identify("x.json", {"operation": operation, "parameters": {"name": "x"}})

    assert isinstance(found, requests.Request)
    assert found.operation.name == "CreateAccountPool"
    assert found.body.plain() == {"name": "x"}


def test_the_wrapper_goes_before_the_name_and_the_service_before_the_members() -> None:
    found = identify(
        "create-project.json",
        {"service": "organizations", "operation": "TagResource", "parameters": {"resourceArn": "arn:x", "tags": {}}},
    )

    assert isinstance(found, requests.Request)
    assert (found.operation.service, found.operation.name) == ("organizations", "TagResource")


@pytest.mark.parametrize(
    ("name", "document", "refusal"),
    [
        (
            "x.json",
            {"operation": "CreateAcountPool", "parameters": {}},
            (
                "faulty",
                "DataZone, RAM and Organizations have no operation of the name that `operation` gives. The nearest is "
                "CreateAccountPool.",
            ),
        ),
        (
            "x.json",
            {"operation": "deploy", "parameters": {}},
            ("vague", "DataZone, RAM and Organizations have no operation of the name that `operation` gives."),
        ),
        (
            "x.json",
            {"operation": 7, "parameters": {}},
            ("vague", 'A wrapped request is {"operation": "CreateAccountPool", "parameters": {...}}.'),
        ),
        (
            "x.json",
            {"operation": "TagResource", "parameters": {}},
            (
                "faulty",
                "It may be a request of TagResource (datazone), TagResource (organizations), TagResource (ram). Write "
                'it as {"service": "datazone", "operation": "TagResource", "parameters": {...}}.',
            ),
        ),
        (
            "x.json",
            {"domainIdentifier": "dzd_a", "name": "x"},
            (
                "faulty",
                "It may be a request of CreateConnection, CreateProject, CreateProjectProfile. Name the file after its "
                "operation, such as create-connection.json.",
            ),
        ),
        (
            "x.json",
            {"domainIdentifier": "dzd_a", "nmae": "x", "accountSource": {"accounts": []}},
            (
                "faulty",
                "It has a `domainIdentifier` as DataZone's requests have, but its members are not those of any "
                "operation that changes something. Name the file after its operation, such as "
                "create-project-profile.json, to be told what is wrong with it.",
            ),
        ),
        (
            "x.json",
            {"name": "x", "description": "y"},
            (
                "vague",
                "It may be a request of CreateDomain. Name the file after its operation, such as create-domain.json.",
            ),
        ),
        (
            "get-project-profile.json",
            {"domainIdentifier": "dzd_a", "identifier": "p1"},
            (
                "other",
                "It is a request of GetProjectProfile, which only reads: it changes nothing that a gate could judge.",
            ),
        ),
        (
            "profile.json",
            {"domainId": "dzd_a", "id": "p1", "name": "x", "createdBy": "me", "environmentConfigurations": []},
            (
                "other",
                "It is what AWS answers to GetProjectProfile, and no request. Give the request of CreateProjectProfile "
                "or UpdateProjectProfile; aws datazone create-project-profile --generate-cli-skeleton prints its form.",
            ),
        ),
        (
            "create-account-pool.json",
            {"domainId": "dzd_a", "id": "p1", "name": "x", "createdBy": "me", "ResponseMetadata": {}},
            (
                "other",
                "It is what AWS answers to GetAccountPool, and no request. Give the request of CreateAccountPool or "
                "UpdateAccountPool; aws datazone create-account-pool --generate-cli-skeleton prints its form.",
            ),
        ),
        (
            "pools.json",
            {"items": [{"domainId": "dzd_a", "id": "p1"}]},
            (
                "other",
                "It is what AWS answers to an operation that lists, and no request. Give the request that makes the "
                "change.",
            ),
        ),
    ],
)
def test_what_is_no_request_of_a_change(name: str, document: object, refusal: tuple[str, str]) -> None:
    found = identify(name, document)

    assert isinstance(found, requests.Refusal)
    assert (found.kind, found.why) == refusal


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("x.json", {}),
        ("x.json", []),
        ("x.json", "create-project"),
        ("package.json", {"name": "x", "version": "1", "dependencies": {}}),
        ("create-domain.json", {"states": {}}),
        ("x.json", {"tagsOf": 1, "createdAt": "2026-01-01"}),
        ("x.json", {"items": [{"id": 1}]}),
    ],
)
def test_what_has_nothing_to_do_with_an_api(name: str, document: object) -> None:
    assert identify(name, document) is None
