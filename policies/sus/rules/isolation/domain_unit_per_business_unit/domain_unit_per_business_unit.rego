# METADATA
# title: Every business unit has a domain unit of its own
# description: |
#   Domain units carry the policies of who may create what. A business unit without one,
#   or one that shares it, is governed by grants that others decide about.
# related_resources:
#   - description: Domain units
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/domain-units.html
# custom:
#   severity: medium
#   subject: business_units
#   rests_on: absence
#   reads:
#     business_units: row
#     domains: row
#     domain_units: row
#     projects: row
#   fields:
#     business_units: [governance]
#     domains: [status]
#     domain_units: [business_unit]
#     projects: [business_unit, domain_unit, status]
#   controls:
#     smus_governance: [central-policies-and-domain-units]
#     hipaa: ["164.308(a)(4)(i)", "164.312(a)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)"]
#     pci_dss: ["7.2.1", "12.5.2"]
#   remediation:
#     console: Open the domain, choose Domain units, create one below the root for the business unit, and move its projects there.
#     cli: |
#       aws datazone create-domain-unit --domain-identifier DOMAIN --parent-domain-unit-identifier ROOT --name "BUSINESS UNIT"
#       aws datazone update-project --domain-identifier DOMAIN --identifier PROJECT --domain-unit-id UNIT
#     cloudformation: |
#       Write an AWS::DataZone::DomainUnit for the business unit, and set DomainUnitId of its AWS::DataZone::Project.
package sus.rules.isolation.domain_unit_per_business_unit

import data.sus.lib.absent
import data.sus.lib.estate
import data.sus.lib.gaps
import data.sus.lib.index
import data.sus.lib.listings
import data.sus.lib.text

# The unit that owns the platform has the root, and every unit below it.
scope := {name |
	some name, unit in input.business_units
	not unit.governance == true
}

touched[name] := own | {project | some unit in own; some project in _projects_of[unit]} if {
	some name in scope
	own := object.get(_units_of, name, set())
	count(own) > 0
}

deny contains {
	"resource": name,
	"message": sprintf("Business unit %s has no domain unit of its own in any domain; it must have one.", [name]),
	"evidence": [text.pointer(["business_units", name])],
} if {
	some name in scope
	not _units_of[name]
	count(_hidden_units) == 0
}

deny contains {
	"resource": name,
	"message": sprintf("Every domain unit of business unit %s also holds projects of others (%s); one must be its own.", [
		name,
		# regal ignore:mixed-iteration
		text.listed({_crowd(name, unit) | some unit in _units_of[name]}),
	]),
	"evidence": [text.pointer(["projects", example, "business_unit"]) |
		some unit in _units_of[name]
		example := min(_strangers(name, unit))
	],
} if {
	some name in scope
	every unit in _units_of[name] {
		count(_strangers(name, unit)) > 0
	}
	count(_hidden_units) == 0
}

unknown contains {
	"resource": name,
	"cause": cause,
	"message": sprintf("Whether business unit %s has a domain unit of its own is not known: a domain unit is undecided or was not listed.", [
		name,
	]),
} if {
	some name in scope
	cause := min(_hidden_units)
	not _has_own(name)
}

unknown contains {
	"resource": name,
	"cause": cause,
	"message": sprintf("Whether a domain unit of business unit %s holds projects of others is not known.", [name]),
} if {
	some name in scope
	not _has_own(name)
	cause := min({doubt |
		some unit in _units_of[name]
		count(_strangers(name, unit)) == 0
		some doubt in _doubts(unit)
	})
}

# Certainly its own: every project that is in it, or may be, is known to be of the business unit.
_has_own(name) if {
	some unit in _units_of[name]
	count(_strangers(name, unit)) == 0
	count(_doubts(unit)) == 0
}

_units_of := index.grouped({[unit.business_unit, key] | some key, unit in input.domain_units})

_projects_of := index.grouped({[project.domain_unit, key] |
	some key, project in input.projects
	not key in estate.leaving_projects
})

# Projects in a domain unit that are known to be of another business unit.
_strangers(name, unit) := {project |
	some project in _projects_of[unit]
	input.projects[project].business_unit != name
}

_crowd(name, unit) := sprintf("%s: %s", [text.label("domain_units", unit), text.listed(others)]) if {
	others := {input.projects[project].business_unit | some project in _strangers(name, unit)}
}

# Why a domain unit may hold projects of others.
_doubts(unit) := {absent.cause("projects", project, "business_unit", "unclassified") |
	some project in _projects_of[unit]
	count(absent.missing("projects", project, ["business_unit"])) > 0
} | object.get(_homeless, input.domain_units[unit].domain_id, set())

# Domain -> why projects that may lie in any of its units are not seen there.
_homeless := {domain: causes | some domain, causes in _homeless_by_domain}

_homeless_by_domain[project.domain_id] contains absent.cause("projects", key, "domain_unit", "not_collected") if {
	some key, project in input.projects
	count(absent.missing("projects", key, ["domain_unit"])) > 0
}

_homeless_by_domain[unit.domain_id] contains listings.cause("projects", unit.domain_id, "not_collected") if {
	some unit in input.domain_units
	domain := unit.domain_id
	not gaps.complete("projects", domain)
}

# Why there may be domain units of any business unit that are not seen as such.
_hidden_units := ({absent.cause("domain_units", key, "business_unit", "unclassified") |
	some key, _ in input.domain_units
	count(absent.missing("domain_units", key, ["business_unit"])) > 0
} | {listings.cause("domain_units", domain, "not_collected") |
	some domain, _ in input.domains
	not gaps.complete("domain_units", domain)
}) | {listings.cause("domains", "organization", "not_collected") | not gaps.complete("domains", "organization")}
