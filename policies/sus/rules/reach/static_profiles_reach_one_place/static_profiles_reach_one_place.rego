# METADATA
# title: A production profile leads to one account and Region
# description: |
#   Production has one designated place. A profile that names one place for its tools
#   and another for its data, or a pool of several, spreads one workload over places
#   that are reviewed, billed and recovered apart.
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
#     project_profiles: [environment_configurations.placement, stage, status, targets]
#     projects: [profile, stage, status]
#     environments: [account_id]
#     accounts: [stage]
#   controls:
#     smus_governance: [static-profiles-for-production]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(1)", "Art. 32(1)(b)"]
#     pci_dss: ["6.5.3"]
#   remediation:
#     console: Edit the profile, open each blueprint, choose "Choose account and region", and name the same account and Region in all.
#     cli: |
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE \
#         --environment-configurations file://static.json
#       where every configuration has the same awsAccount.awsAccountId and awsRegion.regionName, and no accountPools.
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile give every EnvironmentConfiguration the same
#       AwsAccount.AwsAccountId and AwsRegion.RegionName.
package sus.rules.reach.static_profiles_reach_one_place

import data.sus.lib.absent
import data.sus.lib.live
import data.sus.lib.production
import data.sus.lib.text

scope := live.profiles & production.profiles

touched[key] := production.rests_on(key) if some key in scope

deny contains {
	"resource": key,
	"message": sprintf("Production profile %s must lead to one account and Region, and it leads to %d: %s.", [
		text.label("project_profiles", key),
		count(places),
		_listed(places),
	]),
	"evidence": [text.pointer(["project_profiles", key, "targets"])],
} if {
	some key in scope
	places := _places(key)
	count(places) > 1
}

# An empty profile creates no environment; one with configurations that lead nowhere cannot be used.
deny contains {
	"resource": key,
	"message": sprintf("Production profile %s must lead to one account and Region, and it leads to none.", [
		text.label("project_profiles", key),
	]),
	"evidence": [text.pointer(["project_profiles", key, "targets"])],
} if {
	some key in scope
	live.known("project_profiles", key, "targets")
	input.project_profiles[key].targets == []
	count(input.project_profiles[key].environment_configurations) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, "targets", "unresolved"),
	"message": sprintf("Where profile %s leads is not known.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	count(absent.missing("project_profiles", key, ["environment_configurations", "targets"])) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, "stage", "unclassified"),
	"message": sprintf("Whether profile %s is used for production could not be decided.", [text.label("project_profiles", key)]),
} if {
	some key in (((live.profiles | live.undecided_profiles) & production.undecided_profiles) - production.unlisted_profiles)
}

unknown contains {
	"resource": key,
	"cause": _why(key),
	"message": sprintf("Whether profile %s is used for production is not known: some of its domain's projects could not be read.", [
		text.label("project_profiles", key),
	]),
} if {
	some key in ((live.profiles | live.undecided_profiles) - production.profiles)
	_maybe_used(key)
}

unknown contains {
	"resource": key,
	"cause": absent.cause("project_profiles", key, "status", "not_collected"),
	"message": sprintf("Whether production profile %s is in use is not known.", [text.label("project_profiles", key)]),
} if {
	some key in (live.undecided_profiles & production.profiles)
}

_places(key) := {sprintf("%s in %s", [target.account_id, target.region]) | some target in input.project_profiles[key].targets}

_listed(places) := text.listed(places) if {
	count(places) <= 5
} else := sprintf("%s and %d more", [concat(", ", array.slice(sort([place | some place in places]), 0, 5)), count(places) - 5])

_maybe_used(key) if key in production.unlisted_profiles

_maybe_used(key) if live.hidden_uses[input.project_profiles[key].domain_id]

_why(key) := object.get(live.hidden_uses, input.project_profiles[key].domain_id, "not_collected")
