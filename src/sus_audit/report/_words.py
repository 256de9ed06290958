"""The words of the reports: what a cause means, and the sentence at the top."""

from __future__ import annotations

from sus_audit.model.audit import Audit, ControlState
from sus_audit.report._text import count

CAUSES = {
    "denied_by_iam": "Denied by IAM",
    "denied_by_scp": "Denied by an organization policy (SCP)",
    "denied_by_datazone": "Denied inside the domain",
    "not_associated": "Account is not associated with the domain",
    "role_not_assumable": "Audit role could not be assumed",
    "throttled": "Throttled by AWS",
    "unavailable": "AWS did not answer",
    "malformed": "Answer could not be understood",
    "not_found": "Gone while it was being read",
    "region_disabled": "Region is disabled for the account",
    "not_collected": "Not collected",
    "unresolved": "Refers to something unresolved",
    "unclassified": "Business unit or stage undecided",
    "visibility_unproved": "Not proved that everything was listed",
    "opaque": "Decided by code that cannot be read",
    "invalid": "Value is invalid",
    "rule_error": "The rule itself failed",
    "missing_catalog": "Rule catalog is missing",
}
"""Cause -> what it means to a reader."""

STATES = {"judged": "judged", "not_applicable": "not applicable", "disabled": "disabled", "error": "error"}
"""State of a rule -> its word, in the order that reports count them."""

CONTROL_STATES: dict[ControlState, tuple[str, str]] = {
    "not_satisfied": ("not satisfied", "fail"),
    "partly_assessed": ("partly assessed", "unknown"),
    "not_assessed": ("not assessed", "unknown"),
    "no_rule": ("no rule", "unknown"),
    "supported": ("supported", "pass"),
    "satisfied": ("satisfied", "pass"),
}
"""State of a control -> its word, and the tone it is shown in, in the order that reports count them."""


def headline(fail: int, unknown: int, passed: int, gaps: int, waived: int = 0) -> tuple[str, str]:
    """Return the tone and the sentence at the top. The tone is `pass` only where nothing at all is missing.

    `fail` and `unknown` count what no waiver covers, `waived` what one does.
    """
    more = f"; {waived:,} waived" if waived else ""
    if fail:
        text = f"{count(fail, 'check fails', 'checks fail')}"
        return "fail", (f"{text}, {unknown:,} cannot be decided" if unknown else text) + more
    if unknown:
        fails = "Nothing fails that is not waived" if waived else "Nothing fails"
        return "unknown", f"{fails}, but {count(unknown, 'check')} cannot be decided{more}"
    if waived:
        return "nothing", f"Every check passes but {count(waived, 'waived one', 'waived ones')}"
    if not passed:
        return "nothing", "Nothing was judged"
    if gaps:
        return "nothing", f"Every check passes; {count(gaps, 'thing')} could not be read, and no rule needed it"
    return "pass", f"All {count(passed, 'check')} pass" if passed > 1 else "The one check passes"


def notices(audit: Audit) -> tuple[tuple[str, str], ...]:
    """Return what a reader must know before reading on, as label and sentence."""
    found = []
    if audit.run.trust_list_visibility is not None:
        found.append(
            (
                "Listings taken on trust",
                "that they are complete was not proved; the config says: " + audit.run.trust_list_visibility,
            )
        )
    for key, values in sorted(audit.run.filters.items()):
        if values:
            found.append((f"Filtered by {key}", f"only {', '.join(values)} was looked at"))
    errors = [rule.id for rule in audit.rules if rule.state == "error"]
    if errors:
        found.append(("Rules with errors", f"{', '.join(sorted(errors))}: what they judge is unknown"))
    disabled = sum(rule.state == "disabled" for rule in audit.rules)
    if disabled:
        found.append(("Disabled", f"{count(disabled, 'rule')} did not run; the reasons are in the table of rules"))
    return tuple(found)
