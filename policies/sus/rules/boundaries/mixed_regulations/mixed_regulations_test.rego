package sus.rules.boundaries.mixed_regulations_test

import data.sus.main
import data.sus.rules.boundaries.mixed_regulations as rule

_id := "boundaries.mixed_regulations"

_catalog := {_id: {
	"subject": "projects",
	"severity": "medium",
	"rests_on": "presence",
	"reads": {
		"projects": "row",
		"environments": "project",
		"accounts": "row",
		"domain_units": "row",
	},
	"fields": {
		"projects": [
			"category",
			"domain_unit",
			"name",
			"regulations",
			"resource_tags",
			"status",
		],
		"environments": ["account_id"],
		"accounts": ["regulations", "tags"],
		"domain_units": ["regulations"],
	},
}}

_parameters := {
	"minimum_confidence": 35,
	"compatible": [],
	"minimum_distance": 3,
	"sensitivity_tag": "data-classification",
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
		{
			"op": "add",
			"path": "/projects/d~1p1/regulations",
			"value": ["HIPAA"],
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_project if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/regulations",
			"value": ["HIPAA", "PCI-DSS"],
		},
	])
	config := _config({})

	rule.deny == {{
		"confidence": 60,
		"evidence": ["/projects/d~1p1/regulations"],
		"message": concat(" ", [
			"Project \"Churn\" (d/p1) mixes the regulations HIPAA, PCI-DSS: the project names HIPAA",
			"(60), the project names PCI-DSS (60); it should fall under one.",
		]),
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"confidence": 60,
				"evidence": ["/projects/d~1p1/regulations"],
				"message": concat(" ", [
					"Project \"Churn\" (d/p1) mixes the regulations HIPAA, PCI-DSS: the project names HIPAA",
					"(60), the project names PCI-DSS (60); it should fall under one.",
				]),
				"severity": "medium",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_account if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/regulations",
			"value": ["HIPAA"],
		},
		{
			"op": "add",
			"path": "/accounts/111122223333/regulations",
			"value": ["PCI-DSS"],
		},
	])
	config := _config({})

	rule.deny == {{
		"confidence": 35,
		"evidence": ["/accounts/111122223333/regulations", "/projects/d~1p1/regulations"],
		"message": concat(" ", [
			"Project \"Churn\" (d/p1) mixes the regulations HIPAA, PCI-DSS: its account 111122223333 names",
			"PCI-DSS (35), the project names HIPAA (60); it should fall under one.",
		]),
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"confidence": 35,
				"evidence": ["/accounts/111122223333/regulations", "/projects/d~1p1/regulations"],
				"message": concat(" ", [
					"Project \"Churn\" (d/p1) mixes the regulations HIPAA, PCI-DSS: its account 111122223333 names",
					"PCI-DSS (35), the project names HIPAA (60); it should fall under one.",
				]),
				"severity": "medium",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_account_for_both if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/regulations",
			"value": ["HIPAA"],
		},
		{
			"op": "add",
			"path": "/accounts/111122223333/regulations",
			"value": ["HIPAA", "PCI-DSS"],
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_unit_alone if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/regulations",
			"value": ["HIPAA"],
		},
		{
			"op": "add",
			"path": "/domain_units/d~1u1/regulations",
			"value": ["GDPR"],
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_compatible if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/regulations",
			"value": ["GDPR", "HIPAA"],
		},
	])
	config := _config({"compatible": ["GDPR"]})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_sensitivity if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/resource_tags",
			"value": [{"key": "data-classification", "value": "public"}],
		},
		{
			"op": "add",
			"path": "/accounts/111122223333/tags",
			"value": {"data-classification": "Restricted"},
		},
	])
	config := _config({})

	rule.deny == {{
		"confidence": 50,
		"evidence": [
			"/accounts/111122223333/tags/data-classification",
			"/projects/d~1p1/resource_tags/0",
		],
		"message": concat(" ", [
			"Project \"Churn\" (d/p1) mixes data far apart in sensitivity: its account 111122223333 is tagged",
			"Restricted (20), the project is tagged public (30); it should hold one class.",
		]),
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"confidence": 50,
				"evidence": [
					"/accounts/111122223333/tags/data-classification",
					"/projects/d~1p1/resource_tags/0",
				],
				"message": concat(" ", [
					"Project \"Churn\" (d/p1) mixes data far apart in sensitivity: its account 111122223333 is tagged",
					"Restricted (20), the project is tagged public (30); it should hold one class.",
				]),
				"severity": "medium",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_near if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/resource_tags",
			"value": [{"key": "data-classification", "value": "internal"}],
		},
		{
			"op": "add",
			"path": "/accounts/111122223333/tags",
			"value": {"data-classification": "Restricted"},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/projects/d~1p1/regulations"},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "projects",
				"scope": {"kind": "project", "id": "d/p1"},
				"fields": ["regulations"],
				"cause": "denied_by_iam",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "denied_by_iam",
		"message": "The field regulations of project \"Churn\" (d/p1) was not read.",
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "denied_by_iam",
				"evidence": ["/gaps/g1"],
				"message": "Not read. The field regulations of project \"Churn\" (d/p1) was not read.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_account if {
	given := json.patch(_world, [{"op": "remove", "path": "/accounts/111122223333/regulations"}])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "not_collected",
		"message": "The field regulations of account \"fin\" (111122223333) was not read.",
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "not_collected",
				"evidence": [],
				"message": "The field regulations of account \"fin\" (111122223333) was not read.",
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

test_governance_project if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/name",
			"value": "GenerativeAIModelGovernanceProject",
		},
		{
			"op": "add",
			"path": "/projects/d~1p1/regulations",
			"value": ["HIPAA", "PCI-DSS"],
		},
	])
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
	"boundaries.mixed_regulations",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)
