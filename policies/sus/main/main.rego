# METADATA
# title: Verdicts
# description: |
#   What every rule of the catalog decides about every resource in its scope.
#   `by_rule` is the primary document, `results` the flat view of it. The catalog
#   (`data.sus.catalog`) and the config (`data.sus.config`) are data; without
#   them nothing is judged, and the one verdict says so.
package sus.main

# METADATA
# description: |
#   rule id -> {"fail": {resource: {severity, message, evidence}}, "unknown":
#   {resource: {cause, message, evidence}}, "pass": {resource, ...}}. Disabled
#   rules are left out; the audit names them.
# entrypoint: true
by_rule[id] := judged(id) if {
	_ready
	some id, _ in data.sus.catalog
	not data.sus.config.disabled[id]
	id in _loaded
}

# A rule that the catalog names and that was not loaded, or not in full.
by_rule[id] := _undecided("not_collected", sprintf("Rule %s is in the catalog but was not loaded, or lacks scope or deny.", [id])) if {
	_ready
	some id, _ in data.sus.catalog
	not data.sus.config.disabled[id]
	not id in _loaded
}

# A rule that was loaded and that the catalog does not name.
by_rule[id] := _undecided("missing_catalog", sprintf("Rule %s is not in the catalog, so nothing says how to judge it.", [id])) if {
	_ready
	some id in _loaded
	not data.sus.catalog[id]
}

by_rule["main"] := _undecided("missing_catalog", concat(" ", [
	"The rule catalog or the config is missing, so nothing was judged:",
	"give config.json as data (opa eval -d config.json).",
])) if {
	not _ready
}

# METADATA
# description: The verdicts of one rule, without asking any other.
judged(id) := data.sus.lib.force.in_force(id, object.union({"": _judged(id)}, _by_stage(id)))

# METADATA
# description: The flat view of `by_rule`, a set of {rule, resource, status}.
# scope: document
results contains {"rule": rule, "resource": resource, "status": "fail"} if {
	some rule, verdicts in by_rule
	some resource, _ in verdicts.fail
}

results contains {"rule": rule, "resource": resource, "status": "unknown"} if {
	some rule, verdicts in by_rule
	some resource, _ in verdicts.unknown
}

results contains {"rule": rule, "resource": resource, "status": "pass"} if {
	some rule, verdicts in by_rule
	some resource in verdicts.pass
}

# METADATA
# description: |
#   Turn what a rule says into verdicts. A concerned subject is unknown unless its
#   fail rests on what is present; a table that is missing leaves nothing judged.
derive(id, scope, deny, unknown, touched) := {"fail": fail, "unknown": unknowns, "pass": passed} if {
	meta := data.sus.catalog[id]
	missing := data.sus.lib.gaps.missing_tables(meta)
	concerns := _concerns(meta, scope, touched, missing)
	stray := {denied.resource | some denied in deny} - scope
	fail := {resource: _failure(meta, objects) |
		some resource, objects in _grouped(deny)
		resource in scope
		count(missing) == 0
		_stands(meta, resource, concerns)
	}
	reasons := (((_own(unknown) | _stray(id, stray)) | _concerned(concerns)) | _listed(meta, missing)) | _absent(scope, missing)
	unknowns := {resource: _ignorance(objects) |
		some resource, objects in _grouped(reasons)
		not fail[resource]
	}
	passed := scope - (object.keys(fail) | object.keys(unknowns))
}

_judged(id) := derive(
	id,
	# regal ignore:use-some-for-output-vars
	data.sus.rules[area][name].scope,
	data.sus.rules[area][name].deny,
	{item | some item in data.sus.rules[area][name].unknown},
	{resource: rows | some resource, rows in data.sus.rules[area][name].touched},
) if {
	[area, name] := split(id, ".")
}

# A rule is judged once more for each stage that has parameters of its own.
_by_stage(id) := {stage: answer |
	some stage, _ in data.sus.config.staged[id]
	parameters := data.sus.lib.force.staged_parameters(id, stage)

	# regal ignore:with-outside-test-context
	answer := _judged(id) with data.sus.config.parameters as parameters
}

_ready if {
	is_object(data.sus.catalog)
	is_object(data.sus.config)
	is_string(data.sus.config.as_of)
}

# Without both, nothing would be said of anything, and a rule that says nothing must not look like one that passes.
_loaded contains sprintf("%s.%s", [area, name]) if {
	some area, name
	_ := data.sus.rules[area][name].scope
	_ := data.sus.rules[area][name].deny
}

_stands(meta, _, _) if meta.rests_on == "presence"

_stands(meta, resource, concerns) if {
	meta.rests_on == "absence"
	not concerns[resource]
}

_concerns(meta, scope, touched, missing) := {resource: ids |
	count(missing) == 0
	relevant := data.sus.lib.gaps.relevant(meta)
	count(relevant) > 0
	some resource in scope
	ids := data.sus.lib.gaps.meeting(relevant, meta.subject, resource, object.get(touched, resource, set()))
	count(ids) > 0
}

_own(unknown) := {reason |
	some item in unknown
	reason := {
		"resource": item.resource,
		"cause": item.cause,
		"message": item.message,
		"evidence": object.get(item, "evidence", []),
	}
}

_stray(id, stray) := {reason |
	some resource in stray
	reason := {
		"resource": resource,
		"cause": "rule_error",
		"message": sprintf("Rule %s denies a resource that is outside its own scope.", [id]),
		"evidence": [],
	}
}

_concerned(concerns) := {reason |
	some resource, ids in concerns
	some gap_id in ids
	reason := _gap_reason(resource, gap_id)
}

_listed(meta, missing) := {reason |
	count(missing) == 0
	some gap_id in data.sus.lib.gaps.listings(meta)
	reason := _gap_reason(input.gaps[gap_id].scope.id, gap_id)
}

_absent(scope, missing) := {reason |
	some table in missing
	some resource in (scope | {"snapshot"})
	reason := {
		"resource": resource,
		"cause": "not_collected",
		"message": sprintf("The snapshot has no table %s, which this rule reads.", [table]),
		"evidence": [],
	}
}

_gap_reason(resource, gap_id) := {
	"resource": resource,
	"cause": input.gaps[gap_id].cause,
	"message": input.gaps[gap_id].message,
	"evidence": [data.sus.lib.text.pointer(["gaps", gap_id])],
}

_undecided(cause, message) := {
	"fail": {},
	"unknown": {"snapshot": {"cause": cause, "message": message, "evidence": []}},
	"pass": set(),
}

_failure(meta, objects) := object.union(
	{
		"severity": _severity(meta, objects),
		"message": _message(objects),
		"evidence": _evidence(objects),
	},
	_confidence(objects),
)

_confidence(objects) := {"confidence": max(values)} if {
	values := [item.confidence | some item in objects; is_number(item.confidence)]
	count(values) > 0
} else := {}

_ignorance(objects) := {
	"cause": min(_causes(objects)),
	"message": _message(objects),
	"evidence": _evidence(objects),
}

# A gap knows its cause; what a rule says of itself is the second best.
_causes(objects) := found if {
	found := {item.cause | some item in objects; _from_gap(item)}
	count(found) > 0
} else := {item.cause | some item in objects}

_from_gap(item) if {
	some pointer in item.evidence
	startswith(pointer, "/gaps/")
}

_message(objects) := concat(" ", sort({item.message | some item in objects}))

_evidence(objects) := sort({pointer | some item in objects; some pointer in item.evidence})

_ranks := {"info": 0, "low": 1, "medium": 2, "high": 3, "critical": 4}

_severities := ["info", "low", "medium", "high", "critical"]

_severity(meta, objects) := _severities[max({_ranks[object.get(item, "severity", meta.severity)] | some item in objects})]

# Objects by their `resource`. Sorted and cut, because a comprehension per resource would be quadratic.
_grouped(objects) := {pairs[start][0]: [pair[1] | some pair in array.slice(pairs, start, ends[nth])] |
	pairs := sort([[item.resource, item] | some item in objects])
	starts := [place | some place, _ in pairs; _starts(pairs, place)]
	ends := array.concat(array.slice(starts, 1, count(starts)), [count(pairs)])
	some nth, start in starts
}

_starts(_, 0) := true

_starts(pairs, place) if {
	place > 0
	pairs[place][0] != pairs[place - 1][0]
}
