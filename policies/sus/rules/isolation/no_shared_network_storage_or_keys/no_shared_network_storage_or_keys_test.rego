package sus.rules.isolation.no_shared_network_storage_or_keys_test

import data.sus.main
import data.sus.rules.isolation.no_shared_network_storage_or_keys as rule

_catalog := {"isolation.no_shared_network_storage_or_keys": {
	"severity": "high",
	"subject": "blueprint_configurations",
	"rests_on": "presence",
	"reads": {"blueprint_configurations": "row", "accounts": "row"},
	"fields": {
		"blueprint_configurations": ["enabled_regions", "regional_parameters"],
		"accounts": ["business_unit"],
	},
}}

_config := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"isolation.no_shared_network_storage_or_keys": {"shared": []}},
}

_verdicts := main.derive(
	"isolation.no_shared_network_storage_or_keys",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{key: rows | some key, rows in rule.touched},
)

_finance := "d/111122223333/bp"

_marketing := "d/222233334444/bp"

_row(account, values) := {
	"domain_id": "d",
	"account_id": account,
	"blueprint_id": "bp",
	"blueprint_name": "Tooling",
	"enabled_regions": ["eu-west-1"],
	"regional_parameters": {"eu-west-1": values},
}

_world(finance, marketing) := {
	"accounts": {
		"111122223333": {"name": "fin", "business_unit": "finance"},
		"222233334444": {"name": "mkt", "business_unit": "marketing"},
	},
	"blueprint_configurations": {"d/111122223333/bp": finance, "d/222233334444/bp": marketing},
	"gaps": {},
}

_both(finance, marketing) := world if {
	first := _row("111122223333", finance)
	second := _row("222233334444", marketing)
	world := _world(first, second)
}

_passed := {"fail": {}, "unknown": {}, "pass": {"d/111122223333/bp", "d/222233334444/bp"}}

_failure(thing, own, other) := {
	"severity": "high",
	"message": concat("", [
		sprintf("Blueprint configuration \"Tooling\" (d/%s/bp) of business unit %s uses %s, ", [own.id, own.unit, thing]),
		sprintf("which \"%s\" (%s) of business unit %s uses too; it must not be shared.", [other.name, other.id, other.unit]),
	]),
	"evidence": [
		sprintf("/accounts/%s/business_unit", [other.id]),
		"/blueprint_configurations/d~1111122223333~1bp/regional_parameters",
		"/blueprint_configurations/d~1222233334444~1bp/regional_parameters",
	],
}

_fin := {"id": "111122223333", "name": "fin", "unit": "finance"}

_mkt := {"id": "222233334444", "name": "mkt", "unit": "marketing"}

_failed(thing) := {
	"fail": {
		"d/111122223333/bp": _failure(thing, _fin, _mkt),
		"d/222233334444/bp": _failure(thing, _mkt, _fin),
	},
	"unknown": {},
	"pass": set(),
}

test_deny_a_shared_vpc if {
	given := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-1"})
	expected := _failed("VPC vpc-1")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_a_shared_subnet if {
	given := _both({"Subnets": "subnet-1,subnet-2"}, {"Subnets": "subnet-3, subnet-2"})
	expected := _failed("subnet subnet-2")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_a_shared_bucket_whatever_the_prefix if {
	given := _both({"S3Location": "s3://lake/finance"}, {"S3Location": "s3://lake"})
	expected := _failed("bucket lake")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_deny_a_shared_key if {
	given := _both({"KmsKeyArn": "arn:aws:kms:eu-west-1:111122223333:key/k"}, {"KmsKeyArn": "arn:aws:kms:eu-west-1:111122223333:key/k"})
	expected := _failed("KMS key arn:aws:kms:eu-west-1:111122223333:key/k")

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_what_each_has_for_itself if {
	given := _both(
		{"VpcId": "vpc-1", "Subnets": "subnet-1", "S3Location": "s3://one/x", "KmsKeyArn": "k1", "AZs": "a,b"},
		{"VpcId": "vpc-2", "Subnets": "subnet-2", "S3Location": "s3://two/x", "KmsKeyArn": "k2", "AZs": "a,b"},
	)
	nothing := _both({"VpcId": "", "S3Location": "not a bucket"}, {"VpcId": "", "S3Location": "not a bucket"})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
	_verdicts == _passed with input as nothing with data.sus.config as _config with data.sus.catalog as _catalog
}

test_allow_what_the_config_lets_be_shared if {
	given := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-1"})
	config := {
		"as_of": "2026-11-01T00:00:00Z",
		"disabled": {},
		"parameters": {"isolation.no_shared_network_storage_or_keys": {"shared": ["vpc-1"]}},
	}

	_verdicts == _passed with input as given with data.sus.config as config with data.sus.catalog as _catalog
}

test_allow_two_accounts_of_one_unit if {
	world := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-1"})
	given := object.union(world, {"accounts": {"222233334444": {"business_unit": "finance"}}})

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_what_is_enabled_nowhere_shares_nothing if {
	world := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-1"})
	given := object.union(world, {"blueprint_configurations": {"d/222233334444/bp": {"enabled_regions": []}}})
	expected := {"fail": {}, "unknown": {}, "pass": {"d/111122223333/bp"}}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_what_it_uses_was_not_read if {
	world := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-2"})
	given := json.patch(world, [{"op": "remove", "path": "/blueprint_configurations/d~1222233334444~1bp/regional_parameters"}])
	expected := {
		"fail": {},
		"unknown": {
			"d/111122223333/bp": {
				"cause": "not_collected",
				"message": concat(" ", [
					"What blueprint configuration \"Tooling\" (d/222233334444/bp) uses was not read,",
					"and may be what \"Tooling\" (d/111122223333/bp) uses.",
				]),
				"evidence": [],
			},
			"d/222233334444/bp": {
				"cause": "not_collected",
				"message": "What blueprint configuration \"Tooling\" (d/222233334444/bp) uses was not read.",
				"evidence": [],
			},
		},
		"pass": set(),
	}

	_verdicts == expected with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_unknown_when_the_unit_of_a_sharing_account_is_undecided if {
	world := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-1"})
	given := json.patch(world, [{"op": "remove", "path": "/accounts/222233334444/business_unit"}])
	found := rule.unknown with input as given with data.sus.config as _config
	denied := rule.deny with input as given with data.sus.config as _config

	denied == set()
	found == {
		{
			"resource": "d/111122223333/bp",
			"cause": "unclassified",
			"message": concat(" ", [
				"The business unit of account \"mkt\" (222233334444), which uses VPC vpc-1 like blueprint configuration",
				"\"Tooling\" (d/111122223333/bp), is undecided.",
			]),
		},
		{
			"resource": "d/222233334444/bp",
			"cause": "unclassified",
			"message": concat(" ", [
				"The business unit of account \"mkt\" (222233334444), which uses VPC vpc-1 like blueprint configuration",
				"\"Tooling\" (d/222233334444/bp), is undecided.",
			]),
		},
	}
}

test_an_undecided_unit_that_shares_nothing_passes if {
	world := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-2"})
	given := json.patch(world, [{"op": "remove", "path": "/accounts/222233334444/business_unit"}])

	_verdicts == _passed with input as given with data.sus.config as _config with data.sus.catalog as _catalog
}

test_touched_are_the_accounts_and_configurations_that_use_the_same if {
	given := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-1"})
	rows := {_finance, _marketing, "111122223333", "222233334444"}

	rule.touched == {"d/111122223333/bp": rows, "d/222233334444/bp": rows} with input as given with data.sus.config as _config
}

test_a_row_without_a_name_is_named_by_its_key if {
	world := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-1"})
	given := json.patch(world, [{"op": "remove", "path": "/blueprint_configurations/d~1111122223333~1bp/blueprint_name"}])
	messages := [item.message | some item in rule.deny; item.resource == "d/111122223333/bp"] with input as given
		with data.sus.config as _config

	messages == [concat(" ", [
		"Blueprint configuration d/111122223333/bp of business unit finance uses VPC vpc-1,",
		"which \"mkt\" (222233334444) of business unit marketing uses too; it must not be shared.",
	])]
}

test_empty_snapshot_is_out_of_scope if {
	rule.scope == set() with input as {} with data.sus.config as _config
	rule.deny == set() with input as {} with data.sus.config as _config
	rule.unknown == set() with input as {} with data.sus.config as _config
}

_third := "d/333344445555/bp"

# Two that share a VPC, and a third account that has what is its own.
_three(world, values) := object.union(world, {
	"accounts": {"333344445555": {"name": "ppl", "business_unit": "people"}},
	"blueprint_configurations": {_third: {
		"domain_id": "d",
		"account_id": "333344445555",
		"blueprint_id": "bp",
		"blueprint_name": "Tooling",
		"enabled_regions": ["eu-west-1"],
		"regional_parameters": {"eu-west-1": values},
	}},
})

test_touched_are_no_rows_that_use_something_else if {
	two := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-1"})
	given := _three(two, {"VpcId": "vpc-3"})
	rows := {_finance, _marketing, "111122223333", "222233334444"}

	rule.touched == {
		"d/111122223333/bp": rows,
		"d/222233334444/bp": rows,
		"d/333344445555/bp": {_third, "333344445555"},
	} with input as given with data.sus.config as _config
}

test_an_undecided_unit_concerns_only_who_uses_the_same if {
	two := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-1"})
	three := _three(two, {"VpcId": "vpc-3"})
	given := json.patch(three, [{"op": "remove", "path": "/accounts/222233334444/business_unit"}])
	found := {[item.resource, item.cause] | some item in rule.unknown} with input as given with data.sus.config as _config

	found == {["d/111122223333/bp", "unclassified"], ["d/222233334444/bp", "unclassified"]}
}

test_of_two_configurations_in_an_account_the_first_is_the_evidence if {
	two := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-1"})
	given := object.union(two, {"blueprint_configurations": {"d/222233334444/bq": {
		"domain_id": "d",
		"account_id": "222233334444",
		"blueprint_id": "bq",
		"blueprint_name": "Lake",
		"enabled_regions": ["eu-west-1"],
		"regional_parameters": {"eu-west-1": {"VpcId": "vpc-1"}},
	}}})
	evidence := {item.evidence | some item in rule.deny; item.resource == "d/111122223333/bp"} with input as given
		with data.sus.config as _config

	evidence == {[
		"/blueprint_configurations/d~1111122223333~1bp/regional_parameters",
		"/blueprint_configurations/d~1222233334444~1bp/regional_parameters",
		"/accounts/222233334444/business_unit",
	]}
}

test_of_two_that_were_not_read_the_first_is_named if {
	two := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-2"})
	three := _three(two, {"VpcId": "vpc-3"})
	given := json.patch(three, [
		{"op": "remove", "path": "/blueprint_configurations/d~1222233334444~1bp/regional_parameters"},
		{"op": "remove", "path": "/blueprint_configurations/d~1333344445555~1bp/regional_parameters"},
	])
	messages := {item.message | some item in rule.unknown; item.resource == "d/111122223333/bp"} with input as given
		with data.sus.config as _config

	messages == {concat(" ", [
		"What blueprint configuration \"Tooling\" (d/222233334444/bp) uses was not read,",
		"and may be what \"Tooling\" (d/111122223333/bp) uses.",
	])}
}

test_what_was_not_read_says_why if {
	two := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-2"})
	unread := json.patch(two, [{"op": "remove", "path": "/blueprint_configurations/d~1222233334444~1bp/regional_parameters"}])
	given := object.union(unread, {"gaps": {"g": {
		"table": "blueprint_configurations",
		"scope": {"kind": "blueprint_configuration", "id": "d/222233334444/bp"},
		"fields": ["regional_parameters"],
		"cause": "denied_by_iam",
		"message": "It was denied.",
	}}})
	found := {[item.resource, item.cause] | some item in rule.unknown} with input as given with data.sus.config as _config

	found == {["d/111122223333/bp", "denied_by_iam"], ["d/222233334444/bp", "denied_by_iam"]}
}

test_an_undecided_account_says_why if {
	two := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-1"})
	undecided := json.patch(two, [{"op": "remove", "path": "/accounts/222233334444/business_unit"}])
	given := object.union(undecided, {"gaps": {"g": {
		"table": "accounts",
		"scope": {"kind": "account", "id": "222233334444"},
		"fields": ["business_unit"],
		"cause": "denied_by_iam",
		"message": "It was denied.",
	}}})
	found := {[item.resource, item.cause] | some item in rule.unknown} with input as given with data.sus.config as _config

	found == {["d/111122223333/bp", "denied_by_iam"], ["d/222233334444/bp", "denied_by_iam"]}
}

test_who_uses_nothing_shares_nothing_with_what_was_not_read if {
	two := _both({}, {})
	given := json.patch(two, [{"op": "remove", "path": "/blueprint_configurations/d~1222233334444~1bp/regional_parameters"}])
	found := {item.resource | some item in rule.unknown} with input as given with data.sus.config as _config

	found == {"d/222233334444/bp"}
}

test_what_is_enabled_nowhere_hides_nothing if {
	two := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-2"})
	given := json.patch(two, [
		{"op": "remove", "path": "/blueprint_configurations/d~1222233334444~1bp/regional_parameters"},
		{"op": "replace", "path": "/blueprint_configurations/d~1222233334444~1bp/enabled_regions", "value": []},
	])

	rule.unknown == set() with input as given with data.sus.config as _config
}

test_a_row_with_null_for_a_name_is_named_by_its_key if {
	two := _both({"VpcId": "vpc-1"}, {"VpcId": "vpc-2"})
	given := json.patch(two, [
		{"op": "remove", "path": "/blueprint_configurations/d~1222233334444~1bp/regional_parameters"},
		{"op": "replace", "path": "/blueprint_configurations/d~1222233334444~1bp/blueprint_name", "value": null},
	])
	messages := {item.message | some item in rule.unknown; item.resource == "d/222233334444/bp"} with input as given
		with data.sus.config as _config

	messages == {"What blueprint configuration d/222233334444/bp uses was not read."}
}
