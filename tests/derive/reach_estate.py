"""Two business units with an account and a domain unit each, and the grants that lead people into accounts."""

from __future__ import annotations

from typing import Any

from tests.derive.estate import account, association, configuration, derived, enabled, profile, snapshot

FIN, MKT = "111122223333", "222233334444"
AT_FIN, AT_MKT = f"dzd_a/{FIN}/bp1", f"dzd_a/{MKT}/bp1"


def unit(name: str, parent: str | None, owners: list[str], **fields: Any) -> dict[str, Any]:
    """Return a domain unit."""
    above = None if parent is None else f"dzd_a/{parent}"
    people = [f"dzd_a/{owner}" for owner in owners]
    return {"id": name, "domain_id": "dzd_a", "name": name, "parent": above, "owners": people} | fields


def group(name: str) -> dict[str, Any]:
    """Return a group, whose name says its business unit."""
    return {"id": name, "domain_id": "dzd_a", "kind": "group", "name": name, "arn": None}


def user(name: str, arn: str | None = None) -> dict[str, Any]:
    """Return a user; with an ARN, an IAM one."""
    return {"id": name, "domain_id": "dzd_a", "kind": "user", "name": name, "arn": arn}


def may_create(where: str, to: dict[str, Any], *profiles: str, children: bool | None = False) -> dict[str, Any]:
    """Return a grant on a domain unit to create projects from profiles."""
    return {
        "domain_id": "dzd_a",
        "entity_type": "DOMAIN_UNIT",
        "entity": f"dzd_a/{where}",
        "policy_type": "CREATE_PROJECT_FROM_PROJECT_PROFILE",
        "principal": to,
        "include_child_domain_units": children,
        "project_profiles": [f"dzd_a/{name}" for name in profiles],
    }


def lets_in(configuration_key: str, where: str | None, children: bool = False, **principal: Any) -> dict[str, Any]:
    """Return a grant on a blueprint configuration to the projects of a domain unit."""
    to: dict[str, Any] = {"kind": "project", "designation": "CONTRIBUTOR"}
    if where is not None:
        to |= {"domain_unit": f"dzd_a/{where}", "include_child_domain_units": children}
    return {
        "domain_id": "dzd_a",
        "entity_type": "ENVIRONMENT_BLUEPRINT_CONFIGURATION",
        "entity": configuration_key,
        "policy_type": "CREATE_ENVIRONMENT_FROM_BLUEPRINT",
        "principal": to | principal,
    }


def to_group(name: str) -> dict[str, Any]:
    """Return the principal of a grant to a group."""
    return {"kind": "group", "principal": f"dzd_a/{name}"}


def fixed(number: str, **fields: Any) -> dict[str, Any]:
    """Return an environment configuration that names one account and Region."""
    return configuration(account_id=number, region="eu-west-1", **fields)


def leads(*items: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return the one profile, enabled, with these environment configurations."""
    return {"dzd_a/pp1": profile(environment_configurations=list(items), status="ENABLED") | fields}


def tables(**changed: Any) -> dict[str, Any]:
    """Return the tables: nobody owns a unit but Marketing its own, and one grant leads Finance into its account."""
    return {
        "domains": {"dzd_a": {"id": "dzd_a", "account_id": "999988887777", "region": "eu-west-1"}},
        "accounts": {FIN: account(FIN, name="finance"), MKT: account(MKT, name="marketing")},
        "domain_units": {
            "dzd_a/root": unit("root", None, []),
            "dzd_a/fin": unit("fin", "root", []),
            "dzd_a/risk": unit("risk", "fin", []),
            "dzd_a/mkt": unit("mkt", "root", ["mkt-owners"]),
        },
        "associations": {"s/1": association(FIN), "s/2": association(MKT)},
        "blueprint_configurations": {AT_FIN: enabled(FIN), AT_MKT: enabled(MKT)},
        "project_profiles": leads(fixed(FIN)),
        "principals": {
            f"dzd_a/{name}": group(name) for name in ("fin-makers", "mkt-owners", "acme-platform", "mystery")
        },
        "policy_grants": {
            "g/make": may_create("fin", to_group("fin-makers"), "pp1", children=True),
            "g/let": lets_in(AT_FIN, "fin", children=True),
        },
    } | changed


def reached(gaps: list[dict[str, Any]] | None = None, **changed: Any) -> dict[str, Any]:
    """Derive; return the rows without what every derived row lacks, and the gaps on their listing."""
    document = derived(snapshot(gaps, **tables(**changed)))
    rows = [{name: value for name, value in row.items() if name != "source"} for row in document["reach"].values()]
    rows.sort(key=lambda row: [(item["domain_unit"], item["grant"] or "") for item in row["grantees"]])
    unlisted = sorted(
        (gap["scope"]["kind"], gap["scope"]["id"], gap["cause"], gap["message"])
        for gap in document["gaps"].values()
        if gap["table"] == "reach"
    )
    return {"rows": rows, "unlisted": unlisted}


MAKERS = {
    "kind": "group",
    "principal": "dzd_a/fin-makers",
    "domain_unit": "dzd_a/fin",
    "include_child_domain_units": True,
    "grant": "g/make",
    "business_units": ["finance"],
    "undecided": [],
}
INTO_FIN = {
    "account_id": FIN,
    "region": "eu-west-1",
    "configuration": "Tooling",
    "blueprint": "dzd_a/bp1",
    "blueprint_grant": "g/let",
    "domain_unit": "dzd_a/fin",
    "include_child_domain_units": True,
}
ROW = {"domain_id": "dzd_a", "profile": "dzd_a/pp1", "grantees": [MAKERS], "places": [INTO_FIN], "doubts": []}
MKT_OWNERS = {
    "kind": "domain_unit_owners",
    "principal": "dzd_a/mkt",
    "domain_unit": "dzd_a/mkt",
    "include_child_domain_units": False,
    "grant": None,
    "business_units": ["marketing"],
    "undecided": [],
}
GRANTS: dict[str, Any] = tables()["policy_grants"]


def gap(table: str, kind: str, key: str, fields: list[str] | None = None, cause: str = "throttled") -> dict[str, Any]:
    """Return a gap; without fields, on a listing."""
    return {"table": table, "scope": {"kind": kind, "id": key}, "fields": fields, "cause": cause}


def without(row: dict[str, Any], *names: str) -> dict[str, Any]:
    """Return a row without some fields."""
    return {name: value for name, value in row.items() if name not in names}


def who(found: dict[str, Any]) -> list[tuple[str, str]]:
    """Return (grant or `owners`, domain unit) of everybody in the table."""
    return sorted((item["grant"] or "owners", item["domain_unit"]) for row in found["rows"] for item in row["grantees"])


def doubts(found: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return what is doubted, without saying of whom."""
    items = [item for row in found["rows"] for item in row["doubts"]]
    return sorted({(item["account_id"], item["cause"], item["about"]) for item in items})
