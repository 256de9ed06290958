"""What an expression of the configuration leads to: through inputs, outputs and loops to what it hangs on.

The configuration in a plan gives an expression's references in the order in which they are written, and nothing else
of it: neither the text around them (`"${a}:${b}"`), nor functions, nor local values, nor `dynamic` blocks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sus_audit.gate.located import Node
from sus_audit.gate.terraform import names
from sus_audit.gate.terraform.document import Change, Module, Plan, table

Expression = Any
"""`{"constant_value": x}`, `{"references": [...]}`, `{}` (a call of a function), or objects and lists of such."""

EMPTY: dict[str, Any] = {}
MOST_LEAVES = 2_000
DEEPEST = 60


@dataclass(frozen=True, slots=True)
class Leaf:
    """Where a reference ends."""

    text: str
    """In the words of Terraform, with the module: `module.profiles.data.aws_caller_identity.current.account_id`."""
    known: bool
    what: str | None = None
    """What it identifies: `domain`, `blueprint`, `account` and so on; None where its name does not say."""
    value: Any = field(default=None, hash=False)
    """Of a known one, where the plan has it."""
    address: str | None = None
    """Of the managed resource of this plan whose attribute it is."""
    attribute: str | None = None
    """In CloudFormation's spelling."""
    type: str | None = None
    """Terraform's, of that resource or data source."""
    opaque: bool = False
    """True where what feeds it cannot be seen: a local value, a member of a loop's value, a whole resource."""
    blueprint: str | None = None
    """Name of the blueprint that a data source asks for."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an expression stands: its module, and the resource or module call whose loop `each` belongs to."""

    module: Module
    owner: dict[str, Any]
    key: str = ""


class Resolver:
    """Follows references through one plan."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._found: dict[tuple[str, int, str, str], list[Leaf]] = {}
        self._depth = 0
        self._configured: dict[str, str] | None = None

    def leaves(self, expression: Expression, scope: Scope) -> list[Leaf]:
        """Return where an expression's references end, in the order in which they are written."""
        found: list[Leaf] = []
        for leaf in self._expression(expression, scope):
            found.append(leaf)
            if len(found) >= MOST_LEAVES:
                # Modules that multiply references would otherwise grow without end.
                return [Leaf(scope.module.address("(more references than are followed)"), known=False, opaque=True)]
        return found

    def configures(self, blueprint: str) -> str | None:
        """Return the address of the `aws_` blueprint configuration whose id this attribute is, or None."""
        if self._configured is None:
            self._configured = {}
            for one in self.plan.changes:
                if one.type == "aws_datazone_environment_blueprint_configuration" and one.mode == "managed":
                    resource = self.plan.resource(one.module, one.local)
                    expression = table(resource, "expressions").get("environment_blueprint_id")
                    found = self.leaves(expression, Scope(one.module, resource, one.key))
                    if len(found) == 1:
                        self._configured.setdefault(found[0].text, one.address)
        return self._configured.get(blueprint)

    def _expression(self, expression: Expression, scope: Scope) -> Iterator[Leaf]:
        if isinstance(expression, list):
            for one in expression:
                yield from self._expression(one, scope)
        elif isinstance(expression, dict):
            if "constant_value" in expression:
                yield Leaf("a constant", known=True, value=expression["constant_value"])
            elif isinstance(expression.get("references"), list):
                for text in trimmed(expression["references"]):
                    yield from self.reference(text, scope)
            else:
                for one in expression.values():
                    yield from self._expression(one, scope)

    def reference(self, text: str, scope: Scope) -> list[Leaf]:
        """Return where one reference ends; several where it leads to an expression with several."""
        index = (scope.module.prefix, id(scope.owner), scope.key, text)
        if index in self._found:
            return self._found[index]
        if self._depth > DEEPEST:
            return [_opaque(text, scope)]
        # What leads back here while it is being followed is a loop that no real plan has.
        self._found[index] = [_opaque(text, scope)]
        self._depth += 1
        try:
            self._found[index] = self._follow(text, scope)
        finally:
            self._depth -= 1
        return self._found[index]

    def _follow(self, text: str, scope: Scope) -> list[Leaf]:
        steps = split(text)
        head = steps[0] if steps else ""
        if head == "var" and len(steps) > 1:
            return self._variable(text, str(steps[1]), steps[2:], scope)
        if head in ("path", "terraform", "count") or steps[:2] == ["each", "key"]:
            return [Leaf(text, known=True)]
        if head == "each":
            return self._each(text, steps[2:], scope)
        if head == "module" and len(steps) > 1:
            return self._output(text, steps, scope)
        if head == "data" and len(steps) > 2:
            return self._object(text, f"data.{steps[1]}.{steps[2]}", str(steps[1]), steps[3:], scope)
        if head not in ("local", "self") and len(steps) > 1:
            return self._object(text, f"{steps[0]}.{steps[1]}", str(steps[0]), steps[2:], scope)
        return [_opaque(text, scope)]

    def _variable(self, text: str, name: str, path: list[str | int], scope: Scope) -> list[Leaf]:
        module = scope.module
        declared = table(table(self.plan.configuration.get(module.path, {}), "variables"), name)
        value = _at(declared.get("default"), path)
        default = [Leaf(module.address(text), known=True, what=names.named(name), value=value)]
        if module.parent is None:
            given = self.plan.variables.get(name)
            if not isinstance(given, dict):
                return default
            # Inputs of the root module are known when a plan is made.
            return [Leaf(text, known=True, what=names.named(name), value=_at(given.get("value"), path))]
        call = table(table(self.plan.configuration.get(module.parent.path, {}), "module_calls"), module.path[-1])
        expression = table(call, "expressions").get(name)
        if expression is None:
            return default
        found = self.leaves(expression, Scope(module.parent, call, module.key))
        if len(found) == 1 and found[0].known and path:
            return [Leaf(found[0].text, known=True, what=names.named(str(path[-1])), value=_at(found[0].value, path))]
        if not found:
            # A function without references, such as `jsonencode({})`.
            return [Leaf(module.address(text), known=True, what=names.named(name))]
        return found

    def _each(self, text: str, path: list[str | int], scope: Scope) -> list[Leaf]:
        expression = scope.owner.get("for_each_expression")
        found = self.leaves(expression, Scope(scope.module, EMPTY))
        unknown = [one for one in found if not one.known]
        last = [step for step in path if isinstance(step, str)]
        what = names.named(last[-1]) if last else None
        if expression is not None and not unknown:
            return [Leaf(scope.module.address(text), known=True, what=what)]
        entry = self._entry(expression, scope) if not path else None
        if entry is not None:
            return entry
        if what is None and unknown and len({one.what for one in unknown}) == 1:
            what = unknown[0].what
        return [Leaf(scope.module.address(text), known=False, what=what, opaque=True)]

    def _entry(self, expression: Expression, scope: Scope) -> list[Leaf] | None:
        """Return what one entry of a map leads to: `{tooling_id = module.blueprints.tooling_id, ...}`.

        The plan has a map's references without its keys, so this is only told where the keys of the instances are, one
        for one, the last names of the references.
        """
        module = scope.module
        references = _references(expression)
        while module.parent is not None and len(references) == 1 and re.fullmatch(r"var\.[^.\[]+", references[0]):
            call = table(table(self.plan.configuration.get(module.parent.path, {}), "module_calls"), module.path[-1])
            references = _references(table(call, "expressions").get(references[0].removeprefix("var.")))
            module = module.parent
        ends = [str(split(one)[-1]) for one in references if split(one)]
        local = f"{scope.owner.get('type')}.{scope.owner.get('name')}"
        keys = [_unquoted(one.key[1:-1]) for one in self.plan.instances(scope.module, local)]
        own = _unquoted(scope.key[1:-1])
        if len(ends) < 2 or sorted(ends) != sorted(map(str, keys)) or own not in ends:
            return None
        return self.reference(references[ends.index(own)], Scope(module, EMPTY))

    def _output(self, text: str, steps: list[str | int], scope: Scope) -> list[Leaf]:
        name, key, rest = _keyed(steps, 1)
        outputs = [step for step in rest if isinstance(step, str)]
        call = table(table(self.plan.configuration.get(scope.module.path, {}), "module_calls"), name)
        looped = "for_each_expression" in call or "count_expression" in call
        if not outputs or not call or (looped and not key):
            return [_opaque(text, scope, outputs[-1] if outputs else "")]
        child = scope.module.child(name, key)
        output = table(table(self.plan.configuration.get(child.path, {}), "outputs"), outputs[0])
        if "expression" not in output:
            return [_opaque(text, scope, outputs[0])]
        found = self.leaves(output["expression"], Scope(child, EMPTY))
        return found or [Leaf(scope.module.address(text), known=True, what=names.named(outputs[0]))]

    def _object(self, text: str, local: str, kind: str, path: list[str | int], scope: Scope) -> list[Leaf]:
        """Follow an attribute of a resource or data source."""
        key = ""
        if path and not _is_name(path[0]):
            key, path = f"[{json.dumps(_unquoted(path[0]))}]", path[1:]
        module = scope.module
        configured = self.plan.resource(module, local)
        address = module.address(f"{local}{key}")
        shown = module.address(text)
        first = str(path[0]) if path else ""
        what = names.identified(kind, first) if first else None
        if not key and ("for_each_expression" in configured or "count_expression" in configured):
            several = self.plan.instances(module, local)
            if not several and self.plan.complete:
                return [Leaf(shown, known=True)]
            known = bool(several) and not any(_holds_unknown(one.unknown) for one in several)
            return [Leaf(shown, known=known, what=names.identified(kind, "id"), type=kind, opaque=not known)]
        change = self.plan.by_address.get(address)
        if change is None:
            prior = self.plan.prior.get(address)
            if prior is None and not self.plan.complete:
                return [Leaf(shown, known=False, what=what, type=kind, opaque=True)]
            return [Leaf(shown, known=True, what=what, value=_at(prior, path), type=kind)]
        planned = not first or any(
            one is not None and one.get(first) is not None for one in (change.after, change.unknown)
        )
        if change.deferred is None and planned and not _unknown_at(change.unknown, path):
            value = _plain_at(change.after, path)
            return [Leaf(shown, known=True, what=what, value=value, type=kind)]
        if not first:
            return [Leaf(shown, known=False, type=kind, opaque=True)]
        return self._unknown(change, configured, first, shown)

    def _unknown(self, change: Change, configured: dict[str, Any], attribute: str, shown: str) -> list[Leaf]:
        kind = change.type
        what = names.identified(kind, attribute)
        inner = Scope(change.module, configured, change.key)
        expressions = table(configured, "expressions")
        if change.mode == "data":
            if kind == "aws_datazone_domain":
                domain = [one for one in self.leaves(expressions.get("id"), inner) if not one.known]
                if len(domain) == 1 and domain[0].address and domain[0].attribute == "Id":
                    # It asks for a domain that this very plan makes.
                    name = names.known_name(kind, attribute)
                    return [Leaf(shown, False, what, None, domain[0].address, name, domain[0].type)]
            asked = _plain_at(change.after, ["name"])
            blueprint = asked if kind == "aws_datazone_environment_blueprint" and isinstance(asked, str) else None
            return [Leaf(shown, known=False, what=what, type=kind, blueprint=blueprint)]
        if kind == "terraform_data" and attribute == "output":
            return self.leaves(expressions.get("input"), inner) or [Leaf(shown, known=False, type=kind, opaque=True)]
        if attribute in expressions and what != "blueprint":
            # An argument of that resource, handed through.
            found = self.leaves(expressions[attribute], inner)
            if any(not one.known for one in found):
                return found
        return [Leaf(shown, False, what, None, change.address, names.known_name(kind, attribute), kind)]


def _references(expression: Expression) -> list[str]:
    found = expression.get("references") if isinstance(expression, dict) else None
    return list(trimmed(found)) if isinstance(found, list) else []


def trimmed(references: list[Any]) -> Iterator[str]:
    """Yield references without those that only repeat the front of the one before (`a.b.id`, `a.b`)."""
    last = ""
    for text in references:
        if not isinstance(text, str):
            continue
        if last.startswith(text) and last[len(text) : len(text) + 1] in (".", "["):
            continue
        last = text
        yield text


_PART = re.compile(r'\.?([^.\[\]"]+)|\[(\d+|"(?:[^"\\]|\\.)*")\]')


def split(text: str) -> list[str | int]:
    """Return the steps of a reference: names, numbers, and keys with their quotes."""
    steps: list[str | int] = []
    for match in _PART.finditer(text):
        inner = match[2]
        steps.append(match[1] if inner is None else int(inner) if inner.isdigit() else inner)
    return steps


def _is_name(step: str | int) -> bool:
    return isinstance(step, str) and not step.startswith('"')


def _unquoted(step: str | int) -> Any:
    if isinstance(step, str) and step.startswith('"'):
        try:
            return json.loads(step)
        except ValueError:
            return step
    return step


def _keyed(steps: list[str | int], at: int) -> tuple[str, str, list[str | int]]:
    """Return a name, the key after it (`[0]`, `["x"]` or empty), and the rest."""
    name, rest = str(steps[at]), steps[at + 1 :]
    if rest and not _is_name(rest[0]):
        return name, f"[{json.dumps(_unquoted(rest[0]))}]", rest[1:]
    return name, "", rest


def _opaque(text: str, scope: Scope, name: str | None = None) -> Leaf:
    last = [step for step in split(text) if isinstance(step, str)]
    what = names.named(name if name is not None else last[-1] if last else "")
    return Leaf(scope.module.address(text), known=False, what=what, opaque=True)


def _at(value: Any, path: list[str | int]) -> Any:
    for step in path:
        step = _unquoted(step)
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and -1 < step < len(value):
            value = value[step]
        else:
            return None
    return value


def _plain_at(node: Node | None, path: list[str | int]) -> Any:
    found = node.get(*(_unquoted(step) for step in path)) if node is not None else None
    return found.plain() if found is not None else None


def _unknown_at(node: Node | None, path: list[str | int]) -> bool:
    """Say whether `after_unknown` is true at a path, above it, or somewhere below it."""
    for step in path:
        if node is None or node.value is True:
            break
        node = node.get(_unquoted(step))
    return _holds_unknown(node)


def _holds_unknown(node: Node | None) -> bool:
    return node is not None and any(one.value is True for _, one in node.walk())
