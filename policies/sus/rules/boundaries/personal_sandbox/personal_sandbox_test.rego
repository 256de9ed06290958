# Expected answers are worked out by hand from the weights in the rule; a comment adds them up.
package sus.rules.boundaries.personal_sandbox_test

import data.sus.main
import data.sus.rules.boundaries.personal_sandbox as rule

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {
		"boundaries.personal_sandbox": {
			"few_environments": 2,
			"few_words": 3,
			"many_words": 6,
			"minimum_confidence": 55,
			"quiet_days": 30,
			"tooling_blueprints": [
				"Tooling",
				"ToolingLite",
			],
		},
	},
}

_catalog := {
	"boundaries.personal_sandbox": {
		"confidence": 60,
		"fields": {
			"blueprints": [
				"name",
			],
			"environments": [
				"blueprint",
				"created_at",
				"last_updated_at",
				"status",
			],
			"memberships": [
				"principal",
			],
			"principals": [
				"arn",
				"kind",
			],
			"projects": [
				"category",
				"created_at",
				"described_after",
				"description_tokens",
				"last_updated_at",
				"name",
				"name_tokens",
				"named_after",
				"status",
			],
		},
		"reads": {
			"blueprints": "row",
			"environments": "project",
			"memberships": "project",
			"principals": "row",
			"projects": "row",
		},
		"rests_on": "absence",
		"severity": "low",
		"subject": "projects",
	},
}

_verdicts := main.derive("boundaries.personal_sandbox", rule.scope, rule.deny, {item | some item in rule.unknown}, {key: rows | some key, rows in rule.touched})

# A project of one user, that has four telling words, three environments of a data lake and a recent change.
_plain := {
	"name": "P",
	"domain_id": "d",
	"category": null,
	"status": "ACTIVE",
	"created_at": "2026-10-01T00:00:00Z",
	"last_updated_at": "2026-10-02T00:00:00Z",
	"name_tokens": ["claims"],
	"named_after": [],
	"described_after": [],
	"description_tokens": ["invoices", "of", "customers", "from", "branches", "and", "partners"],
}

_environment(blueprint) := {
	"domain_id": "d",
	"project": "d/p",
	"blueprint": blueprint,
	"status": "ACTIVE",
	"created_at": "2026-10-01T00:00:00Z",
	"last_updated_at": "2026-10-02T00:00:00Z",
}

_member(principal) := {"domain_id": "d", "project": "d/p", "principal": principal, "designation": "PROJECT_OWNER"}

_three := {key: _environment("d/lake") | some key in ["d/e1", "d/e2", "d/e3"]}

_input(project, environments) := {
	"gaps": {},
	"projects": {"d/p": object.union(_plain, project)},
	"principals": {
		"d/ann": {"domain_id": "d", "kind": "user", "name": "Ann", "arn": null},
		"d/bob": {"domain_id": "d", "kind": "user", "name": "Bob", "arn": null},
		"d/grp": {"domain_id": "d", "kind": "group", "name": "G", "arn": null},
		"d/rob": {"domain_id": "d", "kind": "user", "name": "R", "arn": "arn:aws:iam::111122223333:role/rob"},
	},
	"blueprints": {"d/lake": {"name": "DataLake"}, "d/tool": {"name": "Tooling"}, "d/lite": {"name": "ToolingLite"}},
	"environments": environments,
	"memberships": {"d/p/ann": _member("d/ann")},
}

_project(changed) := _input(changed, _three)

_beside(principal) := object.union(_project({"named_after": ["d/ann"]}), {"memberships": {"d/p/other": _member(principal)}})

_failed(confidence, told, evidence) := {
	"fail": {"d/p": {
		"severity": "low",
		"confidence": confidence,
		"message": sprintf("Project \"P\" (d/p) looks like a personal sandbox of d/ann: %s; it should be a workspace of a team.", [told]),
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

_parameters(changed) := object.union(_config, {"parameters": {"boundaries.personal_sandbox": changed}})

_passed(keys) := {"fail": {}, "unknown": {}, "pass": keys}

# 30, threshold 55.
test_one_member_alone_is_too_little if {
	given := _project({})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 = 60.
test_a_name_that_carries_the_members_is_denied if {
	given := _project({"named_after": ["d/ann"]})
	expected := _failed(
		60,
		"its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_name_that_carries_another_ones_is_not if {
	given := _project({"named_after": ["d/bob"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 25 = 55: just reached.
test_a_name_that_says_sandbox_is_denied_at_the_threshold if {
	given := _project({"name_tokens": ["claims", "sandbox"]})
	expected := _failed(
		55,
		"its name says sandbox (25), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/name_tokens"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 20 = 50.
test_a_description_that_names_the_member_is_too_little if {
	given := _project({"described_after": ["d/ann"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 20 = 80.
test_a_description_that_names_the_member_adds if {
	given := _project({"described_after": ["d/ann"], "named_after": ["d/ann"]})
	expected := _failed(
		80,
		"its description names the member (20), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/described_after", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_description_that_names_another_does_not if {
	given := _project({"described_after": ["d/bob"], "named_after": ["d/ann"]})
	expected := _failed(
		60,
		"its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 15 = 75; three words tell something.
test_a_description_of_play_adds if {
	given := _project({"description_tokens": ["my", "invoices", "of", "customers", "from", "branches"], "named_after": ["d/ann"]})
	expected := _failed(
		75,
		"its description says my (15), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/description_tokens", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 15 = 75.
test_a_description_of_a_sandbox_adds if {
	given := _project({"description_tokens": ["playground", "invoices", "of", "customers", "from", "branches"], "named_after": ["d/ann"]})
	expected := _failed(
		75,
		"its description says playground (15), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/description_tokens", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 - 10 = 50: six words tell something.
test_a_long_description_of_play_does_not if {
	given := _project({"description_tokens": ["my", "invoices", "customers", "branches", "partners", "payments", "orders"], "named_after": ["d/ann"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 10 = 70: two words.
test_a_description_that_says_little_adds if {
	given := _project({"description_tokens": ["invoices", "of", "customers"], "named_after": ["d/ann"]})
	expected := _failed(
		70,
		"its description says nothing (10), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/description_tokens", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_three_words_are_not_little if {
	given := _project({"description_tokens": ["invoices", "customers", "branches"], "named_after": ["d/ann"]})
	expected := _failed(
		60,
		"its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_five_words_are_not_much if {
	given := _project({"description_tokens": ["invoices", "customers", "branches", "partners", "payments"], "named_after": ["d/ann"]})
	expected := _failed(
		60,
		"its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 25 - 10 = 75.
test_a_description_that_says_much_speaks_against_it if {
	given := _project({"description_tokens": ["invoices", "customers", "branches", "partners", "payments", "orders"], "name_tokens": ["claims", "sandbox"], "named_after": ["d/ann"]})
	expected := _failed(
		75,
		"its name carries the member's name (30), its name says sandbox (25), its only member is one user and no group (30), but its description says much (-10)",
		["/memberships/d~1p~1ann", "/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 25 - 20 = 65.
test_an_outcome_speaks_against_it if {
	given := _project({"description_tokens": ["forecasts", "invoices", "customers", "branches"], "name_tokens": ["claims", "sandbox"], "named_after": ["d/ann"]})
	expected := _failed(
		65,
		"its name carries the member's name (30), its name says sandbox (25), its only member is one user and no group (30), but its description names an outcome (-20)",
		["/memberships/d~1p~1ann", "/projects/d~1p/description_tokens", "/projects/d~1p/name_tokens", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 10 = 70.
test_two_environments_are_hardly_any if {
	given := _input({"named_after": ["d/ann"]}, {"d/e1": _environment("d/lake"), "d/e2": _environment("d/lake")})
	expected := _failed(
		70,
		"it has hardly any environment (10), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 10 + 5 = 75.
test_no_environment_is_nothing_but_tooling if {
	given := _input({"named_after": ["d/ann"]}, {})
	expected := _failed(
		75,
		"it has hardly any environment (10), it has nothing but its tooling (5), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_four_environments_are_not_many if {
	given := _input({"named_after": ["d/ann"]}, object.union(_three, {"d/e4": _environment("d/lake")}))
	expected := _failed(
		60,
		"its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 25 - 10 = 75.
test_five_environments_speak_against_it if {
	given := _input({"name_tokens": ["sandbox"], "named_after": ["d/ann"]}, object.union(_three, {"d/e4": _environment("d/lake"), "d/e5": _environment("d/lake")}))
	expected := _failed(
		75,
		"its name carries the member's name (30), its name says sandbox (25), its only member is one user and no group (30), but it has many environments (-10)",
		["/memberships/d~1p~1ann", "/projects/d~1p", "/projects/d~1p/name_tokens", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 5 = 65.
test_tooling_alone_adds if {
	given := _input({"named_after": ["d/ann"]}, {"d/e1": _environment("d/tool"), "d/e2": _environment("d/lite"), "d/e3": _environment("d/tool")})
	expected := _failed(
		65,
		"it has nothing but its tooling (5), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 5 = 65.
test_a_blueprint_that_aws_does_not_name_is_none if {
	given := _input({"named_after": ["d/ann"]}, {"d/e1": _environment(null), "d/e2": _environment(null), "d/e3": _environment(null)})
	expected := _failed(
		65,
		"it has nothing but its tooling (5), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 10 = 70.
test_a_deleted_environment_is_none if {
	given := _input({"named_after": ["d/ann"]}, object.union(_three, {"d/e3": {"status": "DELETED"}}))
	expected := _failed(
		70,
		"it has hardly any environment (10), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_another_projects_environment_is_none_of_its_own if {
	given := _input({"named_after": ["d/ann"]}, object.union(_three, {"d/e3": {"project": "d/q"}}))
	expected := _failed(
		70,
		"it has hardly any environment (10), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 10 = 70; 2026-10-01 is 31 days before 2026-11-01.
test_a_quiet_month_adds if {
	given := _input({"last_updated_at": "2026-10-01T00:00:00Z", "named_after": ["d/ann"]}, {key: object.union(row, {"last_updated_at": null}) | some key, row in _three})
	expected := _failed(
		70,
		"it has not changed for 31 days (10), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/last_updated_at", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# Changed on 2026-10-02.
test_thirty_days_are_not_quiet if {
	given := _project({"named_after": ["d/ann"]})
	expected := _failed(
		60,
		"its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_an_environment_that_changed_stirs_it if {
	given := _input({"created_at": "2026-08-01T00:00:00Z", "last_updated_at": "2026-08-01T00:00:00Z", "named_after": ["d/ann"]}, _three)
	expected := _failed(
		60,
		"its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_without_any_date_nothing_is_quiet if {
	given := _input({"created_at": null, "last_updated_at": null, "named_after": ["d/ann"]}, {key: object.union(row, {"created_at": null, "last_updated_at": null}) | some key, row in _three})
	expected := _failed(
		60,
		"its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 5 = 65.
test_the_blueprints_of_another_project_are_not_its_own if {
	given := _input({"named_after": ["d/ann"]}, object.union({"d/e1": _environment("d/tool"), "d/e2": _environment("d/tool"), "d/e3": _environment("d/tool")}, {"d/x": object.union(_environment("d/lake"), {"project": "d/q", "created_at": "2026-10-20T00:00:00Z", "last_updated_at": "2026-10-20T00:00:00Z"})}))
	expected := _failed(
		65,
		"it has nothing but its tooling (5), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 + 10 = 70.
test_what_changed_in_another_project_stirs_nothing if {
	given := _input({"last_updated_at": "2026-10-01T00:00:00Z", "named_after": ["d/ann"]}, object.union({key: object.union(row, {"last_updated_at": null}) | some key, row in _three}, {"d/x": object.union(_environment("d/lake"), {"project": "d/q", "created_at": "2026-10-20T00:00:00Z", "last_updated_at": "2026-10-20T00:00:00Z"})}))
	expected := _failed(
		70,
		"it has not changed for 31 days (10), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/last_updated_at", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_what_was_only_made_is_dated_by_that if {
	given := _input({"created_at": "2026-10-20T00:00:00Z", "last_updated_at": null, "named_after": ["d/ann"]}, {key: object.union(row, {"created_at": "2026-09-01T00:00:00Z", "last_updated_at": "2026-09-01T00:00:00Z"}) | some key, row in _three})
	expected := _failed(
		60,
		"its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_two_members_are_a_team if {
	given := _beside("d/bob")
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_group_is_a_team if {
	given := _beside("d/grp")
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_group_alone_is_a_team_too if {
	given := object.union(object.remove(_project({"named_after": ["d/grp"], "name_tokens": ["sandbox"]}), ["memberships"]), {"memberships": {"d/p/grp": _member("d/grp")}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 30 + 30 = 60.
test_a_role_is_no_member_of_a_team if {
	given := _beside("d/rob")
	expected := _failed(
		60,
		"its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_nobody_is_no_person if {
	given := object.union(object.remove(_project({"named_after": ["d/ann"]}), ["memberships"]), {"memberships": {}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# 60 of 61.
test_the_threshold_is_in_the_config if {
	config := _parameters({"minimum_confidence": 61})
	given := _project({"named_after": ["d/ann"]})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_few_words_are_in_the_config if {
	config := _parameters({"few_words": 4})
	given := _project({"description_tokens": ["invoices", "customers", "branches"], "named_after": ["d/ann"]})
	expected := _failed(
		70,
		"its description says nothing (10), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/description_tokens", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# 30 + 30 - 10 = 50.
test_many_words_are_in_the_config if {
	config := _parameters({"many_words": 3, "minimum_confidence": 50})
	given := _project({"description_tokens": ["invoices", "customers", "branches"], "named_after": ["d/ann"]})
	expected := _failed(
		50,
		"its name carries the member's name (30), its only member is one user and no group (30), but its description says much (-10)",
		["/memberships/d~1p~1ann", "/projects/d~1p/description_tokens", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_few_environments_are_in_the_config if {
	config := _parameters({"few_environments": 3})
	given := _project({"named_after": ["d/ann"]})
	expected := _failed(
		70,
		"it has hardly any environment (10), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

# Three are more than twice one: 30 + 30 - 10 = 50.
test_many_environments_are_more_than_twice_the_few if {
	config := _parameters({"few_environments": 1, "minimum_confidence": 50})
	given := _project({"named_after": ["d/ann"]})
	expected := _failed(
		50,
		"its name carries the member's name (30), its only member is one user and no group (30), but it has many environments (-10)",
		["/memberships/d~1p~1ann", "/projects/d~1p", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_quiet_days_are_in_the_config if {
	config := _parameters({"quiet_days": 29})
	given := _project({"named_after": ["d/ann"]})
	expected := _failed(
		70,
		"it has not changed for 30 days (10), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p/last_updated_at", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_tooling_is_in_the_config if {
	config := _parameters({"tooling_blueprints": ["DataLake"]})
	given := _project({"named_after": ["d/ann"]})
	expected := _failed(
		65,
		"it has nothing but its tooling (5), its name carries the member's name (30), its only member is one user and no group (30)",
		["/memberships/d~1p~1ann", "/projects/d~1p", "/projects/d~1p/named_after"],
	)
	_verdicts == expected with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_a_project_that_is_being_deleted_is_out_of_scope if {
	given := _project({"status": "DELETING", "named_after": ["d/ann"]})
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot if {
	given := {"gaps": {}, "projects": {}, "principals": {}, "blueprints": {}, "environments": {}, "memberships": {}}
	expected := _passed(set())
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_created_at if {
	given := _project({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "created_at"]}])
	expected := _said("not_collected", "The field created_at of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_described_after if {
	given := _project({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "described_after"]}])
	expected := _said("not_collected", "The field described_after of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_description_tokens if {
	given := _project({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "description_tokens"]}])
	expected := _said("not_collected", "The field description_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_last_updated_at if {
	given := _project({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "last_updated_at"]}])
	expected := _said("not_collected", "The field last_updated_at of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name_tokens if {
	given := _project({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name_tokens"]}])
	expected := _said("not_collected", "The field name_tokens of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_named_after if {
	given := _project({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "named_after"]}])
	expected := _said("not_collected", "The field named_after of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_category if {
	given := _project({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "category"]}])
	expected := _said("not_collected", "The field category of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_name if {
	given := _project({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "name"]}])
	expected := _said("not_collected", "The field name of project d/p was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status if {
	given := _project({})
	partial := json.patch(given, [{"op": "remove", "path": ["projects", "d/p", "status"]}])
	expected := _said("not_collected", "The field status of project \"P\" (d/p) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_blueprint_of_an_environment if {
	given := _project({"named_after": ["d/ann"]})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "blueprint"]}])
	expected := _said("not_collected", "The field blueprint of environment d/e1 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_created_at_of_an_environment if {
	given := _project({"named_after": ["d/ann"]})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "created_at"]}])
	expected := _said("not_collected", "The field created_at of environment d/e1 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_last_updated_at_of_an_environment if {
	given := _project({"named_after": ["d/ann"]})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "last_updated_at"]}])
	expected := _said("not_collected", "The field last_updated_at of environment d/e1 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_status_of_an_environment if {
	given := _project({"named_after": ["d/ann"]})
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "status"]}])
	expected := _said("not_collected", "The field status of environment d/e1 was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_arn_of_its_member if {
	given := _project({"named_after": ["d/ann"]})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/ann", "arn"]}])
	expected := _said("not_collected", "The field arn of principal \"Ann\" (d/ann) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_arn_of_one_of_two_members if {
	given := _beside("d/bob")
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/bob", "arn"]}])
	expected := _said("not_collected", "The field arn of principal \"Bob\" (d/bob) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_kind_of_its_member if {
	given := _project({"named_after": ["d/ann"]})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/ann", "kind"]}])
	expected := _said("not_collected", "The field kind of principal \"Ann\" (d/ann) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_kind_of_one_of_two_members if {
	given := _beside("d/bob")
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/bob", "kind"]}])
	expected := _said("not_collected", "The field kind of principal \"Bob\" (d/bob) was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_its_member_has_no_row if {
	given := _project({"named_after": ["d/ann"]})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/ann"]}])
	expected := _said("not_collected", "The field arn of principal d/ann was not read or decided. The field kind of principal d/ann was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_two_known_members_are_a_team_whoever_else_is if {
	given := object.union(_beside("d/bob"), {"memberships": {"d/p/x": _member("d/x")}})
	expected := _passed({"d/p"})
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_members_of_a_project_that_is_being_deleted_are_not_asked_for if {
	given := _project({"status": "DELETING"})
	partial := json.patch(given, [{"op": "remove", "path": ["principals", "d/ann", "kind"]}])
	expected := _passed(set())
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_environments_of_a_team_are_not_asked_for if {
	given := _beside("d/bob")
	partial := json.patch(given, [{"op": "remove", "path": ["environments", "d/e1", "status"]}])
	expected := _passed({"d/p"})
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_without_the_name_of_a_blueprint if {
	given := _project({"named_after": ["d/ann"]})
	partial := json.patch(given, [{"op": "remove", "path": ["blueprints", "d/lake", "name"]}])
	expected := _said("not_collected", "The field name of blueprint d/lake was not read or decided.")
	_verdicts == expected with input as partial with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_in_the_memberships_makes_it_unknown if {
	given := object.union(_project({"named_after": ["d/ann"]}), {"gaps": {"g": {
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
	given := object.union(_project({"named_after": ["d/ann"]}), {"projects": {"d/q": _plain}, "memberships": {"d/q/ann": object.union(_member("d/ann"), {"project": "d/q"})}})
	expected := {
		"fail": {"d/p": {
			"severity": "low",
			"confidence": 60,
			"message": "Project \"P\" (d/p) looks like a personal sandbox of d/ann: its name carries the member's name (30), its only member is one user and no group (30); it should be a workspace of a team.",
			"evidence": ["/memberships/d~1p~1ann", "/projects/d~1p/named_after"],
		}},
		"unknown": {},
		"pass": {"d/q"},
	}
	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_it_rests_on_its_people_and_blueprints if {
	given := _project({})
	rule.touched == {"d/p": {"d/ann", "d/lake"}} with input as given with data.sus.config as _config
}

test_a_team_of_two_rests_on_its_people if {
	given := _beside("d/bob")
	rule.touched == {"d/p": {"d/ann", "d/bob"}} with input as given with data.sus.config as _config
}
