"""Real templates of public repositories, and what they declare as a person reads it from them.

They are no part of the project: the variable SUS_AUDIT_EXAMPLES says where they are.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from sus_audit.gate import decode
from sus_audit.gate.cloudformation import Stack, looks_like_template, read
from sus_audit.gate.located import Joined, Reading, Reference, Target, Unknown
from tests.gate.cloudformation.templates import HERE, declared, stack_at

EXAMPLES = Path(os.environ.get("SUS_AUDIT_EXAMPLES", "/nowhere"))
FILES = sorted(EXAMPLES.glob("cfn/*/*")) + sorted(EXAMPLES.glob("cdk/*/*"))
SAMPLES = "cfn/aws__Unified-Studio-for-Amazon-Sagemaker"
STACKS = "cfn/aws-samples__sample-automate-sagemaker-unified-studio-using-iac"
CDK = "cdk/aws-samples__amazon-datazone-cdk-example"
MDAA = "cdk/aws__modern-data-architecture-accelerator"

pytestmark = pytest.mark.skipif(
    "SUS_AUDIT_EXAMPLES" not in os.environ,
    reason="SUS_AUDIT_EXAMPLES is not set: real templates are not tested",
)


def given(path: str, name: str = "s", **members: Any) -> Stack:
    return stack_at(EXAMPLES / path, name, **members)


def missing(name: str, key: str | None = None) -> Unknown:
    return Unknown(f"the parameter {name} has no value", key or name)


def of_type(found: Reading, name: str) -> dict[str, Any]:
    return {
        one.address.split("/", 1)[1]: one.properties.plain()
        for one in found.declared
        if one.type == f"AWS::DataZone::{name}"
    }


def test_the_examples_are_there() -> None:
    assert len(FILES) >= 38


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(path.parts[-2:]))
def test_every_template_is_read(path: Path) -> None:
    source = decode.read(path)
    root = decode.decode(source)
    assert looks_like_template(root)

    found = read([Stack(name="s", source=source, root=root, path=path)], Target())

    # Each resource of the file is somewhere, and no template of AWS is found to be written wrong.
    resources = root.get("Resources")
    assert resources is not None
    assert isinstance(resources.value, dict)
    loops = sum(name.startswith("Fn::ForEach") for name in resources.value)
    places = len(found.declared) + sum(found.seen.values()) + len(found.undecided)
    assert places >= len(resources.value) - loops
    assert found.notices == []
    for one in found.declared:
        for _, node in one.properties.walk():
            assert node.mark.source is source


def test_a_project_and_its_members() -> None:
    path = f"{SAMPLES}/create_project.yaml"
    found = read([given(path, parameters={"DomainId": "dzd_1", "UsersList": "ann, bob"})], HERE)

    assert of_type(found, "ProjectMembership") == {
        f"ProjectMembership{user}": {
            "DomainIdentifier": "dzd_1",
            "ProjectIdentifier": Reference("s/Project", "Id"),
            "Member": {"UserIdentifier": user},
            "Designation": "PROJECT_OWNER",
        }
        for user in ("ann", "bob")
    }
    projects = of_type(found, "Project")
    assert {name: (one["Name"], one["ProjectProfileId"]) for name, one in projects.items()} == {
        "Project": (missing("Name"), missing("ProjectProfileId")),
        "ProjectModelGovernance": (
            "GenerativeAIModelGovernanceProject",
            missing("ModelGovernanceProjectProfileId"),
        ),
    }
    assert len(found.declared) == 4
    assert found.undecided == []
    # Without the list there are members, and how many is not known.
    alone = read([given(path)], HERE)
    assert [(one.type, one.mark.line) for one in alone.undecided] == [("AWS::DataZone::ProjectMembership", 52)]


def test_shares_of_a_comma_list() -> None:
    accounts = "111122223333,222233334444"
    found = read(
        [given(f"{SAMPLES}/create_resource_share.yaml", parameters={"AccountsForResourceShare": accounts})], HERE
    )

    assert {address: (one["Principals"], one["ResourceArns"]) for address, one in declared(found).items()} == {
        "s/RAMResourceShare111122223333": (["111122223333"], [missing("DomainARN")]),
        "s/RAMResourceShare222233334444": (["222233334444"], [missing("DomainARN")]),
    }
    assert {one["Name"] for one in declared(found).values()} == {
        Joined(("DataZone-", missing("DomainName"), "-", missing("DomainId")))
    }


def test_grants_of_a_loop_over_ids() -> None:
    found = read(
        [given(f"{SAMPLES}/policy_grant.yaml", parameters={"AccountId": "111122223333", "ToolingId": "id-7"})], HERE
    )
    grants = declared(found)

    assert len(grants) == 18
    # The one whose id is known has its own name; the others are told apart by their number.
    assert grants["s/AddPolicyGrantForid7"]["EntityIdentifier"] == "111122223333:id-7"
    assert grants["s/AddPolicyGrantFor&{Blueprint}[0]"]["EntityIdentifier"] == Joined(
        (
            "111122223333:",
            missing("LakehouseCatalogId"),
        )
    )
    assert grants["s/AddPolicyGrantForProfiles"]["Detail"]["CreateProjectFromProjectProfile"]["ProjectProfiles"] == [
        missing("SQLAnalyticsProfileId"),
        missing("AllCapabilitiesProjectProfileId"),
        missing("GenerativeAIApplicationDevelopmentProfileId"),
    ]


def test_grants_that_a_function_makes_are_opaque() -> None:
    found = read([given(f"{SAMPLES}@branch-3/policy_grant.yaml")], HERE)

    assert found.declared == []
    assert len(found.opaque) == found.seen["Custom::DataZoneGrant"] == 18
    assert {one.what.split(" runs ")[1] for one in found.opaque} == {
        "the function s/DataZoneGrantPolicyFunction, whose code calls datazone:AddPolicyGrant, and what comes of it "
        "cannot be seen before the change is applied."
    }


def test_a_master_stack_with_its_children() -> None:
    children = {
        "s/DomainStack": "sus-domain-stack.yaml",
        "s/BlueprintStack": "sus-blueprints-stack.yaml",
        "s/ProjectStack": "sus-project-stack.yaml",
    }
    assumed = {key: str(EXAMPLES / STACKS / name) for key, name in children.items()}
    assumed["pSUSBluprintEnabledRegions"] = "eu-west-1,eu-north-1"
    stacks = [given(f"{STACKS}/{name}", name) for name in children.values()]
    target = Target(account="111122223333", region="eu-west-1", assumed=assumed)
    found = read([given(f"{STACKS}/master-stack.yaml"), *stacks], target)

    domain = Reference("s/DomainStack/rSUSDomain", "Ref")
    project = declared(found)["s/ProjectStack/rProject"]
    assert project == {
        "Description": "Admin SUS Project",
        "DomainIdentifier": domain,
        "Name": "Admin-SUS-Project",
        "ProjectProfileId": Reference("s/BlueprintStack/rSUSProjectProfileTooling", "Id"),
    }
    profile = declared(found)["s/BlueprintStack/rSUSProjectProfileTooling"]
    assert profile["DomainIdentifier"] == domain
    assert profile["EnvironmentConfigurations"][0]["AwsAccount"] == {"AwsAccountId": "111122223333"}
    assert profile["EnvironmentConfigurations"][0]["EnvironmentBlueprintId"] == Reference(
        "s/BlueprintStack/rEnableToolingBlueprint", "EnvironmentBlueprintId"
    )
    tooling = declared(found)["s/BlueprintStack/rEnableToolingBlueprint"]
    assert tooling["EnabledRegions"] == ["eu-west-1", "eu-north-1"]
    membership = declared(found)["s/ProjectStack/rAddSUSAutomationRoleToProjectMembership"]
    assert membership["Member"] == {"UserIdentifier": Reference("s/DomainStack/rSUSAutomationRole", "Arn")}
    assert membership["ProjectIdentifier"] == Reference("s/ProjectStack/rProject", "Id")
    assert (len(found.declared), found.opaque) == (20, [])
    # The three children are given to the call as well, and are read once.
    assert len(found.notices) == 3


def test_a_template_of_the_cdk_imports_from_its_neighbours() -> None:
    stacks = [given(str(path.relative_to(EXAMPLES)), path.name.split(".")[0]) for path in FILES if CDK in str(path)]
    found = read(stacks, HERE)

    assert of_type(found, "ProjectMembership") == {
        f"{name}Contributor": {
            "Designation": "PROJECT_CONTRIBUTOR",
            "DomainIdentifier": Reference("DataZoneDomainStack/datadomain1", "Id"),
            "Member": {"UserIdentifier": "arn:aws:iam::AWS_ACCOUNT_ID_PLACEHOLDER:role/Admin"},
            "ProjectIdentifier": Reference(f"DataZoneProjectStack/{name}", "Id"),
        }
        for name in ("Admin", "Marketing")
    }
    key = of_type(found, "Domain")["datadomain1"]["KmsKeyIdentifier"]
    assert isinstance(key, Unknown)
    assert key.assume is not None
    assert key.assume.startswith("DataZonePreqStack:ExportsOutput")
    assert len(found.declared) == 8


def test_a_profile_of_the_accelerator() -> None:
    found = read([given(f"{MDAA}/sagemaker-project-app.minimal.json")], Target())
    (profile,) = of_type(found, "ProjectProfile").values()
    (project,) = of_type(found, "Project").values()

    assert isinstance(profile["DomainIdentifier"], Unknown)
    assert profile["DomainIdentifier"].why.endswith("is read from SSM when the change is applied")
    placed = [(one["AwsAccount"], one["AwsRegion"]) for one in profile["EnvironmentConfigurations"]]
    assert set(map(str, placed)) == {"({'AwsAccountId': 'test-account'}, {'RegionName': 'test-region'})"}
    assert project["ProjectProfileId"] == Reference("s/sagemakerprojectmyprofileD78CFF65", "Id")
