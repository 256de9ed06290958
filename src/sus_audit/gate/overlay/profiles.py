"""AWS::DataZone::ProjectProfile to a row of `project_profiles`."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET

from sus_audit.gate.located import Declared, Unknown
from sus_audit.gate.overlay.values import Members, flag_of, text_of, unknown_in
from sus_audit.gate.overlay.world import INVALID, Fields, World
from sus_audit.model.snapshot import EnvironmentConfiguration, Parameter, ProjectProfile, ResourceTag

_FIELD = "environment_configurations"


def put(world: World, declared: Declared) -> None:
    """Add or change the profile that a resource declares."""
    domain = world.domain(declared)
    identifier = world.ids.id(declared)
    key = f"{domain}/{identifier}"
    before = world.rows("project_profiles").get(key)
    members = world.members(declared)
    fields = Fields(members, before)
    unit = before.domain_unit if before is not None else world.ids.root_unit(domain)
    if members.has("DomainUnitIdentifier"):
        unit = world.ids.unit(declared, "DomainUnitIdentifier")
        members.stands("domain_unit", "DomainUnitIdentifier")
    if isinstance(unit, str):
        world.require_row("domain_units", unit)
    row = ProjectProfile(
        id=identifier,
        domain_id=domain,
        name=fields.of("name", "Name"),
        description=fields.of("description", "Description"),
        # DataZone disables what is created without a status (domain.md 1.1).
        status=fields.of("status", "Status", default="DISABLED", convert=str),
        domain_unit=unit,
        allow_custom_project_resource_tags=fields.of(
            "allow_custom_project_resource_tags", "AllowCustomProjectResourceTags", default=False, convert=flag_of
        ),
        project_resource_tags=fields.of("project_resource_tags", "ProjectResourceTags", default=[], convert=_tags),
        environment_configurations=_configurations(world, members, before, domain),
        **fields.since(world),
    )
    world.put("project_profiles", key, row, members)
    for item in row.environment_configurations or []:
        if isinstance(item.account_id, str):
            world.require_account(item.account_id)


def _tags(items: list[dict[str, Any]]) -> list[ResourceTag]:
    return sorted(
        (
            ResourceTag(
                key=str(item["Key"]),
                value=text_of(item.get("Value")),
                is_value_editable=flag_of(item.get("IsValueEditable")),
            )
            for item in items
        ),
        key=lambda tag: (tag.key, tag.value or ""),
    )


def _configurations(world: World, members: Members, before: Any, domain: str) -> Any:
    if not members.has("EnvironmentConfigurations"):
        if before is not None and members.declared.partial:
            return before.environment_configurations
        default = members.value("UseDefaultConfigurations")
        if str(default).lower() not in ("none", "false"):
            why = default if isinstance(default, Unknown) else Unknown("it leaves the configurations to the service")
            members.lack(_FIELD, why, "UseDefaultConfigurations")
            return UNSET
        return []
    members.stands(_FIELD, "EnvironmentConfigurations")
    items = members.value("EnvironmentConfigurations")
    if isinstance(items, Unknown) or not isinstance(items, list):
        why = items if isinstance(items, Unknown) else Unknown(f"{INVALID}it has to be a list")
        members.lack(_FIELD, why, "EnvironmentConfigurations")
        return UNSET
    # As collection orders them, so that an unchanged profile is an unchanged row.
    ordered = sorted(range(len(items)), key=lambda place: _order(items[place]))
    found = []
    for target, place in enumerate(ordered):
        item = items[place]
        path = ("EnvironmentConfigurations", place)
        members.stands(f"{_FIELD}/{target}", *path)
        if not isinstance(item, dict):
            why = item if isinstance(item, Unknown) else Unknown(f"{INVALID}it has to be an object")
            members.lack(_FIELD, why, *path)
            return UNSET
        made = _configuration(world, members, before, domain, item, path, target)
        if made is None:
            return UNSET
        found.append(made)
    return found


def _order(item: Any) -> tuple[int, str, str]:
    if not isinstance(item, dict):
        return 0, "", ""
    order = text_of(item.get("DeploymentOrder")) if not isinstance(item.get("DeploymentOrder"), Unknown) else None
    return int(order) if order and order.isdigit() else 0, str(item.get("Name") or ""), str(item.get("Id") or "")


def _configuration(
    world: World, members: Members, before: Any, domain: str, item: dict[str, Any], path: tuple[str | int, ...], at: int
) -> EnvironmentConfiguration | None:
    """Return a configuration, None (with a lack) where it is not decided what it places."""
    place = _Placed(members, item, path, at)
    account = place.member("AwsAccount", "AwsAccountId", "account_id")
    region = place.member("AwsRegion", "RegionName", "region")
    account_path = place.member("AwsAccount", "AwsAccountIdPath", "account_id_path")
    region_path = place.member("AwsRegion", "RegionNamePath", "region_path")
    pools = item.get("AccountPools") or []
    if place.undecided or unknown_in(pools):
        why = place.undecided or unknown_in(pools) or Unknown("it is not decided")
        members.lack(_FIELD, why, *path)
        return None
    members.stands(f"{_FIELD}/{at}/account_pools", *path, "AccountPools")
    given = text_of(item.get("EnvironmentBlueprintId"))
    blueprint = _blueprint(world, members, domain, item.get("EnvironmentBlueprintId"), path)
    mode, order = item.get("DeploymentMode"), item.get("DeploymentOrder")
    name = item.get("Name")
    if isinstance(name, Unknown) or name is None:
        name = given or f"configuration {path[-1]}"
    return EnvironmentConfiguration(
        id=_id(before, str(name)),
        name=str(name),
        blueprint=blueprint,
        deployment_mode=None if isinstance(mode, Unknown) else text_of(mode),
        deployment_order=int(str(order)) if str(order).isdigit() else None,
        account_id=account,
        account_id_path=account_path if isinstance(account_path, str) else None,
        region=region,
        region_path=region_path if isinstance(region_path, str) else None,
        account_pools=sorted(f"{domain}/{text_of(pool)}" for pool in pools),
        parameters=_parameters(world, members, item, blueprint, path, at),
    )


def _id(before: Any, name: str) -> str | None:
    """Return the id of the configuration of that name that is there: environments refer to it."""
    for item in (before.environment_configurations or []) if before is not None else []:
        if item.name == name:
            return str(item.id) if item.id is not None else None
    return None


class _Placed:
    """Reads where a configuration places environments: given, not given, or not decided whether it is given."""

    def __init__(self, members: Members, item: dict[str, Any], path: tuple[str | int, ...], at: int) -> None:
        self.members, self.item, self.path, self.at = members, item, path, at
        self.undecided: Unknown | None = None

    def member(self, group: str, name: str, field: str) -> Any:
        """Return the text, None where it is not given, UNSET (with a lack) where it is given and not known."""
        held = self.item.get(group)
        if isinstance(held, Unknown):
            # It is not even known whether an account is named.
            self.undecided = held
            return None
        if held is None or not isinstance(held, dict) or name not in held:
            self.members.stands(f"{_FIELD}/{self.at}/{field}", *self.path, *((group,) if held is not None else ()))
            return None
        at = (*self.path, group, name)
        self.members.stands(f"{_FIELD}/{self.at}/{field}", *at)
        if isinstance(held[name], Unknown):
            self.members.lack(f"{_FIELD}.{field}", held[name], *at)
            return UNSET
        return text_of(held[name])


def _blueprint(world: World, members: Members, domain: str, asked: Any, path: tuple[str | int, ...]) -> str:
    if isinstance(asked, Unknown) or asked is None:
        why = asked if isinstance(asked, Unknown) else Unknown(f"{INVALID}EnvironmentBlueprintId is missing")
        members.lack(f"{_FIELD}.blueprint", why, *path, "EnvironmentBlueprintId")
        key = f"{domain}/?{members.declared.address.replace('/', ':')}.{path[-1]}"
    else:
        key = f"{domain}/{world.ids.blueprint_id(domain, str(asked).rpartition('|')[2])}"
    world.require_row("blueprints", key)
    return key


def _parameters(
    world: World, members: Members, item: dict[str, Any], blueprint: str, path: tuple[str | int, ...], at: int
) -> list[Parameter]:
    """Return the effective parameters: overrides over the defaults of the blueprint, as AWS resolves them."""
    given = item.get("ConfigurationParameters")
    name = f"{_FIELD}.parameters"
    where = (*path, "ConfigurationParameters")
    members.stands(f"{_FIELD}/{at}/parameters", *(where if given is not None else path))
    if isinstance(given, Unknown):
        members.lack(name, given, *where)
        given = None
    overrides: Any = (given or {}).get("ParameterOverrides") or (given or {}).get("ResolvedParameters") or []
    if (given or {}).get("SsmPath"):
        members.lack(
            name, Unknown("the values are kept in the Parameter Store, outside the profile"), *where, "SsmPath"
        )
    if isinstance(overrides, Unknown):
        members.lack(name, overrides, *where, "ParameterOverrides")
        overrides = []
    row = world.rows("blueprints").get(blueprint)
    defaults: list[Parameter] = row.parameters if row is not None and isinstance(row.parameters, list) else []
    if row is None or not isinstance(row.parameters, list):
        members.lack(name, Unknown("the defaults of the blueprint are in no snapshot"), *where)
    merged = {one.name: one for one in defaults}
    where_given: dict[str, tuple[str | int, ...]] = {}
    for index, one in enumerate(overrides):
        if not isinstance(one, dict) or not isinstance(one.get("Name"), str):
            given_name = one.get("Name") if isinstance(one, dict) else one
            why = given_name if isinstance(given_name, Unknown) else Unknown(f"{INVALID}it has no Name")
            members.lack(name, why, *where, "ParameterOverrides", index)
            continue
        default = merged.get(one["Name"])
        value, editable = one.get("Value"), one.get("IsEditable")
        if not isinstance(editable, Unknown):
            try:
                flag_of(editable)
            except ValueError as exc:
                editable = Unknown(f"{INVALID}{exc}")
        for part in (value, editable):
            if isinstance(part, Unknown):
                members.lack(name, part, *where, "ParameterOverrides", index)
        merged[one["Name"]] = Parameter(
            name=one["Name"],
            value=_value(value) if not isinstance(value, Unknown | None) else default.value if default else None,
            is_editable=flag_of(editable) if not isinstance(editable, Unknown | None)
            else default.is_editable if default and editable is None else None,
        )  # fmt: skip
        where_given[one["Name"]] = (*where, "ParameterOverrides", index)
    names = sorted(merged)
    for place, parameter in enumerate(names):
        if parameter in where_given:
            members.stands(f"{_FIELD}/{at}/parameters/{place}", *where_given[parameter])
            members.stands(f"{_FIELD}/{at}/parameters/{place}/is_editable", *where_given[parameter], "IsEditable")
    return [merged[parameter] for parameter in names]


def _value(value: Any) -> str | None:
    text = text_of(value)
    return text.lower() if text is not None and text.lower() in {"true", "false"} else text
