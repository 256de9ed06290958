"""Projects, their members and environments: one GetProject, ListProjectMemberships and ListEnvironments each."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET

from sus_audit.collect.listed import Table
from sus_audit.collect.plain import custom_parameters, member, name, parameter, ref, resource_tags, some, when
from sus_audit.collect.reader import Reader
from sus_audit.collect.values import Answer, Missing
from sus_audit.model.snapshot import Environment, Membership, Parameter, Project, ResolvedAccount, Source

MEMBERS = "datazone:ListProjectMemberships"
ENVIRONMENTS = "datazone:ListEnvironments"
ENVIRONMENT = "datazone:GetEnvironment"
ACTIONS = (MEMBERS, ENVIRONMENTS, ENVIRONMENT)

_ENVIRONMENT_DETAILS = ("blueprint", "parameters")


def build(domain_id: str, known: Answer, detail: Answer | None, sources: list[Source]) -> Project:
    """Return the row; the summary has neither profile nor tags."""
    deployment = (detail or {}).get("environmentDeploymentDetails") or {}
    return Project(
        source=sources,
        id=member(known, "id"),
        domain_id=domain_id,
        name=name(known),
        description=some(known, "description"),
        status=some(known, "projectStatus"),
        category=some(known, "projectCategory"),
        domain_unit=ref(domain_id, known.get("domainUnitId")),
        created_at=when(known.get("createdAt")),
        last_updated_at=when(known.get("lastUpdatedAt") or known.get("updatedAt")),
        profile=UNSET if detail is None else ref(domain_id, detail.get("projectProfileId")),
        resource_tags=UNSET if detail is None else resource_tags(detail.get("resourceTags")),
        glossary_terms=UNSET if detail is None else sorted(detail.get("glossaryTerms") or []),
        resolved_accounts=UNSET if detail is None else _resolved(domain_id, detail.get("userParameters") or []),
        parameters=UNSET if detail is None else _parameters(detail.get("userParameters") or []),
        deployment_status=UNSET if detail is None else some(deployment, "overallDeploymentStatus"),
    )


def _resolved(domain_id: str, items: list[Any]) -> list[ResolvedAccount]:
    found = []
    for item in items:
        place = item.get("environmentResolvedAccount")
        if place:
            found.append(
                ResolvedAccount(
                    configuration_name=some(item, "environmentConfigurationName"),
                    account_id=member(place, "awsAccountId"),
                    region=member(place, "regionName"),
                    account_pool=ref(domain_id, place.get("sourceAccountPoolId")),
                )
            )
    return sorted(found, key=lambda one: (one.configuration_name or "", one.account_id, one.region))


def _parameters(items: list[Any]) -> list[Parameter]:
    found = {
        (one["name"], parameter(one["name"], one.get("value"), None).value)
        for item in items
        for one in item.get("environmentParameters") or []
    }
    ordered = sorted(found, key=lambda pair: (pair[0], pair[1] or ""))
    return [Parameter(name=word, value=value) for word, value in ordered]


def promised(key: str) -> tuple[Missing, ...]:
    """Return what is missing besides the project's details when its shard fails."""
    return Missing("memberships", "project", key), Missing("environments", "project", key)


def after(reader: Reader, key: str, detail: Answer | None) -> None:
    """Add the members and environments of a project, whether or not its detail could be read."""
    del detail
    domain_id, _, project_id = key.partition("/")
    _members(reader, domain_id, project_id)
    _environments(reader, domain_id, project_id)


def _members(reader: Reader, domain_id: str, project_id: str) -> None:
    project = f"{domain_id}/{project_id}"
    missing = Missing("memberships", "project", project)
    for item, source in reader.each(
        MEMBERS, "members", missing, domainIdentifier=domain_id, projectIdentifier=project_id
    ):  # fmt: skip
        with reader.parsing(MEMBERS, missing):
            details = item["memberDetails"]
            kind = "user" if details.get("user") else "group"
            principal = member(details[kind], f"{kind}Id")
            reader.found.rows.append(
                (
                    "memberships",
                    f"{project}/{principal}",
                    Membership(
                        source=[source],
                        domain_id=domain_id,
                        project=project,
                        principal=f"{domain_id}/{principal}",
                        designation=some(item, "designation"),
                    ),
                )
            )
            reader.found.facts[f"kind:{domain_id}/{principal}"] = kind


def _environments(reader: Reader, domain_id: str, project_id: str) -> None:
    project = f"{domain_id}/{project_id}"
    listing = Missing("environments", "project", project)
    summaries: list[tuple[Answer, Source]] = []
    for item, source in reader.each(
        ENVIRONMENTS, "items", listing, domainIdentifier=domain_id, projectIdentifier=project_id
    ):  # fmt: skip
        with reader.parsing(ENVIRONMENTS, listing):
            member(item, "id")
            summaries.append((item, source))
    for summary, listed in summaries:
        identifier = summary["id"]
        key = f"{domain_id}/{identifier}"
        missing = Missing("environments", "environment", key, _ENVIRONMENT_DETAILS)
        row = environment(domain_id, project, summary, None, [listed])
        reply = reader.detail(ENVIRONMENT, missing, domainIdentifier=domain_id, identifier=identifier)
        if reply is not None:
            with reader.parsing(ENVIRONMENT, missing):
                known = {**summary, **{name: value for name, value in reply.answer.items() if value is not None}}
                row = environment(domain_id, project, known, reply.answer, [listed, reply.source])
        reader.found.rows.append(("environments", key, row))
        reader.named(row.name, ENVIRONMENTS, Missing("environments", "environment", key, ("name",)))


def environment(
    domain_id: str, project: str, known: Answer, detail: Answer | None, sources: list[Source]
) -> Environment:
    """Return the row of an environment; the summary names no blueprint."""
    return Environment(
        source=sources,
        id=known["id"],
        domain_id=domain_id,
        project=project,
        name=name(known),
        status=some(known, "status"),
        account_id=some(known, "awsAccountId"),
        region=some(known, "awsAccountRegion"),
        provider=some(known, "provider"),
        configuration_id=some(known, "environmentConfigurationId"),
        configuration_name=some(known, "environmentConfigurationName"),
        blueprint=UNSET if detail is None else ref(domain_id, detail.get("environmentBlueprintId")),
        parameters=UNSET if detail is None else custom_parameters(detail.get("userParameters")),
        created_at=when(known.get("createdAt")),
        last_updated_at=when(known.get("updatedAt")),
    )


TABLE = Table(
    name="projects",
    scope="project",
    lists="datazone:ListProjects",
    gets="datazone:GetProject",
    details=("deployment_status", "glossary_terms", "parameters", "profile", "resolved_accounts", "resource_tags"),
    build=build,
    chunk=2,
    promised=promised,
    inside=("environments", "memberships"),
    after=after,
)
