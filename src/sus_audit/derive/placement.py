"""Where an environment configuration can land (domain.md 1.2): from the literals, paths and pools it holds."""

from __future__ import annotations

from collections.abc import Iterable

from sus_audit.model.snapshot import EnvironmentConfiguration, Placement

_ORDER = list(Placement)


def place(configuration: EnvironmentConfiguration) -> Placement:
    """Classify one configuration. What is given and only not known yet (UNSET) is as fixed as what is known."""
    literal = configuration.account_id is not None or configuration.region is not None
    path = configuration.account_id_path is not None or configuration.region_path is not None
    if configuration.account_pools:
        return Placement.CONFLICT if literal or path else Placement.POOLED
    if path:
        return Placement.INDIRECT
    if configuration.account_id is not None and configuration.region is not None:
        return Placement.FIXED
    return Placement.FIXED_PARTIAL if literal else Placement.OPEN


def worst(placements: Iterable[Placement]) -> Placement:
    """Return the loosest; `fixed` for none, because an empty profile places nothing."""
    return max(placements, key=_ORDER.index, default=Placement.FIXED)
