"""The `text` report: the verdict, then each finding on the line that causes it, for a person in a terminal."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from sus_audit.model.audit import Severity
from sus_audit.model.gate import GateFinding, GateResult, Place
from sus_audit.report._text import shorten, value_text, visible
from sus_audit.report.gate._frame import frame
from sus_audit.report.gate._view import (
    GROUPS,
    GateView,
    advice,
    because,
    before,
    change_counts,
    change_line,
    ending,
    headline,
    inside,
    judged,
    name_of,
    remarks,
    seen_line,
    spot,
    view,
    waiver_line,
    whereabouts,
    word_of,
)

FINDINGS_IN_FULL = 50
LINES_LISTED = 20
_RELATED = 3
_EVIDENCE = 3
_NAME_LIMIT = 60
_LINE_LIMIT = 400
_STYLES = {
    Severity.CRITICAL: "bold red",
    Severity.HIGH: "red",
    Severity.MEDIUM: "yellow",
    Severity.LOW: "blue",
    Severity.INFO: "dim",
}
_TONES = {"failed": "bold red", "incomplete": "bold yellow", "clean": "bold green"}
# A CI runner obeys lines that begin with `::`, and `##[` anywhere: a name could be a command to it.
_COMMAND = re.compile(r"^(\s*):(?=:)|##(?=\[)")

_Part = Text | Padding | str


def render(result: GateResult, width: int = 100, colour: bool = False) -> str:
    """Return the report as text of about `width` columns; plain unless `colour` (NO_COLOR still wins).

    Names are shown, never obeyed, neither by a terminal nor by a CI runner that reads along.
    """
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for part in _parts(view(result), width):
        console.print(part)
    return "".join(f"{_COMMAND.sub(_disarmed, line.rstrip())}\n" for line in out.getvalue().split("\n")[:-1])


def _disarmed(match: re.Match[str]) -> str:
    return f"{match.group()} "


def _parts(shown: GateView, width: int) -> Iterator[_Part]:
    result = shown.result
    yield Text(headline(shown), style=_TONES[result.verdict])
    yield _soft(judged(result))
    yield from _lint(result)
    left = FINDINGS_IN_FULL
    for group in ("new", "worse", "unknown"):
        findings = shown.groups[group]
        if findings:
            yield from _title(f"{GROUPS[group]}: {len(findings):,}")
        for finding in findings[:left]:
            yield from _finding(shown, finding, width)
        if len(findings) > left:
            yield ""
            yield _indented(_soft(f"{len(findings) - left:,} more in the json report"))
        left = max(0, left - len(findings))
    yield from _fixed(shown)
    for group in ("waived", "baseline"):
        yield from _lines(
            f"{GROUPS[group]}: {len(shown.groups[group]):,}", [_one_line(shown, one) for one in shown.groups[group]]
        )
    unchanged = shown.groups["unchanged"]
    if unchanged:
        fails = sum(finding.status == "fail" for finding in unchanged)
        yield from _title(
            f"Unchanged: {fails:,} failed and {len(unchanged) - fails:,} could not be decided before the change too"
        )
    yield from _changes(result)
    yield from _remarks(result)
    yield ""
    yield Text(ending(result), style="bold")


def _lint(result: GateResult) -> Iterator[_Part]:
    lines = [
        shorten(f"{spot(one.place)}  {visible(one.rule)} {one.level}: {visible(one.message)}", _LINE_LIMIT)
        for one in result.lint
    ]
    yield from _lines(f"cfn-lint (does not decide): {len(lines):,}", lines)


def _finding(shown: GateView, finding: GateFinding, width: int) -> Iterator[_Part]:
    style = "yellow" if finding.status == "unknown" else _STYLES[finding.severity]
    yield ""
    line = Text(f"{word_of(finding)} ", style=style)
    line.append(f"{visible(finding.rule)}  ", style="bold")
    line.append(shorten(visible(name_of(finding, shown.result)), _NAME_LIMIT), style="bold")
    line.append(f"  {whereabouts(finding, shown.result)}", style="dim")
    yield _indented(line)
    for remark in remarks(finding):
        yield _indented(Text(f"({remark})", style="magenta" if finding.effect else "dim"), 4)
    yield _indented(Text(shorten(visible(finding.message), _LINE_LIMIT)), 4)
    if finding.place is not None:
        yield from _place(finding.place, style, width)
    for label, text in _notes(shown, finding):
        yield _noted(label, text)


def _place(place: Place, style: str, width: int) -> Iterator[_Part]:
    where = inside(place)
    yield _indented(Text(f"--> {spot(place)}" + (f"  {where}" if where else ""), style="cyan"), 4)
    rows = frame(place, max(20, width - 16))
    room = max((len(str(row.number)) for row in rows if row.number is not None), default=1)
    for row in rows:
        line = Text(no_wrap=True, overflow="ignore")
        line.append(f"{'' if row.number is None else row.number:>{room}} | ", style="dim")
        line.append(row.text, style=style if row.number is None else "")
        yield _indented(line, 4)


def _notes(shown: GateView, finding: GateFinding) -> Iterator[tuple[str, str]]:
    old = before(finding)
    if old is not None:
        yield "before", old
    cause = because(finding)
    if cause is not None:
        yield "because", cause
    for row in finding.evidence[:_EVIDENCE]:
        yield "evidence", f"{visible(row.pointer)}: {visible(value_text(row.value, 120))}"
    if len(finding.evidence) > _EVIDENCE:
        yield "evidence", f"{len(finding.evidence) - _EVIDENCE:,} more in the json report"
    for place in finding.related[:_RELATED]:
        where = inside(place)
        yield "related", spot(place) + (f"  {where}" if where else "")
    if len(finding.related) > _RELATED:
        yield "related", f"{len(finding.related) - _RELATED:,} more in the json report"
    sentence, command = advice(shown, finding)
    yield "do", f"{sentence} ({command})"


def _fixed(shown: GateView) -> Iterator[_Part]:
    lines = []
    for finding in shown.groups["fixed"]:
        ended = "the resource is gone" if finding.status == "gone" else "passes now"
        lines.append(f"{_named(shown, finding)}: {ended}")
    yield from _lines(f"{GROUPS['fixed']}: {len(lines):,}", lines)


def _named(shown: GateView, finding: GateFinding) -> str:
    name = shorten(visible(name_of(finding, shown.result)), _NAME_LIMIT)
    place = f"  {spot(finding.place)}" if finding.place is not None else ""
    return f"{word_of(finding)} {visible(finding.rule)}  {name}{place}"


def _one_line(shown: GateView, finding: GateFinding) -> str:
    waiver = waiver_line(finding)
    return shorten(_named(shown, finding) + (f"  [{waiver}]" if waiver else ""), _LINE_LIMIT)


def _changes(result: GateResult) -> Iterator[_Part]:
    yield from _lines(f"What the change does: {change_counts(result)}", [change_line(one) for one in result.changes])
    if not result.changes:
        yield from _title(f"What the change does: {change_counts(result)}")


def _remarks(result: GateResult) -> Iterator[_Part]:
    lines = []
    for notice in result.notices:
        place = f"{spot(notice.place)}  " if notice.place is not None else ""
        lines.append(place + visible(notice.message))
    yield from _lines(f"Notices: {len(lines):,}", lines)
    seen = seen_line(result)
    yield from _lines("Not judged", [visible(text) for text in result.not_judged] + ([seen] if seen else []))


def _lines(title: str, lines: list[str]) -> Iterator[_Part]:
    """Return a title and at most LINES_LISTED lines below it; nothing without lines."""
    if not lines:
        return
    yield from _title(title)
    for line in lines[:LINES_LISTED]:
        yield _indented(Text(line))
    if len(lines) > LINES_LISTED:
        yield _indented(_soft(f"{len(lines) - LINES_LISTED:,} more in the json report"))


def _noted(label: str, text: str) -> Padding:
    line = Text(f"= {label}: ", style="dim")
    line.append(shorten(text, _LINE_LIMIT), style="")
    return _indented(line, 6)


def _title(text: str) -> Iterator[Text | str]:
    yield ""
    yield Text(text, style="bold")


def _soft(text: str) -> Text:
    return Text(text, style="dim")


def _indented(text: Text, by: int = 2) -> Padding:
    return Padding(text, (0, 0, 0, by))
