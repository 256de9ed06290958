# Cases of the labelled corpus: what must fail and what must not follows from how a project came to be.
package sus.rules.boundaries.split_by_workflow_test

import data.sus.main
import data.sus.rules.boundaries.split_by_workflow as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.split_by_workflow": {
			"cost_center_tags": [
				"billing",
				"billingcode",
				"budget",
				"budgetcode",
				"chargeback",
				"costcenter",
				"costcentre",
				"costcode",
			],
			"created_within_days": 30,
			"listed": 10,
			"minimum_confidence": 70,
			"minimum_projects": 3,
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
			"sensitivity_tags": [
				"classification",
				"confidentiality",
				"dataclass",
				"dataclassification",
				"datasensitivity",
				"sensitivity",
			],
			"stage_tags": [
				"env",
				"environment",
				"lifecycle",
				"stage",
			],
		},
	},
}

_catalog := {
	"boundaries.split_by_workflow": {
		"confidence": 65,
		"fields": {
			"environments": [
				"account_id",
			],
			"memberships": [
				"principal",
			],
			"projects": [
				"category",
				"created_at",
				"description_tokens",
				"domain_unit",
				"folded_tags",
				"name",
				"name_families",
				"profile",
				"regulations",
				"status",
			],
		},
		"reads": {
			"environments": "project",
			"memberships": "project",
			"projects": "row",
		},
		"rests_on": "absence",
		"severity": "low",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.split_by_workflow", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

_deny_workflows_of_one_initiative := {
	"environments": {
		"dzd-corpus/1e58c4c8bf8cf9": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/557cba04b4bb11": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/57ae2b2f8b6197": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/6a7126f531257d": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/703bdffba842b7": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1e5l6nlg1xolyw",
		},
		"dzd-corpus/8ff87295829647": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/b929ccd3ee714c": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/3ora6umwtxmwu9",
		},
		"dzd-corpus/cfead81e687656": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1e5l6nlg1xolyw",
		},
		"dzd-corpus/d8b3fea8c96841": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/3ora6umwtxmwu9",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/1e5l6nlg1xolyw/1a053326-beff-8904-e38b-b37555d601d9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1a053326-beff-8904-e38b-b37555d601d9",
			"project": "dzd-corpus/1e5l6nlg1xolyw",
		},
		"dzd-corpus/1e5l6nlg1xolyw/23208544-f8a3-ba1d-5996-4812255d4c4a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/23208544-f8a3-ba1d-5996-4812255d4c4a",
			"project": "dzd-corpus/1e5l6nlg1xolyw",
		},
		"dzd-corpus/1e5l6nlg1xolyw/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7",
			"project": "dzd-corpus/1e5l6nlg1xolyw",
		},
		"dzd-corpus/1e5l6nlg1xolyw/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7",
			"project": "dzd-corpus/1e5l6nlg1xolyw",
		},
		"dzd-corpus/3ora6umwtxmwu9/1a053326-beff-8904-e38b-b37555d601d9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1a053326-beff-8904-e38b-b37555d601d9",
			"project": "dzd-corpus/3ora6umwtxmwu9",
		},
		"dzd-corpus/3ora6umwtxmwu9/23208544-f8a3-ba1d-5996-4812255d4c4a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/23208544-f8a3-ba1d-5996-4812255d4c4a",
			"project": "dzd-corpus/3ora6umwtxmwu9",
		},
		"dzd-corpus/3ora6umwtxmwu9/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7",
			"project": "dzd-corpus/3ora6umwtxmwu9",
		},
		"dzd-corpus/3ora6umwtxmwu9/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7",
			"project": "dzd-corpus/3ora6umwtxmwu9",
		},
		"dzd-corpus/s9iuuy4jqopyx8/1a053326-beff-8904-e38b-b37555d601d9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1a053326-beff-8904-e38b-b37555d601d9",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/s9iuuy4jqopyx8/23208544-f8a3-ba1d-5996-4812255d4c4a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/23208544-f8a3-ba1d-5996-4812255d4c4a",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/s9iuuy4jqopyx8/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/s9iuuy4jqopyx8/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
	},
	"projects": {
		"dzd-corpus/1e5l6nlg1xolyw": {
			"category": null,
			"created_at": "2025-04-25T13:54:42Z",
			"description_tokens": [
				"routes",
				"complaints",
				"about",
				"substations",
				"to",
				"the",
				"right",
				"desk",
				"measured",
				"by",
				"first",
				"contact",
				"resolutions",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/energy-1",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Meter Validation Adriatic Substation",
			"name_families": [
				{
					"rest": [
						"meter",
						"validation",
					],
					"stem": "_ adriatic substation",
				},
			],
			"profile": "dzd-corpus/energy-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/3ora6umwtxmwu9": {
			"category": null,
			"created_at": "2024-07-26T11:11:14Z",
			"description_tokens": [
				"routes",
				"complaints",
				"about",
				"substations",
				"to",
				"the",
				"right",
				"desk",
				"measured",
				"by",
				"first",
				"contact",
				"resolutions",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/energy-1",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Outage Mapping Adriatic Substation",
			"name_families": [
				{
					"rest": [
						"outage",
						"mapping",
					],
					"stem": "_ adriatic substation",
				},
			],
			"profile": "dzd-corpus/energy-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/s9iuuy4jqopyx8": {
			"category": null,
			"created_at": "2026-08-09T23:43:39Z",
			"description_tokens": [
				"routes",
				"complaints",
				"about",
				"substations",
				"to",
				"the",
				"right",
				"desk",
				"measured",
				"by",
				"first",
				"contact",
				"resolutions",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/energy-1",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Maintenance Planning Adriatic Substation",
			"name_families": [
				{
					"rest": [
						"maintenance",
						"planning",
					],
					"stem": "_ adriatic substation",
				},
			],
			"profile": "dzd-corpus/energy-development",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_deny_workflows_of_one_initiative if {
	given := _deny_workflows_of_one_initiative

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~11e5l6nlg1xolyw/name_families",
				"/projects/dzd-corpus~13ora6umwtxmwu9/name_families",
				"/projects/dzd-corpus~1s9iuuy4jqopyx8/name_families",
			],
			"message": "Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) holds only the workflow meter validation of \"_ adriatic substation\"; others are in \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8), \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after activities (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~13ora6umwtxmwu9/name_families",
				"/projects/dzd-corpus~11e5l6nlg1xolyw/name_families",
				"/projects/dzd-corpus~1s9iuuy4jqopyx8/name_families",
			],
			"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) holds only the workflow outage mapping of \"_ adriatic substation\"; others are in \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8), \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after activities (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1s9iuuy4jqopyx8/name_families",
				"/projects/dzd-corpus~11e5l6nlg1xolyw/name_families",
				"/projects/dzd-corpus~13ora6umwtxmwu9/name_families",
			],
			"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) holds only the workflow maintenance planning of \"_ adriatic substation\"; others are in \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw), \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after activities (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_workflows_of_one_initiative_2 := {
	"environments": {
		"dzd-corpus/1e58c4c8bf8cf9": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/557cba04b4bb11": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/57ae2b2f8b6197": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/6a7126f531257d": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/703bdffba842b7": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1e5l6nlg1xolyw",
		},
		"dzd-corpus/8ff87295829647": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/b929ccd3ee714c": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/3ora6umwtxmwu9",
		},
		"dzd-corpus/cfead81e687656": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1e5l6nlg1xolyw",
		},
		"dzd-corpus/d8b3fea8c96841": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/3ora6umwtxmwu9",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/1e5l6nlg1xolyw/1a053326-beff-8904-e38b-b37555d601d9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1a053326-beff-8904-e38b-b37555d601d9",
			"project": "dzd-corpus/1e5l6nlg1xolyw",
		},
		"dzd-corpus/1e5l6nlg1xolyw/23208544-f8a3-ba1d-5996-4812255d4c4a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/23208544-f8a3-ba1d-5996-4812255d4c4a",
			"project": "dzd-corpus/1e5l6nlg1xolyw",
		},
		"dzd-corpus/1e5l6nlg1xolyw/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7",
			"project": "dzd-corpus/1e5l6nlg1xolyw",
		},
		"dzd-corpus/1e5l6nlg1xolyw/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7",
			"project": "dzd-corpus/1e5l6nlg1xolyw",
		},
		"dzd-corpus/3ora6umwtxmwu9/1a053326-beff-8904-e38b-b37555d601d9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1a053326-beff-8904-e38b-b37555d601d9",
			"project": "dzd-corpus/3ora6umwtxmwu9",
		},
		"dzd-corpus/3ora6umwtxmwu9/23208544-f8a3-ba1d-5996-4812255d4c4a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/23208544-f8a3-ba1d-5996-4812255d4c4a",
			"project": "dzd-corpus/3ora6umwtxmwu9",
		},
		"dzd-corpus/3ora6umwtxmwu9/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7",
			"project": "dzd-corpus/3ora6umwtxmwu9",
		},
		"dzd-corpus/3ora6umwtxmwu9/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7",
			"project": "dzd-corpus/3ora6umwtxmwu9",
		},
		"dzd-corpus/s9iuuy4jqopyx8/1a053326-beff-8904-e38b-b37555d601d9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1a053326-beff-8904-e38b-b37555d601d9",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/s9iuuy4jqopyx8/23208544-f8a3-ba1d-5996-4812255d4c4a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/23208544-f8a3-ba1d-5996-4812255d4c4a",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/s9iuuy4jqopyx8/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3753bf4b-fbc7-631f-cf9c-33a6c97df3b7",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
		"dzd-corpus/s9iuuy4jqopyx8/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3ad4e5cb-8cd2-62ee-ed91-d103f9b458a7",
			"project": "dzd-corpus/s9iuuy4jqopyx8",
		},
	},
	"projects": {
		"dzd-corpus/1e5l6nlg1xolyw": {
			"category": null,
			"created_at": "2025-04-25T13:54:42Z",
			"description_tokens": [
				"routes",
				"complaints",
				"about",
				"substations",
				"to",
				"the",
				"right",
				"desk",
				"measured",
				"by",
				"first",
				"contact",
				"resolutions",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/energy-1",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Meter Validation Adriatic Substation",
			"name_families": [
				{
					"rest": [
						"meter",
						"validation",
					],
					"stem": "_ adriatic substation",
				},
			],
			"profile": "dzd-corpus/energy-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/3ora6umwtxmwu9": {
			"category": null,
			"created_at": "2024-07-26T11:11:14Z",
			"description_tokens": [
				"routes",
				"complaints",
				"about",
				"substations",
				"to",
				"the",
				"right",
				"desk",
				"measured",
				"by",
				"first",
				"contact",
				"resolutions",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/energy-1",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Outage Mapping Adriatic Substation",
			"name_families": [
				{
					"rest": [
						"outage",
						"mapping",
					],
					"stem": "_ adriatic substation",
				},
			],
			"profile": "dzd-corpus/energy-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/s9iuuy4jqopyx8": {
			"category": null,
			"created_at": "2026-08-09T23:43:39Z",
			"description_tokens": [
				"routes",
				"complaints",
				"about",
				"substations",
				"to",
				"the",
				"right",
				"desk",
				"measured",
				"by",
				"first",
				"contact",
				"resolutions",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/energy-1",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Maintenance Planning Adriatic Substation",
			"name_families": [
				{
					"rest": [
						"maintenance",
						"planning",
					],
					"stem": "_ adriatic substation",
				},
			],
			"profile": "dzd-corpus/energy-development",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_deny_workflows_of_one_initiative_2 if {
	given := _deny_workflows_of_one_initiative_2

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~11e5l6nlg1xolyw/name_families",
				"/projects/dzd-corpus~13ora6umwtxmwu9/name_families",
				"/projects/dzd-corpus~1s9iuuy4jqopyx8/name_families",
			],
			"message": "Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) holds only the workflow meter validation of \"_ adriatic substation\"; others are in \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8), \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after activities (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~13ora6umwtxmwu9/name_families",
				"/projects/dzd-corpus~11e5l6nlg1xolyw/name_families",
				"/projects/dzd-corpus~1s9iuuy4jqopyx8/name_families",
			],
			"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) holds only the workflow outage mapping of \"_ adriatic substation\"; others are in \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8), \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after activities (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1s9iuuy4jqopyx8/name_families",
				"/projects/dzd-corpus~11e5l6nlg1xolyw/name_families",
				"/projects/dzd-corpus~13ora6umwtxmwu9/name_families",
			],
			"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) holds only the workflow maintenance planning of \"_ adriatic substation\"; others are in \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw), \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after activities (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_numbered_workflows := {
	"environments": {
		"dzd-corpus/15d81fac7be5da": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/d79w1cwao4zn4r",
		},
		"dzd-corpus/3860a86e04fa0c": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/d79w1cwao4zn4r",
		},
		"dzd-corpus/3af7e82d60a01f": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/djdji3ljliuphx",
		},
		"dzd-corpus/67708ca530c7de": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/djdji3ljliuphx",
		},
		"dzd-corpus/7c92761f8f7385": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cv42r49g69pot9",
		},
		"dzd-corpus/8b5bc84e14c272": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cv42r49g69pot9",
		},
		"dzd-corpus/a241aad9513d57": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/vb6upim7wnvk02",
		},
		"dzd-corpus/a2912b067bba97": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/d79w1cwao4zn4r",
		},
		"dzd-corpus/ac27c72c1687e7": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/vb6upim7wnvk02",
		},
		"dzd-corpus/b482ac940c40f7": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/d79w1cwao4zn4r",
		},
		"dzd-corpus/b915b8a9b6e428": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cv42r49g69pot9",
		},
		"dzd-corpus/c0cbef90186788": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/vb6upim7wnvk02",
		},
		"dzd-corpus/fd707914f127fb": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/djdji3ljliuphx",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/cv42r49g69pot9/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d",
			"project": "dzd-corpus/cv42r49g69pot9",
		},
		"dzd-corpus/cv42r49g69pot9/bfbaf77d-96b3-e241-4dfa-a7976d44209d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/bfbaf77d-96b3-e241-4dfa-a7976d44209d",
			"project": "dzd-corpus/cv42r49g69pot9",
		},
		"dzd-corpus/d79w1cwao4zn4r/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d",
			"project": "dzd-corpus/d79w1cwao4zn4r",
		},
		"dzd-corpus/d79w1cwao4zn4r/bfbaf77d-96b3-e241-4dfa-a7976d44209d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/bfbaf77d-96b3-e241-4dfa-a7976d44209d",
			"project": "dzd-corpus/d79w1cwao4zn4r",
		},
		"dzd-corpus/djdji3ljliuphx/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d",
			"project": "dzd-corpus/djdji3ljliuphx",
		},
		"dzd-corpus/djdji3ljliuphx/bfbaf77d-96b3-e241-4dfa-a7976d44209d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/bfbaf77d-96b3-e241-4dfa-a7976d44209d",
			"project": "dzd-corpus/djdji3ljliuphx",
		},
		"dzd-corpus/vb6upim7wnvk02/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d",
			"project": "dzd-corpus/vb6upim7wnvk02",
		},
		"dzd-corpus/vb6upim7wnvk02/bfbaf77d-96b3-e241-4dfa-a7976d44209d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/bfbaf77d-96b3-e241-4dfa-a7976d44209d",
			"project": "dzd-corpus/vb6upim7wnvk02",
		},
	},
	"projects": {
		"dzd-corpus/cv42r49g69pot9": {
			"category": null,
			"created_at": "2025-08-05T11:40:44Z",
			"description_tokens": [
				"goal",
				"complaints",
				"per",
				"thousand",
				"rates",
				"the",
				"quality",
				"of",
				"fuel",
				"bought",
				"on",
				"the",
				"road",
				"for",
				"the",
				"monthly",
				"steering",
				"meeting",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/logistics-0",
			"folded_tags": [
				{
					"items": [
						"v 8",
					],
					"key": "applicationid",
					"tokens": [
						"v",
						"8",
					],
					"value": "v 8",
				},
				{
					"items": [
						"log 681",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"681",
					],
					"value": "log 681",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Andean Fuel Pipeline 3",
			"name_families": [
				{
					"rest": [
						"pipeline",
						"3",
					],
					"stem": "andean fuel _",
				},
				{
					"rest": [
						"3",
					],
					"stem": "andean fuel pipeline _",
				},
			],
			"profile": "dzd-corpus/logistics-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/d79w1cwao4zn4r": {
			"category": null,
			"created_at": "2024-07-15T16:27:45Z",
			"description_tokens": [
				"rates",
				"the",
				"quality",
				"of",
				"fuel",
				"bought",
				"on",
				"the",
				"road",
				"for",
				"the",
				"monthly",
				"steering",
				"meeting",
				"success",
				"is",
				"measured",
				"by",
				"complaints",
				"per",
				"thousand",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/logistics-0",
			"folded_tags": [
				{
					"items": [
						"v 8",
					],
					"key": "applicationid",
					"tokens": [
						"v",
						"8",
					],
					"value": "v 8",
				},
				{
					"items": [
						"log 681",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"681",
					],
					"value": "log 681",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Andean Fuel Pipeline 1",
			"name_families": [
				{
					"rest": [
						"pipeline",
						"1",
					],
					"stem": "andean fuel _",
				},
				{
					"rest": [
						"1",
					],
					"stem": "andean fuel pipeline _",
				},
			],
			"profile": "dzd-corpus/logistics-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/djdji3ljliuphx": {
			"category": null,
			"created_at": "2026-06-18T18:13:12Z",
			"description_tokens": [
				"rates",
				"the",
				"quality",
				"of",
				"fuel",
				"bought",
				"on",
				"the",
				"road",
				"for",
				"the",
				"monthly",
				"steering",
				"meeting",
				"owned",
				"by",
				"returns",
				"hub",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/logistics-0",
			"folded_tags": [
				{
					"items": [
						"v 8",
					],
					"key": "applicationid",
					"tokens": [
						"v",
						"8",
					],
					"value": "v 8",
				},
				{
					"items": [
						"log 681",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"681",
					],
					"value": "log 681",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Andean Fuel Pipeline 2",
			"name_families": [
				{
					"rest": [
						"pipeline",
						"2",
					],
					"stem": "andean fuel _",
				},
				{
					"rest": [
						"2",
					],
					"stem": "andean fuel pipeline _",
				},
			],
			"profile": "dzd-corpus/logistics-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/vb6upim7wnvk02": {
			"category": null,
			"created_at": "2026-04-29T10:22:20Z",
			"description_tokens": [
				"rates",
				"the",
				"quality",
				"of",
				"fuel",
				"bought",
				"on",
				"the",
				"road",
				"for",
				"the",
				"monthly",
				"steering",
				"meeting",
				"measured",
				"by",
				"complaints",
				"per",
				"thousand",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/logistics-0",
			"folded_tags": [
				{
					"items": [
						"v 8",
					],
					"key": "applicationid",
					"tokens": [
						"v",
						"8",
					],
					"value": "v 8",
				},
				{
					"items": [
						"log 681",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"681",
					],
					"value": "log 681",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Andean Fuel Pipeline 4",
			"name_families": [
				{
					"rest": [
						"pipeline",
						"4",
					],
					"stem": "andean fuel _",
				},
				{
					"rest": [
						"4",
					],
					"stem": "andean fuel pipeline _",
				},
			],
			"profile": "dzd-corpus/logistics-development",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_deny_numbered_workflows if {
	given := _deny_numbered_workflows

	rule.scope == {
		"dzd-corpus/cv42r49g69pot9",
		"dzd-corpus/d79w1cwao4zn4r",
		"dzd-corpus/djdji3ljliuphx",
		"dzd-corpus/vb6upim7wnvk02",
	} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1cv42r49g69pot9/name_families",
				"/projects/dzd-corpus~1d79w1cwao4zn4r/name_families",
				"/projects/dzd-corpus~1djdji3ljliuphx/name_families",
				"/projects/dzd-corpus~1vb6upim7wnvk02/name_families",
			],
			"message": "Project \"Andean Fuel Pipeline 3\" (dzd-corpus/cv42r49g69pot9) holds only the workflow 3 of \"andean fuel pipeline _\"; others are in \"Andean Fuel Pipeline 1\" (dzd-corpus/d79w1cwao4zn4r), \"Andean Fuel Pipeline 2\" (dzd-corpus/djdji3ljliuphx), \"Andean Fuel Pipeline 4\" (dzd-corpus/vb6upim7wnvk02): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after workflows (15), they are numbered (25), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/cv42r49g69pot9",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1d79w1cwao4zn4r/name_families",
				"/projects/dzd-corpus~1cv42r49g69pot9/name_families",
				"/projects/dzd-corpus~1djdji3ljliuphx/name_families",
				"/projects/dzd-corpus~1vb6upim7wnvk02/name_families",
			],
			"message": "Project \"Andean Fuel Pipeline 1\" (dzd-corpus/d79w1cwao4zn4r) holds only the workflow 1 of \"andean fuel pipeline _\"; others are in \"Andean Fuel Pipeline 2\" (dzd-corpus/djdji3ljliuphx), \"Andean Fuel Pipeline 3\" (dzd-corpus/cv42r49g69pot9), \"Andean Fuel Pipeline 4\" (dzd-corpus/vb6upim7wnvk02): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after workflows (15), they are numbered (25), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/d79w1cwao4zn4r",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1djdji3ljliuphx/name_families",
				"/projects/dzd-corpus~1cv42r49g69pot9/name_families",
				"/projects/dzd-corpus~1d79w1cwao4zn4r/name_families",
				"/projects/dzd-corpus~1vb6upim7wnvk02/name_families",
			],
			"message": "Project \"Andean Fuel Pipeline 2\" (dzd-corpus/djdji3ljliuphx) holds only the workflow 2 of \"andean fuel pipeline _\"; others are in \"Andean Fuel Pipeline 1\" (dzd-corpus/d79w1cwao4zn4r), \"Andean Fuel Pipeline 3\" (dzd-corpus/cv42r49g69pot9), \"Andean Fuel Pipeline 4\" (dzd-corpus/vb6upim7wnvk02): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after workflows (15), they are numbered (25), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/djdji3ljliuphx",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1vb6upim7wnvk02/name_families",
				"/projects/dzd-corpus~1cv42r49g69pot9/name_families",
				"/projects/dzd-corpus~1d79w1cwao4zn4r/name_families",
				"/projects/dzd-corpus~1djdji3ljliuphx/name_families",
			],
			"message": "Project \"Andean Fuel Pipeline 4\" (dzd-corpus/vb6upim7wnvk02) holds only the workflow 4 of \"andean fuel pipeline _\"; others are in \"Andean Fuel Pipeline 1\" (dzd-corpus/d79w1cwao4zn4r), \"Andean Fuel Pipeline 2\" (dzd-corpus/djdji3ljliuphx), \"Andean Fuel Pipeline 3\" (dzd-corpus/cv42r49g69pot9): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after workflows (15), they are numbered (25), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/vb6upim7wnvk02",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_numbered_workflows_2 := {
	"environments": {
		"dzd-corpus/15d81fac7be5da": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/d79w1cwao4zn4r",
		},
		"dzd-corpus/3860a86e04fa0c": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/d79w1cwao4zn4r",
		},
		"dzd-corpus/3af7e82d60a01f": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/djdji3ljliuphx",
		},
		"dzd-corpus/67708ca530c7de": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/djdji3ljliuphx",
		},
		"dzd-corpus/7c92761f8f7385": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cv42r49g69pot9",
		},
		"dzd-corpus/8b5bc84e14c272": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cv42r49g69pot9",
		},
		"dzd-corpus/a241aad9513d57": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/vb6upim7wnvk02",
		},
		"dzd-corpus/a2912b067bba97": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/d79w1cwao4zn4r",
		},
		"dzd-corpus/ac27c72c1687e7": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/vb6upim7wnvk02",
		},
		"dzd-corpus/b482ac940c40f7": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/d79w1cwao4zn4r",
		},
		"dzd-corpus/b915b8a9b6e428": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cv42r49g69pot9",
		},
		"dzd-corpus/c0cbef90186788": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/vb6upim7wnvk02",
		},
		"dzd-corpus/fd707914f127fb": {
			"account_id": "522222221352",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/djdji3ljliuphx",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/cv42r49g69pot9/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d",
			"project": "dzd-corpus/cv42r49g69pot9",
		},
		"dzd-corpus/cv42r49g69pot9/bfbaf77d-96b3-e241-4dfa-a7976d44209d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/bfbaf77d-96b3-e241-4dfa-a7976d44209d",
			"project": "dzd-corpus/cv42r49g69pot9",
		},
		"dzd-corpus/d79w1cwao4zn4r/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d",
			"project": "dzd-corpus/d79w1cwao4zn4r",
		},
		"dzd-corpus/d79w1cwao4zn4r/bfbaf77d-96b3-e241-4dfa-a7976d44209d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/bfbaf77d-96b3-e241-4dfa-a7976d44209d",
			"project": "dzd-corpus/d79w1cwao4zn4r",
		},
		"dzd-corpus/djdji3ljliuphx/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d",
			"project": "dzd-corpus/djdji3ljliuphx",
		},
		"dzd-corpus/djdji3ljliuphx/bfbaf77d-96b3-e241-4dfa-a7976d44209d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/bfbaf77d-96b3-e241-4dfa-a7976d44209d",
			"project": "dzd-corpus/djdji3ljliuphx",
		},
		"dzd-corpus/vb6upim7wnvk02/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7a26ec1f-df2c-10d0-e8ec-6b3cf299414d",
			"project": "dzd-corpus/vb6upim7wnvk02",
		},
		"dzd-corpus/vb6upim7wnvk02/bfbaf77d-96b3-e241-4dfa-a7976d44209d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/bfbaf77d-96b3-e241-4dfa-a7976d44209d",
			"project": "dzd-corpus/vb6upim7wnvk02",
		},
	},
	"projects": {
		"dzd-corpus/cv42r49g69pot9": {
			"category": null,
			"created_at": "2025-08-05T11:40:44Z",
			"description_tokens": [
				"goal",
				"complaints",
				"per",
				"thousand",
				"rates",
				"the",
				"quality",
				"of",
				"fuel",
				"bought",
				"on",
				"the",
				"road",
				"for",
				"the",
				"monthly",
				"steering",
				"meeting",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/logistics-0",
			"folded_tags": [
				{
					"items": [
						"v 8",
					],
					"key": "applicationid",
					"tokens": [
						"v",
						"8",
					],
					"value": "v 8",
				},
				{
					"items": [
						"log 681",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"681",
					],
					"value": "log 681",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Andean Fuel Pipeline 3",
			"name_families": [
				{
					"rest": [
						"pipeline",
						"3",
					],
					"stem": "andean fuel _",
				},
				{
					"rest": [
						"3",
					],
					"stem": "andean fuel pipeline _",
				},
			],
			"profile": "dzd-corpus/logistics-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/d79w1cwao4zn4r": {
			"category": null,
			"created_at": "2024-07-15T16:27:45Z",
			"description_tokens": [
				"rates",
				"the",
				"quality",
				"of",
				"fuel",
				"bought",
				"on",
				"the",
				"road",
				"for",
				"the",
				"monthly",
				"steering",
				"meeting",
				"success",
				"is",
				"measured",
				"by",
				"complaints",
				"per",
				"thousand",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/logistics-0",
			"folded_tags": [
				{
					"items": [
						"v 8",
					],
					"key": "applicationid",
					"tokens": [
						"v",
						"8",
					],
					"value": "v 8",
				},
				{
					"items": [
						"log 681",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"681",
					],
					"value": "log 681",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Andean Fuel Pipeline 1",
			"name_families": [
				{
					"rest": [
						"pipeline",
						"1",
					],
					"stem": "andean fuel _",
				},
				{
					"rest": [
						"1",
					],
					"stem": "andean fuel pipeline _",
				},
			],
			"profile": "dzd-corpus/logistics-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/djdji3ljliuphx": {
			"category": null,
			"created_at": "2026-06-18T18:13:12Z",
			"description_tokens": [
				"rates",
				"the",
				"quality",
				"of",
				"fuel",
				"bought",
				"on",
				"the",
				"road",
				"for",
				"the",
				"monthly",
				"steering",
				"meeting",
				"owned",
				"by",
				"returns",
				"hub",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/logistics-0",
			"folded_tags": [
				{
					"items": [
						"v 8",
					],
					"key": "applicationid",
					"tokens": [
						"v",
						"8",
					],
					"value": "v 8",
				},
				{
					"items": [
						"log 681",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"681",
					],
					"value": "log 681",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Andean Fuel Pipeline 2",
			"name_families": [
				{
					"rest": [
						"pipeline",
						"2",
					],
					"stem": "andean fuel _",
				},
				{
					"rest": [
						"2",
					],
					"stem": "andean fuel pipeline _",
				},
			],
			"profile": "dzd-corpus/logistics-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/vb6upim7wnvk02": {
			"category": null,
			"created_at": "2026-04-29T10:22:20Z",
			"description_tokens": [
				"rates",
				"the",
				"quality",
				"of",
				"fuel",
				"bought",
				"on",
				"the",
				"road",
				"for",
				"the",
				"monthly",
				"steering",
				"meeting",
				"measured",
				"by",
				"complaints",
				"per",
				"thousand",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/logistics-0",
			"folded_tags": [
				{
					"items": [
						"v 8",
					],
					"key": "applicationid",
					"tokens": [
						"v",
						"8",
					],
					"value": "v 8",
				},
				{
					"items": [
						"log 681",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"681",
					],
					"value": "log 681",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Andean Fuel Pipeline 4",
			"name_families": [
				{
					"rest": [
						"pipeline",
						"4",
					],
					"stem": "andean fuel _",
				},
				{
					"rest": [
						"4",
					],
					"stem": "andean fuel pipeline _",
				},
			],
			"profile": "dzd-corpus/logistics-development",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_deny_numbered_workflows_2 if {
	given := _deny_numbered_workflows_2

	rule.scope == {
		"dzd-corpus/cv42r49g69pot9",
		"dzd-corpus/d79w1cwao4zn4r",
		"dzd-corpus/djdji3ljliuphx",
		"dzd-corpus/vb6upim7wnvk02",
	} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1cv42r49g69pot9/name_families",
				"/projects/dzd-corpus~1d79w1cwao4zn4r/name_families",
				"/projects/dzd-corpus~1djdji3ljliuphx/name_families",
				"/projects/dzd-corpus~1vb6upim7wnvk02/name_families",
			],
			"message": "Project \"Andean Fuel Pipeline 3\" (dzd-corpus/cv42r49g69pot9) holds only the workflow 3 of \"andean fuel pipeline _\"; others are in \"Andean Fuel Pipeline 1\" (dzd-corpus/d79w1cwao4zn4r), \"Andean Fuel Pipeline 2\" (dzd-corpus/djdji3ljliuphx), \"Andean Fuel Pipeline 4\" (dzd-corpus/vb6upim7wnvk02): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after workflows (15), they are numbered (25), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/cv42r49g69pot9",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1d79w1cwao4zn4r/name_families",
				"/projects/dzd-corpus~1cv42r49g69pot9/name_families",
				"/projects/dzd-corpus~1djdji3ljliuphx/name_families",
				"/projects/dzd-corpus~1vb6upim7wnvk02/name_families",
			],
			"message": "Project \"Andean Fuel Pipeline 1\" (dzd-corpus/d79w1cwao4zn4r) holds only the workflow 1 of \"andean fuel pipeline _\"; others are in \"Andean Fuel Pipeline 2\" (dzd-corpus/djdji3ljliuphx), \"Andean Fuel Pipeline 3\" (dzd-corpus/cv42r49g69pot9), \"Andean Fuel Pipeline 4\" (dzd-corpus/vb6upim7wnvk02): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after workflows (15), they are numbered (25), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/d79w1cwao4zn4r",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1djdji3ljliuphx/name_families",
				"/projects/dzd-corpus~1cv42r49g69pot9/name_families",
				"/projects/dzd-corpus~1d79w1cwao4zn4r/name_families",
				"/projects/dzd-corpus~1vb6upim7wnvk02/name_families",
			],
			"message": "Project \"Andean Fuel Pipeline 2\" (dzd-corpus/djdji3ljliuphx) holds only the workflow 2 of \"andean fuel pipeline _\"; others are in \"Andean Fuel Pipeline 1\" (dzd-corpus/d79w1cwao4zn4r), \"Andean Fuel Pipeline 3\" (dzd-corpus/cv42r49g69pot9), \"Andean Fuel Pipeline 4\" (dzd-corpus/vb6upim7wnvk02): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after workflows (15), they are numbered (25), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/djdji3ljliuphx",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1vb6upim7wnvk02/name_families",
				"/projects/dzd-corpus~1cv42r49g69pot9/name_families",
				"/projects/dzd-corpus~1d79w1cwao4zn4r/name_families",
				"/projects/dzd-corpus~1djdji3ljliuphx/name_families",
			],
			"message": "Project \"Andean Fuel Pipeline 4\" (dzd-corpus/vb6upim7wnvk02) holds only the workflow 4 of \"andean fuel pipeline _\"; others are in \"Andean Fuel Pipeline 1\" (dzd-corpus/d79w1cwao4zn4r), \"Andean Fuel Pipeline 2\" (dzd-corpus/djdji3ljliuphx), \"Andean Fuel Pipeline 3\" (dzd-corpus/cv42r49g69pot9): their descriptions speak of the same (15), their names differ in one place (10), there are three or more (10), they are named after workflows (15), they are numbered (25), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/vb6upim7wnvk02",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_all_workflows_in_one_project := {
	"environments": {
		"dzd-corpus/03e5cceb84957f": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/04dvheax9wci1l",
		},
		"dzd-corpus/2cce13a142322e": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/04dvheax9wci1l",
		},
		"dzd-corpus/7f3566c2df0043": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/04dvheax9wci1l",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/04dvheax9wci1l/0af5e8d2-2101-3eef-d733-230a8660194d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/0af5e8d2-2101-3eef-d733-230a8660194d",
			"project": "dzd-corpus/04dvheax9wci1l",
		},
		"dzd-corpus/04dvheax9wci1l/767fe953-145b-5238-2146-4b6d4111329a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/767fe953-145b-5238-2146-4b6d4111329a",
			"project": "dzd-corpus/04dvheax9wci1l",
		},
		"dzd-corpus/04dvheax9wci1l/d3005630-e149-a837-28fa-361a6661b877": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/d3005630-e149-a837-28fa-361a6661b877",
			"project": "dzd-corpus/04dvheax9wci1l",
		},
		"dzd-corpus/04dvheax9wci1l/e055af1c-252a-66d8-6324-3e5303e2e7c4": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e055af1c-252a-66d8-6324-3e5303e2e7c4",
			"project": "dzd-corpus/04dvheax9wci1l",
		},
	},
	"projects": {
		"dzd-corpus/04dvheax9wci1l": {
			"category": null,
			"created_at": "2024-11-25T08:32:50Z",
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
			"domain_unit": "dzd-corpus/marketing-0",
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
			"name": "atlantic_product_review_fraud_detection",
			"name_families": [],
			"profile": "dzd-corpus/marketing-production",
			"regulations": [],
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

_allow_lifecycles_of_one_initiative := {
	"environments": {
		"dzd-corpus/0f8281579263fd": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0g9c7k3ea9ajoa",
		},
		"dzd-corpus/15159fc8b2ca8f": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/knibybzxxvjuu8",
		},
		"dzd-corpus/2c815f895f797f": {
			"account_id": "633333337750",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0hq71c3nc9as0e",
		},
		"dzd-corpus/2f3f6b07875858": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0g9c7k3ea9ajoa",
		},
		"dzd-corpus/9d217889e4343e": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0g9c7k3ea9ajoa",
		},
		"dzd-corpus/d1bb48f8688aef": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/knibybzxxvjuu8",
		},
		"dzd-corpus/e65e48cf2d312a": {
			"account_id": "633333337750",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0hq71c3nc9as0e",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/0g9c7k3ea9ajoa/2ed145f4-7998-1798-8302-0cf694b19e9f": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/2ed145f4-7998-1798-8302-0cf694b19e9f",
			"project": "dzd-corpus/0g9c7k3ea9ajoa",
		},
		"dzd-corpus/0g9c7k3ea9ajoa/46e46f6b-12fc-0ebb-cdf1-49a66edfbaf9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/46e46f6b-12fc-0ebb-cdf1-49a66edfbaf9",
			"project": "dzd-corpus/0g9c7k3ea9ajoa",
		},
		"dzd-corpus/0g9c7k3ea9ajoa/8d564ee4-7af9-100c-e3c0-43a950eb4a48": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/8d564ee4-7af9-100c-e3c0-43a950eb4a48",
			"project": "dzd-corpus/0g9c7k3ea9ajoa",
		},
		"dzd-corpus/0g9c7k3ea9ajoa/92a8db77-c8a1-1043-e3f0-f9d151581973": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/92a8db77-c8a1-1043-e3f0-f9d151581973",
			"project": "dzd-corpus/0g9c7k3ea9ajoa",
		},
		"dzd-corpus/0g9c7k3ea9ajoa/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0",
			"project": "dzd-corpus/0g9c7k3ea9ajoa",
		},
		"dzd-corpus/0hq71c3nc9as0e/2ed145f4-7998-1798-8302-0cf694b19e9f": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/2ed145f4-7998-1798-8302-0cf694b19e9f",
			"project": "dzd-corpus/0hq71c3nc9as0e",
		},
		"dzd-corpus/0hq71c3nc9as0e/46e46f6b-12fc-0ebb-cdf1-49a66edfbaf9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/46e46f6b-12fc-0ebb-cdf1-49a66edfbaf9",
			"project": "dzd-corpus/0hq71c3nc9as0e",
		},
		"dzd-corpus/0hq71c3nc9as0e/8d564ee4-7af9-100c-e3c0-43a950eb4a48": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/8d564ee4-7af9-100c-e3c0-43a950eb4a48",
			"project": "dzd-corpus/0hq71c3nc9as0e",
		},
		"dzd-corpus/0hq71c3nc9as0e/92a8db77-c8a1-1043-e3f0-f9d151581973": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/92a8db77-c8a1-1043-e3f0-f9d151581973",
			"project": "dzd-corpus/0hq71c3nc9as0e",
		},
		"dzd-corpus/0hq71c3nc9as0e/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0",
			"project": "dzd-corpus/0hq71c3nc9as0e",
		},
		"dzd-corpus/knibybzxxvjuu8/2ed145f4-7998-1798-8302-0cf694b19e9f": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/2ed145f4-7998-1798-8302-0cf694b19e9f",
			"project": "dzd-corpus/knibybzxxvjuu8",
		},
		"dzd-corpus/knibybzxxvjuu8/46e46f6b-12fc-0ebb-cdf1-49a66edfbaf9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/46e46f6b-12fc-0ebb-cdf1-49a66edfbaf9",
			"project": "dzd-corpus/knibybzxxvjuu8",
		},
		"dzd-corpus/knibybzxxvjuu8/8d564ee4-7af9-100c-e3c0-43a950eb4a48": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/8d564ee4-7af9-100c-e3c0-43a950eb4a48",
			"project": "dzd-corpus/knibybzxxvjuu8",
		},
		"dzd-corpus/knibybzxxvjuu8/92a8db77-c8a1-1043-e3f0-f9d151581973": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/92a8db77-c8a1-1043-e3f0-f9d151581973",
			"project": "dzd-corpus/knibybzxxvjuu8",
		},
		"dzd-corpus/knibybzxxvjuu8/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0",
			"project": "dzd-corpus/knibybzxxvjuu8",
		},
	},
	"projects": {
		"dzd-corpus/0g9c7k3ea9ajoa": {
			"category": null,
			"created_at": "2026-06-26T06:56:57Z",
			"description_tokens": [
				"estimates",
				"what",
				"customers",
				"with",
				"outages",
				"are",
				"worth",
				"over",
				"five",
				"years",
				"measured",
				"by",
				"accuracy",
				"after",
				"a",
				"year",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/energy-1",
			"folded_tags": [
				{
					"items": [
						"eng 481",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"481",
					],
					"value": "eng 481",
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
						"eng trading floor admins",
					],
					"key": "owner",
					"tokens": [
						"eng",
						"trading",
						"floor",
						"admins",
					],
					"value": "eng trading floor admins",
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
			"name": "Rhineland Outage Lead Scoring prod",
			"name_families": [
				{
					"rest": [
						"scoring",
						"prod",
					],
					"stem": "rhineland outage lead _",
				},
				{
					"rest": [
						"prod",
					],
					"stem": "rhineland outage lead scoring _",
				},
			],
			"profile": "dzd-corpus/energy-production",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/0hq71c3nc9as0e": {
			"category": null,
			"created_at": "2025-11-29T00:57:07Z",
			"description_tokens": [
				"estimates",
				"what",
				"customers",
				"with",
				"outages",
				"are",
				"worth",
				"over",
				"five",
				"years",
				"owned",
				"by",
				"trading",
				"floor",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/energy-1",
			"folded_tags": [
				{
					"items": [
						"eng 481",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"481",
					],
					"value": "eng 481",
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
						"eng trading floor admins",
					],
					"key": "owner",
					"tokens": [
						"eng",
						"trading",
						"floor",
						"admins",
					],
					"value": "eng trading floor admins",
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
			"name": "Rhineland Outage Lead Scoring Staging",
			"name_families": [
				{
					"rest": [
						"scoring",
						"staging",
					],
					"stem": "rhineland outage lead _",
				},
				{
					"rest": [
						"staging",
					],
					"stem": "rhineland outage lead scoring _",
				},
			],
			"profile": "dzd-corpus/energy-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/knibybzxxvjuu8": {
			"category": null,
			"created_at": "2025-12-04T00:10:33Z",
			"description_tokens": [
				"estimates",
				"what",
				"customers",
				"with",
				"outages",
				"are",
				"worth",
				"over",
				"five",
				"years",
				"measured",
				"by",
				"accuracy",
				"after",
				"a",
				"year",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/energy-1",
			"folded_tags": [
				{
					"items": [
						"eng 481",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"481",
					],
					"value": "eng 481",
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
						"eng trading floor admins",
					],
					"key": "owner",
					"tokens": [
						"eng",
						"trading",
						"floor",
						"admins",
					],
					"value": "eng trading floor admins",
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
			"name": "Rhineland Outage Lead Scoring DEV",
			"name_families": [
				{
					"rest": [
						"scoring",
						"dev",
					],
					"stem": "rhineland outage lead _",
				},
				{
					"rest": [
						"dev",
					],
					"stem": "rhineland outage lead scoring _",
				},
			],
			"profile": "dzd-corpus/energy-development",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_allow_lifecycles_of_one_initiative if {
	given := _allow_lifecycles_of_one_initiative

	rule.scope == {"dzd-corpus/0g9c7k3ea9ajoa", "dzd-corpus/0hq71c3nc9as0e", "dzd-corpus/knibybzxxvjuu8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_outcomes_with_other_budgets := {
	"environments": {
		"dzd-corpus/00e1c36acf4f96": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/15kfiufzpdpvtn",
		},
		"dzd-corpus/2399f20d3d9718": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/15kfiufzpdpvtn",
		},
		"dzd-corpus/4133c3fceba03b": {
			"account_id": "622222224542",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/15kfiufzpdpvtn",
		},
		"dzd-corpus/5612674a714879": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yoy2y840khdohd",
		},
		"dzd-corpus/69bf25e40c1c46": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yoy2y840khdohd",
		},
		"dzd-corpus/72a056543f8976": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yoy2y840khdohd",
		},
		"dzd-corpus/7e9f5cdcfd1bda": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/hlldg16gmzoze1",
		},
		"dzd-corpus/96ce549f32a914": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/hlldg16gmzoze1",
		},
		"dzd-corpus/bb4f4cd7e2cbf8": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/hlldg16gmzoze1",
		},
		"dzd-corpus/cfeeaf433984b5": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/hlldg16gmzoze1",
		},
		"dzd-corpus/fc733b2dc38d2d": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/hlldg16gmzoze1",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/15kfiufzpdpvtn/2c94cdd2-4a24-5f3c-c0c4-41bad966009a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/2c94cdd2-4a24-5f3c-c0c4-41bad966009a",
			"project": "dzd-corpus/15kfiufzpdpvtn",
		},
		"dzd-corpus/15kfiufzpdpvtn/51deec8d-94d4-e111-b940-c6c6574dece6": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/51deec8d-94d4-e111-b940-c6c6574dece6",
			"project": "dzd-corpus/15kfiufzpdpvtn",
		},
		"dzd-corpus/15kfiufzpdpvtn/7cb3c3fe-6335-1346-03a0-2ba765e530a9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7cb3c3fe-6335-1346-03a0-2ba765e530a9",
			"project": "dzd-corpus/15kfiufzpdpvtn",
		},
		"dzd-corpus/15kfiufzpdpvtn/a4c050ed-4d97-b5a0-b65e-141dbda4f5af": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/a4c050ed-4d97-b5a0-b65e-141dbda4f5af",
			"project": "dzd-corpus/15kfiufzpdpvtn",
		},
		"dzd-corpus/hlldg16gmzoze1/1b00cbfd-756f-e900-2740-e40e721e8405": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1b00cbfd-756f-e900-2740-e40e721e8405",
			"project": "dzd-corpus/hlldg16gmzoze1",
		},
		"dzd-corpus/hlldg16gmzoze1/52c29e7e-766c-5cca-cc8f-8c5f97a058ec": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/52c29e7e-766c-5cca-cc8f-8c5f97a058ec",
			"project": "dzd-corpus/hlldg16gmzoze1",
		},
		"dzd-corpus/hlldg16gmzoze1/7e883fab-d2f8-b954-fea1-ce0950fc29da": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7e883fab-d2f8-b954-fea1-ce0950fc29da",
			"project": "dzd-corpus/hlldg16gmzoze1",
		},
		"dzd-corpus/hlldg16gmzoze1/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0",
			"project": "dzd-corpus/hlldg16gmzoze1",
		},
		"dzd-corpus/yoy2y840khdohd/1b00cbfd-756f-e900-2740-e40e721e8405": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1b00cbfd-756f-e900-2740-e40e721e8405",
			"project": "dzd-corpus/yoy2y840khdohd",
		},
		"dzd-corpus/yoy2y840khdohd/2c94cdd2-4a24-5f3c-c0c4-41bad966009a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/2c94cdd2-4a24-5f3c-c0c4-41bad966009a",
			"project": "dzd-corpus/yoy2y840khdohd",
		},
		"dzd-corpus/yoy2y840khdohd/7cb3c3fe-6335-1346-03a0-2ba765e530a9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7cb3c3fe-6335-1346-03a0-2ba765e530a9",
			"project": "dzd-corpus/yoy2y840khdohd",
		},
		"dzd-corpus/yoy2y840khdohd/7e883fab-d2f8-b954-fea1-ce0950fc29da": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7e883fab-d2f8-b954-fea1-ce0950fc29da",
			"project": "dzd-corpus/yoy2y840khdohd",
		},
		"dzd-corpus/yoy2y840khdohd/a4c050ed-4d97-b5a0-b65e-141dbda4f5af": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/a4c050ed-4d97-b5a0-b65e-141dbda4f5af",
			"project": "dzd-corpus/yoy2y840khdohd",
		},
	},
	"projects": {
		"dzd-corpus/15kfiufzpdpvtn": {
			"category": null,
			"created_at": "2025-01-03T22:04:23Z",
			"description_tokens": [
				"goal",
				"accuracy",
				"after",
				"a",
				"year",
				"estimates",
				"what",
				"customers",
				"with",
				"gas",
				"in",
				"storage",
				"are",
				"worth",
				"over",
				"five",
				"years",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/energy-1",
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
						"eng 655",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"655",
					],
					"value": "eng 655",
				},
				{
					"items": [
						"v 7",
					],
					"key": "criticality",
					"tokens": [
						"v",
						"7",
					],
					"value": "v 7",
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
						"eng lifetime office",
					],
					"key": "owner",
					"tokens": [
						"eng",
						"lifetime",
						"office",
					],
					"value": "eng lifetime office",
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
			"name": "Gulf Gas Storage Lifetime Value",
			"name_families": [
				{
					"rest": [
						"gulf",
					],
					"stem": "_ gas storage lifetime value",
				},
				{
					"rest": [
						"gulf",
						"gas",
					],
					"stem": "_ storage lifetime value",
				},
				{
					"rest": [
						"lifetime",
						"value",
					],
					"stem": "gulf gas storage _",
				},
			],
			"profile": "dzd-corpus/energy-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/hlldg16gmzoze1": {
			"category": null,
			"created_at": "2025-09-02T12:24:19Z",
			"description_tokens": [
				"goal",
				"first",
				"contact",
				"resolutions",
				"routes",
				"complaints",
				"about",
				"gas",
				"in",
				"storage",
				"to",
				"the",
				"right",
				"desk",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/energy-1",
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
						"eng 674",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"674",
					],
					"value": "eng 674",
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
						"eng complaint office",
					],
					"key": "owner",
					"tokens": [
						"eng",
						"complaint",
						"office",
					],
					"value": "eng complaint office",
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
			"name": "Gulf Gas Storage Complaint Triage",
			"name_families": [
				{
					"rest": [
						"complaint",
						"triage",
					],
					"stem": "gulf gas storage _",
				},
			],
			"profile": "dzd-corpus/energy-production",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/yoy2y840khdohd": {
			"category": null,
			"created_at": "2026-04-30T08:11:45Z",
			"description_tokens": [
				"proposes",
				"prices",
				"around",
				"gas",
				"in",
				"storage",
				"every",
				"monday",
				"owned",
				"by",
				"grid",
				"operations",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/energy-1",
			"folded_tags": [
				{
					"items": [
						"eng 640",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"640",
					],
					"value": "eng 640",
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
						"eng price office",
					],
					"key": "owner",
					"tokens": [
						"eng",
						"price",
						"office",
					],
					"value": "eng price office",
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
			"name": "Gulf Gas Storage Price Optimization",
			"name_families": [
				{
					"rest": [
						"gulf",
					],
					"stem": "_ gas storage price optimization",
				},
				{
					"rest": [
						"gulf",
						"gas",
					],
					"stem": "_ storage price optimization",
				},
				{
					"rest": [
						"price",
						"optimization",
					],
					"stem": "gulf gas storage _",
				},
			],
			"profile": "dzd-corpus/energy-production",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_allow_outcomes_with_other_budgets if {
	given := _allow_outcomes_with_other_budgets

	rule.scope == {"dzd-corpus/15kfiufzpdpvtn", "dzd-corpus/hlldg16gmzoze1", "dzd-corpus/yoy2y840khdohd"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_the_same_outcome_in_other_regions := {
	"environments": {
		"dzd-corpus/10e79896d14e26": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/3elv38k5xqt4lt",
		},
		"dzd-corpus/12e32f48ce35bc": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1hdeet0yxvfj92",
		},
		"dzd-corpus/1894f396e20e1c": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/3elv38k5xqt4lt",
		},
		"dzd-corpus/3fbcdade09b1f7": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1hdeet0yxvfj92",
		},
		"dzd-corpus/4ebfb4e4c22847": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1hdeet0yxvfj92",
		},
		"dzd-corpus/60b0d35116681e": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/qxpjlp1ex78ld8",
		},
		"dzd-corpus/90d40f3bc3f7af": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1hdeet0yxvfj92",
		},
		"dzd-corpus/92c5a2adcaac45": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/qxpjlp1ex78ld8",
		},
		"dzd-corpus/b217d4d5db4731": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/qxpjlp1ex78ld8",
		},
		"dzd-corpus/b2be6277117e85": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/3elv38k5xqt4lt",
		},
		"dzd-corpus/c17064e356ebe3": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/3elv38k5xqt4lt",
		},
		"dzd-corpus/d13b9fe767d0ad": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/3elv38k5xqt4lt",
		},
		"dzd-corpus/ea0b1a7d728318": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/qxpjlp1ex78ld8",
		},
		"dzd-corpus/eb443923148c4a": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1hdeet0yxvfj92",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/1hdeet0yxvfj92/82f2e770-77ca-b1f9-5e42-e3e0a8a62175": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/82f2e770-77ca-b1f9-5e42-e3e0a8a62175",
			"project": "dzd-corpus/1hdeet0yxvfj92",
		},
		"dzd-corpus/1hdeet0yxvfj92/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0",
			"project": "dzd-corpus/1hdeet0yxvfj92",
		},
		"dzd-corpus/1hdeet0yxvfj92/e90c0722-d4a7-4958-b2fe-7205132ba600": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e90c0722-d4a7-4958-b2fe-7205132ba600",
			"project": "dzd-corpus/1hdeet0yxvfj92",
		},
		"dzd-corpus/3elv38k5xqt4lt/7fe9da20-0712-4b2f-30ab-1c2e174e3f4b": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7fe9da20-0712-4b2f-30ab-1c2e174e3f4b",
			"project": "dzd-corpus/3elv38k5xqt4lt",
		},
		"dzd-corpus/3elv38k5xqt4lt/afd03fb9-477e-4a80-be9f-0a63215c1c0b": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/afd03fb9-477e-4a80-be9f-0a63215c1c0b",
			"project": "dzd-corpus/3elv38k5xqt4lt",
		},
		"dzd-corpus/3elv38k5xqt4lt/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0",
			"project": "dzd-corpus/3elv38k5xqt4lt",
		},
		"dzd-corpus/qxpjlp1ex78ld8/0af5e8d2-2101-3eef-d733-230a8660194d": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/0af5e8d2-2101-3eef-d733-230a8660194d",
			"project": "dzd-corpus/qxpjlp1ex78ld8",
		},
		"dzd-corpus/qxpjlp1ex78ld8/7fe9da20-0712-4b2f-30ab-1c2e174e3f4b": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7fe9da20-0712-4b2f-30ab-1c2e174e3f4b",
			"project": "dzd-corpus/qxpjlp1ex78ld8",
		},
		"dzd-corpus/qxpjlp1ex78ld8/d3005630-e149-a837-28fa-361a6661b877": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/d3005630-e149-a837-28fa-361a6661b877",
			"project": "dzd-corpus/qxpjlp1ex78ld8",
		},
		"dzd-corpus/qxpjlp1ex78ld8/e38a59aa-51cf-a14e-7afb-6462db8ae021": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e38a59aa-51cf-a14e-7afb-6462db8ae021",
			"project": "dzd-corpus/qxpjlp1ex78ld8",
		},
	},
	"projects": {
		"dzd-corpus/1hdeet0yxvfj92": {
			"category": null,
			"created_at": "2025-09-27T20:59:45Z",
			"description_tokens": [
				"forecasts",
				"the",
				"demand",
				"for",
				"search",
				"adverts",
				"six",
				"weeks",
				"ahead",
				"measured",
				"by",
				"the",
				"error",
				"of",
				"the",
				"forecast",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing-0",
			"folded_tags": [
				{
					"items": [
						"mkt 699",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"699",
					],
					"value": "mkt 699",
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
						"mkt customer voice owners",
					],
					"key": "owner",
					"tokens": [
						"mkt",
						"customer",
						"voice",
						"owners",
					],
					"value": "mkt customer voice owners",
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
			"name": "Caucasus Search Advert Demand Forecast",
			"name_families": [
				{
					"rest": [
						"caucasus",
						"search",
					],
					"stem": "_ advert demand forecast",
				},
				{
					"rest": [
						"caucasus",
					],
					"stem": "_ search advert demand forecast",
				},
			],
			"profile": "dzd-corpus/marketing-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/3elv38k5xqt4lt": {
			"category": null,
			"created_at": "2026-08-27T23:41:46Z",
			"description_tokens": [
				"explains",
				"where",
				"the",
				"money",
				"around",
				"offers",
				"on",
				"the",
				"start",
				"page",
				"goes",
				"measured",
				"by",
				"savings",
				"agreed",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing-0",
			"folded_tags": [
				{
					"items": [
						"mkt 456",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"456",
					],
					"value": "mkt 456",
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
						"v 5",
					],
					"key": "datasteward",
					"tokens": [
						"v",
						"5",
					],
					"value": "v 5",
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
				{
					"items": [
						"gdpr",
					],
					"key": "regulation",
					"tokens": [
						"gdpr",
					],
					"value": "gdpr",
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
			"name": "Benelux Landing Offer Spend Analysis",
			"name_families": [],
			"profile": "dzd-corpus/marketing-regulated",
			"regulations": [
				"GDPR",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/qxpjlp1ex78ld8": {
			"category": null,
			"created_at": "2026-08-15T17:01:40Z",
			"description_tokens": [
				"forecasts",
				"the",
				"demand",
				"for",
				"search",
				"adverts",
				"six",
				"weeks",
				"ahead",
				"measured",
				"by",
				"the",
				"error",
				"of",
				"the",
				"forecast",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing-0",
			"folded_tags": [
				{
					"items": [
						"mkt 413",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"413",
					],
					"value": "mkt 413",
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
			"name": "Prairie Search Advert Demand Forecast",
			"name_families": [
				{
					"rest": [
						"prairie",
						"search",
					],
					"stem": "_ advert demand forecast",
				},
				{
					"rest": [
						"prairie",
					],
					"stem": "_ search advert demand forecast",
				},
			],
			"profile": "dzd-corpus/marketing-production",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_allow_the_same_outcome_in_other_regions if {
	given := _allow_the_same_outcome_in_other_regions

	rule.scope == {"dzd-corpus/1hdeet0yxvfj92", "dzd-corpus/3elv38k5xqt4lt", "dzd-corpus/qxpjlp1ex78ld8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_numbered_places := {
	"environments": {
		"dzd-corpus/6ea0ff4655afdf": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/21yc8vahmyps41",
		},
		"dzd-corpus/ce36ff56587597": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/21yc8vahmyps41",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/21yc8vahmyps41/0a04ef48-521b-18a9-1ab1-c42fc52f4fbe": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/0a04ef48-521b-18a9-1ab1-c42fc52f4fbe",
			"project": "dzd-corpus/21yc8vahmyps41",
		},
		"dzd-corpus/21yc8vahmyps41/449c4ca2-3685-156b-89c8-0c4de9367ed9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/449c4ca2-3685-156b-89c8-0c4de9367ed9",
			"project": "dzd-corpus/21yc8vahmyps41",
		},
		"dzd-corpus/21yc8vahmyps41/63db01fc-aa7c-314b-f01d-bf291abb8ba3": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/63db01fc-aa7c-314b-f01d-bf291abb8ba3",
			"project": "dzd-corpus/21yc8vahmyps41",
		},
		"dzd-corpus/21yc8vahmyps41/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0",
			"project": "dzd-corpus/21yc8vahmyps41",
		},
	},
	"projects": {
		"dzd-corpus/21yc8vahmyps41": {
			"category": null,
			"created_at": "2025-02-12T19:36:20Z",
			"description_tokens": [
				"explains",
				"where",
				"the",
				"money",
				"around",
				"instant",
				"transfers",
				"goes",
				"for",
				"one",
				"harbour",
				"measured",
				"by",
				"savings",
				"agreed",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/finance",
			"folded_tags": [
				{
					"items": [
						"fin 301",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"301",
					],
					"value": "fin 301",
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
						"fin card risk admins",
					],
					"key": "owner",
					"tokens": [
						"fin",
						"card",
						"risk",
						"admins",
					],
					"value": "fin card risk admins",
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
				{
					"items": [
						"v 5",
					],
					"key": "wave",
					"tokens": [
						"v",
						"5",
					],
					"value": "v 5",
				},
			],
			"name": "Harbour 52 Spend Analysis",
			"name_families": [
				{
					"rest": [
						"harbour",
						"52",
					],
					"stem": "_ spend analysis",
				},
			],
			"profile": "dzd-corpus/finance-production",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_allow_numbered_places if {
	given := _allow_numbered_places

	rule.scope == {"dzd-corpus/21yc8vahmyps41"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_one_outcome_with_and_in_its_name := {
	"environments": {
		"dzd-corpus/23ff9601d0e9ed": {
			"account_id": "633333337750",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4o963flxv3me3g",
		},
		"dzd-corpus/f25db5d9b6b4e0": {
			"account_id": "633333337750",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4o963flxv3me3g",
		},
		"dzd-corpus/fd3ea108b26184": {
			"account_id": "633333337750",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4o963flxv3me3g",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/4o963flxv3me3g/51deec8d-94d4-e111-b940-c6c6574dece6": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/51deec8d-94d4-e111-b940-c6c6574dece6",
			"project": "dzd-corpus/4o963flxv3me3g",
		},
		"dzd-corpus/4o963flxv3me3g/7cb3c3fe-6335-1346-03a0-2ba765e530a9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7cb3c3fe-6335-1346-03a0-2ba765e530a9",
			"project": "dzd-corpus/4o963flxv3me3g",
		},
		"dzd-corpus/4o963flxv3me3g/7e883fab-d2f8-b954-fea1-ce0950fc29da": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7e883fab-d2f8-b954-fea1-ce0950fc29da",
			"project": "dzd-corpus/4o963flxv3me3g",
		},
		"dzd-corpus/4o963flxv3me3g/a4c050ed-4d97-b5a0-b65e-141dbda4f5af": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/a4c050ed-4d97-b5a0-b65e-141dbda4f5af",
			"project": "dzd-corpus/4o963flxv3me3g",
		},
	},
	"projects": {
		"dzd-corpus/4o963flxv3me3g": {
			"category": null,
			"created_at": "2026-07-02T07:39:05Z",
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
			"domain_unit": "dzd-corpus/energy-1",
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
			"name": "Benelux Profit and Loss Outlook",
			"name_families": [],
			"profile": "dzd-corpus/energy-development",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_allow_one_outcome_with_and_in_its_name if {
	given := _allow_one_outcome_with_and_in_its_name

	rule.scope == {"dzd-corpus/4o963flxv3me3g"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_without_environments_account_id if {
	given := json.patch(_deny_workflows_of_one_initiative, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~11e58c4c8bf8cf9/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1557cba04b4bb11/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~157ae2b2f8b6197/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~16a7126f531257d/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1703bdffba842b7/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~18ff87295829647/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1b929ccd3ee714c/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1cfead81e687656/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1d8b3fea8c96841/account_id",
		},
	])

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) may be one of several workflows, and account_id of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) may be one of several workflows, and account_id of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) may be one of several workflows, and account_id of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
	} with input as given with data.sus.config as _config
}

test_without_memberships_principal if {
	given := json.patch(_deny_workflows_of_one_initiative, [
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~11e5l6nlg1xolyw~11a053326-beff-8904-e38b-b37555d601d9/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~11e5l6nlg1xolyw~123208544-f8a3-ba1d-5996-4812255d4c4a/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~11e5l6nlg1xolyw~13753bf4b-fbc7-631f-cf9c-33a6c97df3b7/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~11e5l6nlg1xolyw~13ad4e5cb-8cd2-62ee-ed91-d103f9b458a7/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~13ora6umwtxmwu9~11a053326-beff-8904-e38b-b37555d601d9/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~13ora6umwtxmwu9~123208544-f8a3-ba1d-5996-4812255d4c4a/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~13ora6umwtxmwu9~13753bf4b-fbc7-631f-cf9c-33a6c97df3b7/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~13ora6umwtxmwu9~13ad4e5cb-8cd2-62ee-ed91-d103f9b458a7/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~1s9iuuy4jqopyx8~11a053326-beff-8904-e38b-b37555d601d9/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~1s9iuuy4jqopyx8~123208544-f8a3-ba1d-5996-4812255d4c4a/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~1s9iuuy4jqopyx8~13753bf4b-fbc7-631f-cf9c-33a6c97df3b7/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~1s9iuuy4jqopyx8~13ad4e5cb-8cd2-62ee-ed91-d103f9b458a7/principal",
		},
	])

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_without_projects_category if {
	given := json.patch(_deny_workflows_of_one_initiative, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~11e5l6nlg1xolyw/category",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~13ora6umwtxmwu9/category",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1s9iuuy4jqopyx8/category",
		},
	])

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) may be one of several workflows, and category of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) may be one of several workflows, and category of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) may be one of several workflows, and category of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"cause": "not_collected",
			"message": "The field category of project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) was not read or decided.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "The field category of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read or decided.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "The field category of project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) was not read or decided.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_created_at if {
	given := json.patch(_deny_workflows_of_one_initiative, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~11e5l6nlg1xolyw/created_at",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~13ora6umwtxmwu9/created_at",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1s9iuuy4jqopyx8/created_at",
		},
	])

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) may be one of several workflows, and created_at of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) may be one of several workflows, and created_at of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) may be one of several workflows, and created_at of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) was not read or decided.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read or decided.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) was not read or decided.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_description_tokens if {
	given := json.patch(_deny_workflows_of_one_initiative, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~11e5l6nlg1xolyw/description_tokens",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~13ora6umwtxmwu9/description_tokens",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1s9iuuy4jqopyx8/description_tokens",
		},
	])

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) may be one of several workflows, and description_tokens of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) may be one of several workflows, and description_tokens of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) may be one of several workflows, and description_tokens of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"cause": "not_collected",
			"message": "The field description_tokens of project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) was not read or decided.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "The field description_tokens of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read or decided.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "The field description_tokens of project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) was not read or decided.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_domain_unit if {
	given := json.patch(_deny_workflows_of_one_initiative, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~11e5l6nlg1xolyw/domain_unit",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~13ora6umwtxmwu9/domain_unit",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1s9iuuy4jqopyx8/domain_unit",
		},
	])

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) may be one of several workflows, and domain_unit of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) may be one of several workflows, and domain_unit of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) may be one of several workflows, and domain_unit of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"cause": "not_collected",
			"message": "The field domain_unit of project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) was not read or decided.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "The field domain_unit of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read or decided.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "The field domain_unit of project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) was not read or decided.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_folded_tags if {
	given := json.patch(_deny_workflows_of_one_initiative, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~11e5l6nlg1xolyw/folded_tags",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~13ora6umwtxmwu9/folded_tags",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1s9iuuy4jqopyx8/folded_tags",
		},
	])

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) may be one of several workflows, and folded_tags of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) may be one of several workflows, and folded_tags of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) may be one of several workflows, and folded_tags of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"cause": "not_collected",
			"message": "The field folded_tags of project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) was not read or decided.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "The field folded_tags of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read or decided.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "The field folded_tags of project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) was not read or decided.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name if {
	given := json.patch(_deny_workflows_of_one_initiative, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~11e5l6nlg1xolyw/name",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~13ora6umwtxmwu9/name",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1s9iuuy4jqopyx8/name",
		},
	])

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project dzd-corpus/1e5l6nlg1xolyw may be one of several workflows, and name of project dzd-corpus/1e5l6nlg1xolyw was not read.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "Project dzd-corpus/3ora6umwtxmwu9 may be one of several workflows, and name of project dzd-corpus/1e5l6nlg1xolyw was not read.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"cause": "not_collected",
			"message": "Project dzd-corpus/s9iuuy4jqopyx8 may be one of several workflows, and name of project dzd-corpus/1e5l6nlg1xolyw was not read.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/1e5l6nlg1xolyw was not read or decided.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/3ora6umwtxmwu9 was not read or decided.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/s9iuuy4jqopyx8 was not read or decided.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name_families if {
	given := json.patch(_deny_workflows_of_one_initiative, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~11e5l6nlg1xolyw/name_families",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~13ora6umwtxmwu9/name_families",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1s9iuuy4jqopyx8/name_families",
		},
	])

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) may be one of several workflows, and name_families of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) may be one of several workflows, and name_families of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) may be one of several workflows, and name_families of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"cause": "not_collected",
			"message": "The field name_families of project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) was not read or decided.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "The field name_families of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read or decided.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "The field name_families of project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) was not read or decided.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_profile if {
	given := json.patch(_deny_workflows_of_one_initiative, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~11e5l6nlg1xolyw/profile",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~13ora6umwtxmwu9/profile",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1s9iuuy4jqopyx8/profile",
		},
	])

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) may be one of several workflows, and profile of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) may be one of several workflows, and profile of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) may be one of several workflows, and profile of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"cause": "not_collected",
			"message": "The field profile of project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) was not read or decided.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "The field profile of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read or decided.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "The field profile of project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) was not read or decided.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_regulations if {
	given := json.patch(_deny_workflows_of_one_initiative, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~11e5l6nlg1xolyw/regulations",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~13ora6umwtxmwu9/regulations",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1s9iuuy4jqopyx8/regulations",
		},
	])

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) may be one of several workflows, and regulations of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) may be one of several workflows, and regulations of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) may be one of several workflows, and regulations of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"cause": "unclassified",
			"message": "The field regulations of project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) was not read or decided.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "unclassified",
			"message": "The field regulations of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read or decided.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "unclassified",
			"message": "The field regulations of project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) was not read or decided.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_status if {
	given := json.patch(_deny_workflows_of_one_initiative, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~11e5l6nlg1xolyw/status",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~13ora6umwtxmwu9/status",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1s9iuuy4jqopyx8/status",
		},
	])

	rule.scope == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) may be one of several workflows, and status of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) may be one of several workflows, and status of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) may be one of several workflows, and status of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
		{
			"cause": "not_collected",
			"message": "The field status of project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) was not read or decided.",
			"resource": "dzd-corpus/s9iuuy4jqopyx8",
		},
		{
			"cause": "not_collected",
			"message": "The field status of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read or decided.",
			"resource": "dzd-corpus/1e5l6nlg1xolyw",
		},
		{
			"cause": "not_collected",
			"message": "The field status of project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) was not read or decided.",
			"resource": "dzd-corpus/3ora6umwtxmwu9",
		},
	} with input as given with data.sus.config as _config
}

test_a_threshold_that_is_just_reached if {
	given := _deny_workflows_of_one_initiative
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.split_by_workflow": {
				"cost_center_tags": [
					"billing",
					"billingcode",
					"budget",
					"budgetcode",
					"chargeback",
					"costcenter",
					"costcentre",
					"costcode",
				],
				"created_within_days": 30,
				"listed": 10,
				"minimum_confidence": 100,
				"minimum_projects": 3,
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
				"sensitivity_tags": [
					"classification",
					"confidentiality",
					"dataclass",
					"dataclassification",
					"datasensitivity",
					"sensitivity",
				],
				"stage_tags": [
					"env",
					"environment",
					"lifecycle",
					"stage",
				],
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == {"dzd-corpus/1e5l6nlg1xolyw", "dzd-corpus/3ora6umwtxmwu9", "dzd-corpus/s9iuuy4jqopyx8"}
}

test_a_threshold_that_is_just_missed if {
	given := _deny_workflows_of_one_initiative
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.split_by_workflow": {
				"cost_center_tags": [
					"billing",
					"billingcode",
					"budget",
					"budgetcode",
					"chargeback",
					"costcenter",
					"costcentre",
					"costcode",
				],
				"created_within_days": 30,
				"listed": 10,
				"minimum_confidence": 101,
				"minimum_projects": 3,
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
				"sensitivity_tags": [
					"classification",
					"confidentiality",
					"dataclass",
					"dataclassification",
					"datasensitivity",
					"sensitivity",
				],
				"stage_tags": [
					"env",
					"environment",
					"lifecycle",
					"stage",
				],
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == set()
}

test_a_gap_on_projects if {
	given := object.union(_deny_workflows_of_one_initiative, {
		"gaps": {
			"g": {
				"cause": "throttled",
				"fields": null,
				"message": "GetProject was throttled.",
				"scope": {
					"id": "dzd-corpus/1e5l6nlg1xolyw",
					"kind": "project",
				},
				"table": "projects",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/1e5l6nlg1xolyw": {
				"cause": "throttled",
				"evidence": [
					"/gaps/g",
				],
				"message": "GetProject was throttled.",
			},
			"dzd-corpus/3ora6umwtxmwu9": {
				"cause": "throttled",
				"evidence": [
					"/gaps/g",
				],
				"message": "GetProject was throttled.",
			},
			"dzd-corpus/s9iuuy4jqopyx8": {
				"cause": "throttled",
				"evidence": [
					"/gaps/g",
				],
				"message": "GetProject was throttled.",
			},
		},
		"pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_memberships if {
	given := object.union(_deny_workflows_of_one_initiative, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListProjectMemberships was denied.",
				"scope": {
					"id": "dzd-corpus/1e5l6nlg1xolyw",
					"kind": "project",
				},
				"table": "memberships",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/1e5l6nlg1xolyw": {
				"cause": "denied_by_iam",
				"evidence": [
					"/gaps/g",
				],
				"message": "ListProjectMemberships was denied. Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) may be one of several workflows, and memberships of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			},
			"dzd-corpus/3ora6umwtxmwu9": {
				"cause": "not_collected",
				"evidence": [],
				"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) may be one of several workflows, and memberships of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			},
			"dzd-corpus/s9iuuy4jqopyx8": {
				"cause": "not_collected",
				"evidence": [],
				"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) may be one of several workflows, and memberships of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			},
		},
		"pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_environments if {
	given := object.union(_deny_workflows_of_one_initiative, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListEnvironments was denied.",
				"scope": {
					"id": "dzd-corpus/1e5l6nlg1xolyw",
					"kind": "project",
				},
				"table": "environments",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/1e5l6nlg1xolyw": {
				"cause": "denied_by_iam",
				"evidence": [
					"/gaps/g",
				],
				"message": "ListEnvironments was denied. Project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) may be one of several workflows, and environments of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			},
			"dzd-corpus/3ora6umwtxmwu9": {
				"cause": "not_collected",
				"evidence": [],
				"message": "Project \"Outage Mapping Adriatic Substation\" (dzd-corpus/3ora6umwtxmwu9) may be one of several workflows, and environments of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
			},
			"dzd-corpus/s9iuuy4jqopyx8": {
				"cause": "not_collected",
				"evidence": [],
				"message": "Project \"Maintenance Planning Adriatic Substation\" (dzd-corpus/s9iuuy4jqopyx8) may be one of several workflows, and environments of project \"Meter Validation Adriatic Substation\" (dzd-corpus/1e5l6nlg1xolyw) was not read.",
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
