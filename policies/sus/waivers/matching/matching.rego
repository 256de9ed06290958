# METADATA
# title: Which waiver covers which verdict
# description: |
#   The input of the second query holds `as_of`, the `waivers`, the `verdicts` of the rules that they name, and what
#   the audit says of those rules, resources and listings. A waiver applies from the day it was created to the day it
#   expires, both included, in UTC. It covers fails; unknowns only where its `covers` says so.
package sus.waivers.matching

# METADATA
# description: The day that rules take as today; days compare as text.
today := substring(input.as_of, 0, 10)

# METADATA
# description: The waivers that apply today, by id.
in_force := {waiver.id: waiver |
	some waiver in input.waivers
	waiver.created <= today
	today <= waiver.expires
}

# METADATA
# description: |
#   Id of a verdict -> id of the waiver that covers it: one that names the resource before one with a pattern, then the
#   first by id.
# entrypoint: true
waived := {item.verdict: id |
	some item in touched
	id := _first(item)
}

# METADATA
# description: |
#   Waiver id -> the verdicts that it covers, whether or not another covers them too. Without an entry it covers none.
covered := {id: verdicts | some id, verdicts in _covered}

# METADATA
# description: Waiver id -> the unknown verdicts on its resources that it does not cover.
undecided := {id: verdicts | some id, verdicts in _undecided}

# METADATA
# description: |
#   The fails and unknowns on a resource that some waiver in force names: {verdict, status, exact, wild}, the last two
#   with the ids of those waivers.
touched := [item |
	some verdict in input.verdicts
	verdict.status != "pass"
	exact := object.get(_exact, _key(verdict.rule, verdict.resource), set())
	wild := {pattern.id |
		some pattern in _patterns[verdict.rule]
		startswith(verdict.resource, pattern.prefix)
		regex.match(pattern.pattern, verdict.resource)
	}
	count(exact | wild) > 0
	item := {"verdict": verdict.id, "status": verdict.status, "exact": exact, "wild": wild}
]

# METADATA
# description: Whether the resource of a waiver is a pattern.
is_pattern(waiver) if contains(waiver.resource, "*")

# METADATA
# description: The ids of the waivers of one resource that the audit does not show.
gone := {waiver.id |
	some waiver in input.waivers
	not is_pattern(waiver)
	count({waiver.resource} - _known) > 0
}

# METADATA
# description: The ids of the waivers whose rule the audit did not judge by.
unasked := {waiver.id |
	some waiver in input.waivers
	count({waiver.rule} - _asked) > 0
}

# METADATA
# description: The resource id of a waiver among verdicts.
resource_of(id) := sprintf("waiver:%s", [id])

# METADATA
# description: |
#   Why a resource of the waiver's rule may be there although the audit does not show it, one sentence for each listing
#   that could not be read in full; empty where all were.
unlisted(waiver) := {gap.message |
	table := input.rules[waiver.rule].subject
	some gap in input.gaps
	gap.table == table
	not _elsewhere(gap, waiver)
}

# A listing of another domain says nothing of this resource: ids begin with that of their domain.
_elsewhere(gap, waiver) if {
	gap.scope_kind == "domain"
	resource := waiver.resource
	not contains(resource, "*")
	resource != gap.scope_id
	own := sprintf("%s/", [gap.scope_id])
	not startswith(resource, own)
}

_known := {resource | some resource in input.resources}

_asked := object.keys(input.rules)

_first(item) := min(ids) if {
	ids := _covering(item, item.exact)
	count(ids) > 0
} else := min(_covering(item, item.wild))

_covering(item, ids) := {id |
	some id in ids
	item.status in in_force[id].covers
}

_covered[id] contains item.verdict if {
	some item in touched
	some id in _covering(item, item.exact | item.wild)
}

_undecided[id] contains item.verdict if {
	some item in touched
	item.status == "unknown"
	some id in ((item.exact | item.wild) - _covering(item, item.exact | item.wild))
}

_exact := {key: ids | some key, ids in _by_key}

_by_key[key] contains id if {
	some id, waiver in in_force
	not is_pattern(waiver)
	key := _key(waiver.rule, waiver.resource)
}

_patterns := {rule: patterns | some rule, patterns in _by_rule}

_by_rule[waiver.rule] contains {"id": id, "prefix": split(waiver.resource, "*")[0], "pattern": _pattern(waiver)} if {
	some id, waiver in in_force
	is_pattern(waiver)
}

# Each `*` stands for any characters; all else for itself.
_pattern(waiver) := sprintf("^%s$", [concat("(?s:.*)", [_literal(part) | some part in split(waiver.resource, "*")])])

_literal(part) := regex.replace(part, `[\\.+?()|\[\]{}^$]`, `\$0`)

# No id of a rule holds a space.
_key(rule, resource) := sprintf("%s %s", [rule, resource])
