"""The published JSON Schemas say what the program itself accepts and writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import msgspec
import pytest
from hypothesis import given, settings

from sus_audit import schemas
from sus_audit.config import defaults, effective, load
from sus_audit.derive import derive
from sus_audit.errors import UsageError
from sus_audit.model.audit import Audit, Run
from sus_audit.snapshot import encode
from tests.derive.estate import CLASSIFICATION, snapshot
from tests.derive.test_laws import tables

VALIDATORS = {name: jsonschema_rs.validator_for(schemas.generate(name)) for name in schemas.NAMES}
DOMAINS = [{"account_id": "111122223333", "region": "eu-west-1"}]


@pytest.mark.parametrize("name", schemas.NAMES)
def test_a_schema_is_one_of_2020_12_and_closed(name: str) -> None:
    """Every object either lists its keys and refuses others, or types the values of all keys."""
    schema = schemas.generate(name)

    assert jsonschema_rs.meta.is_valid(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:sus-audit:schema:{name}:1.0"
    open_objects = [
        key
        for key, value in schema["$defs"].items()
        if value.get("type") == "object" and value.get("additionalProperties") is not False
    ]
    assert open_objects == []


@given(tables())
@settings(max_examples=30, deadline=None)
def test_what_is_derived_and_written_is_valid(found: dict[str, Any]) -> None:
    written = json.loads(encode(derive(snapshot(**found), CLASSIFICATION)))

    assert [error.message for error in VALIDATORS["snapshot"].iter_errors(written)] == []


def test_an_audit_is_valid_and_versioned() -> None:
    run = Run(
        tool_version="0",
        engine="embedded",
        as_of="2026-11-01T00:00:00Z",
        collected_at="2026-11-01T00:00:00Z",
        snapshot_digest="",
        config_digest="",
        filters={},
        trust_list_visibility=None,
        calls=0,
        accounts=0,
        domains=0,
        projects=0,
    )
    audit = msgspec.to_builtins(Audit(run=run, rules=[], resources={}, verdicts=[], gaps=[]))

    assert VALIDATORS["audit"].is_valid(audit)
    assert not VALIDATORS["audit"].is_valid({key: value for key, value in audit.items() if key != "schema_version"})


def test_the_effective_config_is_valid() -> None:
    assert [error.message for error in VALIDATORS["config"].iter_errors(effective(defaults()))] == []


@pytest.mark.parametrize(
    "changed",
    [
        {"version": 2},
        {"domains": []},
        {"domains": [{"account_id": "1", "region": "eu-west-1"}]},
        {"domains": [{"account_id": "111122223333", "region": "europe"}]},
        {"domans": []},
        {"collect": {"workers": 0}},
        {"collect": {"trust_list_visibility": ""}},
        {"aws": {"partition": "awz"}},
        {"classification": {"sources": {"accounts": {"stage": ["nam"]}}}},
        {"classification": {"sources": {"principals": {"business_unit": [{"tag": "x"}]}}}},
        {"classification": {"business_units": {"finance": {"alias": []}}}},
        {"rules": {"disabled": {"a.b": ""}}},
    ],
)
def test_editor_and_program_refuse_the_same_configs(tmp_path: Path, changed: dict[str, Any]) -> None:
    document = {"version": 1, "domains": DOMAINS} | changed
    path = tmp_path / "sus-audit.yaml"
    path.write_text(json.dumps(document))

    assert not VALIDATORS["config"].is_valid(document)
    with pytest.raises(UsageError, match=r"See sus-audit schema config\.$"):
        load(path)


def test_editor_and_program_accept_the_same_config(tmp_path: Path) -> None:
    document = {
        "version": 1,
        "domains": DOMAINS,
        "classification": {"sources": {"projects": {"stage": [{"tag": "stage"}, "name", "profile"]}}},
        "rules": {"parameters": {"a.b": {"c": [1, {"d": None}]}}},
    }
    path = tmp_path / "sus-audit.yaml"
    path.write_text(json.dumps(document))

    assert VALIDATORS["config"].is_valid(document)
    assert effective(load(path))["rules"] == {
        "parameters": {"a.b": {"c": [1, {"d": None}]}},
        "enforcement": {},
        "stages": {},
        "disabled": {},
        "folders": [],
    }
