package sus.rules.accounts.classified_test

import data.sus.rules.accounts.classified as rule

_gap(cause, fields) := {"g": {
	"table": "accounts",
	"scope": {"kind": "account", "id": "111122223333"},
	"fields": fields,
	"cause": cause,
	"message": "Undecided.",
}}

_input(account, gaps) := {"accounts": {"111122223333": object.union({"name": "fin"}, account)}, "gaps": gaps}

test_deny_no_stage if {
	rule.deny == {{
		"resource": "111122223333",
		"message": "Account \"fin\" (111122223333) has no decided stage; its tags, organizational unit or name must say which it is.",
		"evidence": ["/accounts/111122223333"],
	}} with input as _input({"business_unit": "finance"}, _gap("unclassified", ["stage"]))
}

test_deny_both if {
	gaps := object.union({"h": object.union(_gap("unclassified", ["stage"]).g, {})}, _gap("unclassified", ["business_unit"]))

	count(rule.deny) == 2 with input as _input({}, gaps)
}

test_allow_classified if {
	rule.scope == {"111122223333"} with input as _input({"business_unit": "finance", "stage": "dev"}, {})
	rule.deny == set() with input as _input({"business_unit": "finance", "stage": "dev"}, {})
	rule.unknown == set() with input as _input({"business_unit": "finance", "stage": "dev"}, {})
}

test_unknown_when_a_source_could_not_be_read if {
	rule.deny == set() with input as _input({"business_unit": "finance"}, _gap("denied_by_iam", ["stage"]))
	rule.unknown == {{
		"resource": "111122223333",
		"cause": "not_collected",
		"message": "The stage of account \"fin\" (111122223333) is undecided, because a source could not be read.",
	}} with input as _input({"business_unit": "finance"}, _gap("denied_by_iam", ["stage"]))
}

test_unknown_when_nothing_says_why if {
	rule.deny == set() with input as _input({"stage": "dev"}, {})
	count(rule.unknown) == 1 with input as _input({"stage": "dev"}, {})
}

test_closed_account_is_out_of_scope if {
	rule.scope == set() with input as _input({"status": "SUSPENDED"}, {})
}

test_empty if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {}
}
