package sus.rules.isolation.domain_unit_per_business_unit_test

import data.sus.main
import data.sus.rules.isolation.domain_unit_per_business_unit as rule

_catalog := {"isolation.domain_unit_per_business_unit": {
	"severity": "medium",
	"subject": "business_units",
	"rests_on": "absence",
	"reads": {"business_units": "row", "domains": "row", "domain_units": "row", "projects": "row"},
	"fields": {
		"business_units": ["governance"],
		"domains": ["status"],
		"domain_units": ["business_unit"],
		"projects": ["business_unit", "domain_unit", "status"],
	},
}}

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {"isolation.domain_unit_per_business_unit": {}}}

_verdicts := main.derive(
	"isolation.domain_unit_per_business_unit",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)

_world(units, projects) := {
	"business_units": {"finance": {"name": "finance", "governance": false}, "platform": {"name": "platform", "governance": true}},
	"domains": {"d": {"id": "d", "name": "Corp", "status": "AVAILABLE"}},
	"domain_units": units,
	"projects": projects,
	"gaps": {},
}

_units := {
	"d/root": {"domain_id": "d", "name": "Corp", "business_unit": "platform"},
	"d/fin": {"domain_id": "d", "name": "Finance", "business_unit": "finance"},
}

_project(unit, owner) := {"domain_id": "d", "name": "Fraud", "status": "ACTIVE", "domain_unit": unit, "business_unit": owner}

_gap(table, kind, id, fields) := {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "It was throttled.",
}}

_passed := {"fail": {}, "unknown": {}, "pass": {"finance"}}

_failed(message, evidence) := {
	"fail": {"finance": {"severity": "medium", "message": message, "evidence": evidence}},
	"unknown": {},
	"pass": set(),
}

_unknown(cause, message) := {
	"fail": {},
	"unknown": {"finance": {"cause": cause, "message": message, "evidence": []}},
	"pass": set(),
}

_hidden := "Whether business unit finance has a domain unit of its own is not known: a domain unit is undecided or was not listed."

_mixed := "Whether a domain unit of business unit finance holds projects of others is not known."

test_allow_a_unit_of_its_own if {
	project := _project("d/fin", "finance")
	given := _world(_units, {"d/p": project})
	empty := _world(_units, {})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as empty with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_where_one_of_two_units_is_its_own if {
	mine := _project("d/fin", "finance")
	theirs := _project("d/shared", "marketing")
	units := object.union(_units, {"d/shared": {"domain_id": "d", "name": "Finance and friends", "business_unit": "finance"}})
	given := _world(units, {"d/p": mine, "d/q": theirs})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_no_unit if {
	given := _world({"d/root": {"domain_id": "d", "name": "Corp", "business_unit": "platform"}}, {})
	expected := _failed(
		"Business unit finance has no domain unit of its own in any domain; it must have one.",
		["/business_units/finance"],
	)

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_where_there_is_no_domain if {
	world := _world({}, {})
	given := object.union(object.remove(world, ["domains"]), {"domains": {}})
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as _config

	failed == {"finance"}
}

test_deny_a_unit_with_projects_of_others if {
	mine := _project("d/fin", "finance")
	theirs := _project("d/fin", "marketing")
	given := _world(_units, {"d/p": mine, "d/q": theirs, "d/r": theirs})
	expected := _failed(
		concat(" ", [
			"Every domain unit of business unit finance also holds projects of others (\"Finance\" (d/fin): marketing);",
			"one must be its own.",
		]),
		["/projects/d~1q/business_unit"],
	)

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_projects_that_are_being_deleted_do_not_count if {
	theirs := _project("d/fin", "marketing")
	given := _world(_units, {"d/q": object.union(theirs, {"status": "DELETING"})})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_unit_that_owns_the_platform_is_out_of_scope if {
	given := _world({}, {})

	rule.scope == {"finance"} with input as given with data.sus.config as _config
}

test_unknown_when_a_domain_unit_is_undecided if {
	given := _world({"d/odd": {"domain_id": "d", "name": "Odd"}}, {})
	expected := _unknown("unclassified", _hidden)

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_undecided_domain_unit_takes_nothing_from_who_has_one if {
	units := object.union(_units, {"d/odd": {"domain_id": "d", "name": "Odd"}})
	given := _world(units, {})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_domain_units_were_not_listed if {
	gaps := _gap("domain_units", "domain", "d", null)
	world := _world({}, {})
	given := object.union(world, {"gaps": gaps})
	denied := rule.deny with input as given with data.sus.config as _config
	unknown := rule.unknown with input as given with data.sus.config as _config

	denied == set()
	unknown == {{"resource": "finance", "cause": "throttled", "message": _hidden}}
}

test_unknown_when_the_domains_were_not_listed if {
	gaps := _gap("domains", "organization", "organization", null)
	world := _world({}, {})
	given := object.union(world, {"gaps": gaps})
	denied := rule.deny with input as given with data.sus.config as _config
	unknown := {item.cause | some item in rule.unknown} with input as given with data.sus.config as _config

	denied == set()
	unknown == {"throttled"}
}

test_unknown_when_a_project_in_the_unit_is_undecided if {
	project := _project("d/fin", "finance")
	given := _world(_units, {"d/p": object.remove(project, ["business_unit"])})
	expected := _unknown("unclassified", _mixed)

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_a_project_may_lie_in_the_unit if {
	project := _project("d/fin", "marketing")
	given := _world(_units, {"d/p": object.remove(project, ["domain_unit"])})
	expected := _unknown("not_collected", _mixed)

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_projects_were_not_listed if {
	gaps := _gap("projects", "domain", "d", null)
	world := _world(_units, {})
	given := object.union(world, {"gaps": gaps})
	unknown := rule.unknown with input as given with data.sus.config as _config

	unknown == {{"resource": "finance", "cause": "throttled", "message": _mixed}}
}

test_a_unit_that_is_shared_for_certain_stays_shared if {
	theirs := _project("d/fin", "marketing")
	odd := _project("d/fin", "finance")
	given := _world(_units, {"d/q": theirs, "d/p": object.remove(odd, ["business_unit"])})
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as _config
	unknown := rule.unknown with input as given with data.sus.config as _config

	failed == {"finance"}
	unknown == set()
}

test_touched_are_its_units_and_their_projects if {
	project := _project("d/fin", "finance")
	given := _world(_units, {"d/p": project})

	rule.touched == {"finance": {"d/fin", "d/p"}} with input as given with data.sus.config as _config
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

test_touched_are_only_its_own_units_and_their_projects if {
	mine := _project("d/fin", "finance")
	other := _project("d/root", "platform")
	given := _world(_units, {"d/p": mine, "d/q": other})
	nothing := _world({"d/root": {"domain_id": "d", "name": "Corp", "business_unit": "platform"}}, {"d/q": other})

	rule.touched == {"finance": {"d/fin", "d/p"}} with input as given with data.sus.config as _config
	rule.touched == {} with input as nothing with data.sus.config as _config
}

test_the_unit_that_owns_the_platform_may_hold_projects_of_others if {
	mine := _project("d/fin", "finance")
	guest := _project("d/root", "finance")
	given := _world(_units, {"d/p": mine, "d/q": guest})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_its_unit_is_shared_and_another_unit_is_undecided if {
	theirs := _project("d/fin", "marketing")
	units := object.union(_units, {"d/odd": {"domain_id": "d", "name": "Odd"}})
	given := _world(units, {"d/q": theirs})

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "finance", "cause": "unclassified", "message": _hidden}} with input as given
		with data.sus.config as _config
}

test_of_several_causes_the_first_is_told if {
	gaps := _gap("domain_units", "domain_unit", "d/even", ["business_unit"])
	world := _world({"d/odd": {"domain_id": "d", "name": "Odd"}, "d/even": {"domain_id": "d", "name": "Even"}}, {})
	given := object.union(world, {"gaps": gaps})

	rule.unknown == {{"resource": "finance", "cause": "throttled", "message": _hidden}} with input as given
		with data.sus.config as _config
}

test_of_several_doubts_the_first_is_told if {
	gaps := _gap("projects", "project", "d/p", ["business_unit"])
	project := {"domain_id": "d", "name": "Fraud", "status": "ACTIVE", "domain_unit": "d/fin"}
	world := _world(_units, {"d/p": project, "d/q": project})
	given := object.union(world, {"gaps": gaps})

	rule.unknown == {{"resource": "finance", "cause": "throttled", "message": _mixed}} with input as given
		with data.sus.config as _config
}

test_a_unit_of_its_own_settles_what_another_leaves_open if {
	units := object.union(_units, {"d/fin2": {"domain_id": "d", "name": "Finance too", "business_unit": "finance"}})
	odd := {"domain_id": "d", "name": "Odd", "status": "ACTIVE", "domain_unit": "d/fin2"}
	given := _world(units, {"d/p": odd})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_shared_unit_settles_nothing_that_another_leaves_open if {
	units := object.union(_units, {"d/fin2": {"domain_id": "d", "name": "Finance too", "business_unit": "finance"}})
	theirs := _project("d/fin", "marketing")
	odd := {"domain_id": "d", "name": "Odd", "status": "ACTIVE", "domain_unit": "d/fin2"}
	given := _world(units, {"d/p": odd, "d/q": theirs})
	expected := _unknown("unclassified", _mixed)

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_project_that_may_lie_anywhere_says_why if {
	gaps := _gap("projects", "project", "d/p", ["domain_unit"])
	project := {"domain_id": "d", "name": "Fraud", "status": "ACTIVE", "business_unit": "marketing"}
	world := _world(_units, {"d/p": project})
	given := object.union(world, {"gaps": gaps})

	rule.unknown == {{"resource": "finance", "cause": "throttled", "message": _mixed}} with input as given
		with data.sus.config as _config
}

test_unknown_when_a_table_is_missing if {
	world := _world(_units, {})
	no_projects := object.remove(world, ["projects"])
	no_units := object.remove(world, ["domain_units"])
	no_domains := object.remove(world, ["domain_units", "domains"])

	rule.unknown == {{"resource": "finance", "cause": "not_collected", "message": _mixed}} with input as no_projects
		with data.sus.config as _config
	rule.unknown == {{"resource": "finance", "cause": "not_collected", "message": _hidden}} with input as no_units
		with data.sus.config as _config
	rule.unknown == {{"resource": "finance", "cause": "not_collected", "message": _hidden}} with input as no_domains
		with data.sus.config as _config
	rule.deny == set() with input as no_units with data.sus.config as _config
	rule.deny == set() with input as no_domains with data.sus.config as _config
}

test_the_listing_of_the_domains_says_why_before_a_domain_does if {
	listing := {
		"table": "domains",
		"scope": {"kind": "organization", "id": "organization"},
		"fields": null,
		"cause": "throttled",
		"message": "It was throttled.",
	}
	row := {
		"table": "domains",
		"scope": {"kind": "domain", "id": "d"},
		"fields": null,
		"cause": "denied_by_iam",
		"message": "It was denied.",
	}
	world := _world({}, {})
	given := object.union(world, {"gaps": {"g": listing, "h": row}})

	rule.unknown == {{"resource": "finance", "cause": "throttled", "message": _hidden}} with input as given
		with data.sus.config as _config
}
