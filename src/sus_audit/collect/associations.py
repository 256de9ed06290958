"""Associations: the RAM shares that carry a domain, and their principals."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import UNSET

from sus_audit.collect.plain import member, some, when
from sus_audit.collect.reader import Reader
from sus_audit.collect.values import Answer, CallError, Missing, Shard
from sus_audit.model.snapshot import Association, Source

KIND = "associations"
_ASSOCIATIONS = "ram:GetResourceShareAssociations"
_SHARES = "ram:GetResourceShares"
_PERMISSIONS = "ram:ListResourceSharePermissions"
ACTIONS = (_ASSOCIATIONS, _SHARES, _PERMISSIONS)

_GONE = "DISASSOCIATED"
_AT_ONCE = 20


def shard(account_id: str, region: str, domain_id: str, arn: str) -> Shard:
    """Return the shard that reads who a domain is shared with, in the domain's account and Region."""
    return Shard(KIND, account_id, region, domain_id, (arn,), (Missing("associations", "domain", domain_id),))


def run(reader: Reader, work: Shard) -> None:
    """Add one row per principal of each share; the coordinator expands principals into accounts."""
    (arn,) = work.arguments
    listing = Missing("associations", "domain", work.domain_id)
    shares: set[str] = set()
    for item, _ in reader.each(
        _ASSOCIATIONS, "resourceShareAssociations", listing, associationType="RESOURCE", resourceArn=arn
    ):  # fmt: skip
        with reader.parsing(_ASSOCIATIONS, listing):
            if item.get("status") != _GONE:
                shares.add(member(item, "resourceShareArn"))
    if not shares:
        return
    ordered = sorted(shares)
    found: list[tuple[Answer, Source]] = []
    for start in range(0, len(ordered), _AT_ONCE):
        found += reader.each(
            _ASSOCIATIONS, "resourceShareAssociations", listing,
            associationType="PRINCIPAL", resourceShareArns=ordered[start : start + _AT_ONCE],
        )  # fmt: skip
    described, share_gap = _shares(reader, ordered)
    permissions = {share: _permissions(reader, share) for share in ordered}
    for item, source in found:
        with reader.parsing(_ASSOCIATIONS, listing):
            _add(reader, work.domain_id, item, source, described, share_gap, permissions)


def _shares(reader: Reader, shares: list[str]) -> tuple[dict[str, tuple[Answer, Source]], CallError | None]:
    described: dict[str, tuple[Answer, Source]] = {}
    try:
        for start in range(0, len(shares), _AT_ONCE):
            for items, source in reader.pages(
                _SHARES, "resourceShares", resourceOwner="SELF", resourceShareArns=shares[start : start + _AT_ONCE]
            ):
                described |= {item["resourceShareArn"]: (item, source) for item in items if "resourceShareArn" in item}
    except CallError as exc:
        return described, exc
    return described, None


def _permissions(reader: Reader, share: str) -> tuple[list[str], Source | None] | CallError:
    arns: set[str] = set()
    last: Source | None = None
    try:
        for items, source in reader.pages(_PERMISSIONS, "permissions", resourceShareArn=share):
            arns |= {item["arn"] for item in items if item.get("arn")}
            last = source
    except CallError as exc:
        return exc
    return sorted(arns), last


def _add(
    reader: Reader,
    domain_id: str,
    item: Answer,
    source: Source,
    described: dict[str, tuple[Answer, Source]],
    share_error: CallError | None,
    permissions: dict[str, tuple[list[str], Source | None] | CallError],
) -> None:
    share_arn = member(item, "resourceShareArn")
    principal = member(item, "associatedEntity")
    key = f"{share_arn}/{principal}"
    sources = [source]
    share, share_source = described.get(share_arn, (None, None))
    if share_source is not None:
        sources.append(share_source)
    held = permissions.get(share_arn)
    arns: Any = UNSET
    if isinstance(held, CallError):
        reader.miss(held.failure, Missing("associations", "association", key, ("permissions",)))
    elif held is not None:
        arns = held[0]
        if held[1] is not None:
            sources.append(held[1])
    if share is None:
        failure = (
            share_error.failure
            if share_error is not None
            else reader.malformed(_SHARES, f"the answer lacks the share {share_arn}")
        )
        reader.miss(failure, Missing("associations", "association", key, ("allow_external_principals", "share_status")))
    reader.found.rows.append(
        (
            "associations",
            key,
            Association(
                source=sources,
                domain_id=domain_id,
                share_arn=share_arn,
                share_name=some(item, "resourceShareName") or some(share or {}, "name"),
                share_status=UNSET if share is None else some(share, "status"),
                allow_external_principals=UNSET if share is None else share.get("allowExternalPrincipals"),
                permissions=arns,
                principal=principal,
                principal_kind=kind_of(principal),
                accounts=UNSET,
                status=some(item, "status"),
                status_message=some(item, "statusMessage"),
                external=item.get("external"),
                created_at=when(item.get("creationTime")),
                last_updated_at=when(item.get("lastUpdatedTime")),
            ),
        )
    )


def kind_of(principal: str) -> Literal["account", "organizational_unit", "organization", "other"]:
    """Return what a RAM principal stands for."""
    if len(principal) == 12 and principal.isdigit():
        return "account"
    resource = principal.rpartition(":")[2]
    if ":organizations:" in principal and resource.startswith("ou/"):
        return "organizational_unit"
    if ":organizations:" in principal and resource.startswith("organization/"):
        return "organization"
    return "other"
