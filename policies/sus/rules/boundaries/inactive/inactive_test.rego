# Expected answers are worked out by hand from the weights in the rule; a comment adds them up.
package sus.rules.boundaries.inactive_test

import data.sus.main
import data.sus.rules.boundaries.inactive as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.inactive": {
			"minimum_confidence": 60,
			"quiet_days": 180,
		},
	},
}

_catalog := {
	"boundaries.inactive": {
		"confidence": 75,
		"fields": {
			"environments": [
				"created_at",
				"last_updated_at",
				"status",
			],
			"projects": [
				"category",
				"created_at",
				"last_updated_at",
				"name",
				"status",
			],
		},
		"reads": {
			"environments": "project",
			"projects": "row",
		},
		"rests_on": "absence",
		"severity": "low",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.inactive", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

# Changed 181 days before 2026-11-01; 180 days are allowed.
_quiet := {
	"name": "P",
	"domain_id": "d",
	"category": null,
	"status": "ACTIVE",
	"created_at": "2026-05-01T00:00:00Z",
	"last_updated_at": "2026-05-04T00:00:00Z",
}

_environment(created, updated) := {
	"domain_id": "d",
	"project": "d/p",
	"status": "ACTIVE",
	"created_at": created,
	"last_updated_at": updated,
}

_input(project, environments) := {
	"gaps": {},
	"projects": {"d/p": object.union(_quiet, project)},
	"environments": environments,
}

_failed(confidence, told, evidence) := {
	"fail": {"d/p": {
		"severity": "low",
		"confidence": confidence,
		"message": sprintf("Project \"P\" (d/p) stands still: %s; a change is expected within 180 days.", [told]),
		"evidence": evidence,
	}},
	"unknown": {},
	"pass": set(),
}

_said(cause, message) := {
	"fail": {},
	"unknown": {"d/p": {"cause": cause, "message": message, "evidence": []}},
	"pass": set(),
}

_parameters(changed) := object.union(_config, {"parameters": {"boundaries.inactive": changed}})

_passed(keys) := {"fail": {}, "unknown": {}, "pass": keys}

# 50 + 20.
test_a_day_beyond_the_limit_without_environments_is_denied if {
	given := _input({}, {})
	expected := _failed(
		70,
		"it has no environment (20), it has not changed for 181 days (50)",
		["/projects/d~1p", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 2026-05-05 is 180 days before 2026-11-01.
test_just_the_limit_passes if {
	given := _input({"last_updated_at": "2026-05-05T00:00:00Z"}, {})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 20 + 10; 2026-05-01 is 184 days before.
test_what_was_only_made_is_dated_by_that if {
	given := _input({"last_updated_at": null}, {})
	expected := _failed(
		80,
		"it has no environment (20), it has not changed for 184 days (50), it has not changed since it was created (10)",
		["/projects/d~1p", "/projects/d~1p/created_at", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 20 + 10.
test_a_change_at_the_moment_it_was_made_is_none if {
	given := _input({"created_at": "2026-05-04T00:00:00Z"}, {})
	expected := _failed(
		80,
		"it has no environment (20), it has not changed for 181 days (50), it has not changed since it was created (10)",
		["/projects/d~1p", "/projects/d~1p/created_at", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 20 + 10: one moment is known.
test_a_date_of_its_making_that_is_missing_is_no_matter if {
	given := _input({"created_at": null}, {})
	expected := _failed(
		80,
		"it has no environment (20), it has not changed for 181 days (50), it has not changed since it was created (10)",
		["/projects/d~1p", "/projects/d~1p/created_at", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 20 + 10.
test_more_than_twice_the_limit_is_told if {
	given := _input({"last_updated_at": "2025-11-05T00:00:00Z", "created_at": "2025-11-01T00:00:00Z"}, {})
	expected := _failed(
		80,
		"it has no environment (20), it has not changed for 361 days (50), that is more than twice the time allowed (10)",
		["/projects/d~1p", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 20.
test_just_twice_the_limit_is_not_told if {
	given := _input({"last_updated_at": "2025-11-06T00:00:00Z", "created_at": "2025-11-01T00:00:00Z"}, {})
	expected := _failed(
		70,
		"it has no environment (20), it has not changed for 360 days (50)",
		["/projects/d~1p", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 20.
test_environments_that_stand_still_too_are_told if {
	given := _input({}, {"d/e": _environment("2026-05-01T00:00:00Z", "2026-05-04T00:00:00Z")})
	expected := _failed(
		70,
		"it has not changed for 181 days (50), none of its environments has changed either (20)",
		["/projects/d~1p", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_environment_that_changed_within_the_limit_stirs_it if {
	given := _input({}, {"d/e": _environment("2026-05-01T00:00:00Z", "2026-05-05T00:00:00Z")})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_one_that_changed_a_day_earlier_does_not if {
	given := _input({}, {"d/e": _environment("2026-05-04T00:00:00Z", null)})
	expected := _failed(
		70,
		"it has not changed for 181 days (50), none of its environments has changed either (20)",
		["/projects/d~1p", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_one_of_two_environments_stirs_it if {
	given := _input({}, {"d/e": _environment("2026-05-01T00:00:00Z", null), "d/f": _environment("2026-10-01T00:00:00Z", null)})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_deleted_environment_is_none if {
	given := _input({}, {"d/e": object.union(_environment("2026-10-01T00:00:00Z", null), {"status": "DELETED"})})
	expected := _failed(
		70,
		"it has no environment (20), it has not changed for 181 days (50)",
		["/projects/d~1p", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_environment_without_dates_stirs_nothing if {
	given := _input({}, {"d/e": _environment(null, null)})
	expected := _failed(
		70,
		"it has not changed for 181 days (50), none of its environments has changed either (20)",
		["/projects/d~1p", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_environment_of_another_project_is_nothing_to_it if {
	given := _input({}, {"d/e": object.union(_environment("2026-10-01T00:00:00Z", null), {"project": "d/q"})})
	expected := _failed(
		70,
		"it has no environment (20), it has not changed for 181 days (50)",
		["/projects/d~1p", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_limit_is_in_the_config if {
	config := _parameters({"quiet_days": 181})
	given := _input({}, {})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 50 + 20 = 70 of 71.
test_the_threshold_is_in_the_config if {
	config := _parameters({"minimum_confidence": 71})
	given := _input({}, {})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_the_threshold_is_enough if {
	config := _parameters({"minimum_confidence": 70})
	given := _input({}, {})
	expected := _failed(
		70,
		"it has no environment (20), it has not changed for 181 days (50)",
		["/projects/d~1p", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_a_project_that_is_being_deleted_is_out_of_scope if {
	given := _input({"status": "DELETING"}, {})
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot if {
	given := {"gaps": {}, "projects": {}, "environments": {}}
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_created_at if {
	given := _input({}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "created_at"]}])
	expected := _said("not_collected", "The field created_at of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_created_at_of_an_environment if {
	given := _input({}, {"d/e": _environment("2026-05-01T00:00:00Z", "2026-05-04T00:00:00Z")})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "created_at"]}])
	expected := _said("not_collected", "The field created_at of environment d/e was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_last_updated_at if {
	given := _input({}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "last_updated_at"]}])
	expected := _said("not_collected", "The field last_updated_at of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_last_updated_at_of_an_environment if {
	given := _input({}, {"d/e": _environment("2026-05-01T00:00:00Z", "2026-05-04T00:00:00Z")})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "last_updated_at"]}])
	expected := _said("not_collected", "The field last_updated_at of environment d/e was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_category if {
	given := _input({}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "category"]}])
	expected := _said("not_collected", "The field category of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name if {
	given := _input({}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name"]}])
	expected := _said("not_collected", "The field name of project d/p was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status if {
	given := _input({}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "status"]}])
	expected := _said("not_collected", "The field status of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status_of_an_environment if {
	given := _input({}, {"d/e": _environment("2026-05-01T00:00:00Z", "2026-05-04T00:00:00Z")})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "status"]}])
	expected := _said("not_collected", "The field status of environment d/e was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_aws_gives_no_date if {
	given := _input({"created_at": null, "last_updated_at": null}, {})
	expected := _said("unresolved", "AWS does not say when project \"P\" (d/p) was made or changed.")
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_lively_project_needs_no_environment if {
	given := _input({"last_updated_at": "2026-10-01T00:00:00Z"}, {"d/e": _environment("2026-05-01T00:00:00Z", "2026-05-04T00:00:00Z")})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "status"]}])
	expected := _passed({"d/p"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_its_environments_makes_it_unknown if {
	given := object.union(_input({}, {}), {"gaps": {"g": {
		"table": "environments",
		"scope": {"kind": "project", "id": "d/p"},
		"fields": null,
		"cause": "access_denied",
		"message": "ListEnvironments was denied.",
	}}})
	expected := {
		"fail": {},
		"unknown": {"d/p": {"cause": "access_denied", "message": "ListEnvironments was denied.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	}
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_two_projects_are_judged_apart if {
	given := object.union(_input({}, {}), {"projects": {"d/q": object.union(_quiet, {"last_updated_at": "2026-10-01T00:00:00Z"})}})
	expected := object.union(
		_failed(
			70,
			"it has no environment (20), it has not changed for 181 days (50)",
			["/projects/d~1p", "/projects/d~1p/last_updated_at"],
		),
		{"pass": {"d/q"}},
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_project_that_is_being_deleted_needs_no_date if {
	given := _input({"status": "DELETING", "created_at": null, "last_updated_at": null}, {})
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_what_changed_in_another_project_stirs_nothing if {
	given := _input({}, {"d/e": _environment("2026-05-01T00:00:00Z", null), "d/f": object.union(_environment("2026-10-01T00:00:00Z", null), {"project": "d/q"})})
	expected := _failed(
		70,
		"it has not changed for 181 days (50), none of its environments has changed either (20)",
		["/projects/d~1p", "/projects/d~1p/last_updated_at"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_what_stirs_gets_no_weight_at_all if {
	config := _parameters({"minimum_confidence": 10})
	given := _input({"last_updated_at": null}, {"d/e": _environment("2026-10-01T00:00:00Z", null)})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}
