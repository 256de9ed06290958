"""Load estates from YAML, with named violations laid over them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path

from sus_audit.emulator.estate.document import Node, merge, read
from sus_audit.emulator.estate.expand import expand
from sus_audit.emulator.state import EstateState
from sus_audit.errors import UsageError

_PATCH_KEYS = ("because", "seed", "merge", "expect", "unknown")


def load(path: Path | str, patches: Iterable[str] | None = None) -> EstateState:
    """Return the estate of a YAML file, with the named violations laid over it in the order of their file.

    Raises UsageError, with file and line, for an estate that does not fit together or a name that is not known.
    """
    path = Path(path)
    document = read(path)
    wanted = list(patches or ())
    if wanted:
        known = _patches(path)
        for name in wanted:
            if name not in known:
                near = difflib.get_close_matches(name, known, 1)
                hint = f"Did you mean {near[0]}?" if near else f"Known are: {', '.join(known) or 'none'}."
                raise UsageError(f"{path.name} has no violation named {name}. {hint}")
        for name, patch in known.items():
            if name in wanted:
                document = merge(document, patch.child("merge"))
    return expand(document)


def patch_names(path: Path | str) -> list[str]:
    """Return the names of the violations that belong to an estate, in the order of their file."""
    return list(_patches(Path(path)))


def expected(path: Path | str) -> list[dict[str, str]]:
    """Return the verdicts that the violations add: `{patch, rule, resource, status, because}`.

    A violation names under `expect` what fails, and under `unknown` what it leaves unknown besides.
    """
    rows: list[dict[str, str]] = []
    for name, patch in _patches(Path(path)).items():
        because = patch.text("because")
        for key, status in (("expect", "fail"), ("unknown", "unknown")):
            for rule, resources in patch.child(key).items():
                rows.extend(
                    {"patch": name, "rule": rule, "resource": resource, "status": status, "because": because}
                    for resource in patch.child(key).texts(rule)
                )
                if not resources.value:
                    raise resources.error("name at least one resource.")
    return rows


def undecided(path: Path | str) -> dict[str, str]:
    """Return rule id -> why that rule can pass nothing in this estate yet: what it does not fail it cannot know."""
    return read(Path(path)).table("undecided")


def moment(path: Path | str) -> str | None:
    """Return the moment that an estate is judged at (`as_of`), so that it does not age; None for now."""
    document = read(Path(path))
    return document.text("as_of") if document.value.get("as_of") is not None else None


def _patches(path: Path) -> dict[str, Node]:
    """Read the violations beside an estate: one file, or a folder with a file for each area."""
    document = read(path)
    if document.value.get("violations") is None:
        return {}
    place = path.with_name(document.text("violations"))
    found: dict[str, Node] = {}
    for file in sorted(place.glob("*.yaml")) if place.is_dir() else [place]:
        for name, patch in read(file).child("patches").items():
            if name in found:
                raise patch.error(f"a violation named {name} stands in another file too; give one another name.")
            found[name] = patch.keys(_PATCH_KEYS)
    return found
