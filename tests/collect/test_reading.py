"""Only reads, at a pace, with a policy that says so; and the sentences for those who cannot begin."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import (
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    PaginationError,
    ParamValidationError,
)
from botocore.parsers import ResponseParserError

from sus_audit.collect import actions, limits, permissions
from sus_audit.collect.causes import cause_of
from sus_audit.collect.reader import Reader
from sus_audit.collect.session import Sessions
from sus_audit.collect.values import Settings
from sus_audit.collect.visibility import identity
from sus_audit.emulator import emulate
from sus_audit.emulator.state import Fault
from sus_audit.errors import BrokenError
from tests.collect import estate as tiny

READS = re.compile(r"^[a-z]+:(Get|List|Search|Describe)[A-Za-z]+$")


def refusal(code: str, message: str, status: int) -> ClientError:
    return ClientError(
        {"Error": {"Code": code, "Message": message}, "ResponseMetadata": {"HTTPStatusCode": status}},  # type: ignore[typeddict-item]  # a part is enough
        "ListProjects",
    )


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (refusal("AccessDeniedException", "... because no resource-based policy allows it", 403), "denied_by_iam"),
        (refusal("AccessDenied", "with an explicit deny in a service control policy", 403), "denied_by_scp"),
        (
            refusal("AccessDeniedException", "User is not permitted to perform operation: ListProjects", 403),
            "denied_by_datazone",
        ),
        (refusal("UnauthorizedException", "no", 401), "not_associated"),
        (refusal("ThrottlingException", "Rate exceeded", 429), "throttled"),
        (refusal("TooManyRequestsException", "Rate exceeded", 400), "throttled"),
        (refusal("InternalServerException", "sorry", 500), "unavailable"),
        (refusal("ResourceNotFoundException", "no such project", 404), "not_found"),
        (refusal("ValidationException", "no such configuration", 400), "invalid"),
        (refusal("UnrecognizedClientException", "The security token is invalid", 403), "region_disabled"),
        (ConnectTimeoutError(endpoint_url="https://example.com"), "unavailable"),
        (EndpointConnectionError(endpoint_url="https://example.com"), "unavailable"),
        (ResponseParserError("no JSON"), "malformed"),
        (PaginationError(message="the same token twice"), "malformed"),
        (ParamValidationError(report="too short"), "invalid"),
        (KeyError("id"), "malformed"),
    ],
)
def test_the_cause_of_an_error(error: Exception, cause: str) -> None:
    assert cause_of(error)[0] == cause


def test_every_action_reads() -> None:
    listed = actions()

    assert [action for name in listed for action in listed[name] if not READS.match(action)] == []
    assert not {"datazone:GetConnection", "datazone:GetEnvironmentCredentials"} & {
        action for name in listed for action in listed[name]
    }
    assert listed["member"] == ["datazone:ListEnvironmentBlueprintConfigurations", "datazone:ListPolicyGrants"]


def settings(**changes: Any) -> Settings:
    keys: dict[str, Any] = {
        "run": "test", "clock": lambda: datetime(2026, 1, 1, tzinfo=UTC), "partition": "aws", "role_name": tiny.ROLE,
        "external_id": None, "home_region": tiny.REGION, "workers": 1, "requests_per_second": 5, "max_attempts": 1,
        "connect_timeout": 1, "read_timeout": 1, "version": "0",
    }  # fmt: skip
    return Settings(**{**keys, **changes})


@pytest.mark.parametrize(
    "call",
    [
        "datazone:CreateProject",
        "datazone:GetConnection",
        "datazone:GetEnvironmentCredentials",
        "datazone:ListConnections",
    ],
)
def test_the_reader_refuses_what_is_no_listed_read(call: str) -> None:
    everything = frozenset({"datazone:CreateProject", "datazone:GetConnection", "datazone:GetEnvironmentCredentials"})
    held = settings()
    reader = Reader(Sessions(held), held, tiny.GOVERNANCE, tiny.REGION, tiny.DOMAIN, everything)

    with pytest.raises(PermissionError, match="not one of the read-only calls"):
        reader.get(call)


def test_nothing_but_the_reader_calls_aws_for_facts(project_root: Path) -> None:
    modules = (project_root / "src/sus_audit/collect").glob("*.py")

    importing = re.compile(r"^\s*(import boto|from boto)", re.MULTILINE)
    assert {path.name for path in modules if importing.search(path.read_text())} == {
        "causes.py",
        "reader.py",
        "session.py",
    }


def test_the_printed_policy_allows_the_calls_and_denies_credentials() -> None:
    printed = permissions.document(tiny.config())
    [allow, deny] = printed["roles"]["domain"]["permission_policy"]["Statement"]

    assert allow["Action"] == [one for one in actions()["domain"] if one != "datazone:ListAccountsInAccountPool"]
    assert deny == {
        "Sid": "NeverHandOutCredentials",
        "Effect": "Deny",
        "Action": ["datazone:GetConnection", "datazone:GetEnvironmentCredentials"],
        "Resource": ["*"],
    }
    assert printed["caller"]["permission_policy"]["Statement"][0]["Resource"] == [
        "arn:aws:iam::*:role/SusAuditReadOnly"
    ]


def test_what_is_called_is_what_the_policy_allows() -> None:
    printed = permissions.document(tiny.config())["roles"]
    allowed = {
        action
        for role in printed.values()
        for statement in role["permission_policy"]["Statement"]
        for action in statement["Action"]
        if statement["Effect"] == "Allow"
    }
    with emulate(tiny.build()):
        called = {call.call for call in tiny.collected().calls.values()}

    assert called - allowed == {"sts:AssumeRole", "sts:GetCallerIdentity"}


def test_requests_keep_to_the_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[bool] = []
    pace = limits.Pace(requests_per_second=3)
    monkeypatch.setattr("pyrate_limiter.limiter.sleep", lambda seconds: waited.append(seconds > 0))

    for _ in range(4):
        pace.wait("111122223333", "eu-west-1", "datazone:GetProject")
    for _ in range(3):
        pace.wait("444455556666", "eu-west-1", "datazone:GetProject")

    assert waited == [True]


@pytest.mark.parametrize(
    ("arn", "who"),
    [
        ("arn:aws:sts::111122223333:assumed-role/Auditor/sus-audit", ("111122223333", "role", "Auditor")),
        ("arn:aws:iam::111122223333:role/path/to/Auditor", ("111122223333", "role", "Auditor")),
        ("arn:aws:iam::111122223333:user/ana", ("111122223333", "user", "ana")),
    ],
)
def test_an_assumed_role_is_its_role(arn: str, who: tuple[str, str, str]) -> None:
    assert identity(arn) == who


def test_without_credentials_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(BrokenError, match=r"There are no usable AWS credentials .* AWS_PROFILE"):
        tiny.collected()


def test_an_unreachable_endpoint_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "example")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")

    with pytest.raises(BrokenError, match=r"AWS could not be reached: .*http://127\.0\.0\.1:9.*AWS_ENDPOINT_URL"):
        tiny.collected()


def test_wrong_credentials_are_named() -> None:
    # Undone inside the block, or the emulator's own key would be what is left behind.
    with emulate(tiny.build()), pytest.MonkeyPatch.context() as patched:
        patched.setenv("AWS_ACCESS_KEY_ID", "AKIAUNKNOWNUNKNOWN00")
        with pytest.raises(BrokenError, match="AWS refuses the credentials in use"):
            tiny.collected()


def test_a_role_that_cannot_be_assumed_where_the_domain_is() -> None:
    estate = tiny.build()
    estate.accounts[tiny.GOVERNANCE].roles.clear()
    with (
        emulate(estate),
        pytest.raises(BrokenError, match=r"No domain could be read.*role/SusAuditReadOnly could not be assumed"),
    ):
        tiny.collected()


def test_a_place_without_domains() -> None:
    estate = tiny.build()
    estate.domains.clear()
    with (
        emulate(estate),
        pytest.raises(BrokenError, match="no SageMaker Unified Studio domain in 111122223333 in eu-west-1"),
    ):
        tiny.collected()


def test_a_throttled_role_is_not_called_refused() -> None:
    estate = tiny.build()
    estate.faults = [
        Fault(operation="sts:AssumeRole", kind="throttle", resource=f"arn:aws:iam::{tiny.FINANCE}:role/{tiny.ROLE}")
    ]
    with emulate(estate):
        snapshot = tiny.collected()

    assert isinstance(snapshot.gaps, dict)
    assert {gap.cause for gap in snapshot.gaps.values()} == {"throttled"}
