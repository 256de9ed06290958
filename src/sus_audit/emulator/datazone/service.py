"""From a call of DataZone to its answer: validation, domain, association, operation, page, model."""

from __future__ import annotations

from typing import Any

from sus_audit.emulator import authorization, paging
from sus_audit.emulator.datazone.context import Context, Indexes, Listing
from sus_audit.emulator.datazone.operations import OPERATIONS, OWNER_ONLY
from sus_audit.emulator.shapes import Invalid, check_request, fit
from sus_audit.emulator.state import Document, DomainState, EstateState
from sus_audit.emulator.wire import Call, Refused

_RENAMED = {
    # Summary member -> the Get operation's name of it.
    "ProjectSummary": {"updatedAt": "lastUpdatedAt"},
    "DesignationSummary": {"updatedAt": "lastUpdatedAt"},
}
_LARGEST_PAGE = 50


class DataZone:
    """DataZone over one estate."""

    def __init__(self, estate: EstateState) -> None:
        self._estate = estate
        self._indexes: dict[str, Indexes] = {}

    def answer(self, call: Call) -> Document:
        """Return the output of an operation, fitted to its shape.

        Raises Refused; Invalid when the estate holds what the service model cannot express.
        """
        try:
            check_request(call.model.input_shape, call.parameters)
        except Invalid as error:
            raise Refused("ValidationException", f"1 validation error detected: {error}") from error
        if call.operation == "ListDomains":
            return self._page(call, self._domains(call))
        operation = OPERATIONS.get(call.operation)
        if operation is None:
            raise Refused("AccessDeniedException", f"The emulator does not serve {call.action}", 403)
        domain = self._domain(call)
        if call.operation in OWNER_ONLY and call.account_id != domain.account_id:
            raise authorization.denied_by_resource_policy(call)
        indexes = self._indexes.setdefault(domain.id, Indexes())
        found = operation(Context(self._estate, call, domain, indexes))
        if isinstance(found, Listing):
            return self._page(call, found.rows)
        fitted: Document = fit(call.model.output_shape, found, without=call.missing)
        return fitted

    def _domain(self, call: Call) -> DomainState:
        identifier = str(call.parameters["identifier" if call.operation == "GetDomain" else "domainIdentifier"])
        domain = self._estate.domains.get(identifier)
        if domain is None or domain.region != call.region:
            if any(shape.name == "ResourceNotFoundException" for shape in call.model.error_shapes):
                raise Refused("ResourceNotFoundException", f"Domain with id {identifier} not found", 404)
            raise _unauthorized(call)
        if not self._may_enter(call, domain):
            raise _unauthorized(call)
        return domain

    def _may_enter(self, call: Call, domain: DomainState) -> bool:
        return call.account_id == domain.account_id or authorization.is_associated(
            self._estate, domain, call.account_id
        )

    def _domains(self, call: Call) -> list[Document]:
        status = call.parameters.get("status")
        return [
            {**domain.domain, "managedAccountId": domain.account_id}
            for domain in self._estate.domains.values()
            if domain.region == call.region
            and self._may_enter(call, domain)
            and status in {None, domain.domain.get("status")}
        ]

    def _page(self, call: Call, rows: list[Document]) -> Document:
        output = call.model.output_shape
        key, items = next((name, shape) for name, shape in output.members.items() if shape.type_name == "list")
        limit = call.model.input_shape.members["maxResults"].metadata.get("max", _LARGEST_PAGE)
        try:
            page, token = paging.page(call, rows, limit)
        except paging.BadToken as error:
            raise Refused("ValidationException", "Invalid nextToken") from error
        answer: dict[str, Any] = {key: [_summary(items.member.name, row) for row in page]}
        if token is not None:
            answer["nextToken"] = token
        fitted: Document = fit(output, answer, without=call.missing)
        return fitted


def _summary(shape: str, row: Document) -> Document:
    renamed = _RENAMED.get(shape)
    return row if renamed is None else {**{new: row.get(old) for new, old in renamed.items()}, **row}


def _unauthorized(call: Call) -> Refused:
    return Refused("UnauthorizedException", f"User {call.caller.arn} is not authorized to perform this operation", 401)
