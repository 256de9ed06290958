"""Running the tests of rules: on both engines, with what failed, what was not covered and what has no test."""

from __future__ import annotations

from pathlib import Path

import pytest

from sus_audit import bundled
from sus_audit.errors import UsageError
from sus_audit.policy import rules, show, testing
from tests.opa import OPA
from tests.policy.test_rules import RULE, write

pytestmark = pytest.mark.go_tools

TEST = """package sus.rules.house.well_test

import data.sus.rules.house.well as rule

test_deny if {
	given := {"projects": {"d/p": {"name": "bad"}}}

	rule.deny == {{"resource": "d/p", "message": "Bad.", "evidence": []}} with input as given
}
"""


def suite(folder: Path, *more: str, embedded: bool = True) -> testing.Suite:
    """Return the suite of a user's folder, and of more rules."""
    policies = rules.load(bundled.path("policies"), [folder], embedded=embedded)
    return testing.Suite(policies=policies, rule_ids=testing.select(policies, more, [folder]))


def with_test(folder: Path, test: str = TEST, rule: str = RULE) -> Path:
    """Write a rule with a test beside it."""
    write(folder, rule)
    (folder / "house/well/well_test.rego").write_text(test)
    return folder


def test_a_users_rule_is_tested_on_both_engines(tmp_path: Path) -> None:
    """With its coverage; the tests of no other rule are run."""
    report = testing.run(suite(with_test(tmp_path)), OPA)

    assert [(case.engine, case.name, case.passed) for case in report.cases] == [
        ("embedded", "sus.rules.house.well_test.test_deny", True),
        ("opa", "sus.rules.house.well_test.test_deny", True),
    ]
    assert [(item.file.name, item.missed) for item in report.coverage] == [("well.rego", ())]
    assert report.holds(100)
    assert "embedded: 1 of 1 tests passed\nopa: 1 of 1 tests passed\n" in show.tested(report, 50)


def test_lines_that_no_test_runs_are_shown_and_may_be_too_many(tmp_path: Path) -> None:
    """In per cent of the lines that can be run."""
    more = RULE + "\n_more := found if {\n\tfound := 1\n\tfound == 2\n}\n"
    report = testing.run(suite(with_test(tmp_path, rule=more)), None)

    (item,) = report.coverage
    share = int(item.share * 100)

    assert item.missed == (26,)
    assert report.holds(share)
    assert not report.holds(share + 1)
    assert "     well: 86% of its lines covered; not run: 26\n" in show.tested(report, share)
    assert "FAIL well: 86% of its lines covered" in show.tested(report, share + 1)


def test_a_test_that_fails_says_where_on_both(tmp_path: Path) -> None:
    """The reason is in words."""
    report = testing.run(suite(with_test(tmp_path, TEST.replace('"Bad."', '"Good."'))), OPA)

    assert [(case.engine, case.detail) for case in report.failed] == [
        ("embedded", "it is not true."),
        ("opa", "it is not true (line 5)."),
    ]
    assert not report.holds(0)


def test_a_test_that_the_engines_decide_differently_fails_on_one(tmp_path: Path) -> None:
    """That is what two engines are for."""
    report = testing.run(suite(with_test(tmp_path, f'{TEST}\ntest_letters if count("😀") == 1\n')), OPA)

    assert [(case.engine, case.name) for case in report.failed] == [
        ("embedded", "sus.rules.house.well_test.test_letters")
    ]


def test_a_test_that_errs_is_no_pass(tmp_path: Path) -> None:
    """A built-in that is given the wrong type, with the place."""
    report = testing.run(
        suite(with_test(tmp_path, f'{TEST}\ntest_it if startswith(input.number, "3") with input as {{"number": 3}}\n')),
        OPA,
    )
    failed = {case.engine: case.detail for case in report.failed}

    assert "well_test.rego, line 11, column" in failed["embedded"]
    assert failed.keys() == {"embedded", "opa"}


def test_a_rule_without_a_test_does_not_hold(tmp_path: Path) -> None:
    """It is named with what to write."""
    report = testing.run(suite(write(tmp_path)), OPA)

    assert report.untested == ("house.well",)
    assert not report.holds(0)
    assert "FAIL house.well has no test: write well_test.rego beside it." in show.tested(report, 0)


def test_rules_of_ours_and_of_the_user_together(tmp_path: Path) -> None:
    """One may use the other."""
    rule = RULE.replace(
        "\n\nscope", "\n\nimport data.sus.rules.domain.single_sign_on\n\n_others := single_sign_on.scope\n\nscope", 1
    )
    report = testing.run(suite(with_test(tmp_path, rule=rule), "domain.single_sign_on"), OPA)

    assert report.failed == ()
    assert {case.name.rsplit(".", 1)[0] for case in report.cases} == {
        "sus.rules.domain.single_sign_on_test",
        "sus.rules.house.well_test",
    }


def test_a_rule_for_opa_alone_is_tested_there_with_opas_coverage(tmp_path: Path) -> None:
    """The embedded engine is told of only where it is asked for."""
    rule = RULE.replace('project.name == "bad"', '$"{project.name}" == "bad"')
    only = suite(with_test(tmp_path, rule=rule), embedded=False)
    report = testing.run(only, OPA, embedded=False)

    assert [(case.engine, case.passed) for case in report.cases] == [("opa", True)]
    (item,) = report.coverage
    assert [item.file.read_text().splitlines()[row - 1][:5] for row in item.missed] == ["scope"]
    with pytest.raises(UsageError, match=r"well\.rego, line 23, .*or test on OPA alone with --engine opa"):
        testing.run(only, None)


def test_what_opa_cannot_load_is_said_in_its_words(tmp_path: Path) -> None:
    """With the file."""
    given = suite(with_test(tmp_path, TEST.replace("rule.deny ==", "rule.deny == no.such(1) |")))

    with pytest.raises(UsageError, match=r"could not run the tests: .*well_test\.rego.*no\.such"):
        testing.run(given, OPA, embedded=False)


def test_a_folder_without_rules_is_no_folder_of_rules(tmp_path: Path) -> None:
    """An empty run must not look like a clean one."""
    (tmp_path / "own").mkdir()
    policies = rules.load(bundled.path("policies"))

    with pytest.raises(UsageError, match=r"own holds no rule: a rule stands in <area>/<rule>/<rule>\.rego below it"):
        testing.select(policies, (), [tmp_path / "own"])


def test_an_opa_that_is_none(tmp_path: Path) -> None:
    """What was given must be a program."""
    with pytest.raises(UsageError, match="is no program that can be run"):
        testing.find_opa(tmp_path)
