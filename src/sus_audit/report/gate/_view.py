"""What every gate report shows: findings in groups, what names them, and the sentences of the verdict."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass

from sus_audit.model.audit import RuleResult, Severity
from sus_audit.model.gate import GateChange, GateFinding, GateResult, Place
from sus_audit.report._text import count, visible
from sus_audit.report._words import CAUSES

TOOL = "sus-audit gate"
GROUPS = {
    "new": "New",
    "worse": "Worse",
    "unknown": "New, and cannot be decided",
    "fixed": "Fixed",
    "waived": "Waived",
    "baseline": "Held by the baseline",
    "unchanged": "Unchanged",
}
"""Name of a group -> its title, in the order that reports show them."""

_KIND_ORDER = {"new": 0, "worse": 1, "fixed": 2, "unchanged": 3}


@dataclass(frozen=True)
class GateView:
    """A result in the order that reports show it."""

    result: GateResult
    rules: dict[str, RuleResult]
    """Id -> rule."""
    groups: dict[str, list[GateFinding]]
    """Group -> its findings, the worst first; every finding stands in exactly one."""
    deciding: list[GateFinding]
    """New or worse fails that make the exit code 3."""
    undecided: list[GateFinding]
    """New unknowns that make the exit code 4, unless --allow-incomplete."""


def view(result: GateResult) -> GateView:
    """Put a result in order. The order of its lists does not show."""
    groups: dict[str, list[GateFinding]] = {name: [] for name in GROUPS}
    for finding in sorted(result.findings, key=order):
        groups[group_of(finding)].append(finding)
    least = result.run.fail_on.rank
    open_ones = [
        finding
        for name in ("new", "worse", "unknown")
        for finding in groups[name]
        if finding.enforcement == "enforced" and finding.severity.rank >= least
    ]
    return GateView(
        result=result,
        rules={rule.id: rule for rule in result.rules},
        groups=groups,
        deciding=[finding for finding in open_ones if finding.status != "unknown"],
        undecided=[finding for finding in open_ones if finding.status == "unknown"],
    )


def order(finding: GateFinding) -> tuple[int, int, str, str, str]:
    """Return the key that puts findings in order: new, worse, fixed, unchanged; severity, rule, resource in each."""
    return (_KIND_ORDER[finding.kind], -finding.severity.rank, finding.rule, finding.resource, finding.id)


def group_of(finding: GateFinding) -> str:
    """Return the group of a finding. What a waiver or the baseline covers is shown as that, unless it is fixed."""
    if finding.kind == "fixed":
        return "fixed"
    if finding.waived is not None:
        return "waived"
    if finding.baseline:
        return "baseline"
    if finding.kind == "unchanged":
        return "unchanged"
    return "unknown" if finding.status == "unknown" else finding.kind


def headline(shown: GateView) -> str:
    """Return the verdict and why, without a final full stop."""
    run, counts = shown.result.run, shown.result.counts
    least = f"of severity {run.fail_on.value} or higher" if run.fail_on is not Severity.INFO else "of any severity"
    unknowns = len(shown.undecided)
    if shown.result.verdict == "failed":
        number = len(shown.deciding) or counts.new_fails
        text = f"FAILED: the change brings {count(number, 'new or worse finding')} {least}"
        return f"{text}, and {count(unknowns, 'check')} cannot be decided" if unknowns else text
    if shown.result.verdict == "incomplete":
        number = unknowns or counts.new_unknowns
        return f"INCOMPLETE: the change fails nothing {least}, but {count(number, 'check')} cannot be decided"
    if unknowns:
        return f"CLEAN, incomplete: nothing {least} fails; {count(unknowns, 'check')} undecided (--allow-incomplete)"
    lesser = counts.new_fails + counts.new_unknowns
    if lesser:
        return f"CLEAN: {count(lesser, 'new finding')}, none of which decides ({least}, and enforced)"
    return "CLEAN: the change brings no new or worse finding"


def tally(result: GateResult) -> list[tuple[str, int]]:
    """Return what is counted, as word and number, in the order that reports show it."""
    counts = result.counts
    return [
        ("new or worse", counts.new_fails),
        ("new unknown", counts.new_unknowns),
        ("fixed", counts.fixed),
        ("waived", counts.waived),
        ("in the baseline", counts.baseline),
        ("unchanged fails", counts.unchanged_fails),
        ("unchanged unknowns", counts.unchanged_unknowns),
    ]


def judged(result: GateResult) -> str:
    """Return the sentence about what was judged by what, with a final full stop."""
    run = result.run
    files = sum(one.kind != "ignored" for one in result.inputs)
    resources = sum(one.resources for one in result.inputs)
    estate = f"a snapshot of {run.collected_at}" if run.snapshot_digest else "no snapshot: only what the change shows"
    text = (
        f"Judged {count(resources, 'resource')} in {count(files, 'file')} against {estate}, "
        f"by {count(run.rules_judged, 'rule')}; {run.rules_untouched:,} more read nothing that the change touches."
    )
    if run.assumed:
        text += f" Assumed: {', '.join(sorted(run.assumed))}."
    return visible(text)


def name_of(finding: GateFinding, result: GateResult) -> str:
    """Return the name of a finding's resource: its name, else its logical id, else its id.

    The place of an effect is that of its cause, which is another resource.
    """
    known = result.resources.get(finding.resource)
    if known is not None and known.name:
        return known.name
    written = finding.place.logical_id if finding.place is not None and not finding.effect else None
    return written or finding.resource


def whereabouts(finding: GateFinding, result: GateResult) -> str:
    """Return kind, id, account and Region of a finding's resource, as far as they are known."""
    known = result.resources.get(finding.resource)
    parts = [finding.resource]
    if known is not None:
        parts = [known.kind, finding.resource, *(part for part in (known.account_id, known.region) if part)]
    return visible(", ".join(parts))


def word_of(finding: GateFinding) -> str:
    """Return the word in front: severity, or `unknown` with the severity that it could have."""
    word = finding.severity.value.upper()
    return f"UNKNOWN ({word.lower()})" if finding.status == "unknown" else word


def remarks(finding: GateFinding) -> list[str]:
    """Return what else is to be said of a finding: effect, advisory, confidence."""
    said = []
    if finding.effect:
        said.append("not in this change: an effect of it")
    if finding.enforcement == "advisory":
        said.append("advisory: never decides")
    if finding.confidence is not None:
        said.append(f"heuristic, confidence {finding.confidence} of 100")
    return said


def because(finding: GateFinding) -> str | None:
    """Return why a finding is unknown."""
    if finding.cause is None:
        return None
    return f"{CAUSES[finding.cause]} ({finding.cause})" if finding.cause in CAUSES else visible(finding.cause)


def before(finding: GateFinding) -> str | None:
    """Return what was true before the change; None where the resource was not judged then."""
    old = finding.before
    if old is None:
        return None
    if old.status == "pass":
        return "it passed"
    word = "it could not be decided" if old.status == "unknown" else "it failed"
    severity = f", {old.severity.value}" if old.severity is not None else ""
    return f"{word}{severity}" + (f": {visible(old.message)}" if old.message else "")


def spot(place: Place) -> str:
    """Return `file:line:column`, harmless to look at."""
    return f"{visible(place.file)}:{place.line}:{place.column}"


def inside(place: Place) -> str:
    """Return the resource's address and the property in it, as far as they are known, harmless to look at."""
    parts = [part for part in (place.address or place.logical_id, place.property) if part]
    return visible(", ".join(parts))


def relative(file: str) -> str:
    """Return a path as code hosts compare them: without `./` in front."""
    return posixpath.normpath(file) if file else file


def first_sentence(text: str) -> str:
    """Return the first sentence of a remediation, on one line."""
    flat = " ".join(text.split("\n\n", maxsplit=1)[0].split())
    end = flat.find(". ")
    return visible(flat if end < 0 else flat[: end + 1])


def advice(shown: GateView, finding: GateFinding) -> tuple[str, str]:
    """Return what to do about a finding, and the command that tells more."""
    rule = shown.rules.get(finding.rule)
    sentence = first_sentence(rule.remediation) if rule is not None else ""
    return sentence or "See the rule.", f"sus-audit rules show {visible(finding.rule)}"


def waiver_line(finding: GateFinding) -> str:
    """Return the one line about a waiver."""
    waived = finding.waived
    if waived is None:
        return ""
    return visible(
        f"{waived.id}, {waived.ticket}, approved by {waived.approver}, until {waived.expires}: {waived.reason}"
    )


def change_counts(result: GateResult) -> str:
    """Return `adds 3, changes 1, deletes 2 rows`; without what is zero."""
    number: Counter[str] = Counter(change.action for change in result.changes)
    verbs = {"add": "adds", "change": "changes", "delete": "deletes"}
    parts = [f"{verb} {number[action]:,}" for action, verb in verbs.items() if number[action]]
    return ", ".join(parts) if parts else "changes nothing that is read"


def change_line(change: GateChange) -> str:
    """Return one row of the snapshot that the change touches."""
    name = f"{change.name} ({change.key})" if change.name else change.key
    fields = f": {', '.join(change.fields)}" if change.fields else ""
    place = f"  {spot(change.place)}" if change.place is not None else ""
    return visible(f"{change.action:<6} {change.table} {name}{fields}") + place


def seen_line(result: GateResult) -> str:
    """Return `seen, no rule reads it: 12 AWS::IAM::Role, ...`; empty where everything seen is read."""
    if not result.seen:
        return ""
    rows = sorted(result.seen.items(), key=lambda row: (-row[1], row[0]))
    return visible("seen, no rule reads it: " + ", ".join(f"{number:,} {kind}" for kind, number in rows))


def ending(result: GateResult) -> str:
    """Return the last line: all counts, and the exit code."""
    return f"{', '.join(f'{number:,} {word}' for word, number in tally(result))}; exit code {result.exit_code}"
