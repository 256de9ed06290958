package sus.rules.accounts.in_organization_test

import data.sus.main
import data.sus.rules.accounts.in_organization as rule

_catalog := {"accounts.in_organization": {
	"severity": "high",
	"subject": "associations",
	"rests_on": "presence",
	"reads": {"associations": "row", "accounts": "row"},
	"fields": {"associations": ["accounts", "status"], "accounts": ["in_organization"]},
}}

_config(trusted) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"accounts.in_organization": {"trusted_external_accounts": trusted}},
}

_defaults := _config([])

_key := "arn:aws:ram:eu-west-1:999988887777:resource-share/s1/444455556666"

_pointer := "arn:aws:ram:eu-west-1:999988887777:resource-share~1s1~1444455556666"

_row := {
	"domain_id": "dzd_a",
	"principal": "444455556666",
	"principal_kind": "account",
	"accounts": ["444455556666"],
	"status": "ASSOCIATED",
}

_estate(row, accounts, gaps) := {
	"domains": {"dzd_a": {"name": "Corp"}},
	"accounts": accounts,
	"associations": {_key: row},
	"gaps": gaps,
}

_inside := {"444455556666": {"name": "partner", "in_organization": true}}

_outside := {"444455556666": {"name": "partner", "in_organization": false}}

_denied := {
	"resource": _key,
	"message": concat(" ", [
		"Association of \"partner\" (444455556666) with domain \"Corp\" (dzd_a) lets in account \"partner\" (444455556666),",
		"which is outside the organization; it must be inside, or trusted.",
	]),
	"evidence": [sprintf("/associations/%s/accounts", [_pointer]), "/accounts/444455556666/in_organization"],
}

_undecided(cause) := {
	"resource": _key,
	"cause": cause,
	"message": concat(" ", [
		"Whether account \"partner\" (444455556666), of the association of \"partner\" (444455556666) with domain \"Corp\" (dzd_a),",
		"is in the organization is not known.",
	]),
}

_verdicts := main.derive(
	"accounts.in_organization",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_allow if {
	given := _estate(_row, _inside, {})

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": {_key}} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}

test_deny_outside if {
	given := _estate(_row, _outside, {})

	rule.deny == {_denied} with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {_key: {
			"severity": "high",
			"message": _denied.message,
			"evidence": ["/accounts/444455556666/in_organization", sprintf("/associations/%s/accounts", [_pointer])],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_deny_an_account_of_a_wider_principal if {
	wide := object.union(_row, {"principal": "arn:aws:organizations::1:ou/o-2/ou-3", "accounts": ["111122223333", "444455556666"]})
	given := _estate(wide, object.union(_outside, {"111122223333": {"in_organization": true}}), {})
	messages := {item.message | some item in rule.deny} with input as given with data.sus.config as _defaults

	messages == {concat(" ", [
		"Association of arn:aws:organizations::1:ou/o-2/ou-3 with domain \"Corp\" (dzd_a) lets in account \"partner\" (444455556666),",
		"which is outside the organization; it must be inside, or trusted.",
	])}
}

test_trusted_accounts_may_be_outside_and_unknown if {
	trusted := _config(["444455556666"])
	outside := _estate(_row, _outside, {})
	lost := _estate(_row, {}, {})

	rule.scope == {_key} with input as outside with data.sus.config as trusted
	rule.deny == set() with input as outside with data.sus.config as trusted
	rule.unknown == set() with input as lost with data.sus.config as trusted
}

test_account_whose_place_was_not_read_is_unknown if {
	unread := {"444455556666": {"name": "partner"}}
	gap := {"g": {
		"table": "accounts",
		"scope": {"kind": "account", "id": "444455556666"},
		"fields": ["in_organization"],
		"cause": "denied_by_scp",
		"message": "It was not read.",
	}}
	given := _estate(_row, unread, {})
	gapped := _estate(_row, unread, gap)

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {_undecided("not_collected")} with input as given with data.sus.config as _defaults
	rule.unknown == {_undecided("denied_by_scp")} with input as gapped with data.sus.config as _defaults
	_verdicts == {
		"fail": {},
		"unknown": {_key: {
			"cause": "denied_by_scp",
			"message": concat(" ", ["It was not read.", _undecided("denied_by_scp").message]),
			"evidence": ["/gaps/g"],
		}},
		"pass": set(),
	} with input as gapped with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_account_without_a_row_is_unknown if {
	given := _estate(_row, {}, {})
	messages := {item.message | some item in rule.unknown} with input as given with data.sus.config as _defaults

	rule.deny == set() with input as given with data.sus.config as _defaults
	messages == {concat(" ", [
		"Whether account 444455556666, of the association of 444455556666 with domain \"Corp\" (dzd_a),",
		"is in the organization is not known.",
	])}
}

test_a_principal_that_could_not_be_expanded_is_unknown if {
	given := _estate(object.remove(_row, ["accounts"]), _outside, {})

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{
		"resource": _key,
		"cause": "not_collected",
		"message": concat(" ", [
			"The field accounts of the association of \"partner\" (444455556666) with domain \"Corp\" (dzd_a)",
			"was not read.",
		]),
	}} with input as given with data.sus.config as _defaults
}

test_an_unread_status_is_unknown if {
	given := _estate(object.remove(_row, ["status"]), _outside, {})

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{
		"resource": _key,
		"cause": "not_collected",
		"message": concat(" ", [
			"The field status of the association of \"partner\" (444455556666) with domain \"Corp\" (dzd_a)",
			"was not read.",
		]),
	}} with input as given with data.sus.config as _defaults
}

test_an_association_that_was_taken_back_is_out_of_scope if {
	given := _estate(object.union(_row, {"status": "DISASSOCIATED"}), _outside, {})

	rule.scope == set() with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
}

test_empty if {
	given := {"associations": {}, "accounts": {}, "gaps": {}}

	rule.scope == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}
