# METADATA
# title: The stages of one pipeline share a project
# description: |
#   Ingestion, transformation and analysis that belong together lose their lineage
#   and their team when each has a project. Development, test and production are
#   lifecycles, not stages, and may well be apart.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
# custom:
#   severity: low
#   confidence: 70
#   subject: projects
#   rests_on: presence
#   reads:
#     projects: row
#     memberships: project
#     environments: project
#   fields:
#     projects: [category, created_at, domain_unit, name, name_tokens, profile, regulations, resource_tags, status]
#     memberships: [principal]
#     environments: [account_id]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 60
#       description: Signals that add up to less are not reported.
#     listed:
#       type: integer
#       default: 10
#       description: How many of the other projects a message names.
#     created_within_days:
#       type: integer
#       default: 90
#       description: Projects of one group that were all created within this time were likely made as one.
#   controls:
#     smus_governance: [pipeline-stages-stay-together]
#   remediation:
#     console: Choose one of the projects, add the members of the others, move their workflows there and delete the others.
#     cli: |
#       aws datazone create-project-membership --domain-identifier DOMAIN --project-identifier KEPT_PROJECT \
#         --member userIdentifier=USER --designation PROJECT_CONTRIBUTOR
#       aws datazone delete-project --domain-identifier DOMAIN --identifier OTHER_PROJECT
#     cloudformation: |
#       Keep one AWS::DataZone::Project and give it the environments of the others.
package sus.rules.boundaries.split_by_pipeline_stage

import data.sus.lib.absent
import data.sus.lib.gaps
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.split_by_pipeline_stage")

scope := teams.projects

deny contains {
	"resource": key,
	"confidence": group.confidence,
	"message": sprintf("Project %s holds only the %s of %s; the other stages are in %s: %s; they should share one project.", [
		text.label("projects", key),
		stage,
		group.stem,
		_others(key, group.keys),
		teams.told(group.signals),
	]),
	"evidence": [text.pointer(["projects", row, "name_tokens"]) | some row in array.concat([key], _shown(key, group.keys))],
} if {
	some group in _splits
	some key in group.keys
	stage := _staged[key][group.stem]
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", key, field, _otherwise(field)),
	"message": sprintf("The field %s of project %s was not read or decided.", [field, text.label("projects", key)]),
} if {
	some key in scope
	some field in absent.missing("projects", key, _named | _equal)
}

unknown contains {
	"resource": key,
	"cause": "not_collected",
	"message": sprintf("Project %s is named after a pipeline stage, and not all projects of its domain were listed.", [
		text.label("projects", key),
	]),
} if {
	some key, _ in _staged
	not gaps.complete("projects", input.projects[key].domain_id)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", other, "name", "not_collected"),
	"message": sprintf("Project %s is named after a pipeline stage, and the name of project %s in its domain unit was not read.", [
		text.label("projects", key),
		other,
	]),
} if {
	some key, _ in _staged
	other := _nameless[input.projects[key].domain_unit]
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", other, "domain_unit", "not_collected"),
	"message": sprintf("Project %s is named after a pipeline stage, and the domain unit of project %s was not read.", [
		text.label("projects", key),
		other,
	]),
} if {
	some key, _ in _staged
	other := _homeless[input.projects[key].domain_id]
}

unknown contains {
	"resource": key,
	"cause": "not_collected",
	"message": sprintf("Project %s is named after a pipeline stage, and what its family shares was not read in full of project %s.", [
		text.label("projects", key),
		text.label("projects", other),
	]),
} if {
	some keys in _families
	count(keys) > 1
	blind := {member | some member in keys; not member in _whole}
	other := min(blind)
	some key in keys
}

_named := {"category", "domain_unit", "name", "name_tokens"}

_equal := {"profile", "regulations", "resource_tags"}

_otherwise("regulations") := "unclassified"

_otherwise(field) := "not_collected" if field != "regulations"

# Project key -> what remains of its name without one stage word -> that stage.
_staged := {key: stems |
	some key in scope
	count(absent.missing("projects", key, _named)) == 0
	tokens := input.projects[key].name_tokens
	stems := {stem: stage |
		some place, token in tokens
		stage := words.pipeline_stages[token]
		rest := array.concat(array.slice(tokens, 0, place), array.slice(tokens, place + 1, count(tokens)))
		not token in rest
		_telling(rest)
		stem := concat(" ", rest)
	}
	count(stems) > 0
}

_telling(tokens) if {
	some token in tokens
	not token in words.lifecycles
	not token in words.fillers
	not regex.match(`^[0-9]+$`, token)
}

# Domain unit and stem -> projects. Same unit, same name but for the stage word.
_families := {family: keys | some family, keys in _related}

_related[family] contains key if {
	some key, stems in _staged
	some stem, _ in stems
	family := sprintf("%s|%s", [input.projects[key].domain_unit, stem])
}

# Staged projects of which all is known that siblings must share.
_whole := {key |
	some key, _ in _staged
	count(absent.missing("projects", key, _equal)) == 0
	gaps.complete("memberships", key)
	gaps.complete("environments", key)
	not _unplaced[key]
}

_unplaced := {environment.project: true |
	some key, environment in input.environments
	_staged[environment.project]
	count(absent.missing("environments", key, ["account_id"])) > 0
}

# Families cut by accounts and regulations, so that no two projects are ever compared.
_siblings := {group: keys | some group, keys in _kin}

_kin[group] contains key if {
	some family, keys in _families
	some key in keys
	key in _whole
	accounts := sort(object.get(teams.accounts, key, set()))
	regulations := sort(input.projects[key].regulations)
	group := sprintf("%s|%s|%s", [family, concat(",", accounts), concat(",", regulations)])
}

# A member who works on two stages ties their projects together.
_ties := {tie: stages | some tie, stages in _tied}

_tied[tie] contains stage if {
	some group, keys in _siblings
	some key in keys
	stage := _staged[key][_stem(group)]
	some member in teams.members[key]
	tie := sprintf("%s|%s", [group, member])
}

# unit|stem|accounts|regulations: no part but the last can hold a bar.
_stem(group) := split(group, "|")[1]

_bound(group, key) if {
	some member in teams.members[key]
	count(_ties[sprintf("%s|%s", [group, member])]) > 1
}

_splits := [cut |
	some group, siblings in _siblings
	count(siblings) > 1
	keys := sort([key | some key in siblings; _bound(group, key)])
	count(keys) > 1
	signals := {signal | some signal in _possible; _seen(signal.id, group, keys)}
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
	cut := {"stem": _stem(group), "keys": keys, "signals": signals, "confidence": confidence}
]

_possible := [
	{"id": "name", "says": "their names differ by a stage word", "weight": 35},
	{"id": "members", "says": "their members overlap", "weight": 20},
	{"id": "accounts", "says": "they run in the same accounts", "weight": 10},
	{"id": "regulations", "says": "they fall under the same regulations", "weight": 5},
	{"id": "cost_center", "says": "they share a cost center", "weight": 10},
	{"id": "profile", "says": "they share a profile", "weight": 5},
	{"id": "stages", "says": "there are three stages or more", "weight": 10},
	{"id": "created", "says": "they were created close together", "weight": 5},
]

_seen("name", _, _) := true

_seen("members", _, _) := true

_seen("accounts", group, _) if split(group, "|")[2] != ""

_seen("regulations", group, _) if split(group, "|")[3] != ""

_seen("cost_center", _, keys) if {
	values := {value | some key in keys; value := teams.tag(input.projects[key], "cost-center")}
	count(values) == 1
	every key in keys { teams.tag(input.projects[key], "cost-center") }
}

_seen("profile", _, keys) if {
	profiles := {input.projects[key].profile | some key in keys}
	count(profiles) == 1
	every profile in profiles { is_string(profile) }
}

_seen("stages", group, keys) if count({_staged[key][_stem(group)] | some key in keys}) > 2

_seen("created", _, keys) if {
	ages := [settings.days_since(input.projects[key].created_at) |
		some key in keys
		is_string(input.projects[key].created_at)
	]
	count(ages) == count(keys)
	max(ages) - min(ages) <= _parameters.created_within_days
}

_shown(key, keys) := array.slice(near, 0, _parameters.listed) if {
	near := [other | some other in array.slice(keys, 0, _parameters.listed + 1); other != key]
}

_others(key, keys) := text.listed(labels) if {
	count(keys) <= _parameters.listed + 1
	labels := [text.label("projects", other) | some other in _shown(key, keys)]
}

_others(key, keys) := sprintf("%s and %d more", [text.listed(labels), (count(keys) - 1) - count(labels)]) if {
	count(keys) > _parameters.listed + 1
	labels := [text.label("projects", other) | some other in _shown(key, keys)]
}

# Domain unit -> a project in it whose name was not read.
_nameless := {unit: min(keys) | some unit, keys in _unnamed}

_unnamed[unit] contains key if {
	some key in scope
	unit := input.projects[key].domain_unit
	count(absent.missing("projects", key, ["name", "name_tokens"])) > 0
}

# Domain -> a project in it whose unit was not read.
_homeless := {domain: min(keys) | some domain, keys in _unhoused}

_unhoused[domain] contains key if {
	some key in scope
	domain := input.projects[key].domain_id
	count(absent.missing("projects", key, ["domain_unit"])) > 0
}
