package sus.lib.listings_test

import data.sus.lib.listings

_gap(kind, id, cause) := {"table": "projects", "scope": {"kind": kind, "id": id}, "fields": null, "cause": cause, "message": "Not read."}

test_the_gap_of_the_container_answers if {
	given := {"gaps": {
		"a": _gap("domain", "d", "throttled"),
		"b": _gap("domain", "e", "denied_by_iam"),
	}}

	listings.cause("projects", "d", "not_collected") == "throttled" with input as given
	listings.cause("projects", "e", "not_collected") == "denied_by_iam" with input as given
}

test_a_gap_on_something_in_the_domain_answers if {
	given := {"gaps": {"a": _gap("project", "d/p", "throttled"), "b": _gap("domain", "e", "denied_by_iam")}}

	listings.cause("projects", "d", "not_collected") == "throttled" with input as given
}

test_any_gap_on_the_table_answers_before_nothing_does if {
	given := {"gaps": {"a": _gap("organization", "organization", "unavailable"), "b": _gap("account", "111122223333", "throttled")}}

	listings.cause("projects", "d", "not_collected") == "throttled" with input as given
	listings.cause("environments", "d", "not_collected") == "not_collected" with input as given
	listings.cause("environments", "d", "unresolved") == "unresolved" with input as {}
}

test_a_gap_on_fields_is_none_on_the_listing if {
	given := {"gaps": {"a": object.union(_gap("project", "d/p", "throttled"), {"fields": ["status"]})}}

	listings.cause("projects", "d", "not_collected") == "not_collected" with input as given
}
