package sus.rules.blueprints.permission_boundary_in_prod_test

import data.sus.main
import data.sus.rules.blueprints.permission_boundary_in_prod as rule

_catalog := {"blueprints.permission_boundary_in_prod": {
	"severity": "high",
	"subject": "blueprint_configurations",
	"rests_on": "presence",
	"reads": {"blueprint_configurations": "account", "accounts": "row"},
	"fields": {
		"blueprint_configurations": [
			"account_id",
			"blueprint_name",
			"enabled_regions",
			"environment_role_permission_boundary",
			"regional_parameters",
		],
		"accounts": ["stage"],
	},
}}

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {}}

_tooling := "dzd_a/111122223333/bp1"

_lake := "dzd_a/111122223333/bp2"

_boundary := "arn:aws:iam::aws:policy/SageMakerStudioProjectUserRolePermissionsBoundary"

_row(id, name, boundary, parameters) := {
	"domain_id": "dzd_a",
	"account_id": "111122223333",
	"blueprint": concat("/", ["dzd_a", id]),
	"blueprint_id": id,
	"blueprint_name": name,
	"environment_role_permission_boundary": boundary,
	"enabled_regions": ["eu-west-1", "eu-central-1"],
	"regional_parameters": parameters,
}

_everywhere := {
	"eu-west-1": {"PermissionsBoundaryArn": _boundary},
	"eu-central-1": {"PermissionsBoundaryArn": _boundary, "VpcId": "vpc-1"},
}

_in_one_region := {"eu-west-1": {"PermissionsBoundaryArn": _boundary}, "eu-central-1": {"PermissionsBoundaryArn": " "}}

_estate(rows, gaps) := {
	"accounts": {"111122223333": {"name": "fin", "stage": "prod"}, "444455556666": {"name": "mkt", "stage": "prod"}},
	"domains": {"dzd_a": {"account_id": "999988887777"}},
	"blueprint_configurations": rows,
	"gaps": gaps,
}

# Tooling with these fields, and a blueprint without a boundary of its own.
_both(boundary, parameters) := _estate(
	{_tooling: _row("bp1", "Tooling", boundary, parameters), _lake: _row("bp2", "DataLake", null, {})},
	{},
)

_gap(scope, fields) := {"g": {
	"table": "blueprint_configurations",
	"scope": scope,
	"fields": fields,
	"cause": "denied_by_scp",
	"message": "It was not read.",
}}

_denied(name, key, id, regions) := {
	"resource": key,
	"message": sprintf("Blueprint %s in account \"fin\" (111122223333) has no permission boundary, and %s %s; one must be.", [
		name,
		"PermissionsBoundaryArn of Tooling is not set for",
		regions,
	]),
	"evidence": [sprintf("/blueprint_configurations/dzd_a~1111122223333~1%s/environment_role_permission_boundary", [id])],
}

_roles(name, key) := {
	"resource": key,
	"cause": "not_collected",
	"message": sprintf("Whether the roles that blueprint %s in account %s made have a permission boundary is not known: %s.", [
		name,
		"\"fin\" (111122223333)",
		"roles are not read yet",
	]),
}

_dark(regions) := {
	"resource": _lake,
	"cause": "not_collected",
	"message": sprintf("Whether PermissionsBoundaryArn of Tooling is set for %s, where blueprint %s has no boundary, is not known.", [
		regions,
		"DataLake in account \"fin\" (111122223333)",
	]),
}

_verdicts := main.derive(
	"blueprints.permission_boundary_in_prod",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_deny_neither_mechanism if {
	given := _both(null, {"eu-west-1": {"VpcId": "vpc-1"}})

	rule.scope == {_tooling, _lake} with input as given with data.sus.config as _config
	rule.deny == {
		_denied("Tooling", _tooling, "bp1", "eu-central-1, eu-west-1"),
		_denied("DataLake", _lake, "bp2", "eu-central-1, eu-west-1"),
	} with input as given with data.sus.config as _config
}

test_deny_by_main if {
	given := _estate({_tooling: _row("bp1", "Tooling", null, {})}, {})

	_verdicts == {
		"fail": {_tooling: {
			"severity": "high",
			"message": _denied("Tooling", _tooling, "bp1", "eu-central-1, eu-west-1").message,
			"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/environment_role_permission_boundary"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_names_the_regions_that_lack_it if {
	given := _both(null, _in_one_region)

	rule.deny == {
		_denied("Tooling", _tooling, "bp1", "eu-central-1"),
		_denied("DataLake", _lake, "bp2", "eu-central-1"),
	} with input as given with data.sus.config as _config
}

test_deny_a_blueprint_although_tooling_has_a_field_of_its_own if {
	given := _both(_boundary, {})

	rule.deny == {_denied("DataLake", _lake, "bp2", "eu-central-1, eu-west-1")} with input as given with data.sus.config as _config
}

test_deny_where_the_account_has_no_tooling if {
	given := _estate({_lake: _row("bp2", "DataLake", null, _everywhere)}, {})

	rule.deny == {_denied("DataLake", _lake, "bp2", "eu-central-1, eu-west-1")} with input as given with data.sus.config as _config
}

test_tooling_of_another_account_or_domain_does_not_count if {
	given := _estate(
		{
			_lake: _row("bp2", "DataLake", null, {}),
			"dzd_a/444455556666/bp1": object.union(
				_row("bp1", "Tooling", _boundary, _everywhere),
				{"account_id": "444455556666"},
			),
			"dzd_b/111122223333/bp1": object.union(_row("bp1", "Tooling", _boundary, _everywhere), {"domain_id": "dzd_b"}),
		},
		{},
	)

	rule.deny == {_denied("DataLake", _lake, "bp2", "eu-central-1, eu-west-1")} with input as given with data.sus.config as _config
}

test_a_boundary_of_its_own_is_unknown_until_roles_are_read if {
	given := _estate({_lake: _row("bp2", "DataLake", _boundary, {})}, {})

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {_roles("DataLake", _lake)} with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {},
		"unknown": {_lake: {
			"cause": "not_collected",
			"message": _roles("DataLake", _lake).message,
			"evidence": [],
		}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_tooling_covers_every_blueprint_of_its_account if {
	given := _both(null, _everywhere)

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {_roles("Tooling", _tooling), _roles("DataLake", _lake)} with input as given with data.sus.config as _config
}

test_other_stages_are_out_of_scope if {
	given := object.union(
		_estate({_lake: _row("bp2", "DataLake", null, {})}, _gap({"kind": "account", "id": "111122223333"}, null)),
		{"accounts": {"111122223333": {"stage": "dev"}}},
	)

	rule.scope == set() with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_undecided_stage_is_unknown if {
	given := object.union(
		object.remove(_estate({_lake: _row("bp2", "DataLake", null, {})}, {}), ["accounts"]),
		{"accounts": {"111122223333": {"name": "fin"}}},
	)

	rule.scope == {_lake} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		_roles("DataLake", _lake),
		{
			"resource": _lake,
			"cause": "unclassified",
			"message": "Account \"fin\" (111122223333) has no decided stage.",
		},
	} with input as given with data.sus.config as _config
}

test_unread_regions_are_unknown if {
	given := _estate({_lake: object.remove(_row("bp2", "DataLake", null, {}), ["enabled_regions"])}, {})

	rule.scope == {_lake} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		_roles("DataLake", _lake),
		{
			"resource": _lake,
			"cause": "not_collected",
			"message": "The field enabled_regions of blueprint DataLake in account \"fin\" (111122223333) was not read.",
		},
	} with input as given with data.sus.config as _config
}

test_unknown_for_each_field_that_was_not_read if {
	every field in ["account_id", "environment_role_permission_boundary", "regional_parameters"] {
		given := _estate({_tooling: object.remove(_row("bp1", "Tooling", null, {}), [field])}, {})
		denied := rule.deny with input as given with data.sus.config as _config
		found := {item.message | some item in rule.unknown} with input as given with data.sus.config as _config

		denied == set()
		some message in found
		startswith(message, sprintf("The field %s of blueprint Tooling in account ", [field]))
	}
}

test_what_a_nameless_blueprint_sets_may_be_what_tooling_sets if {
	nameless := object.remove(_row("bp1", "Tooling", _boundary, _everywhere), ["blueprint_name"])
	given := _estate({_tooling: nameless, _lake: _row("bp2", "DataLake", null, {})}, {})
	found := {item | some item in rule.unknown; item.resource == _lake} with input as given with data.sus.config as _config
	told := {item.message | some item in rule.unknown; item.resource == _tooling} with input as given with data.sus.config as _config

	rule.deny == set() with input as given with data.sus.config as _config
	found == {_roles("DataLake", _lake), _dark("eu-central-1, eu-west-1")}
	"The field blueprint_name of blueprint bp1 in account \"fin\" (111122223333) was not read." in told
}

test_unread_parameters_of_tooling_are_unknown if {
	given := _estate(
		{
			_tooling: object.remove(_row("bp1", "Tooling", _boundary, {}), ["regional_parameters"]),
			_lake: _row("bp2", "DataLake", null, {}),
		},
		{},
	)
	found := {item | some item in rule.unknown; item.resource == _lake} with input as given with data.sus.config as _config

	rule.deny == set() with input as given with data.sus.config as _config
	found == {_roles("DataLake", _lake), _dark("eu-central-1, eu-west-1")}
}

test_unread_parameters_of_another_blueprint_do_not_matter if {
	given := _estate(
		{
			_lake: _row("bp2", "DataLake", null, {}),
			"dzd_a/111122223333/bp3": object.remove(_row("bp3", "Workflows", _boundary, {}), ["regional_parameters"]),
		},
		{},
	)

	rule.deny == {_denied("DataLake", _lake, "bp2", "eu-central-1, eu-west-1")} with input as given with data.sus.config as _config
}

test_an_account_that_was_not_listed_in_full_is_unknown if {
	given := _estate(
		{_lake: _row("bp2", "DataLake", null, {})},
		_gap({"kind": "account", "id": "111122223333"}, null),
	)

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {_roles("DataLake", _lake), _dark("eu-central-1, eu-west-1")} with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {},
		"unknown": {
			"111122223333": {"cause": "denied_by_scp", "message": "It was not read.", "evidence": ["/gaps/g"]},
			_lake: {
				"cause": "denied_by_scp",
				"message": concat(" ", [
					"It was not read.",
					_dark("eu-central-1, eu-west-1").message,
					_roles("DataLake", _lake).message,
				]),
				"evidence": ["/gaps/g"],
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_a_row_of_the_account_gives_its_cause if {
	given := _estate(
		{_lake: _row("bp2", "DataLake", _boundary, {})},
		_gap({"kind": "blueprint_configuration", "id": "dzd_a/111122223333/bp9"}, null),
	)
	answer := _verdicts with input as given with data.sus.config as _config with data.sus.catalog as _catalog

	answer.fail == {}
	answer.unknown[_lake].cause == "denied_by_scp"
}

test_enabled_nowhere_is_out_of_scope if {
	given := _estate({_lake: object.union(_row("bp2", "DataLake", null, {}), {"enabled_regions": []})}, {})

	rule.scope == set() with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
}

test_empty if {
	given := {"blueprint_configurations": {}, "accounts": {}, "gaps": {}}

	rule.scope == set() with input as given with data.sus.config as _config
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}
