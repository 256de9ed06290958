"""The `junit` report: a suite for each input file, a case for each finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from sus_audit.model.gate import GateFinding, GateResult
from sus_audit.report._text import shorten, visible
from sus_audit.report.gate._view import (
    GROUPS,
    TOOL,
    GateView,
    advice,
    because,
    before,
    ending,
    headline,
    inside,
    judged,
    name_of,
    relative,
    remarks,
    seen_line,
    spot,
    view,
    waiver_line,
)

ELSEWHERE = "not in the change"
_LIMIT = 1000
# What XML 1.0 cannot hold, not even as a reference.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def render(result: GateResult) -> str:
    """Return the XML: failures fail, unknowns are errors, what waiver or baseline cover or was there before is skipped.

    A fixed finding is a case that passes. Without any finding there is one case, which passes.
    """
    shown = view(result)
    root = ElementTree.Element("testsuites", name=TOOL)
    for file, findings in _suites(shown).items():
        suite = ElementTree.SubElement(root, "testsuite", name=_legal(file))
        for finding in findings:
            _case(suite, shown, finding)
        for lint in result.lint:
            if lint.place.file == file:
                _say(suite, f"cfn-lint {lint.rule} {lint.level} {spot(lint.place)} {visible(lint.message)}")
    suite = ElementTree.SubElement(root, "testsuite", name="verdict")
    if not result.findings:
        ElementTree.SubElement(suite, "testcase", classname=TOOL, name="no finding is new, worse or unknown")
    for line in _summary(shown):
        _say(suite, line)
    for suite in root:
        _merge_output(suite)
        _count(suite, [suite])
    _count(root, list(root))
    ElementTree.indent(root)
    return "<?xml version='1.0' encoding='utf-8'?>\n" + ElementTree.tostring(root, encoding="unicode") + "\n"


def _suites(shown: GateView) -> dict[str, list[GateFinding]]:
    suites: dict[str, list[GateFinding]] = {one.file: [] for one in shown.result.inputs if one.kind != "ignored"}
    for group in GROUPS:
        for finding in shown.groups[group]:
            suites.setdefault(finding.place.file if finding.place is not None else ELSEWHERE, []).append(finding)
    return suites


def _case(suite: ElementTree.Element, shown: GateView, finding: GateFinding) -> None:
    place = finding.place
    where = (place.property if place is not None else None) or ""
    name = f"{name_of(finding, shown.result)} ({finding.resource}{', ' + where if where else ''})"
    case = ElementTree.SubElement(suite, "testcase", classname=_legal(finding.rule), name=_legal(name))
    if place is not None:
        case.set("file", _legal(relative(place.file)))
        case.set("line", str(place.line))
    if finding.kind == "fixed":
        return
    message = _legal(shorten(finding.message, _LIMIT))
    if finding.waived is not None:
        ElementTree.SubElement(case, "skipped", message=_legal(f"Waived by {waiver_line(finding)}"))
    elif finding.baseline:
        ElementTree.SubElement(case, "skipped", message=_legal(f"Held by the baseline: {finding.message}"))
    elif finding.kind == "unchanged":
        ElementTree.SubElement(case, "skipped", message=_legal(f"Before the change too: {finding.message}"))
    else:
        tag = "error" if finding.status == "unknown" else "failure"
        kind = (finding.cause or "unknown") if finding.status == "unknown" else finding.severity.value
        element = ElementTree.SubElement(case, tag, type=_legal(kind), message=message)
        element.text = "\n".join(_legal(line) for line in _details(shown, finding))


def _details(shown: GateView, finding: GateFinding) -> Iterator[str]:
    yield f"{finding.kind}, {finding.severity.value}: {visible(finding.message)}"
    yield from remarks(finding)
    if finding.place is not None:
        yield f"{spot(finding.place)} {inside(finding.place)}".rstrip()
    for label, text in (("before", before(finding)), ("because", because(finding))):
        if text is not None:
            yield f"{label}: {text}"
    for place in finding.related:
        yield f"related: {spot(place)} {inside(place)}".rstrip()
    sentence, command = advice(shown, finding)
    yield f"do: {sentence} ({command})"


def _summary(shown: GateView) -> Iterator[str]:
    result = shown.result
    yield headline(shown)
    yield judged(result)
    for notice in result.notices:
        yield (f"{spot(notice.place)} " if notice.place is not None else "") + visible(notice.message)
    yield from (visible(text) for text in result.not_judged)
    seen = seen_line(result)
    if seen:
        yield seen
    yield ending(result)


def _say(suite: ElementTree.Element, line: str) -> None:
    ElementTree.SubElement(suite, "system-out").text = _legal(line)


def _merge_output(suite: ElementTree.Element) -> None:
    """Leave one `system-out`, the last in its suite, as the format has it."""
    found = suite.findall("system-out")
    for one in found:
        suite.remove(one)
    if found:
        ElementTree.SubElement(suite, "system-out").text = "\n".join(one.text or "" for one in found)


def _count(element: ElementTree.Element, suites: list[ElementTree.Element]) -> None:
    cases = [case for suite in suites for case in suite.findall("testcase")]
    element.set("tests", str(len(cases)))
    for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(key, str(sum(case.find(tag) is not None for case in cases)))


def _legal(text: str) -> str:
    """Return text that XML can hold, what it cannot made visible."""
    return _ILLEGAL.sub(lambda match: match.group().encode("unicode_escape").decode(), visible(text))
