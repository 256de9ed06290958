# Cases of the labelled corpus: what must fail and what must not follows from how a project came to be.
package sus.rules.boundaries.mixed_cost_centers_test

import data.sus.main
import data.sus.rules.boundaries.mixed_cost_centers as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.mixed_cost_centers": {
			"cost_center_tags": [
				"chargeback",
				"costcenter",
				"costcentre",
				"costcode",
			],
			"minimum_confidence": 40,
			"onlookers": [
				"PROJECT_CATALOG_CONSUMER",
				"PROJECT_CATALOG_VIEWER",
			],
			"shared_cost_centers": [
				"all",
				"central",
				"common",
				"global",
				"gov",
				"governance",
				"platform",
				"plt",
				"shared",
				"overhead",
			],
		},
	},
}

_catalog := {
	"boundaries.mixed_cost_centers": {
		"confidence": 65,
		"fields": {
			"accounts": [
				"business_unit",
				"folded_tags",
			],
			"business_units": [
				"governance",
			],
			"environments": [
				"account_id",
				"status",
			],
			"memberships": [
				"designation",
			],
			"principals": [
				"business_unit",
				"kind",
			],
			"projects": [
				"business_unit",
				"category",
				"folded_tags",
				"name",
				"status",
			],
		},
		"reads": {
			"accounts": "row",
			"business_units": "any",
			"environments": "project",
			"memberships": "project",
			"principals": "row",
			"projects": "row",
		},
		"rests_on": "presence",
		"severity": "low",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.mixed_cost_centers", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

_deny_two_teams_of_one_unit_in_one_project := {
	"accounts": {
		"611111112810": {
			"business_unit": "energy",
			"folded_tags": [
				{
					"items": [
						"energy",
					],
					"key": "businessunit",
					"tokens": [
						"energy",
					],
					"value": "energy",
				},
				{
					"items": [
						"eng 100",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"100",
					],
					"value": "eng 100",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
		},
	},
	"business_units": {},
	"environments": {
		"dzd-corpus/49c5e5b3b5bc0c": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0jnwdexstdn4bf",
			"status": "ACTIVE",
		},
		"dzd-corpus/8f0dee36160402": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0jnwdexstdn4bf",
			"status": "ACTIVE",
		},
		"dzd-corpus/cb5b4504622a02": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0jnwdexstdn4bf",
			"status": "ACTIVE",
		},
		"dzd-corpus/e683e938ec4d96": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0jnwdexstdn4bf",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/0jnwdexstdn4bf/1a053326-beff-8904-e38b-b37555d601d9": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1a053326-beff-8904-e38b-b37555d601d9",
			"project": "dzd-corpus/0jnwdexstdn4bf",
		},
		"dzd-corpus/0jnwdexstdn4bf/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7",
			"project": "dzd-corpus/0jnwdexstdn4bf",
		},
		"dzd-corpus/0jnwdexstdn4bf/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7",
			"project": "dzd-corpus/0jnwdexstdn4bf",
		},
		"dzd-corpus/0jnwdexstdn4bf/51deec8d-94d4-e111-b940-c6c6574dece6": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/51deec8d-94d4-e111-b940-c6c6574dece6",
			"project": "dzd-corpus/0jnwdexstdn4bf",
		},
	},
	"principals": {
		"dzd-corpus/1a053326-beff-8904-e38b-b37555d601d9": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "imran.kulkarni",
		},
		"dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7": {
			"business_unit": "energy",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "eng_tariffs_owners",
		},
		"dzd-corpus/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "mei.nakamura",
		},
		"dzd-corpus/51deec8d-94d4-e111-b940-c6c6574dece6": {
			"business_unit": "energy",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "eng_grid_operations_admins",
		},
	},
	"projects": {
		"dzd-corpus/0jnwdexstdn4bf": {
			"business_unit": "energy",
			"category": null,
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"energy",
					],
					"key": "businessunit",
					"tokens": [
						"energy",
					],
					"value": "energy",
				},
				{
					"items": [
						"eng 398",
						"eng 772",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"772",
						"eng",
						"398",
					],
					"value": "eng 772 eng 398",
				},
				{
					"items": [
						"internal",
					],
					"key": "dataclassification",
					"tokens": [
						"internal",
					],
					"value": "internal",
				},
				{
					"items": [
						"eng grid operations admins",
						"eng tariffs owners",
					],
					"key": "owner",
					"tokens": [
						"eng",
						"grid",
						"operations",
						"admins",
						"eng",
						"tariffs",
						"owners",
					],
					"value": "eng grid operations admins eng tariffs owners",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
			"name": "Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction",
			"status": "ACTIVE",
		},
	},
}

test_deny_two_teams_of_one_unit_in_one_project if {
	given := _deny_two_teams_of_one_unit_in_one_project

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 50,
			"evidence": [
				"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
			],
			"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) is paid from several budgets: its tags name the cost centers eng 398, eng 772 (50); one cost center should pay for it.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

_deny_accounts_of_two_cost_centers := {
	"accounts": {
		"311111118588": {
			"business_unit": "marketing",
			"folded_tags": [
				{
					"items": [
						"marketing",
					],
					"key": "businessunit",
					"tokens": [
						"marketing",
					],
					"value": "marketing",
				},
				{
					"items": [
						"mkt 100",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"100",
					],
					"value": "mkt 100",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
		},
		"923349466616": {
			"business_unit": "marketing",
			"folded_tags": [
				{
					"items": [
						"marketing",
					],
					"key": "businessunit",
					"tokens": [
						"marketing",
					],
					"value": "marketing",
				},
				{
					"items": [
						"mkt 604",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"604",
					],
					"value": "mkt 604",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
		},
	},
	"business_units": {},
	"environments": {
		"dzd-corpus/0bdc59cc4b4828": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0l4df10gscndcl",
			"status": "ACTIVE",
		},
		"dzd-corpus/0d658b53d81404": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0l4df10gscndcl",
			"status": "ACTIVE",
		},
		"dzd-corpus/82c1c8943a7576": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0l4df10gscndcl",
			"status": "ACTIVE",
		},
		"dzd-corpus/a01ca59529ad44": {
			"account_id": "923349466616",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0l4df10gscndcl",
			"status": "ACTIVE",
		},
		"dzd-corpus/da18b58134fc5e": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0l4df10gscndcl",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/0l4df10gscndcl/1b3c137b-1177-4618-4e34-fa77ae7024ed": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1b3c137b-1177-4618-4e34-fa77ae7024ed",
			"project": "dzd-corpus/0l4df10gscndcl",
		},
		"dzd-corpus/0l4df10gscndcl/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"designation": "PROJECT_CATALOG_VIEWER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0",
			"project": "dzd-corpus/0l4df10gscndcl",
		},
		"dzd-corpus/0l4df10gscndcl/b4e9a806-9c25-b2db-f6ba-d673423e96d0": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b4e9a806-9c25-b2db-f6ba-d673423e96d0",
			"project": "dzd-corpus/0l4df10gscndcl",
		},
		"dzd-corpus/0l4df10gscndcl/dde138d8-4270-05f6-ca2e-36117bcec85d": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/dde138d8-4270-05f6-ca2e-36117bcec85d",
			"project": "dzd-corpus/0l4df10gscndcl",
		},
		"dzd-corpus/0l4df10gscndcl/eee133ea-6e88-3110-ed91-40c051080deb": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/eee133ea-6e88-3110-ed91-40c051080deb",
			"project": "dzd-corpus/0l4df10gscndcl",
		},
	},
	"principals": {
		"dzd-corpus/1b3c137b-1177-4618-4e34-fa77ae7024ed": {
			"business_unit": "marketing",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_campaign_office_admins",
		},
		"dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"business_unit": "central-data-governance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "all-data-users",
		},
		"dzd-corpus/b4e9a806-9c25-b2db-f6ba-d673423e96d0": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "amina.diallo",
		},
		"dzd-corpus/dde138d8-4270-05f6-ca2e-36117bcec85d": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "yuna.zhang",
		},
		"dzd-corpus/eee133ea-6e88-3110-ed91-40c051080deb": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "elena.moretti",
		},
	},
	"projects": {
		"dzd-corpus/0l4df10gscndcl": {
			"business_unit": "marketing",
			"category": null,
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"mkt 820",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"820",
					],
					"value": "mkt 820",
				},
				{
					"items": [
						"internal",
					],
					"key": "dataclassification",
					"tokens": [
						"internal",
					],
					"value": "internal",
				},
				{
					"items": [
						"mkt campaign office admins",
					],
					"key": "owner",
					"tokens": [
						"mkt",
						"campaign",
						"office",
						"admins",
					],
					"value": "mkt campaign office admins",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
			"name": "Maghreb Search Advert Safety Monitor",
			"status": "ACTIVE",
		},
	},
}

test_deny_accounts_of_two_cost_centers if {
	given := _deny_accounts_of_two_cost_centers

	rule.scope == {"dzd-corpus/0l4df10gscndcl"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 45,
			"evidence": [
				"/projects/dzd-corpus~10l4df10gscndcl",
			],
			"message": "Project \"Maghreb Search Advert Safety Monitor\" (dzd-corpus/0l4df10gscndcl) is paid from several budgets: its accounts are paid by mkt 100, mkt 604 (45); one cost center should pay for it.",
			"resource": "dzd-corpus/0l4df10gscndcl",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0l4df10gscndcl",
		},
	} with input as given with data.sus.config as _config
}

_deny_two_tags_with_cost_centers := {
	"accounts": {
		"211111111033": {
			"business_unit": "finance",
			"folded_tags": [
				{
					"items": [
						"finance",
					],
					"key": "businessunit",
					"tokens": [
						"finance",
					],
					"value": "finance",
				},
				{
					"items": [
						"fin 100",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"100",
					],
					"value": "fin 100",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
		},
	},
	"business_units": {},
	"environments": {
		"dzd-corpus/cb21c64f10b9a6": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1cxzkfj7ijjy34",
			"status": "ACTIVE",
		},
		"dzd-corpus/fd0bfd85cd975b": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1cxzkfj7ijjy34",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/1cxzkfj7ijjy34/022bc320-2161-5022-409a-8a78909ff497": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/022bc320-2161-5022-409a-8a78909ff497",
			"project": "dzd-corpus/1cxzkfj7ijjy34",
		},
		"dzd-corpus/1cxzkfj7ijjy34/4f73fd94-1391-f9b9-dbc7-99b0121b2800": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/4f73fd94-1391-f9b9-dbc7-99b0121b2800",
			"project": "dzd-corpus/1cxzkfj7ijjy34",
		},
		"dzd-corpus/1cxzkfj7ijjy34/d12982e4-6e80-fa48-9b0b-ca16f72f2bb8": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/d12982e4-6e80-fa48-9b0b-ca16f72f2bb8",
			"project": "dzd-corpus/1cxzkfj7ijjy34",
		},
		"dzd-corpus/1cxzkfj7ijjy34/e69bae29-f652-d008-37b4-000bd1c51f86": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e69bae29-f652-d008-37b4-000bd1c51f86",
			"project": "dzd-corpus/1cxzkfj7ijjy34",
		},
	},
	"principals": {
		"dzd-corpus/022bc320-2161-5022-409a-8a78909ff497": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "margaux.blanchet",
		},
		"dzd-corpus/4f73fd94-1391-f9b9-dbc7-99b0121b2800": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "elena.esposito",
		},
		"dzd-corpus/d12982e4-6e80-fa48-9b0b-ca16f72f2bb8": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "dieter.schreiber",
		},
		"dzd-corpus/e69bae29-f652-d008-37b4-000bd1c51f86": {
			"business_unit": "finance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "fin_treasury_admins",
		},
	},
	"projects": {
		"dzd-corpus/1cxzkfj7ijjy34": {
			"business_unit": "finance",
			"category": null,
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"fin 238",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"238",
					],
					"value": "fin 238",
				},
				{
					"items": [
						"log 311",
					],
					"key": "costcentre",
					"tokens": [
						"log",
						"311",
					],
					"value": "log 311",
				},
				{
					"items": [
						"confidential",
					],
					"key": "dataclassification",
					"tokens": [
						"confidential",
					],
					"value": "confidential",
				},
				{
					"items": [
						"fin treasury admins",
					],
					"key": "owner",
					"tokens": [
						"fin",
						"treasury",
						"admins",
					],
					"value": "fin treasury admins",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
			"name": "Nordic Branch Cash Supplier Rating",
			"status": "ACTIVE",
		},
	},
}

test_deny_two_tags_with_cost_centers if {
	given := _deny_two_tags_with_cost_centers

	rule.scope == {"dzd-corpus/1cxzkfj7ijjy34"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 50,
			"evidence": [
				"/projects/dzd-corpus~11cxzkfj7ijjy34/folded_tags",
			],
			"message": "Project \"Nordic Branch Cash Supplier Rating\" (dzd-corpus/1cxzkfj7ijjy34) is paid from several budgets: its tags name the cost centers fin 238, log 311 (50); one cost center should pay for it.",
			"resource": "dzd-corpus/1cxzkfj7ijjy34",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit finance was not read or decided.",
			"resource": "dzd-corpus/1cxzkfj7ijjy34",
		},
	} with input as given with data.sus.config as _config
}

_deny_two_cost_centers_in_a_tag := {
	"accounts": {
		"211111111033": {
			"business_unit": "finance",
			"folded_tags": [
				{
					"items": [
						"finance",
					],
					"key": "businessunit",
					"tokens": [
						"finance",
					],
					"value": "finance",
				},
				{
					"items": [
						"fin 100",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"100",
					],
					"value": "fin 100",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
		},
	},
	"business_units": {},
	"environments": {
		"dzd-corpus/158a063879f83c": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1msz6tc00l36ri",
			"status": "ACTIVE",
		},
		"dzd-corpus/40ffab64bf9b50": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1msz6tc00l36ri",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/1msz6tc00l36ri/0a248cff-5142-3286-a6ec-c31f35263b45": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/0a248cff-5142-3286-a6ec-c31f35263b45",
			"project": "dzd-corpus/1msz6tc00l36ri",
		},
		"dzd-corpus/1msz6tc00l36ri/50806f01-7a1d-556c-b62c-228e40df7c9a": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/50806f01-7a1d-556c-b62c-228e40df7c9a",
			"project": "dzd-corpus/1msz6tc00l36ri",
		},
		"dzd-corpus/1msz6tc00l36ri/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"designation": "PROJECT_CATALOG_VIEWER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0",
			"project": "dzd-corpus/1msz6tc00l36ri",
		},
	},
	"principals": {
		"dzd-corpus/0a248cff-5142-3286-a6ec-c31f35263b45": {
			"business_unit": "finance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "fin_controlling_analysts",
		},
		"dzd-corpus/50806f01-7a1d-556c-b62c-228e40df7c9a": {
			"business_unit": "finance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "fin_controlling_admins",
		},
		"dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"business_unit": "central-data-governance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "all-data-users",
		},
	},
	"projects": {
		"dzd-corpus/1msz6tc00l36ri": {
			"business_unit": "finance",
			"category": null,
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"fin 501",
						"mkt 321",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"501",
						"mkt",
						"321",
					],
					"value": "fin 501 mkt 321",
				},
				{
					"items": [
						"internal",
					],
					"key": "dataclassification",
					"tokens": [
						"internal",
					],
					"value": "internal",
				},
				{
					"items": [
						"fin controlling admins",
					],
					"key": "owner",
					"tokens": [
						"fin",
						"controlling",
						"admins",
					],
					"value": "fin controlling admins",
				},
			],
			"name": "cascadia-overdraft-churn-prediction",
			"status": "ACTIVE",
		},
	},
}

test_deny_two_cost_centers_in_a_tag if {
	given := _deny_two_cost_centers_in_a_tag

	rule.scope == {"dzd-corpus/1msz6tc00l36ri"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 50,
			"evidence": [
				"/projects/dzd-corpus~11msz6tc00l36ri/folded_tags",
			],
			"message": "Project \"cascadia-overdraft-churn-prediction\" (dzd-corpus/1msz6tc00l36ri) is paid from several budgets: its tags name the cost centers fin 501, mkt 321 (50); one cost center should pay for it.",
			"resource": "dzd-corpus/1msz6tc00l36ri",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit finance was not read or decided.",
			"resource": "dzd-corpus/1msz6tc00l36ri",
		},
	} with input as given with data.sus.config as _config
}

_deny_two_business_units_in_one_project := {
	"accounts": {
		"311111118588": {
			"business_unit": "marketing",
			"folded_tags": [
				{
					"items": [
						"marketing",
					],
					"key": "businessunit",
					"tokens": [
						"marketing",
					],
					"value": "marketing",
				},
				{
					"items": [
						"mkt 100",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"100",
					],
					"value": "mkt 100",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
		},
		"411111115764": {
			"business_unit": "healthcare",
			"folded_tags": [
				{
					"items": [
						"healthcare",
					],
					"key": "businessunit",
					"tokens": [
						"healthcare",
					],
					"value": "healthcare",
				},
				{
					"items": [
						"hlt 100",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"100",
					],
					"value": "hlt 100",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
		},
	},
	"business_units": {},
	"environments": {
		"dzd-corpus/1477acf972434e": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/8jhm2rnn2m7ef0",
			"status": "ACTIVE",
		},
		"dzd-corpus/30648449fefb91": {
			"account_id": "411111115764",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/8jhm2rnn2m7ef0",
			"status": "ACTIVE",
		},
		"dzd-corpus/546871c1177e87": {
			"account_id": "411111115764",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/8jhm2rnn2m7ef0",
			"status": "ACTIVE",
		},
		"dzd-corpus/8343b857883121": {
			"account_id": "411111115764",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/8jhm2rnn2m7ef0",
			"status": "ACTIVE",
		},
		"dzd-corpus/ea4c7ce4dd0315": {
			"account_id": "411111115764",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/8jhm2rnn2m7ef0",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/8jhm2rnn2m7ef0/1b3c137b-1177-4618-4e34-fa77ae7024ed": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1b3c137b-1177-4618-4e34-fa77ae7024ed",
			"project": "dzd-corpus/8jhm2rnn2m7ef0",
		},
		"dzd-corpus/8jhm2rnn2m7ef0/8bc3d38a-4645-3b16-6f42-bff6e5b0fcb2": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/8bc3d38a-4645-3b16-6f42-bff6e5b0fcb2",
			"project": "dzd-corpus/8jhm2rnn2m7ef0",
		},
		"dzd-corpus/8jhm2rnn2m7ef0/edb924d8-7e0b-6723-5245-50a465a24e8a": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/edb924d8-7e0b-6723-5245-50a465a24e8a",
			"project": "dzd-corpus/8jhm2rnn2m7ef0",
		},
		"dzd-corpus/8jhm2rnn2m7ef0/f1e09e06-455b-f496-89f0-f4a1401b0277": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/f1e09e06-455b-f496-89f0-f4a1401b0277",
			"project": "dzd-corpus/8jhm2rnn2m7ef0",
		},
	},
	"principals": {
		"dzd-corpus/1b3c137b-1177-4618-4e34-fa77ae7024ed": {
			"business_unit": "marketing",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_campaign_office_admins",
		},
		"dzd-corpus/8bc3d38a-4645-3b16-6f42-bff6e5b0fcb2": {
			"business_unit": "healthcare",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "hlt_radiology_owners",
		},
		"dzd-corpus/edb924d8-7e0b-6723-5245-50a465a24e8a": {
			"business_unit": "marketing",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_campaign_office_analysts",
		},
		"dzd-corpus/f1e09e06-455b-f496-89f0-f4a1401b0277": {
			"business_unit": "healthcare",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "hlt_radiology_analysts",
		},
	},
	"projects": {
		"dzd-corpus/8jhm2rnn2m7ef0": {
			"business_unit": "healthcare",
			"category": null,
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"hlt 569",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"569",
					],
					"value": "hlt 569",
				},
				{
					"items": [
						"public",
					],
					"key": "dataclassification",
					"tokens": [
						"public",
					],
					"value": "public",
				},
				{
					"items": [
						"hlt radiology owners",
					],
					"key": "owner",
					"tokens": [
						"hlt",
						"radiology",
						"owners",
					],
					"value": "hlt radiology owners",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
			"name": "healthcare-and-marketing-hub",
			"status": "ACTIVE",
		},
	},
}

test_deny_two_business_units_in_one_project if {
	given := _deny_two_business_units_in_one_project

	rule.scope == {"dzd-corpus/8jhm2rnn2m7ef0"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 85,
			"evidence": [
				"/accounts/311111118588/folded_tags",
				"/projects/dzd-corpus~18jhm2rnn2m7ef0",
			],
			"message": "Project \"healthcare-and-marketing-hub\" (dzd-corpus/8jhm2rnn2m7ef0) is paid from several budgets: its account 311111118588 is paid by mkt 100 (40), its accounts are paid by hlt 100, mkt 100 (45); one cost center should pay for it.",
			"resource": "dzd-corpus/8jhm2rnn2m7ef0",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit healthcare was not read or decided.",
			"resource": "dzd-corpus/8jhm2rnn2m7ef0",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/8jhm2rnn2m7ef0",
		},
	} with input as given with data.sus.config as _config
}

_allow_one_cost_center_in_several_parts := {
	"accounts": {
		"211111111033": {
			"business_unit": "finance",
			"folded_tags": [
				{
					"items": [
						"finance",
					],
					"key": "businessunit",
					"tokens": [
						"finance",
					],
					"value": "finance",
				},
				{
					"items": [
						"fin 100",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"100",
					],
					"value": "fin 100",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
		},
	},
	"business_units": {},
	"environments": {
		"dzd-corpus/cbb7f29294cb9e": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1p3jqypijg5r47",
			"status": "ACTIVE",
		},
		"dzd-corpus/e55b3054661f28": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1p3jqypijg5r47",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/1p3jqypijg5r47/47e1a38b-d1ea-0418-14d4-954e5c47577b": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/47e1a38b-d1ea-0418-14d4-954e5c47577b",
			"project": "dzd-corpus/1p3jqypijg5r47",
		},
		"dzd-corpus/1p3jqypijg5r47/6607b615-5033-2cb8-642a-357c732902f4": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/6607b615-5033-2cb8-642a-357c732902f4",
			"project": "dzd-corpus/1p3jqypijg5r47",
		},
		"dzd-corpus/1p3jqypijg5r47/74b31bfb-f844-9560-99f8-6c8df845aed9": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/74b31bfb-f844-9560-99f8-6c8df845aed9",
			"project": "dzd-corpus/1p3jqypijg5r47",
		},
	},
	"principals": {
		"dzd-corpus/47e1a38b-d1ea-0418-14d4-954e5c47577b": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "cedric.chevalier",
		},
		"dzd-corpus/6607b615-5033-2cb8-642a-357c732902f4": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "lars.dahlgren",
		},
		"dzd-corpus/74b31bfb-f844-9560-99f8-6c8df845aed9": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "annika.hoffmann",
		},
	},
	"projects": {
		"dzd-corpus/1p3jqypijg5r47": {
			"business_unit": "finance",
			"category": null,
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"v 6",
					],
					"key": "applicationid",
					"tokens": [
						"v",
						"6",
					],
					"value": "v 6",
				},
				{
					"items": [
						"fin 6029",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"6029",
					],
					"value": "fin 6029",
				},
				{
					"items": [
						"restricted",
					],
					"key": "dataclassification",
					"tokens": [
						"restricted",
					],
					"value": "restricted",
				},
				{
					"items": [
						"fin pensions leads",
					],
					"key": "owner",
					"tokens": [
						"fin",
						"pensions",
						"leads",
					],
					"value": "fin pensions leads",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
			"name": "LATAM Instant Transfer Retention Offers",
			"status": "ACTIVE",
		},
	},
}

test_allow_one_cost_center_in_several_parts if {
	given := _allow_one_cost_center_in_several_parts

	rule.scope == {"dzd-corpus/1p3jqypijg5r47"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit finance was not read or decided.",
			"resource": "dzd-corpus/1p3jqypijg5r47",
		},
	} with input as given with data.sus.config as _config
}

_allow_readers_from_other_units := {
	"accounts": {
		"211111111033": {
			"business_unit": "finance",
			"folded_tags": [
				{
					"items": [
						"finance",
					],
					"key": "businessunit",
					"tokens": [
						"finance",
					],
					"value": "finance",
				},
				{
					"items": [
						"fin 100",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"100",
					],
					"value": "fin 100",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
		},
	},
	"business_units": {},
	"environments": {
		"dzd-corpus/4465cbbf587a6d": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/5ef2xvthydn34h",
			"status": "ACTIVE",
		},
		"dzd-corpus/5b1e6c4a91b878": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/5ef2xvthydn34h",
			"status": "ACTIVE",
		},
		"dzd-corpus/bc1c485b608a1b": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/5ef2xvthydn34h",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/5ef2xvthydn34h/0993fab3-c775-b3dd-7883-fb1e19644c16": {
			"designation": "PROJECT_CATALOG_CONSUMER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/0993fab3-c775-b3dd-7883-fb1e19644c16",
			"project": "dzd-corpus/5ef2xvthydn34h",
		},
		"dzd-corpus/5ef2xvthydn34h/36beb903-e8d4-24ee-1c66-eed297f7634b": {
			"designation": "PROJECT_CATALOG_VIEWER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/36beb903-e8d4-24ee-1c66-eed297f7634b",
			"project": "dzd-corpus/5ef2xvthydn34h",
		},
		"dzd-corpus/5ef2xvthydn34h/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"designation": "PROJECT_CATALOG_VIEWER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0",
			"project": "dzd-corpus/5ef2xvthydn34h",
		},
		"dzd-corpus/5ef2xvthydn34h/de26e655-d3f2-1dcc-2be8-8b4675fa6dd8": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/de26e655-d3f2-1dcc-2be8-8b4675fa6dd8",
			"project": "dzd-corpus/5ef2xvthydn34h",
		},
		"dzd-corpus/5ef2xvthydn34h/e69bae29-f652-d008-37b4-000bd1c51f86": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e69bae29-f652-d008-37b4-000bd1c51f86",
			"project": "dzd-corpus/5ef2xvthydn34h",
		},
	},
	"principals": {
		"dzd-corpus/0993fab3-c775-b3dd-7883-fb1e19644c16": {
			"business_unit": "healthcare",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "hlt_pharmacy_analysts",
		},
		"dzd-corpus/36beb903-e8d4-24ee-1c66-eed297f7634b": {
			"business_unit": "marketing",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_web_shop_engineers",
		},
		"dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"business_unit": "central-data-governance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "all-data-users",
		},
		"dzd-corpus/de26e655-d3f2-1dcc-2be8-8b4675fa6dd8": {
			"business_unit": "finance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "fin_treasury_members",
		},
		"dzd-corpus/e69bae29-f652-d008-37b4-000bd1c51f86": {
			"business_unit": "finance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "fin_treasury_admins",
		},
	},
	"projects": {
		"dzd-corpus/5ef2xvthydn34h": {
			"business_unit": "finance",
			"category": null,
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"fin 238",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"238",
					],
					"value": "fin 238",
				},
				{
					"items": [
						"internal",
					],
					"key": "dataclassification",
					"tokens": [
						"internal",
					],
					"value": "internal",
				},
				{
					"items": [
						"v 1",
					],
					"key": "datasteward",
					"tokens": [
						"v",
						"1",
					],
					"value": "v 1",
				},
				{
					"items": [
						"fin treasury admins",
					],
					"key": "owner",
					"tokens": [
						"fin",
						"treasury",
						"admins",
					],
					"value": "fin treasury admins",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
			"name": "Prairie Chargeback Renewal Outlook",
			"status": "ACTIVE",
		},
	},
}

test_allow_readers_from_other_units if {
	given := _allow_readers_from_other_units

	rule.scope == {"dzd-corpus/5ef2xvthydn34h"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit finance was not read or decided.",
			"resource": "dzd-corpus/5ef2xvthydn34h",
		},
	} with input as given with data.sus.config as _config
}

_allow_one_cost_center_said_twice := {
	"accounts": {
		"511111113208": {
			"business_unit": "logistics",
			"folded_tags": [
				{
					"items": [
						"logistics",
					],
					"key": "businessunit",
					"tokens": [
						"logistics",
					],
					"value": "logistics",
				},
				{
					"items": [
						"log 100",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"100",
					],
					"value": "log 100",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
		},
	},
	"business_units": {},
	"environments": {
		"dzd-corpus/07aa8e06ae1db6": {
			"account_id": "511111113208",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/bx3ssxj5u2walc",
			"status": "ACTIVE",
		},
		"dzd-corpus/0c1e6c0484abc6": {
			"account_id": "511111113208",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/bx3ssxj5u2walc",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/bx3ssxj5u2walc/36ded715-7d0b-6da5-0b7b-0e03c0f84205": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/36ded715-7d0b-6da5-0b7b-0e03c0f84205",
			"project": "dzd-corpus/bx3ssxj5u2walc",
		},
		"dzd-corpus/bx3ssxj5u2walc/8044b1fb-9554-a0b3-0b05-ae32781a9da0": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/8044b1fb-9554-a0b3-0b05-ae32781a9da0",
			"project": "dzd-corpus/bx3ssxj5u2walc",
		},
		"dzd-corpus/bx3ssxj5u2walc/9c50e95f-d584-b246-0b50-ad7f755d9916": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/9c50e95f-d584-b246-0b50-ad7f755d9916",
			"project": "dzd-corpus/bx3ssxj5u2walc",
		},
	},
	"principals": {
		"dzd-corpus/36ded715-7d0b-6da5-0b7b-0e03c0f84205": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "lucia.benitez",
		},
		"dzd-corpus/8044b1fb-9554-a0b3-0b05-ae32781a9da0": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "ines.castellanos",
		},
		"dzd-corpus/9c50e95f-d584-b246-0b50-ad7f755d9916": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "heike.mueller",
		},
	},
	"projects": {
		"dzd-corpus/bx3ssxj5u2walc": {
			"business_unit": "logistics",
			"category": null,
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"log 393",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"393",
					],
					"value": "log 393",
				},
				{
					"items": [
						"log 393",
					],
					"key": "costcentre",
					"tokens": [
						"log",
						"393",
					],
					"value": "log 393",
				},
				{
					"items": [
						"confidential",
					],
					"key": "dataclassification",
					"tokens": [
						"confidential",
					],
					"value": "confidential",
				},
				{
					"items": [
						"log returns hub admins",
					],
					"key": "owner",
					"tokens": [
						"log",
						"returns",
						"hub",
						"admins",
					],
					"value": "log returns hub admins",
				},
				{
					"items": [
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
			"name": "Savanna Container Churn Prediction",
			"status": "ACTIVE",
		},
	},
}

test_allow_one_cost_center_said_twice if {
	given := _allow_one_cost_center_said_twice

	rule.scope == {"dzd-corpus/bx3ssxj5u2walc"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit logistics was not read or decided.",
			"resource": "dzd-corpus/bx3ssxj5u2walc",
		},
	} with input as given with data.sus.config as _config
}

test_without_accounts_business_unit if {
	given := json.patch(_deny_two_teams_of_one_unit_in_one_project, [{"op": "remove", "path": "/accounts/611111112810/business_unit"}])

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 50,
			"evidence": [
				"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
			],
			"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) is paid from several budgets: its tags name the cost centers eng 398, eng 772 (50); one cost center should pay for it.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "unclassified",
			"message": "The field business_unit of account 611111112810 was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

test_without_accounts_folded_tags if {
	given := json.patch(_deny_two_teams_of_one_unit_in_one_project, [{"op": "remove", "path": "/accounts/611111112810/folded_tags"}])

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 50,
			"evidence": [
				"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
			],
			"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) is paid from several budgets: its tags name the cost centers eng 398, eng 772 (50); one cost center should pay for it.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field folded_tags of account 611111112810 was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_account_id if {
	given := json.patch(_deny_two_teams_of_one_unit_in_one_project, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~149c5e5b3b5bc0c/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~18f0dee36160402/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1cb5b4504622a02/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e683e938ec4d96/account_id",
		},
	])

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 50,
			"evidence": [
				"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
			],
			"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) is paid from several budgets: its tags name the cost centers eng 398, eng 772 (50); one cost center should pay for it.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field account_id of environment dzd-corpus/49c5e5b3b5bc0c was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field account_id of environment dzd-corpus/8f0dee36160402 was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field account_id of environment dzd-corpus/cb5b4504622a02 was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field account_id of environment dzd-corpus/e683e938ec4d96 was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_status if {
	given := json.patch(_deny_two_teams_of_one_unit_in_one_project, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~149c5e5b3b5bc0c/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~18f0dee36160402/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1cb5b4504622a02/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e683e938ec4d96/status",
		},
	])

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 50,
			"evidence": [
				"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
			],
			"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) is paid from several budgets: its tags name the cost centers eng 398, eng 772 (50); one cost center should pay for it.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/49c5e5b3b5bc0c was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/8f0dee36160402 was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/cb5b4504622a02 was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/e683e938ec4d96 was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

test_without_memberships_designation if {
	given := json.patch(_deny_two_teams_of_one_unit_in_one_project, [
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~10jnwdexstdn4bf~11a053326-beff-8904-e38b-b37555d601d9/designation",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~10jnwdexstdn4bf~13753bf4b-fbc7-631f-cf9c-33a6c97df3b7/designation",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~10jnwdexstdn4bf~13ad4e5cb-8cd2-62ee-ed91-d103f9b458a7/designation",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~10jnwdexstdn4bf~151deec8d-94d4-e111-b940-c6c6574dece6/designation",
		},
	])

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 50,
			"evidence": [
				"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
			],
			"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) is paid from several budgets: its tags name the cost centers eng 398, eng 772 (50); one cost center should pay for it.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field designation of membership dzd-corpus/0jnwdexstdn4bf/1a053326-beff-8904-e38b-b37555d601d9 was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field designation of membership dzd-corpus/0jnwdexstdn4bf/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7 was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field designation of membership dzd-corpus/0jnwdexstdn4bf/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7 was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field designation of membership dzd-corpus/0jnwdexstdn4bf/51deec8d-94d4-e111-b940-c6c6574dece6 was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

test_without_principals_business_unit if {
	given := json.patch(_deny_two_teams_of_one_unit_in_one_project, [
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~13753bf4b-fbc7-631f-cf9c-33a6c97df3b7/business_unit",
		},
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~151deec8d-94d4-e111-b940-c6c6574dece6/business_unit",
		},
	])

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 50,
			"evidence": [
				"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
			],
			"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) is paid from several budgets: its tags name the cost centers eng 398, eng 772 (50); one cost center should pay for it.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "unclassified",
			"message": "The field business_unit of principal \"eng_grid_operations_admins\" (dzd-corpus/51deec8d-94d4-e111-b940-c6c6574dece6) was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "unclassified",
			"message": "The field business_unit of principal \"eng_tariffs_owners\" (dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7) was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

test_without_principals_kind if {
	given := json.patch(_deny_two_teams_of_one_unit_in_one_project, [
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~11a053326-beff-8904-e38b-b37555d601d9/kind",
		},
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~13753bf4b-fbc7-631f-cf9c-33a6c97df3b7/kind",
		},
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~13ad4e5cb-8cd2-62ee-ed91-d103f9b458a7/kind",
		},
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~151deec8d-94d4-e111-b940-c6c6574dece6/kind",
		},
	])

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 50,
			"evidence": [
				"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
			],
			"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) is paid from several budgets: its tags name the cost centers eng 398, eng 772 (50); one cost center should pay for it.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field kind of principal \"eng_grid_operations_admins\" (dzd-corpus/51deec8d-94d4-e111-b940-c6c6574dece6) was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field kind of principal \"eng_tariffs_owners\" (dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7) was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field kind of principal \"imran.kulkarni\" (dzd-corpus/1a053326-beff-8904-e38b-b37555d601d9) was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field kind of principal \"mei.nakamura\" (dzd-corpus/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7) was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_business_unit if {
	given := json.patch(_deny_two_teams_of_one_unit_in_one_project, [{"op": "remove", "path": "/projects/dzd-corpus~10jnwdexstdn4bf/business_unit"}])

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 50,
			"evidence": [
				"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
			],
			"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) is paid from several budgets: its tags name the cost centers eng 398, eng 772 (50); one cost center should pay for it.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "unclassified",
			"message": "The field business_unit of project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_category if {
	given := json.patch(_deny_two_teams_of_one_unit_in_one_project, [{"op": "remove", "path": "/projects/dzd-corpus~10jnwdexstdn4bf/category"}])

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field category of project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_folded_tags if {
	given := json.patch(_deny_two_teams_of_one_unit_in_one_project, [{"op": "remove", "path": "/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags"}])

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field folded_tags of project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name if {
	given := json.patch(_deny_two_teams_of_one_unit_in_one_project, [{"op": "remove", "path": "/projects/dzd-corpus~10jnwdexstdn4bf/name"}])

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/0jnwdexstdn4bf was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_status if {
	given := json.patch(_deny_two_teams_of_one_unit_in_one_project, [{"op": "remove", "path": "/projects/dzd-corpus~10jnwdexstdn4bf/status"}])

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
		{
			"cause": "not_collected",
			"message": "The field status of project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) was not read or decided.",
			"resource": "dzd-corpus/0jnwdexstdn4bf",
		},
	} with input as given with data.sus.config as _config
}

test_a_threshold_that_is_just_reached if {
	given := _deny_two_teams_of_one_unit_in_one_project
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.mixed_cost_centers": {
				"cost_center_tags": [
					"chargeback",
					"costcenter",
					"costcentre",
					"costcode",
				],
				"minimum_confidence": 50,
				"onlookers": [
					"PROJECT_CATALOG_CONSUMER",
					"PROJECT_CATALOG_VIEWER",
				],
				"shared_cost_centers": [
					"all",
					"central",
					"common",
					"global",
					"gov",
					"governance",
					"platform",
					"plt",
					"shared",
					"overhead",
				],
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == {"dzd-corpus/0jnwdexstdn4bf"}
}

test_a_threshold_that_is_just_missed if {
	given := _deny_two_teams_of_one_unit_in_one_project
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.mixed_cost_centers": {
				"cost_center_tags": [
					"chargeback",
					"costcenter",
					"costcentre",
					"costcode",
				],
				"minimum_confidence": 51,
				"onlookers": [
					"PROJECT_CATALOG_CONSUMER",
					"PROJECT_CATALOG_VIEWER",
				],
				"shared_cost_centers": [
					"all",
					"central",
					"common",
					"global",
					"gov",
					"governance",
					"platform",
					"plt",
					"shared",
					"overhead",
				],
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == set()
}

test_a_gap_on_projects if {
	given := object.union(_deny_two_teams_of_one_unit_in_one_project, {
		"gaps": {
			"g": {
				"cause": "throttled",
				"fields": null,
				"message": "GetProject was throttled.",
				"scope": {
					"id": "dzd-corpus/0jnwdexstdn4bf",
					"kind": "project",
				},
				"table": "projects",
			},
		},
	})
	expected := {
		"fail": {
			"dzd-corpus/0jnwdexstdn4bf": {
				"confidence": 50,
				"evidence": [
					"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
				],
				"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) is paid from several budgets: its tags name the cost centers eng 398, eng 772 (50); one cost center should pay for it.",
				"severity": "low",
			},
		},
		"unknown": {}, "pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_memberships if {
	given := object.union(_deny_two_teams_of_one_unit_in_one_project, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListProjectMemberships was denied.",
				"scope": {
					"id": "dzd-corpus/0jnwdexstdn4bf",
					"kind": "project",
				},
				"table": "memberships",
			},
		},
	})
	expected := {
		"fail": {
			"dzd-corpus/0jnwdexstdn4bf": {
				"confidence": 50,
				"evidence": [
					"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
				],
				"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) is paid from several budgets: its tags name the cost centers eng 398, eng 772 (50); one cost center should pay for it.",
				"severity": "low",
			},
		},
		"unknown": {}, "pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_environments if {
	given := object.union(_deny_two_teams_of_one_unit_in_one_project, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListEnvironments was denied.",
				"scope": {
					"id": "dzd-corpus/0jnwdexstdn4bf",
					"kind": "project",
				},
				"table": "environments",
			},
		},
	})
	expected := {
		"fail": {
			"dzd-corpus/0jnwdexstdn4bf": {
				"confidence": 50,
				"evidence": [
					"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
				],
				"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) is paid from several budgets: its tags name the cost centers eng 398, eng 772 (50); one cost center should pay for it.",
				"severity": "low",
			},
		},
		"unknown": {}, "pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}
