# METADATA
# title: Verdicts on waivers
# description: |
#   What the second query of an audit answers: which waiver covers which verdict, and what the rules about waivers say.
package sus.waivers.judged

# METADATA
# description: |
#   {"waived": verdict id -> waiver id, "by_rule": rule id -> {"fail", "unknown", "pass"}}, as `data.sus.main.by_rule` is.
# entrypoint: true
answer := {"waived": data.sus.waivers.matching.waived, "by_rule": by_rule}

# METADATA
# description: The verdicts of each rule about waivers that the config does not disable.
by_rule := {id: found |
	some id, found in _all
	not data.sus.config.disabled[id]
}

_all := {
	"waivers.approver_is_requester": _verdicts(
		"waivers.approver_is_requester",
		data.sus.waivers.approver_is_requester.scope,
		data.sus.waivers.approver_is_requester.deny,
		set(),
	),
	"waivers.expiring": _verdicts(
		"waivers.expiring",
		data.sus.waivers.expiring.scope,
		data.sus.waivers.expiring.deny,
		set(),
	),
	"waivers.over_broad": _verdicts(
		"waivers.over_broad",
		data.sus.waivers.over_broad.scope,
		data.sus.waivers.over_broad.deny,
		data.sus.waivers.over_broad.unknown,
	),
	"waivers.resource_gone": _verdicts(
		"waivers.resource_gone",
		data.sus.waivers.resource_gone.scope,
		data.sus.waivers.resource_gone.deny,
		data.sus.waivers.resource_gone.unknown,
	),
	"waivers.unused": _verdicts(
		"waivers.unused",
		data.sus.waivers.unused.scope,
		data.sus.waivers.unused.deny,
		data.sus.waivers.unused.unknown,
	),
}

_verdicts(id, scope, deny, unknown) := {"fail": fail, "unknown": unknowns, "pass": passed} if {
	level := _level(id)
	fail := {item.resource: object.union(level, {
		"severity": data.sus.config.waiver_rules[id].severity,
		"message": item.message,
		"evidence": item.evidence,
	}) |
		some item in deny
	}
	unknowns := {resource: object.union(level, {
		"cause": min({item.cause | some item in unknown; item.resource == resource}),
		"message": concat(" ", sort([item.message | some item in unknown; item.resource == resource])),
		"evidence": [],
	}) |
		some resource in {item.resource | some item in unknown}
	}
	passed := (scope - object.keys(fail)) - object.keys(unknowns)
}

_level(id) := {"enforcement": "advisory"} if {
	data.sus.config.enforcement[id][""] == "advisory"
} else := {}
