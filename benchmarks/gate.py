"""Time of `sus-audit gate`, start included, and what the second world costs: `python -m benchmarks.gate [PROJECTS...]`.

For each size it makes an estate and a template of 50 resources, runs the program as a user does (with cfn-lint and
without), and then, in one process and in turn, judges the estate as it is by all rules and both worlds as the gate
does. The ratio of the two is what matters on a noisy machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from benchmarks.estate import CLASSIFICATION, estate
from sus_audit import evaluate, files, gating, pipeline
from sus_audit import snapshot as snapshots
from sus_audit.config import defaults, effective
from sus_audit.gate.located import Target
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy.engine import EmbeddedEngine

REPEATS = 3
RESOURCES = 50
BARS = {1000: 3.0, 10_000: 8.0}
"""Projects -> seconds in all."""


def template(snapshot: Snapshot, kind: str) -> str:
    """Return 50 resources: grants and profiles of `mixed`, projects with members of `projects`."""
    domain = next(iter(snapshot.domains or {}))
    units = sorted(row.id for row in (snapshot.domain_units or {}).values())
    profiles = sorted((snapshot.project_profiles or {}).items())
    configurations = sorted((snapshot.blueprint_configurations or {}).items())
    resources: list[str] = []
    for number in range(RESOURCES):
        if kind == "projects":
            resources.append(f"""
  Project{number}:
    Type: AWS::DataZone::Project
    Properties:
      DomainIdentifier: {domain}
      Name: Churn {number}
      DomainUnitId: {units[number % 5]}
      ProjectProfileId: {profiles[number % 5][1].id}""")
        elif number % 5:
            enabled = configurations[number % len(configurations)][1]
            resources.append(f"""
  Grant{number}:
    Type: AWS::DataZone::PolicyGrant
    Properties:
      DomainIdentifier: {domain}
      EntityType: ENVIRONMENT_BLUEPRINT_CONFIGURATION
      EntityIdentifier: "{enabled.account_id}:{enabled.blueprint_id}"
      PolicyType: CREATE_ENVIRONMENT_FROM_BLUEPRINT
      Detail: {{CreateEnvironmentFromBlueprint: {{}}}}
      Principal:
        Project:
          ProjectDesignation: CONTRIBUTOR
          ProjectGrantFilter: {{DomainUnitFilter: {{DomainUnit: {units[number]}, IncludeChildDomainUnits: true}}}}""")
        else:
            row = profiles[number][1]
            blueprint = (row.environment_configurations or [])[0].blueprint.rpartition("/")[2]
            resources.append(f"""
  Profile{number}:
    Type: AWS::DataZone::ProjectProfile
    Properties:
      DomainIdentifier: {domain}
      Name: {row.name}
      Status: ENABLED
      EnvironmentConfigurations:
        - Name: Tooling
          EnvironmentBlueprintId: {blueprint}
          AwsRegion: {{RegionName: eu-west-1}}""")
    return "AWSTemplateFormatVersion: '2010-09-09'\nResources:" + "".join(resources) + "\n"


def program(folder: Path, name: str, *options: str) -> float:
    """Return the median seconds of the program on one template."""
    command = [
        str(Path(sys.executable).with_name("sus-audit")), "--quiet", "gate", str(folder / name),
        "--snapshot", str(folder / "snapshot.json"), "--account", "111122223333", "--region", "eu-west-1",
        "-f", "json", *options,
    ]  # fmt: skip
    times = []
    for _ in range(REPEATS):
        begun = time.perf_counter()
        ended = subprocess.run(command, capture_output=True, check=False)
        times.append(time.perf_counter() - begun)
        if ended.returncode not in (0, 3, 4):
            raise SystemExit(ended.stderr.decode())
    return sorted(times)[REPEATS // 2]


def spent() -> float:
    """Return the seconds of CPU of this process and of those that it waited for."""
    return sum(os.times()[:4])


def main(sizes: list[int]) -> int:
    """Print one line per size and template; 1 where a bar is missed."""
    missed = 0
    config = msgspec.structs.replace(defaults(), classification=CLASSIFICATION)
    policies = pipeline.load_policies(config, Path())
    for projects in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            snapshot = estate(projects)
            data = evaluate.config_data(config, effective(config), policies, snapshot.collected_at)
            files.write(folder / "snapshot.json", snapshots.encode(snapshot))
            files.write(folder / "config.json", files.canonical(data))
            for kind in ("mixed", "projects"):
                files.write(folder / f"{kind}.yaml", template(snapshot, kind).encode())
                linted, bare = program(folder, f"{kind}.yaml"), program(folder, f"{kind}.yaml", "--no-lint")
                begun = spent()
                evaluate.evaluate(snapshot, data, policies, EmbeddedEngine())
                first = spent() - begun
                begun = spent()
                asked = gating.Asked(
                    paths=[folder / f"{kind}.yaml"], snapshot=folder / "snapshot.json", lint=False,
                    target=Target(account="111122223333", region="eu-west-1"),
                )  # fmt: skip
                gating.gate(asked, {})
                both = spent() - begun
                bar = BARS.get(projects)
                missed += bar is not None and linted > bar
                print(
                    f"{projects:>7,} projects, {RESOURCES} resources ({kind}): {linted:.1f} s in all"
                    f"{f' (bar {bar:.0f})' if bar else ''}, {bare:.1f} s without cfn-lint; "
                    f"both worlds with reading {both:.1f} s of CPU, {both / first:.2f} of the whole catalog once"
                )
    return min(missed, 1)


if __name__ == "__main__":
    raise SystemExit(main([int(word) for word in sys.argv[1:]] or [1000, 10_000]))
