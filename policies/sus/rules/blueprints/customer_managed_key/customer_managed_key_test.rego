package sus.rules.blueprints.customer_managed_key_test

import data.sus.main
import data.sus.rules.blueprints.customer_managed_key as rule

_catalog := {"blueprints.customer_managed_key": {
	"severity": "medium",
	"severities": ["high"],
	"subject": "blueprint_configurations",
	"rests_on": "presence",
	"reads": {"blueprint_configurations": "row", "accounts": "row"},
	"fields": {
		"blueprint_configurations": ["account_id", "blueprint_name", "enabled_regions", "regional_parameters"],
		"accounts": ["regulations"],
	},
}}

_config(blueprints) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"blueprints.customer_managed_key": {"blueprints": blueprints}},
}

_defaults := _config(["DataLake", "Tooling"])

_key := "dzd_a/111122223333/bp1"

_row(parameters) := {
	"account_id": "111122223333",
	"blueprint_id": "bp1",
	"blueprint_name": "Tooling",
	"enabled_regions": ["eu-west-1", "eu-central-1"],
	"regional_parameters": parameters,
}

_keyed := {"KmsKeyArn": "arn:aws:kms:eu-west-1:111122223333:key/k1"}

_everywhere := {"eu-west-1": _keyed, "eu-central-1": _keyed}

_estate(row, account) := {
	"accounts": {"111122223333": object.union({"name": "fin"}, account)},
	"blueprint_configurations": {_key: row},
	"gaps": {},
}

_unregulated := {"regulations": []}

_denied(severity, regions) := {
	"resource": _key,
	"severity": severity,
	"message": sprintf("Blueprint Tooling in account \"fin\" (111122223333) has no KmsKeyArn in %s; %s.", [
		regions,
		"it must have a customer managed key in every Region",
	]),
	"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/regional_parameters"],
}

_unread(field, name) := {
	"resource": _key,
	"cause": "not_collected",
	"message": sprintf("The field %s of blueprint %s in account \"fin\" (111122223333) was not read.", [field, name]),
}

_verdicts := main.derive(
	"blueprints.customer_managed_key",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_allow if {
	given := _estate(_row(_everywhere), {"regulations": ["HIPAA"]})

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": {_key}} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}

test_deny_a_region_without_a_key if {
	given := _estate(_row({"eu-west-1": _keyed, "eu-central-1": {"KmsKeyArn": ""}}), _unregulated)

	rule.deny == {_denied("medium", "eu-central-1")} with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {_key: {
			"severity": "medium",
			"message": _denied("medium", "eu-central-1").message,
			"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/regional_parameters"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_deny_is_high_under_a_regulation if {
	given := _estate(_row({}), {"regulations": ["GDPR"]})

	rule.deny == {_denied("high", "eu-central-1, eu-west-1")} with input as given with data.sus.config as _defaults
}

test_blueprints_that_take_no_key_are_out_of_scope if {
	given := _estate(_row({}), _unregulated)
	config := _config(["DataLake"])

	rule.scope == set() with input as given with data.sus.config as config
	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
}

test_undecided_regulations_leave_a_failure_and_no_pass if {
	message := "Account \"fin\" (111122223333) has no decided regulations."
	failing := _estate(_row({}), {})
	good := _estate(_row(_everywhere), {})

	rule.deny == {_denied("medium", "eu-central-1, eu-west-1")} with input as failing with data.sus.config as _defaults
	rule.unknown == {{"resource": _key, "cause": "unclassified", "message": message}} with input as good with data.sus.config as _defaults
	_verdicts == {
		"fail": {},
		"unknown": {_key: {"cause": "unclassified", "message": message, "evidence": []}},
		"pass": set(),
	} with input as good with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_unread_name_is_unknown if {
	given := _estate(object.remove(_row({}), ["blueprint_name"]), _unregulated)

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {_unread("blueprint_name", "bp1")} with input as given with data.sus.config as _defaults
}

test_unread_parameters_are_unknown if {
	given := _estate(object.remove(_row({}), ["regional_parameters"]), _unregulated)

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {_unread("regional_parameters", "Tooling")} with input as given with data.sus.config as _defaults
}

test_unread_regions_are_unknown if {
	given := _estate(object.remove(_row({}), ["enabled_regions"]), _unregulated)

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {_unread("enabled_regions", "Tooling")} with input as given with data.sus.config as _defaults
}

test_unread_account_is_unknown if {
	given := _estate(object.remove(_row(_everywhere), ["account_id"]), _unregulated)
	messages := {item.message | some item in rule.unknown} with input as given with data.sus.config as _defaults

	rule.deny == set() with input as given with data.sus.config as _defaults
	messages == {
		"The field account_id of blueprint Tooling in account (not read) was not read.",
		"Account (not read) has no decided regulations.",
	}
}

test_a_gap_on_a_field_that_is_read_makes_a_pass_unknown if {
	given := object.union(_estate(_row(_everywhere), _unregulated), {"gaps": {"g": {
		"table": "blueprint_configurations",
		"scope": {"kind": "blueprint_configuration", "id": _key},
		"fields": ["regional_parameters"],
		"cause": "malformed",
		"message": "It was not read.",
	}}})

	_verdicts == {
		"fail": {},
		"unknown": {_key: {"cause": "malformed", "message": "It was not read.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_enabled_nowhere_is_out_of_scope if {
	given := _estate(object.union(_row({}), {"enabled_regions": []}), _unregulated)

	rule.scope == set() with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
}

test_empty if {
	given := {"blueprint_configurations": {}, "accounts": {}, "gaps": {}}

	rule.scope == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}
