"""The `terminal` report: a tree by area with counts, then the worst findings and what is unknown."""

from __future__ import annotations

import io
import os

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from sus_audit.model.audit import Audit
from sus_audit.report.view import Finding, View, view

_SHOWN = 15
_STYLES = {"critical": "bold red", "high": "red", "medium": "yellow", "low": "cyan", "info": "dim"}


def render(audit: Audit, width: int = 110, *, colour: bool | None = None) -> str:
    """Return the report as text, ending in a newline.

    Colour only where it is asked for; NO_COLOR wins. Control characters of names are made visible.
    """
    stream = io.StringIO()
    wanted = bool(colour) and "NO_COLOR" not in os.environ
    console = Console(file=stream, width=width, force_terminal=wanted, no_color=not wanted, highlight=False, emoji=False)
    shown = view(audit)
    console.print(_head(shown))
    console.print(_tree(shown))
    _findings(console, shown)
    _rest(console, shown)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def visible(text: str) -> str:
    """Return one line of text with everything that could steer a terminal made visible."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def _head(shown: View) -> Text:
    run = shown.audit.run
    text = Text(f"{shown.headline}\n", style="bold")
    text.append(
        f"{shown.fail} fail, {shown.unknown} unknown, {shown.passed} pass: {run.domains} domains, {run.accounts} accounts, "
        f"{run.projects} projects, collected {run.collected_at} with {run.calls} calls\n",
        style="not bold",
    )
    if run.trust_list_visibility:
        text.append(f"Lists are trusted to be complete: {visible(run.trust_list_visibility)}\n", style="yellow")
    for kind, values in sorted(run.filters.items()):
        text.append(f"Only these {kind}: {', '.join(map(visible, values))}\n", style="yellow")
    return text


def _tree(shown: View) -> Tree:
    tree = Tree("Rules by area (fail / unknown / pass)")
    for area in shown.areas:
        branch = tree.add(Text(f"{area.name}  {area.fail} / {area.unknown} / {area.passed}", style="bold"))
        for rule in area.rules:
            counts = rule.counts
            state = "" if rule.state == "judged" else f"  [{rule.state.replace('_', ' ')}]"
            why = f" {visible(rule.reason)}" if rule.reason and rule.state == "disabled" else ""
            style = _STYLES[rule.severity] if counts.fail else "magenta" if counts.unknown else "green" if counts.passed else "dim"
            line = f"{rule.id.split('.')[1]}  {counts.fail} / {counts.unknown} / {counts.passed}{state}{why}"
            branch.add(Text(line, style=style))
    return tree


def _findings(console: Console, shown: View) -> None:
    fails = [finding for group in shown.groups for finding in group.findings if finding.status == "fail"]
    if not fails:
        return
    console.print(Text(f"\nWorst first ({min(len(fails), _SHOWN)} of {len(fails)})", style="bold"))
    for finding in sorted(fails, key=_order)[:_SHOWN]:
        console.print(_line(finding))


def _order(finding: Finding) -> tuple[int, str, str]:
    return (list(_STYLES).index(finding.severity), finding.rule, finding.resource)


def _line(finding: Finding) -> Text:
    text = Text(f"  {finding.severity:<8} ", style=_STYLES[finding.severity])
    sure = f" (confidence {finding.confidence})" if finding.confidence is not None else ""
    text.append(f"{finding.rule}{sure}", style="bold")
    text.append(f"\n           {visible(finding.message)}", style="not bold")
    return text


def _rest(console: Console, shown: View) -> None:
    if shown.causes:
        console.print(Text(f"\nUnknown, and why ({shown.unknown})", style="bold magenta"))
        for line in shown.causes:
            console.print(Text(f"  {line.count:>4}  {line.cause}{': ' + visible(line.behind) if line.behind else ''}"))
    for name, found in shown.change.items():
        console.print(Text(f"{name} since the previous audit: {len(found)}"))
