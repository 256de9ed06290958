"""STS: who calls, and roles that exist."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from sus_audit.emulator.identity import SECRET
from sus_audit.emulator.neighbours.common import Neighbour, Neighbourhood
from sus_audit.emulator.state import Document
from sus_audit.emulator.wire import Refused

_ROLE = re.compile(r"arn:[a-z-]+:iam::(?P<account>\d{12}):role/(?:.*/)?(?P<name>[^/]+)")


def get_caller_identity(hood: Neighbourhood) -> Document:
    """The session behind the keys."""
    caller = hood.call.caller
    return {"UserId": caller.user_id, "Account": caller.account_id, "Arn": caller.arn}


def assume_role(hood: Neighbourhood) -> Document:
    """Keys for a role of the estate.

    Raises Refused (AccessDenied, as STS words it) for a role or account that the estate does not have, and for a
    missing or wrong external id: STS does not tell these apart.
    """
    arn = str(hood.parameters["RoleArn"])
    found = _ROLE.fullmatch(arn)
    if found is None:
        raise Refused("ValidationError", f"{arn} is invalid")
    account = hood.estate.accounts.get(found["account"])
    role = account.roles.get(found["name"]) if account else None
    rights = role or {}
    wanted = rights.get("external_id")
    if account is None or role is None or (wanted is not None and hood.parameters.get("ExternalId") != wanted):
        message = f"User: {hood.call.caller.arn} is not authorized to perform: sts:AssumeRole on resource: {arn}"
        raise Refused("AccessDenied", message, 403)
    session = hood.sessions.assume(account.id, found["name"], str(hood.parameters["RoleSessionName"]))
    expires = datetime.now(UTC) + timedelta(seconds=int(hood.parameters.get("DurationSeconds", 3600)))
    return {
        "Credentials": {
            "AccessKeyId": session.access_key,
            "SecretAccessKey": SECRET,
            "SessionToken": session.token,
            "Expiration": expires.replace(microsecond=0),
        },
        "AssumedRoleUser": {"AssumedRoleId": session.user_id, "Arn": session.arn},
    }


OPERATIONS: dict[str, Neighbour] = {"AssumeRole": assume_role, "GetCallerIdentity": get_caller_identity}
