"""The committed JSON Schemas are the types."""

from __future__ import annotations

import jsonschema_rs
import pytest

from sus_audit import bundled, schemas


@pytest.mark.parametrize("name", schemas.NAMES)
def test_the_committed_schema_is_what_the_types_give(name: str) -> None:
    """Run `make schemas` when this fails."""
    assert (bundled.path("schemas") / f"{name}.json").read_bytes() == schemas.text(name)


def test_the_snapshot_schema_refuses_what_it_does_not_know() -> None:
    """An unknown table, and an unknown field of a row."""
    validator = jsonschema_rs.validator_for(schemas.generate("snapshot"))
    good = {
        "schema_version": "1.0",
        "collected_at": "2026-11-01T00:00:00Z",
        "collection": {"tool_version": "0", "classification_digest": "", "partition": "aws"},
        "projects": {"d/p": {"id": "p", "domain_id": "d"}},
    }

    assert validator.is_valid(good)
    assert not validator.is_valid(good | {"things": {}})
    assert not validator.is_valid(good | {"projects": {"d/p": {"id": "p", "domain_id": "d", "colour": "red"}}})
