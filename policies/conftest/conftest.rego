# METADATA
# title: Verdicts for Conftest
# description: |
#   Every fail and every unknown as a failure, so that `conftest test snapshot.json -p policies --data config.json`
#   exits 1 for what an audit shows. Without config.json the one unknown of `sus.main` is the failure. Conftest asks the
#   package main for `deny` and wants a `msg` in each answer.
package main

import data.sus.main as verdicts

# METADATA
# description: One failure for each verdict that is no pass; its metadata are the verdict.
# entrypoint: true
deny contains {
	"msg": sprintf("%s: %s on %s: %s", ["fail", rule, resource, item.message]),
	"rule": rule,
	"resource": resource,
	"status": "fail",
	"severity": item.severity,
} if {
	some rule, answer in verdicts.by_rule
	some resource, item in answer.fail
}

deny contains {
	"msg": sprintf("%s: %s on %s: %s", ["unknown", rule, resource, item.message]),
	"rule": rule,
	"resource": resource,
	"status": "unknown",
	"cause": item.cause,
} if {
	some rule, answer in verdicts.by_rule
	some resource, item in answer.unknown
}
