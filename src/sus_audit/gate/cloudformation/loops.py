"""Fn::ForEach of AWS::LanguageExtensions: one entry of a section for every item of a collection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from sus_audit.gate.cloudformation.values import Part, Unresolved, text_of, wrong
from sus_audit.gate.located import Mark, Node, Unknown

Loops = Mapping[str, Node]
"""Loop variable -> the item that it stands for."""

FOR_EACH = "Fn::ForEach"

COST = 20
"""What one turn of a loop takes of the budget besides its values: a stack has 500 resources at most."""


class Values(Protocol):
    """What a loop needs of the evaluator."""

    def items(self, node: Node, loops: Loops) -> list[Node]:
        """Return the items of a list; raises Unresolved."""

    def looped(self, text: str, loops: Loops) -> list[Part]:
        """Return a text with loop variables put in."""

    def spend(self, mark: Mark, amount: int) -> None:
        """Take from the budget; raises UsageError."""

    def fault(self, why: Unresolved, mark: Mark) -> None:
        """Take note of a fault of the template."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One member of a section after its loops are run."""

    name: str
    """Its key. Where a loop variable in it is unknown: the key as written and the item's number, `Grant&{Id}[2]`."""
    node: Node
    loops: Loops
    exact: bool = True
    """False where the name is not known."""


@dataclass(frozen=True, slots=True)
class Endless:
    """A loop over a collection that is not known."""

    name: str
    why: Unknown
    mark: Mark
    body: Node
    """What is repeated."""
    loops: Loops
    """With the loop variable unknown."""
    place: tuple[int, ...] = ()
    """Numbers of the items of the loops around it."""
    readable: bool = True
    """False where it is written so wrong that there is no body."""


@dataclass(slots=True)
class Expanded:
    """A section with its loops run."""

    entries: list[Entry] = field(default_factory=list)
    endless: list[Endless] = field(default_factory=list)


def expand(values: Values, section: Node, loops: Loops, place: tuple[int, ...] = ()) -> Expanded:
    """Return the members of an object with the loops in it run; `place` numbers the items of loops around it."""
    found = Expanded()
    assert isinstance(section.value, dict)
    for name, child in section.value.items():
        if name == FOR_EACH or name.startswith(f"{FOR_EACH}::"):
            _loop(values, name, child, loops, place, found)
            continue
        key = text_of(values.looped(name, loops), child.mark) if loops else name
        if isinstance(key, str):
            found.entries.append(Entry(key, child, loops))
        else:
            # What is known of the name is in it, so that two of them stay apart.
            known = {variable: item for variable, item in loops.items() if isinstance(item.value, str)}
            shown = text_of(values.looped(name, known), child.mark)
            numbered = f"{shown}[{'.'.join(str(number) for number in place)}]" if place else str(shown)
            found.entries.append(Entry(numbered, child, loops, exact=False))
    return found


def _loop(values: Values, name: str, node: Node, loops: Loops, place: tuple[int, ...], found: Expanded) -> None:
    variable, body = node.get(0), node.get(2)
    try:
        if (
            not isinstance(node.value, list)
            or len(node.value) != 3
            or variable is None
            or not isinstance(variable.value, str)
            or body is None
            or not isinstance(body.value, dict)
        ):
            raise wrong(f"{name} needs a list of a name, a collection and an object")
        try:
            items = values.items(node.value[1], loops)
            if any(isinstance(item.value, dict | list) for item in items):
                raise wrong(f"the collection of {name} holds something that is not text")
        except Unresolved as exc:
            values.fault(exc, node.value[1].mark)
            within = {**loops, variable.value: Node(exc.unknown, variable.mark)}
            found.endless.append(Endless(name, exc.unknown, node.key or node.mark, body, within, place))
            return
    except Unresolved as exc:
        values.fault(exc, node.mark)
        found.endless.append(
            Endless(name, exc.unknown, node.key or node.mark, Node({}, node.mark), loops, place, False)
        )
        return
    for number, item in enumerate(items):
        values.spend(node.mark, COST)
        inner = expand(values, body, {**loops, variable.value: item}, (*place, number))
        found.entries += inner.entries
        found.endless += inner.endless
