# Expected answers are worked out by hand from the weights in the rule; a comment adds them up.
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

# A project of one thing, owned by the group of one team.
_plain := {
	"name": "P",
	"domain_id": "d",
	"category": null,
	"status": "ACTIVE",
	"name_parts": [["claims", "triage"]],
	"folded_terms": [],
	"description_tokens": ["sorts", "claims"],
	"folded_tags": [],
}

_group(unit, words) := {"domain_id": "d", "kind": "group", "name": "G", "business_unit": unit, "name_tokens": words}

_member(principal, designation) := {
	"domain_id": "d",
	"project": "d/p",
	"principal": principal,
	"designation": designation,
}

_environment(created, updated) := {
	"domain_id": "d",
	"project": "d/p",
	"status": "ACTIVE",
	"account_id": "111122223333",
	"created_at": created,
	"last_updated_at": updated,
}

_tag(key, items) := {"key": key, "value": concat(" and ", items), "items": items, "tokens": items}

_base := {
	"gaps": {},
	"business_units": {
		"finance": {"governance": false},
		"marketing": {"governance": false},
		"platform": {"governance": true},
	},
	"projects": {"d/p": _plain},
	"principals": {
		"d/claims": _group("finance", ["claims", "owners"]),
		"d/fraud": _group("finance", ["fraud", "owners"]),
		"d/sub": _group("finance", ["claims", "paris", "analysts"]),
		"d/ads": _group("marketing", ["ads", "owners"]),
		"d/gov": _group("platform", ["gov", "owners"]),
		"d/ann": {"domain_id": "d", "kind": "user", "name": "Ann"},
	},
	"environments": {},
	"memberships": {"d/p/claims": _member("d/claims", "PROJECT_OWNER")},
}

_with(changed) := object.union(_base, changed)

_project(changed) := _with({"projects": {"d/p": changed}})

_joined(members) := _with({
	"projects": {"d/p": {"name_parts": [["claims", "triage"], ["fraud", "alerts"]]}},
	"memberships": {sprintf("d/p/%s", [name]): _member(sprintf("d/%s", [name]), designation) |
		some name, designation in members
	},
})

# Two environments until February, two from May: 89 days lie between the second's last change and the third.
_halves := {
	"d/e1": _environment("2026-01-01T00:00:00Z", "2026-01-20T00:00:00Z"),
	"d/e2": _environment("2026-01-02T00:00:00Z", "2026-02-01T00:00:00Z"),
	"d/e3": _environment("2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z"),
	"d/e4": _environment("2026-05-03T00:00:00Z", "2026-05-04T00:00:00Z"),
}

_rhythm(environments) := _with({
	"projects": {"d/p": {"name_parts": [["claims", "triage"], ["fraud", "alerts"]]}},
	"environments": environments,
})

_failed(confidence, told, evidence) := {
	"fail": {"d/p": {
		"severity": "low",
		"confidence": confidence,
		"message": sprintf("Project \"P\" (d/p) looks like several in one: %s; each should have a project of its own.", [told]),
		"evidence": evidence,
	}},
	"unknown": {},
	"pass": set(),
}

_said(cause, message) := {
	"fail": {},
	"unknown": {"d/p": {"cause": cause, "message": message, "evidence": []}},
	"pass": set(),
}

_parameters(changed) := object.union(_config, {"parameters": {"boundaries.should_be_split": changed}})

_passed(keys) := {"fail": {}, "unknown": {}, "pass": keys}

test_one_thing_passes if {
	given := _base
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30, threshold 50.
test_a_joined_name_is_too_little if {
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 15 + 15 = 50: just reached.
test_two_short_parts_weigh_less if {
	given := _project({"name_parts": [["claims", "triage"], ["fraud", "alert", "room"]], "folded_terms": ["churn", "fraud"], "description_tokens": ["1", "claims", "2", "fraud"]})
	expected := _failed(
		50,
		"its description counts what it does (15), its glossary terms are churn, fraud (15), its name joins two things (20)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/folded_terms", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 = 60.
test_longer_parts_weigh_more if {
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_terms": ["churn", "fraud"], "description_tokens": ["1", "claims", "2", "fraud"]})
	expected := _failed(
		60,
		"its description counts what it does (15), its glossary terms are churn, fraud (15), its name joins two things (30)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/folded_terms", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 15 + 15 = 30.
test_parts_of_one_word_are_one_thing if {
	given := _project({"name_parts": [["wear"], ["fraud", "alert", "room"]], "folded_terms": ["churn", "fraud"], "description_tokens": ["1", "claims", "2", "fraud"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 15 + 15 = 30.
test_one_part_is_one_thing if {
	given := _project({"name_parts": [["fraud", "alert", "room"]], "folded_terms": ["churn", "fraud"], "description_tokens": ["1", "claims", "2", "fraud"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 = 45.
test_one_glossary_term_is_one_thing if {
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_terms": ["churn"], "description_tokens": ["1", "claims", "2", "fraud"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 = 45.
test_a_count_to_one_is_none if {
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_terms": ["churn", "fraud"], "description_tokens": ["1", "claims"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 = 45.
test_a_count_from_two_is_none if {
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_terms": ["churn", "fraud"], "description_tokens": ["2", "claims"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 = 60.
test_a_tag_costcenter_that_names_two_adds if {
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_tags": [_tag("costcenter", ["a", "b"])], "folded_terms": ["churn", "fraud"]})
	expected := _failed(
		60,
		"its glossary terms are churn, fraud (15), its name joins two things (30), its tag costcenter names a, b (15)",
		["/projects/d~1p/folded_tags", "/projects/d~1p/folded_terms", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 = 60.
test_a_tag_chargeback_that_names_two_adds if {
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_tags": [_tag("chargeback", ["a", "b"])], "folded_terms": ["churn", "fraud"]})
	expected := _failed(
		60,
		"its glossary terms are churn, fraud (15), its name joins two things (30), its tag chargeback names a, b (15)",
		["/projects/d~1p/folded_tags", "/projects/d~1p/folded_terms", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 = 60.
test_a_tag_owner_that_names_two_adds if {
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_tags": [_tag("owner", ["a", "b"])], "folded_terms": ["churn", "fraud"]})
	expected := _failed(
		60,
		"its glossary terms are churn, fraud (15), its name joins two things (30), its tag owner names a, b (15)",
		["/projects/d~1p/folded_tags", "/projects/d~1p/folded_terms", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 = 60.
test_a_tag_team_that_names_two_adds if {
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_tags": [_tag("team", ["a", "b"])], "folded_terms": ["churn", "fraud"]})
	expected := _failed(
		60,
		"its glossary terms are churn, fraud (15), its name joins two things (30), its tag team names a, b (15)",
		["/projects/d~1p/folded_tags", "/projects/d~1p/folded_terms", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 = 45.
test_a_tag_that_names_one_does_not if {
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_tags": [_tag("owner", ["a"])], "folded_terms": ["churn", "fraud"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 = 45.
test_another_tag_that_names_two_does_not if {
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_tags": [_tag("stage", ["a", "b"])], "folded_terms": ["churn", "fraud"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 35 + 10 = 65.
test_two_teams_that_own_it_are_denied if {
	given := _joined({"fraud": "PROJECT_OWNER"})
	expected := _failed(
		65,
		"its name joins two things (20), the teams claims, fraud own it (35), the teams claims, fraud work in it (10)",
		["/projects/d~1p", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 10 = 30.
test_two_teams_of_which_one_owns_it_are_too_little if {
	given := _joined({"fraud": "PROJECT_CONTRIBUTOR"})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20: claims is a part of claims paris.
test_a_part_of_a_team_is_no_other_team if {
	given := _joined({"sub": "PROJECT_OWNER"})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 35 + 10 = 65.
test_of_three_teams_all_are_told if {
	given := _joined({"sub": "PROJECT_OWNER", "fraud": "PROJECT_OWNER"})
	expected := _failed(
		65,
		"its name joins two things (20), the teams claims, claims paris, fraud own it (35), the teams claims, claims paris, fraud work in it (10)",
		["/projects/d~1p", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 35 + 10 = 45.
test_teams_without_a_joined_name_are_too_little if {
	given := _with({"memberships": {"d/p/fraud": _member("d/fraud", "PROJECT_OWNER")}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 35 + 10 + 20 + 10 = 95.
test_groups_of_two_units_add if {
	given := _joined({"ads": "PROJECT_OWNER"})
	expected := _failed(
		95,
		"groups of finance, marketing own it (20), groups of finance, marketing work in it (10), its name joins two things (20), the teams ads, claims own it (35), the teams ads, claims work in it (10)",
		["/projects/d~1p", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 35 + 10 = 65.
test_a_group_of_governance_is_no_second_unit if {
	given := _joined({"gov": "PROJECT_OWNER"})
	expected := _failed(
		65,
		"its name joins two things (20), the teams claims, gov own it (35), the teams claims, gov work in it (10)",
		["/projects/d~1p", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 15 + 15 = 50.
test_who_only_looks_does_not_count_project_catalog_viewer if {
	given := object.union(_joined({"ads": "PROJECT_CATALOG_VIEWER"}), {"projects": {"d/p": {"folded_terms": ["churn", "fraud"], "description_tokens": ["1", "claims", "2", "fraud"]}}})
	expected := _failed(
		50,
		"its description counts what it does (15), its glossary terms are churn, fraud (15), its name joins two things (20)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/folded_terms", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 15 + 15 = 50.
test_who_only_looks_does_not_count_project_catalog_consumer if {
	given := object.union(_joined({"ads": "PROJECT_CATALOG_CONSUMER"}), {"projects": {"d/p": {"folded_terms": ["churn", "fraud"], "description_tokens": ["1", "claims", "2", "fraud"]}}})
	expected := _failed(
		50,
		"its description counts what it does (15), its glossary terms are churn, fraud (15), its name joins two things (20)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/folded_terms", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 15 + 15 + 10 + 10 = 70.
test_a_contributor_of_another_unit_adds if {
	given := object.union(_joined({"ads": "PROJECT_CONTRIBUTOR"}), {"projects": {"d/p": {"folded_terms": ["churn", "fraud"], "description_tokens": ["1", "claims", "2", "fraud"]}}})
	expected := _failed(
		70,
		"groups of finance, marketing work in it (10), its description counts what it does (15), its glossary terms are churn, fraud (15), its name joins two things (20), the teams ads, claims work in it (10)",
		["/projects/d~1p", "/projects/d~1p/description_tokens", "/projects/d~1p/folded_terms", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20.
test_a_user_is_no_team if {
	given := _joined({"ann": "PROJECT_OWNER"})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20.
test_a_group_in_another_project_is_none if {
	given := object.union(_joined({"fraud": "PROJECT_OWNER"}), {"memberships": {"d/p/fraud": {"project": "d/q"}}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 30 = 50; 2026-02-01 to 2026-05-01 are 89 days.
test_a_pause_between_two_halves_is_denied_at_the_threshold if {
	given := _rhythm(_halves)
	expected := _failed(
		50,
		"its name joins two things (20), some of its environments were last changed 89 days before the others were made (30)",
		["/projects/d~1p", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 2026-03-02 to 2026-05-01 are 60 days.
test_sixty_days_are_no_pause if {
	given := _rhythm(object.union(_halves, {"d/e2": {"last_updated_at": "2026-03-02T00:00:00Z"}}))
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_sixty_one_days_are if {
	given := _rhythm(object.union(_halves, {"d/e2": {"last_updated_at": "2026-03-01T00:00:00Z"}}))
	expected := _failed(
		50,
		"its name joins two things (20), some of its environments were last changed 61 days before the others were made (30)",
		["/projects/d~1p", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_change_after_the_pause_bridges_it if {
	given := _rhythm(object.union(_halves, {"d/e1": {"last_updated_at": "2026-05-01T00:00:00Z"}}))
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_one_environment_before_is_too_few if {
	given := _rhythm(object.remove(_halves, ["d/e1"]))
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_one_environment_after_is_too_few if {
	given := _rhythm(object.remove(_halves, ["d/e4"]))
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_deleted_environment_does_not_count if {
	given := _rhythm(object.union(_halves, {"d/e4": {"status": "DELETED"}}))
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_environment_without_a_date_does_not_count if {
	given := _rhythm(object.union(_halves, {"d/e4": {"created_at": null}}))
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 2026-01-20, the last change of the first, to 2026-05-01 are 101 days.
test_what_was_only_made_changed_then if {
	given := _rhythm(object.union(_halves, {"d/e2": {"last_updated_at": null}}))
	expected := _failed(
		50,
		"its name joins two things (20), some of its environments were last changed 101 days before the others were made (30)",
		["/projects/d~1p", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_environments_of_another_project_are_none_of_its_own if {
	given := _rhythm({key: object.union(row, {"project": "d/q"}) | some key, row in _halves})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 2026-05-04 to 2026-09-01 are 120 days.
test_of_two_pauses_the_longest_counts if {
	given := _rhythm(object.union(_halves, {"d/e5": _environment("2026-09-01T00:00:00Z", null), "d/e6": _environment("2026-09-01T00:00:00Z", null)}))
	expected := _failed(
		50,
		"its name joins two things (20), some of its environments were last changed 120 days before the others were made (30)",
		["/projects/d~1p", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_rhythm_is_in_the_config if {
	config := _parameters({"rhythm_days": 89})
	given := _rhythm(_halves)
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 50 of 51.
test_the_threshold_is_in_the_config if {
	config := _parameters({"minimum_confidence": 51})
	given := _rhythm(_halves)
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 10 + 10 = 20.
test_a_low_threshold_counts_who_works_in_it_alone if {
	config := _parameters({"minimum_confidence": 20})
	given := _with({"memberships": {"d/p/ads": _member("d/ads", "PROJECT_CONTRIBUTOR")}})
	expected := _failed(
		20,
		"groups of finance, marketing work in it (10), the teams ads, claims work in it (10)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 10 + 10 = 20 of 21.
test_above_it_they_need_company if {
	config := _parameters({"minimum_confidence": 21})
	given := _with({"memberships": {"d/p/ads": _member("d/ads", "PROJECT_CONTRIBUTOR")}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_who_only_looks_is_in_the_config if {
	config := _parameters({"onlookers": []})
	given := object.union(_joined({"ads": "PROJECT_CATALOG_VIEWER"}), {"projects": {"d/p": {"folded_terms": ["churn", "fraud"], "description_tokens": ["1", "claims", "2", "fraud"]}}})
	expected := _failed(
		70,
		"groups of finance, marketing work in it (10), its description counts what it does (15), its glossary terms are churn, fraud (15), its name joins two things (20), the teams ads, claims work in it (10)",
		["/projects/d~1p", "/projects/d~1p/description_tokens", "/projects/d~1p/folded_terms", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_which_tags_name_one_is_in_the_config if {
	config := _parameters({"owner_tags": []})
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_tags": [_tag("owner", ["a", "b"])], "folded_terms": ["churn", "fraud"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_which_tags_name_a_payer_is_in_the_config if {
	config := _parameters({"cost_center_tags": []})
	given := _project({"name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_tags": [_tag("costcenter", ["a", "b"])], "folded_terms": ["churn", "fraud"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 20 + 15 + 30 + 35 + 10 + 20 + 10 = 140, at most 100.
test_all_together_are_certain if {
	given := object.union(object.union(_joined({"ads": "PROJECT_OWNER"}), {"environments": _halves}), {"projects": {"d/p": {"folded_terms": ["churn", "fraud"]}}})
	expected := _failed(
		100,
		"groups of finance, marketing own it (20), groups of finance, marketing work in it (10), its glossary terms are churn, fraud (15), its name joins two things (20), some of its environments were last changed 89 days before the others were made (30), the teams ads, claims own it (35), the teams ads, claims work in it (10)",
		["/projects/d~1p", "/projects/d~1p/folded_terms", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_project_that_is_being_deleted_is_out_of_scope if {
	given := _project({"status": "DELETING", "name_parts": [["claims", "triage", "desk"], ["fraud", "alert", "room"]], "folded_terms": ["churn", "fraud"], "description_tokens": ["1", "claims", "2", "fraud"]})
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot if {
	given := {"gaps": {}, "projects": {}, "principals": {}, "business_units": {}, "environments": {}, "memberships": {}}
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name_parts if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name_parts"]}])
	expected := _said("not_collected", "The field name_parts of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_folded_terms if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "folded_terms"]}])
	expected := _said("not_collected", "The field folded_terms of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_description_tokens if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "description_tokens"]}])
	expected := _said("not_collected", "The field description_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_folded_tags if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "folded_tags"]}])
	expected := _said("not_collected", "The field folded_tags of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_category if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "category"]}])
	expected := _said("not_collected", "The field category of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name"]}])
	expected := _said("not_collected", "The field name of project d/p was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "status"]}])
	expected := _said("not_collected", "The field status of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_created_at_of_an_environment if {
	given := _rhythm(_halves)
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "created_at"]}])
	expected := _said("not_collected", "The field created_at of environment d/e1 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_last_updated_at_of_an_environment if {
	given := _rhythm(_halves)
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "last_updated_at"]}])
	expected := _said("not_collected", "The field last_updated_at of environment d/e1 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status_of_an_environment if {
	given := _rhythm(_halves)
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "status"]}])
	expected := _said("not_collected", "The field status of environment d/e1 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_a_designation if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["memberships", "d/p/claims", "designation"]}])
	expected := _said("not_collected", "The field designation of membership d/p/claims was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_nobody_knows_whether_a_member_is_a_group if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/claims", "kind"]}])
	expected := _said("not_collected", "The field kind of principal \"G\" (d/claims) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_a_member_has_no_row if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/claims"]}])
	expected := _said("not_collected", "The field kind of principal d/claims was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_business_unit_of_a_group if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/claims", "business_unit"]}])
	expected := _said("unclassified", "The field business_unit of principal \"G\" (d/claims) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name_tokens_of_a_group if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/claims", "name_tokens"]}])
	expected := _said("not_collected", "The field name_tokens of principal \"G\" (d/claims) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_whether_a_unit_is_governance if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["business_units", "finance", "governance"]}])
	expected := _said("not_collected", "The field governance of business unit finance was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_unit_that_nobody_here_belongs_to_is_not_asked_for if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["business_units", "marketing", "governance"]}])
	expected := _passed({"d/p"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_governance_itself_is_known if {
	given := _with({"memberships": {"d/p/gov": _member("d/gov", "PROJECT_CATALOG_VIEWER"), "d/p/claims": _member("d/gov", "PROJECT_OWNER")}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_designations_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _project({"status": "DELETING"})
	partial := json.patch(given, [{"op": "remove", "path": ["memberships", "d/p/claims", "designation"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_members_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _project({"status": "DELETING"})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/claims", "kind"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_groups_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _project({"status": "DELETING"})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/claims", "business_unit"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_units_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _project({"status": "DELETING"})
	partial := json.patch(given, [{"op": "remove", "path": ["business_units", "finance", "governance"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_environments_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := object.union(_rhythm(_halves), {"projects": {"d/p": {"status": "DELETING"}}})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "status"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 35 + 10 = 65 without the units.
test_what_is_known_fails_beside_what_is_not if {
	given := _joined({"ads": "PROJECT_OWNER"})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/ads", "business_unit"]}])
	expected := _failed(
		65,
		"its name joins two things (20), the teams ads, claims own it (35), the teams ads, claims work in it (10)",
		["/projects/d~1p", "/projects/d~1p/name_parts"],
	)
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_project_that_was_read_in_part_is_not_judged if {
	config := _parameters({"minimum_confidence": 10})
	given := object.union(object.union(_joined({"ads": "PROJECT_OWNER"}), {"environments": _halves}), {"projects": {"d/p": {"folded_terms": ["churn", "fraud"], "description_tokens": ["1", "claims", "2", "fraud"], "folded_tags": [_tag("owner", ["a", "b"])]}}})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "category"]}])
	expected := _said("not_collected", "The field category of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as config with data.sus.catalog as _catalog
}

# 20 without the 30.
test_a_gap_in_its_environments_hides_the_rhythm if {
	given := object.union(_rhythm(_halves), {"gaps": {"g": {"table": "environments", "scope": {"kind": "project", "id": "d/p"}, "fields": null, "cause": "access_denied", "message": "ListEnvironments was denied."}}})
	expected := {
		"fail": {},
		"unknown": {"d/p": {"cause": "access_denied", "message": "ListEnvironments was denied.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	}
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_two_projects_are_judged_apart if {
	given := object.union(_joined({"fraud": "PROJECT_OWNER"}), {"projects": {"d/q": object.union(_plain, {"name": "Q"})}})
	expected := object.union(
		_failed(
			65,
			"its name joins two things (20), the teams claims, fraud own it (35), the teams claims, fraud work in it (10)",
			["/projects/d~1p", "/projects/d~1p/name_parts"],
		),
		{"pass": {"d/q"}},
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_it_rests_on_the_groups_that_work_in_it if {
	given := _joined({"fraud": "PROJECT_CONTRIBUTOR", "ads": "PROJECT_CATALOG_VIEWER", "ann": "PROJECT_OWNER"})
	rule.touched == {"d/p": {"d/claims", "d/fraud"}} with input as given with data.sus.config as _config
}

test_unknown_where_aws_names_no_designation if {
	given := _with({"memberships": {"d/p/claims": _member("d/claims", null)}})
	expected := _said("unresolved", "The field designation of membership d/p/claims was not read or decided.")
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}
