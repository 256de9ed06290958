package sus.rules.isolation.environments_in_own_business_unit_test

import data.sus.main
import data.sus.rules.isolation.environments_in_own_business_unit as rule

_id := "isolation.environments_in_own_business_unit"

_catalog := {_id: {
	"subject": "environments",
	"severity": "critical",
	"rests_on": "presence",
	"reads": {"environments": "row", "projects": "row", "accounts": "row"},
	"fields": {
		"environments": ["account_id", "name", "status"],
		"projects": ["business_unit", "status"],
		"accounts": ["business_unit"],
	},
}}

_parameters := {"shared_accounts": []}

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

test_deny if {
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
			"/projects/d~1p1/business_unit",
			"/accounts/444455556666/business_unit",
		],
		"message": concat(" ", [
			"Environment \"Tooling\" (d/e1) of business unit finance lies in account \"mkt\" (444455556666)",
			"of business unit marketing; it must lie in an account of finance.",
		]),
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"d/e1": {
				"evidence": [
					"/accounts/444455556666/business_unit",
					"/environments/d~1e1/account_id",
					"/projects/d~1p1/business_unit",
				],
				"message": concat(" ", [
					"Environment \"Tooling\" (d/e1) of business unit finance lies in account \"mkt\" (444455556666)",
					"of business unit marketing; it must lie in an account of finance.",
				]),
				"severity": "critical",
			},
		},
		"unknown": {}, "pass": set(),
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

test_unknown_account_unclassified if {
	given := json.patch(_world, [{"op": "remove", "path": "/accounts/111122223333/business_unit"}])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "unclassified",
		"message": "The business unit of account \"fin\" (111122223333) is undecided.",
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/e1": {
				"cause": "unclassified",
				"evidence": [],
				"message": "The business unit of account \"fin\" (111122223333) is undecided.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_project_unclassified if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/projects/d~1p1/business_unit"},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "projects",
				"scope": {"kind": "project", "id": "d/p1"},
				"fields": ["business_unit"],
				"cause": "denied_by_scp",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "denied_by_scp",
		"message": "The business unit of project \"Churn\" (d/p1) is undecided.",
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/e1": {
				"cause": "denied_by_scp",
				"evidence": ["/gaps/g1"],
				"message": "Not read. The business unit of project \"Churn\" (d/p1) is undecided.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_account_not_read if {
	given := json.patch(_world, [
		{"op": "remove", "path": "/environments/d~1e1/account_id"},
		{
			"op": "add",
			"path": "/gaps/g1",
			"value": {
				"table": "environments",
				"scope": {"kind": "environment", "id": "d/e1"},
				"fields": ["account_id"],
				"cause": "denied_by_iam",
				"message": "Not read.",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "denied_by_iam",
		"message": "The account of environment \"Tooling\" (d/e1) was not read.",
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/e1": {
				"cause": "denied_by_iam",
				"evidence": ["/gaps/g1"],
				"message": "Not read. The account of environment \"Tooling\" (d/e1) was not read.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_unknown_no_account if {
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

test_shared_account_is_out_of_scope if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/environments/d~1e1/account_id",
			"value": "444455556666",
		},
	])
	config := _config({"shared_accounts": ["444455556666"]})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_project_being_deleted if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/environments/d~1e1/account_id",
			"value": "444455556666",
		},
		{"op": "add", "path": "/projects/d~1p1/status", "value": "DELETING"},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_account_without_row if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/environments/d~1e1/account_id",
			"value": "777788889999",
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "unclassified",
		"message": "The business unit of account 777788889999 is undecided.",
		"resource": "d/e1",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"d/e1": {
				"cause": "unclassified",
				"evidence": [],
				"message": "The business unit of account 777788889999 is undecided.",
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
		"pass": {"d/e1"},
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

_verdicts := main.derive(
	"isolation.environments_in_own_business_unit",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

# Small estates: only what the rule reads.
_estate(project, account, environment) := {
	"domains": {"d": {"id": "d"}},
	"accounts": {"111122223333": account},
	"projects": {"d/p": project},
	"environments": {"d/e": environment},
	"gaps": {},
}

_environment(status, account) := {
	"domain_id": "d",
	"project": "d/p",
	"name": "Tooling",
	"status": status,
	"account_id": account,
}

_gap(table, kind, id, field) := {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": [field],
	"cause": "denied_by_iam",
	"message": "It was denied.",
}}

test_what_is_deleted_is_out_of_scope_whatever_is_wrong_with_it if {
	abroad := _environment("DELETED", "111122223333")
	nowhere := _environment("DELETED", null)
	unread := object.remove(abroad, ["account_id"])
	finance := {"name": "Churn", "status": "ACTIVE", "business_unit": "finance"}
	odd := {"name": "Odd", "status": "ACTIVE"}
	mismatch := _estate(finance, {"name": "mkt", "business_unit": "marketing"}, abroad)
	undecided := _estate(odd, {"name": "odd"}, abroad)
	unplaced := _estate(finance, {"name": "odd"}, nowhere)
	hidden := _estate(finance, {"name": "odd"}, unread)
	config := _config({})

	rule.scope == set() with input as mismatch with data.sus.config as config
	rule.deny == set() with input as mismatch with data.sus.config as config
	rule.unknown == set() with input as undecided with data.sus.config as config
	rule.unknown == set() with input as unplaced with data.sus.config as config
	rule.unknown == set() with input as hidden with data.sus.config as config
}

test_what_is_undecided_without_a_gap_is_unclassified if {
	environment := _environment("ACTIVE", "111122223333")
	given := _estate({"name": "Odd", "status": "ACTIVE"}, {"name": "odd"}, environment)
	config := _config({})

	rule.unknown == {
		{"resource": "d/e", "cause": "unclassified", "message": "The business unit of project \"Odd\" (d/p) is undecided."},
		{"resource": "d/e", "cause": "unclassified", "message": "The business unit of account \"odd\" (111122223333) is undecided."},
	} with input as given with data.sus.config as config
}

test_an_undecided_account_says_why if {
	environment := _environment("ACTIVE", "111122223333")
	gaps := _gap("accounts", "account", "111122223333", "business_unit")
	world := _estate({"name": "Churn", "status": "ACTIVE", "business_unit": "finance"}, {"name": "odd"}, environment)
	given := object.union(world, {"gaps": gaps})
	config := _config({})

	rule.unknown == {{
		"resource": "d/e",
		"cause": "denied_by_iam",
		"message": "The business unit of account \"odd\" (111122223333) is undecided.",
	}} with input as given with data.sus.config as config
}

test_an_account_that_was_not_read_is_not_collected_where_no_gap_says_why if {
	environment := _environment("ACTIVE", "111122223333")
	unread := object.remove(environment, ["account_id"])
	given := _estate({"name": "Churn", "status": "ACTIVE", "business_unit": "finance"}, {"name": "fin"}, unread)
	config := _config({})

	rule.unknown == {{
		"resource": "d/e",
		"cause": "not_collected",
		"message": "The account of environment \"Tooling\" (d/e) was not read.",
	}} with input as given with data.sus.config as config
}
