"""Projects, their members and environments, and the users and groups of a domain."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from msgspec import UNSET

from sus_audit.gate.located import Declared, Unknown
from sus_audit.gate.overlay.identity import NEW, UNKNOWN
from sus_audit.gate.overlay.values import Members, Path, text_of, unknown_in
from sus_audit.gate.overlay.world import INVALID, Fields, World
from sus_audit.model.snapshot import Cause, Environment, Membership, Parameter, Principal, Project, ResourceTag


def put_project(world: World, declared: Declared) -> None:
    """Add or change a project, with the members it names and, of a new one, the environments that its profile makes."""
    domain, identifier = world.domain(declared), world.ids.id(declared)
    key = f"{domain}/{identifier}"
    before = world.rows("projects").get(key)
    members = world.members(declared)
    fields = Fields(members, before)
    row = Project(
        id=identifier,
        domain_id=domain,
        name=fields.of("name", "Name"),
        description=fields.of("description", "Description"),
        status="ACTIVE" if before is None else before.status,
        category=fields.of("category", "ProjectCategory", kept=True),
        domain_unit=_unit(world, declared, members, before, domain),
        profile=_profile(world, members, before, domain),
        resource_tags=fields.of("resource_tags", "ResourceTags", default=[], convert=_tags, kept=True),
        glossary_terms=fields.of("glossary_terms", "GlossaryTerms", default=[], convert=_texts, kept=True),
        resolved_accounts=[] if before is None else before.resolved_accounts,
        parameters=[] if before is None else before.parameters,
        deployment_status=None if before is None else before.deployment_status,
        **fields.since(world),
    )
    world.put("projects", key, row, members)
    _assignments(world, declared, members, domain, key)
    if before is None:
        _environments(world, declared, row, key)


def _unit(world: World, declared: Declared, members: Members, before: Any, domain: str) -> Any:
    for name in ("DomainUnitId", "DomainUnitIdentifier"):
        if members.has(name):
            members.stands("domain_unit", name)
            unit = world.ids.unit(declared, name)
            if unit.partition("/")[2].startswith(UNKNOWN):
                why = members.value(name)
                members.lack("domain_unit", why if isinstance(why, Unknown) else Unknown("it is not known"), name)
                return UNSET
            world.require_row("domain_units", unit)
            return unit
    return before.domain_unit if before is not None else world.ids.root_unit(domain)


def _profile(world: World, members: Members, before: Any, domain: str) -> Any:
    for name in ("ProjectProfileId", "ProjectProfileIdentifier"):
        if members.has(name):
            members.stands("profile", name)
            value = members.text(name)
            if isinstance(value, Unknown):
                members.lack("profile", value, name)
                return UNSET
            return f"{domain}/{value.rpartition('|')[2]}" if value else None
    return before.profile if before is not None else None


def _tags(items: list[dict[str, Any]]) -> list[ResourceTag]:
    made = (ResourceTag(key=str(item["Key"]), value=text_of(item.get("Value")), source="PROJECT") for item in items)
    return sorted(made, key=lambda tag: (tag.key, tag.value or ""))


def _texts(items: list[Any]) -> list[str]:
    return sorted({text for item in items if (text := text_of(item)) is not None})


def _assignments(world: World, declared: Declared, members: Members, domain: str, project: str) -> None:
    held = members.value("MembershipAssignments")
    if held is None:
        return
    if not isinstance(held, list):
        text = f"The members that {declared.address} assigns are not known before the change is applied."
        world.gap("memberships", "project", project, None, Cause.UNRESOLVED, text)
        return
    for place, item in enumerate(held):
        _member(world, declared, domain, project, item, ("MembershipAssignments", place))


def put_membership(world: World, declared: Declared) -> None:
    """Add a member to a project, or give a member another designation."""
    domain = world.domain(declared)
    asked = world.members(declared).text("ProjectIdentifier")
    if isinstance(asked, Unknown):
        world.unplaced("memberships", declared, asked, f"To which project {declared.address} adds a member")
    project = f"{domain}/{world.ids.identifier(declared, 'ProjectIdentifier')}"
    world.require_row("projects", project)
    _member(world, declared, domain, project, world.members(declared).value(), ())


def drop_membership(world: World, declared: Declared) -> None:
    """Take a member out of a project."""
    domain = world.domain(declared)
    project = f"{domain}/{world.ids.identifier(declared, 'ProjectIdentifier')}"
    _, asked = _asked(world.members(declared).value("Member"))
    if isinstance(asked, str):
        world.drop("memberships", f"{project}/{world.ids.principal(domain, asked)}", declared)


def _member(world: World, declared: Declared, domain: str, project: str, item: Any, path: Path) -> None:
    members = world.members(declared)
    kind, asked = _asked(item.get("Member") if isinstance(item, dict) else item)
    if not isinstance(asked, str):
        why = asked.why if isinstance(asked, Unknown) else f"{INVALID}it names neither a user nor a group"
        text = f"A member that {declared.address} adds is not known before the change is applied: {why}."
        world.gap("memberships", "project", project, None, Cause.UNRESOLVED, text)
        world.unlisted.append(("memberships", domain, declared))
        return
    principal = f"{domain}/{world.ids.principal(domain, asked)}"
    world.require_row("principals", principal, kind)
    designation = item.get("Designation")
    members.stands("principal", *path, "Member")
    members.stands("designation", *path, "Designation")
    value: Any = _designation(designation)
    if isinstance(designation, Unknown):
        members.lack("designation", designation, *path, "Designation")
        value = UNSET
    row = Membership(domain_id=domain, project=project, principal=principal, designation=value)
    world.put("memberships", f"{project}/{principal.partition('/')[2]}", row, members)


def _designation(value: Any) -> str | None:
    text = text_of(value) if not isinstance(value, Unknown) else None
    # The API's answers have the long form, CloudFormation takes both.
    if text in ("CONTRIBUTOR", "OWNER"):
        return f"PROJECT_{text}"
    return text


def _asked(member: Any) -> tuple[Literal["user", "group"], str | Unknown | None]:
    if isinstance(member, Unknown):
        return "user", member
    if not isinstance(member, dict):
        return "user", None
    kind: Literal["user", "group"] = "group" if "GroupIdentifier" in member else "user"
    value = member.get("GroupIdentifier", member.get("UserIdentifier"))
    return kind, value if isinstance(value, Unknown) else text_of(value)


def _environments(world: World, declared: Declared, project: Project, key: str) -> None:
    """Add the environments that a new project gets at once: those of its profile's fixed configurations."""
    profile = world.rows("project_profiles").get(project.profile) if isinstance(project.profile, str) else None
    if profile is None or not isinstance(profile.environment_configurations, list):
        return
    for item in profile.environment_configurations:
        if (
            item.deployment_mode == "ON_DEMAND"
            or not isinstance(item.account_id, str)
            or not isinstance(item.region, str)
        ):
            continue
        identifier = f"{NEW}{declared.address.replace('/', ':')}:{item.name}"
        row = Environment(
            id=identifier,
            domain_id=project.domain_id,
            project=key,
            name=item.name,
            status="CREATING",
            account_id=item.account_id,
            region=item.region,
            provider=None,
            configuration_id=item.id,
            configuration_name=item.name,
            blueprint=item.blueprint,
            parameters=item.parameters,
            created_at=world.as_of,
            last_updated_at=world.as_of,
        )
        members = world.members(declared)
        members.stands("account_id", "ProjectProfileId")
        world.require_account(item.account_id)
        world.put("environments", f"{project.domain_id}/{identifier}", row, members)


def drop_project(world: World, declared: Declared) -> None:
    """Take out a project with its members and environments."""
    key = f"{world.domain(declared)}/{world.ids.id(declared)}"
    for table in ("memberships", "environments"):
        for name, row in list(world.rows(table).items()):
            if row.project == key:
                world.drop(table, name, declared)
    world.drop("projects", key, declared)


def put_environment(world: World, declared: Declared) -> None:
    """Add or change an environment of a project."""
    domain, identifier = world.domain(declared), world.ids.id(declared)
    key = f"{domain}/{identifier}"
    before = world.rows("environments").get(key)
    members = world.members(declared)
    fields = Fields(members, before)
    project = (
        before.project if before is not None else f"{domain}/{world.ids.identifier(declared, 'ProjectIdentifier')}"
    )
    asked = members.text("ProjectIdentifier")
    if isinstance(asked, Unknown):
        world.unplaced("environments", declared, asked, f"To which project {declared.address} adds an environment")
    world.require_row("projects", project)
    wanted = members.text("EnvironmentConfigurationId")
    configuration = _configuration_of(world, project, wanted if isinstance(wanted, str) else None)
    account = fields.of("account_id", "EnvironmentAccountIdentifier", kept=True)
    region = fields.of("region", "EnvironmentAccountRegion", kept=True)
    blueprint = fields.of(
        "blueprint",
        "EnvironmentBlueprintIdentifier",
        kept=True,
        convert=lambda value: f"{domain}/{world.ids.blueprint_id(domain, str(value))}",
    )
    if configuration is not None and before is None:
        account = configuration.account_id if account is None else account
        region = configuration.region if region is None else region
        blueprint = configuration.blueprint if blueprint is None else blueprint
    if isinstance(account, str):
        world.require_account(account)
    row = Environment(
        id=identifier,
        domain_id=domain,
        project=project,
        name=fields.of("name", "Name"),
        status="CREATING" if before is None else before.status,
        account_id=account,
        region=region,
        provider=None if before is None else before.provider,
        configuration_id=fields.of("configuration_id", "EnvironmentConfigurationId", kept=True),
        configuration_name=configuration.name if configuration is not None else None,
        blueprint=blueprint,
        parameters=fields.of("parameters", "UserParameters", default=[], convert=_parameters, kept=True),
        **fields.since(world),
    )
    world.put("environments", key, row, members)


def _configuration_of(world: World, project: str, identifier: str | None) -> Any:
    row = world.rows("projects").get(project)
    profile = (
        world.rows("project_profiles").get(row.profile) if row is not None and isinstance(row.profile, str) else None
    )
    if profile is None or identifier is None or not isinstance(profile.environment_configurations, list):
        return None
    return next((item for item in profile.environment_configurations if item.id == identifier), None)


def _parameters(items: list[dict[str, Any]]) -> list[Parameter]:
    made = [Parameter(name=str(item["Name"]), value=text_of(item.get("Value"))) for item in items if "Name" in item]
    return sorted(made, key=lambda one: (one.name, one.value or ""))


def put_principal(world: World, declared: Declared) -> None:
    """Add or change a user or a group of a domain."""
    domain, identifier = world.domain(declared), world.ids.id(declared)
    kind: Literal["user", "group"] = "group" if declared.type == "AWS::DataZone::GroupProfile" else "user"
    members = world.members(declared)
    asked = members.value("GroupIdentifier" if kind == "group" else "UserIdentifier")
    unknown = unknown_in(asked)
    name = None if unknown else text_of(asked)
    key = f"{domain}/{identifier}"
    before = world.rows("principals").get(key)
    status = members.text("Status")
    members.stands("status", "Status")
    members.stands("name", "GroupIdentifier" if kind == "group" else "UserIdentifier")
    if before is None:
        before = Principal(id=identifier, domain_id=domain, kind=kind, type=None, status=None, name=name, arn=None)
        if name is not None and name.startswith("arn:"):
            before = msgspec.structs.replace(before, arn=name, name=name.rpartition("/")[2])
        if unknown is not None:
            members.lack("name", unknown, "UserIdentifier")
            before = msgspec.structs.replace(before, name=UNSET)
    if isinstance(status, Unknown):
        members.lack("status", status, "Status")
    new_status: Any = UNSET if isinstance(status, Unknown) else status or before.status
    world.put("principals", key, msgspec.structs.replace(before, status=new_status), members)
