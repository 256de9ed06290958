"""Whole reports, byte for byte. SUS_AUDIT_UPDATE_GOLDEN=1 writes them anew; read the difference before a commit."""

from __future__ import annotations

import json
import os
from pathlib import Path

import jsonschema_rs
import pytest

from sus_audit.evaluate import read_audit
from sus_audit.report import FORMATS, SUFFIXES
from tests.report import audits


@pytest.mark.parametrize("name", FORMATS)
def test_the_report_is_the_golden_one(name: str, project_root: Path) -> None:
    golden = project_root / "fixtures/reports" / f"rich.{SUFFIXES[name]}"
    text = FORMATS[name](audits.rich())
    if os.environ.get("SUS_AUDIT_UPDATE_GOLDEN") == "1":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(text.encode())

    assert text.encode() == golden.read_bytes()


def test_every_format_has_a_suffix() -> None:
    assert SUFFIXES == {"terminal": "txt", "json": "json", "html": "html"}
    assert list(FORMATS) == list(SUFFIXES)


def test_json_is_the_audit_and_keeps_to_its_schema(project_root: Path) -> None:
    audit = audits.rich()
    text = FORMATS["json"](audit)
    schema = json.loads((project_root / "schemas/audit.json").read_bytes())

    assert read_audit(text.encode(), "audit.json") == audit
    assert list(jsonschema_rs.iter_errors(schema, json.loads(text))) == []


def test_order_of_the_lists_does_not_show() -> None:
    audit, other = audits.rich(), audits.rich()
    for rows in (other.rules, other.verdicts, other.gaps):
        rows.reverse()

    assert [FORMATS[name](other) for name in FORMATS] == [FORMATS[name](audit) for name in FORMATS]
