package sus.rules.projects.required_tags_test

import data.sus.main
import data.sus.rules.projects.required_tags as rule

_id := "projects.required_tags"

_catalog := {_id: {
	"subject": "projects",
	"severity": "medium",
	"rests_on": "presence",
	"reads": {"projects": "row", "project_profiles": "row"},
	"fields": {
		"projects": ["name", "profile", "resource_tags", "status"],
		"project_profiles": ["project_resource_tags"],
	},
}}

_parameters := {
	"required": ["cost-center", "owner", "business-unit", "data-classification"],
	"locked": ["business-unit"],
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
			"path": "/projects/d~1p1/resource_tags",
			"value": [
				{"key": "cost-center", "value": "x", "source": "PROJECT_PROFILE"},
				{"key": "owner", "value": "x", "source": "PROJECT_PROFILE"},
				{"key": "business-unit", "value": "x", "source": "PROJECT_PROFILE"},
				{
					"key": "data-classification",
					"value": "x",
					"source": "PROJECT_PROFILE",
				},
			],
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_missing if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/resource_tags",
			"value": [
				{"key": "owner", "value": "x", "source": "PROJECT_PROFILE"},
				{"key": "business-unit", "value": "x", "source": "PROJECT_PROFILE"},
				{
					"key": "data-classification",
					"value": "x",
					"source": "PROJECT_PROFILE",
				},
			],
		},
	])
	config := _config({})

	rule.deny == {{
		"evidence": ["/projects/d~1p1/resource_tags"],
		"message": "Project \"Churn\" (d/p1) has no tag cost-center; it must have one with a value.",
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"evidence": ["/projects/d~1p1/resource_tags"],
				"message": "Project \"Churn\" (d/p1) has no tag cost-center; it must have one with a value.",
				"severity": "medium",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_null if {
	given := json.patch(_world, [
		{"op": "add", "path": "/projects/d~1p1/resource_tags", "value": null},
	])
	config := _config({"required": ["owner"]})

	rule.deny == {{
		"evidence": ["/projects/d~1p1/resource_tags"],
		"message": "Project \"Churn\" (d/p1) has no tag owner; it must have one with a value.",
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"evidence": ["/projects/d~1p1/resource_tags"],
				"message": "Project \"Churn\" (d/p1) has no tag owner; it must have one with a value.",
				"severity": "medium",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_empty if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/resource_tags",
			"value": [
				{"key": "cost-center", "value": " ", "source": "PROJECT_PROFILE"},
				{"key": "owner", "value": null, "source": "PROJECT_PROFILE"},
				{"key": "business-unit", "value": "x", "source": "PROJECT_PROFILE"},
				{
					"key": "data-classification",
					"value": "x",
					"source": "PROJECT_PROFILE",
				},
			],
		},
	])
	config := _config({})

	rule.deny == {
		{
			"evidence": ["/projects/d~1p1/resource_tags/0"],
			"message": "Project \"Churn\" (d/p1) has an empty tag cost-center; it must have a value.",
			"resource": "d/p1",
		},
		{
			"evidence": ["/projects/d~1p1/resource_tags/1"],
			"message": "Project \"Churn\" (d/p1) has an empty tag owner; it must have a value.",
			"resource": "d/p1",
		},
	} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"evidence": ["/projects/d~1p1/resource_tags/0", "/projects/d~1p1/resource_tags/1"],
				"message": concat(" ", [
					"Project \"Churn\" (d/p1) has an empty tag cost-center; it must have a value.",
					"Project \"Churn\" (d/p1) has an empty tag owner; it must have a value.",
				]),
				"severity": "medium",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_editable if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/resource_tags",
			"value": [
				{"key": "cost-center", "value": "x", "source": "PROJECT_PROFILE"},
				{"key": "owner", "value": "x", "source": "PROJECT_PROFILE"},
				{"key": "business-unit", "value": "x", "source": "PROJECT_PROFILE"},
				{
					"key": "data-classification",
					"value": "x",
					"source": "PROJECT_PROFILE",
				},
			],
		},
		{
			"op": "add",
			"path": "/project_profiles/d~1f/project_resource_tags",
			"value": [
				{"key": "business-unit", "value": "x", "is_value_editable": true},
				{"key": "owner", "value": "x", "is_value_editable": true},
			],
		},
	])
	config := _config({})

	rule.deny == {{
		"evidence": ["/project_profiles/d~1f/project_resource_tags/0/is_value_editable"],
		"message": concat(" ", [
			"Project \"Churn\" (d/p1) may edit its tag business-unit, because profile \"Fixed\"",
			"(d/f) leaves the value open; the profile must fix it.",
		]),
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/p1": {
				"evidence": ["/project_profiles/d~1f/project_resource_tags/0/is_value_editable"],
				"message": concat(" ", [
					"Project \"Churn\" (d/p1) may edit its tag business-unit, because profile \"Fixed\"",
					"(d/f) leaves the value open; the profile must fix it.",
				]),
				"severity": "medium",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/projects/d~1p1/resource_tags"},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "projects",
				"scope": {"kind": "project", "id": "d/p1"},
				"fields": ["resource_tags"],
				"cause": "denied_by_iam",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "denied_by_iam",
		"message": "The field resource_tags of project \"Churn\" (d/p1) was not read.",
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "denied_by_iam",
				"evidence": ["/gaps/g1"],
				"message": "Not read. The field resource_tags of project \"Churn\" (d/p1) was not read.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_profile if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/resource_tags",
			"value": [
				{"key": "cost-center", "value": "x", "source": "PROJECT_PROFILE"},
				{"key": "owner", "value": "x", "source": "PROJECT_PROFILE"},
				{"key": "business-unit", "value": "x", "source": "PROJECT_PROFILE"},
				{
					"key": "data-classification",
					"value": "x",
					"source": "PROJECT_PROFILE",
				},
			],
		},
		{
			"op": "remove",
			"path": "/project_profiles/d~1f/project_resource_tags",
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "not_collected",
		"message": concat(" ", [
			"The tags of profile \"Fixed\" (d/f) were not read, so",
			"whether project \"Churn\" (d/p1) may edit its own is undecided.",
		]),
		"resource": "d/p1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/p1": {
				"cause": "not_collected",
				"evidence": [],
				"message": concat(" ", [
					"The tags of profile \"Fixed\" (d/f) were not read, so",
					"whether project \"Churn\" (d/p1) may edit its own is undecided.",
				]),
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_nothing_locked if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p1/resource_tags",
			"value": [
				{"key": "cost-center", "value": "x", "source": "PROJECT_PROFILE"},
				{"key": "owner", "value": "x", "source": "PROJECT_PROFILE"},
				{"key": "business-unit", "value": "x", "source": "PROJECT_PROFILE"},
				{
					"key": "data-classification",
					"value": "x",
					"source": "PROJECT_PROFILE",
				},
			],
		},
		{
			"op": "remove",
			"path": "/project_profiles/d~1f/project_resource_tags",
		},
	])
	config := _config({"locked": []})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p1"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
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

test_being_deleted if {
	given := json.patch(_world, [{"op": "add", "path": "/projects/d~1p1/status", "value": "DELETING"}])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

_verdicts := main.derive(
	"projects.required_tags",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)
