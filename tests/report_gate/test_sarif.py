"""SARIF 2.1.0: what the standard asks for, and what GitHub code scanning takes."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from sus_audit.model.audit import Severity, verdict_id
from sus_audit.model.gate import GateResult
from sus_audit.report.gate import sarif
from tests.report_gate import results


def log(result: GateResult) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(sarif.render(result))
    return read


def by_resource(run: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["properties"]["resource"]: row for row in run["results"]}


@pytest.mark.parametrize("result", [results.result(), results.clean()], ids=["rich", "clean"])
def test_every_required_member_is_there_and_every_word_is_one_of_the_standard(result: GateResult) -> None:
    document = log(result)

    assert set(document) == {"$schema", "version", "runs"}
    assert document["version"] == "2.1.0"
    assert [run["tool"]["driver"]["name"] for run in document["runs"]] == ["sus-audit", "cfn-lint"]
    for run in document["runs"]:
        rules = run["tool"]["driver"]["rules"]
        assert len({rule["id"] for rule in rules}) == len(rules)
        for rule in rules:
            assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
            assert rule["shortDescription"]["text"]
            assert rule["fullDescription"]["text"]
            assert rule["help"]["text"]
        for row in run["results"]:
            assert rules[row["ruleIndex"]]["id"] == row["ruleId"]
            assert row["level"] in ("error", "warning", "note")
            assert "kind" not in row
            assert row["message"]["text"]
            assert len(row["locations"]) == 1
            for place in [*row["locations"], *row.get("relatedLocations", [])]:
                _check_place(place)


def _check_place(place: dict[str, Any]) -> None:
    region = place["physicalLocation"]["region"]
    assert min(region.values()) >= 1
    assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
    uri = place["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri)


def test_the_tool_and_how_it_ended() -> None:
    run = log(results.result())["runs"][0]

    assert run["columnKind"] == "unicodeCodePoints"
    assert run["automationDetails"] == {"id": "sus-audit-gate/"}
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (True, 3)
    assert [(row["level"], row["message"]["text"]) for row in invocation["toolExecutionNotifications"]] == [
        ("note", "The parameter Shared has no default."),
        ("note", results.SCRIPT),
        ("warning", "Who owns the domain is in no file, and was not judged."),
        ("warning", "The change fixes 2 findings; what is fixed is no result here."),
        ("warning", "1 unchanged finding that nothing in the change touches: no result here."),
        ("note", "seen, no rule reads it: 12 AWS::IAM::Role, 3 AWS::S3::Bucket"),
    ]
    assert run["artifacts"] == [
        {"location": {"uri": "stacks/profiles%2C%20one.yaml"}, "hashes": {"sha-256": "12" * 32}},
        {"location": {"uri": "stacks/shared%3Agrants%20100%25.yaml"}, "hashes": {"sha-256": "34" * 32}},
    ]


def test_rules_say_how_bad_and_how_sure() -> None:
    rules = {rule["id"]: rule for rule in log(results.result())["runs"][0]["tool"]["driver"]["rules"]}

    assert {key: (rule["defaultConfiguration"]["level"], rule["properties"]) for key, rule in rules.items()} == {
        "boundaries.grant": (
            "error",
            {"tags": ["security", "boundaries"], "security-severity": "8.0", "precision": "medium", "confidence": 70},
        ),
        "hostile.names": (
            "warning",
            {"tags": ["security", "hostile"], "security-severity": "5.5", "precision": "very-high"},
        ),
        "owners.two": ("note", {"tags": ["security", "owners"], "security-severity": "2.0", "precision": "very-high"}),
        "profiles.static_for_prod": (
            "error",
            {"tags": ["security", "profiles"], "security-severity": "9.5", "precision": "very-high"},
        ),
    }
    assert rules["owners.two"]["name"] == "OwnersTwo"
    assert rules["owners.two"]["shortDescription"]["text"] == "Title of owners.two [see] (https://evil.example)"


def test_states_levels_and_suppressions() -> None:
    rows = by_resource(log(results.result())["runs"][0])
    shown = {
        key: (row["baselineState"], row["level"], row["properties"]["status"], "suppressions" in row)
        for key, row in rows.items()
        if not key.startswith("h")
    }

    assert shown == {
        "new:profile": ("new", "error", "fail", False),
        "grant:2": ("new", "error", "fail", False),
        "project:7": ("new", "note", "fail", False),
        "grant:1": ("updated", "error", "fail", False),
        "new:unknown": ("new", "warning", "unknown", False),
        "project:9": ("unchanged", "warning", "unknown", False),
        "project:waived": ("new", "error", "fail", True),
        "project:debt": ("unchanged", "error", "fail", True),
    }
    assert rows["project:waived"]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "w-1, GOV-7, approved by ada@example.com, until 2027-01-31: Moves in May <b>",
            "properties": {"expires": "2027-01-31", "waiver": "w-1"},
        }
    ]
    assert rows["project:debt"]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "Old debt that the baseline holds."}
    ]


def test_one_result_whole() -> None:
    row = by_resource(log(results.result())["runs"][0])["new:unknown"]

    assert row == {
        "ruleId": "profiles.static_for_prod",
        "ruleIndex": 3,
        "level": "warning",
        "message": {
            "text": "Cannot be decided. ProdProfile: The account is {{resolve:ssm:/a/b}}, which only the deployment "
            "knows. Because: Refers to something unresolved (unresolved)."
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "stacks/profiles%2C%20one.yaml"},
                    "region": {"startLine": 12, "startColumn": 44, "endLine": 12, "endColumn": 67},
                },
                "logicalLocations": [
                    {"fullyQualifiedName": "profiles/ProdProfile", "kind": "resource", "name": "ProdProfile"},
                    {
                        "fullyQualifiedName": "profiles/ProdProfile/EnvironmentConfigurations[0].AwsAccount",
                        "kind": "property",
                    },
                ],
            }
        ],
        "partialFingerprints": {"susAuditVerdict/v1": verdict_id("profiles.static_for_prod", "new:unknown")},
        "baselineState": "new",
        "properties": {
            "status": "unknown",
            "severity": "high",
            "enforcement": "enforced",
            "effect": False,
            "resource": "new:unknown",
            "cause": "unresolved",
        },
    }


def test_a_finding_keeps_its_fingerprint_when_its_line_moves() -> None:
    moved = results.result(findings=[results.finding("owners.two", "p", place=results.place(40))])
    still = results.result(findings=[results.finding("owners.two", "p")])

    prints = [log(one)["runs"][0]["results"][0]["partialFingerprints"] for one in (moved, still)]
    assert prints[0] == prints[1] == {"susAuditVerdict/v1": verdict_id("owners.two", "p")}


def test_no_more_results_than_github_takes_and_the_worst_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "RESULTS_LIMIT", 2)
    low = [results.finding("owners.two", f"p{number}", Severity.LOW) for number in range(3)]
    run = log(results.result(findings=[*low, results.finding("owners.two", "worst", Severity.CRITICAL)]))["runs"][0]

    assert list(by_resource(run)) == ["worst", "p0"]
    assert run["properties"]["leftOut"] == 2
    said = [row["message"]["text"] for row in run["invocations"][0]["toolExecutionNotifications"]]
    assert "2 findings beyond the first 2 left out; the json report has all." in said


def test_without_templates_there_is_no_run_of_cfn_lint() -> None:
    assert len(log(results.result(inputs=[], lint=[]))["runs"]) == 1


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("./a b/ü.yaml", "a%20b/%C3%BC.yaml"),
        ("../x?y#z.json", "../x%3Fy%23z.json"),
        ("/tmp/x.yaml", "file:///tmp/x.yaml"),
        ("c:/x.yaml", "c%3A/x.yaml"),
    ],
)
def test_paths_become_uris(file: str, uri: str) -> None:
    result = results.result(findings=[results.finding("owners.two", "p", place=results.bare(file, 1))])
    (row,) = log(result)["runs"][0]["results"]

    assert row["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}
