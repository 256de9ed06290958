package sus.waivers.matching_test

import data.sus.waivers.matching

_waiver(id, resource) := {
	"id": id,
	"rule": "pools.unused",
	"resource": resource,
	"requester": "ana@example.com",
	"requester_key": "ana@example.com",
	"approver": "bo@example.com",
	"approver_key": "bo@example.com",
	"created": "2026-11-01",
	"expires": "2026-12-31",
	"covers": ["fail"],
}

_verdict(id, resource, status) := {"id": id, "rule": "pools.unused", "resource": resource, "status": status}

_input(waivers, verdicts) := {
	"as_of": "2026-11-25T08:00:00Z",
	"waivers": waivers,
	"verdicts": verdicts,
	"rules": {"pools.unused": {"state": "judged", "subject": "account_pools"}},
	"resources": ["d/p"],
	"gaps": [],
	"filters": [],
}

_gap(kind, id) := {"table": "account_pools", "scope_kind": kind, "scope_id": id, "message": "It was throttled."}

test_a_waiver_covers_the_fail_that_it_names_and_no_other if {
	given := _input([_waiver("w", "d/p")], [
		_verdict("v1", "d/p", "fail"),
		_verdict("v2", "d/p2", "fail"),
		object.union(_verdict("v3", "d/p", "fail"), {"rule": "pools.single_stage"}),
	])

	matching.waived == {"v1": "w"} with input as given
	matching.covered == {"w": {"v1"}} with input as given
	matching.undecided == {} with input as given
	matching.gone == set() with input as given
	matching.unasked == set() with input as given
}

test_nothing_is_covered_without_waivers_or_verdicts if {
	matching.waived == {} with input as _input([], [_verdict("v1", "d/p", "fail")])
	matching.waived == {} with input as _input([_waiver("w", "d/p")], [])
}

test_a_waiver_applies_from_its_first_day_to_its_last_both_included if {
	given := _input([_waiver("w", "d/p")], [_verdict("v1", "d/p", "fail")])
	days := {"2026-10-31", "2026-11-01", "2026-12-31", "2027-01-01"}
	found := {day: waived |
		some day in days
		moment := sprintf("%sT23:59:59Z", [day])
		waived := matching.waived with input as object.union(given, {"as_of": moment})
	}

	found == {"2026-10-31": {}, "2026-11-01": {"v1": "w"}, "2026-12-31": {"v1": "w"}, "2027-01-01": {}}
}

test_what_is_unknown_is_covered_only_where_the_waiver_says_so if {
	verdicts := [_verdict("v1", "d/p", "unknown"), _verdict("v2", "d/p", "pass")]
	both := object.union(_waiver("w", "d/p"), {"covers": ["fail", "unknown"]})

	matching.waived == {} with input as _input([_waiver("w", "d/p")], verdicts)
	matching.undecided == {"w": {"v1"}} with input as _input([_waiver("w", "d/p")], verdicts)
	matching.waived == {"v1": "w"} with input as _input([both], verdicts)
	matching.undecided == {} with input as _input([both], verdicts)
}

test_a_pattern_stands_for_any_characters_and_for_nothing_else if {
	patterns := {"d/*", "*/p", "*", "d*p*", "D/*", "d/.", "d/p+*", "(d)/*", "d/p*x", "*p(1)[a]{2}^$|\\.+?*"}
	found := {pattern: ids |
		some pattern in patterns
		waived := matching.waived with input as _input([_waiver("w", pattern)], [
			_verdict("v1", "d/p", "fail"),
			_verdict("v2", "d/a\nb/p", "fail"),
			_verdict("v3", "d/p(1)[a]{2}^$|\\.+?", "fail"),
			_verdict("v4", "é/p", "fail"),
		])
		ids := object.keys(waived)
	}

	found == {
		"d/*": {"v1", "v2", "v3"},
		"*/p": {"v1", "v2", "v4"},
		"*": {"v1", "v2", "v3", "v4"},
		"d*p*": {"v1", "v2", "v3"},
		"D/*": set(),
		"d/.": set(),
		"d/p+*": set(),
		"(d)/*": set(),
		"d/p*x": set(),
		"*p(1)[a]{2}^$|\\.+?*": {"v3"},
	}
}

test_the_waiver_that_names_the_resource_goes_before_a_pattern_and_then_the_first_id if {
	verdicts := [_verdict("v1", "d/p", "fail")]
	all_of := [_waiver("a", "d/*"), _waiver("c", "d/p"), _waiver("b", "d/p")]

	matching.waived == {"v1": "b"} with input as _input(all_of, verdicts)
	matching.covered == {"a": {"v1"}, "b": {"v1"}, "c": {"v1"}} with input as _input(all_of, verdicts)
	matching.waived == {"v1": "a"} with input as _input([_waiver("z", "*"), _waiver("a", "d/*")], verdicts)
}

test_a_waiver_that_covers_unknowns_stands_in_for_one_that_does_not if {
	verdicts := [_verdict("v1", "d/p", "unknown")]
	both := object.union(_waiver("z", "*"), {"covers": ["unknown"]})

	matching.waived == {"v1": "z"} with input as _input([_waiver("a", "d/p"), both], verdicts)
}

test_listings_of_other_tables_and_domains_say_nothing_of_a_resource if {
	waiver := _waiver("w", "d/p")
	gaps := [
		_gap("domain", "d"),
		_gap("domain", "other"),
		object.union(_gap("account", "111122223333"), {"message": "It was denied."}),
		object.union(_gap("domain", "d"), {"table": "projects", "message": "Not this."}),
	]

	matching.unlisted(waiver) == {"It was throttled.", "It was denied."} with input as object.union(
		_input([waiver], []),
		{"gaps": gaps},
	)
	matching.unlisted(waiver) == set() with input as object.union(
		_input([waiver], []),
		{"gaps": [_gap("domain", "other")]},
	)
	matching.unlisted(_waiver("w", "*")) == {"It was throttled."} with input as object.union(
		_input([waiver], []),
		{"gaps": [_gap("domain", "other")]},
	)
}
