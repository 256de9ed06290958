"""The `github` report: workflow commands that GitHub Actions shows on the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from sus_audit.model.gate import GateFinding, GateResult, Place
from sus_audit.report._text import shorten, visible
from sus_audit.report.gate._view import (
    TOOL,
    GateView,
    advice,
    because,
    before,
    headline,
    name_of,
    relative,
    remarks,
    view,
    word_of,
)

# GitHub shows ten of each kind per step and cuts a message at 64 KiB; the rest stands in the log of the step.
_MESSAGE_LIMIT = 2000
_TITLE_LIMIT = 200


def render(result: GateResult) -> str:
    """Return one command a line, the worst first.

    `error` for what decides as a failure, `warning` for unknowns and for failures that do not decide, `notice` for the
    verdict, for what was not judged, for remarks and for cfn-lint. Fixed and unchanged findings, and those that a
    waiver or the baseline covers, are not on anybody's lines.
    """
    return "".join(f"{line}\n" for line in _commands(view(result)))


def _commands(shown: GateView) -> Iterator[str]:
    result = shown.result
    yield command("notice", headline(shown), title=TOOL)
    deciding = {finding.id for finding in shown.deciding}
    open_ones = [finding for group in ("new", "worse", "unknown") for finding in shown.groups[group]]
    open_ones.sort(key=lambda finding: -finding.severity.rank)
    for level in ("error", "warning"):
        for finding in open_ones:
            if (finding.id in deciding) == (level == "error"):
                yield _finding(level, shown, finding)
    for sentence in result.not_judged:
        yield command("notice", visible(sentence), title=f"{TOOL}: not judged")
    for notice in result.notices:
        yield command("notice", visible(notice.message), title=TOOL, place=notice.place)
    for lint in result.lint:
        yield command("notice", visible(lint.message), title=f"cfn-lint {visible(lint.rule)}", place=lint.place)


def _finding(level: str, shown: GateView, finding: GateFinding) -> str:
    lines = [visible(finding.message)]
    lines += [f"({remark})" for remark in remarks(finding)]
    old, cause = before(finding), because(finding)
    if old is not None:
        lines.append(f"Before the change {old}")
    if cause is not None:
        lines.append(f"Because: {cause}")
    sentence, more = advice(shown, finding)
    lines.append(f"What to do: {sentence} ({more})")
    title = f"{word_of(finding)} {visible(finding.rule)}: {visible(name_of(finding, shown.result))}"
    return command(level, "\n".join(shorten(line, _MESSAGE_LIMIT) for line in lines), title, finding.place)


def command(level: str, message: str, title: str, place: Place | None = None) -> str:
    """Return one workflow command on one line, whatever message, title and file hold.

    GitHub takes columns only of places on one line, and counts the end column as part of the place.
    """
    properties: dict[str, str] = {}
    if place is not None:
        properties = {"file": relative(visible(place.file)), "line": str(place.line), "endLine": str(place.end_line)}
        if place.line == place.end_line:
            properties |= {"col": str(place.column), "endColumn": str(max(place.column, place.end_column - 1))}
    properties["title"] = shorten(title, _TITLE_LIMIT)
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{level} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """Return a message as the runner reads it back: it ends at a line end, and `%` is the escape."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return a property's value: `:` would end the properties, and `,` the value."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
