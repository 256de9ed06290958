# METADATA
# title: Teams and what they work on
# description: |
#   What the heuristics about project boundaries share: which projects they judge,
#   who works there, where, when last, and how signals add up to a confidence.
package sus.lib.teams

# METADATA
# description: |
#   Keys of the projects whose boundary is judged: not being deleted, and not one
#   that DataZone made for itself.
projects := {key |
	some key, project in input.projects
	not key in data.sus.lib.estate.leaving_projects
	not project.category == "ADMIN"
	not project.name == "GenerativeAIModelGovernanceProject"
}

# METADATA
# description: Project key -> keys of the principals with a membership.
members := {project: principals | some project, principals in _members}

_members[membership.project] contains membership.principal if some membership in input.memberships

# METADATA
# description: Project key -> ids of the accounts that its environments lie in.
accounts := {project: ids | some project, ids in _accounts}

_accounts[environment.project] contains environment.account_id if {
	some environment in input.environments
	is_string(environment.account_id)
}

# METADATA
# description: Project key -> the last moment at which it or one of its environments changed.
last_activity := {project: max(moments) | some project, moments in _moments}

_moments[key] contains moment if {
	some key, project in input.projects
	some field in ["created_at", "last_updated_at"]
	moment := project[field]
	is_string(moment)
}

_moments[environment.project] contains moment if {
	some environment in input.environments
	some field in ["created_at", "last_updated_at"]
	moment := environment[field]
	is_string(moment)
}

# METADATA
# description: Value of a project's resource tag; undefined where it has none.
tag(project, key) := value if {
	values := {item.value |
		is_array(project.resource_tags)
		some item in project.resource_tags
		item.key == key
		is_string(item.value)
		item.value != ""
	}
	value := min(values)
}

# METADATA
# description: Weights of signals ({says, weight}) added up, at most 100.
confidence(signals) := min([100, sum([signal.weight | some signal in signals])])

# METADATA
# description: Signals as a sentence part, each with its weight; `it says so (20), it is quiet (10)`.
told(signals) := concat(", ", sort([sprintf("%s (%d)", [signal.says, signal.weight]) | some signal in signals]))
