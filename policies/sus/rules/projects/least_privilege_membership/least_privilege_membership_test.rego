package sus.rules.projects.least_privilege_membership_test

import data.sus.main
import data.sus.rules.projects.least_privilege_membership as rule

_config := _configured({})

_configured(parameters) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"projects.least_privilege_membership": object.union(
		{"everyone_groups": ["everyone", "All Users"], "max_owner_percent": 50, "members_from": 5},
		parameters,
	)},
}

_catalog := {"projects.least_privilege_membership": {
	"severity": "medium",
	"subject": "projects",
	"rests_on": "presence",
	"reads": {"projects": "row", "memberships": "project", "principals": "row"},
	"fields": {
		"projects": ["status"],
		"memberships": ["designation", "principal"],
		"principals": ["kind", "name"],
	},
}}

# One project with owners and contributors, each a user, or a group where its name says so.
_input(owners, contributors) := {
	"domains": {"d": {"account_id": "999988887777"}},
	"gaps": {},
	"memberships": object.union(
		{sprintf("d/p/%s", [who]): _membership(who, "PROJECT_OWNER") | some who in owners},
		{sprintf("d/p/%s", [who]): _membership(who, "PROJECT_CONTRIBUTOR") | some who in contributors},
	),
	"principals": {sprintf("d/%s", [who]): _principal(who) | some who in array.concat(owners, contributors)},
	"projects": {"d/p": {"domain_id": "d", "name": "Churn", "status": "ACTIVE"}},
}

_membership(who, designation) := {
	"designation": designation,
	"domain_id": "d",
	"principal": sprintf("d/%s", [who]),
	"project": "d/p",
}

_principal(who) := {"domain_id": "d", "kind": "user", "name": who} if {
	not who in _groups
} else := {"domain_id": "d", "kind": "group", "name": who}

_groups := ["All Users", "everyone", "team"]

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_gap(table, kind, id, fields) := _add("/gaps/g", {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "Throttled.",
})

_passed := {"fail": {}, "unknown": {}, "pass": {"d/p"}}

_by_everyone := "Group \"everyone\" (d/everyone), which stands for everyone, owns project \"Churn\" (d/p); only a group of those who decide about it may."

_by_most := "Of the 5 members of project \"Churn\" (d/p), 3 own it, which is 60 percent; at most 50 percent may."

_of_owners := [
	"/memberships/d~1p~1ann/designation",
	"/memberships/d~1p~1bob/designation",
	"/memberships/d~1p~1cid/designation",
]

_most := _input(["ann", "bob", "cid"], ["dan", "eve"])

# Everyone.

test_deny_everyone_as_owner if {
	given := _input(["everyone", "ann"], ["bob"])

	rule.scope == {"d/p"} with input as given with data.sus.config as _config
	rule.deny == {{
		"resource": "d/p",
		"message": _by_everyone,
		"evidence": ["/memberships/d~1p~1everyone/designation", "/principals/d~1everyone/name"],
	}} with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {"d/p": {
			"severity": "medium",
			"message": _by_everyone,
			"evidence": ["/memberships/d~1p~1everyone/designation", "/principals/d~1everyone/name"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_which_groups_stand_for_everyone_is_a_parameter if {
	given := _input(["All Users"], [])
	config := _configured({"everyone_groups": ["team"]})

	count(rule.deny) == 1 with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as config
}

test_allow_a_team_as_owner_and_everyone_as_less if {
	given := _input(["team"], ["everyone", "ann"])

	rule.touched == {"d/p": {"d/team"}} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_a_user_with_that_name if {
	given := json.patch(_input(["ann"], []), [_add("/principals/d~1ann/name", "everyone")])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.touched == {} with input as given with data.sus.config as _config
}

# Most of the members.

test_deny_more_than_half_of_five if {
	given := _most

	rule.deny == {{"resource": "d/p", "message": _by_most, "evidence": _of_owners}} with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {"d/p": {"severity": "medium", "message": _by_most, "evidence": _of_owners}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_where_all_own_it_and_round_down if {
	every_one := _input(["ann", "bob", "cid", "dan", "eve"], [])
	two_thirds := _input(["ann", "bob", "cid", "dan"], ["eve", "fay"])

	{item.message | some item in rule.deny} == {concat(" ", [
		"Of the 5 members of project \"Churn\" (d/p), 5 own it,",
		"which is 100 percent; at most 50 percent may.",
	])} with input as every_one with data.sus.config as _config
	{item.message | some item in rule.deny} == {concat(" ", [
		"Of the 6 members of project \"Churn\" (d/p), 4 own it,",
		"which is 66 percent; at most 50 percent may.",
	])} with input as two_thirds with data.sus.config as _config
}

test_allow_exactly_half if {
	given := _input(["ann", "bob", "cid"], ["dan", "eve", "fay"])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_a_small_team_that_owns_its_project if {
	given := _input(["ann", "bob", "cid", "dan"], [])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_share_and_the_size_are_parameters if {
	small := _configured({"members_from": 2})
	larger := _configured({"members_from": 6})
	generous := _configured({"max_owner_percent": 60})
	pair := _input(["ann", "bob"], [])
	five := _most

	{item.message | some item in rule.deny} == {concat(" ", [
		"Of the 2 members of project \"Churn\" (d/p), 2 own it,",
		"which is 100 percent; at most 50 percent may.",
	])} with input as pair with data.sus.config as small
	rule.deny == set() with input as five with data.sus.config as larger
	rule.deny == set() with input as five with data.sus.config as generous
}

test_a_group_of_owners_counts_as_one if {
	given := _input(["ann", "bob", "team"], ["dan", "eve"])

	{item.message | some item in rule.deny} == {_by_most} with input as given with data.sus.config as _config
}

test_a_group_among_the_others_leaves_the_share_open if {
	given := _input(["ann", "bob", "cid"], ["dan", "team"])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_projects_do_not_share_members if {
	given := json.patch(_most, [
		_add("/projects/d~1q", {"domain_id": "d", "name": "Fraud", "status": "ACTIVE"}),
		_add("/memberships/d~1q~1ann", object.union(_membership("ann", "PROJECT_OWNER"), {"project": "d/q"})),
		_add("/memberships/d~1q~1team", object.union(_membership("team", "PROJECT_OWNER"), {"project": "d/q"})),
		_add("/principals/d~1team", _principal("team")),
	])

	{item.message | some item in rule.deny} == {_by_most} with input as given with data.sus.config as _config
	rule.touched == {"d/q": {"d/team"}} with input as given with data.sus.config as _config
}

# What was not read.

test_unknown_where_more_members_may_be_known if {
	domain := json.patch(_most, [_gap("memberships", "domain", "d", null)])
	project := json.patch(_most, [_gap("memberships", "project", "d/p", null)])
	message := "More than 50 percent of the known members of project \"Churn\" (d/p) own it, and not all members may be known."
	verdict := {"cause": "throttled", "message": concat(" ", [message, "Throttled."]), "evidence": ["/gaps/g"]}

	rule.deny == set() with input as domain with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "not_collected", "message": message}} with input as domain with data.sus.config as _config
	rule.deny == set() with input as project with data.sus.config as _config
	_verdicts == {"fail": {}, "unknown": {"d/p": verdict}, "pass": set()} with input as project with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_only_where_the_known_share_is_too_large if {
	given := json.patch(_input(["ann", "bob", "cid"], ["dan", "eve", "fay"]), [_gap("memberships", "domain", "d", null)])

	rule.unknown == set() with input as given with data.sus.config as _config
}

test_only_members_of_a_project_with_too_many_owners_are_asked_who_they_are if {
	given := json.patch(_input(["ann"], ["bob"]), [_remove("/principals/d~1bob")])
	crowded := json.patch(_input(["ann", "bob", "cid"], ["dan", "eve", "fay"]), [_remove("/principals/d~1fay")])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as crowded with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_share_is_a_whole_percent if {
	given := _input(["ann", "bob", "cid", "dan", "eve"], ["fay", "gus"])
	at := _configured({"max_owner_percent": 71})
	below := _configured({"max_owner_percent": 70})

	rule.deny == set() with input as given with data.sus.config as at
	count(rule.deny) == 1 with input as given with data.sus.config as below
}

test_where_nearly_all_may_own_it_all_may_not if {
	given := _input(["ann", "bob", "cid", "dan", "eve"], [])
	nearly := _configured({"max_owner_percent": 99})
	fully := _configured({"max_owner_percent": 100})

	count(rule.deny) == 1 with input as given with data.sus.config as nearly
	rule.deny == set() with input as given with data.sus.config as fully
}

test_everyone_as_owner_stands_whatever_is_not_listed if {
	given := json.patch(_input(["everyone"], []), [_gap("memberships", "project", "d/p", null)])

	object.keys(_verdicts.fail) == {"d/p"} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_group_among_the_others_leaves_the_share_open_whatever_is_not_listed if {
	given := json.patch(_input(["ann", "bob", "cid"], ["dan", "team"]), [_gap("memberships", "domain", "d", null)])

	rule.unknown == set() with input as given with data.sus.config as _config
}

test_unknown_while_a_designation_was_not_read if {
	given := json.patch(_input(["ann"], ["bob"]), [_remove("/memberships/d~1p~1bob/designation")])
	gapped := json.patch(given, [_gap("memberships", "membership", "d/p/bob", ["designation"])])
	message := "The designation of member \"bob\" (d/bob) of project \"Churn\" (d/p) was not read."

	rule.unknown == {{"resource": "d/p", "cause": "not_collected", "message": message}} with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "throttled", "message": message}} with input as gapped with data.sus.config as _config
}

test_a_designation_of_null_is_no_owner if {
	given := json.patch(_most, [_add("/memberships/d~1p~1cid/designation", null)])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_share_stands_while_the_designation_of_another_was_not_read if {
	given := json.patch(_most, [_remove("/memberships/d~1p~1eve/designation")])

	_verdicts == {
		"fail": {"d/p": {"severity": "medium", "message": _by_most, "evidence": _of_owners}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_while_the_name_of_a_group_was_not_read if {
	given := json.patch(_input(["everyone"], []), [_remove("/principals/d~1everyone/name")])
	gapped := json.patch(given, [_gap("principals", "principal", "d/everyone", ["name"])])
	message := "What owner d/everyone of project \"Churn\" (d/p) is called was not read."

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "not_collected", "message": message}} with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "throttled", "message": message}} with input as gapped with data.sus.config as _config
}

test_the_name_of_a_user_does_not_matter if {
	given := json.patch(_input(["ann"], []), [
		_remove("/principals/d~1ann/name"),
		_gap("principals", "principal", "d/ann", ["name"]),
	])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_where_an_owner_has_no_row if {
	given := json.patch(_input(["ann"], []), [_remove("/principals/d~1ann")])

	rule.unknown == {{
		"resource": "d/p",
		"cause": "not_collected",
		"message": "What owner d/ann of project \"Churn\" (d/p) is called was not read.",
	}} with input as given with data.sus.config as _config
}

test_unknown_where_another_member_has_no_row if {
	given := json.patch(_most, [_remove("/principals/d~1eve")])
	gapped := json.patch(given, [_gap("principals", "principal", "d/eve", ["kind"])])
	message := "Whether member d/eve of project \"Churn\" (d/p) is one person or a group was not read."

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "not_collected", "message": message}} with input as given with data.sus.config as _config
	rule.unknown == {{"resource": "d/p", "cause": "throttled", "message": message}} with input as gapped with data.sus.config as _config
}

test_unknown_by_a_gap_on_the_name_of_a_group_of_owners if {
	given := json.patch(_input(["team"], ["ann"]), [_gap("principals", "principal", "d/team", ["name"])])
	another := json.patch(_input(["team"], ["ann"]), [_gap("principals", "principal", "d/ann", ["name"])])

	_verdicts == {
		"fail": {},
		"unknown": {"d/p": {"cause": "throttled", "message": "Throttled.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as another with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_while_the_status_of_the_project_was_not_read if {
	everyone := json.patch(_input(["everyone"], []), [_remove("/projects/d~1p/status")])
	gapped := json.patch(everyone, [_gap("projects", "project", "d/p", ["status"])])
	most := json.patch(_most, [_remove("/projects/d~1p/status")])
	unlisted := json.patch(most, [_gap("memberships", "domain", "d", null)])
	reason := {"resource": "d/p", "cause": "not_collected", "message": "The status of project \"Churn\" (d/p) was not read."}

	rule.deny == set() with input as everyone with data.sus.config as _config
	rule.unknown == {reason} with input as everyone with data.sus.config as _config
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _config
	rule.deny == set() with input as most with data.sus.config as _config
	rule.unknown == {reason} with input as unlisted with data.sus.config as _config
}

# What is not judged.

test_projects_that_are_being_deleted_are_out_of_scope if {
	given := json.patch(_input(["everyone", "ann", "bob", "cid", "dan"], []), [_add("/projects/d~1p/status", "DELETING")])
	unread := json.patch(given, [
		_remove("/memberships/d~1p~1ann/designation"),
		_remove("/principals/d~1everyone"),
		_remove("/principals/d~1bob"),
	])

	rule.scope == set() with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as unread with data.sus.config as _config
}

test_a_project_without_members_passes if {
	given := _input([], [])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_verdicts := main.derive(
	"projects.least_privilege_membership",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)

test_where_nearly_all_may_own_it_even_one_alone_may_not if {
	given := _input(["ann"], [])
	config := _configured({"max_owner_percent": 99, "members_from": 1})

	rule.deny == {{
		"resource": "d/p",
		"message": "Of the 1 members of project \"Churn\" (d/p), 1 own it, which is 100 percent; at most 99 percent may.",
		"evidence": ["/memberships/d~1p~1ann/designation"],
	}} with input as given with data.sus.config as config
}
