package sus.lib.live_test

import data.sus.lib.live

_input(changes) := json.patch(
	{
		"domains": {"d": {}},
		"project_profiles": {
			"d/on": {"domain_id": "d", "status": "ENABLED"},
			"d/null": {"domain_id": "d", "status": null},
			"d/used": {"domain_id": "d", "status": "DISABLED"},
			"d/left": {"domain_id": "d", "status": "DISABLED"},
			"d/off": {"domain_id": "d", "status": "DISABLED"},
		},
		"projects": {
			"d/p1": {"domain_id": "d", "profile": "d/used", "status": "ACTIVE"},
			"d/p2": {"domain_id": "d", "profile": "d/left", "status": "DELETING"},
			"d/p3": {"domain_id": "d", "profile": null, "status": "ACTIVE"},
		},
		"gaps": {},
	},
	changes,
)

_gap(table, kind, id, fields) := {"op": "add", "path": "/gaps/g", "value": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "",
}}

test_in_use_and_out_of_use if {
	given := _input([])

	live.profiles == {"d/on", "d/null", "d/used"} with input as given
	live.undecided_profiles == set() with input as given
	live.hidden_uses == {} with input as given
}

test_a_status_that_is_absent if {
	given := _input([
		{"op": "remove", "path": "/project_profiles/d~1on/status"},
		{"op": "remove", "path": "/project_profiles/d~1off/status"},
		{"op": "remove", "path": "/project_profiles/d~1used/status"},
	])

	live.profiles == {"d/null", "d/used"} with input as given
	live.undecided_profiles == {"d/on", "d/off"} with input as given
}

test_a_gap_on_a_status if {
	given := _input([_gap("project_profiles", "project_profile", "d/on", ["status"])])

	live.profiles == {"d/null", "d/used"} with input as given
	live.undecided_profiles == {"d/on"} with input as given
}

test_a_gap_on_a_row if {
	given := _input([_gap("project_profiles", "project_profile", "d/on", null)])

	live.undecided_profiles == {"d/on"} with input as given
}

test_a_gap_on_another_field if {
	given := _input([_gap("project_profiles", "project_profile", "d/on", ["name"])])

	live.undecided_profiles == set() with input as given
}

test_a_project_that_may_be_leaving if {
	given := _input([{"op": "remove", "path": "/projects/d~1p2/status"}])

	live.profiles == {"d/on", "d/null", "d/used"} with input as given
	live.undecided_profiles == {"d/left"} with input as given
}

test_a_project_of_an_unknown_profile_may_use_any if {
	given := _input([{"op": "remove", "path": "/projects/d~1p1/profile"}, _gap("projects", "project", "d/p1", ["profile"])])

	live.profiles == {"d/on", "d/null"} with input as given
	live.undecided_profiles == {"d/used", "d/left", "d/off"} with input as given
	live.hidden_uses == {"d": "throttled"} with input as given
}

test_a_gap_on_the_profile_of_a_project if {
	given := _input([_gap("projects", "project", "d/p1", ["profile"])])

	live.profiles == {"d/on", "d/null"} with input as given
	live.hidden_uses == {"d": "throttled"} with input as given
}

test_projects_that_were_not_listed if {
	given := _input([_gap("projects", "domain", "d", null)])

	live.profiles == {"d/on", "d/null", "d/used"} with input as given
	live.undecided_profiles == {"d/left", "d/off"} with input as given
	live.hidden_uses == {"d": "not_collected"} with input as given
}

test_another_domain_is_left_alone if {
	given := _input([
		{"op": "add", "path": "/domains/e", "value": {}},
		{"op": "add", "path": "/project_profiles/e~1off", "value": {"domain_id": "e", "status": "DISABLED"}},
		_gap("projects", "domain", "e", null),
	])

	live.undecided_profiles == {"e/off"} with input as given
	live.hidden_uses == {"e": "not_collected"} with input as given
}

test_empty if {
	live.profiles == set() with input as {}
	live.undecided_profiles == set() with input as {}
	live.hidden_uses == {} with input as {}
}
