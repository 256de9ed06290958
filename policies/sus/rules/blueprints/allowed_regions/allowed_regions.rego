# METADATA
# title: Blueprints are enabled in allowed Regions only
# description: |
#   Where a blueprint is enabled, projects may put data. Data under a regulation such as
#   the GDPR must stay where the law lets it be, and a business unit where it has leave
#   to work.
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
#     blueprint_configurations: [account_id, enabled_regions]
#     accounts: [business_unit, regulations]
#   parameters:
#     allowed_regions:
#       type: array
#       default: []
#       description: Regions that everyone may use; an empty list allows all.
#     by_regulation:
#       type: object
#       default:
#         GDPR: [eu-central-1, eu-north-1, eu-south-1, eu-south-2, eu-west-1, eu-west-3, eusc-de-east-1]
#       description: Regulation -> Regions that accounts under it may use.
#     by_business_unit:
#       type: object
#       default: {}
#       description: Business unit -> Regions that its accounts may use.
#   controls:
#     smus_governance: [blueprints-carry-security-baseline]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 44"]
#     pci_dss: ["12.5.2"]
#   remediation:
#     console: In the account open the domain's Blueprints and disable the blueprint in the Region.
#     cli: |
#       aws datazone put-environment-blueprint-configuration --domain-identifier DOMAIN \
#         --environment-blueprint-identifier BLUEPRINT --enabled-regions REGION
#       with credentials of the account; give the allowed Regions, and everything else again too, for the call replaces
#       what is there.
#     cloudformation: |
#       Take the Region out of EnabledRegions and RegionalParameters of the
#       AWS::DataZone::EnvironmentBlueprintConfiguration.
package sus.rules.blueprints.allowed_regions

import data.sus.lib.configurations
import data.sus.lib.regions
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("blueprints.allowed_regions")

scope := configurations.judged

deny contains {
	"resource": key,
	"message": sprintf("Blueprint %s is enabled in %s; allowed there: %s.", [
		configurations.label(key),
		text.listed(outside),
		regions.named(allowed),
	]),
	"evidence": [text.pointer(["blueprint_configurations", key, "enabled_regions"])],
} if {
	some key in configurations.enabled
	account := object.get(input.accounts, configurations.account(key), {})
	allowed := regions.allowed(
		_parameters,
		object.get(account, "business_unit", null),
		object.get(account, "regulations", []),
	)
	outside := {region |
		some region in input.blueprint_configurations[key].enabled_regions
		not regions.permits(allowed, region)
	}
	count(outside) > 0
}

unknown contains item if {
	some key in scope
	some item in configurations.unread(key, ["account_id", "enabled_regions"])
}

unknown contains item if {
	some key in scope
	some item in configurations.undecided(key, ["business_unit", "regulations"])
}
