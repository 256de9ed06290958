"""Principals: user and group profiles, searched by type; the ones that something refers to are kept."""

from __future__ import annotations

from typing import Any, Literal

from sus_audit.collect.plain import member, some
from sus_audit.collect.reader import Reader
from sus_audit.collect.values import Answer, Missing, Shard
from sus_audit.model.snapshot import Principal, Source

SEARCH = "principals"
GET = "principals/get"
_USERS = "datazone:SearchUserProfiles"
_GROUPS = "datazone:SearchGroupProfiles"
_USER = "datazone:GetUserProfile"
_GROUP = "datazone:GetGroupProfile"
ACTIONS = (_USERS, _GROUPS, _USER, _GROUP)

IAM_USERS = "DATAZONE_IAM_USER"
TYPES: tuple[tuple[str, str], ...] = (
    ("user", "DATAZONE_SSO_USER"),
    ("user", IAM_USERS),
    ("group", "DATAZONE_SSO_GROUP"),
    ("group", "IAM_ROLE_SESSION_GROUP"),
)
FIELDS = ("arn", "name", "status", "type")
_AT_ONCE = 5


def searches(account_id: str, region: str, domain_id: str) -> list[Shard]:
    """Return a shard per type of profile."""
    promises = (Missing("principals", "domain", domain_id),)
    return [Shard(SEARCH, account_id, region, domain_id, one, promises) for one in TYPES]


def gets(account_id: str, region: str, domain_id: str, wanted: list[tuple[str, str]]) -> list[Shard]:
    """Return shards for (kind, id) pairs that no search found: each is asked for by its id."""
    return [
        Shard(
            GET,
            account_id,
            region,
            domain_id,
            tuple(wanted[start : start + _AT_ONCE]),
            tuple(
                Missing("principals", "principal", f"{domain_id}/{one}", FIELDS)
                for _, one in wanted[start : start + _AT_ONCE]
            ),
        )
        for start in range(0, len(wanted), _AT_ONCE)
    ]


def search(reader: Reader, work: Shard) -> None:
    """Add the profiles of one type."""
    kind, chosen = work.arguments
    listing = Missing("principals", "domain", work.domain_id)
    call, parameter = (_USERS, "userType") if kind == "user" else (_GROUPS, "groupType")
    for item, source in reader.each(
        call, "items", listing, domainIdentifier=work.domain_id, **{parameter: chosen}
    ):  # fmt: skip
        with reader.parsing(call, listing):
            row = principal(work.domain_id, kind, member(item, "id"), item, source, chosen)
            reader.found.rows.append(("principals", f"{work.domain_id}/{row.id}", row))


def get(reader: Reader, work: Shard) -> None:
    """Add profiles by id."""
    for kind, identifier in work.arguments:
        key = f"{work.domain_id}/{identifier}"
        missing = Missing("principals", "principal", key, FIELDS)
        call, parameter = (_USER, "userIdentifier") if kind == "user" else (_GROUP, "groupIdentifier")
        row = unread(work.domain_id, kind, identifier)
        reply = reader.detail(call, missing, domainIdentifier=work.domain_id, **{parameter: identifier})
        if reply is not None:
            with reader.parsing(call, missing):
                row = principal(work.domain_id, kind, identifier, reply.answer, reply.source, None)
        reader.found.rows.append(("principals", key, row))


def principal(
    domain_id: str, kind: Literal["user", "group"], identifier: str, item: Answer, source: Source, searched: str | None
) -> Principal:
    """Return the row. An SSO user is called by the user name, an IAM user by the name of the user or role."""
    if kind == "group":
        arn = some(item, "rolePrincipalArn")
        derived = "IAM_ROLE_SESSION_GROUP" if arn else "DATAZONE_SSO_GROUP"
        return Principal(
            source=[source],
            id=identifier,
            domain_id=domain_id,
            kind="group",
            type=searched or derived,
            status=some(item, "status"),
            name=some(item, "groupName") or name_of_arn(arn),
            arn=arn,
        )
    details: dict[str, Any] = item.get("details") or {}
    iam = details.get("iam") or {}
    sso = details.get("sso") or {}
    derived_type = "IAM" if iam else "SSO" if sso else None
    arn = some(iam, "arn")
    return Principal(
        source=[source],
        id=identifier,
        domain_id=domain_id,
        kind="user",
        type=some(item, "type") or derived_type,
        status=some(item, "status"),
        name=some(sso, "username") if sso else name_of_arn(arn),
        arn=arn,
    )


def name_of_arn(arn: str | None) -> str | None:
    """Return the user's or role's own name, without its path or session."""
    if not arn:
        return None
    resource = arn.split(":", 5)[-1]
    kind, _, rest = resource.partition("/")
    if kind == "assumed-role":
        return rest.partition("/")[0] or None
    return resource.rpartition("/")[2] or None


def unread(domain_id: str, kind: str, identifier: str) -> Principal:
    """Return the row of a principal of whom only the id is known."""
    return Principal(id=identifier, domain_id=domain_id, kind="group" if kind == "group" else "user")
