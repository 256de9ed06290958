"""What reports say, and that names cannot say it for them."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser

import msgspec
import pytest

from sus_audit.model.audit import Audit, AuditGap, Change, Severity, Status, verdict_id
from sus_audit.report import FORMATS
from sus_audit.report._text import shorten, visible
from sus_audit.report._view import view
from sus_audit.report.compare import compare
from sus_audit.report.terminal import render as terminal
from tests.report import audits

RULE = "domain.single_sign_on"
FAIL = audits.found(RULE, "d1", Status.FAIL, Severity.HIGH, "local users")
UNKNOWN = audits.found(RULE, "d2", Status.UNKNOWN, Severity.MEDIUM, "not read", cause="throttled")
PASS = audits.passes(RULE, "d3")
GAP = AuditGap(
    id="b" * 32,
    table="domains",
    scope_kind="account",
    scope_id="999988887777",
    fields=None,
    cause="throttled",
    message="asked too often",
    operation="datazone:ListDomains",
    account_id="999988887777",
)


class _Elements(HTMLParser):
    """Collects every tag, attribute and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.values: list[tuple[str, str]] = []
        self.text: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for key, value in attrs:
            self.attributes.add(key)
            self.values.append((key, value or ""))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.mark.parametrize(
    ("audit", "tone", "headline"),
    [
        (audits.of([FAIL, UNKNOWN, PASS]), "fail", "1 check fails, 1 cannot be decided"),
        (audits.of([FAIL, PASS]), "fail", "1 check fails"),
        (audits.of([UNKNOWN, PASS]), "unknown", "Nothing fails, but 1 check cannot be decided"),
        (audits.of([PASS], [GAP]), "nothing", "Every check passes; 1 thing could not be read, and no rule needed it"),
        (audits.of([PASS]), "pass", "The one check passes"),
        (audits.of([]), "nothing", "Nothing was judged"),
    ],
    ids=["fail and unknown", "fail", "unknown", "gap", "pass", "nothing"],
)
def test_the_headline_never_takes_an_unknown_for_a_pass(audit: Audit, tone: str, headline: str) -> None:
    shown = view(audit)

    assert (shown.tone, shown.headline) == (tone, headline)
    assert f'<header class="top {tone}">' in FORMATS["html"](audit)
    assert FORMATS["terminal"](audit).splitlines()[0] == headline


def test_findings_go_from_worst_to_least() -> None:
    shown = view(audits.rich())

    assert [(item.status.value, item.severity.value, item.rule.partition(".")[0]) for item in shown.findings] == [
        *[("fail", "critical", "isolation")] * 3,
        *[("fail", "high", "isolation")] * 3,
        ("fail", "high", "profiles"),
        ("fail", "low", "boundaries"),
        *[("unknown", "critical", "isolation")] * 2,
        ("unknown", "medium", "domain"),
    ]
    assert [area.name for area in shown.areas] == ["isolation", "profiles", "boundaries", "domain", "pools"]


def test_business_units_are_counted_by_area() -> None:
    shown = view(audits.rich())
    table = {
        row.name: [(cell.fail, cell.unknown, cell.passed) for cell in (*row.cells, row.total)] for row in shown.units
    }

    assert shown.columns == ("isolation", "profiles", "boundaries", "domain")
    assert table == {
        "finance": [(2, 0, 0), (1, 0, 0), (0, 0, 2), (0, 0, 0), (3, 0, 2)],
        "(no business unit)": [(1, 1, 0), (0, 0, 0), (1, 0, 0), (0, 0, 0), (2, 1, 0)],
        "central-data-governance": [(1, 0, 0), (0, 0, 0), (0, 0, 1), (0, 1, 0), (1, 1, 1)],
        "marketing": [(1, 1, 0), (0, 0, 0), (0, 0, 2), (0, 0, 0), (1, 1, 2)],
        audits.BIDI: [(1, 0, 0), (0, 0, 0), (0, 0, 1), (0, 0, 0), (1, 0, 1)],
        "research": [(0, 0, 1), (0, 0, 0), (0, 0, 1), (0, 0, 0), (0, 0, 2)],
    }


def test_causes_name_calls_and_accounts() -> None:
    assert [
        (row.cause, row.verdicts, row.gaps, row.operations, row.accounts) for row in view(audits.rich()).causes
    ] == [
        ("denied_by_iam", 1, 1, ("datazone:ListEnvironments",), ("111122223336",)),
        ("rule_error", 1, 0, (), ()),
        ("unclassified", 1, 0, (), ()),
    ]


def test_a_failure_that_is_unknown_now_is_not_fixed() -> None:
    before = audits.of(
        [audits.found(RULE, key, Status.FAIL, Severity.HIGH, "local users") for key in ("a", "b", "c", "d")]
    )
    now = audits.of(
        [
            audits.found(RULE, "a", Status.FAIL, Severity.HIGH, "local users"),
            audits.passes(RULE, "b"),
            audits.found(RULE, "c", Status.UNKNOWN, Severity.HIGH, "not read", cause="throttled"),
            audits.found(RULE, "e", Status.FAIL, Severity.HIGH, "local users"),
        ]
    )

    assert compare(now, before, "9" * 64) == Change(
        previous_digest="9" * 64,
        new=[verdict_id(RULE, "e")],
        fixed=[verdict_id(RULE, "b")],
        still_open=[verdict_id(RULE, "a")],
        no_longer_judged=sorted([verdict_id(RULE, "c"), verdict_id(RULE, "d")]),
    )


def test_the_page_loads_nothing_and_no_name_becomes_markup() -> None:
    page = _Elements(FORMATS["html"](audits.rich()))
    text = "".join(page.text)

    assert {
        key for key in page.attributes if key in {"src", "srcset", "action", "style", "background", "data"}
    } == set()
    assert [key for key in page.attributes if key.startswith("on")] == []
    assert [value for key, value in page.values if key == "href" and not value.startswith("#")] == []
    assert page.tags & {"img", "link", "iframe", "object", "embed", "base", "svg", "video", "audio"} == set()
    for name in audits.HOSTILE:
        assert visible(name) in text


def test_the_policy_of_the_page_allows_its_own_style_and_script_only() -> None:
    policy = dict(_Elements(FORMATS["html"](audits.rich())).values)["content"]
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', FORMATS["html"](audits.rich()))

    assert policy is not None
    assert found is not None
    assert re.sub("sha256-[A-Za-z0-9+/=]{44}", "HASH", found[1].replace("&#39;", "'")) == (
        "default-src 'none'; style-src 'HASH'; script-src 'HASH'; base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("name", ["terminal", "html"])
def test_no_hidden_character_is_left(name: str) -> None:
    text = FORMATS[name](audits.rich())

    assert re.findall("[^\n\x20-\x7e\u00a0-\u00ac\u00ae-\u200a\u2010-\u2027\u2030-\u205f\u2070-\ud7ff]", text) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (audits.LINES, "first\\nPASS everything\\r\\nthird"),
        (audits.ESCAPE, "\\x1b[31mred\\x1b[0m\\x1b]0;title\\x07\\x9b2J"),
        (audits.BIDI, "invoice\\u202egnp.exe\\u200b"),
        ("Büro-\u05d0\u6771\u4eac", "Büro-\u05d0\u6771\u4eac"),
        ("lone \ud800", "lone \\ud800"),
    ],
)
def test_hidden_characters_are_shown_and_letters_kept(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_long_names_keep_both_ends() -> None:
    assert shorten("team-0123456789-prod", 12) == "team-01\u2026prod"
    assert shorten("short", 12) == "short"


def test_colour_only_where_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    audit = audits.of([FAIL])

    assert "\x1b" not in terminal(audit)
    assert "\x1b[1;31m1 check fails" in terminal(audit, colour=True)

    monkeypatch.setenv("NO_COLOR", "1")
    assert re.findall("\x1b\\[[0-9;]*3[0-7]m", terminal(audit, colour=True)) == []


@pytest.mark.parametrize("width", [60, 80, 140])
def test_the_terminal_report_keeps_to_its_width(width: int) -> None:
    assert [line for line in terminal(audits.rich(), width).splitlines() if len(line) > width] == []


def test_what_lifts_a_gap_is_said_at_the_top_of_the_page() -> None:
    audit = audits.of([PASS])
    trusted = msgspec.structs.replace(audit, run=audits.run(trust="seen to own the root unit"))

    assert view(trusted).notices == (
        (
            "Listings taken on trust",
            "that they are complete was not proved; the config says: seen to own the root unit",
        ),
    )


@pytest.mark.slow
def test_ten_thousand_findings_stay_small_and_quick() -> None:
    audit = audits.many(findings=10_000, passing=40_000)

    start = time.process_time()
    text = FORMATS["html"](audit)
    took = time.process_time() - start

    assert text.count("<tr id=") == 10_000
    assert len(text.encode()) < 10_000_000
    assert took < 2
