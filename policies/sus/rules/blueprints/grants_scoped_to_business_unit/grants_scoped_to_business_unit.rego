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
#     projects: row
#   fields:
#     blueprint_configurations: [enabled_regions]
#     accounts: [business_unit, stage]
#     domain_units: [ancestors, business_unit, parent]
#     policy_grants: [entity, policy_type, principal]
#     projects: [business_unit]
#   controls:
#     smus_governance: [business-unit-isolation]
#     hipaa: ["164.308(a)(4)(i)", "164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)", "Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["7.2.1", "7.2.2", "12.5.2"]
#   remediation:
#     console: In the account's blueprint, under authorization, replace the domain unit by the business unit's own.
#     cli: |
#       aws datazone remove-policy-grant, then aws datazone add-policy-grant --entity-type ENVIRONMENT_BLUEPRINT_CONFIGURATION \
#         --entity-identifier ACCOUNT:BLUEPRINT --policy-type CREATE_ENVIRONMENT_FROM_BLUEPRINT
#       with projectGrantFilter.domainUnitFilter.domainUnit set to the business unit's domain unit.
#     cloudformation: |
#       In AWS::DataZone::PolicyGrant set Principal.Project.ProjectGrantFilter.DomainUnitFilter.DomainUnit to the
#       business unit's domain unit.
package sus.rules.blueprints.grants_scoped_to_business_unit

import data.sus.lib.text

scope contains key if {
	some key, configuration in input.blueprint_configurations
	not _disabled(configuration)
}

touched[key] := grants if {
	some key in scope
	grants := object.get(_grants_on, key, set())
}

deny contains {
	"resource": key,
	"severity": _severity(account),
	"message": sprintf("Blueprint %s in account %s of business unit %s may be used by projects of %s; it must be granted to %s only.", [
		_name(key),
		text.label("accounts", account),
		own,
		text.listed(others),
		own,
	]),
	"evidence": [text.pointer(["policy_grants", grant, "principal"])],
} if {
	some key in scope
	some grant in _grants_on[key]
	account := input.blueprint_configurations[key].account_id
	own := input.accounts[account].business_unit
	others := _business_units(grant) - {own}
	count(others) > 0
}

unknown contains {
	"resource": key,
	"cause": "unclassified",
	"message": sprintf("The business unit of account %s is undecided.", [text.label("accounts", account)]),
} if {
	some key in scope
	account := input.blueprint_configurations[key].account_id
	not input.accounts[account].business_unit
}

unknown contains {
	"resource": key,
	"cause": "unclassified",
	"message": sprintf("The business unit of %s, whose projects may use blueprint %s, is undecided.", [holder, _name(key)]),
} if {
	some key in scope
	some grant in _grants_on[key]
	some holder in _undecided(grant)
}

unknown contains {
	"resource": key,
	"cause": "not_collected",
	"message": sprintf("Whether blueprint %s is enabled anywhere is not known.", [_name(key)]),
} if {
	some key in scope
	not _listed(input.blueprint_configurations[key])
}

_severity(account) := "critical" if {
	input.accounts[account].stage == "prod"
} else := "high"

_disabled(configuration) if configuration.enabled_regions == []

_listed(configuration) if is_array(configuration.enabled_regions)

_name(key) := name if {
	name := input.blueprint_configurations[key].blueprint_name
	is_string(name)
} else := key

_grants_on := {entity: grants | some entity, grants in _grants}

_grants[grant.entity] contains key if {
	some key, grant in input.policy_grants
	grant.policy_type == "CREATE_ENVIRONMENT_FROM_BLUEPRINT"
}

# Domain units whose projects a grant lets in; every unit of the domain where it names none.
_units(grant) := {unit} | below if {
	principal := input.policy_grants[grant].principal
	unit := principal.domain_unit
	is_string(unit)
	below := {child | principal.include_child_domain_units; some child in _beneath[unit]}
}

_units(grant) := object.get(_units_of_domain, input.policy_grants[grant].domain_id, set()) if {
	principal := input.policy_grants[grant].principal
	not is_string(object.get(principal, "domain_unit", null))
	not is_string(object.get(principal, "project", null))
}

_units(grant) := set() if {
	principal := input.policy_grants[grant].principal
	not is_string(object.get(principal, "domain_unit", null))
	is_string(object.get(principal, "project", null))
}

_beneath := {unit: keys | some unit, keys in _descendants}

_descendants[ancestor] contains key if {
	some key, unit in input.domain_units
	some ancestor in unit.ancestors
}

_units_of_domain := {domain: keys | some domain, keys in _by_domain}

_by_domain[unit.domain_id] contains key if some key, unit in input.domain_units

_business_units(grant) := {input.domain_units[unit].business_unit | some unit in _units(grant)} | _project_unit(grant)

_project_unit(grant) := {input.projects[project].business_unit |
	project := input.policy_grants[grant].principal.project
	is_string(project)
}

_undecided(grant) := _undecided_units(grant) | {text.label("projects", project) |
	project := input.policy_grants[grant].principal.project
	is_string(project)
	not _decided("projects", project)
}

_undecided_units(grant) := {text.label("domain_units", unit) |
	some unit in _units(grant)
	not _decided("domain_units", unit)
}

_decided(table, key) if is_string(input[table][key].business_unit)
