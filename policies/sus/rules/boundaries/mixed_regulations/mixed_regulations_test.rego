# Expected answers are worked out by hand from the weights in the rule; a comment adds them up.
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

# A project that falls under nothing, in a domain unit and an account that fall under nothing.
_plain := {
	"name": "P",
	"domain_id": "d",
	"domain_unit": "d/u",
	"category": null,
	"status": "ACTIVE",
	"name_tokens": ["claims"],
	"description_tokens": ["pays", "claims"],
	"folded_tags": [],
	"folded_terms": [],
	"regulations": [],
}

_tag(key, item) := {"key": key, "value": item, "items": [item], "tokens": [item]}

_input(project, unit, account) := {
	"gaps": {},
	"projects": {"d/p": object.union(_plain, project)},
	"domain_units": {"d/u": object.union({"name": "U", "regulations": []}, unit)},
	"accounts": {"111122223333": object.union({"name": "A", "folded_tags": [], "regulations": []}, account)},
	"environments": {"d/e": {"project": "d/p", "domain_id": "d", "account_id": "111122223333", "status": "ACTIVE"}},
}

_failed(confidence, message, evidence) := {
	"fail": {"d/p": {
		"severity": "medium",
		"confidence": confidence,
		"message": message,
		"evidence": evidence,
	}},
	"unknown": {},
	"pass": set(),
}

_mixed(confidence, names, told, evidence) := _failed(
	confidence,
	sprintf("Project \"P\" (d/p) mixes the regulations %s: %s; it should fall under one.", [names, told]),
	evidence,
)

_far_apart(confidence, told, evidence) := _failed(
	confidence,
	sprintf("Project \"P\" (d/p) mixes data far apart in sensitivity: %s; it should hold one class.", [told]),
	evidence,
)

_said(cause, message) := {
	"fail": {},
	"unknown": {"d/p": {"cause": cause, "message": message, "evidence": []}},
	"pass": set(),
}

_parameters(changed) := object.union(_config, {"parameters": {"boundaries.mixed_regulations": changed}})

_passed(keys) := {"fail": {}, "unknown": {}, "pass": keys}

# Each 60: the weaker of the two decides.
test_two_regulations_of_the_project_itself_are_denied if {
	given := _input({"regulations": ["GDPR", "HIPAA"]}, {}, {})
	expected := _mixed(
		60,
		"GDPR, HIPAA",
		"the project names GDPR (60), the project names HIPAA (60)",
		["/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_one_regulation_passes_however_often_it_is_said if {
	given := _input({"regulations": ["GDPR"], "name_tokens": ["gdpr"], "description_tokens": ["dsgvo"]}, {"regulations": ["GDPR"]}, {"regulations": ["GDPR"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_no_regulation_passes if {
	given := _input({}, {}, {})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# HIPAA 60, GDPR 25: below the 35 that are asked.
test_a_unit_that_names_another_is_too_little if {
	given := _input({"regulations": ["HIPAA"]}, {"regulations": ["GDPR"]}, {})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# HIPAA 60, GDPR 30: below 35.
test_a_name_that_says_another_is_too_little if {
	given := _input({"regulations": ["HIPAA"], "name_tokens": ["gdpr", "claims"]}, {}, {})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# HIPAA 60, GDPR 35: just reached.
test_an_account_of_another_regulation_is_denied_at_the_threshold if {
	given := _input({"regulations": ["HIPAA"]}, {}, {"regulations": ["GDPR"]})
	expected := _mixed(
		35,
		"GDPR, HIPAA",
		"its account 111122223333 names GDPR (35), the project names HIPAA (60)",
		["/accounts/111122223333/regulations", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_account_for_the_own_regulation_and_another_says_nothing if {
	given := _input({"regulations": ["HIPAA"]}, {}, {"regulations": ["GDPR", "HIPAA"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# Each 35.
test_an_account_of_two_regulations_is_denied_for_a_project_of_none if {
	given := _input({}, {}, {"regulations": ["GDPR", "HIPAA"]})
	expected := _mixed(
		35,
		"GDPR, HIPAA",
		"its account 111122223333 names GDPR (35), its account 111122223333 names HIPAA (35)",
		["/accounts/111122223333/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# HIPAA 60, GDPR 25 + 25 = 50.
test_what_a_unit_and_a_description_say_adds_up if {
	given := _input({"regulations": ["HIPAA"], "description_tokens": ["dsgvo"]}, {"regulations": ["GDPR"]}, {})
	expected := _mixed(
		50,
		"GDPR, HIPAA",
		"its description says dsgvo (25), its domain unit d/u names GDPR (25), the project names HIPAA (60)",
		["/domain_units/d~1u/regulations", "/projects/d~1p/description_tokens", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# SOX 60, PCI-DSS 30 + 25 = 55.
test_what_a_name_and_a_description_say_adds_up if {
	given := _input({"name_tokens": ["pci", "claims"], "description_tokens": ["pcidss"], "regulations": ["SOX"]}, {}, {})
	expected := _mixed(
		55,
		"PCI-DSS, SOX",
		"its description says pcidss (25), its name says pci (30), the project names SOX (60)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# HIPAA 60, GDPR 35, SOX 30: the second is 35.
test_of_three_regulations_the_second_decides if {
	given := _input({"regulations": ["HIPAA"], "name_tokens": ["sox"]}, {}, {"regulations": ["GDPR"]})
	expected := _mixed(
		35,
		"GDPR, HIPAA, SOX",
		"its account 111122223333 names GDPR (35), its name says sox (30), the project names HIPAA (60)",
		["/accounts/111122223333/regulations", "/projects/d~1p/name_tokens", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_word_dsgvo_stands_for_its_regulation if {
	given := _input({"name_tokens": ["dsgvo"], "description_tokens": ["dsgvo"], "regulations": ["SOX"]}, {}, {})
	expected := _mixed(
		55,
		"GDPR, SOX",
		"its description says dsgvo (25), its name says dsgvo (30), the project names SOX (60)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_word_gdpr_stands_for_its_regulation if {
	given := _input({"name_tokens": ["gdpr"], "description_tokens": ["gdpr"], "regulations": ["SOX"]}, {}, {})
	expected := _mixed(
		55,
		"GDPR, SOX",
		"its description says gdpr (25), its name says gdpr (30), the project names SOX (60)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_word_ephi_stands_for_its_regulation if {
	given := _input({"name_tokens": ["ephi"], "description_tokens": ["ephi"], "regulations": ["SOX"]}, {}, {})
	expected := _mixed(
		55,
		"HIPAA, SOX",
		"its description says ephi (25), its name says ephi (30), the project names SOX (60)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_word_hitech_stands_for_its_regulation if {
	given := _input({"name_tokens": ["hitech"], "description_tokens": ["hitech"], "regulations": ["SOX"]}, {}, {})
	expected := _mixed(
		55,
		"HIPAA, SOX",
		"its description says hitech (25), its name says hitech (30), the project names SOX (60)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_word_phi_stands_for_its_regulation if {
	given := _input({"name_tokens": ["phi"], "description_tokens": ["phi"], "regulations": ["SOX"]}, {}, {})
	expected := _mixed(
		55,
		"HIPAA, SOX",
		"its description says phi (25), its name says phi (30), the project names SOX (60)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_word_cardholder_stands_for_its_regulation if {
	given := _input({"name_tokens": ["cardholder"], "description_tokens": ["cardholder"], "regulations": ["SOX"]}, {}, {})
	expected := _mixed(
		55,
		"PCI-DSS, SOX",
		"its description says cardholder (25), its name says cardholder (30), the project names SOX (60)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_word_pan_stands_for_its_regulation if {
	given := _input({"name_tokens": ["pan"], "description_tokens": ["pan"], "regulations": ["SOX"]}, {}, {})
	expected := _mixed(
		55,
		"PCI-DSS, SOX",
		"its description says pan (25), its name says pan (30), the project names SOX (60)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_word_sarbanes_stands_for_its_regulation if {
	given := _input({"name_tokens": ["sarbanes"], "description_tokens": ["sarbanes"], "regulations": ["GDPR"]}, {}, {})
	expected := _mixed(
		55,
		"GDPR, SOX",
		"its description says sarbanes (25), its name says sarbanes (30), the project names GDPR (60)",
		["/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_compatible_regulations_do_not_count if {
	config := _parameters({"compatible": ["GDPR"]})
	given := _input({"regulations": ["GDPR", "HIPAA"]}, {}, {})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_the_threshold_is_in_the_config if {
	config := _parameters({"minimum_confidence": 25})
	given := _input({"regulations": ["HIPAA"]}, {"regulations": ["GDPR"]}, {})
	expected := _mixed(
		25,
		"GDPR, HIPAA",
		"its domain unit d/u names GDPR (25), the project names HIPAA (60)",
		["/domain_units/d~1u/regulations", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_another_projects_account_is_nothing_to_it if {
	given := object.union(_input({"regulations": ["HIPAA"]}, {}, {"regulations": ["GDPR"]}), {"environments": {"d/e": {"project": "d/q", "domain_id": "d", "account_id": "111122223333", "status": "ACTIVE"}}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30; public is 0, restricted 3.
test_classes_three_apart_in_its_tags_are_denied if {
	given := _input({"folded_tags": [_tag("dataclass", "public"), _tag("sensitivity", "restricted")]}, {}, {})
	expected := _far_apart(
		60,
		"the project is tagged public (30), the project is tagged restricted (30)",
		["/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# Internal is 1, secret 3.
test_classes_two_apart_pass if {
	given := _input({"folded_tags": [_tag("dataclass", "internal"), _tag("sensitivity", "secret")]}, {}, {})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 20.
test_a_tag_and_a_term_are_denied if {
	given := _input({"folded_tags": [_tag("classification", "secret")], "folded_terms": ["open"]}, {}, {})
	expected := _far_apart(
		50,
		"its glossary terms say open (20), the project is tagged secret (30)",
		["/projects/d~1p/folded_tags", "/projects/d~1p/folded_terms"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 20.
test_a_tag_and_the_accounts_tag_are_denied if {
	given := _input({"folded_tags": [_tag("confidentiality", "open")]}, {}, {"folded_tags": [_tag("datasensitivity", "restricted")]})
	expected := _far_apart(
		50,
		"its account 111122223333 is tagged restricted (20), the project is tagged open (30)",
		["/accounts/111122223333/folded_tags", "/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 20 = 40.
test_a_term_and_the_accounts_tag_are_denied if {
	given := _input({"folded_terms": ["public"]}, {}, {"folded_tags": [_tag("dataclassification", "secret")]})
	expected := _far_apart(
		40,
		"its account 111122223333 is tagged secret (20), its glossary terms say public (20)",
		["/accounts/111122223333/folded_tags", "/projects/d~1p/folded_terms"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 20 + 20 = 40 of 41.
test_the_threshold_holds_for_classes_too if {
	config := _parameters({"minimum_confidence": 41})
	given := _input({"folded_terms": ["public"]}, {}, {"folded_tags": [_tag("dataclassification", "secret")]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_the_distance_is_in_the_config if {
	config := _parameters({"minimum_distance": 2})
	given := _input({"folded_tags": [_tag("dataclass", "internal"), _tag("sensitivity", "secret")]}, {}, {})
	expected := _far_apart(
		60,
		"the project is tagged internal (30), the project is tagged secret (30)",
		["/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_a_distance_of_nothing_takes_two_classes if {
	config := _parameters({"minimum_distance": 0, "minimum_confidence": 10})
	given := _input({"folded_tags": [_tag("dataclass", "secret"), _tag("sensitivity", "secret")]}, {}, {})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_classes_that_are_not_apart_are_not_told if {
	config := _parameters({"minimum_confidence": 10})
	given := _input({"folded_tags": [_tag("dataclass", "internal")], "folded_terms": ["internal"]}, {}, {"folded_tags": [_tag("dataclass", "secret")]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_which_tags_hold_a_class_is_in_the_config if {
	config := _parameters({"sensitivity_tags": ["dataclass"]})
	given := _input({"folded_tags": [_tag("dataclass", "public"), _tag("sensitivity", "restricted")]}, {}, {})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_words_that_are_no_class_are_not_told if {
	given := _input({"folded_tags": [_tag("dataclass", "public"), _tag("sensitivity", "restricted"), _tag("sensitivity", "odd")], "folded_terms": ["churn"]}, {}, {"folded_tags": [_tag("sensitivity", "odd")]})
	expected := _far_apart(
		60,
		"the project is tagged public (30), the project is tagged restricted (30)",
		["/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_class_in_another_tag_is_none if {
	given := _input({"folded_tags": [_tag("dataclass", "public"), _tag("owner", "restricted")]}, {}, {})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_both_reasons_are_told_at_once if {
	given := _input({"regulations": ["GDPR", "HIPAA"], "folded_tags": [_tag("dataclass", "public"), _tag("sensitivity", "restricted")]}, {}, {})
	expected := _failed(
		60,
		concat(" ", [
			"Project \"P\" (d/p) mixes data far apart in sensitivity: the project is tagged public (30), the project is tagged restricted (30); it should hold one class.",
			"Project \"P\" (d/p) mixes the regulations GDPR, HIPAA: the project names GDPR (60), the project names HIPAA (60); it should fall under one.",
		]),
		["/projects/d~1p/folded_tags", "/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_project_that_is_being_deleted_is_out_of_scope if {
	given := _input({"regulations": ["GDPR", "HIPAA"], "status": "DELETING"}, {}, {})
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot if {
	given := {"gaps": {}, "projects": {}, "domain_units": {}, "accounts": {}, "environments": {}}
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name_tokens if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name_tokens"]}])
	expected := _said("not_collected", "The field name_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_description_tokens if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "description_tokens"]}])
	expected := _said("not_collected", "The field description_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_domain_unit if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "domain_unit"]}])
	expected := _said("not_collected", "The field domain_unit of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_folded_tags if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "folded_tags"]}])
	expected := _said("not_collected", "The field folded_tags of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_folded_terms if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "folded_terms"]}])
	expected := _said("not_collected", "The field folded_terms of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_regulations if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "regulations"]}])
	expected := _said("unclassified", "The field regulations of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_category if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "category"]}])
	expected := _said("not_collected", "The field category of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name"]}])
	expected := _said("not_collected", "The field name of project d/p was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "status"]}])
	expected := _said("not_collected", "The field status of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_the_account_of_an_environment if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "account_id"]}])
	expected := _said("not_collected", "The field account_id of environment d/e was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_environment_in_no_account_says_nothing if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "replace", "path": ["environments", "d/e", "account_id"], "value": null}])
	expected := _passed({"d/p"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_accounts_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _input({"status": "DELETING"}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e", "account_id"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_folded_tags_of_its_account if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333", "folded_tags"]}])
	expected := _said("not_collected", "The field folded_tags of account \"A\" (111122223333) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_regulations_of_its_account if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333", "regulations"]}])
	expected := _said("unclassified", "The field regulations of account \"A\" (111122223333) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_its_account_has_no_row if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333"]}])
	expected := _said("not_collected", "The field folded_tags of account 111122223333 was not read or decided. The field regulations of account 111122223333 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_unread_account_of_a_project_that_is_being_deleted_is_not_asked_for if {
	given := _input({"status": "DELETING"}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333", "regulations"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_the_regulations_of_its_unit if {
	given := _input({}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["domain_units", "d/u", "regulations"]}])
	expected := _said("unclassified", "The field regulations of domain unit \"U\" (d/u) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_project_in_no_unit_needs_none if {
	given := _input({"domain_unit": null}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["domain_units", "d/u", "regulations"]}])
	expected := _passed({"d/p"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

# It rests on what is there: nothing that was not read can undo it.
test_what_is_known_fails_beside_what_is_not if {
	given := _input({"regulations": ["GDPR", "HIPAA"]}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["accounts", "111122223333", "regulations"]}])
	expected := _mixed(
		60,
		"GDPR, HIPAA",
		"the project names GDPR (60), the project names HIPAA (60)",
		["/projects/d~1p/regulations"],
	)
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_two_projects_are_judged_apart if {
	given := object.union(_input({"regulations": ["GDPR"]}, {}, {}), {"projects": {"d/q": object.union(_plain, {"regulations": ["HIPAA"]})}})
	expected := _passed({"d/p", "d/q"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_compatible_regulation_does_not_count_wherever_it_is_said if {
	config := _parameters({"compatible": ["GDPR"], "minimum_confidence": 25})
	given := _input({"regulations": ["HIPAA"], "name_tokens": ["gdpr"], "description_tokens": ["dsgvo"]}, {"regulations": ["GDPR"]}, {"regulations": ["GDPR"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 20 + 20 = 40: just reached.
test_classes_are_denied_at_the_threshold if {
	config := _parameters({"minimum_confidence": 40})
	given := _input({"folded_terms": ["public"]}, {}, {"folded_tags": [_tag("dataclassification", "secret")]})
	expected := _far_apart(
		40,
		"its account 111122223333 is tagged secret (20), its glossary terms say public (20)",
		["/accounts/111122223333/folded_tags", "/projects/d~1p/folded_terms"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_the_unit_of_a_project_that_is_being_deleted_is_not_asked_for if {
	given := _input({"status": "DELETING"}, {}, {})
	partial := json.patch(given, [{"op": "remove", "path": ["domain_units", "d/u", "regulations"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_project_that_was_read_in_part_is_not_judged if {
	config := _parameters({"minimum_confidence": 10})
	given := _input({"regulations": ["GDPR", "HIPAA"], "name_tokens": ["sox"], "description_tokens": ["sox"], "folded_tags": [_tag("dataclass", "public"), _tag("sensitivity", "restricted")]}, {"regulations": ["ISO", "SOX"]}, {"regulations": ["NIS", "SOX"]})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "folded_terms"]}])
	expected := _said("not_collected", "The field folded_terms of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as config with data.sus.catalog as _catalog
}

test_another_unit_and_another_account_are_nothing_to_it if {
	config := _parameters({"minimum_confidence": 20})
	given := object.union(_input({"regulations": ["HIPAA"], "folded_tags": [_tag("dataclass", "public")]}, {}, {}), {"domain_units": {"d/v": {"regulations": ["GDPR"]}}, "accounts": {"222233334444": {"regulations": ["GDPR"], "folded_tags": [_tag("dataclass", "secret")]}}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_only_its_own_account_is_told if {
	given := object.union(_input({"folded_tags": [_tag("dataclass", "public")]}, {}, {"folded_tags": [_tag("dataclass", "secret")]}), {"accounts": {"222233334444": {"regulations": [], "folded_tags": [_tag("dataclass", "secret")]}}})
	expected := _far_apart(
		50,
		"its account 111122223333 is tagged secret (20), the project is tagged public (30)",
		["/accounts/111122223333/folded_tags", "/projects/d~1p/folded_tags"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}
