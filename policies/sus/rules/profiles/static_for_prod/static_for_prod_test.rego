package sus.rules.profiles.static_for_prod_test

import data.sus.main
import data.sus.rules.profiles.static_for_prod as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"profiles.static_for_prod": {"accept_ssm_paths": false}}}

_catalog := {"profiles.static_for_prod": {
	"severity": "high",
	"subject": "project_profiles",
	"rests_on": "presence",
	"reads": {"project_profiles": "row", "projects": "row", "environments": "row", "accounts": "row"},
	"fields": {
		"project_profiles": ["environment_configurations", "stage", "status", "targets"],
		"projects": ["stage", "profile", "status"],
		"environments": ["account_id"],
		"accounts": ["stage"],
	},
}}

_input(placement, overrides) := object.union(
	{
		"accounts": {"111122223333": {"name": "fin-prod", "stage": "prod"}},
		"domains": {"dzd_a": {"account_id": "999988887777"}},
		"environments": {},
		"gaps": {},
		"project_profiles": {"dzd_a/p": {
			"domain_id": "dzd_a",
			"name": "Churn",
			"stage": "prod",
			"status": "ENABLED",
			"environment_configurations": [{"name": "Tooling", "placement": placement}],
		}},
		"projects": {},
	},
	overrides,
)

_message(place) := sprintf("Production profile \"Churn\" (dzd_a/p) must name one account and one Region for Tooling, which is %s.", [place])

_denied(place) := {{
	"resource": "dzd_a/p",
	"message": _message(place),
	"evidence": ["/project_profiles/dzd_a~1p/environment_configurations/0"],
}}

test_deny_pooled if {
	rule.deny == _denied("chosen from an account pool") with input as _input("pooled", {}) with data.sus.config as _config
}

test_deny_open if {
	rule.deny == _denied("left to whoever creates a project") with input as _input("open", {}) with data.sus.config as _config
}

test_deny_fixed_partial if {
	rule.deny == _denied("given only one of the two") with input as _input("fixed_partial", {}) with data.sus.config as _config
}

test_deny_conflict if {
	rule.deny == _denied("given both an account and a pool") with input as _input("conflict", {}) with data.sus.config as _config
}

test_deny_indirect_unless_accepted if {
	accepting := object.union(_config, {"parameters": {"profiles.static_for_prod": {"accept_ssm_paths": true}}})

	rule.deny == _denied("read from an SSM parameter") with input as _input("indirect", {}) with data.sus.config as _config
	rule.deny == set() with input as _input("indirect", {}) with data.sus.config as accepting
}

test_deny_adds_advice_for_a_pre_created_profile if {
	renamed := {"project_profiles": {"dzd_a/p": {"name": "All capabilities"}}}
	messages := {item.message | some item in rule.deny} with input as _input("pooled", renamed) with data.sus.config as _config

	messages == {concat("", [
		"Production profile \"All capabilities\" (dzd_a/p) must name one account and one Region for Tooling, which is ",
		"chosen from an account pool. A pre-created profile is made for trying out: make one of your own for production.",
	])}
}

test_deny_profile_whose_project_runs_in_a_production_account if {
	estate := {
		"project_profiles": {"dzd_a/p": {"stage": "dev"}},
		"projects": {"dzd_a/x": {"profile": "dzd_a/p", "stage": "dev", "status": "ACTIVE"}},
		"environments": {"dzd_a/e": {"project": "dzd_a/x", "account_id": "111122223333"}},
	}

	rule.deny == _denied("chosen from an account pool") with input as _input("pooled", estate) with data.sus.config as _config
}

test_allow_fixed if {
	rule.scope == {"dzd_a/p"} with input as _input("fixed", {}) with data.sus.config as _config
	rule.deny == set() with input as _input("fixed", {}) with data.sus.config as _config
	rule.unknown == set() with input as _input("fixed", {}) with data.sus.config as _config
}

test_out_of_scope_when_not_production if {
	estate := {"project_profiles": {"dzd_a/p": {"stage": "dev"}}}

	rule.scope == set() with input as _input("pooled", estate) with data.sus.config as _config
	rule.unknown == set() with input as _input("pooled", estate) with data.sus.config as _config
}

test_out_of_scope_when_disabled_and_unused if {
	estate := {"project_profiles": {"dzd_a/p": {"status": "DISABLED"}}}

	rule.scope == set() with input as _input("pooled", estate) with data.sus.config as _config
}

test_in_scope_when_disabled_and_a_live_project_uses_it if {
	estate := {
		"project_profiles": {"dzd_a/p": {"status": "DISABLED"}},
		"projects": {"dzd_a/x": {"profile": "dzd_a/p", "stage": "dev", "status": "ACTIVE"}},
	}

	rule.scope == {"dzd_a/p"} with input as _input("pooled", estate) with data.sus.config as _config
}

test_unknown_when_the_stage_is_undecided if {
	profile := object.remove(_input("fixed", {}).project_profiles["dzd_a/p"], ["stage"])
	estate := object.union(object.remove(_input("fixed", {}), ["project_profiles"]), {"project_profiles": {"dzd_a/p": profile}})

	rule.scope == set() with input as estate with data.sus.config as _config
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unclassified",
		"message": "Whether profile \"Churn\" (dzd_a/p) is used for production could not be decided.",
	}} with input as estate with data.sus.config as _config
}

test_unknown_when_the_projects_were_not_listed if {
	estate := {
		"project_profiles": {"dzd_a/p": {"stage": "dev"}},
		"gaps": {"g": {
			"table": "projects",
			"scope": {"kind": "domain", "id": "dzd_a"},
			"fields": null,
			"cause": "throttled",
			"message": "ListProjects was throttled.",
		}},
	}

	rule.scope == set() with input as _input("fixed", estate) with data.sus.config as _config
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "Whether profile \"Churn\" (dzd_a/p) is used for production is not known: its domain's projects were not listed in full.",
	}} with input as _input("fixed", estate) with data.sus.config as _config
}

test_unknown_when_the_configurations_could_not_be_read if {
	profile := object.remove(_input("fixed", {}).project_profiles["dzd_a/p"], ["environment_configurations"])
	estate := object.union(object.remove(_input("fixed", {}), ["project_profiles"]), {"project_profiles": {"dzd_a/p": profile}})

	rule.deny == set() with input as estate with data.sus.config as _config
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "The environment configurations of profile \"Churn\" (dzd_a/p) could not be read.",
	}} with input as estate with data.sus.config as _config
}

test_unknown_when_a_gap_lies_on_an_account_that_a_project_runs_in if {
	estate := {
		"projects": {"dzd_a/x": {"profile": "dzd_a/p", "stage": "dev", "status": "ACTIVE"}},
		"environments": {"dzd_a/e": {"project": "dzd_a/x", "account_id": "111122223333"}},
		"gaps": {"g": {
			"table": "accounts",
			"scope": {"kind": "account", "id": "111122223333"},
			"fields": ["stage"],
			"cause": "denied_by_iam",
			"message": "Tags were denied.",
		}},
	}

	_verdicts == {
		"fail": {},
		"pass": set(),
		"unknown": {"dzd_a/p": {"cause": "denied_by_iam", "message": "Tags were denied.", "evidence": ["/gaps/g"]}},
	} with input as _input("fixed", estate) with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_profile_passes if {
	estate := {"project_profiles": {"dzd_a/p": {"environment_configurations": []}}}

	rule.scope == {"dzd_a/p"} with input as _input("fixed", estate) with data.sus.config as _config
	rule.deny == set() with input as _input("fixed", estate) with data.sus.config as _config
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_verdicts := main.derive(
	"profiles.static_for_prod",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)
