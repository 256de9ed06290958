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
#     environments: [account_id, configuration_id, configuration_name, region, status]
#     projects: [profile, resolved_accounts, status]
#     # `targets` and the accounts of pools are read only where they decide; the rule itself asks for their gaps there.
#     project_profiles: [environment_configurations.account_id, environment_configurations.account_pools, environment_configurations.region]
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
import data.sus.lib.places
import data.sus.lib.text

# Environments of projects without a profile have nothing to match.
scope := {key |
	some key, environment in input.environments
	not environment.status == "DELETED"
	project := environment.project
	not project in _unjudged_projects
}

_unjudged_projects := data.sus.lib.estate.leaving_projects | {key |
	some key, project in input.projects
	project.profile == null
}

# The pools that could still hold the place.
touched := {key: pools |
	some key, configurations in _misplaced
	pools := {pool | some configuration in configurations; some pool in configuration.account_pools}
	pools != set()
}

deny contains {
	"resource": key,
	"message": sprintf("Environment %s lies in account %s, Region %s; profile %s allows %s.", [
		text.label("environments", key),
		environment.account_id,
		environment.region,
		text.label("project_profiles", profile),
		_wanted(configurations),
	]),
	"evidence": array.concat(_place_pointers(key), [_wanted_pointer(profile, configurations)]),
} if {
	some key, configurations in _misplaced
	environment := input.environments[key]
	profile := input.projects[environment.project].profile
	not _blind(profile, configurations, environment)
}

deny contains {
	"resource": key,
	"message": sprintf("Environment %s lies in account %s, Region %s; its project resolved to %s.", [
		text.label("environments", key),
		environment.account_id,
		environment.region,
		concat(" or ", sort({sprintf("account %s, Region %s", place) | some place in resolved})),
	]),
	"evidence": array.concat(_place_pointers(key), sort([pointer |
		some nth, _ in resolved
		pointer := text.pointer(["projects", environment.project, "resolved_accounts", nth])
	])),
} if {
	some key in _placed
	environment := input.environments[key]
	is_string(environment.configuration_name)
	resolved := {nth: [item.account_id, item.region] |
		some nth, item in input.projects[environment.project].resolved_accounts
		item.configuration_name == environment.configuration_name
	}
	count(resolved) > 0
	actual := [environment.account_id, environment.region]
	not actual in resolved
}

unknown contains {
	"resource": key,
	"cause": absent.cause("environments", key, field, "not_collected"),
	"message": sprintf("The field %s of environment %s was not read.", [field, text.label("environments", key)]),
} if {
	some key in _unsure
	some field in absent.missing("environments", key, ["account_id", "configuration_id", "configuration_name", "region", "status"])
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("AWS names no %s for environment %s.", [word, text.label("environments", key)]),
} if {
	some key in _unsure
	some field, word in {"account_id": "account", "region": "Region"}
	input.environments[key][field] == null
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", project, field, "not_collected"),
	"message": sprintf("The field %s of project %s was not read.", [field, text.label("projects", project)]),
} if {
	some key in _unsure
	project := input.environments[key].project
	some field in absent.missing("projects", project, ["profile", "resolved_accounts", "status"])
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", profile, "environment_configurations", "not_collected"),
	"message": sprintf("The environment configurations of profile %s were not read.", [text.label("project_profiles", profile)]),
} if {
	some key in _unsure
	profile := input.projects[input.environments[key].project].profile
	not profile in _read_profiles
}

unknown contains {
	"resource": key,
	"cause": _blind_cause(profile, configurations),
	"message": sprintf("Where profile %s may place environment %s could not be decided.", [
		text.label("project_profiles", profile),
		text.label("environments", key),
	]),
} if {
	some key, configurations in _misplaced
	environment := input.environments[key]
	profile := input.projects[environment.project].profile
	_blind(profile, configurations, environment)
}

# Most environments plainly lie where they may. Only the others need a look at everything.
_suspects := scope - (_fitting - _strayed)

_fitting := {key |
	some key, environment in input.environments
	environment.status
	environment.configuration_name
	by_id := _allowed_in_project[environment.project]
	[environment.account_id, environment.region] in by_id[environment.configuration_id]
}

_strayed := {key |
	some key, environment in input.environments
	resolved := _resolved[environment.project]
	place := [environment.configuration_name, environment.account_id, environment.region]
	not place in resolved
}

_resolved := {key: resolved |
	some key, project in input.projects
	count(project.resolved_accounts) > 0
	resolved := {[item.configuration_name, item.account_id, item.region] | some item in project.resolved_accounts}
}

# Project key -> configuration id -> the pairs that its profile allows, where all of the project that matters was read.
_allowed_in_project := {key: by_id |
	some key, project in input.projects
	project.status
	project.resolved_accounts
	by_id := _allowed_by_id[project.profile]
}

# Profile key -> configuration id -> the pairs [account id, Region] that it allows; several with one id allow together.
_allowed_by_id := {profile: allowed |
	some profile, by_id in _by_id
	allowed := {id: pairs |
		some id, configurations in by_id
		pairs := union({_pairs(configuration, _reach[profile]) | some configuration in configurations})
	}
}

# Profile key -> configuration id, or name -> place in the list -> configuration.
_by_id := {profile: by_id |
	some profile, row in input.project_profiles
	by_id := {id: found |
		some id in {configuration.id | some configuration in row.environment_configurations}
		is_string(id)
		found := {place: configuration | some place, configuration in row.environment_configurations; configuration.id == id}
	}
}

_by_name := {profile: by_name |
	some profile, row in input.project_profiles
	by_name := {name: found |
		some name in {configuration.name | some configuration in row.environment_configurations}
		found := {place: configuration | some place, configuration in row.environment_configurations; configuration.name == name}
	}
}

_reach := {profile: pairs |
	some profile, row in input.project_profiles
	pairs := {[target.account_id, target.region] | some target in row.targets}
}

# Where a configuration does not name the place, the reach of the profile says what is allowed, and the side that it
# does name must agree.
_pairs(configuration, _) := places.pairs(configuration) if _tight(configuration)

_pairs(configuration, reach) := {[account, region] |
	some [account, region] in reach
	own_account := configuration.account_id
	own_region := configuration.region
	not _other(own_account, account)
	not _other(own_region, region)
} if {
	not _tight(configuration)
}

_tight(configuration) if {
	is_string(configuration.account_id)
	is_string(configuration.region)
}

_tight(configuration) if count(configuration.account_pools) > 0

_other(named, actual) if {
	is_string(named)
	named != actual
}

# Suspects whose place is known, and that are known to be there.
_placed := {key |
	some key in _suspects
	environment := input.environments[key]
	is_string(environment.account_id)
	is_string(environment.region)
	environment.status
	project := input.projects[environment.project]
	project.status
}

# Suspects of which everything was read.
_unsure := _suspects - {key |
	some key in _placed
	environment := input.environments[key]
	environment.configuration_id
	environment.configuration_name
	project := input.projects[environment.project]
	project.resolved_accounts
	project.profile in _read_profiles
}

_read_profiles := {key | some key, profile in input.project_profiles; profile.environment_configurations}

# Key of an environment that lies where nothing known of its profile allows it -> place in the profile's list and the
# configuration that it was made from; none where the profile no longer has it.
_misplaced := {key: configurations |
	some key in _placed
	environment := input.environments[key]
	environment.configuration_id
	environment.configuration_name
	project := input.projects[environment.project]
	project.profile in _read_profiles
	configurations := _made_from(project.profile, environment)
	allowed := _allowed(project.profile, environment, configurations)
	place := [environment.account_id, environment.region]
	not place in allowed
}

_made_from(profile, environment) := found if {
	by_id := _by_id[profile]
	found := by_id[environment.configuration_id]
} else := found if {
	by_name := _by_name[profile]
	found := by_name[environment.configuration_name]
} else := {}

_allowed(profile, environment, configurations) := found if {
	by_id := _allowed_by_id[profile]
	found := by_id[environment.configuration_id]
} else := union({_pairs(configuration, _reach[profile]) | some configuration in configurations}) if {
	count(configurations) > 0
} else := _reach[profile]

# What could still make it fit was not read.
_blind(_, configurations, _) if {
	some configuration in configurations
	some pool in configuration.account_pools
	not _opened(pool)
}

_blind(profile, configurations, environment) if {
	_loose(configurations, environment)
	not _reached_in_full(profile)
}

_loose(configurations, _) if count(configurations) == 0

_loose(configurations, environment) if {
	some configuration in configurations
	not _tight(configuration)
	[account, region] := [configuration.account_id, configuration.region]
	[actual_account, actual_region] := [environment.account_id, environment.region]
	not _other(account, actual_account)
	not _other(region, actual_region)
}

_reached_in_full(profile) if {
	is_array(input.project_profiles[profile].targets)
	not absent.gapped("project_profiles", profile, "targets")
}

_opened(pool) if {
	is_array(input.account_pools[pool].accounts)
	not absent.gapped("account_pools", pool, "accounts")
}

_blind_cause(profile, configurations) := min(causes) if {
	causes := {absent.cause("account_pools", pool, "accounts", "unresolved") |
		some configuration in configurations
		some pool in configuration.account_pools
		not _opened(pool)
	}
	count(causes) > 0
} else := absent.cause("project_profiles", profile, "targets", "unresolved")

_wanted(configurations) := concat(" or ", sort({_named(configuration) | some configuration in configurations})) if {
	count(configurations) > 0
} else := "only the accounts and Regions in its reach"

_named(configuration) := sprintf("%s for %s", [
	concat(" or ", _literal(configuration) | _pooled(configuration)),
	configuration.name,
]) if {
	_tight(configuration)
} else := "only the accounts and Regions in its reach"

_literal(configuration) := {sprintf("account %s, Region %s", [configuration.account_id, configuration.region]) |
	is_string(configuration.account_id)
	is_string(configuration.region)
}

_pooled(configuration) := {sprintf("the places of its pools %s", [text.listed(configuration.account_pools)]) |
	count(configuration.account_pools) > 0
}

_place_pointers(key) := [concat("/", [environment, field]) | some field in ["account_id", "region"]] if {
	environment := text.pointer(["environments", key])
}

_wanted_pointer(profile, configurations) := text.pointer(["project_profiles", profile, "environment_configurations", first]) if {
	first := min({place | some place, configuration in configurations; _tight(configuration)})
} else := text.pointer(["project_profiles", profile, "targets"])
