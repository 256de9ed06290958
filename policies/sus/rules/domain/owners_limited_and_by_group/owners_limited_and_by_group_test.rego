package sus.rules.domain.owners_limited_and_by_group_test

import data.sus.main
import data.sus.rules.domain.owners_limited_and_by_group as rule

_catalog := {"domain.owners_limited_and_by_group": {
	"severity": "medium",
	"subject": "domain_units",
	"rests_on": "presence",
	"reads": {"domain_units": "row", "principals": "row"},
	"fields": {"domain_units": ["owners"], "principals": ["arn"]},
}}

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"domain.owners_limited_and_by_group": {"maximum_owners": 5, "accepted_users": []}},
}

_verdicts := main.derive("domain.owners_limited_and_by_group", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

_principals := {
	"d/ann": {"id": "ann", "domain_id": "d", "kind": "user", "name": "ann", "arn": null},
	"d/iam": {"id": "iam", "domain_id": "d", "kind": "user", "name": "bob", "arn": "arn:aws:iam::111122223333:user/bob"},
	"d/role": {"id": "role", "domain_id": "d", "kind": "user", "name": "Audit", "arn": "arn:aws:iam::111122223333:role/Audit"},
	"d/session": {
		"id": "session",
		"domain_id": "d",
		"kind": "user",
		"name": "Deploy",
		"arn": "arn:aws:sts::111122223333:assumed-role/Deploy/x",
	},
	"d/unread": {"id": "unread", "domain_id": "d", "kind": "user", "name": "eve"},
	"d/g1": {"id": "g1", "domain_id": "d", "kind": "group", "name": "one"},
	"d/g2": {"id": "g2", "domain_id": "d", "kind": "group", "name": "two"},
	"d/g3": {"id": "g3", "domain_id": "d", "kind": "group", "name": "three"},
	"d/g4": {"id": "g4", "domain_id": "d", "kind": "group", "name": "four"},
	"d/g5": {"id": "g5", "domain_id": "d", "kind": "group", "name": "five"},
	"d/g6": {"id": "g6", "domain_id": "d", "kind": "group", "name": "six"},
}

_world(unit) := {
	"domain_units": {"d/fin": object.union({"id": "fin", "domain_id": "d", "name": "Finance"}, unit)},
	"principals": _principals,
	"gaps": {},
}

_failed(message, evidence) := {
	"fail": {"d/fin": {"severity": "medium", "message": message, "evidence": evidence}},
	"unknown": {},
	"pass": set(),
}

_unknown(message) := {
	"fail": {},
	"unknown": {"d/fin": {"cause": "not_collected", "message": message, "evidence": []}},
	"pass": set(),
}

_passed := {"fail": {}, "unknown": {}, "pass": {"d/fin"}}

test_deny_one_owner_too_many if {
	given := _world({"owners": ["d/g1", "d/g2", "d/g3", "d/g4", "d/g5", "d/g6"]})
	expected := _failed("Domain unit \"Finance\" (d/fin) has 6 owners; it may have 5 at most.", ["/domain_units/d~1fin/owners"])

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_as_many_owners_as_the_config_says if {
	five := _world({"owners": ["d/g1", "d/g2", "d/g3", "d/g4", "d/g5"]})
	none := _world({"owners": []})

	_verdicts == _passed with input as five with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as none with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_a_person if {
	given := _world({"owners": ["d/ann", "d/g1"]})
	expected := _failed(
		"Domain unit \"Finance\" (d/fin) is owned by the user \"ann\" (d/ann) in person; it must be owned by a group.",
		["/domain_units/d~1fin/owners", "/principals/d~1ann"],
	)

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_an_iam_user if {
	given := _world({"owners": ["d/iam"]})
	expected := _failed(
		"Domain unit \"Finance\" (d/fin) is owned by the user \"bob\" (d/iam) in person; it must be owned by a group.",
		["/domain_units/d~1fin/owners", "/principals/d~1iam"],
	)

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_roles_that_automation_works_as if {
	given := _world({"owners": ["d/role", "d/session", "d/g1"]})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_a_person_that_the_config_accepts if {
	given := _world({"owners": ["d/ann"]})
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {"domain.owners_limited_and_by_group": {"maximum_owners": 1, "accepted_users": ["ann"]}},
	}

	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_when_the_owners_were_not_read if {
	given := _world({})
	expected := _unknown("The owners of domain unit \"Finance\" (d/fin) were not read.")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_an_owner_may_be_a_role if {
	given := _world({"owners": ["d/unread"]})
	expected := _unknown("Whether the owner \"eve\" (d/unread) of domain unit \"Finance\" (d/fin) is a person was not read.")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_an_owner_has_no_row if {
	given := _world({"owners": ["d/gone"]})
	expected := _unknown("Whether the owner d/gone of domain unit \"Finance\" (d/fin) is a person was not read.")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_says_why_an_owner_was_not_read if {
	gap := {
		"table": "principals",
		"scope": {"kind": "principal", "id": "d/unread"},
		"fields": ["arn"],
		"cause": "throttled",
		"message": "GetUserProfile was throttled.",
	}
	world := _world({"owners": ["d/unread"]})
	given := object.union(world, {"gaps": {"g": gap}})
	verdict := {item | some item in rule.unknown} with input as given with data.sus.config as _config

	verdict == {{
		"resource": "d/fin",
		"cause": "throttled",
		"message": "Whether the owner \"eve\" (d/unread) of domain unit \"Finance\" (d/fin) is a person was not read.",
	}}
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

test_a_group_is_no_person_even_where_aws_gives_no_arn if {
	world := _world({"owners": ["d/g1"]})
	given := object.union(world, {"principals": {"d/g1": {"arn": null}}})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_owners_that_were_not_read_say_why if {
	world := _world({})
	given := object.union(world, {"gaps": {"g": {
		"table": "domain_units",
		"scope": {"kind": "domain_unit", "id": "d/fin"},
		"fields": ["owners"],
		"cause": "denied_by_datazone",
		"message": "ListEntityOwners was denied.",
	}}})

	rule.unknown == {{
		"resource": "d/fin",
		"cause": "denied_by_datazone",
		"message": "The owners of domain unit \"Finance\" (d/fin) were not read.",
	}} with input as given with data.sus.config as _config
}
