package sus.lib.force_test

import data.sus.lib.force

_id := "area.rule"

_world := {"projects": {
	"d/dev": {"stage": "dev"},
	"d/prod": {"stage": "prod"},
	"d/unsure": {},
}}

_catalog := {_id: {"subject": "projects"}}

_failed := {"severity": "low", "message": "It is wrong.", "evidence": []}

_unread := {"cause": "throttled", "message": "It was not read.", "evidence": []}

_answer(fail, unknown, passed) := {"fail": fail, "unknown": unknown, "pass": passed}

_config(enforcement) := {"enforcement": enforcement, "staged": {}, "parameters": {}}

test_one_answer_is_in_force_as_it_is if {
	answer := _answer({"d/prod": _failed}, {"d/dev": _unread}, {"d/unsure"})
	config := _config({})
	found := force.in_force(_id, {"": answer}) with data.sus.config as config with data.sus.catalog as _catalog with input as _world

	found == answer
}

test_each_resource_is_judged_by_its_own_stage if {
	base := _answer({}, {"snapshot": _unread}, {"d/prod", "d/dev", "d/unsure"})
	strict := _answer({"d/prod": _failed, "d/dev": _failed, "d/unsure": _failed}, {"snapshot": _unread}, set())
	config := _config({})
	found := force.in_force(_id, {"": base, "prod": strict}) with data.sus.config as config
		with data.sus.catalog as _catalog
		with input as _world

	found == _answer(
		{"d/prod": _failed},
		{
			"snapshot": _unread,
			"d/unsure": {
				"cause": "unclassified",
				"message": "The stage of d/unsure is undecided, and with it the parameters that it is judged by.",
				"evidence": [],
			},
		},
		{"d/dev"},
	)
}

test_an_undecided_stage_matters_only_where_the_answers_differ if {
	base := _answer({}, {"d/prod": _unread}, {"d/unsure"})
	strict := _answer({}, {"d/prod": _unread}, {"d/unsure", "d/dev"})
	config := _config({})
	found := force.in_force(_id, {"": base, "prod": strict}) with data.sus.config as config
		with data.sus.catalog as _catalog
		with input as _world

	found == _answer({}, {"d/prod": _unread}, {"d/unsure"})
}

test_advice_says_so_and_the_strictest_level_holds_where_the_stage_is_undecided if {
	answer := _answer({"d/prod": _failed, "d/dev": _failed, "d/unsure": _failed}, {"snapshot": _unread}, set())
	config := _config({_id: {"": "advisory", "prod": "enforced"}})
	found := force.in_force(_id, {"": answer}) with data.sus.config as config
		with data.sus.catalog as _catalog
		with input as _world
	advice := object.union(_failed, {"enforcement": "advisory"})

	found == _answer(
		{"d/prod": _failed, "d/dev": advice, "d/unsure": _failed},
		{"snapshot": object.union(_unread, {"enforcement": "advisory"})},
		set(),
	)
}

test_a_level_of_one_stage_leaves_the_others_enforced if {
	answer := _answer({"d/prod": _failed, "d/dev": _failed, "d/unsure": _failed}, {}, set())
	config := _config({_id: {"dev": "advisory"}})
	found := force.in_force(_id, {"": answer}) with data.sus.config as config
		with data.sus.catalog as _catalog
		with input as _world

	found == _answer(
		{"d/prod": _failed, "d/dev": object.union(_failed, {"enforcement": "advisory"}), "d/unsure": _failed},
		{},
		set(),
	)
}

test_staged_parameters_replace_those_of_one_rule if {
	config := {"parameters": {_id: {"limit": 1, "extra": 2}, "area.other": {"limit": 9}}, "staged": {_id: {"prod": {"limit": 5, "extra": 2}}}}
	found := force.staged_parameters(_id, "prod") with data.sus.config as config

	found == {_id: {"limit": 5, "extra": 2}, "area.other": {"limit": 9}}
}
