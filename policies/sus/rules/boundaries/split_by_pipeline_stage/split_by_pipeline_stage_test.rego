package sus.rules.boundaries.split_by_pipeline_stage_test

import data.sus.main
import data.sus.rules.boundaries.split_by_pipeline_stage as rule

_id := "boundaries.split_by_pipeline_stage"

_catalog := {_id: {
	"subject": "projects",
	"severity": "low",
	"rests_on": "presence",
	"reads": {
		"projects": "row",
		"memberships": "project",
		"environments": "project",
	},
	"fields": {
		"projects": [
			"category",
			"created_at",
			"domain_unit",
			"name",
			"name_tokens",
			"profile",
			"regulations",
			"resource_tags",
			"status",
		],
		"memberships": ["principal"],
		"environments": ["account_id"],
	},
}}

_parameters := {"minimum_confidence": 60, "listed": 10, "created_within_days": 90}

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

test_allow_alone if {
	given := _world
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({})

	rule.deny == {
		{
			"confidence": 75,
			"evidence": ["/projects/d~1p1/name_tokens", "/projects/d~1p2/name_tokens"],
			"message": concat(" ", [
				"Project \"Churn Ingest\" (d/p1) holds only the ingestion of churn; the other stages are",
				"in \"Churn Train\" (d/p2): their members overlap (20), their names differ by a stage",
				"word (35), they run in the same accounts (10), they share a profile (5),",
				"they were created close together (5); they should share one project.",
			]),
			"resource": "d/p1",
		},
		{
			"confidence": 75,
			"evidence": ["/projects/d~1p2/name_tokens", "/projects/d~1p1/name_tokens"],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p2) holds only the training of churn; the other stages are",
				"in \"Churn Ingest\" (d/p1): their members overlap (20), their names differ by a stage",
				"word (35), they run in the same accounts (10), they share a profile (5),",
				"they were created close together (5); they should share one project.",
			]),
			"resource": "d/p2",
		},
	} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"confidence": 75,
				"evidence": ["/projects/d~1p1/name_tokens", "/projects/d~1p2/name_tokens"],
				"message": concat(" ", [
					"Project \"Churn Ingest\" (d/p1) holds only the ingestion of churn; the other stages are",
					"in \"Churn Train\" (d/p2): their members overlap (20), their names differ by a stage",
					"word (35), they run in the same accounts (10), they share a profile (5),",
					"they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p2": {
				"confidence": 75,
				"evidence": ["/projects/d~1p1/name_tokens", "/projects/d~1p2/name_tokens"],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p2) holds only the training of churn; the other stages are",
					"in \"Churn Ingest\" (d/p1): their members overlap (20), their names differ by a stage",
					"word (35), they run in the same accounts (10), they share a profile (5),",
					"they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_all_signals if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [{"key": "cost-center", "value": "1"}],
				"regulations": ["HIPAA"],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [{"key": "cost-center", "value": "1"}],
				"regulations": ["HIPAA"],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p3",
			"value": {
				"id": "p3",
				"domain_id": "d",
				"name": "Churn Score",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [{"key": "cost-center", "value": "1"}],
				"regulations": ["HIPAA"],
				"name_tokens": ["churn", "score"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e3",
			"value": {
				"id": "e3",
				"domain_id": "d",
				"project": "d/p3",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p3~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p3",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({})

	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/d~1p1/name_tokens",
				"/projects/d~1p2/name_tokens",
				"/projects/d~1p3/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Ingest\" (d/p1) holds only the ingestion of churn; the other stages are in \"Churn",
				"Score\" (d/p3), \"Churn Train\" (d/p2): their members overlap (20), their names differ by a stage word",
				"(35), there are three stages or more (10), they fall under the same regulations (5), they",
				"run in the same accounts (10), they share a cost center (10), they share a profile",
				"(5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p1",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/d~1p2/name_tokens",
				"/projects/d~1p1/name_tokens",
				"/projects/d~1p3/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p2) holds only the training of churn; the other stages are in \"Churn",
				"Ingest\" (d/p1), \"Churn Score\" (d/p3): their members overlap (20), their names differ by a stage word",
				"(35), there are three stages or more (10), they fall under the same regulations (5), they",
				"run in the same accounts (10), they share a cost center (10), they share a profile",
				"(5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p2",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/d~1p3/name_tokens",
				"/projects/d~1p1/name_tokens",
				"/projects/d~1p2/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Score\" (d/p3) holds only the scoring of churn; the other stages are in \"Churn",
				"Ingest\" (d/p1), \"Churn Train\" (d/p2): their members overlap (20), their names differ by a stage word",
				"(35), there are three stages or more (10), they fall under the same regulations (5), they",
				"run in the same accounts (10), they share a cost center (10), they share a profile",
				"(5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p3",
		},
	} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"confidence": 100,
				"evidence": [
					"/projects/d~1p1/name_tokens",
					"/projects/d~1p2/name_tokens",
					"/projects/d~1p3/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Ingest\" (d/p1) holds only the ingestion of churn; the other stages are in \"Churn",
					"Score\" (d/p3), \"Churn Train\" (d/p2): their members overlap (20), their names differ by a stage word",
					"(35), there are three stages or more (10), they fall under the same regulations (5), they",
					"run in the same accounts (10), they share a cost center (10), they share a profile",
					"(5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p2": {
				"confidence": 100,
				"evidence": [
					"/projects/d~1p1/name_tokens",
					"/projects/d~1p2/name_tokens",
					"/projects/d~1p3/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p2) holds only the training of churn; the other stages are in \"Churn",
					"Ingest\" (d/p1), \"Churn Score\" (d/p3): their members overlap (20), their names differ by a stage word",
					"(35), there are three stages or more (10), they fall under the same regulations (5), they",
					"run in the same accounts (10), they share a cost center (10), they share a profile",
					"(5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p3": {
				"confidence": 100,
				"evidence": [
					"/projects/d~1p1/name_tokens",
					"/projects/d~1p2/name_tokens",
					"/projects/d~1p3/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Score\" (d/p3) holds only the scoring of churn; the other stages are in \"Churn",
					"Ingest\" (d/p1), \"Churn Train\" (d/p2): their members overlap (20), their names differ by a stage word",
					"(35), there are three stages or more (10), they fall under the same regulations (5), they",
					"run in the same accounts (10), they share a cost center (10), they share a profile",
					"(5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_large_group if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p02",
			"value": {
				"id": "p02",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e02",
			"value": {
				"id": "e02",
				"domain_id": "d",
				"project": "d/p02",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p02~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p02",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p03",
			"value": {
				"id": "p03",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e03",
			"value": {
				"id": "e03",
				"domain_id": "d",
				"project": "d/p03",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p03~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p03",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p04",
			"value": {
				"id": "p04",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e04",
			"value": {
				"id": "e04",
				"domain_id": "d",
				"project": "d/p04",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p04~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p04",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p05",
			"value": {
				"id": "p05",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e05",
			"value": {
				"id": "e05",
				"domain_id": "d",
				"project": "d/p05",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p05~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p05",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p06",
			"value": {
				"id": "p06",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e06",
			"value": {
				"id": "e06",
				"domain_id": "d",
				"project": "d/p06",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p06~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p06",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p07",
			"value": {
				"id": "p07",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e07",
			"value": {
				"id": "e07",
				"domain_id": "d",
				"project": "d/p07",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p07~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p07",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p08",
			"value": {
				"id": "p08",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e08",
			"value": {
				"id": "e08",
				"domain_id": "d",
				"project": "d/p08",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p08~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p08",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p09",
			"value": {
				"id": "p09",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e09",
			"value": {
				"id": "e09",
				"domain_id": "d",
				"project": "d/p09",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p09~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p09",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p10",
			"value": {
				"id": "p10",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e10",
			"value": {
				"id": "e10",
				"domain_id": "d",
				"project": "d/p10",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p10~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p10",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p11",
			"value": {
				"id": "p11",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e11",
			"value": {
				"id": "e11",
				"domain_id": "d",
				"project": "d/p11",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p11~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p11",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p12",
			"value": {
				"id": "p12",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e12",
			"value": {
				"id": "e12",
				"domain_id": "d",
				"project": "d/p12",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p12~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p12",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p13",
			"value": {
				"id": "p13",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e13",
			"value": {
				"id": "e13",
				"domain_id": "d",
				"project": "d/p13",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p13~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p13",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p14",
			"value": {
				"id": "p14",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e14",
			"value": {
				"id": "e14",
				"domain_id": "d",
				"project": "d/p14",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p14~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p14",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({"listed": 2})

	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
				"/projects/d~1p04/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p02) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p03), \"Churn Train\" (d/p04) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p02",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p03/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p04/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p03) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p04) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p03",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p04/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p04) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p04",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p05/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p05) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p05",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p06/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p06) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p06",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p07/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p07) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p07",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p08/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p08) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p08",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p09/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p09) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p09",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p1/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Ingest\" (d/p1) holds only the ingestion of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p1",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p10/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p10) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p10",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p11/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p11) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p11",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p12/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p12) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p12",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p13/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p13) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p13",
		},
		{
			"confidence": 75,
			"evidence": [
				"/projects/d~1p14/name_tokens",
				"/projects/d~1p02/name_tokens",
				"/projects/d~1p03/name_tokens",
			],
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p14) holds only the training of churn; the other stages are in",
				"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
				"differ by a stage word (35), they run in the same accounts (10), they share",
				"a profile (5), they were created close together (5); they should share one project.",
			]),
			"resource": "d/p14",
		},
	} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p02": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p04/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p02) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p03), \"Churn Train\" (d/p04) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p03": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p04/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p03) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p04) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p04": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p04/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p04) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p05": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p05/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p05) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p06": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p06/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p06) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p07": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p07/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p07) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p08": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p08/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p08) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p09": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p09/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p09) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p1": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p1/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Ingest\" (d/p1) holds only the ingestion of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p10": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p10/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p10) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p11": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p11/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p11) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p12": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p12/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p12) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p13": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p13/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p13) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
			"d/p14": {
				"confidence": 75,
				"evidence": [
					"/projects/d~1p02/name_tokens",
					"/projects/d~1p03/name_tokens",
					"/projects/d~1p14/name_tokens",
				],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p14) holds only the training of churn; the other stages are in",
					"\"Churn Train\" (d/p02), \"Churn Train\" (d/p03) and 11 more: their members overlap (20), their names",
					"differ by a stage word (35), they run in the same accounts (10), they share",
					"a profile (5), they were created close together (5); they should share one project.",
				]),
				"severity": "low",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_other_members if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{"op": "remove", "path": "/memberships/d~1p2~1ann"},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1grp",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/grp",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {
		"d/p1",
		"d/p2",
	}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_other_account if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "444455556666",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {
		"d/p1",
		"d/p2",
	}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_other_regulation if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": ["HIPAA"],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {
		"d/p1",
		"d/p2",
	}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_other_unit if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u2",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {
		"d/p1",
		"d/p2",
	}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_lifecycles if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "dev"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "prod"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {
		"d/p1",
		"d/p2",
	}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_same_stage if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingestion"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {
		"d/p1",
		"d/p2",
	}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_no_stem if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {
		"d/p1",
		"d/p2",
	}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_sibling if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": concat(" ", [
				"Project \"Churn Ingest\" (d/p1) is named after a pipeline stage, and what its",
				"family shares was not read in full of project \"Churn Train\" (d/p2).",
			]),
			"resource": "d/p1",
		},
		{
			"cause": "not_collected",
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p2) is named after a pipeline stage, and what its",
				"family shares was not read in full of project \"Churn Train\" (d/p2).",
			]),
			"resource": "d/p2",
		},
		{
			"cause": "unclassified",
			"message": "The field regulations of project \"Churn Train\" (d/p2) was not read or decided.",
			"resource": "d/p2",
		},
	} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "not_collected",
				"evidence": [],
				"message": concat(" ", [
					"Project \"Churn Ingest\" (d/p1) is named after a pipeline stage, and what its",
					"family shares was not read in full of project \"Churn Train\" (d/p2).",
				]),
			},
			"d/p2": {
				"cause": "not_collected",
				"evidence": [],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p2) is named after a pipeline stage, and what its",
					"family shares was not read in full of project \"Churn Train\" (d/p2). The",
					"field regulations of project \"Churn Train\" (d/p2) was not read or decided.",
				]),
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_sibling_members if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "memberships",
				"scope": {"kind": "project", "id": "d/p2"},
				"fields": null,
				"cause": "denied_by_iam",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": concat(" ", [
				"Project \"Churn Ingest\" (d/p1) is named after a pipeline stage, and what its",
				"family shares was not read in full of project \"Churn Train\" (d/p2).",
			]),
			"resource": "d/p1",
		},
		{
			"cause": "not_collected",
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p2) is named after a pipeline stage, and what its",
				"family shares was not read in full of project \"Churn Train\" (d/p2).",
			]),
			"resource": "d/p2",
		},
	} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "not_collected",
				"evidence": [],
				"message": concat(" ", [
					"Project \"Churn Ingest\" (d/p1) is named after a pipeline stage, and what its",
					"family shares was not read in full of project \"Churn Train\" (d/p2).",
				]),
			},
			"d/p2": {
				"cause": "denied_by_iam",
				"evidence": ["/gaps/g1"],
				"message": concat(" ", [
					"Not read. Project \"Churn Train\" (d/p2) is named after a pipeline stage, and what",
					"its family shares was not read in full of project \"Churn Train\" (d/p2).",
				]),
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_environment if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": concat(" ", [
				"Project \"Churn Ingest\" (d/p1) is named after a pipeline stage, and what its",
				"family shares was not read in full of project \"Churn Train\" (d/p2).",
			]),
			"resource": "d/p1",
		},
		{
			"cause": "not_collected",
			"message": concat(" ", [
				"Project \"Churn Train\" (d/p2) is named after a pipeline stage, and what its",
				"family shares was not read in full of project \"Churn Train\" (d/p2).",
			]),
			"resource": "d/p2",
		},
	} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "not_collected",
				"evidence": [],
				"message": concat(" ", [
					"Project \"Churn Ingest\" (d/p1) is named after a pipeline stage, and what its",
					"family shares was not read in full of project \"Churn Train\" (d/p2).",
				]),
			},
			"d/p2": {
				"cause": "not_collected",
				"evidence": [],
				"message": concat(" ", [
					"Project \"Churn Train\" (d/p2) is named after a pipeline stage, and what its",
					"family shares was not read in full of project \"Churn Train\" (d/p2).",
				]),
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_name if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "projects",
				"scope": {"kind": "project", "id": "d/p2"},
				"fields": ["name"],
				"cause": "denied_by_iam",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {
		{
			"cause": "denied_by_iam",
			"message": concat(" ", [
				"Project \"Churn Ingest\" (d/p1) is named after a pipeline stage, and the",
				"name of project d/p2 in its domain unit was not read.",
			]),
			"resource": "d/p1",
		},
		{
			"cause": "denied_by_iam",
			"message": "The field name of project d/p2 was not read or decided.",
			"resource": "d/p2",
		},
		{
			"cause": "not_collected",
			"message": "The field name_tokens of project d/p2 was not read or decided.",
			"resource": "d/p2",
		},
	} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "denied_by_iam",
				"evidence": [],
				"message": concat(" ", [
					"Project \"Churn Ingest\" (d/p1) is named after a pipeline stage, and the",
					"name of project d/p2 in its domain unit was not read.",
				]),
			},
			"d/p2": {
				"cause": "denied_by_iam",
				"evidence": ["/gaps/g1"],
				"message": concat(" ", [
					"Not read. The field name of project d/p2 was not read or",
					"decided. The field name_tokens of project d/p2 was not read or decided.",
				]),
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_unit if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Churn Train",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "train"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/environments/d~1e2",
			"value": {
				"id": "e2",
				"domain_id": "d",
				"project": "d/p2",
				"name": "Tooling",
				"status": "ACTIVE",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
		{
			"op": "add",
			"path": "/memberships/d~1p2~1ann",
			"value": {
				"domain_id": "d",
				"project": "d/p2",
				"principal": "d/ann",
				"designation": "PROJECT_OWNER",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": concat(" ", [
				"Project \"Churn Ingest\" (d/p1) is named after a pipeline stage,",
				"and the domain unit of project d/p2 was not read.",
			]),
			"resource": "d/p1",
		},
		{
			"cause": "not_collected",
			"message": "The field domain_unit of project \"Churn Train\" (d/p2) was not read or decided.",
			"resource": "d/p2",
		},
	} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "not_collected",
				"evidence": [],
				"message": concat(" ", [
					"Project \"Churn Ingest\" (d/p1) is named after a pipeline stage,",
					"and the domain unit of project d/p2 was not read.",
				]),
			},
			"d/p2": {
				"cause": "not_collected",
				"evidence": [],
				"message": "The field domain_unit of project \"Churn Train\" (d/p2) was not read or decided.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_listing if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Churn Ingest",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["churn", "ingest"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "projects",
				"scope": {"kind": "domain", "id": "d"},
				"fields": null,
				"cause": "visibility_unproved",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "not_collected",
		"message": concat(" ", [
			"Project \"Churn Ingest\" (d/p1) is named after a pipeline stage,",
			"and not all projects of its domain were listed.",
		]),
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d": {
				"cause": "visibility_unproved",
				"evidence": ["/gaps/g1"],
				"message": "Not read.",
			},
			"d/p1": {
				"cause": "not_collected",
				"evidence": [],
				"message": concat(" ", [
					"Project \"Churn Ingest\" (d/p1) is named after a pipeline stage,",
					"and not all projects of its domain were listed.",
				]),
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
	"boundaries.split_by_pipeline_stage",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)
