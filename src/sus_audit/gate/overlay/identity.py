"""Which row of the snapshot each declared resource is: one that exists, or a new one with an id of ours."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UnsetType

from sus_audit.gate.located import Declared, Reference, Unknown
from sus_audit.gate.overlay.values import plain, text_of
from sus_audit.model.snapshot import Snapshot

TABLES = {
    "AWS::DataZone::AccountPool": "account_pools",
    "AWS::DataZone::Designation": "designations",
    "AWS::DataZone::Domain": "domains",
    "AWS::DataZone::DomainUnit": "domain_units",
    "AWS::DataZone::Environment": "environments",
    "AWS::DataZone::EnvironmentBlueprint": "blueprints",
    "AWS::DataZone::EnvironmentBlueprintConfiguration": "blueprint_configurations",
    "AWS::DataZone::GroupProfile": "principals",
    "AWS::DataZone::Project": "projects",
    "AWS::DataZone::ProjectProfile": "project_profiles",
    "AWS::DataZone::Rule": "enforcement_rules",
    "AWS::DataZone::UserProfile": "principals",
    "AWS::Organizations::Account": "accounts",
}
"""Type -> the table that its resources are rows of. Relations (grants, members, owners, shares) have other keys."""

_NAMED_IN_DOMAIN = {
    "account_pools", "blueprints", "designations", "enforcement_rules", "project_profiles", "projects",
}  # fmt: skip

_NAMING = frozenset({"Arn", "GroupId", "Id", "KeyId", "Ref", "SubnetId", "VpcId"})
"""Attributes that say which resource it is, and not what is in it."""

NEW = "+"
"""What the id of something new begins with."""
UNKNOWN = "?"
"""What stands for the id of something that exists, and is not known."""


def new_id(address: str) -> str:
    """Return the id of something that the change makes. Keys of rows are split at slashes, so it has none."""
    return NEW + address.replace("/", ":")


class Identities:
    """Answers which row a resource is, and what references to it become. Ids are worked out once, when asked for."""

    def __init__(self, base: Snapshot, declared: list[Declared], types: dict[str, str]) -> None:
        self._base = base
        self._types = types
        self._by_address = {one.address: one for one in declared}
        self._ids: dict[str, str] = {}
        self._working: set[str] = set()
        self._names: dict[str, dict[tuple[str, str], str]] = {}
        self._people: dict[tuple[str, str], str] | None = None

    def rows(self, table: str) -> dict[str, Any]:
        """Return a table of the snapshot; empty where it is missing."""
        rows = getattr(self._base, table)
        return {} if isinstance(rows, UnsetType) else rows

    def resolve(self, reference: Reference) -> str | Unknown:
        """Return what a reference to a resource of the change becomes."""
        declared = self._by_address.get(reference.address)
        if declared is None or declared.type not in {*TABLES, "AWS::RAM::ResourceShare"}:
            # What a custom resource or a parameter returns may be anything that is there already.
            asked = f"{reference.address}.{reference.attribute}"
            return Unknown(f"the {reference.attribute} of {reference.address} is known once it is there", asked)
        if reference.address in self._working:
            return Unknown(f"{reference.address} refers to itself")
        return self._attribute(declared, reference.attribute)

    def named(self, reference: Reference) -> str | Unknown:
        """Return the same, and for another resource that AWS makes a name that stands for it.

        For values of which only matters that there is one, and whether it is the same: two references to a VPC of the
        template are the same VPC.
        """
        kind = self._types.get(reference.address, "")
        real = kind.startswith("AWS::") and not kind.startswith("AWS::CloudFormation::")
        if reference.address not in self._by_address and real and reference.attribute in _NAMING:
            return new_id(reference.address)
        return self.resolve(reference)

    def _attribute(self, declared: Declared, attribute: str) -> str | Unknown:
        identifier = self.id(declared)
        if attribute in declared.known:
            return declared.known[attribute]
        if declared.type == "AWS::DataZone::EnvironmentBlueprintConfiguration":
            return self.domain(declared) if attribute == "DomainId" else identifier
        if attribute in ("Ref", "Id", "Identifier", "ProjectId", "DomainUnitId", "EnvironmentId", "AccountId"):
            return identifier
        if attribute == "DomainId":
            return identifier if declared.type == "AWS::DataZone::Domain" else self.domain(declared)
        if attribute == "RootDomainUnitId":
            return self.root_unit(identifier).partition("/")[2]
        if attribute == "Arn" and declared.type == "AWS::DataZone::Domain":
            return self.domain_arn(identifier, declared)
        if attribute == "Arn":
            return identifier
        if attribute == "Name" and (name := self._name(declared)) is not None:
            return name
        return Unknown(f"the {attribute} of {declared.address} is known once it is there")

    def id(self, declared: Declared) -> str:
        """Return the bare id of the row (the last part of its key)."""
        found = self._ids.get(declared.address)
        if found is None:
            self._working.add(declared.address)
            try:
                found = self._identify(declared)
            finally:
                self._working.discard(declared.address)
            self._ids[declared.address] = found
        return found

    def _identify(self, declared: Declared) -> str:
        known = declared.known.get("Id")
        if known:
            return known.rpartition("|")[2]
        if declared.type == "AWS::DataZone::EnvironmentBlueprintConfiguration":
            return self.blueprint(declared, "EnvironmentBlueprintIdentifier")
        table = TABLES.get(declared.type)
        if table is None:
            return self._share_or_new(declared)
        if table != "principals" and declared.action == "create":
            # Plans and requests say whether they create; only a template may mean what is there already.
            return new_id(declared.address)
        return self._existing(table, declared) or new_id(declared.address)

    def _share_or_new(self, declared: Declared) -> str:
        if declared.type == "AWS::RAM::ResourceShare":
            name = self._name(declared)
            for row in self.rows("associations").values():
                if name is not None and row.share_name == name and declared.account in row.share_arn.split(":"):
                    return str(row.share_arn)
        return new_id(declared.address)

    def _existing(self, table: str, declared: Declared) -> str | None:
        name = self._name(declared)
        if table == "accounts":
            return next((key for key, row in self.rows(table).items() if name is not None and row.name == name), None)
        if table == "domains":
            for key, row in self.rows(table).items():
                if row.name == name and (row.account_id, row.region) == (declared.account, declared.region):
                    return str(key)
            return None
        domain = self.domain(declared)
        if table in _NAMED_IN_DOMAIN:
            found = self._named(table).get((domain, name or ""))
            return found.partition("/")[2] if found else None
        if table == "domain_units":
            parent = self.unit(declared, "ParentDomainUnitIdentifier")
            return next((row.id for row in self.rows(table).values() if (row.parent, row.name) == (parent, name)), None)
        if table == "environments":
            project = f"{domain}/{self.identifier(declared, 'ProjectIdentifier')}"
            rows = self.rows(table).values()
            return next((row.id for row in rows if (row.project, row.name) == (project, name)), None)
        return self._principal_of(declared, domain)

    def _principal_of(self, declared: Declared, domain: str) -> str | None:
        for member in ("GroupIdentifier", "UserIdentifier", "RolePrincipalArn"):
            asked = self._text(declared, member)
            if isinstance(asked, str):
                found = self.principal(domain, asked)
                return None if found.startswith(UNKNOWN) else found
        return None

    def _named(self, table: str) -> dict[tuple[str, str], str]:
        if table not in self._names:
            rows = self.rows(table).items()
            self._names[table] = {(row.domain_id, row.name): key for key, row in rows if isinstance(row.name, str)}
        return self._names[table]

    def _name(self, declared: Declared) -> str | None:
        for member in ("Name", "AccountName"):
            found = self._text(declared, member)
            if isinstance(found, str):
                return found
        return None

    def _text(self, declared: Declared, *path: str) -> str | Unknown | None:
        node = declared.properties.get(*path)
        if node is None:
            return None
        value = plain(node, self.resolve)
        return value if isinstance(value, Unknown) else text_of(value)

    def domain(self, declared: Declared) -> str:
        """Return the id of the domain that a resource lies in; one that begins with `?` where it is not known."""
        asked = declared.known.get("DomainId") or self._text(declared, "DomainIdentifier")
        if isinstance(asked, str):
            return asked.rpartition("/")[2] if asked.startswith("arn:") else asked.partition("|")[0]
        return UNKNOWN + ((asked.assume if asked else None) or declared.address).replace("/", ":")

    def domain_arn(self, identifier: str, declared: Declared) -> str:
        """Return the ARN of a domain: the one that AWS gave, or one of the same shape around its id."""
        row = self.rows("domains").get(identifier)
        if row is not None and isinstance(row.arn, str):
            return str(row.arn)
        account = declared.account if isinstance(declared.account, str) else UNKNOWN
        region = declared.region if isinstance(declared.region, str) else UNKNOWN
        return f"arn:{self._base.collection.partition}:datazone:{region}:{account}:domain/{identifier}"

    def root_unit(self, domain: str) -> str:
        """Return the key of a domain's root unit."""
        row = self.rows("domains").get(domain)
        if row is not None and isinstance(row.root_domain_unit, str):
            return str(row.root_domain_unit)
        return f"{domain}/{NEW if domain.startswith(NEW) else UNKNOWN}root"

    def identifier(self, declared: Declared, *path: str) -> str:
        """Return an identifier that a property gives; one that begins with `?` where it is not known."""
        asked = self._text(declared, *path)
        if isinstance(asked, str):
            return asked.rpartition("|")[2]
        return UNKNOWN + ((asked.assume if asked else None) or f"{declared.address}.{'.'.join(path)}").replace("/", ":")

    def unit(self, declared: Declared, *path: str) -> str:
        """Return the key of the domain unit that a property names."""
        return f"{self.domain(declared)}/{self.identifier(declared, *path)}"

    def blueprint(self, declared: Declared, *path: str) -> str:
        """Return the bare id of the blueprint that a property names by id or by name, spelt as AWS spells it."""
        asked = self.identifier(declared, *path)
        return self.blueprint_id(self.domain(declared), asked)

    def blueprint_id(self, domain: str, asked: str) -> str:
        """Return the bare id of a domain's blueprint, which may be asked for by name.

        Without the domain's list of blueprints the name itself stands for it, so that the resources of one change
        that mean the same blueprint agree.
        """
        if f"{domain}/{asked}" in self.rows("blueprints"):
            return asked
        found = self._named("blueprints").get((domain, asked))
        return found.partition("/")[2] if found else asked

    def principal(self, domain: str, asked: str) -> str:
        """Return the bare id of a user or group, which may be asked for by id, name or ARN."""
        if f"{domain}/{asked}" in self.rows("principals"):
            return asked
        if self._people is None:
            self._people = {}
            for row in self.rows("principals").values():
                for name in (row.arn, row.name):
                    if isinstance(name, str):
                        self._people[row.domain_id, name] = row.id
            for one in self._by_address.values():
                if TABLES.get(one.type) == "principals":
                    self._announce(one)
        return self._people.get((domain, asked), UNKNOWN + asked.replace("/", ":"))

    def _announce(self, declared: Declared) -> None:
        """Let a user or group that the change itself registers be found by the name it is registered under."""
        assert self._people is not None
        for member in ("GroupIdentifier", "UserIdentifier", "RolePrincipalArn"):
            asked = self._text(declared, member)
            if isinstance(asked, str):
                named = (self.domain(declared), asked)
                known = declared.known.get("Id") or new_id(declared.address)
                self._people.setdefault(named, known)


def changed(before: Any, after: Any) -> list[str]:
    """Return the names of the fields in which two rows differ, without where they come from."""
    if before is None or after is None:
        return []
    names = [info.name for info in msgspec.structs.fields(after) if info.name != "source"]
    return [name for name in names if getattr(before, name) != getattr(after, name)]
