package sus.rules.profiles.allowed_regions_test

import data.sus.main
import data.sus.rules.profiles.allowed_regions as rule

_europe := [
	"eu-central-1",
	"eu-north-1",
	"eu-south-1",
	"eu-south-2",
	"eu-west-1",
	"eu-west-3",
	"eusc-de-east-1",
]

_config(parameters) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"profiles.allowed_regions": object.union(
		{"allowed_regions": [], "by_regulation": {"GDPR": _europe}, "by_business_unit": {}},
		parameters,
	)},
}

_catalog := {"profiles.allowed_regions": {
	"severity": "high",
	"severities": [],
	"subject": "project_profiles",
	"rests_on": "presence",
	"reads": {"project_profiles": "row", "projects": "row"},
	"fields": {
		"project_profiles": ["business_unit", "environment_configurations.region", "environment_configurations.account_pools", "regulations", "status", "targets"],
		"projects": ["profile", "status"],
	},
}}

_input(regions, profile) := {
	"gaps": {},
	"project_profiles": {"dzd_a/p": object.union(
		{
			"domain_id": "dzd_a",
			"name": "Churn",
			"status": "ENABLED",
			"business_unit": "finance",
			"regulations": ["GDPR"],
			"environment_configurations": [],
			"targets": [{"account_id": "111122223333", "region": region} | some region in regions],
		},
		profile,
	)},
	"projects": {},
}

_gap(fields) := {"gaps": {"g": {
	"table": "project_profiles",
	"scope": {"kind": "project_profile", "id": "dzd_a/p"},
	"fields": fields,
	"cause": "denied_by_iam",
	"message": "It was denied.",
}}}

_message(outside, who, allowed) := sprintf("Profile \"Churn\" (dzd_a/p) reaches the Regions %s; %s may reach these: %s.", [outside, who, allowed])

_message_gdpr := _message("eu-west-2, us-east-1", "profiles of business unit finance under GDPR", concat(", ", _europe))

_evidence := [
	"/project_profiles/dzd_a~1p/targets/1",
	"/project_profiles/dzd_a~1p/targets/2",
	"/project_profiles/dzd_a~1p/business_unit",
	"/project_profiles/dzd_a~1p/regulations",
]

test_deny_outside_what_a_regulation_allows if {
	given := _input(["eu-west-1", "eu-west-2", "us-east-1"], {})
	config := _config({})

	rule.deny == {{"resource": "dzd_a/p", "message": _message_gdpr, "evidence": _evidence}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {"dzd_a/p": {"severity": "high", "message": _message_gdpr, "evidence": sort(_evidence)}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_outside_what_everyone_may_use if {
	given := _input(["us-east-1", "us-east-1"], {"regulations": []})
	config := _config({"allowed_regions": ["eu-west-1", "eu-central-1"]})

	rule.deny == {{
		"resource": "dzd_a/p",
		"message": _message("us-east-1", "profiles of business unit finance", "eu-central-1, eu-west-1"),
		"evidence": [
			"/project_profiles/dzd_a~1p/targets/0",
			"/project_profiles/dzd_a~1p/targets/1",
			"/project_profiles/dzd_a~1p/business_unit",
			"/project_profiles/dzd_a~1p/regulations",
		],
	}} with input as given with data.sus.config as config
}

test_deny_outside_what_the_business_unit_may_use if {
	given := _input(["eu-west-1"], {"regulations": []})
	config := _config({"by_business_unit": {"finance": ["eu-west-3"], "marketing": ["eu-west-1"]}})

	{item.message | some item in rule.deny} == {
		_message("eu-west-1", "profiles of business unit finance", "eu-west-3"),
	} with input as given with data.sus.config as config
}

test_deny_where_the_lists_have_nothing_in_common if {
	given := _input(["eu-west-1"], {"regulations": ["GDPR", "PCI-DSS"]})
	config := _config({"by_business_unit": {"finance": ["us-east-1"]}})

	{item.message | some item in rule.deny} == {
		_message("eu-west-1", "profiles of business unit finance under GDPR, PCI-DSS", "none"),
	} with input as given with data.sus.config as config
}

test_deny_stands_where_the_rest_is_undecided if {
	unit := json.patch(_input(["us-east-1"], {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/business_unit"}])
	neither := json.patch(unit, [{"op": "remove", "path": "/project_profiles/dzd_a~1p/regulations"}])
	config := _config({"allowed_regions": ["eu-west-1"]})

	rule.deny == {{
		"resource": "dzd_a/p",
		"message": _message("us-east-1", "profiles under GDPR", "eu-west-1"),
		"evidence": ["/project_profiles/dzd_a~1p/targets/0", "/project_profiles/dzd_a~1p/regulations"],
	}} with input as unit with data.sus.config as config
	rule.deny == {{
		"resource": "dzd_a/p",
		"message": _message("us-east-1", "profiles", "eu-west-1"),
		"evidence": ["/project_profiles/dzd_a~1p/targets/0"],
	}} with input as neither with data.sus.config as config
}

test_allow_every_region_of_the_union if {
	given := _input(_europe, {})
	config := _config({})

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as config
	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"dzd_a/p"}} with input as given
		with data.sus.config as config
		with data.sus.catalog as _catalog
}

test_allow_anything_where_no_list_applies if {
	given := _input(["us-east-1"], {"regulations": ["PCI-DSS"]})
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
}

test_allow_a_profile_that_places_nothing if {
	given := _input([], {})
	config := _config({"allowed_regions": ["eu-west-1"]})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
}

test_out_of_scope_when_disabled_and_unused if {
	given := _input(["us-east-1"], {"status": "DISABLED"})
	without := json.patch(given, [{"op": "remove", "path": "/project_profiles/dzd_a~1p/targets"}])
	config := _config({})

	rule.scope == set() with input as given with data.sus.config as config
	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as without with data.sus.config as config
}

test_unknown_when_it_is_not_known_whether_it_is_judged if {
	given := json.patch(_input(["us-east-1"], {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/status"}])
	config := _config({})

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as config
	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "The status of profile \"Churn\" (dzd_a/p) was not read.",
	}} with input as given with data.sus.config as config
}

test_unknown_without_a_field if {
	config := _config({})
	facts := {
		"business_unit": ["business unit", "unclassified"],
		"environment_configurations": ["list of environment configurations", "not_collected"],
		"regulations": ["list of regulations", "unclassified"],
		"targets": ["reach", "unresolved"],
	}

	every field, fact in facts {
		given := json.patch(_input(["eu-west-1"], {}), [{"op": "remove", "path": sprintf("/project_profiles/dzd_a~1p/%s", [field])}])
		gapped := object.union(given, _gap([field]))

		rule.deny == set() with input as given with data.sus.config as config
		rule.unknown == {{
			"resource": "dzd_a/p",
			"cause": fact[1],
			"message": sprintf("The %s of profile \"Churn\" (dzd_a/p) is not known.", [fact[0]]),
		}} with input as given with data.sus.config as config
		{item.cause | some item in rule.unknown} == {"denied_by_iam"} with input as gapped with data.sus.config as config
	}
}

test_what_is_known_of_the_reach_fails_and_never_passes if {
	outside := object.union(_input(["eu-west-1", "eu-west-2", "us-east-1"], {}), _gap(["targets"]))
	inside := object.union(_input(["eu-west-1"], {}), _gap(["targets"]))
	config := _config({})

	object.keys(_verdicts.fail) == {"dzd_a/p"} with input as outside with data.sus.config as config with data.sus.catalog as _catalog
	_verdicts == {
		"fail": {},
		"unknown": {"dzd_a/p": {"cause": "denied_by_iam", "message": "It was denied.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as inside with data.sus.config as config with data.sus.catalog as _catalog
}

test_empty if {
	config := _config({})

	rule.scope == set() with input as {} with data.sus.config as config
	rule.deny == set() with input as {} with data.sus.config as config
	rule.unknown == set() with input as {} with data.sus.config as config
}

_verdicts := main.derive("profiles.allowed_regions", rule.scope, rule.deny, {item | some item in rule.unknown}, {})
