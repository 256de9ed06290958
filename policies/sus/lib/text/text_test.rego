package sus.lib.text_test

import data.sus.lib.text

_input := {"projects": {"d/a": {"name": "Churn"}, "d/b": {"name": null}, "d/c": {}}}

test_a_row_is_called_by_its_name_and_key if {
	text.label("projects", "d/a") == "\"Churn\" (d/a)" with input as _input
}

test_a_row_without_a_name_is_called_by_its_key if {
	text.label("projects", "d/b") == "d/b" with input as _input
	text.label("projects", "d/c") == "d/c" with input as _input
	text.label("projects", "d/none") == "d/none" with input as _input
	text.label("accounts", "d/a") == "d/a" with input as _input
}

test_a_pointer_escapes_its_segments if {
	text.pointer(["projects", "d/p~1", "resource_tags", 0]) == "/projects/d~1p~01/resource_tags/0"
	text.pointer([""]) == "/"
	text.pointer([]) == ""
}

test_listed_sorts if {
	text.listed({"b", "a"}) == "a, b"
	text.listed([]) == ""
}
