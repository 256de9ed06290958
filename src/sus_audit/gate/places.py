"""Where a finding was written: from pointers into the proposed snapshot back to properties in the inputs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sus_audit.gate.located import Declared, Mark, Node
from sus_audit.gate.overlay import Origin, Proposed
from sus_audit.gate.overlay.values import Path, spelt
from sus_audit.model.gate import Place
from sus_audit.model.snapshot import Snapshot

_AROUND = 2
"""Lines shown before and after a place."""
_LONGEST = 240
"""Characters of a line that is still shown; plans are often one line of a megabyte."""


def of_mark(mark: Mark, declared: Declared | None = None, path: Path = (), address: str | None = None) -> Place:
    """Return a stretch of a source as a report shows it."""
    source = mark.source
    line, column = source.line_and_column(mark.start)
    end_line, end_column = source.line_and_column(mark.end)
    first, last = max(line - _AROUND, 1), line + _AROUND
    code = [source.line(number) for number in range(first, last + 1)]
    while code and not code[-1].strip():
        code.pop()
    shown = bool(code) and len(source.line(line)) <= _LONGEST
    return Place(
        file=source.path.replace("\\", "/"),
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        address=declared.address if declared is not None else address,
        logical_id=declared.logical_id if declared is not None else None,
        type=declared.type if declared is not None else None,
        property=spelt(path) or None,
        code=[text[:_LONGEST] for text in code] if shown else [],
        code_from=first if shown else None,
    )


def of_property(declared: Declared, path: Path) -> Place:
    """Return the place of a property; of one that is not there, of what it would stand in."""
    for length in range(len(path), 0, -1):
        node = declared.properties.get(*path[:length])
        if node is not None:
            return of_mark(_stretch(node), declared, path[:length])
    return of_mark(declared.mark, declared)


def _stretch(node: Node) -> Mark:
    """Return from the property's name to the end of its value, or of its line where the value takes several."""
    if node.key is None or node.key.source is not node.mark.source or node.key.start > node.mark.start:
        return _one_line(node.mark)
    return _one_line(Mark(node.key.source, node.key.start, node.mark.end))


def _one_line(mark: Mark) -> Mark:
    end = mark.source.text.find("\n", mark.start, mark.end)
    if end < 0:
        return mark
    text = mark.source.text[mark.start : end].rstrip()
    return Mark(mark.source, mark.start, mark.start + max(len(text), 1))


class Locator:
    """Answers for one proposed change."""

    def __init__(self, proposed: Proposed, after: Snapshot) -> None:
        self._proposed = proposed
        self._after = after
        self._gaps = after.gaps if isinstance(after.gaps, dict) else {}
        self._opaque = {one.address: one for one in proposed.opaque}

    def of(self, table: str, resource: str, evidence: Iterable[str], reads: Iterable[str]) -> list[Place]:
        """Return the places that cause a verdict, the likeliest first.

        First the properties that its evidence points to, then the resource itself, then what the change does to the
        tables that the rule reads, in the same domain where there is any, then whatever the change does.
        """
        found = [pair for pointer in evidence for pair in self._pointed(pointer)]
        if found:
            return _each_once(place for _, place in sorted(found, key=lambda pair: -pair[0]))
        if (table, resource) in self._proposed.origins:
            return [of_mark(one.declared.mark, one.declared) for one in self._proposed.origins[table, resource]]
        if table == "changes" and resource in self._opaque:
            hidden = self._opaque[resource]
            return [of_mark(hidden.mark, address=hidden.address)]
        return self._near(resource, {*reads, table}) or self._near(resource, None)

    def _pointed(self, pointer: str) -> Iterator[tuple[int, Place]]:
        parts = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
        if len(parts) < 2:
            return
        table, key, rest = parts[0], parts[1], parts[2:]
        if table == "gaps":
            yield from self._gap(key)
            return
        if table == "reach":
            yield from self._behind_reach(key)
            return
        if table == "changes" and key in self._opaque:
            yield 0, of_mark(self._opaque[key].mark, address=key)
            return
        for origin in self._proposed.origins.get((table, key), []):
            if table == "changes" and key in self._proposed.faults:
                yield 1, of_mark(self._proposed.faults[key], origin.declared)
            else:
                yield _deepest(origin, rest)

    def _behind_reach(self, key: str) -> Iterator[tuple[int, Place]]:
        """Yield what of the change a row of `reach` was worked out from."""
        row = self._after.reach.get(key) if isinstance(self._after.reach, dict) else None
        if row is None:
            return
        named = [("policy_grants", one.grant) for one in row.grantees if one.grant is not None]
        named += [("policy_grants", one.blueprint_grant) for one in row.places]
        named += [("domain_units", one.domain_unit) for one in row.grantees]
        for table, name in dict.fromkeys([*named, ("project_profiles", row.profile)]):
            for origin in self._proposed.origins.get((table, name), []):
                yield _deepest(origin, ["principal"])

    def _gap(self, gap_id: str) -> Iterator[tuple[int, Place]]:
        if gap_id in self._proposed.lacks:
            declared, path = self._proposed.lacks[gap_id]
            yield len(path) + 1, of_property(declared, path)
            return
        gap = self._gaps.get(gap_id)
        if gap is None:
            return
        for table, scope, declared in self._proposed.unlisted:
            if table == gap.table and scope == gap.scope.id:
                yield 1, of_mark(declared.mark, declared)
        for origin in self._proposed.origins.get((gap.table, gap.scope.id), []):
            for field in gap.fields or [""]:
                yield _deepest(origin, field.split("."))

    def _near(self, resource: str, tables: set[str] | None) -> list[Place]:
        domain = resource.split("/")[0]
        touched: list[tuple[bool, Declared]] = []
        for (table, key), origins in self._proposed.origins.items():
            if table != "changes" and (tables is None or table in tables):
                touched += [(key.split("/")[0] != domain, one.declared) for one in origins]
        for (table, key), declared in self._proposed.deleted.items():
            if tables is None or table in tables:
                touched.append((key.split("/")[0] != domain, declared))
        ordered = sorted(touched, key=lambda pair: pair[0])
        return _each_once(of_mark(declared.mark, declared) for _, declared in ordered)


def _each_once(places: Iterable[Place]) -> list[Place]:
    found: dict[tuple[str, int, int, str | None], Place] = {}
    for place in places:
        found.setdefault((place.file, place.line, place.column, place.property), place)
    return list(found.values())


def _deepest(origin: Origin, rest: list[str]) -> tuple[int, Place]:
    for length in range(len(rest), 0, -1):
        path = origin.places.get("/".join(rest[:length]))
        if path is not None:
            return length, of_property(origin.declared, path)
    return 0, of_mark(origin.declared.mark, origin.declared)
