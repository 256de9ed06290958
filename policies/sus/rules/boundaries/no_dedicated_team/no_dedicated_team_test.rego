# Cases of the labelled corpus: what must fail and what must not follows from how a project came to be.
package sus.rules.boundaries.no_dedicated_team_test

import data.sus.main
import data.sus.rules.boundaries.no_dedicated_team as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.no_dedicated_team": {
			"gone": [
				"DEACTIVATED",
				"NOT_ASSIGNED",
			],
			"minimum_confidence": 60,
			"minimum_owners": 2,
			"onlookers": [
				"PROJECT_CATALOG_CONSUMER",
				"PROJECT_CATALOG_VIEWER",
			],
		},
	},
}

_catalog := {
	"boundaries.no_dedicated_team": {
		"confidence": 70,
		"fields": {
			"memberships": [
				"designation",
				"principal",
			],
			"principals": [
				"arn",
				"kind",
				"status",
			],
			"projects": [
				"category",
				"name",
				"status",
			],
		},
		"reads": {
			"memberships": "project",
			"principals": "row",
			"projects": "row",
		},
		"rests_on": "absence",
		"severity": "low",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.no_dedicated_team", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

_deny_one_person_alone := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/1396ok6czqmumh/c9419650-96ee-86ef-208a-d9ffdb9e49be": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/c9419650-96ee-86ef-208a-d9ffdb9e49be",
			"project": "dzd-corpus/1396ok6czqmumh",
		},
	},
	"principals": {
		"dzd-corpus/c9419650-96ee-86ef-208a-d9ffdb9e49be": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "beatriz.pena",
			"status": "ACTIVATED",
		},
	},
	"projects": {
		"dzd-corpus/1396ok6czqmumh": {
			"category": null,
			"domain_id": "dzd-corpus",
			"name": "Prairie Provider Contract Lead Scoring",
			"status": "ACTIVE",
		},
	},
}

test_deny_one_person_alone if {
	given := _deny_one_person_alone

	rule.scope == {"dzd-corpus/1396ok6czqmumh"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~11396ok6czqmumh",
			],
			"message": "Project \"Prairie Provider Contract Lead Scoring\" (dzd-corpus/1396ok6czqmumh) has no dedicated team: it has one active owner (45), no group works in it (20), nobody else works in it (10); it should have a group or 2 active owners.",
			"resource": "dzd-corpus/1396ok6czqmumh",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_own_sandbox_with_a_role := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/1zaezjn4z5g0k5/6323c0c6-4247-2479-2627-5c08f961f910": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/6323c0c6-4247-2479-2627-5c08f961f910",
			"project": "dzd-corpus/1zaezjn4z5g0k5",
		},
		"dzd-corpus/1zaezjn4z5g0k5/beb2cca9-1a8f-973e-b578-afa0673dd93b": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/beb2cca9-1a8f-973e-b578-afa0673dd93b",
			"project": "dzd-corpus/1zaezjn4z5g0k5",
		},
	},
	"principals": {
		"dzd-corpus/6323c0c6-4247-2479-2627-5c08f961f910": {
			"arn": "arn:aws:iam::411111115764:role/notebook-runner-369",
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "notebook-runner-369",
			"status": "ACTIVATED",
		},
		"dzd-corpus/beb2cca9-1a8f-973e-b578-afa0673dd93b": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "remi.girard",
			"status": "ACTIVATED",
		},
	},
	"projects": {
		"dzd-corpus/1zaezjn4z5g0k5": {
			"category": null,
			"domain_id": "dzd-corpus",
			"name": "Rémi'SSandpit",
			"status": "ACTIVE",
		},
	},
}

test_deny_own_sandbox_with_a_role if {
	given := _deny_own_sandbox_with_a_role

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~11zaezjn4z5g0k5",
			],
			"message": "Project \"Rémi'SSandpit\" (dzd-corpus/1zaezjn4z5g0k5) has no dedicated team: it has one active owner (45), no group works in it (20), nobody else works in it (10); it should have a group or 2 active owners.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_own_sandbox_by_description := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/29w111rljdvwye/0b897e21-d53b-a0be-ee31-a8417134750d": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/0b897e21-d53b-a0be-ee31-a8417134750d",
			"project": "dzd-corpus/29w111rljdvwye",
		},
	},
	"principals": {
		"dzd-corpus/0b897e21-d53b-a0be-ee31-a8417134750d": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "chiara.ferrara",
			"status": "ACTIVATED",
		},
	},
	"projects": {
		"dzd-corpus/29w111rljdvwye": {
			"category": null,
			"domain_id": "dzd-corpus",
			"name": "Meter data",
			"status": "ACTIVE",
		},
	},
}

test_deny_own_sandbox_by_description if {
	given := _deny_own_sandbox_by_description

	rule.scope == {"dzd-corpus/29w111rljdvwye"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~129w111rljdvwye",
			],
			"message": "Project \"Meter data\" (dzd-corpus/29w111rljdvwye) has no dedicated team: it has one active owner (45), no group works in it (20), nobody else works in it (10); it should have a group or 2 active owners.",
			"resource": "dzd-corpus/29w111rljdvwye",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_one_owner_of_many_members := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/2ua3piujn5kswo/37a7d901-9ceb-a1bf-ed5d-d6206e3d28e9": {
			"designation": "PROJECT_CATALOG_STEWARD",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/37a7d901-9ceb-a1bf-ed5d-d6206e3d28e9",
			"project": "dzd-corpus/2ua3piujn5kswo",
		},
		"dzd-corpus/2ua3piujn5kswo/4182fb37-9bca-1c4e-4803-93b69376cda0": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/4182fb37-9bca-1c4e-4803-93b69376cda0",
			"project": "dzd-corpus/2ua3piujn5kswo",
		},
		"dzd-corpus/2ua3piujn5kswo/4a70c70a-a23a-732c-2990-1ff84b655508": {
			"designation": "PROJECT_CATALOG_STEWARD",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/4a70c70a-a23a-732c-2990-1ff84b655508",
			"project": "dzd-corpus/2ua3piujn5kswo",
		},
		"dzd-corpus/2ua3piujn5kswo/91270564-be95-31b3-85b7-e13d5b5b3414": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/91270564-be95-31b3-85b7-e13d5b5b3414",
			"project": "dzd-corpus/2ua3piujn5kswo",
		},
		"dzd-corpus/2ua3piujn5kswo/d1454709-d58d-e3b6-4333-1459502540d7": {
			"designation": "PROJECT_CATALOG_STEWARD",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/d1454709-d58d-e3b6-4333-1459502540d7",
			"project": "dzd-corpus/2ua3piujn5kswo",
		},
	},
	"principals": {
		"dzd-corpus/37a7d901-9ceb-a1bf-ed5d-d6206e3d28e9": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "ingrid.ostergaard",
			"status": "ACTIVATED",
		},
		"dzd-corpus/4182fb37-9bca-1c4e-4803-93b69376cda0": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "gaetan.delacroix",
			"status": "ACTIVATED",
		},
		"dzd-corpus/4a70c70a-a23a-732c-2990-1ff84b655508": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "oceane.lefevre",
			"status": "ACTIVATED",
		},
		"dzd-corpus/91270564-be95-31b3-85b7-e13d5b5b3414": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "tariq.nasser",
			"status": "ACTIVATED",
		},
		"dzd-corpus/d1454709-d58d-e3b6-4333-1459502540d7": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "gaetan.chevalier",
			"status": "ACTIVATED",
		},
	},
	"projects": {
		"dzd-corpus/2ua3piujn5kswo": {
			"category": null,
			"domain_id": "dzd-corpus",
			"name": "Atlantic Feeder - Complaint Triage",
			"status": "ACTIVE",
		},
	},
}

test_deny_one_owner_of_many_members if {
	given := _deny_one_owner_of_many_members

	rule.scope == {"dzd-corpus/2ua3piujn5kswo"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 65,
			"evidence": [
				"/projects/dzd-corpus~12ua3piujn5kswo",
			],
			"message": "Project \"Atlantic Feeder - Complaint Triage\" (dzd-corpus/2ua3piujn5kswo) has no dedicated team: it has one active owner (45), no group works in it (20); it should have a group or 2 active owners.",
			"resource": "dzd-corpus/2ua3piujn5kswo",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_ordinary := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/6byqqtxg5q5jh0/d1454709-d58d-e3b6-4333-1459502540d7": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/d1454709-d58d-e3b6-4333-1459502540d7",
			"project": "dzd-corpus/6byqqtxg5q5jh0",
		},
	},
	"principals": {
		"dzd-corpus/d1454709-d58d-e3b6-4333-1459502540d7": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "gaetan.chevalier",
			"status": "ACTIVATED",
		},
	},
	"projects": {
		"dzd-corpus/6byqqtxg5q5jh0": {
			"category": null,
			"domain_id": "dzd-corpus",
			"name": "Highland Outage Supplier Rating",
			"status": "ACTIVE",
		},
	},
}

test_deny_ordinary if {
	given := _deny_ordinary

	rule.scope == {"dzd-corpus/6byqqtxg5q5jh0"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~16byqqtxg5q5jh0",
			],
			"message": "Project \"Highland Outage Supplier Rating\" (dzd-corpus/6byqqtxg5q5jh0) has no dedicated team: it has one active owner (45), no group works in it (20), nobody else works in it (10); it should have a group or 2 active owners.",
			"resource": "dzd-corpus/6byqqtxg5q5jh0",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_owners_have_left := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/6wsi87dph25o6u/8044b1fb-9554-a0b3-0b05-ae32781a9da0": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/8044b1fb-9554-a0b3-0b05-ae32781a9da0",
			"project": "dzd-corpus/6wsi87dph25o6u",
		},
		"dzd-corpus/6wsi87dph25o6u/992686d6-b8d3-04f8-b864-eb907b734716": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/992686d6-b8d3-04f8-b864-eb907b734716",
			"project": "dzd-corpus/6wsi87dph25o6u",
		},
		"dzd-corpus/6wsi87dph25o6u/a960b700-c4d6-547f-4610-8b43f7be93af": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/a960b700-c4d6-547f-4610-8b43f7be93af",
			"project": "dzd-corpus/6wsi87dph25o6u",
		},
	},
	"principals": {
		"dzd-corpus/8044b1fb-9554-a0b3-0b05-ae32781a9da0": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "ines.castellanos",
			"status": "ACTIVATED",
		},
		"dzd-corpus/992686d6-b8d3-04f8-b864-eb907b734716": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "hugo.nystrom",
			"status": "DEACTIVATED",
		},
		"dzd-corpus/a960b700-c4d6-547f-4610-8b43f7be93af": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "minjun.huang",
			"status": "ACTIVATED",
		},
	},
	"projects": {
		"dzd-corpus/6wsi87dph25o6u": {
			"category": null,
			"domain_id": "dzd-corpus",
			"name": "emea_air_cargo_anomaly_alerts",
			"status": "ACTIVE",
		},
	},
}

test_deny_owners_have_left if {
	given := _deny_owners_have_left

	rule.scope == {"dzd-corpus/6wsi87dph25o6u"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/principals/dzd-corpus~1992686d6-b8d3-04f8-b864-eb907b734716/status",
				"/projects/dzd-corpus~16wsi87dph25o6u",
			],
			"message": "Project \"emea_air_cargo_anomaly_alerts\" (dzd-corpus/6wsi87dph25o6u) has no dedicated team: it has one active owner (45), its owner dzd-corpus/992686d6-b8d3-04f8-b864-eb907b734716 is DEACTIVATED (10), no group works in it (20); it should have a group or 2 active owners.",
			"resource": "dzd-corpus/6wsi87dph25o6u",
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
	"principals": {
		"dzd-corpus/1ba16215-8228-3d15-a9ec-0806705fca16": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "hisham.mansour",
			"status": "ACTIVATED",
		},
	},
	"projects": {
		"dzd-corpus/8yz7783rfl4zin": {
			"category": null,
			"domain_id": "dzd-corpus",
			"name": "Hisham's Sandpit",
			"status": "ACTIVE",
		},
	},
}

test_deny_own_sandbox_by_name if {
	given := _deny_own_sandbox_by_name

	rule.scope == {"dzd-corpus/8yz7783rfl4zin"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~18yz7783rfl4zin",
			],
			"message": "Project \"Hisham's Sandpit\" (dzd-corpus/8yz7783rfl4zin) has no dedicated team: it has one active owner (45), no group works in it (20), nobody else works in it (10); it should have a group or 2 active owners.",
			"resource": "dzd-corpus/8yz7783rfl4zin",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_one_of_three_owners_has_left := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/0ujuenynz69f3n/1b00cbfd-756f-e900-2740-e40e721e8405": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/1b00cbfd-756f-e900-2740-e40e721e8405",
			"project": "dzd-corpus/0ujuenynz69f3n",
		},
		"dzd-corpus/0ujuenynz69f3n/9a613169-3054-7859-ba10-3e1fd980d5fe": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/9a613169-3054-7859-ba10-3e1fd980d5fe",
			"project": "dzd-corpus/0ujuenynz69f3n",
		},
		"dzd-corpus/0ujuenynz69f3n/a4c050ed-4d97-b5a0-b65e-141dbda4f5af": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/a4c050ed-4d97-b5a0-b65e-141dbda4f5af",
			"project": "dzd-corpus/0ujuenynz69f3n",
		},
	},
	"principals": {
		"dzd-corpus/1b00cbfd-756f-e900-2740-e40e721e8405": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "ute.vogel",
			"status": "ACTIVATED",
		},
		"dzd-corpus/9a613169-3054-7859-ba10-3e1fd980d5fe": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "anjali.qureshi",
			"status": "DEACTIVATED",
		},
		"dzd-corpus/a4c050ed-4d97-b5a0-b65e-141dbda4f5af": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "cem.sahin",
			"status": "ACTIVATED",
		},
	},
	"projects": {
		"dzd-corpus/0ujuenynz69f3n": {
			"category": null,
			"domain_id": "dzd-corpus",
			"name": "cascadia_grid_load_regulatory_reporting",
			"status": "ACTIVE",
		},
	},
}

test_allow_one_of_three_owners_has_left if {
	given := _allow_one_of_three_owners_has_left

	rule.scope == {"dzd-corpus/0ujuenynz69f3n"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_one_owner_with_a_group := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/3xzfbn9opw19gf/68b1f3c9-8454-6026-d5a7-eb2e99d026a7": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/68b1f3c9-8454-6026-d5a7-eb2e99d026a7",
			"project": "dzd-corpus/3xzfbn9opw19gf",
		},
		"dzd-corpus/3xzfbn9opw19gf/dc7a9283-5604-c3b6-67be-9998f86668c1": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/dc7a9283-5604-c3b6-67be-9998f86668c1",
			"project": "dzd-corpus/3xzfbn9opw19gf",
		},
	},
	"principals": {
		"dzd-corpus/68b1f3c9-8454-6026-d5a7-eb2e99d026a7": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "giulio.vitale",
			"status": "ACTIVATED",
		},
		"dzd-corpus/dc7a9283-5604-c3b6-67be-9998f86668c1": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_sponsoring_engineers",
			"status": "ASSIGNED",
		},
	},
	"projects": {
		"dzd-corpus/3xzfbn9opw19gf": {
			"category": null,
			"domain_id": "dzd-corpus",
			"name": "gulf-survey-renewal-outlook",
			"status": "ACTIVE",
		},
	},
}

test_allow_one_owner_with_a_group if {
	given := _allow_one_owner_with_a_group

	rule.scope == {"dzd-corpus/3xzfbn9opw19gf"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_sandbox_of_a_team := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/5111x5m1zsgfkv/8044b1fb-9554-a0b3-0b05-ae32781a9da0": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/8044b1fb-9554-a0b3-0b05-ae32781a9da0",
			"project": "dzd-corpus/5111x5m1zsgfkv",
		},
		"dzd-corpus/5111x5m1zsgfkv/bfbaf77d-96b3-e241-4dfa-a7976d44209d": {
			"designation": "PROJECT_CONTRIBUTOR",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/bfbaf77d-96b3-e241-4dfa-a7976d44209d",
			"project": "dzd-corpus/5111x5m1zsgfkv",
		},
	},
	"principals": {
		"dzd-corpus/8044b1fb-9554-a0b3-0b05-ae32781a9da0": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "ines.castellanos",
			"status": "ACTIVATED",
		},
		"dzd-corpus/bfbaf77d-96b3-e241-4dfa-a7976d44209d": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "log_returns_hub_analysts",
			"status": "ASSIGNED",
		},
	},
	"projects": {
		"dzd-corpus/5111x5m1zsgfkv": {
			"category": null,
			"domain_id": "dzd-corpus",
			"name": "returns-hub-scratchpad",
			"status": "ACTIVE",
		},
	},
}

test_allow_sandbox_of_a_team if {
	given := _allow_sandbox_of_a_team

	rule.scope == {"dzd-corpus/5111x5m1zsgfkv"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_small_team_of_one_group := {
	"gaps": {},
	"memberships": {
		"dzd-corpus/6soz5zxdd01kjv/134d341a-3a63-38ee-2991-2c43240f60c5": {
			"designation": "PROJECT_OWNER",
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/134d341a-3a63-38ee-2991-2c43240f60c5",
			"project": "dzd-corpus/6soz5zxdd01kjv",
		},
	},
	"principals": {
		"dzd-corpus/134d341a-3a63-38ee-2991-2c43240f60c5": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "eng_wind_parks_leads",
			"status": "ASSIGNED",
		},
	},
	"projects": {
		"dzd-corpus/6soz5zxdd01kjv": {
			"category": null,
			"domain_id": "dzd-corpus",
			"name": "Iberian Grid Load - Supplier Rating",
			"status": "ACTIVE",
		},
	},
}

test_allow_small_team_of_one_group if {
	given := _allow_small_team_of_one_group

	rule.scope == {"dzd-corpus/6soz5zxdd01kjv"} with input as given with data.sus.config as _config
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
	"principals": {
		"dzd-corpus/9ff3078f-cc1b-0c3e-1c07-724e44c5b476": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "lars.kjaer",
			"status": "ACTIVATED",
		},
	},
	"projects": {
		"dzd-corpus/f1f0knu8in25e3": {
			"category": null,
			"domain_id": "dzd-corpus",
			"name": "Pacific Liquidity Churn Prediction",
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
	given := json.patch(_deny_one_person_alone, [
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~11396ok6czqmumh~1c9419650-96ee-86ef-208a-d9ffdb9e49be/designation",
		},
	])

	rule.scope == {"dzd-corpus/1396ok6czqmumh"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field designation of membership dzd-corpus/1396ok6czqmumh/c9419650-96ee-86ef-208a-d9ffdb9e49be was not read or decided.",
			"resource": "dzd-corpus/1396ok6czqmumh",
		},
	} with input as given with data.sus.config as _config
}

test_without_memberships_principal if {
	given := json.patch(_deny_one_person_alone, [
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~11396ok6czqmumh~1c9419650-96ee-86ef-208a-d9ffdb9e49be/principal",
		},
	])

	rule.scope == {"dzd-corpus/1396ok6czqmumh"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 75,
			"evidence": [
				"/projects/dzd-corpus~11396ok6czqmumh",
			],
			"message": "Project \"Prairie Provider Contract Lead Scoring\" (dzd-corpus/1396ok6czqmumh) has no dedicated team: it has no active owner (45), no group works in it (20), nobody else works in it (10); it should have a group or 2 active owners.",
			"resource": "dzd-corpus/1396ok6czqmumh",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_without_principals_arn if {
	given := json.patch(_deny_one_person_alone, [
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~1c9419650-96ee-86ef-208a-d9ffdb9e49be/arn",
		},
	])

	rule.scope == {"dzd-corpus/1396ok6czqmumh"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field arn of principal \"beatriz.pena\" (dzd-corpus/c9419650-96ee-86ef-208a-d9ffdb9e49be) was not read or decided.",
			"resource": "dzd-corpus/1396ok6czqmumh",
		},
	} with input as given with data.sus.config as _config
}

test_without_principals_kind if {
	given := json.patch(_deny_one_person_alone, [
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~1c9419650-96ee-86ef-208a-d9ffdb9e49be/kind",
		},
	])

	rule.scope == {"dzd-corpus/1396ok6czqmumh"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field kind of principal \"beatriz.pena\" (dzd-corpus/c9419650-96ee-86ef-208a-d9ffdb9e49be) was not read or decided.",
			"resource": "dzd-corpus/1396ok6czqmumh",
		},
	} with input as given with data.sus.config as _config
}

test_without_principals_status if {
	given := json.patch(_deny_one_person_alone, [
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~1c9419650-96ee-86ef-208a-d9ffdb9e49be/status",
		},
	])

	rule.scope == {"dzd-corpus/1396ok6czqmumh"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field status of principal \"beatriz.pena\" (dzd-corpus/c9419650-96ee-86ef-208a-d9ffdb9e49be) was not read or decided.",
			"resource": "dzd-corpus/1396ok6czqmumh",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_category if {
	given := json.patch(_deny_one_person_alone, [{"op": "remove", "path": "/projects/dzd-corpus~11396ok6czqmumh/category"}])

	rule.scope == {"dzd-corpus/1396ok6czqmumh"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field category of project \"Prairie Provider Contract Lead Scoring\" (dzd-corpus/1396ok6czqmumh) was not read or decided.",
			"resource": "dzd-corpus/1396ok6czqmumh",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name if {
	given := json.patch(_deny_one_person_alone, [{"op": "remove", "path": "/projects/dzd-corpus~11396ok6czqmumh/name"}])

	rule.scope == {"dzd-corpus/1396ok6czqmumh"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/1396ok6czqmumh was not read or decided.",
			"resource": "dzd-corpus/1396ok6czqmumh",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_status if {
	given := json.patch(_deny_one_person_alone, [{"op": "remove", "path": "/projects/dzd-corpus~11396ok6czqmumh/status"}])

	rule.scope == {"dzd-corpus/1396ok6czqmumh"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field status of project \"Prairie Provider Contract Lead Scoring\" (dzd-corpus/1396ok6czqmumh) was not read or decided.",
			"resource": "dzd-corpus/1396ok6czqmumh",
		},
	} with input as given with data.sus.config as _config
}

test_a_threshold_that_is_just_reached if {
	given := _deny_one_person_alone
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.no_dedicated_team": {
				"gone": [
					"DEACTIVATED",
					"NOT_ASSIGNED",
				],
				"minimum_confidence": 75,
				"minimum_owners": 2,
				"onlookers": [
					"PROJECT_CATALOG_CONSUMER",
					"PROJECT_CATALOG_VIEWER",
				],
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == {"dzd-corpus/1396ok6czqmumh"}
}

test_a_threshold_that_is_just_missed if {
	given := _deny_one_person_alone
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.no_dedicated_team": {
				"gone": [
					"DEACTIVATED",
					"NOT_ASSIGNED",
				],
				"minimum_confidence": 76,
				"minimum_owners": 2,
				"onlookers": [
					"PROJECT_CATALOG_CONSUMER",
					"PROJECT_CATALOG_VIEWER",
				],
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == set()
}

test_a_gap_on_projects if {
	given := object.union(_deny_one_person_alone, {
		"gaps": {
			"g": {
				"cause": "throttled",
				"fields": null,
				"message": "GetProject was throttled.",
				"scope": {
					"id": "dzd-corpus/1396ok6czqmumh",
					"kind": "project",
				},
				"table": "projects",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/1396ok6czqmumh": {
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
	given := object.union(_deny_one_person_alone, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListProjectMemberships was denied.",
				"scope": {
					"id": "dzd-corpus/1396ok6czqmumh",
					"kind": "project",
				},
				"table": "memberships",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/1396ok6czqmumh": {
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
