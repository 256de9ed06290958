# METADATA
# title: A project says what it is for
# description: |
#   A project is a business initiative with a scope and measurable outcomes. Where nobody
#   wrote them down, nobody can tell whose data may be there, or when it is finished.
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
#   fields:
#     projects: [category, description_tokens, folded_tags, glossary_terms, name, name_tokens, status]
#     memberships: [designation]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 60
#       description: Signals that add up to less are not reported.
#     few_words:
#       type: integer
#       default: 3
#       description: A description with fewer words than this that tell what the name does not is hardly one.
#     short:
#       type: integer
#       default: 7
#       description: A description of no more words than this is a note, and may be a list of parts or the mark of a machine.
#     owner_tags:
#       type: array
#       default: [businessowner, contact, dataowner, owner, ownedby, owneremail, productowner, responsible, steward, team]
#       description: Keys of tags that name who answers for the project, in lower case and without separators.
#     purpose_tags:
#       type: array
#       default: [goal, initiative, objective, outcome, product, program, purpose, usecase, workload]
#       description: Keys of tags that name what the project is for, in lower case and without separators.
#   controls:
#     smus_governance: [projects-are-business-initiatives]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 30(1)(b)", "Art. 30(1)(c)"]
#     pci_dss: ["12.5.2"]
#   remediation:
#     console: Edit the project and describe in a sentence what it achieves, for whom, and how that is measured.
#     cli: |
#       aws datazone update-project --domain-identifier DOMAIN --identifier PROJECT --description "WHAT IT ACHIEVES, FOR WHOM, MEASURED BY"
#     cloudformation: |
#       Set Description of the AWS::DataZone::Project to a sentence that names the outcome.
package sus.rules.boundaries.purpose_undocumented

import data.sus.lib.index
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.purpose_undocumented")

_fields := {"description_tokens", "folded_tags", "glossary_terms", "name_tokens"}

scope := data.sus.lib.teams.projects

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s does not say what it is for: %s; its description should name an outcome.", [
		text.label("projects", key),
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

# Whoever is a member may be the owner that a project otherwise lacks.
_lacks contains teams.lack(membership.project, "memberships", key, "designation") if {
	some key in teams.undesignated
	membership := input.memberships[key]
	membership.project in (_ownerless | object.keys(_vague))
}

# Projects without a tag that names an owner.
_ownerless := {key | some key in _known; not _tagged(key, _owner_tags)}

_owned := {membership.project | some membership in input.memberships; membership.designation == "PROJECT_OWNER"}

_owner_tags := {name | some name in _parameters.owner_tags}

_purpose_tags := {name | some name in _parameters.purpose_tags}

# Project key -> how many words of its description tell something, where these are few or no sentence.
_vague := {key: number |
	some key in _known
	number := count(teams.telling(input.projects[key]))
	_thin(key, number)
}

_thin(_, number) if number < _parameters.few_words

_thin(key, number) if {
	number >= _parameters.few_words
	_listing(key)
}

# A list of parts has none of the words that hold a sentence together.
_listing(key) if {
	tokens := input.projects[key].description_tokens
	count(tokens) > 0
	count(tokens) <= _parameters.short
	count({token | some token in tokens} & words.grammar) == 0
}

_signal contains [key, teams.weighed("it has no description", 50, ["projects", key, "description_tokens"])] if {
	some key, _ in _vague
	count(input.projects[key].description_tokens) == 0
}

_signal contains [key, teams.weighed("its description tells nothing", 45, ["projects", key, "description_tokens"])] if {
	some key, number in _vague
	number == 0
	count(input.projects[key].description_tokens) > 0
}

_signal contains [key, teams.weighed("its description tells next to nothing", 30, ["projects", key, "description_tokens"])] if {
	some key, number in _vague
	number > 0
}

_signal contains [key, teams.weighed("its description names no outcome", 15, ["projects", key, "description_tokens"])] if {
	some key, _ in _vague
	count({token | some token in input.projects[key].description_tokens} & words.outcomes) == 0
}

_signal contains [key, teams.weighed("its description is no sentence", 15, ["projects", key, "description_tokens"])] if {
	some key, _ in _vague
	_listing(key)
}

_signal contains [key, teams.weighed("its description holds a number", 15, ["projects", key, "description_tokens"])] if {
	some key, _ in _vague
	some token in input.projects[key].description_tokens
	regex.match(`^[0-9]+$`, token)
}

_signal contains [key, teams.weighed("its description is a word or two", 15, ["projects", key, "description_tokens"])] if {
	some key, _ in _vague
	count(input.projects[key].description_tokens) in {1, 2}
}

_signal contains [key, teams.weighed(says, 15, ["projects", key, "description_tokens"])] if {
	some key, _ in _vague
	first := input.projects[key].description_tokens[0]
	first in words.origins
	says := sprintf("its description begins with %s", [first])
}

_signal contains [key, teams.weighed(says, 20, ["projects", key, "description_tokens"])] if {
	some key, _ in _vague
	found := teams.phrases(input.projects[key].description_tokens, words.pending, _pattern)
	count(found) > 0
	says := sprintf("its description says %s", [text.listed(found)])
}

_signal contains [key, teams.weighed("its name tells nothing", 15, ["projects", key, "name_tokens"])] if {
	some key, _ in _vague
	every token in input.projects[key].name_tokens { _empty(token) }
}

_signal contains [key, teams.weighed("no tag names an owner", 10, ["projects", key, "folded_tags"])] if {
	some key, _ in _vague
	key in _ownerless
}

_signal contains [key, teams.weighed("no member owns it", 10, ["projects", key])] if {
	some key, _ in _vague
	not key in _owned
}

_signal contains [key, teams.weighed("neither a tag nor a member says who answers for it", 60, ["projects", key])] if {
	some key in (_ownerless - _owned)
}

_signal contains [key, teams.weighed("a tag names its purpose", -40, ["projects", key, "folded_tags"])] if {
	some key, _ in _vague
	_tagged(key, _purpose_tags)
}

_signal contains [key, teams.weighed("glossary terms say what it deals with", -10, ["projects", key, "glossary_terms"])] if {
	some key, _ in _vague
	count(input.projects[key].glossary_terms) > 0
}

_pattern := teams.any_of(words.pending)

_empty(token) if token in (words.quiet | words.lifecycles)

_empty(token) if regex.match(`^[0-9]+$`, token)

_tagged(key, names) if {
	some tag in input.projects[key].folded_tags
	tag.key in names
	count({token | some token in tag.tokens} - words.placeholders) > 0
}
