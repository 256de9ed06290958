# METADATA
# title: Words for people, and pointers for machines
package sus.lib.text

# METADATA
# description: |
#   How a message names a row: its name in quotes with the id in brackets, or the
#   bare key where there is no name. Example: `"Churn" (dzd_a/prj1)`.
label(table, key) := sprintf("\"%s\" (%s)", [name, key]) if {
	# Step by step: a reference with two variables in it is much dearer on the embedded engine.
	rows := input[table]
	row := rows[key]
	name := row.name
	is_string(name)
} else := key

# METADATA
# description: |
#   RFC 6901 pointer into the snapshot from path segments (strings, or numbers for
#   places in a list).
pointer(segments) := concat("/", array.concat([""], [_escape(segment) | some segment in segments]))

_escape(segment) := replace(replace(segment, "~", "~0"), "/", "~1") if {
	is_string(segment)
} else := sprintf("%d", [segment])

# METADATA
# description: Sorted values of a set or list, joined for a sentence; `a, b, c`.
listed(values) := concat(", ", sort([value | some value in values]))
