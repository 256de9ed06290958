# METADATA
# title: Blueprints act through roles of their own account that only the domain may assume
# description: |
#   The provisioning role makes resources and the manage-access role grants data. A
#   missing one breaks projects; one of another account, or one whose trust policy does
#   not name the domain's account, lets somebody else act here. Trust policies are not
#   read yet, so that a configuration that is right in all else stays unknown.
# related_resources:
#   - description: Manage the Tooling blueprint
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/manage-tooling-blueprint.html
# custom:
#   severity: high
#   subject: blueprint_configurations
#   rests_on: presence
#   reads:
#     blueprint_configurations: row
#   fields:
#     blueprint_configurations: [account_id, blueprint_name, enabled_regions, manage_access_role_arn, provisioning_role_arn]
#   parameters:
#     without_roles:
#       type: array
#       default: []
#       description: Names of blueprints that need neither role.
#     without_provisioning_role:
#       type: array
#       default: [ToolingLite]
#       description: |
#         Names of blueprints that the project's own role provisions, so that they need no provisioning role; "*" names
#         all of them, for domains that are managed from the portal.
#   controls:
#     smus_governance: [blueprints-carry-security-baseline]
#     hipaa: ["164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["7.2.1", "7.2.2"]
#   remediation:
#     console: |
#       In the account open the domain's Blueprints, edit the blueprint, and choose a provisioning role and a
#       manage-access role of this account.
#     cli: |
#       aws datazone put-environment-blueprint-configuration --domain-identifier DOMAIN \
#         --environment-blueprint-identifier BLUEPRINT --enabled-regions REGION \
#         --provisioning-role-arn arn:aws:iam::ACCOUNT:role/service-role/AmazonSageMakerProvisioning-ACCOUNT \
#         --manage-access-role-arn arn:aws:iam::ACCOUNT:role/service-role/AmazonSageMakerManageAccess-REGION-DOMAIN
#       with credentials of the account; give everything else again too, for the call replaces what is there.
#     cloudformation: |
#       In AWS::DataZone::EnvironmentBlueprintConfiguration set ProvisioningRoleArn and ManageAccessRoleArn to roles of
#       the stack's own account, whose trust policies carry aws:SourceAccount with the domain's account.
package sus.rules.blueprints.roles_present_and_scoped

import data.sus.lib.configurations
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("blueprints.roles_present_and_scoped")

scope := configurations.judged

deny contains {
	"resource": key,
	"message": sprintf("Blueprint %s has no %s role; it must have one of its own account.", [configurations.label(key), role]),
	"evidence": [text.pointer(["blueprint_configurations", key, field])],
} if {
	some key in configurations.enabled
	row := input.blueprint_configurations[key]
	some field, role in _roles
	row[field] == null
	is_string(row.blueprint_name)
	name := row.blueprint_name
	not _spared(field, name)
}

deny contains {
	"resource": key,
	"message": sprintf("Blueprint %s has a %s role of account %s, %s; it must be a role of its own account.", [
		configurations.label(key),
		role,
		owner,
		arn,
	]),
	"evidence": [text.pointer(["blueprint_configurations", key, field])],
} if {
	some key in configurations.enabled
	row := input.blueprint_configurations[key]
	some field, role in _roles
	arn := row[field]
	is_string(arn)
	owner := split(arn, ":")[4]
	owner != row.account_id
}

# What is read does not suffice for a pass.
unknown contains {
	"resource": key,
	"cause": "not_collected",
	"message": sprintf("Whether the roles of blueprint %s let in the domain's account only is not known: trust policies are not read yet.", [
		configurations.label(key),
	]),
} if {
	some key in scope
}

unknown contains item if {
	some key in scope
	some item in configurations.unread(key, _fields)
}

_roles := {"provisioning_role_arn": "provisioning", "manage_access_role_arn": "manage-access"}

_fields := ["account_id", "blueprint_name", "enabled_regions", "manage_access_role_arn", "provisioning_role_arn"]

_spared(_, name) if name in _parameters.without_roles

_spared("provisioning_role_arn", name) if name in _parameters.without_provisioning_role

_spared("provisioning_role_arn", _) if "*" in _parameters.without_provisioning_role
