# Cases of the labelled corpus: what must fail and what must not follows from how a project came to be.
package sus.rules.boundaries.should_be_split_test

import data.sus.main
import data.sus.rules.boundaries.should_be_split as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.should_be_split": {
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
			"owner_tags": [
				"businessowner",
				"contact",
				"dataowner",
				"owner",
				"ownedby",
				"owneremail",
				"productowner",
				"responsible",
				"team",
			],
			"rhythm_days": 60,
		},
	},
}

_catalog := {
	"boundaries.should_be_split": {
		"confidence": 60,
		"fields": {
			"business_units": [
				"governance",
			],
			"environments": [
				"created_at",
				"last_updated_at",
				"status",
			],
			"memberships": [
				"designation",
			],
			"principals": [
				"business_unit",
				"kind",
				"name_tokens",
			],
			"projects": [
				"category",
				"description_tokens",
				"folded_tags",
				"folded_terms",
				"name",
				"name_parts",
				"status",
			],
		},
		"reads": {
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

_verdicts := main.derive("boundaries.should_be_split", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

_deny_two_rhythms_in_one_project := {
	"business_units": {},
	"environments": {
		"dzd-corpus/12c67300bdaff9": {
			"created_at": "2025-01-21T13:43:30Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-11-01T09:29:58Z",
			"project": "dzd-corpus/0feoocnriumc4m",
			"status": "ACTIVE",
		},
		"dzd-corpus/13d97ad3d3beea": {
			"created_at": "2026-07-07T11:02:07Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-10-26T23:50:25Z",
			"project": "dzd-corpus/0feoocnriumc4m",
			"status": "ACTIVE",
		},
		"dzd-corpus/4db166372aa6b4": {
			"created_at": "2026-08-24T03:53:05Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-10-20T11:23:03Z",
			"project": "dzd-corpus/0feoocnriumc4m",
			"status": "ACTIVE",
		},
		"dzd-corpus/e6c3baa4d0c7d2": {
			"created_at": "2025-01-21T13:43:30Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-10-31T09:29:58Z",
			"project": "dzd-corpus/0feoocnriumc4m",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/0feoocnriumc4m/087ee17b-880e-180b-206a-985a0a452b53": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53",
			"project": "dzd-corpus/0feoocnriumc4m",
		},
		"dzd-corpus/0feoocnriumc4m/fc147a78-196a-8d84-5ec8-e9d78049e97a": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a",
			"project": "dzd-corpus/0feoocnriumc4m",
		},
	},
	"principals": {
		"dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53": {
			"business_unit": "marketing",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_partnerships_engineers",
			"name_tokens": [
				"mkt",
				"partnerships",
				"engineers",
			],
		},
		"dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a": {
			"business_unit": "marketing",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_partnerships_leads",
			"name_tokens": [
				"mkt",
				"partnerships",
				"leads",
			],
		},
	},
	"projects": {
		"dzd-corpus/0feoocnriumc4m": {
			"category": null,
			"description_tokens": [
				"routes",
				"complaints",
				"about",
				"flyers",
				"to",
				"the",
				"right",
				"desk",
				"predicts",
				"which",
				"customers",
				"with",
				"offers",
				"on",
				"the",
				"start",
				"page",
				"will",
				"leave",
				"so",
				"that",
				"an",
				"offer",
				"reaches",
				"them",
				"in",
				"time",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"mkt 725",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"725",
					],
					"value": "mkt 725",
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
						"mkt partnerships leads",
					],
					"key": "owner",
					"tokens": [
						"mkt",
						"partnerships",
						"leads",
					],
					"value": "mkt partnerships leads",
				},
				{
					"items": [
						"test",
					],
					"key": "stage",
					"tokens": [
						"test",
					],
					"value": "test",
				},
			],
			"folded_terms": [
				"landing offer",
				"store flyer",
			],
			"name": "Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction",
			"name_parts": [
				[
					"tuscan",
					"store",
					"flyer",
					"complaint",
					"triage",
				],
				[
					"prairie",
					"landing",
					"offer",
					"churn",
					"prediction",
				],
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_two_rhythms_in_one_project if {
	given := _deny_two_rhythms_in_one_project

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~10feoocnriumc4m",
				"/projects/dzd-corpus~10feoocnriumc4m/folded_terms",
				"/projects/dzd-corpus~10feoocnriumc4m/name_parts",
			],
			"message": "Project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) looks like several in one: its glossary terms are landing offer, store flyer (15), its name joins two things (30), some of its environments were last changed 248 days before the others were made (30); each should have a project of its own.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

_deny_two_rhythms_in_one_project_2 := {
	"business_units": {},
	"environments": {
		"dzd-corpus/756ee28de24c89": {
			"created_at": "2024-11-12T03:42:27Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-11-11T09:19:37Z",
			"project": "dzd-corpus/4sbaafip5mgfrg",
			"status": "ACTIVE",
		},
		"dzd-corpus/95f7a0e40012d1": {
			"created_at": "2026-08-04T12:30:08Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-10-22T20:14:22Z",
			"project": "dzd-corpus/4sbaafip5mgfrg",
			"status": "ACTIVE",
		},
		"dzd-corpus/95ffb3f3fb272c": {
			"created_at": "2026-07-20T10:21:19Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-10-25T07:26:31Z",
			"project": "dzd-corpus/4sbaafip5mgfrg",
			"status": "ACTIVE",
		},
		"dzd-corpus/f8108c334e78f0": {
			"created_at": "2024-11-12T03:42:27Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-11-12T09:19:37Z",
			"project": "dzd-corpus/4sbaafip5mgfrg",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/4sbaafip5mgfrg/36beb903-e8d4-24ee-1c66-eed297f7634b": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/36beb903-e8d4-24ee-1c66-eed297f7634b",
			"project": "dzd-corpus/4sbaafip5mgfrg",
		},
		"dzd-corpus/4sbaafip5mgfrg/5482909f-4204-1769-b705-fbf373a26890": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/5482909f-4204-1769-b705-fbf373a26890",
			"project": "dzd-corpus/4sbaafip5mgfrg",
		},
	},
	"principals": {
		"dzd-corpus/36beb903-e8d4-24ee-1c66-eed297f7634b": {
			"business_unit": "marketing",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_web_shop_engineers",
			"name_tokens": [
				"mkt",
				"web",
				"shop",
				"engineers",
			],
		},
		"dzd-corpus/5482909f-4204-1769-b705-fbf373a26890": {
			"business_unit": "marketing",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_web_shop_owners",
			"name_tokens": [
				"mkt",
				"web",
				"shop",
				"owners",
			],
		},
	},
	"projects": {
		"dzd-corpus/4sbaafip5mgfrg": {
			"category": null,
			"description_tokens": [
				"plans",
				"the",
				"people",
				"and",
				"places",
				"that",
				"product",
				"reviews",
				"need",
				"next",
				"quarter",
				"accounts",
				"for",
				"the",
				"emissions",
				"that",
				"loyalty",
				"card",
				"purchases",
				"cause",
			],
			"domain_id": "dzd-corpus",
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
						"mkt 598",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"598",
					],
					"value": "mkt 598",
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
						"mkt web shop owners",
					],
					"key": "owner",
					"tokens": [
						"mkt",
						"web",
						"shop",
						"owners",
					],
					"value": "mkt web shop owners",
				},
			],
			"folded_terms": [
				"loyalty card",
				"product review",
			],
			"name": "Iberian Product Review Capacity Planning and Prairie Loyalty Card Carbon Footprint",
			"name_parts": [
				[
					"iberian",
					"product",
					"review",
					"capacity",
					"planning",
				],
				[
					"prairie",
					"loyalty",
					"card",
					"carbon",
					"footprint",
				],
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_two_rhythms_in_one_project_2 if {
	given := _deny_two_rhythms_in_one_project_2

	rule.scope == {"dzd-corpus/4sbaafip5mgfrg"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~14sbaafip5mgfrg",
				"/projects/dzd-corpus~14sbaafip5mgfrg/folded_terms",
				"/projects/dzd-corpus~14sbaafip5mgfrg/name_parts",
			],
			"message": "Project \"Iberian Product Review Capacity Planning and Prairie Loyalty Card Carbon Footprint\" (dzd-corpus/4sbaafip5mgfrg) looks like several in one: its glossary terms are loyalty card, product review (15), its name joins two things (30), some of its environments were last changed 250 days before the others were made (30); each should have a project of its own.",
			"resource": "dzd-corpus/4sbaafip5mgfrg",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/4sbaafip5mgfrg",
		},
	} with input as given with data.sus.config as _config
}

_deny_two_teams_of_one_unit_in_one_project := {
	"business_units": {},
	"environments": {
		"dzd-corpus/49c5e5b3b5bc0c": {
			"created_at": "2025-07-04T09:04:49Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"project": "dzd-corpus/0jnwdexstdn4bf",
			"status": "ACTIVE",
		},
		"dzd-corpus/8f0dee36160402": {
			"created_at": "2025-07-04T01:52:39Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-09-25T23:23:10Z",
			"project": "dzd-corpus/0jnwdexstdn4bf",
			"status": "ACTIVE",
		},
		"dzd-corpus/cb5b4504622a02": {
			"created_at": "2025-07-03T16:08:26Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-07-21T23:05:32Z",
			"project": "dzd-corpus/0jnwdexstdn4bf",
			"status": "ACTIVE",
		},
		"dzd-corpus/e683e938ec4d96": {
			"created_at": "2025-07-03T04:04:38Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-01-15T15:34:48Z",
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
			"name_tokens": [],
		},
		"dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7": {
			"business_unit": "energy",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "eng_tariffs_owners",
			"name_tokens": [
				"eng",
				"tariffs",
				"owners",
			],
		},
		"dzd-corpus/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "mei.nakamura",
			"name_tokens": [],
		},
		"dzd-corpus/51deec8d-94d4-e111-b940-c6c6574dece6": {
			"business_unit": "energy",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "eng_grid_operations_admins",
			"name_tokens": [
				"eng",
				"grid",
				"operations",
				"admins",
			],
		},
	},
	"projects": {
		"dzd-corpus/0jnwdexstdn4bf": {
			"category": null,
			"description_tokens": [
				"predicts",
				"which",
				"customers",
				"with",
				"substations",
				"will",
				"leave",
				"so",
				"that",
				"an",
				"offer",
				"reaches",
				"them",
				"in",
				"time",
				"shortens",
				"how",
				"long",
				"customers",
				"wait",
				"where",
				"outages",
				"are",
				"concerned",
			],
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
			"folded_terms": [
				"outage",
				"substation",
			],
			"name": "Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction",
			"name_parts": [
				[
					"cascadia",
					"substation",
					"churn",
					"prediction",
				],
				[
					"nordic",
					"outage",
					"waiting",
					"time",
					"reduction",
				],
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_two_teams_of_one_unit_in_one_project if {
	given := _deny_two_teams_of_one_unit_in_one_project

	rule.scope == {"dzd-corpus/0jnwdexstdn4bf"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~10jnwdexstdn4bf",
				"/projects/dzd-corpus~10jnwdexstdn4bf/folded_tags",
				"/projects/dzd-corpus~10jnwdexstdn4bf/folded_terms",
				"/projects/dzd-corpus~10jnwdexstdn4bf/name_parts",
			],
			"message": "Project \"Cascadia Substation Churn Prediction and Nordic Outage Waiting Time Reduction\" (dzd-corpus/0jnwdexstdn4bf) looks like several in one: its glossary terms are outage, substation (15), its name joins two things (30), its tag costcenter names eng 398, eng 772 (15), its tag owner names eng grid operations admins, eng tariffs owners (15), the teams eng grid operations, eng tariffs own it (35), the teams eng grid operations, eng tariffs work in it (10); each should have a project of its own.",
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

_deny_two_teams_of_one_unit_in_one_project_2 := {
	"business_units": {},
	"environments": {
		"dzd-corpus/23b95b4ee8029e": {
			"created_at": "2026-07-07T21:34:48Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-07-08T22:06:33Z",
			"project": "dzd-corpus/8t0nu1mkld51hl",
			"status": "ACTIVE",
		},
		"dzd-corpus/276c10862bf5ba": {
			"created_at": "2026-07-08T16:17:43Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-07-11T04:08:05Z",
			"project": "dzd-corpus/8t0nu1mkld51hl",
			"status": "ACTIVE",
		},
		"dzd-corpus/3e6e67f78e685f": {
			"created_at": "2026-07-07T08:51:14Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-07-10T16:23:43Z",
			"project": "dzd-corpus/8t0nu1mkld51hl",
			"status": "ACTIVE",
		},
		"dzd-corpus/6f305f43a96796": {
			"created_at": "2026-07-08T20:26:04Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-07-09T23:19:09Z",
			"project": "dzd-corpus/8t0nu1mkld51hl",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/8t0nu1mkld51hl/060ca48c-ca76-ff1d-8513-e54effae81dc": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/060ca48c-ca76-ff1d-8513-e54effae81dc",
			"project": "dzd-corpus/8t0nu1mkld51hl",
		},
		"dzd-corpus/8t0nu1mkld51hl/3b0d1139-9d13-b2fb-8b84-e5417b665c24": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3b0d1139-9d13-b2fb-8b84-e5417b665c24",
			"project": "dzd-corpus/8t0nu1mkld51hl",
		},
		"dzd-corpus/8t0nu1mkld51hl/ca769e0a-c981-4899-9b6e-4823dd720b14": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/ca769e0a-c981-4899-9b6e-4823dd720b14",
			"project": "dzd-corpus/8t0nu1mkld51hl",
		},
		"dzd-corpus/8t0nu1mkld51hl/dde63f07-5134-151e-676b-00ec1b9e778d": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/dde63f07-5134-151e-676b-00ec1b9e778d",
			"project": "dzd-corpus/8t0nu1mkld51hl",
		},
	},
	"principals": {
		"dzd-corpus/060ca48c-ca76-ff1d-8513-e54effae81dc": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "rhys.penrose",
			"name_tokens": [],
		},
		"dzd-corpus/3b0d1139-9d13-b2fb-8b84-e5417b665c24": {
			"business_unit": "logistics",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "log_fleet_admins",
			"name_tokens": [
				"log",
				"fleet",
				"admins",
			],
		},
		"dzd-corpus/ca769e0a-c981-4899-9b6e-4823dd720b14": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "beatriz.figueiredo",
			"name_tokens": [],
		},
		"dzd-corpus/dde63f07-5134-151e-676b-00ec1b9e778d": {
			"business_unit": "logistics",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "log_procurement_admins",
			"name_tokens": [
				"log",
				"procurement",
				"admins",
			],
		},
	},
	"projects": {
		"dzd-corpus/8t0nu1mkld51hl": {
			"category": null,
			"description_tokens": [
				"finds",
				"revenue",
				"from",
				"fuel",
				"bought",
				"on",
				"the",
				"road",
				"that",
				"was",
				"never",
				"billed",
				"accounts",
				"for",
				"the",
				"emissions",
				"that",
				"freight",
				"rates",
				"cause",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"log 351",
						"log 587",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"587",
						"log",
						"351",
					],
					"value": "log 587 log 351",
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
						"log fleet admins",
						"log procurement admins",
					],
					"key": "owner",
					"tokens": [
						"log",
						"fleet",
						"admins",
						"log",
						"procurement",
						"admins",
					],
					"value": "log fleet admins log procurement admins",
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
			"folded_terms": [
				"freight rate",
				"fuel",
			],
			"name": "Tuscan Fuel Revenue Assurance - + - Danube Freight Rate Carbon Footprint",
			"name_parts": [
				[
					"tuscan",
					"fuel",
					"revenue",
					"assurance",
				],
				[
					"danube",
					"freight",
					"rate",
					"carbon",
					"footprint",
				],
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_two_teams_of_one_unit_in_one_project_2 if {
	given := _deny_two_teams_of_one_unit_in_one_project_2

	rule.scope == {"dzd-corpus/8t0nu1mkld51hl"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~18t0nu1mkld51hl",
				"/projects/dzd-corpus~18t0nu1mkld51hl/folded_tags",
				"/projects/dzd-corpus~18t0nu1mkld51hl/folded_terms",
				"/projects/dzd-corpus~18t0nu1mkld51hl/name_parts",
			],
			"message": "Project \"Tuscan Fuel Revenue Assurance - + - Danube Freight Rate Carbon Footprint\" (dzd-corpus/8t0nu1mkld51hl) looks like several in one: its glossary terms are freight rate, fuel (15), its name joins two things (30), its tag costcenter names log 351, log 587 (15), its tag owner names log fleet admins, log procurement admins (15), the teams fleet log, log procurement own it (35), the teams fleet log, log procurement work in it (10); each should have a project of its own.",
			"resource": "dzd-corpus/8t0nu1mkld51hl",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit logistics was not read or decided.",
			"resource": "dzd-corpus/8t0nu1mkld51hl",
		},
	} with input as given with data.sus.config as _config
}

_deny_two_business_units_in_one_project := {
	"business_units": {},
	"environments": {
		"dzd-corpus/3ed6bf7a417df9": {
			"created_at": "2025-11-11T00:06:47Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-08-29T16:03:21Z",
			"project": "dzd-corpus/1beb8a381xjlda",
			"status": "ACTIVE",
		},
		"dzd-corpus/d8af1c346b7e88": {
			"created_at": "2025-11-11T00:20:47Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-03-31T08:57:38Z",
			"project": "dzd-corpus/1beb8a381xjlda",
			"status": "ACTIVE",
		},
		"dzd-corpus/e128d749d9322b": {
			"created_at": "2025-11-11T20:59:31Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-10-21T14:39:15Z",
			"project": "dzd-corpus/1beb8a381xjlda",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/1beb8a381xjlda/3001b914-2e76-dd6c-9825-5bb431fb56fa": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3001b914-2e76-dd6c-9825-5bb431fb56fa",
			"project": "dzd-corpus/1beb8a381xjlda",
		},
		"dzd-corpus/1beb8a381xjlda/3eefe734-4d84-e990-ebdd-b098e4bc6e82": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3eefe734-4d84-e990-ebdd-b098e4bc6e82",
			"project": "dzd-corpus/1beb8a381xjlda",
		},
		"dzd-corpus/1beb8a381xjlda/51158de5-2fd2-f792-53c6-17eb0a826695": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/51158de5-2fd2-f792-53c6-17eb0a826695",
			"project": "dzd-corpus/1beb8a381xjlda",
		},
		"dzd-corpus/1beb8a381xjlda/a7473852-f1c7-5fdf-6458-ce09532c9735": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/a7473852-f1c7-5fdf-6458-ce09532c9735",
			"project": "dzd-corpus/1beb8a381xjlda",
		},
	},
	"principals": {
		"dzd-corpus/3001b914-2e76-dd6c-9825-5bb431fb56fa": {
			"business_unit": "logistics",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "log_cold_chain_analysts",
			"name_tokens": [
				"log",
				"cold",
				"chain",
				"analysts",
			],
		},
		"dzd-corpus/3eefe734-4d84-e990-ebdd-b098e4bc6e82": {
			"business_unit": "finance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "fin_pensions_members",
			"name_tokens": [
				"fin",
				"pensions",
				"members",
			],
		},
		"dzd-corpus/51158de5-2fd2-f792-53c6-17eb0a826695": {
			"business_unit": "finance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "fin_pensions_leads",
			"name_tokens": [
				"fin",
				"pensions",
				"leads",
			],
		},
		"dzd-corpus/a7473852-f1c7-5fdf-6458-ce09532c9735": {
			"business_unit": "logistics",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "log_cold_chain_leads",
			"name_tokens": [
				"log",
				"cold",
				"chain",
				"leads",
			],
		},
	},
	"projects": {
		"dzd-corpus/1beb8a381xjlda": {
			"category": null,
			"description_tokens": [
				"1",
				"shortens",
				"how",
				"long",
				"customers",
				"wait",
				"where",
				"overdrafts",
				"are",
				"concerned",
				"2",
				"warns",
				"the",
				"duty",
				"office",
				"about",
				"unusual",
				"containers",
			],
			"domain_id": "dzd-corpus",
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
						"fin 599",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"599",
					],
					"value": "fin 599",
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
						"v 3",
					],
					"key": "datasteward",
					"tokens": [
						"v",
						"3",
					],
					"value": "v 3",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"folded_terms": [
				"container",
				"overdraft",
			],
			"name": "Prairie Overdraft Waiting Time Reduction + Midlands Container Anomaly Alerts",
			"name_parts": [
				[
					"prairie",
					"overdraft",
					"waiting",
					"time",
					"reduction",
				],
				[
					"midlands",
					"container",
					"anomaly",
					"alerts",
				],
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_two_business_units_in_one_project if {
	given := _deny_two_business_units_in_one_project

	rule.scope == {"dzd-corpus/1beb8a381xjlda"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~11beb8a381xjlda",
				"/projects/dzd-corpus~11beb8a381xjlda/description_tokens",
				"/projects/dzd-corpus~11beb8a381xjlda/folded_terms",
				"/projects/dzd-corpus~11beb8a381xjlda/name_parts",
			],
			"message": "Project \"Prairie Overdraft Waiting Time Reduction + Midlands Container Anomaly Alerts\" (dzd-corpus/1beb8a381xjlda) looks like several in one: its description counts what it does (15), its glossary terms are container, overdraft (15), its name joins two things (30), the teams chain cold log, fin pensions own it (35), the teams chain cold log, fin pensions work in it (10); each should have a project of its own.",
			"resource": "dzd-corpus/1beb8a381xjlda",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit finance was not read or decided.",
			"resource": "dzd-corpus/1beb8a381xjlda",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit logistics was not read or decided.",
			"resource": "dzd-corpus/1beb8a381xjlda",
		},
	} with input as given with data.sus.config as _config
}

_deny_two_business_units_in_one_project_2 := {
	"business_units": {},
	"environments": {
		"dzd-corpus/0ecbf8e0e0507e": {
			"created_at": "2024-07-08T20:59:52Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-02-16T08:58:24Z",
			"project": "dzd-corpus/8igwmr4l3j8ukz",
			"status": "ACTIVE",
		},
		"dzd-corpus/15a364b68dd18a": {
			"created_at": "2024-07-10T04:39:46Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-01-31T02:05:28Z",
			"project": "dzd-corpus/8igwmr4l3j8ukz",
			"status": "ACTIVE",
		},
		"dzd-corpus/26aa2f84688428": {
			"created_at": "2024-07-10T06:47:31Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-09-28T10:53:24Z",
			"project": "dzd-corpus/8igwmr4l3j8ukz",
			"status": "ACTIVE",
		},
		"dzd-corpus/c97ddaf8ae426e": {
			"created_at": "2024-07-10T06:17:11Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-11-13T20:21:31Z",
			"project": "dzd-corpus/8igwmr4l3j8ukz",
			"status": "ACTIVE",
		},
		"dzd-corpus/d535f9f14ec01e": {
			"created_at": "2024-07-08T10:46:43Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2024-11-23T20:36:29Z",
			"project": "dzd-corpus/8igwmr4l3j8ukz",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/8igwmr4l3j8ukz/1a78998c-27df-b626-e08e-9cd2a64bfcaf": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1a78998c-27df-b626-e08e-9cd2a64bfcaf",
			"project": "dzd-corpus/8igwmr4l3j8ukz",
		},
		"dzd-corpus/8igwmr4l3j8ukz/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7",
			"project": "dzd-corpus/8igwmr4l3j8ukz",
		},
		"dzd-corpus/8igwmr4l3j8ukz/de26e655-d3f2-1dcc-2be8-8b4675fa6dd8": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/de26e655-d3f2-1dcc-2be8-8b4675fa6dd8",
			"project": "dzd-corpus/8igwmr4l3j8ukz",
		},
		"dzd-corpus/8igwmr4l3j8ukz/e69bae29-f652-d008-37b4-000bd1c51f86": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e69bae29-f652-d008-37b4-000bd1c51f86",
			"project": "dzd-corpus/8igwmr4l3j8ukz",
		},
	},
	"principals": {
		"dzd-corpus/1a78998c-27df-b626-e08e-9cd2a64bfcaf": {
			"business_unit": "energy",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "eng_tariffs_engineers",
			"name_tokens": [
				"eng",
				"tariffs",
				"engineers",
			],
		},
		"dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7": {
			"business_unit": "energy",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "eng_tariffs_owners",
			"name_tokens": [
				"eng",
				"tariffs",
				"owners",
			],
		},
		"dzd-corpus/de26e655-d3f2-1dcc-2be8-8b4675fa6dd8": {
			"business_unit": "finance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "fin_treasury_members",
			"name_tokens": [
				"fin",
				"treasury",
				"members",
			],
		},
		"dzd-corpus/e69bae29-f652-d008-37b4-000bd1c51f86": {
			"business_unit": "finance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "fin_treasury_admins",
			"name_tokens": [
				"fin",
				"treasury",
				"admins",
			],
		},
	},
	"projects": {
		"dzd-corpus/8igwmr4l3j8ukz": {
			"category": null,
			"description_tokens": [
				"rates",
				"the",
				"quality",
				"of",
				"feeder",
				"lines",
				"for",
				"the",
				"monthly",
				"steering",
				"meeting",
				"estimates",
				"what",
				"customers",
				"with",
				"cash",
				"positions",
				"are",
				"worth",
				"over",
				"five",
				"years",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"eng 398",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"398",
					],
					"value": "eng 398",
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
						"eng tariffs owners",
					],
					"key": "owner",
					"tokens": [
						"eng",
						"tariffs",
						"owners",
					],
					"value": "eng tariffs owners",
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
			"folded_terms": [
				"feeder",
				"liquidity",
			],
			"name": "Energy and Finance Analytics",
			"name_parts": [
				[
					"energy",
				],
				[
					"finance",
					"analytics",
				],
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_two_business_units_in_one_project_2 if {
	given := _deny_two_business_units_in_one_project_2

	rule.scope == {"dzd-corpus/8igwmr4l3j8ukz"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 60,
			"evidence": [
				"/projects/dzd-corpus~18igwmr4l3j8ukz",
				"/projects/dzd-corpus~18igwmr4l3j8ukz/folded_terms",
			],
			"message": "Project \"Energy and Finance Analytics\" (dzd-corpus/8igwmr4l3j8ukz) looks like several in one: its glossary terms are feeder, liquidity (15), the teams eng tariffs, fin treasury own it (35), the teams eng tariffs, fin treasury work in it (10); each should have a project of its own.",
			"resource": "dzd-corpus/8igwmr4l3j8ukz",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/8igwmr4l3j8ukz",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit finance was not read or decided.",
			"resource": "dzd-corpus/8igwmr4l3j8ukz",
		},
	} with input as given with data.sus.config as _config
}

_allow_all_workflows_in_one_project := {
	"business_units": {},
	"environments": {
		"dzd-corpus/03e5cceb84957f": {
			"created_at": "2024-11-25T13:25:03Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-09-15T01:09:18Z",
			"project": "dzd-corpus/04dvheax9wci1l",
			"status": "ACTIVE",
		},
		"dzd-corpus/2cce13a142322e": {
			"created_at": "2024-11-26T16:31:13Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-08-01T09:05:11Z",
			"project": "dzd-corpus/04dvheax9wci1l",
			"status": "ACTIVE",
		},
		"dzd-corpus/7f3566c2df0043": {
			"created_at": "2024-11-26T21:17:53Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-03-01T09:37:25Z",
			"project": "dzd-corpus/04dvheax9wci1l",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/04dvheax9wci1l/0af5e8d2-2101-3eef-d733-230a8660194d": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/0af5e8d2-2101-3eef-d733-230a8660194d",
			"project": "dzd-corpus/04dvheax9wci1l",
		},
		"dzd-corpus/04dvheax9wci1l/767fe953-145b-5238-2146-4b6d4111329a": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/767fe953-145b-5238-2146-4b6d4111329a",
			"project": "dzd-corpus/04dvheax9wci1l",
		},
		"dzd-corpus/04dvheax9wci1l/d3005630-e149-a837-28fa-361a6661b877": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/d3005630-e149-a837-28fa-361a6661b877",
			"project": "dzd-corpus/04dvheax9wci1l",
		},
		"dzd-corpus/04dvheax9wci1l/e055af1c-252a-66d8-6324-3e5303e2e7c4": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e055af1c-252a-66d8-6324-3e5303e2e7c4",
			"project": "dzd-corpus/04dvheax9wci1l",
		},
	},
	"principals": {
		"dzd-corpus/0af5e8d2-2101-3eef-d733-230a8660194d": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "leila.haddad",
			"name_tokens": [],
		},
		"dzd-corpus/767fe953-145b-5238-2146-4b6d4111329a": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "leila.nasser",
			"name_tokens": [],
		},
		"dzd-corpus/d3005630-e149-a837-28fa-361a6661b877": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "ludmila.horvat",
			"name_tokens": [],
		},
		"dzd-corpus/e055af1c-252a-66d8-6324-3e5303e2e7c4": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "yasmin.haddad",
			"name_tokens": [],
		},
	},
	"projects": {
		"dzd-corpus/04dvheax9wci1l": {
			"category": null,
			"description_tokens": [
				"mmm",
				"lookalikes",
				"and",
				"cohorting",
				"for",
				"product",
				"reviews",
				"in",
				"one",
				"place",
				"measured",
				"by",
				"margin",
				"and",
				"complaints",
			],
			"domain_id": "dzd-corpus",
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
						"mkt 320",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"320",
					],
					"value": "mkt 320",
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
						"mkt media leads",
					],
					"key": "owner",
					"tokens": [
						"mkt",
						"media",
						"leads",
					],
					"value": "mkt media leads",
				},
			],
			"folded_terms": [],
			"name": "atlantic_product_review_fraud_detection",
			"name_parts": [
				[
					"atlantic",
					"product",
					"review",
					"fraud",
					"detection",
				],
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_all_workflows_in_one_project if {
	given := _allow_all_workflows_in_one_project

	rule.scope == {"dzd-corpus/04dvheax9wci1l"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_several_groups_of_one_team := {
	"business_units": {},
	"environments": {
		"dzd-corpus/1bc1cc06fce216": {
			"created_at": "2025-02-03T08:52:59Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"project": "dzd-corpus/3tdyslk2ttb44s",
			"status": "ACTIVE",
		},
		"dzd-corpus/28c93e6028491e": {
			"created_at": "2025-02-05T05:23:53Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-07-02T01:14:38Z",
			"project": "dzd-corpus/3tdyslk2ttb44s",
			"status": "ACTIVE",
		},
		"dzd-corpus/d3db21d1899dca": {
			"created_at": "2025-02-03T20:44:01Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-04-07T01:52:34Z",
			"project": "dzd-corpus/3tdyslk2ttb44s",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/3tdyslk2ttb44s/36beb903-e8d4-24ee-1c66-eed297f7634b": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/36beb903-e8d4-24ee-1c66-eed297f7634b",
			"project": "dzd-corpus/3tdyslk2ttb44s",
		},
		"dzd-corpus/3tdyslk2ttb44s/5482909f-4204-1769-b705-fbf373a26890": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/5482909f-4204-1769-b705-fbf373a26890",
			"project": "dzd-corpus/3tdyslk2ttb44s",
		},
		"dzd-corpus/3tdyslk2ttb44s/b9559250-d09d-fa6c-874e-263fb4345622": {
			"designation": "PROJECT_CATALOG_STEWARD",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b9559250-d09d-fa6c-874e-263fb4345622",
			"project": "dzd-corpus/3tdyslk2ttb44s",
		},
		"dzd-corpus/3tdyslk2ttb44s/e38d62a7-05f5-e71b-98f6-a644cf39efd7": {
			"designation": "PROJECT_CATALOG_STEWARD",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e38d62a7-05f5-e71b-98f6-a644cf39efd7",
			"project": "dzd-corpus/3tdyslk2ttb44s",
		},
	},
	"principals": {
		"dzd-corpus/36beb903-e8d4-24ee-1c66-eed297f7634b": {
			"business_unit": "marketing",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_web_shop_engineers",
			"name_tokens": [
				"mkt",
				"web",
				"shop",
				"engineers",
			],
		},
		"dzd-corpus/5482909f-4204-1769-b705-fbf373a26890": {
			"business_unit": "marketing",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_web_shop_owners",
			"name_tokens": [
				"mkt",
				"web",
				"shop",
				"owners",
			],
		},
		"dzd-corpus/b9559250-d09d-fa6c-874e-263fb4345622": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "elena.vitale",
			"name_tokens": [],
		},
		"dzd-corpus/e38d62a7-05f5-e71b-98f6-a644cf39efd7": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "lucia.ortega",
			"name_tokens": [],
		},
	},
	"projects": {
		"dzd-corpus/3tdyslk2ttb44s": {
			"category": null,
			"description_tokens": [
				"finds",
				"revenue",
				"from",
				"offers",
				"on",
				"the",
				"start",
				"page",
				"that",
				"was",
				"never",
				"billed",
				"measured",
				"by",
				"revenue",
				"recovered",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"mkt 598",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"598",
					],
					"value": "mkt 598",
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
						"mkt web shop owners",
					],
					"key": "owner",
					"tokens": [
						"mkt",
						"web",
						"shop",
						"owners",
					],
					"value": "mkt web shop owners",
				},
				{
					"items": [
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"folded_terms": [],
			"name": "Alpine Landing Offer Revenue Assurance",
			"name_parts": [
				[
					"alpine",
					"landing",
					"offer",
					"revenue",
					"assurance",
				],
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_several_groups_of_one_team if {
	given := _allow_several_groups_of_one_team

	rule.scope == {"dzd-corpus/3tdyslk2ttb44s"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/3tdyslk2ttb44s",
		},
	} with input as given with data.sus.config as _config
}

_allow_one_outcome_with_and_in_its_name := {
	"business_units": {},
	"environments": {
		"dzd-corpus/23ff9601d0e9ed": {
			"created_at": "2026-07-04T08:36:37Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-07-06T03:22:17Z",
			"project": "dzd-corpus/4o963flxv3me3g",
			"status": "ACTIVE",
		},
		"dzd-corpus/f25db5d9b6b4e0": {
			"created_at": "2026-07-02T10:45:22Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-07-07T07:39:05Z",
			"project": "dzd-corpus/4o963flxv3me3g",
			"status": "ACTIVE",
		},
		"dzd-corpus/fd3ea108b26184": {
			"created_at": "2026-07-03T19:29:57Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-07-05T14:41:28Z",
			"project": "dzd-corpus/4o963flxv3me3g",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/4o963flxv3me3g/51deec8d-94d4-e111-b940-c6c6574dece6": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/51deec8d-94d4-e111-b940-c6c6574dece6",
			"project": "dzd-corpus/4o963flxv3me3g",
		},
		"dzd-corpus/4o963flxv3me3g/7cb3c3fe-6335-1346-03a0-2ba765e530a9": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7cb3c3fe-6335-1346-03a0-2ba765e530a9",
			"project": "dzd-corpus/4o963flxv3me3g",
		},
		"dzd-corpus/4o963flxv3me3g/7e883fab-d2f8-b954-fea1-ce0950fc29da": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7e883fab-d2f8-b954-fea1-ce0950fc29da",
			"project": "dzd-corpus/4o963flxv3me3g",
		},
		"dzd-corpus/4o963flxv3me3g/a4c050ed-4d97-b5a0-b65e-141dbda4f5af": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/a4c050ed-4d97-b5a0-b65e-141dbda4f5af",
			"project": "dzd-corpus/4o963flxv3me3g",
		},
	},
	"principals": {
		"dzd-corpus/51deec8d-94d4-e111-b940-c6c6574dece6": {
			"business_unit": "energy",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "eng_grid_operations_admins",
			"name_tokens": [
				"eng",
				"grid",
				"operations",
				"admins",
			],
		},
		"dzd-corpus/7cb3c3fe-6335-1346-03a0-2ba765e530a9": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "tomas.petrenko",
			"name_tokens": [],
		},
		"dzd-corpus/7e883fab-d2f8-b954-fea1-ce0950fc29da": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "kenji.li",
			"name_tokens": [],
		},
		"dzd-corpus/a4c050ed-4d97-b5a0-b65e-141dbda4f5af": {
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "cem.sahin",
			"name_tokens": [],
		},
	},
	"projects": {
		"dzd-corpus/4o963flxv3me3g": {
			"category": null,
			"description_tokens": [
				"forecasts",
				"the",
				"profit",
				"and",
				"loss",
				"statement",
				"by",
				"segment",
				"success",
				"is",
				"measured",
				"by",
				"the",
				"error",
				"of",
				"the",
				"forecast",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"eng 727",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"727",
					],
					"value": "eng 727",
				},
				{
					"items": [
						"v 3",
					],
					"key": "criticality",
					"tokens": [
						"v",
						"3",
					],
					"value": "v 3",
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
						"eng grid operations admins",
					],
					"key": "owner",
					"tokens": [
						"eng",
						"grid",
						"operations",
						"admins",
					],
					"value": "eng grid operations admins",
				},
				{
					"items": [
						"test",
					],
					"key": "stage",
					"tokens": [
						"test",
					],
					"value": "test",
				},
			],
			"folded_terms": [],
			"name": "Benelux Profit and Loss Outlook",
			"name_parts": [
				[
					"benelux",
					"profit",
				],
				[
					"loss",
					"outlook",
				],
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_one_outcome_with_and_in_its_name if {
	given := _allow_one_outcome_with_and_in_its_name

	rule.scope == {"dzd-corpus/4o963flxv3me3g"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/4o963flxv3me3g",
		},
	} with input as given with data.sus.config as _config
}

_allow_readers_from_other_units := {
	"business_units": {},
	"environments": {
		"dzd-corpus/4465cbbf587a6d": {
			"created_at": "2024-09-15T15:45:33Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-10-08T20:30:56Z",
			"project": "dzd-corpus/5ef2xvthydn34h",
			"status": "ACTIVE",
		},
		"dzd-corpus/5b1e6c4a91b878": {
			"created_at": "2024-09-16T13:10:14Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"project": "dzd-corpus/5ef2xvthydn34h",
			"status": "ACTIVE",
		},
		"dzd-corpus/bc1c485b608a1b": {
			"created_at": "2024-09-18T14:54:29Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-02-22T07:19:26Z",
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
			"name_tokens": [
				"hlt",
				"pharmacy",
				"analysts",
			],
		},
		"dzd-corpus/36beb903-e8d4-24ee-1c66-eed297f7634b": {
			"business_unit": "marketing",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_web_shop_engineers",
			"name_tokens": [
				"mkt",
				"web",
				"shop",
				"engineers",
			],
		},
		"dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"business_unit": "central-data-governance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "all-data-users",
			"name_tokens": [
				"all",
				"data",
				"users",
			],
		},
		"dzd-corpus/de26e655-d3f2-1dcc-2be8-8b4675fa6dd8": {
			"business_unit": "finance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "fin_treasury_members",
			"name_tokens": [
				"fin",
				"treasury",
				"members",
			],
		},
		"dzd-corpus/e69bae29-f652-d008-37b4-000bd1c51f86": {
			"business_unit": "finance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "fin_treasury_admins",
			"name_tokens": [
				"fin",
				"treasury",
				"admins",
			],
		},
	},
	"projects": {
		"dzd-corpus/5ef2xvthydn34h": {
			"category": null,
			"description_tokens": [
				"estimates",
				"which",
				"chargebacks",
				"will",
				"be",
				"renewed",
				"this",
				"year",
				"owned",
				"by",
				"treasury",
			],
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
			"folded_terms": [],
			"name": "Prairie Chargeback Renewal Outlook",
			"name_parts": [
				[
					"prairie",
					"chargeback",
					"renewal",
					"outlook",
				],
			],
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

_allow_one_outcome_with_quiet_parts := {
	"business_units": {},
	"environments": {
		"dzd-corpus/296ac39f0f36ff": {
			"created_at": "2024-09-08T01:28:38Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-04-11T02:20:37Z",
			"project": "dzd-corpus/5sd48zy7y87xcr",
			"status": "ACTIVE",
		},
		"dzd-corpus/45a74cda4cda88": {
			"created_at": "2024-09-07T15:34:06Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-10-28T11:11:15Z",
			"project": "dzd-corpus/5sd48zy7y87xcr",
			"status": "ACTIVE",
		},
		"dzd-corpus/8dcdf1dcf4693e": {
			"created_at": "2024-09-10T06:47:37Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2024-10-08T07:43:02Z",
			"project": "dzd-corpus/5sd48zy7y87xcr",
			"status": "ACTIVE",
		},
		"dzd-corpus/99bdd62337afc5": {
			"created_at": "2024-09-08T15:29:24Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2024-09-08T15:29:24Z",
			"project": "dzd-corpus/5sd48zy7y87xcr",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/5sd48zy7y87xcr/09aa4c07-3e2e-6761-b2a5-48e5f8985df3": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/09aa4c07-3e2e-6761-b2a5-48e5f8985df3",
			"project": "dzd-corpus/5sd48zy7y87xcr",
		},
		"dzd-corpus/5sd48zy7y87xcr/d528d775-2669-a118-7301-e56cfb783adc": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/d528d775-2669-a118-7301-e56cfb783adc",
			"project": "dzd-corpus/5sd48zy7y87xcr",
		},
	},
	"principals": {
		"dzd-corpus/09aa4c07-3e2e-6761-b2a5-48e5f8985df3": {
			"business_unit": "energy",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "eng_storage_engineers",
			"name_tokens": [
				"eng",
				"storage",
				"engineers",
			],
		},
		"dzd-corpus/d528d775-2669-a118-7301-e56cfb783adc": {
			"business_unit": "energy",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "eng_storage_leads",
			"name_tokens": [
				"eng",
				"storage",
				"leads",
			],
		},
	},
	"projects": {
		"dzd-corpus/5sd48zy7y87xcr": {
			"category": null,
			"description_tokens": [
				"chooses",
				"the",
				"offer",
				"that",
				"keeps",
				"customers",
				"with",
				"readings",
				"of",
				"smart",
				"meters",
				"measured",
				"by",
				"offers",
				"accepted",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"eng 396",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"396",
					],
					"value": "eng 396",
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
						"eng storage leads",
					],
					"key": "owner",
					"tokens": [
						"eng",
						"storage",
						"leads",
					],
					"value": "eng storage leads",
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
			"folded_terms": [],
			"name": "Benelux Smart Meter Retention Offers",
			"name_parts": [
				[
					"benelux",
					"smart",
					"meter",
					"retention",
					"offers",
				],
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_one_outcome_with_quiet_parts if {
	given := _allow_one_outcome_with_quiet_parts

	rule.scope == {"dzd-corpus/5sd48zy7y87xcr"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit energy was not read or decided.",
			"resource": "dzd-corpus/5sd48zy7y87xcr",
		},
	} with input as given with data.sus.config as _config
}

_allow_one_outcome_of_two_units := {
	"business_units": {},
	"environments": {
		"dzd-corpus/22d50af7ef5090": {
			"created_at": "2024-12-18T13:45:25Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-09-04T02:28:42Z",
			"project": "dzd-corpus/85fv7yd8a635jp",
			"status": "ACTIVE",
		},
		"dzd-corpus/5b2003b53e6942": {
			"created_at": "2024-12-18T07:07:10Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-05-15T23:19:44Z",
			"project": "dzd-corpus/85fv7yd8a635jp",
			"status": "ACTIVE",
		},
		"dzd-corpus/a148a8b6d5054c": {
			"created_at": "2024-12-19T08:27:45Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"project": "dzd-corpus/85fv7yd8a635jp",
			"status": "ACTIVE",
		},
		"dzd-corpus/aae423b8c5ba92": {
			"created_at": "2024-12-20T02:33:39Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-01-23T23:54:58Z",
			"project": "dzd-corpus/85fv7yd8a635jp",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/85fv7yd8a635jp/3023580c-cbd3-f5e0-6bc1-538557e54acc": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3023580c-cbd3-f5e0-6bc1-538557e54acc",
			"project": "dzd-corpus/85fv7yd8a635jp",
		},
		"dzd-corpus/85fv7yd8a635jp/7c5d00be-e9f9-fa5b-c6e9-521855fdc401": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7c5d00be-e9f9-fa5b-c6e9-521855fdc401",
			"project": "dzd-corpus/85fv7yd8a635jp",
		},
		"dzd-corpus/85fv7yd8a635jp/f3085db8-7dca-da54-d462-0a8bb728b7f9": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/f3085db8-7dca-da54-d462-0a8bb728b7f9",
			"project": "dzd-corpus/85fv7yd8a635jp",
		},
	},
	"principals": {
		"dzd-corpus/3023580c-cbd3-f5e0-6bc1-538557e54acc": {
			"business_unit": "finance",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "fin_collections_office_engineers",
			"name_tokens": [
				"fin",
				"collections",
				"office",
				"engineers",
			],
		},
		"dzd-corpus/7c5d00be-e9f9-fa5b-c6e9-521855fdc401": {
			"business_unit": "healthcare",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "hlt_claims_handling_leads",
			"name_tokens": [
				"hlt",
				"claims",
				"handling",
				"leads",
			],
		},
		"dzd-corpus/f3085db8-7dca-da54-d462-0a8bb728b7f9": {
			"business_unit": "healthcare",
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "hlt_claims_handling_analysts",
			"name_tokens": [
				"hlt",
				"claims",
				"handling",
				"analysts",
			],
		},
	},
	"projects": {
		"dzd-corpus/85fv7yd8a635jp": {
			"category": null,
			"description_tokens": [
				"shows",
				"each",
				"manager",
				"what",
				"orders",
				"to",
				"laboratories",
				"cost",
				"and",
				"why",
				"measured",
				"by",
				"unexplained",
				"cost",
				"collections",
				"office",
				"lends",
				"two",
				"people",
				"until",
				"the",
				"summer",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"v 3",
					],
					"key": "applicationid",
					"tokens": [
						"v",
						"3",
					],
					"value": "v 3",
				},
				{
					"items": [
						"hlt 480",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"480",
					],
					"value": "hlt 480",
				},
				{
					"items": [
						"hlt claims handling leads",
					],
					"key": "owner",
					"tokens": [
						"hlt",
						"claims",
						"handling",
						"leads",
					],
					"value": "hlt claims handling leads",
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
			"folded_terms": [],
			"name": "Tuscan Lab Order Cost Transparency",
			"name_parts": [
				[
					"tuscan",
					"lab",
					"order",
					"cost",
					"transparency",
				],
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_one_outcome_of_two_units if {
	given := _allow_one_outcome_of_two_units

	rule.scope == {"dzd-corpus/85fv7yd8a635jp"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit finance was not read or decided.",
			"resource": "dzd-corpus/85fv7yd8a635jp",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit healthcare was not read or decided.",
			"resource": "dzd-corpus/85fv7yd8a635jp",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_created_at if {
	given := json.patch(_deny_two_rhythms_in_one_project, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~112c67300bdaff9/created_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~113d97ad3d3beea/created_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~14db166372aa6b4/created_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e6c3baa4d0c7d2/created_at",
		},
	])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field created_at of environment dzd-corpus/12c67300bdaff9 was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of environment dzd-corpus/13d97ad3d3beea was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of environment dzd-corpus/4db166372aa6b4 was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of environment dzd-corpus/e6c3baa4d0c7d2 was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_last_updated_at if {
	given := json.patch(_deny_two_rhythms_in_one_project, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~112c67300bdaff9/last_updated_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~113d97ad3d3beea/last_updated_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~14db166372aa6b4/last_updated_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e6c3baa4d0c7d2/last_updated_at",
		},
	])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field last_updated_at of environment dzd-corpus/12c67300bdaff9 was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field last_updated_at of environment dzd-corpus/13d97ad3d3beea was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field last_updated_at of environment dzd-corpus/4db166372aa6b4 was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field last_updated_at of environment dzd-corpus/e6c3baa4d0c7d2 was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_status if {
	given := json.patch(_deny_two_rhythms_in_one_project, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~112c67300bdaff9/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~113d97ad3d3beea/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~14db166372aa6b4/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e6c3baa4d0c7d2/status",
		},
	])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/12c67300bdaff9 was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/13d97ad3d3beea was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/4db166372aa6b4 was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/e6c3baa4d0c7d2 was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_memberships_designation if {
	given := json.patch(_deny_two_rhythms_in_one_project, [
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~10feoocnriumc4m~1087ee17b-880e-180b-206a-985a0a452b53/designation",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~10feoocnriumc4m~1fc147a78-196a-8d84-5ec8-e9d78049e97a/designation",
		},
	])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~10feoocnriumc4m",
				"/projects/dzd-corpus~10feoocnriumc4m/folded_terms",
				"/projects/dzd-corpus~10feoocnriumc4m/name_parts",
			],
			"message": "Project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) looks like several in one: its glossary terms are landing offer, store flyer (15), its name joins two things (30), some of its environments were last changed 248 days before the others were made (30); each should have a project of its own.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field designation of membership dzd-corpus/0feoocnriumc4m/087ee17b-880e-180b-206a-985a0a452b53 was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field designation of membership dzd-corpus/0feoocnriumc4m/fc147a78-196a-8d84-5ec8-e9d78049e97a was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_principals_business_unit if {
	given := json.patch(_deny_two_rhythms_in_one_project, [
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~1087ee17b-880e-180b-206a-985a0a452b53/business_unit",
		},
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~1fc147a78-196a-8d84-5ec8-e9d78049e97a/business_unit",
		},
	])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~10feoocnriumc4m",
				"/projects/dzd-corpus~10feoocnriumc4m/folded_terms",
				"/projects/dzd-corpus~10feoocnriumc4m/name_parts",
			],
			"message": "Project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) looks like several in one: its glossary terms are landing offer, store flyer (15), its name joins two things (30), some of its environments were last changed 248 days before the others were made (30); each should have a project of its own.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "unclassified",
			"message": "The field business_unit of principal \"mkt_partnerships_engineers\" (dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53) was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "unclassified",
			"message": "The field business_unit of principal \"mkt_partnerships_leads\" (dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a) was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_principals_kind if {
	given := json.patch(_deny_two_rhythms_in_one_project, [
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~1087ee17b-880e-180b-206a-985a0a452b53/kind",
		},
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~1fc147a78-196a-8d84-5ec8-e9d78049e97a/kind",
		},
	])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~10feoocnriumc4m",
				"/projects/dzd-corpus~10feoocnriumc4m/folded_terms",
				"/projects/dzd-corpus~10feoocnriumc4m/name_parts",
			],
			"message": "Project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) looks like several in one: its glossary terms are landing offer, store flyer (15), its name joins two things (30), some of its environments were last changed 248 days before the others were made (30); each should have a project of its own.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field kind of principal \"mkt_partnerships_engineers\" (dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53) was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field kind of principal \"mkt_partnerships_leads\" (dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a) was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_principals_name_tokens if {
	given := json.patch(_deny_two_rhythms_in_one_project, [
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~1087ee17b-880e-180b-206a-985a0a452b53/name_tokens",
		},
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~1fc147a78-196a-8d84-5ec8-e9d78049e97a/name_tokens",
		},
	])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~10feoocnriumc4m",
				"/projects/dzd-corpus~10feoocnriumc4m/folded_terms",
				"/projects/dzd-corpus~10feoocnriumc4m/name_parts",
			],
			"message": "Project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) looks like several in one: its glossary terms are landing offer, store flyer (15), its name joins two things (30), some of its environments were last changed 248 days before the others were made (30); each should have a project of its own.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field name_tokens of principal \"mkt_partnerships_engineers\" (dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53) was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field name_tokens of principal \"mkt_partnerships_leads\" (dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a) was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_category if {
	given := json.patch(_deny_two_rhythms_in_one_project, [{"op": "remove", "path": "/projects/dzd-corpus~10feoocnriumc4m/category"}])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field category of project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_description_tokens if {
	given := json.patch(_deny_two_rhythms_in_one_project, [{"op": "remove", "path": "/projects/dzd-corpus~10feoocnriumc4m/description_tokens"}])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field description_tokens of project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_folded_tags if {
	given := json.patch(_deny_two_rhythms_in_one_project, [{"op": "remove", "path": "/projects/dzd-corpus~10feoocnriumc4m/folded_tags"}])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field folded_tags of project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_folded_terms if {
	given := json.patch(_deny_two_rhythms_in_one_project, [{"op": "remove", "path": "/projects/dzd-corpus~10feoocnriumc4m/folded_terms"}])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field folded_terms of project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name if {
	given := json.patch(_deny_two_rhythms_in_one_project, [{"op": "remove", "path": "/projects/dzd-corpus~10feoocnriumc4m/name"}])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/0feoocnriumc4m was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name_parts if {
	given := json.patch(_deny_two_rhythms_in_one_project, [{"op": "remove", "path": "/projects/dzd-corpus~10feoocnriumc4m/name_parts"}])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field name_parts of project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_status if {
	given := json.patch(_deny_two_rhythms_in_one_project, [{"op": "remove", "path": "/projects/dzd-corpus~10feoocnriumc4m/status"}])

	rule.scope == {"dzd-corpus/0feoocnriumc4m"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field governance of business unit marketing was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
		{
			"cause": "not_collected",
			"message": "The field status of project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) was not read or decided.",
			"resource": "dzd-corpus/0feoocnriumc4m",
		},
	} with input as given with data.sus.config as _config
}

test_a_threshold_that_is_just_reached if {
	given := _deny_two_rhythms_in_one_project
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.should_be_split": {
				"cost_center_tags": [
					"chargeback",
					"costcenter",
					"costcentre",
					"costcode",
				],
				"minimum_confidence": 75,
				"onlookers": [
					"PROJECT_CATALOG_CONSUMER",
					"PROJECT_CATALOG_VIEWER",
				],
				"owner_tags": [
					"businessowner",
					"contact",
					"dataowner",
					"owner",
					"ownedby",
					"owneremail",
					"productowner",
					"responsible",
					"team",
				],
				"rhythm_days": 60,
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == {"dzd-corpus/0feoocnriumc4m"}
}

test_a_threshold_that_is_just_missed if {
	given := _deny_two_rhythms_in_one_project
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.should_be_split": {
				"cost_center_tags": [
					"chargeback",
					"costcenter",
					"costcentre",
					"costcode",
				],
				"minimum_confidence": 76,
				"onlookers": [
					"PROJECT_CATALOG_CONSUMER",
					"PROJECT_CATALOG_VIEWER",
				],
				"owner_tags": [
					"businessowner",
					"contact",
					"dataowner",
					"owner",
					"ownedby",
					"owneremail",
					"productowner",
					"responsible",
					"team",
				],
				"rhythm_days": 60,
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == set()
}

test_a_gap_on_projects if {
	given := object.union(_deny_two_rhythms_in_one_project, {
		"gaps": {
			"g": {
				"cause": "throttled",
				"fields": null,
				"message": "GetProject was throttled.",
				"scope": {
					"id": "dzd-corpus/0feoocnriumc4m",
					"kind": "project",
				},
				"table": "projects",
			},
		},
	})
	expected := {
		"fail": {
			"dzd-corpus/0feoocnriumc4m": {
				"confidence": 75,
				"evidence": [
					"/projects/dzd-corpus~10feoocnriumc4m",
					"/projects/dzd-corpus~10feoocnriumc4m/folded_terms",
					"/projects/dzd-corpus~10feoocnriumc4m/name_parts",
				],
				"message": "Project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) looks like several in one: its glossary terms are landing offer, store flyer (15), its name joins two things (30), some of its environments were last changed 248 days before the others were made (30); each should have a project of its own.",
				"severity": "low",
			},
		},
		"unknown": {}, "pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_memberships if {
	given := object.union(_deny_two_rhythms_in_one_project, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListProjectMemberships was denied.",
				"scope": {
					"id": "dzd-corpus/0feoocnriumc4m",
					"kind": "project",
				},
				"table": "memberships",
			},
		},
	})
	expected := {
		"fail": {
			"dzd-corpus/0feoocnriumc4m": {
				"confidence": 75,
				"evidence": [
					"/projects/dzd-corpus~10feoocnriumc4m",
					"/projects/dzd-corpus~10feoocnriumc4m/folded_terms",
					"/projects/dzd-corpus~10feoocnriumc4m/name_parts",
				],
				"message": "Project \"Tuscan Store Flyer Complaint Triage & Prairie Landing Offer Churn Prediction\" (dzd-corpus/0feoocnriumc4m) looks like several in one: its glossary terms are landing offer, store flyer (15), its name joins two things (30), some of its environments were last changed 248 days before the others were made (30); each should have a project of its own.",
				"severity": "low",
			},
		},
		"unknown": {}, "pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_environments if {
	given := object.union(_deny_two_rhythms_in_one_project, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListEnvironments was denied.",
				"scope": {
					"id": "dzd-corpus/0feoocnriumc4m",
					"kind": "project",
				},
				"table": "environments",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/0feoocnriumc4m": {
				"cause": "denied_by_iam",
				"evidence": [
					"/gaps/g",
				],
				"message": "ListEnvironments was denied. The field governance of business unit marketing was not read or decided.",
			},
		},
		"pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}
