"""The snapshot: flat tables of what AWS said, keyed by stable ids.

Conventions of every row:

- A field named like a table's row (`project`, `profile`, `domain_unit`, `blueprint`) holds that row's *key*;
  a field that ends in `_id` holds the bare AWS id.
- `None` means AWS returned nothing. `UNSET` (absent in JSON) means it could not be read or decided, and a row
  of `gaps` says why.
- Times are RFC 3339 in UTC, whole seconds, `Z`.
- Lists whose order means nothing are sorted.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar, Literal

import msgspec
from msgspec import UNSET, UnsetType

SCHEMA_VERSION = "1.0"


class Cause(StrEnum):
    """Why a fact is missing. The same words appear in gaps and in unknown verdicts."""

    DENIED_BY_IAM = "denied_by_iam"
    DENIED_BY_SCP = "denied_by_scp"
    DENIED_BY_DATAZONE = "denied_by_datazone"
    NOT_ASSOCIATED = "not_associated"
    ROLE_NOT_ASSUMABLE = "role_not_assumable"
    THROTTLED = "throttled"
    UNAVAILABLE = "unavailable"
    MALFORMED = "malformed"
    NOT_FOUND = "not_found"
    REGION_DISABLED = "region_disabled"
    NOT_COLLECTED = "not_collected"
    UNRESOLVED = "unresolved"
    UNCLASSIFIED = "unclassified"
    VISIBILITY_UNPROVED = "visibility_unproved"
    OPAQUE = "opaque"
    INVALID = "invalid"
    RULE_ERROR = "rule_error"
    MISSING_CATALOG = "missing_catalog"


class Placement(StrEnum):
    """Where an environment configuration can land, from the strictest to the loosest (domain.md 1.2)."""

    FIXED = "fixed"
    FIXED_PARTIAL = "fixed_partial"
    INDIRECT = "indirect"
    POOLED = "pooled"
    OPEN = "open"
    CONFLICT = "conflict"


class _Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a row."""


class Source(_Value, frozen=True, kw_only=True):
    """One AWS call behind a row."""

    call: str
    """`service:Operation`, the IAM spelling."""
    request_id: str
    at: str


class ClassifiedBy(_Value, frozen=True, kw_only=True):
    """How one classification was decided, and what the other sources said."""

    source: str
    """`tag:<key>`, `glossary_term`, `organizational_unit`, `domain_unit`, `name`, `group`, `config`."""
    value: str
    """The raw value that the source held."""
    disagreeing: list[str] = []
    """`<source>=<raw value>` of later sources that decide otherwise, in the config's order."""


class FoldedTag(_Value, frozen=True, kw_only=True):
    """A tag in the form in which rules compare tags. Lists of them are sorted."""

    key: str
    """The words of the key in one: `costcenter` of `Cost-Center`."""
    value: str
    """The words of the value, one space between."""
    tokens: list[str]
    """The words of the value, as `name_tokens`."""
    items: list[str]
    """What the value lists, each as `value`, sorted; one for a value that is no list, none for an empty one."""


class Row(_Value, frozen=True, kw_only=True):
    """Base of every table's row."""

    source: list[Source] = []


class _Classified(Row, frozen=True, kw_only=True):
    """A row that carries the three classifications.

    `business_unit` and `stage` are absent, with a gap of cause `unclassified`, where no source decides.
    `regulations` is the sorted union of what all sources say; empty means that none names a regulation.
    """

    business_unit: str | UnsetType = UNSET
    stage: str | UnsetType = UNSET
    regulations: list[str] | UnsetType = UNSET
    classified_by: dict[str, ClassifiedBy] = {}
    """`business_unit`, `stage` or `regulations` -> how it was decided."""


class Organization(Row, frozen=True, kw_only=True):
    """organizations:DescribeOrganization. Key: the organization id."""

    id: str
    arn: str
    management_account_id: str
    root_id: str | UnsetType = UNSET


class Account(_Classified, frozen=True, kw_only=True):
    """organizations:ListAccounts, ListParents, ListTagsForResource. Key: the account id."""

    id: str
    arn: str | UnsetType | None = UNSET
    name: str | UnsetType | None = UNSET
    status: str | UnsetType | None = UNSET
    in_organization: bool | UnsetType = UNSET
    """False for an account that only an association, a profile or an environment names."""
    organizational_units: list[str] | UnsetType = UNSET
    """Ids from the root down to the account's own unit, the root's id first."""
    organizational_unit_names: list[str] | UnsetType = UNSET
    """The names in the same order; the root's name first."""
    tags: dict[str, str] | UnsetType = UNSET
    enabled_regions: list[str] | UnsetType = UNSET
    folded_tags: list[FoldedTag] | UnsetType = UNSET
    """Derived: the tags, so folded that rules can compare them."""


class BusinessUnit(Row, frozen=True, kw_only=True):
    """A business unit named in the config. Key: its name."""

    name: str
    aliases: list[str] = []
    governance: bool = False
    """True for the unit that owns the platform itself (the seed's Central Data Governance team)."""


class SingleSignOn(_Value, frozen=True, kw_only=True):
    """GetDomain.singleSignOn."""

    type: str | None
    user_assignment: str | None
    idc_instance_arn: str | None


class Domain(Row, frozen=True, kw_only=True):
    """datazone:ListDomains, GetDomain. Key: the domain id."""

    id: str
    arn: str | UnsetType = UNSET
    name: str | UnsetType = UNSET
    description: str | UnsetType | None = UNSET
    account_id: str
    region: str
    status: str | UnsetType | None = UNSET
    domain_version: str | UnsetType | None = UNSET
    single_sign_on: SingleSignOn | UnsetType | None = UNSET
    kms_key_identifier: str | UnsetType | None = UNSET
    root_domain_unit: str | UnsetType | None = UNSET
    """Key of the root domain unit."""
    domain_execution_role: str | UnsetType | None = UNSET
    service_role: str | UnsetType | None = UNSET
    tags: dict[str, str] | UnsetType = UNSET
    created_at: str | UnsetType | None = UNSET
    last_updated_at: str | UnsetType | None = UNSET


class DomainUnit(_Classified, frozen=True, kw_only=True):
    """datazone:ListDomainUnitsForParent, GetDomainUnit, ListEntityOwners. Key: `<domain>/<unit id>`."""

    id: str
    domain_id: str
    name: str | UnsetType = UNSET
    description: str | UnsetType | None = UNSET
    parent: str | UnsetType | None = UNSET
    """Key of the parent; None for the root."""
    ancestors: list[str] | UnsetType = UNSET
    """Keys from the root down to the parent (empty for the root)."""
    owners: list[str] | UnsetType = UNSET
    """Keys of principals."""


class Association(Row, frozen=True, kw_only=True):
    """One principal of one RAM share that carries a domain. Key: `<share ARN>/<principal>`."""

    domain_id: str
    share_arn: str
    share_name: str | UnsetType | None = UNSET
    share_status: str | UnsetType | None = UNSET
    allow_external_principals: bool | UnsetType | None = UNSET
    permissions: list[str] | UnsetType = UNSET
    """ARNs of the RAM managed permissions of the share."""
    principal: str
    principal_kind: Literal["account", "organizational_unit", "organization", "other"]
    accounts: list[str] | UnsetType = UNSET
    """Ids of the accounts that the principal stands for; absent where it could not be expanded."""
    status: str | UnsetType | None = UNSET
    status_message: str | UnsetType | None = UNSET
    external: bool | UnsetType | None = UNSET
    created_at: str | UnsetType | None = UNSET
    last_updated_at: str | UnsetType | None = UNSET


class Parameter(_Value, frozen=True, kw_only=True):
    """An effective parameter: of a profile's configuration, a blueprint or a project. Booleans are "true"/"false"."""

    name: str
    value: str | None = None
    is_editable: bool | None = None


class Blueprint(Row, frozen=True, kw_only=True):
    """datazone:ListEnvironmentBlueprints (managed and custom), GetEnvironmentBlueprint. Key: `<domain>/<id>`."""

    id: str
    domain_id: str
    name: str
    provider: str | UnsetType | None = UNSET
    managed: bool
    category: str | UnsetType | None = UNSET
    parameters: list[Parameter] | UnsetType = UNSET


class BlueprintConfiguration(Row, frozen=True, kw_only=True):
    """datazone:ListEnvironmentBlueprintConfigurations with the owning account's credentials.

    Key: `<domain>/<account>/<blueprint id>`.
    """

    domain_id: str
    account_id: str
    blueprint: str
    blueprint_id: str
    blueprint_name: str | UnsetType = UNSET
    provisioning_role_arn: str | UnsetType | None = UNSET
    manage_access_role_arn: str | UnsetType | None = UNSET
    environment_role_permission_boundary: str | UnsetType | None = UNSET
    enabled_regions: list[str] | UnsetType = UNSET
    regional_parameters: dict[str, dict[str, str]] | UnsetType = UNSET
    allow_user_provided_configurations: bool | UnsetType | None = UNSET
    created_at: str | UnsetType | None = UNSET
    last_updated_at: str | UnsetType | None = UNSET


class PoolHandler(_Value, frozen=True, kw_only=True):
    """The Lambda function that resolves a pool."""

    lambda_function_arn: str
    lambda_execution_role_arn: str | None


class PoolAccount(_Value, frozen=True, kw_only=True):
    """One account of a pool."""

    account_id: str
    regions: list[str]


class AccountPool(Row, frozen=True, kw_only=True):
    """datazone:ListAccountPools, GetAccountPool. Key: `<domain>/<id>`."""

    id: str
    domain_id: str
    name: str | UnsetType = UNSET
    description: str | UnsetType | None = UNSET
    domain_unit: str | UnsetType | None = UNSET
    resolution_strategy: str | UnsetType | None = UNSET
    handler: PoolHandler | UnsetType | None = UNSET
    accounts: list[PoolAccount] | UnsetType = UNSET
    """Absent, with a gap `unresolved`, where a handler decides and was not asked."""
    created_at: str | UnsetType | None = UNSET
    last_updated_at: str | UnsetType | None = UNSET


class EnvironmentConfiguration(_Value, frozen=True, kw_only=True):
    """One environment configuration of a profile."""

    id: str | None
    name: str
    blueprint: str
    """Key of the blueprint."""
    deployment_mode: str | None
    deployment_order: int | None
    account_id: str | UnsetType | None = UNSET
    """Absent where an account is given and not known before a proposed change is applied: fixed all the same."""
    account_id_path: str | None
    region: str | UnsetType | None = UNSET
    """Absent as the account."""
    region_path: str | None
    account_pools: list[str]
    """Keys of the pools."""
    parameters: list[Parameter]
    """Effective: resolvedParameters, else overrides over the blueprint's defaults."""
    placement: Placement | UnsetType = UNSET


class ResourceTag(_Value, frozen=True, kw_only=True):
    """A tag of a profile (`is_value_editable`) or of a project (`source`)."""

    key: str
    value: str | None
    is_value_editable: bool | None = None
    source: str | None = None


class Target(_Value, frozen=True, kw_only=True):
    """An account and Region that a profile can place an environment in."""

    account_id: str
    region: str


class ProjectProfile(_Classified, frozen=True, kw_only=True):
    """datazone:ListProjectProfiles, GetProjectProfile. Key: `<domain>/<id>`."""

    id: str
    domain_id: str
    name: str | UnsetType = UNSET
    description: str | UnsetType | None = UNSET
    status: str | UnsetType | None = UNSET
    domain_unit: str | UnsetType | None = UNSET
    allow_custom_project_resource_tags: bool | UnsetType | None = UNSET
    project_resource_tags: list[ResourceTag] | UnsetType = UNSET
    environment_configurations: list[EnvironmentConfiguration] | UnsetType = UNSET
    placement: Placement | UnsetType = UNSET
    """Derived: the loosest of its configurations; `fixed` for a profile without any."""
    targets: list[Target] | UnsetType = UNSET
    """Derived reach. Where it could not be decided in full, the pairs that are known are here and a gap names
    the field `targets`."""
    created_at: str | UnsetType | None = UNSET
    last_updated_at: str | UnsetType | None = UNSET


class ResolvedAccount(_Value, frozen=True, kw_only=True):
    """GetProject.userParameters[].environmentResolvedAccount."""

    configuration_name: str | None
    account_id: str
    region: str
    account_pool: str | None


class NameFamily(_Value, frozen=True, kw_only=True):
    """A way in which projects of one domain unit are named alike."""

    stem: str
    """The words that all share, `_` where they differ: `churn _`."""
    rest: list[str]
    """The words of this project there; other projects have others."""


class Project(_Classified, frozen=True, kw_only=True):
    """datazone:ListProjects, GetProject. Key: `<domain>/<id>`."""

    id: str
    domain_id: str
    name: str | UnsetType = UNSET
    description: str | UnsetType | None = UNSET
    status: str | UnsetType | None = UNSET
    category: str | UnsetType | None = UNSET
    domain_unit: str | UnsetType | None = UNSET
    profile: str | UnsetType | None = UNSET
    resource_tags: list[ResourceTag] | UnsetType = UNSET
    glossary_terms: list[str] | UnsetType = UNSET
    resolved_accounts: list[ResolvedAccount] | UnsetType = UNSET
    parameters: list[Parameter] | UnsetType = UNSET
    deployment_status: str | UnsetType | None = UNSET
    created_at: str | UnsetType | None = UNSET
    last_updated_at: str | UnsetType | None = UNSET
    name_tokens: list[str] | UnsetType = UNSET
    """Derived: the name folded (NFKC, case folded, accents dropped) and split at anything but letters and digits,
    at camel humps and between letters and digits; in order."""
    named_after: list[str] | UnsetType = UNSET
    """Derived: keys of principals whose own name occurs in the project's name; of its members also in a short form."""
    name_parts: list[list[str]] | UnsetType = UNSET
    """Derived: the words of the name, cut at `and`, `&` and `+`."""
    description_tokens: list[str] | UnsetType = UNSET
    """Derived: the description folded and split as `name_tokens`; empty where there is none."""
    described_after: list[str] | UnsetType = UNSET
    """Derived: keys of those members whose own name occurs in the description."""
    folded_tags: list[FoldedTag] | UnsetType = UNSET
    """Derived: the resource tags, so folded that rules can compare them."""
    folded_terms: list[str] | UnsetType = UNSET
    """Derived: the glossary terms, each in folded words with one space between; sorted, each once."""
    name_families: list[NameFamily] | UnsetType = UNSET
    """Derived: how its name is like those of other projects of its domain unit, as far as their names and units are
    known; sorted."""


class Environment(Row, frozen=True, kw_only=True):
    """datazone:ListEnvironments, GetEnvironment. Key: `<domain>/<id>`."""

    id: str
    domain_id: str
    project: str
    name: str | UnsetType = UNSET
    status: str | UnsetType | None = UNSET
    account_id: str | UnsetType | None = UNSET
    region: str | UnsetType | None = UNSET
    provider: str | UnsetType | None = UNSET
    configuration_id: str | UnsetType | None = UNSET
    configuration_name: str | UnsetType | None = UNSET
    blueprint: str | UnsetType | None = UNSET
    parameters: list[Parameter] | UnsetType = UNSET
    created_at: str | UnsetType | None = UNSET
    last_updated_at: str | UnsetType | None = UNSET
    name_tokens: list[str] | UnsetType = UNSET
    """Derived: the name folded and split as of projects."""


class Membership(Row, frozen=True, kw_only=True):
    """datazone:ListProjectMemberships. Key: `<project key>/<principal id>`."""

    domain_id: str
    project: str
    principal: str
    """Key of the principal."""
    designation: str | UnsetType | None = UNSET


class Principal(Row, frozen=True, kw_only=True):
    """datazone:SearchUserProfiles, SearchGroupProfiles, GetUserProfile, GetGroupProfile. Key: `<domain>/<id>`."""

    id: str
    domain_id: str
    kind: Literal["user", "group"]
    type: str | UnsetType | None = UNSET
    """`SSO`, `IAM` for users; `SSO_GROUP`, `DATAZONE_SSO_GROUP`, `IAM_ROLE_SESSION_GROUP` for groups."""
    status: str | UnsetType | None = UNSET
    name: str | UnsetType | None = UNSET
    """The user name, the role or user name of an IAM principal, or the group's name. Personal data."""
    arn: str | UnsetType | None = UNSET
    business_unit: str | UnsetType = UNSET
    """Of groups, by the config's sources; of users where a group of their unit holds them (Identity Store)."""
    name_tokens: list[str] | UnsetType = UNSET
    """Derived: a group's name folded and split as of projects; empty for users."""
    classified_by: dict[str, ClassifiedBy] = {}


class GrantPrincipal(_Value, frozen=True, kw_only=True):
    """To whom a policy is granted; exactly one kind."""

    kind: Literal["user", "all_users", "group", "project", "domain_unit", "all_domain_units"]
    principal: str | None = None
    """Key of the user or group."""
    project: str | None = None
    """Key of the project, for `project`."""
    designation: str | None = None
    domain_unit: str | None = None
    """Key of the unit: of `domain_unit`, or the filter of `project`."""
    include_child_domain_units: bool | None = None
    """Of that filter."""


class PolicyGrant(Row, frozen=True, kw_only=True):
    """datazone:ListPolicyGrants. Key: `<domain>/<entity type>/<entity id>/<policy type>/<grant digest>`."""

    domain_id: str
    entity_type: str
    entity: str
    """Key of the domain unit, or of the blueprint configuration that the grant is on."""
    policy_type: str
    principal: GrantPrincipal
    include_child_domain_units: bool | None = None
    project_profiles: list[str] = []
    """Keys of the profiles that CREATE_PROJECT_FROM_PROJECT_PROFILE names."""
    created_at: str | None = None


class EnforcementRule(Row, frozen=True, kw_only=True):
    """datazone:ListRules, GetRule. Key: `<domain>/<id>`."""

    id: str
    domain_id: str
    name: str | UnsetType = UNSET
    rule_type: str | UnsetType | None = UNSET
    action: str | UnsetType | None = UNSET
    target_domain_unit: str | UnsetType | None = UNSET
    include_child_domain_units: bool | UnsetType | None = UNSET
    last_updated_at: str | UnsetType | None = UNSET


class Designation(Row, frozen=True, kw_only=True):
    """datazone:ListDesignations, GetDesignation. Key: `<domain>/<id>`."""

    id: str
    domain_id: str
    name: str | UnsetType = UNSET
    description: str | UnsetType | None = UNSET
    status: str | UnsetType | None = UNSET
    policy: str | UnsetType | None = UNSET


class Grantee(_Value, frozen=True, kw_only=True):
    """Somebody who may create projects from a profile, by one grant or as owner of one domain unit."""

    kind: Literal["user", "all_users", "group", "project", "domain_unit_owners", "all_domain_units"]
    """As in `GrantPrincipal`; `domain_unit_owners` for its `domain_unit`, and for ownership itself."""
    principal: str | None
    """Key of the user, the group, the project, or the domain unit whose owners they are; None where many are meant."""
    domain_unit: str
    """Key of the domain unit in which they may create."""
    include_child_domain_units: bool
    grant: str | None
    """Key of the grant of CREATE_PROJECT_FROM_PROJECT_PROFILE; None for owners of the unit, who need none."""
    business_units: list[str]
    """Those that they belong to, as far as that is decided."""
    undecided: list[str]
    """Keys of the principals, projects or domain units among them whose business unit is undecided."""


class Place(_Value, frozen=True, kw_only=True):
    """Where an environment of a profile can be created, and what lets it in."""

    account_id: str
    region: str
    configuration: str
    """Name of the profile's environment configuration."""
    blueprint: str
    """Key of its blueprint, which the account enables in the Region."""
    blueprint_grant: str
    """Key of the grant by which the account's blueprint lets the project in; the first of several."""
    domain_unit: str | None
    """Key of the domain unit whose projects that grant lets in; None for every unit."""
    include_child_domain_units: bool


class Doubt(_Value, frozen=True, kw_only=True):
    """An account in which more may be possible, because something could not be read or decided."""

    account_id: str
    cause: Cause
    about: str
    """What is not known, in words."""


class Reach(Row, frozen=True, kw_only=True):
    """Derived: who can create environments of one profile where. Key: `<profile key>/<digest of places and doubts>`.

    Every grantee of a row reaches every one of its places. Grantees who reach the same share a row, so that the table
    grows with grants and domain units and not with people times accounts. Who reaches nothing is in no row. What is
    unknown of one account is a doubt; what is unknown of all is a gap on the listing of this table.
    """

    domain_id: str
    profile: str
    grantees: list[Grantee]
    places: list[Place]
    doubts: list[Doubt]


class ProposedChange(Row, frozen=True, kw_only=True):
    """A resource of a proposed change, as the gate read it. Key: its address. Collection writes none."""

    type: str
    """CloudFormation's name of its type, or what it is in words."""
    state: Literal["readable", "opaque", "invalid"]
    """`opaque`: it changes DataZone in a way that cannot be seen; `invalid`: the service would refuse it."""
    message: str | None
    """What is opaque or invalid about it."""


class GapScope(_Value, frozen=True, kw_only=True):
    """The object that a gap is about: a row of the gap's own table, or the container whose listing failed."""

    kind: Literal[
        "organization", "account", "domain", "domain_unit", "association", "blueprint", "blueprint_configuration",
        "account_pool", "project_profile", "project", "environment", "membership", "principal", "policy_grant",
        "enforcement_rule", "designation", "business_unit", "reach", "change",
    ]  # fmt: skip
    id: str
    """The row's key (for `organization` the organization id, or `organization` where it is unknown)."""


class Gap(_Value, frozen=True, kw_only=True):
    """A fact that is missing. Key: the first 32 hex digits of the SHA-256 of its canonical JSON without `message`."""

    table: str
    scope: GapScope
    fields: list[str] | None
    """Names of the row's missing fields; None where the row itself or the listing is missing. A part of a field is
    named with a dot: `environment_configurations.account_id`."""
    cause: Cause
    message: str
    service: str | None = None
    operation: str | None = None
    account_id: str | None = None
    """The account whose credentials made the call."""
    region: str | None = None
    error_code: str | None = None


class Call(_Value, frozen=True, kw_only=True):
    """The ledger of one operation, account, Region and filter.

    Key: `<service:Operation>/<account>/<Region>/<filter>`.
    """

    call: str
    account_id: str
    region: str
    filter: str
    """`key=value` pairs that choose what is listed, joined by `,`; empty for none."""
    calls: int
    pages: int
    items: int
    errors: int
    caller_arn: str | None
    first_at: str
    last_at: str


class Collection(_Value, frozen=True, kw_only=True):
    """What was asked of the collection itself."""

    tool_version: str
    classification_digest: str
    """SHA-256 of the canonical JSON of the config's `classification`."""
    partition: str
    filters: dict[str, list[str]] = {}
    """Deliberate filters: `domains`, `accounts`."""
    trust_list_visibility: str | None = None
    """The reason given in the config for believing that DataZone lists everything."""
    redacted: bool = False
    """True where names were taken out, so that what is derived has to be derived anew."""


class Snapshot(_Value, frozen=True, kw_only=True):
    """The whole document. Every table is an object keyed by the row's stable id."""

    TABLES: ClassVar[tuple[str, ...]] = (
        "organization", "accounts", "business_units", "domains", "domain_units", "associations", "blueprints",
        "blueprint_configurations", "account_pools", "project_profiles", "projects", "environments",
        "memberships", "principals", "policy_grants", "enforcement_rules", "designations", "reach", "changes",
    )  # fmt: skip
    DERIVED: ClassVar[frozenset[str]] = frozenset({"business_units", "reach"})
    """Tables that no call returns."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION  # type: ignore[assignment]
    collected_at: str
    collection: Collection
    organization: dict[str, Organization] | UnsetType = UNSET
    accounts: dict[str, Account] | UnsetType = UNSET
    business_units: dict[str, BusinessUnit] | UnsetType = UNSET
    domains: dict[str, Domain] | UnsetType = UNSET
    domain_units: dict[str, DomainUnit] | UnsetType = UNSET
    associations: dict[str, Association] | UnsetType = UNSET
    blueprints: dict[str, Blueprint] | UnsetType = UNSET
    blueprint_configurations: dict[str, BlueprintConfiguration] | UnsetType = UNSET
    account_pools: dict[str, AccountPool] | UnsetType = UNSET
    project_profiles: dict[str, ProjectProfile] | UnsetType = UNSET
    projects: dict[str, Project] | UnsetType = UNSET
    environments: dict[str, Environment] | UnsetType = UNSET
    memberships: dict[str, Membership] | UnsetType = UNSET
    principals: dict[str, Principal] | UnsetType = UNSET
    policy_grants: dict[str, PolicyGrant] | UnsetType = UNSET
    enforcement_rules: dict[str, EnforcementRule] | UnsetType = UNSET
    designations: dict[str, Designation] | UnsetType = UNSET
    reach: dict[str, Reach] | UnsetType = UNSET
    changes: dict[str, ProposedChange] | UnsetType = UNSET
    """What the gate lays over a snapshot; empty in one that was collected."""
    gaps: dict[str, Gap] | UnsetType = UNSET
    calls: dict[str, Call] = {}


JsonObject = dict[str, Any]
"""A JSON object as Python sees it, where a struct would say nothing more."""
