"""What AWS's own service models say of the operations that a request document may be for. Offline, by botocore."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from botocore.model import Shape, StructureShape

SERVICES = ("datazone", "ram", "organizations")
"""Names of the service models, which are the names of the AWS CLI's commands too."""

_READS = ("Get", "List", "Search", "Query", "Describe", "BatchGet")


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a service, such as CreateAccountPool of datazone."""

    service: str
    name: str
    input: StructureShape
    output: StructureShape | None

    @property
    def writes(self) -> bool:
        """False of the operations that only read."""
        return not self.name.startswith(_READS)

    @property
    def command(self) -> str:
        """The AWS CLI's name of it: `create-account-pool`."""
        return kebab(self.name)


@cache
def kebab(name: str) -> str:
    """Return the AWS CLI's spelling of an operation's name: CreateAccountPool is create-account-pool."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", name).lower()


@cache
def operations() -> tuple[Operation, ...]:
    """Return every operation of `SERVICES`, in their order, then by name. Takes a fifth of a second once."""
    import botocore.session

    session = botocore.session.get_session()
    found = []
    for service in SERVICES:
        model = session.get_service_model(service)
        for name in sorted(model.operation_names):
            operation = model.operation_model(name)
            if operation.input_shape is not None:
                found.append(Operation(service, name, operation.input_shape, operation.output_shape))
    return tuple(found)


@cache
def by_command() -> dict[str, tuple[Operation, ...]]:
    """Return the operations by their AWS CLI name; TagResource is one of three services."""
    found: dict[str, tuple[Operation, ...]] = {}
    for operation in operations():
        found[operation.command] = (*found.get(operation.command, ()), operation)
    return found


def members(shape: Shape) -> dict[str, Shape]:
    """Return the members of a structure by name; empty of every other shape."""
    found: dict[str, Shape] = getattr(shape, "members", {})
    return found


def required(shape: Shape) -> list[str]:
    """Return the names that a structure must have."""
    found: list[str] = getattr(shape, "required_members", [])
    return found
