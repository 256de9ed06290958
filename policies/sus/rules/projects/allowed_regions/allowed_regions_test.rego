package sus.rules.projects.allowed_regions_test

import data.sus.main
import data.sus.rules.projects.allowed_regions as rule

_config := _configured({})

_configured(parameters) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"projects.allowed_regions": object.union(
		{"allowed_regions": [], "by_regulation": {"GDPR": ["eu-central-1", "eu-west-1"]}, "by_business_unit": {}},
		parameters,
	)},
}

_catalog := {"projects.allowed_regions": {
	"severity": "high",
	"subject": "environments",
	"rests_on": "presence",
	"reads": {"environments": "row", "projects": "row", "accounts": "row"},
	"fields": {
		"environments": ["account_id", "region", "status"],
		"projects": ["business_unit", "regulations", "status"],
		"accounts": ["regulations"],
	},
}}

# One environment of Finance under no regulation.
_input(region) := {
	"accounts": {"111122223333": {"name": "fin", "regulations": []}},
	"domains": {"d": {"account_id": "999988887777"}},
	"environments": {"d/e": {
		"account_id": "111122223333",
		"domain_id": "d",
		"name": "Tooling",
		"project": "d/p",
		"region": region,
		"status": "ACTIVE",
	}},
	"gaps": {},
	"projects": {"d/p": {
		"business_unit": "finance",
		"domain_id": "d",
		"name": "Churn",
		"regulations": [],
		"status": "ACTIVE",
	}},
}

_patched(region, operations) := json.patch(_input(region), operations)

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_gdpr := _add("/projects/d~1p/regulations", ["GDPR"])

_gdpr_account := _add("/accounts/111122223333/regulations", ["GDPR"])

_gap(table, kind, id, fields) := _add("/gaps/g", {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "Throttled.",
})

_passed := {"fail": {}, "unknown": {}, "pass": {"d/e"}}

_lies(region, allowed) := {{
	"resource": "d/e",
	"message": sprintf(
		"Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) lies in Region %s of account \"fin\" (111122223333); allowed there: %s.",
		[region, allowed],
	),
	"evidence": ["/environments/d~1e/region"],
}}

_unread(message) := {{"resource": "d/e", "cause": "not_collected", "message": message}}

_undecided(message) := {{"resource": "d/e", "cause": "unclassified", "message": message}}

# What is allowed.

test_allow_anywhere_where_no_list_applies if {
	given := _input("us-east-1")

	rule.scope == {"d/e"} with input as given with data.sus.config as _config
	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_outside_what_the_regulation_allows if {
	given := _patched("us-east-1", [_gdpr])
	denied := _lies("us-east-1", "eu-central-1, eu-west-1")

	rule.deny == denied with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {
		"fail": {"d/e": {
			"severity": "high",
			"message": concat(" ", [
				"Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) lies in Region us-east-1 of",
				"account \"fin\" (111122223333); allowed there: eu-central-1, eu-west-1.",
			]),
			"evidence": ["/environments/d~1e/region"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_inside_what_the_regulation_allows if {
	given := _patched("eu-central-1", [_gdpr, _gdpr_account])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_the_regulations_of_the_account_hold_too if {
	given := _patched("us-east-1", [_gdpr_account])
	denied := _lies("us-east-1", "eu-central-1, eu-west-1")

	rule.deny == denied with input as given with data.sus.config as _config
}

test_every_list_that_applies_must_hold_the_region if {
	given := _patched("eu-west-1", [_gdpr, _add("/accounts/111122223333/regulations", ["HIPAA"])])
	config := _configured({"by_regulation": {"GDPR": ["eu-central-1", "eu-west-1"], "HIPAA": ["us-east-1"]}})
	denied := _lies("eu-west-1", "none")

	rule.deny == denied with input as given with data.sus.config as config
}

test_a_business_unit_is_held_to_its_own_list if {
	given := _input("eu-west-1")
	own := _configured({"by_business_unit": {"finance": ["eu-west-3"]}})
	another := _configured({"by_business_unit": {"marketing": ["eu-west-3"]}})
	denied := _lies("eu-west-1", "eu-west-3")

	rule.deny == denied with input as given with data.sus.config as own
	rule.deny == set() with input as given with data.sus.config as another
}

test_everyone_is_held_to_the_general_list if {
	outside := _input("eu-west-1")
	inside := _input("eu-west-3")
	config := _configured({"allowed_regions": ["eu-west-3"]})
	denied := _lies("eu-west-1", "eu-west-3")

	rule.deny == denied with input as outside with data.sus.config as config
	rule.deny == set() with input as inside with data.sus.config as config
	rule.unknown == set() with input as inside with data.sus.config as config
}

test_projects_and_accounts_do_not_share_their_lists if {
	given := _patched("us-east-1", [
		_gdpr,
		_add("/accounts/444455556666", {"name": "mkt", "regulations": []}),
		_add("/projects/d~1q", {"business_unit": "marketing", "domain_id": "d", "name": "Fraud", "regulations": [], "status": "ACTIVE"}),
		_add("/environments/d~1e2", {
			"account_id": "444455556666",
			"domain_id": "d",
			"project": "d/q",
			"region": "us-east-1",
			"status": "ACTIVE",
		}),
	])

	object.keys(_verdicts.fail) == {"d/e"} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts.pass == {"d/e2"} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

# What was not read or decided.

test_unknown_while_the_region_was_not_read if {
	given := _patched("us-east-1", [_gdpr, _remove("/environments/d~1e/region")])
	unknown := _unread("The field region of environment \"Tooling\" (d/e) was not read.")

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == unknown with input as given with data.sus.config as _config
}

test_unknown_while_the_account_was_not_read if {
	given := _patched("eu-west-1", [_remove("/environments/d~1e/account_id")])
	unknown := _unread("The field account_id of environment \"Tooling\" (d/e) was not read.")

	rule.unknown == unknown with input as given with data.sus.config as _config
}

test_unknown_while_the_status_was_not_read if {
	given := _patched("us-east-1", [_gdpr, _remove("/environments/d~1e/status")])
	gapped := json.patch(given, [_gap("environments", "environment", "d/e", ["status"])])
	allowed := _patched("eu-west-1", [_remove("/environments/d~1e/status")])
	unknown := _unread("The field status of environment \"Tooling\" (d/e) was not read.")

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == unknown with input as given with data.sus.config as _config
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _config
	rule.unknown == unknown with input as allowed with data.sus.config as _config
}

test_unknown_while_the_status_of_the_project_was_not_read if {
	given := _patched("us-east-1", [_gdpr, _remove("/projects/d~1p/status")])
	gapped := json.patch(given, [_gap("projects", "project", "d/p", ["status"])])
	allowed := _patched("eu-west-1", [_remove("/projects/d~1p/status")])
	unknown := _unread("The status of project \"Churn\" (d/p) was not read.")

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == unknown with input as given with data.sus.config as _config
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _config
	rule.unknown == unknown with input as allowed with data.sus.config as _config
}

test_unknown_while_the_business_unit_is_undecided if {
	given := _patched("eu-west-1", [_remove("/projects/d~1p/business_unit")])
	gapped := json.patch(given, [_gap("projects", "project", "d/p", ["business_unit"])])
	unknown := _undecided("Which business unit owns project \"Churn\" (d/p) was not decided.")

	rule.unknown == unknown with input as given with data.sus.config as _config
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _config
}

test_unknown_while_the_regulations_are_undecided if {
	given := _patched("us-east-1", [_remove("/projects/d~1p/regulations")])
	unknown := _undecided("Which regulations hold for project \"Churn\" (d/p) was not decided.")

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == unknown with input as given with data.sus.config as _config
}

test_unknown_while_the_regulations_of_the_account_are_undecided if {
	given := _patched("us-east-1", [_remove("/accounts/111122223333/regulations")])
	gapped := json.patch(given, [_gap("accounts", "account", "111122223333", ["regulations"])])
	gone := _patched("us-east-1", [_remove("/accounts/111122223333")])
	message := "Which regulations hold for account \"fin\" (111122223333) was not decided."
	unknown := _undecided(message)
	verdict := {"cause": "throttled", "message": concat(" ", ["Throttled.", message]), "evidence": ["/gaps/g"]}

	rule.unknown == unknown with input as given with data.sus.config as _config
	_verdicts == {"fail": {}, "unknown": {"d/e": verdict}, "pass": set()} with input as gapped with data.sus.config as _config with data.sus.catalog as _catalog
	{item.cause | some item in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _config
	{item.message | some item in rule.unknown} == {"Which regulations hold for account 111122223333 was not decided."} with input as gone with data.sus.config as _config
}

test_what_is_decided_denies_whatever_is_not if {
	account := _patched("us-east-1", [_gdpr, _remove("/accounts/111122223333")])
	unplaced := _patched("us-east-1", [_gdpr, _add("/environments/d~1e/account_id", null)])
	project := _patched("us-east-1", [
		_gdpr_account,
		_remove("/projects/d~1p/regulations"),
		_remove("/projects/d~1p/business_unit"),
	])
	denied := _lies("us-east-1", "eu-central-1, eu-west-1")

	{item.message | some item in rule.deny} == {concat(" ", [
		"Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) lies in Region us-east-1 of",
		"account 111122223333; allowed there: eu-central-1, eu-west-1.",
	])} with input as account with data.sus.config as _config
	{item.message | some item in rule.deny} == {concat(" ", [
		"Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) lies in Region us-east-1 of",
		"account (not known); allowed there: eu-central-1, eu-west-1.",
	])} with input as unplaced with data.sus.config as _config
	rule.deny == denied with input as project with data.sus.config as _config
}

test_unknown_where_aws_names_no_place if {
	given := _patched(null, [_add("/environments/d~1e/account_id", null), _gdpr])
	unknown := {
		{"resource": "d/e", "cause": "unresolved", "message": "AWS names no account for environment \"Tooling\" (d/e)."},
		{"resource": "d/e", "cause": "unresolved", "message": "AWS names no Region for environment \"Tooling\" (d/e)."},
	}
	unplaced := _input(null)

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == unknown with input as given with data.sus.config as _config
	count(rule.unknown) == 1 with input as unplaced with data.sus.config as _config
}

test_unknown_where_the_project_has_no_row if {
	given := _patched("us-east-1", [_remove("/projects/d~1p")])

	rule.deny == set() with input as given with data.sus.config as _config
	{item.message | some item in rule.unknown} == {
		"Which business unit owns project d/p was not decided.",
		"Which regulations hold for project d/p was not decided.",
		"The status of project d/p was not read.",
	} with input as given with data.sus.config as _config
}

# What is not judged.

test_what_is_gone_or_going_is_out_of_scope if {
	deleted := _patched("us-east-1", [_gdpr, _add("/environments/d~1e/status", "DELETED")])
	deleting := _patched("us-east-1", [_gdpr, _add("/projects/d~1p/status", "DELETING")])

	rule.scope == set() with input as deleted with data.sus.config as _config
	rule.deny == set() with input as deleted with data.sus.config as _config
	rule.scope == set() with input as deleting with data.sus.config as _config
	rule.deny == set() with input as deleting with data.sus.config as _config
}

test_what_is_gone_is_not_unread if {
	given := _patched(null, [
		_add("/environments/d~1e/status", "DELETED"),
		_remove("/environments/d~1e/region"),
		_remove("/projects/d~1p/business_unit"),
		_remove("/projects/d~1p/status"),
		_remove("/accounts/111122223333/regulations"),
	])
	nowhere := _patched(null, [_add("/environments/d~1e/status", "DELETED")])

	rule.unknown == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as nowhere with data.sus.config as _config
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_verdicts := main.derive("projects.allowed_regions", rule.scope, rule.deny, {item | some item in rule.unknown}, {})
