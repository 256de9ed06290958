# METADATA
# title: Every change of DataZone can be seen before it is applied
# description: |
#   Custom resources, Lambda functions and scripts that call DataZone change governance
#   in a way that no template or plan shows. What cannot be seen cannot be judged, and
#   is unknown until a snapshot of the estate shows what came of it.
# custom:
#   severity: high
#   subject: changes
#   rests_on: presence
#   reads:
#     changes: row
#   controls:
#     smus_governance: [standards-defined-once]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(1)"]
#     pci_dss: ["6.5.1"]
#   remediation:
#     console: Review what the custom resource, function or script changes by hand, and audit the estate after it has run.
#     cli: |
#       Give the gate the request itself as a file of its own (aws datazone ... --cli-input-json file://request.json), beside
#       the template.
#     cloudformation: Use a type of AWS::DataZone where there is one, such as AWS::DataZone::PolicyGrant.
package sus.rules.change.visible

import data.sus.lib.text

# The gate alone fills this table: an audit has nothing here to judge.
scope := object.keys(input.changes)

# Nothing is proved wrong, only out of sight.
deny := set()

unknown contains {
	"resource": address,
	"cause": "opaque",
	"message": change.message,
	"evidence": [text.pointer(["changes", address])],
} if {
	some address, change in input.changes
	change.state == "opaque"
}
