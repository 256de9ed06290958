# METADATA
# title: Production profiles target production accounts, and no other profile does
# description: |
#   A profile that is meant for production and lands in a development account runs
#   production where change control is loose; a development profile that lands in a
#   production account lets experiments run beside production.
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
#     accounts: row
#   fields:
#     project_profiles: [environment_configurations.account_id, environment_configurations.placement, stage, status]
#     projects: [profile, status]
#     accounts: [stage]
#   controls:
#     smus_governance: [static-profiles-for-production]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(1)", "Art. 32(1)(b)"]
#     pci_dss: ["6.5.3"]
#   remediation:
#     console: Edit the profile and choose an account of the profile's own stage for each blueprint.
#     cli: |
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE \
#         --environment-configurations file://configurations.json
#       where awsAccount.awsAccountId of each configuration is an account of the profile's stage. If the account's own
#       stage is wrong, correct its tag: aws organizations tag-resource --resource-id ACCOUNT --tags Key=stage,Value=prod
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile set AwsAccount.AwsAccountId of each EnvironmentConfiguration to an account
#       of the profile's stage.
package sus.rules.profiles.prod_targets_prod_accounts

import data.sus.lib.absent
import data.sus.lib.profiles
import data.sus.lib.text

scope := profiles.judged

deny contains {
	"resource": key,
	"message": sprintf("Profile %s is classified %s and places %s in account %s, which is classified %s; it must be %s.", [
		text.label("project_profiles", key),
		profile.stage,
		configuration.name,
		text.label("accounts", configuration.account_id),
		stage,
		wanted,
	]),
	"evidence": [
		text.pointer(["project_profiles", key, "stage"]),
		text.pointer(["project_profiles", key, "environment_configurations", place, "account_id"]),
		text.pointer(["accounts", configuration.account_id, "stage"]),
	],
} if {
	some key in profiles.certain
	profile := input.project_profiles[key]
	some place, configuration in profile.environment_configurations
	configuration.placement == "fixed"
	stage := input.accounts[configuration.account_id].stage
	wanted := _wanted(profile.stage, stage)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, "stage", "unclassified"),
	"message": sprintf("The stage of profile %s is undecided.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	not input.project_profiles[key].stage
}

unknown contains {
	"resource": key,
	"cause": absent.cause("accounts", configuration.account_id, "stage", "unclassified"),
	"message": sprintf("The stage of account %s, where profile %s places %s, is undecided.", [
		text.label("accounts", configuration.account_id),
		text.label("project_profiles", key),
		configuration.name,
	]),
} if {
	some key in scope
	some configuration in input.project_profiles[key].environment_configurations
	configuration.placement == "fixed"
	account := configuration.account_id
	not input.accounts[account].stage
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

unknown contains doubt if some doubt in profiles.doubts

_placed(profile) if {
	every configuration in profile.environment_configurations {
		is_string(configuration.placement)
	}
}

# The stage that an account must have which a profile crosses into; undefined where it crosses into none.
_wanted("prod", stage) := "prod" if stage != "prod"

_wanted(stage, "prod") := "anything but prod" if stage != "prod"
