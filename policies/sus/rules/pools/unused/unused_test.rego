package sus.rules.pools.unused_test

import data.sus.main
import data.sus.rules.pools.unused as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"pools.unused": {}}}

_catalog := {"pools.unused": {
	"severity": "low",
	"severities": [],
	"subject": "account_pools",
	"rests_on": "absence",
	"reads": {"account_pools": "row", "project_profiles": "row"},
	"fields": {"account_pools": [], "project_profiles": ["environment_configurations"]},
}}

_input(pools) := {
	"account_pools": {"dzd_a/pool": {"domain_id": "dzd_a", "name": "Finance"}},
	"domains": {"dzd_a": {}, "dzd_b": {}},
	"gaps": {},
	"project_profiles": {"dzd_a/p": {
		"domain_id": "dzd_a",
		"name": "Churn",
		"environment_configurations": [{"name": "Lake", "account_pools": []}, {"name": "Tooling", "account_pools": pools}],
	}},
}

_gap(kind, id, fields) := {"gaps": {"g": {
	"table": "project_profiles",
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "It was throttled.",
}}}

_message := "Account pool \"Finance\" (dzd_a/pool) is offered by no profile; it must be, or go."

_denied := {{"resource": "dzd_a/pool", "message": _message, "evidence": ["/account_pools/dzd_a~1pool"]}}

_unread(cause) := {{
	"resource": "dzd_a/pool",
	"cause": cause,
	"message": "No profile that offers pool \"Finance\" (dzd_a/pool) is known, but not all profiles of its domain were read.",
}}

test_deny_a_pool_that_no_profile_offers if {
	given := _input(["dzd_a/other"])
	bare := object.union(object.remove(given, ["project_profiles"]), {"project_profiles": {}})

	rule.deny == _denied with input as given
	rule.unknown == set() with input as given
	rule.deny == _denied with input as bare
	_verdicts == {
		"fail": {"dzd_a/pool": {"severity": "low", "message": _message, "evidence": ["/account_pools/dzd_a~1pool"]}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_a_pool_that_a_profile_offers if {
	given := _input(["dzd_a/other", "dzd_a/pool"])

	rule.scope == {"dzd_a/pool"} with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"dzd_a/pool"}} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_unknown_where_the_profiles_were_not_listed if {
	given := object.union(_input([]), _gap("domain", "dzd_a", null))
	offered := object.union(_input(["dzd_a/pool"]), _gap("domain", "dzd_a", null))
	elsewhere := object.union(_input([]), _gap("domain", "dzd_b", null))

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "throttled",
		"message": "No profile that offers pool \"Finance\" (dzd_a/pool) is known, but not all profiles of its domain were listed.",
	}} with input as given
	rule.unknown == set() with input as offered
	rule.deny == _denied with input as elsewhere
	_verdicts.fail == {} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts.pass == set() with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_a_profile_was_not_read if {
	given := json.patch(_input([]), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/environment_configurations"}])
	gapped := object.union(given, _gap("project_profile", "dzd_a/p", ["environment_configurations"]))
	elsewhere := json.patch(given, [{"op": "replace", "path": "/project_profiles/dzd_a~1p/domain_id", "value": "dzd_b"}])

	rule.deny == set() with input as given
	rule.unknown == _unread("not_collected") with input as given
	rule.unknown == _unread("throttled") with input as gapped
	rule.deny == _denied with input as elsewhere
	rule.unknown == set() with input as elsewhere
	_verdicts.pass == set() with input as gapped with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_first_cause_by_name_where_several_were_not_read if {
	unread := json.patch(_input([]), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/environment_configurations"}])
	two := object.union(unread, {"project_profiles": {"dzd_a/q": {"domain_id": "dzd_a", "name": "Other"}}})
	given := object.union(two, _gap("project_profile", "dzd_a/p", ["environment_configurations"]))

	rule.unknown == _unread("not_collected") with input as given
}

test_an_offered_pool_is_used_whatever_was_not_read if {
	given := object.union(_input(["dzd_a/pool"]), {"project_profiles": {"dzd_a/q": {"domain_id": "dzd_a", "name": "Other"}}})

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_empty if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {}
	rule.unknown == set() with input as {}
}

_verdicts := main.derive("pools.unused", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

test_unknown_where_there_is_no_table_of_profiles if {
	world := _input([])
	given := object.remove(world, ["project_profiles"])

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "not_collected",
		"message": "No profile that offers pool \"Finance\" (dzd_a/pool) is known, but not all profiles of its domain were listed.",
	}} with input as given
}
