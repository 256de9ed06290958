"""Turn what botocore raises into a cause."""

from __future__ import annotations

from typing import Any

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    EndpointProviderError,
    HTTPClientError,
    PaginationError,
    ParamValidationError,
)
from botocore.parsers import ResponseParserError

from sus_audit.collect.values import Failure
from sus_audit.model.snapshot import Cause

_DENIED = frozenset({
    "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "OperationNotPermittedException",
    "NotAuthorizedException",
})  # fmt: skip
_THROTTLED = frozenset({
    "Throttling", "ThrottlingException", "ThrottledException", "TooManyRequestsException", "RequestLimitExceeded",
    "RequestThrottled", "RequestThrottledException", "SlowDown", "PriorRequestNotComplete",
    "ServerInternalErrorThrottling",
})  # fmt: skip
# What a Region says that the account has not enabled: its own key is unknown there.
_REGION_DISABLED = frozenset({
    "UnrecognizedClientException", "InvalidClientTokenId", "OptInRequired", "RegionDisabledException",
    "SubscriptionRequiredException",
})  # fmt: skip
_LONGEST = 400


def cause_of(error: Exception) -> tuple[Cause, str | None, str]:
    """Return (cause, AWS error code or None, what AWS or botocore said).

    A shape that could not be read, by botocore or by us, is `malformed`.
    """
    if isinstance(error, ClientError):
        answer: Any = error.response
        code = str(answer.get("Error", {}).get("Code", ""))
        text = str(answer.get("Error", {}).get("Message") or code)
        status = answer.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
        return _cause_of_code(code, text, int(status)), code or None, text[:_LONGEST]
    if isinstance(error, ResponseParserError | PaginationError):
        return Cause.MALFORMED, None, str(error)[:_LONGEST]
    if isinstance(error, ParamValidationError):
        return Cause.INVALID, None, str(error)[:_LONGEST]
    if isinstance(error, HTTPClientError | EndpointProviderError | BotoCoreError):
        return Cause.UNAVAILABLE, None, str(error)[:_LONGEST]
    if isinstance(error, KeyError | TypeError | ValueError | AttributeError | IndexError):
        return Cause.MALFORMED, None, f"the answer has an unexpected shape ({type(error).__name__}: {error})"[:_LONGEST]
    return Cause.UNAVAILABLE, None, f"{type(error).__name__}: {error}"[:_LONGEST]


def _cause_of_code(code: str, text: str, status: int) -> Cause:
    folded = text.lower()
    if code in _DENIED or (status == 403 and code not in _REGION_DISABLED):
        if "service control policy" in folded:
            return Cause.DENIED_BY_SCP
        if "user is not permitted to perform operation" in folded:
            return Cause.DENIED_BY_DATAZONE
        return Cause.DENIED_BY_IAM
    if code == "UnauthorizedException":
        return Cause.NOT_ASSOCIATED
    if code in _THROTTLED or status == 429:
        return Cause.THROTTLED
    if code in _REGION_DISABLED:
        return Cause.REGION_DISABLED
    if status >= 500:
        return Cause.UNAVAILABLE
    if status == 404 or "NotFound" in code or code.startswith("Unknown"):
        return Cause.NOT_FOUND
    return Cause.INVALID


def failure_of(error: Exception, call: str, account_id: str, region: str) -> Failure:
    """Return the Failure of one call; `call` is `service:Operation`."""
    service, _, operation = call.partition(":")
    cause, code, text = cause_of(error)
    said = f" {code}:" if code else ""
    return Failure(
        cause=cause,
        message=f"{call} in account {account_id}, {region}, gave no answer:{said} {text}",
        service=service,
        operation=operation,
        account_id=account_id,
        region=region,
        error_code=code,
    )
