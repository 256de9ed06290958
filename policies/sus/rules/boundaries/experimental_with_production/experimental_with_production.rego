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

import data.sus.lib.index
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.experimental_with_production")

_fields := {"description_tokens", "name_tokens", "stage"}

scope := data.sus.lib.teams.projects

# Project key -> the accounts and blueprints of its environments.
touched := index.grouped(array.concat(teams.placed, _equipped))

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s holds experiments beside production: %s; experiments should have a project of their own.", [
		text.label("projects", key),
		teams.told(signals),
	]),
	"evidence": teams.evidence(signals),
} if {
	some key, experiments in _experiments
	signals := experiments | _productions[key]
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - teams.known(scope, _fields), _fields)

unknown contains teams.lack(environment.project, "environments", key, field) if {
	some key, missing in teams.unread_environments
	environment := input.environments[key]
	some field in (missing & {"account_id", "blueprint", "name_tokens", "status"})
	environment.project in scope
}

unknown contains teams.lack(project, "accounts", account, "stage") if {
	some project, rows in touched
	some account in ((rows & _hosts) - _staged)
	project in scope
}

unknown contains teams.lack(project, "blueprints", blueprint, "name") if {
	some project, rows in touched
	some blueprint in ((rows - _hosts) - _titled)
	project in scope
}

# A stage that is undecided hides one signal only.
_known := teams.known(scope, _fields - {"stage"})

_equipped := [[environment.project, environment.blueprint] |
	some environment in input.environments
	environment.status != "DELETED"
	is_string(environment.blueprint)
]

_hosts := {place[1] | some place in teams.placed}

_staged := {id | some id, account in input.accounts; account.stage}

_titled := {key | some key, blueprint in input.blueprints; blueprint.name}

_in_stage(stage) := {id | some id, account in input.accounts; account.stage == stage}

_production_accounts := _in_stage("prod")

_sandbox_accounts := _in_stage("sandbox")

# What may be production, before its experiments are looked for.
_produced := ({key | some key in _known; input.projects[key].stage == "prod"} | {key |
	some key, rows in touched
	count(rows & _production_accounts) > 0
	key in _known
}) | {key |
	said := words.production
	some key in _known
	count({word | some word in input.projects[key].name_tokens} & said) > 0
}

_experiments := index.grouped(_experiment)

_experiment contains [key, teams.weighed("it is classified sandbox", 30, ["projects", key, "stage"])] if {
	some key in _produced
	input.projects[key].stage == "sandbox"
}

# What a name ends in is the thing itself; before that, the word may belong to the subject.
_experiment contains [key, teams.weighed(says, 30, ["projects", key, "name_tokens"])] if {
	some key in _produced
	last := teams.last_word(input.projects[key].name_tokens)
	last in words.experiment
	says := sprintf("its name ends in %s", [last])
}

_experiment contains [key, teams.weighed(says, 25, ["projects", key, "description_tokens"])] if {
	some key in _produced
	found := teams.phrases(input.projects[key].description_tokens, words.exploratory, _pattern)
	count(found) > 0
	says := sprintf("its description speaks of experiments: %s", [text.listed(found)])
}

_experiment contains [key, teams.weighed(says, 40, ["accounts", account, "stage"])] if {
	some key in _produced
	some account in (object.get(touched, key, set()) & _sandbox_accounts)
	says := sprintf("its account %s is classified sandbox", [account])
}

# One blueprint counts once, however many environments are made from it.
_experiment contains [key, teams.weighed(says, 25, ["blueprints", blueprint, "name"])] if {
	some key in _produced
	some blueprint in touched[key]
	name := _laboratories[blueprint]
	says := sprintf("it has an environment of blueprint %s", [name])
}

_experiment contains [environment.project, teams.weighed(says, 25, ["environments", key, "name_tokens"])] if {
	some key, environment in input.environments
	environment.project in _produced
	environment.status != "DELETED"
	some token in environment.name_tokens
	token in _trying
	found := ({word | some word in environment.name_tokens} & _trying) - {word |
		some word in input.projects[environment.project].name_tokens
	}
	count(found) > 0
	says := sprintf("its environment %s says %s", [key, text.listed(found)])
}

_trying := words.experiment

_pattern := teams.any_of(words.exploratory)

_laboratories := {key: blueprint.name |
	some key, blueprint in input.blueprints
	blueprint.name in _parameters.experimental_blueprints
}

_productions := index.grouped(_production)

_production contains [key, teams.weighed("it is classified prod", 15, ["projects", key, "stage"])] if {
	some key, _ in _experiments
	input.projects[key].stage == "prod"
}

_production contains [key, teams.weighed(says, 15, ["projects", key, "name_tokens"])] if {
	some key, _ in _experiments
	found := {word | some word in input.projects[key].name_tokens} & words.production
	count(found) > 0
	says := sprintf("its name says %s", [text.listed(found)])
}

_production contains [key, teams.weighed(says, 30, ["accounts", account, "stage"])] if {
	some key, _ in _experiments
	some account in (object.get(touched, key, set()) & _production_accounts)
	says := sprintf("its account %s is classified prod", [account])
}
