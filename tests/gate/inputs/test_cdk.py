"""CDK's output folder: its stacks, where each goes, and what a manifest may not lead to."""

from __future__ import annotations

from pathlib import Path

import pytest

from sus_audit.errors import UsageError
from sus_audit.gate import cdk
from tests.gate.inputs.folder import TEMPLATE, manifest, put, stack


def read(folder: Path) -> cdk.Assembly:
    return cdk.read(folder, "cdk.out", set())


def refused(folder: Path) -> str:
    with pytest.raises(UsageError) as caught:
        read(folder)
    return str(caught.value)


def places(assembly: cdk.Assembly) -> list[tuple[str, str | None, str | None, str]]:
    return [(one.name, one.account, one.region, one.source.path) for one in assembly.stacks]


def test_each_stack_has_its_name_its_place_and_its_parameters(tmp_path: Path) -> None:
    put(
        tmp_path / "manifest.json",
        manifest(
            **{"Units.assets": {"type": "cdk:asset-manifest", "properties": {"file": "Units.assets.json"}}},
            Tree={"type": "cdk:tree", "properties": {"file": "tree.json"}},
            Named=stack("a.template.json", stackName="units", parameters={"Name": "Finance", "Odd": 7}),
            Unnamed=stack("b.template.json", environment="aws://unknown-account/unknown-region"),
            Half=stack("b.template.json", environment="aws://222233334444/unknown-region"),
        ),
    )
    put(tmp_path / "a.template.json", TEMPLATE)
    put(tmp_path / "b.template.json", TEMPLATE)

    assembly = read(tmp_path)

    assert places(assembly) == [
        ("units", "111122223333", "eu-west-1", "cdk.out/a.template.json"),
        ("Unnamed", None, None, "cdk.out/b.template.json"),
        ("Half", "222233334444", None, "cdk.out/b.template.json"),
    ]
    assert [one.parameters for one in assembly.stacks] == [{"Name": "Finance"}, {}, {}]
    assert [one.path for one in assembly.stacks] == [tmp_path / f"{name}.template.json" for name in "abb"]
    assert assembly.notices == []


def test_one_name_in_two_regions_is_two_stacks(tmp_path: Path) -> None:
    put(
        tmp_path / "manifest.json",
        manifest(
            Ireland=stack("a.json", stackName="units"),
            Frankfurt=stack("a.json", stackName="units", environment="aws://111122223333/eu-central-1"),
        ),
    )
    put(tmp_path / "a.json", TEMPLATE)

    assert [(one.name, one.region) for one in read(tmp_path).stacks] == [
        ("units", "eu-west-1"),
        ("Frankfurt", "eu-central-1"),
    ]


def test_the_assembly_of_a_stage_is_in_a_folder_of_its_own(tmp_path: Path) -> None:
    nested = {"type": "cdk:cloud-assembly", "properties": {"directoryName": "assembly-Prod"}}
    put(tmp_path / "manifest.json", manifest(Prod=nested))
    put(tmp_path / "assembly-Prod/manifest.json", manifest(ProdUnits=stack("a.json")))
    put(tmp_path / "assembly-Prod/a.json", TEMPLATE)

    assembly = read(tmp_path)

    assert places(assembly) == [("ProdUnits", "111122223333", "eu-west-1", "cdk.out/assembly-Prod/a.json")]
    assert [one.path for one in assembly.manifests] == ["cdk.out/manifest.json", "cdk.out/assembly-Prod/manifest.json"]


def test_placeholders_and_lookups_that_failed_are_said(tmp_path: Path) -> None:
    artifacts = manifest(A=stack("a.json", environment="aws://test-account/###PRIMARY_REGION###"))
    put(tmp_path / "manifest.json", {**artifacts, "missing": [{"key": "vpc", "provider": "vpc-provider"}]})
    put(tmp_path / "a.json", TEMPLATE)

    assembly = read(tmp_path)

    assert places(assembly) == [("A", None, None, "cdk.out/a.json")]
    assert [(one.message, repr(one.mark)) for one in assembly.notices] == [
        (
            "CDK had to look something up for these templates and could not: they hold placeholders. Run cdk synth "
            "with access to the account.",
            "cdk.out/manifest.json:12:13",
        ),
        (
            "The environment of this stack is a placeholder, and no account and Region of AWS: what it stands for is "
            "unknown.",
            "cdk.out/manifest.json:6:19",
        ),
    ]


OUT = "leads out of the output folder, and was not read. Run cdk synth again."


@pytest.mark.parametrize(
    ("artifact", "why"),
    [
        (stack("../secret.json"), f"cdk.out/manifest.json:8:21: This `templateFile` {OUT}"),
        (stack("/etc/passwd"), f"cdk.out/manifest.json:8:21: This `templateFile` {OUT}"),
        (stack("a\0b"), f"cdk.out/manifest.json:8:21: This `templateFile` {OUT}"),
        (stack("link.json"), f"cdk.out/manifest.json:8:21: This `templateFile` {OUT}"),
        (
            stack("missing.json"),
            "cdk.out/manifest.json:8:21: This file of the CDK output is missing. Run cdk synth again.",
        ),
        (stack(""), "cdk.out/manifest.json:4:8: This artifact has no `templateFile`. Run cdk synth again."),
        (
            {"type": "cdk:cloud-assembly", "properties": {}},
            "cdk.out/manifest.json:4:8: This artifact has no `directoryName`. Run cdk synth again.",
        ),
        (
            {"type": "cdk:cloud-assembly", "properties": {"directoryName": ".."}},
            f"cdk.out/manifest.json:7:22: This `directoryName` {OUT}",
        ),
        (
            {"type": "cdk:cloud-assembly", "properties": {"directoryName": "."}},
            "cdk.out/manifest.json:4:8: This assembly holds itself. Run cdk synth again.",
        ),
    ],
)
def test_a_manifest_leads_nowhere_else(tmp_path: Path, artifact: object, why: str) -> None:
    folder = tmp_path / "cdk.out"
    put(tmp_path / "secret.json", TEMPLATE)
    put(folder / "manifest.json", manifest(A=artifact))
    (folder / "link.json").symlink_to("../secret.json")

    assert refused(folder) == why


def test_assemblies_that_hold_each_other_end(tmp_path: Path) -> None:
    put(
        tmp_path / "manifest.json", manifest(A={"type": "cdk:cloud-assembly", "properties": {"directoryName": "inner"}})
    )
    put(
        tmp_path / "inner/manifest.json",
        manifest(B={"type": "cdk:cloud-assembly", "properties": {"directoryName": "up"}}),
    )
    (tmp_path / "inner/up").symlink_to("..")

    assert refused(tmp_path) == "cdk.out/inner/manifest.json:4:8: This assembly holds itself. Run cdk synth again."


@pytest.mark.parametrize(
    "content", [{"name": "App", "icons": []}, {"version": 3, "artifacts": {}}, {"version": "1", "artifacts": []}, "{}"]
)
def test_other_manifests_are_no_assembly(tmp_path: Path, content: object) -> None:
    assert not cdk.is_assembly(tmp_path, "x")
    put(tmp_path / "manifest.json", content)

    assert not cdk.is_assembly(tmp_path, "x")
