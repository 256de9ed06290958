package sus.lib.index_test

import data.sus.lib.index

test_values_by_key if {
	index.grouped({["b", 2], ["a", 1], ["b", 1], ["c", ["x", "y"]]}) == {"a": {1}, "b": {1, 2}, "c": {["x", "y"]}}
}

test_a_list_counts_a_pair_once if {
	index.grouped([["a", "x"], ["a", "x"]]) == {"a": {"x"}}
}

test_nothing if {
	index.grouped(set()) == {}
}
