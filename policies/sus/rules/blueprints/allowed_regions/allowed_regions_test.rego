package sus.rules.blueprints.allowed_regions_test

import data.sus.main
import data.sus.rules.blueprints.allowed_regions as rule

_catalog := {"blueprints.allowed_regions": {
	"severity": "high",
	"subject": "blueprint_configurations",
	"rests_on": "presence",
	"reads": {"blueprint_configurations": "row", "accounts": "row"},
	"fields": {
		"blueprint_configurations": ["account_id", "enabled_regions"],
		"accounts": ["business_unit", "regulations"],
	},
}}

_config(parameters) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"blueprints.allowed_regions": object.union(
		{"allowed_regions": [], "by_regulation": {"GDPR": ["eu-west-1", "eu-central-1"]}, "by_business_unit": {}},
		parameters,
	)},
}

_defaults := _config({})

_key := "dzd_a/111122223333/bp1"

_row(enabled) := {
	"account_id": "111122223333",
	"blueprint_id": "bp1",
	"blueprint_name": "Tooling",
	"enabled_regions": enabled,
}

_estate(row, account) := {
	"accounts": {"111122223333": object.union({"name": "fin"}, account)},
	"blueprint_configurations": {_key: row},
	"gaps": {},
}

_plain := {"business_unit": "finance", "regulations": []}

_regulated := {"business_unit": "finance", "regulations": ["GDPR", "HIPAA"]}

_denied(outside, allowed) := {
	"resource": _key,
	"message": sprintf("Blueprint Tooling in account \"fin\" (111122223333) is enabled in %s; allowed there: %s.", [outside, allowed]),
	"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/enabled_regions"],
}

_undecided(facts) := {item |
	some fact in facts
	item := {
		"resource": _key,
		"cause": "unclassified",
		"message": sprintf("Account \"fin\" (111122223333) has no decided %s.", [fact]),
	}
}

_verdicts := main.derive(
	"blueprints.allowed_regions",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_allow_where_no_list_applies if {
	given := _estate(_row(["us-east-1"]), _plain)

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": {_key}} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}

test_allow_inside if {
	given := _estate(_row(["eu-west-1", "eu-central-1"]), _regulated)

	rule.deny == set() with input as given with data.sus.config as _defaults
}

test_deny_outside_what_a_regulation_allows if {
	given := _estate(_row(["eu-west-1", "us-east-1", "ap-south-1"]), _regulated)
	found := _denied("ap-south-1, us-east-1", "eu-central-1, eu-west-1")

	rule.deny == {found} with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {_key: {"severity": "high", "message": found.message, "evidence": found.evidence}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_deny_outside_what_everyone_and_the_business_unit_may_use if {
	given := _estate(_row(["eu-west-1", "eu-north-1"]), _plain)
	everyone := _config({"allowed_regions": ["eu-west-1"]})
	finance := _config({"by_business_unit": {"finance": ["eu-north-1"], "marketing": ["eu-west-1"]}})

	rule.deny == {_denied("eu-north-1", "eu-west-1")} with input as given with data.sus.config as everyone
	rule.deny == {_denied("eu-west-1", "eu-north-1")} with input as given with data.sus.config as finance
}

test_undecided_is_unknown_inside_and_fails_outside if {
	inside := _estate(_row(["eu-west-1"]), {})
	outside := _estate(_row(["eu-north-1"]), {})
	everyone := _config({"allowed_regions": ["eu-west-1"], "by_business_unit": {"finance": ["us-east-1"]}})

	rule.deny == set() with input as inside with data.sus.config as everyone
	rule.unknown == _undecided({"business unit", "regulations"}) with input as inside with data.sus.config as everyone
	rule.deny == {_denied("eu-north-1", "eu-west-1")} with input as outside with data.sus.config as everyone
}

test_undecided_regulations_are_unknown_by_main if {
	given := _estate(_row(["us-east-1"]), {"business_unit": "finance"})

	_verdicts == {
		"fail": {},
		"unknown": {_key: {
			"cause": "unclassified",
			"message": "Account \"fin\" (111122223333) has no decided regulations.",
			"evidence": [],
		}},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_unread_regions_are_unknown if {
	given := _estate(object.remove(_row([]), ["enabled_regions"]), _regulated)

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{
		"resource": _key,
		"cause": "not_collected",
		"message": "The field enabled_regions of blueprint Tooling in account \"fin\" (111122223333) was not read.",
	}} with input as given with data.sus.config as _defaults
}

test_unread_account_is_unknown if {
	given := _estate(object.remove(_row(["us-east-1"]), ["account_id"]), _regulated)
	messages := {item.message | some item in rule.unknown} with input as given with data.sus.config as _defaults

	rule.deny == set() with input as given with data.sus.config as _defaults
	messages == {
		"Account (not read) has no decided business unit.",
		"Account (not read) has no decided regulations.",
		"The field account_id of blueprint Tooling in account (not read) was not read.",
	}
}

test_a_gap_on_the_account_makes_a_pass_unknown if {
	given := object.union(_estate(_row(["eu-west-1"]), _regulated), {"gaps": {"g": {
		"table": "accounts",
		"scope": {"kind": "account", "id": "111122223333"},
		"fields": ["regulations"],
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
	given := _estate(_row([]), _regulated)

	rule.scope == set() with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
}

test_empty if {
	given := {"blueprint_configurations": {}, "accounts": {}, "gaps": {}}

	rule.scope == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}
