# METADATA
# title: Indexes over big tables
# description: |
#   An index that is written as a partial rule with two keys costs OPA the square of
#   its entries. Sorting the pairs and cutting them where the key changes does not.
package sus.lib.index

# METADATA
# description: |
#   Pairs [key, value], a set or a list, as an object from each key to the set of its
#   values.
grouped(pairs) := {keys[start]: {pair[1] | some pair in array.slice(sorted, start, ends[nth])} |
	sorted := sort(pairs)

	# Compared in a list of their own: looking into `sorted` twice for each pair is much dearer on the embedded engine.
	keys := [pair[0] | some pair in sorted]
	later := [next |
		some place, key in array.slice(keys, 1, count(keys))
		key != keys[place]
		next := place + 1
	]
	starts := array.concat(array.slice([0], 0, count(keys)), later)
	ends := array.concat(later, [count(keys)])
	some nth, start in starts
}
