# METADATA
# title: Domain units are owned by their own business unit
# description: |
#   Owners of a domain unit decide who may create projects in it and where. An owner from
#   another business unit decides over people, data and money that are not theirs.
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
#     accounts: row
#     business_units: any
#   fields:
#     domain_units: [business_unit, owners]
#     principals: [arn, business_unit]
#     accounts: [business_unit]
#     business_units: [governance]
#   parameters:
#     governance_may_own:
#       type: boolean
#       default: true
#       description: Let the business unit that owns the platform own any domain unit.
#   controls:
#     smus_governance: [business-unit-isolation]
#     hipaa: ["164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["7.2.1", "7.2.2"]
#   remediation:
#     console: Open the domain unit, choose Owners, add a group of the business unit, and remove the others.
#     cli: |
#       aws datazone remove-entity-owner --domain-identifier DOMAIN --entity-type DOMAIN_UNIT --entity-identifier UNIT \
#         --owner '{"group": {"groupIdentifier": "GROUP"}}'
#     cloudformation: |
#       Remove the AWS::DataZone::Owner of that group or user, and write one with Owner.Group of the business unit.
package sus.rules.isolation.domain_unit_owners_from_business_unit

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("isolation.domain_unit_owners_from_business_unit")

scope := object.keys(object.get(input, "domain_units", {}))

# The account that a role lives in says whose it is.
touched[key] := accounts if {
	some key, unit in input.domain_units
	accounts := {account | some owner in unit.owners; account := _account(owner)}
	count(accounts) > 0
}

deny contains {
	"resource": key,
	"message": sprintf("Domain unit %s of business unit %s is owned by %s of business unit %s; its owners must be of %s.", [
		text.label("domain_units", key),
		wanted,
		text.label("principals", owner),
		actual,
		wanted,
	]),
	"evidence": array.concat([text.pointer(["domain_units", key, "business_unit"])], _pointers(owner)),
} if {
	some key, unit in input.domain_units
	wanted := unit.business_unit
	some owner in unit.owners
	actual := _business_unit(owner)
	actual != wanted
	not _may_own(actual)
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
	"cause": absent.cause("domain_units", key, "business_unit", "unclassified"),
	"message": sprintf("The business unit of domain unit %s is undecided.", [text.label("domain_units", key)]),
} if {
	some key, unit in input.domain_units
	count(absent.missing("domain_units", key, ["business_unit"])) > 0
	some owner in unit.owners
	not _platform(owner)
}

unknown contains {
	"resource": key,
	"cause": _cause(owner),
	"message": sprintf("The business unit of %s, an owner of domain unit %s, is undecided.", [
		text.label("principals", owner),
		text.label("domain_units", key),
	]),
} if {
	some key, unit in input.domain_units
	some owner in unit.owners
	not _business_unit(owner)
}

_business_unit(owner) := input.principals[owner].business_unit

_business_unit(owner) := input.accounts[_account(owner)].business_unit if not _classified(owner)

_classified(owner) if is_string(input.principals[owner].business_unit)

_account(owner) := account if {
	arn := input.principals[owner].arn
	is_string(arn)
	regex.match(`:(role|assumed-role)/`, arn)
	account := split(arn, ":")[4]
}

_pointers(owner) := [text.pointer(["principals", owner, "business_unit"])] if {
	_classified(owner)
} else := [text.pointer(["principals", owner, "arn"]), text.pointer(["accounts", _account(owner), "business_unit"])]

_cause(owner) := absent.cause("accounts", account, "business_unit", "unclassified") if {
	account := _account(owner)
} else := absent.cause("principals", owner, "business_unit", "unclassified")

_platform(owner) if _may_own(_business_unit(owner))

_may_own(unit) if {
	_parameters.governance_may_own
	input.business_units[unit].governance == true
}
