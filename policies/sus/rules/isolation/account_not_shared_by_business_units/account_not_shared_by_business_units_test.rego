package sus.rules.isolation.account_not_shared_by_business_units_test

import data.sus.main
import data.sus.rules.isolation.account_not_shared_by_business_units as rule

_catalog := {"isolation.account_not_shared_by_business_units": {
	"subject": "accounts",
	"severity": "high",
	"rests_on": "presence",
	"reads": {"accounts": "row", "environments": "any", "projects": "domain"},
	"fields": {
		"accounts": ["name"],
		"environments": ["account_id", "status"],
		"projects": ["business_unit", "status"],
	},
}}

_config(shared) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"isolation.account_not_shared_by_business_units": {"shared_accounts": shared}},
}

_verdicts := main.derive("isolation.account_not_shared_by_business_units", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

_project(name, unit) := {"name": name, "domain_id": "d", "status": "ACTIVE", "business_unit": unit}

_environment(project, account) := {"domain_id": "d", "project": project, "account_id": account, "status": "ACTIVE"}

# One account, with an environment of finance.
_base := {
	"gaps": {},
	"accounts": {"111122223333": {"name": "A"}},
	"projects": {"d/p": _project("P", "finance"), "d/q": _project("Q", "marketing")},
	"environments": {"d/e": _environment("d/p", "111122223333")},
}

_with(environments) := object.union(_base, {"environments": environments})

_two := _with({"d/f": _environment("d/q", "111122223333")})

_passed := {"fail": {}, "unknown": {}, "pass": {"111122223333"}}

_shared := {
	"fail": {"111122223333": {
		"severity": "high",
		"message": "Account \"A\" (111122223333) holds environments of the business units finance, marketing; it must serve one.",
		"evidence": [
			"/environments/d~1e/account_id",
			"/environments/d~1f/account_id",
			"/projects/d~1p/business_unit",
			"/projects/d~1q/business_unit",
		],
	}},
	"unknown": {},
	"pass": set(),
}

_said(cause, message, evidence) := {
	"fail": {},
	"unknown": {"111122223333": {"cause": cause, "message": message, "evidence": evidence}},
	"pass": set(),
}

test_an_account_of_one_unit_passes if {
	config := _config([])
	given := _with({"d/f": _environment("d/p", "111122223333")})
	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_an_account_without_environments_passes if {
	config := _config([])
	given := object.union(object.remove(_base, ["environments"]), {"environments": {}})
	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_environments_of_two_units_are_denied if {
	config := _config([])
	given := _two
	_verdicts == _shared with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# The first key of each unit stands for the others, and environments elsewhere are not named.
test_one_environment_of_each_unit_is_the_example if {
	config := _config([])
	given := object.union(_two, {
		"accounts": {"222233334444": {"name": "B"}},
		"environments": {
			"d/g": _environment("d/p", "111122223333"),
			"d/h": _environment("d/q", "111122223333"),
			"d/a": _environment("d/p", "222233334444"),
		},
	})
	expected := object.union(_shared, {"pass": {"222233334444"}})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_three_units_are_all_named if {
	config := _config([])
	given := object.union(_two, {
		"projects": {"d/r": _project("R", "sales")},
		"environments": {"d/g": _environment("d/r", "111122223333")},
	})
	some id, verdict in _verdicts.fail with input as given with data.sus.config as config with data.sus.catalog as _catalog
	id == "111122223333"
	verdict.message == "Account \"A\" (111122223333) holds environments of the business units finance, marketing, sales; it must serve one."
	count(verdict.evidence) == 6
}

test_a_shared_account_may_serve_several if {
	config := _config(["111122223333"])
	given := _two
	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_another_shared_account_does_not_excuse_it if {
	config := _config(["222233334444"])
	given := _two
	_verdicts == _shared with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_a_deleted_environment_is_none if {
	config := _config([])
	given := object.union(_two, {"environments": {"d/f": {"status": "DELETED"}}})
	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_an_environment_of_a_project_that_is_being_deleted_is_none if {
	config := _config([])
	given := object.union(_two, {"projects": {"d/q": {"status": "DELETING"}}})
	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_an_environment_in_no_account_is_nowhere if {
	config := _config([])
	given := _with({"d/f": _environment("d/q", null), "d/g": _environment("d/p", null)})
	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_an_account_that_has_no_row_is_judged_too if {
	config := _config([])
	given := object.union(object.remove(_two, ["accounts"]), {"accounts": {}})
	expected := json.patch(_shared, [{
		"op": "replace",
		"path": ["fail", "111122223333", "message"],
		"value": "Account 111122223333 holds environments of the business units finance, marketing; it must serve one.",
	}])
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_where_the_unit_of_a_project_is_undecided if {
	config := _config([])
	given := json.patch(_two, [{"op": "remove", "path": ["projects", "d/q", "business_unit"]}])
	expected := _said(
		"unclassified",
		"The business unit of project \"Q\" (d/q), which runs in account \"A\" (111122223333), is undecided.",
		[],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_of_two_undecided_projects_the_first_is_told if {
	config := _config([])
	given := json.patch(_two, [
		{"op": "remove", "path": ["projects", "d/p", "business_unit"]},
		{"op": "remove", "path": ["projects", "d/q", "business_unit"]},
	])
	expected := _said(
		"unclassified",
		"The business unit of project \"P\" (d/p), which runs in account \"A\" (111122223333), is undecided.",
		[],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_where_a_project_has_no_row if {
	config := _config([])
	given := json.patch(_two, [{"op": "remove", "path": ["projects", "d/q"]}])
	expected := _said(
		"unclassified",
		"The business unit of project d/q, which runs in account \"A\" (111122223333), is undecided.",
		[],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_a_gap_says_why_a_unit_is_undecided if {
	config := _config([])
	given := json.patch(_two, [
		{"op": "remove", "path": ["projects", "d/q", "business_unit"]},
		{"op": "add", "path": ["gaps", "g"], "value": {
			"table": "projects",
			"scope": {"kind": "project", "id": "d/q"},
			"fields": ["business_unit"],
			"cause": "throttled",
			"message": "GetProject was throttled.",
		}},
	])
	some id, verdict in _verdicts.unknown with input as given with data.sus.config as config with data.sus.catalog as _catalog
	id == "111122223333"
	verdict.cause == "throttled"
}

test_an_undecided_project_does_not_matter_in_a_shared_account if {
	config := _config(["111122223333"])
	given := json.patch(_two, [{"op": "remove", "path": ["projects", "d/q", "business_unit"]}])
	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# Two units are known whatever else is not.
test_what_is_known_fails_beside_what_is_not if {
	config := _config([])
	given := object.union(_two, {
		"projects": {"d/r": {"name": "R", "domain_id": "d", "status": "ACTIVE"}},
		"environments": {"d/g": _environment("d/r", "111122223333")},
	})
	_verdicts == _shared with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_where_the_account_of_an_environment_was_not_read if {
	config := _config([])
	named := object.union(_environment("d/q", "x"), {"name": "Tooling"})
	given := json.patch(_with({"d/z": _environment("d/q", "x"), "d/f": named}), [
		{"op": "remove", "path": ["environments", "d/f", "account_id"]},
		{"op": "remove", "path": ["environments", "d/z", "account_id"]},
	])
	expected := _said(
		"not_collected",
		"Where environment \"Tooling\" (d/f) lies was not read, and it may be account \"A\" (111122223333).",
		[],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_a_gap_says_why_an_account_was_not_read if {
	config := _config([])
	given := json.patch(_two, [
		{"op": "remove", "path": ["environments", "d/f", "account_id"]},
		{"op": "add", "path": ["gaps", "g"], "value": {
			"table": "environments",
			"scope": {"kind": "environment", "id": "d/f"},
			"fields": ["account_id"],
			"cause": "throttled",
			"message": "GetEnvironment was throttled.",
		}},
	])
	causes := {item.cause | some item in rule.unknown} with input as given with data.sus.config as config
	causes == {"throttled"}
}

test_an_environment_that_may_lie_anywhere_does_not_matter_to_a_shared_account if {
	config := _config(["111122223333"])
	given := json.patch(_two, [{"op": "remove", "path": ["environments", "d/f", "account_id"]}])
	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_a_gap_in_the_list_of_environments_makes_it_unknown if {
	config := _config([])
	given := object.union(_base, {"gaps": {"g": {
		"table": "environments",
		"scope": {"kind": "domain", "id": "d"},
		"fields": null,
		"cause": "access_denied",
		"message": "ListEnvironments was denied.",
	}}})
	expected := _said("access_denied", "ListEnvironments was denied.", ["/gaps/g"])
	some id, verdict in _verdicts.unknown with input as given with data.sus.config as config with data.sus.catalog as _catalog
	{id: verdict} == expected.unknown
}

test_two_domains_may_share_an_account_of_one_unit if {
	config := _config([])
	given := object.union(_base, {
		"projects": {"e/p": object.union(_project("P", "finance"), {"domain_id": "e"})},
		"environments": {"e/e": object.union(_environment("e/p", "111122223333"), {"domain_id": "e"})},
	})
	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_empty_snapshot if {
	config := _config([])
	given := {"gaps": {}, "accounts": {}, "projects": {}, "environments": {}}
	nothing := {"fail": {}, "unknown": {}, "pass": set()}
	_verdicts == nothing with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_what_is_gone_is_nowhere if {
	config := _config([])
	given := json.patch(_with({"d/f": _environment("d/q", "x"), "d/g": _environment("d/r", "x")}), [
		{"op": "remove", "path": ["environments", "d/f", "account_id"]},
		{"op": "replace", "path": ["environments", "d/f", "status"], "value": "DELETED"},
		{"op": "remove", "path": ["environments", "d/g", "account_id"]},
		{"op": "add", "path": ["projects", "d/r"], "value": {"name": "R", "domain_id": "d", "status": "DELETING"}},
	])
	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}
