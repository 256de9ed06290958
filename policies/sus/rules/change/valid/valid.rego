# METADATA
# title: Every resource of a change is valid
# description: |
#   A resource with a misspelt property, a wrong shape or a missing member is refused
#   by the service, or does not mean what its author thinks. What it would become is
#   unknown: a profile with a misspelt account is neither static nor dynamic.
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
#     console: Not applicable.
#     cli: Correct the property that the message names; aws datazone COMMAND help lists the members of a request.
#     cloudformation: Correct the property that the message names; cfn-lint shows what the type knows.
package sus.rules.change.valid

import data.sus.lib.text

# The gate alone fills this table: an audit has nothing here to judge.
scope := object.keys(input.changes)

# Nothing is proved wrong, only out of sight.
deny := set()

unknown contains {
	"resource": address,
	"cause": "invalid",
	"message": change.message,
	"evidence": [text.pointer(["changes", address])],
} if {
	some address, change in input.changes
	change.state == "invalid"
}
