"""Account pools: datazone:ListAccountPools, GetAccountPool; handlers only on request: ListAccountsInAccountPool."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET

from sus_audit.collect.listed import Table
from sus_audit.collect.plain import member, name, ref, some, when
from sus_audit.collect.reader import Reader
from sus_audit.collect.values import Answer, Failure, Missing
from sus_audit.model.snapshot import AccountPool, Cause, PoolAccount, PoolHandler, Source

ASK_HANDLER = "datazone:ListAccountsInAccountPool"


def build(domain_id: str, known: Answer, detail: Answer | None, sources: list[Source]) -> AccountPool:
    """Return the row; `accounts` is absent where a handler decides, or nothing says where the accounts come from."""
    origin: Answer = (detail or {}).get("accountSource") or {}
    handler: Any = UNSET
    accounts: Any = UNSET
    if "accounts" in origin:
        handler = None
        accounts = pool_accounts(origin["accounts"])
    elif origin.get("customAccountPoolHandler"):
        called = origin["customAccountPoolHandler"]
        handler = PoolHandler(
            lambda_function_arn=member(called, "lambdaFunctionArn"),
            lambda_execution_role_arn=some(called, "lambdaExecutionRoleArn"),
        )
    return AccountPool(
        source=sources,
        id=member(known, "id"),
        domain_id=domain_id,
        name=name(known),
        description=UNSET if detail is None else some(detail, "description"),
        domain_unit=ref(domain_id, known.get("domainUnitId")),
        resolution_strategy=some(known, "resolutionStrategy"),
        handler=handler,
        accounts=accounts,
        created_at=UNSET if detail is None else when(detail.get("createdAt")),
        last_updated_at=UNSET if detail is None else when(detail.get("lastUpdatedAt")),
    )


def pool_accounts(items: list[Answer]) -> list[PoolAccount]:
    """Return the accounts of a pool, sorted."""
    return sorted(
        (
            PoolAccount(account_id=member(item, "awsAccountId"), regions=sorted(item["supportedRegions"]))
            for item in items
        ),
        key=lambda account: account.account_id,
    )


def after(reader: Reader, key: str, detail: Answer | None) -> None:
    """Say why a pool's accounts are not known, or ask its handler where the config allows it.

    Fact `pool:<key>`: the accounts that a handler named.
    """
    if detail is None:
        return
    origin = detail.get("accountSource") or {}
    missing = Missing("account_pools", "account_pool", key, ("accounts",))
    if "accounts" in origin:
        return
    if not origin.get("customAccountPoolHandler"):
        failure = reader.malformed("datazone:GetAccountPool", "the answer names neither accounts nor a handler")
        reader.miss(failure, Missing("account_pools", "account_pool", key, ("accounts", "handler")))
    elif reader.settings.ask_pool_handlers:
        domain_id, _, pool_id = key.partition("/")
        items: list[Answer] = []
        before = len(reader.found.gaps)
        for item, _ in reader.each(
            ASK_HANDLER, "items", missing, domainIdentifier=domain_id, identifier=pool_id
        ):  # fmt: skip
            items.append(item)
        if not items and len(reader.found.gaps) == before:
            # Whether DataZone asks the function for this list is unproved: an empty answer proves nothing.
            text = "The pool's Lambda function was asked, and DataZone named no account."
            reader.miss(Failure(cause=Cause.UNRESOLVED, message=text), missing)
        elif len(reader.found.gaps) == before:
            with reader.parsing(ASK_HANDLER, missing):
                reader.found.facts[f"pool:{key}"] = pool_accounts(items)
    else:
        reader.miss(
            Failure(
                cause=Cause.UNRESOLVED,
                message="A Lambda function decides which accounts this pool holds, and was not asked. "
                "Set collect.ask_pool_handlers to have it asked.",
            ),
            missing,
        )


TABLE = Table(
    name="account_pools",
    scope="account_pool",
    lists="datazone:ListAccountPools",
    gets="datazone:GetAccountPool",
    details=("accounts", "created_at", "description", "handler", "last_updated_at"),
    build=build,
    after=after,
)
