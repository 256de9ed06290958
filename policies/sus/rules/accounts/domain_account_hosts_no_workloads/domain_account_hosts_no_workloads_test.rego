package sus.rules.accounts.domain_account_hosts_no_workloads_test

import data.sus.main
import data.sus.rules.accounts.domain_account_hosts_no_workloads as rule

_catalog := {"accounts.domain_account_hosts_no_workloads": {
	"severity": "high",
	"subject": "accounts",
	"rests_on": "presence",
	"reads": {
		"accounts": "row",
		"domains": "any",
		"environments": "any",
		"projects": "any",
		"blueprint_configurations": "account",
	},
	"fields": {
		"accounts": [],
		"domains": ["account_id"],
		"environments": ["account_id", "project", "status"],
		"projects": ["status"],
		"blueprint_configurations": ["blueprint_name", "enabled_regions"],
	},
}}

_config(tolerated) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"accounts.domain_account_hosts_no_workloads": {"tolerated_blueprints": tolerated}},
}

_defaults := _config([])

_environment := {
	"domain_id": "dzd_a",
	"project": "dzd_a/p1",
	"name": "Lake",
	"status": "ACTIVE",
	"account_id": "111122223333",
}

_tooling := {
	"account_id": "111122223333",
	"blueprint_id": "bp1",
	"blueprint_name": "Tooling",
	"enabled_regions": ["eu-west-1", "eu-central-1"],
}

# The domain's account with one environment and one configuration, which may be {} for none.
_estate(environment, configuration, gaps) := {
	"accounts": {"111122223333": {"name": "central"}, "222233334444": {"name": "fin-dev"}},
	"domains": {"dzd_a": {"name": "Corp", "account_id": "111122223333"}},
	"environments": _table("dzd_a/e", environment),
	"projects": {"dzd_a/p1": {"name": "Churn", "status": "ACTIVE"}, "dzd_a/p2": {"name": "Leaving", "status": "DELETING"}},
	"blueprint_configurations": _table("dzd_a/111122223333/bp1", configuration),
	"gaps": gaps,
}

_table(_, row) := {} if row == {}

_table(key, row) := {key: row} if row != {}

_gap(table, kind, id, fields) := {"g": {
	"table": table,
	"scope": {"kind": kind, "id": id},
	"fields": fields,
	"cause": "throttled",
	"message": "It was not read.",
}}

_runs := {
	"resource": "111122223333",
	"message": concat(" ", [
		"Account \"central\" (111122223333) owns a domain and runs environment \"Lake\" (dzd_a/e);",
		"workloads must run in associated accounts.",
	]),
	"evidence": ["/environments/dzd_a~1e/account_id"],
}

_enables(name) := {
	"resource": "111122223333",
	"message": sprintf("Account \"central\" (111122223333) owns a domain and has blueprint %s enabled in eu-central-1, eu-west-1; %s.", [
		name,
		"it must be enabled nowhere there",
	]),
	"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/enabled_regions"],
}

_unknown(cause, message) := {"resource": "111122223333", "cause": cause, "message": message}

_still(thing) := sprintf("Whether environment \"Lake\" (dzd_a/e) still runs in account %s is not known: the status of %s was not read.", [
	"\"central\" (111122223333)",
	thing,
])

_verdicts := main.derive(
	"accounts.domain_account_hosts_no_workloads",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_allow if {
	given := object.union(
		_estate(object.union(_environment, {"account_id": "222233334444"}), object.union(_tooling, {"enabled_regions": []}), {}),
		{"blueprint_configurations": {"dzd_a/222233334444/bp1": object.union(_tooling, {"account_id": "222233334444"})}},
	)

	rule.scope == {"111122223333"} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"111122223333"}} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}

test_deny_environment if {
	given := _estate(_environment, {}, {})

	rule.deny == {_runs} with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {"111122223333": {"severity": "high", "message": _runs.message, "evidence": _runs.evidence}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_deny_enabled_blueprint if {
	given := _estate({}, _tooling, {})
	nameless := _estate({}, object.remove(_tooling, ["blueprint_name"]), {})

	rule.deny == {_enables("Tooling")} with input as given with data.sus.config as _defaults
	rule.deny == {_enables("bp1")} with input as nameless with data.sus.config as _defaults
	rule.unknown == set() with input as nameless with data.sus.config as _defaults
}

test_one_region_is_enough if {
	given := _estate({}, object.union(_tooling, {"enabled_regions": ["eu-west-1"]}), {})
	nameless := _estate({}, {"blueprint_id": "bp1", "enabled_regions": ["eu-west-1"]}, {})
	tooling := _config(["Tooling"])
	denied := rule.deny with input as given with data.sus.config as _defaults
	undecided := rule.unknown with input as nameless with data.sus.config as tooling

	count(denied) == 1
	count(undecided) == 1
}

test_tolerated_blueprints_may_be_enabled if {
	tooling := _config(["Tooling"])
	other := _config(["DataLake"])
	given := _estate({}, _tooling, {})

	rule.deny == set() with input as given with data.sus.config as tooling
	rule.unknown == set() with input as given with data.sus.config as tooling
	rule.deny == {_enables("Tooling")} with input as given with data.sus.config as other
}

test_a_blueprint_without_a_name_may_be_tolerated if {
	tooling := _config(["Tooling"])
	given := _estate({}, object.remove(_tooling, ["blueprint_name"]), {})
	gapped := object.union(given, {"gaps": _gap(
		"blueprint_configurations", "blueprint_configuration", "dzd_a/111122223333/bp1",
		["blueprint_name"],
	)})
	disabled := _estate({}, {"blueprint_id": "bp1", "enabled_regions": []}, {})
	message := "Whether blueprint bp1 is tolerated in account \"central\" (111122223333) is not known: its name was not read."

	rule.deny == set() with input as given with data.sus.config as tooling
	rule.unknown == {_unknown("not_collected", message)} with input as given with data.sus.config as tooling
	rule.unknown == {_unknown("throttled", message)} with input as gapped with data.sus.config as tooling
	rule.unknown == set() with input as disabled with data.sus.config as tooling
}

test_deleted_environments_and_leaving_projects_are_no_workload if {
	every fields in [
		{"status": "DELETED"},
		{"status": "DELETED", "project": "dzd_a/gone"},
		{"project": "dzd_a/p2"},
		{"account_id": null},
	] {
		given := _estate(object.union(_environment, fields), {}, {})
		denied := rule.deny with input as given with data.sus.config as _defaults
		undecided := rule.unknown with input as given with data.sus.config as _defaults

		denied == set()
		undecided == set()
	}
}

test_an_unread_status_is_unknown if {
	environment := _estate(object.remove(_environment, ["status"]), {}, {})
	project := _estate(object.union(_environment, {"project": "dzd_a/gone"}), {}, {})
	nowhere := _estate(object.remove(_environment, ["project"]), {}, {})
	leaving := _estate(object.union(object.remove(_environment, ["status"]), {"project": "dzd_a/p2"}), {}, {})

	rule.deny == set() with input as environment with data.sus.config as _defaults
	rule.unknown == {_unknown("not_collected", _still("\"Lake\" (dzd_a/e)"))} with input as environment with data.sus.config as _defaults
	rule.deny == set() with input as project with data.sus.config as _defaults
	rule.unknown == {_unknown("not_collected", _still("dzd_a/gone"))} with input as project with data.sus.config as _defaults
	rule.deny == set() with input as nowhere with data.sus.config as _defaults
	rule.unknown == {_unknown("not_collected", _still("(not read)"))} with input as nowhere with data.sus.config as _defaults
	rule.unknown == set() with input as leaving with data.sus.config as _defaults
}

test_the_cause_of_an_unread_status_is_that_of_the_gap if {
	given := object.union(
		_estate(object.union(_environment, {"project": "dzd_a/gone"}), {}, {}),
		{"gaps": _gap("projects", "project", "dzd_a/gone", ["status"])},
	)

	rule.unknown == {_unknown("throttled", _still("dzd_a/gone"))} with input as given with data.sus.config as _defaults
}

test_an_environment_that_may_run_anywhere_is_unknown if {
	given := _estate(object.remove(_environment, ["account_id"]), {}, {})
	gapped := object.union(given, {"gaps": _gap("environments", "environment", "dzd_a/e", ["account_id"])})
	over := _estate({"project": "dzd_a/p1", "status": "DELETED"}, {}, {})
	message := "In which account environment \"Lake\" (dzd_a/e) runs is not known."

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {_unknown("not_collected", message)} with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as over with data.sus.config as _defaults
	rule.unknown == {_unknown("throttled", message)} with input as gapped with data.sus.config as _defaults
	_verdicts == {
		"fail": {},
		"unknown": {"111122223333": {
			"cause": "throttled",
			"message": concat(" ", [message, "It was not read."]),
			"evidence": ["/gaps/g"],
		}},
		"pass": set(),
	} with input as gapped with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_unread_regions_are_unknown if {
	given := _estate({}, object.remove(_tooling, ["enabled_regions"]), {})
	gapped := object.union(given, {"gaps": _gap(
		"blueprint_configurations", "blueprint_configuration", "dzd_a/111122223333/bp1",
		["enabled_regions"],
	)})
	message := "In which Regions blueprint Tooling is enabled in account \"central\" (111122223333) is not known."

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {_unknown("not_collected", message)} with input as given with data.sus.config as _defaults
	rule.unknown == {_unknown("throttled", message)} with input as gapped with data.sus.config as _defaults
}

test_what_is_unread_in_other_accounts_does_not_matter if {
	given := object.union(
		_estate({"account_id": "222233334444"}, {}, {}),
		{"blueprint_configurations": {"dzd_a/222233334444/bp1": {"account_id": "222233334444"}}},
	)

	rule.unknown == set() with input as given with data.sus.config as _defaults
}

test_an_account_that_was_not_collected_is_unknown if {
	given := object.union(
		_estate({"project": "dzd_a/p1", "status": "ACTIVE"}, {}, {}),
		{"domains": {"dzd_a": {"account_id": "333344445555"}}},
	)

	rule.scope == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{
		"resource": "333344445555",
		"cause": "not_collected",
		"message": "Account 333344445555 owns a domain and was not collected.",
	}} with input as given with data.sus.config as _defaults
}

test_a_domain_of_no_account_is_unknown if {
	given := object.union(object.remove(_estate({}, {}, {}), ["domains"]), {"domains": {"dzd_a": {"name": "Corp"}}})
	gapped := object.union(given, {"gaps": _gap("domains", "domain", "dzd_a", ["account_id"])})
	message := "Which account owns domain \"Corp\" (dzd_a) is not known."

	rule.scope == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{"resource": "dzd_a", "cause": "not_collected", "message": message}} with input as given
		with data.sus.config as _defaults
	rule.unknown == {{"resource": "dzd_a", "cause": "throttled", "message": message}} with input as gapped
		with data.sus.config as _defaults
}

test_gaps_make_a_pass_unknown if {
	every gap in [
		_gap("environments", "project", "dzd_a/p1", null),
		_gap("projects", "domain", "dzd_a", null),
		_gap("blueprint_configurations", "account", "111122223333", null),
		_gap("domains", "account", "111122223333", null),
		_gap("accounts", "account", "111122223333", null),
	] {
		given := _estate({}, {}, gap)
		answer := _verdicts with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog

		answer.pass == set()
		answer.unknown["111122223333"].cause == "throttled"
	}
}

test_gaps_elsewhere_leave_a_pass if {
	every gap in [
		_gap("blueprint_configurations", "account", "222233334444", null),
		_gap("accounts", "account", "111122223333", ["tags"]),
		_gap("environments", "environment", "dzd_a/e", ["region"]),
	] {
		given := _estate({}, {}, gap)
		answer := _verdicts with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog

		answer.pass == {"111122223333"}
	}
}

test_empty if {
	given := {
		"accounts": {},
		"domains": {},
		"environments": {},
		"projects": {},
		"blueprint_configurations": {},
		"gaps": {},
	}

	rule.scope == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}
