# METADATA
# title: Production profiles are static
# description: |
#   A static profile names one account and one Region for each environment, so that
#   production lands where it was decided and nowhere else. A profile that leaves the
#   choice to whoever creates a project lets production drift into other accounts.
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
#     environments: row
#     accounts: row
#   fields:
#     project_profiles: [environment_configurations, stage, status, targets]
#     projects: [stage, profile, status]
#     environments: [account_id]
#     accounts: [stage]
#   parameters:
#     accept_ssm_paths:
#       type: boolean
#       default: false
#       description: Let a configuration pass whose account or Region is an SSM path that was read.
#   controls:
#     smus_governance: [static-profiles-for-production]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(1)", "Art. 32(1)(b)"]
#     pci_dss: ["6.5.3"]
#   remediation:
#     console: Edit the profile, open each blueprint, choose "Choose account and region" and name both.
#     cli: |
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE \
#         --environment-configurations file://static.json
#       where each configuration has awsAccount.awsAccountId and awsRegion.regionName, and no accountPools.
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile give each EnvironmentConfiguration both
#       AwsAccount.AwsAccountId and AwsRegion.RegionName.
package sus.rules.profiles.static_for_prod

import data.sus.lib.estate
import data.sus.lib.production
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("profiles.static_for_prod")

scope := estate.judged_profiles & production.profiles

touched[key] := production.rests_on(key) if some key in scope

deny contains {
	"resource": key,
	"message": sprintf("Production profile %s must name one account and one Region for %s, which is %s.%s", [
		text.label("project_profiles", key),
		configuration.name,
		_words[configuration.placement],
		_advice(profile),
	]),
	"evidence": [text.pointer(["project_profiles", key, "environment_configurations", place])],
} if {
	some key in scope
	profile := input.project_profiles[key]
	some place, configuration in profile.environment_configurations
	_loose(configuration)
}

unknown contains {
	"resource": key,
	"cause": "unclassified",
	"message": sprintf("Whether profile %s is used for production could not be decided.", [text.label("project_profiles", key)]),
} if {
	some key in ((estate.judged_profiles & production.undecided_profiles) - production.unlisted_profiles)
}

unknown contains {
	"resource": key,
	"cause": "not_collected",
	"message": sprintf("Whether profile %s is used for production is not known: its domain's projects were not listed in full.", [
		text.label("project_profiles", key),
	]),
} if {
	some key in (estate.judged_profiles & production.unlisted_profiles)
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("The environment configurations of profile %s could not be read.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	not _placed(input.project_profiles[key])
}

_placed(profile) if {
	is_array(profile.environment_configurations)
	every configuration in profile.environment_configurations {
		is_string(configuration.placement)
	}
}

_loose(configuration) if {
	is_string(configuration.placement)
	not configuration.placement in ["fixed", "indirect"]
}

_loose(configuration) if {
	configuration.placement == "indirect"
	not _parameters.accept_ssm_paths
}

_advice(profile) := " A pre-created profile is made for trying out: make one of your own for production." if {
	profile.name in ["All capabilities", "SQL analytics"]
} else := ""

_words := {
	"conflict": "given both an account and a pool",
	"fixed_partial": "given only one of the two",
	"indirect": "read from an SSM parameter",
	"open": "left to whoever creates a project",
	"pooled": "chosen from an account pool",
}
