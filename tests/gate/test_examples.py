"""Real templates, plans and requests from end to end: judged, with conclusions drawn by hand."""

from __future__ import annotations

import os
from pathlib import Path

import jsonschema_rs
import msgspec
import pytest

from sus_audit import gating, schemas
from sus_audit.gate.located import Target
from sus_audit.model.gate import GateResult
from sus_audit.report.gate import FORMATS

EXAMPLES = os.environ.get("SUS_AUDIT_EXAMPLES")
pytestmark = pytest.mark.skipif(
    not EXAMPLES, reason="SUS_AUDIT_EXAMPLES is not set: the gate is not tried on real templates and documents"
)
FOLDERS = sorted(path for kind in ("api", "cdk", "cfn", "tfplan") for path in (Path(EXAMPLES or ".") / kind).glob("*"))
TARGET = Target(account="111122223333", region="us-east-1")


def judged(*paths: Path) -> GateResult:
    return gating.gate(gating.Asked(paths=paths, target=TARGET, lint=False), {})


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_real_inputs_are_judged_and_shown(folder: Path) -> None:
    """Whatever is in them: a valid document, every format, a place for each new finding, and never a silent pass."""
    result = judged(folder)
    new = [one for one in result.findings if one.kind in ("new", "worse")]

    jsonschema_rs.validator_for(schemas.generate("gate")).validate(msgspec.json.decode(FORMATS["json"](result)))
    assert [one.id for one in new if one.place is None] == []
    assert {name for name in FORMATS if not FORMATS[name](result)} <= {"github"}
    assert result.not_judged[0].startswith("No snapshot was given")
    assert result.exit_code == (3 if any(one.status == "fail" and one.severity.rank >= 3 for one in new) else 4)


def _said(name: str, rule: str) -> set[tuple[str, str]]:
    result = judged(Path(EXAMPLES or ".") / name)
    return {
        (one.status, one.resource.rpartition(":")[2].rpartition("/")[2])
        for one in result.findings
        if one.rule == rule and one.kind == "new"
    }


def test_aws_own_sample_of_a_domain() -> None:
    """V2, Identity Center with automatic assignment, no key of one's own: so it stands in the template."""
    name = "cfn/aws__Unified-Studio-for-Amazon-Sagemaker/create_domain.yaml"

    assert _said(name, "domain.customer_managed_key") == {("fail", "Domain")}
    assert _said(name, "domain.explicit_user_assignment") == {("fail", "Domain")}
    assert _said(name, "domain.version_2") == set()


def test_a_grant_to_everybody_in_a_public_terraform_module() -> None:
    """The module's policy grant has `all_users_grant_filter`, on the root unit with its children."""
    name = "tfplan/aws-ia__terraform-aws-sagemaker-unified-studio/awsia-byor.tfplan.json"
    result = judged(Path(EXAMPLES or ".") / name)
    found = [
        one for one in result.findings if one.rule == "domain.create_grants_not_for_everyone" and one.status == "fail"
    ]

    assert len(found) == 1
    assert found[0].place is not None
    assert found[0].place.address == (
        'module.create_project_from_project_profile_grant.awscc_datazone_policy_grant.this["user.all_users"]'
    )


def test_custom_resources_that_call_datazone_are_no_pass() -> None:
    """MDAA's stacks register users through custom resources; whatever is opaque is unknown, with its place."""
    result = judged(*FOLDERS)
    opaque = [one for one in result.findings if one.rule == "change.visible"]

    assert opaque
    assert {(one.status, one.cause) for one in opaque} == {("unknown", "opaque")}
