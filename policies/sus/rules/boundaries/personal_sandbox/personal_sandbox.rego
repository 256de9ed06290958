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
#     blueprints: row
#   fields:
#     projects: [category, created_at, described_after, description_tokens, last_updated_at, name, name_tokens, named_after, status]
#     memberships: [principal]
#     principals: [arn, kind]
#     environments: [blueprint, created_at, last_updated_at, status]
#     blueprints: [name]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 55
#       description: Signals that add up to less are not reported.
#     quiet_days:
#       type: integer
#       default: 30
#       description: A project that changed longer ago than this shows little activity.
#     few_words:
#       type: integer
#       default: 3
#       description: A description with fewer telling words than this says nothing.
#     many_words:
#       type: integer
#       default: 6
#       description: A description with as many telling words as this says what the project does.
#     few_environments:
#       type: integer
#       default: 2
#       description: A project with no more environments than this is hardly used for more than a look.
#     tooling_blueprints:
#       type: array
#       default: [Tooling, ToolingLite]
#       description: Names of blueprints that every project has; nobody builds anything with these alone.
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

import data.sus.lib.index
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.personal_sandbox")

_fields := {"created_at", "described_after", "description_tokens", "last_updated_at", "name_tokens", "named_after"}

scope := data.sus.lib.teams.projects

# Project key -> its people, and the blueprints of its environments where there is but one person.
touched := index.grouped(array.concat(
	[[key, person] | some key, people in _people; some person in people],
	[[key, blueprint] | some key, blueprints in _blueprints; some blueprint in blueprints],
))

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s looks like a personal sandbox of %s: %s; it should be a workspace of a team.", [
		text.label("projects", key),
		_alone[key],
		teams.told(signals),
	]),
	"evidence": teams.evidence(signals),
} if {
	some key, signals in index.grouped(_signal)
	not key in _unsure
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - _known, _fields)

unknown contains reason if some reason in _lacks

_unsure := {reason.resource | some reason in _lacks}

_known := teams.known(scope, _fields)

_groups := {key | some key, principal in input.principals; principal.kind == "group"}

# A group is a team, whoever else is there.
_grouped := {membership.project | some membership in input.memberships; membership.principal in _groups}

# Project key -> keys of its members that are people, or may be.
_people := index.grouped([[membership.project, membership.principal] |
	some membership in input.memberships
	project := membership.project
	not project in _grouped
	principal := membership.principal
	not principal in data.sus.lib.teams.machines
])

_read := {key | some key, principal in input.principals; count({"arn", "kind"} - object.keys(principal)) == 0}

# Project key -> its only member.
_alone := {project: min(members) |
	some project, members in _people
	count(members) == 1
	count(members - _read) == 0
	project in _known
}

_lacks contains teams.lack(project, "principals", member, field) if {
	some project, members in _people
	count(members - _read) > 0
	count(members & _read) < 2
	project in scope
	some member in (members - _read)
	some field in ({"arn", "kind"} - object.keys(object.get(input.principals, member, {})))
}

_lacks contains teams.lack(environment.project, "environments", key, field) if {
	some key, missing in teams.unread_environments
	environment := input.environments[key]
	_alone[environment.project]
	some field in (missing & {"blueprint", "created_at", "last_updated_at", "status"})
}

_lacks contains teams.lack(project, "blueprints", blueprint, "name") if {
	some project, blueprints in _blueprints
	some blueprint in blueprints
	not input.blueprints[blueprint].name
}

# Environments of projects with one person.
_environments := index.grouped([[environment.project, key] |
	some key, environment in input.environments
	_alone[environment.project]
	environment.status != "DELETED"
])

_blueprints := {project: blueprints |
	some project, keys in _environments
	blueprints := {blueprint | some key in keys; blueprint := input.environments[key].blueprint; is_string(blueprint)}
}

# The last moment at which a project or one of its environments changed.
_latest := {key: max(moments) |
	some key, _ in _alone
	rows := array.concat([input.projects[key]], [input.environments[environment] |
		some environment in object.get(_environments, key, set())
	])
	moments := {moment | some row in rows; some field in ["created_at", "last_updated_at"]; moment := row[field]; is_string(moment)}
}

_words(key, field) := {word | some word in input.projects[key][field]}

_signal contains [key, teams.weighed("its only member is one user and no group", 30, ["memberships", membership])] if {
	some membership, row in input.memberships
	key := row.project
	_alone[key] == row.principal
}

_signal contains [key, teams.weighed("its name carries the member's name", 30, ["projects", key, "named_after"])] if {
	some key, member in _alone
	member in input.projects[key].named_after
}

_signal contains [key, teams.weighed(says, 25, ["projects", key, "name_tokens"])] if {
	some key, _ in _alone
	found := _words(key, "name_tokens") & words.sandbox
	count(found) > 0
	says := sprintf("its name says %s", [text.listed(found)])
}

_signal contains [key, teams.weighed("its description names the member", 20, ["projects", key, "described_after"])] if {
	some key, member in _alone
	member in input.projects[key].described_after
}

_signal contains [key, teams.weighed(says, 15, ["projects", key, "description_tokens"])] if {
	some key, _ in _alone
	found := _words(key, "description_tokens") & (words.personal | words.sandbox)
	count(found) > 0
	_told(key) < _parameters.many_words
	says := sprintf("its description says %s", [text.listed(found)])
}

_signal contains [key, teams.weighed("its description says nothing", 10, ["projects", key, "description_tokens"])] if {
	some key, _ in _alone
	_told(key) < _parameters.few_words
}

_signal contains [key, teams.weighed("its description says much", -10, ["projects", key, "description_tokens"])] if {
	some key, _ in _alone
	_told(key) >= _parameters.many_words
}

_signal contains [key, teams.weighed("its description names an outcome", -20, ["projects", key, "description_tokens"])] if {
	some key, _ in _alone
	count(_words(key, "description_tokens") & words.outcomes) > 0
}

_signal contains [key, teams.weighed("it has hardly any environment", 10, ["projects", key])] if {
	some key, _ in _alone
	_placed(key) <= _parameters.few_environments
}

_signal contains [key, teams.weighed("it has many environments", -10, ["projects", key])] if {
	some key, _ in _alone
	_placed(key) > 2 * _parameters.few_environments
}

_signal contains [key, teams.weighed("it has nothing but its tooling", 5, ["projects", key])] if {
	some key, _ in _alone
	names := {input.blueprints[blueprint].name | some blueprint in object.get(_blueprints, key, set())}
	count(names - {name | some name in _parameters.tooling_blueprints}) == 0
}

_signal contains [key, teams.weighed(says, 10, ["projects", key, "last_updated_at"])] if {
	some key, moment in _latest
	days := settings.days_since(moment)
	days > _parameters.quiet_days
	says := sprintf("it has not changed for %d days", [days])
}

_told(key) := count(teams.telling(input.projects[key]))

_placed(key) := count(object.get(_environments, key, set()))
