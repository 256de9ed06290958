"""The resources of a plan, one after the other, in CloudFormation's names."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sus_audit.errors import UsageError
from sus_audit.gate.located import Declared, Mark, Node, Notice, Reading, Source, Target, Undecided
from sus_audit.gate.terraform import document, names, opaque
from sus_audit.gate.terraform.document import Change
from sus_audit.gate.terraform.places import Places
from sus_audit.gate.terraform.references import Resolver
from sus_audit.gate.terraform.values import Values
from sus_audit.gate.types import READ

_ACTIONS = {
    ("no-op",): "none",
    ("create",): "create",
    ("update",): "update",
    ("delete",): "delete",
    ("delete", "create"): "replace",
    ("create", "delete"): "replace",
    ("forget",): "none",
    ("create", "forget"): "create",
    ("forget", "create"): "create",
}


def read(source: Source, target: Target) -> Reading:
    """Return what a plan (`terraform show -json PLAN`, Terraform or OpenTofu, format 1.x) declares.

    A resource that is replaced is two: a `delete` of the old one, with what is known of it, at `<address> (replaced)`,
    and a `create` at its address. The properties of a delete are those of the state (`before`). A resource that is
    only forgotten (a `removed` block) stays in AWS: action `none`, and a notice. A value that is unknown is a
    `Reference` where it can be told to which attribute of which resource of the plan it leads, else `Unknown`; what
    the author left to the service is absent (see `values`). `Target.assumed` may give an unknown value by
    `<address>.<attribute>`, or by the data source's attribute it comes from.

    Raises UsageError for a state, an errored plan, other formats, and text that is no plan.
    """
    try:
        return _Reader(source, target).read()
    except RecursionError as exc:
        raise UsageError(
            f"{source.path}:1:1: The plan is nested too deeply to be read. Is it Terraform's own?"
        ) from exc


class _Reader:
    def __init__(self, source: Source, target: Target) -> None:
        self.source = source
        self.target = target
        self.plan = document.load(source)
        self.resolver = Resolver(self.plan)
        self.places = Places(self.resolver, target)
        self.reading = Reading()
        self.notices: dict[str, Mark] = {}

    def read(self) -> Reading:
        """Go through the plan once."""
        managed = 0
        for change in self.plan.changes:
            if change.mode == "managed":
                managed += 1
                self._change(change)
            elif change.type == "external":
                self.reading.add(opaque.look(change, self.resolver, self._place(change), self.target))
        for action in self.plan.invocations:
            found = opaque.invocation(action, self.plan.start)
            if found is not None:
                self.reading.opaque.append(found)
        self.reading.resources[self.source.path] = managed
        if not self.plan.complete:
            self._notice(
                "The plan is not complete (made with -target, or with changes put off): applying it leaves more to do, "
                "which is not judged.",
                self.plan.start,
            )
        self.reading.notices += [Notice(message=text, mark=mark) for text, mark in self.notices.items()]
        return self.reading

    def _notice(self, message: str, mark: Mark) -> None:
        self.notices.setdefault(document.printable(message), mark)

    def _place(self, change: Change) -> tuple[Any, Any]:
        return self.places.account(change), self.places.region(change)

    def _change(self, change: Change) -> None:
        action = _ACTIONS.get(change.actions)
        if change.actions == ("read",):
            return
        if action is None:
            raise UsageError(
                f"{change.mark!r}: {change.address} has the actions {', '.join(change.actions)[:60] or 'none'}, which "
                "the gate does not know. Use a plan of a version of Terraform or OpenTofu that this release knows."
            )
        if "forget" in change.actions:
            self._notice(f"{change.address} is only forgotten by Terraform: what it made stays in AWS.", change.mark)
        if action != "none":
            self.reading.add(opaque.look(change, self.resolver, self._place(change), self.target))
        kind = names.cloudformation_type(change.type)
        if change.type.startswith(("aws_datazone_", "awscc_datazone_")) and not names.known_type(change.type):
            judged = f"it is read as {kind}, going by its names" if kind in READ else "it is not judged"
            self._notice(f"The gate does not know the type {change.type}: {judged}.", change.mark)
        if kind not in READ:
            self.reading.seen[kind] = self.reading.seen.get(kind, 0) + 1
            return
        if self._countless(change, kind):
            return
        if action == "replace":
            self._declare(change, kind, "delete", f"{change.address} (replaced)", old=True)
            self._declare(change, kind, "create", change.address, old=False)
        elif action == "delete":
            address = f"{change.address} (deposed {change.deposed})" if change.deposed else change.address
            self._declare(change, kind, action, address, old=True)
        else:
            self._declare(change, kind, action, change.address, old=change.after is None)

    def _countless(self, change: Change, kind: str) -> bool:
        """Take a resource of which it is unknown how many there are, or of which nothing is known."""
        whole = change.unknown is not None and change.unknown.value is True
        if not (
            change.countless or whole or (change.deferred and change.after is None and "delete" not in change.actions)
        ):
            return False
        account, region = self._place(change)
        reason = f" ({change.deferred.replace('_', ' ')})" if change.deferred else ""
        what = "how many of it there are" if change.countless else "what it is"
        properties = replace(change, unknown=None) if whole else change
        self.reading.undecided.append(
            Undecided(
                type=kind,
                address=change.address,
                why=f"{what} is known only after apply{reason}",
                mark=change.mark,
                properties=self._properties(properties, old=False),
                account=account,
                region=region,
            )
        )
        return True

    def _declare(self, change: Change, kind: str, action: str, address: str, *, old: bool) -> None:
        account, region = self._place(change)
        fresh = action == "create"
        self.reading.declared.append(
            Declared(
                origin="terraform",
                type=kind,
                address=address,
                action=action,
                properties=self._properties(change, old=old),
                known={} if fresh else _known(change),
                account=account,
                region=region,
                mark=change.mark,
            )
        )

    def _properties(self, change: Change, *, old: bool) -> Node:
        values = change.before if old else change.after
        place = values.mark if values is not None else change.mark
        found: dict[str, Node] = {}
        for name, node in Values(change, self.resolver, self.target, old=old).attributes():
            self._put(found, change, name, node)
        return Node(found, place)

    def _put(self, found: dict[str, Node], change: Change, name: str, node: Node) -> None:
        if change.type not in names.AWS:
            found[names.pascal(name)] = node
            return
        cloudformation = names.AWS[change.type][1].get(name)
        if cloudformation is None:
            self._notice(
                f"The gate does not know the attribute {name} of {change.type}: it is not judged.",
                node.key or node.mark,
            )
            return
        if name == "tags":
            node = _listed(node, "Key", "Value")
        elif name == "regional_parameters":
            node = _listed(node, "Region", "Parameters")
        elif name == "parent_id":
            node = Node([Node(node.value, node.mark)], node.mark, node.key)
        elif name == "principal" and change.type == "aws_datazone_policy_grant":
            node = _principal(node)
        found[cloudformation] = node


def _listed(node: Node, key: str, value: str) -> Node:
    """Return a map as CloudFormation's list of objects; what is no map (an unknown one) stays."""
    if not isinstance(node.value, dict):
        return node
    return Node(
        [
            Node({key: Node(name, one.key or one.mark), value: one}, one.mark, one.key)
            for name, one in node.value.items()
        ],
        node.mark,
        node.key,
    )


def _principal(node: Node) -> Node:
    """Put the filters of a grant's principal where CloudFormation has them."""
    if not isinstance(node.value, dict):
        return node
    found = dict(node.value)
    for who, name, filters in (
        ("Project", "DomainUnitFilter", "ProjectGrantFilter"),
        ("DomainUnit", "AllDomainUnitsGrantFilter", "DomainUnitGrantFilter"),
    ):
        inner = found.get(who)
        one = inner.get(name) if inner is not None else None
        if inner is not None and one is not None and isinstance(inner.value, dict):
            rest = {each: value for each, value in inner.value.items() if each != name}
            found[who] = Node({**rest, filters: Node({name: one}, one.mark, one.key)}, inner.mark, inner.key)
    return Node(found, node.mark, node.key)


def _known(change: Change) -> dict[str, str]:
    """Return what the state holds of the attributes that the service sets."""
    found: dict[str, str] = {}
    values = change.before if change.before is not None else change.after
    if values is None or not isinstance(values.value, dict):
        return found
    hidden = change.before_sensitive
    for attribute, node in values.value.items():
        secret = hidden.get(attribute) if hidden is not None else None
        given = names.computed(change.type, attribute) or attribute == "environment_blueprint_id"
        if not given or not isinstance(node.value, str) or (secret is not None and secret.value is True):
            continue
        name = names.known_name(change.type, attribute)
        if name in KNOWN:
            found.setdefault(name, node.value)
    if "AccountId" in found:
        found.setdefault("Id", found["AccountId"])
    return found


KNOWN = frozenset({
    "AccountId", "Arn", "DomainId", "DomainUnitId", "EnvironmentBlueprintId", "Id", "ManagedAccountId",
    "ParentDomainUnitId", "RootDomainUnitId",
})  # fmt: skip
"""Attributes that tell which thing it is; times and states are left out."""
