# METADATA
# title: Waivers name resources that exist
# description: |
#   A waiver of a resource that is gone covers nothing, and would cover whatever gets the same id later. Patterns are not
#   looked at: they name no one resource.
# custom:
#   severity: low
#   subject: waivers
#   rests_on: absence
#   reads:
#     waivers: row
#     verdicts: any
#   remediation:
#     console: Remove the waiver from the waivers file, or correct the id of its resource.
package sus.waivers.resource_gone

import data.sus.waivers.matching

scope contains matching.resource_of(waiver.id) if some waiver in _exact

deny contains {
	"resource": matching.resource_of(waiver.id),
	"message": sprintf("Waiver %s names %s, which is not there. Remove it, or correct the id.", [
		waiver.id,
		waiver.resource,
	]),
	"evidence": [],
} if {
	some waiver in _missing
	count(_doubts(waiver)) == 0
}

unknown contains {
	"resource": matching.resource_of(waiver.id),
	"cause": "not_collected",
	"message": sprintf("Waiver %s names %s, which was not seen, but %s.", [waiver.id, waiver.resource, doubt]),
	"evidence": [],
} if {
	some waiver in _missing
	some doubt in _doubts(waiver)
}

_exact := [waiver |
	some waiver in input.waivers
	not matching.is_pattern(waiver)
]

_missing := [waiver |
	some waiver in _exact
	waiver.id in matching.gone
]

_doubts(waiver) := ({"not all resources of its kind were listed" | count(matching.unlisted(waiver)) > 0} | _filtered) | _unasked(waiver)

_filtered := {"the audit looked at a part of the estate only" | count(input.filters) > 0}

_unasked(waiver) := {sprintf("this audit did not judge by %s", [waiver.rule]) | waiver.id in matching.unasked}
