"""A small snapshot as collection leaves it, and a config's classification, to be changed case by case."""

from __future__ import annotations

from typing import Any

import msgspec

from sus_audit.config.model import Classification
from sus_audit.derive import derive
from sus_audit.model.snapshot import Gap, GapScope, Snapshot
from sus_audit.snapshot import gap_id

CLASSIFICATION = msgspec.convert(
    {
        "business_units": {
            "finance": {"aliases": ["fin"], "groups": ["finance", "treasury desk"]},
            "marketing": {"aliases": ["mkt"]},
            "central-data-governance": {"aliases": ["governance", "acme"], "governance": True},
        }
    },
    Classification,
)


def configuration(**fields: Any) -> dict[str, Any]:
    """Return an environment configuration that names no place."""
    return {
        "id": "ec",
        "name": "Tooling",
        "blueprint": "dzd_a/bp1",
        "deployment_mode": "ON_CREATE",
        "deployment_order": 0,
        "account_id": None,
        "account_id_path": None,
        "region": None,
        "region_path": None,
        "account_pools": [],
        "parameters": [],
    } | fields


def profile(**fields: Any) -> dict[str, Any]:
    """Return a profile whose one configuration is fixed."""
    return {
        "id": "pp1",
        "domain_id": "dzd_a",
        "name": "Finance Prod",
        "domain_unit": "dzd_a/root",
        "project_resource_tags": [],
        "environment_configurations": [configuration(account_id="111122223333", region="eu-west-1")],
    } | fields


def association(account: str, **fields: Any) -> dict[str, Any]:
    """Return a healthy association of one account."""
    return {
        "domain_id": "dzd_a",
        "share_arn": "arn:aws:ram:eu-west-1:999988887777:resource-share/1",
        "principal": account,
        "principal_kind": "account",
        "accounts": [account],
        "status": "ASSOCIATED",
    } | fields


def enabled(account: str, **fields: Any) -> dict[str, Any]:
    """Return the configuration of the blueprint bp1 in an account."""
    return {
        "domain_id": "dzd_a",
        "account_id": account,
        "blueprint": "dzd_a/bp1",
        "blueprint_id": "bp1",
        "enabled_regions": ["eu-west-1"],
    } | fields


def account(number: str, **fields: Any) -> dict[str, Any]:
    """Return an account that nothing classifies."""
    return {"id": number, "name": "x", "organizational_unit_names": ["Root"], "tags": {}} | fields


def project(**fields: Any) -> dict[str, Any]:
    """Return a project that nothing classifies."""
    return {
        "id": "p1",
        "domain_id": "dzd_a",
        "name": "churn",
        "description": None,
        "domain_unit": None,
        "profile": None,
        "resource_tags": [],
        "glossary_terms": [],
    } | fields


def snapshot(gaps: list[dict[str, Any]] | None = None, **tables: Any) -> Snapshot:
    """Return a snapshot of the tables given; the others are empty."""
    known = [msgspec.convert(gap | {"scope": GapScope(**gap["scope"]), "message": "x"}, Gap) for gap in gaps or []]
    document: dict[str, Any] = {table: {} for table in Snapshot.TABLES if table not in Snapshot.DERIVED} | tables
    return msgspec.convert(
        document
        | {
            "collected_at": "2026-11-01T00:00:00Z",
            "collection": {"tool_version": "0", "classification_digest": "", "partition": "aws"},
            "gaps": {gap_id(gap): msgspec.to_builtins(gap) for gap in known},
        },
        Snapshot,
    )


def derived(found: Snapshot) -> dict[str, Any]:
    """Derive, and return the document as plain values."""
    plain: dict[str, Any] = msgspec.to_builtins(derive(found, CLASSIFICATION))
    return plain


def gaps_of(document: dict[str, Any]) -> list[tuple[str, str, tuple[str, ...] | None, str]]:
    """Return table, scope id, fields and cause of every gap, sorted; the table `reach` has tests of its own."""
    return sorted(
        (gap["table"], gap["scope"]["id"], tuple(gap["fields"]) if gap["fields"] is not None else None, gap["cause"])
        for gap in document["gaps"].values()
        if gap["table"] != "reach"
    )
