"""Through modules, loops and data sources to what a value hangs on."""

from __future__ import annotations

from typing import Any

import pytest

from sus_audit.gate.located import Joined, Reference, Target, Unknown
from tests.gate.terraform.plans import change, const, later, module, plan, properties, reading, refs, resource

UNIT = "awscc_datazone_domain_unit.u"
BLUEPRINT = "aws_datazone_environment_blueprint_configuration"


def test_through_modules_with_keys() -> None:
    """root -> module.platform["eu"] (input) -> module.units (input) and back out of module.domain (output)."""
    inner = 'module.platform["eu"].module.units.awscc_datazone_domain_unit.u'
    domain = "module.domain.awscc_datazone_domain.corp"
    document = plan(
        change(domain, {"name": "corp"}, {"domain_id": True, "root_domain_unit_id": True}),
        change(inner, {"name": "Finance"}, {"domain_identifier": True, "parent_domain_unit_identifier": True}),
        root=module(
            module_calls={
                "domain": {
                    "module": module(
                        resource("awscc_datazone_domain.corp", name=const("corp")),
                        outputs={
                            "id": {"expression": refs("awscc_datazone_domain.corp.domain_id")},
                            "root": {"expression": refs("awscc_datazone_domain.corp.root_domain_unit_id")},
                        },
                    )
                },
                "platform": {
                    "for_each_expression": refs("var.regions"),
                    "expressions": {"domain_id": refs("module.domain.id"), "root_unit": refs("module.domain.root")},
                    "module": module(
                        variables={"domain_id": {}, "root_unit": {}},
                        module_calls={
                            "units": {
                                "expressions": {"domain": refs("var.domain_id"), "parent": refs("var.root_unit")},
                                "module": module(
                                    resource(
                                        UNIT,
                                        name=const("Finance"),
                                        domain_identifier=refs("var.domain"),
                                        parent_domain_unit_identifier=refs("var.parent"),
                                    ),
                                    variables={"domain": {}, "parent": {}},
                                ),
                            }
                        },
                    ),
                },
            }
        ),
    )
    assert properties(document, inner) == {
        "Name": "Finance",
        "DomainIdentifier": Reference(domain, "Id"),
        "ParentDomainUnitIdentifier": Reference(domain, "RootDomainUnitId"),
    }


def test_a_property_handed_through_another_resource() -> None:
    document = plan(
        change("awscc_datazone_domain.corp", {}, {"domain_id": True}),
        change("awscc_datazone_project.p", {}, {"domain_identifier": True, "project_id": True}),
        change(UNIT, {}, {"domain_identifier": True}),
        change("terraform_data.t", {}, {"output": True}),
        change("awscc_datazone_owner.o", {}, {"domain_identifier": True}),
        root=module(
            resource("awscc_datazone_domain.corp"),
            resource("awscc_datazone_project.p", domain_identifier=refs("awscc_datazone_domain.corp.domain_id")),
            resource(UNIT, domain_identifier=refs("awscc_datazone_project.p.domain_identifier")),
            resource("terraform_data.t", input=refs("awscc_datazone_domain.corp.id")),
            resource("awscc_datazone_owner.o", domain_identifier=refs("terraform_data.t.output")),
        ),
    )
    expected = {"DomainIdentifier": Reference("awscc_datazone_domain.corp", "Id")}
    assert [properties(document, one) for one in (UNIT, "awscc_datazone_owner.o")] == [expected, expected]


def test_a_data_source_that_asks_for_what_the_plan_makes() -> None:
    tooling, profile, grant = (
        f"{BLUEPRINT}.tooling",
        "awscc_datazone_project_profile.p",
        "awscc_datazone_policy_grant.g",
    )
    asked = "data.aws_datazone_environment_blueprint.tooling"
    document = plan(
        change("awscc_datazone_domain.corp", {}, {"domain_id": True, "root_domain_unit_id": True}),
        change("data.aws_datazone_domain.d", {}, {"id": True, "root_domain_unit_id": True}),
        change(asked, {"name": "Tooling", "managed": True}, {"id": True}),
        change(tooling, {}, {"environment_blueprint_id": True, "domain_id": True}),
        change(
            profile,
            {"environment_configurations": [{"name": "T", "aws_account": {"aws_account_id": "444455556666"}}]},
            {"environment_configurations": [{"environment_blueprint_id": True}], "domain_unit_identifier": True},
        ),
        change(grant, {"entity_type": "DOMAIN_UNIT"}, {"entity_identifier": True}),
        root=module(
            resource("awscc_datazone_domain.corp"),
            resource("data.aws_datazone_domain.d", id=refs("awscc_datazone_domain.corp.domain_id")),
            resource(asked, name=const("Tooling")),
            resource(
                tooling,
                environment_blueprint_id=refs(f"{asked}.id"),
                domain_id=refs("data.aws_datazone_domain.d.id"),
            ),
            resource(
                profile,
                environment_configurations=refs(f"{asked}.id"),
                domain_unit_identifier=refs("data.aws_datazone_domain.d.root_domain_unit_id"),
            ),
            resource(grant, entity_identifier=refs("data.aws_datazone_domain.d.root_domain_unit_id")),
        ),
    )
    root_unit = Reference("awscc_datazone_domain.corp", "RootDomainUnitId")
    assert properties(document, tooling) == {
        # CloudFormation takes the name here.
        "EnvironmentBlueprintIdentifier": "Tooling",
        "DomainIdentifier": Reference("awscc_datazone_domain.corp", "Id"),
    }
    assert properties(document, profile) == {
        "EnvironmentConfigurations": [
            {
                "Name": "T",
                "AwsAccount": {"AwsAccountId": "444455556666"},
                "EnvironmentBlueprintId": Reference(tooling, "EnvironmentBlueprintId"),
            }
        ],
        "DomainUnitIdentifier": root_unit,
    }
    assert properties(document, grant) == {"EntityType": "DOMAIN_UNIT", "EntityIdentifier": root_unit}


def test_a_data_source_that_asks_for_something_else_is_unknown() -> None:
    document = plan(
        change("data.aws_datazone_domain.d", {}, {"id": True, "root_domain_unit_id": True}),
        change(UNIT, {}, {"parent_domain_unit_identifier": True}),
        root=module(
            resource("data.aws_datazone_domain.d", id=refs("local.domain_id")),
            resource(UNIT, parent_domain_unit_identifier=refs("data.aws_datazone_domain.d.root_domain_unit_id")),
        ),
    )
    text = "data.aws_datazone_domain.d.root_domain_unit_id"
    assert properties(document, UNIT) == {
        "ParentDomainUnitIdentifier": later(text, "parent_domain_unit_identifier", UNIT)
    }
    assert properties(document, UNIT, Target(assumed={text: "unit1"})) == {"ParentDomainUnitIdentifier": "unit1"}


GRANTS = [
    'module.grants.awscc_datazone_policy_grant.g["lake_id"]',
    'module.grants.awscc_datazone_policy_grant.g["tool_id"]',
]


def looped(*entries: str) -> Any:
    """Grants of a module, over a map that the root makes of a module's outputs."""
    caller = "module.grants.data.aws_caller_identity.current"
    return plan(
        change(
            "module.b.aws_datazone_environment_blueprint_configuration.lake", {}, {"environment_blueprint_id": True}
        ),
        change(
            "module.b.aws_datazone_environment_blueprint_configuration.tool", {}, {"environment_blueprint_id": True}
        ),
        *(
            change(one, {"entity_type": "ENVIRONMENT_BLUEPRINT_CONFIGURATION"}, {"entity_identifier": True})
            for one in GRANTS
        ),
        root=module(
            module_calls={
                "b": {
                    "module": module(
                        resource(f"{BLUEPRINT}.lake"),
                        resource(f"{BLUEPRINT}.tool"),
                        outputs={
                            f"{name}_id": {"expression": refs(f"{BLUEPRINT}.{name}.environment_blueprint_id")}
                            for name in ("lake", "tool")
                        },
                    )
                },
                "grants": {
                    "expressions": {"blueprints": refs(*entries)},
                    "module": module(
                        resource("data.aws_caller_identity.current"),
                        resource(
                            "awscc_datazone_policy_grant.g",
                            for_each_expression=refs("var.blueprints"),
                            entity_identifier=refs("data.aws_caller_identity.current.account_id", "each.value"),
                        ),
                        variables={"blueprints": {}},
                    ),
                },
            }
        ),
        prior_state={
            "values": {
                "root_module": {
                    "child_modules": [{"resources": [{"address": caller, "values": {"account_id": "111122223333"}}]}]
                }
            }
        },
    )


def test_a_loop_over_a_map_whose_keys_are_the_names_of_its_values() -> None:
    document = looped("module.b.tool_id", "module.b.lake_id")
    assert [properties(document, one)["EntityIdentifier"] for one in GRANTS] == [
        Joined(("111122223333", ":", Reference(f"module.b.{BLUEPRINT}.{name}", "EnvironmentBlueprintId")))
        for name in ("lake", "tool")
    ]


@pytest.mark.parametrize(
    "entries",
    [
        ("module.b.tool_id",),
        ("module.b.lake_id", "local.lake"),
        ("module.b.tool_id", "module.b.tool_id"),
        ("module.b.lake_id", "module.b.lake_id"),
    ],
)
def test_a_loop_over_anything_else_is_unknown(entries: tuple[str, ...]) -> None:
    found = properties(looped(*entries), GRANTS[0])["EntityIdentifier"]
    unknown = found.parts[2] if isinstance(found, Joined) else found
    assert isinstance(unknown, Unknown) and "each.value" in unknown.why


def test_references_in_a_circle_and_without_end() -> None:
    """Terraform refuses such configurations; a plan made by hand must not hang the gate."""
    many = refs(*(f"module.m{at % 2}.out" for at in range(60)))
    calls: dict[str, Any] = {
        name: {
            "expressions": {"in": refs("module.m0.out", "module.m1.out")},
            "module": module(outputs={"out": {"expression": refs("var.in")}}),
        }
        for name in ("m0", "m1")
    }
    document = plan(
        change(UNIT, {}, {"domain_identifier": True}),
        root=module(resource(UNIT, domain_identifier=many), module_calls=calls),
    )
    assert isinstance(properties(document, UNIT)["DomainIdentifier"], Unknown)
    doubling: dict[str, Any] = {"outputs": {"o0": {"expression": refs("local.x")}}}
    calls = {
        f"m{at}": {
            "expressions": {"in": refs(*[f"module.m{at - 1}.out"] * 2)},
            "module": module(outputs={"out": {"expression": refs("var.in", "var.in")}}),
        }
        for at in range(1, 40)
    }
    calls["m0"] = {"module": module(outputs={"out": {"expression": refs("local.x")}}), **doubling}
    document = plan(
        change(UNIT, {}, {"domain_identifier": True}),
        root=module(resource(UNIT, domain_identifier=refs("module.m39.out")), module_calls=calls),
    )
    assert isinstance(properties(document, UNIT)["DomainIdentifier"], Unknown)
    assert reading(document).resources == {"plan.json": 1}


def test_an_output_of_one_of_several_modules_needs_its_key() -> None:
    def document(reference: str) -> Any:
        return plan(
            change('module.m["a"].awscc_datazone_domain.corp', {}, {"domain_id": True}),
            change(UNIT, {}, {"domain_identifier": True}),
            root=module(
                resource(UNIT, domain_identifier=refs(reference)),
                module_calls={
                    "m": {
                        "for_each_expression": refs("var.domains"),
                        "module": module(
                            resource("awscc_datazone_domain.corp"),
                            outputs={"domain_id": {"expression": refs("awscc_datazone_domain.corp.domain_id")}},
                        ),
                    }
                },
            ),
        )

    keyed, bare = 'module.m["a"].domain_id', "module.m.domain_id"
    domain = 'module.m["a"].awscc_datazone_domain.corp'
    assert properties(document(keyed), UNIT) == {"DomainIdentifier": Reference(domain, "Id")}
    assert properties(document(bare), UNIT) == {"DomainIdentifier": later(bare, "domain_identifier", UNIT)}


def test_what_is_deposed_hides_nothing() -> None:
    old = {"domain_id": "dzd-old"}
    document = plan(
        change("awscc_datazone_domain.corp", {"name": "new"}, {"domain_id": True}),
        change("awscc_datazone_domain.corp", None, {}, actions=["delete"], before=old, deposed="1a2b3c4d"),
        change(UNIT, {}, {"domain_identifier": True}),
        root=module(
            resource("awscc_datazone_domain.corp", name=const("new")),
            resource(UNIT, domain_identifier=refs("awscc_datazone_domain.corp.name")),
        ),
    )
    # The name is planned: it is not what is unknown here. A unit cannot do without its domain.
    assert properties(document, UNIT) == {
        "DomainIdentifier": later(f"{UNIT}.domain_identifier", "domain_identifier", UNIT)
    }
    named = "awscc_datazone_project.p"
    document["resource_changes"].append(change(named, {"name": "p"}, {"description": True}))
    document["configuration"]["root_module"]["resources"].append(
        resource(named, name=const("p"), description=refs("awscc_datazone_domain.corp.name"))
    )
    assert properties(document, named) == {"Name": "p"}
