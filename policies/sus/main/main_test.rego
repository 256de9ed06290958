package sus.main_test

import data.sus.main

_rule := "area.rule"

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {}}

_meta := {
	"subject": "projects",
	"severity": "medium",
	"rests_on": "presence",
	"reads": {"projects": "row", "environments": "project"},
}

_absence := object.union(_meta, {"rests_on": "absence"})

_denied := {"resource": "d/p1", "message": "It is wrong.", "evidence": ["/projects/d~1p1"]}

_failed := {"severity": "medium", "message": "It is wrong.", "evidence": ["/projects/d~1p1"]}

_rules(scope, deny, unknown) := {"area": {"rule": {
	"scope": scope,
	"deny": deny,
	"unknown": unknown,
	"touched": {},
}}}

_input(gaps) := {
	"projects": {"d/p1": {"domain_id": "d"}, "d/p2": {"domain_id": "d"}},
	"environments": {"d/e1": {"domain_id": "d", "project": "d/p1"}},
	"gaps": gaps,
}

_gap(table, kind, id, fields) := {"g1": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "It could not be read.",
}}

_because := {"cause": "throttled", "message": "It could not be read.", "evidence": ["/gaps/g1"]}

_derived(meta, deny, gaps) := answer if {
	answer := main.derive(_rule, {"d/p1", "d/p2"}, deny, set(), {}) with input as _input(gaps)
		with data.sus.catalog as {_rule: meta}
}

test_fail_and_pass if {
	_derived(_meta, {_denied}, {}) == {"fail": {"d/p1": _failed}, "unknown": {}, "pass": {"d/p2"}}
}

test_several_denials_make_one_verdict if {
	second := {
		"resource": "d/p1",
		"severity": "critical",
		"confidence": 40,
		"message": "And more.",
		"evidence": ["/projects/d~1p1", "/environments/d~1e1"],
	}
	third := {"resource": "d/p1", "severity": "low", "confidence": 70, "message": "Last.", "evidence": []}
	_derived(_meta, {_denied, second, third}, {}) == {
		"fail": {"d/p1": {
			"severity": "critical",
			"confidence": 70,
			"message": "And more. It is wrong. Last.",
			"evidence": ["/environments/d~1e1", "/projects/d~1p1"],
		}},
		"unknown": {},
		"pass": {"d/p2"},
	}
}

test_severity_may_be_below_the_default if {
	mild := object.union(_denied, {"severity": "info"})
	_derived(_meta, {mild}, {}).fail == {"d/p1": object.union(_failed, {"severity": "info"})}
}

test_gap_in_a_row_makes_its_pass_unknown_and_leaves_others if {
	_derived(_meta, set(), _gap("projects", "project", "d/p1", ["name"])) == {
		"fail": {},
		"unknown": {"d/p1": _because},
		"pass": {"d/p2"},
	}
}

test_gap_leaves_a_fail_that_rests_on_presence if {
	_derived(_meta, {_denied}, _gap("projects", "project", "d/p1", ["name"])) == {
		"fail": {"d/p1": _failed},
		"unknown": {},
		"pass": {"d/p2"},
	}
}

test_gap_takes_a_fail_that_rests_on_absence if {
	_derived(_absence, {_denied}, _gap("projects", "project", "d/p1", ["name"])) == {
		"fail": {},
		"unknown": {"d/p1": _because},
		"pass": {"d/p2"},
	}
	_derived(_absence, {_denied}, _gap("projects", "project", "d/p2", ["name"])) == {
		"fail": {"d/p1": _failed},
		"unknown": {"d/p2": _because},
		"pass": set(),
	}
}

test_gap_in_a_field_that_the_rule_does_not_read_changes_nothing if {
	narrow := object.union(_meta, {"fields": {"projects": ["stage"]}})
	_derived(narrow, set(), _gap("projects", "project", "d/p1", ["name"])).pass == {"d/p1", "d/p2"}
	_derived(narrow, set(), _gap("projects", "project", "d/p1", ["stage"])).pass == {"d/p2"}
	_derived(narrow, set(), _gap("projects", "project", "d/p1", null)).pass == {"d/p2"}
}

test_gap_in_a_table_that_the_rule_does_not_read_changes_nothing if {
	_derived(_meta, set(), _gap("memberships", "project", "d/p1", null)) == {
		"fail": {},
		"unknown": {},
		"pass": {"d/p1", "d/p2"},
	}
}

test_listing_gap_is_unknown_on_its_own_scope if {
	_derived(_meta, {_denied}, _gap("projects", "domain", "d", null)) == {
		"fail": {"d/p1": _failed},
		"unknown": {"d": _because},
		"pass": {"d/p2"},
	}
}

test_project_width_reaches_the_project_of_an_environment if {
	_derived(_meta, set(), _gap("environments", "environment", "d/e1", ["status"])) == {
		"fail": {},
		"unknown": {"d/p1": _because},
		"pass": {"d/p2"},
	}
}

test_missing_table_leaves_nothing_judged if {
	answer := main.derive(_rule, {"d/p1"}, {_denied}, set(), {}) with data.sus.catalog as {_rule: _meta}
		with input as object.remove(_input({}), ["environments"])
	why := {
		"cause": "not_collected",
		"message": "The snapshot has no table environments, which this rule reads.",
		"evidence": [],
	}
	answer == {"fail": {}, "unknown": {"d/p1": why, "snapshot": why}, "pass": set()}
}

test_missing_gaps_leave_nothing_judged if {
	answer := main.derive(_rule, {"d/p1"}, {_denied}, set(), {}) with data.sus.catalog as {_rule: _meta}
		with input as object.remove(_input({}), ["gaps"])
	why := {
		"cause": "not_collected",
		"message": "The snapshot has no table gaps, which this rule reads.",
		"evidence": [],
	}
	answer == {"fail": {}, "unknown": {"d/p1": why, "snapshot": why}, "pass": set()}
}

test_stray_denial_is_a_rule_error if {
	_derived(_meta, {object.union(_denied, {"resource": "d/p9"})}, {}) == {
		"fail": {},
		"unknown": {"d/p9": {
			"cause": "rule_error",
			"message": "Rule area.rule denies a resource that is outside its own scope.",
			"evidence": [],
		}},
		"pass": {"d/p1", "d/p2"},
	}
}

test_own_unknowns_are_joined_and_yield_to_a_fail if {
	own := {
		{"resource": "d/p1", "cause": "unclassified", "message": "One."},
		{"resource": "d/p2", "cause": "unclassified", "message": "Two.", "evidence": ["/b"]},
		{"resource": "d/p2", "cause": "malformed", "message": "Three.", "evidence": ["/a"]},
	}
	answer := main.derive(_rule, {"d/p1", "d/p2"}, {_denied}, own, {}) with input as _input({})
		with data.sus.catalog as {_rule: _meta}
	answer == {
		"fail": {"d/p1": _failed},
		"unknown": {"d/p2": {"cause": "malformed", "message": "Three. Two.", "evidence": ["/a", "/b"]}},
		"pass": set(),
	}
}

test_by_rule_and_its_flat_view if {
	rules := _rules({"d/p1", "d/p2", "d/p3"}, {_denied}, {{"resource": "d/p2", "cause": "unresolved", "message": "Why."}})
	expected := {_rule: {
		"fail": {"d/p1": _failed},
		"unknown": {"d/p2": {"cause": "unresolved", "message": "Why.", "evidence": []}},
		"pass": {"d/p3"},
	}}
	main.by_rule == expected with input as _input({})
		with data.sus.rules as rules
		with data.sus.config as _config
		with data.sus.catalog as {_rule: _meta}
	main.results == {
		{"rule": _rule, "resource": "d/p1", "status": "fail"},
		{"rule": _rule, "resource": "d/p2", "status": "unknown"},
		{"rule": _rule, "resource": "d/p3", "status": "pass"},
	} with input as _input({})
		with data.sus.rules as rules
		with data.sus.config as _config
		with data.sus.catalog as {_rule: _meta}
}

test_disabled_rule_is_left_out if {
	main.by_rule == {} with input as _input({})
		with data.sus.rules as _rules({"d/p1"}, set(), set())
		with data.sus.config as object.union(_config, {"disabled": {_rule: ""}})
		with data.sus.catalog as {_rule: _meta}
}

test_rule_that_was_not_loaded_is_unknown if {
	main.by_rule == {"area.other": {
		"fail": {},
		"unknown": {"snapshot": {
			"cause": "not_collected",
			"message": "Rule area.other is in the catalog but was not loaded, or lacks scope or deny.",
			"evidence": [],
		}},
		"pass": set(),
	}} with input as _input({})
		with data.sus.rules as {}
		with data.sus.config as _config
		with data.sus.catalog as {"area.other": _meta}
}

test_rule_that_the_catalog_does_not_name_is_unknown if {
	main.by_rule == {_rule: {
		"fail": {},
		"unknown": {"snapshot": {
			"cause": "missing_catalog",
			"message": "Rule area.rule is not in the catalog, so nothing says how to judge it.",
			"evidence": [],
		}},
		"pass": set(),
	}} with input as _input({})
		with data.sus.rules as _rules({"d/p1"}, {_denied}, set())
		with data.sus.config as _config
		with data.sus.catalog as {}
}

_nothing := {"main": {
	"fail": {},
	"unknown": {"snapshot": {
		"cause": "missing_catalog",
		"message": concat(" ", [
			"The rule catalog or the config is missing, so nothing was judged:",
			"give config.json as data (opa eval -d config.json).",
		]),
		"evidence": [],
	}},
	"pass": set(),
}}

test_nothing_is_judged_without_catalog_or_config if {
	rules := _rules({"d/p1"}, {_denied}, set())
	main.by_rule == _nothing with input as _input({}) with data.sus.rules as rules
	main.by_rule == _nothing with input as _input({}) with data.sus.rules as rules with data.sus.config as _config
	main.by_rule == _nothing with input as _input({})
		with data.sus.rules as rules
		with data.sus.config as object.remove(_config, ["as_of"])
		with data.sus.catalog as {_rule: _meta}
	main.results == {{"rule": "main", "resource": "snapshot", "status": "unknown"}} with input as _input({})
		with data.sus.rules as rules
}
