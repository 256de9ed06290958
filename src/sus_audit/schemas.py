"""JSON Schemas (2020-12) of the documents, generated from the types; the committed copies are checked for staleness.

`python -m sus_audit.schemas` writes them to schemas/.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from sus_audit import bundled, files
from sus_audit.config.model import Config
from sus_audit.model.audit import Audit
from sus_audit.model.gate import GateResult
from sus_audit.model.snapshot import Snapshot
from sus_audit.model.waivers import WaiversFile

_TYPES: dict[str, tuple[type[msgspec.Struct], str]] = {
    "audit": (Audit, "What the rules decided about a snapshot of Amazon SageMaker Unified Studio."),
    "config": (Config, "The config of sus-audit: where to look, how to classify, how strictly to judge."),
    "gate": (GateResult, "What the gate decided about a proposed change to Amazon SageMaker Unified Studio."),
    "snapshot": (Snapshot, "A normalized snapshot of the governance of Amazon SageMaker Unified Studio."),
    "waivers": (WaiversFile, "The waivers file of sus-audit: what may fail, for how long, and who says so."),
}
NAMES = tuple(_TYPES)


def generate(name: str) -> dict[str, Any]:
    """Return the schema of one of NAMES."""
    kind, description = _TYPES[name]
    (root,), components = msgspec.json.schema_components([kind], ref_template="#/$defs/{name}")
    defined: dict[str, Any] = dict(sorted(components.items()))
    document = defined[kind.__name__]
    if "schema_version" in document["properties"]:
        # The types fill it in, yet no document is without it: a reader must see at once what it holds.
        document["required"] = ["schema_version", *document["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:sus-audit:schema:{name}:1.0",
        "title": f"sus-audit {name}",
        "description": description,
        "$ref": root["$ref"],
        "$defs": defined,
    }


def text(name: str) -> bytes:
    """Return the bytes of a schema's committed copy."""
    return msgspec.json.format(files.canonical(generate(name)), indent=2) + b"\n"


def write(folder: Path) -> None:
    """Write every schema into `folder`."""
    for name in NAMES:
        files.write(folder / f"{name}.json", text(name))


if __name__ == "__main__":
    write(bundled.path("schemas"))
