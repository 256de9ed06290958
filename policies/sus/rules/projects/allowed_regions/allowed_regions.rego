# METADATA
# title: Environments lie in allowed Regions only
# description: |
#   The data of a project is where its environments are. Data under a regulation such as
#   the GDPR must stay where the law lets it be, whatever its profile allows today.
# related_resources:
#   - description: Custom project profiles
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/custom.html
# custom:
#   severity: high
#   subject: environments
#   rests_on: presence
#   reads:
#     environments: row
#     projects: row
#     accounts: row
#   fields:
#     environments: [account_id, region, status]
#     projects: [business_unit, regulations, status]
#     accounts: [regulations]
#   parameters:
#     allowed_regions:
#       type: array
#       default: []
#       description: Regions that everyone may use; an empty list allows all.
#     by_regulation:
#       type: object
#       default:
#         GDPR: [eu-central-1, eu-north-1, eu-south-1, eu-south-2, eu-west-1, eu-west-3, eusc-de-east-1]
#       description: Regulation -> Regions that projects, and environments in accounts, under it may use.
#     by_business_unit:
#       type: object
#       default: {}
#       description: Business unit -> Regions that its projects may use.
#   controls:
#     smus_governance: [profiles-name-accounts-and-regions]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 44"]
#     pci_dss: ["12.5.2"]
#   remediation:
#     console: |
#       Create the project anew from a profile that names an allowed Region, move its data, and delete this environment.
#     cli: |
#       aws datazone create-project --domain-identifier DOMAIN --name NAME --project-profile-id PROFILE
#       aws datazone delete-environment --domain-identifier DOMAIN --identifier ENVIRONMENT
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile give the EnvironmentConfiguration an AwsRegion.RegionName that is allowed, and
#       replace the AWS::DataZone::Project.
package sus.rules.projects.allowed_regions

import data.sus.lib.absent
import data.sus.lib.regions
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("projects.allowed_regions")

scope := {key |
	some key, environment in input.environments
	not environment.status == "DELETED"
	project := environment.project
	not project in data.sus.lib.estate.leaving_projects
}

# The account's regulations count too: what lies in it falls under them.
deny contains {
	"resource": key,
	"message": sprintf("Environment %s of project %s lies in Region %s of account %s; allowed there: %s.", [
		text.label("environments", key),
		text.label("projects", environment.project),
		environment.region,
		_account(environment),
		regions.named(allowed),
	]),
	"evidence": [text.pointer(["environments", key, "region"])],
} if {
	some key in _suspects
	environment := input.environments[key]
	is_string(environment.region)
	environment.status
	project := input.projects[environment.project]
	project.status
	allowed := regions.allowed(
		_parameters,
		object.get(project, "business_unit", null),
		array.concat(object.get(project, "regulations", []), _regulations_of_account(environment)),
	)
	region := environment.region
	not regions.permits(allowed, region)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("environments", key, field, "not_collected"),
	"message": sprintf("The field %s of environment %s was not read.", [field, text.label("environments", key)]),
} if {
	some key in _suspects
	some field in absent.missing("environments", key, ["account_id", "region", "status"])
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("AWS names no %s for environment %s.", [word, text.label("environments", key)]),
} if {
	some key in _suspects
	environment := input.environments[key]
	some field, word in {"account_id": "account", "region": "Region"}
	environment[field] == null
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", project, "status", "not_collected"),
	"message": sprintf("The status of project %s was not read.", [text.label("projects", project)]),
} if {
	some key in _suspects
	project := input.environments[key].project
	count(absent.missing("projects", project, ["status"])) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", project, field, "unclassified"),
	"message": sprintf("Which %s project %s was not decided.", [words, text.label("projects", project)]),
} if {
	some key in _suspects
	project := input.environments[key].project
	some field in absent.missing("projects", project, ["business_unit", "regulations"])
	words := {"business_unit": "business unit owns", "regulations": "regulations hold for"}[field]
}

unknown contains {
	"resource": key,
	"cause": absent.cause("accounts", account, "regulations", "unclassified"),
	"message": sprintf("Which regulations hold for account %s was not decided.", [text.label("accounts", account)]),
} if {
	some key in _suspects
	account := input.environments[key].account_id
	is_string(account)
	count(absent.missing("accounts", account, ["regulations"])) > 0
}

# Most environments plainly lie where they may. Only the others need a look.
_suspects := scope - {key |
	some key, environment in input.environments
	environment.status
	environment.region in _allowed_in_project[environment.project]
	environment.region in _allowed_in_account[environment.account_id]
}

# Of the few Regions that there are, those that a project or account with these facts may use.
_allowed_in_project := {key: found |
	some key, project in input.projects
	project.status
	found := _allowed[[project.business_unit, project.regulations]]
}

_allowed_in_account := {id: found |
	some id, account in input.accounts
	found := _allowed[[null, account.regulations]]
}

_allowed := {facts: found |
	some facts in (_of_projects | _of_accounts)
	answer := regions.allowed(_parameters, facts[0], facts[1])
	found := {region | some region in _regions; regions.permits(answer, region)}
}

_of_projects := {[project.business_unit, project.regulations] | some project in input.projects}

_of_accounts := {[null, account.regulations] | some account in input.accounts}

_regions := {environment.region | some environment in input.environments} - {null}

_regulations_of_account(environment) := object.get(input.accounts[environment.account_id], "regulations", []) if {
	input.accounts[environment.account_id]
} else := []

_account(environment) := text.label("accounts", environment.account_id) if {
	is_string(environment.account_id)
} else := "(not known)"
