"""CloudFormation's intrinsic functions, evaluated as far as the template says what they give.

Nothing is invented: what the template does not say is an `Unknown` with the reason, at the place of the function.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from typing import Protocol

from sus_audit.gate.cloudformation import jsontext
from sus_audit.gate.cloudformation.loops import FOR_EACH, Loops, expand
from sus_audit.gate.cloudformation.values import (
    Budget,
    Part,
    Unresolved,
    first_unknown,
    parts_of,
    printable,
    relocate,
    same,
    text_of,
    weight,
    wrong,
)
from sus_audit.gate.located import Mark, Node, Reference, Unknown

NO_LOOPS: Loops = {}


class Scope(Protocol):
    """What names mean in one stack."""

    budget: Budget

    def named(self, name: str) -> Node | Unknown | Reference | None:
        """Return what Ref gives of a parameter, a pseudo parameter or a resource; None of AWS::NoValue.

        Raises Unresolved of a name that is not there.
        """

    def attribute(self, name: str, attribute: str) -> Node | Unknown | Reference:
        """Return what Fn::GetAtt gives; raises Unresolved of a resource that is not there."""

    def mapping(self, name: str) -> Node | None:
        """Return one map of the section Mappings."""

    def imported(self, name: str) -> Node:
        """Return what an export holds; raises Unresolved of one that nobody makes."""

    def condition(self, name: str) -> bool | Unknown:
        """Return what a condition of the template comes to."""

    def notice(self, message: str, mark: Mark) -> None:
        """Take note of a fault of the template."""


class Evaluator:
    """Evaluates the values of one stack. It holds nothing but the meaning of names."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    def value(self, node: Node, loops: Loops = NO_LOOPS) -> Node | None:
        """Return a value with its functions evaluated; None where it is AWS::NoValue, so that it is not there.

        The place of the result is the one of `node`. Raises UsageError where the template makes too much of it.
        """
        raw = node.value
        self.scope.budget.spend(node.mark, 1 + (len(raw) >> 6) if isinstance(raw, str) else 1)
        if isinstance(raw, dict):
            name = next((key for key in raw if _is_function(key)), None)
            return self._object(node, raw, loops) if name is None else self._call(node, raw, name, loops)
        if isinstance(raw, list):
            children = [self.value(child, loops) for child in raw]
            return Node([child for child in children if child is not None], node.mark, node.key)
        if isinstance(raw, str) and loops:
            filled = Node(text_of(self.looped(raw, loops), node.mark), node.mark, node.key)
            self.scope.budget.spend(node.mark, weight(filled))
            return filled
        return node

    def _object(self, node: Node, raw: dict[str, Node], loops: Loops) -> Node:
        if not loops and not any(name.startswith(FOR_EACH) for name in raw):
            members = {name: self.value(child, loops) for name, child in raw.items()}
        else:
            expanded = expand(self, node, loops)
            if expanded.endless:
                return Node(expanded.endless[0].why, node.mark, node.key)
            if vague := next((entry for entry in expanded.entries if not entry.exact), None):
                why = f"the name {printable(vague.name)} of a member depends on a value that is not known"
                return Node(Unknown(why), node.mark, node.key)
            members = {entry.name: self.value(entry.node, entry.loops) for entry in expanded.entries}
        return Node({name: child for name, child in members.items() if child is not None}, node.mark, node.key)

    def _call(self, node: Node, raw: dict[str, Node], name: str, loops: Loops) -> Node | None:
        try:
            if name == "Fn::Transform":
                what = raw[name].get("Name")
                macro = printable(what.value) if what is not None and isinstance(what.value, str) else "a macro"
                raise Unresolved(Unknown(f"{macro} writes it when the change is applied"))
            if len(raw) != 1:
                raise wrong(f"{name} stands beside other members, and a function has to stand alone")
            function = _FUNCTIONS.get(name)
            if function is None:
                raise wrong(f"{name} is no function that gives a value here")
            found = function(self, raw[name], node.mark, loops)
        except Unresolved as exc:
            self.fault(exc, node.mark)
            return Node(exc.unknown, node.mark, node.key)
        if found is None:
            return None
        self.scope.budget.spend(node.mark, weight(found))
        return Node(found.value, node.mark, node.key)

    def spend(self, mark: Mark, amount: int) -> None:
        """Take from the budget; raises UsageError."""
        self.scope.budget.spend(mark, amount)

    def fault(self, why: Unresolved, mark: Mark) -> None:
        """Take note where the template is wrong, and not only unknown."""
        if why.fault is not None:
            self.scope.notice(why.fault, mark)

    # --- What functions take ---

    def looped(self, text: str, loops: Loops) -> list[Part]:
        """Return a text with the loop variables in it (`${Name}`, `&{Name}`) put in."""
        return self._filled(text, loops, None)

    def _filled(self, text: str, loops: Loops, other: Callable[[str], list[Part]] | None) -> list[Part]:
        found: list[Part] = []
        at = 0
        for match in _PLACEHOLDER.finditer(text):
            sign, name = match[1], match[2].strip()
            if name in loops:
                parts = parts_of(loops[name]) or ()
                # &{Name} leaves out what no logical id may hold.
                put = [_alphanumeric(part) for part in parts] if sign == "&" else list(parts)
            elif sign == "$" and other is not None:
                put = other(name)
            else:
                continue
            found += [text[at : match.start()], *put]
            at = match.end()
        return [*found, text[at:]]

    def parts(self, node: Node, loops: Loops, what: str) -> tuple[Part, ...]:
        """Return a value as parts of a text; raises Unresolved where it is no text."""
        found = self.value(node, loops)
        parts = None if found is None else parts_of(found)
        if parts is None:
            raise wrong(f"{what} has to be text")
        return parts

    def known(self, node: Node, loops: Loops, what: str) -> str:
        """Return a value that has to be known text; raises Unresolved."""
        parts = self.parts(node, loops, what)
        if (unknown := first_unknown(parts)) is not None:
            raise Unresolved(unknown)
        return "".join(part for part in parts if isinstance(part, str))

    def items(self, node: Node, loops: Loops) -> list[Node]:
        """Return the items of a value that has to be a list; raises Unresolved."""
        found = self.value(node, loops)
        if found is None or not isinstance(found.value, list):
            parts = None if found is None else parts_of(found)
            if parts is not None and (unknown := first_unknown(parts)) is not None:
                raise Unresolved(unknown)
            raise wrong("a list is needed here")
        return found.value

    def _arguments(self, node: Node, name: str, least: int, most: int | None = None) -> list[Node]:
        if not isinstance(node.value, list) or not least <= len(node.value) <= (most or least):
            count = str(least) if most is None else f"{least} to {most}"
            raise wrong(f"{name} needs a list of {count} arguments")
        return node.value

    # --- The functions ---

    def _named(self, name: str, mark: Mark) -> Node | None:
        found = self.scope.named(name)
        if found is None:
            return None
        return relocate(found, mark) if isinstance(found, Node) else Node(found, mark)

    def _ref(self, argument: Node, mark: Mark, loops: Loops) -> Node | None:
        if isinstance(argument.value, str) and argument.value in loops:
            return relocate(loops[argument.value], mark)
        return self._named(self.known(argument, loops, "the name in Ref"), mark)

    def _attribute(self, name: str, attribute: str, mark: Mark) -> Node:
        found = self.scope.attribute(name, attribute)
        return relocate(found, mark) if isinstance(found, Node) else Node(found, mark)

    def _get_att(self, argument: Node, mark: Mark, loops: Loops) -> Node:
        if isinstance(argument.value, list):
            names = [self.known(part, loops, "the name in Fn::GetAtt") for part in argument.value]
        else:
            names = self.known(argument, loops, "the name in Fn::GetAtt").split(".", 1)
        if len(names) < 2 or not all(names):
            raise wrong("Fn::GetAtt needs the name of a resource and of an attribute")
        return self._attribute(names[0], ".".join(names[1:]), mark)

    def _sub(self, argument: Node, mark: Mark, loops: Loops) -> Node:
        local: Mapping[str, Node] = {}
        template = argument
        if isinstance(argument.value, list):
            template, variables = self._arguments(argument, "Fn::Sub", 2)
            if not isinstance(variables.value, dict):
                raise wrong("the second argument of Fn::Sub has to be an object")
            local = variables.value
        if not isinstance(template.value, str):
            raise wrong("Fn::Sub needs a text")

        def put(name: str) -> list[Part]:
            if name.startswith("!"):
                return [f"${{{name[1:]}}}"]
            try:
                if name in local:
                    return list(self.parts(local[name], loops, f"the variable {name} of Fn::Sub"))
                resource, dot, attribute = name.partition(".")
                found = self._attribute(resource, attribute, mark) if dot else self._named(name, mark)
                parts: tuple[Part, ...] | None = ("",) if found is None else parts_of(found)
                if parts is None:
                    raise wrong(f"the value of {name} in Fn::Sub has to be text")
            except Unresolved as exc:
                self.fault(exc, mark)
                return [exc.unknown]
            return list(parts)

        return Node(text_of(self._filled(template.value, loops, put), mark), mark)

    def _join(self, argument: Node, mark: Mark, loops: Loops) -> Node:
        between, listed = self._arguments(argument, "Fn::Join", 2)
        delimiter = self.known(between, loops, "the delimiter of Fn::Join")
        parts: list[Part] = []
        for number, item in enumerate(self.items(listed, loops)):
            found = parts_of(item)
            if found is None:
                raise wrong("the list of Fn::Join may hold nothing but text")
            parts += [delimiter, *found] if number else found
        return Node(text_of(parts, mark), mark)

    def _split(self, argument: Node, mark: Mark, loops: Loops) -> Node:
        between, text = self._arguments(argument, "Fn::Split", 2)
        delimiter = self.known(between, loops, "the delimiter of Fn::Split")
        if not delimiter:
            raise wrong("Fn::Split needs a delimiter")
        pieces = self.known(text, loops, "what Fn::Split splits").split(delimiter)
        return Node([Node(piece, mark) for piece in pieces], mark)

    def _select(self, argument: Node, mark: Mark, loops: Loops) -> Node:
        where, listed = self._arguments(argument, "Fn::Select", 2)
        number = self.known(where, loops, "the index of Fn::Select")
        if not re.fullmatch(r"\d{1,9}", number):
            raise wrong("the index of Fn::Select has to be a number from 0 on")
        items = self.items(listed, loops)
        if int(number) >= len(items):
            raise wrong(f"Fn::Select takes item {number} of a list of {len(items)}")
        return items[int(number)]

    def _find_in_map(self, argument: Node, mark: Mark, loops: Loops) -> Node | None:
        arguments = self._arguments(argument, "Fn::FindInMap", 3, 4)
        names = [self.known(part, loops, "a name in Fn::FindInMap") for part in arguments[:3]]
        written = self.scope.mapping(names[0])
        found = None if written is None else written.get(names[1], names[2])
        if found is not None:
            return relocate(found, mark)
        if self.scope.mapping("Fn::Transform") or (written is not None and written.get("Fn::Transform")):
            raise Unresolved(Unknown(f"the mapping {printable(names[0])} holds what a macro or an include writes"))
        if len(arguments) == 4 and (default := arguments[3].get("DefaultValue")) is not None:
            return self.value(default, loops)
        raise wrong(f"the mapping {names[0]} has no {names[1]}.{names[2]}")

    def _if(self, argument: Node, mark: Mark, loops: Loops) -> Node | None:
        test, yes, no = self._arguments(argument, "Fn::If", 3)
        name = self.known(test, loops, "the condition of Fn::If")
        decided = self.scope.condition(name)
        if not isinstance(decided, Unknown):
            return self.value(yes if decided else no, loops)
        one, other = self.value(yes, loops), self.value(no, loops)
        if (one is None and other is None) or (one is not None and other is not None and same(one, other)):
            return one
        raise Unresolved(Unknown(f"it hangs on the condition {name}: {decided.why}", decided.assume))

    def _import_value(self, argument: Node, mark: Mark, loops: Loops) -> Node:
        return relocate(self.scope.imported(self.known(argument, loops, "the name in Fn::ImportValue")), mark)

    def _base64(self, argument: Node, mark: Mark, loops: Loops) -> Node:
        text = self.known(argument, loops, "what Fn::Base64 encodes")
        return Node(base64.b64encode(text.encode("utf-8", "surrogatepass")).decode("ascii"), mark)

    def _to_json_string(self, argument: Node, mark: Mark, loops: Loops) -> Node:
        found = self.value(argument, loops)
        if found is None or not isinstance(found.value, dict | list):
            if found is not None and isinstance(found.value, Unknown):
                raise Unresolved(found.value)
            raise wrong("Fn::ToJsonString needs an object or a list")
        return Node(text_of(jsontext.write(found), mark), mark)

    def _length(self, argument: Node, mark: Mark, loops: Loops) -> Node:
        return Node(len(self.items(argument, loops)), mark)

    def _later(self, argument: Node, mark: Mark, loops: Loops) -> Node:
        raise Unresolved(Unknown("CloudFormation works it out when the change is applied"))


_Function = Callable[[Evaluator, Node, Mark, Loops], Node | None]
_FUNCTIONS: dict[str, _Function] = {
    "Ref": Evaluator._ref,
    "Fn::Base64": Evaluator._base64,
    "Fn::Cidr": Evaluator._later,
    "Fn::FindInMap": Evaluator._find_in_map,
    "Fn::GetAtt": Evaluator._get_att,
    "Fn::GetAZs": Evaluator._later,
    "Fn::If": Evaluator._if,
    "Fn::ImportValue": Evaluator._import_value,
    "Fn::Join": Evaluator._join,
    "Fn::Length": Evaluator._length,
    "Fn::Select": Evaluator._select,
    "Fn::Split": Evaluator._split,
    "Fn::Sub": Evaluator._sub,
    "Fn::ToJsonString": Evaluator._to_json_string,
}

_PLACEHOLDER = re.compile(r"([$&])\{([^{}]*)\}")


def _is_function(name: str) -> bool:
    return name == "Ref" or (name.startswith("Fn::") and not name.startswith(FOR_EACH))


def _alphanumeric(part: Part) -> Part:
    return re.sub(r"[^A-Za-z0-9]", "", part) if isinstance(part, str) else part
