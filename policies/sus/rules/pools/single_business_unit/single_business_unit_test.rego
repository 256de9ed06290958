package sus.rules.pools.single_business_unit_test

import data.sus.main
import data.sus.rules.pools.single_business_unit as rule

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"pools.single_business_unit": {}}}

_catalog := {"pools.single_business_unit": {
	"severity": "high",
	"severities": [],
	"subject": "account_pools",
	"rests_on": "presence",
	"reads": {"account_pools": "row", "accounts": "row"},
	"fields": {"account_pools": ["accounts"], "accounts": ["business_unit"]},
}}

_input(accounts) := {
	"account_pools": {"dzd_a/pool": {
		"domain_id": "dzd_a",
		"name": "Shared",
		"accounts": [{"account_id": account, "regions": ["eu-west-1"]} | some account in accounts],
	}},
	"accounts": {
		"111122223333": {"business_unit": "finance"},
		"222233334444": {"business_unit": "marketing"},
		"333344445555": {"name": "odd"},
		"666677778888": {"business_unit": "finance"},
	},
	"gaps": {},
}

_gap(table, kind, id, fields) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "denied_by_iam",
	"message": "It was denied.",
}}}

_message := concat(" ", [
	"Account pool \"Shared\" (dzd_a/pool) holds accounts of the business units finance, marketing",
	"(111122223333, 222233334444); it must hold those of one.",
])

_failed := {
	"fail": {"dzd_a/pool": {"severity": "high", "message": _message, "evidence": ["/account_pools/dzd_a~1pool/accounts"]}},
	"unknown": {},
	"pass": set(),
}

test_deny_two_business_units if {
	given := _input(["111122223333", "222233334444"])
	gapped := object.union(given, _gap("accounts", "account", "222233334444", ["business_unit"]))

	rule.deny == {{
		"resource": "dzd_a/pool",
		"message": _message,
		"evidence": ["/account_pools/dzd_a~1pool/accounts"],
	}} with input as given
	_verdicts == _failed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _failed with input as gapped with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_one_business_unit if {
	given := _input(["111122223333", "666677778888"])
	none := _input([])

	rule.scope == {"dzd_a/pool"} with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	rule.unknown == set() with input as none
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"dzd_a/pool"}} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_deny_stands_beside_an_unknown_account if {
	given := _input(["111122223333", "222233334444", "333344445555"])

	count(rule.deny) == 1 with input as given
}

test_unknown_account if {
	odd := _input(["111122223333", "333344445555"])
	dangling := _input(["111122223333", "444455556666"])
	gapped := object.union(odd, _gap("accounts", "account", "333344445555", ["business_unit"]))

	rule.deny == set() with input as odd
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "unclassified",
		"message": "The business unit of account \"odd\" (333344445555) in pool \"Shared\" (dzd_a/pool) is undecided.",
	}} with input as odd
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "unclassified",
		"message": "The business unit of account 444455556666 in pool \"Shared\" (dzd_a/pool) is undecided.",
	}} with input as dangling
	{item.cause | some item in rule.unknown} == {"denied_by_iam"} with input as gapped
}

test_unknown_handler_pool_is_not_empty if {
	given := json.patch(_input([]), [{"op": "remove", "path": "/account_pools/dzd_a~1pool/accounts"}])
	gapped := object.union(given, _gap("account_pools", "account_pool", "dzd_a/pool", ["accounts"]))

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "unresolved",
		"message": "The accounts of pool \"Shared\" (dzd_a/pool) are not known.",
	}} with input as given
	{item.cause | some item in rule.unknown} == {"denied_by_iam"} with input as gapped
}

test_a_gap_on_an_account_of_the_pool_undoes_a_pass if {
	given := object.union(_input(["111122223333"]), _gap("accounts", "account", "111122223333", ["business_unit"]))

	_verdicts == {
		"fail": {},
		"unknown": {"dzd_a/pool": {"cause": "denied_by_iam", "message": "It was denied.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {}
	rule.unknown == set() with input as {}
}

_verdicts := main.derive("pools.single_business_unit", rule.scope, rule.deny, {item | some item in rule.unknown}, {})
