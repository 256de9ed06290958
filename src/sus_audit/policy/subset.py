"""What a rule may not use: the network, a hidden clock, and what the two engines decide differently.

The list stands in `subset.json`: every built-in of the pinned OPA by how the embedded engine answers it, and the
patterns that it reads in another way. The Regal rule `sus/common-subset` holds policies to the same list.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from sus_audit.errors import UsageError
from sus_audit.policy import syntax
from sus_audit.policy.syntax import Module, Node

_WAY_OUT = "Say it another way, or judge with a real OPA (engine.kind: opa)."
_OF_SUS = {"catalog", "config", "lib", "rules", "waivers"}
"""What an audit's rules may read below `data.sus`; `main` holds verdicts."""
_VERB = re.compile(r"%(?:%|(?P<verb>[^%a-zA-Z]*[a-zA-Z]?))")
Nodes = list[tuple[str, Node]]
_COMPREHENSIONS = frozenset({"ArrayCompr", "SetCompr", "ObjectCompr"})


class Pattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something in a regular expression that the engines read in different ways."""

    name: str
    pattern: str
    instead: str


class Subset(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The list: each built-in of OPA stands in one of the first five."""

    refused: dict[str, str]
    """Refused on every engine -> why."""
    missing: tuple[str, ...]
    """Not known to the embedded engine."""
    different: dict[str, str]
    """Answered by the embedded engine in another way -> how."""
    limits: dict[str, str]
    """Answered alike within limits -> what to keep to."""
    same: tuple[str, ...]
    """Answered alike."""
    texts: tuple[str, ...]
    """Built-ins that give text, so that `count` of it is seen."""
    patterns: tuple[Pattern, ...]


class Fault(NamedTuple):
    """A construct that a rule may not use, as `LINE, uses WHAT, WHY.`"""

    line: int
    text: str


@functools.cache
def constructs() -> Subset:
    """Return the list."""
    data = Path(__file__).with_name("subset.json").read_bytes()
    return msgspec.json.decode(data, type=Subset)


def check(path: Path, source: str, *, embedded: bool = True) -> None:
    """Refuse what an audit must not use, and, for the embedded engine, what it decides differently from OPA.

    Raises UsageError with file, line, the construct and the way out.
    """
    for fault in faults(path, source, embedded=embedded):
        raise UsageError(f"{path}, line {fault.line}, uses {fault.text}")


def faults(path: Path, source: str, *, embedded: bool = True) -> list[Fault]:
    """Return what `check` would refuse, from the top down; what stops the parser stops the list.

    Raises UsageError where the embedded engine cannot read the source.
    """
    tokens = syntax.tokens(source)
    found = set(_refused(tokens))
    if embedded:
        found |= set(_spelt(tokens))
        if not found:
            module = syntax.parse(path, source)
            found |= set(_builtins(module))
            for rule, nodes in zip(module.rules, module.nodes, strict=True):
                found |= set(_calls(nodes, module)) | set(_iterated(rule, module)) | set(_negated(nodes, module))
    return sorted(found)


def builtins(path: Path, source: str) -> set[str]:
    """Return the names of the built-ins that a source calls; operators are not among them."""
    return {name for name, _ in _called(syntax.parse(path, source))}


def _refused(tokens: list[syntax.Token]) -> Iterator[Fault]:
    """What no engine may be asked, however it is spelt: a name says it, whether it is called or passed on by `with`."""
    names = list(syntax.names(tokens))
    for token in tokens:
        if token.kind == "template":
            names += [name._replace(line=token.line) for name in syntax.names(syntax.tokens(token.text[2:-1]))]
    for name in names:
        for steps in (name.steps[:size] for size in range(1, len(name.steps) + 1)):
            if why := constructs().refused.get(".".join(steps)):
                yield Fault(name.line, f"{'.'.join(steps)}, which is refused: {why}.")
        if name.steps[0] == "data" and (why := _data(name.steps[1:])):
            yield Fault(name.line, f"{name}, which is refused: {why}.")


def _data(steps: tuple[str, ...]) -> str:
    if not steps or steps == ("sus",):
        return "that would read verdicts too, and a rule that reads verdicts would depend on itself"
    if steps[0] != "sus":
        return "it is no part of an audit, so nobody could judge again by it"
    if steps[1] == "main":
        return "a rule that reads verdicts would depend on itself"
    return "" if steps[1] in _OF_SUS else f"data.sus.{steps[1]} is no part of an audit"


def _spelt(tokens: list[syntax.Token]) -> Iterator[Fault]:
    for token in tokens:
        if token.kind == "template":
            yield Fault(token.line, f"a template string, which the embedded engine cannot read. {_WAY_OUT}")
        if token.kind == "number" and not (token.text.isdigit() and int(token.text) < 2**64):
            what = "decimals" if re.search("[.eE]", token.text) else "a number beyond 64 bits"
            yield Fault(token.line, f"{what}, which the embedded engine decides differently from OPA. {_WAY_OUT}")


def _called(module: Module) -> Iterator[tuple[str, int]]:
    """Yield the name and line of each call that is neither of a function of the module nor of one elsewhere."""
    for kind, node in itertools.chain.from_iterable(module.nodes):
        steps = syntax.chain(node["fcn"]) if kind == "Call" else ()
        if steps and steps[0] not in module.elsewhere and not (len(steps) == 1 and steps[0] in module.own):
            yield ".".join(steps), syntax.line(node)


def _builtins(module: Module) -> Iterator[Fault]:
    known = constructs()
    for name, line in _called(module):
        if name in known.missing:
            yield Fault(line, f"{name}, which the embedded engine does not have. {_WAY_OUT}")
        elif how := known.different.get(name):
            yield Fault(line, f"{name}, which the embedded engine decides differently from OPA: {how}. {_WAY_OUT}")
        elif name not in known.same and name not in known.limits and name not in known.refused:
            yield Fault(line, f"{name}, which is neither a function nor a built-in of OPA.")


def _calls(nodes: Nodes, module: Module) -> Iterator[Fault]:
    for kind, node in nodes:
        steps = syntax.chain(node["fcn"]) if kind == "Call" else ()
        name, given = ".".join(steps), node.get("params", [])
        if name == "count" and given and _is_text(given[0], nodes):
            yield Fault(
                syntax.line(node),
                f"count of text, which the embedded engine counts in units of UTF-16 and OPA in characters. {_WAY_OUT}",
            )
        elif name == "sprintf" and given:
            yield from _verbs(given[0], module)
        elif (name.startswith("regex.") or name == "re_match") and given:
            yield from _pattern(given[1] if name == "regex.replace" and len(given) > 1 else given[0], module)


def _pattern(node: Node, module: Module) -> Iterator[Fault]:
    for text, line in _literals(node, module):
        for item in constructs().patterns:
            if found := re.search(item.pattern, text):
                what = f"{found.group()} in a pattern, {item.name}"
                yield Fault(line, f"{what}, which the embedded engine decides differently from OPA. {item.instead}")


def _verbs(node: Node, module: Module) -> Iterator[Fault]:
    for text, line in _literals(node, module):
        for found in _VERB.finditer(text):
            if found["verb"] not in {None, "s", "d"}:
                yield Fault(
                    line,
                    f"the verb {found.group()}, which the embedded engine prints differently from OPA. "
                    "Use %s for strings and %d for integers.",
                )


def _literals(node: Node, module: Module) -> list[tuple[str, int]]:
    """Return the text of a literal with its line; where it is none, every text of the module that it might be."""
    if (text := syntax.literal(node)) is not None:
        return [(text, syntax.line(node))]
    return [
        (inner["value"], syntax.line(inner))
        for kind, inner in itertools.chain.from_iterable(module.nodes)
        if kind in {"String", "RawString"}
    ]


def _is_text(node: Node, nodes: Nodes) -> bool:
    """Whether a node is text by what it is, or by what its own rule says of it."""
    if _plainly_text(node):
        return True
    named = syntax.canonical(node)
    return any(named == syntax.canonical(given) for given in _said_to_be_text(nodes))


def _said_to_be_text(nodes: Nodes) -> Iterator[Node]:
    for kind, node in nodes:
        if kind == "AssignExpr" and _plainly_text(node["rhs"]):
            yield node["lhs"]
        elif kind == "Call" and syntax.chain(node["fcn"]) == ("is_string",):
            yield from node["params"]


def _plainly_text(node: Node) -> bool:
    if syntax.literal(node) is not None:
        return True
    return "Call" in node and ".".join(syntax.chain(node["Call"]["fcn"])) in constructs().texts


def _negated(nodes: Nodes, module: Module) -> Iterator[Fault]:
    """What OPA works out before a `not`, and so outside of it: what the negated expression looks up or calls in parts.

    Where that is not there OPA is done with the body, and the embedded engine takes the negation for true. A reference
    that is itself negated, alone or beside `==`, and the call that is negated stay inside on both.
    """
    for kind, node in nodes:
        if kind == "NotExpr":
            for given in _worked_out_before(node["expr"], module):
                yield Fault(
                    syntax.line(given),
                    "a value inside of what `not` negates that may not be there, for which the embedded engine decides "
                    "differently from OPA. Give it a name before the `not`.",
                )


def _worked_out_before(expression: Node, module: Module) -> list[Node]:
    ((kind, node),) = expression.items()
    sides = [node["lhs"], node["rhs"]] if kind == "BoolExpr" and node["op"] == "Eq" else [expression]
    waiting: list[Node] = []
    for side in sides:
        if _is_reference(side):
            waiting += _indexes(side)
        else:
            waiting += node["params"] if kind == "Call" else [side]
    found = []
    while waiting:
        part = waiting.pop()
        if _is_reference(part):
            steps = syntax.chain(part)
            # A rule that always has a value is the author's to know, as any engine's.
            if not steps or steps[0] not in module.own | (module.elsewhere - {"input"}):
                found.append(part)
        elif "Call" in part and _is_of_a_rule(part["Call"], module):
            found.append(part)
        elif not _COMPREHENSIONS & part.keys():
            waiting += _parts(part)
    return found


def _is_reference(node: Node) -> bool:
    return bool({"RefDot", "RefBrack"} & node.keys())


def _is_of_a_rule(call: Node, module: Module) -> bool:
    return syntax.chain(call["fcn"])[:1] != () and syntax.chain(call["fcn"])[0] in module.own | module.elsewhere


def _indexes(node: Node) -> list[Node]:
    """Return what stands in the brackets of a reference."""
    found = []
    while _is_reference(node):
        ((kind, inner),) = node.items()
        found += [inner["index"]] if kind == "RefBrack" else []
        node = inner["refr"]
    return found


def _parts(node: Node) -> list[Node]:
    """Return the terms right below a term."""
    ((_, inner),) = node.items()
    found: list[Node] = []
    waiting: list[Any] = [item for name, item in inner.items() if name != "fcn"] if isinstance(inner, dict) else []
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict) and next(iter(item), "")[:1].isupper():
            found.append(item)
    return found


def _iterated(rule: Node, module: Module) -> Iterator[Fault]:
    """An index in a rule's head that nothing binds iterates there, and stops at the first value that is not there."""
    if "Spec" not in rule:
        return
    ((kind, head),) = rule["Spec"]["head"].items()
    given = [head[part] for part in ("assign", "key", "args") if head.get(part) and (kind, part) != ("Func", "args")]
    indexes = [
        (node["index"]["Var"]["value"], node)
        for inner, node in syntax.walk(given, _COMPREHENSIONS)
        if inner == "RefBrack" and "Var" in node["index"]
    ]
    if not indexes:
        return
    around = syntax.walk([head.get("args"), rule["Spec"]["bodies"]])
    known = module.own | module.elsewhere | {node["value"] for inner, node in around if inner == "Var"}
    for name, node in indexes:
        if name == "_" or name not in known:
            yield Fault(
                syntax.line(node),
                "iteration in the head of a rule, which ends early on the embedded engine. Iterate in its body.",
            )
