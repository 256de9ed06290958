"""Who may import whom, what may not be loaded by `--help`, and how long a module may grow."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src/sus_audit"
MODULES = sorted(PACKAGE.rglob("*.py"))

LONGEST_FILE = 500
# The rows of the snapshot are one document, read from top to bottom; no logic is in it.
LONGER_FOR_A_REASON = {"src/sus_audit/model/snapshot.py": 700}

# Rooms of the house, from the ground up. A room may import what stands in its own set, and nothing else of ours.
# The doors lead into every room.
GROUND = {"errors", "exits", "files", "bundled", "model", "snapshot", "progress"}
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "exits": set(),
    "files": {"errors"},
    "bundled": {"errors"},
    "model": {"errors"},
    "progress": {"errors"},
    "schemas": {"bundled", "config", "errors", "files", "model"},
    "snapshot": {"errors", "files", "model", "schemas"},
    "config": GROUND,
    "derive": GROUND | {"config"},
    "collect": GROUND | {"config"},
    "policy": GROUND,
    "explain": GROUND | {"policy"},
    "report": GROUND | {"explain"},
    "emulator": GROUND,
    "resources": GROUND,
    "assess": GROUND | {"policy"},
    "evaluate": GROUND | {"assess", "config", "derive", "policy", "resources"},
    "waive": GROUND | {"assess", "config", "evaluate", "policy"},
    "gate": GROUND | {"config", "derive", "evaluate", "policy", "resources", "waive"},
    "cfnlint_rules": {"errors", "gating", "model"},
}
DOORS = {"__init__", "__main__", "cli", "cli_gate", "cli_rules", "cli_waivers", "demo", "gating", "pipeline"}

# One room holds each of these: what a library does is kept behind one wall.
ONLY_IN: dict[str, set[str]] = {
    "boto3": {"collect", "emulator"},
    "botocore": {"collect", "emulator", "gate"},
    "moto": {"emulator"},
    "regorus": {"policy"},
    "opa_client": {"policy"},
    "jinja2": {"report"},
    "cfnlint": {"cfnlint_rules", "gate"},
    "pyrate_limiter": {"collect"},
}

# Heavy, or an extra: never loaded by importing the command line.
NOT_FOR_HELP = ["boto3", "botocore", "moto", "cfnlint", "flask", "werkzeug", "regorus", "jinja2", "opa_client"]


def _name(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def _room(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(module: Path) -> set[str]:
    """Return the dotted names that a module imports, anywhere in it, `from sus_audit import x` as `sus_audit.x`."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{_name(module)} imports relatively; write the whole name"
            source = node.module or ""
            found |= {f"{source}.{alias.name}" for alias in node.names} if source == "sus_audit" else {source}
    return found


@pytest.mark.parametrize("module", [module for module in MODULES if _room(module) not in DOORS], ids=_name)
def test_a_room_imports_only_what_it_may(module: Path) -> None:
    room = _room(module)
    assert room in MAY_IMPORT, f"{room} is new: say here what it may import, and in docs/architecture.md what it is"
    ours = {name.split(".")[1] for name in _imports(module) if name.startswith("sus_audit.")}

    assert ours - {room, "__version__"} - MAY_IMPORT[room] == set()


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_a_library_stays_behind_its_wall(module: Path) -> None:
    theirs = {name.split(".")[0] for name in _imports(module)}

    assert {library for library, rooms in ONLY_IN.items() if library in theirs and _room(module) not in rooms} == set()


@pytest.mark.parametrize(
    "file", [str(file.relative_to(ROOT)) for file in [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))]]
)
def test_a_file_stays_readable(file: str) -> None:
    lines = len((ROOT / file).read_text().splitlines())

    assert lines <= LONGER_FOR_A_REASON.get(file, LONGEST_FILE), "this is several rooms: split it"


@pytest.mark.subprocess
def test_help_loads_nothing_heavy() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", "import json, sys, sus_audit.cli; print(json.dumps(sorted(sys.modules)))"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 0, ended.stderr
    assert set(NOT_FOR_HELP) & set(json.loads(ended.stdout)) == set()
