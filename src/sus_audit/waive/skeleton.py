"""The beginning of a waiver for one verdict; `waivers check` refuses it until the rest is filled in."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from sus_audit import files
from sus_audit.errors import UsageError
from sus_audit.model.audit import Audit, Status, Verdict
from sus_audit.waive.read import LARGEST, bounded

DAYS = 90
"""From the creation of a new waiver to its expiry."""
HEAD = "version: 1\nwaivers:\n"


def entry(verdict: Verdict, audit: Audit) -> str:
    """Return a waiver of a verdict as YAML, an item of the list `waivers`, created on the day that the audit judged.

    Raises UsageError for a pass, and for a verdict on a waiver: neither can be waived.
    """
    if verdict.status is Status.PASS:
        raise UsageError(f"The verdict {verdict.id} is a pass: there is nothing to waive.")
    if verdict.rule.startswith("waivers."):
        raise UsageError(f"{verdict.rule} judges waivers and cannot be waived. Correct the waiver itself.")
    created = date.fromisoformat(audit.run.as_of[:10])
    info = audit.resources.get(verdict.resource)
    lines = [
        f"id: {verdict.rule.replace('.', '-').replace('_', '-')[:50].strip('-')}-{verdict.id[:8]}",
        f"rule: {verdict.rule}",
        f"resource: {json.dumps(verdict.resource)}" + (f"  # {_comment(info.name)}" if info and info.name else ""),
        'reason: ""',
        'requester: ""',
        'approver: ""',
        'ticket: ""',
        f"created: {created}",
        f"expires: {created + timedelta(days=DAYS)}",
    ]
    if verdict.status is Status.UNKNOWN:
        lines.append("covers: [fail, unknown]")
    return "  - " + "\n    ".join(lines) + "\n"


def append(path: Path, text: str) -> None:
    """Write a waiver at the end of a waivers file, which is made where there is none; what it holds stays.

    Raises UsageError for a file whose last lines are no list `waivers`, so that the result would be another one.
    """
    before = ""
    if path.exists():
        before = bounded(path, LARGEST, "waivers file").decode("utf-8-sig", errors="replace")
    whole = HEAD if not before.strip() else before if before.endswith("\n") else f"{before}\n"
    if whole.rstrip().endswith("waivers: []"):
        whole = whole.rstrip().removesuffix(" []") + "\n"
    whole += text
    if _size(whole, path) != _size(before, path) + 1:
        raise UsageError(
            f"{path} does not end with its list of waivers, indented by two spaces, so nothing was written. "
            "Leave out -o and put the waiver in its place by hand."
        )
    files.write(path, whole.encode())


def _size(text: str, path: Path) -> int:
    from sus_audit.config.places import parse

    if not text.strip():
        return 0
    waivers = parse(text.encode(), path, "waivers").value.get("waivers")
    return len(waivers) if isinstance(waivers, list) and all(isinstance(item, dict) for item in waivers) else -2


def _comment(name: str) -> str:
    return "".join(char if char.isprintable() else "?" for char in name)[:100]
