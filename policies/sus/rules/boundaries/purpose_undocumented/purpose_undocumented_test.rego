# Expected answers are worked out by hand from the weights in the rule; a comment adds them up.
package sus.rules.boundaries.purpose_undocumented_test

import data.sus.main
import data.sus.rules.boundaries.purpose_undocumented as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.purpose_undocumented": {
			"few_words": 3,
			"minimum_confidence": 60,
			"owner_tags": [
				"businessowner",
				"contact",
				"dataowner",
				"owner",
				"ownedby",
				"owneremail",
				"productowner",
				"responsible",
				"steward",
				"team",
			],
			"purpose_tags": [
				"goal",
				"initiative",
				"objective",
				"outcome",
				"product",
				"program",
				"purpose",
				"usecase",
				"workload",
			],
			"short": 7,
		},
	},
}

_catalog := {
	"boundaries.purpose_undocumented": {
		"confidence": 70,
		"fields": {
			"memberships": [
				"designation",
			],
			"projects": [
				"category",
				"description_tokens",
				"folded_tags",
				"glossary_terms",
				"name",
				"name_tokens",
				"status",
			],
		},
		"reads": {
			"memberships": "project",
			"projects": "row",
		},
		"rests_on": "absence",
		"severity": "low",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.purpose_undocumented", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

_tag(key, token) := {"key": key, "value": token, "items": [token], "tokens": [token]}

# A project that says what it is for, with an owner by its tag and by membership.
_plain := {
	"name": "P",
	"domain_id": "d",
	"category": null,
	"status": "ACTIVE",
	"name_tokens": ["claims"],
	"description_tokens": ["forecasts", "demand", "for", "food", "in", "stores"],
	"folded_tags": [_tag("owner", "ann")],
	"glossary_terms": [],
}

_input(project) := {
	"gaps": {},
	"projects": {"d/p": object.union(_plain, project)},
	"memberships": {"d/p/g": {
		"domain_id": "d",
		"project": "d/p",
		"principal": "d/g",
		"designation": "PROJECT_OWNER",
	}},
}

_described(tokens) := _input({"description_tokens": tokens})

_failed(confidence, told, evidence) := {
	"fail": {"d/p": {
		"severity": "low",
		"confidence": confidence,
		"message": sprintf("Project \"P\" (d/p) does not say what it is for: %s; its description should name an outcome.", [told]),
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

_parameters(changed) := object.union(_config, {"parameters": {"boundaries.purpose_undocumented": changed}})

_passed(keys) := {"fail": {}, "unknown": {}, "pass": keys}

test_a_described_and_owned_project_passes if {
	given := _input({})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 15 = 65, threshold 60.
test_no_description_is_denied if {
	given := _described([])
	expected := _failed(
		65,
		"it has no description (50), its description names no outcome (15)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 15 + 15 = 75.
test_placeholders_tell_nothing if {
	given := _described(["lorem", "ipsum", "dolor"])
	expected := _failed(
		75,
		"its description is no sentence (15), its description names no outcome (15), its description tells nothing (45)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 15 + 15 + 15 = 90.
test_a_placeholder_of_one_word_is_denied if {
	given := _described(["lorem"])
	expected := _failed(
		90,
		"its description is a word or two (15), its description is no sentence (15), its description names no outcome (15), its description tells nothing (45)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 15 + 15 + 15 = 90.
test_two_words_are_a_word_or_two if {
	given := _described(["lorem", "ipsum"])
	expected := _failed(
		90,
		"its description is a word or two (15), its description is no sentence (15), its description names no outcome (15), its description tells nothing (45)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 = 45.
test_two_telling_words_in_a_sentence_are_too_little_to_deny if {
	given := _described(["invoices", "of", "customers"])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 = 60: just reached.
test_a_number_beside_them_is_denied_at_the_threshold if {
	given := _described(["invoices", "of", "42"])
	expected := _failed(
		60,
		"its description holds a number (15), its description names no outcome (15), its description tells next to nothing (30)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_three_telling_words_in_a_sentence_are_enough if {
	config := _parameters({"minimum_confidence": 10})
	given := _described(["invoices", "of", "customers", "and", "suppliers"])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 = 60.
test_three_parts_are_a_list_too if {
	given := _described(["invoices", "customers", "payments"])
	expected := _failed(
		60,
		"its description is no sentence (15), its description names no outcome (15), its description tells next to nothing (30)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 number = 45.
test_what_names_an_outcome_is_not_told_to_name_none if {
	given := _described(["forecasts", "of", "42"])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 + 15 = 75.
test_one_telling_word_is_denied if {
	given := _described(["invoices"])
	expected := _failed(
		75,
		"its description is a word or two (15), its description is no sentence (15), its description names no outcome (15), its description tells next to nothing (30)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 45 + 15 + 15 + 15 = 90.
test_what_the_name_says_already_tells_nothing if {
	given := _described(["claims"])
	expected := _failed(
		90,
		"its description is a word or two (15), its description is no sentence (15), its description names no outcome (15), its description tells nothing (45)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 = 60.
test_a_list_of_parts_is_no_sentence if {
	given := _described(["invoices", "customers", "payments", "orders"])
	expected := _failed(
		60,
		"its description is no sentence (15), its description names no outcome (15), its description tells next to nothing (30)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 = 60.
test_seven_parts_are_a_list if {
	given := _described(["invoices", "customers", "payments", "orders", "vouchers", "branches", "leads"])
	expected := _failed(
		60,
		"its description is no sentence (15), its description names no outcome (15), its description tells next to nothing (30)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_eight_parts_are_a_text if {
	given := _described(["invoices", "customers", "payments", "orders", "vouchers", "branches", "leads", "couriers"])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 = 60.
test_a_text_that_begins_with_its_origin_is_denied if {
	given := _described(["created", "invoices", "of"])
	expected := _failed(
		60,
		"its description begins with created (15), its description names no outcome (15), its description tells next to nothing (30)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 = 45.
test_an_origin_further_on_is_none if {
	given := _described(["invoices", "of", "wizard"])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 20 = 65.
test_a_text_that_is_still_to_come_is_denied if {
	given := _described(["invoices", "to", "be", "done"])
	expected := _failed(
		65,
		"its description names no outcome (15), its description says to be (20), its description tells next to nothing (30)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 15 + 15 = 60.
test_a_name_that_tells_nothing_adds if {
	given := _input({"name_tokens": ["data"], "description_tokens": ["invoices", "of", "customers"]})
	expected := _failed(
		60,
		"its description names no outcome (15), its description tells next to nothing (30), its name tells nothing (15)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_number_as_a_name_tells_nothing if {
	given := _input({"name_tokens": ["42"], "description_tokens": ["invoices", "of", "customers"]})
	expected := _failed(
		60,
		"its description names no outcome (15), its description tells next to nothing (30), its name tells nothing (15)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_lifecycle_as_a_name_tells_nothing if {
	given := _input({"name_tokens": ["dev"], "description_tokens": ["invoices", "of", "customers"]})
	expected := _failed(
		60,
		"its description names no outcome (15), its description tells next to nothing (30), its name tells nothing (15)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_one_telling_word_in_a_name_is_enough if {
	given := _input({"name_tokens": ["data", "claims"], "description_tokens": ["invoices", "of", "customers"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 15 - 40 = 25.
test_a_tag_that_names_a_purpose_makes_up_for_it if {
	given := _input({"description_tokens": [], "folded_tags": [_tag("owner", "ann"), _tag("purpose", "pricing")]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 15 - 40 = 25.
test_what_speaks_against_a_finding_is_told if {
	config := _parameters({"minimum_confidence": 25})
	given := _input({"description_tokens": [], "folded_tags": [_tag("owner", "ann"), _tag("usecase", "pricing")]})
	expected := _failed(
		25,
		"it has no description (50), its description names no outcome (15), but a tag names its purpose (-40)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_a_purpose_that_is_a_placeholder_does_not if {
	given := _input({"description_tokens": [], "folded_tags": [_tag("owner", "ann"), _tag("purpose", "tbd")]})
	expected := _failed(
		65,
		"it has no description (50), its description names no outcome (15)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 15 - 10 = 55.
test_glossary_terms_make_up_for_a_little if {
	given := _input({"description_tokens": [], "glossary_terms": ["Claim"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_glossary_terms_are_told if {
	config := _parameters({"minimum_confidence": 55})
	given := _input({"description_tokens": [], "glossary_terms": ["Claim"]})
	expected := _failed(
		55,
		"it has no description (50), its description names no outcome (15), but glossary terms say what it deals with (-10)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/glossary_terms"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 50 + 15 + 10 = 75.
test_no_tag_of_an_owner_adds_to_a_vague_text if {
	given := _input({"description_tokens": [], "folded_tags": []})
	expected := _failed(
		75,
		"it has no description (50), its description names no outcome (15), no tag names an owner (10)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_no_tag_of_an_owner_alone_is_no_matter if {
	given := _input({"folded_tags": []})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 15 + 10 = 75.
test_an_owner_that_is_a_placeholder_is_none if {
	given := _input({"description_tokens": [], "folded_tags": [_tag("owner", "tbd")]})
	expected := _failed(
		75,
		"it has no description (50), its description names no outcome (15), no tag names an owner (10)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 15 + 10 = 75.
test_no_member_that_owns_it_adds_to_a_vague_text if {
	given := _input({"description_tokens": []})
	partial := json.patch(given, [{"op": "replace", "path": ["memberships", "d/p/g", "designation"], "value": "PROJECT_CONTRIBUTOR"}])
	expected := _failed(
		75,
		"it has no description (50), its description names no outcome (15), no member owns it (10)",
		["/projects/d~1p", "/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_no_member_that_owns_it_alone_is_no_matter if {
	given := _input({})
	partial := json.patch(given, [{"op": "replace", "path": ["memberships", "d/p/g", "designation"], "value": "PROJECT_CONTRIBUTOR"}])
	expected := _passed({"d/p"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

# 60: just reached.
test_neither_is_denied_whatever_the_text_says if {
	given := _input({"folded_tags": []})
	partial := json.patch(given, [{"op": "replace", "path": ["memberships", "d/p/g", "designation"], "value": "PROJECT_CONTRIBUTOR"}])
	expected := _failed(
		60,
		"neither a tag nor a member says who answers for it (60)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

# 50 + 15 + 10 + 10 + 60 = 145, at most 100.
test_all_together_are_certain if {
	given := _input({"description_tokens": [], "folded_tags": []})
	partial := json.patch(given, [{"op": "replace", "path": ["memberships", "d/p/g", "designation"], "value": "PROJECT_CONTRIBUTOR"}])
	expected := _failed(
		100,
		"it has no description (50), its description names no outcome (15), neither a tag nor a member says who answers for it (60), no member owns it (10), no tag names an owner (10)",
		["/projects/d~1p", "/projects/d~1p/description_tokens", "/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_owner_of_another_project_is_none_of_its_own if {
	given := _input({"folded_tags": []})
	partial := json.patch(given, [{"op": "replace", "path": ["memberships", "d/p/g", "project"], "value": "d/q"}])
	expected := _failed(
		60,
		"neither a tag nor a member says who answers for it (60)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

# 60, though nobody owns it: its origin, its number, its name and its tags count only for a text that tells too little.
test_a_text_that_tells_enough_is_not_taken_apart if {
	given := _input({"description_tokens": ["created", "invoices", "of", "customers", "and", "suppliers", "42", "to", "be"], "name_tokens": ["data"], "folded_tags": [_tag("purpose", "pricing")], "glossary_terms": ["Claim"]})
	partial := json.patch(given, [{"op": "replace", "path": ["memberships", "d/p/g", "designation"], "value": "PROJECT_CONTRIBUTOR"}])
	expected := _failed(
		60,
		"neither a tag nor a member says who answers for it (60)",
		["/projects/d~1p"],
	)
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_which_tags_name_an_owner_is_in_the_config if {
	config := _parameters({"owner_tags": ["keeper"]})
	given := _input({"folded_tags": [_tag("keeper", "ann")]})
	partial := json.patch(given, [{"op": "replace", "path": ["memberships", "d/p/g", "designation"], "value": "PROJECT_CONTRIBUTOR"}])
	expected := _passed({"d/p"})
	_verdicts == expected with input as partial with data.sus.config as config with data.sus.catalog as _catalog
}

test_which_tags_name_a_purpose_is_in_the_config if {
	config := _parameters({"purpose_tags": []})
	given := _input({"description_tokens": [], "folded_tags": [_tag("owner", "ann"), _tag("purpose", "pricing")]})
	expected := _failed(
		65,
		"it has no description (50), its description names no outcome (15)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# Three are fewer than four: 30 + 15.
test_how_many_words_are_few_is_in_the_config if {
	config := _parameters({"few_words": 4, "minimum_confidence": 45})
	given := _described(["invoices", "of", "customers", "and", "suppliers"])
	expected := _failed(
		45,
		"its description names no outcome (15), its description tells next to nothing (30)",
		["/projects/d~1p/description_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_how_short_a_list_is_is_in_the_config if {
	config := _parameters({"short": 3})
	given := _described(["invoices", "customers", "payments", "orders"])
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_a_project_that_is_being_deleted_is_out_of_scope if {
	given := _input({"status": "DELETING", "description_tokens": []})
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot if {
	given := {"gaps": {}, "projects": {}, "memberships": {}}
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_description_tokens if {
	given := _input({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "description_tokens"]}])
	expected := _said("not_collected", "The field description_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_folded_tags if {
	given := _input({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "folded_tags"]}])
	expected := _said("not_collected", "The field folded_tags of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_glossary_terms if {
	given := _input({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "glossary_terms"]}])
	expected := _said("not_collected", "The field glossary_terms of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name_tokens if {
	given := _input({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name_tokens"]}])
	expected := _said("not_collected", "The field name_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_category if {
	given := _input({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "category"]}])
	expected := _said("not_collected", "The field category of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name if {
	given := _input({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name"]}])
	expected := _said("not_collected", "The field name of project d/p was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status if {
	given := _input({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "status"]}])
	expected := _said("not_collected", "The field status of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_whether_a_member_owns_a_vague_project if {
	given := _input({"description_tokens": []})
	partial := json.patch(given, [{"op": "remove", "path": ["memberships", "d/p/g", "designation"]}])
	expected := _said("not_collected", "The field designation of membership d/p/g was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_whether_a_member_owns_a_project_without_a_tag if {
	given := _input({"folded_tags": []})
	partial := json.patch(given, [{"op": "remove", "path": ["memberships", "d/p/g", "designation"]}])
	expected := _said("not_collected", "The field designation of membership d/p/g was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_who_owns_a_project_that_says_both_is_no_matter if {
	given := _input({})
	partial := json.patch(given, [{"op": "remove", "path": ["memberships", "d/p/g", "designation"]}])
	expected := _passed({"d/p"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_in_the_memberships_makes_it_unknown if {
	given := object.union(_input({"folded_tags": []}), {"gaps": {"g": {
		"table": "memberships",
		"scope": {"kind": "project", "id": "d/p"},
		"fields": null,
		"cause": "access_denied",
		"message": "ListProjectMemberships was denied.",
	}}})
	expected := {
		"fail": {},
		"unknown": {"d/p": {"cause": "access_denied", "message": "ListProjectMemberships was denied.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	}
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_two_projects_are_judged_apart if {
	given := object.union(_described([]), {"projects": {"d/q": object.union(_plain, {})}})
	expected := object.union(
		_failed(
			65,
			"it has no description (50), its description names no outcome (15)",
			["/projects/d~1p/description_tokens"],
		),
		{"pass": {"d/q"}},
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_aws_does_not_say_whether_a_member_owns_it if {
	given := _input({"folded_tags": []})
	partial := json.patch(given, [{"op": "replace", "path": ["memberships", "d/p/g", "designation"], "value": null}])
	expected := _said("unresolved", "The field designation of membership d/p/g was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}
