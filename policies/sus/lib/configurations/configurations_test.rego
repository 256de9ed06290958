package sus.lib.configurations_test

import data.sus.lib.configurations

_input := {
	"accounts": {
		"111122223333": {"name": "Finance Prod", "stage": "prod", "regulations": []},
		"444455556666": {"name": null},
	},
	"blueprint_configurations": {
		"d/111122223333/on": {
			"account_id": "111122223333",
			"blueprint_id": "on",
			"blueprint_name": "Tooling",
			"enabled_regions": ["eu-west-1"],
			"regional_parameters": {"eu-west-1": {"VpcId": " vpc-1 ", "Subnets": "subnet-1, subnet-2,,subnet-1", "AZs": " "}},
		},
		"d/444455556666/off": {
			"account_id": "444455556666",
			"blueprint_id": "off",
			"blueprint_name": "DataLake",
			"enabled_regions": [],
		},
		"d/444455556666/unread": {"account_id": "444455556666", "blueprint_id": "unread"},
		"d/777788889999/lost": {"blueprint_name": "Tooling"},
	},
	"gaps": {"g": {
		"table": "blueprint_configurations",
		"scope": {"kind": "blueprint_configuration", "id": "d/444455556666/unread"},
		"fields": ["enabled_regions"],
		"cause": "throttled",
		"message": "Throttled.",
	}},
}

_all := object.keys(_input.blueprint_configurations)

test_judged_are_all_but_those_that_are_enabled_nowhere if {
	configurations.judged == {"d/111122223333/on", "d/444455556666/unread", "d/777788889999/lost"} with input as _input
	configurations.enabled == {"d/111122223333/on"} with input as _input
	configurations.judged == set() with input as {}
}

test_names if {
	configurations.named(_all, {"Tooling"}) == {"d/111122223333/on", "d/777788889999/lost"} with input as _input
	configurations.named({"d/111122223333/on"}, ["DataLake"]) == set() with input as _input
	configurations.nameless(_all) == {"d/444455556666/unread"} with input as _input
}

test_stages if {
	configurations.staged(_all, {"prod"}) == {"d/111122223333/on"} with input as _input
	configurations.staged(_all, {"dev"}) == set() with input as _input
	configurations.unstaged(_all) == _all - {"d/111122223333/on"} with input as _input
}

test_labels if {
	configurations.label("d/111122223333/on") == "Tooling in account \"Finance Prod\" (111122223333)" with input as _input
	configurations.label("d/444455556666/unread") == "unread in account 444455556666" with input as _input
	configurations.label("d/777788889999/lost") == "Tooling in account (not read)" with input as _input
}

test_regional_parameters if {
	configurations.regional("d/111122223333/on", "eu-west-1", "VpcId") == "vpc-1" with input as _input
	not _regional("d/111122223333/on", "eu-west-1", "AZs") with input as _input
	not _regional("d/111122223333/on", "eu-west-1", "KmsKeyArn") with input as _input
	not _regional("d/111122223333/on", "us-east-1", "VpcId") with input as _input
	not _regional("d/444455556666/off", "eu-west-1", "VpcId") with input as _input
}

test_items if {
	configurations.items("subnet-1, subnet-2,,subnet-1") == {"subnet-1", "subnet-2"}
	configurations.items(" ") == set()
}

test_unread if {
	found := configurations.unread("d/444455556666/unread", ["account_id", "enabled_regions", "blueprint_name"]) with input as _input

	found == {
		{
			"resource": "d/444455556666/unread",
			"cause": "throttled",
			"message": "The field enabled_regions of blueprint unread in account 444455556666 was not read.",
		},
		{
			"resource": "d/444455556666/unread",
			"cause": "not_collected",
			"message": "The field blueprint_name of blueprint unread in account 444455556666 was not read.",
		},
	}
}

test_undecided if {
	configurations.undecided("d/111122223333/on", ["stage", "regulations"]) == set() with input as _input
	configurations.undecided("d/111122223333/on", ["business_unit"]) == {{
		"resource": "d/111122223333/on",
		"cause": "unclassified",
		"message": "Account \"Finance Prod\" (111122223333) has no decided business unit.",
	}} with input as _input
	configurations.undecided("d/777788889999/lost", ["stage"]) == {{
		"resource": "d/777788889999/lost",
		"cause": "unclassified",
		"message": "Account (not read) has no decided stage.",
	}} with input as _input
}

_regional(key, region, name) if configurations.regional(key, region, name)
