package sus.rules.projects.idle_shutdown_bounded_test

import data.sus.main
import data.sus.rules.projects.idle_shutdown_bounded as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"projects.idle_shutdown_bounded": {"max_idle_minutes": 1440}},
}

_catalog := {"projects.idle_shutdown_bounded": {
	"severity": "low",
	"subject": "projects",
	"rests_on": "presence",
	"reads": {"projects": "row", "environments": "project", "project_profiles": "row", "blueprints": "row"},
	"fields": {
		"projects": ["parameters", "profile", "status"],
		"environments": ["blueprint", "configuration_id", "parameters", "status"],
		"project_profiles": ["environment_configurations.parameters"],
		"blueprints": ["name"],
	},
}}

# One project whose profile shuts idle machines down after at most 480 minutes.
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
			{"name": "lifecycleManagement", "value": "ENABLED"},
			{"name": "maxIdleTimeoutInMinutes", "value": "480"},
		],
	}]}},
	"projects": {"d/p": {"domain_id": "d", "name": "Churn", "parameters": [], "profile": "d/f", "status": "ACTIVE"}},
}

_patched(operations) := json.patch(_base, operations)

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

# The project states both, and so comes before its profile.
_stating(lifecycle, minutes) := _add("/projects/d~1p/parameters", [
	{"name": "lifecycleManagement", "value": lifecycle},
	{"name": "maxIdleTimeoutInMinutes", "value": minutes},
])

_off := "Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) has lifecycleManagement DISABLED, so idle machines run on; it must be ENABLED."

_long := "Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) lets idle machines run for up to 1441 minutes; it must be at most 1440."

test_allow if {
	given := _base

	rule.scope == {"d/p"} with input as given with data.sus.config as _config
	rule.touched == {"d/p": {"d/tooling"}} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p"}} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_exactly_the_ceiling_and_another_spelling if {
	given := _patched([_stating("true", "1440")])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_deny_one_minute_above if {
	given := _patched([_stating("ENABLED", "1441")])

	rule.deny == {{"resource": "d/p", "message": _long, "evidence": ["/projects/d~1p/parameters/1/value"]}} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_deny_switched_off if {
	given := _patched([_stating("DISABLED", "60")])

	rule.deny == {{"resource": "d/p", "message": _off, "evidence": ["/projects/d~1p/parameters/0/value"]}} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_deny_both_in_one_verdict if {
	given := _patched([_stating("DISABLED", "1441")])

	_verdicts == {
		"fail": {"d/p": {
			"severity": "low",
			"message": concat(" ", [_off, _long]),
			"evidence": ["/projects/d~1p/parameters/0/value", "/projects/d~1p/parameters/1/value"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_each_environment_is_judged_by_its_own_values if {
	other := object.union(_base.projects["d/p"], {"name": "Fraud", "parameters": [
		{"name": "lifecycleManagement", "value": "DISABLED"},
		{"name": "maxIdleTimeoutInMinutes", "value": "525600"},
	]})
	given := _patched([
		_add("/projects/d~1q", other),
		_add("/environments/d~1e2", object.union(_base.environments["d/e"], {"project": "d/q"})),
	])

	rule.deny == {
		{
			"resource": "d/q",
			"message": concat(" ", [
				"Environment \"Tooling\" (d/e2) of project \"Fraud\" (d/q) has lifecycleManagement DISABLED,",
				"so idle machines run on; it must be ENABLED.",
			]),
			"evidence": ["/projects/d~1q/parameters/0/value"],
		},
		{
			"resource": "d/q",
			"message": concat(" ", [
				"Environment \"Tooling\" (d/e2) of project \"Fraud\" (d/q) lets idle machines run",
				"for up to 525600 minutes; it must be at most 1440.",
			]),
			"evidence": ["/projects/d~1q/parameters/1/value"],
		},
	} with input as given with data.sus.config as _config
}

test_the_ceiling_is_a_parameter if {
	strict := object.union(_config, {"parameters": {"projects.idle_shutdown_bounded": {"max_idle_minutes": 479}}})
	given := _base

	{item.message | some item in rule.deny} == {concat(" ", [
		"Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) lets idle machines run for up to 480 minutes;",
		"it must be at most 479.",
	])} with input as given with data.sus.config as strict
}

test_unknown_where_the_values_say_nothing if {
	given := _patched([_stating("sometimes", "a day")])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"resource": "d/p",
			"cause": "unresolved",
			"message": "Environment \"Tooling\" (d/e) has lifecycleManagement sometimes, which says neither on nor off.",
			"evidence": ["/projects/d~1p/parameters/0/value"],
		},
		{
			"resource": "d/p",
			"cause": "unresolved",
			"message": "Environment \"Tooling\" (d/e) has maxIdleTimeoutInMinutes a day, which is no number of minutes.",
			"evidence": ["/projects/d~1p/parameters/1/value"],
		},
	} with input as given with data.sus.config as _config
}

test_unknown_where_nothing_is_stated if {
	given := _patched([_add("/project_profiles/d~1f/environment_configurations/0/parameters", [])])

	rule.unknown == {
		{
			"resource": "d/p",
			"cause": "unresolved",
			"message": "Neither environment \"Tooling\" (d/e) nor its project nor its profile states lifecycleManagement.",
		},
		{
			"resource": "d/p",
			"cause": "unresolved",
			"message": "Neither environment \"Tooling\" (d/e) nor its project nor its profile states maxIdleTimeoutInMinutes.",
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
		_add("/environments/d~1e/parameters", [{"name": "maxIdleTimeoutInMinutes", "value": "1441"}]),
	])

	_verdicts == {
		"fail": {"d/p": {"severity": "low", "message": _long, "evidence": ["/environments/d~1e/parameters/0/value"]}},
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
	"projects.idle_shutdown_bounded",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)
