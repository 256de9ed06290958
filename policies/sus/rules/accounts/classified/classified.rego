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
#     accounts: [business_unit, stage]
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
package sus.rules.accounts.classified

import data.sus.lib.text

scope contains id if {
	some id, account in input.accounts
	not _closed(account)
}

deny contains {
	"resource": id,
	"message": sprintf("Account %s has no decided %s; its tags, organizational unit or name must say which it is.", [
		text.label("accounts", id),
		words,
	]),
	"evidence": [text.pointer(["accounts", id])],
} if {
	some id in scope
	some fact, words in _words
	not _decided(id, fact)
	_unclassified[sprintf("%s|%s", [id, fact])]
}

unknown contains {
	"resource": id,
	"cause": "not_collected",
	"message": sprintf("The %s of account %s is undecided, because a source could not be read.", [
		words,
		text.label("accounts", id),
	]),
} if {
	some id in scope
	some fact, words in _words
	not _decided(id, fact)
	not _unclassified[sprintf("%s|%s", [id, fact])]
}

_words := {"business_unit": "business unit", "stage": "stage"}

_closed(account) if account.status in ["SUSPENDED", "PENDING_CLOSURE", "CLOSED"]

_decided(id, fact) if is_string(input.accounts[id][fact])

# Facts that every source was read for, and that none decides: the config's and the account's own fault, no gap of ours.
_unclassified := {sprintf("%s|%s", [gap.scope.id, fact]): true |
	some gap in input.gaps
	gap.table == "accounts"
	gap.cause == "unclassified"
	some fact in gap.fields
}
