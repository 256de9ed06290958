# METADATA
# title: An account pool holds accounts of one business unit
# description: |
#   Whoever creates a project from a profile with this pool may choose any of its
#   accounts; accounts of several business units in one pool undo their isolation.
# related_resources:
#   - description: Account pools
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/account-pools.html
# custom:
#   severity: high
#   subject: account_pools
#   rests_on: presence
#   reads:
#     account_pools: row
#     accounts: row
#   fields:
#     account_pools: [accounts]
#     accounts: [business_unit]
#   controls:
#     smus_governance: [business-unit-isolation]
#     hipaa: ["164.308(a)(4)(i)", "164.312(a)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)"]
#     pci_dss: ["7.2.1", "12.5.2"]
#   remediation:
#     console: Account pools cannot be edited in the console; use the command line.
#     cli: |
#       aws datazone create-account-pool --domain-identifier DOMAIN --name NAME --resolution-strategy MANUAL \
#         --account-source file://accounts-of-one-business-unit.json
#       for each business unit; attach them to its profiles, then
#       aws datazone delete-account-pool --domain-identifier DOMAIN --identifier SHARED_POOL
package sus.rules.pools.single_business_unit

import data.sus.lib.absent
import data.sus.lib.places
import data.sus.lib.text

scope contains key if some key, _ in input.account_pools

deny contains {
	"resource": key,
	"message": sprintf("Account pool %s holds accounts of the business units %s (%s); it must hold those of one.", [
		text.label("account_pools", key),
		text.listed(owners),
		text.listed(_accounts(key)),
	]),
	"evidence": [text.pointer(["account_pools", key, "accounts"])],
} if {
	some key in scope
	owners := places.business_units(_accounts(key))
	count(owners) > 1
}

unknown contains {
	"resource": key,
	"cause": absent.cause("accounts", account, "business_unit", "unclassified"),
	"message": sprintf("The business unit of account %s in pool %s is undecided.", [
		text.label("accounts", account),
		text.label("account_pools", key),
	]),
} if {
	some key in scope
	some account in places.unclassified(_accounts(key))
}

unknown contains {
	"resource": key,
	"cause": absent.cause("account_pools", key, "accounts", "unresolved"),
	"message": sprintf("The accounts of pool %s are not known.", [text.label("account_pools", key)]),
} if {
	some key in scope
	pool := input.account_pools[key]
	not _listed(pool)
}

_listed(pool) if is_array(pool.accounts)

_accounts(key) := {account.account_id | some account in input.account_pools[key].accounts}
