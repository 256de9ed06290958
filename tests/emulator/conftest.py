"""Both doors of the emulator, and clients that go through them as anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from sus_audit.emulator import Emulator, emulate, environment, serve
from sus_audit.emulator.state import EstateState
from tests.emulator import small

_CONFIG = Config(retries={"total_max_attempts": 1, "mode": "standard"}, parameter_validation=False)


@dataclass
class Door:
    """A running emulator, and the clients that call it."""

    estate: EstateState
    emulator: Emulator
    sessions: dict[str | None, boto3.Session] = field(default_factory=dict)

    def client(self, service: str, account: str | None = None, **keys: Any) -> Any:
        """Return a client of the auditor, or of its role in an account; it checks nothing before it sends."""
        options = {"endpoint_url": self.emulator.endpoint_url, "config": _CONFIG, **keys}
        session: Any = self._session(account)  # the stubs know a client per literal name only
        return session.client(service, **options)

    def _session(self, account: str | None) -> boto3.Session:
        if account not in self.sessions:
            self.sessions[account] = self._open(account)
        return self.sessions[account]

    def _open(self, account: str | None) -> boto3.Session:
        mine = environment(self.emulator)
        if account is None:
            return boto3.Session(mine["AWS_ACCESS_KEY_ID"], mine["AWS_SECRET_ACCESS_KEY"], region_name=small.REGION)
        role = f"arn:aws:iam::{account}:role/{small.ROLE}"
        keys = self.client("sts").assume_role(RoleArn=role, RoleSessionName="audit")["Credentials"]
        return boto3.Session(
            keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"], region_name=small.REGION
        )


@pytest.fixture
def estate() -> EstateState:
    """The small organization; a test may change it."""
    return small.estate()


@pytest.fixture(params=[emulate, serve], ids=["in-process", "http"])
def door(request: pytest.FixtureRequest, estate: EstateState) -> Iterator[Door]:
    """Each way into the emulator."""
    with request.param(estate) as emulator:
        yield Door(estate, emulator)


def refusal(call: Callable[..., Any], **parameters: Any) -> tuple[str, int]:
    """Return the error code and the HTTP status of a call that AWS refuses."""
    with pytest.raises(ClientError) as caught:
        call(**parameters)
    response = caught.value.response
    return response["Error"]["Code"], response["ResponseMetadata"]["HTTPStatusCode"]


def message(call: Callable[..., Any], **parameters: Any) -> str:
    """Return the message of a refusal."""
    with pytest.raises(ClientError) as caught:
        call(**parameters)
    return str(caught.value.response["Error"]["Message"])


def answer(call: Callable[..., Any], **parameters: Any) -> dict[str, Any]:
    """Return an answer without the metadata of its transport."""
    found: dict[str, Any] = call(**parameters)
    found.pop("ResponseMetadata")
    return found
