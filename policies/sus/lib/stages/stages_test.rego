package sus.lib.stages_test

import data.sus.lib.stages

_world := {
	"account_pools": {
		"d/even": {"accounts": [{"account_id": "111122223333"}]},
		"d/mixed": {"accounts": [{"account_id": "111122223333"}, {"account_id": "222233334444"}]},
		"d/unread": {},
		"d/unsure": {"accounts": [{"account_id": "111122223333"}, {"account_id": "333344445555"}]},
	},
	"accounts": {"111122223333": {"stage": "prod"}, "222233334444": {"stage": "dev"}, "333344445555": {}},
	"associations": {
		"s/111122223333": {"principal": "111122223333", "principal_kind": "account"},
		"s/333344445555": {"principal": "333344445555", "principal_kind": "account"},
		"s/ou": {"principal": "ou", "principal_kind": "organizational_unit"},
	},
	"blueprint_configurations": {"d/111122223333/b": {"account_id": "111122223333"}},
	"domain_units": {"d/staged": {"stage": "dev"}, "d/unit": {}},
	"domains": {"d": {}},
	"environments": {"d/e": {"account_id": "222233334444"}, "d/f": {"account_id": "333344445555"}, "d/g": {}},
	"memberships": {"d/p/u": {"project": "d/p"}, "d/q/u": {"project": "d/q"}},
	"project_profiles": {"d/r": {"stage": "prod"}},
	"projects": {"d/p": {"stage": "sandbox"}, "d/q": {}},
}

_known := {
	["account_pools", "d/even", "prod"],
	["account_pools", "d/mixed", ""],
	["accounts", "111122223333", "prod"],
	["accounts", "999988887777", ""],
	["associations", "s/111122223333", "prod"],
	["associations", "s/ou", ""],
	["blueprint_configurations", "d/111122223333/b", "prod"],
	["domain_units", "d/staged", "dev"],
	["domain_units", "d/unit", ""],
	["domain_units", "d/none", ""],
	["domains", "d", ""],
	["environments", "d/e", "dev"],
	["memberships", "d/p/u", "sandbox"],
	["project_profiles", "d/r", "prod"],
	["projects", "d/p", "sandbox"],
	["projects", "snapshot", ""],
}

_undecided := {
	["account_pools", "d/unread"],
	["account_pools", "d/unsure"],
	["accounts", "333344445555"],
	["associations", "s/333344445555"],
	["environments", "d/f"],
	["environments", "d/g"],
	["memberships", "d/q/u"],
	["projects", "d/q"],
}

test_every_kind_of_row_has_the_stage_of_where_it_lies if {
	given := _world
	wrong := {[table, key, got] |
		some [table, key, stage] in _known
		got := stages.of(table, key)
		got != stage
	} with input as given
	found := {[table, key] | some [table, key, _] in _known; _ := stages.of(table, key)} with input as given

	wrong == set()
	count(found) == count(_known)
}

test_what_is_undecided_has_no_stage if {
	given := _world
	found := {[table, key] | some [table, key] in _undecided; _ := stages.of(table, key)} with input as given

	found == set()
}
