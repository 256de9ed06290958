package sus.rules.profiles.targets_are_associated_test

import data.sus.main
import data.sus.rules.profiles.targets_are_associated as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"profiles.targets_are_associated": {}}}

_catalog := {"profiles.targets_are_associated": {
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
	},
	"fields": {
		"project_profiles": ["environment_configurations.account_id", "environment_configurations.account_id_path", "environment_configurations.account_pools", "status"],
		"projects": ["profile", "status"],
		"account_pools": ["accounts"],
		"associations": ["accounts", "status"],
		"domains": ["account_id"],
	},
}}

_input(configuration, association) := {
	"domains": {"dzd_a": {"account_id": "999988887777"}},
	"associations": {
		"share/1": object.union({"domain_id": "dzd_a", "accounts": ["111122223333"], "status": "ASSOCIATED"}, association),
		"share/2": {"domain_id": "dzd_a", "accounts": ["444455556666"], "status": "ASSOCIATED"},
	},
	"account_pools": {
		"dzd_a/pool": {"name": "Pool", "accounts": [{"account_id": "222233334444", "regions": ["eu-west-1"]}]},
		"dzd_a/handler": {"name": "Handler", "handler": {}},
	},
	"accounts": {"333344445555": {"name": "Stray"}},
	"gaps": {},
	"project_profiles": {"dzd_a/p": {
		"domain_id": "dzd_a",
		"name": "Churn",
		"status": "ENABLED",
		"environment_configurations": [object.union(
			{
				"name": "Tooling",
				"placement": "fixed",
				"account_id": "111122223333",
				"account_id_path": null,
				"region": "eu-west-1",
				"account_pools": [],
			},
			configuration,
		)],
	}},
	"projects": {},
}

_stray := {"account_id": "333344445555"}

_label := "\"Stray\" (333344445555)"

_message(account) := sprintf(
	"Profile \"Churn\" (dzd_a/p) names account %s for Tooling, which is not associated with the domain dzd_a; it must be.",
	[account],
)

_denied(account) := {{
	"resource": "dzd_a/p",
	"message": _message(account),
	"evidence": ["/project_profiles/dzd_a~1p/environment_configurations/0"],
}}

_dark(cause) := {{
	"resource": "dzd_a/p",
	"cause": cause,
	"message": "Whether account \"Stray\" (333344445555) is associated with the domain dzd_a is not known.",
}}

_gap(table, kind, id, fields) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "It was throttled.",
}}}

_by_gap := {
	"fail": {},
	"unknown": {"dzd_a/p": {"cause": "throttled", "message": "It was throttled.", "evidence": ["/gaps/g"]}},
	"pass": set(),
}

test_deny_account_that_is_not_associated if {
	given := _input(_stray, {})

	rule.deny == _denied(_label) with input as given
	rule.unknown == set() with input as given
	_verdicts == {
		"fail": {"dzd_a/p": {
			"severity": "high",
			"message": _message(_label),
			"evidence": ["/project_profiles/dzd_a~1p/environment_configurations/0"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_account_whose_association_failed if {
	given := _input({}, {"status": "FAILED"})
	unsaid := _input({}, {"status": null})

	rule.deny == _denied("111122223333") with input as given
	rule.deny == _denied("111122223333") with input as unsaid
}

test_deny_account_that_is_associated_with_another_domain if {
	given := _input({}, {"domain_id": "dzd_b"})

	rule.deny == _denied("111122223333") with input as given
}

test_deny_pooled_account if {
	given := _input({"account_id": null, "placement": "pooled", "account_pools": ["dzd_a/pool"]}, {})

	rule.deny == _denied("222233334444") with input as given
}

test_deny_account_of_a_configuration_without_a_region if {
	given := _input({"account_id": "333344445555", "placement": "fixed_partial", "region": null}, {})

	rule.deny == _denied(_label) with input as given
}

test_allow_associated if {
	given := _input({}, {})

	rule.scope == {"dzd_a/p"} with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	rule.touched == {"dzd_a/p": {"share/1"}} with input as given
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"dzd_a/p"}} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_allow_the_domains_own_account if {
	given := _input({"account_id": "999988887777"}, {})

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_allow_what_names_no_account if {
	given := _input({"account_id": null, "region": null, "placement": "open"}, {})

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_out_of_scope_when_disabled_and_unused if {
	given := json.patch(_input(_stray, {}), [{"op": "replace", "path": "/project_profiles/dzd_a~1p/status", "value": "DISABLED"}])

	rule.scope == set() with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	rule.touched == {} with input as given
}

test_nothing_unknown_of_a_profile_that_is_not_judged if {
	handler := _input({"account_id": null, "account_id_path": "/a", "placement": "conflict", "account_pools": ["dzd_a/handler"]}, {})
	given := json.patch(handler, [{"op": "replace", "path": "/project_profiles/dzd_a~1p/status", "value": "DISABLED"}])
	unlisted := object.union(given, _gap("associations", "domain", "dzd_a", null))
	named := json.patch(unlisted, [{
		"op": "replace",
		"path": "/project_profiles/dzd_a~1p/environment_configurations/0/account_id",
		"value": "333344445555",
	}])

	rule.unknown == set() with input as given
	rule.unknown == set() with input as named
}

test_unknown_when_it_is_not_known_whether_it_is_judged if {
	given := json.patch(_input(_stray, {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/status"}])

	rule.scope == {"dzd_a/p"} with input as given
	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "The status of profile \"Churn\" (dzd_a/p) was not read.",
	}} with input as given
}

test_unknown_when_associations_were_not_listed if {
	given := object.union(_input(_stray, {}), _gap("associations", "domain", "dzd_a", null))
	fine := object.union(_input({}, {}), _gap("associations", "domain", "dzd_a", null))

	rule.deny == set() with input as given
	rule.unknown == _dark("throttled") with input as given
	rule.unknown == set() with input as fine
}

test_unknown_when_an_association_was_not_read_in_full if {
	every field in ["accounts", "status"] {
		given := json.patch(_input(_stray, {}), [{"op": "remove", "path": sprintf("/associations/share~11/%s", [field])}])

		rule.deny == set() with input as given
		rule.unknown == _dark("not_collected") with input as given
	}
}

test_unknown_when_the_domains_own_account_is_not_known if {
	given := json.patch(_input(_stray, {}), [{"op": "remove", "path": "/domains/dzd_a"}])

	rule.deny == set() with input as given
	rule.unknown == _dark("not_collected") with input as given
}

test_unknown_handler_pool if {
	given := _input({"account_id": null, "placement": "pooled", "account_pools": ["dzd_a/handler"]}, {})
	gapped := object.union(given, _gap("account_pools", "account_pool", "dzd_a/handler", ["accounts"]))

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "Which accounts pool \"Handler\" (dzd_a/handler) holds, from which profile \"Churn\" (dzd_a/p) offers a choice, is not known.",
	}} with input as given
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped
}

test_unknown_pool_that_is_no_row if {
	given := _input({"account_id": null, "placement": "pooled", "account_pools": ["dzd_a/gone"]}, {})

	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "Which accounts pool dzd_a/gone holds, from which profile \"Churn\" (dzd_a/p) offers a choice, is not known.",
	}} with input as given
}

test_unknown_path if {
	given := _input({"account_id": null, "account_id_path": "/a", "placement": "indirect"}, {})
	read := _input({"account_id_path": "/a", "placement": "indirect"}, {})

	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "Profile \"Churn\" (dzd_a/p) takes the account of Tooling from an SSM parameter, whose value was not read.",
	}} with input as given
	rule.unknown == set() with input as read
}

test_unknown_without_the_configurations if {
	given := json.patch(_input({}, {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/environment_configurations"}])
	gapped := object.union(given, _gap("project_profiles", "project_profile", "dzd_a/p", ["environment_configurations"]))

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "The environment configurations of profile \"Churn\" (dzd_a/p) were not read.",
	}} with input as given
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped
}

test_a_gap_on_any_association_undoes_a_fail if {
	given := object.union(_input(_stray, {}), _gap("associations", "association", "share/2", ["accounts"]))

	_verdicts == _by_gap with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_the_association_of_the_account_undoes_a_pass if {
	given := object.union(_input({}, {}), _gap("associations", "association", "share/1", ["status"]))
	another := object.union(_input({}, {}), _gap("associations", "association", "share/2", ["status"]))

	_verdicts == _by_gap with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"dzd_a/p"}} with input as another
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_a_gap_on_a_pool_undoes_a_pass if {
	known := json.patch(_input({"account_id": null, "placement": "pooled", "account_pools": ["dzd_a/pool"]}, {}), [{
		"op": "replace",
		"path": "/account_pools/dzd_a~1pool/accounts/0/account_id",
		"value": "111122223333",
	}])
	given := object.union(known, _gap("account_pools", "account_pool", "dzd_a/pool", ["accounts"]))

	_verdicts == _by_gap with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {}
	rule.unknown == set() with input as {}
}

_verdicts := main.derive(
	"profiles.targets_are_associated",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)
