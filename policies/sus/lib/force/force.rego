# METADATA
# title: What is in force for whom
# description: |
#   A config may set a rule's parameters, and whether its findings are enforced, for one stage otherwise than for the
#   others. These functions choose among a rule's answers by the stage of each resource.
package sus.lib.force

# METADATA
# description: The parameters of all rules, those of rule `id` as they are for `stage`.
staged_parameters(id, stage) := object.union(
	object.remove(data.sus.config.parameters, [id]),
	{id: data.sus.config.staged[id][stage]},
)

# METADATA
# description: |
#   Of a rule's answers by stage ("" is the one for all other stages), the verdict on each resource by the answer of its
#   own stage. A resource whose stage is undecided has a verdict only where all answers agree. Failures and unknowns that
#   the config makes advisory say so.
in_force(id, answers) := answers[""] if {
	count(answers) == 1
	not data.sus.config.enforcement[id]
} else := {"fail": _noted(id, fail), "unknown": _noted(id, object.union(unknowns, unsure)), "pass": passed} if {
	governing := _governing(data.sus.catalog[id].subject, answers)
	fail := {resource: item |
		some stage, answer in answers
		some resource, item in answer.fail
		governing[resource] == stage
	}
	unknowns := {resource: item |
		some stage, answer in answers
		some resource, item in answer.unknown
		governing[resource] == stage
	}
	unsure := {resource: _unsure(resource) |
		some resource, stage in governing
		stage == "?"
	}
	passed := {resource |
		some stage, answer in answers
		some resource in answer.pass
		governing[resource] == stage
	}
}

_governing(subject, answers) := {resource: _governs(subject, resource, answers) |
	some answer in answers
	some resource in ((object.keys(answer.fail) | object.keys(answer.unknown)) | {passed | some passed in answer.pass})
}

_governs(subject, resource, answers) := _answering(data.sus.lib.stages.of(subject, resource), answers) if {
	data.sus.lib.stages.of(subject, resource)
} else := "" if {
	count({_status(answer, resource) | some answer in answers}) == 1
} else := "?"

_answering(stage, answers) := stage if {
	answers[stage]
} else := ""

_status(answer, resource) := "fail" if {
	answer.fail[resource]
} else := "unknown" if {
	answer.unknown[resource]
} else := "pass" if {
	resource in answer.pass
} else := "none"

_unsure(resource) := {
	"cause": "unclassified",
	"message": sprintf("The stage of %s is undecided, and with it the parameters that it is judged by.", [resource]),
	"evidence": [],
}

_noted(id, items) := {resource: _with_level(_level(id, resource), item) | some resource, item in items} if {
	data.sus.config.enforcement[id]
} else := items

_with_level("advisory", item) := object.union(item, {"enforcement": "advisory"})

_with_level("enforced", item) := item

# Where the stage is undecided, the strictest level holds.
_level(id, resource) := object.get(levels, stage, object.get(levels, "", "enforced")) if {
	levels := data.sus.config.enforcement[id]
	stage := data.sus.lib.stages.of(data.sus.catalog[id].subject, resource)
} else := "enforced" if {
	levels := data.sus.config.enforcement[id]
	"enforced" in ({level | some level in levels} | {object.get(levels, "", "enforced")})
} else := "advisory"
