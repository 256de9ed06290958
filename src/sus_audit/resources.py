"""Name the resources of verdicts: kind, name, account, Region, domain, business unit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sus_audit.model.audit import ResourceInfo, Verdict
from sus_audit.model.snapshot import Snapshot

SINGULAR = {table: table.removesuffix("s") for table in Snapshot.TABLES} | {"organization": "organization"}
"""Table -> kind of its rows."""


def describe(raw: dict[str, Any], verdicts: Iterable[Verdict], subjects: dict[str, str]) -> dict[str, ResourceInfo]:
    """Return resource id -> what a report says of it, sorted by id.

    `raw` is the decoded snapshot.json; `subjects` is rule id -> the table that its scope comes from. A resource that
    is no row of that table (the scope of a gap) is looked up in all tables.
    """
    found: dict[str, ResourceInfo] = {}
    for verdict in verdicts:
        if verdict.resource not in found:
            found[verdict.resource] = _info(raw, subjects[verdict.rule], verdict.resource)
    return dict(sorted(found.items()))


def _info(raw: dict[str, Any], table: str, key: str) -> ResourceInfo:
    for name in (table, *Snapshot.TABLES):
        row = (raw.get(name) or {}).get(key)
        if row is not None:
            return _of_row(raw, name, key, row)
    kind = "snapshot" if key == "snapshot" else "unseen"
    return ResourceInfo(kind=kind, name=None, account_id=None, region=None, domain_id=None, business_unit=None)


def _of_row(raw: dict[str, Any], table: str, key: str, row: dict[str, Any]) -> ResourceInfo:
    domain_id = key if table == "domains" else row.get("domain_id")
    domain = (raw.get("domains") or {}).get(domain_id) or {}
    account_id = key if table == "accounts" else row.get("account_id") or domain.get("account_id")
    return ResourceInfo(
        kind=SINGULAR[table],
        name=_name(raw, table, row),
        account_id=account_id,
        region=row.get("region") or domain.get("region"),
        domain_id=domain_id,
        business_unit=_business_unit(raw, row, account_id),
    )


def _name(raw: dict[str, Any], table: str, row: dict[str, Any]) -> str | None:
    if table == "memberships":
        project = (raw.get("projects") or {}).get(row.get("project")) or {}
        principal = (raw.get("principals") or {}).get(row.get("principal")) or {}
        return f"{principal.get('name') or row.get('principal')} in {project.get('name') or row.get('project')}"
    if table == "blueprint_configurations":
        return f"{row.get('blueprint_name') or row.get('blueprint_id')} in {row.get('account_id')}"
    name = row.get("name") or row.get("principal")
    return name if isinstance(name, str) else None


def _business_unit(raw: dict[str, Any], row: dict[str, Any], account_id: str | None) -> str | None:
    own = row.get("business_unit")
    if isinstance(own, str):
        return own
    for table, key in (
        ("projects", row.get("project")),
        ("domain_units", row.get("domain_unit")),
        ("accounts", account_id),
    ):
        unit = ((raw.get(table) or {}).get(key) or {}).get("business_unit") if isinstance(key, str) else None
        if isinstance(unit, str):
            return unit
    return None
