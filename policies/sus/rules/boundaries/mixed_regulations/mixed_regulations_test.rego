# Cases of the labelled corpus: what must fail and what must not follows from how a project came to be.
package sus.rules.boundaries.mixed_regulations_test

import data.sus.main
import data.sus.rules.boundaries.mixed_regulations as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.mixed_regulations": {
			"compatible": [],
			"minimum_confidence": 35,
			"minimum_distance": 3,
			"sensitivity_tags": [
				"classification",
				"confidentiality",
				"dataclass",
				"dataclassification",
				"datasensitivity",
				"sensitivity",
			],
		},
	},
}

_catalog := {
	"boundaries.mixed_regulations": {
		"confidence": 60,
		"fields": {
			"accounts": [
				"folded_tags",
				"regulations",
			],
			"domain_units": [
				"regulations",
			],
			"environments": [
				"account_id",
			],
			"projects": [
				"category",
				"description_tokens",
				"domain_unit",
				"folded_tags",
				"folded_terms",
				"name",
				"name_tokens",
				"regulations",
				"status",
			],
		},
		"reads": {
			"accounts": "row",
			"domain_units": "row",
			"environments": "project",
			"projects": "row",
		},
		"rests_on": "presence",
		"severity": "medium",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.mixed_regulations", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

_deny_accounts_under_two_regulations := {
	"accounts": {
		"455555554904": {
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
			"regulations": [
				"HIPAA",
			],
		},
		"964205644561": {
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
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
			"regulations": [
				"PCI-DSS",
			],
		},
	},
	"domain_units": {
		"dzd-corpus/healthcare-0": {
			"domain_id": "dzd-corpus",
			"name": "Claims",
			"regulations": [],
		},
	},
	"environments": {
		"dzd-corpus/79f15a4fa0762f": {
			"account_id": "964205644561",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1paw8xiuofk2y4",
		},
		"dzd-corpus/89970ba39afefe": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1paw8xiuofk2y4",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/1paw8xiuofk2y4": {
			"category": null,
			"description_tokens": [
				"goal",
				"the",
				"retention",
				"rate",
				"predicts",
				"which",
				"customers",
				"with",
				"hospital",
				"stays",
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
				"holds",
				"records",
				"of",
				"patients",
				"and",
				"card",
				"payments",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/healthcare-0",
			"folded_tags": [
				{
					"items": [
						"hlt 333",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"333",
					],
					"value": "hlt 333",
				},
				{
					"items": [
						"v 4",
					],
					"key": "criticality",
					"tokens": [
						"v",
						"4",
					],
					"value": "v 4",
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
			"folded_terms": [],
			"name": "Alpine Hospital Stay - Churn Prediction",
			"name_tokens": [
				"alpine",
				"hospital",
				"stay",
				"churn",
				"prediction",
			],
			"regulations": [
				"HIPAA",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_accounts_under_two_regulations if {
	given := _deny_accounts_under_two_regulations

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 35,
			"evidence": [
				"/accounts/964205644561/regulations",
				"/projects/dzd-corpus~11paw8xiuofk2y4/regulations",
			],
			"message": "Project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) mixes the regulations HIPAA, PCI-DSS: its account 964205644561 names PCI-DSS (35), the project names HIPAA (60); it should fall under one.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_two_regulations_in_a_tag := {
	"accounts": {
		"411111115764": {
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
			"regulations": [],
		},
	},
	"domain_units": {
		"dzd-corpus/healthcare": {
			"domain_id": "dzd-corpus",
			"name": "Healthcare",
			"regulations": [],
		},
	},
	"environments": {
		"dzd-corpus/97be467ce9d609": {
			"account_id": "411111115764",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/44pluqvk5e65vl",
		},
		"dzd-corpus/a618aa3689098c": {
			"account_id": "411111115764",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/44pluqvk5e65vl",
		},
		"dzd-corpus/cd045e644b4e02": {
			"account_id": "411111115764",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/44pluqvk5e65vl",
		},
		"dzd-corpus/ea420008c88f2f": {
			"account_id": "411111115764",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/44pluqvk5e65vl",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/44pluqvk5e65vl": {
			"category": null,
			"description_tokens": [
				"goal",
				"unexplained",
				"cost",
				"shows",
				"each",
				"manager",
				"what",
				"visits",
				"at",
				"home",
				"cost",
				"and",
				"why",
				"holds",
				"records",
				"of",
				"patients",
				"and",
				"card",
				"payments",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/healthcare",
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
						"hlt 271",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"271",
					],
					"value": "hlt 271",
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
						"hlt care programs admins",
					],
					"key": "owner",
					"tokens": [
						"hlt",
						"care",
						"programs",
						"admins",
					],
					"value": "hlt care programs admins",
				},
				{
					"items": [
						"hipaa",
						"pci dss",
					],
					"key": "regulation",
					"tokens": [
						"hipaa",
						"pci",
						"dss",
					],
					"value": "hipaa pci dss",
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
			"name": "baltic_home_care_cost_transparency",
			"name_tokens": [
				"baltic",
				"home",
				"care",
				"cost",
				"transparency",
			],
			"regulations": [
				"HIPAA",
				"PCI-DSS",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_two_regulations_in_a_tag if {
	given := _deny_two_regulations_in_a_tag

	rule.scope == {"dzd-corpus/44pluqvk5e65vl"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 60,
			"evidence": [
				"/projects/dzd-corpus~144pluqvk5e65vl/regulations",
			],
			"message": "Project \"baltic_home_care_cost_transparency\" (dzd-corpus/44pluqvk5e65vl) mixes the regulations HIPAA, PCI-DSS: the project names HIPAA (60), the project names PCI-DSS (60); it should fall under one.",
			"resource": "dzd-corpus/44pluqvk5e65vl",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_a_regulation_beside_a_classification := {
	"accounts": {
		"422222227511": {
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
						"dev",
					],
					"key": "stage",
					"tokens": [
						"dev",
					],
					"value": "dev",
				},
			],
			"regulations": [],
		},
	},
	"domain_units": {
		"dzd-corpus/healthcare": {
			"domain_id": "dzd-corpus",
			"name": "Healthcare",
			"regulations": [],
		},
	},
	"environments": {
		"dzd-corpus/44917f8d8d4fc9": {
			"account_id": "422222227511",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4fpp3etoydt9yg",
		},
		"dzd-corpus/6e7c612177b581": {
			"account_id": "422222227511",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4fpp3etoydt9yg",
		},
		"dzd-corpus/cc89c47cd5e33a": {
			"account_id": "422222227511",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4fpp3etoydt9yg",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/4fpp3etoydt9yg": {
			"category": null,
			"description_tokens": [
				"estimates",
				"which",
				"visits",
				"at",
				"home",
				"will",
				"be",
				"renewed",
				"this",
				"year",
				"holds",
				"records",
				"of",
				"patients",
				"and",
				"card",
				"payments",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/healthcare",
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
						"v 1",
					],
					"key": "criticality",
					"tokens": [
						"v",
						"1",
					],
					"value": "v 1",
				},
				{
					"items": [
						"pci",
					],
					"key": "dataclassification",
					"tokens": [
						"pci",
					],
					"value": "pci",
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
			"name": "Midlands Home Care Renewal Outlook",
			"name_tokens": [
				"midlands",
				"home",
				"care",
				"renewal",
				"outlook",
			],
			"regulations": [
				"HIPAA",
				"PCI-DSS",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_a_regulation_beside_a_classification if {
	given := _deny_a_regulation_beside_a_classification

	rule.scope == {"dzd-corpus/4fpp3etoydt9yg"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 60,
			"evidence": [
				"/projects/dzd-corpus~14fpp3etoydt9yg/regulations",
			],
			"message": "Project \"Midlands Home Care Renewal Outlook\" (dzd-corpus/4fpp3etoydt9yg) mixes the regulations HIPAA, PCI-DSS: the project names HIPAA (60), the project names PCI-DSS (60); it should fall under one.",
			"resource": "dzd-corpus/4fpp3etoydt9yg",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_public_beside_restricted := {
	"accounts": {
		"611111112810": {
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
			"regulations": [],
		},
	},
	"domain_units": {
		"dzd-corpus/energy-1": {
			"domain_id": "dzd-corpus",
			"name": "Generation",
			"regulations": [],
		},
	},
	"environments": {
		"dzd-corpus/107915e63151e5": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4lh2m4hefx4u92",
		},
		"dzd-corpus/39392181297b43": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4lh2m4hefx4u92",
		},
		"dzd-corpus/477b1bc6260c19": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4lh2m4hefx4u92",
		},
		"dzd-corpus/e4237922e3e186": {
			"account_id": "611111112810",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4lh2m4hefx4u92",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/4lh2m4hefx4u92": {
			"category": null,
			"description_tokens": [
				"estimates",
				"which",
				"load",
				"on",
				"the",
				"grid",
				"will",
				"be",
				"renewed",
				"this",
				"year",
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
						"public",
						"restricted",
					],
					"key": "dataclassification",
					"tokens": [
						"restricted",
						"public",
					],
					"value": "restricted public",
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
			"folded_terms": [],
			"name": "Midlands Grid Load Renewal Outlook",
			"name_tokens": [
				"midlands",
				"grid",
				"load",
				"renewal",
				"outlook",
			],
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_deny_public_beside_restricted if {
	given := _deny_public_beside_restricted

	rule.scope == {"dzd-corpus/4lh2m4hefx4u92"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 60,
			"evidence": [
				"/projects/dzd-corpus~14lh2m4hefx4u92/folded_tags",
			],
			"message": "Project \"Midlands Grid Load Renewal Outlook\" (dzd-corpus/4lh2m4hefx4u92) mixes data far apart in sensitivity: the project is tagged public (30), the project is tagged restricted (30); it should hold one class.",
			"resource": "dzd-corpus/4lh2m4hefx4u92",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_a_regulation_beside_glossary_terms := {
	"accounts": {
		"433333330104": {
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
						"test",
					],
					"key": "stage",
					"tokens": [
						"test",
					],
					"value": "test",
				},
			],
			"regulations": [],
		},
	},
	"domain_units": {
		"dzd-corpus/healthcare": {
			"domain_id": "dzd-corpus",
			"name": "Healthcare",
			"regulations": [],
		},
	},
	"environments": {
		"dzd-corpus/1fe9b5f1025edf": {
			"account_id": "433333330104",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4xb6xq8mrl86ms",
		},
		"dzd-corpus/23aef515ba399d": {
			"account_id": "433333330104",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4xb6xq8mrl86ms",
		},
		"dzd-corpus/5f19d88659145e": {
			"account_id": "433333330104",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/4xb6xq8mrl86ms",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/4xb6xq8mrl86ms": {
			"category": null,
			"description_tokens": [
				"accounts",
				"for",
				"the",
				"emissions",
				"that",
				"orders",
				"to",
				"laboratories",
				"cause",
				"holds",
				"records",
				"of",
				"patients",
				"and",
				"card",
				"payments",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/healthcare",
			"folded_tags": [
				{
					"items": [
						"hlt 897",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"897",
					],
					"value": "hlt 897",
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
						"hlt provider network admins",
					],
					"key": "owner",
					"tokens": [
						"hlt",
						"provider",
						"network",
						"admins",
					],
					"value": "hlt provider network admins",
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
				"pci dss saq d",
				"revenue",
			],
			"name": "Baltic Lab Order Carbon Footprint",
			"name_tokens": [
				"baltic",
				"lab",
				"order",
				"carbon",
				"footprint",
			],
			"regulations": [
				"HIPAA",
				"PCI-DSS",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_a_regulation_beside_glossary_terms if {
	given := _deny_a_regulation_beside_glossary_terms

	rule.scope == {"dzd-corpus/4xb6xq8mrl86ms"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 60,
			"evidence": [
				"/projects/dzd-corpus~14xb6xq8mrl86ms/regulations",
			],
			"message": "Project \"Baltic Lab Order Carbon Footprint\" (dzd-corpus/4xb6xq8mrl86ms) mixes the regulations HIPAA, PCI-DSS: the project names HIPAA (60), the project names PCI-DSS (60); it should fall under one.",
			"resource": "dzd-corpus/4xb6xq8mrl86ms",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_an_account_fit_for_two_regulations := {
	"accounts": {
		"998160678382": {
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
						"hipaa",
						"pci dss",
					],
					"key": "regulation",
					"tokens": [
						"hipaa",
						"pci",
						"dss",
					],
					"value": "hipaa pci dss",
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
			"regulations": [
				"HIPAA",
				"PCI-DSS",
			],
		},
	},
	"domain_units": {
		"dzd-corpus/healthcare-0": {
			"domain_id": "dzd-corpus",
			"name": "Claims",
			"regulations": [],
		},
	},
	"environments": {
		"dzd-corpus/804057427f7d6a": {
			"account_id": "998160678382",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0e64imdg88xxg4",
		},
		"dzd-corpus/d6ff1a1613b5c9": {
			"account_id": "998160678382",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0e64imdg88xxg4",
		},
		"dzd-corpus/e40283047f5dc7": {
			"account_id": "998160678382",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0e64imdg88xxg4",
		},
		"dzd-corpus/ed6006775851da": {
			"account_id": "998160678382",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/0e64imdg88xxg4",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/0e64imdg88xxg4": {
			"category": null,
			"description_tokens": [
				"finds",
				"risks",
				"to",
				"people",
				"in",
				"the",
				"handling",
				"of",
				"medical",
				"claims",
				"measured",
				"by",
				"incidents",
				"per",
				"month",
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
						"hlt 321",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"321",
					],
					"value": "hlt 321",
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
						"hipaa",
					],
					"key": "regulation",
					"tokens": [
						"hipaa",
					],
					"value": "hipaa",
				},
			],
			"folded_terms": [],
			"name": "Baltic Medical Claim Safety Monitor",
			"name_tokens": [
				"baltic",
				"medical",
				"claim",
				"safety",
				"monitor",
			],
			"regulations": [
				"HIPAA",
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_an_account_fit_for_two_regulations if {
	given := _allow_an_account_fit_for_two_regulations

	rule.scope == {"dzd-corpus/0e64imdg88xxg4"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_neighbouring_sensitivities := {
	"accounts": {
		"211111111033": {
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
			"regulations": [],
		},
	},
	"domain_units": {
		"dzd-corpus/finance": {
			"domain_id": "dzd-corpus",
			"name": "Finance",
			"regulations": [],
		},
	},
	"environments": {
		"dzd-corpus/075e4d02256aeb": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1qlzuaxzhcpllr",
		},
		"dzd-corpus/5decb5062394b5": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1qlzuaxzhcpllr",
		},
		"dzd-corpus/77a13cf99ef35f": {
			"account_id": "211111111033",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/1qlzuaxzhcpllr",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/1qlzuaxzhcpllr": {
			"category": null,
			"description_tokens": [
				"estimates",
				"what",
				"customers",
				"with",
				"treasury",
				"bonds",
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
			"domain_unit": "dzd-corpus/finance",
			"folded_tags": [
				{
					"items": [
						"fin 410",
					],
					"key": "costcenter",
					"tokens": [
						"fin",
						"410",
					],
					"value": "fin 410",
				},
				{
					"items": [
						"confidential",
						"internal",
					],
					"key": "dataclassification",
					"tokens": [
						"internal",
						"confidential",
					],
					"value": "internal confidential",
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
			],
			"folded_terms": [],
			"name": "APAC Treasury Bond Lifetime Value",
			"name_tokens": [
				"apac",
				"treasury",
				"bond",
				"lifetime",
				"value",
			],
			"regulations": [],
			"status": "ACTIVE",
		},
	},
}

test_allow_neighbouring_sensitivities if {
	given := _allow_neighbouring_sensitivities

	rule.scope == {"dzd-corpus/1qlzuaxzhcpllr"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_regulated_where_it_belongs := {
	"accounts": {
		"455555554904": {
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
			"regulations": [
				"HIPAA",
			],
		},
	},
	"domain_units": {
		"dzd-corpus/healthcare-0": {
			"domain_id": "dzd-corpus",
			"name": "Claims",
			"regulations": [],
		},
	},
	"environments": {
		"dzd-corpus/4c82a8148f6677": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/5d5suj4qo2wczt",
		},
		"dzd-corpus/509302c34fb61a": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/5d5suj4qo2wczt",
		},
		"dzd-corpus/6394be9454cc18": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/5d5suj4qo2wczt",
		},
		"dzd-corpus/cc3bab6b9703f2": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/5d5suj4qo2wczt",
		},
		"dzd-corpus/dfc49d4871aa91": {
			"account_id": "455555554904",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/5d5suj4qo2wczt",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/5d5suj4qo2wczt": {
			"category": null,
			"description_tokens": [
				"sends",
				"the",
				"quarterly",
				"figures",
				"on",
				"visits",
				"at",
				"home",
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
			"domain_unit": "dzd-corpus/healthcare-0",
			"folded_tags": [
				{
					"items": [
						"hlt 482",
					],
					"key": "costcenter",
					"tokens": [
						"hlt",
						"482",
					],
					"value": "hlt 482",
				},
				{
					"items": [
						"phi",
					],
					"key": "dataclassification",
					"tokens": [
						"phi",
					],
					"value": "phi",
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
			"folded_terms": [
				"protected health information",
			],
			"name": "Savanna Home Care Regulatory Reporting",
			"name_tokens": [
				"savanna",
				"home",
				"care",
				"regulatory",
				"reporting",
			],
			"regulations": [
				"HIPAA",
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_regulated_where_it_belongs if {
	given := _allow_regulated_where_it_belongs

	rule.scope == {"dzd-corpus/5d5suj4qo2wczt"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_a_regulation_that_is_denied := {
	"accounts": {
		"255555557364": {
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
						"prod",
					],
					"key": "stage",
					"tokens": [
						"prod",
					],
					"value": "prod",
				},
			],
			"regulations": [
				"PCI-DSS",
			],
		},
	},
	"domain_units": {
		"dzd-corpus/finance-1": {
			"domain_id": "dzd-corpus",
			"name": "Retail Banking",
			"regulations": [],
		},
	},
	"environments": {
		"dzd-corpus/afd815eb35f92a": {
			"account_id": "255555557364",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/6cs67jho6fk02g",
		},
		"dzd-corpus/d70389fb268361": {
			"account_id": "255555557364",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/6cs67jho6fk02g",
		},
		"dzd-corpus/e7f8b25c6f6530": {
			"account_id": "255555557364",
			"domain_id": "dzd-corpus",
			"project": "dzd-corpus/6cs67jho6fk02g",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/6cs67jho6fk02g": {
			"category": null,
			"description_tokens": [
				"estimates",
				"what",
				"customers",
				"with",
				"card",
				"payments",
				"are",
				"worth",
				"over",
				"five",
				"years",
				"owned",
				"by",
				"controlling",
			],
			"domain_id": "dzd-corpus",
			"domain_unit": "dzd-corpus/finance-1",
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
				"without phi",
			],
			"name": "Maghreb Card Payment Lifetime Value",
			"name_tokens": [
				"maghreb",
				"card",
				"payment",
				"lifetime",
				"value",
			],
			"regulations": [
				"PCI-DSS",
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_a_regulation_that_is_denied if {
	given := _allow_a_regulation_that_is_denied

	rule.scope == {"dzd-corpus/6cs67jho6fk02g"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_without_accounts_folded_tags if {
	given := json.patch(_deny_accounts_under_two_regulations, [
		{
			"op": "remove",
			"path": "/accounts/964205644561/folded_tags",
		},
		{
			"op": "remove",
			"path": "/accounts/455555554904/folded_tags",
		},
	])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 35,
			"evidence": [
				"/accounts/964205644561/regulations",
				"/projects/dzd-corpus~11paw8xiuofk2y4/regulations",
			],
			"message": "Project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) mixes the regulations HIPAA, PCI-DSS: its account 964205644561 names PCI-DSS (35), the project names HIPAA (60); it should fall under one.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field folded_tags of account 455555554904 was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
		{
			"cause": "not_collected",
			"message": "The field folded_tags of account 964205644561 was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_without_accounts_regulations if {
	given := json.patch(_deny_accounts_under_two_regulations, [
		{
			"op": "remove",
			"path": "/accounts/964205644561/regulations",
		},
		{
			"op": "remove",
			"path": "/accounts/455555554904/regulations",
		},
	])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "unclassified",
			"message": "The field regulations of account 455555554904 was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
		{
			"cause": "unclassified",
			"message": "The field regulations of account 964205644561 was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_without_domain_units_regulations if {
	given := json.patch(_deny_accounts_under_two_regulations, [{"op": "remove", "path": "/domain_units/dzd-corpus~1healthcare-0/regulations"}])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 35,
			"evidence": [
				"/accounts/964205644561/regulations",
				"/projects/dzd-corpus~11paw8xiuofk2y4/regulations",
			],
			"message": "Project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) mixes the regulations HIPAA, PCI-DSS: its account 964205644561 names PCI-DSS (35), the project names HIPAA (60); it should fall under one.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "unclassified",
			"message": "The field regulations of domain unit \"Claims\" (dzd-corpus/healthcare-0) was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_account_id if {
	given := json.patch(_deny_accounts_under_two_regulations, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~179f15a4fa0762f/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~189970ba39afefe/account_id",
		},
	])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field account_id of environment dzd-corpus/79f15a4fa0762f was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
		{
			"cause": "not_collected",
			"message": "The field account_id of environment dzd-corpus/89970ba39afefe was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_category if {
	given := json.patch(_deny_accounts_under_two_regulations, [{"op": "remove", "path": "/projects/dzd-corpus~11paw8xiuofk2y4/category"}])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field category of project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_description_tokens if {
	given := json.patch(_deny_accounts_under_two_regulations, [{"op": "remove", "path": "/projects/dzd-corpus~11paw8xiuofk2y4/description_tokens"}])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field description_tokens of project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_domain_unit if {
	given := json.patch(_deny_accounts_under_two_regulations, [{"op": "remove", "path": "/projects/dzd-corpus~11paw8xiuofk2y4/domain_unit"}])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field domain_unit of project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_folded_tags if {
	given := json.patch(_deny_accounts_under_two_regulations, [{"op": "remove", "path": "/projects/dzd-corpus~11paw8xiuofk2y4/folded_tags"}])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field folded_tags of project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_folded_terms if {
	given := json.patch(_deny_accounts_under_two_regulations, [{"op": "remove", "path": "/projects/dzd-corpus~11paw8xiuofk2y4/folded_terms"}])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field folded_terms of project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name if {
	given := json.patch(_deny_accounts_under_two_regulations, [{"op": "remove", "path": "/projects/dzd-corpus~11paw8xiuofk2y4/name"}])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/1paw8xiuofk2y4 was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name_tokens if {
	given := json.patch(_deny_accounts_under_two_regulations, [{"op": "remove", "path": "/projects/dzd-corpus~11paw8xiuofk2y4/name_tokens"}])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name_tokens of project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_regulations if {
	given := json.patch(_deny_accounts_under_two_regulations, [{"op": "remove", "path": "/projects/dzd-corpus~11paw8xiuofk2y4/regulations"}])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "unclassified",
			"message": "The field regulations of project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_status if {
	given := json.patch(_deny_accounts_under_two_regulations, [{"op": "remove", "path": "/projects/dzd-corpus~11paw8xiuofk2y4/status"}])

	rule.scope == {"dzd-corpus/1paw8xiuofk2y4"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field status of project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) was not read or decided.",
			"resource": "dzd-corpus/1paw8xiuofk2y4",
		},
	} with input as given with data.sus.config as _config
}

test_a_threshold_that_is_just_reached if {
	given := _deny_accounts_under_two_regulations
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.mixed_regulations": {
				"compatible": [],
				"minimum_confidence": 35,
				"minimum_distance": 3,
				"sensitivity_tags": [
					"classification",
					"confidentiality",
					"dataclass",
					"dataclassification",
					"datasensitivity",
					"sensitivity",
				],
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == {"dzd-corpus/1paw8xiuofk2y4"}
}

test_a_threshold_that_is_just_missed if {
	given := _deny_accounts_under_two_regulations
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.mixed_regulations": {
				"compatible": [],
				"minimum_confidence": 36,
				"minimum_distance": 3,
				"sensitivity_tags": [
					"classification",
					"confidentiality",
					"dataclass",
					"dataclassification",
					"datasensitivity",
					"sensitivity",
				],
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == set()
}

test_a_gap_on_projects if {
	given := object.union(_deny_accounts_under_two_regulations, {
		"gaps": {
			"g": {
				"cause": "throttled",
				"fields": null,
				"message": "GetProject was throttled.",
				"scope": {
					"id": "dzd-corpus/1paw8xiuofk2y4",
					"kind": "project",
				},
				"table": "projects",
			},
		},
	})
	expected := {
		"fail": {
			"dzd-corpus/1paw8xiuofk2y4": {
				"confidence": 35,
				"evidence": [
					"/accounts/964205644561/regulations",
					"/projects/dzd-corpus~11paw8xiuofk2y4/regulations",
				],
				"message": "Project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) mixes the regulations HIPAA, PCI-DSS: its account 964205644561 names PCI-DSS (35), the project names HIPAA (60); it should fall under one.",
				"severity": "medium",
			},
		},
		"unknown": {}, "pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_environments if {
	given := object.union(_deny_accounts_under_two_regulations, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListEnvironments was denied.",
				"scope": {
					"id": "dzd-corpus/1paw8xiuofk2y4",
					"kind": "project",
				},
				"table": "environments",
			},
		},
	})
	expected := {
		"fail": {
			"dzd-corpus/1paw8xiuofk2y4": {
				"confidence": 35,
				"evidence": [
					"/accounts/964205644561/regulations",
					"/projects/dzd-corpus~11paw8xiuofk2y4/regulations",
				],
				"message": "Project \"Alpine Hospital Stay - Churn Prediction\" (dzd-corpus/1paw8xiuofk2y4) mixes the regulations HIPAA, PCI-DSS: its account 964205644561 names PCI-DSS (35), the project names HIPAA (60); it should fall under one.",
				"severity": "medium",
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
