package sus.rules.pools.single_stage_test

import data.sus.main
import data.sus.rules.pools.single_stage as rule

_config(together) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"pools.single_stage": {"allowed_together": together}},
}

_default := _config([["dev", "test"]])

_catalog := {"pools.single_stage": {
	"severity": "medium",
	"severities": ["high"],
	"subject": "account_pools",
	"rests_on": "presence",
	"reads": {"account_pools": "row", "accounts": "row"},
	"fields": {"account_pools": ["accounts"], "accounts": ["stage"]},
}}

# The account d is one of stage dev, and so on.
_input(accounts) := {
	"account_pools": {"dzd_a/pool": {
		"domain_id": "dzd_a",
		"name": "Mixed",
		"accounts": [{"account_id": account, "regions": ["eu-west-1"]} | some account in accounts],
	}},
	"accounts": {
		"d": {"stage": "dev"},
		"e": {"stage": "dev"},
		"p": {"stage": "prod"},
		"s": {"stage": "sandbox"},
		"t": {"stage": "test"},
		"u": {"name": "odd"},
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

_evidence := ["/account_pools/dzd_a~1pool/accounts"]

_sandbox := "Account pool \"Mixed\" (dzd_a/pool) holds accounts of the stages dev, sandbox (d, s); it must hold those of one, or of dev, test."

_prod := "Account pool \"Mixed\" (dzd_a/pool) holds accounts of the stages dev, prod, test (d, p, t); it must hold those of one, or of dev, test."

_verdict(resource) := {"fail": {}, "unknown": {}, "pass": {resource}}

test_deny_stages_that_may_not_be_mixed if {
	given := _input(["d", "s"])

	rule.deny == {{"resource": "dzd_a/pool", "severity": "medium", "message": _sandbox, "evidence": _evidence}} with input as given with data.sus.config as _default
	rule.unknown == set() with input as given with data.sus.config as _default
	_verdicts == {
		"fail": {"dzd_a/pool": {"severity": "medium", "message": _sandbox, "evidence": _evidence}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _default with data.sus.catalog as _catalog
}

test_deny_is_high_where_production_is_mixed_in if {
	given := _input(["d", "t", "p"])

	rule.deny == {{"resource": "dzd_a/pool", "severity": "high", "message": _prod, "evidence": _evidence}} with input as given with data.sus.config as _default
	_verdicts == {
		"fail": {"dzd_a/pool": {"severity": "high", "message": _prod, "evidence": _evidence}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _default with data.sus.catalog as _catalog
}

test_deny_stands_beside_an_unknown_account if {
	given := _input(["d", "s", "u"])

	{item.message | some item in rule.deny} == {
		"Account pool \"Mixed\" (dzd_a/pool) holds accounts of the stages dev, sandbox (d, s, u); it must hold those of one, or of dev, test.",
	} with input as given with data.sus.config as _default
}

test_the_config_says_what_may_be_mixed if {
	given := _input(["d", "t"])
	sandbox := _input(["d", "s"])
	production := _input(["d", "p"])
	nothing := _config([])
	two := _config([["dev", "test"], ["dev", "sandbox"]])
	every_one := _config([["dev", "test", "prod"]])

	{item.message | some item in rule.deny} == {
		"Account pool \"Mixed\" (dzd_a/pool) holds accounts of the stages dev, test (d, t); it must hold those of one.",
	} with input as given with data.sus.config as nothing
	rule.deny == set() with input as sandbox with data.sus.config as two
	{item.message | some item in rule.deny} == {concat(" ", [
		"Account pool \"Mixed\" (dzd_a/pool) holds accounts of the stages dev, prod (d, p);",
		"it must hold those of one, or of dev, test, or of dev, sandbox.",
	])} with input as production with data.sus.config as two
	rule.deny == set() with input as production with data.sus.config as every_one
}

test_allow_one_stage_or_what_may_be_mixed if {
	every accounts in [[], ["d"], ["d", "e"], ["p"], ["d", "t"], ["d", "e", "t"]] {
		given := _input(accounts)

		rule.scope == {"dzd_a/pool"} with input as given with data.sus.config as _default
		rule.deny == set() with input as given with data.sus.config as _default
		rule.unknown == set() with input as given with data.sus.config as _default
		_verdicts == _verdict("dzd_a/pool") with input as given with data.sus.config as _default with data.sus.catalog as _catalog
	}
}

test_unknown_account if {
	odd := _input(["d", "u"])
	dangling := _input(["d", "x"])
	gapped := object.union(odd, _gap("accounts", "account", "u", ["stage"]))

	rule.deny == set() with input as odd with data.sus.config as _default
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "unclassified",
		"message": "The stage of account \"odd\" (u) in pool \"Mixed\" (dzd_a/pool) is undecided.",
	}} with input as odd with data.sus.config as _default
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "unclassified",
		"message": "The stage of account x in pool \"Mixed\" (dzd_a/pool) is undecided.",
	}} with input as dangling with data.sus.config as _default
	{item.cause | some item in rule.unknown} == {"denied_by_iam"} with input as gapped with data.sus.config as _default
}

test_unknown_handler_pool if {
	given := json.patch(_input([]), [{"op": "remove", "path": "/account_pools/dzd_a~1pool/accounts"}])
	gapped := object.union(given, _gap("account_pools", "account_pool", "dzd_a/pool", ["accounts"]))

	rule.deny == set() with input as given with data.sus.config as _default
	rule.unknown == {{
		"resource": "dzd_a/pool",
		"cause": "unresolved",
		"message": "The accounts of pool \"Mixed\" (dzd_a/pool) are not known.",
	}} with input as given with data.sus.config as _default
	{item.cause | some item in rule.unknown} == {"denied_by_iam"} with input as gapped with data.sus.config as _default
}

test_a_gap_on_an_account_of_the_pool_undoes_a_pass if {
	given := object.union(_input(["d"]), _gap("accounts", "account", "d", ["stage"]))

	_verdicts == {
		"fail": {},
		"unknown": {"dzd_a/pool": {"cause": "denied_by_iam", "message": "It was denied.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _default with data.sus.catalog as _catalog
}

test_empty if {
	rule.scope == set() with input as {} with data.sus.config as _default
	rule.deny == set() with input as {} with data.sus.config as _default
	rule.unknown == set() with input as {} with data.sus.config as _default
}

_verdicts := main.derive("pools.single_stage", rule.scope, rule.deny, {item | some item in rule.unknown}, {})
