# METADATA
# title: People are assigned to the domain explicitly
# description: |
#   With automatic assignment everyone in IAM Identity Center may enter the domain, and
#   whoever joins the directory tomorrow too. Access should follow a decision.
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
#     domains: [single_sign_on, status]
#   controls:
#     smus_governance: [central-access-management]
#     hipaa: ["164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["7.2.1", "7.2.2"]
#   remediation:
#     console: Open the domain, choose "User management", and require assignments; then assign the groups that need access.
#     cli: |
#       aws datazone update-domain --identifier DOMAIN --single-sign-on type=IAM_IDC,userAssignment=MANUAL
#     cloudformation: |
#       In AWS::DataZone::Domain set SingleSignOn.UserAssignment to MANUAL.
package sus.rules.domain.explicit_user_assignment

import data.sus.lib.absent
import data.sus.lib.text

scope := {id |
	some id, domain in input.domains
	not _leaving(domain)
}

deny contains {
	"resource": id,
	"message": sprintf("Domain %s assigns users automatically; the assignment must be MANUAL.", [text.label("domains", id)]),
	"evidence": [text.pointer(["domains", id, "single_sign_on", "user_assignment"])],
} if {
	some id in scope
	input.domains[id].single_sign_on.user_assignment == "AUTOMATIC"
}

unknown contains {
	"resource": id,
	"cause": absent.cause("domains", id, "single_sign_on", "not_collected"),
	"message": sprintf("How domain %s assigns users was not read.", [text.label("domains", id)]),
} if {
	some id in scope
	count(absent.missing("domains", id, ["single_sign_on"])) > 0
}

# With Identity Center there is an assignment, and AWS did not name it. Without, there is nobody to assign.
unknown contains {
	"resource": id,
	"cause": "unresolved",
	"message": sprintf("AWS does not say how domain %s assigns the users of IAM Identity Center.", [text.label("domains", id)]),
} if {
	some id in scope
	input.domains[id].single_sign_on.type == "IAM_IDC"
	single_sign_on := input.domains[id].single_sign_on
	not _assigned(single_sign_on)
}

_leaving(domain) if domain.status in ["DELETED", "DELETING"]

_assigned(sign_on) if sign_on.user_assignment in ["AUTOMATIC", "MANUAL"]
