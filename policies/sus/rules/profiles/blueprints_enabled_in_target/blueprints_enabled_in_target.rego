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
#     project_profiles:
#       - environment_configurations.account_id
#       - environment_configurations.account_pools
#       - environment_configurations.blueprint
#       - environment_configurations.placement
#       - environment_configurations.region
#       - status
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
import data.sus.lib.index
import data.sus.lib.listings
import data.sus.lib.places
import data.sus.lib.profiles
import data.sus.lib.text

# How many places a message names.
_shown := 3

scope := profiles.judged

touched[key] := _named(profile) | _chosen(profile) if {
	some key in scope
	profile := input.project_profiles[key]
}

deny contains {
	"resource": key,
	"message": sprintf("Profile %s places %s in %s, where blueprint %s is not enabled; it must be.", [
		text.label("project_profiles", key),
		configuration.name,
		_places(lacking),
		text.label("blueprints", configuration.blueprint),
	]),
	"evidence": [text.pointer(["project_profiles", key, "environment_configurations", place])],
} if {
	some key, found in _lacking
	key in profiles.certain
	some place, pairs in found
	configuration := input.project_profiles[key].environment_configurations[place]
	blueprint := configuration.blueprint
	lacking := {[account, region] | some [account, region] in pairs; not _dark(blueprint, account)}
	count(lacking) > 0
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
	some place, configuration in input.project_profiles[key].environment_configurations
	_open_region(configuration)
	account := configuration.account_id
	blueprint := configuration.blueprint
	takers := _takers(blueprint)
	not account in takers
	not _dark(blueprint, account)
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
	_homeless(profile.domain_id, configuration)
	count(_unseen(profile.domain_id, configuration)) == 0
}

unknown contains {
	"resource": key,
	"cause": cause,
	"message": sprintf("Whether blueprint %s is enabled in account %s, where profile %s may place %s, is not known.", [
		text.label("blueprints", configuration.blueprint),
		_accounts(accounts),
		text.label("project_profiles", key),
		configuration.name,
	]),
} if {
	some key in scope
	profile := input.project_profiles[key]
	some place, configuration in profile.environment_configurations
	accounts := _unseen(profile.domain_id, configuration) | {pair[0] |
		some pair in _lacking[key][place]
		_dark(configuration.blueprint, pair[0])
	}
	cause := min({_dark_cause(configuration.blueprint, account) | some account in accounts})
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
	domain := profile.domain_id
	not associated.known(domain)
	some configuration in profile.environment_configurations
	_wants_accounts(profile.domain_id, configuration)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, "environment_configurations", "not_collected"),
	"message": sprintf("The environment configurations of profile %s were not read.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	profile := input.project_profiles[key]
	not _placed(profile)
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

# Profile key -> place of a configuration -> pairs [account, Region] that it names, or leaves to be chosen, and in
# which its blueprint is not known to be enabled.
_lacking := {key: found |
	some key in scope
	profile := input.project_profiles[key]
	found := {place: pairs |
		some place, configuration in profile.environment_configurations
		pairs := _pairs(profile.domain_id, configuration) - object.get(_enabled, configuration.blueprint, set())
	}
}

_pairs(domain, configuration) := places.pairs(configuration) | _anywhere(domain, configuration)

_anywhere(domain, configuration) := object.get(_by_region, [domain, configuration.region], set()) | {[owner, configuration.region] |
	some owner in _owner_who_may_take_part(domain, configuration.blueprint)
} if {
	_open_account(configuration)
} else := set()

# Domain id -> Region -> the pairs of its associated accounts, for Regions that a configuration names without an account.
_by_region := {domain: {region: {[account, region] | some account in ids} | some region in _regions} |
	some domain, ids in associated.members
}

_regions := {configuration.region |
	some profile in input.project_profiles
	some configuration in profile.environment_configurations
	_open_account(configuration)
}

# The domain's own account takes part once it has enabled the blueprint itself.
_owner_who_may_take_part(domain, blueprint) := {owner |
	owner := input.domains[domain].account_id
	_may_take_part(owner, blueprint)
}

_may_take_part(owner, blueprint) if owner in _takers(blueprint)

_may_take_part(owner, blueprint) if _dark(blueprint, owner)

# True when a creator may choose any account for a configuration, and none is known to have enabled its blueprint.
_homeless(domain, configuration) if {
	_open(configuration)
	count(_choices(domain, configuration.blueprint) & _takers(configuration.blueprint)) == 0
}

_choices(domain, blueprint) := object.get(associated.members, domain, set()) | _owner_who_may_take_part(domain, blueprint)

# Accounts that could give such a configuration a home, for all that is known.
_unseen(domain, configuration) := {account |
	_homeless(domain, configuration)
	some account in _choices(domain, configuration.blueprint)
	_dark(configuration.blueprint, account)
} | {account |
	_open_region(configuration)
	account := configuration.account_id
	takers := _takers(configuration.blueprint)
	not account in takers
	_dark(configuration.blueprint, account)
}

_wants_accounts(_, configuration) if _open_account(configuration)

_wants_accounts(domain, configuration) if _homeless(domain, configuration)

_named(profile) := {account |
	some configuration in profile.environment_configurations
	some account in places.accounts(configuration)
}

_chosen(profile) := {row |
	some blueprint in {configuration.blueprint |
		some configuration in profile.environment_configurations
		_wants_accounts(profile.domain_id, configuration)
	}
	some row in (_choices(profile.domain_id, blueprint) | object.get(associated.of_domain, profile.domain_id, set()))
}

# Blueprint key -> pairs [account, Region] in which it is enabled.
_enabled := index.grouped({[_blueprint(key), [split(key, "/")[1], region]] |
	some key, row in input.blueprint_configurations
	some region in row.enabled_regions
})

# Blueprint key -> the accounts that have enabled it somewhere.
_takers(blueprint) := object.get(_accounts_of, blueprint, set())

_accounts_of := index.grouped({[_blueprint(key), split(key, "/")[1]] |
	some key, row in input.blueprint_configurations
	count(row.enabled_regions) > 0
})

# Whether the account has enabled the blueprint was not read.
_dark(_, account) if account in _unlisted

_dark(blueprint, account) if account in object.get(_unread, blueprint, set())

# Accounts in reach whose configurations were not listed in full.
_unlisted := {account |
	some account in (_owners | (_members | _all_named))
	not gaps.complete("blueprint_configurations", account)
}

_owners := {domain.account_id | some domain in input.domains}

_members := {account |
	some ids in associated.members
	some account in ids
}

_all_named := {account |
	some key in scope
	some account in _named(input.project_profiles[key])
}

_unread := index.grouped({[_blueprint(key), split(key, "/")[1]] |
	some key, row in input.blueprint_configurations
	not _listed(row)
})

_listed(row) if is_array(row.enabled_regions)

_dark_cause(blueprint, account) := absent.cause("blueprint_configurations", row, "enabled_regions", otherwise) if {
	[domain, id] := split(blueprint, "/")
	row := sprintf("%s/%s/%s", [domain, account, id])
	otherwise := listings.cause("blueprint_configurations", account, "not_collected")
}

_blueprint(key) := sprintf("%s/%s", [parts[0], parts[2]]) if parts := split(key, "/")

_places(pairs) := concat("", [concat(", in ", named), _more(" and in %d more places", count(pairs))]) if {
	named := [sprintf("account %s, Region %s", [text.label("accounts", pair[0]), pair[1]]) |
		some pair in array.slice(sort(pairs), 0, _shown)
	]
}

_accounts(ids) := concat("", [concat(", ", named), _more(" and %d more", count(ids))]) if {
	named := [text.label("accounts", id) | some id in array.slice(sort(ids), 0, _shown)]
}

_more(words, number) := sprintf(words, [number - _shown]) if {
	number > _shown
} else := ""
