# Cases of the labelled corpus: what must fail and what must not follows from how a project came to be.
package sus.rules.boundaries.personal_sandbox_test

import data.sus.main
import data.sus.rules.boundaries.personal_sandbox as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.personal_sandbox": {
			"few_environments": 2,
			"few_words": 3,
			"many_words": 6,
			"minimum_confidence": 55,
			"quiet_days": 30,
			"tooling_blueprints": [
				"Tooling",
				"ToolingLite",
			],
		},
	},
}

_catalog := {
	"boundaries.personal_sandbox": {
		"confidence": 60,
		"fields": {
			"blueprints": [
				"name",
			],
			"environments": [
				"blueprint",
				"created_at",
				"last_updated_at",
				"status",
			],
			"memberships": [
				"principal",
			],
			"principals": [
				"arn",
				"kind",
			],
			"projects": [
				"category",
				"created_at",
				"described_after",
				"description_tokens",
				"last_updated_at",
				"name",
				"name_tokens",
				"named_after",
				"status",
			],
		},
		"reads": {
			"blueprints": "row",
			"environments": "project",
			"memberships": "project",
			"principals": "row",
			"projects": "row",
		},
		"rests_on": "absence",
		"severity": "low",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.personal_sandbox", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

_deny_own_sandbox_with_a_role := {
	"blueprints": {
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
		"dzd-corpus/67534a698f697e": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2026-01-28T05:43:01Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"project": "dzd-corpus/1zaezjn4z5g0k5",
			"status": "ACTIVE",
		},
		"dzd-corpus/b0becbd03765a7": {
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"created_at": "2026-01-28T22:37:11Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-02-02T02:04:23Z",
			"project": "dzd-corpus/1zaezjn4z5g0k5",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/1zaezjn4z5g0k5/6323c0c6-4247-2479-2627-5c08f961f910": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/6323c0c6-4247-2479-2627-5c08f961f910",
			"project": "dzd-corpus/1zaezjn4z5g0k5",
		},
		"dzd-corpus/1zaezjn4z5g0k5/beb2cca9-1a8f-973e-b578-afa0673dd93b": {
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
		},
		"dzd-corpus/beb2cca9-1a8f-973e-b578-afa0673dd93b": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "remi.girard",
		},
	},
	"projects": {
		"dzd-corpus/1zaezjn4z5g0k5": {
			"category": null,
			"created_at": "2026-01-26T05:23:27Z",
			"described_after": [],
			"description_tokens": [
				"to",
				"try",
				"things",
				"out",
			],
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-07-24T17:54:52Z",
			"name": "Rémi'SSandpit",
			"name_tokens": [
				"remi",
				"s",
				"sandpit",
			],
			"named_after": [
				"dzd-corpus/66fec086-df22-9650-9cb4-71a55349da48",
				"dzd-corpus/820b49f8-3b6d-c6ab-5b04-7c42e454021a",
				"dzd-corpus/beb2cca9-1a8f-973e-b578-afa0673dd93b",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_own_sandbox_with_a_role if {
	given := _deny_own_sandbox_with_a_role

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/memberships/dzd-corpus~11zaezjn4z5g0k5~1beb2cca9-1a8f-973e-b578-afa0673dd93b",
				"/projects/dzd-corpus~11zaezjn4z5g0k5",
				"/projects/dzd-corpus~11zaezjn4z5g0k5/description_tokens",
				"/projects/dzd-corpus~11zaezjn4z5g0k5/last_updated_at",
				"/projects/dzd-corpus~11zaezjn4z5g0k5/name_tokens",
				"/projects/dzd-corpus~11zaezjn4z5g0k5/named_after",
			],
			"message": "Project \"Rémi'SSandpit\" (dzd-corpus/1zaezjn4z5g0k5) looks like a personal sandbox of dzd-corpus/beb2cca9-1a8f-973e-b578-afa0673dd93b: it has hardly any environment (10), it has not changed for 99 days (10), its description says nothing (10), its name carries the member's name (30), its name says sandpit (25), its only member is one user and no group (30); it should be a workspace of a team.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_own_sandbox_with_a_role_2 := {
	"blueprints": {
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
		"dzd-corpus/b3ee3d1506b1b0": {
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"created_at": "2025-09-27T00:41:41Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-04-11T00:16:54Z",
			"project": "dzd-corpus/rxuwqjboq48bvb",
			"status": "ACTIVE",
		},
		"dzd-corpus/bdabadcdd88fc7": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2025-09-27T05:21:37Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-10-09T12:01:33Z",
			"project": "dzd-corpus/rxuwqjboq48bvb",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/rxuwqjboq48bvb/b3fa7aa7-e1fa-b9d7-8c7e-134f5dfbd3d1": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b3fa7aa7-e1fa-b9d7-8c7e-134f5dfbd3d1",
			"project": "dzd-corpus/rxuwqjboq48bvb",
		},
		"dzd-corpus/rxuwqjboq48bvb/c5d9a1eb-589c-3485-e180-ebd478d5d7c0": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/c5d9a1eb-589c-3485-e180-ebd478d5d7c0",
			"project": "dzd-corpus/rxuwqjboq48bvb",
		},
	},
	"principals": {
		"dzd-corpus/b3fa7aa7-e1fa-b9d7-8c7e-134f5dfbd3d1": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "yaroslav.wisniewski",
		},
		"dzd-corpus/c5d9a1eb-589c-3485-e180-ebd478d5d7c0": {
			"arn": "arn:aws:iam::611111112810:role/notebook-runner-328",
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "notebook-runner-328",
		},
	},
	"projects": {
		"dzd-corpus/rxuwqjboq48bvb": {
			"category": null,
			"created_at": "2025-09-26T19:03:18Z",
			"described_after": [],
			"description_tokens": [
				"to",
				"try",
				"things",
				"out",
			],
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-12-19T09:44:23Z",
			"name": "Yaroslav'SNotebookNook",
			"name_tokens": [
				"yaroslav",
				"s",
				"notebook",
				"nook",
			],
			"named_after": [
				"dzd-corpus/819e0387-2185-8664-4d49-ffce73d87fd7",
				"dzd-corpus/b3fa7aa7-e1fa-b9d7-8c7e-134f5dfbd3d1",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_own_sandbox_with_a_role_2 if {
	given := _deny_own_sandbox_with_a_role_2

	rule.scope == {"dzd-corpus/rxuwqjboq48bvb"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 90,
			"evidence": [
				"/memberships/dzd-corpus~1rxuwqjboq48bvb~1b3fa7aa7-e1fa-b9d7-8c7e-134f5dfbd3d1",
				"/projects/dzd-corpus~1rxuwqjboq48bvb",
				"/projects/dzd-corpus~1rxuwqjboq48bvb/description_tokens",
				"/projects/dzd-corpus~1rxuwqjboq48bvb/last_updated_at",
				"/projects/dzd-corpus~1rxuwqjboq48bvb/named_after",
			],
			"message": "Project \"Yaroslav'SNotebookNook\" (dzd-corpus/rxuwqjboq48bvb) looks like a personal sandbox of dzd-corpus/b3fa7aa7-e1fa-b9d7-8c7e-134f5dfbd3d1: it has hardly any environment (10), it has not changed for 203 days (10), its description says nothing (10), its name carries the member's name (30), its only member is one user and no group (30); it should be a workspace of a team.",
			"resource": "dzd-corpus/rxuwqjboq48bvb",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_own_sandbox_by_description := {
	"blueprints": {
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
		"dzd-corpus/beee7e65ef94b6": {
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"created_at": "2026-03-01T00:20:15Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-04-10T15:03:52Z",
			"project": "dzd-corpus/29w111rljdvwye",
			"status": "ACTIVE",
		},
		"dzd-corpus/ca7e596445dfc0": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2026-03-01T07:27:03Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-05-09T15:28:13Z",
			"project": "dzd-corpus/29w111rljdvwye",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/29w111rljdvwye/0b897e21-d53b-a0be-ee31-a8417134750d": {
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
		},
	},
	"projects": {
		"dzd-corpus/29w111rljdvwye": {
			"category": null,
			"created_at": "2026-02-26T16:09:39Z",
			"described_after": [],
			"description_tokens": [
				"my",
				"playground",
			],
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-06-28T17:51:58Z",
			"name": "Meter data",
			"name_tokens": [
				"meter",
				"data",
			],
			"named_after": [],
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
				"/memberships/dzd-corpus~129w111rljdvwye~10b897e21-d53b-a0be-ee31-a8417134750d",
				"/projects/dzd-corpus~129w111rljdvwye",
				"/projects/dzd-corpus~129w111rljdvwye/description_tokens",
				"/projects/dzd-corpus~129w111rljdvwye/last_updated_at",
			],
			"message": "Project \"Meter data\" (dzd-corpus/29w111rljdvwye) looks like a personal sandbox of dzd-corpus/0b897e21-d53b-a0be-ee31-a8417134750d: it has hardly any environment (10), it has not changed for 125 days (10), its description says my, playground (15), its description says nothing (10), its only member is one user and no group (30); it should be a workspace of a team.",
			"resource": "dzd-corpus/29w111rljdvwye",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_own_sandbox_by_description_2 := {
	"blueprints": {
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
		"dzd-corpus/340aa355436b49": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2025-12-17T01:49:13Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-02-19T19:40:36Z",
			"project": "dzd-corpus/fggchcq0jwhdyo",
			"status": "ACTIVE",
		},
		"dzd-corpus/3a41833e26519a": {
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"created_at": "2025-12-16T13:04:18Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-03-17T06:17:21Z",
			"project": "dzd-corpus/fggchcq0jwhdyo",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/fggchcq0jwhdyo/475c61b1-af3e-f55c-43ec-f2b9fec08e90": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/475c61b1-af3e-f55c-43ec-f2b9fec08e90",
			"project": "dzd-corpus/fggchcq0jwhdyo",
		},
	},
	"principals": {
		"dzd-corpus/475c61b1-af3e-f55c-43ec-f2b9fec08e90": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "matthias.krueger",
		},
	},
	"projects": {
		"dzd-corpus/fggchcq0jwhdyo": {
			"category": null,
			"created_at": "2025-12-15T18:59:35Z",
			"described_after": [
				"dzd-corpus/475c61b1-af3e-f55c-43ec-f2b9fec08e90",
			],
			"description_tokens": [
				"corner",
				"of",
				"matthias",
				"kruger",
			],
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-04-08T08:22:38Z",
			"name": "highland_home_care_data",
			"name_tokens": [
				"highland",
				"home",
				"care",
				"data",
			],
			"named_after": [],
			"status": "ACTIVE",
		},
	},
}

test_deny_own_sandbox_by_description_2 if {
	given := _deny_own_sandbox_by_description_2

	rule.scope == {"dzd-corpus/fggchcq0jwhdyo"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 70,
			"evidence": [
				"/memberships/dzd-corpus~1fggchcq0jwhdyo~1475c61b1-af3e-f55c-43ec-f2b9fec08e90",
				"/projects/dzd-corpus~1fggchcq0jwhdyo",
				"/projects/dzd-corpus~1fggchcq0jwhdyo/described_after",
				"/projects/dzd-corpus~1fggchcq0jwhdyo/last_updated_at",
			],
			"message": "Project \"highland_home_care_data\" (dzd-corpus/fggchcq0jwhdyo) looks like a personal sandbox of dzd-corpus/475c61b1-af3e-f55c-43ec-f2b9fec08e90: it has hardly any environment (10), it has not changed for 206 days (10), its description names the member (20), its only member is one user and no group (30); it should be a workspace of a team.",
			"resource": "dzd-corpus/fggchcq0jwhdyo",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_own_sandbox_by_name := {
	"blueprints": {
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
		"dzd-corpus/4f81a7223c5233": {
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"created_at": "2025-09-25T21:16:05Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-09-28T21:21:37Z",
			"project": "dzd-corpus/8yz7783rfl4zin",
			"status": "ACTIVE",
		},
		"dzd-corpus/e69b108277e775": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2025-09-27T05:22:57Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-12-29T18:16:28Z",
			"project": "dzd-corpus/8yz7783rfl4zin",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/8yz7783rfl4zin/1ba16215-8228-3d15-a9ec-0806705fca16": {
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
		},
	},
	"projects": {
		"dzd-corpus/8yz7783rfl4zin": {
			"category": null,
			"created_at": "2025-09-25T12:11:50Z",
			"described_after": [],
			"description_tokens": [],
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-01-13T03:32:39Z",
			"name": "Hisham's Sandpit",
			"name_tokens": [
				"hisham",
				"s",
				"sandpit",
			],
			"named_after": [
				"dzd-corpus/1ba16215-8228-3d15-a9ec-0806705fca16",
				"dzd-corpus/202cc828-4c71-7095-bcc9-9ae80f0c8a89",
				"dzd-corpus/61184461-84b7-d15b-b801-00ca99e43e94",
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
			"confidence": 100,
			"evidence": [
				"/memberships/dzd-corpus~18yz7783rfl4zin~11ba16215-8228-3d15-a9ec-0806705fca16",
				"/projects/dzd-corpus~18yz7783rfl4zin",
				"/projects/dzd-corpus~18yz7783rfl4zin/description_tokens",
				"/projects/dzd-corpus~18yz7783rfl4zin/last_updated_at",
				"/projects/dzd-corpus~18yz7783rfl4zin/name_tokens",
				"/projects/dzd-corpus~18yz7783rfl4zin/named_after",
			],
			"message": "Project \"Hisham's Sandpit\" (dzd-corpus/8yz7783rfl4zin) looks like a personal sandbox of dzd-corpus/1ba16215-8228-3d15-a9ec-0806705fca16: it has hardly any environment (10), it has not changed for 291 days (10), its description says nothing (10), its name carries the member's name (30), its name says sandpit (25), its only member is one user and no group (30); it should be a workspace of a team.",
			"resource": "dzd-corpus/8yz7783rfl4zin",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_own_sandbox_by_name_2 := {
	"blueprints": {
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
	},
	"environments": {
		"dzd-corpus/7c1bdad340794a": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2026-08-03T14:46:51Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-08-04T00:00:20Z",
			"project": "dzd-corpus/a4qojpkfqzmik9",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/a4qojpkfqzmik9/e055af1c-252a-66d8-6324-3e5303e2e7c4": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/e055af1c-252a-66d8-6324-3e5303e2e7c4",
			"project": "dzd-corpus/a4qojpkfqzmik9",
		},
	},
	"principals": {
		"dzd-corpus/e055af1c-252a-66d8-6324-3e5303e2e7c4": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "yasmin.haddad",
		},
	},
	"projects": {
		"dzd-corpus/a4qojpkfqzmik9": {
			"category": null,
			"created_at": "2026-08-02T00:00:20Z",
			"described_after": [],
			"description_tokens": [
				"bits",
				"and",
				"pieces",
				"that",
				"i",
				"look",
				"at",
				"when",
				"there",
				"is",
				"time",
			],
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-08-02T15:09:11Z",
			"name": "Playground - Haddad",
			"name_tokens": [
				"playground",
				"haddad",
			],
			"named_after": [
				"dzd-corpus/0af5e8d2-2101-3eef-d733-230a8660194d",
				"dzd-corpus/27f52fa9-a117-511f-b8a6-1715683115a8",
				"dzd-corpus/df1ca14a-5b37-c7a2-1c79-0ecfa456a270",
				"dzd-corpus/e055af1c-252a-66d8-6324-3e5303e2e7c4",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_own_sandbox_by_name_2 if {
	given := _deny_own_sandbox_by_name_2

	rule.scope == {"dzd-corpus/a4qojpkfqzmik9"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/memberships/dzd-corpus~1a4qojpkfqzmik9~1e055af1c-252a-66d8-6324-3e5303e2e7c4",
				"/projects/dzd-corpus~1a4qojpkfqzmik9",
				"/projects/dzd-corpus~1a4qojpkfqzmik9/description_tokens",
				"/projects/dzd-corpus~1a4qojpkfqzmik9/last_updated_at",
				"/projects/dzd-corpus~1a4qojpkfqzmik9/name_tokens",
				"/projects/dzd-corpus~1a4qojpkfqzmik9/named_after",
			],
			"message": "Project \"Playground - Haddad\" (dzd-corpus/a4qojpkfqzmik9) looks like a personal sandbox of dzd-corpus/e055af1c-252a-66d8-6324-3e5303e2e7c4: it has hardly any environment (10), it has not changed for 88 days (10), it has nothing but its tooling (5), its description says i (15), its name carries the member's name (30), its name says playground (25), its only member is one user and no group (30); it should be a workspace of a team.",
			"resource": "dzd-corpus/a4qojpkfqzmik9",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_named_after_its_only_member := {
	"blueprints": {
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
	},
	"environments": {
		"dzd-corpus/00bbf276366756": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2025-12-13T12:33:47Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-12-27T23:58:11Z",
			"project": "dzd-corpus/cy38bio5gs1m7v",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/cy38bio5gs1m7v/91ea1fb1-78bf-a79c-81d3-2bd984f46aa7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/91ea1fb1-78bf-a79c-81d3-2bd984f46aa7",
			"project": "dzd-corpus/cy38bio5gs1m7v",
		},
	},
	"principals": {
		"dzd-corpus/91ea1fb1-78bf-a79c-81d3-2bd984f46aa7": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "annika.mueller",
		},
	},
	"projects": {
		"dzd-corpus/cy38bio5gs1m7v": {
			"category": null,
			"created_at": "2025-12-12T18:51:23Z",
			"described_after": [],
			"description_tokens": [
				"where",
				"i",
				"keep",
				"my",
				"drafts",
			],
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-05-21T08:45:42Z",
			"name": "Annika data",
			"name_tokens": [
				"annika",
				"data",
			],
			"named_after": [
				"dzd-corpus/74b31bfb-f844-9560-99f8-6c8df845aed9",
				"dzd-corpus/91ea1fb1-78bf-a79c-81d3-2bd984f46aa7",
				"dzd-corpus/bea29cb9-3ef3-4007-9624-d494a228587a",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_named_after_its_only_member if {
	given := _deny_named_after_its_only_member

	rule.scope == {"dzd-corpus/cy38bio5gs1m7v"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 100,
			"evidence": [
				"/memberships/dzd-corpus~1cy38bio5gs1m7v~191ea1fb1-78bf-a79c-81d3-2bd984f46aa7",
				"/projects/dzd-corpus~1cy38bio5gs1m7v",
				"/projects/dzd-corpus~1cy38bio5gs1m7v/description_tokens",
				"/projects/dzd-corpus~1cy38bio5gs1m7v/last_updated_at",
				"/projects/dzd-corpus~1cy38bio5gs1m7v/named_after",
			],
			"message": "Project \"Annika data\" (dzd-corpus/cy38bio5gs1m7v) looks like a personal sandbox of dzd-corpus/91ea1fb1-78bf-a79c-81d3-2bd984f46aa7: it has hardly any environment (10), it has not changed for 163 days (10), it has nothing but its tooling (5), its description says i, my (15), its description says nothing (10), its name carries the member's name (30), its only member is one user and no group (30); it should be a workspace of a team.",
			"resource": "dzd-corpus/cy38bio5gs1m7v",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_named_after_its_only_member_2 := {
	"blueprints": {
		"dzd-corpus/9c16b439d67403": {
			"domain_id": "dzd-corpus",
			"name": "Tooling",
		},
	},
	"environments": {
		"dzd-corpus/05b7429daf41a1": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2025-09-13T10:47:31Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"project": "dzd-corpus/ia8mre3sar6bzh",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/ia8mre3sar6bzh/c652fc97-7ad3-5305-27dc-cbb040d3458c": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/c652fc97-7ad3-5305-27dc-cbb040d3458c",
			"project": "dzd-corpus/ia8mre3sar6bzh",
		},
	},
	"principals": {
		"dzd-corpus/c652fc97-7ad3-5305-27dc-cbb040d3458c": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "elif.ozturk",
		},
	},
	"projects": {
		"dzd-corpus/ia8mre3sar6bzh": {
			"category": null,
			"created_at": "2025-09-12T04:56:34Z",
			"described_after": [],
			"description_tokens": [
				"to",
				"try",
				"things",
				"out",
			],
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-09-06T19:29:30Z",
			"name": "Öztürk analysis",
			"name_tokens": [
				"ozturk",
				"analysis",
			],
			"named_after": [
				"dzd-corpus/9c546496-be47-cc7a-4460-56bfb6aafae5",
				"dzd-corpus/c652fc97-7ad3-5305-27dc-cbb040d3458c",
			],
			"status": "ACTIVE",
		},
	},
}

test_deny_named_after_its_only_member_2 if {
	given := _deny_named_after_its_only_member_2

	rule.scope == {"dzd-corpus/ia8mre3sar6bzh"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 95,
			"evidence": [
				"/memberships/dzd-corpus~1ia8mre3sar6bzh~1c652fc97-7ad3-5305-27dc-cbb040d3458c",
				"/projects/dzd-corpus~1ia8mre3sar6bzh",
				"/projects/dzd-corpus~1ia8mre3sar6bzh/description_tokens",
				"/projects/dzd-corpus~1ia8mre3sar6bzh/last_updated_at",
				"/projects/dzd-corpus~1ia8mre3sar6bzh/named_after",
			],
			"message": "Project \"Öztürk analysis\" (dzd-corpus/ia8mre3sar6bzh) looks like a personal sandbox of dzd-corpus/c652fc97-7ad3-5305-27dc-cbb040d3458c: it has hardly any environment (10), it has not changed for 55 days (10), it has nothing but its tooling (5), its description says nothing (10), its name carries the member's name (30), its only member is one user and no group (30); it should be a workspace of a team.",
			"resource": "dzd-corpus/ia8mre3sar6bzh",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_workspace_of_several := {
	"blueprints": {
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
		"dzd-corpus/0711bca48ed319": {
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"created_at": "2026-05-14T12:58:26Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-05-21T16:07:39Z",
			"project": "dzd-corpus/18614r4imycri2",
			"status": "ACTIVE",
		},
		"dzd-corpus/d9632b4aa5c0fc": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2026-05-14T05:57:01Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-09-01T03:11:52Z",
			"project": "dzd-corpus/18614r4imycri2",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/18614r4imycri2/61e406a6-60a7-a7b7-eaf5-c033a5cd95e7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/61e406a6-60a7-a7b7-eaf5-c033a5cd95e7",
			"project": "dzd-corpus/18614r4imycri2",
		},
		"dzd-corpus/18614r4imycri2/7315d969-b7cc-ba58-713b-831b1fb7f628": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7315d969-b7cc-ba58-713b-831b1fb7f628",
			"project": "dzd-corpus/18614r4imycri2",
		},
		"dzd-corpus/18614r4imycri2/87ecbe86-ab39-2034-9eba-8775730b19ec": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/87ecbe86-ab39-2034-9eba-8775730b19ec",
			"project": "dzd-corpus/18614r4imycri2",
		},
	},
	"principals": {
		"dzd-corpus/61e406a6-60a7-a7b7-eaf5-c033a5cd95e7": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "efua.mensah",
		},
		"dzd-corpus/7315d969-b7cc-ba58-713b-831b1fb7f628": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "takeshi.tanaka",
		},
		"dzd-corpus/87ecbe86-ab39-2034-9eba-8775730b19ec": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "user",
			"name": "ayse.demirci",
		},
	},
	"projects": {
		"dzd-corpus/18614r4imycri2": {
			"category": null,
			"created_at": "2026-05-11T14:02:43Z",
			"described_after": [],
			"description_tokens": [
				"shared",
				"by",
				"3",
				"people",
				"of",
				"sponsoring",
				"who",
				"compare",
				"methods",
				"here",
				"before",
				"they",
				"build",
			],
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-09-03T06:12:08Z",
			"name": "SponsoringTinkering",
			"name_tokens": [
				"sponsoring",
				"tinkering",
			],
			"named_after": [],
			"status": "ACTIVE",
		},
	},
}

test_allow_workspace_of_several if {
	given := _allow_workspace_of_several

	rule.scope == {"dzd-corpus/18614r4imycri2"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_namesake_of_an_initiative := {
	"blueprints": {
		"dzd-corpus/24d36ac0b1ac13": {
			"domain_id": "dzd-corpus",
			"name": "RedshiftServerless",
		},
		"dzd-corpus/33ef1248b4ef09": {
			"domain_id": "dzd-corpus",
			"name": "Workflows",
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
		"dzd-corpus/02f62409472b88": {
			"blueprint": "dzd-corpus/33ef1248b4ef09",
			"created_at": "2025-08-24T00:52:52Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-12-06T16:39:01Z",
			"project": "dzd-corpus/3tt4ib21w1xnrn",
			"status": "ACTIVE",
		},
		"dzd-corpus/7e29ddd093d054": {
			"blueprint": "dzd-corpus/7faa5ca1d97e1f",
			"created_at": "2025-08-23T05:33:33Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-02-17T19:23:52Z",
			"project": "dzd-corpus/3tt4ib21w1xnrn",
			"status": "ACTIVE",
		},
		"dzd-corpus/c692bd67095a5d": {
			"blueprint": "dzd-corpus/24d36ac0b1ac13",
			"created_at": "2025-08-21T18:01:43Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-01-22T06:01:07Z",
			"project": "dzd-corpus/3tt4ib21w1xnrn",
			"status": "ACTIVE",
		},
		"dzd-corpus/d382102afbac3f": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2025-08-22T06:54:48Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-11-08T04:43:11Z",
			"project": "dzd-corpus/3tt4ib21w1xnrn",
			"status": "ACTIVE",
		},
		"dzd-corpus/edb7d0bf7dd4b5": {
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"created_at": "2025-08-23T01:47:31Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-02-18T13:08:59Z",
			"project": "dzd-corpus/3tt4ib21w1xnrn",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/3tt4ib21w1xnrn/50c3192c-fd41-a332-0759-83cf098bbbbf": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/50c3192c-fd41-a332-0759-83cf098bbbbf",
			"project": "dzd-corpus/3tt4ib21w1xnrn",
		},
		"dzd-corpus/3tt4ib21w1xnrn/cc8ef3a1-5d2b-5496-d06a-e58771359d55": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/cc8ef3a1-5d2b-5496-d06a-e58771359d55",
			"project": "dzd-corpus/3tt4ib21w1xnrn",
		},
	},
	"principals": {
		"dzd-corpus/50c3192c-fd41-a332-0759-83cf098bbbbf": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "log_route_planning_members",
		},
		"dzd-corpus/cc8ef3a1-5d2b-5496-d06a-e58771359d55": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "log_route_planning_owners",
		},
	},
	"projects": {
		"dzd-corpus/3tt4ib21w1xnrn": {
			"category": null,
			"created_at": "2025-08-21T10:13:59Z",
			"described_after": [],
			"description_tokens": [
				"forecasts",
				"the",
				"demand",
				"for",
				"spare",
				"parts",
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
			"last_updated_at": "2026-03-13T14:22:19Z",
			"name": "Matteo Demand Forecast",
			"name_tokens": [
				"matteo",
				"demand",
				"forecast",
			],
			"named_after": [
				"dzd-corpus/24d47160-e179-fc82-5a01-c0673f43370f",
				"dzd-corpus/dc009da5-4bc9-afd3-ed00-4c2c56f44f81",
			],
			"status": "ACTIVE",
		},
	},
}

test_allow_namesake_of_an_initiative if {
	given := _allow_namesake_of_an_initiative

	rule.scope == {"dzd-corpus/3tt4ib21w1xnrn"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_one_owner_with_a_group := {
	"blueprints": {
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
		"dzd-corpus/0ef1478543ddbb": {
			"blueprint": "dzd-corpus/36db2704f71a76",
			"created_at": "2024-09-16T04:02:27Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"project": "dzd-corpus/3xzfbn9opw19gf",
			"status": "ACTIVE",
		},
		"dzd-corpus/5f1a85b40a4f40": {
			"blueprint": "dzd-corpus/33ef1248b4ef09",
			"created_at": "2024-09-17T00:36:18Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-08-12T01:58:05Z",
			"project": "dzd-corpus/3xzfbn9opw19gf",
			"status": "ACTIVE",
		},
		"dzd-corpus/6502fd36724b5a": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2024-09-15T20:37:00Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-04-24T21:54:37Z",
			"project": "dzd-corpus/3xzfbn9opw19gf",
			"status": "ACTIVE",
		},
		"dzd-corpus/de7b7c0deaf3c0": {
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"created_at": "2024-09-16T15:06:24Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2024-12-05T19:39:54Z",
			"project": "dzd-corpus/3xzfbn9opw19gf",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/3xzfbn9opw19gf/68b1f3c9-8454-6026-d5a7-eb2e99d026a7": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/68b1f3c9-8454-6026-d5a7-eb2e99d026a7",
			"project": "dzd-corpus/3xzfbn9opw19gf",
		},
		"dzd-corpus/3xzfbn9opw19gf/dc7a9283-5604-c3b6-67be-9998f86668c1": {
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
		},
		"dzd-corpus/dc7a9283-5604-c3b6-67be-9998f86668c1": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_sponsoring_engineers",
		},
	},
	"projects": {
		"dzd-corpus/3xzfbn9opw19gf": {
			"category": null,
			"created_at": "2024-09-15T01:20:51Z",
			"described_after": [],
			"description_tokens": [
				"estimates",
				"which",
				"answers",
				"to",
				"surveys",
				"will",
				"be",
				"renewed",
				"this",
				"year",
				"success",
				"is",
				"measured",
				"by",
				"the",
				"share",
				"renewed",
			],
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-06-28T16:39:24Z",
			"name": "gulf-survey-renewal-outlook",
			"name_tokens": [
				"gulf",
				"survey",
				"renewal",
				"outlook",
			],
			"named_after": [],
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

_allow_space_as_the_subject := {
	"blueprints": {
		"dzd-corpus/24d36ac0b1ac13": {
			"domain_id": "dzd-corpus",
			"name": "RedshiftServerless",
		},
		"dzd-corpus/33ef1248b4ef09": {
			"domain_id": "dzd-corpus",
			"name": "Workflows",
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
		"dzd-corpus/2bef4c1d696101": {
			"blueprint": "dzd-corpus/7faa5ca1d97e1f",
			"created_at": "2026-05-31T23:06:49Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-10-03T21:34:50Z",
			"project": "dzd-corpus/4lratod5daf3ap",
			"status": "ACTIVE",
		},
		"dzd-corpus/6ba5c297638e05": {
			"blueprint": "dzd-corpus/33ef1248b4ef09",
			"created_at": "2026-06-01T23:25:04Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-07-08T16:52:14Z",
			"project": "dzd-corpus/4lratod5daf3ap",
			"status": "ACTIVE",
		},
		"dzd-corpus/8cc235c01a8933": {
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"created_at": "2026-06-01T15:04:23Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-09-20T17:11:20Z",
			"project": "dzd-corpus/4lratod5daf3ap",
			"status": "ACTIVE",
		},
		"dzd-corpus/acf470e6e07994": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2026-06-02T13:32:38Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-10-11T21:35:25Z",
			"project": "dzd-corpus/4lratod5daf3ap",
			"status": "ACTIVE",
		},
		"dzd-corpus/f44ec79d25e5a1": {
			"blueprint": "dzd-corpus/24d36ac0b1ac13",
			"created_at": "2026-06-02T22:37:54Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-06-17T17:36:07Z",
			"project": "dzd-corpus/4lratod5daf3ap",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/4lratod5daf3ap/0993fab3-c775-b3dd-7883-fb1e19644c16": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/0993fab3-c775-b3dd-7883-fb1e19644c16",
			"project": "dzd-corpus/4lratod5daf3ap",
		},
		"dzd-corpus/4lratod5daf3ap/7644d38c-9b14-5735-67f8-6286688eed8f": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/7644d38c-9b14-5735-67f8-6286688eed8f",
			"project": "dzd-corpus/4lratod5daf3ap",
		},
		"dzd-corpus/4lratod5daf3ap/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0",
			"project": "dzd-corpus/4lratod5daf3ap",
		},
	},
	"principals": {
		"dzd-corpus/0993fab3-c775-b3dd-7883-fb1e19644c16": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "hlt_pharmacy_analysts",
		},
		"dzd-corpus/7644d38c-9b14-5735-67f8-6286688eed8f": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "hlt_pharmacy_leads",
		},
		"dzd-corpus/b1f8defa-3c56-612f-dc1a-fea121feb7c0": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "all-data-users",
		},
	},
	"projects": {
		"dzd-corpus/4lratod5daf3ap": {
			"category": null,
			"created_at": "2026-05-31T01:44:31Z",
			"described_after": [],
			"description_tokens": [
				"goal",
				"unsold",
				"cards",
				"forecasts",
				"the",
				"sale",
				"of",
				"scratch",
				"cards",
				"by",
				"kiosk",
			],
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-10-26T17:39:43Z",
			"name": "Alpine Scratch Card Sales",
			"name_tokens": [
				"alpine",
				"scratch",
				"card",
				"sales",
			],
			"named_after": [],
			"status": "ACTIVE",
		},
	},
}

test_allow_space_as_the_subject if {
	given := _allow_space_as_the_subject

	rule.scope == {"dzd-corpus/4lratod5daf3ap"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_sandbox_of_a_team := {
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
		"dzd-corpus/3b469e3219a35f": {
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"created_at": "2025-05-22T05:56:47Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-11-28T01:13:57Z",
			"project": "dzd-corpus/5111x5m1zsgfkv",
			"status": "ACTIVE",
		},
		"dzd-corpus/84e7d7b4e0c014": {
			"blueprint": "dzd-corpus/36db2704f71a76",
			"created_at": "2025-05-21T04:41:42Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-06-17T12:45:02Z",
			"project": "dzd-corpus/5111x5m1zsgfkv",
			"status": "ACTIVE",
		},
		"dzd-corpus/88c1a0b5cd2995": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2025-05-23T14:38:15Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"project": "dzd-corpus/5111x5m1zsgfkv",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/5111x5m1zsgfkv/8044b1fb-9554-a0b3-0b05-ae32781a9da0": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/8044b1fb-9554-a0b3-0b05-ae32781a9da0",
			"project": "dzd-corpus/5111x5m1zsgfkv",
		},
		"dzd-corpus/5111x5m1zsgfkv/bfbaf77d-96b3-e241-4dfa-a7976d44209d": {
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
		},
		"dzd-corpus/bfbaf77d-96b3-e241-4dfa-a7976d44209d": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "log_returns_hub_analysts",
		},
	},
	"projects": {
		"dzd-corpus/5111x5m1zsgfkv": {
			"category": null,
			"created_at": "2025-05-21T03:30:33Z",
			"described_after": [],
			"description_tokens": [
				"where",
				"returns",
				"hub",
				"tries",
				"out",
				"new",
				"data",
				"and",
				"tools",
				"before",
				"they",
				"go",
				"into",
				"its",
				"initiatives",
			],
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-06-27T09:18:25Z",
			"name": "returns-hub-scratchpad",
			"name_tokens": [
				"returns",
				"hub",
				"scratchpad",
			],
			"named_after": [],
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

_allow_research_in_its_own_account := {
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
			"blueprint": "dzd-corpus/fe0303f4bdea29",
			"created_at": "2025-06-15T08:36:21Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-06-17T11:39:26Z",
			"project": "dzd-corpus/51zuw76v2bf7os",
			"status": "ACTIVE",
		},
		"dzd-corpus/4ff50fa97d6a63": {
			"blueprint": "dzd-corpus/7faa5ca1d97e1f",
			"created_at": "2025-06-13T06:43:56Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-06-18T17:52:11Z",
			"project": "dzd-corpus/51zuw76v2bf7os",
			"status": "ACTIVE",
		},
		"dzd-corpus/c45161c8e43385": {
			"blueprint": "dzd-corpus/9c16b439d67403",
			"created_at": "2025-06-13T18:50:47Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-06-15T08:54:36Z",
			"project": "dzd-corpus/51zuw76v2bf7os",
			"status": "ACTIVE",
		},
		"dzd-corpus/c669eceafaa294": {
			"blueprint": "dzd-corpus/31748822b00315",
			"created_at": "2025-06-14T01:06:46Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-06-15T06:51:00Z",
			"project": "dzd-corpus/51zuw76v2bf7os",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"memberships": {
		"dzd-corpus/51zuw76v2bf7os/087ee17b-880e-180b-206a-985a0a452b53": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53",
			"project": "dzd-corpus/51zuw76v2bf7os",
		},
		"dzd-corpus/51zuw76v2bf7os/fc147a78-196a-8d84-5ec8-e9d78049e97a": {
			"domain_id": "dzd-corpus",
			"principal": "dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a",
			"project": "dzd-corpus/51zuw76v2bf7os",
		},
	},
	"principals": {
		"dzd-corpus/087ee17b-880e-180b-206a-985a0a452b53": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_partnerships_engineers",
		},
		"dzd-corpus/fc147a78-196a-8d84-5ec8-e9d78049e97a": {
			"arn": null,
			"domain_id": "dzd-corpus",
			"kind": "group",
			"name": "mkt_partnerships_leads",
		},
	},
	"projects": {
		"dzd-corpus/51zuw76v2bf7os": {
			"category": null,
			"created_at": "2025-06-12T22:56:52Z",
			"described_after": [],
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
			"last_updated_at": "2025-06-19T03:47:40Z",
			"name": "Cascadia Landing Offer Experiment",
			"name_tokens": [
				"cascadia",
				"landing",
				"offer",
				"experiment",
			],
			"named_after": [],
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

test_without_blueprints_name if {
	given := json.patch(_deny_own_sandbox_with_a_role, [
		{
			"op": "remove",
			"path": "/blueprints/dzd-corpus~19c16b439d67403/name",
		},
		{
			"op": "remove",
			"path": "/blueprints/dzd-corpus~1fe0303f4bdea29/name",
		},
	])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name of blueprint dzd-corpus/9c16b439d67403 was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
		{
			"cause": "not_collected",
			"message": "The field name of blueprint dzd-corpus/fe0303f4bdea29 was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_blueprint if {
	given := json.patch(_deny_own_sandbox_with_a_role, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~167534a698f697e/blueprint",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1b0becbd03765a7/blueprint",
		},
	])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field blueprint of environment dzd-corpus/67534a698f697e was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
		{
			"cause": "not_collected",
			"message": "The field blueprint of environment dzd-corpus/b0becbd03765a7 was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_created_at if {
	given := json.patch(_deny_own_sandbox_with_a_role, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~167534a698f697e/created_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1b0becbd03765a7/created_at",
		},
	])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field created_at of environment dzd-corpus/67534a698f697e was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of environment dzd-corpus/b0becbd03765a7 was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_last_updated_at if {
	given := json.patch(_deny_own_sandbox_with_a_role, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~167534a698f697e/last_updated_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1b0becbd03765a7/last_updated_at",
		},
	])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field last_updated_at of environment dzd-corpus/67534a698f697e was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
		{
			"cause": "not_collected",
			"message": "The field last_updated_at of environment dzd-corpus/b0becbd03765a7 was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_status if {
	given := json.patch(_deny_own_sandbox_with_a_role, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~167534a698f697e/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1b0becbd03765a7/status",
		},
	])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/67534a698f697e was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/b0becbd03765a7 was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_memberships_principal if {
	given := json.patch(_deny_own_sandbox_with_a_role, [
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~11zaezjn4z5g0k5~16323c0c6-4247-2479-2627-5c08f961f910/principal",
		},
		{
			"op": "remove",
			"path": "/memberships/dzd-corpus~11zaezjn4z5g0k5~1beb2cca9-1a8f-973e-b578-afa0673dd93b/principal",
		},
	])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_without_principals_arn if {
	given := json.patch(_deny_own_sandbox_with_a_role, [
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~16323c0c6-4247-2479-2627-5c08f961f910/arn",
		},
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~1beb2cca9-1a8f-973e-b578-afa0673dd93b/arn",
		},
	])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field arn of principal \"notebook-runner-369\" (dzd-corpus/6323c0c6-4247-2479-2627-5c08f961f910) was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
		{
			"cause": "not_collected",
			"message": "The field arn of principal \"remi.girard\" (dzd-corpus/beb2cca9-1a8f-973e-b578-afa0673dd93b) was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_principals_kind if {
	given := json.patch(_deny_own_sandbox_with_a_role, [
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~16323c0c6-4247-2479-2627-5c08f961f910/kind",
		},
		{
			"op": "remove",
			"path": "/principals/dzd-corpus~1beb2cca9-1a8f-973e-b578-afa0673dd93b/kind",
		},
	])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field kind of principal \"remi.girard\" (dzd-corpus/beb2cca9-1a8f-973e-b578-afa0673dd93b) was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_category if {
	given := json.patch(_deny_own_sandbox_with_a_role, [{"op": "remove", "path": "/projects/dzd-corpus~11zaezjn4z5g0k5/category"}])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field category of project \"Rémi'SSandpit\" (dzd-corpus/1zaezjn4z5g0k5) was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_created_at if {
	given := json.patch(_deny_own_sandbox_with_a_role, [{"op": "remove", "path": "/projects/dzd-corpus~11zaezjn4z5g0k5/created_at"}])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field created_at of project \"Rémi'SSandpit\" (dzd-corpus/1zaezjn4z5g0k5) was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_described_after if {
	given := json.patch(_deny_own_sandbox_with_a_role, [{"op": "remove", "path": "/projects/dzd-corpus~11zaezjn4z5g0k5/described_after"}])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field described_after of project \"Rémi'SSandpit\" (dzd-corpus/1zaezjn4z5g0k5) was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_description_tokens if {
	given := json.patch(_deny_own_sandbox_with_a_role, [{"op": "remove", "path": "/projects/dzd-corpus~11zaezjn4z5g0k5/description_tokens"}])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field description_tokens of project \"Rémi'SSandpit\" (dzd-corpus/1zaezjn4z5g0k5) was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_last_updated_at if {
	given := json.patch(_deny_own_sandbox_with_a_role, [{"op": "remove", "path": "/projects/dzd-corpus~11zaezjn4z5g0k5/last_updated_at"}])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field last_updated_at of project \"Rémi'SSandpit\" (dzd-corpus/1zaezjn4z5g0k5) was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name if {
	given := json.patch(_deny_own_sandbox_with_a_role, [{"op": "remove", "path": "/projects/dzd-corpus~11zaezjn4z5g0k5/name"}])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/1zaezjn4z5g0k5 was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name_tokens if {
	given := json.patch(_deny_own_sandbox_with_a_role, [{"op": "remove", "path": "/projects/dzd-corpus~11zaezjn4z5g0k5/name_tokens"}])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name_tokens of project \"Rémi'SSandpit\" (dzd-corpus/1zaezjn4z5g0k5) was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_named_after if {
	given := json.patch(_deny_own_sandbox_with_a_role, [{"op": "remove", "path": "/projects/dzd-corpus~11zaezjn4z5g0k5/named_after"}])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field named_after of project \"Rémi'SSandpit\" (dzd-corpus/1zaezjn4z5g0k5) was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_status if {
	given := json.patch(_deny_own_sandbox_with_a_role, [{"op": "remove", "path": "/projects/dzd-corpus~11zaezjn4z5g0k5/status"}])

	rule.scope == {"dzd-corpus/1zaezjn4z5g0k5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field status of project \"Rémi'SSandpit\" (dzd-corpus/1zaezjn4z5g0k5) was not read or decided.",
			"resource": "dzd-corpus/1zaezjn4z5g0k5",
		},
	} with input as given with data.sus.config as _config
}

test_a_threshold_that_is_just_reached if {
	given := _deny_own_sandbox_with_a_role
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.personal_sandbox": {
				"few_environments": 2,
				"few_words": 3,
				"many_words": 6,
				"minimum_confidence": 100,
				"quiet_days": 30,
				"tooling_blueprints": [
					"Tooling",
					"ToolingLite",
				],
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == {"dzd-corpus/1zaezjn4z5g0k5"}
}

test_a_threshold_that_is_just_missed if {
	given := _deny_own_sandbox_with_a_role
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.personal_sandbox": {
				"few_environments": 2,
				"few_words": 3,
				"many_words": 6,
				"minimum_confidence": 101,
				"quiet_days": 30,
				"tooling_blueprints": [
					"Tooling",
					"ToolingLite",
				],
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == set()
}

test_a_gap_on_projects if {
	given := object.union(_deny_own_sandbox_with_a_role, {
		"gaps": {
			"g": {
				"cause": "throttled",
				"fields": null,
				"message": "GetProject was throttled.",
				"scope": {
					"id": "dzd-corpus/1zaezjn4z5g0k5",
					"kind": "project",
				},
				"table": "projects",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/1zaezjn4z5g0k5": {
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
	given := object.union(_deny_own_sandbox_with_a_role, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListProjectMemberships was denied.",
				"scope": {
					"id": "dzd-corpus/1zaezjn4z5g0k5",
					"kind": "project",
				},
				"table": "memberships",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/1zaezjn4z5g0k5": {
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

test_a_gap_on_environments if {
	given := object.union(_deny_own_sandbox_with_a_role, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListEnvironments was denied.",
				"scope": {
					"id": "dzd-corpus/1zaezjn4z5g0k5",
					"kind": "project",
				},
				"table": "environments",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/1zaezjn4z5g0k5": {
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
