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

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.personal_sandbox")

_fields := {"created_at", "described_after", "description_tokens", "last_updated_at", "name_tokens", "named_after"}

scope := data.sus.lib.teams.projects

touched[key] := object.get(_people, key, set()) | object.get(_blueprints, key, set()) if {
	some key in scope
	not _grouped[key]
}

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s looks like a personal sandbox of %s: %s; it should be a workspace of a team.", [
		text.label("projects", key),
		member,
		teams.told(signals),
	]),
	"evidence": sort({signal.pointer | some signal in signals}),
} if {
	some key, member in _alone
	not _unsure[key]
	signals := _signals[key]
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - _known, _fields)

unknown contains reason if some reason in _lacks

_known := teams.known(scope, _fields)

# A group is a team, whoever else is there.
_grouped := {membership.project: true |
	some membership in input.memberships
	input.principals[membership.principal].kind == "group"
}

# Project key -> keys of its members that are people, or may be.
_people := {project: members | some project, members in _persons}

_persons[membership.project] contains membership.principal if {
	some membership in input.memberships
	not _grouped[membership.project]
	not data.sus.lib.teams.machines[membership.principal]
}

_read := {key: true |
	some key, principal in input.principals
	count(absent.missing("principals", key, {"arn", "kind"})) == 0
	principal.kind
}

# Project key -> its only member.
_alone := {project: min(members) |
	some project, members in _people
	project in _known
	count(members) == 1
	every member in members { _read[member] }
}

_lacks contains reason if {
	some project, members in _people
	project in scope
	unread := {one | some one in members; not _read[one]}
	count(unread) > 0
	count(members - unread) < 2
	some member in unread
	some field in absent.missing("principals", member, {"arn", "kind"})
	reason := teams.lack(project, "principals", member, field)
}

_lacks contains reason if {
	some key, environment in input.environments
	_alone[environment.project]
	some field in absent.missing("environments", key, {"blueprint", "created_at", "last_updated_at", "status"})
	reason := teams.lack(environment.project, "environments", key, field)
}

_lacks contains reason if {
	some project, blueprints in _blueprints
	some blueprint in blueprints
	some field in absent.missing("blueprints", blueprint, {"name"})
	reason := teams.lack(project, "blueprints", blueprint, field)
}

_unsure := {reason.resource: true | some reason in _lacks}

_blueprints := {project: blueprints | some project, blueprints in _equipment}

_equipment[environment.project] contains environment.blueprint if {
	some environment in input.environments
	_alone[environment.project]
	is_string(environment.blueprint)
}

_environments := {project: keys | some project, keys in _placed}

_placed[environment.project] contains key if {
	some key, environment in input.environments
	_alone[environment.project]
	environment.status != "DELETED"
}

# Project key -> the last moment at which it or one of its environments changed.
_latest := {key: max(moments) | some key, moments in _moments}

_moments[key] contains moment if {
	some key, _ in _alone
	some field in ["created_at", "last_updated_at"]
	moment := input.projects[key][field]
	is_string(moment)
}

_moments[environment.project] contains moment if {
	some environment in input.environments
	_alone[environment.project]
	some field in ["created_at", "last_updated_at"]
	moment := environment[field]
	is_string(moment)
}

_signals := {key: signals | some key, signals in _signal}

_signal[key] contains teams.weighed("its only member is one user and no group", 30, ["memberships", membership]) if {
	some membership, row in input.memberships
	key := row.project
	_alone[key] == row.principal
}

_signal[key] contains teams.weighed("its name carries the member's name", 30, ["projects", key, "named_after"]) if {
	some key, member in _alone
	member in input.projects[key].named_after
}

_signal[key] contains teams.weighed(sprintf("its name says %s", [text.listed(found)]), 25, ["projects", key, "name_tokens"]) if {
	some key, _ in _alone
	found := _words(key, "name_tokens") & words.sandbox
	count(found) > 0
}

_signal[key] contains teams.weighed("its description names its only member", 20, ["projects", key, "described_after"]) if {
	some key, member in _alone
	member in input.projects[key].described_after
}

_signal[key] contains teams.weighed(sprintf("its description says %s", [text.listed(found)]), 15, ["projects", key, "description_tokens"]) if {
	some key, _ in _alone
	found := _words(key, "description_tokens") & (words.personal | words.sandbox)
	count(found) > 0
	count(teams.telling(input.projects[key])) < _parameters.many_words
}

_signal[key] contains teams.weighed("its description says nothing", 10, ["projects", key, "description_tokens"]) if {
	some key, _ in _alone
	count(teams.telling(input.projects[key])) < _parameters.few_words
}

_signal[key] contains teams.weighed("its description says much", -10, ["projects", key, "description_tokens"]) if {
	some key, _ in _alone
	count(teams.telling(input.projects[key])) >= _parameters.many_words
}

_signal[key] contains teams.weighed("its description names an outcome", -20, ["projects", key, "description_tokens"]) if {
	some key, _ in _alone
	count(_words(key, "description_tokens") & words.outcomes) > 0
}

_signal[key] contains teams.weighed("it has hardly any environment", 10, ["projects", key]) if {
	some key, _ in _alone
	count(object.get(_environments, key, set())) <= _parameters.few_environments
}

_signal[key] contains teams.weighed("it has many environments", -10, ["projects", key]) if {
	some key, _ in _alone
	count(object.get(_environments, key, set())) > 2 * _parameters.few_environments
}

_signal[key] contains teams.weighed("it has nothing but its tooling", 5, ["projects", key]) if {
	some key, _ in _alone
	every blueprint in object.get(_blueprints, key, set()) {
		input.blueprints[blueprint].name in _parameters.tooling_blueprints
	}
}

_signal[key] contains teams.weighed(sprintf("it has not changed for %d days", [days]), 10, ["projects", key, "last_updated_at"]) if {
	some key, moment in _latest
	days := settings.days_since(moment)
	days > _parameters.quiet_days
}

_words(key, field) := {word | some word in input.projects[key][field]}
