# Cases of the labelled corpus: what must fail and what must not follows from how a project came to be.
package sus.rules.boundaries.split_by_pipeline_stage_test

import data.sus.main
import data.sus.rules.boundaries.split_by_pipeline_stage as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.split_by_pipeline_stage": {
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
	"boundaries.split_by_pipeline_stage": {
		"confidence": 70,
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

_verdicts := main.derive("boundaries.split_by_pipeline_stage", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

_deny_two_stages_in_two_projects := {
	"environments": {
		"dzd-corpus/4442b176926331": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/ziqcqpvfqygip5",
		},
		"dzd-corpus/629913975810e6": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/2aw62uln2nmyv2",
		},
		"dzd-corpus/83fbfcb16baf2b": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/ziqcqpvfqygip5",
		},
		"dzd-corpus/853e1055a61bc7": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/2aw62uln2nmyv2",
		},
		"dzd-corpus/a3af9cd4d2420a": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/2aw62uln2nmyv2",
		},
		"dzd-corpus/b386db9dc5c316": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/2aw62uln2nmyv2",
		},
		"dzd-corpus/db443233cb52c7": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/2aw62uln2nmyv2",
		},
		"dzd-corpus/ee8e0d8deb0345": {
			"account_id": "322222221481",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/ziqcqpvfqygip5",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/2aw62uln2nmyv2/9450085b-63a0-29a5-adb5-555600e6a305": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/9450085b-63a0-29a5-adb5-555600e6a305",
			"project": "dzd-corpus/2aw62uln2nmyv2",
		},
		"dzd-corpus/2aw62uln2nmyv2/dc7a9283-5604-c3b6-67be-9998f86668c1": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/dc7a9283-5604-c3b6-67be-9998f86668c1",
			"project": "dzd-corpus/2aw62uln2nmyv2",
		},
		"dzd-corpus/ziqcqpvfqygip5/9450085b-63a0-29a5-adb5-555600e6a305": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/9450085b-63a0-29a5-adb5-555600e6a305",
			"project": "dzd-corpus/ziqcqpvfqygip5",
		},
		"dzd-corpus/ziqcqpvfqygip5/dc7a9283-5604-c3b6-67be-9998f86668c1": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/dc7a9283-5604-c3b6-67be-9998f86668c1",
			"project": "dzd-corpus/ziqcqpvfqygip5",
		},
	},
	"projects": {
		"dzd-corpus/2aw62uln2nmyv2": {
			"category": null,
			"created_at": "2026-01-29T01:14:53Z",
			"description_tokens": [
				"gulf",
				"store",
				"flyer",
				"processing",
				"so",
				"that",
				"sponsoring",
				"has",
				"its",
				"figures",
				"by",
				"eight",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing",
			"folded_tags": [
				{
					"items": [
						"mkt 325",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"325",
					],
					"value": "mkt 325",
				},
				{
					"items": [
						"v 5",
					],
					"key": "criticality",
					"tokens": [
						"v",
						"5",
					],
					"value": "v 5",
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
						"mkt sponsoring admins",
					],
					"key": "owner",
					"tokens": [
						"mkt",
						"sponsoring",
						"admins",
					],
					"value": "mkt sponsoring admins",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Processing Gulf Store Flyer",
			"name_families": [
				{
					"rest": [
						"processing",
					],
					"stem": "_ gulf store flyer",
				},
			],
			"profile": "dzd-corpus/marketing-development",
			"regulations": [
				"GDPR",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/ziqcqpvfqygip5": {
			"category": null,
			"created_at": "2025-08-20T10:12:18Z",
			"description_tokens": [
				"finds",
				"risks",
				"to",
				"people",
				"in",
				"the",
				"handling",
				"of",
				"flyers",
				"owned",
				"by",
				"sponsoring",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing",
			"folded_tags": [
				{
					"items": [
						"mkt 325",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"325",
					],
					"value": "mkt 325",
				},
				{
					"items": [
						"v 5",
					],
					"key": "criticality",
					"tokens": [
						"v",
						"5",
					],
					"value": "v 5",
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
						"mkt sponsoring admins",
					],
					"key": "owner",
					"tokens": [
						"mkt",
						"sponsoring",
						"admins",
					],
					"value": "mkt sponsoring admins",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Data Collection Gulf Store Flyer",
			"name_families": [
				{
					"rest": [
						"data",
						"collection",
					],
					"stem": "_ gulf store flyer",
				},
			],
			"profile": "dzd-corpus/marketing-development",
			"regulations": [
				"GDPR",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_two_stages_in_two_projects if {
	given := _deny_two_stages_in_two_projects

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~12aw62uln2nmyv2/name_families",
				"/projects/dzd-corpus~1ziqcqpvfqygip5/name_families",
			],
			"message": "Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) holds only the processing of \"_ gulf store flyer\"; the other stages are in \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5): their names differ by a stage of a pipeline (45), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1ziqcqpvfqygip5/name_families",
				"/projects/dzd-corpus~12aw62uln2nmyv2/name_families",
			],
			"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) holds only the data collection of \"_ gulf store flyer\"; the other stages are in \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2): their names differ by a stage of a pipeline (45), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_two_stages_in_two_projects_2 := {
	"environments": {
		"dzd-corpus/0e706498dd9ed8": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/c7usc5fky5q2b0",
		},
		"dzd-corpus/3a8f26b9a269e3": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/c7usc5fky5q2b0",
		},
		"dzd-corpus/6282260c2a5a3e": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/p8ie5zng3mzz1b",
		},
		"dzd-corpus/7a8098d064e834": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/c7usc5fky5q2b0",
		},
		"dzd-corpus/86f1dce6a8ec7f": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/p8ie5zng3mzz1b",
		},
		"dzd-corpus/955712e59c3259": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/p8ie5zng3mzz1b",
		},
		"dzd-corpus/b3042bc0425976": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/c7usc5fky5q2b0",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/c7usc5fky5q2b0/47e1a38b-d1ea-0418-14d4-954e5c47577b": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/47e1a38b-d1ea-0418-14d4-954e5c47577b",
			"project": "dzd-corpus/c7usc5fky5q2b0",
		},
		"dzd-corpus/c7usc5fky5q2b0/51158de5-2fd2-f792-53c6-17eb0a826695": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/51158de5-2fd2-f792-53c6-17eb0a826695",
			"project": "dzd-corpus/c7usc5fky5q2b0",
		},
		"dzd-corpus/c7usc5fky5q2b0/56c11669-a4ba-3161-9309-0287a6ea2981": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/56c11669-a4ba-3161-9309-0287a6ea2981",
			"project": "dzd-corpus/c7usc5fky5q2b0",
		},
		"dzd-corpus/c7usc5fky5q2b0/74b31bfb-f844-9560-99f8-6c8df845aed9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/74b31bfb-f844-9560-99f8-6c8df845aed9",
			"project": "dzd-corpus/c7usc5fky5q2b0",
		},
		"dzd-corpus/p8ie5zng3mzz1b/47e1a38b-d1ea-0418-14d4-954e5c47577b": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/47e1a38b-d1ea-0418-14d4-954e5c47577b",
			"project": "dzd-corpus/p8ie5zng3mzz1b",
		},
		"dzd-corpus/p8ie5zng3mzz1b/51158de5-2fd2-f792-53c6-17eb0a826695": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/51158de5-2fd2-f792-53c6-17eb0a826695",
			"project": "dzd-corpus/p8ie5zng3mzz1b",
		},
		"dzd-corpus/p8ie5zng3mzz1b/56c11669-a4ba-3161-9309-0287a6ea2981": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/56c11669-a4ba-3161-9309-0287a6ea2981",
			"project": "dzd-corpus/p8ie5zng3mzz1b",
		},
		"dzd-corpus/p8ie5zng3mzz1b/74b31bfb-f844-9560-99f8-6c8df845aed9": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/74b31bfb-f844-9560-99f8-6c8df845aed9",
			"project": "dzd-corpus/p8ie5zng3mzz1b",
		},
	},
	"projects": {
		"dzd-corpus/c7usc5fky5q2b0": {
			"category": null,
			"created_at": "2026-01-11T07:36:00Z",
			"description_tokens": [
				"finds",
				"risks",
				"to",
				"people",
				"in",
				"the",
				"handling",
				"of",
				"chargebacks",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/finance",
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
			"name": "Atlantic Chargeback Training",
			"name_families": [
				{
					"rest": [
						"chargeback",
						"training",
					],
					"stem": "atlantic _",
				},
				{
					"rest": [
						"training",
					],
					"stem": "atlantic chargeback _",
				},
			],
			"profile": "dzd-corpus/finance-development",
			"regulations": [],
			"status": "ACTIVE",
		},
		"dzd-corpus/p8ie5zng3mzz1b": {
			"category": null,
			"created_at": "2026-09-03T04:02:01Z",
			"description_tokens": [
				"atlantic",
				"chargeback",
				"transformation",
				"so",
				"that",
				"pensions",
				"has",
				"its",
				"figures",
				"by",
				"eight",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/finance",
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
			"name": "Atlantic Chargeback Transformation",
			"name_families": [
				{
					"rest": [
						"chargeback",
						"transformation",
					],
					"stem": "atlantic _",
				},
				{
					"rest": [
						"transformation",
					],
					"stem": "atlantic chargeback _",
				},
			],
			"profile": "dzd-corpus/finance-development",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_deny_two_stages_in_two_projects_2 if {
	given := _deny_two_stages_in_two_projects_2

	rule.scope == {"dzd-corpus/c7usc5fky5q2b0", "dzd-corpus/p8ie5zng3mzz1b"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1c7usc5fky5q2b0/name_families",
				"/projects/dzd-corpus~1p8ie5zng3mzz1b/name_families",
			],
			"message": "Project \"Atlantic Chargeback Training\" (dzd-corpus/c7usc5fky5q2b0) holds only the training of \"atlantic chargeback _\"; the other stages are in \"Atlantic Chargeback Transformation\" (dzd-corpus/p8ie5zng3mzz1b): their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/c7usc5fky5q2b0",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1p8ie5zng3mzz1b/name_families",
				"/projects/dzd-corpus~1c7usc5fky5q2b0/name_families",
			],
			"message": "Project \"Atlantic Chargeback Transformation\" (dzd-corpus/p8ie5zng3mzz1b) holds only the transformation of \"atlantic chargeback _\"; the other stages are in \"Atlantic Chargeback Training\" (dzd-corpus/c7usc5fky5q2b0): their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/p8ie5zng3mzz1b",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_three_stages_in_three_projects := {
	"environments": {
		"dzd-corpus/00a2a607755c2b": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/723dgfzzrm5wy8",
		},
		"dzd-corpus/171dbb16bfa910": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/ddswom3944c9mh",
		},
		"dzd-corpus/183100d4209c10": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/723dgfzzrm5wy8",
		},
		"dzd-corpus/189e61f14b5170": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/g2z589m2gmlqqa",
		},
		"dzd-corpus/2afba08d7caf53": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/g2z589m2gmlqqa",
		},
		"dzd-corpus/4a77e612664823": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/ddswom3944c9mh",
		},
		"dzd-corpus/63f9c7471c88ed": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/g2z589m2gmlqqa",
		},
		"dzd-corpus/951f876a9e0dc5": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/ddswom3944c9mh",
		},
		"dzd-corpus/95e1c432ca5ab7": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/ddswom3944c9mh",
		},
		"dzd-corpus/a1ce6284942713": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/723dgfzzrm5wy8",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/723dgfzzrm5wy8/1c205729-822e-e60d-999f-975c0dcef328": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1c205729-822e-e60d-999f-975c0dcef328",
			"project": "dzd-corpus/723dgfzzrm5wy8",
		},
		"dzd-corpus/723dgfzzrm5wy8/460cd339-542d-a6d0-adfd-295b18074ae5": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/460cd339-542d-a6d0-adfd-295b18074ae5",
			"project": "dzd-corpus/723dgfzzrm5wy8",
		},
		"dzd-corpus/723dgfzzrm5wy8/939ef122-add3-1ecc-1750-8f8c67b8c2f8": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/939ef122-add3-1ecc-1750-8f8c67b8c2f8",
			"project": "dzd-corpus/723dgfzzrm5wy8",
		},
		"dzd-corpus/ddswom3944c9mh/1c205729-822e-e60d-999f-975c0dcef328": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1c205729-822e-e60d-999f-975c0dcef328",
			"project": "dzd-corpus/ddswom3944c9mh",
		},
		"dzd-corpus/ddswom3944c9mh/460cd339-542d-a6d0-adfd-295b18074ae5": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/460cd339-542d-a6d0-adfd-295b18074ae5",
			"project": "dzd-corpus/ddswom3944c9mh",
		},
		"dzd-corpus/ddswom3944c9mh/939ef122-add3-1ecc-1750-8f8c67b8c2f8": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/939ef122-add3-1ecc-1750-8f8c67b8c2f8",
			"project": "dzd-corpus/ddswom3944c9mh",
		},
		"dzd-corpus/g2z589m2gmlqqa/1c205729-822e-e60d-999f-975c0dcef328": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1c205729-822e-e60d-999f-975c0dcef328",
			"project": "dzd-corpus/g2z589m2gmlqqa",
		},
		"dzd-corpus/g2z589m2gmlqqa/460cd339-542d-a6d0-adfd-295b18074ae5": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/460cd339-542d-a6d0-adfd-295b18074ae5",
			"project": "dzd-corpus/g2z589m2gmlqqa",
		},
		"dzd-corpus/g2z589m2gmlqqa/939ef122-add3-1ecc-1750-8f8c67b8c2f8": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/939ef122-add3-1ecc-1750-8f8c67b8c2f8",
			"project": "dzd-corpus/g2z589m2gmlqqa",
		},
	},
	"projects": {
		"dzd-corpus/723dgfzzrm5wy8": {
			"category": null,
			"created_at": "2024-10-23T17:21:43Z",
			"description_tokens": [
				"accounts",
				"for",
				"the",
				"emissions",
				"that",
				"hospital",
				"stays",
				"cause",
				"measured",
				"by",
				"tonnes",
				"reported",
				"in",
				"time",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/healthcare",
			"folded_tags": [
				{
					"items": [
						"hlt 446",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"446",
					],
					"value": "hlt 446",
				},
				{
					"items": [
						"v 5",
					],
					"key": "criticality",
					"tokens": [
						"v",
						"5",
					],
					"value": "v 5",
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
						"hipaa",
					],
					"key": "regulation",
					"tokens": [
						"hipaa",
					],
					"value": "hipaa",
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
			"name": "Maghreb Hospital Stay Model Training",
			"name_families": [
				{
					"rest": [
						"model",
						"training",
					],
					"stem": "maghreb hospital stay _",
				},
			],
			"profile": "dzd-corpus/healthcare-regulated",
			"regulations": [
				"HIPAA",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/ddswom3944c9mh": {
			"category": null,
			"created_at": "2024-10-22T22:17:12Z",
			"description_tokens": [
				"preparation",
				"of",
				"hospital",
				"stays",
				"for",
				"everybody",
				"in",
				"radiology",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/healthcare",
			"folded_tags": [
				{
					"items": [
						"hlt 446",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"446",
					],
					"value": "hlt 446",
				},
				{
					"items": [
						"v 5",
					],
					"key": "criticality",
					"tokens": [
						"v",
						"5",
					],
					"value": "v 5",
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
						"hipaa",
					],
					"key": "regulation",
					"tokens": [
						"hipaa",
					],
					"value": "hipaa",
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
			"name": "Maghreb Hospital Stay Preparation",
			"name_families": [
				{
					"rest": [
						"preparation",
					],
					"stem": "maghreb hospital stay _",
				},
			],
			"profile": "dzd-corpus/healthcare-regulated",
			"regulations": [
				"HIPAA",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/g2z589m2gmlqqa": {
			"category": null,
			"created_at": "2024-10-23T12:31:08Z",
			"description_tokens": [
				"accounts",
				"for",
				"the",
				"emissions",
				"that",
				"hospital",
				"stays",
				"cause",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/healthcare",
			"folded_tags": [
				{
					"items": [
						"hlt 446",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"446",
					],
					"value": "hlt 446",
				},
				{
					"items": [
						"v 5",
					],
					"key": "criticality",
					"tokens": [
						"v",
						"5",
					],
					"value": "v 5",
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
						"hipaa",
					],
					"key": "regulation",
					"tokens": [
						"hipaa",
					],
					"value": "hipaa",
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
			"name": "Maghreb Hospital Stay Data Collection",
			"name_families": [
				{
					"rest": [
						"data",
						"collection",
					],
					"stem": "maghreb hospital stay _",
				},
			],
			"profile": "dzd-corpus/healthcare-regulated",
			"regulations": [
				"HIPAA",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_three_stages_in_three_projects if {
	given := _deny_three_stages_in_three_projects

	rule.scope == {"dzd-corpus/723dgfzzrm5wy8", "dzd-corpus/ddswom3944c9mh", "dzd-corpus/g2z589m2gmlqqa"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1723dgfzzrm5wy8/name_families",
				"/projects/dzd-corpus~1ddswom3944c9mh/name_families",
				"/projects/dzd-corpus~1g2z589m2gmlqqa/name_families",
			],
			"message": "Project \"Maghreb Hospital Stay Model Training\" (dzd-corpus/723dgfzzrm5wy8) holds only the model training of \"maghreb hospital stay _\"; the other stages are in \"Maghreb Hospital Stay Data Collection\" (dzd-corpus/g2z589m2gmlqqa), \"Maghreb Hospital Stay Preparation\" (dzd-corpus/ddswom3944c9mh): their names differ by a stage of a pipeline (45), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10), they were created close together (5); they should share one project.",
			"resource": "dzd-corpus/723dgfzzrm5wy8",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1ddswom3944c9mh/name_families",
				"/projects/dzd-corpus~1723dgfzzrm5wy8/name_families",
				"/projects/dzd-corpus~1g2z589m2gmlqqa/name_families",
			],
			"message": "Project \"Maghreb Hospital Stay Preparation\" (dzd-corpus/ddswom3944c9mh) holds only the preparation of \"maghreb hospital stay _\"; the other stages are in \"Maghreb Hospital Stay Data Collection\" (dzd-corpus/g2z589m2gmlqqa), \"Maghreb Hospital Stay Model Training\" (dzd-corpus/723dgfzzrm5wy8): their names differ by a stage of a pipeline (45), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10), they were created close together (5); they should share one project.",
			"resource": "dzd-corpus/ddswom3944c9mh",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1g2z589m2gmlqqa/name_families",
				"/projects/dzd-corpus~1723dgfzzrm5wy8/name_families",
				"/projects/dzd-corpus~1ddswom3944c9mh/name_families",
			],
			"message": "Project \"Maghreb Hospital Stay Data Collection\" (dzd-corpus/g2z589m2gmlqqa) holds only the data collection of \"maghreb hospital stay _\"; the other stages are in \"Maghreb Hospital Stay Model Training\" (dzd-corpus/723dgfzzrm5wy8), \"Maghreb Hospital Stay Preparation\" (dzd-corpus/ddswom3944c9mh): their names differ by a stage of a pipeline (45), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10), they were created close together (5); they should share one project.",
			"resource": "dzd-corpus/g2z589m2gmlqqa",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_three_stages_in_three_projects_2 := {
	"environments": {
		"dzd-corpus/0de2eba38a7ddd": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/k1d7vqdbyj4my8",
		},
		"dzd-corpus/1e1945e6f2d75e": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/k1d7vqdbyj4my8",
		},
		"dzd-corpus/2855641a63d4bd": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cwfklmmc67a05d",
		},
		"dzd-corpus/44b14a846a8b56": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/lqt0stmwin8g1n",
		},
		"dzd-corpus/7045a1c0a39899": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cwfklmmc67a05d",
		},
		"dzd-corpus/7fa69b7e7704d0": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cwfklmmc67a05d",
		},
		"dzd-corpus/83d9bc3b7c9f8f": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cwfklmmc67a05d",
		},
		"dzd-corpus/e42df7d98d1112": {
			"account_id": "222222224179",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/lqt0stmwin8g1n",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/cwfklmmc67a05d/022bc320-2161-5022-409a-8a78909ff497": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/022bc320-2161-5022-409a-8a78909ff497",
			"project": "dzd-corpus/cwfklmmc67a05d",
		},
		"dzd-corpus/cwfklmmc67a05d/b80599e9-090b-20bb-257e-845465b675cd": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b80599e9-090b-20bb-257e-845465b675cd",
			"project": "dzd-corpus/cwfklmmc67a05d",
		},
		"dzd-corpus/cwfklmmc67a05d/e69bae29-f652-d008-37b4-000bd1c51f86": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e69bae29-f652-d008-37b4-000bd1c51f86",
			"project": "dzd-corpus/cwfklmmc67a05d",
		},
		"dzd-corpus/cwfklmmc67a05d/fa1b1bf1-3879-399b-d50e-00978b7199cd": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fa1b1bf1-3879-399b-d50e-00978b7199cd",
			"project": "dzd-corpus/cwfklmmc67a05d",
		},
		"dzd-corpus/k1d7vqdbyj4my8/022bc320-2161-5022-409a-8a78909ff497": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/022bc320-2161-5022-409a-8a78909ff497",
			"project": "dzd-corpus/k1d7vqdbyj4my8",
		},
		"dzd-corpus/k1d7vqdbyj4my8/b80599e9-090b-20bb-257e-845465b675cd": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b80599e9-090b-20bb-257e-845465b675cd",
			"project": "dzd-corpus/k1d7vqdbyj4my8",
		},
		"dzd-corpus/k1d7vqdbyj4my8/e69bae29-f652-d008-37b4-000bd1c51f86": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e69bae29-f652-d008-37b4-000bd1c51f86",
			"project": "dzd-corpus/k1d7vqdbyj4my8",
		},
		"dzd-corpus/k1d7vqdbyj4my8/fa1b1bf1-3879-399b-d50e-00978b7199cd": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fa1b1bf1-3879-399b-d50e-00978b7199cd",
			"project": "dzd-corpus/k1d7vqdbyj4my8",
		},
		"dzd-corpus/lqt0stmwin8g1n/022bc320-2161-5022-409a-8a78909ff497": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/022bc320-2161-5022-409a-8a78909ff497",
			"project": "dzd-corpus/lqt0stmwin8g1n",
		},
		"dzd-corpus/lqt0stmwin8g1n/b80599e9-090b-20bb-257e-845465b675cd": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b80599e9-090b-20bb-257e-845465b675cd",
			"project": "dzd-corpus/lqt0stmwin8g1n",
		},
		"dzd-corpus/lqt0stmwin8g1n/e69bae29-f652-d008-37b4-000bd1c51f86": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e69bae29-f652-d008-37b4-000bd1c51f86",
			"project": "dzd-corpus/lqt0stmwin8g1n",
		},
		"dzd-corpus/lqt0stmwin8g1n/fa1b1bf1-3879-399b-d50e-00978b7199cd": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fa1b1bf1-3879-399b-d50e-00978b7199cd",
			"project": "dzd-corpus/lqt0stmwin8g1n",
		},
	},
	"projects": {
		"dzd-corpus/cwfklmmc67a05d": {
			"category": null,
			"created_at": "2024-08-26T17:44:09Z",
			"description_tokens": [
				"sends",
				"the",
				"quarterly",
				"figures",
				"on",
				"chargebacks",
				"to",
				"the",
				"supervisor",
				"measured",
				"by",
				"findings",
				"of",
				"the",
				"supervisor",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/finance-1",
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
						"pci dss",
					],
					"key": "regulation",
					"tokens": [
						"pci",
						"dss",
					],
					"value": "pci dss",
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
			"name": "Andean Chargeback (Aufbereitung)",
			"name_families": [
				{
					"rest": [
						"chargeback",
						"aufbereitung",
					],
					"stem": "andean _",
				},
				{
					"rest": [
						"aufbereitung",
					],
					"stem": "andean chargeback _",
				},
			],
			"profile": "dzd-corpus/finance-development",
			"regulations": [
				"PCI-DSS",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/k1d7vqdbyj4my8": {
			"category": null,
			"created_at": "2025-01-04T11:59:22Z",
			"description_tokens": [
				"modellbau",
				"of",
				"chargebacks",
				"for",
				"everybody",
				"in",
				"treasury",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/finance-1",
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
						"pci dss",
					],
					"key": "regulation",
					"tokens": [
						"pci",
						"dss",
					],
					"value": "pci dss",
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
			"name": "Andean Chargeback (Modellbau)",
			"name_families": [
				{
					"rest": [
						"chargeback",
						"modellbau",
					],
					"stem": "andean _",
				},
				{
					"rest": [
						"modellbau",
					],
					"stem": "andean chargeback _",
				},
			],
			"profile": "dzd-corpus/finance-development",
			"regulations": [
				"PCI-DSS",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/lqt0stmwin8g1n": {
			"category": null,
			"created_at": "2024-12-10T21:00:48Z",
			"description_tokens": [
				"andean",
				"chargeback",
				"erfassung",
				"so",
				"that",
				"treasury",
				"has",
				"its",
				"figures",
				"by",
				"eight",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/finance-1",
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
						"pci dss",
					],
					"key": "regulation",
					"tokens": [
						"pci",
						"dss",
					],
					"value": "pci dss",
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
			"name": "Andean Chargeback (Erfassung)",
			"name_families": [
				{
					"rest": [
						"chargeback",
						"erfassung",
					],
					"stem": "andean _",
				},
				{
					"rest": [
						"erfassung",
					],
					"stem": "andean chargeback _",
				},
			],
			"profile": "dzd-corpus/finance-development",
			"regulations": [
				"PCI-DSS",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_three_stages_in_three_projects_2 if {
	given := _deny_three_stages_in_three_projects_2

	rule.scope == {"dzd-corpus/cwfklmmc67a05d", "dzd-corpus/k1d7vqdbyj4my8", "dzd-corpus/lqt0stmwin8g1n"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1cwfklmmc67a05d/name_families",
				"/projects/dzd-corpus~1k1d7vqdbyj4my8/name_families",
				"/projects/dzd-corpus~1lqt0stmwin8g1n/name_families",
			],
			"message": "Project \"Andean Chargeback (Aufbereitung)\" (dzd-corpus/cwfklmmc67a05d) holds only the aufbereitung of \"andean chargeback _\"; the other stages are in \"Andean Chargeback (Erfassung)\" (dzd-corpus/lqt0stmwin8g1n), \"Andean Chargeback (Modellbau)\" (dzd-corpus/k1d7vqdbyj4my8): their descriptions name the part in which their names differ (30), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/cwfklmmc67a05d",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1k1d7vqdbyj4my8/name_families",
				"/projects/dzd-corpus~1cwfklmmc67a05d/name_families",
				"/projects/dzd-corpus~1lqt0stmwin8g1n/name_families",
			],
			"message": "Project \"Andean Chargeback (Modellbau)\" (dzd-corpus/k1d7vqdbyj4my8) holds only the modellbau of \"andean chargeback _\"; the other stages are in \"Andean Chargeback (Aufbereitung)\" (dzd-corpus/cwfklmmc67a05d), \"Andean Chargeback (Erfassung)\" (dzd-corpus/lqt0stmwin8g1n): their descriptions name the part in which their names differ (30), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/k1d7vqdbyj4my8",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1lqt0stmwin8g1n/name_families",
				"/projects/dzd-corpus~1cwfklmmc67a05d/name_families",
				"/projects/dzd-corpus~1k1d7vqdbyj4my8/name_families",
			],
			"message": "Project \"Andean Chargeback (Erfassung)\" (dzd-corpus/lqt0stmwin8g1n) holds only the erfassung of \"andean chargeback _\"; the other stages are in \"Andean Chargeback (Aufbereitung)\" (dzd-corpus/cwfklmmc67a05d), \"Andean Chargeback (Modellbau)\" (dzd-corpus/k1d7vqdbyj4my8): their descriptions name the part in which their names differ (30), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/lqt0stmwin8g1n",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_a_whole_pipeline_in_four_projects := {
	"environments": {
		"dzd-corpus/05403f39a3a9eb": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/8midra22lns8tj",
		},
		"dzd-corpus/2442d1ec1b2e49": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/8midra22lns8tj",
		},
		"dzd-corpus/2814e65ea71339": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
		"dzd-corpus/29461a86ad389f": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/8midra22lns8tj",
		},
		"dzd-corpus/3a23f1b081d031": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/aoksdhob1a7clb",
		},
		"dzd-corpus/56fcac0b111e2a": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
		"dzd-corpus/5e8eefec759757": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/dsdfxwh62rcd9r",
		},
		"dzd-corpus/6bfc40a0a4f0da": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/aoksdhob1a7clb",
		},
		"dzd-corpus/84c29692853868": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
		"dzd-corpus/90031a7d01178e": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/aoksdhob1a7clb",
		},
		"dzd-corpus/9b2729cb40d68b": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
		"dzd-corpus/b73df1d50a4a5d": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
		"dzd-corpus/bf49ba9e72e46a": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/dsdfxwh62rcd9r",
		},
		"dzd-corpus/d03de37bc75d2b": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/aoksdhob1a7clb",
		},
		"dzd-corpus/ed457c6aba4877": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/dsdfxwh62rcd9r",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/8midra22lns8tj/087ee17b-880e-180b-206a-985a0a452b53": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53",
			"project": "dzd-corpus/8midra22lns8tj",
		},
		"dzd-corpus/8midra22lns8tj/fc147a78-196a-8d84-5ec8-e9d78049e97a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a",
			"project": "dzd-corpus/8midra22lns8tj",
		},
		"dzd-corpus/aoksdhob1a7clb/087ee17b-880e-180b-206a-985a0a452b53": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53",
			"project": "dzd-corpus/aoksdhob1a7clb",
		},
		"dzd-corpus/aoksdhob1a7clb/fc147a78-196a-8d84-5ec8-e9d78049e97a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a",
			"project": "dzd-corpus/aoksdhob1a7clb",
		},
		"dzd-corpus/dsdfxwh62rcd9r/087ee17b-880e-180b-206a-985a0a452b53": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53",
			"project": "dzd-corpus/dsdfxwh62rcd9r",
		},
		"dzd-corpus/dsdfxwh62rcd9r/fc147a78-196a-8d84-5ec8-e9d78049e97a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a",
			"project": "dzd-corpus/dsdfxwh62rcd9r",
		},
		"dzd-corpus/yw9dg3rdu2it3d/087ee17b-880e-180b-206a-985a0a452b53": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
		"dzd-corpus/yw9dg3rdu2it3d/fc147a78-196a-8d84-5ec8-e9d78049e97a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
	},
	"projects": {
		"dzd-corpus/8midra22lns8tj": {
			"category": null,
			"created_at": "2024-07-27T14:21:09Z",
			"description_tokens": [
				"accounts",
				"for",
				"the",
				"emissions",
				"that",
				"search",
				"adverts",
				"cause",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing",
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
			"name": "Alpine Search Advert (Fitting)",
			"name_families": [
				{
					"rest": [
						"advert",
						"fitting",
					],
					"stem": "alpine search _",
				},
				{
					"rest": [
						"fitting",
					],
					"stem": "alpine search advert _",
				},
			],
			"profile": "dzd-corpus/marketing-regulated",
			"regulations": [
				"GDPR",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/aoksdhob1a7clb": {
			"category": null,
			"created_at": "2025-09-08T23:40:47Z",
			"description_tokens": [
				"alpine",
				"search",
				"advert",
				"inferencing",
				"so",
				"that",
				"partnerships",
				"has",
				"its",
				"figures",
				"by",
				"eight",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing",
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
			"name": "Alpine Search Advert (Inferencing)",
			"name_families": [
				{
					"rest": [
						"advert",
						"inferencing",
					],
					"stem": "alpine search _",
				},
				{
					"rest": [
						"inferencing",
					],
					"stem": "alpine search advert _",
				},
			],
			"profile": "dzd-corpus/marketing-regulated",
			"regulations": [
				"GDPR",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/dsdfxwh62rcd9r": {
			"category": null,
			"created_at": "2024-06-23T01:30:56Z",
			"description_tokens": [
				"accounts",
				"for",
				"the",
				"emissions",
				"that",
				"search",
				"adverts",
				"cause",
				"owned",
				"by",
				"partnerships",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing",
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
			"name": "Alpine Search Advert (Restitution)",
			"name_families": [
				{
					"rest": [
						"advert",
						"restitution",
					],
					"stem": "alpine search _",
				},
				{
					"rest": [
						"restitution",
					],
					"stem": "alpine search advert _",
				},
			],
			"profile": "dzd-corpus/marketing-regulated",
			"regulations": [
				"GDPR",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/yw9dg3rdu2it3d": {
			"category": null,
			"created_at": "2026-01-17T04:01:55Z",
			"description_tokens": [
				"alpine",
				"search",
				"advert",
				"wrangling",
				"so",
				"that",
				"partnerships",
				"has",
				"its",
				"figures",
				"by",
				"eight",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing",
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
			"name": "Alpine Search Advert (Wrangling)",
			"name_families": [
				{
					"rest": [
						"advert",
						"wrangling",
					],
					"stem": "alpine search _",
				},
				{
					"rest": [
						"wrangling",
					],
					"stem": "alpine search advert _",
				},
			],
			"profile": "dzd-corpus/marketing-regulated",
			"regulations": [
				"GDPR",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_a_whole_pipeline_in_four_projects if {
	given := _deny_a_whole_pipeline_in_four_projects

	rule.scope == {
		"dzd-corpus/8midra22lns8tj",
		"dzd-corpus/aoksdhob1a7clb",
		"dzd-corpus/dsdfxwh62rcd9r",
		"dzd-corpus/yw9dg3rdu2it3d",
	} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~18midra22lns8tj/name_families",
				"/projects/dzd-corpus~1aoksdhob1a7clb/name_families",
				"/projects/dzd-corpus~1dsdfxwh62rcd9r/name_families",
				"/projects/dzd-corpus~1yw9dg3rdu2it3d/name_families",
			],
			"message": "Project \"Alpine Search Advert (Fitting)\" (dzd-corpus/8midra22lns8tj) holds only the fitting of \"alpine search advert _\"; the other stages are in \"Alpine Search Advert (Inferencing)\" (dzd-corpus/aoksdhob1a7clb), \"Alpine Search Advert (Restitution)\" (dzd-corpus/dsdfxwh62rcd9r), \"Alpine Search Advert (Wrangling)\" (dzd-corpus/yw9dg3rdu2it3d): the names of most differ by a stage of a pipeline (35), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/8midra22lns8tj",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1aoksdhob1a7clb/name_families",
				"/projects/dzd-corpus~18midra22lns8tj/name_families",
				"/projects/dzd-corpus~1dsdfxwh62rcd9r/name_families",
				"/projects/dzd-corpus~1yw9dg3rdu2it3d/name_families",
			],
			"message": "Project \"Alpine Search Advert (Inferencing)\" (dzd-corpus/aoksdhob1a7clb) holds only the inferencing of \"alpine search advert _\"; the other stages are in \"Alpine Search Advert (Fitting)\" (dzd-corpus/8midra22lns8tj), \"Alpine Search Advert (Restitution)\" (dzd-corpus/dsdfxwh62rcd9r), \"Alpine Search Advert (Wrangling)\" (dzd-corpus/yw9dg3rdu2it3d): the names of most differ by a stage of a pipeline (35), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/aoksdhob1a7clb",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1dsdfxwh62rcd9r/name_families",
				"/projects/dzd-corpus~18midra22lns8tj/name_families",
				"/projects/dzd-corpus~1aoksdhob1a7clb/name_families",
				"/projects/dzd-corpus~1yw9dg3rdu2it3d/name_families",
			],
			"message": "Project \"Alpine Search Advert (Restitution)\" (dzd-corpus/dsdfxwh62rcd9r) holds only the restitution of \"alpine search advert _\"; the other stages are in \"Alpine Search Advert (Fitting)\" (dzd-corpus/8midra22lns8tj), \"Alpine Search Advert (Inferencing)\" (dzd-corpus/aoksdhob1a7clb), \"Alpine Search Advert (Wrangling)\" (dzd-corpus/yw9dg3rdu2it3d): the names of most differ by a stage of a pipeline (35), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/dsdfxwh62rcd9r",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1yw9dg3rdu2it3d/name_families",
				"/projects/dzd-corpus~18midra22lns8tj/name_families",
				"/projects/dzd-corpus~1aoksdhob1a7clb/name_families",
				"/projects/dzd-corpus~1dsdfxwh62rcd9r/name_families",
			],
			"message": "Project \"Alpine Search Advert (Wrangling)\" (dzd-corpus/yw9dg3rdu2it3d) holds only the wrangling of \"alpine search advert _\"; the other stages are in \"Alpine Search Advert (Fitting)\" (dzd-corpus/8midra22lns8tj), \"Alpine Search Advert (Inferencing)\" (dzd-corpus/aoksdhob1a7clb), \"Alpine Search Advert (Restitution)\" (dzd-corpus/dsdfxwh62rcd9r): the names of most differ by a stage of a pipeline (35), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/yw9dg3rdu2it3d",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_a_whole_pipeline_in_four_projects_2 := {
	"environments": {
		"dzd-corpus/05403f39a3a9eb": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/8midra22lns8tj",
		},
		"dzd-corpus/2442d1ec1b2e49": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/8midra22lns8tj",
		},
		"dzd-corpus/2814e65ea71339": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
		"dzd-corpus/29461a86ad389f": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/8midra22lns8tj",
		},
		"dzd-corpus/3a23f1b081d031": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/aoksdhob1a7clb",
		},
		"dzd-corpus/56fcac0b111e2a": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
		"dzd-corpus/5e8eefec759757": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/dsdfxwh62rcd9r",
		},
		"dzd-corpus/6bfc40a0a4f0da": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/aoksdhob1a7clb",
		},
		"dzd-corpus/84c29692853868": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
		"dzd-corpus/90031a7d01178e": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/aoksdhob1a7clb",
		},
		"dzd-corpus/9b2729cb40d68b": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
		"dzd-corpus/b73df1d50a4a5d": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
		"dzd-corpus/bf49ba9e72e46a": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/dsdfxwh62rcd9r",
		},
		"dzd-corpus/d03de37bc75d2b": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/aoksdhob1a7clb",
		},
		"dzd-corpus/ed457c6aba4877": {
			"account_id": "355555554383",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/dsdfxwh62rcd9r",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/8midra22lns8tj/087ee17b-880e-180b-206a-985a0a452b53": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53",
			"project": "dzd-corpus/8midra22lns8tj",
		},
		"dzd-corpus/8midra22lns8tj/fc147a78-196a-8d84-5ec8-e9d78049e97a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a",
			"project": "dzd-corpus/8midra22lns8tj",
		},
		"dzd-corpus/aoksdhob1a7clb/087ee17b-880e-180b-206a-985a0a452b53": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53",
			"project": "dzd-corpus/aoksdhob1a7clb",
		},
		"dzd-corpus/aoksdhob1a7clb/fc147a78-196a-8d84-5ec8-e9d78049e97a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a",
			"project": "dzd-corpus/aoksdhob1a7clb",
		},
		"dzd-corpus/dsdfxwh62rcd9r/087ee17b-880e-180b-206a-985a0a452b53": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53",
			"project": "dzd-corpus/dsdfxwh62rcd9r",
		},
		"dzd-corpus/dsdfxwh62rcd9r/fc147a78-196a-8d84-5ec8-e9d78049e97a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a",
			"project": "dzd-corpus/dsdfxwh62rcd9r",
		},
		"dzd-corpus/yw9dg3rdu2it3d/087ee17b-880e-180b-206a-985a0a452b53": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
		"dzd-corpus/yw9dg3rdu2it3d/fc147a78-196a-8d84-5ec8-e9d78049e97a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a",
			"project": "dzd-corpus/yw9dg3rdu2it3d",
		},
	},
	"projects": {
		"dzd-corpus/8midra22lns8tj": {
			"category": null,
			"created_at": "2024-07-27T14:21:09Z",
			"description_tokens": [
				"accounts",
				"for",
				"the",
				"emissions",
				"that",
				"search",
				"adverts",
				"cause",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing",
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
			"name": "Alpine Search Advert (Fitting)",
			"name_families": [
				{
					"rest": [
						"advert",
						"fitting",
					],
					"stem": "alpine search _",
				},
				{
					"rest": [
						"fitting",
					],
					"stem": "alpine search advert _",
				},
			],
			"profile": "dzd-corpus/marketing-regulated",
			"regulations": [
				"GDPR",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/aoksdhob1a7clb": {
			"category": null,
			"created_at": "2025-09-08T23:40:47Z",
			"description_tokens": [
				"alpine",
				"search",
				"advert",
				"inferencing",
				"so",
				"that",
				"partnerships",
				"has",
				"its",
				"figures",
				"by",
				"eight",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing",
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
			"name": "Alpine Search Advert (Inferencing)",
			"name_families": [
				{
					"rest": [
						"advert",
						"inferencing",
					],
					"stem": "alpine search _",
				},
				{
					"rest": [
						"inferencing",
					],
					"stem": "alpine search advert _",
				},
			],
			"profile": "dzd-corpus/marketing-regulated",
			"regulations": [
				"GDPR",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/dsdfxwh62rcd9r": {
			"category": null,
			"created_at": "2024-06-23T01:30:56Z",
			"description_tokens": [
				"accounts",
				"for",
				"the",
				"emissions",
				"that",
				"search",
				"adverts",
				"cause",
				"owned",
				"by",
				"partnerships",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing",
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
			"name": "Alpine Search Advert (Restitution)",
			"name_families": [
				{
					"rest": [
						"advert",
						"restitution",
					],
					"stem": "alpine search _",
				},
				{
					"rest": [
						"restitution",
					],
					"stem": "alpine search advert _",
				},
			],
			"profile": "dzd-corpus/marketing-regulated",
			"regulations": [
				"GDPR",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/yw9dg3rdu2it3d": {
			"category": null,
			"created_at": "2026-01-17T04:01:55Z",
			"description_tokens": [
				"alpine",
				"search",
				"advert",
				"wrangling",
				"so",
				"that",
				"partnerships",
				"has",
				"its",
				"figures",
				"by",
				"eight",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing",
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
			"name": "Alpine Search Advert (Wrangling)",
			"name_families": [
				{
					"rest": [
						"advert",
						"wrangling",
					],
					"stem": "alpine search _",
				},
				{
					"rest": [
						"wrangling",
					],
					"stem": "alpine search advert _",
				},
			],
			"profile": "dzd-corpus/marketing-regulated",
			"regulations": [
				"GDPR",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_a_whole_pipeline_in_four_projects_2 if {
	given := _deny_a_whole_pipeline_in_four_projects_2

	rule.scope == {
		"dzd-corpus/8midra22lns8tj",
		"dzd-corpus/aoksdhob1a7clb",
		"dzd-corpus/dsdfxwh62rcd9r",
		"dzd-corpus/yw9dg3rdu2it3d",
	} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~18midra22lns8tj/name_families",
				"/projects/dzd-corpus~1aoksdhob1a7clb/name_families",
				"/projects/dzd-corpus~1dsdfxwh62rcd9r/name_families",
				"/projects/dzd-corpus~1yw9dg3rdu2it3d/name_families",
			],
			"message": "Project \"Alpine Search Advert (Fitting)\" (dzd-corpus/8midra22lns8tj) holds only the fitting of \"alpine search advert _\"; the other stages are in \"Alpine Search Advert (Inferencing)\" (dzd-corpus/aoksdhob1a7clb), \"Alpine Search Advert (Restitution)\" (dzd-corpus/dsdfxwh62rcd9r), \"Alpine Search Advert (Wrangling)\" (dzd-corpus/yw9dg3rdu2it3d): the names of most differ by a stage of a pipeline (35), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/8midra22lns8tj",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1aoksdhob1a7clb/name_families",
				"/projects/dzd-corpus~18midra22lns8tj/name_families",
				"/projects/dzd-corpus~1dsdfxwh62rcd9r/name_families",
				"/projects/dzd-corpus~1yw9dg3rdu2it3d/name_families",
			],
			"message": "Project \"Alpine Search Advert (Inferencing)\" (dzd-corpus/aoksdhob1a7clb) holds only the inferencing of \"alpine search advert _\"; the other stages are in \"Alpine Search Advert (Fitting)\" (dzd-corpus/8midra22lns8tj), \"Alpine Search Advert (Restitution)\" (dzd-corpus/dsdfxwh62rcd9r), \"Alpine Search Advert (Wrangling)\" (dzd-corpus/yw9dg3rdu2it3d): the names of most differ by a stage of a pipeline (35), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/aoksdhob1a7clb",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1dsdfxwh62rcd9r/name_families",
				"/projects/dzd-corpus~18midra22lns8tj/name_families",
				"/projects/dzd-corpus~1aoksdhob1a7clb/name_families",
				"/projects/dzd-corpus~1yw9dg3rdu2it3d/name_families",
			],
			"message": "Project \"Alpine Search Advert (Restitution)\" (dzd-corpus/dsdfxwh62rcd9r) holds only the restitution of \"alpine search advert _\"; the other stages are in \"Alpine Search Advert (Fitting)\" (dzd-corpus/8midra22lns8tj), \"Alpine Search Advert (Inferencing)\" (dzd-corpus/aoksdhob1a7clb), \"Alpine Search Advert (Wrangling)\" (dzd-corpus/yw9dg3rdu2it3d): the names of most differ by a stage of a pipeline (35), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/dsdfxwh62rcd9r",
		},
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1yw9dg3rdu2it3d/name_families",
				"/projects/dzd-corpus~18midra22lns8tj/name_families",
				"/projects/dzd-corpus~1aoksdhob1a7clb/name_families",
				"/projects/dzd-corpus~1dsdfxwh62rcd9r/name_families",
			],
			"message": "Project \"Alpine Search Advert (Wrangling)\" (dzd-corpus/yw9dg3rdu2it3d) holds only the wrangling of \"alpine search advert _\"; the other stages are in \"Alpine Search Advert (Fitting)\" (dzd-corpus/8midra22lns8tj), \"Alpine Search Advert (Inferencing)\" (dzd-corpus/aoksdhob1a7clb), \"Alpine Search Advert (Restitution)\" (dzd-corpus/dsdfxwh62rcd9r): the names of most differ by a stage of a pipeline (35), there are three or more (10), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10); they should share one project.",
			"resource": "dzd-corpus/yw9dg3rdu2it3d",
		},
	} with input as given with data.sus.config as _config
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

_allow_stage_words_with_another_meaning := {
	"environments": {
		"dzd-corpus/7d1765d3680677": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1t0q7py0ccmxzu",
		},
		"dzd-corpus/8e79e067cfb93e": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1t0q7py0ccmxzu",
		},
		"dzd-corpus/e72060fa8679f2": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1t0q7py0ccmxzu",
		},
		"dzd-corpus/e761e70ac5ec12": {
			"account_id": "311111118588",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1t0q7py0ccmxzu",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/1t0q7py0ccmxzu/1b3c137b-1177-4618-4e34-fa77ae7024ed": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1b3c137b-1177-4618-4e34-fa77ae7024ed",
			"project": "dzd-corpus/1t0q7py0ccmxzu",
		},
		"dzd-corpus/1t0q7py0ccmxzu/edb924d8-7e0b-6723-5245-50a465a24e8a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/edb924d8-7e0b-6723-5245-50a465a24e8a",
			"project": "dzd-corpus/1t0q7py0ccmxzu",
		},
	},
	"projects": {
		"dzd-corpus/1t0q7py0ccmxzu": {
			"category": null,
			"created_at": "2024-12-03T19:47:40Z",
			"description_tokens": [
				"tells",
				"the",
				"campaign",
				"office",
				"office",
				"where",
				"baltic",
				"food",
				"preparation",
				"time",
				"gets",
				"better",
				"or",
				"worse",
				"measured",
				"by",
				"decisions",
				"taken",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/marketing-1",
			"folded_tags": [
				{
					"items": [
						"mkt 717",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"717",
					],
					"value": "mkt 717",
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
			"name": "Baltic Food Preparation Time",
			"name_families": [],
			"profile": "dzd-corpus/marketing-production",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_allow_stage_words_with_another_meaning if {
	given := _allow_stage_words_with_another_meaning

	rule.scope == {"dzd-corpus/1t0q7py0ccmxzu"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_a_whole_pipeline_in_one_project := {
	"environments": {
		"dzd-corpus/7e61e1f093b7ef": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/48loulnl5pinc6",
		},
		"dzd-corpus/830261576699ac": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/48loulnl5pinc6",
		},
		"dzd-corpus/ad029fd93d797f": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/48loulnl5pinc6",
		},
		"dzd-corpus/b7215e8cac0fb6": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/48loulnl5pinc6",
		},
		"dzd-corpus/c2c633f19917a4": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/48loulnl5pinc6",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/48loulnl5pinc6/7c240d49-69d4-95dd-8135-5c53f0e642f4": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7c240d49-69d4-95dd-8135-5c53f0e642f4",
			"project": "dzd-corpus/48loulnl5pinc6",
		},
		"dzd-corpus/48loulnl5pinc6/8ded3c96-91eb-79fa-5d5f-576cdeb8fc4c": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/8ded3c96-91eb-79fa-5d5f-576cdeb8fc4c",
			"project": "dzd-corpus/48loulnl5pinc6",
		},
	},
	"projects": {
		"dzd-corpus/48loulnl5pinc6": {
			"category": null,
			"created_at": "2024-10-26T05:44:49Z",
			"description_tokens": [
				"explains",
				"where",
				"the",
				"money",
				"around",
				"card",
				"payments",
				"goes",
				"owned",
				"by",
				"payments",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/finance-0",
			"folded_tags": [
				{
					"items": [
						"fin 257",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"257",
					],
					"value": "fin 257",
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
						"fin payments leads",
					],
					"key": "owner",
					"tokens": [
						"fin",
						"payments",
						"leads",
					],
					"value": "fin payments leads",
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
			"name": "Rhineland Card Payment Prediction Batch",
			"name_families": [],
			"profile": "dzd-corpus/finance-production",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_allow_a_whole_pipeline_in_one_project if {
	given := _allow_a_whole_pipeline_in_one_project

	rule.scope == {"dzd-corpus/48loulnl5pinc6"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_stages_apart_for_compliance := {
	"environments": {
		"dzd-corpus/0fbd13c0123483": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4sr7664okep3iy",
		},
		"dzd-corpus/1588d8efb265a9": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4sr7664okep3iy",
		},
		"dzd-corpus/2057457fd90665": {
			"account_id": "411111115764",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/p7jesngwriowwk",
		},
		"dzd-corpus/23dd677b9beca5": {
			"account_id": "411111115764",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/p7jesngwriowwk",
		},
		"dzd-corpus/61c4fa9e716de5": {
			"account_id": "411111115764",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/p7jesngwriowwk",
		},
		"dzd-corpus/67ae04e7adbd44": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4sr7664okep3iy",
		},
		"dzd-corpus/9876523fbe1b8a": {
			"account_id": "411111115764",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/p7jesngwriowwk",
		},
		"dzd-corpus/f20706a4e8d416": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4sr7664okep3iy",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/4sr7664okep3iy/013bc6ba-d8a9-f8f4-170c-4b00ecd78663": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/013bc6ba-d8a9-f8f4-170c-4b00ecd78663",
			"project": "dzd-corpus/4sr7664okep3iy",
		},
		"dzd-corpus/4sr7664okep3iy/819e0387-2185-8664-4d49-ffce73d87fd7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/819e0387-2185-8664-4d49-ffce73d87fd7",
			"project": "dzd-corpus/4sr7664okep3iy",
		},
		"dzd-corpus/4sr7664okep3iy/c9419650-96ee-86ef-208a-d9ffdb9e49be": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/c9419650-96ee-86ef-208a-d9ffdb9e49be",
			"project": "dzd-corpus/4sr7664okep3iy",
		},
		"dzd-corpus/4sr7664okep3iy/efbffa3d-4813-fcaa-66f2-92ed6bbe026b": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/efbffa3d-4813-fcaa-66f2-92ed6bbe026b",
			"project": "dzd-corpus/4sr7664okep3iy",
		},
		"dzd-corpus/p7jesngwriowwk/0993fab3-c775-b3dd-7883-fb1e19644c16": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/0993fab3-c775-b3dd-7883-fb1e19644c16",
			"project": "dzd-corpus/p7jesngwriowwk",
		},
		"dzd-corpus/p7jesngwriowwk/7644d38c-9b14-5735-67f8-6286688eed8f": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7644d38c-9b14-5735-67f8-6286688eed8f",
			"project": "dzd-corpus/p7jesngwriowwk",
		},
	},
	"projects": {
		"dzd-corpus/4sr7664okep3iy": {
			"category": null,
			"created_at": "2025-07-15T07:06:33Z",
			"description_tokens": [
				"estimates",
				"what",
				"customers",
				"with",
				"patients",
				"in",
				"chronic",
				"care",
				"are",
				"worth",
				"over",
				"five",
				"years",
				"success",
				"is",
				"measured",
				"by",
				"accuracy",
				"after",
				"a",
				"year",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/healthcare-0",
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
						"hlt 800",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"800",
					],
					"value": "hlt 800",
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
						"hipaa",
					],
					"key": "regulation",
					"tokens": [
						"hipaa",
					],
					"value": "hipaa",
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
						"v 1",
					],
					"key": "wave",
					"tokens": [
						"v",
						"1",
					],
					"value": "v 1",
				},
			],
			"name": "Cascadia Chronic Care (Prediction Batch)",
			"name_families": [
				{
					"rest": [
						"prediction",
						"batch",
					],
					"stem": "cascadia chronic care _",
				},
			],
			"profile": "dzd-corpus/healthcare-regulated",
			"regulations": [
				"HIPAA",
			],
			"status": "ACTIVE",
		},
		"dzd-corpus/p7jesngwriowwk": {
			"category": null,
			"created_at": "2024-12-03T03:23:30Z",
			"description_tokens": [
				"compares",
				"suppliers",
				"behind",
				"patients",
				"in",
				"chronic",
				"care",
				"on",
				"price",
				"and",
				"punctuality",
				"measured",
				"by",
				"late",
				"deliveries",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/healthcare-0",
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
						"hlt 586",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"586",
					],
					"value": "hlt 586",
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
						"hlt pharmacy leads",
					],
					"key": "owner",
					"tokens": [
						"hlt",
						"pharmacy",
						"leads",
					],
					"value": "hlt pharmacy leads",
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
			"name": "Cascadia Chronic Care (Reporting)",
			"name_families": [
				{
					"rest": [
						"reporting",
					],
					"stem": "cascadia chronic care _",
				},
			],
			"profile": "dzd-corpus/healthcare-production",
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_allow_stages_apart_for_compliance if {
	given := _allow_stages_apart_for_compliance

	rule.scope == {"dzd-corpus/4sr7664okep3iy", "dzd-corpus/p7jesngwriowwk"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_without_environments_account_id if {
	given := json.patch(_deny_two_stages_in_two_projects, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~14442b176926331/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1629913975810e6/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~183fbfcb16baf2b/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1853e1055a61bc7/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1a3af9cd4d2420a/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1b386db9dc5c316/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1db443233cb52c7/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1ee8e0d8deb0345/account_id",
		},
	])

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) may be one of several stages, and account_id of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) may be one of several stages, and account_id of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
	} with input as given with data.sus.config as _config
}

test_without_memberships_principal if {
	given := json.patch(_deny_two_stages_in_two_projects, [
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~12aw62uln2nmyv2~19450085b-63a0-29a5-adb5-555600e6a305/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~12aw62uln2nmyv2~1dc7a9283-5604-c3b6-67be-9998f86668c1/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~1ziqcqpvfqygip5~19450085b-63a0-29a5-adb5-555600e6a305/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~1ziqcqpvfqygip5~1dc7a9283-5604-c3b6-67be-9998f86668c1/principal",
		},
	])

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_without_projects_category if {
	given := json.patch(_deny_two_stages_in_two_projects, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~12aw62uln2nmyv2/category",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1ziqcqpvfqygip5/category",
		},
	])

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) may be one of several stages, and category of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) may be one of several stages, and category of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
		{
			"cause": "not_collected",
			"message": "The field category of project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) was not read or decided.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "The field category of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read or decided.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_created_at if {
	given := json.patch(_deny_two_stages_in_two_projects, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~12aw62uln2nmyv2/created_at",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1ziqcqpvfqygip5/created_at",
		},
	])

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) may be one of several stages, and created_at of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) may be one of several stages, and created_at of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) was not read or decided.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read or decided.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_description_tokens if {
	given := json.patch(_deny_two_stages_in_two_projects, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~12aw62uln2nmyv2/description_tokens",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1ziqcqpvfqygip5/description_tokens",
		},
	])

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) may be one of several stages, and description_tokens of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) may be one of several stages, and description_tokens of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
		{
			"cause": "not_collected",
			"message": "The field description_tokens of project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) was not read or decided.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "The field description_tokens of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read or decided.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_domain_unit if {
	given := json.patch(_deny_two_stages_in_two_projects, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~12aw62uln2nmyv2/domain_unit",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1ziqcqpvfqygip5/domain_unit",
		},
	])

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) may be one of several stages, and domain_unit of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) may be one of several stages, and domain_unit of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
		{
			"cause": "not_collected",
			"message": "The field domain_unit of project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) was not read or decided.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "The field domain_unit of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read or decided.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_folded_tags if {
	given := json.patch(_deny_two_stages_in_two_projects, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~12aw62uln2nmyv2/folded_tags",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1ziqcqpvfqygip5/folded_tags",
		},
	])

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) may be one of several stages, and folded_tags of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) may be one of several stages, and folded_tags of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
		{
			"cause": "not_collected",
			"message": "The field folded_tags of project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) was not read or decided.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "The field folded_tags of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read or decided.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name if {
	given := json.patch(_deny_two_stages_in_two_projects, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~12aw62uln2nmyv2/name",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1ziqcqpvfqygip5/name",
		},
	])

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project dzd-corpus/2aw62uln2nmyv2 may be one of several stages, and name of project dzd-corpus/2aw62uln2nmyv2 was not read.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
		{
			"cause": "not_collected",
			"message": "Project dzd-corpus/ziqcqpvfqygip5 may be one of several stages, and name of project dzd-corpus/2aw62uln2nmyv2 was not read.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/2aw62uln2nmyv2 was not read or decided.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/ziqcqpvfqygip5 was not read or decided.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name_families if {
	given := json.patch(_deny_two_stages_in_two_projects, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~12aw62uln2nmyv2/name_families",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1ziqcqpvfqygip5/name_families",
		},
	])

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) may be one of several stages, and name_families of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) may be one of several stages, and name_families of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
		{
			"cause": "not_collected",
			"message": "The field name_families of project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) was not read or decided.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "The field name_families of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read or decided.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_profile if {
	given := json.patch(_deny_two_stages_in_two_projects, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~12aw62uln2nmyv2/profile",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1ziqcqpvfqygip5/profile",
		},
	])

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) may be one of several stages, and profile of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) may be one of several stages, and profile of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
		{
			"cause": "not_collected",
			"message": "The field profile of project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) was not read or decided.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "The field profile of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read or decided.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_regulations if {
	given := json.patch(_deny_two_stages_in_two_projects, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~12aw62uln2nmyv2/regulations",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1ziqcqpvfqygip5/regulations",
		},
	])

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) may be one of several stages, and regulations of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) may be one of several stages, and regulations of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
		{
			"cause": "unclassified",
			"message": "The field regulations of project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) was not read or decided.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "unclassified",
			"message": "The field regulations of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read or decided.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_status if {
	given := json.patch(_deny_two_stages_in_two_projects, [
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~12aw62uln2nmyv2/status",
		},
		{
			"op": "remove",
			"path": "/projects/dzd-corpus~1ziqcqpvfqygip5/status",
		},
	])

	rule.scope == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) may be one of several stages, and status of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) may be one of several stages, and status of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
		{
			"cause": "not_collected",
			"message": "The field status of project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) was not read or decided.",
			"resource": "dzd-corpus/ziqcqpvfqygip5",
		},
		{
			"cause": "not_collected",
			"message": "The field status of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read or decided.",
			"resource": "dzd-corpus/2aw62uln2nmyv2",
		},
	} with input as given with data.sus.config as _config
}

test_a_threshold_that_is_just_reached if {
	given := _deny_two_stages_in_two_projects
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.split_by_pipeline_stage": {
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

	failed == {"dzd-corpus/2aw62uln2nmyv2", "dzd-corpus/ziqcqpvfqygip5"}
}

test_a_threshold_that_is_just_missed if {
	given := _deny_two_stages_in_two_projects
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.split_by_pipeline_stage": {
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
	given := object.union(_deny_two_stages_in_two_projects, {
		"gaps": {
			"g": {
				"cause": "throttled",
				"fields": null,
				"message": "GetProject was throttled.",
				"scope": {
					"id": "dzd-corpus/2aw62uln2nmyv2",
					"kind": "project",
				},
				"table": "projects",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/2aw62uln2nmyv2": {
				"cause": "throttled",
				"evidence": [
					"/gaps/g",
				],
				"message": "GetProject was throttled.",
			},
			"dzd-corpus/ziqcqpvfqygip5": {
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
	given := object.union(_deny_two_stages_in_two_projects, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListProjectMemberships was denied.",
				"scope": {
					"id": "dzd-corpus/2aw62uln2nmyv2",
					"kind": "project",
				},
				"table": "memberships",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/2aw62uln2nmyv2": {
				"cause": "denied_by_iam",
				"evidence": [
					"/gaps/g",
				],
				"message": "ListProjectMemberships was denied. Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) may be one of several stages, and memberships of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			},
			"dzd-corpus/ziqcqpvfqygip5": {
				"cause": "not_collected",
				"evidence": [],
				"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) may be one of several stages, and memberships of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			},
		},
		"pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_environments if {
	given := object.union(_deny_two_stages_in_two_projects, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListEnvironments was denied.",
				"scope": {
					"id": "dzd-corpus/2aw62uln2nmyv2",
					"kind": "project",
				},
				"table": "environments",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/2aw62uln2nmyv2": {
				"cause": "denied_by_iam",
				"evidence": [
					"/gaps/g",
				],
				"message": "ListEnvironments was denied. Project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) may be one of several stages, and environments of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
			},
			"dzd-corpus/ziqcqpvfqygip5": {
				"cause": "not_collected",
				"evidence": [],
				"message": "Project \"Data Collection Gulf Store Flyer\" (dzd-corpus/ziqcqpvfqygip5) may be one of several stages, and environments of project \"Processing Gulf Store Flyer\" (dzd-corpus/2aw62uln2nmyv2) was not read.",
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
