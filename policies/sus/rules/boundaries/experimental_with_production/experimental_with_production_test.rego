# Cases of the labelled corpus: what must fail and what must not follows from how a project came to be.
package sus.rules.boundaries.experimental_with_production_test

import data.sus.main
import data.sus.rules.boundaries.experimental_with_production as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.experimental_with_production": {
			"experimental_blueprints": [
				"MLExperiments",
			],
			"minimum_confidence": 55,
		},
	},
}

_catalog := {
	"boundaries.experimental_with_production": {
		"confidence": 70,
		"fields": {
			"accounts": [
				"stage",
			],
			"blueprints": [
				"name",
			],
			"environments": [
				"account_id",
				"blueprint",
				"name_tokens",
				"status",
			],
			"projects": [
				"category",
				"description_tokens",
				"name",
				"name_tokens",
				"stage",
				"status",
			],
		},
		"reads": {
			"accounts": "row",
			"blueprints": "row",
			"environments": "project",
			"projects": "row",
		},
		"rests_on": "presence",
		"severity": "medium",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.experimental_with_production", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

_deny_environments_in_both_accounts := {
	"accounts": {
		"511111113208": {
			"stage": "prod",
		},
		"544444442508": {
			"stage": "sandbox",
		},
	},
	"blueprints": {
		"dzd-corpus/24d36ac0b1ac13": {
			"domain_id": "dzd-corpus",
			"name": "RedshiftServerless",
		},
		"dzd-corpus/31748822b00315": {
			"domain_id": "dzd-corpus",
			"name": "MLExperiments",
		},
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
		"dzd-corpus/fe0303f4bdea29": {
			"domain_id": "dzd-corpus",
			"name": "DataLake",
		},
	},
	"environments": {
		"dzd-corpus/5de354496bbec6": {
			"account_id": "511111113208",
			"blueprint": "dzd-corpus/24d36ac0b1ac13",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"redshift",
				"serverless",
			],
			"project": "dzd-corpus/1envp9r0krptvy",
			"status": "ACTIVE",
		},
		"dzd-corpus/b7698975ca72a2": {
			"account_id": "544444442508",
			"blueprint": "dzd-corpus/31748822b00315",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"versuchslabor",
			],
			"project": "dzd-corpus/1envp9r0krptvy",
			"status": "ACTIVE",
		},
		"dzd-corpus/e0f89ada831ed8": {
			"account_id": "511111113208",
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"data",
				"lake",
			],
			"project": "dzd-corpus/1envp9r0krptvy",
			"status": "ACTIVE",
		},
		"dzd-corpus/e97ee68734bdd9": {
			"account_id": "511111113208",
			"blueprint": "dzd-corpus/9c16b439d67403",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"tooling",
			],
			"project": "dzd-corpus/1envp9r0krptvy",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/1envp9r0krptvy": {
			"category": null,
			"description_tokens": [
				"goal",
				"first",
				"contact",
				"resolutions",
				"routes",
				"complaints",
				"about",
				"pallets",
				"to",
				"the",
				"right",
				"desk",
			],
			"domain_id": "dzd-corpus",
			"name": "nordic_pallet_complaint_triage",
			"name_tokens": [
				"nordic",
				"pallet",
				"complaint",
				"triage",
			],
			"stage": "prod",
			"status": "ACTIVE",
		},
	},
}

test_deny_environments_in_both_accounts if {
	given := _deny_environments_in_both_accounts

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/accounts/511111113208/stage",
				"/accounts/544444442508/stage",
				"/blueprints/dzd-corpus~131748822b00315/name",
				"/projects/dzd-corpus~11envp9r0krptvy/stage",
			],
			"message": "Project \"nordic_pallet_complaint_triage\" (dzd-corpus/1envp9r0krptvy) holds experiments beside production: it has an environment of blueprint MLExperiments (25), it is classified prod (15), its account 511111113208 is classified prod (30), its account 544444442508 is classified sandbox (40); experiments should have a project of their own.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_environments_in_both_accounts_2 := {
	"accounts": {
		"311111118588": {
			"stage": "prod",
		},
		"344444441655": {
			"stage": "sandbox",
		},
	},
	"blueprints": {
		"dzd-corpus/36db2704f71a76": {
			"domain_id": "dzd-corpus",
			"name": "EmrServerless",
		},
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
		"dzd-corpus/fe0303f4bdea29": {
			"domain_id": "dzd-corpus",
			"name": "DataLake",
		},
	},
	"environments": {
		"dzd-corpus/58173ed42bb976": {
			"account_id": "311111118588",
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"data",
				"lake",
			],
			"project": "dzd-corpus/dyjiw1s1fe4d86",
			"status": "ACTIVE",
		},
		"dzd-corpus/79e4509e022b8f": {
			"account_id": "311111118588",
			"blueprint": "dzd-corpus/36db2704f71a76",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"emr",
				"serverless",
			],
			"project": "dzd-corpus/dyjiw1s1fe4d86",
			"status": "ACTIVE",
		},
		"dzd-corpus/b9b28dd0c09fe6": {
			"account_id": "311111118588",
			"blueprint": "dzd-corpus/9c16b439d67403",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"tooling",
			],
			"project": "dzd-corpus/dyjiw1s1fe4d86",
			"status": "ACTIVE",
		},
		"dzd-corpus/d5c2fc5f88523d": {
			"account_id": "344444441655",
			"blueprint": "dzd-corpus/36db2704f71a76",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"r",
				"and",
				"d",
				"4",
			],
			"project": "dzd-corpus/dyjiw1s1fe4d86",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/dyjiw1s1fe4d86": {
			"category": null,
			"description_tokens": [
				"goal",
				"the",
				"error",
				"of",
				"the",
				"forecast",
				"forecasts",
				"the",
				"demand",
				"for",
				"product",
				"reviews",
				"six",
				"weeks",
				"ahead",
			],
			"domain_id": "dzd-corpus",
			"name": "Levant Product Review Demand Forecast",
			"name_tokens": [
				"levant",
				"product",
				"review",
				"demand",
				"forecast",
			],
			"stage": "prod",
			"status": "ACTIVE",
		},
	},
}

test_deny_environments_in_both_accounts_2 if {
	given := _deny_environments_in_both_accounts_2

	rule.scope == {"dzd-corpus/dyjiw1s1fe4d86"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 85,
			"evidence": [
				"/accounts/311111118588/stage",
				"/accounts/344444441655/stage",
				"/projects/dzd-corpus~1dyjiw1s1fe4d86/stage",
			],
			"message": "Project \"Levant Product Review Demand Forecast\" (dzd-corpus/dyjiw1s1fe4d86) holds experiments beside production: it is classified prod (15), its account 311111118588 is classified prod (30), its account 344444441655 is classified sandbox (40); experiments should have a project of their own.",
			"resource": "dzd-corpus/dyjiw1s1fe4d86",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_experiments_blueprint_in_production := {
	"accounts": {
		"511111113208": {
			"stage": "prod",
		},
	},
	"blueprints": {
		"dzd-corpus/31748822b00315": {
			"domain_id": "dzd-corpus",
			"name": "MLExperiments",
		},
		"dzd-corpus/33ef1248b4ef09": {
			"domain_id": "dzd-corpus",
			"name": "Workflows",
		},
		"dzd-corpus/36db2704f71a76": {
			"domain_id": "dzd-corpus",
			"name": "EmrServerless",
		},
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
		"dzd-corpus/fe0303f4bdea29": {
			"domain_id": "dzd-corpus",
			"name": "DataLake",
		},
	},
	"environments": {
		"dzd-corpus/058baeb138a8d7": {
			"account_id": "511111113208",
			"blueprint": "dzd-corpus/36db2704f71a76",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"emr",
				"serverless",
			],
			"project": "dzd-corpus/1tkvr15r2mky7b",
			"status": "ACTIVE",
		},
		"dzd-corpus/60cfb7e47f1541": {
			"account_id": "511111113208",
			"blueprint": "dzd-corpus/31748822b00315",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"ml",
				"experiments",
			],
			"project": "dzd-corpus/1tkvr15r2mky7b",
			"status": "ACTIVE",
		},
		"dzd-corpus/8a3f652f30743d": {
			"account_id": "511111113208",
			"blueprint": "dzd-corpus/33ef1248b4ef09",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"workflows",
			],
			"project": "dzd-corpus/1tkvr15r2mky7b",
			"status": "ACTIVE",
		},
		"dzd-corpus/e756791615ee59": {
			"account_id": "511111113208",
			"blueprint": "dzd-corpus/9c16b439d67403",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"tooling",
			],
			"project": "dzd-corpus/1tkvr15r2mky7b",
			"status": "ACTIVE",
		},
		"dzd-corpus/fb00f3ccb4e3f5": {
			"account_id": "511111113208",
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"data",
				"lake",
			],
			"project": "dzd-corpus/1tkvr15r2mky7b",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/1tkvr15r2mky7b": {
			"category": null,
			"description_tokens": [
				"proposes",
				"prices",
				"around",
				"customs",
				"files",
				"every",
				"monday",
				"owned",
				"by",
				"warehousing",
			],
			"domain_id": "dzd-corpus",
			"name": "Tuscan Customs File Price Optimization",
			"name_tokens": [
				"tuscan",
				"customs",
				"file",
				"price",
				"optimization",
			],
			"stage": "prod",
			"status": "ACTIVE",
		},
	},
}

test_deny_experiments_blueprint_in_production if {
	given := _deny_experiments_blueprint_in_production

	rule.scope == {"dzd-corpus/1tkvr15r2mky7b"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 95,
			"evidence": [
				"/accounts/511111113208/stage",
				"/blueprints/dzd-corpus~131748822b00315/name",
				"/environments/dzd-corpus~160cfb7e47f1541/name_tokens",
				"/projects/dzd-corpus~11tkvr15r2mky7b/stage",
			],
			"message": "Project \"Tuscan Customs File Price Optimization\" (dzd-corpus/1tkvr15r2mky7b) holds experiments beside production: it has an environment of blueprint MLExperiments (25), it is classified prod (15), its account 511111113208 is classified prod (30), its environment dzd-corpus/60cfb7e47f1541 says experiments (25); experiments should have a project of their own.",
			"resource": "dzd-corpus/1tkvr15r2mky7b",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_experiments_blueprint_in_production_2 := {
	"accounts": {
		"611111112810": {
			"stage": "prod",
		},
	},
	"blueprints": {
		"dzd-corpus/31748822b00315": {
			"domain_id": "dzd-corpus",
			"name": "MLExperiments",
		},
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
		"dzd-corpus/fe0303f4bdea29": {
			"domain_id": "dzd-corpus",
			"name": "DataLake",
		},
	},
	"environments": {
		"dzd-corpus/0b8809c0c2e7c9": {
			"account_id": "611111112810",
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"data",
				"lake",
			],
			"project": "dzd-corpus/2ap2xedxaowh27",
			"status": "ACTIVE",
		},
		"dzd-corpus/186a4401724258": {
			"account_id": "611111112810",
			"blueprint": "dzd-corpus/31748822b00315",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"ml",
				"experiments",
			],
			"project": "dzd-corpus/2ap2xedxaowh27",
			"status": "ACTIVE",
		},
		"dzd-corpus/681abc21f8d927": {
			"account_id": "611111112810",
			"blueprint": "dzd-corpus/9c16b439d67403",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"tooling",
			],
			"project": "dzd-corpus/2ap2xedxaowh27",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/2ap2xedxaowh27": {
			"category": null,
			"description_tokens": [
				"finds",
				"revenue",
				"from",
				"readings",
				"of",
				"smart",
				"meters",
				"that",
				"was",
				"never",
				"billed",
				"owned",
				"by",
				"wind",
				"parks",
			],
			"domain_id": "dzd-corpus",
			"name": "Nordic Smart Meter Revenue Assurance Versuchslabor",
			"name_tokens": [
				"nordic",
				"smart",
				"meter",
				"revenue",
				"assurance",
				"versuchslabor",
			],
			"stage": "prod",
			"status": "ACTIVE",
		},
	},
}

test_deny_experiments_blueprint_in_production_2 if {
	given := _deny_experiments_blueprint_in_production_2

	rule.scope == {"dzd-corpus/2ap2xedxaowh27"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 95,
			"evidence": [
				"/accounts/611111112810/stage",
				"/blueprints/dzd-corpus~131748822b00315/name",
				"/environments/dzd-corpus~1186a4401724258/name_tokens",
				"/projects/dzd-corpus~12ap2xedxaowh27/stage",
			],
			"message": "Project \"Nordic Smart Meter Revenue Assurance Versuchslabor\" (dzd-corpus/2ap2xedxaowh27) holds experiments beside production: it has an environment of blueprint MLExperiments (25), it is classified prod (15), its account 611111112810 is classified prod (30), its environment dzd-corpus/186a4401724258 says experiments (25); experiments should have a project of their own.",
			"resource": "dzd-corpus/2ap2xedxaowh27",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_research_in_the_production_account := {
	"accounts": {
		"611111112810": {
			"stage": "prod",
		},
	},
	"blueprints": {
		"dzd-corpus/24d36ac0b1ac13": {
			"domain_id": "dzd-corpus",
			"name": "RedshiftServerless",
		},
		"dzd-corpus/31748822b00315": {
			"domain_id": "dzd-corpus",
			"name": "MLExperiments",
		},
		"dzd-corpus/33ef1248b4ef09": {
			"domain_id": "dzd-corpus",
			"name": "Workflows",
		},
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
		"dzd-corpus/fe0303f4bdea29": {
			"domain_id": "dzd-corpus",
			"name": "DataLake",
		},
	},
	"environments": {
		"dzd-corpus/2f6598da17c061": {
			"account_id": "611111112810",
			"blueprint": "dzd-corpus/33ef1248b4ef09",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"workflows",
			],
			"project": "dzd-corpus/37d80nyqmax20t",
			"status": "ACTIVE",
		},
		"dzd-corpus/6120cf81af88c2": {
			"account_id": "611111112810",
			"blueprint": "dzd-corpus/9c16b439d67403",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"tooling",
			],
			"project": "dzd-corpus/37d80nyqmax20t",
			"status": "ACTIVE",
		},
		"dzd-corpus/6990cc994aea0e": {
			"account_id": "611111112810",
			"blueprint": "dzd-corpus/31748822b00315",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"ml",
				"experiments",
			],
			"project": "dzd-corpus/37d80nyqmax20t",
			"status": "ACTIVE",
		},
		"dzd-corpus/7b0cc9cd2becde": {
			"account_id": "611111112810",
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"data",
				"lake",
			],
			"project": "dzd-corpus/37d80nyqmax20t",
			"status": "ACTIVE",
		},
		"dzd-corpus/88193f79dea6a4": {
			"account_id": "611111112810",
			"blueprint": "dzd-corpus/24d36ac0b1ac13",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"redshift",
				"serverless",
			],
			"project": "dzd-corpus/37d80nyqmax20t",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/37d80nyqmax20t": {
			"category": null,
			"description_tokens": [
				"open",
				"ended",
				"study",
				"of",
				"outages",
				"measured",
				"by",
				"ideas",
				"that",
				"were",
				"taken",
				"up",
			],
			"domain_id": "dzd-corpus",
			"name": "Atlantic Outage Sandbox",
			"name_tokens": [
				"atlantic",
				"outage",
				"sandbox",
			],
			"stage": "sandbox",
			"status": "ACTIVE",
		},
	},
}

test_deny_research_in_the_production_account if {
	given := _deny_research_in_the_production_account

	rule.scope == {"dzd-corpus/37d80nyqmax20t"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/accounts/611111112810/stage",
				"/blueprints/dzd-corpus~131748822b00315/name",
				"/environments/dzd-corpus~16990cc994aea0e/name_tokens",
				"/projects/dzd-corpus~137d80nyqmax20t/description_tokens",
				"/projects/dzd-corpus~137d80nyqmax20t/name_tokens",
				"/projects/dzd-corpus~137d80nyqmax20t/stage",
			],
			"message": "Project \"Atlantic Outage Sandbox\" (dzd-corpus/37d80nyqmax20t) holds experiments beside production: it has an environment of blueprint MLExperiments (25), it is classified sandbox (30), its account 611111112810 is classified prod (30), its description speaks of experiments: ideas that, open ended, study of (25), its environment dzd-corpus/6990cc994aea0e says experiments (25), its name ends in sandbox (30); experiments should have a project of their own.",
			"resource": "dzd-corpus/37d80nyqmax20t",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_research_in_the_production_account_2 := {
	"accounts": {
		"311111118588": {
			"stage": "prod",
		},
	},
	"blueprints": {
		"dzd-corpus/24d36ac0b1ac13": {
			"domain_id": "dzd-corpus",
			"name": "RedshiftServerless",
		},
		"dzd-corpus/31748822b00315": {
			"domain_id": "dzd-corpus",
			"name": "MLExperiments",
		},
		"dzd-corpus/36db2704f71a76": {
			"domain_id": "dzd-corpus",
			"name": "EmrServerless",
		},
		"dzd-corpus/7faa5ca1d97e1f": {
			"domain_id": "dzd-corpus",
			"name": "QuickSight",
		},
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
		"dzd-corpus/fe0303f4bdea29": {
			"domain_id": "dzd-corpus",
			"name": "DataLake",
		},
	},
	"environments": {
		"dzd-corpus/49ea51c62cbfc6": {
			"account_id": "311111118588",
			"blueprint": "dzd-corpus/7faa5ca1d97e1f",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"quick",
				"sight",
			],
			"project": "dzd-corpus/4l6gpmxuyzv4is",
			"status": "ACTIVE",
		},
		"dzd-corpus/b1897a0709fb9b": {
			"account_id": "311111118588",
			"blueprint": "dzd-corpus/36db2704f71a76",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"emr",
				"serverless",
			],
			"project": "dzd-corpus/4l6gpmxuyzv4is",
			"status": "ACTIVE",
		},
		"dzd-corpus/c29b67aaaa14e2": {
			"account_id": "311111118588",
			"blueprint": "dzd-corpus/24d36ac0b1ac13",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"redshift",
				"serverless",
			],
			"project": "dzd-corpus/4l6gpmxuyzv4is",
			"status": "ACTIVE",
		},
		"dzd-corpus/d15d37501fce78": {
			"account_id": "311111118588",
			"blueprint": "dzd-corpus/9c16b439d67403",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"tooling",
			],
			"project": "dzd-corpus/4l6gpmxuyzv4is",
			"status": "ACTIVE",
		},
		"dzd-corpus/e0bd024d240d3a": {
			"account_id": "311111118588",
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"data",
				"lake",
			],
			"project": "dzd-corpus/4l6gpmxuyzv4is",
			"status": "ACTIVE",
		},
		"dzd-corpus/f4f99a386724d7": {
			"account_id": "311111118588",
			"blueprint": "dzd-corpus/31748822b00315",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"ml",
				"experiments",
			],
			"project": "dzd-corpus/4l6gpmxuyzv4is",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/4l6gpmxuyzv4is": {
			"category": null,
			"description_tokens": [
				"tries",
				"new",
				"models",
				"for",
				"answers",
				"to",
				"surveys",
				"on",
				"live",
				"traffic",
			],
			"domain_id": "dzd-corpus",
			"name": "emea-survey-sandbox",
			"name_tokens": [
				"emea",
				"survey",
				"sandbox",
			],
			"stage": "sandbox",
			"status": "ACTIVE",
		},
	},
}

test_deny_research_in_the_production_account_2 if {
	given := _deny_research_in_the_production_account_2

	rule.scope == {"dzd-corpus/4l6gpmxuyzv4is"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/accounts/311111118588/stage",
				"/blueprints/dzd-corpus~131748822b00315/name",
				"/environments/dzd-corpus~1f4f99a386724d7/name_tokens",
				"/projects/dzd-corpus~14l6gpmxuyzv4is/description_tokens",
				"/projects/dzd-corpus~14l6gpmxuyzv4is/name_tokens",
				"/projects/dzd-corpus~14l6gpmxuyzv4is/stage",
			],
			"message": "Project \"emea-survey-sandbox\" (dzd-corpus/4l6gpmxuyzv4is) holds experiments beside production: it has an environment of blueprint MLExperiments (25), it is classified sandbox (30), its account 311111118588 is classified prod (30), its description speaks of experiments: live traffic, new models, tries new (25), its environment dzd-corpus/f4f99a386724d7 says experiments (25), its name ends in sandbox (30); experiments should have a project of their own.",
			"resource": "dzd-corpus/4l6gpmxuyzv4is",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_research_as_the_subject := {
	"accounts": {
		"311111118588": {
			"stage": "prod",
		},
	},
	"blueprints": {
		"dzd-corpus/24d36ac0b1ac13": {
			"domain_id": "dzd-corpus",
			"name": "RedshiftServerless",
		},
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
		"dzd-corpus/fe0303f4bdea29": {
			"domain_id": "dzd-corpus",
			"name": "DataLake",
		},
	},
	"environments": {
		"dzd-corpus/62787369461e2c": {
			"account_id": "311111118588",
			"blueprint": "dzd-corpus/24d36ac0b1ac13",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"redshift",
				"serverless",
			],
			"project": "dzd-corpus/1gxxqtr3grg5au",
			"status": "ACTIVE",
		},
		"dzd-corpus/77d9df4fa445bb": {
			"account_id": "311111118588",
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"data",
				"lake",
			],
			"project": "dzd-corpus/1gxxqtr3grg5au",
			"status": "ACTIVE",
		},
		"dzd-corpus/7e51822e9ea236": {
			"account_id": "311111118588",
			"blueprint": "dzd-corpus/9c16b439d67403",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"tooling",
			],
			"project": "dzd-corpus/1gxxqtr3grg5au",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/1gxxqtr3grg5au": {
			"category": null,
			"description_tokens": [
				"follows",
				"what",
				"each",
				"research",
				"grant",
				"has",
				"spent",
			],
			"domain_id": "dzd-corpus",
			"name": "Iberian Research Grant Spend",
			"name_tokens": [
				"iberian",
				"research",
				"grant",
				"spend",
			],
			"stage": "prod",
			"status": "ACTIVE",
		},
	},
}

test_allow_research_as_the_subject if {
	given := _allow_research_as_the_subject

	rule.scope == {"dzd-corpus/1gxxqtr3grg5au"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_lifecycles_in_one_project := {
	"accounts": {
		"511111113208": {
			"stage": "prod",
		},
		"522222221352": {
			"stage": "dev",
		},
	},
	"blueprints": {
		"dzd-corpus/7faa5ca1d97e1f": {
			"domain_id": "dzd-corpus",
			"name": "QuickSight",
		},
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
		"dzd-corpus/fe0303f4bdea29": {
			"domain_id": "dzd-corpus",
			"name": "DataLake",
		},
	},
	"environments": {
		"dzd-corpus/0548f44fce3aa5": {
			"account_id": "522222221352",
			"blueprint": "dzd-corpus/9c16b439d67403",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"tooling",
				"dev",
			],
			"project": "dzd-corpus/3lsftr4mpiqajc",
			"status": "ACTIVE",
		},
		"dzd-corpus/0b1d127abd0422": {
			"account_id": "511111113208",
			"blueprint": "dzd-corpus/7faa5ca1d97e1f",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"quick",
				"sight",
			],
			"project": "dzd-corpus/3lsftr4mpiqajc",
			"status": "ACTIVE",
		},
		"dzd-corpus/634d6d9d375416": {
			"account_id": "511111113208",
			"blueprint": "dzd-corpus/9c16b439d67403",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"tooling",
			],
			"project": "dzd-corpus/3lsftr4mpiqajc",
			"status": "ACTIVE",
		},
		"dzd-corpus/68fb63b3e2a65e": {
			"account_id": "511111113208",
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"data",
				"lake",
			],
			"project": "dzd-corpus/3lsftr4mpiqajc",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/3lsftr4mpiqajc": {
			"category": null,
			"description_tokens": [
				"rates",
				"the",
				"quality",
				"of",
				"customs",
				"files",
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
			"name": "Alpine Customs File Quality Index",
			"name_tokens": [
				"alpine",
				"customs",
				"file",
				"quality",
				"index",
			],
			"stage": "prod",
			"status": "ACTIVE",
		},
	},
}

test_allow_lifecycles_in_one_project if {
	given := _allow_lifecycles_in_one_project

	rule.scope == {"dzd-corpus/3lsftr4mpiqajc"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_research_in_its_own_account := {
	"accounts": {
		"344444441655": {
			"stage": "sandbox",
		},
	},
	"blueprints": {
		"dzd-corpus/31748822b00315": {
			"domain_id": "dzd-corpus",
			"name": "MLExperiments",
		},
		"dzd-corpus/7faa5ca1d97e1f": {
			"domain_id": "dzd-corpus",
			"name": "QuickSight",
		},
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
		"dzd-corpus/fe0303f4bdea29": {
			"domain_id": "dzd-corpus",
			"name": "DataLake",
		},
	},
	"environments": {
		"dzd-corpus/4e9a7bb218fae9": {
			"account_id": "344444441655",
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"data",
				"lake",
			],
			"project": "dzd-corpus/51zuw76v2bf7os",
			"status": "ACTIVE",
		},
		"dzd-corpus/4ff50fa97d6a63": {
			"account_id": "344444441655",
			"blueprint": "dzd-corpus/7faa5ca1d97e1f",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"quick",
				"sight",
			],
			"project": "dzd-corpus/51zuw76v2bf7os",
			"status": "ACTIVE",
		},
		"dzd-corpus/c45161c8e43385": {
			"account_id": "344444441655",
			"blueprint": "dzd-corpus/9c16b439d67403",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"tooling",
			],
			"project": "dzd-corpus/51zuw76v2bf7os",
			"status": "ACTIVE",
		},
		"dzd-corpus/c669eceafaa294": {
			"account_id": "344444441655",
			"blueprint": "dzd-corpus/31748822b00315",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"ml",
				"experiments",
			],
			"project": "dzd-corpus/51zuw76v2bf7os",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/51zuw76v2bf7os": {
			"category": null,
			"description_tokens": [
				"finds",
				"out",
				"which",
				"models",
				"of",
				"offers",
				"on",
				"the",
				"start",
				"page",
				"are",
				"worth",
				"building",
				"measured",
				"by",
				"models",
				"taken",
				"over",
			],
			"domain_id": "dzd-corpus",
			"name": "Cascadia Landing Offer Experiment",
			"name_tokens": [
				"cascadia",
				"landing",
				"offer",
				"experiment",
			],
			"stage": "sandbox",
			"status": "ACTIVE",
		},
	},
}

test_allow_research_in_its_own_account if {
	given := _allow_research_in_its_own_account

	rule.scope == {"dzd-corpus/51zuw76v2bf7os"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_experiments_in_development := {
	"accounts": {
		"322222221481": {
			"stage": "dev",
		},
	},
	"blueprints": {
		"dzd-corpus/31748822b00315": {
			"domain_id": "dzd-corpus",
			"name": "MLExperiments",
		},
		"dzd-corpus/36db2704f71a76": {
			"domain_id": "dzd-corpus",
			"name": "EmrServerless",
		},
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
		"dzd-corpus/fe0303f4bdea29": {
			"domain_id": "dzd-corpus",
			"name": "DataLake",
		},
	},
	"environments": {
		"dzd-corpus/226f14ce5ad8ea": {
			"account_id": "322222221481",
			"blueprint": "dzd-corpus/9c16b439d67403",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"tooling",
			],
			"project": "dzd-corpus/apt2783gmq3q8d",
			"status": "ACTIVE",
		},
		"dzd-corpus/7e01e7d6859465": {
			"account_id": "322222221481",
			"blueprint": "dzd-corpus/36db2704f71a76",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"emr",
				"serverless",
			],
			"project": "dzd-corpus/apt2783gmq3q8d",
			"status": "ACTIVE",
		},
		"dzd-corpus/b93452b0362386": {
			"account_id": "322222221481",
			"blueprint": "dzd-corpus/31748822b00315",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"model",
				"trials",
			],
			"project": "dzd-corpus/apt2783gmq3q8d",
			"status": "ACTIVE",
		},
		"dzd-corpus/bcef84e51ebfbd": {
			"account_id": "322222221481",
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"domain_id": "dzd-corpus",
			"name_tokens": [
				"data",
				"lake",
			],
			"project": "dzd-corpus/apt2783gmq3q8d",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/apt2783gmq3q8d": {
			"category": null,
			"description_tokens": [
				"accounts",
				"for",
				"the",
				"emissions",
				"that",
				"loyalty",
				"card",
				"purchases",
				"cause",
				"success",
				"is",
				"measured",
				"by",
				"tonnes",
				"reported",
				"in",
				"time",
			],
			"domain_id": "dzd-corpus",
			"name": "Rhineland Loyalty Card Carbon Footprint",
			"name_tokens": [
				"rhineland",
				"loyalty",
				"card",
				"carbon",
				"footprint",
			],
			"stage": "dev",
			"status": "ACTIVE",
		},
	},
}

test_allow_experiments_in_development if {
	given := _allow_experiments_in_development

	rule.scope == {"dzd-corpus/apt2783gmq3q8d"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_without_accounts_stage if {
	given := json.patch(_deny_environments_in_both_accounts, [
		{
			"op": "remove",
			"path": "/accounts/511111113208/stage",
		},
		{
			"op": "remove",
			"path": "/accounts/544444442508/stage",
		},
	])

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "unclassified",
			"message": "The field stage of account 511111113208 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "unclassified",
			"message": "The field stage of account 544444442508 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
}

test_without_blueprints_name if {
	given := json.patch(_deny_environments_in_both_accounts, [
		{
			"op": "remove",
			"path": "/blueprints/dzd-corpus~124d36ac0b1ac13/name",
		},
		{
			"op": "remove",
			"path": "/blueprints/dzd-corpus~131748822b00315/name",
		},
		{
			"op": "remove",
			"path": "/blueprints/dzd-corpus~1fe0303f4bdea29/name",
		},
		{
			"op": "remove",
			"path": "/blueprints/dzd-corpus~19c16b439d67403/name",
		},
	])

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 85,
			"evidence": [
				"/accounts/511111113208/stage",
				"/accounts/544444442508/stage",
				"/projects/dzd-corpus~11envp9r0krptvy/stage",
			],
			"message": "Project \"nordic_pallet_complaint_triage\" (dzd-corpus/1envp9r0krptvy) holds experiments beside production: it is classified prod (15), its account 511111113208 is classified prod (30), its account 544444442508 is classified sandbox (40); experiments should have a project of their own.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name of blueprint dzd-corpus/24d36ac0b1ac13 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field name of blueprint dzd-corpus/31748822b00315 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field name of blueprint dzd-corpus/9c16b439d67403 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field name of blueprint dzd-corpus/fe0303f4bdea29 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_account_id if {
	given := json.patch(_deny_environments_in_both_accounts, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~15de354496bbec6/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1b7698975ca72a2/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e0f89ada831ed8/account_id",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e97ee68734bdd9/account_id",
		},
	])

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field account_id of environment dzd-corpus/5de354496bbec6 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field account_id of environment dzd-corpus/b7698975ca72a2 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field account_id of environment dzd-corpus/e0f89ada831ed8 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field account_id of environment dzd-corpus/e97ee68734bdd9 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_blueprint if {
	given := json.patch(_deny_environments_in_both_accounts, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~15de354496bbec6/blueprint",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1b7698975ca72a2/blueprint",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e0f89ada831ed8/blueprint",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e97ee68734bdd9/blueprint",
		},
	])

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 85,
			"evidence": [
				"/accounts/511111113208/stage",
				"/accounts/544444442508/stage",
				"/projects/dzd-corpus~11envp9r0krptvy/stage",
			],
			"message": "Project \"nordic_pallet_complaint_triage\" (dzd-corpus/1envp9r0krptvy) holds experiments beside production: it is classified prod (15), its account 511111113208 is classified prod (30), its account 544444442508 is classified sandbox (40); experiments should have a project of their own.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field blueprint of environment dzd-corpus/5de354496bbec6 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field blueprint of environment dzd-corpus/b7698975ca72a2 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field blueprint of environment dzd-corpus/e0f89ada831ed8 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field blueprint of environment dzd-corpus/e97ee68734bdd9 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_name_tokens if {
	given := json.patch(_deny_environments_in_both_accounts, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~15de354496bbec6/name_tokens",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1b7698975ca72a2/name_tokens",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e0f89ada831ed8/name_tokens",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e97ee68734bdd9/name_tokens",
		},
	])

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/accounts/511111113208/stage",
				"/accounts/544444442508/stage",
				"/blueprints/dzd-corpus~131748822b00315/name",
				"/projects/dzd-corpus~11envp9r0krptvy/stage",
			],
			"message": "Project \"nordic_pallet_complaint_triage\" (dzd-corpus/1envp9r0krptvy) holds experiments beside production: it has an environment of blueprint MLExperiments (25), it is classified prod (15), its account 511111113208 is classified prod (30), its account 544444442508 is classified sandbox (40); experiments should have a project of their own.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name_tokens of environment dzd-corpus/5de354496bbec6 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field name_tokens of environment dzd-corpus/b7698975ca72a2 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field name_tokens of environment dzd-corpus/e0f89ada831ed8 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field name_tokens of environment dzd-corpus/e97ee68734bdd9 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_status if {
	given := json.patch(_deny_environments_in_both_accounts, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~15de354496bbec6/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1b7698975ca72a2/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e0f89ada831ed8/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e97ee68734bdd9/status",
		},
	])

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/5de354496bbec6 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/b7698975ca72a2 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/e0f89ada831ed8 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/e97ee68734bdd9 was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_category if {
	given := json.patch(_deny_environments_in_both_accounts, [{"op": "remove", "path": "/projects/dzd-corpus~11envp9r0krptvy/category"}])

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field category of project \"nordic_pallet_complaint_triage\" (dzd-corpus/1envp9r0krptvy) was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_description_tokens if {
	given := json.patch(_deny_environments_in_both_accounts, [{"op": "remove", "path": "/projects/dzd-corpus~11envp9r0krptvy/description_tokens"}])

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field description_tokens of project \"nordic_pallet_complaint_triage\" (dzd-corpus/1envp9r0krptvy) was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name if {
	given := json.patch(_deny_environments_in_both_accounts, [{"op": "remove", "path": "/projects/dzd-corpus~11envp9r0krptvy/name"}])

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/1envp9r0krptvy was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name_tokens if {
	given := json.patch(_deny_environments_in_both_accounts, [{"op": "remove", "path": "/projects/dzd-corpus~11envp9r0krptvy/name_tokens"}])

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name_tokens of project \"nordic_pallet_complaint_triage\" (dzd-corpus/1envp9r0krptvy) was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_stage if {
	given := json.patch(_deny_environments_in_both_accounts, [{"op": "remove", "path": "/projects/dzd-corpus~11envp9r0krptvy/stage"}])

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 95,
			"evidence": [
				"/accounts/511111113208/stage",
				"/accounts/544444442508/stage",
				"/blueprints/dzd-corpus~131748822b00315/name",
			],
			"message": "Project \"nordic_pallet_complaint_triage\" (dzd-corpus/1envp9r0krptvy) holds experiments beside production: it has an environment of blueprint MLExperiments (25), its account 511111113208 is classified prod (30), its account 544444442508 is classified sandbox (40); experiments should have a project of their own.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "unclassified",
			"message": "The field stage of project \"nordic_pallet_complaint_triage\" (dzd-corpus/1envp9r0krptvy) was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_status if {
	given := json.patch(_deny_environments_in_both_accounts, [{"op": "remove", "path": "/projects/dzd-corpus~11envp9r0krptvy/status"}])

	rule.scope == {"dzd-corpus/1envp9r0krptvy"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field status of project \"nordic_pallet_complaint_triage\" (dzd-corpus/1envp9r0krptvy) was not read or decided.",
			"resource": "dzd-corpus/1envp9r0krptvy",
		},
	} with input as given with data.sus.config as _config
}

test_a_threshold_that_is_just_reached if {
	given := _deny_environments_in_both_accounts
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.experimental_with_production": {
				"experimental_blueprints": [
					"MLExperiments",
				],
				"minimum_confidence": 100,
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == {"dzd-corpus/1envp9r0krptvy"}
}

test_a_threshold_that_is_just_missed if {
	given := _deny_environments_in_both_accounts
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.experimental_with_production": {
				"experimental_blueprints": [
					"MLExperiments",
				],
				"minimum_confidence": 101,
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == set()
}

test_a_gap_on_projects if {
	given := object.union(_deny_environments_in_both_accounts, {
		"gaps": {
			"g": {
				"cause": "throttled",
				"fields": null,
				"message": "GetProject was throttled.",
				"scope": {
					"id": "dzd-corpus/1envp9r0krptvy",
					"kind": "project",
				},
				"table": "projects",
			},
		},
	})
	expected := {
		"fail": {
			"dzd-corpus/1envp9r0krptvy": {
				"confidence": 100,
				"evidence": [
					"/accounts/511111113208/stage",
					"/accounts/544444442508/stage",
					"/blueprints/dzd-corpus~131748822b00315/name",
					"/projects/dzd-corpus~11envp9r0krptvy/stage",
				],
				"message": "Project \"nordic_pallet_complaint_triage\" (dzd-corpus/1envp9r0krptvy) holds experiments beside production: it has an environment of blueprint MLExperiments (25), it is classified prod (15), its account 511111113208 is classified prod (30), its account 544444442508 is classified sandbox (40); experiments should have a project of their own.",
				"severity": "medium",
			},
		},
		"unknown": {}, "pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_environments if {
	given := object.union(_deny_environments_in_both_accounts, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListEnvironments was denied.",
				"scope": {
					"id": "dzd-corpus/1envp9r0krptvy",
					"kind": "project",
				},
				"table": "environments",
			},
		},
	})
	expected := {
		"fail": {
			"dzd-corpus/1envp9r0krptvy": {
				"confidence": 100,
				"evidence": [
					"/accounts/511111113208/stage",
					"/accounts/544444442508/stage",
					"/blueprints/dzd-corpus~131748822b00315/name",
					"/projects/dzd-corpus~11envp9r0krptvy/stage",
				],
				"message": "Project \"nordic_pallet_complaint_triage\" (dzd-corpus/1envp9r0krptvy) holds experiments beside production: it has an environment of blueprint MLExperiments (25), it is classified prod (15), its account 511111113208 is classified prod (30), its account 544444442508 is classified sandbox (40); experiments should have a project of their own.",
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
