"""What each format says, how much of it, and in which order."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import msgspec
import pytest
from rich.cells import cell_len

from sus_audit.model.audit import Severity
from sus_audit.model.gate import GateChange, GateCounts, GateFinding, GateResult
from sus_audit.report.gate import FORMATS, github_summary, markdown
from sus_audit.report.gate._view import GROUPS, headline, view
from tests.report_gate import results


def many(number: int, length: int = 300, **given: Any) -> list[GateFinding]:
    return [
        results.finding("owners.two", f"p{place:05}", message="\u5206" * length, **given) for place in range(number)
    ]


def counts(**given: int) -> GateCounts:
    zero = dict.fromkeys(GateCounts.__struct_fields__, 0)
    return GateCounts(**(zero | given))


def run(**given: Any) -> Any:
    return msgspec.structs.replace(results.result().run, **given)


MEDIUM = results.finding("owners.two", "p", Severity.MEDIUM)
ADVISORY = results.finding("owners.two", "p", enforcement="advisory")
UNKNOWN = results.finding("owners.two", "p", status="unknown", cause="unresolved")


@pytest.mark.parametrize(
    ("result", "sentence"),
    [
        (results.clean(), "CLEAN: the change brings no new or worse finding"),
        (
            results.result(findings=[MEDIUM], verdict="clean", counts=counts(new_fails=1)),
            "CLEAN: 1 new finding, none of which decides (of severity high or higher, and enforced)",
        ),
        (
            results.result(findings=[ADVISORY], verdict="clean", counts=counts(new_fails=1)),
            "CLEAN: 1 new finding, none of which decides (of severity high or higher, and enforced)",
        ),
        (
            results.result(findings=[UNKNOWN], verdict="incomplete", counts=counts(new_unknowns=1)),
            "INCOMPLETE: the change fails nothing of severity high or higher, but 1 check cannot be decided",
        ),
        (
            results.result(findings=[UNKNOWN], verdict="clean", run=run(allow_incomplete=True)),
            "CLEAN, incomplete: nothing of severity high or higher fails; 1 check undecided (--allow-incomplete)",
        ),
        (
            results.result(findings=[MEDIUM], run=run(fail_on=Severity.INFO)),
            "FAILED: the change brings 1 new or worse finding of any severity",
        ),
        (
            results.result(),
            "FAILED: the change brings 3 new or worse findings of severity high or higher, and 1 check cannot be "
            "decided",
        ),
    ],
)
def test_the_headline_says_why(result: GateResult, sentence: str) -> None:
    assert headline(view(result)) == sentence


def test_every_finding_is_in_one_group() -> None:
    shown = view(results.result())
    names = {name: [finding.resource for finding in shown.groups[name]] for name in GROUPS}

    assert names == {
        "new": ["new:profile", "grant:2", "h0", "h1", "h2", "h3", "h4", "project:7"],
        "worse": ["grant:1"],
        "unknown": ["new:unknown"],
        "fixed": ["project:gone", "profile:old"],
        "waived": ["project:waived"],
        "baseline": ["project:debt"],
        "unchanged": ["project:8", "project:9"],
    }


def test_text_tells_how_many_it_leaves_out() -> None:
    text = FORMATS["text"](results.result(findings=[*many(51), *many(2, status="unknown")]))

    assert text.count("-->") == 50
    assert text.split("\n").count("  1 more in the json report") == 1
    # The unknowns find no room, and are counted.
    assert "New, and cannot be decided: 2\n\n  2 more in the json report\n" in text


def test_text_is_as_wide_as_asked() -> None:
    from sus_audit.report.gate import text

    calm = [finding for finding in results.findings() if finding.rule != "hostile.names"]
    lines = text.render(results.result(findings=calm, lint=[]), width=60).split("\n")

    assert max(cell_len(line) for line in lines) == 60


@pytest.mark.parametrize("number", [0, 1, 30, 5000])
def test_a_comment_is_never_too_long_and_says_what_is_left_out(number: int) -> None:
    comment = FORMATS["markdown"](results.result(findings=many(number)))
    shown = comment.count("`owners.two` `p") + comment.count("`owners.two` `ProdProfile`")

    assert len(comment) <= markdown.LIMIT
    left = number - shown
    assert (f"*{left:,} more are left out here for length; the json report has all.*" in comment) == (left > 0)
    assert comment.endswith("exit code 3*\n")


def test_new_findings_have_the_room_before_fixed_ones() -> None:
    fixed = many(400, kind="fixed", status="pass")
    comment = FORMATS["markdown"](results.result(findings=[*fixed, *many(20)]))

    assert "### New (20)" in comment
    assert comment.split("### New (20)")[1].split("<details>")[0].count("**HIGH**") == 20
    assert "Fixed (400)" in comment
    assert len(comment) <= markdown.LIMIT


def test_a_summary_is_measured_in_bytes() -> None:
    summary = FORMATS["github-summary"](results.result(findings=many(5000)))

    assert len(summary.encode()) <= github_summary.LIMIT
    assert "more are left out here for length" in summary


def test_ten_thousand_changes_do_not_hide_the_findings() -> None:
    rows = [GateChange(action="add", table="t", key="k" * 200, name="n" * 200) for _ in range(10_000)]
    comment = FORMATS["markdown"](results.result(changes=rows))

    assert len(comment) <= markdown.LIMIT
    assert "What the change does: adds 10,000" in comment
    assert "### New (8)" in comment


def test_the_first_annotations_are_the_worst() -> None:
    findings = [
        results.finding("owners.two", "a", Severity.HIGH),
        results.finding("owners.two", "b", Severity.CRITICAL, kind="worse"),
        results.finding("owners.two", "c", Severity.LOW),
        results.finding("owners.two", "d", Severity.CRITICAL, status="unknown"),
        results.finding("owners.two", "e", Severity.CRITICAL, enforcement="advisory"),
        results.finding("owners.two", "f", Severity.CRITICAL, waived=results.WAIVED),
    ]
    lines = FORMATS["github"](results.result(findings=findings, lint=[], notices=[], not_judged=[])).splitlines()

    assert [(line.split(" ")[0], line.split("::")[2][0]) for line in lines[1:]] == [
        ("::error", "b"),
        ("::error", "a"),
        ("::warning", "e"),
        ("::warning", "d"),
        ("::warning", "c"),
    ]


def test_columns_are_told_of_places_on_one_line_only() -> None:
    place = results.place(12, 3, 9, end_line=14)
    line = FORMATS["github"](results.result(findings=[results.finding("owners.two", "a", place=place)])).splitlines()[1]

    assert line.startswith("::error file=stacks/profiles%2C one.yaml,line=12,endLine=14,title=HIGH owners.two%3A ")


def test_gitlab_has_what_is_new_and_no_fingerprint_twice() -> None:
    one = results.finding("owners.two", "p")
    rows = json.loads(FORMATS["gitlab"](results.result(findings=[one, one, *results.findings()])))

    assert len(rows) == 12
    assert len({row["fingerprint"] for row in rows}) == 12
    assert {row["severity"] for row in rows} == {"blocker", "critical", "major", "minor"}
    assert rows[-1] == {
        "description": "Cannot be decided: ProdProfile: The account is {{resolve:ssm:/a/b}}, which only the deployment "
        "knows. (Refers to something unresolved (unresolved))",
        "check_name": "profiles.static_for_prod",
        "fingerprint": rows[-1]["fingerprint"],
        "severity": "major",
        "location": {"path": "stacks/profiles, one.yaml", "lines": {"begin": 12, "end": 12}},
    }


def test_gitlab_has_no_dot_slash_and_no_row_of_a_clean_change() -> None:
    found = results.finding("owners.two", "p", place=results.bare("./a/../b.yaml", 3))

    assert json.loads(FORMATS["gitlab"](results.result(findings=[found])))[0]["location"]["path"] == "b.yaml"
    assert FORMATS["gitlab"](results.clean()) == "[]\n"


def test_junit_has_a_suite_for_each_file_and_a_case_for_each_finding() -> None:
    root = ElementTree.fromstring(FORMATS["junit"](results.result()))
    cases = {
        case.get("name", "").split("(")[1].split(",")[0].rstrip(")"): [child.tag for child in case]
        for case in root.iter("testcase")
        if case.get("classname") != "hostile.names"
    }

    assert [suite.get("name") for suite in root] == [results.FILE, results.OTHER, "not in the change", "verdict"]
    assert cases == {
        "new:profile": ["failure"],
        "grant:2": ["failure"],
        "project:7": ["failure"],
        "grant:1": ["failure"],
        "new:unknown": ["error"],
        "project:gone": [],
        "profile:old": [],
        "project:waived": ["skipped"],
        "project:debt": ["skipped"],
        "project:8": ["skipped"],
        "project:9": ["skipped"],
    }
    assert [root.get(key) for key in ("tests", "failures", "errors", "skipped")] == ["16", "9", "1", "4"]


def test_junit_of_a_clean_change_has_one_case_which_passes() -> None:
    root = ElementTree.fromstring(FORMATS["junit"](results.clean()))
    (case,) = root.iter("testcase")

    assert (root.get("tests"), list(case)) == ("1", [])
