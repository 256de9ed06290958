"""A snapshot that may be handed to pipelines: what no rule reads is left out, and the names of people too."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from sus_audit.model.snapshot import Call, Cause, Gap, GapScope, Snapshot
from sus_audit.snapshot import gap_id

_ASKED = "datazone:ListPolicyGrants"
"""Of the ledger only this is read again: who reaches what depends on which kinds of grants were asked for."""


def redacted(snapshot: Snapshot, keep_names: bool = False) -> Snapshot:
    """Return what the gate needs of a snapshot that was collected.

    Left out are the sources of rows, the ledger but for which kinds of grants were asked for, and what AWS said where
    something could not be read: no rule reads them. Left out unless `keep_names` are the names and ARNs of users who
    sign in through IAM Identity Center; a gap says so on each, and a rule that needs one says unknown. A gate derives
    anew from what is left, so what is derived from a name does not stay either.
    """
    tables: dict[str, Any] = {}
    gaps: dict[str, Gap] = {}
    if not isinstance(snapshot.gaps, UnsetType):
        gaps = {key: _worded(gap) for key, gap in snapshot.gaps.items()}
    for table in Snapshot.TABLES:
        rows = getattr(snapshot, table)
        if not isinstance(rows, UnsetType):
            tables[table] = {key: msgspec.structs.replace(row, source=[]) for key, row in rows.items()}
    if not keep_names:
        for key, row in tables.get("principals", {}).items():
            if row.kind == "user" and row.type != "IAM" and (isinstance(row.name, str) or isinstance(row.arn, str)):
                tables["principals"][key] = msgspec.structs.replace(row, name=UNSET, arn=UNSET)
                gap = _nameless(key)
                gaps[gap_id(gap)] = gap
        for key, row in tables.get("projects", {}).items():
            tables["projects"][key] = msgspec.structs.replace(row, named_after=UNSET, described_after=UNSET)
    return msgspec.structs.replace(
        snapshot,
        collection=msgspec.structs.replace(snapshot.collection, redacted=True),
        **tables,
        gaps=UNSET if isinstance(snapshot.gaps, UnsetType) else dict(sorted(gaps.items())),
        calls={key: _unsigned(call) for key, call in snapshot.calls.items() if call.call == _ASKED},
    )


def _worded(gap: Gap) -> Gap:
    """Return a gap without the words of AWS, which name roles and policies; its key does not rest on them."""
    if gap.operation is None:
        return gap
    what = ", ".join(gap.fields) if gap.fields else "all"
    message = f"{gap.table} of {gap.scope.kind} {gap.scope.id} ({what}): {gap.operation} did not give it ({gap.cause})."
    return msgspec.structs.replace(gap, message=message)


def _unsigned(call: Call) -> Call:
    return msgspec.structs.replace(call, caller_arn=None)


def _nameless(key: str) -> Gap:
    return Gap(
        table="principals",
        scope=GapScope(kind="principal", id=key),
        fields=["arn", "name"],
        cause=Cause.NOT_COLLECTED,
        message=f"The name of user {key} was left out of the snapshot for the gate.",
    )
