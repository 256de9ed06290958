# METADATA
# title: Blueprints in production accounts take no configurations from users
# description: |
#   Where a blueprint allows user-provided configurations, a project brings resource
#   settings of its own past what the administrator set. Where AWS returns nothing for
#   the switch, it was never turned on.
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
#     blueprint_configurations: [account_id, allow_user_provided_configurations, enabled_regions]
#     accounts: [stage]
#   controls:
#     smus_governance: [blueprints-carry-security-baseline]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(1)", "Art. 32(1)(b)"]
#     pci_dss: ["6.5.3"]
#   remediation:
#     console: In the account open the domain's Blueprints, edit the blueprint, and turn user-provided configurations off.
#     cli: |
#       aws datazone put-environment-blueprint-configuration --domain-identifier DOMAIN \
#         --environment-blueprint-identifier BLUEPRINT --enabled-regions REGION --no-allow-user-provided-configurations
#       with credentials of the account; give everything else again too, for the call replaces what is there.
package sus.rules.blueprints.user_provided_configurations_off_in_prod

import data.sus.lib.configurations
import data.sus.lib.text

scope := configurations.staged(configurations.judged, {"prod"}) | configurations.unstaged(configurations.judged)

deny contains {
	"resource": key,
	"message": sprintf("Blueprint %s allows user-provided configurations; in a production account it must not.", [
		configurations.label(key),
	]),
	"evidence": [text.pointer(["blueprint_configurations", key, "allow_user_provided_configurations"])],
} if {
	some key in configurations.staged(configurations.enabled, {"prod"})
	input.blueprint_configurations[key].allow_user_provided_configurations == true
}

unknown contains item if {
	some key in scope
	some item in (configurations.unread(key, _fields) | configurations.undecided(key, ["stage"]))
}

_fields := ["account_id", "allow_user_provided_configurations", "enabled_regions"]
