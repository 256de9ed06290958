# Expected answers are worked out by hand from the weights in the rule's METADATA and body; a comment adds them up.
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

# A project made 100 days ago (2026-07-24), beyond the 90 that a proof of concept may last, with nothing that hints at one.
_plain := {
	"name": "P",
	"domain_id": "d",
	"category": null,
	"status": "ACTIVE",
	"created_at": "2026-07-24T00:00:00Z",
	"name_tokens": ["churn"],
	"description_tokens": [],
	"folded_tags": [],
}

_young := {"created_at": "2026-10-01T00:00:00Z"}

_tag(key, token) := {"key": key, "value": token, "items": [token], "tokens": [token]}

_environment(account, created) := {
	"domain_id": "d",
	"project": "d/p",
	"account_id": account,
	"created_at": created,
	"status": "ACTIVE",
}

_input(project, environments) := {
	"gaps": {},
	"accounts": {"111122223333": {"stage": "dev"}, "222233334444": {"stage": "prod"}},
	"projects": {"d/p": object.union(_plain, project)},
	"environments": environments,
}

# Two environments, the second made a day after the project: few, and no growth after the first week.
_two := {
	"d/e1": _environment("111122223333", "2026-07-24T00:00:00Z"),
	"d/e2": _environment("111122223333", "2026-07-25T00:00:00Z"),
}

# A third, made 8 days after the project: neither few nor without growth.
_three := object.union(_two, {"d/e3": _environment("111122223333", "2026-08-01T00:00:00Z")})

_old(confidence, told, evidence) := {
	"fail": {"d/p": {
		"severity": "low",
		"confidence": confidence,
		"message": sprintf("Project \"P\" (d/p) looks like a proof of concept that never ended: %s; it should have ended or been promoted within 90 days.", [told]),
		"evidence": [sprintf("/projects/%s", [pointer]) | some pointer in evidence],
	}},
	"unknown": {},
	"pass": set(),
}

_advice(confidence, told, evidence) := {
	"fail": {"d/p": {
		"severity": "info",
		"confidence": confidence,
		"message": sprintf("Project \"P\" (d/p) looks like a proof of concept of its own: %s; it belongs in the project of the initiative that it serves.", [told]),
		"evidence": [sprintf("/projects/%s", [pointer]) | some pointer in evidence],
	}},
	"unknown": {},
	"pass": set(),
}

_passed := {"fail": {}, "unknown": {}, "pass": {"d/p"}}

_said(cause, message) := {
	"fail": {},
	"unknown": {"d/p": {"cause": cause, "message": message, "evidence": []}},
	"pass": set(),
}

_parameters(changed) := object.union(_config, {"parameters": {"boundaries.stale_proof_of_concept": changed}})

# 40 name + 20 age + 10 not promoted = 70, threshold 65.
test_a_word_that_means_nothing_else_in_an_old_name_is_denied if {
	given := _input({"name_tokens": ["churn", "poc"]}, _three)
	expected := _old(
		70,
		"it is 100 days old (20), it was not promoted to production (10), its name says poc (40)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 40 the phrase + 15 its last word + 20 age + 10 not promoted = 85.
test_the_phrase_in_a_name_is_denied if {
	given := _input({"name_tokens": ["churn", "proof", "of", "concept"]}, _three)
	expected := _old(
		85,
		"it is 100 days old (20), it was not promoted to production (10), its name ends in concept (15), its name says proof of concept (40)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 15 name + 20 age + 10 not promoted + 10 few + 5 no growth = 60.
test_an_ambiguous_word_at_the_end_of_a_name_never_suffices if {
	given := _input({"name_tokens": ["harbour", "pilot"]}, _two)
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 15 + 20 + 10 + 10 + 5 = 60.
test_an_ambiguous_word_at_the_beginning_of_a_name_never_suffices if {
	given := _input({"name_tokens": ["demo", "day"]}, _two)
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# No hint, so that nothing else counts.
test_an_ambiguous_word_inside_a_name_says_nothing if {
	given := _input({"name_tokens": ["the", "pilot", "roster"]}, _two)
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 15 name + 15 one tentative phrase + 20 + 10 + 10 + 5 = 75.
test_a_number_after_the_last_word_of_a_name_is_passed_over if {
	given := _input({"name_tokens": ["harbour", "pilot", "2"], "description_tokens": ["one", "region"]}, _two)
	expected := _old(
		75,
		"it has few environments (10), it has not grown since its first week (5), it is 100 days old (20), it was not promoted to production (10), its description is tentative: one region (15), its name ends in pilot (15)",
		["d~1p", "d~1p/created_at", "d~1p/description_tokens", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 15 + 15 + 20 + 10 + 10 + 5 = 75.
test_an_ambiguous_word_before_and_a_tentative_text_is_denied if {
	given := _input({"name_tokens": ["trial", "churn"], "description_tokens": ["one", "region"]}, _two)
	expected := _old(
		75,
		"it has few environments (10), it has not grown since its first week (5), it is 100 days old (20), it was not promoted to production (10), its description is tentative: one region (15), its name begins with trial (15)",
		["d~1p", "d~1p/created_at", "d~1p/description_tokens", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 35 begins + 15 says + 20 + 10 = 80.
test_a_description_that_begins_with_the_word_is_denied if {
	given := _input({"description_tokens": ["poc", "for", "churn"]}, _three)
	expected := _old(
		80,
		"it is 100 days old (20), it was not promoted to production (10), its description begins with poc (35), its description says poc (15)",
		["d~1p", "d~1p/created_at", "d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 35 + 20 + 10 = 65: just reached.
test_a_description_that_begins_with_an_ambiguous_word_is_denied_at_the_threshold if {
	given := _input({"description_tokens": ["pilot", "for", "churn"]}, _three)
	expected := _old(
		65,
		"it is 100 days old (20), it was not promoted to production (10), its description begins with pilot (35)",
		["d~1p", "d~1p/created_at", "d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 15 says + 20 + 10 + 10 + 5 = 60. "Proof of" and the phrase itself are tentative words too, and do not count twice.
test_a_mention_in_a_description_never_suffices if {
	given := _input({"description_tokens": ["runs", "a", "proof", "of", "concept", "in", "one", "environment"]}, _two)
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 two phrases + 20 + 10 + 10 + 5 = 75.
test_two_tentative_phrases_are_denied if {
	given := _input({"description_tokens": ["one", "region", "so", "far"]}, _two)
	expected := _old(
		75,
		"it has few environments (10), it has not grown since its first week (5), it is 100 days old (20), it was not promoted to production (10), its description is tentative: one region, so far (30)",
		["d~1p", "d~1p/created_at", "d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 15 + 20 + 10 + 10 + 5 = 60.
test_one_tentative_phrase_never_suffices if {
	given := _input({"description_tokens": ["one", "region"]}, _two)
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# "No go" is a part of "go or no go": 15 + 20 + 10 + 10 + 5 = 60.
test_a_phrase_inside_a_longer_one_is_no_second_one if {
	given := _input({"description_tokens": ["a", "go", "or", "no", "go"]}, _two)
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 35 tag + 20 + 10 = 65: just reached.
test_a_tag_kind_that_says_so_is_denied if {
	given := _input({"folded_tags": [_tag("kind", "poc")]}, _three)
	expected := _old(
		65,
		"it is 100 days old (20), it was not promoted to production (10), its tag kind says poc (35)",
		["d~1p", "d~1p/created_at", "d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 35 tag + 20 + 10 = 65: just reached.
test_a_tag_lifecycle_that_says_so_is_denied if {
	given := _input({"folded_tags": [_tag("lifecycle", "poc")]}, _three)
	expected := _old(
		65,
		"it is 100 days old (20), it was not promoted to production (10), its tag lifecycle says poc (35)",
		["d~1p", "d~1p/created_at", "d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_tag_that_says_experiment_is_denied if {
	given := _input({"folded_tags": [_tag("phase", "experiment")]}, _three)
	expected := _old(
		65,
		"it is 100 days old (20), it was not promoted to production (10), its tag phase says experiment (35)",
		["d~1p", "d~1p/created_at", "d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_tag_that_says_pilot_is_denied if {
	given := _input({"folded_tags": [_tag("phase", "pilot")]}, _three)
	expected := _old(
		65,
		"it is 100 days old (20), it was not promoted to production (10), its tag phase says pilot (35)",
		["d~1p", "d~1p/created_at", "d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# A sandbox may be anything.
test_a_tag_that_says_sandbox_says_nothing_of_it if {
	given := _input({"folded_tags": [_tag("kind", "sandbox")]}, _two)
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_another_tag_says_nothing if {
	given := _input({"folded_tags": [_tag("owner", "poc")]}, _two)
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_tag_that_says_production_promotes_it if {
	given := _input({"name_tokens": ["churn", "poc"], "folded_tags": [_tag("lifecycle", "production")]}, _two)
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_production_in_another_tag_promotes_nothing if {
	given := _input({"name_tokens": ["churn", "poc"], "folded_tags": [_tag("owner", "production")]}, _three)
	expected := _old(
		70,
		"it is 100 days old (20), it was not promoted to production (10), its name says poc (40)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_environment_in_a_production_account_promotes_it if {
	given := _input({"name_tokens": ["churn", "poc"]}, {"d/e1": _environment("222233334444", "2026-07-24T00:00:00Z")})
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_deleted_environment_in_a_production_account_promotes_nothing if {
	given := _input({"name_tokens": ["churn", "poc"]}, object.union(_three, {"d/e4": object.union(_environment("222233334444", "2026-07-24T00:00:00Z"), {"status": "DELETED"})}))
	expected := _old(
		70,
		"it is 100 days old (20), it was not promoted to production (10), its name says poc (40)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 40 + 10 + 10 + 5 = 65; made 2026-08-03, 90 days before 2026-11-01.
test_a_project_of_just_ninety_days_is_young if {
	given := _input({"name_tokens": ["churn", "poc"], "created_at": "2026-08-03T00:00:00Z"}, {})
	expected := _advice(
		65,
		"it has few environments (10), it has not grown since its first week (5), it was not promoted to production (10), its name says poc (40)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 40 + 20 + 10 + 10 + 5 = 85.
test_a_project_of_ninety_one_days_is_old if {
	given := _input({"name_tokens": ["churn", "poc"], "created_at": "2026-08-02T00:00:00Z"}, {})
	expected := _old(
		85,
		"it has few environments (10), it has not grown since its first week (5), it is 91 days old (20), it was not promoted to production (10), its name says poc (40)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 35 + 10 = 45, three environments, one of them made 8 days later: just reached.
test_advice_needs_forty_five if {
	given := _input(object.union(_young, {"folded_tags": [_tag("kind", "poc")]}), object.union(_three, {"d/e3": _environment("111122223333", "2026-10-09T00:00:00Z")}))
	expected := _advice(
		45,
		"it was not promoted to production (10), its tag kind says poc (35)",
		["d~1p", "d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 15 + 10 + 10 + 5 = 40.
test_advice_is_not_given_for_less if {
	given := _input(object.union(_young, {"name_tokens": ["harbour", "pilot"]}), {})
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 40 + 10 + 5 = 55: three environments, the last made 7 days after the project.
test_growth_within_the_first_week_is_none if {
	given := _input(object.union(_young, {"name_tokens": ["churn", "poc"]}), object.union(_two, {"d/e3": _environment("111122223333", "2026-10-08T00:00:00Z"), "d/e1": _environment("111122223333", "2026-10-01T00:00:00Z"), "d/e2": _environment("111122223333", "2026-10-01T00:00:00Z")}))
	expected := _advice(
		55,
		"it has not grown since its first week (5), it was not promoted to production (10), its name says poc (40)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_environment_without_a_date_tells_no_growth if {
	given := _input(object.union(_young, {"name_tokens": ["churn", "poc"]}), {"d/e1": _environment("111122223333", null)})
	expected := _advice(
		65,
		"it has few environments (10), it has not grown since its first week (5), it was not promoted to production (10), its name says poc (40)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_deleted_environment_is_not_counted if {
	given := _input(object.union(_young, {"name_tokens": ["churn", "poc"]}), object.union(_three, {key: object.union(row, {"status": "DELETED"}) | some key, row in _three}))
	expected := _advice(
		65,
		"it has few environments (10), it has not grown since its first week (5), it was not promoted to production (10), its name says poc (40)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_thresholds_are_those_of_the_config if {
	config := _parameters({"minimum_confidence": 60})
	given := _input({"name_tokens": ["harbour", "pilot"]}, _two)
	expected := _old(
		60,
		"it has few environments (10), it has not grown since its first week (5), it is 100 days old (20), it was not promoted to production (10), its name ends in pilot (15)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# Two are more than one: 40 + 10 + 5 = 55; made before the project, they are no growth.
test_how_many_environments_are_few_is_in_the_config if {
	config := _parameters({"few_environments": 1})
	given := _input(object.union(_young, {"name_tokens": ["churn", "poc"]}), _two)
	expected := _advice(
		55,
		"it has not grown since its first week (5), it was not promoted to production (10), its name says poc (40)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_which_tags_say_it_is_in_the_config if {
	config := _parameters({"purpose_tags": ["state"]})
	given := _input({"folded_tags": [_tag("kind", "poc")]}, _two)
	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 40 + 10 = 50.
test_how_old_is_old_is_in_the_config if {
	config := _parameters({"maximum_days": 100})
	given := _input({"name_tokens": ["churn", "poc"]}, _three)
	expected := _advice(
		50,
		"it was not promoted to production (10), its name says poc (40)",
		["d~1p", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_a_project_that_is_being_deleted_is_out_of_scope if {
	given := _input({"name_tokens": ["churn", "poc"], "status": "DELETING"}, _two)
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_aws_does_not_say_when_a_hinted_project_was_made if {
	given := _input({"name_tokens": ["churn", "poc"], "created_at": null}, _two)
	expected := _said("unresolved", "Project \"P\" (d/p) may be a proof of concept, and AWS does not say when it was made.")
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_project_without_a_hint_needs_no_date if {
	given := _input({"created_at": null}, _two)
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name_tokens if {
	given := _input({}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name_tokens"]}])
	expected := _said("not_collected", "The field name_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_description_tokens if {
	given := _input({}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "description_tokens"]}])
	expected := _said("not_collected", "The field description_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_folded_tags if {
	given := _input({}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "folded_tags"]}])
	expected := _said("not_collected", "The field folded_tags of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_created_at if {
	given := _input({}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "created_at"]}])
	expected := _said("not_collected", "The field created_at of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_category if {
	given := _input({}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "category"]}])
	expected := _said("not_collected", "The field category of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name if {
	given := _input({}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name"]}])
	expected := _said("not_collected", "The field name of project d/p was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status if {
	given := _input({}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "status"]}])
	expected := _said("not_collected", "The field status of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_account_id_of_an_environment if {
	given := _input({"name_tokens": ["churn", "poc"]}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "account_id"]}])
	expected := _said("not_collected", "The field account_id of environment d/e1 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_created_at_of_an_environment if {
	given := _input({"name_tokens": ["churn", "poc"]}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "created_at"]}])
	expected := _said("not_collected", "The field created_at of environment d/e1 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status_of_an_environment if {
	given := _input({"name_tokens": ["churn", "poc"]}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "status"]}])
	expected := _said("not_collected", "The field status of environment d/e1 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_environment_that_was_not_read_is_nothing_to_a_project_without_a_hint if {
	given := _input({}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "status"]}])
	_verdicts == _passed with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_the_stage_of_its_account_is_undecided if {
	given := _input({"name_tokens": ["churn", "poc"]}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333", "stage"]}])
	expected := _said("unclassified", "The field stage of account 111122223333 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_its_account_has_no_row if {
	given := _input({"name_tokens": ["churn", "poc"]}, {"d/e1": _environment("333344445555", null)})
	expected := _said("unclassified", "The field stage of account 333344445555 was not read or decided.")
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_on_the_environments_of_a_hinted_project_makes_it_unknown if {
	given := object.union(_input({"name_tokens": ["churn", "poc"]}, _two), {"gaps": {"g1": {
		"table": "environments",
		"scope": {"kind": "project", "id": "d/p"},
		"fields": null,
		"cause": "access_denied",
		"message": "ListEnvironments was denied.",
	}}})
	expected := {
		"fail": {},
		"unknown": {"d/p": {"cause": "access_denied", "message": "ListEnvironments was denied.", "evidence": ["/gaps/g1"]}},
		"pass": set(),
	}
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_environment_in_an_unread_account_touches_its_project if {
	given := _input({"name_tokens": ["churn", "poc"]}, _two)
	rule.touched == {"d/p": {"111122223333"}} with input as given with data.sus.config as _config
}

test_two_projects_are_judged_apart if {
	given := object.union(_input({"name_tokens": ["churn", "poc"]}, _three), {"projects": {"d/q": object.union(_plain, {"name": "Q"})}})
	expected := object.union(
		_old(
			70,
			"it is 100 days old (20), it was not promoted to production (10), its name says poc (40)",
			["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
		),
		{"pass": {"d/q"}},
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot if {
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as {"gaps": {}, "projects": {}, "environments": {}, "accounts": {}} with data.sus.config as _config with data.sus.catalog as _catalog
}

# 40 + 20 + 10 + 10 + 5 = 85.
test_an_environment_in_no_account_is_no_matter if {
	given := _input({"name_tokens": ["churn", "poc"]}, {"d/e1": _environment(null, "2026-07-24T00:00:00Z")})
	expected := _old(
		85,
		"it has few environments (10), it has not grown since its first week (5), it is 100 days old (20), it was not promoted to production (10), its name says poc (40)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# The same: what another project grew is not its own.
test_the_growth_of_another_project_is_none_of_its_own if {
	other := object.union(_environment("111122223333", "2026-10-01T00:00:00Z"), {"project": "d/q"})
	given := _input({"name_tokens": ["churn", "poc"]}, {"d/e1": _environment(null, "2026-07-24T00:00:00Z"), "d/x": other})
	expected := _old(
		85,
		"it has few environments (10), it has not grown since its first week (5), it is 100 days old (20), it was not promoted to production (10), its name says poc (40)",
		["d~1p", "d~1p/created_at", "d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_project_that_was_read_in_part_is_not_judged_by_the_rest if {
	given := _input({"description_tokens": ["one", "region", "so", "far"], "folded_tags": [_tag("kind", "poc")]}, _two)
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name_tokens"]}])
	expected := _said("not_collected", "The field name_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}
