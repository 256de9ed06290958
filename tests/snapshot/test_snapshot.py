"""Reading and writing snapshots."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sus_audit import snapshot as snapshots
from sus_audit.errors import UsageError

GOOD: dict[str, Any] = {
    "schema_version": "1.0",
    "collected_at": "2026-11-01T00:00:00Z",
    "collection": {"tool_version": "0", "classification_digest": "", "partition": "aws"},
    "projects": {"d/p": {"id": "p", "domain_id": "d", "status": "ACTIVE"}},
    "gaps": {},
}


def refusal(data: bytes) -> str:
    """Return the sentence with which a document is refused."""
    with pytest.raises(UsageError) as caught:
        snapshots.decode(data, "s.json")
    return str(caught.value)


def test_a_snapshot_survives_the_round_and_gives_the_same_bytes() -> None:
    """Absent stays absent, null stays null."""
    first = snapshots.encode(snapshots.decode(json.dumps(GOOD).encode(), "s.json"))
    row = json.loads(first)["projects"]["d/p"]

    assert snapshots.encode(snapshots.decode(first, "s.json")) == first
    assert "name" not in row
    assert row["status"] == "ACTIVE"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"schema_version": "9"}, 's.json has schema_version "9" at $.schema_version, and this version'),
        (
            {"projects": {"d/p": {"id": 3, "domain_id": "d"}}},
            's.json breaks the snapshot schema at $.projects["d/p"].id: ',
        ),
        ({"things": {}}, "s.json breaks the snapshot schema at $: Additional properties are not allowed"),
        (
            {"gaps": {"a": {"table": "projects", "scope": {"kind": "moon", "id": "d"}, "fields": None}}},
            "s.json breaks the snapshot schema at $.gaps.a",
        ),
    ],
)
def test_a_snapshot_that_breaks_the_schema_is_refused_with_the_json_path(change: dict[str, Any], says: str) -> None:
    """The place is named, map keys included."""
    assert says in refusal(json.dumps(GOOD | change).encode())


def test_a_key_that_stands_twice_is_refused_with_its_path() -> None:
    """Neither of the two may silently win."""
    data = json.dumps(GOOD).replace('"id": "p"', '"id": "p", "id": "q"').encode()

    assert refusal(data) == (
        's.json holds the key "id" twice in the object at $.projects["d/p"], so that one value would silently win. '
        "Remove one of them."
    )


@pytest.mark.parametrize("data", [b"", b"{", b"\xff", b"[" * 100_000])
def test_what_is_not_json_is_refused(data: bytes) -> None:
    """No traceback for a broken file."""
    assert refusal(data).startswith("s.json is not JSON: ")


def test_a_list_is_no_snapshot() -> None:
    """The top level is an object."""
    assert (
        refusal(b"[]")
        == "s.json is not a snapshot: its top level is not a JSON object. Make one with sus-audit collect."
    )
