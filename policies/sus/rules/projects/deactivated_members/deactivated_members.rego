# METADATA
# title: Members of projects may still enter the domain
# description: |
#   A membership outlives the person's access to the domain. Whoever is let in again, or
#   takes over the account, has at once all that the person had.
# related_resources:
#   - description: UpdateUserProfile in the DataZone API, with the statuses of a user
#     ref: https://docs.aws.amazon.com/datazone/latest/APIReference/API_UpdateUserProfile.html
#   - description: DeleteProjectMembership in the DataZone API
#     ref: https://docs.aws.amazon.com/datazone/latest/APIReference/API_DeleteProjectMembership.html
# custom:
#   severity: medium
#   subject: memberships
#   rests_on: presence
#   reads:
#     memberships: row
#     principals: row
#     projects: row
#     domains: row
#   fields:
#     memberships: [principal, project]
#     principals: [status]
#     projects: [status]
#     # `single_sign_on` is read only for who is not assigned; the rule itself asks for its gap there.
#     domains: []
#   controls:
#     smus_governance: [central-access-management]
#     hipaa: ["164.308(a)(3)(ii)(C)"]
#     gdpr: ["Art. 32(4)"]
#     pci_dss: ["8.2.5", "8.2.6"]
#   remediation:
#     console: Open the project, choose Members, and remove the member.
#     cli: |
#       aws datazone delete-project-membership --domain-identifier DOMAIN --project-identifier PROJECT \
#         --member userIdentifier=USER
#       or --member groupIdentifier=GROUP.
#     cloudformation: Remove the AWS::DataZone::ProjectMembership of that member from the stack.
package sus.rules.projects.deactivated_members

import data.sus.lib.absent
import data.sus.lib.text

# The people in a group are not read; of a group its own status is judged.
scope := {key |
	some key, membership in input.memberships
	project := membership.project
	not project in data.sus.lib.estate.leaving_projects
}

deny contains {
	"resource": key,
	"message": sprintf("Member %s of project %s is deactivated; the membership must be removed.", [
		text.label("principals", membership.principal),
		text.label("projects", membership.project),
	]),
	"evidence": [text.pointer(["principals", membership.principal, "status"])],
} if {
	some key in _doubtful
	membership := input.memberships[key]
	input.principals[membership.principal].status == "DEACTIVATED"
	input.projects[membership.project].status
}

# Where people are assigned one by one, who is not assigned was taken away. Elsewhere it says nothing.
deny contains {
	"resource": key,
	"message": sprintf("Member %s of project %s is not assigned to domain %s; the membership must be removed.", [
		text.label("principals", membership.principal),
		text.label("projects", membership.project),
		text.label("domains", membership.domain_id),
	]),
	"evidence": [
		text.pointer(["principals", membership.principal, "status"]),
		text.pointer(["domains", membership.domain_id, "single_sign_on", "user_assignment"]),
	],
} if {
	some key in _doubtful
	membership := input.memberships[key]
	input.principals[membership.principal].status == "NOT_ASSIGNED"
	input.domains[membership.domain_id].single_sign_on.user_assignment == "MANUAL"
	input.projects[membership.project].status
}

unknown contains {
	"resource": key,
	"cause": absent.cause("principals", principal, "status", "not_collected"),
	"message": sprintf("The status of member %s was not read.", [text.label("principals", principal)]),
} if {
	some key in _doubtful
	principal := input.memberships[key].principal
	count(absent.missing("principals", principal, ["status"])) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("domains", domain, "single_sign_on", "not_collected"),
	"message": sprintf("Member %s is not assigned, and whether domain %s assigns its people one by one was not read.", [
		text.label("principals", membership.principal),
		text.label("domains", domain),
	]),
} if {
	some key in _doubtful
	membership := input.memberships[key]
	input.principals[membership.principal].status == "NOT_ASSIGNED"
	domain := membership.domain_id
	count(absent.missing("domains", domain, ["single_sign_on"])) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", project, "status", "not_collected"),
	"message": sprintf("The status of project %s was not read.", [text.label("projects", project)]),
} if {
	some key in _doubtful
	project := input.memberships[key].project
	count(absent.missing("projects", project, ["status"])) > 0
}

# Most members are plainly active in a project that is plainly there; only the others need a look.
_doubtful := scope - {key |
	some key, membership in input.memberships
	membership.principal in _active
	membership.project in _read_projects
}

_active := {key | some key, principal in input.principals; principal.status in ["ACTIVATED", "ASSIGNED", null]}

_read_projects := {key | some key, project in input.projects; project.status}
