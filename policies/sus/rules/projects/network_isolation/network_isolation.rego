# METADATA
# title: Projects run inside the account's own network
# description: |
#   A project whose machines stand in AWS's network reaches the internet past the account's
#   firewalls, endpoints and flow logs. What leaves it there is neither stopped nor seen.
# related_resources:
#   - description: Manage the Tooling blueprint
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/manage-tooling-blueprint.html
# custom:
#   severity: medium
#   severities: [high]
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
#   controls:
#     smus_governance: [blueprints-carry-security-baseline]
#     hipaa: ["164.312(e)(1)"]
#     gdpr: ["Art. 32(1)(b)"]
#     pci_dss: ["1.3.1", "1.4.1"]
#   remediation:
#     console: |
#       In the project profile open the Tooling blueprint, set sagemakerDomainNetworkType to VpcOnly and
#       enableNetworkIsolation to true, and make neither editable. Then update the project, or create it anew where
#       the parameter of an existing one cannot be changed.
#     cli: |
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE \
#         --environment-configurations file://configurations.json
#       where configurationParameters.parameterOverrides of Tooling hold
#       {"name": "sagemakerDomainNetworkType", "value": "VpcOnly", "isEditable": false} and
#       {"name": "enableNetworkIsolation", "value": "true", "isEditable": false}; then
#       aws datazone update-project --domain-identifier DOMAIN --identifier PROJECT --project-profile-version latest
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile give the EnvironmentConfiguration of Tooling both values in
#       ConfigurationParameters.ParameterOverrides, each with IsEditable false.
package sus.rules.projects.network_isolation

import data.sus.lib.absent
import data.sus.lib.text

# A project without a Tooling environment has no network of its own to judge.
scope := data.sus.lib.tooling.projects

touched := data.sus.lib.tooling.touched

deny contains {
	"resource": project,
	"severity": _severity(project),
	"message": sprintf("Environment %s of project %s has sagemakerDomainNetworkType %s; it must be VpcOnly.", [
		text.label("environments", key),
		text.label("projects", project),
		value,
	]),
	"evidence": data.sus.lib.tooling.pointers(key, "sagemakerDomainNetworkType", value),
} if {
	some key, values in _network_types
	some value in values
	value != "VpcOnly"
	project := input.environments[key].project
}

deny contains {
	"resource": project,
	"severity": _severity(project),
	"message": sprintf("Environment %s of project %s has enableNetworkIsolation %s; it must be true.", [
		text.label("environments", key),
		text.label("projects", project),
		value,
	]),
	"evidence": data.sus.lib.tooling.pointers(key, "enableNetworkIsolation", value),
} if {
	some key, values in _isolations
	some value in values
	value in data.sus.lib.tooling.off
	project := input.environments[key].project
}

unknown contains {
	"resource": project,
	"cause": "unresolved",
	"message": sprintf("Environment %s has enableNetworkIsolation %s, which says neither true nor false.", [
		text.label("environments", key),
		value,
	]),
	"evidence": data.sus.lib.tooling.pointers(key, "enableNetworkIsolation", value),
} if {
	some key, values in _isolations
	some value in ((values - data.sus.lib.tooling.on) - data.sus.lib.tooling.off)
	project := input.environments[key].project
}

unknown contains reason if some reason in data.sus.lib.tooling.unread

unknown contains reason if some reason in data.sus.lib.tooling.unstated("sagemakerDomainNetworkType", _network_types)

unknown contains reason if some reason in data.sus.lib.tooling.unstated("enableNetworkIsolation", _isolations)

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", key, "regulations", "not_collected"),
	"message": sprintf("Which regulations project %s falls under was not decided.", [text.label("projects", key)]),
} if {
	some key in scope
	not _regulations_read(key)
}

_network_types := data.sus.lib.tooling.stated("sagemakerDomainNetworkType")

_isolations := data.sus.lib.tooling.stated("enableNetworkIsolation")

_severity(project) := "high" if {
	count(input.projects[project].regulations) > 0
} else := "medium"

_regulations_read(project) if is_array(input.projects[project].regulations)
