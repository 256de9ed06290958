package sus.rules.reach.production_only_through_static_profiles_test

import data.sus.main
import data.sus.rules.reach.production_only_through_static_profiles as rule

_catalog := {"reach.production_only_through_static_profiles": {
	"severity": "medium",
	"subject": "accounts",
	"rests_on": "presence",
	"reads": {"accounts": "row", "project_profiles": "domain", "projects": "row"},
	"fields": {
		"accounts": ["stage"],
		"project_profiles": ["placement", "status", "targets"],
		"projects": ["profile", "status"],
	},
}}

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"reach.production_only_through_static_profiles": {}},
}

_to(ids) := [{"account_id": id, "region": "eu-west-1"} | some id in ids]

_world := {
	"domains": {"d": {}},
	"accounts": {
		"111122223333": {"name": "fin", "stage": "prod"},
		"444455556666": {"name": "mkt", "stage": "prod"},
		"777788889999": {"name": "lab", "stage": "dev"},
	},
	"project_profiles": {
		"d/live": {
			"domain_id": "d",
			"name": "Live",
			"status": "ENABLED",
			"placement": "fixed",
			"targets": _to(["111122223333"]),
		},
		"d/lab": {
			"domain_id": "d",
			"name": "Lab",
			"status": "ENABLED",
			"placement": "pooled",
			"targets": _to(["777788889999"]),
		},
		"d/old": {
			"domain_id": "d",
			"name": "Old",
			"status": "DISABLED",
			"placement": "open",
			"targets": _to(["111122223333", "777788889999"]),
		},
	},
	"projects": {"d/p": {"domain_id": "d", "profile": "d/lab", "status": "ACTIVE"}},
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

# The lab's profile leads into Finance's production too.
_leaking := json.patch(_world, [_add("/project_profiles/d~1lab/targets", _to(["777788889999", "111122223333"]))])

_failure(label, key, words, nth) := {
	"resource": "111122223333",
	"message": sprintf(
		"Production account \"fin\" (111122223333) must be reached through static profiles only, and profile %s, which is %s, leads into it.",
		[label, words],
	),
	"evidence": [
		sprintf("/project_profiles/d~1%s/placement", [key]),
		sprintf("/project_profiles/d~1%s/targets/%d", [key, nth]),
	],
}

_unknown(cause, message) := {"resource": "111122223333", "cause": cause, "message": message}

_lab_unsettled(cause) := _unknown(
	cause,
	"Profile \"Lab\" (d/lab) leads into production account \"fin\" (111122223333), and whether it is in use and static is not known.",
)

_old_unsettled(cause) := _unknown(
	cause,
	"Profile \"Old\" (d/old) leads into production account \"fin\" (111122223333), and whether it is in use and static is not known.",
)

_blurred(label, cause) := {
	_unknown(cause, sprintf("Whether profile %s leads into production account \"fin\" (111122223333) is not known.", [label])),
	object.union(
		_unknown(cause, sprintf("Whether profile %s leads into production account \"mkt\" (444455556666) is not known.", [label])),
		{"resource": "444455556666"},
	),
}

_all_pass := {"fail": {}, "unknown": {}, "pass": {"111122223333", "444455556666"}}

_verdicts := main.derive(
	"reach.production_only_through_static_profiles",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_allow if {
	given := _world

	rule.scope == {"111122223333", "444455556666"} with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	_verdicts == _all_pass with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_a_pooled_profile if {
	given := _leaking

	rule.deny == {_failure("\"Lab\" (d/lab)", "lab", "chosen from an account pool", 1)} with input as given
	rule.unknown == set() with input as given
	_verdicts == {
		"fail": {"111122223333": {
			"severity": "medium",
			"message": _failure("\"Lab\" (d/lab)", "lab", "chosen from an account pool", 1).message,
			"evidence": ["/project_profiles/d~1lab/placement", "/project_profiles/d~1lab/targets/1"],
		}},
		"unknown": {},
		"pass": {"444455556666"},
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_says_how_loose_it_is if {
	words := {
		"conflict": "given both an account and a pool",
		"fixed_partial": "given only one of account and Region",
		"indirect": "read from an SSM parameter",
		"new_kind": "new_kind",
		"open": "left to whoever creates a project",
	}

	every placement, said in words {
		given := json.patch(_leaking, [_add("/project_profiles/d~1lab/placement", placement)])
		rule.deny == {_failure("\"Lab\" (d/lab)", "lab", said, 1)} with input as given
	}
}

test_deny_names_the_first_of_several_regions if {
	given := json.patch(_world, [_add("/project_profiles/d~1lab/targets", _to(["111122223333", "111122223333"]))])

	rule.deny == {_failure("\"Lab\" (d/lab)", "lab", "chosen from an account pool", 0)} with input as given
}

test_deny_a_disabled_profile_that_a_live_project_uses if {
	given := json.patch(_world, [_add("/projects/d~1p/profile", "d/old")])

	rule.deny == {_failure("\"Old\" (d/old)", "old", "left to whoever creates a project", 0)} with input as given
}

test_a_project_that_leaves_uses_nothing if {
	given := json.patch(_world, [_add("/projects/d~1p/profile", "d/old"), _add("/projects/d~1p/status", "DELETING")])

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_unknown_stage if {
	given := json.patch(_leaking, [_remove("/accounts/111122223333/stage")])
	gapped := json.patch(given, [_gap("accounts", "account", "111122223333", ["stage"])])
	message := "Whether account \"fin\" (111122223333) is used for production could not be decided."

	rule.deny == set() with input as given
	rule.unknown == {_unknown("unclassified", message)} with input as given
	rule.unknown == {_unknown("throttled", message)} with input as gapped
}

test_unknown_stage_of_an_account_that_nothing_leads_to if {
	given := json.patch(_world, [_remove("/accounts/444455556666/stage")])

	rule.unknown == {object.union(
		_unknown("unclassified", "Whether account \"mkt\" (444455556666) is used for production could not be decided."),
		{"resource": "444455556666"},
	)} with input as given
}

test_an_account_that_nothing_calls_production_and_nothing_leads_to_is_not_judged if {
	gap := {"table": "accounts", "fields": ["stage"], "cause": "unclassified", "message": ""}
	alone := json.patch(_world, [
		_remove("/accounts/444455556666/stage"),
		_add("/gaps/u", object.union(gap, {"scope": {"kind": "account", "id": "444455556666"}})),
	])
	led_to := json.patch(_world, [
		_remove("/accounts/111122223333/stage"),
		_add("/gaps/u", object.union(gap, {"scope": {"kind": "account", "id": "111122223333"}})),
	])

	rule.unknown == set() with input as alone
	rule.scope == {"111122223333"} with input as alone
	{item.resource | some item in rule.unknown} == {"111122223333"} with input as led_to
}

test_unknown_account_without_a_row if {
	given := json.patch(_world, [_add("/project_profiles/d~1live/targets", _to(["999900001111"]))])

	rule.unknown == {object.union(
		_unknown("unclassified", "Whether account 999900001111 is used for production could not be decided."),
		{"resource": "999900001111"},
	)} with input as given
}

test_unknown_placement if {
	given := json.patch(_leaking, [_remove("/project_profiles/d~1lab/placement")])
	gapped := json.patch(_leaking, [_gap("project_profiles", "project_profile", "d/lab", ["placement"])])

	rule.deny == set() with input as given
	rule.unknown == {_lab_unsettled("not_collected")} with input as given
	rule.unknown == {_lab_unsettled("throttled")} with input as gapped
	_verdicts == {
		"fail": {},
		"unknown": {"111122223333": {
			"cause": "throttled",
			"message": _lab_unsettled("").message,
			"evidence": [],
		}},
		"pass": {"444455556666"},
	} with input as gapped with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_cause_of_the_placement_comes_before_that_of_the_status if {
	given := json.patch(_leaking, [
		_remove("/project_profiles/d~1lab/placement"),
		_remove("/project_profiles/d~1lab/status"),
		_gap("project_profiles", "project_profile", "d/lab", ["status"]),
		_remove("/projects/d~1p"),
	])

	rule.unknown == {_lab_unsettled("not_collected")} with input as given
}

test_unknown_status if {
	given := json.patch(_leaking, [_remove("/project_profiles/d~1lab/status"), _remove("/projects/d~1p")])
	gapped := json.patch(given, [_gap("project_profiles", "project_profile", "d/lab", ["status"])])

	rule.deny == set() with input as given
	rule.unknown == {_lab_unsettled("not_collected")} with input as given
	rule.unknown == {_lab_unsettled("throttled")} with input as gapped
}

test_unknown_whether_a_disabled_profile_is_in_use if {
	of_none := json.patch(_world, [_remove("/projects/d~1p/profile"), _gap("projects", "project", "d/p", ["profile"])])
	unlisted := json.patch(_world, [_gap("projects", "domain", "d", null)])
	leaving := json.patch(_world, [_add("/projects/d~1p/profile", "d/old"), _remove("/projects/d~1p/status")])

	rule.deny == set() with input as of_none
	rule.unknown == {_old_unsettled("throttled")} with input as of_none
	rule.unknown == {_old_unsettled("not_collected")} with input as unlisted
	rule.unknown == {_old_unsettled("not_collected")} with input as leaving
	_verdicts == {
		"fail": {},
		"unknown": {
			"111122223333": {
				"cause": "not_collected",
				"message": _old_unsettled("").message,
				"evidence": [],
			},
			"d": {"cause": "throttled", "message": "Not read.", "evidence": ["/gaps/g"]},
		},
		"pass": {"444455556666"},
	} with input as unlisted with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_targets if {
	removed := json.patch(_world, [_remove("/project_profiles/d~1lab/targets")])
	gapped := json.patch(_world, [_gap("project_profiles", "project_profile", "d/lab", ["targets"])])
	whole := json.patch(_world, [_gap("project_profiles", "project_profile", "d/lab", null)])

	rule.unknown == _blurred("\"Lab\" (d/lab)", "unresolved") with input as removed
	rule.unknown == _blurred("\"Lab\" (d/lab)", "throttled") with input as gapped
	rule.unknown == _blurred("\"Lab\" (d/lab)", "throttled") with input as whole
	object.keys(_verdicts.unknown) == {"111122223333", "444455556666"} with input as gapped
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_fail_stands_where_more_may_be_reached if {
	given := json.patch(_leaking, [_gap("project_profiles", "project_profile", "d/lab", ["targets"])])

	object.keys(_verdicts.fail) == {"111122223333"} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
	object.keys(_verdicts.unknown) == {"444455556666"} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_targets_of_static_and_of_dropped_profiles_are_no_matter if {
	static := json.patch(_world, [_gap("project_profiles", "project_profile", "d/live", ["targets"])])
	dropped := json.patch(_world, [_gap("project_profiles", "project_profile", "d/old", ["targets"])])

	rule.unknown == set() with input as static
	rule.unknown == set() with input as dropped
	_verdicts == _all_pass with input as dropped with data.sus.config as _config with data.sus.catalog as _catalog
}

_not_every(id, label) := {
	"resource": id,
	"cause": "throttled",
	"message": sprintf("Not every profile is known, so that others may lead into production account %s.", [label]),
	"evidence": ["/gaps/g"],
}

_not_every_profile := {
	_not_every("111122223333", "\"fin\" (111122223333)"),
	_not_every("444455556666", "\"mkt\" (444455556666)"),
}

test_unknown_where_profiles_are_hidden if {
	row := json.patch(_world, [_gap("project_profiles", "project_profile", "d/hidden", null)])
	account := json.patch(_world, [_gap("project_profiles", "account", "777788889999", null)])
	other := json.patch(_world, [_gap("account_pools", "account_pool", "d/hidden", null)])
	field := json.patch(_world, [_gap("project_profiles", "project_profile", "d/hidden", ["name"])])

	rule.unknown == _not_every_profile with input as row
	rule.unknown == _not_every_profile with input as account
	rule.unknown == set() with input as other
	rule.unknown == set() with input as field
}

test_by_main_unknown_where_profiles_were_not_listed if {
	given := json.patch(_world, [_gap("project_profiles", "domain", "d", null)])
	everywhere := json.patch(_world, [_gap("project_profiles", "organization", "organization", null)])
	unread := {"cause": "throttled", "message": "Not read.", "evidence": ["/gaps/g"]}

	rule.unknown == set() with input as given
	rule.unknown == set() with input as everywhere
	_verdicts == {
		"fail": {},
		"unknown": {"111122223333": unread, "444455556666": unread, "d": unread},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts.unknown == {"111122223333": unread, "444455556666": unread, "organization": unread} with input as everywhere
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_by_main_without_profiles_nothing_is_judged if {
	given := object.remove(_world, ["project_profiles"])

	object.keys(_verdicts.unknown) == {"111122223333", "444455556666", "snapshot"} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_empty if {
	given := {"accounts": {}, "project_profiles": {}, "projects": {}, "gaps": {}}

	rule.scope == set() with input as given
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_of_several_profiles_that_may_lead_anywhere_the_first_is_named if {
	given := json.patch(_world, [
		_remove("/project_profiles/d~1lab/targets"),
		_add("/project_profiles/d~1late", {"domain_id": "d", "name": "Late", "status": "ENABLED", "placement": "open"}),
	])

	rule.unknown == _blurred("\"Lab\" (d/lab)", "unresolved") with input as given
}

test_of_several_hidden_profiles_the_first_cause_is_told if {
	given := json.patch(_world, [
		_gap("project_profiles", "project_profile", "d/hidden", null),
		_add("/gaps/h", {
			"table": "project_profiles",
			"scope": {"kind": "project_profile", "id": "d/lost"},
			"fields": null,
			"cause": "unavailable",
			"message": "Not there.",
		}),
	])

	rule.unknown == _not_every_profile with input as given
}
