package sus.rules.boundaries.personal_sandbox_test

import data.sus.main
import data.sus.rules.boundaries.personal_sandbox as rule

_id := "boundaries.personal_sandbox"

_catalog := {_id: {
	"subject": "projects",
	"severity": "low",
	"rests_on": "absence",
	"reads": {
		"projects": "row",
		"memberships": "project",
		"principals": "row",
		"environments": "project",
	},
	"fields": {
		"projects": [
			"category",
			"created_at",
			"description",
			"last_updated_at",
			"name",
			"name_tokens",
			"named_after",
			"stage",
			"status",
		],
		"memberships": ["principal"],
		"principals": ["arn"],
		"environments": ["created_at", "last_updated_at"],
	},
}}

_parameters := {"minimum_confidence": 55, "quiet_days": 30}

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

test_allow_two_members if {
	given := _world
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_word if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/memberships/d~1p1~1bob"},
		{
			"op": "add",
			"path": "/projects/d~1p1",
			"value": {
				"id": "p1",
				"domain_id": "d",
				"name": "Ann sandbox",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["ann", "sandbox"],
				"named_after": ["d/ann"],
				"stage": "dev",
				"business_unit": "finance",
				"resolved_accounts": [],
				"created_at": "2026-10-01T00:00:00Z",
				"last_updated_at": "2026-10-20T00:00:00Z",
			},
		},
	])
	config := _config({})

	rule.deny == {{
		"confidence": 85,
		"evidence": ["/memberships/d~1p1~1ann", "/projects/d~1p1"],
		"message": concat(" ", [
			"Project \"Ann sandbox\" (d/p1) looks like a personal sandbox of d/ann: its name carries the",
			"member's name (30), its name says sandbox, playground or the like (25), its only member",
			"is one user and no group (30); it should be a workspace of a team.",
		]),
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"confidence": 85,
				"evidence": ["/memberships/d~1p1~1ann", "/projects/d~1p1"],
				"message": concat(" ", [
					"Project \"Ann sandbox\" (d/p1) looks like a personal sandbox of d/ann: its name carries the",
					"member's name (30), its name says sandbox, playground or the like (25), its only member",
					"is one user and no group (30); it should be a workspace of a team.",
				]),
				"severity": "low",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_description if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/memberships/d~1p1~1bob"},
		{
			"op": "add",
			"path": "/projects/d~1p1/description",
			"value": "My workspace",
		},
		{"op": "add", "path": "/projects/d~1p1/stage", "value": "sandbox"},
		{
			"op": "add",
			"path": "/projects/d~1p1/last_updated_at",
			"value": "2026-01-01T00:00:00Z",
		},
		{
			"op": "add",
			"path": "/projects/d~1p1/created_at",
			"value": "2026-01-01T00:00:00Z",
		},
	])
	config := _config({})

	rule.deny == {{
		"confidence": 65,
		"evidence": ["/memberships/d~1p1~1ann", "/projects/d~1p1"],
		"message": concat(" ", [
			"Project \"Churn\" (d/p1) looks like a personal sandbox of d/ann: it is classified sandbox (10),",
			"it shows little activity (10), its description says so (15), its only member is one",
			"user and no group (30); it should be a workspace of a team.",
		]),
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"confidence": 65,
				"evidence": ["/memberships/d~1p1~1ann", "/projects/d~1p1"],
				"message": concat(" ", [
					"Project \"Churn\" (d/p1) looks like a personal sandbox of d/ann: it is classified sandbox (10),",
					"it shows little activity (10), its description says so (15), its only member is one",
					"user and no group (30); it should be a workspace of a team.",
				]),
				"severity": "low",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_below_threshold if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/memberships/d~1p1~1bob"},
		{
			"op": "add",
			"path": "/projects/d~1p1/description",
			"value": "A playground.",
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_alone_with_a_purpose if {
	given := json.patch(_world, [{"op": "remove", "path": "/memberships/d~1p1~1bob"}])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_group if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/memberships/d~1p1~1ann"},
		{"op": "remove", "path": "/memberships/d~1p1~1bob"},
		{
			"op": "add",
			"path": "/memberships/d~1p1~1grp",
			"value": {
				"domain_id": "d",
				"project": "d/p1",
				"principal": "d/grp",
				"designation": "PROJECT_OWNER",
			},
		},
		{
			"op": "add",
			"path": "/projects/d~1p1/name_tokens",
			"value": ["sandbox"],
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_role if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/memberships/d~1p1~1bob"},
		{
			"op": "add",
			"path": "/principals/d~1ann/arn",
			"value": "arn:aws:iam::111122223333:role/etl",
		},
		{
			"op": "add",
			"path": "/projects/d~1p1/name_tokens",
			"value": ["sandbox"],
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_members if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/memberships/d~1p1~1bob"},
		{
			"op": "add",
			"path": "/projects/d~1p1/name_tokens",
			"value": ["sandbox"],
		},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "memberships",
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

test_unknown_name if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/memberships/d~1p1~1bob"},
		{"op": "remove", "path": "/projects/d~1p1/name_tokens"},
		{"op": "remove", "path": "/projects/d~1p1/name"},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "projects",
				"scope": {"kind": "project", "id": "d/p1"},
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
			"message": "The field name of project d/p1 was not read.",
			"resource": "d/p1",
		},
		{
			"cause": "not_collected",
			"message": "The field name_tokens of project d/p1 was not read.",
			"resource": "d/p1",
		},
	} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "denied_by_iam",
				"evidence": ["/gaps/g1"],
				"message": "Not read. The field name of project d/p1 was not read. The field name_tokens of project d/p1 was not read.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_principal if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/memberships/d~1p1~1bob"},
		{"op": "remove", "path": "/principals/d~1ann"},
		{
			"op": "add",
			"path": "/projects/d~1p1/name_tokens",
			"value": ["sandbox"],
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "not_collected",
		"message": "Whether d/ann, the only member of project \"Churn\" (d/p1), is a person was not read.",
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "not_collected",
				"evidence": [],
				"message": "Whether d/ann, the only member of project \"Churn\" (d/p1), is a person was not read.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_admin if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/memberships/d~1p1~1bob"},
		{"op": "add", "path": "/projects/d~1p1/category", "value": "ADMIN"},
		{
			"op": "add",
			"path": "/projects/d~1p1/name_tokens",
			"value": ["sandbox"],
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
	"boundaries.personal_sandbox",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)
