"""From verdicts to controls: what an audit says of each control of a framework, and what it cannot say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sus_audit.model.audit import ControlResult, ControlState, FrameworkResult, RuleCounts, RuleResult
from sus_audit.policy.frameworks import Control, Framework


def assess(frameworks: Iterable[Framework], rules: Sequence[RuleResult]) -> list[FrameworkResult]:
    """Return every framework with every control: its rules, their verdicts counted, and its state.

    A control without a rule is listed as such. One whose rules gave only unknowns, or had nothing in scope, is not
    assessed; `satisfied` needs at least one pass, no unknown, and nothing that is left to a human.
    """
    return [
        FrameworkResult(
            id=framework.id,
            title=framework.title,
            version=framework.version,
            ref=framework.ref,
            note=framework.note.strip(),
            controls=[
                _control(name, control, [rule for rule in rules if name in rule.controls.get(framework.id, ())])
                for name, control in framework.controls.items()
            ],
        )
        for framework in frameworks
    ]


def _control(name: str, control: Control, rules: list[RuleResult]) -> ControlResult:
    counts = RuleCounts(
        fail=sum(rule.counts.fail for rule in rules),
        unknown=sum(rule.counts.unknown for rule in rules),
        passed=sum(rule.counts.passed for rule in rules),
        waived=sum(rule.counts.waived for rule in rules),
    )
    state, reason = _state(control, rules, counts)
    return ControlResult(
        id=name,
        title=control.title,
        text=control.text,
        automation=control.automation,
        manual=control.manual,
        rules=sorted(rule.id for rule in rules),
        awaits=control.awaits,
        counts=counts,
        state=state,
        reason=reason,
    )


def _state(control: Control, rules: list[RuleResult], counts: RuleCounts) -> tuple[ControlState, str]:
    if not rules:
        waiting = f"; {_count(control.awaits, 'rule')} will, once what they read is collected" if control.awaits else ""
        return "no_rule", f"No rule looks at it{waiting}."
    # An exception is accepted, and the control is none the less not met.
    waived = f"; {counts.waived} waived" if counts.waived else ""
    if counts.fail:
        return "not_satisfied", f"{counts.fail} of {counts.fail + counts.unknown + counts.passed} checks fail{waived}."
    limits = _limits(control, rules, counts)
    if not counts.passed:
        return "not_assessed", f"Nothing passed: {'; '.join(limits) or 'its rules had nothing in scope'}."
    if limits:
        return "partly_assessed", f"{counts.passed} checks pass, but {'; '.join(limits)}."
    if control.automation == "full" and not control.manual:
        return "satisfied", f"All {counts.passed} checks pass."
    return "supported", f"All {counts.passed} checks pass; the steps by hand remain."


def _limits(control: Control, rules: list[RuleResult], counts: RuleCounts) -> list[str]:
    """Say what keeps the passes from being the whole answer."""
    found = [f"{counts.unknown} are unknown"] if counts.unknown else []
    for state, words in (("disabled", "is disabled"), ("error", "broke")):
        found += [f"{rule.id} {words}" for rule in rules if rule.state == state]
    if control.awaits:
        found.append(f"what {', '.join(control.awaits)} would read is not collected yet")
    return found


def _count(items: Sequence[str], word: str) -> str:
    return f"{len(items)} {word}" if len(items) == 1 else f"{len(items)} {word}s"
