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
import data.sus.lib.settings
import data.sus.lib.siblings
import data.sus.lib.teams
import data.sus.lib.text

_parameters := settings.parameters("boundaries.split_by_pipeline_stage")

scope := data.sus.lib.teams.projects

touched := {key: {other | some other in division.keys} | some key, division in _chosen}

deny contains {
	"resource": key,
	"confidence": division.confidence,
	"message": sprintf("Project %s holds only the %s of \"%s\"; the other stages are in %s: %s; they should share one project.", [
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
	"message": sprintf("Project %s may be one of several stages, and not all projects of its domain were listed.", [
		text.label("projects", key),
	]),
} if {
	some key, ["listing", _] in data.sus.lib.siblings.doubtful
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", other, field, "not_collected"),
	"message": sprintf("Project %s may be one of several stages, and %s of project %s was not read.", [
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
	siblings.staged(group)
	signals := {_named(count(siblings.stages(group)), count(group.keys))} | siblings.sharing(group, _parameters)
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
	division := object.union(group, {"signals": signals, "confidence": confidence})
]

_named(found, size) := {"says": "their names differ by a stage of a pipeline", "weight": 45} if {
	found == size
} else := {"says": "the names of most differ by a stage of a pipeline", "weight": 35} if {
	found * 2 >= size
} else := {"says": "their descriptions name the part in which their names differ", "weight": 30}
