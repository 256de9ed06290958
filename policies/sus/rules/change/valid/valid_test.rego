package sus.rules.change.valid_test

import data.sus.main
import data.sus.rules.change.valid as rule

_catalog := {"change.valid": {
	"severity": "high",
	"subject": "changes",
	"rests_on": "presence",
	"reads": {"changes": "row"},
}}

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {}}

_readable := {"type": "AWS::DataZone::ProjectProfile", "state": "readable", "message": null}

_invalid := {"type": "Custom::AWS", "state": "invalid", "message": "It is invalid."}

_opaque := {"type": "AWS::DataZone::Project", "state": "opaque", "message": "It is opaque."}

_verdicts := main.derive("change.valid", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

test_allow_and_unknown if {
	given := {"changes": {"a/Profile": _readable, "a/~Pool": _invalid, "a/Project": _opaque}, "gaps": {}}

	_verdicts == {
		"fail": {},
		"unknown": {"a/~Pool": {
			"cause": "invalid",
			"message": "It is invalid.",
			"evidence": ["/changes/a~1~0Pool"],
		}},
		"pass": {"a/Profile", "a/Project"},
	} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_deny_is_never_said if {
	given := {"changes": {"a/Pool": _invalid}, "gaps": {}}

	count(rule.deny) == 0 with input as given
}

test_empty if {
	given := {"changes": {}, "gaps": {}}

	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}
