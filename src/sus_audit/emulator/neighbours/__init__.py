"""The services beside DataZone that moto serves too loosely for an audit: answered from the estate."""

from __future__ import annotations

from sus_audit.emulator.neighbours import identitystore, organizations, ram, sts
from sus_audit.emulator.neighbours.common import Neighbour

NEIGHBOURS: dict[str, dict[str, Neighbour]] = {
    "identitystore": identitystore.OPERATIONS,
    "organizations": organizations.OPERATIONS,
    "ram": ram.OPERATIONS,
    "sts": sts.OPERATIONS,
}
"""Service -> operation -> what answers it. Every other operation is moto's."""
