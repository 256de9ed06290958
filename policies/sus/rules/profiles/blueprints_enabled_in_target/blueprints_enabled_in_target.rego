# METADATA
# title: Every blueprint of a profile is enabled where the profile places it
# description: |
#   A project whose profile needs a blueprint that the target account has not enabled
#   in that Region is created and then rolled back. Where a profile leaves account or
#   Region open, every place that a creator may choose is a target.
# related_resources:
#   - description: Blueprints
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/blueprints.html
# custom:
#   severity: high
#   subject: project_profiles
#   rests_on: absence
#   reads:
#     project_profiles: row
#     projects: row
#     account_pools: row
#     # Read where a configuration leaves the account open; the rule touches the domain's associations there.
#     associations: row
#     domains: row
#     blueprint_configurations: account
#   fields:
#     project_profiles: [environment_configurations, status]
#     projects: [profile, status]
#     account_pools: [accounts]
#     associations: [accounts, status]
#     domains: [account_id]
#     blueprint_configurations: [enabled_regions]
#   controls:
#     smus_governance: [blueprints-enabled-before-profiles]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 30(1)"]
#     pci_dss: ["12.5.1"]
#   remediation:
#     console: In the target account open the domain's Blueprints and enable the blueprint in the Region.
#     cli: |
#       aws datazone put-environment-blueprint-configuration --domain-identifier DOMAIN \
#         --environment-blueprint-identifier BLUEPRINT --enabled-regions REGION
#       with credentials of the target account; give everything else that the configuration holds too, for the call
#       replaces what is there.
#     cloudformation: |
#       In the target account add the Region to EnabledRegions of the
#       AWS::DataZone::EnvironmentBlueprintConfiguration of that blueprint.
package sus.rules.profiles.blueprints_enabled_in_target

import data.sus.lib.absent
import data.sus.lib.associated
import data.sus.lib.gaps
import data.sus.lib.listings
import data.sus.lib.places
import data.sus.lib.profiles
import data.sus.lib.text

scope := profiles.judged

touched[key] := _named(profile) | _chosen(profile) if {
	some key in scope
	profile := input.project_profiles[key]
}

deny contains {
	"resource": key,
	"message": sprintf("Profile %s places %s in account %s, Region %s, where blueprint %s is not enabled; it must be.", [
		text.label("project_profiles", key),
		configuration.name,
		text.label("accounts", account),
		region,
		text.label("blueprints", configuration.blueprint),
	]),
	"evidence": [text.pointer(["project_profiles", key, "environment_configurations", place])],
} if {
	some key in profiles.certain
	profile := input.project_profiles[key]
	some place, configuration in profile.environment_configurations
	some [account, region] in _pairs(profile.domain_id, configuration)
	not _enabled(profile.domain_id, account, configuration.blueprint, region)
	not _dark(profile.domain_id, account, configuration.blueprint)
}

deny contains {
	"resource": key,
	"message": sprintf("Profile %s places %s in account %s, where blueprint %s is enabled in no Region; it must be in one.", [
		text.label("project_profiles", key),
		configuration.name,
		text.label("accounts", configuration.account_id),
		text.label("blueprints", configuration.blueprint),
	]),
	"evidence": [text.pointer(["project_profiles", key, "environment_configurations", place])],
} if {
	some key in profiles.certain
	profile := input.project_profiles[key]
	some place, configuration in profile.environment_configurations
	_open_region(configuration)
	not _enabled_somewhere(profile.domain_id, configuration.account_id, configuration.blueprint)
	not _dark(profile.domain_id, configuration.account_id, configuration.blueprint)
}

deny contains {
	"resource": key,
	"message": sprintf("Profile %s lets the creator place %s in any associated account, and none has enabled blueprint %s; one must.", [
		text.label("project_profiles", key),
		configuration.name,
		text.label("blueprints", configuration.blueprint),
	]),
	"evidence": [text.pointer(["project_profiles", key, "environment_configurations", place])],
} if {
	some key in profiles.certain
	profile := input.project_profiles[key]
	associated.known(profile.domain_id)
	some place, configuration in profile.environment_configurations
	_open(configuration)
	not _placeable(profile.domain_id, configuration.blueprint)
	every account in _choices(profile.domain_id, configuration.blueprint) {
		not _dark(profile.domain_id, account, configuration.blueprint)
	}
}

unknown contains {
	"resource": key,
	"cause": _dark_cause(profile.domain_id, account, configuration.blueprint),
	"message": sprintf("Whether blueprint %s is enabled in account %s, where profile %s may place %s, is not known.", [
		text.label("blueprints", configuration.blueprint),
		text.label("accounts", account),
		text.label("project_profiles", key),
		configuration.name,
	]),
} if {
	some key in scope
	profile := input.project_profiles[key]
	some configuration in profile.environment_configurations
	some account in _unseen(profile.domain_id, configuration)
}

unknown contains {
	"resource": key,
	"cause": associated.cause(profile.domain_id),
	"message": sprintf("Profile %s leaves the account of %s open, and not all accounts that are associated with its domain are known.", [
		text.label("project_profiles", key),
		configuration.name,
	]),
} if {
	some key in scope
	profile := input.project_profiles[key]
	not associated.known(profile.domain_id)
	some configuration in profile.environment_configurations
	_wants_accounts(profile.domain_id, configuration)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, "environment_configurations", "not_collected"),
	"message": sprintf("The environment configurations of profile %s were not read.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	not _placed(input.project_profiles[key])
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
	"message": sprintf("Profile %s takes the account or Region of %s from an SSM parameter, whose value was not read.", [
		text.label("project_profiles", key),
		configuration.name,
	]),
} if {
	some key in scope
	some configuration in input.project_profiles[key].environment_configurations
	_kept_elsewhere(configuration)
}

unknown contains doubt if some doubt in profiles.doubts

_placed(profile) if {
	every configuration in profile.environment_configurations {
		is_string(configuration.placement)
	}
}

_opened(pool) if is_array(input.account_pools[pool].accounts)

# What a configuration leaves open; one with a path leaves nothing open, its place is only not known here.
_kept_elsewhere(configuration) if is_string(configuration.account_id_path)

_kept_elsewhere(configuration) if is_string(configuration.region_path)

_open(configuration) if configuration.placement == "open"

_open_account(configuration) if {
	configuration.account_id == null
	is_string(configuration.region)
	not _kept_elsewhere(configuration)
}

_open_region(configuration) if {
	is_string(configuration.account_id)
	configuration.region == null
	not _kept_elsewhere(configuration)
}

# Pairs [account, Region] in which the blueprint must be enabled.
_pairs(domain, configuration) := places.pairs(configuration) | {[account, configuration.region] |
	_open_account(configuration)
	some account in _choices(domain, configuration.blueprint)
}

# Accounts that a creator may choose: those that are associated, and the domain's own where it takes part itself.
_choices(domain, blueprint) := object.get(associated.members, domain, set()) | {owner |
	owner := input.domains[domain].account_id
	_takes_part(domain, owner, blueprint)
}

_takes_part(domain, owner, blueprint) if _enabled_somewhere(domain, owner, blueprint)

_takes_part(domain, owner, blueprint) if _dark(domain, owner, blueprint)

_placeable(domain, blueprint) if {
	some account in _choices(domain, blueprint)
	_enabled_somewhere(domain, account, blueprint)
}

_wants_accounts(_, configuration) if _open_account(configuration)

_wants_accounts(domain, configuration) if {
	_open(configuration)
	not _placeable(domain, configuration.blueprint)
}

# Accounts in reach of a configuration of which it is not known whether they have enabled its blueprint.
_unseen(domain, configuration) := ({account |
	some [account, region] in _pairs(domain, configuration)
	not _enabled(domain, account, configuration.blueprint, region)
	_dark(domain, account, configuration.blueprint)
} | {configuration.account_id |
	_open_region(configuration)
	not _enabled_somewhere(domain, configuration.account_id, configuration.blueprint)
	_dark(domain, configuration.account_id, configuration.blueprint)
}) | {account |
	_open(configuration)
	not _placeable(domain, configuration.blueprint)
	some account in _choices(domain, configuration.blueprint)
	_dark(domain, account, configuration.blueprint)
}

_named(profile) := {account |
	some configuration in profile.environment_configurations
	some account in places.accounts(configuration)
}

_chosen(profile) := {row |
	some configuration in profile.environment_configurations
	_wants_accounts(profile.domain_id, configuration)
	some row in (_choices(profile.domain_id, configuration.blueprint) | object.get(associated.of_domain, profile.domain_id, set()))
}

# Whether the account has enabled the blueprint was not read.
_dark(_, account, _) if not gaps.complete("blueprint_configurations", account)

_dark(domain, account, blueprint) if {
	row := input.blueprint_configurations[_key(domain, account, blueprint)]
	not _listed(row)
}

_dark_cause(domain, account, blueprint) := absent.cause("blueprint_configurations", row, "enabled_regions", otherwise) if {
	row := _key(domain, account, blueprint)
	otherwise := listings.cause("blueprint_configurations", account, "not_collected")
}

_listed(row) if is_array(row.enabled_regions)

_enabled(domain, account, blueprint, region) if {
	region in input.blueprint_configurations[_key(domain, account, blueprint)].enabled_regions
}

_enabled_somewhere(domain, account, blueprint) if {
	count(input.blueprint_configurations[_key(domain, account, blueprint)].enabled_regions) > 0
}

_key(domain, account, blueprint) := sprintf("%s/%s/%s", [domain, account, split(blueprint, "/")[1]])
