"""Frameworks as data: what is refused, and what ours must never cite."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sus_audit import bundled
from sus_audit.errors import UsageError
from sus_audit.policy import frameworks, rules
from tests.policy.test_rules import RULE, refusal, write

OURS = frameworks.load(bundled.path("policies") / "frameworks")
CONTROLS = {framework.id: framework.controls for framework in OURS}
HEAD = "law:\n  title: Law\n  version: '1'\n  ref: r\n  note: n\n  controls:\n"
FORMS = {
    "gdpr": r"Art\. \d+(\(\d\))?(\([a-f]\))?",
    "hipaa": r"164\.3(08|10|12|14|16)\([a-e]\)(\(\d\))?(\([iv]+\))?(\([A-D]\))?",
    "pci_dss": r"\d{1,2}\.\d{1,2}\.\d{1,2}(\.\d)?",
    "smus_governance": r"[a-z-]+",
}
# 164.308(a)(4)(ii)(A) concerns clearinghouses only; minimum necessary is the Privacy Rule's; media and multi-tenant
# requirements do not apply.
NEVER = {"hipaa": ["164.308(a)(4)(ii)(A)", "164.502(b)", "164.514(d)"], "pci_dss": ["9.4.2", "A1.1.2", "A1.1.3"]}


def load(folder: Path, text: str) -> str:
    """Return the sentence with which a framework is refused."""
    (folder / "law.yaml").write_text(text)
    with pytest.raises(UsageError) as caught:
        frameworks.load(folder)
    return str(caught.value)


def test_the_four_frameworks_are_there() -> None:
    assert list(CONTROLS) == ["gdpr", "hipaa", "pci_dss", "smus_governance"]


@pytest.mark.parametrize(("name", "form"), FORMS.items())
def test_a_citation_has_the_form_of_its_source(name: str, form: str) -> None:
    assert [control for control in CONTROLS[name] if not re.fullmatch(form, control)] == []
    assert [control for control in NEVER.get(name, []) if control in CONTROLS[name]] == []


def test_every_recommendation_has_a_rule_or_is_honestly_manual() -> None:
    supported = {
        control
        for rule in rules.load(bundled.path("policies")).rules
        for control in rule.metadata.custom.controls.get("smus_governance", [])
    }
    orphans = {name for name, control in CONTROLS["smus_governance"].items() if control.automation != "manual"}

    assert orphans - supported == set()
    assert all(control.sentences for control in CONTROLS["smus_governance"].values())


def test_every_rule_supports_a_recommendation() -> None:
    ours = rules.load(bundled.path("policies")).rules

    assert [rule.id for rule in ours if not rule.metadata.custom.controls.get("smus_governance")] == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("rules: {}\n", "must hold one key at its top, law, which is its id."),
        (HEAD + "    a: {title: A, text: B, automation: some}\n", "is wrong: Invalid enum value 'some'"),
        (HEAD + "    a: {title: A, text: B, automation: manual}\n", "calls a manual, and gives no step to do by hand."),
        (HEAD + "    a: {title: A, text: B, automation: full, rule: x}\n", "unknown field `rule`"),
        (
            HEAD + "    a: {title: A, text: B, automation: full}\n    a: {title: A, text: B, automation: full}\n",
            "the key a stands twice, again in line 8",
        ),
    ],
)
def test_a_framework_that_does_not_fit_is_refused(tmp_path: Path, text: str, says: str) -> None:
    assert says in load(tmp_path, text)


@pytest.mark.parametrize(
    ("controls", "says"),
    [
        ("hippa: ['164.312(b)']", "names the framework hippa. Did you mean hipaa?"),
        (
            "hipaa: ['164.312(a)(1']",
            "names the control 164.312(a)(1, which hipaa does not have. Did you mean 164.312(a)(1)?",
        ),
    ],
)
def test_a_rule_that_cites_what_is_not_there_is_refused(tmp_path: Path, controls: str, says: str) -> None:
    text = RULE.replace("#   remediation:", f"#   controls: {{{controls}}}\n#   remediation:")

    assert says in refusal(write(tmp_path, text))


def test_a_control_that_still_awaits_a_rule_that_came_is_refused() -> None:
    control = frameworks.Control(title="T", text="X.", automation="full", awaits=["house.well"])
    law = frameworks.Framework(id="law", title="L", version="1", ref="r", note="n", controls={"c": control})
    known = (*OURS, law)
    rule = rules.load(bundled.path("policies")).rules[0]

    with pytest.raises(UsageError, match=r"The control c of law awaits house\.well, which is in the catalog now"):
        frameworks.check(known, {"house.well": (rule.path, rule.metadata)})
