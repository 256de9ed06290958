"""A new rule passes every check as it is, on every table, and nothing is ever overwritten."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from sus_audit import bundled, pipeline
from sus_audit.config import defaults
from sus_audit.errors import UsageError
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy import rules, scaffold, testing
from tests.opa import OPA

ROOT = Path(__file__).parents[2]
REGAL = ROOT / ".tools/bin/regal"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a new rule for every table."""
    path = tmp_path_factory.mktemp("own")
    known = rules.load(bundled.path("policies"))
    for table in Snapshot.TABLES:
        scaffold.new(f"house.{table}", table, path, known)
    return path


@pytest.mark.go_tools
def test_a_new_rule_for_any_table_passes_its_test_on_both_engines(folder: Path) -> None:
    """With every line covered."""
    policies = pipeline.load_policies(defaults(), Path(), [folder])
    ids = testing.select(policies, (), [folder])
    report = testing.run(testing.Suite(policies=policies, rule_ids=ids), OPA)

    assert len(ids) == len(Snapshot.TABLES)
    assert report.failed == ()
    assert report.holds(100)
    assert {case.engine for case in report.cases} == {"embedded", "opa"}


@pytest.mark.go_tools
@pytest.mark.parametrize(
    "command",
    [
        [str(OPA), "fmt", "--list"],
        [str(OPA), "check", "--strict", str(bundled.path("policies"))],
        [str(REGAL), "lint", "--config-file", str(ROOT / ".regal/config.yaml"), "--rules", str(ROOT / ".regal/rules")],
    ],
    ids=["opa fmt", "opa check", "regal"],
)
def test_a_new_rule_is_clean(folder: Path, command: list[str]) -> None:
    """As OPA formats and checks it, and as Regal lints it beside the libraries that it imports."""
    regal = command[0] == str(REGAL)
    beside = [str(bundled.path("policies") / "sus/lib"), str(bundled.path("policies") / "sus/main")] if regal else []
    ended = subprocess.run(
        [*command, *(["--format", "json"] if regal else []), *beside, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    found = ended.stdout
    if regal:
        places = [(item["title"], item["location"]["file"]) for item in json.loads(ended.stdout)["violations"]]
        found = "\n".join(f"{title} in {file}" for title, file in places if file.startswith(str(folder)))

    assert found == "", found
    assert ended.stderr == "", ended.stderr


def test_the_metadata_explains_itself(folder: Path) -> None:
    """Each key that an author must fill in stands under a comment."""
    text = (folder / "sus/rules/house/projects/projects.rego").read_text(encoding="utf-8")

    for key in (
        "title",
        "description",
        "severity",
        "subject",
        "rests_on",
        "reads",
        "fields",
        "parameters",
        "remediation",
    ):
        line = next(place for place, line in enumerate(text.splitlines()) if line.strip("# ").startswith(f"{key}:"))
        assert "# #" in text.splitlines()[line - 1].replace("#   #", "# #"), key


def test_a_folder_that_is_one_of_rules_already_is_used_as_it_is(tmp_path: Path) -> None:
    """No `sus/rules/sus/rules`."""
    known = rules.load(bundled.path("policies"))
    written, _ = scaffold.new("house.names", "domains", tmp_path / "sus/rules", known)

    assert written == tmp_path / "sus/rules/house/names/names.rego"


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """Neither a rule nor a test alone."""
    known = rules.load(bundled.path("policies"))
    _, test = scaffold.new("house.names", "projects", tmp_path, known)
    before = test.read_bytes()
    with pytest.raises(UsageError, match=r"names\.rego is there already, and is not overwritten"):
        scaffold.new("house.names", "domains", tmp_path, known)
    test.with_name("names.rego").unlink()
    with pytest.raises(UsageError, match=r"names_test\.rego is there already"):
        scaffold.new("house.names", "domains", tmp_path, known)

    assert test.read_bytes() == before
    assert not test.with_name("names.rego").exists()


@pytest.mark.parametrize(
    ("rule_id", "table", "says"),
    [
        ("names", "projects", r"names is no id of a rule: give <area>\.<rule>"),
        ("House.Names", "projects", "is no id of a rule"),
        ("../a.b", "projects", "is no id of a rule"),
        ("house.names", "project", "The snapshot has no table project; it has organization, accounts"),
        ("profiles.static_for_prod", "projects", "There is a rule profiles.static_for_prod already"),
    ],
)
def test_what_cannot_be_a_new_rule(tmp_path: Path, rule_id: str, table: str, says: str) -> None:
    """One sentence each, and no file."""
    with pytest.raises(UsageError, match=says):
        scaffold.new(rule_id, table, tmp_path, rules.load(bundled.path("policies")))

    assert list(tmp_path.iterdir()) == []
