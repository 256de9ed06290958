# METADATA
# title: Which Regions are allowed
# description: |
#   The decision that every `allowed_regions` rule shares. Their parameters have the
#   same names: `allowed_regions` (Regions of everyone), `by_regulation` and
#   `by_business_unit` (Regions by the name of either). A Region must stand in every
#   list that applies. A list that is empty or missing does not apply.
package sus.lib.regions

# METADATA
# description: |
#   The set of Regions that a business unit may use under some regulations, or "any"
#   where no list applies. A business unit that is undecided is null; regulations that
#   are undecided are []. What is decided later can only take Regions away, so a Region
#   outside this answer stays outside.
# scope: document
allowed(parameters, business_unit, regulations) := "any" if {
	count(_lists(parameters, business_unit, regulations)) == 0
}

allowed(parameters, business_unit, regulations) := intersection(lists) if {
	lists := _lists(parameters, business_unit, regulations)
	count(lists) > 0
}

# METADATA
# description: True when a Region is in an answer of `allowed`.
# scope: document
permits("any", _) := true

permits(answer, region) if {
	is_set(answer)
	region in answer
}

# METADATA
# description: An answer of `allowed` in a sentence; `eu-west-1, eu-west-3`, `any`, or `none`.
# scope: document
named("any") := "any"

named(answer) := "none" if {
	is_set(answer)
	count(answer) == 0
}

named(answer) := concat(", ", sort(answer)) if {
	is_set(answer)
	count(answer) > 0
}

_lists(parameters, business_unit, regulations) := {{region | some region in list} |
	some list in _applying(parameters, business_unit, regulations)
	count(list) > 0
}

_applying(parameters, business_unit, regulations) := ({parameters.allowed_regions} | {list |
	list := parameters.by_business_unit[business_unit]
}) | {list |
	some regulation in regulations
	list := parameters.by_regulation[regulation]
}
