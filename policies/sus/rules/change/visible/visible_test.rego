package sus.rules.change.visible_test

import data.sus.main
import data.sus.rules.change.visible as rule

_catalog := {"change.visible": {
	"severity": "high",
	"subject": "changes",
	"rests_on": "presence",
	"reads": {"changes": "row"},
}}

_config := {"as_of": "2026-11-01T00:00:00Z", "disabled": {}, "parameters": {}}

_readable := {"type": "AWS::DataZone::ProjectProfile", "state": "readable", "message": null}

_opaque := {"type": "Custom::AWS", "state": "opaque", "message": "It is opaque."}

_invalid := {"type": "AWS::DataZone::Project", "state": "invalid", "message": "It is invalid."}

_verdicts := main.derive("change.visible", rule.scope, rule.deny, {item | some item in rule.unknown}, {})

test_allow_and_unknown if {
	given := {"changes": {"a/Profile": _readable, "a/~Pool": _opaque, "a/Project": _invalid}, "gaps": {}}

	_verdicts == {
		"fail": {},
		"unknown": {"a/~Pool": {
			"cause": "opaque",
			"message": "It is opaque.",
			"evidence": ["/changes/a~1~0Pool"],
		}},
		"pass": {"a/Profile", "a/Project"},
	} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}

test_deny_is_never_said if {
	given := {"changes": {"a/Pool": _opaque}, "gaps": {}}

	count(rule.deny) == 0 with input as given
}

test_empty if {
	given := {"changes": {}, "gaps": {}}

	_verdicts == {"fail": {}, "unknown": {}, "pass": set()} with input as given
		with data.sus.config as _config
		with data.sus.catalog as _catalog
}
