# METADATA
# title: Idle machines of projects shut down in bounded time
# description: |
#   A notebook that nobody uses and nobody stops keeps its credentials, its data in memory
#   and its bill. Unless a ceiling stands, whoever opens it may let it run for a year.
# related_resources:
#   - description: Manage the Tooling blueprint
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/manage-tooling-blueprint.html
#   - description: Idle shutdown in SageMaker AI
#     ref: https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-idle-shutdown.html
# custom:
#   severity: low
#   subject: projects
#   rests_on: presence
#   reads:
#     projects: row
#     environments: project
#     project_profiles: row
#     blueprints: row
#   fields:
#     projects: [parameters, profile, status]
#     environments: [blueprint, configuration_id, parameters, status]
#     project_profiles: [environment_configurations.parameters]
#     blueprints: [name]
#   parameters:
#     max_idle_minutes:
#       type: integer
#       default: 1440
#       description: The longest time in minutes that a project may let an idle machine run.
#   controls:
#     smus_governance: [blueprints-carry-security-baseline]
#     hipaa: ["164.312(a)(2)(iii)"]
#     gdpr: ["Art. 32(1)(b)"]
#     pci_dss: ["8.2.8"]
#   remediation:
#     console: |
#       In the project profile open the Tooling blueprint, set lifecycleManagement to ENABLED and
#       maxIdleTimeoutInMinutes to the ceiling, and make neither editable. Then update the project.
#     cli: |
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE \
#         --environment-configurations file://configurations.json
#       where configurationParameters.parameterOverrides of Tooling hold
#       {"name": "lifecycleManagement", "value": "ENABLED", "isEditable": false} and
#       {"name": "maxIdleTimeoutInMinutes", "value": "480", "isEditable": false}; then
#       aws datazone update-project --domain-identifier DOMAIN --identifier PROJECT --project-profile-version latest
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile give the EnvironmentConfiguration of Tooling both values in
#       ConfigurationParameters.ParameterOverrides, each with IsEditable false.
package sus.rules.projects.idle_shutdown_bounded

import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("projects.idle_shutdown_bounded")

# A project without a Tooling environment has no machines of its own to judge.
scope := data.sus.lib.tooling.projects

touched := data.sus.lib.tooling.touched

deny contains {
	"resource": project,
	"message": sprintf("Environment %s of project %s has lifecycleManagement %s, so idle machines run on; it must be ENABLED.", [
		text.label("environments", key),
		text.label("projects", project),
		value,
	]),
	"evidence": data.sus.lib.tooling.pointers(key, "lifecycleManagement", value),
} if {
	some key, values in _lifecycles
	some value in values
	value in data.sus.lib.tooling.off
	project := input.environments[key].project
}

deny contains {
	"resource": project,
	"message": sprintf("Environment %s of project %s lets idle machines run for up to %d minutes; it must be at most %d.", [
		text.label("environments", key),
		text.label("projects", project),
		minutes,
		_parameters.max_idle_minutes,
	]),
	"evidence": data.sus.lib.tooling.pointers(key, "maxIdleTimeoutInMinutes", value),
} if {
	some key, values in _ceilings
	some value in values
	minutes := _minutes[value]
	minutes > _parameters.max_idle_minutes
	project := input.environments[key].project
}

unknown contains {
	"resource": project,
	"cause": "unresolved",
	"message": sprintf("Environment %s has lifecycleManagement %s, which says neither on nor off.", [
		text.label("environments", key),
		value,
	]),
	"evidence": data.sus.lib.tooling.pointers(key, "lifecycleManagement", value),
} if {
	some key, values in _lifecycles
	some value in ((values - data.sus.lib.tooling.on) - data.sus.lib.tooling.off)
	project := input.environments[key].project
}

unknown contains {
	"resource": project,
	"cause": "unresolved",
	"message": sprintf("Environment %s has maxIdleTimeoutInMinutes %s, which is no number of minutes.", [
		text.label("environments", key),
		value,
	]),
	"evidence": data.sus.lib.tooling.pointers(key, "maxIdleTimeoutInMinutes", value),
} if {
	some key, values in _ceilings
	some value in (values - object.keys(_minutes))
	project := input.environments[key].project
}

unknown contains reason if some reason in data.sus.lib.tooling.unread

unknown contains reason if some reason in data.sus.lib.tooling.unstated("lifecycleManagement", _lifecycles)

unknown contains reason if some reason in data.sus.lib.tooling.unstated("maxIdleTimeoutInMinutes", _ceilings)

_lifecycles := data.sus.lib.tooling.stated("lifecycleManagement")

_ceilings := data.sus.lib.tooling.stated("maxIdleTimeoutInMinutes")

# Text -> minutes, for the few different texts there are.
_minutes := {value: minutes |
	some value in union({values | some values in _ceilings})
	minutes := data.sus.lib.tooling.number(value)
}
