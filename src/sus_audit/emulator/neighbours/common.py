"""What the neighbours share: how an operation is called, and how its list is paged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sus_audit.emulator import paging
from sus_audit.emulator.identity import Sessions
from sus_audit.emulator.state import Document, EstateState
from sus_audit.emulator.wire import Call, Refused

INVALID_INPUT = {
    "identitystore": "ValidationException",
    "organizations": "InvalidInputException",
    "ram": "InvalidParameterException",
    "sts": "ValidationError",
}
"""Service -> the code by which it refuses parameters that do not fit the model."""

_BAD_TOKEN = {**INVALID_INPUT, "ram": "InvalidNextTokenException"}


@dataclass(frozen=True)
class Neighbourhood:
    """What an operation may look at."""

    estate: EstateState
    sessions: Sessions
    call: Call

    @property
    def parameters(self) -> Document:
        """The request's members."""
        return self.call.parameters


Neighbour = Callable[[Neighbourhood], Document]


def paged(hood: Neighbourhood, rows: Sequence[Document]) -> Document:
    """Return one page of a list operation's output; the page's limit is the model's."""
    call = hood.call
    key = next(name for name, shape in call.model.output_shape.members.items() if shape.type_name == "list")
    inputs = call.model.input_shape.members
    size = next((inputs[name].metadata["max"] for name in ("MaxResults", "maxResults") if name in inputs), 50)
    try:
        page, token = paging.page(call, rows, size)
    except paging.BadToken as error:
        raise Refused(_BAD_TOKEN[call.service], "Invalid NextToken") from error
    answer: Document = {key: page}
    if token is not None:
        answer["nextToken" if "nextToken" in inputs else "NextToken"] = token
    return answer
