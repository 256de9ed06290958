"""Real templates, plans and requests of public repositories: each is recognized for what it is."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from sus_audit.errors import UsageError
from sus_audit.gate.inputs import gather
from sus_audit.gate.located import Target, Unknown

EXAMPLES = os.environ.get("SUS_AUDIT_EXAMPLES")
FOLDER = Path(EXAMPLES or ".")
TARGET = Target(account="111122223333", region="eu-west-1")

pytestmark = pytest.mark.skipif(EXAMPLES is None, reason="SUS_AUDIT_EXAMPLES is not set: real templates are not tested")


def test_all_of_them_in_one_call() -> None:
    gathered = gather([FOLDER / name for name in ("api", "cdk", "cfn", "tfplan")], TARGET)
    kinds = {"api": "api_request", "cdk": "cloudformation", "cfn": "cloudformation", "tfplan": "terraform_plan"}
    expected = {
        path.as_posix(): kinds[path.relative_to(FOLDER).parts[0]]
        for name in kinds
        for path in sorted((FOLDER / name).rglob("*.*"))
        if path.is_file()
    }

    assert {one.file: one.kind for one in gathered.inputs} == expected
    assert len(gathered.templates) == Counter(expected.values())["cloudformation"]
    assert [one.file for one in gathered.inputs if one.resources == 0 and one.kind != "terraform_plan"] == []
    assert {one.file for one in gathered.inputs} == set(gathered.sources)


@pytest.mark.parametrize(
    "path", sorted((FOLDER / "tfstate").rglob("*.tfstate")) if EXAMPLES else [], ids=lambda p: p.name
)
def test_a_state_is_refused(path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        gather([path], TARGET)
    assert "It seems to be a Terraform state, which says what is there" in str(caught.value)


def test_a_recorded_request_with_pools() -> None:
    (path,) = (FOLDER / "api").rglob("create-project-profile.open.request.json")
    gathered = gather([path], TARGET)
    (declared,) = gathered.reading.declared

    assert (declared.type, declared.action, gathered.reading.notices) == ("AWS::DataZone::ProjectProfile", "create", [])
    configurations = declared.properties.get("EnvironmentConfigurations")
    assert configurations is not None
    assert isinstance(configurations.value, list)
    for configuration in configurations.value:
        pools = configuration.get("AccountPools")
        assert pools is not None
        assert configuration.get("AwsAccount") is None


def test_requests_that_a_script_fills_in_are_unknown_where_they_are_empty() -> None:
    (path,) = (FOLDER / "api").rglob("project-profile-2-sql-analytics.json")
    (declared,) = gather([path], TARGET).reading.declared

    for step in (("DomainIdentifier",), ("EnvironmentConfigurations", 0, "AwsAccount", "AwsAccountId")):
        node = declared.properties.get(*step)
        assert node is not None
        assert isinstance(node.value, Unknown)
