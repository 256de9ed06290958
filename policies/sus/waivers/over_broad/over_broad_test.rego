package sus.waivers.over_broad_test

import data.sus.waivers.over_broad as rule

_config(most) := {"parameters": {"waivers.over_broad": {"verdicts": most}}}

_input(resource, statuses) := {
	"as_of": "2026-11-25T08:00:00Z",
	"waivers": [{
		"id": "w",
		"rule": "pools.unused",
		"resource": resource,
		"created": "2026-11-01",
		"expires": "2026-12-31",
		"covers": ["fail"],
	}],
	"verdicts": [verdict |
		some place, status in statuses
		name := sprintf("d/p%d", [place])
		verdict := {"id": name, "rule": "pools.unused", "resource": name, "status": status}
	],
	"rules": {"pools.unused": {"state": "judged", "subject": "account_pools"}},
	"resources": [],
	"gaps": [],
	"filters": [],
}

test_deny_a_pattern_that_covers_more_than_the_limit if {
	rule.deny == {{
		"resource": "waiver:w",
		"message": "Waiver w covers 3 verdicts by its pattern d/*; at most 2 are an exception.",
		"evidence": [],
	}} with input as _input("d/*", ["fail", "fail", "fail", "unknown"]) with data.sus.config as _config(2)
	rule.unknown == set() with input as _input("d/*", ["fail", "fail", "fail", "unknown"])
		with data.sus.config as _config(2)
}

test_allow_a_pattern_within_the_limit if {
	given := _input("d/*", ["fail", "fail", "pass", "pass"])

	rule.scope == {"waiver:w"} with input as given
	rule.deny == set() with input as given with data.sus.config as _config(2)
	rule.unknown == set() with input as given with data.sus.config as _config(2)
}

test_allow_a_waiver_of_one_resource if {
	rule.scope == {"waiver:w"} with input as _input("d/p0", ["fail"])
	rule.deny == set() with input as _input("d/p0", ["fail"]) with data.sus.config as _config(0)
}

test_unknown_where_undecided_verdicts_would_make_it_too_many if {
	given := _input("d/*", ["fail", "fail", "unknown"])

	rule.unknown == {{
		"resource": "waiver:w",
		"cause": "unresolved",
		"message": "Waiver w covers 2 verdicts by its pattern d/*, and 1 that it names are unknown.",
		"evidence": [],
	}} with input as given with data.sus.config as _config(2)
	rule.deny == set() with input as given with data.sus.config as _config(2)
	rule.unknown == set() with input as given with data.sus.config as _config(3)
}

test_nothing_is_said_without_waivers_in_force if {
	given := object.union(_input("d/*", ["fail"]), {"as_of": "2027-01-01T00:00:00Z"})

	rule.scope == set() with input as given
	rule.deny == set() with input as given with data.sus.config as _config(0)
	rule.scope == set() with input as object.union(_input("d/*", ["fail"]), {"waivers": []})
}
