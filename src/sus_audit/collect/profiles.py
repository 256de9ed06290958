"""Project profiles: datazone:ListProjectProfiles, GetProjectProfile, and what their parameters come to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import UNSET

from sus_audit.collect.listed import Table
from sus_audit.collect.plain import member, name, parameter, ref, resource_tags, some, when
from sus_audit.collect.reader import Reader
from sus_audit.collect.values import Answer, Failure, Missing
from sus_audit.model.snapshot import (
    Blueprint,
    Cause,
    EnvironmentConfiguration,
    Gap,
    Parameter,
    ProjectProfile,
    Source,
)


def build(domain_id: str, known: Answer, detail: Answer | None, sources: list[Source]) -> ProjectProfile:
    """Return the row. Parameters are the resolved ones, else the overrides; `effective` lays these over defaults."""
    return ProjectProfile(
        source=sources,
        id=member(known, "id"),
        domain_id=domain_id,
        name=name(known),
        description=some(known, "description"),
        status=some(known, "status"),
        domain_unit=ref(domain_id, known.get("domainUnitId")),
        allow_custom_project_resource_tags=UNSET if detail is None else detail.get("allowCustomProjectResourceTags"),
        project_resource_tags=UNSET if detail is None else resource_tags(detail.get("projectResourceTags")),
        environment_configurations=UNSET
        if detail is None
        else [_configuration(domain_id, item) for item in _ordered(detail)],
        created_at=when(known.get("createdAt")),
        last_updated_at=when(known.get("lastUpdatedAt")),
    )


def _ordered(detail: Answer) -> list[Answer]:
    # The service's own order varies with the deployment mode and means nothing.
    return sorted(
        detail.get("environmentConfigurations") or [],
        key=lambda item: (item.get("deploymentOrder") or 0, item.get("name") or "", item.get("id") or ""),
    )


def _configuration(domain_id: str, item: Answer) -> EnvironmentConfiguration:
    account = item.get("awsAccount") or {}
    region = item.get("awsRegion") or {}
    given = item.get("configurationParameters") or {}
    chosen = given.get("resolvedParameters") or given.get("parameterOverrides") or []
    return EnvironmentConfiguration(
        id=some(item, "id"),
        name=member(item, "name"),
        blueprint=f"{domain_id}/{member(item, 'environmentBlueprintId')}",
        deployment_mode=some(item, "deploymentMode"),
        deployment_order=item.get("deploymentOrder"),
        account_id=some(account, "awsAccountId"),
        account_id_path=some(account, "awsAccountIdPath"),
        region=some(region, "regionName"),
        region_path=some(region, "regionNamePath"),
        account_pools=sorted(f"{domain_id}/{pool}" for pool in item.get("accountPools") or []),
        parameters=_parameters(chosen),
    )


def _parameters(items: list[Any]) -> list[Parameter]:
    named = [item for item in items if item.get("name")]
    return sorted(
        (parameter(item["name"], item.get("value"), item.get("isEditable")) for item in named),
        key=lambda one: (one.name, one.value or ""),
    )


def after(reader: Reader, key: str, detail: Answer | None) -> None:
    """Note which configurations AWS did not resolve. Fact `unresolved:<key>`: list of (index, SSM path or None)."""
    if detail is None:
        return
    unresolved = []
    for index, item in enumerate(_ordered(detail)):
        given = item.get("configurationParameters") or {}
        if not given.get("resolvedParameters"):
            unresolved.append((index, given.get("ssmPath")))
    if unresolved:
        reader.found.facts[f"unresolved:{key}"] = unresolved


def effective(
    key: str, row: ProjectProfile, unresolved: list[tuple[int, str | None]], blueprints: Mapping[str, Blueprint]
) -> tuple[ProjectProfile, list[Gap]]:
    """Lay the overrides of unresolved configurations over their blueprints' defaults.

    A value that the override leaves out is the default's. Where the defaults are not known, or the values are kept in
    the Parameter Store, the row keeps what is known and a gap says so.
    """
    configurations = list(row.environment_configurations or [])
    missing = Missing("project_profiles", "project_profile", key, ("environment_configurations",))
    gaps: list[Gap] = []
    for index, path in unresolved:
        configuration = configurations[index]
        if path:
            text = f"The parameters of {configuration.name} are in the Parameter Store at {path}, outside the profile."
            gaps.append(Failure(Cause.OPAQUE, text).gap(missing))
        blueprint = blueprints.get(configuration.blueprint)
        if blueprint is None or not isinstance(blueprint.parameters, list):
            text = f"The defaults of the blueprint of {configuration.name} are not known, so its parameters are not."
            gaps.append(Failure(Cause.UNRESOLVED, text).gap(missing))
            continue
        merged = {one.name: one for one in blueprint.parameters}
        for one in configuration.parameters:
            default = merged.get(one.name, one)
            merged[one.name] = Parameter(
                name=one.name,
                value=one.value if one.value is not None else default.value,
                is_editable=one.is_editable if one.is_editable is not None else default.is_editable,
            )
        configurations[index] = msgspec.structs.replace(
            configuration, parameters=[merged[word] for word in sorted(merged)]
        )
    return msgspec.structs.replace(row, environment_configurations=configurations), gaps


TABLE = Table(
    name="project_profiles",
    scope="project_profile",
    lists="datazone:ListProjectProfiles",
    gets="datazone:GetProjectProfile",
    details=("allow_custom_project_resource_tags", "environment_configurations", "project_resource_tags"),
    build=build,
    after=after,
)
