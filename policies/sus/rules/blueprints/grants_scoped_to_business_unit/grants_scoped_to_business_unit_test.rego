package sus.rules.blueprints.grants_scoped_to_business_unit_test

import data.sus.main
import data.sus.rules.blueprints.grants_scoped_to_business_unit as rule

_catalog := {"blueprints.grants_scoped_to_business_unit": {
	"severity": "high",
	"severities": ["critical"],
	"subject": "blueprint_configurations",
	"rests_on": "presence",
	"reads": {
		"blueprint_configurations": "row",
		"accounts": "row",
		"domain_units": "any",
		"policy_grants": "row",
		"principals": "row",
		"projects": "row",
	},
	"fields": {
		"blueprint_configurations": ["account_id", "enabled_regions"],
		"accounts": ["business_unit", "stage"],
		"domain_units": ["ancestors", "business_unit"],
		"policy_grants": ["entity", "policy_type", "principal"],
		"principals": ["business_unit"],
		"projects": ["business_unit"],
	},
}}

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {}}

_key := "dzd_a/111122223333/bp1"

_row := {
	"account_id": "111122223333",
	"blueprint_id": "bp1",
	"blueprint_name": "Tooling",
	"enabled_regions": ["eu-west-1"],
}

_grant := {
	"domain_id": "dzd_a",
	"entity": _key,
	"policy_type": "CREATE_ENVIRONMENT_FROM_BLUEPRINT",
	"principal": {"kind": "project", "domain_unit": "dzd_a/fin", "include_child_domain_units": true},
}

# Finance with a unit below it, Marketing, a unit of nobody, and one whose place in the tree is not known.
_units := {
	"dzd_a/root": {"name": "Corp", "business_unit": "finance", "ancestors": []},
	"dzd_a/fin": {"name": "Finance", "business_unit": "finance", "ancestors": ["dzd_a/root"]},
	"dzd_a/risk": {"name": "Risk", "business_unit": "finance", "ancestors": ["dzd_a/root", "dzd_a/fin"]},
	"dzd_a/mkt": {"name": "Marketing", "business_unit": "marketing", "ancestors": ["dzd_a/root"]},
	"dzd_b/hr": {"name": "People", "business_unit": "people", "ancestors": []},
}

_world(account, tree, grants) := {
	"accounts": {"111122223333": object.union({"name": "fin"}, account)},
	"blueprint_configurations": {_key: _row},
	"domains": {"dzd_a": {"id": "dzd_a", "name": "Corp", "account_id": "999988887777"}},
	"domain_units": tree,
	"policy_grants": grants,
	"principals": {
		"dzd_a/ads": {"name": "ads", "domain_id": "dzd_a", "business_unit": "marketing"},
		"dzd_a/books": {"name": "books", "domain_id": "dzd_a", "business_unit": "finance"},
		"dzd_a/who": {"name": "who", "domain_id": "dzd_a"},
	},
	"projects": {
		"dzd_a/x": {"name": "Ads", "domain_id": "dzd_a", "business_unit": "marketing"},
		"dzd_a/y": {"name": "Books", "domain_id": "dzd_a", "business_unit": "finance"},
		"dzd_a/z": {"name": "Odd", "domain_id": "dzd_a"},
	},
	"gaps": {},
}

_finance := {"business_unit": "finance", "stage": "dev"}

# One grant to this principal, from an account of Finance.
_to(principal) := _world(_finance, _units, {"dzd_a/g": object.union(object.remove(_grant, ["principal"]), {"principal": principal})})

_unit(id, children) := {"kind": "project", "domain_unit": id, "include_child_domain_units": children}

_denied(severity, others) := {
	"resource": _key,
	"severity": severity,
	"message": sprintf("Blueprint Tooling in account \"fin\" (111122223333) of business unit finance may be used by %s; %s only.", [
		others,
		"it must be granted to finance",
	]),
	"evidence": ["/policy_grants/dzd_a~1g/principal", "/accounts/111122223333/business_unit"],
}

_unsure(cause, why) := {
	"resource": _key,
	"cause": cause,
	"message": sprintf("Who may use blueprint Tooling in account \"fin\" (111122223333) is not known: %s.", [why]),
}

_gap(table, kind, id, fields) := {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "denied_by_iam",
	"message": "It was not read.",
}

_verdicts := main.derive(
	"blueprints.grants_scoped_to_business_unit",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)

test_deny_root_with_children if {
	given := _to(_unit("dzd_a/root", true))

	rule.deny == {_denied("high", "marketing")} with input as given
	rule.unknown == set() with input as given
	_verdicts == {
		"fail": {_key: {
			"severity": "high",
			"message": _denied("high", "marketing").message,
			"evidence": ["/accounts/111122223333/business_unit", "/policy_grants/dzd_a~1g/principal"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_is_critical_in_production if {
	given := _world({"business_unit": "finance", "stage": "prod"}, _units, {"dzd_a/g": object.union(
		_grant,
		{"principal": _unit("dzd_a/root", true)},
	)})

	rule.deny == {_denied("critical", "marketing")} with input as given
}

test_deny_the_other_unit if {
	given := _to(_unit("dzd_a/mkt", false))

	rule.deny == {_denied("high", "marketing")} with input as given
	rule.unknown == set() with input as given
}

test_deny_names_every_other_business_unit if {
	given := _to(_unit("dzd_b/top", true))
	tree := object.union(_units, {
		"dzd_b/top": {"business_unit": "people", "ancestors": []},
		"dzd_b/ads": {"business_unit": "marketing", "ancestors": ["dzd_b/top"]},
	})
	wider := object.union(given, {"domain_units": tree})

	rule.deny == {_denied("high", "marketing, people")} with input as wider
}

test_deny_a_grant_that_names_nobody if {
	every principal in [
		{"kind": "project"},
		{"kind": "project", "domain_unit": null, "include_child_domain_units": true},
		{"kind": "all_users"},
		{"kind": "all_domain_units", "domain_unit": null},
	] {
		given := _to(principal)
		denied := rule.deny with input as given
		undecided := rule.unknown with input as given

		denied == {_denied("high", "marketing")}
		undecided == set()
	}
}

test_deny_a_project_or_a_group_of_another_business_unit if {
	every principal in [
		{"kind": "project", "project": "dzd_a/x", "domain_unit": "dzd_a/fin", "include_child_domain_units": true},
		{"kind": "group", "principal": "dzd_a/ads", "domain_unit": null},
	] {
		given := _to(principal)
		denied := rule.deny with input as given
		undecided := rule.unknown with input as given

		denied == {_denied("high", "marketing")}
		undecided == set()
	}
}

test_allow if {
	every principal in [
		_unit("dzd_a/fin", true),
		_unit("dzd_a/fin", false),
		_unit("dzd_a/root", false),
		_unit("dzd_a/root", null),
		_unit("dzd_a/risk", true),
		{"kind": "domain_unit", "domain_unit": "dzd_a/fin"},
		{"kind": "project", "project": "dzd_a/y"},
		{"kind": "group", "principal": "dzd_a/books"},
	] {
		given := _to(principal)
		answer := _verdicts with input as given with data.sus.config as _config with data.sus.catalog as _catalog

		answer == {"fail": {}, "unknown": {}, "pass": {_key}}
	}
}

test_allow_without_grants if {
	given := _world(_finance, _units, {})

	rule.scope == {_key} with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	rule.touched == {_key: set()} with input as given
}

test_allow_other_policies_and_other_entities if {
	given := _world(_finance, _units, {
		"dzd_a/g": object.union(_grant, {"policy_type": "CREATE_PROJECT", "principal": _unit("dzd_a/mkt", true)}),
		"dzd_a/h": object.union(_grant, {"entity": "dzd_a/111122223333/bp2", "principal": _unit("dzd_a/mkt", true)}),
	})

	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_touched_are_the_grants_and_whom_they_name if {
	given := _world(_finance, _units, {
		"dzd_a/g": _grant,
		"dzd_a/h": object.union(_grant, {"principal": {"kind": "project", "project": "dzd_a/y"}}),
		"dzd_a/i": object.union(_grant, {"principal": {"kind": "group", "principal": "dzd_a/books", "project": null}}),
	})

	rule.touched == {_key: {"dzd_a/g", "dzd_a/h", "dzd_a/i", "dzd_a/y", "dzd_a/books"}} with input as given
}

test_undecided_account_is_unknown if {
	given := _world({"stage": "dev"}, _units, {"dzd_a/g": object.union(_grant, {"principal": _unit("dzd_a/mkt", true)})})
	message := "Account \"fin\" (111122223333) has no decided business unit."

	rule.deny == set() with input as given
	rule.unknown == {{"resource": _key, "cause": "unclassified", "message": message}} with input as given
	_verdicts == {
		"fail": {},
		"unknown": {_key: {"cause": "unclassified", "message": message, "evidence": []}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_undecided_stage_leaves_a_failure_and_no_pass if {
	failing := _world({"business_unit": "finance"}, _units, {"dzd_a/g": object.union(_grant, {"principal": _unit("dzd_a/mkt", true)})})
	good := _world({"business_unit": "finance"}, _units, {"dzd_a/g": _grant})

	rule.deny == {_denied("high", "marketing")} with input as failing
	rule.deny == set() with input as good
	rule.unknown == {{
		"resource": _key,
		"cause": "unclassified",
		"message": "Account \"fin\" (111122223333) has no decided stage.",
	}} with input as good
}

test_undecided_unit_is_unknown if {
	odd := {"name": "Odd", "ancestors": ["dzd_a/fin"]}
	other := {"name": "Other", "ancestors": ["dzd_a/fin"]}
	grants := {"dzd_a/g": _grant}
	beneath := _world(_finance, object.union(_units, {"dzd_a/odd": odd, "dzd_a/other": other}), grants)
	itself := _world(_finance, object.union(_units, {"dzd_a/odd": odd}), {"dzd_a/g": object.union(
		object.remove(_grant, ["principal"]),
		{"principal": {"kind": "domain_unit", "domain_unit": "dzd_a/odd"}},
	)})
	lost := _to(_unit("dzd_a/gone", true))

	rule.deny == set() with input as beneath
	rule.unknown == {_unsure("unclassified", "the business unit of \"Odd\" (dzd_a/odd) is undecided")} with input as beneath
	rule.unknown == {_unsure("unclassified", "the business unit of \"Odd\" (dzd_a/odd) is undecided")} with input as itself
	rule.unknown == {_unsure("unclassified", "the business unit of dzd_a/gone is undecided")} with input as lost
}

test_undecided_project_and_group_are_unknown if {
	project := _to({"kind": "project", "project": "dzd_a/z"})
	group := _to({"kind": "group", "principal": "dzd_a/who"})

	rule.unknown == {_unsure("unclassified", "the business unit of \"Odd\" (dzd_a/z) is undecided")} with input as project
	rule.unknown == {_unsure("unclassified", "the business unit of \"who\" (dzd_a/who) is undecided")} with input as group
}

test_the_cause_is_that_of_the_gap if {
	given := object.union(
		_to({"kind": "group", "principal": "dzd_a/who"}),
		{"gaps": {"g": _gap("principals", "principal", "dzd_a/who", ["business_unit"])}},
	)
	found := _unsure("denied_by_iam", "the business unit of \"who\" (dzd_a/who) is undecided")

	rule.unknown == {found} with input as given
	_verdicts == {
		"fail": {},
		"unknown": {_key: {
			"cause": "denied_by_iam",
			"message": concat(" ", ["It was not read.", found.message]),
			"evidence": ["/gaps/g"],
		}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_domain_without_units_is_unknown if {
	given := object.union(object.remove(_to({"kind": "all_users"}), ["domain_units"]), {"domain_units": {}})

	rule.deny == set() with input as given
	rule.unknown == {_unsure("unclassified", "the business unit of \"Corp\" (dzd_a) is undecided")} with input as given
}

test_a_unit_that_hangs_nowhere_may_be_beneath_any if {
	loose := object.union(_units, {
		"dzd_a/loose": {"name": "Loose", "business_unit": "marketing"},
		"dzd_a/zoo": {"name": "Zoo", "business_unit": "marketing"},
	})
	with_children := _world(_finance, loose, {"dzd_a/g": _grant})
	without := _world(_finance, loose, {"dzd_a/g": object.union(_grant, {"principal": _unit("dzd_a/fin", false)})})
	elsewhere := _world(
		_finance,
		object.union(_units, {"dzd_b/loose": {"name": "Loose", "business_unit": "marketing"}}),
		{"dzd_a/g": _grant},
	)

	rule.deny == set() with input as with_children
	rule.unknown == {_unsure("unresolved", "what stands above \"Loose\" (dzd_a/loose) is undecided")} with input as with_children
	rule.unknown == set() with input as without
	rule.unknown == set() with input as elsewhere
}

test_the_cause_of_a_unit_that_hangs_nowhere_is_that_of_the_gap if {
	loose := object.union(_units, {"dzd_a/loose": {"name": "Loose", "business_unit": "marketing"}})
	given := object.union(
		_world(_finance, loose, {"dzd_a/g": _grant}),
		{"gaps": {"g": _gap("domain_units", "domain_unit", "dzd_a/loose", ["ancestors"])}},
	)

	rule.unknown == {_unsure("denied_by_iam", "what stands above \"Loose\" (dzd_a/loose) is undecided")} with input as given
}

test_each_configuration_is_judged_by_its_own_grants if {
	loose := object.union(_units, {
		"dzd_a/loose": {"name": "Loose", "business_unit": "marketing"},
		"dzd_a/odd": {"name": "Odd", "ancestors": []},
	})
	off := "dzd_a/111122223333/bp2"
	given := object.union(
		_world(_finance, loose, {
			"dzd_a/g": object.union(_grant, {"principal": _unit("dzd_a/fin", false)}),
			"dzd_a/h": object.union(_grant, {"entity": off}),
			"dzd_a/i": object.union(_grant, {"entity": off, "principal": _unit("dzd_a/odd", true)}),
			"dzd_a/j": object.union(object.remove(_grant, ["principal"]), {"entity": off}),
			"dzd_a/k": object.union(_grant, {"entity": off, "principal": _unit("dzd_a/mkt", true)}),
		}),
		{"blueprint_configurations": {off: object.union(_row, {"enabled_regions": []})}},
	)

	rule.scope == {_key} with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_a_grant_to_whom_was_not_read_is_unknown if {
	given := _world(_finance, _units, {"dzd_a/g": object.remove(_grant, ["principal"])})
	found := _unsure("denied_by_iam", "whom grant dzd_a/g admits was not read")
	gapped := object.union(given, {"gaps": {"g": _gap("policy_grants", "policy_grant", "dzd_a/g", ["principal"])}})

	rule.deny == set() with input as given
	rule.unknown == {_unsure("not_collected", "whom grant dzd_a/g admits was not read")} with input as given
	rule.unknown == {found} with input as gapped
}

test_a_grant_on_what_was_not_read_is_unknown if {
	every field in ["entity", "policy_type"] {
		given := _world(_finance, _units, {
			"dzd_a/g": object.remove(_grant, [field]),
			"dzd_a/h": object.remove(_grant, ["entity", "policy_type"]),
		})
		found := rule.unknown with input as given

		found == {_unsure("not_collected", "on what grant dzd_a/g is was not read")}
	}
	gapped := object.union(
		_world(_finance, _units, {"dzd_a/g": object.remove(_grant, ["entity"])}),
		{"gaps": {"g": _gap("policy_grants", "policy_grant", "dzd_a/g", ["entity"])}},
	)
	other_domain := _world(_finance, _units, {"dzd_b/g": object.remove(_grant, ["entity"])})

	rule.unknown == {_unsure("denied_by_iam", "on what grant dzd_a/g is was not read")} with input as gapped
	rule.unknown == set() with input as other_domain
}

test_grants_that_were_not_listed_are_unknown if {
	every scope in [["account", "111122223333"], ["domain", "dzd_a"], ["organization", "o-1"]] {
		given := object.union(
			_world(_finance, _units, {"dzd_a/g": _grant}),
			{"gaps": {"g": _gap("policy_grants", scope[0], scope[1], null), "h": _gap("policy_grants", scope[0], scope[1], null)}},
		)
		found := rule.unknown with input as given

		found == {object.union(_unsure("denied_by_iam", "not all grants were listed"), {"evidence": ["/gaps/g"]})}
	}
}

test_other_gaps_leave_a_pass if {
	every gap in [
		_gap("policy_grants", "account", "444455556666", null),
		_gap("policy_grants", "domain", "dzd_b", null),
		_gap("policy_grants", "domain_unit", "dzd_a/fin", null),
		_gap("policy_grants", "account", "111122223333", []),
		_gap("memberships", "account", "111122223333", null),
	] {
		given := object.union(_world(_finance, _units, {"dzd_a/g": _grant}), {"gaps": {"g": gap}})
		found := rule.unknown with input as given

		found == set()
	}
}

test_grants_of_one_configuration_that_were_not_listed_are_unknown_by_main if {
	given := object.union(
		_world(_finance, _units, {"dzd_a/g": _grant}),
		{"gaps": {"g": _gap("policy_grants", "blueprint_configuration", _key, null)}},
	)

	_verdicts == {
		"fail": {},
		"unknown": {_key: {"cause": "denied_by_iam", "message": "It was not read.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_whom_a_grant_names_is_unknown_by_main if {
	every item in [
		[{"kind": "project", "project": "dzd_a/y"}, _gap("projects", "project", "dzd_a/y", ["business_unit"])],
		[{"kind": "group", "principal": "dzd_a/books"}, _gap("principals", "principal", "dzd_a/books", ["business_unit"])],
		[_unit("dzd_a/fin", true), _gap("policy_grants", "policy_grant", "dzd_a/g", ["principal"])],
		[_unit("dzd_a/fin", true), _gap("domain_units", "domain", "dzd_a", null)],
	] {
		given := object.union(_to(item[0]), {"gaps": {"g": item[1]}})
		answer := _verdicts with input as given with data.sus.config as _config with data.sus.catalog as _catalog

		answer.fail == {}
		answer.pass == set()
		answer.unknown[_key].cause == "denied_by_iam"
	}
}

test_unread_regions_are_unknown if {
	given := object.union(
		object.remove(_to(_unit("dzd_a/mkt", true)), ["blueprint_configurations"]),
		{"blueprint_configurations": {_key: object.remove(_row, ["enabled_regions"])}},
	)

	rule.scope == {_key} with input as given
	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": _key,
		"cause": "not_collected",
		"message": "The field enabled_regions of blueprint Tooling in account \"fin\" (111122223333) was not read.",
	}} with input as given
}

test_unread_account_is_unknown if {
	given := object.union(
		object.remove(_to(_unit("dzd_a/mkt", true)), ["blueprint_configurations"]),
		{"blueprint_configurations": {_key: object.remove(_row, ["account_id"])}},
	)
	messages := {item.message | some item in rule.unknown} with input as given

	rule.deny == set() with input as given
	messages == {
		"Account (not read) has no decided business unit.",
		"Account (not read) has no decided stage.",
		"The field account_id of blueprint Tooling in account (not read) was not read.",
	}
}

test_enabled_nowhere_is_out_of_scope if {
	given := object.union(_to(_unit("dzd_a/mkt", true)), {"blueprint_configurations": {_key: {"enabled_regions": []}}})

	rule.scope == set() with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
}

test_empty if {
	given := {
		"blueprint_configurations": {},
		"accounts": {},
		"domain_units": {},
		"policy_grants": {},
		"principals": {},
		"projects": {},
		"gaps": {},
	}

	rule.scope == set() with input as given
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_a_unit_without_a_row_is_undecided_for_the_cause_of_its_gap if {
	world := _to(_unit("dzd_a/gone", true))
	given := object.union(world, {"gaps": {"g": _gap("domain_units", "domain_unit", "dzd_a/gone", null)}})
	message := _unsure("", "the business unit of dzd_a/gone is undecided").message

	{item.cause | some item in rule.unknown; item.message == message} == {"denied_by_iam"} with input as given
}
