"""One call of the gate, from paths to its result. The doors (command line, cfn-lint's rules) only call it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from sus_audit import files, pipeline
from sus_audit import snapshot as snapshots
from sus_audit.config import classification_digest, defaults, with_engine
from sus_audit.config.model import Config
from sus_audit.errors import UsageError
from sus_audit.gate import inputs
from sus_audit.gate.accept import accepted
from sus_audit.gate.lint import Lint
from sus_audit.gate.located import Target
from sus_audit.gate.run import Call, Given, run
from sus_audit.model.audit import Severity
from sus_audit.model.gate import GateResult, LintFinding
from sus_audit.model.snapshot import Snapshot
from sus_audit.progress import Progress, Quiet
from sus_audit.waive import baseline as baselines

_LINT_SECONDS = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a call asks for."""

    paths: Sequence[Path]
    snapshot: Path | None = None
    config: Path | None = None
    """sus-audit.yaml, or the config.json that an audit wrote; by default the config.json beside the snapshot."""
    target: Target = field(default_factory=Target)
    waivers: Path | None = None
    baseline: Path | None = None
    as_of: str | None = None
    """Now, for rules; by default the moment of the snapshot's collection, and the clock's without one."""
    fail_on: Severity = Severity.HIGH
    allow_incomplete: bool = False
    engine: str | None = None
    opa_url: str | None = None
    lint: bool = True


def gate(asked: Asked, environ: Mapping[str, str], progress: Progress | None = None) -> GateResult:
    """Return what the change makes worse.

    Raises UsageError for inputs, options or documents that cannot be used, BrokenError where the
    engine gives no answer.
    """
    progress = progress or Quiet()
    progress.stage("Reading the change", None)
    gathered = inputs.gather(asked.paths, asked.target)
    lint = Lint.start([(one.path, one.shown, one.regions) for one in gathered.templates]) if asked.lint else None
    try:
        return _judged(asked, gathered, lint, environ, progress)
    finally:
        if lint is not None:
            lint.close()


def _judged(
    asked: Asked, gathered: inputs.Gathered, lint: Lint | None, environ: Mapping[str, str], progress: Progress
) -> GateResult:
    config, beside = _config(asked)
    config = with_engine(config, asked.engine, asked.opa_url)
    policies = pipeline.load_policies(config, beside)
    waivers = pipeline.given_waivers(asked.waivers, config, beside, policies)
    debt = baselines.read(asked.baseline) if asked.baseline is not None else None
    snapshot, digest = _snapshot(asked, config)
    moment = snapshot.collected_at if snapshot is not None else pipeline.now().strftime("%Y-%m-%dT%H:%M:%SZ")
    progress.stage("Judging the estate as it is and as it would be", None)

    def linted() -> tuple[list[LintFinding], list[str]]:
        return lint.result(_LINT_SECONDS) if lint is not None else ([], [])

    call = Call(
        config=config,
        policies=policies,
        engine=pipeline.engine(config, beside, environ),
        target=asked.target,
        snapshot=snapshot,
        snapshot_digest=digest,
        as_of=asked.as_of or moment,
        fail_on=asked.fail_on,
        allow_incomplete=asked.allow_incomplete,
    )
    result = run(call, Given(inputs=gathered.inputs, reading=gathered.reading, lint=linted))
    return accepted(result, call, gathered.sources.values(), waivers, debt)


def check_template(path: Path, snapshot: Path | None, config: Path | None, region: str | None) -> GateResult:
    """Return what the gate says of one template, for cfn-lint: its own findings are left to it."""
    target = Target(region=region)
    return gate(Asked(paths=[path], snapshot=snapshot, config=config, target=target, lint=False), {})


def _config(asked: Asked) -> tuple[Config, Path]:
    """Return the config and the folder that its paths are relative to."""
    if asked.config is not None and asked.config.suffix != ".json":
        return pipeline.given_config(asked.config)
    path = asked.config
    if path is None and asked.snapshot is not None:
        beside = asked.snapshot.with_name("config.json")
        path = beside if beside.is_file() else None
    if path is None:
        return defaults(), Path()
    return _effective(path), path.parent


def _effective(path: Path) -> Config:
    """Return the config that an audit was run with, from the config.json that it wrote."""
    try:
        found: Any = msgspec.json.decode(files.read(path, "config"))
        return msgspec.convert(found["sus"]["config"]["effective"], Config)
    except (msgspec.DecodeError, msgspec.ValidationError, KeyError, TypeError) as exc:
        raise UsageError(
            f"{path} is not the config.json that sus-audit audit writes beside its snapshot: {exc}. "
            "Give the config itself with -c sus-audit.yaml."
        ) from exc


def _snapshot(asked: Asked, config: Config) -> tuple[Snapshot | None, str | None]:
    if asked.snapshot is None:
        return None, None
    data = files.read(asked.snapshot, "snapshot")
    found = pipeline.completed(snapshots.decode(data, str(asked.snapshot)))
    known = {"", classification_digest(config.classification)}
    if asked.config is None and found.collection.classification_digest not in known:
        raise UsageError(
            f"The snapshot {asked.snapshot} was classified by a config that the gate was not given, so it could not "
            "say which business unit or stage anything belongs to. Give the config with -c, or leave the config.json "
            "of the audit beside the snapshot."
        )
    return found, files.sha256(data)
