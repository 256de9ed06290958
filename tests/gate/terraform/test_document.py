from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sus_audit.errors import UsageError
from sus_audit.gate import decode
from sus_audit.gate.located import Notice, Reading, Source, Target, Unknown
from sus_audit.gate.terraform import looks_like_plan, looks_like_state, read
from tests.gate.terraform.plans import change, const, module, plan, reading, refs, resource

HOW = "Make a plan with `terraform plan -out=plan.bin` and give the gate `terraform show -json plan.bin`."
STATE = {"version": 4, "terraform_version": "1.11.4", "serial": 3, "lineage": "a-b", "outputs": {}, "resources": []}
SHOWN_STATE = {"format_version": "1.0", "terraform_version": "1.11.4", "values": {"root_module": {}}}


def said(document: Any) -> str:
    with pytest.raises(UsageError) as caught:
        reading(document)
    return str(caught.value)


@pytest.mark.parametrize(
    ("document", "is_plan", "is_state"),
    [
        (plan(), True, False),
        ({"format_version": "1.2", "terraform_version": "1.11.4", "planned_values": {}}, True, False),
        (STATE, False, True),
        (SHOWN_STATE, False, True),
        ({"Resources": {}, "AWSTemplateFormatVersion": "2010-09-09"}, False, False),
        ({"resource_changes": []}, False, False),
    ],
)
def test_what_is_recognized(document: dict[str, Any], is_plan: bool, is_state: bool) -> None:
    assert (looks_like_plan(document), looks_like_state(set(document))) == (is_plan, is_state)


@pytest.mark.parametrize("document", [STATE, SHOWN_STATE])
def test_a_state_is_refused_with_the_command_that_makes_a_plan(document: dict[str, Any]) -> None:
    assert said(document) == (
        f"plan.json:1:1: This is a Terraform state, which says what is there and not what changes. {HOW}"
    )


@pytest.mark.parametrize(
    ("version", "shown"), [("0.2", '"0.2"'), ("2.0", '"2.0"'), (None, "null"), (1.2, "1.2"), ("1.x", '"1.x"')]
)
def test_other_formats_are_refused_by_name(version: Any, shown: str) -> None:
    assert said({**plan(), "format_version": version}) == (
        f"plan.json:1:1: The plan's format_version is {shown}, and the gate reads 1.x (Terraform 1.1 and OpenTofu 1.6 "
        f"or later). {HOW}"
    )


def test_an_errored_plan_is_refused() -> None:
    assert said({**plan(), "errored": True}) == (
        "plan.json:1:1: The plan is errored: Terraform stopped before it was complete, so what it would change is not "
        "known. Mend what `terraform plan` reports and make the plan again."
    )


@pytest.mark.parametrize("document", ["[1]", '{"a": 1}', '"text"'])
def test_what_is_no_plan_is_refused(document: str) -> None:
    assert said(document) == f"plan.json:1:1: This is no Terraform plan. {HOW}"


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        ({"resource_changes": {}}, "The plan's resource_changes is no list."),
        ({"resource_changes": [{"address": "a.b"}]}, "A resource of the plan has no change with actions."),
        ({"resource_changes": [{"change": {"actions": []}}]}, "A resource of the plan has no address that is text."),
        ({"deferred_changes": [{"reason": "x"}]}, "A deferred change of the plan has no resource_change."),
        (
            {"resource_changes": [change("awscc_datazone_domain.a\u001b", {})]},
            "An address in the plan holds characters that cannot be printed.",
        ),
    ],
)
def test_a_plan_that_terraform_did_not_write_is_refused_with_the_place(broken: Any, place: str) -> None:
    text = said({**plan(), **broken})
    assert text.startswith("plan.json:") and text.endswith(f": {place} {HOW}")


def test_an_unknown_action_is_refused() -> None:
    text = said(plan(change("awscc_datazone_domain.a", {}, actions=["adopt"])))
    assert text.endswith(
        ": awscc_datazone_domain.a has the actions adopt, which the gate does not know. Use a plan of a version of "
        "Terraform or OpenTofu that this release knows."
    )


def test_deep_nesting_is_refused() -> None:
    deep = '{"a":' * 400 + "1" + "}" * 400
    assert "200 levels" in said(json.dumps(plan()).replace('"resource_changes": []', f'"resource_changes": [{deep}]'))
    inner: dict[str, Any] = {}
    for _ in range(60):
        inner = {"module_calls": {"m": {"module": inner}}}
    assert said({**plan(), "configuration": {"root_module": inner}}) == (
        "plan.json:1:1: The plan has more than 50 modules within modules."
    )


@pytest.mark.parametrize("document", [plan(), {k: v for k, v in plan().items() if k != "resource_changes"}])
def test_an_empty_plan_declares_nothing(document: dict[str, Any]) -> None:
    assert reading(document) == Reading(resources={"plan.json": 0})


def test_an_incomplete_plan_is_noticed() -> None:
    found = reading({**plan(), "complete": False})
    assert [(one.message, repr(one.mark)) for one in found.notices] == [
        (
            "The plan is not complete (made with -target, or with changes put off): applying it leaves more to do, "
            "which is not judged.",
            "plan.json:1:1",
        )
    ]
    assert all(isinstance(one, Notice) for one in found.notices)


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")])
def test_a_plan_as_powershell_writes_it(tmp_path: Path, mark: bytes, encoding: str) -> None:
    path = tmp_path / "plan.json"
    text = json.dumps(plan(change("awscc_datazone_domain.a", {"name": "Größe"}))).replace("\\u00f6", "ö")
    path.write_bytes(mark + text.encode(encoding))
    found = read(decode.read(path, "plan.json"), Target())
    assert found.declared[0].properties.plain() == {"Name": "Größe"}


def test_places_are_those_of_the_plan_file() -> None:
    document = plan(change("awscc_datazone_domain.a", {"name": "one"}, {"description": True}))
    source = Source("plan.json", json.dumps(document, indent=2))
    one = read(source, Target()).declared[0]
    name = one.properties.get("Name")
    assert name is not None and name.key is not None
    assert source.text[one.mark.start : one.mark.end] == '"awscc_datazone_domain.a"'
    assert source.text[name.mark.start : name.mark.end] == '"one"'
    assert source.text[name.key.start : name.key.end] == '"name"'
    # What is unknown is not in `after`: its place is that in `after_unknown`.
    unknown = one.properties.get("Description")
    assert unknown is not None and unknown.key is not None
    assert source.line(unknown.mark.line).strip() == '"description": true'


def test_names_that_would_steer_a_terminal_are_not_repeated() -> None:
    evil = "x\u001b[2J"
    blueprint = "aws_datazone_environment_blueprint_configuration.b"
    document = plan(
        change(
            blueprint,
            {evil: 1, "regional_parameters": {evil: {}}},
            {"regional_parameters": {evil: {evil: True}}},
            after_sensitive={"regional_parameters": {}},
        ),
        root=module(resource(blueprint, regional_parameters=refs(f"local.{evil}"))),
    )
    found = reading(document)
    said = [one.message for one in found.notices]
    said += [
        f"{node.value.why} {node.value.assume}"
        for one in found.declared
        for _, node in one.properties.walk()
        if isinstance(node.value, Unknown)
    ]
    assert len(said) == 2 and all(one.isprintable() for one in said)


JUNK: list[Any] = [
    None,
    True,
    0,
    "",
    "x",
    [],
    {},
    [[]],
    {"a": {}},
    [True],
    {"references": [1, None, "each.value", "..[", "var."]},
]


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield from places(inner, (*path, step))


def test_junk_anywhere_is_read_or_refused_and_never_breaks() -> None:
    profile, domain = 'module.m["a"].awscc_datazone_project_profile.p', "awscc_datazone_domain.corp"
    document = plan(
        change(domain, {"name": "corp"}, {"domain_id": True}),
        change(
            profile,
            {"environment_configurations": [{"name": "T", "aws_account": {}}]},
            {"domain_identifier": True, "environment_configurations": [{"aws_account": {"aws_account_id": True}}]},
        ),
        change("aws_datazone_domain.d", {"tags": {"a": "b"}, "single_sign_on": [{"type": "IAM_IDC"}]}),
        change("null_resource.n", {}),
        root=module(
            resource(domain, name=const("corp")),
            resource("null_resource.n", provisioners=[{"type": "local-exec", "expressions": {"command": const("x")}}]),
            module_calls={
                "m": {
                    "for_each_expression": refs("var.a"),
                    "expressions": {"domain": refs(f"{domain}.domain_id")},
                    "module": module(
                        resource(
                            "awscc_datazone_project_profile.p",
                            domain_identifier=refs("var.domain"),
                            environment_configurations=refs("each.value.account", "local.b"),
                        ),
                        variables={"domain": {"default": None}},
                    ),
                }
            },
        ),
        variables={"a": {"value": {"a": 1}}},
        deferred_changes=[{"reason": "r", "resource_change": change("awscc_datazone_project.p", {}, {"name": True})}],
        action_invocations=[{"address": "a", "type": "aws_lambda_invoke"}],
    )
    text = json.dumps(document)
    read_, refused = 0, 0
    for path in list(places(document))[1:]:
        for junk in JUNK:
            broken = json.loads(text)
            inner = broken
            for step in path[:-1]:
                inner = inner[step]
            inner[path[-1]] = junk
            try:
                reading(json.dumps(broken))
                read_ += 1
            except UsageError as exc:
                assert str(exc).startswith("plan.json:") and str(exc).endswith((".", "?"))
                refused += 1
    assert read_ > 1000 and refused > 200
