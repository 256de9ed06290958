# METADATA
# title: Profiles that differ only in where they place projects are one profile
# description: |
#   A profile per account multiplies every change by the number of accounts, and sooner
#   or later one copy is forgotten. One dynamic profile with an account pool says the
#   same once. Production profiles stay apart: they are static on purpose.
# related_resources:
#   - description: Create a project profile with an account pool
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/account-pools-create-profile.html
# custom:
#   severity: info
#   subject: project_profiles
#   rests_on: presence
#   # Production exempts a profile. What is behind that question matters only to a profile with lookalikes, and there
#   # the rule itself asks whether it is decided.
#   reads:
#     project_profiles: row
#     projects: row
#     environments: row
#     accounts: row
#   fields:
#     project_profiles:
#       - allow_custom_project_resource_tags
#       - domain_unit
#       - environment_configurations
#       - project_resource_tags
#       - status
#     projects: [profile, status]
#     environments: []
#     accounts: []
#   parameters:
#     others:
#       type: integer
#       default: 3
#       description: From how many lookalikes on a profile is one of too many.
#   controls:
#     smus_governance: [dynamic-profiles-for-development]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(2)"]
#     pci_dss: ["2.2.1"]
#   remediation:
#     console: Create an account pool with the command line, edit one of the profiles to choose from it, and disable the others.
#     cli: |
#       aws datazone create-account-pool --domain-identifier DOMAIN --name NAME --resolution-strategy MANUAL \
#         --account-source file://accounts.json
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE \
#         --environment-configurations file://configurations.json
#       where accountPools names the pool in place of awsAccount and awsRegion; then --status DISABLED for the others.
package sus.rules.profiles.near_duplicates

import data.sus.lib.absent
import data.sus.lib.gaps
import data.sus.lib.listings
import data.sus.lib.production
import data.sus.lib.profiles
import data.sus.lib.settings
import data.sus.lib.text

_others := settings.parameters("profiles.near_duplicates").others

# How many of a group a message names.
_shown := 3

_compared := ["allow_custom_project_resource_tags", "domain_unit", "environment_configurations", "project_resource_tags"]

_places := ["account_id", "account_id_path", "id", "region", "region_path"]

scope := profiles.judged

deny contains {
	"resource": key,
	"message": sprintf(
		"Profile %s is one of %d that differ in nothing but account, Region, name and description (%s); one with an account pool would do.",
		[text.label("project_profiles", key), count(group), names],
	),
	"evidence": [text.pointer(["project_profiles", key, "environment_configurations"])],
} if {
	some group in _sure_groups
	count(group) > _others
	names := _names(group)
	some key in group
}

unknown contains {
	"resource": key,
	"cause": min(causes),
	"message": sprintf("Whether profile %s has %d lookalikes or more could not be decided: not enough is known of its domain's profiles.", [
		text.label("project_profiles", key),
		_others,
	]),
} if {
	some form, group in _groups
	sure := object.get(_sure_groups, form, set())
	causes := _causes(group)
	_may_be_too_many(group)
	some key in group
	not _too_many(sure, key)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, field, "not_collected"),
	"message": sprintf("The field %s of profile %s was not read, so it cannot be compared with others.", [
		field,
		text.label("project_profiles", key),
	]),
} if {
	some key in scope
	some field in absent.missing("project_profiles", key, _compared)
}

unknown contains doubt if some doubt in profiles.doubts

# Production profiles are static on purpose, so that each has its own.
_candidates := scope - production.profiles

# Profile key -> all that makes it, without its place: profiles of which that is the same are lookalikes.
# A profile that places nothing has none. It is an object, since `object.get` takes a list for a path.
_form := {key: {"made_of": [
	profile.domain_id,
	profile.domain_unit,
	profile.allow_custom_project_resource_tags,
	sort([tag | some tag in profile.project_resource_tags]),
	sort(configurations),
]} |
	some key in _candidates
	profile := input.project_profiles[key]
	configurations := [object.remove(configuration, _places) | some configuration in profile.environment_configurations]
	count(configurations) > 0
	count(absent.missing("project_profiles", key, _compared)) == 0
}

_groups := {form: keys | some form, keys in _keys_by_form}

_keys_by_form[form] contains key if some key, form in _form

# Only those that are certainly judged, and certainly not production.
_sure_groups := {form: keys | some form, keys in _sure_keys_by_form}

_sure_keys_by_form[form] contains key if {
	some key, form in _form
	not _doubts[key]
}

_too_many(group, key) if {
	key in group
	count(group) > _others
}

_may_be_too_many(group) if count(group) + _unread_beside(group) > _others

_may_be_too_many(group) if {
	domain := _domain(group)
	not gaps.complete("project_profiles", domain)
}

# Why there may be more in a group than is known.
_causes(group) := ({cause |
	some key in group
	some cause in _doubts[key]
} | object.get(_unread, _domain(group), {"causes": set()}).causes) | {cause |
	domain := _domain(group)
	not gaps.complete("project_profiles", domain)
	cause := listings.cause("project_profiles", domain, "not_collected")
}

_unread_beside(group) := object.get(_unread, _domain(group), {"count": 0}).count

_domain(group) := min({input.project_profiles[key].domain_id | some key in group})

# Profile key -> why it is not known whether it counts.
_doubts := {key: causes | some key, causes in _doubts_by_key}

_doubts_by_key[doubt.resource] contains doubt.cause if some doubt in (profiles.doubts | profiles.production_doubts)

# Domain id -> how many of its profiles cannot be compared, and why.
_unread := {domain: {"count": count(keys), "causes": causes} |
	some domain, keys in _unread_by_domain
	causes := {absent.cause("project_profiles", key, field, "not_collected") |
		some key in keys
		some field in absent.missing("project_profiles", key, _compared)
	}
}

_unread_by_domain[domain] contains key if {
	some key in _candidates
	domain := input.project_profiles[key].domain_id
	count(absent.missing("project_profiles", key, _compared)) > 0
}

_names(group) := concat("", [text.listed(array.slice(names, 0, _shown)), more]) if {
	names := sort([text.label("project_profiles", key) | some key in group])
	more := _and_more(count(group) - _shown)
}

_and_more(rest) := sprintf(" and %d more", [rest]) if {
	rest > 0
} else := ""
