"""The refusals of IAM, of service control policies and of DataZone, in the words and codes of each service."""

from __future__ import annotations

from fnmatch import fnmatchcase

from sus_audit.emulator.state import DomainState, EstateState
from sus_audit.emulator.wire import Call, Refused

_DENIED_CODE = {"ec2": "UnauthorizedOperation"}
_DENIED_STATUS = {"json": 400}
"""Services that speak JSON 1.1 answer 400 where the others answer 403."""


def check(call: Call) -> None:
    """Refuse what the role's IAM policies do not allow; GetCallerIdentity needs no permission."""
    denied = call.caller.rights.get("denied") or []
    if call.action != "sts:GetCallerIdentity" and any(fnmatchcase(call.action, pattern) for pattern in denied):
        raise denied_by_iam(call)


def denied_by_iam(call: Call) -> Refused:
    """Return the refusal when no identity-based policy allows the action."""
    return _denied(call, f"because no identity-based policy allows the {call.action} action")


def denied_by_resource_policy(call: Call) -> Refused:
    """Return the refusal when the share of the domain does not carry the action."""
    return _denied(call, f"because no resource-based policy allows the {call.action} action")


def denied_by_scp(call: Call) -> Refused:
    """Return the refusal of a service control policy."""
    return _denied(call, "with an explicit deny in a service control policy")


def denied_by_datazone(call: Call) -> Refused:
    """Return the refusal of DataZone's own authorization, which IAM knows nothing of."""
    return Refused("AccessDeniedException", f"User is not permitted to perform operation: {call.operation}", 403)


def denied_code(call: Call) -> str:
    """Return the code by which the call's service refuses."""
    plain = call.protocol in {"query", "rest-xml"}
    return _DENIED_CODE.get(call.service, "AccessDenied" if plain else "AccessDeniedException")


def _denied(call: Call, why: str) -> Refused:
    resource = f"arn:aws:{call.service}:{call.region}:{call.account_id}:*"
    message = f"User: {call.caller.arn} is not authorized to perform: {call.action} on resource: {resource} {why}"
    return Refused(denied_code(call), message, _DENIED_STATUS.get(call.protocol, 403))


def is_associated(estate: EstateState, domain: DomainState, account_id: str) -> bool:
    """Tell whether the domain is shared with an account: with itself, an organizational unit above it, or the whole."""
    return any(
        row.get("status") == "ASSOCIATED" and covers(estate, str(row["principal"]), account_id)
        for row in domain.associations
    )


def covers(estate: EstateState, principal: str, account_id: str) -> bool:
    """Tell whether a principal of RAM (account id, OU ARN, organization ARN) includes an account."""
    if principal == account_id:
        return True
    account = estate.accounts.get(account_id)
    if account is None or not account.unit or not principal.startswith("arn:"):
        return False
    kind, _, path = principal.split(":", 5)[5].partition("/")
    if kind == "organization":
        return path == estate.organization.id
    unit: str | None = account.unit
    while unit:
        if kind == "ou" and path == f"{estate.organization.id}/{unit}":
            return True
        unit = estate.organization.units.get(unit, {}).get("parent")
    return False
