# METADATA
# title: Profiles reach allowed Regions only
# description: |
#   Where data may lie is decided by the business unit and by the regulations that a
#   profile serves. A profile that can place an environment in any other Region moves
#   data there with the first project that somebody makes from it.
# related_resources:
#   - description: Custom project profiles
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/custom.html
# custom:
#   severity: high
#   subject: project_profiles
#   rests_on: presence
#   reads:
#     project_profiles: row
#     projects: row
#   fields:
#     project_profiles: [business_unit, environment_configurations.region, environment_configurations.account_pools, regulations, status, targets]
#     projects: [profile, status]
#   parameters:
#     allowed_regions:
#       type: array
#       default: []
#       description: Regions that anyone may use; empty for all.
#     by_regulation:
#       type: object
#       default:
#         GDPR: [eu-central-1, eu-north-1, eu-south-1, eu-south-2, eu-west-1, eu-west-3, eusc-de-east-1]
#       description: Regulation -> the Regions that it allows; an empty list allows all.
#     by_business_unit:
#       type: object
#       default: {}
#       description: Business unit -> the Regions that it may use; an empty list allows all.
#   controls:
#     smus_governance: [profiles-name-accounts-and-regions]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 44"]
#     pci_dss: ["12.5.2"]
#   remediation:
#     console: Edit the profile and choose an allowed Region for each blueprint, or a pool whose accounts list allowed Regions only.
#     cli: |
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE \
#         --environment-configurations file://configurations.json
#       where awsRegion.regionName is allowed; for a pool: aws datazone update-account-pool --domain-identifier DOMAIN \
#         --identifier POOL --account-source file://accounts.json with allowed supportedRegions.
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile set AwsRegion.RegionName of each EnvironmentConfiguration to an allowed Region.
package sus.rules.profiles.allowed_regions

import data.sus.lib.absent
import data.sus.lib.profiles
import data.sus.lib.regions
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("profiles.allowed_regions")

scope := profiles.judged

deny contains {
	"resource": key,
	"message": sprintf("Profile %s reaches the Regions %s; %s may reach these: %s.", [
		text.label("project_profiles", key),
		text.listed({region | some region in outside}),
		_who(profile),
		regions.named(allowed),
	]),
	"evidence": array.concat(
		[text.pointer(["project_profiles", key, "targets", place]) | some place, _ in outside],
		[text.pointer(["project_profiles", key, field]) |
			some field in ["business_unit", "regulations"]
			profile[field]
		],
	),
} if {
	some key in profiles.certain
	profile := input.project_profiles[key]
	allowed := _allowed(profile)
	outside := {place: target.region |
		some place, target in profile.targets
		region := target.region
		not regions.permits(allowed, region)
	}
	count(outside) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, field, otherwise),
	"message": sprintf("The %s of profile %s is not known.", [words, text.label("project_profiles", key)]),
} if {
	some key in scope
	some field, [words, otherwise] in _facts
	count(absent.missing("project_profiles", key, [field])) > 0
}

unknown contains doubt if some doubt in profiles.doubts

_allowed(profile) := regions.allowed(
	_parameters,
	object.get(profile, "business_unit", null),
	object.get(profile, "regulations", []),
)

# To whom the lists apply, as far as that is known.
_who(profile) := concat(" ", array.concat(
	["profiles"],
	array.concat(
		[sprintf("of business unit %s", [unit]) | unit := profile.business_unit],
		[sprintf("under %s", [text.listed(profile.regulations)]) | count(profile.regulations) > 0],
	),
))

# Field -> what a message calls it, and the cause where no gap has one.
_facts := {
	"business_unit": ["business unit", "unclassified"],
	"environment_configurations": ["list of environment configurations", "not_collected"],
	"regulations": ["list of regulations", "unclassified"],
	"targets": ["reach", "unresolved"],
}
