# METADATA
# title: Enabled profiles are used
# description: |
#   An enabled profile that nobody uses is a way into accounts that nobody watches, and
#   one more choice to get wrong. What is kept for later can be disabled until then.
# related_resources:
#   - description: Project profiles
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/project-profiles.html
# custom:
#   severity: low
#   subject: project_profiles
#   rests_on: absence
#   reads:
#     project_profiles: row
#     # The rule itself asks whether the domain's projects were listed in full and name their profiles.
#     projects: row
#   fields:
#     project_profiles: [created_at, last_updated_at, status]
#     projects: [profile, status]
#   parameters:
#     days:
#       type: integer
#       default: 90
#       description: How many days a profile may stay enabled without a project.
#   controls:
#     smus_governance: [standards-defined-once]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 30(1)"]
#     pci_dss: ["12.5.1"]
#   remediation:
#     console: Open the profile and choose Disable; delete it when nobody misses it.
#     cli: |
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE --status DISABLED
#     cloudformation: |
#       Set Status of the AWS::DataZone::ProjectProfile to DISABLED, or remove the resource.
package sus.rules.profiles.enabled_but_unused

import data.sus.lib.absent
import data.sus.lib.estate
import data.sus.lib.gaps
import data.sus.lib.listings
import data.sus.lib.profiles
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("profiles.enabled_but_unused")

scope := profiles.judged

deny contains {
	"resource": key,
	"message": sprintf("Profile %s is enabled, has not changed for %d days and has no project; it must have one within %d days.", [
		text.label("project_profiles", key),
		days,
		_parameters.days,
	]),
	"evidence": [
		text.pointer(["project_profiles", key, "status"]),
		text.pointer(["project_profiles", key, field]),
	],
} if {
	some key in (_unused & profiles.certain)
	[moment, field] := _latest(key)
	days := settings.days_since(moment)
	days > _parameters.days
	domain := input.project_profiles[key].domain_id
	not _doubtful(domain)
}

unknown contains {
	"resource": key,
	"cause": cause,
	"message": sprintf("No project of profile %s is known, but not all projects of its domain are.", [
		text.label("project_profiles", key),
	]),
} if {
	some key in _unused
	cause := min(_causes(input.project_profiles[key].domain_id))
	[moment, _] := _latest(key)
	settings.days_since(moment) > _parameters.days
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, field, "not_collected"),
	"message": sprintf("When profile %s was last changed was not read.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	some field in absent.missing("project_profiles", key, ["created_at", "last_updated_at"])
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("AWS does not say since when profile %s, which has no project, is enabled.", [
		text.label("project_profiles", key),
	]),
} if {
	some key in _unused
	input.project_profiles[key].created_at == null
	input.project_profiles[key].last_updated_at == null
}

unknown contains doubt if some doubt in profiles.doubts

_unused := {key | some key in scope; not estate.projects_of_profile[key]}

# The last change that the profile shows: enabling it is one, so that it has been enabled since then at least.
_latest(key) := max({[moment, field] |
	count(absent.missing("project_profiles", key, ["created_at", "last_updated_at"])) == 0
	some field in ["created_at", "last_updated_at"]
	moment := input.project_profiles[key][field]
	is_string(moment)
})

_doubtful(domain) if count(_causes(domain)) > 0

# Why a project of the domain may be made from the profile all the same.
_causes(domain) := object.get(_strays, domain, set()) | {listings.cause("projects", domain, "not_collected") |
	not gaps.complete("projects", domain)
}

_strays := {domain: causes | some domain, causes in _strays_by_domain}

_strays_by_domain[project.domain_id] contains absent.cause("projects", key, "profile", "not_collected") if {
	some key, project in input.projects
	count(absent.missing("projects", key, ["profile"])) > 0
}
