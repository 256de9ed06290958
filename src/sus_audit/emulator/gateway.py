"""The one door in front of every service: keys, counting, faults, authorization, then the service itself."""

from __future__ import annotations

import threading
from collections import Counter
from fnmatch import fnmatchcase

from moto.core.request import Request

from sus_audit.emulator import authorization
from sus_audit.emulator.datazone.service import DataZone
from sus_audit.emulator.faults import Faults
from sus_audit.emulator.identity import Sessions
from sus_audit.emulator.neighbours import NEIGHBOURS
from sus_audit.emulator.neighbours.common import INVALID_INPUT, Neighbourhood
from sus_audit.emulator.shapes import Invalid, check_request, fit
from sus_audit.emulator.state import Document, EstateState
from sus_audit.emulator.wire import Answer, Call, Refused, refused, understand, written

_BAD_KEYS = {
    "ec2": ("AuthFailure", 401, "AWS was not able to validate the provided access credentials"),
    "s3": ("InvalidAccessKeyId", 403, "The AWS Access Key Id you provided does not exist in our records."),
    "iam": ("InvalidClientTokenId", 403, "The security token included in the request is invalid."),
    "sts": ("InvalidClientTokenId", 403, "The security token included in the request is invalid."),
}


class Gateway:
    """One estate, being called."""

    def __init__(self, estate: EstateState) -> None:
        self.estate = estate
        self.broken: list[str] = []
        """What the estate holds that the service model cannot express: a mistake in the estate, never of AWS."""
        self._sessions = Sessions(estate)
        self._faults = Faults(estate)
        self._datazone = DataZone(estate)
        self._calls: Counter[tuple[str, str]] = Counter()
        self._lock = threading.Lock()

    def call_count(self, operation: str = "*", account_id: str | None = None) -> int:
        """Return how many calls came in, refused and failed ones included.

        `operation` is `service:Operation`, with `*` for any; `account_id` the caller's account.
        """
        with self._lock:
            calls = list(self._calls.items())
        return sum(
            count
            for (action, caller), count in calls
            if fnmatchcase(action, operation) and account_id in {None, caller}
        )

    def admit(self, request: Request) -> Call | Answer | None:
        """Take a request as far as the service: return the authorized call, or the answer if it ends here.

        None means that the request is not one of AWS: it is not signed.
        """
        call = understand(request)
        if call is None:
            return None
        call.session = self._sessions.find(call.access_key, call.token)
        with self._lock:
            self._calls[call.action, call.session.account_id if call.session else ""] += 1
        try:
            if call.session is None:
                code, status, message = _BAD_KEYS.get(
                    call.service,
                    ("UnrecognizedClientException", 403, "The security token included in the request is invalid."),
                )
                raise Refused(code, message, status)
            spoiled = self._faults.strike(call)
            if spoiled is not None:
                return spoiled
            authorization.check(call)
        except Refused as error:
            return refused(call, error)
        return call

    def serves(self, call: Call) -> bool:
        """Tell whether the answer comes from the estate without moto."""
        return call.operation in NEIGHBOURS.get(call.service, {})

    def serve(self, call: Call) -> Answer:
        """Return the answer of DataZone or of a neighbour to an authorized call."""
        if call.model is None:
            return refused(call, Refused("UnknownOperationException", "The operation does not exist.", 404))
        try:
            output = self._datazone.answer(call) if call.service == "datazone" else self._neighbour(call)
            return written(call, output)
        except Refused as error:
            return refused(call, error)
        except Invalid as error:
            message = f"The estate holds what {call.action} cannot answer. {error}."
            self.broken.append(message)
            return refused(call, Refused("InternalServerException", message, 500))

    def _neighbour(self, call: Call) -> Document:
        try:
            check_request(call.model.input_shape, call.parameters)
        except Invalid as error:
            raise Refused(INVALID_INPUT[call.service], f"1 validation error detected: {error}") from error
        output = NEIGHBOURS[call.service][call.operation](Neighbourhood(self.estate, self._sessions, call))
        fitted: Document = fit(call.model.output_shape, output, without=call.missing)
        return fitted
