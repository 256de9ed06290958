# METADATA
# title: The accounts of a pool are associated with the domain and in the organization
# description: |
#   A pool offers its accounts to whoever creates a project. One that is not associated
#   makes projects fail; one outside the organization is out of reach of its policies.
# related_resources:
#   - description: Account pools, considerations
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/account-pools-considerations.html
# custom:
#   severity: medium
#   subject: account_pools
#   rests_on: absence
#   reads:
#     account_pools: row
#     accounts: row
#     # The rule touches the associations that its answer rests on, all of the domain where an account is not found.
#     associations: row
#     domains: row
#   fields:
#     account_pools: [accounts]
#     accounts: [in_organization]
#     associations: [accounts, status]
#     domains: [account_id]
#   controls:
#     smus_governance: [accounts-associated-before-use]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 30(1)"]
#     pci_dss: ["12.5.1"]
#   remediation:
#     console: Associate the account with the domain (Account associations), or take it out of the pool with the command line.
#     cli: |
#       aws ram associate-resource-share --resource-share-arn SHARE --principals ACCOUNT
#       or aws datazone update-account-pool --domain-identifier DOMAIN --identifier POOL \
#         --account-source file://accounts-without-it.json
package sus.rules.pools.accounts_associated

import data.sus.lib.absent
import data.sus.lib.associated
import data.sus.lib.text

scope contains key if some key, _ in input.account_pools

touched[key] := rows if {
	some key in scope
	domain := input.account_pools[key].domain_id
	rows := {row |
		some account in _accounts(key)
		some row in associated.rows(domain, account)
	}
}

deny contains {
	"resource": key,
	"message": sprintf("Account pool %s holds account %s, which is not associated with the domain %s; it must be.", [
		text.label("account_pools", key),
		text.label("accounts", account),
		domain,
	]),
	"evidence": [text.pointer(["account_pools", key, "accounts"])],
} if {
	some key in scope
	domain := input.account_pools[key].domain_id
	associated.known(domain)
	some account in _accounts(key)
	not associated.associated(domain, account)
}

deny contains {
	"resource": key,
	"message": sprintf("Account pool %s holds account %s, which is not in the organization; it must be.", [
		text.label("account_pools", key),
		text.label("accounts", account),
	]),
	"evidence": [text.pointer(["account_pools", key, "accounts"]), text.pointer(["accounts", account, "in_organization"])],
} if {
	some key in scope
	some account in _accounts(key)
	input.accounts[account].in_organization == false
}

unknown contains {
	"resource": key,
	"cause": associated.cause(domain),
	"message": sprintf("Whether account %s of pool %s is associated with the domain %s is not known.", [
		text.label("accounts", account),
		text.label("account_pools", key),
		domain,
	]),
} if {
	some key in scope
	domain := input.account_pools[key].domain_id
	not associated.known(domain)
	some account in _accounts(key)
	not associated.associated(domain, account)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("accounts", account, "in_organization", "not_collected"),
	"message": sprintf("Whether account %s of pool %s is in the organization is not known.", [
		text.label("accounts", account),
		text.label("account_pools", key),
	]),
} if {
	some key in scope
	some account in _accounts(key)
	count(absent.missing("accounts", account, ["in_organization"])) > 0
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
