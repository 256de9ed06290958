package sus.rules.profiles.prod_creation_restricted_test

import data.sus.main
import data.sus.rules.profiles.prod_creation_restricted as rule

_config(creators) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"profiles.prod_creation_restricted": {"production_creators": creators}},
}

_any := _config([])

_platform := _config(["platform", "release"])

_catalog := {"profiles.prod_creation_restricted": {
	"severity": "high",
	"severities": [],
	"subject": "project_profiles",
	"rests_on": "presence",
	"reads": {
		"project_profiles": "row",
		"projects": "row",
		"environments": "row",
		"accounts": "row",
		"policy_grants": "row",
		"principals": "row",
	},
	"fields": {
		"project_profiles": ["stage", "status"],
		"projects": ["profile", "stage", "status"],
		"environments": ["account_id"],
		"accounts": ["stage"],
		"policy_grants": ["policy_type", "principal", "project_profiles"],
		"principals": ["name"],
	},
}}

_input(principal, overrides) := object.union(
	{
		"accounts": {},
		"domains": {"dzd_a": {}, "dzd_b": {}},
		"environments": {},
		"gaps": {},
		"policy_grants": {"dzd_a/g1": {
			"domain_id": "dzd_a",
			"entity": "dzd_a/unit",
			"policy_type": "CREATE_PROJECT_FROM_PROJECT_PROFILE",
			"principal": principal,
			"project_profiles": ["dzd_a/p"],
		}},
		"principals": {"dzd_a/grp": {"kind": "group", "name": "analysts"}, "dzd_a/top": {"kind": "group", "name": "release"}},
		"project_profiles": {"dzd_a/p": {
			"domain_id": "dzd_a",
			"name": "Churn",
			"stage": "prod",
			"status": "ENABLED",
		}},
		"projects": {},
	},
	overrides,
)

_everyone := {"kind": "all_users"}

_group := {"kind": "group", "principal": "dzd_a/grp"}

_creators := {"kind": "group", "principal": "dzd_a/top"}

_gap(table, kind, id, fields) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "It was throttled.",
}}}

_by_gap := {
	"fail": {},
	"unknown": {"dzd_a/p": {"cause": "throttled", "message": "It was throttled.", "evidence": ["/gaps/g"]}},
	"pass": set(),
}

_passed := {"fail": {}, "unknown": {}, "pass": {"dzd_a/p"}}

_everyone_message := "Production profile \"Churn\" (dzd_a/p) may be used by all users of the domain; only groups that are named may use it."

_denied_everyone := {{
	"resource": "dzd_a/p",
	"message": _everyone_message,
	"evidence": ["/policy_grants/dzd_a~1g1/principal"],
}}

_denied_group := {{
	"resource": "dzd_a/p",
	"message": "Production profile \"Churn\" (dzd_a/p) may be used by the group \"analysts\" (dzd_a/grp); only platform, release may use it.",
	"evidence": ["/policy_grants/dzd_a~1g1/principal", "/principals/dzd_a~1grp/name"],
}}

_hidden := {{
	"resource": "dzd_a/p",
	"cause": "throttled",
	"message": "Not all grants that may name production profile \"Churn\" (dzd_a/p) were read. It was throttled.",
	"evidence": ["/gaps/g"],
}}

test_deny_all_users if {
	given := _input(_everyone, {})

	rule.deny == _denied_everyone with input as given with data.sus.config as _any
	rule.deny == _denied_everyone with input as given with data.sus.config as _platform
	rule.unknown == set() with input as given with data.sus.config as _any
	_verdicts == {
		"fail": {"dzd_a/p": {
			"severity": "high",
			"message": _everyone_message,
			"evidence": ["/policy_grants/dzd_a~1g1/principal"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _any with data.sus.catalog as _catalog
}

test_deny_a_group_that_is_not_among_the_creators if {
	given := _input(_group, {})

	rule.deny == _denied_group with input as given with data.sus.config as _platform
	rule.unknown == set() with input as given with data.sus.config as _platform
	rule.touched == {"dzd_a/p": {"dzd_a/g1", "dzd_a/grp"}} with input as given with data.sus.config as _platform
}

test_deny_where_one_group_alone_may if {
	given := _input(_group, {})
	config := _config(["release"])

	{item.message | some item in rule.deny} == {
		"Production profile \"Churn\" (dzd_a/p) may be used by the group \"analysts\" (dzd_a/grp); only release may use it.",
	} with input as given with data.sus.config as config
}

test_deny_one_grant_of_two if {
	given := _input(_creators, {"policy_grants": {"dzd_a/g2": {
		"domain_id": "dzd_a",
		"policy_type": "CREATE_PROJECT_FROM_PROJECT_PROFILE",
		"principal": _everyone,
		"project_profiles": ["dzd_a/other", "dzd_a/p"],
	}}})

	{item.evidence | some item in rule.deny} == {["/policy_grants/dzd_a~1g2/principal"]} with input as given with data.sus.config as _platform
}

test_allow_any_named_group_where_no_creators_are_listed if {
	given := _input(_group, {})

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as _any
	rule.deny == set() with input as given with data.sus.config as _any
	rule.unknown == set() with input as given with data.sus.config as _any
	rule.touched == {"dzd_a/p": {"dzd_a/g1"}} with input as given with data.sus.config as _any
	_verdicts == _passed with input as given with data.sus.config as _any with data.sus.catalog as _catalog
}

test_allow_the_creators if {
	given := _input(_creators, {})

	rule.deny == set() with input as given with data.sus.config as _platform
	rule.unknown == set() with input as given with data.sus.config as _platform
	_verdicts == _passed with input as given with data.sus.config as _platform with data.sus.catalog as _catalog
}

test_allow_principals_that_are_neither_everyone_nor_a_group if {
	every principal in [{"kind": "user", "principal": "dzd_a/ann"}, {"kind": "domain_unit", "domain_unit": "dzd_a/unit"}] {
		given := _input(principal, {})

		rule.deny == set() with input as given with data.sus.config as _platform
		rule.unknown == set() with input as given with data.sus.config as _platform
	}
}

test_allow_other_grants if {
	another_policy := _input(_everyone, {"policy_grants": {"dzd_a/g1": {"policy_type": "CREATE_PROJECT"}}})
	another_profile := _input(_everyone, {"policy_grants": {"dzd_a/g1": {"project_profiles": ["dzd_a/other"]}}})
	none := json.patch(_input(_everyone, {}), [{"op": "remove", "path": "/policy_grants/dzd_a~1g1"}])

	rule.deny == set() with input as another_policy with data.sus.config as _any
	rule.deny == set() with input as another_profile with data.sus.config as _any
	rule.deny == set() with input as none with data.sus.config as _any
	rule.touched == {"dzd_a/p": set()} with input as none with data.sus.config as _any
}

test_out_of_scope_when_not_production if {
	given := _input(_everyone, {"project_profiles": {"dzd_a/p": {"stage": "dev"}}})
	unnamed := json.patch(
		_input(_group, {"project_profiles": {"dzd_a/p": {"stage": "dev"}}}),
		[{"op": "remove", "path": "/principals/dzd_a~1grp/name"}],
	)

	rule.scope == set() with input as given with data.sus.config as _any
	rule.deny == set() with input as given with data.sus.config as _any
	rule.unknown == set() with input as unnamed with data.sus.config as _platform
}

test_out_of_scope_when_disabled_and_unused if {
	given := _input(_everyone, {"project_profiles": {"dzd_a/p": {"status": "DISABLED"}}})

	rule.scope == set() with input as given with data.sus.config as _any
	rule.deny == set() with input as given with data.sus.config as _any
	rule.unknown == set() with input as given with data.sus.config as _any
}

test_production_by_its_project if {
	given := _input(_everyone, {
		"project_profiles": {"dzd_a/p": {"stage": "dev"}},
		"projects": {"dzd_a/x": {"domain_id": "dzd_a", "profile": "dzd_a/p", "stage": "prod", "status": "ACTIVE"}},
	})

	rule.deny == _denied_everyone with input as given with data.sus.config as _any
	rule.touched == {"dzd_a/p": {"dzd_a/x", "dzd_a/g1"}} with input as given with data.sus.config as _any
}

test_unknown_when_production_is_undecided if {
	given := json.patch(_input(_everyone, {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/stage"}])

	rule.scope == set() with input as given with data.sus.config as _any
	rule.deny == set() with input as given with data.sus.config as _any
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unclassified",
		"message": "Whether profile \"Churn\" (dzd_a/p) is used for production could not be decided.",
	}} with input as given with data.sus.config as _any
}

test_unknown_when_it_is_not_known_whether_it_is_judged if {
	given := json.patch(_input(_everyone, {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/status"}])
	group := json.patch(_input(_group, {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/status"}])
	dev := json.patch(given, [{"op": "replace", "path": "/project_profiles/dzd_a~1p/stage", "value": "dev"}])

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as _any
	rule.deny == set() with input as given with data.sus.config as _any
	rule.deny == set() with input as group with data.sus.config as _platform
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "The status of profile \"Churn\" (dzd_a/p) was not read.",
	}} with input as given with data.sus.config as _any
	rule.unknown == set() with input as dev with data.sus.config as _any
}

test_unknown_group_without_a_name if {
	expected := {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "The name of group dzd_a/grp, which may use production profile \"Churn\" (dzd_a/p), was not read.",
	}}
	unnamed := json.patch(_input(_group, {}), [{"op": "remove", "path": "/principals/dzd_a~1grp/name"}])
	dangling := json.patch(_input(_group, {}), [{"op": "remove", "path": "/principals/dzd_a~1grp"}])
	gapped := object.union(unnamed, _gap("principals", "principal", "dzd_a/grp", ["name"]))

	rule.deny == set() with input as unnamed with data.sus.config as _platform
	rule.unknown == expected with input as unnamed with data.sus.config as _platform
	rule.unknown == expected with input as dangling with data.sus.config as _platform
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _platform
	rule.unknown == set() with input as unnamed with data.sus.config as _any
}

test_deny_a_group_that_has_no_name if {
	given := _input(_group, {"principals": {"dzd_a/grp": {"name": null}}})

	{item.message | some item in rule.deny} == {
		"Production profile \"Churn\" (dzd_a/p) may be used by the group dzd_a/grp; only platform, release may use it.",
	} with input as given with data.sus.config as _platform
}

test_unknown_where_a_grant_may_be_hidden if {
	every scope in [
		{"kind": "domain", "id": "dzd_a"},
		{"kind": "domain_unit", "id": "dzd_a/unit"},
		{"kind": "policy_grant", "id": "dzd_a/DOMAIN_UNIT/unit/CREATE_PROJECT_FROM_PROJECT_PROFILE/1"},
		{"kind": "organization", "id": "organization"},
	] {
		gap := _gap("policy_grants", scope.kind, scope.id, null)
		given := object.union(_input(_creators, {}), gap)
		failing := object.union(_input(_everyone, {}), gap)

		rule.deny == set() with input as given with data.sus.config as _platform
		rule.unknown == _hidden with input as given with data.sus.config as _platform
		rule.deny == _denied_everyone with input as failing with data.sus.config as _any
	}
}

test_unknown_where_a_grant_was_not_read_in_full if {
	every field in ["policy_type", "principal", "project_profiles"] {
		given := json.patch(_input(_everyone, {}), [{"op": "remove", "path": sprintf("/policy_grants/dzd_a~1g1/%s", [field])}])
		gapped := object.union(given, _gap("policy_grants", "policy_grant", "dzd_a/g1", [field]))
		elsewhere := json.patch(given, [{"op": "replace", "path": "/policy_grants/dzd_a~1g1/domain_id", "value": "dzd_b"}])

		rule.deny == set() with input as given with data.sus.config as _any
		rule.unknown == {{
			"resource": "dzd_a/p",
			"cause": "not_collected",
			"message": "A grant that may name production profile \"Churn\" (dzd_a/p) was not read in full.",
		}} with input as given with data.sus.config as _any
		{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _any
		rule.unknown == set() with input as elsewhere with data.sus.config as _any
	}
}

test_the_first_cause_by_name_where_several_fields_were_not_read if {
	unread := json.patch(_input(_everyone, {}), [
		{"op": "remove", "path": "/policy_grants/dzd_a~1g1/principal"},
		{"op": "remove", "path": "/policy_grants/dzd_a~1g1/project_profiles"},
	])
	given := object.union(unread, _gap("policy_grants", "policy_grant", "dzd_a/g1", ["principal"]))

	{item.cause | some item in rule.unknown} == {"not_collected"} with input as given with data.sus.config as _any
}

test_a_grant_of_another_policy_need_not_be_read_in_full if {
	another := _input(_everyone, {"policy_grants": {"dzd_a/g1": {"policy_type": "CREATE_PROJECT"}}})
	given := json.patch(another, [{"op": "remove", "path": "/policy_grants/dzd_a~1g1/project_profiles"}])

	rule.unknown == set() with input as given with data.sus.config as _any
}

test_no_grant_on_a_profile_is_hidden_elsewhere if {
	every scope in [
		{"kind": "domain", "id": "dzd_b"},
		{"kind": "domain_unit", "id": "dzd_b/unit"},
		{"kind": "account", "id": "111122223333"},
		{"kind": "blueprint_configuration", "id": "dzd_a/111122223333/bp1"},
	] {
		given := object.union(_input(_creators, {}), _gap("policy_grants", scope.kind, scope.id, null))

		rule.unknown == set() with input as given with data.sus.config as _platform
	}
}

test_neither_is_one_behind_another_gap if {
	table := object.union(_input(_creators, {}), _gap("domain_units", "domain", "dzd_a", null))
	field := object.union(_input(_creators, {}), _gap("policy_grants", "policy_grant", "dzd_a/g2", ["principal"]))

	rule.unknown == set() with input as table with data.sus.config as _platform
	rule.unknown == set() with input as field with data.sus.config as _platform
}

test_one_reason_for_each_kind_of_place if {
	gaps := {id: {
		"table": "policy_grants",
		"scope": {"kind": "domain_unit", "id": unit},
		"fields": null,
		"cause": "throttled",
		"message": "It was throttled.",
	} |
		some id, unit in {"g": "dzd_a/u1", "h": "dzd_a/u2", "i": "dzd_a/u3"}
	}
	both := object.union(gaps, {"j": {
		"table": "policy_grants",
		"scope": {"kind": "domain", "id": "dzd_a"},
		"fields": null,
		"cause": "denied_by_iam",
		"message": "It was denied.",
	}})
	given := _input(_creators, {"gaps": gaps})
	more := _input(_creators, {"gaps": both})

	rule.unknown == _hidden with input as given with data.sus.config as _platform
	{item.evidence | some item in rule.unknown} == {["/gaps/g"], ["/gaps/j"]} with input as more with data.sus.config as _platform
}

test_a_gap_on_the_grant_or_the_group_undoes_a_pass if {
	grant := object.union(_input(_creators, {}), _gap("policy_grants", "policy_grant", "dzd_a/g1", ["principal"]))
	group := object.union(_input(_creators, {}), _gap("principals", "principal", "dzd_a/top", ["name"]))

	_verdicts == _by_gap with input as grant with data.sus.config as _platform with data.sus.catalog as _catalog
	_verdicts == _by_gap with input as group with data.sus.config as _platform with data.sus.catalog as _catalog
	_verdicts == _passed with input as group with data.sus.config as _any with data.sus.catalog as _catalog
}

test_empty if {
	rule.scope == set() with input as {} with data.sus.config as _any
	rule.deny == set() with input as {} with data.sus.config as _any
	rule.unknown == set() with input as {} with data.sus.config as _any
}

_verdicts := main.derive(
	"profiles.prod_creation_restricted",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)

test_grants_that_were_not_read_are_no_matter_where_it_is_not_production if {
	dev := [{"op": "replace", "path": "/project_profiles/dzd_a~1p/stage", "value": "dev"}]
	world := json.patch(_input(_group, {}), dev)
	hidden := object.union(world, _gap("policy_grants", "domain", "dzd_a", null))
	half := json.patch(world, [{"op": "remove", "path": "/policy_grants/dzd_a~1g1/principal"}])

	rule.scope == set() with input as world with data.sus.config as _any
	rule.unknown == set() with input as hidden with data.sus.config as _any
	rule.unknown == set() with input as half with data.sus.config as _any
}
