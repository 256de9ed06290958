"""Domain units: the way from the root down to each."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import UNSET, UnsetType

from sus_audit.derive.unread import Unread
from sus_audit.model.snapshot import Cause, DomainUnit

Ancestors = list[str] | UnsetType


def ancestors(units: Mapping[str, DomainUnit], unread: Unread) -> tuple[dict[str, Ancestors], dict[str, Cause]]:
    """Return key -> keys from the root down to the parent, and for those that stay unknown the cause.

    A unit below one whose parent is unknown, missing, or its own descendant, has unknown ancestors too.
    """
    found: dict[str, Ancestors] = {}
    causes: dict[str, Cause] = {}
    for key in units:
        trail: list[str] = []
        on_trail: set[str] = set()
        at: str | None = key
        # Walk up to the nearest unit that is decided, then settle the trail from there down.
        while at is not None and at not in found:
            cause = Cause.MALFORMED if at in on_trail else _broken(at, units, unread)
            if cause is not None:
                for below in {*trail, at}:
                    found[below], causes[below] = UNSET, cause
                break
            trail.append(at)
            on_trail.add(at)
            parent = units[at].parent
            at = parent if isinstance(parent, str) else None
        for below in reversed(trail):
            if below not in found:
                found[below] = _below(units[below].parent, found)
                if isinstance(found[below], UnsetType):
                    causes[below] = causes[str(units[below].parent)]
    return found, causes


def _broken(key: str, units: Mapping[str, DomainUnit], unread: Unread) -> Cause | None:
    """Return why the way up ends at a unit that is no root."""
    parent = units[key].parent
    if isinstance(parent, UnsetType):
        return unread.field("domain_units", key, "parent")
    if parent is not None and parent not in units:
        return unread.row("domain_units", parent, [units[key].domain_id]) or Cause.NOT_FOUND
    return None


def _below(parent: str | UnsetType | None, found: Mapping[str, Ancestors]) -> Ancestors:
    if not isinstance(parent, str):
        return []
    above = found[parent]
    return UNSET if isinstance(above, UnsetType) else [*above, parent]
