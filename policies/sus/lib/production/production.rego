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
# description: |
#   Why an undecided profile is undecided: the causes of the gaps on what was not read,
#   `unclassified` where no gap says more. Listings are not in it.
undecided_causes(key) := (_stage_cause("project_profiles", key) | {cause |
	some project in data.sus.lib.estate.projects_of_profile[key]
	some cause in _project_causes(project)
}) | object.get(_strays, input.project_profiles[key].domain_id, set())

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

_undecided(key, _) if count(undecided_causes(key)) > 0

_undecided(_, profile) if _unlisted(profile.domain_id)

_stage_cause(table, key) := set() if {
	input[table][key].stage
} else := {data.sus.lib.absent.cause(table, key, "stage", "unclassified")}

# Why it is not decided whether a project is production or runs in a production account.
_project_causes(project) := _stage_cause("projects", project) | {cause |
	some environment in data.sus.lib.estate.environments_of_project[project]
	some cause in _environment_causes(environment)
}

_environment_causes(environment) := _stage_cause("accounts", account) if {
	account := input.environments[environment].account_id
	is_string(account)
} else := {data.sus.lib.absent.cause("environments", environment, "account_id", "unresolved")}

# Domain id -> why it is not known from which profile a project was made that is or may be production: any profile
# of the domain may be the one.
_strays := {domain: causes | some domain, causes in _strays_by_domain}

_strays_by_domain[project.domain_id] contains data.sus.lib.absent.cause("projects", key, "profile", "not_collected") if {
	some key, project in input.projects
	not _has_profile(project)
	_may_run_production(key)
}

_has_profile(project) if project.profile == null

_has_profile(project) if is_string(project.profile)

_may_run_production(project) if _runs_production(project)

_may_run_production(project) if count(_project_causes(project)) > 0

_unlisted(domain) if not data.sus.lib.gaps.complete("projects", domain)

_unlisted(domain) if not data.sus.lib.gaps.complete("environments", domain)
