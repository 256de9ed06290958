"""The config, sus-audit.yaml, as typed values with defaults."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

AccountId = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{12}$")]
Region = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2,4}(-[a-z]+)+-[0-9]$")]
Reason = Annotated[str, msgspec.Meta(min_length=1)]
Words = dict[str, list[str]]
"""A known value -> the other words for it."""


class _Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the config."""


class TagSource(_Value, frozen=True, kw_only=True):
    """Where a classification is read: the value of a tag."""

    tag: Annotated[str, msgspec.Meta(min_length=1)]


AccountSource = TagSource | Literal["organizational_unit", "name"]
DomainUnitSource = Literal["name", "parent"]
ProfileSource = TagSource | Literal["name", "domain_unit", "targets"]
ProjectSource = TagSource | Literal["glossary_term", "domain_unit", "name", "profile"]
PrincipalSource = Literal["name"]
Source = AccountSource | DomainUnitSource | ProfileSource | ProjectSource | PrincipalSource
"""Where a classification is read: a word, or `{tag: <key>}`."""


class Aws(_Value, frozen=True, kw_only=True):
    """How accounts are entered."""

    partition: Literal["aws", "aws-us-gov", "aws-cn", "aws-eusc"] = "aws"
    role_name: Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9+=,.@_/-]{1,128}$")] = "SusAuditReadOnly"
    external_id: str | None = None


class OrganizationConfig(_Value, frozen=True, kw_only=True):
    """Where AWS Organizations is read."""

    enabled: bool = True
    account_id: AccountId | None = None
    """The management account or a delegated administrator; None for the caller's own account."""
    region: Region = "us-east-1"


class DomainPlace(_Value, frozen=True, kw_only=True):
    """An account and Region whose domains are audited."""

    account_id: AccountId
    region: Region
    ids: list[str] = []
    """Only these domains; empty for all."""


class Collect(_Value, frozen=True, kw_only=True):
    """How AWS is asked."""

    workers: Annotated[int, msgspec.Meta(ge=1, le=64)] = 8
    requests_per_second: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 10
    """Per account, Region and operation."""
    max_attempts: Annotated[int, msgspec.Meta(ge=1, le=10)] = 4
    connect_timeout_seconds: Annotated[int, msgspec.Meta(ge=1, le=300)] = 5
    read_timeout_seconds: Annotated[int, msgspec.Meta(ge=1, le=900)] = 60
    ask_pool_handlers: bool = False
    """Let a pool's Lambda function be invoked to list its accounts."""
    trust_list_visibility: Reason | None = None
    """The reason for believing that DataZone lists everything to the collector; shown in every report."""


class BusinessUnitConfig(_Value, frozen=True, kw_only=True):
    """A business unit: the other words for it, its groups, and whether it owns the platform."""

    aliases: list[str] = []
    groups: list[str] = []
    """Names of its DataZone groups, or the leading words of their names."""
    governance: bool = False


class AccountSources(_Value, frozen=True, kw_only=True):
    """Sources for accounts: `{tag: key}`, `organizational_unit`, `name`."""

    business_unit: tuple[AccountSource, ...] = (TagSource(tag="business-unit"), "organizational_unit", "name")
    stage: tuple[AccountSource, ...] = (
        TagSource(tag="stage"),
        TagSource(tag="environment"),
        "organizational_unit",
        "name",
    )
    regulations: tuple[AccountSource, ...] = (TagSource(tag="regulation"), TagSource(tag="data-classification"))


class DomainUnitSources(_Value, frozen=True, kw_only=True):
    """Sources for domain units: `name`, `parent`. No source (stage, by default) means: not classified, and no gap."""

    business_unit: tuple[DomainUnitSource, ...] = ("name", "parent")
    stage: tuple[DomainUnitSource, ...] = ()
    regulations: tuple[DomainUnitSource, ...] = ("name",)


class ProfileSources(_Value, frozen=True, kw_only=True):
    """Sources for project profiles: `{tag: key}` of the tags it gives, `name`, `domain_unit`, `targets`.

    `targets` (the one value that all accounts in its reach share) is off by default: a profile would be judged by
    where it leads, and could never lead to the wrong place.
    """

    business_unit: tuple[ProfileSource, ...] = (TagSource(tag="business-unit"), "name", "domain_unit")
    stage: tuple[ProfileSource, ...] = (TagSource(tag="stage"), "name")
    regulations: tuple[ProfileSource, ...] = (TagSource(tag="regulation"), "name")


class ProjectSources(_Value, frozen=True, kw_only=True):
    """Sources for projects: `{tag: key}`, `glossary_term`, `domain_unit`, `name`, `profile`."""

    business_unit: tuple[ProjectSource, ...] = (TagSource(tag="business-unit"), "domain_unit")
    stage: tuple[ProjectSource, ...] = (TagSource(tag="stage"), TagSource(tag="environment"), "name", "profile")
    regulations: tuple[ProjectSource, ...] = (
        TagSource(tag="regulation"),
        TagSource(tag="data-classification"),
        "glossary_term",
    )


class PrincipalSources(_Value, frozen=True, kw_only=True):
    """Sources for groups, after the `groups` that a business unit lists: `name`."""

    business_unit: tuple[PrincipalSource, ...] = ("name",)


class Sources(_Value, frozen=True, kw_only=True):
    """Ordered sources per kind: the first that yields a known value decides."""

    accounts: AccountSources = AccountSources()
    domain_units: DomainUnitSources = DomainUnitSources()
    project_profiles: ProfileSources = ProfileSources()
    projects: ProjectSources = ProjectSources()
    principals: PrincipalSources = PrincipalSources()


def _stages() -> Words:
    return {
        "prod": ["production", "prd", "live"],
        "test": ["staging", "uat", "qa"],
        "dev": ["development"],
        "sandbox": ["experiment", "experimental", "research", "playground"],
    }


def _regulations() -> Words:
    return {"GDPR": [], "HIPAA": ["phi"], "PCI-DSS": ["pci", "pci_dss"]}


class Classification(_Value, frozen=True, kw_only=True):
    """Known values, the other words for each, and where they are read."""

    business_units: dict[str, BusinessUnitConfig] = {}
    stages: Words = msgspec.field(default_factory=_stages)
    regulations: Words = msgspec.field(default_factory=_regulations)
    sources: Sources = Sources()


Enforcement = Literal["enforced", "advisory"]
"""Whether a rule's findings decide the exit code. Advisory ones are shown like all others and never do."""


class StageRules(_Value, frozen=True, kw_only=True):
    """What is set otherwise for the resources of one stage."""

    parameters: dict[str, dict[str, Any]] = {}
    """Rule id -> its parameters; those left out are as they are for all stages."""
    enforcement: dict[str, Enforcement] = {}


class RulesConfig(_Value, frozen=True, kw_only=True):
    """What is judged, and how strictly."""

    parameters: dict[str, dict[str, Any]] = {}
    enforcement: dict[str, Enforcement] = {}
    """Rule id -> `enforced` (the default) or `advisory`."""
    stages: dict[str, StageRules] = {}
    """Stage of the resource, one of `classification.stages` -> what holds there instead."""
    disabled: dict[str, Reason] = {}
    """Rule id -> the reason, which every report shows."""
    folders: list[str] = []
    """Extra rule folders, relative to the config file."""


class EngineConfig(_Value, frozen=True, kw_only=True):
    """What judges: the embedded engine, or an OPA server of your own. Paths are relative to the config file."""

    kind: Literal["embedded", "opa"] = "embedded"
    url: Annotated[str, msgspec.Meta(pattern=r"^https?://[^\s/?#@]+(/[^\s?#]+)*/?$")] | None = None
    """Where OPA answers, with the path of a gateway where there is one: `https://opa.example.com:8181`."""
    ca_file: str | None = None
    """Certificates (PEM) of the authorities to trust instead of the well-known ones."""
    certificate: str | None = None
    """The client's own certificate (PEM), with its key where `key` names none."""
    key: str | None = None
    token_env: Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")] | None = None
    """Name of the environment variable with the bearer token; the token itself never stands in a config."""
    token_file: str | None = None
    timeout_seconds: Annotated[int, msgspec.Meta(ge=1, le=3600)] = 120
    """For one answer."""
    policies: Literal["push", "bundle"] = "push"
    """`bundle`: the server must hold the bundle that `rules bundle` writes. `push`: where it does not, policies are put
    there for the audit and removed after it."""


class Config(_Value, frozen=True, kw_only=True):
    """The whole file."""

    version: Literal[1]
    aws: Aws = Aws()
    organization: OrganizationConfig = OrganizationConfig()
    domains: Annotated[list[DomainPlace], msgspec.Meta(min_length=1)]
    accounts: list[AccountId] = []
    """Member accounts to read besides the associated ones."""
    collect: Collect = Collect()
    classification: Classification = Classification()
    rules: RulesConfig = RulesConfig()
    engine: EngineConfig = EngineConfig()
    waivers: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    """The waivers file, relative to the config file."""
    longest_waiver_days: Annotated[int, msgspec.Meta(ge=1, le=1095)] = 365
    """How long after its `created` a waiver may expire."""
