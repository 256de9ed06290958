"""AWS Organizations: the accounts, where in the tree each is, and its tags."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET

from sus_audit.collect.plain import member, some
from sus_audit.collect.reader import Reader
from sus_audit.collect.values import CallError, Missing, Shard
from sus_audit.model.snapshot import Account, Organization, Source

KIND = "organization"
UNIT = "organization/unit"
TAGS = "organization/tags"
_DESCRIBE = "organizations:DescribeOrganization"
_ACCOUNTS = "organizations:ListAccounts"
_ROOTS = "organizations:ListRoots"
_UNITS = "organizations:ListOrganizationalUnitsForParent"
_IN_UNIT = "organizations:ListAccountsForParent"
_TAGS = "organizations:ListTagsForResource"
ACTIONS = (_DESCRIBE, _ACCOUNTS, _ROOTS, _UNITS, _IN_UNIT, _TAGS)

NOT_IN_USE = "AWSOrganizationsNotInUseException"
UNKNOWN = "organization"
"""The id of the organization's scope where its own id is unknown."""
OU_FIELDS = ("organizational_unit_names", "organizational_units")
ACCOUNT_FIELDS = (
    "arn",
    "in_organization",
    "name",
    "organizational_unit_names",
    "organizational_units",
    "status",
    "tags",
)
_TAGS_AT_ONCE = 5


def shard(account_id: str, region: str) -> Shard:
    """Return the shard that reads the organization from its management account or a delegated administrator."""
    return Shard(KIND, account_id, region, promises=promises())


def promises() -> tuple[Missing, ...]:
    """Return what is missing where the organization could not be read at all."""
    return Missing("organization", "organization", UNKNOWN), Missing("accounts", "organization", UNKNOWN)


def run(reader: Reader, work: Shard) -> None:
    """Add the organization and its accounts, and shards for the tree and the tags.

    Fact `organization`: `none` where Organizations is not in use, else the organization id.
    """
    try:
        described = reader.get(_DESCRIBE)
        organization = described.answer["Organization"]
        organization_id = member(organization, "Id")
    except CallError as exc:
        if exc.failure.error_code == NOT_IN_USE:
            reader.found.facts["organization"] = "none"
            return
        reader.miss(exc.failure, *promises())
        return
    except KeyError as exc:
        reader.miss(reader.malformed(_DESCRIBE, f"the answer lacks {exc}"), *promises())
        return
    reader.found.facts["organization"] = organization_id
    root = _root(reader, work, organization_id)
    reader.found.rows.append(
        (
            "organization",
            organization_id,
            Organization(
                source=[described.source],
                id=organization_id,
                arn=str(organization.get("Arn") or ""),
                management_account_id=str(organization.get("MasterAccountId") or ""),
                root_id=root if root else UNSET,
            ),
        )
    )
    listing = Missing("accounts", "organization", organization_id)
    accounts: list[str] = []
    for item, source in reader.each(_ACCOUNTS, "Accounts", listing):
        with reader.parsing(_ACCOUNTS, listing):
            account_id = member(item, "Id")
            reader.found.rows.append(
                (
                    "accounts",
                    account_id,
                    Account(
                        source=[source],
                        id=account_id,
                        arn=some(item, "Arn"),
                        name=some(item, "Name"),
                        status=some(item, "Status"),
                        in_organization=True,
                    ),
                )
            )
            accounts.append(account_id)
    for start in range(0, len(accounts), _TAGS_AT_ONCE):
        some_accounts = tuple(accounts[start : start + _TAGS_AT_ONCE])
        lost = tuple(Missing("accounts", "account", one, ("tags",)) for one in some_accounts)
        reader.found.shards.append(
            Shard(TAGS, reader.account_id, reader.region, arguments=some_accounts, promises=lost)
        )


def _root(reader: Reader, work: Shard, organization_id: str) -> str | None:
    missing = Missing("organization", "organization", organization_id, ("root_id",))
    root: str | None = None
    try:
        for items, _ in reader.pages(_ROOTS, "Roots"):
            for item in items:
                root = member(item, "Id")
                name = str(item.get("Name") or root)
                reader.found.shards.append(_unit(work, (root,), (name,)))
    except CallError as exc:
        reader.miss(exc.failure, missing)
        reader.found.facts[f"tree:{organization_id}"] = exc.failure
    except KeyError as exc:
        failure = reader.malformed(_ROOTS, f"the answer lacks {exc}")
        reader.miss(failure, missing)
        reader.found.facts[f"tree:{organization_id}"] = failure
    return root


def _unit(work: Shard, path: tuple[str, ...], names: tuple[str, ...]) -> Shard:
    return Shard(UNIT, work.account_id, work.region, arguments=(path, names))


def run_unit(reader: Reader, work: Shard) -> None:
    """Note which accounts are directly in a unit, and add a shard per unit below.

    Fact `unit:<unit id>`: (ids from the root down, names, account ids). Fact `tree:<unit id>`: the Failure that hides
    a part of the tree.
    """
    path, names = work.arguments
    held: list[str] = []
    try:
        for items, _ in reader.pages(_IN_UNIT, "Accounts", ParentId=path[-1]):
            held += [member(item, "Id") for item in items]
        for items, _ in reader.pages(_UNITS, "OrganizationalUnits", ParentId=path[-1]):
            for item in items:
                unit_id = member(item, "Id")
                reader.found.shards.append(_unit(work, (*path, unit_id), (*names, str(item.get("Name") or unit_id))))
    except CallError as exc:
        reader.found.facts[f"tree:{path[-1]}"] = exc.failure
    except KeyError as exc:
        reader.found.facts[f"tree:{path[-1]}"] = reader.malformed(_UNITS, f"the answer lacks {exc}")
    reader.found.facts[f"unit:{path[-1]}"] = (list(path), list(names), sorted(held))


def run_tags(reader: Reader, work: Shard) -> None:
    """Read the tags of some accounts. Fact `tags:<account>`: (tags, Source)."""
    for account_id in work.arguments:
        missing = Missing("accounts", "account", account_id, ("tags",))
        tags: dict[str, str] = {}
        last: list[Source] = []
        before = len(reader.found.gaps)
        for item, source in reader.each(_TAGS, "Tags", missing, ResourceId=account_id):
            with reader.parsing(_TAGS, missing):
                tags[member(item, "Key")] = str(item.get("Value") or "")
            last = [source]
        if len(reader.found.gaps) == before:
            found: Any = (tags, last)
            reader.found.facts[f"tags:{account_id}"] = found
