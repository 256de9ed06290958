# METADATA
# title: Projects carry the tags that cost and governance need
# description: |
#   The resource tags of a project go onto everything that is made for it. Without
#   them cost cannot be charged, data cannot be classed and no one answers for it.
# related_resources:
#   - description: Custom project profiles
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/custom.html
# custom:
#   severity: medium
#   subject: projects
#   rests_on: presence
#   reads:
#     projects: row
#     project_profiles: row
#   fields:
#     projects: [profile, resource_tags, status]
#     project_profiles: [project_resource_tags]
#   parameters:
#     required:
#       type: array
#       default: [cost-center, owner, business-unit, data-classification]
#       description: Keys of the tags that every project must have, with a value.
#     locked:
#       type: array
#       default: [business-unit]
#       description: Keys of the tags whose value the project profile must fix, so that a project cannot change it.
#   controls:
#     smus_governance: [cost-visible-per-business-unit]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 30(1)(b)", "Art. 30(1)(c)"]
#     pci_dss: ["12.5.2"]
#   remediation:
#     console: Edit the project profile, add the tags under "Project resource tags", and switch off editing for those that must stay fixed.
#     cli: |
#       aws datazone update-project --domain-identifier DOMAIN --identifier PROJECT --resource-tags cost-center=CC-100,owner=TEAM
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE --project-resource-tags file://tags.json
#     cloudformation: |
#       In AWS::DataZone::Project list the tags under ResourceTags. In AWS::DataZone::ProjectProfile list them under
#       ProjectResourceTags, with IsValueEditable false where the value must not change.
package sus.rules.projects.required_tags

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("projects.required_tags")

scope := object.keys(object.get(input, "projects", {})) - data.sus.lib.estate.leaving_projects

deny contains {
	"resource": key,
	"message": sprintf("Project %s has no tag %s; it must have one with a value.", [text.label("projects", key), tag]),
	"evidence": [text.pointer(["projects", key, "resource_tags"])],
} if {
	some key, tags in _tags
	some tag in (_required - {item.key | some item in tags})
}

deny contains {
	"resource": key,
	"message": sprintf("Project %s has an empty tag %s; it must have a value.", [text.label("projects", key), tag.key]),
	"evidence": [text.pointer(["projects", key, "resource_tags", place])],
} if {
	some key, tags in _tags
	some place, tag in tags
	tag.value in _blanks
	tag.key in _required
}

deny contains {
	"resource": key,
	"message": sprintf("Project %s may edit its tag %s, because profile %s leaves the value open; the profile must fix it.", [
		text.label("projects", key),
		tag,
		text.label("project_profiles", profile),
	]),
	"evidence": [text.pointer(["project_profiles", profile, "project_resource_tags", place, "is_value_editable"])],
} if {
	some key in _staying
	profile := input.projects[key].profile
	some place, tag in _editable[profile]
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", key, field, "not_collected"),
	"message": sprintf("The field %s of project %s was not read.", [field, text.label("projects", key)]),
} if {
	some key in (scope - _read)
	some field in absent.missing("projects", key, ["profile", "resource_tags", "status"])
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", profile, "project_resource_tags", "not_collected"),
	"message": sprintf("The tags of profile %s were not read, so whether project %s may edit its own is undecided.", [
		text.label("project_profiles", profile),
		text.label("projects", key),
	]),
} if {
	count(_parameters.locked) > 0
	some key in scope
	profile := input.projects[key].profile
	not profile in _read_profiles
}

_required := {tag | some tag in _parameters.required}

# A project whose status was not read may be on its way out.
_staying := {key | some key in scope; input.projects[key].status}

_read := {key |
	some key, project in input.projects
	project.profile
	project.resource_tags
	project.status
}

# A project without a profile has none to read.
_read_profiles := {key | some key, profile in input.project_profiles; profile.project_resource_tags} | {null}

# Project key -> its tags; AWS returns nothing where there are none.
_tags := {key: tags |
	some key in _staying
	tags := _listed(input.projects[key])
}

_listed(project) := project.resource_tags if is_array(project.resource_tags)

_listed(project) := [] if project.resource_tags == null

_blanks := {null} | {value |
	some value in {tag.value | some tags in _tags; some tag in tags}
	is_string(value)
	regex.match(`^[ \t]*$`, value)
}

# Profile key -> place in its list -> the key of a tag whose value must be fixed and is not.
_editable := {profile: tags |
	some profile, row in input.project_profiles
	tags := {place: tag.key |
		some place, tag in row.project_resource_tags
		tag.is_value_editable == true
		tag.key in _parameters.locked
	}
}
