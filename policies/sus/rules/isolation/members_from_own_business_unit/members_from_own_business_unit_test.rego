package sus.rules.isolation.members_from_own_business_unit_test

import data.sus.main
import data.sus.rules.isolation.members_from_own_business_unit as rule

_catalog := {"isolation.members_from_own_business_unit": {
	"severity": "medium",
	"subject": "memberships",
	"rests_on": "presence",
	"reads": {"memberships": "row", "principals": "row", "projects": "row", "business_units": "any"},
	"fields": {
		"memberships": ["designation", "principal", "project"],
		"principals": ["business_unit"],
		"projects": ["business_unit", "status"],
		"business_units": ["governance"],
	},
}}

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"isolation.members_from_own_business_unit": {
		"viewer_designations": ["PROJECT_CATALOG_VIEWER", "PROJECT_CATALOG_CONSUMER"],
		"governance_may_join": true,
	}},
}

_verdicts := main.derive("isolation.members_from_own_business_unit", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

_world(membership, principal, project) := {
	"business_units": {
		"finance": {"name": "finance", "governance": false},
		"marketing": {"name": "marketing", "governance": false},
		"platform": {"name": "platform", "governance": true},
	},
	"memberships": {"d/p/g": object.union({"domain_id": "d", "project": "d/p", "principal": "d/g"}, membership)},
	"principals": {"d/g": object.union({"domain_id": "d", "kind": "group", "name": "analysts"}, principal)},
	"projects": {"d/p": object.union({"domain_id": "d", "name": "Fraud", "status": "ACTIVE"}, project)},
	"gaps": {},
}

_contributor := {"designation": "PROJECT_CONTRIBUTOR"}

_viewer := {"designation": "PROJECT_CATALOG_VIEWER"}

_finance := {"business_unit": "finance"}

_marketing := {"business_unit": "marketing"}

_passed := {"fail": {}, "unknown": {}, "pass": {"d/p/g"}}

_failed(actual, designation) := {
	"fail": {"d/p/g": {
		"severity": "medium",
		"message": concat("", [
			sprintf("Member \"analysts\" (d/g) of project \"Fraud\" (d/p) is of business unit %s and has designation ", [actual]),
			sprintf("%s; only members of finance may have it.", [designation]),
		]),
		"evidence": ["/memberships/d~1p~1g/designation", "/principals/d~1g/business_unit", "/projects/d~1p/business_unit"],
	}},
	"unknown": {},
	"pass": set(),
}

_unknown(cause, message) := {
	"fail": {},
	"unknown": {"d/p/g": {"cause": cause, "message": message, "evidence": []}},
	"pass": set(),
}

test_deny_a_contributor_of_another_unit if {
	given := _world(_contributor, _marketing, _finance)
	expected := _failed("marketing", "PROJECT_CONTRIBUTOR")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_an_owner_of_another_unit if {
	given := _world({"designation": "PROJECT_OWNER"}, _marketing, _finance)
	expected := _failed("marketing", "PROJECT_OWNER")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_the_platform_where_the_config_says_so if {
	given := _world(_contributor, {"business_unit": "platform"}, _finance)
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {"isolation.members_from_own_business_unit": {"viewer_designations": [], "governance_may_join": false}},
	}
	expected := _failed("platform", "PROJECT_CONTRIBUTOR")

	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_own_unit_viewers_and_the_platform if {
	own := _world(_contributor, _finance, _finance)
	viewer := _world(_viewer, _marketing, _finance)
	consumer := _world({"designation": "PROJECT_CATALOG_CONSUMER"}, _marketing, _finance)
	platform := _world(_contributor, {"business_unit": "platform"}, _finance)

	_verdicts == _passed with input as own with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as viewer with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as consumer with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as platform with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_a_viewer_of_whom_nothing_is_known if {
	given := _world(_viewer, {}, {})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_the_platform_in_a_project_of_nobody if {
	given := _world(_contributor, {"business_unit": "platform"}, {})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_out_of_scope_when_the_project_is_being_deleted if {
	given := _world(_contributor, _marketing, {"business_unit": "finance", "status": "DELETING"})

	rule.scope == set() with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
}

test_unknown_when_the_members_unit_is_undecided if {
	given := _world(_contributor, {}, _finance)
	expected := _unknown(
		"unclassified",
		"The business unit of member \"analysts\" (d/g), which works on project \"Fraud\" (d/p), is undecided.",
	)

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_projects_unit_is_undecided if {
	given := _world(_contributor, _marketing, {})
	expected := _unknown("unclassified", "The business unit of project \"Fraud\" (d/p) is undecided.")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_designation_was_not_read if {
	given := _world({}, _marketing, _finance)
	expected := _unknown("not_collected", "The designation of member \"analysts\" (d/g) in project \"Fraud\" (d/p) was not read.")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_aws_names_no_designation if {
	given := _world({"designation": null}, _marketing, _finance)
	expected := _unknown("unresolved", "AWS names no designation for member \"analysts\" (d/g) in project \"Fraud\" (d/p).")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_member_has_no_row if {
	world := _world(_contributor, _marketing, _finance)
	given := json.patch(world, [{"op": "remove", "path": "/principals/d~1g"}])
	expected := _unknown("unclassified", "The business unit of member d/g, which works on project \"Fraud\" (d/p), is undecided.")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_says_why if {
	gap := {
		"table": "principals",
		"scope": {"kind": "principal", "id": "d/g"},
		"fields": ["business_unit"],
		"cause": "denied_by_iam",
		"message": "GetGroupProfile was denied.",
	}
	world := _world(_contributor, {}, _finance)
	given := object.union(world, {"gaps": {"x": gap}})
	found := {item.cause | some item in rule.unknown} with input as given with data.sus.config as _config

	found == {"denied_by_iam"}
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_gap(table, kind, id, field) := {"x": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": [field],
	"cause": "denied_by_iam",
	"message": "It was denied.",
}}

test_a_designation_that_was_not_read_says_why if {
	gaps := _gap("memberships", "membership", "d/p/g", "designation")
	world := _world({}, {"business_unit": "platform"}, _finance)
	given := object.union(world, {"gaps": gaps})

	rule.unknown == {{
		"resource": "d/p/g",
		"cause": "denied_by_iam",
		"message": "The designation of member \"analysts\" (d/g) in project \"Fraud\" (d/p) was not read.",
	}} with input as given with data.sus.config as _config
}

test_a_project_that_is_undecided_says_why if {
	gaps := _gap("projects", "project", "d/p", "business_unit")
	world := _world(_contributor, _marketing, {})
	given := object.union(world, {"gaps": gaps})

	rule.unknown == {{
		"resource": "d/p/g",
		"cause": "denied_by_iam",
		"message": "The business unit of project \"Fraud\" (d/p) is undecided.",
	}} with input as given with data.sus.config as _config
}

test_unknown_when_the_designation_of_a_member_of_the_own_unit_was_not_read if {
	given := _world({}, _finance, _finance)
	expected := _unknown("not_collected", "The designation of member \"analysts\" (d/g) in project \"Fraud\" (d/p) was not read.")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_nothing_is_unknown_where_the_project_is_being_deleted if {
	leaving := {"business_unit": "finance", "status": "DELETE_FAILED"}
	unread := _world({}, {}, leaving)
	nameless := _world({"designation": null}, {}, leaving)

	rule.unknown == set() with input as unread with data.sus.config as _config
	rule.unknown == set() with input as nameless with data.sus.config as _config
}
