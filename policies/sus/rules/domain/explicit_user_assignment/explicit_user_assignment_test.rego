package sus.rules.domain.explicit_user_assignment_test

import data.sus.main
import data.sus.rules.domain.explicit_user_assignment as rule

_catalog := {"domain.explicit_user_assignment": {
	"severity": "medium",
	"subject": "domains",
	"rests_on": "presence",
	"reads": {"domains": "row"},
	"fields": {"domains": ["single_sign_on", "status"]},
}}

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"domain.explicit_user_assignment": {}}}

_verdicts := main.derive("domain.explicit_user_assignment", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

_world(domain) := {"domains": {"dzd-a": object.union({"id": "dzd-a", "name": "Corp", "status": "AVAILABLE"}, domain)}, "gaps": {}}

_sso(type, assignment) := {"single_sign_on": {"type": type, "user_assignment": assignment, "idc_instance_arn": null}}

_passed := {"fail": {}, "unknown": {}, "pass": {"dzd-a"}}

_unknown(cause, message) := {
	"fail": {},
	"unknown": {"dzd-a": {"cause": cause, "message": message, "evidence": []}},
	"pass": set(),
}

test_deny_automatic if {
	sso := _sso("IAM_IDC", "AUTOMATIC")
	given := _world(sso)
	expected := {
		"fail": {"dzd-a": {
			"severity": "medium",
			"message": "Domain \"Corp\" (dzd-a) assigns users automatically; the assignment must be MANUAL.",
			"evidence": ["/domains/dzd-a/single_sign_on/user_assignment"],
		}},
		"unknown": {}, "pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_manual if {
	sso := _sso("IAM_IDC", "MANUAL")
	given := _world(sso)

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_where_there_is_no_identity_center if {
	sso := _sso("DISABLED", null)
	disabled := _world(sso)
	nothing := _world({"single_sign_on": null})

	_verdicts == _passed with input as disabled with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as nothing with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_aws_names_no_assignment if {
	sso := _sso("IAM_IDC", null)
	given := _world(sso)
	expected := _unknown("unresolved", "AWS does not say how domain \"Corp\" (dzd-a) assigns the users of IAM Identity Center.")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_it_was_not_read if {
	given := _world({})
	expected := _unknown("not_collected", "How domain \"Corp\" (dzd-a) assigns users was not read.")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_out_of_scope_when_the_domain_is_going if {
	sso := _sso("IAM_IDC", "AUTOMATIC")
	leaving := object.union(sso, {"status": "DELETING"})
	left := object.union(sso, {"status": "DELETED"})
	deleting := _world(leaving)
	deleted := _world(left)

	rule.scope == set() with input as deleting
	rule.scope == set() with input as deleted
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {}
	rule.unknown == set() with input as {}
}

test_nothing_is_said_of_a_domain_that_is_going if {
	automatic := _sso("IAM_IDC", "AUTOMATIC")
	unnamed := _sso("IAM_IDC", null)
	with_automatic := object.union(automatic, {"status": "DELETING"})
	with_unnamed := object.union(unnamed, {"status": "DELETED"})
	deleting := _world(with_automatic)
	deleted := _world(with_unnamed)

	rule.deny == set() with input as deleting
	rule.unknown == set() with input as deleting
	rule.unknown == set() with input as deleted
}

test_an_automatic_assignment_is_one_that_aws_names if {
	sso := _sso("IAM_IDC", "AUTOMATIC")
	given := _world(sso)

	rule.unknown == set() with input as given
}

test_what_was_not_read_says_why if {
	world := _world({})
	given := object.union(world, {"gaps": {"g": {
		"table": "domains",
		"scope": {"kind": "domain", "id": "dzd-a"},
		"fields": ["single_sign_on"],
		"cause": "denied_by_iam",
		"message": "GetDomain was denied.",
	}}})

	rule.unknown == {{
		"resource": "dzd-a",
		"cause": "denied_by_iam",
		"message": "How domain \"Corp\" (dzd-a) assigns users was not read.",
	}} with input as given
}
