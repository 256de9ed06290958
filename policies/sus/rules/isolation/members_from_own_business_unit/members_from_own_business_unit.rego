# METADATA
# title: Members of a project are of its own business unit
# description: |
#   Whoever contributes to a project reads its data and runs code in its account. People
#   of another business unit who need its data subscribe to it instead.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
# custom:
#   severity: medium
#   subject: memberships
#   rests_on: presence
#   reads:
#     memberships: row
#     principals: row
#     projects: row
#     business_units: any
#   fields:
#     memberships: [designation, principal, project]
#     principals: [business_unit]
#     projects: [business_unit, status]
#     business_units: [governance]
#   parameters:
#     viewer_designations:
#       type: array
#       default: [PROJECT_CATALOG_VIEWER, PROJECT_CATALOG_CONSUMER]
#       description: Designations that members of any business unit may have.
#     governance_may_join:
#       type: boolean
#       default: true
#       description: Let members of the business unit that owns the platform join any project.
#   controls:
#     smus_governance: [business-unit-isolation]
#     hipaa: ["164.308(a)(4)(i)", "164.308(a)(4)(ii)(C)", "164.312(a)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)", "Art. 32(4)"]
#     pci_dss: ["7.2.1", "7.2.4", "12.5.2"]
#   remediation:
#     console: Open the project, choose Members, remove the member, and let them subscribe to the data that they need.
#     cli: |
#       aws datazone delete-project-membership --domain-identifier DOMAIN --project-identifier PROJECT \
#         --member '{"groupIdentifier": "GROUP"}'
#     cloudformation: Remove the AWS::DataZone::ProjectMembership of that member from the stack.
package sus.rules.isolation.members_from_own_business_unit

import data.sus.lib.absent
import data.sus.lib.estate
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("isolation.members_from_own_business_unit")

scope := {key |
	some key, membership in input.memberships
	project := membership.project
	not project in estate.leaving_projects
}

deny contains {
	"resource": key,
	"message": sprintf("Member %s of project %s is of business unit %s and has designation %s; only members of %s may have it.", [
		text.label("principals", membership.principal),
		text.label("projects", membership.project),
		actual,
		membership.designation,
		wanted,
	]),
	"evidence": [
		text.pointer(["memberships", key, "designation"]),
		text.pointer(["principals", membership.principal, "business_unit"]),
		text.pointer(["projects", membership.project, "business_unit"]),
	],
} if {
	some key in _doubtful
	membership := input.memberships[key]
	is_string(membership.designation)
	designation := membership.designation
	not designation in _parameters.viewer_designations
	actual := input.principals[membership.principal].business_unit
	wanted := input.projects[membership.project].business_unit
	not _at_home_anywhere(actual)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("memberships", key, "designation", "not_collected"),
	"message": sprintf("The designation of member %s in project %s was not read.", [
		text.label("principals", membership.principal),
		text.label("projects", membership.project),
	]),
} if {
	some key in _doubtful
	count(absent.missing("memberships", key, ["designation"])) > 0
	membership := input.memberships[key]
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("AWS names no designation for member %s in project %s.", [
		text.label("principals", membership.principal),
		text.label("projects", membership.project),
	]),
} if {
	some key in _doubtful
	membership := input.memberships[key]
	membership.designation == null
}

unknown contains {
	"resource": key,
	"cause": absent.cause("principals", principal, "business_unit", "unclassified"),
	"message": sprintf("The business unit of member %s, which works on project %s, is undecided.", [
		text.label("principals", principal),
		text.label("projects", input.memberships[key].project),
	]),
} if {
	some key in _working
	principal := input.memberships[key].principal
	count(absent.missing("principals", principal, ["business_unit"])) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", project, "business_unit", "unclassified"),
	"message": sprintf("The business unit of project %s is undecided.", [text.label("projects", project)]),
} if {
	some key in _working
	project := input.memberships[key].project
	count(absent.missing("projects", project, ["business_unit"])) > 0
	not _from_anywhere(key)
}

# Memberships that are more than a look, or may be.
_working := {key |
	some key in _doubtful
	not _looks_only(key)
}

_looks_only(key) if input.memberships[key].designation in _parameters.viewer_designations

# Most members are plainly of the project's own unit; only the others need a look.
_doubtful := scope - {key |
	some key, membership in input.memberships
	input.principals[membership.principal].business_unit == input.projects[membership.project].business_unit
	is_string(membership.designation)
}

_from_anywhere(key) if _at_home_anywhere(input.principals[input.memberships[key].principal].business_unit)

_at_home_anywhere(unit) if {
	_parameters.governance_may_join
	input.business_units[unit].governance == true
}
