"""Read, check and write snapshot.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from sus_audit import files
from sus_audit.errors import UsageError
from sus_audit.model.snapshot import SCHEMA_VERSION, Gap, Snapshot

_DECODER = msgspec.json.Decoder(Snapshot)


def gap_id(gap: Gap) -> str:
    """Return the key of a gap: 32 hex digits over everything but its message."""
    return files.sha256(files.canonical({**msgspec.to_builtins(gap), "message": None}))[:32]


def encode(snapshot: Snapshot) -> bytes:
    """Return the document's bytes: sorted keys, one final newline; equal snapshots give equal bytes."""
    return msgspec.json.format(files.canonical(snapshot), indent=1) + b"\n"


def decode(data: bytes, name: str) -> Snapshot:
    """Return the snapshot in `data`; `name` is how messages call the document.

    Raises UsageError with the JSON path of the first fault: not JSON, a key twice in one object, another
    schema version, or a shape that the schema refuses.
    """
    if (own := _as_we_write(data)) is not None:
        return own
    raw = _load(data, name)
    if not isinstance(raw, dict):
        raise UsageError(
            f"{name} is not a snapshot: its top level is not a JSON object. Make one with sus-audit collect."
        )
    version = raw.get("schema_version")
    if version != SCHEMA_VERSION:
        raise UsageError(
            f"{name} has schema_version {json.dumps(version)} at $.schema_version, and this version of sus-audit reads "
            f'"{SCHEMA_VERSION}". Collect it again, or use the version of sus-audit that wrote it.'
        )
    try:
        return _DECODER.decode(data)
    except msgspec.ValidationError as exc:
        raise UsageError(f"{name} breaks the snapshot schema {_fault(raw, exc)}") from exc


def _as_we_write(data: bytes) -> Snapshot | None:
    """Return the snapshot where `data` is byte for byte what `encode` makes of it, None otherwise.

    That proves that no key is there twice, in half the time that looking for one takes.
    """
    try:
        found = _DECODER.decode(data)
        return found if encode(found) == data else None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def read(path: Path) -> Snapshot:
    """Read a snapshot from a file.

    Raises UsageError as `decode` does, or when the file cannot be read.
    """
    return decode(files.read(path, "snapshot"), str(path))


class _Twice:
    """Marks an object that held a key twice."""

    def __init__(self, key: str) -> None:
        self.key = key


def _load(data: bytes, name: str) -> Any:
    twice: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> Any:
        found = dict(items)
        if len(found) == len(items):
            return found
        names = [key for key, _ in items]
        key = next(key for place, key in enumerate(names) if key in names[:place])
        twice.append(key)
        return _Twice(key)

    try:
        raw = json.loads(data, object_pairs_hook=pairs)
    except (ValueError, RecursionError) as exc:
        raise UsageError(f"{name} is not JSON: {exc}. A snapshot is written by sus-audit collect.") from exc
    if twice:
        raise UsageError(
            f"{name} holds the key {json.dumps(twice[0])} twice in the object at {_path_of_twice(raw, '$')}, so that "
            "one value would silently win. Remove one of them."
        )
    return raw


def _path_of_twice(value: Any, path: str) -> str | None:
    if isinstance(value, _Twice):
        return path
    children: Any = ()
    if isinstance(value, dict):
        children = ((step(key), child) for key, child in value.items())
    elif isinstance(value, list):
        children = ((step(place), child) for place, child in enumerate(value))
    for suffix, child in children:
        if found := _path_of_twice(child, path + suffix):
            return found
    return None


def step(key: str | int) -> str:
    """Return one step of a JSON path: `.name`, `["odd key"]` or `[3]`."""
    if isinstance(key, int):
        return f"[{key}]"
    return f".{key}" if key.isidentifier() else f"[{json.dumps(key)}]"


def _fault(raw: Any, exc: msgspec.ValidationError) -> str:
    # msgspec loses the keys of maps in its message ($[...]), so the place comes from the JSON Schema.
    import jsonschema_rs

    from sus_audit import schemas

    validator = jsonschema_rs.validator_for(schemas.generate("snapshot"))
    for error in validator.iter_errors(raw):
        path = "$" + "".join(step(key) for key in error.instance_path)
        return f"at {path}: {error.message}. Collect it again, or repair that place."
    return f"({exc}). Collect it again."
