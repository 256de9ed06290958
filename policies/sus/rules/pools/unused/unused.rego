# METADATA
# title: Account pools are used
# description: |
#   A pool that no profile offers is a list of accounts that nobody keeps up to date,
#   and one that a profile may be given by mistake.
# related_resources:
#   - description: Account pools
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/account-pools.html
# custom:
#   severity: low
#   subject: account_pools
#   rests_on: absence
#   reads:
#     account_pools: row
#     # The rule itself asks whether the profiles of the domain were listed and read in full.
#     project_profiles: row
#   fields:
#     account_pools: []
#     project_profiles: [environment_configurations]
#   controls:
#     smus_governance: [dynamic-profiles-for-development]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 30(1)"]
#     pci_dss: ["12.5.1"]
#   remediation:
#     console: Account pools can be attached to a profile in the console, and deleted with the command line.
#     cli: |
#       aws datazone delete-account-pool --domain-identifier DOMAIN --identifier POOL
package sus.rules.pools.unused

import data.sus.lib.absent
import data.sus.lib.gaps
import data.sus.lib.listings
import data.sus.lib.text

scope contains key if some key, _ in input.account_pools

deny contains {
	"resource": key,
	"message": sprintf("Account pool %s is offered by no profile; it must be, or go.", [text.label("account_pools", key)]),
	"evidence": [text.pointer(["account_pools", key])],
} if {
	some key in (scope - _used)
	domain := input.account_pools[key].domain_id
	gaps.complete("project_profiles", domain)
	not _unread[domain]
}

unknown contains {
	"resource": key,
	"cause": listings.cause("project_profiles", domain, "not_collected"),
	"message": sprintf("No profile that offers pool %s is known, but not all profiles of its domain were listed.", [
		text.label("account_pools", key),
	]),
} if {
	some key in (scope - _used)
	domain := input.account_pools[key].domain_id
	not gaps.complete("project_profiles", domain)
}

unknown contains {
	"resource": key,
	"cause": min(causes),
	"message": sprintf("No profile that offers pool %s is known, but not all profiles of its domain were read.", [
		text.label("account_pools", key),
	]),
} if {
	some key in (scope - _used)
	causes := _unread[input.account_pools[key].domain_id]
}

_used := {pool |
	some profile in input.project_profiles
	some configuration in profile.environment_configurations
	some pool in configuration.account_pools
}

# Domain id -> why the configurations of a profile of it are not known.
_unread := {domain: causes | some domain, causes in _unread_by_domain}

_unread_by_domain[profile.domain_id] contains absent.cause("project_profiles", key, "environment_configurations", "not_collected") if {
	some key, profile in input.project_profiles
	count(absent.missing("project_profiles", key, ["environment_configurations"])) > 0
}
