"""The HTML report as a reader's browser sees it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sus_audit.report import FORMATS
from tests.report import audits, browser

pytestmark = [pytest.mark.chromium, pytest.mark.subprocess, pytest.mark.slow]

BOXES = """Object.fromEntries(["counts", "worst", "unknown", "units"].map((id) => {
  const box = document.getElementById(id).getBoundingClientRect();
  return [id, [box.top >= 0, box.bottom <= innerHeight, box.left >= 0, box.right <= innerWidth]];
}))"""
SEEN = "[...document.querySelectorAll('tr[data-s]')].filter((row) => !row.hidden).length"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    path.write_text(FORMATS["html"](audits.rich()), encoding="utf-8")
    return path


@pytest.fixture
def page(report: Path) -> Iterator[browser.Page]:
    with browser.chromium() as opened:
        opened.open(report)
        yield opened


def test_it_asks_the_network_for_nothing_and_says_nothing(page: browser.Page, report: Path) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((box) => { box.open = true; })")

    assert page.requests() == [report.resolve().as_uri()]
    assert page.complaints() == []


def test_hostile_names_are_text(page: browser.Page) -> None:
    assert page.evaluate("document.title") == "8 checks fail, 3 cannot be decided - sus-audit"
    assert page.evaluate("document.querySelectorAll('script').length") == 1
    assert page.evaluate("document.querySelectorAll('img, iframe, object, link').length") == 0
    assert page.evaluate("document.querySelector('#worst bdi').textContent") == audits.SCRIPT


def test_the_policy_refuses_a_script_that_got_in(page: browser.Page) -> None:
    page.evaluate(
        "(() => { const made = document.createElement('script'); made.textContent = \"document.title = 'owned'\";"
        " document.body.append(made); })()"
    )

    assert page.evaluate("document.title") == "8 checks fail, 3 cannot be decided - sus-audit"
    assert len(page.complaints()) == 1


def test_the_first_screen_holds_counts_findings_units_and_unknowns(page: browser.Page) -> None:
    inside = [True, True, True, True]

    assert page.evaluate(BOXES) == {"counts": inside, "worst": inside, "unknown": inside, "units": inside}
    assert page.evaluate("document.querySelectorAll('#worst li').length") == 5
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True


def test_many_areas_and_units_do_not_widen_the_page(tmp_path: Path) -> None:
    inside = [True, True, True, True]
    path = tmp_path / "wide.html"
    path.write_text(FORMATS["html"](audits.wide()), encoding="utf-8")

    with browser.chromium() as page:
        page.open(path)

        assert page.evaluate(BOXES) == {"counts": inside, "worst": inside, "unknown": inside, "units": inside}
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True


@pytest.mark.parametrize(
    ("field", "value", "rows"),
    [("text", "one member", 1), ("status", "unknown", 3), ("severity", "high", 4), ("area", "profiles", 1)],
)
def test_the_filter_leaves_what_was_asked_for(page: browser.Page, field: str, value: str, rows: int) -> None:
    assert page.evaluate(SEEN) == 11

    page.evaluate(
        f"(() => {{ const one = document.forms[0].elements.{field}; one.value = '{value}';"
        " one.dispatchEvent(new Event('input', { bubbles: true })); })()"
    )

    assert page.evaluate(SEEN) == rows
    assert page.evaluate("document.getElementById('shown').textContent") == f"{rows} of 11 findings"


def test_a_link_to_a_finding_opens_its_rule(page: browser.Page) -> None:
    page.evaluate("document.querySelector('#worst a').click()")

    shown = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done("
    target = "document.querySelector('tr:target').checkVisibility()))))"
    assert page.evaluate(shown + target) is True


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_text_stands_out_from_its_ground(page: browser.Page, dark: bool) -> None:
    """WCAG 2 AA: 4.5 to 1."""
    if dark:
        page.dark()

    ratios = page.evaluate("""(() => {
      const style = getComputedStyle(document.documentElement);
      const light = (name) => {
        const hex = style.getPropertyValue(name).trim().slice(1);
        const full = hex.length === 3 ? [...hex].map((one) => one + one).join("") : hex;
        const [r, g, b] = [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
          .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      const inks = ["--ink", "--soft", "--fail", "--unknown", "--pass", "--link"];
      return inks.flatMap((ink) => ["--bg", "--wash"].map((ground) => [ink, ratio(light(ink), light(ground))]));
    })()""")

    assert [(ink, ratio) for ink, ratio in ratios if ratio < 4.5] == []


def test_a_screenshot_is_a_picture_of_the_first_screen(report: Path, tmp_path: Path) -> None:
    picture = tmp_path / "images" / "report.png"

    browser.screenshot(report, picture, 1280, 800)

    data = picture.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (1280, 800)
