package sus.lib.associated_test

import data.sus.lib.associated

_input(association) := {
	"domains": {"d": {"account_id": "999988887777"}},
	"associations": {
		"s/1": {"domain_id": "d", "accounts": ["111122223333"], "status": "ASSOCIATED"},
		"s/2": object.union({"domain_id": "d"}, association),
		"s/3": {"domain_id": "e", "accounts": ["222233334444"], "status": "ASSOCIATED"},
	},
	"gaps": {},
}

_sound := {"accounts": ["222233334444"], "status": "FAILED"}

test_associated if {
	given := _input(_sound)

	associated.associated("d", "111122223333") with input as given
	associated.associated("d", "999988887777") with input as given
	associated.associated("e", "222233334444") with input as given
	not associated.associated("d", "222233334444") with input as given
	not associated.associated("e", "111122223333") with input as given
}

test_members_are_the_accounts_of_healthy_associations if {
	given := _input(_sound)

	associated.members == {"d": {"111122223333"}, "e": {"222233334444"}} with input as given
}

test_known_where_everything_was_read if {
	given := _input(_sound)

	associated.known("d") with input as given
	not associated.known("e") with input as given
	associated.cause("e") == "not_collected" with input as given
}

test_not_known_without_a_field_that_matters if {
	unread := _input({"status": "ASSOCIATED"})
	unclear := _input({"accounts": ["222233334444"]})
	failed := _input({"status": "FAILED"})
	unsaid := _input({"status": null})

	not associated.known("d") with input as unread
	not associated.known("d") with input as unclear
	associated.known("d") with input as failed
	associated.known("d") with input as unsaid
	associated.cause("d") == "not_collected" with input as unread
}

test_the_cause_is_the_gaps if {
	listing := {"gaps": {"g": {
		"table": "associations",
		"scope": {"kind": "domain", "id": "d"},
		"fields": null,
		"cause": "throttled",
		"message": "RAM was throttled.",
	}}}
	field := {"gaps": {"g": {
		"table": "associations",
		"scope": {"kind": "association", "id": "s/2"},
		"fields": ["accounts"],
		"cause": "denied_by_iam",
		"message": "The unit could not be expanded.",
	}}}
	unlisted := object.union(_input(_sound), listing)
	unread := object.union(_input({"status": "ASSOCIATED"}), field)

	not associated.known("d") with input as unlisted
	associated.cause("d") == "throttled" with input as unlisted
	associated.cause("d") == "denied_by_iam" with input as unread
}

test_the_cause_is_that_of_the_domains_own_account if {
	given := json.patch(_input(_sound), [
		{"op": "remove", "path": "/domains/d/account_id"},
		{"op": "add", "path": "/gaps/g", "value": {
			"table": "domains",
			"scope": {"kind": "domain", "id": "d"},
			"fields": ["account_id"],
			"cause": "throttled",
			"message": "It was throttled.",
		}},
	])

	not associated.known("d") with input as given
	associated.cause("d") == "throttled" with input as given
}

test_not_known_where_an_association_could_not_be_read_at_all if {
	gap := {"gaps": {"g": {
		"table": "associations",
		"scope": {"kind": "association", "id": "s/9"},
		"fields": null,
		"cause": "malformed",
		"message": "It could not be read.",
	}}}
	given := object.union(_input(_sound), gap)
	there := json.patch(given, [{"op": "replace", "path": "/gaps/g/scope/id", "value": "s/1"}])
	field := json.patch(given, [{"op": "replace", "path": "/gaps/g/fields", "value": ["permissions"]}])
	table := json.patch(given, [{"op": "replace", "path": "/gaps/g/table", "value": "principals"}])

	not associated.known("d") with input as given
	associated.cause("d") == "malformed" with input as given
	associated.known("d") with input as there
	associated.known("d") with input as field
	associated.known("d") with input as table
}

test_rows_behind_an_answer if {
	given := _input(_sound)

	associated.rows("d", "111122223333") == {"s/1"} with input as given
	associated.rows("d", "222233334444") == {"s/1", "s/2"} with input as given
	associated.rows("d", "999988887777") == set() with input as given
	associated.rows("f", "111122223333") == set() with input as given
	associated.of_domain == {"d": {"s/1", "s/2"}, "e": {"s/3"}} with input as given
}

test_empty if {
	associated.members == {} with input as {}
	not associated.known("d") with input as {}
}
