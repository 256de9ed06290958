# METADATA
# title: Waivers have something to waive
# description: |
#   A waiver of what no longer fails is an open door: the failure may come back, and nobody will see it. Waivers that
#   have expired or do not apply yet are not looked at, nor those whose resource is gone; other rules say so.
# custom:
#   severity: low
#   subject: waivers
#   rests_on: absence
#   reads:
#     waivers: row
#     verdicts: any
#   remediation:
#     console: Remove the waiver from the waivers file.
package sus.waivers.unused

import data.sus.waivers.matching

scope contains matching.resource_of(id) if some id in _judged

deny contains {
	"resource": matching.resource_of(id),
	"message": sprintf("Waiver %s covers nothing: %s fails on no resource that it names. Remove it.", [id, _rule(id)]),
	"evidence": [],
} if {
	some id in _idle
	count(_doubts(id)) == 0
}

unknown contains {
	"resource": matching.resource_of(id),
	"cause": "unresolved",
	"message": sprintf("Waiver %s covers nothing now, but %s.", [id, doubt]),
	"evidence": [],
} if {
	some id in _idle
	some doubt in _doubts(id)
}

_judged := object.keys(matching.in_force) - matching.gone

_idle := {id |
	some id in _judged
	not matching.covered[id]
}

_rule(id) := matching.in_force[id].rule

_doubts(id) := ((_unasked(id) | _stopped(id)) | _unknown(id)) | _unseen(id)

_unasked(id) := {sprintf("this audit did not judge by %s", [_rule(id)]) | id in matching.unasked}

_stopped(id) := {sprintf("the rule %s %s", [_rule(id), word]) |
	words := {"disabled": "is disabled", "error": "broke"}
	word := words[input.rules[_rule(id)].state]
}

_unknown(id) := {sprintf("%s is unknown on a resource that it names", [_rule(id)]) | matching.undecided[id]}

_unseen(id) := {"not all resources that it may name were listed" | count(matching.unlisted(matching.in_force[id])) > 0}
