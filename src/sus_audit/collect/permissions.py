"""The least-privilege roles of the collectors, as JSON: what `sus-audit iam` prints."""

from __future__ import annotations

from typing import Any

from sus_audit.config.model import Config

FORBIDDEN = ("datazone:GetConnection", "datazone:GetEnvironmentCredentials")
"""Denied outright, whatever else the role is given: both hand out credentials."""

_VERSION = "2012-10-17"


def document(config: Config) -> dict[str, Any]:
    """Return the roles by the account they belong in.

    `{"caller": {...}, "roles": {"domain" | "member" | "management": {"accounts", "role_name", "trust_policy",
    "permission_policy"}}}`. `AUDITOR_ACCOUNT_ID` stands where the account of the caller goes. The member role is the
    domain role's subset; one stack set may roll out the domain role everywhere instead.
    """
    from sus_audit.collect import actions

    listed = actions()
    domain = sorted({place.account_id for place in config.domains})
    where = {
        "domain": domain,
        "member": sorted(config.accounts) or ["every account that is associated with a domain"],
        "management": [config.organization.account_id or "the account in which AWS Organizations is read"],
    }
    return {
        "caller": {
            "permission_policy": _policy(
                [
                    {
                        "Sid": "EnterTheAuditedAccounts",
                        "Effect": "Allow",
                        "Action": ["sts:AssumeRole"],
                        "Resource": [f"arn:{config.aws.partition}:iam::*:role/{config.aws.role_name}"],
                    }
                ]
            )
        },
        "roles": {
            name: {
                "accounts": where[name],
                "role_name": config.aws.role_name,
                "trust_policy": trust(config),
                "permission_policy": permissions(listed[name], handlers=config.collect.ask_pool_handlers),
            }
            for name in ("domain", "member", "management")
        },
    }


def trust(config: Config) -> dict[str, Any]:
    """Return who may assume the role: the auditor's account, with the external id where the config has one."""
    statement: dict[str, Any] = {
        "Sid": "LetTheAuditorIn",
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:{config.aws.partition}:iam::AUDITOR_ACCOUNT_ID:root"},
        "Action": "sts:AssumeRole",
    }
    if config.aws.external_id is not None:
        statement["Condition"] = {"StringEquals": {"sts:ExternalId": config.aws.external_id}}
    return _policy([statement])


def permissions(allowed: list[str], *, handlers: bool) -> dict[str, Any]:
    """Return the role's policy: the calls that are made and no other, and a Deny on what hands out credentials.

    Asking a pool's handler runs the customer's code, so it is allowed only where the config asks for it.
    """
    kept = [action for action in allowed if handlers or action != "datazone:ListAccountsInAccountPool"]
    return _policy(
        [
            {"Sid": "ReadWhatIsAudited", "Effect": "Allow", "Action": kept, "Resource": ["*"]},
            {"Sid": "NeverHandOutCredentials", "Effect": "Deny", "Action": list(FORBIDDEN), "Resource": ["*"]},
        ]
    )


def _policy(statements: list[dict[str, Any]]) -> dict[str, Any]:
    return {"Version": _VERSION, "Statement": statements}
