# METADATA
# title: Judging on a server that many use
# description: |
#   Snapshot, config and catalog travel with the question, as `input.snapshot`,
#   `input.config` and `input.catalog`, so that audits at the same time never see
#   each other's. Every answer names the edition of the policies that gave it: the
#   digest that a bundle or a push brings with it in `data.sus.main.edition`.
package sus.main.central

# METADATA
# description: The verdicts of every rule, as `data.sus.main.by_rule` gives them.
# entrypoint: true
every_rule := _answer(verdicts) if {
	verdicts := data.sus.main.by_rule with input as input.snapshot
		with data.sus.config as input.config
		with data.sus.catalog as input.catalog
}

# METADATA
# description: The verdicts of the rules that `input.rules` names, without asking any other.
# entrypoint: true
chosen := _answer(verdicts) if {
	ids := input.rules
	verdicts := {id: found | some id in ids; found := data.sus.main.judged(id)} with input as input.snapshot
		with data.sus.config as input.config
		with data.sus.catalog as input.catalog
}

# METADATA
# description: What the one rule that `input.rules` names has in its scope.
# entrypoint: true
scope := _answer(found) if {
	[area, name] := split(input.rules[0], ".")
	found := data.sus.rules[area][name].scope with input as input.snapshot
		with data.sus.config as input.config
		with data.sus.catalog as input.catalog
}

# METADATA
# description: Which waiver covers which verdict, and the verdicts on waivers; `input.question` is what they rest on.
# entrypoint: true
waivers := _answer(found) if {
	found := data.sus.waivers.judged.answer with input as input.question
		with data.sus.config as input.config
}

_answer(value) := {"edition": data.sus.main.edition.digest, "value": value}
