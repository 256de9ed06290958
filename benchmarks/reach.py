"""Time and size of the table `reach` and of the rule that reads it, as the tree of domain units grows.

    python benchmarks/reach.py 125 250 500

100 profiles (static, pooled and open ones), 40 accounts of 20 business units, and 1,000 principals stay as they are.
Two estates: blueprints let in their own business unit, or, as published samples have it, the whole company. Printed:
seconds of the table's derivation and of the rule on the embedded engine (and on stock OPA, where .tools/bin/opa is),
rows, who and where in the table, and the growth from the size before as a ratio to the growth of the tree: 1.0 is
linear.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

UNITS_OF_BUSINESS = 20
PROFILES = 100
PRINCIPALS = 1000
REGIONS = ("eu-west-1", "eu-central-1")
BLUEPRINTS = ("tooling", "lake", "warehouse", "workflows", "experiments")
DOMAIN = "dzd-bench"
RULE = "reach.production_reachable_only_from_own_business_unit"
OPA = Path(__file__).resolve().parent.parent / ".tools/bin/opa"


def business(number: int) -> str:
    """Return the name of a business unit."""
    return f"business{number:02d}"


def account(number: int, stage: str) -> str:
    """Return the id of a business unit's account."""
    return f"{100000000000 + number * 10 + (1 if stage == 'prod' else 2)}"


def estate(units: int, everyone: bool) -> dict[str, Any]:
    """Return the snapshot of an estate with `units` domain units below the root, without derived facts."""
    groups = [f"{DOMAIN}/g{number:04d}" for number in range(PRINCIPALS // 5)]
    tree: dict[str, Any] = {f"{DOMAIN}/root": _unit("root", "Company", None, [])}
    grants: dict[str, Any] = {}
    for place in range(units):
        team = place % UNITS_OF_BUSINESS
        depth = place // UNITS_OF_BUSINESS
        above = "root" if depth == 0 else f"u{(depth - 1) // 4 * UNITS_OF_BUSINESS + team:04d}"
        own = groups[(depth * UNITS_OF_BUSINESS + team) % len(groups)]
        user = f"{DOMAIN}/p{place % (PRINCIPALS - len(groups)):04d}"
        tree[f"{DOMAIN}/u{place:04d}"] = _unit(f"u{place:04d}", f"{business(team)} {place}", above, [own])
        for to, kind, nth in ((own, "group", 0), (user, "user", 2)):
            grants[f"{DOMAIN}/made/{place}/{kind}"] = {
                "domain_id": DOMAIN,
                "entity_type": "DOMAIN_UNIT",
                "entity": f"{DOMAIN}/u{place:04d}",
                "policy_type": "CREATE_PROJECT_FROM_PROJECT_PROFILE",
                "principal": {"kind": kind, "principal": to},
                "include_child_domain_units": place % 3 == 0,
                "project_profiles": [f"{DOMAIN}/pp{team * 5 + nth + more:03d}" for more in range(2)],
            }
    configurations: dict[str, Any] = {}
    for team in range(UNITS_OF_BUSINESS):
        for stage in ("prod", "dev"):
            for blueprint in BLUEPRINTS:
                key = f"{DOMAIN}/{account(team, stage)}/{blueprint}"
                configurations[key] = {
                    "domain_id": DOMAIN,
                    "account_id": account(team, stage),
                    "blueprint": f"{DOMAIN}/{blueprint}",
                    "blueprint_id": blueprint,
                    "enabled_regions": list(REGIONS),
                }
                grants[f"{DOMAIN}/let/{key}"] = {
                    "domain_id": DOMAIN,
                    "entity_type": "ENVIRONMENT_BLUEPRINT_CONFIGURATION",
                    "entity": key,
                    "policy_type": "CREATE_ENVIRONMENT_FROM_BLUEPRINT",
                    "principal": {
                        "kind": "project",
                        "domain_unit": f"{DOMAIN}/root" if everyone else f"{DOMAIN}/u{team:04d}",
                        "include_child_domain_units": True,
                    },
                }
    people = {key: {"id": key, "domain_id": DOMAIN, "kind": "group"} for key in groups}
    for nth, key in enumerate(groups):
        people[key]["name"] = f"{business(nth % UNITS_OF_BUSINESS)} team {nth}"
    for number in range(PRINCIPALS - len(groups)):
        home = account(number % UNITS_OF_BUSINESS, "dev")
        arn = f"arn:aws:iam::{home}:role/Maker{number}"
        key = f"{DOMAIN}/p{number:04d}"
        people[key] = {"id": key, "domain_id": DOMAIN, "kind": "user", "name": f"Maker{number}", "arn": arn}
    return {
        "domains": {DOMAIN: {"id": DOMAIN, "account_id": "999999999999", "region": REGIONS[0]}},
        "accounts": {
            account(team, stage): {
                "id": account(team, stage),
                "name": f"{business(team)} {stage}",
                "tags": {"business-unit": business(team), "stage": stage},
                "organizational_unit_names": [],
            }
            for team in range(UNITS_OF_BUSINESS)
            for stage in ("prod", "dev")
        },
        "associations": {
            f"share/{account(team, stage)}": {
                "domain_id": DOMAIN,
                "share_arn": "share",
                "principal": account(team, stage),
                "principal_kind": "account",
                "accounts": [account(team, stage)],
                "status": "ASSOCIATED",
            }
            for team in range(UNITS_OF_BUSINESS)
            for stage in ("prod", "dev")
        },
        "domain_units": tree,
        "account_pools": {
            f"{DOMAIN}/pool{team}": {
                "id": f"pool{team}",
                "domain_id": DOMAIN,
                "accounts": [{"account_id": account(team, "dev"), "regions": list(REGIONS)}],
            }
            for team in range(UNITS_OF_BUSINESS)
        },
        "blueprint_configurations": configurations,
        "project_profiles": {f"{DOMAIN}/pp{number:03d}": _profile(number) for number in range(PROFILES)},
        "principals": people,
        "policy_grants": grants,
        "projects": {},
        "environments": {},
        "memberships": {},
    }


def _unit(key: str, name: str, above: str | None, owners: list[str]) -> dict[str, Any]:
    parent = None if above is None else f"{DOMAIN}/{above}"
    return {"id": key, "domain_id": DOMAIN, "name": name, "parent": parent, "owners": owners}


def _profile(number: int) -> dict[str, Any]:
    """Return one of a business unit's five profiles: two static, two pooled, one open."""
    team, kind = divmod(number, PROFILES // UNITS_OF_BUSINESS)
    return {
        "id": f"pp{number:03d}",
        "domain_id": DOMAIN,
        "name": f"{business(team)} profile {kind}",
        "status": "ENABLED",
        "domain_unit": f"{DOMAIN}/root",
        "project_resource_tags": [],
        "environment_configurations": [
            {
                "id": blueprint,
                "name": blueprint,
                "blueprint": f"{DOMAIN}/{blueprint}",
                "deployment_mode": "ON_CREATE",
                "deployment_order": 0,
                "account_id": account(team, "prod") if kind < 2 else None,
                "account_id_path": None,
                "region": REGIONS[kind] if kind < 2 else None,
                "region_path": None,
                "account_pools": [f"{DOMAIN}/pool{team}"] if kind in (2, 3) else [],
                "parameters": [],
            }
            for blueprint in BLUEPRINTS
        ],
    }


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the least of three times, and what the work gave."""
    best, result = float("inf"), None
    for _ in range(3):
        start = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - start)
    return best, result


def measure(units: int, everyone: bool) -> dict[str, float]:
    """Derive and judge one estate."""
    import msgspec

    from sus_audit import bundled
    from sus_audit import snapshot as snapshots
    from sus_audit.config.model import BusinessUnitConfig, Classification
    from sus_audit.derive import derive, with_reach
    from sus_audit.model.snapshot import Snapshot
    from sus_audit.policy import rules
    from sus_audit.policy.engine import EmbeddedEngine

    document = estate(units, everyone) | {
        "collected_at": "2026-11-01T00:00:00Z",
        "collection": {"tool_version": "0", "classification_digest": "", "partition": "aws"},
        "gaps": {},
    }
    names = {business(number): BusinessUnitConfig() for number in range(UNITS_OF_BUSINESS)}
    snapshot = derive(msgspec.convert(document, Snapshot), Classification(business_units=names))
    seconds, snapshot = timed(lambda: with_reach(snapshot))
    assert isinstance(snapshot.reach, dict)
    data = snapshots.encode(snapshot)
    policies = rules.load(bundled.path("policies"))
    only = msgspec.structs.replace(policies, rules=tuple(rule for rule in policies.rules if rule.id == RULE))
    known = {
        "sus": {
            "config": {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": rules.parameters(only, {})},
            "catalog": rules.catalog(only),
        }
    }
    judged, answers = timed(lambda: EmbeddedEngine().evaluate(only, data, known, lambda: None))
    found: dict[str, float] = {
        "derive": seconds,
        "embedded": judged,
        "rows": len(snapshot.reach),
        "who": sum(len(row.grantees) for row in snapshot.reach.values()),
        "where": sum(len(row.places) for row in snapshot.reach.values()),
        "table KiB": len(msgspec.json.encode(snapshot.reach)) // 1024,
        "fails": len(answers[RULE]["fail"]),
        "passes": len(answers[RULE]["pass"]),
    }
    if OPA.is_file():
        found["opa"] = _opa(data, known, bundled.path("policies"))
    return found


def _opa(data: bytes, known: dict[str, Any], policies: Path) -> float:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "snapshot.json").write_bytes(data)
        (Path(folder) / "config.json").write_text(json.dumps(known), encoding="utf-8")
        query = f'count(data.sus.main.by_rule["{RULE}"].fail)'
        command = [str(OPA), "eval", "-d", str(policies), "-d", "config.json", "-i", "snapshot.json", query]
        return timed(lambda: subprocess.run(command, cwd=folder, check=True, capture_output=True))[0]


def main(sizes: list[int]) -> None:
    """Measure each estate at each size and print the table."""
    for everyone in (False, True):
        let_in = "the whole company" if everyone else "their own business unit"
        sys.stdout.write(f"Blueprints let in {let_in}; {PROFILES} profiles, {PRINCIPALS} principals\n")
        before: dict[str, float] | None = None
        last = 0
        for size in sizes:
            found = measure(size, everyone)
            counts = ", ".join(f"{found[name]:,.0f} {name}" for name in ("rows", "who", "where", "table KiB"))
            sys.stdout.write(f"{size} units: {counts}; {found['fails']:.0f} fail, {found['passes']:.0f} pass\n")
            for name in ("derive", "embedded", "opa"):
                if name in found:
                    ratio = f"  grows {found[name] / before[name] / (size / last):.2f}" if before else ""
                    sys.stdout.write(f"  {name:<10}{found[name]:>8.3f} s{ratio}\n")
            before, last = found, size


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [125, 250, 500])
