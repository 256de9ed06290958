# METADATA
# title: Accounts enable only the blueprints that are approved for their stage
# description: |
#   What is enabled can be made by every project that the grants let in. Production
#   needs no tools for experiments, and LakehouseAdmin takes the data of a whole
#   account into the catalog.
# related_resources:
#   - description: Blueprints
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/blueprints.html
# custom:
#   severity: medium
#   subject: blueprint_configurations
#   rests_on: presence
#   reads:
#     blueprint_configurations: row
#     accounts: row
#   fields:
#     blueprint_configurations: [account_id, blueprint_name, enabled_regions]
#     accounts: [stage]
#   parameters:
#     approved:
#       type: object
#       default: {}
#       description: |
#         Stage -> names of the only blueprints that its accounts may enable; "*" stands for every stage that has no list of
#         its own. A stage without a list may enable all that is not denied.
#     denied:
#       type: object
#       default:
#         "*": [LakehouseAdmin]
#         prod: [MLExperiments]
#       description: Stage -> names of blueprints that its accounts must not enable; "*" stands for every stage.
#   controls:
#     smus_governance: [blueprints-carry-security-baseline]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(2)"]
#     pci_dss: ["2.2.1"]
#   remediation:
#     console: In the account open the domain's Blueprints and disable the blueprint in every Region.
#     cli: |
#       aws datazone put-environment-blueprint-configuration --domain-identifier DOMAIN \
#         --environment-blueprint-identifier BLUEPRINT --enabled-regions '[]'
#       with credentials of the account.
#     cloudformation: |
#       Remove the AWS::DataZone::EnvironmentBlueprintConfiguration of that blueprint from the account's stack.
package sus.rules.blueprints.approved_for_stage

import data.sus.lib.configurations
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("blueprints.approved_for_stage")

scope := configurations.judged

deny contains {
	"resource": key,
	"message": sprintf("Blueprint %s is enabled; it must not be enabled in any account.", [configurations.label(key)]),
	"evidence": [text.pointer(["blueprint_configurations", key, "enabled_regions"])],
} if {
	some key in configurations.named(configurations.enabled, object.get(_parameters.denied, "*", []))
}

deny contains {
	"resource": key,
	"message": sprintf("Blueprint %s is enabled; it must not be enabled in an account of stage %s.", [
		configurations.label(key),
		stage,
	]),
	"evidence": [
		text.pointer(["blueprint_configurations", key, "enabled_regions"]),
		text.pointer(["accounts", configurations.account(key), "stage"]),
	],
} if {
	some key in configurations.enabled
	stage := input.accounts[configurations.account(key)].stage
	input.blueprint_configurations[key].blueprint_name in _parameters.denied[stage]
}

deny contains {
	"resource": key,
	"message": sprintf("Blueprint %s is enabled; an account of stage %s may enable these only: %s.", [
		configurations.label(key),
		stage,
		text.listed(approved),
	]),
	"evidence": [
		text.pointer(["blueprint_configurations", key, "enabled_regions"]),
		text.pointer(["accounts", configurations.account(key), "stage"]),
	],
} if {
	some key in configurations.enabled
	name := input.blueprint_configurations[key].blueprint_name
	stage := input.accounts[configurations.account(key)].stage
	approved := _approved(stage)
	not name in approved
}

unknown contains item if {
	some key in scope
	some item in (configurations.unread(key, _fields) | configurations.undecided(key, ["stage"]))
}

_fields := ["account_id", "blueprint_name", "enabled_regions"]

_approved(stage) := names if {
	names := _parameters.approved[stage]
} else := _parameters.approved["*"]
