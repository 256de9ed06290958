package sus.rules.profiles.targets_are_associated_test

import data.sus.main
import data.sus.rules.profiles.targets_are_associated as rule

_input(configuration, association) := {
	"domains": {"dzd_a": {"account_id": "999988887777"}},
	"associations": {"share/1": object.union(
		{"domain_id": "dzd_a", "accounts": ["111122223333"], "status": "ASSOCIATED"},
		association,
	)},
	"account_pools": {
		"dzd_a/pool": {"accounts": [{"account_id": "222233334444", "regions": ["eu-west-1"]}]},
		"dzd_a/handler": {"handler": {}},
	},
	"gaps": {},
	"project_profiles": {"dzd_a/p": {
		"domain_id": "dzd_a",
		"name": "Churn",
		"status": "ENABLED",
		"environment_configurations": [object.union(
			{"name": "Tooling", "placement": "fixed", "account_id": "111122223333", "account_pools": []},
			configuration,
		)],
	}},
	"projects": {},
}

_denied(account) := {{
	"resource": "dzd_a/p",
	"message": sprintf("Profile \"Churn\" (dzd_a/p) names account %s for Tooling, which is not associated with the domain dzd_a; it must be.", [account]),
	"evidence": ["/project_profiles/dzd_a~1p/environment_configurations/0"],
}}

_listing_gap := {"gaps": {"g": {
	"table": "associations",
	"scope": {"kind": "domain", "id": "dzd_a"},
	"fields": null,
	"cause": "throttled",
	"message": "RAM was throttled.",
}}}

test_deny_account_that_is_not_associated if {
	rule.deny == _denied("333344445555") with input as _input({"account_id": "333344445555"}, {})
}

test_deny_account_whose_association_failed if {
	rule.deny == _denied("111122223333") with input as _input({}, {"status": "FAILED"})
}

test_deny_pooled_account if {
	rule.deny == _denied("222233334444") with input as _input({"account_id": null, "account_pools": ["dzd_a/pool"]}, {})
}

test_allow_associated if {
	rule.scope == {"dzd_a/p"} with input as _input({}, {})
	rule.deny == set() with input as _input({}, {})
	rule.unknown == set() with input as _input({}, {})
}

test_allow_the_domains_own_account if {
	rule.deny == set() with input as _input({"account_id": "999988887777"}, {})
}

test_unknown_when_associations_were_not_listed if {
	estate := object.union(_input({"account_id": "333344445555"}, {}), _listing_gap)

	rule.deny == set() with input as estate
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "not_collected",
		"message": "Whether account 333344445555 is associated with the domain dzd_a is not known.",
	}} with input as estate
}

test_unknown_handler_pool if {
	rule.unknown == {{
		"resource": "dzd_a/p",
		"cause": "unresolved",
		"message": "Which accounts the configurations of profile \"Churn\" (dzd_a/p) name is not known.",
	}} with input as _input({"account_id": null, "account_pools": ["dzd_a/handler"]}, {})
}

test_unknown_by_main_when_a_gap_lies_on_any_association_of_the_domain if {
	catalog := {"profiles.targets_are_associated": {
		"severity": "high",
		"subject": "project_profiles",
		"rests_on": "absence",
		"reads": {"project_profiles": "row", "associations": "any"},
	}}
	gap := {"gaps": {"g": {
		"table": "associations",
		"scope": {"kind": "association", "id": "share/1"},
		"fields": ["accounts"],
		"cause": "not_collected",
		"message": "The unit could not be expanded.",
	}}}
	answer := _verdicts with input as object.union(_input({"account_id": "333344445555"}, {}), gap)
		with data.sus.catalog as catalog
		with data.sus.config as {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {}}

	answer == {"fail": {}, "pass": set(), "unknown": {"dzd_a/p": {
		"cause": "not_collected",
		"message": "The unit could not be expanded.",
		"evidence": ["/gaps/g"],
	}}}
}

test_empty if {
	rule.scope == set() with input as {}
	rule.deny == set() with input as {}
}

_verdicts := main.derive(
	"profiles.targets_are_associated",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)
