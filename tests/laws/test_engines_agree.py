"""The embedded engine, `opa eval` and an OPA server give the same document; without its data OPA gives no verdict."""

from __future__ import annotations

import copy
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sus_audit import bundled, demo
from sus_audit.model.snapshot import Snapshot
from sus_audit.policy import bundle
from sus_audit.policy.engine import EmbeddedEngine
from sus_audit.policy.opa import OpaEngine, Settings
from sus_audit.progress import Quiet
from tests.laws import sample
from tests.laws.estates import gaps, snapshots, with_gap
from tests.laws.test_laws import data, policies
from tests.opa import OPA, serving

pytestmark = pytest.mark.go_tools
JsonObject = dict[str, Any]


def few(examples: int) -> settings:
    """Return settings for so many examples. One server answers all of them on purpose: it keeps nothing in between."""
    return settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpaEngine]:
    """One server that serves our bundle."""
    file = tmp_path_factory.mktemp("bundle") / "bundle.tar.gz"
    file.write_bytes(bundle.pack(policies())[0])
    with serving("-b", str(file)) as url:
        yield OpaEngine(Settings(url=url, push=False))


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


def judged(engine: EmbeddedEngine | OpaEngine, snapshot: JsonObject, table: str | None = None) -> Any:
    """Judge by every rule, or by those that read a table."""
    given = data()
    others = [rule.id for rule in policies().rules if table and table not in rule.metadata.custom.reads]
    given["sus"]["config"]["disabled"] = dict.fromkeys(others, "It does not read the table.")
    return plain(engine.evaluate(policies(), msgspec.json.encode(snapshot), given, lambda: None))


def differing(server: OpaEngine, snapshot: JsonObject, table: str | None = None) -> dict[str, tuple[Any, Any]]:
    """Return what the server and the embedded engine say of a snapshot, for the rules on which they differ."""
    one, other = judged(server, snapshot, table), judged(EmbeddedEngine(), snapshot, table)
    assert one.keys() == other.keys()
    return {rule: (one[rule], other[rule]) for rule in one if one[rule] != other[rule]}


@st.composite
def with_gaps(draw: st.DrawFn) -> JsonObject:
    """Return a generated snapshot with up to two gaps."""
    snapshot = draw(snapshots())
    for _ in range(draw(st.integers(0, 2))):
        snapshot = with_gap(snapshot, draw(gaps(snapshot)))
    return snapshot


@few(8)
@given(snapshot=with_gaps())
def test_opa_eval_gives_the_same_by_rule(tmp_path_factory: pytest.TempPathFactory, snapshot: JsonObject) -> None:
    """Messages, severities and evidence included."""
    folder = tmp_path_factory.mktemp("engines")
    (folder / "snapshot.json").write_bytes(msgspec.json.encode(snapshot))
    (folder / "config.json").write_text(json.dumps(data()))

    assert plain(opa(folder, "data.sus.main.by_rule", "-d", "config.json")) == judged(EmbeddedEngine(), snapshot)


@few(25)
@given(snapshot=with_gaps())
def test_a_server_gives_the_same_by_rule(server: OpaEngine, snapshot: JsonObject) -> None:
    """On generated snapshots."""
    assert differing(server, snapshot) == {}


@pytest.mark.parametrize("patched", [False, True], ids=["governed well", "with every violation"])
def test_the_sample_organization(server: OpaEngine, tmp_path: Path, patched: bool) -> None:
    """On all three."""
    snapshot = sample.snapshot(patched)
    (tmp_path / "snapshot.json").write_bytes(msgspec.json.encode(snapshot))
    (tmp_path / "config.json").write_text(json.dumps(data()))

    assert differing(server, snapshot) == {}
    assert plain(opa(tmp_path, "data.sus.main.by_rule", "-d", "config.json")) == judged(EmbeddedEngine(), snapshot)


def fields(table: str) -> dict[str, tuple[Any, ...]]:
    """Return field -> the types that the schema lets it have, for the rows of a table."""
    return {name: get_args(kind) for name, kind in sample.row_types()[table].items()}


@pytest.mark.slow
@pytest.mark.parametrize("table", Snapshot.TABLES)
def test_what_the_schema_lets_be_missing_or_empty(server: OpaEngine, table: str) -> None:
    """The table, its rows, each field that may be absent, each that may be null: alone, in every row."""
    whole = sample.snapshot(True)
    rows: JsonObject = whole[table]
    changed: dict[str, JsonObject] = {
        "no table": {name: item for name, item in whole.items() if name != table},
        "no rows": {**whole, table: {}},
        # What refers to them dangles.
        "half of the rows": {**whole, table: dict(sorted(rows.items())[::2])},
    }
    for field, kinds in fields(table).items():
        if msgspec.UnsetType in kinds:
            without = {key: {name: row[name] for name in row if name != field} for key, row in rows.items()}
            changed[f"no {field}"] = {**whole, table: without}
        if type(None) in kinds:
            changed[f"{field} is null"] = {**whole, table: {key: {**row, field: None} for key, row in rows.items()}}
    found = {what: differing(server, snapshot, table) for what, snapshot in changed.items()}

    assert {what: item for what, item in found.items() if item} == {}


@st.composite
def broken(draw: st.DrawFn) -> JsonObject:
    """Return a generated snapshot that breaks the schema: something in it is of a type that it may not be."""
    snapshot = copy.deepcopy(draw(with_gaps()))
    wrong = st.sampled_from((None, 3, "x", True, [], {}, [None], [3], {"x": None}))
    for _ in range(draw(st.integers(1, 3))):
        table = draw(st.sampled_from((*Snapshot.TABLES, "gaps")))
        rows = snapshot.get(table)
        if isinstance(rows, dict) and rows and draw(st.booleans()):
            key = draw(st.sampled_from(sorted(rows)))
            if isinstance(rows[key], dict) and rows[key] and draw(st.booleans()):
                rows[key][draw(st.sampled_from(sorted(rows[key])))] = draw(wrong)
            else:
                rows[key] = draw(wrong)
        else:
            snapshot[table] = draw(wrong)
    return snapshot


@few(25)
@given(snapshot=broken())
def test_what_breaks_the_schema_never_passes_on_one_and_fails_on_the_other(
    server: OpaEngine, snapshot: JsonObject
) -> None:
    """An audit refuses such a snapshot before any engine sees it; `opa eval` by hand does not.

    The engines may differ in what is an error (OPA iterates over what is no collection, and finds nothing) and in how a
    value of a wrong type is printed.
    """
    for rule, (one, other) in differing(server, snapshot).items():
        if not erred(one) and not erred(other):
            assert statuses(one) == statuses(other), rule
        assert not set(one["pass"]) & set(other["fail"]), rule
        assert not set(other["pass"]) & set(one["fail"]), rule


def erred(answer: Any) -> bool:
    """Whether a rule broke."""
    return any(item["cause"] == "rule_error" for item in answer["unknown"].values())


def statuses(answer: Any) -> dict[str, set[str]]:
    """Return status -> resources."""
    return {status: set(answer[status]) for status in ("fail", "unknown", "pass")}


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
