package sus.rules.profiles.blueprints_enabled_in_target_test

import data.sus.rules.profiles.blueprints_enabled_in_target as rule

_input(configuration, enabled, gaps) := {
	"domains": {"dzd_a": {"account_id": "999988887777"}},
	"blueprints": {"dzd_a/bp1": {"name": "Tooling"}},
	"blueprint_configurations": enabled,
	"account_pools": {
		"dzd_a/pool": {"accounts": [{"account_id": "222233334444", "regions": ["eu-west-1", "us-east-1"]}]},
		"dzd_a/handler": {"handler": {}},
	},
	"gaps": gaps,
	"project_profiles": {"dzd_a/p": {
		"domain_id": "dzd_a",
		"name": "Churn",
		"status": "ENABLED",
		"environment_configurations": [object.union(
			{
				"name": "Tooling",
				"blueprint": "dzd_a/bp1",
				"placement": "fixed",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"account_pools": [],
			},
			configuration,
		)],
	}},
	"projects": {},
}

_enabled(regions) := {
	"dzd_a/111122223333/bp1": {"account_id": "111122223333", "enabled_regions": regions},
	"dzd_a/222233334444/bp1": {"account_id": "222233334444", "enabled_regions": regions},
}

_denied(account, region) := {
	"resource": "dzd_a/p",
	"message": sprintf(
		"Profile \"Churn\" (dzd_a/p) places Tooling in account %s, Region %s, where blueprint \"Tooling\" (dzd_a/bp1) is not enabled; it must be.",
		[account, region],
	),
	"evidence": ["/project_profiles/dzd_a~1p/environment_configurations/0"],
}

_dark := {{
	"resource": "dzd_a/p",
	"cause": "not_collected",
	"message": "Whether blueprint \"Tooling\" (dzd_a/bp1) is enabled in account 111122223333, Region eu-west-1, is not known.",
}}

test_deny_without_configuration if {
	rule.deny == {_denied("111122223333", "eu-west-1")} with input as _input({}, {}, {})
}

test_deny_in_another_region if {
	rule.deny == {_denied("111122223333", "eu-west-1")} with input as _input({}, _enabled(["us-east-1"]), {})
}

test_deny_the_pooled_region_that_lacks_it if {
	pooled := {"account_id": null, "region": null, "placement": "pooled", "account_pools": ["dzd_a/pool"]}

	rule.deny == {_denied("222233334444", "us-east-1")} with input as _input(pooled, _enabled(["eu-west-1"]), {})
}

test_allow_enabled if {
	rule.scope == {"dzd_a/p"} with input as _input({}, _enabled(["eu-west-1"]), {})
	rule.deny == set() with input as _input({}, _enabled(["eu-west-1"]), {})
	rule.unknown == set() with input as _input({}, _enabled(["eu-west-1"]), {})
}

test_unknown_when_the_accounts_configurations_were_not_listed if {
	gap := {"g": {
		"table": "blueprint_configurations",
		"scope": {"kind": "account", "id": "111122223333"},
		"fields": null,
		"cause": "role_not_assumable",
		"message": "The role could not be assumed.",
	}}

	rule.deny == set() with input as _input({}, {}, gap)
	rule.unknown == _dark with input as _input({}, {}, gap)
}

test_unknown_when_the_regions_were_not_read if {
	rule.deny == set() with input as _input({}, {"dzd_a/111122223333/bp1": {"account_id": "111122223333"}}, {})
	rule.unknown == _dark with input as _input({}, {"dzd_a/111122223333/bp1": {"account_id": "111122223333"}}, {})
}

test_unknown_handler_pool_and_ssm_path if {
	expected := {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "Where profile \"Churn\" (dzd_a/p) places its blueprints is not known.",
	}}
	pooled := {"account_id": null, "region": null, "placement": "pooled", "account_pools": ["dzd_a/handler"]}
	indirect := {"account_id": null, "placement": "indirect"}

	rule.unknown == expected with input as _input(pooled, {}, {})
	rule.unknown == expected with input as _input(indirect, {}, {})
}

test_touches_the_accounts_it_asks_about if {
	rule.touched == {"dzd_a/p": {"111122223333"}} with input as _input({}, {}, {})
}

test_empty if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {}
}
