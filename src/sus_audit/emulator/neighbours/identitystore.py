"""Identity Store: who is in a group."""

from __future__ import annotations

from sus_audit.emulator.neighbours.common import Neighbour, Neighbourhood, paged
from sus_audit.emulator.state import Document
from sus_audit.emulator.wire import Refused


def list_group_memberships(hood: Neighbourhood) -> Document:
    """The members of a group; an unknown group or store is not found."""
    store, group = hood.parameters["IdentityStoreId"], hood.parameters["GroupId"]
    members = hood.estate.group_memberships.get(str(group))
    if store != hood.estate.identity_store_id or members is None:
        raise Refused("ResourceNotFoundException", f"Group not found: {group}", 400)
    rows = [
        {
            "IdentityStoreId": store,
            "GroupId": group,
            "MembershipId": member["membershipId"],
            "MembershipArn": f"arn:aws:identitystore:::membership/{member['membershipId']}",
            "MemberId": {"UserId": member["userId"]},
        }
        for member in members
    ]
    return paged(hood, rows)


OPERATIONS: dict[str, Neighbour] = {"ListGroupMemberships": list_group_memberships}
