package sus.rules.profiles.prod_targets_prod_accounts_test

import data.sus.rules.profiles.prod_targets_prod_accounts as rule

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

_denied(stage, of, wanted) := {{
	"resource": "dzd_a/p",
	"message": sprintf(
		"Profile \"Churn\" (dzd_a/p) is classified %s and places Tooling in account \"fin\" (111122223333), which is classified %s; it must be %s.",
		[stage, of, wanted],
	),
	"evidence": [
		"/project_profiles/dzd_a~1p/environment_configurations/0/account_id",
		"/accounts/111122223333/stage",
	],
}}

test_deny_production_profile_in_a_development_account if {
	rule.deny == _denied("prod", "dev", "prod") with input as _input({"stage": "prod"}, {"stage": "dev"})
}

test_deny_development_profile_in_a_production_account if {
	rule.deny == _denied("dev", "prod", "anything but prod") with input as _input({"stage": "dev"}, {"stage": "prod"})
}

test_allow_the_same_side if {
	every pair in [["prod", "prod"], ["dev", "test"], ["dev", "dev"]] {
		rule.scope == {"dzd_a/p"} with input as _input({"stage": pair[0]}, {"stage": pair[1]})
		rule.deny == set() with input as _input({"stage": pair[0]}, {"stage": pair[1]})
		rule.unknown == set() with input as _input({"stage": pair[0]}, {"stage": pair[1]})
	}
}

test_allow_what_is_not_fixed if {
	pooled := {"stage": "prod", "environment_configurations": [{"name": "Tooling", "placement": "pooled", "account_id": null}]}

	rule.deny == set() with input as _input(pooled, {"stage": "dev"})
	rule.unknown == set() with input as _input(pooled, {})
}

test_unknown_without_the_stage_of_the_profile if {
	rule.deny == set() with input as _input({}, {"stage": "dev"})
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unclassified",
		"message": "The stage of profile \"Churn\" (dzd_a/p) is undecided.",
	}} with input as _input({}, {"stage": "dev"})
}

test_unknown_without_the_stage_of_the_account if {
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unclassified",
		"message": "The stage of account 111122223333, where profile \"Churn\" (dzd_a/p) places Tooling, is undecided.",
	}} with input as _input({"stage": "prod"}, {})
}

test_unknown_without_the_configurations if {
	estate := object.union(
		object.remove(_input({"stage": "prod"}, {}), ["project_profiles"]),
		{"project_profiles": {"dzd_a/p": {"name": "Churn", "stage": "prod"}}},
	)

	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "The environment configurations of profile \"Churn\" (dzd_a/p) could not be read.",
	}} with input as estate
}

test_empty if {
	rule.scope == set() with input as {}
	rule.unknown == set() with input as {}
}
