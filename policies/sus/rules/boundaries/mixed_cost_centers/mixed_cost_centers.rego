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
#     projects: [business_unit, category, folded_tags, name, resource_tags, status]
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
#       default: [billing, budget, chargeback, costcenter, costcentre, costcode]
#       description: How the keys of tags that hold a cost center begin, in lower case and without separators.
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

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.teams
import data.sus.lib.text

_parameters := settings.parameters("boundaries.mixed_cost_centers")

_fields := {"folded_tags", "resource_tags"}

scope := data.sus.lib.teams.projects

touched[key] := object.get(_accounts, key, set()) | object.get(_groups, key, set()) if some key in scope

deny contains {
	"resource": key,
	"confidence": confidence,
	"message": sprintf("Project %s is paid from several budgets: %s; one cost center should pay for it.", [
		text.label("projects", key),
		teams.told(signals),
	]),
	"evidence": sort({signal.pointer | some signal in signals}),
} if {
	some key, signals in _signals
	confidence := teams.confidence(signals)
	confidence >= _parameters.minimum_confidence
}

unknown contains reason if some reason in teams.unread(scope, _fields | {"business_unit"})

unknown contains teams.lack(environment.project, "environments", key, field) if {
	some key, environment in input.environments
	environment.project in scope
	some field in ({"account_id", "status"} - object.keys(environment))
}

unknown contains teams.lack(project, "accounts", account, field) if {
	some project, accounts in _accounts
	project in scope
	some account in accounts
	some field in _blind[account]
}

unknown contains teams.lack(membership.project, "memberships", key, "designation") if {
	some key, membership in input.memberships
	membership.project in scope
	count({"designation"} - object.keys(membership)) > 0
}

unknown contains teams.lack(membership.project, "principals", membership.principal, field) if {
	some membership in input.memberships
	membership.project in scope
	some field in _nameless[membership.principal]
}

_known := teams.known(scope, _fields)

_blind := {account: missing |
	some account in {id | some ids in _accounts; some id in ids}
	missing := absent.missing("accounts", account, {"business_unit", "folded_tags"})
	count(missing) > 0
}

# Members that nobody knows, and groups of which nobody knows whose they are.
_nameless := {principal: missing |
	some principal in {membership.principal | some membership in input.memberships}
	missing := absent.missing("principals", principal, {"kind"}) | _homeless(input.principals[principal])
	count(missing) > 0
}

_homeless(principal) := {"business_unit"} if {
	principal.kind == "group"
	not principal.business_unit
} else := set()

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

# Project, or account -> its cost centers: the letters that a cost center begins with, or all of it.
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

_paid(tags) := {center |
	some tag in tags
	_pays(tag.key)
	count(tag.tokens) > 0
	count({token | some token in tag.tokens; token in _parameters.shared_cost_centers}) == 0
	center := _family(tag)
}

_pays(key) if {
	some prefix in _parameters.cost_center_tags
	startswith(key, prefix)
}

_family(tag) := tag.tokens[0] if {
	regex.match(`^[a-z]+$`, tag.tokens[0])
} else := tag.value

_signals := {key: signals | some key, signals in _signal}

_signal[key] contains teams.weighed(sprintf("its tags name the cost centers %s", [text.listed(values)]), 50, ["projects", key, "folded_tags"]) if {
	some key, _ in _centers
	values := {tag.value | some tag in input.projects[key].folded_tags; _pays(tag.key); tag.value != ""}
	count(values) > 1
}

_signal[key] contains teams.weighed(sprintf("its tag %s lists several cost centers", [tag.key]), 50, ["projects", key, "resource_tags", place]) if {
	some key in _known
	some place, tag in input.projects[key].resource_tags
	is_string(tag.value)
	regex.match(`[^,;|+&][,;|+&]+ *[^,;|+& ]`, tag.value)
	_list_of_centers(key, tag)
}

_signal[key] contains teams.weighed(sprintf("its account %s is paid by %s", [account, text.listed(_account_centers[account])]), 40, ["accounts", account, "folded_tags"]) if {
	some key, centers in _centers
	some account in _accounts[key]
	count(_account_centers[account]) > 0
	count(_account_centers[account] & centers) == 0
}

_signal[key] contains teams.weighed(sprintf("its accounts are paid by %s", [text.listed(centers)]), 30, ["projects", key]) if {
	some key, accounts in _accounts
	key in _known
	centers := {center | some account in accounts; some center in _account_centers[account]}
	count(centers) > 1
}

_signal[key] contains teams.weighed(sprintf("its account %s is of business unit %s", [account, unit]), 25, ["accounts", account, "business_unit"]) if {
	some key in _known
	own := input.projects[key].business_unit
	some account in _accounts[key]
	unit := input.accounts[account].business_unit
	unit != own
	not _governing[unit]
}

_signal[key] contains teams.weighed(sprintf("groups of %s work in it", [text.listed(units)]), 25, ["projects", key]) if {
	some key, groups in _groups
	key in _known
	units := {unit |
		some group in groups
		unit := input.principals[group].business_unit
		not _governing[unit]
	}
	count(units) > 1
}

_list_of_centers(_, tag) if {
	folded := replace(replace(replace(tag.key, "-", ""), "_", ""), " ", "")
	regex.match(`^([Bb]illing|[Bb]udget|[Cc]hargeback|[Cc]ost)`, folded)
}

_governing := {name: true | some name, unit in input.business_units; unit.governance}
