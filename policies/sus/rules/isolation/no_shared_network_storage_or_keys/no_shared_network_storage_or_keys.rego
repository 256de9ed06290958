# METADATA
# title: Business units share no network, bucket or key
# description: |
#   A blueprint configuration gives every project that uses it a VPC, subnets, a bucket
#   and a KMS key. What two business units share there lets one reach the other's
#   data, however well their accounts are kept apart.
# related_resources:
#   - description: Blueprints
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/blueprints.html
# custom:
#   severity: high
#   subject: blueprint_configurations
#   rests_on: presence
#   reads:
#     blueprint_configurations: row
#     accounts: row
#   fields:
#     blueprint_configurations: [enabled_regions, regional_parameters]
#     accounts: [business_unit]
#   parameters:
#     shared:
#       type: array
#       default: []
#       description: Ids of VPCs and subnets, names of buckets and ARNs of keys that business units may share.
#   controls:
#     smus_governance: [business-unit-isolation, sensitive-data-in-own-accounts]
#     hipaa: ["164.308(a)(4)(i)", "164.312(a)(1)", "164.312(e)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)", "Art. 32(1)(b)"]
#     pci_dss: ["1.3.1", "1.4.1", "7.2.1", "12.5.2"]
#   remediation:
#     console: In each account open the domain's Blueprints and choose a VPC, subnets, bucket and key of the account's own.
#     cli: |
#       aws datazone put-environment-blueprint-configuration --domain-identifier DOMAIN \
#         --environment-blueprint-identifier BLUEPRINT --enabled-regions REGION --regional-parameters file://own.json
#       with credentials of the account; give everything, for the call replaces what is there.
#     cloudformation: |
#       In AWS::DataZone::EnvironmentBlueprintConfiguration set VpcId, Subnets, S3Location and KmsKeyArn of
#       RegionalParameters to resources of the account's own.
package sus.rules.isolation.no_shared_network_storage_or_keys

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("isolation.no_shared_network_storage_or_keys")

# What is enabled nowhere gives nothing to anybody.
scope := {key |
	some key, configuration in input.blueprint_configurations
	not configuration.enabled_regions == []
}

# The other configurations with the same value decide too.
touched := {key: rows |
	some key, things in _things_of
	rows := {row |
		some thing in things
		some account, example in _example_of[thing]
		some row in [account, example]
	}
}

deny contains {
	"resource": key,
	"message": sprintf("Blueprint configuration %s of business unit %s uses %s, which %s of business unit %s uses too; it must not be shared.", [
		_label(key),
		own,
		thing,
		text.label("accounts", account),
		other,
	]),
	"evidence": [
		text.pointer(["blueprint_configurations", key, "regional_parameters"]),
		text.pointer(["blueprint_configurations", example, "regional_parameters"]),
		text.pointer(["accounts", account, "business_unit"]),
	],
} if {
	some key, things in _things_of
	own := input.accounts[input.blueprint_configurations[key].account_id].business_unit
	some thing in things
	some account, example in _example_of[thing]
	other := input.accounts[account].business_unit
	other != own
}

unknown contains {
	"resource": key,
	"cause": absent.cause("blueprint_configurations", key, "regional_parameters", "not_collected"),
	"message": sprintf("What blueprint configuration %s uses was not read.", [_label(key)]),
} if {
	some key in scope
	count(absent.missing("blueprint_configurations", key, ["regional_parameters"])) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("accounts", account, "business_unit", "unclassified"),
	"message": sprintf("The business unit of account %s, which uses %s like blueprint configuration %s, is undecided.", [
		text.label("accounts", account),
		thing,
		_label(key),
	]),
} if {
	some key, things in _things_of
	some thing in things
	accounts := object.keys(_example_of[thing])
	count(accounts) > 1
	some account in accounts
	count(absent.missing("accounts", account, ["business_unit"])) > 0
}

# Who else uses the same is not known as long as one configuration of the domain hides what it uses.
unknown contains {
	"resource": key,
	"cause": absent.cause("blueprint_configurations", hidden, "regional_parameters", "not_collected"),
	"message": sprintf("What blueprint configuration %s uses was not read, and may be what %s uses.", [_label(hidden), _label(key)]),
} if {
	some key, things in _things_of
	count(things) > 0
	hidden := _hidden[input.blueprint_configurations[key].domain_id]
}

# Configuration -> what it uses, by kind and name.
_things_of := {key: things |
	some key in scope
	things := {thing |
		some values in input.blueprint_configurations[key].regional_parameters
		some name, value in values
		some thing in _things(name, value)
	}
}

_things("VpcId", value) := _named("VPC", [value])

_things("Subnets", value) := _named("subnet", split(value, ","))

_things("KmsKeyArn", value) := _named("KMS key", [value])

# The bucket is what is shared, whatever the prefix.
_things("S3Location", value) := _named("bucket", [split(value, "/")[2]]) if startswith(value, "s3://")

_named(kind, names) := {sprintf("%s %s", [kind, name]) |
	some given in names
	name := trim_space(given)
	name != ""
	not name in _parameters.shared
}

# What is used -> account that uses it -> one of its configurations that use it.
_example_of := {thing: {account: min(keys) | some account, keys in users} | some thing, users in _users}

_users[thing][account] contains key if {
	some key, things in _things_of
	account := input.blueprint_configurations[key].account_id
	some thing in things
}

_hidden := {domain: min(keys) | some domain, keys in _hidden_by_domain}

_hidden_by_domain[configuration.domain_id] contains key if {
	some key in scope
	configuration := input.blueprint_configurations[key]
	count(absent.missing("blueprint_configurations", key, ["regional_parameters"])) > 0
}

_label(key) := sprintf("\"%s\" (%s)", [name, key]) if {
	name := input.blueprint_configurations[key].blueprint_name
	is_string(name)
} else := key
