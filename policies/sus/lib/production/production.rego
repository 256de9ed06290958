# METADATA
# title: What is production
# description: |
#   A profile is production when it is classified prod, or when a project made from
#   it is classified prod or runs in an account classified prod.
package sus.lib.production

# METADATA
# description: Keys of the profiles that are certainly production.
profiles := {key |
	some key, profile in input.project_profiles
	_production(key, profile)
}

# METADATA
# description: |
#   Keys of the profiles that may be production: a classification is missing, or the
#   projects or environments were not listed in full. Disjoint from `profiles`.
undecided_profiles := {key |
	some key, profile in input.project_profiles
	not key in profiles
	_undecided(key, profile)
}

# METADATA
# description: |
#   Keys of the undecided profiles of domains whose projects or environments were not
#   listed in full: there the listing is the cause, and not a classification.
unlisted_profiles := {key |
	some key in undecided_profiles
	_unlisted(input.project_profiles[key].domain_id)
}

# METADATA
# description: Ids of accounts classified prod.
accounts := {id | some id, account in input.accounts; account.stage == "prod"}

# METADATA
# description: |
#   What the production question of a profile rests on besides the profile itself:
#   its projects, their environments and the accounts of those.
rests_on(profile) := (projects | environments) | {account |
	some environment in environments
	account := input.environments[environment].account_id
	is_string(account)
} if {
	projects := object.get(data.sus.lib.estate.projects_of_profile, profile, set())
	environments := {environment |
		some project in projects
		some environment in data.sus.lib.estate.environments_of_project[project]
	}
}

_production(_, profile) if profile.stage == "prod"

_production(key, _) if {
	some project in data.sus.lib.estate.projects_of_profile[key]
	_runs_production(project)
}

_runs_production(project) if input.projects[project].stage == "prod"

_runs_production(project) if {
	some environment in data.sus.lib.estate.environments_of_project[project]
	input.environments[environment].account_id in accounts
}

_undecided(_, profile) if not profile.stage

_undecided(_, profile) if _unlisted(profile.domain_id)

_undecided(key, _) if {
	some project in data.sus.lib.estate.projects_of_profile[key]
	not input.projects[project].stage
}

_undecided(key, _) if {
	some project in data.sus.lib.estate.projects_of_profile[key]
	some environment in data.sus.lib.estate.environments_of_project[project]
	not input.accounts[input.environments[environment].account_id].stage
}

_unlisted(domain) if not data.sus.lib.gaps.complete("projects", domain)

_unlisted(domain) if not data.sus.lib.gaps.complete("environments", domain)
