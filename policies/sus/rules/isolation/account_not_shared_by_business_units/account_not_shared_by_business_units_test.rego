package sus.rules.isolation.account_not_shared_by_business_units_test

import data.sus.main
import data.sus.rules.isolation.account_not_shared_by_business_units as rule

_id := "isolation.account_not_shared_by_business_units"

_catalog := {_id: {
	"subject": "accounts",
	"severity": "high",
	"rests_on": "presence",
	"reads": {"accounts": "row", "environments": "any", "projects": "domain"},
	"fields": {
		"accounts": ["name"],
		"environments": ["account_id", "status"],
		"projects": ["business_unit", "status"],
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
	_verdicts == {"fail": {}, "unknown": {}, "pass": {
		"111122223333",
		"444455556666",
	}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deny if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Ads",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["ads"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "marketing",
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
	])
	config := _config({})

	rule.deny == {{
		"evidence": [
			"/environments/d~1e1/account_id",
			"/environments/d~1e2/account_id",
			"/projects/d~1p1/business_unit",
			"/projects/d~1p2/business_unit",
		],
		"message": concat(" ", [
			"Account \"fin\" (111122223333) holds environments of the business",
			"units finance, marketing; it must serve one.",
		]),
		"resource": "111122223333",
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {
		"fail": {
			"111122223333": {
				"evidence": [
					"/environments/d~1e1/account_id",
					"/environments/d~1e2/account_id",
					"/projects/d~1p1/business_unit",
					"/projects/d~1p2/business_unit",
				],
				"message": concat(" ", [
					"Account \"fin\" (111122223333) holds environments of the business",
					"units finance, marketing; it must serve one.",
				]),
				"severity": "high",
			},
		},
		"unknown": {}, "pass": {"444455556666"},
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

test_unknown_unclassified if {
	given := json.patch(_world, [{"op": "remove", "path": "/projects/d~1p1/business_unit"}])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"cause": "unclassified",
		"message": "The business unit of project \"Churn\" (d/p1), which runs in account \"fin\" (111122223333), is undecided.",
		"resource": "111122223333",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {}, "unknown": {
			"111122223333": {
				"cause": "unclassified",
				"evidence": [],
				"message": "The business unit of project \"Churn\" (d/p1), which runs in account \"fin\" (111122223333), is undecided.",
			},
		},
		"pass": {"444455556666"},
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_shared if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Ads",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["ads"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "marketing",
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
	])
	config := _config({"shared_accounts": ["111122223333"]})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {
		"111122223333",
		"444455556666",
	}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
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
			"111122223333": {
				"cause": "denied_by_iam",
				"evidence": ["/gaps/g1"],
				"message": "Not read.",
			},
			"444455556666": {
				"cause": "denied_by_iam",
				"evidence": ["/gaps/g1"],
				"message": "Not read.",
			},
			"d/p1": {
				"cause": "denied_by_iam",
				"evidence": ["/gaps/g1"],
				"message": "Not read.",
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_deleted_environment if {
	given := json.patch(_world, [
		{
			"op": "add",
			"path": "/projects/d~1p2",
			"value": {
				"id": "p2",
				"domain_id": "d",
				"name": "Ads",
				"description": null,
				"status": "ACTIVE",
				"category": null,
				"domain_unit": "d/u1",
				"profile": "d/f",
				"resource_tags": [],
				"regulations": [],
				"name_tokens": ["ads"],
				"named_after": [],
				"stage": "dev",
				"business_unit": "marketing",
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
				"status": "DELETED",
				"account_id": "111122223333",
				"region": "eu-west-1",
				"configuration_id": "c1",
				"configuration_name": "Tooling",
				"blueprint": "d/b1",
			},
		},
	])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {
		"111122223333",
		"444455556666",
	}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_account_without_row if {
	given := json.patch(_world, [{"op": "remove", "path": "/accounts/111122223333"}])
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {
		"111122223333",
		"444455556666",
	}} with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

_verdicts := main.derive(
	"isolation.account_not_shared_by_business_units",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

# Small estates: only what the rule reads.
_estate(projects, environments) := {
	"domains": {"d": {"id": "d"}},
	"accounts": {"111122223333": {"name": "fin"}, "444455556666": {"name": "mkt"}},
	"projects": projects,
	"environments": environments,
	"gaps": {},
}

_project(name, unit) := {"domain_id": "d", "name": name, "status": "ACTIVE", "business_unit": unit}

_undecided(name) := {"domain_id": "d", "name": name, "status": "ACTIVE"}

_environment(project, account) := {
	"domain_id": "d",
	"project": project,
	"name": "Tooling",
	"status": "ACTIVE",
	"account_id": account,
}

_gap(table, kind, id, field) := {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": [field],
	"cause": "denied_by_iam",
	"message": "It was denied.",
}

test_the_first_environment_of_each_unit_stands_for_the_others if {
	churn := _project("Churn", "finance")
	ads := _project("Ads", "marketing")
	staff := _project("Staff", "people")
	in_fin := _environment("d/p1", "111122223333")
	ads_in_fin := _environment("d/p2", "111122223333")
	staff_in_mkt := _environment("d/p3", "444455556666")
	given := _estate({"d/p1": churn, "d/p2": ads, "d/p3": staff}, {
		"d/e1": in_fin,
		"d/e2": in_fin,
		"d/e3": ads_in_fin,
		"d/e4": ads_in_fin,
		"d/e5": staff_in_mkt,
	})
	config := _config({})

	rule.deny == {{
		"resource": "111122223333",
		"message": "Account \"fin\" (111122223333) holds environments of the business units finance, marketing; it must serve one.",
		"evidence": [
			"/environments/d~1e1/account_id",
			"/environments/d~1e3/account_id",
			"/projects/d~1p1/business_unit",
			"/projects/d~1p2/business_unit",
		],
	}} with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
}

test_two_projects_of_one_unit_share_it if {
	churn := _project("Churn", "finance")
	fraud := _project("Fraud", "finance")
	first := _environment("d/p1", "111122223333")
	second := _environment("d/p2", "111122223333")
	given := _estate({"d/p1": churn, "d/p2": fraud}, {"d/e1": first, "d/e2": second})
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
}

test_projects_that_are_being_deleted_do_not_count if {
	churn := _project("Churn", "finance")
	ads := {"domain_id": "d", "name": "Ads", "status": "DELETING", "business_unit": "marketing"}
	first := _environment("d/p1", "111122223333")
	second := _environment("d/p2", "111122223333")
	given := _estate({"d/p1": churn, "d/p2": ads}, {"d/e1": first, "d/e2": second})
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
}

test_scope_takes_accounts_that_only_environments_name if {
	churn := _project("Churn", "finance")
	first := _environment("d/p1", "777788889999")
	given := _estate({"d/p1": churn}, {"d/e1": first})
	config := _config({})

	rule.scope == {"111122223333", "444455556666", "777788889999"} with input as given with data.sus.config as config
	rule.scope == set() with input as {} with data.sus.config as config
}

test_the_first_undecided_project_is_named if {
	churn := _undecided("Churn")
	ads := _undecided("Ads")
	first := _environment("d/p1", "111122223333")
	second := _environment("d/p2", "111122223333")
	given := _estate({"d/p1": churn, "d/p2": ads}, {"d/e1": first, "d/e2": second})
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"resource": "111122223333",
		"cause": "unclassified",
		"message": "The business unit of project \"Churn\" (d/p1), which runs in account \"fin\" (111122223333), is undecided.",
	}} with input as given with data.sus.config as config
}

test_an_undecided_project_says_why if {
	churn := _undecided("Churn")
	first := _environment("d/p1", "111122223333")
	gap := _gap("projects", "project", "d/p1", "business_unit")
	world := _estate({"d/p1": churn}, {"d/e1": first})
	given := object.union(world, {"gaps": {"g": gap}})
	config := _config({})

	rule.unknown == {{
		"resource": "111122223333",
		"cause": "denied_by_iam",
		"message": "The business unit of project \"Churn\" (d/p1), which runs in account \"fin\" (111122223333), is undecided.",
	}} with input as given with data.sus.config as config
}

test_a_project_without_a_row_is_undecided if {
	first := _environment("d/p9", "111122223333")
	given := _estate({}, {"d/e1": first})
	config := _config({})

	rule.unknown == {{
		"resource": "111122223333",
		"cause": "unclassified",
		"message": "The business unit of project d/p9, which runs in account \"fin\" (111122223333), is undecided.",
	}} with input as given with data.sus.config as config
}

test_an_account_that_may_be_shared_is_never_undecided if {
	churn := _undecided("Churn")
	first := _environment("d/p1", "111122223333")
	second := object.remove(first, ["account_id"])
	given := _estate({"d/p1": churn}, {"d/e1": first, "d/e2": second})
	config := _config({"shared_accounts": ["111122223333", "444455556666"]})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
}

test_an_environment_that_was_not_placed_may_be_in_any_account if {
	churn := _project("Churn", "finance")
	placed := _environment("d/p1", "111122223333")
	unread := object.remove(placed, ["account_id"])
	given := _estate({"d/p1": churn}, {"d/e1": placed, "d/e2": unread, "d/e3": unread})
	config := _config({"shared_accounts": ["444455556666"]})
	both := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"resource": "111122223333",
		"cause": "not_collected",
		"message": "Where environment \"Tooling\" (d/e2) lies was not read, and it may be account \"fin\" (111122223333).",
	}} with input as given with data.sus.config as config
	_verdicts == {
		"fail": {},
		"unknown": {
			"111122223333": {
				"cause": "not_collected",
				"message": "Where environment \"Tooling\" (d/e2) lies was not read, and it may be account \"fin\" (111122223333).",
				"evidence": [],
			},
			"444455556666": {
				"cause": "not_collected",
				"message": "Where environment \"Tooling\" (d/e2) lies was not read, and it may be account \"mkt\" (444455556666).",
				"evidence": [],
			},
		},
		"pass": set(),
	} with input as given with data.sus.config as both with data.sus.catalog as _catalog
}

test_an_environment_that_was_not_placed_says_why if {
	churn := _project("Churn", "finance")
	placed := _environment("d/p1", "111122223333")
	unread := object.remove(placed, ["account_id"])
	gap := _gap("environments", "environment", "d/e1", "account_id")
	world := _estate({"d/p1": churn}, {"d/e1": unread})
	given := object.union(world, {"gaps": {"g": gap}})
	config := _config({"shared_accounts": ["444455556666"]})

	rule.unknown == {{
		"resource": "111122223333",
		"cause": "denied_by_iam",
		"message": "Where environment \"Tooling\" (d/e1) lies was not read, and it may be account \"fin\" (111122223333).",
	}} with input as given with data.sus.config as config
}

test_an_environment_for_which_aws_names_no_account_is_in_none if {
	churn := _undecided("Churn")
	nowhere := _environment("d/p1", null)
	given := _estate({"d/p1": churn}, {"d/e1": nowhere})
	config := _config({})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
}
