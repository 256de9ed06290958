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
#     memberships: project
#     principals: row
#     business_units: any
#   fields:
#     projects: [category, description_tokens, folded_tags, folded_terms, name, name_parts, status]
#     environments: [created_at, last_updated_at, status]
#     memberships: [designation]
#     principals: [business_unit, kind, name_tokens]
#     business_units: [governance]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 50
#       description: Signals that add up to less are not reported.
#     rhythm_days:
#       type: integer
#       default: 60
#       description: Environments of which some were last changed longer than this before the others were made follow rhythms of their own.
#     onlookers:
#       type: array
#       default: [PROJECT_CATALOG_CONSUMER, PROJECT_CATALOG_VIEWER]
#       description: Designations of members who look on and are no part of the team.
#     owner_tags:
#       type: array
#       default: [businessowner, contact, dataowner, owner, ownedby, owneremail, productowner, responsible, team]
#       description: Keys of tags that name who answers for a project, in lower case and without separators.
#     cost_center_tags:
#       type: array
#       default: [chargeback, costcenter, costcentre, costcode]
#       description: Keys of tags that hold a cost center, in lower case and without separators.
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

import data.sus.lib.gaps
import data.sus.lib.index
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text
import data.sus.lib.words

_parameters := settings.parameters("boundaries.should_be_split")

_fields := {"description_tokens", "folded_tags", "folded_terms", "name_parts"}

scope := data.sus.lib.teams.projects

# Project key -> the groups that work in it.
touched := index.grouped([[membership.project, membership.principal] |
	some membership in input.memberships
	membership.principal in _groups
	membership.designation in _at_work
])

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s looks like several in one: %s; each should have a project of its own.", [
		text.label("projects", key),
		teams.told(signals),
	]),
	"evidence": teams.evidence(signals),
} if {
	some key, signals in index.grouped(_strong | _weak)
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - _known, _fields)

unknown contains teams.lack(environment.project, "environments", key, field) if {
	some key, missing in teams.unread_environments
	environment := input.environments[key]
	some field in (missing & {"created_at", "last_updated_at", "status"})
	environment.project in scope
}

unknown contains teams.lack(membership.project, "memberships", key, "designation") if {
	some key in teams.undesignated
	membership := input.memberships[key]
	membership.project in scope
}

unknown contains teams.lack(membership.project, "principals", membership.principal, "kind") if {
	some row in teams.unsorted
	membership := input.memberships[row]
	membership.project in scope
}

unknown contains teams.lack(project, "principals", group, field) if {
	some project, groups in touched
	some group in (groups - _told)
	project in scope
	some field in ({"business_unit", "name_tokens"} - object.keys(input.principals[group]))
}

unknown contains teams.lack(project, "business_units", unit, "governance") if {
	some project, groups in touched
	some unit in (_units(groups) - (_ordinary | _governing))
	project in scope
}

_known := teams.known(scope, _fields)

_groups := {key | some key, principal in input.principals; principal.kind == "group"}

_told := {key | some key in _groups; count({"business_unit", "name_tokens"} - object.keys(input.principals[key])) == 0}

_at_work := teams.designations - {designation | some designation in _parameters.onlookers}

# Project key -> the groups that own it.
_owners := index.grouped([[membership.project, membership.principal] |
	some membership in input.memberships
	membership.designation == "PROJECT_OWNER"
	membership.principal in _groups
])

# Group -> the words by which its name tells the team, without those that tell roles apart.
_teams := {group: team |
	some group in _groups
	team := {token | some token in input.principals[group].name_tokens} - words.roles
}

_ordinary := {name | some name, unit in input.business_units; unit.governance == false}

_governing := {name | some name, unit in input.business_units; unit.governance == true}

_units(groups) := {unit | some group in groups; unit := input.principals[group].business_unit}

# The teams of groups, where two of them are strangers: neither is a part of the other. By size, none are when each is
# a part of the next.
_strangers(groups) := {concat(" ", sort(team)) | some team in teams} if {
	count(groups) > 1
	teams := {_teams[group] | some group in groups}
	count(teams) > 1
	ordered := sort([[count(team), team] | some team in teams])
	some place, pair in array.slice(ordered, 1, count(ordered))
	count(ordered[place][1] - pair[1]) > 0
}

_strong contains [key, teams.weighed(says, 35, ["projects", key])] if {
	some key, owners in _owners
	key in _known
	says := sprintf("the teams %s own it", [text.listed(_strangers(owners))])
}

_strong contains [key, teams.weighed(says, 20, ["projects", key])] if {
	some key, owners in _owners
	count(owners) > 1
	key in _known
	owning := _units(owners) & _ordinary
	count(owning) > 1
	says := sprintf("groups of %s own it", [text.listed(owning)])
}

# Parts of one word are often one thing: `wear and tear`.
_strong contains [key, teams.weighed("its name joins two things", _joined(parts), ["projects", key, "name_parts"])] if {
	some key in _known
	parts := input.projects[key].name_parts
	count(parts) > 1
	every part in parts { count(part) > 1 }
}

_strong contains [key, teams.weighed(says, 15, ["projects", key, "folded_terms"])] if {
	some key in _known
	terms := input.projects[key].folded_terms
	count(terms) > 1
	says := sprintf("its glossary terms are %s", [text.listed(terms)])
}

_strong contains [key, teams.weighed("its description counts what it does", 15, ["projects", key, "description_tokens"])] if {
	some key in _known
	"1" in input.projects[key].description_tokens
	"2" in input.projects[key].description_tokens
}

_strong contains [key, teams.weighed(says, 15, ["projects", key, "folded_tags"])] if {
	some key in _known
	some tag in input.projects[key].folded_tags
	count(tag.items) > 1
	tag.key in _single_tags
	says := sprintf("its tag %s names %s", [tag.key, text.listed(tag.items)])
}

# What was not listed might fill the pause, so that this rests on all environments being there.
_strong contains [key, teams.weighed(says, 30, ["projects", key])] if {
	some key, days in _pauses
	key in _known
	gaps.complete("environments", key)
	not key in _blurred
	days > _parameters.rhythm_days
	says := sprintf("some of its environments were last changed %d days before the others were made", [days])
}

# Who works in a project adds at most 20, and many work in any: it is looked at only where that may decide.
_told_of := {key | some [key, _] in _strong} if _parameters.minimum_confidence > 20

_told_of := _known if _parameters.minimum_confidence <= 20

_weak contains [key, teams.weighed(says, 10, ["projects", key])] if {
	some key in _told_of
	groups := touched[key]
	says := sprintf("the teams %s work in it", [text.listed(_strangers(groups))])
}

_weak contains [key, teams.weighed(says, 10, ["projects", key])] if {
	some key in _told_of
	groups := touched[key]
	count(groups) > 1
	owning := _units(groups) & _ordinary
	count(owning) > 1
	says := sprintf("groups of %s work in it", [text.listed(owning)])
}

_joined(parts) := 20 if {
	some part in parts
	count(part) == 2
} else := 30

_single_tags := {name | some name in array.concat(_parameters.owner_tags, _parameters.cost_center_tags)}

# Projects of whose environments not all is known that a pause rests on.
_blurred := {input.environments[key].project |
	some key, missing in teams.unread_environments
	count(missing & {"created_at", "last_updated_at", "status"}) > 0
}

# Projects whose environments were made so far apart that there may be two rhythms.
_stretched := {project |
	some project, moments in _beginnings
	count(moments) > 1
	settings.days_since(min(moments)) - settings.days_since(max(moments)) > _parameters.rhythm_days
}

_beginnings := index.grouped([[environment.project, environment.created_at] |
	some environment in input.environments
	environment.status != "DELETED"
	is_string(environment.created_at)
])

# Project key -> the longest time for which none of its environments was made or changed, with two before and two after.
_pauses := {project: max(pauses) |
	some project, spans in index.grouped(_span)
	ordered := sort(spans)
	pauses := {pause |
		some place, span in ordered
		place > 1
		count(ordered) - place > 1
		pause := span[0] - max([earlier[1] | some earlier in array.slice(ordered, 0, place)])
	}
	count(pauses) > 0
}

# Days, counted up to now, at which an environment was made and last changed, with its key to tell them apart.
_span contains [environment.project, [0 - made, 0 - changed, key]] if {
	some key, environment in input.environments
	environment.project in _stretched
	environment.status != "DELETED"
	is_string(environment.created_at)
	made := settings.days_since(environment.created_at)
	changed := min({made} | {days |
		is_string(environment.last_updated_at)
		days := settings.days_since(environment.last_updated_at)
	})
}
