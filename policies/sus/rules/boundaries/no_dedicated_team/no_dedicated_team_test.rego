# Expected answers are worked out by hand from the weights in the rule; a comment adds them up.
package sus.rules.boundaries.no_dedicated_team_test

import data.sus.main
import data.sus.rules.boundaries.no_dedicated_team as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.no_dedicated_team": {
			"gone": [
				"DEACTIVATED",
				"NOT_ASSIGNED",
			],
			"minimum_confidence": 60,
			"minimum_owners": 2,
			"onlookers": [
				"PROJECT_CATALOG_CONSUMER",
				"PROJECT_CATALOG_VIEWER",
			],
		},
	},
}

_catalog := {
	"boundaries.no_dedicated_team": {
		"confidence": 70,
		"fields": {
			"memberships": [
				"designation",
				"principal",
			],
			"principals": [
				"arn",
				"kind",
				"status",
			],
			"projects": [
				"category",
				"name",
				"status",
			],
		},
		"reads": {
			"memberships": "project",
			"principals": "row",
			"projects": "row",
		},
		"rests_on": "absence",
		"severity": "low",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.no_dedicated_team", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

_plain := {"name": "P", "domain_id": "d", "category": null, "status": "ACTIVE"}

_user(status) := {"domain_id": "d", "kind": "user", "name": "U", "arn": null, "status": status}

_group := {"domain_id": "d", "kind": "group", "name": "G", "arn": null, "status": "ASSIGNED"}

_member(principal, designation) := {
	"domain_id": "d",
	"project": "d/p",
	"principal": principal,
	"designation": designation,
}

# Ann and Bob may enter, Cid was let go, Rob is a role, Grp a group.
_base := {
	"gaps": {},
	"projects": {"d/p": _plain},
	"principals": {
		"d/ann": _user("ACTIVATED"),
		"d/bob": _user("ASSIGNED"),
		"d/cid": _user("DEACTIVATED"),
		"d/rob": object.union(_user("ACTIVATED"), {"arn": "arn:aws:iam::111122223333:role/rob"}),
		"d/grp": _group,
	},
	"memberships": {},
}

_with(members) := object.union(_base, {"memberships": {sprintf("d/p/%s", [name]): _member(sprintf("d/%s", [name]), designation) |
	some name, designation in members
}})

_failed(confidence, told, evidence) := {
	"fail": {"d/p": {
		"severity": "low",
		"confidence": confidence,
		"message": sprintf("Project \"P\" (d/p) has no dedicated team: %s; it should have a group or 2 active owners.", [told]),
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

_parameters(changed) := object.union(_config, {"parameters": {"boundaries.no_dedicated_team": changed}})

_passed(keys) := {"fail": {}, "unknown": {}, "pass": keys}

# 45 + 20 + 10 = 75, threshold 60.
test_nobody_at_all_is_denied if {
	given := _base
	expected := _failed(
		75,
		"it has no active owner (45), no group works in it (20), nobody else works in it (10)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 = 75.
test_one_owner_alone_is_denied if {
	given := _with({"ann": "PROJECT_OWNER"})
	expected := _failed(
		75,
		"it has one active owner (45), no group works in it (20), nobody else works in it (10)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 = 65.
test_one_owner_and_a_contributor_are_denied if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_CONTRIBUTOR"})
	expected := _failed(
		65,
		"it has one active owner (45), no group works in it (20)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_two_active_owners_are_a_team if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_group_at_work_is_a_team if {
	given := _with({"grp": "PROJECT_CONTRIBUTOR"})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 = 75.
test_a_group_that_only_looks_is_none_project_catalog_viewer if {
	given := _with({"grp": "PROJECT_CATALOG_VIEWER"})
	expected := _failed(
		75,
		"it has no active owner (45), no group works in it (20), nobody else works in it (10)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 = 75.
test_a_group_that_only_looks_is_none_project_catalog_consumer if {
	given := _with({"grp": "PROJECT_CATALOG_CONSUMER"})
	expected := _failed(
		75,
		"it has no active owner (45), no group works in it (20), nobody else works in it (10)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 = 75.
test_a_contributor_that_only_looks_is_no_hand if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_CATALOG_VIEWER"})
	expected := _failed(
		75,
		"it has one active owner (45), no group works in it (20), nobody else works in it (10)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 = 85.
test_an_owner_that_was_let_go_does_not_count if {
	given := _with({"ann": "PROJECT_OWNER", "cid": "PROJECT_OWNER"})
	expected := _failed(
		85,
		"it has one active owner (45), its owner d/cid is DEACTIVATED (10), no group works in it (20), nobody else works in it (10)",
		["/principals/d~1cid/status", "/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 = 85.
test_nor_does_one_that_is_not_assigned if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"})
	partial := json.patch(given, [{"op": "replace", "path": ["principals", "d/bob", "status"], "value": "NOT_ASSIGNED"}])
	expected := _failed(
		85,
		"it has one active owner (45), its owner d/bob is NOT_ASSIGNED (10), no group works in it (20), nobody else works in it (10)",
		["/principals/d~1bob/status", "/projects/d~1p"],
	)
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 = 75.
test_a_contributor_that_was_let_go_is_not_told if {
	given := _with({"ann": "PROJECT_OWNER", "cid": "PROJECT_CONTRIBUTOR"})
	expected := _failed(
		75,
		"it has one active owner (45), no group works in it (20), nobody else works in it (10)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 = 75.
test_a_role_is_no_person if {
	given := _with({"ann": "PROJECT_OWNER", "rob": "PROJECT_OWNER"})
	expected := _failed(
		75,
		"it has one active owner (45), no group works in it (20), nobody else works in it (10)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 = 75.
test_a_principal_of_no_kind_is_no_person if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"})
	partial := json.patch(given, [{"op": "replace", "path": ["principals", "d/bob", "kind"], "value": null}])
	expected := _failed(
		75,
		"it has one active owner (45), no group works in it (20), nobody else works in it (10)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_how_many_owners_are_a_team_is_in_the_config if {
	config := _parameters({"minimum_owners": 1})
	given := _with({"ann": "PROJECT_OWNER"})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 = 75.
test_two_of_three_owners_are_told if {
	config := _parameters({"minimum_owners": 3})
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"})
	expected := {
		"fail": {"d/p": {
			"severity": "low",
			"confidence": 75,
			"message": "Project \"P\" (d/p) has no dedicated team: it has 2 active owners (45), no group works in it (20), nobody else works in it (10); it should have a group or 3 active owners.",
			"evidence": ["/projects/d~1p"],
		}},
		"unknown": {},
		"pass": set(),
	}
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 45 + 20 = 65 of 66.
test_the_threshold_is_in_the_config if {
	config := _parameters({"minimum_confidence": 66})
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_CONTRIBUTOR"})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_the_threshold_is_enough if {
	config := _parameters({"minimum_confidence": 65})
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_CONTRIBUTOR"})
	expected := _failed(
		65,
		"it has one active owner (45), no group works in it (20)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_who_is_gone_is_in_the_config if {
	config := _parameters({"gone": []})
	given := _with({"ann": "PROJECT_OWNER", "cid": "PROJECT_OWNER"})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_who_only_looks_is_in_the_config if {
	config := _parameters({"onlookers": []})
	given := _with({"grp": "PROJECT_CATALOG_VIEWER"})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 = 75.
test_members_of_another_project_are_not_its_own if {
	given := object.union(_base, {"memberships": {"d/q/ann": object.union(_member("d/ann", "PROJECT_OWNER"), {"project": "d/q"}), "d/q/cid": object.union(_member("d/cid", "PROJECT_OWNER"), {"project": "d/q"}), "d/q/grp": object.union(_member("d/grp", "PROJECT_OWNER"), {"project": "d/q"})}})
	expected := _failed(
		75,
		"it has no active owner (45), no group works in it (20), nobody else works in it (10)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_project_that_is_being_deleted_is_out_of_scope if {
	given := object.union(_base, {"projects": {"d/p": {"status": "DELETING"}}})
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot if {
	given := {"gaps": {}, "projects": {}, "principals": {}, "memberships": {}}
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_category if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "category"]}])
	expected := _said("not_collected", "The field category of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name"]}])
	expected := _said("not_collected", "The field name of project d/p was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "status"]}])
	expected := _said("not_collected", "The field status of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_a_designation if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_CONTRIBUTOR"})
	partial := json.patch(given, [{"op": "remove", "path": ["memberships", "d/p/bob", "designation"]}])
	expected := _said("not_collected", "The field designation of membership d/p/bob was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_arn_of_a_member if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/bob", "arn"]}])
	expected := _said("not_collected", "The field arn of principal \"U\" (d/bob) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_kind_of_a_member if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/bob", "kind"]}])
	expected := _said("not_collected", "The field kind of principal \"U\" (d/bob) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status_of_a_member if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/bob", "status"]}])
	expected := _said("not_collected", "The field status of principal \"U\" (d/bob) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_a_member_has_no_row if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/bob"]}])
	expected := _said("not_collected", "The field arn of principal d/bob was not read or decided. The field kind of principal d/bob was not read or decided. The field status of principal d/bob was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_what_is_not_known_of_a_member_of_a_team_is_no_matter if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER", "cid": "PROJECT_CONTRIBUTOR"})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/cid", "status"]}])
	expected := _passed({"d/p"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_nor_is_a_designation if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER", "cid": "PROJECT_CONTRIBUTOR"})
	partial := json.patch(given, [{"op": "remove", "path": ["memberships", "d/p/cid", "designation"]}])
	expected := _passed({"d/p"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_in_the_memberships_makes_it_unknown if {
	given := object.union(_base, {"gaps": {"g": {
		"table": "memberships",
		"scope": {"kind": "project", "id": "d/p"},
		"fields": null,
		"cause": "access_denied",
		"message": "ListProjectMemberships was denied.",
	}}})
	expected := {
		"fail": {},
		"unknown": {"d/p": {"cause": "access_denied", "message": "ListProjectMemberships was denied.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	}
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_two_projects_are_judged_apart if {
	given := object.union(_with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"}), {"projects": {"d/q": object.union(_plain, {"name": "Q"})}})
	expected := {
		"fail": {"d/q": {
			"severity": "low",
			"confidence": 75,
			"message": "Project \"Q\" (d/q) has no dedicated team: it has no active owner (45), no group works in it (20), nobody else works in it (10); it should have a group or 2 active owners.",
			"evidence": ["/projects/d~1q"],
		}},
		"unknown": {},
		"pass": {"d/p"},
	}
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_owner_of_a_team_that_was_let_go_gets_no_weight_at_all if {
	config := _parameters({"minimum_confidence": 10})
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER", "cid": "PROJECT_OWNER"})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_it_rests_on_the_members_of_a_project_without_a_team if {
	given := _with({"ann": "PROJECT_OWNER", "cid": "PROJECT_CATALOG_VIEWER"})
	rule.touched == {"d/p": {"d/ann", "d/cid"}} with input as given with data.sus.config as _config
}

test_a_team_rests_on_nothing_more if {
	given := _with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"})
	rule.touched == {} with input as given with data.sus.config as _config
}

test_unknown_where_aws_names_no_designation_of_a_group if {
	given := object.union(_with({"ann": "PROJECT_OWNER"}), {"memberships": {"d/p/grp": _member("d/grp", null)}})
	expected := _said("unresolved", "The field designation of membership d/p/grp was not read or decided.")
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_team_needs_no_other_designation if {
	given := object.union(_with({"ann": "PROJECT_OWNER", "bob": "PROJECT_OWNER"}), {"memberships": {"d/p/grp": _member("d/grp", null)}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}
