# METADATA
# title: The right to create is not granted to everyone in the whole domain
# description: |
#   A grant to all users on the root domain unit, with its children, lets everybody of
#   every business unit create there. Who may create is a decision for each unit.
# related_resources:
#   - description: Authorization policies of domain units
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/domain-units.html
# custom:
#   severity: high
#   subject: policy_grants
#   rests_on: presence
#   reads:
#     policy_grants: row
#     domain_units: row
#     domains: row
#   fields:
#     policy_grants: [entity, entity_type, include_child_domain_units, policy_type, principal]
#     domain_units: [parent]
#     domains: [root_domain_unit]
#   parameters:
#     policy_types:
#       type: array
#       default: ["CREATE_DOMAIN_UNIT", "CREATE_PROJECT", "CREATE_PROJECT_FROM_PROJECT_PROFILE", "OVERRIDE_DOMAIN_UNIT_OWNERS", "OVERRIDE_PROJECT_OWNERS"]
#       description: Kinds of grants that must not be for everyone.
#   controls:
#     smus_governance: [central-policies-and-domain-units]
#     hipaa: ["164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["7.2.1", "7.2.2"]
#   remediation:
#     console: Open the root domain unit, choose Authorization policies, and replace "All users" by the groups that need it, on the units where they do.
#     cli: |
#       aws datazone add-policy-grant --domain-identifier DOMAIN --entity-type DOMAIN_UNIT --entity-identifier UNIT \
#         --policy-type POLICY --principal '{"group": {"groupIdentifier": "GROUP"}}' --detail DETAIL
#       aws datazone remove-policy-grant --domain-identifier DOMAIN --entity-type DOMAIN_UNIT --entity-identifier ROOT \
#         --policy-type POLICY --principal '{"user": {"allUsersGrantFilter": {}}}'
#     cloudformation: |
#       In AWS::DataZone::PolicyGrant replace Principal.User.AllUsersGrantFilter by Principal.Group, and EntityIdentifier
#       by the unit of the business unit; every property of a grant makes a new one.
package sus.rules.domain.create_grants_not_for_everyone

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("domain.create_grants_not_for_everyone")

scope := {key |
	some key, grant in input.policy_grants
	grant.entity_type == "DOMAIN_UNIT"
	grant.policy_type in _parameters.policy_types
}

deny contains {
	"resource": key,
	"message": sprintf("The root domain unit %s grants %s to all users, with its child units; it must be granted to groups.", [
		text.label("domain_units", grant.entity),
		grant.policy_type,
	]),
	"evidence": [
		text.pointer(["policy_grants", key, "principal"]),
		text.pointer(["policy_grants", key, "include_child_domain_units"]),
	],
} if {
	some key in _for_everyone
	grant := input.policy_grants[key]
	_is_root(grant)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("domain_units", unit, "parent", "not_collected"),
	"message": sprintf("Whether domain unit %s, where %s is granted to all users, is the root was not read.", [
		text.label("domain_units", unit),
		input.policy_grants[key].policy_type,
	]),
} if {
	some key in _for_everyone
	unit := input.policy_grants[key].entity
	count(absent.missing("domain_units", unit, ["parent"])) > 0
	grant := input.policy_grants[key]
	not _root_known(grant)
}

# What a grant gives away only on its own unit is that unit's to decide.
_for_everyone := {key |
	some key in scope
	grant := input.policy_grants[key]
	grant.principal.kind == "all_users"
	grant.include_child_domain_units == true
}

# The domain says which unit is its root; where that was not read, the root is the unit without a parent.
_is_root(grant) if input.domains[grant.domain_id].root_domain_unit == grant.entity

_is_root(grant) if {
	not _root_known(grant)
	input.domain_units[grant.entity].parent == null
}

_root_known(grant) if is_string(input.domains[grant.domain_id].root_domain_unit)
