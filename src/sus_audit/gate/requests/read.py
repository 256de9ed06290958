"""One API request as what it declares: the shape of every reader's answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sus_audit.gate.located import Declared, Mark, Node, Notice, Opaque, Reading, Target, Unknown
from sus_audit.gate.requests import check, translate
from sus_audit.gate.requests.identify import Request
from sus_audit.gate.requests.model import Operation
from sus_audit.gate.requests.operations import CHANGES, OPAQUE, Change

_DOMAIN = re.compile(r"arn:[a-z-]+:datazone:([a-z0-9-]*):(\d{12}):domain/(dzd[-_][A-Za-z0-9_-]+)")
_ACCOUNT = re.compile(r"\d{12}")


def read(request: Request, target: Target) -> Reading:
    """Return what a request makes, changes or deletes, and a notice for everything that AWS would refuse in it.

    What is faulty is unknown: the rules that need it say so, and the rest is judged.
    """
    source = request.body.mark.source
    reading = Reading(resources={source.path: 1})
    operation = request.operation
    read_by_a_rule = _Reader(request, target, reading)
    if operation.name in OPAQUE[operation.service]:
        read_by_a_rule.opaque(OPAQUE[operation.service][operation.name])
    elif (change := CHANGES[operation.service].get(operation.name)) is not None:
        read_by_a_rule.change(change)
    elif (special := _SPECIAL.get((operation.service, operation.name))) is not None:
        special(read_by_a_rule)
    else:
        reading.seen[f"{operation.service}:{operation.name}"] = 1
    return reading


@dataclass(frozen=True, slots=True)
class _Reader:
    request: Request
    target: Target
    reading: Reading

    @property
    def operation(self) -> Operation:
        return self.request.operation

    @property
    def path(self) -> str:
        return self.request.body.mark.source.path

    @property
    def start(self) -> Mark:
        mark = self.request.body.mark
        return Mark(mark.source, mark.start, min(mark.start + 1, mark.end))

    def opaque(self, does: str) -> None:
        """Say that the request changes something that the rules read and that cannot be laid over the estate."""
        what = f"The request {self.operation.name} {does}, and what follows from that cannot be judged before it."
        self.reading.opaque.append(Opaque(address=self.path, what=what, mark=self.start))

    def properties(self) -> Node:
        """Return the request's members as properties, and note its faults."""
        shape, body = self.operation.input, self._complete()
        faults = check.faults(shape, body)
        said: set[tuple[str, int]] = set()
        for fault in faults:
            if (fault.why, fault.mark.start) not in said:
                said.add((fault.why, fault.mark.start))
                message = f"AWS would refuse this {self.operation.name} request: {fault.why}."
                self.reading.notices.append(Notice(message=message, mark=fault.mark))
        return translate.properties(shape, body, faults)

    def _complete(self) -> Node:
        """Return the request with the domain that only the call names, where the caller supplies it."""
        body = self.request.body
        supplied = self.target.assumed.get("domainIdentifier")
        wanted = supplied is not None and "domainIdentifier" in self.operation.input.members
        if not wanted or not isinstance(body.value, dict) or "domainIdentifier" in body.value:
            return body
        return Node({"domainIdentifier": Node(supplied, self.start), **body.value}, body.mark, body.key)

    def change(self, change: Change) -> None:
        """Declare what an operation of the table does."""
        properties = self.properties()
        known: dict[str, str] = {}
        if change.identifier is not None:
            which = properties.get(change.identifier[:1].upper() + change.identifier[1:])
            if which is not None and isinstance(which.value, str):
                known[change.attribute] = which.value
            elif change.action != "put":
                self.which(which)
                return
        grant = properties.get("GrantIdentifier")
        if grant is not None and isinstance(grant.value, str):
            known["Id"] = grant.value
        self.declare(change.type, change.action, properties, known)

    def which(self, node: Node | None) -> None:
        """Say that nobody can tell what the request changes."""
        why = node.value.why if node is not None and isinstance(node.value, Unknown) else "it is not said"
        what = f"The request {self.operation.name} changes something, and what that is cannot be told: {why}."
        self.reading.opaque.append(Opaque(address=self.path, what=what, mark=node.mark if node else self.start))

    def declare(
        self,
        type_name: str,
        action: str,
        properties: Node,
        known: dict[str, str],
        *,
        part: str = "",
        mark: Mark | None = None,
    ) -> None:
        """Add a resource; `part` tells the several that one request makes apart."""
        domain = properties.get("DomainIdentifier")
        if domain is not None and isinstance(domain.value, str):
            known = {**known, "DomainId": domain.value}
        self.reading.declared.append(
            Declared(
                origin="api",
                type=type_name,
                address=f"{self.path}/{part}" if part else self.path,
                action=action,
                properties=properties,
                partial=action == "update",
                known=known,
                account=self._place(self.target.account, "AWS::AccountId", "account"),
                region=self._place(self.target.region, "AWS::Region", "Region"),
                mark=mark or self.start,
            )
        )

    def _place(self, given: str | None, key: str, what: str) -> str | Unknown:
        found = given or self.target.assumed.get(key)
        return found or Unknown(f"a request does not say in which {what} it is made", assume=key)

    def associations(self, action: str) -> None:
        """Declare each resource and each principal that a share gains or loses."""
        properties = self.properties()
        share = properties.get("ResourceShareArn")
        if share is None or not isinstance(share.value, str):
            self.which(share)
            return
        for name, type_name, member in (
            ("ResourceArns", "AWS::RAM::ResourceAssociation", "ResourceArn"),
            ("Principals", "AWS::RAM::PrincipalAssociation", "Principal"),
        ):
            listed = properties.get(name)
            if listed is not None and not isinstance(listed.value, list):
                self.which(listed)
                continue
            for place, node in _items(listed):
                made = Node({"ResourceShareArn": share, member: node}, node.mark, node.key)
                self.declare(type_name, action, made, {}, part=f"{name}[{place}]", mark=node.mark)

    def account_tags(self, member: str) -> None:
        """Declare an account that is tagged anew, or loses tags."""
        properties = self.properties()
        which = properties.get("ResourceId")
        if which is None or not isinstance(which.value, str):
            self.which(which)
        elif not _ACCOUNT.fullmatch(which.value):
            self.reading.seen[f"organizations:{self.operation.name}"] = 1
        else:
            self._tags("AWS::Organizations::Account", properties, member, {"Id": which.value})

    def domain_tags(self, member: str) -> None:
        """Declare a domain that is tagged anew, or loses tags; the tags of other things cannot be laid over."""
        properties = self.properties()
        which = properties.get("ResourceArn")
        match = _DOMAIN.fullmatch(which.value) if which is not None and isinstance(which.value, str) else None
        if match is not None:
            self._tags("AWS::DataZone::Domain", properties, member, {"Id": match[3], "Arn": match[0]})
        elif which is not None and isinstance(which.value, str):
            self.opaque("changes the tags of something that is no domain")
        else:
            self.which(which)

    def _tags(self, type_name: str, properties: Node, member: str, known: dict[str, str]) -> None:
        tags = properties.get(member)
        given = {} if tags is None else {member: tags}
        self.declare(type_name, "update", Node(given, properties.mark, properties.key), known)

    def move(self) -> None:
        """Declare an account that moves to another organizational unit."""
        properties = self.properties()
        which, parent = properties.get("AccountId"), properties.get("DestinationParentId")
        if which is None or not isinstance(which.value, str) or parent is None:
            self.which(which)
            return
        parents = Node([parent], parent.mark, parent.key)
        changed = Node({"ParentIds": parents}, properties.mark, properties.key)
        self.declare("AWS::Organizations::Account", "update", changed, {"Id": which.value})


def _items(node: Node | None) -> Iterator[tuple[int, Node]]:
    if node is not None and isinstance(node.value, list):
        yield from enumerate(node.value)


_SPECIAL = {
    ("datazone", "TagResource"): lambda reader: reader.domain_tags("Tags"),
    ("datazone", "UntagResource"): lambda reader: reader.domain_tags("TagKeys"),
    ("ram", "AssociateResourceShare"): lambda reader: reader.associations("create"),
    ("ram", "DisassociateResourceShare"): lambda reader: reader.associations("delete"),
    ("organizations", "TagResource"): lambda reader: reader.account_tags("Tags"),
    ("organizations", "UntagResource"): lambda reader: reader.account_tags("TagKeys"),
    ("organizations", "MoveAccount"): lambda reader: reader.move(),
}
