"""The labelled corpus is what its README says: the same from the same seed, rich enough, and true to its own rows."""

from __future__ import annotations

import functools
import json
import os
import random
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import jsonschema_rs
import msgspec
import pytest

from benchmarks.corpus import HELD_OUT, HEURISTICS, SEEDS, TRAIN, Estate, generate
from benchmarks.corpus.labels import WORDED
from benchmarks.corpus.scenarios import ALL
from benchmarks.corpus.words import FILE, Words
from sus_audit import bundled, files, schemas
from sus_audit import snapshot as snapshots

ROOT = Path(__file__).parents[2]
RARE = 30
HARD = 30
EVERY = [(split, seed) for split, seeds in SEEDS.items() for seed in seeds]
SCENARIOS = {scenario.name: scenario for scenario in ALL}


@functools.cache
def estate(seed: int) -> Estate:
    return generate(seed)


@functools.cache
def tables(seed: int) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(estate(seed).snapshot)
    return found


@functools.cache
def by_project(seed: int, table: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in tables(seed)[table].values():
        found[row["project"]].append(row)
    return found


def tag(project: dict[str, Any], key: str) -> str | None:
    return next((item["value"] for item in project["resource_tags"] if item["key"] == key), None)


def cases(split: str) -> list[Any]:
    return [case for seed in SEEDS[split] for case in estate(seed).cases.values()]


# ------------------------------------------------------------------------------------------------------ the form
def test_the_same_seed_gives_the_same_bytes() -> None:
    again = generate(TRAIN[0])

    assert snapshots.encode(again.snapshot) == snapshots.encode(estate(TRAIN[0]).snapshot)
    assert again.cases == estate(TRAIN[0]).cases


@pytest.mark.subprocess
def test_another_process_makes_the_same_bytes() -> None:
    code = (
        "import hashlib, sys; from benchmarks.corpus import generate; from sus_audit import snapshot; "
        f"sys.stdout.write(hashlib.sha256(snapshot.encode(generate({HELD_OUT[0]}).snapshot)).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "PYTHONHASHSEED": "77"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout == files.sha256(snapshots.encode(estate(HELD_OUT[0]).snapshot)), done.stderr


def test_another_seed_gives_another_estate() -> None:
    assert len({snapshots.encode(estate(seed).snapshot) for _, seed in EVERY}) == len(EVERY)


@pytest.mark.parametrize(("split", "seed"), EVERY)
def test_a_snapshot_is_valid_and_whole(split: str, seed: int) -> None:
    data = snapshots.encode(estate(seed).snapshot)

    assert snapshots.decode(data, split) == estate(seed).snapshot
    assert [
        error.message
        for error in jsonschema_rs.validator_for(schemas.generate("snapshot")).iter_errors(json.loads(data))
    ] == []
    assert estate(seed).snapshot.gaps == {}
    assert set(estate(seed).cases) == set(tables(seed)["projects"])


@pytest.mark.parametrize(("split", "seed"), EVERY)
def test_no_reference_dangles(split: str, seed: int) -> None:
    found = tables(seed)

    for row in found["projects"].values():
        assert row["domain_unit"] in found["domain_units"]
        assert row["profile"] is None or row["profile"] in found["project_profiles"]
    for row in found["environments"].values():
        assert row["project"] in found["projects"]
        assert row["account_id"] in found["accounts"]
        assert row["blueprint"] in found["blueprints"]
    for row in found["memberships"].values():
        assert row["project"] in found["projects"]
        assert row["principal"] in found["principals"]


@pytest.mark.parametrize(("split", "seed"), EVERY)
def test_no_date_comes_before_what_it_follows(split: str, seed: int) -> None:
    for key, project in tables(seed)["projects"].items():
        rows = [project, *by_project(seed, "environments")[key]]
        for row in rows:
            assert project["created_at"] <= row["created_at"] <= tables(seed)["collected_at"]
            assert row["last_updated_at"] is None or row["created_at"] <= row["last_updated_at"]
            assert row["last_updated_at"] is None or row["last_updated_at"] <= tables(seed)["collected_at"]


# -------------------------------------------------------------------------------------------------- the numbers
def test_there_are_as_many_held_out_estates_as_training_ones() -> None:
    assert len(TRAIN) >= 3
    assert len(HELD_OUT) >= len(TRAIN)
    assert not set(TRAIN) & set(HELD_OUT)


@pytest.mark.parametrize(("split", "seed"), EVERY)
def test_an_estate_has_hundreds_of_projects_and_cases_of_every_heuristic(split: str, seed: int) -> None:
    counts = Counter(name for case in estate(seed).cases.values() for name in case.applies)

    assert len(estate(seed).cases) >= 400
    assert {name for name in HEURISTICS if counts[name] < 15} == set()


@pytest.mark.parametrize("split", SEEDS)
@pytest.mark.parametrize("heuristic", WORDED)
def test_enough_true_cases_are_given_away_by_rare_words_only(split: str, heuristic: str) -> None:
    true = [case for case in cases(split) if heuristic in case.applies]

    assert sum(case.worded.get(heuristic, False) for case in true) * 100 >= RARE * len(true)


@pytest.mark.parametrize("split", SEEDS)
def test_enough_fine_projects_look_like_something(split: str) -> None:
    fine = [case for case in cases(split) if not case.applies and case.in_scope]

    assert sum(bool(case.near) for case in fine) * 100 >= HARD * len(fine)


@pytest.mark.parametrize("split", SEEDS)
@pytest.mark.parametrize("heuristic", HEURISTICS)
def test_every_heuristic_has_hard_negatives(split: str, heuristic: str) -> None:
    """At least 30 of 100 projects that are, or look like, what a heuristic seeks only look like it."""
    true = sum(heuristic in case.applies for case in cases(split))
    alike = sum(heuristic in case.near - case.applies for case in cases(split))

    assert alike * 100 >= HARD * (true + alike) or alike >= 75


# --------------------------------------------------------------------------------------------------- the labels
@pytest.mark.parametrize("split", SEEDS)
def test_a_scenario_is_what_it_was_made_for(split: str) -> None:
    for case in cases(split):
        scenario = SCENARIOS.get(case.scenario)
        if scenario is not None and scenario.positive is not None:
            assert scenario.positive in case.applies, case
        if scenario is not None:
            # Things happen to projects: what a scenario resembles may come true of it by age or by leaving people.
            assert case.near & case.applies <= {"no_dedicated_team"}, case
        assert not case.applies & case.contestable


def test_every_scenario_is_told_and_quotes_the_article() -> None:
    told = {case.scenario for split in SEEDS for case in cases(split)}

    assert set(SCENARIOS) <= told
    assert len(SCENARIOS) == len(ALL)
    assert all(scenario.seed and (scenario.positive or scenario.near) for scenario in ALL)
    assert {scenario.positive for scenario in ALL} >= set(HEURISTICS)


@pytest.mark.parametrize(("split", "seed"), EVERY)
def test_labels_that_rest_on_rows_alone_agree_with_the_rows(split: str, seed: int) -> None:
    """Counted anew from the snapshot: inactivity, owners, and who is a single person."""
    people = tables(seed)["principals"]
    for key, case in estate(seed).cases.items():
        if not case.in_scope:
            assert case.applies == frozenset()
            continue
        project = tables(seed)["projects"][key]
        rows = [project, *by_project(seed, "environments")[key]]
        moments = [row[name] for row in rows for name in ("created_at", "last_updated_at") if row[name]]
        members = [(people[row["principal"]], row["designation"]) for row in by_project(seed, "memberships")[key]]
        groups = [who for who, _ in members if who["kind"] == "group"]
        humans = [who for who, _ in members if who["kind"] == "user" and who["type"] == "SSO"]
        owners = [who for who, what in members if what == "PROJECT_OWNER" and who["kind"] == "user"]
        active = [who for who in owners if who["status"] == "ACTIVATED"]

        assert ("inactive" in case.applies) == (max(moments) < "2026-05-05T00:00:00Z")
        assert ("no_dedicated_team" in case.applies) == (not groups and len(active) < 2)
        if "personal_sandbox" in case.applies:
            assert (len(humans), groups) == (1, [])
        if len(project["regulations"]) > 1:
            assert "mixed_regulations" in case.applies


@pytest.mark.parametrize(("split", "seed"), EVERY)
def test_nothing_lies_at_a_limit(split: str, seed: int) -> None:
    """A day more or less decides no label: no last change near 180 days, no proof of concept near 90 days old."""
    for key, case in estate(seed).cases.items():
        project = tables(seed)["projects"][key]
        rows = [project, *by_project(seed, "environments")[key]]
        last = max(row[name] for row in rows for name in ("created_at", "last_updated_at") if row[name])
        assert not "2026-04-30T00:00:00Z" < last < "2026-05-10T00:00:00Z", key
        if "stale_proof_of_concept" in case.applies:
            assert not "2026-07-24T00:00:00Z" < project["created_at"] < "2026-08-12T00:00:00Z", key


@pytest.mark.parametrize(("split", "seed"), EVERY)
def test_projects_of_a_split_are_siblings(split: str, seed: int) -> None:
    """Same unit, overlapping members, same accounts, same regulation; for workflows three or more and one budget."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, case in estate(seed).cases.items():
        for heuristic in ("split_by_pipeline_stage", "split_by_workflow"):
            if heuristic in case.applies:
                groups[heuristic, str(case.group)].append(key)
    for (heuristic, _), keys in groups.items():
        projects = [tables(seed)["projects"][key] for key in keys]
        members = [{row["principal"] for row in by_project(seed, "memberships")[key]} for key in keys]
        accounts = [{row["account_id"] for row in by_project(seed, "environments")[key]} for key in keys]

        assert len(keys) >= (3 if heuristic == "split_by_workflow" else 2)
        assert len({project["domain_unit"] for project in projects}) == 1
        assert len({tuple(project["regulations"]) for project in projects}) == 1
        assert len({tag(project, "cost-center") for project in projects}) == 1
        assert set.intersection(*members)
        assert set.intersection(*accounts)


@pytest.mark.parametrize(("split", "seed"), EVERY)
def test_nobody_is_named_by_accident(split: str, seed: int) -> None:
    """A project that is no sandbox and has one human member does not hold that member's name."""
    people = tables(seed)["principals"]
    for key, case in estate(seed).cases.items():
        members = {row["principal"] for row in by_project(seed, "memberships")[key]}
        if "personal_sandbox" not in case.applies and len(members) == 1 and case.in_scope:
            named = members & set(tables(seed)["projects"][key]["named_after"])
            assert not {people[who]["name"] for who in named if people[who]["kind"] == "user"}, key


# ---------------------------------------------------------------------------------------------- kept from rules
def test_training_uses_every_other_rare_word_only() -> None:
    train, held_out = Words(random.Random(0), held_out=False), Words(random.Random(0), held_out=True)
    path = ("sandboxes", "rare")

    assert train.usable(*path) == held_out.usable(*path)[::2]
    assert len(train.usable(*path)) < len(held_out.usable(*path))


def test_no_rule_library_or_stage_knows_the_vocabulary() -> None:
    for folder in (bundled.path("policies"), ROOT / "src"):
        for path in folder.rglob("*"):
            if path.is_file() and path.suffix in {".rego", ".py", ".yaml", ".json"}:
                text = path.read_text(encoding="utf-8")
                assert "fixtures/corpus" not in text, path
                assert FILE.name not in text, path
                assert "benchmarks.corpus" not in text, path
