"""Unknown is never a pass, and a gap never makes a fail: on generated snapshots, by every rule of the catalog."""

from __future__ import annotations

import copy
import functools
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sus_audit import bundled
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy import rules
from sus_audit.policy.engine import EmbeddedEngine
from tests.laws.estates import gaps, snapshots, with_gap

JsonObject = dict[str, Any]
_SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@functools.cache
def policies() -> rules.Policies:
    """Load the catalog once."""
    return rules.load(bundled.path("policies"))


def data() -> JsonObject:
    """Return the OPA data of an evaluation with default parameters."""
    return {
        "sus": {
            "config": {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": rules.parameters(policies(), {})},
            "catalog": rules.catalog(policies()),
        }
    }


def judged(snapshot: JsonObject) -> dict[str, dict[str, set[str]]]:
    """Return rule -> status -> resources."""
    answers = EmbeddedEngine().evaluate(policies(), msgspec.json.encode(snapshot), data(), lambda: None)
    return {
        rule: {status: set(found[status]) for status in ("fail", "unknown", "pass")} for rule, found in answers.items()
    }


@_SETTINGS
@given(st.data())
def test_a_gap_never_makes_a_pass_or_a_fail(draw: st.DataObject) -> None:
    """What passed may become unknown, what failed may become unknown; nothing else may appear."""
    snapshot = draw.draw(snapshots())
    before = judged(snapshot)
    after = judged(with_gap(snapshot, draw.draw(gaps(snapshot))))

    for rule, found in after.items():
        assert found["pass"] <= before[rule]["pass"], rule
        assert found["fail"] <= before[rule]["fail"], rule
        assert before[rule]["unknown"] <= found["unknown"] | before[rule]["fail"] | before[rule]["pass"], rule


@_SETTINGS
@given(st.data())
def test_a_table_that_is_taken_away_leaves_unknown(draw: st.DataObject) -> None:
    """Every rule that reads it says so, and passes and fails nothing."""
    snapshot = draw.draw(snapshots())
    table = draw.draw(st.sampled_from((*Snapshot.TABLES, "gaps")))
    changed = copy.deepcopy(snapshot)
    del changed[table]
    after = judged(changed)

    for rule in policies().rules:
        if table == "gaps" or table in rule.metadata.custom.reads:
            assert after[rule.id]["pass"] == set(), rule.id
            assert after[rule.id]["fail"] == set(), rule.id
            assert "snapshot" in after[rule.id]["unknown"], rule.id


@_SETTINGS
@given(st.data())
def test_no_rule_errs_and_no_verdict_is_doubled(draw: st.DataObject) -> None:
    """A resource has one verdict of a rule."""
    snapshot = draw.draw(snapshots())
    answers = EmbeddedEngine().evaluate(policies(), msgspec.json.encode(snapshot), data(), lambda: None)

    for rule, found in answers.items():
        assert not [item for item in found["unknown"].values() if item["cause"] == "rule_error"], (
            rule,
            found["unknown"],
        )
        assert not set(found["fail"]) & set(found["unknown"])
        assert not set(found["pass"]) & (set(found["fail"]) | set(found["unknown"]))
