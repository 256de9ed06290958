package sus.rules.profiles.near_duplicates_test

import data.sus.main
import data.sus.rules.profiles.near_duplicates as rule

_config(others) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"profiles.near_duplicates": {"others": others}},
}

_three := _config(3)

_catalog := {"profiles.near_duplicates": {
	"severity": "info",
	"severities": [],
	"subject": "project_profiles",
	"rests_on": "presence",
	"reads": {"project_profiles": "row", "projects": "row", "environments": "row", "accounts": "row"},
	"fields": {
		"project_profiles": [
			"allow_custom_project_resource_tags",
			"domain_unit",
			"environment_configurations",
			"project_resource_tags",
			"status",
		],
		"projects": ["profile", "status"],
		"environments": [],
		"accounts": [],
	},
}}

_configuration(id) := {
	"id": id,
	"name": "Tooling",
	"blueprint": "dzd_a/bp1",
	"deployment_mode": "ON_CREATE",
	"deployment_order": 0,
	"account_id": id,
	"account_id_path": null,
	"region": "eu-west-1",
	"region_path": null,
	"account_pools": [],
	"parameters": [{"name": "a<b", "value": "x & \"y\" é", "is_editable": false}],
	"placement": "fixed",
}

_profile(name) := {
	"domain_id": "dzd_a",
	"name": name,
	"description": name,
	"domain_unit": "dzd_a/unit",
	"status": "ENABLED",
	"stage": "dev",
	"allow_custom_project_resource_tags": true,
	"project_resource_tags": [{"key": "business-unit", "value": "finance"}, {"key": "owner", "value": null}],
	"environment_configurations": [_configuration(name)],
}

# Profiles named by letters, alike in all but name, description and account.
_input(names) := {
	"accounts": {},
	"domains": {"dzd_a": {}, "dzd_b": {}},
	"environments": {},
	"gaps": {},
	"project_profiles": {key: profile |
		some name in names
		key := sprintf("dzd_a/%s", [name])
		profile := _profile(name)
	},
	"projects": {},
}

_four := _input(["a", "b", "c", "d"])

_gap(table, kind, id, fields) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "It was throttled.",
}}}

_replace(given, path, value) := json.patch(given, [{
	"op": "replace",
	"path": sprintf("/project_profiles/dzd_a~1%s", [path]),
	"value": value,
}])

_remove(given, path) := json.patch(given, [{"op": "remove", "path": sprintf("/project_profiles/dzd_a~1%s", [path])}])

_of_four := "\"a\" (dzd_a/a), \"b\" (dzd_a/b), \"c\" (dzd_a/c) and 1 more"

_message(name, number, names) := sprintf(
	"Profile \"%s\" (dzd_a/%s) is one of %d that differ in nothing but account, Region, name and description (%s); one with an account pool would do.",
	[name, name, number, names],
)

_denied(names, message) := {{
	"resource": sprintf("dzd_a/%s", [name]),
	"message": _message(name, count(names), message),
	"evidence": [sprintf("/project_profiles/dzd_a~1%s/environment_configurations", [name])],
} |
	some name in names
}

_undecided(names, cause) := {{
	"resource": sprintf("dzd_a/%s", [name]),
	"cause": cause,
	"message": sprintf(
		concat("", [
			"Whether profile \"%s\" (dzd_a/%s) has 3 lookalikes or more could not be decided: ",
			"not enough is known of its domain's profiles.",
		]),
		[name, name],
	),
} |
	some name in names
}

_unread(name, field, cause) := {
	"resource": sprintf("dzd_a/%s", [name]),
	"cause": cause,
	"message": sprintf("The field %s of profile \"%s\" (dzd_a/%s) was not read, so it cannot be compared with others.", [field, name, name]),
}

test_deny_four_of_a_kind if {
	expected := _denied(["a", "b", "c", "d"], _of_four)

	rule.deny == expected with input as _four with data.sus.config as _three
	rule.unknown == set() with input as _four with data.sus.config as _three
	_verdicts == {
		"fail": {item.resource: {"severity": "info", "message": item.message, "evidence": item.evidence} | some item in expected},
		"unknown": {},
		"pass": set(),
	} with input as _four with data.sus.config as _three with data.sus.catalog as _catalog
}

test_deny_names_a_few if {
	given := _input(["a", "b", "c", "d", "e", "f"])
	config := _config(5)
	expected := _denied(["a", "b", "c", "d", "e", "f"], "\"a\" (dzd_a/a), \"b\" (dzd_a/b), \"c\" (dzd_a/c) and 3 more")

	rule.deny == expected with input as given with data.sus.config as config
}

test_deny_names_all_of_three if {
	given := _input(["a", "b", "c"])
	config := _config(2)
	expected := _denied(["a", "b", "c"], "\"a\" (dzd_a/a), \"b\" (dzd_a/b), \"c\" (dzd_a/c)")

	rule.deny == expected with input as given with data.sus.config as config
}

test_deny_whatever_the_region_and_the_order_of_tags_and_configurations if {
	first := object.union(_configuration("1"), {"name": "Lake"})
	second := _configuration("2")
	two := _replace(_replace(_four, "a/environment_configurations", [first, second]), "b/environment_configurations", [second, first])
	given := _replace(_replace(two, "c/environment_configurations", [second, first]), "d/environment_configurations", [first, second])
	moved := _replace(given, "a/environment_configurations/0/region", "eu-west-3")
	turned := _replace(moved, "b/project_resource_tags", [{"key": "owner", "value": null}, {"key": "business-unit", "value": "finance"}])
	expected := _denied(["a", "b", "c", "d"], _of_four)

	rule.deny == expected with input as turned with data.sus.config as _three
}

test_deny_whatever_the_path if {
	paths := _replace(_replace(_four, "a/environment_configurations/0/account_id_path", "/a"), "b/environment_configurations/0/region_path", "/r")
	expected := _denied(["a", "b", "c", "d"], _of_four)

	rule.deny == expected with input as paths with data.sus.config as _three
}

test_allow_three_of_a_kind if {
	given := _input(["a", "b", "c"])

	rule.scope == {"dzd_a/a", "dzd_a/b", "dzd_a/c"} with input as given with data.sus.config as _three
	rule.deny == set() with input as given with data.sus.config as _three
	rule.unknown == set() with input as given with data.sus.config as _three
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"dzd_a/a", "dzd_a/b", "dzd_a/c"}} with input as given
		with data.sus.config as _three
		with data.sus.catalog as _catalog
}

test_allow_where_one_differs if {
	changes := {
		"d/domain_unit": "dzd_a/other",
		"d/allow_custom_project_resource_tags": false,
		"d/project_resource_tags/0/value": "marketing",
		"d/environment_configurations/0/name": "Other",
		"d/environment_configurations/0/blueprint": "dzd_a/bp2",
		"d/environment_configurations/0/deployment_mode": "ON_DEMAND",
		"d/environment_configurations/0/parameters/0/value": "y",
		"d/environment_configurations/0/placement": "open",
		"d/domain_id": "dzd_b",
	}

	every path, value in changes {
		given := _replace(_four, path, value)

		rule.deny == set() with input as given with data.sus.config as _three
		rule.unknown == set() with input as given with data.sus.config as _three
	}
}

test_allow_profiles_that_place_nothing if {
	given := json.patch(_four, [{"op": "replace", "path": sprintf("/project_profiles/dzd_a~1%s/environment_configurations", [name]), "value": []} |
		some name in ["a", "b", "c", "d"]
	])

	rule.deny == set() with input as given with data.sus.config as _three
	rule.unknown == set() with input as given with data.sus.config as _three
}

test_allow_production_and_do_not_count_it if {
	given := _replace(_four, "d/stage", "prod")
	static := json.patch(_four, [{"op": "replace", "path": sprintf("/project_profiles/dzd_a~1%s/stage", [name]), "value": "prod"} |
		some name in ["a", "b", "c", "d"]
	])

	rule.scope == {"dzd_a/a", "dzd_a/b", "dzd_a/c", "dzd_a/d"} with input as given with data.sus.config as _three
	rule.deny == set() with input as given with data.sus.config as _three
	rule.unknown == set() with input as given with data.sus.config as _three
	rule.deny == set() with input as static with data.sus.config as _three
	rule.unknown == set() with input as static with data.sus.config as _three
}

test_disabled_and_unused_ones_do_not_count if {
	given := _replace(_four, "d/status", "DISABLED")

	rule.scope == {"dzd_a/a", "dzd_a/b", "dzd_a/c"} with input as given with data.sus.config as _three
	rule.deny == set() with input as given with data.sus.config as _three
	rule.unknown == set() with input as given with data.sus.config as _three
}

test_unknown_where_production_is_undecided if {
	given := _remove(_four, "d/stage")
	expected := _undecided(["a", "b", "c", "d"], "unclassified")

	rule.deny == set() with input as given with data.sus.config as _three
	rule.unknown == expected with input as given with data.sus.config as _three
}

test_production_is_not_asked_where_nothing_depends_on_it if {
	three := _input(["a", "b", "c"])
	given := _remove(three, "c/stage")

	rule.unknown == set() with input as given with data.sus.config as _three
	_verdicts.pass == {"dzd_a/a", "dzd_a/b", "dzd_a/c"} with input as given
		with data.sus.config as _three
		with data.sus.catalog as _catalog
}

test_deny_stands_beside_an_undecided_one if {
	five := _input(["a", "b", "c", "d", "e"])
	given := _remove(five, "e/stage")
	denied := _denied(["a", "b", "c", "d"], _of_four)
	undecided := _undecided(["e"], "unclassified")

	rule.deny == denied with input as given with data.sus.config as _three
	rule.unknown == undecided with input as given with data.sus.config as _three
}

test_unknown_where_a_status_was_not_read if {
	given := _remove(_four, "d/status")
	expected := _undecided(["a", "b", "c", "d"], "not_collected") | {{
		"resource": "dzd_a/d",
		"cause": "not_collected",
		"message": "The status of profile \"d\" (dzd_a/d) was not read.",
	}}

	rule.deny == set() with input as given with data.sus.config as _three
	rule.unknown == expected with input as given with data.sus.config as _three
}

test_unknown_where_a_profile_cannot_be_compared if {
	every field in [
		"allow_custom_project_resource_tags",
		"domain_unit",
		"environment_configurations",
		"project_resource_tags",
	] {
		given := _remove(_four, sprintf("d/%s", [field]))
		gapped := object.union(given, _gap("project_profiles", "project_profile", "dzd_a/d", [field]))
		expected := _undecided(["a", "b", "c"], "not_collected") | {_unread("d", field, "not_collected")}
		caused := _undecided(["a", "b", "c"], "throttled") | {_unread("d", field, "throttled")}

		rule.deny == set() with input as given with data.sus.config as _three
		rule.unknown == expected with input as given with data.sus.config as _three
		rule.unknown == caused with input as gapped with data.sus.config as _three
	}
}

test_the_first_cause_by_name_where_there_are_several if {
	unread := _remove(_remove(_four, "d/domain_unit"), "c/domain_unit")
	given := object.union(unread, _gap("project_profiles", "project_profile", "dzd_a/d", ["domain_unit"]))

	{item.cause | some item in rule.unknown; item.resource == "dzd_a/a"} == {"not_collected"} with input as given
		with data.sus.config as _three
}

test_one_that_cannot_be_compared_matters_only_where_it_may_tip_the_balance if {
	three := _input(["a", "b", "c"])
	given := _remove(three, "c/domain_unit")
	elsewhere := _replace(_remove(_four, "d/domain_unit"), "d/domain_id", "dzd_b")
	production := _replace(_remove(_four, "d/domain_unit"), "d/stage", "prod")
	two := _remove(given, "b/domain_unit")
	four := _remove(_remove(_four, "d/domain_unit"), "c/domain_unit")
	expected := _undecided(["a", "b"], "not_collected") | {
		_unread("c", "domain_unit", "not_collected"),
		_unread("d", "domain_unit", "not_collected"),
	}

	rule.unknown == {_unread("c", "domain_unit", "not_collected")} with input as given with data.sus.config as _three
	{item.resource | some item in rule.unknown} == {"dzd_a/d"} with input as elsewhere with data.sus.config as _three
	{item.resource | some item in rule.unknown} == {"dzd_a/d"} with input as production with data.sus.config as _three
	{item.resource | some item in rule.unknown} == {"dzd_a/b", "dzd_a/c"} with input as two with data.sus.config as _three
	rule.unknown == expected with input as four with data.sus.config as _three
}

test_unknown_where_the_profiles_were_not_listed if {
	three := _input(["a", "b", "c"])
	given := object.union(three, _gap("project_profiles", "domain", "dzd_a", null))
	enough := object.union(_four, _gap("project_profiles", "domain", "dzd_a", null))
	expected := _undecided(["a", "b", "c"], "throttled")
	denied := _denied(["a", "b", "c", "d"], _of_four)

	rule.unknown == expected with input as given with data.sus.config as _three
	rule.deny == denied with input as enough with data.sus.config as _three
	rule.unknown == set() with input as enough with data.sus.config as _three
	_verdicts.pass == set() with input as given with data.sus.config as _three with data.sus.catalog as _catalog
}

test_a_gap_on_the_profile_undoes_a_pass if {
	three := _input(["a", "b", "c"])
	given := object.union(three, _gap("project_profiles", "project_profile", "dzd_a/a", ["project_resource_tags"]))

	_verdicts == {
		"fail": {},
		"unknown": {"dzd_a/a": {"cause": "throttled", "message": "It was throttled.", "evidence": ["/gaps/g"]}},
		"pass": {"dzd_a/b", "dzd_a/c"},
	} with input as given with data.sus.config as _three with data.sus.catalog as _catalog
}

test_empty if {
	rule.scope == set() with input as {} with data.sus.config as _three
	rule.deny == set() with input as {} with data.sus.config as _three
	rule.unknown == set() with input as {} with data.sus.config as _three
}

_verdicts := main.derive("profiles.near_duplicates", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

test_four_of_which_a_field_was_not_read_are_not_alike if {
	given := _remove(_remove(_remove(_remove(_four, "a/project_resource_tags"), "b/project_resource_tags"), "c/project_resource_tags"), "d/project_resource_tags")
	expected := {_unread(name, "project_resource_tags", "not_collected") | some name in ["a", "b", "c", "d"]}

	rule.deny == set() with input as given with data.sus.config as _three
	rule.unknown == expected with input as given with data.sus.config as _three
}

# What is not known of one that is not alike is not why.
test_a_doubt_about_another_kind_is_no_cause if {
	five := _replace(_input(["a", "b", "c", "d", "e"]), "e/domain_unit", "dzd_a/other")
	unread := _remove(_remove(five, "d/stage"), "e/stage")
	given := object.union(unread, _gap("project_profiles", "project_profile", "dzd_a/e", ["stage"]))
	expected := _undecided(["a", "b", "c", "d"], "unclassified")

	rule.unknown == expected with input as given with data.sus.config as _three
}

test_unknown_where_nothing_says_what_was_not_listed if {
	given := object.remove(_input(["a", "b"]), ["gaps"])
	expected := _undecided(["a", "b"], "not_collected")

	rule.unknown == expected with input as given with data.sus.config as _three
}

test_each_domain_has_its_own_lookalikes if {
	five := _replace(_input(["a", "b", "c", "d", "e"]), "e/domain_unit", "dzd_a/other")
	moved := _replace(_replace(_replace(_replace(five, "a/domain_id", "dzd_b"), "b/domain_id", "dzd_b"), "c/domain_id", "dzd_b"), "d/domain_id", "dzd_b")
	given := _remove(moved, "d/domain_unit")
	expected := _undecided(["a", "b", "c"], "not_collected") | {_unread("d", "domain_unit", "not_collected")}

	rule.unknown == expected with input as given with data.sus.config as _three
}
