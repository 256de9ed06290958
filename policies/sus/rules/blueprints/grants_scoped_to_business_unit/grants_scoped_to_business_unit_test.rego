package sus.rules.blueprints.grants_scoped_to_business_unit_test

import data.sus.main
import data.sus.rules.blueprints.grants_scoped_to_business_unit as rule

_key := "dzd_a/111122223333/bp1"

_input(principal, account) := {
	"accounts": {"111122223333": object.union({"name": "fin"}, account)},
	"blueprint_configurations": {_key: {
		"account_id": "111122223333",
		"blueprint_id": "bp1",
		"blueprint_name": "Tooling",
		"enabled_regions": ["eu-west-1"],
	}},
	"domain_units": {
		"dzd_a/root": {"domain_id": "dzd_a", "name": "Corp", "business_unit": "finance", "ancestors": []},
		"dzd_a/fin": {"domain_id": "dzd_a", "name": "Finance", "business_unit": "finance", "ancestors": ["dzd_a/root"]},
		"dzd_a/mkt": {"domain_id": "dzd_a", "name": "Marketing", "business_unit": "marketing", "ancestors": ["dzd_a/root"]},
		"dzd_a/odd": {"domain_id": "dzd_a", "name": "Odd", "ancestors": []},
	},
	"policy_grants": {"dzd_a/g": {
		"domain_id": "dzd_a",
		"entity": _key,
		"policy_type": "CREATE_ENVIRONMENT_FROM_BLUEPRINT",
		"principal": principal,
	}},
	"projects": {"dzd_a/x": {"name": "Ads", "business_unit": "marketing"}},
	"gaps": {},
}

_finance := {"business_unit": "finance", "stage": "dev"}

_unit(id, children) := {"kind": "project", "domain_unit": id, "include_child_domain_units": children}

_denied(severity) := {object.union(_finding, {"severity": severity})}

_finding := {
	"resource": _key,
	"message": concat(" ", [
		"Blueprint Tooling in account \"fin\" (111122223333) of business unit finance may be used by projects of marketing;",
		"it must be granted to finance only.",
	]),
	"evidence": ["/policy_grants/dzd_a~1g/principal"],
}

test_deny_root_with_children if {
	given := _input(_unit("dzd_a/root", true), _finance)

	rule.deny == _denied("high") with input as given
}

test_deny_is_critical_in_production if {
	given := _input(_unit("dzd_a/root", true), {"business_unit": "finance", "stage": "prod"})

	rule.deny == _denied("critical") with input as given
}

test_deny_the_other_unit if {
	given := _input(_unit("dzd_a/mkt", false), _finance)

	rule.deny == _denied("high") with input as given
}

test_deny_a_grant_without_filter if {
	given := _input({"kind": "project"}, _finance)

	rule.deny == _denied("high") with input as given
}

test_deny_a_single_project_of_another_business_unit if {
	given := _input({"kind": "project", "project": "dzd_a/x"}, _finance)

	rule.deny == _denied("high") with input as given
	rule.unknown == set() with input as given
}

test_allow_own_unit if {
	given := _input(_unit("dzd_a/fin", true), _finance)

	rule.scope == {_key} with input as given
	rule.deny == set() with input as given
	rule.unknown == set() with input as given
	rule.touched == {_key: {"dzd_a/g"}} with input as given
}

test_allow_root_without_children_of_the_same_business_unit if {
	given := _input(_unit("dzd_a/root", false), _finance)

	rule.deny == set() with input as given
}

test_allow_other_policy_types if {
	estate := object.union(_input(_unit("dzd_a/mkt", true), _finance), {"policy_grants": {"dzd_a/g": {"policy_type": "CREATE_PROJECT"}}})

	rule.deny == set() with input as estate
}

test_unknown_account if {
	given := _input(_unit("dzd_a/mkt", false), {})

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": _key,
		"cause": "unclassified",
		"message": "The business unit of account \"fin\" (111122223333) is undecided.",
	}} with input as given
}

test_unknown_unit if {
	given := _input(_unit("dzd_a/odd", false), _finance)

	rule.deny == set() with input as given
	rule.unknown == {{
		"resource": _key,
		"cause": "unclassified",
		"message": "The business unit of \"Odd\" (dzd_a/odd), whose projects may use blueprint Tooling, is undecided.",
	}} with input as given
}

test_unknown_project if {
	given := _input({"kind": "project", "project": "dzd_a/y"}, _finance)

	{item.cause | some item in rule.unknown} == {"unclassified"} with input as given
}

test_unknown_regions if {
	estate := object.union(
		object.remove(_input(_unit("dzd_a/fin", true), _finance), ["blueprint_configurations"]),
		{"blueprint_configurations": {_key: {"account_id": "111122223333", "blueprint_id": "bp1"}}},
	)

	rule.unknown == {{
		"resource": _key,
		"cause": "not_collected",
		"message": sprintf("Whether blueprint %s is enabled anywhere is not known.", [_key]),
	}} with input as estate
}

test_unknown_by_main_when_the_grants_were_not_listed if {
	catalog := {"blueprints.grants_scoped_to_business_unit": {
		"severity": "high",
		"subject": "blueprint_configurations",
		"rests_on": "presence",
		"reads": {"blueprint_configurations": "row", "policy_grants": "row"},
	}}
	gap := {"gaps": {"g": {
		"table": "policy_grants",
		"scope": {"kind": "blueprint_configuration", "id": _key},
		"fields": null,
		"cause": "denied_by_iam",
		"message": "ListPolicyGrants was denied.",
	}}}
	answer := _verdicts with input as object.union(_input(_unit("dzd_a/fin", true), _finance), gap)
		with data.sus.catalog as catalog
		with data.sus.config as {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {}}

	answer == {"fail": {}, "pass": set(), "unknown": {_key: {
		"cause": "denied_by_iam",
		"message": "ListPolicyGrants was denied.",
		"evidence": ["/gaps/g"],
	}}}
}

test_disabled_blueprint_is_out_of_scope if {
	estate := object.union(_input(_unit("dzd_a/mkt", true), _finance), {"blueprint_configurations": {_key: {"enabled_regions": []}}})

	rule.scope == set() with input as estate
}

test_empty if {
	rule.scope == set() with input as {}
	rule.unknown == set() with input as {}
}

_verdicts := main.derive(
	"blueprints.grants_scoped_to_business_unit",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)
