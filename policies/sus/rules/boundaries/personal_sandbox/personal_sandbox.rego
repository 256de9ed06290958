# METADATA
# title: Projects are team workspaces, not personal sandboxes
# description: |
#   A project for one person hides work from the team, dies with that person's
#   account and multiplies cost. Roles in a shared project give the same freedom.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
# custom:
#   severity: low
#   confidence: 60
#   subject: projects
#   rests_on: absence
#   reads:
#     projects: row
#     memberships: project
#     principals: row
#     environments: project
#   fields:
#     projects: [category, created_at, description, last_updated_at, name, name_tokens, named_after, stage, status]
#     memberships: [principal]
#     principals: [arn]
#     environments: [created_at, last_updated_at]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 55
#       description: Signals that add up to less are not reported.
#     quiet_days:
#       type: integer
#       default: 30
#       description: A project that changed longer ago than this shows little activity.
#   controls:
#     smus_governance: [projects-are-team-workspaces]
#     hipaa: ["164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["7.2.1", "7.2.2"]
#   remediation:
#     console: Add the person to the project of their team under "Members", move the work there and delete this project.
#     cli: |
#       aws datazone create-project-membership --domain-identifier DOMAIN --project-identifier TEAM_PROJECT \
#         --member userIdentifier=USER --designation PROJECT_CONTRIBUTOR
#     cloudformation: |
#       Add an AWS::DataZone::ProjectMembership to the team's project and drop this AWS::DataZone::Project.
package sus.rules.boundaries.personal_sandbox

import data.sus.lib.absent
import data.sus.lib.gaps
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.personal_sandbox")

scope := teams.projects

touched[key] := {member} if some key, member in _alone

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s looks like a personal sandbox of %s: %s; it should be a workspace of a team.", [
		text.label("projects", key),
		member,
		teams.told(signals),
	]),
	"evidence": [text.pointer(["memberships", membership]), text.pointer(["projects", key])],
} if {
	some key, member in _alone
	membership := _membership[key]
	count(_unread(key)) == 0
	gaps.complete("memberships", key)
	input.principals[member].kind == "user"
	_personal(key)
	signals := _signals(key)
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", key, field, "not_collected"),
	"message": sprintf("The field %s of project %s was not read.", [field, text.label("projects", key)]),
} if {
	some key, _ in _alone
	some field in _unread(key)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("principals", member, "kind", "not_collected"),
	"message": sprintf("Whether %s, the only member of project %s, is a person was not read.", [member, text.label("projects", key)]),
} if {
	some key, member in _alone
	not input.principals[member].kind
}

# Project key -> its only member.
_alone := {key: min(members) |
	some key in scope
	members := teams.members[key]
	count(members) == 1
	not _machine(min(members))
}

_membership := {membership.project: key |
	some key, membership in input.memberships
	_alone[membership.project]
}

# A role may stand for many people or none.
_machine(member) if {
	arn := input.principals[member].arn
	is_string(arn)
	regex.match(`:(role|assumed-role)/`, arn)
}

_unread(key) := absent.missing("projects", key, ["category", "description", "name", "name_tokens", "named_after"])

_personal(key) if _alone[key] in input.projects[key].named_after

_personal(key) if count(_words_found(key)) > 0

_personal(key) if _described(input.projects[key].description)

_words_found(key) := {token | some token in input.projects[key].name_tokens} & words.sandbox

_signals(key) := {signal |
	project := input.projects[key]
	some signal in _possible
	_seen(signal.id, key, project)
}

_possible := [
	{"id": "alone", "says": "its only member is one user and no group", "weight": 30},
	{"id": "named_after", "says": "its name carries the member's name", "weight": 30},
	{"id": "word", "says": "its name says sandbox, playground or the like", "weight": 25},
	{"id": "description", "says": "its description says so", "weight": 15},
	{"id": "stage", "says": "it is classified sandbox", "weight": 10},
	{"id": "quiet", "says": "it shows little activity", "weight": 10},
]

_seen("alone", _, _) := true

_seen("named_after", key, project) if _alone[key] in project.named_after

_seen("word", key, _) if count(_words_found(key)) > 0

_seen("description", _, project) if _described(project.description)

_seen("stage", _, project) if project.stage == "sandbox"

_seen("quiet", key, _) if settings.days_since(teams.last_activity[key]) > _parameters.quiet_days

_described(text_given) if {
	is_string(text_given)
	words.mentions_sandbox(text_given)
}
