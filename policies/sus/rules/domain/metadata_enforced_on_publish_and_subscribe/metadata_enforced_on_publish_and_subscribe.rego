# METADATA
# title: Publishing and subscribing ask for metadata
# description: |
#   Data that is shared without saying whose it is and what it is for cannot be governed
#   afterwards. An enforcement rule asks for a metadata form before an asset is published
#   and before a subscription is requested.
# related_resources:
#   - description: Domain units
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/domain-units.html
# custom:
#   severity: medium
#   subject: domain_units
#   rests_on: absence
#   reads:
#     domain_units: row
#     enforcement_rules: domain
#   fields:
#     domain_units: [ancestors]
#     enforcement_rules: [action, include_child_domain_units, rule_type, target_domain_unit]
#   controls:
#     smus_governance: [central-policies-and-domain-units]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 30(1)(b)", "Art. 30(1)(c)"]
#     pci_dss: ["12.5.2"]
#   remediation:
#     console: Open the root domain unit, choose Rules, and add one for publishing and one for subscribing, each with its metadata form, for all child units.
#     cli: |
#       aws datazone create-rule --domain-identifier DOMAIN --name NAME --action CREATE_LISTING_CHANGE_SET \
#         --target '{"domainUnitTarget": {"domainUnitId": "ROOT", "includeChildDomainUnits": true}}' \
#         --scope SCOPE --detail '{"metadataFormEnforcementDetail": {"requiredMetadataForms": [FORM]}}'
#       and once more with --action CREATE_SUBSCRIPTION_REQUEST.
package sus.rules.domain.metadata_enforced_on_publish_and_subscribe

import data.sus.lib.absent
import data.sus.lib.gaps
import data.sus.lib.listings
import data.sus.lib.text

_actions := {
	"CREATE_LISTING_CHANGE_SET": "publishing",
	"CREATE_SUBSCRIPTION_REQUEST": "subscribing",
}

scope := object.keys(object.get(input, "domain_units", {}))

deny contains {
	"resource": key,
	"message": sprintf("No enforcement rule asks for metadata on %s in domain unit %s; one must, on the unit or above it.", [
		_actions[action],
		text.label("domain_units", key),
	]),
	"evidence": [text.pointer(["domain_units", key, "ancestors"])],
} if {
	some [key, action] in _uncovered
	unit := input.domain_units[key]
	is_array(unit.ancestors)
	gaps.complete("enforcement_rules", unit.domain_id)
	domain := unit.domain_id
	not _half_read[domain]
}

unknown contains {
	"resource": key,
	"cause": listings.cause("enforcement_rules", domain, "not_collected"),
	"message": sprintf("Whether a rule asks for metadata on %s in domain unit %s is not known: not all rules were listed.", [
		_actions[action],
		text.label("domain_units", key),
	]),
} if {
	some [key, action] in _uncovered
	domain := input.domain_units[key].domain_id
	not gaps.complete("enforcement_rules", domain)
}

unknown contains {
	"resource": key,
	"cause": cause,
	"message": sprintf("Whether a rule asks for metadata on %s in domain unit %s is not known: a rule was not read in full.", [
		_actions[action],
		text.label("domain_units", key),
	]),
} if {
	some [key, action] in _uncovered
	cause := _half_read[input.domain_units[key].domain_id]
}

unknown contains {
	"resource": key,
	"cause": absent.cause("domain_units", key, "ancestors", "not_collected"),
	"message": sprintf("The units above domain unit %s, which may ask for metadata on %s, are not known.", [
		text.label("domain_units", key),
		_actions[action],
	]),
} if {
	some [key, action] in _uncovered
	count(absent.missing("domain_units", key, ["ancestors"])) > 0
}

# Pairs [domain unit, action] that no rule is seen to cover.
_uncovered := {[key, action] |
	some key, unit in input.domain_units
	some action, _ in _actions
	not _covered(key, unit, action)
}

_covered(key, _, action) if _targets[sprintf("%s|%s", [key, action])]

_covered(_, unit, action) if {
	some ancestor in unit.ancestors
	_cascades[sprintf("%s|%s", [ancestor, action])]
}

_targets := {sprintf("%s|%s", [rule.target_domain_unit, rule.action]): true |
	some rule in input.enforcement_rules
	rule.rule_type == "METADATA_FORM_ENFORCEMENT"
}

_cascades := {sprintf("%s|%s", [rule.target_domain_unit, rule.action]): true |
	some rule in input.enforcement_rules
	rule.rule_type == "METADATA_FORM_ENFORCEMENT"
	rule.include_child_domain_units == true
}

# Domain -> why a rule of it may cover more than was read.
_half_read := {domain: min(causes) | some domain, causes in _half_read_by_domain}

_half_read_by_domain[rule.domain_id] contains cause if {
	some key, rule in input.enforcement_rules
	some field in absent.missing("enforcement_rules", key, ["action", "include_child_domain_units", "rule_type", "target_domain_unit"])
	cause := absent.cause("enforcement_rules", key, field, "not_collected")
}
