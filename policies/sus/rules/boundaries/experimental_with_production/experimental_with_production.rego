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

# Accounts and blueprints of a project's environments.
touched := {project: rows | some project, rows in _touching}

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s holds experiments beside production: %s; experiments should have a project of their own.", [
		text.label("projects", key),
		teams.told(signals),
	]),
	"evidence": sort({signal.pointer | some signal in signals}),
} if {
	some key, experiments in _experiments
	signals := experiments | _productions[key]
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - _known, _fields)

unknown contains teams.lack(environment.project, "environments", key, field) if {
	some key, environment in input.environments
	environment.project in scope
	some field in (_environment_fields - object.keys(environment))
}

unknown contains teams.lack(project, table, row, field) if {
	some project, rows in touched
	some row in (rows - _told)
	[table, field] := _unread(row)
	project in scope
}

# Accounts with a stage and blueprints with a name.
_told := {id | some id, account in input.accounts; account.stage} | {key | some key, blueprint in input.blueprints; blueprint.name}

# The keys of blueprints hold a slash, the ids of accounts do not.
_unread(row) := ["blueprints", "name"] if contains(row, "/")

_unread(row) := ["accounts", "stage"] if not contains(row, "/")

_known := teams.known(scope, _fields - {"stage"})

_touching[environment.project] contains row if {
	some environment in input.environments
	environment.status != "DELETED"
	some row in [environment.account_id, environment.blueprint]
	row
}

# What may be production, before its experiments are looked for.
_produced := (_classed | _hosted) | _called

_classed := {key | some key in _known; input.projects[key].stage == "prod"}

_hosted := {key |
	some key, rows in touched
	count(rows & _accounts.prod) > 0
	key in _known
}

_called := {key |
	some key in _known
	count({token | some token in input.projects[key].name_tokens} & words.production) > 0
}

_accounts := {stage: ids |
	some stage in ["prod", "sandbox"]
	ids := {id | some id, account in input.accounts; account.stage == stage}
}

_pattern := teams.any_of(words.exploratory)

_laboratories := {key: blueprint.name |
	some key, blueprint in input.blueprints
	blueprint.name in _parameters.experimental_blueprints
}

_experiments := {key: signals | some key, signals in _experiment}

_experiment[key] contains teams.weighed("it is classified sandbox", 30, ["projects", key, "stage"]) if {
	some key in _produced
	input.projects[key].stage == "sandbox"
}

# What a name ends in is the thing itself; before that, the word may belong to the subject.
_experiment[key] contains teams.weighed(sprintf("its name ends in %s", [last]), 30, ["projects", key, "name_tokens"]) if {
	some key in _produced
	said := [token | some token in input.projects[key].name_tokens; not regex.match(`^[0-9]+$`, token)]
	last := said[count(said) - 1]
	last in words.experiment
}

_experiment[key] contains teams.weighed(sprintf("its description speaks of experiments: %s", [text.listed(found)]), 25, ["projects", key, "description_tokens"]) if {
	some key in _produced
	found := teams.phrases(input.projects[key].description_tokens, words.exploratory, _pattern)
	count(found) > 0
}

_experiment[key] contains teams.weighed(sprintf("its account %s is classified sandbox", [account]), 40, ["accounts", account, "stage"]) if {
	some key in _produced
	some account in (object.get(touched, key, set()) & _accounts.sandbox)
}

# One blueprint counts once, however many environments are made from it.
_experiment[key] contains teams.weighed(sprintf("it has an environment of blueprint %s", [name]), 25, ["blueprints", blueprint, "name"]) if {
	some key in _produced
	some blueprint in touched[key]
	name := _laboratories[blueprint]
}

_experiment[environment.project] contains teams.weighed(sprintf("its environment %s says %s", [key, text.listed(found)]), 25, ["environments", key, "name_tokens"]) if {
	some key, environment in input.environments
	environment.project in _produced
	environment.status != "DELETED"
	not _laboratories[environment.blueprint]
	found := ({token | some token in environment.name_tokens} & words.experiment) - {token |
		some token in input.projects[environment.project].name_tokens
	}
	count(found) > 0
}

_productions := {key: signals | some key, signals in _production}

_production[key] contains teams.weighed("it is classified prod", 15, ["projects", key, "stage"]) if {
	some key, _ in _experiments
	input.projects[key].stage == "prod"
}

_production[key] contains teams.weighed(sprintf("its name says %s", [text.listed(found)]), 15, ["projects", key, "name_tokens"]) if {
	some key, _ in _experiments
	found := {token | some token in input.projects[key].name_tokens} & words.production
	count(found) > 0
}

_production[key] contains teams.weighed(sprintf("its account %s is classified prod", [account]), 30, ["accounts", account, "stage"]) if {
	some key, _ in _experiments
	some account in (object.get(touched, key, set()) & _accounts.prod)
}
