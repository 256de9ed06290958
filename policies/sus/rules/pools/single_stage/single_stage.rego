# METADATA
# title: An account pool holds accounts of one stage
# description: |
#   Whoever creates a project from a profile with this pool may choose any of its
#   accounts. A pool that mixes production in makes production a choice; one that mixes
#   other stages blurs what a stage is for.
# related_resources:
#   - description: Account pools
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/account-pools.html
# custom:
#   severity: medium
#   severities: [high]
#   subject: account_pools
#   rests_on: presence
#   reads:
#     account_pools: row
#     accounts: row
#   fields:
#     account_pools: [accounts]
#     accounts: [stage]
#   parameters:
#     allowed_together:
#       type: array
#       default: [[dev, test]]
#       description: Lists of stages whose accounts may share a pool.
#   controls:
#     smus_governance: [dynamic-profiles-for-development]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(1)", "Art. 32(1)(b)"]
#     pci_dss: ["6.5.3"]
#   remediation:
#     console: |
#       Account pools cannot be edited in the console; use the command line. The guidance pulls two ways: dynamic profiles
#       are "recommended for multi-environment workflows (Dev/Test/Prod)", static ones "where production resources must
#       remain in designated accounts or Regions". Pools therefore serve the way to production, and a static profile
#       serves production itself; a company that decides otherwise lists the stages in allowed_together.
#     cli: |
#       aws datazone update-account-pool --domain-identifier DOMAIN --identifier POOL \
#         --account-source file://accounts-of-one-stage.json
#       and give production a profile of its own that names its account and Region.
package sus.rules.pools.single_stage

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.text

_together := [{stage | some stage in stages} |
	some stages in settings.parameters("pools.single_stage").allowed_together
]

scope contains key if some key, _ in input.account_pools

deny contains {
	"resource": key,
	"severity": _severity(stages),
	"message": sprintf("Account pool %s holds accounts of the stages %s (%s); it must hold those of one%s.", [
		text.label("account_pools", key),
		text.listed(stages),
		text.listed(_accounts(key)),
		_or,
	]),
	"evidence": [text.pointer(["account_pools", key, "accounts"])],
} if {
	some key in scope
	stages := {input.accounts[account].stage | some account in _accounts(key)}
	count(stages) > 1
	not _allowed(stages)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("accounts", account, "stage", "unclassified"),
	"message": sprintf("The stage of account %s in pool %s is undecided.", [
		text.label("accounts", account),
		text.label("account_pools", key),
	]),
} if {
	some key in scope
	some account in _accounts(key)
	not input.accounts[account].stage
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

_allowed(stages) if {
	some together in _together
	count(stages - together) == 0
}

_or := concat("", [sprintf(", or of %s", [text.listed(together)]) | some together in _together])

_severity(stages) := "high" if {
	"prod" in stages
} else := "medium"

_listed(pool) if is_array(pool.accounts)

_accounts(key) := {account.account_id | some account in input.account_pools[key].accounts}
