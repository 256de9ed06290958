# METADATA
# title: Logs of projects are kept as long as their regulations ask
# description: |
#   The log group of a project is what shows later who did what with its data. The
#   blueprint deletes it after two years unless told otherwise; HIPAA asks for six.
# related_resources:
#   - description: Manage the Tooling blueprint
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/manage-tooling-blueprint.html
# custom:
#   severity: medium
#   subject: projects
#   rests_on: presence
#   reads:
#     projects: row
#     environments: project
#     project_profiles: row
#     blueprints: row
#   fields:
#     projects: [parameters, profile, regulations, status]
#     environments: [blueprint, configuration_id, parameters, status]
#     project_profiles: [environment_configurations.parameters]
#     blueprints: [name]
#   parameters:
#     regulations_by_days:
#       type: object
#       default: {"365": [PCI-DSS], "2192": [HIPAA]}
#       description: Number of days, as text, to the regulations that ask for logs to be kept that long.
#     default_days:
#       type: integer
#       default: 0
#       description: Number of days that every project must keep its logs; 0 leaves it to its regulations.
#   controls:
#     smus_governance: [central-monitoring-and-audit-logging]
#     hipaa: ["164.312(b)"]
#     gdpr: ["Art. 5(2)"]
#     pci_dss: ["10.5.1"]
#   remediation:
#     console: |
#       In the project profile open the Tooling blueprint, set logGroupRetention to the days that are asked for, and
#       make it not editable. Then update the project.
#     cli: |
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE \
#         --environment-configurations file://configurations.json
#       where configurationParameters.parameterOverrides of Tooling hold
#       {"name": "logGroupRetention", "value": "2557", "isEditable": false}; then
#       aws datazone update-project --domain-identifier DOMAIN --identifier PROJECT --project-profile-version latest
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile give the EnvironmentConfiguration of Tooling the value in
#       ConfigurationParameters.ParameterOverrides, with IsEditable false.
package sus.rules.projects.log_retention

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("projects.log_retention")

# A project without a Tooling environment has no log group of its own to judge.
scope := data.sus.lib.tooling.projects

touched := data.sus.lib.tooling.touched

deny contains {
	"resource": project,
	"message": sprintf("Environment %s of project %s keeps its logs for %d days; %s asks for %d.", [
		text.label("environments", key),
		text.label("projects", project),
		days,
		regulation,
		wanted,
	]),
	"evidence": array.concat(
		data.sus.lib.tooling.pointers(key, "logGroupRetention", value),
		[text.pointer(["projects", project, "regulations"])],
	),
} if {
	some key, values in _retentions
	project := input.environments[key].project
	some regulation in input.projects[project].regulations
	some wanted in _asked[regulation]
	some value in values
	days := _days[value]
	days < wanted
}

deny contains {
	"resource": project,
	"message": sprintf("Environment %s of project %s keeps its logs for %d days; every project must keep them for %d.", [
		text.label("environments", key),
		text.label("projects", project),
		days,
		_parameters.default_days,
	]),
	"evidence": data.sus.lib.tooling.pointers(key, "logGroupRetention", value),
} if {
	some key, values in _retentions
	some value in values
	days := _days[value]
	days < _parameters.default_days
	project := input.environments[key].project
}

unknown contains {
	"resource": project,
	"cause": "unresolved",
	"message": sprintf("Environment %s has logGroupRetention %s, which is no number of days.", [text.label("environments", key), value]),
	"evidence": data.sus.lib.tooling.pointers(key, "logGroupRetention", value),
} if {
	some key, values in _retentions
	some value in (values - object.keys(_days))
	project := input.environments[key].project
	project in _held
}

unknown contains reason if {
	some reason in data.sus.lib.tooling.unstated("logGroupRetention", _retentions)
	reason.resource in _held
}

unknown contains reason if some reason in data.sus.lib.tooling.unread

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", key, "regulations", "not_collected"),
	"message": sprintf("Which regulations project %s falls under was not decided.", [text.label("projects", key)]),
} if {
	some key in scope
	not _regulations_read(key)
}

# Nothing is known of what is asked while a part of it says nothing.
unknown contains {
	"resource": key,
	"cause": "invalid",
	"message": sprintf("The parameter regulations_by_days names %s, which is no number of days.", [days]),
} if {
	some days, _ in _parameters.regulations_by_days
	not data.sus.lib.tooling.number(days)
	some key in scope
}

_retentions := data.sus.lib.tooling.stated("logGroupRetention")

# Text -> days, for the few different texts there are.
_days := {value: days |
	some value in union({values | some values in _retentions})
	days := data.sus.lib.tooling.number(value)
}

# Regulation -> the numbers of days that it asks for.
_asked := {regulation: wanted |
	some regulation in {name | some names in _parameters.regulations_by_days; some name in names}
	wanted := {number |
		some days, names in _parameters.regulations_by_days
		regulation in names
		number := data.sus.lib.tooling.number(days)
	}
}

# Projects of which anything is asked.
_held := scope if {
	_parameters.default_days > 0
} else := {key |
	some key in scope
	some regulation in input.projects[key].regulations
	_asked[regulation]
}

_regulations_read(key) if is_array(input.projects[key].regulations)
