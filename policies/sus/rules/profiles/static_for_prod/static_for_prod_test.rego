package sus.rules.profiles.static_for_prod_test

import data.sus.main
import data.sus.rules.profiles.static_for_prod as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"profiles.static_for_prod": {"accept_ssm_paths": false}}}

_accepting := object.union(_config, {"parameters": {"profiles.static_for_prod": {"accept_ssm_paths": true}}})

_catalog := {"profiles.static_for_prod": {
	"severity": "high",
	"severities": [],
	"subject": "project_profiles",
	"rests_on": "presence",
	"reads": {"project_profiles": "row", "projects": "row", "environments": "row", "accounts": "row"},
	"fields": {
		"project_profiles": ["environment_configurations.placement", "stage", "status"],
		"projects": ["profile", "stage", "status"],
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

_without(path) := json.patch(_input("fixed", {}), [{"op": "remove", "path": path}])

# A configuration with paths, as the collector writes it: what is not there is null.
_indirect(configuration) := _input("indirect", {"project_profiles": {"dzd_a/p": {"environment_configurations": [object.union(
	{
		"name": "Tooling",
		"placement": "indirect",
		"account_id": null,
		"account_id_path": null,
		"region": null,
		"region_path": null,
	},
	configuration,
)]}}})

_gap(table, kind, id, fields) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "denied_by_iam",
	"message": "It was denied.",
}}}

_denied(fault) := {{
	"resource": "dzd_a/p",
	"message": sprintf("Production profile \"Churn\" (dzd_a/p) must name one account and one Region for Tooling, which is %s.", [fault]),
	"evidence": ["/project_profiles/dzd_a~1p/environment_configurations/0"],
}}

_unread := {{
	"resource": "dzd_a/p",
	"cause": "not_collected",
	"message": "The environment configurations of profile \"Churn\" (dzd_a/p) were not read.",
}}

test_deny_pooled if {
	given := _input("pooled", {})

	rule.deny == _denied("chosen from an account pool") with input as given with data.sus.config as _config
}

test_deny_open if {
	given := _input("open", {})

	rule.deny == _denied("left to whoever creates a project") with input as given with data.sus.config as _config
}

test_deny_fixed_partial if {
	given := _input("fixed_partial", {})

	rule.deny == _denied("given only one of the two") with input as given with data.sus.config as _config
}

test_deny_conflict if {
	given := _input("conflict", {})

	rule.deny == _denied("given both an account and a pool") with input as given with data.sus.config as _config
}

test_deny_each_configuration_on_demand_too if {
	given := _input("fixed", {"project_profiles": {"dzd_a/p": {"environment_configurations": [
		{"name": "Tooling", "placement": "fixed", "deployment_mode": "ON_CREATE"},
		{"name": "Workflows", "placement": "open", "deployment_mode": "ON_DEMAND"},
	]}}})

	rule.deny == {{
		"resource": "dzd_a/p",
		"message": concat(" ", [
			"Production profile \"Churn\" (dzd_a/p) must name one account and one Region for Workflows,",
			"which is left to whoever creates a project.",
		]),
		"evidence": ["/project_profiles/dzd_a~1p/environment_configurations/1"],
	}} with input as given with data.sus.config as _config
}

test_deny_indirect_unless_accepted if {
	given := _indirect({"account_id_path": "/a", "region_path": "/r"})

	rule.deny == _denied("read from an SSM parameter") with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_deny_indirect_with_one_side_left_open if {
	given := _indirect({"account_id_path": "/a"})

	rule.deny == _denied("read from an SSM parameter") with input as given with data.sus.config as _config
}

test_accepting_paths_leaves_other_placements_as_they_are if {
	nothing := {"account_id": null, "account_id_path": null, "region": null, "region_path": null}
	open := _indirect(object.union(nothing, {"placement": "open"}))
	partial := _indirect(object.union(nothing, {"placement": "fixed_partial", "region": "eu-west-1"}))
	fixed := _indirect(object.union(nothing, {"placement": "fixed", "account_id": "111122223333", "region": "eu-west-1"}))

	rule.deny == _denied("left to whoever creates a project") with input as open with data.sus.config as _accepting
	rule.deny == _denied("given only one of the two") with input as partial with data.sus.config as _accepting
	rule.deny == set() with input as fixed with data.sus.config as _accepting
	rule.unknown == set() with input as fixed with data.sus.config as _accepting
}

test_accepted_paths_are_unknown_until_the_values_were_read if {
	neither := _indirect({"account_id_path": "/a", "region_path": "/r"})
	account := _indirect({"account_id_path": "/a", "region_path": "/r", "account_id": "111122223333"})
	region := _indirect({"account_id_path": "/a", "region_path": "/r", "region": "eu-west-1"})
	expected := {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "Profile \"Churn\" (dzd_a/p) takes the account or Region of Tooling from an SSM parameter, whose value was not read.",
	}}

	rule.deny == set() with input as neither with data.sus.config as _accepting
	rule.unknown == expected with input as neither with data.sus.config as _accepting
	rule.unknown == expected with input as account with data.sus.config as _accepting
	rule.unknown == expected with input as region with data.sus.config as _accepting
}

test_accepted_paths_pass_when_the_values_were_read if {
	both := _indirect({"account_id_path": "/a", "region_path": "/r", "account_id": "111122223333", "region": "eu-west-1"})
	one := _indirect({"account_id_path": "/a", "account_id": "111122223333", "region": "eu-west-1"})
	other := _indirect({"region_path": "/r", "account_id": "111122223333", "region": "eu-west-1"})

	rule.deny == set() with input as both with data.sus.config as _accepting
	rule.unknown == set() with input as both with data.sus.config as _accepting
	rule.deny == set() with input as one with data.sus.config as _accepting
	rule.unknown == set() with input as one with data.sus.config as _accepting
	rule.deny == set() with input as other with data.sus.config as _accepting
}

test_accepted_paths_do_not_excuse_a_side_left_open if {
	no_region := _indirect({"account_id_path": "/a"})
	no_account := _indirect({"region_path": "/r"})

	rule.deny == _denied("given only one of the two") with input as no_region with data.sus.config as _accepting
	rule.unknown == set() with input as no_region with data.sus.config as _accepting
	rule.deny == _denied("given only one of the two") with input as no_account with data.sus.config as _accepting
}

test_accepting_paths_accepts_nothing_else if {
	given := _input("pooled", {})

	rule.deny == _denied("chosen from an account pool") with input as given with data.sus.config as _accepting
	rule.unknown == set() with input as given with data.sus.config as _accepting
}

test_deny_adds_advice_for_a_pre_created_profile if {
	every name in ["All capabilities", "SQL analytics"] {
		given := _input("pooled", {"project_profiles": {"dzd_a/p": {"name": name}}})
		messages := {item.message | some item in rule.deny} with input as given with data.sus.config as _config

		messages == {sprintf(
			concat("", [
				"Production profile \"%s\" (dzd_a/p) must name one account and one Region for Tooling, which is ",
				"chosen from an account pool. A pre-created profile is made for trying out: make one of your own for production.",
			]),
			[name],
		)}
	}
}

test_deny_profile_whose_project_runs_in_a_production_account if {
	given := _input("pooled", {
		"project_profiles": {"dzd_a/p": {"stage": "dev"}},
		"projects": {"dzd_a/x": {"profile": "dzd_a/p", "stage": "dev", "status": "ACTIVE"}},
		"environments": {"dzd_a/e": {"project": "dzd_a/x", "account_id": "111122223333"}},
	})

	rule.deny == _denied("chosen from an account pool") with input as given with data.sus.config as _config
	rule.touched == {"dzd_a/p": {"dzd_a/x", "dzd_a/e", "111122223333"}} with input as given with data.sus.config as _config
}

test_deny_profile_whose_project_is_classified_production if {
	given := _input("pooled", {
		"project_profiles": {"dzd_a/p": {"stage": "dev"}},
		"projects": {"dzd_a/x": {"profile": "dzd_a/p", "stage": "prod", "status": "ACTIVE"}},
	})

	rule.deny == _denied("chosen from an account pool") with input as given with data.sus.config as _config
}

test_a_fail_stands_beside_a_gap if {
	given := object.union(_input("pooled", {}), _gap("project_profiles", "project_profile", "dzd_a/p", ["stage"]))

	_verdicts == {
		"fail": {"dzd_a/p": {
			"severity": "high",
			"message": "Production profile \"Churn\" (dzd_a/p) must name one account and one Region for Tooling, which is chosen from an account pool.",
			"evidence": ["/project_profiles/dzd_a~1p/environment_configurations/0"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_fixed if {
	given := _input("fixed", {})

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"dzd_a/p"}} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_out_of_scope_when_not_production if {
	given := _input("pooled", {"project_profiles": {"dzd_a/p": {"stage": "dev"}}})

	rule.scope == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_paths_of_a_profile_that_is_not_production_are_its_own if {
	given := json.patch(_indirect({"account_id_path": "/a", "region_path": "/r"}), [{
		"op": "replace",
		"path": "/project_profiles/dzd_a~1p/stage",
		"value": "dev",
	}])

	rule.deny == set() with input as given with data.sus.config as _accepting
	rule.unknown == set() with input as given with data.sus.config as _accepting
}

test_out_of_scope_when_disabled_and_unused if {
	given := _input("pooled", {"project_profiles": {"dzd_a/p": {"status": "DISABLED"}}})

	without := json.patch(given, [{"op": "remove", "path": "/project_profiles/dzd_a~1p/environment_configurations"}])

	rule.scope == set() with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as without with data.sus.config as _config
}

test_in_scope_when_disabled_and_a_live_project_uses_it if {
	given := _input("pooled", {
		"project_profiles": {"dzd_a/p": {"status": "DISABLED"}},
		"projects": {"dzd_a/x": {"profile": "dzd_a/p", "stage": "dev", "status": "ACTIVE"}},
	})

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as _config
	rule.deny == _denied("chosen from an account pool") with input as given with data.sus.config as _config
}

test_unknown_when_it_is_not_known_whether_it_is_judged if {
	given := json.patch(_input("pooled", {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/status"}])
	doubt := "The status of profile \"Churn\" (dzd_a/p) was not read."

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "dzd_a/p", "cause": "not_collected", "message": doubt}} with input as given with data.sus.config as _config
}

test_nothing_is_said_of_a_profile_that_is_not_production_whatever_its_status if {
	given := json.patch(_input("pooled", {}), [
		{"op": "remove", "path": "/project_profiles/dzd_a~1p/status"},
		{"op": "replace", "path": "/project_profiles/dzd_a~1p/stage", "value": "dev"},
	])

	rule.scope == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_unknown_when_the_stage_is_undecided if {
	given := _without("/project_profiles/dzd_a~1p/stage")

	rule.scope == set() with input as given with data.sus.config as _config
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unclassified",
		"message": "Whether profile \"Churn\" (dzd_a/p) is used for production could not be decided.",
	}} with input as given with data.sus.config as _config
}

test_unknown_when_the_projects_were_not_listed if {
	given := object.union(
		_input("fixed", {"project_profiles": {"dzd_a/p": {"stage": "dev"}}}),
		_gap("projects", "domain", "dzd_a", null),
	)

	rule.scope == set() with input as given with data.sus.config as _config
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "denied_by_iam",
		"message": "Whether profile \"Churn\" (dzd_a/p) is used for production is not known: its domain's projects were not listed in full.",
	}} with input as given with data.sus.config as _config
}

test_unknown_when_the_configurations_could_not_be_read if {
	given := _without("/project_profiles/dzd_a~1p/environment_configurations")
	gapped := object.union(given, _gap("project_profiles", "project_profile", "dzd_a/p", ["environment_configurations"]))

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == _unread with input as given with data.sus.config as _config
	{item.cause | some item in rule.unknown} == {"denied_by_iam"} with input as gapped with data.sus.config as _config
}

test_unknown_when_a_configuration_has_no_placement if {
	given := _without("/project_profiles/dzd_a~1p/environment_configurations/0/placement")

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == _unread with input as given with data.sus.config as _config
}

test_unknown_when_a_gap_lies_on_an_account_that_a_project_runs_in if {
	given := object.union(
		_input("fixed", {
			"projects": {"dzd_a/x": {"profile": "dzd_a/p", "stage": "dev", "status": "ACTIVE"}},
			"environments": {"dzd_a/e": {"project": "dzd_a/x", "account_id": "111122223333"}},
		}),
		_gap("accounts", "account", "111122223333", ["stage"]),
	)

	_verdicts == {
		"fail": {},
		"pass": set(),
		"unknown": {"dzd_a/p": {"cause": "denied_by_iam", "message": "It was denied.", "evidence": ["/gaps/g"]}},
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_profile_passes if {
	given := _input("fixed", {"project_profiles": {"dzd_a/p": {"environment_configurations": []}}})

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_verdicts := main.derive(
	"profiles.static_for_prod",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)
