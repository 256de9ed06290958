package sus.rules.pools.handler_pools_not_for_prod_test

import data.sus.main
import data.sus.rules.pools.handler_pools_not_for_prod as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"pools.handler_pools_not_for_prod": {}}}

_catalog := {"pools.handler_pools_not_for_prod": {
	"severity": "high",
	"severities": [],
	"subject": "account_pools",
	"rests_on": "presence",
	"reads": {
		"account_pools": "row",
		"project_profiles": "row",
		"projects": "row",
		"environments": "row",
		"accounts": "row",
	},
	"fields": {
		"account_pools": ["handler"],
		"project_profiles": ["environment_configurations", "stage", "status"],
		"projects": ["profile", "stage", "status"],
		"environments": ["account_id"],
		"accounts": ["stage"],
	},
}}

_input(handler, profile) := {
	"account_pools": {"dzd_a/pool": {"domain_id": "dzd_a", "name": "Chosen", "handler": handler}},
	"accounts": {},
	"domains": {"dzd_a": {}, "dzd_b": {}},
	"environments": {},
	"gaps": {},
	"project_profiles": {"dzd_a/p": object.union(
		{
			"domain_id": "dzd_a",
			"name": "Churn",
			"stage": "prod",
			"status": "ENABLED",
			"environment_configurations": [{"name": "Lake", "account_pools": []}, {"name": "Tooling", "account_pools": ["dzd_a/pool"]}],
		},
		profile,
	)},
	"projects": {},
}

_lambda := {"lambda_function_arn": "arn:aws:lambda:eu-west-1:111122223333:function:choose"}

_gap(table, kind, id, fields) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "It was throttled.",
}}}

_without(given, path) := json.patch(given, [{"op": "remove", "path": path}])

_passed := {"fail": {}, "unknown": {}, "pass": {"dzd_a/pool"}}

_message := concat(" ", [
	"Account pool \"Chosen\" (dzd_a/pool) asks a Lambda function for its accounts,",
	"and production profile \"Churn\" (dzd_a/p) uses it; production must not.",
])

_evidence := ["/account_pools/dzd_a~1pool/handler", "/project_profiles/dzd_a~1p/environment_configurations"]

_denied := {{"resource": "dzd_a/pool", "message": _message, "evidence": _evidence}}

_undecided(cause) := {{
	"resource": "dzd_a/pool",
	"cause": cause,
	"message": "Whether profile \"Churn\" (dzd_a/p) is used for production could not be decided.",
}}

_handler_unread(cause) := {{
	"resource": "dzd_a/pool",
	"cause": cause,
	"message": "Whether a Lambda function decides which accounts pool \"Chosen\" (dzd_a/pool) holds was not read.",
}}

_configurations_unread(cause) := {{
	"resource": "dzd_a/pool",
	"cause": cause,
	"message": "Whether profile \"Churn\" (dzd_a/p) uses pool \"Chosen\" (dzd_a/pool), which asks a Lambda function, was not read.",
}}

test_deny_a_production_profile_that_uses_it if {
	given := _input(_lambda, {})

	rule.deny == _denied with input as given
	rule.unknown == set() with input as given
	_verdicts == {
		"fail": {"dzd_a/pool": {"severity": "high", "message": _message, "evidence": _evidence}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_a_profile_that_is_production_by_its_project if {
	given := object.union(_input(_lambda, {"stage": "dev"}), {
		"projects": {"dzd_a/x": {"domain_id": "dzd_a", "profile": "dzd_a/p", "stage": "prod", "status": "ACTIVE"}},
		"environments": {"dzd_a/e": {"project": "dzd_a/x", "account_id": "111122223333"}},
		"accounts": {"111122223333": {"stage": "prod"}},
	})

	rule.deny == _denied with input as given
	rule.touched == {"dzd_a/pool": {"dzd_a/p", "dzd_a/x", "dzd_a/e", "111122223333"}} with input as given
}

test_allow_what_is_not_production if {
	given := _input(_lambda, {"stage": "dev"})

	rule.scope == {"dzd_a/pool"} with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	rule.touched == {"dzd_a/pool": {"dzd_a/p"}} with input as given
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_a_pool_that_lists_its_accounts if {
	given := _input(null, {})
	undecided := _without(given, "/project_profiles/dzd_a~1p/stage")

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	rule.touched == {} with input as given
	rule.unknown == set() with input as undecided
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_a_pool_that_production_does_not_use if {
	given := _input(_lambda, {"environment_configurations": [{"name": "Tooling", "account_pools": ["dzd_a/other"]}]})

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	rule.touched == {"dzd_a/pool": set()} with input as given
}

test_allow_a_profile_that_is_disabled_and_unused if {
	given := _input(_lambda, {"status": "DISABLED"})

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_unknown_where_production_is_undecided if {
	given := _without(_input(_lambda, {}), "/project_profiles/dzd_a~1p/stage")
	gapped := object.union(given, _gap("project_profiles", "project_profile", "dzd_a/p", ["stage"]))

	rule.deny == set() with input as given
	rule.unknown == _undecided("unclassified") with input as given
	rule.unknown == _undecided("throttled") with input as gapped
}

test_unknown_where_it_is_not_known_whether_the_profile_is_judged if {
	given := _without(_input(_lambda, {}), "/project_profiles/dzd_a~1p/status")
	dev := json.patch(given, [{"op": "replace", "path": "/project_profiles/dzd_a~1p/stage", "value": "dev"}])
	unstaged := _without(given, "/project_profiles/dzd_a~1p/stage")
	doubt := {
		"resource": "dzd_a/pool",
		"cause": "not_collected",
		"message": "The status of profile \"Churn\" (dzd_a/p) was not read.",
	}

	rule.deny == set() with input as given
	rule.unknown == {doubt} with input as given
	rule.unknown == set() with input as dev
	rule.unknown == {doubt} | _undecided("unclassified") with input as unstaged
}

test_unknown_where_the_handler_was_not_read if {
	given := _without(_input(_lambda, {}), "/account_pools/dzd_a~1pool/handler")
	gapped := object.union(given, _gap("account_pools", "account_pool", "dzd_a/pool", ["handler"]))
	undecided := _without(given, "/project_profiles/dzd_a~1p/stage")

	rule.deny == set() with input as given
	rule.unknown == _handler_unread("not_collected") with input as given
	rule.unknown == _handler_unread("throttled") with input as gapped
	rule.unknown == _handler_unread("not_collected") | _undecided("unclassified") with input as undecided
}

test_unknown_where_the_configurations_of_a_production_profile_were_not_read if {
	given := _without(_input(_lambda, {}), "/project_profiles/dzd_a~1p/environment_configurations")
	gapped := object.union(given, _gap("project_profiles", "project_profile", "dzd_a/p", ["environment_configurations"]))
	static := _without(_input(null, {}), "/project_profiles/dzd_a~1p/environment_configurations")
	dev := json.patch(given, [{"op": "replace", "path": "/project_profiles/dzd_a~1p/stage", "value": "dev"}])
	disabled := json.patch(given, [{"op": "replace", "path": "/project_profiles/dzd_a~1p/status", "value": "DISABLED"}])
	elsewhere := json.patch(given, [{"op": "replace", "path": "/project_profiles/dzd_a~1p/domain_id", "value": "dzd_b"}])
	undecided := _without(given, "/project_profiles/dzd_a~1p/stage")

	rule.deny == set() with input as given
	rule.unknown == _configurations_unread("not_collected") with input as given
	rule.unknown == _configurations_unread("throttled") with input as gapped
	rule.unknown == set() with input as static
	rule.unknown == set() with input as dev
	rule.unknown == set() with input as disabled
	rule.unknown == set() with input as elsewhere
	rule.unknown == _configurations_unread("not_collected") with input as undecided
}

test_unknown_where_the_profiles_were_not_listed if {
	gap := _gap("project_profiles", "domain", "dzd_a", null)
	given := object.union(_input(_lambda, {"stage": "dev"}), gap)
	static := object.union(_input(null, {}), gap)
	failing := object.union(_input(_lambda, {}), gap)

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "throttled",
		"message": "Which profiles use pool \"Chosen\" (dzd_a/pool) is not known: those of its domain were not listed in full.",
	}} with input as given
	rule.unknown == set() with input as static
	rule.deny == _denied with input as failing
	_verdicts.pass == set() with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_behind_the_question_undoes_a_pass if {
	world := object.union(_input(_lambda, {"stage": "dev"}), {
		"projects": {"dzd_a/x": {"domain_id": "dzd_a", "profile": "dzd_a/p", "stage": "dev", "status": "ACTIVE"}},
		"environments": {"dzd_a/e": {"project": "dzd_a/x", "account_id": "111122223333"}},
		"accounts": {"111122223333": {"stage": "dev"}},
	})
	given := object.union(world, _gap("accounts", "account", "111122223333", ["stage"]))
	static := json.patch(given, [{"op": "replace", "path": "/account_pools/dzd_a~1pool/handler", "value": null}])

	_verdicts == _passed with input as world with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == {
		"fail": {},
		"unknown": {"dzd_a/pool": {"cause": "throttled", "message": "It was throttled.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as static with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {}
	rule.unknown == set() with input as {}
}

_verdicts := main.derive(
	"pools.handler_pools_not_for_prod",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)

test_unknown_where_there_is_no_table_of_profiles if {
	world := _input(_lambda, {})
	given := object.remove(world, ["project_profiles"])

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "not_collected",
		"message": "Which profiles use pool \"Chosen\" (dzd_a/pool) is not known: those of its domain were not listed in full.",
	}} with input as given
}
