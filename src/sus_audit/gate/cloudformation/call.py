"""What all stacks of one call share: the target, the limit, the exports, and what was noticed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sus_audit.gate.cloudformation.template import Template
from sus_audit.gate.cloudformation.values import Budget, printable
from sus_audit.gate.located import Mark, Node, Notice, Target


class Numbered:
    """Names that are each given once: a second one gets a number."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._last

    def take(self, name: str) -> str:
        """Return the name, with the next number put to it where it is taken: `name#2`."""
        found = name
        while found in self._last:
            self._last[name] += 1
            found = f"{name}#{self._last[name]}"
        self._last[found] = 1
        return found


@dataclass(slots=True)
class Call:
    """One call of `read`."""

    target: Target
    budget: Budget = field(default_factory=Budget)
    exports: dict[tuple[object, object, str], tuple[Exporting, str]] = field(default_factory=dict)
    """Account, Region and name of an export -> the stack and the output that make it."""
    included: dict[Path, str] = field(default_factory=dict)
    """Templates that another one of the call includes -> name of the nested stack."""
    templates: dict[Path, Template] = field(default_factory=dict)
    """Local templates that were read already."""
    counted: list[Template] = field(default_factory=list)
    """Templates whose resources are counted: one that is included twice counts once."""
    commands: dict[int, tuple[Node, set[str]]] = field(default_factory=dict)
    """Resource as written, by its identity -> the calls of its commands: a loop makes many of one."""
    addresses: Numbered = field(default_factory=Numbered)
    """Those that are given to a resource."""
    _notices: dict[tuple[str, Mark], Notice] = field(default_factory=dict)

    def notice(self, message: str, mark: Mark) -> None:
        """Take note of something, once."""
        message = printable(message, 600)
        self._notices.setdefault((message, mark), Notice(message=message, mark=mark))

    def notices(self) -> list[Notice]:
        """Return the notices in the order in which they came up."""
        return list(self._notices.values())


class Exporting:
    """A stack whose outputs others may import."""

    name: str

    def output(self, name: str) -> Node:
        """Return the value of an output; raises Unresolved."""
        raise NotImplementedError
