# METADATA
# title: Roles that blueprints make in production accounts carry a permission boundary
# description: |
#   A project's role in production may be widened by whoever can attach a policy to it;
#   a boundary is the ceiling that stays. The boundaries of roles that exist are not
#   read yet, so that a configuration that sets one stays unknown.
# related_resources:
#   - description: Manage the Tooling blueprint
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/manage-tooling-blueprint.html
# custom:
#   severity: high
#   subject: blueprint_configurations
#   rests_on: presence
#   reads:
#     blueprint_configurations: account
#     accounts: row
#   fields:
#     blueprint_configurations:
#       [account_id, blueprint_name, enabled_regions, environment_role_permission_boundary, regional_parameters]
#     accounts: [stage]
#   controls:
#     smus_governance: [blueprints-carry-security-baseline]
#     hipaa: ["164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["7.2.1", "7.2.2"]
#   remediation:
#     console: |
#       In the account open the domain's Blueprints, edit Tooling, and give a permissions boundary for every Region. It
#       holds for new projects; roles that exist keep what they have.
#     cli: |
#       aws datazone put-environment-blueprint-configuration --domain-identifier DOMAIN \
#         --environment-blueprint-identifier BLUEPRINT --enabled-regions REGION \
#         --environment-role-permission-boundary arn:aws:iam::aws:policy/SageMakerStudioProjectUserRolePermissionsBoundary
#       with credentials of the account; give everything else again too, for the call replaces what is there.
#       aws iam put-role-permissions-boundary --role-name ROLE --permissions-boundary POLICY
#       for every project role that exists.
#     cloudformation: |
#       In AWS::DataZone::EnvironmentBlueprintConfiguration set EnvironmentRolePermissionBoundary, or on Tooling the
#       parameter PermissionsBoundaryArn in RegionalParameters of every Region.
package sus.rules.blueprints.permission_boundary_in_prod

import data.sus.lib.configurations
import data.sus.lib.gaps
import data.sus.lib.index
import data.sus.lib.text

scope := configurations.staged(configurations.judged, {"prod"}) | configurations.unstaged(configurations.judged)

deny contains {
	"resource": key,
	"message": sprintf("Blueprint %s has no permission boundary, and PermissionsBoundaryArn of Tooling is not set for %s; one must be.", [
		configurations.label(key),
		text.listed(regions),
	]),
	"evidence": [text.pointer(["blueprint_configurations", key, "environment_role_permission_boundary"])],
} if {
	some key, regions in _unbounded
	key in _in_production
	not _in_the_dark(key)
}

unknown contains {
	"resource": key,
	"cause": "not_collected",
	"message": sprintf("Whether PermissionsBoundaryArn of Tooling is set for %s, where blueprint %s has no boundary, is not known.", [
		text.listed(regions),
		configurations.label(key),
	]),
} if {
	some key, regions in _unbounded
	_in_the_dark(key)
}

# What is read does not suffice for a pass.
unknown contains {
	"resource": key,
	"cause": "not_collected",
	"message": sprintf("Whether the roles that blueprint %s made have a permission boundary is not known: roles are not read yet.", [
		configurations.label(key),
	]),
} if {
	some key in scope
}

unknown contains item if {
	some key in scope
	some item in (configurations.unread(key, _fields) | configurations.undecided(key, ["stage"]))
}

_fields := ["account_id", "blueprint_name", "enabled_regions", "environment_role_permission_boundary", "regional_parameters"]

_in_production := configurations.staged(configurations.enabled, {"prod"})

# Of the configurations without a boundary of their own, the Regions for which Tooling sets none either.
_unbounded := {key: regions |
	some key in scope
	row := input.blueprint_configurations[key]
	row.environment_role_permission_boundary == null
	place := _place(key)
	regions := {region | some region in row.enabled_regions; not _bounded(place, region)}
	count(regions) > 0
}

_bounded(place, region) if {
	some tooling in _tooling[place]
	configurations.regional(tooling, region, "PermissionsBoundaryArn")
}

# What Tooling sets is not known in full: its row may be missing, nameless or read in part.
_in_the_dark(key) if {
	account := configurations.account(key)
	not gaps.complete("blueprint_configurations", account)
}

_in_the_dark(key) if _dark[_place(key)]

_dark := {_place(key): true | some key in (configurations.nameless(_all) | _without_parameters)}

_without_parameters := {key |
	some key in configurations.named(_all, {"Tooling"})
	count(configurations.unread(key, ["regional_parameters"])) > 0
}

_tooling := index.grouped({[_place(key), key] | some key in configurations.named(_all, {"Tooling"})})

_all := object.keys(input.blueprint_configurations)

# The domain and the account, with which the key of a configuration begins.
_place(key) := concat("/", array.slice(split(key, "/"), 0, 2))
