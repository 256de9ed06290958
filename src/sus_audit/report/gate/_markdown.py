"""GitHub-flavoured Markdown of a result, at most so long: what the job summary and the comment have in common.

What others wrote comes in only as code, or with every sign of Markdown escaped: no link, mention, image, formula or
HTML of theirs is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sus_audit.model.gate import GateFinding, Place
from sus_audit.report._text import count, shorten, visible
from sus_audit.report.gate import _frame
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
    tally,
    waiver_line,
    whereabouts,
    word_of,
)

_NAME_LIMIT = 120
_MESSAGE_LIMIT = 1000
_LINE_LIMIT = 400
_FRAME_WIDTH = 110
_RELATED = 3
# Room for the last line, for the sentences about what is left out, and for the signs around the groups.
_RESERVE = 4000

# Everywhere in a line, and what would begin a heading, a list or a rule at its start.
_SIGNS = re.compile(r"[\\`*_{}\[\]|~<>&$]|^[-+#=]")
_NUMBERED = re.compile(r"^(\d+)(?=[.)])")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "$": "&#36;"}
# Code hosts look for mentions, references and addresses in what is already rendered, so escapes do not stop them; an
# empty character between sign and word does.
_REFERENCE = re.compile(r"(?<=[@#!%~$&])(?=[\w\"'])|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=\bGH)(?=-)", re.IGNORECASE)
_EMPTY = "\u200b"

Measure = Callable[[str], int]


def plain(text: str, limit: int = _MESSAGE_LIMIT) -> str:
    """Return text that renders as itself inside a line, and as nothing else."""
    parted = _REFERENCE.sub(_EMPTY, shorten(visible(text).strip(), limit))
    escaped = _SIGNS.sub(lambda match: _ENTITIES.get(match.group(), "\\" + match.group()), parted)
    return _NUMBERED.sub(r"\1\\", escaped)


def code(text: str, limit: int = _NAME_LIMIT) -> str:
    """Return a code span that shows text as it is. Not for tables, where `|` would end the cell."""
    shown = shorten(visible(text), limit)
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    blank = " " if not shown or shown[0] in "` " or shown[-1] in "` " else ""
    return f"{fence}{blank}{shown}{blank}{fence}"


def fenced(lines: list[str]) -> str:
    """Return lines as a code block that nothing in them can end."""
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join([f"{fence}text", *lines, fence])


def body(shown: GateView, limit: int, measure: Measure, in_full: int) -> str:
    """Return the report, `measure`d at most `limit`: first what is new, and of all that is left out how many.

    The first `in_full` findings have their code with them, the others a line each.
    """
    counts = [f"| {word} | {number:,} |" for word, number in tally(shown.result)]
    head = [
        f"## {plain(headline(shown))}",
        plain(judged(shown.result), _LINE_LIMIT),
        "\n".join(["| | count |", "| --- | ---: |", *counts]),
    ]
    parts = ["\n\n".join(head)]
    room = limit - _RESERVE - measure(parts[0])
    for title, open_at_once, items in _sections(shown, in_full):
        if not items:
            continue
        taken = []
        for item in items:
            room -= measure(item) + 2
            if room < 0:
                break
            taken.append(item)
        left = len(items) - len(taken)
        if left:
            # What comes later may still fit: it is shorter, and its number is told in any case.
            room += measure(items[len(taken)]) + 2
            taken.append(
                f"*{left:,} more {'is' if left == 1 else 'are'} left out here for length; the json report has all.*"
            )
        parts.append(_section(title, taken, open_at_once))
    parts.append(f"*{plain(ending(shown.result))}*")
    return "\n\n".join(parts) + "\n"


def _section(title: str, items: list[str], open_at_once: bool) -> str:
    inner = "\n\n".join(items) if open_at_once else "\n".join(items)
    if open_at_once:
        return f"### {title}\n\n{inner}"
    return f"<details><summary>{title}</summary>\n\n{inner}\n\n</details>"


def _sections(shown: GateView, in_full: int) -> Iterator[tuple[str, bool, list[str]]]:
    """Yield title, whether it is open at once, and items; titles hold nothing that others wrote."""
    result, groups = shown.result, shown.groups
    left = in_full
    for group in ("new", "worse", "unknown"):
        findings = groups[group]
        items = [_full(shown, one) if place < left else _brief(shown, one) for place, one in enumerate(findings)]
        left = max(0, left - len(findings))
        yield f"{GROUPS[group]} ({len(findings):,})", True, items
    seen = seen_line(result)
    yield "Not judged", True, [f"- {plain(text)}" for text in result.not_judged]
    yield "Seen only", False, [f"- {plain(seen)}"] if seen else []
    for group in ("fixed", "waived", "baseline"):
        yield f"{GROUPS[group]} ({len(groups[group]):,})", False, [_brief(shown, one) for one in groups[group]]
    unchanged = groups["unchanged"]
    fails = sum(finding.status == "fail" for finding in unchanged)
    title = f"Unchanged: {fails:,} failed and {len(unchanged) - fails:,} could not be decided before the change too"
    yield title, False, [_brief(shown, one) for one in unchanged]
    rows = [f"- {code(change_line(one), _LINE_LIMIT)}" for one in result.changes]
    yield f"What the change does: {change_counts(result)}", False, rows
    notices = [f"- {plain(one.message)}{_at(one.place)}" for one in result.notices]
    yield count(len(notices), "notice").capitalize(), False, notices
    lint = [f"- {code(one.rule)} {one.level}: {plain(one.message)}{_at(one.place)}" for one in result.lint]
    yield f"cfn-lint, which does not decide ({len(lint):,})", False, lint


def _brief(shown: GateView, finding: GateFinding) -> str:
    """Return one finding as one item of a list."""
    waiver = waiver_line(finding)
    ended = {"gone": " (the resource is gone)", "pass": " (passes now)"}.get(finding.status, "")
    text = f"- **{word_of(finding)}** {code(finding.rule)} {code(name_of(finding, shown.result))}{ended}"
    text += f"{_at(finding.place)}: {plain(finding.message, _LINE_LIMIT)}"
    return text + (f" Waived by {plain(waiver, _LINE_LIMIT)}" if waiver else "")


def _full(shown: GateView, finding: GateFinding) -> str:
    """Return one finding with its code, what was before, and what to do."""
    said = "".join(f" *({plain(remark)})*" for remark in remarks(finding))
    lines = [
        f"**{word_of(finding)}** {code(finding.rule)} {code(name_of(finding, shown.result))}{said}",
        plain(finding.message),
    ]
    place = finding.place
    if place is not None:
        where = inside(place)
        lines.append(code(spot(place), _LINE_LIMIT) + (f" {code(where, _LINE_LIMIT)}" if where else ""))
        frame = _frame.plain(place, _FRAME_WIDTH)
        if frame:
            lines.append(fenced(frame))
    notes = [f"- Resource: {code(whereabouts(finding, shown.result), _LINE_LIMIT)}"]
    old, cause = before(finding), because(finding)
    if old is not None:
        notes.append(f"- Before the change {plain(old)}")
    if cause is not None:
        notes.append(f"- Because: {plain(cause)}")
    notes += [
        f"- Related:{_at(one)} {code(inside(one) or one.file, _LINE_LIMIT)}" for one in finding.related[:_RELATED]
    ]
    if len(finding.related) > _RELATED:
        notes.append(f"- Related: {len(finding.related) - _RELATED:,} more in the json report")
    sentence, command = advice(shown, finding)
    notes.append(f"- What to do: {plain(sentence)} {code(command)}")
    return "\n\n".join([*lines, "\n".join(notes)])


def _at(place: Place | None) -> str:
    return f" {code(spot(place), _LINE_LIMIT)}" if place is not None else ""
