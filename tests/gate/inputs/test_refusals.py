"""A file that the call names and that is no input: what it seems to be, and what is wanted. Whole sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from sus_audit.errors import UsageError
from sus_audit.gate.inputs import gather
from sus_audit.gate.located import Target
from tests.gate.inputs.folder import STATE, TEMPLATE, put

READS = (
    " The gate reads CloudFormation templates, CDK output folders (cdk.out), Terraform and OpenTofu plans as JSON, "
    "requests of the DataZone, RAM and Organizations APIs, and CloudFormation parameter files."
)
PLAN = "run `terraform plan -out plan.bin`, then `terraform show -json plan.bin > plan.json`, and give plan.json."
SYNTH = "run `cdk synth`, and give the folder cdk.out."


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def refused(*paths: str) -> str:
    with pytest.raises(UsageError) as caught:
        gather([Path(path) for path in paths], Target())
    assert caught.value.exit_code == 2
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "content", "seems"),
    [
        (
            "terraform.tfstate",
            STATE,
            f"a Terraform state, which says what is there and not what changes: {PLAN}",
        ),
        (
            "show.json",
            {"format_version": "1.0", "terraform_version": "1.11.0", "values": {}},
            f"a Terraform state, which says what is there and not what changes: {PLAN}",
        ),
        (
            "plan.out",
            b"PK\x03\x04\x14\x00\x08\x00\x08\x00" + b"\0" * 20 + b"tfplan",
            "a Terraform plan in its binary form: give what `terraform show -json` prints of it.",
        ),
        ("all.zip", b"PK\x03\x04\x14\x00\x08\x00" + b"\0" * 20 + b"a.yaml", "a zip archive: give the files in it."),
        ("all.tgz", b"\x1f\x8b\x08\x00", "an archive: give the files in it."),
        ("log.json", '{"@level":"info"}\n{"@level":"info"}\n', f"the log that `terraform plan -json` prints: {PLAN}"),
        (
            "main.tf",
            'resource "aws_datazone_domain" "x" {}\n',
            f"Terraform's source, from which Terraform works out the change: {PLAN}",
        ),
        (
            "terraform.tfvars",
            'name = "x"\n',
            f"a file of Terraform's variables, which the plan already holds: {PLAN}",
        ),
        (
            "x.auto.tfvars.json",
            {"name": "x"},
            f"a file of Terraform's variables, which the plan already holds: {PLAN}",
        ),
        ("app.py", "import aws_cdk\n", f"source code; of a CDK app, {SYNTH}"),
        (
            "pool.sh",
            "aws datazone\n",
            "a script: give the requests that it sends, each as a file for --cli-input-json.",
        ),
        ("cdk.json", {"app": "npx ts-node app.ts", "context": {}}, f"the settings of a CDK app: {SYNTH}"),
        (
            "tree.json",
            {"version": "tree-0.1", "tree": {}},
            "the construct tree of a CDK app: give the folder cdk.out that holds it.",
        ),
        (
            "a.assets.json",
            {"version": "36.0.0", "files": {}, "dockerImages": {}},
            "the assets of a CDK app: give the folder cdk.out that holds it.",
        ),
        (
            "package.json",
            {"name": "x", "version": "1.0.0", "dependencies": {}},
            "the package.json of a JavaScript package.",
        ),
        (
            "snapshot.json",
            {"schema_version": "1.0", "collection": {}},
            "a snapshot of sus-audit: give it as --snapshot, beside the change.",
        ),
        (
            "audit.json",
            {"schema_version": "1.0", "verdicts": [], "rules": {}},
            "an audit of sus-audit: give it to `sus-audit report`.",
        ),
        ("sus-audit.yaml", "version: 1\ndomains: []\n", "a config of sus-audit: give it as -c."),
        ("policy.json", {"Version": "2012-10-17", "Statement": []}, "an IAM policy: give the template or the plan that "
         "attaches it."),
        ("pod.yaml", "apiVersion: v1\nkind: Pod\n", "a manifest of Kubernetes."),
        ("x.json", {}, "an empty object."),
        ("x.json", [1, 2], "a list."),
        ("x.txt", "just words\n", "a text that is neither JSON nor a YAML mapping."),
        (
            "x.json",
            {"one\u001b[31m": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6},
            "an object with the members one\\x1b[31m, two, three, four, five and more.",
        ),
    ],
)  # fmt: skip
def test_what_a_file_seems_to_be(name: str, content: object, seems: str) -> None:
    put(Path(name), content)

    assert refused(name) == f"{name} is none of the gate's inputs. It seems to be {seems}{READS}"


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        (
            "x.md",
            "# a: b: c\n- d: e: f\n",
            "x.md:2:7: This is not valid YAML: mapping values are not allowed in this context.",
        ),
        ("x.json", "", "x.json:1:1: The file is empty."),
        (
            "x.png",
            b"\x89PNG\r\n\x1a\n",
            "x.png is not UTF-8 text (byte 0): the gate reads templates, plans and requests as text. Save it as UTF-8.",
        ),
        ("x.yaml", "a: &x [*x]\n", "x.yaml:1:4: An alias leads into itself here."),
        ("x.yaml", "a: 1\n---\nb: 2\n", "x.yaml:3:1: A second YAML document begins here; the gate reads one."),
    ],
)
def test_a_file_that_cannot_be_decoded(name: str, content: object, why: str) -> None:
    put(Path(name), content)

    assert refused(name) == f"{why}{READS}"


def test_a_request_that_only_reads_and_an_answer() -> None:
    put(Path("get-account-pool.json"), {"domainIdentifier": "dzd_a", "identifier": "p1"})
    put(Path("get-project-profile.json"), {"domainId": "dzd_a", "id": "p1", "name": "x", "createdBy": "me"})

    assert refused("get-account-pool.json") == (
        "get-account-pool.json cannot be used. It is a request of GetAccountPool, which only reads: it changes nothing "
        "that a gate could judge."
    )
    assert refused("get-project-profile.json") == (
        "get-project-profile.json cannot be used. It is what AWS answers to GetProjectProfile, and no request. Give "
        "the request of CreateProjectProfile or UpdateProjectProfile; aws datazone create-project-profile "
        "--generate-cli-skeleton prints its form."
    )


def test_a_folder_in_which_nothing_was_recognized_is_not_a_pass() -> None:
    Path("empty").mkdir()
    put(Path("other/package.json"), {"name": "x", "scripts": {}})
    put(Path("other/terraform.tfstate"), STATE)

    assert refused("empty") == (
        "Nothing in empty was recognized as an input of the gate (0 files were looked at), and that is not a pass."
        f"{READS}"
    )
    assert refused("empty", "other") == (
        "Nothing in empty and other was recognized as an input of the gate (2 files were looked at), and that is not a "
        "pass. other/terraform.tfstate was left out. It seems to be a Terraform state, which says what is there and "
        f"not what changes: {PLAN}{READS}"
    )


def test_nothing_given_and_nothing_there() -> None:
    assert refused() == f"No input was given.{READS}"
    assert refused("missing.yaml") == "The input missing.yaml does not exist. Check the path."


def test_parameters_alone_change_nothing() -> None:
    put(Path("p.json"), [{"ParameterKey": "Name", "ParameterValue": "x"}])

    assert refused("p.json") == (
        "p.json gives parameters, and the call names no template that takes them. Name the template too."
    )


def test_two_values_for_one_parameter_are_not_chosen_from() -> None:
    put(Path("a.yaml"), TEMPLATE)
    put(Path("dev.json"), ["Name=dev"])
    put(Path("prod.json"), ["Name=prod"])

    assert refused("a.yaml", "dev.json", "prod.json") == (
        "prod.json:2:2: dev.json gives the parameter Name of a.yaml another value. Name the parameter file that this "
        "change is deployed with, and not both."
    )
