"""Templates to what they declare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sus_audit.errors import UsageError
from sus_audit.gate.cloudformation.call import Call, Numbered
from sus_audit.gate.cloudformation.instance import NESTED, Instance, Plan
from sus_audit.gate.cloudformation.loops import Endless, Entry, Expanded, expand
from sus_audit.gate.cloudformation.nested import folder_of, open_nested, open_stack_set, open_template
from sus_audit.gate.cloudformation.opaque import Calls
from sus_audit.gate.cloudformation.stack import Stack
from sus_audit.gate.cloudformation.template import Template
from sus_audit.gate.cloudformation.values import Settler, Unresolved, printable
from sus_audit.gate.located import Declared, Node, Opaque, Reading, Target, Undecided, Unknown
from sus_audit.gate.types import READ

STACK_SET = "AWS::CloudFormation::StackSet"

KNOWN = frozenset(
    f"AWS::DataZone::{name}"
    for name in (
        "Connection", "DataSource", "Domain", "DomainUnit", "Environment", "EnvironmentActions",
        "EnvironmentBlueprintConfiguration", "EnvironmentProfile", "FormType", "GroupProfile", "Owner", "PolicyGrant",
        "Project", "ProjectMembership", "ProjectProfile", "SubscriptionTarget", "UserProfile",
    )
)  # fmt: skip
"""What CloudFormation has of DataZone, as of cfn-lint 1.58."""


def read(stacks: Sequence[Stack], target: Target) -> Reading:
    """Return what templates declare, all of one call together: they may import from each other.

    A template that another one of the call includes, and that has no parameters of its own, is read as that nested
    stack and not for itself. Raises UsageError of what is no template, includes itself, or makes too much of itself.
    """
    call = Call(target)
    reading = Reading()
    try:
        instances = _instances(call, stacks)
        _collect_exports(call, instances)
        for instance in instances:
            _Reader(call, reading, Settler(target.assumed)).stack(instance, None)
    except RecursionError as exc:
        raise UsageError(
            f"{stacks[0].source.path}: The functions of this template, or the stacks of this call, lead through each "
            "other too deeply to be followed. Check whether they go in a circle."
        ) from exc
    reading.notices += call.notices()
    return reading


def _instances(call: Call, stacks: Sequence[Stack]) -> list[Instance]:
    names = Numbered()
    instances = []
    for stack in stacks:
        template = Template(stack.source, stack.root)
        call.budget.grant(stack.source)
        for notice in template.malformed():
            call.notice(notice.message, notice.mark)
        real = None if stack.path is None else stack.path.resolve()
        if real is not None:
            call.templates.setdefault(real, template)
        plan = Plan(
            name=names.take(printable(stack.name)),
            template=template,
            account=stack.account or _place(call.target.account, call.target, "AWS::AccountId", "account"),
            region=stack.region or _place(call.target.region, call.target, "AWS::Region", "Region"),
            values=stack.parameters,
            path=stack.path,
            chain=() if real is None else (real,),
            within=None if stack.path is None else folder_of(stack.path),
        )
        instances.append(Instance(call, plan, open_nested))
    for instance in instances:
        for one in (instance, *instance.children()):
            for entry in one.resources.entries:
                if one.type_of(entry) == STACK_SET and one.decided(entry) is not False:
                    open_template(one, entry)
    return [instance for instance in instances if not _included(call, instance)]


def _place(given: str | None, target: Target, key: str, what: str) -> str | Unknown:
    found = given or target.assumed.get(key)
    return found or Unknown(f"the {what} of the stack is not given", key)


def _included(call: Call, instance: Instance) -> bool:
    path = instance.plan.path
    above = None if path is None else call.included.get(path.resolve())
    if above is None or instance.plan.values:
        return False
    call.notice(
        f"This template is read as a nested stack of {above}, with the parameters that it is given there, and not for "
        "itself.",
        instance.template.root.mark,
    )
    return True


def _collect_exports(call: Call, instances: Sequence[Instance]) -> None:
    everything = [one for instance in instances for one in (instance, *instance.children())]
    for instance in everything:
        for entry in instance.outputs.entries:
            named = entry.node.get("Export", "Name")
            if named is None or not entry.exact or instance.decided(entry) is False:
                continue
            try:
                name = instance.evaluator.known(named, entry.loops, "the name of an export")
            except Unresolved as exc:
                instance.evaluator.fault(exc, named.mark)
                continue
            key = (instance.plan.account, instance.plan.region, name)
            if key in call.exports:
                other = call.exports[key][0].name
                call.notice(
                    f"{other} exports {name} already: of two exports of one name the first is taken here, and "
                    "CloudFormation refuses the second.",
                    named.mark,
                )
                continue
            call.exports[key] = (instance, entry.name)
    for instance in everything:
        instance.forget()


@dataclass(slots=True)
class _Reader:
    """Writes down what stacks declare."""

    call: Call
    reading: Reading
    settler: Settler

    def stack(self, instance: Instance, exists: Unknown | None) -> None:
        """Take a stack with all that is in it; `exists` is set where it may not be made at all."""
        template = instance.template
        for name, mark in template.macros():
            what = (
                f"The macro {printable(name)} may rewrite the template of {instance.name} in ways that cannot be seen."
            )
            self.reading.opaque.append(Opaque(address=instance.name, what=what, mark=mark))
        include = template.resources.get("Fn::Transform")
        if include is not None:
            what = f"Resources of {instance.name} come from an include or a macro that cannot be read here."
            self.reading.opaque.append(Opaque(address=instance.name, what=what, mark=include.key or include.mark))
        self._count(template, instance.resources)
        if not template.extended and any("Fn::ForEach" in name for name in _names(template.resources)):
            self.call.notice(
                "A loop needs the transform AWS::LanguageExtensions, which this template does not name: "
                "CloudFormation would refuse it. It is read as if it did.",
                template.resources.key or template.resources.mark,
            )
        calls = Calls(instance)
        for entry in instance.resources.entries:
            if entry.name != "Fn::Transform":
                self._resource(instance, entry, exists, calls)
        for loop in instance.resources.endless:
            self._endless(instance, loop, calls)

    def _count(self, template: Template, resources: Expanded) -> None:
        if any(template is counted for counted in self.call.counted):
            return
        self.call.counted.append(template)
        count = sum(entry.name != "Fn::Transform" for entry in resources.entries) + len(resources.endless)
        path = template.source.path
        self.reading.resources[path] = self.reading.resources.get(path, 0) + count

    def _address(self, instance: Instance, entry: Entry) -> str:
        address = instance.address(entry.name)
        if address in self.call.addresses:
            self.call.notice(
                f"The resource {entry.name} is there twice in {instance.name}: CloudFormation refuses the second.",
                entry.node.key or entry.node.mark,
            )
        return self.call.addresses.take(address)

    def _resource(self, instance: Instance, entry: Entry, exists: Unknown | None, calls: Calls) -> None:
        address = self._address(instance, entry)
        mark = entry.node.key or entry.node.mark
        type_name = instance.type_of(entry)
        if entry.node.get("Fn::Transform") is not None:
            what = f"The resource {address} is what an include or a macro writes, and cannot be read here."
            self.reading.opaque.append(Opaque(address=address, what=what, mark=mark))
            return
        if type_name is None:
            self.call.notice(f"The resource {entry.name} has no Type, and could not be read.", mark)
            return
        decided = instance.decided(entry)
        if decided is False:
            return
        exists = exists or (decided if isinstance(decided, Unknown) else None)
        if type_name in READ:
            self._declare(instance, entry, address, type_name, exists)
            return
        self.reading.seen[type_name] = self.reading.seen.get(type_name, 0) + 1
        self.reading.types[address] = type_name
        if type_name.startswith("AWS::DataZone::") and type_name not in KNOWN:
            self.call.notice(f"{type_name} is no type of CloudFormation that is known here; no rule reads it.", mark)
        elif type_name in NESTED:
            child = instance.child(entry)
            if isinstance(child, Instance):
                self.stack(child, exists)
            else:
                what = f"The nested stack {address} cannot be seen into: {child}."
                self.reading.opaque.append(Opaque(address=address, what=what, mark=mark))
        elif type_name == STACK_SET:
            self._stack_set(instance, entry, address, exists)
        elif (seen := calls.of(entry, type_name)) is not None:
            self.reading.opaque.append(Opaque(address=address, what=seen, mark=mark))

    def _stack_set(self, instance: Instance, entry: Entry, address: str, exists: Unknown | None) -> None:
        copies = open_stack_set(instance, entry)
        if isinstance(copies, str):
            what = f"The StackSet {address} cannot be seen into: {copies}."
            self.reading.opaque.append(Opaque(address=address, what=what, mark=entry.node.key or entry.node.mark))
            return
        for copy in copies:
            self.stack(copy.instance, exists or copy.exists)

    def _declare(self, instance: Instance, entry: Entry, address: str, type_name: str, exists: Unknown | None) -> None:
        mark = entry.node.key or entry.node.mark
        written = entry.node.get("Properties")
        properties = Node({}, mark) if written is None or written.value is None else None
        if properties is None and written is not None:
            properties = instance.evaluator.value(written, entry.loops) or Node({}, written.mark, written.key)
        assert properties is not None
        if not isinstance(properties.value, dict):
            why = properties.value.why if isinstance(properties.value, Unknown) else "they are not an object"
            if not isinstance(properties.value, Unknown):
                self.call.notice(f"The Properties of {entry.name} are not an object.", properties.mark)
            what = f"The properties of {address} ({type_name}) are not known: {why}."
            self.reading.opaque.append(Opaque(address=address, what=what, mark=mark))
            return
        self.reading.declared.append(
            Declared(
                origin="cloudformation",
                type=type_name,
                address=address,
                logical_id=printable(entry.name),
                properties=self.settler.settle(properties),
                account=instance.plan.account,
                region=instance.plan.region,
                mark=mark,
                exists=exists,
            )
        )

    def _endless(self, instance: Instance, loop: Endless, calls: Calls) -> None:
        """Take a loop over an unknown list: read its body once; of each resource in it the number is unknown."""
        if not loop.readable:
            name = printable(loop.name)
            what = f"The loop {name} of {instance.name} cannot be read: {loop.why.why}."
            self.reading.opaque.append(Opaque(address=instance.address(loop.name), what=what, mark=loop.mark))
            return
        inner = _Reader(self.call, Reading(), self.settler)
        body = expand(instance.evaluator, loop.body, loop.loops, loop.place)
        for entry in body.entries:
            inner._resource(instance, entry, None, calls)
        for deeper in body.endless:
            inner._endless(instance, deeper, calls)
        why = f"its number hangs on {printable(loop.name)}, whose list is not known: {loop.why.why}"
        self.reading.undecided += inner.reading.undecided
        self.reading.opaque += inner.reading.opaque
        for path, count in inner.reading.resources.items():
            self.reading.resources[path] = self.reading.resources.get(path, 0) + count
        for one in inner.reading.declared:
            self.reading.undecided.append(
                Undecided(
                    type=one.type,
                    address=one.address,
                    why=why,
                    mark=one.mark,
                    properties=one.properties,
                    account=one.account,
                    region=one.region,
                )
            )
        # What no rule reads is counted all the same, and a notice says that the count is not known.
        self.reading.types |= inner.reading.types
        for type_name, count in inner.reading.seen.items():
            self.reading.seen[type_name] = self.reading.seen.get(type_name, 0) + count
            if type_name not in NESTED:
                self.call.notice(
                    f"How many resources of the type {type_name} there are hangs on a list that is not known: "
                    f"{loop.why.why}.",
                    loop.mark,
                )


def _names(section: Node) -> list[str]:
    return list(section.value) if isinstance(section.value, dict) else []
