# METADATA
# title: Production takes no account from a Lambda function
# description: |
#   A pool with a handler holds whichever accounts a Lambda function answers, and the
#   function may change its answer at any time. Nothing that such a pool allows today
#   proves anything about where production lands tomorrow.
# related_resources:
#   - description: Create an account pool with a custom handler
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/account-pools-create-handler.html
# custom:
#   severity: high
#   subject: account_pools
#   rests_on: presence
#   reads:
#     account_pools: row
#     # Touched where they concern a pool with a handler; the rule itself asks whether the profiles were listed in full.
#     project_profiles: row
#     projects: row
#     environments: row
#     accounts: row
#   fields:
#     account_pools: [handler]
#     project_profiles: [environment_configurations, stage, status]
#     projects: [profile, stage, status]
#     environments: [account_id]
#     accounts: [stage]
#   controls:
#     smus_governance: [static-profiles-for-production]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(1)", "Art. 32(1)(b)"]
#     pci_dss: ["6.5.3"]
#   remediation:
#     console: Edit the production profile and choose one account and one Region for each blueprint.
#     cli: |
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE \
#         --environment-configurations file://static.json
#       where each configuration has awsAccount.awsAccountId and awsRegion.regionName, and no accountPools.
package sus.rules.pools.handler_pools_not_for_prod

import data.sus.lib.absent
import data.sus.lib.gaps
import data.sus.lib.listings
import data.sus.lib.production
import data.sus.lib.profiles
import data.sus.lib.text

scope contains key if some key, _ in input.account_pools

touched[key] := {row |
	some profile in _users(key)
	some row in ({profile} | production.rests_on(profile))
} if {
	some key in _unfixed
}

deny contains {
	"resource": key,
	"message": sprintf("Account pool %s asks a Lambda function for its accounts, and production profile %s uses it; production must not.", [
		text.label("account_pools", key),
		text.label("project_profiles", profile),
	]),
	"evidence": [
		text.pointer(["account_pools", key, "handler"]),
		text.pointer(["project_profiles", profile, "environment_configurations"]),
	],
} if {
	some key in scope
	is_object(input.account_pools[key].handler)
	some profile in ((_users(key) & production.profiles) - profiles.unsure)
}

unknown contains {
	"resource": key,
	"cause": doubt.cause,
	"message": doubt.message,
} if {
	some key in _unfixed
	some profile in _users(key)
	some doubt in _doubts[profile]
}

unknown contains {
	"resource": key,
	"cause": absent.cause("account_pools", key, "handler", "not_collected"),
	"message": sprintf("Whether a Lambda function decides which accounts pool %s holds was not read.", [text.label("account_pools", key)]),
} if {
	some key in scope
	count(absent.missing("account_pools", key, ["handler"])) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", profile, "environment_configurations", "not_collected"),
	"message": sprintf("Whether profile %s uses pool %s, which asks a Lambda function, was not read.", [
		text.label("project_profiles", profile),
		text.label("account_pools", key),
	]),
} if {
	some key in _unfixed
	some profile in _unread[input.account_pools[key].domain_id]
}

unknown contains {
	"resource": key,
	"cause": listings.cause("project_profiles", domain, "not_collected"),
	"message": sprintf("Which profiles use pool %s is not known: those of its domain were not listed in full.", [
		text.label("account_pools", key),
	]),
} if {
	some key in _unfixed
	domain := input.account_pools[key].domain_id
	not gaps.complete("project_profiles", domain)
}

# Pools whose accounts a function decides, or may decide.
_unfixed := {key |
	some key in scope
	pool := input.account_pools[key]
	not _static(pool)
}

_static(pool) if pool.handler == null

_users(key) := object.get(_profiles_of_pool, key, set())

_profiles_of_pool := {pool: keys | some pool, keys in _keys_by_pool}

_keys_by_pool[pool] contains key if {
	some key in profiles.judged
	some configuration in input.project_profiles[key].environment_configurations
	some pool in configuration.account_pools
}

# Profile key -> why it is not known whether it is judged, or production.
_doubts := {key: doubts | some key, doubts in _doubts_by_profile}

_doubts_by_profile[doubt.resource] contains doubt if some doubt in profiles.production_doubts

_doubts_by_profile[doubt.resource] contains doubt if {
	some doubt in profiles.doubts
	doubt.resource in (production.profiles | production.undecided_profiles)
}

# Domain id -> its profiles that may be production and whose pools were not read.
_unread := {domain: keys | some domain, keys in _unread_by_domain}

_unread_by_domain[domain] contains key if {
	some key in (profiles.judged & (production.profiles | production.undecided_profiles))
	count(absent.missing("project_profiles", key, ["environment_configurations"])) > 0
	domain := input.project_profiles[key].domain_id
}
