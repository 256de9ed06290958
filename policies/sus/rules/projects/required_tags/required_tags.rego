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
#     projects: [name, profile, resource_tags, status]
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
#       In AWS::DataZone::ProjectProfile list ProjectResourceTags, with IsValueEditable false where the value must not change.
package sus.rules.projects.required_tags

import data.sus.lib.absent
import data.sus.lib.estate
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("projects.required_tags")

scope := object.keys(object.get(input, "projects", {})) - estate.leaving_projects

deny contains {
	"resource": key,
	"message": sprintf("Project %s has no tag %s; it must have one with a value.", [text.label("projects", key), tag]),
	"evidence": [text.pointer(["projects", key, "resource_tags"])],
} if {
	some key in scope
	tags := _tags(input.projects[key])
	some tag in _parameters.required
	not tag in {item.key | some item in tags}
}

deny contains {
	"resource": key,
	"message": sprintf("Project %s has an empty tag %s; it must have a value.", [text.label("projects", key), tag.key]),
	"evidence": [text.pointer(["projects", key, "resource_tags", place])],
} if {
	some key in scope
	some place, tag in _tags(input.projects[key])
	tag.key in _parameters.required
	_empty(tag.value)
}

deny contains {
	"resource": key,
	"message": sprintf("Project %s may edit its tag %s, because profile %s leaves the value open; the profile must fix it.", [
		text.label("projects", key),
		tag.key,
		text.label("project_profiles", profile),
	]),
	"evidence": [text.pointer(["project_profiles", profile, "project_resource_tags", place, "is_value_editable"])],
} if {
	some key in scope
	profile := input.projects[key].profile
	some place, tag in input.project_profiles[profile].project_resource_tags
	tag.key in _parameters.locked
	tag.is_value_editable == true
}

unknown contains {
	"resource": key,
	"cause": absent.cause("projects", key, field, "not_collected"),
	"message": sprintf("The field %s of project %s was not read.", [field, text.label("projects", key)]),
} if {
	some key in scope
	some field in absent.missing("projects", key, ["profile", "resource_tags"])
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
	is_string(profile)
	count(absent.missing("project_profiles", profile, ["project_resource_tags"])) > 0
}

_tags(project) := project.resource_tags if is_array(project.resource_tags)

_tags(project) := [] if project.resource_tags == null

_empty(null) := true

_empty(value) if {
	is_string(value)
	regex.match(`^[ \t]*$`, value)
}
