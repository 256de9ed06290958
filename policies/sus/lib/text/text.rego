# METADATA
# title: Words for people, and pointers for machines
package sus.lib.text

# METADATA
# description: |
#   How a message names a row: its name in quotes with the id in brackets, or the
#   bare key where there is no name. Example: `"Churn" (dzd_a/prj1)`.
label(table, key) := sprintf("\"%s\" (%s)", [input[table][key].name, key]) if {
	is_string(input[table][key].name)
} else := key

# METADATA
# description: |
#   RFC 6901 pointer into the snapshot from path segments (strings, or numbers for
#   places in a list).
pointer(segments) := concat("", [sprintf("/%s", [_escape(segment)]) | some segment in segments])

_escape(segment) := replace(replace(segment, "~", "~0"), "/", "~1") if is_string(segment)

_escape(segment) := sprintf("%d", [segment]) if is_number(segment)

# METADATA
# description: Sorted values of a set or list, joined for a sentence; `a, b, c`.
listed(values) := concat(", ", sort([value | some value in values]))
