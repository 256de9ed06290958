"""The flow that all doors share: collect or read, derive, evaluate, compare, write. The command line only calls it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from sus_audit import bundled, evaluate, files
from sus_audit import snapshot as snapshots
from sus_audit.config import defaults, effective
from sus_audit.config import load as load_config
from sus_audit.config.model import Config
from sus_audit.derive import GRANT_TYPES, derive, with_reach
from sus_audit.model.audit import Audit, Severity, Status
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy import opa
from sus_audit.policy import rules as catalog
from sus_audit.policy.engine import EmbeddedEngine, Engine
from sus_audit.policy.opa import OpaEngine, Settings
from sus_audit.policy.rules import Policies
from sus_audit.progress import Progress

if TYPE_CHECKING:
    from sus_audit.waive import Waivers


WAIVERS_INPUT = "waivers-input.json"


def now() -> datetime:
    """Return the wall clock; the one place that reads it."""
    return datetime.now(tz=UTC)


def given_config(path: Path | None) -> tuple[Config, Path]:
    """Return the config and the folder it stands in; without one, the defaults, which suffice for a snapshot."""
    return (load_config(path), path.parent) if path is not None else (defaults(), Path())


def load_policies(
    config: Config | None, beside: Path, more: Iterable[Path] = (), *, embedded: bool | None = None
) -> Policies:
    """Load the bundled rules, the config's extra folders (relative to the config file's own), and `more` of them.

    A folder that is named twice, or lies among our own, is loaded once. `embedded` says whether the embedded engine is
    to read them; the config's engine decides otherwise.
    """
    own = bundled.path("policies")
    extra = {folder.resolve(): folder for folder in [*(beside / name for name in _folders(config)), *more]}
    return catalog.load(
        own,
        [folder for real, folder in extra.items() if not real.is_relative_to(own.resolve())],
        embedded=embedded if embedded is not None else config is None or config.engine.kind == "embedded",
    )


def _folders(config: Config | None) -> list[str]:
    return config.rules.folders if config else []


def policy_types(policies: Policies) -> frozenset[str]:
    """Return the kinds of policy grants that some rule reads, as its source names them, or that facts come from."""
    from sus_audit.collect.grants import POLICY_TYPES

    texts = [source for _, source in policies.sources()]
    return GRANT_TYPES | {kind for kind in POLICY_TYPES if any(f'"{kind}"' in text for text in texts)}


def collect(config: Config, policies: Policies, progress: Progress, clock: Callable[[], datetime] = now) -> Snapshot:
    """Collect a snapshot from AWS and derive what the config's classification says of it.

    Raises BrokenError when nothing at all could be collected.
    """
    from sus_audit.collect import collect as collect_from_aws

    found = collect_from_aws(config, clock=clock, progress=progress, rules_policy_types=policy_types(policies))
    return derive(found, config.classification)


def read(path: Path, config: Config | None) -> Snapshot:
    """Read a snapshot, and derive again where the config's classification is another than the snapshot's.

    What an earlier version wrote without the tables `reach` and `changes` gets them. Raises UsageError.
    """
    found = snapshots.read(path)
    return completed(reclassified(found, config) if config is not None else found)


def completed(found: Snapshot) -> Snapshot:
    """Return a snapshot with the tables that an earlier version did not write."""
    if isinstance(found.changes, msgspec.UnsetType):
        found = msgspec.structs.replace(found, changes={})
    return with_reach(found) if isinstance(found.reach, msgspec.UnsetType) else found


def reclassified(snapshot: Snapshot, config: Config) -> Snapshot:
    """Derive again where the config's classification is another than the snapshot's."""
    from sus_audit.config import classification_digest

    digest = classification_digest(config.classification)
    if snapshot.collection.classification_digest == digest and not snapshot.collection.redacted:
        return snapshot
    collection = msgspec.structs.replace(snapshot.collection, classification_digest=digest)
    return derive(msgspec.structs.replace(snapshot, collection=collection), config.classification)


def engine(config: Config, beside: Path, environ: Mapping[str, str]) -> Engine:
    """Return the engine that the config names; its files are relative to `beside`.

    Raises UsageError where the token is not to be had.
    """
    chosen = config.engine
    if chosen.kind == "embedded" or chosen.url is None:
        return EmbeddedEngine()

    def file(key: str) -> Path | None:
        name: str | None = getattr(chosen, key)
        if name is None:
            return None
        files.read(beside / name, f"file of engine.{key},")
        return beside / name

    return OpaEngine(
        Settings(
            url=chosen.url.rstrip("/"),
            push=chosen.policies == "push",
            timeout_seconds=chosen.timeout_seconds,
            ca_file=file("ca_file"),
            certificate=file("certificate"),
            key=file("key"),
            token=opa.token(chosen.token_env, file("token_file"), environ),
        )
    )


def judge(
    snapshot: Snapshot,
    config: Config,
    policies: Policies,
    as_of: str | None,
    progress: Progress,
    engine: Engine | None = None,
) -> evaluate.Evaluation:
    """Evaluate a snapshot, on the embedded engine unless another is given.

    Time in rules is `as_of`, else the moment of collection.
    """
    data = evaluate.config_data(config, effective(config), policies, as_of or snapshot.collected_at)
    progress.stage("Judging by rules", len(policies.rules))
    return evaluate.evaluate(snapshot, data, policies, engine or EmbeddedEngine(), progress.advance)


def given_waivers(path: Path | None, config: Config, beside: Path, policies: Policies) -> Waivers | None:
    """Read the waivers file that the call names, else the config's (relative to `beside`), else none.

    Raises UsageError.
    """
    from sus_audit import waive

    if path is None and config.waivers is not None:
        path = beside / config.waivers
    if path is None:
        return None
    return waive.read(path, {rule.id for rule in policies.every}, config.longest_waiver_days)


def with_waivers(
    evaluation: evaluate.Evaluation, waivers: Waivers, policies: Policies, engine: Engine | None = None
) -> evaluate.Evaluation:
    """Apply waivers to an evaluation, on the embedded engine unless another is given."""
    from sus_audit import waive

    data: dict[str, Any] = msgspec.json.decode(evaluation.config_json)
    looked_at = waive.seen(evaluation.audit, msgspec.json.decode(evaluation.snapshot_json))
    applied = waive.apply(evaluation.audit.verdicts, waivers, policies, data, engine or EmbeddedEngine(), looked_at)
    return msgspec.structs.replace(
        evaluation,
        audit=waive.join(evaluation.audit, applied, policies, data),
        waivers_json=msgspec.json.format(files.canonical(applied.question), indent=1) + b"\n",
    )


def with_change(evaluation: evaluate.Evaluation, previous: Path) -> evaluate.Evaluation:
    """Add the comparison with an earlier audit.json."""
    from sus_audit.report.compare import compare

    data = files.read(previous, "previous audit")
    change = compare(evaluation.audit, evaluate.read_audit(data, str(previous)), files.sha256(data))
    return msgspec.structs.replace(evaluation, audit=msgspec.structs.replace(evaluation.audit, change=change))


def write_documents(evaluation: evaluate.Evaluation, out: Path, formats: Iterable[str]) -> dict[str, Path]:
    """Write snapshot.json, config.json, audit.json and one file per format into `out`; return format -> path.

    With waivers, waivers-input.json too: what the second query was asked.
    """
    from sus_audit.report import FORMATS, SUFFIXES

    files.write(out / "snapshot.json", evaluation.snapshot_json)
    files.write(out / "config.json", evaluation.config_json)
    if evaluation.waivers_json is not None:
        files.write(out / WAIVERS_INPUT, evaluation.waivers_json)
    else:
        # That of an earlier audit in the same folder would seem to belong to this one.
        (out / WAIVERS_INPUT).unlink(missing_ok=True)
    files.write(out / "audit.json", FORMATS["json"](evaluation.audit).encode())
    written: dict[str, Path] = {}
    for name in formats:
        target = out / ("audit.json" if name == "json" else f"report.{SUFFIXES[name]}")
        if name != "json":
            files.write(target, FORMATS[name](evaluation.audit).encode())
        written[name] = target
    return written


def write_snapshot(snapshot: Snapshot, path: Path) -> None:
    """Write a snapshot atomically."""
    files.write(path, snapshots.encode(snapshot))


def worst(audit: Audit, policies: Policies, fail_on: Severity) -> tuple[int, int]:
    """Count the enforced fails at or above `fail_on`, and the enforced unknowns of rules that could fail there.

    What a waiver covers is not among them.
    """
    reach = {rule.id: rule.metadata.worst_severity.rank for rule in policies.every}
    enforced = [verdict for verdict in audit.verdicts if verdict.enforcement != "advisory" and not verdict.waived]
    fails = sum(
        verdict.status is Status.FAIL
        and isinstance(verdict.severity, Severity)
        and verdict.severity.rank >= fail_on.rank
        for verdict in enforced
    )
    unknowns = sum(verdict.status is Status.UNKNOWN and reach[verdict.rule] >= fail_on.rank for verdict in enforced)
    return fails, unknowns
