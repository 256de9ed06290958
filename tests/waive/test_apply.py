"""Waivers on a real evaluation: what they cover, what the rules say of them, and the exit code that is left."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from sus_audit import evaluate, pipeline, waive
from sus_audit.config import defaults
from sus_audit.errors import UsageError
from sus_audit.model.audit import Severity, Status, Waived, verdict_id
from sus_audit.model.waivers import Baseline, Debt
from sus_audit.report import FORMATS
from sus_audit.waive import baseline, skeleton
from tests.report import audits

RULE = "profiles.static_for_prod"
REASON = "Accepted <script>alert(1)</script> until the migration."


def _file(path: Path, expires: str = "2026-12-31", rule: str = RULE, resource: str = "*", more: str = "") -> Path:
    path.write_text(
        "version: 1\nwaivers:\n"
        f'  - id: one\n    rule: {rule}\n    resource: "{resource}"\n    reason: "{REASON}"\n'
        f"    requester: ana@example.com\n    approver: Bo <bo@example.com>\n    ticket: GOV-1\n"
        f"    created: 2026-11-01\n    expires: {expires}\n{more}"
    )
    return path


def _rich(as_of: str = "2026-11-25T00:00:00Z") -> evaluate.Evaluation:
    """An audit written by hand, with the data of a real config behind it."""
    policies = pipeline.load_policies(None, Path())
    data = evaluate.config_data(defaults(), {}, policies, as_of)
    return evaluate.Evaluation(
        audit=audits.rich(), config_json=msgspec.json.encode(data), snapshot_json=b'{"accounts": {}}'
    )


def _applied(path: Path, as_of: str = "2026-11-25T00:00:00Z") -> evaluate.Evaluation:
    policies = pipeline.load_policies(None, Path())
    waivers = pipeline.given_waivers(path, defaults(), Path(), policies)
    assert waivers is not None
    evaluation = _rich(as_of)
    audit = evaluation.audit
    known = {rule.id for rule in audit.rules}
    empty = [
        evaluate.rule_result(rule, {}, msgspec.json.decode(evaluation.config_json)["sus"]["config"])
        for rule in policies.waiving
        if rule.id not in known
    ]
    audit = msgspec.structs.replace(audit, rules=[*audit.rules, *empty])
    return pipeline.with_waivers(msgspec.structs.replace(evaluation, audit=audit), waivers, policies)


def test_a_waived_fail_stays_a_fail_and_says_by_which_waiver(tmp_path: Path) -> None:
    before = audits.rich()
    fails = {v.id for v in before.verdicts if v.rule == RULE and v.status is Status.FAIL}
    assert fails

    after = _applied(_file(tmp_path / "w.yaml")).audit

    marked = {verdict.id: verdict for verdict in after.verdicts if verdict.waived}
    assert marked.keys() == fails
    assert {verdict.status for verdict in marked.values()} == {Status.FAIL}
    assert next(iter(marked.values())).waived == Waived(
        id="one", reason=REASON, approver="Bo <bo@example.com>", ticket="GOV-1", expires="2026-12-31"
    )
    counts = next(rule.counts for rule in after.rules if rule.id == RULE)
    assert counts.waived == len(fails)
    assert [verdict for verdict in after.verdicts if verdict.id not in fails and verdict.rule == RULE] == [
        verdict for verdict in before.verdicts if verdict.id not in fails and verdict.rule == RULE
    ]


def test_the_verdicts_on_waivers_join_the_audit(tmp_path: Path) -> None:
    audit = _applied(_file(tmp_path / "w.yaml", expires="2026-12-01")).audit

    found = next(verdict for verdict in audit.verdicts if verdict.rule == "waivers.expiring")
    assert (found.id, found.resource, found.status, found.severity, found.message) == (
        verdict_id("waivers.expiring", "waiver:one"),
        "waiver:one",
        Status.FAIL,
        Severity.LOW,
        "Waiver one expires on 2026-12-01, in 6 days. Fix what it covers, or have it approved again.",
    )
    assert (audit.resources["waiver:one"].kind, audit.resources["waiver:one"].name) == ("waiver", "one")
    states = {rule.id: rule.state for rule in audit.rules if rule.id.startswith("waivers.")}
    # Nothing is in scope of resource_gone: the waiver has a pattern.
    assert states == {
        "waivers.approver_is_requester": "judged",
        "waivers.expiring": "judged",
        "waivers.over_broad": "judged",
        "waivers.resource_gone": "not_applicable",
        "waivers.unused": "judged",
    }


@pytest.mark.parametrize(
    ("as_of", "covers"),
    [
        ("2026-10-31T23:59:59Z", False),
        ("2026-11-01T00:00:00Z", True),
        ("2026-12-31T23:59:59Z", True),
        ("2027-01-01T00:00:00Z", False),
    ],
)
def test_a_waiver_applies_from_its_first_day_to_its_last(tmp_path: Path, as_of: str, covers: bool) -> None:
    audit = _applied(_file(tmp_path / "w.yaml"), as_of).audit

    assert any(verdict.waived for verdict in audit.verdicts) is covers


def test_unknowns_are_covered_only_where_the_waiver_says_so(tmp_path: Path) -> None:
    unknown = next(v for v in audits.rich().verdicts if v.status is Status.UNKNOWN)

    plain = _applied(_file(tmp_path / "a.yaml", rule=unknown.rule)).audit
    both = _applied(_file(tmp_path / "b.yaml", rule=unknown.rule, more="    covers: [fail, unknown]\n")).audit

    assert unknown.id not in {verdict.id for verdict in plain.verdicts if verdict.waived}
    assert unknown.id in {verdict.id for verdict in both.verdicts if verdict.waived}


def test_what_is_waived_decides_no_exit_code(tmp_path: Path) -> None:
    policies = pipeline.load_policies(None, Path())
    audit = _applied(_file(tmp_path / "w.yaml")).audit
    only = msgspec.structs.replace(audit, verdicts=[verdict for verdict in audit.verdicts if verdict.rule == RULE])
    bare = msgspec.structs.replace(
        only, verdicts=[msgspec.structs.replace(verdict, waived=msgspec.UNSET) for verdict in only.verdicts]
    )

    assert pipeline.worst(only, policies, Severity.INFO)[0] == 0
    assert pipeline.worst(bare, policies, Severity.INFO)[0] > 0


def test_reports_show_the_waiver_and_obey_none_of_its_words(tmp_path: Path) -> None:
    audit = _applied(_file(tmp_path / "w.yaml")).audit

    html, terminal = FORMATS["html"](audit), FORMATS["terminal"](audit)

    assert "<script>alert(1)" not in html
    assert "Waived by one until 2026-12-31: Accepted &lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "approved by Bo <bo@example.com>, GOV-1, until 2026-12-31" in terminal
    waived = sum(rule.counts.waived for rule in audit.rules)
    assert terminal.splitlines()[0].endswith(f"; {waived} waived")
    assert evaluate.read_audit(FORMATS["json"](audit).encode(), "audit.json").verdicts == audit.verdicts


def test_people_are_compared_without_capitals_spaces_and_display_names() -> None:
    from sus_audit.waive.apply import person

    assert person("Bo  Berg <Bo@Example.com> ") == person("bo@example.com") == "bo@example.com"
    assert person(" Ana  LOPEZ") == "ana lopez"


def test_a_skeleton_is_refused_until_it_is_filled_in(tmp_path: Path) -> None:
    audit = audits.rich()
    fail = next(verdict for verdict in audit.verdicts if verdict.status is Status.FAIL)
    file = tmp_path / "w.yaml"
    text = skeleton.entry(fail, audit)

    skeleton.append(file, text)
    with pytest.raises(UsageError, match=r"w\.yaml:6:5: \$\.waivers\[0\]\.reason is wrong"):
        waive.read(file, {fail.rule})
    filled = file.read_text().replace('""', '"a reason that is long enough"')
    file.write_text(f"# ours\n{filled}")
    other = next(v for v in audit.verdicts if v.status is Status.FAIL and v.id != fail.id)
    skeleton.append(file, skeleton.entry(other, audit).replace('""', '"a reason that is long enough"'))

    found = waive.read(file, {fail.rule, other.rule})
    assert [(item.rule, item.resource) for item in found.waivers] == [
        (fail.rule, fail.resource),
        (other.rule, other.resource),
    ]
    assert file.read_text().startswith("# ours\nversion: 1\n")


def test_a_file_that_does_not_end_with_its_list_is_left_as_it_is(tmp_path: Path) -> None:
    audit = audits.rich()
    fail = next(verdict for verdict in audit.verdicts if verdict.status is Status.FAIL)
    file = tmp_path / "w.yaml"
    file.write_text("waivers:\n  - id: x\nversion: 1\n")

    with pytest.raises(UsageError):
        skeleton.append(file, skeleton.entry(fail, audit))

    assert file.read_text() == "waivers:\n  - id: x\nversion: 1\n"


def test_a_pass_has_nothing_to_waive() -> None:
    audit = audits.rich()
    passed = next(verdict for verdict in audit.verdicts if verdict.status is Status.PASS)

    with pytest.raises(UsageError, match="is a pass: there is nothing to waive"):
        skeleton.entry(passed, audit)


def test_a_baseline_holds_the_fails_and_nothing_else(tmp_path: Path) -> None:
    audit = audits.rich()
    made = baseline.create(audit, "ab" * 32)
    file = tmp_path / "baseline.json"
    file.write_bytes(baseline.encode(made))

    assert baseline.read(file) == made
    assert made == Baseline(
        audit_digest="ab" * 32,
        as_of=audit.run.as_of,
        failures=[
            Debt(id=v.id, rule=v.rule, resource=v.resource, severity=v.severity, message=v.message)
            for v in sorted(audit.verdicts, key=lambda v: (v.rule, v.resource))
            if v.status is Status.FAIL and isinstance(v.severity, Severity) and isinstance(v.message, str)
        ],
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not a baseline"),
        ('{"schema_version": "9.0", "audit_digest": "", "as_of": "", "failures": []}', "is not a baseline"),
        ("[" * 5000, "is not a baseline"),
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(text)

    with pytest.raises(UsageError, match=said):
        baseline.read(file)


def test_a_baseline_holds_a_verdict_once(tmp_path: Path) -> None:
    debt = Debt(id="ab", rule="a.b", resource="r", severity=Severity.LOW, message="m")
    file = tmp_path / "baseline.json"
    file.write_bytes(baseline.encode(Baseline(audit_digest="", as_of="", failures=[debt, debt])))

    with pytest.raises(UsageError, match="holds the verdict ab twice"):
        baseline.read(file)
