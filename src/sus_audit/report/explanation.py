"""An explanation of one verdict, as text for a terminal and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator

import msgspec

from sus_audit import files
from sus_audit.explain import Call, Explanation
from sus_audit.report._text import value_text, visible
from sus_audit.report._words import CAUSES

VALUE_LIMIT = 2000


def text(item: Explanation, *, with_source: bool) -> str:
    """Return the explanation in words; names are shown, never obeyed."""
    return "".join(f"{line}\n" for part in _parts(item, with_source) for line in (part, ""))[:-1]


def json_text(item: Explanation, *, with_source: bool) -> str:
    """Return the explanation as JSON with sorted keys."""
    shown = item if with_source else msgspec.structs.replace(item, source=None)
    return (msgspec.json.format(files.canonical(shown), indent=1) + b"\n").decode()


FORMATS: dict[str, Callable[..., str]] = {"text": text, "json": json_text}


def _parts(item: Explanation, with_source: bool) -> Iterator[str]:
    yield _verdict(item)
    yield _rule(item)
    if item.parameters or item.stages:
        yield _parameters(item)
    yield _evidence(item)
    yield _section("Calls behind the resource's own row", _calls(item.resource_calls))
    yield _section("The same from stock OPA, in the folder with policies, config.json and snapshot.json", [item.again])
    if with_source and item.source is not None:
        numbered = [f"{number:>4}  {line}" for number, line in enumerate(item.source.splitlines(), start=1)]
        yield _section("Source of the rule", numbered)


def _verdict(item: Explanation) -> str:
    about = [item.status.value.upper()]
    if item.status.value != "pass":
        about += [word for word in (item.severity, item.enforcement) if word]
    if item.confidence is not None:
        about.append(f"{item.confidence} % sure")
    lines = [f"Verdict {item.id}: {', '.join(about)}"]
    named = f"{item.name} " if item.name else ""
    place = f", account {item.account_id}" if item.account_id else ""
    lines.append(f"On {item.kind.replace('_', ' ')} {named}({item.resource}){place}")
    if item.cause:
        lines.append(f"Cause: {CAUSES.get(item.cause, item.cause)} ({item.cause})")
    if item.message:
        lines.append(item.message)
    return "\n".join(_wrapped(line) for line in lines)


def _rule(item: Explanation) -> str:
    state = {
        True: "the rule at hand is the one that judged",
        False: "the rule at hand is ANOTHER one, so its source is not shown",
        None: "no rule of this id is at hand",
    }[item.source_matches]
    lines = [f"{item.rule}: {item.title}", " ".join(item.why.split()), f"SHA-256 {item.digest}: {state}."]
    lines += [f"Supports {name}: {', '.join(controls)}." for name, controls in sorted(item.controls.items())]
    return _section("Rule", [part for line in lines for part in _wrapped(line).split("\n")])


def _parameters(item: Explanation) -> str:
    lines = [f"{name} = {value_text(value, VALUE_LIMIT)}" for name, value in sorted(item.parameters.items())]
    for stage, settings in sorted(item.stages.items()):
        lines += [f"for {stage}: {settings.enforcement}"] if settings.enforcement else []
        lines += [
            f"for {stage}: {name} = {value_text(value, VALUE_LIMIT)}"
            for name, value in sorted((settings.parameters or {}).items())
        ]
    return _section("Parameters", lines)


def _evidence(item: Explanation) -> str:
    lines = []
    for place in item.evidence:
        lines.append(f"{place.pointer} = {value_text(place.value, VALUE_LIMIT)}")
        lines += [f"  {line}" for line in _calls(place.calls)]
    none = "A pass rests on no place in particular: nothing that the rule looks for is there."
    return _section("Evidence in snapshot.json", lines or [none if item.status.value == "pass" else "None."])


def _calls(calls: list[Call]) -> list[str]:
    if not calls:
        return ["derived, or of no call of its own"]
    lines = []
    for call in calls:
        parts = [f"request {call.request_id}" if call.request_id else "", f"at {call.at}" if call.at else ""]
        parts.append(f"as {call.caller_arn}" if call.caller_arn else "")
        if call.account_id:
            parts.append(f"in {call.account_id}, {call.region}")
        if call.calls is not None:
            parts.append(f"one of {call.calls} calls with {call.errors} errors")
        lines.append(f"{call.call}: {'; '.join(part for part in parts if part)}")
    return lines


def _section(title: str, lines: list[str], indent: str = "  ") -> str:
    return "\n".join([title, *(f"{indent}{part}" for line in lines for part in map(visible, line.split("\n")))])


def _wrapped(line: str, indent: str = "") -> str:
    return textwrap.fill(visible(line), 100, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
