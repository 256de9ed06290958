package sus.waivers.expiring_test

import data.sus.waivers.expiring as rule

_config(days) := {"parameters": {"waivers.expiring": {"days": days}}}

_input(expires) := {
	"as_of": "2026-11-25T23:30:00Z",
	"waivers": [{"id": "w", "created": "2026-01-01", "expires": expires}],
}

_denied(message) := {{"resource": "waiver:w", "message": message, "evidence": []}}

test_deny_a_waiver_that_expires_soon if {
	rule.deny == _denied(concat(" ", [
		"Waiver w expires on 2026-12-25, in 30 days.",
		"Fix what it covers, or have it approved again.",
	])) with input as _input("2026-12-25") with data.sus.config as _config(30)
	rule.deny == _denied(concat(" ", [
		"Waiver w expires on 2026-11-25, in 0 days.",
		"Fix what it covers, or have it approved again.",
	])) with input as _input("2026-11-25") with data.sus.config as _config(0)
}

test_deny_a_waiver_that_has_expired if {
	rule.deny == _denied("Waiver w expired on 2026-11-24 and covers nothing any more. Remove it.") with input as _input("2026-11-24")
		with data.sus.config as _config(30)
}

test_allow_a_waiver_that_has_time_left if {
	rule.scope == {"waiver:w"} with input as _input("2026-12-26")
	rule.deny == set() with input as _input("2026-12-26") with data.sus.config as _config(30)
	rule.deny == set() with input as _input("2026-11-26") with data.sus.config as _config(0)
}

test_nothing_is_said_without_waivers if {
	given := {"as_of": "2026-11-25T23:30:00Z", "waivers": []}

	rule.scope == set() with input as given
	rule.deny == set() with input as given with data.sus.config as _config(30)
}
