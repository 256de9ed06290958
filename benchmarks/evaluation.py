"""Judging on each engine, side by side: `python -m benchmarks.evaluation [--sizes 1000,10000] [--alone 100000]`.

The same snapshot.json and config.json, the same question (`data.sus.main.by_rule`; Conftest asks its own shim for the
same verdicts), no tracing. Each engine is a program of its own, started anew for every run: time and peak memory are
those of the whole program with the processes that it starts, loading and printing included. Memory is the proportional
share of each process added up, looked at twice a second. One run of each warms the file cache; then the engines
take turns, in one order and in the other, and the median of the runs is printed. Verdicts are compared before any is
measured. Exits 1 when the embedded engine is slower than another, or grows more than 13-fold where the estate grows
ten-fold.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.estate import estate
from sus_audit import bundled
from sus_audit import snapshot as snapshots
from sus_audit.config import defaults, effective
from sus_audit.evaluate import config_data
from sus_audit.policy import rules

TOOLS = Path(__file__).resolve().parents[1] / ".tools/bin"
GROWTH = 13.0


class Run(NamedTuple):
    """One process: seconds of wall time, peak MiB, and what it printed."""

    seconds: float
    memory: float
    output: bytes


def commands(folder: Path) -> dict[str, list[str]]:
    """Return engine -> the command that judges the documents in `folder`."""
    policies = str(bundled.path("policies"))
    opa = [str(TOOLS / "opa"), "eval", "--strict-builtin-errors", "-f", "raw", "-d", policies, "-d", "config.json"]
    return {
        "embedded": [sys.executable, "-m", "benchmarks.embedded", "snapshot.json", "config.json"],
        "opa eval": [*opa, "-i", "snapshot.json", "data.sus.main.by_rule"],
        "conftest": [
            str(TOOLS / "conftest"), "test", "snapshot.json", "-p", policies, "--data", "config.json", "-o", "json",
        ],
    }  # fmt: skip


def prepare(folder: Path, projects: int) -> None:
    """Write the documents that every engine reads."""
    policies = rules.load(bundled.path("policies"))
    snapshot = estate(projects)
    folder.joinpath("snapshot.json").write_bytes(snapshots.encode(snapshot))
    data = config_data(defaults(), effective(defaults()), policies, snapshot.collected_at)
    folder.joinpath("config.json").write_text(json.dumps(data))


def measured(command: list[str], folder: Path) -> Run:
    """Run one program and return what it took.

    Raises SystemExit when it fails; Conftest exits 1 when it finds something.
    """
    root = Path(__file__).resolve().parents[1]
    environment = {**os.environ, "PYTHONPATH": f"{root / 'src'}:{root}"}
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=errors, env=environment)
        memory = 0.0
        while process.poll() is None:
            memory = max(memory, held(process.pid))
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.5)
        seconds = time.perf_counter() - start
        output.seek(0)
        errors.seek(0)
        if process.returncode not in (0, 1) or (process.returncode == 1 and "conftest" not in command[0]):
            raise SystemExit(f"{command[0]} failed: {errors.read().decode()[:2000]}")
        return Run(seconds, memory, output.read())


def held(pid: int) -> float:
    """Return the MiB that a process and those it started hold, what they share counted once; 0 when it has ended."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    own = next((int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")), 0)
    return own / 1024 + sum(held(int(child)) for child in children)


def numbers(engine: str, output: bytes) -> tuple[int, int]:
    """Return how many verdicts are fail or unknown, and how many pass (-1 where the engine does not say)."""
    found: Any = json.loads(output)
    if engine == "conftest":
        return sum(len(item.get("failures") or []) for item in found), -1
    found = found[0] if isinstance(found, list) else found
    bad = sum(len(answer["fail"]) + len(answer["unknown"]) for answer in found.values())
    return bad, sum(len(answer["pass"]) for answer in found.values())


def compare(sizes: list[int], repeats: int) -> tuple[bool, dict[int, Run]]:
    """Print a line per engine and size; return whether the embedded engine was never slower, and its medians."""
    good = True
    own: dict[int, Run] = {}
    for projects in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            prepare(folder, projects)
            chosen = commands(folder)
            first = {engine: measured(command, folder) for engine, command in chosen.items()}
            counts = {engine: numbers(engine, run.output) for engine, run in first.items()}
            if counts["embedded"] != counts["opa eval"] or counts["embedded"][0] != counts["conftest"][0]:
                raise SystemExit(f"the engines disagree: {counts}")
            runs: dict[str, list[Run]] = {engine: [] for engine in chosen}
            for turn in range(repeats):
                for engine in chosen if turn % 2 == 0 else reversed(chosen):
                    runs[engine].append(measured(chosen[engine], folder))
        bad, passed = counts["embedded"]
        print(f"{projects:,} projects: {bad:,} fail or unknown, {passed:,} pass; median of {repeats}, in turns")
        medians = {engine: median(items) for engine, items in runs.items()}
        own[projects] = medians["embedded"]
        for engine, run in medians.items():
            ratio = run.seconds / medians["embedded"].seconds
            print(f"  {engine:<10} {run.seconds:8.2f} s  {run.memory:8.0f} MiB  {ratio:6.2f} x the embedded engine")
            good = good and ratio >= 1.0
    return good, own


def median(runs: list[Run]) -> Run:
    """Return the median time and memory of several runs."""
    return Run(statistics.median(run.seconds for run in runs), statistics.median(run.memory for run in runs), b"")


def main() -> int:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000", help="numbers of projects, for all engines")
    parser.add_argument("--alone", default="100000", help="numbers of projects for the embedded engine alone")
    parser.add_argument("--repeats", type=int, default=5)
    given = parser.parse_args()
    good, own = compare([int(size) for size in given.sizes.split(",") if size], given.repeats)
    for projects in [int(size) for size in given.alone.split(",") if size]:
        with tempfile.TemporaryDirectory() as name:
            prepare(Path(name), projects)
            own[projects] = measured(commands(Path(name))["embedded"], Path(name))
        print(f"{projects:,} projects, the embedded engine alone, one run")
        print(f"  embedded   {own[projects].seconds:8.2f} s  {own[projects].memory:8.0f} MiB")
    for smaller, larger in zip(sorted(own), sorted(own)[1:], strict=False):
        growth = own[larger].seconds / own[smaller].seconds
        allowed = GROWTH ** (len(str(larger)) - len(str(smaller)))
        good = good and growth <= allowed
        print(f"growth from {smaller:,} to {larger:,}: {growth:.1f} x the time (at most {allowed:.0f})")
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
