# METADATA
# title: Projects and their environments are deployed and usable
# description: |
#   A deployment that failed half way leaves resources that no one owns and that later
#   changes do not reach. An environment that DataZone can no longer enter has lost its
#   account, and with it every control that is applied through the domain.
# related_resources:
#   - description: GetProject in the DataZone API
#     ref: https://docs.aws.amazon.com/datazone/latest/APIReference/API_GetProject.html
#   - description: GetEnvironment in the DataZone API
#     ref: https://docs.aws.amazon.com/datazone/latest/APIReference/API_GetEnvironment.html
# custom:
#   severity: low
#   subject: projects
#   rests_on: presence
#   reads:
#     projects: row
#     environments: project
#   fields:
#     projects: [deployment_status, status]
#     environments: [status]
#   parameters:
#     tolerated:
#       type: array
#       default: []
#       description: Statuses of environments that are no finding, such as SUSPENDED where environments are suspended on purpose.
#   controls:
#     smus_governance: [central-control-plane]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 30(1)"]
#     pci_dss: ["12.5.1"]
#   remediation:
#     console: |
#       Open the project, read the error of the environment, correct its cause (an association, a blueprint, a quota), and
#       deploy again or delete the environment.
#     cli: |
#       aws datazone get-project --domain-identifier DOMAIN --identifier PROJECT --query environmentDeploymentDetails
#       aws datazone get-environment --domain-identifier DOMAIN --identifier ENVIRONMENT --query lastDeployment
#       then, once the cause is gone,
#       aws datazone update-project --domain-identifier DOMAIN --identifier PROJECT --project-profile-version latest
#     cloudformation: |
#       Correct what the events of the environment's stack name, in the account that it lies in, then update the stack
#       of the AWS::DataZone::Project.
package sus.rules.projects.deployment_healthy

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("projects.deployment_healthy")

# Unlike elsewhere, a project that could not be deleted is judged: that is a failure of its own.
scope := {key |
	some key, project in input.projects
	not project.status == "DELETING"
}

deny contains {
	"resource": key,
	"message": sprintf("The last change of project %s failed: its status is %s; it must be ACTIVE.", [
		text.label("projects", key),
		project.status,
	]),
	"evidence": [text.pointer(["projects", key, "status"])],
} if {
	some key, project in input.projects
	project.status in ["DELETE_FAILED", "UPDATE_FAILED"]
}

deny contains {
	"resource": key,
	"message": sprintf("The deployment of project %s ended with %s; it must be SUCCESSFUL.", [
		text.label("projects", key),
		project.deployment_status,
	]),
	"evidence": [text.pointer(["projects", key, "deployment_status"])],
} if {
	some key, project in input.projects
	project.deployment_status in ["FAILED_DEPLOYMENT", "FAILED_VALIDATION"]
	_stays(project)
}

deny contains {
	"resource": environment.project,
	"message": sprintf("Environment %s of project %s is %s; it must be ACTIVE.", [
		text.label("environments", key),
		text.label("projects", environment.project),
		environment.status,
	]),
	"evidence": [text.pointer(["environments", key, "status"])],
} if {
	some key, environment in input.environments
	environment.status in _broken
	_stays(input.projects[environment.project])
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", key, field, "not_collected"),
	"message": sprintf("The field %s of project %s was not read.", [field, text.label("projects", key)]),
} if {
	some key in (scope - _read_projects)
	some field in absent.missing("projects", key, ["deployment_status", "status"])
}

unknown contains {
	"resource": project,
	"cause": absent.cause("environments", key, "status", "not_collected"),
	"message": sprintf("The status of environment %s was not read.", [text.label("environments", key)]),
} if {
	some key in (object.keys(object.get(input, "environments", {})) - _read_environments)
	project := input.environments[key].project
	not input.projects[project].status == "DELETING"
}

# An environment whose project has no row says nothing that could be told of it.
unknown contains {
	"resource": environment.project,
	"cause": absent.cause("projects", environment.project, "status", "not_collected"),
	"message": sprintf("Project %s of environment %s was not read.", [environment.project, text.label("environments", key)]),
} if {
	some key, environment in input.environments
	project := environment.project
	not input.projects[project]
}

_broken := {
	"CREATE_FAILED",
	"DELETE_FAILED",
	"DISABLED",
	"EXPIRED",
	"INACCESSIBLE",
	"SUSPENDED",
	"UPDATE_FAILED",
	"VALIDATION_FAILED",
} - {status | some status in _parameters.tolerated}

# A project whose status was not read may be on its way out.
_stays(project) if project.status != "DELETING"

_read_projects := {key |
	some key, project in input.projects
	project.deployment_status
	project.status
}

_read_environments := {key | some key, environment in input.environments; environment.status}
