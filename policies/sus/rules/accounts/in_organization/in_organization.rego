# METADATA
# title: Only accounts of the organization are associated with a domain
# description: |
#   An associated account publishes, consumes and runs the company's data. One outside
#   the organization is under nobody's policies here, and its owner is a third party.
# related_resources:
#   - description: Associated accounts
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/associated-accounts.html
# custom:
#   severity: high
#   subject: associations
#   rests_on: presence
#   reads:
#     associations: row
#     accounts: row
#   fields:
#     associations: [accounts, status]
#     accounts: [in_organization]
#   parameters:
#     trusted_external_accounts:
#       type: array
#       default: []
#       description: Ids of accounts outside the organization that may be associated, because a contract covers them.
#   controls:
#     smus_governance: [accounts-associated-before-use]
#     hipaa: ["164.308(b)(1)"]
#     gdpr: ["Art. 28"]
#     pci_dss: ["12.8.1"]
#   remediation:
#     console: In the domain open Account associations and disassociate the account, or invite it into the organization.
#     cli: |
#       aws ram disassociate-resource-share --resource-share-arn SHARE --principals ACCOUNT
#     cloudformation: |
#       Take the account out of Principals of the AWS::RAM::ResourceShare, and set AllowExternalPrincipals to false.
package sus.rules.accounts.in_organization

import data.sus.lib.absent
import data.sus.lib.associations
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("accounts.in_organization")

scope := associations.standing

deny contains {
	"resource": key,
	"message": sprintf("Association %s lets in account %s, which is outside the organization; it must be inside, or trusted.", [
		associations.label(key),
		text.label("accounts", account),
	]),
	"evidence": [
		text.pointer(["associations", key, "accounts"]),
		text.pointer(["accounts", account, "in_organization"]),
	],
} if {
	some [key, account] in _admitted
	count(associations.unread(key, ["status"])) == 0
	input.accounts[account].in_organization == false
}

unknown contains {
	"resource": key,
	"cause": absent.cause("accounts", account, "in_organization", "not_collected"),
	"message": sprintf("Whether account %s, of the association %s, is in the organization is not known.", [
		text.label("accounts", account),
		associations.label(key),
	]),
} if {
	some [key, account] in _admitted
	count(absent.missing("accounts", account, ["in_organization"])) > 0
}

unknown contains item if {
	some key in scope
	some item in associations.unread(key, ["accounts", "status"])
}

# Pairs [association, account that is not trusted beforehand].
_admitted contains [key, account] if {
	some key in scope
	some account in input.associations[key].accounts
	not account in _parameters.trusted_external_accounts
}
