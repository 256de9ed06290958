# METADATA
# title: Blueprints may be used by projects of the account's own business unit only
# description: |
#   A grant on a blueprint configuration decides whose projects may create
#   environments in that account. A grant to the root domain unit with its children,
#   which published samples use, lets every business unit's projects in.
# related_resources:
#   - description: Authorization policies of domain units
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/domain-units.html
# custom:
#   severity: high
#   severities: [critical]
#   subject: blueprint_configurations
#   rests_on: presence
#   reads:
#     blueprint_configurations: row
#     accounts: row
#     domain_units: any
#     policy_grants: row
#     principals: row
#     projects: row
#   fields:
#     blueprint_configurations: [account_id, enabled_regions]
#     accounts: [business_unit, stage]
#     domain_units: [ancestors, business_unit]
#     policy_grants: [entity, policy_type, principal]
#     principals: [business_unit]
#     projects: [business_unit]
#   controls:
#     smus_governance: [business-unit-isolation]
#     hipaa: ["164.308(a)(4)(i)", "164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)", "Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["7.2.1", "7.2.2", "12.5.2"]
#   remediation:
#     console: In the account's blueprint, under authorization, replace the domain unit by the business unit's own.
#     cli: |
#       aws datazone remove-policy-grant --domain-identifier DOMAIN --entity-type ENVIRONMENT_BLUEPRINT_CONFIGURATION \
#         --entity-identifier ACCOUNT:BLUEPRINT --policy-type CREATE_ENVIRONMENT_FROM_BLUEPRINT --principal file://old.json
#       aws datazone add-policy-grant --domain-identifier DOMAIN --entity-type ENVIRONMENT_BLUEPRINT_CONFIGURATION \
#         --entity-identifier ACCOUNT:BLUEPRINT --policy-type CREATE_ENVIRONMENT_FROM_BLUEPRINT \
#         --detail '{"createEnvironmentFromBlueprint": {}}' --principal file://new.json
#       with credentials of the account; in new.json projectGrantFilter.domainUnitFilter.domainUnit is the business
#       unit's own domain unit.
#     cloudformation: |
#       In AWS::DataZone::PolicyGrant set Principal.Project.ProjectGrantFilter.DomainUnitFilter.DomainUnit to the
#       business unit's own domain unit.
package sus.rules.blueprints.grants_scoped_to_business_unit

import data.sus.lib.absent
import data.sus.lib.configurations
import data.sus.lib.index
import data.sus.lib.text

scope := configurations.judged

touched[key] := rows if {
	some key in scope
	rows := {row | some grant in _grants_on[key]; some row in ({grant} | _named(grant))}
}

deny contains {
	"resource": key,
	"severity": _severity(account),
	"message": sprintf("Blueprint %s of business unit %s may be used by %s; it must be granted to %s only.", [
		configurations.label(key),
		own,
		text.listed(others),
		own,
	]),
	"evidence": [
		text.pointer(["policy_grants", grant, "principal"]),
		text.pointer(["accounts", account, "business_unit"]),
	],
} if {
	some key in configurations.enabled
	some grant in _grants_on[key]
	account := configurations.account(key)
	own := input.accounts[account].business_unit
	others := _admitted[grant].business_units - {own}
	count(others) > 0
}

unknown contains item if {
	some key in scope
	some item in configurations.unread(key, ["account_id", "enabled_regions"])
}

unknown contains item if {
	some key in scope
	some item in configurations.undecided(key, ["business_unit", "stage"])
}

unknown contains {
	"resource": key,
	"cause": absent.cause(table, holder, "business_unit", "unclassified"),
	"message": sprintf("Who may use blueprint %s is not known: the business unit of %s is undecided.", [
		configurations.label(key),
		text.label(table, holder),
	]),
} if {
	some key in scope
	some grant in _grants_on[key]
	some [table, holder] in _admitted[grant].undecided
}

unknown contains {
	"resource": key,
	"cause": absent.cause("domain_units", unit, "ancestors", "unresolved"),
	"message": sprintf("Who may use blueprint %s is not known: what stands above %s is undecided.", [
		configurations.label(key),
		text.label("domain_units", unit),
	]),
} if {
	some key in scope
	some grant in _grants_on[key]
	input.policy_grants[grant].principal.include_child_domain_units == true
	unit := _loose[_domain(key)]
}

unknown contains {
	"resource": key,
	"cause": absent.cause("policy_grants", grant, "principal", "not_collected"),
	"message": sprintf("Who may use blueprint %s is not known: whom grant %s admits was not read.", [
		configurations.label(key),
		grant,
	]),
} if {
	some key in scope
	some grant in _grants_on[key]
	not _admitted[grant]
}

unknown contains {
	"resource": key,
	"cause": absent.cause("policy_grants", grant, "entity", "not_collected"),
	"message": sprintf("Who may use blueprint %s is not known: on what grant %s is was not read.", [
		configurations.label(key),
		grant,
	]),
} if {
	some key in scope
	grant := _stray[_domain(key)]
}

# Grants that were not listed for a whole account, domain or organization.
unknown contains {
	"resource": key,
	"cause": cause,
	"message": sprintf("Who may use blueprint %s is not known: not all grants were listed.", [configurations.label(key)]),
	"evidence": [text.pointer(["gaps", id])],
} if {
	some key in scope
	some place in [configurations.account(key), _domain(key), "organization"]
	id := _unlisted[place]
	cause := input.gaps[id].cause
}

_severity(account) := "critical" if {
	input.accounts[account].stage == "prod"
} else := "high"

_domain(key) := split(key, "/")[0]

_grants_on := index.grouped({[grant.entity, key] |
	some key, grant in input.policy_grants
	grant.policy_type == "CREATE_ENVIRONMENT_FROM_BLUEPRINT"
})

_named(grant) := {row |
	some field in ["principal", "project"]
	row := input.policy_grants[grant].principal[field]
	is_string(row)
}

# Grant -> the business units that it admits, and whoever else it admits whose business unit is undecided.
_admitted := {grant: _admits(input.policy_grants[grant].principal, _domain(grant)) |
	some grants in _grants_on
	some grant in grants
}

_admits(principal, _) := _one("projects", principal.project) if {
	is_string(principal.project)
} else := _one("principals", principal.principal) if {
	is_string(principal.principal)
} else := object.get(_trees, principal.domain_unit, _one("domain_units", principal.domain_unit)) if {
	is_string(principal.domain_unit)
	principal.include_child_domain_units == true
} else := _one("domain_units", principal.domain_unit) if {
	is_string(principal.domain_unit)
}

# A grant that names nobody admits the whole domain.
_admits(principal, domain) := object.get(_trees, domain, _one("domains", domain)) if {
	count({field | some field in ["domain_unit", "principal", "project"]; is_string(principal[field])}) == 0
}

_one(table, key) := {
	"business_units": {unit | unit := input[table][key].business_unit},
	"undecided": {[table, key] | not _decided(table, key)},
}

# Domain unit or domain -> what all units in it admit together, and the first that is undecided.
_trees := {top: {
	"business_units": {unit | some key in keys; unit := input.domain_units[key].business_unit},
	"undecided": {["domain_units", first] | first := min({key | some key in keys; not _decided("domain_units", key)})},
} |
	some top, keys in _beneath
}

_beneath := index.grouped({[top, key] |
	some key, unit in input.domain_units
	some top in array.concat([key, _domain(key)], object.get(unit, "ancestors", []))
})

# Domain -> a unit whose place in the tree is not known, so that it may stand beneath any other.
_loose := {domain: min(keys) | some domain, keys in index.grouped(_loose_units)}

_loose_units := {[_domain(key), key] |
	some key, _ in input.domain_units
	count(absent.missing("domain_units", key, ["ancestors"])) > 0
}

# Domain -> a grant of which is not known what it is on, or what it allows.
_stray := {domain: min(grants) | some domain, grants in index.grouped(_stray_grants)}

_stray_grants := {[_domain(key), key] |
	some key, _ in input.policy_grants
	count(absent.missing("policy_grants", key, ["entity", "policy_type"])) > 0
}

_unlisted := {place: min(ids) | some place, ids in index.grouped(_wide_gaps)}

_wide_gaps := {[_place(gap.scope), id] |
	some id, gap in input.gaps
	gap.table == "policy_grants"
	gap.fields == null
}

_place(gapped) := gapped.id if gapped.kind in ["account", "domain"]

_place(gapped) := "organization" if gapped.kind == "organization"

_decided(table, key) if is_string(input[table][key].business_unit)
