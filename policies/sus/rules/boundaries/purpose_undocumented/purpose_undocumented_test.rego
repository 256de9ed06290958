# Cases of the labelled corpus: what must fail and what must not follows from how a project came to be.
package sus.rules.boundaries.purpose_undocumented_test

import data.sus.main
import data.sus.rules.boundaries.purpose_undocumented as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.purpose_undocumented": {
			"few_words": 3,
			"minimum_confidence": 60,
			"owner_tags": [
				"businessowner",
				"contact",
				"dataowner",
				"owner",
				"ownedby",
				"owneremail",
				"productowner",
				"responsible",
				"steward",
				"team",
			],
			"purpose_tags": [
				"goal",
				"initiative",
				"objective",
				"outcome",
				"product",
				"program",
				"purpose",
				"usecase",
				"workload",
			],
			"short": 7,
		},
	},
}

_catalog := {
	"boundaries.purpose_undocumented": {
		"confidence": 70,
		"fields": {
			"memberships": [
				"designation",
			],
			"projects": [
				"category",
				"description_tokens",
				"folded_tags",
				"glossary_terms",
				"name",
				"name_tokens",
				"status",
			],
		},
		"reads": {
			"memberships": "project",
			"projects": "row",
		},
		"rests_on": "absence",
		"severity": "low",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.purpose_undocumented", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

_deny_nobody_owns_it := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/3arohxfsocw8l8/afd03fb9-477e-4a80-be9f-0a63215c1c0b": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/afd03fb9-477e-4a80-be9f-0a63215c1c0b",
			"project": "dzd-corpus/3arohxfsocw8l8",
		},
		"dzd-corpus/3arohxfsocw8l8/d3005630-e149-a837-28fa-361a6661b877": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/d3005630-e149-a837-28fa-361a6661b877",
			"project": "dzd-corpus/3arohxfsocw8l8",
		},
		"dzd-corpus/3arohxfsocw8l8/e38a59aa-51cf-a14e-7afb-6462db8ae021": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e38a59aa-51cf-a14e-7afb-6462db8ae021",
			"project": "dzd-corpus/3arohxfsocw8l8",
		},
	},
	"projects": {
		"dzd-corpus/3arohxfsocw8l8": {
			"category": null,
			"description_tokens": [
				"goal",
				"the",
				"share",
				"renewed",
				"estimates",
				"which",
				"product",
				"reviews",
				"will",
				"be",
				"renewed",
				"this",
				"year",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
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
			"glossary_terms": [],
			"name": "Cascadia Product Review Renewal Outlook",
			"name_tokens": [
				"cascadia",
				"product",
				"review",
				"renewal",
				"outlook",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_nobody_owns_it if {
	given := _deny_nobody_owns_it

	rule.scope == {"dzd-corpus/3arohxfsocw8l8"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 60,
			"evidence": [
				"/projects/dzd-corpus~13arohxfsocw8l8",
			],
			"message": "Project \"Cascadia Product Review Renewal Outlook\" (dzd-corpus/3arohxfsocw8l8) does not say what it is for: neither a tag nor a member says who answers for it (60); its description should name an outcome.",
			"resource": "dzd-corpus/3arohxfsocw8l8",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_nothing_has_changed := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/3zwymeg23bf6ct/3aaeb5ed-264c-679b-f76d-838134c590e7": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/3aaeb5ed-264c-679b-f76d-838134c590e7",
			"project": "dzd-corpus/3zwymeg23bf6ct",
		},
		"dzd-corpus/3zwymeg23bf6ct/9b2a1bb0-1dbc-77ac-64a1-1177e7b33734": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/9b2a1bb0-1dbc-77ac-64a1-1177e7b33734",
			"project": "dzd-corpus/3zwymeg23bf6ct",
		},
		"dzd-corpus/3zwymeg23bf6ct/e350835f-be40-d9f3-6aa6-8fdb41f2b2f3": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e350835f-be40-d9f3-6aa6-8fdb41f2b2f3",
			"project": "dzd-corpus/3zwymeg23bf6ct",
		},
		"dzd-corpus/3zwymeg23bf6ct/ed10e6b8-f837-a7d6-a6ce-9740f233f692": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/ed10e6b8-f837-a7d6-a6ce-9740f233f692",
			"project": "dzd-corpus/3zwymeg23bf6ct",
		},
	},
	"projects": {
		"dzd-corpus/3zwymeg23bf6ct": {
			"category": null,
			"description_tokens": [
				"migrated",
				"from",
				"v",
				"1",
				"domain",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"hlt 371",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"371",
					],
					"value": "hlt 371",
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
						"hlt actuarial admins",
					],
					"key": "owner",
					"tokens": [
						"hlt",
						"actuarial",
						"admins",
					],
					"value": "hlt actuarial admins",
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
			"glossary_terms": [],
			"name": "Adriatic Medical Claim Price Optimization",
			"name_tokens": [
				"adriatic",
				"medical",
				"claim",
				"price",
				"optimization",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_nothing_has_changed if {
	given := _deny_nothing_has_changed

	rule.scope == {"dzd-corpus/3zwymeg23bf6ct"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 90,
			"evidence": [
				"/projects/dzd-corpus~13zwymeg23bf6ct/description_tokens",
			],
			"message": "Project \"Adriatic Medical Claim Price Optimization\" (dzd-corpus/3zwymeg23bf6ct) does not say what it is for: its description begins with migrated (15), its description holds a number (15), its description names no outcome (15), its description tells nothing (45); its description should name an outcome.",
			"resource": "dzd-corpus/3zwymeg23bf6ct",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_components_instead_of_an_outcome := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/8infh285zj6mc7/06f70355-3b89-d84c-573d-5dc79b80fedd": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/06f70355-3b89-d84c-573d-5dc79b80fedd",
			"project": "dzd-corpus/8infh285zj6mc7",
		},
		"dzd-corpus/8infh285zj6mc7/6ba1bb2b-60c5-a316-4b33-4ccc4d71a2e7": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/6ba1bb2b-60c5-a316-4b33-4ccc4d71a2e7",
			"project": "dzd-corpus/8infh285zj6mc7",
		},
		"dzd-corpus/8infh285zj6mc7/9a90105e-f065-f2e6-514d-22907d5ca2ed": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/9a90105e-f065-f2e6-514d-22907d5ca2ed",
			"project": "dzd-corpus/8infh285zj6mc7",
		},
	},
	"projects": {
		"dzd-corpus/8infh285zj6mc7": {
			"category": null,
			"description_tokens": [
				"mwaa",
				"dags",
				"athena",
				"wg",
			],
			"domain_id": "dzd-corpus",
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
						"log 745",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"745",
					],
					"value": "log 745",
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
						"log ports leads",
					],
					"key": "owner",
					"tokens": [
						"log",
						"ports",
						"leads",
					],
					"value": "log ports leads",
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
			"glossary_terms": [],
			"name": "levant_spare_part_regulatory_reporting",
			"name_tokens": [
				"levant",
				"spare",
				"part",
				"regulatory",
				"reporting",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_components_instead_of_an_outcome if {
	given := _deny_components_instead_of_an_outcome

	rule.scope == {"dzd-corpus/8infh285zj6mc7"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~18infh285zj6mc7/description_tokens",
			],
			"message": "Project \"levant_spare_part_regulatory_reporting\" (dzd-corpus/8infh285zj6mc7) does not say what it is for: its description is no sentence (15), its description names no outcome (15), its description tells nothing (45); its description should name an outcome.",
			"resource": "dzd-corpus/8infh285zj6mc7",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_no_description := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/8rwlmx8x0tf0o1/8bc3d38a-4645-3b16-6f42-bff6e5b0fcb2": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/8bc3d38a-4645-3b16-6f42-bff6e5b0fcb2",
			"project": "dzd-corpus/8rwlmx8x0tf0o1",
		},
		"dzd-corpus/8rwlmx8x0tf0o1/f1e09e06-455b-f496-89f0-f4a1401b0277": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/f1e09e06-455b-f496-89f0-f4a1401b0277",
			"project": "dzd-corpus/8rwlmx8x0tf0o1",
		},
	},
	"projects": {
		"dzd-corpus/8rwlmx8x0tf0o1": {
			"category": null,
			"description_tokens": [],
			"domain_id": "dzd-corpus",
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
						"test",
					],
					"key": "stage",
					"tokens": [
						"test",
					],
					"value": "test",
				},
			],
			"glossary_terms": [],
			"name": "baltic_provider_contract_capacity_planning",
			"name_tokens": [
				"baltic",
				"provider",
				"contract",
				"capacity",
				"planning",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_no_description if {
	given := _deny_no_description

	rule.scope == {"dzd-corpus/8rwlmx8x0tf0o1"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 65,
			"evidence": [
				"/projects/dzd-corpus~18rwlmx8x0tf0o1/description_tokens",
			],
			"message": "Project \"baltic_provider_contract_capacity_planning\" (dzd-corpus/8rwlmx8x0tf0o1) does not say what it is for: it has no description (50), its description names no outcome (15); its description should name an outcome.",
			"resource": "dzd-corpus/8rwlmx8x0tf0o1",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_ordinary := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/8tkbi21ygd7y1f/1baf02cf-cf80-f751-48b7-5541346f3293": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1baf02cf-cf80-f751-48b7-5541346f3293",
			"project": "dzd-corpus/8tkbi21ygd7y1f",
		},
		"dzd-corpus/8tkbi21ygd7y1f/4be1b248-8b97-ef45-0362-1f97bf4cc645": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/4be1b248-8b97-ef45-0362-1f97bf4cc645",
			"project": "dzd-corpus/8tkbi21ygd7y1f",
		},
		"dzd-corpus/8tkbi21ygd7y1f/8f332483-bfe4-440e-60fc-47fa3f8b1baa": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/8f332483-bfe4-440e-60fc-47fa3f8b1baa",
			"project": "dzd-corpus/8tkbi21ygd7y1f",
		},
		"dzd-corpus/8tkbi21ygd7y1f/a0a59518-07e3-0f11-0562-8748943ec25a": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/a0a59518-07e3-0f11-0562-8748943ec25a",
			"project": "dzd-corpus/8tkbi21ygd7y1f",
		},
	},
	"projects": {
		"dzd-corpus/8tkbi21ygd7y1f": {
			"category": null,
			"description_tokens": [
				"lakehouse",
				"fed",
				"conn",
				"snowflake",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
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
						"mkt brand admins",
					],
					"key": "owner",
					"tokens": [
						"mkt",
						"brand",
						"admins",
					],
					"value": "mkt brand admins",
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
			"glossary_terms": [],
			"name": "adriatic_landing_offer_regulatory_reporting",
			"name_tokens": [
				"adriatic",
				"landing",
				"offer",
				"regulatory",
				"reporting",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_ordinary if {
	given := _deny_ordinary

	rule.scope == {"dzd-corpus/8tkbi21ygd7y1f"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 60,
			"evidence": [
				"/projects/dzd-corpus~18tkbi21ygd7y1f/description_tokens",
			],
			"message": "Project \"adriatic_landing_offer_regulatory_reporting\" (dzd-corpus/8tkbi21ygd7y1f) does not say what it is for: its description is no sentence (15), its description names no outcome (15), its description tells next to nothing (30); its description should name an outcome.",
			"resource": "dzd-corpus/8tkbi21ygd7y1f",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_own_sandbox_by_name := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/8yz7783rfl4zin/1ba16215-8228-3d15-a9ec-0806705fca16": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1ba16215-8228-3d15-a9ec-0806705fca16",
			"project": "dzd-corpus/8yz7783rfl4zin",
		},
	},
	"projects": {
		"dzd-corpus/8yz7783rfl4zin": {
			"category": null,
			"description_tokens": [],
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
						"mkt 486",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"486",
					],
					"value": "mkt 486",
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
						"sandbox",
					],
					"key": "stage",
					"tokens": [
						"sandbox",
					],
					"value": "sandbox",
				},
			],
			"glossary_terms": [],
			"name": "Hisham's Sandpit",
			"name_tokens": [
				"hisham",
				"s",
				"sandpit",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_own_sandbox_by_name if {
	given := _deny_own_sandbox_by_name

	rule.scope == {"dzd-corpus/8yz7783rfl4zin"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 65,
			"evidence": [
				"/projects/dzd-corpus~18yz7783rfl4zin/description_tokens",
			],
			"message": "Project \"Hisham's Sandpit\" (dzd-corpus/8yz7783rfl4zin) does not say what it is for: it has no description (50), its description names no outcome (15); its description should name an outcome.",
			"resource": "dzd-corpus/8yz7783rfl4zin",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_meaningless_description := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/8zvljlrjeozdzr/667b6a16-fcd1-d8a3-3557-aa4f82714c26": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/667b6a16-fcd1-d8a3-3557-aa4f82714c26",
			"project": "dzd-corpus/8zvljlrjeozdzr",
		},
		"dzd-corpus/8zvljlrjeozdzr/aea6035c-2793-967c-ac69-0e43485444cf": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/aea6035c-2793-967c-ac69-0e43485444cf",
			"project": "dzd-corpus/8zvljlrjeozdzr",
		},
		"dzd-corpus/8zvljlrjeozdzr/bc0eb77f-8346-d982-a79b-f151b695458a": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/bc0eb77f-8346-d982-a79b-f151b695458a",
			"project": "dzd-corpus/8zvljlrjeozdzr",
		},
	},
	"projects": {
		"dzd-corpus/8zvljlrjeozdzr": {
			"category": null,
			"description_tokens": [
				"tbd",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"eng 365",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"365",
					],
					"value": "eng 365",
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
						"eng metering leads",
					],
					"key": "owner",
					"tokens": [
						"eng",
						"metering",
						"leads",
					],
					"value": "eng metering leads",
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
			"glossary_terms": [],
			"name": "rhineland_grid_load_price_optimization",
			"name_tokens": [
				"rhineland",
				"grid",
				"load",
				"price",
				"optimization",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_meaningless_description if {
	given := _deny_meaningless_description

	rule.scope == {"dzd-corpus/8zvljlrjeozdzr"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 90,
			"evidence": [
				"/projects/dzd-corpus~18zvljlrjeozdzr/description_tokens",
			],
			"message": "Project \"rhineland_grid_load_price_optimization\" (dzd-corpus/8zvljlrjeozdzr) does not say what it is for: its description is a word or two (15), its description is no sentence (15), its description names no outcome (15), its description tells nothing (45); its description should name an outcome.",
			"resource": "dzd-corpus/8zvljlrjeozdzr",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_short_odd_or_foreign := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/2dqdft39kyyaiv/41a7fb5f-b2c6-fbd0-23de-b6a8e3231fe9": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/41a7fb5f-b2c6-fbd0-23de-b6a8e3231fe9",
			"project": "dzd-corpus/2dqdft39kyyaiv",
		},
		"dzd-corpus/2dqdft39kyyaiv/d43b1dd5-89f0-7848-a2a0-929b16890d91": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/d43b1dd5-89f0-7848-a2a0-929b16890d91",
			"project": "dzd-corpus/2dqdft39kyyaiv",
		},
	},
	"projects": {
		"dzd-corpus/2dqdft39kyyaiv": {
			"category": null,
			"description_tokens": [
				"erkennt",
				"betrug",
				"bei",
				"orders",
				"to",
				"laboratories",
				"innerhalb",
				"einer",
				"minute",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"hlt 352",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"352",
					],
					"value": "hlt 352",
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
						"hlt benefits owners",
					],
					"key": "owner",
					"tokens": [
						"hlt",
						"benefits",
						"owners",
					],
					"value": "hlt benefits owners",
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
			"glossary_terms": [],
			"name": "nordic_lab_order_quality_index",
			"name_tokens": [
				"nordic",
				"lab",
				"order",
				"quality",
				"index",
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_short_odd_or_foreign if {
	given := _allow_short_odd_or_foreign

	rule.scope == {"dzd-corpus/2dqdft39kyyaiv"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_being_deleted := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/f1f0knu8in25e3/9ff3078f-cc1b-0c3e-1c07-724e44c5b476": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/9ff3078f-cc1b-0c3e-1c07-724e44c5b476",
			"project": "dzd-corpus/f1f0knu8in25e3",
		},
	},
	"projects": {
		"dzd-corpus/f1f0knu8in25e3": {
			"category": null,
			"description_tokens": [
				"test",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"fin 529",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"529",
					],
					"value": "fin 529",
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
						"fin collections office leads",
					],
					"key": "owner",
					"tokens": [
						"fin",
						"collections",
						"office",
						"leads",
					],
					"value": "fin collections office leads",
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
			"glossary_terms": [],
			"name": "Pacific Liquidity Churn Prediction",
			"name_tokens": [
				"pacific",
				"liquidity",
				"churn",
				"prediction",
			],
			"status": "DELETE_FAILED",
		},
	},
}

test_allow_being_deleted if {
	given := _allow_being_deleted

	rule.scope == set() with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_without_memberships_designation if {
	given := json.patch(_deny_nobody_owns_it, [
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~13arohxfsocw8l8~1afd03fb9-477e-4a80-be9f-0a63215c1c0b/designation",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~13arohxfsocw8l8~1d3005630-e149-a837-28fa-361a6661b877/designation",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~13arohxfsocw8l8~1e38a59aa-51cf-a14e-7afb-6462db8ae021/designation",
		},
	])

	rule.scope == {"dzd-corpus/3arohxfsocw8l8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field designation of membership dzd-corpus/3arohxfsocw8l8/afd03fb9-477e-4a80-be9f-0a63215c1c0b was not read or decided.",
			"resource": "dzd-corpus/3arohxfsocw8l8",
		},
		{
			"cause": "not_collected",
			"message": "The field designation of membership dzd-corpus/3arohxfsocw8l8/d3005630-e149-a837-28fa-361a6661b877 was not read or decided.",
			"resource": "dzd-corpus/3arohxfsocw8l8",
		},
		{
			"cause": "not_collected",
			"message": "The field designation of membership dzd-corpus/3arohxfsocw8l8/e38a59aa-51cf-a14e-7afb-6462db8ae021 was not read or decided.",
			"resource": "dzd-corpus/3arohxfsocw8l8",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_category if {
	given := json.patch(_deny_nobody_owns_it, [{"op": "remove", "path": "/projects/dzd-corpus~13arohxfsocw8l8/category"}])

	rule.scope == {"dzd-corpus/3arohxfsocw8l8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field category of project \"Cascadia Product Review Renewal Outlook\" (dzd-corpus/3arohxfsocw8l8) was not read or decided.",
			"resource": "dzd-corpus/3arohxfsocw8l8",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_description_tokens if {
	given := json.patch(_deny_nobody_owns_it, [{"op": "remove", "path": "/projects/dzd-corpus~13arohxfsocw8l8/description_tokens"}])

	rule.scope == {"dzd-corpus/3arohxfsocw8l8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field description_tokens of project \"Cascadia Product Review Renewal Outlook\" (dzd-corpus/3arohxfsocw8l8) was not read or decided.",
			"resource": "dzd-corpus/3arohxfsocw8l8",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_folded_tags if {
	given := json.patch(_deny_nobody_owns_it, [{"op": "remove", "path": "/projects/dzd-corpus~13arohxfsocw8l8/folded_tags"}])

	rule.scope == {"dzd-corpus/3arohxfsocw8l8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field folded_tags of project \"Cascadia Product Review Renewal Outlook\" (dzd-corpus/3arohxfsocw8l8) was not read or decided.",
			"resource": "dzd-corpus/3arohxfsocw8l8",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_glossary_terms if {
	given := json.patch(_deny_nobody_owns_it, [{"op": "remove", "path": "/projects/dzd-corpus~13arohxfsocw8l8/glossary_terms"}])

	rule.scope == {"dzd-corpus/3arohxfsocw8l8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field glossary_terms of project \"Cascadia Product Review Renewal Outlook\" (dzd-corpus/3arohxfsocw8l8) was not read or decided.",
			"resource": "dzd-corpus/3arohxfsocw8l8",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name if {
	given := json.patch(_deny_nobody_owns_it, [{"op": "remove", "path": "/projects/dzd-corpus~13arohxfsocw8l8/name"}])

	rule.scope == {"dzd-corpus/3arohxfsocw8l8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/3arohxfsocw8l8 was not read or decided.",
			"resource": "dzd-corpus/3arohxfsocw8l8",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name_tokens if {
	given := json.patch(_deny_nobody_owns_it, [{"op": "remove", "path": "/projects/dzd-corpus~13arohxfsocw8l8/name_tokens"}])

	rule.scope == {"dzd-corpus/3arohxfsocw8l8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name_tokens of project \"Cascadia Product Review Renewal Outlook\" (dzd-corpus/3arohxfsocw8l8) was not read or decided.",
			"resource": "dzd-corpus/3arohxfsocw8l8",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_status if {
	given := json.patch(_deny_nobody_owns_it, [{"op": "remove", "path": "/projects/dzd-corpus~13arohxfsocw8l8/status"}])

	rule.scope == {"dzd-corpus/3arohxfsocw8l8"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field status of project \"Cascadia Product Review Renewal Outlook\" (dzd-corpus/3arohxfsocw8l8) was not read or decided.",
			"resource": "dzd-corpus/3arohxfsocw8l8",
		},
	} with input as given with data.sus.config as _config
}

test_a_threshold_that_is_just_reached if {
	given := _deny_nobody_owns_it
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.purpose_undocumented": {
				"few_words": 3,
				"minimum_confidence": 60,
				"owner_tags": [
					"businessowner",
					"contact",
					"dataowner",
					"owner",
					"ownedby",
					"owneremail",
					"productowner",
					"responsible",
					"steward",
					"team",
				],
				"purpose_tags": [
					"goal",
					"initiative",
					"objective",
					"outcome",
					"product",
					"program",
					"purpose",
					"usecase",
					"workload",
				],
				"short": 7,
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == {"dzd-corpus/3arohxfsocw8l8"}
}

test_a_threshold_that_is_just_missed if {
	given := _deny_nobody_owns_it
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.purpose_undocumented": {
				"few_words": 3,
				"minimum_confidence": 61,
				"owner_tags": [
					"businessowner",
					"contact",
					"dataowner",
					"owner",
					"ownedby",
					"owneremail",
					"productowner",
					"responsible",
					"steward",
					"team",
				],
				"purpose_tags": [
					"goal",
					"initiative",
					"objective",
					"outcome",
					"product",
					"program",
					"purpose",
					"usecase",
					"workload",
				],
				"short": 7,
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == set()
}

test_a_gap_on_projects if {
	given := object.union(_deny_nobody_owns_it, {
		"gaps": {
			"g": {
				"cause": "throttled",
				"fields": null,
				"message": "GetProject was throttled.",
				"scope": {
					"id": "dzd-corpus/3arohxfsocw8l8",
					"kind": "project",
				},
				"table": "projects",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/3arohxfsocw8l8": {
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
	given := object.union(_deny_nobody_owns_it, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListProjectMemberships was denied.",
				"scope": {
					"id": "dzd-corpus/3arohxfsocw8l8",
					"kind": "project",
				},
				"table": "memberships",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/3arohxfsocw8l8": {
				"cause": "denied_by_iam",
				"evidence": [
					"/gaps/g",
				],
				"message": "ListProjectMemberships was denied.",
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
