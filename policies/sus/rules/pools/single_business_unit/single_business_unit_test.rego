package sus.rules.pools.single_business_unit_test

import data.sus.rules.pools.single_business_unit as rule

_input(accounts) := {
	"account_pools": {"dzd_a/pool": {
		"name": "Shared",
		"accounts": [{"account_id": account, "regions": ["eu-west-1"]} | some account in accounts],
	}},
	"accounts": {"111122223333": {"business_unit": "finance"}, "222233334444": {"business_unit": "marketing"}},
	"gaps": {},
}

test_deny_two_business_units if {
	rule.deny == {{
		"resource": "dzd_a/pool",
		"message": concat(" ", [
			"Account pool \"Shared\" (dzd_a/pool) holds accounts of the business units finance, marketing",
			"(111122223333, 222233334444); it must hold those of one.",
		]),
		"evidence": ["/account_pools/dzd_a~1pool/accounts"],
	}} with input as _input(["111122223333", "222233334444"])
}

test_allow_one_business_unit if {
	rule.scope == {"dzd_a/pool"} with input as _input(["111122223333"])
	rule.deny == set() with input as _input(["111122223333"])
	rule.unknown == set() with input as _input(["111122223333"])
}

test_unknown_account if {
	rule.deny == set() with input as _input(["111122223333", "333344445555"])
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "unclassified",
		"message": "The business unit of account 333344445555 in pool \"Shared\" (dzd_a/pool) is undecided.",
	}} with input as _input(["111122223333", "333344445555"])
}

test_unknown_handler_pool_is_not_empty if {
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "unresolved",
		"message": "The accounts of pool \"Shared\" (dzd_a/pool) are not known.",
	}} with input as {"account_pools": {"dzd_a/pool": {"name": "Shared", "handler": {}}}}
}

test_empty if {
	rule.scope == set() with input as {}
	rule.unknown == set() with input as {}
}
