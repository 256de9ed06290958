package sus.rules.projects.deployment_healthy_test

import data.sus.main
import data.sus.rules.projects.deployment_healthy as rule

_config := _tolerating([])

_tolerating(statuses) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"projects.deployment_healthy": {"tolerated": statuses}},
}

_catalog := {"projects.deployment_healthy": {
	"severity": "low",
	"subject": "projects",
	"rests_on": "presence",
	"reads": {"projects": "row", "environments": "project"},
	"fields": {"projects": ["deployment_status", "status"], "environments": ["status"]},
}}

_input(status, deployment_status, environment_status) := {
	"domains": {"d": {"account_id": "999988887777"}},
	"environments": {"d/e": {"domain_id": "d", "name": "Tooling", "project": "d/p", "status": environment_status}},
	"gaps": {},
	"projects": {"d/p": {"deployment_status": deployment_status, "domain_id": "d", "name": "Churn", "status": status}},
}

_healthy := _input("ACTIVE", "SUCCESSFUL", "ACTIVE")

_without(path) := json.patch(_healthy, [{"op": "remove", "path": path}])

_gap(table, scope, fields) := {"table": table, "scope": scope, "fields": fields, "cause": "throttled", "message": "Throttled."}

_of_environment(status) := {{
	"resource": "d/p",
	"message": sprintf("Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) is %s; it must be ACTIVE.", [status]),
	"evidence": ["/environments/d~1e/status"],
}}

_of_project(status) := {{
	"resource": "d/p",
	"message": sprintf("The last change of project \"Churn\" (d/p) failed: its status is %s; it must be ACTIVE.", [status]),
	"evidence": ["/projects/d~1p/status"],
}}

_of_deployment(status) := {{
	"resource": "d/p",
	"message": sprintf("The deployment of project \"Churn\" (d/p) ended with %s; it must be SUCCESSFUL.", [status]),
	"evidence": ["/projects/d~1p/deployment_status"],
}}

test_allow if {
	given := _healthy

	rule.scope == {"d/p"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p"}} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_what_is_on_its_way_or_says_nothing if {
	moving := _input("MOVING", "IN_PROGRESS", "CREATING")
	updating := _input("UPDATING", "PENDING_DEPLOYMENT", "UPDATING")
	leaving := _input("ACTIVE", null, "DELETING")
	silent := _input(null, null, null)
	gone := _input("ACTIVE", "SUCCESSFUL", "DELETED")

	rule.deny == set() with input as moving with data.sus.config as _config
	rule.deny == set() with input as updating with data.sus.config as _config
	rule.deny == set() with input as leaving with data.sus.config as _config
	rule.deny == set() with input as silent with data.sus.config as _config
	rule.unknown == set() with input as silent with data.sus.config as _config
	rule.deny == set() with input as gone with data.sus.config as _config
}

test_deny_project_that_failed if {
	update := _input("UPDATE_FAILED", "SUCCESSFUL", "ACTIVE")
	deletion := _input("DELETE_FAILED", "SUCCESSFUL", "ACTIVE")
	denied_update := _of_project("UPDATE_FAILED")
	denied_deletion := _of_project("DELETE_FAILED")

	rule.deny == denied_update with input as update with data.sus.config as _config
	rule.deny == denied_deletion with input as deletion with data.sus.config as _config
	rule.scope == {"d/p"} with input as deletion with data.sus.config as _config
}

test_deny_deployment_that_failed if {
	deployment := _input("ACTIVE", "FAILED_DEPLOYMENT", "ACTIVE")
	validation := _input("ACTIVE", "FAILED_VALIDATION", "ACTIVE")
	denied_deployment := _of_deployment("FAILED_DEPLOYMENT")
	denied_validation := _of_deployment("FAILED_VALIDATION")

	rule.deny == denied_deployment with input as deployment with data.sus.config as _config
	rule.deny == denied_validation with input as validation with data.sus.config as _config
}

test_deny_environment_whose_creation_failed if {
	given := _input("ACTIVE", "SUCCESSFUL", "CREATE_FAILED")
	denied := _of_environment("CREATE_FAILED")

	rule.deny == denied with input as given with data.sus.config as _config
}

test_deny_environment_whose_deletion_failed if {
	given := _input("ACTIVE", "SUCCESSFUL", "DELETE_FAILED")
	denied := _of_environment("DELETE_FAILED")

	rule.deny == denied with input as given with data.sus.config as _config
}

test_deny_environment_that_is_disabled if {
	given := _input("ACTIVE", "SUCCESSFUL", "DISABLED")
	denied := _of_environment("DISABLED")

	rule.deny == denied with input as given with data.sus.config as _config
}

test_deny_environment_that_expired if {
	given := _input("ACTIVE", "SUCCESSFUL", "EXPIRED")
	denied := _of_environment("EXPIRED")

	rule.deny == denied with input as given with data.sus.config as _config
}

test_deny_environment_that_cannot_be_entered if {
	given := _input("ACTIVE", "SUCCESSFUL", "INACCESSIBLE")
	denied := _of_environment("INACCESSIBLE")

	rule.deny == denied with input as given with data.sus.config as _config
}

test_deny_environment_that_is_suspended_unless_tolerated if {
	given := _input("ACTIVE", "SUCCESSFUL", "SUSPENDED")
	denied := _of_environment("SUSPENDED")
	config := _tolerating(["SUSPENDED"])

	rule.deny == denied with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as config
}

test_deny_environment_whose_update_failed if {
	given := _input("ACTIVE", "SUCCESSFUL", "UPDATE_FAILED")
	denied := _of_environment("UPDATE_FAILED")
	config := _tolerating(["SUSPENDED"])

	rule.deny == denied with input as given with data.sus.config as _config
	rule.deny == denied with input as given with data.sus.config as config
}

test_deny_environment_whose_validation_failed if {
	given := _input("ACTIVE", "SUCCESSFUL", "VALIDATION_FAILED")
	denied := _of_environment("VALIDATION_FAILED")

	rule.deny == denied with input as given with data.sus.config as _config
}

test_deny_all_in_one_verdict if {
	given := _input("UPDATE_FAILED", "FAILED_DEPLOYMENT", "INACCESSIBLE")

	_verdicts == {
		"fail": {"d/p": {
			"severity": "low",
			"message": concat(" ", [
				"Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) is INACCESSIBLE; it must be ACTIVE.",
				"The deployment of project \"Churn\" (d/p) ended with FAILED_DEPLOYMENT; it must be SUCCESSFUL.",
				"The last change of project \"Churn\" (d/p) failed: its status is UPDATE_FAILED; it must be ACTIVE.",
			]),
			"evidence": ["/environments/d~1e/status", "/projects/d~1p/deployment_status", "/projects/d~1p/status"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_being_deleted_is_out_of_scope if {
	given := _input("DELETING", "FAILED_DEPLOYMENT", "DELETE_FAILED")
	unread := json.patch(given, [
		{"op": "remove", "path": "/projects/d~1p/deployment_status"},
		{"op": "remove", "path": "/environments/d~1e/status"},
	])

	rule.scope == set() with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as unread with data.sus.config as _config
}

test_unknown_while_the_status_was_not_read if {
	given := json.patch(_input("DELETING", "FAILED_DEPLOYMENT", "DELETE_FAILED"), [{"op": "remove", "path": "/projects/d~1p/status"}])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{
		"resource": "d/p",
		"cause": "not_collected",
		"message": "The field status of project \"Churn\" (d/p) was not read.",
	}} with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {},
		"unknown": {"d/p": {
			"cause": "not_collected",
			"message": "The field status of project \"Churn\" (d/p) was not read.",
			"evidence": [],
		}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_while_the_deployment_was_not_read if {
	given := _without("/projects/d~1p/deployment_status")
	gapped := object.union(given, {"gaps": {"g": _gap("projects", {"kind": "project", "id": "d/p"}, ["deployment_status"])}})
	message := "The field deployment_status of project \"Churn\" (d/p) was not read."

	rule.unknown == {{"resource": "d/p", "cause": "not_collected", "message": message}} with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "throttled", "message": message}} with input as gapped with data.sus.config as _config
}

test_unknown_while_the_status_of_an_environment_was_not_read if {
	given := _without("/environments/d~1e/status")
	gapped := object.union(given, {"gaps": {"g": _gap("environments", {"kind": "environment", "id": "d/e"}, ["status"])}})
	message := "The status of environment \"Tooling\" (d/e) was not read."

	rule.unknown == {{"resource": "d/p", "cause": "not_collected", "message": message}} with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "throttled", "message": message}} with input as gapped with data.sus.config as _config
}

test_an_environment_of_a_project_that_is_being_deleted_is_not_unread if {
	given := json.patch(_without("/environments/d~1e/status"), [
		{"op": "add", "path": "/environments/d~1e/project", "value": "d/q"},
		{"op": "add", "path": "/projects/d~1q", "value": {"deployment_status": null, "domain_id": "d", "status": "DELETING"}},
	])

	rule.unknown == set() with input as given with data.sus.config as _config
}

test_unknown_where_the_project_has_no_row if {
	given := json.patch(_input("ACTIVE", "SUCCESSFUL", "INACCESSIBLE"), [{"op": "remove", "path": "/projects/d~1p"}])
	gapped := object.union(given, {"gaps": {"g": _gap("projects", {"kind": "project", "id": "d/p"}, null)}})
	message := "Project d/p of environment \"Tooling\" (d/e) was not read."

	rule.scope == set() with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "not_collected", "message": message}} with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "throttled", "message": message}} with input as gapped with data.sus.config as _config
}

test_unknown_by_a_gap_on_an_environment_or_on_their_listing if {
	row := object.union(_healthy, {"gaps": {"g": _gap("environments", {"kind": "environment", "id": "d/e"}, ["status"])}})
	listing := object.union(_healthy, {"gaps": {"g": _gap("environments", {"kind": "project", "id": "d/p"}, null)}})
	other := object.union(_healthy, {"gaps": {"g": _gap("environments", {"kind": "environment", "id": "d/e"}, ["blueprint"])}})
	unknown := {
		"fail": {},
		"unknown": {"d/p": {"cause": "throttled", "message": "Throttled.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	}

	_verdicts == unknown with input as row with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == unknown with input as listing with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p"}} with input as other with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_fail_stands_beside_a_gap if {
	broken := _input("ACTIVE", "FAILED_DEPLOYMENT", "ACTIVE")
	given := object.union(broken, {"gaps": {"g": _gap("environments", {"kind": "project", "id": "d/p"}, null)}})

	_verdicts == {
		"fail": {"d/p": {
			"severity": "low",
			"message": "The deployment of project \"Churn\" (d/p) ended with FAILED_DEPLOYMENT; it must be SUCCESSFUL.",
			"evidence": ["/projects/d~1p/deployment_status"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_verdicts := main.derive("projects.deployment_healthy", rule.scope, rule.deny, {item | some item in rule.unknown}, {})
