package sus.rules.domain.create_grants_not_for_everyone_test

import data.sus.main
import data.sus.rules.domain.create_grants_not_for_everyone as rule

_catalog := {"domain.create_grants_not_for_everyone": {
	"severity": "high",
	"subject": "policy_grants",
	"rests_on": "presence",
	"reads": {"policy_grants": "row", "domain_units": "row", "domains": "row"},
	"fields": {
		"policy_grants": ["entity", "entity_type", "include_child_domain_units", "policy_type", "principal"],
		"domain_units": ["parent"],
		"domains": ["root_domain_unit"],
	},
}}

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"domain.create_grants_not_for_everyone": {"policy_types": ["CREATE_PROJECT", "CREATE_DOMAIN_UNIT"]}},
}

_verdicts := main.derive("domain.create_grants_not_for_everyone", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

_world(grant) := {
	"domains": {"d": {"id": "d", "name": "Corp", "root_domain_unit": "d/root"}},
	"domain_units": {
		"d/root": {"domain_id": "d", "name": "Corp", "parent": null},
		"d/fin": {"domain_id": "d", "name": "Finance", "parent": "d/root"},
	},
	"policy_grants": {"d/g": object.union(
		{
			"domain_id": "d",
			"entity_type": "DOMAIN_UNIT",
			"entity": "d/root",
			"policy_type": "CREATE_PROJECT",
			"principal": {"kind": "all_users"},
			"include_child_domain_units": true,
		},
		grant,
	)},
	"gaps": {},
}

_failed(policy) := {
	"fail": {"d/g": {
		"severity": "high",
		"message": concat(" ", [
			sprintf("The root domain unit \"Corp\" (d/root) grants %s to all users, with its child units;", [policy]),
			"it must be granted to groups.",
		]),
		"evidence": ["/policy_grants/d~1g/include_child_domain_units", "/policy_grants/d~1g/principal"],
	}},
	"unknown": {},
	"pass": set(),
}

_passed := {"fail": {}, "unknown": {}, "pass": {"d/g"}}

_nothing := {"fail": {}, "unknown": {}, "pass": set()}

test_deny_all_users_at_the_root_with_children if {
	project := _world({})
	unit := _world({"policy_type": "CREATE_DOMAIN_UNIT"})
	of_project := _failed("CREATE_PROJECT")
	of_unit := _failed("CREATE_DOMAIN_UNIT")

	_verdicts == of_project with input as project with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == of_unit with input as unit with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_where_only_the_domain_says_which_unit_is_the_root if {
	world := _world({})
	given := json.patch(world, [{"op": "remove", "path": "/domain_units/d~1root/parent"}])
	expected := _failed("CREATE_PROJECT")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_where_only_the_unit_says_that_it_is_the_root if {
	world := _world({})
	given := json.patch(world, [{"op": "remove", "path": "/domains/d/root_domain_unit"}])
	expected := _failed("CREATE_PROJECT")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_a_group if {
	given := _world({"principal": {"kind": "group", "principal": "d/grp"}})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_the_root_alone if {
	alone := _world({"include_child_domain_units": false})
	unsaid := _world({"include_child_domain_units": null})

	_verdicts == _passed with input as alone with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as unsaid with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_a_unit_below if {
	given := _world({"entity": "d/fin"})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_out_of_scope_when_the_grant_is_of_another_kind if {
	other := _world({"policy_type": "CREATE_GLOSSARY"})
	blueprint := _world({"entity_type": "ENVIRONMENT_BLUEPRINT_CONFIGURATION"})

	_verdicts == _nothing with input as other with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _nothing with input as blueprint with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_nothing_says_which_unit_is_the_root if {
	world := _world({})
	given := json.patch(world, [{"op": "remove", "path": "/domain_units/d~1root/parent"}, {"op": "remove", "path": "/domains/d/root_domain_unit"}])
	expected := {
		"fail": {},
		"unknown": {"d/g": {
			"cause": "not_collected",
			"message": "Whether domain unit \"Corp\" (d/root), where CREATE_PROJECT is granted to all users, is the root was not read.",
			"evidence": [],
		}},
		"pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_a_gap_lies_on_the_unit if {
	gap := {
		"table": "domain_units",
		"scope": {"kind": "domain_unit", "id": "d/fin"},
		"fields": ["parent"],
		"cause": "throttled",
		"message": "GetDomainUnit was throttled.",
	}
	world := _world({"entity": "d/fin"})
	given := object.union(world, {"gaps": {"g": gap}})
	expected := {
		"fail": {},
		"unknown": {"d/g": {"cause": "throttled", "message": "GetDomainUnit was throttled.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_root_unread := [{"op": "remove", "path": "/domains/d/root_domain_unit"}]

test_allow_a_unit_that_has_a_parent_where_the_domain_does_not_say_its_root if {
	world := _world({"entity": "d/fin"})
	given := json.patch(world, _root_unread)

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_a_unit_that_is_not_the_root_the_domain_says if {
	world := _world({"entity": "d/fin"})
	unread := json.patch(world, [{"op": "remove", "path": "/domain_units/d~1fin/parent"}])
	orphan := json.patch(world, [{"op": "replace", "path": "/domain_units/d~1fin/parent", "value": null}])

	_verdicts == _passed with input as unread with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as orphan with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_grant_to_a_group_rests_on_no_root if {
	world := _world({"principal": {"kind": "group", "principal": "d/grp"}})
	nothing := json.patch(world, [{"op": "remove", "path": "/domain_units/d~1root/parent"}])
	given := json.patch(nothing, _root_unread)

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_parent_that_was_not_read_says_why if {
	world := _world({})
	nothing := json.patch(world, [{"op": "remove", "path": "/domain_units/d~1root/parent"}])
	unread := json.patch(nothing, _root_unread)
	given := object.union(unread, {"gaps": {"g": {
		"table": "domain_units",
		"scope": {"kind": "domain_unit", "id": "d/root"},
		"fields": ["parent"],
		"cause": "throttled",
		"message": "It was throttled.",
	}}})

	rule.unknown == {{
		"resource": "d/g",
		"cause": "throttled",
		"message": "Whether domain unit \"Corp\" (d/root), where CREATE_PROJECT is granted to all users, is the root was not read.",
	}} with input as given with data.sus.config as _config
}
