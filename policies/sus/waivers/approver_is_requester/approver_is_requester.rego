# METADATA
# title: Nobody approves their own waiver
# description: |
#   An exception that one person asks for and grants was decided by nobody else. Names are compared without regard to
#   capitals and spaces, and of `Name <address>` only the address counts.
# custom:
#   severity: medium
#   subject: waivers
#   rests_on: presence
#   reads:
#     waivers: row
#   remediation:
#     console: Have somebody else approve it, and name them as the approver.
package sus.waivers.approver_is_requester

import data.sus.waivers.matching

scope contains matching.resource_of(waiver.id) if some waiver in input.waivers

deny contains {
	"resource": matching.resource_of(waiver.id),
	"message": sprintf("Waiver %s was approved by %s, who asked for it.", [waiver.id, waiver.approver]),
	"evidence": [],
} if {
	some waiver in input.waivers
	waiver.approver_key == waiver.requester_key
}
