# METADATA
# title: Projects that nobody works on are closed
# description: |
#   A project that stands still keeps its members, roles and storage, and nobody watches
#   them any more. What is finished is archived; what goes on shows some change.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
# custom:
#   severity: low
#   confidence: 75
#   subject: projects
#   rests_on: absence
#   reads:
#     projects: row
#     environments: project
#   fields:
#     projects: [category, created_at, last_updated_at, name, status]
#     environments: [created_at, last_updated_at, status]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 60
#       description: Signals that add up to less are not reported.
#     quiet_days:
#       type: integer
#       default: 180
#       description: A project in which nothing changed for more days than this stands still.
#   controls:
#     smus_governance: [projects-are-business-initiatives]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 30(1)"]
#     pci_dss: ["12.5.1"]
#   remediation:
#     console: Ask the owners whether the project is still needed; if not, delete its environments and then the project.
#     cli: |
#       aws datazone list-environments --domain-identifier DOMAIN --project-identifier PROJECT
#       aws datazone delete-environment --domain-identifier DOMAIN --identifier ENVIRONMENT
#       aws datazone delete-project --domain-identifier DOMAIN --identifier PROJECT
#     cloudformation: |
#       Remove the AWS::DataZone::Project and its environments from the template that made them.
package sus.rules.boundaries.inactive

import data.sus.lib.index
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text

_parameters := settings.parameters("boundaries.inactive")

_fields := {"created_at", "last_updated_at"}

scope := data.sus.lib.teams.projects

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s stands still: %s; a change is expected within %d days.", [
		text.label("projects", key),
		teams.told(signals),
		_parameters.quiet_days,
	]),
	"evidence": teams.evidence(signals),
} if {
	some key, signals in index.grouped(_signal)
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - _known, _fields)

unknown contains reason if some reason in _lacks

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("AWS does not say when project %s was made or changed.", [text.label("projects", key)]),
} if {
	some key in _known
	count(_moments(input.projects[key])) == 0
}

_unsure := {reason.resource | some reason in _lacks}

_known := teams.known(scope, _fields)

_lacks contains teams.lack(environment.project, "environments", key, field) if {
	some key, missing in teams.unread_environments
	environment := input.environments[key]
	some field in (missing & {"created_at", "last_updated_at", "status"})
	_quiet[environment.project]
}

# Project key -> days since its own last change, of those that stand still.
_quiet := {key: days |
	some key in _known
	days := settings.days_since(max(_moments(input.projects[key])))
	days > _parameters.quiet_days
}

# Environments of projects that stand still, by project.
_environments := index.grouped([[environment.project, key] |
	some key, environment in input.environments
	_quiet[environment.project]
	environment.status != "DELETED"
])

# Those in which an environment did change.
_stirred := {project |
	some project, keys in _environments
	moments := {moment | some key in keys; some moment in _moments(input.environments[key])}
	settings.days_since(max(moments)) <= _parameters.quiet_days
}

_still := {key: days |
	some key, days in _quiet
	not key in _stirred
	not key in _unsure
}

_moments(row) := {moment |
	some field in ["created_at", "last_updated_at"]
	moment := row[field]
	is_string(moment)
}

_signal contains [key, teams.weighed(says, 50, ["projects", key, "last_updated_at"])] if {
	some key, days in _still
	says := sprintf("it has not changed for %d days", [days])
}

_signal contains [key, teams.weighed("none of its environments has changed either", 20, ["projects", key])] if {
	some key, _ in _still
	_environments[key]
}

_signal contains [key, teams.weighed("it has no environment", 20, ["projects", key])] if {
	some key, _ in _still
	not _environments[key]
}

_signal contains [key, teams.weighed("that is more than twice the time allowed", 10, ["projects", key, "last_updated_at"])] if {
	some key, days in _still
	days > 2 * _parameters.quiet_days
}

_signal contains [key, teams.weighed("it has not changed since it was created", 10, ["projects", key, "created_at"])] if {
	some key, _ in _still
	count(_moments(input.projects[key])) == 1
}
