package sus.main.central_test

import data.sus.main.central

_rules := {"area": {
	"good": {"scope": {"d/p1"}, "deny": set()},
	"other": {"scope": {"d/p1"}, "deny": set()},
}}

_meta := {"subject": "projects", "severity": "medium", "rests_on": "presence", "reads": {"projects": "row"}}

_asked := {
	"snapshot": {"projects": {"d/p1": {"domain_id": "d"}}, "gaps": {}},
	"config": {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {}},
	"catalog": {"area.good": _meta, "area.other": _meta},
	"rules": ["area.other"],
}

_passed := {"fail": {}, "unknown": {}, "pass": {"d/p1"}}

test_every_rule_is_judged_by_what_travels_with_the_question if {
	given := _asked
	found := central.every_rule with input as given
		with data.sus.rules as _rules
		with data.sus.main.edition.digest as "digest"
		with data.sus.config as {"as_of": "2020-01-01T00:00:00Z", "disabled": {"area.good": "It is somebody else's config."}}

	found == {"edition": "digest", "value": {"area.good": _passed, "area.other": _passed}}
}

test_chosen_rules_are_judged_alone if {
	given := _asked
	found := central.chosen with input as given
		with data.sus.rules as _rules
		with data.sus.main.edition.digest as "digest"

	found == {"edition": "digest", "value": {"area.other": _passed}}
}

test_the_scope_of_one_rule if {
	given := _asked
	found := central.scope with input as given
		with data.sus.rules as _rules
		with data.sus.main.edition.digest as "digest"

	found == {"edition": "digest", "value": {"d/p1"}}
}

test_policies_without_an_edition_answer_nothing if {
	given := _asked
	without := {"other": true}
	found := {answer | answer := central.chosen} with input as given
		with data.sus.rules as _rules
		with data.sus.main.edition as without

	found == set()
}
