package sus.waivers.unused_test

import data.sus.waivers.unused as rule

_waiver(resource) := {
	"id": "w",
	"rule": "pools.unused",
	"resource": resource,
	"created": "2026-11-01",
	"expires": "2026-12-31",
	"covers": ["fail"],
}

_input(resource, status) := {
	"as_of": "2026-11-25T08:00:00Z",
	"waivers": [_waiver(resource)],
	"verdicts": [{"id": "v1", "rule": "pools.unused", "resource": "d/p", "status": status}],
	"rules": {"pools.unused": {"state": "judged", "subject": "account_pools"}},
	"resources": ["d/p"],
	"gaps": [],
	"filters": [],
}

_denied := {{
	"resource": "waiver:w",
	"message": "Waiver w covers nothing: pools.unused fails on no resource that it names. Remove it.",
	"evidence": [],
}}

_unknown(doubt) := {{
	"resource": "waiver:w",
	"cause": "unresolved",
	"message": sprintf("Waiver w covers nothing now, but %s.", [doubt]),
	"evidence": [],
}}

test_deny_a_waiver_of_what_passes_or_is_not_in_scope if {
	rule.deny == _denied with input as _input("d/p", "pass")
	rule.deny == _denied with input as _input("d/*", "pass")
	rule.deny == _denied with input as object.union(_input("d/p", "pass"), {"verdicts": []})
	rule.unknown == set() with input as _input("d/p", "pass")
}

test_allow_a_waiver_that_covers_something if {
	rule.deny == set() with input as _input("d/p", "fail")
	rule.deny == set() with input as _input("d*", "fail")
	rule.unknown == set() with input as _input("d/p", "fail")
	rule.scope == {"waiver:w"} with input as _input("d/p", "fail")
}

test_unknown_where_the_rule_is_unknown_on_the_resource if {
	doubt := "pools.unused is unknown on a resource that it names"

	rule.unknown == _unknown(doubt) with input as _input("d/p", "unknown")
	rule.unknown == _unknown(doubt) with input as _input("*", "unknown")
	rule.deny == set() with input as _input("*", "unknown")
}

test_unknown_where_the_rule_was_not_asked_or_gave_no_answer if {
	off := {"rules": {"pools.unused": {"state": "disabled", "subject": "account_pools"}}, "verdicts": []}
	broken := {"rules": {"pools.unused": {"state": "error", "subject": "account_pools"}}, "verdicts": []}

	rule.unknown == _unknown("the rule pools.unused is disabled") with input as object.union(_input("d/p", ""), off)
	rule.unknown == _unknown("the rule pools.unused broke") with input as object.union(_input("d/p", ""), broken)
	rule.unknown == _unknown("this audit did not judge by pools.unused") with input as object.union(
		object.remove(_input("d/p", ""), ["rules"]),
		{"rules": {}, "verdicts": []},
	)
	rule.deny == set() with input as object.union(_input("d/p", ""), off)
}

test_unknown_where_not_everything_was_listed if {
	gap := {"table": "account_pools", "scope_kind": "domain", "scope_id": "d", "message": "It was throttled."}

	rule.unknown == _unknown("not all resources that it may name were listed") with input as object.union(
		_input("d/*", "pass"),
		{"gaps": [gap]},
	)
	rule.deny == set() with input as object.union(_input("d/*", "pass"), {"gaps": [gap]})
	rule.unknown == set() with input as object.union(_input("d/*", "fail"), {"gaps": [gap]})
}

test_out_of_scope_are_waivers_that_do_not_apply_or_whose_resource_is_gone if {
	rule.scope == set() with input as object.union(_input("d/p", "pass"), {"as_of": "2027-01-01T00:00:00Z"})
	rule.scope == set() with input as object.union(_input("d/p", "pass"), {"as_of": "2026-10-31T00:00:00Z"})
	rule.scope == set() with input as _input("d/gone", "pass")
	rule.deny == set() with input as _input("d/gone", "pass")
}

test_nothing_is_said_without_waivers if {
	given := object.union(_input("d/p", "fail"), {"waivers": []})

	rule.scope == set() with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}
