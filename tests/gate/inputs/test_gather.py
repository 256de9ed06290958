"""Files and folders in one call: each goes to its reader, once, and nothing is passed over unsaid."""

from __future__ import annotations

import codecs
import hashlib
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sus_audit.errors import UsageError
from sus_audit.gate import decode, walk
from sus_audit.gate.inputs import Gathered, Lintable, gather
from sus_audit.gate.located import Target
from tests.gate.inputs.folder import PLAN, REQUEST, STATE, TEMPLATE, manifest, put, stack

TARGET = Target(account="111122223333", region="eu-west-1")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, so that paths are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(gathered: Gathered) -> list[tuple[str, str, int]]:
    return [(one.file, one.kind, one.resources) for one in gathered.inputs]


def said(gathered: Gathered) -> list[str]:
    return [notice.message for notice in gathered.reading.notices]


def refused(*paths: str) -> str:
    with pytest.raises(UsageError) as caught:
        gather([Path(path) for path in paths], TARGET)
    return str(caught.value)


def test_a_folder_with_one_of_everything() -> None:
    put(Path("infra/a.yaml"), TEMPLATE)
    put(Path("infra/a.parameters.json"), [{"ParameterKey": "Name", "ParameterValue": "Finance"}])
    put(Path("infra/plan.json"), PLAN)
    put(Path("infra/requests/delete-account-pool.json"), REQUEST)
    put(Path("infra/cdk.out/manifest.json"), manifest(Units=stack("Units.template.json", stackName="units")))
    put(Path("infra/cdk.out/Units.template.json"), TEMPLATE)
    put(Path("infra/cdk.out/tree.json"), {"version": "tree-0.1", "tree": {}})
    put(Path("infra/cdk.out/Units.assets.json"), {"version": "36.0.0", "files": {}, "dockerImages": {}})
    put(Path("infra/package.json"), {"name": "infra", "version": "1.0.0", "devDependencies": {}})
    put(Path("infra/.github/workflows/ci.yml"), "on: push\njobs: {}\n")
    put(Path("infra/node_modules/x/template.yaml"), TEMPLATE)
    put(Path("infra/values.yaml"), "a: 1\n---\nb: 2\n")
    put(Path("infra/README.md"), "Read me.\n")

    gathered = gather([Path("infra")], TARGET)

    assert found(gathered) == [
        ("infra/cdk.out/manifest.json", "cdk_manifest", 0),
        ("infra/cdk.out/Units.template.json", "cloudformation", 1),
        ("infra/a.parameters.json", "parameters", 0),
        ("infra/a.yaml", "cloudformation", 1),
        ("infra/plan.json", "terraform_plan", 0),
        ("infra/requests/delete-account-pool.json", "api_request", 1),
    ]
    assert said(gathered) == ["2 files of infra were left out as no input of the gate."]
    assert gathered.templates == [
        Lintable(Path("infra/cdk.out/Units.template.json"), "infra/cdk.out/Units.template.json", ["eu-west-1"]),
        Lintable(Path("infra/a.yaml"), "infra/a.yaml", ["eu-west-1"]),
    ]
    assert [one.digest for one in gathered.inputs if one.file == "infra/a.yaml"] == [
        hashlib.sha256(TEMPLATE.encode()).hexdigest()
    ]
    assert sorted(gathered.sources) == sorted(one.file for one in gathered.inputs)
    assert [(one.address, one.account, one.region) for one in gathered.reading.declared] == [
        ("units/Finance", "111122223333", "eu-west-1"),
        ("infra/a.yaml/Finance", "111122223333", "eu-west-1"),
        ("infra/requests/delete-account-pool.json", "111122223333", "eu-west-1"),
    ]
    name = gathered.reading.declared[1].properties.get("Name")
    assert name is not None
    assert name.value == "Finance"


def test_a_file_counts_once_however_it_is_named() -> None:
    put(Path("infra/a.yaml"), TEMPLATE)
    Path("infra/again.yaml").symlink_to("a.yaml")
    Path("link.yaml").symlink_to("infra/a.yaml")

    for paths in (
        ["infra", "infra/a.yaml"],
        ["infra/a.yaml", "infra"],
        ["infra/../infra/a.yaml", "infra", "link.yaml"],
    ):
        gathered = gather([Path(path) for path in paths], TARGET)
        assert len(gathered.inputs) == 1
        assert len(gathered.reading.declared) == 1


def test_a_file_of_a_folder_that_is_also_named_may_not_be_left_out() -> None:
    put(Path("infra/a.yaml"), TEMPLATE)
    put(Path("infra/package.json"), {"name": "infra", "scripts": {}})

    assert "infra/package.json is none of the gate's inputs." in refused("infra", "infra/package.json")


def test_a_template_of_cdks_output_counts_once_and_has_the_manifests_place() -> None:
    put(
        Path("cdk.out/manifest.json"),
        manifest(Units=stack("Units.template.json", environment="aws://222233334444/us-east-1")),
    )
    put(Path("cdk.out/Units.template.json"), TEMPLATE)

    for paths in (["cdk.out", "cdk.out/Units.template.json"], ["cdk.out/Units.template.json", "cdk.out/manifest.json"]):
        gathered = gather([Path(path) for path in paths], TARGET)
        assert [(one.address, one.account, one.region) for one in gathered.reading.declared] == [
            ("Units/Finance", "222233334444", "us-east-1")
        ]
        assert [one.regions for one in gathered.templates] == [["us-east-1"]]


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
        lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        lambda text: codecs.BOM_UTF8 + text.encode(),
    ],
)
def test_powershells_encodings_are_read(encode: Callable[[str], bytes]) -> None:
    put(Path("delete-account-pool.json"), encode(json.dumps(REQUEST)))
    put(Path("plan.json"), encode(json.dumps(PLAN)))
    put(Path("a.yaml"), encode(TEMPLATE))

    assert [kind for _, kind, _ in found(gather([Path()], TARGET))] == [
        "cloudformation",
        "api_request",
        "terraform_plan",
    ]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    document = {"operation": "DeleteAccountPool", "parameters": REQUEST}
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(document).encode())))

    gathered = gather([Path("-")], TARGET)

    assert found(gathered) == [("-", "api_request", 1)]
    assert [one.address for one in gathered.reading.declared] == ["-"]


def test_a_template_from_standard_input_has_no_file_to_lint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEMPLATE.encode())))

    gathered = gather([Path("-")], TARGET)

    assert (found(gathered), gathered.templates) == ([("-", "cloudformation", 1)], [])


def test_a_broken_template_of_a_folder_is_not_passed_over() -> None:
    put(Path("infra/good.yaml"), TEMPLATE)
    put(Path("infra/bad.yaml"), TEMPLATE + "  Broken: [\n")

    assert refused("infra").startswith("infra/bad.yaml:14:1: This is not valid YAML: ")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bad.json", '{"Resources": {"A": {"Type": "AWS::S3::Bucket"'),
        ("bad.json", '{"format_version": "1.2", "resource_changes": ['),
        ("bad.json", '{"domainIdentifier": "dzd_a", '),
        ("bad.yaml", "domainIdentifier: dzd_a\nname: [\n"),
        ("bad.yaml", "AWSTemplateFormatVersion: 1\n- x\n"),
        ("bad.yaml", codecs.BOM_UTF16_LE + "Resources:\n A: AWS::S3::Bucket".encode("utf-16-le")[:-1]),
        ("cdk.out/manifest.json", '{"version": "36.0.0", "artifacts": {'),
    ],
)
def test_nor_is_anything_else_that_was_meant_as_an_input(name: str, content: object) -> None:
    put(Path("infra/good.yaml"), TEMPLATE)
    put(Path("infra") / name, content)

    assert refused("infra").startswith(f"infra/{name}")


def test_a_request_that_nobody_can_tell_is_not_passed_over() -> None:
    put(Path("infra/good.yaml"), TEMPLATE)
    put(Path("infra/x.json"), {"domainIdentifier": "dzd_a", "name": "x"})

    assert refused("infra") == (
        "infra/x.json cannot be used. It may be a request of CreateConnection, CreateProject, CreateProjectProfile. "
        "Name the file after its operation, such as create-connection.json."
    )


def test_answers_states_and_binary_plans_of_a_folder_are_left_out_and_said() -> None:
    put(Path("infra/good.yaml"), TEMPLATE)
    put(Path("infra/profile.json"), {"domainId": "dzd_a", "id": "p1", "name": "x", "createdBy": "me"})
    put(Path("infra/now.tfstate"), STATE)
    put(Path("infra/x.tfplan"), b"PK\x03\x04\x14\x00\x08\x00\x08\x00" + b"\0" * 20 + b"tfplan")

    assert said(gather([Path("infra")], TARGET)) == [
        "infra/now.tfstate was left out. It seems to be a Terraform state, which says what is there and not what "
        "changes: run `terraform plan -out plan.bin`, then `terraform show -json plan.bin > plan.json`, and give "
        "plan.json.",
        "infra/profile.json was left out. It is an answer of AWS, as to GetAccountPool, and no request. Give the "
        "request that makes the change.",
        "infra/x.tfplan was left out. It seems to be a Terraform plan in its binary form: give what `terraform show "
        "-json` prints of it.",
        "3 files of infra were left out as no input of the gate.",
    ]


def test_parameter_files_of_a_folder_without_templates_are_no_change() -> None:
    put(Path("infra/x.json"), ["Name=Finance"])
    put(Path("infra/plan.json"), PLAN)

    assert found(gather([Path("infra")], TARGET)) == [("infra/plan.json", "terraform_plan", 0)]
    assert refused("infra/x.json", "infra/plan.json") == (
        "infra/x.json gives parameters, and the call names no template that takes them. Name the template too."
    )


def test_many_files_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        put(Path(f"infra/{number}/a.yaml"), TEMPLATE)
    monkeypatch.setattr(walk, "MOST_FILES", 11)

    assert refused("infra") == (
        "The folder infra holds more than 11 files. Name the folders of the change instead of the whole tree."
    )


def test_what_is_big_is_refused_where_it_was_meant_and_said_where_not() -> None:
    filler = " " * (50 << 20)
    put(Path("infra/good.yaml"), TEMPLATE)
    put(Path("infra/data.json"), f'{{"rows": [{filler}]}}')

    assert said(gather([Path("infra")], TARGET)) == [
        "infra/data.json has 50.0 MiB, and the gate reads inputs of up to 20 MiB: it was left out.",
        "1 file of infra was left out as no input of the gate.",
    ]
    big = (
        "infra/{} has 50.0 MiB, and the gate reads inputs of up to 20 MiB. Give the template, the plan or the request "
    )
    big += "itself, not an archive or a log."
    assert refused("infra/data.json") == big.format("data.json")

    put(Path("infra/plan.json"), f'{{"format_version": "1.2", "resource_changes": [{filler}]}}')
    assert refused("infra") == big.format("plan.json")


def test_the_names_of_a_plans_members_cost_no_second_decoding(monkeypatch: pytest.MonkeyPatch) -> None:
    put(Path("plan.json"), PLAN)
    monkeypatch.setattr(decode, "decode", lambda source: pytest.fail(f"{source.path} was decoded"))

    assert found(gather([Path("plan.json")], TARGET)) == [("plan.json", "terraform_plan", 0)]


def test_a_template_that_another_includes_is_an_input_too() -> None:
    put(Path("infra/parts/units.yaml"), TEMPLATE)
    nested = {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "./parts/units.yaml"}}
    put(Path("infra/main.json"), {"Resources": {"Units": nested}})

    gathered = gather([Path("infra/main.json")], TARGET)

    assert found(gathered) == [
        ("infra/main.json", "cloudformation", 1),
        ("infra/parts/units.yaml", "cloudformation", 1),
    ]
    assert gathered.inputs[1].digest == hashlib.sha256(TEMPLATE.encode()).hexdigest()
    assert gathered.sources["infra/parts/units.yaml"].text == TEMPLATE
    assert [one.address for one in gathered.reading.declared] == ["infra/main.json/Units/Finance"]
