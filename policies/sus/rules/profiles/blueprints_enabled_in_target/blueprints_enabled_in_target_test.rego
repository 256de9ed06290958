package sus.rules.profiles.blueprints_enabled_in_target_test

import data.sus.main
import data.sus.rules.profiles.blueprints_enabled_in_target as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"profiles.blueprints_enabled_in_target": {}}}

_catalog := {"profiles.blueprints_enabled_in_target": {
	"severity": "high",
	"severities": [],
	"subject": "project_profiles",
	"rests_on": "absence",
	"reads": {
		"project_profiles": "row",
		"projects": "row",
		"account_pools": "row",
		"associations": "row",
		"domains": "row",
		"blueprint_configurations": "account",
	},
	"fields": {
		"project_profiles": ["environment_configurations.account_id", "environment_configurations.account_pools", "environment_configurations.blueprint", "environment_configurations.placement", "environment_configurations.region", "status"],
		"projects": ["profile", "status"],
		"account_pools": ["accounts"],
		"associations": ["accounts", "status"],
		"domains": ["account_id"],
		"blueprint_configurations": ["enabled_regions"],
	},
}}

# Account 1111.. and 2222.. are associated, 3333.. is not; 9999.. owns the domain.
_input(configuration, enabled) := {
	"accounts": {"111122223333": {"name": "fin"}, "222233334444": {}, "999988887777": {}},
	"domains": {"dzd_a": {"account_id": "999988887777"}},
	"associations": {"share/1": {"domain_id": "dzd_a", "accounts": ["111122223333", "222233334444"], "status": "ASSOCIATED"}},
	"blueprints": {"dzd_a/bp1": {"name": "Tooling"}},
	"blueprint_configurations": enabled,
	"account_pools": {
		"dzd_a/pool": {"name": "Pool", "accounts": [{"account_id": "222233334444", "regions": ["eu-west-1", "us-east-1"]}]},
		"dzd_a/handler": {"name": "Handler", "handler": {}},
	},
	"gaps": {},
	"project_profiles": {"dzd_a/p": {
		"domain_id": "dzd_a",
		"name": "Churn",
		"status": "ENABLED",
		"environment_configurations": [object.union(_nowhere, configuration)],
	}},
	"projects": {},
}

_nowhere := {
	"name": "Tooling",
	"blueprint": "dzd_a/bp1",
	"account_id": null,
	"account_id_path": null,
	"region": null,
	"region_path": null,
	"account_pools": [],
}

_fixed := {"placement": "fixed", "account_id": "111122223333", "region": "eu-west-1"}

_pooled := {"placement": "pooled", "account_pools": ["dzd_a/pool"]}

_any_account := {"placement": "fixed_partial", "region": "eu-west-1"}

_any_region := {"placement": "fixed_partial", "account_id": "111122223333"}

_open := {"placement": "open"}

_enabled(account, regions) := {sprintf("dzd_a/%s/bp1", [account]): {
	"domain_id": "dzd_a",
	"account_id": account,
	"enabled_regions": regions,
}}

_both(regions) := object.union(_enabled("111122223333", regions), _enabled("222233334444", regions))

_unread(account) := {sprintf("dzd_a/%s/bp1", [account]): {"domain_id": "dzd_a", "account_id": account}}

_gap(table, kind, id, fields) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "role_not_assumable",
	"message": "The role could not be assumed.",
}}}

_by_gap := {
	"fail": {},
	"unknown": {"dzd_a/p": {
		"cause": "role_not_assumable",
		"message": "The role could not be assumed.",
		"evidence": ["/gaps/g"],
	}},
	"pass": set(),
}

_passed := {"fail": {}, "unknown": {}, "pass": {"dzd_a/p"}}

_evidence := ["/project_profiles/dzd_a~1p/environment_configurations/0"]

_message(account, region) := sprintf(
	"Profile \"Churn\" (dzd_a/p) places Tooling in account %s, Region %s, where blueprint \"Tooling\" (dzd_a/bp1) is not enabled; it must be.",
	[account, region],
)

_denied(account, region) := {"resource": "dzd_a/p", "message": _message(account, region), "evidence": _evidence}

_no_region := {{
	"resource": "dzd_a/p",
	"message": concat(" ", [
		"Profile \"Churn\" (dzd_a/p) places Tooling in account \"fin\" (111122223333),",
		"where blueprint \"Tooling\" (dzd_a/bp1) is enabled in no Region; it must be in one.",
	]),
	"evidence": _evidence,
}}

_no_account := {{
	"resource": "dzd_a/p",
	"message": concat(" ", [
		"Profile \"Churn\" (dzd_a/p) lets the creator place Tooling in any associated account,",
		"and none has enabled blueprint \"Tooling\" (dzd_a/bp1); one must.",
	]),
	"evidence": _evidence,
}}

_dark(cause, account) := {
	"resource": "dzd_a/p",
	"cause": cause,
	"message": sprintf(
		"Whether blueprint \"Tooling\" (dzd_a/bp1) is enabled in account %s, where profile \"Churn\" (dzd_a/p) may place Tooling, is not known.",
		[account],
	),
}

_accounts_unknown(cause) := {{
	"resource": "dzd_a/p",
	"cause": cause,
	"message": concat(" ", [
		"Profile \"Churn\" (dzd_a/p) leaves the account of Tooling open,",
		"and not all accounts that are associated with its domain are known.",
	]),
}}

_fin := "\"fin\" (111122223333)"

# ------------------------------------------------------------------------------------------------ fixed and pooled

test_deny_without_configuration if {
	given := _input(_fixed, {})

	rule.deny == {_denied(_fin, "eu-west-1")} with input as given
	rule.unknown == set() with input as given
	_verdicts == {
		"fail": {"dzd_a/p": {"severity": "high", "message": _message(_fin, "eu-west-1"), "evidence": _evidence}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_in_another_region if {
	enabled := _enabled("111122223333", ["us-east-1"])
	given := _input(_fixed, enabled)

	rule.deny == {_denied(_fin, "eu-west-1")} with input as given
}

test_deny_in_another_account if {
	enabled := _enabled("222233334444", ["eu-west-1"])
	given := _input(_fixed, enabled)

	rule.deny == {_denied(_fin, "eu-west-1")} with input as given
}

test_deny_the_configuration_that_lacks_it if {
	enabled := _enabled("111122223333", ["eu-west-1"])
	fine := _input(_fixed, enabled)
	given := json.patch(fine, [{
		"op": "add",
		"path": "/project_profiles/dzd_a~1p/environment_configurations/1",
		"value": object.union(object.union(_nowhere, _fixed), {"name": "Lake", "blueprint": "dzd_a/bp2"}),
	}])

	rule.deny == {{
		"resource": "dzd_a/p",
		"message": concat(" ", [
			"Profile \"Churn\" (dzd_a/p) places Lake in account \"fin\" (111122223333), Region eu-west-1,",
			"where blueprint dzd_a/bp2 is not enabled; it must be.",
		]),
		"evidence": ["/project_profiles/dzd_a~1p/environment_configurations/1"],
	}} with input as given
}

test_deny_the_pooled_region_that_lacks_it if {
	enabled := _both(["eu-west-1"])
	given := _input(_pooled, enabled)

	rule.deny == {_denied("222233334444", "us-east-1")} with input as given
	rule.touched == {"dzd_a/p": {"222233334444"}} with input as given
}

test_deny_literal_and_pool_of_a_conflict if {
	conflict := {"placement": "conflict", "account_id": "111122223333", "region": "eu-west-1", "account_pools": ["dzd_a/pool"]}
	enabled := _enabled("222233334444", ["eu-west-1", "us-east-1"])
	given := _input(conflict, enabled)

	rule.deny == {_denied(_fin, "eu-west-1")} with input as given
}

test_allow_enabled if {
	enabled := _enabled("111122223333", ["eu-central-1", "eu-west-1"])
	given := _input(_fixed, enabled)

	rule.scope == {"dzd_a/p"} with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	rule.touched == {"dzd_a/p": {"111122223333"}} with input as given
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_a_profile_that_places_nothing if {
	given := json.patch(_input(_fixed, {}), [{
		"op": "replace",
		"path": "/project_profiles/dzd_a~1p/environment_configurations",
		"value": [],
	}])

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# ------------------------------------------------------------------------------------------------ what is left open

test_deny_any_account_where_one_lacks_the_region if {
	enabled := object.union(_enabled("111122223333", ["eu-west-1"]), _enabled("222233334444", ["us-east-1"]))
	given := _input(_any_account, enabled)

	rule.deny == {_denied("222233334444", "eu-west-1")} with input as given
	rule.unknown == set() with input as given
	rule.touched == {"dzd_a/p": {"111122223333", "222233334444", "share/1"}} with input as given
}

test_deny_the_domains_own_account_where_it_takes_part if {
	elsewhere := object.union(_both(["eu-west-1"]), _enabled("999988887777", ["us-east-1"]))
	given := _input(_any_account, elsewhere)
	nowhere := object.union(_both(["eu-west-1"]), _enabled("999988887777", []))
	apart := _input(_any_account, nowhere)

	rule.deny == {_denied("999988887777", "eu-west-1")} with input as given
	rule.deny == set() with input as apart
	rule.unknown == set() with input as apart
}

test_deny_any_account_beside_a_pool if {
	conflict := {"placement": "conflict", "region": "eu-west-1", "account_pools": ["dzd_a/pool"]}
	enabled := _enabled("222233334444", ["eu-west-1", "us-east-1"])
	given := _input(conflict, enabled)

	rule.deny == {_denied(_fin, "eu-west-1")} with input as given
}

test_allow_any_account_where_all_have_it if {
	enabled := _both(["eu-west-1"])
	given := _input(_any_account, enabled)

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_any_region_where_there_is_none if {
	none := _enabled("111122223333", [])
	never := _input(_any_region, {})
	nowhere := _input(_any_region, none)
	conflict := {"placement": "conflict", "account_id": "111122223333", "account_pools": ["dzd_a/pool"]}
	pool := _enabled("222233334444", ["eu-west-1", "us-east-1"])
	beside := _input(conflict, pool)

	rule.deny == _no_region with input as never
	rule.deny == _no_region with input as nowhere
	rule.deny == _no_region with input as beside
	rule.unknown == set() with input as never
}

test_allow_any_region_where_there_is_one if {
	enabled := _enabled("111122223333", ["ap-south-1"])
	given := _input(_any_region, enabled)

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_deny_open_where_no_account_has_it if {
	none := _both([])
	stranger := _enabled("333344445555", ["eu-west-1"])
	never := _input(_open, {})
	nowhere := _input(_open, none)
	apart := _input(_open, stranger)

	rule.deny == _no_account with input as never
	rule.deny == _no_account with input as nowhere
	rule.deny == _no_account with input as apart
	rule.unknown == set() with input as never
	rule.touched == {"dzd_a/p": {"111122223333", "222233334444", "share/1"}} with input as never
	_verdicts == {
		"fail": {"dzd_a/p": {
			"severity": "high",
			"message": concat(" ", [
				"Profile \"Churn\" (dzd_a/p) lets the creator place Tooling in any associated account,",
				"and none has enabled blueprint \"Tooling\" (dzd_a/bp1); one must.",
			]),
			"evidence": _evidence,
		}},
		"unknown": {},
		"pass": set(),
	} with input as never with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_open_where_one_account_has_it if {
	enabled := _enabled("222233334444", ["eu-west-1"])
	owner := _enabled("999988887777", ["eu-west-1"])
	given := _input(_open, enabled)
	own := _input(_open, owner)

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	rule.touched == {"dzd_a/p": set()} with input as given
	rule.deny == set() with input as own
}

test_allow_open_whatever_else_is_not_known if {
	enabled := object.union(_enabled("222233334444", ["eu-west-1"]), _unread("111122223333"))
	given := object.union(_input(_open, enabled), _gap("associations", "domain", "dzd_a", null))

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_a_message_names_a_few_places if {
	accounts := ["100000000001", "100000000002", "100000000003", "100000000004", "100000000005"]
	three := json.patch(_input(_any_account, {}), [{
		"op": "replace",
		"path": "/associations/share~11/accounts",
		"value": array.slice(accounts, 0, 3),
	}])
	five := json.patch(_input(_any_account, {}), [{"op": "replace", "path": "/associations/share~11/accounts", "value": accounts}])
	places := concat(", in ", [
		"account 100000000001, Region eu-west-1",
		"account 100000000002, Region eu-west-1",
		"account 100000000003, Region eu-west-1",
	])
	message := "Profile \"Churn\" (dzd_a/p) places Tooling in %s, where blueprint \"Tooling\" (dzd_a/bp1) is not enabled; it must be."

	{item.message | some item in rule.deny} == {sprintf(message, [places])} with input as three
	{item.message | some item in rule.deny} == {sprintf(message, [concat("", [places, " and in 2 more places"])])} with input as five
}

test_a_message_names_a_few_accounts if {
	accounts := ["100000000001", "100000000002", "100000000003", "100000000004", "100000000005"]
	unread := {key: row | some account in accounts; some key, row in _unread(account)}
	three := json.patch(_input(_open, unread), [{
		"op": "replace",
		"path": "/associations/share~11/accounts",
		"value": array.slice(accounts, 0, 3),
	}])
	five := json.patch(_input(_any_account, unread), [{"op": "replace", "path": "/associations/share~11/accounts", "value": accounts}])

	rule.unknown == {_dark("not_collected", "100000000001, 100000000002, 100000000003")} with input as three
	rule.unknown == {_dark("not_collected", "100000000001, 100000000002, 100000000003 and 2 more")} with input as five
}

# -------------------------------------------------------------------------------------------------------- not known

test_unknown_when_the_accounts_configurations_were_not_listed if {
	given := object.union(_input(_fixed, {}), _gap("blueprint_configurations", "account", "111122223333", null))
	pool := object.union(_input(_pooled, {}), _gap("blueprint_configurations", "account", "222233334444", null))
	partial := object.union(_input(_any_region, {}), _gap("blueprint_configurations", "account", "111122223333", null))

	rule.deny == set() with input as given
	rule.unknown == {_dark("role_not_assumable", _fin)} with input as given
	rule.deny == set() with input as pool
	rule.unknown == {_dark("role_not_assumable", "222233334444")} with input as pool
	rule.deny == set() with input as partial
	rule.unknown == {_dark("role_not_assumable", _fin)} with input as partial
	_verdicts == {
		"fail": {},
		"unknown": {
			"111122223333": {
				"cause": "role_not_assumable",
				"message": "The role could not be assumed.",
				"evidence": ["/gaps/g"],
			},
			"dzd_a/p": {
				"cause": "role_not_assumable",
				"message": concat(" ", [
					"The role could not be assumed.",
					_dark("role_not_assumable", _fin).message,
				]),
				"evidence": ["/gaps/g"],
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_configurations_of_an_account_in_reach_were_not_listed if {
	outside := json.patch(_input(_fixed, {}), [{
		"op": "replace",
		"path": "/project_profiles/dzd_a~1p/environment_configurations/0/account_id",
		"value": "333344445555",
	}])
	named := object.union(outside, _gap("blueprint_configurations", "account", "333344445555", null))
	member := object.union(_input(_open, {}), _gap("blueprint_configurations", "account", "222233334444", null))
	owner := object.union(_input(_open, {}), _gap("blueprint_configurations", "account", "999988887777", null))

	rule.deny == set() with input as named
	rule.unknown == {_dark("role_not_assumable", "333344445555")} with input as named
	rule.deny == set() with input as member
	rule.unknown == {_dark("role_not_assumable", "222233334444")} with input as member
	rule.deny == set() with input as owner
	rule.unknown == {_dark("role_not_assumable", "999988887777")} with input as owner
}

test_unknown_when_the_regions_were_not_read if {
	row := _unread("111122223333")
	given := _input(_fixed, row)
	partial := _input(_any_region, row)
	gapped := object.union(given, _gap("blueprint_configurations", "blueprint_configuration", "dzd_a/111122223333/bp1", ["enabled_regions"]))

	rule.deny == set() with input as given
	rule.unknown == {_dark("not_collected", _fin)} with input as given
	rule.deny == set() with input as partial
	rule.unknown == {_dark("not_collected", _fin)} with input as partial
	rule.unknown == {_dark("role_not_assumable", _fin)} with input as gapped
}

test_the_first_cause_by_name_where_accounts_differ if {
	unread := object.union(_unread("111122223333"), _unread("222233334444"))
	given := object.union(
		_input(_open, unread),
		_gap("blueprint_configurations", "blueprint_configuration", "dzd_a/222233334444/bp1", ["enabled_regions"]),
	)

	{item.cause | some item in rule.unknown} == {"not_collected"} with input as given
}

test_unknown_open_where_an_account_that_may_have_it_was_not_read if {
	associated := _unread("222233334444")
	owner := _unread("999988887777")
	given := _input(_open, associated)
	own := _input(_open, owner)

	rule.deny == set() with input as given
	rule.unknown == {_dark("not_collected", "222233334444")} with input as given
	rule.deny == set() with input as own
	rule.unknown == {_dark("not_collected", "999988887777")} with input as own
}

test_unknown_any_account_where_one_was_not_read if {
	enabled := object.union(_enabled("111122223333", ["eu-west-1"]), _unread("222233334444"))
	given := _input(_any_account, enabled)
	owner := object.union(_both(["eu-west-1"]), _unread("999988887777"))
	own := _input(_any_account, owner)

	rule.deny == set() with input as given
	rule.unknown == {_dark("not_collected", "222233334444")} with input as given
	rule.unknown == {_dark("not_collected", "999988887777")} with input as own
}

test_unknown_where_the_associated_accounts_are_not_known if {
	enabled := _both(["eu-west-1"])
	gap := _gap("associations", "domain", "dzd_a", null)
	open := object.union(_input(_open, {}), gap)
	partial := object.union(_input(_any_account, enabled), gap)
	fixed := object.union(_input(_fixed, enabled), gap)
	any_region := object.union(_input(_any_region, enabled), gap)

	rule.deny == set() with input as open
	rule.unknown == _accounts_unknown("role_not_assumable") with input as open
	rule.deny == set() with input as partial
	rule.unknown == _accounts_unknown("role_not_assumable") with input as partial
	rule.unknown == set() with input as fixed
	rule.unknown == set() with input as any_region
}

test_unknown_where_an_association_was_not_read if {
	given := json.patch(_input(_open, {}), [{"op": "remove", "path": "/associations/share~11/status"}])

	rule.deny == set() with input as given
	rule.unknown == _accounts_unknown("not_collected") with input as given
}

test_unknown_handler_pool if {
	given := _input({"placement": "pooled", "account_pools": ["dzd_a/handler"]}, {})
	gapped := object.union(given, _gap("account_pools", "account_pool", "dzd_a/handler", ["accounts"]))

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "Which accounts pool \"Handler\" (dzd_a/handler) holds, from which profile \"Churn\" (dzd_a/p) offers a choice, is not known.",
	}} with input as given
	{item.cause | some item in rule.unknown} == {"role_not_assumable"} with input as gapped
}

test_unknown_path_and_nothing_beside_it if {
	expected := {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "Profile \"Churn\" (dzd_a/p) takes the account or Region of Tooling from an SSM parameter, whose value was not read.",
	}}
	account := _input({"placement": "indirect", "account_id_path": "/a", "region": "eu-west-1"}, {})
	region := _input({"placement": "indirect", "account_id": "111122223333", "region_path": "/r"}, {})
	no_account := {"placement": "conflict", "account_id_path": "/a", "region": "eu-west-1", "account_pools": ["dzd_a/pool"]}
	no_region := {"placement": "conflict", "account_id": "111122223333", "region_path": "/r", "account_pools": ["dzd_a/pool"]}
	pool := _enabled("222233334444", ["eu-west-1", "us-east-1"])
	first := _input(no_account, pool)
	second := _input(no_region, pool)

	rule.deny == set() with input as account
	rule.unknown == expected with input as account
	rule.deny == set() with input as region
	rule.unknown == expected with input as region
	rule.deny == set() with input as first
	rule.unknown == expected with input as first
	rule.deny == set() with input as second
	rule.unknown == expected with input as second
}

test_unknown_without_the_configurations if {
	expected := {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "The environment configurations of profile \"Churn\" (dzd_a/p) were not read.",
	}}
	given := json.patch(_input(_fixed, {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/environment_configurations"}])
	gapped := object.union(given, _gap("project_profiles", "project_profile", "dzd_a/p", ["environment_configurations"]))
	unplaced := json.patch(_input(_open, {}), [{
		"op": "remove",
		"path": "/project_profiles/dzd_a~1p/environment_configurations/0/placement",
	}])

	rule.deny == set() with input as given
	rule.unknown == expected with input as given
	{item.cause | some item in rule.unknown} == {"role_not_assumable"} with input as gapped
	rule.deny == set() with input as unplaced
	rule.unknown == expected with input as unplaced
}

test_out_of_scope_when_disabled_and_unused if {
	disabled := [{"op": "replace", "path": "/project_profiles/dzd_a~1p/status", "value": "DISABLED"}]
	fixed := json.patch(_input(_fixed, {}), disabled)
	unread := _unread("111122223333")
	dark := json.patch(_input(_fixed, unread), disabled)
	handler := json.patch(_input({"placement": "conflict", "account_id_path": "/a", "account_pools": ["dzd_a/handler"]}, {}), disabled)
	open := json.patch(object.union(_input(_open, {}), _gap("associations", "domain", "dzd_a", null)), disabled)

	rule.scope == set() with input as fixed
	rule.deny == set() with input as fixed
	rule.touched == {} with input as fixed
	rule.unknown == set() with input as dark
	rule.unknown == set() with input as handler
	rule.unknown == set() with input as open
}

test_unknown_when_it_is_not_known_whether_it_is_judged if {
	every configuration in [_fixed, _any_region, _open] {
		given := json.patch(_input(configuration, {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/status"}])

		rule.scope == {"dzd_a/p"} with input as given
		rule.deny == set() with input as given
		rule.unknown == {{
			"resource": "dzd_a/p",
			"cause": "not_collected",
			"message": "The status of profile \"Churn\" (dzd_a/p) was not read.",
		}} with input as given
	}
}

test_a_gap_in_a_pooled_account_undoes_a_pass if {
	enabled := _both(["eu-west-1", "us-east-1"])
	given := object.union(
		_input(_pooled, enabled),
		_gap("blueprint_configurations", "blueprint_configuration", "dzd_a/222233334444/bp1", ["enabled_regions"]),
	)
	another := object.union(
		_input(_pooled, enabled),
		_gap("blueprint_configurations", "blueprint_configuration", "dzd_a/111122223333/bp1", ["enabled_regions"]),
	)

	_verdicts == _by_gap with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as another with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_an_association_or_an_account_undoes_the_verdict_where_the_account_is_open if {
	enabled := _both(["eu-west-1"])
	association := _gap("associations", "association", "share/1", ["accounts"])
	account := _gap("blueprint_configurations", "blueprint_configuration", "dzd_a/222233334444/bp1", ["enabled_regions"])
	passing := object.union(_input(_any_account, enabled), association)
	failing := object.union(_input(_open, {}), association)
	unseen := object.union(_input(_any_account, enabled), account)
	fixed := object.union(_input(_fixed, enabled), association)

	_verdicts == _by_gap with input as passing with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _by_gap with input as failing with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _by_gap with input as unseen with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as fixed with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {}
	rule.unknown == set() with input as {}
}

_verdicts := main.derive(
	"profiles.blueprints_enabled_in_target",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)

test_nothing_is_unknown_of_what_is_disabled_and_unused if {
	disabled := [{"op": "replace", "path": "/project_profiles/dzd_a~1p/status", "value": "DISABLED"}]
	unread := _unread("111122223333")
	dark := json.patch(_input(_any_region, unread), disabled)
	empty := json.patch(_input(_fixed, {}), [
		{"op": "replace", "path": "/project_profiles/dzd_a~1p/status", "value": "DISABLED"},
		{"op": "remove", "path": "/project_profiles/dzd_a~1p/environment_configurations"},
	])

	rule.unknown == set() with input as dark
	rule.unknown == set() with input as empty
}

# The path decides the Region; until it was read, whether the account has enabled the blueprint there is not asked.
test_unknown_path_and_nothing_of_the_account_beside_it if {
	unread := _unread("111122223333")
	given := _input({"placement": "indirect", "account_id": "111122223333", "region_path": "/r"}, unread)

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "Profile \"Churn\" (dzd_a/p) takes the account or Region of Tooling from an SSM parameter, whose value was not read.",
	}} with input as given
}

test_a_region_that_is_seen_to_be_enabled_is_enough_whatever_else_was_not_listed if {
	enabled := _enabled("111122223333", ["eu-west-1"])
	given := object.union(_input(_any_region, enabled), _gap("blueprint_configurations", "account", "111122223333", null))

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}
