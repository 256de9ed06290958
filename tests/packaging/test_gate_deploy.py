"""The gate in a pipeline: the steps of the GitHub Action, of GitLab's job and of the pre-commit hook run for real."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.packaging.conftest import Environment
from tests.packaging.test_deploy import Runner

ACTION = "deploy/gate/action.yml"
GITLAB = "deploy/gate/gitlab.yml"
HOOKS = ".pre-commit-hooks.yaml"
DOCS = "docs/gate-in-ci.md"

# Everyone may create projects, from the root of a new domain on: high, and no snapshot is needed to see it.
BAD = """\
Resources:
  Domain:
    Type: AWS::DataZone::Domain
    Properties:
      Name: analytics
      DomainExecutionRole: arn:aws:iam::111122223333:role/domain
      DomainVersion: V2
  Everyone:
    Type: AWS::DataZone::PolicyGrant
    Properties:
      DomainIdentifier: !GetAtt Domain.Id
      EntityType: DOMAIN_UNIT
      EntityIdentifier: !GetAtt Domain.RootDomainUnitId
      PolicyType: CREATE_PROJECT
      Principal: {User: {AllUsersGrantFilter: {}}}
      Detail: {CreateProject: {IncludeChildDomainUnits: true}}
"""
GOOD = "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n"
RULE = "domain.create_grants_not_for_everyone"

# A program in place of sus-audit: it writes down how it was called, and tries to talk to whoever reads its output.
RECORDER = """\
#!{python}
import json, sys
from pathlib import Path
arguments = sys.argv[1:]
Path({record!r}).write_text(json.dumps(arguments))
folder = Path(arguments[arguments.index("-o") + 1])
folder.mkdir(exist_ok=True)
(folder / "gate-github.txt").write_text("::error file=a.yaml,line=1::worse\\n")
(folder / "gate-github-summary.md").write_text("# Worse\\n")
print("::error::not ours", end="")
sys.exit({code})
"""
HOSTILE = [
    "$(touch pwned).yaml",
    "`touch pwned`.json",
    "'; touch pwned; '.yaml",
    '"; touch pwned; ".yaml',
    "-o",
    "--help",
    " two  blanks ",
    "*.yaml",
    "${{ github.token }}",
    "ünï\\code\t.yaml",
    "END_OF_PATHS",
]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A repository whose files would run if a step imported from it."""
    folder = tmp_path / "workspace"
    folder.mkdir()
    for name in ("pip", "venv", "ensurepip", "sus_audit", "cfnlint", "click", "json"):
        (folder / f"{name}.py").write_text("raise SystemExit('hijacked')\n")
    (folder / "bad.yaml").write_text(BAD)
    (folder / "good.yaml").write_text(GOOD)
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    return folder


def _load(project_root: Path, name: str) -> Any:
    return yaml.safe_load((project_root / name).read_text())


def _recorder(folder: Path, code: int) -> tuple[Path, Path]:
    program, record = folder / "sus-audit", folder / "arguments.json"
    folder.mkdir(parents=True, exist_ok=True)
    program.write_text(RECORDER.format(python=sys.executable, record=str(record), code=code))
    program.chmod(0o755)
    return program, record


def _offline(wheel: Path) -> dict[str, str]:
    """What makes pip take the wheel of this checkout for what an index would give."""
    return {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_FIND_LINKS": str(wheel.parent), "PIP_NO_CACHE_DIR": "1"}


# --- GitHub


def _steps(project_root: Path) -> dict[str, dict[str, Any]]:
    return {step["name"]: step for step in _load(project_root, ACTION)["runs"]["steps"]}


def _github(project_root: Path, workspace: Path, given: dict[str, str], **environment: str) -> Runner:
    """Return a runner with the action's inputs as a workflow gives them."""
    inputs = {name: one.get("default", "") for name, one in _load(project_root, ACTION)["inputs"].items()}
    assert set(given) <= set(inputs)
    outputs = {f"inputs.{name}": value for name, value in (inputs | given).items()}
    return Runner(workspace, dict(os.environ) | {"RUNNER_TEMP": str(workspace.parent)} | environment, outputs)


def test_the_action_uses_no_other_and_lets_no_input_into_a_script(project_root: Path) -> None:
    action = _load(project_root, ACTION)
    steps = action["runs"]["steps"]

    assert [step["name"] for step in steps] == ["Install sus-audit", "Gate", "Show", "Decide"]
    assert [step["name"] for step in steps if "uses" in step or "${{" in step["run"] or step["shell"] != "bash"] == []
    read = {name for step in steps for value in step["env"].values() for name in re.findall(r"inputs\.(\S+)", value)}
    assert read == set(action["inputs"])


@pytest.mark.subprocess
def test_the_action_gives_each_input_on_as_it_is(project_root: Path, workspace: Path, tmp_path: Path) -> None:
    program, record = _recorder(tmp_path / "bin", 3)
    given = {
        "paths": "\n".join(["infra", "", *HOSTILE, ""]),
        "snapshot": "$(touch pwned)/snap.json",
        "config": "my config.yaml",
        "fail-on": "medium; touch pwned",
        "allow-incomplete": "true",
        "account": "111122223333",
        "region": "`touch pwned`",
        "assume": "Vpc=vpc-1\nName=a b$(touch pwned)\n",
        "baseline": "-o",
        "waivers": "w'.yaml",
        "formats": "markdown  junit\ngitlab",
    }
    runner = _github(project_root, workspace, given)
    runner.outputs["steps.install.outputs.program"] = str(program)

    ended = runner.run(_steps(project_root)["Gate"])

    assert ended.returncode == 0, ended.stderr
    folder = runner.outputs["steps.gate.outputs.folder"]
    assert json.loads(record.read_text()) == [
        "gate", "-o", folder, "-f", "json", "-f", "sarif", "-f", "github", "-f", "github-summary",
        "--snapshot=$(touch pwned)/snap.json", "--config=my config.yaml", "--fail-on=medium; touch pwned",
        "--allow-incomplete", "--account=111122223333", "--region=`touch pwned`", "--baseline=-o",
        "--waivers=w'.yaml", "--format=markdown", "--format=junit", "--format=gitlab", "--assume=Vpc=vpc-1",
        "--assume=Name=a b$(touch pwned)", "--", "infra", *HOSTILE,
    ]  # fmt: skip
    assert list(workspace.rglob("pwned")) == []
    assert runner.outputs["steps.gate.outputs.code"] == "3"
    assert Path(folder).parent == tmp_path


@pytest.mark.subprocess
def test_the_action_gives_on_nothing_that_was_not_given(project_root: Path, workspace: Path, tmp_path: Path) -> None:
    program, record = _recorder(tmp_path / "bin", 0)
    runner = _github(project_root, workspace, {"paths": "infra"})
    runner.outputs["steps.install.outputs.program"] = str(program)

    runner.run(_steps(project_root)["Gate"])

    assert json.loads(record.read_text()) == [
        "gate", "-o", runner.outputs["steps.gate.outputs.folder"],
        "-f", "json", "-f", "sarif", "-f", "github", "-f", "github-summary", "--", "infra",
    ]  # fmt: skip


@pytest.mark.subprocess
def test_what_the_gate_prints_is_no_command_of_github(project_root: Path, workspace: Path, tmp_path: Path) -> None:
    program, _ = _recorder(tmp_path / "bin", 3)
    runner = _github(project_root, workspace, {"paths": "infra"})
    runner.outputs["steps.install.outputs.program"] = str(program)

    said = [runner.run(_steps(project_root)[name]).stdout for name in ("Gate", "Gate", "Show")]

    tokens = []
    for text in said[:2]:
        stop, talk, resume = text.splitlines()
        token = stop.removeprefix("::stop-commands::")
        assert (len(token), talk, resume) == (32, "::error::not ours", f"::{token}::")
        tokens.append(token)
    assert tokens[0] != tokens[1]
    assert said[2] == "::error file=a.yaml,line=1::worse\n"
    assert (tmp_path / "github_summary").read_text() == "# Worse\n"


@pytest.mark.subprocess
@pytest.mark.parametrize(
    ("code", "ends", "said"),
    [
        ("0", 0, "The change makes nothing worse.\n"),
        (
            "3",
            3,
            "::error::The change makes something worse. The annotations and the summary say what, and on which line.\n",
        ),
        (
            "4",
            4,
            "::error::Something cannot be decided before the change is applied. "
            "The summary says what would decide it.\n",
        ),
        ("2", 2, "::error::The gate did not run: see the step Gate.\n"),
        ("", 1, "::error::The gate did not run: see the step Gate.\n"),
    ],
)
def test_the_action_ends_with_the_gates_exit_code(
    project_root: Path, workspace: Path, code: str, ends: int, said: str
) -> None:
    runner = _github(project_root, workspace, {})
    runner.outputs["steps.gate.outputs.code"] = code

    ended = runner.run(_steps(project_root)["Decide"])

    assert (ended.returncode, ended.stdout) == (ends, said)


@pytest.mark.slow
@pytest.mark.subprocess
def test_the_action_runs_from_its_first_step_to_its_last(project_root: Path, workspace: Path, wheel: Path) -> None:
    steps = _steps(project_root)
    ends = {}
    for name in ("good.yaml", "bad.yaml"):
        runner = _github(project_root, workspace, {"paths": name, "formats": "markdown"}, **_offline(wheel))
        installed = runner.run(steps["Install sus-audit"])
        assert installed.returncode == 0, installed.stdout + installed.stderr
        Environment(Path(runner.outputs["steps.install.outputs.program"]).parents[1]).lend_packages()
        gate, show, decide = (runner.run(steps[step]) for step in ("Gate", "Show", "Decide"))
        assert (gate.returncode, show.returncode) == (0, 0), gate.stdout + gate.stderr + show.stderr
        files = sorted(file.name for file in Path(runner.outputs["steps.gate.outputs.folder"]).iterdir())
        ends[name] = decide.returncode, show.stdout, files, gate.stdout + gate.stderr

    assert [ends["good.yaml"][0], ends["bad.yaml"][0]] == [0, 3], ends
    for _, _, files, log in ends.values():
        assert {"gate.json", "gate.sarif", "gate.md", "gate-github-summary.md"} <= set(files), log
    assert "::error " not in ends["good.yaml"][1]
    assert re.search(rf"^::error [^\n]*file=bad\.yaml[^\n]*{re.escape(RULE)}", ends["bad.yaml"][1], re.MULTILINE)
    assert RULE in (workspace.parent / "github_summary").read_text()


# --- GitLab


def _gitlab(project_root: Path) -> tuple[dict[str, Any], list[str]]:
    job = _load(project_root, GITLAB)["sus-audit-gate"]
    return job, job["script"]


def _script(
    shell: list[str], lines: list[str], workspace: Path, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run lines of a job as GitLab's runner does: one shell for all, ended by the first that fails."""
    return subprocess.run(
        [*shell, "-c", "\n".join(lines)],
        capture_output=True,
        text=True,
        check=False,
        cwd=workspace,
        env=dict(os.environ) | environment,
        stdin=subprocess.DEVNULL,
    )


SHELLS = [["bash", "--noprofile", "--norc", "-eo", "pipefail"], ["sh", "-e"]]


@pytest.mark.subprocess
@pytest.mark.parametrize("shell", SHELLS, ids=["bash", "sh"])
def test_gitlabs_job_gives_each_variable_on_as_it_is(
    project_root: Path, workspace: Path, tmp_path: Path, shell: list[str]
) -> None:
    job, script = _gitlab(project_root)
    _, record = _recorder(tmp_path / "environment/bin", 4)
    given = {
        "SUS_AUDIT_PATHS": "\n".join(["infra", "", *HOSTILE, ""]),
        "SUS_AUDIT_SNAPSHOT": "$(touch pwned)/snap.json",
        "SUS_AUDIT_CONFIG": "my config.yaml",
        "SUS_AUDIT_FAIL_ON": "medium; touch pwned",
        "SUS_AUDIT_ALLOW_INCOMPLETE": "true",
        "SUS_AUDIT_ACCOUNT": "111122223333",
        "SUS_AUDIT_REGION": "`touch pwned`",
        "SUS_AUDIT_ASSUME": "Vpc=vpc-1\nName=a b$(touch pwned)\nEND_OF_PAIRS=1",
        "SUS_AUDIT_BASELINE": "-o",
        "SUS_AUDIT_WAIVERS": "w'.yaml",
    }
    assert set(given) | {"SUS_AUDIT_VERSION"} == set(job["variables"])
    # A link in the repository must not send the reports elsewhere.
    (tmp_path / "elsewhere").mkdir()
    (workspace / "sus-audit-gate").symlink_to(tmp_path / "elsewhere")

    ended = _script(shell, script[-1:], workspace, given | {"environment": str(tmp_path / "environment")})

    assert ended.returncode == 4, ended.stderr
    assert json.loads(record.read_text()) == [
        "gate", "-o", "sus-audit-gate", "-f", "json", "-f", "gitlab", "-f", "junit", "-f", "markdown",
        "--fail-on=medium; touch pwned", "--snapshot=$(touch pwned)/snap.json", "--config=my config.yaml",
        "--allow-incomplete", "--account=111122223333", "--region=`touch pwned`", "--baseline=-o",
        "--waivers=w'.yaml", "--assume=Vpc=vpc-1", "--assume=Name=a b$(touch pwned)", "--assume=END_OF_PAIRS=1", "--",
        "infra", *HOSTILE,
    ]  # fmt: skip
    assert list(workspace.rglob("pwned")) == []
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.slow
@pytest.mark.subprocess
def test_gitlabs_job_runs_and_leaves_what_it_promises(project_root: Path, workspace: Path, wheel: Path) -> None:
    job, script = _gitlab(project_root)
    shell = SHELLS[0]
    installed = _script(shell, [*script[:-1], 'echo "$environment"'], workspace, job["variables"] | _offline(wheel))
    assert installed.returncode == 0, installed.stdout + installed.stderr
    environment = installed.stdout.splitlines()[-1]
    Environment(Path(environment)).lend_packages()
    ends = {}
    for name in ("good.yaml", "bad.yaml"):
        given = job["variables"] | {"SUS_AUDIT_PATHS": name, "environment": environment}
        ended = _script(shell, script[-1:], workspace, given)
        ends[name] = ended.returncode, ended.stdout + ended.stderr

    assert [code for code, _ in ends.values()] == [0, 3], ends
    reports = job["artifacts"]["reports"]
    quality = json.loads((workspace / reports["codequality"]).read_text())
    assert {one["location"]["path"] for one in quality} >= {"bad.yaml"}
    assert RULE in (workspace / reports["junit"]).read_text()
    assert sorted(file.name for file in (workspace / "sus-audit-gate").iterdir()) == [
        "gate-gitlab.json",
        "gate-junit.xml",
        "gate.json",
        "gate.md",
    ]


# --- pre-commit


def test_the_hook_is_one_that_pre_commit_understands(project_root: Path) -> None:
    (hook,) = _load(project_root, HOOKS)

    # The keys of pre-commit's manifest that are used, and what it says of each.
    assert {name: type(value) for name, value in hook.items()} == {
        "id": str,
        "name": str,
        "description": str,
        "entry": str,
        "language": str,
        "additional_dependencies": list,
        "types_or": list,
        "pass_filenames": bool,
        "require_serial": bool,
    }
    assert (hook["language"], hook["entry"]) == ("python", "sus-audit gate")


@pytest.mark.slow
@pytest.mark.subprocess
def test_the_hook_stops_a_commit_that_makes_something_worse(
    project_root: Path, workspace: Path, wheel: Path, make_environment: Callable[[], Environment]
) -> None:
    # What pre-commit does for `language: python`: an environment with the hook's repository in it (here its wheel,
    # which is what pip makes of it), its programs first on PATH, and the entry with the arguments of the user's config.
    (hook,) = _load(project_root, HOOKS)
    environment = make_environment()
    install: list[str | Path] = [environment.bin / "pip", "install", "--quiet", wheel]
    done = subprocess.run(
        install, capture_output=True, text=True, check=False, env=dict(os.environ) | _offline(wheel), cwd=workspace
    )
    assert done.returncode == 0, done.stdout + done.stderr
    environment.lend_packages()
    command = shlex.join(hook["entry"].split())
    git_hook = workspace / ".git/hooks/pre-commit"
    identity = ["-c", "user.name=Robin", "-c", "user.email=robin@example.com"]
    ends = {}
    for name in ("good.yaml", "bad.yaml"):
        git_hook.write_text(f"#!/bin/sh\nexec {command} {name}\n")
        git_hook.chmod(0o755)
        subprocess.run(["git", "-C", workspace, "add", name], check=True)
        ended = subprocess.run(
            ["git", "-C", workspace, *identity, "commit", "--quiet", "-m", name],
            capture_output=True,
            text=True,
            check=False,
            env=dict(os.environ) | {"PATH": os.pathsep.join([str(environment.bin), os.environ["PATH"]])},
        )
        ends[name] = ended.returncode, ended.stdout + ended.stderr

    assert ends["good.yaml"][0] == 0, ends["good.yaml"][1]
    assert ends["bad.yaml"][0] != 0, ends["bad.yaml"][1]
    assert RULE in ends["bad.yaml"][1]


# --- What the documentation shows


def test_the_documented_configurations_use_what_there_is(project_root: Path) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", (project_root / DOCS).read_text(), re.DOTALL)
    documents = [yaml.safe_load(block) for block in blocks]
    inputs = set(_load(project_root, ACTION)["inputs"])
    job, _ = _gitlab(project_root)
    (hook,) = _load(project_root, HOOKS)

    steps = [step for one in documents for job_ in one.get("jobs", {}).values() for step in job_["steps"]]
    used = [step for step in steps if "deploy/gate@" in step.get("uses", "")]
    assert used
    assert {name for step in used for name in step["with"]} <= inputs
    # An expression inside a script would let a value run as code; what is run is named by its commit.
    assert [step for step in steps if "${{" in step.get("run", "")] == []
    assert [step["uses"] for step in used] == ["OWNER/sus-audit/deploy/gate@COMMIT"]
    (gitlab,) = [one for one in documents if "sus-audit-gate" in one]
    assert set(gitlab["sus-audit-gate"]["variables"]) <= set(job["variables"])
    (commit,) = [one for one in documents if "repos" in one]
    assert [one["id"] for one in commit["repos"][0]["hooks"]] == [hook["id"]]
