# Expected answers are worked out by hand from the weights in the rule; a comment adds them up.
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

# A project classified prod with one environment of a blueprint that serves, in a production account.
_plain := {
	"name": "P",
	"domain_id": "d",
	"category": null,
	"status": "ACTIVE",
	"stage": "prod",
	"name_tokens": ["claims"],
	"description_tokens": ["pays", "claims"],
}

_environment(account, blueprint, words) := {
	"domain_id": "d",
	"project": "d/p",
	"account_id": account,
	"blueprint": blueprint,
	"name_tokens": words,
	"status": "ACTIVE",
}

_base := {
	"gaps": {},
	"projects": {"d/p": _plain},
	"accounts": {
		"111122223333": {"name": "A", "stage": "prod"},
		"222233334444": {"name": "B", "stage": "sandbox"},
		"333344445555": {"name": "C", "stage": "dev"},
	},
	"blueprints": {"d/b": {"name": "Tooling"}, "d/m": {"name": "MLExperiments"}},
	"environments": {"d/e": _environment("111122223333", "d/b", ["tooling"])},
}

_with(changed) := object.union(_base, changed)

_project(changed) := _with({"projects": {"d/p": changed}})

# The same, in an account for development and not classified prod: nothing of it is production.
_elsewhere(changed) := object.union(
	_with({"environments": {"d/e": {"account_id": "333344445555"}}}),
	{"projects": {"d/p": object.union({"stage": "dev"}, changed)}},
)

_failed(confidence, told, evidence) := {
	"fail": {"d/p": {
		"severity": "medium",
		"confidence": confidence,
		"message": sprintf("Project \"P\" (d/p) holds experiments beside production: %s; experiments should have a project of their own.", [told]),
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

_parameters(changed) := object.union(_config, {"parameters": {"boundaries.experimental_with_production": changed}})

_passed(keys) := {"fail": {}, "unknown": {}, "pass": keys}

test_production_alone_passes if {
	given := _base
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# Nothing of it is production.
test_experiments_alone_pass if {
	given := _elsewhere({"name_tokens": ["claims", "lab"], "description_tokens": ["explores"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 40 sandbox + 15 prod + 30 account = 85.
test_a_sandbox_account_beside_a_production_account_is_denied if {
	given := _with({"environments": {"d/f": _environment("222233334444", "d/b", ["train"])}})
	expected := _failed(
		85,
		"it is classified prod (15), its account 111122223333 is classified prod (30), its account 222233334444 is classified sandbox (40)",
		["/accounts/111122223333/stage", "/accounts/222233334444/stage", "/projects/d~1p/stage"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 25 + 15 + 30 = 70.
test_an_experimental_blueprint_in_a_production_account_is_denied if {
	given := _with({"environments": {"d/f": _environment("111122223333", "d/m", ["train"])}})
	expected := _failed(
		70,
		"it has an environment of blueprint MLExperiments (25), it is classified prod (15), its account 111122223333 is classified prod (30)",
		["/accounts/111122223333/stage", "/blueprints/d~1m/name", "/projects/d~1p/stage"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 25 + 15 + 30 = 70.
test_one_blueprint_counts_once if {
	given := _with({"environments": {"d/f": _environment("111122223333", "d/m", ["train"]), "d/h": _environment("111122223333", "d/m", ["train"])}})
	expected := _failed(
		70,
		"it has an environment of blueprint MLExperiments (25), it is classified prod (15), its account 111122223333 is classified prod (30)",
		["/accounts/111122223333/stage", "/blueprints/d~1m/name", "/projects/d~1p/stage"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 25 + 15 = 40, threshold 55.
test_an_experimental_blueprint_elsewhere_is_too_little if {
	given := _elsewhere({"stage": "prod"})
	partial := json.patch(given, [{"op": "replace", "path": ["environments", "d/e", "blueprint"], "value": "d/m"}])
	expected := _passed({"d/p"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 30 = 75.
test_a_name_that_ends_in_an_experiment_is_denied if {
	given := _project({"name_tokens": ["claims", "lab"]})
	expected := _failed(
		75,
		"it is classified prod (15), its account 111122223333 is classified prod (30), its name ends in lab (30)",
		["/accounts/111122223333/stage", "/projects/d~1p/name_tokens", "/projects/d~1p/stage"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_number_after_it_is_passed_over if {
	given := _project({"name_tokens": ["claims", "lab", "2"]})
	expected := _failed(
		75,
		"it is classified prod (15), its account 111122223333 is classified prod (30), its name ends in lab (30)",
		["/accounts/111122223333/stage", "/projects/d~1p/name_tokens", "/projects/d~1p/stage"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_word_before_the_end_belongs_to_the_subject if {
	given := _project({"name_tokens": ["lab", "claims"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 25 + 15 + 30 = 70.
test_a_description_of_experiments_is_denied if {
	given := _project({"description_tokens": ["explores", "new", "models"]})
	expected := _failed(
		70,
		"it is classified prod (15), its account 111122223333 is classified prod (30), its description speaks of experiments: explores, new models (25)",
		["/accounts/111122223333/stage", "/projects/d~1p/description_tokens", "/projects/d~1p/stage"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 = 60.
test_a_sandbox_in_a_production_account_is_denied if {
	given := _project({"stage": "sandbox"})
	expected := _failed(
		60,
		"it is classified sandbox (30), its account 111122223333 is classified prod (30)",
		["/accounts/111122223333/stage", "/projects/d~1p/stage"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 = 60.
test_a_production_name_counts if {
	given := _elsewhere({"name_tokens": ["claims", "production", "lab"], "stage": "prod"})
	expected := _failed(
		60,
		"it is classified prod (15), its name ends in lab (30), its name says production (15)",
		["/projects/d~1p/name_tokens", "/projects/d~1p/stage"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 = 45.
test_just_below_the_threshold_passes if {
	given := _elsewhere({"name_tokens": ["claims", "lab"], "stage": "prod"})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_threshold_is_in_the_config_and_enough if {
	config := _parameters({"minimum_confidence": 45})
	given := _elsewhere({"name_tokens": ["claims", "lab"], "stage": "prod"})
	expected := _failed(
		45,
		"it is classified prod (15), its name ends in lab (30)",
		["/projects/d~1p/name_tokens", "/projects/d~1p/stage"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 30 + 15 = 45.
test_a_production_name_alone_opens_the_look if {
	config := _parameters({"minimum_confidence": 45})
	given := _elsewhere({"name_tokens": ["production", "claims", "lab"]})
	expected := _failed(
		45,
		"its name ends in lab (30), its name says production (15)",
		["/projects/d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 30 + 30 = 60.
test_a_production_account_alone_opens_the_look if {
	given := _project({"stage": "dev", "name_tokens": ["claims", "lab"]})
	expected := _failed(
		60,
		"its account 111122223333 is classified prod (30), its name ends in lab (30)",
		["/accounts/111122223333/stage", "/projects/d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 25 + 15 + 30 = 70.
test_an_environment_named_after_an_experiment_is_denied if {
	given := _with({"environments": {"d/f": _environment("111122223333", "d/b", ["churn", "trial"])}})
	expected := _failed(
		70,
		"it is classified prod (15), its account 111122223333 is classified prod (30), its environment d/f says trial (25)",
		["/accounts/111122223333/stage", "/environments/d~1f/name_tokens", "/projects/d~1p/stage"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_word_that_the_project_has_too_tells_nothing_new if {
	given := object.union(_with({"environments": {"d/f": _environment("111122223333", "d/b", ["trial"])}}), {"projects": {"d/p": {"name_tokens": ["trial", "claims"]}}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_deleted_environment_is_no_experiment if {
	given := _with({"environments": {"d/f": object.union(_environment("222233334444", "d/m", ["trial"]), {"status": "DELETED"})}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_deleted_environment_is_no_production if {
	given := _elsewhere({"name_tokens": ["claims", "lab"]})
	partial := json.patch(given, [{"op": "add", "path": ["environments", "d/f"], "value": {"domain_id": "d", "project": "d/p", "account_id": "111122223333", "blueprint": "d/b", "name_tokens": [], "status": "DELETED"}}])
	expected := _passed({"d/p"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_another_projects_environment_is_nothing_to_it if {
	given := _with({"environments": {"d/f": object.union(_environment("222233334444", "d/m", ["trial"]), {"project": "d/q"})}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_environment_without_account_and_blueprint_tells_nothing if {
	given := _with({"environments": {"d/f": _environment(null, null, [])}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_which_blueprints_are_for_experiments_is_in_the_config if {
	config := _parameters({"experimental_blueprints": []})
	given := _with({"environments": {"d/f": _environment("111122223333", "d/m", ["train"])}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 40 + 25 + 30 + 25 + 25 + 15 + 15 + 30 = 205, at most 100.
test_all_together_are_certain if {
	given := object.union(_with({"environments": {"d/f": _environment("222233334444", "d/m", ["trial"])}}), {"projects": {"d/p": {"name_tokens": ["prod", "lab"], "description_tokens": ["explores"]}}})
	expected := _failed(
		100,
		"it has an environment of blueprint MLExperiments (25), it is classified prod (15), its account 111122223333 is classified prod (30), its account 222233334444 is classified sandbox (40), its description speaks of experiments: explores (25), its environment d/f says trial (25), its name ends in lab (30), its name says prod (15)",
		["/accounts/111122223333/stage", "/accounts/222233334444/stage", "/blueprints/d~1m/name", "/environments/d~1f/name_tokens", "/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens", "/projects/d~1p/stage"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_project_that_is_being_deleted_is_out_of_scope if {
	given := _project({"status": "DELETING", "name_tokens": ["claims", "lab"]})
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot if {
	given := {"gaps": {}, "projects": {}, "accounts": {}, "blueprints": {}, "environments": {}}
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name_tokens if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name_tokens"]}])
	expected := _said("not_collected", "The field name_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_description_tokens if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "description_tokens"]}])
	expected := _said("not_collected", "The field description_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_stage if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "stage"]}])
	expected := _said("unclassified", "The field stage of project \"P\" (d/p) was not read or decided.")
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

test_unknown_without_account_id_of_an_environment if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "account_id"]}])
	expected := _said("not_collected", "The field account_id of environment d/e was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_blueprint_of_an_environment if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "blueprint"]}])
	expected := _said("not_collected", "The field blueprint of environment d/e was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name_tokens_of_an_environment if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "name_tokens"]}])
	expected := _said("not_collected", "The field name_tokens of environment d/e was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status_of_an_environment if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "status"]}])
	expected := _said("not_collected", "The field status of environment d/e was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_the_stage_of_its_account if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333", "stage"]}])
	expected := _said("unclassified", "The field stage of account \"A\" (111122223333) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_its_account_has_no_row if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333"]}])
	expected := _said("unclassified", "The field stage of account 111122223333 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_the_name_of_a_blueprint if {
	given := _base
	partial := json.patch(given, [{"op": "remove", "path": ["blueprints", "d/b", "name"]}])
	expected := _said("not_collected", "The field name of blueprint d/b was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_environments_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _project({"status": "DELETING"})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "account_id"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_accounts_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _project({"status": "DELETING"})
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333", "stage"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_blueprints_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _project({"status": "DELETING"})
	partial := json.patch(given, [{"op": "remove", "path": ["blueprints", "d/b", "name"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 = 60 without the 15 of its own stage.
test_an_undecided_stage_hides_one_signal_only if {
	given := _project({"name_tokens": ["claims", "lab"]})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "stage"]}])
	expected := _failed(
		60,
		"its account 111122223333 is classified prod (30), its name ends in lab (30)",
		["/accounts/111122223333/stage", "/projects/d~1p/name_tokens"],
	)
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_name_that_was_not_read_is_not_judged_by_the_rest if {
	given := object.union(_with({"environments": {"d/f": _environment("222233334444", "d/m", ["trial"])}}), {"projects": {"d/p": {"description_tokens": ["explores"]}}})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name_tokens"]}])
	expected := _said("not_collected", "The field name_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_two_projects_are_judged_apart if {
	given := object.union(_base, {"projects": {"d/q": object.union(_plain, {"stage": "sandbox", "name_tokens": ["lab"], "description_tokens": ["explores"]})}})
	expected := _passed({"d/p", "d/q"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_it_rests_on_its_accounts_and_blueprints if {
	given := _base
	rule.touched == {"d/p": {"111122223333", "d/b"}} with input as given with data.sus.config as _config
}
