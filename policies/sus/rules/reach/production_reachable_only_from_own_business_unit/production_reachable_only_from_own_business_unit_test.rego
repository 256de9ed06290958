package sus.rules.reach.production_reachable_only_from_own_business_unit_test

import data.sus.main
import data.sus.rules.reach.production_reachable_only_from_own_business_unit as rule

_id := "reach.production_reachable_only_from_own_business_unit"

_catalog := {_id: {
	"severity": "critical",
	"subject": "accounts",
	"rests_on": "presence",
	"reads": {"accounts": "row", "business_units": "any", "reach": "any"},
	"fields": {
		"accounts": ["business_unit", "stage"],
		"business_units": ["governance"],
		"reach": ["doubts", "grantees", "places"],
	},
}}

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {_id: {"allow_governance": true, "shared_accounts": []}},
}

_strict := json.patch(_config, [{"op": "replace", "path": sprintf("/parameters/%s/allow_governance", [_id]), "value": false}])

_sharing := json.patch(_config, [{"op": "add", "path": sprintf("/parameters/%s/shared_accounts/-", [_id]), "value": "111122223333"}])

_makers := {
	"kind": "group",
	"principal": "d/fin-makers",
	"domain_unit": "d/fin",
	"include_child_domain_units": true,
	"grant": "d/g1",
	"business_units": ["finance"],
	"undecided": [],
}

_advertisers := {
	"kind": "group",
	"principal": "d/advertisers",
	"domain_unit": "d/fin",
	"include_child_domain_units": true,
	"grant": "d/g2",
	"business_units": ["marketing"],
	"undecided": [],
}

_owners := {
	"kind": "domain_unit_owners",
	"principal": "d/root",
	"domain_unit": "d/root",
	"include_child_domain_units": false,
	"grant": null,
	"business_units": ["platform", "sales"],
	"undecided": [],
}

_place := {
	"account_id": "111122223333",
	"region": "eu-west-1",
	"configuration": "Tools",
	"blueprint": "d/b1",
	"blueprint_grant": "d/g3",
	"domain_unit": "d/root",
	"include_child_domain_units": true,
}

_doubt := {"account_id": "111122223333", "cause": "unresolved", "about": "the accounts of the pool d/pool"}

_world := {
	"accounts": {
		"111122223333": {"name": "fin", "business_unit": "finance", "stage": "prod"},
		"444455556666": {"name": "mkt", "business_unit": "marketing", "stage": "prod"},
		"777788889999": {"name": "lab", "business_unit": "finance", "stage": "dev"},
	},
	"business_units": {
		"finance": {"governance": false},
		"marketing": {"governance": false},
		"platform": {"governance": true},
		"sales": {"governance": false},
	},
	"domain_units": {"d/fin": {"name": "Finance"}, "d/root": {"name": "Corp"}},
	"principals": {
		"d/fin-makers": {"name": "fin-makers"},
		"d/advertisers": {"name": "advertisers"},
		"d/ann": {"name": "ann@example.com"},
	},
	"project_profiles": {"d/p": {"name": "Finance Live"}},
	"projects": {"d/x": {"name": "Ads"}},
	"blueprints": {"d/b1": {"name": "Tooling"}},
	"reach": {"d/p/1": {
		"domain_id": "d",
		"profile": "d/p",
		"grantees": [_makers],
		"places": [_place, object.union(_place, {"account_id": "777788889999"})],
		"doubts": [],
	}},
	"gaps": {},
}

_add(path, value) := {"op": "add", "path": path, "value": value}

_gap(table, kind, id, fields) := _add("/gaps/g", {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "Not read.",
})

_with_grantees(grantees) := json.patch(_world, [_add("/reach/d~1p~11/grantees", grantees)])

_doubted(grantees) := json.patch(_world, [
	_add("/reach/d~1p~11/grantees", grantees),
	_add("/reach/d~1p~11/places", []),
	_add("/reach/d~1p~11/doubts", [_doubt]),
])

_failure(others, path, nth) := {
	"resource": "111122223333",
	"message": sprintf("Account \"fin\" (111122223333) must be reached by business unit finance only, and %s can create environments in it: %s.", [
		others,
		path,
	]),
	"evidence": [
		"/accounts/111122223333/business_unit",
		sprintf("/reach/d~1p~11/grantees/%d", [nth]),
		"/reach/d~1p~11/places/0",
	],
}

_tail := concat(" → ", [
	"profile \"Finance Live\" (d/p)",
	"configuration Tools with blueprint \"Tooling\" (d/b1)",
	"blueprint grant to domain unit \"Corp\" (d/root) and the units below it",
	"account 111122223333 in eu-west-1",
])

_by_advertisers := sprintf("group \"advertisers\" (d/advertisers) → grant on domain unit \"Finance\" (d/fin) and the units below it → %s", [_tail])

_unknown(cause, message) := {"resource": "111122223333", "cause": cause, "message": message}

_verdicts := main.derive(
	"reach.production_reachable_only_from_own_business_unit",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_allow if {
	given := _world

	rule.scope == {"111122223333", "444455556666"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"111122223333", "444455556666"}} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_deny_a_group_of_another_business_unit if {
	given := _with_grantees([_makers, _advertisers])

	rule.deny == {_failure("marketing", _by_advertisers, 1)} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {"111122223333": {
			"severity": "critical",
			"message": _failure("marketing", _by_advertisers, 1).message,
			"evidence": ["/accounts/111122223333/business_unit", "/reach/d~1p~11/grantees/1", "/reach/d~1p~11/places/0"],
		}},
		"unknown": {},
		"pass": {"444455556666"},
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_by_the_shortest_path_and_names_every_business_unit if {
	given := _with_grantees([_makers, _advertisers, _owners])
	path := sprintf("owners of domain unit \"Corp\" (d/root) → %s", [_tail])

	rule.deny == {_failure("marketing, sales", path, 2)} with input as given with data.sus.config as _config
}

test_deny_by_the_first_of_equal_paths if {
	given := json.patch(_world, [
		_add("/reach/d~1p~10", object.union(_world.reach["d/p/1"], {"grantees": [_makers, _advertisers, _advertisers]})),
		_add("/reach/d~1p~11/grantees", [_advertisers]),
	])

	{item.evidence | some item in rule.deny} == {[
		"/accounts/111122223333/business_unit",
		"/reach/d~1p~10/grantees/1",
		"/reach/d~1p~10/places/0",
	]} with input as given with data.sus.config as _config
}

test_deny_the_place_that_lies_in_the_account if {
	given := json.patch(_with_grantees([_advertisers]), [_add("/reach/d~1p~11/places", [
		object.union(_place, {"account_id": "444455556666"}),
		object.union(_place, {"region": "us-east-1", "domain_unit": null}),
		_place,
	])])
	path := replace(
		replace(_by_advertisers, "domain unit \"Corp\" (d/root) and the units below it", "every domain unit"),
		"eu-west-1", "us-east-1",
	)

	rule.deny == {json.patch(_failure("marketing", path, 0), [{
		"op": "replace",
		"path": "/evidence/2",
		"value": "/reach/d~1p~11/places/1",
	}])} with input as given with data.sus.config as _config
}

test_deny_somebody_of_both_business_units if {
	given := _with_grantees([object.union(_advertisers, {"business_units": ["finance", "marketing"]})])

	rule.deny == {_failure("marketing", _by_advertisers, 0)} with input as given with data.sus.config as _config
}

test_whom_a_path_begins_with if {
	grantees := [
		object.union(_advertisers, {"kind": "user", "principal": "d/ann"}),
		object.union(_advertisers, {"kind": "all_users", "principal": null}),
		object.union(_advertisers, {"kind": "project", "principal": null}),
		object.union(_advertisers, {"kind": "project", "principal": "d/x"}),
		object.union(_advertisers, {"kind": "all_domain_units", "principal": null}),
		object.union(_advertisers, {"kind": "domain_unit_owners", "principal": "d/fin", "domain_unit": "d/root", "include_child_domain_units": false}),
	]

	[words |
		some grantee in grantees
		given := _with_grantees([grantee])
		some item in rule.deny with input as given with data.sus.config as _config
		words := array.slice(split(split(item.message, "in it: ")[1], " → "), 0, 2)
	] == [
		["d/ann", "grant on domain unit \"Finance\" (d/fin) and the units below it"],
		["every user", "grant on domain unit \"Finance\" (d/fin) and the units below it"],
		["members of projects", "grant on domain unit \"Finance\" (d/fin) and the units below it"],
		["members of project \"Ads\" (d/x)", "grant on domain unit \"Finance\" (d/fin) and the units below it"],
		["owners of every domain unit", "grant on domain unit \"Finance\" (d/fin) and the units below it"],
		["owners of domain unit \"Finance\" (d/fin)", "grant on domain unit \"Corp\" (d/root)"],
	]
}

test_deny_stands_where_its_path_cannot_be_told if {
	given := json.patch(_with_grantees([_advertisers]), [{"op": "remove", "path": "/reach/d~1p~11/places/0/configuration"}])

	rule.deny == {_failure("marketing", "row d/p/1 of reach", 0)} with input as given with data.sus.config as _config
}

test_deny_by_keys_where_the_rows_are_not_there if {
	given := json.patch(_with_grantees([_advertisers]), [
		_add("/principals", {}),
		_add("/domain_units", {}),
		_add("/project_profiles", {}),
		_add("/blueprints", {}),
	])
	path := concat(" → ", [
		"group d/advertisers",
		"grant on domain unit d/fin and the units below it",
		"profile d/p",
		"configuration Tools with blueprint d/b1",
		"blueprint grant to domain unit d/root and the units below it",
		"account 111122223333 in eu-west-1",
	])

	rule.deny == {_failure("marketing", path, 0)} with input as given with data.sus.config as _config
}

test_governance_may_reach_every_account if {
	given := _with_grantees([object.union(_advertisers, {"business_units": ["platform"]})])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	rule.deny == {_failure("platform", _by_advertisers, 0)} with input as given with data.sus.config as _strict
	rule.unknown == set() with input as given with data.sus.config as _strict
}

test_without_governance_every_other_business_unit_is_denied if {
	given := _with_grantees([_makers, _advertisers])

	rule.deny == {_failure("marketing", _by_advertisers, 1)} with input as given with data.sus.config as _strict
}

test_shared_accounts_are_out_of_scope if {
	given := _with_grantees([_advertisers])
	undecided := json.patch(given, [{"op": "remove", "path": "/accounts/111122223333/stage"}])

	rule.scope == {"444455556666"} with input as given with data.sus.config as _sharing
	rule.deny == set() with input as given with data.sus.config as _sharing
	rule.unknown == set() with input as undecided with data.sus.config as _sharing
}

test_unknown_stage if {
	given := json.patch(_world, [{"op": "remove", "path": "/accounts/111122223333/stage"}])
	gapped := json.patch(given, [_gap("accounts", "account", "111122223333", ["stage"])])
	message := "Whether account \"fin\" (111122223333) is used for production could not be decided."

	rule.scope == {"444455556666"} with input as given with data.sus.config as _config
	rule.unknown == {_unknown("unclassified", message)} with input as given with data.sus.config as _config
	rule.unknown == {_unknown("throttled", message)} with input as gapped with data.sus.config as _config
}

test_unknown_stage_of_an_account_that_nobody_reaches if {
	given := json.patch(_world, [{"op": "remove", "path": "/accounts/444455556666/stage"}])

	rule.unknown == {object.union(
		_unknown("unclassified", "Whether account \"mkt\" (444455556666) is used for production could not be decided."),
		{"resource": "444455556666"},
	)} with input as given with data.sus.config as _config
}

_unclassified(id) := {"op": "add", "path": "/gaps/u", "value": {
	"table": "accounts",
	"scope": {"kind": "account", "id": id},
	"fields": ["stage"],
	"cause": "unclassified",
	"message": "",
}}

test_an_account_that_nothing_calls_production_and_nobody_reaches_is_not_judged if {
	alone := json.patch(_world, [{"op": "remove", "path": "/accounts/444455556666/stage"}, _unclassified("444455556666")])
	reached := json.patch(_world, [{"op": "remove", "path": "/accounts/111122223333/stage"}, _unclassified("111122223333")])
	doubted := json.patch(alone, [_add("/reach/d~1p~11/doubts", [object.union(_doubt, {"account_id": "444455556666"})])])

	rule.unknown == set() with input as alone with data.sus.config as _config
	rule.scope == {"111122223333"} with input as alone with data.sus.config as _config
	{item.resource | some item in rule.unknown} == {"111122223333"} with input as reached with data.sus.config as _config
	{item.resource | some item in rule.unknown} == {"444455556666"} with input as doubted with data.sus.config as _config
}

test_accounts_that_are_not_production_are_not_judged if {
	given := json.patch(_doubted([_advertisers, _undecided(_owners, "d/ann")]), [
		_add("/reach/d~1p~11/doubts/0/account_id", "777788889999"),
		_add("/reach/d~1p~11/places", [object.union(_place, {"account_id": "777788889999"})]),
	])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_unknown_account_without_a_row if {
	reached := json.patch(_world, [_add("/reach/d~1p~11/places/0/account_id", "999900001111")])
	doubted := json.patch(_world, [_add("/reach/d~1p~11/doubts", [object.union(_doubt, {"account_id": "999900001111"})])])
	unknown := {object.union(
		_unknown("unclassified", "Whether account 999900001111 is used for production could not be decided."),
		{"resource": "999900001111"},
	)}

	rule.unknown == unknown with input as reached with data.sus.config as _config
	rule.unknown == unknown with input as doubted with data.sus.config as _config
}

test_unknown_business_unit_of_the_account if {
	given := json.patch(_with_grantees([_advertisers]), [{"op": "remove", "path": "/accounts/111122223333/business_unit"}])
	gapped := json.patch(given, [_gap("accounts", "account", "111122223333", ["business_unit"])])
	message := "The business unit of account \"fin\" (111122223333) is undecided."

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {_unknown("unclassified", message)} with input as given with data.sus.config as _config
	rule.unknown == {_unknown("throttled", message)} with input as gapped with data.sus.config as _config
}

_undecided(grantee, who) := object.union(grantee, {"business_units": [], "undecided": [who]})

_nobody_knows(cause, who) := object.union(
	_unknown(cause, sprintf("The business unit of %s, who can create environments in account \"fin\" (111122223333), is undecided.", [who])),
	{"evidence": ["/reach/d~1p~11/grantees/1"]},
)

test_unknown_business_unit_of_a_group if {
	given := _with_grantees([_makers, _undecided(_advertisers, "d/advertisers")])
	gapped := json.patch(given, [_gap("principals", "principal", "d/advertisers", ["business_unit"])])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {_nobody_knows("unclassified", "group \"advertisers\" (d/advertisers)")} with input as given
		with data.sus.config as _config
	rule.unknown == {_nobody_knows("throttled", "group \"advertisers\" (d/advertisers)")} with input as gapped
		with data.sus.config as _config
	_verdicts == {
		"fail": {},
		"unknown": {"111122223333": {
			"cause": "unclassified",
			"message": _nobody_knows("", "group \"advertisers\" (d/advertisers)").message,
			"evidence": ["/reach/d~1p~11/grantees/1"],
		}},
		"pass": {"444455556666"},
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_business_unit_of_owners_users_and_projects if {
	owners := json.patch(_with_grantees([_makers, _undecided(_owners, "d/root")]), [_gap("domain_units", "domain_unit", "d/root", ["owners"])])
	user := _with_grantees([_makers, object.union(_undecided(_advertisers, "d/ann"), {"kind": "user", "principal": "d/ann"})])
	project := json.patch(
		_with_grantees([_makers, object.union(_undecided(_advertisers, "d/x"), {"kind": "project", "principal": "d/x"})]),
		[_gap("projects", "project", "d/x", ["business_unit"])],
	)

	rule.unknown == {_nobody_knows("throttled", "d/root")} with input as owners with data.sus.config as _config
	rule.unknown == {_nobody_knows("unclassified", "d/ann")} with input as user with data.sus.config as _config
	rule.unknown == {_nobody_knows("throttled", "d/x")} with input as project with data.sus.config as _config
}

test_fail_stands_beside_somebody_undecided if {
	given := _with_grantees([_advertisers, _undecided(_owners, "d/ann")])

	object.keys(_verdicts.fail) == {"111122223333"} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

_may_govern := _unknown("not_collected", concat(" ", [
	"Whether business unit platform, whose people can reach account \"fin\" (111122223333), owns the platform",
	"is not known.",
]))

test_unknown_governance if {
	removed := [{"op": "remove", "path": "/business_units/platform/governance"}]
	given := json.patch(_with_grantees([object.union(_advertisers, {"business_units": ["platform"]})]), removed)
	gapped := json.patch(given, [_gap("business_units", "business_unit", "platform", ["governance"])])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {_may_govern} with input as given with data.sus.config as _config
	rule.unknown == {object.union(_may_govern, {"cause": "throttled"})} with input as gapped with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _strict
}

test_unknown_governance_of_whom_is_doubted if {
	removed := [{"op": "remove", "path": "/business_units/platform"}]
	given := json.patch(_doubted([object.union(_advertisers, {"business_units": ["platform"]})]), removed)

	rule.unknown == {_may_govern} with input as given with data.sus.config as _config
}

test_ones_own_business_unit_need_not_be_known if {
	given := json.patch(_world, [{"op": "remove", "path": "/business_units/finance"}])

	rule.unknown == set() with input as given with data.sus.config as _config
}

_others_may := object.union(
	_unknown("unresolved", concat(" ", [
		"Whether others than business unit finance can create environments in account \"fin\" (111122223333)",
		"is not known; unknown: the accounts of the pool d/pool.",
	])),
	{"evidence": ["/reach/d~1p~11/doubts/0"]},
)

test_unknown_where_others_may_come_in if {
	given := _doubted([_makers, _advertisers])
	somebody := _doubted([_makers, _undecided(_owners, "d/ann")])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {_others_may} with input as given with data.sus.config as _config
	rule.unknown == {_others_may} with input as somebody with data.sus.config as _config
}

test_doubts_about_ones_own_and_governance_are_none if {
	given := _doubted([_makers, object.union(_owners, {"business_units": ["platform"]})])

	rule.unknown == set() with input as given with data.sus.config as _config
	rule.unknown == {_others_may} with input as given with data.sus.config as _strict
}

test_the_first_doubt_by_cause_is_told if {
	given := json.patch(_doubted([_advertisers]), [_add("/reach/d~1p~10", object.union(_world.reach["d/p/1"], {
		"grantees": [_advertisers],
		"places": [],
		"doubts": [object.union(_doubt, {"cause": "zzz"})],
	}))])

	rule.unknown == {_others_may} with input as given with data.sus.config as _config
}

test_unknown_where_a_row_of_reach_lacks_a_part if {
	parts := ["doubts", "grantees", "places"]
	worlds := [json.patch(_world, [{"op": "remove", "path": sprintf("/reach/d~1p~11/%s", [part])}]) | some part in parts]

	every nth, part in parts {
		given := worlds[nth]
		{[item.resource, item.cause, item.message] | some item in rule.unknown} == {[id, "not_collected", sprintf(
			"Who can create environments in account %s is not known: the %s of a row of reach are missing.",
			[label, part],
		)] |
			some id, label in {"111122223333": "\"fin\" (111122223333)", "444455556666": "\"mkt\" (444455556666)"}
		} with input as given
			with data.sus.config as _config
	}
}

test_a_gap_says_why_a_row_of_reach_lacks_a_part if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/reach/d~1p~11/places"},
		_gap("reach", "reach", "d/p/1", ["places"]),
	])

	{item.cause | some item in rule.unknown} == {"throttled"} with input as given with data.sus.config as _config
}

_unread := {"cause": "throttled", "message": "Not read.", "evidence": ["/gaps/g"]}

test_by_main_a_gap_on_the_listing_leaves_every_account_unknown if {
	given := json.patch(_world, [_gap("reach", "domain", "d", null)])

	_verdicts == {
		"fail": {},
		"unknown": {"111122223333": _unread, "444455556666": _unread, "d": _unread},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_by_main_a_gap_on_a_row_leaves_every_account_unknown if {
	given := json.patch(_world, [_gap("reach", "reach", "d/p/1", ["places"])])

	_verdicts == {
		"fail": {},
		"unknown": {"111122223333": _unread, "444455556666": _unread},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_by_main_a_gap_undoes_no_failure if {
	given := json.patch(_with_grantees([_advertisers]), [_gap("reach", "domain", "d", null)])

	_verdicts == {
		"fail": {"111122223333": {
			"severity": "critical",
			"message": _failure("marketing", _by_advertisers, 0).message,
			"evidence": ["/accounts/111122223333/business_unit", "/reach/d~1p~11/grantees/0", "/reach/d~1p~11/places/0"],
		}},
		"unknown": {"444455556666": _unread, "d": _unread},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_by_main_a_gap_on_another_field_of_an_account_is_no_matter if {
	given := json.patch(_world, [_gap("accounts", "account", "111122223333", ["tags"])])

	_verdicts == {"fail": {}, "unknown": {}, "pass": {"111122223333", "444455556666"}} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_by_main_without_the_table_nothing_is_judged if {
	given := object.remove(_world, ["reach"])

	object.keys(_verdicts.unknown) == {"111122223333", "444455556666", "snapshot"} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_empty if {
	given := {"accounts": {}, "business_units": {}, "reach": {}, "gaps": {}}

	rule.scope == set() with input as given with data.sus.config as _config
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_nobody_reaches_anything if {
	given := json.patch(_world, [_add("/reach", {})])

	_verdicts == {"fail": {}, "unknown": {}, "pass": {"111122223333", "444455556666"}} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_the_business_unit_of_an_account_that_is_not_production_is_not_asked if {
	given := json.patch(_world, [{"op": "remove", "path": "/accounts/777788889999/business_unit"}])

	rule.unknown == set() with input as given with data.sus.config as _config
}

test_of_several_that_are_undecided_the_first_is_named if {
	advertisers := _undecided(_advertisers, "d/advertisers")
	ann := object.union(_undecided(_advertisers, "d/ann"), {"kind": "user", "principal": "d/ann"})
	one_row := _with_grantees([_makers, advertisers, ann])
	two_rows := json.patch(_with_grantees([_makers, advertisers]), [_add("/reach/d~1p~12", {
		"domain_id": "d",
		"profile": "d/p",
		"grantees": [_makers, ann],
		"places": [_place],
		"doubts": [],
	})])

	rule.unknown == {_nobody_knows("unclassified", "group \"advertisers\" (d/advertisers)")} with input as one_row
		with data.sus.config as _config
	rule.unknown == {_nobody_knows("unclassified", "group \"advertisers\" (d/advertisers)")} with input as two_rows
		with data.sus.config as _config
}

test_of_several_that_may_govern_the_first_is_named if {
	grantee := object.union(_advertisers, {"business_units": ["platform", "sales"]})
	given := json.patch(_with_grantees([grantee]), [
		{"op": "remove", "path": "/business_units/platform/governance"},
		{"op": "remove", "path": "/business_units/sales/governance"},
	])

	rule.unknown == {_may_govern} with input as given with data.sus.config as _config
}

test_of_several_rows_that_lack_a_part_the_first_is_told if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/reach/d~1p~11/places"},
		_add("/reach/d~1p~12", {"domain_id": "d", "profile": "d/p", "places": [], "doubts": []}),
	])

	{item.message | some item in rule.unknown} == {
		"Who can create environments in account \"fin\" (111122223333) is not known: the places of a row of reach are missing.",
		"Who can create environments in account \"mkt\" (444455556666) is not known: the places of a row of reach are missing.",
	} with input as given with data.sus.config as _config
}

# A key that two tables use: the first of their causes is told.
test_of_several_causes_the_first_is_told if {
	given := json.patch(_with_grantees([_makers, _undecided(_advertisers, "d/advertisers")]), [
		_gap("principals", "principal", "d/advertisers", ["business_unit"]),
		_add("/gaps/h", {
			"table": "projects",
			"scope": {"kind": "project", "id": "d/advertisers"},
			"fields": ["business_unit"],
			"cause": "denied_by_iam",
			"message": "Denied.",
		}),
	])

	rule.unknown == {_nobody_knows("denied_by_iam", "group \"advertisers\" (d/advertisers)")} with input as given
		with data.sus.config as _config
}
