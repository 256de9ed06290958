# METADATA
# title: What is production
# description: |
#   A profile is production when it is classified prod, or when a project made from
#   it is classified prod or runs in an account classified prod.
package sus.lib.production

# METADATA
# description: Keys of the profiles that are certainly production.
profiles := {key | some key, profile in input.project_profiles; profile.stage == "prod"} | {profile |
	some project in _production_projects
	profile := input.projects[project].profile
	input.project_profiles[profile]
}

# METADATA
# description: |
#   Keys of the profiles that may be production: a classification is missing, or the
#   projects or environments were not listed in full. Disjoint from `profiles`.
undecided_profiles := ((_unstaged_profiles | _profiles_of_doubtful_projects) | {key |
	some key, profile in input.project_profiles
	_open_domains[profile.domain_id]
}) - profiles

# METADATA
# description: |
#   Keys of the undecided profiles of domains whose projects or environments were not
#   listed in full: there the listing is the cause, and not a classification.
unlisted_profiles := {key |
	some key in undecided_profiles
	_unlisted_domains[input.project_profiles[key].domain_id]
}

# METADATA
# description: |
#   Why an undecided profile is undecided: the causes of the gaps on what was not read,
#   `unclassified` where no gap says more. Listings are not in it.
undecided_causes(key) := ({data.sus.lib.absent.cause("project_profiles", key, "stage", "unclassified") |
	key in _unstaged_profiles
} | {cause |
	some project in data.sus.lib.estate.projects_of_profile[key]
	project in _doubtful_projects
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

# Projects that are classified prod or run in an account that is.
_production_projects := {key | some key, project in input.projects; project.stage == "prod"} | {environment.project |
	some environment in input.environments
	environment.account_id in accounts
}

_unstaged_profiles := object.keys(object.get(input, "project_profiles", {})) - {key |
	some key, profile in input.project_profiles
	profile.stage
}

# Environments of which it is not known whether their account is production. Most are plainly known, so that only the
# others are looked into.
_doubtful_environments := object.keys(object.get(input, "environments", {})) - {key |
	some key, environment in input.environments
	input.accounts[environment.account_id].stage
}

# Projects of which it is not known whether they are production.
_doubtful_projects := _unstaged_projects | {input.environments[key].project | some key in _doubtful_environments}

_unstaged_projects := object.keys(object.get(input, "projects", {})) - {key |
	some key, project in input.projects
	project.stage
}

_profiles_of_doubtful_projects := {profile |
	some project in _doubtful_projects
	profile := input.projects[project].profile
	input.project_profiles[profile]
}

# Why it is not decided whether a doubtful project is production or runs in a production account.
_project_causes(project) := {data.sus.lib.absent.cause("projects", project, "stage", "unclassified") |
	project in _unstaged_projects
} | {_environment_cause(environment) |
	some environment in data.sus.lib.estate.environments_of_project[project]
	environment in _doubtful_environments
}

_environment_cause(environment) := data.sus.lib.absent.cause("accounts", account, "stage", "unclassified") if {
	account := input.environments[environment].account_id
	is_string(account)
} else := data.sus.lib.absent.cause("environments", environment, "account_id", "unresolved")

# Domain id -> why it is not known from which profile a project was made that is or may be production: any profile
# of the domain may be the one.
_strays := data.sus.lib.index.grouped({[project.domain_id, data.sus.lib.absent.cause("projects", key, "profile", "not_collected")] |
	some key in (_loose_projects & (_production_projects | _doubtful_projects))
	project := input.projects[key]
})

# Projects of which it was not read from which profile they were made.
_loose_projects := object.keys(object.get(input, "projects", {})) - {key |
	some key, project in input.projects
	_has_profile(project)
}

_has_profile(project) if project.profile == null

_has_profile(project) if is_string(project.profile)

# Domains in which any profile may be production, because of a project or a listing that was not read.
_open_domains := object.union(_unlisted_domains, {domain: true | some domain, _ in _strays})

_unlisted_domains := {domain: true |
	some domain in {profile.domain_id | some profile in input.project_profiles}
	some table in ["environments", "projects"]
	not data.sus.lib.gaps.complete(table, domain)
}
