"""The `terminal` report: a tree by area, the worst findings, what is unknown, what changed."""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from sus_audit.model.audit import Audit, Severity, Status
from sus_audit.report._text import count, listing, shorten, visible
from sus_audit.report._view import Area, Counts, Finding, View, view

FINDINGS_SHOWN = 10
_NAME_LIMIT = 60
_MESSAGE_LIMIT = 400
_STYLES = {
    Severity.CRITICAL: "bold red",
    Severity.HIGH: "red",
    Severity.MEDIUM: "yellow",
    Severity.LOW: "blue",
    Severity.INFO: "dim",
}
_TONES = {"fail": "bold red", "unknown": "bold yellow", "nothing": "bold", "pass": "bold green"}


def render(audit: Audit, width: int = 100, colour: bool = False) -> str:
    """Return the report as text of at most `width` columns; plain unless `colour` (NO_COLOR still wins).

    Names are shown, never obeyed: control and escape characters come out as pictures of themselves.
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
    shown = view(audit)
    for part in _parts(shown, width):
        console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _parts(shown: View, width: int) -> Iterator[Text | Tree | Padding | str]:
    yield Text(visible(shown.headline), style=_TONES[shown.tone])
    yield _soft(f"{shown.scope}; judged as of {shown.run.as_of} by sus-audit {shown.run.tool_version}")
    for label, text in shown.notices:
        yield Text(visible(f"{label}: {text}."), style="yellow")
    yield ""
    yield _tree(shown, width)
    yield from _worst(shown)
    yield from _waived(shown)
    yield from _causes(shown)
    yield from _frameworks(shown)
    if shown.disabled:
        yield from _title("Disabled rules")
        for rule in shown.disabled:
            yield _indented(Text(visible(f"{rule.id}: {rule.reason or 'no reason given'}")))
    if shown.change is not None:
        yield from _title("Since the previous audit")
        for row in shown.change:
            yield _indented(Text(f"{len(row.ids):>6,}  {row.label}"))


def _tree(shown: View, width: int) -> Tree:
    longest = max((len(group.rule.id) + 8 for group in shown.groups), default=20)
    room = min(max(longest, 24), width - 36)
    tree = Tree(_line("All areas", shown.totals, room, "bold"), guide_style="dim")
    for area in shown.areas:
        _branch(tree, area, room)
    return tree


def _branch(tree: Tree, area: Area, room: int) -> None:
    if not area.counts.total:
        tree.add(Text(f"{visible(area.name).ljust(room - 4)}  nothing to judge", style="dim"))
        return
    branch = tree.add(_line(area.name, area.counts, room - 4, "bold"))
    for group in area.groups:
        line = _line(group.rule.id, group.counts, room - 8, "")
        line.append(f"  {group.severity.value}", style=_STYLES[group.severity])
        branch.add(line)


def _line(name: str, counts: Counts, room: int, style: str) -> Text:
    line = Text(no_wrap=True)
    line.append(shorten(visible(name), room).ljust(room), style=style)
    line.append(f"{counts.fail:>7,} fail", style="red" if counts.fail else "dim")
    line.append(f"{counts.unknown:>5,} unknown", style="yellow" if counts.unknown else "dim")
    line.append(f"{counts.passed:>7,} pass", style="dim")
    return line


def _worst(shown: View) -> Iterator[Text | Padding | str]:
    open_ones = [finding for finding in shown.findings if finding.waived is None]
    if not open_ones:
        return
    yield from _title("Worst findings")
    for finding in open_ones[:FINDINGS_SHOWN]:
        yield _indented(_named(finding))
        yield _indented(Text(shorten(visible(finding.message or finding.title), _MESSAGE_LIMIT)), 4)
        yield _indented(_soft(f"{finding.rule}  {finding.id}"), 4)
    left = len(open_ones) - FINDINGS_SHOWN
    if left > 0:
        yield _indented(_soft(f"{left:,} more in the other reports"))


def _waived(shown: View) -> Iterator[Text | Padding | str]:
    if not shown.waivers:
        return
    yield from _title("Waived: these still fail, and decide no exit code")
    for row in shown.waivers:
        waiver = row.waiver
        line = Text(f"{row.findings:>6,}  {visible(waiver.id)}", style="bold")
        line.append(f"  {visible(', '.join(row.rules))}", style="dim")
        yield _indented(line)
        yield _indented(Text(shorten(visible(waiver.reason), _MESSAGE_LIMIT)), 10)
        text = f"approved by {waiver.approver}, {waiver.ticket}, until {waiver.expires}"
        yield _indented(_soft(shorten(text, _MESSAGE_LIMIT)), 10)


def _named(finding: Finding) -> Text:
    line = Text()
    word = "unknown" if finding.status is Status.UNKNOWN else finding.severity.value
    line.append(f"{word.upper()} ", style="yellow" if finding.status is Status.UNKNOWN else _STYLES[finding.severity])
    if finding.advisory:
        line.append("(advisory) ", style="dim")
    line.append(shorten(visible(finding.name), _NAME_LIMIT), style="bold")
    line.append(f"  {visible(', '.join(finding.place))}", style="dim")
    return line


def _causes(shown: View) -> Iterator[Text | Padding | str]:
    if not shown.causes:
        return
    yield from _title("Unknown, because")
    for row in shown.causes:
        line = Text(f"{row.verdicts:>6,}  {visible(row.meaning)}")
        details = [count(row.gaps, "gap")] if row.gaps else []
        details += [text for text in (listing(row.operations), listing(row.accounts)) if text]
        line.append(f"  {visible('; '.join(details))}", style="dim")
        yield _indented(line)


def _frameworks(shown: View) -> Iterator[Text | Padding | str]:
    if not shown.frameworks:
        return
    yield from _title("Controls of frameworks: supporting evidence, no statement of compliance")
    for row in shown.frameworks:
        line = Text(f"{visible(row.framework.title)}: ")
        for place, (word, tone, number) in enumerate(row.states):
            line.append(f"{', ' if place else ''}{number} {word}", style=_TONES[tone].removeprefix("bold "))
        yield _indented(line)


def _title(text: str) -> Iterator[Text | str]:
    yield ""
    yield Text(text, style="bold")


def _soft(text: str) -> Text:
    return Text(visible(text), style="dim")


def _indented(text: Text, by: int = 2) -> Padding:
    return Padding(text, (0, 0, 0, by))
