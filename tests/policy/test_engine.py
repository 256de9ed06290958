"""The embedded engine: rule by rule, and an error stays with its rule."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from sus_audit import bundled
from sus_audit.policy import rules
from sus_audit.policy.engine import EmbeddedEngine
from tests.policy.test_rules import RULE, write

SNAPSHOT: dict[str, Any] = {
    "projects": {"d/p1": {"name": "good", "domain_id": "d"}, "d/p2": {"name": "bad", "domain_id": "d"}},
    "gaps": {},
}


def only(*folders: Path) -> rules.Policies:
    """Load the rules of these folders alone, with our libraries."""
    loaded = rules.load(bundled.path("policies"), folders)
    chosen = [rule for rule in loaded.rules if any(rule.path.is_relative_to(folder) for folder in folders)]
    return rules.Policies(rules=tuple(chosen), modules=loaded.modules)


def data(policies: rules.Policies) -> dict[str, Any]:
    """Return the OPA data of an evaluation with default parameters."""
    config = {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": rules.parameters(policies, {})}
    return {"sus": {"config": config, "catalog": rules.catalog(policies)}}


def answer(folder: Path, snapshot: dict[str, Any] = SNAPSHOT) -> dict[str, Any]:
    """Judge by the one rule in `folder` and return its answer."""
    policies = only(folder)
    found = EmbeddedEngine().evaluate(policies, msgspec.json.encode(snapshot), data(policies), lambda: None)
    return found["house.well"]


def test_a_rule_is_judged_whole(tmp_path: Path) -> None:
    """Fail, unknown and pass as `sus.main` derives them."""
    assert answer(write(tmp_path)) == {
        "fail": {"d/p2": {"severity": "medium", "message": "Bad.", "evidence": []}},
        "unknown": {},
        "pass": ["d/p1"],
    }


def test_a_rule_that_errs_makes_its_scope_unknown_with_the_place(tmp_path: Path) -> None:
    """A built-in given the wrong type is neither a pass nor a crash."""
    found = answer(
        write(tmp_path, RULE.replace('project.name == "bad"', "startswith(key, project.domain_id)\n\tcount(3) == 1"))
    )

    assert sorted(found["unknown"]) == ["d/p1", "d/p2"]
    assert found["fail"] == {}
    assert found["pass"] == []
    assert found["unknown"]["d/p1"]["cause"] == "rule_error"
    assert "well.rego, line 24, column" in found["unknown"]["d/p1"]["message"]


def test_a_table_that_is_missing_leaves_nothing_judged(tmp_path: Path) -> None:
    """No fail and no pass without the table; the snapshot itself is what is unknown."""
    found = answer(write(tmp_path), {"gaps": {}})

    assert found == {
        "fail": {},
        "unknown": {
            "snapshot": {
                "cause": "not_collected",
                "message": "The snapshot has no table projects, which this rule reads.",
                "evidence": [],
            }
        },
        "pass": [],
    }


def test_a_gap_under_a_subject_turns_its_pass_into_unknown(tmp_path: Path) -> None:
    """And a fail that rests on what is present stands."""
    gap = {
        "table": "projects",
        "fields": None,
        "cause": "denied_by_iam",
        "message": "GetProject was denied.",
    }
    found = answer(
        write(tmp_path),
        {
            "projects": SNAPSHOT["projects"],
            "gaps": {
                "a": {**gap, "scope": {"kind": "project", "id": "d/p1"}},
                "b": {**gap, "scope": {"kind": "project", "id": "d/p2"}},
            },
        },
    )

    assert found["pass"] == []
    assert list(found["fail"]) == ["d/p2"]
    assert found["unknown"] == {
        "d/p1": {"cause": "denied_by_iam", "message": "GetProject was denied.", "evidence": ["/gaps/a"]}
    }
