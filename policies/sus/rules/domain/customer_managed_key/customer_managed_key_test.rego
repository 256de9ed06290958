package sus.rules.domain.customer_managed_key_test

import data.sus.main
import data.sus.rules.domain.customer_managed_key as rule

_id := "domain.customer_managed_key"

_catalog := {_id: {
	"subject": "domains",
	"severity": "high",
	"rests_on": "presence",
	"reads": {"domains": "row"},
	"fields": {"domains": ["kms_key_identifier", "name", "status"]},
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
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d"}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny if {
	given := json.patch(_world, [
		{"op": "add", "path": "/domains/d/kms_key_identifier", "value": null},
	])
	config := _config({})

	rule.deny == {{
		"evidence": ["/domains/d/kms_key_identifier"],
		"message": "Domain \"Corp\" (d) is encrypted with a key owned by AWS; it must use a customer managed KMS key.",
		"resource": "d",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d": {
				"evidence": ["/domains/d/kms_key_identifier"],
				"message": "Domain \"Corp\" (d) is encrypted with a key owned by AWS; it must use a customer managed KMS key.",
				"severity": "high",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny_aws_managed if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/domains/d/kms_key_identifier",
			"value": "alias/aws/datazone",
		},
	])
	config := _config({})

	rule.deny == {{
		"evidence": ["/domains/d/kms_key_identifier"],
		"message": concat(" ", [
			"Domain \"Corp\" (d) is encrypted with the key alias/aws/datazone, which",
			"AWS manages; it must use a customer managed KMS key.",
		]),
		"resource": "d",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d": {
				"evidence": ["/domains/d/kms_key_identifier"],
				"message": concat(" ", [
					"Domain \"Corp\" (d) is encrypted with the key alias/aws/datazone, which",
					"AWS manages; it must use a customer managed KMS key.",
				]),
				"severity": "high",
			},
		},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/domains/d/kms_key_identifier"},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "domains",
				"scope": {"kind": "domain", "id": "d"},
				"fields": ["kms_key_identifier"],
				"cause": "denied_by_iam",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "denied_by_iam",
		"message": "The KMS key of domain \"Corp\" (d) was not read.",
		"resource": "d",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d": {
				"cause": "denied_by_iam",
				"evidence": ["/gaps/g1"],
				"message": "Not read. The KMS key of domain \"Corp\" (d) was not read.",
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

test_being_deleted if {
	given := json.patch(_world, [
		{"op": "add", "path": "/domains/d/kms_key_identifier", "value": null},
		{"op": "add", "path": "/domains/d/status", "value": "DELETING"},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

_verdicts := main.derive(
	"domain.customer_managed_key",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_a_key_that_was_not_read_is_not_collected_where_no_gap_says_why if {
	given := {"domains": {"d": {"name": "Corp", "status": "AVAILABLE"}}, "gaps": {}}
	config := _config({})

	rule.unknown == {{
		"resource": "d",
		"cause": "not_collected",
		"message": "The KMS key of domain \"Corp\" (d) was not read.",
	}} with input as given with data.sus.config as config
}

test_a_domain_that_is_gone_is_out_of_scope if {
	given := {"domains": {"d": {"name": "Corp", "status": "DELETED", "kms_key_identifier": null}}, "gaps": {}}
	config := _config({})

	rule.scope == set() with input as given with data.sus.config as config
	rule.deny == set() with input as given with data.sus.config as config
}
