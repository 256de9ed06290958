# METADATA
# title: Every account belongs to a known business unit and stage
# description: |
#   Isolation by business unit and the protection of production can only be judged
#   where it is decided whose an account is and what it is for.
# related_resources:
#   - description: Tagging AWS Organizations resources
#     ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_tagging.html
# custom:
#   severity: medium
#   subject: accounts
#   rests_on: presence
#   reads:
#     accounts: row
#   fields:
#     accounts: [business_unit, stage, status]
#   controls:
#     smus_governance: [separate-accounts-per-business-unit]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 30(1)"]
#     pci_dss: ["12.5.1"]
#   remediation:
#     console: In AWS Organizations give the account the tags business-unit and stage.
#     cli: |
#       aws organizations tag-resource --resource-id ACCOUNT \
#         --tags Key=business-unit,Value=finance Key=stage,Value=prod
#     cloudformation: |
#       In the AWS::Organizations::Account add the keys business-unit and stage to Tags.
package sus.rules.accounts.classified

import data.sus.lib.absent
import data.sus.lib.text

scope contains id if {
	some id, account in input.accounts
	not _closed(account)
}

deny contains {
	"resource": id,
	"message": sprintf("Account %s has no decided %s; its tags, organizational unit or name must say which it is.", [
		text.label("accounts", id),
		replace(fact, "_", " "),
	]),
	"evidence": [text.pointer(["accounts", id])],
} if {
	some [id, fact, "unclassified"] in _undecided
	count(absent.missing("accounts", id, ["status"])) == 0
}

unknown contains {
	"resource": id,
	"cause": cause,
	"message": sprintf("The %s of account %s is undecided, because a source could not be read.", [
		replace(fact, "_", " "),
		text.label("accounts", id),
	]),
} if {
	some [id, fact, cause] in _undecided
	cause != "unclassified"
}

unknown contains {
	"resource": id,
	"cause": absent.cause("accounts", id, "status", "not_collected"),
	"message": sprintf("Whether account %s is still open is not known.", [text.label("accounts", id)]),
} if {
	some id in scope
	count(absent.missing("accounts", id, ["status"])) > 0
}

_closed(account) if account.status in ["SUSPENDED", "PENDING_CLOSURE", "CLOSED"]

# Triples [account, fact, cause]. Where every source was read and none decides, the cause is "unclassified": that is the
# account's own fault, or the config's, and no gap of ours.
_undecided contains [id, fact, absent.cause("accounts", id, fact, "not_collected")] if {
	some id in scope
	some fact in absent.missing("accounts", id, ["business_unit", "stage"])
}
