"""One stack as it will be: a template with values for its parameters, in an account and a Region."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sus_audit.gate.cloudformation import parameters, pseudo
from sus_audit.gate.cloudformation.call import Call, Exporting
from sus_audit.gate.cloudformation.conditions import Conditions
from sus_audit.gate.cloudformation.evaluate import NO_LOOPS, Evaluator
from sus_audit.gate.cloudformation.loops import Entry, Expanded, Loops, expand
from sus_audit.gate.cloudformation.template import Template
from sus_audit.gate.cloudformation.values import Unresolved, printable, wrong
from sus_audit.gate.located import Mark, Node, Reference, Unknown

NESTED = {"AWS::CloudFormation::Stack": "TemplateURL", "AWS::Serverless::Application": "Location"}
"""Types of nested stacks -> the property that names the template."""


COST = 100
"""What a stack takes of the budget besides its values: a StackSet over 1,000 accounts is as big as they get."""


@dataclass(frozen=True)
class Passed:
    """The values that a parent gives to the parameters of a nested stack."""

    parent: Instance
    members: Mapping[str, Node]
    loops: Loops
    unknown: Unknown | None = None
    """Set where it is not known which parameters are given values at all."""

    def get(self, name: str) -> Node | None:
        """Return the value of a parameter; None where the parent gives none."""
        if name in self.members:
            return self.parent.evaluator.value(self.members[name], self.loops)
        return None if self.unknown is None else Node(self.unknown, self.parent.template.root.mark)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What makes a stack."""

    name: str
    """First part of its resources' addresses."""
    template: Template
    account: str | Unknown
    region: str | Unknown
    values: Mapping[str, str] = field(default_factory=dict)
    """From a parameter file."""
    passed: Passed | None = None
    """From the stack above."""
    path: Path | None = None
    chain: tuple[Path, ...] = ()
    """Templates from the call's own down to this one."""
    within: Path | None = None
    """Folder that no nested template may stand outside of."""


class Instance(Exporting):
    """A stack. It gives the evaluator the meaning of names."""

    def __init__(self, call: Call, plan: Plan, opener: Callable[[Instance, Entry], Instance | str]) -> None:
        self.call = call
        self.plan = plan
        self.name = plan.name
        self.template = plan.template
        self.budget = call.budget
        self.evaluator = Evaluator(self)
        self.conditions = Conditions(self.evaluator, self)
        self._opener = opener
        self._children: dict[str, Instance | str] = {}
        self._known: dict[tuple[str, str], Node | bool | Unknown] = {}
        self._open: set[tuple[str, str]] = set()
        self._quiet = 0
        self.budget.spend(plan.template.root.mark, COST)

    # --- Sections ---

    @cached_property
    def resources(self) -> Expanded:
        """The resources, loops run."""
        return expand(self.evaluator, self.template.resources, NO_LOOPS)

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """The resources whose logical id is known."""
        return {entry.name: entry for entry in self.resources.entries if entry.exact}

    @cached_property
    def outputs(self) -> Expanded:
        """The outputs, loops run."""
        return expand(self.evaluator, self.template.section("Outputs"), NO_LOOPS)

    @cached_property
    def _conditions(self) -> Expanded:
        return expand(self.evaluator, self.template.section("Conditions"), NO_LOOPS)

    def forget(self) -> None:
        """Work out everything again: what was read before all exports were known may have lacked some."""
        self._known.clear()
        for name in ("resources", "by_id", "outputs", "_conditions"):
            self.__dict__.pop(name, None)

    def children(self) -> list[Instance]:
        """Return the nested stacks that can be seen into, at any depth, where they are or may be made."""
        found: list[Instance] = []
        for entry in self.resources.entries:
            if self.type_of(entry) in NESTED and self.decided(entry) is not False:
                child = self.child(entry)
                if isinstance(child, Instance):
                    found += [child, *child.children()]
        return found

    def address(self, logical_id: str) -> str:
        """Return the address of a resource."""
        return f"{self.name}/{printable(logical_id)}"

    def notice(self, message: str, mark: Mark) -> None:
        """Take note of a fault of the template."""
        if not self._quiet:
            self.call.notice(message, mark)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Take note of nothing: what is read in here concerns no rule."""
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1

    @contextmanager
    def _once(self, what: tuple[str, str]) -> Iterator[None]:
        if what in self._open:
            raise wrong(f"the {what[0]} {what[1]} depends on itself")
        self._open.add(what)
        try:
            yield
        finally:
            self._open.discard(what)

    # --- Names ---

    def named(self, name: str) -> Node | Unknown | Reference | None:
        """Return what Ref gives; None of AWS::NoValue. Raises Unresolved."""
        if name == "AWS::NoValue":
            return None
        declared = self.template.section("Parameters").get(name)
        if declared is not None:
            return self._parameter(name, declared)
        return self._pseudo(name) if name.startswith("AWS::") else self.attribute(name, "Ref")

    def _parameter(self, name: str, declared: Node) -> Node:
        known = self._known.get(("parameter", name))
        if isinstance(known, Node):
            return known
        with self._once(("parameter", name)):
            found = parameters.shaped(self._given(name, declared), declared)
        self._known["parameter", name] = found
        return found

    def _given(self, name: str, declared: Node) -> Node:
        assumed = self.call.target.assumed
        mark = declared.key or declared.mark
        own = f"{self.name}/{name}"
        if own in assumed:
            return Node(assumed[own], mark)
        passed = None if self.plan.passed is None else self.plan.passed.get(name)
        if passed is None and name in assumed:
            return Node(assumed[name], mark)
        # The parameter of a nested stack is another one than that of the same name above it.
        key = name if self.plan.passed is None else own
        if parameters.from_ssm(declared):
            return Node(
                Unknown(f"the parameter {printable(name)} is read from SSM when the change is applied", key), mark
            )
        if passed is not None:
            return passed
        if name in self.plan.values:
            if parameters.hidden(declared):
                return Node(Unknown(f"the parameter {printable(name)} is NoEcho, and its value is kept out", key), mark)
            return Node(self.plan.values[name], mark)
        default = declared.get("Default")
        return Node(parameters.missing(name, key), mark) if default is None or default.value is None else default

    def allowed(self, name: str) -> list[str] | None:
        """Return the AllowedValues of a parameter; None where every value is allowed."""
        declared = self.template.section("Parameters").get(name)
        return None if declared is None else parameters.allowed(declared)

    def _pseudo(self, name: str) -> Node | Unknown:
        root = self.template.root.mark
        if name == "AWS::AccountId":
            return _placed(self.plan.account, root)
        if name == "AWS::Region":
            return _placed(self.plan.region, root)
        if name in self.call.target.assumed:
            return Node(self.call.target.assumed[name], root)
        if name in ("AWS::Partition", "AWS::URLSuffix"):
            region = self.plan.region
            if isinstance(region, Unknown):
                return Unknown(f"{name} follows from the Region, and {region.why}", region.assume)
            found = pseudo.partition(region) if name == "AWS::Partition" else pseudo.url_suffix(region)
            if found is None:
                return Unknown(f"the Region {printable(region)} belongs to no partition that is known here", name)
            return Node(found, root)
        if name == "AWS::StackName" and self.plan.passed is None and pseudo.is_stack_name(self.name):
            return Node(self.name, root)
        if name in ("AWS::StackName", "AWS::StackId", "AWS::NotificationARNs"):
            return Unknown(f"{name} is only known once the stack is there", name)
        raise wrong(f"{name} is no pseudo parameter")

    def attribute(self, name: str, attribute: str) -> Node | Unknown | Reference:
        """Return what Fn::GetAtt gives. Raises Unresolved of a resource that is not there."""
        address = self.address(name)
        key = f"{address}.{attribute}"
        if key in self.call.target.assumed:
            return Node(self.call.target.assumed[key], self.template.root.mark)
        entry = self.by_id.get(name)
        if entry is None:
            return self._nowhere(name)
        if self.decided(entry) is False:
            raise wrong(f"the resource {name} is left out by its condition, and cannot be referred to")
        if attribute.startswith("Outputs.") and self.type_of(entry) in NESTED:
            child = self.child(entry)
            if isinstance(child, str):
                return Unknown(f"the nested stack {address} cannot be seen into: {child}", key)
            return child.output(attribute.removeprefix("Outputs."))
        return Reference(address, printable(attribute))

    def _nowhere(self, name: str) -> Unknown:
        resources = self.template.resources.value
        if self.resources.endless or any(not entry.exact for entry in self.resources.entries):
            return Unknown(f"{printable(name)} may be a resource of a loop whose items are not known")
        if self.template.macros() or (isinstance(resources, dict) and "Fn::Transform" in resources):
            return Unknown(f"{printable(name)} may be a resource that a macro writes")
        raise wrong(f"the name {name} is neither a parameter nor a resource of this template")

    def mapping(self, name: str) -> Node | None:
        """Return one map of the section Mappings."""
        return self.template.section("Mappings").get(name)

    # --- Conditions ---

    def condition(self, name: str) -> bool | Unknown:
        """Return what a condition comes to. Raises Unresolved where the template has none of that name."""
        known = self._known.get(("condition", name))
        if isinstance(known, bool | Unknown):
            return known
        with self._once(("condition", name)):
            entry = next((entry for entry in self._conditions.entries if entry.exact and entry.name == name), None)
            if entry is None:
                if endless := self._conditions.endless:
                    return endless[0].why
                raise wrong(f"the template has no condition {name}")
            found = self.conditions.decide(entry.node, entry.loops)
        self._known["condition", name] = found
        return found

    def decided(self, entry: Entry) -> bool | Unknown:
        """Return whether a resource or an output is there."""
        condition = entry.node.get("Condition")
        if condition is None:
            return True
        try:
            name = self.evaluator.known(condition, entry.loops, "a condition's name")
            found = self.condition(name)
        except Unresolved as exc:
            self.evaluator.fault(exc, condition.mark)
            return exc.unknown
        if isinstance(found, Unknown):
            return Unknown(f"it hangs on the condition {printable(name)}: {found.why}", found.assume)
        return found

    # --- Other stacks ---

    def type_of(self, entry: Entry) -> str | None:
        """Return the type of a resource; None where it has none."""
        found = entry.node.get("Type")
        if found is None or isinstance(found.value, dict | list):
            return None
        value = self.evaluator.value(found, entry.loops)
        return printable(value.value) if value is not None and isinstance(value.value, str) else None

    def child(self, entry: Entry) -> Instance | str:
        """Return the nested stack that a resource makes; a clause with the reason where it cannot be seen into."""
        if entry.name not in self._children:
            with self._once(("nested stack", entry.name)):
                self._children[entry.name] = self._opener(self, entry)
        return self._children[entry.name]

    def output(self, name: str) -> Node:
        """Return the value of an output. Raises UsageError and Unresolved."""
        known = self._known.get(("output", name))
        if isinstance(known, Node):
            return known
        entry = next((entry for entry in self.outputs.entries if entry.exact and entry.name == name), None)
        value = None if entry is None else entry.node.get("Value")
        if entry is None or value is None:
            if self.outputs.endless or self.template.macros():
                raise Unresolved(Unknown(f"the outputs of {self.name} are not all known"))
            raise wrong(f"the stack {self.name} has no output {name} with a value")
        with self._once(("output", name)):
            decided = self.decided(entry)
            if decided is False:
                raise wrong(f"the output {name} of {self.name} is left out by its condition")
            if isinstance(decided, Unknown):
                raise Unresolved(decided)
            found = self.evaluator.value(value, entry.loops)
        if found is None:
            raise wrong(f"the output {name} of {self.name} has no value")
        self._known["output", name] = found
        return found

    def imported(self, name: str) -> Node:
        """Return what an export of another stack of the call holds, or what the call assumes of it."""
        found = self.call.exports.get((self.plan.account, self.plan.region, name))
        if found is not None:
            return found[0].output(found[1])
        if name in self.call.target.assumed:
            return Node(self.call.target.assumed[name], self.template.root.mark)
        raise Unresolved(Unknown(f"!ImportValue {printable(name)} is exported by no template of this change", name))


def _placed(place: str | Unknown, mark: Mark) -> Node | Unknown:
    return place if isinstance(place, Unknown) else Node(place, mark)
