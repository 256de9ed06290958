"""Which operations make or change what the rules read, and in whose names: the table that the translation goes by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """What one operation does to which type of resource."""

    type: str
    """In CloudFormation's spelling."""
    action: str
    """As `Declared.action`: `create`, `put`, `update`, `delete`."""
    identifier: str | None = None
    """The member that says which thing is updated or deleted, where one id does."""
    attribute: str = "Id"
    """The attribute of `Declared.known` that `identifier` gives."""


def _family(noun: str, *, prefix: str = "AWS::DataZone::") -> dict[str, Change]:
    return {
        f"Create{noun}": Change(f"{prefix}{noun}", "create"),
        f"Update{noun}": Change(f"{prefix}{noun}", "update", "identifier"),
        f"Delete{noun}": Change(f"{prefix}{noun}", "delete", "identifier"),
    }


_CONFIGURATION = "AWS::DataZone::EnvironmentBlueprintConfiguration"
_BLUEPRINT_ID = ("environmentBlueprintIdentifier", "EnvironmentBlueprintId")

CHANGES: dict[str, dict[str, Change]] = {
    "datazone": {
        **_family("AccountPool"),
        **_family("Designation"),
        **_family("Domain"),
        **_family("DomainUnit"),
        **_family("Environment"),
        **_family("EnvironmentBlueprint"),
        **_family("Project"),
        **_family("ProjectProfile"),
        **_family("Rule"),
        "PutEnvironmentBlueprintConfiguration": Change(_CONFIGURATION, "put", *_BLUEPRINT_ID),
        "DeleteEnvironmentBlueprintConfiguration": Change(_CONFIGURATION, "delete", *_BLUEPRINT_ID),
        "CreateProjectMembership": Change("AWS::DataZone::ProjectMembership", "create"),
        "DeleteProjectMembership": Change("AWS::DataZone::ProjectMembership", "delete"),
        "AddPolicyGrant": Change("AWS::DataZone::PolicyGrant", "create"),
        "RemovePolicyGrant": Change("AWS::DataZone::PolicyGrant", "delete"),
        "AddEntityOwner": Change("AWS::DataZone::Owner", "create"),
        "RemoveEntityOwner": Change("AWS::DataZone::Owner", "delete"),
        "CreateUserProfile": Change("AWS::DataZone::UserProfile", "create"),
        "UpdateUserProfile": Change("AWS::DataZone::UserProfile", "update"),
        "CreateGroupProfile": Change("AWS::DataZone::GroupProfile", "create"),
        "UpdateGroupProfile": Change("AWS::DataZone::GroupProfile", "update"),
        "AssociateEnvironmentRole": Change("AWS::DataZone::Environment", "update", "environmentIdentifier"),
    },
    "ram": {
        "CreateResourceShare": Change("AWS::RAM::ResourceShare", "create"),
        "UpdateResourceShare": Change("AWS::RAM::ResourceShare", "update", "resourceShareArn", "Arn"),
        "DeleteResourceShare": Change("AWS::RAM::ResourceShare", "delete", "resourceShareArn", "Arn"),
    },
    "organizations": {
        "CreateAccount": Change("AWS::Organizations::Account", "create"),
        "CloseAccount": Change("AWS::Organizations::Account", "delete", "AccountId"),
    },
}
"""Service -> operation -> what it changes. Those that need more than this table are in `read.py`."""

OPAQUE: dict[str, dict[str, str]] = {
    "datazone": {
        "DisassociateEnvironmentRole": "takes the role of an environment away",
        "UpdateRootDomainUnitOwner": "changes who owns the root of the domain's units",
    },
    "ram": {
        "AcceptResourceShareInvitation": "accepts a share",
        "AssociateResourceSharePermission": "changes what a share allows",
        "DisassociateResourceSharePermission": "changes what a share allows",
        "ReplacePermissionAssociations": "changes what shares allow",
        "SetDefaultPermissionVersion": "changes what shares allow",
    },
    "organizations": {},
}
"""Operations that bear on what rules read and that no resource type stands for: service -> operation -> what it does.
They become `Opaque`."""

RENAMED = {("environmentConfigurations", "id"): "EnvironmentConfigurationId"}
"""(List, member of its items) -> CloudFormation's name, where it is not the API's with a capital."""

NOT_PROPERTIES = frozenset({"clientToken", "skipDeletionCheck", "cascadeDelete"})
"""Members that are about the call, and say nothing of the thing."""

PAIRS = {
    "regionalParameters": ("Region", "Parameters"),
    "tags": ("Key", "Value"),
    "resourceTags": ("Key", "Value"),
}
"""Maps of the API that CloudFormation writes as a list: the map -> the names of its keys and of its values there."""
