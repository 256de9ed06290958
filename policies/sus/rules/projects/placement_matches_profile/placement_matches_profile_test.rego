package sus.rules.projects.placement_matches_profile_test

import data.sus.main
import data.sus.rules.projects.placement_matches_profile as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"projects.placement_matches_profile": {}}}

_catalog := {"projects.placement_matches_profile": {
	"severity": "high",
	"subject": "environments",
	"rests_on": "presence",
	"reads": {"environments": "row", "projects": "row", "project_profiles": "row", "account_pools": "row"},
	"fields": {
		"environments": ["account_id", "configuration_id", "configuration_name", "region", "status"],
		"projects": ["profile", "resolved_accounts", "status"],
		"project_profiles": ["environment_configurations.account_id", "environment_configurations.account_pools", "environment_configurations.region"],
		"account_pools": ["accounts"],
	},
}}

# One environment, made from configuration c1, in account 111122223333 and Region eu-west-1, where its profile wants it.
_base := {
	"account_pools": {"d/pool": {
		"domain_id": "d",
		"accounts": [
			{"account_id": "111122223333", "regions": ["eu-west-1", "eu-west-3"]},
			{"account_id": "222233334444", "regions": ["eu-central-1"]},
		],
	}},
	"domains": {"d": {"account_id": "999988887777"}},
	"environments": {"d/e": {
		"account_id": "111122223333",
		"configuration_id": "c1",
		"configuration_name": "Tooling",
		"domain_id": "d",
		"name": "Tooling",
		"project": "d/p",
		"region": "eu-west-1",
		"status": "ACTIVE",
	}},
	"gaps": {},
	"project_profiles": {"d/f": {
		"domain_id": "d",
		"environment_configurations": [_configuration({})],
		"name": "Fixed",
		"targets": [{"account_id": "111122223333", "region": "eu-west-1"}],
	}},
	"projects": {"d/p": {
		"domain_id": "d",
		"name": "Churn",
		"profile": "d/f",
		"resolved_accounts": [],
		"status": "ACTIVE",
	}},
}

_configuration(changes) := object.union(
	{"id": "c1", "name": "Tooling", "account_id": "111122223333", "region": "eu-west-1", "account_pools": []},
	changes,
)

_pooled := _configuration({"account_id": null, "region": null, "account_pools": ["d/pool"]})

_open := _configuration({"account_id": null, "region": null})

_patched(operations) := json.patch(_base, operations)

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_configured(list) := _add("/project_profiles/d~1f/environment_configurations", list)

_in_account(id) := _add("/environments/d~1e/account_id", id)

_in_region(name) := _add("/environments/d~1e/region", name)

_resolved(list) := _add("/projects/d~1p/resolved_accounts", list)

_to(name, account, region) := {"configuration_name": name, "account_id": account, "region": region}

_gap(table, kind, id, fields) := _add("/gaps/g", {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "Throttled.",
})

_passed := {"fail": {}, "unknown": {}, "pass": {"d/e"}}

# Where the environment lies against what its profile allows; the last pointer is to what allows it.
_lies(account, region, wanted, pointer) := {{
	"resource": "d/e",
	"message": sprintf(
		"Environment \"Tooling\" (d/e) lies in account %s, Region %s; profile \"Fixed\" (d/f) allows %s.",
		[account, region, wanted],
	),
	"evidence": ["/environments/d~1e/account_id", "/environments/d~1e/region", pointer],
}}

_first := "/project_profiles/d~1f/environment_configurations/0"

_targets := "/project_profiles/d~1f/targets"

_in_reach := "only the accounts and Regions in its reach"

# A configuration that names both.

test_allow_where_the_configuration_says if {
	given := _base

	rule.scope == {"d/e"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_another_account if {
	given := _patched([_in_account("444455556666")])
	denied := _lies("444455556666", "eu-west-1", "account 111122223333, Region eu-west-1 for Tooling", _first)

	rule.deny == denied with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {"d/e": {
			"severity": "high",
			"message": concat(" ", [
				"Environment \"Tooling\" (d/e) lies in account 444455556666, Region eu-west-1;",
				"profile \"Fixed\" (d/f) allows account 111122223333, Region eu-west-1 for Tooling.",
			]),
			"evidence": ["/environments/d~1e/account_id", "/environments/d~1e/region", _first],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_another_region_whatever_the_reach if {
	given := _patched([
		_in_region("eu-west-3"),
		_add("/project_profiles/d~1f/targets", [{"account_id": "111122223333", "region": "eu-west-3"}]),
	])
	denied := _lies("111122223333", "eu-west-3", "account 111122223333, Region eu-west-1 for Tooling", _first)

	rule.deny == denied with input as given with data.sus.config as _config
}

test_the_configuration_is_found_by_id_whatever_the_names if {
	other := _configuration({"id": "c2", "name": "Tooling", "account_id": "444455556666"})
	same := _configuration({"name": "Tooling 2"})
	given := _patched([_configured([other, same])])
	moved := _patched([_configured([other, same]), _in_account("444455556666")])
	denied := _lies(
		"444455556666", "eu-west-1", "account 111122223333, Region eu-west-1 for Tooling 2",
		"/project_profiles/d~1f/environment_configurations/1",
	)

	rule.deny == set() with input as given with data.sus.config as _config
	rule.deny == denied with input as moved with data.sus.config as _config
}

test_the_configuration_is_found_by_name_without_an_id if {
	given := _patched([_add("/environments/d~1e/configuration_id", null), _configured([_configuration({"id": null})])])
	moved := json.patch(given, [_in_account("444455556666")])
	denied := _lies("444455556666", "eu-west-1", "account 111122223333, Region eu-west-1 for Tooling", _first)

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	rule.deny == denied with input as moved with data.sus.config as _config
}

test_two_of_no_id_are_not_one if {
	other := _configuration({"id": null, "name": "Lake"})
	same := _configuration({"id": null, "account_id": "444455556666"})
	given := _patched([_add("/environments/d~1e/configuration_id", null), _configured([other, same])])
	denied := _lies(
		"111122223333", "eu-west-1", "account 444455556666, Region eu-west-1 for Tooling",
		"/project_profiles/d~1f/environment_configurations/1",
	)

	rule.deny == denied with input as given with data.sus.config as _config
}

test_two_configurations_of_one_name_allow_together if {
	other := _configuration({"id": "c2", "account_id": "444455556666"})
	third := _configuration({"id": "c3", "account_id": "555566667777"})
	given := _patched([_add("/environments/d~1e/configuration_id", "gone"), _configured([other, third])])
	there := json.patch(given, [_in_account("555566667777")])
	denied := _lies(
		"111122223333", "eu-west-1",
		"account 444455556666, Region eu-west-1 for Tooling or account 555566667777, Region eu-west-1 for Tooling",
		_first,
	)

	rule.deny == denied with input as given with data.sus.config as _config
	_verdicts == _passed with input as there with data.sus.config as _config with data.sus.catalog as _catalog
}

test_two_configurations_of_one_id_allow_together if {
	other := _configuration({"account_id": "444455556666"})
	given := _patched([_configured([other, _configuration({})])])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# A configuration with a pool.

test_allow_in_the_pool if {
	given := _patched([_configured([_pooled]), _add("/project_profiles/d~1f/targets", [])])
	elsewhere := json.patch(given, [_in_account("222233334444"), _in_region("eu-central-1")])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as elsewhere with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_outside_the_pool if {
	given := _patched([_configured([_pooled]), _in_account("222233334444")])
	denied := _lies("222233334444", "eu-west-1", "the places of its pools d/pool for Tooling", _first)

	rule.deny == denied with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	rule.touched == {"d/e": {"d/pool"}} with input as given with data.sus.config as _config
}

test_a_place_beside_a_pool_is_allowed_too if {
	both := _configuration({"account_id": "555566667777", "account_pools": ["d/pool"]})
	pooled := _patched([_configured([both])])
	literal := _patched([_configured([both]), _in_account("555566667777")])
	neither := _patched([_configured([both]), _in_account("444455556666")])
	denied := _lies(
		"444455556666", "eu-west-1",
		"account 555566667777, Region eu-west-1 or the places of its pools d/pool for Tooling", _first,
	)

	_verdicts == _passed with input as pooled with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as literal with data.sus.config as _config with data.sus.catalog as _catalog
	rule.deny == denied with input as neither with data.sus.config as _config
}

test_half_a_place_beside_a_pool_allows_nothing if {
	account := _patched([_configured([_configuration({"region": null, "account_pools": ["d/pool"]})]), _in_region("us-east-1")])
	region := _patched([_configured([_configuration({"account_id": null, "account_pools": ["d/pool"]})]), _in_account("444455556666")])
	denied_account := _lies("111122223333", "us-east-1", "the places of its pools d/pool for Tooling", _first)
	denied_region := _lies("444455556666", "eu-west-1", "the places of its pools d/pool for Tooling", _first)

	rule.deny == denied_account with input as account with data.sus.config as _config
	rule.deny == denied_region with input as region with data.sus.config as _config
}

test_a_pool_is_held_to_its_accounts_whatever_the_reach if {
	given := _patched([
		_configured([_pooled]),
		_in_account("444455556666"),
		_gap("project_profiles", "project_profile", "d/f", ["targets"]),
	])

	count(rule.deny) == 1 with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_of_several_pools_the_unread_ones_give_the_cause if {
	given := _patched([
		_configured([_configuration({"account_id": null, "region": null, "account_pools": ["d/pool", "d/one"]})]),
		_in_account("444455556666"),
		_gap("account_pools", "account_pool", "d/one", ["accounts"]),
		_add("/gaps/g/cause", "visibility_unproved"),
	])
	more := json.patch(given, [_add("/project_profiles/d~1f/environment_configurations/0/account_pools/0", "d/two")])

	{item.cause | some item in rule.unknown} == {"visibility_unproved"} with input as given with data.sus.config as _config
	rule.touched == {"d/e": {"d/one", "d/pool"}} with input as given with data.sus.config as _config
	{item.cause | some item in rule.unknown} == {"unresolved"} with input as more with data.sus.config as _config
}

test_unknown_while_the_pool_was_not_read if {
	given := _patched([_configured([_pooled]), _remove("/account_pools/d~1pool/accounts")])
	gapped := json.patch(given, [_gap("account_pools", "account_pool", "d/pool", ["accounts"])])
	gone := _patched([_configured([_pooled]), _remove("/account_pools/d~1pool")])
	message := "Where profile \"Fixed\" (d/f) may place environment \"Tooling\" (d/e) could not be decided."

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/e", "cause": "unresolved", "message": message}} with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/e", "cause": "unresolved", "message": message}} with input as gone with data.sus.config as _config
	_verdicts == {
		"fail": {},
		"unknown": {"d/e": {
			"cause": "throttled",
			"message": "Throttled. Where profile \"Fixed\" (d/f) may place environment \"Tooling\" (d/e) could not be decided.",
			"evidence": ["/gaps/g"],
		}},
		"pass": set(),
	} with input as gapped with data.sus.config as _config with data.sus.catalog as _catalog
	rule.unknown == {{"resource": "d/e", "cause": "throttled", "message": message}} with input as gapped with data.sus.config as _config
}

test_unknown_while_the_pool_was_read_in_part if {
	given := _patched([
		_configured([_pooled]),
		_in_account("222233334444"),
		_gap("account_pools", "account_pool", "d/pool", ["accounts"]),
	])

	rule.deny == set() with input as given with data.sus.config as _config
	{item.cause | some item in rule.unknown} == {"throttled"} with input as given with data.sus.config as _config
}

test_a_pool_that_was_read_in_part_still_allows_what_is_in_it if {
	given := _patched([_configured([_pooled]), _gap("account_pools", "account_pool", "d/pool", ["accounts"])])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	rule.touched == {} with input as given with data.sus.config as _config
}

# A configuration that leaves the place, or a side of it, to the creator.

test_allow_in_the_reach if {
	given := _patched([_configured([_open])])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_outside_the_reach if {
	account := _patched([_configured([_open]), _in_account("444455556666")])
	region := _patched([_configured([_open]), _in_region("eu-west-3")])
	denied_account := _lies("444455556666", "eu-west-1", _in_reach, _targets)
	denied_region := _lies("111122223333", "eu-west-3", _in_reach, _targets)

	rule.deny == denied_account with input as account with data.sus.config as _config
	rule.deny == denied_region with input as region with data.sus.config as _config
	rule.unknown == set() with input as region with data.sus.config as _config
}

test_unknown_outside_a_reach_that_is_not_known_in_full if {
	given := _patched([
		_configured([_open]),
		_in_account("444455556666"),
		_gap("project_profiles", "project_profile", "d/f", ["targets"]),
	])
	unread := _patched([_configured([_open]), _in_account("444455556666"), _remove("/project_profiles/d~1f/targets")])
	message := "Where profile \"Fixed\" (d/f) may place environment \"Tooling\" (d/e) could not be decided."

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/e", "cause": "throttled", "message": message}} with input as given with data.sus.config as _config
	rule.deny == set() with input as unread with data.sus.config as _config
	rule.unknown == {{"resource": "d/e", "cause": "unresolved", "message": message}} with input as unread with data.sus.config as _config
}

test_allow_inside_a_reach_that_is_not_known_in_full if {
	given := _patched([_configured([_open]), _gap("project_profiles", "project_profile", "d/f", ["targets"])])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_side_that_is_named_must_agree_whatever_the_reach if {
	account := _patched([
		_configured([_configuration({"account_id": "444455556666", "region": null})]),
		_gap("project_profiles", "project_profile", "d/f", ["targets"]),
	])
	region := _patched([
		_configured([_configuration({"account_id": null, "region": "eu-west-3"})]),
		_gap("project_profiles", "project_profile", "d/f", ["targets"]),
	])
	denied := _lies("111122223333", "eu-west-1", _in_reach, _targets)

	rule.deny == denied with input as account with data.sus.config as _config
	rule.unknown == set() with input as account with data.sus.config as _config
	rule.deny == denied with input as region with data.sus.config as _config
	rule.unknown == set() with input as region with data.sus.config as _config
}

test_the_side_that_is_open_is_held_to_the_reach if {
	account := _patched([_configured([_configuration({"region": null})])])
	region := _patched([_configured([_configuration({"account_id": null})])])
	moved := json.patch(account, [_in_region("eu-west-3")])
	denied := _lies("111122223333", "eu-west-3", _in_reach, _targets)

	_verdicts == _passed with input as account with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as region with data.sus.config as _config with data.sus.catalog as _catalog
	rule.deny == denied with input as moved with data.sus.config as _config
}

test_what_the_profile_no_longer_has_is_held_to_the_reach if {
	given := _patched([_configured([])])
	moved := _patched([_configured([]), _in_account("444455556666")])
	unsure := json.patch(moved, [_gap("project_profiles", "project_profile", "d/f", ["targets"])])
	denied := _lies("444455556666", "eu-west-1", _in_reach, _targets)

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	rule.deny == denied with input as moved with data.sus.config as _config
	rule.deny == set() with input as unsure with data.sus.config as _config
	count(rule.unknown) == 1 with input as unsure with data.sus.config as _config
}

# What the project resolved to.

test_allow_where_the_project_resolved_to if {
	given := _patched([_resolved([
		_to("Lake", "444455556666", "eu-west-1"),
		_to("Tooling", "111122223333", "eu-west-1"),
		_to(null, "444455556666", "eu-west-1"),
	])])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_elsewhere_than_the_project_resolved_to if {
	account := _patched([_resolved([_to("Lake", "1", "2"), _to("Tooling", "444455556666", "eu-west-1")])])
	region := _patched([_resolved([_to("Tooling", "111122223333", "eu-west-3")])])

	rule.deny == {{
		"resource": "d/e",
		"message": concat(" ", [
			"Environment \"Tooling\" (d/e) lies in account 111122223333, Region eu-west-1;",
			"its project resolved to account 444455556666, Region eu-west-1.",
		]),
		"evidence": [
			"/environments/d~1e/account_id",
			"/environments/d~1e/region",
			"/projects/d~1p/resolved_accounts/1",
		],
	}} with input as account with data.sus.config as _config
	rule.unknown == set() with input as account with data.sus.config as _config
	{item.message | some item in rule.deny} == {concat(" ", [
		"Environment \"Tooling\" (d/e) lies in account 111122223333, Region eu-west-1;",
		"its project resolved to account 111122223333, Region eu-west-3.",
	])} with input as region with data.sus.config as _config
}

test_one_of_several_that_the_project_resolved_to_is_enough if {
	given := _patched([_resolved([_to("Tooling", "444455556666", "eu-west-1"), _to("Tooling", "111122223333", "eu-west-1")])])
	neither := json.patch(given, [_add("/projects/d~1p/resolved_accounts/1/region", "eu-west-3")])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	{[item.message, item.evidence] | some item in rule.deny} == {[
		concat(" ", [
			"Environment \"Tooling\" (d/e) lies in account 111122223333, Region eu-west-1; its project resolved to",
			"account 111122223333, Region eu-west-3 or account 444455556666, Region eu-west-1.",
		]),
		[
			"/environments/d~1e/account_id",
			"/environments/d~1e/region",
			"/projects/d~1p/resolved_accounts/0",
			"/projects/d~1p/resolved_accounts/1",
		],
	]} with input as neither with data.sus.config as _config
}

test_an_environment_of_no_configuration_was_resolved_to_nothing if {
	given := _patched([
		_add("/environments/d~1e/configuration_name", null),
		_resolved([_to(null, "444455556666", "eu-west-1")]),
	])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_project_may_have_resolved_to_where_its_profile_no_longer_allows if {
	given := _patched([_in_account("444455556666"), _resolved([_to("Tooling", "444455556666", "eu-west-1")])])
	denied := _lies("444455556666", "eu-west-1", "account 111122223333, Region eu-west-1 for Tooling", _first)

	rule.deny == denied with input as given with data.sus.config as _config
}

test_both_findings_make_one_verdict if {
	given := _patched([_in_account("444455556666"), _resolved([_to("Tooling", "111122223333", "eu-west-1")])])

	_verdicts.fail["d/e"].evidence == [
		"/environments/d~1e/account_id",
		"/environments/d~1e/region",
		"/project_profiles/d~1f/environment_configurations/0",
		"/projects/d~1p/resolved_accounts/0",
	] with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_what_the_project_resolved_to_stands_though_its_profile_was_not_read if {
	given := _patched([
		_resolved([_to("Tooling", "444455556666", "eu-west-1")]),
		_remove("/project_profiles/d~1f/environment_configurations"),
	])

	object.keys(_verdicts.fail) == {"d/e"} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# What was not read. Each field is taken from an environment that lies where it may, and from one that does not.

_without(path) := _patched([_remove(path)])

_without_and_moved(path) := _patched([_in_account("444455556666"), _remove(path)])

_unread(message) := {{"resource": "d/e", "cause": "not_collected", "message": message}}

test_unknown_while_the_account_was_not_read if {
	given := _without("/environments/d~1e/account_id")
	unknown := _unread("The field account_id of environment \"Tooling\" (d/e) was not read.")

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == unknown with input as given with data.sus.config as _config
}

test_unknown_while_the_region_was_not_read if {
	given := _without("/environments/d~1e/region")
	unknown := _unread("The field region of environment \"Tooling\" (d/e) was not read.")

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == unknown with input as given with data.sus.config as _config
}

test_unknown_while_the_id_of_the_configuration_was_not_read if {
	given := _without("/environments/d~1e/configuration_id")
	moved := _without_and_moved("/environments/d~1e/configuration_id")
	unknown := _unread("The field configuration_id of environment \"Tooling\" (d/e) was not read.")

	rule.unknown == unknown with input as given with data.sus.config as _config
	rule.deny == set() with input as moved with data.sus.config as _config
	rule.unknown == unknown with input as moved with data.sus.config as _config
}

test_unknown_while_the_name_of_the_configuration_was_not_read if {
	given := _without("/environments/d~1e/configuration_name")
	moved := _without_and_moved("/environments/d~1e/configuration_name")
	unknown := _unread("The field configuration_name of environment \"Tooling\" (d/e) was not read.")

	rule.unknown == unknown with input as given with data.sus.config as _config
	rule.deny == set() with input as moved with data.sus.config as _config
	rule.unknown == unknown with input as moved with data.sus.config as _config
}

test_unknown_while_the_status_was_not_read if {
	given := _without("/environments/d~1e/status")
	moved := _without_and_moved("/environments/d~1e/status")
	gapped := json.patch(given, [_gap("environments", "environment", "d/e", ["status"])])
	unknown := _unread("The field status of environment \"Tooling\" (d/e) was not read.")

	rule.unknown == unknown with input as given with data.sus.config as _config
	rule.deny == set() with input as moved with data.sus.config as _config
	rule.unknown == unknown with input as moved with data.sus.config as _config
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _config
}

test_unknown_while_the_profile_of_the_project_was_not_read if {
	given := _without("/projects/d~1p/profile")
	moved := _without_and_moved("/projects/d~1p/profile")
	unknown := _unread("The field profile of project \"Churn\" (d/p) was not read.")

	rule.unknown == unknown with input as given with data.sus.config as _config
	rule.deny == set() with input as moved with data.sus.config as _config
}

test_unknown_while_what_the_project_resolved_to_was_not_read if {
	given := _without("/projects/d~1p/resolved_accounts")
	moved := _without_and_moved("/projects/d~1p/resolved_accounts")
	unknown := _unread("The field resolved_accounts of project \"Churn\" (d/p) was not read.")

	rule.unknown == unknown with input as given with data.sus.config as _config
	count(rule.deny) == 1 with input as moved with data.sus.config as _config
}

test_unknown_while_the_status_of_the_project_was_not_read if {
	given := _without("/projects/d~1p/status")
	moved := _patched([
		_in_account("444455556666"),
		_resolved([_to("Tooling", "111122223333", "eu-west-1")]),
		_remove("/projects/d~1p/status"),
	])
	gapped := json.patch(given, [_gap("projects", "project", "d/p", ["status"])])
	unknown := _unread("The field status of project \"Churn\" (d/p) was not read.")

	rule.unknown == unknown with input as given with data.sus.config as _config
	rule.deny == set() with input as moved with data.sus.config as _config
	rule.unknown == unknown with input as moved with data.sus.config as _config
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _config
}

test_unknown_while_the_configurations_were_not_read if {
	given := _without("/project_profiles/d~1f/environment_configurations")
	gapped := json.patch(given, [_gap("project_profiles", "project_profile", "d/f", ["environment_configurations"])])
	moved := _without_and_moved("/project_profiles/d~1f/environment_configurations")
	unknown := _unread("The environment configurations of profile \"Fixed\" (d/f) were not read.")

	rule.deny == set() with input as given with data.sus.config as _config
	rule.deny == set() with input as moved with data.sus.config as _config
	rule.unknown == unknown with input as moved with data.sus.config as _config
	rule.unknown == unknown with input as given with data.sus.config as _config
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _config
}

test_unknown_where_the_profile_has_no_row if {
	given := _without("/project_profiles/d~1f")
	unknown := _unread("The environment configurations of profile d/f were not read.")

	rule.unknown == unknown with input as given with data.sus.config as _config
}

test_unknown_where_the_project_has_no_row if {
	given := _without("/projects/d~1p")

	rule.deny == set() with input as given with data.sus.config as _config
	{item.message | some item in rule.unknown} == {
		"The field profile of project d/p was not read.",
		"The field resolved_accounts of project d/p was not read.",
		"The field status of project d/p was not read.",
	} with input as given with data.sus.config as _config
}

test_unknown_where_aws_names_no_place if {
	given := _patched([_in_account(null), _in_region(null)])
	account := _patched([_in_account(null), _resolved([_to("Tooling", "444455556666", "eu-west-1")])])
	region := _patched([_in_region(null), _resolved([_to("Tooling", "444455556666", "eu-west-1")])])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.deny == set() with input as account with data.sus.config as _config
	rule.deny == set() with input as region with data.sus.config as _config
	rule.unknown == {
		{"resource": "d/e", "cause": "unresolved", "message": "AWS names no account for environment \"Tooling\" (d/e)."},
		{"resource": "d/e", "cause": "unresolved", "message": "AWS names no Region for environment \"Tooling\" (d/e)."},
	} with input as given with data.sus.config as _config
}

test_unknown_by_a_gap_on_the_profile if {
	given := _patched([_gap("project_profiles", "project_profile", "d/f", ["environment_configurations"])])

	_verdicts == {
		"fail": {},
		"unknown": {"d/e": {"cause": "throttled", "message": "Throttled.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_the_reach_does_not_matter_to_what_is_named if {
	given := _patched([_gap("project_profiles", "project_profile", "d/f", ["targets"])])
	moved := json.patch(given, [_in_account("444455556666")])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	count(rule.deny) == 1 with input as moved with data.sus.config as _config
	rule.unknown == set() with input as moved with data.sus.config as _config
}

# What is not judged.

test_what_is_gone_or_going_is_out_of_scope if {
	deleted := _patched([_in_account("444455556666"), _add("/environments/d~1e/status", "DELETED")])
	deleting := _patched([_in_account("444455556666"), _add("/projects/d~1p/status", "DELETING")])
	stuck := _patched([_in_account("444455556666"), _add("/projects/d~1p/status", "DELETE_FAILED")])

	rule.scope == set() with input as deleted with data.sus.config as _config
	rule.deny == set() with input as deleted with data.sus.config as _config
	rule.scope == set() with input as deleting with data.sus.config as _config
	rule.unknown == set() with input as deleting with data.sus.config as _config
	rule.scope == set() with input as stuck with data.sus.config as _config
}

test_what_is_gone_is_not_unread if {
	given := _patched([
		_add("/environments/d~1e/status", "DELETED"),
		_in_account(null),
		_remove("/environments/d~1e/region"),
		_remove("/projects/d~1p/status"),
		_remove("/project_profiles/d~1f/environment_configurations"),
	])

	rule.unknown == set() with input as given with data.sus.config as _config
}

test_a_project_without_a_profile_is_out_of_scope if {
	given := _patched([_add("/projects/d~1p/profile", null)])

	rule.scope == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_verdicts := main.derive(
	"projects.placement_matches_profile",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)
