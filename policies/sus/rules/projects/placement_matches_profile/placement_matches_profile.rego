# METADATA
# title: Environments lie where their profile places them today
# description: |
#   A profile that was tightened after a project was made leaves environments behind
#   in accounts and Regions that it no longer allows, out of reach of its controls.
# related_resources:
#   - description: Custom project profiles
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/custom.html
# custom:
#   severity: high
#   subject: environments
#   rests_on: presence
#   reads:
#     environments: row
#     projects: row
#     project_profiles: row
#     account_pools: row
#   fields:
#     environments: [account_id, configuration_id, configuration_name, name, region, status]
#     projects: [profile, resolved_accounts, status]
#     # `targets` is read only where a configuration leaves the place open; the rule itself asks for its gap there.
#     project_profiles: [environment_configurations, name]
#     account_pools: [accounts]
#   controls:
#     smus_governance: [profiles-name-accounts-and-regions]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(1)", "Art. 32(1)(b)"]
#     pci_dss: ["6.5.3"]
#   remediation:
#     console: Update the project to the current version of its profile, or create it anew and delete the environment that lies elsewhere.
#     cli: |
#       aws datazone update-project --domain-identifier DOMAIN --identifier PROJECT --project-profile-version latest
#       aws datazone delete-environment --domain-identifier DOMAIN --identifier ENVIRONMENT
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile name the account and Region where the environment
#       lies, or set ProjectProfileVersion of AWS::DataZone::Project to latest.
package sus.rules.projects.placement_matches_profile

import data.sus.lib.absent
import data.sus.lib.estate
import data.sus.lib.text

# Environments of projects without a profile have nothing to match.
scope := {key |
	some key, environment in input.environments
	not environment.status == "DELETED"
	not environment.project in estate.leaving_projects
	not input.projects[environment.project].profile == null
}

touched[key] := pools if {
	some key, found in _configuration
	pools := {pool | some pool in found.configuration.account_pools}
	count(pools) > 0
}

deny contains {
	"resource": key,
	"message": sprintf("Environment %s lies in account %s, Region %s; profile %s allows %s.", [
		text.label("environments", key),
		environment.account_id,
		environment.region,
		text.label("project_profiles", _profile(environment)),
		_allowed(key),
	]),
	"evidence": array.concat(_place_pointers(key), [_wanted_pointer(key)]),
} if {
	some key in _judged
	environment := input.environments[key]
	not _fits(key)
	not _blind(key)
}

deny contains {
	"resource": key,
	"message": sprintf("Environment %s lies in account %s, Region %s; its project resolved to account %s, Region %s.", [
		text.label("environments", key),
		environment.account_id,
		environment.region,
		resolved.account_id,
		resolved.region,
	]),
	"evidence": array.concat(_place_pointers(key), [text.pointer(["projects", environment.project, "resolved_accounts", place])]),
} if {
	some key in _judged
	environment := input.environments[key]
	is_string(environment.configuration_name)
	list := input.projects[environment.project].resolved_accounts
	is_array(list)
	some place, resolved in list
	resolved.configuration_name == environment.configuration_name
	[environment.account_id, environment.region] != [resolved.account_id, resolved.region]
}

unknown contains {
	"resource": key,
	"cause": absent.cause("environments", key, field, "not_collected"),
	"message": sprintf("The field %s of environment %s was not read.", [field, text.label("environments", key)]),
} if {
	some key in scope
	some field in absent.missing("environments", key, ["account_id", "configuration_id", "configuration_name", "region"])
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("AWS names no %s for environment %s.", [word, text.label("environments", key)]),
} if {
	some key in scope
	some field, word in {"account_id": "account", "region": "Region"}
	input.environments[key][field] == null
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", project, field, "not_collected"),
	"message": sprintf("The field %s of project %s was not read.", [field, text.label("projects", project)]),
} if {
	some key in scope
	project := input.environments[key].project
	some field in absent.missing("projects", project, ["profile", "resolved_accounts"])
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", profile, "environment_configurations", "not_collected"),
	"message": sprintf("The environment configurations of profile %s were not read.", [text.label("project_profiles", profile)]),
} if {
	some key in scope
	profile := _profile(input.environments[key])
	not _read(profile)
}

unknown contains {
	"resource": key,
	"cause": _blind_cause(key),
	"message": sprintf("Where profile %s may place environment %s could not be decided.", [
		text.label("project_profiles", profile),
		text.label("environments", key),
	]),
} if {
	some key in _judged
	profile := _profile(input.environments[key])
	not _fits(key)
	_blind(key)
}

_profile(environment) := profile if {
	profile := input.projects[environment.project].profile
	is_string(profile)
}

# Environments of which all that the comparison needs was read.
_judged := {key |
	some key in scope
	environment := input.environments[key]
	is_string(environment.account_id)
	is_string(environment.region)
	count(absent.missing("environments", key, ["configuration_id", "configuration_name"])) == 0
	is_array(input.project_profiles[_profile(environment)].environment_configurations)
}

# Profile key -> configuration id, and name, -> its place in the list and itself.
_by_id := {profile: {configuration.id: {"place": place, "configuration": configuration} |
	some place, configuration in row.environment_configurations
	is_string(configuration.id)
} |
	some profile, row in input.project_profiles
}

_by_name := {profile: {configuration.name: {"place": place, "configuration": configuration} |
	some place, configuration in row.environment_configurations
} |
	some profile, row in input.project_profiles
}

# Environment key -> the configuration it was made from, where the profile still has it.
_configuration := {key: found |
	some key in _judged
	environment := input.environments[key]
	found := _found(_profile(environment), environment)
}

_found(profile, environment) := _by_id[profile][environment.configuration_id]

_found(profile, environment) := _by_name[profile][environment.configuration_name] if {
	not _by_id[profile][environment.configuration_id]
}

_fits(key) if _named(key, _configuration[key].configuration)

_fits(key) if {
	some pool in _configuration[key].configuration.account_pools
	some member in input.account_pools[pool].accounts
	member.account_id == input.environments[key].account_id
	input.environments[key].region in member.regions
}

# Where nothing names the place, the reach of the profile says what is allowed.
_fits(key) if {
	_loose(key)
	environment := input.environments[key]
	_compatible(key, environment)
	_reach[_profile(environment)][sprintf("%s|%s", [environment.account_id, environment.region])]
}

_named(key, configuration) if {
	configuration.account_id == input.environments[key].account_id
	configuration.region == input.environments[key].region
}

_loose(key) if not _tight(key)

# The side that a configuration does name must agree, whatever the reach of the others.
_compatible(key, environment) if {
	not _other(_configuration[key].configuration.account_id, environment.account_id)
	not _other(_configuration[key].configuration.region, environment.region)
}

_other(named, actual) if {
	is_string(named)
	named != actual
}

_reach := {profile: {sprintf("%s|%s", [target.account_id, target.region]): true | some target in row.targets} |
	some profile, row in input.project_profiles
}

# What could still make it fit was not read.
_blind(key) if {
	some pool in _configuration[key].configuration.account_pools
	not _opened(pool)
}

_blind(key) if {
	_loose(key)
	environment := input.environments[key]
	_compatible(key, environment)
	not _reached_in_full(_profile(environment))
}

_reached_in_full(profile) if {
	is_array(input.project_profiles[profile].targets)
	not absent.gapped("project_profiles", profile, "targets")
}

_blind_cause(key) := min({absent.cause("account_pools", pool, "accounts", "unresolved") | some pool in pools}) if {
	pools := {pool |
		some pool in _configuration[key].configuration.account_pools
		not _opened(pool)
	}
	count(pools) > 0
} else := absent.cause("project_profiles", _profile(input.environments[key]), "targets", "unresolved")

_allowed(key) := sprintf("account %s, Region %s for %s", [configuration.account_id, configuration.region, configuration.name]) if {
	configuration := _configuration[key].configuration
	configuration.placement == "fixed"
} else := sprintf("only the places of its pools %s for %s", [text.listed(configuration.account_pools), configuration.name]) if {
	configuration := _configuration[key].configuration
	configuration.placement in ["conflict", "pooled"]
} else := "only the accounts and Regions in its reach"

_place_pointers(key) := [text.pointer(["environments", key, "account_id"]), text.pointer(["environments", key, "region"])]

_wanted_pointer(key) := text.pointer([
	"project_profiles",
	_profile(input.environments[key]),
	"environment_configurations",
	_configuration[key].place,
]) if {
	not _loose(key)
} else := text.pointer(["project_profiles", _profile(input.environments[key]), "targets"])

_tight(key) if _configuration[key].configuration.placement in ["conflict", "fixed", "pooled"]

_opened(pool) if is_array(input.account_pools[pool].accounts)

_read(profile) if is_array(input.project_profiles[profile].environment_configurations)
