"""sus-audit.yaml: read, checked, and in its canonical form."""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import Any

import msgspec

from sus_audit import files
from sus_audit.config.model import Classification, Config, DomainPlace
from sus_audit.config.yaml_places import Document, parse
from sus_audit.errors import UsageError

__all__ = ["classification_digest", "defaults", "effective", "load"]

_UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>[^`]*)`")
_SOURCES = {
    "accounts": {"organizational_unit", "name"},
    "domain_units": {"name", "parent"},
    "project_profiles": {"name", "domain_unit"},
    "projects": {"glossary_term", "domain_unit", "name", "profile"},
    "principals": {"name"},
}


def load(path: Path) -> Config:
    """Read and check a config.

    Raises UsageError that names file, line, column and the key: not YAML, a key twice, an unknown key (with the
    nearest valid one), or a value of the wrong type.
    """
    document = parse(files.read(path, "config").decode("utf-8", errors="replace"), path)
    _refuse_unknown(document, document.value, Config, (), path)
    try:
        config = msgspec.convert(document.value, Config, strict=True)
    except msgspec.ValidationError as exc:
        text, _, at = str(exc).partition(" - at ")
        steps = _steps(at.strip("`"), document.value)
        line, column = document.place(steps)
        name = ".".join(map(str, steps)) or "the top"
        raise UsageError(f"{path}, line {line}, column {column}: {name} is wrong: {text}. See sus-audit schema config.") from exc
    _check_sources(config, document, path)
    return config


def defaults() -> Config:
    """Return the config that judging a snapshot needs when none is given."""
    return Config(version=1, domains=[DomainPlace(account_id="000000000000", region="us-east-1")])


def effective(config: Config) -> dict[str, Any]:
    """Return the whole config, defaults spelt out, as plain JSON values."""
    found: dict[str, Any] = msgspec.to_builtins(config)
    return found


def classification_digest(classification: Classification) -> str:
    """Return the SHA-256 of the canonical JSON of the classification."""
    return files.sha256(files.canonical(classification))


def _steps(at: str, value: Any) -> tuple[str | int, ...]:
    """Turn msgspec's path (`$.domains[0].region`, map keys as `[...]`) into steps, as far as it tells."""
    steps: list[str | int] = []
    for name, place, lost in re.findall(r"\.([^.\[\]]+)|\[([0-9]+)\]|(\[\.\.\.\])", at.removeprefix("$")):
        if lost:
            break
        steps.append(int(place) if place else name)
    return tuple(steps)


def _refuse_unknown(document: Document, value: Any, kind: Any, path: tuple[str | int, ...], file: Path) -> None:
    """Walk values and types side by side, for msgspec names neither the line nor the nearest key."""
    kind = getattr(kind, "__origin__", None) is not None and _plain(kind) or kind
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(value, dict):
        known = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
        for key, item in value.items():
            if key not in known:
                line, column = document.place((*path, key))
                near = difflib.get_close_matches(key, known, n=1, cutoff=0.0)[0]
                where = ".".join(map(str, path)) or "the top"
                raise UsageError(
                    f"{file}, line {line}, column {column}: unknown key {key} under {where}. "
                    f"The nearest valid key is {near}; see sus-audit schema config."
                )
            _refuse_unknown(document, item, known[key], (*path, key), file)
    elif isinstance(value, dict) and getattr(kind, "__origin__", None) is dict:
        for key, item in value.items():
            _refuse_unknown(document, item, kind.__args__[1], (*path, key), file)
    elif isinstance(value, list) and getattr(kind, "__origin__", None) is list:
        for place, item in enumerate(value):
            _refuse_unknown(document, item, kind.__args__[0], (*path, place), file)


def _plain(kind: Any) -> Any:
    """Strip Annotated."""
    return kind.__origin__ if hasattr(kind, "__metadata__") else None


def _check_sources(config: Config, document: Document, path: Path) -> None:
    for kind, words in _SOURCES.items():
        table = getattr(config.classification.sources, kind)
        for fact in ("business_unit", "stage", "regulations"):
            for place, source in enumerate(getattr(table, fact, [])):
                if isinstance(source, dict) or source in words:
                    continue
                steps = ("classification", "sources", kind, fact, place)
                line, column = document.place(steps)
                near = difflib.get_close_matches(source, sorted(words), n=1, cutoff=0.0)[0]
                raise UsageError(
                    f"{path}, line {line}, column {column}: {source} is no source for the {fact} of {kind}. "
                    f"The nearest is {near}; a tag is written {{tag: key}}."
                )
