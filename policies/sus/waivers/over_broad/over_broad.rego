# METADATA
# title: No waiver covers a crowd
# description: |
#   A pattern that covers many verdicts is no exception but another policy, and it covers what comes later without
#   anybody deciding it. Change the rule's parameters for that, or waive the resources one by one.
# custom:
#   severity: medium
#   subject: waivers
#   rests_on: presence
#   reads:
#     waivers: row
#     verdicts: any
#   parameters:
#     verdicts:
#       type: integer
#       default: 20
#       description: A waiver with a pattern that covers more verdicts is reported.
#   remediation:
#     console: Narrow the pattern, or name the resources in waivers of their own.
package sus.waivers.over_broad

import data.sus.lib.settings
import data.sus.waivers.matching

scope contains matching.resource_of(id) if some id, _ in matching.in_force

deny contains {
	"resource": matching.resource_of(id),
	"message": sprintf("Waiver %s covers %d verdicts by its pattern %s; at most %d are an exception.", [
		id,
		number,
		matching.in_force[id].resource,
		_most,
	]),
	"evidence": [],
} if {
	some id in _wild
	number := _covered(id)
	number > _most
}

unknown contains {
	"resource": matching.resource_of(id),
	"cause": "unresolved",
	"message": sprintf("Waiver %s covers %d verdicts by its pattern %s, and %d that it names are unknown.", [
		id,
		_covered(id),
		matching.in_force[id].resource,
		open,
	]),
	"evidence": [],
} if {
	some id in _wild
	open := count(object.get(matching.undecided, id, set()))
	_covered(id) <= _most
	_covered(id) + open > _most
}

_wild := {id |
	some id, waiver in matching.in_force
	matching.is_pattern(waiver)
}

_covered(id) := count(object.get(matching.covered, id, set()))

_most := settings.parameters("waivers.over_broad").verdicts
