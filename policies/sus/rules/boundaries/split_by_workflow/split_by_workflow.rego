# METADATA
# title: The workflows of one initiative share a project
# description: |
#   A project holds an initiative with all its workflows and pipelines. One project for
#   each scatters one team's members, roles and lineage over as many places.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
# custom:
#   severity: low
#   confidence: 65
#   subject: projects
#   rests_on: absence
#   reads:
#     projects: row
#     memberships: project
#     environments: project
#   fields:
#     projects: [category, created_at, description_tokens, domain_unit, folded_tags, name, name_families, profile, regulations, status]
#     memberships: [principal]
#     environments: [account_id]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 70
#       description: Signals that add up to less are not reported.
#     minimum_projects:
#       type: integer
#       default: 3
#       description: Fewer projects than this are no split.
#     listed:
#       type: integer
#       default: 10
#       description: How many of the other projects a message names.
#     created_within_days:
#       type: integer
#       default: 30
#       description: Projects of one group that were all created within this time were likely made as one.
#     cost_center_tags:
#       type: array
#       default: [billing, billingcode, budget, budgetcode, chargeback, costcenter, costcentre, costcode]
#       description: Keys of tags that hold a cost center, in lower case and without separators.
#     owner_tags:
#       type: array
#       default: [businessowner, contact, dataowner, owner, ownedby, owneremail, productowner, responsible, team]
#       description: Keys of tags that name who answers for a project, in lower case and without separators.
#     sensitivity_tags:
#       type: array
#       default: [classification, confidentiality, dataclass, dataclassification, datasensitivity, sensitivity]
#       description: Keys of tags that hold the class of the data, in lower case and without separators.
#     stage_tags:
#       type: array
#       default: [env, environment, lifecycle, stage]
#       description: Keys of tags that hold the stage of a lifecycle, in lower case and without separators.
#   controls:
#     smus_governance: [workflows-stay-together]
#   remediation:
#     console: Choose one of the projects, add the members of the others, move their workflows there and delete the others.
#     cli: |
#       aws datazone create-project-membership --domain-identifier DOMAIN --project-identifier KEPT_PROJECT \
#         --member userIdentifier=USER --designation PROJECT_CONTRIBUTOR
#       aws datazone delete-project --domain-identifier DOMAIN --identifier OTHER_PROJECT
#     cloudformation: |
#       Keep one AWS::DataZone::Project and give it the environments of the others.
package sus.rules.boundaries.split_by_workflow

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.siblings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.split_by_workflow")

scope := data.sus.lib.teams.projects

touched := {key: {other | some other in division.keys} | some key, division in _chosen}

deny contains {
	"resource": key,
	"confidence": division.confidence,
	"message": sprintf("Project %s holds only the workflow %s of \"%s\"; others are in %s: %s; they should share one project.", [
		text.label("projects", key),
		concat(" ", division.rests[key]),
		division.stem,
		siblings.others(key, division.keys, _parameters.listed),
		teams.told(division.signals),
	]),
	"evidence": [text.pointer(["projects", row, "name_families"]) |
		some row in array.concat([key], siblings.shown(key, division.keys, _parameters.listed))
	],
} if {
	some key, division in _chosen
}

unknown contains reason if some reason in teams.unread(scope - _known, data.sus.lib.siblings.fields)

unknown contains {
	"resource": key,
	"cause": "not_collected",
	"message": sprintf("Project %s may be one of several workflows, and not all projects of its domain were listed.", [
		text.label("projects", key),
	]),
} if {
	some key, ["listing", _] in data.sus.lib.siblings.doubtful
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", other, field, "not_collected"),
	"message": sprintf("Project %s may be one of several workflows, and %s of project %s was not read.", [
		text.label("projects", key),
		field,
		text.label("projects", other),
	]),
} if {
	some key, [field, other] in data.sus.lib.siblings.doubtful
	field != "listing"
}

_known := teams.known(scope, data.sus.lib.siblings.fields)

# Project key -> the split that is the surest; of equals, that of the most projects.
_chosen := {key: _splits[max(options)[2]] | some key, options in data.sus.lib.index.grouped(_options)}

_options contains [key, [division.confidence, count(division.keys), place]] if {
	some place, division in _splits
	some key in division.keys
}

_splits := [division |
	some group in data.sus.lib.siblings.groups(_parameters)
	count(group.keys) >= _parameters.minimum_projects
	not siblings.staged(group)
	signals := {signal | some signal in _possible; _seen(signal.id, group)} | siblings.sharing(group, _parameters)
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
	division := object.union(group, {"signals": signals, "confidence": confidence})
]

_possible := [
	{"id": "name", "says": "their names differ in one place", "weight": 10},
	{"id": "numbers", "says": "they are numbered", "weight": 25},
	{"id": "cadences", "says": "their names differ by how often they run", "weight": 20},
	{"id": "runs", "says": "they are named after workflows", "weight": 15},
	{"id": "activities", "says": "they are named after activities", "weight": 5},
	{"id": "subject", "says": "their descriptions speak of the same", "weight": 15},
	{"id": "apart", "says": "each describes something else", "weight": -25},
]

_seen("name", _) := true

_seen("numbers", group) if {
	every rest in group.rests {
		every word in rest { regex.match(`^([0-9]+|[a-z])$`, word) }
	}
}

_seen("cadences", group) if {
	every rest in group.rests { count({word | some word in rest} & words.cadences) > 0 }
}

_seen("runs", group) if {
	every rest in group.rests {
		count(({word | some word in rest} | {word | some word in split(group.stem, " ")}) & words.runs) > 0
	}
}

_seen("activities", group) if {
	every rest in group.rests {
		some word in rest
		regex.match(`(ing|tion|sion|ment|ance|sis)$`, word)
	}
}

_seen("subject", group) if count(siblings.subject(group)) > 1

_seen("apart", group) if {
	count(siblings.subject(group)) == 0
	every key in group.keys { count(teams.telling(input.projects[key])) > 1 }
}
