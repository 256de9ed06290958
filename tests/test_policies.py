"""The Rego side: formatted, strict, tested with the pinned OPA, clean under Regal, and laid out as its ids say."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from sus_audit.policy.rules import catalog, load

ROOT = Path(__file__).resolve().parent.parent
POLICIES = ROOT / "policies"
RULES = POLICIES / "sus/rules"
MODULES = sorted(POLICIES.rglob("*.rego"))
SOURCES = [module for module in MODULES if not module.stem.endswith("_test")]
RULE_FOLDERS = sorted({module.parent for module in RULES.rglob("*.rego")})

# Lines of rules and libraries that the Rego tests run, in per cent.
COVERAGE_FLOOR = 95
"""Per cent of the lines of the policies, and of each rule; the tests themselves do not count."""

WITHOUT = "SUS_AUDIT_WITHOUT_GO_TOOLS"


def _name(path: Path) -> str:
    return str(path.relative_to(POLICIES))


def _binary(name: str) -> Path:
    """Return a built Go program; a missing one fails the test, unless the environment leaves it out on purpose."""
    binary = ROOT / ".tools/bin" / name
    if not binary.is_file():
        if os.environ.get(WITHOUT) == "1":
            pytest.skip(f"{WITHOUT}=1: {name} was not built, so what it proves is NOT proved in this run")
        pytest.fail(
            f"{binary} is missing. Build it with `make tools`, or set {WITHOUT}=1 to go without.", pytrace=False
        )
    return binary


def _run(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [_binary(name), *arguments], capture_output=True, text=True, check=False, cwd=ROOT, stdin=subprocess.DEVNULL
    )


def _said(ended: subprocess.CompletedProcess[str]) -> tuple[int, str]:
    return ended.returncode, ended.stdout + ended.stderr


@pytest.mark.go_tools
@pytest.mark.parametrize(
    ("tool", "question", "answer"),
    [
        ("opa", ["version"], "Version: {}"),
        ("regal", ["version"], "Version:       {}"),
        ("conftest", ["--version"], "Conftest: {}"),
    ],
)
def test_the_binary_is_of_the_pinned_version(tool: str, question: list[str], answer: str) -> None:
    pins = (ROOT / "tools" / tool / "go.mod").read_text()
    pinned = re.search(rf"github\.com/open-policy-agent/{tool} v(\S+)", pins)
    assert pinned is not None

    assert answer.format(pinned[1]) in _run(tool, *question).stdout.splitlines()


@pytest.mark.go_tools
def test_rego_is_formatted() -> None:
    assert _said(_run("opa", "fmt", "--list", "policies", ".regal/rules")) == (0, "")


@pytest.mark.go_tools
def test_rego_passes_the_strict_check() -> None:
    assert _said(_run("opa", "check", "--strict", "policies")) == (0, "")


@pytest.mark.go_tools
def test_rego_tests_pass_and_cover_the_rules() -> None:
    results = _run("opa", "test", "policies", "--format", "json")
    assert results.returncode == 0, _failed_tests(results.stdout) or results.stderr

    report = json.loads(_run("opa", "test", "policies", "--coverage", "--format", "json").stdout)
    files = {name: file for name, file in report["files"].items() if not name.endswith("_test.rego")}
    # The shim for Conftest is run by Conftest, in tests/policy/test_conftest.py.
    del files["policies/conftest/conftest.rego"]
    lines = {name: (file.get("covered_lines", 0), file.get("not_covered_lines", 0)) for name, file in files.items()}
    short = {name: missed for name, (hit, missed) in lines.items() if hit * 100 < COVERAGE_FLOOR * (hit + missed)}
    assert {name for name in short if "/rules/" in name} == set()
    hit, missed = (sum(counts) for counts in zip(*lines.values(), strict=True))
    assert hit * 100 >= COVERAGE_FLOOR * (hit + missed), short


@pytest.mark.go_tools
def test_regal_finds_nothing() -> None:
    ended = _run("regal", "lint", "--format", "compact", "--no-color", "policies")

    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_there_are_rules() -> None:
    assert RULE_FOLDERS, f"no rule under {RULES}"


@pytest.mark.parametrize("folder", RULE_FOLDERS, ids=_name)
def test_a_rule_folder_holds_the_rule_and_its_test(folder: Path) -> None:
    assert sorted(file.name for file in folder.iterdir()) == [f"{folder.name}.rego", f"{folder.name}_test.rego"]


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_the_package_is_the_path(module: Path) -> None:
    # Conftest wants its rules in the package main.
    parts = module.parent.relative_to(POLICIES).parts
    folder = "main" if parts == ("conftest",) else ".".join(parts)
    expected = f"{folder}_test" if module.stem.endswith("_test") else folder

    assert re.findall(r"^package (\S+)$", module.read_text(), re.MULTILINE) == [expected]


@pytest.mark.parametrize(
    "module",
    [source for source in SOURCES if source.relative_to(POLICIES).parts[1:2] in {("lib",), ("main",)}],
    ids=_name,
)
def test_libraries_import_nothing(module: Path) -> None:
    # The embedded engine resolves an import's alias in the module of the caller when a function is called from
    # another package: an alias in a library would silently mean something else, or nothing.
    assert re.findall(r"^import .*$", module.read_text(), re.MULTILINE) == []


def _failed_tests(report: str) -> list[str]:
    """Name the tests that did not pass in a report of `opa test --format json`."""
    cases: list[dict[str, Any]] = json.loads(report or "[]")
    return [f"{case['package']}.{case['name']}" for case in cases if case.get("fail") or case.get("error")]


@pytest.mark.go_tools
def test_the_catalog_that_a_rule_test_holds_says_what_the_metadata_says() -> None:
    """A test writes out the part of METADATA that `sus.main` reads; it must not say something else than the rule."""
    answer = json.loads(_run("opa", "eval", "--format", "json", "--data", "policies", "data.sus.rules").stdout)
    areas = answer["result"][0]["expressions"][0]["value"]
    known = catalog(load(POLICIES))
    held = {
        f"{area}.{name.removesuffix('_test')}": package["_catalog"]
        for area, packages in areas.items()
        for name, package in packages.items()
        if name.endswith("_test") and "_catalog" in package
    }

    assert held
    for rule_id, entries in held.items():
        entry = entries[rule_id]
        assert entry == {key: known[rule_id][key] for key in entry}, rule_id
        assert {"severity", "subject", "rests_on", "reads"} <= entry.keys(), rule_id
        assert entry.get("fields", {}) == known[rule_id]["fields"], rule_id


def test_the_three_rules_on_regions_begin_with_the_same_ones() -> None:
    """Whoever sets none has one policy, not three."""
    policies = load(POLICIES)
    defaults = {
        area: {
            name: parameter.default
            for name, parameter in policies.rule(f"{area}.allowed_regions").metadata.custom.parameters.items()
        }
        for area in ("blueprints", "profiles", "projects")
    }

    assert defaults["projects"]["by_regulation"]["GDPR"]
    assert defaults["blueprints"] == defaults["profiles"] == defaults["projects"]
