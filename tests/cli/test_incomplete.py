"""What could not be read is unknown with its cause, exit 4, and no pass rests on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sus_audit import bundled
from sus_audit.emulator.estate import undecided
from sus_audit.emulator.state import EstateState, Fault
from tests.cli.conftest import CONFIG, Run, audit_json, organization, statuses

pytestmark = pytest.mark.slow
UNDECIDED = set(undecided(bundled.path("estates") / "sample_organization.yaml"))
DOMAIN = "dzd-samplecorp"
MEMBER = "222233333333"


def causes(audit: dict[str, list[dict[str, str]]]) -> set[str]:
    """Return the causes of all unknowns but those of rules that nothing can decide yet."""
    unknowns = [item for item in audit["verdicts"] if item["status"] == "unknown"]
    return {item["cause"] for item in unknowns if item["rule"] not in UNDECIDED}


def test_the_governed_organization_is_clean_but_for_what_nothing_reads_yet(run: Run) -> None:
    """Exit 4 for the rules that rest on roles, which are not collected yet, and 0 where that is accepted."""
    with organization():
        result = run("audit", "-c", CONFIG)
        accepted = run("audit", "-c", CONFIG, "--allow-incomplete")

    assert (result.exit_code, accepted.exit_code) == (4, 0), result.output
    assert {item["rule"] for item in audit_json()["verdicts"] if item["status"] != "pass"} == UNDECIDED
    assert {item["status"] for item in audit_json()["verdicts"]} == {"pass", "unknown"}
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "audit.json",
        "config.json",
        "report.html",
        "snapshot.json",
    ]


def test_a_member_role_that_cannot_be_assumed(run: Run) -> None:
    """What hangs on that account is unknown, the rest is judged."""

    def drop(estate: EstateState) -> None:
        estate.accounts[MEMBER].roles.clear()

    with organization(change=drop):
        result = run("audit", "-c", CONFIG)
    audit = audit_json()

    assert result.exit_code == 4, result.output
    assert causes(audit) == {"role_not_assumable"}
    assert statuses(audit, "blueprints.grants_scoped_to_business_unit")[MEMBER] == "unknown"
    assert "fail" not in {item["status"] for item in audit["verdicts"]}


def test_projects_that_cannot_be_listed(run: Run) -> None:
    """A throttled list is no empty list: nothing about projects passes."""
    with organization(Fault(operation="datazone:ListProjects", kind="throttle")):
        result = run("audit", "-c", CONFIG)
    audit = audit_json()

    assert result.exit_code == 4, result.output
    assert causes(audit) == {"not_collected", "throttled"}
    assert statuses(audit, "projects.required_tags") == {DOMAIN: "unknown"}
    assert statuses(audit, "isolation.environments_in_own_business_unit") == {DOMAIN: "unknown"}
    assert set(statuses(audit, "isolation.account_not_shared_by_business_units").values()) == {"unknown"}


def test_one_project_that_cannot_be_read(run: Run) -> None:
    """That project is unknown; the others pass."""
    with organization(Fault(operation="datazone:GetProject", kind="deny_datazone", resource="fin-churn")):
        result = run("audit", "-c", CONFIG)
    found = statuses(audit_json(), "projects.required_tags")

    assert result.exit_code == 4, result.output
    assert {key for key, status in found.items() if status == "unknown"} == {f"{DOMAIN}/fin-churn"}
    assert "denied_by_datazone" in causes(audit_json())


def test_allow_incomplete_accepts_it_and_says_so(run: Run) -> None:
    """Exit 0, with a sentence."""
    with organization(Fault(operation="datazone:ListProjects", kind="throttle")):
        result = run("audit", "-c", CONFIG, "--allow-incomplete")

    assert result.exit_code == 0, result.output
    assert "The audit is incomplete, and --allow-incomplete accepts that." in result.output


def test_hostile_names_reach_no_report_unescaped(run: Run) -> None:
    """Markup, pipes, newlines and terminal escapes in a project's name."""
    name = '<script>alert(1)</script>|a\x1b[31mred\nnext"'

    def rename(estate: EstateState) -> None:
        project = estate.domains[DOMAIN].projects["fin-churn"]
        project["name"] = name
        project["resourceTags"] = []

    with organization(change=rename):
        result = run("audit", "-c", CONFIG, "--fail-on", "medium")

    assert result.exit_code == 3, result.output
    assert "\x1b" not in result.output
    html = (Path("out") / "report.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html
    assert "\x1b" not in html


def test_the_snapshot_is_judged_again_to_the_same_bytes(run: Run) -> None:
    """Offline, and the comparison with the earlier audit is empty."""
    with organization():
        run("audit", "-c", CONFIG)
    again = run("audit", "-c", CONFIG, "--snapshot", "out/snapshot.json", "-o", "again", "-f", "json")
    compared = run(
        "audit", "-c", CONFIG, "--snapshot", "out/snapshot.json", "-o", "third", "--previous", "out/audit.json"
    )

    assert (again.exit_code, compared.exit_code) == (4, 4)
    assert Path("again/audit.json").read_bytes() == Path("out/audit.json").read_bytes()
    assert Path("again/snapshot.json").read_bytes() == Path("out/snapshot.json").read_bytes()
    change = audit_json("third")["change"]
    assert {key: change[key] for key in ("new", "fixed", "still_open", "no_longer_judged")} == {
        "new": [],
        "fixed": [],
        "still_open": [],
        "no_longer_judged": [],
    }
