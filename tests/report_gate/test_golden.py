"""Whole reports, byte for byte. SUS_AUDIT_UPDATE_GOLDEN=1 writes them anew; read the difference before a commit."""

from __future__ import annotations

import json
import os
from pathlib import Path

import jsonschema_rs
import msgspec
import pytest

from sus_audit.model.gate import GateResult
from sus_audit.report.gate import FORMATS, SUFFIXES
from tests.report_gate import results

GOLDEN = Path(__file__).parent / "golden"
RESULTS = {"rich": results.result, "clean": results.clean}


@pytest.mark.parametrize("sample", RESULTS)
@pytest.mark.parametrize("name", FORMATS)
def test_the_report_is_the_golden_one(name: str, sample: str) -> None:
    golden = GOLDEN / f"{sample}.{SUFFIXES[name]}"
    text = FORMATS[name](RESULTS[sample]())
    if os.environ.get("SUS_AUDIT_UPDATE_GOLDEN") == "1":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(text.encode())

    assert text.encode() == golden.read_bytes()


def test_every_format_has_a_suffix_of_its_own() -> None:
    assert list(SUFFIXES) == list(FORMATS)
    assert len(set(SUFFIXES.values())) == len(FORMATS)


def test_json_is_the_result_and_keeps_to_its_schema(project_root: Path) -> None:
    result = results.result()
    text = FORMATS["json"](result)
    schema = json.loads((project_root / "schemas/gate.json").read_bytes())

    read = msgspec.json.decode(text, type=GateResult)
    assert sorted(read.findings, key=str) == sorted(result.findings, key=str)
    assert msgspec.structs.replace(read, findings=[], rules=[]) == msgspec.structs.replace(
        result, findings=[], rules=[]
    )
    assert list(jsonschema_rs.iter_errors(schema, json.loads(text))) == []


@pytest.mark.parametrize("name", FORMATS)
def test_order_of_findings_and_rules_does_not_show(name: str) -> None:
    result, other = results.result(), results.result()
    for rows in (other.findings, other.rules):
        rows.reverse()

    assert FORMATS[name](other) == FORMATS[name](result)
