"""Run the `_test.rego` files that stand beside rules, on the embedded engine and on a stock OPA program."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from sus_audit import bundled, files
from sus_audit.errors import BrokenError, UsageError
from sus_audit.policy import syntax
from sus_audit.policy.rules import Policies

_TEST = re.compile(r"^(test_\w+)", re.MULTILINE)


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One `test_` rule on one engine."""

    engine: str
    name: str
    """`<package>.<test>`."""
    file: Path
    passed: bool
    detail: str = ""
    """Why it did not pass, in words."""


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """Lines of one rule file that its tests ran."""

    file: Path
    covered: int
    missed: tuple[int, ...]

    @property
    def share(self) -> float:
        """Covered lines of all lines that can be run; 1.0 for none."""
        total = self.covered + len(self.missed)
        return self.covered / total if total else 1.0


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What the tests of some rules gave."""

    cases: tuple[Case, ...]
    coverage: tuple[Coverage, ...]
    untested: tuple[str, ...]
    """Ids of rules without a test."""

    @property
    def failed(self) -> tuple[Case, ...]:
        """The cases that did not pass."""
        return tuple(case for case in self.cases if not case.passed)

    def holds(self, min_coverage: int) -> bool:
        """Whether every test passed, every rule has one, and none is covered less than `min_coverage` per cent."""
        return not self.failed and not self.untested and not self.thin(min_coverage)

    def thin(self, min_coverage: int) -> tuple[Coverage, ...]:
        """The rules that are covered less than `min_coverage` per cent."""
        return tuple(item for item in self.coverage if item.share * 100 < min_coverage)


class Suite(msgspec.Struct, frozen=True, kw_only=True):
    """The test files of some rules, and everything that must be loaded with them."""

    policies: Policies
    rule_ids: tuple[str, ...]

    def test_file(self, rule_id: str) -> Path:
        """Return where the test of a rule stands, whether there is one or not."""
        path = self.policies.rule(rule_id).path
        return path.with_name(f"{path.stem}_test.rego")

    def tested(self) -> list[str]:
        """Return the ids of rules that have a test file."""
        return [rule_id for rule_id in self.rule_ids if self.test_file(rule_id).is_file()]


def run(suite: Suite, opa: Path | None, *, embedded: bool = True, advance: Callable[[], None] = lambda: None) -> Report:
    """Run the suite on the embedded engine, and on OPA where a program is given.

    Raises UsageError for a file that does not parse. Coverage is the embedded engine's, and OPA's own where that alone
    runs.
    """
    cases: list[Case] = []
    coverage: list[Coverage] = []
    engine = loaded(suite.policies) if embedded else None
    for rule_id in suite.tested() if embedded else ():
        found, lines = _embedded(engine, suite.test_file(rule_id), suite.policies.rule(rule_id).path)
        cases += found
        coverage.append(lines)
        advance()
    if opa is not None:
        cases += _opa(opa, suite)
        if not embedded:
            coverage = _opa_coverage(opa, suite)
        advance()
    untested = tuple(rule_id for rule_id in suite.rule_ids if rule_id not in suite.tested())
    return Report(cases=tuple(cases), coverage=tuple(coverage), untested=untested)


def loaded(policies: Policies) -> Any:
    """Return an embedded engine with every library and rule; clone it for each test file.

    Raises UsageError for a file that it cannot read.
    """
    import regorus

    engine = regorus.Engine()
    for path, source in policies.sources():
        try:
            engine.add_policy(str(path), source)
        except RuntimeError as exc:
            raise UsageError(
                f"The rule {syntax.explain(exc)} Correct it, or test on OPA alone with --engine opa."
            ) from exc
    return engine


def names(source: str) -> tuple[str, list[str]]:
    """Return the package of a test file, and the names of its tests in order, each once."""
    return syntax.package(source), list(dict.fromkeys(_TEST.findall(source)))


def judge(engine: Any, package: str, test: str) -> str:
    """Return "" when a test of a loaded file passes, else why not."""
    try:
        answer = msgspec.json.decode(engine.eval_query_as_json(f"data.{package}.{test}")).get("result")
    except RuntimeError as exc:
        return syntax.explain(exc)
    except BaseException as exc:
        # A Rust panic is no Exception; everything else goes on.
        if type(exc).__name__ != "PanicException":
            raise
        return f"the engine panicked ({str(exc).splitlines()[0]})."
    return "" if answer and answer[0]["expressions"][0]["value"] is True else "it is not true."


def _embedded(engine: Any, test_file: Path, rule_file: Path) -> tuple[list[Case], Coverage]:
    source = files.read(test_file, "test").decode("utf-8", errors="replace")
    syntax.parse(test_file, source)
    package, tests = names(source)
    own = engine.clone()
    own.add_policy(str(test_file), source)
    own.set_enable_coverage(True)
    own.clear_coverage_data()
    cases = [
        Case(engine="embedded", name=f"{package}.{test}", file=test_file, passed=not why, detail=why)
        for test in tests
        for why in [judge(own, package, test)]
    ]
    return cases, _coverage(own, rule_file)


def _coverage(engine: Any, rule_file: Path) -> Coverage:
    report = msgspec.json.decode(engine.get_coverage_report_as_json())
    for item in report["files"]:
        if item["path"] == str(rule_file):
            return Coverage(file=rule_file, covered=len(item["covered"]), missed=tuple(sorted(item["not_covered"])))
    return Coverage(file=rule_file, covered=0, missed=())


def _opa(program: Path, suite: Suite) -> list[Case]:
    """Ask `opa test` for the tests of these rules; those of others are left out."""
    rows = _asked(program, suite, [])
    if not isinstance(rows, list):
        return []
    return [
        Case(
            engine="opa",
            name=f"{row['package'].removeprefix('data.')}.{row['name']}",
            file=Path(row["location"]["file"]),
            passed=not row.get("fail") and not row.get("error"),
            detail=_why(row),
        )
        for row in rows
    ]


def _opa_coverage(program: Path, suite: Suite) -> list[Coverage]:
    """Return the coverage as OPA counts it: only lines that hold an expression."""
    found = _asked(program, suite, ["--coverage"])
    lines = {Path(name): item for name, item in found["files"].items()} if found else {}
    return [
        Coverage(
            file=file,
            covered=len(_rows(lines.get(file, {}).get("covered", []))),
            missed=_rows(lines.get(file, {}).get("not_covered", [])),
        )
        for file in (suite.policies.rule(rule_id).path for rule_id in suite.tested())
    ]


def _rows(ranges: list[dict[str, Any]]) -> tuple[int, ...]:
    return tuple(row for item in ranges for row in range(item["start"]["row"], item["end"]["row"] + 1))


def _asked(program: Path, suite: Suite, more: list[str]) -> Any:
    """Return what `opa test` says of the suite: our policies are loaded whole, and every rule of the user's."""
    if not suite.tested():
        return []
    root = bundled.path("policies")
    tests = [suite.test_file(rule_id) for rule_id in suite.tested()]
    extra = [rule.path for rule in suite.policies.every] + tests
    packages = [re.escape(names(test.read_text(encoding="utf-8"))[0]) for test in tests]
    command = [str(program), "test", "--format", "json", *more, "--run", rf"^data\.({'|'.join(packages)})\.", str(root)]
    command += [str(path) for path in extra if not path.is_relative_to(root)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    try:
        return json.loads(ended.stdout)
    except ValueError as exc:
        said = " ".join((ended.stderr or ended.stdout).split())
        raise UsageError(f"{program} could not run the tests: {said}") from exc


def _why(row: dict[str, Any]) -> str:
    if row.get("error"):
        return " ".join(str(row["error"].get("message", row["error"])).split())
    return f"it is not true (line {row['location']['row']})." if row.get("fail") else ""


def find_opa(given: Path | None) -> Path:
    """Return the OPA program: the given one, else `opa` on the PATH, else the one that a checkout builds.

    Raises UsageError for a given program that cannot be run, BrokenError when there is none.
    """
    if given is not None:
        if not (given.is_file() and os.access(given, os.X_OK)):
            raise UsageError(f"{given} is no program that can be run. Give the path of an opa program with --opa.")
        return given
    on_path = shutil.which("opa")
    built = bundled.path("policies").parent / ".tools/bin/opa"
    found = Path(on_path) if on_path else built
    if not found.is_file():
        raise BrokenError(
            "No opa program was found, so the rules cannot be tested on OPA. Install OPA or name it with --opa; "
            "--engine embedded tests on the embedded engine alone."
        )
    return found


def select(policies: Policies, chosen: Iterable[str], folders: Sequence[Path]) -> tuple[str, ...]:
    """Return the ids to test: those that are named, those that stand in `folders`, or all when neither is given.

    Raises UsageError for an id that does not exist or a folder that holds no rule.
    """
    wanted = [policies.rule(rule_id).id for rule_id in chosen]
    for folder in folders:
        inside = [rule.id for rule in policies.every if rule.path.resolve().is_relative_to(folder.resolve())]
        if not inside:
            raise UsageError(f"{folder} holds no rule: a rule stands in <area>/<rule>/<rule>.rego below it.")
        wanted += inside
    return tuple(dict.fromkeys(wanted)) or tuple(rule.id for rule in policies.every)
