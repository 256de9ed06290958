# METADATA
# title: Only named groups may create projects from production profiles
# description: |
#   Whoever may create a project from a production profile starts production. A grant
#   to all users, which published samples use, makes every user of the domain one who
#   can; a short list of groups keeps it a decision.
# related_resources:
#   - description: AddPolicyGrant
#     ref: https://docs.aws.amazon.com/datazone/latest/APIReference/API_AddPolicyGrant.html
# custom:
#   severity: high
#   subject: project_profiles
#   rests_on: presence
#   reads:
#     project_profiles: row
#     projects: row
#     environments: row
#     accounts: row
#     # Rows that name the profile are touched; of listings the rule itself asks those that may hold such a row, on
#     # the domain and its units. A blueprint configuration whose grants were not read cannot hold one.
#     policy_grants: row
#     # Touched where the name of a group decides.
#     principals: row
#   fields:
#     project_profiles: [stage, status]
#     projects: [profile, stage, status]
#     environments: [account_id]
#     accounts: [stage]
#     policy_grants: [policy_type, principal, project_profiles]
#     principals: [name]
#   parameters:
#     production_creators:
#       type: array
#       default: []
#       description: Names of the groups that may create production projects; empty for any group that is named in a grant.
#   controls:
#     smus_governance: [static-profiles-for-production]
#     hipaa: ["164.308(a)(1)(ii)(B)", "164.308(a)(4)(ii)(B)", "164.312(a)(1)"]
#     gdpr: ["Art. 25(1)", "Art. 25(2)", "Art. 32(1)(b)"]
#     pci_dss: ["6.5.3", "6.5.4", "7.2.1", "7.2.2"]
#   remediation:
#     console: In the profile, under authorization, replace all users by the groups that run production.
#     cli: |
#       aws datazone remove-policy-grant --domain-identifier DOMAIN --entity-type DOMAIN_UNIT --entity-identifier UNIT \
#         --policy-type CREATE_PROJECT_FROM_PROJECT_PROFILE --principal '{"user": {"allUsersGrantFilter": {}}}'
#       aws datazone add-policy-grant --domain-identifier DOMAIN --entity-type DOMAIN_UNIT --entity-identifier UNIT \
#         --policy-type CREATE_PROJECT_FROM_PROJECT_PROFILE --principal '{"group": {"groupIdentifier": "GROUP"}}' \
#         --detail '{"createProjectFromProjectProfile": {"projectProfiles": ["PROFILE"]}}'
#     cloudformation: |
#       In AWS::DataZone::PolicyGrant with PolicyType CREATE_PROJECT_FROM_PROJECT_PROFILE set Principal.Group.GroupIdentifier
#       in place of Principal.User.AllUsersGrantFilter.
package sus.rules.profiles.prod_creation_restricted

import data.sus.lib.absent
import data.sus.lib.production
import data.sus.lib.profiles
import data.sus.lib.settings
import data.sus.lib.text

_creators := {name | some name in settings.parameters("profiles.prod_creation_restricted").production_creators}

_policy := "CREATE_PROJECT_FROM_PROJECT_PROFILE"

scope := profiles.judged & production.profiles

touched[key] := (production.rests_on(key) | grants) | groups if {
	some key in scope
	grants := _grants(key)
	groups := {group | some grant in grants; group := _group(grant)}
}

deny contains {
	"resource": key,
	"message": sprintf("Production profile %s may be used by all users of the domain; only groups that are named may use it.", [
		text.label("project_profiles", key),
	]),
	"evidence": [text.pointer(["policy_grants", grant, "principal"])],
} if {
	some key in (scope - profiles.unsure)
	some grant in _grants(key)
	input.policy_grants[grant].principal.kind == "all_users"
}

deny contains {
	"resource": key,
	"message": sprintf("Production profile %s may be used by the group %s; only %s may use it.", [
		text.label("project_profiles", key),
		text.label("principals", group),
		text.listed(_creators),
	]),
	"evidence": [text.pointer(["policy_grants", grant, "principal"]), text.pointer(["principals", group, "name"])],
} if {
	some key in (scope - profiles.unsure)
	some grant in _grants(key)
	group := _group(grant)
	name := input.principals[group].name
	not name in _creators
}

unknown contains {
	"resource": key,
	"cause": absent.cause("principals", group, "name", "not_collected"),
	"message": sprintf("The name of group %s, which may use production profile %s, was not read.", [
		group,
		text.label("project_profiles", key),
	]),
} if {
	some key in scope
	some grant in _grants(key)
	group := _group(grant)
	count(absent.missing("principals", group, ["name"])) > 0
}

unknown contains {
	"resource": key,
	"cause": gap.cause,
	"message": sprintf("Not all grants that may name production profile %s were read. %s", [
		text.label("project_profiles", key),
		gap.message,
	]),
	"evidence": [text.pointer(["gaps", id])],
} if {
	some key in scope
	some id in _hiding(input.project_profiles[key].domain_id)
	gap := input.gaps[id]
}

unknown contains {
	"resource": key,
	"cause": min(causes),
	"message": sprintf("A grant that may name production profile %s was not read in full.", [text.label("project_profiles", key)]),
} if {
	some key in scope
	causes := _half_read[input.project_profiles[key].domain_id]
}

unknown contains doubt if {
	some doubt in profiles.doubts
	doubt.resource in scope
}

unknown contains doubt if some doubt in profiles.production_doubts

_grants(key) := object.get(_grants_on, key, set())

_grants_on := {profile: grants | some profile, grants in _grants_by_profile}

_grants_by_profile[profile] contains key if {
	some key, grant in input.policy_grants
	grant.policy_type == _policy
	some profile in grant.project_profiles
}

# Domain id -> why a grant in it that may concern a profile is not known in full.
_half_read := {domain: causes | some domain, causes in _half_read_by_domain}

_half_read_by_domain[grant.domain_id] contains absent.cause("policy_grants", key, field, "not_collected") if {
	some key, grant in input.policy_grants
	not _of_another_policy(grant)
	some field in absent.missing("policy_grants", key, ["policy_type", "principal", "project_profiles"])
}

_of_another_policy(grant) if grant.policy_type != _policy

# The group that a grant is made to; undefined where groups need no name.
_group(grant) := group if {
	count(_creators) > 0
	input.policy_grants[grant].principal.kind == "group"
	group := input.policy_grants[grant].principal.principal
}

# Gaps behind which a grant on a unit of the domain may be hidden, at most one per kind of place.
_hiding(domain) := object.get(_hiding_in, domain, set()) | object.get(_hiding_in, "*", set())

_hiding_in := {domain: {min(gaps) | some gaps in by_kind} | some domain, by_kind in _hidden}

_hidden[domain][gap.scope.kind] contains id if {
	some id, gap in input.gaps
	gap.table == "policy_grants"
	gap.fields == null
	domain := _domain(gap.scope)
}

_domain(scope) := "*" if scope.kind == "organization"

_domain(scope) := split(scope.id, "/")[0] if scope.kind in ["domain", "domain_unit", "policy_grant"]
