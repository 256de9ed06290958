package sus.rules.reach.static_profiles_reach_one_place_test

import data.sus.main
import data.sus.rules.reach.static_profiles_reach_one_place as rule

_catalog := {"reach.static_profiles_reach_one_place": {
	"severity": "high",
	"subject": "project_profiles",
	"rests_on": "presence",
	"reads": {"project_profiles": "row", "projects": "row", "environments": "row", "accounts": "row"},
	"fields": {
		"project_profiles": ["environment_configurations.placement", "stage", "status", "targets"],
		"projects": ["profile", "stage", "status"],
		"environments": ["account_id"],
		"accounts": ["stage"],
	},
}}

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"reach.static_profiles_reach_one_place": {}},
}

_to(regions) := [{"account_id": "111122223333", "region": region} | some region in regions]

_world := {
	"domains": {"d": {}},
	"accounts": {"111122223333": {"stage": "prod"}, "777788889999": {"stage": "dev"}},
	"project_profiles": {
		"d/live": {
			"domain_id": "d",
			"name": "Live",
			"status": "ENABLED",
			"stage": "prod",
			"environment_configurations": [{"name": "Tooling"}],
			"targets": _to(["eu-west-1"]),
		},
		"d/lab": {
			"domain_id": "d",
			"name": "Lab",
			"status": "ENABLED",
			"stage": "dev",
			"environment_configurations": [{"name": "Tooling"}],
			"targets": _to(["eu-west-1", "us-east-1"]),
		},
		"d/old": {
			"domain_id": "d",
			"name": "Old",
			"status": "DISABLED",
			"stage": "prod",
			"environment_configurations": [{"name": "Tooling"}],
			"targets": _to(["eu-west-1", "us-east-1"]),
		},
	},
	"projects": {"d/p": {"domain_id": "d", "name": "Trial", "profile": "d/lab", "stage": "dev", "status": "ACTIVE"}},
	"environments": {"d/e": {"domain_id": "d", "project": "d/p", "account_id": "777788889999"}},
	"gaps": {},
}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_gap(table, kind, id, fields) := _add("/gaps/g", {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "Not read.",
})

_targets(found) := _add("/project_profiles/d~1live/targets", found)

_failure(key, label, led) := {
	"resource": key,
	"message": sprintf("Production profile %s must lead to one account and Region, and it leads to %s.", [label, led]),
	"evidence": [sprintf("/project_profiles/%s/targets", [replace(key, "/", "~1")])],
}

_live(led) := _failure("d/live", "\"Live\" (d/live)", led)

_unknown(key, cause, message) := {"resource": key, "cause": cause, "message": message}

_lab_undecided(cause) := _unknown("d/lab", cause, "Whether profile \"Lab\" (d/lab) is used for production could not be decided.")

_hidden(key, label, cause) := _unknown(key, cause, sprintf(
	"Whether profile %s is used for production is not known: some of its domain's projects could not be read.",
	[label],
))

_lab_hidden(cause) := _hidden("d/lab", "\"Lab\" (d/lab)", cause)

_verdicts := main.derive(
	"reach.static_profiles_reach_one_place",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)

test_allow if {
	given := _world

	rule.scope == {"d/live"} with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	rule.touched == {"d/live": set()} with input as given
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/live"}} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_deny_two_places if {
	given := json.patch(_world, [_targets(_to(["us-east-1", "eu-west-1", "us-east-1"]))])

	rule.deny == {_live("2: 111122223333 in eu-west-1, 111122223333 in us-east-1")} with input as given
	rule.unknown == set() with input as given
	_verdicts == {
		"fail": {"d/live": {
			"severity": "high",
			"message": _live("2: 111122223333 in eu-west-1, 111122223333 in us-east-1").message,
			"evidence": ["/project_profiles/d~1live/targets"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_the_same_place_twice if {
	given := json.patch(_world, [_targets(_to(["eu-west-1", "eu-west-1"]))])

	rule.deny == set() with input as given
}

test_deny_names_five_places_and_counts_the_others if {
	five := json.patch(_world, [_targets(_to(["a", "b", "c", "d", "e"]))])
	six := json.patch(_world, [_targets(_to(["a", "b", "c", "d", "e", "f"]))])
	seven := json.patch(_world, [_targets(_to(["g", "f", "e", "d", "c", "b", "a"]))])
	words := "111122223333 in a, 111122223333 in b, 111122223333 in c, 111122223333 in d, 111122223333 in e"

	rule.deny == {_live(sprintf("5: %s", [words]))} with input as five
	rule.deny == {_live(sprintf("6: %s and 1 more", [words]))} with input as six
	rule.deny == {_live(sprintf("7: %s and 2 more", [words]))} with input as seven
}

test_deny_configurations_that_lead_nowhere if {
	given := json.patch(_world, [_targets([]), _add("/project_profiles/d~1lab/targets", [])])

	rule.deny == {_live("none")} with input as given
}

test_allow_an_empty_profile if {
	given := json.patch(_world, [_targets([]), _add("/project_profiles/d~1live/environment_configurations", [])])

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_no_place_that_is_known_is_not_none if {
	given := json.patch(_world, [_targets([]), _gap("project_profiles", "project_profile", "d/live", ["targets"])])
	unread := {"cause": "throttled", "message": "Not read.", "evidence": ["/gaps/g"]}

	rule.deny == set() with input as given
	_verdicts == {"fail": {}, "unknown": {"d/live": unread}, "pass": set()} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_one_place_that_is_known_may_be_one_of_several if {
	given := json.patch(_world, [_gap("project_profiles", "project_profile", "d/live", ["targets"])])

	object.keys(_verdicts.unknown) == {"d/live"} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_fail_stands_where_more_may_be_reached if {
	given := json.patch(_world, [
		_targets(_to(["eu-west-1", "us-east-1"])),
		_gap("project_profiles", "project_profile", "d/live", ["targets"]),
	])

	object.keys(_verdicts.fail) == {"d/live"} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_deny_a_profile_of_a_production_project if {
	given := json.patch(_world, [_add("/projects/d~1p/stage", "prod")])

	rule.touched["d/lab"] == {"d/p", "d/e", "777788889999"} with input as given
	rule.deny == {_failure("d/lab", "\"Lab\" (d/lab)", "2: 111122223333 in eu-west-1, 111122223333 in us-east-1")} with input as given
}

test_deny_a_profile_of_a_project_that_runs_in_production if {
	given := json.patch(_world, [_add("/environments/d~1e/account_id", "111122223333")])

	{item.resource | some item in rule.deny} == {"d/lab"} with input as given
}

test_deny_a_disabled_profile_that_a_live_project_uses if {
	given := json.patch(_world, [_add("/projects/d~1p/profile", "d/old")])
	leaving := json.patch(given, [_add("/projects/d~1p/status", "DELETING")])

	{item.resource | some item in rule.deny} == {"d/old"} with input as given
	rule.deny == set() with input as leaving
	rule.unknown == set() with input as leaving
}

test_unknown_targets_and_configurations if {
	targets := json.patch(_world, [_remove("/project_profiles/d~1live/targets")])
	gapped := json.patch(targets, [_gap("project_profiles", "project_profile", "d/live", ["targets"])])
	configurations := json.patch(_world, [_remove("/project_profiles/d~1live/environment_configurations")])
	message := "Where profile \"Live\" (d/live) leads is not known."

	rule.unknown == {_unknown("d/live", "unresolved", message)} with input as targets
	rule.unknown == {_unknown("d/live", "throttled", message)} with input as gapped
	rule.unknown == {_unknown("d/live", "unresolved", message)} with input as configurations
}

test_unknown_stage if {
	given := json.patch(_world, [_remove("/project_profiles/d~1lab/stage")])
	gapped := json.patch(given, [_gap("project_profiles", "project_profile", "d/lab", ["stage"])])
	of_project := json.patch(_world, [_remove("/projects/d~1p/stage")])
	of_account := json.patch(_world, [_remove("/accounts/777788889999/stage")])

	rule.unknown == {_lab_undecided("unclassified")} with input as given
	rule.unknown == {_lab_undecided("throttled")} with input as gapped
	rule.unknown == {_lab_undecided("unclassified")} with input as of_project
	rule.unknown == {_lab_undecided("unclassified")} with input as of_account
	_verdicts == {
		"fail": {},
		"unknown": {"d/lab": {
			"cause": "unclassified",
			"message": _lab_undecided("").message,
			"evidence": [],
		}},
		"pass": {"d/live"},
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_stage_of_a_profile_that_may_be_in_use if {
	given := json.patch(_world, [_remove("/project_profiles/d~1lab/stage"), _remove("/project_profiles/d~1lab/status")])
	disabled := json.patch(_world, [_remove("/project_profiles/d~1old/stage")])

	_lab_undecided("unclassified") in rule.unknown with input as given
	rule.unknown == set() with input as disabled
}

test_unknown_use if {
	given := json.patch(_world, [_remove("/project_profiles/d~1live/status")])
	gapped := json.patch(given, [_gap("project_profiles", "project_profile", "d/live", ["status"])])
	message := "Whether production profile \"Live\" (d/live) is in use is not known."

	rule.scope == set() with input as given
	rule.unknown == {_unknown("d/live", "not_collected", message)} with input as given
	rule.unknown == {_unknown("d/live", "throttled", message)} with input as gapped
}

test_unknown_where_projects_were_not_listed if {
	projects := json.patch(_world, [_gap("projects", "domain", "d", null)])
	environments := json.patch(_world, [_gap("environments", "domain", "d", null)])
	undecided := json.patch(projects, [_remove("/project_profiles/d~1lab/stage")])
	unused := _unknown("d/old", "not_collected", "Whether production profile \"Old\" (d/old) is in use is not known.")

	rule.unknown == {_lab_hidden("not_collected"), unused} with input as projects
	rule.unknown == {_lab_hidden("not_collected")} with input as environments
	rule.unknown == {_lab_hidden("not_collected"), unused} with input as undecided
	_verdicts == {
		"fail": {},
		"unknown": {
			"d/lab": {
				"cause": "not_collected",
				"message": _lab_hidden("").message,
				"evidence": [],
			},
			"d": {"cause": "throttled", "message": "Not read.", "evidence": ["/gaps/g"]},
		},
		"pass": {"d/live"},
	} with input as environments with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_a_project_was_made_from_nobody_knows_what if {
	given := json.patch(_world, [_remove("/projects/d~1p/profile"), _gap("projects", "project", "d/p", ["profile"])])
	unused := _unknown("d/old", "not_collected", "Whether production profile \"Old\" (d/old) is in use is not known.")

	rule.deny == set() with input as given
	rule.unknown == {_lab_hidden("throttled"), unused} with input as given
}

test_by_main_a_gap_on_what_makes_it_production if {
	given := json.patch(_world, [
		_add("/projects/d~1p/stage", "prod"),
		_add("/project_profiles/d~1lab/targets", _to(["eu-west-1"])),
		_gap("accounts", "account", "777788889999", ["stage"]),
	])
	unread := {"cause": "throttled", "message": "Not read.", "evidence": ["/gaps/g"]}

	_verdicts == {"fail": {}, "unknown": {"d/lab": unread}, "pass": {"d/live"}} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_by_main_without_a_table_nothing_is_judged if {
	every table in ["project_profiles", "projects", "environments", "accounts", "gaps"] {
		given := object.remove(_world, [table])
		"snapshot" in object.keys(_verdicts.unknown) with input as given
			with data.sus.config as _config
			with data.sus.catalog as _catalog
		_verdicts.pass == set() with input as given
			with data.sus.config as _config
			with data.sus.catalog as _catalog
	}
}

test_empty if {
	given := {"accounts": {}, "environments": {}, "project_profiles": {}, "projects": {}, "gaps": {}}

	rule.scope == set() with input as given
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}
