# METADATA
# title: Why a table is not complete
# description: |
#   The causes behind `gaps.complete`: a rule that cannot say that something is absent
#   says why, in the words of the gap that hides it.
package sus.lib.listings

# METADATA
# description: |
#   The cause of a gap on the listing of `table` in a container (a domain, or an
#   account); else of any gap on a listing of that table; else `otherwise`.
# scope: document
cause(table, container, otherwise) := found if {
	found := _causes[sprintf("%s|%s", [table, container])]
} else := found if {
	found := _causes[table]
} else := otherwise

_causes := {key: min(causes) | some key, causes in _by_key}

_by_key[key] contains gap.cause if {
	some gap in input.gaps
	_whole(gap)
	some key in {
		gap.table,
		sprintf("%s|%s", [gap.table, gap.scope.id]),
		sprintf("%s|%s", [gap.table, split(gap.scope.id, "/")[0]]),
	}
}

_whole(gap) if gap.fields == null
