# METADATA
# title: Waivers do not run out unnoticed
# description: |
#   On the day after a waiver expires, what it covered decides the exit code again. Who has to fix it, or to ask for more
#   time, needs warning. A waiver that has expired is reported too, until it is removed.
# custom:
#   severity: low
#   subject: waivers
#   rests_on: presence
#   reads:
#     waivers: row
#   parameters:
#     days:
#       type: integer
#       default: 30
#       description: A waiver that expires in so many days, or fewer, is reported.
#   remediation:
#     console: Fix what the waiver covers and remove it, or have it approved again with a later day.
package sus.waivers.expiring

import data.sus.lib.settings
import data.sus.waivers.matching

scope contains matching.resource_of(waiver.id) if some waiver in input.waivers

deny contains {
	"resource": matching.resource_of(waiver.id),
	"message": sprintf("Waiver %s expires on %s, in %d days. Fix what it covers, or have it approved again.", [
		waiver.id,
		waiver.expires,
		left,
	]),
	"evidence": [],
} if {
	some waiver in input.waivers
	left := _days(waiver.expires)
	left >= 0
	left <= settings.parameters("waivers.expiring").days
}

deny contains {
	"resource": matching.resource_of(waiver.id),
	"message": sprintf("Waiver %s expired on %s and covers nothing any more. Remove it.", [waiver.id, waiver.expires]),
	"evidence": [],
} if {
	some waiver in input.waivers
	waiver.expires < matching.today
}

_days(day) := (_time(day) - _time(matching.today)) / 86400000000000

_time(day) := time.parse_rfc3339_ns(sprintf("%sT00:00:00Z", [day]))
