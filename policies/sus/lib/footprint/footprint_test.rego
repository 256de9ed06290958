package sus.lib.footprint_test

import data.sus.lib.footprint

_input := {
	"accounts": {"111122223333": {}},
	"account_pools": {"d/pool": {"domain_id": "d", "domain_unit": "d/u", "accounts": [{"account_id": "444455556666", "regions": []}]}},
	"associations": {"share/ou": {"domain_id": "d", "accounts": ["111122223333", "444455556666"]}},
	"domains": {"d": {"account_id": "999988887777", "root_domain_unit": "d/root"}},
	"domain_units": {"d/u": {"domain_id": "d", "parent": "d/root", "ancestors": ["d/root"], "owners": ["d/ann"]}},
	"project_profiles": {"d/f": {
		"domain_id": "d",
		"domain_unit": null,
		"environment_configurations": [
			{"blueprint": "d/b1", "account_id": "111122223333", "account_pools": []},
			{"blueprint": "d/b2", "account_id": null, "account_pools": ["d/pool"]},
		],
		"targets": [{"account_id": "444455556666", "region": "eu-west-1"}],
	}},
	"projects": {"d/p": {
		"domain_id": "d",
		"domain_unit": "d/u",
		"profile": "d/f",
		"resolved_accounts": [{"account_id": "111122223333"}],
	}},
	"environments": {"d/e": {"domain_id": "d", "project": "d/p", "account_id": "111122223333", "blueprint": "d/b1"}},
	"memberships": {"d/p/ann": {"domain_id": "d", "project": "d/p", "principal": "d/ann"}},
	"policy_grants": {"d/g": {
		"domain_id": "d",
		"entity": "d/u",
		"principal": {"kind": "project", "principal": "d/grp", "domain_unit": "d/root", "project": null},
		"project_profiles": ["d/f"],
	}},
	"reach": {"d/f/1": {
		"domain_id": "d",
		"profile": "d/f",
		"grantees": [
			{"kind": "group", "principal": "d/grp", "domain_unit": "d/u", "grant": "d/g"},
			{"kind": "all_users", "principal": null, "domain_unit": "d/root", "grant": null},
		],
		"places": [{"account_id": "111122223333", "blueprint": "d/b1", "blueprint_grant": "d/h", "domain_unit": null}],
		"doubts": [{"account_id": "444455556666", "cause": "throttled", "about": "x"}],
	}},
}

test_rows if {
	footprint.rows("projects", "d/p") == {"d/p", "d", "d/u", "d/f", "111122223333"} with input as _input
	footprint.rows("project_profiles", "d/f") == {
		"d/f", "d", "d/b1", "d/b2", "d/pool",
		"111122223333", "444455556666",
	} with input as _input
	footprint.rows("account_pools", "d/pool") == {"d/pool", "d", "d/u", "444455556666"} with input as _input
	footprint.rows("domain_units", "d/u") == {"d/u", "d", "d/root", "d/ann"} with input as _input
	footprint.rows("associations", "share/ou") == {"share/ou", "d", "111122223333", "444455556666"} with input as _input
	footprint.rows("policy_grants", "d/g") == {"d/g", "d", "d/u", "d/grp", "d/root", "d/f"} with input as _input
	footprint.rows("reach", "d/f/1") == {
		"d/f/1", "d", "d/f", "d/grp", "d/u", "d/g", "d/root", "d/b1", "d/h",
		"111122223333", "444455556666",
	} with input as _input
}

test_rows_through_the_project if {
	footprint.rows("environments", "d/e") == {"d/e", "d", "d/p", "d/b1", "111122223333", "d/u", "d/f"} with input as _input
	footprint.rows("memberships", "d/p/ann") == {"d/p/ann", "d", "d/p", "d/ann", "d/u", "d/f"} with input as _input
}

test_row_that_is_not_there_rests_on_itself if {
	footprint.rows("projects", "d/none") == {"d/none"} with input as _input
}

test_domain if {
	footprint.domain("domains", "d") == "d" with input as _input
	footprint.domain("projects", "d/p") == "d" with input as _input
	not footprint.domain("accounts", "111122223333") with input as _input
}

test_accounts if {
	footprint.accounts("accounts", "111122223333") == {"111122223333"} with input as _input
	footprint.accounts("project_profiles", "d/f") == {"111122223333", "444455556666"} with input as _input
	footprint.accounts("memberships", "d/p/ann") == set() with input as _input
	footprint.accounts("reach", "d/f/1") == {"111122223333", "444455556666"} with input as _input
}

test_project if {
	footprint.project("projects", "d/p") == "d/p" with input as _input
	footprint.project("environments", "d/e") == "d/p" with input as _input
	not footprint.project("accounts", "111122223333") with input as _input
}
