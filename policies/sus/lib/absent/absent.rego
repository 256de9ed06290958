# METADATA
# title: Fields that are not there
# description: Which fields of a row were not read or decided, and why.
package sus.lib.absent

# METADATA
# description: Those of `fields` that the row lacks; null is there, it means that AWS returned nothing. No row lacks all.
missing(table, key, fields) := {field | some field in fields} - object.keys(object.get(object.get(input, table, {}), key, {}))

# METADATA
# description: The cause that a gap gives for a missing field of a row, else `otherwise`.
cause(table, key, field, otherwise) := found if {
	found := _index[sprintf("%s|%s|%s", [table, key, field])]
} else := found if {
	found := _index[sprintf("%s|%s|*", [table, key])]
} else := otherwise

# METADATA
# description: True when a gap names the field of a row, or the row as a whole.
# scope: document
gapped(table, key, field) if _index[sprintf("%s|%s|%s", [table, key, field])]

gapped(table, key, _) if _index[sprintf("%s|%s|*", [table, key])]

_index := {key: min(causes) | some key, causes in _causes}

_causes[key] contains gap.cause if {
	some gap in input.gaps
	some field in _fields(gap)
	key := sprintf("%s|%s|%s", [gap.table, gap.scope.id, field])
}

_fields(gap) := ["*"] if {
	fields := gap.fields
	not is_array(fields)
}

_fields(gap) := gap.fields if is_array(gap.fields)
