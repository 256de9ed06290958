"""Small generated snapshots: every classification may be missing, every reference may dangle."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import strategies as st

from sus_audit.model.snapshot import Cause, Gap, GapScope, Snapshot
from sus_audit.resources import SINGULAR
from sus_audit.snapshot import gap_id

ACCOUNTS = ("111122223333", "222233334444", "333344445555")
REGIONS = ("eu-west-1", "us-east-1")
UNITS = ("finance", "marketing")
STAGES = ("prod", "dev", "sandbox")
DOMAIN = "dzd_law"
_PERMISSIONS = (
    "AWSRAMPermissionsAmazonDatazoneDomainExtendedServiceAccess",
    "AWSRAMPermissionsAmazonDatazoneDomainExtendedServiceWithPortalAccess",
)
_LAMBDA = "arn:aws:lambda:eu-west-1:111122223333:function:choose"
JsonObject = dict[str, Any]


def _maybe(field: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[JsonObject]:
    """Return the field, or nothing: absent is how the snapshot says unread."""
    return st.one_of(st.just({}), values.map(lambda value: {field: value}), values.map(lambda value: {field: value}))


def _row(fixed: JsonObject, *parts: st.SearchStrategy[JsonObject]) -> st.SearchStrategy[JsonObject]:
    return st.tuples(*parts).map(
        lambda found: {**fixed, **{key: value for part in found for key, value in part.items()}}
    )


_BUSINESS_UNIT = _maybe("business_unit", st.sampled_from(UNITS))
_STAGE = _maybe("stage", st.sampled_from(STAGES))
_REGULATIONS = _maybe("regulations", st.lists(st.sampled_from(("GDPR", "HIPAA", "PCI-DSS")), unique=True).map(sorted))


def _settings() -> st.SearchStrategy[list[JsonObject]]:
    """Return what a project or environment states of its Tooling, if anything, sense or nonsense."""
    one = st.sampled_from(
        (
            ("enableNetworkIsolation", ("true", "false", "DISABLED", "perhaps")),
            ("lifecycleManagement", ("ENABLED", "DISABLED", "perhaps")),
            ("logGroupRetention", ("2192", "365", "0731", "for ever")),
            ("maxIdleTimeoutInMinutes", ("480", "525600", "a day")),
            ("sagemakerDomainNetworkType", ("VpcOnly", "PublicInternetOnly")),
        )
    ).flatmap(lambda item: st.builds(lambda value: {"name": item[0], "value": value}, st.sampled_from(item[1])))
    return st.lists(one, max_size=5, unique_by=lambda item: str(item["name"]))


def _target() -> st.SearchStrategy[JsonObject]:
    return st.builds(
        lambda account, region: {"account_id": account, "region": region},
        st.sampled_from(ACCOUNTS),
        st.sampled_from(REGIONS),
    )


_PLACEMENTS = {
    "fixed": ("account", "region"),
    "fixed_partial": ("region",),
    "indirect": ("path", "region"),
    "pooled": ("pool",),
    "open": (),
    "conflict": ("account", "pool"),
}
"""Placement -> what a configuration of it names."""


def _configuration() -> st.SearchStrategy[JsonObject]:
    def build(number: int, placement: str, target: JsonObject, parameters: list[JsonObject]) -> JsonObject:
        named = _PLACEMENTS[placement]
        return {
            "id": f"cfg{number}",
            "name": f"Tooling {number}",
            "blueprint": f"{DOMAIN}/bp1",
            "deployment_mode": "ON_CREATE",
            "deployment_order": number,
            "account_id": target["account_id"] if "account" in named else None,
            "account_id_path": "/amazon/datazone/profiles/a" if "path" in named else None,
            "region": target["region"] if "region" in named else None,
            "region_path": None,
            "account_pools": [f"{DOMAIN}/pool1"] if "pool" in named else [],
            "parameters": parameters,
            "placement": placement,
        }

    parameter = st.fixed_dictionaries(
        {
            "name": st.sampled_from(("logGroupRetention", "enableAthena")),
            "value": st.sampled_from((None, "731")),
            "is_editable": st.sampled_from((None, False, False, True)),
        }
    )
    return st.builds(
        build,
        st.integers(0, 1),
        st.sampled_from(("fixed", "fixed", *_PLACEMENTS)),
        _target(),
        st.lists(parameter, max_size=1),
    )


def _regional() -> st.SearchStrategy[dict[str, str]]:
    """Return the parameters of a blueprint in a Region, each of which may be missing."""
    return _row(
        {},
        _maybe("AZs", st.sampled_from(("a", "a,b"))),
        _maybe("KmsKeyArn", st.just("arn:aws:kms:eu-west-1:111122223333:key/k1")),
        _maybe("PermissionsBoundaryArn", st.just("arn:aws:iam::aws:policy/b")),
        _maybe("S3Location", st.just("s3://bucket")),
        _maybe("Subnets", st.sampled_from(("subnet-1", "subnet-1,subnet-2"))),
        _maybe("VpcId", st.sampled_from(("", "vpc-1"))),
    )


def _profile(number: int) -> st.SearchStrategy[JsonObject]:
    fixed = {"id": f"prf{number}", "domain_id": DOMAIN, "name": f"Profile {number}"}
    return _row(
        fixed,
        _maybe("domain_unit", st.just(f"{DOMAIN}/unit0")),
        _BUSINESS_UNIT,
        _STAGE,
        _REGULATIONS,
        _maybe("status", st.sampled_from(("ENABLED", "DISABLED"))),
        _maybe(
            "environment_configurations", st.lists(_configuration(), max_size=2, unique_by=lambda item: str(item["id"]))
        ),
        _maybe("targets", st.lists(_target(), max_size=2)),
        _maybe("project_resource_tags", st.just([])),
        _maybe("allow_custom_project_resource_tags", st.just(True)),
        _maybe("created_at", st.just("2026-01-01T00:00:00Z")),
        _maybe("last_updated_at", st.sampled_from((None, "2026-01-01T00:00:00Z", "2026-10-30T00:00:00Z"))),
    )


def _project(number: int) -> st.SearchStrategy[JsonObject]:
    fixed = {"id": f"prj{number}", "domain_id": DOMAIN, "status": "ACTIVE", "category": None}
    words = (["churn", "ingest"], ["churn", "train"], ["maria", "sandbox"])[number % 3]
    tag = st.fixed_dictionaries(
        {"key": st.sampled_from(("cost-center", "owner", "regulation")), "value": st.sampled_from(("a", "", "HIPAA"))}
    ).map(lambda item: {**item, "is_value_editable": None, "source": "PROJECT"})
    return _row(
        fixed,
        _maybe("name", st.just(" ".join(words).title())),
        _maybe("name_tokens", st.just(words)),
        _maybe("named_after", st.sampled_from(([], [f"{DOMAIN}/usr0"]))),
        _maybe("description", st.sampled_from((None, "A playground.", "Predict which customers leave."))),
        _BUSINESS_UNIT,
        _STAGE,
        _REGULATIONS,
        _maybe("domain_unit", st.sampled_from((f"{DOMAIN}/unit0", f"{DOMAIN}/unit1"))),
        _maybe("profile", st.sampled_from((None, f"{DOMAIN}/prf0", f"{DOMAIN}/prf1"))),
        _maybe("resource_tags", st.lists(tag, max_size=2, unique_by=lambda item: item["key"])),
        _maybe("resolved_accounts", st.just([])),
        _maybe("glossary_terms", st.just([])),
        _maybe("parameters", _settings()),
        _maybe("deployment_status", st.sampled_from((None, "SUCCESSFUL", "FAILED_DEPLOYMENT"))),
        _maybe("created_at", st.just("2026-01-01T00:00:00Z")),
        _maybe("last_updated_at", st.sampled_from(("2026-01-01T00:00:00Z", "2026-10-30T00:00:00Z"))),
    )


def _environment(number: int) -> st.SearchStrategy[JsonObject]:
    return _row(
        {
            "id": f"env{number}",
            "domain_id": DOMAIN,
            "project": f"{DOMAIN}/prj{number % 3}",
            "name": f"Environment {number}",
        },
        _maybe("status", st.sampled_from(("ACTIVE", "DELETED"))),
        _maybe("account_id", st.sampled_from(ACCOUNTS)),
        _maybe("region", st.sampled_from(REGIONS)),
        _maybe("configuration_id", st.sampled_from((None, "cfg0", "cfg1"))),
        _maybe("configuration_name", st.sampled_from((None, "Tooling 0"))),
        _maybe("blueprint", st.just(f"{DOMAIN}/bp1")),
        _maybe("parameters", _settings()),
    )


def _grantee(number: int) -> st.SearchStrategy[JsonObject]:
    def build(kind: str, units: list[str], undecided: list[str]) -> JsonObject:
        owners = kind == "domain_unit_owners"
        return {
            "kind": kind,
            "principal": {"group": f"{DOMAIN}/grp{number}", "domain_unit_owners": f"{DOMAIN}/unit0"}.get(kind),
            "domain_unit": f"{DOMAIN}/unit0",
            "include_child_domain_units": not owners,
            "grant": None if owners else f"{DOMAIN}/grant{number}",
            "business_units": units,
            "undecided": undecided,
        }

    return st.builds(
        build,
        st.sampled_from(("group", "all_users", "domain_unit_owners")),
        st.lists(st.sampled_from(UNITS), unique=True).map(sorted),
        st.sampled_from(([], [], [f"{DOMAIN}/usr0"])),
    )


def _reach(number: int) -> st.SearchStrategy[JsonObject]:
    place = _target().map(
        lambda target: {
            **target,
            "configuration": "Tooling 0",
            "blueprint": f"{DOMAIN}/bp1",
            "blueprint_grant": f"{DOMAIN}/grant0",
            "domain_unit": f"{DOMAIN}/unit0",
            "include_child_domain_units": True,
        }
    )
    doubt = st.sampled_from(ACCOUNTS).map(
        lambda account: {"account_id": account, "cause": "unresolved", "about": "the accounts of a pool"}
    )
    return st.fixed_dictionaries(
        {
            "domain_id": st.just(DOMAIN),
            "profile": st.sampled_from((f"{DOMAIN}/prf0", f"{DOMAIN}/prf1")),
            "grantees": st.lists(_grantee(number), min_size=1, max_size=2),
            "places": st.lists(place, max_size=2),
            "doubts": st.lists(doubt, max_size=1),
        }
    )


@st.composite
def snapshots(draw: st.DrawFn) -> JsonObject:
    """Return snapshot.json as a value: one domain, three accounts, a handful of everything, no gap yet."""
    tables: JsonObject = {
        "organization": {},
        "accounts": {
            key: draw(
                _row(
                    {"id": key, "name": f"account {key}"},
                    _BUSINESS_UNIT,
                    _STAGE,
                    _REGULATIONS,
                    _maybe("status", st.sampled_from(("ACTIVE", "SUSPENDED", None))),
                    _maybe("in_organization", st.sampled_from((True, True, False))),
                )
            )
            for key in ACCOUNTS
        },
        "business_units": {name: {"name": name, "governance": name == "marketing"} for name in UNITS},
        "domains": {
            DOMAIN: draw(
                _row(
                    {
                        "id": DOMAIN,
                        "account_id": ACCOUNTS[0],
                        "region": REGIONS[0],
                        "name": "law",
                        "root_domain_unit": f"{DOMAIN}/unit0",
                    },
                    _maybe("kms_key_identifier", st.sampled_from((None, "arn:aws:kms:eu-west-1:111122223333:key/k1"))),
                    _maybe("domain_version", st.just("V2")),
                    _maybe(
                        "single_sign_on",
                        st.sampled_from(
                            (None, {"type": "IAM_IDC", "user_assignment": "MANUAL", "idc_instance_arn": None})
                        ),
                    ),
                )
            )
        },
        "domain_units": {
            f"{DOMAIN}/unit{number}": draw(
                _row(
                    {
                        "id": f"unit{number}",
                        "domain_id": DOMAIN,
                        "name": f"Unit {number}",
                        "parent": f"{DOMAIN}/unit0" if number else None,
                        "ancestors": [f"{DOMAIN}/unit0"] if number else [],
                    },
                    _BUSINESS_UNIT,
                )
            )
            for number in range(2)
        },
        "associations": {
            f"arn:aws:ram:eu-west-1:111122223333:resource-share/s1/{account}": draw(
                _row(
                    {
                        "domain_id": DOMAIN,
                        "share_arn": "arn:aws:ram:eu-west-1:111122223333:resource-share/s1",
                        "principal": account,
                        "principal_kind": "account",
                    },
                    _maybe("accounts", st.just([account])),
                    _maybe("status", st.sampled_from(("ASSOCIATED", "FAILED", "DISASSOCIATED"))),
                    _maybe("share_status", st.sampled_from(("ACTIVE", "PENDING"))),
                    _maybe("allow_external_principals", st.sampled_from((True, False, None))),
                    _maybe(
                        "permissions",
                        st.sampled_from(_PERMISSIONS).map(lambda name: [f"arn:aws:ram::aws:permission/{name}"]),
                    ),
                    _maybe("created_at", st.sampled_from(("2026-01-01T00:00:00Z", "2026-10-30T00:00:00Z", None))),
                )
            )
            for account in ACCOUNTS[1:]
        },
        "blueprints": {f"{DOMAIN}/bp1": {"id": "bp1", "domain_id": DOMAIN, "name": "Tooling", "managed": True}},
        "blueprint_configurations": {
            f"{DOMAIN}/{account}/bp1": draw(
                _row(
                    {"domain_id": DOMAIN, "account_id": account, "blueprint": f"{DOMAIN}/bp1", "blueprint_id": "bp1"},
                    _maybe("enabled_regions", st.lists(st.sampled_from(REGIONS), unique=True).map(sorted)),
                    _maybe(
                        "blueprint_name", st.sampled_from(("Tooling", "DataLake", "LakehouseAdmin", "MLExperiments"))
                    ),
                    _maybe("regional_parameters", st.dictionaries(st.sampled_from(REGIONS), _regional())),
                    _maybe(
                        "environment_role_permission_boundary", st.sampled_from((None, "arn:aws:iam::aws:policy/b"))
                    ),
                    _maybe("allow_user_provided_configurations", st.sampled_from((True, False, None))),
                    *(
                        _maybe(field, st.sampled_from((None, *(f"arn:aws:iam::{one}:role/r" for one in ACCOUNTS))))
                        for field in ("manage_access_role_arn", "provisioning_role_arn")
                    ),
                )
            )
            for account in draw(st.lists(st.sampled_from(ACCOUNTS), unique=True))
        },
        "account_pools": {
            f"{DOMAIN}/pool{number}": draw(
                _row(
                    {"id": f"pool{number}", "domain_id": DOMAIN, "name": f"Pool {number}"},
                    _maybe(
                        "handler",
                        st.sampled_from(
                            (None, None, {"lambda_function_arn": _LAMBDA, "lambda_execution_role_arn": None})
                        ),
                    ),
                    _maybe(
                        "accounts",
                        st.lists(st.sampled_from(ACCOUNTS), unique=True).map(
                            lambda found: [{"account_id": item, "regions": ["eu-west-1"]} for item in sorted(found)]
                        ),
                    ),
                )
            )
            for number in range(1, 3)
        },
        "project_profiles": {f"{DOMAIN}/prf{number}": draw(_profile(number)) for number in range(2)},
        "projects": {f"{DOMAIN}/prj{number}": draw(_project(number)) for number in range(draw(st.integers(0, 3)))},
        "environments": {
            f"{DOMAIN}/env{number}": draw(_environment(number)) for number in range(draw(st.integers(0, 4)))
        },
        "memberships": {
            f"{DOMAIN}/prj{number}/{who}": draw(
                _row(
                    {"domain_id": DOMAIN, "project": f"{DOMAIN}/prj{number}", "principal": f"{DOMAIN}/{who}"},
                    _maybe("designation", st.sampled_from(("PROJECT_OWNER", "PROJECT_OWNER", "PROJECT_CONTRIBUTOR"))),
                )
            )
            for number in range(draw(st.integers(0, 3)))
            for who in draw(st.sampled_from((("usr0",), ("usr0", "grp0"), ("usr0", "usr1", "usr2", "usr3", "usr4"))))
        },
        "principals": {
            f"{DOMAIN}/{who}": draw(
                _row(
                    {"id": who, "domain_id": DOMAIN, "kind": "group" if who == "grp0" else "user"},
                    _maybe("type", st.just("DATAZONE_SSO_GROUP" if who == "grp0" else "SSO")),
                    _maybe(
                        "name",
                        st.sampled_from(("platform", "everyone"))
                        if who == "grp0"
                        else st.just({"usr0": "maria"}.get(who, who)),
                    ),
                    _maybe("status", st.sampled_from(("ACTIVATED", "DEACTIVATED", "NOT_ASSIGNED", None))),
                )
            )
            for who in ("grp0", "usr0", "usr1", "usr2", "usr3", "usr4")
        },
        "policy_grants": {
            f"{DOMAIN}/grant{number}": {
                "domain_id": DOMAIN,
                "entity_type": "ENVIRONMENT_BLUEPRINT_CONFIGURATION",
                "entity": f"{DOMAIN}/{draw(st.sampled_from(ACCOUNTS))}/bp1",
                "policy_type": "CREATE_ENVIRONMENT_FROM_BLUEPRINT",
                "principal": {
                    "kind": "project",
                    "designation": "CONTRIBUTOR",
                    "domain_unit": f"{DOMAIN}/unit{number}",
                    "include_child_domain_units": draw(st.booleans()),
                },
            }
            for number in range(draw(st.integers(0, 2)))
        }
        | {
            f"{DOMAIN}/grant-profile{number}": {
                "domain_id": DOMAIN,
                "entity_type": "DOMAIN_UNIT",
                "entity": f"{DOMAIN}/unit0",
                "policy_type": "CREATE_PROJECT_FROM_PROJECT_PROFILE",
                "principal": draw(
                    st.sampled_from(({"kind": "all_users"}, {"kind": "group", "principal": f"{DOMAIN}/grp0"}))
                ),
                "project_profiles": [f"{DOMAIN}/prf{number}"],
            }
            for number in range(draw(st.integers(0, 2)))
        },
        "enforcement_rules": {},
        "designations": {},
        "changes": {},
        "reach": {f"{DOMAIN}/prf0/{number}": draw(_reach(number)) for number in range(draw(st.integers(0, 2)))},
    }
    return {
        "schema_version": "1.0",
        "collected_at": "2026-11-01T00:00:00Z",
        "collection": {"tool_version": "0", "classification_digest": "", "partition": "aws"},
        "gaps": {},
        **tables,
    }


@st.composite
def gaps(draw: st.DrawFn, snapshot: JsonObject) -> JsonObject:
    """Return one gap: on a row of the snapshot, or on the listing of a table."""
    table = draw(st.sampled_from(Snapshot.TABLES))
    rows = sorted(snapshot[table])
    cause = draw(st.sampled_from((Cause.DENIED_BY_IAM, Cause.THROTTLED, Cause.UNAVAILABLE)))
    chosen: bool = draw(st.booleans())
    if rows and chosen:
        key = draw(st.sampled_from(rows))
        names = st.lists(st.sampled_from(sorted(snapshot[table][key])), min_size=1, max_size=2, unique=True)
        fields: list[str] | None = draw(st.one_of(st.none(), names.map(sorted)))
        kind: Any = SINGULAR[table]
    else:
        kind, key = draw(
            st.sampled_from((("domain", DOMAIN), ("account", ACCOUNTS[1]), ("organization", "organization")))
        )
        fields = None
        if kind == SINGULAR[table]:
            kind, key = "organization", "organization"
    gap = Gap(
        table=table, scope=GapScope(kind=kind, id=key), fields=fields, cause=cause, message="It could not be read."
    )
    return {"id": gap_id(gap), "gap": gap}


def with_gap(snapshot: JsonObject, found: JsonObject) -> JsonObject:
    """Return the snapshot with the gap, and without the fields that it names."""
    import msgspec

    changed = copy.deepcopy(snapshot)
    gap: Gap = found["gap"]
    changed["gaps"][found["id"]] = msgspec.to_builtins(gap)
    return changed
