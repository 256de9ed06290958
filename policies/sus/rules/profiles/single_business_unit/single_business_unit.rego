# METADATA
# title: A profile reaches accounts of one business unit
# description: |
#   A profile that can place environments in accounts of several business units lets
#   one unit's project run, and be billed, in another's account.
# related_resources:
#   - description: Account pools
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/account-pools.html
# custom:
#   severity: high
#   subject: project_profiles
#   rests_on: presence
#   reads:
#     project_profiles: row
#     projects: row
#     accounts: row
#   fields:
#     project_profiles: [environment_configurations.account_id, environment_configurations.account_pools, status, targets]
#     projects: [profile, status]
#     accounts: [business_unit]
#   parameters:
#     shared_accounts:
#       type: array
#       default: []
#       description: Ids of accounts that every business unit may use.
#   controls:
#     smus_governance: [business-unit-isolation]
#     hipaa: ["164.308(a)(4)(i)", "164.312(a)(1)"]
#     gdpr: ["Art. 5(1)(b)", "Art. 5(1)(f)", "Art. 25(1)"]
#     pci_dss: ["7.2.1", "12.5.2"]
#   remediation:
#     console: Make one profile for each business unit, with accounts or pools of that unit only, and disable the shared one.
#     cli: |
#       aws datazone create-project-profile --cli-input-json file://profile-of-one-business-unit.json
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier SHARED_PROFILE --status DISABLED
#     cloudformation: |
#       Give each business unit an AWS::DataZone::ProjectProfile of its own, with its own AwsAccount.AwsAccountId.
package sus.rules.profiles.single_business_unit

import data.sus.lib.absent
import data.sus.lib.places
import data.sus.lib.profiles
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("profiles.single_business_unit")

scope := profiles.judged

deny contains {
	"resource": key,
	"message": sprintf("Profile %s reaches accounts of the business units %s (%s); it must reach those of one.", [
		text.label("project_profiles", key),
		text.listed(owners),
		text.listed(_accounts(key)),
	]),
	"evidence": [text.pointer(["project_profiles", key, "targets"])],
} if {
	some key in profiles.certain
	owners := places.business_units(_accounts(key))
	count(owners) > 1
}

unknown contains {
	"resource": key,
	"cause": absent.cause("accounts", account, "business_unit", "unclassified"),
	"message": sprintf("The business unit of account %s, which profile %s reaches, is undecided.", [
		text.label("accounts", account),
		text.label("project_profiles", key),
	]),
} if {
	some key in scope
	some account in places.unclassified(_accounts(key))
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, field, "unresolved"),
	"message": sprintf("Where profile %s can place environments is not known.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	some field in absent.missing("project_profiles", key, ["environment_configurations", "targets"])
}

unknown contains doubt if some doubt in profiles.doubts

_accounts(key) := {target.account_id |
	some target in input.project_profiles[key].targets
	account := target.account_id
	not account in _parameters.shared_accounts
}
