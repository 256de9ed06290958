"""Whether a declared resource is one that the service would take, as far as that decides what it means.

A misspelt or missing property makes what it should have said unknown: the value is replaced by an `Unknown` whose
reason begins with `INVALID`, and the rule `change.valid` says so. A property that nobody has heard of is only remarked
on: types grow.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from sus_audit.gate.located import Declared, Mark, Node, Unknown
from sus_audit.gate.overlay.world import INVALID

Shape = dict[str, Any]
"""Property -> None (any value), a Shape (an object), [Shape] (a list of them), a tuple (the words that it may be)."""

_FREE: None = None
_REQUIRED = "*"
"""Ends the name of a property that has to be there."""

_PARAMETERS: Shape = {
    "SsmPath": _FREE,
    "ParameterOverrides": [{"Name": _FREE, "Value": _FREE, "IsEditable": _FREE}],
    "ResolvedParameters": [{"Name": _FREE, "Value": _FREE, "IsEditable": _FREE}],
}
_CONFIGURATION: Shape = {
    "Name*": _FREE,
    "Id": _FREE,
    "EnvironmentConfigurationId": _FREE,
    "EnvironmentBlueprintId*": _FREE,
    "Description": _FREE,
    "DeploymentMode": ("ON_CREATE", "ON_DEMAND"),
    "DeploymentOrder": _FREE,
    "AwsAccount": {"AwsAccountId": _FREE, "AwsAccountIdPath": _FREE},
    "AwsRegion": {"RegionName": _FREE, "RegionNamePath": _FREE},
    "AccountPools": _FREE,
    "ConfigurationParameters": _PARAMETERS,
}
_PRINCIPAL: Shape = {
    "User": {"UserIdentifier": _FREE, "AllUsersGrantFilter": _FREE},
    "Group": {"GroupIdentifier": _FREE},
    "Project": {
        "ProjectDesignation": _FREE,
        "ProjectIdentifier": _FREE,
        "ProjectGrantFilter": {"DomainUnitFilter": {"DomainUnit": _FREE, "IncludeChildDomainUnits": _FREE}},
    },
    "DomainUnit": {"DomainUnitDesignation": _FREE, "DomainUnitIdentifier": _FREE, "DomainUnitGrantFilter": _FREE},
}
_MEMBER: Shape = {"UserIdentifier": _FREE, "GroupIdentifier": _FREE}
_IN_DOMAIN: Shape = {"DomainIdentifier": _FREE}
_TAGS: Any = [{"Key*": _FREE, "Value": _FREE}]

SHAPES: dict[str, Shape] = {
    "AWS::DataZone::AccountPool": _IN_DOMAIN
    | {
        "Name*": _FREE,
        "Description": _FREE,
        "ResolutionStrategy": ("MANUAL",),
        "AccountSource*": {
            "Accounts": [{"AwsAccountId*": _FREE, "SupportedRegions": _FREE, "AwsAccountName": _FREE}],
            "CustomAccountPoolHandler": {"LambdaFunctionArn*": _FREE, "LambdaExecutionRoleArn": _FREE},
        },
    },
    "AWS::DataZone::Domain": {
        "Name*": _FREE,
        "Description": _FREE,
        "DomainExecutionRole": _FREE,
        "ServiceRole": _FREE,
        "DomainVersion": ("V1", "V2"),
        "KmsKeyIdentifier": _FREE,
        "SingleSignOn": {
            "Type": ("IAM_IDC", "DISABLED"),
            "UserAssignment": ("AUTOMATIC", "MANUAL"),
            "IdcInstanceArn": _FREE,
        },
        "Tags": _FREE,
        "SkipDeletionCheck": _FREE,
    },
    "AWS::DataZone::DomainUnit": _IN_DOMAIN
    | {"Name*": _FREE, "ParentDomainUnitIdentifier*": _FREE, "Description": _FREE},
    "AWS::DataZone::EnvironmentBlueprintConfiguration": _IN_DOMAIN
    | {
        "EnvironmentBlueprintIdentifier*": _FREE,
        "EnabledRegions*": _FREE,
        "RegionalParameters": [{"Region*": _FREE, "Parameters": _FREE}],
        "GlobalParameters": _FREE,
        "ManageAccessRoleArn": _FREE,
        "ProvisioningRoleArn": _FREE,
        "EnvironmentRolePermissionBoundary": _FREE,
        "ProvisioningConfigurations": _FREE,
        "AllowUserProvidedConfigurations": _FREE,
        "ResourceConfigurations": _FREE,
    },
    "AWS::DataZone::Owner": _IN_DOMAIN
    | {
        "EntityType": ("DOMAIN_UNIT",),
        "EntityIdentifier*": _FREE,
        "Owner*": {"User": {"UserIdentifier*": _FREE}, "Group": {"GroupIdentifier*": _FREE}},
    },
    "AWS::DataZone::PolicyGrant": _IN_DOMAIN
    | {
        "EntityType*": ("DOMAIN_UNIT", "ENVIRONMENT_BLUEPRINT_CONFIGURATION", "ENVIRONMENT_PROFILE", "ASSET_TYPE"),
        "EntityIdentifier*": _FREE,
        "PolicyType*": _FREE,
        "Principal*": _PRINCIPAL,
        "Detail": _FREE,
    },
    "AWS::DataZone::Project": _IN_DOMAIN
    | {
        "Name*": _FREE,
        "Description": _FREE,
        "DomainUnitId": _FREE,
        "GlossaryTerms": _FREE,
        "MembershipAssignments": [{"Member*": _MEMBER, "Designation*": _FREE}],
        "ProjectCategory": _FREE,
        "ProjectExecutionRole": _FREE,
        "ProjectProfileId": _FREE,
        "ProjectProfileVersion": _FREE,
        "ResourceTags": _TAGS,
        "SkipDeletionCheck": _FREE,
        "UserParameters": _FREE,
        "EnvironmentDeploymentDetails": _FREE,
    },
    "AWS::DataZone::ProjectMembership": _IN_DOMAIN
    | {"ProjectIdentifier*": _FREE, "Member*": _MEMBER, "Designation*": _FREE},
    "AWS::DataZone::ProjectProfile": _IN_DOMAIN
    | {
        "Name*": _FREE,
        "Description": _FREE,
        "DomainUnitIdentifier": _FREE,
        "Status": ("ENABLED", "DISABLED"),
        "AllowCustomProjectResourceTags": _FREE,
        "ProjectResourceTags": [{"Key*": _FREE, "Value": _FREE, "IsValueEditable": _FREE}],
        "ProjectResourceTagsDescription": _FREE,
        "UseDefaultConfigurations": _FREE,
        "EnvironmentConfigurations": [_CONFIGURATION],
        "DesignationConfiguration": _FREE,
        "ProjectScope": _FREE,
    },
    "AWS::RAM::PrincipalAssociation": {"ResourceShareArn*": _FREE, "Principal*": _FREE},
    "AWS::RAM::ResourceAssociation": {"ResourceShareArn*": _FREE, "ResourceArn*": _FREE},
    "AWS::RAM::ResourceShare": {
        "Name*": _FREE,
        "ResourceArns": _FREE,
        "Principals": _FREE,
        "PermissionArns": _FREE,
        "AllowExternalPrincipals": _FREE,
        "Sources": _FREE,
        "Tags": _FREE,
        "ResourceShareConfiguration": _FREE,
        "ClientToken": _FREE,
    },
}
"""Of the types of which a wrong property decides a verdict (domain.md 6.1, 1.1, 1.5; botocore 1.44)."""

_NEAR = 0.8
"""How alike two names are of which one is the other misspelt."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a resource."""

    message: str
    """A sentence."""
    mark: Mark
    decides: bool
    """Whether it makes the resource invalid; else it is only remarked on."""


def checked(declared: Declared) -> tuple[Declared, list[Fault]]:
    """Return the resource with what is not valid made unknown, and what is wrong with it."""
    shape = SHAPES.get(declared.type)
    if shape is None or declared.action in ("delete", "none"):
        return declared, []
    faults: list[Fault] = []
    if declared.partial:
        shape = {name.removesuffix(_REQUIRED): inner for name, inner in shape.items()}
    properties = _object(declared.properties, shape, "", declared.address, faults)
    _one_source(properties, declared, faults)
    return replace(declared, properties=properties), faults


def _one_source(properties: Node, declared: Declared, faults: list[Fault]) -> None:
    source = properties.get("AccountSource")
    if source is None or not isinstance(source.value, dict) or len(source.value) == 1:
        return
    said = "needs one of Accounts and CustomAccountPoolHandler"
    faults.append(Fault(f"AccountSource of {declared.address} {said}.", source.mark, True))


def _object(node: Node, shape: Shape, path: str, address: str, faults: list[Fault]) -> Node:
    at = f"{path} of {address}" if path else address
    if not isinstance(node.value, dict):
        return node if isinstance(node.value, Unknown) else _invalid(node, f"{at} has to be an object", faults)
    known = {name.removesuffix(_REQUIRED): inner for name, inner in shape.items()}
    found: dict[str, Node] = {}
    for name, child in node.value.items():
        if name in known:
            found[name] = _value(child, known[name], f"{path}.{name}" if path else name, address, faults)
            continue
        meant = [near for near in difflib.get_close_matches(name, known, 1, _NEAR) if near not in node.value]
        mark = child.key or child.mark
        if meant:
            said = f"{at} has no property {name}; {meant[0]} is meant"
            faults.append(Fault(f"{said}.", mark, True))
            found[meant[0]] = Node(Unknown(f"{INVALID}{said}"), child.mark, child.key)
        else:
            faults.append(Fault(f"{at} has a property {name} that is not known here; no rule reads it.", mark, False))
            found[name] = child
    for name in _missing(shape, found):
        said = f"{at} lacks {name}, which is required"
        faults.append(Fault(f"{said}.", node.mark, True))
        found[name] = Node(Unknown(f"{INVALID}{said}"), node.mark)
    return Node(found, node.mark, node.key)


def _missing(shape: Shape, found: dict[str, Node]) -> Iterator[str]:
    for name in shape:
        if name.endswith(_REQUIRED) and name.removesuffix(_REQUIRED) not in found:
            yield name.removesuffix(_REQUIRED)


def _value(node: Node, shape: Any, path: str, address: str, faults: list[Fault]) -> Node:
    at = f"{path} of {address}"
    if shape is None or isinstance(node.value, Unknown):
        return node
    if isinstance(shape, tuple):
        if isinstance(node.value, str) and node.value not in shape:
            return _invalid(node, f"{at} is {node.value!r} and has to be {' or '.join(shape)}", faults)
        return node
    if isinstance(shape, list):
        if not isinstance(node.value, list):
            return _invalid(node, f"{at} has to be a list", faults)
        items = [
            _object(child, shape[0], f"{path}[{place}]", address, faults) for place, child in enumerate(node.value)
        ]
        return Node(items, node.mark, node.key)
    return _object(node, shape, path, address, faults)


def _invalid(node: Node, said: str, faults: list[Fault]) -> Node:
    faults.append(Fault(f"{said}.", node.mark, True))
    return Node(Unknown(f"{INVALID}{said}"), node.mark, node.key)
