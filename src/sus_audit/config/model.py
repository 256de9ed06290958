"""The config, sus-audit.yaml, as typed values with defaults."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

AccountId = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{12}$")]
Region = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2,4}(-[a-z]+)+-[0-9]$")]
Source = str | dict[Literal["tag"], str]
"""Where a classification is read: a word, or `{tag: <key>}`."""


class _Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the config."""


class Aws(_Value, kw_only=True):
    """How accounts are entered."""

    partition: Literal["aws", "aws-us-gov", "aws-cn", "aws-eusc"] = "aws"
    role_name: str = "SusAuditReadOnly"
    external_id: str | None = None


class OrganizationConfig(_Value, kw_only=True):
    """Where AWS Organizations is read."""

    enabled: bool = True
    account_id: AccountId | None = None
    """The management account or a delegated administrator; None for the caller's own account."""
    region: Region = "us-east-1"


class DomainPlace(_Value, kw_only=True):
    """An account and Region whose domains are audited."""

    account_id: AccountId
    region: Region
    ids: list[str] = []
    """Only these domains; empty for all."""


class Collect(_Value, kw_only=True):
    """How AWS is asked."""

    workers: Annotated[int, msgspec.Meta(ge=1, le=64)] = 8
    requests_per_second: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 10
    """Per account, Region and operation."""
    max_attempts: Annotated[int, msgspec.Meta(ge=1, le=10)] = 4
    connect_timeout_seconds: Annotated[int, msgspec.Meta(ge=1, le=300)] = 5
    read_timeout_seconds: Annotated[int, msgspec.Meta(ge=1, le=900)] = 60
    ask_pool_handlers: bool = False
    """Let a pool's Lambda function be invoked to list its accounts."""
    trust_list_visibility: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    """The reason for believing that DataZone lists everything to the collector; shown in every report."""


class BusinessUnitConfig(_Value, kw_only=True):
    """A business unit: the other words for it, and whether it owns the platform."""

    aliases: list[str] = []
    governance: bool = False


class AccountSources(_Value, kw_only=True):
    """Sources for accounts: `{tag: key}`, `organizational_unit`, `name`."""

    business_unit: list[Source] = msgspec.field(
        default_factory=lambda: [{"tag": "business-unit"}, "organizational_unit", "name"]
    )
    stage: list[Source] = msgspec.field(
        default_factory=lambda: [{"tag": "stage"}, {"tag": "environment"}, "organizational_unit", "name"]
    )
    regulations: list[Source] = msgspec.field(default_factory=lambda: [{"tag": "regulation"}, {"tag": "data-classification"}])


class DomainUnitSources(_Value, kw_only=True):
    """Sources for domain units: `name`, `parent`."""

    business_unit: list[Source] = msgspec.field(default_factory=lambda: ["name", "parent"])
    stage: list[Source] = msgspec.field(default_factory=list)
    regulations: list[Source] = msgspec.field(default_factory=lambda: ["name"])


class ProfileSources(_Value, kw_only=True):
    """Sources for project profiles: `{tag: key}` of its resource tags, `name`, `domain_unit`."""

    business_unit: list[Source] = msgspec.field(default_factory=lambda: [{"tag": "business-unit"}, "name", "domain_unit"])
    stage: list[Source] = msgspec.field(default_factory=lambda: [{"tag": "stage"}, "name"])
    regulations: list[Source] = msgspec.field(default_factory=lambda: [{"tag": "regulation"}, "name"])


class ProjectSources(_Value, kw_only=True):
    """Sources for projects: `{tag: key}`, `glossary_term`, `domain_unit`, `name`, `profile`."""

    business_unit: list[Source] = msgspec.field(default_factory=lambda: [{"tag": "business-unit"}, "domain_unit"])
    stage: list[Source] = msgspec.field(
        default_factory=lambda: [{"tag": "stage"}, {"tag": "environment"}, "name", "profile"]
    )
    regulations: list[Source] = msgspec.field(
        default_factory=lambda: [{"tag": "regulation"}, {"tag": "data-classification"}, "glossary_term"]
    )


class PrincipalSources(_Value, kw_only=True):
    """Sources for groups: `name`."""

    business_unit: list[Source] = msgspec.field(default_factory=lambda: ["name"])


class Sources(_Value, kw_only=True):
    """Ordered sources per kind: the first that yields a known value decides."""

    accounts: AccountSources = AccountSources()
    domain_units: DomainUnitSources = DomainUnitSources()
    project_profiles: ProfileSources = ProfileSources()
    projects: ProjectSources = ProjectSources()
    principals: PrincipalSources = PrincipalSources()


class Classification(_Value, kw_only=True):
    """Known values, the other words for each, and where they are read."""

    business_units: dict[str, BusinessUnitConfig] = {}
    stages: dict[str, list[str]] = msgspec.field(
        default_factory=lambda: {
            "prod": ["production", "prd", "live"],
            "test": ["staging", "stage", "uat", "qa"],
            "dev": ["development"],
            "sandbox": ["experiment", "experimental", "research", "playground"],
        }
    )
    regulations: dict[str, list[str]] = msgspec.field(
        default_factory=lambda: {"GDPR": [], "HIPAA": ["phi"], "PCI-DSS": ["pci", "pci_dss"]}
    )
    sources: Sources = Sources()


class RulesConfig(_Value, kw_only=True):
    """What is judged, and how strictly."""

    parameters: dict[str, dict[str, Any]] = {}
    disabled: dict[str, Annotated[str, msgspec.Meta(min_length=1)]] = {}
    """Rule id -> the reason, which every report shows."""
    folders: list[str] = []
    """Extra rule folders, relative to the config file."""


class Config(_Value, kw_only=True):
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
