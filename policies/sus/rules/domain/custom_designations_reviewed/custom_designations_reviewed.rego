# METADATA
# title: Custom designations allow no more than contributors may do
# description: |
#   A custom designation is a Cedar policy that any owner can hand out in a project. One
#   that manages members, owners or grants, or allows every action, makes owners of its
#   holders without being called so.
# related_resources:
#   - description: Projects in SageMaker Unified Studio
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/userguide/projects.html
#   - description: Cedar policies
#     ref: https://docs.cedarpolicy.com/policies/syntax-policy.html
# custom:
#   severity: medium
#   subject: designations
#   rests_on: presence
#   reads:
#     designations: row
#   fields:
#     designations: [policy, status]
#   parameters:
#     allowed_verbs:
#       type: array
#       default: [BatchGet, Get, List, Search]
#       description: An action whose name begins with one of these words may be allowed.
#     allowed_actions:
#       type: array
#       default:
#         - CancelSubscription
#         - CreateAsset
#         - CreateAssetRevision
#         - CreateConnection
#         - CreateDataProduct
#         - CreateDataProductRevision
#         - CreateDataSource
#         - CreateListingChangeSet
#         - CreateSubscriptionRequest
#         - PostLineageEvent
#         - PostTimeSeriesDataPoints
#         - StartDataSourceRun
#         - UpdateConnection
#         - UpdateDataSource
#         - UpdateSubscriptionRequest
#       description: Names of the other actions that may be allowed, for they are a contributor's work.
#   controls:
#     smus_governance: [role-based-access]
#     hipaa: ["164.308(a)(4)(ii)(B)", "164.308(a)(4)(ii)(C)", "164.312(a)(1)"]
#     gdpr: ["Art. 25(2)", "Art. 32(1)(b)", "Art. 32(4)"]
#     pci_dss: ["7.2.1", "7.2.2", "7.2.4"]
#   remediation:
#     console: Open the domain, choose the designation, and narrow its policy to the actions that its holders need.
#     cli: |
#       aws datazone list-designations --domain-identifier DOMAIN
#       aws datazone get-designation --domain-identifier DOMAIN --identifier DESIGNATION
#       then write the policy anew with `action in [...]` naming each action.
package sus.rules.domain.custom_designations_reviewed

import data.sus.lib.absent
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("domain.custom_designations_reviewed")

scope := {key |
	some key, designation in input.designations
	not designation.status == "DISABLED"
}

deny contains {
	"resource": key,
	"message": sprintf("Designation %s allows %s; it must allow no more than a contributor's work.", [
		text.label("designations", key),
		text.listed(beyond),
	]),
	"evidence": [text.pointer(["designations", key, "policy"])],
} if {
	some key, permits in _permits
	beyond := {action | some statement in permits; some action in _beyond(statement)}
	count(beyond) > 0
}

unknown contains {
	"resource": key,
	"cause": absent.cause("designations", key, "policy", "not_collected"),
	"message": sprintf("The policy of designation %s was not read.", [text.label("designations", key)]),
} if {
	some key in scope
	count(absent.missing("designations", key, ["policy"])) > 0
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("AWS gives no policy for designation %s.", [text.label("designations", key)]),
} if {
	some key in scope
	input.designations[key].policy == null
}

unknown contains {
	"resource": key,
	"cause": "malformed",
	"message": sprintf("The policy of designation %s holds no statement that is understood.", [text.label("designations", key)]),
} if {
	some key in scope
	policy := input.designations[key].policy
	is_string(policy)
	not regex.match(`(^|[^A-Za-z])(permit|forbid)[ \t\r\n]*\(`, policy)
}

# Designation -> the statements of its policy that permit something. What is forbidden takes away only.
_permits := {key: statements |
	some key in scope
	policy := input.designations[key].policy
	is_string(policy)
	statements := {statement |
		some statement in split(policy, ";")
		regex.match(`(^|[^A-Za-z"])permit[ \t\r\n]*\(`, statement)
	}
}

_beyond(statement) := {"every action"} if {
	count(_actions(statement)) == 0
} else := {name |
	some name in _actions(statement)
	not _allowed(name)
}

# Names of the actions that a statement is bound to; none where it is bound to none.
_actions(statement) := {name |
	some match in regex.find_all_string_submatch_n(`Action::"([^"]*)"`, statement, -1)
	name := match[1]
}

_allowed(name) if name in _parameters.allowed_actions

_allowed(name) if {
	some verb in _parameters.allowed_verbs
	startswith(name, verb)
}
