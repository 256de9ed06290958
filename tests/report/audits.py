"""Audits written out by hand, with the names that an attacker would choose."""

from __future__ import annotations

from typing import Literal

from sus_audit.model.audit import (
    Audit,
    AuditGap,
    Change,
    ControlResult,
    ControlState,
    Evidence,
    FrameworkResult,
    ResourceInfo,
    RuleCounts,
    RuleResult,
    Run,
    Severity,
    StageSettings,
    Status,
    Verdict,
    verdict_id,
)

DOMAIN = "dzd_4qkmzr1xyz"
SCRIPT = "<script>document.title='owned'</script>"
IMAGE = '"><img src=https://example.com/x onerror="document.title=\'owned\'">'
PIPE = "a | b | c"
LINES = "first\nPASS everything\r\nthird"
ESCAPE = "\x1b[31mred\x1b[0m\x1b]0;title\x07\x9b2J"
BIDI = "invoice\u202egnp.exe\u200b"
LONG = "analytics-" + "x" * 600
TEMPLATE = "{{ 7 * 7 }} [bold]markup[/bold] :smile:"
HOSTILE = (SCRIPT, IMAGE, PIPE, LINES, ESCAPE, BIDI, LONG, TEMPLATE)

State = Literal["judged", "not_applicable", "error", "disabled"]


def rule(
    key: str,
    title: str,
    severity: Severity,
    counts: tuple[int, int, int],
    state: State = "judged",
    reason: str | None = None,
    confidence: int | None = None,
) -> RuleResult:
    fail, unknown, passed = counts
    return RuleResult(
        id=key,
        title=title,
        description=f"{title}, because what is decided once stays decided.",
        severity=severity,
        remediation="Console: Choose <one> account & Region.\n\nCLI: aws datazone update-profile \\\n  --name NAME",
        digest="ab" * 32,
        parameters={"accept_ssm_paths": False} if key == "profiles.static_for_prod" else {},
        enforcement="advisory" if key == "boundaries.personal_sandbox" else "enforced",
        stages={
            "prod": StageSettings(parameters={"accept_ssm_paths": True}, enforcement="enforced"),
            SCRIPT: StageSettings(enforcement="advisory"),
        }
        if key == "profiles.static_for_prod"
        else {},
        controls={"hipaa": ["164.312(b)"]},
        counts=RuleCounts(fail=fail, unknown=unknown, passed=passed),
        state=state,
        reason=reason,
        confidence=confidence,
    )


def resource(kind: str, name: str | None, account: str, unit: str | None) -> ResourceInfo:
    return ResourceInfo(
        kind=kind, name=name, account_id=account, region="eu-west-1", domain_id=DOMAIN, business_unit=unit
    )


def found(
    key: str,
    target: str,
    status: Status,
    severity: Severity,
    message: str,
    cause: str | None = None,
    confidence: int | None = None,
    evidence: tuple[Evidence, ...] = (),
) -> Verdict:
    return Verdict(
        id=verdict_id(key, target),
        rule=key,
        resource=target,
        status=status,
        severity=severity,
        confidence=confidence,
        message=message,
        evidence=list(evidence),
        cause=cause,
        enforcement="advisory" if key == "boundaries.personal_sandbox" else "enforced",
    )


def passes(key: str, target: str) -> Verdict:
    return Verdict(id=verdict_id(key, target), rule=key, resource=target, status=Status.PASS)


def run(trust: str | None = None, filters: dict[str, list[str]] | None = None) -> Run:
    return Run(
        tool_version="0.1.0",
        engine="embedded",
        as_of="2026-11-24T00:00:00Z",
        collected_at="2026-11-24T00:00:00Z",
        snapshot_digest="1" * 64,
        config_digest="2" * 64,
        filters=filters or {},
        trust_list_visibility=trust,
        calls=412,
        accounts=7,
        domains=1,
        projects=8,
    )


def key_of(number: int) -> str:
    return f"{DOMAIN}/project{number}"


def rich() -> Audit:
    """Every status, severity, state of a rule and part of the report, and all hostile names."""
    static, own, sandbox = (
        "profiles.static_for_prod",
        "isolation.environments_in_own_business_unit",
        "boundaries.personal_sandbox",
    )
    units = ["finance", "marketing", None, "central-data-governance", "finance", BIDI, "marketing", "research"]
    resources = {
        key_of(at): resource("project", name, f"11112222333{at}", unit)
        for at, (name, unit) in enumerate(zip(HOSTILE, units, strict=True))
    }
    resources[DOMAIN] = resource("domain", "Acme data", "999988887777", "central-data-governance")
    profile = f"{DOMAIN}/profile1"
    resources[profile] = resource("project_profile", "Finance production", "111122223333", "finance")
    resources["111122223334"] = resource("account", None, "111122223334", None)
    here = f"/project_profiles/{DOMAIN}~1profile1/environment_configurations/0"
    verdicts = [
        found(
            static,
            profile,
            Status.FAIL,
            Severity.HIGH,
            'profile "Finance production" is for production and configuration "Tooling" names no account',
            evidence=(Evidence(pointer=f"{here}/aws_account"), Evidence(pointer=f"{here}/name", value="Tooling")),
        ),
        *(
            found(
                own,
                key_of(at),
                Status.FAIL,
                Severity.CRITICAL if at < 3 else Severity.HIGH,
                f'project "{HOSTILE[at]}" of finance has an environment in an account of marketing',
                evidence=(Evidence(pointer=f"/projects/{DOMAIN}~1project{at}/name", value={"name": HOSTILE[at]}),),
            )
            for at in range(6)
        ),
        found(
            own,
            key_of(6),
            Status.UNKNOWN,
            Severity.CRITICAL,
            f'environments of "{HOSTILE[6]}" could not be listed',
            cause="denied_by_iam",
        ),
        found(
            own,
            "111122223334",
            Status.UNKNOWN,
            Severity.CRITICAL,
            "business unit of account 111122223334 is undecided",
            cause="unclassified",
        ),
        passes(own, key_of(7)),
        found(sandbox, key_of(2), Status.FAIL, Severity.LOW, f'"{TEMPLATE}" has one member only', confidence=70),
        *(passes(sandbox, key_of(at)) for at in (0, 1, 3, 4, 5, 6, 7)),
        found(
            "domain.single_sign_on", DOMAIN, Status.UNKNOWN, Severity.MEDIUM, "rule failed at 12:3", cause="rule_error"
        ),
    ]
    gap = AuditGap(
        id="a" * 32,
        table="environments",
        scope_kind="project",
        scope_id=key_of(6),
        fields=None,
        cause="denied_by_iam",
        message=f"not authorized to list environments of {SCRIPT}",
        operation="datazone:ListEnvironments",
        account_id="111122223336",
    )
    return Audit(
        run=run(trust="the role owns the root unit <since> March", filters={"domain": [DOMAIN]}),
        rules=[
            rule(sandbox, "Projects are no personal sandboxes", Severity.LOW, (1, 0, 7), confidence=70),
            rule(
                "domain.customer_managed_key",
                "Domains use a customer managed key",
                Severity.MEDIUM,
                (0, 0, 0),
                "disabled",
                "key policy under review | until spring",
            ),
            rule(
                "domain.single_sign_on",
                "Domains use single sign-on",
                Severity.MEDIUM,
                (0, 1, 0),
                "error",
                "single_sign_on.rego:12:3: wrong type",
            ),
            rule(own, "Environments stay in their business unit", Severity.CRITICAL, (6, 2, 1)),
            rule("pools.single_stage", "Account pools hold one stage", Severity.MEDIUM, (0, 0, 0), "not_applicable"),
            rule(static, "Production profiles are static", Severity.HIGH, (1, 0, 0)),
        ],
        resources=dict(sorted(resources.items())),
        verdicts=sorted(verdicts, key=lambda item: (item.rule, item.resource)),
        gaps=[gap],
        frameworks=[framework()],
        change=Change(
            previous_digest="3" * 64,
            new=[verdict_id(own, key_of(0))],
            fixed=[verdict_id(sandbox, key_of(1))],
            still_open=[verdict_id(static, profile)],
            no_longer_judged=["f" * 32],
        ),
    )


def framework() -> FrameworkResult:
    """A framework of a user's own, with each state, and a name that nobody should obey."""
    states: list[ControlState] = [
        "not_satisfied", "partly_assessed", "not_assessed", "no_rule", "supported", "satisfied",
    ]  # fmt: skip
    return FrameworkResult(
        id="house",
        title=f"House law {ESCAPE}",
        version="1",
        ref="urn:house",
        note="Supporting evidence only.",
        controls=[
            ControlResult(
                id=f"§ {place} {SCRIPT}" if place == 0 else f"§ {place}",
                title="Order",
                text="Keep order.",
                automation="partial",
                manual=[] if state == "satisfied" else [f"Look twice {IMAGE}."],
                rules=["domain.single_sign_on"],
                awaits=["data_protection.flow_logs"] if state == "no_rule" else [],
                counts=RuleCounts(fail=0, unknown=0, passed=place),
                state=state,
                reason="All 5 checks pass.",
            )
            for place, state in enumerate(states)
        ],
    )


def of(verdicts: list[Verdict], gaps: list[AuditGap] | None = None) -> Audit:
    """A small audit of one rule and one domain."""
    count = {status: sum(item.status is status for item in verdicts) for status in Status}
    key = "domain.single_sign_on"
    counts = (count[Status.FAIL], count[Status.UNKNOWN], count[Status.PASS])
    return Audit(
        run=run(),
        rules=[rule(key, "Domains use single sign-on", Severity.MEDIUM, counts)],
        resources={item.resource: resource("domain", None, "999988887777", None) for item in verdicts},
        verdicts=verdicts,
        gaps=gaps or [],
    )


def many(findings: int, passing: int) -> Audit:
    """An audit of a large estate: two rules, findings in twenty business units."""
    keys = ("isolation.environments_in_own_business_unit", "profiles.static_for_prod")
    total = findings + passing
    verdicts = []
    for at in range(total):
        key, target = keys[at % 2], f"{DOMAIN}/project{at:06}"
        if at < findings:
            verdicts.append(
                found(
                    key,
                    target,
                    Status.UNKNOWN if at % 10 == 0 else Status.FAIL,
                    Severity.HIGH,
                    f'project "team-{at}" of finance has an environment in an account of marketing',
                    evidence=(
                        Evidence(pointer=f"/projects/{DOMAIN}~1project{at:06}/business_unit", value="finance"),
                        Evidence(pointer=f"/environments/{DOMAIN}~1env{at:06}/account_id", value="111122223333"),
                    ),
                )
            )
        else:
            verdicts.append(passes(key, target))
    return Audit(
        run=run(),
        rules=[
            rule(key, "Environments stay in their business unit", Severity.HIGH, (findings // 2, 0, passing // 2))
            for key in keys
        ],
        resources={
            f"{DOMAIN}/project{at:06}": resource("project", f"team-{at}", "111122223333", f"unit-{at % 20:02}")
            for at in range(total)
        },
        verdicts=verdicts,
        gaps=[],
    )


def wide() -> Audit:
    """An audit with more areas and business units than a window has room for."""
    areas = [f"area_number_{at:02}" for at in range(14)]
    targets = [f"{DOMAIN}/project{at:02}" for at in range(30)]
    return Audit(
        run=run(),
        rules=[rule(f"{area}.rule", "Areas have a rule", Severity.HIGH, (30, 0, 0)) for area in areas],
        resources={
            target: resource("project", target, "111122223333", f"business-unit-{at:02}-{'x' * 40}")
            for at, target in enumerate(targets)
        },
        verdicts=[
            found(f"{area}.rule", target, Status.FAIL, Severity.HIGH, "is wrong " * 60)
            for area in areas
            for target in targets
        ],
        gaps=[],
    )
