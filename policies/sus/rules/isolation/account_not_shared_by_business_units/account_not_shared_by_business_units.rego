# METADATA
# title: An account serves one business unit
# description: |
#   Projects give no strong isolation inside an account: they share its bucket, its
#   network and its quotas. Units that share an account can reach each other's data
#   and cannot be billed apart.
# related_resources:
#   - description: Associated accounts in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/associated-accounts.html
# custom:
#   severity: high
#   subject: accounts
#   rests_on: presence
#   reads:
#     accounts: row
#     environments: any
#     projects: domain
#   fields:
#     accounts: [name]
#     environments: [account_id, status]
#     projects: [business_unit, status]
#   parameters:
#     shared_accounts:
#       type: array
#       default: []
#       description: Ids of accounts that several business units may share.
#   controls:
#     smus_governance: [cost-visible-per-business-unit, separate-accounts-per-business-unit]
#     hipaa: ["164.308(a)(4)(i)", "164.312(a)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)"]
#     pci_dss: ["7.2.1", "12.5.2"]
#   remediation:
#     console: Give each business unit an account of its own, associate it with the domain, and move the projects of all but one unit.
#     cli: |
#       aws datazone list-environments --domain-identifier DOMAIN --project-identifier PROJECT
#       then create each environment anew from a profile that targets the unit's own account.
#     cloudformation: |
#       Split AWS::DataZone::ProjectProfile by business unit, each with its own
#       AwsAccount.AwsAccountId.
package sus.rules.isolation.account_not_shared_by_business_units

import data.sus.lib.absent
import data.sus.lib.estate
import data.sus.lib.index
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("isolation.account_not_shared_by_business_units")

scope := object.keys(object.get(input, "accounts", {})) | object.keys(estate.environments_in_account)

deny contains {
	"resource": id,
	"message": sprintf("Account %s holds environments of the business units %s; it must serve one.", [
		text.label("accounts", id),
		text.listed(object.keys(examples)),
	]),
	"evidence": array.concat(
		[text.pointer(["environments", example, "account_id"]) | some example in examples],
		[text.pointer(["projects", input.environments[example].project, "business_unit"]) | some example in examples],
	),
} if {
	some id, examples in _examples
	not id in _parameters.shared_accounts
}

unknown contains {
	"resource": id,
	"cause": absent.cause("projects", project, "business_unit", "unclassified"),
	"message": sprintf("The business unit of project %s, which runs in account %s, is undecided.", [
		text.label("projects", project),
		text.label("accounts", id),
	]),
} if {
	some id, projects in _undecided
	not id in _parameters.shared_accounts
	project := min(projects)
}

unknown contains {
	"resource": id,
	"cause": absent.cause("environments", hidden, "account_id", "not_collected"),
	"message": sprintf("Where environment %s lies was not read, and it may be account %s.", [
		text.label("environments", hidden),
		text.label("accounts", id),
	]),
} if {
	hidden := min(_unplaced)
	some id in scope
	not id in _parameters.shared_accounts
}

# Environments that stand somewhere, of which the account was not read; null is what AWS says of those that have none.
_unplaced := {key |
	some key, environment in input.environments
	not environment.account_id
	not environment.status == "DELETED"
	project := environment.project
	not project in estate.leaving_projects
}

# Account -> business unit -> the first of its environments there, which stands for the others; where there are several.
_examples := {id: {unit: min(keys) | some unit, keys in held} |
	some id, names in index.grouped({[environment.account_id, input.projects[environment.project].business_unit] |
		some environment in _placed
	})
	count(names) > 1
	held := index.grouped({[input.projects[environment.project].business_unit, key] |
		some key in estate.environments_in_account[id]
		environment := _placed[key]
	})
}

_undecided := index.grouped({[environment.account_id, environment.project] |
	some environment in _placed
	environment.project in _unclassified
})

# Projects of environments that have no business unit, or no row.
_unclassified := {environment.project | some environment in _placed} - {key |
	some key, project in input.projects
	project.business_unit
}

_placed := {key: environment |
	some key, environment in input.environments
	is_string(environment.account_id)
	not environment.status == "DELETED"
	project := environment.project
	not project in estate.leaving_projects
}
