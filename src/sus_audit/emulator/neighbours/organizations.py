"""Organizations: answered to the management account and delegated administrators, refused to everybody else."""

from __future__ import annotations

from datetime import UTC, datetime

from sus_audit.emulator.neighbours.common import Neighbour, Neighbourhood, paged
from sus_audit.emulator.state import AccountState, Document
from sus_audit.emulator.wire import Refused

_JOINED = datetime(2025, 1, 15, 9, 0, tzinfo=UTC)


def describe_organization(hood: Neighbourhood) -> Document:
    """The organization: every account in it may ask."""
    organization = hood.estate.organization
    manager = hood.estate.accounts.get(organization.management_account_id)
    return {
        "Organization": {
            "Id": organization.id,
            "Arn": _arn(hood, "organization", organization.id, in_organization=False),
            "FeatureSet": "ALL",
            "MasterAccountArn": _arn(hood, "account", organization.management_account_id),
            "MasterAccountId": organization.management_account_id,
            "MasterAccountEmail": manager.email if manager and manager.email else "management@example.com",
            "AvailablePolicyTypes": [{"Type": "SERVICE_CONTROL_POLICY", "Status": "ENABLED"}],
        }
    }


def list_accounts(hood: Neighbourhood) -> Document:
    """The accounts of the organization."""
    return paged(hood, [_account(hood, account) for account in _members(hood)])


def describe_account(hood: Neighbourhood) -> Document:
    """One account."""
    wanted = hood.parameters["AccountId"]
    for account in _members(hood):
        if account.id == wanted:
            return {"Account": _account(hood, account)}
    raise Refused("AccountNotFoundException", "You specified an account that doesn't exist.")


def list_roots(hood: Neighbourhood) -> Document:
    """The root."""
    rows = [
        {"Id": unit, "Arn": _arn(hood, "root", unit), "Name": row["name"], "PolicyTypes": []}
        for unit, row in hood.estate.organization.units.items()
        if row.get("parent") is None
    ]
    return paged(hood, rows)


def list_organizational_units_for_parent(hood: Neighbourhood) -> Document:
    """The units right under a unit or the root."""
    parent = _parent(hood)
    units = hood.estate.organization.units.items()
    return paged(hood, [_unit(hood, unit, row) for unit, row in units if row.get("parent") == parent])


def describe_organizational_unit(hood: Neighbourhood) -> Document:
    """One unit."""
    wanted = str(hood.parameters["OrganizationalUnitId"])
    row = hood.estate.organization.units.get(wanted)
    if row is None or row.get("parent") is None:
        raise Refused("OrganizationalUnitNotFoundException", "You specified an OU that doesn't exist.")
    return {"OrganizationalUnit": _unit(hood, wanted, row)}


def list_accounts_for_parent(hood: Neighbourhood) -> Document:
    """The accounts right under a unit or the root."""
    parent = _parent(hood)
    return paged(hood, [_account(hood, account) for account in _members(hood) if account.unit == parent])


def list_parents(hood: Neighbourhood) -> Document:
    """The one parent of an account or unit."""
    child = str(hood.parameters["ChildId"])
    units = hood.estate.organization.units
    account = hood.estate.accounts.get(child)
    parent = account.unit if account else units.get(child, {}).get("parent")
    if not parent:
        raise Refused("ChildNotFoundException", "You specified a child that doesn't exist.")
    kind = "ROOT" if units.get(parent, {}).get("parent") is None else "ORGANIZATIONAL_UNIT"
    return paged(hood, [{"Id": parent, "Type": kind}])


def list_tags_for_resource(hood: Neighbourhood) -> Document:
    """The tags of an account; units and the root have those of their row."""
    wanted = str(hood.parameters["ResourceId"])
    account = hood.estate.accounts.get(wanted)
    unit = hood.estate.organization.units.get(wanted)
    if account is None and unit is None:
        raise Refused("TargetNotFoundException", "You specified a target that doesn't exist.")
    tags = account.tags if account else (unit or {}).get("tags", {})
    return paged(hood, [{"Key": key, "Value": value} for key, value in sorted(tags.items())])


def list_delegated_administrators(hood: Neighbourhood) -> Document:
    """The accounts that may act for the management account."""
    chosen = set(hood.estate.organization.delegated_administrators)
    rows = [
        {**_account(hood, account), "DelegationEnabledDate": _JOINED}
        for account in _members(hood)
        if account.id in chosen
    ]
    return paged(hood, rows)


def _for_managers(operation: Neighbour) -> Neighbour:
    """Refuse everybody else; `describe_organization` alone is for all members."""

    def guarded(hood: Neighbourhood) -> Document:
        organization, caller = hood.estate.organization, hood.call.account_id
        account = hood.estate.accounts.get(caller)
        manages = caller == organization.management_account_id
        if not manages and (account is None or not account.unit):
            raise Refused("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.")
        everybody = operation is describe_organization
        if not (manages or everybody or caller in organization.delegated_administrators):
            raise Refused("AccessDeniedException", "You don't have permissions to access this resource.")
        return operation(hood)

    return guarded


def _members(hood: Neighbourhood) -> list[AccountState]:
    return [account for account in hood.estate.accounts.values() if account.unit]


def _parent(hood: Neighbourhood) -> str:
    parent = str(hood.parameters["ParentId"])
    if parent not in hood.estate.organization.units:
        raise Refused("ParentNotFoundException", "You specified parent that doesn't exist.")
    return parent


def _account(hood: Neighbourhood, account: AccountState) -> Document:
    return {
        "Id": account.id,
        "Arn": _arn(hood, "account", account.id),
        "Email": account.email or f"{account.id}@example.com",
        "Name": account.name,
        "Status": account.status,
        "JoinedMethod": "CREATED",
        "JoinedTimestamp": _JOINED,
    }


def _unit(hood: Neighbourhood, unit: str, row: Document) -> Document:
    return {"Id": unit, "Arn": _arn(hood, "ou", unit), "Name": row["name"]}


def _arn(hood: Neighbourhood, kind: str, identifier: str, *, in_organization: bool = True) -> str:
    organization = hood.estate.organization
    path = f"{organization.id}/{identifier}" if in_organization else identifier
    return f"arn:aws:organizations::{organization.management_account_id}:{kind}/{path}"


OPERATIONS: dict[str, Neighbour] = {
    "DescribeAccount": _for_managers(describe_account),
    "DescribeOrganization": _for_managers(describe_organization),
    "DescribeOrganizationalUnit": _for_managers(describe_organizational_unit),
    "ListAccounts": _for_managers(list_accounts),
    "ListAccountsForParent": _for_managers(list_accounts_for_parent),
    "ListDelegatedAdministrators": _for_managers(list_delegated_administrators),
    "ListOrganizationalUnitsForParent": _for_managers(list_organizational_units_for_parent),
    "ListParents": _for_managers(list_parents),
    "ListRoots": _for_managers(list_roots),
    "ListTagsForResource": _for_managers(list_tags_for_resource),
}
