"""What the loader refuses, and the sentence it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from sus_audit.errors import UsageError
from sus_audit.policy import subset

HEAD = "package sus.rules.area.name\n"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('x := http.send({"method": "get"})', "line 2, uses http.send, which is refused: it reaches the network."),
        ('x := net.lookup_ip_addr("a")', "line 2, uses net.lookup_ip_addr, which is refused: it reaches the network."),
        ("x := time.now_ns()", "line 2, uses time.now_ns, which is refused: it is a hidden clock"),
        ('x := rand.intn("a", 3)', "line 2, uses rand.intn, which is refused: its answer changes from run to run."),
        ("x := data.sus.main.by_rule", "line 2, uses data.sus.main, which is refused: a rule that reads verdicts"),
        ('x := lower("A")', "line 2, uses lower and upper, which the embedded engine decides differently from OPA."),
        ("x := 0.5", "line 2, uses decimals, which the embedded engine decides differently from OPA."),
        ('x := regex.match("\\\\d+", "1")', "line 2, uses \\d in a pattern"),
        ("x := regex.match(`(?i)a`, `A`)", "line 2, uses (?i in a pattern"),
        ('x := sprintf("%v", [1])', "line 2, uses the verb %v, which the embedded engine prints differently"),
        ('x := sprintf("%q", ["a"])', "line 2, uses the verb %q, which the embedded engine prints differently"),
    ],
)
def test_a_construct_that_an_audit_cannot_stand_on_is_refused_with_its_line(line: str, says: str) -> None:
    """The message names the file, the line, the construct and the reason."""
    with pytest.raises(UsageError) as caught:
        subset.check(Path("rule.rego"), f"{HEAD}{line}\n")

    assert f"rule.rego, {says}" in str(caught.value)


@pytest.mark.parametrize(
    "line",
    [
        "# http.send is only talked about",
        'x := "http.send"',
        'x := sprintf("%s and %d: 100%%", ["a", 1])',
        "x := my_lower(1)",
        "x := 15",
        'x := "a.b 1.5"',
    ],
)
def test_what_only_looks_like_it_is_accepted(line: str) -> None:
    """Comments, strings and other names are no use of a built-in."""
    subset.check(Path("rule.rego"), f"{HEAD}{line}\n")


def test_a_rule_that_does_not_parse_is_placed_by_file_line_and_column() -> None:
    """The engine's own words, without its stack."""
    with pytest.raises(UsageError) as caught:
        subset.parse(Path("broken.rego"), f"{HEAD}x := \n")

    message = str(caught.value)
    assert message.startswith("The rule broken.rego, line 3, column 1, is wrong: ")
    assert "backtrace" not in message
