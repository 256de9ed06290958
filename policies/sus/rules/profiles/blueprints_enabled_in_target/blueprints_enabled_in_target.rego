# METADATA
# title: Every blueprint of a profile is enabled where the profile places it
# description: |
#   A project whose profile needs a blueprint that the target account has not enabled
#   in that Region is created and then rolled back.
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
#     blueprint_configurations: account
#   fields:
#     project_profiles: [environment_configurations, status]
#     projects: [profile, status]
#     account_pools: [accounts]
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
#       with credentials of the target account; give all Regions, for the call replaces what is there.
#     cloudformation: |
#       In the target account add the Region to EnabledRegions of the
#       AWS::DataZone::EnvironmentBlueprintConfiguration of that blueprint.
package sus.rules.profiles.blueprints_enabled_in_target

import data.sus.lib.estate
import data.sus.lib.gaps
import data.sus.lib.places
import data.sus.lib.text

scope := estate.judged_profiles

touched[key] := _named(input.project_profiles[key]) if some key in scope

_named(profile) := {account |
	some configuration in profile.environment_configurations
	some account in places.accounts(configuration)
}

deny contains {
	"resource": key,
	"message": sprintf("Profile %s places %s in account %s, Region %s, where blueprint %s is not enabled; it must be.", [
		text.label("project_profiles", key),
		configuration.name,
		account,
		region,
		text.label("blueprints", configuration.blueprint),
	]),
	"evidence": [text.pointer(["project_profiles", key, "environment_configurations", place])],
} if {
	some key in scope
	profile := input.project_profiles[key]
	some place, configuration in profile.environment_configurations
	some [account, region] in places.pairs(configuration)
	not _enabled(profile.domain_id, account, configuration.blueprint, region)
	gaps.complete("blueprint_configurations", account)
	not _unread(profile.domain_id, account, configuration.blueprint)
}

unknown contains {
	"resource": key,
	"cause": "not_collected",
	"message": sprintf("Whether blueprint %s is enabled in account %s, Region %s, is not known.", [
		text.label("blueprints", configuration.blueprint),
		account,
		region,
	]),
} if {
	some key in scope
	profile := input.project_profiles[key]
	some configuration in profile.environment_configurations
	some [account, region] in places.pairs(configuration)
	not _enabled(profile.domain_id, account, configuration.blueprint, region)
	_in_the_dark(profile.domain_id, account, configuration.blueprint)
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("Where profile %s places its blueprints is not known.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	not _places_known(input.project_profiles[key])
}

_places_known(profile) if {
	is_array(profile.environment_configurations)
	every configuration in profile.environment_configurations {
		configuration.placement != "indirect"
		not places.has_unknown_pool(configuration)
	}
}

_in_the_dark(_, account, _) if not gaps.complete("blueprint_configurations", account)

_in_the_dark(domain, account, blueprint) if _unread(domain, account, blueprint)

_unread(domain, account, blueprint) if {
	row := input.blueprint_configurations[_key(domain, account, blueprint)]
	not _listed_regions(row)
}

_listed_regions(row) if is_array(row.enabled_regions)

_enabled(domain, account, blueprint, region) if {
	region in input.blueprint_configurations[_key(domain, account, blueprint)].enabled_regions
}

_key(domain, account, blueprint) := sprintf("%s/%s/%s", [domain, account, split(blueprint, "/")[1]])
