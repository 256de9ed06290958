# METADATA
# title: A proof of concept ends, or becomes a project of its own right
# description: |
#   Experiments belong in the project of the initiative that they serve. One that stands
#   alone for months has data and access, and none of the governance of production.
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
#     environments: project
#     accounts: row
#   fields:
#     projects: [category, created_at, description_tokens, folded_tags, name, name_tokens, status]
#     environments: [account_id, created_at, status]
#     accounts: [stage]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 60
#       description: Signals that add up to less are not reported.
#     maximum_days:
#       type: integer
#       default: 90
#       description: A proof of concept that is older than this should have ended or have been promoted.
#     few_environments:
#       type: integer
#       default: 2
#       description: A project with no more environments than this has not grown.
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

touched[key] := accounts if some key, accounts in _accounts

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s looks like a proof of concept that never ended: %s; it should have ended or been promoted within %d days.", [
		text.label("projects", key),
		teams.told(signals),
		_parameters.maximum_days,
	]),
	"evidence": sort({signal.pointer | some signal in signals}),
} if {
	some key, signals in _signals
	not _unsure[key]
	not _promoted[key]
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - _known, _fields)

unknown contains reason if some reason in _lacks

_known := teams.known(scope, _fields)

_lacks contains teams.lack(environment.project, "environments", key, field) if {
	some key, environment in input.environments
	_old[environment.project]
	some field in absent.missing("environments", key, {"account_id", "created_at", "status"})
}

_lacks contains teams.lack(project, "accounts", account, "stage") if {
	some project, accounts in _accounts
	some account in accounts
	count(absent.missing("accounts", account, {"stage"})) > 0
}

_unsure := {reason.resource: true | some reason in _lacks}

# Project key -> days since it was created, of those that are old enough.
_old := {key: days |
	some key in _known
	created := input.projects[key].created_at
	is_string(created)
	days := settings.days_since(created)
	days > _parameters.maximum_days
}

_environments := {project: keys | some project, keys in _placed}

_placed[environment.project] contains key if {
	some key, environment in input.environments
	_old[environment.project]
	environment.status != "DELETED"
}

_accounts := {project: accounts | some project, accounts in _hosting}

_hosting[project] contains account if {
	some project, keys in _environments
	some key in keys
	account := input.environments[key].account_id
	is_string(account)
}

_promoted := {key: true | some key in (_in_production | _called_production)}

_in_production := {key |
	some key, accounts in _accounts
	some account in accounts
	input.accounts[account].stage == "prod"
}

_called_production := {key |
	some key, tokens in _kinds
	count(tokens & words.production) > 0
}

# Words of the tags that say what kind of project it is.
_kinds := {key: tokens |
	some key, _ in _old
	tokens := {token |
		some tag in input.projects[key].folded_tags
		tag.key in _parameters.purpose_tags
		some token in tag.tokens
	}
}

_signals := {key: signals | some key, signals in _signal}

_signal[key] contains teams.weighed(sprintf("its name says %s", [text.listed(found)]), 40, ["projects", key, "name_tokens"]) if {
	some key, _ in _old
	found := _proofs({token | some token in input.projects[key].name_tokens})
	count(found) > 0
}

_signal[key] contains teams.weighed(sprintf("its name ends in %s", [last]), 30, ["projects", key, "name_tokens"]) if {
	some key, _ in _old
	tokens := [token | some token in input.projects[key].name_tokens; not regex.match(`^[0-9]+$`, token)]
	last := tokens[count(tokens) - 1]
	last in words.trial
	count(_proofs({token | some token in tokens})) == 0
}

_signal[key] contains teams.weighed(sprintf("its name begins with %s", [first]), 20, ["projects", key, "name_tokens"]) if {
	some key, _ in _old
	tokens := input.projects[key].name_tokens
	count(tokens) > 1
	first := tokens[0]
	first in words.trial
	count(_proofs({token | some token in tokens})) == 0
}

_signal[key] contains teams.weighed(sprintf("its description says %s", [text.listed(found)]), 25, ["projects", key, "description_tokens"]) if {
	some key, _ in _old
	found := _proofs({token | some token in input.projects[key].description_tokens})
	count(found) > 0
}

_signal[key] contains teams.weighed(sprintf("its description says %s", [text.listed(found)]), 15, ["projects", key, "description_tokens"]) if {
	some key, _ in _old
	said := {token | some token in input.projects[key].description_tokens}
	count(_proofs(said)) == 0
	found := said & words.trial
	count(found) > 0
}

_signal[key] contains teams.weighed(sprintf("a tag says %s", [text.listed(found)]), 35, ["projects", key, "folded_tags"]) if {
	some key, tokens in _kinds
	found := _proofs(tokens) | (tokens & (words.trial | words.experiment))
	count(found) > 0
}

_signal[key] contains teams.weighed(sprintf("it is %d days old", [days]), 25, ["projects", key, "created_at"]) if some key, days in _old

_signal[key] contains teams.weighed("it was not promoted to production", 10, ["projects", key]) if some key, _ in _old

_signal[key] contains teams.weighed("its account is classified sandbox", 15, ["accounts", account, "stage"]) if {
	some key, accounts in _accounts
	some account in accounts
	input.accounts[account].stage == "sandbox"
}

_signal[key] contains teams.weighed("it has few environments", 5, ["projects", key]) if {
	some key, _ in _old
	count(object.get(_environments, key, set())) <= _parameters.few_environments
}

_signal[key] contains teams.weighed("it has not grown since its first week", 5, ["projects", key, "created_at"]) if {
	some key, days in _old
	every environment in object.get(_environments, key, set()) {
		days - settings.days_since(input.environments[environment].created_at) <= 7
	}
}

# Words that can only mean a proof of concept.
_proofs(tokens) := (tokens & words.proof) | {"proof of concept" | {"concept", "proof"} - tokens == set()}
