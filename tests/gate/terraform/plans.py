"""Small plans, as `terraform show -json` writes them."""

from __future__ import annotations

import json
from typing import Any

from sus_audit.gate.located import Declared, Reading, Source, Target, Unknown
from sus_audit.gate.terraform import read

AWS = "registry.terraform.io/hashicorp/aws"
AWSCC = "registry.terraform.io/hashicorp/awscc"
PROVIDERS = {
    "aws": {"name": "aws", "full_name": AWS, "expressions": {"region": {"constant_value": "eu-central-1"}}},
    "awscc": {"name": "awscc", "full_name": AWSCC, "expressions": {"region": {"constant_value": "eu-central-1"}}},
}
TARGET = Target(account="111122223333")


def refs(*texts: str) -> dict[str, list[str]]:
    """An expression, with the repetitions that Terraform adds: `a.b.id` is followed by `a.b`."""
    found: list[str] = []
    for text in texts:
        found.append(text)
        parts = text.split(".")
        if parts[0] not in ("var", "local", "each") and len(parts) > 2:
            found.append(".".join(parts[:-1]))
    return {"references": found}


def const(value: Any) -> dict[str, Any]:
    return {"constant_value": value}


def change(address: str, after: Any = None, unknown: Any = None, **more: Any) -> dict[str, Any]:
    """A member of `resource_changes`: created, unless `actions` and `before` say otherwise."""
    module = ""
    parts = address.split(".")
    while parts[0] == "module":
        module, parts = ".".join([*filter(None, [module]), *parts[:2]]), parts[2:]
    mode = "data" if parts[0] == "data" else "managed"
    kind, rest = parts[-2], parts[-1]
    name, _, key = rest.partition("[")
    found: dict[str, Any] = {"address": address, **({"module_address": module} if module else {})}
    found |= {"mode": mode, "type": kind, "name": name}
    if key:
        found["index"] = json.loads(key.rstrip("]"))
    found["provider_name"] = AWSCC if kind.startswith("awscc") else AWS
    for member in ("deposed", "index_unknown", "previous_address", "action_reason"):
        if member in more:
            found[member] = more.pop(member)
    found["change"] = {
        "actions": ["read"] if mode == "data" else ["create"],
        "before": None,
        "after": after,
        "after_unknown": {} if unknown is None else unknown,
        "before_sensitive": False,
        "after_sensitive": {},
        **more,
    }
    return found


def resource(address: str, **expressions: Any) -> dict[str, Any]:
    """A resource of a module's configuration."""
    parts = address.split(".")
    found: dict[str, Any] = {
        "address": address,
        "mode": "data" if parts[0] == "data" else "managed",
        "type": parts[-2],
        "name": parts[-1],
        "provider_config_key": "awscc" if parts[-2].startswith("awscc") else "aws",
        "expressions": expressions,
    }
    for member in ("for_each_expression", "count_expression", "provisioners", "provider_config_key"):
        if member in expressions:
            found[member] = expressions.pop(member)
    return found


def module(*resources: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"resources": list(resources), **more}


def plan(*changes: dict[str, Any], root: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {
        "format_version": "1.2",
        "terraform_version": "1.11.4",
        "planned_values": {"root_module": {}},
        "resource_changes": list(changes),
        "configuration": {"provider_config": more.pop("providers", PROVIDERS), "root_module": root or {}},
        "applyable": True,
        "complete": True,
        "errored": False,
        **more,
    }


def reading(document: Any, target: Target = TARGET) -> Reading:
    text = document if isinstance(document, str) else json.dumps(document, indent=2)
    return read(Source("plan.json", text), target)


def declared(document: Any, target: Target = TARGET) -> dict[str, Declared]:
    return {one.address: one for one in reading(document, target).declared}


def properties(document: Any, address: str, target: Target = TARGET) -> Any:
    return declared(document, target)[address].properties.plain()


def later(what: str, attribute: str, address: str = "awscc_datazone_project_profile.p") -> Unknown:
    return Unknown(f"the value of {what} is known only after apply", f"{address}.{attribute}")
