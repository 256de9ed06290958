# METADATA
# title: Domain units have few owners, and groups rather than persons
# description: |
#   Owners of a domain unit decide who may create what there, and pass it on. A long
#   list of owners is nobody's duty, and a person in it stays after the job is left.
# related_resources:
#   - description: Domain units
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/domain-units.html
# custom:
#   severity: medium
#   subject: domain_units
#   rests_on: presence
#   reads:
#     domain_units: row
#     principals: row
#   fields:
#     domain_units: [owners]
#     principals: [arn]
#   parameters:
#     maximum_owners:
#       type: integer
#       default: 5
#       description: A domain unit may have this many owners.
#     accepted_users:
#       type: array
#       default: []
#       description: Names of users who may own domain units in person.
#   controls:
#     smus_governance: [central-access-management]
#     hipaa: ["164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["7.2.1", "7.2.2"]
#   remediation:
#     console: Open the domain unit, choose Owners, add the group that answers for it, and remove the persons.
#     cli: |
#       aws datazone add-entity-owner --domain-identifier DOMAIN --entity-type DOMAIN_UNIT --entity-identifier UNIT \
#         --owner '{"group": {"groupIdentifier": "GROUP"}}'
#       aws datazone remove-entity-owner --domain-identifier DOMAIN --entity-type DOMAIN_UNIT --entity-identifier UNIT \
#         --owner '{"user": {"userIdentifier": "USER"}}'
#     cloudformation: |
#       Write one AWS::DataZone::Owner with Owner.Group for the unit, and remove those with Owner.User.
package sus.rules.domain.owners_limited_and_by_group

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("domain.owners_limited_and_by_group")

scope := object.keys(object.get(input, "domain_units", {}))

deny contains {
	"resource": key,
	"message": sprintf("Domain unit %s has %d owners; it may have %d at most.", [
		text.label("domain_units", key),
		count(unit.owners),
		_parameters.maximum_owners,
	]),
	"evidence": [text.pointer(["domain_units", key, "owners"])],
} if {
	some key, unit in input.domain_units
	count(unit.owners) > _parameters.maximum_owners
}

deny contains {
	"resource": key,
	"message": sprintf("Domain unit %s is owned by the user %s in person; it must be owned by a group.", [
		text.label("domain_units", key),
		text.label("principals", owner),
	]),
	"evidence": [text.pointer(["domain_units", key, "owners"]), text.pointer(["principals", owner])],
} if {
	some key, unit in input.domain_units
	some owner in unit.owners
	input.principals[owner].kind == "user"
	not _machine(owner)
	not _accepted(owner)
	count(absent.missing("principals", owner, ["arn"])) == 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("domain_units", key, "owners", "not_collected"),
	"message": sprintf("The owners of domain unit %s were not read.", [text.label("domain_units", key)]),
} if {
	some key in scope
	count(absent.missing("domain_units", key, ["owners"])) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("principals", owner, field, "not_collected"),
	"message": sprintf("Whether the owner %s of domain unit %s is a person was not read.", [
		text.label("principals", owner),
		text.label("domain_units", key),
	]),
} if {
	some key, unit in input.domain_units
	some owner in unit.owners
	not input.principals[owner].kind == "group"
	some field in absent.missing("principals", owner, ["arn", "kind"])
}

# A role is what automation works as; it is no person who leaves.
_machine(owner) if {
	arn := input.principals[owner].arn
	is_string(arn)
	regex.match(`:(role|assumed-role)/`, arn)
}

_accepted(owner) if input.principals[owner].name in _parameters.accepted_users
