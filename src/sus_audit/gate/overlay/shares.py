"""The RAM shares that associate accounts with a domain, to rows of `associations`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import msgspec
from msgspec import UNSET

from sus_audit.gate.located import Declared, Unknown
from sus_audit.gate.overlay.values import Members, Path, flag_of
from sus_audit.gate.overlay.world import Fields, World
from sus_audit.model.snapshot import Association, Cause


def put_shares(world: World, parts: list[Declared]) -> None:
    """Associate the principals of each share with the domains that it carries.

    A share is one resource with both, or a resource of its own with separate associations, in any mixture; what the
    snapshot knows of the share counts too.
    """
    shares: dict[str, _Share] = {}
    for one in parts:
        members = world.members(one)
        if one.type == "AWS::RAM::ResourceShare":
            share = shares.setdefault(world.ids.id(one), _Share())
            share.declared, share.whole = one, members.has("Principals")
            share.domains += _domains(world, one, members.value("ResourceArns") or [])
            share.principals += _principals(one, members.value("Principals") or [], "Principals")
            continue
        asked = members.text("ResourceShareArn")
        if isinstance(asked, Unknown) or asked is None:
            why = asked or Unknown("it names no share")
            for domain in list(world.rows("domains")):
                not_known(world, one, domain, f"Whether {one.address} associates anybody with the domain", why)
            continue
        share = shares.setdefault(asked, _Share())
        if one.type == "AWS::RAM::ResourceAssociation":
            share.domains += _domains(world, one, [members.value("ResourceArn")])
            share.carrier = one
        else:
            share.principals += _principals(one, [members.value("Principal")], "Principal")
    for name, share in shares.items():
        _associate(world, name, share)


@dataclass(slots=True)
class _Share:
    """What the change says of one share."""

    declared: Declared | None = None
    whole: bool = False
    """Whether the share's own resource lists its principals."""
    carrier: Declared | None = None
    """What adds a domain to it."""
    domains: list[str] = field(default_factory=list)
    principals: list[tuple[Declared, Any, Path]] = field(default_factory=list)


def _principals(declared: Declared, values: Any, name: str) -> list[tuple[Declared, Any, Path]]:
    if isinstance(values, Unknown) or not isinstance(values, list):
        return [(declared, values, (name,))]
    return [(declared, value, (name, place) if name == "Principals" else (name,)) for place, value in enumerate(values)]


def _associate(world: World, name: str, share: _Share) -> None:
    arn = name if name.startswith("arn:") else _share_arn(world, share.declared, name)
    there = [row for row in world.rows("associations").values() if row.share_arn == arn]
    domains = sorted({*share.domains, *(row.domain_id for row in there)})
    principals = list(share.principals)
    if share.domains and share.carrier is not None:
        # A domain that is added to a share is shared with everybody whom the share is shared with.
        principals += [(share.carrier, row.principal, ()) for row in there]
        if not there and share.declared is None:
            why = Unknown("the snapshot does not hold the share")
            for domain in share.domains:
                not_known(world, share.carrier, domain, f"With whom {share.carrier.address} shares the domain", why)
    for domain in domains:
        for declared, principal, path in principals:
            _share(world, share.declared, declared, arn, domain, principal, path)


def not_known(world: World, declared: Declared, domain: str, what: str, why: Unknown) -> None:
    """Say that not all accounts that a domain is shared with are known; `what` begins the sentence."""
    world.gap("associations", "domain", domain, None, Cause.UNRESOLVED, f"{what} {domain} is not known: {why.why}.")
    world.unlisted.append(("associations", domain, declared))


def drop_part(world: World, declared: Declared) -> None:
    """Take a principal, or a domain, out of a share."""
    members = world.members(declared)
    share, wanted = members.text("ResourceShareArn"), members.text("Principal")
    arn = members.text("ResourceArn")
    for why in (share, wanted, arn):
        if isinstance(why, Unknown):
            for domain in list(world.rows("domains")):
                not_known(
                    world, declared, domain, f"Whether {declared.address} ends an association with the domain", why
                )
            return
    carried = arn.rpartition("/")[2] if isinstance(arn, str) else None
    gone = [
        key
        for key, row in world.rows("associations").items()
        if row.share_arn == share and wanted in (None, row.principal) and carried in (None, row.domain_id)
    ]
    for key in gone or [f"{share}/{wanted or arn}"]:
        world.drop("associations", key, declared)


def _domains(world: World, declared: Declared, arns: Any) -> list[str]:
    """Return the ids of the domains among the ARNs of a share; a share of something else is no association."""
    found = []
    if isinstance(arns, Unknown):
        arns = [arns]
    for arn in arns:
        if isinstance(arn, Unknown):
            known = list(world.rows("domains"))
            for domain in known:
                not_known(world, declared, domain, f"Whether {declared.address} shares the domain", arn)
            continue
        text = str(arn)
        if ":domain/" in text and ":datazone:" in text:
            domain = text.rpartition("/")[2]
            world.require_domain(domain, declared)
            found.append(domain)
    return found


def _share(
    world: World, share: Declared | None, declared: Declared, arn: str, domain: str, principal: Any, path: Path
) -> None:
    """Add the association of one principal; `share` is the share's own resource, where the change has it."""
    if isinstance(principal, Unknown) or principal is None:
        why = principal or Unknown("it names no principal")
        not_known(world, declared, domain, f"With whom {declared.address} shares the domain", why)
        return
    named = str(principal)
    own = world.members(share or declared)
    key = f"{arn}/{named}"
    before = world.rows("associations").get(key)
    fields = Fields(own, before)
    accounts, kind = _inside(world, own, named)
    for account in accounts if isinstance(accounts, list) else []:
        world.require_account(account)
    kept = share is None or before is not None
    row = Association(
        domain_id=domain,
        share_arn=arn,
        share_name=fields.of("share_name", "Name", kept=kept),
        share_status="ACTIVE",
        # RAM's own default.
        allow_external_principals=fields.of(
            "allow_external_principals", "AllowExternalPrincipals", default=True, convert=flag_of, kept=kept
        ),
        permissions=fields.of(
            "permissions",
            "PermissionArns",
            default=[],
            kept=kept,
            convert=lambda items: sorted(str(item) for item in items),
        ),
        principal=named,
        principal_kind=kind,
        accounts=accounts,
        status="ASSOCIATED" if before is None else before.status,
        status_message=None,
        external=_external(world, kind, accounts),
        created_at=world.as_of if before is None else before.created_at,
        last_updated_at=world.as_of,
    )
    if share is None and before is None:
        # The share itself is nobody's to see here.
        row = msgspec.structs.replace(row, share_name=UNSET, allow_external_principals=UNSET, permissions=UNSET)
        for part in ("share_name", "allow_external_principals", "permissions"):
            own.lack(part, Unknown("the share is in no snapshot"))
    if own.declared is declared:
        own.stands("principal", *path)
    world.put("associations", key, row, own)


def _share_arn(world: World, declared: Declared | None, share: str) -> str:
    account = declared.account if declared is not None and isinstance(declared.account, str) else "?"
    region = declared.region if declared is not None and isinstance(declared.region, str) else "?"
    return f"arn:{world.base.collection.partition}:ram:{region}:{account}:resource-share/{share}"


Kind = Literal["account", "organizational_unit", "organization", "other"]


def _inside(world: World, members: Members, principal: str) -> tuple[Any, Kind]:
    """Return the accounts that a principal stands for, and its kind."""
    if len(principal) == 12 and principal.isdigit():
        return [principal], "account"
    resource = principal.rpartition(":")[2]
    last = principal.rpartition("/")[2]
    rows = world.rows("accounts")
    if ":organizations:" in principal and resource.startswith("ou/"):
        inside = [
            key
            for key, row in rows.items()
            if isinstance(row.organizational_units, list) and last in row.organizational_units
        ]
        unread = any(row.organizational_units is UNSET for row in rows.values())
        if unread:
            members.lack("accounts", Unknown("the organizational units of some accounts were not read"), "Principals")
            return UNSET, "organizational_unit"
        return sorted(inside), "organizational_unit"
    if ":organizations:" in principal and resource.startswith("organization/"):
        return sorted(key for key, row in rows.items() if row.in_organization is True), "organization"
    owner = principal.split(":")[4] if principal.count(":") >= 5 else ""
    return [owner] if owner.isdigit() else [], "other"


def _external(world: World, kind: Kind, accounts: Any) -> Any:
    """Tell whether the principal is outside the organization, as far as the snapshot knows the organization."""
    if kind in ("organizational_unit", "organization"):
        return False
    rows = world.rows("accounts")
    known = [rows[one].in_organization for one in accounts if one in rows] if isinstance(accounts, list) else []
    if not known or UNSET in known:
        return None
    return not all(known)


def drop_share(world: World, declared: Declared) -> None:
    """Take out what a share associates."""
    share = world.ids.id(declared)
    for key, row in list(world.rows("associations").items()):
        if row.share_arn == share or row.share_arn.endswith(f"/{share}"):
            world.drop("associations", key, declared)
