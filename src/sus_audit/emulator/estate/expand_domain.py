"""Expand one domain: its units, people, policies, pools and blueprints. Profiles and projects have their own module."""

from __future__ import annotations

from typing import Any

from sus_audit.emulator.estate.defaults import (
    MANAGED_BLUEPRINTS,
    NEEDS_NETWORK,
    USER_PARAMETERS,
    blueprint_id,
    digest,
    key_arn,
    person_id,
    regional_parameters,
)
from sus_audit.emulator.estate.document import Node
from sus_audit.emulator.estate.expand_projects import ProjectBuilder
from sus_audit.emulator.state import AccountState, Document, DomainState

CREATED = "2026-01-12T09:00:00Z"
_DOMAIN = (
    "account", "region", "name", "description", "single_sign_on", "kms_key", "version", "tags", "created", "units",
    "users", "roles", "groups", "blueprints", "blueprint_configurations", "pools", "profiles", "projects", "grants",
    "rules", "designations", "associations",
)  # fmt: skip
_BOUNDARY = "arn:aws:iam::aws:policy/SageMakerStudioProjectUserRolePermissionsBoundary"
_GRANT_DETAILS = {
    "CREATE_DOMAIN_UNIT": "createDomainUnit",
    "OVERRIDE_DOMAIN_UNIT_OWNERS": "overrideDomainUnitOwners",
    "ADD_TO_PROJECT_MEMBER_POOL": "addToProjectMemberPool",
    "OVERRIDE_PROJECT_OWNERS": "overrideProjectOwners",
    "CREATE_GLOSSARY": "createGlossary",
    "CREATE_FORM_TYPE": "createFormType",
    "CREATE_ASSET_TYPE": "createAssetType",
    "CREATE_PROJECT": "createProject",
    "CREATE_PROJECT_FROM_PROJECT_PROFILE": "createProjectFromProjectProfile",
}
_CREATE_ENVIRONMENT = "CREATE_ENVIRONMENT_FROM_BLUEPRINT"


class DomainBuilder:
    """Builds one domain from its shorthand."""

    def __init__(self, domain_id: str, node: Node, accounts: dict[str, AccountState]) -> None:
        self._id = domain_id
        self._node = node.keys(_DOMAIN)
        self._accounts = accounts
        self._account = node.text("account")
        self._region = node.text("region")
        self._created = node.text("created", CREATED)
        self._account_known(self._account, node.child("account"))
        self._people: dict[str, Document] = {}
        self.group_memberships: dict[str, list[Document]] = {}
        self._state = DomainState(account_id=self._account, region=self._region, id=domain_id, domain={})

    def build(self) -> DomainState:
        """Return the domain; raise UsageError where a name refers to nothing."""
        state = self._state
        self._principals()
        self._units()
        state.domain = self._domain()
        self._blueprints()
        self._pools()
        ProjectBuilder(state, self._node, self._people, self._created, self._accounts).build()
        self._configurations()
        self._grants()
        self._rules()
        self._designations()
        self._associations()
        return state

    def _domain(self) -> Document:
        node, role = self._node, f"arn:aws:iam::{self._account}:role/service-role"
        found: Document = {
            "id": self._id,
            "arn": f"arn:aws:datazone:{self._region}:{self._account}:domain/{self._id}",
            "name": node.text("name"),
            "description": node.text("description", ""),
            "domainVersion": node.text("version", "V2"),
            "status": "AVAILABLE",
            "rootDomainUnitId": next(iter(self._state.domain_units)),
            "domainExecutionRole": f"{role}/AmazonSageMakerDomainExecution",
            "serviceRole": f"{role}/AmazonSageMakerDomainService",
            "portalUrl": f"https://{self._id}.sagemaker.{self._region}.on.aws",
            "singleSignOn": {"type": "DISABLED"},
            "tags": node.table("tags"),
            "createdAt": self._created,
            "lastUpdatedAt": self._created,
        }
        sso = node.child("single_sign_on")
        if sso.value is not None:
            assignment = sso.keys(("instance", "assignment")).text("assignment", "MANUAL")
            found["singleSignOn"] = {"type": "DISABLED", "userAssignment": assignment}
            # Without an instance only the assignment is left of what was set up once.
            if sso.value.get("instance") is not None:
                found["singleSignOn"] |= {"type": "IAM_IDC", "idcInstanceArn": sso.text("instance")}
        if node.value.get("kms_key") == "own":
            found["kmsKeyIdentifier"] = key_arn(self._account, self._region)
        elif node.value.get("kms_key") is not None:
            found["kmsKeyIdentifier"] = node.text("kms_key")
        return found

    def _principals(self) -> None:
        for name, node in self._node.child("users").items():
            node.keys(("first", "last", "status"))
            row: Document = {"id": person_id(self._id, "user", name), "domainId": self._id, "type": "SSO"}
            sso = {"username": name, "firstName": node.text("first"), "lastName": node.text("last")}
            row |= {"status": node.text("status", "ACTIVATED"), "details": {"sso": sso}}
            self._state.user_profiles[row["id"]] = row
            self._people[name] = {"user": {"userId": row["id"]}}
        for arn, node in self._node.child("roles").items():
            row = {"id": person_id(self._id, "role", arn), "domainId": self._id, "type": "IAM"}
            iam = {"arn": arn, "principalId": f"AROA{digest(arn, length=17).upper()}"}
            row |= {"status": node.keys(("status",)).text("status", "ACTIVATED"), "details": {"iam": iam}}
            self._state.user_profiles[row["id"]] = row
            self._people[arn] = {"user": {"userId": row["id"]}}
        for name, node in self._node.child("groups").items():
            group = person_id(self._id, "group", name)
            members = node.keys(("members", "status")).texts("members")
            row = {"id": group, "domainId": self._id, "status": node.text("status", "ASSIGNED"), "groupName": name}
            self._state.group_profiles[group] = row
            self._people[name] = {"group": {"groupId": group}}
            self.group_memberships[group] = [
                {"userId": self._person(user, node)["user"]["userId"], "membershipId": person_id(self._id, name, user)}
                for user in members
            ]

    def _person(self, name: str, node: Node) -> Document:
        if name not in self._people:
            raise node.error(f"{name} is no user, role or group of domain {self._id}.")
        return self._people[name]

    def _units(self) -> None:
        units = self._node.child("units")
        first = next(iter(units.mapping()), None)
        if first is None:
            raise self._node.error("a domain needs units; the first one is its root.")
        for unit, node in units.items():
            node.keys(("name", "description", "parent", "owners"))
            owners = [self._person(name, node.child("owners")) for name in node.texts("owners")]
            row = {"id": unit, "domainId": self._id, "name": node.text("name"), "owners": owners}
            row |= {
                "description": node.text("description", ""),
                "createdAt": self._created,
                "lastUpdatedAt": self._created,
            }
            if unit != first:
                row["parentDomainUnitId"] = self._unit(node.text("parent", first), node)
            self._state.domain_units[unit] = row

    def _unit(self, unit: str, node: Node) -> str:
        if unit not in self._state.domain_units:
            raise node.error(f"{unit} is no unit of domain {self._id}; a parent stands before its children.")
        return unit

    def _blueprints(self) -> None:
        listed: dict[str, Node | None] = dict.fromkeys(MANAGED_BLUEPRINTS)
        listed |= dict(self._node.child("blueprints").items())
        for name, node in listed.items():
            managed, defaults = name in MANAGED_BLUEPRINTS, dict(USER_PARAMETERS.get(name, {}))
            if node is not None:
                defaults |= node.keys(("parameters",)).table("parameters")
            row: Document = {
                "id": blueprint_id(self._id, name),
                "name": name,
                "provider": "Amazon SageMaker" if managed else "CloudFormation",
                "managed": managed,
                "provisioningProperties": {
                    "cloudFormation": {"templateUrl": f"https://templates.example.com/{name}.yaml"}
                },
                "userParameters": [
                    {
                        "keyName": key,
                        "fieldType": "String",
                        "defaultValue": value,
                        "isEditable": False,
                        "isOptional": True,
                    }
                    for key, value in sorted(defaults.items())
                ],
                "createdAt": self._created,
                "updatedAt": self._created,
            }
            if name.startswith("Tooling"):
                row["blueprintCategory"] = "TOOLING"
            self._state.blueprints[row["id"]] = row

    def _blueprint(self, name: str, node: Node) -> str:
        found = blueprint_id(self._id, name)
        if found not in self._state.blueprints:
            raise node.error(f"{name} is no blueprint of domain {self._id}.")
        return found

    def _pools(self) -> None:
        root = next(iter(self._state.domain_units))
        for pool, node in self._node.child("pools").items():
            node.keys(("name", "description", "accounts", "handler", "unit"))
            listed = node.child("accounts")
            accounts: list[Document] = []
            for account in listed.mapping():
                self._account_known(account, listed)
                found = {"awsAccountId": account, "awsAccountName": self._accounts[account].name}
                accounts.append(found | {"supportedRegions": listed.texts(account)})
            source: Document = {"accounts": accounts}
            if node.value.get("handler") is not None:
                source = {"customAccountPoolHandler": {"lambdaFunctionArn": node.text("handler")}}
            self._state.account_pools[pool] = {
                "id": pool,
                "domainId": self._id,
                "name": node.text("name"),
                "description": node.text("description", ""),
                "resolutionStrategy": "MANUAL",
                "accountSource": source,
                "domainUnitId": self._unit(node.text("unit", root), node),
                "createdBy": self._account,
                "createdAt": self._created,
                "lastUpdatedAt": self._created,
            }
            if "accounts" not in source:
                # What the handler answers when it is asked.
                self._state.account_pools[pool]["handlerAccounts"] = accounts

    def _configurations(self) -> None:
        for account, node in self._node.child("blueprint_configurations").items():
            self._account_known(account, node)
            node.keys(("regions", "blueprints", "granted_to", "also_granted", "change"))
            for name in node.texts("blueprints"):
                blueprint = self._blueprint(name, node.child("blueprints"))
                row = self._configuration(account, name, blueprint, node.texts("regions"))
                row |= node.child("change").mapping().get(name) or {}
                # A violation cannot write null, which would take its own key away; an empty text stands for nothing.
                self._state.blueprint_configurations[account, blueprint] = {
                    key: value for key, value in row.items() if value not in (None, "")
                }
                also = node.child("also_granted")
                for unit in [*node.texts("granted_to"), *(also.texts(name) if also.value else [])]:
                    children = {"domainUnit": self._unit(unit, node), "includeChildDomainUnits": True}
                    principal = {
                        "project": {
                            "projectDesignation": "CONTRIBUTOR",
                            "projectGrantFilter": {"domainUnitFilter": children},
                        }
                    }
                    detail: Document = {"createEnvironmentFromBlueprint": {}}
                    self._grant(
                        "ENVIRONMENT_BLUEPRINT_CONFIGURATION",
                        f"{account}:{blueprint}",
                        _CREATE_ENVIRONMENT,
                        principal,
                        detail,
                    )

    def _configuration(self, account: str, name: str, blueprint: str, regions: list[str]) -> Document:
        role = f"arn:aws:iam::{account}:role/service-role"
        networked = name in NEEDS_NETWORK
        return {
            "domainId": self._id,
            "environmentBlueprintId": blueprint,
            "provisioningRoleArn": f"{role}/AmazonSageMakerProvisioning-{account}",
            "manageAccessRoleArn": f"{role}/AmazonSageMakerManageAccess-{self._region}-{self._id}",
            "environmentRolePermissionBoundary": _BOUNDARY,
            "enabledRegions": regions,
            "regionalParameters": {
                region: regional_parameters(account, region) if networked else {"KmsKeyArn": key_arn(account, region)}
                for region in regions
            },
            "allowUserProvidedConfigurations": False,
            "createdAt": self._created,
            "updatedAt": self._created,
        }

    def _grants(self) -> None:
        for name, node in self._node.child("grants").items():
            node.keys(("unit", "policy", "to", "profiles", "children"))
            policy = node.text("policy")
            if policy not in _GRANT_DETAILS:
                raise node.child("policy").error(f"it is one of {', '.join(sorted(_GRANT_DETAILS))}.")
            detail: dict[str, Any] = {"includeChildDomainUnits": bool(node.value.get("children", False))}
            for profile in node.texts("profiles"):
                if profile not in self._state.project_profiles:
                    raise node.child("profiles").error(f"{profile} is no profile of domain {self._id}.")
                detail.setdefault("projectProfiles", []).append(profile)
            to = node.text("to")
            principal: Document
            if to == "everyone":
                principal = {"user": {"allUsersGrantFilter": {}}}
            else:
                found = self._person(to, node.child("to"))
                if "user" in found:
                    principal = {"user": {"userIdentifier": found["user"]["userId"]}}
                else:
                    principal = {"group": {"groupIdentifier": found["group"]["groupId"]}}
            self._grant(
                "DOMAIN_UNIT",
                self._unit(node.text("unit"), node),
                policy,
                principal,
                {_GRANT_DETAILS[policy]: detail},
                name,
            )

    def _grant(
        self, kind: str, entity: str, policy: str, principal: Document, detail: Document, name: str = ""
    ) -> None:
        grant = {"principal": principal, "detail": detail, "createdAt": self._created, "createdBy": self._account}
        grant["grantId"] = digest(kind, entity, policy, name, str(sorted(principal.items())), length=10)
        self._state.policy_grants.append(
            {"entityType": kind, "entityIdentifier": entity, "policyType": policy, "grant": grant},
        )

    def _rules(self) -> None:
        for rule, node in self._node.child("rules").items():
            node.keys(("name", "unit", "action", "form", "children"))
            target = {
                "domainUnitId": self._unit(node.text("unit"), node),
                "includeChildDomainUnits": bool(node.value.get("children", True)),
            }
            form = {"typeIdentifier": node.text("form"), "typeRevision": "1"}
            self._state.rules[rule] = {
                "identifier": rule,
                "revision": "1",
                "name": node.text("name"),
                "ruleType": "METADATA_FORM_ENFORCEMENT",
                "target": {"domainUnitTarget": target},
                "targetType": "DOMAIN_UNIT",
                "action": node.text("action"),
                "scope": {"assetType": {"selectionMode": "ALL"}, "project": {"selectionMode": "ALL"}},
                "detail": {"metadataFormEnforcementDetail": {"requiredMetadataForms": [form]}},
                "createdAt": self._created,
                "updatedAt": self._created,
                "createdBy": self._account,
                "lastUpdatedBy": self._account,
            }

    def _designations(self) -> None:
        for designation, node in self._node.child("designations").items():
            node.keys(("name", "description", "policy"))
            self._state.designations[designation] = {
                "domainId": self._id,
                "id": designation,
                "name": node.text("name"),
                "description": node.text("description", ""),
                "designationType": "USER_CREATED",
                "policy": node.text("policy"),
                "deletionProtection": True,
                "createdBy": self._account,
                "createdAt": self._created,
                "lastUpdatedAt": self._created,
            }

    def _associations(self) -> None:
        for principal, node in self._node.child("associations").items():
            node.keys(("status", "external", "share", "permission", "message"))
            if principal.isdigit() and principal not in self._accounts and not node.mapping().get("external"):
                self._account_known(principal, node)
            values = node.mapping()
            row: Document = {
                "principal": principal,
                "status": values.get("status", "ASSOCIATED"),
                "external": bool(values.get("external", False)),
                "share": values.get("share", f"DataZone-{self._node.text('name')}-{self._id}"),
                "permission": values.get("permission", "AWSRAMPermissionsAmazonDatazoneDomainExtendedServiceAccess"),
                "allowExternalPrincipals": bool(values.get("external", False)),
            }
            if "message" in values:
                row["statusMessage"] = values["message"]
            self._state.associations.append(row)

    def _account_known(self, account: str, node: Node) -> None:
        if account not in self._accounts:
            raise node.error(f"{account} is none of the accounts.")
