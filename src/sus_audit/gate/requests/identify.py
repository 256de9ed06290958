"""Which operation a document is the request of: by its wrapper, by its file's name, or by its members."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from sus_audit.gate.located import Node
from sus_audit.gate.requests import check, model
from sus_audit.gate.requests.model import Operation
from sus_audit.gate.requests.operations import CHANGES

_WRAPPER = {"operation", "parameters", "service"}
_SEVERAL_WORDS = re.compile(r"[a-z][A-Z]")
_SIGNS = {"ResponseMetadata", "createdBy", "createdAt", "lastUpdatedAt", "updatedAt", "nextToken"}
"""Members of answers that no request has."""


@dataclass(frozen=True, slots=True)
class Request:
    """A document whose operation is known."""

    operation: Operation
    body: Node
    """The request's members: the document, or what its wrapper holds."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A document that has to do with an API and is not the request of a change."""

    kind: Literal["faulty", "other", "vague"]
    """`faulty`: meant as a request, so that it may not be passed over. `other`: an answer, or a request that only
    reads. `vague`: it may have nothing to do with an API at all."""
    why: str
    """Full sentences that name the way out, without the file's name at the start."""


def identify(root: Node, name: str) -> Request | Refusal | None:
    """Return the request in a document, why it is none, or None where it has nothing to do with any API.

    `name` is the file's name without its folders, such as `create-project-profile.finance.request.json`.
    """
    if not isinstance(root.value, dict):
        return None
    given = root.value
    if {"operation", "parameters"} <= given.keys() <= _WRAPPER:
        return _wrapped(given)
    named = by_name(name)
    answered = _answer(given, {_noun(one) for one in named})
    if named:
        return _named(named, root, given, answered)
    if answered:
        return Refusal("other", answered)
    return _by_members(root, given)


def by_name(name: str) -> tuple[Operation, ...]:
    """Return the operations whose AWS CLI name stands at the start of a file's name; several services may share it."""
    match = re.match(r"[a-z0-9-]+", name.lower())
    parts = match[0].split("-") if match else []
    for size in range(len(parts), 1, -1):
        if found := model.by_command().get("-".join(parts[:size])):
            return found
    return ()


def _wrapped(given: dict[str, Node]) -> Request | Refusal:
    name, body = given["operation"].value, given["parameters"]
    service = given["service"].value if "service" in given else None
    if not isinstance(name, str) or not isinstance(body.value, dict):
        return Refusal("vague", 'A wrapped request is {"operation": "CreateAccountPool", "parameters": {...}}.')
    known = [
        one
        for one in model.by_command().get(model.kebab(name[:1].upper() + name[1:]), ())
        if service in (None, one.service)
    ]
    if not known:
        names = sorted({one.name for one in model.operations() if one.writes})
        near = difflib.get_close_matches(name, names, 1)
        hint = f" The nearest is {near[0]}." if near else ""
        return Refusal(
            "faulty" if service in model.SERVICES or near else "vague",
            f"DataZone, RAM and Organizations have no operation of the name that `operation` gives.{hint}",
        )
    return _choose(known, body, body.value)


def _named(
    named: Collection[Operation], root: Node, given: dict[str, Node], answered: str | None
) -> Request | Refusal | None:
    known = [one for one in named if not given or given.keys() & model.members(one.input).keys()]
    if answered and not any(given.keys() <= model.members(one.input).keys() for one in named):
        return Refusal("other", answered)
    if not known:
        return None
    return _choose(known, root, given)


def _choose(known: Collection[Operation], body: Node, given: Mapping[str, Node]) -> Request | Refusal:
    """Return the request of the operation, of one name, that the members fit best."""
    scores = [(_whole(one, given), len(given.keys() & model.members(one.input).keys()), one) for one in known]
    best = max(score[:2] for score in scores)
    chosen = [one for *score, one in scores if tuple(score) == best]
    if len(chosen) > 1:
        return Refusal("faulty", _several(chosen, wrapper=True))
    if not chosen[0].writes:
        return Refusal(
            "other",
            f"It is a request of {chosen[0].name}, which only reads: it changes nothing that a gate could judge.",
        )
    return Request(chosen[0], body)


def _by_members(root: Node, given: dict[str, Node]) -> Request | Refusal | None:
    if not given:
        return None
    distinct = any(_SEVERAL_WORDS.search(name) for name in given)
    whole = [one for one in model.operations() if one.writes and _whole(one, given)]
    if not whole and "domainIdentifier" not in given:
        # The domain is often an option beside the file: --domain-identifier.
        whole = [one for one in _without_domain() if _whole(one, {**given, "domainIdentifier": _SOMETHING})]
        distinct = distinct and len(whole) == 1
        if not distinct:
            return None
    if len(whole) == 1 and distinct:
        return Request(whole[0], root)
    if whole:
        return Refusal("faulty" if "domainIdentifier" in given else "vague", _several(whole))
    if "domainIdentifier" not in given:
        return None
    overlap = max(len(given.keys() & model.members(one.input).keys()) for one in model.operations() if one.writes)
    return Refusal(
        "faulty" if 2 * overlap >= len(given) and overlap > 1 else "vague",
        "It has a `domainIdentifier` as DataZone's requests have, but its members are not those of any operation that "
        "changes something. Name the file after its operation, such as create-project-profile.json, to be told what "
        "is wrong with it.",
    )


class _Anything:
    """Stands for a value that is given elsewhere."""


_SOMETHING = _Anything()


def _without_domain() -> list[Operation]:
    return [one for one in model.operations() if one.service == "datazone" and one.name in CHANGES["datazone"]]


def _whole(operation: Operation, given: Mapping[str, Node | _Anything]) -> bool:
    """Return whether all required members are given, all given ones are known, and each is of the right kind."""
    known = model.members(operation.input)
    return (
        given.keys() <= known.keys()
        and set(model.required(operation.input)) <= given.keys()
        and all(check.fits(known[name], node) for name, node in given.items() if isinstance(node, Node))
    )


def _several(operations: Collection[Operation], *, wrapper: bool = False) -> str:
    names = sorted(f"{one.name} ({one.service})" if wrapper else one.name for one in operations)
    some = ", ".join(names[:8]) + (f" and {len(names) - 8} more" if len(names) > 8 else "")
    one = next(iter(operations))
    say = (
        f'Write it as {{"service": "{one.service}", "operation": "{one.name}", "parameters": {{...}}}}.'
        if wrapper
        else f"Name the file after its operation, such as {one.command}.json."
    )
    return f"It may be a request of {some}. {say}"


def _noun(operation: Operation) -> str:
    return re.sub(r"^[A-Z][a-z]+", "", operation.name)


def _answer(given: Mapping[str, Node], nouns: Collection[str]) -> str | None:
    """Return what to say of a document that AWS answered; None where it is no answer.

    `nouns` are what the file's name speaks of, such as ProjectProfile.
    """
    names = given.keys() - {"ResponseMetadata"}
    items = given["items"].get(0, "domainId") if "items" in given else None
    if not (given.keys() & _SIGNS or {"id", "domainId"} <= names or items is not None) or not names:
        return None
    found = [one for one in model.operations() if one.output is not None and names <= model.members(one.output).keys()]
    # createdAt alone, or a name and a time, could be anyone's.
    if not found or (items is None and not any(_SEVERAL_WORDS.search(name) for name in names - _SIGNS)):
        return None
    # The answers of Create, Get and Update look alike, and lists of many things have the same members.
    first = min(found, key=lambda one: (_noun(one) not in nouns, not one.name.startswith("Get")))
    if items is None and len({_noun(one) for one in found}) > 1 and _noun(first) not in nouns:
        return f"It is an answer of AWS, as to {first.name}, and no request. Give the request that makes the change."
    what = f"what AWS answers to {first.name}" if items is None else "what AWS answers to an operation that lists"
    forms = [one for one in model.operations() if one.service == first.service and one.writes]
    forms = [one for one in forms if _noun(one) == _noun(first) and one.name.startswith(("Create", "Put", "Update"))]
    if items is not None or not forms:
        return f"It is {what}, and no request. Give the request that makes the change."
    wanted = " or ".join(one.name for one in forms)
    return (
        f"It is {what}, and no request. Give the request of {wanted}; "
        f"aws {first.service} {forms[0].command} --generate-cli-skeleton prints its form."
    )
