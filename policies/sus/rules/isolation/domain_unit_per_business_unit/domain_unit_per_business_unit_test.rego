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

test_a_gap_says_why_a_domain_unit_is_undecided if {
	world := _world({"d/odd": {"domain_id": "d", "name": "Odd"}}, {})
	gaps := _gap("domain_units", "domain_unit", "d/odd", ["business_unit"])
	given := object.union(world, {"gaps": gaps})
	unknown := rule.unknown with input as given with data.sus.config as _config

	unknown == {{"resource": "finance", "cause": "throttled", "message": _hidden}}
}

test_a_gap_says_why_a_project_is_undecided if {
	project := _project("d/fin", "finance")
	world := _world(_units, {"d/p": object.remove(project, ["business_unit"])})
	gaps := _gap("projects", "project", "d/p", ["business_unit"])
	given := object.union(world, {"gaps": gaps})
	unknown := rule.unknown with input as given with data.sus.config as _config

	unknown == {{"resource": "finance", "cause": "throttled", "message": _mixed}}
}

test_a_gap_says_why_nobody_knows_where_a_project_lies if {
	project := _project("d/fin", "marketing")
	world := _world(_units, {"d/p": object.remove(project, ["domain_unit"])})
	gaps := _gap("projects", "project", "d/p", ["domain_unit"])
	given := object.union(world, {"gaps": gaps})
	unknown := rule.unknown with input as given with data.sus.config as _config

	unknown == {{"resource": "finance", "cause": "throttled", "message": _mixed}}
}

test_of_several_causes_the_first_is_told if {
	project := _project("d/fin", "marketing")
	world := _world(_units, {"d/p": object.remove(project, ["domain_unit"]), "d/q": object.remove(project, ["business_unit"])})
	gaps := _gap("projects", "project", "d/p", ["domain_unit"])
	given := object.union(world, {"gaps": gaps})
	unknown := rule.unknown with input as given with data.sus.config as _config

	unknown == {{"resource": "finance", "cause": "throttled", "message": _mixed}}
}

test_what_is_hidden_of_the_units_is_told_by_its_first_cause if {
	world := _world({"d/odd": {"domain_id": "d", "name": "Odd"}}, {})
	gaps := _gap("domain_units", "domain", "d", null)
	given := object.union(world, {"gaps": gaps})
	unknown := rule.unknown with input as given with data.sus.config as _config

	unknown == {{"resource": "finance", "cause": "throttled", "message": _hidden}}
}

test_a_unit_with_projects_of_others_is_no_fail_while_units_are_hidden if {
	units := object.union(_units, {"d/odd": {"domain_id": "d", "name": "Odd"}})
	project := _project("d/fin", "marketing")
	given := _world(units, {"d/p": project})
	expected := _unknown("unclassified", _hidden)

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_what_is_undecided_in_the_units_of_the_platform_is_no_matter if {
	project := _project("d/root", "platform")
	given := _world(_units, {"d/p": object.remove(project, ["business_unit"])})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_business_unit_without_units_touches_nothing if {
	given := _world({}, {})

	rule.touched == {} with input as given with data.sus.config as _config
}

test_the_first_stranger_of_each_unit_is_the_evidence if {
	units := object.union(_units, {"d/fin2": {"domain_id": "d", "name": "Finance 2", "business_unit": "finance"}})
	given := _world(units, {
		"d/p1": _project("d/fin", "marketing"),
		"d/p2": _project("d/fin", "sales"),
		"d/p3": _project("d/fin2", "marketing"),
	})
	evidence := {item.evidence | some item in rule.deny} with input as given with data.sus.config as _config

	evidence == {["/projects/d~1p1/business_unit", "/projects/d~1p3/business_unit"]}
}
