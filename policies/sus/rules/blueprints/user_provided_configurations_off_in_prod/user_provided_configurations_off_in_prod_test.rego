package sus.rules.blueprints.user_provided_configurations_off_in_prod_test

import data.sus.main
import data.sus.rules.blueprints.user_provided_configurations_off_in_prod as rule

_catalog := {"blueprints.user_provided_configurations_off_in_prod": {
	"severity": "medium",
	"subject": "blueprint_configurations",
	"rests_on": "presence",
	"reads": {"blueprint_configurations": "row", "accounts": "row"},
	"fields": {
		"blueprint_configurations": ["account_id", "allow_user_provided_configurations", "enabled_regions"],
		"accounts": ["stage"],
	},
}}

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {}}

_key := "dzd_a/111122223333/bp1"

_row := {
	"account_id": "111122223333",
	"blueprint_id": "bp1",
	"blueprint_name": "Tooling",
	"enabled_regions": ["eu-west-1"],
	"allow_user_provided_configurations": true,
}

_estate(row, account) := {
	"accounts": {"111122223333": object.union({"name": "fin"}, account)},
	"blueprint_configurations": {_key: row},
	"gaps": {},
}

_prod := {"stage": "prod"}

_denied := {
	"resource": _key,
	"message": concat(" ", [
		"Blueprint Tooling in account \"fin\" (111122223333) allows user-provided configurations;",
		"in a production account it must not.",
	]),
	"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/allow_user_provided_configurations"],
}

_unread(field) := {
	"resource": _key,
	"cause": "not_collected",
	"message": sprintf("The field %s of blueprint Tooling in account \"fin\" (111122223333) was not read.", [field]),
}

_verdicts := main.derive(
	"blueprints.user_provided_configurations_off_in_prod",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_deny_in_production if {
	given := _estate(_row, _prod)

	rule.scope == {_key} with input as given with data.sus.config as _config
	rule.deny == {_denied} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {_key: {"severity": "medium", "message": _denied.message, "evidence": _denied.evidence}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_off_and_never_turned_on if {
	every value in [false, null] {
		given := _estate(object.union(_row, {"allow_user_provided_configurations": value}), _prod)
		answer := _verdicts with input as given with data.sus.config as _config with data.sus.catalog as _catalog

		answer == {"fail": {}, "unknown": {}, "pass": {_key}}
	}
}

test_other_stages_are_out_of_scope if {
	given := _estate(_row, {"stage": "dev"})

	rule.scope == set() with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_undecided_stage_is_unknown if {
	given := _estate(_row, {})
	message := "Account \"fin\" (111122223333) has no decided stage."

	rule.scope == {_key} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{"resource": _key, "cause": "unclassified", "message": message}} with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {},
		"unknown": {_key: {"cause": "unclassified", "message": message, "evidence": []}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unread_setting_is_unknown if {
	given := _estate(object.remove(_row, ["allow_user_provided_configurations"]), _prod)

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {_unread("allow_user_provided_configurations")} with input as given with data.sus.config as _config
}

test_unread_regions_are_unknown if {
	given := _estate(object.remove(_row, ["enabled_regions"]), _prod)

	rule.scope == {_key} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {_unread("enabled_regions")} with input as given with data.sus.config as _config
}

test_unread_account_is_unknown if {
	given := _estate(object.remove(_row, ["account_id"]), _prod)
	messages := {item.message | some item in rule.unknown} with input as given with data.sus.config as _config

	rule.deny == set() with input as given with data.sus.config as _config
	messages == {"The field account_id of blueprint Tooling in account (not read) was not read.", "Account (not read) has no decided stage."}
}

test_a_gap_on_the_account_makes_a_pass_unknown if {
	given := object.union(
		_estate(object.union(_row, {"allow_user_provided_configurations": false}), _prod),
		{"gaps": {"g": {
			"table": "accounts",
			"scope": {"kind": "account", "id": "111122223333"},
			"fields": ["stage"],
			"cause": "denied_by_iam",
			"message": "It was not read.",
		}}},
	)

	_verdicts == {
		"fail": {},
		"unknown": {_key: {"cause": "denied_by_iam", "message": "It was not read.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_enabled_nowhere_is_out_of_scope if {
	given := _estate(object.union(_row, {"enabled_regions": []}), _prod)

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
