package sus.waivers.approver_is_requester_test

import data.sus.waivers.approver_is_requester as rule

_input(requester, approver) := {
	"as_of": "2026-11-25T08:00:00Z",
	"waivers": [{"id": "w", "approver": "Ana", "requester_key": requester, "approver_key": approver}],
}

test_deny_a_waiver_that_its_requester_approved if {
	rule.deny == {{
		"resource": "waiver:w",
		"message": "Waiver w was approved by Ana, who asked for it.",
		"evidence": [],
	}} with input as _input("ana", "ana")
}

test_allow_a_waiver_that_somebody_else_approved if {
	rule.scope == {"waiver:w"} with input as _input("bo", "ana")
	rule.deny == set() with input as _input("bo", "ana")
}

test_nothing_is_said_without_waivers if {
	rule.scope == set() with input as {"as_of": "2026-11-25T08:00:00Z", "waivers": []}
	rule.deny == set() with input as {"as_of": "2026-11-25T08:00:00Z", "waivers": []}
}
