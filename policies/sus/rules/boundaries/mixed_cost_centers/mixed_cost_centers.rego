# METADATA
# title: One budget pays for a project
# description: |
#   Separate budgets are a reason for separate projects. Where a project's tags, accounts and
#   members point at several, nobody can say what it costs whom.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
# custom:
#   severity: low
#   confidence: 65
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
#     projects: [business_unit, category, folded_tags, name, status]
#     environments: [account_id, status]
#     accounts: [business_unit, folded_tags]
#     memberships: [designation]
#     principals: [business_unit, kind]
#     business_units: [governance]
#   parameters:
#     minimum_confidence:
#       type: integer
#       default: 40
#       description: Signals that add up to less are not reported.
#     cost_center_tags:
#       type: array
#       default: [chargeback, costcenter, costcentre, costcode]
#       description: What the keys of tags that hold a cost center contain, in lower case and without separators.
#     shared_cost_centers:
#       type: array
#       default: [all, central, common, global, gov, governance, platform, plt, shared, overhead]
#       description: Words of cost centers that pay for what all use, and that stand beside any other.
#     onlookers:
#       type: array
#       default: [PROJECT_CATALOG_CONSUMER, PROJECT_CATALOG_VIEWER]
#       description: Designations of members who look on and cost nothing.
#   controls:
#     smus_governance: [cost-visible-per-business-unit, projects-separate-cost-access-and-data]
#   remediation:
#     console: Create a project for each budget, from a profile of its own account, and move there what that budget pays for.
#     cli: |
#       aws datazone create-project --domain-identifier DOMAIN --name NAME --project-profile-id PROFILE \
#         --resource-tags '{"cost-center": "COST_CENTER"}'
#     cloudformation: |
#       Write one AWS::DataZone::Project for each budget, with ResourceTags that name it.
package sus.rules.boundaries.mixed_cost_centers

import data.sus.lib.index
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text

_parameters := settings.parameters("boundaries.mixed_cost_centers")

_fields := {"business_unit", "folded_tags"}

scope := data.sus.lib.teams.projects

# Project key -> the accounts of its environments, and the groups that work in it; of projects in scope only.
touched := {key: rows |
	some key in scope
	rows := object.get(teams.hosts, key, set()) | object.get(_workers, key, set())
}

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s is paid from several budgets: %s; one cost center should pay for it.", [
		text.label("projects", key),
		teams.told(signals),
	]),
	"evidence": teams.evidence(signals),
} if {
	some key, signals in index.grouped(_signal)
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope - teams.known(scope, _fields), _fields)

unknown contains teams.lack(environment.project, "environments", key, field) if {
	some key, missing in teams.unread_environments
	environment := input.environments[key]
	some field in (missing & {"account_id", "status"})
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

unknown contains teams.lack(project, "principals", group, "business_unit") if {
	some project, rows in touched
	some group in ((rows & _groups) - _owned)
}

unknown contains teams.lack(project, "accounts", account, field) if {
	some project, rows in touched
	some account in ((rows & _hosts) - _read)
	some field in ({"business_unit", "folded_tags"} - object.keys(object.get(input.accounts, account, {})))
}

unknown contains teams.lack(project, "business_units", unit, "governance") if {
	some project, rows in touched
	some unit in (_units(rows) - (_ordinary | _governing))
}

# A project without a business unit may still name two cost centers.
_known := teams.known(scope, {"folded_tags"})

_groups := {key | some key, principal in input.principals; principal.kind == "group"}

_owned := {key | some key, principal in input.principals; principal.business_unit}

_read := {id | some id, account in input.accounts; count({"business_unit", "folded_tags"} - object.keys(account)) == 0}

_hosts := {place[1] | some place in teams.placed}

_workers := index.grouped([[membership.project, membership.principal] |
	some membership in input.memberships
	membership.principal in _groups
	membership.designation in _at_work
])

_at_work := teams.designations - {designation | some designation in _parameters.onlookers}

_ordinary := {name | some name, unit in input.business_units; unit.governance == false}

_governing := {name | some name, unit in input.business_units; unit.governance == true}

# Business units of accounts and groups, as far as they are known.
_units(rows) := {unit | some row in rows; unit := _unit[row]}

_unit := object.union(
	{id: account.business_unit | some id, account in input.accounts},
	{key: input.principals[key].business_unit | some key in _groups},
)

# Project, account -> the cost centers that its tags name.
_centers := {key: centers |
	some key in _known
	centers := _paid(input.projects[key].folded_tags)
	count(centers) > 0
}

_account_centers := {id: centers |
	some id, account in input.accounts
	centers := _paid(account.folded_tags)
	count(centers) > 0
}

_paid(tags) := {item |
	some tag in tags
	regex.match(_pattern, tag.key)
	some item in tag.items
	count({word | some word in split(item, " ")} & _shared) == 0
}

_pattern := concat("|", _parameters.cost_center_tags)

_shared := {word | some word in _parameters.shared_cost_centers}

_payers := object.keys(_account_centers)

_signal contains [key, teams.weighed(says, 50, ["projects", key, "folded_tags"])] if {
	some key, centers in _centers
	count(centers) > 1
	every center in centers { _distinct(center) }
	says := sprintf("its tags name the cost centers %s", [text.listed(centers)])
}

_signal contains [key, teams.weighed(says, 45, ["projects", key])] if {
	some key, rows in touched
	count(rows & _payers) > 1
	key in _known
	centers := {center | some account in rows; some center in _account_centers[account]}
	count(centers) > 1
	says := sprintf("its accounts are paid by %s", [text.listed(centers)])
}

# A project's own cost center and its account's are often different parts of one budget, whose letters tell.
_signal contains [key, teams.weighed(says, 40, ["accounts", account, "folded_tags"])] if {
	some key, centers in _centers
	some account in (object.get(touched, key, set()) & _payers)
	letters := _account_letters[account]
	count(letters) > 0
	own := _letters(centers)
	count(own) > 0
	count(letters & own) == 0
	says := sprintf("its account %s is paid by %s", [account, text.listed(_account_centers[account])])
}

_signal contains [key, teams.weighed(says, 15, ["accounts", account, "business_unit"])] if {
	some key in _known
	own := input.projects[key].business_unit
	some account in touched[key]
	unit := input.accounts[account].business_unit
	unit != own
	unit in _ordinary
	says := sprintf("its account %s is of business unit %s", [account, unit])
}

_signal contains [key, teams.weighed(says, 15, ["projects", key])] if {
	some key, rows in touched
	groups := rows & _groups
	count(groups) > 1
	key in _known
	owning := _units(groups) & _ordinary
	count(owning) > 1
	says := sprintf("groups of %s work in it", [text.listed(owning)])
}

# What holds no number may be the name of one thing, unless it is a business unit's.
_distinct(center) if regex.match(`[0-9]`, center)

_distinct(center) if input.business_units[center]

# The letters of cost centers that are written alike, `fin` of `fin 100`.
_letters(centers) := {split(center, " ")[0] | some center in centers; regex.match(`^[a-z]+ [0-9]+$`, center)}

_account_letters := {id: _letters(centers) | some id, centers in _account_centers}
