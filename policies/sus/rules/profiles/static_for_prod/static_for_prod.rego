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
#     project_profiles: [environment_configurations.placement, stage, status]
#     projects: [profile, stage, status]
#     environments: [account_id]
#     accounts: [stage]
#   parameters:
#     accept_ssm_paths:
#       type: boolean
#       default: false
#       description: Let a configuration pass whose account or Region is an SSM path, where the value behind it was read.
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
#       where each configuration has awsAccount.awsAccountId and awsRegion.regionName, and no accountPools. The call
#       replaces all configurations, so give those that stay as they are too.
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile give each EnvironmentConfiguration both
#       AwsAccount.AwsAccountId and AwsRegion.RegionName.
package sus.rules.profiles.static_for_prod

import data.sus.lib.absent
import data.sus.lib.production
import data.sus.lib.profiles
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("profiles.static_for_prod")

scope := profiles.judged & production.profiles

touched[key] := production.rests_on(key) if some key in scope

deny contains {
	"resource": key,
	"message": sprintf("Production profile %s must name one account and one Region for %s, which is %s.%s", [
		text.label("project_profiles", key),
		configuration.name,
		fault,
		_advice(profile),
	]),
	"evidence": [text.pointer(["project_profiles", key, "environment_configurations", place])],
} if {
	some key in (scope - profiles.unsure)
	profile := input.project_profiles[key]
	some place, configuration in profile.environment_configurations
	fault := _fault(configuration)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, "environment_configurations", "not_collected"),
	"message": sprintf("The environment configurations of profile %s were not read.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	profile := input.project_profiles[key]
	not _placed(profile)
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("Profile %s takes the account or Region of %s from an SSM parameter, whose value was not read.", [
		text.label("project_profiles", key),
		configuration.name,
	]),
} if {
	some key in scope
	some configuration in input.project_profiles[key].environment_configurations
	configuration.placement == "indirect"
	not _fault(configuration)
	not _read(configuration)
}

unknown contains doubt if {
	some doubt in profiles.doubts
	doubt.resource in scope
}

unknown contains doubt if some doubt in profiles.production_doubts

_placed(profile) if {
	every configuration in profile.environment_configurations {
		is_string(configuration.placement)
	}
}

# What is wrong with a configuration; undefined for one that is well, or undecided.
_fault(configuration) := _words[configuration.placement]

_fault(configuration) := "read from an SSM parameter" if {
	configuration.placement == "indirect"
	not _parameters.accept_ssm_paths
}

_fault(configuration) := _words.fixed_partial if {
	configuration.placement == "indirect"
	_parameters.accept_ssm_paths
	_open_side(configuration)
}

# Neither named nor kept in a parameter.
_open_side(configuration) if {
	configuration.account_id == null
	configuration.account_id_path == null
}

_open_side(configuration) if {
	configuration.region == null
	configuration.region_path == null
}

_read(configuration) if {
	is_string(configuration.account_id)
	is_string(configuration.region)
}

_advice(profile) := " A pre-created profile is made for trying out: make one of your own for production." if {
	profile.name in ["All capabilities", "SQL analytics"]
} else := ""

_words := {
	"conflict": "given both an account and a pool",
	"fixed_partial": "given only one of the two",
	"open": "left to whoever creates a project",
	"pooled": "chosen from an account pool",
}
