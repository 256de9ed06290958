"""Whatever a name or message holds, each format shows it and obeys none of it."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sus_audit.model.audit import Severity, Waived
from sus_audit.model.gate import GateResource, GateResult
from sus_audit.report._text import shorten, visible
from sus_audit.report.gate import FORMATS, _markdown, github
from sus_audit.report.gate.markdown import MARKER
from tests.report_gate import results

COMMAND = re.compile(r"::(error|warning|notice) ([^:\r\n]*)::([^\r\n]*)")
PIECES = [
    "::error::x", "\n", "\r", "%0A", "##[add-mask]x", "<img src=x onerror=y>", "<!--", "-->", "`", "```", "|",
    "@all", "#1", "http://e.example", "www.e.example", "[x](y)", "![x](y)", "[x]: y", "*", "_", "~~", "\\", "&lt;",
    "$x$", "\x1b[0m", "\u2028", "</details>", "]]>", "\ufffe", "\0", "\t", "1. ", "1234) ", "- ", "# ", "> ", "    ",
    "---", "a", " ", ",", ":", "{{x}}", "a@b.example", "&#64;all", "<https://e.example>", "\ud800",
]  # fmt: skip
TEXT = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
OURS = re.compile(r"</?details>|</?summary>|<!-- sus-audit gate -->")


def hostile(text: str) -> GateResult:
    """A result in which everything that others choose is `text`."""
    place = results.place(file=text or "x", address=text, logical_id=text, property=text, code=[text] * 5)
    said: dict[str, Any] = {"message": text, "place": place, "resource": text}
    new = results.finding("r.x", "one", related=[place], cause=text, status="unknown", **said)
    waiver = Waived(id=text, reason=text, approver=text, ticket=text, expires=text)
    base = results.result()
    return results.result(
        findings=[new, results.finding("r.x", "two", waived=waiver, **said)],
        rules=[results.rule("r.x", Severity.HIGH)],
        resources={text: GateResource(kind=text, name=text, account_id=text, region=text, domain_id=text,
                                      business_unit=text)},
        inputs=[type(base.inputs[0])(file=text or "x", kind="cloudformation", digest="00", resources=1)],
        lint=[type(base.lint[0])(rule=text or "E1", level="error", message=text, place=place)],
        notices=[type(base.notices[0])(message=text, place=place)],
        changes=[type(base.changes[0])(action="add", table=text, key=text, name=text, fields=[text], place=place)],
        seen={text: 2},
        not_judged=[text],
    )  # fmt: skip


@given(TEXT)
def test_a_message_is_one_workflow_command_and_comes_back_whole(text: str) -> None:
    line = github.command("error", text, title=text, place=results.place(file=text or "x"))
    found = COMMAND.fullmatch(line)

    assert found is not None
    assert _unescaped(found.group(3)) == text
    assert found.group(2).count(",") == 5
    assert found.group(2).split("title=")[1].count("=") == visible_title(text).count("=")


def visible_title(text: str) -> str:
    return text if len(text) <= 200 else text[:133] + "\u2026" + text[-66:]


def _unescaped(text: str) -> str:
    return text.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")


@given(TEXT)
def test_every_line_of_the_github_report_is_a_command_of_ours(text: str) -> None:
    lines = FORMATS["github"](hostile(text)).split("\n")

    assert lines.pop() == ""
    assert [line for line in lines if COMMAND.fullmatch(line) is None] == []
    # Verdict, the unknown, not judged, the notice, the lint.
    assert len(lines) == 5


@given(TEXT)
def test_no_line_of_the_text_report_is_a_command(text: str) -> None:
    shown = FORMATS["text"](hostile(text))

    assert [line for line in shown.split("\n") if line.lstrip().startswith("::") or "##[" in line] == []
    assert visible(shown.replace("\n", "")) == shown.replace("\n", "")


@given(TEXT)
def test_markdown_renders_nothing_of_theirs(text: str) -> None:
    for name in ("markdown", "github-summary"):
        tokens = (
            MarkdownIt("commonmark", {"html": True})
            .enable(["table", "strikethrough"])
            .parse(FORMATS[name](hostile(text)))
        )
        assert _html(tokens) == []
        assert _kinds(tokens) & {"link_open", "image", "s_open"} == set()
        prose = " ".join(_prose(tokens))
        assert re.findall(r"[@#!~%$&][\w\"']|\w://|www\.|\bGH-\d", prose) == []


@given(TEXT)
def test_plain_text_renders_as_itself(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(_markdown.plain(text))

    shown = "".join(_prose(tokens)).replace("\u200b", "")
    assert _kinds(tokens) <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}
    assert re.sub(r"\s+", " ", shown) == re.sub(r"\s+", " ", visible(text).strip())


@given(TEXT.filter(lambda text: text.strip() != ""))
def test_a_code_span_is_one(text: str) -> None:
    (paragraph,) = [token for token in MarkdownIt("commonmark").parse(f"x {_markdown.code(text)} y") if token.children]

    assert [token.type for token in paragraph.children or []] == ["text", "code_inline", "text"]
    assert (paragraph.children or [])[1].content.strip() == shorten(visible(text), 120).strip()


def _kinds(tokens: list[Any]) -> set[str]:
    return {token.type for token in tokens} | {
        child.type for token in tokens if token.type == "inline" for child in token.children or []
    }


def _html(tokens: list[Any]) -> list[str]:
    """Return all raw HTML that is none of ours."""
    found = [token.content for token in tokens if token.type == "html_block"]
    found += [child.content for token in tokens for child in token.children or [] if child.type == "html_inline"]
    return [left for text in found if "<" in (left := OURS.sub("", text))]


def _prose(tokens: list[Any]) -> list[str]:
    return [
        child.content
        for token in tokens
        for child in token.children or []
        if child.type in ("text", "text_special")
    ]  # fmt: skip


@given(TEXT)
def test_junit_is_parsed_and_holds_the_message(text: str) -> None:
    root = ElementTree.fromstring(FORMATS["junit"](hostile(text)).encode())
    (error,) = root.iter("error")

    assert error.get("message") == visible(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
    assert (root.get("tests"), root.get("errors"), root.get("skipped"), root.get("failures")) == ("2", "1", "1", "0")


@given(TEXT)
def test_json_formats_can_be_read_and_encoded(text: str) -> None:
    for name in ("json", "sarif", "gitlab"):
        json.loads(FORMATS[name](hostile(text)).encode())


@pytest.mark.parametrize("text", results.HOSTILE)
def test_the_comment_begins_with_its_marker_and_holds_it_once(text: str) -> None:
    comment = FORMATS["markdown"](hostile(text + MARKER))

    assert comment.startswith(MARKER + "\n")
    tokens = MarkdownIt("commonmark", {"html": True}).parse(comment)
    html = [token.content for token in tokens if token.type == "html_block"]
    html += [child.content for token in tokens for child in token.children or [] if child.type == "html_inline"]
    assert "".join(html).count(MARKER) == 1


def test_colour_is_asked_for_and_no_color_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    from sus_audit.report.gate import text

    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1;31mFAILED" in text.render(results.result(), colour=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31m" not in text.render(results.result(), colour=True)
