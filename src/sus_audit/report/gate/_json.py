"""JSON text that any encoder takes."""

from __future__ import annotations

import json
from typing import Any

import msgspec


def encodable(value: Any) -> Any:
    """Return a value of plain data in which every string is valid Unicode.

    A file name that is not UTF-8 comes from the system with lone surrogates in it; they become escapes that show.
    """
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {encodable(key): encodable(one) for key, one in value.items()}
    if isinstance(value, list):
        return [encodable(one) for one in value]
    return value


def text(value: Any) -> str:
    """Return plain data as JSON, two blanks a level, with a final newline."""
    return json.dumps(encodable(value), ensure_ascii=False, indent=2) + "\n"


def canonical(value: msgspec.Struct) -> str:
    """Return a document as JSON with sorted keys, one blank a level, with a final newline."""
    data = encodable(msgspec.to_builtins(value))
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
