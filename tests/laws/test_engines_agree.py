"""Stock OPA and the embedded engine give the same document, and OPA without its data gives no verdict."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sus_audit import bundled, demo
from sus_audit.policy.engine import EmbeddedEngine
from sus_audit.progress import Quiet
from tests.laws.estates import gaps, snapshots, with_gap
from tests.laws.test_laws import data, policies

pytestmark = pytest.mark.go_tools
OPA = Path(__file__).parents[2] / ".tools/bin/opa"


def opa(folder: Path, query: str, *arguments: str) -> Any:
    """Run `opa eval` on the documents in `folder` and return the value."""
    command = [str(OPA), "eval", "--strict-builtin-errors", "-f", "json", "-d", str(bundled.path("policies"))]
    done = subprocess.run(
        [*command, "-i", "snapshot.json", *arguments, query], cwd=folder, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)["result"][0]["expressions"][0]["value"]


def plain(answers: Any) -> Any:
    """Return by_rule with its sets sorted, as JSON of either engine may order them."""
    return {rule: {**found, "pass": sorted(found["pass"])} for rule, found in answers.items()}


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_both_engines_give_the_same_by_rule(tmp_path_factory: pytest.TempPathFactory, draw: st.DataObject) -> None:
    """Messages, severities and evidence included."""
    snapshot = draw.draw(snapshots())
    for _ in range(draw.draw(st.integers(0, 2))):
        snapshot = with_gap(snapshot, draw.draw(gaps(snapshot)))
    folder = tmp_path_factory.mktemp("engines")
    (folder / "snapshot.json").write_bytes(msgspec.json.encode(snapshot))
    (folder / "config.json").write_text(json.dumps(data()))
    embedded = EmbeddedEngine().evaluate(policies(), msgspec.json.encode(snapshot), data(), lambda: None)

    assert plain(opa(folder, "data.sus.main.by_rule", "-d", "config.json")) == plain(embedded)


def test_opa_without_config_says_one_unknown(tmp_path: Path) -> None:
    """Nothing is judged, and that is said."""
    (tmp_path / "snapshot.json").write_text("{}")

    assert opa(tmp_path, "data.sus.main.results") == [{"resource": "snapshot", "rule": "main", "status": "unknown"}]


@pytest.mark.slow
def test_opa_gives_the_demos_verdicts_from_its_documents(tmp_path: Path) -> None:
    """`opa eval` on what the demo wrote, as the README shows it, with no Python at all."""
    outcome = demo.run(tmp_path, Quiet())
    audit = json.loads((tmp_path / "audit.json").read_text(encoding="utf-8"))
    found = opa(tmp_path, "data.sus.main.results", "-d", "config.json")

    assert outcome.as_known, outcome.summary
    assert sorted((item["rule"], item["resource"], item["status"]) for item in found) == [
        (item["rule"], item["resource"], item["status"]) for item in audit["verdicts"]
    ]
