"""Calls that go wrong on purpose.

| kind | what the client sees |
| --- | --- |
| throttle | the service's own throttling error |
| deny, deny_scp, deny_datazone | a refusal of IAM, of a service control policy, of DataZone's own authorization |
| latency | the right answer, `latency_ms` later |
| unavailable | HTTP 503 |
| truncate | right answers on short pages: the first page of a list is empty, the others half as long |
| malformed | HTTP 200 with a body that cannot be read |
| missing:<member> | an answer without that member, and lists whose items lack it |

Faults are taken in order: latency and `truncate` and `missing` add to what follows, the first of the others decides.
"""

from __future__ import annotations

import threading
import time
from fnmatch import fnmatchcase
from typing import Any

from sus_audit.emulator import authorization
from sus_audit.emulator.state import EstateState, Fault
from sus_audit.emulator.wire import Answer, Call, Refused, garbled

KINDS = frozenset({"throttle", "deny", "deny_scp", "deny_datazone", "latency", "unavailable", "truncate", "malformed"})

_THROTTLED = {
    "organizations": ("TooManyRequestsException", 400),
    "ec2": ("RequestLimitExceeded", 503),
    "s3": ("SlowDown", 503),
    "iam": ("Throttling", 400),
    "sts": ("Throttling", 400),
    "datazone": ("ThrottlingException", 429),
    "ram": ("ThrottlingException", 429),
}


class Faults:
    """The faults of one estate, with how often each has struck. `estate.faults` may grow while it runs."""

    def __init__(self, estate: EstateState) -> None:
        self._estate = estate
        self._struck: dict[int, int] = {}
        self._lock = threading.Lock()

    def strike(self, call: Call) -> Answer | None:
        """Let every fault that concerns the call act on it; return the spoiled answer, or None to go on.

        Raises Refused where the fault is an error, ValueError for an unknown kind.
        """
        for fault in self._concerning(call):
            kind = fault.kind
            if fault.latency_ms:
                time.sleep(fault.latency_ms / 1000)
            if kind == "truncate":
                call.short_pages = True
            elif kind.startswith("missing:"):
                call.missing |= {kind.removeprefix("missing:")}
            elif kind == "malformed":
                return garbled(call)
            elif kind != "latency":
                raise _error(call, kind)
        return None

    def _concerning(self, call: Call) -> list[Fault]:
        named: set[str] | None = None
        concerning = []
        for fault in list(self._estate.faults):
            if not fnmatchcase(call.action, fault.operation) or fault.account_id not in {None, call.account_id}:
                continue
            if fault.resource is not None:
                named = _texts(call.parameters) if named is None else named
                if fault.resource not in named:
                    continue
            if self._has_strength(fault):
                concerning.append(fault)
        return concerning

    def _has_strength(self, fault: Fault) -> bool:
        """Tell whether the fault may strike once more, and count it."""
        if fault.times is None:
            return True
        with self._lock:
            struck = self._struck.get(id(fault), 0)
            self._struck[id(fault)] = struck + 1
        return struck < fault.times


def _error(call: Call, kind: str) -> Refused:
    if kind == "throttle":
        code, status = _THROTTLED.get(call.service, ("ThrottlingException", 400))
        return Refused(code, "Rate exceeded", status)
    if kind == "unavailable":
        if call.service == "datazone":
            return Refused("InternalServerException", "The service is not available. Try again later.", 503)
        return Refused("ServiceUnavailable", "The service is not available. Try again later.", 503)
    denials = {
        "deny": authorization.denied_by_iam,
        "deny_scp": authorization.denied_by_scp,
        "deny_datazone": authorization.denied_by_datazone,
    }
    if kind not in denials:
        raise ValueError(f"no fault is of the kind {kind!r}; one of {', '.join(sorted(KINDS))} or missing:<member>")
    return denials[kind](call)


def _texts(value: Any) -> set[str]:
    """Return every text in a request's parameters."""
    if isinstance(value, dict):
        return set().union(*(_texts(item) for item in value.values()))
    if isinstance(value, list):
        return set().union(*(_texts(item) for item in value))
    return {str(value)}
