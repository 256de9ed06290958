"""Time and peak memory of each stage on generated estates, and how each grows.

    python benchmarks/scale.py 500 1000 5000

Each size runs in a process of its own, stage by stage, against the emulator in the same process (its share of the time
is part of `collect`, so only the growth of that line means something). Printed: seconds, peak MiB so far, calls, and
the growth from the size before, as a ratio to the growth of the estate: 1.0 is linear.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

STAGES = ("generate", "collect", "derive and encode", "judge", "html")


def measure(projects: int) -> dict[str, Any]:
    """Run every stage on an estate of `projects` projects with five environments each."""
    from sus_audit import demo, pipeline
    from sus_audit import snapshot as snapshots
    from sus_audit.config.model import (
        BusinessUnitConfig,
        Classification,
        Collect,
        Config,
        DomainPlace,
        OrganizationConfig,
    )
    from sus_audit.emulator import emulate, environment
    from sus_audit.emulator.estate import business_units, generate
    from sus_audit.progress import Quiet
    from sus_audit.report import FORMATS

    accounts = 24
    found: dict[str, Any] = {}

    def timed(stage: str, work: Callable[[], Any]) -> Any:
        start = time.perf_counter()
        result = work()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        found[stage] = (round(time.perf_counter() - start, 2), peak)
        return result

    estate = timed(
        "generate", lambda: generate(accounts=accounts, projects=projects, environments_per_project=5, seed=1)
    )
    place = next(iter(estate.domains.values()))
    config = Config(
        version=1,
        organization=OrganizationConfig(account_id=estate.organization.management_account_id),
        domains=[DomainPlace(account_id=place.account_id, region=place.region)],
        collect=Collect(requests_per_second=1000),
        classification=Classification(
            business_units={
                "central-data-governance": BusinessUnitConfig(aliases=["governance"], governance=True),
                **{name: BusinessUnitConfig() for name in business_units(accounts)},
            }
        ),
    )
    policies = pipeline.load_policies(config, Path())
    with emulate(estate) as emulator, demo._environment(environment(emulator)):
        snapshot = timed("collect", lambda: pipeline.collect(config, policies, Quiet()))
    data = timed("derive and encode", lambda: snapshots.encode(snapshot))
    evaluation = timed("judge", lambda: pipeline.judge(snapshot, config, policies, None, Quiet()))
    timed("html", lambda: FORMATS["html"](evaluation.audit))
    found["calls"] = evaluation.audit.run.calls
    found["snapshot MiB"] = round(len(data) / 2**20, 1)
    found["verdicts"] = len(evaluation.audit.verdicts)
    found["not passed"] = sum(item.status.value != "pass" for item in evaluation.audit.verdicts)
    return found


def main(sizes: list[int]) -> None:
    """Measure each size in a new process and print the table."""
    before: dict[str, Any] | None = None
    last = 0
    for size in sizes:
        command = [sys.executable, __file__, "--one", str(size)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        sys.stdout.write(f"{size} projects, {size * 5} environments: {found['calls']} calls, ")
        sys.stdout.write(
            f"{found['snapshot MiB']} MiB, {found['verdicts']} verdicts, {found['not passed']} not passed\n"
        )
        for stage in STAGES:
            seconds, peak = found[stage]
            growth = f"  grows {seconds / max(before[stage][0], 0.01) / (size / last):.2f}" if before else ""
            sys.stdout.write(f"  {stage:<18}{seconds:>8.2f} s {peak:>6} MiB{growth}\n")
        before, last = found, size


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        sys.stdout.write(json.dumps(measure(int(sys.argv[2]))))
    else:
        main([int(size) for size in sys.argv[1:]])
