# METADATA
# title: Production accounts are reached through static profiles only
# description: |
#   A profile that leaves account or Region to whoever creates a project, to a pool or
#   to a parameter leads into production by somebody's choice of the day. Production is
#   reached where a static profile says so, and in no other way.
# related_resources:
#   - description: Custom project profiles
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/custom.html
# custom:
#   severity: medium
#   subject: accounts
#   rests_on: presence
#   reads:
#     accounts: row
#     project_profiles: domain
#     projects: row
#   fields:
#     accounts: [stage]
#     project_profiles: [placement, status, targets]
#     projects: [profile, status]
#   controls:
#     smus_governance: [static-profiles-for-production]
#     hipaa: ["164.308(a)(1)(ii)(B)"]
#     gdpr: ["Art. 25(1)", "Art. 32(1)(b)"]
#     pci_dss: ["6.5.3"]
#   remediation:
#     console: |
#       Take the production account out of the profile's account pools, or edit the profile, open each blueprint, and
#       choose "Choose account and region". For production make a profile of its own.
#     cli: |
#       aws datazone update-account-pool --domain-identifier DOMAIN --identifier POOL --account-source file://accounts.json
#       with the accounts that are not production, or
#       aws datazone update-project-profile --domain-identifier DOMAIN --identifier PROFILE \
#         --environment-configurations file://static.json
#     cloudformation: |
#       In AWS::DataZone::ProjectProfile give each EnvironmentConfiguration both AwsAccount.AwsAccountId and
#       AwsRegion.RegionName. Account pools have no CloudFormation type.
package sus.rules.reach.production_only_through_static_profiles

import data.sus.lib.absent
import data.sus.lib.index
import data.sus.lib.live
import data.sus.lib.production
import data.sus.lib.text

scope := production.accounts

deny contains {
	"resource": id,
	"message": sprintf("Production account %s must be reached through static profiles only, and profile %s, which is %s, leads into it.", [
		text.label("accounts", id),
		text.label("project_profiles", key),
		_said(profile.placement),
	]),
	"evidence": [
		text.pointer(["project_profiles", key, "placement"]),
		text.pointer(["project_profiles", key, "targets", nth]),
	],
} if {
	some id, keys in _leading_to
	id in scope
	some key, nth in keys
	key in live.profiles
	_placement(key) == "loose"
	profile := input.project_profiles[key]
}

unknown contains {
	"resource": id,
	"cause": absent.cause("accounts", id, "stage", "unclassified"),
	"message": sprintf("Whether account %s is used for production could not be decided.", [text.label("accounts", id)]),
} if {
	some id in (object.keys(object.get(input, "accounts", {})) | object.keys(_leading_to))
	not input.accounts[id].stage
	not _aside(id)
}

# A profile leads here of which it is not known whether it is in use, or whether it is static.
unknown contains {
	"resource": id,
	"cause": _why(key),
	"message": sprintf("Profile %s leads into production account %s, and whether it is in use and static is not known.", [
		text.label("project_profiles", key),
		text.label("accounts", id),
	]),
} if {
	some id, keys in _leading_to
	id in scope
	some key, _ in keys
	key in _unsettled
}

# A profile may lead here: where all of what it reaches lies is not known.
unknown contains {
	"resource": id,
	"cause": absent.cause("project_profiles", key, "targets", "unresolved"),
	"message": sprintf("Whether profile %s leads into production account %s is not known.", [
		text.label("project_profiles", key),
		text.label("accounts", id),
	]),
} if {
	key := min(_blurred)
	some id in scope
}

unknown contains {
	"resource": id,
	"cause": cause,
	"message": sprintf("Not every profile is known, so that others may lead into production account %s.", [text.label("accounts", id)]),
	"evidence": [text.pointer(["gaps", gap_id])],
} if {
	[cause, gap_id] := min(_unlisted)
	some id in scope
}

# Nothing that was read calls the account production, and no profile leads into it.
_aside(id) if {
	absent.cause("accounts", id, "stage", "") == "unclassified"
	not _leading_to[id]
}

# Gaps that hide profiles and that the width of `reads` does not bring here: whole rows, and all that an account owns.
_unlisted contains [gap.cause, gap_id] if {
	some gap_id, gap in input.gaps
	gap.table == "project_profiles"
	gap.fields == null
	kind := gap.scope.kind
	not kind in ["domain", "organization"]
	id := gap.scope.id
	not input.project_profiles[id]
}

# Account -> profile -> the first of its targets in the account.
_leading_to := {id: {pair[0]: pair[1] | some pair in found} | some id, found in index.grouped(_first_targets)}

_first_targets := {[keys[0], [keys[1], min(places)]] | some keys, places in index.grouped(_targets)}

_targets := {[[target.account_id, key], nth] |
	some key, profile in input.project_profiles
	some nth, target in profile.targets
}

# Profiles that are not certainly out of use and not certainly static.
_suspects := {key |
	some key in (live.profiles | live.undecided_profiles)
	_placement(key) != "fixed"
}

_unsettled := {key | some key in _suspects; not _certain(key)}

_certain(key) if {
	key in live.profiles
	_placement(key) == "loose"
}

_blurred := {key | some key in _suspects; not live.known("project_profiles", key, "targets")}

_placement(key) := "unknown" if {
	not live.known("project_profiles", key, "placement")
} else := "fixed" if {
	input.project_profiles[key].placement == "fixed"
} else := "loose"

_why(key) := absent.cause("project_profiles", key, "placement", "not_collected") if {
	_placement(key) == "unknown"
} else := absent.cause("project_profiles", key, "status", "not_collected") if {
	not live.known("project_profiles", key, "status")
} else := object.get(live.hidden_uses, input.project_profiles[key].domain_id, "not_collected")

_said(placement) := object.get(_words, placement, placement)

_words := {
	"conflict": "given both an account and a pool",
	"fixed_partial": "given only one of account and Region",
	"indirect": "read from an SSM parameter",
	"open": "left to whoever creates a project",
	"pooled": "chosen from an account pool",
}
