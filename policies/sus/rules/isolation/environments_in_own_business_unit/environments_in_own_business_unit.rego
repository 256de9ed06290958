# METADATA
# title: Environments lie in accounts of their own business unit
# description: |
#   An account is the strongest wall between business units. An environment of one
#   unit in the account of another shares its roles, network, storage and bill.
# related_resources:
#   - description: Associated accounts in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/associated-accounts.html
# custom:
#   severity: critical
#   subject: environments
#   rests_on: presence
#   reads:
#     environments: row
#     projects: row
#     accounts: row
#   fields:
#     environments: [account_id, name, status]
#     projects: [business_unit, status]
#     accounts: [business_unit]
#   parameters:
#     shared_accounts:
#       type: array
#       default: []
#       description: Ids of accounts that any business unit may use.
#   controls:
#     smus_governance: [business-unit-isolation]
#     hipaa: ["164.308(a)(4)(i)", "164.312(a)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)"]
#     pci_dss: ["7.2.1", "12.5.2"]
#   remediation:
#     console: Create the project anew from a profile that targets an account of its own business unit, and delete this environment.
#     cli: |
#       aws datazone delete-environment --domain-identifier DOMAIN --identifier ENVIRONMENT
#       then create it from a profile whose configuration names an account of the unit.
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile give the EnvironmentConfiguration an
#       AwsAccount.AwsAccountId of the project's own business unit.
package sus.rules.isolation.environments_in_own_business_unit

import data.sus.lib.absent
import data.sus.lib.estate
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("isolation.environments_in_own_business_unit")

scope := {key |
	some key, environment in input.environments
	not environment.status == "DELETED"
	project := environment.project
	not project in estate.leaving_projects
} - {key |
	some account in _parameters.shared_accounts
	some key in estate.environments_in_account[account]
}

deny contains {
	"resource": key,
	"message": sprintf("Environment %s of business unit %s lies in account %s of business unit %s; it must lie in an account of %s.", [
		text.label("environments", key),
		wanted,
		text.label("accounts", environment.account_id),
		actual,
		wanted,
	]),
	"evidence": [
		text.pointer(["environments", key, "account_id"]),
		text.pointer(["projects", environment.project, "business_unit"]),
		text.pointer(["accounts", environment.account_id, "business_unit"]),
	],
} if {
	some key in _doubtful
	environment := input.environments[key]
	wanted := input.projects[environment.project].business_unit
	actual := input.accounts[environment.account_id].business_unit
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("AWS names no account for environment %s.", [text.label("environments", key)]),
} if {
	some key in _doubtful
	input.environments[key].account_id == null
}

unknown contains {
	"resource": key,
	"cause": absent.cause("environments", key, "account_id", "not_collected"),
	"message": sprintf("The account of environment %s was not read.", [text.label("environments", key)]),
} if {
	some key in _doubtful
	count(absent.missing("environments", key, ["account_id"])) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", environment.project, "business_unit", "unclassified"),
	"message": sprintf("The business unit of project %s is undecided.", [text.label("projects", environment.project)]),
} if {
	some key in _doubtful
	environment := input.environments[key]
	project := environment.project
	not input.projects[project].business_unit
}

unknown contains {
	"resource": key,
	"cause": absent.cause("accounts", account, "business_unit", "unclassified"),
	"message": sprintf("The business unit of account %s is undecided.", [text.label("accounts", account)]),
} if {
	some key in _doubtful
	account := input.environments[key].account_id
	is_string(account)
	not input.accounts[account].business_unit
}

# Most environments are plainly at home; only the others need a look.
_doubtful := scope - {key |
	some key, environment in input.environments
	input.projects[environment.project].business_unit == input.accounts[environment.account_id].business_unit
}
