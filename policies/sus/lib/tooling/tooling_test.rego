package sus.lib.tooling_test

import data.sus.lib.tooling

_project := {"domain_id": "d", "name": "Churn", "parameters": [], "profile": "d/f", "status": "ACTIVE"}

_environment := {
	"blueprint": "d/tooling",
	"configuration_id": "c1",
	"domain_id": "d",
	"name": "Tooling",
	"parameters": [],
	"project": "d/p",
	"status": "ACTIVE",
}

_input := {
	"blueprints": {
		"d/lake": {"name": "DataLake"},
		"d/lite": {"name": "ToolingLite"},
		"d/tooling": {"name": "Tooling"},
	},
	"environments": {"d/e": _environment},
	"gaps": {},
	"project_profiles": {"d/f": {"name": "Fixed", "environment_configurations": [
		{"id": "c0", "parameters": [_parameter("size", "0")]},
		{"id": "c1", "parameters": [_parameter("other", "9"), _parameter("size", "1")]},
	]}},
	"projects": {"d/p": _project},
}

_parameter(name, value) := {"name": name, "value": value}

_patched(operations) := json.patch(_input, operations)

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_keys := object.keys(tooling.environments)

_sizes := tooling.stated("size")

_unstated := tooling.unstated("size", _sizes)

_where := tooling.pointers("d/e", "size", "1")

# Which environments count.

test_an_environment_of_either_blueprint_counts if {
	lite := _patched([_add("/environments/d~1e/blueprint", "d/lite")])
	lake := _patched([_add("/environments/d~1e/blueprint", "d/lake")])
	nameless := _patched([_add("/environments/d~1e/blueprint", null)])

	_keys == {"d/e"} with input as _input
	tooling.projects == {"d/p"} with input as _input
	tooling.touched == {"d/p": {"d/tooling"}} with input as _input
	_keys == {"d/e"} with input as lite
	tooling.touched == {"d/p": {"d/lite"}} with input as lite
	_keys == set() with input as lake
	tooling.unread == set() with input as lake
	_keys == set() with input as nameless
	tooling.unread == set() with input as nameless
}

test_what_is_gone_or_going_does_not_count if {
	deleted := _patched([_add("/environments/d~1e/status", "DELETED")])
	deleting := _patched([_add("/projects/d~1p/status", "DELETING")])
	stuck := _patched([_add("/projects/d~1p/status", "DELETE_FAILED")])

	_keys == set() with input as deleted
	tooling.unread == set() with input as deleted
	_keys == set() with input as deleting
	tooling.unread == set() with input as deleting
	_keys == set() with input as stuck
	tooling.touched == {} with input as stuck
}

test_a_status_of_null_is_a_fact if {
	silent := _patched([_add("/environments/d~1e/status", null), _add("/projects/d~1p/status", null)])

	_keys == {"d/e"} with input as silent
	tooling.unread == set() with input as silent
}

test_several_environments_of_several_projects if {
	estate := _patched([
		_add("/projects/d~1q", _project),
		_add("/environments/d~1e2", object.union(_environment, {"blueprint": "d/lite"})),
		_add("/environments/d~1e3", object.union(_environment, {"project": "d/q"})),
	])

	_keys == {"d/e", "d/e2", "d/e3"} with input as estate
	tooling.projects == {"d/p", "d/q"} with input as estate
	tooling.touched == {"d/p": {"d/lite", "d/tooling"}, "d/q": {"d/tooling"}} with input as estate
}

# Where a value holds.

test_the_environment_comes_first if {
	everywhere := _patched([
		_add("/environments/d~1e/parameters", [_parameter("other", "8"), _parameter("size", "3")]),
		_add("/projects/d~1p/parameters", [_parameter("size", "2")]),
	])
	pointers := tooling.pointers("d/e", "size", "3") with input as everywhere

	_sizes == {"d/e": {"3"}} with input as everywhere
	pointers == ["/environments/d~1e/parameters/1/value"]
}

test_then_the_project_with_all_that_it_states if {
	twice := _patched([_add("/projects/d~1p/parameters", [
		_parameter("other", "8"),
		_parameter("size", "1"),
		_parameter("size", "2"),
		_parameter("size", null),
	])])

	_sizes == {"d/e": {"1", "2"}} with input as twice
	_where == ["/projects/d~1p/parameters/1/value"] with input as twice
}

test_then_the_profile_with_the_environments_own_configuration if {
	_sizes == {"d/e": {"1"}} with input as _input
	_where == ["/project_profiles/d~1f/environment_configurations/1/parameters/1/value"] with input as _input
}

test_a_configuration_that_gives_null_states_nothing if {
	silent := _patched([_add("/project_profiles/d~1f/environment_configurations/1/parameters/1/value", null)])

	_sizes == {} with input as silent
}

test_a_pointer_leads_to_the_environments_own_configuration if {
	alike := _patched([_add("/project_profiles/d~1f/environment_configurations/0/parameters/0/value", "1")])

	_where == ["/project_profiles/d~1f/environment_configurations/1/parameters/1/value"] with input as alike
}

test_a_pointer_leads_to_the_parameter_of_the_name if {
	alike := _patched([_add("/project_profiles/d~1f/environment_configurations/1/parameters/0/value", "1")])

	_where == ["/project_profiles/d~1f/environment_configurations/1/parameters/1/value"] with input as alike
}

test_configurations_with_one_id_both_hold if {
	double := _patched([_add("/project_profiles/d~1f/environment_configurations/0/id", "c1")])

	_sizes == {"d/e": {"0", "1"}} with input as double
}

test_a_value_of_null_states_nothing if {
	silent := _patched([
		_add("/environments/d~1e/parameters", [_parameter("size", null)]),
		_add("/projects/d~1p/parameters", [{"name": "size"}]),
	])

	_sizes == {"d/e": {"1"}} with input as silent
}

test_a_later_place_is_not_asked_while_an_earlier_one_is_unread if {
	_sizes == {} with input as _patched([_remove("/environments/d~1e/parameters")])
	_sizes == {} with input as _patched([
		_remove("/environments/d~1e/parameters"),
		_add("/projects/d~1p/parameters", [_parameter("size", "2")]),
	])
	_sizes == {} with input as _patched([_remove("/projects/d~1p/parameters")])
	_sizes == {"d/e": {"3"}} with input as _patched([
		_remove("/projects/d~1p/parameters"),
		_add("/environments/d~1e/parameters", [_parameter("size", "3")]),
	])
}

# What is not stated, and what was not read.

test_unstated_where_everything_was_read_and_says_nothing if {
	elsewhere := _patched([_add("/environments/d~1e/configuration_id", "c9")])
	without_profile := _patched([_add("/projects/d~1p/profile", null)])
	reason := {
		"resource": "d/p",
		"cause": "unresolved",
		"message": "Neither environment \"Tooling\" (d/e) nor its project nor its profile states size.",
	}

	_unstated == set() with input as _input
	_unstated == {reason} with input as elsewhere
	_unstated == {reason} with input as without_profile
	tooling.unread == set() with input as without_profile
	_unstated == {reason} with input as _patched([_add("/environments/d~1e/configuration_id", null)])
	_unstated == {reason} with input as _patched([_remove("/project_profiles/d~1f/environment_configurations/1/parameters/1")])
}

# The field is taken from the one row of its table: without a gap, and with one that gives the cause.
_taken(table, field) := _patched([_remove(sprintf("/%s/%s/%s", [table, replace(_rows[table], "/", "~1"), field]))])

_gapped(table, field) := object.union(_taken(table, field), {"gaps": {"g": {
	"table": table,
	"scope": {"kind": "row", "id": _rows[table]},
	"fields": [field],
	"cause": "throttled",
	"message": "Throttled.",
}}})

_rows := {"blueprints": "d/tooling", "environments": "d/e", "project_profiles": "d/f", "projects": "d/p"}

_reason(cause, message) := {"resource": "d/p", "cause": cause, "message": message}

test_unread_parameters_of_an_environment if {
	taken := _taken("environments", "parameters")
	gapped := _gapped("environments", "parameters")
	message := "The field parameters of environment \"Tooling\" (d/e) was not read."
	by_itself := {_reason("not_collected", message)}
	by_the_gap := {_reason("throttled", message)}

	tooling.unread == by_itself with input as taken
	tooling.unread == by_the_gap with input as gapped
	_unstated == set() with input as taken
}

test_unread_configuration_id_of_an_environment if {
	taken := _taken("environments", "configuration_id")
	gapped := _gapped("environments", "configuration_id")
	message := "The field configuration_id of environment \"Tooling\" (d/e) was not read."
	by_itself := {_reason("not_collected", message)}
	by_the_gap := {_reason("throttled", message)}

	tooling.unread == by_itself with input as taken
	tooling.unread == by_the_gap with input as gapped
	_unstated == set() with input as taken
}

test_unread_status_of_an_environment if {
	taken := _taken("environments", "status")
	gapped := _gapped("environments", "status")
	message := "The field status of environment \"Tooling\" (d/e) was not read."
	by_itself := {_reason("not_collected", message)}
	by_the_gap := {_reason("throttled", message)}

	tooling.unread == by_itself with input as taken
	tooling.unread == by_the_gap with input as gapped
	_keys == set() with input as taken
	_unstated == set() with input as taken
}

test_unread_blueprint_of_an_environment if {
	taken := _taken("environments", "blueprint")
	gapped := _gapped("environments", "blueprint")
	message := "The blueprint of environment \"Tooling\" (d/e) was not read, so whether it is Tooling is undecided."
	by_itself := {_reason("not_collected", message)}
	by_the_gap := {_reason("throttled", message)}

	tooling.unread == by_itself with input as taken
	tooling.unread == by_the_gap with input as gapped
	_unstated == set() with input as taken
}

test_unread_parameters_of_a_project if {
	taken := _taken("projects", "parameters")
	gapped := _gapped("projects", "parameters")
	message := "The field parameters of project \"Churn\" (d/p) was not read."
	by_itself := {_reason("not_collected", message)}
	by_the_gap := {_reason("throttled", message)}

	tooling.unread == by_itself with input as taken
	tooling.unread == by_the_gap with input as gapped
	_unstated == set() with input as taken
}

test_unread_profile_of_a_project if {
	taken := _taken("projects", "profile")
	gapped := _gapped("projects", "profile")
	message := "The field profile of project \"Churn\" (d/p) was not read."
	by_itself := {_reason("not_collected", message)}
	by_the_gap := {_reason("throttled", message)}

	tooling.unread == by_itself with input as taken
	tooling.unread == by_the_gap with input as gapped
	_unstated == set() with input as taken
}

test_unread_status_of_a_project if {
	taken := _taken("projects", "status")
	gapped := _gapped("projects", "status")
	message := "The field status of project \"Churn\" (d/p) was not read."
	by_itself := {_reason("not_collected", message)}
	by_the_gap := {_reason("throttled", message)}

	tooling.unread == by_itself with input as taken
	tooling.unread == by_the_gap with input as gapped
	_keys == set() with input as taken
	_unstated == set() with input as taken
}

test_unread_environment_configurations_of_a_project_profile if {
	taken := _taken("project_profiles", "environment_configurations")
	gapped := _gapped("project_profiles", "environment_configurations")
	message := "The environment configurations of profile \"Fixed\" (d/f) were not read."
	by_itself := {_reason("not_collected", message)}
	by_the_gap := {_reason("throttled", message)}

	tooling.unread == by_itself with input as taken
	tooling.unread == by_the_gap with input as gapped
	_unstated == set() with input as taken
}

test_unread_name_of_a_blueprint if {
	taken := _taken("blueprints", "name")
	gapped := _gapped("blueprints", "name")
	message := "Blueprint d/tooling of environment \"Tooling\" (d/e) was not read, so whether it is Tooling is undecided."
	by_itself := {_reason("not_collected", message)}
	by_the_gap := {_reason("throttled", message)}

	tooling.unread == by_itself with input as taken
	tooling.unread == by_the_gap with input as gapped
	_unstated == set() with input as taken
}

test_dangling_references_are_unread if {
	no_blueprint := _patched([_remove("/blueprints/d~1tooling")])
	no_profile := _patched([_remove("/project_profiles/d~1f")])
	no_project := _patched([_remove("/projects/d~1p")])

	_resources(tooling.unread) == {"d/p"} with input as no_blueprint
	_keys == set() with input as no_blueprint
	_resources(tooling.unread) == {"d/p"} with input as no_profile
	_sizes == {} with input as no_profile
	{reason.message | some reason in tooling.unread} == {
		"The field parameters of project d/p was not read.",
		"The field profile of project d/p was not read.",
		"The field status of project d/p was not read.",
	} with input as no_project
	_keys == set() with input as no_project
}

test_what_is_going_is_not_unread if {
	leaving := _patched([_add("/projects/d~1p/status", "DELETING"), _remove("/environments/d~1e/blueprint")])
	deleted := _patched([_add("/environments/d~1e/status", "DELETED"), _remove("/environments/d~1e/blueprint")])

	tooling.unread == set() with input as leaving
	tooling.unread == set() with input as deleted
}

test_an_unread_blueprint_of_another_environment_is_told if {
	estate := _patched([_add("/environments/d~1e2", object.remove(_environment, ["blueprint"]))])

	_keys == {"d/e"} with input as estate
	_resources(tooling.unread) == {"d/p"} with input as estate
}

_resources(reasons) := {reason.resource | some reason in reasons}

# Texts.

test_switches if {
	tooling.on == {"ENABLED", "Enabled", "TRUE", "True", "enabled", "true"}
	tooling.off == {"DISABLED", "Disabled", "FALSE", "False", "disabled", "false"}
}

test_numbers if {
	tooling.number("0") == 0
	tooling.number("1440") == 1440
	tooling.number("999999999") == 999999999
	not tooling.number("1000000000")
	not tooling.number("007")
	not tooling.number("-1")
	not tooling.number("1.5")
	not tooling.number("60 ")
	not tooling.number(" 60")
	not tooling.number("")
}

test_empty if {
	_keys == set() with input as {}
	tooling.projects == set() with input as {}
	tooling.touched == {} with input as {}
	tooling.unread == set() with input as {}
	_sizes == {} with input as {}
	_unstated == set() with input as {}
}
