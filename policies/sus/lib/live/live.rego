# METADATA
# title: Profiles that are in use
# description: |
#   Which profiles are certainly judged, and which may be: a gap on a status or a use
#   moves a profile from the one set to the other, and never into or out of both.
package sus.lib.live

# METADATA
# description: |
#   Keys of the profiles that are known to be enabled, and of disabled ones that a
#   project is known to use and is known not to be leaving.
profiles := {key |
	some key, profile in input.project_profiles
	_live(key, profile)
}

# METADATA
# description: |
#   Keys of the profiles of which that is not known. Disjoint from `profiles`; the
#   profiles in neither are disabled and out of use.
undecided_profiles := {key |
	some key, profile in input.project_profiles
	not key in profiles
	_undecided(key, profile)
}

# METADATA
# description: |
#   Domain id -> why projects that nobody knows of may use any of its profiles: the
#   projects were not listed in full, or of one it is not known what it was made from.
hidden_uses := {domain: min(causes) | some domain, causes in data.sus.lib.index.grouped(_unlisted | _unknown)}

# METADATA
# description: True when a field of a row is there, and no gap is on it.
# scope: document
known(table, key, field) if {
	count(data.sus.lib.absent.missing(table, key, [field])) == 0
	not data.sus.lib.absent.gapped(table, key, field)
}

_live(key, profile) if {
	known("project_profiles", key, "status")
	profile.status != "DISABLED"
}

_live(key, _) if {
	some project in data.sus.lib.estate.projects_of_profile[key]
	known("projects", project, "profile")
	known("projects", project, "status")
	not project in data.sus.lib.estate.leaving_projects
}

_undecided(key, _) if not known("project_profiles", key, "status")

_undecided(_, profile) if hidden_uses[profile.domain_id]

_undecided(key, _) if {
	some project in data.sus.lib.estate.projects_of_profile[key]
	not known("projects", project, "status")
}

_unlisted := {[domain, "not_collected"] |
	some domain in {profile.domain_id | some profile in input.project_profiles}
	not data.sus.lib.gaps.complete("projects", domain)
}

_unknown := {[project.domain_id, cause] |
	some key, project in input.projects
	not known("projects", key, "profile")
	cause := data.sus.lib.absent.cause("projects", key, "profile", "not_collected")
}
