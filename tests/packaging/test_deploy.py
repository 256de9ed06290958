"""The published workflow runs for real: each `run:` step, against the emulator; GitHub's own actions are left out."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from sus_audit import bundled
from tests.packaging.conftest import Environment

WORKFLOW = "deploy/github/scheduled-audit.yml"
CRON = "deploy/cron/sus-audit"


@dataclass
class Runner:
    """Enough of GitHub's runner for steps that run bash: files for outputs and summary, outputs in `env:`."""

    workspace: Path
    environment: dict[str, str]
    outputs: dict[str, str] = field(default_factory=dict)

    def run(self, step: dict[str, Any]) -> subprocess.CompletedProcess[str]:
        """Run one step as GitHub does with `shell: bash`, and take its outputs."""
        output = self.workspace.parent / "github_output"
        output.write_text("")
        files = {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(self.workspace.parent / "github_summary")}
        own = {name: self._expand(value) for name, value in step.get("env", {}).items()}
        ended = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            capture_output=True,
            text=True,
            check=False,
            cwd=self.workspace,
            env=self.environment | files | own,
            stdin=subprocess.DEVNULL,
        )
        for line in output.read_text().splitlines():
            name, _, value = line.partition("=")
            self.outputs[f"steps.{step['id']}.outputs.{name}"] = value
        return ended

    def _expand(self, text: str) -> str:
        return re.sub(r"\$\{\{ (\S+) \}\}", lambda found: self.outputs[found[1]], text)


def _workflow(project_root: Path) -> dict[Any, Any]:
    workflow: dict[Any, Any] = yaml.safe_load((project_root / WORKFLOW).read_text())
    return workflow


def _steps(project_root: Path) -> dict[str, dict[str, Any]]:
    """Return the steps that run bash, by name."""
    return {step["name"]: step for step in _workflow(project_root)["jobs"]["audit"]["steps"] if "run" in step}


def test_the_workflow_asks_for_no_more_than_it_needs(project_root: Path) -> None:
    workflow = _workflow(project_root)

    # YAML 1.1 reads the key `on` as true.
    assert workflow[True] == {"schedule": [{"cron": "17 4 * * *"}], "workflow_dispatch": None}
    assert workflow["permissions"] == {"contents": "read", "id-token": "write"}
    assert list(_steps(project_root)) == ["Install sus-audit", "Audit", "Decide"]
    # An expression inside a script would let a value run as code: they stand in `env:` and `with:` only.
    assert [name for name, step in _steps(project_root).items() if "${{" in step["run"]] == []


@pytest.mark.slow
@pytest.mark.subprocess
def test_the_steps_of_the_workflow_run(
    project_root: Path, tmp_path: Path, make_environment: Callable[[], Environment], wheel: Path
) -> None:
    from sus_audit import demo

    workspace = tmp_path / "workspace"
    workspace.mkdir()
    shutil.copy(bundled.path("estates") / "sus-audit.yaml", workspace)
    environment = make_environment()
    steps = _steps(project_root)
    offline = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "SUS_AUDIT_PACKAGE": str(wheel)}
    path = os.pathsep.join([str(environment.bin), os.environ["PATH"]])

    with demo.serve(None, ("all",), 0) as (_, variables):
        runner = Runner(workspace, _workflow(project_root)["env"] | os.environ | {"PATH": path} | offline | variables)
        installed = runner.run(steps["Install sus-audit"])
        environment.lend_packages()
        first = runner.run(steps["Audit"])
        decided = runner.run(steps["Decide"])
        second = runner.run(steps["Audit"])

    assert installed.returncode == 0, installed.stdout + installed.stderr
    assert (first.returncode, runner.outputs) == (0, {"steps.audit.outputs.code": "3"}), first.stdout + first.stderr
    assert sorted(file.name for file in (workspace / "out").iterdir()) == [
        "audit.json",
        "config.json",
        "report.html",
        "snapshot.json",
    ]
    assert decided.returncode == 3
    assert decided.stdout == "::error::A rule failed. The report is in this run's artifact sus-audit.\n"
    assert second.returncode == 0, second.stdout + second.stderr
    assert (workspace / "previous/audit.json").read_bytes() == (workspace / "out/audit.json").read_bytes()
    assert (tmp_path / "github_summary").read_text().count("```text\n") == 2


@pytest.mark.subprocess
@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("0", "The governance holds.\n"),
        ("3", "::error::A rule failed. The report is in this run's artifact sus-audit.\n"),
        ("4", "::error::The audit is incomplete: something could not be read. The report names it.\n"),
        ("2", "::error::The audit did not run: see the step Audit.\n"),
    ],
)
def test_the_last_step_ends_with_the_audits_exit_code(project_root: Path, tmp_path: Path, code: str, said: str) -> None:
    (tmp_path / "workspace").mkdir()
    runner = Runner(tmp_path / "workspace", dict(os.environ), {"steps.audit.outputs.code": code})

    ended = runner.run(_steps(project_root)["Decide"])

    assert (ended.returncode, ended.stdout) == (int(code), said)


@pytest.mark.subprocess
@pytest.mark.parametrize(("code", "mailed"), [(0, ""), (3, "1 failed\n")])
def test_the_cron_line_mails_only_what_needs_a_look(project_root: Path, tmp_path: Path, code: int, mailed: str) -> None:
    (line,) = [line for line in (project_root / CRON).read_text().splitlines() if line.startswith("17 ")]
    stub = tmp_path / "sus-audit"
    stub.write_text(f"#!/bin/sh\necho '1 failed'\necho \"$@\" > {tmp_path}/arguments\nexit {code}\n")
    stub.chmod(0o755)
    # Cron takes the first five fields as the time, the sixth as the user, and turns \% into %.
    command = line.split(maxsplit=6)[6].replace("\\%", "%")
    command = command.replace("/opt/sus-audit/bin/sus-audit", str(stub)).replace("/var/lib/sus-audit", str(tmp_path))

    ended = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, mailed, "")
    (summary,) = tmp_path.glob("????-??-??/summary.txt")
    assert summary.read_text() == "1 failed\n"
    assert (tmp_path / "arguments").read_text() == (
        f"--quiet audit -c /etc/sus-audit.yaml -o {summary.parent.name} -f html\n"
    )
