package sus.rules.profiles.single_business_unit_test

import data.sus.rules.profiles.single_business_unit as rule

_config(shared) := {"parameters": {"profiles.single_business_unit": {"shared_accounts": shared}}}

_input(targets) := {
	"accounts": {
		"111122223333": {"business_unit": "finance"},
		"222233334444": {"business_unit": "marketing"},
		"333344445555": {"name": "odd"},
	},
	"gaps": {},
	"project_profiles": {"dzd_a/p": {
		"name": "Shared",
		"status": "ENABLED",
		"environment_configurations": [],
		"targets": [{"account_id": target, "region": "eu-west-1"} | some target in targets],
	}},
	"projects": {},
}

test_deny_two_business_units if {
	rule.deny == {{
		"resource": "dzd_a/p",
		"message": concat(" ", [
			"Profile \"Shared\" (dzd_a/p) reaches accounts of the business units finance, marketing",
			"(111122223333, 222233334444); it must reach those of one.",
		]),
		"evidence": ["/project_profiles/dzd_a~1p/targets"],
	}} with input as _input(["111122223333", "222233334444"]) with data.sus.config as _config([])
}

test_allow_one_business_unit if {
	rule.scope == {"dzd_a/p"} with input as _input(["111122223333"]) with data.sus.config as _config([])
	rule.deny == set() with input as _input(["111122223333"]) with data.sus.config as _config([])
	rule.unknown == set() with input as _input(["111122223333"]) with data.sus.config as _config([])
}

test_allow_shared_account if {
	rule.deny == set() with input as _input(["111122223333", "222233334444"]) with data.sus.config as _config(["222233334444"])
}

test_unknown_account_without_business_unit if {
	rule.deny == set() with input as _input(["111122223333", "333344445555"]) with data.sus.config as _config([])
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unclassified",
		"message": "The business unit of account 333344445555, which profile \"Shared\" (dzd_a/p) reaches, is undecided.",
	}} with input as _input(["111122223333", "333344445555"]) with data.sus.config as _config([])
}

test_unknown_account_that_was_not_collected if {
	{item.cause | some item in rule.unknown} == {"unclassified"} with input as _input(["444455556666"]) with data.sus.config as _config([])
}

test_unknown_reach if {
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "Where profile \"Shared\" (dzd_a/p) can place environments is not known.",
	}} with input as {"project_profiles": {"dzd_a/p": {"name": "Shared"}}} with data.sus.config as _config([])
}

test_deny_stands_beside_an_unknown_account if {
	count(rule.deny) == 1 with input as _input(["111122223333", "222233334444", "333344445555"]) with data.sus.config as _config([])
}

test_empty if {
	rule.scope == set() with input as {} with data.sus.config as _config([])
	rule.deny == set() with input as {} with data.sus.config as _config([])
}
