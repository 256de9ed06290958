package sus.rules.projects.required_tags_test

import data.sus.main
import data.sus.rules.projects.required_tags as rule

_config := _configured({})

_configured(parameters) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"projects.required_tags": object.union(
		{"required": ["cost-center", "owner", "business-unit", "data-classification"], "locked": ["business-unit"]},
		parameters,
	)},
}

_catalog := {"projects.required_tags": {
	"severity": "medium",
	"subject": "projects",
	"rests_on": "presence",
	"reads": {"projects": "row", "project_profiles": "row"},
	"fields": {
		"projects": ["profile", "resource_tags", "status"],
		"project_profiles": ["project_resource_tags"],
	},
}}

# One project with all four tags, whose profile fixes one of them.
_base := {
	"domains": {"d": {"account_id": "999988887777"}},
	"gaps": {},
	"project_profiles": {"d/f": {"domain_id": "d", "name": "Fixed", "project_resource_tags": [
		{"key": "owner", "value": "team", "is_value_editable": true},
		{"key": "business-unit", "value": "finance", "is_value_editable": false},
	]}},
	"projects": {"d/p": {
		"domain_id": "d",
		"name": "Churn",
		"profile": "d/f",
		"resource_tags": [
			_tag("business-unit", "finance"),
			_tag("cost-center", "FIN-100"),
			_tag("data-classification", "internal"),
			_tag("owner", "team"),
		],
		"status": "ACTIVE",
	}},
}

_tag(key, value) := {"key": key, "value": value, "source": "PROJECT"}

_patched(operations) := json.patch(_base, operations)

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_tags(list) := _add("/projects/d~1p/resource_tags", list)

_gap(table, kind, id, fields) := _add("/gaps/g", {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "Throttled.",
})

_lacks(tag) := {
	"resource": "d/p",
	"message": sprintf("Project \"Churn\" (d/p) has no tag %s; it must have one with a value.", [tag]),
	"evidence": ["/projects/d~1p/resource_tags"],
}

_empty(tag, pointer) := {
	"resource": "d/p",
	"message": sprintf("Project \"Churn\" (d/p) has an empty tag %s; it must have a value.", [tag]),
	"evidence": [pointer],
}

_open := concat(" ", [
	"Project \"Churn\" (d/p) may edit its tag business-unit, because profile \"Fixed\" (d/f) leaves the value open;",
	"the profile must fix it.",
])

_opened := _add("/project_profiles/d~1f/project_resource_tags/1/is_value_editable", true)

_at_the_profile := "/project_profiles/d~1f/project_resource_tags/1/is_value_editable"

test_allow if {
	given := _base

	rule.scope == {"d/p"} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p"}} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_missing if {
	given := _patched([_tags([_tag("business-unit", "finance"), _tag("Owner", "team"), _tag("cost-center", "FIN-100")])])
	denied := {_lacks("data-classification"), _lacks("owner")}

	rule.deny == denied with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {"d/p": {
			"severity": "medium",
			"message": concat(" ", [
				"Project \"Churn\" (d/p) has no tag data-classification; it must have one with a value.",
				"Project \"Churn\" (d/p) has no tag owner; it must have one with a value.",
			]),
			"evidence": ["/projects/d~1p/resource_tags"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_where_aws_returns_no_tags if {
	given := _patched([_tags(null)])
	none := _patched([_tags([])])
	config := _configured({"required": ["owner"]})
	denied := {_lacks("owner")}

	rule.deny == denied with input as given with data.sus.config as config
	rule.unknown == set() with input as given with data.sus.config as config
	rule.deny == denied with input as none with data.sus.config as config
}

test_deny_empty if {
	given := _patched([
		_add("/projects/d~1p/resource_tags/0/value", ""),
		_add("/projects/d~1p/resource_tags/1/value", " \t"),
		_add("/projects/d~1p/resource_tags/2/value", null),
	])
	denied := {
		_empty("business-unit", "/projects/d~1p/resource_tags/0"),
		_empty("cost-center", "/projects/d~1p/resource_tags/1"),
		_empty("data-classification", "/projects/d~1p/resource_tags/2"),
	}

	rule.deny == denied with input as given with data.sus.config as _config
}

test_allow_what_only_begins_with_a_space_or_need_not_be_there if {
	given := _patched([
		_add("/projects/d~1p/resource_tags/0/value", " finance "),
		_add("/projects/d~1p/resource_tags/-", _tag("note", "")),
	])

	rule.deny == set() with input as given with data.sus.config as _config
}

test_deny_editable_where_it_must_be_fixed if {
	given := _patched([_opened])

	rule.deny == {{"resource": "d/p", "message": _open, "evidence": [_at_the_profile]}} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_deny_editable_though_the_tags_of_the_project_were_not_read if {
	given := _patched([_opened, _remove("/projects/d~1p/resource_tags")])

	_verdicts == {
		"fail": {"d/p": {"severity": "medium", "message": _open, "evidence": [_at_the_profile]}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_which_tags_must_be_fixed_is_a_parameter if {
	given := _patched([_opened])
	none := _configured({"locked": []})
	owner := _configured({"locked": ["owner"]})

	rule.deny == set() with input as given with data.sus.config as none
	{item.evidence | some item in rule.deny} == {["/project_profiles/d~1f/project_resource_tags/0/is_value_editable"]} with input as given with data.sus.config as owner
}

test_which_tags_are_required_is_a_parameter if {
	given := _base
	config := _configured({"required": ["regulation"]})
	denied := {_lacks("regulation")}

	rule.deny == denied with input as given with data.sus.config as config
}

test_unknown_while_the_tags_were_not_read if {
	given := _patched([_remove("/projects/d~1p/resource_tags")])
	gapped := json.patch(given, [_gap("projects", "project", "d/p", ["resource_tags"])])
	message := "The field resource_tags of project \"Churn\" (d/p) was not read."

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "not_collected", "message": message}} with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {},
		"unknown": {"d/p": {
			"cause": "throttled",
			"message": "The field resource_tags of project \"Churn\" (d/p) was not read. Throttled.",
			"evidence": ["/gaps/g"],
		}},
		"pass": set(),
	} with input as gapped with data.sus.config as _config with data.sus.catalog as _catalog
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _config
}

test_unknown_while_the_profile_was_not_read if {
	given := _patched([_opened, _remove("/projects/d~1p/profile")])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{
		"resource": "d/p",
		"cause": "not_collected",
		"message": "The field profile of project \"Churn\" (d/p) was not read.",
	}} with input as given with data.sus.config as _config
}

test_unknown_while_the_status_was_not_read if {
	given := _patched([_opened, _tags([_tag("owner", "")]), _remove("/projects/d~1p/status")])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{
		"resource": "d/p",
		"cause": "not_collected",
		"message": "The field status of project \"Churn\" (d/p) was not read.",
	}} with input as given with data.sus.config as _config
}

test_unknown_while_the_tags_of_the_profile_were_not_read if {
	given := _patched([_remove("/project_profiles/d~1f/project_resource_tags")])
	gapped := json.patch(given, [_gap("project_profiles", "project_profile", "d/f", ["project_resource_tags"])])
	gone := _patched([_remove("/project_profiles/d~1f")])
	message := "The tags of profile \"Fixed\" (d/f) were not read, so whether project \"Churn\" (d/p) may edit its own is undecided."
	none := _configured({"locked": []})

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "not_collected", "message": message}} with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "throttled", "message": message}} with input as gapped with data.sus.config as _config
	{item.resource | some item in rule.unknown} == {"d/p"} with input as gone with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as none
}

test_missing_tags_fail_though_those_of_the_profile_were_not_read if {
	given := _patched([_tags([]), _remove("/project_profiles/d~1f/project_resource_tags")])

	object.keys(_verdicts.fail) == {"d/p"} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_project_without_a_profile_fixes_nothing if {
	given := _patched([_add("/projects/d~1p/profile", null)])

	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p"}} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_by_a_gap_on_the_profile if {
	given := _patched([_gap("project_profiles", "project_profile", "d/f", ["project_resource_tags"])])

	_verdicts == {
		"fail": {},
		"unknown": {"d/p": {"cause": "throttled", "message": "Throttled.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_projects_that_are_being_deleted_are_out_of_scope if {
	deleting := _patched([_opened, _tags([]), _add("/projects/d~1p/status", "DELETING")])
	unread := json.patch(deleting, [
		_remove("/projects/d~1p/resource_tags"),
		_remove("/project_profiles/d~1f/project_resource_tags"),
	])

	rule.scope == set() with input as deleting with data.sus.config as _config
	rule.deny == set() with input as deleting with data.sus.config as _config
	rule.unknown == set() with input as unread with data.sus.config as _config
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_verdicts := main.derive("projects.required_tags", rule.scope, rule.deny, {item | some item in rule.unknown}, {})
