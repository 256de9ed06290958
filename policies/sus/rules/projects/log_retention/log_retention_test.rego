package sus.rules.projects.log_retention_test

import data.sus.main
import data.sus.rules.projects.log_retention as rule

_parameters := {"regulations_by_days": {"365": ["PCI-DSS"], "2192": ["HIPAA"]}, "default_days": 0}

_config := _configured({})

_configured(parameters) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"projects.log_retention": object.union(
		object.remove(_parameters, object.keys(parameters)),
		parameters,
	)},
}

_catalog := {"projects.log_retention": {
	"severity": "medium",
	"subject": "projects",
	"rests_on": "presence",
	"reads": {"projects": "row", "environments": "project", "project_profiles": "row", "blueprints": "row"},
	"fields": {
		"projects": ["parameters", "profile", "regulations", "status"],
		"environments": ["blueprint", "configuration_id", "parameters", "status"],
		"project_profiles": ["environment_configurations.parameters"],
		"blueprints": ["name"],
	},
}}

# One project under HIPAA whose profile keeps logs exactly as long as HIPAA asks.
_base := {
	"blueprints": {"d/lake": {"name": "DataLake"}, "d/tooling": {"name": "Tooling"}},
	"domains": {"d": {"account_id": "999988887777"}},
	"environments": {"d/e": {
		"blueprint": "d/tooling",
		"configuration_id": "c1",
		"domain_id": "d",
		"name": "Tooling",
		"parameters": [],
		"project": "d/p",
		"status": "ACTIVE",
	}},
	"gaps": {},
	"project_profiles": {"d/f": {"domain_id": "d", "name": "Fixed", "environment_configurations": [{
		"id": "c1",
		"parameters": [{"name": "logGroupRetention", "value": "2192"}],
	}]}},
	"projects": {"d/p": {
		"domain_id": "d",
		"name": "Churn",
		"parameters": [],
		"profile": "d/f",
		"regulations": ["HIPAA"],
		"status": "ACTIVE",
	}},
}

_patched(operations) := json.patch(_base, operations)

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

# The project states it, and so comes before its profile.
_stating(days) := _add("/projects/d~1p/parameters", [{"name": "logGroupRetention", "value": days}])

_under(regulations) := _add("/projects/d~1p/regulations", regulations)

_short(days, regulation, wanted) := sprintf(
	"Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) keeps its logs for %s days; %s asks for %s.",
	[days, regulation, wanted],
)

_pointers := ["/projects/d~1p/parameters/0/value", "/projects/d~1p/regulations"]

test_allow_exactly_what_is_asked if {
	given := _base

	rule.scope == {"d/p"} with input as given with data.sus.config as _config
	rule.touched == {"d/p": {"d/tooling"}} with input as given with data.sus.config as _config
	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p"}} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_one_day_less if {
	given := _patched([_stating("2191")])
	message := _short("2191", "HIPAA", "2192")
	verdicts := {
		"fail": {"d/p": {"severity": "medium", "message": message, "evidence": _pointers}},
		"unknown": {},
		"pass": set(),
	}

	rule.deny == {{"resource": "d/p", "message": message, "evidence": _pointers}} with input as given with data.sus.config as _config
	_verdicts == verdicts with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_each_regulation_asks_for_itself if {
	given := _patched([_stating("364"), _under(["GDPR", "HIPAA", "PCI-DSS"])])
	messages := {_short("364", "HIPAA", "2192"), _short("364", "PCI-DSS", "365")}

	{item.message | some item in rule.deny} == messages with input as given with data.sus.config as _config
}

test_a_year_is_enough_for_pci_dss if {
	given := _patched([_stating("365"), _under(["PCI-DSS"])])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_regulations_of_your_own if {
	given := _patched([_stating("364"), _under(["HIPAA", "SOX"])])
	config := _configured({"regulations_by_days": {"100": ["SOX"], "365": ["GDPR", "SOX"]}})
	messages := {_short("364", "SOX", "365")}

	{item.message | some item in rule.deny} == messages with input as given with data.sus.config as config
}

test_each_environment_is_judged_by_its_own_value_and_regulations if {
	other := object.union(
		object.remove(_base.projects["d/p"], ["regulations"]),
		{"name": "Fraud", "parameters": [{"name": "logGroupRetention", "value": "100"}], "regulations": ["PCI-DSS"]},
	)
	given := _patched([
		_add("/projects/d~1q", other),
		_add("/environments/d~1e2", object.union(_base.environments["d/e"], {"project": "d/q"})),
	])
	everyone := _configured({"default_days": 101})
	by_regulation := {
		"resource": "d/q",
		"message": "Environment \"Tooling\" (d/e2) of project \"Fraud\" (d/q) keeps its logs for 100 days; PCI-DSS asks for 365.",
		"evidence": ["/projects/d~1q/parameters/0/value", "/projects/d~1q/regulations"],
	}
	by_default := {
		"resource": "d/q",
		"message": "Environment \"Tooling\" (d/e2) of project \"Fraud\" (d/q) keeps its logs for 100 days; every project must keep them for 101.",
		"evidence": ["/projects/d~1q/parameters/0/value"],
	}

	rule.deny == {by_regulation} with input as given with data.sus.config as _config
	rule.deny == {by_regulation, by_default} with input as given with data.sus.config as everyone
}

test_only_a_project_that_is_asked_is_unknown if {
	other := object.union(object.remove(_base.projects["d/p"], ["regulations"]), {"regulations": ["GDPR"]})
	given := _patched([
		_add("/projects/d~1q", other),
		_add("/environments/d~1e2", object.union(_base.environments["d/e"], {"project": "d/q"})),
		_add("/project_profiles/d~1f/environment_configurations/0/parameters", []),
	])
	loose := json.patch(given, [_add("/projects/d~1going", {"domain_id": "d", "regulations": ["HIPAA"], "status": "DELETING"})])

	{reason.resource | some reason in rule.unknown} == {"d/p"} with input as given with data.sus.config as _config
	{reason.resource | some reason in rule.unknown} == {"d/p"} with input as loose with data.sus.config as _config
}

test_every_project_may_be_held_to_a_number if {
	short := _patched([_stating("89"), _under([])])
	enough := _patched([_stating("90"), _under([])])
	config := _configured({"default_days": 90})

	rule.deny == {{
		"resource": "d/p",
		"message": "Environment \"Tooling\" (d/e) of project \"Churn\" (d/p) keeps its logs for 89 days; every project must keep them for 90.",
		"evidence": ["/projects/d~1p/parameters/0/value"],
	}} with input as short with data.sus.config as config
	rule.deny == set() with input as enough with data.sus.config as config
	rule.deny == set() with input as short with data.sus.config as _config
}

test_unknown_where_the_value_is_no_number if {
	given := _patched([_stating("forever")])
	unregulated := _patched([_stating("forever"), _under(["GDPR"])])
	everyone := _configured({"default_days": 1})
	unknown := {{
		"resource": "d/p",
		"cause": "unresolved",
		"message": "Environment \"Tooling\" (d/e) has logGroupRetention forever, which is no number of days.",
		"evidence": ["/projects/d~1p/parameters/0/value"],
	}}

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == unknown with input as given with data.sus.config as _config
	rule.unknown == set() with input as unregulated with data.sus.config as _config
	rule.unknown == unknown with input as unregulated with data.sus.config as everyone
}

test_unknown_where_nothing_is_stated if {
	given := _patched([_add("/project_profiles/d~1f/environment_configurations/0/parameters", [])])
	unregulated := _patched([
		_add("/project_profiles/d~1f/environment_configurations/0/parameters", []),
		_under(["GDPR"]),
	])

	rule.unknown == {{
		"resource": "d/p",
		"cause": "unresolved",
		"message": "Neither environment \"Tooling\" (d/e) nor its project nor its profile states logGroupRetention.",
	}} with input as given with data.sus.config as _config
	rule.unknown == set() with input as unregulated with data.sus.config as _config
}

test_unknown_where_something_was_not_read if {
	given := _patched([_remove("/projects/d~1p/parameters")])

	_verdicts == {
		"fail": {},
		"unknown": {"d/p": {
			"cause": "not_collected",
			"message": "The field parameters of project \"Churn\" (d/p) was not read.",
			"evidence": [],
		}},
		"pass": set(),
	} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_while_the_regulations_are_undecided if {
	given := _patched([_remove("/projects/d~1p/regulations")])
	gapped := _patched([
		_remove("/projects/d~1p/regulations"),
		_add("/gaps/g", _gap("projects", {"kind": "project", "id": "d/p"}, ["regulations"])),
	])

	rule.deny == set() with input as given with data.sus.config as _config
	rule.unknown == {{
		"resource": "d/p",
		"cause": "not_collected",
		"message": "Which regulations project \"Churn\" (d/p) falls under was not decided.",
	}} with input as given with data.sus.config as _config
	{reason.cause | some reason in rule.unknown} == {"throttled"} with input as gapped with data.sus.config as _config
}

test_unknown_where_the_parameter_names_no_number if {
	given := _base
	config := _configured({"regulations_by_days": {"six years": ["HIPAA"]}})

	rule.deny == set() with input as given with data.sus.config as config
	rule.unknown == {{
		"resource": "d/p",
		"cause": "invalid",
		"message": "The parameter regulations_by_days names six years, which is no number of days.",
	}} with input as given with data.sus.config as config
}

test_what_the_environment_states_fails_whatever_else_was_not_read if {
	given := _patched([
		_remove("/projects/d~1p/parameters"),
		_add("/environments/d~1e/parameters", [{"name": "logGroupRetention", "value": "2191"}]),
	])
	message := _short("2191", "HIPAA", "2192")
	verdicts := {
		"fail": {"d/p": {
			"severity": "medium",
			"message": message,
			"evidence": ["/environments/d~1e/parameters/0/value", "/projects/d~1p/regulations"],
		}},
		"unknown": {},
		"pass": set(),
	}

	_verdicts == verdicts with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_by_a_gap_on_each_thing_read if {
	environment := _patched([_add("/gaps/g", _gap("environments", {"kind": "environment", "id": "d/e"}, ["parameters"]))])
	listing := _patched([_add("/gaps/g", _gap("environments", {"kind": "project", "id": "d/p"}, null))])
	profile := _patched([_add("/gaps/g", _gap("project_profiles", {"kind": "project_profile", "id": "d/f"}, ["environment_configurations"]))])
	blueprint := _patched([_add("/gaps/g", _gap("blueprints", {"kind": "blueprint", "id": "d/tooling"}, null))])
	unknown := {
		"fail": {},
		"unknown": {"d/p": {"cause": "throttled", "message": "Throttled.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	}

	_verdicts == unknown with input as environment with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == unknown with input as listing with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == unknown with input as profile with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == unknown with input as blueprint with data.sus.config as _config with data.sus.catalog as _catalog
}

test_a_gap_elsewhere_does_not_matter if {
	given := _patched([
		_add("/projects/d~1q", {"domain_id": "d", "status": "ACTIVE"}),
		_add("/environments/d~1other", {"blueprint": "d/lake", "domain_id": "d", "project": "d/q", "status": "ACTIVE"}),
		_add("/gaps/g", _gap("environments", {"kind": "environment", "id": "d/other"}, ["parameters"])),
		_add("/gaps/h", _gap("blueprints", {"kind": "blueprint", "id": "d/lake"}, ["name"])),
	])

	_verdicts == {"fail": {}, "unknown": {}, "pass": {"d/p"}} with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_out_of_scope_without_a_tooling_environment if {
	given := _patched([_add("/environments/d~1e/blueprint", "d/lake")])

	rule.scope == set() with input as given with data.sus.config as _config
	rule.unknown == set() with input as given with data.sus.config as _config
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_gap(table, scope, fields) := {"table": table, "scope": scope, "fields": fields, "cause": "throttled", "message": "Throttled."}

_verdicts := main.derive(
	"projects.log_retention",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)
