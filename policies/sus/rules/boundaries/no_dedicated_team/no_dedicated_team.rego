# METADATA
# title: A dedicated team stands behind every project
# description: |
#   A project is a business initiative with a team of its own. With a single owner and no
#   group, nobody reviews who has access, and nobody is left when the owner leaves.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
# custom:
#   severity: low
#   confidence: 70
#   subject: projects
#   rests_on: absence
#   reads:
#     projects: row
#     memberships: project
#     principals: row
#   fields:
#     projects: [category, name, status]
#     memberships: [designation, principal]
#     principals: [arn, kind, status]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 60
#       description: Signals that add up to less are not reported.
#     minimum_owners:
#       type: integer
#       default: 2
#       description: How many active people must own a project in which no group works.
#     gone:
#       type: array
#       default: [DEACTIVATED, NOT_ASSIGNED]
#       description: States of people who can no longer work.
#     onlookers:
#       type: array
#       default: [PROJECT_CATALOG_CONSUMER, PROJECT_CATALOG_VIEWER]
#       description: Designations of members who look on and are no part of the team.
#   controls:
#     smus_governance: [projects-are-business-initiatives]
#     hipaa: ["164.308(a)(4)(ii)(C)"]
#     gdpr: ["Art. 32(4)"]
#     pci_dss: ["7.2.4"]
#   remediation:
#     console: Under "Members" of the project, add the group of its team as owner, or a second owner.
#     cli: |
#       aws datazone create-project-membership --domain-identifier DOMAIN --project-identifier PROJECT \
#         --member groupIdentifier=GROUP --designation PROJECT_OWNER
#     cloudformation: |
#       Add an AWS::DataZone::ProjectMembership with Member.GroupIdentifier and Designation PROJECT_OWNER.
package sus.rules.boundaries.no_dedicated_team

import data.sus.lib.index
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text

_parameters := settings.parameters("boundaries.no_dedicated_team")

scope := data.sus.lib.teams.projects

# Project key -> the members of those in which no group works.
touched := index.grouped([[membership.project, membership.principal] |
	some membership in input.memberships
	membership.project in _short
])

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s has no dedicated team: %s; it should have a group or %d active owners.", [
		text.label("projects", key),
		teams.told(signals),
		_parameters.minimum_owners,
	]),
	"evidence": teams.evidence(signals),
} if {
	some key, signals in index.grouped(_signal)
	not key in _unsure
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - _known, set())

unknown contains reason if some reason in _lacks

_unsure := {reason.resource | some reason in _lacks}

_known := teams.known(scope, set())

_lacks contains teams.lack(membership.project, "memberships", key, "designation") if {
	some key in teams.undesignated
	membership := input.memberships[key]
	membership.project in _short
}

_lacks contains teams.lack(membership.project, "principals", membership.principal, field) if {
	some membership in input.memberships
	principal := membership.principal
	not principal in _read
	membership.project in _short
	some field in (_told - object.keys(object.get(input.principals, membership.principal, {})))
}

_told := {"arn", "kind", "status"}

_read := {key | some key, principal in input.principals; count(_told - object.keys(principal)) == 0}

# Projects without a group and with too few active owners, as far as is known.
_short := {key |
	some key in _known
	not key in _grouped
	count(object.get(_owners, key, set())) < _parameters.minimum_owners
}

_at_work := teams.designations - {designation | some designation in _parameters.onlookers}

_groups := {key | some key, principal in input.principals; principal.kind == "group"}

# Projects in which a group works.
_grouped := {membership.project |
	some membership in input.memberships
	membership.principal in _groups
	membership.designation in _at_work
}

# People whose account is alive.
_active := {key |
	some key in (_read - data.sus.lib.teams.machines)
	input.principals[key].kind == "user"
	status := input.principals[key].status
	not status in _parameters.gone
}

_owners := index.grouped([[membership.project, membership.principal] |
	some membership in input.memberships
	membership.designation == "PROJECT_OWNER"
	membership.principal in _active
])

# Active people who are more than onlookers, of the projects without a group.
_hands := index.grouped([[membership.project, membership.principal] |
	some membership in input.memberships
	membership.project in _short
	membership.principal in _active
	membership.designation in _at_work
])

_signal contains [key, teams.weighed(_owned(count(object.get(_owners, key, set()))), 45, ["projects", key])] if {
	some key in _short
}

_signal contains [key, teams.weighed("no group works in it", 20, ["projects", key])] if some key in _short

_signal contains [key, teams.weighed("nobody else works in it", 10, ["projects", key])] if {
	some key in _short
	count(object.get(_hands, key, set())) <= count(object.get(_owners, key, set()))
}

_signal contains [membership.project, teams.weighed(says, 10, ["principals", membership.principal, "status"])] if {
	some membership in input.memberships
	membership.project in _short
	membership.designation == "PROJECT_OWNER"
	status := input.principals[membership.principal].status
	status in _parameters.gone
	says := sprintf("its owner %s is %s", [membership.principal, status])
}

_owned(number) := "it has no active owner" if {
	number == 0
} else := "it has one active owner" if {
	number == 1
} else := sprintf("it has %d active owners", [number])
