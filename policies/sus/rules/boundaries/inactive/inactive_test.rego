# Cases of the labelled corpus: what must fail and what must not follows from how a project came to be.
package sus.rules.boundaries.inactive_test

import data.sus.main
import data.sus.rules.boundaries.inactive as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.inactive": {
			"minimum_confidence": 60,
			"quiet_days": 180,
		},
	},
}

_catalog := {
	"boundaries.inactive": {
		"confidence": 75,
		"fields": {
			"environments": [
				"created_at",
				"last_updated_at",
				"status",
			],
			"projects": [
				"category",
				"created_at",
				"last_updated_at",
				"name",
				"status",
			],
		},
		"reads": {
			"environments": "project",
			"projects": "row",
		},
		"rests_on": "absence",
		"severity": "low",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.inactive", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

_deny_ordinary := {
	"environments": {
		"dzd-corpus/197350c52ad35b": {
			"created_at": "2024-09-20T07:16:03Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-03-03T14:35:24Z",
			"project": "dzd-corpus/05vqfs7e4flze5",
			"status": "ACTIVE",
		},
		"dzd-corpus/1d062282cbe726": {
			"created_at": "2024-09-21T10:18:26Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2024-11-28T07:31:33Z",
			"project": "dzd-corpus/05vqfs7e4flze5",
			"status": "ACTIVE",
		},
		"dzd-corpus/dc2bb0a06f0311": {
			"created_at": "2024-09-20T00:47:04Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-03-15T23:39:00Z",
			"project": "dzd-corpus/05vqfs7e4flze5",
			"status": "ACTIVE",
		},
		"dzd-corpus/e198c132d47007": {
			"created_at": "2024-09-19T17:57:52Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-03-17T22:58:26Z",
			"project": "dzd-corpus/05vqfs7e4flze5",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/05vqfs7e4flze5": {
			"category": null,
			"created_at": "2024-09-19T03:18:21Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-02-28T13:39:43Z",
			"name": "Benelux Charging Point Anomaly Alerts",
			"status": "ACTIVE",
		},
	},
}

test_deny_ordinary if {
	given := _deny_ordinary

	rule.scope == {"dzd-corpus/05vqfs7e4flze5"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 80,
			"evidence": [
				"/projects/dzd-corpus~105vqfs7e4flze5",
				"/projects/dzd-corpus~105vqfs7e4flze5/last_updated_at",
			],
			"message": "Project \"Benelux Charging Point Anomaly Alerts\" (dzd-corpus/05vqfs7e4flze5) stands still: it has not changed for 610 days (50), none of its environments has changed either (20), that is more than twice the time allowed (10); a change is expected within 180 days.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_neighbouring_sensitivities := {
	"environments": {
		"dzd-corpus/075e4d02256aeb": {
			"created_at": "2024-12-29T11:53:26Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-04-05T04:10:35Z",
			"project": "dzd-corpus/1qlzuaxzhcpllr",
			"status": "ACTIVE",
		},
		"dzd-corpus/5decb5062394b5": {
			"created_at": "2024-12-30T07:04:55Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-12-23T11:57:18Z",
			"project": "dzd-corpus/1qlzuaxzhcpllr",
			"status": "ACTIVE",
		},
		"dzd-corpus/77a13cf99ef35f": {
			"created_at": "2024-12-30T13:12:40Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-04-08T10:42:42Z",
			"project": "dzd-corpus/1qlzuaxzhcpllr",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/1qlzuaxzhcpllr": {
			"category": null,
			"created_at": "2024-12-29T02:21:27Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-06-20T03:17:05Z",
			"name": "APAC Treasury Bond Lifetime Value",
			"status": "ACTIVE",
		},
	},
}

test_deny_neighbouring_sensitivities if {
	given := _deny_neighbouring_sensitivities

	rule.scope == {"dzd-corpus/1qlzuaxzhcpllr"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 80,
			"evidence": [
				"/projects/dzd-corpus~11qlzuaxzhcpllr",
				"/projects/dzd-corpus~11qlzuaxzhcpllr/last_updated_at",
			],
			"message": "Project \"APAC Treasury Bond Lifetime Value\" (dzd-corpus/1qlzuaxzhcpllr) stands still: it has not changed for 498 days (50), none of its environments has changed either (20), that is more than twice the time allowed (10); a change is expected within 180 days.",
			"resource": "dzd-corpus/1qlzuaxzhcpllr",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_old_proof_by_description := {
	"environments": {
		"dzd-corpus/3fa6159c3b6053": {
			"created_at": "2025-08-28T08:32:12Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-10-08T03:21:42Z",
			"project": "dzd-corpus/2mfbdzqgie9556",
			"status": "ACTIVE",
		},
		"dzd-corpus/8e0997a0aeb924": {
			"created_at": "2025-08-26T00:59:09Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-12-06T05:46:01Z",
			"project": "dzd-corpus/2mfbdzqgie9556",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/2mfbdzqgie9556": {
			"category": null,
			"created_at": "2025-08-26T00:07:15Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-10-24T15:11:16Z",
			"name": "apac_newsletter_renewal_outlook",
			"status": "ACTIVE",
		},
	},
}

test_deny_old_proof_by_description if {
	given := _deny_old_proof_by_description

	rule.scope == {"dzd-corpus/2mfbdzqgie9556"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 80,
			"evidence": [
				"/projects/dzd-corpus~12mfbdzqgie9556",
				"/projects/dzd-corpus~12mfbdzqgie9556/last_updated_at",
			],
			"message": "Project \"apac_newsletter_renewal_outlook\" (dzd-corpus/2mfbdzqgie9556) stands still: it has not changed for 372 days (50), none of its environments has changed either (20), that is more than twice the time allowed (10); a change is expected within 180 days.",
			"resource": "dzd-corpus/2mfbdzqgie9556",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_nothing_has_changed := {
	"environments": {
		"dzd-corpus/4097469618981e": {
			"created_at": "2024-12-14T14:14:16Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-03-15T10:27:43Z",
			"project": "dzd-corpus/2qdrz0uao5lcsq",
			"status": "ACTIVE",
		},
		"dzd-corpus/79792c0cb2cbcd": {
			"created_at": "2024-12-13T00:19:13Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-01-17T21:09:57Z",
			"project": "dzd-corpus/2qdrz0uao5lcsq",
			"status": "ACTIVE",
		},
		"dzd-corpus/83e8f17a699dcb": {
			"created_at": "2024-12-13T00:59:54Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-03-27T05:10:38Z",
			"project": "dzd-corpus/2qdrz0uao5lcsq",
			"status": "ACTIVE",
		},
		"dzd-corpus/bcc12c5530e6b1": {
			"created_at": "2024-12-13T19:31:26Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-03-12T13:09:05Z",
			"project": "dzd-corpus/2qdrz0uao5lcsq",
			"status": "ACTIVE",
		},
		"dzd-corpus/fde75c8a216796": {
			"created_at": "2024-12-14T04:49:27Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2024-12-31T00:35:18Z",
			"project": "dzd-corpus/2qdrz0uao5lcsq",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/2qdrz0uao5lcsq": {
			"category": null,
			"created_at": "2024-12-11T15:26:18Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-03-21T22:10:52Z",
			"name": "Pacific Emergency Visit - Spend Analysis",
			"status": "ACTIVE",
		},
	},
}

test_deny_nothing_has_changed if {
	given := _deny_nothing_has_changed

	rule.scope == {"dzd-corpus/2qdrz0uao5lcsq"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 80,
			"evidence": [
				"/projects/dzd-corpus~12qdrz0uao5lcsq",
				"/projects/dzd-corpus~12qdrz0uao5lcsq/last_updated_at",
			],
			"message": "Project \"Pacific Emergency Visit - Spend Analysis\" (dzd-corpus/2qdrz0uao5lcsq) stands still: it has not changed for 589 days (50), none of its environments has changed either (20), that is more than twice the time allowed (10); a change is expected within 180 days.",
			"resource": "dzd-corpus/2qdrz0uao5lcsq",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_several_groups_of_one_team := {
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
	"projects": {
		"dzd-corpus/3tdyslk2ttb44s": {
			"category": null,
			"created_at": "2025-02-02T13:04:29Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-02-26T19:58:02Z",
			"name": "Alpine Landing Offer Revenue Assurance",
			"status": "ACTIVE",
		},
	},
}

test_deny_several_groups_of_one_team if {
	given := _deny_several_groups_of_one_team

	rule.scope == {"dzd-corpus/3tdyslk2ttb44s"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 80,
			"evidence": [
				"/projects/dzd-corpus~13tdyslk2ttb44s",
				"/projects/dzd-corpus~13tdyslk2ttb44s/last_updated_at",
			],
			"message": "Project \"Alpine Landing Offer Revenue Assurance\" (dzd-corpus/3tdyslk2ttb44s) stands still: it has not changed for 612 days (50), none of its environments has changed either (20), that is more than twice the time allowed (10); a change is expected within 180 days.",
			"resource": "dzd-corpus/3tdyslk2ttb44s",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_namesake_of_an_initiative := {
	"environments": {
		"dzd-corpus/02f62409472b88": {
			"created_at": "2025-08-24T00:52:52Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-12-06T16:39:01Z",
			"project": "dzd-corpus/3tt4ib21w1xnrn",
			"status": "ACTIVE",
		},
		"dzd-corpus/7e29ddd093d054": {
			"created_at": "2025-08-23T05:33:33Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-02-17T19:23:52Z",
			"project": "dzd-corpus/3tt4ib21w1xnrn",
			"status": "ACTIVE",
		},
		"dzd-corpus/c692bd67095a5d": {
			"created_at": "2025-08-21T18:01:43Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-01-22T06:01:07Z",
			"project": "dzd-corpus/3tt4ib21w1xnrn",
			"status": "ACTIVE",
		},
		"dzd-corpus/d382102afbac3f": {
			"created_at": "2025-08-22T06:54:48Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-11-08T04:43:11Z",
			"project": "dzd-corpus/3tt4ib21w1xnrn",
			"status": "ACTIVE",
		},
		"dzd-corpus/edb7d0bf7dd4b5": {
			"created_at": "2025-08-23T01:47:31Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-02-18T13:08:59Z",
			"project": "dzd-corpus/3tt4ib21w1xnrn",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/3tt4ib21w1xnrn": {
			"category": null,
			"created_at": "2025-08-21T10:13:59Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-03-13T14:22:19Z",
			"name": "Matteo Demand Forecast",
			"status": "ACTIVE",
		},
	},
}

test_deny_namesake_of_an_initiative if {
	given := _deny_namesake_of_an_initiative

	rule.scope == {"dzd-corpus/3tt4ib21w1xnrn"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 70,
			"evidence": [
				"/projects/dzd-corpus~13tt4ib21w1xnrn",
				"/projects/dzd-corpus~13tt4ib21w1xnrn/last_updated_at",
			],
			"message": "Project \"Matteo Demand Forecast\" (dzd-corpus/3tt4ib21w1xnrn) stands still: it has not changed for 232 days (50), none of its environments has changed either (20); a change is expected within 180 days.",
			"resource": "dzd-corpus/3tt4ib21w1xnrn",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_deny_stages_apart_for_compliance := {
	"environments": {
		"dzd-corpus/0fbd13c0123483": {
			"created_at": "2025-07-17T09:37:02Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"project": "dzd-corpus/4sr7664okep3iy",
			"status": "ACTIVE",
		},
		"dzd-corpus/1588d8efb265a9": {
			"created_at": "2025-07-18T03:50:27Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-08-01T02:00:33Z",
			"project": "dzd-corpus/4sr7664okep3iy",
			"status": "ACTIVE",
		},
		"dzd-corpus/67ae04e7adbd44": {
			"created_at": "2025-07-17T01:48:03Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-08-11T05:41:25Z",
			"project": "dzd-corpus/4sr7664okep3iy",
			"status": "ACTIVE",
		},
		"dzd-corpus/f20706a4e8d416": {
			"created_at": "2025-07-17T09:33:46Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-08-03T05:33:48Z",
			"project": "dzd-corpus/4sr7664okep3iy",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/4sr7664okep3iy": {
			"category": null,
			"created_at": "2025-07-15T07:06:33Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-08-15T01:11:39Z",
			"name": "Cascadia Chronic Care (Prediction Batch)",
			"status": "ACTIVE",
		},
	},
}

test_deny_stages_apart_for_compliance if {
	given := _deny_stages_apart_for_compliance

	rule.scope == {"dzd-corpus/4sr7664okep3iy"} with input as given with data.sus.config as _config
	rule.deny == {
		{
			"confidence": 80,
			"evidence": [
				"/projects/dzd-corpus~14sr7664okep3iy",
				"/projects/dzd-corpus~14sr7664okep3iy/last_updated_at",
			],
			"message": "Project \"Cascadia Chronic Care (Prediction Batch)\" (dzd-corpus/4sr7664okep3iy) stands still: it has not changed for 442 days (50), none of its environments has changed either (20), that is more than twice the time allowed (10); a change is expected within 180 days.",
			"resource": "dzd-corpus/4sr7664okep3iy",
		},
	} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_quiet_but_seasonal := {
	"environments": {
		"dzd-corpus/cb454943ffb35d": {
			"created_at": "2024-10-26T01:54:03Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-10-23T15:19:45Z",
			"project": "dzd-corpus/1yd8slzdb0ctt0",
			"status": "ACTIVE",
		},
		"dzd-corpus/fc27c754f8d431": {
			"created_at": "2024-10-26T21:49:28Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-08-12T14:27:05Z",
			"project": "dzd-corpus/1yd8slzdb0ctt0",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/1yd8slzdb0ctt0": {
			"category": null,
			"created_at": "2024-10-24T13:58:09Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-10-14T12:32:23Z",
			"name": "Baltic Liquidity Lead Scoring",
			"status": "ACTIVE",
		},
	},
}

test_allow_quiet_but_seasonal if {
	given := _allow_quiet_but_seasonal

	rule.scope == {"dzd-corpus/1yd8slzdb0ctt0"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_new_and_untouched := {
	"environments": {
		"dzd-corpus/015e706b25d550": {
			"created_at": "2026-09-16T15:43:23Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"project": "dzd-corpus/617upov833o621",
			"status": "ACTIVE",
		},
		"dzd-corpus/c4b64166121a79": {
			"created_at": "2026-09-16T15:43:23Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"project": "dzd-corpus/617upov833o621",
			"status": "ACTIVE",
		},
		"dzd-corpus/ee1bbd09debe1e": {
			"created_at": "2026-09-16T15:43:23Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"project": "dzd-corpus/617upov833o621",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/617upov833o621": {
			"category": null,
			"created_at": "2026-09-16T15:43:23Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": null,
			"name": "LATAM Overdraft Supplier Rating",
			"status": "ACTIVE",
		},
	},
}

test_allow_new_and_untouched if {
	given := _allow_new_and_untouched

	rule.scope == {"dzd-corpus/617upov833o621"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_old_environments_of_a_living_project := {
	"environments": {
		"dzd-corpus/5a29a0dbd58f47": {
			"created_at": "2025-04-29T14:30:12Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-03-23T21:05:10Z",
			"project": "dzd-corpus/arozi1f1ks07yc",
			"status": "ACTIVE",
		},
		"dzd-corpus/c85f4fc9d21ead": {
			"created_at": "2025-04-29T14:30:12Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-03-24T05:50:28Z",
			"project": "dzd-corpus/arozi1f1ks07yc",
			"status": "ACTIVE",
		},
		"dzd-corpus/e3afadb30e3138": {
			"created_at": "2025-04-29T14:30:12Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-03-09T02:16:23Z",
			"project": "dzd-corpus/arozi1f1ks07yc",
			"status": "ACTIVE",
		},
		"dzd-corpus/f7dd5801ae9e99": {
			"created_at": "2025-04-29T14:30:12Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-02-25T05:27:54Z",
			"project": "dzd-corpus/arozi1f1ks07yc",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/arozi1f1ks07yc": {
			"category": null,
			"created_at": "2025-04-28T14:30:12Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2026-08-12T02:28:02Z",
			"name": "rhineland_provider_contract_price_optimization",
			"status": "ACTIVE",
		},
	},
}

test_allow_old_environments_of_a_living_project if {
	given := _allow_old_environments_of_a_living_project

	rule.scope == {"dzd-corpus/arozi1f1ks07yc"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

_allow_being_deleted := {
	"environments": {
		"dzd-corpus/597cb8ba621a9e": {
			"created_at": "2025-09-13T06:41:27Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-10-13T05:05:29Z",
			"project": "dzd-corpus/f1f0knu8in25e3",
			"status": "ACTIVE",
		},
		"dzd-corpus/8545230b544721": {
			"created_at": "2025-09-15T13:56:21Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-10-09T07:56:51Z",
			"project": "dzd-corpus/f1f0knu8in25e3",
			"status": "ACTIVE",
		},
		"dzd-corpus/a7b6e5dd0ba3f0": {
			"created_at": "2025-09-15T09:15:35Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-09-29T11:55:56Z",
			"project": "dzd-corpus/f1f0knu8in25e3",
			"status": "ACTIVE",
		},
	},
	"gaps": {},
	"projects": {
		"dzd-corpus/f1f0knu8in25e3": {
			"category": null,
			"created_at": "2025-09-13T05:05:29Z",
			"domain_id": "dzd-corpus",
			"last_updated_at": "2025-09-20T08:51:33Z",
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

test_without_environments_created_at if {
	given := json.patch(_deny_ordinary, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1197350c52ad35b/created_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~11d062282cbe726/created_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1dc2bb0a06f0311/created_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e198c132d47007/created_at",
		},
	])

	rule.scope == {"dzd-corpus/05vqfs7e4flze5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field created_at of environment dzd-corpus/197350c52ad35b was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of environment dzd-corpus/1d062282cbe726 was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of environment dzd-corpus/dc2bb0a06f0311 was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
		{
			"cause": "not_collected",
			"message": "The field created_at of environment dzd-corpus/e198c132d47007 was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_last_updated_at if {
	given := json.patch(_deny_ordinary, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1197350c52ad35b/last_updated_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~11d062282cbe726/last_updated_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1dc2bb0a06f0311/last_updated_at",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e198c132d47007/last_updated_at",
		},
	])

	rule.scope == {"dzd-corpus/05vqfs7e4flze5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field last_updated_at of environment dzd-corpus/197350c52ad35b was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
		{
			"cause": "not_collected",
			"message": "The field last_updated_at of environment dzd-corpus/1d062282cbe726 was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
		{
			"cause": "not_collected",
			"message": "The field last_updated_at of environment dzd-corpus/dc2bb0a06f0311 was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
		{
			"cause": "not_collected",
			"message": "The field last_updated_at of environment dzd-corpus/e198c132d47007 was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
	} with input as given with data.sus.config as _config
}

test_without_environments_status if {
	given := json.patch(_deny_ordinary, [
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1197350c52ad35b/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~11d062282cbe726/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1dc2bb0a06f0311/status",
		},
		{
			"op": "remove",
			"path": "/environments/dzd-corpus~1e198c132d47007/status",
		},
	])

	rule.scope == {"dzd-corpus/05vqfs7e4flze5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/197350c52ad35b was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/1d062282cbe726 was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/dc2bb0a06f0311 was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
		{
			"cause": "not_collected",
			"message": "The field status of environment dzd-corpus/e198c132d47007 was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_category if {
	given := json.patch(_deny_ordinary, [{"op": "remove", "path": "/projects/dzd-corpus~105vqfs7e4flze5/category"}])

	rule.scope == {"dzd-corpus/05vqfs7e4flze5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field category of project \"Benelux Charging Point Anomaly Alerts\" (dzd-corpus/05vqfs7e4flze5) was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_created_at if {
	given := json.patch(_deny_ordinary, [{"op": "remove", "path": "/projects/dzd-corpus~105vqfs7e4flze5/created_at"}])

	rule.scope == {"dzd-corpus/05vqfs7e4flze5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field created_at of project \"Benelux Charging Point Anomaly Alerts\" (dzd-corpus/05vqfs7e4flze5) was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_last_updated_at if {
	given := json.patch(_deny_ordinary, [{"op": "remove", "path": "/projects/dzd-corpus~105vqfs7e4flze5/last_updated_at"}])

	rule.scope == {"dzd-corpus/05vqfs7e4flze5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field last_updated_at of project \"Benelux Charging Point Anomaly Alerts\" (dzd-corpus/05vqfs7e4flze5) was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_name if {
	given := json.patch(_deny_ordinary, [{"op": "remove", "path": "/projects/dzd-corpus~105vqfs7e4flze5/name"}])

	rule.scope == {"dzd-corpus/05vqfs7e4flze5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field name of project dzd-corpus/05vqfs7e4flze5 was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
	} with input as given with data.sus.config as _config
}

test_without_projects_status if {
	given := json.patch(_deny_ordinary, [{"op": "remove", "path": "/projects/dzd-corpus~105vqfs7e4flze5/status"}])

	rule.scope == {"dzd-corpus/05vqfs7e4flze5"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {
		{
			"cause": "not_collected",
			"message": "The field status of project \"Benelux Charging Point Anomaly Alerts\" (dzd-corpus/05vqfs7e4flze5) was not read or decided.",
			"resource": "dzd-corpus/05vqfs7e4flze5",
		},
	} with input as given with data.sus.config as _config
}

test_a_threshold_that_is_just_reached if {
	given := _deny_ordinary
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.inactive": {
				"minimum_confidence": 80,
				"quiet_days": 180,
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == {"dzd-corpus/05vqfs7e4flze5"}
}

test_a_threshold_that_is_just_missed if {
	given := _deny_ordinary
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {
			"boundaries.inactive": {
				"minimum_confidence": 81,
				"quiet_days": 180,
			},
		},
	}
	failed := {item.resource | some item in rule.deny} with input as given with data.sus.config as config

	failed == set()
}

test_a_gap_on_projects if {
	given := object.union(_deny_ordinary, {
		"gaps": {
			"g": {
				"cause": "throttled",
				"fields": null,
				"message": "GetProject was throttled.",
				"scope": {
					"id": "dzd-corpus/05vqfs7e4flze5",
					"kind": "project",
				},
				"table": "projects",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/05vqfs7e4flze5": {
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
	given := object.union(_deny_ordinary, {
		"gaps": {
			"g": {
				"cause": "denied_by_iam",
				"fields": null,
				"message": "ListEnvironments was denied.",
				"scope": {
					"id": "dzd-corpus/05vqfs7e4flze5",
					"kind": "project",
				},
				"table": "environments",
			},
		},
	})
	expected := {
		"fail": {}, "unknown": {
			"dzd-corpus/05vqfs7e4flze5": {
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
