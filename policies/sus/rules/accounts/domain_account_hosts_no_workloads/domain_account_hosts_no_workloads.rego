# METADATA
# title: The account that owns a domain runs no workloads
# description: |
#   The central account holds the catalog, the policies and the users of everyone.
#   Projects that run there share its quotas, its bill and its blast radius.
# related_resources:
#   - description: Associated accounts
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/associated-accounts.html
# custom:
#   severity: high
#   subject: accounts
#   rests_on: presence
#   reads:
#     accounts: row
#     domains: any
#     environments: any
#     blueprint_configurations: account
#   fields:
#     accounts: [id]
#     domains: [account_id]
#     environments: [account_id]
#     blueprint_configurations: [blueprint_name, enabled_regions]
#   parameters:
#     tolerated_blueprints:
#       type: array
#       default: []
#       description: Names of blueprints that may stay enabled in the domain's account.
#   controls:
#     smus_governance: [governance-account-without-workloads]
#     hipaa: ["164.308(a)(4)(i)", "164.312(a)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)"]
#     pci_dss: ["7.2.1", "12.5.2"]
#   remediation:
#     console: Move the project's environments to an associated account, and disable the blueprints here.
#     cli: |
#       aws datazone put-environment-blueprint-configuration --domain-identifier DOMAIN \
#         --environment-blueprint-identifier BLUEPRINT --enabled-regions '[]'
#       with credentials of the domain's account.
#     cloudformation: |
#       Remove the AWS::DataZone::EnvironmentBlueprintConfiguration from the stack of the domain's account.
package sus.rules.accounts.domain_account_hosts_no_workloads

import data.sus.lib.estate
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("accounts.domain_account_hosts_no_workloads")

scope contains id if {
	some id in estate.domain_accounts
	input.accounts[id]
}

deny contains {
	"resource": id,
	"message": sprintf("Account %s owns a domain and runs environment %s; workloads must run in associated accounts.", [
		text.label("accounts", id),
		text.label("environments", environment),
	]),
	"evidence": [text.pointer(["environments", environment, "account_id"])],
} if {
	some id in scope
	some environment in estate.environments_in_account[id]
}

deny contains {
	"resource": id,
	"message": sprintf("Account %s owns a domain and has blueprint %s enabled in %s; it must be enabled nowhere there.", [
		text.label("accounts", id),
		_name(configuration),
		text.listed(configuration.enabled_regions),
	]),
	"evidence": [text.pointer(["blueprint_configurations", key, "enabled_regions"])],
} if {
	some key, configuration in input.blueprint_configurations
	id := configuration.account_id
	id in scope
	count(configuration.enabled_regions) > 0
	not _tolerated(configuration)
}

unknown contains {
	"resource": id,
	"cause": "not_collected",
	"message": sprintf("In which account environment %s runs is not known.", [text.label("environments", key)]),
} if {
	some key, environment in input.environments
	not _placed(environment)
	id := input.domains[environment.domain_id].account_id
	id in scope
}

unknown contains {
	"resource": id,
	"cause": "not_collected",
	"message": sprintf("In which Regions blueprint %s is enabled in account %s is not known.", [_name(configuration), id]),
} if {
	some configuration in input.blueprint_configurations
	id := configuration.account_id
	id in scope
	not _listed(configuration)
}

# A domain whose own account has no row can still not be judged.
unknown contains {
	"resource": id,
	"cause": "not_collected",
	"message": sprintf("Account %s owns a domain and was not collected.", [id]),
} if {
	some id in estate.domain_accounts
	not input.accounts[id]
}

_placed(environment) if environment.account_id == null

_placed(environment) if is_string(environment.account_id)

_listed(configuration) if is_array(configuration.enabled_regions)

_tolerated(configuration) if configuration.blueprint_name in _parameters.tolerated_blueprints

_name(configuration) := configuration.blueprint_name if {
	is_string(configuration.blueprint_name)
} else := configuration.blueprint_id
