"""`sus-audit gate` and `redact` as a user calls them: exit codes, files, waivers, baselines, configs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sus_audit import evaluate, files
from sus_audit.cli import main
from sus_audit.cli_gate import FORMATS
from sus_audit.config import effective
from sus_audit.config import load as load_config
from sus_audit.report import gate as reports
from tests.laws import sample

OPEN = """
Resources:
  Open: # sus-audit:waiver open-until-june
    Type: AWS::DataZone::ProjectProfile
    Properties:
      DomainIdentifier: dzd-samplecorp
      Name: Finance New Production
      Status: ENABLED
      ProjectResourceTags: [{Key: business-unit, Value: finance}]
      EnvironmentConfigurations:
        - Name: Tooling
          EnvironmentBlueprintId: Tooling
          AwsRegion: {RegionName: eu-west-1}
"""
QUEUE = "Resources: \n  Queue: {Type: AWS::SQS::Queue}\n"
STATIC = ("fail", "profiles.static_for_prod", "dzd-samplecorp/+template.yaml:Open")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the snapshot and config.json of an audit, and a template."""
    monkeypatch.chdir(tmp_path)
    config = load_config(sample.CONFIG)
    data = evaluate.config_data(config, effective(config), sample.policies(), "2026-11-01T00:00:00Z")
    Path("audit").mkdir()
    Path("audit/snapshot.json").write_bytes(sample.collected(False))
    Path("audit/config.json").write_bytes(files.canonical(data))
    Path("template.yaml").write_text(OPEN)
    Path("queue.yaml").write_text(QUEUE)
    return tmp_path


def gate(*options: str, snapshot: str | None = "audit/snapshot.json") -> Result:
    given = ["--snapshot", snapshot] if snapshot else []
    return CliRunner().invoke(main, ["--quiet", "gate", "--no-lint", *given, *options], catch_exceptions=False)


def document(*options: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(gate("-f", "json", *options).stdout)
    return found


def verdicts(result: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {(one["status"], one["rule"], one["resource"]) for one in result["findings"]}


@pytest.mark.usefixtures("folder")
def test_exit_codes() -> None:
    failed, clean = gate("template.yaml"), gate("queue.yaml")

    assert (failed.exit_code, clean.exit_code) == (3, 0)
    assert "FAILED" in failed.stdout
    assert "AWS::SQS::Queue" in clean.stdout, "what no rule reads is counted as seen"
    assert gate("template.yaml", "--fail-on", "critical").exit_code != 3


@pytest.mark.usefixtures("folder")
def test_the_finding_stands_on_the_line_that_causes_it() -> None:
    result = document("template.yaml")
    one = next(found for found in result["findings"] if found["rule"] == "profiles.static_for_prod")

    assert STATIC in verdicts(result)
    assert [one["place"][name] for name in ("file", "line", "column", "address", "logical_id", "property")] == [
        "template.yaml", 11, 11, "template.yaml/Open", "Open", "EnvironmentConfigurations[0]",
    ]  # fmt: skip
    assert one["place"]["code"][11 - one["place"]["code_from"]].strip() == "- Name: Tooling"


@pytest.mark.usefixtures("folder")
def test_every_format_is_written(tmp_path: Path) -> None:
    options = [word for name in FORMATS for word in ("-f", name)]
    ended = gate("template.yaml", "-o", str(tmp_path / "out"), *options)

    assert set(FORMATS) == set(reports.FORMATS)
    assert ended.exit_code == 3
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "gate-github-summary.md", "gate-github.txt", "gate-gitlab.json", "gate-junit.xml",
        "gate.json", "gate.md", "gate.sarif", "gate.txt",
    ]  # fmt: skip


WAIVER = """version: 1
waivers:
- id: open-until-june
  rule: profiles.static_for_prod
  resource: template.yaml/Open
  reason: The account is made next week, and the profile is moved to it then.
  requester: Ana <ana@example.com>
  approver: Ben <ben@example.com>
  ticket: GOV-12
  created: "2026-01-01"
  expires: "2026-12-31"
"""


@pytest.mark.usefixtures("folder")
def test_a_waiver_names_the_address_of_what_is_new_and_a_comment_only_points_to_it() -> None:
    Path("waivers.yaml").write_text(WAIVER)
    with_it, without = document("template.yaml", "--waivers", "waivers.yaml"), document("template.yaml")
    waived = [one["rule"] for one in with_it["findings"] if one["waived"]]

    assert waived == ["profiles.static_for_prod"]
    assert with_it["counts"]["waived"] == 1
    assert with_it["counts"]["new_fails"] == without["counts"]["new_fails"] - 1
    assert with_it["notices"] == []
    assert [one["message"] for one in without["notices"]] == [
        "A comment refers to the waiver open-until-june; no waivers file was given, so it waives nothing."
    ]


@pytest.mark.usefixtures("folder")
def test_a_waiver_that_has_ended_covers_nothing() -> None:
    Path("waivers.yaml").write_text(WAIVER.replace("2026-12-31", "2026-02-01"))
    result = document("template.yaml", "--waivers", "waivers.yaml")

    assert result["counts"]["waived"] == 0
    assert "covers no finding" in result["notices"][0]["message"]


@pytest.mark.usefixtures("folder")
def test_a_baseline_holds_what_did_not_get_more_severe() -> None:
    found = document("template.yaml")["findings"]
    debt = [
        {"id": one["id"], "rule": one["rule"], "resource": one["resource"], "severity": severity, "message": ""}
        for one in found
        for severity in ("low" if one["rule"] == "profiles.single_business_unit" else one["severity"],)
        if one["status"] == "fail"
    ]
    baseline = {"schema_version": "1.0", "audit_digest": "0", "as_of": "2026-01-01T00:00:00Z", "failures": debt}
    Path("baseline.json").write_text(json.dumps(baseline))
    result = document("template.yaml", "--baseline", "baseline.json")

    assert {one["rule"] for one in result["findings"] if one["status"] == "fail" and not one["baseline"]} == {
        "profiles.single_business_unit"
    }


@pytest.mark.usefixtures("folder")
def test_a_snapshot_whose_config_is_missing_is_refused() -> None:
    Path("audit/config.json").unlink()
    ended = gate("template.yaml")

    assert ended.exit_code == 2
    assert ended.stderr == (
        "Error: The snapshot audit/snapshot.json was classified by a config that the gate was not given, so it could "
        "not say which business unit or stage anything belongs to. Give the config with -c, or leave the config.json "
        "of the audit beside the snapshot.\n"
    )
    assert gate("template.yaml", "-c", str(sample.CONFIG)).exit_code == 3


@pytest.mark.usefixtures("folder")
def test_a_config_that_is_none_is_refused() -> None:
    Path("audit/config.json").write_text("{}")
    ended = gate("template.yaml")

    assert ended.exit_code == 2
    assert ended.stderr.startswith("Error: audit/config.json is not the config.json that sus-audit audit writes")


@pytest.mark.usefixtures("folder")
def test_a_redacted_snapshot_gives_the_same_findings() -> None:
    ended = CliRunner().invoke(main, ["redact", "audit/snapshot.json", "-o", "audit/public.json"])
    again = json.loads(gate("-f", "json", "template.yaml", snapshot="audit/public.json").stdout)

    assert ended.exit_code == 0
    assert verdicts(again) == verdicts(document("template.yaml"))
    assert CliRunner().invoke(main, ["redact", "audit/snapshot.json", "-o", "audit/snapshot.json"]).exit_code == 2


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "Give the change"),
        (["template.yaml", "-f", "json", "-f", "sarif"], "Several formats need a folder"),
        (["template.yaml", "--assume", "x"], "x is no KEY=VALUE"),
        (["template.yaml", "--assume", "a=1", "--assume", "a=2"], "a is given twice"),
        (["template.yaml", "--account", "12"], "12 is no account id"),
        (["nowhere.yaml"], "does not exist"),
        (["audit/snapshot.json"], "It seems to be a snapshot of sus-audit"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(options: list[str], said: str) -> None:
    ended = gate(*options)

    assert ended.exit_code == 2
    assert said in ended.stderr


@pytest.mark.usefixtures("folder")
def test_the_same_change_gives_the_same_bytes() -> None:
    assert gate("template.yaml", "-f", "sarif").stdout == gate("template.yaml", "-f", "sarif").stdout
