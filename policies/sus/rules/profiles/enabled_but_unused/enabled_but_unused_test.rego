package sus.rules.profiles.enabled_but_unused_test

import data.sus.main
import data.sus.rules.profiles.enabled_but_unused as rule

_config(days) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"profiles.enabled_but_unused": {"days": days}},
}

_ninety := _config(90)

_catalog := {"profiles.enabled_but_unused": {
	"severity": "low",
	"severities": [],
	"subject": "project_profiles",
	"rests_on": "absence",
	"reads": {"project_profiles": "row", "projects": "row"},
	"fields": {
		"project_profiles": ["created_at", "last_updated_at", "status"],
		"projects": ["profile", "status"],
	},
}}

# 90 days before as_of is 2026-08-03.
_input(profile, projects) := {
	"domains": {"dzd_a": {}},
	"gaps": {},
	"project_profiles": {"dzd_a/p": object.union(
		{
			"domain_id": "dzd_a",
			"name": "Churn",
			"status": "ENABLED",
			"created_at": "2026-01-01T00:00:00Z",
			"last_updated_at": "2026-08-02T00:00:00Z",
		},
		profile,
	)},
	"projects": projects,
}

_project(fields) := {"dzd_a/x": object.union({"domain_id": "dzd_a", "name": "X", "status": "ACTIVE", "profile": "dzd_a/p"}, fields)}

_gap(table, kind, id, fields) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "visibility_unproved",
	"message": "Not all may be listed.",
}}}

_message(days) := sprintf(
	"Profile \"Churn\" (dzd_a/p) is enabled, has not changed for %d days and has no project; it must have one within 90 days.",
	[days],
)

_evidence := ["/project_profiles/dzd_a~1p/status", "/project_profiles/dzd_a~1p/last_updated_at"]

_denied := {{"resource": "dzd_a/p", "message": _message(91), "evidence": _evidence}}

_passed := {"fail": {}, "unknown": {}, "pass": {"dzd_a/p"}}

_doubt(cause) := {{
	"resource": "dzd_a/p",
	"cause": cause,
	"message": "No project of profile \"Churn\" (dzd_a/p) is known, but not all projects of its domain are.",
}}

test_deny_after_ninety_days if {
	given := _input({}, {})

	rule.deny == _denied with input as given with data.sus.config as _ninety
	rule.unknown == set() with input as given with data.sus.config as _ninety
	_verdicts == {
		"fail": {"dzd_a/p": {"severity": "low", "message": _message(91), "evidence": sort(_evidence)}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _ninety with data.sus.catalog as _catalog
}

test_deny_by_its_creation_where_it_never_changed if {
	given := _input({"last_updated_at": null}, {})

	rule.deny == {{
		"resource": "dzd_a/p",
		"message": _message(304),
		"evidence": ["/project_profiles/dzd_a~1p/status", "/project_profiles/dzd_a~1p/created_at"],
	}} with input as given with data.sus.config as _ninety
	rule.unknown == set() with input as given with data.sus.config as _ninety
}

test_deny_whose_projects_are_made_from_other_profiles if {
	another := _project({"profile": "dzd_a/q"})
	without := _project({"profile": null})
	first := _input({}, another)
	second := _input({}, without)

	rule.deny == _denied with input as first with data.sus.config as _ninety
	rule.deny == _denied with input as second with data.sus.config as _ninety
}

test_allow_on_the_ninetieth_day if {
	given := _input({"last_updated_at": "2026-08-03T00:00:00Z"}, {})
	young := _input({"created_at": "2026-08-03T00:00:00Z", "last_updated_at": null}, {})

	rule.deny == set() with input as given with data.sus.config as _ninety
	rule.unknown == set() with input as given with data.sus.config as _ninety
	rule.deny == set() with input as young with data.sus.config as _ninety
	_verdicts == _passed with input as given with data.sus.config as _ninety with data.sus.catalog as _catalog
}

test_the_config_says_how_many_days if {
	given := _input({"last_updated_at": "2026-08-03T00:00:00Z"}, {})
	config := _config(89)

	{item.message | some item in rule.deny} == {concat(" ", [
		"Profile \"Churn\" (dzd_a/p) is enabled, has not changed for 90 days and has no project;",
		"it must have one within 89 days.",
	])} with input as given with data.sus.config as config
}

test_allow_used if {
	project := _project({})
	leaving := _project({"status": "DELETING"})
	used := _input({}, project)
	still := _input({}, leaving)

	rule.scope == {"dzd_a/p"} with input as used with data.sus.config as _ninety
	rule.deny == set() with input as used with data.sus.config as _ninety
	rule.unknown == set() with input as used with data.sus.config as _ninety
	rule.deny == set() with input as still with data.sus.config as _ninety
	_verdicts == _passed with input as used with data.sus.config as _ninety with data.sus.catalog as _catalog
}

test_out_of_scope_when_disabled_and_unused if {
	given := _input({"status": "DISABLED"}, {})

	rule.scope == set() with input as given with data.sus.config as _ninety
	rule.deny == set() with input as given with data.sus.config as _ninety
	rule.unknown == set() with input as given with data.sus.config as _ninety
}

test_unknown_when_it_is_not_known_whether_it_is_judged if {
	given := json.patch(_input({}, {}), [{"op": "remove", "path": "/project_profiles/dzd_a~1p/status"}])

	rule.scope == {"dzd_a/p"} with input as given with data.sus.config as _ninety
	rule.deny == set() with input as given with data.sus.config as _ninety
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "The status of profile \"Churn\" (dzd_a/p) was not read.",
	}} with input as given with data.sus.config as _ninety
}

test_unknown_when_the_projects_were_not_listed if {
	given := object.union(_input({}, {}), _gap("projects", "domain", "dzd_a", null))
	project := _project({})
	used := object.union(_input({}, project), _gap("projects", "domain", "dzd_a", null))
	young := object.union(_input({"last_updated_at": "2026-08-03T00:00:00Z"}, {}), _gap("projects", "domain", "dzd_a", null))

	rule.deny == set() with input as given with data.sus.config as _ninety
	rule.unknown == _doubt("visibility_unproved") with input as given with data.sus.config as _ninety
	rule.unknown == set() with input as used with data.sus.config as _ninety
	rule.unknown == set() with input as young with data.sus.config as _ninety
	object.keys(_verdicts.unknown) == {"dzd_a", "dzd_a/p"} with input as given
		with data.sus.config as _ninety
		with data.sus.catalog as _catalog
}

test_unknown_when_a_project_hides_its_profile if {
	hidden := object.remove(_project({})["dzd_a/x"], ["profile"])
	elsewhere := object.union(hidden, {"domain_id": "dzd_b"})
	given := _input({}, {"dzd_a/x": hidden})
	gapped := object.union(given, _gap("projects", "project", "dzd_a/x", ["profile"]))
	apart := _input({}, {"dzd_b/x": elsewhere})

	rule.deny == set() with input as given with data.sus.config as _ninety
	rule.unknown == _doubt("not_collected") with input as given with data.sus.config as _ninety
	rule.unknown == _doubt("visibility_unproved") with input as gapped with data.sus.config as _ninety
	rule.deny == _denied with input as apart with data.sus.config as _ninety
	_verdicts.pass == set() with input as gapped with data.sus.config as _ninety with data.sus.catalog as _catalog
	_verdicts.fail == {} with input as gapped with data.sus.config as _ninety with data.sus.catalog as _catalog
}

test_the_first_cause_by_name_where_several_projects_hide_theirs if {
	hidden := object.remove(_project({})["dzd_a/x"], ["profile"])
	two := _input({}, {"dzd_a/x": hidden, "dzd_a/y": hidden})
	given := object.union(two, _gap("projects", "project", "dzd_a/x", ["profile"]))

	rule.unknown == _doubt("not_collected") with input as given with data.sus.config as _ninety
}

test_unknown_without_a_date if {
	every field in ["created_at", "last_updated_at"] {
		given := json.patch(_input({}, {}), [{"op": "remove", "path": sprintf("/project_profiles/dzd_a~1p/%s", [field])}])
		gapped := object.union(given, _gap("project_profiles", "project_profile", "dzd_a/p", [field]))

		rule.deny == set() with input as given with data.sus.config as _ninety
		rule.unknown == {{
			"resource": "dzd_a/p",
			"cause": "not_collected",
			"message": "When profile \"Churn\" (dzd_a/p) was last changed was not read.",
		}} with input as given with data.sus.config as _ninety
		{item.cause | some item in rule.unknown} == {"visibility_unproved"} with input as gapped with data.sus.config as _ninety
	}
}

test_unknown_where_aws_says_no_date if {
	given := _input({"created_at": null, "last_updated_at": null}, {})
	project := _project({})
	used := _input({"created_at": null, "last_updated_at": null}, project)

	rule.deny == set() with input as given with data.sus.config as _ninety
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "AWS does not say since when profile \"Churn\" (dzd_a/p), which has no project, is enabled.",
	}} with input as given with data.sus.config as _ninety
	rule.unknown == set() with input as used with data.sus.config as _ninety
}

test_aws_says_one_date if {
	given := _input({"created_at": null}, {})

	rule.deny == _denied with input as given with data.sus.config as _ninety
	rule.unknown == set() with input as given with data.sus.config as _ninety
}

test_a_gap_on_the_profile_undoes_a_fail if {
	given := object.union(_input({}, {}), _gap("project_profiles", "project_profile", "dzd_a/p", ["last_updated_at"]))

	_verdicts == {
		"fail": {},
		"unknown": {"dzd_a/p": {"cause": "visibility_unproved", "message": "Not all may be listed.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _ninety with data.sus.catalog as _catalog
}

test_empty if {
	rule.scope == set() with input as {} with data.sus.config as _ninety
	rule.deny == set() with input as {} with data.sus.config as _ninety
	rule.unknown == set() with input as {} with data.sus.config as _ninety
}

_verdicts := main.derive("profiles.enabled_but_unused", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

test_unknown_where_there_is_no_table_of_projects if {
	world := _input({}, {})
	given := object.remove(world, ["projects"])
	expected := _doubt("not_collected")

	rule.deny == set() with input as given with data.sus.config as _ninety
	rule.unknown == expected with input as given with data.sus.config as _ninety
}
