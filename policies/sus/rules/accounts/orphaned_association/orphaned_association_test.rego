package sus.rules.accounts.orphaned_association_test

import data.sus.main
import data.sus.rules.accounts.orphaned_association as rule

_catalog := {"accounts.orphaned_association": {
	"severity": "low",
	"subject": "associations",
	"rests_on": "absence",
	"reads": {
		"associations": "row",
		"blueprint_configurations": "row",
		"environments": "row",
		"projects": "row",
	},
	"fields": {
		"associations": ["accounts", "created_at", "domain_id", "status"],
		"blueprint_configurations": ["enabled_regions"],
		"environments": ["account_id", "status"],
		"projects": [],
	},
}}

_config(days) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"accounts.orphaned_association": {"after_days": days}},
}

_defaults := _config(30)

_key := "arn:aws:ram:eu-west-1:999988887777:resource-share/s1/111122223333"

_pointer := "/associations/arn:aws:ram:eu-west-1:999988887777:resource-share~1s1~1111122223333/created_at"

# 31 days old.
_row := {
	"domain_id": "dzd_a",
	"principal": "111122223333",
	"accounts": ["111122223333"],
	"status": "ASSOCIATED",
	"created_at": "2026-10-01T00:00:00Z",
}

_estate(row, configurations, environments, gaps) := {
	"domains": {"dzd_a": {"name": "Corp"}, "dzd_b": {"name": "Lab"}},
	"accounts": {"111122223333": {"name": "fin"}},
	"associations": {_key: row},
	"blueprint_configurations": configurations,
	"environments": environments,
	"projects": {},
	"gaps": gaps,
}

_enabled(key, fields) := {key: object.union({"blueprint_name": "Tooling", "enabled_regions": ["eu-west-1"]}, fields)}

_running(key, fields) := {key: object.union(
	{"name": "Lake", "account_id": "111122223333", "status": "ACTIVE"},
	fields,
)}

_gap(table, kind, id, fields) := {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "role_not_assumable",
	"message": "It was not read.",
}}

_denied(age, days) := {
	"resource": _key,
	"message": sprintf("Association %s is %d days old, and no account of it has an enabled blueprint or an environment; %s %d days.", [
		"of \"fin\" (111122223333) with domain \"Corp\" (dzd_a)",
		age,
		"it should be used within",
		days,
	]),
	"evidence": [_pointer],
}

_hidden(field, thing) := {
	"resource": _key,
	"cause": "not_collected",
	"message": sprintf("Whether the association %s is used is not known: the field %s of %s was not read.", [
		"of \"fin\" (111122223333) with domain \"Corp\" (dzd_a)",
		field,
		thing,
	]),
}

_by_gap := {"resource": _key, "cause": "role_not_assumable", "message": "It was not read.", "evidence": ["/gaps/g"]}

_verdicts := main.derive(
	"accounts.orphaned_association",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_deny_unused if {
	given := _estate(_row, {}, {}, {})

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == {_denied(31, 30)} with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {_key: {"severity": "low", "message": _denied(31, 30).message, "evidence": [_pointer]}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_allow_what_is_not_older_than_the_limit if {
	given := _estate(object.union(_row, {"created_at": "2026-10-02T00:00:00Z"}), {}, {}, {})
	sooner := _config(29)

	_verdicts == {"fail": {}, "unknown": {}, "pass": {_key}} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
	rule.deny == {_denied(30, 29)} with input as given with data.sus.config as sooner
}

test_allow_an_enabled_blueprint if {
	given := _estate(_row, _enabled("dzd_a/111122223333/bp1", {}), {}, {})

	_verdicts == {"fail": {}, "unknown": {}, "pass": {_key}} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}

test_allow_an_environment if {
	every status in ["ACTIVE", "SUSPENDED", null] {
		given := _estate(_row, {}, _running("dzd_a/e1", {"status": status}), {})
		answer := _verdicts with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog

		answer == {"fail": {}, "unknown": {}, "pass": {_key}}
	}
}

test_one_used_account_of_several_is_enough if {
	given := _estate(
		object.union(_row, {"accounts": ["111122223333", "444455556666"]}),
		_enabled("dzd_a/444455556666/bp1", {}),
		{},
		{},
	)

	rule.deny == set() with input as given with data.sus.config as _defaults
}

test_deny_a_principal_without_accounts if {
	given := _estate(object.union(_row, {"accounts": []}), {}, {}, {})

	rule.deny == {_denied(31, 30)} with input as given with data.sus.config as _defaults
}

test_what_is_no_use_of_this_association if {
	every item in [
		[_enabled("dzd_a/111122223333/bp1", {"enabled_regions": []}), {}],
		[_enabled("dzd_b/111122223333/bp1", {}), {}],
		[_enabled("dzd_a/444455556666/bp1", {}), {}],
		[{}, _running("dzd_a/e1", {"status": "DELETED"})],
		[{}, _running("dzd_b/e1", {})],
		[{}, _running("dzd_a/e1", {"account_id": "444455556666"})],
		[{}, _running("dzd_a/e1", {"account_id": null})],
	] {
		given := _estate(_row, item[0], item[1], {})
		denied := rule.deny with input as given with data.sus.config as _defaults
		undecided := rule.unknown with input as given with data.sus.config as _defaults

		denied == {_denied(31, 30)}
		undecided == set()
	}
}

test_unread_rows_may_be_the_use if {
	every item in [
		[{"dzd_a/111122223333/bp1": {"name": "Tooling"}}, {}, "enabled_regions", "\"Tooling\" (dzd_a/111122223333/bp1)"],
		[{}, {"dzd_a/e1": {"name": "Lake", "account_id": "111122223333"}}, "status", "\"Lake\" (dzd_a/e1)"],
		[{}, {"dzd_a/e1": {"name": "Lake", "status": "ACTIVE"}}, "account_id", "\"Lake\" (dzd_a/e1)"],
	] {
		given := _estate(_row, item[0], item[1], {})
		answer := _verdicts with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
		found := rule.unknown with input as given with data.sus.config as _defaults

		found == {_hidden(item[2], item[3])}
		answer == {
			"fail": {},
			"unknown": {_key: {"cause": "not_collected", "message": found[_].message, "evidence": []}},
			"pass": set(),
		}
	}
}

test_unread_rows_of_others_are_no_doubt if {
	every item in [
		[{"dzd_b/111122223333/bp1": {}}, {}],
		[{"dzd_a/444455556666/bp1": {}}, {}],
		[{}, {"dzd_b/e1": {"status": "ACTIVE"}}],
		[{}, {"dzd_a/e1": {"status": "DELETED"}}],
		[{}, {"dzd_a/e1": {"account_id": "444455556666"}}],
		[{}, {"dzd_a/e1": {"account_id": null}}],
	] {
		given := _estate(_row, item[0], item[1], {})
		denied := rule.deny with input as given with data.sus.config as _defaults

		denied == {_denied(31, 30)}
	}
}

test_the_cause_of_an_unread_row_is_that_of_the_gap if {
	given := _estate(
		_row,
		{},
		{"dzd_a/e1": {"name": "Lake", "status": "ACTIVE"}},
		_gap("environments", "environment", "dzd_a/e1", ["account_id"]),
	)

	rule.unknown == {
		_by_gap,
		object.union(_hidden("account_id", "\"Lake\" (dzd_a/e1)"), {"cause": "role_not_assumable"}),
	} with input as given with data.sus.config as _defaults
}

test_gaps_may_hide_the_use if {
	every gap in [
		_gap("blueprint_configurations", "account", "111122223333", null),
		_gap("blueprint_configurations", "domain", "dzd_a", null),
		_gap("blueprint_configurations", "blueprint_configuration", "dzd_a/111122223333/bp9", ["enabled_regions"]),
		_gap("environments", "project", "dzd_a/p1", null),
		_gap("environments", "domain", "dzd_a", null),
		_gap("environments", "environment", "dzd_a/e1", ["account_id"]),
		_gap("environments", "environment", "dzd_a/e1", ["status"]),
		_gap("projects", "domain", "dzd_a", null),
	] {
		given := _estate(_row, {}, {}, object.union(gap, {"h": _gap("environments", "domain", "dzd_b", null).g}))
		found := rule.unknown with input as given with data.sus.config as _defaults
		answer := _verdicts with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog

		found == {_by_gap}
		answer.fail == {}
		answer.pass == set()
		answer.unknown[_key] == {"cause": "role_not_assumable", "message": "It was not read.", "evidence": ["/gaps/g"]}
	}
}

test_gaps_elsewhere_hide_nothing if {
	every gap in [
		_gap("blueprint_configurations", "account", "444455556666", null),
		_gap("blueprint_configurations", "blueprint_configuration", "dzd_a/111122223333/bp9", ["regional_parameters"]),
		_gap("environments", "domain", "dzd_b", null),
		_gap("environments", "environment", "dzd_a/e1", ["region"]),
		_gap("projects", "project", "dzd_a/p1", ["name"]),
	] {
		given := _estate(_row, {}, {}, gap)
		denied := rule.deny with input as given with data.sus.config as _defaults

		denied == {_denied(31, 30)}
	}
}

test_a_gap_leaves_the_pass_of_a_used_association if {
	given := _estate(
		_row,
		_enabled("dzd_a/111122223333/bp1", {}),
		{"dzd_a/e1": {"status": "ACTIVE"}},
		_gap("environments", "project", "dzd_a/p1", null),
	)
	answer := _verdicts with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog

	answer.pass == {_key}
	object.keys(answer.unknown) == {"dzd_a/p1"}
}

test_unknown_for_each_field_that_was_not_read if {
	every field in ["accounts", "created_at", "status"] {
		given := _estate(object.remove(_row, [field]), {}, {}, {})
		denied := rule.deny with input as given with data.sus.config as _defaults
		found := rule.unknown with input as given with data.sus.config as _defaults

		denied == set()
		found == {{
			"resource": _key,
			"cause": "not_collected",
			"message": sprintf("The field %s of the association %s was not read.", [
				field,
				"of \"fin\" (111122223333) with domain \"Corp\" (dzd_a)",
			]),
		}}
	}
}

test_an_unread_domain_is_unknown if {
	given := _estate(object.remove(_row, ["domain_id"]), {}, {}, {})

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{
		"resource": _key,
		"cause": "not_collected",
		"message": "The field domain_id of the association of \"fin\" (111122223333) with domain (not read) was not read.",
	}} with input as given with data.sus.config as _defaults
}

test_an_association_of_no_date_is_unknown if {
	given := _estate(object.union(_row, {"created_at": null}), {}, {}, {})

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{
		"resource": _key,
		"cause": "unresolved",
		"message": "AWS does not say when the association of \"fin\" (111122223333) with domain \"Corp\" (dzd_a) was made.",
	}} with input as given with data.sus.config as _defaults
}

test_an_association_that_was_taken_back_is_out_of_scope if {
	given := _estate(
		object.union(_row, {"status": "DISASSOCIATED"}),
		{},
		{"dzd_a/e1": {"name": "Lake", "status": "ACTIVE"}},
		_gap("environments", "project", "dzd_a/p1", null),
	)
	undated := _estate(object.union(_row, {"status": "DISASSOCIATED", "created_at": null}), {}, {}, {})

	rule.scope == set() with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as undated with data.sus.config as _defaults
}

test_empty if {
	given := {
		"associations": {},
		"blueprint_configurations": {},
		"environments": {},
		"projects": {},
		"gaps": {},
	}

	rule.scope == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}

test_of_several_unread_rows_the_first_is_named if {
	given := _estate(
		_row,
		{"dzd_a/111122223333/bp1": {"name": "Tooling"}, "dzd_a/111122223333/bp2": {"name": "Lakehouse"}},
		{"dzd_a/e1": {"name": "Lake", "account_id": "111122223333"}},
		{},
	)

	rule.unknown == {_hidden("enabled_regions", "\"Tooling\" (dzd_a/111122223333/bp1)")} with input as given
		with data.sus.config as _defaults
}
