"""Faults: what each does, and whom it concerns."""

from __future__ import annotations

import time

import pytest
from botocore.config import Config
from botocore.exceptions import ReadTimeoutError
from botocore.parsers import ResponseParserError

from sus_audit.emulator import emulate, environment, serve
from sus_audit.emulator.state import EstateState, Fault
from sus_audit.errors import BrokenError
from tests.emulator import small
from tests.emulator.conftest import Door, answer, refusal

DOMAIN = {"domainIdentifier": small.DOMAIN}
THROTTLED = ("ThrottlingException", 429)


def test_a_fault_strikes_as_often_as_it_says(door: Door) -> None:
    door.estate.faults.append(Fault("datazone:ListProjects", "throttle", times=2))
    call = door.client("datazone").list_projects

    assert [refusal(call, **DOMAIN), refusal(call, **DOMAIN)] == [THROTTLED, THROTTLED]
    assert len(call(**DOMAIN)["items"]) == 50


def test_standard_retries_get_over_a_short_throttling_and_every_try_is_counted(door: Door) -> None:
    door.estate.faults.append(Fault("datazone:ListProjects", "throttle", times=1))
    client = door.client("datazone", config=Config(retries={"total_max_attempts": 3, "mode": "standard"}))

    assert len(client.list_projects(**DOMAIN)["items"]) == 50
    assert door.emulator.call_count("datazone:ListProjects") == 2
    assert door.emulator.call_count("datazone:ListProjects", small.FINANCE) == 0
    assert door.emulator.call_count("datazone:*", small.GOVERNANCE) == 2


def test_a_fault_concerns_one_account_or_one_resource(door: Door) -> None:
    door.estate.faults += [
        Fault("datazone:ListDomains", "throttle", account_id=small.FINANCE),
        Fault("datazone:Get*", "throttle", resource="x07"),
    ]
    governance, finance = door.client("datazone"), door.client("datazone", small.FINANCE)

    assert refusal(finance.list_domains) == THROTTLED
    assert refusal(governance.get_project, **DOMAIN, identifier="x07") == THROTTLED
    assert governance.list_domains()["items"][0]["id"] == small.DOMAIN
    assert governance.get_project(**DOMAIN, identifier="x08")["id"] == "x08"


def test_truncated_pages_lose_nothing(door: Door) -> None:
    door.estate.faults.append(Fault("datazone:ListProjects", "truncate"))
    pages = [page["items"] for page in door.client("datazone").get_paginator("list_projects").paginate(**DOMAIN)]

    assert [len(page) for page in pages] == [0, 25, 25, 10]
    assert [item["id"] for page in pages for item in page] == list(door.estate.domains[small.DOMAIN].projects)


def test_a_malformed_answer_holds_nothing_that_a_client_asked_for(door: Door) -> None:
    door.estate.faults.append(Fault("*", "malformed", account_id=small.GOVERNANCE))

    # botocore's JSON parser shrugs at a body that is none, its XML parser does not.
    assert set(door.client("datazone").list_projects(**DOMAIN)) == {"ResponseMetadata"}
    with pytest.raises(ResponseParserError):
        door.client("sts").get_caller_identity()


def test_a_member_may_be_missing_though_the_model_requires_it(door: Door) -> None:
    door.estate.faults += [
        Fault("datazone:*Project", "missing:createdBy"),
        Fault("datazone:ListProjects", "missing:id"),
    ]
    client = door.client("datazone")

    assert "createdBy" not in client.get_project(**DOMAIN, identifier="x01")
    assert {tuple(sorted(item)) for item in client.list_projects(**DOMAIN)["items"]} == {
        ("createdAt", "createdBy", "domainId", "name", "updatedAt")
    }


def test_latency_delays_the_right_answer(door: Door) -> None:
    door.estate.faults.append(Fault("datazone:ListDomains", "latency", latency_ms=120))
    started = time.monotonic()

    assert len(door.client("datazone").list_domains()["items"]) == 1
    assert time.monotonic() - started >= 0.12


def test_a_slow_answer_times_out_over_http(estate: EstateState) -> None:
    estate.faults.append(Fault("datazone:ListDomains", "latency", latency_ms=400))
    with serve(estate) as emulator:
        config = Config(read_timeout=0.1, retries={"total_max_attempts": 1, "mode": "standard"})
        client = Door(estate, emulator).client("datazone", config=config)

        with pytest.raises(ReadTimeoutError):
            client.list_domains()


def test_what_a_caller_sees_is_the_estates_decision(door: Door) -> None:
    role = door.estate.accounts[small.GOVERNANCE].roles[small.ROLE]
    role["visible_projects"] = ["x01", "x02"]
    client = door.client("datazone")

    assert [item["id"] for item in client.list_projects(**DOMAIN)["items"]] == ["x01", "x02"]
    for call, parameter in (
        (client.get_project, "identifier"),
        (client.list_project_memberships, "projectIdentifier"),
        (client.list_environments, "projectIdentifier"),
    ):
        assert refusal(call, **DOMAIN, **{parameter: "x03"}) == ("AccessDeniedException", 403)
    role["root_unit_owner"] = True
    assert len(client.list_projects(**DOMAIN)["items"]) == 50


def test_a_blueprint_configuration_belongs_to_the_calling_account(door: Door) -> None:
    def configurations(account: str | None) -> list[str]:
        items = door.client("datazone", account).list_environment_blueprint_configurations(**DOMAIN)["items"]
        return [item["environmentBlueprintId"] for item in items]

    grants = {
        **DOMAIN,
        "entityType": "ENVIRONMENT_BLUEPRINT_CONFIGURATION",
        "entityIdentifier": f"{small.FINANCE}:x01",
        "policyType": "CREATE_ENVIRONMENT_FROM_BLUEPRINT",
    }

    assert configurations(None) == ["x01"]
    assert len(configurations(small.FINANCE)) == 50
    assert len(door.client("datazone", small.FINANCE).list_policy_grants(**grants)["grantList"]) == 1
    assert refusal(door.client("datazone").list_policy_grants, **grants) == ("AccessDeniedException", 403)


def test_answers_carry_different_request_ids(door: Door) -> None:
    client = door.client("datazone")
    ids = {client.list_domains()["ResponseMetadata"]["RequestId"] for _ in range(3)}

    assert len(ids) == 3


def test_an_estate_that_aws_could_not_have_is_refused_aloud(estate: EstateState) -> None:
    estate.domains[small.DOMAIN].projects["x01"]["projectStatus"] = "ASLEEP"
    with (
        pytest.raises(BrokenError, match=r"projectStatus: 'ASLEEP' is not one of .* Correct the estate\."),
        emulate(estate) as emulator,
    ):
        client = Door(estate, emulator).client("datazone")

        assert refusal(client.get_project, **DOMAIN, identifier="x01") == ("InternalServerException", 500)


def test_a_taken_port_is_named(estate: EstateState) -> None:
    with serve(estate) as emulator:
        port = int(str(emulator.endpoint_url).rsplit(":", 1)[1])

        with pytest.raises(BrokenError, match=f"Port {port} of 127.0.0.1 is taken"), serve(estate, port):
            pass


def test_the_environment_reaches_the_emulator(estate: EstateState) -> None:
    with serve(estate) as emulator:
        assert environment(emulator) == {
            "AWS_ACCESS_KEY_ID": "AKIAAUDIT11122223333",
            "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "AWS_DEFAULT_REGION": small.REGION,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_ENDPOINT_URL": emulator.endpoint_url,
        }


def test_unknown_operations_are_refused_not_invented(door: Door) -> None:
    assert refusal(door.client("datazone").list_connections, **DOMAIN) == ("AccessDeniedException", 403)
    assert answer(door.client("datazone").list_domains)["items"][0]["managedAccountId"] == small.GOVERNANCE
