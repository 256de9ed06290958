package sus.rules.projects.deactivated_members_test

import data.sus.main
import data.sus.rules.projects.deactivated_members as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"projects.deactivated_members": {}}}

_catalog := {"projects.deactivated_members": {
	"severity": "medium",
	"subject": "memberships",
	"rests_on": "presence",
	"reads": {"memberships": "row", "principals": "row", "projects": "row", "domains": "row"},
	"fields": {
		"memberships": ["principal", "project"],
		"principals": ["status"],
		"projects": ["status"],
		"domains": [],
	},
}}

# One member with a status, in a domain that assigns its people one by one.
_input(status) := {
	"domains": {"d": {"account_id": "999988887777", "name": "Corp", "single_sign_on": {"user_assignment": "MANUAL"}}},
	"gaps": {},
	"memberships": {"d/p/ann": {"designation": "PROJECT_OWNER", "domain_id": "d", "principal": "d/ann", "project": "d/p"}},
	"principals": {"d/ann": {"domain_id": "d", "kind": "user", "name": "ann", "status": status}},
	"projects": {"d/p": {"domain_id": "d", "name": "Churn", "status": "ACTIVE"}},
}

_patched(status, operations) := json.patch(_input(status), operations)

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_gap(table, kind, id, fields) := _add("/gaps/g", {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "Throttled.",
})

_passed := {"fail": {}, "unknown": {}, "pass": {"d/p/ann"}}

_deactivated := "Member \"ann\" (d/ann) of project \"Churn\" (d/p) is deactivated; the membership must be removed."

_unassigned := "Member \"ann\" (d/ann) of project \"Churn\" (d/p) is not assigned to domain \"Corp\" (d); the membership must be removed."

test_allow_who_was_here_or_may_come if {
	activated := _input("ACTIVATED")
	assigned := _input("ASSIGNED")
	silent := _input(null)

	rule.scope == {"d/p/ann"} with input as activated with data.sus.config as _config
	_verdicts == _passed with input as activated with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as assigned with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as silent with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_deactivated if {
	given := _input("DEACTIVATED")

	rule.deny == {{
		"resource": "d/p/ann",
		"message": _deactivated,
		"evidence": ["/principals/d~1ann/status"],
	}} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {"d/p/ann": {"severity": "medium", "message": _deactivated, "evidence": ["/principals/d~1ann/status"]}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_deactivated_whatever_the_assignment if {
	given := _patched("DEACTIVATED", [_remove("/domains/d/single_sign_on")])

	{item.message | some item in rule.deny} == {_deactivated} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_deny_not_assigned_where_people_are_assigned_one_by_one if {
	given := _input("NOT_ASSIGNED")

	rule.deny == {{
		"resource": "d/p/ann",
		"message": _unassigned,
		"evidence": ["/principals/d~1ann/status", "/domains/d/single_sign_on/user_assignment"],
	}} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_allow_not_assigned_elsewhere if {
	automatic := _patched("NOT_ASSIGNED", [_add("/domains/d/single_sign_on/user_assignment", "AUTOMATIC")])
	by_iam := _patched("NOT_ASSIGNED", [_add("/domains/d/single_sign_on", null)])

	_verdicts == _passed with input as automatic with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as by_iam with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_group_is_judged_by_its_own_status if {
	removed := _patched("NOT_ASSIGNED", [_add("/principals/d~1ann/kind", "group")])
	assigned := _patched("ASSIGNED", [_add("/principals/d~1ann/kind", "group")])

	{item.message | some item in rule.deny} == {_unassigned} with input as removed with data.sus.config as _config
	_verdicts == _passed with input as assigned with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_while_the_assignment_was_not_read if {
	given := _patched("NOT_ASSIGNED", [_remove("/domains/d/single_sign_on")])
	gapped := _patched("NOT_ASSIGNED", [_remove("/domains/d/single_sign_on"), _gap("domains", "domain", "d", ["single_sign_on"])])
	message := "Member \"ann\" (d/ann) is not assigned, and whether domain \"Corp\" (d) assigns its people one by one was not read."

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p/ann", "cause": "not_collected", "message": message}} with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p/ann", "cause": "throttled", "message": message}} with input as gapped with data.sus.config as _config
	_verdicts == {
		"fail": {},
		"unknown": {"d/p/ann": {"cause": "throttled", "message": message, "evidence": []}},
		"pass": set(),
	} with input as gapped with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_assignment_does_not_matter_to_who_is_active if {
	given := _patched("ACTIVATED", [_remove("/domains/d/single_sign_on"), _gap("domains", "domain", "d", ["single_sign_on"])])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_while_the_status_was_not_read if {
	given := _patched("DEACTIVATED", [_remove("/principals/d~1ann/status")])
	gapped := _patched("DEACTIVATED", [_remove("/principals/d~1ann/status"), _gap("principals", "principal", "d/ann", ["status"])])
	message := "The status of member \"ann\" (d/ann) was not read."

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p/ann", "cause": "not_collected", "message": message}} with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p/ann", "cause": "throttled", "message": message}} with input as gapped with data.sus.config as _config
}

test_unknown_where_the_principal_has_no_row if {
	given := _patched("DEACTIVATED", [_remove("/principals/d~1ann")])

	rule.unknown == {{
		"resource": "d/p/ann",
		"cause": "not_collected",
		"message": "The status of member d/ann was not read.",
	}} with input as given with data.sus.config as _config
}

test_unknown_while_the_status_of_the_project_was_not_read if {
	deactivated := _patched("DEACTIVATED", [_remove("/projects/d~1p/status")])
	unassigned := _patched("NOT_ASSIGNED", [_remove("/projects/d~1p/status"), _gap("projects", "project", "d/p", ["status"])])
	active := _patched("ACTIVATED", [_remove("/projects/d~1p/status")])
	message := "The status of project \"Churn\" (d/p) was not read."

	rule.deny == set() with input as deactivated with data.sus.config as _config
	rule.unknown == {{"resource": "d/p/ann", "cause": "not_collected", "message": message}} with input as deactivated with data.sus.config as _config
	rule.deny == set() with input as unassigned with data.sus.config as _config
	rule.unknown == {{"resource": "d/p/ann", "cause": "throttled", "message": message}} with input as unassigned with data.sus.config as _config
	rule.unknown == {{"resource": "d/p/ann", "cause": "not_collected", "message": message}} with input as active with data.sus.config as _config
}

test_unknown_where_the_project_has_no_row if {
	given := _patched("DEACTIVATED", [_remove("/projects/d~1p")])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{
		"resource": "d/p/ann",
		"cause": "not_collected",
		"message": "The status of project d/p was not read.",
	}} with input as given with data.sus.config as _config
}

test_unknown_by_a_gap_on_the_principal if {
	given := _patched("ACTIVATED", [_gap("principals", "principal", "d/ann", ["status"])])
	another := _patched("ACTIVATED", [_gap("principals", "principal", "d/bob", ["status"])])

	_verdicts == {
		"fail": {},
		"unknown": {"d/p/ann": {"cause": "throttled", "message": "Throttled.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as another with data.sus.config as _config with data.sus.catalog as _catalog
}

test_members_of_projects_that_are_being_deleted_are_out_of_scope if {
	deleting := _patched("DEACTIVATED", [_add("/projects/d~1p/status", "DELETING")])
	stuck := _patched("DEACTIVATED", [_add("/projects/d~1p/status", "DELETE_FAILED")])
	unread := _patched("DEACTIVATED", [_add("/projects/d~1p/status", "DELETING"), _remove("/principals/d~1ann/status")])

	rule.scope == set() with input as deleting with data.sus.config as _config
	rule.deny == set() with input as deleting with data.sus.config as _config
	rule.deny == set() with input as stuck with data.sus.config as _config
	rule.unknown == set() with input as unread with data.sus.config as _config
}

test_members_of_projects_that_are_being_deleted_are_not_unread if {
	removed := _patched("NOT_ASSIGNED", [_add("/projects/d~1p/status", "DELETING")])
	unsure := _patched("NOT_ASSIGNED", [_add("/projects/d~1p/status", "DELETING"), _remove("/domains/d/single_sign_on")])

	rule.deny == set() with input as removed with data.sus.config as _config
	rule.unknown == set() with input as unsure with data.sus.config as _config
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_verdicts := main.derive("projects.deactivated_members", rule.scope, rule.deny, {item | some item in rule.unknown}, {})
