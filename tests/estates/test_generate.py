"""Generated estates: as large as asked, the same for the same seed, and within the service model."""

from __future__ import annotations

import re

import pytest

from sus_audit.emulator.estate import business_units, generate
from sus_audit.errors import UsageError
from tests.estates.shapes import faults


def test_sizes_are_as_asked() -> None:
    """Accounts, projects, environments and memberships are counted."""
    estate = generate(accounts=7, projects=40, environments_per_project=3, seed=1)
    domain = estate.domains["dzd-generated"]
    assert (len(domain.associations), len(domain.projects), len(domain.environments)) == (7, 40, 120)
    assert sum(map(len, domain.memberships.values())) == 400
    assert len({row["name"] for row in domain.projects.values()}) == 40
    assert business_units(7) == ["finance", "marketing"]


def test_the_same_seed_gives_the_same_estate_and_another_one_another() -> None:
    """Nothing but the seed decides."""
    first = generate(accounts=6, projects=20, environments_per_project=2, seed=3)
    assert first == generate(accounts=6, projects=20, environments_per_project=2, seed=3)
    assert first != generate(accounts=6, projects=20, environments_per_project=2, seed=4)


@pytest.mark.parametrize(("accounts", "projects", "environments"), [(1, 3, 0), (2, 10, 1), (60, 50, 16)])
def test_every_row_could_have_come_from_aws(accounts: int, projects: int, environments: int) -> None:
    """The smallest, one without test accounts, and one with several pools per business unit."""
    assert faults(generate(accounts=accounts, projects=projects, environments_per_project=environments, seed=7)) == []


def test_every_environment_lies_in_an_account_of_its_own_business_unit() -> None:
    """Well governed by construction: the account's tag, the project's tag and unit say the same."""
    estate = generate(accounts=30, projects=100, environments_per_project=2, seed=2)
    domain = estate.domains["dzd-generated"]
    said = set()
    for environment in domain.environments.values():
        project = domain.projects[environment["projectId"]]
        tags = {tag["key"]: tag["value"] for tag in project["resourceTags"]}
        account = estate.accounts[environment["awsAccountId"]].tags
        unit = re.sub("-analytics$", "", project["domainUnitId"])
        said.add((tags["business-unit"] == account["business-unit"] == unit, tags["stage"] == account["stage"]))
    assert said == {(True, True)}


@pytest.mark.parametrize(("accounts", "projects", "environments"), [(0, 1, 1), (1, -1, 1), (1, 1, 17)])
def test_sizes_that_cannot_be_are_refused(accounts: int, projects: int, environments: int) -> None:
    """The bounds are named."""
    with pytest.raises(UsageError) as refused:
        generate(accounts=accounts, projects=projects, environments_per_project=environments)
    assert str(refused.value) == (
        "An estate has at least 1 account, at least 0 projects and 0 to 16 environments per project; "
        f"{accounts}, {projects} and {environments} were asked for."
    )
