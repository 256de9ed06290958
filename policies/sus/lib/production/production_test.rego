package sus.lib.production_test

import data.sus.lib.production

_input(profile, project, account) := {
	"domains": {"d": {"account_id": "999988887777"}},
	"accounts": {"111122223333": account},
	"project_profiles": {"d/f": object.union({"domain_id": "d"}, profile)},
	"projects": {"d/p": object.union({"domain_id": "d", "profile": "d/f"}, project)},
	"environments": {"d/e": {"domain_id": "d", "project": "d/p", "account_id": "111122223333"}},
	"gaps": {},
}

_dev := {"stage": "dev"}

_prod := {"stage": "prod"}

_unlisted(table) := {"gaps": {"g": {
	"table": table,
	"scope": {"kind": "domain", "id": "d"},
	"fields": null,
	"cause": "visibility_unproved",
	"message": "Not all may be listed.",
}}}

test_certain_by_profile_project_or_account if {
	production.profiles == {"d/f"} with input as _input(_prod, {}, {})
	production.profiles == {"d/f"} with input as _input({}, _prod, {})
	production.profiles == {"d/f"} with input as _input({}, {}, _prod)
	production.undecided_profiles == set() with input as _input({}, {}, _prod)
}

test_certainly_not if {
	production.profiles == set() with input as _input(_dev, _dev, _dev)
	production.undecided_profiles == set() with input as _input(_dev, _dev, _dev)
}

test_undecided_where_one_classification_is_missing if {
	production.undecided_profiles == {"d/f"} with input as _input({}, _dev, _dev)
	production.undecided_profiles == {"d/f"} with input as _input(_dev, {}, _dev)
	production.undecided_profiles == {"d/f"} with input as _input(_dev, _dev, {})
	production.profiles == set() with input as _input({}, {}, {})
}

test_undecided_where_not_all_was_listed if {
	estate := _input(_dev, _dev, _dev)
	production.undecided_profiles == {"d/f"} with input as object.union(estate, _unlisted("projects"))
	production.undecided_profiles == {"d/f"} with input as object.union(estate, _unlisted("environments"))
	production.undecided_profiles == set() with input as object.union(estate, _unlisted("memberships"))
}

test_accounts_and_what_the_question_rests_on if {
	production.accounts == {"111122223333"} with input as _input(_dev, _dev, _prod)
	production.accounts == set() with input as _input(_prod, _prod, _dev)
	production.rests_on("d/f") == {"d/p", "d/e", "111122223333"} with input as _input(_dev, _dev, _dev)
	production.rests_on("d/none") == set() with input as _input(_dev, _dev, _dev)
}

test_empty if {
	production.profiles == set() with input as {}
	production.undecided_profiles == set() with input as {}
	production.accounts == set() with input as {}
}
