package sus.rules.accounts.domain_account_hosts_no_workloads_test

import data.sus.rules.accounts.domain_account_hosts_no_workloads as rule

_config(tolerated) := {"parameters": {"accounts.domain_account_hosts_no_workloads": {"tolerated_blueprints": tolerated}}}

_input(overrides) := object.union(
	{
		"accounts": {"111122223333": {"name": "central"}, "222233334444": {"name": "fin-dev"}},
		"domains": {"dzd_a": {"account_id": "111122223333"}},
		"environments": {"dzd_a/e": {"domain_id": "dzd_a", "name": "Lake", "account_id": "222233334444"}},
		"blueprint_configurations": {"dzd_a/222233334444/bp1": {
			"account_id": "222233334444",
			"blueprint_id": "bp1",
			"enabled_regions": ["eu-west-1"],
		}},
		"gaps": {},
	},
	overrides,
)

_blueprint(fields) := {"blueprint_configurations": {"dzd_a/111122223333/bp1": object.union(
	{"account_id": "111122223333", "blueprint_id": "bp1", "blueprint_name": "Tooling"},
	fields,
)}}

test_deny_environment if {
	rule.deny == {{
		"resource": "111122223333",
		"message": "Account \"central\" (111122223333) owns a domain and runs environment \"Lake\" (dzd_a/e); workloads must run in associated accounts.",
		"evidence": ["/environments/dzd_a~1e/account_id"],
	}} with input as _input({"environments": {"dzd_a/e": {"account_id": "111122223333"}}}) with data.sus.config as _config([])
}

test_deny_enabled_blueprint if {
	rule.deny == {{
		"resource": "111122223333",
		"message": concat(" ", [
			"Account \"central\" (111122223333) owns a domain and has blueprint Tooling enabled in eu-west-1;",
			"it must be enabled nowhere there.",
		]),
		"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/enabled_regions"],
	}} with input as _input(_blueprint({"enabled_regions": ["eu-west-1"]})) with data.sus.config as _config([])
}

test_allow_tolerated_blueprint if {
	rule.deny == set() with input as _input(_blueprint({"enabled_regions": ["eu-west-1"]})) with data.sus.config as _config(["Tooling"])
}

test_allow_blueprint_that_is_enabled_nowhere if {
	rule.deny == set() with input as _input(_blueprint({"enabled_regions": []})) with data.sus.config as _config([])
}

test_allow_workloads_elsewhere if {
	rule.scope == {"111122223333"} with input as _input({}) with data.sus.config as _config([])
	rule.deny == set() with input as _input({}) with data.sus.config as _config([])
	rule.unknown == set() with input as _input({}) with data.sus.config as _config([])
}

test_unknown_environment_without_account if {
	estate := object.union(
		object.remove(_input({}), ["environments"]),
		{"environments": {"dzd_a/e": {"domain_id": "dzd_a", "name": "Lake"}}},
	)

	rule.unknown == {{
		"resource": "111122223333",
		"cause": "not_collected",
		"message": "In which account environment \"Lake\" (dzd_a/e) runs is not known.",
	}} with input as estate with data.sus.config as _config([])
}

test_unknown_blueprint_without_regions if {
	rule.unknown == {{
		"resource": "111122223333",
		"cause": "not_collected",
		"message": "In which Regions blueprint Tooling is enabled in account 111122223333 is not known.",
	}} with input as _input(_blueprint({})) with data.sus.config as _config([])
}

test_unknown_account_that_was_not_collected if {
	rule.scope == set() with input as _input({"domains": {"dzd_a": {"account_id": "333344445555"}}}) with data.sus.config as _config([])
	rule.unknown == {{
		"resource": "333344445555",
		"cause": "not_collected",
		"message": "Account 333344445555 owns a domain and was not collected.",
	}} with input as _input({"domains": {"dzd_a": {"account_id": "333344445555"}}}) with data.sus.config as _config([])
}

test_environment_that_was_never_placed_is_no_workload if {
	rule.unknown == set() with input as _input({"environments": {"dzd_a/e": {"account_id": null}}}) with data.sus.config as _config([])
}

test_blueprint_without_name_is_called_by_its_id if {
	row := {"blueprint_configurations": {"dzd_a/111122223333/bp1": {
		"account_id": "111122223333",
		"blueprint_id": "bp1",
		"enabled_regions": ["eu-west-1"],
	}}}
	messages := {item.message | some item in rule.deny} with input as _input(row) with data.sus.config as _config([])

	messages == {"Account \"central\" (111122223333) owns a domain and has blueprint bp1 enabled in eu-west-1; it must be enabled nowhere there."}
}

test_empty if {
	rule.scope == set() with input as {} with data.sus.config as _config([])
	rule.unknown == set() with input as {} with data.sus.config as _config([])
}
