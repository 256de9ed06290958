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
#     projects: any
#     blueprint_configurations: account
#   fields:
#     accounts: []
#     domains: [account_id]
#     environments: [account_id, project, status]
#     projects: [status]
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

import data.sus.lib.absent
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
	count(_doubts(environment)) == 0
	not _over(environment)
}

deny contains {
	"resource": id,
	"message": sprintf("Account %s owns a domain and has blueprint %s enabled in %s; it must be enabled nowhere there.", [
		text.label("accounts", id),
		_name(key),
		text.listed(enabled),
	]),
	"evidence": [text.pointer(["blueprint_configurations", key, "enabled_regions"])],
} if {
	some [id, key] in _configurations
	enabled := input.blueprint_configurations[key].enabled_regions
	count(enabled) > 0
	_intolerable(key)
}

unknown contains {
	"resource": id,
	"cause": absent.cause("environments", key, "account_id", "not_collected"),
	"message": sprintf("In which account environment %s runs is not known.", [text.label("environments", key)]),
} if {
	some key, environment in input.environments
	not environment.account_id
	not _over(key)
	id := input.domains[split(key, "/")[0]].account_id
	id in scope
}

unknown contains {
	"resource": id,
	"cause": absent.cause(table, row, "status", "not_collected"),
	"message": sprintf("Whether environment %s still runs in account %s is not known: the status of %s was not read.", [
		text.label("environments", environment),
		text.label("accounts", id),
		text.label(table, row),
	]),
} if {
	some id in scope
	some environment in estate.environments_in_account[id]
	some [table, row] in _doubts(environment)
	not _over(environment)
}

unknown contains {
	"resource": id,
	"cause": absent.cause("blueprint_configurations", key, "enabled_regions", "not_collected"),
	"message": sprintf("In which Regions blueprint %s is enabled in account %s is not known.", [
		_name(key),
		text.label("accounts", id),
	]),
} if {
	some [id, key] in _configurations
	count(absent.missing("blueprint_configurations", key, ["enabled_regions"])) > 0
}

unknown contains {
	"resource": id,
	"cause": absent.cause("blueprint_configurations", key, "blueprint_name", "not_collected"),
	"message": sprintf("Whether blueprint %s is tolerated in account %s is not known: its name was not read.", [
		_name(key),
		text.label("accounts", id),
	]),
} if {
	some [id, key] in _configurations
	count(input.blueprint_configurations[key].enabled_regions) > 0
	count(absent.missing("blueprint_configurations", key, ["blueprint_name"])) > 0
	not _intolerable(key)
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

unknown contains {
	"resource": key,
	"cause": absent.cause("domains", key, "account_id", "not_collected"),
	"message": sprintf("Which account owns domain %s is not known.", [text.label("domains", key)]),
} if {
	some key, _ in input.domains
	count(absent.missing("domains", key, ["account_id"])) > 0
}

# An environment that was deleted, or whose project is being deleted, is no workload any more.
_over(environment) if input.environments[environment].status == "DELETED"

_over(environment) if input.environments[environment].project in estate.leaving_projects

# Rows that must say whether an environment is over, and do not.
_doubts(environment) := {["environments", environment] |
	count(absent.missing("environments", environment, ["status"])) > 0
} | {["projects", project] |
	project := object.get(input.environments[environment], "project", "(not read)")
	count(absent.missing("projects", project, ["status"])) > 0
}

# Pairs [domain's account, configuration in it].
_configurations contains [id, key] if {
	some key, _ in input.blueprint_configurations
	id := split(key, "/")[1]
	id in scope
}

_intolerable(_) if count(_parameters.tolerated_blueprints) == 0

_intolerable(key) if {
	name := input.blueprint_configurations[key].blueprint_name
	not name in _parameters.tolerated_blueprints
}

_name(key) := object.get(input.blueprint_configurations[key], "blueprint_name", split(key, "/")[2])
