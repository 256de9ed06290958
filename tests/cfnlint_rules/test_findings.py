"""Our findings inside the real cfn-lint. What the gate says is given here; that it says it is other tests' matter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sus_audit import cfnlint_rules
from sus_audit.cfnlint_rules import _judge
from sus_audit.errors import UsageError
from sus_audit.model.audit import Severity, Waived
from sus_audit.model.gate import (
    GateCounts,
    GateFinding,
    GateNotice,
    GateResult,
    GateRun,
    Kind,
    Place,
)

TEMPLATE = """\
Resources:
  Sales:
    Type: AWS::DataZone::Project
    Properties:
      DomainIdentifier: dzd_1a2b3c4d5e6f7g
      Name: sales
  Grant:
    Type: AWS::DataZone::PolicyGrant
    Metadata:
      cfn-lint: {config: {ignore_checks: [W9702]}}
    Properties:
      DomainIdentifier: dzd_1a2b3c4d5e6f7g
      EntityIdentifier: 1a2b3c4d5e6f7g
      EntityType: DOMAIN_UNIT
      PolicyType: CREATE_PROJECT
      Principal: {User: {AllUsersGrantFilter: {}}}
      Detail: {CreateProject: {IncludeChildDomainUnits: true}}
"""
Calls = list[tuple[Path, Path | None, Path | None, str | None]]
Gate = Callable[[GateResult | Exception], Calls]


def _result(
    *findings: GateFinding, notices: list[GateNotice] | None = None, not_judged: list[str] | None = None
) -> GateResult:
    run = GateRun(
        tool_version="0.1.0", engine="regorus", engine_version="0.13", as_of="2026-01-01T00:00:00Z",
        snapshot_digest=None, collected_at=None, config_digest="0" * 64, fail_on=Severity.HIGH, allow_incomplete=False,
        account=None, region=None, assumed=[], rules_judged=1, rules_untouched=0,
    )  # fmt: skip
    counts = GateCounts(
        new_fails=0, new_unknowns=0, fixed=0, unchanged_fails=0, unchanged_unknowns=0, waived=0, baseline=0
    )
    return GateResult(
        run=run, inputs=[], rules=[], resources={}, findings=list(findings), changes=[], lint=[],
        notices=notices or [], seen={}, not_judged=not_judged or [], counts=counts, verdict="failed", exit_code=3,
    )  # fmt: skip


def _finding(
    rule: str,
    place: Place | None,
    *,
    status: Any = "fail",
    kind: Kind = "new",
    severity: Severity = Severity.HIGH,
    **more: Any,
) -> GateFinding:
    return GateFinding(
        id=f"{rule}@x", rule=rule, resource="x", kind=kind, status=status, severity=severity, message=f"Why {rule}.",
        place=place, **more,
    )  # fmt: skip


def _place(file: str | Path, line: int, column: int, end: int, resource: str | None, property: str | None) -> Place:
    return Place(
        file=str(file), line=line, column=column, end_line=line, end_column=end, logical_id=resource, property=property
    )


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "template.yaml"
    path.write_text(TEMPLATE)
    return path


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Let the gate say something, and return the list of what it was asked."""

    def say(answer: GateResult | Exception) -> Calls:
        calls: Calls = []

        def check_template(path: Path, snapshot: Path | None, config: Path | None, region: str | None) -> GateResult:
            calls.append((path, snapshot, config, region))
            if isinstance(answer, Exception):
                raise answer
            return answer

        module = types.ModuleType("sus_audit.gating")
        module.check_template = check_template  # type: ignore[attr-defined] # that is what a module is
        monkeypatch.setitem(sys.modules, "sus_audit.gating", module)
        return calls

    return say


def _lint(path: Path, *options: str) -> list[tuple[str, str, list[str | int], str, tuple[int, int, int, int]]]:
    """Return what cfn-lint with our folder says: rule, message, path, file's name, place."""
    from cfnlint.config import ConfigMixIn
    from cfnlint.runner import Runner

    config = ConfigMixIn(["-a", str(cfnlint_rules.folder()), *options, "-t", str(path)])
    found = [
        (
            match.rule.id,
            match.message,
            list(match.path),
            Path(match.filename).name,
            (match.linenumber, match.columnnumber, match.linenumberend, match.columnnumberend),
        )
        for match in Runner(config).run()
    ]
    return sorted(found, key=lambda match: match[0])


def test_each_finding_stands_where_the_gate_puts_it(template: Path, gate: Gate) -> None:
    pool, name = (
        _place(template, 7, 3, 8, "Grant", "Principal.User"),
        _place(template, 6, 13, 18, "Sales", "EnvironmentConfigurations[0].AwsAccount"),
    )
    waived = Waived(id="w", reason="r", approver="a", ticket="t", expires="2026-12-31")
    gate(
        _result(
            _finding("grants.narrow", pool, severity=Severity.CRITICAL, kind="worse"),
            _finding("names.match", name),
            _finding("names.short", name, severity=Severity.MEDIUM),
            _finding("names.draft", name, enforcement="advisory"),
            _finding("accounts.own", name, status="unknown", cause="not_collected"),
            _finding("old.debt", name, kind="unchanged"),
            _finding("gone.well", name, kind="fixed", status="pass"),
            _finding("waived.one", name, waived=waived),
            _finding("base.line", name, baseline=True),
            # The template itself silences W9702 on Grant.
            _finding("grants.tidy", pool, severity=Severity.LOW),
        )
    )

    at_name: list[str | int] = ["Resources", "Sales", "Properties", "EnvironmentConfigurations", 0, "AwsAccount"]
    assert _lint(template) == [
        (
            "E9701",
            "grants.narrow (worse than before): Why grants.narrow.",
            ["Resources", "Grant", "Properties", "Principal", "User"],
            "template.yaml",
            (7, 3, 7, 8),
        ),
        ("E9701", "names.match: Why names.match.", at_name, "template.yaml", (6, 13, 6, 18)),
        ("W9702", "names.short: Why names.short.", at_name, "template.yaml", (6, 13, 6, 18)),
        ("W9702", "names.draft: Why names.draft.", at_name, "template.yaml", (6, 13, 6, 18)),
        ("W9703", "accounts.own: Why accounts.own.", at_name, "template.yaml", (6, 13, 6, 18)),
    ]


def test_what_a_nested_template_causes_is_shown_there(template: Path, gate: Gate) -> None:
    gate(_result(_finding("names.match", _place("nested/child.yaml", 3, 1, 5, "Child", None))))

    assert _lint(template) == [
        ("E9701", "names.match: Why names.match.", ["Resources", "Child"], "child.yaml", (3, 1, 3, 5))
    ]


def test_remarks_are_shown_to_who_asks_for_them(template: Path, gate: Gate) -> None:
    notice = GateNotice(message="Tags is no property.", place=_place(template, 5, 7, 23, "Sales", "Tags"))
    gate(_result(notices=[notice], not_judged=["Only a snapshot shows whose projects reach this account."]))

    assert _lint(template) == []
    assert [found for found in _lint(template, "-c", "I") if found[0] == "I9704"] == [
        (
            "I9704",
            "Tags is no property.",
            ["Resources", "Sales", "Properties", "Tags"],
            "template.yaml",
            (5, 7, 5, 23),
        ),
        (
            "I9704",
            "Only a snapshot shows whose projects reach this account.",
            [],
            "template.yaml",
            (1, 1, 18, 1),
        ),
    ]


def test_a_gate_that_cannot_judge_is_one_error_and_no_silence(template: Path, gate: Gate) -> None:
    calls = gate(UsageError("The snapshot old.json is of schema version 1. Collect it again."))

    assert _lint(template) == [
        (
            "E9700",
            "The snapshot old.json is of schema version 1. Collect it again.",
            [],
            "template.yaml",
            (1, 1, 18, 1),
        )
    ]
    assert len(calls) == 1


def test_the_gate_is_asked_once_for_a_template_and_anew_for_the_next(template: Path, gate: Gate) -> None:
    calls = gate(_result())

    assert (_lint(template), _lint(template)) == ([], [])
    assert calls == [(template, None, None, None), (template, None, None, None)]


def test_the_environment_names_snapshot_config_and_region(
    template: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = gate(_result())
    monkeypatch.setenv("SUS_AUDIT_SNAPSHOT", "snap.json")
    monkeypatch.setenv("SUS_AUDIT_CONFIG", "own.yaml")
    monkeypatch.setenv("SUS_AUDIT_REGION", "eu-central-1")

    _lint(template)

    assert calls == [(template, Path("snap.json"), Path("own.yaml"), "eu-central-1")]


@pytest.mark.parametrize(
    ("regions", "environment", "meant"),
    [
        (["us-east-1"], {}, None),
        (["eu-west-1"], {}, "eu-west-1"),
        (["us-east-1"], {"AWS_DEFAULT_REGION": "us-east-1"}, "us-east-1"),
        (["us-east-1"], {"AWS_REGION": "us-east-1"}, "us-east-1"),
        (["us-east-1", "eu-west-1"], {}, None),
        (["us-east-1", "eu-west-1"], {"SUS_AUDIT_REGION": "eu-west-1"}, "eu-west-1"),
    ],
)
def test_the_region_that_cfn_lint_makes_up_is_not_taken_for_the_targets(
    monkeypatch: pytest.MonkeyPatch, regions: list[str], environment: dict[str, str], meant: str | None
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert _judge.region(regions) == meant


def test_a_template_without_a_file_is_not_taken_for_a_clean_one(gate: Gate) -> None:
    from cfnlint.api import lint
    from cfnlint.config import ManualArgs

    calls = gate(_result())
    with_ours = ManualArgs(append_rules=[str(cfnlint_rules.folder())])

    said = [(match.rule.id, match.message) for match in lint(TEMPLATE, config=with_ours)]

    assert said == [
        (
            "E9700",
            "sus-audit did not judge the template, because it came without a file. Give cfn-lint the file's path.",
        )
    ]
    assert calls == []


@pytest.mark.subprocess
def test_the_program_cfn_lint_lists_our_rules_beside_its_own() -> None:
    for rules in (str(cfnlint_rules.folder()), "sus_audit.cfnlint_rules.findings"):
        ended = _cfn_lint("-a", rules, "--list-rules")

        assert (ended.returncode, ended.stderr) == (0, "")
        listed = dict(line.split(": ", 1) for line in ended.stdout.splitlines() if ": " in line)
        assert {name: text for name, text in listed.items() if name[1:3] == "97"} == {
            "E9700": "sus-audit could not judge the template",
            "E9701": "The change breaks a governance rule of SageMaker Unified Studio",
            "W9702": "The change breaks a governance rule of lower severity",
            "W9703": "A governance rule cannot be decided on the template",
            "I9704": "What sus-audit noticed, or did not look at",
        }
        assert "E3002" in listed


@pytest.mark.subprocess
def test_the_program_cfn_lint_shows_what_the_gate_says(tmp_path: Path) -> None:
    # A call of DataZone inside a string: no snapshot is needed to say that it cannot be seen into.
    (tmp_path / "opaque.yaml").write_text(
        """\
Resources:
  Opaque:
    Type: Custom::AWS
    Properties:
      ServiceToken: arn:aws:lambda:eu-west-1:111122223333:function:calls
      Create: '{"service": "@aws-sdk/client-datazone", "action": "CreateAccountPool", "parameters": {}}'
"""
    )

    ended = _cfn_lint("-a", str(cfnlint_rules.folder()), "-f", "json", "-t", "opaque.yaml", folder=tmp_path)

    assert ended.stderr == ""
    said = [
        (found["Rule"]["Id"], found["Message"].split(":")[0], found["Location"]["Start"]["LineNumber"])
        for found in json.loads(ended.stdout)
    ]
    visible = [(rule, line) for rule, name, line in said if name == "change.visible"]
    assert [rule for rule, _ in visible] == ["W9703"], said
    assert 2 <= visible[0][1] <= 6
    assert {rule for rule, _, _ in said} & {"E0002", "E9700"} == set()


def _cfn_lint(*arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("cfn-lint")
    source = Path(cfnlint_rules.__file__).resolve().parents[2]
    path = os.pathsep.join([str(source), *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.run(
        [program, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path},
        stdin=subprocess.DEVNULL,
    )
