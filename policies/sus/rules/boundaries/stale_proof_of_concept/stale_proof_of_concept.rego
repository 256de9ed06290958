# METADATA
# title: A proof of concept ends, or becomes a project of its own right
# description: |
#   Experiments belong in the project of the initiative that they serve. One that stands
#   alone for months has data and access, and none of the governance of production.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
# custom:
#   severity: info
#   severities: [low]
#   confidence: 70
#   subject: projects
#   rests_on: absence
#   reads:
#     projects: row
#     environments: project
#     accounts: row
#   fields:
#     projects: [category, created_at, description_tokens, folded_tags, name, name_tokens, status]
#     environments: [account_id, created_at, status]
#     accounts: [stage]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 65
#       description: Signals of an old proof of concept that add up to less are not reported.
#     minimum_confidence_young:
#       type: integer
#       default: 45
#       description: Signals of a young proof of concept that add up to less are not reported; what is reported is advice.
#     maximum_days:
#       type: integer
#       default: 90
#       description: A proof of concept that is older than this should have ended or have been promoted.
#     few_environments:
#       type: integer
#       default: 2
#       description: A project with no more environments than this is a first try at most.
#     purpose_tags:
#       type: array
#       default: [category, environment, kind, lifecycle, maturity, phase, projecttype, purpose, stage, status, type]
#       description: Keys of tags that may call a project a proof of concept, in lower case and without separators.
#   controls:
#     smus_governance: [proofs-of-concept-in-parent-project]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 30(1)"]
#     pci_dss: ["12.5.1"]
#   remediation:
#     console: Move what is worth keeping into the project of the initiative, or promote it to a project from a production profile; then delete this one.
#     cli: |
#       aws datazone create-project --domain-identifier DOMAIN --name NAME --project-profile-id PRODUCTION_PROFILE
#       aws datazone delete-project --domain-identifier DOMAIN --identifier PROOF_OF_CONCEPT
#     cloudformation: |
#       Remove the AWS::DataZone::Project, or give it a production profile by ProjectProfileId when it is promoted.
package sus.rules.boundaries.stale_proof_of_concept

import data.sus.lib.index
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.stale_proof_of_concept")

_fields := {"created_at", "description_tokens", "folded_tags", "name_tokens"}

scope := data.sus.lib.teams.projects

# Project key -> the accounts of its environments, of those that may be a proof of concept.
touched := index.grouped([[environment.project, environment.account_id] |
	some environment in input.environments
	_ages[environment.project]
	environment.status != "DELETED"
	is_string(environment.account_id)
])

deny contains {
	"resource": key,
	"severity": "low",
	"confidence": confidence,
	"message": sprintf("Project %s looks like a proof of concept that never ended: %s; it should have ended or been promoted within %d days.", [
		text.label("projects", key),
		teams.told(signals),
		_parameters.maximum_days,
	]),
	"evidence": teams.evidence(signals),
} if {
	some key, signals in _signals
	_ages[key] > _parameters.maximum_days
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

deny contains {
	"resource": key,
	"severity": "info",
	"confidence": confidence,
	"message": sprintf("Project %s looks like a proof of concept of its own: %s; it belongs in the project of the initiative that it serves.", [
		text.label("projects", key),
		teams.told(signals),
	]),
	"evidence": teams.evidence(signals),
} if {
	some key, signals in _signals
	_ages[key] <= _parameters.maximum_days
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence_young
}

unknown contains reason if some reason in teams.unread(scope - _known, _fields)

unknown contains reason if some reason in _lacks

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("Project %s may be a proof of concept, and AWS does not say when it was made.", [
		text.label("projects", key),
	]),
} if {
	some key, _ in _hints
	input.projects[key].created_at == null
}

_unsure := {reason.resource | some reason in _lacks}

_known := teams.known(scope, _fields)

# Project key -> days since it was created, of those whose words hint at a proof of concept.
_ages := {key: settings.days_since(created) |
	some key, _ in _hints
	created := input.projects[key].created_at
	is_string(created)
}

_lacks contains teams.lack(environment.project, "environments", key, field) if {
	some key, missing in teams.unread_environments
	environment := input.environments[key]
	_hints[environment.project]
	some field in (missing & {"account_id", "created_at", "status"})
}

_lacks contains teams.lack(project, "accounts", account, "stage") if {
	some project, accounts in touched
	some account in accounts
	not input.accounts[account].stage
}

_hints := index.grouped(_hint)

_hint contains [key, teams.weighed(says, 40, ["projects", key, "name_tokens"])] if {
	some key in _suspect_names
	found := _proofs(input.projects[key].name_tokens)
	count(found) > 0
	says := sprintf("its name says %s", [text.listed(found)])
}

# Words that may belong to the subject count at either end of a name, and never suffice: a harbour pilot and a price spike
# last for years.
_hint contains [key, teams.weighed(says, 15, ["projects", key, "name_tokens"])] if {
	some key in _suspect_names
	last := teams.last_word(input.projects[key].name_tokens)
	last in words.trial
	says := sprintf("its name ends in %s", [last])
}

_hint contains [key, teams.weighed(says, 15, ["projects", key, "name_tokens"])] if {
	some key in _suspect_names
	first := input.projects[key].name_tokens[0]
	first in words.trial
	says := sprintf("its name begins with %s", [first])
}

_hint contains [key, teams.weighed(says, 35, ["projects", key, "description_tokens"])] if {
	some key in _suspect_descriptions
	first := input.projects[key].description_tokens[0]
	first in (words.proof | words.trial)
	says := sprintf("its description begins with %s", [first])
}

_hint contains [key, teams.weighed(says, 15, ["projects", key, "description_tokens"])] if {
	some key in _suspect_descriptions
	found := _proofs(input.projects[key].description_tokens)
	count(found) > 0
	says := sprintf("its description says %s", [text.listed(found)])
}

_hint contains [key, teams.weighed(says, _weight(count(found)), ["projects", key, "description_tokens"])] if {
	some key in _known
	phrases := teams.phrases(input.projects[key].description_tokens, words.tentative, _pattern)
	found := {phrase | some phrase in phrases; _stands_alone(phrase, phrases)}
	count(found) > 0
	says := sprintf("its description is tentative: %s", [text.listed(found)])
}

_hint contains [key, teams.weighed(says, 35, ["projects", key, "folded_tags"])] if {
	some key in _known
	some tag in input.projects[key].folded_tags
	tag.key in _purpose_tags
	found := {token | some token in tag.tokens} & _kinds
	count(found) > 0
	says := sprintf("its tag %s says %s", [tag.key, text.listed(found)])
}

# What is a part of another phrase, or of what `_proofs` finds, would count twice.
_stands_alone(phrase, phrases) if {
	longer := {other | some other in (phrases | {"proof of concept"}); other != phrase; contains(other, phrase)}
	count(longer) == 0
	phrase != "proof of concept"
}

# One phrase may be chance.
_weight(1) := 15

_weight(number) := 30 if number > 1

_pattern := teams.any_of(words.tentative)

_purpose_tags := {name | some name in _parameters.purpose_tags}

# What a tag may say of a proof of concept; a sandbox may be anything.
_kinds := (words.proof | words.trial) | (words.experiment - words.sandbox)

# Projects whose name, or whose description, holds a word that may mean a proof of concept.
_suspect_names := {key |
	hints := words.proof | words.trial
	some key in _known
	count({token | some token in input.projects[key].name_tokens} & hints) > 0
}

_suspect_descriptions := {key |
	hints := words.proof | words.trial
	some key in _known
	count({token | some token in input.projects[key].description_tokens} & hints) > 0
}

# Words that can mean nothing but a proof of concept, and the phrase itself.
_proofs(tokens) := ({token | some token in tokens} & words.proof) | {phrase |
	phrase := "proof of concept"
	contains(concat(" ", tokens), phrase)
}

_production_accounts := {id | some id, account in input.accounts; account.stage == "prod"}

_promoted := {key | some key, accounts in touched; count(accounts & _production_accounts) > 0} | {key |
	some key, _ in _ages
	some tag in input.projects[key].folded_tags
	tag.key in _purpose_tags
	count({token | some token in tag.tokens} & words.production) > 0
}

# Project key -> all that speaks for a proof of concept, where nothing is unsure and it was not promoted.
_signals := {key: (_hints[key] | object.get(_circumstances, key, set())) |
	some key, _ in _ages
	not key in _unsure
	not key in _promoted
}

_circumstances := index.grouped(_circumstance)

_circumstance contains [key, teams.weighed("it was not promoted to production", 10, ["projects", key])] if some key, _ in _ages

_circumstance contains [key, teams.weighed(says, 20, ["projects", key, "created_at"])] if {
	some key, days in _ages
	days > _parameters.maximum_days
	says := sprintf("it is %d days old", [days])
}

_circumstance contains [key, teams.weighed("it has few environments", 10, ["projects", key])] if {
	some key, _ in _ages
	count(object.get(_environments, key, set())) <= _parameters.few_environments
}

_circumstance contains [key, teams.weighed("it has not grown since its first week", 5, ["projects", key, "created_at"])] if {
	some key, days in _ages
	ages := {age |
		some environment in object.get(_environments, key, set())
		created := input.environments[environment].created_at
		is_string(created)
		age := settings.days_since(created)
	}
	every age in ages { days - age <= 7 }
}

_environments := index.grouped([[environment.project, key] |
	some key, environment in input.environments
	_ages[environment.project]
	environment.status != "DELETED"
])
