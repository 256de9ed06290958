# METADATA
# title: Blueprints encrypt with a customer managed key in every Region
# description: |
#   Without a key of its own a project's data is encrypted with one that AWS manages,
#   whose use can be neither restricted nor revoked. Data under a regulation needs a key
#   that its owner controls.
# related_resources:
#   - description: Manage the Tooling blueprint
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/manage-tooling-blueprint.html
# custom:
#   severity: medium
#   severities: [high]
#   subject: blueprint_configurations
#   rests_on: presence
#   reads:
#     blueprint_configurations: row
#     accounts: row
#   fields:
#     blueprint_configurations: [account_id, blueprint_name, enabled_regions, regional_parameters]
#     accounts: [regulations]
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
#       description: Names of blueprints that take a KMS key in each Region.
#   controls:
#     smus_governance: [blueprints-carry-security-baseline]
#     hipaa: ["164.312(a)(2)(iv)"]
#     gdpr: ["Art. 32(1)(a)"]
#     pci_dss: ["3.5.1", "3.6.1"]
#   remediation:
#     console: In the account open the domain's Blueprints, edit the blueprint, and choose a KMS key for every Region.
#     cli: |
#       aws datazone put-environment-blueprint-configuration --domain-identifier DOMAIN \
#         --environment-blueprint-identifier BLUEPRINT --enabled-regions REGION \
#         --regional-parameters '{"REGION": {"KmsKeyArn": "arn:aws:kms:REGION:ACCOUNT:key/KEY"}}'
#       with credentials of the account; give everything else again too, for the call replaces what is there.
#     cloudformation: |
#       In AWS::DataZone::EnvironmentBlueprintConfiguration add KmsKeyArn to the Parameters of every Region under
#       RegionalParameters.
package sus.rules.blueprints.customer_managed_key

import data.sus.lib.configurations
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("blueprints.customer_managed_key")

scope := configurations.named(configurations.judged, _parameters.blueprints) | configurations.nameless(configurations.judged)

deny contains {
	"resource": key,
	"severity": _severity(key),
	"message": sprintf("Blueprint %s has no KmsKeyArn in %s; it must have a customer managed key in every Region.", [
		configurations.label(key),
		text.listed(regions),
	]),
	"evidence": [text.pointer(["blueprint_configurations", key, "regional_parameters"])],
} if {
	some key in configurations.named(configurations.enabled, _parameters.blueprints)
	count(configurations.unread(key, ["regional_parameters"])) == 0
	regions := {region |
		some region in input.blueprint_configurations[key].enabled_regions
		not configurations.regional(key, region, "KmsKeyArn")
	}
	count(regions) > 0
}

unknown contains item if {
	some key in scope
	some item in (configurations.unread(key, _fields) | configurations.undecided(key, ["regulations"]))
}

_fields := ["account_id", "blueprint_name", "enabled_regions", "regional_parameters"]

_severity(key) := "high" if {
	count(input.accounts[configurations.account(key)].regulations) > 0
} else := "medium"
