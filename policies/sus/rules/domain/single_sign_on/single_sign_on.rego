# METADATA
# title: Domain signs people in through IAM Identity Center
# description: |
#   With IAM Identity Center every person has one identity in all accounts, and
#   leaves all projects when they leave the company. Without it people share IAM roles.
# related_resources:
#   - description: Domains in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/working-with-domains.html
# custom:
#   severity: high
#   subject: domains
#   rests_on: presence
#   reads:
#     domains: row
#   fields:
#     domains: [domain_version, name, single_sign_on, status]
#   parameters:
#     accept_iam_domains:
#       type: boolean
#       default: false
#       description: Let a domain of version 2 pass that signs people in by IAM roles.
#   controls:
#     smus_governance: [central-access-management]
#     hipaa: ["164.312(a)(2)(i)", "164.312(d)"]
#     gdpr: ["Art. 32(1)(b)"]
#     pci_dss: ["8.2.1", "8.3.1"]
#   remediation:
#     console: Open the domain, choose "Configure" beside IAM Identity Center, and assign users explicitly.
#     cli: |
#       aws datazone update-domain --identifier DOMAIN --single-sign-on type=IAM_IDC,userAssignment=MANUAL
#     cloudformation: |
#       In AWS::DataZone::Domain set SingleSignOn.Type to IAM_IDC and SingleSignOn.UserAssignment to MANUAL.
package sus.rules.domain.single_sign_on

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("domain.single_sign_on")

scope := {id |
	some id, domain in input.domains
	not _leaving(domain)
}

deny contains {
	"resource": id,
	"message": sprintf("Domain %s has single sign-on %s; it must be IAM_IDC.", [text.label("domains", id), _actual(domain)]),
	"evidence": [text.pointer(["domains", id, "single_sign_on"])],
} if {
	some id in scope
	domain := input.domains[id]
	count(absent.missing("domains", id, ["single_sign_on"])) == 0
	_actual(domain) != "IAM_IDC"
	not _excused(domain)
}

unknown contains {
	"resource": id,
	"cause": absent.cause("domains", id, field, "not_collected"),
	"message": sprintf("The field %s of domain %s was not read.", [field, text.label("domains", id)]),
} if {
	some id in scope
	some field in absent.missing("domains", id, _needed(input.domains[id]))
}

_needed(_) := ["single_sign_on"] if not _parameters.accept_iam_domains

# Only where IAM domains are accepted does the version matter, and only of one that is not seen to have Identity Center.
_needed(domain) := ["single_sign_on", "domain_version"] if {
	_parameters.accept_iam_domains
	actual := _actual(domain)
	not actual == "IAM_IDC"
}

# A version that was not read may be the one that excuses.
_excused(domain) if {
	_parameters.accept_iam_domains
	not _older(domain)
}

_actual(domain) := domain.single_sign_on.type if {
	is_string(domain.single_sign_on.type)
} else := "not configured"

_leaving(domain) if domain.status in ["DELETED", "DELETING"]

_older(domain) if domain.domain_version in [null, "V1"]
