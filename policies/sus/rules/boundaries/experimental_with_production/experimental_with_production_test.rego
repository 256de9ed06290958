package sus.rules.boundaries.experimental_with_production_test

import data.sus.main
import data.sus.rules.boundaries.experimental_with_production as rule

_id := "boundaries.experimental_with_production"

_catalog := {_id: {
	"subject": "projects",
	"severity": "medium",
	"rests_on": "presence",
	"reads": {
		"projects": "row",
		"environments": "project",
		"accounts": "row",
		"blueprints": "row",
	},
	"fields": {
		"projects": ["category", "name", "name_tokens", "stage", "status"],
		"environments": ["account_id", "blueprint", "status"],
		"accounts": ["stage"],
		"blueprints": ["name"],
	},
}}

_parameters := {
	"minimum_confidence": 55,
	"experimental_blueprints": ["MLExperiments"],
}

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
	given := json.patch(_world, [
		{"op": "add", "path": "/accounts/111122223333/stage", "value": "prod"},
		{"op": "add", "path": "/projects/d~1p1/stage", "value": "prod"},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_blueprint if {
	given := json.patch(_world, [
		{"op": "add", "path": "/accounts/111122223333/stage", "value": "prod"},
		{"op": "add", "path": "/projects/d~1p1/stage", "value": "prod"},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p1",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b2",
			},
		},
	])
	config := _config({})

	rule.deny == {{
		"confidence": 75,
		"evidence": [
			"/accounts/111122223333/stage",
			"/blueprints/d~1b2/name",
			"/projects/d~1p1/stage",
		],
		"message": concat(" ", [
			"Project \"Churn\" (d/p1) holds experiments beside production: it has an environment of",
			"blueprint MLExperiments (25), it is classified prod (30), its account 111122223333 is",
			"classified prod (40); experiments should have a project of their own.",
		]),
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"confidence": 75,
				"evidence": [
					"/accounts/111122223333/stage",
					"/blueprints/d~1b2/name",
					"/projects/d~1p1/stage",
				],
				"message": concat(" ", [
					"Project \"Churn\" (d/p1) holds experiments beside production: it has an environment of",
					"blueprint MLExperiments (25), it is classified prod (30), its account 111122223333 is",
					"classified prod (40); experiments should have a project of their own.",
				]),
				"severity": "medium",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_accounts if {
	given := json.patch(_world, [
		{"op": "add", "path": "/accounts/111122223333/stage", "value": "prod"},
		{
			"op": "add",
			"path": "/accounts/444455556666/stage",
			"value": "sandbox",
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p1",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "444455556666",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
	])
	config := _config({})

	rule.deny == {{
		"confidence": 80,
		"evidence": ["/accounts/111122223333/stage", "/accounts/444455556666/stage"],
		"message": concat(" ", [
			"Project \"Churn\" (d/p1) holds experiments beside production: its account 111122223333",
			"is classified prod (40), its account 444455556666 is classified sandbox",
			"(40); experiments should have a project of their own.",
		]),
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"confidence": 80,
				"evidence": ["/accounts/111122223333/stage", "/accounts/444455556666/stage"],
				"message": concat(" ", [
					"Project \"Churn\" (d/p1) holds experiments beside production: its account 111122223333",
					"is classified prod (40), its account 444455556666 is classified sandbox",
					"(40); experiments should have a project of their own.",
				]),
				"severity": "medium",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_name if {
	given := json.patch(_world, [
		{"op": "add", "path": "/accounts/111122223333/stage", "value": "prod"},
		{
			"op": "add",
			"path": "/projects/d~1p1/name_tokens",
			"value": ["churn", "research"],
		},
	])
	config := _config({})

	rule.deny == {{
		"confidence": 60,
		"evidence": ["/accounts/111122223333/stage", "/projects/d~1p1/name_tokens"],
		"message": concat(" ", [
			"Project \"Churn\" (d/p1) holds experiments beside production: its account 111122223333 is classified prod (40),",
			"its name says research (20); experiments should have a project of their own.",
		]),
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"confidence": 60,
				"evidence": ["/accounts/111122223333/stage", "/projects/d~1p1/name_tokens"],
				"message": concat(" ", [
					"Project \"Churn\" (d/p1) holds experiments beside production: its account 111122223333 is classified prod (40),",
					"its name says research (20); experiments should have a project of their own.",
				]),
				"severity": "medium",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_below if {
	given := json.patch(_world, [
		{"op": "add", "path": "/projects/d~1p1/stage", "value": "prod"},
		{
			"op": "add",
			"path": "/projects/d~1p1/name_tokens",
			"value": ["churn", "research"],
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_stage if {
	given := json.patch(_world, [{"op": "remove", "path": "/projects/d~1p1/stage"}])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "unclassified",
		"message": "The field stage of project \"Churn\" (d/p1) was not read or decided.",
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "unclassified",
				"evidence": [],
				"message": "The field stage of project \"Churn\" (d/p1) was not read or decided.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_account if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/accounts/111122223333/stage"},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "accounts",
				"scope": {"kind": "account", "id": "111122223333"},
				"fields": ["stage"],
				"cause": "unclassified",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "unclassified",
		"message": "The stage of account \"fin\" (111122223333) is undecided.",
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "unclassified",
				"evidence": ["/gaps/g1"],
				"message": "Not read. The stage of account \"fin\" (111122223333) is undecided.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_environment if {
	given := json.patch(_world, [{"op": "remove", "path": "/environments/d~1e1/blueprint"}])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "not_collected",
		"message": "The field blueprint of environment \"Tooling\" (d/e1) was not read.",
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "not_collected",
				"evidence": [],
				"message": "The field blueprint of environment \"Tooling\" (d/e1) was not read.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_listing_gap if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "environments",
				"scope": {"kind": "project", "id": "d/p1"},
				"fields": null,
				"cause": "denied_by_iam",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "denied_by_iam",
				"evidence": ["/gaps/g1"],
				"message": "Not read.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
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
	"boundaries.experimental_with_production",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)
