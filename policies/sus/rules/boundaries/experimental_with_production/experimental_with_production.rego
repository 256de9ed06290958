# METADATA
# title: Experiments and production do not share a project
# description: |
#   Production needs change control and availability; experiments need neither and
#   break both. In one project they share members, roles and storage.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
# custom:
#   severity: medium
#   confidence: 70
#   subject: projects
#   rests_on: presence
#   reads:
#     projects: row
#     environments: project
#     accounts: row
#     blueprints: row
#   fields:
#     projects: [category, description_tokens, name, name_tokens, stage, status]
#     environments: [account_id, blueprint, name_tokens, status]
#     accounts: [stage]
#     blueprints: [name]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 55
#       description: Signals that add up to less are not reported.
#     experimental_blueprints:
#       type: array
#       default: [MLExperiments]
#       description: Names of blueprints that are made for experiments.
#   controls:
#     smus_governance: [experiments-apart-from-production]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(1)", "Art. 32(1)(b)"]
#     pci_dss: ["6.5.3"]
#   remediation:
#     console: Create a project for the experiments from a profile of a sandbox account, move them there and delete their environments here.
#     cli: |
#       aws datazone create-project --domain-identifier DOMAIN --name NAME --project-profile-id SANDBOX_PROFILE
#       aws datazone delete-environment --domain-identifier DOMAIN --identifier EXPERIMENT_ENVIRONMENT
#     cloudformation: |
#       Write an AWS::DataZone::Project of its own for the experiments, from a profile that targets a sandbox account.
package sus.rules.boundaries.experimental_with_production

import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.experimental_with_production")

_fields := {"description_tokens", "name_tokens", "stage"}

_environment_fields := {"account_id", "blueprint", "name_tokens", "status"}

scope := data.sus.lib.teams.projects

touched[key] := object.get(_accounts, key, set()) | object.get(_blueprints, key, set()) if some key in scope

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s holds experiments beside production: %s; experiments should have a project of their own.", [
		text.label("projects", key),
		teams.told(signals),
	]),
	"evidence": sort({signal.pointer | some signal in signals}),
} if {
	some key in _tested
	signals := _experiments[key] | _productions[key]
	confidence := _half(_experiments[key]) + _half(_productions[key])
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - _known, _fields)

unknown contains teams.lack(environment.project, "environments", key, field) if {
	some key, environment in input.environments
	environment.project in scope
	some field in (_environment_fields - object.keys(environment))
}

unknown contains teams.lack(project, "accounts", account, "stage") if {
	some project, accounts in _accounts
	project in scope
	some account in accounts
	not input.accounts[account].stage
}

unknown contains teams.lack(project, "blueprints", blueprint, "name") if {
	some project, blueprints in _blueprints
	project in scope
	some blueprint in blueprints
	not input.blueprints[blueprint].name
}

_known := teams.known(scope, _fields - {"stage"})

# Environments that are there, with all that is read of them.
_live := {key: environment |
	some key, environment in input.environments
	environment.status != "DELETED"
}

_accounts := {project: accounts | some project, accounts in _hosting}

_hosting[environment.project] contains environment.account_id if {
	some environment in _live
	is_string(environment.account_id)
}

_blueprints := {project: blueprints | some project, blueprints in _equipping}

_equipping[environment.project] contains environment.blueprint if {
	some environment in _live
	is_string(environment.blueprint)
}

# Either side counts for at most half.
_half(signals) := min([50, teams.confidence(signals)])

_experiments := {key: signals | some key, signals in _experiment}

_productions := {key: signals | some key, signals in _production}

# Both sides must be there.
_tested := object.keys(_experiments) & object.keys(_productions)

_experiment[key] contains teams.weighed("it is classified sandbox", 30, ["projects", key, "stage"]) if {
	some key in _known
	input.projects[key].stage == "sandbox"
}

_experiment[key] contains teams.weighed(sprintf("its name says %s", [token]), 20, ["projects", key, "name_tokens"]) if {
	some key in _known
	some token in input.projects[key].name_tokens
	token in words.experiment
}

_experiment[key] contains teams.weighed(sprintf("its description says %s", [token]), 20, ["projects", key, "description_tokens"]) if {
	some key in _known
	some token in input.projects[key].description_tokens
	token in words.experiment
}

_experiment[key] contains teams.weighed(_says_account(account, "sandbox"), 40, ["accounts", account, "stage"]) if {
	some key, accounts in _accounts
	key in _known
	some account in (accounts & _sandboxes)
}

_experiment[environment.project] contains teams.weighed(sprintf("it has an environment of blueprint %s", [name]), 25, ["blueprints", blueprint, "name"]) if {
	some environment in _live
	blueprint := environment.blueprint
	name := _laboratories[blueprint]
	environment.project in _known
}

_experiment[environment.project] contains teams.weighed(sprintf("its environment %s says %s", [key, token]), 25, ["environments", key, "name_tokens"]) if {
	some key, environment in _live
	some token in environment.name_tokens
	token in words.experiment
	not _laboratories[environment.blueprint]
	environment.project in _known
}

_production[key] contains teams.weighed("it is classified prod", 30, ["projects", key, "stage"]) if {
	some key, _ in _experiments
	input.projects[key].stage == "prod"
}

_production[key] contains teams.weighed(sprintf("its name says %s", [token]), 20, ["projects", key, "name_tokens"]) if {
	some key, _ in _experiments
	some token in input.projects[key].name_tokens
	token in words.production
}

_production[key] contains teams.weighed(_says_account(account, "prod"), 40, ["accounts", account, "stage"]) if {
	some key, _ in _experiments
	some account in _accounts[key]
	input.accounts[account].stage == "prod"
}

_says_account(account, stage) := sprintf("its account %s is classified %s", [account, stage])

_sandboxes := {id | some id, account in input.accounts; account.stage == "sandbox"}

_laboratories := {key: blueprint.name |
	some key, blueprint in input.blueprints
	blueprint.name in _parameters.experimental_blueprints
}
