package sus.rules.projects.placement_matches_profile_test

import data.sus.main
import data.sus.rules.projects.placement_matches_profile as rule

_id := "projects.placement_matches_profile"

_catalog := {_id: {
	"subject": "environments",
	"severity": "high",
	"rests_on": "presence",
	"reads": {
		"environments": "row",
		"projects": "row",
		"project_profiles": "row",
		"account_pools": "row",
	},
	"fields": {
		"environments": [
			"account_id",
			"configuration_id",
			"configuration_name",
			"name",
			"region",
			"status",
		],
		"projects": ["profile", "resolved_accounts", "status"],
		"project_profiles": ["environment_configurations", "name"],
		"account_pools": ["accounts"],
	},
}}

_parameters := {}

_config(parameters) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {_id: object.union(_parameters, parameters)},
}

_world := {
	"domains": {
		"d": {
			"id": "d",
			"name": "Corp",
			"status": "AVAILABLE",
			"domain_version": "V2",
			"single_sign_on": {
				"type": "IAM_IDC",
				"user_assignment": "MANUAL",
				"idc_instance_arn": null,
			},
			"kms_key_identifier": "arn:aws:kms:eu-west-1:999988887777:key/k1",
		},
	},
	"accounts": {
		"111122223333": {
			"id": "111122223333",
			"name": "fin",
			"business_unit": "finance",
			"stage": "dev",
			"regulations": [],
			"tags": {},
		},
		"444455556666": {
			"id": "444455556666",
			"name": "mkt",
			"business_unit": "marketing",
			"stage": "dev",
			"regulations": [],
			"tags": {},
		},
	},
	"domain_units": {
		"d/u1": {"id": "u1", "domain_id": "d", "name": "Finance", "regulations": []},
	},
	"projects": {
		"d/p1": {
			"id": "p1",
			"domain_id": "d",
			"name": "Churn",
			"description": null,
			"status": "ACTIVE",
			"category": null,
			"domain_unit": "d/u1",
			"profile": "d/f",
			"resource_tags": [],
			"regulations": [],
			"name_tokens": ["churn"],
			"named_after": [],
			"stage": "dev",
			"business_unit": "finance",
			"resolved_accounts": [],
			"created_at": "2026-10-01T00:00:00Z",
			"last_updated_at": "2026-10-20T00:00:00Z",
		},
	},
	"environments": {
		"d/e1": {
			"id": "e1",
			"domain_id": "d",
			"project": "d/p1",
			"name": "Tooling",
			"status": "ACTIVE",
			"account_id": "111122223333",
			"region": "eu-west-1",
			"configuration_id": "c1",
			"configuration_name": "Tooling",
			"blueprint": "d/b1",
		},
	},
	"memberships": {
		"d/p1/ann": {
			"domain_id": "d",
			"project": "d/p1",
			"principal": "d/ann",
			"designation": "PROJECT_OWNER",
		},
		"d/p1/bob": {
			"domain_id": "d",
			"project": "d/p1",
			"principal": "d/bob",
			"designation": "PROJECT_OWNER",
		},
	},
	"principals": {
		"d/ann": {
			"id": "ann",
			"domain_id": "d",
			"kind": "user",
			"arn": null,
			"name": "ann",
		},
		"d/bob": {
			"id": "bob",
			"domain_id": "d",
			"kind": "user",
			"arn": null,
			"name": "bob",
		},
		"d/grp": {
			"id": "grp",
			"domain_id": "d",
			"kind": "group",
			"arn": null,
			"name": "team",
		},
	},
	"project_profiles": {
		"d/f": {
			"id": "f",
			"domain_id": "d",
			"name": "Fixed",
			"project_resource_tags": [],
			"environment_configurations": [
				{
					"id": "c1",
					"name": "Tooling",
					"account_id": "111122223333",
					"region": "eu-west-1",
					"account_pools": [],
					"placement": "fixed",
				},
			],
			"targets": [{"account_id": "111122223333", "region": "eu-west-1"}],
		},
	},
	"account_pools": {
		"d/pool": {
			"id": "pool",
			"domain_id": "d",
			"accounts": [{"account_id": "111122223333", "regions": ["eu-west-1"]}],
		},
	},
	"blueprints": {
		"d/b1": {"id": "b1", "name": "Tooling"},
		"d/b2": {"id": "b2", "name": "MLExperiments"},
	},
	"gaps": {},
}

test_allow if {
	given := _world
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/e1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_fixed if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/environments/d~1e1/account_id",
			"value": "444455556666",
		},
	])
	config := _config({})

	rule.deny == {{
		"evidence": [
			"/environments/d~1e1/account_id",
			"/environments/d~1e1/region",
			"/project_profiles/d~1f/environment_configurations/0",
		],
		"message": concat(" ", [
			"Environment \"Tooling\" (d/e1) lies in account 444455556666, Region eu-west-1; profile",
			"\"Fixed\" (d/f) allows account 111122223333, Region eu-west-1 for Tooling.",
		]),
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/e1": {
				"evidence": [
					"/environments/d~1e1/account_id",
					"/environments/d~1e1/region",
					"/project_profiles/d~1f/environment_configurations/0",
				],
				"message": concat(" ", [
					"Environment \"Tooling\" (d/e1) lies in account 444455556666, Region eu-west-1; profile",
					"\"Fixed\" (d/f) allows account 111122223333, Region eu-west-1 for Tooling.",
				]),
				"severity": "high",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_region if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/environments/d~1e1/region",
			"value": "us-east-1",
		},
	])
	config := _config({})

	rule.deny == {{
		"evidence": [
			"/environments/d~1e1/account_id",
			"/environments/d~1e1/region",
			"/project_profiles/d~1f/environment_configurations/0",
		],
		"message": concat(" ", [
			"Environment \"Tooling\" (d/e1) lies in account 111122223333, Region us-east-1; profile",
			"\"Fixed\" (d/f) allows account 111122223333, Region eu-west-1 for Tooling.",
		]),
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/e1": {
				"evidence": [
					"/environments/d~1e1/account_id",
					"/environments/d~1e1/region",
					"/project_profiles/d~1f/environment_configurations/0",
				],
				"message": concat(" ", [
					"Environment \"Tooling\" (d/e1) lies in account 111122223333, Region us-east-1; profile",
					"\"Fixed\" (d/f) allows account 111122223333, Region eu-west-1 for Tooling.",
				]),
				"severity": "high",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_found_by_name if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/environments/d~1e1/configuration_id",
			"value": null,
		},
		{
			"op": "add",
			"path": "/environments/d~1e1/account_id",
			"value": "444455556666",
		},
	])
	config := _config({})

	rule.deny == {{
		"evidence": [
			"/environments/d~1e1/account_id",
			"/environments/d~1e1/region",
			"/project_profiles/d~1f/environment_configurations/0",
		],
		"message": concat(" ", [
			"Environment \"Tooling\" (d/e1) lies in account 444455556666, Region eu-west-1; profile",
			"\"Fixed\" (d/f) allows account 111122223333, Region eu-west-1 for Tooling.",
		]),
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/e1": {
				"evidence": [
					"/environments/d~1e1/account_id",
					"/environments/d~1e1/region",
					"/project_profiles/d~1f/environment_configurations/0",
				],
				"message": concat(" ", [
					"Environment \"Tooling\" (d/e1) lies in account 444455556666, Region eu-west-1; profile",
					"\"Fixed\" (d/f) allows account 111122223333, Region eu-west-1 for Tooling.",
				]),
				"severity": "high",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_pooled if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/project_profiles/d~1f/environment_configurations",
			"value": [
				{
					"id": "c1",
					"name": "Tooling",
					"account_id": null,
					"region": null,
					"account_pools": ["d/pool"],
					"placement": "pooled",
				},
			],
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/e1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_pooled if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/project_profiles/d~1f/environment_configurations",
			"value": [
				{
					"id": "c1",
					"name": "Tooling",
					"account_id": null,
					"region": null,
					"account_pools": ["d/pool"],
					"placement": "pooled",
				},
			],
		},
		{
			"op": "add",
			"path": "/environments/d~1e1/account_id",
			"value": "444455556666",
		},
	])
	config := _config({})

	rule.deny == {{
		"evidence": [
			"/environments/d~1e1/account_id",
			"/environments/d~1e1/region",
			"/project_profiles/d~1f/environment_configurations/0",
		],
		"message": concat(" ", [
			"Environment \"Tooling\" (d/e1) lies in account 444455556666, Region eu-west-1; profile \"Fixed\"",
			"(d/f) allows only the places of its pools d/pool for Tooling.",
		]),
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/e1": {
				"evidence": [
					"/environments/d~1e1/account_id",
					"/environments/d~1e1/region",
					"/project_profiles/d~1f/environment_configurations/0",
				],
				"message": concat(" ", [
					"Environment \"Tooling\" (d/e1) lies in account 444455556666, Region eu-west-1; profile \"Fixed\"",
					"(d/f) allows only the places of its pools d/pool for Tooling.",
				]),
				"severity": "high",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_pool if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/project_profiles/d~1f/environment_configurations",
			"value": [
				{
					"id": "c1",
					"name": "Tooling",
					"account_id": null,
					"region": null,
					"account_pools": ["d/pool"],
					"placement": "pooled",
				},
			],
		},
		{
			"op": "add",
			"path": "/environments/d~1e1/account_id",
			"value": "444455556666",
		},
		{"op": "remove", "path": "/account_pools/d~1pool/accounts"},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "account_pools",
				"scope": {"kind": "account_pool", "id": "d/pool"},
				"fields": ["accounts"],
				"cause": "unresolved",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "unresolved",
		"message": "Where profile \"Fixed\" (d/f) may place environment \"Tooling\" (d/e1) could not be decided.",
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/e1": {
				"cause": "unresolved",
				"evidence": ["/gaps/g1"],
				"message": "Not read. Where profile \"Fixed\" (d/f) may place environment \"Tooling\" (d/e1) could not be decided.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_open if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/project_profiles/d~1f/environment_configurations",
			"value": [
				{
					"id": "c1",
					"name": "Tooling",
					"account_id": null,
					"region": null,
					"account_pools": [],
					"placement": "open",
				},
			],
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/e1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_open if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/project_profiles/d~1f/environment_configurations",
			"value": [
				{
					"id": "c1",
					"name": "Tooling",
					"account_id": null,
					"region": null,
					"account_pools": [],
					"placement": "open",
				},
			],
		},
		{
			"op": "add",
			"path": "/environments/d~1e1/account_id",
			"value": "444455556666",
		},
	])
	config := _config({})

	rule.deny == {{
		"evidence": [
			"/environments/d~1e1/account_id",
			"/environments/d~1e1/region",
			"/project_profiles/d~1f/targets",
		],
		"message": concat(" ", [
			"Environment \"Tooling\" (d/e1) lies in account 444455556666, Region eu-west-1; profile \"Fixed\"",
			"(d/f) allows only the accounts and Regions in its reach.",
		]),
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/e1": {
				"evidence": [
					"/environments/d~1e1/account_id",
					"/environments/d~1e1/region",
					"/project_profiles/d~1f/targets",
				],
				"message": concat(" ", [
					"Environment \"Tooling\" (d/e1) lies in account 444455556666, Region eu-west-1; profile \"Fixed\"",
					"(d/f) allows only the accounts and Regions in its reach.",
				]),
				"severity": "high",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_open if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/project_profiles/d~1f/environment_configurations",
			"value": [
				{
					"id": "c1",
					"name": "Tooling",
					"account_id": null,
					"region": null,
					"account_pools": [],
					"placement": "open",
				},
			],
		},
		{
			"op": "add",
			"path": "/environments/d~1e1/account_id",
			"value": "444455556666",
		},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "project_profiles",
				"scope": {"kind": "project_profile", "id": "d/f"},
				"fields": ["targets"],
				"cause": "unresolved",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "unresolved",
		"message": "Where profile \"Fixed\" (d/f) may place environment \"Tooling\" (d/e1) could not be decided.",
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/e1": {
				"cause": "unresolved",
				"evidence": [],
				"message": "Where profile \"Fixed\" (d/f) may place environment \"Tooling\" (d/e1) could not be decided.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_partial_however_much_is_unknown if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/project_profiles/d~1f/environment_configurations",
			"value": [
				{
					"id": "c1",
					"name": "Tooling",
					"account_id": "111122223333",
					"region": null,
					"account_pools": [],
					"placement": "fixed_partial",
				},
			],
		},
		{
			"op": "add",
			"path": "/environments/d~1e1/account_id",
			"value": "444455556666",
		},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "project_profiles",
				"scope": {"kind": "project_profile", "id": "d/f"},
				"fields": ["targets"],
				"cause": "unresolved",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == {{
		"evidence": [
			"/environments/d~1e1/account_id",
			"/environments/d~1e1/region",
			"/project_profiles/d~1f/targets",
		],
		"message": concat(" ", [
			"Environment \"Tooling\" (d/e1) lies in account 444455556666, Region eu-west-1; profile \"Fixed\"",
			"(d/f) allows only the accounts and Regions in its reach.",
		]),
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/e1": {
				"evidence": [
					"/environments/d~1e1/account_id",
					"/environments/d~1e1/region",
					"/project_profiles/d~1f/targets",
				],
				"message": concat(" ", [
					"Environment \"Tooling\" (d/e1) lies in account 444455556666, Region eu-west-1; profile \"Fixed\"",
					"(d/f) allows only the accounts and Regions in its reach.",
				]),
				"severity": "high",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_partial_region if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/project_profiles/d~1f/environment_configurations",
			"value": [
				{
					"id": "c1",
					"name": "Tooling",
					"account_id": null,
					"region": "eu-west-1",
					"account_pools": [],
					"placement": "fixed_partial",
				},
			],
		},
		{
			"op": "add",
			"path": "/environments/d~1e1/region",
			"value": "us-east-1",
		},
	])
	config := _config({})

	rule.deny == {{
		"evidence": [
			"/environments/d~1e1/account_id",
			"/environments/d~1e1/region",
			"/project_profiles/d~1f/targets",
		],
		"message": concat(" ", [
			"Environment \"Tooling\" (d/e1) lies in account 111122223333, Region us-east-1; profile \"Fixed\"",
			"(d/f) allows only the accounts and Regions in its reach.",
		]),
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/e1": {
				"evidence": [
					"/environments/d~1e1/account_id",
					"/environments/d~1e1/region",
					"/project_profiles/d~1f/targets",
				],
				"message": concat(" ", [
					"Environment \"Tooling\" (d/e1) lies in account 111122223333, Region us-east-1; profile \"Fixed\"",
					"(d/f) allows only the accounts and Regions in its reach.",
				]),
				"severity": "high",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_configuration_gone if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/project_profiles/d~1f/environment_configurations",
			"value": [],
		},
		{"op": "add", "path": "/project_profiles/d~1f/targets", "value": []},
	])
	config := _config({})

	rule.deny == {{
		"evidence": [
			"/environments/d~1e1/account_id",
			"/environments/d~1e1/region",
			"/project_profiles/d~1f/targets",
		],
		"message": concat(" ", [
			"Environment \"Tooling\" (d/e1) lies in account 111122223333, Region eu-west-1; profile \"Fixed\"",
			"(d/f) allows only the accounts and Regions in its reach.",
		]),
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/e1": {
				"evidence": [
					"/environments/d~1e1/account_id",
					"/environments/d~1e1/region",
					"/project_profiles/d~1f/targets",
				],
				"message": concat(" ", [
					"Environment \"Tooling\" (d/e1) lies in account 111122223333, Region eu-west-1; profile \"Fixed\"",
					"(d/f) allows only the accounts and Regions in its reach.",
				]),
				"severity": "high",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_resolved if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/resolved_accounts",
			"value": [
				{
					"configuration_name": "Tooling",
					"account_id": "444455556666",
					"region": "eu-west-1",
					"account_pool": null,
				},
			],
		},
	])
	config := _config({})

	rule.deny == {{
		"evidence": [
			"/environments/d~1e1/account_id",
			"/environments/d~1e1/region",
			"/projects/d~1p1/resolved_accounts/0",
		],
		"message": concat(" ", [
			"Environment \"Tooling\" (d/e1) lies in account 111122223333, Region eu-west-1;",
			"its project resolved to account 444455556666, Region eu-west-1.",
		]),
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/e1": {
				"evidence": [
					"/environments/d~1e1/account_id",
					"/environments/d~1e1/region",
					"/projects/d~1p1/resolved_accounts/0",
				],
				"message": concat(" ", [
					"Environment \"Tooling\" (d/e1) lies in account 111122223333, Region eu-west-1;",
					"its project resolved to account 444455556666, Region eu-west-1.",
				]),
				"severity": "high",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_profile if {
	given := json.patch(_world, [
		{
			"op": "remove",
			"path": "/project_profiles/d~1f/environment_configurations",
		},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "project_profiles",
				"scope": {"kind": "project_profile", "id": "d/f"},
				"fields": ["environment_configurations"],
				"cause": "denied_by_iam",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "denied_by_iam",
		"message": "The environment configurations of profile \"Fixed\" (d/f) were not read.",
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/e1": {
				"cause": "denied_by_iam",
				"evidence": ["/gaps/g1"],
				"message": "Not read. The environment configurations of profile \"Fixed\" (d/f) were not read.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_environment if {
	given := json.patch(_world, [{"op": "remove", "path": "/environments/d~1e1/account_id"}])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "not_collected",
		"message": "The field account_id of environment \"Tooling\" (d/e1) was not read.",
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/e1": {
				"cause": "not_collected",
				"evidence": [],
				"message": "The field account_id of environment \"Tooling\" (d/e1) was not read.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_null if {
	given := json.patch(_world, [
		{"op": "add", "path": "/environments/d~1e1/account_id", "value": null},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "unresolved",
		"message": "AWS names no account for environment \"Tooling\" (d/e1).",
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/e1": {
				"cause": "unresolved",
				"evidence": [],
				"message": "AWS names no account for environment \"Tooling\" (d/e1).",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_project if {
	given := json.patch(_world, [{"op": "remove", "path": "/projects/d~1p1/profile"}])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "not_collected",
		"message": "The field profile of project \"Churn\" (d/p1) was not read.",
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/e1": {
				"cause": "not_collected",
				"evidence": [],
				"message": "The field profile of project \"Churn\" (d/p1) was not read.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_no_profile if {
	given := json.patch(_world, [{"op": "add", "path": "/projects/d~1p1/profile", "value": null}])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_empty if {
	given := {
		"domains": {},
		"accounts": {},
		"domain_units": {},
		"projects": {},
		"environments": {},
		"memberships": {},
		"principals": {},
		"project_profiles": {},
		"account_pools": {},
		"blueprints": {},
		"gaps": {},
	}
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

_verdicts := main.derive(
	"projects.placement_matches_profile",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)
