package sus.lib.estate_test

import data.sus.lib.estate

_input := {
	"domains": {"d": {"account_id": "999988887777"}},
	"project_profiles": {
		"d/live": {"status": "ENABLED"},
		"d/unread": {},
		"d/used": {"status": "DISABLED"},
		"d/left": {"status": "DISABLED"},
		"d/unused": {"status": "DISABLED"},
	},
	"projects": {
		"d/p1": {"profile": "d/used", "status": "ACTIVE"},
		"d/p2": {"profile": "d/left", "status": "DELETING"},
		"d/p3": {"profile": null, "status": "DELETE_FAILED"},
		"d/p4": {},
	},
	"environments": {
		"d/e1": {"project": "d/p1", "account_id": "111122223333"},
		"d/e2": {"project": "d/p1", "account_id": null},
		"d/e3": {"project": "d/p2", "account_id": "111122223333"},
	},
	"memberships": {"d/p1/u": {"project": "d/p1"}, "d/p1/v": {"project": "d/p1"}, "d/p2/u": {"project": "d/p2"}},
}

test_indexes if {
	estate.environments_of_project == {"d/p1": {"d/e1", "d/e2"}, "d/p2": {"d/e3"}} with input as _input
	estate.environments_in_account == {"111122223333": {"d/e1", "d/e3"}} with input as _input
	estate.projects_of_profile == {"d/used": {"d/p1"}, "d/left": {"d/p2"}} with input as _input
	estate.memberships_of_project == {"d/p1": {"d/p1/u", "d/p1/v"}, "d/p2": {"d/p2/u"}} with input as _input
	estate.domain_accounts == {"999988887777"} with input as _input
}

test_projects_that_leave if {
	estate.leaving_projects == {"d/p2", "d/p3"} with input as _input
}

test_empty if {
	estate.environments_of_project == {} with input as {}
	estate.projects_of_profile == {} with input as {}
	estate.domain_accounts == set() with input as {}
}
