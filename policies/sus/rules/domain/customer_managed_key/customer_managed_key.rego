# METADATA
# title: Domain is encrypted with a customer managed key
# description: |
#   A domain without a customer managed KMS key falls back to a key of AWS, whose
#   use can be neither restricted by policy nor revoked.
# related_resources:
#   - description: Data encryption at rest for Amazon DataZone
#     ref: https://docs.aws.amazon.com/datazone/latest/userguide/encryption-rest-datazone.html
# custom:
#   severity: high
#   subject: domains
#   rests_on: presence
#   reads:
#     domains: row
#   fields:
#     domains: [kms_key_identifier, name, status]
#   controls:
#     smus_governance: [central-control-plane]
#     hipaa: ["164.312(a)(2)(iv)"]
#     gdpr: ["Art. 32(1)(a)"]
#     pci_dss: ["3.5.1", "3.6.1"]
#   remediation:
#     console: The key is chosen when a domain is created. Create a new domain with a key of your own and move its projects.
#     cli: |
#       aws datazone create-domain --name NAME --domain-execution-role ROLE --kms-key-identifier KEY_ARN
#       and move the projects; the key of an existing domain cannot be changed.
#     cloudformation: |
#       Set KmsKeyIdentifier in AWS::DataZone::Domain; the change replaces the domain.
package sus.rules.domain.customer_managed_key

import data.sus.lib.absent
import data.sus.lib.text

scope := {id |
	some id, domain in input.domains
	not _leaving(domain)
}

deny contains {
	"resource": id,
	"message": sprintf("Domain %s is encrypted with %s; it must use a customer managed KMS key.", [text.label("domains", id), actual]),
	"evidence": [text.pointer(["domains", id, "kms_key_identifier"])],
} if {
	some id in scope
	actual := _foreign(input.domains[id].kms_key_identifier)
}

unknown contains {
	"resource": id,
	"cause": absent.cause("domains", id, "kms_key_identifier", "not_collected"),
	"message": sprintf("The KMS key of domain %s was not read.", [text.label("domains", id)]),
} if {
	some id in scope
	count(absent.missing("domains", id, ["kms_key_identifier"])) > 0
}

_foreign(null) := "a key owned by AWS"

_foreign(identifier) := sprintf("the key %s, which AWS manages", [identifier]) if {
	is_string(identifier)
	contains(identifier, "alias/aws/")
}

_leaving(domain) if domain.status in ["DELETED", "DELETING"]
