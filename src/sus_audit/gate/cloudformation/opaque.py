"""Changes of DataZone that a template makes by other means than a resource of it, and that cannot be seen into."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from sus_audit.gate.cloudformation import calls
from sus_audit.gate.cloudformation.instance import Instance
from sus_audit.gate.cloudformation.loops import Entry
from sus_audit.gate.cloudformation.values import printable
from sus_audit.gate.located import Joined, Node, Reference

FUNCTIONS = {"AWS::Lambda::Function": ("Code", "ZipFile"), "AWS::Serverless::Function": ("InlineCode",)}
"""Types of Lambda functions -> where their code stands if it stands in the template."""

_POLICIES = ("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy")
_UNSEEN = "and what comes of it cannot be seen before the change is applied"


def is_custom(type_name: str) -> bool:
    """Return whether a resource of this type is made by code of the account's owner."""
    return type_name.startswith("Custom::") or type_name == "AWS::CloudFormation::CustomResource"


class Calls:
    """What the resources of one stack do to DataZone by calls."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self._properties: dict[int, tuple[Entry, Node]] = {}

    def of(self, entry: Entry, type_name: str) -> str | None:
        """Return a sentence on what a resource does that cannot be seen into; None where there is no such thing."""
        name = self.instance.address(entry.name)
        if type_name.endswith("::MODULE"):
            return f"{name} is a module of the registry ({type_name}), which may hold any resources, {_UNSEEN}."
        if is_custom(type_name):
            return self._custom(entry, type_name, name)
        if type_name in FUNCTIONS:
            found = self._code(entry)
            if not found.changes or entry.name in self._behind:
                return None
            return f"The code of the function {name} calls {_listed(found.changes)}, {_UNSEEN}."
        # A machine's start-up script or a build is no call that CloudFormation makes, and still a change.
        commands = self._commands(entry.node)
        return f"{name} ({type_name}) calls {_listed(commands)}, {_UNSEEN}." if commands else None

    def _commands(self, resource: Node) -> set[str]:
        known = self.instance.call.commands.get(id(resource))
        if known is not None:
            return known[1]
        found: set[str] = set()
        for _, node in resource.walk():
            if isinstance(node.value, str):
                found |= calls.in_commands(node.value)
        # The resource is kept as well: its identity must not go to another one.
        self.instance.call.commands[id(resource)] = (resource, found)
        return found

    def _custom(self, entry: Entry, type_name: str, name: str) -> str | None:
        found = calls.in_values(self.properties(entry))
        if found.changes:
            return f"The custom resource {name} calls {_listed(found.changes)}, {_UNSEEN}."
        if found.calls and not found.mentioned:
            # The CDK's provider is one function for all such resources: what its role allows says nothing of this one.
            return None
        functions = self._functions(entry)
        for function in functions:
            if code := self._code(function):
                what = f"calls {_listed(code.changes)}" if code.changes else "speaks of DataZone"
                return (
                    f"The custom resource {name} runs the function {self.instance.address(function.name)}, whose code "
                    f"{what}, {_UNSEEN}."
                )
        for function in functions:
            if allowed := self._allowed(function):
                return (
                    f"The custom resource {name} runs the function {self.instance.address(function.name)}, whose role "
                    f"allows {_listed(allowed)}, {_UNSEEN}."
                )
        if found.mentioned or "datazone" in type_name.lower():
            return f"The custom resource {name} ({type_name}) speaks of DataZone, {_UNSEEN}."
        return None

    def properties(self, entry: Entry) -> Node:
        """Return a resource's properties, evaluated; faults in them concern no rule and are not noticed."""
        known = self._properties.get(id(entry))
        if known is not None:
            return known[1]
        written = entry.node.get("Properties")
        value: Node | None = None
        if written is not None:
            with self.instance.quietly():
                value = self.instance.evaluator.value(written, entry.loops)
        found = value or Node({}, entry.node.mark)
        # The entry is kept as well: its identity must not go to another one.
        self._properties[id(entry)] = (entry, found)
        return found

    def _code(self, function: Entry) -> calls.Found:
        type_name = self.instance.type_of(function) or ""
        code = self.properties(function).get(*FUNCTIONS.get(type_name, ("Code", "ZipFile")))
        text = None if code is None else calls.text_of(code)
        return calls.Found() if text is None else calls.in_code(text)

    # --- From a custom resource to the functions behind it ---

    @cached_property
    def _behind(self) -> set[str]:
        """Functions that a custom resource of the template runs: it speaks for them."""
        entries = self.instance.resources.entries
        return {
            function.name
            for entry in entries
            if is_custom(self.instance.type_of(entry) or "")
            for function in self._functions(entry)
        }

    def _functions(self, entry: Entry) -> list[Entry]:
        """Return the functions that a custom resource reaches: its token's, and those that this one's settings name."""
        token = self.properties(entry).get("ServiceToken")
        waiting = [] if token is None else list(self._referred(token))
        found: dict[str, Entry] = {}
        while waiting:
            function = waiting.pop(0)
            if function.name in found or self.instance.type_of(function) not in FUNCTIONS:
                continue
            found[function.name] = function
            settings = self.properties(function).get("Environment")
            waiting += [] if settings is None else self._referred(settings)
        return list(found.values())

    def _referred(self, node: Node) -> Iterator[Entry]:
        for _, child in node.walk():
            parts = (
                child.value.parts
                if isinstance(child.value, Joined)
                else (child.value,)
                if isinstance(child.value, Reference)
                else ()
            )
            for part in parts:
                if isinstance(part, Reference):
                    entry = self.instance.by_id.get(part.address.removeprefix(f"{self.instance.name}/"))
                    if entry is not None:
                        yield entry

    # --- From a function to what its role allows ---

    def _allowed(self, function: Entry) -> set[str]:
        properties = self.properties(function)
        found = set(_actions(properties.get("Policies")))
        role = properties.get("Role")
        for entry in () if role is None else self._referred(role):
            held = self.properties(entry)
            found |= set(_actions(held.get("Policies")))
            managed = held.get("ManagedPolicyArns")
            for policy in () if managed is None else self._referred(managed):
                found |= set(_actions(self.properties(policy).get("PolicyDocument")))
            for policy in self.instance.by_id.values():
                if self.instance.type_of(policy) in _POLICIES and self._names(policy, entry):
                    found |= set(_actions(self.properties(policy).get("PolicyDocument")))
        return found

    def _names(self, policy: Entry, role: Entry) -> bool:
        properties = self.properties(policy)
        listed = [node for node in (properties.get("Roles"), properties.get("RoleName")) if node is not None]
        return any(entry is role for node in listed for entry in self._referred(node))


def _actions(node: Node | None) -> Iterator[str]:
    """Yield the actions of DataZone that change something and that statements below a node allow."""
    for _, child in () if node is None else node.walk():
        effect, action = child.get("Effect"), child.get("Action")
        if effect is None or effect.value != "Allow" or action is None:
            continue
        for one in action.value if isinstance(action.value, list) else [action]:
            service, colon, name = (calls.text_of(one) or "").partition(":")
            if colon and service.lower() == "datazone" and not calls.reads(name):
                yield f"datazone:{printable(name)}"


def _listed(names: set[str]) -> str:
    shown = sorted(names)
    if len(shown) > 4:
        return f"{', '.join(shown[:4])} and {len(shown) - 4} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
