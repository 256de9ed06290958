# Expected answers are worked out by hand from the weights in the rule; a comment adds them up.
package sus.rules.boundaries.mixed_cost_centers_test

import data.sus.main
import data.sus.rules.boundaries.mixed_cost_centers as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.mixed_cost_centers": {
			"cost_center_tags": [
				"chargeback",
				"costcenter",
				"costcentre",
				"costcode",
			],
			"minimum_confidence": 40,
			"onlookers": [
				"PROJECT_CATALOG_CONSUMER",
				"PROJECT_CATALOG_VIEWER",
			],
			"shared_cost_centers": [
				"all",
				"central",
				"common",
				"global",
				"gov",
				"governance",
				"platform",
				"plt",
				"shared",
				"overhead",
			],
		},
	},
}

_catalog := {
	"boundaries.mixed_cost_centers": {
		"confidence": 65,
		"fields": {
			"accounts": [
				"business_unit",
				"folded_tags",
			],
			"business_units": [
				"governance",
			],
			"environments": [
				"account_id",
				"status",
			],
			"memberships": [
				"designation",
			],
			"principals": [
				"business_unit",
				"kind",
			],
			"projects": [
				"business_unit",
				"category",
				"folded_tags",
				"name",
				"status",
			],
		},
		"reads": {
			"accounts": "row",
			"business_units": "any",
			"environments": "project",
			"memberships": "project",
			"principals": "row",
			"projects": "row",
		},
		"rests_on": "presence",
		"severity": "low",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.mixed_cost_centers", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

_tag(key, item) := {"key": key, "value": item, "items": [item], "tokens": split(item, " ")}

# A project of finance, paid by FIN 100, in an account of finance that is paid by FIN 200, with one group of finance.
_plain := {
	"name": "P",
	"domain_id": "d",
	"category": null,
	"status": "ACTIVE",
	"business_unit": "finance",
	"folded_tags": [_tag("costcenter", "fin 100")],
}

_environment(account) := {"domain_id": "d", "project": "d/p", "account_id": account, "status": "ACTIVE"}

_member(principal, designation) := {
	"domain_id": "d",
	"project": "d/p",
	"principal": principal,
	"designation": designation,
}

_account(unit, item) := {"name": "A", "business_unit": unit, "folded_tags": [_tag("costcenter", item)]}

_group(unit) := {"name": "G", "domain_id": "d", "kind": "group", "business_unit": unit}

_base := {
	"gaps": {},
	"business_units": {
		"finance": {"governance": false},
		"marketing": {"governance": false},
		"platform": {"governance": true},
	},
	"projects": {"d/p": _plain},
	"accounts": {"111122223333": _account("finance", "fin 200")},
	"principals": {"d/g": _group("finance")},
	"environments": {"d/e": _environment("111122223333")},
	"memberships": {"d/p/g": _member("d/g", "PROJECT_OWNER")},
}

_with(changed) := object.union(_base, changed)

_tagged(tags) := _with({"projects": {"d/p": {"folded_tags": tags}}})

_failed(confidence, told, evidence) := {
	"fail": {"d/p": {
		"severity": "low",
		"confidence": confidence,
		"message": sprintf("Project \"P\" (d/p) is paid from several budgets: %s; one cost center should pay for it.", [told]),
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

_parameters(changed) := object.union(_config, {"parameters": {"boundaries.mixed_cost_centers": changed}})

_passed(keys) := {"fail": {}, "unknown": {}, "pass": keys}

# FIN 100 and the FIN 200 of its account are parts of one budget.
test_one_budget_passes if {
	given := _base
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50; the letters fin are among its own, as its account has them.
test_two_cost_centers_in_its_tags_are_denied if {
	given := _tagged([_tag("costcenter", "fin 100"), _tag("chargeback", "mkt 300")])
	expected := _failed(
		50,
		"its tags name the cost centers fin 100, mkt 300 (50)",
		["/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_both_spellings_of_the_tag_count if {
	given := _tagged([_tag("costcentre", "fin 100"), _tag("costcode", "mkt 300")])
	expected := _failed(
		50,
		"its tags name the cost centers fin 100, mkt 300 (50)",
		["/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_tag_whose_key_holds_the_word_counts if {
	given := _tagged([_tag("mycostcenterid", "fin 100"), _tag("costcenter", "mkt 300")])
	expected := _failed(
		50,
		"its tags name the cost centers fin 100, mkt 300 (50)",
		["/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_another_tag_does_not if {
	given := _tagged([_tag("owner", "mkt 300"), _tag("costcenter", "fin 100")])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_shared_cost_center_does_not_count if {
	given := _tagged([_tag("costcenter", "fin 100"), _tag("chargeback", "platform 9")])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_two_names_without_a_number_may_be_one_thing if {
	given := _tagged([_tag("costcenter", "analytics"), _tag("chargeback", "fin 300")])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_names_of_business_units_are_two if {
	given := _tagged([_tag("costcenter", "finance"), _tag("chargeback", "marketing")])
	expected := _failed(
		50,
		"its tags name the cost centers finance, marketing (50)",
		["/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_no_cost_center_at_all_passes if {
	given := _tagged([])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45.
test_accounts_paid_by_two_are_denied if {
	given := _with({"accounts": {"222233334444": _account("finance", "fin 300")}, "environments": {"d/f": _environment("222233334444")}})
	expected := _failed(
		45,
		"its accounts are paid by fin 200, fin 300 (45)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_accounts_paid_by_one_pass if {
	given := _with({"accounts": {"222233334444": _account("finance", "fin 200")}, "environments": {"d/f": _environment("222233334444")}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_deleted_environment_brings_no_account if {
	given := _with({"accounts": {"222233334444": _account("finance", "fin 300")}, "environments": {"d/f": object.union(_environment("222233334444"), {"status": "DELETED"})}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_environment_in_no_account_brings_none if {
	given := _with({"environments": {"d/f": _environment(null)}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_another_projects_environment_brings_none if {
	given := _with({"accounts": {"222233334444": _account("finance", "fin 300")}, "environments": {"d/f": object.union(_environment("222233334444"), {"project": "d/q"})}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 40: just reached.
test_an_account_of_another_budget_is_denied_at_the_threshold if {
	given := _with({"accounts": {"111122223333": _account("finance", "mkt 300")}})
	expected := _failed(
		40,
		"its account 111122223333 is paid by mkt 300 (40)",
		["/accounts/111122223333/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 40 of 41.
test_the_threshold_is_in_the_config if {
	config := _parameters({"minimum_confidence": 41})
	given := _with({"accounts": {"111122223333": _account("finance", "mkt 300")}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# No letters before a number.
test_cost_centers_written_otherwise_tell_no_budget if {
	given := _with({"accounts": {"111122223333": _account("finance", "mkt")}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_own_cost_centers_written_otherwise_tell_none if {
	given := _tagged([_tag("costcenter", "100 fin")])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 15.
test_an_account_of_another_unit_is_too_little if {
	given := _with({"accounts": {"111122223333": _account("marketing", "fin 200")}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 40 + 15.
test_an_account_of_another_unit_adds if {
	given := _with({"accounts": {"111122223333": _account("marketing", "mkt 300")}})
	expected := _failed(
		55,
		"its account 111122223333 is of business unit marketing (15), its account 111122223333 is paid by mkt 300 (40)",
		["/accounts/111122223333/business_unit", "/accounts/111122223333/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_account_of_governance_adds_nothing if {
	given := _with({"accounts": {"111122223333": _account("platform", "mkt 300")}})
	expected := _failed(
		40,
		"its account 111122223333 is paid by mkt 300 (40)",
		["/accounts/111122223333/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 15.
test_groups_of_two_units_are_too_little if {
	given := _with({"principals": {"d/h": _group("marketing")}, "memberships": {"d/p/h": _member("d/h", "PROJECT_CONTRIBUTOR")}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 40 + 15.
test_groups_of_two_units_add if {
	given := _with({"principals": {"d/h": _group("marketing")}, "memberships": {"d/p/h": _member("d/h", "PROJECT_CONTRIBUTOR")}, "accounts": {"111122223333": _account("finance", "mkt 300")}})
	expected := _failed(
		55,
		"groups of finance, marketing work in it (15), its account 111122223333 is paid by mkt 300 (40)",
		["/accounts/111122223333/folded_tags", "/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_group_that_only_looks_does_not_add_project_catalog_viewer if {
	given := _with({"principals": {"d/h": _group("marketing")}, "memberships": {"d/p/h": _member("d/h", "PROJECT_CATALOG_VIEWER")}, "accounts": {"111122223333": _account("finance", "mkt 300")}})
	expected := _failed(
		40,
		"its account 111122223333 is paid by mkt 300 (40)",
		["/accounts/111122223333/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_group_that_only_looks_does_not_add_project_catalog_consumer if {
	given := _with({"principals": {"d/h": _group("marketing")}, "memberships": {"d/p/h": _member("d/h", "PROJECT_CATALOG_CONSUMER")}, "accounts": {"111122223333": _account("finance", "mkt 300")}})
	expected := _failed(
		40,
		"its account 111122223333 is paid by mkt 300 (40)",
		["/accounts/111122223333/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_user_does_not_add if {
	given := _with({"principals": {"d/h": object.union(_group("marketing"), {"kind": "user"})}, "memberships": {"d/p/h": _member("d/h", "PROJECT_OWNER")}, "accounts": {"111122223333": _account("finance", "mkt 300")}})
	expected := _failed(
		40,
		"its account 111122223333 is paid by mkt 300 (40)",
		["/accounts/111122223333/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_group_of_governance_does_not_add if {
	given := _with({"principals": {"d/h": _group("platform")}, "memberships": {"d/p/h": _member("d/h", "PROJECT_OWNER")}, "accounts": {"111122223333": _account("finance", "mkt 300")}})
	expected := _failed(
		40,
		"its account 111122223333 is paid by mkt 300 (40)",
		["/accounts/111122223333/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 45 + 40 + 15 + 15 = 165, at most 100.
test_all_five_together_are_certain if {
	given := _with({"principals": {"d/h": _group("marketing")}, "memberships": {"d/p/h": _member("d/h", "PROJECT_CONTRIBUTOR")}, "projects": {"d/p": {"folded_tags": [_tag("costcenter", "fin 100"), _tag("costcenter", "fin 101")]}}, "accounts": {"111122223333": _account("marketing", "mkt 300"), "222233334444": _account("finance", "fin 200")}, "environments": {"d/f": _environment("222233334444")}})
	expected := _failed(
		100,
		"groups of finance, marketing work in it (15), its account 111122223333 is of business unit marketing (15), its account 111122223333 is paid by mkt 300 (40), its accounts are paid by fin 200, mkt 300 (45), its tags name the cost centers fin 100, fin 101 (50)",
		["/accounts/111122223333/business_unit", "/accounts/111122223333/folded_tags", "/projects/d~1p", "/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_which_tags_name_the_payer_is_in_the_config if {
	config := _parameters({"cost_center_tags": ["payer"]})
	given := _tagged([_tag("costcenter", "fin 100"), _tag("chargeback", "mkt 300")])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_which_cost_centers_are_shared_is_in_the_config if {
	config := _parameters({"shared_cost_centers": ["mkt"]})
	given := _tagged([_tag("costcenter", "fin 100"), _tag("chargeback", "mkt 300")])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_who_only_looks_is_in_the_config if {
	config := _parameters({"onlookers": []})
	given := _with({"principals": {"d/h": _group("marketing")}, "memberships": {"d/p/h": _member("d/h", "PROJECT_CATALOG_VIEWER")}, "accounts": {"111122223333": _account("finance", "mkt 300")}})
	expected := _failed(
		55,
		"groups of finance, marketing work in it (15), its account 111122223333 is paid by mkt 300 (40)",
		["/accounts/111122223333/folded_tags", "/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_a_project_that_is_being_deleted_is_out_of_scope if {
	given := _with({"projects": {"d/p": {"status": "DELETING", "folded_tags": [_tag("costcenter", "fin 100"), _tag("chargeback", "mkt 300")]}}})
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot if {
	given := {"gaps": {}, "projects": {}, "accounts": {}, "principals": {}, "business_units": {}, "environments": {}, "memberships": {}}
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_business_unit if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "business_unit"]}])
	expected := _said("unclassified", "The field business_unit of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_folded_tags if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "folded_tags"]}])
	expected := _said("not_collected", "The field folded_tags of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_category if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "category"]}])
	expected := _said("not_collected", "The field category of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name"]}])
	expected := _said("not_collected", "The field name of project d/p was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "status"]}])
	expected := _said("not_collected", "The field status of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_account_id_of_an_environment if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "account_id"]}])
	expected := _said("not_collected", "The field account_id of environment d/e was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status_of_an_environment if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "status"]}])
	expected := _said("not_collected", "The field status of environment d/e was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_a_designation if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["memberships", "d/p/g", "designation"]}])
	expected := _said("not_collected", "The field designation of membership d/p/g was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_nobody_knows_whether_a_member_is_a_group if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/g", "kind"]}])
	expected := _said("not_collected", "The field kind of principal \"G\" (d/g) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_a_member_has_no_row if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/g"]}])
	expected := _said("not_collected", "The field kind of principal d/g was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_the_unit_of_a_group if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/g", "business_unit"]}])
	expected := _said("unclassified", "The field business_unit of principal \"G\" (d/g) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_business_unit_of_its_account if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333", "business_unit"]}])
	expected := _said("unclassified", "The field business_unit of account \"A\" (111122223333) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_folded_tags_of_its_account if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333", "folded_tags"]}])
	expected := _said("not_collected", "The field folded_tags of account \"A\" (111122223333) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_its_account_has_no_row if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333"]}])
	expected := _said("not_collected", "The field business_unit of account 111122223333 was not read or decided. The field folded_tags of account 111122223333 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_whether_a_unit_is_governance if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["business_units", "finance", "governance"]}])
	expected := _said("not_collected", "The field governance of business unit finance was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_environments_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _with({"projects": {"d/p": {"status": "DELETING"}}})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "account_id"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_designations_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _with({"projects": {"d/p": {"status": "DELETING"}}})
	partial := json.patch(given, [{"op": "remove", "path": ["memberships", "d/p/g", "designation"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_members_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _with({"projects": {"d/p": {"status": "DELETING"}}})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/g", "kind"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_groups_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _with({"projects": {"d/p": {"status": "DELETING"}}})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/g", "business_unit"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_accounts_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _with({"projects": {"d/p": {"status": "DELETING"}}})
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333", "folded_tags"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_units_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _with({"projects": {"d/p": {"status": "DELETING"}}})
	partial := json.patch(given, [{"op": "remove", "path": ["business_units", "finance", "governance"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

# A project whose unit is undecided may still name two cost centers.
test_what_is_known_fails_beside_what_is_not if {
	given := _tagged([_tag("costcenter", "fin 100"), _tag("chargeback", "mkt 300")])
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "business_unit"]}])
	expected := _failed(
		50,
		"its tags name the cost centers fin 100, mkt 300 (50)",
		["/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_tags_that_were_not_read_are_not_judged_by_the_rest if {
	config := _parameters({"minimum_confidence": 10})
	given := _with({"principals": {"d/h": _group("marketing")}, "memberships": {"d/p/h": _member("d/h", "PROJECT_CONTRIBUTOR")}, "accounts": {"111122223333": _account("marketing", "mkt 300"), "222233334444": _account("finance", "fin 200")}, "environments": {"d/f": _environment("222233334444")}})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "folded_tags"]}])
	expected := _said("not_collected", "The field folded_tags of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as config with data.sus.catalog as _catalog
}

test_two_projects_are_judged_apart if {
	given := object.union(_tagged([_tag("costcenter", "fin 100")]), {"projects": {"d/q": object.union(_plain, {"folded_tags": [_tag("costcenter", "mkt 300")]})}})
	expected := _passed({"d/p", "d/q"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_only_its_own_accounts_are_told if {
	given := _with({"accounts": {"111122223333": _account("finance", "mkt 300"), "222233334444": _account("marketing", "hr 1")}})
	expected := _failed(
		40,
		"its account 111122223333 is paid by mkt 300 (40)",
		["/accounts/111122223333/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_accounts_and_groups_of_governance_pass if {
	given := _with({"accounts": {"111122223333": _account("platform", "fin 200")}, "principals": {"d/g": _group("platform")}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_unit_that_only_others_belong_to_is_not_asked_for if {
	given := _with({"business_units": {"legal": {}}, "accounts": {"222233334444": _account("legal", "fin 200")}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_accounts_of_others_are_not_told if {
	given := _with({"accounts": {"222233334444": _account("finance", "fin 300"), "333344445555": _account("finance", "fin 400")}, "environments": {"d/f": _environment("222233334444")}})
	expected := _failed(
		45,
		"its accounts are paid by fin 200, fin 300 (45)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_it_rests_on_its_accounts_and_groups if {
	given := _with({"principals": {"d/h": object.union(_group("finance"), {"kind": "user"})}, "memberships": {"d/p/h": _member("d/h", "PROJECT_OWNER")}})
	rule.touched == {"d/p": {"111122223333", "d/g"}} with input as given with data.sus.config as _config
}

test_unknown_where_aws_names_no_designation if {
	given := _with({"memberships": {"d/p/g": _member("d/g", null)}})
	expected := _said("unresolved", "The field designation of membership d/p/g was not read or decided.")
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}
