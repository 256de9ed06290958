package sus.rules.domain.version_2_test

import data.sus.main
import data.sus.rules.domain.version_2 as rule

_catalog := {"domain.version_2": {
	"severity": "medium",
	"subject": "domains",
	"rests_on": "presence",
	"reads": {"domains": "row"},
	"fields": {"domains": ["domain_version", "status"]},
}}

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"domain.version_2": {}}}

_verdicts := main.derive("domain.version_2", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

_world(domain) := {"domains": {"dzd-a": object.union({"id": "dzd-a", "name": "Corp", "status": "AVAILABLE"}, domain)}, "gaps": {}}

_failed(version) := {
	"fail": {"dzd-a": {
		"severity": "medium",
		"message": sprintf("Domain \"Corp\" (dzd-a) is of version %s; it must be of version V2.", [version]),
		"evidence": ["/domains/dzd-a/domain_version"],
	}},
	"unknown": {}, "pass": set(),
}

test_deny_version_1 if {
	given := _world({"domain_version": "V1"})

	_verdicts == _failed("V1") with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_no_version if {
	given := _world({"domain_version": null})
	expected := _failed("V1 (none is given)")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_version_2 if {
	given := _world({"domain_version": "V2"})
	expected := {"fail": {}, "unknown": {}, "pass": {"dzd-a"}}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_out_of_scope_when_the_domain_is_going if {
	deleting := _world({"domain_version": "V1", "status": "DELETING"})
	deleted := _world({"domain_version": "V1", "status": "DELETED"})
	nothing := {"fail": {}, "unknown": {}, "pass": set()}

	_verdicts == nothing with input as deleting with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == nothing with input as deleted with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_version_was_not_read if {
	given := _world({})
	expected := {
		"fail": {},
		"unknown": {"dzd-a": {
			"cause": "not_collected",
			"message": "The version of domain \"Corp\" (dzd-a) was not read.",
			"evidence": [],
		}},
		"pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_says_why_the_version_was_not_read if {
	gap := {
		"table": "domains",
		"scope": {"kind": "domain", "id": "dzd-a"},
		"fields": ["domain_version"],
		"cause": "denied_by_iam",
		"message": "GetDomain was denied.",
	}
	given := object.union(_world({}), {"gaps": {"g": gap}})
	expected := {
		"fail": {},
		"unknown": {"dzd-a": {
			"cause": "denied_by_iam",
			"message": "GetDomain was denied. The version of domain \"Corp\" (dzd-a) was not read.",
			"evidence": ["/gaps/g"],
		}},
		"pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {}
	rule.unknown == set() with input as {}
}

test_the_rule_itself_says_why_the_version_was_not_read if {
	world := _world({})
	given := object.union(world, {"gaps": {"g": {
		"table": "domains",
		"scope": {"kind": "domain", "id": "dzd-a"},
		"fields": ["domain_version"],
		"cause": "denied_by_iam",
		"message": "GetDomain was denied.",
	}}})

	rule.unknown == {{
		"resource": "dzd-a",
		"cause": "denied_by_iam",
		"message": "The version of domain \"Corp\" (dzd-a) was not read.",
	}} with input as given
}
