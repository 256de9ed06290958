# METADATA
# title: Policies keep to what both engines decide alike
# description: |
#   A construct that an audit must not use, or that the embedded engine decides differently from OPA. The loader refuses
#   the same constructs; both take them from one list, src/sus_audit/policy/subset.json.
# related_resources:
#   - description: Two engines behind one protocol
#     ref: https://www.openpolicyagent.org/docs/policy-language
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.sus["common-subset"]

import data.custom.sus.subset
import data.regal.result
import data.regal.util

report contains violation if {
	some [node, why] in _faults
	violation := object.union(
		result.fail(rego.metadata.chain(), result.location(node)),
		{"description": why},
	)
}

_faults contains [node, sprintf("%s is refused: %s", [name, why])] if {
	some node in (_references | _variables_alone)
	some size in numbers.range(1, count(node.value))
	name := concat(".", [part.value | some part in array.slice(node.value, 0, size)])
	why := subset.refused[name]
}

# Rules alone: `main` and the Conftest shim may read verdicts.
_faults contains [node, "what a rule reads of data must be of the audit, and no verdict"] if {
	_is_rule
	some node in _references
	node.value[0].value == "data"
	not _of_the_audit(node.value)
}

_faults contains [node, sprintf("%s is missing on the embedded engine", [name])] if {
	some [name, node, _] in _calls
	subset.missing[name]
}

_faults contains [node, sprintf("%s is different on the embedded engine: %s", [name, how])] if {
	some [name, node, _] in _calls
	how := subset.different[name]
}

_faults contains [node, "template strings are missing on the embedded engine"] if {
	some [_, node] in _nodes
	node.type == "templatestring"
}

_faults contains [node, "decimals and numbers beyond 64 bits are different on the embedded engine"] if {
	some [_, node] in _nodes
	node.type == "number"
	not _is_plain(node)
}

_faults contains [node, "count of text is different on the embedded engine, which counts units of UTF-16"] if {
	some ["count", node, arguments] in _calls
	_is_text(arguments[0], node)
}

_faults contains [node, sprintf("%s in a pattern is different on the embedded engine. %s", [item.name, item.instead])] if {
	some [name, _, arguments] in _calls
	startswith(name, "regex.")
	some node in _literals(_pattern(name, arguments))
	some item in subset.patterns
	regex.match(item.pattern, node.value)
}

_faults contains [node, "a verb other than %s and %d is different on the embedded engine"] if {
	some ["sprintf", _, arguments] in _calls
	some node in _literals(arguments[0])
	some verb in regex.find_n(`%[^%a-zA-Z]*[a-zA-Z]?`, replace(node.value, "%%", ""), -1)
	not verb in {"%s", "%d"}
}

_faults contains [node, sprintf("`some` for the name %s, which stands for something already, is missing on the embedded engine", [node.value])] if {
	some [rule, path, node] in _taken
	some [same, outer, other] in (_taken | _assigned)
	same == rule
	other.value == node.value
	count(outer) < count(path)
	array.slice(path, 0, count(outer)) == outer
}

_faults contains [node, sprintf("`some` for the name %s, which stands for something already, is missing on the embedded engine", [node.value])] if {
	some [_, _, node] in _taken
	some rule in input.rules
	rule.head.ref[0].value == node.value
}

_faults contains [node, "iteration in the head of a rule is different on the embedded engine"] if {
	some index, rule in input.rules
	some part in ["key", "value"]
	some node in _head_indexes(rule.head[part])
	not node.value in _bound(index)
}

_faults contains [node, "a value inside of a negation that may not be there is different on the embedded engine"] if {
	some [_, expression] in _nodes
	expression.negated
	some part in _worked_out_before(expression.terms)
	some node in _perhaps_absent(part)
}

_is_rule if {
	input.package.path[1].value == "sus"
	input.package.path[2].value == "rules"
}

_of_the_audit(path) if {
	path[1].value == "sus"
	path[2].type == "string"
	path[2].value in {"catalog", "config", "lib", "rules", "waivers"}
}

_nodes contains [path, node] if {
	walk(input.rules, [path, node])
	is_object(node)
}

_references contains node if {
	some [_, node] in _nodes
	node.type == "ref"
}

_references contains imported.path if some imported in input.imports

# A variable on its own names a built-in where `with` passes it on.
_variables_alone contains {"type": "ref", "value": [node], "location": node.location} if {
	some [_, node] in _nodes
	node.type == "var"
}

# [name, node with the place, arguments]. A call is a term of its own or the terms of an expression.
_calls contains [_name(terms[0]), terms[0], array.slice(terms, 1, count(terms))] if {
	some [_, node] in _nodes
	terms := _terms(node)
	terms[0].type == "ref"
}

_terms(node) := node.value if node.type == "call"

_terms(node) := node.terms if is_array(node.terms)

_name(reference) := concat(".", [part.value | some part in reference.value])

_pattern("regex.replace", arguments) := arguments[1]

_pattern(name, arguments) := arguments[0] if name != "regex.replace"

# The literal, or every text of the module that what stands there might be.
_literals(node) := {node} if {
	node.type == "string"
} else := {item |
	some [_, item] in _nodes
	item.type == "string"
	not _is_name(item)
}

# The keys of a reference are text of their own, and no patterns.
_is_name(item) if {
	some reference in _references
	some part in reference.value
	part == item
}

# The source tells 1.0 from 1; the location of a negative number ends after its sign.
_is_plain(node) if {
	abs(node.value) < 18446744073709551616
	not regex.match(`^-?[ \t]*[0-9]+([.][0-9]|[eE])`, _text_from(node.location))
}

_text_from(location) := substring(input.regal.file.lines[place.row - 1], place.col - 1, -1) if {
	place := util.to_location_object(location)
}

# What OPA works out before the `not`: all but a reference that is itself negated, alone or beside `==`, and the call.
_worked_out_before(terms) := _indexes(terms) if {
	is_object(terms)
} else := {part |
	some side in array.slice(terms, 1, 3)
	some part in _indexes(side)
} if {
	_name(terms[0]) == "equal"
} else := {argument | some argument in array.slice(terms, 1, count(terms))}

_indexes(term) := {part | some part in array.slice(term.value, 1, count(term.value))} if {
	term.type == "ref"
} else := {term}

_perhaps_absent(part) := {node |
	walk(part, [path, node])
	_may_be_absent(node)
	not _is_function(part, path)
	not _inside_comprehension(part, path)
}

_may_be_absent(node) if {
	node.type == "ref"
	not _is_rule_or_document(node)
}

_may_be_absent(node) if {
	node.type == "call"
	_of_a_module(node.value[0])
}

# A rule that always has a value is for its author to see to.
_is_rule_or_document(node) if {
	_of_a_module(node)
	every step in array.slice(node.value, 1, count(node.value)) { step.type == "string" }
}

_of_a_module(node) if node.value[0].value in (({"data"} | _rule_names) | _imported_names)

_is_function(part, path) if {
	size := count(path)
	path[size - 1] == 0
	object.get(part, array.slice(path, 0, size - 2), {}).type == "call"
}

_is_text(node, _) if _plainly_text(node)

_is_text(node, call) if {
	some [_, terms] in _said_beside(call)
	_name(terms[0]) in {"assign", "eq"}
	_bare(terms[1]) == _bare(node)
	_plainly_text(terms[2])
}

_is_text(node, call) if {
	some [_, terms] in _said_beside(call)
	_name(terms[0]) == "is_string"
	_bare(terms[1]) == _bare(node)
}

_plainly_text(node) if node.type in {"string", "templatestring"}

_plainly_text(node) if {
	node.type == "call"
	subset.texts[_name(node.value[0])]
}

# What the rule that a node stands in says in its expressions.
_said_beside(node) := {[place, terms] |
	some rule in input.rules
	walk(rule, [_, node])
	walk(rule, [place, terms])
	place[count(place) - 1] == "terms"
	is_array(terms)
}

_bare(node) := [node.type, node.value] if {
	node.type == "var"
} else := [node.type, [[part.type, part.value] | some part in node.value]] if {
	node.type == "ref"
}

# [rule, path of the body, variable], for what a body itself declares by `some`.
_taken contains [index, path, variable] if {
	some [index, path, expression] in _expressions
	some symbol in expression.terms.symbols
	some variable in _symbol(symbol)
}

# The same for what it assigns.
_assigned contains [index, path, expression.terms[1]] if {
	some [index, path, expression] in _expressions
	_name(expression.terms[0]) == "assign"
	expression.terms[1].type == "var"
}

_expressions contains [index, path, expression] if {
	some index, rule in input.rules
	walk(rule, [path, body])
	path[count(path) - 1] == "body"
	some expression in body
}

_symbol(symbol) := {symbol} if symbol.type == "var"

# `some key, value in collection` is a call with the collection last.
_symbol(symbol) := {variable |
	symbol.type == "call"
	some term in array.slice(symbol.value, 1, count(symbol.value) - 1)
	walk(term, [_, variable])
	variable.type == "var"
} if {
	symbol.type != "var"
}

_head_indexes(term) := {index |
	walk(term, [path, node])
	node.type == "ref"
	not _inside_comprehension(term, path)
	some place, index in node.value
	place > 0
	index.type == "var"
}

_inside_comprehension(term, path) if {
	some size in numbers.range(0, count(path))
	endswith(object.get(term, array.slice(path, 0, size), {}).type, "comprehension")
}

_bound(index) := ({variable.value |
	walk([object.get(input.rules[index], "body", []), object.get(input.rules[index].head, "args", [])], [_, variable])
	variable.type == "var"
} | _rule_names) | _imported_names

_rule_names := {rule.head.ref[0].value | some rule in input.rules}

_imported_names := {imported.alias | some imported in input.imports} | {name |
	some imported in input.imports
	name := imported.path.value[count(imported.path.value) - 1].value
}
