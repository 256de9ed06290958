# METADATA
# title: A project serves one initiative of one team
# description: |
#   Teams that have nothing to do with each other, data of unrelated domains or parts that are
#   released at times of their own need separate cost, access and governance: separate projects.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
# custom:
#   severity: low
#   confidence: 60
#   subject: projects
#   rests_on: presence
#   reads:
#     projects: row
#     environments: project
#     accounts: row
#     memberships: project
#     principals: row
#     business_units: any
#   fields:
#     projects: [category, description_tokens, folded_tags, glossary_terms, name, name_tokens, status]
#     environments: [account_id, created_at, status]
#     accounts: [business_unit]
#     memberships: [designation]
#     principals: [business_unit, kind, name_tokens]
#     business_units: [governance]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 50
#       description: Signals that add up to less are not reported.
#     minimum_domains:
#       type: integer
#       default: 2
#       description: From how many unrelated data domains on a project looks like several.
#     rhythm_days:
#       type: integer
#       default: 60
#       description: Environments that were made further apart than this follow rhythms of their own.
#     onlookers:
#       type: array
#       default: [PROJECT_CATALOG_CONSUMER, PROJECT_CATALOG_VIEWER]
#       description: Designations of members who look on and are no part of the team.
#     domain_tags:
#       type: array
#       default: [businessdomain, datadomain, domain, domains, subject, subjectarea]
#       description: Keys of tags that name data domains, in lower case and without separators.
#   controls:
#     smus_governance: [projects-separate-cost-access-and-data, projects-separate-deployment-lifecycles]
#     hipaa: ["164.308(a)(4)(i)", "164.312(a)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)"]
#     pci_dss: ["7.2.1", "12.5.2"]
#   remediation:
#     console: Create a project for each team or data domain, add its group as owner there and move what belongs to it.
#     cli: |
#       aws datazone create-project --domain-identifier DOMAIN --name NAME --project-profile-id PROFILE --domain-unit-id UNIT
#       aws datazone create-project-membership --domain-identifier DOMAIN --project-identifier NEW_PROJECT \
#         --member groupIdentifier=GROUP --designation PROJECT_OWNER
#     cloudformation: |
#       Write one AWS::DataZone::Project for each team or data domain, with memberships of its own.
package sus.rules.boundaries.should_be_split

import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.should_be_split")

_fields := {"description_tokens", "folded_tags", "glossary_terms", "name_tokens"}

scope := data.sus.lib.teams.projects

touched[key] := object.get(_accounts, key, set()) | object.get(_groups, key, set()) if some key in scope

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s looks like several in one: %s; each should have a project of its own.", [
		text.label("projects", key),
		teams.told(signals),
	]),
	"evidence": sort({signal.pointer | some signal in signals}),
} if {
	some key, signals in _signals
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope, _fields)

_known := teams.known(scope, _fields)

_accounts := {project: ids | some project, ids in _hosting}

_hosting[environment.project] contains environment.account_id if {
	some environment in input.environments
	is_string(environment.account_id)
	environment.status != "DELETED"
}

# Project -> the groups that work in it.
_groups := {project: members | some project, members in _working}

_working[membership.project] contains membership.principal if {
	some membership in input.memberships
	designation := membership.designation
	not designation in _parameters.onlookers
	input.principals[membership.principal].kind == "group"
}

_signals := {key: signals | some key, signals in _signal}

_signal[key] contains teams.weighed(sprintf("groups of %s work in it", [text.listed(units)]), 35, ["projects", key]) if {
	some key, groups in _groups
	key in _known
	units := {unit |
		some group in groups
		unit := input.principals[group].business_unit
		not _governing[unit]
	}
	count(units) > 1
}

_signal[key] contains teams.weighed(sprintf("its groups are of the teams %s", [text.listed(names)]), 20, ["projects", key]) if {
	some key, groups in _groups
	key in _known
	count(groups) > 1
	names := {input.principals[group].name_tokens[0] | some group in groups}
	count(names) > 1
}

_signal[key] contains teams.weighed(sprintf("its name speaks of %s", [text.listed(domains)]), 25, ["projects", key, "name_tokens"]) if {
	some key in _known
	domains := {words.data_domains[token] | some token in input.projects[key].name_tokens}
	count(domains) >= _parameters.minimum_domains
}

_signal[key] contains teams.weighed(sprintf("its description speaks of %s", [text.listed(domains)]), 15, ["projects", key, "description_tokens"]) if {
	some key in _known
	domains := {words.data_domains[token] | some token in input.projects[key].description_tokens}
	count(domains) > _parameters.minimum_domains
}

_signal[key] contains teams.weighed(sprintf("its environments were made at %d times", [count(clusters)]), 20, ["projects", key]) if {
	some key, clusters in _rhythms
	count(clusters) > 1
}

_governing := {name: true | some name, unit in input.business_units; unit.governance}

_ages := {project: days | some project, days in _made}

_made[environment.project] contains days if {
	some environment in input.environments
	environment.status != "DELETED"
	is_string(environment.created_at)
	days := settings.days_since(environment.created_at)
}

# Project -> the days at which a cluster of environments begins.
_rhythms := {project: begins |
	some project, days in _ages
	count(days) > 1
	max(days) - min(days) > _parameters.rhythm_days
	sorted := sort(days)
	begins := [day | some place, day in sorted; _begins(sorted, place)]
}

_begins(_, 0) := true

_begins(days, place) if {
	place > 0
	days[place] - days[place - 1] > _parameters.rhythm_days
}
