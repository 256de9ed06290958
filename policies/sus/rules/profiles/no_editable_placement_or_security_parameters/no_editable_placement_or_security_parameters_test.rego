package sus.rules.profiles.no_editable_placement_or_security_parameters_test

import data.sus.main
import data.sus.rules.profiles.no_editable_placement_or_security_parameters as rule

_id := "profiles.no_editable_placement_or_security_parameters"

_defaults := [
	"KmsKeyArn",
	"PermissionsBoundaryArn",
	"S3Location",
	"Subnets",
	"VpcId",
	"allowConnectionToUserGovernedEmrClusters",
	"enableNetworkIsolation",
	"lifecycleManagement",
	"logGroupRetention",
	"maxIdleTimeoutInMinutes",
	"sagemakerDomainNetworkType",
]

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"profiles.no_editable_placement_or_security_parameters": {"locked_parameters": _defaults}},
}

_catalog := {"profiles.no_editable_placement_or_security_parameters": {
	"severity": "medium",
	"severities": ["high"],
	"subject": "project_profiles",
	"rests_on": "presence",
	"reads": {"project_profiles": "row", "projects": "row", "environments": "row", "accounts": "row"},
	"fields": {
		"project_profiles": ["environment_configurations.parameters", "status"],
		"projects": ["profile", "status"],
		"environments": [],
		"accounts": [],
	},
}}

_input(parameters, profile) := {
	"accounts": {"111122223333": {"name": "fin", "stage": "prod"}},
	"environments": {},
	"gaps": {},
	"project_profiles": {"dzd_a/p": object.union(
		{
			"domain_id": "dzd_a",
			"name": "Churn",
			"stage": "dev",
			"status": "ENABLED",
			"environment_configurations": [{"name": "Tooling", "account_id": "111122223333", "parameters": parameters}],
		},
		profile,
	)},
	"projects": {},
}

_retention(is_editable) := {"name": "logGroupRetention", "value": "731", "is_editable": is_editable}

_message := "Profile \"Churn\" (dzd_a/p) lets project creators edit logGroupRetention of Tooling, which is \"731\"; it must be locked."

_evidence := ["/project_profiles/dzd_a~1p/environment_configurations/0/parameters/0/is_editable"]

_medium := {{"resource": "dzd_a/p", "severity": "medium", "message": _message, "evidence": _evidence}}

_high := {{"resource": "dzd_a/p", "severity": "high", "message": _message, "evidence": _evidence}}

_unread := {{
	"resource": "dzd_a/p",
	"cause": "not_collected",
	"message": "The parameters of profile \"Churn\" (dzd_a/p) were not read.",
}}

_gap(table, kind, id, fields) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "opaque",
	"message": "Kept in the Parameter Store.",
}}}

test_deny_an_editable_control if {
	given := _input([_retention(true)], {})

	rule.deny == _medium with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {"dzd_a/p": {"severity": "medium", "message": _message, "evidence": _evidence}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_is_high_for_a_production_profile if {
	given := _input([_retention(true)], {"stage": "prod"})

	rule.deny == _high with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {"dzd_a/p": {"severity": "high", "message": _message, "evidence": _evidence}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_stands_with_its_default_severity_where_production_is_undecided if {
	given := json.patch(_input([_retention(true)], {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/stage"}])

	rule.deny == _medium with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_deny_by_its_place_in_the_lists if {
	given := _input([], {"environment_configurations": [
		{"name": "Tooling", "parameters": [_retention(false)]},
		{"name": "Workflows", "parameters": [_retention(false), {"name": "KmsKeyArn", "value": null, "is_editable": true}]},
	]})

	rule.deny == {{
		"resource": "dzd_a/p",
		"severity": "medium",
		"message": "Profile \"Churn\" (dzd_a/p) lets project creators edit KmsKeyArn of Workflows, which is not set; it must be locked.",
		"evidence": ["/project_profiles/dzd_a~1p/environment_configurations/1/parameters/1/is_editable"],
	}} with input as given with data.sus.config as _config
}

test_every_default_is_locked if {
	every name in _defaults {
		given := _input([{"name": name, "value": "x", "is_editable": true}], {})

		count(rule.deny) == 1 with input as given with data.sus.config as _config
	}
}

test_allow_locked if {
	given := _input([_retention(false)], {})

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"dzd_a/p"}} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_allow_what_is_no_control if {
	given := _input([{"name": "enableAthena", "value": "true", "is_editable": true}, {"name": "glueDbName", "value": "db"}], {})

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_the_config_decides_what_is_a_control if {
	given := _input([_retention(true), {"name": "enableAthena", "value": "true", "is_editable": true}], {})
	config := object.union(_config, {"parameters": {"profiles.no_editable_placement_or_security_parameters": {"locked_parameters": ["enableAthena"]}}})

	{item.message | some item in rule.deny} == {
		"Profile \"Churn\" (dzd_a/p) lets project creators edit enableAthena of Tooling, which is \"true\"; it must be locked.",
	} with input as given with data.sus.config as config
}

test_allow_a_profile_without_configurations_or_parameters if {
	none := _input([], {})
	empty := _input([], {"environment_configurations": []})

	rule.deny == set() with input as none with data.sus.config as _config
	rule.unknown == set() with input as none with data.sus.config as _config
	rule.unknown == set() with input as empty with data.sus.config as _config
}

test_unknown_where_it_is_not_stated if {
	expected := {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "Profile \"Churn\" (dzd_a/p) does not say whether project creators may edit logGroupRetention of Tooling.",
		"evidence": ["/project_profiles/dzd_a~1p/environment_configurations/0/parameters/0"],
	}}
	unsaid := _input([_retention(null)], {})
	absent := _input([object.remove(_retention(null), ["is_editable"])], {})

	rule.deny == set() with input as unsaid with data.sus.config as _config
	rule.unknown == expected with input as unsaid with data.sus.config as _config
	rule.unknown == expected with input as absent with data.sus.config as _config
	_verdicts == {
		"fail": {},
		"unknown": {"dzd_a/p": {
			"cause": "unresolved",
			"message": "Profile \"Churn\" (dzd_a/p) does not say whether project creators may edit logGroupRetention of Tooling.",
			"evidence": ["/project_profiles/dzd_a~1p/environment_configurations/0/parameters/0"],
		}},
		"pass": set(),
	} with input as unsaid with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_the_configurations if {
	given := json.patch(_input([], {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/environment_configurations"}])
	gapped := object.union(given, _gap("project_profiles", "project_profile", "dzd_a/p", ["environment_configurations"]))
	partly := _input([], {"environment_configurations": [{"name": "Tooling", "parameters": []}, {"name": "DataLake"}]})

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == _unread with input as given with data.sus.config as _config
	{item.cause | some item in rule.unknown} == {"opaque"} with input as gapped with data.sus.config as _config
	rule.unknown == _unread with input as partly with data.sus.config as _config
}

test_out_of_scope_when_disabled_and_unused if {
	given := _input([_retention(true)], {"status": "DISABLED"})
	unsaid := _input([_retention(null)], {"status": "DISABLED"})
	without := json.patch(given, [{"op": "remove", "path": "/project_profiles/dzd_a~1p/environment_configurations"}])

	rule.scope == set() with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as unsaid with data.sus.config as _config
	rule.unknown == set() with input as without with data.sus.config as _config
}

test_unknown_when_it_is_not_known_whether_it_is_judged if {
	given := json.patch(_input([_retention(true)], {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/status"}])

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "The status of profile \"Churn\" (dzd_a/p) was not read.",
	}} with input as given with data.sus.config as _config
}

test_a_gap_on_the_parameters_undoes_a_pass if {
	given := object.union(
		_input([_retention(false)], {}),
		_gap("project_profiles", "project_profile", "dzd_a/p", ["environment_configurations"]),
	)

	_verdicts == {
		"fail": {},
		"unknown": {"dzd_a/p": {"cause": "opaque", "message": "Kept in the Parameter Store.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_behind_the_severity_leaves_the_verdict if {
	stage := object.union(_input([_retention(false)], {}), _gap("accounts", "account", "111122223333", ["stage"]))
	row := object.union(_input([_retention(true)], {}), _gap("accounts", "account", "111122223333", null))

	_verdicts == {"fail": {}, "unknown": {}, "pass": {"dzd_a/p"}} with input as stage
		with data.sus.config as _config
		with data.sus.catalog as _catalog
	object.keys(_verdicts.fail) == {"dzd_a/p"} with input as row with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_verdicts := main.derive(_id, rule.scope, rule.deny, {item | some item in rule.unknown}, {})
