package sus.rules.accounts.classified_test

import data.sus.main
import data.sus.rules.accounts.classified as rule

_catalog := {"accounts.classified": {
	"severity": "medium",
	"subject": "accounts",
	"rests_on": "presence",
	"reads": {"accounts": "row"},
	"fields": {"accounts": ["business_unit", "stage", "status"]},
}}

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {}}

_gap(cause, fields) := {
	"table": "accounts",
	"scope": {"kind": "account", "id": "111122223333"},
	"fields": fields,
	"cause": cause,
	"message": "Undecided.",
}

_row := {"name": "fin", "status": "ACTIVE", "business_unit": "finance", "stage": "dev"}

_estate(row, gaps) := {"accounts": {"111122223333": row}, "gaps": gaps}

_without(fields, gaps) := _estate(object.remove(_row, fields), gaps)

_denied(fact) := {
	"resource": "111122223333",
	"message": sprintf("Account \"fin\" (111122223333) has no decided %s; its tags, organizational unit or name must say which it is.", [
		fact,
	]),
	"evidence": ["/accounts/111122223333"],
}

_unread(fact, cause) := {
	"resource": "111122223333",
	"cause": cause,
	"message": sprintf("The %s of account \"fin\" (111122223333) is undecided, because a source could not be read.", [fact]),
}

_open(cause) := {
	"resource": "111122223333",
	"cause": cause,
	"message": "Whether account \"fin\" (111122223333) is still open is not known.",
}

_verdicts := main.derive("accounts.classified", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

test_allow if {
	given := _estate(_row, {})

	rule.scope == {"111122223333"} with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"111122223333"}} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_deny_no_stage if {
	given := _without(["stage"], {"g": _gap("unclassified", ["stage"])})

	rule.deny == {_denied("stage")} with input as given
	rule.unknown == set() with input as given
	_verdicts == {
		"fail": {"111122223333": {
			"severity": "medium",
			"message": _denied("stage").message,
			"evidence": ["/accounts/111122223333"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_neither if {
	given := _without(
		["stage", "business_unit"],
		{"g": _gap("unclassified", ["stage"]), "h": _gap("unclassified", ["business_unit"])},
	)

	rule.deny == {_denied("stage"), _denied("business unit")} with input as given
}

test_deny_an_account_outside_the_organization if {
	given := _estate(
		object.union(object.remove(_row, ["business_unit"]), {"status": null}),
		{"g": _gap("unclassified", ["business_unit"])},
	)

	rule.deny == {_denied("business unit")} with input as given
}

test_unknown_when_a_source_could_not_be_read if {
	given := _without(["stage"], {"g": _gap("denied_by_iam", ["stage"])})

	rule.deny == set() with input as given
	rule.unknown == {_unread("stage", "denied_by_iam")} with input as given
	_verdicts == {
		"fail": {},
		"unknown": {"111122223333": {
			"cause": "denied_by_iam",
			"message": concat(" ", [_unread("stage", "denied_by_iam").message, "Undecided."]),
			"evidence": ["/gaps/g"],
		}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_one_fact_may_be_unread_and_the_other_undecided if {
	given := _without(
		["stage", "business_unit"],
		{"g": _gap("unclassified", ["stage"]), "h": _gap("throttled", ["business_unit"])},
	)

	rule.deny == {_denied("stage")} with input as given
	rule.unknown == {_unread("business unit", "throttled")} with input as given
}

test_unknown_when_nothing_says_why if {
	given := _without(["business_unit"], {})

	rule.deny == set() with input as given
	rule.unknown == {_unread("business unit", "not_collected")} with input as given
}

test_unknown_when_the_status_was_not_read if {
	good := _without(["status"], {})
	undecided := _without(["status", "stage"], {"g": _gap("unclassified", ["stage"]), "h": _gap("denied_by_scp", ["status"])})

	rule.scope == {"111122223333"} with input as good
	rule.deny == set() with input as good
	rule.unknown == {_open("not_collected")} with input as good
	rule.deny == set() with input as undecided
	rule.unknown == {_open("denied_by_scp")} with input as undecided
}

test_closed_accounts_are_out_of_scope if {
	every status in ["SUSPENDED", "PENDING_CLOSURE", "CLOSED"] {
		given := _estate({"status": status}, {"g": _gap("unclassified", ["stage"])})
		judged := rule.scope with input as given
		denied := rule.deny with input as given
		undecided := rule.unknown with input as given

		judged == set()
		denied == set()
		undecided == set()
	}
}

test_empty if {
	given := {"accounts": {}, "gaps": {}}

	rule.scope == set() with input as given
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}
