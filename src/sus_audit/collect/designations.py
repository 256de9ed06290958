"""Designations, the custom project roles: datazone:ListDesignations, GetDesignation (the Cedar policy)."""

from __future__ import annotations

from msgspec import UNSET

from sus_audit.collect.listed import Table
from sus_audit.collect.plain import member, name, some
from sus_audit.collect.values import Answer
from sus_audit.model.snapshot import Designation, Source


def build(domain_id: str, known: Answer, detail: Answer | None, sources: list[Source]) -> Designation:
    """Return the row. AWS gives designations no status."""
    return Designation(
        source=sources,
        id=member(known, "id"),
        domain_id=domain_id,
        name=name(known),
        description=some(known, "description"),
        status=some(known, "status"),
        policy=UNSET if detail is None else some(detail, "policy"),
    )


TABLE = Table(
    name="designations",
    scope="designation",
    lists="datazone:ListDesignations",
    gets="datazone:GetDesignation",
    details=("policy",),
    build=build,
)
