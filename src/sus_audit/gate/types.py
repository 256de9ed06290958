"""Which resource types of a change some rule reads, by CloudFormation's names."""

from __future__ import annotations

READ = frozenset({
    "AWS::DataZone::AccountPool",
    "AWS::DataZone::Designation",
    "AWS::DataZone::Domain",
    "AWS::DataZone::DomainUnit",
    "AWS::DataZone::Environment",
    "AWS::DataZone::EnvironmentBlueprint",
    "AWS::DataZone::EnvironmentBlueprintConfiguration",
    "AWS::DataZone::GroupProfile",
    "AWS::DataZone::Owner",
    "AWS::DataZone::PolicyGrant",
    "AWS::DataZone::Project",
    "AWS::DataZone::ProjectMembership",
    "AWS::DataZone::ProjectProfile",
    "AWS::DataZone::Rule",
    "AWS::DataZone::UserProfile",
    "AWS::Organizations::Account",
    "AWS::RAM::PrincipalAssociation",
    "AWS::RAM::ResourceAssociation",
    "AWS::RAM::ResourceShare",
})  # fmt: skip
"""Readers hand these on as `Declared`; everything else they count in `Reading.seen`."""
