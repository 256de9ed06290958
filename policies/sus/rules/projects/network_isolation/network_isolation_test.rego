package sus.rules.projects.network_isolation_test

import data.sus.main
import data.sus.rules.projects.network_isolation as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"projects.network_isolation": {}}}

_catalog := {"projects.network_isolation": {
	"severity": "medium",
	"severities": ["high"],
	"subject": "projects",
	"rests_on": "presence",
	"reads": {"projects": "row", "environments": "project", "project_profiles": "row", "blueprints": "row"},
	"fields": {
		"projects": ["parameters", "profile", "regulations", "status"],
		"environments": ["blueprint", "configuration_id", "parameters", "status"],
		"project_profiles": ["environment_configurations.parameters"],
		"blueprints": ["name"],
	},
}}

# One project whose profile says VpcOnly and true.
_base := {
	"blueprints": {"d/lake": {"name": "DataLake"}, "d/tooling": {"name": "Tooling"}},
	"domains": {"d": {"account_id": "999988887777"}},
	"environments": {"d/e": {
		"blueprint": "d/tooling",
		"configuration_id": "c1",
		"domain_id": "d",
		"name": "Tooling",
		"parameters": [],
		"project": "d/p",
		"status": "ACTIVE",
	}},
	"gaps": {},
	"project_profiles": {"d/f": {"domain_id": "d", "name": "Fixed", "environment_configurations": [{
		"id": "c1",
		"parameters": [
			{"name": "enableNetworkIsolation", "value": "true"},
			{"name": "sagemakerDomainNetworkType", "value": "VpcOnly"},
		],
	}]}},
	"projects": {"d/p": {
		"domain_id": "d",
		"name": "Churn",
		"parameters": [],
		"profile": "d/f",
		"regulations": [],
		"status": "ACTIVE",
	}},
}

_patched(operations) := json.patch(_base, operations)

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

# The project states both, and so comes before its profile.
_stating(network_type, isolation) := _add("/projects/d~1p/parameters", [
	{"name": "enableNetworkIsolation", "value": isolation},
	{"name": "sagemakerDomainNetworkType", "value": network_type},
])

_public := "Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) has sagemakerDomainNetworkType PublicInternetOnly; it must be VpcOnly."

_open := "Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) has enableNetworkIsolation false; it must be true."

test_allow if {
	given := _base

	rule.scope == {"d/p"} with input as given with data.sus.config as _config
	rule.touched == {"d/p": {"d/tooling"}} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p"}} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_any_spelling_of_yes if {
	given := _patched([_stating("VpcOnly", "ENABLED")])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_deny_public_network if {
	given := _patched([_stating("PublicInternetOnly", "true")])

	rule.deny == {{
		"resource": "d/p",
		"severity": "medium",
		"message": _public,
		"evidence": ["/projects/d~1p/parameters/1/value"],
	}} with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {"d/p": {"severity": "medium", "message": _public, "evidence": ["/projects/d~1p/parameters/1/value"]}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_isolation_off if {
	given := _patched([_stating("VpcOnly", "false")])

	rule.deny == {{
		"resource": "d/p",
		"severity": "medium",
		"message": _open,
		"evidence": ["/projects/d~1p/parameters/0/value"],
	}} with input as given with data.sus.config as _config
}

test_deny_both_by_the_environment_itself if {
	given := _patched([_add("/environments/d~1e/parameters", [
		{"name": "enableNetworkIsolation", "value": "DISABLED"},
		{"name": "sagemakerDomainNetworkType", "value": "Other"},
	])])

	{[item.message, item.evidence] | some item in rule.deny} == {
		[
			"Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) has enableNetworkIsolation DISABLED; it must be true.",
			["/environments/d~1e/parameters/0/value"],
		],
		[
			"Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) has sagemakerDomainNetworkType Other; it must be VpcOnly.",
			["/environments/d~1e/parameters/1/value"],
		],
	} with input as given with data.sus.config as _config
}

test_deny_high_where_a_regulation_holds if {
	given := _patched([_stating("PublicInternetOnly", "false"), _add("/projects/d~1p/regulations", ["HIPAA"])])

	_verdicts == {
		"fail": {"d/p": {
			"severity": "high",
			"message": concat(" ", [_open, _public]),
			"evidence": ["/projects/d~1p/parameters/0/value", "/projects/d~1p/parameters/1/value"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	{item.severity | some item in rule.deny} == {"high"} with input as given with data.sus.config as _config
}

test_deny_medium_while_the_regulations_are_undecided if {
	given := _patched([_stating("PublicInternetOnly", "true"), _remove("/projects/d~1p/regulations")])

	_verdicts == {
		"fail": {"d/p": {"severity": "medium", "message": _public, "evidence": ["/projects/d~1p/parameters/1/value"]}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_while_the_regulations_are_undecided if {
	given := _patched([_remove("/projects/d~1p/regulations")])
	gapped := _patched([
		_remove("/projects/d~1p/regulations"),
		_add("/gaps/g", _gap("projects", {"kind": "project", "id": "d/p"}, ["regulations"])),
	])

	rule.unknown == {{
		"resource": "d/p",
		"cause": "not_collected",
		"message": "Which regulations project \"Churn\" (d/p) falls under was not decided.",
	}} with input as given with data.sus.config as _config
	{reason.cause | some reason in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _config
}

test_unknown_where_isolation_says_neither if {
	given := _patched([_stating("VpcOnly", "perhaps")])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{
		"resource": "d/p",
		"cause": "unresolved",
		"message": "Environment \"Tooling\" (d/e) has enableNetworkIsolation perhaps, which says neither true nor false.",
		"evidence": ["/projects/d~1p/parameters/0/value"],
	}} with input as given with data.sus.config as _config
}

test_unknown_where_nothing_is_stated if {
	given := _patched([_add("/project_profiles/d~1f/environment_configurations/0/parameters", [])])

	rule.unknown == {
		{
			"resource": "d/p",
			"cause": "unresolved",
			"message": "Neither environment \"Tooling\" (d/e) nor its project nor its profile states sagemakerDomainNetworkType.",
		},
		{
			"resource": "d/p",
			"cause": "unresolved",
			"message": "Neither environment \"Tooling\" (d/e) nor its project nor its profile states enableNetworkIsolation.",
		},
	} with input as given with data.sus.config as _config
}

test_unknown_where_something_was_not_read if {
	given := _patched([_remove("/projects/d~1p/parameters")])

	_verdicts == {
		"fail": {},
		"unknown": {"d/p": {
			"cause": "not_collected",
			"message": "The field parameters of project \"Churn\" (d/p) was not read.",
			"evidence": [],
		}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_what_the_environment_states_fails_whatever_else_was_not_read if {
	given := _patched([
		_remove("/projects/d~1p/parameters"),
		_add("/environments/d~1e/parameters", [{"name": "sagemakerDomainNetworkType", "value": "PublicInternetOnly"}]),
	])

	_verdicts == {
		"fail": {"d/p": {"severity": "medium", "message": _public, "evidence": ["/environments/d~1e/parameters/0/value"]}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_by_a_gap_on_each_thing_read if {
	environment := _patched([_add("/gaps/g", _gap("environments", {"kind": "environment", "id": "d/e"}, ["parameters"]))])
	listing := _patched([_add("/gaps/g", _gap("environments", {"kind": "project", "id": "d/p"}, null))])
	profile := _patched([_add("/gaps/g", _gap("project_profiles", {"kind": "project_profile", "id": "d/f"}, ["environment_configurations"]))])
	blueprint := _patched([_add("/gaps/g", _gap("blueprints", {"kind": "blueprint", "id": "d/tooling"}, null))])
	unknown := {
		"fail": {},
		"unknown": {"d/p": {"cause": "throttled", "message": "Throttled.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	}

	_verdicts == unknown with input as environment with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == unknown with input as listing with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == unknown with input as profile with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == unknown with input as blueprint with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_elsewhere_does_not_matter if {
	given := _patched([
		_add("/projects/d~1q", {"domain_id": "d", "status": "ACTIVE"}),
		_add("/environments/d~1other", {"blueprint": "d/lake", "domain_id": "d", "project": "d/q", "status": "ACTIVE"}),
		_add("/gaps/g", _gap("environments", {"kind": "environment", "id": "d/other"}, ["parameters"])),
		_add("/gaps/h", _gap("blueprints", {"kind": "blueprint", "id": "d/lake"}, ["name"])),
	])

	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p"}} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_out_of_scope_without_a_tooling_environment if {
	given := _patched([_add("/environments/d~1e/blueprint", "d/lake")])

	rule.scope == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_gap(table, scope, fields) := {"table": table, "scope": scope, "fields": fields, "cause": "throttled", "message": "Throttled."}

_verdicts := main.derive(
	"projects.network_isolation",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)
