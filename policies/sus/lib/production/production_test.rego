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

test_undecided_where_a_project_that_may_be_production_hides_its_profile if {
	hidden := json.patch(_input(_dev, _prod, _dev), [{"op": "remove", "path": "/projects/d~1p/profile"}])
	unclear := json.patch(_input(_dev, {}, _dev), [{"op": "remove", "path": "/projects/d~1p/profile"}])
	harmless := json.patch(_input(_dev, _dev, _dev), [{"op": "remove", "path": "/projects/d~1p/profile"}])
	none := json.patch(_input(_dev, _prod, _dev), [{"op": "replace", "path": "/projects/d~1p/profile", "value": null}])
	elsewhere := json.patch(hidden, [{"op": "replace", "path": "/projects/d~1p/domain_id", "value": "e"}])

	production.undecided_profiles == {"d/f"} with input as hidden
	production.undecided_profiles == {"d/f"} with input as unclear
	production.undecided_profiles == set() with input as harmless
	production.undecided_profiles == set() with input as none
	production.undecided_profiles == set() with input as elsewhere
	production.undecided_causes("d/f") == {"not_collected"} with input as hidden
}

test_undecided_where_aws_names_no_account if {
	given := json.patch(_input(_dev, _dev, _dev), [{"op": "replace", "path": "/environments/d~1e/account_id", "value": null}])

	production.undecided_profiles == {"d/f"} with input as given
	production.undecided_causes("d/f") == {"unresolved"} with input as given
}

test_the_causes_are_the_gaps if {
	gap := {"fields": ["stage"], "message": "Not read."}
	gaps := {"gaps": {
		"f": object.union(gap, {"table": "project_profiles", "scope": {"kind": "project_profile", "id": "d/f"}, "cause": "throttled"}),
		"p": object.union(gap, {"table": "projects", "scope": {"kind": "project", "id": "d/p"}, "cause": "unavailable"}),
		"a": object.union(gap, {"table": "accounts", "scope": {"kind": "account", "id": "111122223333"}, "cause": "denied_by_iam"}),
	}}
	given := object.union(_input({}, {}, {}), gaps)
	one := object.union(_input(_dev, {}, _dev), gaps)
	none := _input(_dev, _dev, _dev)
	bare := _input({}, {}, {})

	production.undecided_causes("d/f") == {"throttled", "unavailable", "denied_by_iam"} with input as given
	production.undecided_causes("d/f") == {"unavailable"} with input as one
	production.undecided_causes("d/f") == set() with input as none
	production.undecided_causes("d/f") == {"unclassified"} with input as bare
}

test_the_causes_of_what_leads_to_production_are_the_gaps if {
	gap := {"message": "Not read."}
	hidden := json.patch(_input(_dev, _prod, _dev), [
		{"op": "remove", "path": "/projects/d~1p/profile"},
		{"op": "add", "path": "/gaps/g", "value": object.union(gap, {
			"table": "projects",
			"scope": {"kind": "project", "id": "d/p"},
			"fields": ["profile"],
			"cause": "throttled",
		})},
	])
	lost := json.patch(_input(_dev, _dev, _dev), [
		{"op": "remove", "path": "/environments/d~1e/account_id"},
		{"op": "add", "path": "/gaps/g", "value": object.union(gap, {
			"table": "environments",
			"scope": {"kind": "environment", "id": "d/e"},
			"fields": ["account_id"],
			"cause": "unavailable",
		})},
	])

	production.undecided_causes("d/f") == {"throttled"} with input as hidden
	production.undecided_causes("d/f") == {"unavailable"} with input as lost
}

test_unlisted_profiles_are_those_that_the_listing_hides if {
	prod := object.union(_input(_prod, _dev, _dev), _unlisted("projects"))
	dev := object.union(_input(_dev, _dev, _dev), _unlisted("projects"))
	undecided := _input({}, _dev, _dev)

	production.unlisted_profiles == set() with input as prod
	production.unlisted_profiles == {"d/f"} with input as dev
	production.unlisted_profiles == set() with input as undecided
}
