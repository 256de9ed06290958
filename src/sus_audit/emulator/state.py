"""What an emulated organization holds: plain data that the emulator serves and that estates are built into.

Rows of DataZone are the members of the `Get` operations' outputs (camelCase), so that nothing is translated twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Document = dict[str, Any]
"""Members of an AWS shape, in the spelling of the service model. Times are `datetime` or ISO 8601 strings."""


@dataclass
class DomainState:
    """One DataZone domain."""

    account_id: str
    region: str
    id: str
    domain: Document
    """GetDomain output."""
    domain_units: dict[str, Document] = field(default_factory=dict)
    """Unit id -> GetDomainUnit output, `owners` inside: `{"user": {"userId": ..}}` or `{"group": {"groupId": ..}}`."""
    blueprints: dict[str, Document] = field(default_factory=dict)
    """Blueprint id -> GetEnvironmentBlueprint output, and `managed: bool`, which is never served."""
    blueprint_configurations: dict[tuple[str, str], Document] = field(default_factory=dict)
    """(account id, blueprint id) -> GetEnvironmentBlueprintConfiguration output. Each belongs to that account."""
    account_pools: dict[str, Document] = field(default_factory=dict)
    project_profiles: dict[str, Document] = field(default_factory=dict)
    projects: dict[str, Document] = field(default_factory=dict)
    environments: dict[str, Document] = field(default_factory=dict)
    """Environment id -> GetEnvironment output, `projectId` inside."""
    memberships: dict[str, list[Document]] = field(default_factory=dict)
    """Project id -> members of ListProjectMemberships."""
    user_profiles: dict[str, Document] = field(default_factory=dict)
    group_profiles: dict[str, Document] = field(default_factory=dict)
    policy_grants: list[Document] = field(default_factory=list)
    """`{"entityType", "entityIdentifier", "policyType", "grant": <item of grantList>}`."""
    rules: dict[str, Document] = field(default_factory=dict)
    designations: dict[str, Document] = field(default_factory=dict)
    associations: list[Document] = field(default_factory=list)
    """`{"principal": account id | OU ARN | organization ARN, "status", "external": bool, "share": name, ...}`.

    Optional: `permission` (name of the RAM managed permission), `statusMessage`, `allowExternalPrincipals`.
    """


@dataclass
class AccountState:
    """One AWS account of the organization."""

    id: str
    name: str
    email: str = ""
    status: str = "ACTIVE"
    unit: str = ""
    """Id of the organizational unit, or of the root."""
    tags: dict[str, str] = field(default_factory=dict)
    roles: dict[str, Document] = field(default_factory=dict)
    """Role name -> what the role may do; every key is optional:

    - `denied`: list of `service:Operation` patterns (`*` allowed) that its IAM policies do not allow.
    - `root_unit_owner`: bool, default False; DataZone then shows it everything.
    - `visible_projects`: list of project ids, or None (default) for all; what lists show to a role that does not own
      the root unit.
    - `external_id`: str or None; AssumeRole must then present it.
    """


@dataclass
class OrganizationState:
    """AWS Organizations."""

    id: str
    management_account_id: str
    units: dict[str, Document] = field(default_factory=dict)
    """Unit id -> `{"name", "parent"}`; the root `r-...` is inside, its parent None."""
    delegated_administrators: list[str] = field(default_factory=list)
    """Account ids that may read the organization besides the management account."""


@dataclass(frozen=True)
class Fault:
    """One way in which calls go wrong."""

    operation: str
    """`datazone:ListProjects`, `ram:*` or `*`."""
    kind: str
    """`throttle`, `deny`, `deny_scp`, `deny_datazone`, `latency`, `unavailable`, `truncate`, `malformed` or
    `missing:<member>`. See `sus_audit.emulator.faults`."""
    account_id: str | None = None
    """The caller's account; None means every account."""
    resource: str | None = None
    """Only when this id is among the request's parameters."""
    times: int | None = None
    """None means for ever."""
    latency_ms: int = 0


@dataclass
class EstateState:
    """Everything that one emulator serves."""

    organization: OrganizationState
    accounts: dict[str, AccountState] = field(default_factory=dict)
    domains: dict[str, DomainState] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    audit_account: str | None = None
    """Account of the IAM user whose keys the auditor holds; None means the account of the first domain."""
    group_memberships: dict[str, list[Document]] = field(default_factory=dict)
    """Identity Center group id -> `{"userId", "membershipId"}`, as identitystore:ListGroupMemberships lists them."""
    identity_store_id: str = "d-1234567890"
