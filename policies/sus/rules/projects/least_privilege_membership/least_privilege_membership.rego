# METADATA
# title: Few own a project, and never everyone
# description: |
#   An owner adds members, shares the project's data and deletes it. Where a group of
#   everyone owns a project, or most of its members do, no role is left that holds
#   anybody back.
# related_resources:
#   - description: CreateProjectMembership in the DataZone API, with the designations
#     ref: https://docs.aws.amazon.com/datazone/latest/APIReference/API_CreateProjectMembership.html
# custom:
#   severity: medium
#   subject: projects
#   rests_on: presence
#   reads:
#     projects: row
#     memberships: project
#     principals: row
#   fields:
#     projects: [status]
#     memberships: [designation, principal]
#     principals: [kind, name]
#   parameters:
#     everyone_groups:
#       type: array
#       default:
#         - All Employees
#         - All Users
#         - AllEmployees
#         - AllUsers
#         - Authenticated Users
#         - Domain Users
#         - Everybody
#         - Everyone
#         - all
#         - all employees
#         - all users
#         - all-employees
#         - all-staff
#         - all-users
#         - all_employees
#         - all_users
#         - allusers
#         - domain-users
#         - everybody
#         - everyone
#       description: Names of the groups that hold everyone or nearly so, as they are spelt. How many people a group has is not collected.
#     max_owner_percent:
#       type: integer
#       default: 50
#       description: Of a hundred members of a project, how many may own it.
#     members_from:
#       type: integer
#       default: 5
#       description: From how many members on the share of owners is judged. Everyone in a small team may own its project.
#   controls:
#     smus_governance: [role-based-access]
#     hipaa: ["164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["7.2.1", "7.2.2"]
#   remediation:
#     console: Open the project, choose Members, and change those who do not decide about the project from owner to contributor or viewer.
#     cli: |
#       aws datazone delete-project-membership --domain-identifier DOMAIN --project-identifier PROJECT \
#         --member userIdentifier=USER
#       aws datazone create-project-membership --domain-identifier DOMAIN --project-identifier PROJECT \
#         --member userIdentifier=USER --designation PROJECT_CONTRIBUTOR
#       or groupIdentifier=GROUP for a group.
#     cloudformation: |
#       In AWS::DataZone::ProjectMembership set Designation to PROJECT_CONTRIBUTOR, or PROJECT_CATALOG_VIEWER.
package sus.rules.projects.least_privilege_membership

import data.sus.lib.absent
import data.sus.lib.gaps
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("projects.least_privilege_membership")

scope := object.keys(object.get(input, "projects", {})) - data.sus.lib.estate.leaving_projects

# Of an owner who is no single user, the name matters.
touched := {project: principals |
	some project, keys in _owned
	principals := {principal |
		some key in keys
		principal := input.memberships[key].principal
		not _user(principal)
	}
	principals != set()
}

deny contains {
	"resource": project,
	"message": sprintf("Group %s, which stands for everyone, owns project %s; only a group of those who decide about it may.", [
		text.label("principals", principal),
		text.label("projects", project),
	]),
	"evidence": [text.pointer(["memberships", key, "designation"]), text.pointer(["principals", principal, "name"])],
} if {
	some project, keys in _owned
	some key in keys
	principal := input.memberships[key].principal
	input.principals[principal].kind == "group"
	input.principals[principal].name in _parameters.everyone_groups
	project in _staying
}

deny contains {
	"resource": project,
	"message": sprintf("Of the %d members of project %s, %d own it, which is %d percent; at most %d percent may.", [
		total,
		text.label("projects", project),
		count(keys),
		percent,
		_parameters.max_owner_percent,
	]),
	"evidence": sort([text.pointer(["memberships", key, "designation"]) | some key in keys]),
} if {
	some project, percent in _top_heavy
	keys := _owned[project]
	total := count(_members[project])
	_people_besides(project)
	project in _staying
	gaps.complete("memberships", input.projects[project].domain_id)
}

unknown contains {
	"resource": project,
	"cause": "not_collected",
	"message": sprintf("More than %d percent of the known members of project %s own it, and not all members may be known.", [
		_parameters.max_owner_percent,
		text.label("projects", project),
	]),
} if {
	some project, _ in _top_heavy
	_people_besides(project)
	project in _staying
	domain := input.projects[project].domain_id
	not gaps.complete("memberships", domain)
}

unknown contains {
	"resource": project,
	"cause": absent.cause("principals", principal, "kind", "not_collected"),
	"message": sprintf("Whether member %s of project %s is one person or a group was not read.", [
		principal,
		text.label("projects", project),
	]),
} if {
	some project, _ in _top_heavy
	some key in (_members[project] - _owned[project])
	principal := input.memberships[key].principal
	not input.principals[principal]
}

unknown contains {
	"resource": project,
	"cause": absent.cause("principals", principal, "name", "not_collected"),
	"message": sprintf("What owner %s of project %s is called was not read.", [principal, text.label("projects", project)]),
} if {
	some project, principals in touched
	project in scope
	some principal in principals
	count(absent.missing("principals", principal, ["name"])) > 0
}

unknown contains {
	"resource": project,
	"cause": absent.cause("memberships", key, "designation", "not_collected"),
	"message": sprintf("The designation of member %s of project %s was not read.", [
		text.label("principals", membership.principal),
		text.label("projects", project),
	]),
} if {
	some key in (object.keys(object.get(input, "memberships", {})) - _read_memberships)
	membership := input.memberships[key]
	project := membership.project
	not project in data.sus.lib.estate.leaving_projects
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", key, "status", "not_collected"),
	"message": sprintf("The status of project %s was not read.", [text.label("projects", key)]),
} if {
	some key in (scope - _staying)
}

# A project whose status was not read may be on its way out.
_staying := {key | some key in scope; input.projects[key].status}

_owned := data.sus.lib.index.grouped({[membership.project, key] |
	some key, membership in input.memberships
	membership.designation == "PROJECT_OWNER"
})

_read_memberships := {key | some key, membership in input.memberships; membership.designation}

# Project -> owners in a hundred of its members, where that is too many. A group counts as one.
_top_heavy := {project: percent |
	some project, keys in _members
	total := count(keys)
	total >= _parameters.members_from
	percent := floor((count(_owned[project]) * 100) / total)
	percent > _parameters.max_owner_percent
}

# Only of projects with so many owners that the share could be too large.
_members := data.sus.lib.index.grouped({[membership.project, key] |
	count(_crowded) > 0
	some key, membership in input.memberships
	membership.project in _crowded
})

_crowded := {project |
	some project, keys in _owned
	count(keys) * 100 > _parameters.max_owner_percent * _parameters.members_from
}

# A group among the others may hold any number of people, so that the share of owners is not known.
_people_besides(project) if {
	every key in _members[project] - _owned[project] {
		_user(input.memberships[key].principal)
	}
}

_user(principal) if input.principals[principal].kind == "user"
