"""Which projects of a domain unit are named alike: what their names share, and where they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import UNSET, UnsetType

from sus_audit.derive.words import tokens
from sus_audit.model.snapshot import NameFamily, Project

_GAP = "_"


def families(projects: Mapping[str, Project]) -> dict[str, list[NameFamily] | UnsetType]:
    """Return project key -> the families that it shares with another project of its unit; UNSET where name or unit is.

    Linear: names are grouped by what remains of them, and no two are compared.
    """
    shapes: dict[str, dict[str, tuple[str, ...]]] = {}
    bearers: dict[tuple[str, str | None, str], set[tuple[str, ...]]] = defaultdict(set)
    for key, project in projects.items():
        if not isinstance(project.name, str) or isinstance(project.domain_unit, UnsetType):
            continue
        shapes[key] = dict(_shapes(tokens(project.name)))
        for stem, rest in shapes[key].items():
            bearers[project.domain_id, project.domain_unit, stem].add(rest)

    def shared(key: str, project: Project) -> list[NameFamily] | UnsetType:
        if key not in shapes or isinstance(project.domain_unit, UnsetType):
            return UNSET
        return [
            NameFamily(stem=stem, rest=list(rest))
            for stem, rest in sorted(shapes[key].items())
            if len(bearers[project.domain_id, project.domain_unit, stem]) > 1
        ]

    return {key: shared(key, project) for key, project in projects.items()}


def _shapes(words: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what remains of a name without one of its words, or without two at an end, and what was taken."""
    size = len(words)
    spans = {(start, start + 1) for start in range(size)} | {(0, 2), (size - 2, size)}
    for start, end in spans:
        if start >= 0 and end <= size and end - start < size:
            yield " ".join([*words[:start], _GAP, *words[end:]]), tuple(words[start:end])
