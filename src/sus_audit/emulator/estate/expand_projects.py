"""Expand profiles and projects, and place every project's environments where its profile says."""

from __future__ import annotations

from typing import Any

from sus_audit.emulator.estate.defaults import blueprint_id
from sus_audit.emulator.estate.document import Node
from sus_audit.emulator.state import AccountState, Document, DomainState

_DESIGNATIONS = {
    "owners": "PROJECT_OWNER",
    "contributors": "PROJECT_CONTRIBUTOR",
    "viewers": "PROJECT_CATALOG_VIEWER",
    "consumers": "PROJECT_CATALOG_CONSUMER",
    "stewards": "PROJECT_CATALOG_STEWARD",
}
_PROFILE = (
    "name", "description", "status", "unit", "tags", "editable_tags", "place", "places", "on_create", "on_demand",
    "overrides", "editable",
)  # fmt: skip
_PROJECT = (
    "name", "description", "status", "category", "unit", "profile", "tags", "glossary_terms", "place", "on_demand",
    "parameters", "environments", "created", "updated", *_DESIGNATIONS,
)  # fmt: skip
_ENVIRONMENT = ("blueprint", "name", "account", "region", "status", "configuration")


class ProjectBuilder:
    """Fills a domain with its profiles, projects, environments and memberships."""

    def __init__(
        self,
        state: DomainState,
        node: Node,
        people: dict[str, Document],
        created: str,
        accounts: dict[str, AccountState],
    ) -> None:
        self._state = state
        self._node = node
        self._people = people
        self._created = created
        self._accounts = accounts
        self._names = {row["id"]: str(row["name"]) for row in state.blueprints.values()}

    def build(self) -> None:
        """Add everything; raise UsageError where a name refers to nothing or a place is missing."""
        for profile, node in self._node.child("profiles").items():
            self._profile(profile, node.keys(_PROFILE))
        for project, node in self._node.child("projects").items():
            self._project(project, node.keys(_PROJECT))

    def _profile(self, profile: str, node: Node) -> None:
        configurations: list[Document] = []
        for mode, key in (("ON_CREATE", "on_create"), ("ON_DEMAND", "on_demand")):
            for name in node.texts(key):
                configurations.append(self._configuration(profile, node, name, mode, len(configurations)))
        names = {str(item["name"]) for item in configurations}
        for name in node.child("places").mapping() if node.value.get("places") else {}:
            if name not in names:
                raise node.child("places").error(f"{name} is none of the profile's blueprints.")
        editable = set(node.texts("editable_tags"))
        self._state.project_profiles[profile] = {
            "id": profile,
            "domainId": self._state.id,
            "name": node.text("name"),
            "description": node.text("description", ""),
            "status": node.text("status", "ENABLED"),
            "domainUnitId": self._unit(node),
            "projectResourceTags": [
                {"key": key, "value": value, "isValueEditable": key in editable}
                for key, value in node.table("tags").items()
            ],
            "allowCustomProjectResourceTags": True,
            "environmentConfigurations": configurations,
            "createdBy": self._state.account_id,
            "createdAt": self._created,
            "lastUpdatedAt": self._created,
        }

    def _configuration(self, profile: str, node: Node, name: str, mode: str, order: int) -> Document:
        blueprint = self._blueprint(name, node)
        overrides = node.child("overrides")
        changed = overrides.table(name) if overrides.value else {}
        editable = set(node.texts("editable"))
        defaults = {
            item["keyName"]: item["defaultValue"] for item in self._state.blueprints[blueprint]["userParameters"]
        }
        # A blueprint that has a place of its own under `places` lies there, the others at `place`.
        own = node.child("places").mapping() if node.value.get("places") else {}
        place = node.child("places").child(name) if name in own else node.child("place")
        place.keys(("account", "region", "account_path", "region_path", "pools"))
        found: Document = {
            "id": f"{profile}-{name.lower()}"[:36],
            "name": name,
            "environmentBlueprintId": blueprint,
            "deploymentMode": mode,
            "deploymentOrder": min(order, 16),
            "configurationParameters": {
                "parameterOverrides": [
                    {"name": key, "value": value, "isEditable": key in editable}
                    for key, value in sorted(changed.items())
                ],
                "resolvedParameters": [
                    {"name": key, "value": value, "isEditable": key in editable}
                    for key, value in sorted((defaults | changed).items())
                ],
            },
        }
        at = place.mapping()
        if "account" in at or "account_path" in at:
            key = "account" if "account" in at else "account_path"
            found["awsAccount"] = {"awsAccountId" if key == "account" else "awsAccountIdPath": place.text(key)}
        if "region" in at or "region_path" in at:
            key = "region" if "region" in at else "region_path"
            found["awsRegion"] = {"regionName" if key == "region" else "regionNamePath": place.text(key)}
        if "pools" in at:
            found["accountPools"] = place.texts("pools")
            for pool in found["accountPools"]:
                if pool not in self._state.account_pools:
                    raise place.error(f"{pool} is no account pool of domain {self._state.id}.")
        return found

    def _project(self, project: str, node: Node) -> None:
        profile = self._state.project_profiles.get(node.text("profile", "")) if node.value.get("profile") else None
        if node.value.get("profile") and profile is None:
            raise node.child("profile").error(f"{node.value['profile']} is no profile of domain {self._state.id}.")
        created = node.text("created", self._created)
        row: Document = {
            "id": project,
            "domainId": self._state.id,
            "name": node.text("name"),
            "description": node.text("description", ""),
            "projectStatus": node.text("status", "ACTIVE"),
            "domainUnitId": self._unit(node),
            "resourceTags": self._tags(node, profile),
            "glossaryTerms": node.texts("glossary_terms"),
            "userParameters": [],
            "environmentDeploymentDetails": {"overallDeploymentStatus": "SUCCESSFUL"},
            "createdBy": self._state.account_id,
            "createdAt": created,
            "lastUpdatedAt": node.text("updated", created),
        }
        if not row["glossaryTerms"]:
            del row["glossaryTerms"]
        if node.value.get("category") is not None:
            row["projectCategory"] = node.text("category")
        if profile is not None:
            row["projectProfileId"] = profile["id"]
            self._placed(project, node, row, profile)
        for name, environment in node.child("environments").items():
            self._extra(project, name, environment.keys(_ENVIRONMENT), row)
        self._state.projects[project] = row
        self._state.memberships[project] = [
            {"memberDetails": self._person(name, node.child(key)), "designation": designation}
            for key, designation in _DESIGNATIONS.items()
            for name in node.texts(key)
        ]

    def _tags(self, node: Node, profile: Document | None) -> list[Document]:
        own = node.table("tags")
        given = {tag["key"]: tag for tag in (profile or {}).get("projectResourceTags", [])}
        tags: list[Document] = []
        for key, tag in given.items():
            if key in own and not tag["isValueEditable"] and own[key] != tag["value"]:
                raise node.child("tags").error(f"the profile fixes {key} to {tag['value']}.")
            tags.append({"key": key, "value": own.get(key, tag["value"]), "source": "PROJECT_PROFILE"})
        tags += [{"key": key, "value": value, "source": "PROJECT"} for key, value in own.items() if key not in given]
        return tags

    def _placed(self, project: str, node: Node, row: Document, profile: Document) -> None:
        wanted = set(node.texts("on_demand"))
        own = node.child("parameters")
        for configuration in profile["environmentConfigurations"]:
            if configuration["deploymentMode"] == "ON_DEMAND" and configuration["name"] not in wanted:
                continue
            account, region, pool = self._place(node, configuration)
            resolved = configuration["configurationParameters"]["resolvedParameters"]
            parameters = {found["name"]: found["value"] for found in resolved}
            parameters |= own.table(configuration["name"]) if own.value else {}
            environment = f"{project}-{configuration['name'].lower()}"
            item: dict[str, Any] = {
                "environmentId": environment,
                "environmentConfigurationName": configuration["name"],
                "environmentParameters": [{"name": name, "value": value} for name, value in sorted(parameters.items())],
            }
            if "accountPools" in configuration or "awsAccount" not in configuration:
                item["environmentResolvedAccount"] = {"awsAccountId": account, "regionName": region}
                if pool:
                    item["environmentResolvedAccount"]["sourceAccountPoolId"] = pool
            row["userParameters"].append(item)
            self._environment(environment, row, configuration, account, region)

    def _place(self, node: Node, configuration: Document) -> tuple[str, str, str | None]:
        """Return account, Region and pool of a new environment: fixed by the profile, else chosen by the project."""
        chosen = node.child("place").keys(("account", "region"))
        fixed = configuration.get("awsAccount", {}).get("awsAccountId")
        region = configuration.get("awsRegion", {}).get("regionName")
        if fixed is None or region is None:
            if chosen.value is None:
                raise node.error("its profile leaves the place open, so the project needs place: {account, region}.")
            fixed, region = fixed or chosen.text("account"), region or chosen.text("region")
        for pool in configuration.get("accountPools", []):
            accounts = self._state.account_pools[pool]["accountSource"].get("accounts", [])
            if any(item["awsAccountId"] == fixed for item in accounts):
                return fixed, region, pool
        return fixed, region, None

    def _extra(self, project: str, name: str, node: Node, row: Document) -> None:
        """Add an environment that the profile would not place there, or change one that it did."""
        if name in self._state.environments:
            found = self._state.environments[name]
            found["awsAccountId"] = node.text("account", found["awsAccountId"])
            found["awsAccountRegion"] = node.text("region", found["awsAccountRegion"])
            found["status"] = node.text("status", found["status"])
            return
        blueprint = node.text("blueprint")
        configuration = {
            "name": node.text("configuration", blueprint),
            "environmentBlueprintId": self._blueprint(blueprint, node),
        }
        profile = self._state.project_profiles.get(row.get("projectProfileId", ""), {})
        for item in profile.get("environmentConfigurations", []):
            if item["name"] == configuration["name"]:
                configuration["id"] = item["id"]
        self._environment(name, row, configuration, node.text("account"), node.text("region"))

    def _environment(
        self, environment: str, project: Document, configuration: Document, account: str, region: str
    ) -> None:
        if account not in self._accounts:
            raise self._node.error(f"environment {environment} lies in {account}, which is none of the accounts.")
        if len(environment) > 36:
            raise self._node.error(f"the id {environment} is longer than 36 characters; shorten the project's.")
        role = f"arn:aws:iam::{account}:role/datazone_usr_role_{project['id']}_{environment}"
        row: Document = {
            "id": environment,
            "projectId": project["id"],
            "domainId": self._state.id,
            "name": self._names[configuration["environmentBlueprintId"]],
            "provider": "Amazon SageMaker",
            "status": "ACTIVE",
            "awsAccountId": account,
            "awsAccountRegion": region,
            "environmentBlueprintId": configuration["environmentBlueprintId"],
            "environmentConfigurationName": configuration["name"],
            "provisionedResources": [
                {"name": "userRoleArn", "type": "String", "value": role, "provider": "Amazon SageMaker"}
            ],
            "createdBy": self._state.account_id,
            "createdAt": project["createdAt"],
            "updatedAt": project["lastUpdatedAt"],
        }
        if "id" in configuration:
            row["environmentConfigurationId"] = configuration["id"]
        self._state.environments[environment] = row

    def _blueprint(self, name: str, node: Node) -> str:
        found = blueprint_id(self._state.id, name)
        if found not in self._state.blueprints:
            raise node.error(f"{name} is no blueprint of domain {self._state.id}.")
        return found

    def _unit(self, node: Node) -> str:
        unit = node.text("unit", next(iter(self._state.domain_units)))
        if unit not in self._state.domain_units:
            raise node.child("unit").error(f"{unit} is no unit of domain {self._state.id}.")
        return unit

    def _person(self, name: str, node: Node) -> Document:
        if name not in self._people:
            raise node.error(f"{name} is no user, role or group of domain {self._state.id}.")
        return self._people[name]
