package sus.lib.gaps_test

import data.sus.lib.gaps

_gap(table, kind, id, fields) := {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "It could not be read.",
}

_input(found) := {
	"domains": {"d": {"account_id": "999988887777"}, "x": {"account_id": "999988887777"}},
	"accounts": {"111122223333": {}, "444455556666": {}},
	"associations": {"share/444455556666": {"domain_id": "d", "accounts": ["444455556666"]}},
	"blueprint_configurations": {"d/111122223333/b": {"domain_id": "d", "account_id": "111122223333"}},
	"projects": {"d/p1": {"domain_id": "d"}, "d/p2": {"domain_id": "d"}, "x/p3": {"domain_id": "x"}},
	"environments": {
		"d/e1": {"domain_id": "d", "project": "d/p1", "account_id": "111122223333"},
		"d/e2": {"domain_id": "d", "project": "d/p2", "account_id": "444455556666"},
	},
	"memberships": {"d/p1/u": {"domain_id": "d", "project": "d/p1", "principal": "d/u"}},
	"gaps": found,
}

_concerned(subject, table, width, gap) := {key |
	some key, _ in _input({})[subject]
	meta := {"subject": subject, "reads": {table: width}}
	{"g"} == gaps.concerning(meta, key, set()) with input as _input({"g": gap})
}

test_row_width if {
	_concerned("environments", "environments", "row", _gap("environments", "environment", "d/e1", ["status"])) == {"d/e1"}
	_concerned("environments", "projects", "row", _gap("projects", "project", "d/p1", null)) == {"d/e1"}
	_concerned("environments", "accounts", "row", _gap("accounts", "account", "111122223333", ["stage"])) == {"d/e1"}
	_concerned("environments", "environments", "row", _gap("environments", "domain", "d", null)) == set()
}

test_row_width_with_touched_rows if {
	meta := {"subject": "projects", "reads": {"environments": "row"}}
	given := _input({"g": _gap("environments", "environment", "d/e1", ["status"])})
	gaps.concerning(meta, "d/p1", {"d/e1"}) == {"g"} with input as given
	gaps.concerning(meta, "d/p1", set()) == set() with input as given
}

test_project_width if {
	_concerned("projects", "environments", "project", _gap("environments", "environment", "d/e1", ["status"])) == {"d/p1"}
	_concerned("projects", "environments", "project", _gap("environments", "project", "d/p2", null)) == {"d/p2"}
	_concerned("projects", "memberships", "project", _gap("memberships", "membership", "d/p1/u", ["designation"])) == {"d/p1"}
	_concerned("environments", "memberships", "project", _gap("memberships", "project", "d/p1", null)) == {"d/e1"}
	_concerned("projects", "environments", "project", _gap("environments", "domain", "d", null)) == {"d/p1", "d/p2"}
}

test_project_width_of_an_environment_without_a_row_is_the_domain if {
	_concerned("projects", "environments", "project", _gap("environments", "environment", "d/e9", null)) == {"d/p1", "d/p2"}
}

test_account_width if {
	configurations := "blueprint_configurations"
	_concerned("environments", configurations, "account", _gap(configurations, "account", "111122223333", null)) == {"d/e1"}
	_concerned(
		"environments", configurations, "account",
		_gap(configurations, "blueprint_configuration", "d/444455556666/b", ["enabled_regions"]),
	) == {"d/e2"}
	_concerned("accounts", "environments", "account", _gap("environments", "environment", "d/e2", ["status"])) == {"444455556666"}
	_concerned("accounts", "associations", "account", _gap("associations", "association", "share/444455556666", ["status"])) == {
		"444455556666",
	}
	_concerned("environments", configurations, "account", _gap(configurations, "domain", "d", null)) == {"d/e1", "d/e2"}
}

test_account_width_takes_accounts_that_a_rule_touches if {
	meta := {"subject": "projects", "reads": {"blueprint_configurations": "account"}}
	given := _input({"g": _gap("blueprint_configurations", "account", "111122223333", null)})
	gaps.concerning(meta, "d/p1", {"111122223333"}) == {"g"} with input as given
	gaps.concerning(meta, "d/p1", {"444455556666"}) == set() with input as given
}

test_domain_width_takes_only_the_domains_own if {
	_concerned("projects", "projects", "domain", _gap("projects", "domain", "d", null)) == {"d/p1", "d/p2"}
	_concerned("projects", "accounts", "domain", _gap("accounts", "organization", "organization", null)) == {"d/p1", "d/p2", "x/p3"}
	_concerned("projects", "projects", "domain", _gap("projects", "project", "d/p1", ["name"])) == set()
}

test_any_width_stays_in_the_domain if {
	_concerned("projects", "environments", "any", _gap("environments", "environment", "d/e1", ["status"])) == {"d/p1", "d/p2"}
	_concerned("projects", "associations", "any", _gap("associations", "association", "share/444455556666", ["status"])) == {
		"d/p1", "d/p2",
	}
	_concerned("projects", "accounts", "any", _gap("accounts", "account", "111122223333", ["stage"])) == {"d/p1", "d/p2", "x/p3"}
	_concerned("accounts", "environments", "any", _gap("environments", "environment", "d/e1", ["status"])) == {
		"111122223333", "444455556666",
	}
}

test_fields_narrow_what_concerns if {
	meta := {"subject": "projects", "reads": {"projects": "row"}, "fields": {"projects": ["stage"]}}
	gaps.concerning(meta, "d/p1", set()) == {"g"} with input as _input({"g": _gap("projects", "project", "d/p1", ["name", "stage"])})
	gaps.concerning(meta, "d/p1", set()) == set() with input as _input({"g": _gap("projects", "project", "d/p1", ["name"])})
	gaps.concerning(meta, "d/p1", set()) == {"g"} with input as _input({"g": _gap("projects", "project", "d/p1", null)})
}

test_listings if {
	meta := {"subject": "projects", "reads": {"projects": "row", "environments": "project"}}
	gaps.listings(meta) == {"listing", "in-project", "no-row"} with input as _input({
		"listing": _gap("projects", "domain", "d", null),
		"in-project": _gap("environments", "project", "d/p1", null),
		"no-row": _gap("environments", "environment", "d/e9", null),
		"row": _gap("environments", "environment", "d/e1", null),
		"fields": _gap("projects", "project", "d/p1", ["name"]),
		"other": _gap("memberships", "project", "d/p1", null),
	})
}

_complete(table, scope, gap) if gaps.complete(table, scope) with input as _input({"g": gap})

test_complete if {
	gaps.complete("projects", "d") with input as _input({})
	_complete("projects", "d", _gap("projects", "domain", "x", null))
	_complete("projects", "d", _gap("projects", "project", "d/p1", ["name"]))
	_complete("projects", "d", _gap("environments", "domain", "d", null))
	_complete("blueprint_configurations", "111122223333", _gap("blueprint_configurations", "account", "444455556666", null))
}

test_incomplete if {
	not _complete("projects", "d", _gap("projects", "domain", "d", null))
	not _complete("environments", "d", _gap("environments", "project", "d/p1", null))
	not _complete("accounts", "111122223333", _gap("accounts", "organization", "o-1", null))
	not _complete("blueprint_configurations", "111122223333", _gap("blueprint_configurations", "account", "111122223333", null))
	not _complete("blueprint_configurations", "111122223333", _gap("blueprint_configurations", "domain", "d", null))
	not _complete("blueprint_configurations", "d", _gap("blueprint_configurations", "account", "111122223333", null))
	not gaps.complete("projects", "d") with input as object.remove(_input({}), ["projects"])
	not gaps.complete("projects", "d") with input as object.remove(_input({}), ["gaps"])
}

test_missing_tables if {
	meta := {"reads": {"projects": "row", "designations": "any"}}
	gaps.missing_tables(meta) == {"designations"} with input as _input({})
	gaps.missing_tables(meta) == {"designations", "gaps", "projects"} with input as {}
}
