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

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.mixed_regulations")

_fields := {"description_tokens", "domain_unit", "folded_tags", "folded_terms", "name_tokens", "regulations"}

scope := data.sus.lib.teams.projects

touched := _accounts

# Two regulations are as sure as the weaker of them.
deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s mixes the regulations %s: %s; it should fall under one.", [
		text.label("projects", key),
		text.listed(names),
		teams.told(signals),
	]),
	"evidence": sort({signal.pointer | some signal in signals}),
} if {
	some key, signals in _regulated
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
	"evidence": sort({signal.pointer | some signal in signals}),
} if {
	some key, signals in _classified
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - _known, _fields)

unknown contains teams.lack(environment.project, "environments", key, "account_id") if {
	some key, environment in input.environments
	not _placed(environment)
	environment.project in scope
}

unknown contains teams.lack(project, "accounts", account, field) if {
	some project, accounts in _accounts
	project in scope
	some account in accounts
	some field in _blind_accounts[account]
}

unknown contains teams.lack(key, "domain_units", unit, "regulations") if {
	some key in scope
	unit := input.projects[key].domain_unit
	_blind_units[unit]
}

_placed(environment) if environment.account_id

_placed(environment) if environment.account_id == null

_known := teams.known(scope, _fields)

_accounts := data.sus.lib.teams.accounts

_blind_accounts := {account: missing |
	some account in _hosts
	missing := absent.missing("accounts", account, {"folded_tags", "regulations"})
	count(missing) > 0
}

_blind_units := {unit: true |
	some unit in _units
	count(absent.missing("domain_units", unit, {"regulations"})) > 0
}

_hosts := {account | some accounts in _accounts; some account in accounts}

_units := {unit |
	some key in scope
	unit := input.projects[key].domain_unit
	is_string(unit)
}

_regulated := {key: signals | some key, signals in _regulation}

_regulation[key] contains _named(name, 60, sprintf("the project names %s", [name]), ["projects", key, "regulations"]) if {
	some key in _known
	some name in input.projects[key].regulations
}

_regulation[key] contains _named(name, 25, sprintf("its domain unit %s names %s", [unit, name]), ["domain_units", unit, "regulations"]) if {
	some key in _known
	unit := input.projects[key].domain_unit
	some name in input.domain_units[unit].regulations
}

_regulation[key] contains _named(name, 35, sprintf("its account %s names %s", [account, name]), ["accounts", account, "regulations"]) if {
	some key in _known
	some account in _accounts[key]
	not _home(account, key)
	some name in input.accounts[account].regulations
}

_regulation[key] contains _named(name, 30, sprintf("its name says %s", [token]), ["projects", key, "name_tokens"]) if {
	some key in _known
	some token in ({word | some word in input.projects[key].name_tokens} & _regulation_words)
	name := words.regulation_words[token]
}

_regulation[key] contains _named(name, 25, sprintf("its description says %s", [token]), ["projects", key, "description_tokens"]) if {
	some key in _known
	some token in ({word | some word in input.projects[key].description_tokens} & _regulation_words)
	name := words.regulation_words[token]
}

_regulation_words := object.keys(words.regulation_words)

# An account that is meant for the project's own regulations says nothing by naming more.
_home(account, key) if {
	some regulation in input.projects[key].regulations
	regulation in input.accounts[account].regulations
}

_named(name, weight, says, path) := object.union(teams.weighed(says, weight, path), {"name": name}) if {
	not name in _parameters.compatible
}

# Projects whose classes of data, and those of their accounts, are far apart.
_distant := {key |
	some key, own in _levels
	levels := own | {level | some account in _accounts[key]; some level in _account_levels[account]}
	count(levels) > 1
	max(levels) - min(levels) >= _parameters.minimum_distance
}

_levels := {key: levels |
	some key in _known
	levels := _leveled(input.projects[key].folded_tags) | {words.sensitivities[term] | some term in input.projects[key].folded_terms}
}

_account_levels := {id: _leveled(account.folded_tags) | some id, account in input.accounts}

_leveled(tags) := {words.sensitivities[item] |
	some tag in tags
	tag.key in _parameters.sensitivity_tags
	some item in tag.items
}

_classified := {key: signals | some key, signals in _sensitive}

_sensitive[key] contains teams.weighed(sprintf("the project is tagged %s", [item]), 30, ["projects", key, "folded_tags"]) if {
	some key in _distant
	some tag in input.projects[key].folded_tags
	tag.key in _parameters.sensitivity_tags
	some item in tag.items
	words.sensitivities[item] >= 0
}

_sensitive[key] contains teams.weighed(sprintf("its glossary terms say %s", [term]), 20, ["projects", key, "folded_terms"]) if {
	some key in _distant
	some term in input.projects[key].folded_terms
	words.sensitivities[term] >= 0
}

_sensitive[key] contains teams.weighed(sprintf("its account %s is tagged %s", [account, item]), 20, ["accounts", account, "folded_tags"]) if {
	some key in _distant
	some account in _accounts[key]
	some tag in input.accounts[account].folded_tags
	tag.key in _parameters.sensitivity_tags
	some item in tag.items
	words.sensitivities[item] >= 0
}
