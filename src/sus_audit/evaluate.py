"""From a snapshot to an audit: ask the engine, then add what only Python knows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from sus_audit import __version__, assess, files, resources
from sus_audit import snapshot as snapshots
from sus_audit.config.model import Config
from sus_audit.errors import BrokenError, UsageError
from sus_audit.model.audit import (
    Audit,
    AuditGap,
    Evidence,
    RuleCounts,
    RuleResult,
    Run,
    Severity,
    StageSettings,
    Status,
    Verdict,
    verdict_id,
)
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy import rules as catalog
from sus_audit.policy.engine import ByRule, Engine
from sus_audit.policy.rules import Policies, Rule


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """The documents of one evaluation."""

    audit: Audit
    waivers_json: bytes | None = None
    """What the second query was asked; None where no waivers were given."""
    config_json: bytes
    """The effective config and the rule catalog as OPA data: what `opa eval -d` takes."""
    snapshot_json: bytes


def config_data(config: Config, effective: dict[str, Any], policies: Policies, as_of: str) -> dict[str, Any]:
    """Return the OPA data that an evaluation runs with, under its one key `sus`.

    Raises UsageError for parameters, levels, stages or disabled rules that do not exist.
    """
    for rule_id in config.rules.disabled:
        policies.rule(rule_id)
    for stage, item in config.rules.stages.items():
        for rule in policies.waiving:
            if rule.id in {*item.parameters, *item.enforcement}:
                raise UsageError(
                    f"rules.stages.{stage} sets {rule.id} otherwise, which judges waivers, and those have no stage. "
                    "Set it in rules.parameters or rules.enforcement."
                )
    for stage in config.rules.stages:
        if stage not in config.classification.stages:
            known = ", ".join(config.classification.stages)
            raise UsageError(f"rules.stages names {stage}, which is no stage of classification.stages: {known}.")
    parameters = catalog.parameters(policies, config.rules.parameters)
    by_stage = {stage: item.parameters for stage, item in config.rules.stages.items()}
    return {
        "sus": {
            "config": {
                "as_of": as_of,
                "disabled": dict(config.rules.disabled),
                "effective": effective,
                "parameters": parameters,
                "staged": catalog.staged(policies, parameters, by_stage),
                "enforcement": _enforcement(config, policies),
                "waiver_rules": catalog.waiver_rules(policies),
            },
            "catalog": catalog.catalog(policies),
        }
    }


def _enforcement(config: Config, policies: Policies) -> dict[str, dict[str, str]]:
    """Return rule id -> stage ("" for all others) -> level, for the rules that the config names."""
    found: dict[str, dict[str, str]] = {}
    levels: dict[str, dict[str, Any]] = {"": dict(config.rules.enforcement)}
    levels |= {stage: dict(item.enforcement) for stage, item in config.rules.stages.items()}
    for stage, by_rule in levels.items():
        for rule_id, level in by_rule.items():
            found.setdefault(policies.rule(rule_id).id, {})[stage] = level
    return found


def evaluate(
    snapshot: Snapshot,
    data: dict[str, Any],
    policies: Policies,
    engine: Engine,
    advance: Callable[[], None] = lambda: None,
) -> Evaluation:
    """Judge a snapshot by every rule; those that judge waivers have nothing to judge until `waive.join`.

    Raises BrokenError when there is no rule to judge by.
    """
    if not policies.rules:
        raise BrokenError("There is no rule to judge by: the policies folder holds none. Install sus-audit again.")
    snapshot_json = snapshots.encode(snapshot)
    config_json = msgspec.json.format(files.canonical(data), indent=1) + b"\n"
    answers = engine.evaluate(policies, snapshot_json, data, advance)
    raw: dict[str, Any] = msgspec.json.decode(snapshot_json)
    verdicts = [verdict for rule in policies.rules for verdict in verdicts_of(rule, answers.get(rule.id), raw)]
    rules = [rule_result(rule, answers, data["sus"]["config"]) for rule in policies.every]
    audit = Audit(
        run=_run(snapshot, engine, data, files.sha256(snapshot_json), files.sha256(config_json)),
        rules=rules,
        resources=resources.describe(raw, verdicts, {rule.id: rule.metadata.custom.subject for rule in policies.rules}),
        verdicts=verdicts,
        gaps=_gaps(snapshot),
        frameworks=assess.assess(policies.frameworks, rules),
    )
    return Evaluation(audit=audit, config_json=config_json, snapshot_json=snapshot_json)


def verdicts_of(rule: Rule, answer: dict[str, Any] | None, raw: dict[str, Any]) -> list[Verdict]:
    """Return the verdicts of one rule, sorted by resource; `raw` is the document that their evidence points into."""
    if answer is None:
        return []
    custom = rule.metadata.custom
    found: list[Verdict] = []
    for resource, item in answer["fail"].items():
        found.append(
            Verdict(
                id=verdict_id(rule.id, resource),
                rule=rule.id,
                resource=resource,
                status=Status.FAIL,
                severity=Severity(item["severity"]),
                confidence=item.get("confidence", custom.confidence),
                message=item["message"],
                evidence=[Evidence(pointer=at, value=resolve(raw, at)) for at in item["evidence"]],
                cause=None,
                enforcement=item.get("enforcement", "enforced"),
            )
        )
    for resource, item in answer["unknown"].items():
        found.append(
            Verdict(
                id=verdict_id(rule.id, resource),
                rule=rule.id,
                resource=resource,
                status=Status.UNKNOWN,
                severity=custom.severity,
                confidence=custom.confidence,
                message=item["message"],
                evidence=[Evidence(pointer=at, value=resolve(raw, at)) for at in item["evidence"]],
                cause=item["cause"],
                enforcement=item.get("enforcement", "enforced"),
            )
        )
    found += [
        Verdict(id=verdict_id(rule.id, resource), rule=rule.id, resource=resource, status=Status.PASS)
        for resource in answer["pass"]
    ]
    return sorted(found, key=lambda verdict: verdict.resource)


def resolve(raw: Any, pointer: str) -> Any:
    """Return what stands at an RFC 6901 pointer, or None where nothing does: the absence is the evidence."""
    value = raw
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return value


def rule_result(rule: Rule, answers: ByRule, config: dict[str, Any]) -> RuleResult:
    """Return a rule as it was applied; `config` is `data.sus.config`."""
    disabled: str | None = config["disabled"].get(rule.id)
    levels: dict[str, Any] = config["enforcement"].get(rule.id, {})
    staged: dict[str, Any] = config["staged"].get(rule.id, {})
    answer = answers.get(rule.id, {"fail": {}, "unknown": {}, "pass": []})
    counts = RuleCounts(fail=len(answer["fail"]), unknown=len(answer["unknown"]), passed=len(answer["pass"]))
    errors = sorted({item["message"] for item in answer["unknown"].values() if item["cause"] == "rule_error"})
    if disabled is not None:
        state, reason = "disabled", disabled
    elif errors:
        state, reason = "error", errors[0]
    elif counts.fail + counts.unknown + counts.passed:
        state, reason = "judged", None
    else:
        state, reason = "not_applicable", None
    metadata = rule.metadata
    remediation = metadata.custom.remediation
    return RuleResult(
        id=rule.id,
        title=metadata.title,
        description=metadata.description.strip(),
        severity=metadata.custom.severity,
        remediation="\n\n".join(
            f"{label}: {text.strip()}"
            for label, text in (
                ("Console", remediation.console),
                ("CLI", remediation.cli),
                ("CloudFormation", remediation.cloudformation),
            )
            if text
        ),
        digest=rule.digest,
        parameters=config["parameters"][rule.id],
        enforcement=levels.get("", "enforced"),
        stages={
            stage: StageSettings(parameters=staged.get(stage), enforcement=levels.get(stage))
            for stage in sorted((staged.keys() | levels.keys()) - {""})
        },
        controls=metadata.custom.controls,
        counts=counts,
        state=state,  # type: ignore[arg-type]  # one of the four literals above; mypy widens the tuple
        reason=reason,
        confidence=metadata.custom.confidence,
    )


def _gaps(snapshot: Snapshot) -> list[AuditGap]:
    if isinstance(snapshot.gaps, msgspec.UnsetType):
        return []
    return [
        AuditGap(
            id=key,
            table=gap.table,
            scope_kind=gap.scope.kind,
            scope_id=gap.scope.id,
            fields=gap.fields,
            cause=gap.cause.value,
            message=gap.message,
            operation=f"{gap.service}:{gap.operation}" if gap.operation else None,
            account_id=gap.account_id,
        )
        for key, gap in sorted(snapshot.gaps.items())
    ]


def _run(snapshot: Snapshot, engine: Engine, data: dict[str, Any], snapshot_digest: str, config_digest: str) -> Run:
    def count(table: Any) -> int:
        return 0 if isinstance(table, msgspec.UnsetType) else len(table)

    return Run(
        tool_version=__version__,
        engine=engine.name,
        engine_version=engine.version,
        as_of=data["sus"]["config"]["as_of"],
        collected_at=snapshot.collected_at,
        snapshot_digest=snapshot_digest,
        config_digest=config_digest,
        filters=snapshot.collection.filters,
        trust_list_visibility=snapshot.collection.trust_list_visibility,
        calls=sum(row.calls for row in snapshot.calls.values()),
        accounts=count(snapshot.accounts),
        domains=count(snapshot.domains),
        projects=count(snapshot.projects),
    )


def read_audit(data: bytes, name: str) -> Audit:
    """Return the audit in `data`.

    Raises UsageError when it is none, or of another schema version.
    """
    try:
        return msgspec.json.decode(data, type=Audit)
    except msgspec.DecodeError as exc:
        raise UsageError(
            f"{name} is not an audit that this version of sus-audit reads: {exc}. Give the audit.json of an audit run."
        ) from exc
