"""From a company and the drafts of its projects to the tables of a snapshot."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime

from benchmarks.corpus.company import Company, Unit
from benchmarks.corpus.model import AS_OF, DOMAIN, REGION, Draft, Environment, Person, ago
from sus_audit.config.model import BusinessUnitConfig, Classification
from sus_audit.derive import derive
from sus_audit.model.snapshot import (
    Account,
    AccountPool,
    Association,
    Blueprint,
    BlueprintConfiguration,
    Collection,
    Domain,
    DomainUnit,
    EnvironmentConfiguration,
    Membership,
    Organization,
    PoolAccount,
    Principal,
    Project,
    ProjectProfile,
    ResourceTag,
    SingleSignOn,
    Snapshot,
)
from sus_audit.model.snapshot import Environment as EnvironmentRow

_GOVERNANCE = "111122223333"
_MANAGEMENT = "999988887777"
_ORGANIZATION = "o-corpus00001"
_BLUEPRINTS = ("Tooling", "DataLake", "RedshiftServerless", "EmrServerless", "Workflows", "MLExperiments", "QuickSight")
_FOUNDED = 1100.0
"""Days since the company set its domain up."""


def classification(company: Company) -> Classification:
    """Return how the company's config says whose something is, and under which regulation."""
    units = {
        unit.name: BusinessUnitConfig(aliases=[unit.code.lower()], groups=[unit.code.lower()]) for unit in company.units
    }
    governance = BusinessUnitConfig(aliases=["governance"], groups=["governance", "all-data-users"], governance=True)
    return Classification(
        business_units={"central-data-governance": governance, **units},
        regulations={
            "GDPR": ["personal data"],
            "HIPAA": ["phi", "ephi", "protected health information"],
            "PCI-DSS": ["pci", "pci_dss", "cardholder data", "chd"],
        },
    )


def snapshot(company: Company, drafts: Iterable[Draft]) -> Snapshot:
    """Return the snapshot of the company with these projects, and with every derived fact."""
    projects = sorted(drafts, key=lambda draft: draft.id)
    tables = Snapshot(
        collected_at=_time(AS_OF),
        collection=Collection(tool_version="corpus", classification_digest="", partition="aws",
                              trust_list_visibility="The corpus holds every row of its companies."),
        organization={_ORGANIZATION: Organization(
            id=_ORGANIZATION,
            arn=f"arn:aws:organizations::{_MANAGEMENT}:organization/{_ORGANIZATION}",
            management_account_id=_MANAGEMENT,
            root_id="r-corp",
        )},
        accounts=_accounts(company),
        business_units={},
        domains={DOMAIN: _domain()},
        domain_units=_domain_units(company),
        associations=_associations(company),
        blueprints={_blueprint(name): Blueprint(id=_blueprint(name).split("/")[1], domain_id=DOMAIN, name=name,
                    managed=True, provider="Amazon SageMaker", category=None, parameters=[]) for name in _BLUEPRINTS},
        blueprint_configurations=_blueprint_configurations(company),
        account_pools={f"{DOMAIN}/{unit.name}-nonprod": _pool(unit) for unit in company.units},
        project_profiles={f"{DOMAIN}/{row.id}": row for unit in company.units for row in _profiles(unit)},
        projects={f"{DOMAIN}/{draft.id}": _project(draft) for draft in projects},
        environments={key: row for draft in projects for key, row in _environments(draft)},
        memberships={key: row for draft in projects for key, row in _memberships(draft)},
        principals=_principals(company),
        policy_grants={},
        enforcement_rules={},
        designations={},
        gaps={},
    )  # fmt: skip
    return derive(tables, classification(company))


def profile_of(draft: Draft, unit: Unit) -> str:
    """Return the id of the profile that such a project is made from."""
    if draft.stage == "prod":
        return f"{unit.name}-regulated" if draft.regulated else f"{unit.name}-production"
    return f"{unit.name}-experiments" if draft.stage == "sandbox" else f"{unit.name}-development"


def _time(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _digest(*parts: str) -> str:
    return hashlib.sha256("/".join(parts).encode()).hexdigest()[:14]


def _blueprint(name: str) -> str:
    return f"{DOMAIN}/{_digest('blueprint', name)}"


def _accounts(company: Company) -> dict[str, Account]:
    own = {"business-unit": "central-data-governance", "stage": "prod", "cost-center": "GOV-100"}
    rows = [(_MANAGEMENT, "Organization Management", "Governance", own)]
    rows += [(_GOVERNANCE, "Central Data Governance", "Governance", own)]
    rows += [(item.id, item.name, item.unit.title(), item.tags) for item in company.accounts.values()]
    return {
        account: Account(
            id=account,
            arn=f"arn:aws:organizations::{_MANAGEMENT}:account/{_ORGANIZATION}/{account}",
            name=name,
            status="ACTIVE",
            in_organization=True,
            organizational_units=["r-corp", f"ou-corp-{_digest(unit)[:8]}"],
            organizational_unit_names=["Root", unit],
            tags=tags,
            enabled_regions=[REGION, "us-east-1"],
        )
        for account, name, unit, tags in sorted(rows)
    }


def _domain() -> Domain:
    return Domain(
        id=DOMAIN,
        arn=f"arn:aws:datazone:{REGION}:{_GOVERNANCE}:domain/{DOMAIN}",
        name="Data Platform",
        description="The data platform of an invented company.",
        account_id=_GOVERNANCE,
        region=REGION,
        status="AVAILABLE",
        domain_version="V2",
        single_sign_on=SingleSignOn(type="IAM_IDC", user_assignment="MANUAL", idc_instance_arn=None),
        kms_key_identifier=None,
        root_domain_unit=f"{DOMAIN}/root",
        tags={},
        created_at=_time(ago(_FOUNDED)),
        last_updated_at=_time(ago(_FOUNDED - 300)),
    )


def _domain_units(company: Company) -> dict[str, DomainUnit]:
    root = f"{DOMAIN}/root"
    rows = {
        root: DomainUnit(
            id="root", domain_id=DOMAIN, name="Central Data Governance", description=None, parent=None, owners=[]
        )
    }
    for unit in company.units:
        titles = [unit.name.title(), *company.words.all("business_units", unit.name, "units")]
        for place, (key, title) in enumerate(zip(unit.domain_units, titles, strict=True)):
            parent = unit.domain_units[0] if place else root
            rows[key] = DomainUnit(
                id=key.split("/")[1], domain_id=DOMAIN, name=title, description=None, parent=parent, owners=[]
            )
    return rows


def _associations(company: Company) -> dict[str, Association]:
    share = f"arn:aws:ram:{REGION}:{_GOVERNANCE}:resource-share/5d0c7d1e-corpus"
    return {
        f"{share}/{account}": Association(
            domain_id=DOMAIN,
            share_arn=share,
            share_name=f"DataZone-{DOMAIN}",
            share_status="ACTIVE",
            allow_external_principals=False,
            permissions=["arn:aws:ram::aws:permission/AWSRAMPermissionsAmazonDatazoneDomainExtendedServiceAccess"],
            principal=account,
            principal_kind="account",
            accounts=[account],
            status="ASSOCIATED",
            status_message=None,
            external=False,
            created_at=_time(ago(_FOUNDED - 10)),
            last_updated_at=_time(ago(_FOUNDED - 10)),
        )
        for account in company.accounts
    }


def _blueprint_configurations(company: Company) -> dict[str, BlueprintConfiguration]:
    rows: dict[str, BlueprintConfiguration] = {}
    for account in company.accounts:
        for name in _BLUEPRINTS:
            key = _blueprint(name)
            bare = key.split("/")[1]
            rows[f"{DOMAIN}/{account}/{bare}"] = BlueprintConfiguration(
                domain_id=DOMAIN,
                account_id=account,
                blueprint=key,
                blueprint_id=bare,
                blueprint_name=name,
                enabled_regions=[REGION],
                regional_parameters={},
                allow_user_provided_configurations=False,
                created_at=_time(ago(_FOUNDED - 20)),
                last_updated_at=_time(ago(_FOUNDED - 20)),
            )
    return rows


def _pool(unit: Unit) -> AccountPool:
    return AccountPool(
        id=f"{unit.name}-nonprod",
        domain_id=DOMAIN,
        name=f"{unit.name.title()} dev and test",
        description=None,
        domain_unit=f"{DOMAIN}/root",
        resolution_strategy="MANUAL",
        handler=None,
        accounts=[PoolAccount(account_id=unit.accounts[stage], regions=[REGION]) for stage in ("dev", "test")],
        created_at=_time(ago(_FOUNDED - 30)),
        last_updated_at=_time(ago(_FOUNDED - 30)),
    )


def _profiles(unit: Unit) -> Iterable[ProjectProfile]:
    """Yield the profiles of a business unit: production in one account each, work in progress from a pool."""
    title = unit.name.title()
    yield _profile(unit, "production", f"{title} Production", "prod", unit.accounts["prod"])
    yield _profile(unit, "development", f"{title} Build", "dev", None)
    yield _profile(unit, "experiments", f"{title} Lab", "sandbox", unit.accounts["sandbox"])
    if unit.regulation is not None:
        yield _profile(unit, "regulated", f"{title} Production {unit.regulation}", "prod", unit.accounts["regulated"])


def _profile(unit: Unit, kind: str, name: str, stage: str, account: str | None) -> ProjectProfile:
    pools = [] if account else [f"{DOMAIN}/{unit.name}-nonprod"]
    configurations = [
        EnvironmentConfiguration(
            id=_digest(unit.name, kind, blueprint),
            name=blueprint,
            blueprint=_blueprint(blueprint),
            deployment_mode="ON_CREATE" if blueprint in ("Tooling", "DataLake") else "ON_DEMAND",
            deployment_order=order,
            account_id=account,
            account_id_path=None,
            region=REGION if account else None,
            region_path=None,
            account_pools=pools,
            parameters=[],
        )
        for order, blueprint in enumerate(_BLUEPRINTS)
    ]
    tags = [ResourceTag(key=key, value=value, is_value_editable=False)
            for key, value in (("business-unit", unit.name), ("stage", stage))]  # fmt: skip
    return ProjectProfile(
        id=f"{unit.name}-{kind}",
        domain_id=DOMAIN,
        name=name,
        description=None,
        status="ENABLED",
        domain_unit=unit.domain_units[0],
        allow_custom_project_resource_tags=True,
        project_resource_tags=tags,
        environment_configurations=configurations,
        created_at=_time(ago(_FOUNDED - 30)),
        last_updated_at=_time(ago(_FOUNDED - 400)),
    )


def _project(draft: Draft) -> Project:
    created, updated = draft.created, draft.updated
    assert created is not None, "a draft is dated before it becomes a row"
    return Project(
        id=draft.id,
        domain_id=DOMAIN,
        name=draft.name,
        description=draft.description,
        status=draft.status,
        category=draft.category,
        domain_unit=draft.team.domain_unit,
        profile=f"{DOMAIN}/{draft.profile}" if draft.profile else None,
        resource_tags=[ResourceTag(key=key, value=value, source="PROJECT") for key, value in sorted(draft.tags)],
        glossary_terms=sorted(draft.terms),
        resolved_accounts=[],
        parameters=[],
        deployment_status="SUCCESSFUL",
        created_at=_time(created),
        last_updated_at=_time(updated) if updated else None,
    )


def _environments(draft: Draft) -> Iterable[tuple[str, EnvironmentRow]]:
    for number, item in enumerate(draft.environments):
        bare = _digest(draft.id, str(number))
        yield f"{DOMAIN}/{bare}", _environment(draft, item, bare)


def _environment(draft: Draft, item: Environment, bare: str) -> EnvironmentRow:
    assert item.created is not None, "an environment is dated before it becomes a row"
    return EnvironmentRow(
        id=bare,
        domain_id=DOMAIN,
        project=f"{DOMAIN}/{draft.id}",
        name=item.name or item.blueprint,
        status=item.status,
        account_id=item.account,
        region=REGION,
        provider="Amazon SageMaker",
        configuration_id=_digest(draft.team.unit, draft.profile.rpartition("-")[2], item.blueprint),
        configuration_name=item.blueprint,
        blueprint=_blueprint(item.blueprint),
        parameters=[],
        created_at=_time(item.created),
        last_updated_at=_time(item.updated) if item.updated else None,
    )


def _memberships(draft: Draft) -> Iterable[tuple[str, Membership]]:
    for who, designation in draft.members:
        key = f"{DOMAIN}/{draft.id}/{who.key.split('/')[1]}"
        yield (
            key,
            Membership(domain_id=DOMAIN, project=f"{DOMAIN}/{draft.id}", principal=who.key, designation=designation),
        )


def _principals(company: Company) -> dict[str, Principal]:
    rows = [_user(person) for person in (*company.people, *company.roles)]
    rows += [
        Principal(id=group.key.split("/")[1], domain_id=DOMAIN, kind="group", type="DATAZONE_SSO_GROUP",
                  status="ASSIGNED", name=group.name, arn=None)
        for group in company.groups
    ]  # fmt: skip
    return {f"{DOMAIN}/{row.id}": row for row in rows}


def _user(person: Person) -> Principal:
    arn = person.user_name if person.kind == "IAM" else None
    return Principal(
        id=person.key.split("/")[1],
        domain_id=DOMAIN,
        kind="user",
        type=person.kind,
        status=person.status,
        name=person.user_name.rpartition("/")[2] if arn else person.user_name,
        arn=arn,
    )
