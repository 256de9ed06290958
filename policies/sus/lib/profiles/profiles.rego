# METADATA
# title: Which profiles are judged
# description: |
#   Rules judge enabled profiles, and disabled ones that a live project still uses.
#   Where that is not decided the profile is unsure: it is in scope, it is unknown, and
#   nothing else is said of it.
package sus.lib.profiles

# METADATA
# description: Keys of the profiles in scope of the rules on profiles.
judged := certain | unsure

# METADATA
# description: Keys of the profiles that are enabled, or that a project uses which is not being deleted.
certain := {key |
	some key, profile in input.project_profiles
	_certain(key, profile)
}

# METADATA
# description: Keys of the profiles that may have to be judged. Disjoint from `certain`.
unsure := {doubt.resource | some doubt in doubts}

# METADATA
# scope: document
# description: |
#   Why a profile is unsure, as the objects of a rule's `unknown`: its status was not
#   read, or it is disabled and a project that may be live, or may be made from it,
#   was not read in full, or not listed.
doubts contains {
	"resource": key,
	"cause": data.sus.lib.absent.cause("project_profiles", key, "status", "not_collected"),
	"message": sprintf("The status of profile %s was not read.", [data.sus.lib.text.label("project_profiles", key)]),
} if {
	some key, profile in input.project_profiles
	not key in certain
	not _has_status(profile)
}

doubts contains {
	"resource": key,
	"cause": min(causes),
	"message": sprintf("Profile %s is disabled, and whether a live project still uses it is not known.", [
		data.sus.lib.text.label("project_profiles", key),
	]),
} if {
	some key, profile in input.project_profiles
	not key in certain
	_has_status(profile)
	causes := (object.get(_half_read, key, set()) | object.get(_strays, profile.domain_id, set())) | _unlisted(profile.domain_id)
	count(causes) > 0
}

# METADATA
# scope: document
# description: |
#   Why it is not decided whether a judged profile is production, as the objects of a
#   rule's `unknown`.
production_doubts contains {
	"resource": key,
	"cause": min(data.sus.lib.production.undecided_causes(key)),
	"message": sprintf("Whether profile %s is used for production could not be decided.", [
		data.sus.lib.text.label("project_profiles", key),
	]),
} if {
	some key in (judged & data.sus.lib.production.undecided_profiles)
	not key in data.sus.lib.production.unlisted_profiles
}

production_doubts contains {
	"resource": key,
	"cause": min({cause |
		some table in ["environments", "projects"]
		not data.sus.lib.gaps.complete(table, domain)
		cause := data.sus.lib.listings.cause(table, domain, "not_collected")
	}),
	"message": sprintf("Whether profile %s is used for production is not known: its domain's %s were not listed in full.", [
		data.sus.lib.text.label("project_profiles", key),
		concat(" and ", sort({table |
			some table in ["environments", "projects"]
			not data.sus.lib.gaps.complete(table, domain)
		})),
	]),
} if {
	some key in (judged & data.sus.lib.production.unlisted_profiles)
	domain := input.project_profiles[key].domain_id
}

_certain(_, profile) if {
	_has_status(profile)
	profile.status != "DISABLED"
}

_certain(key, _) if _in_use[key]

_has_status(row) if row.status == null

_has_status(row) if is_string(row.status)

_in_use := {project.profile: true |
	some key, project in input.projects
	is_string(project.profile)
	_has_status(project)
	not key in data.sus.lib.estate.leaving_projects
}

# Why not all projects of a domain were listed.
_unlisted(domain) := {data.sus.lib.listings.cause("projects", domain, "not_collected") |
	not data.sus.lib.gaps.complete("projects", domain)
}

# Profile key -> why the status of a project made from it is not known.
_half_read := {profile: causes | some profile, causes in _half_read_by_profile}

_half_read_by_profile[project.profile] contains data.sus.lib.absent.cause("projects", key, "status", "not_collected") if {
	some key, project in input.projects
	is_string(project.profile)
	not _has_status(project)
}

# Domain id -> why it is not known from which profile a project was made that may be live.
_strays := {domain: causes | some domain, causes in _strays_by_domain}

_strays_by_domain[project.domain_id] contains data.sus.lib.absent.cause("projects", key, "profile", "not_collected") if {
	some key, project in input.projects
	not _has_profile(project)
	not key in data.sus.lib.estate.leaving_projects
}

_has_profile(project) if project.profile == null

_has_profile(project) if is_string(project.profile)
