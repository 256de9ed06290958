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
#     # The rule touches the associations that its answer rests on, all of the domain where an account is not found.
#     associations: row
#     domains: row
#   fields:
#     project_profiles: [environment_configurations.account_id, environment_configurations.account_id_path, environment_configurations.account_pools, status]
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
#       with credentials of the domain's account, SHARE being the resource share that carries the domain.
#     cloudformation: |
#       Add the account to Principals of the AWS::RAM::ResourceShare that carries the domain.
package sus.rules.profiles.targets_are_associated

import data.sus.lib.absent
import data.sus.lib.associated
import data.sus.lib.places
import data.sus.lib.profiles
import data.sus.lib.text

scope := profiles.judged

touched[key] := rows if {
	some key in scope
	profile := input.project_profiles[key]
	rows := {row |
		some configuration in profile.environment_configurations
		some account in places.accounts(configuration)
		some row in associated.rows(profile.domain_id, account)
	}
}

deny contains {
	"resource": key,
	"message": sprintf("Profile %s names account %s for %s, which is not associated with the domain %s; it must be.", [
		text.label("project_profiles", key),
		text.label("accounts", account),
		configuration.name,
		profile.domain_id,
	]),
	"evidence": [text.pointer(["project_profiles", key, "environment_configurations", place])],
} if {
	some key in profiles.certain
	profile := input.project_profiles[key]
	associated.known(profile.domain_id)
	some place, configuration in profile.environment_configurations
	some account in places.accounts(configuration)
	domain := profile.domain_id
	not associated.associated(domain, account)
}

unknown contains {
	"resource": key,
	"cause": associated.cause(profile.domain_id),
	"message": sprintf("Whether account %s is associated with the domain %s is not known.", [
		text.label("accounts", account),
		profile.domain_id,
	]),
} if {
	some key in scope
	profile := input.project_profiles[key]
	domain := profile.domain_id
	not associated.known(domain)
	some configuration in profile.environment_configurations
	some account in places.accounts(configuration)
	not associated.associated(domain, account)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, "environment_configurations", "not_collected"),
	"message": sprintf("The environment configurations of profile %s were not read.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	count(absent.missing("project_profiles", key, ["environment_configurations"])) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("account_pools", pool, "accounts", "unresolved"),
	"message": sprintf("Which accounts pool %s holds, from which profile %s offers a choice, is not known.", [
		text.label("account_pools", pool),
		text.label("project_profiles", key),
	]),
} if {
	some key in scope
	some configuration in input.project_profiles[key].environment_configurations
	some pool in configuration.account_pools
	not _opened(pool)
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("Profile %s takes the account of %s from an SSM parameter, whose value was not read.", [
		text.label("project_profiles", key),
		configuration.name,
	]),
} if {
	some key in scope
	some configuration in input.project_profiles[key].environment_configurations
	is_string(configuration.account_id_path)
	not _named(configuration)
}

unknown contains doubt if some doubt in profiles.doubts

_opened(pool) if is_array(input.account_pools[pool].accounts)

_named(configuration) if is_string(configuration.account_id)
