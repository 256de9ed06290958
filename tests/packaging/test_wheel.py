"""The wheel holds everything, and works far from the checkout."""

from __future__ import annotations

import os
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import sus_audit
from tests.packaging.conftest import Environment

pytestmark = [pytest.mark.subprocess, pytest.mark.slow]

BUNDLED = {"policies": "policies", "reports": "reports", "schemas": "schemas", "estates": "fixtures/estates"}


@pytest.fixture(scope="module")
def installed(make_environment: Callable[[], Environment], wheel: Path) -> Environment:
    """An environment with the wheel in it, and nothing of the checkout in sight."""
    environment = make_environment()
    install: list[str | Path] = [
        environment.bin / "python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        wheel,
    ]
    done = subprocess.run(install, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    environment.lend_packages()
    return environment


def _run(elsewhere: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    elsewhere.mkdir(exist_ok=True)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV"))}
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=elsewhere, env=environment, stdin=subprocess.DEVNULL
    )


@pytest.mark.parametrize(("name", "source"), BUNDLED.items(), ids=BUNDLED)
def test_the_wheel_carries_every_file_of_a_folder(wheel: Path, project_root: Path, name: str, source: str) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", source],
        capture_output=True,
        text=True,
        check=True,
        cwd=project_root,
    ).stdout.splitlines()
    with zipfile.ZipFile(wheel) as archive:
        prefix = f"sus_audit/_bundled/{name}/"
        packed = {entry.removeprefix(prefix) for entry in archive.namelist() if entry.startswith(prefix)}

    assert packed
    assert packed == {file.removeprefix(f"{source}/") for file in tracked if (project_root / file).is_file()}


def test_the_wheel_is_typed_and_holds_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    assert "sus_audit/py.typed" in names
    assert {name.split("/")[0] for name in names} == {"sus_audit", f"sus_audit-{sus_audit.__version__}.dist-info"}
    assert [name for name in names if name.endswith((".pyc", ".orig"))] == []


def test_the_installed_command_tells_its_version_from_another_folder(installed: Environment, tmp_path: Path) -> None:
    ended = _run(tmp_path / "elsewhere", installed.bin / "sus-audit", "--version")

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, f"sus-audit, version {sus_audit.__version__}\n", "")


@pytest.mark.parametrize("name", BUNDLED)
def test_the_installed_package_reads_its_own_folders(installed: Environment, tmp_path: Path, name: str) -> None:
    script = f"import sus_audit.bundled; print(sus_audit.bundled.path({name!r}))"

    ended = _run(tmp_path / "elsewhere", installed.bin / "python", "-c", script)

    assert ended.stderr == ""
    assert Path(ended.stdout.strip()).parts[-3:] == ("sus_audit", "_bundled", name)
    assert Path(ended.stdout.strip()).is_relative_to(installed.folder)


def test_the_installed_demo_finds_what_is_known(installed: Environment, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"

    ended = _run(elsewhere, installed.bin / "sus-audit", "demo", "--out", "demo")

    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "Found exactly the known violations of the sample organization.\n" in ended.stdout
    assert sorted(file.name for file in (elsewhere / "demo").iterdir()) == [
        "audit.json",
        "config.json",
        "report.html",
        "snapshot.json",
    ]


def test_the_installed_rules_are_rules_of_cfn_lint(installed: Environment, tmp_path: Path) -> None:
    python = installed.bin / "python"
    elsewhere = tmp_path / "elsewhere"
    folder = _run(elsewhere, python, "-c", "from sus_audit import cfnlint_rules; print(cfnlint_rules.folder())")
    assert Path(folder.stdout.strip()).is_relative_to(installed.folder)

    # What the program cfn-lint of this environment would be.
    listed = _run(
        elsewhere, python, "-c", "from cfnlint.runner import main; main()", "-a", folder.stdout.strip(), "--list-rules"
    )

    assert (listed.returncode, listed.stderr) == (0, "")
    assert [rule for rule in ("E9700", "E9701", "W9702", "W9703", "I9704") if f"\n{rule}: " not in listed.stdout] == []


def test_the_installed_gate_runs_cfn_lint(installed: Environment, tmp_path: Path) -> None:
    script = (
        "from pathlib import Path\n"
        "from sus_audit.gate.lint import Lint\n"
        "Path('queue.yaml').write_text('Resources: {Q: {Type: AWS::SQS::Quue}}')\n"
        "found, notices = Lint.start([(Path('queue.yaml'), 'queue.yaml', ['us-east-1'])]).result(120)\n"
        "print([one.rule for one in found], notices)\n"
    )

    ended = _run(tmp_path / "elsewhere", installed.bin / "python", "-c", script)

    assert (ended.stdout, ended.stderr) == ("['E3006'] []\n", "")
