package sus.rules.domain.custom_designations_reviewed_test

import data.sus.main
import data.sus.rules.domain.custom_designations_reviewed as rule

_catalog := {"domain.custom_designations_reviewed": {
	"severity": "medium",
	"subject": "designations",
	"rests_on": "presence",
	"reads": {"designations": "row"},
	"fields": {"designations": ["policy", "status"]},
}}

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"domain.custom_designations_reviewed": {"allowed_verbs": ["Get", "List"], "allowed_actions": ["CreateAsset"]}},
}

_verdicts := main.derive("domain.custom_designations_reviewed", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

_world(designation) := {
	"designations": {"d/x": object.union({"id": "x", "domain_id": "d", "name": "Reader", "status": "ENABLED"}, designation)},
	"gaps": {},
}

_failed(allowed) := {
	"fail": {"d/x": {
		"severity": "medium",
		"message": sprintf("Designation \"Reader\" (d/x) allows %s; it must allow no more than a contributor's work.", [allowed]),
		"evidence": ["/designations/d~1x/policy"],
	}},
	"unknown": {},
	"pass": set(),
}

_passed := {"fail": {}, "unknown": {}, "pass": {"d/x"}}

_unknown(cause, message) := {
	"fail": {},
	"unknown": {"d/x": {"cause": cause, "message": message, "evidence": []}},
	"pass": set(),
}

test_allow_reading_and_a_contributors_work if {
	given := _world({"policy": `permit(principal, action in [DataZone::Action::"GetAsset", DataZone::Action::"ListAssets",
		DataZone::Action::"CreateAsset"], resource);`})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_managing_members if {
	given := _world({"policy": `permit(principal, action in [DataZone::Action::"GetAsset", DataZone::Action::"CreateProjectMembership",
		DataZone::Action::"AddEntityOwner"], resource);`})
	expected := _failed("AddEntityOwner, CreateProjectMembership")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_a_permit_without_actions if {
	given := _world({"policy": "permit (principal, action, resource);"})
	expected := _failed("every action")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_the_one_loose_permit_of_several if {
	given := _world({"policy": `permit(principal, action == DataZone::Action::"GetAsset", resource);
		permit(principal, action, resource) when { resource.open };`})
	expected := _failed("every action")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_a_verb_in_the_middle_of_a_name if {
	given := _world({"policy": `permit(principal, action == DataZone::Action::"ForceGet", resource);`})
	expected := _failed("ForceGet")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_what_only_forbids if {
	given := _world({"policy": `forbid(principal, action == DataZone::Action::"DeleteProject", resource);`})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_forbidding_says_nothing_of_what_is_permitted if {
	given := _world({"policy": `permit(principal, action == DataZone::Action::"DeleteProject", resource);
		forbid(principal, action == DataZone::Action::"GetAsset", resource);`})
	expected := _failed("DeleteProject")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_out_of_scope_when_it_is_disabled if {
	given := _world({"policy": "permit(principal, action, resource);", "status": "DISABLED"})
	expected := {"fail": {}, "unknown": {}, "pass": set()}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_policy_was_not_read if {
	given := _world({})
	expected := _unknown("not_collected", "The policy of designation \"Reader\" (d/x) was not read.")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_aws_gives_no_policy if {
	given := _world({"policy": null})
	expected := _unknown("unresolved", "AWS gives no policy for designation \"Reader\" (d/x).")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_policy_is_not_understood if {
	empty := _world({"policy": ""})
	words := _world({"policy": "permitted (everything)"})
	expected := _unknown("malformed", "The policy of designation \"Reader\" (d/x) holds no statement that is understood.")

	_verdicts == expected with input as empty with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == expected with input as words with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_says_why_the_policy_was_not_read if {
	gap := {
		"table": "designations",
		"scope": {"kind": "designation", "id": "d/x"},
		"fields": ["policy"],
		"cause": "denied_by_iam",
		"message": "GetDesignation was denied.",
	}
	world := _world({})
	given := object.union(world, {"gaps": {"g": gap}})
	found := rule.unknown with input as given with data.sus.config as _config

	found == {{
		"resource": "d/x",
		"cause": "denied_by_iam",
		"message": "The policy of designation \"Reader\" (d/x) was not read.",
	}}
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

test_nothing_is_unknown_of_what_is_disabled if {
	none := _world({"policy": null, "status": "DISABLED"})
	words := _world({"policy": "permitted (everything)", "status": "DISABLED"})

	rule.unknown == set() with input as none with data.sus.config as _config
	rule.unknown == set() with input as words with data.sus.config as _config
}
