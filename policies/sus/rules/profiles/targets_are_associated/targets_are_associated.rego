# METADATA
# title: Every account that a profile names is associated with the domain
# description: |
#   A profile that names an account which is not associated cannot create projects
#   there, and shows that the account left the domain or never joined it.
# related_resources:
#   - description: Associated accounts
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/associated-accounts.html
# custom:
#   severity: high
#   subject: project_profiles
#   rests_on: absence
#   reads:
#     project_profiles: row
#     projects: row
#     account_pools: row
#     associations: any
#     domains: row
#   fields:
#     project_profiles: [environment_configurations, status]
#     projects: [profile, status]
#     account_pools: [accounts]
#     associations: [accounts, status]
#     domains: [account_id]
#   controls:
#     smus_governance: [accounts-associated-before-use]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 30(1)"]
#     pci_dss: ["12.5.1"]
#   remediation:
#     console: Associate the account with the domain (Account associations), or take it out of the profile or pool.
#     cli: |
#       aws ram associate-resource-share --resource-share-arn SHARE --principals ACCOUNT
#     cloudformation: |
#       Add the account to Principals of the AWS::RAM::ResourceShare that carries the domain.
package sus.rules.profiles.targets_are_associated

import data.sus.lib.estate
import data.sus.lib.gaps
import data.sus.lib.places
import data.sus.lib.text

scope := estate.judged_profiles

deny contains {
	"resource": key,
	"message": sprintf("Profile %s names account %s for %s, which is not associated with the domain %s; it must be.", [
		text.label("project_profiles", key),
		account,
		configuration.name,
		profile.domain_id,
	]),
	"evidence": [text.pointer(["project_profiles", key, "environment_configurations", place])],
} if {
	some key in scope
	profile := input.project_profiles[key]
	gaps.complete("associations", profile.domain_id)
	some place, configuration in profile.environment_configurations
	some account in places.accounts(configuration)
	not _associated(profile.domain_id, account)
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("Which accounts the configurations of profile %s name is not known.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	not _accounts_known(input.project_profiles[key])
}

unknown contains {
	"resource": key,
	"cause": "not_collected",
	"message": sprintf("Whether account %s is associated with the domain %s is not known.", [account, profile.domain_id]),
} if {
	some key in scope
	profile := input.project_profiles[key]
	not gaps.complete("associations", profile.domain_id)
	some configuration in profile.environment_configurations
	some account in places.accounts(configuration)
	not _associated(profile.domain_id, account)
}

_associated(domain, account) if places.associated[sprintf("%s|%s", [domain, account])]

_accounts_known(profile) if {
	is_array(profile.environment_configurations)
	every configuration in profile.environment_configurations {
		not places.has_unknown_pool(configuration)
	}
}
