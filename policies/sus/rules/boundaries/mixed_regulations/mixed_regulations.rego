# METADATA
# title: A project falls under one regulation
# description: |
#   HIPAA and PCI DSS ask for different controls, and public data for none. A project
#   that mixes them must follow the strictest everywhere or breaks one of them.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
# custom:
#   severity: medium
#   confidence: 60
#   subject: projects
#   rests_on: presence
#   reads:
#     projects: row
#     environments: project
#     accounts: row
#     domain_units: row
#   fields:
#     projects: [category, description_tokens, domain_unit, folded_tags, folded_terms, name, name_tokens, regulations, status]
#     environments: [account_id]
#     accounts: [folded_tags, regulations]
#     domain_units: [regulations]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 35
#       description: Signals that add up to less are not reported.
#     compatible:
#       type: array
#       default: []
#       description: Regulations that may stand beside any other in one project.
#     minimum_distance:
#       type: integer
#       default: 3
#       description: Steps on public, internal, confidential, restricted from which two classes of data are far apart.
#     sensitivity_tags:
#       type: array
#       default: [classification, confidentiality, dataclass, dataclassification, datasensitivity, sensitivity]
#       description: Keys of tags that hold the class of the data, in lower case and without separators.
#   controls:
#     smus_governance: [projects-separate-regulations, sensitive-data-in-own-accounts]
#     hipaa: ["164.308(a)(4)(i)", "164.312(a)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)"]
#     pci_dss: ["7.2.1", "12.5.2"]
#   remediation:
#     console: Create a project for each regulation, in an account for it, and move the data and members that belong there.
#     cli: |
#       aws datazone create-project --domain-identifier DOMAIN --name NAME --project-profile-id PROFILE --domain-unit-id UNIT
#     cloudformation: |
#       Write one AWS::DataZone::Project for each regulation, each with its own profile and tags.
package sus.rules.boundaries.mixed_regulations

import data.sus.lib.index
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.mixed_regulations")

_fields := {"description_tokens", "domain_unit", "folded_tags", "folded_terms", "name_tokens", "regulations"}

scope := data.sus.lib.teams.projects

# Project key -> the accounts of its environments.
touched := data.sus.lib.teams.accounts

# Two regulations are as sure as the weaker of them.
deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s mixes the regulations %s: %s; it should fall under one.", [
		text.label("projects", key),
		text.listed(names),
		teams.told(signals),
	]),
	"evidence": teams.evidence(signals),
} if {
	some key, signals in index.grouped(_regulation)
	names := {signal.name | some signal in signals}
	count(names) > 1
	strengths := sort([teams.confidence({signal | some signal in signals; signal.name == name}) | some name in names])
	confidence := strengths[count(strengths) - 2]
	confidence >= _parameters.minimum_confidence
}

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s mixes data far apart in sensitivity: %s; it should hold one class.", [
		text.label("projects", key),
		teams.told(signals),
	]),
	"evidence": teams.evidence(signals),
} if {
	some key, signals in index.grouped(_sensitivity)
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - _known, _fields)

unknown contains teams.lack(environment.project, "environments", key, "account_id") if {
	some key, missing in teams.unread_environments
	environment := input.environments[key]
	"account_id" in missing
	environment.project in scope
}

unknown contains teams.lack(project, "accounts", account, field) if {
	some project, accounts in touched
	some account in (accounts - _read)
	project in scope
	some field in ({"folded_tags", "regulations"} - object.keys(object.get(input.accounts, account, {})))
}

unknown contains teams.lack(key, "domain_units", unit, "regulations") if {
	some key in scope
	unit := input.projects[key].domain_unit
	is_string(unit)
	not input.domain_units[unit].regulations
}

_known := teams.known(scope, _fields)

_read := {id | some id, account in input.accounts; count({"folded_tags", "regulations"} - object.keys(account)) == 0}

_regulation contains [key, _named(name, 60, says, ["projects", key, "regulations"])] if {
	some key in _known
	some name in input.projects[key].regulations
	not name in _parameters.compatible
	says := sprintf("the project names %s", [name])
}

_regulation contains [key, _named(name, 25, says, ["domain_units", unit, "regulations"])] if {
	some key in _known
	unit := input.projects[key].domain_unit
	some name in input.domain_units[unit].regulations
	not name in _parameters.compatible
	says := sprintf("its domain unit %s names %s", [unit, name])
}

# An account that is meant for the project's own regulations says nothing by naming more.
_regulation contains [key, _named(name, 35, says, ["accounts", account, "regulations"])] if {
	some key in _known
	own := {one | some one in input.projects[key].regulations}
	some account in touched[key]
	others := {one | some one in input.accounts[account].regulations}
	count(own & others) == 0
	some name in others
	not name in _parameters.compatible
	says := sprintf("its account %s names %s", [account, name])
}

_regulation contains [key, _named(name, 30, says, ["projects", key, "name_tokens"])] if {
	some key in _known
	some word in ({token | some token in input.projects[key].name_tokens} & _hints)
	name := words.regulation_words[word]
	not name in _parameters.compatible
	says := sprintf("its name says %s", [word])
}

_regulation contains [key, _named(name, 25, says, ["projects", key, "description_tokens"])] if {
	some key in _known
	some word in ({token | some token in input.projects[key].description_tokens} & _hints)
	name := words.regulation_words[word]
	not name in _parameters.compatible
	says := sprintf("its description says %s", [word])
}

_hints := object.keys(words.regulation_words)

_named(name, weight, says, path) := object.union(teams.weighed(says, weight, path), {"name": name})

# Projects whose classes of data, and those of their accounts, are far apart.
_distant := {key |
	some key in _known
	own := _levels(input.projects[key].folded_tags) | {words.sensitivities[term] | some term in input.projects[key].folded_terms}
	levels := own | {level | some account in touched[key]; some level in _account_levels[account]}
	count(levels) > 1
	max(levels) - min(levels) >= _parameters.minimum_distance
}

_account_levels := {id: _levels(account.folded_tags) | some id, account in input.accounts}

_levels(tags) := {words.sensitivities[item] | some item in _classes(tags)}

# What tags say of the class of the data.
_classes(tags) := {item |
	some tag in tags
	tag.key in _class_tags
	some item in tag.items
}

_class_tags := {name | some name in _parameters.sensitivity_tags}

_sensitivity contains [key, teams.weighed(says, 30, ["projects", key, "folded_tags"])] if {
	some key in _distant
	some item in _classes(input.projects[key].folded_tags)
	item in _known_classes
	says := sprintf("the project is tagged %s", [item])
}

_sensitivity contains [key, teams.weighed(says, 20, ["projects", key, "folded_terms"])] if {
	some key in _distant
	some term in input.projects[key].folded_terms
	term in _known_classes
	says := sprintf("its glossary terms say %s", [term])
}

_sensitivity contains [key, teams.weighed(says, 20, ["accounts", account, "folded_tags"])] if {
	some key in _distant
	some account in touched[key]
	some item in _classes(input.accounts[account].folded_tags)
	item in _known_classes
	says := sprintf("its account %s is tagged %s", [account, item])
}

_known_classes := object.keys(words.sensitivities)
