"""Expand the shorthand of an estate into what the emulator serves: the organization and its accounts."""

from __future__ import annotations

from typing import Any

from sus_audit.emulator.estate.defaults import digest
from sus_audit.emulator.estate.document import Node
from sus_audit.emulator.estate.expand_domain import DomainBuilder
from sus_audit.emulator.state import AccountState, EstateState, Fault, OrganizationState

AUDIT_ROLE = "SusAuditReadOnly"
_TOP = ("organization", "accounts", "domains", "faults", "audit_account", "violations", "undecided", "as_of")
_ACCOUNT = ("name", "email", "status", "unit", "outside", "tags", "roles")
_FAULT = ("operation", "kind", "account_id", "resource", "times", "latency_ms")


def expand(document: Node) -> EstateState:
    """Return the estate that a document describes; raise UsageError, with file and line, where nothing fits."""
    document.keys(_TOP)
    organization = _organization(document.child("organization"))
    estate = EstateState(organization=organization)
    units = {_path(organization, unit): unit for unit in organization.units}
    for account_id, node in document.child("accounts").items():
        estate.accounts[account_id] = _account(account_id, node.keys(_ACCOUNT), units)
    if organization.management_account_id not in estate.accounts:
        raise document.child("organization").error("its management_account is none of the accounts.")
    for domain_id, node in document.child("domains").items():
        builder = DomainBuilder(domain_id, node, estate.accounts)
        estate.domains[domain_id] = builder.build()
        estate.group_memberships.update(builder.group_memberships)
    estate.faults = [_fault(node) for node in _list(document.child("faults"))]
    if document.value.get("audit_account") is not None:
        estate.audit_account = document.text("audit_account")
        if estate.audit_account not in estate.accounts:
            raise document.child("audit_account").error("it is none of the accounts.")
    return estate


def _organization(node: Node) -> OrganizationState:
    node.keys(("id", "management_account", "units", "delegated_administrators"))
    identity = node.text("id")
    root = f"r-{digest(identity, length=4)}"
    units: dict[str, dict[str, Any]] = {root: {"name": "Root", "parent": None}}
    ids = {"": root}
    for path in node.texts("units"):
        above, _, name = path.rpartition("/")
        if above not in ids:
            raise node.child("units").error(f"the unit {above} must stand before {path}.")
        ids[path] = f"ou-{root[2:]}-{digest(identity, path, length=8)}"
        units[ids[path]] = {"name": name, "parent": ids[above]}
    return OrganizationState(
        id=identity,
        management_account_id=node.text("management_account"),
        units=units,
        delegated_administrators=node.texts("delegated_administrators"),
    )


def _path(organization: OrganizationState, unit: str) -> str:
    names: list[str] = []
    parent = organization.units[unit]["parent"]
    while parent is not None:
        names.append(organization.units[unit]["name"])
        unit, parent = parent, organization.units[parent]["parent"]
    return "/".join(reversed(names))


def _account(account_id: str, node: Node, units: dict[str, str]) -> AccountState:
    name = node.text("name")
    unit = node.text("unit", "")
    if unit not in units:
        raise node.child("unit").error(
            f"the organization has no unit {unit}; known are {', '.join(sorted(filter(None, units)))}."
        )
    if not (len(account_id) == 12 and account_id.isdigit()):
        raise node.error("an account id has 12 digits; put quotes around it.")
    roles = {role: dict(found.mapping()) for role, found in node.child("roles").items()}
    return AccountState(
        id=account_id,
        name=name,
        email=node.text("email", f"aws+{name.lower().replace(' ', '-')}@example.com"),
        status=node.text("status", "ACTIVE"),
        # An account of nobody's unit is in another organization, or in none.
        unit="" if node.value.get("outside") else units[unit],
        tags=node.table("tags"),
        roles=roles if "roles" in node.value else {AUDIT_ROLE: {}},
    )


def _fault(node: Node) -> Fault:
    node.keys(_FAULT)
    return Fault(**{"operation": node.text("operation"), "kind": node.text("kind"), **node.value})


def _list(node: Node) -> list[Node]:
    if node.value is None:
        return []
    if not isinstance(node.value, list):
        raise node.error("a list is needed here.")
    return [Node(item, node.lines, (*node.place, str(index))) for index, item in enumerate(node.value)]
