"""Waivers and baselines from the command line: what is waived decides no exit code, and what expired does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sus_audit import bundled, demo
from sus_audit.emulator import environment, serve
from sus_audit.emulator.estate import load, patch_names
from tests.cli.conftest import Run, audit_json

AGAIN = ("audit", "--snapshot", "out/snapshot.json", "-c", "sus-audit.yaml", "--allow-incomplete")


def _bad(verdict: dict[str, Any]) -> bool:
    return verdict["status"] == "fail" and verdict["severity"] in ("high", "critical")


def _write(audit: dict[str, Any]) -> None:
    """Waive every rule with a failure at high or worse, on the one day of the audit."""
    day = audit["run"]["as_of"][:10]
    people = {"requester": "ana@example.com", "approver": "bo@example.com", "ticket": "GOV-1"}
    waivers = [
        {"id": f"w{place}", "rule": rule, "resource": "*", "reason": "Known and accepted.", **people}
        | {"created": day, "expires": day}
        for place, rule in enumerate(sorted({item["rule"] for item in audit["verdicts"] if _bad(item)}))
    ]
    Path("waivers.yaml").write_text(json.dumps({"version": 1, "waivers": waivers}), encoding="utf-8")


def test_waivers_from_the_audit_to_the_exit_code(run: Run) -> None:
    sample = bundled.path("estates") / "sample_organization.yaml"
    with (
        serve(load(sample, patch_names(sample))) as server,
        demo._environment(environment(server)),
    ):
        assert run("audit", "-c", "sus-audit.yaml", "-o", "out").exit_code == 3
    audit = audit_json()
    first = next(item for item in audit["verdicts"] if _bad(item))
    _write(audit)

    waived = run(*AGAIN, "-o", "a", "--waivers", "waivers.yaml")
    later = run(*AGAIN, "-o", "b", "--waivers", "waivers.yaml", "--as-of", "2026-05-30T00:00:00Z")

    assert waived.exit_code == 0, waived.output
    marked = [item for item in audit_json("a")["verdicts"] if "waived" in item]
    assert {item["id"] for item in marked} >= {item["id"] for item in audit["verdicts"] if _bad(item)}
    assert later.exit_code == 3
    assert [item for item in audit_json("b")["verdicts"] if "waived" in item] == []
    assert Path("a/waivers-input.json").is_file()

    check = run("waivers", "check", "waivers.yaml", "--audit", "a/audit.json")
    assert check.exit_code == 3
    assert "Waiver w0 expires on" in check.output
    assert run("waivers", "check", "waivers.yaml").exit_code == 0

    assert run("waivers", "new", first["id"][:10], "a/audit.json", "-o", "new.yaml").exit_code == 0
    refused = run("waivers", "check", "new.yaml")
    assert refused.exit_code == 2
    assert "new.yaml:6:5: $.waivers[0].reason is wrong: expected str of length >= 10." in refused.output

    assert run("baseline", "create", "a/audit.json", "-o", "baseline.json").exit_code == 0
    debts = {item["id"] for item in json.loads(Path("baseline.json").read_text(encoding="utf-8"))["failures"]}
    fails = {item["id"] for item in audit_json("a")["verdicts"] if item["status"] == "fail"}
    on_waivers = {item["id"] for item in audit_json("a")["verdicts"] if item["rule"].startswith("waivers.")}
    assert debts == fails - on_waivers
