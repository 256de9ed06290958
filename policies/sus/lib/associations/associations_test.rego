package sus.lib.associations_test

import data.sus.lib.associations

_input := {
	"accounts": {"111122223333": {"name": "Finance Prod"}},
	"domains": {"dzd_a": {"name": "Corp"}},
	"associations": {
		"share/111122223333": {"principal": "111122223333", "domain_id": "dzd_a", "status": "ASSOCIATED"},
		"share/444455556666": {"principal": "444455556666", "domain_id": "dzd_b", "status": "DISASSOCIATED"},
		"share/unread": {},
	},
	"gaps": {"g": {
		"table": "associations",
		"scope": {"kind": "association", "id": "share/unread"},
		"fields": ["status"],
		"cause": "throttled",
		"message": "Throttled.",
	}},
}

test_standing if {
	associations.standing == {"share/111122223333", "share/unread"} with input as _input
	associations.standing == set() with input as {}
}

test_labels if {
	associations.label("share/111122223333") == "of \"Finance Prod\" (111122223333) with domain \"Corp\" (dzd_a)" with input as _input
	associations.label("share/444455556666") == "of 444455556666 with domain dzd_b" with input as _input
	associations.label("share/unread") == "of share/unread with domain (not read)" with input as _input
}

test_unread if {
	found := associations.unread("share/unread", ["status", "accounts"]) with input as _input

	found == {
		{
			"resource": "share/unread",
			"cause": "throttled",
			"message": "The field status of the association of share/unread with domain (not read) was not read.",
		},
		{
			"resource": "share/unread",
			"cause": "not_collected",
			"message": "The field accounts of the association of share/unread with domain (not read) was not read.",
		},
	}
}
