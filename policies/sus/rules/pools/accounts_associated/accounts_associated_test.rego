package sus.rules.pools.accounts_associated_test

import data.sus.main
import data.sus.rules.pools.accounts_associated as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"pools.accounts_associated": {}}}

_catalog := {"pools.accounts_associated": {
	"severity": "medium",
	"severities": [],
	"subject": "account_pools",
	"rests_on": "absence",
	"reads": {"account_pools": "row", "accounts": "row", "associations": "row", "domains": "row"},
	"fields": {
		"account_pools": ["accounts"],
		"accounts": ["in_organization"],
		"associations": ["accounts", "status"],
		"domains": ["account_id"],
	},
}}

# 1111.. is associated, 2222.. is not, 3333.. is and lies outside the organization, 9999.. owns the domain.
_input(accounts) := {
	"account_pools": {"dzd_a/pool": {
		"domain_id": "dzd_a",
		"name": "Finance",
		"accounts": [{"account_id": account, "regions": ["eu-west-1"]} | some account in accounts],
	}},
	"accounts": {
		"111122223333": {"in_organization": true},
		"222233334444": {"name": "Stray", "in_organization": true},
		"333344445555": {"name": "Partner", "in_organization": false},
		"999988887777": {"in_organization": true},
	},
	"associations": {
		"share/1": {"domain_id": "dzd_a", "accounts": ["111122223333"], "status": "ASSOCIATED"},
		"share/2": {"domain_id": "dzd_a", "accounts": ["333344445555"], "status": "ASSOCIATED"},
	},
	"domains": {"dzd_a": {"account_id": "999988887777"}},
	"gaps": {},
}

_gap(table, kind, id, fields) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "It was throttled.",
}}}

_by_gap := {
	"fail": {},
	"unknown": {"dzd_a/pool": {"cause": "throttled", "message": "It was throttled.", "evidence": ["/gaps/g"]}},
	"pass": set(),
}

_passed := {"fail": {}, "unknown": {}, "pass": {"dzd_a/pool"}}

_stray := "Account pool \"Finance\" (dzd_a/pool) holds account \"Stray\" (222233334444), which is not associated with the domain dzd_a; it must be."

_partner := "Account pool \"Finance\" (dzd_a/pool) holds account \"Partner\" (333344445555), which is not in the organization; it must be."

_dark(cause) := {{
	"resource": "dzd_a/pool",
	"cause": cause,
	"message": concat(" ", [
		"Whether account \"Stray\" (222233334444) of pool \"Finance\" (dzd_a/pool) is associated",
		"with the domain dzd_a is not known.",
	]),
}}

test_deny_account_that_is_not_associated if {
	given := _input(["111122223333", "222233334444"])

	rule.deny == {{
		"resource": "dzd_a/pool",
		"message": _stray,
		"evidence": ["/account_pools/dzd_a~1pool/accounts"],
	}} with input as given
	rule.unknown == set() with input as given
	rule.touched == {"dzd_a/pool": {"share/1", "share/2"}} with input as given
	_verdicts == {
		"fail": {"dzd_a/pool": {
			"severity": "medium",
			"message": _stray,
			"evidence": ["/account_pools/dzd_a~1pool/accounts"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_account_outside_the_organization if {
	given := _input(["111122223333", "333344445555"])

	rule.deny == {{
		"resource": "dzd_a/pool",
		"message": _partner,
		"evidence": ["/account_pools/dzd_a~1pool/accounts", "/accounts/333344445555/in_organization"],
	}} with input as given
	rule.unknown == set() with input as given
}

test_deny_says_both if {
	given := _input(["222233334444", "333344445555"])

	{item.message | some item in rule.deny} == {_stray, _partner} with input as given
}

test_allow_associated if {
	given := _input(["111122223333", "999988887777"])
	none := _input([])

	rule.scope == {"dzd_a/pool"} with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	rule.touched == {"dzd_a/pool": {"share/1"}} with input as given
	rule.unknown == set() with input as none
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_associations_were_not_listed if {
	gap := _gap("associations", "domain", "dzd_a", null)
	given := object.union(_input(["222233334444"]), gap)
	fine := object.union(_input(["111122223333"]), gap)

	rule.deny == set() with input as given
	rule.unknown == _dark("throttled") with input as given
	rule.unknown == set() with input as fine
}

test_unknown_when_an_association_was_not_read_in_full if {
	every field in ["accounts", "status"] {
		given := json.patch(_input(["222233334444"]), [{"op": "remove", "path": sprintf("/associations/share~12/%s", [field])}])

		rule.deny == set() with input as given
		rule.unknown == _dark("not_collected") with input as given
	}
}

test_unknown_when_the_domains_own_account_is_not_known if {
	given := json.patch(_input(["222233334444"]), [{"op": "remove", "path": "/domains/dzd_a"}])

	rule.deny == set() with input as given
	rule.unknown == _dark("not_collected") with input as given
}

test_unknown_whether_it_is_in_the_organization if {
	expected := {{
		"resource": "dzd_a/pool",
		"cause": "not_collected",
		"message": "Whether account 111122223333 of pool \"Finance\" (dzd_a/pool) is in the organization is not known.",
	}}
	given := json.patch(_input(["111122223333"]), [{"op": "remove", "path": "/accounts/111122223333/in_organization"}])
	dangling := json.patch(_input(["111122223333"]), [{"op": "remove", "path": "/accounts/111122223333"}])
	gapped := object.union(given, _gap("accounts", "account", "111122223333", ["in_organization"]))

	rule.deny == set() with input as given
	rule.unknown == expected with input as given
	rule.unknown == expected with input as dangling
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped
}

test_unknown_handler_pool if {
	given := json.patch(_input([]), [{"op": "remove", "path": "/account_pools/dzd_a~1pool/accounts"}])
	gapped := object.union(given, _gap("account_pools", "account_pool", "dzd_a/pool", ["accounts"]))

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "unresolved",
		"message": "The accounts of pool \"Finance\" (dzd_a/pool) are not known.",
	}} with input as given
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped
}

test_a_gap_on_any_association_undoes_a_fail if {
	given := object.union(_input(["222233334444"]), _gap("associations", "association", "share/2", ["accounts"]))

	_verdicts == _by_gap with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_what_the_answer_rests_on_undoes_a_pass if {
	association := object.union(_input(["111122223333"]), _gap("associations", "association", "share/1", ["status"]))
	account := object.union(_input(["111122223333"]), _gap("accounts", "account", "111122223333", ["in_organization"]))
	another := object.union(_input(["111122223333"]), _gap("associations", "association", "share/2", ["status"]))

	_verdicts == _by_gap with input as association with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _by_gap with input as account with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as another with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {}
	rule.unknown == set() with input as {}
}

_verdicts := main.derive(
	"pools.accounts_associated",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)

test_an_account_of_which_the_organization_is_not_known_is_named if {
	given := json.patch(_input(["222233334444"]), [{"op": "remove", "path": "/accounts/222233334444/in_organization"}])

	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "not_collected",
		"message": "Whether account \"Stray\" (222233334444) of pool \"Finance\" (dzd_a/pool) is in the organization is not known.",
	}} with input as given
}
