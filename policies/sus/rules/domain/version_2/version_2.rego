# METADATA
# title: Domain is of version 2
# description: |
#   Only domains of version 2 have project profiles, blueprint grants and account pools,
#   with which it is decided where projects may run. A domain of version 1 has none of
#   these controls.
# related_resources:
#   - description: Domains in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/working-with-domains.html
# custom:
#   severity: medium
#   subject: domains
#   rests_on: presence
#   reads:
#     domains: row
#   fields:
#     domains: [domain_version, status]
#   controls:
#     smus_governance: [central-control-plane]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(2)"]
#     pci_dss: ["2.2.1"]
#   remediation:
#     console: Open the domain in the DataZone console and choose to upgrade it, or create a domain in SageMaker Unified Studio and move its projects.
#     cli: |
#       aws datazone create-domain --name NAME --domain-version V2 --domain-execution-role ROLE --service-role ROLE
#       and move the projects; the version of an existing domain cannot be set.
#     cloudformation: |
#       Set DomainVersion to V2 in AWS::DataZone::Domain; left out it means V1, and the change replaces the domain.
package sus.rules.domain.version_2

import data.sus.lib.absent
import data.sus.lib.text

scope := {id |
	some id, domain in input.domains
	not _leaving(domain)
}

deny contains {
	"resource": id,
	"message": sprintf("Domain %s is of version %s; it must be of version V2.", [text.label("domains", id), _named(version)]),
	"evidence": [text.pointer(["domains", id, "domain_version"])],
} if {
	some id in scope
	version := input.domains[id].domain_version
	version != "V2"
}

unknown contains {
	"resource": id,
	"cause": absent.cause("domains", id, "domain_version", "not_collected"),
	"message": sprintf("The version of domain %s was not read.", [text.label("domains", id)]),
} if {
	some id in scope
	count(absent.missing("domains", id, ["domain_version"])) > 0
}

# Domains from before there was a second version have none.
_named(null) := "V1 (none is given)"

_named(version) := version if is_string(version)

_leaving(domain) if domain.status in ["DELETED", "DELETING"]
