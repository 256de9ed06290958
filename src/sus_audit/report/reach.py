"""What the command `reach` prints: who can create what where, by account and Region, and what is not known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from sus_audit.report._paths import Answer, Question, Thing, What, Where, Who, ask
from sus_audit.report._text import count, listing, visible
from sus_audit.report._words import CAUSES

__all__ = ["FORMATS", "Answer", "ask"]

_MANY = {
    "all_domain_units": "owners of every domain unit",
    "all_users": "every user",
    "project": "members of projects",
}
_ONE = {
    "domain_unit_owners": "owners of domain unit",
    "group": "group",
    "project": "members of project",
    "user": "user",
}


def render_text(answer: Answer) -> str:
    """Return the answer as plain text; names are shown, never obeyed."""
    return "".join(f"{line}\n" for line in _lines(answer))


def render_json(answer: Answer) -> str:
    """Return the answer as JSON with sorted keys, in ASCII, so that it does not drive a terminal either."""
    text = json.dumps(msgspec.to_builtins(answer), indent=2, sort_keys=True)
    return text.replace("\x7f", "\\u007f") + "\n"


FORMATS = {"text": render_text, "json": render_json}
"""Format -> the function that renders an answer, with a final newline."""


def _lines(answer: Answer) -> Iterator[str]:
    yield f"Who can create environments where, as of {visible(answer.collected_at)}{_asked(answer)}"
    if not answer.paths:
        yield ""
        yield "Nobody can, as far as is known." if answer.unknown else "Nobody can."
    for account, in_account in groupby(answer.paths, key=lambda path: path.account):
        yield ""
        yield _account(account)
        for region, paths in groupby(in_account, key=lambda path: path.region):
            yield f"  {visible(region)}"
            for path in paths:
                yield f"    from profile {_named(path.profile)}"
                for who in path.who:
                    yield f"      {_who(who)}"
                for what in path.what:
                    yield f"        can create {_what(what)}"
    yield from _unknown(answer.unknown)
    yield ""
    yield answer.note


def _asked(answer: Answer) -> str:
    parts: list[str] = []
    if answer.principals is not None:
        parts.append("by " + " or ".join(_named(thing) for thing in answer.principals))
    if answer.accounts is not None:
        parts.append("in account " + " or ".join(_labelled(account) for account in answer.accounts))
    if answer.region is not None:
        parts.append(f"in Region {visible(answer.region)}")
    return "".join(f", {part}" for part in parts)


def _account(account: Where) -> str:
    unit = f"business unit {visible(account.business_unit)}" if account.business_unit else "business unit undecided"
    stage = f"stage {visible(account.stage)}" if account.stage else "stage undecided"
    return f"Account {_labelled(account)}, {unit}, {stage}"


def _labelled(account: Where) -> str:
    return visible(account.id if account.name is None else f"{account.name} ({account.id})")


def _named(thing: Thing) -> str:
    return visible(thing.key if thing.name is None else f"{thing.name} ({thing.key})")


def _who(who: Who) -> str:
    parts = [_whom(who)]
    if who.business_units:
        parts.append(f"business unit {visible(listing(who.business_units, 5))}")
    if who.undecided:
        parts.append(f"business unit of {visible(listing(who.undecided, 5))} undecided")
    if who.grant:
        parts.append(f"by a grant on {_unit(who.domain_unit, who.include_child_domain_units)}")
    owners = f": {listing([_named(owner) for owner in who.owners], 5)}" if who.owners else ""
    return ", ".join(parts) + owners


def _whom(who: Who) -> str:
    return _MANY[who.kind] if who.principal is None else f"{_ONE[who.kind]} {_named(who.principal)}"


def _what(what: What) -> str:
    into = _unit(what.domain_unit, what.include_child_domain_units)
    return f"{visible(what.configuration)}, with blueprint {_named(what.blueprint)}, which lets in {into}"


def _unit(unit: Thing | None, children: bool) -> str:
    if unit is None:
        return "every domain unit"
    return f"domain unit {_named(unit)}{' and the units below it' if children else ''}"


def _unknown(questions: Iterable[Question]) -> Iterator[str]:
    questions = list(questions)
    if not questions:
        return
    yield ""
    yield "Not known"
    for question in questions:
        because = f"{visible(question.about)} ({visible(CAUSES.get(question.cause, question.cause))})"
        if question.profile is None:
            yield f"  {because}"
            continue
        whom = f"from profile {_named(question.profile)} by {_people(question.who)}"
        yield f"  in account {visible(question.id)}, {whom}: {because}"


def _people(people: list[Who]) -> str:
    return _whom(people[0]) + (f" and {count(len(people) - 1, 'other')}" if len(people) > 1 else "")
