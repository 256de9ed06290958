"""Every rule against what may be missing: a table, a field, a listing. Generated from METADATA: no rule is left out.

A field that is absent might have any value. So what passes without it must not fail with some value of it, and what
fails without it must not pass with some value of it.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from sus_audit.model.snapshot import Cause
from sus_audit.policy.rules import Rule
from sus_audit.resources import SINGULAR
from tests.laws.sample import JsonObject, Statuses, judge, may_be_absent, policies, snapshot, values

pytestmark = pytest.mark.slow
RULES = policies().rules
GOLDEN = Path(__file__).parent / "empty_tables.json"
ESTATES = (False, True)


def _id(rule: Rule) -> str:
    return rule.id


def judged(rule: Rule, given: JsonObject) -> Statuses:
    judge().give(given)
    return judge().statuses(rule)


def of(statuses: Statuses, status: str) -> set[str]:
    return {key for key, found in statuses.items() if found == status}


def read_fields(rule: Rule, table: str, given: JsonObject) -> list[str]:
    """Return the fields that a rule reads of a table and that a row may lack."""
    listed = rule.metadata.custom.fields.get(table)
    fields = listed if listed is not None else sorted({name for row in given[table].values() for name in row})
    # What is lost of a part of a field is lost with the field.
    whole = sorted({field.partition(".")[0] for field in fields})
    return [field for field in whole if may_be_absent(table, field)]


def with_value(given: JsonObject, table: str, field: str, value: Any) -> JsonObject:
    """Return the snapshot with one value of the field in every row of the table."""
    return {**given, table: {key: {**row, field: value} for key, row in given[table].items()}}


def without(given: JsonObject, table: str, field: str) -> JsonObject:
    """Return the snapshot without the field in any row of the table."""
    rows = {key: {name: row[name] for name in row if name != field} for key, row in given[table].items()}
    return {**given, table: rows}


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_a_table_that_is_missing_leaves_nothing_judged(rule: Rule) -> None:
    given = snapshot(patched=True)
    for table in (*rule.metadata.custom.reads, "gaps"):
        after = judged(rule, {name: item for name, item in given.items() if name != table})

        assert set(after.values()) == {"unknown"}, table
        assert "snapshot" in after, table


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_a_field_that_is_missing_decides_nothing(rule: Rule) -> None:
    wrong: list[str] = []
    originals = [snapshot(patched) for patched in ESTATES]
    for given in originals:
        before = judged(rule, given)
        for table in rule.metadata.custom.reads:
            for field in read_fields(rule, table, given):
                after = judged(rule, without(given, table, field))
                for value in ["as it was", *values(table, field, originals)]:
                    could = before if value == "as it was" else judged(rule, with_value(given, table, field, value))
                    place = f"{table}.{field}, which could be {json.dumps(value)[:80]}"
                    wrong += [
                        f"passes without {place} and fails: {key}" for key in of(after, "pass") & of(could, "fail")
                    ]
                    wrong += [
                        f"fails without {place} and passes: {key}" for key in of(after, "fail") & of(could, "pass")
                    ]
                    lost = of(could, "fail") - after.keys()
                    if lost and not of(after, "unknown"):
                        wrong.append(f"says nothing without {place} and fails: {sorted(lost)[0]}")

    assert wrong == []


@pytest.mark.parametrize("rule", RULES, ids=_id)
@pytest.mark.parametrize("cause", [Cause.DENIED_BY_IAM, Cause.THROTTLED], ids=str)
def test_a_listing_that_is_partial_makes_no_pass_and_no_fail(rule: Rule, cause: Cause) -> None:
    """All or half of the rows, and a gap on the list: nothing new passes or fails, and the rule says what it cannot."""
    for patched in ESTATES:
        given = snapshot(patched)
        whole = judged(rule, given)
        domain = next(iter(given["domains"]))
        for table in rule.metadata.custom.reads:
            kind, key = ("organization", "organization") if table in {"domains", "accounts"} else ("domain", domain)
            if table in {"organization", "business_units"}:
                continue
            gap = {"table": table, "scope": {"kind": kind, "id": key}, "fields": None, "message": "Not all of it."}
            changed = {**given, "gaps": {**given["gaps"], "g": {**gap, "cause": cause.value}}}
            with_all = judged(rule, changed)
            after = judged(rule, {**changed, table: dict(sorted(given[table].items())[::2])})

            for found in (with_all, after):
                assert of(found, "unknown"), table
                assert of(found, "pass") <= of(whole, "pass"), (
                    table,
                    sorted(of(found, "pass") - of(whole, "pass"))[:3],
                )
                assert of(found, "fail") <= of(whole, "fail"), (
                    table,
                    sorted(of(found, "fail") - of(whole, "fail"))[:3],
                )


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_a_gap_on_a_row_touches_only_what_rests_on_it(rule: Rule) -> None:
    """A denied detail of each row: what changes becomes unknown, and the rows of the rule's subject do change."""
    given = snapshot(patched=False)
    before = judged(rule, given)
    for table in rule.metadata.custom.reads:
        fields = read_fields(rule, table, given)
        for key in sorted(given[table])[:3]:
            if not fields:
                continue
            scope = {"kind": SINGULAR[table], "id": key}
            gap = {"table": table, "scope": scope, "fields": fields, "cause": "denied_by_iam", "message": "Denied."}
            row = {name: value for name, value in given[table][key].items() if name not in fields}
            after = judged(rule, {**given, table: {**given[table], key: row}, "gaps": {**given["gaps"], "g": gap}})

            assert of(after, "pass") <= of(before, "pass"), (table, key)
            assert of(after, "fail") <= of(before, "fail"), (table, key)
            if table == rule.metadata.custom.subject and key in before:
                assert after[key] in {"unknown", "fail"}, (table, key)


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_an_empty_table_gives_the_known_answer(rule: Rule) -> None:
    """An empty table without a gap is a fact. SUS_AUDIT_UPDATE_GOLDEN=1 writes what is found, to be read by eye."""
    given = snapshot(patched=True)
    found = {
        table: {
            status: sorted(of(judged(rule, {**given, table: {}}), status)) for status in ("fail", "unknown", "pass")
        }
        for table in sorted(rule.metadata.custom.reads)
    }
    known = json.loads(GOLDEN.read_text()) if GOLDEN.is_file() else {}
    if os.environ.get("SUS_AUDIT_UPDATE_GOLDEN") == "1":
        known[rule.id] = found
        GOLDEN.write_text(json.dumps(dict(sorted(known.items())), indent=1, sort_keys=True) + "\n")

    assert found == known[rule.id]
