package sus.rules.profiles.single_business_unit_test

import data.sus.main
import data.sus.rules.profiles.single_business_unit as rule

_config(shared) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"profiles.single_business_unit": {"shared_accounts": shared}},
}

_catalog := {"profiles.single_business_unit": {
	"severity": "high",
	"severities": [],
	"subject": "project_profiles",
	"rests_on": "presence",
	"reads": {"project_profiles": "row", "projects": "row", "accounts": "row"},
	"fields": {
		"project_profiles": ["environment_configurations.account_id", "environment_configurations.account_pools", "status", "targets"],
		"projects": ["profile", "status"],
		"accounts": ["business_unit"],
	},
}}

_input(targets) := {
	"accounts": {
		"111122223333": {"business_unit": "finance"},
		"222233334444": {"business_unit": "marketing"},
		"333344445555": {"name": "odd"},
		"666677778888": {"business_unit": "finance"},
	},
	"gaps": {},
	"project_profiles": {"dzd_a/p": {
		"domain_id": "dzd_a",
		"name": "Shared",
		"status": "ENABLED",
		"environment_configurations": [],
		"targets": [{"account_id": target, "region": "eu-west-1"} | some target in targets],
	}},
	"projects": {},
}

_gap(table, kind, id, fields) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "unresolved",
	"message": "Known in part only.",
}}}

_message := concat(" ", [
	"Profile \"Shared\" (dzd_a/p) reaches accounts of the business units finance, marketing",
	"(111122223333, 222233334444); it must reach those of one.",
])

_failed := {
	"fail": {"dzd_a/p": {"severity": "high", "message": _message, "evidence": ["/project_profiles/dzd_a~1p/targets"]}},
	"unknown": {},
	"pass": set(),
}

test_deny_two_business_units if {
	given := _input(["111122223333", "222233334444"])
	config := _config([])

	rule.deny == {{
		"resource": "dzd_a/p",
		"message": _message,
		"evidence": ["/project_profiles/dzd_a~1p/targets"],
	}} with input as given with data.sus.config as config
	_verdicts == _failed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_one_business_unit if {
	given := _input(["111122223333", "666677778888"])
	config := _config([])

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as config
	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"dzd_a/p"}} with input as given
		with data.sus.config as config
		with data.sus.catalog as _catalog
}

test_allow_shared_account if {
	given := _input(["111122223333", "222233334444"])
	unclassified := _input(["111122223333", "333344445555"])
	config := _config(["222233334444", "333344445555"])

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as unclassified with data.sus.config as config
}

test_a_shared_account_excuses_no_other if {
	given := _input(["111122223333", "222233334444", "333344445555"])
	config := _config(["333344445555"])

	{item.message | some item in rule.deny} == {_message} with input as given with data.sus.config as config
}

test_out_of_scope_when_disabled_and_unused if {
	given := json.patch(_input(["111122223333", "222233334444"]), [{
		"op": "replace",
		"path": "/project_profiles/dzd_a~1p/status",
		"value": "DISABLED",
	}])
	config := _config([])

	rule.scope == set() with input as given with data.sus.config as config
	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
}

test_unknown_when_it_is_not_known_whether_it_is_judged if {
	given := json.patch(_input(["111122223333", "222233334444"]), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/status"}])
	config := _config([])

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as config
	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "The status of profile \"Shared\" (dzd_a/p) was not read.",
	}} with input as given with data.sus.config as config
}

test_unknown_account_without_business_unit if {
	given := _input(["111122223333", "333344445555"])
	gapped := object.union(given, _gap("accounts", "account", "333344445555", ["business_unit"]))
	config := _config([])

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unclassified",
		"message": "The business unit of account \"odd\" (333344445555), which profile \"Shared\" (dzd_a/p) reaches, is undecided.",
	}} with input as given with data.sus.config as config
	{item.cause | some item in rule.unknown} == {"unresolved"} with input as gapped with data.sus.config as config
}

test_unknown_account_that_is_no_row if {
	given := _input(["444455556666"])
	config := _config([])

	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unclassified",
		"message": "The business unit of account 444455556666, which profile \"Shared\" (dzd_a/p) reaches, is undecided.",
	}} with input as given with data.sus.config as config
}

test_unknown_reach if {
	given := _input(["111122223333"])
	config := _config([])

	every field in ["targets", "environment_configurations"] {
		without := json.patch(given, [{"op": "remove", "path": sprintf("/project_profiles/dzd_a~1p/%s", [field])}])
		gapped := object.union(without, _gap("project_profiles", "project_profile", "dzd_a/p", [field]))
		denied := json.patch(gapped, [{"op": "replace", "path": "/gaps/g/cause", "value": "denied_by_iam"}])

		rule.deny == set() with input as without with data.sus.config as config
		rule.unknown == {{
			"resource": "dzd_a/p",
			"cause": "unresolved",
			"message": "Where profile \"Shared\" (dzd_a/p) can place environments is not known.",
		}} with input as without with data.sus.config as config
		{item.cause | some item in rule.unknown} == {"denied_by_iam"} with input as denied with data.sus.config as config
	}
}

test_deny_stands_beside_an_unknown_account if {
	given := _input(["111122223333", "222233334444", "333344445555"])
	config := _config([])

	count(rule.deny) == 1 with input as given with data.sus.config as config
}

test_what_is_known_of_the_reach_fails_and_never_passes if {
	gap := _gap("project_profiles", "project_profile", "dzd_a/p", ["targets"])
	two := object.union(_input(["111122223333", "222233334444"]), gap)
	one := object.union(_input(["111122223333"]), gap)
	config := _config([])

	_verdicts == _failed with input as two with data.sus.config as config with data.sus.catalog as _catalog
	_verdicts == {
		"fail": {},
		"unknown": {"dzd_a/p": {"cause": "unresolved", "message": "Known in part only.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as one with data.sus.config as config with data.sus.catalog as _catalog
}

test_empty if {
	config := _config([])

	rule.scope == set() with input as {} with data.sus.config as config
	rule.deny == set() with input as {} with data.sus.config as config
	rule.unknown == set() with input as {} with data.sus.config as config
}

_verdicts := main.derive(
	"profiles.single_business_unit",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)
