# METADATA
# title: Parameters that are a control cannot be edited by project creators
# description: |
#   A parameter that whoever creates a project may change is a suggestion, not a
#   control: network type, isolation, keys, boundaries, idle ceilings and the retention
#   of logs are decided once in the profile, and locked there.
# related_resources:
#   - description: Tooling blueprint parameters
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/manage-tooling-blueprint.html
# custom:
#   severity: medium
#   severities: [high]
#   subject: project_profiles
#   rests_on: presence
#   # Production raises the severity and decides nothing, so the fields behind it do not matter to the verdict.
#   reads:
#     project_profiles: row
#     projects: row
#     environments: row
#     accounts: row
#   fields:
#     project_profiles: [environment_configurations.parameters, status]
#     projects: [profile, status]
#     environments: []
#     accounts: []
#   parameters:
#     locked_parameters:
#       type: array
#       default:
#         - KmsKeyArn
#         - PermissionsBoundaryArn
#         - S3Location
#         - Subnets
#         - VpcId
#         - allowConnectionToUserGovernedEmrClusters
#         - enableNetworkIsolation
#         - lifecycleManagement
#         - logGroupRetention
#         - maxIdleTimeoutInMinutes
#         - sagemakerDomainNetworkType
#       description: Names of the blueprint parameters that no profile may leave editable.
#   controls:
#     smus_governance: [standards-defined-once]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(2)"]
#     pci_dss: ["2.2.1"]
#   remediation:
#     console: Edit the profile, open the blueprint's parameters, set the value and clear Editable.
#     cli: |
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE \
#         --environment-configurations file://configurations.json
#       where configurationParameters.parameterOverrides holds {"name": NAME, "value": VALUE, "isEditable": false}.
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile add {Name, Value, IsEditable: false} to
#       EnvironmentConfigurations[].ConfigurationParameters.ParameterOverrides.
package sus.rules.profiles.no_editable_placement_or_security_parameters

import data.sus.lib.absent
import data.sus.lib.production
import data.sus.lib.profiles
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("profiles.no_editable_placement_or_security_parameters")

_locked := {name | some name in _parameters.locked_parameters}

scope := profiles.judged

deny contains {
	"resource": key,
	"severity": _severity(key),
	"message": sprintf("Profile %s lets project creators edit %s of %s, which is %s; it must be locked.", [
		text.label("project_profiles", key),
		parameter.name,
		configuration.name,
		_value(parameter),
	]),
	"evidence": [text.pointer([
		"project_profiles", key, "environment_configurations", place, "parameters", index, "is_editable",
	])],
} if {
	some key in profiles.certain
	some place, configuration in input.project_profiles[key].environment_configurations
	some index, parameter in configuration.parameters
	parameter.is_editable == true
	parameter.name in _locked
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("Profile %s does not say whether project creators may edit %s of %s.", [
		text.label("project_profiles", key),
		parameter.name,
		configuration.name,
	]),
	"evidence": [text.pointer(["project_profiles", key, "environment_configurations", place, "parameters", index])],
} if {
	some key in scope
	some place, configuration in input.project_profiles[key].environment_configurations
	some index, parameter in configuration.parameters
	parameter.name in _locked
	not is_boolean(object.get(parameter, "is_editable", null))
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, "environment_configurations", "not_collected"),
	"message": sprintf("The parameters of profile %s were not read.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	profile := input.project_profiles[key]
	not _parameters_read(profile)
}

unknown contains doubt if some doubt in profiles.doubts

_parameters_read(profile) if {
	every configuration in profile.environment_configurations {
		is_array(configuration.parameters)
	}
}

_value(parameter) := sprintf("\"%s\"", [parameter.value]) if {
	is_string(parameter.value)
} else := "not set"

_severity(key) := "high" if {
	key in production.profiles
} else := "medium"
