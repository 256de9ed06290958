# METADATA
# title: Joins that many rules need
# description: Indexes from one table to another, built once per evaluation.
package sus.lib.estate

# METADATA
# description: Project key -> keys of its environments.
environments_of_project := {project: keys | some project, keys in _environments_of_project}

_environments_of_project[environment.project] contains key if some key, environment in input.environments

# METADATA
# description: Profile key -> keys of the projects made from it.
projects_of_profile := {profile: keys | some profile, keys in _projects_of_profile}

_projects_of_profile[project.profile] contains key if {
	some key, project in input.projects
	is_string(project.profile)
}

# METADATA
# description: Account id -> keys of the environments in it.
environments_in_account := {account: keys | some account, keys in _environments_in_account}

_environments_in_account[environment.account_id] contains key if {
	some key, environment in input.environments
	is_string(environment.account_id)
}

# METADATA
# description: Project key -> keys of its memberships.
memberships_of_project := {project: keys | some project, keys in _memberships_of_project}

_memberships_of_project[membership.project] contains key if some key, membership in input.memberships

# METADATA
# description: Keys of projects that are being deleted, which no rule judges.
leaving_projects := {key |
	some key, project in input.projects
	project.status in ["DELETING", "DELETE_FAILED"]
}

# METADATA
# description: Ids of accounts that own a domain.
domain_accounts := {domain.account_id | some domain in input.domains}

# METADATA
# description: |
#   Keys of the profiles that rules judge: enabled ones, and disabled ones that a
#   live project still uses. A profile whose status could not be read is judged.
judged_profiles := {key |
	some key, profile in input.project_profiles
	_judged(key, profile)
}

_judged(_, profile) if not profile.status == "DISABLED"

_judged(key, _) if count(projects_of_profile[key] - leaving_projects) > 0
