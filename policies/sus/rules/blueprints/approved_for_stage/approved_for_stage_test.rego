package sus.rules.blueprints.approved_for_stage_test

import data.sus.main
import data.sus.rules.blueprints.approved_for_stage as rule

_catalog := {"blueprints.approved_for_stage": {
	"severity": "medium",
	"subject": "blueprint_configurations",
	"rests_on": "presence",
	"reads": {"blueprint_configurations": "row", "accounts": "row"},
	"fields": {
		"blueprint_configurations": ["account_id", "blueprint_name", "enabled_regions"],
		"accounts": ["stage"],
	},
}}

_config(approved, denied) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"blueprints.approved_for_stage": {"approved": approved, "denied": denied}},
}

_defaults := _config({}, {"*": ["LakehouseAdmin"], "prod": ["MLExperiments"]})

_key := "dzd_a/111122223333/bp1"

_row := {
	"account_id": "111122223333",
	"blueprint_id": "bp1",
	"blueprint_name": "Tooling",
	"enabled_regions": ["eu-west-1"],
}

_estate(row, account) := {
	"accounts": {"111122223333": object.union({"name": "fin"}, account)},
	"blueprint_configurations": {_key: row},
	"gaps": {},
}

_of(name, stage) := _estate(object.union(_row, {"blueprint_name": name}), {"stage": stage})

_regions_pointer := "/blueprint_configurations/dzd_a~1111122223333~1bp1/enabled_regions"

_nowhere := {
	"resource": _key,
	"message": "Blueprint LakehouseAdmin in account \"fin\" (111122223333) is enabled; it must not be enabled in any account.",
	"evidence": [_regions_pointer],
}

_not_in(name, stage) := {
	"resource": _key,
	"message": sprintf("Blueprint %s in account \"fin\" (111122223333) is enabled; it must not be enabled in an account of stage %s.", [
		name,
		stage,
	]),
	"evidence": [_regions_pointer, "/accounts/111122223333/stage"],
}

_only(stage, names) := {
	"resource": _key,
	"message": sprintf("Blueprint Tooling in account \"fin\" (111122223333) is enabled; an account of stage %s may enable these only: %s.", [
		stage,
		names,
	]),
	"evidence": [_regions_pointer, "/accounts/111122223333/stage"],
}

_unread(field, name) := {
	"resource": _key,
	"cause": "not_collected",
	"message": sprintf("The field %s of blueprint %s in account \"fin\" (111122223333) was not read.", [field, name]),
}

_verdicts := main.derive(
	"blueprints.approved_for_stage",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_allow if {
	every given in [_of("Tooling", "prod"), _of("MLExperiments", "dev"), _of("MLflowApp", "prod")] {
		denied := rule.deny with input as given with data.sus.config as _defaults
		undecided := rule.unknown with input as given with data.sus.config as _defaults

		denied == set()
		undecided == set()
	}
}

test_allow_by_main if {
	given := _of("Tooling", "prod")

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": {_key}} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}

test_deny_in_every_stage if {
	given := _of("LakehouseAdmin", "sandbox")

	rule.deny == {_nowhere} with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {_key: {"severity": "medium", "message": _nowhere.message, "evidence": [_regions_pointer]}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_deny_in_one_stage if {
	given := _of("MLExperiments", "prod")

	rule.deny == {_not_in("MLExperiments", "prod")} with input as given with data.sus.config as _defaults
}

test_deny_what_is_not_approved if {
	config := _config({"prod": ["Workflows", "DataLake"], "*": ["Tooling"]}, {})
	prod := _of("Tooling", "prod")
	dev := _of("Tooling", "dev")

	rule.deny == {_only("prod", "DataLake, Workflows")} with input as prod with data.sus.config as config
	rule.deny == set() with input as dev with data.sus.config as config
}

test_deny_what_is_approved_for_no_other_stage if {
	config := _config({"prod": ["Tooling"], "*": ["DataLake"]}, {})
	prod := _of("Tooling", "prod")
	dev := _of("Tooling", "dev")

	rule.deny == set() with input as prod with data.sus.config as config
	rule.deny == {_only("dev", "DataLake")} with input as dev with data.sus.config as config
}

test_a_stage_without_a_list_may_enable_all if {
	config := _config({"prod": ["DataLake"]}, {})
	given := _of("Tooling", "dev")

	rule.deny == set() with input as given with data.sus.config as config
}

test_undecided_stage_is_unknown if {
	given := _estate(object.union(_row, {"blueprint_name": "MLExperiments"}), {})
	message := "Account \"fin\" (111122223333) has no decided stage."

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{"resource": _key, "cause": "unclassified", "message": message}} with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {},
		"unknown": {_key: {"cause": "unclassified", "message": message, "evidence": []}},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_what_no_stage_may_enable_fails_without_a_stage if {
	given := _estate(object.union(_row, {"blueprint_name": "LakehouseAdmin"}), {})
	answer := _verdicts with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog

	object.keys(answer.fail) == {_key}
	answer.unknown == {}
}

test_account_without_a_row_is_unknown if {
	given := object.union(object.remove(_of("Tooling", "prod"), ["accounts"]), {"accounts": {}})

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{
		"resource": _key,
		"cause": "unclassified",
		"message": "Account 111122223333 has no decided stage.",
	}} with input as given with data.sus.config as _defaults
}

test_unread_name_is_unknown if {
	given := _estate(object.remove(_row, ["blueprint_name"]), {"stage": "prod"})
	config := _config({"prod": ["DataLake"]}, {"prod": ["Tooling"], "*": ["Tooling"]})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {_unread("blueprint_name", "bp1")} with input as given with data.sus.config as config
}

test_unread_regions_are_unknown if {
	given := _estate(object.remove(_row, ["enabled_regions"]), {"stage": "prod"})
	config := _config({"prod": ["DataLake"]}, {"prod": ["Tooling"], "*": ["Tooling"]})

	rule.scope == {_key} with input as given with data.sus.config as config
	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {_unread("enabled_regions", "Tooling")} with input as given with data.sus.config as config
}

test_unread_account_is_unknown if {
	given := _estate(object.remove(_row, ["account_id"]), {"stage": "prod"})
	causes := {item.cause | some item in rule.unknown} with input as given with data.sus.config as _defaults

	rule.deny == set() with input as given with data.sus.config as _defaults
	causes == {"not_collected", "unclassified"}
}

test_a_gap_on_the_account_makes_a_pass_unknown if {
	given := object.union(_of("Tooling", "prod"), {"gaps": {"g": {
		"table": "accounts",
		"scope": {"kind": "account", "id": "111122223333"},
		"fields": ["stage"],
		"cause": "denied_by_iam",
		"message": "It was not read.",
	}}})

	_verdicts == {
		"fail": {},
		"unknown": {_key: {"cause": "denied_by_iam", "message": "It was not read.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_enabled_nowhere_is_out_of_scope if {
	given := _estate(object.union(_row, {"blueprint_name": "LakehouseAdmin", "enabled_regions": []}), {"stage": "prod"})

	rule.scope == set() with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
}

test_empty if {
	given := {"blueprint_configurations": {}, "accounts": {}, "gaps": {}}

	rule.scope == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}
