"""Credentials and clients: the caller's own, and a role assumed in every other account."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from threading import Lock, RLock, local
from typing import Any

import boto3
import botocore.loaders
import botocore.session
from botocore.config import Config as ClientConfig
from botocore.credentials import RefreshableCredentials
from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConnectionError,
    CredentialRetrievalError,
    EndpointConnectionError,
    HTTPClientError,
    NoCredentialsError,
    PartialCredentialsError,
    ProfileNotFound,
)

from sus_audit.collect.causes import cause_of
from sus_audit.collect.limits import Pace
from sus_audit.collect.values import CallCount, CallError, CallKey, Failure, Settings, instant
from sus_audit.errors import BrokenError
from sus_audit.model.snapshot import Cause

ACTIONS = ("sts:AssumeRole", "sts:GetCallerIdentity")

SESSION_NAME = "sus-audit"
_NOT_ASSUMABLE = frozenset({
    Cause.DENIED_BY_IAM, Cause.DENIED_BY_SCP, Cause.DENIED_BY_DATAZONE, Cause.NOT_FOUND, Cause.INVALID,
    Cause.NOT_ASSOCIATED,
})  # fmt: skip


@dataclass(frozen=True)
class Identity:
    """Who calls: GetCallerIdentity."""

    account_id: str
    arn: str


@lru_cache
def _loader(data_path: str | None) -> botocore.loaders.Loader:
    """Return the one loader of service models: DataZone's alone takes a tenth of a second, per account."""
    return botocore.loaders.create_loader(data_path)


class Sessions:
    """All credentials and clients of one collection in one process. Safe to share between threads.

    botocore sessions are not thread-safe and clients are: clients are made under a lock, once each.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pace = Pace(settings.requests_per_second)
        self._lock = RLock()
        self._account_locks: dict[str, Lock] = {}
        self._sessions: dict[str, boto3.Session] = {}
        self._failures: dict[str, Failure] = {}
        self._identities: dict[str, Identity] = {}
        self._clients: dict[tuple[str, str, str], Any] = {}
        self._notes: dict[CallKey, CallCount] = {}
        self._thread = local()
        self._base: boto3.Session | None = None
        self._caller: Identity | None = None

    def caller(self) -> Identity:
        """Return who the caller is before any role is assumed.

        Raises BrokenError, with the way out, where there are no credentials, wrong ones, or no way to STS.
        """
        with self._lock:
            if self._caller is None:
                self._caller = self._ask_caller()
            return self._caller

    def identity(self, account_id: str) -> Identity:
        """Return who calls in an account: the caller, or the assumed role. Raises CallError."""
        self._session(account_id)
        return self._identities[account_id]

    def client(self, account_id: str, region: str, service: str) -> Any:
        """Return the one client for this account, Region and service. Raises CallError where no role can be assumed."""
        session = self._session(account_id)
        key = (account_id, region, service)
        with self._lock:
            if key not in self._clients:
                client = self._make(session, service, region)
                # First, so that a test double which answers at the same hook is asked after the request was counted.
                client.meta.events.register_first(f"before-send.{service}", self._counted(account_id, region))
                self._clients[key] = client
            return self._clients[key]

    def begin(self) -> None:
        """Set this thread's count of requests to zero."""
        self._thread.requests = 0

    def sent(self) -> int:
        """Return how many requests this thread sent since `begin`, retries included."""
        return int(getattr(self._thread, "requests", 0))

    def noted(self) -> dict[CallKey, CallCount]:
        """Return the calls to STS since the last time, which belong to no reader."""
        with self._lock:
            taken, self._notes = self._notes, {}
        return taken

    def close(self) -> None:
        """Close the connections."""
        with self._lock:
            for client in self._clients.values():
                client.close()
            self._clients.clear()

    def _note(self, operation: str, account_id: str, arn: str, *, error: bool) -> None:
        at = instant(self._settings.clock())
        with self._lock:
            key = CallKey(f"sts:{operation}", account_id, self._settings.home_region, "")
            count = self._notes.setdefault(key, CallCount(caller_arn=arn, first_at=at))
            count.calls += 1
            count.items += not error
            count.errors += error
            count.last_at = at

    def _counted(self, account_id: str, region: str) -> Any:
        def before_send(event_name: str, **_: Any) -> None:
            self._thread.requests = self.sent() + 1
            service, operation = event_name.split(".", 2)[1:]
            self._pace.wait(account_id, region, f"{service}:{operation}")

        return before_send

    def _make(self, session: boto3.Session, service: str, region: str) -> Any:
        return session.client(  # type: ignore[call-overload]  # the service's name is a value here
            service,
            region_name=region,
            config=ClientConfig(
                retries={"mode": "standard", "total_max_attempts": self._settings.max_attempts},
                connect_timeout=self._settings.connect_timeout,
                read_timeout=self._settings.read_timeout,
                max_pool_connections=max(10, self._settings.workers),
                user_agent_extra=f"sus-audit/{self._settings.version}",
            ),
        )

    def _own(self) -> boto3.Session:
        with self._lock:
            if self._base is None:
                core = botocore.session.get_session()
                core.register_component("data_loader", _loader(core.get_config_variable("data_path")))
                self._base = boto3.Session(botocore_session=core, region_name=self._settings.home_region)
            return self._base

    def _ask_caller(self) -> Identity:
        region = self._settings.home_region
        try:
            client = self._make(self._own(), "sts", region)
            answer = client.get_caller_identity()
            client.close()
            self._note("GetCallerIdentity", answer["Account"], answer["Arn"], error=False)
        except (NoCredentialsError, PartialCredentialsError, CredentialRetrievalError, ProfileNotFound) as exc:
            raise BrokenError(
                f"There are no usable AWS credentials ({exc}). Set AWS_PROFILE or AWS_ACCESS_KEY_ID and "
                "AWS_SECRET_ACCESS_KEY, or sign in with `aws sso login`."
            ) from exc
        except ClientError as exc:
            error = exc.response["Error"]
            raise BrokenError(
                f"AWS refuses the credentials in use ({error.get('Code')}: {error.get('Message')}). Sign in again, or "
                "choose other credentials with AWS_PROFILE."
            ) from exc
        except (EndpointConnectionError, ConnectionError, HTTPClientError) as exc:
            raise BrokenError(
                f"AWS could not be reached: {exc} Check the network, the proxy, and AWS_ENDPOINT_URL if it is set."
            ) from exc
        except (BotoCoreError, ValueError) as exc:
            raise BrokenError(
                f"AWS STS could not be asked who is calling in {region}: {exc}. Check the AWS settings (AWS_PROFILE, "
                "AWS_ENDPOINT_URL, ~/.aws/config)."
            ) from exc
        return Identity(account_id=answer["Account"], arn=answer["Arn"])

    def _session(self, account_id: str) -> boto3.Session:
        caller = self.caller()
        with self._lock:
            lock = self._account_locks.setdefault(account_id, Lock())
        # One thread assumes the role, the others wait for its answer: a refused role is asked for once.
        with lock:
            if account_id in self._failures:
                raise CallError(self._failures[account_id])
            if account_id not in self._sessions:
                try:
                    session, identity = self._enter(account_id, caller)
                except CallError as exc:
                    self._failures[account_id] = exc.failure
                    raise
                self._identities[account_id] = identity
                self._sessions[account_id] = session
            return self._sessions[account_id]

    def _enter(self, account_id: str, caller: Identity) -> tuple[boto3.Session, Identity]:
        if account_id == caller.account_id:
            return self._own(), caller
        role = f"arn:{self._settings.partition}:iam::{account_id}:role/{self._settings.role_name}"
        metadata, identity = self._assume(role, account_id)
        core = botocore.session.get_session()
        core.register_component("data_loader", _loader(core.get_config_variable("data_path")))
        # A role entered from a role lasts an hour; a large estate takes longer.
        core._credentials = RefreshableCredentials.create_from_metadata(  # type: ignore[attr-defined]
            metadata,
            refresh_using=lambda: self._assume(role, account_id)[0],
            method="sts-assume-role",
            advisory_timeout=int(timedelta(minutes=10).total_seconds()),
            mandatory_timeout=int(timedelta(minutes=5).total_seconds()),
        )
        return boto3.Session(botocore_session=core, region_name=self._settings.home_region), identity

    def _assume(self, role: str, account_id: str) -> tuple[dict[str, str], Identity]:
        region = self._settings.home_region
        extra = {"ExternalId": self._settings.external_id} if self._settings.external_id else {}
        try:
            with self._lock:
                key = ("", region, "sts")
                if key not in self._clients:
                    self._clients[key] = self._make(self._own(), "sts", region)
                client = self._clients[key]
            failed = True
            try:
                answer = client.assume_role(RoleArn=role, RoleSessionName=SESSION_NAME, **extra)
                failed = False
            finally:
                self._note("AssumeRole", self.caller().account_id, self.caller().arn, error=failed)
            given = answer["Credentials"]
            metadata = {
                "access_key": given["AccessKeyId"],
                "secret_key": given["SecretAccessKey"],
                "token": given["SessionToken"],
                "expiry_time": given["Expiration"].isoformat(),
            }
            identity = Identity(account_id=account_id, arn=answer["AssumedRoleUser"]["Arn"])
        except (ClientError, BotoCoreError, KeyError, AttributeError) as exc:
            cause, code, text = cause_of(exc)
            raise CallError(
                Failure(
                    cause=Cause.ROLE_NOT_ASSUMABLE if cause in _NOT_ASSUMABLE else cause,
                    message=f"The role {role} could not be assumed: {code or 'no answer'}: {text}",
                    service="sts",
                    operation="AssumeRole",
                    account_id=self.caller().account_id,
                    region=region,
                    error_code=code,
                )
            ) from exc
        return metadata, identity


_KEPT = 4
_open: OrderedDict[str, Sessions] = OrderedDict()
_open_lock = Lock()


def sessions(settings: Settings) -> Sessions:
    """Return the sessions of a collection in this process; the few latest are kept, whoever made the process."""
    with _open_lock:
        if settings.run not in _open:
            _open[settings.run] = Sessions(settings)
            while len(_open) > _KEPT:
                _open.popitem(last=False)
        return _open[settings.run]


def forget(settings: Settings) -> None:
    """Close the sessions of a collection that is over."""
    with _open_lock:
        held = _open.pop(settings.run, None)
    if held is not None:
        held.close()
