# METADATA
# title: Blueprints have a network and a bucket in every Region in which they are enabled
# description: |
#   Without a VPC and subnets of the account's own, environments cannot be kept off
#   the internet; without a bucket they cannot be made. Subnets of one Availability
#   Zone make every project stop with that zone.
# related_resources:
#   - description: Manage the Tooling blueprint
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/manage-tooling-blueprint.html
#   - description: Network isolation
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/network-isolation.html
# custom:
#   severity: medium
#   subject: blueprint_configurations
#   rests_on: presence
#   reads:
#     blueprint_configurations: row
#   fields:
#     blueprint_configurations: [blueprint_name, enabled_regions, regional_parameters]
#   parameters:
#     blueprints:
#       type: array
#       default:
#         - DataLake
#         - EmrOnEc2
#         - EmrOnEks
#         - EmrServerless
#         - MLExperiments
#         - MLflowApp
#         - RedshiftServerless
#         - Tooling
#         - Workflows
#       description: Names of blueprints that take a VPC, subnets and an S3 location in each Region.
#     minimum_zones:
#       type: integer
#       default: 2
#       description: Number of Availability Zones that the subnets of a Region must lie in.
#   controls:
#     smus_governance: [blueprints-carry-security-baseline]
#     hipaa: ["164.312(e)(1)"]
#     gdpr: ["Art. 32(1)(b)"]
#     pci_dss: ["1.3.1", "1.4.1"]
#   remediation:
#     console: |
#       In the account open the domain's Blueprints, edit the blueprint, and for every Region choose an S3 location, a VPC,
#       and private subnets in two Availability Zones.
#     cli: |
#       aws datazone put-environment-blueprint-configuration --domain-identifier DOMAIN \
#         --environment-blueprint-identifier BLUEPRINT --enabled-regions REGION --regional-parameters \
#         '{"REGION": {"VpcId": "VPC", "Subnets": "SUBNET,SUBNET", "AZs": "ZONE,ZONE", "S3Location": "s3://BUCKET"}}'
#       with credentials of the account; give everything else again too, for the call replaces what is there.
#     cloudformation: |
#       In AWS::DataZone::EnvironmentBlueprintConfiguration list every Region under RegionalParameters, each with VpcId,
#       Subnets, AZs and S3Location in its Parameters.
package sus.rules.blueprints.vpc_configured_per_region

import data.sus.lib.configurations
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("blueprints.vpc_configured_per_region")

scope := configurations.named(configurations.judged, _parameters.blueprints) | configurations.nameless(configurations.judged)

deny contains {
	"resource": key,
	"message": sprintf("Blueprint %s has no %s in Region %s; it must have VpcId, Subnets and S3Location there.", [
		configurations.label(key),
		text.listed(lacking),
		region,
	]),
	"evidence": [text.pointer(["blueprint_configurations", key, "regional_parameters"])],
} if {
	some [key, region] in _places
	lacking := {name | some name in ["VpcId", "Subnets", "S3Location"]; not configurations.regional(key, region, name)}
	count(lacking) > 0
}

deny contains {
	"resource": key,
	"message": sprintf("The subnets of blueprint %s in Region %s number %d; they must lie in at least %d Availability Zones.", [
		configurations.label(key),
		region,
		count(subnets),
		_parameters.minimum_zones,
	]),
	"evidence": [text.pointer(["blueprint_configurations", key, "regional_parameters", region, "Subnets"])],
} if {
	some [key, region] in _places
	subnets := _items(key, region, "Subnets")
	count(subnets) < _parameters.minimum_zones
}

deny contains {
	"resource": key,
	"message": sprintf("The Availability Zones of blueprint %s in Region %s number %d; there must be at least %d.", [
		configurations.label(key),
		region,
		count(zones),
		_parameters.minimum_zones,
	]),
	"evidence": [text.pointer(["blueprint_configurations", key, "regional_parameters", region, "AZs"])],
} if {
	some [key, region] in _places
	zones := _items(key, region, "AZs")
	count(zones) < _parameters.minimum_zones
}

unknown contains {
	"resource": key,
	"cause": "not_collected",
	"message": sprintf("In which Availability Zones the subnets of blueprint %s in Region %s lie is not known: subnets are not read yet.", [
		configurations.label(key),
		region,
	]),
} if {
	_parameters.minimum_zones > 1
	some [key, region] in _places
	count(_items(key, region, "Subnets")) >= _parameters.minimum_zones
	not configurations.regional(key, region, "AZs")
}

unknown contains item if {
	some key in scope
	some item in configurations.unread(key, ["blueprint_name", "enabled_regions", "regional_parameters"])
}

# Pairs [configuration, Region] that are judged: all that is needed was read.
_places contains [key, region] if {
	some key in configurations.named(configurations.enabled, _parameters.blueprints)
	count(configurations.unread(key, ["regional_parameters"])) == 0
	some region in input.blueprint_configurations[key].enabled_regions
}

_items(key, region, name) := configurations.items(configurations.regional(key, region, name))
