"""Blueprints, managed and custom: datazone:ListEnvironmentBlueprints, GetEnvironmentBlueprint."""

from __future__ import annotations

from msgspec import UNSET

from sus_audit.collect.listed import Table
from sus_audit.collect.plain import custom_parameters, member, some
from sus_audit.collect.values import Answer
from sus_audit.model.snapshot import Blueprint, Source


def build(domain_id: str, known: Answer, detail: Answer | None, sources: list[Source]) -> Blueprint:
    """Return the row; `parameters` are the blueprint's defaults."""
    return Blueprint(
        source=sources,
        id=member(known, "id"),
        domain_id=domain_id,
        name=member(known, "name"),
        provider=some(known, "provider"),
        managed=bool(known["managed"]),
        category=some(known, "blueprintCategory"),
        parameters=UNSET if detail is None else custom_parameters(detail.get("userParameters")),
    )


TABLE = Table(
    name="blueprints",
    scope="blueprint",
    lists="datazone:ListEnvironmentBlueprints",
    gets="datazone:GetEnvironmentBlueprint",
    details=("parameters",),
    build=build,
    variants=({"managed": True}, {"managed": False}),
)
