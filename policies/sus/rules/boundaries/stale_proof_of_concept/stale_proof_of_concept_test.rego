# Cases of the labelled corpus: what must fail and what must not follows from how a project came to be.
package sus.rules.boundaries.stale_proof_of_concept_test

import data.sus.main
import data.sus.rules.boundaries.stale_proof_of_concept as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.stale_proof_of_concept": {
			"few_environments": 2,
			"maximum_days": 90,
			"minimum_confidence": 65,
			"minimum_confidence_young": 45,
			"purpose_tags": [
				"category",
				"environment",
				"kind",
				"lifecycle",
				"maturity",
				"phase",
				"projecttype",
				"purpose",
				"stage",
				"status",
				"type",
			],
		},
	},
}

_catalog := {
	"boundaries.stale_proof_of_concept": {
		"confidence": 70,
		"fields": {
			"accounts": [
				"stage",
			],
			"environments": [
				"account_id",
				"created_at",
				"status",
			],
			"projects": [
				"category",
				"created_at",
				"description_tokens",
				"folded_tags",
				"name",
				"name_tokens",
				"status",
			],
		},
		"reads": {
			"accounts": "row",
			"environments": "project",
			"projects": "row",
		},
		"rests_on": "absence",
		"severities": [
			"low",
		],
		"severity": "info",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.stale_proof_of_concept", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

_deny_old_proof_by_description := {
	"accounts": {
		"322222221481": {
			"stage": "dev",
		},
	},
	"environments": {
		"dzd-corpus/3fa6159c3b6053": {
			"account_id": "322222221481",
			"created_at": "2025-08-28T08:32:12Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/2mfbdzqgie9556",
			"status": "ACTIVE",
		},
		"dzd-corpus/8e0997a0aeb924": {
			"account_id": "322222221481",
			"created_at": "2025-08-26T00:59:09Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/2mfbdzqgie9556",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/2mfbdzqgie9556": {
			"category": null,
			"created_at": "2025-08-26T00:07:15Z",
			"description_tokens": [
				"machbarkeitsstudie",
				"shows",
				"within",
				"a",
				"quarter",
				"whether",
				"apac",
				"newsletter",
				"renewal",
				"outlook",
				"is",
				"worth",
				"building",
				"measured",
				"by",
				"a",
				"go",
				"or",
				"no",
				"go",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"mkt 411",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"411",
					],
					"value": "mkt 411",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "apac_newsletter_renewal_outlook",
			"name_tokens": [
				"apac",
				"newsletter",
				"renewal",
				"outlook",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_old_proof_by_description if {
	given := _deny_old_proof_by_description

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~12mfbdzqgie9556",
				"/projects/dzd-corpus~12mfbdzqgie9556/created_at",
				"/projects/dzd-corpus~12mfbdzqgie9556/description_tokens",
			],
			"message": "Project \"apac_newsletter_renewal_outlook\" (dzd-corpus/2mfbdzqgie9556) looks like a proof of concept that never ended: it has few environments (10), it has not grown since its first week (5), it is 431 days old (20), it was not promoted to production (10), its description is tentative: go or no go, no go, whether, worth building (30); it should have ended or been promoted within 90 days.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
			"severity": "low",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_old_proof_by_description_2 := {
	"accounts": {
		"422222227511": {
			"stage": "dev",
		},
	},
	"environments": {
		"dzd-corpus/02d88a58277c65": {
			"account_id": "422222227511",
			"created_at": "2025-05-16T11:51:01Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/96hy28fcx8ygkr",
			"status": "ACTIVE",
		},
		"dzd-corpus/70f2f3c7efb629": {
			"account_id": "422222227511",
			"created_at": "2025-05-17T06:42:28Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/96hy28fcx8ygkr",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/96hy28fcx8ygkr": {
			"category": null,
			"created_at": "2025-05-14T15:53:40Z",
			"description_tokens": [
				"proof",
				"of",
				"concept",
				"proposes",
				"prices",
				"around",
				"medical",
				"claims",
				"every",
				"monday",
				"measured",
				"by",
				"margin",
				"per",
				"contract",
				"covers",
				"one",
				"region",
				"so",
				"far",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"hlt 724",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"724",
					],
					"value": "hlt 724",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Rhineland Medical Claim Price Optimization",
			"name_tokens": [
				"rhineland",
				"medical",
				"claim",
				"price",
				"optimization",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_old_proof_by_description_2 if {
	given := _deny_old_proof_by_description_2

	rule.scope == {"dzd-corpus/96hy28fcx8ygkr"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~196hy28fcx8ygkr",
				"/projects/dzd-corpus~196hy28fcx8ygkr/created_at",
				"/projects/dzd-corpus~196hy28fcx8ygkr/description_tokens",
			],
			"message": "Project \"Rhineland Medical Claim Price Optimization\" (dzd-corpus/96hy28fcx8ygkr) looks like a proof of concept that never ended: it has few environments (10), it has not grown since its first week (5), it is 535 days old (20), it was not promoted to production (10), its description begins with proof (35), its description is tentative: one region, proof of, proof of concept, so far (30), its description says proof of concept (15); it should have ended or been promoted within 90 days.",
			"resource": "dzd-corpus/96hy28fcx8ygkr",
			"severity": "low",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_old_proof_by_tag := {
	"accounts": {
		"322222221481": {
			"stage": "dev",
		},
	},
	"environments": {
		"dzd-corpus/6363aa11e502f8": {
			"account_id": "322222221481",
			"created_at": "2025-02-06T02:09:23Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/6xgd6tz91cy4fd",
			"status": "ACTIVE",
		},
		"dzd-corpus/8a520e2ecb7c0e": {
			"account_id": "322222221481",
			"created_at": "2025-02-05T14:14:06Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/6xgd6tz91cy4fd",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/6xgd6tz91cy4fd": {
			"category": null,
			"created_at": "2025-02-04T20:37:13Z",
			"description_tokens": [
				"explains",
				"where",
				"the",
				"money",
				"around",
				"newsletters",
				"goes",
				"success",
				"is",
				"measured",
				"by",
				"savings",
				"agreed",
				"covers",
				"one",
				"region",
				"so",
				"far",
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
						"mkt 395",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"395",
					],
					"value": "mkt 395",
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
						"poc",
					],
					"key": "lifecycle",
					"tokens": [
						"poc",
					],
					"value": "poc",
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
			"name": "Prairie Newsletter Spend Analysis",
			"name_tokens": [
				"prairie",
				"newsletter",
				"spend",
				"analysis",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_old_proof_by_tag if {
	given := _deny_old_proof_by_tag

	rule.scope == {"dzd-corpus/6xgd6tz91cy4fd"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~16xgd6tz91cy4fd",
				"/projects/dzd-corpus~16xgd6tz91cy4fd/created_at",
				"/projects/dzd-corpus~16xgd6tz91cy4fd/description_tokens",
				"/projects/dzd-corpus~16xgd6tz91cy4fd/folded_tags",
			],
			"message": "Project \"Prairie Newsletter Spend Analysis\" (dzd-corpus/6xgd6tz91cy4fd) looks like a proof of concept that never ended: it has few environments (10), it has not grown since its first week (5), it is 634 days old (20), it was not promoted to production (10), its description is tentative: one region, so far (30), its tag lifecycle says poc (35); it should have ended or been promoted within 90 days.",
			"resource": "dzd-corpus/6xgd6tz91cy4fd",
			"severity": "low",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_old_proof_by_tag_2 := {
	"accounts": {
		"622222224542": {
			"stage": "dev",
		},
	},
	"environments": {
		"dzd-corpus/9a22227d028d78": {
			"account_id": "622222224542",
			"created_at": "2025-07-03T00:39:49Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/os4s7t11su431y",
			"status": "ACTIVE",
		},
		"dzd-corpus/a38ed3df118329": {
			"account_id": "622222224542",
			"created_at": "2025-07-04T07:48:33Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/os4s7t11su431y",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/os4s7t11su431y": {
			"category": null,
			"created_at": "2025-07-02T12:33:53Z",
			"description_tokens": [
				"shows",
				"within",
				"a",
				"quarter",
				"whether",
				"levant",
				"charging",
				"point",
				"lifetime",
				"value",
				"is",
				"worth",
				"building",
				"measured",
				"by",
				"a",
				"go",
				"or",
				"no",
				"go",
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
						"eng 519",
					],
					"key": "costcenter",
					"tokens": [
						"eng",
						"519",
					],
					"value": "eng 519",
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
						"proof of concept",
					],
					"key": "projecttype",
					"tokens": [
						"proof",
						"of",
						"concept",
					],
					"value": "proof of concept",
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
			"name": "Levant Charging Point Lifetime Value",
			"name_tokens": [
				"levant",
				"charging",
				"point",
				"lifetime",
				"value",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_old_proof_by_tag_2 if {
	given := _deny_old_proof_by_tag_2

	rule.scope == {"dzd-corpus/os4s7t11su431y"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1os4s7t11su431y",
				"/projects/dzd-corpus~1os4s7t11su431y/created_at",
				"/projects/dzd-corpus~1os4s7t11su431y/description_tokens",
				"/projects/dzd-corpus~1os4s7t11su431y/folded_tags",
			],
			"message": "Project \"Levant Charging Point Lifetime Value\" (dzd-corpus/os4s7t11su431y) looks like a proof of concept that never ended: it has few environments (10), it has not grown since its first week (5), it is 486 days old (20), it was not promoted to production (10), its description is tentative: go or no go, no go, whether, worth building (30), its tag projecttype says concept, proof (35); it should have ended or been promoted within 90 days.",
			"resource": "dzd-corpus/os4s7t11su431y",
			"severity": "low",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_young_proof_alone := {
	"accounts": {
		"222222224179": {
			"stage": "dev",
		},
	},
	"environments": {
		"dzd-corpus/513baaf7724d1b": {
			"account_id": "222222224179",
			"created_at": "2026-08-27T10:46:20Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/b9jy0t8cflp6lq",
			"status": "ACTIVE",
		},
		"dzd-corpus/b0811bb8a4cb94": {
			"account_id": "222222224179",
			"created_at": "2026-08-28T18:00:53Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/b9jy0t8cflp6lq",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/b9jy0t8cflp6lq": {
			"category": null,
			"created_at": "2026-08-26T14:19:41Z",
			"description_tokens": [
				"shows",
				"within",
				"a",
				"quarter",
				"whether",
				"emea",
				"treasury",
				"bond",
				"price",
				"optimization",
				"is",
				"worth",
				"building",
				"measured",
				"by",
				"a",
				"go",
				"or",
				"no",
				"go",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"fin 501",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"501",
					],
					"value": "fin 501",
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
						"v 6",
					],
					"key": "datasteward",
					"tokens": [
						"v",
						"6",
					],
					"value": "v 6",
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
			"name": "EMEA Treasury Bond Price Optimization Pilot",
			"name_tokens": [
				"emea",
				"treasury",
				"bond",
				"price",
				"optimization",
				"pilot",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_young_proof_alone if {
	given := _deny_young_proof_alone

	rule.scope == {"dzd-corpus/b9jy0t8cflp6lq"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 80,
			"evidence": [
				"/projects/dzd-corpus~1b9jy0t8cflp6lq",
				"/projects/dzd-corpus~1b9jy0t8cflp6lq/created_at",
				"/projects/dzd-corpus~1b9jy0t8cflp6lq/description_tokens",
				"/projects/dzd-corpus~1b9jy0t8cflp6lq/name_tokens",
			],
			"message": "Project \"EMEA Treasury Bond Price Optimization Pilot\" (dzd-corpus/b9jy0t8cflp6lq) looks like a proof of concept of its own: it has few environments (10), it has not grown since its first week (5), it was not promoted to production (10), its description is tentative: go or no go, no go, whether, worth building (30), its name ends in pilot (25); it belongs in the project of the initiative that it serves.",
			"resource": "dzd-corpus/b9jy0t8cflp6lq",
			"severity": "info",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_young_proof_alone_2 := {
	"accounts": {
		"322222221481": {
			"stage": "dev",
		},
	},
	"environments": {
		"dzd-corpus/22a154f0f96820": {
			"account_id": "322222221481",
			"created_at": "2026-10-10T19:06:56Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/bgsfqfo7qu7qvf",
			"status": "ACTIVE",
		},
		"dzd-corpus/ae60947d2294b6": {
			"account_id": "322222221481",
			"created_at": "2026-10-12T00:16:51Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/bgsfqfo7qu7qvf",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/bgsfqfo7qu7qvf": {
			"category": null,
			"created_at": "2026-10-09T17:14:22Z",
			"description_tokens": [
				"first",
				"look",
				"at",
				"highland",
				"store",
				"flyer",
				"revenue",
				"assurance",
				"with",
				"the",
				"data",
				"of",
				"one",
				"region",
				"to",
				"decide",
				"on",
				"a",
				"budget",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"mkt 273",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"273",
					],
					"value": "mkt 273",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "HighlandStoreFlyerRevenueAssurancePoc",
			"name_tokens": [
				"highland",
				"store",
				"flyer",
				"revenue",
				"assurance",
				"poc",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_young_proof_alone_2 if {
	given := _deny_young_proof_alone_2

	rule.scope == {"dzd-corpus/bgsfqfo7qu7qvf"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 95,
			"evidence": [
				"/projects/dzd-corpus~1bgsfqfo7qu7qvf",
				"/projects/dzd-corpus~1bgsfqfo7qu7qvf/created_at",
				"/projects/dzd-corpus~1bgsfqfo7qu7qvf/description_tokens",
				"/projects/dzd-corpus~1bgsfqfo7qu7qvf/name_tokens",
			],
			"message": "Project \"HighlandStoreFlyerRevenueAssurancePoc\" (dzd-corpus/bgsfqfo7qu7qvf) looks like a proof of concept of its own: it has few environments (10), it has not grown since its first week (5), it was not promoted to production (10), its description is tentative: decide on, first look, one region (30), its name says poc (40); it belongs in the project of the initiative that it serves.",
			"resource": "dzd-corpus/bgsfqfo7qu7qvf",
			"severity": "info",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_old_proof_by_name := {
	"accounts": {
		"644444445074": {
			"stage": "sandbox",
		},
	},
	"environments": {
		"dzd-corpus/1249bfd2989737": {
			"account_id": "644444445074",
			"created_at": "2025-12-14T02:18:08Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/ctip60fpt911t1",
			"status": "ACTIVE",
		},
		"dzd-corpus/b05a1c595bfc74": {
			"account_id": "644444445074",
			"created_at": "2025-12-14T01:45:51Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/ctip60fpt911t1",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/ctip60fpt911t1": {
			"category": null,
			"created_at": "2025-12-12T14:57:43Z",
			"description_tokens": [
				"shows",
				"within",
				"a",
				"quarter",
				"whether",
				"levant",
				"outage",
				"demand",
				"forecast",
				"is",
				"worth",
				"building",
				"measured",
				"by",
				"a",
				"go",
				"or",
				"no",
				"go",
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
						"sandbox",
					],
					"key": "stage",
					"tokens": [
						"sandbox",
					],
					"value": "sandbox",
				},
			],
			"name": "levant_outage_demand_forecast-prototype",
			"name_tokens": [
				"levant",
				"outage",
				"demand",
				"forecast",
				"prototype",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_old_proof_by_name if {
	given := _deny_old_proof_by_name

	rule.scope == {"dzd-corpus/ctip60fpt911t1"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1ctip60fpt911t1",
				"/projects/dzd-corpus~1ctip60fpt911t1/created_at",
				"/projects/dzd-corpus~1ctip60fpt911t1/description_tokens",
				"/projects/dzd-corpus~1ctip60fpt911t1/name_tokens",
			],
			"message": "Project \"levant_outage_demand_forecast-prototype\" (dzd-corpus/ctip60fpt911t1) looks like a proof of concept that never ended: it has few environments (10), it has not grown since its first week (5), it is 323 days old (20), it was not promoted to production (10), its description is tentative: go or no go, no go, whether, worth building (30), its name says prototype (40); it should have ended or been promoted within 90 days.",
			"resource": "dzd-corpus/ctip60fpt911t1",
			"severity": "low",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_old_proof_by_name_2 := {
	"accounts": {
		"222222224179": {
			"stage": "dev",
		},
	},
	"environments": {
		"dzd-corpus/c176cbf57934d4": {
			"account_id": "222222224179",
			"created_at": "2026-04-30T10:44:55Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/f97gwdl6jx4oz8",
			"status": "ACTIVE",
		},
		"dzd-corpus/cd52ac1c1f549c": {
			"account_id": "222222224179",
			"created_at": "2026-05-02T08:24:29Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/f97gwdl6jx4oz8",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/f97gwdl6jx4oz8": {
			"category": null,
			"created_at": "2026-04-30T08:25:22Z",
			"description_tokens": [
				"first",
				"look",
				"at",
				"adriatic",
				"card",
				"payment",
				"capacity",
				"planning",
				"with",
				"the",
				"data",
				"of",
				"one",
				"region",
				"to",
				"decide",
				"on",
				"a",
				"budget",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"fin 632",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"632",
					],
					"value": "fin 632",
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
						"fin fraud desk admins",
					],
					"key": "owner",
					"tokens": [
						"fin",
						"fraud",
						"desk",
						"admins",
					],
					"value": "fin fraud desk admins",
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
			"name": "PocAdriaticCardPaymentCapacityPlanning",
			"name_tokens": [
				"poc",
				"adriatic",
				"card",
				"payment",
				"capacity",
				"planning",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_old_proof_by_name_2 if {
	given := _deny_old_proof_by_name_2

	rule.scope == {"dzd-corpus/f97gwdl6jx4oz8"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/projects/dzd-corpus~1f97gwdl6jx4oz8",
				"/projects/dzd-corpus~1f97gwdl6jx4oz8/created_at",
				"/projects/dzd-corpus~1f97gwdl6jx4oz8/description_tokens",
				"/projects/dzd-corpus~1f97gwdl6jx4oz8/name_tokens",
			],
			"message": "Project \"PocAdriaticCardPaymentCapacityPlanning\" (dzd-corpus/f97gwdl6jx4oz8) looks like a proof of concept that never ended: it has few environments (10), it has not grown since its first week (5), it is 184 days old (20), it was not promoted to production (10), its description is tentative: decide on, first look, one region (30), its name says poc (40); it should have ended or been promoted within 90 days.",
			"resource": "dzd-corpus/f97gwdl6jx4oz8",
			"severity": "low",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_proof_words_with_another_meaning := {
	"accounts": {
		"322222221481": {
			"stage": "dev",
		},
	},
	"environments": {
		"dzd-corpus/91119e297c3b7f": {
			"account_id": "322222221481",
			"created_at": "2024-10-31T04:18:26Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0b4n0ya27ruh9g",
			"status": "ACTIVE",
		},
		"dzd-corpus/92c340cfebf81f": {
			"account_id": "322222221481",
			"created_at": "2024-10-30T22:36:58Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0b4n0ya27ruh9g",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/0b4n0ya27ruh9g": {
			"category": null,
			"created_at": "2024-10-30T03:51:45Z",
			"description_tokens": [
				"finds",
				"patients",
				"who",
				"qualify",
				"for",
				"a",
				"clinical",
				"trial",
				"and",
				"asks",
				"them",
				"measured",
				"by",
				"patients",
				"enrolled",
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
						"mkt 726",
					],
					"key": "costcenter",
					"tokens": [
						"mkt",
						"726",
					],
					"value": "mkt 726",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Iberian Clinical Trial Enrolment",
			"name_tokens": [
				"iberian",
				"clinical",
				"trial",
				"enrolment",
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_proof_words_with_another_meaning if {
	given := _allow_proof_words_with_another_meaning

	rule.scope == {"dzd-corpus/0b4n0ya27ruh9g"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_young_proof_in_its_parent := {
	"accounts": {
		"222222224179": {
			"stage": "dev",
		},
	},
	"environments": {
		"dzd-corpus/1b957a95f012a5": {
			"account_id": "222222224179",
			"created_at": "2024-09-27T13:02:24Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/2athb2g97939er",
			"status": "ACTIVE",
		},
		"dzd-corpus/1eba003c9645dd": {
			"account_id": "222222224179",
			"created_at": "2024-09-26T14:05:46Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/2athb2g97939er",
			"status": "ACTIVE",
		},
		"dzd-corpus/5866db852be94d": {
			"account_id": "222222224179",
			"created_at": "2026-09-12T15:37:09Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/2athb2g97939er",
			"status": "ACTIVE",
		},
		"dzd-corpus/935f287241af84": {
			"account_id": "222222224179",
			"created_at": "2024-09-26T15:02:04Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/2athb2g97939er",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/2athb2g97939er": {
			"category": null,
			"created_at": "2024-09-24T23:01:28Z",
			"description_tokens": [
				"goal",
				"overtime",
				"hours",
				"plans",
				"the",
				"people",
				"and",
				"places",
				"that",
				"overdrafts",
				"need",
				"next",
				"quarter",
				"a",
				"vorstudie",
				"of",
				"a",
				"new",
				"model",
				"runs",
				"in",
				"an",
				"environment",
				"of",
				"its",
				"own",
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"name": "Alpine Overdraft Capacity Planning",
			"name_tokens": [
				"alpine",
				"overdraft",
				"capacity",
				"planning",
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_young_proof_in_its_parent if {
	given := _allow_young_proof_in_its_parent

	rule.scope == {"dzd-corpus/2athb2g97939er"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_promoted_to_production := {
	"accounts": {
		"511111113208": {
			"stage": "prod",
		},
	},
	"environments": {
		"dzd-corpus/42fa9a0087cab8": {
			"account_id": "511111113208",
			"created_at": "2026-01-05T12:53:17Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cu9m2o0h1870ee",
			"status": "ACTIVE",
		},
		"dzd-corpus/5552774d71467b": {
			"account_id": "511111113208",
			"created_at": "2026-01-05T17:24:49Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cu9m2o0h1870ee",
			"status": "ACTIVE",
		},
		"dzd-corpus/d63e39f5364af6": {
			"account_id": "511111113208",
			"created_at": "2026-01-06T17:36:26Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cu9m2o0h1870ee",
			"status": "ACTIVE",
		},
		"dzd-corpus/d68850e2e2d1c1": {
			"account_id": "511111113208",
			"created_at": "2026-01-05T19:48:06Z",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/cu9m2o0h1870ee",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/cu9m2o0h1870ee": {
			"category": null,
			"created_at": "2026-01-05T00:00:00Z",
			"description_tokens": [
				"routes",
				"complaints",
				"about",
				"freight",
				"rates",
				"to",
				"the",
				"right",
				"desk",
				"grew",
				"out",
				"of",
				"a",
				"poc",
				"and",
				"was",
				"promoted",
				"in",
				"2025",
			],
			"domain_id": "dzd-corpus",
			"folded_tags": [
				{
					"items": [
						"log 336",
					],
					"key": "costcenter",
					"tokens": [
						"log",
						"336",
					],
					"value": "log 336",
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
						"poc 2024",
					],
					"key": "origin",
					"tokens": [
						"poc",
						"2024",
					],
					"value": "poc 2024",
				},
				{
					"items": [
						"log route planning owners",
					],
					"key": "owner",
					"tokens": [
						"log",
						"route",
						"planning",
						"owners",
					],
					"value": "log route planning owners",
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
			"name": "Nordic Freight Rate Complaint Triage",
			"name_tokens": [
				"nordic",
				"freight",
				"rate",
				"complaint",
				"triage",
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_promoted_to_production if {
	given := _allow_promoted_to_production

	rule.scope == {"dzd-corpus/cu9m2o0h1870ee"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_without_accounts_stage if {
	given := json.patch(_deny_old_proof_by_description, [{"op": "remove", "path": "/accounts/322222221481/stage"}])

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "unclassified",
			"message": "The field stage of account 322222221481 was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_account_id if {
	given := json.patch(_deny_old_proof_by_description, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~13fa6159c3b6053/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~18e0997a0aeb924/account_id",
		},
	])

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field account_id of environment dzd-corpus/3fa6159c3b6053 was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
		{
			"cause": "not_collected",
			"message": "The field account_id of environment dzd-corpus/8e0997a0aeb924 was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_created_at if {
	given := json.patch(_deny_old_proof_by_description, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~13fa6159c3b6053/created_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~18e0997a0aeb924/created_at",
		},
	])

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field created_at of environment dzd-corpus/3fa6159c3b6053 was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of environment dzd-corpus/8e0997a0aeb924 was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_status if {
	given := json.patch(_deny_old_proof_by_description, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~13fa6159c3b6053/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~18e0997a0aeb924/status",
		},
	])

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/3fa6159c3b6053 was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/8e0997a0aeb924 was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_category if {
	given := json.patch(_deny_old_proof_by_description, [{"op": "remove", "path": "/projects/dzd-corpus~12mfbdzqgie9556/category"}])

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field category of project \"apac_newsletter_renewal_outlook\" (dzd-corpus/2mfbdzqgie9556) was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_created_at if {
	given := json.patch(_deny_old_proof_by_description, [{"op": "remove", "path": "/projects/dzd-corpus~12mfbdzqgie9556/created_at"}])

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field created_at of project \"apac_newsletter_renewal_outlook\" (dzd-corpus/2mfbdzqgie9556) was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_description_tokens if {
	given := json.patch(_deny_old_proof_by_description, [{"op": "remove", "path": "/projects/dzd-corpus~12mfbdzqgie9556/description_tokens"}])

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field description_tokens of project \"apac_newsletter_renewal_outlook\" (dzd-corpus/2mfbdzqgie9556) was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_folded_tags if {
	given := json.patch(_deny_old_proof_by_description, [{"op": "remove", "path": "/projects/dzd-corpus~12mfbdzqgie9556/folded_tags"}])

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field folded_tags of project \"apac_newsletter_renewal_outlook\" (dzd-corpus/2mfbdzqgie9556) was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name if {
	given := json.patch(_deny_old_proof_by_description, [{"op": "remove", "path": "/projects/dzd-corpus~12mfbdzqgie9556/name"}])

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/2mfbdzqgie9556 was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name_tokens if {
	given := json.patch(_deny_old_proof_by_description, [{"op": "remove", "path": "/projects/dzd-corpus~12mfbdzqgie9556/name_tokens"}])

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name_tokens of project \"apac_newsletter_renewal_outlook\" (dzd-corpus/2mfbdzqgie9556) was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_status if {
	given := json.patch(_deny_old_proof_by_description, [{"op": "remove", "path": "/projects/dzd-corpus~12mfbdzqgie9556/status"}])

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field status of project \"apac_newsletter_renewal_outlook\" (dzd-corpus/2mfbdzqgie9556) was not read or decided.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
	} with input as given with data.sus.config as _config
}

test_a_threshold_that_is_just_reached if {
	given := _deny_old_proof_by_description
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.stale_proof_of_concept": {
				"few_environments": 2,
				"maximum_days": 90,
				"minimum_confidence": 75,
				"minimum_confidence_young": 45,
				"purpose_tags": [
					"category",
					"environment",
					"kind",
					"lifecycle",
					"maturity",
					"phase",
					"projecttype",
					"purpose",
					"stage",
					"status",
					"type",
				],
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == {"dzd-corpus/2mfbdzqgie9556"}
}

test_a_threshold_that_is_just_missed if {
	given := _deny_old_proof_by_description
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.stale_proof_of_concept": {
				"few_environments": 2,
				"maximum_days": 90,
				"minimum_confidence": 76,
				"minimum_confidence_young": 45,
				"purpose_tags": [
					"category",
					"environment",
					"kind",
					"lifecycle",
					"maturity",
					"phase",
					"projecttype",
					"purpose",
					"stage",
					"status",
					"type",
				],
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == set()
}

test_a_gap_on_projects if {
	given := object.union(_deny_old_proof_by_description, {
		"gaps": {
			"g": {
				"cause": "throttled",
				"fields": null,
				"message": "GetProject was throttled.",
				"scope": {
					"id": "dzd-corpus/2mfbdzqgie9556",
					"kind": "project",
				},
				"table": "projects",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/2mfbdzqgie9556": {
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

test_a_gap_on_environments if {
	given := object.union(_deny_old_proof_by_description, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListEnvironments was denied.",
				"scope": {
					"id": "dzd-corpus/2mfbdzqgie9556",
					"kind": "project",
				},
				"table": "environments",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/2mfbdzqgie9556": {
				"cause": "denied_by_iam",
				"evidence": [
					"/gaps/g",
				],
				"message": "ListEnvironments was denied.",
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
