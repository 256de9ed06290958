package sus.lib.profiles_test

import data.sus.lib.profiles

_input(profile, projects) := {
	"domains": {"d": {"account_id": "999988887777"}, "e": {"account_id": "999988887777"}},
	"accounts": {},
	"environments": {},
	"gaps": {},
	"project_profiles": {"d/f": object.union({"domain_id": "d", "name": "Churn", "stage": "dev"}, profile)},
	"projects": projects,
}

_project(fields) := {"d/p": object.union({"domain_id": "d", "stage": "dev"}, fields)}

_disabled := {"status": "DISABLED"}

_unsure(cause) := {{
	"resource": "d/f",
	"cause": cause,
	"message": "Profile \"Churn\" (d/f) is disabled, and whether a live project still uses it is not known.",
}}

test_certain_when_not_disabled if {
	every status in ["ENABLED", null, "SOMETHING_NEW"] {
		given := _input({"status": status}, {})
		profiles.certain == {"d/f"} with input as given
		profiles.judged == {"d/f"} with input as given
		profiles.doubts == set() with input as given
	}
}

test_not_judged_when_disabled_and_unused if {
	unused := _input(_disabled, {})
	leaving := _input(_disabled, _project({"profile": "d/f", "status": "DELETING"}))
	failed := _input(_disabled, _project({"profile": "d/f", "status": "DELETE_FAILED"}))
	without := _input(_disabled, _project({"profile": null, "status": "ACTIVE"}))
	another := _input(_disabled, _project({"profile": "d/g", "status": "ACTIVE"}))

	profiles.judged == set() with input as unused
	profiles.judged == set() with input as leaving
	profiles.judged == set() with input as failed
	profiles.judged == set() with input as without
	profiles.judged == set() with input as another
}

test_certain_when_disabled_and_used if {
	active := _input(_disabled, _project({"profile": "d/f", "status": "ACTIVE"}))
	unsaid := _input(_disabled, _project({"profile": "d/f", "status": null}))

	profiles.certain == {"d/f"} with input as active
	profiles.certain == {"d/f"} with input as unsaid
	profiles.unsure == set() with input as active
}

test_unsure_when_the_status_was_not_read if {
	given := _input({}, {})
	gapped := object.union(given, {"gaps": {"g": {
		"table": "project_profiles",
		"scope": {"kind": "project_profile", "id": "d/f"},
		"fields": ["status"],
		"cause": "throttled",
		"message": "Not read.",
	}}})

	profiles.certain == set() with input as given
	profiles.judged == {"d/f"} with input as given
	profiles.doubts == {{
		"resource": "d/f",
		"cause": "not_collected",
		"message": "The status of profile \"Churn\" (d/f) was not read.",
	}} with input as given
	{doubt.cause | some doubt in profiles.doubts} == {"throttled"} with input as gapped
}

test_certain_when_the_status_was_not_read_and_a_live_project_uses_it if {
	given := _input({}, _project({"profile": "d/f", "status": "ACTIVE"}))

	profiles.certain == {"d/f"} with input as given
	profiles.doubts == set() with input as given
}

test_unsure_when_the_status_of_a_project_was_not_read if {
	given := _input(_disabled, _project({"profile": "d/f"}))
	gapped := object.union(given, {"gaps": {"g": {
		"table": "projects",
		"scope": {"kind": "project", "id": "d/p"},
		"fields": ["status"],
		"cause": "throttled",
		"message": "Not read.",
	}}})
	another := _input(_disabled, _project({"profile": "d/g"}))

	profiles.certain == set() with input as given
	profiles.doubts == _unsure("not_collected") with input as given
	profiles.doubts == _unsure("throttled") with input as gapped
	profiles.doubts == set() with input as another
}

test_unsure_when_the_profile_of_a_live_project_was_not_read if {
	given := _input(_disabled, _project({"status": "ACTIVE"}))
	gapped := object.union(given, {"gaps": {"g": {
		"table": "projects",
		"scope": {"kind": "project", "id": "d/p"},
		"fields": ["profile"],
		"cause": "denied_by_iam",
		"message": "Not read.",
	}}})
	leaving := _input(_disabled, _project({"status": "DELETING"}))
	elsewhere := _input(_disabled, {"e/p": {"domain_id": "e", "status": "ACTIVE"}})

	profiles.doubts == _unsure("not_collected") with input as given
	profiles.doubts == _unsure("denied_by_iam") with input as gapped
	profiles.doubts == set() with input as leaving
	profiles.doubts == set() with input as elsewhere
}

test_unsure_when_the_projects_were_not_listed if {
	gap := {"table": "projects", "scope": {"kind": "domain", "id": "d"}, "fields": null, "cause": "throttled", "message": "Not all."}
	given := object.union(_input(_disabled, {}), {"gaps": {"g": gap}})
	enabled := object.union(_input({"status": "ENABLED"}, {}), {"gaps": {"g": gap}})
	elsewhere := json.patch(given, [{"op": "replace", "path": "/gaps/g/scope/id", "value": "e"}])

	profiles.doubts == _unsure("throttled") with input as given
	profiles.doubts == set() with input as enabled
	profiles.doubts == set() with input as elsewhere
}

test_production_doubts if {
	stage := json.patch(_input({"status": "ENABLED"}, {}), [{"op": "remove", "path": "/project_profiles/d~1f/stage"}])
	clear := _input({"status": "ENABLED"}, {})
	out := json.patch(stage, [{"op": "add", "path": "/project_profiles/d~1f/status", "value": "DISABLED"}])

	profiles.production_doubts == {{
		"resource": "d/f",
		"cause": "unclassified",
		"message": "Whether profile \"Churn\" (d/f) is used for production could not be decided.",
	}} with input as stage
	profiles.production_doubts == set() with input as clear
	profiles.production_doubts == set() with input as out
}

test_production_doubts_where_not_all_was_listed if {
	gap := {"scope": {"kind": "domain", "id": "d"}, "fields": null, "message": "Not all may be listed."}
	one := object.union(_input({"status": "ENABLED"}, {}), {"gaps": {"g": object.union(gap, {
		"table": "projects",
		"cause": "visibility_unproved",
	})}})
	other := object.union(_input({"status": "ENABLED"}, {}), {"gaps": {"g": object.union(gap, {
		"table": "environments",
		"cause": "throttled",
	})}})
	both := object.union(one, {"gaps": {"h": object.union(gap, {"table": "environments", "cause": "throttled"})}})

	profiles.production_doubts == _unlisted("visibility_unproved", "projects") with input as one
	profiles.production_doubts == _unlisted("throttled", "environments") with input as other
	profiles.production_doubts == _unlisted("throttled", "environments and projects") with input as both
}

test_one_reason_where_listing_and_classification_both_leave_it_open if {
	gap := {"table": "projects", "scope": {"kind": "domain", "id": "d"}, "fields": null, "cause": "throttled", "message": "Not all."}
	open := object.union(_input({"status": "ENABLED"}, {}), {"gaps": {"g": gap}})
	given := json.patch(open, [{"op": "remove", "path": "/project_profiles/d~1f/stage"}])
	out := json.patch(given, [{"op": "replace", "path": "/project_profiles/d~1f/status", "value": "DISABLED"}])

	profiles.production_doubts == _unlisted("throttled", "projects") with input as given
	profiles.unsure == {"d/f"} with input as out
}

test_one_reason_where_the_status_and_a_project_were_not_read if {
	given := _input({}, _project({"profile": "d/f"}))
	without := _input({}, _project({"profile": null, "status": "ACTIVE"}))

	{doubt.message | some doubt in profiles.doubts} == {"The status of profile \"Churn\" (d/f) was not read."} with input as given
	profiles.certain == set() with input as without
}

test_empty if {
	profiles.judged == set() with input as {}
	profiles.doubts == set() with input as {}
	profiles.production_doubts == set() with input as {}
}

_unlisted(cause, tables) := {{
	"resource": "d/f",
	"cause": cause,
	"message": sprintf(
		"Whether profile \"Churn\" (d/f) is used for production is not known: its domain's %s were not listed in full.",
		[tables],
	),
}}
