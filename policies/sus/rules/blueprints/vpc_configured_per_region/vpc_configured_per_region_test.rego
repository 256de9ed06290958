package sus.rules.blueprints.vpc_configured_per_region_test

import data.sus.main
import data.sus.rules.blueprints.vpc_configured_per_region as rule

_catalog := {"blueprints.vpc_configured_per_region": {
	"severity": "medium",
	"subject": "blueprint_configurations",
	"rests_on": "presence",
	"reads": {"blueprint_configurations": "row"},
	"fields": {"blueprint_configurations": ["blueprint_name", "enabled_regions", "regional_parameters"]},
}}

_config(parameters) := {
	"as_of": "2026-11-01T00:00:00Z",
	"disabled": {},
	"parameters": {"blueprints.vpc_configured_per_region": object.union(
		{"blueprints": ["DataLake", "Tooling"], "minimum_zones": 2},
		parameters,
	)},
}

_defaults := _config({})

_key := "dzd_a/111122223333/bp1"

_complete := {
	"AZs": "eu-west-1a,eu-west-1b",
	"S3Location": "s3://amazon-sagemaker-111122223333",
	"Subnets": "subnet-1,subnet-2",
	"VpcId": "vpc-1",
}

_estate(fields, gaps) := {
	"accounts": {"111122223333": {"name": "fin"}},
	"blueprint_configurations": {_key: object.union(
		{
			"account_id": "111122223333",
			"blueprint_id": "bp1",
			"blueprint_name": "Tooling",
			"enabled_regions": ["eu-west-1"],
			"regional_parameters": {"eu-west-1": _complete},
		},
		fields,
	)},
	"gaps": gaps,
}

# One Region, whose parameters lack some names.
_lacking(names) := object.union(
	object.remove(_estate({}, {}), ["blueprint_configurations"]),
	{"blueprint_configurations": {_key: object.union(
		object.remove(_estate({}, {}).blueprint_configurations[_key], ["regional_parameters"]),
		{"regional_parameters": {"eu-west-1": object.remove(_complete, names)}},
	)}},
)

_without(field) := object.union(
	object.remove(_estate({}, {}), ["blueprint_configurations"]),
	{"blueprint_configurations": {_key: object.remove(_estate({}, {}).blueprint_configurations[_key], [field])}},
)

_with(parameters) := _estate({"regional_parameters": {"eu-west-1": parameters}}, {})

_has_no(names, region) := {
	"resource": _key,
	"message": sprintf("Blueprint Tooling in account \"fin\" (111122223333) has no %s in Region %s; %s.", [
		names,
		region,
		"it must have VpcId, Subnets and S3Location there",
	]),
	"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/regional_parameters"],
}

_has_subnets(number, wanted) := {
	"resource": _key,
	"message": sprintf("The subnets of blueprint Tooling in account \"fin\" (111122223333) in Region eu-west-1 number %d; %s %d Availability Zones.", [
		number,
		"they must lie in at least",
		wanted,
	]),
	"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/regional_parameters/eu-west-1/Subnets"],
}

_names_zones(number, wanted) := {
	"resource": _key,
	"message": sprintf("The Availability Zones of blueprint Tooling in account \"fin\" (111122223333) in Region eu-west-1 number %d; %s %d.", [
		number,
		"there must be at least",
		wanted,
	]),
	"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/regional_parameters/eu-west-1/AZs"],
}

_zones_unknown := {
	"resource": _key,
	"cause": "not_collected",
	"message": concat(" ", [
		"In which Availability Zones the subnets of blueprint Tooling in account \"fin\" (111122223333)",
		"in Region eu-west-1 lie is not known: subnets are not read yet.",
	]),
}

_verdicts := main.derive(
	"blueprints.vpc_configured_per_region",
	rule.scope,
	rule.deny,
	{item | some item in rule.unknown},
	{},
)

test_allow if {
	given := _estate({}, {})

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": {_key}} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}

test_deny_each_name_that_is_missing if {
	every name in ["VpcId", "Subnets", "S3Location"] {
		given := _lacking([name])
		denied := rule.deny with input as given with data.sus.config as _defaults

		denied == {_has_no(name, "eu-west-1")}
	}
}

test_deny_by_main if {
	given := _lacking(["S3Location"])

	_verdicts == {
		"fail": {_key: {
			"severity": "medium",
			"message": _has_no("S3Location", "eu-west-1").message,
			"evidence": ["/blueprint_configurations/dzd_a~1111122223333~1bp1/regional_parameters"],
		}},
		"unknown": {},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_deny_a_region_without_parameters if {
	given := _estate({"enabled_regions": ["eu-central-1", "eu-west-1"]}, {})

	rule.deny == {_has_no("S3Location, Subnets, VpcId", "eu-central-1")} with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
}

test_deny_blanks if {
	given := _with({"VpcId": "  ", "Subnets": ""})

	rule.deny == {_has_no("Subnets, VpcId", "eu-west-1")} with input as given with data.sus.config as _defaults
}

test_deny_one_subnet_whatever_zones_are_named if {
	with_zones := _with({"Subnets": "subnet-1"})
	without := object.union(
		object.remove(_lacking(["AZs"]), ["blueprint_configurations"]),
		{"blueprint_configurations": {_key: object.union(
			_lacking(["AZs"]).blueprint_configurations[_key],
			{"regional_parameters": {"eu-west-1": {"Subnets": "subnet-1, subnet-1,"}}},
		)}},
	)

	rule.deny == {_has_subnets(1, 2)} with input as with_zones with data.sus.config as _defaults
	rule.deny == {_has_subnets(1, 2)} with input as without with data.sus.config as _defaults
	rule.unknown == set() with input as without with data.sus.config as _defaults
}

test_deny_one_zone if {
	given := _with({"AZs": "eu-west-1a, eu-west-1a"})

	rule.deny == {_names_zones(1, 2)} with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
}

test_the_number_of_zones_is_a_parameter if {
	three := _config({"minimum_zones": 3})
	given := _estate({}, {})
	enough := _with({"AZs": "a,b,c", "Subnets": "subnet-1,subnet-2,subnet-3"})

	rule.deny == {_has_subnets(2, 3), _names_zones(2, 3)} with input as given with data.sus.config as three
	rule.deny == set() with input as enough with data.sus.config as three
}

test_zones_that_are_not_named_are_unknown if {
	given := _lacking(["AZs"])

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {_zones_unknown} with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {},
		"unknown": {_key: {"cause": "not_collected", "message": _zones_unknown.message, "evidence": []}},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_one_zone_may_be_enough if {
	one := _config({"minimum_zones": 1})
	given := object.union(_lacking(["AZs"]), {"gaps": {}})

	rule.deny == set() with input as given with data.sus.config as one
	rule.unknown == set() with input as given with data.sus.config as one
}

test_blueprints_that_take_no_network_are_out_of_scope if {
	given := _estate({"blueprint_name": "QuickSight", "regional_parameters": {"eu-west-1": {"VpcId": ""}}}, {})

	rule.scope == set() with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
}

test_unread_name_is_unknown if {
	given := object.union(_without("blueprint_name"), {"gaps": {}})

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{
		"resource": _key,
		"cause": "not_collected",
		"message": "The field blueprint_name of blueprint bp1 in account \"fin\" (111122223333) was not read.",
	}} with input as given with data.sus.config as _defaults
}

test_unread_regions_are_unknown if {
	given := _without("enabled_regions")

	rule.scope == {_key} with input as given with data.sus.config as _defaults
	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{
		"resource": _key,
		"cause": "not_collected",
		"message": "The field enabled_regions of blueprint Tooling in account \"fin\" (111122223333) was not read.",
	}} with input as given with data.sus.config as _defaults
}

test_unread_parameters_are_unknown if {
	given := object.union(_without("regional_parameters"), {"gaps": {"g": {
		"table": "blueprint_configurations",
		"scope": {"kind": "blueprint_configuration", "id": _key},
		"fields": ["regional_parameters"],
		"cause": "malformed",
		"message": "It was not read.",
	}}})
	message := "The field regional_parameters of blueprint Tooling in account \"fin\" (111122223333) was not read."

	rule.deny == set() with input as given with data.sus.config as _defaults
	rule.unknown == {{"resource": _key, "cause": "malformed", "message": message}} with input as given with data.sus.config as _defaults
	_verdicts == {
		"fail": {},
		"unknown": {_key: {
			"cause": "malformed",
			"message": concat(" ", ["It was not read.", message]),
			"evidence": ["/gaps/g"],
		}},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_a_gap_on_a_field_that_is_read_makes_a_pass_unknown if {
	given := _estate({}, {"g": {
		"table": "blueprint_configurations",
		"scope": {"kind": "blueprint_configuration", "id": _key},
		"fields": ["regional_parameters"],
		"cause": "throttled",
		"message": "It was not read.",
	}})

	_verdicts == {
		"fail": {},
		"unknown": {_key: {"cause": "throttled", "message": "It was not read.", "evidence": ["/gaps/g"]}},
		"pass": set(),
	} with input as given with data.sus.config as _defaults with data.sus.catalog as _catalog
}

test_enabled_nowhere_is_out_of_scope if {
	given := _estate({"enabled_regions": []}, {})

	rule.scope == set() with input as given with data.sus.config as _defaults
	rule.unknown == set() with input as given with data.sus.config as _defaults
}

test_empty if {
	given := {"blueprint_configurations": {}, "gaps": {}}

	rule.scope == set() with input as given with data.sus.config as _defaults
	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _defaults
		with data.sus.catalog as _catalog
}
