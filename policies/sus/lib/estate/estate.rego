# METADATA
# title: Joins that many rules need
# description: Indexes from one table to another, built once per evaluation.
package sus.lib.estate

# METADATA
# description: Project key -> keys of its environments.
environments_of_project := data.sus.lib.index.grouped({[environment.project, key] |
	some key, environment in input.environments
})

# METADATA
# description: Profile key -> keys of the projects made from it.
projects_of_profile := data.sus.lib.index.grouped({[project.profile, key] |
	some key, project in input.projects
	is_string(project.profile)
})

# METADATA
# description: Account id -> keys of the environments in it.
environments_in_account := data.sus.lib.index.grouped({[environment.account_id, key] |
	some key, environment in input.environments
	is_string(environment.account_id)
})

# METADATA
# description: Project key -> keys of its memberships.
memberships_of_project := data.sus.lib.index.grouped({[membership.project, key] |
	some key, membership in input.memberships
})

# METADATA
# description: Keys of projects that are being deleted, which no rule judges.
leaving_projects := {key |
	some key, project in input.projects
	project.status in ["DELETING", "DELETE_FAILED"]
}

# METADATA
# description: Ids of accounts that own a domain.
domain_accounts := {domain.account_id | some domain in input.domains}
