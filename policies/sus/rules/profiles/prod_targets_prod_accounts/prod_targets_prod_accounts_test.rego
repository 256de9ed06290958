package sus.rules.profiles.prod_targets_prod_accounts_test

import data.sus.main
import data.sus.rules.profiles.prod_targets_prod_accounts as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"profiles.prod_targets_prod_accounts": {}}}

_catalog := {"profiles.prod_targets_prod_accounts": {
	"severity": "high",
	"severities": [],
	"subject": "project_profiles",
	"rests_on": "presence",
	"reads": {"project_profiles": "row", "projects": "row", "accounts": "row"},
	"fields": {
		"project_profiles": ["environment_configurations.account_id", "environment_configurations.placement", "stage", "status"],
		"projects": ["profile", "status"],
		"accounts": ["stage"],
	},
}}

_input(profile, account) := {
	"accounts": {"111122223333": object.union({"name": "fin"}, account)},
	"gaps": {},
	"project_profiles": {"dzd_a/p": object.union(
		{
			"domain_id": "dzd_a",
			"name": "Churn",
			"status": "ENABLED",
			"environment_configurations": [{"name": "Tooling", "placement": "fixed", "account_id": "111122223333", "region": "eu-west-1"}],
		},
		profile,
	)},
	"projects": {},
}

_message(stage, of, wanted) := sprintf(
	"Profile \"Churn\" (dzd_a/p) is classified %s and places Tooling in account \"fin\" (111122223333), which is classified %s; it must be %s.",
	[stage, of, wanted],
)

_evidence := [
	"/project_profiles/dzd_a~1p/stage",
	"/project_profiles/dzd_a~1p/environment_configurations/0/account_id",
	"/accounts/111122223333/stage",
]

_denied(stage, of, wanted) := {{"resource": "dzd_a/p", "message": _message(stage, of, wanted), "evidence": _evidence}}

_unread := {{
	"resource": "dzd_a/p",
	"cause": "not_collected",
	"message": "The environment configurations of profile \"Churn\" (dzd_a/p) were not read.",
}}

_gap(table, kind, id, fields) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "denied_by_iam",
	"message": "It was denied.",
}}}

test_deny_production_profile_in_a_development_account if {
	given := _input({"stage": "prod"}, {"stage": "dev"})

	rule.deny == _denied("prod", "dev", "prod") with input as given
}

test_deny_development_profile_in_a_production_account if {
	given := _input({"stage": "dev"}, {"stage": "prod"})

	rule.deny == _denied("dev", "prod", "anything but prod") with input as given
}

test_deny_the_configuration_that_crosses if {
	given := object.union(
		_input(
			{"stage": "prod", "environment_configurations": [
				{"name": "Tooling", "placement": "fixed", "account_id": "111122223333", "region": "eu-west-1"},
				{"name": "DataLake", "placement": "fixed", "account_id": "222233334444", "region": "eu-west-1"},
			]},
			{"stage": "prod"},
		),
		{"accounts": {"222233334444": {"stage": "test"}}},
	)

	rule.deny == {{
		"resource": "dzd_a/p",
		"message": concat(" ", [
			"Profile \"Churn\" (dzd_a/p) is classified prod and places DataLake in account 222233334444,",
			"which is classified test; it must be prod.",
		]),
		"evidence": [
			"/project_profiles/dzd_a~1p/stage",
			"/project_profiles/dzd_a~1p/environment_configurations/1/account_id",
			"/accounts/222233334444/stage",
		],
	}} with input as given
}

test_allow_the_same_side if {
	every pair in [["prod", "prod"], ["dev", "test"], ["dev", "dev"]] {
		given := _input({"stage": pair[0]}, {"stage": pair[1]})

		rule.scope == {"dzd_a/p"} with input as given
		rule.deny == set() with input as given
		rule.unknown == set() with input as given
		_verdicts == {"fail": {}, "unknown": {}, "pass": {"dzd_a/p"}} with input as given
			with data.sus.config as _config
			with data.sus.catalog as _catalog
	}
}

test_allow_what_is_not_fixed if {
	pooled := {"stage": "prod", "environment_configurations": [{
		"name": "Tooling",
		"placement": "conflict",
		"account_id": "111122223333",
		"region": "eu-west-1",
	}]}
	known := _input(pooled, {"stage": "dev"})
	unknown_account := _input(pooled, {})

	rule.deny == set() with input as known
	rule.unknown == set() with input as unknown_account
}

test_allow_a_profile_that_places_nothing if {
	given := _input({"stage": "prod", "environment_configurations": []}, {})

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_nothing_is_unknown_of_a_profile_that_is_not_judged if {
	disabled := _input({"status": "DISABLED"}, {})
	without := json.patch(disabled, [{"op": "remove", "path": "/project_profiles/dzd_a~1p/environment_configurations"}])

	rule.unknown == set() with input as disabled
	rule.unknown == set() with input as without
}

test_out_of_scope_when_disabled_and_unused if {
	given := _input({"stage": "prod", "status": "DISABLED"}, {"stage": "dev"})

	rule.scope == set() with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_unknown_when_it_is_not_known_whether_it_is_judged if {
	given := json.patch(_input({"stage": "prod"}, {"stage": "dev"}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/status"}])

	rule.scope == {"dzd_a/p"} with input as given
	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "The status of profile \"Churn\" (dzd_a/p) was not read.",
	}} with input as given
}

test_unknown_without_the_stage_of_the_profile if {
	given := _input({}, {"stage": "dev"})
	gapped := object.union(given, _gap("project_profiles", "project_profile", "dzd_a/p", ["stage"]))

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unclassified",
		"message": "The stage of profile \"Churn\" (dzd_a/p) is undecided.",
	}} with input as given
	{item.cause | some item in rule.unknown} == {"denied_by_iam"} with input as gapped
}

test_unknown_without_the_stage_of_the_account if {
	given := _input({"stage": "prod"}, {})
	gapped := object.union(given, _gap("accounts", "account", "111122223333", ["stage"]))

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unclassified",
		"message": "The stage of account \"fin\" (111122223333), where profile \"Churn\" (dzd_a/p) places Tooling, is undecided.",
	}} with input as given
	{item.cause | some item in rule.unknown} == {"denied_by_iam"} with input as gapped
}

test_unknown_when_the_account_is_no_row if {
	given := object.remove(_input({"stage": "prod"}, {}), ["accounts"])
	dangling := object.union(given, {"accounts": {}})

	rule.deny == set() with input as dangling
	{item.message | some item in rule.unknown} == {
		"The stage of account 111122223333, where profile \"Churn\" (dzd_a/p) places Tooling, is undecided.",
	} with input as dangling
}

test_unknown_without_the_configurations if {
	given := json.patch(_input({"stage": "prod"}, {"stage": "prod"}), [{
		"op": "remove",
		"path": "/project_profiles/dzd_a~1p/environment_configurations",
	}])
	gapped := object.union(given, _gap("project_profiles", "project_profile", "dzd_a/p", ["environment_configurations"]))

	rule.unknown == _unread with input as given
	{item.cause | some item in rule.unknown} == {"denied_by_iam"} with input as gapped
}

test_unknown_when_a_configuration_has_no_placement if {
	given := json.patch(_input({"stage": "prod"}, {"stage": "dev"}), [{
		"op": "remove",
		"path": "/project_profiles/dzd_a~1p/environment_configurations/0/placement",
	}])

	rule.deny == set() with input as given
	rule.unknown == _unread with input as given
}

test_a_gap_on_the_stage_of_a_target_gives_unknown if {
	given := object.union(_input({"stage": "prod"}, {"stage": "prod"}), _gap("accounts", "account", "111122223333", ["stage"]))

	_verdicts == {
		"fail": {},
		"unknown": {"dzd_a/p": {"cause": "denied_by_iam", "message": "It was denied.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_fail_stands_beside_a_gap if {
	given := object.union(_input({"stage": "prod"}, {"stage": "dev"}), _gap("accounts", "account", "111122223333", ["stage"]))

	_verdicts == {
		"fail": {"dzd_a/p": {
			"severity": "high",
			"message": _message("prod", "dev", "prod"),
			"evidence": sort(_evidence),
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {}
	rule.unknown == set() with input as {}
}

_verdicts := main.derive(
	"profiles.prod_targets_prod_accounts",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)
