"""RAM: the shares that carry DataZone domains, made from each domain's associations."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sus_audit.emulator.authorization import covers
from sus_audit.emulator.neighbours.common import Neighbour, Neighbourhood, paged
from sus_audit.emulator.state import Document, DomainState
from sus_audit.emulator.wire import Refused

_SHARED = datetime(2025, 2, 3, 10, 0, tzinfo=UTC)
DEFAULT_PERMISSION = "AWSRAMPermissionsAmazonDatazoneDomainExtendedServiceAccess"


@dataclass
class _Share:
    """A resource share: one domain, several principals."""

    arn: str
    name: str
    domain: DomainState
    domain_arn: str
    principals: list[Document] = field(default_factory=list)

    @property
    def allows_external(self) -> bool:
        return any(row.get("allowExternalPrincipals", row.get("external")) for row in self.principals)


def get_resource_shares(hood: Neighbourhood) -> Document:
    """The caller's own shares, or those that others share with it."""
    wanted = hood.parameters.get("resourceShareArns")
    rows = [
        {
            "resourceShareArn": share.arn,
            "name": share.name,
            "owningAccountId": share.domain.account_id,
            "allowExternalPrincipals": share.allows_external,
            "status": "ACTIVE",
            "tags": [],
            "creationTime": _SHARED,
            "lastUpdatedTime": _SHARED,
            "featureSet": "STANDARD",
        }
        for share in _shares(hood)
        if hood.parameters.get("name") in {None, share.name} and (wanted is None or share.arn in wanted)
    ]
    return paged(hood, rows if hood.parameters.get("resourceShareStatus") in {None, "ACTIVE"} else [])


def get_resource_share_associations(hood: Neighbourhood) -> Document:
    """The resources, or the principals, of the caller's own shares."""
    parameters = hood.parameters
    kind = parameters["associationType"]
    if kind == "PRINCIPAL" and "resourceArn" in parameters:
        raise Refused(
            "InvalidParameterException", "You cannot specify a resource ARN when the association type is PRINCIPAL."
        )
    if kind == "RESOURCE" and "principal" in parameters:
        raise Refused(
            "InvalidParameterException", "You cannot specify a principal when the association type is RESOURCE."
        )
    rows = []
    for share in _owned(hood):
        if kind == "PRINCIPAL":
            rows += [_association(share, row) for row in share.principals]
        else:
            rows.append(_association(share, {"principal": share.domain_arn, "status": "ASSOCIATED"}))
    wanted_entity = parameters.get("resourceArn", parameters.get("principal"))
    rows = [
        {**row, "associationType": kind}
        for row in rows
        if wanted_entity in {None, row["associatedEntity"]}
        and parameters.get("associationStatus") in {None, row["status"]}
    ]
    return paged(hood, rows)


def list_principals(hood: Neighbourhood) -> Document:
    """The principals of shares: of the caller's own, or the caller itself in those of others."""
    resource, wanted = hood.parameters.get("resourceArn"), hood.parameters.get("principals")
    rows = [
        {
            "id": str(row["principal"]),
            "resourceShareArn": share.arn,
            "creationTime": _SHARED,
            "lastUpdatedTime": _SHARED,
            "external": bool(row.get("external")),
        }
        for share in _shares(hood)
        if resource in {None, share.domain_arn}
        for row in share.principals
        if row["status"] == "ASSOCIATED" and (wanted is None or row["principal"] in wanted)
    ]
    return paged(hood, rows)


def list_resources(hood: Neighbourhood) -> Document:
    """The domains in the caller's own shares, or in those of others."""
    wanted = hood.parameters.get("resourceArns")
    rows = [
        {
            "arn": share.domain_arn,
            "type": "datazone:Domain",
            "resourceShareArn": share.arn,
            "status": "AVAILABLE",
            "creationTime": _SHARED,
            "lastUpdatedTime": _SHARED,
            "resourceRegionScope": "REGIONAL",
        }
        for share in _shares(hood)
        if wanted is None or share.domain_arn in wanted
    ]
    return paged(hood, rows)


def list_resource_share_permissions(hood: Neighbourhood) -> Document:
    """The managed permission of a share."""
    wanted = hood.parameters["resourceShareArn"]
    share = next((share for share in _all_shares(hood) if share.arn == wanted and _reaches(hood, share)), None)
    if share is None:
        raise Refused("UnknownResourceException", f"ResourceShare {wanted} could not be found.")
    names = sorted({str(row.get("permission", DEFAULT_PERMISSION)) for row in share.principals})
    rows = [
        {
            "arn": f"arn:aws:ram::aws:permission/{name}",
            "version": "1",
            "defaultVersion": True,
            "name": name,
            "resourceType": "datazone:Domain",
            "status": "ASSOCIATED",
            "creationTime": _SHARED,
            "lastUpdatedTime": _SHARED,
            "isResourceTypeDefault": name == "AWSRAMDefaultPermissionAmazonDataZoneDomain",
            "permissionType": "AWS_MANAGED",
            "featureSet": "STANDARD",
        }
        for name in names
    ]
    return paged(hood, rows)


def get_resource_share_invitations(hood: Neighbourhood) -> Document:
    """The invitations that wait in the calling account: associations that are not through, of external accounts."""
    rows = [
        {
            "resourceShareInvitationArn": f"{share.arn.replace('resource-share/', 'resource-share-invitation/')}",
            "resourceShareName": share.name,
            "resourceShareArn": share.arn,
            "senderAccountId": share.domain.account_id,
            "receiverAccountId": hood.call.account_id,
            "invitationTimestamp": _SHARED,
            "status": "PENDING",
        }
        for share in _all_shares(hood)
        for row in share.principals
        if row["principal"] == hood.call.account_id and row.get("external") and row["status"] == "ASSOCIATING"
    ]
    return paged(hood, rows)


def _association(share: _Share, row: Document) -> Document:
    association = {
        "resourceShareArn": share.arn,
        "resourceShareName": share.name,
        "associatedEntity": str(row["principal"]),
        "status": row["status"],
        "creationTime": _SHARED,
        "lastUpdatedTime": _SHARED,
        "external": bool(row.get("external")),
    }
    if "statusMessage" in row:
        association["statusMessage"] = row["statusMessage"]
    return association


def _shares(hood: Neighbourhood) -> list[_Share]:
    """Return the shares that `resourceOwner` and `resourceShareArns` ask for."""
    if hood.parameters["resourceOwner"] == "SELF":
        return _owned(hood)
    wanted = hood.parameters.get("resourceShareArns")
    mine = hood.call.account_id
    return [
        share
        for share in _all_shares(hood)
        if share.domain.account_id != mine and _reaches(hood, share) and (wanted is None or share.arn in wanted)
    ]


def _owned(hood: Neighbourhood) -> list[_Share]:
    """Return the caller's own shares; an ARN among `resourceShareArns` that is none of them is an error."""
    own = [share for share in _all_shares(hood) if share.domain.account_id == hood.call.account_id]
    wanted = hood.parameters.get("resourceShareArns")
    if not wanted:
        return own
    unknown = sorted(set(wanted) - {share.arn for share in own})
    if unknown:
        raise Refused("UnknownResourceException", f"ResourceShare {unknown[0]} could not be found.")
    return [share for share in own if share.arn in wanted]


def _reaches(hood: Neighbourhood, share: _Share) -> bool:
    """Tell whether the caller owns the share or is among its principals."""
    caller = hood.call.account_id
    return share.domain.account_id == caller or any(
        row["status"] == "ASSOCIATED" and covers(hood.estate, str(row["principal"]), caller) for row in share.principals
    )


def _all_shares(hood: Neighbourhood) -> Iterator[_Share]:
    """Yield the shares of the call's Region, whoever owns them."""
    for domain in hood.estate.domains.values():
        if domain.region != hood.call.region:
            continue
        arn = str(
            domain.domain.get("arn") or f"arn:aws:datazone:{domain.region}:{domain.account_id}:domain/{domain.id}"
        )
        shares: dict[str, _Share] = {}
        for row in domain.associations:
            name = str(row.get("share") or f"DataZone-{domain.domain.get('name')}-{domain.id}")
            identifier = uuid.uuid5(uuid.NAMESPACE_URL, f"{arn}/{name}")
            share_arn = f"arn:aws:ram:{domain.region}:{domain.account_id}:resource-share/{identifier}"
            shares.setdefault(name, _Share(share_arn, name, domain, arn)).principals.append(row)
        yield from shares.values()


OPERATIONS: dict[str, Neighbour] = {
    "GetResourceShareAssociations": get_resource_share_associations,
    "GetResourceShareInvitations": get_resource_share_invitations,
    "GetResourceShares": get_resource_shares,
    "ListPrincipals": list_principals,
    "ListResourceSharePermissions": list_resource_share_permissions,
    "ListResources": list_resources,
}
