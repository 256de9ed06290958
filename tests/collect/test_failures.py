"""Every operation failed in turn: the gaps it leaves, and how often it was asked."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import ReadTimeoutError

from sus_audit.collect import actions
from sus_audit.collect.limits import Pace
from sus_audit.emulator import emulate
from sus_audit.emulator.state import Fault
from sus_audit.errors import BrokenError
from sus_audit.model.snapshot import Snapshot
from tests.collect import estate as tiny

# Operation -> (how often it is asked, the gaps: table, kind and id of the scope, fields (`*`: the row or the listing),
# and the cause where it is another than the operation's own).
LEFT: dict[str, tuple[int, list[str]]] = {
    "datazone:GetAccountPool": (
        1,
        [
            "account_pools account_pool dzd_a1/pool1 accounts+created_at+description+handler+last_updated_at",
        ],
    ),
    "datazone:GetDesignation": (
        1,
        [
            "designations designation dzd_a1/d1 policy",
        ],
    ),
    "datazone:GetDomain": (
        1,
        [
            "domain_units domain dzd_a1 *",
            "domains domain dzd_a1 "
            "domain_execution_role+kms_key_identifier+root_domain_unit+service_role+single_sign_on+tags",
            "enforcement_rules domain dzd_a1 *",
            "environments domain dzd_a1 * visibility_unproved",
            "memberships domain dzd_a1 * visibility_unproved",
            "policy_grants domain dzd_a1 *",
            "projects domain dzd_a1 * visibility_unproved",
        ],
    ),
    "datazone:GetDomainUnit": (
        2,
        [
            "domain_units domain_unit dzd_a1/finance description",
            "domain_units domain_unit dzd_a1/root description+name",
        ],
    ),
    "datazone:GetEnvironment": (
        1,
        [
            "environments environment dzd_a1/env1 blueprint+parameters",
        ],
    ),
    "datazone:GetEnvironmentBlueprint": (
        1,
        [
            "blueprints blueprint dzd_a1/tooling parameters",
            "project_profiles project_profile dzd_a1/profile1 environment_configurations unresolved",
        ],
    ),
    "datazone:GetGroupProfile": (0, []),
    "datazone:GetProject": (
        1,
        [
            "projects project dzd_a1/project1 "
            "deployment_status+glossary_terms+parameters+profile+resolved_accounts+resource_tags",
        ],
    ),
    "datazone:GetProjectProfile": (
        1,
        [
            "project_profiles project_profile dzd_a1/profile1 "
            "allow_custom_project_resource_tags+environment_configurations+project_resource_tags",
        ],
    ),
    "datazone:GetUserProfile": (0, []),
    "datazone:ListAccountPools": (
        1,
        [
            "account_pools domain dzd_a1 *",
        ],
    ),
    "datazone:ListAccountsInAccountPool": (0, []),
    "datazone:ListDesignations": (
        1,
        [
            "designations domain dzd_a1 *",
        ],
    ),
    "datazone:ListDomainUnitsForParent": (
        1,
        [
            "domain_units domain dzd_a1 *",
            "enforcement_rules domain dzd_a1 *",
            "policy_grants domain dzd_a1 *",
        ],
    ),
    "datazone:ListEntityOwners": (
        2,
        [
            "domain_units domain_unit dzd_a1/finance owners",
            "domain_units domain_unit dzd_a1/root owners",
            "environments domain dzd_a1 * visibility_unproved",
            "memberships domain dzd_a1 * visibility_unproved",
            "projects domain dzd_a1 * visibility_unproved",
        ],
    ),
    "datazone:ListEnvironmentBlueprintConfigurations": (
        2,
        [
            "blueprint_configurations account 111122223333 *",
            "blueprint_configurations account 444455556666 *",
            "policy_grants account 111122223333 *",
            "policy_grants account 444455556666 *",
        ],
    ),
    "datazone:ListEnvironmentBlueprints": (
        2,
        [
            "blueprint_configurations blueprint_configuration dzd_a1/444455556666/tooling blueprint_name",
            "blueprints domain dzd_a1 *",
            "project_profiles project_profile dzd_a1/profile1 environment_configurations unresolved",
        ],
    ),
    "datazone:ListEnvironments": (
        1,
        [
            "environments project dzd_a1/project1 *",
        ],
    ),
    "datazone:ListPolicyGrants": (
        23,
        [
            "policy_grants blueprint_configuration dzd_a1/444455556666/tooling *",
            "policy_grants domain_unit dzd_a1/finance *",
            "policy_grants domain_unit dzd_a1/root *",
        ],
    ),
    "datazone:ListProjectMemberships": (
        1,
        [
            "memberships project dzd_a1/project1 *",
        ],
    ),
    "datazone:ListProjectProfiles": (
        1,
        [
            "project_profiles domain dzd_a1 *",
        ],
    ),
    "datazone:ListProjects": (
        1,
        [
            "environments domain dzd_a1 *",
            "memberships domain dzd_a1 *",
            "projects domain dzd_a1 *",
        ],
    ),
    "datazone:ListRules": (
        2,
        [
            "enforcement_rules domain dzd_a1 *",
        ],
    ),
    "datazone:SearchGroupProfiles": (
        2,
        [
            "principals domain dzd_a1 *",
            "principals principal dzd_a1/g-finance arn+name+status+type",
        ],
    ),
    "datazone:SearchUserProfiles": (
        2,
        [
            "environments domain dzd_a1 * visibility_unproved",
            "memberships domain dzd_a1 * visibility_unproved",
            "principals domain dzd_a1 *",
            "principals principal dzd_a1/auditor arn+name+status+type",
            "principals principal dzd_a1/u-ana arn+name+status+type",
            "projects domain dzd_a1 * visibility_unproved",
        ],
    ),
    "organizations:DescribeOrganization": (
        1,
        [
            "accounts account 111122223333 "
            "arn+in_organization+name+organizational_unit_names+organizational_units+status+tags",
            "accounts account 444455556666 "
            "arn+in_organization+name+organizational_unit_names+organizational_units+status+tags",
            "accounts organization organization *",
            "organization organization organization *",
        ],
    ),
    "organizations:ListAccounts": (
        1,
        [
            "accounts account 111122223333 "
            "arn+in_organization+name+organizational_unit_names+organizational_units+status+tags",
            "accounts account 444455556666 "
            "arn+in_organization+name+organizational_unit_names+organizational_units+status+tags",
            "accounts organization o-exampleorg *",
        ],
    ),
    "organizations:ListAccountsForParent": (
        1,
        [
            "accounts account 111122223333 organizational_unit_names+organizational_units",
            "accounts account 444455556666 organizational_unit_names+organizational_units",
            "accounts account 999988887777 organizational_unit_names+organizational_units",
        ],
    ),
    "organizations:ListOrganizationalUnitsForParent": (
        1,
        [
            "accounts account 444455556666 organizational_unit_names+organizational_units",
        ],
    ),
    "organizations:ListRoots": (
        1,
        [
            "accounts account 111122223333 organizational_unit_names+organizational_units",
            "accounts account 444455556666 organizational_unit_names+organizational_units",
            "accounts account 999988887777 organizational_unit_names+organizational_units",
            "organization organization o-exampleorg root_id",
        ],
    ),
    "organizations:ListTagsForResource": (
        3,
        [
            "accounts account 111122223333 tags",
            "accounts account 444455556666 tags",
            "accounts account 999988887777 tags",
        ],
    ),
    "ram:GetResourceShareAssociations": (
        1,
        [
            "associations domain dzd_a1 *",
            "blueprint_configurations domain dzd_a1 *",
            "policy_grants domain dzd_a1 *",
        ],
    ),
    "ram:GetResourceShares": (
        1,
        [
            "associations association SHARE/444455556666 allow_external_principals+share_status",
        ],
    ),
    "ram:ListResourceSharePermissions": (
        1,
        [
            "associations association SHARE/444455556666 permissions",
        ],
    ),
}

# Without these there is nothing to audit; each has its own test.
DECISIVE = {"datazone:ListDomains"}

KINDS = {"deny": "denied_by_iam", "throttle": "throttled", "unavailable": "unavailable"}
OTHER_KINDS = {"deny_scp": "denied_by_scp", "deny_datazone": "denied_by_datazone", "malformed": "malformed"}


def left(snapshot: Snapshot, cause: str) -> list[str]:
    """Return the gaps as lines; the ARN of the share as SHARE, the cause only where it is another."""
    assert isinstance(snapshot.gaps, dict)
    assert isinstance(snapshot.associations, dict)
    share = next((row.share_arn for row in snapshot.associations.values()), "no share")
    return sorted(
        " ".join(
            [
                gap.table,
                gap.scope.kind,
                gap.scope.id.replace(share, "SHARE"),
                "+".join(gap.fields) if gap.fields is not None else "*",
                *([] if gap.cause == cause else [gap.cause]),
            ]
        )
        for gap in snapshot.gaps.values()
    )


def behind(snapshot: Snapshot, cause: str) -> set[str]:
    """Return the calls that gaps of this cause name."""
    assert isinstance(snapshot.gaps, dict)
    return {f"{gap.service}:{gap.operation}" for gap in snapshot.gaps.values() if gap.cause == cause}


def failed(operation: str, kind: str) -> tuple[Snapshot, int]:
    estate = tiny.build()
    estate.faults = [Fault(operation=operation, kind=kind)]
    with emulate(estate) as emulator:
        return tiny.collected(), emulator.call_count(operation)


def test_the_table_names_every_operation() -> None:
    assert set(LEFT) | DECISIVE == {action for listed in actions().values() for action in listed}


@pytest.mark.parametrize("operation", sorted(LEFT))
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_failing_operation_leaves_its_gaps(operation: str, kind: str) -> None:
    cause = KINDS[kind]
    calls, lines = LEFT[operation]

    snapshot, asked = failed(operation, kind)

    assert left(snapshot, cause) == lines
    assert asked == calls
    assert behind(snapshot, cause) == ({operation} if calls else set())


@pytest.mark.parametrize("operation", ["datazone:ListProjects", "datazone:GetProject", "ram:GetResourceShares"])
@pytest.mark.parametrize("kind", sorted(OTHER_KINDS))
def test_each_way_of_failing_has_its_cause(operation: str, kind: str) -> None:
    snapshot, asked = failed(operation, kind)

    assert left(snapshot, OTHER_KINDS[kind]) == LEFT[operation][1]
    assert asked == LEFT[operation][0]


@pytest.mark.parametrize("operation", ["datazone:ListProjects", "datazone:GetEnvironment", "ram:GetResourceShares"])
def test_a_timeout_is_unavailable(operation: str, monkeypatch: pytest.MonkeyPatch) -> None:
    wait = Pace.wait

    def dead(self: Pace, account_id: str, region: str, call: str) -> None:
        if call == operation:
            raise ReadTimeoutError(endpoint_url="https://datazone.eu-west-1.api.aws")
        wait(self, account_id, region, call)

    monkeypatch.setattr(Pace, "wait", dead)
    with emulate(tiny.build()):
        snapshot = tiny.collected()

    assert left(snapshot, "unavailable") == LEFT[operation][1]


def test_retries_are_counted_and_end() -> None:
    estate = tiny.build()
    estate.faults = [Fault(operation="datazone:ListProjects", kind="throttle")]
    with emulate(estate) as emulator:
        snapshot = tiny.collected(tiny.config(collect=tiny.collecting(max_attempts=2)))

    assert emulator.call_count("datazone:ListProjects") == 2
    key = f"datazone:ListProjects/{tiny.GOVERNANCE}/{tiny.REGION}/domainIdentifier={tiny.DOMAIN}"
    ledger = snapshot.calls[key]
    assert (ledger.calls, ledger.pages, ledger.items, ledger.errors) == (2, 0, 0, 1)


def test_a_call_that_succeeds_at_the_second_attempt_leaves_no_gap() -> None:
    estate = tiny.build()
    estate.faults = [Fault(operation="datazone:GetProject", kind="unavailable", times=1)]
    with emulate(estate):
        snapshot = tiny.collected(tiny.config(collect=tiny.collecting(max_attempts=2)))

    assert snapshot.gaps == {}


def test_no_domain_at_all_is_a_sentence() -> None:
    estate = tiny.build()
    estate.faults = [Fault(operation="datazone:ListDomains", kind="deny_scp")]
    with emulate(estate), pytest.raises(BrokenError) as caught:
        tiny.collected()

    assert "No domain could be read" in str(caught.value)
    assert "datazone:ListDomains in account 111122223333" in str(caught.value)
    assert "service control policy" in str(caught.value)
    assert str(caught.value).endswith("that the role that `sus-audit iam` prints is there.")


def test_a_domain_named_in_the_config_needs_no_list() -> None:
    estate = tiny.build()
    estate.faults = [Fault(operation="datazone:ListDomains", kind="deny")]
    place: Any = tiny.config().domains[0].__class__(account_id=tiny.GOVERNANCE, region=tiny.REGION, ids=[tiny.DOMAIN])
    with emulate(estate):
        snapshot = tiny.collected(tiny.config(domains=[place]))

    assert snapshot.gaps == {}
    assert snapshot.collection.filters == {"domains": [tiny.DOMAIN]}


@pytest.mark.parametrize("member", ["id", "items"])
def test_a_list_without_what_it_needs_is_malformed(member: str) -> None:
    estate = tiny.build()
    estate.faults = [Fault(operation="datazone:ListProjects", kind=f"missing:{member}")]
    with emulate(estate):
        snapshot = tiny.collected()

    assert left(snapshot, "malformed") == LEFT["datazone:ListProjects"][1]


def test_a_required_member_that_is_missing_is_accepted() -> None:
    estate = tiny.build()
    estate.faults = [
        Fault(operation="datazone:*Project*", kind="missing:createdBy"),
        Fault(operation="datazone:ListProjectMemberships", kind="missing:designation"),
        Fault(operation="datazone:*Environment*", kind="missing:provider"),
    ]
    with emulate(estate):
        snapshot = tiny.collected()

    assert snapshot.gaps == {}
    assert isinstance(snapshot.memberships, dict)
    assert [row.designation for row in snapshot.memberships.values()] == [None]
