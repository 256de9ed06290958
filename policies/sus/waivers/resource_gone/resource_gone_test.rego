package sus.waivers.resource_gone_test

import data.sus.waivers.resource_gone as rule

_input(resource) := {
	"as_of": "2026-11-25T08:00:00Z",
	"waivers": [{
		"id": "w",
		"rule": "pools.unused",
		"resource": resource,
		"created": "2026-01-01",
		"expires": "2026-02-01",
		"covers": ["fail"],
	}],
	"verdicts": [],
	"rules": {"pools.unused": {"state": "judged", "subject": "account_pools"}},
	"resources": ["d/p"],
	"gaps": [],
	"filters": [],
}

_gap(domain) := {"table": "account_pools", "scope_kind": "domain", "scope_id": domain, "message": "It was throttled."}

_unknown(doubt) := {{
	"resource": "waiver:w",
	"cause": "not_collected",
	"message": sprintf("Waiver w names d/old, which was not seen, but %s.", [doubt]),
	"evidence": [],
}}

test_deny_a_waiver_of_a_resource_that_is_not_there if {
	rule.deny == {{
		"resource": "waiver:w",
		"message": "Waiver w names d/old, which is not there. Remove it, or correct the id.",
		"evidence": [],
	}} with input as _input("d/old")
	rule.unknown == set() with input as _input("d/old")
}

test_allow_a_waiver_of_a_resource_that_is_there if {
	rule.scope == {"waiver:w"} with input as _input("d/p")
	rule.deny == set() with input as _input("d/p")
	rule.unknown == set() with input as _input("d/p")
}

test_unknown_where_not_everything_was_seen if {
	listing := object.union(_input("d/old"), {"gaps": [_gap("d")]})
	filtered := object.union(_input("d/old"), {"filters": ["account"]})
	unasked := object.union(object.remove(_input("d/old"), ["rules"]), {"rules": {}})

	rule.unknown == _unknown("not all resources of its kind were listed") with input as listing
	rule.unknown == _unknown("the audit looked at a part of the estate only") with input as filtered
	rule.unknown == _unknown("this audit did not judge by pools.unused") with input as unasked
	rule.deny == set() with input as listing
	rule.deny == set() with input as filtered
	rule.deny == set() with input as unasked
}

test_a_listing_of_another_domain_is_no_excuse if {
	count(rule.deny) == 1 with input as object.union(_input("d/old"), {"gaps": [_gap("other")]})
}

test_patterns_are_not_looked_at if {
	rule.scope == set() with input as _input("d/old*")
	rule.deny == set() with input as _input("d/old*")
}

test_nothing_is_said_without_waivers if {
	rule.scope == set() with input as object.union(_input("d/old"), {"waivers": []})
	rule.deny == set() with input as object.union(_input("d/old"), {"waivers": []})
}
