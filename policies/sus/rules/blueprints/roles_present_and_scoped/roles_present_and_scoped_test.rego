package sus.rules.blueprints.roles_present_and_scoped_test

import data.sus.main
import data.sus.rules.blueprints.roles_present_and_scoped as rule

_id := "blueprints.roles_present_and_scoped"

_catalog := {_id: {
	"severity": "high",
	"subject": "blueprint_configurations",
	"rests_on": "presence",
	"reads": {"blueprint_configurations": "row"},
	"fields": {"blueprint_configurations": [
		"account_id",
		"blueprint_name",
		"enabled_regions",
		"manage_access_role_arn",
		"provisioning_role_arn",
	]},
}}

_config(parameters) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {_id: object.union({"without_roles": [], "without_provisioning_role": ["ToolingLite"]}, parameters)},
}

_defaults := _config({})

_key := "dzd_a/111122223333/bp1"

_row := {
	"domain_id": "dzd_a",
	"account_id": "111122223333",
	"blueprint": "dzd_a/bp1",
	"blueprint_id": "bp1",
	"blueprint_name": "DataLake",
	"provisioning_role_arn": "arn:aws:iam::111122223333:role/service-role/AmazonSageMakerProvisioning-111122223333",
	"manage_access_role_arn": "arn:aws:iam::111122223333:role/service-role/AmazonSageMakerManageAccess-eu-west-1-dzd_a",
	"enabled_regions": ["eu-west-1"],
}

_estate(row, gaps) := {
	"accounts": {"111122223333": {"name": "fin"}},
	"blueprint_configurations": {_key: row},
	"gaps": gaps,
}

_changed(fields) := _estate(object.union(_row, fields), {})

_without(field) := _estate(object.remove(_row, [field]), {})

_gap(fields) := {"g": {
	"table": "blueprint_configurations",
	"scope": {"kind": "blueprint_configuration", "id": _key},
	"fields": fields,
	"cause": "throttled",
	"message": "It was not read.",
}}

_trust := concat(" ", [
	"Whether the roles of blueprint DataLake in account \"fin\" (111122223333) let in the domain's account only is not known:",
	"trust policies are not read yet.",
])

_trust_unknown := {"resource": _key, "cause": "not_collected", "message": _trust}

_verdict_unknown := {"fail": {}, "unknown": {_key: {"cause": "not_collected", "message": _trust, "evidence": []}}, "pass": set()}

_no_provisioning := "Blueprint DataLake in account \"fin\" (111122223333) has no provisioning role; it must have one of its own account."

_no_manage_access := "Blueprint DataLake in account \"fin\" (111122223333) has no manage-access role; it must have one of its own account."

_verdicts := main.derive("blueprints.roles_present_and_scoped", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

test_right_roles_are_unknown_until_trust_policies_are_read if {
	given := _estate(_row, {})

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {_trust_unknown} with input as given with data.sus.config as _defaults
	_verdicts == _verdict_unknown with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_deny_no_provisioning_role if {
	given := _changed({"provisioning_role_arn": null})

	rule.deny == {{
		"resource": _key,
		"message": _no_provisioning,
		"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/provisioning_role_arn"],
	}} with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {_key: {
			"severity": "high",
			"message": _no_provisioning,
			"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/provisioning_role_arn"],
		}},
		"unknown": {}, "pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_deny_no_manage_access_role if {
	given := _changed({"manage_access_role_arn": null})

	rule.deny == {{
		"resource": _key,
		"message": _no_manage_access,
		"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/manage_access_role_arn"],
	}} with input as given with data.sus.config as _defaults
}

test_deny_a_role_of_another_account if {
	given := _changed({"manage_access_role_arn": "arn:aws-us-gov:iam::444455556666:role/Manage"})

	rule.deny == {{
		"resource": _key,
		"message": concat(" ", [
			"Blueprint DataLake in account \"fin\" (111122223333) has a manage-access role of account 444455556666,",
			"arn:aws-us-gov:iam::444455556666:role/Manage; it must be a role of its own account.",
		]),
		"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/manage_access_role_arn"],
	}} with input as given with data.sus.config as _defaults
}

test_a_role_that_is_no_arn_is_unknown if {
	given := _changed({"provisioning_role_arn": "Provisioning"})

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {_trust_unknown} with input as given with data.sus.config as _defaults
}

test_the_project_provisions_by_its_own_role if {
	given := _changed({"blueprint_name": "ToolingLite", "provisioning_role_arn": null})
	messages := {item.message | some item in rule.deny} with input as _changed({
		"blueprint_name": "ToolingLite",
		"provisioning_role_arn": null,
		"manage_access_role_arn": null,
	})
		with data.sus.config as _defaults

	rule.deny == set() with input as given with data.sus.config as _defaults
	messages == {"Blueprint ToolingLite in account \"fin\" (111122223333) has no manage-access role; it must have one of its own account."}
}

test_a_domain_that_the_portal_manages_needs_no_provisioning_role if {
	portal := _config({"without_provisioning_role": ["*"]})
	given := _changed({"provisioning_role_arn": null, "manage_access_role_arn": null})
	messages := {item.message | some item in rule.deny} with input as given with data.sus.config as portal

	messages == {_no_manage_access}
}

test_a_blueprint_may_need_neither_role if {
	roleless := _config({"without_roles": ["DataLake"]})
	given := _changed({"provisioning_role_arn": null, "manage_access_role_arn": null})

	rule.deny == set() with input as given with data.sus.config as roleless
	rule.unknown == {_trust_unknown} with input as given with data.sus.config as roleless
}

test_unknown_for_each_field_that_was_not_read if {
	every field in ["account_id", "enabled_regions", "manage_access_role_arn", "provisioning_role_arn"] {
		given := _without(field)
		denied := rule.deny with input as given with data.sus.config as _defaults
		found := {item.message | some item in rule.unknown} with input as given with data.sus.config as _defaults

		denied == set()
		some message in found
		startswith(message, sprintf("The field %s of blueprint DataLake in account ", [field]))
	}
}

test_unknown_name_leaves_open_which_roles_are_needed if {
	given := _estate(object.remove(object.union(_row, {"provisioning_role_arn": null}), ["blueprint_name"]), {})
	found := {item.message | some item in rule.unknown} with input as given with data.sus.config as _defaults

	rule.deny == set() with input as given with data.sus.config as _defaults
	"The field blueprint_name of blueprint bp1 in account \"fin\" (111122223333) was not read." in found
}

test_a_role_of_another_account_is_not_enough_while_the_regions_are_unread if {
	given := _estate(
		object.remove(
			object.union(_row, {"provisioning_role_arn": null, "manage_access_role_arn": "arn:aws:iam::444455556666:role/R"}),
			["enabled_regions"],
		),
		{},
	)

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
}

test_the_cause_is_that_of_the_gap if {
	given := _estate(object.remove(_row, ["provisioning_role_arn"]), _gap(["provisioning_role_arn"]))
	field := "The field provisioning_role_arn of blueprint DataLake in account \"fin\" (111122223333) was not read."

	rule.unknown == {
		_trust_unknown,
		{"resource": _key, "cause": "throttled", "message": field},
	} with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {}, "unknown": {_key: {
			"cause": "throttled",
			"message": concat(" ", ["It was not read.", field, _trust]),
			"evidence": ["/gaps/g"],
		}},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_a_gap_elsewhere_leaves_a_failure if {
	given := _estate(object.union(_row, {"provisioning_role_arn": null}), _gap(["manage_access_role_arn"]))
	answer := _verdicts with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog

	object.keys(answer.fail) == {_key}
	answer.unknown == {}
}

test_enabled_nowhere_is_out_of_scope if {
	given := _changed({"enabled_regions": [], "provisioning_role_arn": null})

	rule.scope == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}

test_empty if {
	given := {"blueprint_configurations": {}, "gaps": {}}

	rule.scope == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}
