package sus.waivers.judged_test

import data.sus.waivers.judged

_config := {
	"disabled": {},
	"enforcement": {},
	"parameters": {"waivers.expiring": {"days": 30}, "waivers.over_broad": {"verdicts": 20}},
	"waiver_rules": {
		"waivers.approver_is_requester": {"severity": "medium"},
		"waivers.expiring": {"severity": "low"},
		"waivers.over_broad": {"severity": "medium"},
		"waivers.resource_gone": {"severity": "low"},
		"waivers.unused": {"severity": "low"},
	},
}

_waiver(id, resource) := {
	"id": id,
	"rule": "pools.unused",
	"resource": resource,
	"approver": "Ana",
	"requester_key": "ana",
	"approver_key": "bo",
	"created": "2026-11-01",
	"expires": "2027-06-30",
	"covers": ["fail"],
}

_input := {
	"as_of": "2026-11-25T08:00:00Z",
	"waivers": [
		_waiver("good", "d/p"),
		object.union(_waiver("own", "d/q"), {"approver_key": "ana"}),
		_waiver("old", "d/gone"),
		_waiver("open", "e/*"),
	],
	"verdicts": [
		{"id": "v1", "rule": "pools.unused", "resource": "d/p", "status": "fail"},
		{"id": "v2", "rule": "pools.unused", "resource": "d/q", "status": "pass"},
		{"id": "v3", "rule": "pools.unused", "resource": "e/r", "status": "unknown"},
	],
	"rules": {"pools.unused": {"state": "judged", "subject": "account_pools"}},
	"resources": ["d/p", "d/q"],
	"gaps": [{"table": "account_pools", "scope_kind": "domain", "scope_id": "e", "message": "It was throttled."}],
	"filters": [],
}

test_fails_unknowns_and_passes_of_every_rule if {
	answer := judged.answer with input as _input with data.sus.config as _config

	answer == {"waived": {"v1": "good"}, "by_rule": {
		"waivers.approver_is_requester": {
			"fail": {"waiver:own": {
				"severity": "medium",
				"message": "Waiver own was approved by Ana, who asked for it.",
				"evidence": [],
			}},
			"unknown": {},
			"pass": {"waiver:good", "waiver:old", "waiver:open"},
		},
		"waivers.expiring": {
			"fail": {},
			"unknown": {},
			"pass": {"waiver:good", "waiver:old", "waiver:open", "waiver:own"},
		},
		"waivers.over_broad": {
			"fail": {},
			"unknown": {},
			"pass": {"waiver:good", "waiver:old", "waiver:open", "waiver:own"},
		},
		"waivers.resource_gone": {
			"fail": {"waiver:old": {
				"severity": "low",
				"message": "Waiver old names d/gone, which is not there. Remove it, or correct the id.",
				"evidence": [],
			}},
			"unknown": {},
			"pass": {"waiver:good", "waiver:own"},
		},
		"waivers.unused": {
			"fail": {"waiver:own": {
				"severity": "low",
				"message": "Waiver own covers nothing: pools.unused fails on no resource that it names. Remove it.",
				"evidence": [],
			}},
			"unknown": {"waiver:open": {
				"cause": "unresolved",
				"message": concat(" ", [
					"Waiver open covers nothing now, but not all resources that it may name were listed.",
					"Waiver open covers nothing now, but pools.unused is unknown on a resource that it names.",
				]),
				"evidence": [],
			}},
			"pass": {"waiver:good"},
		},
	}}
}

test_a_disabled_rule_is_left_out_and_an_advisory_one_says_so if {
	config := object.union(_config, {
		"disabled": {"waivers.expiring": "We look ourselves."},
		"enforcement": {"waivers.resource_gone": {"": "advisory"}},
	})
	found := judged.by_rule with input as _input with data.sus.config as config

	object.keys(found) == {
		"waivers.approver_is_requester",
		"waivers.over_broad",
		"waivers.resource_gone",
		"waivers.unused",
	}
	found["waivers.resource_gone"].fail["waiver:old"].enforcement == "advisory"
	object.get(found["waivers.unused"].fail["waiver:own"], "enforcement", "none") == "none"
}
