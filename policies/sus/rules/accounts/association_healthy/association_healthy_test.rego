package sus.rules.accounts.association_healthy_test

import data.sus.main
import data.sus.rules.accounts.association_healthy as rule

_catalog := {"accounts.association_healthy": {
	"severity": "medium",
	"subject": "associations",
	"rests_on": "presence",
	"reads": {"associations": "row"},
	"fields": {"associations": ["allow_external_principals", "permissions", "principal_kind", "share_status", "status"]},
}}

_config(parameters) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"accounts.association_healthy": object.union(
		{"allow_organization_wide": false, "portal_permissions": ["WithPortalAccess"]},
		parameters,
	)},
}

_defaults := _config({})

_key := "arn:aws:ram:eu-west-1:999988887777:resource-share/s1/111122223333"

_pointer := "/associations/arn:aws:ram:eu-west-1:999988887777:resource-share~1s1~1111122223333"

_row := {
	"domain_id": "dzd_a",
	"principal": "111122223333",
	"principal_kind": "account",
	"status": "ASSOCIATED",
	"share_status": "ACTIVE",
	"allow_external_principals": false,
	"permissions": ["arn:aws:ram::aws:permission/ServiceAccess"],
}

_estate(row) := {
	"domains": {"dzd_a": {"name": "Corp"}},
	"accounts": {"111122223333": {"name": "fin"}},
	"associations": {_key: row},
	"gaps": {},
}

_changed(fields) := _estate(object.union(_row, fields))

_denied(words, field) := {
	"resource": _key,
	"message": words,
	"evidence": [sprintf("%s/%s", [_pointer, field])],
}

_label := "of \"fin\" (111122223333) with domain \"Corp\" (dzd_a)"

_verdicts := main.derive(
	"accounts.association_healthy",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_allow if {
	given := _estate(_row)

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": {_key}} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}

test_deny_another_status if {
	every item in [["FAILED", "FAILED"], ["DISASSOCIATED", "DISASSOCIATED"], [null, "nothing"]] {
		given := _changed({"status": item[0]})
		denied := rule.deny with input as given with data.sus.config as _defaults

		denied == {_denied(sprintf("Association %s has status %s; it must be ASSOCIATED.", [_label, item[1]]), "status")}
	}
}

test_deny_another_status_of_the_share if {
	given := _changed({"share_status": "PENDING"})
	found := _denied(sprintf("Association %s has share_status PENDING; it must be ACTIVE.", [_label]), "share_status")

	rule.deny == {found} with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {_key: {"severity": "medium", "message": found.message, "evidence": found.evidence}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_deny_external_principals if {
	given := _changed({"allow_external_principals": true})

	rule.deny == {_denied(
		sprintf("The share of the association %s allows principals outside the organization; it must not.", [_label]),
		"allow_external_principals",
	)} with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
}

test_deny_whole_units_and_organizations if {
	every item in [["organization", "organization"], ["organizational_unit", "organizational unit"]] {
		given := _changed({"principal_kind": item[0]})
		denied := rule.deny with input as given with data.sus.config as _defaults

		denied == {_denied(
			sprintf("Association %s lets in a whole %s; it must name single accounts.", [_label, item[1]]),
			"principal_kind",
		)}
	}
}

test_whole_units_may_be_allowed if {
	allowed := _config({"allow_organization_wide": true})
	given := _changed({"principal_kind": "organizational_unit"})

	rule.deny == set() with input as given with data.sus.config as allowed
}

test_other_principals_are_no_whole_unit if {
	given := _changed({"principal_kind": "other"})

	rule.deny == set() with input as given with data.sus.config as _defaults
}

test_deny_access_to_the_portal if {
	given := _changed({"permissions": ["arn:aws:ram::aws:permission/ServiceAccess", "arn:aws:ram::aws:permission/WithPortalAccess"]})

	rule.deny == {_denied(
		sprintf("The share of the association %s has the permission WithPortalAccess; it must not let users of the account into the portal.", [
			_label,
		]),
		"permissions",
	)} with input as given with data.sus.config as _defaults
}

test_access_to_the_portal_may_be_allowed if {
	allowed := _config({"portal_permissions": []})
	given := _changed({"permissions": ["arn:aws:ram::aws:permission/WithPortalAccess"]})

	rule.deny == set() with input as given with data.sus.config as allowed
}

test_unknown_for_each_field_that_was_not_read if {
	every field in ["allow_external_principals", "permissions", "principal_kind", "share_status", "status"] {
		given := _estate(object.remove(_row, [field]))
		denied := rule.deny with input as given with data.sus.config as _defaults
		found := rule.unknown with input as given with data.sus.config as _defaults

		denied == set()
		found == {{
			"resource": _key,
			"cause": "not_collected",
			"message": sprintf("The field %s of the association %s was not read.", [field, _label]),
		}}
	}
}

test_a_share_of_which_aws_says_nothing_is_unknown if {
	given := _changed({"allow_external_principals": null})
	message := sprintf("AWS does not say whether the share of the association %s allows principals outside the organization.", [_label])

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{"resource": _key, "cause": "unresolved", "message": message}} with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {},
		"unknown": {_key: {"cause": "unresolved", "message": message, "evidence": []}},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_a_gap_makes_a_pass_unknown_and_leaves_a_failure if {
	gap := {"gaps": {"g": {
		"table": "associations",
		"scope": {"kind": "association", "id": _key},
		"fields": ["permissions"],
		"cause": "denied_by_iam",
		"message": "It was not read.",
	}}}
	good := object.union(_estate(_row), gap)
	failing := object.union(_changed({"status": "FAILED"}), gap)
	answer := _verdicts with input as failing with data.sus.config as _defaults with data.sus.catalog as _catalog

	_verdicts == {
		"fail": {},
		"unknown": {_key: {"cause": "denied_by_iam", "message": "It was not read.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as good with data.sus.config as _defaults with data.sus.catalog as _catalog
	object.keys(answer.fail) == {_key}
}

test_empty if {
	given := {"associations": {}, "gaps": {}}

	rule.scope == set() with input as given with data.sus.config as _defaults
	rule.scope == set() with input as {} with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}
