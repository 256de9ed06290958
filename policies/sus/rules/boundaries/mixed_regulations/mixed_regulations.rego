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
#     projects: [category, domain_unit, name, regulations, resource_tags, status]
#     environments: [account_id]
#     accounts: [regulations, tags]
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
#     sensitivity_tag:
#       type: string
#       default: data-classification
#       description: Key of the tag that holds the class of the data.
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

scope := teams.projects

touched[key] := object.get(teams.accounts, key, set()) if some key in scope

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
	some key in scope
	count(absent.missing("projects", key, ["category", "name"])) == 0
	signals := _regulated[key]
	names := {signal.regulation | some signal in signals}
	count(names) > 1
	strengths := sort([teams.confidence({signal | some signal in signals; signal.regulation == name}) | some name in names])
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
	some key in scope
	count(absent.missing("projects", key, ["category", "name"])) == 0
	signals := _sensitive[key]
	levels := {signal.level | some signal in signals}
	max(levels) - min(levels) >= _parameters.minimum_distance
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", key, field, "not_collected"),
	"message": sprintf("The field %s of project %s was not read.", [field, text.label("projects", key)]),
} if {
	some key in scope
	some field in absent.missing("projects", key, ["category", "domain_unit", "name", "regulations", "resource_tags"])
}

unknown contains {
	"resource": key,
	"cause": absent.cause("accounts", account, field, "not_collected"),
	"message": sprintf("The field %s of account %s was not read.", [field, text.label("accounts", account)]),
} if {
	some key in scope
	some account in teams.accounts[key]
	some field in absent.missing("accounts", account, ["regulations", "tags"])
}

_regulated := {key: signals |
	some key in scope
	signals := ({signal |
		some regulation in input.projects[key].regulations
		signal := _signal(regulation, "the project", ["projects", key], 60)
	} | {signal |
		unit := input.projects[key].domain_unit
		some regulation in input.domain_units[unit].regulations
		signal := _signal(regulation, sprintf("its domain unit %s", [unit]), ["domain_units", unit], 25)
	}) | {signal |
		some account in teams.accounts[key]
		not _home(account, key)
		some regulation in input.accounts[account].regulations
		signal := _signal(regulation, sprintf("its account %s", [account]), ["accounts", account], 35)
	}
	count(signals) > 1
}

# An account that is meant for the project's own regulations says nothing by naming more.
_home(account, key) if {
	some regulation in input.projects[key].regulations
	regulation in input.accounts[account].regulations
}

_signal(regulation, source, path, weight) := {
	"regulation": regulation,
	"says": sprintf("%s names %s", [source, regulation]),
	"pointer": text.pointer(array.concat(path, ["regulations"])),
	"weight": weight,
} if {
	not regulation in _parameters.compatible
}

_sensitive := {key: signals |
	some key in scope
	label := _parameters.sensitivity_tag
	signals := {signal |
		list := input.projects[key].resource_tags
		is_array(list)
		some place, tag in list
		tag.key == label
		signal := _classed(tag.value, "the project", ["projects", key, "resource_tags", place], 30)
	} | {signal |
		some account in teams.accounts[key]
		value := input.accounts[account].tags[label]
		signal := _classed(value, sprintf("its account %s", [account]), ["accounts", account, "tags", label], 20)
	}
	count(signals) > 1
}

_classed(value, source, path, weight) := {
	"level": words.sensitivities[value],
	"says": sprintf("%s is tagged %s", [source, value]),
	"pointer": text.pointer(path),
	"weight": weight,
}
