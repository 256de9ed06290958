"""Every row of an estate against the output shape of the operation that serves it: members, types, enums, patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import botocore.session
from botocore.validate import ParamValidator

from sus_audit.emulator.state import DomainState, EstateState

_MODEL = botocore.session.get_session().get_service_model("datazone")
_BARE = {"blueprints": {"managed"}, "account_pools": {"handlerAccounts"}}
_TABLES = {
    "domain_units": "GetDomainUnit",
    "blueprints": "GetEnvironmentBlueprint",
    "blueprint_configurations": "GetEnvironmentBlueprintConfiguration",
    "account_pools": "GetAccountPool",
    "project_profiles": "GetProjectProfile",
    "projects": "GetProject",
    "environments": "GetEnvironment",
    "user_profiles": "GetUserProfile",
    "group_profiles": "GetGroupProfile",
    "rules": "GetRule",
    "designations": "GetDesignation",
}


def faults(estate: EstateState) -> list[str]:
    """Return what breaks the service model, one line each."""
    found: list[str] = []
    for domain in estate.domains.values():
        for where, row, shape in _rows(domain):
            report = ParamValidator().validate(row, shape).generate_report()
            found += [f"{where}: {report}"] if report else []
            found += [f"{where}: {fault}" for fault in _values(row, shape, "")]
    return found


def _rows(domain: DomainState) -> Iterator[tuple[str, Any, Any]]:
    yield "domain", domain.domain, _MODEL.operation_model("GetDomain").output_shape
    for table, operation in _TABLES.items():
        shape = _MODEL.operation_model(operation).output_shape
        for key, row in getattr(domain, table).items():
            yield f"{table} {key}", {name: row[name] for name in row if name not in _BARE.get(table, ())}, shape
    members = _MODEL.operation_model("ListProjectMemberships").output_shape
    for project, rows in domain.memberships.items():
        yield f"memberships {project}", {"members": rows}, members
    grants = _MODEL.operation_model("ListPolicyGrants").output_shape
    for row in domain.policy_grants:
        yield f"grant on {row['entityIdentifier']}", {"grantList": [row["grant"]]}, grants


def _values(value: Any, shape: Any, path: str) -> Iterator[str]:
    """Find unknown members, wrong enums and patterns, which botocore lets pass."""
    if shape.type_name == "structure":
        for name, inner in value.items():
            if name not in shape.members:
                yield f"{path}.{name} is no member"
            else:
                yield from _values(inner, shape.members[name], f"{path}.{name}")
    elif shape.type_name == "list":
        for index, inner in enumerate(value):
            yield from _values(inner, shape.member, f"{path}[{index}]")
    elif shape.type_name == "map":
        for name, inner in value.items():
            yield from _values(inner, shape.value, f"{path}[{name}]")
    elif shape.type_name == "string":
        if getattr(shape, "enum", None) and value not in shape.enum:
            yield f"{path}: {value} is none of {shape.enum}"
        pattern = shape.metadata.get("pattern")
        # Java's character classes are not Python's.
        if pattern and "\\p{" not in pattern and not re.fullmatch(pattern, value):
            yield f"{path}: {value} does not match {pattern}"
