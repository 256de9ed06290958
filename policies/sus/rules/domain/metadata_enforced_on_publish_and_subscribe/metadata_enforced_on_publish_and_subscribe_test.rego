package sus.rules.domain.metadata_enforced_on_publish_and_subscribe_test

import data.sus.main
import data.sus.rules.domain.metadata_enforced_on_publish_and_subscribe as rule

_catalog := {"domain.metadata_enforced_on_publish_and_subscribe": {
	"severity": "medium",
	"subject": "domain_units",
	"rests_on": "absence",
	"reads": {"domain_units": "row", "enforcement_rules": "domain"},
	"fields": {
		"domain_units": ["ancestors"],
		"enforcement_rules": ["action", "include_child_domain_units", "rule_type", "target_domain_unit"],
	},
}}

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"domain.metadata_enforced_on_publish_and_subscribe": {}},
}

_verdicts := main.derive(
	"domain.metadata_enforced_on_publish_and_subscribe",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

_rule(action, unit, children) := {
	"id": action,
	"domain_id": "d",
	"rule_type": "METADATA_FORM_ENFORCEMENT",
	"action": action,
	"target_domain_unit": unit,
	"include_child_domain_units": children,
}

_world(rules) := {
	"domain_units": {
		"d/root": {"id": "root", "domain_id": "d", "name": "Corp", "ancestors": []},
		"d/fin": {"id": "fin", "domain_id": "d", "name": "Finance", "ancestors": ["d/root"]},
	},
	"enforcement_rules": rules,
	"gaps": {},
}

_both(unit, children) := {
	"d/p": _rule("CREATE_LISTING_CHANGE_SET", unit, children),
	"d/s": _rule("CREATE_SUBSCRIPTION_REQUEST", unit, children),
}

_missing(verb, label) := sprintf(
	"No enforcement rule asks for metadata on %s in domain unit %s; one must, on the unit or above it.",
	[verb, label],
)

_failure(message, unit) := {"severity": "medium", "message": message, "evidence": [sprintf("/domain_units/d~1%s/ancestors", [unit])]}

test_allow_rules_on_the_root_with_children if {
	rules := _both("d/root", true)
	given := _world(rules)
	expected := {"fail": {}, "unknown": {}, "pass": {"d/root", "d/fin"}}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_a_unit_that_the_roots_rules_do_not_reach if {
	rules := _both("d/root", false)
	given := _world(rules)
	publishing := _missing("publishing", "\"Finance\" (d/fin)")
	subscribing := _missing("subscribing", "\"Finance\" (d/fin)")
	failed := _failure(concat(" ", [publishing, subscribing]), "fin")
	expected := {"fail": {"d/fin": failed}, "unknown": {}, "pass": {"d/root"}}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_the_root_that_only_a_unit_below_has_rules_for if {
	rules := _both("d/fin", true)
	given := _world(rules)
	publishing := _missing("publishing", "\"Corp\" (d/root)")
	subscribing := _missing("subscribing", "\"Corp\" (d/root)")
	failed := _failure(concat(" ", [publishing, subscribing]), "root")
	expected := {"fail": {"d/root": failed}, "unknown": {}, "pass": {"d/fin"}}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_where_only_publishing_asks if {
	rule_of_publishing := _rule("CREATE_LISTING_CHANGE_SET", "d/root", true)
	given := _world({"d/p": rule_of_publishing})
	root := _missing("subscribing", "\"Corp\" (d/root)")
	finance := _missing("subscribing", "\"Finance\" (d/fin)")
	root_failed := _failure(root, "root")
	finance_failed := _failure(finance, "fin")
	expected := {"fail": {"d/root": root_failed, "d/fin": finance_failed}, "unknown": {}, "pass": set()}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_rules_that_ask_for_glossary_terms_only if {
	rules := _both("d/root", true)
	world := _world(rules)
	given := json.patch(world, [
		{"op": "replace", "path": "/enforcement_rules/d~1p/rule_type", "value": "GLOSSARY_TERM_ENFORCEMENT"},
		{"op": "replace", "path": "/enforcement_rules/d~1s/rule_type", "value": "GLOSSARY_TERM_ENFORCEMENT"},
	])
	failed := {item.resource | some item in rule.deny} with input as given

	failed == {"d/root", "d/fin"}
}

test_deny_where_there_is_no_rule_at_all if {
	given := _world({})
	failed := {item.resource | some item in rule.deny} with input as given
	unknown := rule.unknown with input as given

	failed == {"d/root", "d/fin"}
	unknown == set()
}

test_unknown_when_the_rules_were_not_listed if {
	gap := {
		"table": "enforcement_rules",
		"scope": {"kind": "domain", "id": "d"},
		"fields": null,
		"cause": "denied_by_datazone",
		"message": "ListRules was denied.",
	}
	rule_of_publishing := _rule("CREATE_LISTING_CHANGE_SET", "d/root", true)
	world := _world({"d/p": rule_of_publishing})
	given := object.union(world, {"gaps": {"g": gap}})
	denied := rule.deny with input as given
	unknown := rule.unknown with input as given

	denied == set()
	unknown == {
		{
			"resource": "d/root",
			"cause": "denied_by_datazone",
			"message": "Whether a rule asks for metadata on subscribing in domain unit \"Corp\" (d/root) is not known: not all rules were listed.",
		},
		{
			"resource": "d/fin",
			"cause": "denied_by_datazone",
			"message": "Whether a rule asks for metadata on subscribing in domain unit \"Finance\" (d/fin) is not known: not all rules were listed.",
		},
	}
}

test_unknown_when_a_rule_was_not_read_in_full if {
	rules := _both("d/root", true)
	world := _world(rules)
	given := json.patch(world, [{"op": "remove", "path": "/enforcement_rules/d~1s/action"}])
	unread := rule.unknown with input as given
	denied := rule.deny with input as given

	denied == set()
	unread == {
		{
			"resource": "d/root",
			"cause": "not_collected",
			"message": "Whether a rule asks for metadata on subscribing in domain unit \"Corp\" (d/root) is not known: a rule was not read in full.",
		},
		{
			"resource": "d/fin",
			"cause": "not_collected",
			"message": "Whether a rule asks for metadata on subscribing in domain unit \"Finance\" (d/fin) is not known: a rule was not read in full.",
		},
	}
}

test_unknown_for_each_field_of_a_rule_that_was_not_read if {
	rules := _both("d/root", true)
	world := _world(rules)
	untyped := json.patch(world, [{"op": "remove", "path": "/enforcement_rules/d~1s/rule_type"}])
	untargeted := json.patch(world, [{"op": "remove", "path": "/enforcement_rules/d~1s/target_domain_unit"}])
	unbounded := json.patch(world, [{"op": "remove", "path": "/enforcement_rules/d~1s/include_child_domain_units"}])
	first := {item.resource | some item in rule.unknown} with input as untyped
	second := {item.resource | some item in rule.unknown} with input as untargeted
	third := {item.resource | some item in rule.unknown} with input as unbounded

	first == {"d/root", "d/fin"}
	second == {"d/root", "d/fin"}
	third == {"d/fin"}
}

test_unknown_when_the_units_above_are_not_known if {
	rules := _both("d/root", true)
	world := _world(rules)
	given := json.patch(world, [{"op": "remove", "path": "/domain_units/d~1fin/ancestors"}])
	expected := {
		"fail": {},
		"unknown": {"d/fin": {
			"cause": "not_collected",
			"message": concat(" ", [
				"The units above domain unit \"Finance\" (d/fin), which may ask for metadata on publishing, are not known.",
				"The units above domain unit \"Finance\" (d/fin), which may ask for metadata on subscribing, are not known.",
			]),
			"evidence": [],
		}},
		"pass": {"d/root"},
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {}
	rule.unknown == set() with input as {}
}

_half_read(key) := sprintf(
	"Whether a rule asks for metadata on subscribing in domain unit %s is not known: a rule was not read in full.",
	[key],
)

test_unknown_when_there_is_no_table_of_rules if {
	given := {
		"domain_units": {"d/root": {"id": "root", "domain_id": "d", "name": "Corp", "ancestors": []}},
		"gaps": {},
	}

	rule.deny == set() with input as given
	rule.unknown == {
		{
			"resource": "d/root",
			"cause": "not_collected",
			"message": "Whether a rule asks for metadata on publishing in domain unit \"Corp\" (d/root) is not known: not all rules were listed.",
		},
		{
			"resource": "d/root",
			"cause": "not_collected",
			"message": "Whether a rule asks for metadata on subscribing in domain unit \"Corp\" (d/root) is not known: not all rules were listed.",
		},
	} with input as given
}

test_a_rule_that_was_not_read_in_full_concerns_its_own_domain if {
	rules := _both("d/root", true)
	world := _world(rules)
	half := json.patch(world, [{"op": "remove", "path": "/enforcement_rules/d~1s/action"}])
	given := object.union(half, {"domain_units": {"x/root": {"id": "root", "domain_id": "x", "name": "Other", "ancestors": []}}})
	root := _half_read("\"Corp\" (d/root)")
	finance := _half_read("\"Finance\" (d/fin)")
	publishing := _missing("publishing", "\"Other\" (x/root)")
	subscribing := _missing("subscribing", "\"Other\" (x/root)")

	rule.unknown == {
		{"resource": "d/root", "cause": "not_collected", "message": root},
		{"resource": "d/fin", "cause": "not_collected", "message": finance},
	} with input as given
	rule.deny == {
		{"resource": "x/root", "message": publishing, "evidence": ["/domain_units/x~1root/ancestors"]},
		{"resource": "x/root", "message": subscribing, "evidence": ["/domain_units/x~1root/ancestors"]},
	} with input as given
}

# One field was denied, the other is missing without a word: of the two causes the first is told.
test_of_several_causes_the_first_is_told if {
	rules := _both("d/root", true)
	world := _world(rules)
	half := json.patch(world, [
		{"op": "remove", "path": "/enforcement_rules/d~1s/action"},
		{"op": "remove", "path": "/enforcement_rules/d~1s/rule_type"},
	])
	given := object.union(half, {"gaps": {"g": {
		"table": "enforcement_rules",
		"scope": {"kind": "enforcement_rule", "id": "d/s"},
		"fields": ["action"],
		"cause": "denied_by_datazone",
		"message": "GetRule was denied.",
	}}})
	root := _half_read("\"Corp\" (d/root)")
	finance := _half_read("\"Finance\" (d/fin)")

	rule.unknown == {
		{"resource": "d/root", "cause": "denied_by_datazone", "message": root},
		{"resource": "d/fin", "cause": "denied_by_datazone", "message": finance},
	} with input as given
}

test_ancestors_that_were_not_read_say_why if {
	rules := _both("d/root", true)
	world := _world(rules)
	unread := json.patch(world, [{"op": "remove", "path": "/domain_units/d~1fin/ancestors"}])
	given := object.union(unread, {"gaps": {"g": {
		"table": "domain_units",
		"scope": {"kind": "domain_unit", "id": "d/fin"},
		"fields": ["ancestors"],
		"cause": "throttled",
		"message": "GetDomainUnit was throttled.",
	}}})

	rule.unknown == {
		{
			"resource": "d/fin",
			"cause": "throttled",
			"message": "The units above domain unit \"Finance\" (d/fin), which may ask for metadata on publishing, are not known.",
		},
		{
			"resource": "d/fin",
			"cause": "throttled",
			"message": "The units above domain unit \"Finance\" (d/fin), which may ask for metadata on subscribing, are not known.",
		},
	} with input as given
}
