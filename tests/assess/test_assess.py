"""What an audit says of a control: never satisfied without a pass, and never without saying what is left."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sus_audit.assess import assess
from sus_audit.model.audit import ControlResult, RuleCounts, RuleResult, Severity
from sus_audit.policy.frameworks import Control, Framework


def rule(name: str, fail: int = 0, unknown: int = 0, passed: int = 0, state: Any = "judged") -> RuleResult:
    """Return a rule that supports the control `c`."""
    return RuleResult(
        id=name,
        title="",
        description="",
        severity=Severity.HIGH,
        remediation="",
        digest="",
        parameters={},
        controls={"law": ["c"]},
        counts=RuleCounts(fail=fail, unknown=unknown, passed=passed),
        state=state,
    )


def result(
    *rules: RuleResult, automation: Any = "full", manual: tuple[str, ...] = (), awaits: tuple[str, ...] = ()
) -> ControlResult:
    """Assess one control."""
    control = Control(title="T", text="X.", automation=automation, manual=list(manual), awaits=list(awaits))
    framework = Framework(id="law", title="Law", version="1", ref="r", note="n", controls={"c": control})
    return assess([framework], rules)[0].controls[0]


@pytest.mark.parametrize(
    ("rules", "options", "state", "reason"),
    [
        ([], {}, "no_rule", "No rule looks at it."),
        (
            [],
            {"awaits": ("a.b",)},
            "no_rule",
            "No rule looks at it; 1 rule will, once what they read is collected.",
        ),
        ([rule("a", passed=2)], {}, "satisfied", "All 2 checks pass."),
        ([rule("a", passed=2)], {"manual": ("Look.",)}, "supported", "All 2 checks pass; the steps by hand remain."),
        ([rule("a", passed=2)], {"automation": "partial"}, "supported", "All 2 checks pass; the steps by hand remain."),
        ([rule("a", fail=1, unknown=2, passed=3)], {}, "not_satisfied", "1 of 6 checks fail."),
        ([rule("a", unknown=2, passed=3)], {}, "partly_assessed", "3 checks pass, but 2 are unknown."),
        ([rule("a", unknown=2)], {}, "not_assessed", "Nothing passed: 2 are unknown."),
        (
            [rule("a", state="not_applicable")],
            {},
            "not_assessed",
            "Nothing passed: its rules had nothing in scope.",
        ),
        (
            [rule("a", passed=1), rule("b", state="disabled")],
            {},
            "partly_assessed",
            "1 checks pass, but b is disabled.",
        ),
        (
            [rule("a", passed=1)],
            {"awaits": ("x.y",)},
            "partly_assessed",
            "1 checks pass, but what x.y would read is not collected yet.",
        ),
        ([rule("a", unknown=1, state="error")], {}, "not_assessed", "Nothing passed: 1 are unknown; a broke."),
    ],
)
def test_the_state_of_a_control(rules: list[RuleResult], options: dict[str, Any], state: str, reason: str) -> None:
    """Each state with its reason in words."""
    found = result(*rules, **options)

    assert (found.state, found.reason) == (state, reason)


NUMBERS = st.integers(0, 3)


@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), max_size=4), st.booleans())
def test_no_control_is_satisfied_by_what_is_not_known(counts: list[tuple[int, int, int]], awaits: bool) -> None:
    """`satisfied` and `supported` mean: something passed, nothing failed, nothing is unknown, nothing is to come."""
    found = result(*(rule(f"r.{place}", *item) for place, item in enumerate(counts)), awaits=("x.y",) if awaits else ())

    if found.state in {"satisfied", "supported"}:
        assert (found.counts.fail, found.counts.unknown, awaits) == (0, 0, False)
        assert found.counts.passed > 0
    if sum(item[2] for item in counts) == 0:
        assert found.state in {"no_rule", "not_assessed", "not_satisfied"}
