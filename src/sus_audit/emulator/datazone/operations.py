"""The read operations of DataZone, by name: each returns the whole row, or the rows that a list pages over.

What is cut off for a summary, which members are required and how big a page is, the service model says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sus_audit.emulator import authorization
from sus_audit.emulator.datazone.context import Context, Listing, arranged, matching
from sus_audit.emulator.state import Document
from sus_audit.emulator.wire import Refused

Operation = Callable[[Context], Document | Listing]
OPERATIONS: dict[str, Operation] = {}

OWNER_ONLY = frozenset({"GetGroupProfile", "SearchGroupProfiles", "GetUserProfile", "SearchUserProfiles"})
"""What the share of a domain does not carry: an associated account is denied for want of a resource-based policy."""


def _operation(function: Operation) -> Operation:
    OPERATIONS["".join(word.capitalize() for word in function.__name__.split("_"))] = function
    return function


@_operation
def get_domain(context: Context) -> Document:
    """The domain; what the account of the domain adds to a summary is in the row."""
    return context.domain.domain


@_operation
def get_domain_unit(context: Context) -> Document:
    """A unit with its owners."""
    return context.find(context.domain.domain_units, "Domain unit")


@_operation
def list_domain_units_for_parent(context: Context) -> Listing:
    """The children of a unit."""
    parent = context.find(context.domain.domain_units, "Domain unit", "parentDomainUnitIdentifier")
    return Listing(matching(context.domain.domain_units.values(), {"parentDomainUnitId": parent["id"]}))


@_operation
def list_entity_owners(context: Context) -> Listing:
    """The owners of a unit."""
    unit = context.find(context.domain.domain_units, "Domain unit", "entityIdentifier")
    return Listing(list(unit.get("owners", [])))


@_operation
def list_policy_grants(context: Context) -> Listing:
    """The grants of one policy type on one entity."""
    kind, entity = context.parameters["entityType"], str(context.parameters["entityIdentifier"])
    if kind == "DOMAIN_UNIT":
        context.find(context.domain.domain_units, "Domain unit", "entityIdentifier")
    if kind == "ENVIRONMENT_BLUEPRINT_CONFIGURATION":
        account_id, _, blueprint = entity.partition(":")
        if (account_id, blueprint) not in context.domain.blueprint_configurations:
            # Not an empty list: so it was measured.
            raise Refused("ValidationException", f"Environment blueprint configuration {entity} does not exist")
        if account_id != context.call.account_id:
            raise authorization.denied_by_datazone(context.call)
    grants = context.indexes.grants(context.domain, kind, entity, context.parameters["policyType"])
    return Listing([row["grant"] for row in grants])


@_operation
def list_project_profiles(context: Context) -> Listing:
    """Profiles, optionally of one name."""
    rows = matching(context.domain.project_profiles.values(), {"name": context.parameters.get("name")})
    return Listing(arranged(rows, context.parameters))


@_operation
def get_project_profile(context: Context) -> Document:
    """A profile with its environment configurations."""
    return context.find(context.domain.project_profiles, "Project profile")


@_operation
def list_account_pools(context: Context) -> Listing:
    """Pools, optionally of one name."""
    rows = matching(context.domain.account_pools.values(), {"name": context.parameters.get("name")})
    return Listing(arranged(rows, context.parameters))


@_operation
def get_account_pool(context: Context) -> Document:
    """A pool with its account source."""
    return context.find(context.domain.account_pools, "Account pool")


@_operation
def list_accounts_in_account_pool(context: Context) -> Listing:
    """The accounts of a pool; those that a handler would name are the row's `handlerAccounts`, never served itself."""
    pool = context.find(context.domain.account_pools, "Account pool")
    return Listing(list(pool["accountSource"].get("accounts", pool.get("handlerAccounts", []))))


@_operation
def list_environment_blueprints(context: Context) -> Listing:
    """Blueprints: managed, custom, or both where the caller does not say."""
    wanted = {"managed": context.parameters.get("managed"), "name": context.parameters.get("name")}
    rows = [{"managed": True, **row} for row in context.domain.blueprints.values()]
    return Listing(matching(rows, wanted))


@_operation
def get_environment_blueprint(context: Context) -> Document:
    """A blueprint with its parameters."""
    return context.find(context.domain.blueprints, "Environment blueprint")


@_operation
def list_environment_blueprint_configurations(context: Context) -> Listing:
    """The configurations of the calling account, and of no other."""
    rows = context.domain.blueprint_configurations.items()
    return Listing([row for (account_id, _), row in rows if account_id == context.call.account_id])


@_operation
def get_environment_blueprint_configuration(context: Context) -> Document:
    """A configuration of the calling account."""
    blueprint = str(context.parameters["environmentBlueprintIdentifier"])
    row = context.domain.blueprint_configurations.get((context.call.account_id, blueprint))
    if row is None:
        raise context.not_found("Environment blueprint configuration", blueprint)
    return row


@_operation
def list_projects(context: Context) -> Listing:
    """The projects that the caller sees, optionally of one name, category, member."""
    parameters = context.parameters
    wanted = {"name": parameters.get("name"), "projectCategory": parameters.get("projectCategory")}
    rows = [row for row in matching(context.domain.projects.values(), wanted) if context.sees(str(row["id"]))]
    for parameter, kind, member in (("userIdentifier", "user", "userId"), ("groupIdentifier", "group", "groupId")):
        if parameter in parameters:
            details = {kind: {member: parameters[parameter]}}
            rows = [row for row in rows if _has_member(context, str(row["id"]), details)]
    return Listing(rows)


def _has_member(context: Context, project_id: str, details: Document) -> bool:
    return any(member["memberDetails"] == details for member in context.domain.memberships.get(project_id, []))


@_operation
def get_project(context: Context) -> Document:
    """A project with its tags and profile."""
    return context.project("identifier")


@_operation
def list_project_memberships(context: Context) -> Listing:
    """The members of a project."""
    project = context.project("projectIdentifier")
    return Listing(list(context.domain.memberships.get(str(project["id"]), [])))


@_operation
def list_environments(context: Context) -> Listing:
    """The environments of one project: there is no list over the domain."""
    project = context.project("projectIdentifier")
    rows = context.indexes.environments(context.domain, str(project["id"]))
    same = ("awsAccountId", "awsAccountRegion", "status", "provider", "name")
    wanted = {name: context.parameters.get(name) for name in same}
    wanted["environmentBlueprintId"] = context.parameters.get("environmentBlueprintIdentifier")
    wanted["environmentProfileId"] = context.parameters.get("environmentProfileIdentifier")
    return Listing(matching(rows, wanted))


@_operation
def get_environment(context: Context) -> Document:
    """An environment with what it provisioned."""
    row = context.find(context.domain.environments, "Environment")
    if not context.sees(str(row["projectId"])):
        raise authorization.denied_by_datazone(context.call)
    return row


@_operation
def list_rules(context: Context) -> Listing:
    """The enforcement rules on a unit; with `includeCascaded` those that reach it from above too."""
    target = context.find(context.domain.domain_units, "Domain unit", "targetIdentifier")
    units = [str(target["id"])]
    if context.parameters.get("includeCascaded"):
        units += _above(context, target)
    wanted = {"ruleType": context.parameters.get("ruleType"), "action": context.parameters.get("action")}
    rows = matching(context.domain.rules.values(), wanted)
    return Listing([row for row in rows if _reaches(row, units)])


def _above(context: Context, unit: Document) -> list[str]:
    found: list[str] = []
    parent = unit.get("parentDomainUnitId")
    while parent in context.domain.domain_units:
        found.append(str(parent))
        parent = context.domain.domain_units[parent].get("parentDomainUnitId")
    return found


def _reaches(rule: Document, units: list[str]) -> bool:
    target = rule["target"]["domainUnitTarget"]
    unit = target["domainUnitId"]
    return unit == units[0] or (unit in units and bool(target.get("includeChildDomainUnits")))


@_operation
def get_rule(context: Context) -> Document:
    """A rule with what it enforces."""
    return context.find(context.domain.rules, "Rule")


_USER_TYPES: dict[str, tuple[set[str], bool]] = {
    # userType -> (types of profiles, whether those that are known to Identity Center only are among them)
    "SSO_USER": ({"SSO"}, True),
    "DATAZONE_SSO_USER": ({"SSO"}, False),
    "DATAZONE_IAM_USER": ({"IAM"}, False),
    "DATAZONE_USER": ({"SSO", "IAM"}, False),
}


@_operation
def search_user_profiles(context: Context) -> Listing:
    """Users of one kind."""
    types, unknown = _USER_TYPES[context.parameters["userType"]]
    rows = [
        row
        for row in context.domain.user_profiles.values()
        if row.get("type") in types and (unknown or row.get("status") != "NOT_ASSIGNED")
    ]
    return Listing(_containing(rows, "details", context.parameters))


@_operation
def search_group_profiles(context: Context) -> Listing:
    """Groups of one kind."""
    kind = context.parameters["groupType"]
    rows = [
        row
        for row in context.domain.group_profiles.values()
        if ("rolePrincipalArn" in row) == (kind == "IAM_ROLE_SESSION_GROUP")
        and (kind == "SSO_GROUP" or row.get("status") != "NOT_ASSIGNED")
    ]
    return Listing(_containing(rows, "groupName", context.parameters))


def _containing(rows: list[Document], member: str, parameters: Document) -> list[Document]:
    text = str(parameters.get("searchText", "")).lower()
    return [row for row in rows if text in str(row.get(member, "")).lower()]


@_operation
def get_user_profile(context: Context) -> Document:
    """A user, by id, IAM ARN or user name."""
    wanted = str(context.parameters["userIdentifier"])
    rows = context.domain.user_profiles
    row = rows.get(wanted) or next((row for row in rows.values() if wanted in _names(row)), None)
    if row is None or context.parameters.get("type", row.get("type")) != row.get("type"):
        raise context.not_found("User profile", wanted)
    return row


def _names(row: Document) -> set[Any]:
    details = row.get("details") or {}
    return {details.get("iam", {}).get("arn"), details.get("sso", {}).get("username")}


@_operation
def get_group_profile(context: Context) -> Document:
    """A group."""
    return context.find(context.domain.group_profiles, "Group profile", "groupIdentifier")


@_operation
def list_designations(context: Context) -> Listing:
    """The designations that users made."""
    return Listing(list(context.domain.designations.values()))


@_operation
def get_designation(context: Context) -> Document:
    """A designation with its Cedar policy."""
    return context.find(context.domain.designations, "Designation")
