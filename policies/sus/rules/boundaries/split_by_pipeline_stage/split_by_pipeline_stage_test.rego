# Expected answers are worked out by hand from the weights in the rule; a comment adds them up.
package sus.rules.boundaries.split_by_pipeline_stage_test

import data.sus.main
import data.sus.rules.boundaries.split_by_pipeline_stage as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.split_by_pipeline_stage": {
			"cost_center_tags": [
				"billing",
				"billingcode",
				"budget",
				"budgetcode",
				"chargeback",
				"costcenter",
				"costcentre",
				"costcode",
			],
			"created_within_days": 30,
			"listed": 10,
			"minimum_confidence": 70,
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
			"sensitivity_tags": [
				"classification",
				"confidentiality",
				"dataclass",
				"dataclassification",
				"datasensitivity",
				"sensitivity",
			],
			"stage_tags": [
				"env",
				"environment",
				"lifecycle",
				"stage",
			],
		},
	},
}

_catalog := {
	"boundaries.split_by_pipeline_stage": {
		"confidence": 70,
		"fields": {
			"environments": [
				"account_id",
			],
			"memberships": [
				"principal",
			],
			"projects": [
				"category",
				"created_at",
				"description_tokens",
				"domain_unit",
				"folded_tags",
				"name",
				"name_families",
				"profile",
				"regulations",
				"status",
			],
		},
		"reads": {
			"environments": "project",
			"memberships": "project",
			"projects": "row",
		},
		"rests_on": "absence",
		"severity": "low",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.split_by_pipeline_stage", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

# Projects of one unit and one member, in no account, with nothing else in common.
_project(name, rest) := {
	"name": name,
	"domain_id": "d",
	"category": null,
	"status": "ACTIVE",
	"created_at": null,
	"description_tokens": [],
	"domain_unit": "d/u",
	"folded_tags": [],
	"name_families": [{"stem": "churn _", "rest": rest}],
	"profile": null,
	"regulations": [],
}

_member(project, principal) := {
	"domain_id": "d",
	"project": project,
	"principal": principal,
	"designation": "PROJECT_OWNER",
}

_environment(project, account) := {"domain_id": "d", "project": project, "account_id": account, "status": "ACTIVE"}

_names := {"a": "A", "b": "B", "c": "C"}

# Project id -> the word in which its name differs.
_named(words) := {
	"gaps": {},
	"domains": {"d": {"id": "d"}},
	"projects": {sprintf("d/%s", [id]): _project(_names[id], [word]) | some id, word in words},
	"environments": {},
	"memberships": {sprintf("d/%s/ann", [id]): _member(sprintf("d/%s", [id]), "d/ann") | some id, _ in words},
}

_each(given, changed) := object.union(given, {"projects": {key: changed | some key, _ in given.projects}})

# All in the same account.
_placed(given) := object.union(given, {"environments": {sprintf("%s/e", [key]): _environment(key, "111122223333") |
	some key, _ in given.projects
}})

_tag(key, value) := {"key": key, "value": value, "items": [value], "tokens": [value]}

_failed(confidence, words, told) := {
	"fail": {key: {
		"severity": "low",
		"confidence": confidence,
		"message": sprintf("Project \"%s\" (d/%s) holds only the %s of \"churn _\"; the other stages are in %s: %s; they should share one project.", [_names[own], own, word, concat(", ", others), told]),
		"evidence": [sprintf("/projects/d~1%s/name_families", [id]) | some id, _ in words],
	} |
		some own, word in words
		key := sprintf("d/%s", [own])
		others := [sprintf("\"%s\" (d/%s)", [_names[id], id]) | some id, _ in words; id != own]
	},
	"unknown": {},
	"pass": set(),
}

_parameters(changed) := object.union(_config, {"parameters": {"boundaries.split_by_pipeline_stage": changed}})

_passed(keys) := {"fail": {}, "unknown": {}, "pass": keys}

# 45 + 20 + 10 + 10 + 10 + 5 = 100.
test_shared_accounts_and_tags_are_denied if {
	given := _placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	expected := _failed(
		100,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share an owner (10)",
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 + 10 + 5 + 5 = 105.
test_the_same_regulations_add if {
	given := _each(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"regulations": ["GDPR"]})
	expected := _failed(
		100,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they fall under the same regulations (5), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share an owner (10)",
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 + 10 + 5 + 5 = 105.
test_the_same_profile_adds if {
	given := _each(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"profile": "d/f"})
	expected := _failed(
		100,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share a profile (5), they share an owner (10)",
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 + 10 + 5 + 5 = 105.
test_the_same_days_add if {
	given := _each(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"created_at": "2026-01-01T00:00:00Z"})
	expected := _failed(
		100,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share an owner (10), they were created close together (5)",
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 + 10 + 5 + 5 = 105.
test_thirty_days_apart_are_close if {
	given := object.union(_each(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"created_at": "2026-01-01T00:00:00Z"}), {"projects": {"d/a": {"created_at": "2026-01-31T00:00:00Z"}}})
	expected := _failed(
		100,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share an owner (10), they were created close together (5)",
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 + 10 + 5 = 100.
test_thirty_one_are_not if {
	given := object.union(_each(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"created_at": "2026-01-01T00:00:00Z"}), {"projects": {"d/a": {"created_at": "2026-02-01T00:00:00Z"}}})
	expected := _failed(
		100,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share an owner (10)",
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 + 10 + 5 = 100.
test_how_close_is_close_is_in_the_config if {
	config := _parameters({"created_within_days": 29})
	given := object.union(_each(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"created_at": "2026-01-01T00:00:00Z"}), {"projects": {"d/a": {"created_at": "2026-01-31T00:00:00Z"}}})
	expected := _failed(
		100,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share an owner (10)",
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 + 10 + 5 = 100.
test_two_profiles_do_not_add if {
	given := object.union(_each(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"profile": "d/f"}), {"projects": {"d/a": {"profile": "d/g"}}})
	expected := _failed(
		100,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share an owner (10)",
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 10 + 10 + 10 + 5 + 10 = 90.
test_members_that_overlap_weigh_less if {
	given := object.union(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"memberships": {"d/a/bob": _member("d/a", "d/bob")}})
	expected := _failed(
		90,
		{"a": "ingest", "b": "scoring"},
		"their members overlap (10), their names differ by a stage of a pipeline (45), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share an owner (10)",
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_without_a_member_in_common_they_are_strangers if {
	given := object.union(object.remove(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), ["memberships"]), {"memberships": {"d/a/ma": _member("d/a", "d/ma"), "d/b/mb": _member("d/b", "d/mb")}})
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_without_members_they_are_strangers if {
	given := object.union(object.remove(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), ["memberships"]), {"memberships": {}})
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_another_unit_is_a_reason_for_a_project_of_its_own if {
	given := object.union(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"projects": {"d/b": {"domain_unit": "d/v"}}})
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_other_regulations_is_a_reason_for_a_project_of_its_own if {
	given := object.union(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"projects": {"d/b": {"regulations": ["GDPR"]}}})
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_another_cost_center_is_a_reason_for_a_project_of_its_own if {
	given := object.union(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"projects": {"d/b": {"folded_tags": [_tag("costcenter", "fin 2"), _tag("owner", "ann"), _tag("dataclass", "internal")]}}})
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_another_owner_is_a_reason_for_a_project_of_its_own if {
	given := object.union(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"projects": {"d/b": {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "bob"), _tag("dataclass", "internal")]}}})
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_another_class_of_data_is_a_reason_for_a_project_of_its_own if {
	given := object.union(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"projects": {"d/b": {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "public")]}}})
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_another_stage_is_a_reason_for_a_project_of_its_own if {
	given := object.union(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"projects": {"d/b": {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal"), _tag("stage", "prod")]}}})
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_another_account_is_a_reason_for_a_project_of_its_own if {
	given := object.union(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"environments": {"d/a/e": {"account_id": "222233334444"}}})
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_family_whose_words_tell_nothing_is_none if {
	given := _each(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"name_families": []})
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_stem_of_fillers_is_none if {
	given := _placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	partial := json.patch(given, [{"op": "replace", "path": ["projects", "d/a", "name_families", 0, "stem"], "value": "data _"}, {"op": "replace", "path": ["projects", "d/b", "name_families", 0, "stem"], "value": "data _"}])
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_markets_are_no_split if {
	given := _placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	partial := json.patch(given, [{"op": "replace", "path": ["projects", "d/a", "name_families", 0, "rest", 0], "value": "emea"}, {"op": "replace", "path": ["projects", "d/b", "name_families", 0, "rest", 0], "value": "apac"}])
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_lifecycles_are_no_split if {
	given := _placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	partial := json.patch(given, [{"op": "replace", "path": ["projects", "d/a", "name_families", 0, "rest", 0], "value": "dev"}, {"op": "replace", "path": ["projects", "d/b", "name_families", 0, "rest", 0], "value": "test"}])
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_equal_names_are_no_split if {
	given := _placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	partial := json.patch(given, [{"op": "replace", "path": ["projects", "d/a", "name_families", 0, "rest", 0], "value": "ingest"}, {"op": "replace", "path": ["projects", "d/b", "name_families", 0, "rest", 0], "value": "ingest"}])
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_threshold_is_in_the_config if {
	config := _parameters({"minimum_confidence": 101})
	given := _placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 + 10 + 5 = 100.
test_the_threshold_is_enough if {
	config := _parameters({"minimum_confidence": 100})
	given := _placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	expected := _failed(
		100,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share an owner (10)",
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 + 5 = 90.
test_the_cost_center_tags_are_in_the_config if {
	config := _parameters({"cost_center_tags": [], "minimum_confidence": 20})
	given := _placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	expected := _failed(
		90,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share an owner (10)",
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 + 5 = 90.
test_the_owner_tags_are_in_the_config if {
	config := _parameters({"owner_tags": [], "minimum_confidence": 20})
	given := _placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	expected := _failed(
		90,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10)",
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 + 10 + 10 = 95.
test_the_sensitivity_tags_are_in_the_config if {
	config := _parameters({"sensitivity_tags": [], "minimum_confidence": 20})
	given := _placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	expected := _failed(
		95,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10), they share a cost center (10), they share an owner (10)",
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_the_stage_tags_are_in_the_config if {
	config := _parameters({"stage_tags": ["phase"]})
	given := object.union(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"projects": {"d/a": {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal"), _tag("phase", "prod")]}}})
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_a_project_that_is_being_deleted_is_out_of_scope if {
	given := _each(_placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"status": "DELETING"})
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot if {
	given := {"gaps": {}, "domains": {}, "projects": {}, "environments": {}, "memberships": {}}
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_created_at if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "created_at"]}])
	messages := {item.message | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"The field created_at of project \"A\" (d/a) was not read or decided." in messages
	causes := {item.cause | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"not_collected" in causes
}

test_a_sibling_of_a_project_without_created_at_is_unknown_too if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "created_at"]}])
	found := {item | some item in rule.unknown; item.resource == "d/b"} with input as partial with data.sus.config as _config
	found == {{
		"resource": "d/b",
		"cause": "not_collected",
		"message": "Project \"B\" (d/b) may be one of several stages, and created_at of project \"A\" (d/a) was not read.",
	}}
}

test_unknown_without_description_tokens if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "description_tokens"]}])
	messages := {item.message | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"The field description_tokens of project \"A\" (d/a) was not read or decided." in messages
	causes := {item.cause | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"not_collected" in causes
}

test_a_sibling_of_a_project_without_description_tokens_is_unknown_too if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "description_tokens"]}])
	found := {item | some item in rule.unknown; item.resource == "d/b"} with input as partial with data.sus.config as _config
	found == {{
		"resource": "d/b",
		"cause": "not_collected",
		"message": "Project \"B\" (d/b) may be one of several stages, and description_tokens of project \"A\" (d/a) was not read.",
	}}
}

test_unknown_without_domain_unit if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "domain_unit"]}])
	messages := {item.message | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"The field domain_unit of project \"A\" (d/a) was not read or decided." in messages
	causes := {item.cause | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"not_collected" in causes
}

test_a_sibling_of_a_project_without_domain_unit_is_unknown_too if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "domain_unit"]}])
	found := {item | some item in rule.unknown; item.resource == "d/b"} with input as partial with data.sus.config as _config
	found == {{
		"resource": "d/b",
		"cause": "not_collected",
		"message": "Project \"B\" (d/b) may be one of several stages, and domain_unit of project \"A\" (d/a) was not read.",
	}}
}

test_unknown_without_folded_tags if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "folded_tags"]}])
	messages := {item.message | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"The field folded_tags of project \"A\" (d/a) was not read or decided." in messages
	causes := {item.cause | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"not_collected" in causes
}

test_a_sibling_of_a_project_without_folded_tags_is_unknown_too if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "folded_tags"]}])
	found := {item | some item in rule.unknown; item.resource == "d/b"} with input as partial with data.sus.config as _config
	found == {{
		"resource": "d/b",
		"cause": "not_collected",
		"message": "Project \"B\" (d/b) may be one of several stages, and folded_tags of project \"A\" (d/a) was not read.",
	}}
}

test_unknown_without_name_families if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "name_families"]}])
	messages := {item.message | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"The field name_families of project \"A\" (d/a) was not read or decided." in messages
	causes := {item.cause | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"not_collected" in causes
}

test_a_sibling_of_a_project_without_name_families_is_unknown_too if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "name_families"]}])
	found := {item | some item in rule.unknown; item.resource == "d/b"} with input as partial with data.sus.config as _config
	found == {{
		"resource": "d/b",
		"cause": "not_collected",
		"message": "Project \"B\" (d/b) may be one of several stages, and name_families of project \"A\" (d/a) was not read.",
	}}
}

test_unknown_without_profile if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "profile"]}])
	messages := {item.message | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"The field profile of project \"A\" (d/a) was not read or decided." in messages
	causes := {item.cause | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"not_collected" in causes
}

test_a_sibling_of_a_project_without_profile_is_unknown_too if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "profile"]}])
	found := {item | some item in rule.unknown; item.resource == "d/b"} with input as partial with data.sus.config as _config
	found == {{
		"resource": "d/b",
		"cause": "not_collected",
		"message": "Project \"B\" (d/b) may be one of several stages, and profile of project \"A\" (d/a) was not read.",
	}}
}

test_unknown_without_regulations if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "regulations"]}])
	messages := {item.message | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"The field regulations of project \"A\" (d/a) was not read or decided." in messages
	causes := {item.cause | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"unclassified" in causes
}

test_a_sibling_of_a_project_without_regulations_is_unknown_too if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "regulations"]}])
	found := {item | some item in rule.unknown; item.resource == "d/b"} with input as partial with data.sus.config as _config
	found == {{
		"resource": "d/b",
		"cause": "not_collected",
		"message": "Project \"B\" (d/b) may be one of several stages, and regulations of project \"A\" (d/a) was not read.",
	}}
}

test_unknown_without_category if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "category"]}])
	messages := {item.message | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"The field category of project \"A\" (d/a) was not read or decided." in messages
	causes := {item.cause | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"not_collected" in causes
}

test_a_sibling_of_a_project_without_category_is_unknown_too if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "category"]}])
	found := {item | some item in rule.unknown; item.resource == "d/b"} with input as partial with data.sus.config as _config
	found == {{
		"resource": "d/b",
		"cause": "not_collected",
		"message": "Project \"B\" (d/b) may be one of several stages, and category of project \"A\" (d/a) was not read.",
	}}
}

test_unknown_without_name if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "name"]}])
	messages := {item.message | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"The field name of project d/a was not read or decided." in messages
	causes := {item.cause | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"not_collected" in causes
}

test_a_sibling_of_a_project_without_name_is_unknown_too if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "name"]}])
	found := {item | some item in rule.unknown; item.resource == "d/b"} with input as partial with data.sus.config as _config
	found == {{
		"resource": "d/b",
		"cause": "not_collected",
		"message": "Project \"B\" (d/b) may be one of several stages, and name of project d/a was not read.",
	}}
}

test_unknown_without_status if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "status"]}])
	messages := {item.message | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"The field status of project \"A\" (d/a) was not read or decided." in messages
	causes := {item.cause | some item in rule.unknown; item.resource == "d/a"} with input as partial with data.sus.config as _config
	"not_collected" in causes
}

test_a_sibling_of_a_project_without_status_is_unknown_too if {
	given := _named({"a": "ingest", "b": "scoring"})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/a", "status"]}])
	found := {item | some item in rule.unknown; item.resource == "d/b"} with input as partial with data.sus.config as _config
	found == {{
		"resource": "d/b",
		"cause": "not_collected",
		"message": "Project \"B\" (d/b) may be one of several stages, and status of project \"A\" (d/a) was not read.",
	}}
}

test_unknown_where_not_all_projects_were_listed if {
	base := _named({"a": "ingest", "b": "scoring"})
	given := object.union(base, {"gaps": {"g": {
		"table": "projects",
		"scope": {"kind": "domain", "id": "d"},
		"fields": null,
		"cause": "throttled",
		"message": "ListProjects was throttled.",
	}}})
	found := {item | some item in rule.unknown; item.resource == "d/a"} with input as given with data.sus.config as _config
	found == {{
		"resource": "d/a",
		"cause": "not_collected",
		"message": "Project \"A\" (d/a) may be one of several stages, and not all projects of its domain were listed.",
	}}
}

test_a_split_rests_on_all_its_projects if {
	base := _named({"a": "ingest", "b": "scoring"})
	tagged := _each(base, {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})
	given := _placed(tagged)
	rule.touched == {"d/a": {"d/a", "d/b"}, "d/b": {"d/a", "d/b"}} with input as given with data.sus.config as _config
}

# 45 + 20 = 65, threshold 70.
test_two_stages_of_one_member_are_too_little if {
	given := _named({"a": "ingest", "b": "scoring"})
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 = 75.
test_an_account_in_common_is_denied if {
	given := _placed(_named({"a": "ingest", "b": "scoring"}))
	expected := _failed(
		75,
		{"a": "ingest", "b": "scoring"},
		"their names differ by a stage of a pipeline (45), they have the same members (20), they run in the same accounts (10)",
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 20 + 10 = 75.
test_three_stages_are_denied if {
	given := _named({"a": "ingest", "b": "scoring", "c": "serving"})
	expected := _failed(
		75,
		{"a": "ingest", "b": "scoring", "c": "serving"},
		"their names differ by a stage of a pipeline (45), there are three or more (10), they have the same members (20)",
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 35 + 20 + 10 + 10 = 75.
test_two_stages_of_three_are_most if {
	given := _placed(_named({"a": "ingest", "b": "scoring", "c": "claims"}))
	expected := _failed(
		75,
		{"a": "ingest", "b": "scoring", "c": "claims"},
		"the names of most differ by a stage of a pipeline (35), there are three or more (10), they have the same members (20), they run in the same accounts (10)",
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_one_stage_of_three_is_none if {
	given := _placed(_each(_named({"a": "ingest", "b": "claims", "c": "orders"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	expected := _passed({"d/a", "d/b", "d/c"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_one_stage_twice_is_no_pipeline if {
	given := _placed(_each(_named({"a": "ingest", "b": "ingestion"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_stage_beside_a_subject_is_a_task if {
	given := _placed(_each(_named({"a": "ingest", "b": "scoring"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	partial := json.patch(given, [{"op": "replace", "path": ["projects", "d/a", "name_families", 0, "rest"], "value": ["meter", "ingest"]}])
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 20 + 10 + 10 + 10 + 5 = 85.
test_descriptions_that_name_the_part_are_denied if {
	given := object.union(_placed(_each(_named({"a": "claims", "b": "orders"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]})), {"projects": {"d/a": {"description_tokens": ["holds", "claims"]}, "d/b": {"description_tokens": ["holds", "orders"]}}})
	expected := _failed(
		85,
		{"a": "claims", "b": "orders"},
		"their descriptions name the part in which their names differ (30), they have the same members (20), they run in the same accounts (10), they share a class of data (5), they share a cost center (10), they share an owner (10)",
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_other_parts_are_no_stages if {
	given := _placed(_each(_named({"a": "claims", "b": "orders"}), {"folded_tags": [_tag("costcenter", "fin 1"), _tag("owner", "ann"), _tag("dataclass", "internal")]}))
	expected := _passed({"d/a", "d/b"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}
