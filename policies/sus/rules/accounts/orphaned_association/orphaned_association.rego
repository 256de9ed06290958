# METADATA
# title: Associated accounts are used
# description: |
#   An account that is associated and in which nothing is enabled and nothing runs can
#   still read the catalog and be chosen as a target. It was forgotten, or never set up.
# related_resources:
#   - description: Associated accounts
#     ref: https://docs.aws.amazon.com/sagemaker-unified-studio/latest/adminguide/associated-accounts.html
# custom:
#   severity: low
#   subject: associations
#   rests_on: absence
#   reads:
#     associations: row
#     blueprint_configurations: row
#     environments: row
#     projects: row
#   fields:
#     associations: [accounts, created_at, domain_id, status]
#     blueprint_configurations: [enabled_regions]
#     environments: [account_id, status]
#     projects: []
#   parameters:
#     after_days:
#       type: integer
#       default: 30
#       description: Days after which an association without use is reported.
#   controls:
#     smus_governance: [accounts-associated-before-use]
#     hipaa: ["164.308(a)(1)(ii)(A)"]
#     gdpr: ["Art. 30(1)"]
#     pci_dss: ["12.5.1"]
#   remediation:
#     console: In the domain open Account associations and disassociate the account, or enable the blueprints that it needs.
#     cli: |
#       aws ram disassociate-resource-share --resource-share-arn SHARE --principals ACCOUNT
#     cloudformation: |
#       Take the account out of Principals of the AWS::RAM::ResourceShare that carries the domain.
package sus.rules.accounts.orphaned_association

import data.sus.lib.absent
import data.sus.lib.associations
import data.sus.lib.gaps
import data.sus.lib.index
import data.sus.lib.settings
import data.sus.lib.text

_parameters := settings.parameters("accounts.orphaned_association")

scope := associations.standing

deny contains {
	"resource": key,
	"message": sprintf("Association %s is %d days old, and no account of it has an enabled blueprint or an environment; %s %d days.", [
		associations.label(key),
		age,
		"it should be used within",
		_parameters.after_days,
	]),
	"evidence": [text.pointer(["associations", key, "created_at"])],
} if {
	some key, age in _unused
	count(_gaps_of(key)) == 0
	count(_doubts_of(key)) == 0
}

# What could not be read may be the use.
unknown contains {
	"resource": key,
	"cause": gap.cause,
	"message": gap.message,
	"evidence": [text.pointer(["gaps", id])],
} if {
	some key, _ in _unused
	some id in _gaps_of(key)
	gap := input.gaps[id]
}

unknown contains {
	"resource": key,
	"cause": absent.cause(table, row, field, "not_collected"),
	"message": sprintf("Whether the association %s is used is not known: the field %s of %s was not read.", [
		associations.label(key),
		field,
		text.label(table, row),
	]),
} if {
	some key, _ in _unused
	some [table, row, field] in _doubts_of(key)
}

unknown contains item if {
	some key in scope
	some item in associations.unread(key, _fields)
}

unknown contains {
	"resource": key,
	"cause": "unresolved",
	"message": sprintf("AWS does not say when the association %s was made.", [associations.label(key)]),
} if {
	some key in scope
	input.associations[key].created_at == null
}

_fields := ["accounts", "created_at", "domain_id", "status"]

# Associations that are old enough and of which no use is seen, with their age in days.
_unused := {key: age |
	some key in scope
	count(associations.unread(key, _fields)) == 0
	association := input.associations[key]
	is_string(association.created_at)
	age := settings.days_since(association.created_at)
	age > _parameters.after_days
	count({place | some place in _places(association); _used[place]}) == 0
}

_gaps_of(key) := gaps.meeting(_hiding, "associations", key, set())

_doubts_of(key) := {doubt |
	association := input.associations[key]
	some place in (_places(association) | {association.domain_id})
	doubt := _doubts[place]
}

_places(association) := {sprintf("%s/%s", [association.domain_id, account]) | some account in association.accounts}

# The gaps behind which a use may be hidden.
_hiding := gaps.relevant({
	"reads": {"blueprint_configurations": "account", "environments": "any", "projects": "any"},
	"fields": {"blueprint_configurations": ["enabled_regions"], "environments": ["account_id", "status"], "projects": []},
})

# "<domain>/<account>" of each account in which a domain has something.
_used := {place: true | some place in (_enabled | _running)}

_enabled contains _place(key) if {
	some key, configuration in input.blueprint_configurations
	count(configuration.enabled_regions) > 0
}

_running contains sprintf("%s/%s", [_domain(key), environment.account_id]) if {
	some key, environment in input.environments
	environment.status != "DELETED"
	is_string(environment.account_id)
}

# The first row that was read in part, by the place or the domain whose use it may be.
_doubts := {place: min(rows) | some place, rows in index.grouped(_unread)}

_unread := (_unread_regions | _unread_statuses) | _unread_accounts

_unread_regions := {[_place(key), ["blueprint_configurations", key, "enabled_regions"]] |
	some key, _ in input.blueprint_configurations
	count(absent.missing("blueprint_configurations", key, ["enabled_regions"])) > 0
}

_unread_statuses := {[place, ["environments", key, "status"]] |
	some key, environment in input.environments
	not environment.status
	is_string(environment.account_id)
	place := sprintf("%s/%s", [_domain(key), environment.account_id])
}

_unread_accounts := {[_domain(key), ["environments", key, "account_id"]] |
	some key, environment in input.environments
	not environment.account_id
	not _deleted(environment)
}

_deleted(environment) if environment.status == "DELETED"

# The domain and the account, with which the key of a configuration begins.
_place(key) := concat("/", array.slice(split(key, "/"), 0, 2))

_domain(key) := split(key, "/")[0]
