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

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.stale_proof_of_concept")

_fields := {"created_at", "description_tokens", "folded_tags", "name_tokens"}

scope := data.sus.lib.teams.projects

# Project key -> the accounts of its environments, of those that may be a proof of concept.
touched := {project: accounts | some project, accounts in _hosting}

deny contains {
	"resource": key,
	"severity": "low",
	"confidence": confidence,
	"message": sprintf("Project %s looks like a proof of concept that never ended: %s; it should have ended or been promoted within %d days.", [
		text.label("projects", key),
		teams.told(signals),
		_parameters.maximum_days,
	]),
	"evidence": sort({signal.pointer | some signal in signals}),
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
	"evidence": sort({signal.pointer | some signal in signals}),
} if {
	some key, signals in _signals
	_ages[key] <= _parameters.maximum_days
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence_young
}

unknown contains reason if some reason in teams.unread(scope - _known, _fields)

unknown contains reason if some reason in _lacks

_known := teams.known(scope, _fields)

# Project key -> days since it was created, of those whose words hint at a proof of concept.
_ages := {key: settings.days_since(created) |
	some key, _ in _hints
	created := input.projects[key].created_at
	is_string(created)
}

_hints := {key: hints | some key, hints in _hint}

_hint[key] contains teams.weighed(sprintf("its name says %s", [text.listed(found)]), 40, ["projects", key, "name_tokens"]) if {
	some key in _suspects.name_tokens
	found := _proofs(input.projects[key].name_tokens)
	count(found) > 0
}

# Words that may belong to the subject tell most at the end of a name, where the thing itself is named.
_hint[key] contains teams.weighed(sprintf("its name ends in %s", [last]), 25, ["projects", key, "name_tokens"]) if {
	some key in _suspects.name_tokens
	said := [token | some token in input.projects[key].name_tokens; not regex.match(`^[0-9]+$`, token)]
	last := said[count(said) - 1]
	last in words.trial
}

_hint[key] contains teams.weighed(sprintf("its name begins with %s", [first]), 15, ["projects", key, "name_tokens"]) if {
	some key in _suspects.name_tokens
	first := input.projects[key].name_tokens[0]
	first in words.trial
}

_hint[key] contains teams.weighed(sprintf("its description begins with %s", [first]), 35, ["projects", key, "description_tokens"]) if {
	some key in _suspects.description_tokens
	first := input.projects[key].description_tokens[0]
	first in (words.proof | words.trial)
}

_hint[key] contains teams.weighed(sprintf("its description says %s", [text.listed(found)]), 15, ["projects", key, "description_tokens"]) if {
	some key in _suspects.description_tokens
	found := _proofs(input.projects[key].description_tokens)
	count(found) > 0
}

_hint[key] contains teams.weighed(
	sprintf("its description is tentative: %s", [text.listed(found)]), _tentative[count(found) > 1],
	["projects", key, "description_tokens"],
) if {
	some key in _known
	found := teams.phrases(input.projects[key].description_tokens, words.tentative, _pattern)
	count(found) > 0
}

_hint[key] contains teams.weighed(sprintf("its tag %s says %s", [tag.key, text.listed(found)]), 35, ["projects", key, "folded_tags"]) if {
	some key in _known
	some tag in input.projects[key].folded_tags
	tag.key in _purpose_tags
	found := {token | some token in tag.tokens} & _kinds
	count(found) > 0
}

# Field -> the projects in which it holds a word that may mean a proof of concept.
_suspects := {field: keys |
	hints := words.proof | words.trial
	some field in ["description_tokens", "name_tokens"]
	keys := {key | some key in _known; count({token | some token in input.projects[key][field]} & hints) > 0}
}

_purpose_tags := {name | some name in _parameters.purpose_tags}

_tentative := {false: 15, true: 30}

_pattern := teams.any_of(words.tentative)

# What a tag may say of a proof of concept; a sandbox may be anything.
_kinds := (words.proof | words.trial) | (words.experiment - words.sandbox)

# Words that can mean nothing but a proof of concept, and the phrase itself.
_proofs(tokens) := ({token | some token in tokens} & words.proof) | {phrase |
	phrase := "proof of concept"
	contains(concat(" ", tokens), phrase)
}

_hosting[environment.project] contains environment.account_id if {
	some environment in _environments
	is_string(environment.account_id)
}

_environments := {key: environment |
	some key, environment in input.environments
	_ages[environment.project]
	environment.status != "DELETED"
}

_lacks contains teams.lack(environment.project, "environments", key, field) if {
	some key, environment in input.environments
	_ages[environment.project]
	some field in absent.missing("environments", key, {"account_id", "created_at", "status"})
}

_lacks contains teams.lack(project, "accounts", account, "stage") if {
	some project, accounts in touched
	some account in accounts
	not input.accounts[account].stage
}

_unsure := {reason.resource: true | some reason in _lacks}

_promoted := {key: true | some key in (_in_production | _called_production)}

_in_production := {key |
	some key, accounts in touched
	some account in accounts
	input.accounts[account].stage == "prod"
}

_called_production := {key |
	some key, _ in _ages
	some tag in input.projects[key].folded_tags
	tag.key in _purpose_tags
	count({token | some token in tag.tokens} & words.production) > 0
}

# Project key -> all that speaks for a proof of concept, where nothing is unsure and it was not promoted.
_signals := {key: (_hints[key] | _circumstances[key]) |
	some key, _ in _ages
	not _unsure[key]
	not _promoted[key]
}

_circumstances := {key: signals | some key, signals in _circumstance}

_circumstance[key] contains teams.weighed("it was not promoted to production", 10, ["projects", key]) if some key, _ in _ages

_circumstance[key] contains teams.weighed(sprintf("it is %d days old", [days]), 20, ["projects", key, "created_at"]) if {
	some key, days in _ages
	days > _parameters.maximum_days
}

_circumstance[key] contains teams.weighed("it has few environments", 10, ["projects", key]) if {
	some key, _ in _ages
	count(object.get(_made, key, [])) <= _parameters.few_environments
}

_circumstance[key] contains teams.weighed("it has not grown since its first week", 5, ["projects", key, "created_at"]) if {
	some key, days in _ages
	every _, created in object.get(_made, key, {}) { days - settings.days_since(created) <= 7 }
}

# Project key -> its environments -> when they were made.
_made := {project: object.union_n([{key: input.environments[key].created_at} | some key in keys]) |
	some project, keys in _placed
}

_placed[environment.project] contains key if some key, environment in _environments
