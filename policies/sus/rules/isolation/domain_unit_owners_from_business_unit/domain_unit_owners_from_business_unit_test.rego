package sus.rules.isolation.domain_unit_owners_from_business_unit_test

import data.sus.main
import data.sus.rules.isolation.domain_unit_owners_from_business_unit as rule

_catalog := {"isolation.domain_unit_owners_from_business_unit": {
	"severity": "medium",
	"subject": "domain_units",
	"rests_on": "presence",
	"reads": {"domain_units": "row", "principals": "row", "accounts": "row", "business_units": "any"},
	"fields": {
		"domain_units": ["business_unit", "owners"],
		"principals": ["arn", "business_unit"],
		"accounts": ["business_unit"],
		"business_units": ["governance"],
	},
}}

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"isolation.domain_unit_owners_from_business_unit": {"governance_may_own": true}},
}

_strict := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"isolation.domain_unit_owners_from_business_unit": {"governance_may_own": false}},
}

_verdicts := main.derive(
	"isolation.domain_unit_owners_from_business_unit",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)

_world(unit) := {
	"accounts": {
		"111122223333": {"name": "fin", "business_unit": "finance"},
		"222233334444": {"name": "mkt", "business_unit": "marketing"},
		"333344445555": {"name": "odd"},
	},
	"business_units": {
		"finance": {"governance": false},
		"marketing": {"governance": false},
		"platform": {"governance": true},
	},
	"domain_units": {"d/fin": object.union({"domain_id": "d", "name": "Finance"}, unit)},
	"principals": {
		"d/fin-owners": {"kind": "group", "name": "fin-owners", "arn": null, "business_unit": "finance"},
		"d/mkt-owners": {"kind": "group", "name": "mkt-owners", "arn": null, "business_unit": "marketing"},
		"d/platform": {"kind": "group", "name": "platform", "arn": null, "business_unit": "platform"},
		"d/ann": {"kind": "user", "name": "ann", "arn": null},
		"d/fin-role": {"kind": "user", "name": "Deploy", "arn": "arn:aws:iam::111122223333:role/Deploy"},
		"d/mkt-role": {"kind": "user", "name": "Deploy", "arn": "arn:aws:sts::222233334444:assumed-role/Deploy/x"},
		"d/odd-role": {"kind": "user", "name": "Deploy", "arn": "arn:aws:iam::333344445555:role/Deploy"},
		"d/iam-user": {"kind": "user", "name": "bob", "arn": "arn:aws:iam::222233334444:user/bob"},
	},
	"gaps": {},
}

_owned(owners) := {"business_unit": "finance", "owners": owners}

_passed := {"fail": {}, "unknown": {}, "pass": {"d/fin"}}

_failed(owner, unit, evidence) := {
	"fail": {"d/fin": {
		"severity": "medium",
		"message": concat("", [
			sprintf("Domain unit \"Finance\" (d/fin) of business unit finance is owned by %s of business unit %s; ", [owner, unit]),
			"its owners must be of finance.",
		]),
		"evidence": array.concat(["/domain_units/d~1fin/business_unit"], evidence),
	}},
	"unknown": {},
	"pass": set(),
}

_unknown(cause, message) := {
	"fail": {},
	"unknown": {"d/fin": {"cause": cause, "message": message, "evidence": []}},
	"pass": set(),
}

test_deny_a_group_of_another_unit if {
	unit := _owned(["d/fin-owners", "d/mkt-owners"])
	given := _world(unit)
	expected := _failed("\"mkt-owners\" (d/mkt-owners)", "marketing", ["/principals/d~1mkt-owners/business_unit"])

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_a_role_in_an_account_of_another_unit if {
	unit := _owned(["d/mkt-role"])
	given := _world(unit)
	expected := {
		"fail": {"d/fin": {
			"severity": "medium",
			"message": concat("", [
				"Domain unit \"Finance\" (d/fin) of business unit finance is owned by \"Deploy\" (d/mkt-role) of business unit marketing; ",
				"its owners must be of finance.",
			]),
			"evidence": [
				"/accounts/222233334444/business_unit",
				"/domain_units/d~1fin/business_unit",
				"/principals/d~1mkt-role/arn",
			],
		}},
		"unknown": {},
		"pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_the_platform_where_the_config_says_so if {
	unit := _owned(["d/platform"])
	given := _world(unit)
	expected := _failed("\"platform\" (d/platform)", "platform", ["/principals/d~1platform/business_unit"])

	_verdicts == expected with input as given with data.sus.config as _strict with data.sus.catalog as _catalog
}

test_allow_own_groups_own_roles_and_the_platform if {
	unit := _owned(["d/fin-owners", "d/fin-role", "d/platform"])
	nobody := _owned([])
	given := _world(unit)
	empty := _world(nobody)

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as empty with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_the_platform_where_the_unit_is_undecided if {
	given := _world({"owners": ["d/platform"]})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_unit_is_undecided if {
	given := _world({"owners": ["d/fin-owners"]})
	expected := _unknown("unclassified", "The business unit of domain unit \"Finance\" (d/fin) is undecided.")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_owners_were_not_read if {
	given := _world({"business_unit": "finance"})
	expected := _unknown("not_collected", "The owners of domain unit \"Finance\" (d/fin) were not read.")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_an_owner_is_undecided if {
	person := _owned(["d/ann"])
	user := _owned(["d/iam-user"])
	ann := _world(person)
	bob := _world(user)
	of_ann := _unknown("unclassified", "The business unit of \"ann\" (d/ann), an owner of domain unit \"Finance\" (d/fin), is undecided.")
	of_bob := _unknown(
		"unclassified",
		"The business unit of \"bob\" (d/iam-user), an owner of domain unit \"Finance\" (d/fin), is undecided.",
	)

	_verdicts == of_ann with input as ann with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == of_bob with input as bob with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_account_of_a_role_is_undecided if {
	unit := _owned(["d/odd-role"])
	gap := {
		"table": "accounts",
		"scope": {"kind": "account", "id": "333344445555"},
		"fields": ["business_unit"],
		"cause": "denied_by_iam",
		"message": "ListTagsForResource was denied.",
	}
	world := _world(unit)
	given := object.union(world, {"gaps": {"g": gap}})
	expected := {
		"fail": {},
		"unknown": {"d/fin": {
			"cause": "denied_by_iam",
			"message": concat(" ", [
				"ListTagsForResource was denied.",
				"The business unit of \"Deploy\" (d/odd-role), an owner of domain unit \"Finance\" (d/fin), is undecided.",
			]),
			"evidence": ["/gaps/g"],
		}},
		"pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

test_touched_are_the_accounts_of_roles if {
	roles := _owned(["d/fin-owners", "d/fin-role", "d/mkt-role", "d/iam-user"])
	groups := _owned(["d/fin-owners", "d/ann"])
	with_roles := _world(roles)
	without := _world(groups)

	rule.touched == {"d/fin": {"111122223333", "222233334444"}} with input as with_roles with data.sus.config as _config
	rule.touched == {} with input as without with data.sus.config as _config
}

_gap(table, kind, id, field) := {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": [field],
	"cause": "throttled",
	"message": "It was throttled.",
}}

test_each_unknown_says_why if {
	no_owners := _world({"business_unit": "finance"})
	no_unit := _world({"owners": ["d/fin-owners"]})
	person := _owned(["d/ann"])
	of_a_person := _world(person)
	role := _owned(["d/odd-role"])
	of_a_role := _world(role)
	owners_gap := _gap("domain_units", "domain_unit", "d/fin", "owners")
	unit_gap := _gap("domain_units", "domain_unit", "d/fin", "business_unit")
	principal_gap := _gap("principals", "principal", "d/ann", "business_unit")
	account_gap := _gap("accounts", "account", "333344445555", "business_unit")
	owners_unread := object.union(no_owners, {"gaps": owners_gap})
	unit_undecided := object.union(no_unit, {"gaps": unit_gap})
	person_undecided := object.union(of_a_person, {"gaps": principal_gap})
	account_undecided := object.union(of_a_role, {"gaps": account_gap})

	rule.unknown == {{
		"resource": "d/fin",
		"cause": "throttled",
		"message": "The owners of domain unit \"Finance\" (d/fin) were not read.",
	}} with input as owners_unread with data.sus.config as _config
	rule.unknown == {{
		"resource": "d/fin",
		"cause": "throttled",
		"message": "The business unit of domain unit \"Finance\" (d/fin) is undecided.",
	}} with input as unit_undecided with data.sus.config as _config
	rule.unknown == {{
		"resource": "d/fin",
		"cause": "throttled",
		"message": "The business unit of \"ann\" (d/ann), an owner of domain unit \"Finance\" (d/fin), is undecided.",
	}} with input as person_undecided with data.sus.config as _config
	rule.unknown == {{
		"resource": "d/fin",
		"cause": "throttled",
		"message": "The business unit of \"Deploy\" (d/odd-role), an owner of domain unit \"Finance\" (d/fin), is undecided.",
	}} with input as account_undecided with data.sus.config as _config
	rule.unknown == {{
		"resource": "d/fin",
		"cause": "unclassified",
		"message": "The business unit of \"Deploy\" (d/odd-role), an owner of domain unit \"Finance\" (d/fin), is undecided.",
	}} with input as of_a_role with data.sus.config as _config
}
