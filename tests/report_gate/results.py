"""Results of the gate written out by hand, with the names that an attacker would choose."""

from __future__ import annotations

from typing import Any

from sus_audit.model.audit import Evidence, RuleCounts, RuleResult, Severity, Waived, verdict_id
from sus_audit.model.gate import (
    Before,
    GateChange,
    GateCounts,
    GateFinding,
    GateInput,
    GateNotice,
    GateResource,
    GateResult,
    GateRun,
    LintFinding,
    Place,
)

FILE = "stacks/profiles, one.yaml"
OTHER = "./stacks/shared:grants 100%.yaml"
SCRIPT = "<script>document.title='owned'</script>"
PIPES = "a | `b` | ```c"
COMMAND = "x\n::set-output name=a::b\r\n::add-mask::b ##[add-mask]b %0A::error::c"
MENTION = "@everyone see https://evil.example/x and www.evil.example, [click](https://evil.example) #1 ![x](y) $x$"
ESCAPE = "\x1b[31mred\x1b[0m\x1b]0;title\x07 b\u202ea\u200b \ufffe"
HOSTILE = (SCRIPT, PIPES, COMMAND, MENTION, ESCAPE)

_CODE = [
    "  ProdProfile:",
    "    Properties:",
    '\t  Name: "分析 prod"',
    "      AwsAccount: !If [IsProd, !Ref Shared, \"{{resolve:ssm:/a/b}}\"]",
    "      Status: ENABLED",
]  # fmt: skip


def place(line: int = 12, column: int = 19, end: int | None = None, **given: Any) -> Place:
    """A place in FILE, lines 9 to 13 of which are its code."""
    fields: dict[str, Any] = {
        "file": FILE,
        "line": line,
        "column": column,
        "end_line": line,
        "end_column": end if end is not None else 68,
        "address": "profiles/ProdProfile",
        "logical_id": "ProdProfile",
        "type": "AWS::DataZone::ProjectProfile",
        "property": "EnvironmentConfigurations[0].AwsAccount",
        "code": _CODE,
        "code_from": 9,
    }
    return Place(**(fields | given))


def bare(file: str, line: int, column: int = 1) -> Place:
    """A place without code or resource."""
    return Place(file=file, line=line, column=column, end_line=line, end_column=column + 4)


def rule(key: str, severity: Severity, confidence: int | None = None) -> RuleResult:
    """A rule as the gate applied it."""
    return RuleResult(
        id=key,
        title=f"Title of {key} [see](https://evil.example)",
        description="Prod is kept apart, because what is decided once stays decided.",
        severity=severity,
        remediation="Write the account and the Region into the profile. Then deploy.\n\nCLI: aws datazone x <id>",
        digest="ab" * 32,
        parameters={},
        counts=RuleCounts(fail=1, unknown=0, passed=0),
        state="judged",
        confidence=confidence,
    )


def finding(key: str, resource: str, /, severity: Severity = Severity.HIGH, **given: Any) -> GateFinding:
    """A new failure, unless told otherwise. Its id is that of `resource` even where `given` names another."""
    fields: dict[str, Any] = {
        "id": verdict_id(key, resource),
        "rule": key,
        "resource": resource,
        "kind": "new",
        "status": "fail",
        "severity": severity,
        "message": f"{resource} lets its projects choose the account.",
        "place": place(),
    }
    return GateFinding(**(fields | given))


WAIVED = Waived(
    id="w-1",
    reason="Moves in May <b>",
    approver="ada@example.com",
    ticket="GOV-7",
    expires="2027-01-31",
)


def findings() -> list[GateFinding]:
    """At least one finding of every group."""
    static, owners, boundary = "profiles.static_for_prod", "owners.two", "boundaries.grant"
    return [
        finding(
            static,
            "new:profile",
            Severity.CRITICAL,
            evidence=[Evidence(pointer="/profiles/7/regions", value=["eu-west-1"])],
            related=[place(9, 3, 14, property=None), bare(OTHER, 3, 5)],
        ),
        finding(owners, "project:7", Severity.LOW, place=place(11, 10, 19, property="Name"), enforcement="advisory"),
        finding(
            boundary,
            "grant:1",
            kind="worse",
            before=Before(status="fail", severity=Severity.MEDIUM, message="It lets 1 account in."),
            message="It lets 3 accounts in.",
            place=bare(OTHER, 4, 7),
        ),
        finding(
            boundary,
            "grant:2",
            effect=True,
            before=Before(status="pass"),
            message="This puts 14 existing production projects out of policy.",
            confidence=70,
        ),
        finding(
            static,
            "new:unknown",
            status="unknown",
            cause="unresolved",
            message="The account is {{resolve:ssm:/a/b}}, which only the deployment knows.",
            place=place(12, 44, 67),
        ),
        finding(static, "profile:old", kind="fixed", status="pass", place=None, before=Before(status="fail")),
        finding(owners, "project:gone", kind="fixed", status="gone", place=bare(FILE, 2)),
        finding(owners, "project:8", kind="unchanged", place=None),
        finding(owners, "project:9", kind="unchanged", status="unknown", cause="not_collected"),
        finding(static, "project:waived", waived=WAIVED),
        finding(static, "project:debt", kind="unchanged", baseline=True),
        *(
            finding("hostile.names", f"h{number}", Severity.MEDIUM, message=text, place=bare(FILE, 20 + number))
            for number, text in enumerate(HOSTILE)
        ),
    ]


def result(**given: Any) -> GateResult:
    """Everything at once; the verdict is failed."""
    fields: dict[str, Any] = {
        "run": GateRun(
            tool_version="0.1.0",
            engine="embedded",
            engine_version="1.0",
            as_of="2026-11-01T00:00:00Z",
            snapshot_digest="cd" * 32,
            collected_at="2026-11-01T00:00:00Z",
            config_digest="ef" * 32,
            fail_on=Severity.HIGH,
            allow_incomplete=False,
            account="111122223333",
            region="eu-west-1",
            assumed=["Shared"],
            rules_judged=12,
            rules_untouched=69,
        ),
        "inputs": [
            GateInput(file=FILE, kind="cloudformation", digest="12" * 32, resources=4),
            GateInput(file=OTHER, kind="cloudformation", digest="34" * 32, resources=1),
            GateInput(file="README.md", kind="ignored", digest="56" * 32, resources=0),
        ],
        "rules": [
            rule("profiles.static_for_prod", Severity.CRITICAL),
            rule("owners.two", Severity.LOW),
            rule("boundaries.grant", Severity.HIGH, 70),
            rule("hostile.names", Severity.MEDIUM),
        ],
        "resources": {
            "project:7": _resource("project", "分析 sandbox"),
            "grant:1": _resource("grant", "marketing to finance"),
            **{f"h{number}": _resource("project", text) for number, text in enumerate(HOSTILE)},
        },
        "findings": findings(),
        "changes": [
            GateChange(action="add", table="profiles", key="new:profile", name="分析 prod", place=place()),
            GateChange(action="change", table="grants", key="grant:1", name=None, fields=["accounts"]),
            *(GateChange(action="delete", table="projects", key=f"p{n}", name=SCRIPT) for n in range(20)),
        ],
        "lint": [
            LintFinding(
                rule="E3002",
                level="error",
                message="Additional properties are not allowed ('Nam' was unexpected)",
                place=bare(FILE, 11, 10),
                url="https://example.com/E3002",
            ),
            LintFinding(rule="W2001", level="warning", message=COMMAND, place=bare(OTHER, 2)),
        ],
        "notices": [
            GateNotice(message="The parameter Shared has no default.", place=bare(FILE, 3)),
            GateNotice(message=SCRIPT),
        ],
        "seen": {"AWS::S3::Bucket": 3, "AWS::IAM::Role": 12},
        "not_judged": ["Who owns the domain is in no file, and was not judged."],
        "counts": GateCounts(
            new_fails=9, new_unknowns=1, fixed=2, unchanged_fails=1, unchanged_unknowns=1, waived=1, baseline=1
        ),
        "verdict": "failed",
        "exit_code": 3,
    }
    return GateResult(**(fields | given))


def clean() -> GateResult:
    """A change that changes nothing that is read."""
    return result(
        findings=[],
        rules=[],
        resources={},
        changes=[],
        lint=[],
        notices=[],
        seen={},
        not_judged=[],
        counts=GateCounts(
            new_fails=0, new_unknowns=0, fixed=0, unchanged_fails=0, unchanged_unknowns=0, waived=0, baseline=0
        ),
        verdict="clean",
        exit_code=0,
    )


def _resource(kind: str, name: str) -> GateResource:
    return GateResource(
        kind=kind,
        name=name,
        account_id="111122223333",
        region="eu-west-1",
        domain_id="dzd_4qkmzr1xyz",
        business_unit="finance",
    )
