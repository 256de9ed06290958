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

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text

_parameters := settings.parameters("boundaries.no_dedicated_team")

scope := data.sus.lib.teams.projects

touched[key] := members if some key, members in _members

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s has no dedicated team: %s; it should have a group or %d active owners.", [
		text.label("projects", key),
		teams.told(signals),
		_parameters.minimum_owners,
	]),
	"evidence": sort({signal.pointer | some signal in signals}),
} if {
	some key, signals in _signals
	not _unsure[key]
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - _known, set())

unknown contains reason if some reason in _lacks

_known := teams.known(scope, set())

_lacks contains teams.lack(membership.project, "memberships", key, "designation") if {
	some key, membership in input.memberships
	membership.project in _short
	count(absent.missing("memberships", key, {"designation"})) > 0
}

_lacks contains teams.lack(membership.project, "principals", membership.principal, field) if {
	some membership in input.memberships
	membership.project in _short
	some field in absent.missing("principals", membership.principal, {"arn", "kind", "status"})
}

_unsure := {reason.resource: true | some reason in _lacks}

# Projects without a group and with too few active owners, as far as is known.
_short := {key |
	some key in _known
	not _grouped[key]
	count(object.get(_owners, key, set())) < _parameters.minimum_owners
}

_onlookers := {designation: true | some designation in _parameters.onlookers}

# Projects in which a group works.
_grouped := {membership.project: true |
	some membership in input.memberships
	membership.principal in _groups
	designation := membership.designation
	not _onlookers[designation]
}

_groups := {key | some key, principal in input.principals; principal.kind == "group"}

# People whose account is alive.
_active := {key: true |
	some key, principal in input.principals
	count(absent.missing("principals", key, {"arn", "status"})) == 0
	principal.kind == "user"
	not data.sus.lib.teams.machines[key]
	not principal.status in _parameters.gone
}

_owners := {project: members | some project, members in _owning}

_owning[membership.project] contains membership.principal if {
	some membership in input.memberships
	membership.designation == "PROJECT_OWNER"
	_active[membership.principal]
}

# Short projects -> their members, and their active people but onlookers.
_members := {project: members | some project, members in _belonging}

_belonging[membership.project] contains membership.principal if {
	some membership in input.memberships
	membership.project in _short
}

_hands := {project: members | some project, members in _helping}

_helping[membership.project] contains membership.principal if {
	some membership in input.memberships
	membership.project in _short
	_active[membership.principal]
	not _onlookers[membership.designation]
}

_signals := {key: signals | some key, signals in _signal}

_signal[key] contains teams.weighed(_owned(count(object.get(_owners, key, set()))), 45, ["projects", key]) if {
	some key in _short
}

_owned(0) := "it has no active owner"

_owned(1) := "it has one active owner"

_owned(number) := sprintf("it has %d active owners", [number]) if number > 1

_signal[key] contains teams.weighed("no group works in it", 20, ["projects", key]) if some key in _short

_signal[key] contains teams.weighed("nobody works in it besides its owner", 10, ["projects", key]) if {
	some key in _short
	count(object.get(_hands, key, set())) < 2
}

_signal[membership.project] contains teams.weighed(
	sprintf("its owner %s is %s", [membership.principal, status]), 10,
	["principals", membership.principal, "status"],
) if {
	some membership in input.memberships
	membership.project in _short
	membership.designation == "PROJECT_OWNER"
	status := input.principals[membership.principal].status
	status in _parameters.gone
}
