"""Conditions: true, false, or undecided with the reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from sus_audit.gate.cloudformation.evaluate import Evaluator
from sus_audit.gate.cloudformation.loops import Loops
from sus_audit.gate.cloudformation.values import Unresolved, comparable, could_be, first_unknown, parts_of, same, wrong
from sus_audit.gate.located import Joined, Node, Reference, Unknown

Decision = bool | Unknown


class Choices(Protocol):
    """What a condition needs besides values."""

    def condition(self, name: str) -> Decision:
        """Return what another condition comes to; raises Unresolved where there is none of that name."""

    def allowed(self, name: str) -> Sequence[str] | None:
        """Return the AllowedValues of a parameter; None where any value is."""


class Conditions:
    """Decides the conditions of one stack."""

    def __init__(self, evaluator: Evaluator, choices: Choices) -> None:
        self.evaluator = evaluator
        self.choices = choices

    def decide(self, node: Node, loops: Loops) -> Decision:
        """Return what an expression of the section Conditions comes to."""
        self.evaluator.scope.budget.spend(node.mark)
        try:
            if not isinstance(node.value, dict) or len(node.value) != 1:
                raise wrong("a condition has to be one function")
            name, argument = next(iter(node.value.items()))
            function = _FUNCTIONS.get(name)
            if function is None:
                raise wrong(f"no condition can be made with {name}")
            return function(self, argument, loops)
        except Unresolved as exc:
            self.evaluator.fault(exc, node.mark)
            return exc.unknown

    def _condition(self, argument: Node, loops: Loops) -> Decision:
        return self.choices.condition(self.evaluator.known(argument, loops, "the name of a condition"))

    def _parts(self, argument: Node, name: str, least: int, most: int) -> list[Node]:
        if not isinstance(argument.value, list) or not least <= len(argument.value) <= most:
            raise wrong(f"{name} needs a list of {least if least == most else f'{least} to {most}'} conditions")
        return argument.value

    def _not(self, argument: Node, loops: Loops) -> Decision:
        found = self.decide(self._parts(argument, "Fn::Not", 1, 1)[0], loops)
        return found if isinstance(found, Unknown) else not found

    def _and(self, argument: Node, loops: Loops) -> Decision:
        return _until(False, [self.decide(part, loops) for part in self._parts(argument, "Fn::And", 2, 10)])

    def _or(self, argument: Node, loops: Loops) -> Decision:
        return _until(True, [self.decide(part, loops) for part in self._parts(argument, "Fn::Or", 2, 10)])

    def _equals(self, argument: Node, loops: Loops) -> Decision:
        sides = self._parts(argument, "Fn::Equals", 2, 2)
        values = [self.evaluator.value(side, loops) for side in sides]
        one, other = values
        if one is None or other is None:
            raise wrong("Fn::Equals cannot compare AWS::NoValue")
        texts = [comparable(one), comparable(other)]
        if texts[0] is not None and texts[1] is not None:
            return texts[0] == texts[1]
        if _surely_alike(one, other):
            return True
        for vague, written, certain in ((one, sides[0], other), (other, sides[1], one)):
            if self._cannot_be(vague, written, certain, loops):
                return False
        unknown = _why(one) or _why(other)
        assert unknown is not None
        return unknown

    def _cannot_be(self, vague: Node, written: Node, certain: Node, loops: Loops) -> bool:
        wanted = parts_of(certain)
        if wanted is None or len(wanted) != 1 or not isinstance(wanted[0], str):
            return False
        reference = written.get("Ref")
        if isinstance(vague.value, Unknown) and reference is not None and isinstance(reference.value, str):
            if reference.value in loops:
                return False
            allowed = self.choices.allowed(reference.value)
            return allowed is not None and wanted[0] not in allowed
        parts = parts_of(vague)
        return parts is not None and not could_be(parts, wanted[0])


_Function = Callable[[Conditions, Node, Loops], Decision]
_FUNCTIONS: dict[str, _Function] = {
    "Condition": Conditions._condition,
    "Fn::And": Conditions._and,
    "Fn::Equals": Conditions._equals,
    "Fn::Not": Conditions._not,
    "Fn::Or": Conditions._or,
}


def _until(settles: bool, found: list[Decision]) -> Decision:
    if any(one is settles for one in found):
        return settles
    return next((one for one in found if isinstance(one, Unknown)), not settles)


def _surely_alike(one: Node, other: Node) -> bool:
    """The same attribute of the same resource is one value, whatever it will be; an unknown value is not."""
    parts = parts_of(one)
    return parts is not None and not any(isinstance(part, Unknown) for part in parts) and same(one, other)


def _why(node: Node) -> Unknown | None:
    for _, child in node.walk():
        if isinstance(child.value, Unknown | Reference | Joined):
            parts = parts_of(child) or ()
            return first_unknown(parts)
    return None
