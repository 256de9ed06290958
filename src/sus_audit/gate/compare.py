"""Two worlds judged by the same rules: what the change makes new, worse, fixed, and what it leaves as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sus_audit import files
from sus_audit.model.audit import Severity, Status, Verdict
from sus_audit.model.gate import Before, Kind

After = Literal["fail", "unknown", "pass", "gone"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One rule and resource: the verdict before and after, and what that comes to."""

    kind: Kind
    status: After
    verdict: Verdict
    """The verdict that is shown: after the change, or before it where it is fixed."""
    before: Before | None


def compare(before: Iterable[Verdict], after: Iterable[Verdict]) -> list[Difference]:
    """Return what differs, and what fails or is unknown in both worlds; what passes in both is left out.

    A fail is worse when its severity rose, or when its message changed and it rests on something it did not rest on
    before. An unknown is new where it was decided before, was not there, or was unknown for another reason.
    """
    old = {verdict.id: verdict for verdict in before}
    new = {verdict.id: verdict for verdict in after}
    found = [_of(old.get(key), verdict) for key, verdict in new.items()]
    found += [_gone(verdict) for key, verdict in old.items() if key not in new]
    return [one for one in found if one is not None]


def agree(one: Iterable[Verdict], other: Iterable[Verdict], why: str) -> list[Verdict]:
    """Return the verdicts of two worlds of which only one will be: where they differ, unknown.

    `one` is the world with everything that may be made; a resource that is in it alone is not there at all in the
    other, so a pass there stands. `why` is a sentence.
    """
    made = {verdict.id: verdict for verdict in one}
    left = {verdict.id: verdict for verdict in other}
    found: list[Verdict] = []
    for key in sorted(made.keys() | left.keys()):
        first, second = made.get(key), left.get(key)
        if (
            first is not None
            and second is not None
            and (first.status, first.message) == (second.status, second.message)
        ) or (first is not None and first.status is Status.PASS and second is None):
            found.append(first)
        elif second is not None and second.status is Status.PASS and first is None:
            found.append(second)
        else:
            shown = first if first is not None and first.status is not Status.PASS else second or first
            assert shown is not None
            found.append(_undecided(shown, why))
    return found


def _undecided(verdict: Verdict, why: str) -> Verdict:
    said = verdict.message if isinstance(verdict.message, str) else ""
    return Verdict(
        id=verdict.id,
        rule=verdict.rule,
        resource=verdict.resource,
        status=Status.UNKNOWN,
        severity=verdict.severity,
        confidence=verdict.confidence,
        message=f"{why} If it is made: {said}" if said else why,
        evidence=verdict.evidence,
        cause="unresolved",
        enforcement=verdict.enforcement,
    )


def _of(old: Verdict | None, new: Verdict) -> Difference | None:
    before = None if old is None else _before(old)
    if new.status is Status.PASS:
        return None if old is None or old.status is Status.PASS else Difference("fixed", "pass", old, before)
    if new.status is Status.FAIL:
        if old is None or old.status is not Status.FAIL:
            return Difference("new", "fail", new, before)
        return Difference("worse" if _worse(old, new) else "unchanged", "fail", new, before)
    known = old is not None and old.status is Status.UNKNOWN and old.message == new.message
    return Difference("unchanged" if known else "new", "unknown", new, before)


def _gone(old: Verdict) -> Difference | None:
    # What was unknown of something that goes is nothing that was mended.
    return Difference("fixed", "gone", old, _before(old)) if old.status is Status.FAIL else None


def _before(verdict: Verdict) -> Before:
    return Before(
        status=verdict.status.value,
        severity=verdict.severity if isinstance(verdict.severity, Severity) else None,
        message=verdict.message if isinstance(verdict.message, str) else None,
    )


def _worse(old: Verdict, new: Verdict) -> bool:
    ranks = [one.severity.rank if isinstance(one.severity, Severity) else 0 for one in (old, new)]
    if ranks[1] > ranks[0]:
        return True
    # A place in a list shifts when another is taken out, so values are compared, and not where they stand.
    return old.message != new.message and bool(_values(new) - _values(old))


def _values(verdict: Verdict) -> Counter[str]:
    evidence = verdict.evidence if isinstance(verdict.evidence, list) else []
    return Counter(files.canonical(one.value).decode() for one in evidence)
